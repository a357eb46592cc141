import type { JsonObject, Target } from "../actions.ts";
import { BUILT_IN, CUSTOM, type ResourceKind } from "../api/kinds.ts";
import type { Cluster } from "../cluster/cluster.ts";

/** A line of kubectl, its words apart from its flags, and the cluster that it is said to. */
export interface KubectlLine {
  readonly cluster: Cluster;
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
  readonly namespace: string | null;
}

/** Why a line comes to nothing; readLine turns it into a reason. */
export class LineProblem extends Error {}

const SHORT: Readonly<Record<string, string>> = {
  n: "namespace",
  p: "patch",
  c: "containers",
  l: "selector",
};
/** Flags that stand alone. */
const SWITCHES = new Set([
  "overwrite",
  "force",
  "ignore-daemonsets",
  "delete-emptydir-data",
  "all",
  "wait",
  "now",
]);

export function splitLine(text: readonly string[]): {
  words: string[];
  flags: Map<string, string>;
} {
  const words: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < text.length; at += 1) {
    const word = text[at] ?? "";
    if (!/^--?[a-zA-Z]/.test(word)) {
      words.push(word);
      continue;
    }
    const [, name = "", value] = /^--?([\w-]+?)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const long = SHORT[name] ?? name;
    if (value !== undefined) flags.set(long, value);
    else if (SWITCHES.has(long)) flags.set(long, "true");
    else {
      at += 1;
      flags.set(long, text[at] ?? "");
    }
  }
  return { words, flags };
}

export function flag({ flags }: KubectlLine, name: string): string {
  const value = flags.get(name);
  if (value === undefined || value === "") throw new LineProblem(`--${name} is missing`);
  return value;
}

/** `deployment/ad`, `deployment ad cart`, `pods -l app=ad`; words with `=` belong to the command. */
export function targets(line: KubectlLine): Target[] {
  const named = line.words.filter((word) => !/[=]|^[\w./-]+-$/.test(word) || word.includes("/"));
  const plain = named.filter((word) => !word.includes("="));
  if (plain.length === 0) throw new LineProblem("it names no object");
  if (plain.every((word) => word.includes("/")))
    return plain.map((word) => {
      const [resource = "", name = ""] = word.split("/");
      return targetOf(kindOf(resource), line.namespace, name);
    });
  const [resource = "", ...names] = plain;
  const kind = kindOf(resource);
  const selector = line.flags.get("selector");
  const selected = selector === undefined ? names : selectedNames(line, kind, selector);
  if (selected.length === 0) throw new LineProblem(`it names no ${kind.resource}`);
  return selected.map((name) => targetOf(kind, line.namespace, name));
}

function selectedNames(
  { cluster, namespace }: KubectlLine,
  kind: ResourceKind,
  selector: string,
): string[] {
  const wanted = Object.entries(pairs(selector.split(",")));
  return [...cluster.store.every(kind.kind)]
    .filter(({ metadata }) => (namespace ?? "default") === metadata.namespace)
    .filter(({ metadata }) => wanted.every(([key, value]) => metadata.labels?.[key] === value))
    .map(({ metadata }) => metadata.name);
}

export function kindOf(word: string): ResourceKind {
  const [name = "", group = null] = word.includes(".")
    ? [word.slice(0, word.indexOf(".")), word.slice(word.indexOf(".") + 1)]
    : [word];
  const plain = name.toLowerCase();
  const found = [...BUILT_IN, ...CUSTOM].find(
    (one) =>
      (one.resource === plain ||
        one.kind.toLowerCase() === plain ||
        one.shortNames.includes(plain)) &&
      (group === null || one.group === group),
  );
  if (found === undefined)
    throw new LineProblem(`the server doesn't have a resource type "${word}"`);
  return found;
}

export function targetOf(kind: ResourceKind, namespace: string | null, name: string): Target {
  const { group, version, resource, namespaced } = kind;
  return {
    group,
    version,
    resource,
    namespace: namespaced ? (namespace ?? "default") : null,
    name,
    subresource: null,
  };
}

export function pairs(words: readonly string[]): JsonObject {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf("=");
      // `key-` takes a key away.
      return at < 0 ? [word.replace(/-$/, ""), null] : [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}
