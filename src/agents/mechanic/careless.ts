import { asText, valueAt } from "../../model/json.ts";
import type { Habits } from "./habits.ts";
import type { KubernetesClient, ObjectPlace } from "./kubernetes-client.ts";
import { lastTemplate, restart } from "./mend.ts";

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

async function rollBack(cluster: KubernetesClient, place: ObjectPlace): Promise<void> {
  const template = await lastTemplate(cluster, place);
  if (template !== undefined)
    await cluster.patch(place, { spec: { template: { spec: template } } });
}
