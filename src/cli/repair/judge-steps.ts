import { UserError } from "../../model/problem.ts";
import { ProblemList } from "../../model/problem-list.ts";
import { PRIVATE_SEED } from "../../tasks/build-private.ts";
import { candidatesOf } from "../../tasks/find.ts";
import type { Action } from "../../world/actions.ts";
import { admit } from "../../world/api/admit.ts";
import { type Incident, incidentOf, worldOf } from "../../world/incident.ts";
import { type Facts, type RepairVerdict, scoreOf } from "../../world/judge/facts.ts";
import { judge } from "../../world/judge/judge.ts";
import { applyManifest, readLine } from "../../world/judge/kubectl.ts";
import { onStep } from "../../world/judge/play.ts";
import type { CliIo } from "../command.ts";
import type { RepairStep } from "./actions-file.ts";

/** The steps done in the task's own world, and what the judge makes of them. */
export async function judgeSteps(
  task: string,
  steps: readonly RepairStep[],
  io: CliIo,
  cacheDir: string,
): Promise<{ readonly facts: Facts; readonly verdict: RepairVerdict }> {
  const incident = await incidentNamed(task, io, cacheDir);
  const { actions, unread } = actionsOf(incident, steps);
  const handedOver = steps.some(({ kind }) => kind === "escalate");
  const found = judge({ incident, actions, handedOver, admit });
  const facts = { ...found, refused: [...unread, ...found.refused] };
  return { facts, verdict: scoreOf(facts) };
}

async function incidentNamed(id: string, io: CliIo, cacheDir: string): Promise<Incident> {
  const problems = new ProblemList();
  const selection = {
    root: io.cwd,
    packageRoot: io.packageRoot,
    cacheDir,
    suite: null,
    patterns: [id],
    exclude: [],
    privateSeed: io.env[PRIVATE_SEED] || null,
    progress: () => undefined,
  };
  const [candidate] = await candidatesOf(selection, problems);
  problems.throwIfAny();
  if (candidate === undefined || !("simulate" in candidate.file.source))
    throw new UserError({
      code: "REPAIR_NOT_SIMULATED",
      where: "--task",
      message: `${JSON.stringify(id)} is no simulated incident`,
      help: "a repair can be judged where the world can be played on: 'sre-gate tasks list' shows the simulated ones",
    });
  const { simulationOf } = await import("../../tasks/build.ts");
  return incidentOf(simulationOf(candidate.id, candidate.file, "small"));
}

/** The steps as writes. Each is made of the world as it stands then: what kubectl reads before it writes may have changed. */
function actionsOf(
  incident: Incident,
  steps: readonly RepairStep[],
): { actions: Action[]; unread: string[] } {
  const world = worldOf(incident, { faults: "all", telemetry: "silent", admit });
  world.pass(incident.window.end);
  const actions: Action[] = [];
  const unread: string[] = [];
  for (const step of steps) {
    if (step.kind === "escalate") continue;
    world.pass(onStep(world.now + step.after));
    const reading =
      step.kind === "line"
        ? readLine(world.cluster, step.words)
        : applyManifest(step.manifest, incident.application.namespace);
    if (reading.kind === "refused") {
      unread.push(`${step.kind === "line" ? step.text : "manifest"}: ${reading.reason}`);
      continue;
    }
    for (const write of reading.writes) {
      const action = { ...write, at: world.now };
      world.act(action);
      actions.push(action);
    }
  }
  return { actions, unread };
}
