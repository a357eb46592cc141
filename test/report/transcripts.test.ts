import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { loadTranscripts, packTranscript } from "../../src/gate/transcripts.ts";
import { attemptFolder } from "../../src/store/record.ts";
import { fixture, trajectory } from "../support/report-fixtures.ts";

const out = mkdtempSync(join(tmpdir(), "sre-gate-transcripts-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** A trajectory as its file holds it. */
function file(document: unknown): Buffer {
  return Buffer.from(JSON.stringify(document));
}

const BEGAN = 1_763_712_000;
const foundAfter = (seconds: number) => ({ began: BEGAN, seconds });

function unpack(data: string) {
  return JSON.parse(inflateRawSync(Buffer.from(data, "base64")).toString());
}

test("a trajectory keeps its turns, commands, tokens and cost", async () => {
  const packed = await packTranscript(file(trajectory("one", 5, 300)), 4000, foundAfter(6.5));
  expect(packed?.turns).toBe(6);
  const { turns, first, cut } = unpack(packed?.data ?? "");
  expect(cut).toBe(0);
  expect(turns[1]).toMatchObject({
    n: 2,
    who: "agent",
    at: 2.1,
    input: 4000,
    cached: 3000,
    cost: 0.011,
  });
  expect(turns[1].calls).toEqual([{ name: "run_shell", input: "ls -la /trial/snapshot" }]);
  // Steps are 2.1 s apart: the fourth began at 6.3 s, too late for what lay there by 6.25 s and was found at 6.5 s.
  expect(first).toBe(2);
});

test.each([
  ["counted from the attempt's start, not from the first step's", 0, 3, 6.6, 1],
  ["found before anything was asked", 0, 3, 1, null],
  ["steps that live in another year count from the first of them", -4e7, 0, 6.6, 3],
])("the first candidate: %s", async (_, shift, late, seconds, turn) => {
  const found = { began: BEGAN + shift - late, seconds };
  const packed = await packTranscript(file(trajectory("one", 5, 300)), 4000, found);
  expect(packed?.first).toBe(turn);
});

test("long outputs are cut in the middle and counted", async () => {
  const packed = await packTranscript(file(trajectory("long", 1, 5000)), 400, null);
  const { turns, cut, first } = unpack(packed?.data ?? "");
  expect(turns[1].out.length).toBeLessThan(480);
  expect(turns[1].out).toContain("bytes left out");
  expect(cut).toBeGreaterThan(4500);
  expect(first).toBeNull();
});

test("an output put together of many results is held to the limit as one", async () => {
  const results = Array.from({ length: 40 }, (_, index) => ({
    content: `${index} ${"x".repeat(90)}`,
  }));
  const steps = [{ source: "agent", message: "", observation: { results } }];
  const packed = await packTranscript(file({ schema_version: "ATIF-v1.7", steps }), 200, null);
  const { turns, cut } = unpack(packed?.data ?? "");
  expect(turns[0].out).toMatch(/^0 x+\n1 x+\n\[... (\d+) bytes left out ...\]\nx+$/);
  expect(cut).toBe(40 * 92 + 30 + 39 - 200);
});

test("what is not ATIF v1 is no transcript", async () => {
  expect(
    await packTranscript(file({ schema_version: "ATIF-v2.0", steps: [] }), 100, null),
  ).toBeNull();
  expect(await packTranscript(file({ steps: "many" }), 100, null)).toBeNull();
  expect(await packTranscript(file(null), 100, null)).toBeNull();
});

test("what is odd in a step is not shown, and the rest is", async () => {
  const steps = [
    { source: "agent", message: 7, tool_calls: [null, { function_name: {}, arguments: [1] }] },
    { source: "agent", message: [{ type: "image" }, { text: "said" }], metrics: { cost_usd: "1" } },
    { source: "agent", observation: { results: [null, { content: "seen" }, { content: 3 }] } },
  ];
  const odd = { schema_version: "ATIF-v1.9", steps };
  const { turns } = unpack((await packTranscript(file(odd), 400, null))?.data ?? "");
  const none = { at: null, input: null, cached: null, output: null, cost: null, think: "" };
  expect(turns).toEqual([
    {
      ...none,
      n: 1,
      who: "agent",
      say: "",
      out: "",
      calls: [
        { name: "", input: "" },
        { name: "", input: "[\n 1\n]" },
      ],
    },
    { ...none, n: 2, who: "agent", say: "[image]\nsaid", out: "", calls: [] },
    { ...none, n: 3, who: "agent", say: "", out: "\nseen\n", calls: [] },
  ]);
  const stranger = { ...odd, steps: [...steps, { source: "<script>", message: "x" }] };
  expect(await packTranscript(file(stranger), 400, null)).toBeNull();
});

test("a run folder is read; missing, broken and private transcripts are left out", async () => {
  const { run, times } = fixture({ tasks: 3, repeats: 2, privateTasks: 1, lost: 0 });
  const write = (task: string, repeat: number, text: string) => {
    mkdirSync(join(out, "attempts", task, String(repeat)), { recursive: true });
    writeFileSync(join(out, "attempts", task, String(repeat), "trajectory.json"), text);
  };
  const [first, second, hidden] = run.tasks.map((task) => task.id) as [string, string, string];
  write(first, 1, JSON.stringify(trajectory("a", 3)));
  write(second, 1, "{ broken");
  write(hidden, 1, JSON.stringify(trajectory("b", 3)));
  expect([...(await loadTranscripts(out, run, times)).keys()]).toEqual([`${first}#1`]);
});

test("a task whose id is no folder's name has its transcript as well", async () => {
  const { run } = fixture({ tasks: 1, repeats: 1, privateTasks: 0, lost: 0 });
  const task = "Scenario 1";
  const folder = attemptFolder(out, { task, repeat: 1 });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "trajectory.json"), JSON.stringify(trajectory("a", 3)));
  const renamed = { ...run, attempts: run.attempts.map((attempt) => ({ ...attempt, task })) };
  expect([...(await loadTranscripts(out, renamed, null)).keys()]).toEqual([`${task}#1`]);
});
