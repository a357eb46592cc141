import { link, mkdir, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../model/problem.ts";

/** Who holds a folder. A process id alone is used again one day: with its start and the boot it names one process. */
const HolderSchema = z.strictObject({
  format: z.literal("sre-gate-lock@1"),
  pid: z.number().int().positive(),
  /** Clock ticks between boot and its start; null where the system does not say. */
  started: z.string().nullable(),
  boot: z.string().nullable(),
  /** Process ids mean something within one namespace only. */
  namespace: z.string().nullable(),
});
type Holder = z.infer<typeof HolderSchema>;

let serial = 0;

const NAME = /^\.lock\.(\d+)$/;

/**
 * Takes a results folder for one run; returns how to give it back. A lock of a dead process, killed or of an
 * earlier boot, is passed over: the next number is taken beside it, which only one can, and then it is cleared away.
 */
export async function lockFolder(out: string): Promise<() => Promise<void>> {
  await mkdir(out, { recursive: true });
  const me = await ourselves();
  serial += 1;
  const draft = join(out, `.lock-${process.pid}-${serial}.tmp`);
  await writeFile(draft, `${JSON.stringify(me)}\n`);
  try {
    for (;;) {
      const found = await locksIn(out);
      await refuseLiving(out, found, me);
      const own = join(out, `.lock.${Math.max(0, ...found) + 1}`);
      // Whole or not at all, and never over another's.
      if (!(await linked(draft, own))) continue;
      await settle(out, own, me);
      return () => rm(own, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whoever looked before we were there may have taken another number: two that see each other both step back. */
async function settle(out: string, own: string, me: Holder): Promise<void> {
  const others = (await locksIn(out)).filter((one) => join(out, `.lock.${one}`) !== own);
  try {
    await refuseLiving(out, others, me);
  } catch (error) {
    await rm(own, { force: true });
    throw error;
  }
  for (const one of others) await rm(join(out, `.lock.${one}`), { force: true });
}

async function locksIn(out: string): Promise<number[]> {
  return (await readdir(out)).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

async function refuseLiving(out: string, locks: readonly number[], me: Holder): Promise<void> {
  for (const one of locks) {
    const path = join(out, `.lock.${one}`);
    const holder = await holderOf(path);
    if (holder !== null && (await isLiving(holder, me))) throw inUse(out, path, holder);
  }
}

/** A lock is written whole: one that does not read was cut by a power failure, and its process with it. */
async function holderOf(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  try {
    const parsed = HolderSchema.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function isLiving(holder: Holder, me: Holder): Promise<boolean> {
  if (holder.boot !== me.boot) return false;
  // Another container: its processes cannot be seen from here, so it is believed.
  if (holder.namespace !== me.namespace) return true;
  if (me.started !== null) return (await startOf(holder.pid)) === holder.started;
  return answers(holder.pid);
}

function inUse(out: string, path: string, { pid }: Holder): UserError {
  return new UserError({
    code: "RESULTS_IN_USE",
    where: out,
    message: `process ${pid} is writing its results there`,
    help: `Wait for it, stop it, or give this run another folder with --out. If no such process runs any more, remove ${path}.`,
  });
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function ourselves(): Promise<Holder> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => null);
  return {
    format: "sre-gate-lock@1",
    pid: process.pid,
    started: await startOf(process.pid),
    boot: boot?.trim() ?? null,
    namespace: await readlink("/proc/self/ns/pid").catch(() => null),
  };
}

/** Field 22 of stat, counted from behind the name, which may hold anything. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (text === null) return null;
  const [state, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  // A zombie writes nothing any more.
  return state === "Z" ? null : (rest[18] ?? null);
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
