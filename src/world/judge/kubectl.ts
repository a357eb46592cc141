import type { Json, JsonObject, Target } from "../actions.ts";
import { BUILT_IN, CUSTOM } from "../api/kinds.ts";
import { APPLY, JSON_PATCH, MERGE_PATCH, STRATEGIC } from "../api/request.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import type { Write } from "../faults/remedy.ts";
import {
  flag,
  type KubectlLine,
  kindOf,
  LineProblem,
  pairs,
  splitLine,
  targetOf,
  targets,
} from "./kubectl-words.ts";

/** What a line of kubectl comes to, or why nobody could do it. */
export type LineReading =
  | { readonly kind: "writes"; readonly writes: readonly Write[] }
  | { readonly kind: "refused"; readonly reason: string };

type Translate = (line: KubectlLine) => readonly Write[];

/** What kubectl itself would send, made of the cluster as it stands: `rollout undo` reads the old template first. */
export function readLine(cluster: Cluster, text: readonly string[]): LineReading {
  const { words, flags } = splitLine(text[0] === "kubectl" ? text.slice(1) : text);
  const namespace = flags.get("namespace") ?? null;
  const two = COMMANDS[`${words[0] ?? ""} ${words[1] ?? ""}`];
  const found = two ?? COMMANDS[words[0] ?? ""];
  if (found === undefined)
    return refused(
      `no such command here: ${words[0] ?? ""} (there is ${Object.keys(COMMANDS).join(", ")})`,
    );
  try {
    const line = { cluster, words: words.slice(two === undefined ? 1 : 2), flags, namespace };
    return { kind: "writes", writes: found(line) };
  } catch (error) {
    if (error instanceof LineProblem) return refused(error.message);
    throw error;
  }
}

function refused(reason: string): LineReading {
  return { kind: "refused", reason };
}

const COMMANDS: Readonly<Record<string, Translate>> = {
  delete: (line) => targets(line).map((target) => write("delete", target, null)),
  scale: (line) =>
    targets(line).map((target) =>
      merge(target, { spec: { replicas: Number(flag(line, "replicas")) } }),
    ),
  "rollout restart": (line) =>
    targets(line).map((target) =>
      strategic(target, {
        spec: {
          template: {
            metadata: {
              annotations: { "kubectl.kubernetes.io/restartedAt": "1970-01-01T00:00:00Z" },
            },
          },
        },
      }),
    ),
  "rollout undo": (line) => targets(line).map((target) => undo(line, target)),
  "set image": (line) => setContainers(line, (value) => ({ image: value })),
  "set env": setEnvironment,
  "set resources": (line) => {
    const [target] = targets(line);
    if (target === undefined) throw new LineProblem("it names no object");
    const values = (name: string) =>
      line.flags.has(name) ? { [name]: pairs(flag(line, name).split(",")) } : {};
    const resources = { ...values("limits"), ...values("requests") } as JsonObject;
    return [containerPatch(target, chosenContainers(line, target), { resources })];
  },
  cordon: (line) => line.words.map((name) => cordon(name, true)),
  uncordon: (line) => line.words.map((name) => cordon(name, null)),
  drain: (line) => line.words.flatMap((name) => drain(line.cluster, name)),
  label: (line) => metadata(line, "labels"),
  annotate: (line) => metadata(line, "annotations"),
  patch: (line) => {
    const type = line.flags.get("type") ?? "strategic";
    const contentType = { strategic: STRATEGIC, merge: MERGE_PATCH, json: JSON_PATCH }[type];
    if (contentType === undefined)
      throw new LineProblem(`--type ${type} is none of strategic, merge, json`);
    const body = parsed(flag(line, "patch"));
    return targets(line).map((target) => ({ verb: "patch", target, contentType, body }));
  },
};

/** A manifest as `kubectl apply --server-side` sends it. */
export function applyManifest(manifest: JsonObject, namespace: string | null): LineReading {
  const target = targetOfManifest(manifest, namespace);
  const query = { fieldManager: "repair", force: "true" };
  return target === null
    ? refused(notServed(manifest))
    : {
        kind: "writes",
        writes: [{ verb: "patch", target, contentType: APPLY, body: manifest, query }],
      };
}

/** A manifest in the place of the object that is there, as `kubectl replace` puts it. */
export function replaceObject(manifest: JsonObject, namespace: string | null): LineReading {
  const target = targetOfManifest(manifest, namespace);
  return target === null
    ? refused(notServed(manifest))
    : { kind: "writes", writes: [write("update", target, manifest)] };
}

function notServed({ apiVersion, kind }: JsonObject): string {
  return `a manifest needs apiVersion, kind and metadata.name that the cluster serves: ${String(apiVersion)} ${String(kind)}`;
}

function targetOfManifest(manifest: JsonObject, namespace: string | null): Target | null {
  const { apiVersion, kind, metadata: given } = manifest;
  const { name, namespace: own } = (given ?? {}) as { name?: Json; namespace?: Json };
  const known = [...BUILT_IN, ...CUSTOM].find(
    (one) =>
      one.kind === kind &&
      (one.group === "" ? one.version : `${one.group}/${one.version}`) === apiVersion,
  );
  return known === undefined || typeof name !== "string"
    ? null
    : targetOf(known, typeof own === "string" ? own : namespace, name);
}

