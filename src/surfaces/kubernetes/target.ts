import type { ResourceKind } from "../../world/api/kinds.ts";
import { noSuchResource } from "../../world/api/status.ts";

/** What an address points to. */
export interface ApiTarget {
  readonly kind: ResourceKind;
  /** Null: all namespaces, or the kind has none. */
  readonly namespace: string | null;
  readonly name: string | null;
  readonly subresource: string;
}

/** /api/v1/namespaces/shop/pods/cart/log, as segments below the group and version. */
export function findTarget(
  kinds: readonly ResourceKind[],
  group: string,
  version: string,
  path: readonly string[],
): ApiTarget {
  const [first, second = null, third, ...more] = path;
  const scoped =
    first === "namespaces" && second !== null && third !== undefined && !isNamespacePart(third);
  const [resource, name = null, ...rest] = scoped
    ? [third, ...more]
    : [first, second, ...(third === undefined ? [] : [third, ...more])];
  const kind = kinds.find(
    (one) => one.group === group && one.version === version && one.resource === resource,
  );
  if (kind === undefined || (scoped && !kind.namespaced)) throw noSuchResource();
  // One object of a namespaced kind has no address outside its namespace.
  if (!scoped && kind.namespaced && name !== null) throw noSuchResource();
  return { kind, namespace: scoped ? second : null, name, subresource: rest.join("/") };
}

function isNamespacePart(word: string): boolean {
  return word === "status" || word === "finalize";
}
