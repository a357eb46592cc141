// One room's figures as JSON on the last line. Called by scripts/bench.ts.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import type { BenchRow } from "./bench/row.ts";
import { text } from "./text.mjs";

const root = process.env.SRE_GATE_ROOT ?? ".";
const room = process.argv[2] ?? "";
const file = join(root, `node_modules/.cache/scripts/bench-${room}-${process.pid}.mjs`);
const bundle = await rolldown({
  input: join(root, `scripts/bench/${room}.ts`),
  cwd: root,
  platform: "node",
  // GitHub's parser imports JSON as no plain Node does.
  external: /^(?!@actions\/(?:workflow-parser|expressions))[^./\0]/,
  plugins: [text],
  logLevel: "silent",
});
await bundle.write({ file, format: "esm", codeSplitting: false });
await bundle.close();
const { bench } = (await import(pathToFileURL(file).href)) as { bench: () => Promise<BenchRow[]> };
const rows = await bench();
rmSync(file, { force: true });
console.log(`\n${JSON.stringify(rows)}`);
