import { examine, type Finding } from "../doctor/examine.ts";
import { plainMistakes, refusalsOfStart, type Start } from "../doctor/start.ts";
import { privateSuite } from "../model/private-id.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { compareWithBaseline } from "../verdict/compare/instrument.ts";
import { guardedFrom } from "./agent-side.ts";
import { instrumentOf } from "./assemble-run.ts";
import { openWorkbench, type Workbench, type WorkRequest } from "./workbench.ts";

/** `sre-gate doctor`: everything that a plan stands on, looked at once. */
export async function examineHere(request: WorkRequest): Promise<Finding[]> {
  const bench = await openWorkbench(request);
  try {
    return await examine({
      ...startOf(bench),
      baseline: bench.baseline,
      baselinePlace: request.baseline?.where ?? "",
      incompatible: incompatibleParts(bench),
    });
  } finally {
    await bench.close();
  }
}

/** For `--dry-run`: all that a run would be refused for, and what could not be compared. */
export async function refusalsBeforeStart(bench: Workbench): Promise<readonly Problem[]> {
  const where = bench.request.baseline?.where ?? "baseline";
  const differs = incompatibleParts(bench).map(({ part, base, now }) => ({
    code: "BASELINE_INCOMPATIBLE",
    where,
    message: `it was measured with another ${part} (${base}, here ${now}): the verdict would be 'incompatible'`,
    help: "Set that back, or make the baseline anew: sre-gate run && sre-gate baseline add --replace",
  }));
  return [...differs, ...(await refusalsOfStart(startOf(bench)))];
}

/** Mistakes that make every attempt fail are told before the first one. */
export function refuseMistakes(bench: Workbench): void {
  const problems = plainMistakes(startOf(bench));
  if (problems.length > 0) throw new UserError(problems);
}

/** What makes a verdict `incompatible` is known before anything is run. */
export function incompatibleParts({ baseline, settings, matcher, suite, agent }: Workbench) {
  if (baseline === null) return [];
  const named = settings.privateSeed === null ? suite : privateSuite(suite);
  const instrument = instrumentOf(settings, { isolation: baseline.instrument.isolation }, matcher);
  return compareWithBaseline({ suite: named, instrument, agent: agent.identity }, baseline)
    .incompatible;
}

function startOf({ settings, tasks, request }: Workbench): Start {
  const { agent } = settings;
  const guarded = guardedFrom(settings, agent, tasks);
  return { settings, agent, guarded, replay: request.replay ?? null };
}
