// src/surfaces/paths.ts
/** `kubectl get --raw /apis` leaves out the path of the server's address. */
const KUBERNETES_ROOTS = /* @__PURE__ */ new Set([
	"/api",
	"/apis",
	"/healthz",
	"/livez",
	"/openapi",
	"/readyz",
	"/version"
]);
const PREFIXES = /* @__PURE__ */ new Set([
	"/kubernetes",
	"/prometheus",
	"/alertmanager",
	"/jaeger",
	"/loki",
	...KUBERNETES_ROOTS
]);
/** The first word of a request's target where it is a surface's, else null. */
function surfacePrefix(target) {
	const prefix = /^\/[a-z]+(?=[/?]|$)/.exec(target)?.[0] ?? "";
	return PREFIXES.has(prefix) ? prefix : null;
}

export { surfacePrefix as n, KUBERNETES_ROOTS as t };