import { editWorkload, type Fault, HISTORY, ordinary } from "../fault.ts";
import { editPods, fix, patch, template } from "../remedy.ts";
import { findsRoom } from "../state.ts";

/** The only node the pods may use takes no more pods. */
export const nodeCordoned: Fault = {
  id: "node-cordoned",
  family: "scheduling",
  category: "Infrastructure",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const name = site.stream.pick(site.nodes);
    return {
      roots: [{ kind: "Node", namespace: null, name, filter: null, also: [] }],
      path: [site.target],
      condition: `Node ${name}, to which ${site.target} is pinned, was cordoned`,
      repair: `Uncordon node ${name}`,
      remedy: fix(
        template(site, ({ spec }, _, cluster) => findsRoom(cluster, site, spec.template.spec)),
        [patch("Node", null, name, { spec: { unschedulable: null } })],
        editPods(site, { nodeSelector: null }),
      ),
      patches: [
        pinned(site.target, name),
        {
          after: -20,
          apply: (cluster) => {
            const node = [...cluster.store.list("Node")].find((one) => one.metadata.name === name);
            if (!node) throw new Error(`no node ${name}`);
            node.spec.unschedulable = true;
            cluster.store.changed(node);
          },
        },
        ...editWorkload(site, () => {}),
      ],
    };
  },
};

/** The workload was tied to that node long before. */
export function pinned(target: string, node: string) {
  return {
    after: HISTORY,
    apply: (cluster: Parameters<Parameters<typeof editWorkload>[1]>[2]) => {
      for (const kind of ["Deployment", "StatefulSet"] as const) {
        for (const owner of cluster.store.list(kind)) {
          if (owner.metadata.name !== target) continue;
          owner.spec.template.spec.nodeSelector = { "kubernetes.io/hostname": node };
          cluster.store.changed(owner);
        }
      }
    },
  };
}
