import { editWorkload, type Fault, ordinary, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

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
      remedy: fix(
        template(site, (_, container, cluster) => runsProgram(cluster, site, container)),
        editContainer(site, { command: null }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.command = ["invalid-command"];
      }),
    };
  },
};
