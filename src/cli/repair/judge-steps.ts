import { UserError } from "../../model/problem.ts";
import { ProblemList } from "../../model/problem-list.ts";
import { PRIVATE_SEED } from "../../tasks/build-private.ts";
import { candidatesOf } from "../../tasks/find.ts";
import { admit } from "../../world/api/admit.ts";
import { type Incident, incidentOf } from "../../world/incident.ts";
import { type Facts, type RepairVerdict, scoreOf } from "../../world/judge/facts.ts";
import { judge } from "../../world/judge/judge.ts";
import { actionsOfSteps } from "../../world/judge/steps.ts";
import type { CliIo } from "../command.ts";
import { readActionsFile } from "./actions-file.ts";
import { verdictText } from "./verdict-text.ts";

/** The steps of a file done in the task's own world, and what the judge makes of them. */
export async function judgeSteps(
  task: string,
  file: { readonly path: string; readonly name: string },
  io: CliIo,
  cacheDir: string,
): Promise<{ readonly facts: Facts; readonly verdict: RepairVerdict; readonly text: string }> {
  const steps = readActionsFile(file.path, file.name);
  const incident = await incidentNamed(task, io, cacheDir);
  const { actions, unread, handedOver } = actionsOfSteps(incident, steps, admit);
  const found = judge({ incident, actions, handedOver, admit });
  const facts = { ...found, refused: [...unread, ...found.refused] };
  const verdict = scoreOf(facts);
  return { facts, verdict, text: verdictText(facts, verdict) };
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
