// How often the gate catches each planted defect when the agent is as unsteady as a paid one.
// Usage: npm run mutants:noise [-- --suite NAME] [--gates 2000] [--write]   (--write puts the table into docs/evidence/mutants.md)
// The investigator and each mutant answer every task once. A wrapped agent then gives that answer at the task's own rate, drawn
// for a mixed suite (half of its tasks at rates between, a quarter always, a quarter never), and a wrong one otherwise. Every
// gate draws suite, baseline of three repeats and attempts anew and decides by the tests and the plan that are the default.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { WrittenDiagnosis } from "../src/agents/contract.ts";
import { readObservations, type Senses } from "../src/agents/investigator/incident.ts";
import { type Abilities, reasonAbout, UNIMPAIRED } from "../src/agents/investigator/investigate.ts";
import { MUTANTS } from "../src/agents/investigator/mutants.ts";
import type { Diagnosis } from "../src/model/diagnosis.ts";
import { JudgeSettingsSchema } from "../src/model/settings.ts";
import type { Task } from "../src/model/task.ts";
import { findPolicy } from "../src/score/policies.ts";
import { readDiagnosis } from "../src/score/read-diagnosis.ts";
import { scoreDiagnosis } from "../src/score/score.ts";
import { average } from "../src/stats/mean.ts";
import { seededRandom } from "../src/stats/random.ts";
import { gateSimulator } from "../src/stats/simulate.ts";
import { drawSuite } from "../src/stats/suites.ts";
import { findTasks } from "../src/tasks/find.ts";
import { openSnapshot } from "../src/tasks/open.ts";
import { poolOf, solver } from "../src/verdict/calibrate/calibrate.ts";
import { simulatedDesign } from "../src/verdict/plan/design.ts";
import { policyFrom } from "../src/verdict/policy.ts";

const { values } = parseArgs({
  options: {
    suite: { type: "string", default: "full@1" },
    gates: { type: "string", default: "2000" },
    write: { type: "boolean", default: false },
  },
});

/** Repeats that a stored baseline has. */
const STORED = 3;
/** A defect is caught when it fails four gates in five. */
const CAUGHT = 0.8;
const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const policy = findPolicy("aa-dedup");

/** Snapshots are read once for each set of senses; thinking is quick. */
const SCORED = Object.entries(MUTANTS).filter(([, { steps }]) => steps === undefined);
const AGENTS: readonly (readonly [name: string, abilities: Abilities])[] = [
  ["", UNIMPAIRED],
  ...SCORED.map(([name, { abilities }]) => [name, abilities?.(UNIMPAIRED) ?? UNIMPAIRED] as const),
];

async function scoresOf(task: Task): Promise<Map<string, number>> {
  const folder = await openSnapshot(task);
  const seen = new Map<string, Awaited<ReturnType<typeof readObservations>>>();
  const scores = new Map<string, number>();
  for (const [name, abilities] of AGENTS) {
    const key = senseOf(abilities.senses, abilities.alertsRead);
    const incident =
      seen.get(key) ?? (await readObservations(folder, abilities.senses, abilities.alertsRead));
    seen.set(key, incident);
    const { answer } = reasonAbout(incident, abilities);
    const diagnosis = diagnosisOf(answer);
    scores.set(name, scoreDiagnosis(diagnosis, task, policy, null).value ?? 0);
  }
  return scores;
}

function senseOf(senses: Senses, alerts: number): string {
  return JSON.stringify([...Object.values(senses).map(String), String(alerts)]);
}

/** As the gate reads an answer from its file. */
function diagnosisOf(answer: WrittenDiagnosis): Diagnosis {
  const reading = readDiagnosis(JSON.stringify(answer), "strict");
  if (reading.kind === "invalid") throw new Error(reading.reason);
  return reading.diagnosis;
}

interface Rate {
  readonly name: string;
  readonly change: number;
  readonly caught: number;
}

function rateOf(name: string, scores: readonly ReadonlyMap<string, number>[]): Rate {
  const healthy = scores.map((one) => one.get("") ?? 0);
  const mutant = scores.map((one) => one.get(name) ?? 0);
  const judge = policyFrom(JudgeSettingsSchema.parse({}));
  const simulate = gateSimulator(simulatedDesign(judge, STORED));
  const random = seededRandom(`mutants:${name}`);
  const gates = Number(values.gates);
  let failed = 0;
  for (let gate = 0; gate < gates; gate += 1) {
    const steady = drawSuite({ kind: "bimodal" }, healthy.length, random);
    const base = solver(
      steady.map((rate, index) => rate * (healthy[index] ?? 0)),
      0,
      random,
    );
    const head = solver(
      steady.map((rate, index) => rate * (mutant[index] ?? 0)),
      0,
      random,
    );
    const pool = poolOf(base, healthy.length, STORED);
    if (simulate({ pool, head, today: base }, random).failed) failed += 1;
  }
  return { name, change: average(mutant) - average(healthy), caught: failed / gates };
}

const tasks = await findTasks({
  root,
  packageRoot: root,
  cacheDir: process.env.SRE_GATE_CACHE ?? join(root, ".sre-gate/cache"),
  suite: values.suite,
  patterns: [],
  exclude: [],
  privateSeed: null,
  progress: (line) => process.stderr.write(`${line}\n`),
});
const scored = tasks.filter((one) => one.expect === "fault");
const scores: Map<string, number>[] = [];
for (const task of scored) scores.push(await scoresOf(task));
const rates = AGENTS.map(([name]) => rateOf(name, scores));
const planted = rates.filter(({ name }) => name !== "");
const found = planted.filter(({ caught }) => caught >= CAUGHT);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const text = [
  `${scored.length} tasks of ${values.suite}, ${values.gates} gates each, baselines of ${STORED} repeats, the default plan. The healthy`,
  `agent scores ${average(scores.map((one) => one.get("") ?? 0)).toFixed(3)} where it is steady. ${found.length} of ${planted.length} defects are caught in at least four gates of five.`,
  "",
  "| mutant | planted defect | change of score, steady | caught |",
  "| --- | --- | --- | --- |",
  ...rates.map(
    ({ name, change, caught }) =>
      `| ${name || "(healthy)"} | ${MUTANTS[name]?.defect ?? "none planted: false alarms"} | ${change.toFixed(3)} | ${percent(caught)} |`,
  ),
  "",
].join("\n");
process.stdout.write(text);
if (values.write) {
  const file = join(root, "docs/evidence/mutants.md");
  const [begin, end] = ["<!-- noise:begin -->\n", "<!-- noise:end -->"];
  const page = readFileSync(file, "utf8");
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (from < begin.length || to < from) throw new Error(`${file} has no ${begin.trim()}`);
  writeFileSync(file, `${page.slice(0, from)}\n${text}\n${page.slice(to)}`);
}
