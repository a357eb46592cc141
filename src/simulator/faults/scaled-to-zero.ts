import { deploymentOf, deploymentRoot, type Fault, namespaceAt } from "./fault.ts";

/** Nobody is left to answer. */
export const scaledToZero: Fault = {
  id: "scaled-to-zero",
  family: "rollout failure",
  category: "Resource Unavailable",
  steps: 1,
  technologies: 1,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter((one) => one.kind === "Deployment" && one.role !== "flags" && one.role !== "load")
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    return {
      roots: [deploymentRoot(namespace, site.target)],
      path: [site.target],
      condition: `Deployment ${site.target} scaled to zero`,
      repair: `Scale Deployment ${site.target} back`,
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const deployment = deploymentOf(cluster, namespace, site.target);
            deployment.spec.replicas = 0;
            cluster.store.changed(deployment);
          },
        },
      ],
    };
  },
};
