// Runs a TypeScript script on the oldest Node we support: bundles it next to node_modules, then imports it.
// Usage: node scripts/run.mjs scripts/NAME.ts [arguments]
import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { text } from "./text.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = process.argv[2];
if (!source) throw new Error("usage: node scripts/run.mjs SCRIPT.ts [arguments]");
const folder = join(root, "node_modules/.cache/scripts");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${basename(source, ".ts")}-${process.pid}.mjs`);
const bundle = await rolldown({
  input: resolve(source),
  cwd: root,
  platform: "node",
  external: /^[^./\0]/,
  plugins: [text],
  logLevel: "silent",
});
await bundle.write({ file, format: "esm", codeSplitting: false });
await bundle.close();
process.argv.splice(1, 2, resolve(source));
process.env.SRE_GATE_ROOT = root;
try {
  await import(pathToFileURL(file).href);
} finally {
  rmSync(file, { force: true });
}
