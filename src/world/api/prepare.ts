import { apiVersionOf, type ResourceKind } from "./kinds.ts";
import { badRequest, invalid } from "./status.ts";
import {
  at,
  copy,
  type Fields,
  fieldsAt,
  get,
  isFields,
  put,
  textAt,
  type Value,
} from "./values.ts";
import type { View } from "./view.ts";

/** What the server sets before anybody looks at the object, in Kubernetes' own order of things. */
export function prepareNew(
  kind: ResourceKind,
  body: Fields,
  namespace: string | null,
  view: View,
): Fields {
  const object = copy(body);
  object.apiVersion = apiVersionOf(kind);
  object.kind = kind.kind;
  const metadata = get(object, "metadata");
  const meta: Fields = isFields(metadata) ? metadata : {};
  object.metadata = meta;
  for (const name of SERVERS_OWN) delete meta[name];
  if (namespace !== null) meta.namespace = namespace;
  else delete meta.namespace;
  if (textAt(meta, "name") === "") {
    const prefix = textAt(meta, "generateName");
    if (prefix === "")
      throw invalid(kind.group, kind.kind, "", [
        {
          reason: "FieldValueRequired",
          field: "metadata.name",
          message: "Required value: name or generateName is required",
        },
      ]);
    meta.name = freshName(kind, prefix, namespace ?? "", view);
  }
  delete object.status;
  const status = statusOf(kind.kind, object);
  if (status !== null) object.status = status;
  if (
    GENERATIONS.has(kind.kind) ||
    kind.group.includes("chaos-mesh") ||
    kind.group.includes("istio")
  )
    meta.generation = 1;
  if (kind.kind === "Service") giveAddress(object, view);
  if (kind.kind === "Secret") encodeTexts(object);
  stampOf(object, null, view.now);
  return object;
}

const SERVERS_OWN = [
  "uid",
  "resourceVersion",
  "creationTimestamp",
  "generation",
  "deletionTimestamp",
  "deletionGracePeriodSeconds",
  "selfLink",
  "managedFields",
];

const GENERATIONS: ReadonlySet<string> = new Set([
  "CronJob",
  "DaemonSet",
  "Deployment",
  "Ingress",
  "Job",
  "NetworkPolicy",
  "PodDisruptionBudget",
  "ReplicaSet",
  "StatefulSet",
]);

const MOST_PREFIX = 58;

function freshName(kind: ResourceKind, prefix: string, namespace: string, view: View): string {
  const base = prefix.slice(0, MOST_PREFIX);
  for (let attempt = 0; ; attempt += 1) {
    const name = `${base}${view.letters(`generate-name/${kind.resource}/${namespace}/${prefix}/${view.now}/${attempt}`)}`;
    if (view.find(kind.kind, namespace, name) === undefined) return name;
  }
}

/** What the controllers of a kind start from. */
function statusOf(kind: string, object: Fields): Fields | null {
  switch (kind) {
    case "Pod":
      return { phase: "Pending", conditions: [], qosClass: qosOf(object) };
    case "Deployment":
      return {
        observedGeneration: 0,
        replicas: 0,
        updatedReplicas: 0,
        readyReplicas: 0,
        availableReplicas: 0,
        conditions: [],
      };
    case "StatefulSet":
      return { replicas: 0, readyReplicas: 0, currentRevision: "", updateRevision: "" };
    case "ReplicaSet":
      return { replicas: 0, readyReplicas: 0, availableReplicas: 0 };
    case "DaemonSet":
      return { desiredNumberScheduled: 0, numberReady: 0, conditions: [] };
    case "PersistentVolumeClaim":
      return { phase: "Pending" };
    case "ResourceQuota":
      return { hard: copy(fieldsAt(object, "spec", "hard")), used: {} };
    case "HorizontalPodAutoscaler":
      return { currentReplicas: 0, desiredReplicas: 0, conditions: [] };
    case "Service":
      return { loadBalancer: {} };
    case "Job":
    case "CronJob":
    case "Schedule":
    case "Ingress":
    case "PodDisruptionBudget":
      return {};
    default:
      return kind.endsWith("Chaos")
        ? { conditions: [], experiment: { desiredPhase: "Run", containerRecords: [] } }
        : null;
  }
}

