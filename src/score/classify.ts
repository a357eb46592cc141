import type { WrongClass } from "../model/score.ts";
import type { AnswerKey } from "./answer-key.ts";
import type { Entity } from "./entity/entity.ts";
import { isChaos, isWorkload } from "./entity/kinds.ts";
import type { SnapshotFacts } from "./facts.ts";
import { isPresent } from "./known.ts";
import type { Match, Near } from "./match.ts";

const OBSERVER_NAMESPACES = new Set([
  "clickhouse",
  "clickhouse-operator",
  "data-recorders",
  "metrics-server",
  "monitoring",
  "observability",
  "opencost",
  "opensearch",
  "opentelemetry-collectors",
  "opentelemetry-operator",
  "prometheus",
]);
const OBSERVER_NAME =
  /^(prometheus|grafana|jaeger|otel-collector|opentelemetry-collector|alertmanager|loki|opensearch|topology-monitor|kube-state-metrics|node-exporter|metrics-server)(-|$)/;

/** What a wrongly named entity is, seen from the incident. */
export function classify(
  incident: AnswerKey,
  match: Match,
  near: Near | null,
  facts: SnapshotFacts | null,
): WrongClass {
  if (match.kind === "unreadable") return facts === null ? "unknown" : "invented";
  const { entity } = match;
  if (isMechanism(entity)) return "mechanism";
  const place = placeInGraph(incident, match, near);
  if (place !== null) return place;
  if (isObserver(entity)) return "observer";
  if (facts === null || facts.inventory.size === 0) return "unknown";
  return isPresent(entity, facts.inventory) ? "bystander" : "invented";
}

/** The fault injector and its experiments: how the fault was caused, not what failed. */
function isMechanism(entity: Entity): boolean {
  if (isChaos(entity.kind) || entity.namespace === "chaos-mesh") return true;
  return isWorkloadOrService(entity) && /^flagd(-ui)?(-|$)/.test(entity.name);
}

function isObserver(entity: Entity): boolean {
  return OBSERVER_NAMESPACES.has(entity.namespace ?? "") || OBSERVER_NAME.test(entity.name);
}

/** Classified by the group it matched, or by one with the same name and namespace under another kind. */
function placeInGraph(incident: AnswerKey, match: Match, near: Near | null): WrongClass | null {
  const component = componentFor(match, near);
  if (component === null) return null;
  if (!incident.reached.has(component)) return incident.alerted.has(component) ? "symptom" : null;
  const further = incident.effects.get(component);
  return further !== undefined && further.size > 0 ? "intermediate" : "symptom";
}

function componentFor(match: Match, near: Near | null): number | null {
  if (match.kind === "hit") return match.hit.target.component;
  if (match.kind === "unreadable" || near === null || !near.isNamed) return null;
  const isSameService = isWorkloadOrService(match.entity) && isWorkloadOrService(near.target);
  return isSameService ? near.target.component : null;
}

function isWorkloadOrService({ kind }: { readonly kind: string }): boolean {
  return isWorkload(kind) || kind === "Service" || kind === "ServiceOperation";
}
