import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { Clipped } from "./output.ts";

interface ShellOptions {
  readonly cwd: string;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

interface ShellResult {
  /** Null when the command was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

const SHELL = existsSync("/bin/bash") ? "/bin/bash" : "/bin/sh";
/** A background child may hold the pipes after the shell has ended; what it writes then is ignored. */
const DRAIN_MS = 300;

/**
 * One command in a process group of its own, so that a timeout ends everything it started. What was written
 * until then is kept.
 */
export function runShell(command: string, options: ShellOptions): Promise<ShellResult> {
  return new Promise((resolve) => {
    const child = spawn(SHELL, ["-c", command], {
      cwd: options.cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    let timedOut = false;
    const kill = () => killGroup(child.pid);
    const timer = setTimeout(() => {
      timedOut = true;
      kill();
    }, options.seconds * 1000);
    options.signal.addEventListener("abort", kill, { once: true });
    let done = false;
    const end = (code: number | null, problem?: string) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      options.signal.removeEventListener("abort", kill);
      // The shell is gone; whatever it left running in its group goes too.
      kill();
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, stdout: stdout.text(), stderr: problem ?? stderr.text(), timedOut });
    };
    child.on("error", (error) => end(null, error.message));
    child.on("close", (code) => end(code));
    child.on("exit", (code) => setTimeout(() => end(code), DRAIN_MS));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

function collect(stream: NodeJS.ReadableStream): Clipped {
  const clipped = new Clipped();
  const decoder = new StringDecoder("utf8");
  stream.on("data", (chunk: Buffer) => clipped.add(decoder.write(chunk)));
  return clipped;
}

export function shellAnswer(result: ShellResult, seconds: number): string {
  const parts = [
    `<exit_code>${result.code ?? "killed"}</exit_code>`,
    `<stdout>\n${result.stdout}\n</stdout>`,
    `<stderr>\n${result.stderr}\n</stderr>`,
  ];
  if (result.timedOut) {
    parts.push(
      `<error kind="timeout">The command was ended after ${seconds} seconds; what it wrote until then is above. Narrow it down.</error>`,
    );
  }
  return `<result>\n${parts.join("\n")}\n</result>`;
}
