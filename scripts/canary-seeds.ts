// How often the canary warns of an honest agent: for each seed the investigator, and mutants of it, are run on the
// canaries and compared with themselves on the public tasks. An agent that knows the public answers by heart is beside
// them. The last lines say how much harder the private tasks are, in standard deviations of the test's z, and how often
// the limit would then be crossed by chance.
// Usage: node scripts/run.mjs scripts/canary-seeds.ts [--first 1] [--seeds 20] [--canary 8] [--suite full@1]
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
import { normalCdf, normalQuantile } from "../src/stats/normal.ts";
import { findTasks } from "../src/tasks/find.ts";
import { stageSnapshot } from "../src/tasks/stage.ts";
import { canaryP, RARE } from "../src/verdict/rules/canary.ts";

const { values } = parseArgs({
  options: {
    first: { type: "string", default: "1" },
    seeds: { type: "string", default: "20" },
    canary: { type: "string", default: "8" },
    suite: { type: "string", default: "full@1" },
  },
});
const AGENTS: readonly (string | null)[] = [null, "no-events", "no-traces-logs", "oldest-change"];
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
  const found = new Map<string, number[]>();
  const first = Number(values.first);
  for (let number = first; number < first + Number(values.seeds); number += 1) {
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
      if (p === null) throw new Error(`${agent}: nothing to compare`);
      found.set(agent, [...(found.get(agent) ?? []), p]);
      const means = [average(left), average(right)].map((mean) => mean.toFixed(3));
      console.log([number, agent, ...means, p.toFixed(4)].join("\t"));
    }
  }
  for (const [agent, all] of found) {
    const warned = all.filter((p) => p <= RARE).length;
    const z = all.map((p) => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, p))));
    const middle = average(z);
    const spread = Math.sqrt(average(z.map((one) => (one - middle) ** 2)));
    const rate = normalCdf((normalQuantile(RARE) - middle) / spread);
    console.log(
      `${agent}: warned at ${warned} of ${all.length} seeds, least p ${Math.min(...all).toFixed(4)}; z ${middle.toFixed(2)} +- ${spread.toFixed(2)}, so ${(100 * rate).toFixed(2)} % would be`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
