import { type AttemptTimes, attemptKey, type ScoredAttempt } from "../model/attempt.ts";
import type { Factor } from "../model/diagnosis.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import type { Run, Times } from "../model/run.ts";
import type { Prediction, Score } from "../model/score.ts";
import { type RepeatSymbol, shortName, symbolOf } from "./answers.ts";
import { groupName, readable } from "./causes.ts";
import { plain, plainLines, shorten } from "./escape.ts";
import { count, dollars, duration, percent, points, whole } from "./numbers.ts";
import { type RepairDetail, repairDetail } from "./repair.ts";
import type { GraphEdge, GraphNode } from "./svg/graph.ts";
import type { PackedTranscript } from "./transcript.ts";
import { stateWords, wrongWords } from "./words.ts";

export interface FactorDetail {
  readonly name: string;
  /** What the score says of it: "right: full name (group x)". */
  readonly ruling: string;
  readonly verdict: Prediction["verdict"] | "unscored";
  readonly reasoning: string;
  readonly evidence: readonly Quotation[];
}

/** A quote and its file; `found` says whether the file contains it, null when unknown. */
export interface Quotation {
  readonly file: string | null;
  readonly text: string;
  readonly found: boolean | null;
}

export interface AttemptDetail {
  readonly repeat: number;
  readonly symbol: RepeatSymbol;
  readonly score: string;
  readonly outcome: string;
  readonly state: string;
  readonly reason: string | null;
  readonly facts: readonly string[];
  /** The answer as one sentence, to hand over. */
  readonly handOver: string;
  readonly factors: readonly FactorDetail[];
  readonly missed: readonly { readonly cause: string; readonly nearest: string | null }[];
  readonly alternatives: readonly { readonly name: string; readonly reason: string }[];
  readonly chain: readonly string[];
  readonly alerts: readonly string[];
  readonly confidence: string | null;
  readonly escalate: string | null;
  readonly evidence: string | null;
  readonly attemptedChanges: number;
  readonly repair: RepairDetail | null;
  readonly notes: readonly string[];
  readonly transcript: PackedTranscript | null;
}

