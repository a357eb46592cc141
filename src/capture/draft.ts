import { byCodePoint } from "../model/order.ts";
import { clickhouseTime } from "../model/time.ts";
import { writeYaml } from "../model/yaml.ts";
import type { Clue, Clues } from "./clues.ts";
import type { KnownAnswer } from "./formats/format.ts";

/** The draft is called so that nothing takes it for a truth until a person has renamed it. */
export const DRAFT = "ground_truth.draft.yaml";
export const TRUTH = "ground_truth.yaml";

interface Proposal {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly weight: number;
  readonly clues: readonly Clue[];
}

/** How much each kind of clue says. A change comes before its symptoms; the notes were written by who knows. */
const WEIGHTS: Readonly<Record<Clue["what"], number>> = {
  "named in the notes": 10,
  "named by the investigator": 5,
  changed: 4,
  "not running": 2,
  "warned about": 1.5,
  "alerted about": 1,
};

const CAUSAL =
  /\b(root cause|caused by|because|due to|triggered by|culprit|misconfigur\w*|introduced by|the cause|fault(?:y)? (?:was|is)|broke(?:n)?|rolled back|reverted|fix(?:ed)? by)\b/i;

/** Objects that may be the cause, the likeliest first. `since` bounds which changes can have to do with it. */
export function propose(
  clues: Clues,
  notes: string | null,
  window: { start: bigint; end: bigint } | null,
): Proposal[] {
  const relevant = clues.found.filter(
    ({ what, at }) =>
      what !== "changed" ||
      (at !== null && window !== null && at >= window.start && at <= window.end),
  );
  const all = [...relevant, ...(notes === null ? [] : fromNotes(notes, clues))];
  const groups = new Map<string, Clue[]>();
  for (const seen of all) {
    const clue = { ...seen, ...clues.workloadOf(seen) };
    const key = `${clue.kind}/${clue.namespace ?? ""}/${clue.name}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [clue]);
    else known.push(clue);
  }
  const proposals = [...groups.values()].map((found): Proposal => {
    const [first] = found as [Clue, ...Clue[]];
    const kinds = new Map(found.map((clue) => [clue.what, clue]));
    const weight =
      [...kinds.keys()].reduce((sum, what) => sum + WEIGHTS[what], 0) +
      Math.min(1, found.length / 50);
    return {
      kind: first.kind,
      namespace: first.namespace,
      name: first.name,
      weight,
      clues: [...kinds.values()],
    };
  });
  return proposals
    .sort(
      (a, b) => b.weight - a.weight || byCodePoint(`${a.kind}/${a.name}`, `${b.kind}/${b.name}`),
    )
    .slice(0, 8);
}

/** Objects that a sentence about the cause names; one kind of a name is meant, the one that people change. */
function fromNotes(notes: string, { objects }: Clues): Clue[] {
  const found: Clue[] = [];
  const order = [
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "ConfigMap",
    "NetworkPolicy",
    "Service",
    "Job",
    "CronJob",
    "Node",
  ];
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  for (const sentence of notes.split(/(?<=[.!?])\s+|\n+/)) {
    if (!CAUSAL.test(sentence)) continue;
    const words = new Set(sentence.toLowerCase().match(/[a-z0-9][a-z0-9.-]*[a-z0-9]/g) ?? []);
    const named = [...objects].flatMap((key) => {
      const [kind = "", namespace = "", ...rest] = key.split("/");
      const name = rest.join("/");
      return words.has(name.toLowerCase()) ? [{ kind, namespace: namespace || null, name }] : [];
    });
    const kinds = named.filter(({ kind }) => new RegExp(`\\b${kind}\\b`, "i").test(sentence));
    const chosen = (kinds.length > 0 ? kinds : named).sort((a, b) => rank(a.kind) - rank(b.kind));
    for (const { kind, namespace, name } of chosen.slice(0, kinds.length > 0 ? 4 : 1))
      found.push({
        kind,
        namespace,
        name,
        what: "named in the notes",
        at: null,
        quote: sentence.trim(),
      });
  }
  return found;
}

interface Group {
  readonly id: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly filter?: readonly string[];
  readonly name?: string;
  readonly root_cause: boolean;
}

/** A file in the form of a ground truth that says, as comments, why each object is in it. */
export function draftText(proposals: readonly Proposal[]): string {
  const groups = proposals.map((one, index) => groupOf(one, index === 0));
  const told = proposals.flatMap(({ clues }, index) => [
    `# ${groups[index]?.id}`,
    ...clues.map(({ what, at, quote }) => {
      const time = at === null ? "" : ` at ${clickhouseTime(at).slice(0, 19)}`;
      return `#   ${what}${time}: ${JSON.stringify(quote.slice(0, 300))}`;
    }),
  ]);
  const head = [
    "# A draft: nobody has confirmed it yet, and no task is scored by it.",
    "# 1. Leave root_cause: true on what was the cause, and on nothing else. Correct names; delete what has no part in it.",
    "# 2. Under propagations, say what it broke: source and target are ids of groups.",
    `# 3. Rename this file to ${TRUTH} and run: sre-gate tasks lint`,
    "#",
    ...(proposals.length === 0
      ? ["# The record holds no clue to a cause: write the group yourself."]
      : told),
    "",
  ];
  return head.join("\n") + truthYaml(groups, "say what was wrong");
}

/** What a data set itself publishes as its answer. */
export function truthOfAnswers(answers: readonly KnownAnswer[]): string {
  const unique = new Map(answers.map((one) => [`${one.kind}/${one.name}`, one]));
  const groups = [...unique.values()].map((one) => groupOf(one, true));
  return truthYaml(groups, answers[0]?.fault ?? "");
}

function groupOf(one: Pick<Proposal, "kind" | "namespace" | "name">, isCause: boolean): Group {
  const place = one.namespace === null ? {} : { namespace: one.namespace };
  const pod = one.kind === "Pod" ? { filter: [`${escaped(one.name)}.*`] } : { name: one.name };
  return {
    id: `${one.name}-${one.kind.toLowerCase()}-1`,
    kind: one.kind,
    ...place,
    ...pod,
    root_cause: isCause,
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function truthYaml(groups: readonly Group[], condition: string): string {
  const [first] = groups;
  return writeYaml({
    apiVersion: "itbench.io/v1",
    kind: "GroundTruth",
    spec: {
      alerts: [],
      aliases: [],
      fault:
        first === undefined
          ? []
          : [
              {
                category: "captured",
                condition,
                entity: {
                  group_id: first.id,
                  kind: first.kind,
                  name: first.name ?? first.filter?.[0] ?? "",
                },
                fault_mechanism: "captured",
              },
            ],
      groups,
      propagations: [],
      recommendedActions: [],
    },
  });
}
