// Writes docs/evidence/real-agents.md: every recipe run once more, what the gate counted beside what the double counted.
// Usage: node scripts/run.mjs test/real/table.ts   (after `node scripts/real.mjs`)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "markdown-table";
import { costOf, tokensOf } from "./count.ts";
import { startDouble } from "./double/double.ts";
import { isInstalled, playRecipe, quotaIncident } from "./play.ts";
import { PARTS, type Part } from "./scripts.ts";

const PAGE = "docs/evidence/real-agents.md";
const incident = quotaIncident();

async function row(part: Part): Promise<string[]> {
  const double = await startDouble(part.turns(incident));
  const { attempt, surfaces } = await playRecipe(part.name, incident.task, double).finally(
    double.stop,
  );
  const { usage } = attempt;
  const tokens = tokensOf(double.counted);
  process.stderr.write(`${part.name}: ${attempt.state}, ${attempt.score?.value}\n`);
  const dialects = [...new Set(double.counted.map(({ dialect }) => dialect))];
  const beside = double.counted.filter(({ scripted }) => !scripted).length;
  return [
    part.title,
    versionOf(part.name),
    `${dialects.join(", ")}${part.streams ? ", streamed" : ""}`,
    String(attempt.score?.value ?? "none"),
    `${usage.turns} / ${double.counted.length}${beside > 0 ? ` (${beside} beside the script)` : ""}`,
    `${usage.inputTokens} / ${tokens.input}`,
    `${usage.cachedTokens} / ${tokens.cached}`,
    `${usage.outputTokens} / ${tokens.output}`,
    `${dollars(usage.cost)} / ${dollars(costOf(double.counted, part))}`,
    surfaces.join(", "),
    part.mended ?? "nothing",
  ];
}

function dollars(cost: number | null): string {
  return cost === null ? "?" : `$${cost.toFixed(4)}`;
}

/** As the recipe's install command pins it. */
function versionOf(name: string): string {
  const text = readFileSync(join("examples/agents", name, "install.sh"), "utf8");
  const pins = [...text.matchAll(/([\w./-]+)(?:==|@)(\d[\w.]*)/g)];
  return pins.map(([, , version]) => version).join(", ");
}

const missing = PARTS.filter(({ name }) => !isInstalled(name));
if (missing.length > 0)
  throw new Error(`not installed: ${missing.map(({ name }) => name).join(", ")}`);
const rows: string[][] = [];
for (const part of PARTS) rows.push(await row(part));
const head = [
  "agent",
  "version",
  "dialect",
  "score",
  "turns",
  "input tokens",
  "from the cache",
  "output tokens",
  "cost",
  "surfaces",
  "mended in sre-gate",
];
const text = readFileSync(PAGE, { encoding: "utf8", flag: "a+" });
const [before = "", after = ""] = text.split(/<!-- table -->[\s\S]*?<!-- \/table -->/);
mkdirSync("docs/evidence", { recursive: true });
writeFileSync(
  PAGE,
  `${before}<!-- table -->\n${markdownTable([head, ...rows])}\n<!-- /table -->${after}`,
);
