import type { ResourceQuota } from "../../cluster/kinds.ts";
import {
  editWorkload,
  type Fault,
  HISTORY,
  namespaceAt,
  ordinary,
  workloadRoot,
} from "../fault.ts";
import { fix, giveResources, template } from "../remedy.ts";

/** The limits are gone from the pod template, in a namespace whose quota has always asked for them. */
export const missingLimits: Fault = {
  id: "missing-limits",
  family: "resource limits",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = site.stream.pick(["fair-share", "tenant-memory", "namespace-memory"]);
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Resource limits removed from the pod template of ${site.target}`,
      repair: `Give the container of ${site.target} its limits back`,
      remedy: fix(
        template(site, (_, { resources }) => resources?.limits?.memory !== undefined),
        giveResources(site),
      ),
      patches: [
        {
          after: HISTORY,
          apply: (cluster) => {
            const hard = { "limits.memory": "32Gi" };
            const home = cluster.store.find("Namespace", "", namespace);
            cluster.store.create<ResourceQuota>({
              apiVersion: "v1",
              kind: "ResourceQuota",
              metadata: {
                name,
                namespace,
                creationTimestamp: home?.metadata.creationTimestamp ?? cluster.clock.iso(HISTORY),
              },
              spec: { hard },
              status: { hard, used: {} },
            });
          },
        },
        ...editWorkload(site, (_, container) => {
          const { requests } = container.resources ?? {};
          container.resources = requests ? { requests } : {};
        }),
      ],
    };
  },
};
