#!/usr/bin/env node
// The front door of the command line: loads the rest with the compiled code that an earlier start left, and runs it.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBundle } from "./cli/compiled.ts";

const dist = dirname(fileURLToPath(import.meta.url));
const bundle = openBundle(join(dist, "chunks"), join(dist, "compiled"));
const { runProcess } = bundle.load("process.cjs") as typeof import("./cli/process.ts");
const code = await runProcess(dirname(dist));
bundle.keep();
// Nothing is left to do, and to tear a process down takes it 10 ms.
process.exit(code);
