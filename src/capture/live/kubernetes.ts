import { asList, asObject, asText } from "../../model/json.ts";
import { writeYaml } from "../../model/yaml.ts";
import { ownerOfPod, type Sink } from "../formats/format.ts";
import { kubernetes } from "../formats/kubernetes.ts";
import { factsOf, stampOf } from "../formats/log-lines.ts";
import { PLAIN_LOG } from "../observation.ts";
import type { ReadOnlyClient } from "./client.ts";
import { Refused } from "./client.ts";

const PAGE = "500";
/** Never asked for: what is in it is a secret, or it is no state of the cluster's. */
const NEVER = new Set([
  "secrets",
  "leases",
  "componentstatuses",
  "bindings",
  "tokenreviews",
  "localsubjectaccessreviews",
  "selfsubjectaccessreviews",
  "selfsubjectrulesreviews",
  "subjectaccessreviews",
  "selfsubjectreviews",
  "controllerrevisionlists",
]);

export interface Listing {
  /** /apis/apps/v1/deployments */
  readonly path: string;
  readonly group: string;
  readonly resource: string;
  readonly kind: string;
  readonly apiVersion: string;
}

/** Everything that can be listed, each resource in the version that its group prefers. */
export async function listings(client: ReadOnlyClient): Promise<readonly Listing[]> {
  const groups = asList(asObject(await client.json("/apis")).groups).map((group) =>
    asText(asObject(asObject(group).preferredVersion).groupVersion),
  );
  const found: Listing[] = [];
  const seen = new Set<string>();
  for (const version of ["v1", ...groups]) {
    const path = version === "v1" ? "/api/v1" : `/apis/${version}`;
    const group = version.includes("/") ? (version.split("/")[0] ?? "") : "";
    if (
      group === "metrics.k8s.io" ||
      group === "authorization.k8s.io" ||
      group === "authentication.k8s.io"
    )
      continue;
    const answer = await client.json(path).catch((error: unknown) => {
      // An aggregated API that is down is no reason to stop.
      if (error instanceof Refused) return { resources: [] };
      throw error;
    });
    for (const one of asList(asObject(answer).resources)) {
      const { name, kind, verbs } = asObject(one);
      const resource = asText(name);
      if (resource.includes("/") || NEVER.has(resource) || !asList(verbs).includes("list"))
        continue;
      // Events are in two groups; they are the same ones.
      if (seen.has(resource) && (resource === "events" || resource === "ingresses")) continue;
      seen.add(resource);
      found.push({
        path: `${path}/${resource}`,
        group,
        resource,
        kind: asText(kind),
        apiVersion: version,
      });
    }
  }
  return found;
}

/** Reads one resource of all namespaces page by page. Returns how many objects there are. */
export async function takeListing(
  client: ReadOnlyClient,
  listing: Listing,
  sink: Sink,
): Promise<number> {
  let count = 0;
  for (let token = ""; ; ) {
    const page = asObject(
      await client.json(listing.path, {
        limit: PAGE,
        ...(token === "" ? {} : { continue: token }),
      }),
    );
    const text = JSON.stringify({
      kind: `${listing.kind}List`,
      apiVersion: listing.apiVersion,
      items: page.items,
    });
    count += asList(page.items).length;
    await kubernetes.read(file(`${listing.resource}.json`, text), sink);
    token = asText(asObject(page.metadata).continue);
    if (token === "") return count;
  }
}

function file(path: string, text: string) {
  const whole = async function* () {
    yield text;
  };
  return {
    path,
    head: text.slice(0, 4096),
    text: whole,
    lines: whole,
    close: async () => undefined,
  };
}

/** Of one page of a single object, how many there are in all: the server tells what remains. */
export async function countOf(client: ReadOnlyClient, { path }: Listing): Promise<number> {
  const page = asObject(await client.json(path, { limit: "1" }));
  const remaining = asObject(page.metadata).remainingItemCount;
  return asList(page.items).length + (typeof remaining === "number" ? remaining : 0);
}

export interface LoggedContainer {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly restarts: number;
}

/** Lines of one container since a moment, straight from its node. */
export async function takePodLog(
  client: ReadOnlyClient,
  { namespace, pod, container, restarts }: LoggedContainer,
  window: { readonly from: bigint; readonly to: bigint },
  sink: Sink,
): Promise<number> {
  let count = 0;
  const since = new Date(Number(window.from / 1_000_000n)).toISOString();
  for (const previous of restarts > 0 ? ["true", "false"] : ["false"]) {
    const answer = await client.get(`/api/v1/namespaces/${namespace}/pods/${pod}/log`, {
      container,
      sinceTime: since,
      timestamps: "true",
      limitBytes: "16777216",
      previous,
    });
    // A container that never started has no log.
    if (answer.status !== 200) continue;
    for (const line of answer.text.split("\n")) {
      const stamp = stampOf(line);
      if (stamp === null || stamp.at < window.from || stamp.at > window.to) continue;
      const { severity, severityNumber } = factsOf(stamp.body, 0, stamp.at);
      count += 1;
      sink.add({
        ...PLAIN_LOG,
        at: stamp.at,
        severity,
        severityNumber,
        service: ownerOfPod(pod),
        body: stamp.body,
        resource: {
          "k8s.container.name": container,
          "k8s.namespace.name": namespace,
          "k8s.pod.name": pod,
          "service.name": ownerOfPod(pod),
        },
      });
    }
  }
  return count;
}

/** The rights that a capture needs and no others: it reads, and no Secret. */
export function roleYaml(): string {
  const read = ["get", "list"];
  return writeYaml({
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: "sre-gate-capture" },
    rules: [
      {
        apiGroups: [""],
        resources: [
          "configmaps",
          "endpoints",
          "events",
          "limitranges",
          "namespaces",
          "nodes",
          "persistentvolumeclaims",
          "persistentvolumes",
          "pods",
          "pods/log",
          "replicationcontrollers",
          "resourcequotas",
          "serviceaccounts",
          "services",
        ],
        verbs: read,
      },
      {
        apiGroups: [
          "apps",
          "autoscaling",
          "batch",
          "discovery.k8s.io",
          "networking.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "apiextensions.k8s.io",
        ],
        resources: ["*"],
        verbs: read,
      },
    ],
  });
}
