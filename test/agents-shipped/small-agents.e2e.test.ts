import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawAttempt, skillAt } from "../../src/agents/noisy/draw.ts";
import { copyOfTask, startAgent } from "./start.ts";

let snapshot = "";
let recordings = "";
beforeAll(() => {
  snapshot = copyOfTask("handmade-2");
  recordings = mkdtempSync(join(tmpdir(), "sre-gate-recordings-"));
});
afterAll(() => {
  for (const folder of [snapshot, recordings]) rmSync(folder, { recursive: true, force: true });
});

describe("constant", () => {
  test("names what it was told to name", async () => {
    const ended = await startAgent("constant", snapshot, ["a/Pod/b", "cluster/Node/c"]);
    expect(ended.answer?.contributing_factors.map(({ name }) => name)).toEqual([
      "a/Pod/b",
      "cluster/Node/c",
    ]);
    expect(ended.usage).toMatchObject({ turns: 1, cost: 0 });
  });

  test("without a name it is an error", async () => {
    const ended = await startAgent("constant", snapshot);
    expect(ended).toMatchObject({ code: 1, answer: null });
  });
});

describe("replay", () => {
  test("gives the answer recorded for this snapshot, whatever its folder is called", async () => {
    const print = await startAgent("replay", snapshot, ["--fingerprint", snapshot]);
    const answer = { contributing_factors: [{ name: "a/Pod/b", reasoning: "r", evidence: "e" }] };
    writeFileSync(join(recordings, `${print.stdout.trim()}.json`), JSON.stringify(answer));
    const copy = copyOfTask("handmade-2");
    const ended = await startAgent("replay", copy, [recordings]);
    rmSync(copy, { recursive: true, force: true });
    expect(ended.answer).toEqual(answer);
  });

  test("another incident has no recording, and that is an error", async () => {
    const other = copyOfTask("handmade-1");
    const ended = await startAgent("replay", other, [recordings]);
    rmSync(other, { recursive: true, force: true });
    expect(ended).toMatchObject({ code: 1, answer: null });
    expect(ended.stderr).toContain("no recorded answer");
  });
});

describe("noisy", () => {
  test("a sure one answers like the investigator, a hopeless one never, both within the limit", async () => {
    const sure = await startAgent("noisy", snapshot, ["--skill", "1"], { SRE_GATE_TURNS: "3" });
    expect(sure.answer?.contributing_factors[0]?.name).toBe("otel-demo/Deployment/shipping");
    expect(sure.usage?.turns).toBeLessThanOrEqual(3);
    const hopeless = await startAgent("noisy", snapshot, ["--skill", "0"]);
    expect(hopeless.answer?.contributing_factors[0]?.name).not.toContain("shipping");
  });

  test("one seed and one draw give one answer and one bill", async () => {
    const flags = ["--seed", "7", "--draw", "3"];
    const [first, second] = [
      await startAgent("noisy", snapshot, flags),
      await startAgent("noisy", snapshot, flags),
    ];
    expect(first.answer).toEqual(second.answer);
    expect(first.usage).toEqual(second.usage);
  });

  test("refuses numbers that are none", async () => {
    const ended = await startAgent("noisy", snapshot, ["--skill", "much"]);
    expect(ended.stderr).toContain("--skill much");
  });

  test("its mean skill, turns and cost are what was asked for", () => {
    const who = { skill: 0.6, variance: 0.5, turns: 40, cost: 0.2, spread: 0.3 };
    const tasks = Array.from({ length: 4000 }, (_, index) => `task-${index}`);
    const draws = tasks.map((task) => drawAttempt("s", task, "1", who));
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(draws.map((draw) => (draw.right ? 1 : 0)))).toBeCloseTo(0.6, 1);
    // Sizes of tasks are log-normal with sigma 0.5: their mean is exp(1/8).
    expect(mean(draws.map((draw) => draw.turns)) / 40).toBeCloseTo(Math.exp(1 / 8), 1);
    expect(mean(draws.map((draw) => draw.cost)) / 0.2).toBeCloseTo(Math.exp(1 / 8), 1);
  });

  test("variance sets tasks apart and leaves the mean where it is", () => {
    const at = (variance: number) =>
      Array.from({ length: 4000 }, (_, index) =>
        skillAt("s", `task-${index}`, { skill: 0.6, variance, turns: 1, cost: 1, spread: 0 }),
      );
    expect(new Set(at(0))).toEqual(new Set([0.6]));
    expect(new Set(at(1))).toEqual(new Set([0, 1]));
    const half = at(0.5);
    expect(half.reduce((sum, value) => sum + value, 0) / half.length).toBeCloseTo(0.6, 1);
  });
});
