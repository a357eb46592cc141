import { canonicalKind, isClusterScoped, isKnownKind } from "./kinds.ts";

/** A Kubernetes object as named: the only form in which entities are compared. */
export interface Entity {
  /** Lower case; "cluster" for cluster-scoped objects; null when the name gave none. */
  readonly namespace: string | null;
  readonly kind: string;
  /** Case-sensitive, nothing stripped. */
  readonly name: string;
}

type EntityReading =
  | { readonly kind: "entity"; readonly entity: Entity }
  | { readonly kind: "unreadable"; readonly why: string };

/** Longer than any object name Kubernetes allows (253), with namespace (63) and kind. */
const MAX_LENGTH = 512;
const CLUSTER_WORDS = new Set(["cluster", "_cluster", "-", "", "cluster-scoped", "none", "null"]);

/** Reads `namespace/Kind/name`, `Kind/name` and the spellings agents use for them. */
export function parseEntity(text: string): EntityReading {
  if (text.length > MAX_LENGTH) return unreadable(`longer than ${MAX_LENGTH} characters`);
  const plain = text
    .trim()
    .replace(/^[`"'\s]+|[`"'\s]+$/g, "")
    .replace(/^\/(?=[^/]+\/[^/]+\/)/, "");
  if (plain === "") return unreadable("empty");
  if (/^[0-9a-f]{16}$/.test(plain)) return unreadable("a bare recorder id names no object");
  const parts = dropApiVersion(plain.split("/").map((part) => part.trim()));
  const [first = "", second = "", third = ""] = parts;
  if (parts.length === 1) return unreadable("only a name; write namespace/Kind/name");
  if (parts.length === 2) return entity(null, first, second);
  if (parts.length > 3) return unreadable("more than three parts; write namespace/Kind/name");
  return entity(first, second, third);
}

/** `otel-demo/apps/v1/Deployment/ad` and `otel-demo/apps/Deployment/ad` name an API version too. */
function dropApiVersion(parts: readonly string[]): readonly string[] {
  if (parts.length < 4 || parts.length > 5) return parts;
  const [namespace = "", ...rest] = parts;
  const [kind = "", name = ""] = rest.slice(-2);
  const version = rest.slice(0, -2);
  const looksLikeApi = version.every((part) => /^(v\d\w*|[a-z0-9.-]+)$/.test(part));
  return isKnownKind(kind) && looksLikeApi ? [namespace, kind, name] : parts;
}

function entity(namespace: string | null, kindWord: string, name: string): EntityReading {
  if (kindWord === "") return unreadable("the kind is empty");
  if (name === "") return unreadable("the name is empty");
  const kind = canonicalKind(kindWord);
  return { kind: "entity", entity: { namespace: scope(namespace, kind), kind, name } };
}

function scope(namespace: string | null, kind: string): string | null {
  if (isClusterScoped(kind)) return "cluster";
  if (namespace === null) return null;
  const word = namespace.toLowerCase();
  return CLUSTER_WORDS.has(word) ? "cluster" : word;
}

function unreadable(why: string): EntityReading {
  return { kind: "unreadable", why };
}

/** The canonical text; `?` is a namespace that was not given. */
export function formatEntity(entity: Entity): string {
  return `${entity.namespace ?? "?"}/${entity.kind}/${entity.name}`;
}

/** The canonical text of whatever names an object: the form inventories are kept in. */
export function canonicalEntity(namespace: string | null, kind: string, name: string): string {
  const known = canonicalKind(kind);
  return formatEntity({ namespace: scope(namespace ?? "cluster", known), kind: known, name });
}

/**
 * The workload a generated name belongs to: `ad-7c7f8b68dc-7rqh9` and `ad-7c7f8b68dc` belong to `ad`,
 * `kafka-0` to `kafka`. Kubernetes makes suffixes of consonants and digits only, so a word such as
 * `proxy` in `frontend-proxy` is not taken for one.
 */
export function workloadBases(name: string): readonly string[] {
  const bases = [
    /^(.+)-[bcdfghjklmnpqrstvwxz2456789]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
    /^(.+)-[bcdfghjklmnpqrstvwxz2456789]{8,10}$/,
    /^(.+)-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
    /^(.+)-\d{1,4}$/,
  ].flatMap((pattern) => pattern.exec(name)?.[1] ?? []);
  return [...new Set(bases)];
}
