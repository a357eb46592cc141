import type { DaemonSet } from "../../cluster/kinds.ts";
import { editWorkload, type Fault, HISTORY, ordinary, workloadRoot } from "../fault.ts";
import { editPods, fix, template } from "../remedy.ts";
import { findsRoom } from "../state.ts";

const LABELS = { "app.kubernetes.io/name": "node-log-agent" };

/** The pods must not share a node with something that runs on every node. */
export const antiAffinity: Fault = {
  id: "anti-affinity",
  family: "scheduling",
  category: "Configuration",
  steps: 3,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Anti-affinity of ${site.target} excludes every node`,
      repair: `Remove the anti-affinity rule of ${site.target}`,
      remedy: fix(
        template(site, ({ spec }, _, cluster) => findsRoom(cluster, site, spec.template.spec)),
        editPods(site, { affinity: { podAntiAffinity: null } }),
      ),
      patches: [
        { after: HISTORY, apply: (cluster) => everywhere(cluster, site.application.namespace) },
        ...editWorkload(site, (template) => {
          template.spec.affinity = {
            podAntiAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [
                { labelSelector: { matchLabels: LABELS }, topologyKey: "kubernetes.io/hostname" },
              ],
            },
          };
        }),
      ],
    };
  },
};

type Cluster = Parameters<Parameters<typeof editWorkload>[1]>[2];

/** A DaemonSet that did no harm until somebody demanded distance from it. */
function everywhere(cluster: Cluster, namespace: string): void {
  const name = "node-log-agent";
  const image = "fluent/fluent-bit:4.0.3";
  cluster.images.publishForeign(image, "amd64");
  cluster.store.create<DaemonSet>({
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name, namespace, generation: 1, labels: LABELS },
    spec: {
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS }, spec: { containers: [{ name, image }] } },
    },
    status: {},
  });
}
