// Must not compile: the demo has no such sort.
import createClient from "openapi-fetch";
import type { paths } from "../src/generated.js";

await createClient<paths>().GET("/posts", { params: { query: { sort: "-password" } } });
