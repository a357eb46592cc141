import type { Json } from "../../actions.ts";
import { meshRoute as routeTo } from "../../cluster/mesh.ts";
import { type Fault, type Site, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";

/** The route points to a version that was never defined. */
export const meshRoute: Fault = {
  id: "mesh-route",
  family: "mesh",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: ["subset"],
  targets: (application) =>
    application.workloads
      .filter((one) =>
        application.objects.some(
          ({ kind, metadata }) => kind === "VirtualService" && metadata.name === one.serves,
        ),
      )
      .map((one) => one.name),
  plan(site) {
    const { namespace } = site.application;
    const name = workloadAt(site).serves ?? "";
    const subset = String(site.arguments.subset ?? `v${site.stream.between(4, 9)}`);
    return {
      roots: [{ kind: "VirtualService", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `VirtualService ${name} routes to subset ${subset}, which no DestinationRule defines`,
      repair: `Route VirtualService ${name} to a subset that exists`,
      remedy: fix(
        (cluster) =>
          routeTo(cluster, namespace, name).branches.every((one) => one.problem === null),
        [patch("VirtualService", namespace, name, { spec: installedSpec(site, name) })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const object = cluster.store.find("VirtualService", namespace, name);
            if (!object) throw new Error(`no VirtualService ${name}`);
            object.spec = {
              hosts: [name],
              http: [{ route: [{ destination: { host: name, subset } }] }],
            };
            cluster.store.changed(object);
          },
        },
      ],
    };
  },
};

/** What the release gave the route. */
function installedSpec({ application }: Site, name: string): Json {
  const found = application.objects.find(
    ({ kind, metadata }) => kind === "VirtualService" && metadata.name === name,
  );
  return (found?.spec ?? null) as Json;
}
