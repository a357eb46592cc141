import { encoded } from "../../cluster/secrets.ts";
import { editWorkload, type Fault, namespaceAt, ordinary, workloadRoot } from "../fault.ts";
import { create, dropVariable, fix, template } from "../remedy.ts";
import { findsReferences } from "../state.ts";

const VARIABLE = "API_TOKEN";

/** A variable comes from a Secret that nobody has made in this namespace. */
export const missingSecret: Fault = {
  id: "missing-secret",
  family: "missing reference",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-${site.stream.pick(["api-token", "client-credentials", "signing-key"])}`;
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Secret ${name} that ${site.target} takes a variable from does not exist`,
      repair: `Make Secret ${name}, or take the variable from ${site.target}`,
      remedy: fix(
        template(site, (_, container, cluster) => findsReferences(cluster, site, container)),
        [
          create("Secret", namespace, {
            metadata: { name },
            data: { value: encoded(site.stream.hex(24)) },
          }),
        ],
        dropVariable(site, VARIABLE),
      ),
      patches: editWorkload(site, (_, container) => {
        const valueFrom = { secretKeyRef: { name, key: "value" } };
        container.env = [...(container.env ?? []), { name: VARIABLE, valueFrom }];
      }),
    };
  },
};
