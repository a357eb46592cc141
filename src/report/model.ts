import type { Baseline } from "../model/baseline.ts";
import type { Comparison, Metric } from "../model/comparison.ts";
import { byCodePoint } from "../model/order.ts";
import type { Run, Times } from "../model/run.ts";
import { type Reason, seesNoDrop, type Verdict } from "../model/verdict.ts";
import { suiteMetrics } from "../score/suite-metrics.ts";
import { average, averageOfKnown } from "../stats/mean.ts";
import { commandLine } from "./command-line.ts";
import { type ShownIncident, type TaskDetail, taskDetails } from "./details.ts";
import { plain, shorten } from "./escape.ts";
import { figures, type ReportFigures } from "./figures.ts";
import { gatherReasons } from "./gather.ts";
import { blindSpot, headline, isUnmeasured, sentence } from "./headline.ts";
import { inCommon } from "./in-common.ts";
import {
  count,
  decimal,
  dollars,
  duration,
  percent,
  points,
  ratio,
  signedPoints,
  signedWholePoints,
  turnCount,
} from "./numbers.ts";
import { labels, NONE, type TaskLine, taskLines } from "./task-lines.ts";
import type { PackedTranscript } from "./transcript.ts";
import { reasonWords, verdictWords } from "./words.ts";

export interface ReportInput {
  readonly run: Run;
  readonly times: Times | null;
  readonly baseline: Baseline | null;
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  /** What was expected before the first attempt. */
  readonly estimate?: {
    readonly cost: number | null;
    readonly attempts: number | null;
    readonly most?: { readonly cost: number | null };
  };
  /** The decision with its inputs, in one paragraph. */
  readonly explanation?: string;
  /** What a reader must see before the verdict: an edited workflow, an unverified fork. */
  /** The base commit's agent, where it was run today as well: it costs, too. */
  readonly baseRun?: Run;
  readonly notices?: readonly string[];
  readonly links?: Partial<ReportLinks>;
  /** The comment command that accepts this change, when there is one. */
  readonly accept?: string;
  /** What was judged, for a page that outlives it. */
  readonly commit?: string;
  /** How often unchanged agents failed here: measured on nightlies. */
  readonly falseAlarms?: { readonly rate: number; readonly nights: number };
  /** Ground truths by task id: without them task pages show answers and no graph. */
  readonly incidents?: ReadonlyMap<string, ShownIncident>;
  /** Trajectories by attemptKey, as src/gate/transcripts.ts packs them. */
  readonly trajectories?: ReadonlyMap<string, PackedTranscript>;
}

export interface ShownChange {
  readonly part: string;
  readonly base: string;
  readonly now: string;
}

export interface OverallRow {
  readonly key: "score" | "turns" | "cost";
  readonly label: string;
  readonly base: string;
  readonly now: string;
  readonly change: string;
  readonly mark: "fail" | "warn" | "";
  readonly note: string | null;
  /** The uncertainty of the current value, for a run that is not compared. */
  readonly spread: string | null;
  /** The value of this run alone, where nothing could be compared. */
  readonly own: number | null;
  readonly raw: Metric;
}

export interface ReportLinks {
  /** report.html where a click opens it. */
  readonly page: string | null;
  /** All files of the run, packed. */
  readonly files: string | null;
}

interface FamilyLine {
  readonly family: string;
  readonly tasks: number;
  readonly change: string;
  readonly raw: number;
}

export interface ReasonLine {
  readonly code: string;
  readonly weight: Verdict["reasons"][number]["weight"];
  readonly values: Verdict["reasons"][number]["values"];
  readonly text: string;
}

