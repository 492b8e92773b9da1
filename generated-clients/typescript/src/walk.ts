import createClient from "openapi-fetch";
import type { components, paths } from "./generated.js";
import { items } from "./pages.js";

type Post = components["schemas"]["Post"];
type Problem = components["schemas"]["PagingProblem"];

const [baseUrl] = process.argv.slice(2);
if (baseUrl === undefined) {
  throw new Error("usage: node build/walk.js <address of the demo>");
}
const client = createClient<paths>({ baseUrl });

async function posts(cursor: string | undefined) {
  const { data, error } = await client.GET("/posts", {
    params: { query: { limit: 100, sort: "-score", ...(cursor === undefined ? {} : { cursor }) } },
  });
  if (data === undefined) {
    throw new Error(error.detail);
  }
  return data;
}

const walked: Post[] = [];
for await (const post of items(posts, 2_000)) {
  walked.push(post);
}

const scores: (number | null)[] = walked.map((post) => post.score);

async function problem(query: { cursor: string }): Promise<Problem> {
  const { error } = await client.GET("/posts", { params: { query } });
  if (error === undefined) {
    throw new Error("a bogus cursor was accepted");
  }
  return error;
}

// the compiler knows every reason: without the last line's "never", a new one would not compile
function isAboutACursor(reason: components["schemas"]["PagingErrorReason"]): boolean {
  switch (reason) {
    case "malformed":
    case "signature":
    case "mismatch":
    case "expired":
    case "version":
      return true;
    case "invalid-parameter":
    case "unsupported-sort":
    case "offset-too-deep":
    case "limit-too-large":
      return false;
    default:
      return reason satisfies never;
  }
}

const { reason, errors } = await problem({ cursor: "bogus" });

const users = await client.GET("/users", { params: { query: { limit: 3, offset: 97, count: "exact" } } });
const feed = await client.GET("/posts/feed", { params: { query: { limit: 5 } } });

console.log(
  JSON.stringify({
    ids: walked.map((post) => post.id),
    scoreless: scores.filter((score) => score === null).length,
    reason,
    aboutACursor: errors.map((error) => isAboutACursor(error.reason)),
    users: users.data?.items.map((user) => user.name.length > 0),
    feed: feed.data?.map((post) => post.id),
    nextCursor: feed.response.headers.get("X-Next-Cursor"),
  }),
);
