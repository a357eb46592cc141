import { t as resultFiles } from "./result-files.js";

export { resultFiles };