// Writes schemas/*.schema.json from the zod schemas of src/model, and their TypeScript types. Usage: node scripts/run.mjs scripts/schemas.ts [--check]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ScoredAttemptSchema } from "../src/model/attempt.ts";
import { BaseRunSchema } from "../src/model/base-run.ts";
import { BaselineSchema } from "../src/model/baseline.ts";
import { ComparisonSchema } from "../src/model/comparison.ts";
import { DiagnosisSchema } from "../src/model/diagnosis.ts";
import { GroundTruthSchema } from "../src/model/ground-truth.ts";
import {
  BuildOutputSchema,
  CalibrationOutputSchema,
  DoctorOutputSchema,
  DriftOutputSchema,
  DryRunOutputSchema,
  ImportOutputSchema,
  LeaderboardOutputSchema,
  LintOutputSchema,
  PlanOutputSchema,
  RepairOutputSchema,
  ReportOutputSchema,
  RunOutputSchema,
  ScoreOutputSchema,
  ScoreTreeOutputSchema,
  SimulationOutputSchema,
  TasksOutputSchema,
  ValidationOutputSchema,
} from "../src/model/output.ts";
import { RunSchema, TimesSchema } from "../src/model/run.ts";
import { SettingsFileSchema } from "../src/model/settings.ts";
import { TaskFileSchema } from "../src/model/task.ts";
import { ReportedUsageSchema } from "../src/model/usage.ts";
import { VerdictSchema } from "../src/model/verdict.ts";
import { declarations } from "./schemas/types.ts";

const SCHEMAS = {
  settings: SettingsFileSchema,
  task: TaskFileSchema,
  "ground-truth": GroundTruthSchema,
  diagnosis: DiagnosisSchema,
  usage: ReportedUsageSchema,
  attempt: ScoredAttemptSchema,
  run: RunSchema,
  "base-run": BaseRunSchema,
  times: TimesSchema,
  baseline: BaselineSchema,
  comparison: ComparisonSchema,
  verdict: VerdictSchema,
  "output-score": ScoreOutputSchema,
  "output-score-tree": ScoreTreeOutputSchema,
  "output-run": RunOutputSchema,
  "output-report": ReportOutputSchema,
  "output-dry-run": DryRunOutputSchema,
  "output-doctor": DoctorOutputSchema,
  "output-repair-try": RepairOutputSchema,
  "output-plan": PlanOutputSchema,
  "output-drift": DriftOutputSchema,
  "output-leaderboard": LeaderboardOutputSchema,
  "output-calibrate": CalibrationOutputSchema,
  "output-calibrate-simulate": SimulationOutputSchema,
  "output-tasks-list": TasksOutputSchema,
  "output-tasks-validate": ValidationOutputSchema,
  "output-tasks-build": BuildOutputSchema,
  "output-tasks-import": ImportOutputSchema,
  "output-capture": ImportOutputSchema,
  "output-tasks-lint": LintOutputSchema,
} satisfies Record<string, z.ZodType>;

const folder = join(process.env.SRE_GATE_ROOT ?? ".", "schemas");
const check = process.argv.includes("--check");
const stale: string[] = [];
const wanted = new Set<string>();
mkdirSync(folder, { recursive: true });
const documents = Object.entries(SCHEMAS).map(([name, schema]) => {
  // What people write is the input side: defaults are optional there.
  const document = { title: `sre-gate ${name}`, ...z.toJSONSchema(schema, { io: "input" }) };
  return [name, document] as const;
});
const files = [
  ...documents.map(([name, document]) => [
    `${name}.schema.json`,
    `${JSON.stringify(document, null, 2)}\n`,
  ]),
  ["index.d.ts", declarations(Object.fromEntries(documents))],
] as const;
for (const [file = "", text = ""] of files) {
  wanted.add(file);
  const path = join(folder, file);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  if (check) stale.push(file);
  else writeFileSync(path, text);
}
for (const file of readdirSync(folder)) {
  if (wanted.has(file)) continue;
  if (check) stale.push(file);
  else rmSync(join(folder, file));
}
if (stale.length > 0) {
  console.error(`schemas are stale: ${stale.join(", ")}. Run 'npm run schemas' and commit them.`);
  process.exitCode = 1;
}
