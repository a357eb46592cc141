import { join } from "node:path";
import { isMeasured } from "../../model/attempt.ts";
import type { FileReading } from "./open-regular.ts";
import { ACTIONS_FILE } from "./open-surfaces.ts";
import { proposedIn } from "./proposed.ts";
import type { AttemptJob, Finished } from "./run-attempt.ts";

/** Judges what became of the cluster: what was done to it while the agent lived, then what its answer proposes. */
export async function withRepair(
  { scenario, folder }: AttemptJob,
  finished: Finished,
  answer: FileReading,
): Promise<Finished> {
  const { attempt } = finished;
  if (scenario === null || !isMeasured(attempt.state)) return finished;
  const proposal = proposedIn(answer.kind === "text" ? answer.text : "");
  if (proposal.kind === "invalid")
    return {
      ...finished,
      attempt: { ...attempt, state: "invalid-answer", reason: proposal.reason, diagnosis: null },
    };
  const { judgeJournal } = await import("../../surfaces/live/judge-journal.ts");
  try {
    const repair = await judgeJournal({
      scenario,
      journal: join(folder, ACTIONS_FILE),
      steps: proposal.steps,
      escalated: attempt.diagnosis?.escalate !== null && attempt.diagnosis !== null,
    });
    const { notes = [], ...rest } = attempt;
    const told = [...notes, `the repair is worth ${repair.score ?? "no score"}: ${repair.why}`];
    return { ...finished, attempt: { ...rest, repair, notes: told } };
  } catch (error) {
    const reason = `the repair could not be judged: ${error instanceof Error ? error.message : String(error)}`;
    return { ...finished, attempt: { ...attempt, state: "infra-error", reason } };
  }
}
