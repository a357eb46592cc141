import { type Fault, HISTORY, namespaceAt, ownerOf } from "./fault.ts";

/** The mesh accepts mutual TLS only, and one caller was never part of it. */
export const meshStrict: Fault = {
  id: "mesh-strict",
  family: "mesh",
  category: "Configuration",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.mesh === "ambient"
      ? application.workloads
          .filter((one) => one.operations.some(({ calls }) => calls.length > 0))
          .map((one) => one.name)
      : [],
  plan(site) {
    const { namespace } = site.application;
    return {
      roots: [{ kind: "PeerAuthentication", namespace, name: "default", filter: null, also: [] }],
      path: [site.target],
      condition: `PeerAuthentication default demands mutual TLS, which ${site.target} does not speak`,
      repair: "Set PeerAuthentication default back to PERMISSIVE",
      patches: [
        {
          after: HISTORY,
          apply: (cluster) => {
            const owner = ownerOf(cluster, namespaceAt(site), site.target);
            const { metadata } = owner.spec.template;
            metadata.labels = { ...metadata.labels, "istio.io/dataplane-mode": "none" };
            cluster.store.changed(owner);
          },
        },
        {
          after: 0,
          apply: (cluster) => {
            const policy = cluster.store.find("PeerAuthentication", namespace, "default");
            if (!policy) throw new Error("no PeerAuthentication default");
            policy.spec = { mtls: { mode: "STRICT" } };
            cluster.store.changed(policy);
          },
        },
      ],
    };
  },
};
