import { type AnswerKey, hopsFrom } from "./answer-key.ts";
import { workloadBases } from "./entity/entity.ts";
import { sameKind } from "./entity/kinds.ts";
import type { Mapped } from "./mapping.ts";

/** Of everything the agent named, what comes closest to a root cause it missed; null when it named nothing. */
export function closestNamed(
  incident: AnswerKey,
  cause: number,
  mapped: readonly Mapped[],
): string | null {
  const hops = hopsFrom(incident.effects, [cause]);
  let best: { name: string; rank: number } | null = null;
  for (const { name, match } of mapped) {
    const rank = closeness(incident, cause, match, hops);
    if (rank !== null && (best === null || rank > best.rank)) best = { name, rank };
  }
  return best?.name ?? null;
}

/** Higher is closer: the same name under another kind, then few hops down the causal graph, then the kind. */
function closeness(
  incident: AnswerKey,
  cause: number,
  match: Mapped["match"],
  hops: ReadonlyMap<number, number>,
): number | null {
  if (match.kind === "unreadable") return null;
  const { entity } = match;
  const members = incident.components[cause]?.members ?? [];
  const names = [entity.name, ...workloadBases(entity.name)];
  const named = members.some(
    (member) =>
      names.includes(member.name ?? "") ||
      member.patterns.some((pattern) =>
        names.some((candidate) => pattern.find(candidate) !== null),
      ),
  );
  const sameSort = members.some((member) => sameKind(member.kind, entity.kind));
  const component = match.kind === "hit" ? match.hit.target.component : null;
  const distance = component === null ? undefined : hops.get(component);
  const proximity = distance === undefined ? 0 : 10 / (1 + distance);
  return (named ? 100 : 0) + proximity + (sameSort ? 2 : 0);
}
