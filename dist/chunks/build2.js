import { n as ensureBuilt, r as requestOf, t as builtFolder } from "./build.js";

export { builtFolder, ensureBuilt, requestOf };