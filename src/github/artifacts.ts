import { byCodePoint } from "../model/order.ts";

/** Names are unique within a workflow run, whose attempts keep theirs side by side: the attempt stands last. */
export function artifactName(of: {
  readonly prefix: string;
  readonly config: string;
  readonly shard: string | null;
  readonly runAttempt: string;
}): string {
  const part = of.shard === null ? [] : [of.shard.replace("/", "-of-")];
  return [stemOf(of), ...part, of.runAttempt].join("-");
}

/** Two gates in one workflow have different settings files, and so different artifacts. */
function stemOf({ prefix, config }: { readonly prefix: string; readonly config: string }): string {
  const own = config === "sre-gate.yaml" ? [] : [config.replaceAll(/[^\w.-]/g, "-")];
  return [prefix, ...own].join("-");
}

/** Whether a whole run of this gate left it, whichever attempt of the job it was. */
export function isWholeOf(of: { readonly prefix: string; readonly config: string }, name: string) {
  return split(name).stem === stemOf(of);
}

/** The newest of artifacts that differ only in the attempt: a job that was run again replaces its first try. */
export function newestAttempts(names: readonly string[]): string[] {
  const newest = new Map<string, string>();
  for (const name of names) {
    const { stem } = split(name);
    const known = newest.get(stem);
    if (known === undefined || split(known).attempt < split(name).attempt) newest.set(stem, name);
  }
  return [...newest.values()].sort(byCodePoint);
}

function split(name: string): { stem: string; attempt: number } {
  const found = /^(.*)-(\d+)$/.exec(name);
  return { stem: found?.[1] ?? name, attempt: Number(found?.[2] ?? 0) };
}
