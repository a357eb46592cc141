import { n as compareCommand, r as judgeStoredRun, t as STORED_RUN_FLAGS } from "./compare2.js";

export { compareCommand };