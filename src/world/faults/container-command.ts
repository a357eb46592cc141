import { editWorkload, type Fault, ordinary, workloadRoot } from "./fault.ts";

/** The container starts a program that its image does not have. */
export const containerCommand: Fault = {
  id: "container-command",
  family: "rollout failure",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    return {
      roots: [workloadRoot(site, `${site.target}-.*`)],
      path: [site.target],
      condition: `Container of ${site.target} starts a command that does not exist`,
      repair: `Remove the command from ${site.target}`,
      patches: editWorkload(site, (_, container) => {
        container.command = ["invalid-command"];
      }),
    };
  },
};
