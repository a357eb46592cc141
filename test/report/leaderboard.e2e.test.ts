import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, test } from "vitest";
import type { Run } from "../../src/model/run.ts";
import { buildLeaderboard, renderLeaderboardJson } from "../../src/report/leaderboard.ts";
import { renderLeaderboardHtml } from "../../src/report/leaderboard-html.ts";
import { renderLeaderboardMarkdown } from "../../src/report/leaderboard-markdown.ts";
import { fixture } from "../support/report-fixtures.ts";

function run(name: string, seed: string, change: (run: Run) => Run = (one) => one): Run {
  const made = fixture({ seed, tasks: 20, repeats: 3, lost: 0 }).run;
  return change({
    ...made,
    agent: { ...made.agent, name, model: name === "investigator" ? null : `${name}-model` },
  });
}

const otherPolicy = (one: Run): Run => ({
  ...one,
  instrument: { ...one.instrument, policy: { id: "strict", digest: "other" } },
});
/** Every attempt right, or none. */
const always =
  (value: 0 | 1) =>
  (one: Run): Run => ({
    ...one,
    attempts: one.attempts.map((attempt) => ({
      ...attempt,
      state: "answered" as const,
      score: attempt.score && {
        ...attempt.score,
        value,
        outcome: value === 1 ? ("right" as const) : ("wrong" as const),
      },
    })),
  });

const RUNS = [
  run("strong", "a", always(1)),
  run("middle", "b"),
  run("middle", "c"),
  run("weak", "d", always(0)),
  run("investigator", "e"),
  run("foreign", "f", otherPolicy),
];

test("a leaderboard, whole", async () => {
  const board = buildLeaderboard(RUNS);
  await expect(renderLeaderboardMarkdown(board)).toMatchFileSnapshot("fixtures/leaderboard.md");
  await expect(renderLeaderboardJson(board)).toMatchFileSnapshot("fixtures/leaderboard.json");
  await expect(renderLeaderboardHtml(board)).toMatchFileSnapshot("fixtures/leaderboard.html");
});

test("namesakes are told apart by their arguments; a planted defect is no floor", () => {
  const started = (...command: string[]) => {
    const change = (one: Run): Run => ({ ...one, agent: { ...one.agent, command } });
    return run("investigator", command.join(" "), change);
  };
  const [group] = buildLeaderboard([
    started("investigator"),
    started("investigator", "--mutant", "symptom"),
  ]).groups;
  const rows = (group?.rows ?? []).map(({ agent, floor }) => [agent, floor]);
  expect(rows).toContainEqual(["investigator", true]);
  expect(rows).toContainEqual(["investigator --mutant symptom", false]);
});

test("runs measured otherwise are never ranked together", () => {
  const { groups } = buildLeaderboard(RUNS);
  expect(groups.map((group) => group.rows.filter((row) => !row.floor).length)).toEqual([4, 1]);
  const changed = run("strong", "a", (one) => ({
    ...one,
    tasks: one.tasks.map((task, index) => (index === 0 ? { ...task, digest: "0000" } : task)),
  }));
  expect(buildLeaderboard([run("strong", "a"), changed]).groups).toHaveLength(2);
  const unshut = run("strong", "a", (one) => ({
    ...one,
    instrument: { ...one.instrument, isolation: "none" },
  }));
  expect(buildLeaderboard([run("strong", "a"), unshut]).groups).toHaveLength(1);
});

test("runs that cannot be told apart share a rank, floors have none", () => {
  const rows = buildLeaderboard(RUNS).groups[0]?.rows ?? [];
  const ranks = rows.map((row) => [row.agent, row.rank]);
  expect(ranks).toEqual([
    ["strong", 1],
    ["investigator", null],
    ["middle #2", 2],
    ["middle #1", 2],
    ["always otel-demo/ConfigMap/flagd-config", null],
    ["weak", 4],
  ]);
});

test("the order of the runs changes nothing but the numbers of namesakes", () => {
  const distinct = RUNS.filter((_, index) => index !== 2);
  expect(renderLeaderboardJson(buildLeaderboard([...distinct].reverse()))).toBe(
    renderLeaderboardJson(buildLeaderboard(distinct)),
  );
});

const folder = mkdtempSync(join(tmpdir(), "sre-gate-board-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cli(...words: string[]) {
  return execa(
    process.execPath,
    ["dist/cli.js", "leaderboard", ...words, "--out", join(folder, "out")],
    {
      reject: false,
      env: { NO_COLOR: "1" },
    },
  );
}

test("the command reads run folders and writes table and page", async () => {
  for (const [index, one] of RUNS.entries()) {
    mkdirSync(join(folder, `run${index}`));
    writeFileSync(join(folder, `run${index}`, "run.json"), JSON.stringify(one));
  }
  const { exitCode, stdout } = await cli(...RUNS.map((_, index) => join(folder, `run${index}`)));
  expect(exitCode).toBe(0);
  expect(`${stdout}\n`).toBe(renderLeaderboardMarkdown(buildLeaderboard(RUNS)));
  const json = await cli(join(folder, "run0", "run.json"), "--json");
  expect(JSON.parse(json.stdout).groups[0].rows[0].agent).toBe("strong");
});

test("no run, a missing one, a broken one, an empty one and one twice: all told at once", async () => {
  const none = await cli();
  expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining("NO_RUNS")]);
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "empty", "run.json"), JSON.stringify({ ...RUNS[0], attempts: [] }));
  writeFileSync(join(folder, "broken.json"), "{");
  const bad = await cli(
    join(folder, "nowhere"),
    join(folder, "broken.json"),
    join(folder, "empty"),
    join(folder, "run0"),
    join(folder, "run0"),
  );
  expect(bad.exitCode).toBe(2);
  for (const code of ["RUN_NOT_FOUND", "RUN_NOT_JSON", "RUN_EMPTY", "RUN_TWICE"])
    expect(bad.stderr).toContain(code);
});
