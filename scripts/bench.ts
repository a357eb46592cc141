// Measures the figures we promise and writes docs/evidence/bench.md. Usage: npm run bench [-- ROOM ...]
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { markdownTable } from "markdown-table";
import type { BenchRow } from "./bench/row.ts";

const root = process.env.SRE_GATE_ROOT ?? ".";
const folder = join(root, "scripts/bench");
const rooms = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "row.ts")
  .map((file) => file.slice(0, -3))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0)
  throw new Error(`no bench for ${unknown.join(", ")}: there is ${rooms.join(", ")}`);

// Each room measures in a process of its own, so that one's heap and caches are not another's.
const sections = new Map<string, string>();
const file = join(root, "docs/evidence/bench.md");
for (const match of (existsSync(file) ? readFileSync(file, "utf8") : "").matchAll(
  /## (\S+)\n\n([\s\S]*?)(?=\n## |$)/g,
)) {
  sections.set(match[1] ?? "", (match[2] ?? "").trim());
}
let missed = 0;
for (const room of asked.length > 0 ? asked : rooms) {
  console.log(`${room} ...`);
  const text = execFileSync(process.execPath, ["scripts/run.mjs", "scripts/bench-room.ts", room], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  const rows = JSON.parse(text.slice(text.lastIndexOf("\n[") + 1)) as BenchRow[];
  missed += rows.filter((row) => !row.met).length;
  const table = markdownTable(
    [
      ["what", "measured", "target", "met", "how"],
      ...rows.map((row) => [
        row.name,
        `${rounded(row.value)} ${row.unit}`.trim(),
        row.target,
        row.met ? "yes" : "**no**",
        row.note,
      ]),
    ],
    { align: ["l", "r", "r", "c", "l"] },
  );
  console.log(`${table}\n`);
  sections.set(room, `\`npm run bench -- ${room}\`\n\n${table}`);
}
/** Three digits: more would be noise of the machine. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

const body = [...sections]
  .filter(([room]) => rooms.includes(room))
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([room, section]) => `## ${room}\n\n${section}\n`);
const intro = [
  "# How fast it is",
  "",
  "```sh",
  "npm run bench            # measures everything again and rewrites this page",
  "npm run bench -- ROOM    # one section",
  "```",
  "",
  `Last written on ${cpus().length} cores with Node ${process.version.slice(1)}. Ratios are taken within one run, so they travel`,
  "between machines better than times do.",
  "",
].join("\n");
writeFileSync(file, `${intro}\n${body.join("\n")}`);
console.log(missed === 0 ? "all targets met" : `${missed} targets missed`);
