// Makes the table of rounds in src/verdict/plan/rounds.ts. Usage: npm run tune [-- --gates N] [--check]
// For every pool at which the number of successes that lets a task be run changes, it finds the rounds at which a healthy
// agent of a mixed suite takes as many attempts as wanted: fewer with every attempt more in the pool.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { roughSuccessTest } from "../../src/stats/quick-test.ts";
import { simulateGates } from "../../src/verdict/calibrate/calibrate.ts";
import { atLeastOf, simulatedDesign } from "../../src/verdict/plan/design.ts";
import { policyFrom } from "../../src/verdict/policy.ts";

const TASKS = 59;
const [SMALLEST, LARGEST] = [5, 50];

/** Attempts at each task on a healthy agent: 84 in all against ten stored, 70 against thirty. */
function wanted(stored: number): number {
  return 1.425 - 0.21 * Math.log(stored / 10);
}

const at = process.argv.indexOf("--gates");
const gates = at < 0 ? 4000 : Number(process.argv[at + 1]);
const policy = policyFrom(JudgeSettingsSchema.parse({}));
const atLeast = atLeastOf(policy);

function healthyAttempts(stored: number, repeats: number): number {
  const request = {
    tasks: TASKS,
    baseRepeats: stored,
    drop: 0,
    pattern: "logit" as const,
    shape: { kind: "beta" as const },
    infra: 0,
    confirm: true,
    design: { ...simulatedDesign(policy, stored), repeats },
    gates,
    seed: "tune",
  };
  return simulateGates(request, roughSuccessTest()).meanAttempts / TASKS;
}

function tuned(stored: number): number {
  let [low, high] = [2.5, 10.5];
  for (let i = 0; i < 8; i += 1) {
    const middle = (low + high) / 2;
    if (healthyAttempts(stored, middle) > wanted(stored)) high = middle;
    else low = middle;
  }
  return Math.round(10 * ((low + high) / 2)) / 10;
}

const rows: [number, number][] = [];
for (let stored = SMALLEST; stored <= LARGEST; stored += 1) {
  const begins = stored === SMALLEST || atLeast(stored - 1) !== atLeast(stored);
  const ends = stored === LARGEST || atLeast(stored + 1) !== atLeast(stored);
  if (begins || ends) rows.push([stored, tuned(stored)]);
}
const table = rows.map(([stored, rounds]) => `  [${stored}, ${rounds}],\n`).join("");
console.log(table);
const file = join(process.env.SRE_GATE_ROOT ?? ".", "src/verdict/plan/rounds.ts");
const old = readFileSync(file, "utf8");
const text = old.replace(
  /(\/\/ tune:begin\n)[\s\S]*?( *\/\/ tune:end)/,
  (_, begin: string, end: string) => `${begin}${table}${end}`,
);
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (text !== old) {
  console.error("src/verdict/plan/rounds.ts is not what this makes of it");
  process.exitCode = 1;
}
