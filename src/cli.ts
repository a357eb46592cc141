#!/usr/bin/env node
// The front door of the command line: its signals, streams and terminal. Nothing below it knows any of them.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { callFrom } from "./cli/call.ts";
import { main, problemText } from "./cli/main.ts";
import { EXIT } from "./model/exit.ts";
import { fileProblem } from "./model/mistake.ts";
import type { Problem } from "./model/problem.ts";

const stop = new AbortController();
let signals = 0;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    signals += 1;
    // The first asks for a clean stop that keeps what finished; whoever asks twice means it.
    if (signals > 1) process.exit(EXIT.inconclusive);
    stop.abort(signal);
  });
}
// Progress that nobody can read stops nothing, and a reader that closes the pipe early (`| head`) had enough.
process.stderr.on("error", () => {});
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  const problem = fileProblem(error, "stdout");
  if (problem === null) throw error;
  process.on("exit", () => endAs(problem));
});

// A status line needs a terminal that can clear it, and somebody who looks: a job's log keeps lines.
const { CI, NO_COLOR, TERM } = process.env;
const isPlain = TERM === "dumb";

const cwd = currentFolder();
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const code = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd,
  packageRoot,
  call: callFrom(cwd, packageRoot),
  terminal:
    process.stderr.isTTY && !isPlain && !CI ? { columns: process.stderr.columns ?? 80 } : null,
  view: {
    width: process.stdout.columns ?? 100,
    colour: process.stdout.isTTY && !isPlain && !NO_COLOR,
  },
  signal: stop.signal,
});
// A pipe takes 64 KiB at a time, and what it has not taken yet would end with us.
await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
// An output that was refused is told a moment later.
await new Promise(setImmediate);
// Nothing is left to do, and to tear a process down takes it 10 ms.
process.exit(code);

function endAs(problem: Problem): void {
  process.exitCode = EXIT.userError;
  process.stderr.write(problemText(problem));
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    endAs({
      code: "FOLDER_GONE",
      where: ".",
      message: "the folder you are in was deleted",
      help: "change to one that exists",
    });
    return process.exit();
  }
}
