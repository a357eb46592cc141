import type { GroundTruth } from "../../model/ground-truth.ts";
import type { Task } from "../../model/task.ts";
import { type AnswerKey, answerKeyOf } from "../../score/answer-key.ts";
import { bestConstant } from "../../score/best-constant.ts";
import { countVerdicts, gatedPrecision, mapNames } from "../../score/mapping.ts";
import { matchName } from "../../score/match.ts";
import type { Policy } from "../../score/policies.ts";
import type { RecordFacts } from "./facts.ts";

export type Finding =
  /** Nobody could solve it, or anybody could: to be mended before the task counts. */
  | { readonly is: "error"; readonly code: LintCode; readonly message: string }
  | { readonly is: "warning"; readonly code: LintCode; readonly message: string };

export type LintCode =
  | "CAUSE_NOT_IN_RECORD"
  | "CAUSE_NOWHERE_MENTIONED"
  | "NO_TICKET"
  | "NO_ALERT_LEADS_TO_CAUSE"
  | "TICKET_TELLS_THE_ANSWER"
  | "TICKET_NAMES_THE_CAUSE"
  | "TRIVIAL_RULE_SOLVES_IT"
  | "OPEN_BOOK"
  | "SECRET";

export interface LintReport {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** What answers score that read little or nothing, and what the shipped investigator does. */
  readonly scores: Readonly<Record<string, number | null>>;
  readonly size: {
    readonly objects: number;
    readonly namespaces: number;
    readonly services: number;
    readonly logs: number;
  };
}

/** Below these a record holds little but the incident: whoever reads all of it finds the cause. */
const ENOUGH = { objects: 100, services: 8, logs: 300 } as const;

interface LintInput {
  readonly task: Pick<Task, "id" | "truth" | "expect" | "private">;
  readonly facts: RecordFacts;
  readonly policy: Policy;
  /** Names that the investigator answers; null where it fails. */
  readonly investigator: readonly string[] | null;
}

export function lintTask({ task, facts, policy, investigator }: LintInput): LintReport {
  const key = answerKeyOf(task.truth);
  const scores = scoresOf({ task, facts, policy, investigator }, key);
  const findings =
    task.expect === "no-fault"
      ? []
      : [...aboutCause(key, facts), ...aboutTicket(key, task.truth, facts)];
  for (const [rule, score] of Object.entries(scores))
    if (rule !== "investigator" && rule !== "best constant" && score !== null && score >= 0.99)
      findings.push(
        warning(
          "TRIVIAL_RULE_SOLVES_IT",
          `whoever names ${rule} is right: the task tells little about an agent`,
        ),
      );
  return {
    id: task.id,
    findings: [...findings, ...aboutSize(facts), ...aboutSecrets(facts)],
    scores,
    size: {
      objects: facts.objects.size,
      namespaces: facts.namespaces.size,
      services: facts.services.size,
      logs: facts.rows.logs,
    },
  };
}

function aboutCause(key: AnswerKey, facts: RecordFacts): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<number>();
  for (const name of facts.objects) {
    const match = matchName(key, name, "ranked", null);
    if (match.kind === "hit") seen.add(match.hit.target.component);
  }
  for (const component of key.rootCauses) {
    const label = labelOf(key, component);
    if (!seen.has(component) && facts.objects.size > 0)
      findings.push(error("CAUSE_NOT_IN_RECORD", `no object of the record is ${label}`));
    const mentions = facts.mentions(patternOf(key, component));
    if (Object.keys(mentions).length === 0)
      findings.push(
        warning(
          "CAUSE_NOWHERE_MENTIONED",
          `no event, alert, log line, span or metric names ${label}: only its object can tell`,
        ),
      );
  }
  return findings;
}

