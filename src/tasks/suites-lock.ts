import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { whenAbsent } from "../files/absent.ts";
import { parseJson } from "../model/json.ts";
import { byCodePoint } from "../model/order.ts";
import { UserError } from "../model/problem.ts";
import { SIMULATOR_VERSION } from "../world/version.ts";

const LockSchema = z.strictObject({
  /** The simulator that built the tasks; each gate holds exactly one. */
  simulator: z.number().int().positive(),
  /** Gate versions that contain it, for the message to users of another. */
  gates: z.string(),
  tasks: z.record(z.string(), z.string()),
});

type SuiteLock = z.infer<typeof LockSchema>;

/** A published version's lock; those that another simulator built stay, to name the gate that holds it. */
interface Published {
  readonly where: string;
  readonly version: string;
  readonly lock: SuiteLock;
}

/** Digests that published suites promise, by task id. */
export async function lockedDigests(root: string): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const { lock } of (await readLocks(root)).filter(isOurs))
    for (const [id, digest] of Object.entries(lock.tasks)) digests.set(id, digest);
  return digests;
}

/** `full@1` is what one simulator built: another would write other incidents under the same name. */
export async function refuseForeignSuite(root: string, version: string): Promise<void> {
  const foreign = (await readLocks(root)).find((one) => one.version === version && !isOurs(one));
  if (foreign) throw ofAnotherGate(foreign);
}

function isOurs({ lock }: Published): boolean {
  return lock.simulator === SIMULATOR_VERSION;
}

async function readLocks(root: string): Promise<readonly Published[]> {
  const folder = join(root, "tasks", "suites");
  const names = (await readdir(folder).catch(whenAbsent([]))).filter((name) =>
    LOCK_NAME.test(name),
  );
  return Promise.all(
    names.sort(byCodePoint).map(async (name) => {
      const where = `tasks/suites/${name}`;
      const [, version = ""] = LOCK_NAME.exec(name) ?? [];
      return { where, version, lock: await readLock(join(folder, name), where) };
    }),
  );
}

const LOCK_NAME = /@(\d+)\.lock\.json$/;

async function readLock(path: string, where: string): Promise<SuiteLock> {
  const read = LockSchema.safeParse(parseJson(await readFile(path, "utf8")));
  if (!read.success) {
    throw new UserError({
      code: "SUITE_LOCK",
      where,
      message: "the lock file cannot be read",
      help: "Restore it from version control: it promises what each task's bytes are.",
    });
  }
  return read.data;
}

function ofAnotherGate({ where, version, lock }: Published): UserError {
  return new UserError({
    code: "SUITE_OF_ANOTHER_GATE",
    where,
    message: `suites of version @${version} were built by simulator ${lock.simulator}, this gate holds simulator ${SIMULATOR_VERSION}`,
    help: `Use the newest version of the suite, or a gate of version ${lock.gates}.`,
  });
}
