import type { Fault } from "../fault.ts";

/** Something outside the cluster stops answering. Nothing in the cluster was changed. */
export const externalOutage: Fault = {
  id: "external-outage",
  family: "external dependency",
  category: "Resource Unavailable",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) => application.externalServices.map((one) => one.name),
  plan(site) {
    const { namespace } = site.application;
    const host =
      site.application.externalServices.find((one) => one.name === site.target)?.host ?? "";
    const clients = site.application.workloads.filter((one) =>
      one.operations.some(({ calls }) => calls.some(({ to }) => to === site.target)),
    );
    return {
      roots: [
        { kind: "Service", namespace, name: site.target, filter: `${site.target}\\b`, also: [] },
      ],
      path: clients.slice(0, 1).map((one) => one.name),
      condition: `${host}, behind Service ${site.target}, does not answer`,
      repair: `Hand over to whoever runs ${host}: nothing in the cluster can be repaired`,
      remedy: { kind: "hand-over", gone: (cluster) => !cluster.outages.has(host) },
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            cluster.outages.add(host);
            cluster.store.epoch += 1;
          },
        },
      ],
    };
  },
};
