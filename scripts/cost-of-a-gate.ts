// Writes the tables of docs/cost-of-a-gate.md: what the designs take, as they are simulated, times what attempts cost.
// Usage: npm run cost
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "markdown-table";
import { attemptsOf } from "../src/init/bill.ts";
import { loadPrices } from "../src/runner/meter/prices.ts";
import { readSettingsFile } from "../src/settings/read-file.ts";
import { NO_OVERRIDES, resolveSettings } from "../src/settings/resolve.ts";
import { readSuites } from "../src/tasks/find/suite.ts";

const ROOT = process.env.SRE_GATE_ROOT ?? ".";
const PAGE = join(ROOT, "docs/cost-of-a-gate.md");
/** One attempt, as the page says it: calls of this size, of whose input `cached` came from the provider's cache. */
const CALLS = 20;
const CALL = { input: 20_000, cached: 15_000, cacheWrite: 0, output: 300, reasoning: 0 };
const MODELS = ["gpt-5-mini", "gemini-2.5-flash", "gpt-5", "claude-sonnet-4-5", "claude-opus-4-5"];
const SUITES = ["smoke", "core", "full"];
const MINUTES = 3;
const AT_A_TIME = 4;
const PULL_REQUESTS = 60;
const RED = 10;

const prices = await loadPrices(undefined);
const priced = MODELS.map((model) => {
  const call = prices(model, CALL, null);
  return { model, dollars: call === null ? null : CALLS * call };
});
const suites = await readSuites(ROOT);

function settingsOf(suite: string) {
  return resolveSettings({
    file: readSettingsFile(
      `agent: {run: investigator}\njudge: {suite: ${suite}}\n`,
      "sre-gate.yaml",
    ),
    found: true,
    where: "sre-gate.yaml",
    overrides: NO_OVERRIDES,
    root: ROOT,
    packageRoot: ROOT,
    env: {},
  });
}

const counts = SUITES.flatMap((name) => {
  const suite = suites.find((one) => one.name === name);
  if (suite === undefined) throw new Error(`no suite ${name}`);
  const tasks = suite.tasks.length;
  return [{ name, tasks, rows: attemptsOf({ tasks, settings: settingsOf(name) }) }];
});

const attempts = markdownTable([
  ["suite", "tasks", ...(counts[0]?.rows.map(([what]) => what) ?? [])],
  ...counts.map(({ name, tasks, rows }) => [
    name,
    String(tasks),
    ...rows.map(([, count]) => String(count)),
  ]),
]);
const minutes = markdownTable([
  ["suite", ...(counts[0]?.rows.slice(0, 4).map(([what]) => what) ?? [])],
  ...counts.map(({ name, rows }) => [
    name,
    ...rows.slice(0, 4).map(([, count]) => `${Math.ceil((count * MINUTES) / AT_A_TIME)} min`),
  ]),
]);
const dollars = markdownTable([
  [
    "model",
    "an attempt",
    ...SUITES.flatMap((name) => [`${name}: a healthy pull request`, `${name}: a month`]),
  ],
  ...priced.map(({ model, dollars: each }) => [
    model,
    money(each),
    ...counts.flatMap(({ rows }) => {
      const [, healthy = 0] = rows[1] ?? ["", 0];
      const [, red = 0] = rows[2] ?? ["", 0];
      const [, nights = 0] = rows[4] ?? ["", 0];
      const month = (PULL_REQUESTS - RED) * healthy + RED * red + nights;
      return [
        money(each === null ? null : each * healthy),
        money(each === null ? null : each * month),
      ];
    }),
  ]),
]);

function money(value: number | null): string {
  if (value === null) return "unknown";
  return value < 10 ? `$${value.toFixed(2)}` : `$${Math.round(value)}`;
}

const tables: Readonly<Record<string, string>> = { attempts, minutes, dollars };
const text = readFileSync(PAGE, "utf8");
writeFileSync(
  PAGE,
  Object.entries(tables).reduce(
    (all, [name, table]) =>
      all.replace(
        new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`),
        () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`,
      ),
    text,
  ),
);
