import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CARRIED } from "../kept/carried.ts";
import { digestOf } from "../model/digest.ts";

/** A part of the cache folder that travels between jobs on its own. */
export interface CacheStore {
  readonly name: string;
  /** The same in every job: the cache service hashes the paths into the version of an entry. */
  readonly paths: readonly string[];
  /** New for each attempt of each job, since entries cannot be written twice. */
  readonly key: string;
  /** Beginnings of keys that are looked for, this job's own part first. What may be reused is decided by digests. */
  readonly prefixes: readonly string[];
}

export interface CachePlan {
  readonly folder: string;
  /** What earlier jobs paid for: small, and looked at by every job. */
  readonly attempts: CacheStore;
  /** What earlier jobs built: large, and needed only where an attempt is to be run. */
  readonly tasks: CacheStore;
}

export function planCache(input: {
  readonly runnerTemp: string;
  readonly config: string;
  readonly shard: string | null;
  readonly runId: string;
  readonly runAttempt: string;
}): CachePlan {
  const gate = digestOf({ config: input.config }).slice(0, 10);
  const folder = join(input.runnerTemp, "sre-gate", `cache-${gate}`);
  const part = input.shard === null ? "all" : input.shard.replace("/", "of");
  const store = (name: string, folders: readonly string[]): CacheStore => {
    const prefix = `sre-gate-${name}-v3-${gate}-`;
    return {
      name,
      paths: folders.map((below) => join(folder, below)),
      key: `${prefix}${part}-${input.runId}-${input.runAttempt}`,
      prefixes: [`${prefix}${part}-`, prefix],
    };
  };
  return {
    folder,
    attempts: store("attempts", [CARRIED]),
    tasks: store("tasks", ["tasks", "surfaces"]),
  };
}

/** Loaded when used: most steps and every local run do without it. */
const client = () => import("@actions/cache");

/** True when something came back. A cache that is down costs money, never the verdict. */
export async function restoreStore(
  plan: CachePlan,
  store: CacheStore,
  warn: (line: string) => void,
): Promise<boolean> {
  try {
    const cache = await client();
    if (!cache.isFeatureAvailable()) {
      warn("there is no cache service here: attempts are not kept between jobs");
      return false;
    }
    const found = await cache.restoreCache([...store.paths], store.key, [...store.prefixes]);
    mkdirSync(plan.folder, { recursive: true });
    writeFileSync(notePath(plan, store), fingerprint(store));
    return found !== undefined;
  } catch (error) {
    warn(`the cache was not read: ${messageOf(error)}`);
    return false;
  }
}

/** Uploads what this job added. False where nothing is new. */
export async function saveStore(
  plan: CachePlan,
  store: CacheStore,
  warn: (line: string) => void,
): Promise<boolean> {
  const now = fingerprint(store);
  const note = notePath(plan, store);
  const before = existsSync(note) ? readFileSync(note, "utf8") : EMPTY;
  if (now === EMPTY || now === before) return false;
  try {
    const cache = await client();
    if (cache.isFeatureAvailable()) await cache.saveCache([...store.paths], store.key);
  } catch (error) {
    warn(`the cache was not saved: ${messageOf(error)}`);
  }
  return true;
}

const EMPTY = "empty";

/** Beside what is carried: what lay there when the job began. */
function notePath({ folder }: CachePlan, { name }: CacheStore): string {
  return join(folder, `${name}.restored`);
}

/** The files, and what lies in the folders, by name and time: whatever is put there is written aside and moved in. */
function fingerprint({ paths }: CacheStore): string {
  const found = paths.filter(existsSync).flatMap((path) => (isFolder(path) ? below(path) : [path]));
  if (found.length === 0) return EMPTY;
  return digestOf(found.sort().map((path) => [path, statSync(path).mtimeMs]));
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

function below(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
