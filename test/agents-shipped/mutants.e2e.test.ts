// The planted defects themselves. Whether the gate catches them is measured by `npm run mutants` (docs/evidence/mutants.md).
import { readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MUTANTS } from "../../src/agents/investigator/mutants.ts";
import { readDiagnosis } from "../../src/score/read-diagnosis.ts";
import { startFaulty } from "../runner/providers.ts";
import { copyOfTask, startAgent } from "./start.ts";

let snapshot = "";
beforeAll(() => {
  snapshot = copyOfTask("handmade-4");
});
afterAll(() => rmSync(snapshot, { recursive: true, force: true }));

const CAUSE = "otel-demo/NetworkPolicy/frontend-ingress";
const named = (answer: { contributing_factors: readonly { name: string }[] } | null) =>
  answer?.contributing_factors.map(({ name }) => name);

test("there are at least twelve, in score, turns and cost", () => {
  const shown = Object.values(MUTANTS).map(({ shows }) => shows);
  expect(shown.length).toBeGreaterThanOrEqual(12);
  expect(new Set(shown)).toEqual(new Set(["score", "turns", "cost"]));
});

describe("on an incident that a NetworkPolicy caused", () => {
  test.each(Object.keys(MUTANTS).filter((name) => !MUTANTS[name]?.steps))(
    "%s still speaks the contract",
    async (name) => {
      const ended = await startAgent("investigator", snapshot, ["--mutant", name]);
      expect(ended.code, ended.stderr).toBe(0);
      expect(readDiagnosis(JSON.stringify(ended.answer), "strict").kind).toBe("valid");
    },
  );

  test.each([
    ["no-objects"],
    ["first-alert"],
    ["symptom"],
    ["lists-everything"],
    ["invents"],
    ["wrong-namespace"],
    ["dead-configuration"],
  ])("%s does not give the healthy answer", async (name) => {
    const ended = await startAgent("investigator", snapshot, ["--mutant", name]);
    expect(named(ended.answer)).not.toEqual([CAUSE]);
  });

  test("a name that is none is told the names there are", async () => {
    const ended = await startAgent("investigator", snapshot, ["--mutant", "lazy"]);
    expect(ended).toMatchObject({ code: 1, answer: null });
    expect(ended.stderr).toContain("--mutant lazy: one of no-objects,");
  });
});

describe("told to consult a model", () => {
  /** Refuses after `limit` calls, as the proxy does. */
  async function consulting(flags: readonly string[], limit = 100) {
    const lengths: number[] = [];
    const { url, server } = await startFaulty((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        lengths.push(body.length);
        response.writeHead(lengths.length > limit ? 403 : 200).end("{}");
      });
    });
    const ended = await startAgent("investigator", snapshot, ["--consult", "double", ...flags], {
      OPENAI_BASE_URL: `${url}/v1`,
    });
    server.close();
    return { ended, calls: lengths.length, bytes: lengths.reduce((sum, one) => sum + one, 0) };
  }

  test("double-turns asks twice as often, double-cost twice as much, both answer as ever", async () => {
    const healthy = await consulting([]);
    const turns = await consulting(["--mutant", "double-turns"]);
    const cost = await consulting(["--mutant", "double-cost"]);
    expect(turns.calls).toBe(2 * healthy.calls);
    expect(cost.calls).toBe(healthy.calls);
    expect(cost.bytes / healthy.bytes).toBeGreaterThan(1.8);
    for (const { ended } of [healthy, turns, cost]) expect(named(ended.answer)).toEqual([CAUSE]);
  });

  test("loops asks until it is refused, and has no answer", async () => {
    const { ended, calls } = await consulting(["--mutant", "loops"], 16);
    expect(calls).toBe(17);
    expect(ended).toMatchObject({ code: 1, answer: null });
  });
});

test("docs/evidence/mutants.md tells of each, that the gate caught it, and that a healthy agent passed", () => {
  const page = readFileSync("docs/evidence/mutants.md", "utf8");
  const table = page.slice(
    page.indexOf("<!-- mutants:begin -->"),
    page.indexOf("<!-- mutants:end -->"),
  );
  const rows = [...table.matchAll(/^\| (\S+) \| (.+?) \| (.+?) \|/gm)].slice(2);
  expect(rows.map(([, name, defect]) => [name, defect])).toEqual([
    ["(healthy)", "none planted"],
    ...Object.entries(MUTANTS).map(([name, { defect }]) => [name, defect]),
  ]);
  expect(rows[0]?.[3]).toBe("passes");
  for (const [, name, , at] of rows.slice(1)) expect(at, name).toMatch(/^\d+$/);
});
