import { n as tasksBuildCommand, t as cacheOf } from "./tasks-build2.js";

export { tasksBuildCommand };