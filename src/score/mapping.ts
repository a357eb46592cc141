import type { Incident } from "./incident.ts";
import { type Match, type Matching, matchName } from "./match.ts";

/** What one named entity is worth. */
export interface Mapped {
  readonly name: string;
  readonly match: Match;
  /** The root cause it names, as a component number. */
  readonly rootCause: number | null;
  readonly verdict: "right" | "repeated" | "wrong";
}

export function mapNames(
  incident: Incident,
  names: readonly string[],
  matching: Matching,
): readonly Mapped[] {
  const found = new Set<number>();
  return names.map((name) => {
    const match = matchName(incident, name, matching);
    const rootCause = rootCauseOf(incident, match);
    const repeated = rootCause !== null && found.has(rootCause);
    if (rootCause !== null) found.add(rootCause);
    const verdict = rootCause === null ? "wrong" : repeated ? "repeated" : "right";
    return { name, match, rootCause, verdict };
  });
}

function rootCauseOf(incident: Incident, match: Match): number | null {
  if (match.kind !== "hit") return null;
  const { component } = match.hit.target;
  return incident.components[component]?.isRootCause ? component : null;
}

export interface Counts {
  readonly right: number;
  readonly repeated: number;
  readonly wrong: number;
  /** Root causes of the incident. */
  readonly causes: number;
}

export function countVerdicts(incident: Incident, mapped: readonly Mapped[]): Counts {
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
export function gatedPrecision(counts: Counts, counting: "every" | "once"): number {
  if (counts.causes === 0 || counts.right < counts.causes) return 0;
  const right = counting === "every" ? counts.right + counts.repeated : counts.right;
  return right / (right + counts.wrong);
}
