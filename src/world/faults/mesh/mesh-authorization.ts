import { selectorOf } from "../../cluster/template.ts";
import { type Fault, served, workloadAt } from "../fault.ts";
import { fix, remove } from "../remedy.ts";
import { deniesGet } from "../state.ts";

/** A policy of the mesh denies a method at the door. */
export const meshAuthorization: Fault = {
  id: "mesh-authorization",
  family: "mesh",
  category: "Configuration",
  steps: 1,
  technologies: 2,
  arguments: [],
  targets: (application) => (application.mesh === "ambient" ? served(application) : []),
  plan(site) {
    const { namespace } = site.application;
    const name = `${site.target}-deny`;
    return {
      roots: [{ kind: "AuthorizationPolicy", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `AuthorizationPolicy ${name} denies GET requests to ${site.target}`,
      repair: `Remove AuthorizationPolicy ${name}`,
      remedy: fix(
        (cluster) => !deniesGet(cluster, site),
        [remove("AuthorizationPolicy", namespace, name)],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            cluster.store.create({
              apiVersion: "security.istio.io/v1",
              kind: "AuthorizationPolicy",
              metadata: { name, namespace, generation: 1 },
              spec: {
                selector: { matchLabels: selectorOf(site.application, workloadAt(site)) },
                action: "DENY",
                rules: [{ to: [{ operation: { methods: ["GET"] } }] }],
              },
            });
          },
        },
      ],
    };
  },
};
