import { editWorkload, type Fault, ordinary, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";

/** The image runs as root, and the container forbids that. */
export const runAsRoot: Fault = {
  id: "run-as-root",
  family: "security context",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} must not run as root and its image does`,
      repair: `Give ${site.target} a user, or let it run as root`,
      remedy: fix(
        template(
          site,
          (_, { securityContext }) =>
            !securityContext?.runAsNonRoot || (securityContext.runAsUser ?? 0) > 0,
        ),
        editContainer(site, { securityContext: { runAsUser: 10001 } }),
        editContainer(site, { securityContext: null }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.securityContext = { runAsNonRoot: true };
      }),
    };
  },
};
