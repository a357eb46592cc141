import { type Fault, namespaceAt, ordinary, scale } from "../fault.ts";
import { fix, patch } from "../remedy.ts";

const LABEL = "pod-security.kubernetes.io/enforce";

/** The namespace asks for what its pods do not promise: those that are made anew are refused. */
export const podSecurity: Fault = {
  id: "pod-security",
  family: "pod security",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    return {
      roots: [{ kind: "Namespace", namespace: null, name: namespace, filter: null, also: [] }],
      path: [site.target],
      condition: `Namespace ${namespace} enforces the restricted pod security standard`,
      repair: `Set ${LABEL} of Namespace ${namespace} back to what its pods fulfil`,
      remedy: fix(
        (cluster) =>
          cluster.store.find("Namespace", "", namespace)?.metadata.labels?.[LABEL] !== "restricted",
        [patch("Namespace", null, namespace, { metadata: { labels: { [LABEL]: null } } })],
        [patch("Namespace", null, namespace, { metadata: { labels: { [LABEL]: "privileged" } } })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const object = cluster.store.find("Namespace", "", namespace);
            if (!object) throw new Error(`no namespace ${namespace}`);
            object.metadata.labels = { ...object.metadata.labels, [LABEL]: "restricted" };
            cluster.store.changed(object);
          },
        },
        scale(site, 10, 0),
        scale(site, 25, "as before"),
      ],
    };
  },
};
