// What `--json` prints is held to the schemas as they are published: to the files, not to what makes them.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { COMMANDS } from "../../src/cli/commands.ts";
import { openProject, type Project } from "../support/project.ts";

async function promised(project: Project, name: string, words: string[], ends = 0) {
  const { code, stdout, stderr } = await project.cli([...words, "--json"]);
  expect(code, stderr).toBe(ends);
  const document = JSON.parse(stdout);
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
  z.fromJSONSchema(schema).parse(document);
  describedWhole(schema, document);
  return document;
}

/** A field whose name the schema misspells would be let through: every one that is printed is described. */
function describedWhole(schema: z.core.JSONSchema.BaseSchema, value: unknown, at = "it"): void {
  const kind = schema.anyOf?.find((one) => (one as { type?: string }).type !== "null") ?? schema;
  if (typeof kind === "boolean" || value === null) return;
  const described = kind as z.core.JSONSchema.BaseSchema;
  if (Array.isArray(value)) {
    expect(described.items ?? described.prefixItems, at).toBeDefined();
    const { items } = described;
    if (items && !Array.isArray(items) && items !== true)
      for (const item of value) describedWhole(items, item, `${at}[]`);
  } else if (typeof value === "object") {
    expect(Object.keys(value).sort(), at).toEqual(Object.keys(described.properties ?? {}).sort());
    for (const [key, part] of Object.entries(value)) {
      const inside = described.properties?.[key];
      if (inside && inside !== true) describedWhole(inside, part, `${at}.${key}`);
    }
  }
}

test("plan, dry run, calibration, drift, leaderboard and baseline", async () => {
  using project = openProject();
  await promised(project, "output-dry-run", ["gate", "--dry-run"]);
  await promised(project, "output-plan", ["plan", "--shards", "2"]);
  await project.cli(["run", "--out", "first"]);
  await project.cli(["run", "--out", "second", "--seed", "other"]);
  await project.cli(["baseline", "add", "first"]);
  expect(await promised(project, "output-dry-run", ["gate", "--dry-run"])).toMatchObject({
    attempts: 6,
    seconds: expect.any(Number),
  });
  const plan = await promised(project, "output-plan", ["plan", "--shards", "2"]);
  expect(plan.include).toHaveLength(2);

  const few = ["--gates", "50"];
  const one = await promised(project, "output-calibrate", ["calibrate", "first", ...few]);
  expect(one).toMatchObject({ runs: 1, failRate: null });
  const two = await promised(project, "output-calibrate", ["calibrate", "first", "second", ...few]);
  expect(two).toMatchObject({ runs: 2, failRate: 0 });
  await promised(project, "output-calibrate-simulate", ["calibrate", "--simulate", ...few]);

  const add = ["drift", "nights.jsonl", "--add", "first", "--date", "2026-11-01"];
  expect(await promised(project, "output-drift", add, 3)).toMatchObject({
    verdict: "inconclusive",
  });
  project.write("long.jsonl", readFileSync("docs/runs/history.jsonl", "utf8"));
  const drift = await promised(project, "output-drift", ["drift", "long.jsonl"], 1);
  expect(drift.series.some(({ limits }: { limits: unknown }) => limits !== null)).toBe(true);

  const board = await promised(project, "output-leaderboard", ["leaderboard", "first", "second"]);
  expect(board.groups[0].rows).toHaveLength(3);
  const shown = await project.cli(["baseline", "show", "--json"]);
  z.fromJSONSchema(JSON.parse(readFileSync("schemas/baseline.schema.json", "utf8"))).parse(
    JSON.parse(shown.stdout),
  );
});

test("tasks: list, build and import", async () => {
  using project = openProject();
  const list = await promised(project, "output-tasks-list", ["tasks", "list"]);
  expect(list.map(({ id }: { id: string }) => id)).toEqual(["alpha", "beta"]);
  const build = ["tasks", "build", "--tasks", "shop-01"];
  const [built] = await promised(project, "output-tasks-build", build);
  expect(built.id).toBe("shop-01");
  project.write("data/Scenario-7/ground_truth.yaml", readFileSync(TRUTH, "utf8"));
  project.write("data/Scenario-7/k8s_events_raw.tsv", "Timestamp\tBody\n");
  const words = ["tasks", "import", "data/Scenario-7"];
  expect(await promised(project, "output-tasks-import", words)).toEqual([
    { id: "Scenario-7", path: "data/Scenario-7/task.yaml", truth: null, capture: null },
  ]);
});

const TRUTH = "test/fixtures/itbench/ground-truths/scenario-2.yaml";

/** Several commands print one document, and the baseline's is its file. */
const SHARED: Readonly<Record<string, string>> = {
  gate: "output-report",
  compare: "output-report",
  merge: "output-report",
  "baseline show": "baseline",
};

test("every command with --json has a schema, and the page says which", async () => {
  const page = readFileSync("docs/commands.md", "utf8");
  for (const [name, command] of Object.entries(COMMANDS)) {
    if (!("json" in command.flags)) continue;
    const schema = SHARED[name] ?? `output-${name.replace(" ", "-")}`;
    expect(existsSync(`schemas/${schema}.schema.json`), name).toBe(true);
    if (name in SHARED) expect(page).toContain(`\`${schema}\``);
  }
});
