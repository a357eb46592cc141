import { a as UnsolvableTask, i as SIGNAL_NAMES, o as simulate } from "./world.js";

export { simulate };