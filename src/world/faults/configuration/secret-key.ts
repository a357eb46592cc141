import type { Secret } from "../../cluster/kinds.ts";
import { encoded } from "../../cluster/secrets.ts";
import { editWorkload, type Fault, namespaceAt, ordinary, workloadRoot } from "../fault.ts";
import { dropVariable, fix, setData, template } from "../remedy.ts";
import { findsReferences } from "../state.ts";

const VARIABLE = "AUTH_TOKEN";
const PAIRS = [
  ["token", "api-token"],
  ["auth-token", "token"],
  ["client_secret", "client-secret"],
] as const;

/** The Secret is there, and has no key of the name that the workload asks for. */
export const secretKey: Fault = {
  id: "secret-key",
  family: "missing reference",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-auth`;
    const [asked, held] = site.stream.pick(PAIRS);
    const value = encoded(site.stream.hex(24));
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Secret ${name} holds ${held}, and ${site.target} asks for ${asked}`,
      repair: `Let ${site.target} ask for ${held}, or add ${asked} to Secret ${name}`,
      remedy: fix(
        template(site, (_, container, cluster) => findsReferences(cluster, site, container)),
        [setData("Secret", namespace, name, { [asked]: value })],
        dropVariable(site, VARIABLE),
      ),
      patches: editWorkload(site, (_, container, cluster) => {
        cluster.store.create<Secret>({
          apiVersion: "v1",
          kind: "Secret",
          metadata: { name, namespace },
          data: { [held]: value },
        });
        const valueFrom = { secretKeyRef: { name, key: asked } };
        container.env = [...(container.env ?? []), { name: VARIABLE, valueFrom }];
      }),
    };
  },
};
