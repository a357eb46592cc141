import type { Application } from "../../application/types.ts";
import { argument, editWorkload, type Fault, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";
import { sameAddress } from "../state.ts";

/** An address in the environment points to a port where nobody listens. */
export const environmentVariable: Fault = {
  id: "environment-variable",
  family: "environment variable",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: ["variable", "value"],
  choices: (application, target) => ({ variable: addresses(application, target) }),
  targets: (application) =>
    application.workloads
      .filter((one) => one.kind === "Deployment" && addresses(application, one.name).length > 0)
      .map((one) => one.name),
  plan(site) {
    const candidates = addresses(site.application, site.target);
    const variable = argument(
      site,
      "variable",
      candidates[site.stream.below(Math.max(1, candidates.length))] ?? "",
    );
    const before = workloadAt(site).env.find((one) => one.name === variable)?.value;
    const right = typeof before === "string" ? before : "";
    const value = argument(
      site,
      "value",
      right.replace(/:\d+$/, `:${site.stream.between(9000, 9899)}`),
    );
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${variable} environment variable set to ${value}`,
      repair: `Set ${variable} of Deployment ${site.target} back to ${right}`,
      remedy: fix(
        template(site, (_, { env = [] }) => {
          const entry = env.find((one) => one.name === variable);
          return entry?.value !== undefined && sameAddress(entry.value, right);
        }),
        editContainer(site, { env: [{ name: variable, value: right }] }),
      ),
      patches: editWorkload(site, (_, container) => {
        const entry = container.env?.find((one) => one.name === variable);
        if (!entry) throw new Error(`${site.target} has no variable ${variable}`);
        entry.value = value;
      }),
    };
  },
};

/** Variables that hold the address of something the workload calls. */
function addresses(application: Application, name: string): string[] {
  const workload = application.workloads.find((one) => one.name === name);
  const used = new Set(
    (workload?.operations ?? []).flatMap((one) => one.calls).map((one) => one.via),
  );
  return (workload?.env ?? []).filter((one) => used.has(one.name)).map((one) => one.name);
}
