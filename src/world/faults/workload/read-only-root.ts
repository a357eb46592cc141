import { canWrite } from "../../cluster/controllers/kubelet/start.ts";
import { editWorkload, type Fault, ordinary, workloadRoot } from "../fault.ts";
import { editContainer, editPods, fix, template } from "../remedy.ts";

/** The root of the container is read-only, and the process writes to it when it starts. */
export const readOnlyRoot: Fault = {
  id: "read-only-root",
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
      condition: `The root file system of ${site.target} is read-only and /tmp is no volume`,
      repair: `Mount an emptyDir at /tmp of ${site.target}, or let it write to its root`,
      remedy: fix(
        template(site, (_, container) => canWrite(container)),
        editContainer(site, { securityContext: null }),
        editPods(site, {
          volumes: [{ name: "tmp", emptyDir: {} }],
          containers: [{ name: site.target, volumeMounts: [{ name: "tmp", mountPath: "/tmp" }] }],
        }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.securityContext = { readOnlyRootFilesystem: true };
      }),
    };
  },
};
