import { editWorkload, type Fault, workloadRoot } from "../fault.ts";
import { editPods, fix, template } from "../remedy.ts";

/** The pods ask the node's resolver, which does not know the cluster's names. */
export const dnsPolicy: Fault = {
  id: "dns-policy",
  family: "DNS",
  category: "Configuration",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter(
        (one) => one.role === "service" && one.operations.some(({ calls }) => calls.length > 0),
      )
      .map((one) => one.name),
  plan(site) {
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `dnsPolicy of ${site.target} set to Default`,
      repair: `Set dnsPolicy of ${site.target} to ClusterFirst`,
      remedy: fix(
        template(site, ({ spec }) => spec.template.spec.dnsPolicy !== "Default"),
        editPods(site, { dnsPolicy: "ClusterFirst" }),
      ),
      patches: editWorkload(site, (template) => {
        template.spec.dnsPolicy = "Default";
      }),
    };
  },
};