function aboutTicket(key: AnswerKey, truth: GroundTruth, facts: RecordFacts): Finding[] {
  if (facts.ticket.length === 0)
    return [warning("NO_TICKET", "no alert fires at the end: an agent begins with nothing")];
  const findings: Finding[] = [];
  const words = JSON.stringify(facts.ticket);
  const prose = truth.faults
    .map(({ condition }) => condition)
    .filter((text) => text.includes(" ") && text.length >= 12);
  for (const text of prose)
    if (words.includes(JSON.stringify(text).slice(1, -1)))
      findings.push(
        error(
          "TICKET_TELLS_THE_ANSWER",
          `the ticket holds ${JSON.stringify(text.slice(0, 80))}, which the truth says of the cause`,
        ),
      );
  for (const component of key.rootCauses) {
    if (patternOf(key, component).test(words))
      findings.push(
        warning("TICKET_NAMES_THE_CAUSE", `the ticket names ${labelOf(key, component)}`),
      );
    else if (!leads(truth, key, component, words))
      findings.push(
        warning(
          "NO_ALERT_LEADS_TO_CAUSE",
          `no alert of the ticket is about ${labelOf(key, component)} or what the truth says it broke (propagations)`,
        ),
      );
  }
  return findings;
}

/** Whether the ticket names something that the truth's propagations reach from the cause. */
function leads(truth: GroundTruth, key: AnswerKey, component: number, words: string): boolean {
  const reached = new Set((key.components[component]?.members ?? []).map(({ group }) => group.id));
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { source, target } of truth.propagations)
      if (reached.has(source)) reached.add(target);
    for (const set of truth.aliases)
      if (set.some((one) => reached.has(one))) for (const one of set) reached.add(one);
  }
  return truth.groups.some(
    ({ id, name, filter }) => reached.has(id) && namesPattern(name, filter).test(words),
  );
}

function aboutSize({ objects, services, rows }: RecordFacts): Finding[] {
  const few = [
    ...(objects.size < ENOUGH.objects ? [`${objects.size} objects (of ${ENOUGH.objects})`] : []),
    ...(services.size < ENOUGH.services
      ? [`${services.size} services (of ${ENOUGH.services})`]
      : []),
    ...(rows.logs < ENOUGH.logs ? [`${rows.logs} log lines (of ${ENOUGH.logs})`] : []),
  ];
  return few.length === 0
    ? []
    : [warning("OPEN_BOOK", `an open-book exam: ${few.join(", ")}. --pad adds healthy background`)];
}

function aboutSecrets({ secrets }: RecordFacts): Finding[] {
  return Object.entries(secrets).map(([rule, count]) =>
    error("SECRET", `${count} × ${rule} in the record looks like a secret`),
  );
}

function scoresOf(
  { task, facts, policy, investigator }: LintInput,
  key: AnswerKey,
): Record<string, number | null> {
  if (task.expect === "no-fault") return {};
  const score = (names: readonly string[] | null) => {
    if (names === null) return null;
    const mapped = mapNames(key, names, policy.matching, null);
    return Math.round(1000 * gatedPrecision(countVerdicts(key, mapped), policy.counting)) / 1000;
  };
  const [first] = facts.ticket;
  const { namespace = "cluster", service_name, service, deployment, pod } = first?.labels ?? {};
  const subject = deployment
    ? `${namespace}/Deployment/${deployment}`
    : (service_name ?? service)
      ? `${namespace}/Service/${service_name ?? service}`
      : pod
        ? `${namespace}/Pod/${pod}`
        : null;
  return {
    investigator: score(investigator),
    "best constant": bestConstant([task], policy)?.score ?? null,
    "the first alert's subject": score(subject === null ? [] : [subject]),
    "the object changed last": score(facts.newest.slice(0, 1)),
    "the object warned about most": score(facts.warned.slice(0, 1)),
  };
}

function labelOf(key: AnswerKey, component: number): string {
  return (key.components[component]?.members ?? []).map(({ group }) => group.id).join(" or ");
}

function patternOf(key: AnswerKey, component: number): RegExp {
  const members = key.components[component]?.members ?? [];
  return new RegExp(
    members.map(({ group }) => namesPattern(group.name, group.filter).source).join("|") || "$^",
  );
}

/** Filters are regular expressions of names; of each the part that is a name. */
function namesPattern(name: string | null, filters: readonly string[]): RegExp {
  const names = [
    name,
    ...filters.map((filter) => filter.replace(/\\b|\.\*|[$^]|\\/g, "").replace(/[-._]+$/, "")),
  ];
  const sources = names.flatMap((one) =>
    one ? [`(?<![a-z0-9])${one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-z0-9])`] : [],
  );
  return new RegExp(sources.join("|") || "$^");
}

function error(code: LintCode, message: string): Finding {
  return { is: "error", code, message };
}

function warning(code: LintCode, message: string): Finding {
  return { is: "warning", code, message };
}
