import type { GroundTruth, Group } from "../model/ground-truth.ts";
import { byCodePoint } from "../model/order.ts";
import { canonicalKind, isClusterScoped } from "./entity/kinds.ts";
import { type Pattern, patternFrom } from "./pattern.ts";

/** A group made ready to match: canonical kind, compiled filters. */
export interface KeyTarget {
  readonly group: Group;
  readonly kind: string;
  /** Null matches any namespace. */
  readonly namespace: string | null;
  readonly name: string | null;
  readonly patterns: readonly Pattern[];
  /** Number of the equivalence class its group belongs to. */
  readonly component: number;
}

/** Groups that `aliases` join: naming one of them names all. */
interface Component {
  readonly members: readonly KeyTarget[];
  readonly isRootCause: boolean;
}

/** A ground truth prepared for scoring. */
export interface AnswerKey {
  readonly targets: readonly KeyTarget[];
  readonly components: readonly Component[];
  /** Numbers of the components that are root causes. */
  readonly rootCauses: readonly number[];
  /** Edges of the causal graph between components, without loops. */
  readonly effects: ReadonlyMap<number, ReadonlySet<number>>;
  /** The root causes and all components downstream of them. */
  readonly reached: ReadonlySet<number>;
  /** Components that an alert of the ground truth is about. */
  readonly alerted: ReadonlySet<number>;
}

const prepared = new WeakMap<GroundTruth, AnswerKey>();

/** Prepares a ground truth once, however many answers are scored against it. */
export function answerKeyOf(truth: GroundTruth): AnswerKey {
  const known = prepared.get(truth);
  if (known) return known;
  const incident = prepare(truth);
  prepared.set(truth, incident);
  return incident;
}

function prepare(truth: GroundTruth): AnswerKey {
  const classes = equivalenceClasses(truth);
  const componentOf = (id: string) => classes.get(id) ?? null;
  const targets = truth.groups.map((group) => targetOf(group, componentOf(group.id) ?? 0));
  const components = componentsOf(targets);
  const rootCauses = components.flatMap(({ isRootCause }, index) => (isRootCause ? [index] : []));
  const effects = effectsOf(truth, componentOf);
  return {
    targets,
    components,
    rootCauses,
    effects,
    reached: new Set(hopsFrom(effects, rootCauses).keys()),
    alerted: new Set(truth.alerts.flatMap(({ group }) => componentOf(group ?? "") ?? [])),
  };
}

/** Connected components of the groups under `aliases`; ids that no group has are ignored. */
function equivalenceClasses(truth: GroundTruth): ReadonlyMap<string, number> {
  const parent = new Map(truth.groups.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const alias of truth.aliases) {
    const known = alias.filter((id) => parent.has(id));
    const [first] = known;
    if (first === undefined) continue;
    for (const other of known) parent.set(root(other), root(first));
  }
  const numbers = new Map<string, number>();
  const classes = new Map<string, number>();
  for (const { id } of truth.groups) {
    const number = numbers.get(root(id)) ?? numbers.size;
    numbers.set(root(id), number);
    classes.set(id, number);
  }
  return classes;
}

function targetOf(group: Group, component: number): KeyTarget {
  const kind = canonicalKind(group.kind);
  return {
    group,
    kind,
    namespace: isClusterScoped(kind) ? "cluster" : (group.namespace?.toLowerCase() ?? null),
    name: group.name,
    patterns: group.filter.map(patternFrom),
    component,
  };
}

function componentsOf(targets: readonly KeyTarget[]): readonly Component[] {
  const members = groupByComponent(targets);
  return [...members.entries()]
    .sort(([left], [right]) => left - right)
    .map(([, list]) => ({
      members: list,
      isRootCause: list.some(({ group }) => group.rootCause),
    }));
}

function groupByComponent(targets: readonly KeyTarget[]): Map<number, KeyTarget[]> {
  const members = new Map<number, KeyTarget[]>();
  for (const target of targets) {
    const list = members.get(target.component) ?? [];
    list.push(target);
    members.set(target.component, list);
  }
  return members;
}

function effectsOf(
  truth: GroundTruth,
  componentOf: (id: string) => number | null,
): ReadonlyMap<number, ReadonlySet<number>> {
  const effects = new Map<number, Set<number>>();
  for (const { source, target } of truth.propagations) {
    const [from, to] = [componentOf(source), componentOf(target)];
    if (from === null || to === null || from === to) continue;
    const targets = effects.get(from) ?? new Set();
    targets.add(to);
    effects.set(from, targets);
  }
  return effects;
}

/** Steps along the causal graph from the given components to each that they reach. */
export function hopsFrom(
  effects: AnswerKey["effects"],
  sources: readonly number[],
): ReadonlyMap<number, number> {
  const hops = new Map(sources.map((component) => [component, 0]));
  const open = [...sources];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of effects.get(at) ?? []) {
      if (hops.has(next)) continue;
      hops.set(next, (hops.get(at) ?? 0) + 1);
      open.push(next);
    }
  }
  return hops;
}

/** The name of a root cause in the ground truth. */
export function causeLabel(incident: AnswerKey, component: number): string {
  const members = incident.components[component]?.members ?? [];
  const named = members.filter(({ group }) => group.rootCause);
  const labels = (named.length > 0 ? named : members).map(targetLabel);
  return [...new Set(labels)].sort(byCodePoint).join(" or ");
}

export function targetLabel(target: KeyTarget): string {
  const name = target.name ?? target.group.filter.join("|");
  return `${target.namespace ?? "?"}/${target.kind}/${name}`;
}