/** Everything the renderers say: sorted, rounded and worded here, escaped by each of them for its own place. */
export interface ReportModel {
  readonly format: "sre-gate-report@1";
  readonly gate: string;
  readonly gateVersion: string;
  readonly suite: string;
  readonly policy: string;
  readonly verdict: {
    readonly kind: Verdict["verdict"];
    readonly cause: Verdict["cause"];
    readonly enforced: boolean;
    readonly symbol: string;
    readonly word: string;
    readonly headline: string;
    readonly sentence: string;
  };
  readonly notices: readonly string[];
  readonly reasons: readonly ReasonLine[];
  /** The same for reading: a statement about several tasks appears once. */
  readonly gathered: readonly ReasonLine[];
  readonly facts: string;
  readonly agent: {
    readonly name: string;
    readonly model: string | null;
    readonly changes: readonly ShownChange[];
  };
  readonly incompatible: readonly ShownChange[];
  readonly noted: readonly ShownChange[];
  readonly overall: readonly OverallRow[];
  readonly tasks: readonly TaskLine[];
  /** What the tasks that fell share, in one clause; null where chance explains it, and where nothing failed. */
  readonly inCommon: string | null;
  readonly families: readonly FamilyLine[];
  readonly counts: Comparison["counts"];
  readonly test: Comparison["test"];
  readonly totals: {
    readonly cost: number | null;
    /** What the base commit's agent cost today; null if it did not run or the cost is unknown. */
    readonly baseCost: number | null;
    readonly seconds: number | null;
  };
  readonly next: {
    readonly reproduce: string | null;
    readonly price: string | null;
    readonly accept: string | null;
  };
  readonly links: ReportLinks;
  readonly explanation: string | null;
  /** What the gate could not see, in sentences. */
  readonly limits: readonly string[];
  readonly footer: readonly string[];
  /** For the pages: pictures, and one entry per task that may be opened, by its label. */
  readonly figures: ReportFigures;
  readonly details: ReadonlyMap<string, TaskDetail>;
  readonly provenance: readonly (readonly [string, string])[];
}

export function buildReport(whole: ReportInput): ReportModel {
  const input = { ...whole, verdict: withoutPrivateNames(whole.verdict, whole.run) };
  const { run, comparison, verdict } = input;
  const words = verdictWords(verdict.verdict);
  const tasks = taskLines(comparison.tasks, run.tasks, run.attempts, input.incidents ?? new Map());
  const overall = overallRows(input);
  const names = labels(run.tasks);
  return {
    format: "sre-gate-report@1",
    gate: run.gate,
    gateVersion: run.gateVersion,
    suite: line(run.suite, 80),
    policy: run.instrument.policy.id,
    verdict: {
      kind: verdict.verdict,
      cause: verdict.cause,
      enforced: verdict.enforced,
      ...words,
      headline: headline(verdict, comparison),
      sentence: sentence(verdict, comparison),
    },
    notices: (input.notices ?? []).map((notice) => line(notice, 360)),
    reasons: verdict.reasons.map(reasonLine),
    gathered: gatherReasons(verdict.reasons).map(reasonLine),
    facts: factsLine(input),
    agent: {
      name: line(run.agent.name, 80),
      model: run.agent.model === null ? null : line(run.agent.model, 80),
      changes: comparison.agentChanges,
    },
    incompatible: comparison.incompatible,
    noted: comparison.noted,
    overall,
    tasks,
    inCommon: verdict.verdict === "fail" ? shared(input) : null,
    families: familyLines(tasks),
    counts: comparison.counts,
    test: comparison.test,
    totals: {
      cost: totalCost(run),
      baseCost: input.baseRun === undefined ? null : totalCost(input.baseRun),
      seconds: input.times?.seconds ?? null,
    },
    next: nextSteps(input, tasks),
    links: { page: input.links?.page ?? null, files: input.links?.files ?? null },
    limits: limitLines(input),
    explanation: input.explanation ?? null,
    footer: [
      ...(input.explanation === undefined ? [] : [line(input.explanation, 800)]),
      ...limitLines(input),
      ...footerLines(input),
    ],
    figures: figures(run, input.times, overall, tasks, names),
    details: taskDetails({
      run,
      times: input.times,
      incidents: input.incidents ?? new Map(),
      transcripts: input.trajectories ?? new Map(),
      labels: names,
    }),
    provenance: provenance(input),
  };
}

/** A task fell that the base solved, and that is solved at most half as often now. */
function shared({ run, incidents, comparison }: ReportInput): string | null {
  const known = new Map(run.tasks.map((task) => [task.id, task]));
  const solved = comparison.tasks.flatMap(({ task: id, status, base, now }) => {
    const task = known.get(id);
    const [before, today] = [base?.mean ?? null, now?.mean ?? null];
    if (task === undefined || status !== "compared" || before === null || today === null) return [];
    if (before === 0) return [];
    return [
      {
        fell: today <= before / 2,
        family: task.family,
        tags: task.private ? [] : (task.tags ?? []),
        truth: task.private ? null : (incidents?.get(id)?.truth ?? null),
      },
    ];
  });
  return inCommon(solved)?.words ?? null;
}

/** Reasons list tasks by id; private ones are not to be named anywhere. */
function withoutPrivateNames(verdict: Verdict, run: Run): Verdict {
  const names = labels(run.tasks);
  const hidden = run.tasks.filter((task) => task.private).map((task) => task.id);
  if (hidden.length === 0) return verdict;
  const clean = (value: string | number | null) =>
    typeof value !== "string"
      ? value
      : value
          .split(", ")
          .map((part) => (hidden.includes(part) ? (names.get(part) ?? "private task") : part))
          .join(", ");
  const reasons = verdict.reasons.map((reason) => ({
    ...reason,
    values: Object.fromEntries(
      Object.entries(reason.values).map(([key, value]) => [key, clean(value)]),
    ),
  }));
  return { ...verdict, reasons };
}

