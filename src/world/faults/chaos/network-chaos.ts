import type { Application } from "../../application/types.ts";
import type { Schedule } from "../../cluster/kinds.ts";
import { selectorOf } from "../../cluster/template.ts";
import { argument, type Fault, type Site, workloadAt } from "../fault.ts";
import { fix, patch, type Remedy, remove } from "../remedy.ts";

/** A chaos-mesh Schedule whose children delay, lose or cut what a workload sends and receives. */
export const networkChaos: Fault = {
  id: "network-chaos",
  family: "network partition",
  category: "Chaos",
  steps: 2,
  technologies: 3,
  arguments: ["action", "to", "latency", "loss", "name"],
  choices: (application) => ({
    action: ["partition", "delay", "loss"],
    to: application.workloads.map((one) => one.name),
  }),
  targets: (application) =>
    application.workloads
      .filter((one) => one.role === "service" || one.role === "datastore" || one.role === "broker")
      .map((one) => one.name),
  plan(site) {
    const action = argument(site, "action", "partition");
    const to = argument(site, "to", action === "partition" ? peerOf(site) : "");
    const name = argument(
      site,
      "name",
      `${site.target}${to === "" ? "" : `-${to}`}-network-${action}`,
    );
    return {
      roots: [scheduleRoot(name, "NetworkChaos")],
      path: [site.target],
      condition: `Schedule ${name} injects network ${action} into ${site.target}`,
      repair: `Pause or delete Schedule ${name} in chaos-mesh`,
      remedy: stopSchedule(name),
      patches: [
        {
          after: 0,
          apply: (cluster) =>
            void cluster.store.create(schedule(site, name, "NetworkChaos", body(site, action, to))),
        },
      ],
    };
  },
};

/** The Schedule or what it spawned: both name the cause. */
export function scheduleRoot(name: string, child: string) {
  return {
    kind: "Schedule",
    namespace: "chaos-mesh",
    name,
    filter: `${name}\\b`,
    also: [{ kind: child, filter: `${name}-.*` }],
  };
}

export function schedule(
  site: Site,
  name: string,
  type: string,
  spec: Record<string, unknown>,
): Schedule {
  const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return {
    apiVersion: "chaos-mesh.org/v1alpha1",
    kind: "Schedule",
    metadata: { name, namespace: "chaos-mesh", generation: 1 } as Schedule["metadata"],
    spec: {
      schedule: "* * * * *",
      concurrencyPolicy: "Forbid",
      historyLimit: 1,
      type,
      [field]: { mode: "all", selector: selectorFor(site, site.target), ...spec },
    },
    status: {},
  };
}

export function selectorFor(site: Site, name: string) {
  const workload = site.application.workloads.find((one) => one.name === name) ?? workloadAt(site);
  return {
    namespaces: [workload.namespace ?? site.application.namespace],
    labelSelectors: selectorOf(site.application, workload),
  };
}

function body(site: Site, action: string, to: string): Record<string, unknown> {
  return {
    action,
    ...(action === "delay"
      ? { delay: { latency: argument(site, "latency", "4s"), jitter: "0ms" } }
      : {}),
    ...(action === "loss"
      ? { loss: { loss: argument(site, "loss", "80"), correlation: "0" } }
      : {}),
    ...(to === ""
      ? { direction: "to" }
      : { direction: "both", target: { mode: "all", selector: selectorFor(site, to) } }),
  };
}

/** Something the workload talks to. */
function peerOf(site: Site): string {
  const calls = workloadAt(site)
    .operations.flatMap((one) => one.calls)
    .map((one) => one.to);
  const callers = callersOf(site.application, site.target);
  const peers = [...new Set([...calls, ...callers])].filter((one) =>
    site.application.workloads.some((other) => other.name === one),
  );
  return peers.length === 0 ? "" : site.stream.pick(peers);
}

function callersOf(application: Application, name: string): string[] {
  return application.workloads
    .filter((one) =>
      one.operations.some((operation) => operation.calls.some((call) => call.to === name)),
    )
    .map((one) => one.name);
}

/** A pause stops the experiment as well as a deletion, and can be taken back. */
export function stopSchedule(name: string): Remedy {
  const pause = { [PAUSE]: "true" };
  return fix(
    (cluster) => {
      const found = cluster.store.get("Schedule", "chaos-mesh", name);
      return found === undefined || found.metadata.annotations?.[PAUSE] === "true";
    },
    [patch("Schedule", "chaos-mesh", name, { metadata: { annotations: pause } })],
    [remove("Schedule", "chaos-mesh", name)],
  );
}

const PAUSE = "experiment.chaos-mesh.org/pause";
