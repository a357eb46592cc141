#!/usr/bin/env node
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "./cli/main.ts";
import { EXIT } from "./model/verdict.ts";

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
// A reader that closes the pipe early (`| head`) is not our bug.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  packageRoot: dirname(dirname(fileURLToPath(import.meta.url))),
  terminal: process.stderr.isTTY ? { columns: process.stderr.columns ?? 80 } : null,
  view: {
    width: process.stdout.columns ?? 100,
    colour: process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  },
  signal: stop.signal,
});