/** One line of somebody's text, of a length that people read. */
function line(text: string, limit: number): string {
  return shorten(plain(text), limit);
}

/** What measured, in pairs of word and value. */
function provenance({
  run,
  times,
  baseline,
  comparison,
  verdict,
}: ReportInput): [string, string][] {
  const { instrument, agent } = run;
  const { baseMeasured, baseRuns } = comparison.counts;
  const sources = (baseline?.runs ?? []).flatMap(({ date, commit }) => {
    const known = [date, commit?.slice(0, 10) ?? null].filter((part) => part !== null);
    return known.length === 0 ? [] : [known.join(" ")];
  });
  const served = [...new Set(run.attempts.flatMap(({ usage }) => usage.model ?? []))].sort(
    byCodePoint,
  );
  const limits = Object.entries(instrument.limits).flatMap(([name, value]) =>
    value === null ? [] : [`${value} ${name}`],
  );
  return [
    ["agent", plain(agent.command.join(" "))],
    ["agent digest", agent.digest],
    ...(served.length === 0 ? [] : [["served by", plain(served.join(", "))] as [string, string]]),
    ...(times === null
      ? []
      : [["started", `${times.startedAt.slice(0, 16).replace("T", " ")} UTC`] as [string, string]]),
    [
      "baseline",
      baseRuns === 0
        ? verdict.verdict === "not-compared"
          ? "not looked for"
          : "none"
        : `${count(baseMeasured, "attempt")} of ${count(baseRuns, "run")}${sources.length === 0 ? "" : ` (${plain(sources.join("; "))})`}`,
    ],
    ["gate", `sre-gate ${run.gateVersion}, ${run.design} design, seed ${plain(run.seed)}`],
    ["policy", `${instrument.policy.id} (${instrument.policy.digest})`],
    ["prompt", instrument.prompt],
    ["limits", limits.join(", ")],
    ["isolation", `${instrument.isolation}, network ${instrument.network}`],
    ["surfaces", `${instrument.surfaces.join(", ")}; clock ${instrument.clock}`],
  ];
}

/** Null as soon as nothing is known; a lower bound when only some attempts have a price. What was replayed costs nothing. */
function totalCost(run: Run): number | null {
  if (run.attempts.length > 0 && run.attempts.every(({ cached }) => cached)) return 0;
  const known = run.attempts.flatMap((attempt) =>
    attempt.usage.cost === null || attempt.cached ? [] : [attempt.usage.cost],
  );
  return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}

/** "60 attempts", "6 of 18 attempts", "60 attempts (30 planned, the 30 after a + to follow up)". */
function attemptsLine({ counts: { measured, planned }, test: { look } }: Comparison): string {
  // Cut short before its first look, nothing was decided by one.
  const decided = look === undefined || look.attempts === 0 ? null : look.attempts;
  const asked = decided ?? planned;
  const kind = decided === null ? "planned" : "to the look that decided";
  if (measured > asked)
    return `${count(measured, "attempt")} (${asked} ${kind}, the ${measured - asked} after a + to follow up)`;
  return measured === planned
    ? count(measured, "attempt")
    : `${measured} of ${count(planned, "attempt")}`;
}

/** "$3.00 for 3 attempts of the base"; attempts that never started do not count. */
function baseWords(run: Run | undefined): string[] {
  const tried = (run?.attempts ?? []).filter(({ state }) => state !== "cancelled");
  if (run === undefined || tried.length === 0) return [];
  const cost = totalCost(run);
  const price = cost === null ? "an unknown sum" : dollars(cost);
  return [`${price} for ${count(tried.length, "attempt")} of the base`];
}

function factsLine(input: ReportInput): string {
  const { run, times, comparison, estimate, commit } = input;
  const at = commit === undefined ? [] : [`commit ${commit.slice(0, 8)}`];
  if (isUnmeasured(comparison)) return `${["No attempt, no cost", ...at].join(", ")}.`;
  const cost = totalCost(run);
  const expected = estimate?.cost ?? null;
  const dearest = estimate?.most?.cost ?? null;
  const priced =
    cost === null
      ? "cost unknown"
      : `${dollars(cost)}${expected === null ? "" : ` (estimate ${dollars(expected)}${dearest === null ? "" : ` to ${dollars(dearest)}`})`}`;
  const cached = run.attempts.filter((attempt) => attempt.cached).length;
  const parts = [
    attemptsLine(comparison),
    count(run.tasks.length, "task"),
    priced,
    ...baseWords(input.baseRun),
    ...(times === null ? [] : [duration(times.seconds)]),
    ...(cached === 0 ? [] : [`${cached} replayed from the cache`]),
    ...at,
  ];
  return `${parts.join(", ")}.`;
}

