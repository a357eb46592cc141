import { setTimeout as delay } from "node:timers/promises";
import type { RealCluster } from "./server.ts";

interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly deletionTimestamp?: string;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
  readonly spec: {
    readonly nodeName?: string;
    readonly containers: readonly { readonly name: string; readonly image: string }[];
  };
  readonly status: { readonly phase?: string };
}

/** Stands in for scheduler and kubelets: pods find a node, run and are ready; those of Jobs succeed; what is deleted goes. */
export function startKubelet(cluster: RealCluster, nodes: readonly string[]): () => Promise<void> {
  let on = true;
  let address = 1;
  const look = async () => {
    const { text } = await cluster.ask({ method: "GET", path: "/api/v1/pods" });
    for (const [index, pod] of ((JSON.parse(text).items ?? []) as Pod[]).entries()) {
      const path = `/api/v1/namespaces/${pod.metadata.namespace}/pods/${pod.metadata.name}`;
      if (pod.metadata.deletionTimestamp !== undefined)
        await send("DELETE", path, { gracePeriodSeconds: 0 });
      else if (pod.spec.nodeName === undefined)
        await send("POST", `${path}/binding`, {
          metadata: { name: pod.metadata.name },
          target: { kind: "Node", name: nodes[index % nodes.length] },
        });
      else if (pod.status.phase === "Pending") await run(pod, path);
      else if (pod.status.phase === "Running" && isOfJob(pod))
        await send("PATCH", `${path}/status`, { status: { phase: "Succeeded" } });
    }
  };
  const run = async (pod: Pod, path: string) => {
    address += 1;
    const ip = `100.96.${address >> 8}.${address & 255}`;
    const now = new Date().toISOString().replace(/\.\d+Z/, "Z");
    const yes = (type: string) => ({ type, status: "True", lastTransitionTime: now });
    await send("PATCH", `${path}/status`, {
      status: {
        phase: "Running",
        podIP: ip,
        podIPs: [{ ip }],
        startTime: now,
        conditions: ["Initialized", "Ready", "ContainersReady", "PodScheduled"].map(yes),
        containerStatuses: pod.spec.containers.map(({ name, image }) => ({
          name,
          image,
          imageID: image,
          ready: true,
          started: true,
          restartCount: 0,
          state: { running: { startedAt: now } },
        })),
      },
    });
  };
  const send = (method: string, path: string, body: unknown) =>
    cluster.ask({
      method,
      path,
      type: method === "PATCH" ? "application/strategic-merge-patch+json" : "application/json",
      body,
    });
  const going = (async () => {
    while (on) {
      await look().catch(() => undefined);
      await delay(150);
    }
  })();
  return () => {
    on = false;
    return going;
  };
}

function isOfJob({ metadata }: Pod): boolean {
  return (metadata.ownerReferences ?? []).some(({ kind }) => kind === "Job");
}
