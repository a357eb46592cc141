import type { Tier } from "../model/score.ts";
import { type AnswerKey, type KeyTarget, targetLabel } from "./answer-key.ts";
import { type Entity, parseEntity, workloadBases } from "./entity/entity.ts";
import { isChaos, isWorkload, sameKind } from "./entity/kinds.ts";
import { type Inventory, isPresent, isSpelledOut, meansAnother } from "./known.ts";

/** Why a kind was accepted. `schedule->chaos`: a chaos-mesh Schedule stands for the experiment it starts. */
type KindRule = "kind" | "workload" | "schedule->chaos";

interface Hit {
  readonly target: KeyTarget;
  readonly tier: Tier;
  readonly kindRule: KindRule;
  /** The name matched only without its generated suffix, or as the stem of its pods' names. */
  readonly byBaseName: boolean;
  /** Literal characters of the filter: the more, the more specific. */
  readonly literal: number;
}

export type Match =
  | {
      readonly kind: "hit";
      readonly entity: Entity;
      readonly hit: Hit;
      /** Hits exactly as good: two root causes with one filter (`*.*`). Usually empty. */
      readonly equals: readonly Hit[];
    }
  | { readonly kind: "miss"; readonly entity: Entity }
  /** A filter fits the name, but the name is not of one object. `lacksSnapshot`: a snapshot might show that it is. */
  | {
      readonly kind: "refused";
      readonly entity: Entity;
      readonly hit: Hit;
      readonly why: string;
      readonly lacksSnapshot: boolean;
    }
  | { readonly kind: "unreadable"; readonly why: string };

/**
 * `ranked`: the best filter that fits, as ITBench-AA's judge maps names. `confirmed`: in addition, the name must be that
 * of one object, which the ground truth spells out or the snapshot shows; otherwise one name could hold many. `exact`:
 * confirmed, and the full name under exactly the same kind.
 */
export type Matching = "ranked" | "confirmed" | "exact";

const TIERS: readonly Tier[] = ["full", "prefix", "search"];
const KIND_RULES: readonly KindRule[] = ["kind", "workload", "schedule->chaos"];

/**
 * Maps one name to the group it means. All groups compete: tier first, then the kind rule, then the
 * longest literal. A tie between a root cause and another group goes to the other one: a doubtful name
 * earns nothing.
 */
export function matchName(
  incident: AnswerKey,
  name: string,
  matching: Matching,
  inventory: Inventory,
): Match {
  const reading = parseEntity(name);
  if (reading.kind === "unreadable") return reading;
  const { entity } = reading;
  const hits = hitsOf(incident, entity, matching);
  const [hit, ...equals] = bestOf(incident, hits);
  if (!hit) return { kind: "miss", entity };
  const isCertain = matching === "ranked" || isSpelledOut(hit.target, entity);
  const doubt = isCertain ? null : doubtOf(entity, hits, hit, inventory);
  return doubt === null
    ? { kind: "hit", entity, hit, equals }
    : { kind: "refused", entity, hit, ...doubt };
}

interface Doubt {
  readonly why: string;
  readonly lacksSnapshot: boolean;
}

/** Why a name that no filter spells out is not the filter's object; null if it is. */
function doubtOf(
  entity: Entity,
  hits: readonly Hit[],
  hit: Hit,
  inventory: Inventory,
): Doubt | null {
  const filters = new Set(hits.map(({ target }) => nameOf(target)));
  if (filters.size > 1) {
    const why = `the name fits ${filters.size} filters, and none spells it out`;
    return { why, lacksSnapshot: false };
  }
  const filter = `${nameOf(hit.target)} does not spell the name out`;
  if (inventory === null || inventory.size === 0) {
    const why = `${filter}, and there is no snapshot to look it up in`;
    return { why, lacksSnapshot: inventory === null };
  }
  if (!isPresent(entity, inventory))
    return { why: `${filter}, and the snapshot has no such object`, lacksSnapshot: false };
  if (meansAnother(hit.target, inventory))
    return { why: `${filter}, it means another object`, lacksSnapshot: false };
  return null;
}

function hitsOf(incident: AnswerKey, entity: Entity, matching: Matching): readonly Hit[] {
  const stems = matching === "exact" ? [] : stemsOf(entity);
  return incident.targets.flatMap((target) => hitOf(target, entity, stems, matching) ?? []);
}

/** The best hit, and those that are exactly as good. */
function bestOf(incident: AnswerKey, hits: readonly Hit[]): readonly Hit[] {
  let best: Hit[] = [];
  for (const hit of hits) {
    const order = best[0] ? compareHits(incident, hit, best[0]) : -1;
    if (order < 0) best = [hit];
    else if (order === 0) best.push(hit);
  }
  return best;
}

/** Negative if the left hit is better. */
function compareHits(incident: AnswerKey, left: Hit, right: Hit): number {
  return (
    TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier) ||
    Number(left.byBaseName) - Number(right.byBaseName) ||
    KIND_RULES.indexOf(left.kindRule) - KIND_RULES.indexOf(right.kindRule) ||
    right.literal - left.literal ||
    Number(isRootCause(incident, left.target)) - Number(isRootCause(incident, right.target))
  );
}

