import { editWorkload, type Fault, ordinary, workloadRoot } from "../fault.ts";
import { editPods, fix, template } from "../remedy.ts";
import { findsRoom } from "../state.ts";

/** The pods want a node that does not exist. */
export const nodeSelector: Fault = {
  id: "node-selector",
  family: "scheduling",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const node = `invalid-node-${site.stream.below(1000)}`;
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Node selector of ${site.target} names ${node}`,
      repair: `Remove the node selector of ${site.target}`,
      remedy: fix(
        template(site, ({ spec }, _, cluster) => findsRoom(cluster, site, spec.template.spec)),
        editPods(site, { nodeSelector: null }),
      ),
      patches: editWorkload(site, (template) => {
        template.spec.nodeSelector = { "kubernetes.io/hostname": node };
      }),
    };
  },
};
