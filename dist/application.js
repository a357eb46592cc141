import { m as applications } from "./world.js";

export { applications };