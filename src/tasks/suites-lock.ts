import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../model/problem.ts";
import { SIMULATOR_VERSION } from "../simulator/simulate.ts";

const LockSchema = z.strictObject({
  /** The simulator that built the tasks; each gate holds exactly one. */
  simulator: z.number().int().positive(),
  /** Gate versions that hold it, for the message to those who have another. */
  gates: z.string(),
  tasks: z.record(z.string(), z.string()),
});

export type SuiteLock = z.infer<typeof LockSchema>;

/** Digests that published suites promise, by task id. */
export async function lockedDigests(root: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, "tasks", "suites");
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    name.endsWith(".lock.json"),
  );
  const digests = new Map<string, string>();
  for (const name of names.sort()) {
    const lock = await readLock(join(folder, name), `tasks/suites/${name}`);
    for (const [id, digest] of Object.entries(lock.tasks)) digests.set(id, digest);
  }
  return digests;
}

async function readLock(path: string, where: string): Promise<SuiteLock> {
  const read = LockSchema.safeParse(parse(await readFile(path, "utf8")));
  if (!read.success) {
    throw new UserError({
      code: "SUITE_LOCK",
      where,
      message: "the lock file cannot be read",
      help: "Restore it from version control: it promises what each task's bytes are.",
    });
  }
  if (read.data.simulator !== SIMULATOR_VERSION) {
    throw new UserError({
      code: "SUITE_OF_ANOTHER_GATE",
      where,
      message: `the suite was built by simulator ${read.data.simulator}, this gate holds simulator ${SIMULATOR_VERSION}`,
      help: `Use the suite's next version, or a gate of version ${read.data.gates}.`,
    });
  }
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
