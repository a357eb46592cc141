import { asText, valueAt } from "../../model/json.ts";
import type { Habits } from "./habits.ts";
import type { KubernetesClient, ObjectPlace } from "./kubernetes-client.ts";
import { restart } from "./mend.ts";

// What a careless agent does to everything. The healthy one never calls it but to restart what reads a file at its start.

const SYSTEM = new Set([
  "kube-system",
  "chaos-mesh",
  "istio-system",
  "observability",
  "monitoring",
]);

export async function carelessBeginning(
  cluster: KubernetesClient,
  first: Habits["first"],
): Promise<void> {
  switch (first) {
    case "nothing":
      return;
    case "restart everything":
      return restartAll(cluster, await workloads(cluster));
    case "roll everything back":
      for (const place of await workloads(cluster)) await rollBack(cluster, place);
      return;
    case "open everything":
      for (const kind of ["NetworkPolicy", "AuthorizationPolicy"])
        for (const body of await cluster.list(kind)) await cluster.remove(placeIn(kind, body));
  }
}

export async function restartAll(
  cluster: KubernetesClient,
  places: readonly ObjectPlace[],
): Promise<void> {
  for (const place of places)
    await restart(cluster, place, "1970-01-01T00:00:00Z").catch(() => undefined);
}

async function workloads(cluster: KubernetesClient): Promise<ObjectPlace[]> {
  const bodies = await cluster.list("Deployment");
  return bodies
    .map((body) => placeIn("Deployment", body))
    .filter(({ namespace }) => !SYSTEM.has(namespace ?? ""));
}

function placeIn(kind: string, body: Parameters<typeof valueAt>[0]): ObjectPlace {
  const at = (path: string) => asText(valueAt(body, path));
  return { kind, namespace: at("metadata.namespace") || null, name: at("metadata.name") };
}

/** To the template of the last ReplicaSet before the newest. */
async function rollBack(cluster: KubernetesClient, place: ObjectPlace): Promise<void> {
  const revision = (body: Parameters<typeof valueAt>[0]) => {
    const annotations = valueAt(body, "metadata.annotations") as
      | Record<string, unknown>
      | undefined;
    return Number(asText(annotations?.["deployment.kubernetes.io/revision"]));
  };
  const sets = (await cluster.list("ReplicaSet"))
    .filter((body) => placeIn("ReplicaSet", body).namespace === place.namespace)
    .filter((body) => asText(valueAt(body, "metadata.name")).startsWith(`${place.name}-`))
    .sort((left, right) => revision(right) - revision(left));
  const template = valueAt(sets[1] ?? {}, "spec.template.spec");
  if (template === undefined) return;
  await cluster.patch(place, { spec: { template: { spec: template } } });
}
