import { readdirSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { digestOf } from "../model/digest.ts";

export interface CachePlan {
  /** The same folder in every job: the cache service hashes the path into the version of an entry. */
  readonly folder: string;
  /** New for each attempt of each job, since entries cannot be written twice. */
  readonly key: string;
  /** Finds the newest entry of this gate. What an attempt may reuse is decided by its own digest, not by this. */
  readonly prefix: string;
}

export function planCache(input: {
  readonly runnerTemp: string;
  readonly config: string;
  readonly shard: string | null;
  readonly runId: string;
  readonly runAttempt: string;
}): CachePlan {
  const name = digestOf({ config: input.config }).slice(0, 10);
  const prefix = `sre-gate-attempts-v1-${name}-`;
  const part = input.shard === null ? "all" : input.shard.replace("/", "of");
  return {
    folder: join(input.runnerTemp, "sre-gate", `cache-${name}`),
    key: `${prefix}${input.runId}-${input.runAttempt}-${part}`,
    prefix,
  };
}

/** Loaded when used: the cache client is two thirds of the bundle's start-up. */
const client = () => import("@actions/cache");

/** True when something came back. A cache that is down costs money, never the verdict. */
export async function restoreAttempts(
  plan: CachePlan,
  warn: (line: string) => void,
): Promise<boolean> {
  try {
    const cache = await client();
    if (!cache.isFeatureAvailable()) {
      warn("there is no cache service here: attempts are not kept between jobs");
      return false;
    }
    return (await cache.restoreCache([plan.folder], plan.key, [plan.prefix])) !== undefined;
  } catch (error) {
    warn(`the cache was not read: ${messageOf(error)}`);
    return false;
  }
}

/** Digests by inode and time of change: true on this machine only, and new in every job. */
const OF_THIS_MACHINE = "digests";

export async function saveAttempts(plan: CachePlan, warn: (line: string) => void): Promise<void> {
  try {
    const cache = await client();
    if (!cache.isFeatureAvailable()) return;
    rmSync(join(plan.folder, OF_THIS_MACHINE), { recursive: true, force: true });
    await cache.saveCache([plan.folder], plan.key);
  } catch (error) {
    warn(`the cache was not saved: ${messageOf(error)}`);
  }
}

/** What lies in the folder, to tell whether a job added anything worth an upload. */
export function cacheFingerprint(folder: string): string {
  try {
    const names = readdirSync(folder, { recursive: true }).map(String).sort();
    return digestOf(names.filter((name) => name.split(sep)[0] !== OF_THIS_MACHINE));
  } catch {
    return "empty";
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
