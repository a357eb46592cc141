import { linkSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../model/problem.ts";
import { makeFolders, textOrNull } from "./attempt/files.ts";

/** The holder of a folder. Process ids are reused; with its start time and the boot id, one names a single process. */
const HolderSchema = z.strictObject({
  format: z.literal("sre-gate-lock@1"),
  pid: z.number().int().positive(),
  /** Clock ticks between boot and its start; null if the system does not say. */
  started: z.string().nullable(),
  boot: z.string().nullable(),
  /** Process ids are unique only within one namespace. */
  namespace: z.string().nullable(),
});
type Holder = z.infer<typeof HolderSchema>;

let serial = 0;

const NAME = /^\.lock\.(\d+)$/;

/**
 * Takes a results folder for one run and returns a function that releases it. Synchronous, because a dozen calls handed to
 * another thread would delay every start by 15 ms. The lock of a dead process, killed or of an earlier boot, is ignored:
 * the next number is taken, which only one process can do, and then the old lock is removed.
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
      // Written whole or not at all, and never over another process's lock.
      if (!linked(draft, own)) continue;
      settle(out, own, me);
      return () => rmSync(own, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A process that looked before our lock existed may have taken another number: if two see each other, both give up. */
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

/** Locks are written whole, so an unreadable one was cut by a power failure that also ended its process. */
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
  // Another container, whose processes are invisible from here: assume it is alive.
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

/** Field 22 of stat, counted after the process name, which may contain anything. */
function startOf(pid: number): string | null {
  const text = textOrNull(`/proc/${pid}/stat`);
  if (text === null) return null;
  const [state, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  // A zombie no longer writes.
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
