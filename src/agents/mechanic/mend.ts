import { asList, asObject, asText, type JsonFields, valueAt } from "../../model/json.ts";
import type { Findings } from "../investigator/suspects/suspect.ts";
import type { KubernetesClient, ObjectPlace } from "./kubernetes-client.ts";
import { patchBack, toCreate } from "./restore.ts";

export type Mended =
  | { readonly kind: "done"; readonly did: string; readonly restarts: readonly ObjectPlace[] }
  /** Only people can: nothing in the cluster says how it should be, or it is not ours to change. */
  | { readonly kind: "not-ours"; readonly why: string };

/** Puts one cause right: what was changed goes back to what it was, what was added goes away, what is gone returns. */
export async function mend(
  cluster: KubernetesClient,
  scene: Findings,
  cause: ObjectPlace,
): Promise<Mended> {
  if (isExperiment(cause.kind)) return stopExperiments(cluster, cause);
  if (cause.kind === "Node") return mendNode(cluster, scene, cause);
  const history = scene.incident.objects.byKey.get(keyOf(cause));
  const change = [...scene.changes].reverse().find(({ key }) => key === keyOf(cause));
  const now = await cluster.get(cause);
  if (change?.how === "created")
    return now === null
      ? gone(cause)
      : told(await cluster.remove(cause), `deleted ${nameOf(cause)}`);
  const before = history?.versions[0]?.body;
  if (now === null && before !== undefined)
    return told(await cluster.create(toCreate(before)), `created ${nameOf(cause)} anew`);
  if (now === null) return gone(cause);
  // Record against record: a server fills in defaults that nobody wrote, and they are no change.
  const last = history?.versions.at(-1)?.body;
  const patch = before === undefined || last === undefined ? null : patchBack(last, before);
  if (patch === null) return withoutBefore(cluster, cause, now);
  const restarts = ["ConfigMap", "Secret"].includes(cause.kind)
    ? await readersOf(cluster, cause)
    : [];
  return told(await cluster.patch(cause, patch), `put ${nameOf(cause)} back as it was`, restarts);
}

/** Nobody saw it change: what the cluster itself keeps of the time before, and what has outgrown its room. */
async function withoutBefore(
  cluster: KubernetesClient,
  cause: ObjectPlace,
  now: JsonFields,
): Promise<Mended> {
  if (cause.kind === "ResourceQuota") return roomier(cluster, cause, now);
  if (cause.kind === "Service") return listenedPort(cluster, cause, now);
  if (cause.kind !== "Deployment") return unchanged(cause);
  if (valueAt(now, "spec.replicas") === 0)
    return told(
      await cluster.patch(cause, { spec: { replicas: 1 } }),
      `scaled ${nameOf(cause)} up from nothing`,
    );
  const template = await lastTemplate(cluster, cause);
  if (template === undefined) return unchanged(cause);
  return told(
    await cluster.patch(cause, { spec: { template: { spec: template } } }),
    `rolled ${nameOf(cause)} back by one revision`,
  );
}

/** A Service that sends to a port on which none of its pods listens: they say themselves which one it is. */
async function listenedPort(
  cluster: KubernetesClient,
  cause: ObjectPlace,
  now: JsonFields,
): Promise<Mended> {
  const selector = Object.entries(asObject(valueAt(now, "spec.selector")));
  const pods = (await cluster.list("Pod")).filter((body) => {
    const labels = asObject(valueAt(body, "metadata.labels"));
    const isHere = asText(valueAt(body, "metadata.namespace")) === cause.namespace;
    return isHere && selector.length > 0 && selector.every(([key, value]) => labels[key] === value);
  });
  const open = pods.flatMap((body) =>
    asList(valueAt(body, "spec.containers")).flatMap((container) =>
      asList(asObject(container).ports).map((port) => asObject(port)),
    ),
  );
  const ports = asList(valueAt(now, "spec.ports")).map(asObject);
  const numbers = [...new Set(open.map(({ containerPort }) => containerPort))];
  const isHeard = ({ targetPort }: JsonFields) =>
    open.some(({ name, containerPort }) => targetPort === name || targetPort === containerPort);
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined || ports.every(isHeard)) return unchanged(cause);
  const mended = ports.map((port) => (isHeard(port) ? port : { ...port, targetPort: only }));
  return told(
    await cluster.patch(cause, { spec: { ports: mended } }),
    `sent ${nameOf(cause)} to the port that its pods listen on`,
  );
}

/** What it ran before its newest revision, as `kubectl rollout undo` finds it. */
export async function lastTemplate(
  cluster: KubernetesClient,
  { namespace, name }: ObjectPlace,
): Promise<unknown> {
  const revision = (body: JsonFields) =>
    Number(
      asText(asObject(valueAt(body, "metadata.annotations"))["deployment.kubernetes.io/revision"]),
    );
  const sets = (await cluster.list("ReplicaSet"))
    .filter((body) => asText(valueAt(body, "metadata.namespace")) === namespace)
    .filter((body) =>
      asList(valueAt(body, "metadata.ownerReferences")).some(
        (owner) => asObject(owner).name === name,
      ),
    )
    .sort((left, right) => revision(right) - revision(left));
  return valueAt(sets[1] ?? {}, "spec.template.spec");
}

