import { WrittenStepSchema } from "../../src/model/repair.ts";
import type { Action, JsonObject } from "../../src/world/actions.ts";
import { admit } from "../../src/world/api/admit.ts";
import { BUILT_IN, CUSTOM } from "../../src/world/api/kinds.ts";
import type { Cluster } from "../../src/world/cluster/cluster.ts";
import type { KubeObject } from "../../src/world/cluster/kinds.ts";
import { type Incident, worldOf } from "../../src/world/incident.ts";
import type { RepairStep } from "../../src/world/judge/steps.ts";
import { stepOf } from "../../src/world/judge/written.ts";
import type { LabelledRepair } from "./corpus.ts";

// A repair of the corpus is written once for its mechanism: names come from the incident at hand.

/** What stands in the clusters of an incident when the repair begins. */
export interface Scene {
  readonly incident: Incident;
  readonly healthy: Cluster;
  readonly broken: Cluster;
  readonly words: Readonly<Record<string, string>>;
}

export function sceneOf(incident: Incident, { place }: Pick<LabelledRepair, "place">): Scene {
  const at = (faults: "all" | "none") =>
    worldOf(incident, { faults, telemetry: "silent", admit }).pass(incident.window.end).cluster;
  const [healthy, broken] = [at("none"), at("all")];
  return { incident, healthy, broken, words: wordsOf(incident, healthy, broken, place.other) };
}

function wordsOf(
  { application, chosen }: Incident,
  healthy: Cluster,
  broken: Cluster,
  other: string,
): Record<string, string> {
  const [first] = chosen;
  if (first === undefined) throw new Error("nothing is broken");
  const { path, roots } = first.plan;
  const [root] = roots;
  const workload = application.workloads.find((one) => one.name === path[0]);
  if (root === undefined || workload === undefined) throw new Error("no cause");
  const ns = workload.namespace ?? application.namespace;
  const owner = healthy.store.find(workload.kind, ns, workload.name) as KubeObject & {
    spec: { selector: { matchLabels: Record<string, string> }; replicas?: number };
  };
  const inHome = (kind: string) =>
    [...healthy.store.every(kind)].find(
      ({ metadata }) => metadata.namespace === application.namespace,
    )?.metadata.name ?? "";
  const front = application.journeys[0]?.call.to ?? "";
  const service = broken.store.get("Service", ns, workload.serves ?? workload.name);
  const child = [...CUSTOM]
    .flatMap(({ kind }) => [...broken.store.every(kind)])
    .find(({ metadata }) => metadata.ownerReferences?.some(({ name }) => name === root.name));
  return {
    ns,
    home: application.namespace,
    kind: workload.kind.toLowerCase(),
    Kind: workload.kind,
    name: workload.name,
    svc: workload.serves ?? workload.name,
    port: String(workload.port ?? ""),
    ...labelsOf(owner.spec.selector.matchLabels),
    sessionsIp:
      [...broken.runtimes.values()].find((one) => one.workload.name === "sessions")?.pod.status
        .podIP ?? "",
    podIp:
      [...broken.runtimes.values()].find((one) => one.workload.name === workload.name)?.pod.status
        .podIP ?? "",
    image: workload.image,
    replicas: String(owner.spec.replicas ?? 1),
    selector: Object.entries(owner.spec.selector.matchLabels)
      .map(([key, value]) => `${key}=${value}`)
      .join(),
    root: root.name,
    rootns: root.namespace ?? "",
    rootKind: root.kind,
    other,
    front,
    frontReplicas: String(application.workloads.find(({ name }) => name === front)?.replicas ?? 1),
    quota: inHome("ResourceQuota"),
    policy:
      [...healthy.store.list("NetworkPolicy")].find(
        ({ metadata, spec }) =>
          metadata.namespace === application.namespace &&
          spec.ingress?.every(({ ports = [] }) => ports.length > 0),
      )?.metadata.name ?? "",
    secret: inHome("Secret"),
    settings: application.configMaps.find((one) => one.namespace === undefined)?.name ?? "",
    otherSvc: application.workloads.find((one) => one.name === other)?.serves ?? other,
    child: child?.metadata.name ?? "",
    childKind: child?.kind.toLowerCase() ?? "",
    strayed: Object.values(service?.spec.selector ?? {})[0] ?? "",
    nodes: [...broken.store.list("Node")]
      .filter(({ metadata }) => !metadata.name.includes("control"))
      .map(({ metadata }) => metadata.name)
      .join(" "),
    node:
      [...broken.store.list("Pod")].find((pod) => pod.metadata.namespace === ns)?.spec.nodeName ??
      "",
    workloads: application.workloads
      .filter((one) => one.kind === "Deployment" && one.namespace === undefined)
      .map((one) => one.name)
      .join(" "),
  };
}

/** The label that tells a workload's pods from all others. */
function labelsOf(labels: Readonly<Record<string, string>>): Record<string, string> {
  const known = ["app.kubernetes.io/name", "opentelemetry.io/name", "app"];
  const label = known.find((one) => labels[one] !== undefined) ?? "";
  return { label, labelValue: labels[label] ?? "" };
}

/** Steps in the words of an actions file. */
export function stepsOf(steps: readonly unknown[], where: string): RepairStep[] {
  return steps.map((one, index) => stepOf(WrittenStepSchema.parse(one), `${where}[${index}]`));
}

