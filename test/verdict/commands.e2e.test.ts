import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryLine } from "../../src/model/history.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { normalDraw } from "../../src/stats/suites.ts";
import { historyText } from "../../src/verdict/nights/history.ts";
import { runOf, suiteOf } from "./cases.ts";

const cli = resolve("dist/cli.js");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sre-gate-stats-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("calibrate --simulate", () => {
  const flags = [
    "calibrate",
    "--simulate",
    "--tasks",
    "20",
    "--repeats",
    "3",
    "--baseline-repeats",
    "10",
  ];

  it("gives the same numbers for the same seed, as JSON", () => {
    const words = [
      ...flags,
      "--drop",
      "0.2",
      "--pattern",
      "logit",
      "--design",
      "fixed",
      "--gates",
      "500",
      "--json",
    ];
    const first = call(...words);
    expect(first.status).toBe(0);
    const result = JSON.parse(first.stdout);
    expect(result.failRate).toBeGreaterThan(0.85);
    expect(result.meanAttempts).toBeGreaterThanOrEqual(60);
    expect(result).toMatchObject({
      tasks: 20,
      repeats: 3,
      baseRepeats: 10,
      drop: 0.2,
      pattern: "logit",
      design: "fixed",
    });
    expect(call(...words).stdout).toBe(first.stdout);
    const points = call(...words.map((word) => (word === "0.2" ? "20" : word)));
    expect(points.stdout).toBe(first.stdout);
  });

  it("prints a table and a recommendation", () => {
    const { stdout, status } = call(...flags, "--gates", "200");
    expect(status).toBe(0);
    expect(stdout).toContain("| adaptive, by the pool");
    expect(stdout).toMatch(/Recommended:|None of these/);
  });

  it("takes the gate's own design, repeats and levels unless flags say otherwise", () => {
    const asked = (...more: string[]) =>
      JSON.parse(
        call("calibrate", "--simulate", "--tasks", "8", "--gates", "300", "--json", ...more).stdout,
      );
    expect(asked()).toMatchObject({ design: "adaptive", repeats: 7 });
    const settings = join(folder, "own.yaml");
    writeFileSync(
      settings,
      "judge: {design: fixed, repeats: 2, alpha: 0.5, min-effect: 0, confirm: none}\n",
    );
    const own = asked("--config", "own.yaml");
    expect(own).toMatchObject({ design: "fixed", repeats: 2 });
    // Two for each of eight tasks; a task that looks lost is rerun now and then.
    expect(own.meanAttempts).toBeCloseTo(16, 0);
    // One in five at the least: the level of these settings, not the usual twentieth.
    expect(own.failRate).toBeGreaterThan(0.2);
    expect(asked("--config", "own.yaml", "--design", "adaptive", "--repeats", "4")).toMatchObject({
      design: "adaptive",
      repeats: 4,
    });
    expect(call("calibrate", "--simulate", "--config", "none.yaml").status).toBe(2);
    rmSync(settings);
  });

  it("tells every bad flag at once", () => {
    const { status, stderr } = call(
      "calibrate",
      "--simulate",
      "--tasks",
      "0",
      "--drop",
      "x",
      "--pattern",
      "nope",
      "--infra",
      "2",
    );
    expect(status).toBe(2);
    for (const flag of ["--tasks", "--drop", "--pattern", "--infra"])
      expect(stderr).toContain(flag);
  });
});

describe("calibrate on stored runs", () => {
  it("measures false alarms, day scatter and the detectable drop", () => {
    const random = seededRandom("stored");
    const files = Array.from({ length: 6 }, (_, night) => {
      const suite = Object.fromEntries(
        Object.keys(suiteOf(15, [])).map((id, i) => [
          id,
          [0, 1].map(() => (random.next() < (i % 5) / 4 ? 1 : 0)),
        ]),
      );
      const file = join(folder, `run-${night}.json`);
      writeFileSync(file, JSON.stringify(runOf(suite)));
      return file;
    });
    const { status, stdout } = call(
      "calibrate",
      ...files,
      "--repeats",
      "2",
      "--gates",
      "300",
      "--json",
    );
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ runs: 6, tasks: 15, repeats: 2, splits: 300 });
    expect(result.failRate).toBeLessThan(0.2);
    expect(result.shuffledFailRate).toBeLessThan(0.09);
    expect(result.detectableDrop).toBeGreaterThan(0.05);
    expect(call("calibrate", ...files, "--gates", "50").stdout).toContain("day-to-day scatter");
    // The same repeats, judged once at their end: another gate, with another rate.
    const once = call(
      "calibrate",
      ...files,
      "--repeats",
      "2",
      "--gates",
      "300",
      "--design",
      "fixed",
      "--json",
    );
    const fixed = JSON.parse(once.stdout);
    expect(fixed).toMatchObject({ runs: 6, tasks: 15, repeats: 2, daySd: result.daySd });
    expect(fixed.shuffledFailRate).toBeLessThan(0.09);
  });

  it("wants runs", () => {
    expect(call("calibrate").status).toBe(2);
    writeFileSync(join(folder, "broken.json"), "{");
    expect(call("calibrate", "broken.json")).toMatchObject({ status: 2 });
  });
});

