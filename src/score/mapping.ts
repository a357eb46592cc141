import { sortedBy } from "../model/order.ts";
import type { AnswerKey } from "./answer-key.ts";
import { formatEntity } from "./entity/entity.ts";
import type { Inventory } from "./known.ts";
import { type Match, type Matching, matchName } from "./match.ts";

/** How one named entity counts. */
export interface Mapped {
  readonly name: string;
  readonly match: Match;
  /** The root cause it names, as a component number. */
  readonly rootCause: number | null;
  readonly verdict: "right" | "repeated" | "wrong";
}

export function mapNames(
  incident: AnswerKey,
  names: readonly string[],
  matching: Matching,
  inventory: Inventory,
): readonly Mapped[] {
  const known = new Map<string, Match>();
  const matches = names.map((name) => {
    const match = known.get(name) ?? matchName(incident, name, matching, inventory);
    known.set(name, match);
    return match;
  });
  const settled = settleTies(incident, matches);
  const found = new Set<number>();
  return settled.map((match, index) => {
    const rootCause = rootCauseOf(incident, match);
    const repeated = rootCause !== null && found.has(rootCause);
    if (rootCause !== null) found.add(rootCause);
    const verdict = rootCause === null ? "wrong" : repeated ? "repeated" : "right";
    return { name: names[index] ?? "", match, rootCause, verdict };
  });
}

function rootCauseOf(incident: AnswerKey, match: Match): number | null {
  if (match.kind !== "hit") return null;
  const { component } = match.hit.target;
  return incident.components[component]?.isRootCause ? component : null;
}

/**
 * Where two root causes carry the same filter (both autoscalers of scenario 38 have `*.*`), a name fits
 * either. Different names then go to different root causes as far as they suffice, whatever their order;
 * one name never counts for two.
 */
function settleTies(incident: AnswerKey, matches: readonly Match[]): readonly Match[] {
  const isTied = (match: Match) =>
    match.kind === "hit" && match.equals.length > 0 && rootCauseOf(incident, match) !== null;
  if (!matches.some(isTied)) return matches;
  const options = new Map<string, readonly number[]>();
  for (const match of matches) {
    if (match.kind !== "hit" || rootCauseOf(incident, match) === null) continue;
    const components = [match.hit, ...match.equals].map(({ target }) => target.component);
    options.set(formatEntity(match.entity), [...new Set(components)]);
  }
  const chosen = assign(options);
  return matches.map((match) => {
    if (match.kind !== "hit") return match;
    const component = chosen.get(formatEntity(match.entity));
    const hit = [match.hit, ...match.equals].find(({ target }) => target.component === component);
    return hit ? { ...match, hit } : match;
  });
}

/** Gives as many root causes as possible a name of their own (augmenting paths); the other names take their first match. */
function assign(options: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> {
  const holder = new Map<number, string>();
  const place = (name: string, tried: Set<number>): boolean => {
    for (const component of options.get(name) ?? []) {
      if (tried.has(component)) continue;
      tried.add(component);
      const current = holder.get(component);
      if (current !== undefined && !place(current, tried)) continue;
      holder.set(component, name);
      return true;
    }
    return false;
  };
  const names = sortedBy(options.keys(), (name) => name);
  for (const name of names) place(name, new Set());
  const chosen = new Map([...holder].map(([component, name]) => [name, component]));
  for (const name of names) {
    const first = options.get(name)?.[0];
    if (!chosen.has(name) && first !== undefined) chosen.set(name, first);
  }
  return chosen;
}

export interface FactorCounts {
  readonly right: number;
  readonly repeated: number;
  readonly wrong: number;
  /** Root causes of the incident. */
  readonly causes: number;
}

export function countVerdicts(incident: AnswerKey, mapped: readonly Mapped[]): FactorCounts {
  const count = (verdict: Mapped["verdict"]) =>
    mapped.filter((entry) => entry.verdict === verdict).length;
  return {
    right: count("right"),
    repeated: count("repeated"),
    wrong: count("wrong"),
    causes: incident.rootCauses.length,
  };
}

/** Precision at full recall: nothing counts until every root cause is named. */
export function gatedPrecision(counts: FactorCounts, counting: "every" | "once"): number {
  if (counts.causes === 0 || counts.right < counts.causes) return 0;
  const right = counting === "every" ? counts.right + counts.repeated : counts.right;
  return right / (right + counts.wrong);
}
