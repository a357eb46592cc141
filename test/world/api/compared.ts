/** Names that a cluster draws, and times: they differ between any two clusters. */
const DRAWN = new Set([
  "uid",
  "resourceVersion",
  "creationTimestamp",
  "deletionTimestamp",
  "time",
  "clusterIP",
  "clusterIPs",
  "nodePort",
  "managedFields",
]);

const UID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** A refused patch quotes the whole object it would have made. */
const QUOTED = /patch: Invalid value: "\{.*\}"/s;

/** What plugins of a real server put into every pod: the token of its account, and how long it bears a lost node. */
function isInjected(one: unknown): boolean {
  const { name, key } = (one ?? {}) as { name?: unknown; key?: unknown };
  return (
    String(name).startsWith("kube-api-access-") || String(key).startsWith("node.kubernetes.io/")
  );
}

const INJECTED_INTO = new Set(["volumes", "volumeMounts", "tolerations"]);

function isEmptied(name: string, inner: unknown): boolean {
  return INJECTED_INTO.has(name) && Array.isArray(inner) && inner.every(isInjected);
}

/** An answer without what no two clusters share. */
export function compared(value: unknown): unknown {
  if (typeof value === "string")
    return (
      value
        // Some refusals go on with a difference of Go's structures.
        .replace(/\n(@@| ).*/s, "")
        .replace(UID, "UID")
        .replace(/in record \(\d+\)/, "in record (N)")
        .replace(QUOTED, "patch: Invalid value: OBJECT")
        .replace(/^Invalid value: "\{.*\}": /s, "Invalid value: OBJECT: ")
    );
  if (Array.isArray(value)) return value.filter((one) => !isInjected(one)).map(compared);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !DRAWN.has(name))
      .filter(([name, inner]) => !isEmptied(name, inner))
      // What controllers say of an object is compared where they work. (A Status has a word there.)
      .filter(([name, inner]) => name !== "status" || typeof inner === "string")
      .filter(([name, inner]) => name !== "details" || Object.keys(inner).length > 0)
      .map(([name, inner]) => [name, name === "causes" ? once(compared(inner)) : compared(inner)]),
  );
}

/** A real server finds some mistakes twice and more. */
function once(causes: unknown): unknown {
  if (!Array.isArray(causes)) return causes;
  const texts = causes.map((one) => JSON.stringify(one));
  return causes.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}
