// What judges what was measured, in one chunk of its own.
export { nextStep } from "../verdict/plan/next-step.ts";
export { conclude } from "./conclude.ts";
export { isSettled, keepDecision, readDecision, restoreFiles } from "./decision.ts";
export { baseApart } from "./installs.ts";
export { loadTranscripts } from "./transcripts.ts";
export { unchangedAgent } from "./unchanged.ts";
