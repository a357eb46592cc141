import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { tellAttempts } from "../../src/gate/told.ts";
import { type Run, RunSchema } from "../../src/model/run.ts";
import { renderInspect } from "../../src/report/export/inspect.ts";
import { renderOtlp } from "../../src/report/export/otlp.ts";

const stored = RunSchema.parse(JSON.parse(readFileSync("docs/runs/prompt/run.json", "utf8")));
const [first] = stored.attempts;
if (first === undefined) throw new Error("the stored run is empty");

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The stored run with one attempt, in which something was said. */
function runOf(change: Partial<Run["tasks"][number]> = {}): { run: Run; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-export-"));
  folders.push(folder);
  const tasks = stored.tasks
    .filter(({ id }) => id === first?.task)
    .map((task) => ({ ...task, ...change }));
  const path = join(
    folder,
    "attempts",
    first?.task ?? "",
    String(first?.repeat),
    "trajectory.json",
  );
  mkdirSync(dirname(path), { recursive: true });
  const steps = [{ step_id: 1, source: "user", message: "the words of the task" }];
  const agent = { name: "a", version: "1" };
  writeFileSync(path, JSON.stringify({ schema_version: "ATIF-v1.7", agent, steps }));
  return { run: { ...stored, tasks, attempts: first ? [first] : [] }, folder };
}

test("what was said in a task is in the log of inspect_ai", () => {
  const { run, folder } = runOf();
  expect(renderInspect(run, null, tellAttempts(folder, run, null))).toContain(
    "the words of the task",
  );
});

test("nothing that was said in a private task leaves the run", () => {
  const { run, folder } = runOf({ private: true, title: null });
  const told = tellAttempts(folder, run, null);
  expect(told[0]?.steps).toEqual([]);
  expect(renderInspect(run, null, told)).not.toContain("the words");
});

test("an attempt without times has no place in a trace", () => {
  const { run, folder } = runOf();
  const { resourceSpans } = JSON.parse(renderOtlp(run, tellAttempts(folder, run, null)));
  expect(resourceSpans[0].scopeSpans[0].spans).toEqual([]);
});

test("an attempt that could not be measured is an error there and no score", () => {
  const { run, folder } = runOf();
  const attempts = run.attempts.map((attempt) => ({ ...attempt, state: "infra-error" as const }));
  const broken = { ...run, attempts };
  const log = JSON.parse(renderInspect(broken, null, tellAttempts(folder, broken, null)));
  expect(log.samples[0].scores).toBeUndefined();
  expect(log.samples[0].error.message).not.toBe("");
  expect(log.results.completed_samples).toBe(0);
});
