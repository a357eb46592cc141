// Everything that needs no running: rooms, types, lint, current schemas, current documents, current dist.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => `${root}/node_modules/.bin/${name}`;
const CHECKS = [
  ["rooms", process.execPath, "scripts/house.mjs", "--check"],
  ["types", bin("tsc"), "--noEmit"],
  ["lint", bin("biome"), "check", "--error-on-warnings", "."],
  ["schemas", process.execPath, "scripts/run.mjs", "scripts/schemas.ts", "--check"],
  ["documents", process.execPath, "scripts/run.mjs", "scripts/docs.ts", "--check"],
  ["dist", process.execPath, "scripts/build.mjs", "--check"],
];

let failed = 0;
for (const [name, command, ...words] of CHECKS) {
  const script = words.find((word) => word.endsWith(".ts"));
  if (script && !existsSync(`${root}/${script}`)) throw new Error(`${script} is gone`);
  const { status } = spawnSync(command, words, { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