function overallRows({ run, comparison, verdict }: ReportInput): OverallRow[] {
  const { score, turns, cost } = comparison;
  const alone = score.base === null;
  const own = (key: "turns" | "cost") =>
    alone ? averageOfKnown(comparison.tasks.flatMap(({ now }) => now?.[key] ?? [])) : null;
  return [
    {
      key: "score",
      label: "score",
      base: optional(score.base, points),
      now: optional(score.now, points),
      change: scoreChange(score),
      mark: markOf(verdict, ["SCORE_", "TASK_LOST", "NOT_SHOWN", "BELOW_FLOOR"]),
      note: score.reason,
      spread: alone ? standardError(run) : null,
      own: alone ? score.now : null,
      raw: score,
    },
    ratioRow("turns", turns, own("turns"), markOf(verdict, ["TURNS_"])),
    ratioRow("cost", cost, own("cost"), markOf(verdict, ["COST_"])),
  ];
}

const RATIOS = {
  turns: { label: "turns per task", format: turnCount },
  cost: { label: "cost per task", format: dollars },
} as const;

function ratioRow(
  key: keyof typeof RATIOS,
  metric: Metric,
  own: number | null,
  mark: OverallRow["mark"],
): OverallRow {
  const { label, format } = RATIOS[key];
  return {
    key,
    label,
    base: optional(metric.base, format),
    now: optional(metric.now ?? own, format),
    change: ratioChange(metric),
    mark,
    note: own === null ? metric.reason : "nothing to compare with",
    spread: null,
    own,
    raw: metric,
  };
}

function standardError(run: Run): string | null {
  const { value } = suiteMetrics(run.attempts).standardError;
  return value === null ? null : `± ${points(value)} (standard error over tasks)`;
}

function optional(value: number | null, format: (value: number) => string): string {
  return value === null ? NONE : format(value);
}

function scoreChange({ change, interval }: Metric): string {
  if (change === null) return NONE;
  const bounds =
    interval === null
      ? ""
      : ` (${signedWholePoints(interval[0])} to ${signedWholePoints(interval[1])})`;
  return `${signedPoints(change)}${bounds}`;
}

/** A ratio above 1 says what it is at least, one below 1 what it is at most: the bound against the reader's hope. */
function ratioChange({ change, interval }: Metric): string {
  if (change === null) return NONE;
  if (interval === null) return ratio(change);
  if (change >= 1 && interval[0] > 1) return `${ratio(change)}, at least ${ratio(interval[0])}`;
  if (change < 1 && interval[1] < 1) return `${ratio(change)}, at most ${ratio(interval[1])}`;
  return ratio(change);
}

function reasonLine(reason: Reason): ReasonLine {
  return { ...reason, text: reasonWords(reason) };
}

/** The reason codes of a metric begin with its name. */
function markOf(verdict: Verdict, prefixes: readonly string[]): OverallRow["mark"] {
  const ours = verdict.reasons.filter((reason) =>
    prefixes.some((prefix) => reason.code.startsWith(prefix)),
  );
  if (ours.some((reason) => reason.weight === "fail")) return "fail";
  return ours.some((reason) => reason.weight === "warn") ? "warn" : "";
}

function familyLines(tasks: readonly TaskLine[]): FamilyLine[] {
  const families = new Map<string, number[]>();
  for (const task of tasks) {
    if (task.status !== "compared" || task.group === "quarantined") continue;
    if (task.family === null || task.raw.change === null) continue;
    const changes = families.get(task.family);
    if (changes === undefined) families.set(task.family, [task.raw.change]);
    else changes.push(task.raw.change);
  }
  return [...families]
    .map(([family, changes]) => {
      const raw = average(changes);
      return { family, tasks: changes.length, change: signedWholePoints(raw), raw };
    })
    .sort((left, right) => left.raw - right.raw || byCodePoint(left.family, right.family));
}

/** Ids that can stand in a list of a flag; a task with another name is run from the table. */
const TASK_WORD = /^[\w@%+=:./-]{1,80}$/;

