import type { Autoscaler } from "../../cluster/kinds.ts";
import { type Fault, namespaceAt, type Site, served, workloadAt } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";

/** Targets so low that the autoscaler never has enough pods. */
export const autoscaler: Fault = {
  id: "autoscaler",
  family: "HPA",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = site.stream.pick([`${site.target}-hpa`, site.target, `${site.target}-autoscaler`]);
    return {
      roots: [{ kind: "HorizontalPodAutoscaler", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `HorizontalPodAutoscaler ${name} aims at a use that the idle pods already exceed`,
      repair: `Raise the targets of HorizontalPodAutoscaler ${name}`,
      remedy: fix(
        (cluster) => {
          const metrics = cluster.store.get("HorizontalPodAutoscaler", namespace, name)?.spec
            .metrics;
          return (metrics ?? []).every(({ resource }) => isAboveIdle(site, resource));
        },
        [
          patch("HorizontalPodAutoscaler", namespace, name, {
            spec: { metrics: [metric("cpu", 80), metric("memory", 95)] },
          }),
        ],
        [remove("HorizontalPodAutoscaler", namespace, name)],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            cluster.store.create<Autoscaler>({
              apiVersion: "autoscaling/v2",
              kind: "HorizontalPodAutoscaler",
              metadata: { name, namespace },
              spec: {
                scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: site.target },
                minReplicas: 1,
                maxReplicas: 6,
                metrics: [metric("cpu", 20), metric("memory", 30)],
              },
              status: { currentReplicas: 1, desiredReplicas: 1, conditions: [] },
            });
          },
        },
      ],
    };
  },
};

function metric(name: "cpu" | "memory", averageUtilization: number) {
  return {
    type: "Resource" as const,
    resource: { name, target: { type: "Utilization" as const, averageUtilization } },
  };
}

/** Whether pods that only wait for work are below the target. */
function isAboveIdle(
  site: Site,
  resource: NonNullable<Autoscaler["spec"]["metrics"]>[number]["resource"],
): boolean {
  const aim = resource?.target.averageUtilization;
  if (!resource || aim === undefined) return true;
  const { memory } = workloadAt(site);
  const idle = resource.name === "memory" ? Math.floor((memory.base * 100) / memory.request) : 30;
  return aim >= idle;
}
