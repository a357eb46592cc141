import { V as applications } from "./world.js";

export { applications };