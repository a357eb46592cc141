import type { Printed, ScoreOutputSchema } from "../model/output.ts";
import { assertNever } from "../model/problem.ts";
import type { Outcome, Prediction, Score } from "../model/score.ts";
import { plain, shorten } from "../report/escape.ts";
import type { Policy } from "../score/policies.ts";
import type { AnswerFile } from "../tasks/answers/read.ts";

export interface ScoredAnswer {
  readonly score: Score;
  readonly answer: AnswerFile;
  readonly policy: Policy;
  /** Ids that the ground truth names and does not define. */
  readonly dangling: readonly string[];
}

export function scoreJson({ score, answer, policy, dangling }: ScoredAnswer): string {
  const { value, ...parts } = score;
  const result: Printed<typeof ScoreOutputSchema> = {
    score: value,
    ...parts,
    policy: policy.id,
    policyDigest: policy.digest,
    state: answer.state,
    reason: answer.state === "answered" ? null : answer.reason,
    repaired: answer.state === "answered" ? answer.repaired : [],
    dangling,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** For a terminal. Every name is the agent's text, so it goes through `plain`. */
export function scoreText({ score, answer, policy, dangling }: ScoredAnswer): string {
  const others = Object.entries(score.byPolicy)
    .filter(([id]) => id !== policy.id)
    .map(([id, value]) => `${id} ${figure(value)}`);
  const lines = [
    `score ${figure(score.value)} by ${policy.id} (${others.join(", ")}): ${outcomeWords(score.outcome)}`,
    ...(answer.state === "answered" ? [] : [`  ${answer.state}: ${plain(answer.reason)}`]),
    ...repairLines(answer),
    ...score.predictions.slice(0, MAX_LINES).map(predictionLine),
    ...hiddenLine(score.predictions.length),
    ...score.missed.map(missedLine),
    ...(score.evidence === null ? [] : [evidenceLine(score.evidence)]),
    ...(dangling.length === 0
      ? []
      : [`  note: the ground truth names undefined ids: ${list(dangling)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** "1 task", "2 tasks". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What to do if a ground truth has no root cause. */
export const NOTHING_BROKEN = "add --expect no-fault if nothing is broken";

const MAX_LINES = 40;

function hiddenLine(total: number): readonly string[] {
  return total > MAX_LINES ? [`  ... and ${total - MAX_LINES} more`] : [];
}

function repairLines(answer: AnswerFile): readonly string[] {
  if (answer.state !== "answered" || answer.repaired.length === 0) return [];
  return [`  repaired: ${answer.repaired.join(", ")}`];
}

function predictionLine(prediction: Prediction): string {
  const name = shown(prediction.name);
  const { verdict, group, tier, rule, nearest } = prediction;
  const how = group === null ? "" : ` (group ${shown(group)}, ${tier} match, rule ${rule})`;
  switch (verdict) {
    case "right":
      return `  ok  ${name}: a root cause${how}`;
    case "repeated":
      return `  =   ${name}: a root cause named before${how}`;
    case "wrong": {
      const near =
        nearest === null ? "" : `; nearest ${shown(nearest.group)}: ${plain(nearest.why)}`;
      return `  no  ${name}: ${prediction.class ?? "wrong"}${how}${near}`;
    }
    default:
      return assertNever(verdict);
  }
}

function missedLine({ cause, nearest }: Score["missed"][number]): string {
  const close = nearest === null ? "nothing close was named" : `closest named: ${shown(nearest)}`;
  return `  --  missed ${shown(cause)}; ${close}`;
}

function evidenceLine({ checked, verified }: { checked: number; verified: number }): string {
  return `  evidence: ${verified} of ${checked} pointers stand in the snapshot`;
}

export function outcomeWords(outcome: Outcome): string {
  switch (outcome) {
    case "right":
      return "right";
    case "partly-right":
      return "partly right";
    case "wrong":
      return "confidently wrong";
    case "escalated":
      return "handed over to a person";
    case "no-answer":
      return "no answer";
    case "no-fault-right":
      return "right: nothing is broken";
    case "false-accusation":
      return "accuses although nothing is broken";
    default:
      return assertNever(outcome);
  }
}

export function figure(value: number | null): string {
  return value === null ? "n/a" : value.toFixed(3);
}

export function shown(text: string): string {
  return shorten(plain(text), 120);
}

function list(ids: readonly string[]): string {
  return ids.slice(0, 10).map(shown).join(", ");
}
