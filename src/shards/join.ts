import { guardedFrom } from "../gate/agent-side.ts";
import { instrumentOf } from "../gate/assemble-run.ts";
import { type Judged, judgeStored } from "../gate/judge-stored.ts";
import { readRun } from "../gate/stored-run.ts";
import { selectionOf } from "../gate/workbench.ts";
import { suiteName } from "../model/private-id.ts";
import type { Run, Times } from "../model/run.ts";
import { judgeFor } from "../model/settings.ts";
import { identifyAgent } from "../runner/agent/identify.ts";
import { bestConstant } from "../score/best-constant.ts";
import { findPolicy } from "../score/policies.ts";
import { everyAttempt, type Settings } from "../settings/resolve.ts";
import { suiteOf } from "../tasks/find.ts";
import { VERSION } from "../version.ts";
import { mergeRuns, type Part, type Whole } from "./merge.ts";
import { type BaselineText, planWhole, type WholePlan } from "./plan.ts";

export interface Joined extends Judged {
  readonly run: Run;
  readonly times: Times | null;
}

export interface PartsRequest {
  readonly settings: Settings;
  readonly baseline: BaselineText;
  readonly folders: readonly string[];
  readonly progress: (line: string) => void;
}

/** The run that a single job would have made. */
export async function collectParts(request: PartsRequest) {
  const { settings } = request;
  const plan = await planWhole(settings, request.baseline, request.progress);
  const parts = request.folders.map((where) => ({ where, ...readRun(where) }));
  const whole = mergeRuns(parts, await wholeOf(settings, plan, parts));
  return { ...whole, baseline: plan.baseline };
}

async function wholeOf(
  given: Settings,
  { tasks, attempts }: WholePlan,
  parts: readonly Part[],
): Promise<Whole> {
  const every = everyAttempt(given);
  const suite = await suiteOf(selectionOf(every, () => {}));
  const settings = { ...every, judge: judgeFor(every.judge, suite) };
  const matcher = findPolicy(settings.judge.policy);
  // The kind of sandbox depends on the machines of the parts.
  const isolation = parts[0]?.run.instrument.isolation ?? "none";
  return {
    attempts,
    tasks,
    run: {
      gate: settings.judge.id,
      gateVersion: VERSION,
      suite: suiteName(suite, settings),
      seed: settings.seed,
      design: "fixed",
      instrument: instrumentOf(settings, { isolation }, matcher, tasks),
      agent: await identifyAgent(settings.agent, guardedFrom(settings, settings.agent, tasks)),
    },
    bestConstant: bestConstant(tasks, matcher),
  };
}

/** The same with its verdict; nothing more is run. */
export async function joinParts(
  request: PartsRequest & { readonly today: string | null },
): Promise<Joined> {
  const whole = await collectParts(request);
  const { judge } = request.settings;
  return { ...whole, ...(await judgeStored({ ...whole, judge, today: request.today })) };
}
