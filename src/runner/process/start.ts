import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** How a process ended, without any judgement. */
export type ProcessEnd =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "killed"; readonly by: string }
  /** `machine`: this machine ran out of something. `agent`: the program cannot be started anywhere. */
  | {
      readonly kind: "not-started";
      readonly fault: "agent" | "machine";
      readonly reason: string;
    };

export interface Running {
  readonly pid: number | null;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Extra descriptors from 3 on, in the order of `pipes`. */
  readonly pipes: readonly ChildProcess["stdio"][number][];
  readonly ended: Promise<ProcessEnd>;
  /** Signals the whole process group; no error if it is gone already. */
  kill(signal: "SIGTERM" | "SIGKILL"): void;
}

export interface ProcessStart {
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Number of extra pipes from descriptor 3 on. */
  readonly pipes?: number;
  /** Open files handed down after the pipes. */
  readonly files?: readonly number[];
}

/**
 * Starts a program as leader of a process group of its own. `ended` follows the program, not its
 * pipes: a child that keeps stdout open must not keep us waiting.
 */
export function start(options: ProcessStart): Running {
  const child = spawn(options.program, options.words, {
    cwd: options.cwd,
    env: options.environment,
    detached: true,
    stdio: [
      "ignore",
      "pipe",
      "pipe",
      ...Array.from({ length: options.pipes ?? 0 }, () => "pipe" as const),
      ...(options.files ?? []),
    ],
  });
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.once("error", (error) =>
      resolve(notStarted("code" in error ? String(error.code) : "", error.message)),
    );
    child.once("exit", (code, signal) =>
      resolve(
        code === null
          ? { kind: "killed", by: signal ?? "an unknown signal" }
          : { kind: "exit", code },
      ),
    );
  });
  // If descriptors ran out, Node gives up before it makes the pipes: they are undefined, contrary to its types.
  if (!child.stdout || !child.stderr) throw outOfFiles(options.program);
  return {
    pid: child.pid ?? null,
    stdout: child.stdout,
    stderr: child.stderr,
    pipes: child.stdio.slice(3),
    ended,
    kill(signal) {
      if (child.pid !== undefined) signalGroup(child.pid, signal);
    },
  };
}

function outOfFiles(program: string): Error {
  const error = new Error(`spawn EMFILE: too many open files to start ${program}`);
  return Object.assign(error, { code: "EMFILE", syscall: "spawn" });
}

const MACHINE_FAULTS = new Set(["EAGAIN", "ENOMEM", "EMFILE", "ENFILE"]);

export function notStarted(code: string, reason: string): ProcessEnd {
  return { kind: "not-started", fault: MACHINE_FAULTS.has(code) ? "machine" : "agent", reason };
}

function signalGroup(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
