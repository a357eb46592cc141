import { resolve } from "node:path";
import { readBaseline } from "../baselines/read.ts";
import { readRun } from "../gate/stored-run.ts";
import { isMeasured } from "../model/attempt.ts";
import type { Baseline } from "../model/baseline.ts";
import type { CalibrationOutputSchema, Printed, SimulationOutputSchema } from "../model/output.ts";
import { type Problem, UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { designOf, type JudgeSettings, JudgeSettingsSchema } from "../model/settings.ts";
import { fixed } from "../model/stable.ts";
import { loadSettingsFile } from "../settings/load.ts";
import { readIfThere } from "../settings/read-text.ts";
import type { DropPattern } from "../stats/suites.ts";
import {
  calibrateStored,
  type SimulationRequest,
  type StoredRun,
  simulateGates,
} from "../verdict/calibrate/calibrate.ts";
import { simulatedDesign } from "../verdict/plan/design.ts";
import { policyFrom } from "../verdict/policy.ts";
import { admit } from "./admit.ts";
import { dropOf, oneOf, problem, shapeOf, share, whole } from "./calibrate-flags.ts";
import { simulationTable, storedTable } from "./calibrate-text.ts";
import type { Command, FlagValues, Invocation } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";

export const calibrateCommand: Command = {
  name: "calibrate",
  about:
    "How often this gate is wrong. From stored runs of an unchanged agent (RUN is a folder or a run.json; or --baseline), or with --simulate before any money is spent. Prints a table and a recommendation. Design, repeats, alpha and min-effect are those of the settings file; without one, adaptive with as many as the pool needs.",
  positionals: "RUN...",
  flags: {
    config: COMMON.config,
    admit: {
      type: "boolean",
      help: "propose tasks for judge.require, from runs that no baseline pools",
    },
    simulate: { type: "boolean", help: "made-up agents in place of stored runs" },
    tasks: { type: "string", value: "N", help: "tasks in the suite (--simulate; default 59)" },
    repeats: {
      type: "string",
      value: "N",
      help: "attempts per task (default: the gate's own; else 3 if fixed, by the pool if adaptive)",
    },
    "baseline-repeats": {
      type: "string",
      value: "N",
      help: "stored repeats (--simulate; default 10)",
    },
    drop: {
      type: "string",
      value: "POINTS",
      help: "10 or 0.1 is ten points; 0: false alarms (default)",
    },
    pattern: {
      type: "string",
      value: "logit|prop|broken",
      help: "how the drop spreads over tasks",
    },
    design: { type: "string", value: "fixed|adaptive", help: "default: the gate's own" },
    shape: { type: "string", value: "beta|bimodal|hard|easy", help: "how hard the tasks are" },
    infra: { type: "string", value: "SHARE", help: "attempts that cannot be measured, 0 to 0.5" },
    baseline: { type: "string", value: "FILE", help: "take the stored runs from a baseline" },
    gates: {
      type: "string",
      value: "N",
      help: "simulated gates or splits (default 10000 or 2000)",
    },
    seed: { type: "string", value: "TEXT", help: "the same seed gives the same numbers" },
    json: { type: "boolean", help: "the result as JSON on stdout" },
  },
  run: async (invocation) => {
    if (flagOn(invocation.flags, "admit")) return admit(invocation, storedRun);
    return (flagOn(invocation.flags, "simulate") ? simulate : stored)(invocation);
  },
};

function simulate({ flags, positionals, io }: Invocation): number {
  const problems: Problem[] = [];
  if (positionals.length > 0) {
    problems.push(
      problem("UNEXPECTED_ARGUMENT", positionals.join(" "), "--simulate takes no runs"),
    );
  }
  const judge = ownJudge(flags, io, problems);
  const design = judge.design;
  const request = {
    tasks: whole(flags, "tasks", 59, 2000, problems),
    baseRepeats: whole(flags, "baseline-repeats", 10, 100, problems),
    drop: dropOf(flags, problems),
    pattern: oneOf<DropPattern>(flags, "pattern", ["logit", "prop", "broken"], "logit", problems),
    shape: shapeOf(flags, problems),
    infra: share(flags, "infra", problems),
    gates: whole(flags, "gates", 10_000, 1_000_000, problems),
    seed: flagText(flags, "seed") ?? "1",
  };
  const asks = repeatsAsked(flags, judge, problems);
  if (problems.length > 0) throw new UserError(problems);
  const designOfGate = (other = design, n = asks) =>
    simulatedDesign(policyFrom({ ...judge, design: other, repeats: n }), request.baseRepeats);
  const at = (change: Partial<SimulationRequest>, other = design, n = asks) =>
    simulateGates({
      ...request,
      confirm: judge.confirm === "base",
      design: designOfGate(other, n),
      ...change,
    });
  const repeats = Math.ceil(designOfGate().repeats);
  const asked = at({});
  if (flagOn(flags, "json")) {
    const { gates: _, seed, shape: __, ...inputs } = request;
    const shape = flagText(flags, "shape") ?? "beta";
    const result = { ...rounded(asked), ...inputs, repeats, design, shape, seed };
    io.stdout(`${JSON.stringify(result satisfies Printed<typeof SimulationOutputSchema>)}\n`);
    return 0;
  }
  const fewer = Math.min(request.gates, 2000);
  const drop = request.drop > 0 ? request.drop : 0.1;
  const rivals = (
    [
      ["fixed", 1],
      ["fixed", 3],
      ["fixed", 5],
      ["adaptive", 3],
      ["adaptive", undefined],
    ] as const
  ).map(([other, n]) => ({
    name: n === undefined ? `${other}, by the pool` : `${other}, ${n} repeat${n === 1 ? "" : "s"}`,
    healthy: at({ drop: 0, gates: fewer }, other, n),
    dropped: at({ drop, gates: fewer }, other, n),
  }));
  io.stdout(simulationTable({ asked, request: { ...request, repeats, design }, drop, rivals }));
  return 0;
}

function stored(invocation: Invocation): number {
  const { flags, positionals, io } = invocation;
  const problems: Problem[] = [];
  const judge = ownJudge(flags, io, problems);
  const policy = policyFrom({
    ...judge,
    repeats: repeatsAsked(flags, judge, problems),
  });
  const splits = whole(flags, "gates", 2000, 100_000, problems);
  if (positionals.length === 0 && flagText(flags, "baseline") === null) {
    problems.push(
      problem(
        "NO_RUNS",
        "calibrate",
        "there is nothing to calibrate with: name runs, --baseline FILE or --simulate",
      ),
    );
  }
  if (problems.length > 0) throw new UserError(problems);
  const runs = [
    ...positionals.map((place) => storedRun(readRun(resolve(io.cwd, place)).run, place)),
    ...storedInBaseline(invocation),
  ];
  const seed = flagText(flags, "seed") ?? "1";
  const result = calibrateStored(runs, { policy, splits, seed });
  if (result.tasks === 0) {
    throw new UserError(
      problem("NO_COMMON_TASKS", "calibrate", "no task was measured in every one of these runs"),
    );
  }
  io.stdout(
    flagOn(flags, "json")
      ? `${JSON.stringify(rounded(result) satisfies Printed<typeof CalibrationOutputSchema>)}\n`
      : storedTable(result, policy.suiteAlpha),
  );
  return 0;
}

/** By the flag or the settings; undefined where neither says, and an adaptive plan follows its pool. */
function repeatsAsked(
  flags: FlagValues,
  judge: JudgeSettings,
  problems: Problem[],
): number | undefined {
  if (flagText(flags, "repeats") === null) return judge.repeats;
  return whole(flags, "repeats", 1, 50, problems);
}

/** Calibrates the gate of the settings, except for what the flags change. */
function ownJudge(
  flags: FlagValues,
  io: Invocation["io"],
  problems: Problem[],
): JudgeSettings & { design: "fixed" | "adaptive" } {
  const { file } = loadSettingsFile(io.cwd, flagText(flags, "config"));
  const judge = file.judge ?? JudgeSettingsSchema.parse({});
  const own = designOf(judge);
  return { ...judge, design: oneOf(flags, "design", ["fixed", "adaptive"], own, problems) };
}

function storedInBaseline({ flags, io }: Invocation): StoredRun[] {
  const named = flagText(flags, "baseline");
  if (named === null) return [];
  const text = readIfThere(resolve(io.cwd, named), named);
  if (text !== null) return runsOfBaseline(readBaseline(text, named));
  throw new UserError(problem("BASELINE_NOT_FOUND", named, "there is no such file"));
}

function storedRun(run: Run, name: string): StoredRun {
  const scores = new Map<string, number[]>();
  for (const { task, state, score } of run.attempts) {
    if (isMeasured(state) && score?.value != null) {
      scores.set(task, [...(scores.get(task) ?? []), score.value]);
    }
  }
  return { name, scores };
}

function runsOfBaseline(baseline: Baseline): StoredRun[] {
  return baseline.runs.map(({ run }, index) => ({
    name: run,
    scores: new Map(
      baseline.tasks.flatMap(({ id, attempts }): [string, number[]][] => {
        const own = attempts.flatMap((one) =>
          one.run === index && isMeasured(one.state) && one.score !== null ? [one.score] : [],
        );
        return own.length === 0 ? [] : [[id, own]];
      }),
    ),
  }));
}

function rounded<T extends object>(result: T): T {
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => [
      key,
      typeof value === "number" ? fixed(value) : value,
    ]),
  ) as T;
}
