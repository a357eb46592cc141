import { t as resultFiles } from "./result-files.js";
import { t as renderJson } from "./json.js";
import { n as renderTerminal } from "./terminal.js";

export { renderJson, renderTerminal, resultFiles };