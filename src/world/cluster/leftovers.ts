import type { Cluster } from "./cluster.ts";

export const LEFTOVERS = "platform";

/** The status of a Deployment that no controller has seen yet. */
export const NEW = { updatedReplicas: 0, readyReplicas: 0, availableReplicas: 0, conditions: [] };

/** What nobody has got round to: it hurts no one and has been there for days. */
export function furnishLeftovers(cluster: Cluster): void {
  const stream = cluster.streams.of("leftovers");
  const mirror = stream.pick(["docs-mirror", "chart-mirror", "wiki-mirror"]);
  const report = stream.pick(["quarterly-report", "cost-report", "usage-export"]);
  const labels = (name: string) => ({ app: name });
  const template = (name: string, image: string) => ({
    metadata: { labels: labels(name) },
    spec: {
      containers: [{ name, image, resources: { requests: { cpu: "10m", memory: "32Mi" } } }],
      restartPolicy: "Always",
      serviceAccountName: "default",
    },
  });
  // The host it was pulled from is no more.
  cluster.store.create({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: mirror, namespace: LEFTOVERS, generation: 1, labels: labels(mirror) },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels(mirror) },
      template: template(mirror, `mirror.old.example/${mirror}:1.4`),
    },
    status: { replicas: 0, ...NEW },
  });
  // It waits for a sort of node that was never bought.
  const job = template(report, "busybox:1.36");
  cluster.store.create({
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: report, namespace: LEFTOVERS, generation: 1, labels: labels(report) },
    spec: {
      completions: 1,
      parallelism: 1,
      backoffLimit: 6,
      template: {
        ...job,
        spec: {
          ...job.spec,
          restartPolicy: "Never",
          nodeSelector: { "node.kubernetes.io/instance-type": "g5.xlarge" },
        },
      },
    },
    status: {},
  });
}
