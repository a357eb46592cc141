import type { PlannedAttempt } from "../model/attempt.ts";
import { digestOf } from "../model/digest.ts";
import type { Mode } from "../model/task.ts";
import type { Subject } from "../store/record.ts";
import { mountedDigest } from "./mounted.ts";
import { promptDigest } from "./prompt.ts";
import type { RunRequest } from "./request.ts";

/** Raise it when the runner starts to measure differently, so that older attempts are not reused. */
const RUNNER_VERSION = 1;

/** What identifies each attempt of a run in the store. */
export function subjects(
  request: RunRequest,
  agent: string,
  isolation: "bubblewrap" | "none",
): (planned: PlannedAttempt) => Subject {
  const { judge } = request;
  const instrumentOf = (mode: Mode) =>
    digestOf({
      runner: RUNNER_VERSION,
      replayed: (request.replay ?? null) !== null,
      prompt: promptDigest(judge.surfaces, [mode]),
      ...(mode === "repair" ? { pace: judge.pace } : {}),
      isolation,
      answers: judge.answers,
      limits: judge.limits,
      network: judge.network,
      surfaces: judge.surfaces,
      clock: judge.clock,
      env: judge.env,
      mounts: mountedDigest(judge.mounts),
      models: judge.models,
      memory: judge.memory,
      workspace: judge.workspace,
    });
  const instruments = { diagnose: instrumentOf("diagnose"), repair: instrumentOf("repair") };
  return ({ task }) => {
    const found = request.tasks.get(task);
    return {
      task: found?.digest ?? "",
      agent,
      instrument: instruments[found?.mode ?? "diagnose"],
    };
  };
}