function write(verb: "delete" | "create" | "update", target: Target, body: Json): Write {
  return { verb, target, contentType: "application/json", body };
}

function merge(target: Target, body: Json): Write {
  return { verb: "patch", target, contentType: MERGE_PATCH, body };
}

function strategic(target: Target, body: Json): Write {
  const own = !target.group.includes(".") || target.group.endsWith(".k8s.io");
  return own ? { verb: "patch", target, contentType: STRATEGIC, body } : merge(target, body);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new LineProblem("the patch is no JSON");
  }
}

function ownerAt({ cluster }: KubectlLine, target: Target): KubeObject & { spec: WorkloadSpec } {
  const kind =
    BUILT_IN.find((one) => one.resource === target.resource && one.group === target.group)?.kind ??
    "";
  const found = cluster.store.find(kind, target.namespace ?? "", target.name ?? "");
  if (found === undefined) throw new LineProblem(`${target.resource} "${target.name}" not found`);
  return found as KubeObject & { spec: WorkloadSpec };
}

interface WorkloadSpec {
  readonly template: {
    readonly spec: { readonly containers: readonly { readonly name: string }[] };
  };
}

/** The template of the ReplicaSet before the newest, as `kubectl rollout undo` finds it. */
function undo(line: KubectlLine, target: Target): Write {
  const owner = ownerAt(line, target);
  const revision = (one: KubeObject) =>
    Number(one.metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 0);
  const sets = [...line.cluster.store.every("ReplicaSet")]
    .filter(({ metadata }) =>
      metadata.ownerReferences?.some(({ uid }) => uid === owner.metadata.uid),
    )
    .sort((left, right) => revision(right) - revision(left));
  const wanted = line.flags.get("to-revision");
  const before =
    wanted === undefined ? sets[1] : sets.find((one) => revision(one) === Number(wanted));
  if (before === undefined) throw new LineProblem("no rollout history found");
  const { template } = (before as KubeObject & { spec: { template: JsonObject } }).spec;
  const { metadata: given, spec } = template as {
    metadata: { labels?: JsonObject; annotations?: JsonObject };
    spec: JsonObject;
  };
  const { "pod-template-hash": _hash, ...labels } = given.labels ?? {};
  const value = { metadata: { ...given, labels }, spec } as JsonObject;
  return {
    verb: "patch",
    target,
    contentType: JSON_PATCH,
    body: [{ op: "replace", path: "/spec/template", value }],
  };
}

function chosenContainers(line: KubectlLine, target: Target): string[] {
  const all = ownerAt(line, target).spec.template.spec.containers.map(({ name }) => name);
  const wanted = line.flags.get("containers");
  return wanted === undefined || wanted === "*" ? all : wanted.split(",");
}

function containerPatch(target: Target, names: readonly string[], fields: JsonObject): Write {
  const containers = names.map((name) => ({ name, ...fields }));
  return strategic(target, { spec: { template: { spec: { containers } } } });
}

function setContainers(line: KubectlLine, fields: (value: string) => JsonObject): Write[] {
  const [target] = targets(line);
  const given = Object.entries(pairs(line.words.filter((word) => word.includes("="))));
  if (target === undefined || given.length === 0)
    throw new LineProblem("it names no container and value");
  return given.map(([name, value]) =>
    containerPatch(
      target,
      name === "*" ? chosenContainers(line, target) : [name],
      fields(String(value)),
    ),
  );
}

function setEnvironment(line: KubectlLine): Write[] {
  const [target] = targets(line);
  if (target === undefined) throw new LineProblem("it names no object");
  const given = pairs(line.words.filter((word) => word.includes("=") || /^[A-Z_]\w*-$/.test(word)));
  const env = Object.entries(given).map(
    ([name, value]): JsonObject => (value === null ? { name, $patch: "delete" } : { name, value }),
  );
  if (env.length === 0) throw new LineProblem("it names no variable");
  return [containerPatch(target, chosenContainers(line, target), { env })];
}

function metadata(line: KubectlLine, key: "labels" | "annotations"): Write[] {
  const changes = pairs(
    line.words.filter((word) => word.includes("=") || /^[\w./-]+-$/.test(word)),
  );
  if (Object.keys(changes).length === 0) throw new LineProblem(`it names no ${key}`);
  return targets(line).map((target) => merge(target, { metadata: { [key]: changes } }));
}

function nodeTarget(name: string): Target {
  return targetOf(kindOf("node"), null, name.replace(/^nodes?\//, ""));
}

function cordon(name: string, unschedulable: true | null): Write {
  return merge(nodeTarget(name), { spec: { unschedulable } });
}

/** Cordoned first, then every pod but a DaemonSet's is asked to leave. */
function drain(cluster: Cluster, name: string): Write[] {
  const target = nodeTarget(name);
  const pods = [...cluster.store.list("Pod")].filter(
    (pod) =>
      pod.spec.nodeName === target.name &&
      !pod.metadata.ownerReferences?.some(({ kind }) => kind === "DaemonSet"),
  );
  const evictions = pods.map((pod): Write => {
    const { name: podName, namespace = "" } = pod.metadata;
    const place = { ...targetOf(kindOf("pods"), namespace, podName), subresource: "eviction" };
    return write("create", place, {
      apiVersion: "policy/v1",
      kind: "Eviction",
      metadata: { name: podName, namespace },
    });
  });
  return [cordon(name, true), ...evictions];
}