function told(
  { status, body }: { readonly status: number; readonly body: JsonFields },
  did: string,
  restarts: readonly ObjectPlace[] = [],
): Mended {
  if (status < 300) return { kind: "done", did, restarts };
  return { kind: "not-ours", why: `not allowed (${status}): ${asText(body.message)}` };
}

function gone(cause: ObjectPlace): Mended {
  return {
    kind: "not-ours",
    why: `${nameOf(cause)} is not there any more, and nothing says what it was`,
  };
}

function unchanged(cause: ObjectPlace): Mended {
  return {
    kind: "not-ours",
    why: `${nameOf(cause)} has not changed in the time that is known: what it should say only its owner knows`,
  };
}

function isExperiment(kind: string): boolean {
  return kind === "Schedule" || kind.endsWith("Chaos");
}

/** A Schedule that stays starts its experiment again, and an experiment that stays goes on. */
async function stopExperiments(cluster: KubernetesClient, cause: ObjectPlace): Promise<Mended> {
  const body = await cluster.get(cause);
  const owner = asList(valueAt(body ?? {}, "metadata.ownerReferences"))
    .map(asObject)
    .find(({ kind }) => kind === "Schedule");
  const root =
    owner === undefined ? cause : { ...cause, kind: "Schedule", name: asText(owner.name) };
  const first = await cluster.remove(root);
  if (first.status >= 300 && first.status !== 404) return told(first, "");
  return { kind: "done", did: `deleted ${nameOf(root)}`, restarts: [] };
}

async function mendNode(
  cluster: KubernetesClient,
  scene: Findings,
  cause: ObjectPlace,
): Promise<Mended> {
  const now = await cluster.get(cause);
  if (now === null) return gone(cause);
  const before = scene.incident.objects.byKey.get(keyOf(cause))?.versions[0]?.body;
  const cordoned = valueAt(now, "spec.unschedulable") === true;
  // What the control plane taints by itself goes when its reason goes.
  const own = (body: JsonFields | undefined) =>
    asList(valueAt(body ?? {}, "spec.taints")).filter(
      (taint) => !asText(asObject(taint).key).startsWith("node.kubernetes.io/"),
    );
  const added = JSON.stringify(own(now)) !== JSON.stringify(own(before));
  if (!cordoned && (before === undefined || !added))
    return {
      kind: "not-ours",
      why: `${nameOf(cause)} itself fails: whoever runs the machines must mend it`,
    };
  const spec = {
    ...(cordoned ? { unschedulable: null } : {}),
    ...(added ? { taints: own(before) } : {}),
  };
  return told(await cluster.patch(cause, { spec }), `made ${nameOf(cause)} schedulable again`);
}

/** Nobody changed it: what runs has outgrown it. */
async function roomier(
  cluster: KubernetesClient,
  cause: ObjectPlace,
  now: JsonFields,
): Promise<Mended> {
  const hard = asObject(valueAt(now, "spec.hard"));
  const used = asObject(valueAt(now, "status.used"));
  const full = Object.keys(hard).filter(
    (name) => hard[name] === used[name] && /^\d+$/.test(asText(hard[name])),
  );
  if (full.length === 0) return unchanged(cause);
  const more = Object.fromEntries(full.map((name) => [name, String(2 * Number(hard[name]))]));
  return told(await cluster.patch(cause, { spec: { hard: more } }), `raised ${nameOf(cause)}`);
}

/** Workloads whose pods read it only when they start. */
async function readersOf(
  cluster: KubernetesClient,
  { kind, namespace, name }: ObjectPlace,
): Promise<ObjectPlace[]> {
  const field = kind === "ConfigMap" ? "configMap" : "secret";
  const readers: ObjectPlace[] = [];
  for (const owner of ["Deployment", "StatefulSet", "DaemonSet"])
    for (const body of await cluster.list(owner)) {
      if (asText(valueAt(body, "metadata.namespace")) !== namespace) continue;
      const text = JSON.stringify(valueAt(body, "spec.template.spec") ?? {});
      const asVariable = [`"${field}KeyRef":{`, `"${field}Ref":{`].some(
        (part) => text.includes(part) && text.includes(`"name":"${name}"`),
      );
      const asVolume = text.includes(`"name":"${name}"`) && text.includes(`"${field}":{`);
      if (asVariable || asVolume)
        readers.push({ kind: owner, namespace, name: asText(valueAt(body, "metadata.name")) });
    }
  return readers;
}

export function keyOf({ namespace, kind, name }: ObjectPlace): string {
  return `${namespace ?? "cluster"}/${kind}/${name}`;
}

export function nameOf({ kind, name }: ObjectPlace): string {
  return `${kind} ${name}`;
}

/** "otel-demo/ConfigMap/flags", "cluster/Node/worker-1": as answers name it. */
export function placeOf(name: string): ObjectPlace | null {
  const [namespace, kind, ...rest] = name.split("/");
  if (namespace === undefined || kind === undefined || rest.length === 0) return null;
  return { kind, namespace: namespace === "cluster" ? null : namespace, name: rest.join("/") };
}

/** As kubectl does it: an annotation of the template, and the pods are replaced one by one. */
export async function restart(
  cluster: KubernetesClient,
  place: ObjectPlace,
  at: string,
): Promise<void> {
  const annotations = { "kubectl.kubernetes.io/restartedAt": at };
  await cluster.patch(place, { spec: { template: { metadata: { annotations } } } });
}
