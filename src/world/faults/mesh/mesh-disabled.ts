import { type Fault, ordinary } from "../fault.ts";
import { fix, patch } from "../remedy.ts";

const MODE = "istio.io/dataplane-mode";

/** The namespace leaves the mesh: requests go on, but nobody counts them any more. */
export const meshDisabled: Fault = {
  id: "mesh-disabled",
  family: "mesh",
  category: "Change",
  steps: 1,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.mesh === "ambient" ? ordinary(application).slice(0, 1) : [],
  plan(site) {
    const { namespace } = site.application;
    return {
      roots: [{ kind: "Namespace", namespace: null, name: namespace, filter: namespace, also: [] }],
      path: [site.target],
      condition: `Namespace ${namespace} labelled istio.io/dataplane-mode: none`,
      repair: `Label Namespace ${namespace} with istio.io/dataplane-mode: ambient`,
      remedy: fix(
        (cluster) =>
          cluster.store.find("Namespace", "", namespace)?.metadata.labels?.[MODE] === "ambient",
        [patch("Namespace", null, namespace, { metadata: { labels: { [MODE]: "ambient" } } })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const object = cluster.store.find("Namespace", "", namespace);
            if (!object) throw new Error(`no Namespace ${namespace}`);
            object.metadata.labels = {
              ...object.metadata.labels,
              [MODE]: "none",
            };
            cluster.store.changed(object);
          },
        },
      ],
    };
  },
};
