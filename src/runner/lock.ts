import { linkSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../model/problem.ts";
import { makeFolders, textOrNull } from "./attempt/files.ts";

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
 * Takes a results folder for one run, at once: a dozen hops to another thread would hold every start up by 15 ms. Returns how
 * to give it back. A lock of a dead process, killed or of an earlier boot, is passed over: the next number is taken beside it,
 * which only one can, and then it is cleared away.
 */
export function lockFolder(out: string): () => void {
  makeFolders(out);
  const me = ourselves();
  serial += 1;
  const draft = join(out, `.lock-${process.pid}-${serial}.tmp`);
  writeFileSync(draft, `${JSON.stringify(me)}\n`);
  try {
    for (;;) {
      const found = locksIn(out);
      refuseLiving(out, found, me);
      const own = join(out, `.lock.${Math.max(0, ...found) + 1}`);
      // Whole or not at all, and never over another's.
      if (!linked(draft, own)) continue;
      settle(out, own, me);
      return () => rmSync(own, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whoever looked before we were there may have taken another number: two that see each other both step back. */
function settle(out: string, own: string, me: Holder): void {
  const others = locksIn(out).filter((one) => join(out, `.lock.${one}`) !== own);
  try {
    refuseLiving(out, others, me);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
  for (const one of others) rmSync(join(out, `.lock.${one}`), { force: true });
}

function locksIn(out: string): number[] {
  return readdirSync(out).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function refuseLiving(out: string, locks: readonly number[], me: Holder): void {
  for (const one of locks) {
    const path = join(out, `.lock.${one}`);
    const holder = holderOf(path);
    if (holder !== null && isLiving(holder, me)) throw inUse(out, path, holder);
  }
}

/** A lock is written whole: one that does not read was cut by a power failure, and its process with it. */
function holderOf(path: string): Holder | null {
  const text = textOrNull(path);
  try {
    const parsed = HolderSchema.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function isLiving(holder: Holder, me: Holder): boolean {
  if (holder.boot !== me.boot) return false;
  // Another container: its processes cannot be seen from here, so it is believed.
  if (holder.namespace !== me.namespace) return true;
  if (me.started !== null) return startOf(holder.pid) === holder.started;
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

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function ourselves(): Holder {
  const boot = textOrNull("/proc/sys/kernel/random/boot_id");
  return {
    format: "sre-gate-lock@1",
    pid: process.pid,
    started: startOf(process.pid),
    boot: boot?.trim() ?? null,
    namespace: ownNamespace(),
  };
}

function ownNamespace(): string | null {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return null;
  }
}

/** Field 22 of stat, counted from behind the name, which may hold anything. */
function startOf(pid: number): string | null {
  const text = textOrNull(`/proc/${pid}/stat`);
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
