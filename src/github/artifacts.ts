import { byCodePoint } from "../model/order.ts";

/** Names are unique within a workflow run, whose attempts keep theirs side by side: the attempt stands last. */
export function artifactName(of: {
  readonly prefix: string;
  readonly config: string;
  readonly shard: string | null;
  readonly runAttempt: string;
}): string {
  const own = of.config === "sre-gate.yaml" ? [] : [of.config.replaceAll(/[^\w.-]/g, "-")];
  const part = of.shard === null ? [] : [of.shard.replace("/", "-of-")];
  return [of.prefix, ...own, ...part, of.runAttempt].join("-");
}

/** Of artifacts that differ in the attempt alone, the newest: a job that was run again has replaced its first try. */
export function newestAttempts(names: readonly string[]): string[] {
  const newest = new Map<string, string>();
  for (const name of names) {
    const { stem } = split(name);
    const known = newest.get(stem);
    if (known === undefined || split(known).attempt < split(name).attempt) newest.set(stem, name);
  }
  return [...newest.values()].sort(byCodePoint);
}

/** Parts of a run are not what a single job left. */
export function isPart(name: string): boolean {
  return /-\d+-of-\d+-\d+$/.test(name);
}

function split(name: string): { stem: string; attempt: number } {
  const found = /^(.*)-(\d+)$/.exec(name);
  return { stem: found?.[1] ?? name, attempt: Number(found?.[2] ?? 0) };
}