/** The command that runs the doubtful tasks again, and what it will cost at today's prices. */
function nextSteps(input: ReportInput, tasks: readonly TaskLine[]): ReportModel["next"] {
  const accept = input.accept ?? null;
  const doubtful = tasks
    .filter(({ group, selector }) => {
      const asked = group === "lost" || group === "suspect";
      return asked && selector !== null && TASK_WORD.test(selector);
    })
    .slice(0, 5);
  if (doubtful.length === 0) return { reproduce: null, price: null, accept };
  const repeats = 5;
  const costs = doubtful.map((task) => task.raw.nowCost);
  const known = costs.every((cost) => cost !== null);
  const total = costs.reduce((sum: number, cost) => sum + (cost ?? 0) * repeats, 0);
  const names = doubtful.map((task) => task.selector).join(",");
  // Into a folder of its own: the red result is what it will be compared with.
  const reproduce = commandLine([
    ...["sre-gate", "run", ...(input.run.asked ?? [])],
    ...["--tasks", names, "--repeats", `${repeats}`, "--out", ".sre-gate/closer"],
  ]);
  if (reproduce === null) return { reproduce: null, price: null, accept };
  return { reproduce, price: known ? dollars(total) : null, accept };
}

function limitLines({ run, comparison, verdict, falseAlarms }: ReportInput): string[] {
  const blind = seesNoDrop(verdict.reasons) ? "Blind to drops of any size." : blindSpot(comparison);
  return [
    ...(blind === null ? [] : [blind]),
    ...(falseAlarms === undefined
      ? []
      : [
          `Unchanged agents fail ${percent(falseAlarms.rate)} of runs here (${count(falseAlarms.nights, "night")}).`,
        ]),
    ...(run.bestConstant === null || isUnmeasured(comparison)
      ? []
      : [
          `Giving the same answer every time would score ${decimal(run.bestConstant.score * 100, 0)}.`,
        ]),
    ...unmeteredLines(run),
    ...estimatedLines(run),
    ...publicLines(run),
    ...(run.isolationNote === null ? [] : [`Not isolated: ${line(run.isolationNote, 300)}.`]),
    run.tasks.some(({ mode }) => mode === "repair")
      ? "Simulated clusters: no real one is seen."
      : "Offline, diagnosis only: nothing is repaired, no live cluster is seen.",
  ];
}

/** Tokens or dollars by the agent's own word, and no call that passed us: it found another way to a model. */
function unmeteredLines({ attempts }: Run): string[] {
  const around = attempts.filter(({ usage }) => {
    const { calls, inputTokens, outputTokens, cost } = usage;
    return calls === null && (inputTokens ?? 0) + (outputTokens ?? 0) + (cost ?? 0) > 0;
  });
  if (around.length === 0) return [];
  return [
    `${around.length} of ${count(attempts.length, "attempt")} used a model by the agent's own account, and the proxy saw no call: turns, tokens and cost are its word, and no limit held.`,
  ];
}

/** The tokens of answers the agent hung up on are unknown; the figure includes what was charged for them. */
function estimatedLines({ attempts }: Run): string[] {
  const estimated = attempts.filter(({ usage: { origin } }) =>
    [origin.tokens, origin.cost].includes("estimated"),
  );
  if (estimated.length === 0) return [];
  return [
    `In ${estimated.length} of ${count(attempts.length, "attempt")} tokens and cost are about right only: the agent hung up on answers before their usage was known.`,
  ];
}

/** A task of a library without a private seed: anybody can look its answer up. */
function publicLines({ tasks }: Run): string[] {
  const known = tasks.filter((task) => !task.private && task.place === undefined).length;
  if (known === 0) return [];
  const which = known === tasks.length ? "the" : `${known} of ${tasks.length}`;
  return [
    `The answers to ${which} tasks are public: an agent that knows them by heart scores 100.`,
  ];
}

/** pass^k beside the mean: a task that is solved now and then is not a task that is solved. */
function solvedEveryTime({ attempts }: Run): string[] {
  const { k, passHatK } = suiteMetrics(attempts);
  if (k < 2 || passHatK.value === null) return [];
  return [
    `Solved in ${k} of ${k} attempts: ${points(passHatK.value)} % of the tasks that were run (pass^${k}).`,
  ];
}

function footerLines({ run, comparison }: ReportInput): string[] {
  const { baseMeasured, baseRuns } = comparison.counts;
  return [
    ...(baseMeasured === 0
      ? []
      : baseRuns === 0
        ? [
            `Compared with the base's agent, run beside it today: ${count(baseMeasured, "attempt")}.`,
          ]
        : [`Baseline: ${count(baseMeasured, "attempt")} of ${count(baseRuns, "run")}.`]),
    ...solvedEveryTime(run),
    `Policy ${run.instrument.policy.id}, suite ${line(run.suite, 80)}.`,
  ];
}
