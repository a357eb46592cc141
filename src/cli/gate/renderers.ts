// All that a finished gate is shown by, in one chunk of its own.
export { resultFiles } from "../../gate/result-files.ts";
export { renderJson } from "../../report/json.ts";
export { renderTerminal } from "../../report/terminal.ts";
