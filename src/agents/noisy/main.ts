// An agent whose skill, variance, turns and cost are known, so that statistics can be checked against the truth.
// Usage: noisy.js --seed S [--skill 0.7] [--variance 0.5] [--turns 20] [--cost 0.1] [--spread 0.3]
//                 [--draw N] [--answers FOLDER]
// It knows what the investigator knows (or what FOLDER holds, filed by fingerprint as 'replay' files it) and
// spoils it by chance. The seed fixes the tasks; attempts differ as a model's do unless --draw fixes them too.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  readAssignment,
  runAgent,
  type WrittenDiagnosis,
  writeAnswer,
  writeUsage,
} from "../contract.ts";
import { investigate, UNIMPAIRED } from "../investigator/investigate.ts";
import { requestFingerprint } from "../replay/fingerprint.ts";
import { drawAttempt } from "./draw.ts";

await runAgent("noisy", async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      skill: { type: "string", default: "0.7" },
      variance: { type: "string", default: "0.5" },
      turns: { type: "string", default: "20" },
      cost: { type: "string", default: "0.1" },
      spread: { type: "string", default: "0.3" },
      draw: { type: "string" },
      answers: { type: "string" },
    },
  });
  const assignment = readAssignment(process.env);
  const task = requestFingerprint(assignment.snapshot);
  const attempt = values.draw ?? randomBytes(8).toString("hex");
  const draw = drawAttempt(values.seed, task, attempt, {
    skill: readNumber("skill", values.skill, 1),
    variance: readNumber("variance", values.variance, 1),
    turns: readNumber("turns", values.turns, 1e6),
    cost: readNumber("cost", values.cost, 1e6),
    spread: readNumber("spread", values.spread, 3),
  });
  const known = values.answers
    ? recorded(values.answers, task)
    : (await investigate(assignment.snapshot, UNIMPAIRED)).answer;
  writeAnswer(assignment, draw.right ? known : spoil(known));
  const turns = assignment.turns === null ? draw.turns : Math.min(draw.turns, assignment.turns);
  writeUsage(assignment, {
    turns,
    input_tokens: turns * 4000,
    output_tokens: turns * 300,
    cost: Number(draw.cost.toFixed(6)),
  });
});

function readNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= most)) {
    throw new Error(`--${flag} ${text}: a number from 0 to ${most} is needed`);
  }
  return value;
}

function recorded(folder: string, task: string): WrittenDiagnosis {
  const file = join(folder, `${task}.json`);
  if (!existsSync(file)) throw new Error(`no recorded answer ${task}.json in ${folder}`);
  return JSON.parse(readFileSync(file, "utf8")) as WrittenDiagnosis;
}

/** Wrong in the way that models are: a plausible neighbour instead of the cause. */
function spoil(answer: WrittenDiagnosis): WrittenDiagnosis {
  const other = answer.alternatives?.[0]?.name ?? "default/Deployment/unknown";
  return {
    contributing_factors: [
      { name: other, reasoning: "It is close to what hurts.", evidence: "none that was checked" },
    ],
  };
}
