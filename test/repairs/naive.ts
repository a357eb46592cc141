// What mindless strategies are worth over every incident of a suite that can be repaired.
// Usage: node scripts/run.mjs test/repairs/naive.ts [--suite full@1] [--only REGEXP]   (a line of JSON for each)
import { parseArgs } from "node:util";
import { admit, roleOf } from "../../src/world/api/admit.ts";
import type { Cluster } from "../../src/world/cluster/cluster.ts";
import type { KubeObject } from "../../src/world/cluster/kinds.ts";
import { type Incident, incidentOf, worldOf } from "../../src/world/incident.ts";
import { scoreOf } from "../../src/world/judge/facts.ts";
import { judge } from "../../src/world/judge/judge.ts";
import { actionsOfSteps } from "../../src/world/judge/steps.ts";
import { Twins } from "../../src/world/judge/twins.ts";
import type { World } from "../../src/world/world.ts";
import { scenarios } from "../support/incidents.ts";
import { manifestOf, resourceOf, stepsOf } from "./fill.ts";

interface Seen {
  /** As the recording began, and as it ended. */
  readonly before: Cluster;
  readonly world: World;
}

const STRATEGIES: Readonly<Record<string, (seen: Seen) => readonly unknown[]>> = {
  nothing: () => [],
  "restart everything": ({ world }) => restartAll(world.cluster),
  "scale everything up": ({ world }) =>
    owners(world.cluster).map(
      ({ kind, metadata, spec }) =>
        `kubectl scale ${kind.toLowerCase()} ${metadata.name} --replicas=${(spec.replicas ?? 1) + 1} -n ${metadata.namespace}`,
    ),
  "delete what the first alert names": ({ world }) => deleteNamed(world),
  "roll everything back": ({ before, world }) => [
    ...rolledBack(before, world.cluster),
    ...restartAll(world.cluster),
  ],
  "always hand over": () => [{ escalate: "somebody should look" }],
};

function owners(cluster: Cluster) {
  const { namespaces } = roleOf(cluster);
  return [...cluster.store.list("Deployment"), ...cluster.store.list("StatefulSet")].filter(
    ({ metadata }) => namespaces.has(metadata.namespace ?? ""),
  );
}

function restartAll(cluster: Cluster): string[] {
  return owners(cluster).map(
    ({ kind, metadata }) =>
      `kubectl rollout restart ${kind.toLowerCase()}/${metadata.name} -n ${metadata.namespace}`,
  );
}

/** The first alert of the incident that names something which can be deleted. */
function deleteNamed({ recorder, now, cluster }: World): string[] {
  const alerts = JSON.parse(recorder.alerts.snapshot(now).text) as {
    labels: Record<string, string>;
    state: string;
    activeAt?: string;
  }[];
  for (const { labels, state } of alerts) {
    if (state !== "firing") continue;
    for (const [label, kind] of NAMES) {
      const found = [...cluster.store.every(kind)].find(
        ({ metadata }) => metadata.name === labels[label],
      );
      if (found !== undefined)
        return [
          `kubectl delete ${resourceOf(found)} ${found.metadata.name} -n ${found.metadata.namespace}`,
        ];
    }
  }
  return [];
}

const NAMES = [
  ["pod", "Pod"],
  ["deployment", "Deployment"],
  ["statefulset", "StatefulSet"],
  ["service_name", "Deployment"],
  ["service", "Deployment"],
  ["horizontalpodautoscaler", "HorizontalPodAutoscaler"],
  ["resourcequota", "ResourceQuota"],
  ["persistentvolumeclaim", "PersistentVolumeClaim"],
] as const;

const WRITTEN_BY_PEOPLE = [
  "AuthorizationPolicy",
  "ConfigMap",
  "DaemonSet",
  "Deployment",
  "DestinationRule",
  "HorizontalPodAutoscaler",
  "Namespace",
  "NetworkPolicy",
  "Node",
  "PeerAuthentication",
  "PersistentVolumeClaim",
  "ResourceQuota",
  "Schedule",
  "Secret",
  "Service",
  "StatefulSet",
  "VirtualService",
];

/** Every object that people write, as it stood when the recording began. */
function rolledBack(before: Cluster, now: Cluster): unknown[] {
  return WRITTEN_BY_PEOPLE.flatMap((kind) => {
    const steps: unknown[] = [];
    for (const object of now.store.every(kind)) {
      const old = find(before, object);
      const place =
        object.metadata.namespace === undefined ? "" : ` -n ${object.metadata.namespace}`;
      if (old === undefined)
        steps.push(`kubectl delete ${resourceOf(object)} ${object.metadata.name}${place}`);
      else if (text(old) !== text(object)) steps.push({ replace: manifestOf(old) });
    }
    for (const old of before.store.every(kind))
      if (find(now, old) === undefined) steps.push({ manifest: manifestOf(old) });
    return steps;
  });
}

function find(cluster: Cluster, { kind, metadata }: KubeObject): KubeObject | undefined {
  return cluster.store.find(kind, metadata.namespace ?? "", metadata.name);
}

function text(object: KubeObject): string {
  return JSON.stringify(manifestOf(object));
}

function seenIn(incident: Incident): Seen {
  const at = (second: number) =>
    worldOf(incident, { faults: "all", telemetry: "silent", admit }).pass(second);
  return { before: at(0).cluster, world: at(incident.window.end) };
}

const { values } = parseArgs({
  options: { suite: { type: "string", default: "full@1" }, only: { type: "string", default: "" } },
});
const wanted = new RegExp(values.only);
for (const [id, request] of scenarios(values.suite)) {
  if (!wanted.test(id) || request.faults.length === 0) continue;
  const incident = incidentOf(request);
  const twins = new Twins(incident, admit);
  const seen = seenIn(incident);
  for (const [strategy, stepsFor] of Object.entries(STRATEGIES)) {
    const steps = stepsOf(stepsFor(seen), strategy);
    const { actions, handedOver } = actionsOfSteps(incident, steps, admit);
    const { score, why } = scoreOf(judge({ incident, actions, handedOver, admit, twins }));
    console.log(JSON.stringify({ id, strategy, score, why }));
  }
}
