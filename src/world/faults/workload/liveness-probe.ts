import { editWorkload, type Fault, served, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";

/** The probe asks for health where nobody answers: a healthy process is killed again and again. */
export const livenessProbe: Fault = {
  id: "liveness-probe",
  family: "probes",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const port = site.stream.between(9100, 9900);
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Liveness probe of ${site.target} asks port ${port}`,
      repair: `Let the liveness probe of ${site.target} ask the port it serves`,
      remedy: fix(
        template(site, (_, { livenessProbe: probe }) => {
          const port = probe?.grpc?.port ?? probe?.httpGet?.port ?? probe?.tcpSocket?.port;
          return port === undefined || port === "service" || port === workloadAt(site).port;
        }),
        editContainer(site, { livenessProbe: { grpc: { port: workloadAt(site).port } } }),
        editContainer(site, { livenessProbe: null }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.livenessProbe = { grpc: { port }, periodSeconds: 5, failureThreshold: 2 };
      }),
    };
  },
};
