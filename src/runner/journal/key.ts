import { digestOf } from "../../model/digest.ts";
import { promptDigest } from "../prompt.ts";
import type { PlannedAttempt, RunRequest } from "../request.ts";
import { mountedDigest } from "./mounted.ts";

/** Raise it when the runner starts to measure differently, so that older results are not found again. */
const RUNNER_VERSION = 1;

/** Names an attempt by everything that went into it: equal keys, equal measurement. */
export function attemptKeys(
  request: RunRequest,
  agentDigest: string,
  isolation: "bubblewrap" | "none",
): (planned: PlannedAttempt) => string {
  const { judge } = request;
  const shared = {
    runner: RUNNER_VERSION,
    replayed: (request.replay ?? null) !== null,
    prompt: promptDigest(judge.surfaces),
    agent: agentDigest,
    isolation,
    answers: judge.answers,
    limits: judge.limits,
    network: judge.network,
    surfaces: judge.surfaces,
    clock: judge.clock,
    env: judge.env,
    mounts: judge.mounts,
    ...(judge.mounts.length === 0 ? {} : { mounted: mountedDigest(judge.mounts) }),
    models: judge.models,
    memory: judge.memory,
    workspace: judge.workspace,
  };
  return (planned) =>
    digestOf({
      ...shared,
      // Two tasks with the same bytes are still two: each has a measurement of its own.
      id: planned.task,
      task: request.tasks.get(planned.task)?.digest ?? "",
      repeat: planned.repeat,
    });
}
