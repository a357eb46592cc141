import type { Cluster } from "./cluster.ts";
import type { Condition, KubeObject } from "./kinds.ts";

// Certificates of Services, as cert-manager keeps them: renewed in time by an issuer that exists.

export interface Certificate extends KubeObject {
  kind: "Certificate";
  spec: { secretName: string; dnsNames: string[]; issuerRef: { kind: string; name: string } };
  status: { notAfter: string; conditions: Condition[] };
}

/** Renewed so long before its end, for so long; in seconds. */
const EARLY = 30 * 86_400;
const LIFE = 90 * 86_400;
const LOOK_SECONDS = 30;

export function certificateController(cluster: Cluster): void {
  if (cluster.now % LOOK_SECONDS !== 0) return;
  for (const object of cluster.store.every("Certificate")) renew(cluster, object as Certificate);
}

function renew(cluster: Cluster, certificate: Certificate): void {
  const { clock, now, store, events } = cluster;
  if (certificate.status.notAfter > clock.iso(now + EARLY)) return;
  const { issuerRef, secretName } = certificate.spec;
  const detail = { component: "cert-manager-certificates-issuing" };
  const at = clock.iso(now);
  const lastTransitionTime = certificate.status.conditions[0]?.lastTransitionTime ?? at;
  if (store.find(issuerRef.kind, "", issuerRef.name)) {
    const message = "Certificate is up to date and has not expired";
    certificate.status = {
      notAfter: clock.iso(now + LIFE),
      conditions: [
        { type: "Ready", status: "True", reason: "Ready", message, lastTransitionTime: at },
      ],
    };
    store.noted(certificate, true);
    const note = `Stored new private key and certificate in Secret ${secretName}`;
    events.record(certificate, "Normal", "Issuing", note, detail);
    return;
  }
  if (certificate.status.notAfter > at) return;
  if (certificate.status.conditions[0]?.status !== "False") {
    const message = `Certificate expired on ${certificate.status.notAfter}`;
    certificate.status.conditions = [
      { type: "Ready", status: "False", reason: "Expired", message, lastTransitionTime },
    ];
    store.noted(certificate, true);
  }
  const note = `Referenced "${issuerRef.kind}" not found: ${issuerRef.kind.toLowerCase()}.cert-manager.io "${issuerRef.name}" not found`;
  events.record(certificate, "Warning", "IssuerNotFound", note, detail);
}

/** What a client says to a server that shows an expired certificate, or null. */
export function certificateProblem(
  cluster: Cluster,
  namespace: string,
  service: string,
): string | null {
  for (const object of cluster.store.every("Certificate")) {
    const { metadata, spec, status } = object as Certificate;
    if (metadata.namespace !== namespace || !spec.dnsNames.includes(service)) continue;
    const now = cluster.clock.iso(cluster.now);
    if (status.notAfter > now) return null;
    return `tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time ${now} is after ${status.notAfter}`;
  }
  return null;
}
