// How well the investigator does, by fault family, straight from the rooms: no baseline, no verdict.
// Usage: node scripts/run.mjs scripts/investigator-scores.ts [--suite NAME] [--private-seed SEED] [--tasks GLOB] [--wrong] [--mutant NAME]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sortedBy } from "../src/model/order.ts";
import type { Task } from "../src/model/task.ts";
import { findPolicy } from "../src/score/policies.ts";
import { readDiagnosis } from "../src/score/read-diagnosis.ts";
import { scoreDiagnosis } from "../src/score/score.ts";
import { findTasks } from "../src/tasks/find.ts";
import { stageSnapshot } from "../src/tasks/stage.ts";

const { values } = parseArgs({
  options: {
    suite: { type: "string" },
    "private-seed": { type: "string" },
    tasks: { type: "string", multiple: true, default: [] },
    wrong: { type: "boolean", default: false },
    mutant: { type: "string" },
  },
});

/** Private variants: the same mechanisms at other targets, with other names, times, traffic and decoys. */
const seed = values["private-seed"];

interface Result {
  readonly task: Task;
  readonly value: number | null;
  readonly outcome: string;
  readonly names: readonly string[];
}

const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const tasks = await findTasks({
  root,
  cacheDir: process.env.SRE_GATE_CACHE ?? join(homedir(), ".cache/sre-gate"),
  suite: values.suite ?? null,
  patterns: values.tasks,
  exclude: [],
  privateSeed: seed ?? null,
  progress: (line) => process.stderr.write(`${line}\n`),
});
const folder = mkdtempSync(join(tmpdir(), "sre-gate-scores-"));
try {
  const results: Result[] = [];
  for (const task of tasks) {
    // With a seed only what was drawn from it: a recording is the same for everybody.
    if (seed === undefined || task.private) results.push(await tryTask(task));
  }
  report(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function tryTask(task: Task): Promise<Result> {
  const snapshot = await stageSnapshot(task, folder);
  const output = join(folder, "answer.json");
  rmSync(output, { force: true });
  const program = join(root, "dist/agents/investigator.js");
  const flags = values.mutant === undefined ? [] : ["--mutant", values.mutant];
  spawnSync(process.execPath, [program, ...flags], {
    env: { ...process.env, SRE_GATE_SNAPSHOT: snapshot, SRE_GATE_OUTPUT: output },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const reading = readDiagnosis(readFileSync(output, "utf8"), "strict");
  if (reading.kind === "invalid") throw new Error(`${task.id}: ${reading.reason}`);
  const score = scoreDiagnosis(reading.diagnosis, task, findPolicy("aa-dedup"), null);
  const names = reading.diagnosis.factors.map((factor) => factor.name);
  return { task, value: score.value, outcome: score.outcome, names };
}

function report(results: readonly Result[]): void {
  if (seed === undefined) {
    for (const { task, value, outcome, names } of results) {
      if (values.wrong && (value === 1 || outcome === "no-fault-right")) continue;
      const causes = task.truth.groups.filter((group) => group.rootCause);
      const wanted = causes.map((group) => `${group.kind} ${group.filter.join("|") || group.name}`);
      const line = [
        task.id,
        task.family,
        outcome,
        value,
        names.join(" ; "),
        `<- ${wanted.join(" ; ")}`,
      ];
      process.stdout.write(`${line.join("\t")}\n`);
    }
  }
  const families = new Map<string, number[]>();
  for (const { task, value } of results) {
    if (value === null) continue;
    const family = task.family ?? "none";
    families.set(family, [...(families.get(family) ?? []), value]);
  }
  for (const [family, scores] of sortedBy(families, ([name]) => name)) {
    process.stdout.write(`${family}\t${mean(scores).toFixed(3)}\t(${scores.length})\n`);
  }
  const all = [...families.values()].flat();
  process.stdout.write(`all\t${mean(all).toFixed(3)}\t(${all.length})\n`);
  const healthy = results.filter(({ task }) => task.expect === "no-fault");
  const right = healthy.filter(({ outcome }) => outcome === "no-fault-right");
  if (healthy.length > 0) {
    process.stdout.write(`no-fault, not accused\t${right.length} of ${healthy.length}\n`);
  }
}

function mean(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
