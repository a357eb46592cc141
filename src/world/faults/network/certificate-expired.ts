import type { Certificate } from "../../cluster/certificates.ts";
import { type Fault, namespaceAt, served, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";

const ISSUER = "internal-ca";

/** The certificate of a Service was not renewed, because it names an issuer that is gone. */
export const certificateExpired: Fault = {
  id: "certificate-expired",
  family: "certificates",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const service = workloadAt(site).serves ?? site.target;
    const name = `${service}-tls`;
    const gone = site.stream.pick(["internal-ca-2024", "legacy-ca", "corp-root"]);
    return {
      roots: [{ kind: "Certificate", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Certificate ${name} has expired: its issuer ${gone} does not exist`,
      repair: `Let Certificate ${name} name the issuer ${ISSUER}`,
      remedy: fix(
        (cluster) => {
          const certificate = cluster.store.find("Certificate", namespace, name);
          const issuer = (certificate as Certificate | undefined)?.spec.issuerRef;
          return (
            issuer === undefined || cluster.store.find(issuer.kind, "", issuer.name) !== undefined
          );
        },
        [patch("Certificate", namespace, name, { spec: { issuerRef: { name: ISSUER } } })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const { clock, now, store } = cluster;
            // Made and issued long ago; all that happens today is that its time is over.
            const at = clock.iso(now - 90 * 86_400);
            const message = "Certificate is up to date and has not expired";
            store.create({
              apiVersion: "cert-manager.io/v1",
              kind: "ClusterIssuer",
              metadata: { name: ISSUER, creationTimestamp: at },
              spec: { ca: { secretName: "ca-key-pair" } },
            });
            store.create<Certificate>({
              apiVersion: "cert-manager.io/v1",
              kind: "Certificate",
              metadata: { name, namespace, generation: 2, creationTimestamp: at },
              spec: {
                secretName: name,
                dnsNames: [service],
                issuerRef: { kind: "ClusterIssuer", name: gone },
              },
              status: {
                notAfter: clock.iso(now),
                conditions: [
                  {
                    type: "Ready",
                    status: "True",
                    reason: "Ready",
                    message,
                    lastTransitionTime: at,
                  },
                ],
              },
            });
          },
        },
      ],
    };
  },
};
