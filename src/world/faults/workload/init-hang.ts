import { editWorkload, type Fault, ordinary, workloadRoot } from "../fault.ts";
import { editPods, fix, template } from "../remedy.ts";

/** An init container that never ends: nothing crashes, nothing starts. */
export const initHang: Fault = {
  id: "init-hang",
  family: "rollout failure",
  category: "Configuration",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Init container of ${site.target} never ends`,
      repair: `Remove the init container from ${site.target}`,
      remedy: fix(
        template(
          site,
          ({ spec }) =>
            !spec.template.spec.initContainers?.some(({ command = [] }) =>
              command.join(" ").includes("sleep infinity"),
            ),
        ),
        editPods(site, { initContainers: [{ name: "worker", $patch: "delete" }] }),
      ),
      patches: editWorkload(site, (template) => {
        template.spec.initContainers = [
          ...(template.spec.initContainers ?? []),
          {
            name: "worker",
            image: "busybox:latest",
            imagePullPolicy: "IfNotPresent",
            command: ["sh", "-c", "sleep infinity"],
          },
        ];
      }),
    };
  },
};
