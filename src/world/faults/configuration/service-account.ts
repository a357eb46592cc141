import { editWorkload, type Fault, namespaceAt, ordinary, workloadRoot } from "../fault.ts";
import { create, editPods, fix, template } from "../remedy.ts";

/** The pods are to run as somebody whom nobody has made: they are never created. */
export const serviceAccount: Fault = {
  id: "service-account",
  family: "missing reference",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-${site.stream.pick(["runner", "sa", "identity"])}`;
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Pods of ${site.target} run as ServiceAccount ${name}, which does not exist`,
      repair: `Make ServiceAccount ${name}, or let ${site.target} run as another`,
      remedy: fix(
        template(
          site,
          ({ spec }, _, cluster) =>
            cluster.store.find(
              "ServiceAccount",
              namespace,
              spec.template.spec.serviceAccountName ?? "default",
            ) !== undefined,
        ),
        [create("ServiceAccount", namespace, { metadata: { name } })],
        editPods(site, { serviceAccountName: "default", serviceAccount: null }),
      ),
      patches: editWorkload(site, (template) => {
        template.spec.serviceAccountName = name;
      }),
    };
  },
};