export interface TaskDetail {
  readonly label: string;
  readonly incident: string | null;
  readonly alerts: readonly string[];
  readonly defects: readonly string[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly attempts: readonly AttemptDetail[];
}

export interface ShownIncident {
  readonly truth: GroundTruth;
}

interface DetailInput {
  readonly run: Run;
  readonly times: Times | null;
  readonly incidents: ReadonlyMap<string, ShownIncident>;
  readonly transcripts: ReadonlyMap<string, PackedTranscript>;
  readonly labels: ReadonlyMap<string, string>;
}

/** One entry per task that may be opened; private tasks have none. */
export function taskDetails(input: DetailInput): Map<string, TaskDetail> {
  const times = new Map((input.times?.attempts ?? []).map((time) => [attemptKey(time), time]));
  const byTask = new Map<string, ScoredAttempt[]>();
  for (const attempt of input.run.attempts) {
    const list = byTask.get(attempt.task);
    if (list === undefined) byTask.set(attempt.task, [attempt]);
    else list.push(attempt);
  }
  const details = new Map<string, TaskDetail>();
  for (const task of input.run.tasks) {
    if (task.private) continue;
    const label = input.labels.get(task.id) ?? plain(task.id);
    const attempts = (byTask.get(task.id) ?? []).sort((a, b) => a.repeat - b.repeat);
    const truth = input.incidents.get(task.id)?.truth ?? null;
    details.set(label, {
      label,
      incident: truth === null ? null : incidentWords(truth, task.title),
      alerts: truth === null ? [] : alertWords(truth),
      defects: task.defects.map(plain),
      ...picture(truth, attempts),
      attempts: attempts.map((attempt) =>
        attemptDetail(
          attempt,
          times.get(attemptKey(attempt)) ?? null,
          input.transcripts.get(attemptKey(attempt)) ?? null,
        ),
      ),
    });
  }
  return details;
}

function nameOf(truth: GroundTruth, id: string): string {
  const group = truth.groups.find((candidate) => candidate.id === id);
  return plain(group === undefined ? id : `${group.kind} ${groupName(group)}`);
}

/** The incident in one paragraph, from its ground truth. */
function incidentWords(truth: GroundTruth, title: string | null): string {
  const roots = truth.groups.filter((group) => group.rootCause);
  const targets = new Set(truth.propagations.map((step) => step.target));
  const sources = new Set(truth.propagations.map((step) => step.source));
  const symptoms = [...targets].filter((id) => !sources.has(id)).map((id) => nameOf(truth, id));
  const faults = truth.faults.map(
    (fault) => `${fault.condition} (${fault.category}, ${fault.mechanism})`,
  );
  const first = truth.propagations[0];
  // Many ground truths tell the fault and the first step in the same words: once is enough.
  const told = faults.some((fault) => first !== undefined && fault.startsWith(first.condition));
  return [
    title === null ? "" : `${plain(title)}.`,
    roots.length === 0
      ? "No fault was planted: every accusation is wrong."
      : `The ${roots.length === 1 ? "root cause is" : "root causes are"} ${roots.map((group) => plain(`${group.kind} ${groupName(group)}`)).join(" and ")}.`,
    faults.length === 0 ? "" : `What was planted: ${shorten(plain(faults.join("; ")), 300)}.`,
    first === undefined
      ? ""
      : `${told ? "It" : shorten(plain(first.condition), 200)} leads to: ${shorten(plain(first.effect), 200)}.`,
    symptoms.length === 0
      ? ""
      : `It shows at ${symptoms.slice(0, 4).join(", ")}${symptoms.length > 4 ? ` and ${symptoms.length - 4} more` : ""}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function alertWords(truth: GroundTruth): string[] {
  return truth.alerts.map((alert) => {
    const place = alert.group === null ? "" : ` at ${nameOf(truth, alert.group)}`;
    const text = alert.description === "" ? "" : `: ${shorten(plain(alert.description), 200)}`;
    return `${plain(alert.id)}${place}${text}`;
  });
}

const MOST_NODES = 30;

/** Groups on the path of the fault, and what the attempts named that is not on it. */
function picture(
  truth: GroundTruth | null,
  attempts: readonly ScoredAttempt[],
): Pick<TaskDetail, "nodes" | "edges"> {
  if (truth === null) return { nodes: [], edges: [] };
  const sources = new Set(truth.propagations.map((step) => step.source));
  const onPath = new Set(truth.propagations.flatMap((step) => [step.source, step.target]));
  const { byGroup, byName } = namings(attempts, (id) => drawnAs(truth, onPath, id));
  const inside = truth.groups
    .filter((group) => group.rootCause || onPath.has(group.id) || byGroup.has(group.id))
    .slice(0, MOST_NODES)
    .map(
      (group): GraphNode => ({
        id: group.id,
        kind: plain(group.kind),
        name: plain(groupName(group)),
        role: group.rootCause
          ? "root"
          : !onPath.has(group.id)
            ? "outside"
            : sources.has(group.id)
              ? "link"
              : "symptom",
        what: whatAt(truth, group.id),
        named: byGroup.get(group.id) ?? [],
      }),
    );
  const outside = [...byName].slice(0, 8).map(([name, named]): GraphNode => {
    const parts = shortName(name).split("/");
    return {
      id: `named:${name}`,
      kind: parts.length > 1 ? (parts[0] ?? "") : "named",
      name: parts.at(-1) ?? name,
      role: "outside",
      what: "",
      named,
    };
  });
  const edges = truth.propagations.map((step) => ({
    source: step.source,
    target: step.target,
    words: shorten(plain(`${step.condition} → ${step.effect}`), 300),
  }));
  return { nodes: [...inside, ...outside], edges };
}

/** What the fault did to it, or for where it began, what was wrong with it. */
function whatAt(truth: GroundTruth, id: string): string {
  const into = truth.propagations.find((step) => step.target === id);
  const out = truth.propagations.find((step) => step.source === id);
  return shorten(plain(into?.effect ?? out?.condition ?? ""), 200);
}

/** Aliases are one node of the incident: a name that hits a pod is marked on the service that is drawn for it. */
function drawnAs(truth: GroundTruth, onPath: ReadonlySet<string>, id: string): string {
  if (onPath.has(id)) return id;
  const alias = truth.aliases.find((ids) => ids.includes(id));
  return alias?.find((other) => onPath.has(other)) ?? id;
}

/** Which repeats named which group, and which names hit none. */
function namings(attempts: readonly ScoredAttempt[], drawn: (id: string) => string) {
  const byGroup = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  for (const attempt of attempts)
    for (const prediction of attempt.score?.predictions ?? []) {
      const [map, key] =
        prediction.group === null
          ? ([byName, plain(prediction.name)] as const)
          : ([byGroup, drawn(prediction.group)] as const);
      const list = map.get(key) ?? [];
      if (!list.includes(attempt.repeat)) list.push(attempt.repeat);
      map.set(key, list);
    }
  return { byGroup, byName };
}

function attemptDetail(
  attempt: ScoredAttempt,
  times: AttemptTimes | null,
  transcript: PackedTranscript | null,
): AttemptDetail {
  const { score, diagnosis } = attempt;
  return {
    repeat: attempt.repeat,
    symbol: symbolOf(attempt),
    score:
      score === null
        ? "not measured"
        : score.value === null
          ? "outside the mean"
          : points(score.value),
    outcome: score === null ? "not measured" : score.outcome.replace(/-/g, " "),
    state: stateWords(attempt.state),
    reason: attempt.reason === null ? null : plain(attempt.reason),
    facts: factsOf(attempt, times),
    handOver: handOver(attempt),
    factors: (diagnosis?.factors ?? []).map((factor, index) => {
      const prediction =
        score?.predictions[index]?.name === factor.name
          ? score.predictions[index]
          : score?.predictions.find((candidate) => candidate.name === factor.name);
      return {
        name: plain(factor.name),
        verdict: prediction?.verdict ?? "unscored",
        ruling: prediction === undefined ? "" : ruling(prediction),
        reasoning: plainLines(shorten(factor.reasoning ?? "", 2000)),
        evidence: quotations(factor.evidence, score?.evidence ?? null),
      };
    }),
    missed: (score?.missed ?? []).map((miss) => ({
      cause: plain(readable(miss.cause)),
      nearest: miss.nearest === null ? null : plain(shortName(miss.nearest)),
    })),
    alternatives: (diagnosis?.alternatives ?? []).map((other) => ({
      name: plain(other.name),
      reason: plainLines(shorten(other.reason, 1000)),
    })),
    chain: (diagnosis?.propagations ?? []).map((step) =>
      plain(
        `${shortName(step.source)} (${step.condition}) → ${shortName(step.target)} (${step.effect})`,
      ),
    ),
    alerts: (diagnosis?.alertsExplained ?? []).map((item) =>
      plain(`${item.alert}: ${item.explained ? "" : "not explained: "}${item.explanation}`),
    ),
    confidence:
      diagnosis?.confidence === null || diagnosis === null ? null : percent(diagnosis.confidence),
    escalate: diagnosis?.escalate ? plain(diagnosis.escalate.reason) : null,
    evidence:
      score?.evidence === null || score === null || score.evidence.checked === 0
        ? null
        : `${score.evidence.verified} of ${count(score.evidence.checked, "quotation")} found in the snapshot`,
    attemptedChanges: attempt.attemptedChanges,
    repair: attempt.repair === undefined ? null : repairDetail(attempt.repair),
    notes: (attempt.notes ?? []).map((note) => plain(shorten(note, 360))),
    transcript,
  };
}

/** The score counts quotations; which one was found is known only when all or none were. */
function quotations(evidence: Factor["evidence"], checks: Score["evidence"]): Quotation[] {
  if (evidence === null) return [];
  if (typeof evidence === "string")
    return [{ file: null, text: plainLines(shorten(evidence, 2000)), found: null }];
  const found =
    checks === null || checks.checked === 0
      ? null
      : checks.verified === checks.checked
        ? true
        : checks.verified === 0
          ? false
          : null;
  return evidence.map((item) => ({
    file: plain(item.file),
    text: plain(shorten(item.match, 400)),
    found,
  }));
}

function factsOf(attempt: ScoredAttempt, times: AttemptTimes | null): string[] {
  const { usage } = attempt;
  return [
    usage.turns === null ? "turns unknown" : count(usage.turns, "turn"),
    usage.cost === null ? "cost unknown" : dollars(usage.cost),
    ...(usage.inputTokens === null ? [] : [`${whole(usage.inputTokens)} tokens in`]),
    ...(usage.outputTokens === null ? [] : [`${whole(usage.outputTokens)} out`]),
    ...(times === null ? [] : [duration(times.seconds)]),
    ...(times?.firstCandidateSeconds === null || times === null
      ? []
      : [`first candidate after ${duration(times.firstCandidateSeconds)}`]),
    ...(attempt.tries > 1 ? [`${attempt.tries} tries`] : []),
    ...(attempt.cached ? ["replayed from the cache"] : []),
    ...(usage.model === null ? [] : [`served by ${plain(usage.model)}`]),
  ];
}

/** The summary an incident commander would get. */
function handOver(attempt: ScoredAttempt): string {
  const { diagnosis } = attempt;
  if (diagnosis === null)
    return `No diagnosis: ${stateWords(attempt.state)}${attempt.reason === null ? "" : ` (${plain(attempt.reason)})`}.`;
  if (diagnosis.escalate !== null)
    return `Hands over to a person: ${plain(diagnosis.escalate.reason)}`;
  if (diagnosis.noFault) return "Says that nothing is wrong.";
  const names = diagnosis.factors.map((factor) => plain(shorten(factor.name, 100)));
  if (names.length === 0) return "Names no cause.";
  const sure = diagnosis.confidence === null ? "" : `, ${percent(diagnosis.confidence)} sure`;
  return `Look at ${names.join(", then ")}${sure}.`;
}

const TIERS = {
  full: "by its full name",
  prefix: "by the beginning of its name",
  search: "by a part of its name",
} as const;

function ruling(prediction: Prediction): string {
  const group = prediction.group === null ? "" : ` (${plain(prediction.group)})`;
  switch (prediction.verdict) {
    case "right":
      return `root cause${group}, matched ${prediction.tier === null ? "" : TIERS[prediction.tier]}${prediction.rule === null ? "" : ` (rule: ${plain(prediction.rule)})`}`;
    case "repeated":
      return `names a root cause again${group}`;
    case "wrong": {
      const near =
        prediction.nearest === null
          ? ""
          : `; nearest is ${plain(prediction.nearest.group)}: ${plain(prediction.nearest.why)}`;
      return `${wrongWords(prediction.class)}${group}${near}`;
    }
  }
}
