import { writeYaml } from "../../model/yaml.ts";
import type { Application } from "../application/types.ts";
import type { FaultPlan, RootCause } from "../faults/fault.ts";
import type { FiredAlert } from "../telemetry/alerts.ts";
import type { Affected, Propagation, Step, Symptom } from "./derive.ts";

export interface TruthParts {
  readonly application: Application;
  readonly namespaceOf: (workload: string) => string;
  readonly plans: readonly {
    readonly plan: FaultPlan;
    readonly category: string;
    readonly mechanism: string;
    readonly propagation: Propagation;
  }[];
  readonly alerts: readonly FiredAlert[];
}

export interface GroupYaml {
  readonly id: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly filter?: readonly string[];
  readonly name?: string;
  readonly root_cause?: true;
}

/** ITBench's v1 form: root groups, aliases, and the propagation as it was observed. */
export interface TruthDocument {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: {
    readonly alerts: readonly { readonly id: string; readonly group_id: string }[];
    readonly aliases: readonly (readonly string[])[];
    readonly fault: readonly unknown[];
    readonly groups: readonly GroupYaml[];
    readonly propagations: readonly { readonly source: string; readonly target: string }[];
    readonly recommendedActions: readonly unknown[];
  };
}

export function truthYaml(document: TruthDocument): string {
  return writeYaml(document);
}

export function groundTruth(parts: TruthParts): TruthDocument {
  const groups: GroupYaml[] = [];
  const aliases: string[][] = [];
  const roots = parts.plans.flatMap(({ plan }) => plan.roots);
  for (const root of roots) addRoot(root, groups, aliases);
  const affected = parts.plans.flatMap(({ propagation }) => propagation.affected);
  const named = parts.alerts.flatMap((alert) => workloadOf(parts, alert) ?? []);
  for (const workload of new Set([...affected.map((one) => one.workload), ...named])) {
    addWorkload(parts, workload, groups, aliases);
  }
  return {
    apiVersion: "itbench.io/v1",
    kind: "GroundTruth",
    spec: {
      alerts: alertsOf(parts, groups),
      aliases,
      fault: parts.plans.map(({ plan, category, mechanism }) => ({
        category,
        condition: plan.condition,
        entity: {
          group_id: rootId(plan.roots[0]),
          kind: plan.roots[0]?.kind ?? "",
          name: plan.roots[0]?.name ?? "",
        },
        fault_mechanism: mechanism,
      })),
      groups,
      propagations: parts.plans.flatMap(({ plan, propagation }) =>
        propagationsOf(parts, plan, propagation),
      ),
      recommendedActions: parts.plans.map(({ plan }) => ({
        solution: { id: rootId(plan.roots[0]), actions: [plan.repair] },
      })),
    },
  };
}

export function rootId(root: RootCause | undefined): string {
  return root ? `${root.name}-${root.kind.toLowerCase()}-1` : "none";
}

/** Two faults in one object (two flags of a ConfigMap) are one root cause. */
function addRoot(root: RootCause, groups: GroupYaml[], aliases: string[][]): void {
  if (groups.some(({ id }) => id === rootId(root))) return;
  const place = root.namespace === null ? {} : { namespace: root.namespace };
  const by = root.filter === null ? { name: root.name } : { filter: [root.filter] };
  groups.push({ id: rootId(root), kind: root.kind, ...place, ...by, root_cause: true });
  const others = root.also.map((other) => ({
    id: `${root.name}-${other.kind.toLowerCase()}-1`,
    ...other,
  }));
  for (const other of others)
    groups.push({ id: other.id, kind: other.kind, ...place, filter: [other.filter] });
  if (others.length > 0) aliases.push([rootId(root), ...others.map((other) => other.id)]);
}

function addWorkload(
  parts: TruthParts,
  name: string,
  groups: GroupYaml[],
  aliases: string[][],
): void {
  const workload = parts.application.workloads.find((one) => one.name === name);
  const namespace = parts.namespaceOf(name);
  const ids: string[] = [];
  const add = (id: string, kind: string, filter: string) => {
    if (groups.some((group) => group.id === id)) return;
    ids.push(id);
    groups.push({ id, kind, namespace, filter: [filter] });
  };
  const service = workload?.serves ?? null;
  if (service !== null) add(serviceId(service), "Service", `${service}\\b`);
  add(`${name}-pod-1`, "Pod", `${name}-.*`);
  const versions = parts.application.workloads.filter((one) => one.serves === service);
  if (ids.length > 1 && versions.length === 1) aliases.push(ids);
}

/** By the Service's own name: details-v1 serves as `details`, three versions of reviews share one Service. */
function serviceId(service: string): string {
  return `${service}-service-1`;
}

/** Service group of a workload where it has one, else its pods. */
function nodeId({ application }: TruthParts, workload: string): string {
  const service = application.workloads.find((one) => one.name === workload)?.serves ?? null;
  return service === null ? `${workload}-pod-1` : serviceId(service);
}

/** The workload an alert is about, or null for alerts of other objects. */
function workloadOf(parts: TruthParts, alert: FiredAlert): string | null {
  const { service_name, group, deployment, pod } = alert.labels;
  const name =
    service_name ?? group ?? deployment ?? (pod === undefined ? undefined : ownerOf(parts, pod));
  return parts.application.workloads.some((one) => one.name === name) ? (name ?? null) : null;
}

function alertsOf(parts: TruthParts, groups: readonly GroupYaml[]) {
  return parts.alerts.flatMap((alert) => {
    const name = workloadOf(parts, alert);
    const scaler = groups.find(
      ({ id }) => id === `${alert.labels.horizontalpodautoscaler}-horizontalpodautoscaler-1`,
    );
    const id = name === null ? scaler?.id : nodeId(parts, name);
    if (id === undefined) return [];
    return [{ id: alert.name, group_id: id, metadata: { description: alert.description } }];
  });
}

function ownerOf(parts: TruthParts, pod: string): string | undefined {
  return parts.application.workloads
    .map((one) => one.name)
    .filter((name) => pod.startsWith(`${name}-`))
    .sort((a, b) => b.length - a.length)[0];
}

const WORDS: Readonly<Record<Symptom, string>> = {
  errors: "answers with errors",
  latency: "answers slowly",
  "no-requests": "receives too few requests",
  "not-ready": "has no ready pod",
};

function describe(name: string, affected: ReadonlyMap<string, Affected>): string {
  const symptoms = affected.get(name)?.symptoms ?? [];
  return symptoms.length === 0
    ? `${name} is changed`
    : `${name} ${symptoms.map((one) => WORDS[one]).join(", ")}`;
}

/** A Service that is the cause is also the node its workload stands for: what it does to itself is no step. */
function propagationsOf(
  parts: TruthParts,
  plan: FaultPlan,
  propagation: Propagation,
): { source: string; target: string; condition: string; effect: string }[] {
  const affected = new Map(propagation.affected.map((one) => [one.workload, one]));
  const root = rootId(plan.roots[0]);
  const id = (name: string) => nodeId(parts, name);
  const path = plan.path.filter((name) => affected.has(name));
  const first = path.map((name, index) => ({
    source: index === 0 ? root : id(path[index - 1] ?? ""),
    target: id(name),
    condition: plan.condition,
    effect: describe(name, affected),
  }));
  const link = (step: Step) => ({
    source: affected.has(step.source) ? id(step.source) : root,
    target: id(step.target),
    condition: affected.has(step.source) ? describe(step.source, affected) : plan.condition,
    effect: describe(step.target, affected),
  });
  return [...first, ...propagation.steps.map(link)].filter(
    ({ source, target }) => source !== target,
  );
}
