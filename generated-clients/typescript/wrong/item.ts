// Must not compile: a post may have no score, and has no property of this name.
import type { components } from "../src/generated.js";

export const score = (post: components["schemas"]["Post"]): number => post.score;
export const nothing = (page: components["schemas"]["KeysetPagePost"]) => page.items[0]?.createdAt;
