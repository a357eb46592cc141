import { editWorkload, type Fault, served, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

/** The process is started with room for a handful of open files and connections. */
export const fileDescriptors: Fault = {
  id: "file-descriptors",
  family: "resource limits",
  category: "Resource Saturation",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const limit = site.stream.between(14, 20);
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} may hold ${limit} files and connections open`,
      repair: `Start ${site.target} without its limit of open files`,
      remedy: fix(
        template(site, (_, container, cluster) => runsProgram(cluster, site, container)),
        editContainer(site, { command: null }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.command = ["sh", "-c", `ulimit -n ${limit} && exec /entrypoint`];
      }),
    };
  },
};