function qosOf(pod: Fields): string {
  const containers = at(pod, "spec", "containers");
  const all = Array.isArray(containers) ? containers : [];
  const amounts = (one: Value, of: string) => fieldsAt(one, "resources", of);
  if (
    all.every(
      (one) => Object.keys({ ...amounts(one, "limits"), ...amounts(one, "requests") }).length === 0,
    )
  )
    return "BestEffort";
  const whole = all.every((one) =>
    ["cpu", "memory"].every((name) => {
      const limit = at(amounts(one, "limits"), name);
      return limit !== undefined && (at(amounts(one, "requests"), name) ?? limit) === limit;
    }),
  );
  return whole ? "Guaranteed" : "Burstable";
}

/** An address from the cluster's range, unless the Service is headless or a name. */
function giveAddress(object: Fields, view: View): void {
  const spec = get(object, "spec");
  if (!isFields(spec) || spec.type === "ExternalName" || textAt(spec, "clusterIP") !== "") return;
  const place = `${textAt(object, "metadata", "namespace")}/${textAt(object, "metadata", "name")}`;
  const taken = new Set([...view.every("Service")].map((one) => textAt(one, "spec", "clusterIP")));
  for (let attempt = 0; ; attempt += 1) {
    const draw = (part: string, bound: number) =>
      view.number(`cluster-ip/${place}/${view.now}/${attempt}/${part}`, bound);
    const address = `100.${64 + draw("a", 8)}.${draw("b", 255)}.${2 + draw("c", 253)}`;
    if (taken.has(address)) continue;
    spec.clusterIP = address;
    return;
  }
}

/** `stringData` is for writing only. */
export function encodeTexts(object: Fields): void {
  const texts = get(object, "stringData");
  delete object.stringData;
  if (!isFields(texts)) return;
  const data = get(object, "data");
  const all: Fields = isFields(data) ? data : {};
  for (const [name, text] of Object.entries(texts)) put(all, name, base64(String(text)));
  object.data = all;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let written = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digit = (shift: number) => DIGITS.charAt((bits >> shift) & 63);
    written += digit(18) + digit(12) + (b === undefined ? "=" : digit(6));
    written += c === undefined ? "=" : digit(0);
  }
  return written;
}

const STAMP = "kubectl.kubernetes.io/restartedAt";

/** kubectl writes the time of its own machine into a template; the cluster's time takes its place. */
export function stampOf(next: Fields, before: Fields | null, now: string): void {
  const path = ["spec", "template", "metadata", "annotations"];
  const annotations = at(next, ...path);
  if (!isFields(annotations) || annotations[STAMP] === undefined) return;
  if (annotations[STAMP] !== at(before, ...path, STAMP)) annotations[STAMP] = now;
}

/** Addressed and described alike: namespace, name and version of a body against those of the request. */
export function checkAddress(
  kind: ResourceKind,
  body: Fields,
  namespace: string | null,
  name: string | null,
): void {
  const version = textAt(body, "apiVersion");
  if (version !== "" && version !== apiVersionOf(kind))
    throw badRequest(
      `the API version in the data (${version}) does not match the expected API version (${apiVersionOf(kind)})`,
    );
  const written = textAt(body, "kind");
  if (written !== "" && written !== kind.kind)
    throw badRequest(
      `${written} in version ${JSON.stringify(kind.version)} cannot be handled as a ${kind.kind}: converting (${written}) to (${kind.kind}): unknown conversion`,
    );
  const place = textAt(body, "metadata", "namespace");
  if (place !== "" && namespace !== null && place !== namespace)
    throw badRequest(
      "the namespace of the provided object does not match the namespace sent on the request",
    );
  const called = textAt(body, "metadata", "name");
  if (name !== null && called !== "" && called !== name)
    throw badRequest(
      `the name of the object (${called}) does not match the name on the URL (${name})`,
    );
  if (name !== null && called === "") throw badRequest("name must be provided");
}