function history(levels: readonly [number, number][], change: Partial<HistoryLine> = {}): string {
  const random = seededRandom("history");
  const scores = levels.flatMap(([count, level]) =>
    Array.from({ length: count }, () => level + 0.03 * normalDraw(random)),
  );
  return scores
    .map((score, i) =>
      historyText({
        format: "sre-gate-history@1",
        run: `run-${i}`,
        date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
        commit: null,
        workflowRun: null,
        model: "model-1",
        gate: "default",
        gateVersion: "0.1.0",
        suite: "core@1",
        instrument: "i",
        tasks: "t",
        agent: "a",
        accepted: null,
        measured: 72,
        missing: 0,
        score,
        logTurns: 2.3,
        logCost: null,
        ...change,
      }),
    )
    .join("");
}

function drift(text: string, ...words: string[]) {
  writeFileSync(join(folder, "history.jsonl"), text);
  return call("drift", "history.jsonl", ...words);
}

describe("drift", () => {
  it("is steady, drifts and is undecided", () => {
    expect(drift(history([[45, 0.5]])).status).toBe(0);
    const moved = drift(
      history([
        [35, 0.5],
        [8, 0.38],
      ]),
      "--json",
    );
    expect(moved.status).toBe(1);
    const result = JSON.parse(moved.stdout);
    expect(result.verdict).toBe("drift");
    expect(Math.abs(result.series[0].changes[0].index - 35)).toBeLessThanOrEqual(2);
    expect(drift(history([[20, 0.5]])).status).toBe(3);
  });

  it("starts anew after a long gap, and is never steady on too few nights", () => {
    const lines = history([[45, 0.5]])
      .trim()
      .split("\n");
    const gap = [...lines.slice(0, 20), ...lines.slice(32)].join("\n");
    const { status, stdout } = drift(gap);
    expect(status).toBe(3);
    expect(stdout).toContain("no night between");
  });

  it.each([
    ["a duplicate", (lines: string[]) => [...lines, lines.at(-1) ?? ""], "HISTORY_DUPLICATE"],
    ["a wrong order", (lines: string[]) => [...lines].reverse(), "HISTORY_ORDER"],
    ["a torn line", (lines: string[]) => [...lines, '{"format":'], "HISTORY_BAD_LINE"],
    [
      "an impossible score",
      (lines: string[]) => lines.map((line) => line.replace(/"score":[^,}]+/, '"score":1.7')),
      "HISTORY_BAD_LINE",
    ],
    ["nothing", () => [], "HISTORY_EMPTY"],
  ])("refuses %s", (_, change, code) => {
    const { status, stderr } = drift(
      change(
        history([[5, 0.5]])
          .trim()
          .split("\n"),
      ).join("\n"),
    );
    expect(status).toBe(2);
    expect(stderr).toContain(code);
  });

  it("knows a night by when it began, and a line without it by its workflow run", () => {
    const first = history([[1, 0.5]]).trim();
    const line = JSON.parse(first);
    const next = { ...line, date: "2027-01-01" };
    const codeOf = (...lines: object[]) =>
      /HISTORY_DUPLICATE: .*/.exec(
        drift(lines.map((one) => JSON.stringify(one)).join("\n")).stderr,
      );
    const at = (mark: string, more: object = {}) => ({ ...next, ...more, mark });
    expect(codeOf(line, next)?.[0]).toContain("nothing says that it is another run");
    expect(codeOf({ ...line, workflowRun: "1" }, { ...next, workflowRun: "2" })).toBeNull();
    expect(
      codeOf({ ...line, workflowRun: "1" }, at("2026-11-22", { workflowRun: "1" })),
    ).not.toBeNull();
    expect(codeOf(line, at("2026-11-22"))).not.toBeNull();
    expect(codeOf(at("2026-11-21"), at("2026-11-22"))).toBeNull();
    // Taken up again it has more answers, and is the same run.
    const grown = at("2026-11-21", { run: "grown", workflowRun: "2" });
    expect(codeOf(at("2026-11-21"), grown)?.[0]).toContain("the same run stands on line 1");
  });

  it("adds tonight's run once", () => {
    writeFileSync(join(folder, "run.json"), JSON.stringify(runOf(suiteOf(8, [1, 0, 1]))));
    const words = [
      "drift",
      "nights.jsonl",
      "--add",
      "run.json",
      "--date",
      "2026-11-21",
      "--markdown",
      "drift.md",
    ];
    expect(call(...words).status).toBe(3);
    const line = JSON.parse(readFileSync(join(folder, "nights.jsonl"), "utf8"));
    expect(line.score).toBeCloseTo(2 / 3, 5);
    expect(line.logTurns).toBeCloseTo(Math.log(10), 5);
    const again = call(...words);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain("HISTORY_DUPLICATE");
    expect(readFileSync(join(folder, "nights.jsonl"), "utf8").trim().split("\n")).toHaveLength(1);
    expect(readFileSync(join(folder, "drift.md"), "utf8")).toContain("sre-gate");
  });
});

it("is in the help", () => {
  const help = execFileSync(process.execPath, [cli, "--help"], { encoding: "utf8" });
  expect(help).toContain("calibrate");
  expect(help).toContain("drift");
});