function isRootCause(incident: AnswerKey, target: KeyTarget): boolean {
  return incident.components[target.component]?.isRootCause ?? false;
}

function hitOf(
  target: KeyTarget,
  entity: Entity,
  stems: readonly string[],
  matching: Matching,
): Hit | null {
  if (!namespaceFits(target, entity)) return null;
  const kindRule = kindRuleOf(target, entity);
  if (kindRule === null) return null;
  const found = matchedBy(target, entity.name, stems);
  if (found === null) return null;
  if (matching === "exact" && (found.tier !== "full" || kindRule !== "kind")) return null;
  return { target, kindRule, ...found };
}

function namespaceFits(target: KeyTarget, entity: Entity): boolean {
  if (target.namespace === null || entity.namespace === null) return true;
  return target.namespace === entity.namespace;
}

function kindRuleOf(target: KeyTarget, entity: Entity): KindRule | null {
  if (sameKind(target.kind, entity.kind)) return "kind";
  if (isWorkload(target.kind) && isWorkload(entity.kind)) return "workload";
  const isSchedule = entity.kind === "Schedule" && isChaosNamespace(entity.namespace);
  return isSchedule && isChaos(target.kind) ? "schedule->chaos" : null;
}

function isChaosNamespace(namespace: string | null): boolean {
  return namespace === null || namespace === "chaos-mesh";
}

/**
 * Filters of workloads are written for pods (`checkout-.*`) or for the bare name (`checkout\b`): the
 * stem of a pod's name, and the name its pods would have, mean the same workload.
 */
function stemsOf({ kind, name }: Entity): readonly string[] {
  if (!isWorkload(kind)) return [];
  return [...workloadBases(name), `${name}-`, `${name}-7c7f8b68dc-7rqh9`, `${name}-0`];
}

type Named = Pick<Hit, "tier" | "literal" | "byBaseName">;

function matchedBy(target: KeyTarget, name: string, stems: readonly string[]): Named | null {
  const direct = bestTier(target, name);
  if (direct?.tier !== "full") {
    for (const stem of stems) {
      const found = bestTier(target, stem);
      if (found?.tier === "full") return { ...found, byBaseName: true };
    }
  }
  return direct && { ...direct, byBaseName: false };
}

function bestTier(target: KeyTarget, name: string): { tier: Tier; literal: number } | null {
  if (target.name === name) return { tier: "full", literal: name.length };
  let best: { tier: Tier; literal: number } | null = null;
  for (const pattern of target.patterns) {
    const tier = pattern.find(name);
    if (tier === null) continue;
    const order = best === null ? -1 : TIERS.indexOf(tier) - TIERS.indexOf(best.tier);
    if (order < 0 || (order === 0 && pattern.literal > (best?.literal ?? 0))) {
      best = { tier, literal: pattern.literal };
    }
  }
  return best;
}

/** How the name was matched, as the result states it: `kind`, `workload, base name`. */
export function ruleOf(hit: Hit): string {
  return hit.byBaseName ? `${hit.kindRule}, base name` : hit.kindRule;
}

/** The group that fits a missed name best. */
export interface Near {
  readonly target: KeyTarget;
  /** Its name and namespace fit; only the kind differs. */
  readonly isNamed: boolean;
  readonly why: string;
}

/** The group that fits best without matching, and what differs; null if none is close. */
export function nearestMiss(incident: AnswerKey, entity: Entity, matching: Matching): Near | null {
  const stems = stemsOf(entity);
  let best: { target: KeyTarget; named: Named | null; rank: number } | null = null;
  for (const target of incident.targets) {
    const kind = kindRuleOf(target, entity);
    const named = matchedBy(target, entity.name, stems);
    if (!named && !kind) continue;
    const rank =
      (named ? 4 - TIERS.indexOf(named.tier) : 0) * 10 +
      (kind ? 8 : 0) +
      (namespaceFits(target, entity) ? 4 : 0) +
      Number(isRootCause(incident, target));
    if (best === null || rank > best.rank) best = { target, named, rank };
  }
  if (best === null) return null;
  const { target, named } = best;
  const isNamed = named?.tier === "full" && namespaceFits(target, entity);
  return { target, isNamed, why: whyNot(target, entity, named, matching) };
}

function whyNot(
  target: KeyTarget,
  entity: Entity,
  named: Named | null,
  matching: Matching,
): string {
  const kindRule = kindRuleOf(target, entity);
  const label = nameOf(target);
  const reasons = [
    ...(namespaceFits(target, entity)
      ? []
      : [`namespace ${entity.namespace} is not ${target.namespace}`]),
    ...(kindRule === null ? [`kind ${entity.kind} is not ${target.kind}`] : []),
    ...(named === null ? [`name does not match ${label}`] : []),
  ];
  if (reasons.length > 0 || matching !== "exact") return reasons.join("; ");
  return kindRule === "kind"
    ? `name matches ${label} only in part`
    : `kind is not exactly ${target.kind}`;
}

/** The name or the filters of a group, for a message. */
function nameOf(target: KeyTarget): string {
  return targetLabel(target).split("/").slice(2).join("/");
}
