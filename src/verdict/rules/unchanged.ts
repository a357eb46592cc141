import type { Verdict } from "../../model/verdict.ts";
import type { JudgePolicy } from "../policy.ts";
import { reason } from "./reason.ts";

/** The agent is the base's to the byte: it cannot have got worse, and nothing needs to be measured. */
export function unchanged(policy: JudgePolicy, digest: string): Verdict {
  return {
    verdict: "pass",
    cause: null,
    reasons: [reason("AGENT_UNCHANGED", "info", { digest })],
    enforced: policy.enforce === "fail",
  };
}
