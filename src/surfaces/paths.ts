/** `kubectl get --raw /apis` leaves out the path of the server's address. */
export const KUBERNETES_ROOTS: ReadonlySet<string> = new Set([
  "/api",
  "/apis",
  "/healthz",
  "/livez",
  "/openapi",
  "/readyz",
  "/version",
]);

const PREFIXES: ReadonlySet<string> = new Set([
  "/kubernetes",
  "/prometheus",
  "/alertmanager",
  "/jaeger",
  "/loki",
  ...KUBERNETES_ROOTS,
]);

/** The first word of a request's target where it is a surface's, else null. */
export function surfacePrefix(target: string): string | null {
  const prefix = /^\/[a-z]+(?=[/?]|$)/.exec(target)?.[0] ?? "";
  return PREFIXES.has(prefix) ? prefix : null;
}
