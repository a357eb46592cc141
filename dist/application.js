import { h as applications } from "./world.js";

export { applications };