/** Whether the incident at hand has what the repair is about. */
export function isPossible({ words }: Scene, { needs }: LabelledRepair): boolean {
  return needs === undefined || words[needs] !== "";
}

export function filled(scene: Scene, { id, steps }: LabelledRepair): RepairStep[] {
  return steps.flatMap((step, index) => {
    const where = `${id}[${index}]`;
    return expanded(scene, fill(scene.words, step), where).map((one) =>
      stepOf(WrittenStepSchema.parse(one), where),
    );
  });
}

/** `<name>` in any text of a step. */
function fill(words: Scene["words"], value: unknown): unknown {
  if (value === "<portNumber>") return Number(words.port);
  if (typeof value === "string")
    return value.replace(/<(\w+)>/g, (_, word: string) => {
      const known = words[word];
      if (known === undefined) throw new Error(`no word <${word}>`);
      return known;
    });
  if (Array.isArray(value)) return value.map((one) => fill(words, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [String(fill(words, key)), fill(words, one)]),
  );
}

/** Steps that only a corpus has, in the words of an actions file. */
function expanded(scene: Scene, step: unknown, where: string): unknown[] {
  if (typeof step !== "object" || step === null) return [step];
  const { way, put, again, make, each, after } = step as Record<string, unknown>;
  const moment = after === undefined ? {} : { after };
  if (way !== undefined) return wayOf(scene, Number(way), moment, where);
  if (typeof put === "string") return [{ ...placed(scene, put), ...moment }];
  if (typeof make === "string")
    return [{ manifest: manifestOf(objectAt(scene, make, where)), ...moment }];
  if (typeof again === "string") {
    const object = objectAt(scene, again, where);
    const { name, namespace } = object.metadata;
    const gone = `kubectl delete ${resourceOf(object)} ${name}${namespace === undefined ? "" : ` -n ${namespace}`}`;
    return [
      { kubectl: gone, ...moment },
      { manifest: manifestOf(object), after: "15s" },
    ];
  }
  if (typeof each === "string") {
    const { kubectl, of } = step as { kubectl: string; of: string };
    return of.split(" ").map((name) => ({ kubectl: kubectl.replaceAll("%", name), ...moment }));
  }
  return [step];
}

/** The remedy's own way, as lines and manifests. */
function wayOf(
  { incident }: Scene,
  way: number,
  moment: Record<string, unknown>,
  where: string,
): unknown[] {
  return incident.chosen.flatMap(({ plan: { remedy } }) => {
    const writes = remedy.kind === "fix" ? remedy.ways[way] : undefined;
    if (writes === undefined) throw new Error(`${where}: no way ${way}`);
    return writes.map((write, index) => lineOf(write, index === 0 ? moment : {}));
  });
}

function lineOf(
  { verb, target, contentType, body }: Omit<Action, "at">,
  moment: Record<string, unknown>,
): unknown {
  const resource = target.group === "" ? target.resource : `${target.resource}.${target.group}`;
  const place = target.namespace === null ? "" : ` -n ${target.namespace}`;
  if (verb === "delete")
    return { kubectl: `kubectl delete ${resource} ${target.name}${place}`, ...moment };
  if (verb === "create")
    return {
      manifest: {
        ...(body as JsonObject),
        metadata: {
          ...((body as JsonObject).metadata as JsonObject),
          ...(target.namespace === null ? {} : { namespace: target.namespace }),
        },
      },
      ...moment,
    };
  const type = contentType.includes("strategic") ? "strategic" : "merge";
  const text = JSON.stringify(body).replaceAll("'", "\\u0027");
  return {
    kubectl: `kubectl patch ${resource} ${target.name}${place} --type ${type} -p '${text}'`,
    ...moment,
  };
}

/** `healthy Service/shop/cart`: the object as it stands in that world. */
function objectAt({ healthy, broken }: Scene, text: string, where: string): KubeObject {
  const [world, reference = ""] = text.split(" ");
  const [kind = "", namespace = "", name = ""] = reference.split("/");
  const cluster = world === "healthy" ? healthy : broken;
  const found = cluster.store.find(kind, namespace, name);
  if (found === undefined) throw new Error(`${where}: no ${text}`);
  return found;
}

function placed(scene: Scene, text: string): Record<string, unknown> {
  const object = objectAt(scene, text, "put");
  const { kind, metadata } = object;
  const there = scene.broken.store.find(kind, metadata.namespace ?? "", metadata.name);
  return there === undefined ? { manifest: manifestOf(object) } : { replace: manifestOf(object) };
}

export function resourceOf({ kind, apiVersion }: KubeObject): string {
  const [group = ""] = apiVersion.includes("/") ? apiVersion.split("/") : [""];
  const known = [...BUILT_IN, ...CUSTOM].find((one) => one.kind === kind && one.group === group);
  return group === "" ? (known?.resource ?? kind) : `${known?.resource}.${group}`;
}

/** What somebody would have in a file: nothing that only the server writes. */
export function manifestOf(object: KubeObject): unknown {
  const {
    status: _status,
    metadata,
    ...rest
  } = structuredClone(object) as KubeObject & {
    status?: unknown;
  };
  const { name, namespace, labels, annotations } = metadata;
  const { "deployment.kubernetes.io/revision": _revision, ...notes } = annotations ?? {};
  return {
    ...rest,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(labels === undefined ? {} : { labels }),
      ...(Object.keys(notes).length === 0 ? {} : { annotations: notes }),
    },
  };
}
