import { type Fault, HISTORY, namespaceAt, ownerOf } from "../fault.ts";
import { editTemplate, fix, patch, template } from "../remedy.ts";

const MODE = "istio.io/dataplane-mode";

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
    const joined = template(site, ({ spec }) => spec.template.metadata.labels?.[MODE] !== "none");
    return {
      roots: [{ kind: "PeerAuthentication", namespace, name: "default", filter: null, also: [] }],
      path: [site.target],
      condition: `PeerAuthentication default demands mutual TLS, which ${site.target} does not speak`,
      repair: "Set PeerAuthentication default back to PERMISSIVE",
      remedy: fix(
        (cluster) => {
          const policy = cluster.store.find("PeerAuthentication", namespace, "default");
          const spec = policy?.spec as { mtls?: { mode?: string } } | undefined;
          return spec?.mtls?.mode !== "STRICT" || joined(cluster);
        },
        [
          patch("PeerAuthentication", namespace, "default", {
            spec: { mtls: { mode: "PERMISSIVE" } },
          }),
        ],
        editTemplate(site, { metadata: { labels: { [MODE]: null } } }),
      ),
      patches: [
        {
          after: HISTORY,
          apply: (cluster) => {
            const owner = ownerOf(cluster, namespaceAt(site), site.target);
            const { metadata } = owner.spec.template;
            metadata.labels = { ...metadata.labels, [MODE]: "none" };
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
