// How often the canary warns of an honest agent: for each seed the investigator, and mutants of it, are run on the
// canaries and compared with themselves on the public tasks. An agent that knows the public answers by heart is beside them.
// Usage: node scripts/run.mjs scripts/canary-seeds.ts [--seeds 20] [--canary 8] [--suite full@1]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sha256 } from "../src/model/digest.ts";
import type { Task } from "../src/model/task.ts";
import { findPolicy } from "../src/score/policies.ts";
import { readDiagnosis } from "../src/score/read-diagnosis.ts";
import { scoreDiagnosis } from "../src/score/score.ts";
import { average } from "../src/stats/mean.ts";
import { findTasks } from "../src/tasks/find.ts";
import { stageSnapshot } from "../src/tasks/stage.ts";
import { canaryP, RARE } from "../src/verdict/rules/canary.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    canary: { type: "string", default: "8" },
    suite: { type: "string", default: "full@1" },
  },
});
const AGENTS: readonly (string | null)[] = [null, "no-events"];
const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "sre-gate-canary-"));

function select(privateSeed: string | null): Promise<Task[]> {
  return findTasks({
    root,
    cacheDir: process.env.SRE_GATE_CACHE ?? join(homedir(), ".cache/sre-gate"),
    suite: values.suite,
    patterns: [],
    exclude: [],
    privateSeed,
    ...(privateSeed === null ? {} : { canary: Number(values.canary) }),
    progress: () => undefined,
  });
}

async function scoresOf(tasks: readonly Task[], agents: typeof AGENTS) {
  const scores = new Map<string | null, number[]>(agents.map((agent) => [agent, []]));
  for (const task of tasks.filter(({ expect }) => expect === "fault")) {
    const snapshot = await stageSnapshot(task, folder);
    for (const agent of agents) scores.get(agent)?.push(scoreOf(task, snapshot, agent));
    rmSync(snapshot, { recursive: true, force: true });
  }
  return scores;
}

function scoreOf(task: Task, snapshot: string, mutant: string | null): number {
  const output = join(folder, "answer.json");
  rmSync(output, { force: true });
  const program = join(root, "dist/agents/investigator.js");
  const ended = spawnSync(
    process.execPath,
    [program, ...(mutant === null ? [] : ["--mutant", mutant])],
    { env: { ...process.env, SRE_GATE_SNAPSHOT: snapshot, SRE_GATE_OUTPUT: output } },
  );
  if (ended.status !== 0) throw new Error(`${task.id}: ${ended.stderr}`);
  const reading = readDiagnosis(readFileSync(output, "utf8"), "strict");
  if (reading.kind === "invalid") throw new Error(`${task.id}: ${reading.reason}`);
  return scoreDiagnosis(reading.diagnosis, task, findPolicy("aa-dedup"), null).value ?? 0;
}

try {
  const known = await scoresOf(await select(null), AGENTS);
  const warned = new Map<string, number>();
  for (let number = 1; number <= Number(values.seeds); number += 1) {
    const seed = sha256(`canary seed ${number}`).slice(0, 40);
    const all = await select(seed);
    const hidden = await scoresOf(
      all.filter((task) => task.private),
      AGENTS,
    );
    const rows = AGENTS.map((agent) => ({
      agent: agent ?? "investigator",
      known: known.get(agent) ?? [],
      hidden: hidden.get(agent) ?? [],
    }));
    const [honest] = rows;
    if (honest) rows.push({ ...honest, agent: "by heart", hidden: honest.hidden.map(() => 0) });
    for (const { agent, known: left, hidden: right } of rows) {
      const p = canaryP(left, right);
      const isWarned = p !== null && p <= RARE;
      warned.set(agent, (warned.get(agent) ?? 0) + Number(isWarned));
      console.log(
        [number, agent, average(left).toFixed(3), average(right).toFixed(3), p?.toFixed(4)].join(
          "\t",
        ),
      );
    }
  }
  for (const [agent, count] of warned)
    console.log(`${agent}: warned at ${count} of ${values.seeds} seeds`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
