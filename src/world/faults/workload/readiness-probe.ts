import { argument, editWorkload, type Fault, served, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";

/** The probe asks a port on which nobody listens: a healthy process that is never ready. */
export const readinessProbe: Fault = {
  id: "readiness-probe",
  family: "probes",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: ["port"],
  targets: served,
  plan(site) {
    const port = Number(argument(site, "port", String(site.stream.between(40, 90))));
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Readiness probe of ${site.target} asks port ${port}`,
      repair: `Let the readiness probe of ${site.target} ask the port it serves`,
      remedy: fix(
        template(site, (_, { readinessProbe, ports = [] }) => {
          const probe = readinessProbe;
          const asked = probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? probe?.grpc?.port;
          const named = ports.find((one) => one.name === asked)?.containerPort;
          return asked === undefined || (named ?? asked) === workloadAt(site).port;
        }),
        editContainer(site, { readinessProbe: { httpGet: { port: workloadAt(site).port } } }),
        editContainer(site, { readinessProbe: null }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.readinessProbe = {
          httpGet: { path: "/ready", port },
          periodSeconds: 5,
          failureThreshold: 3,
        };
      }),
    };
  },
};
