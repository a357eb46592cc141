import type { Comparison, Metric } from "../model/comparison.ts";
import type { Reason, Verdict } from "../model/verdict.ts";
import { gatherReasons } from "./gather.ts";
import {
  decimal,
  percent,
  points,
  probability,
  signedPoints,
  signedWholePoints,
} from "./numbers.ts";
import { reasonWords } from "./words.ts";

/** Whole points only where every figure of the line is whole: "0 → 13" above a table with 12.5 would be another number. */
function sameDigits(...scores: readonly number[]): 0 | 1 {
  return scores.every((score) => Number.isInteger(Number((score * 100).toFixed(1)))) ? 0 : 1;
}

/** "score fell 46.1 → 35.3 (−10.8 points, p = 0.008)", "score fell 100 → 0 (−100 points, p < 0.001)". */
function scoreMove(score: Metric, p: number | null): string | null {
  if (score.base === null || score.now === null || score.change === null) return null;
  const digits = sameDigits(score.base, score.now, score.change);
  const show = (value: number) => decimal(value * 100, digits);
  const change = digits === 0 ? signedWholePoints(score.change) : signedPoints(score.change);
  const word = score.change < 0 ? "fell" : score.change > 0 ? "rose" : "stayed";
  const from =
    score.change === 0 ? `at ${show(score.now)}` : `${show(score.base)} → ${show(score.now)}`;
  const tail = [score.change === 0 ? null : `${change} points`, p === null ? null : probability(p)];
  const known = tail.filter((part) => part !== null);
  return `score ${word} ${from}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}

/**
 * A pass claims a rise only when the test shows one. A drop that only warns is told as the drop it is; else nothing
 * was found.
 */
function passed({ score, test }: Comparison, fell: boolean): string {
  if (fell) return scoreMove(score, test.p) ?? "pass";
  const rose = test.pImproved !== null && test.pImproved <= test.alpha && (score.change ?? 0) > 0;
  if (rose) return scoreMove(score, test.pImproved) ?? "pass";
  if (score.base === null || score.now === null) return "pass";
  const digits = sameDigits(score.base, score.now);
  const show = (value: number) => decimal(value * 100, digits);
  const tail = test.p === null ? "" : ` (${probability(test.p)})`;
  return `no regression: score ${show(score.base)} → ${show(score.now)}${tail}`;
}

function fellOf({ reasons }: Verdict): Verdict["reasons"][number] | null {
  return reasons.find(({ code }) => code === "SCORE_FELL") ?? null;
}

function firstOf(verdict: Verdict, weight: "fail" | "blocks"): string | null {
  const reason = verdict.reasons.find((candidate) => candidate.weight === weight);
  return reason === undefined ? null : reasonWords(reason);
}

/** The verdict in one line, without the symbol. */
export function headline(verdict: Verdict, comparison: Comparison): string {
  const moved = scoreMove(comparison.score, comparison.test.p);
  switch (verdict.verdict) {
    case "pass": {
      const measured = comparison.counts.measured > 0;
      const same = verdict.reasons.find(({ code }) => code === "AGENT_UNCHANGED");
      return measured || same === undefined
        ? passed(comparison, fellOf(verdict) !== null)
        : reasonWords(same);
    }
    case "fail": {
      const fell = verdict.reasons.some(
        (reason) => reason.code === "SCORE_FELL" && reason.weight === "fail",
      );
      return (fell ? moved : firstOf(verdict, "fail")) ?? moved ?? "fail";
    }
    case "inconclusive":
      return `inconclusive: ${firstOf(verdict, "blocks") ?? "not enough was measured"}`;
    case "no-baseline": {
      const now = comparison.score.now;
      return `no baseline to compare with${now === null ? "" : `; score ${points(now)}`}`;
    }
    case "not-compared": {
      const now = comparison.score.now;
      return `not compared${now === null ? "" : `; score ${points(now)}`}`;
    }
    case "incompatible":
      return `not comparable with the baseline: ${firstOf(verdict, "blocks") ?? parts(comparison)}`;
  }
}

function parts(comparison: Comparison): string {
  const names = comparison.incompatible.map((difference) => difference.part);
  return names.length === 0 ? "the instrument differs" : `${names.join(", ")} differ`;
}

/** What the gate could not see, said every time. */
export function blindSpot(comparison: Comparison): string | null {
  const drop = comparison.test.detectableDrop;
  return drop === null ? null : `Blind below ${decimal(drop * 100, 0)} points (80 % power).`;
}

/** One sentence under the headline: why it is so; empty when the headline has said it. */
export function sentence(verdict: Verdict, comparison: Comparison): string {
  const weight = verdict.verdict === "fail" ? "fail" : "blocks";
  const texts = gatherReasons(verdict.reasons)
    .filter((reason) => reason.weight === weight)
    .map(reasonWords);
  const said = headline(verdict, comparison);
  const news = texts.filter((text) => !said.includes(text));
  const why = news.length > 0 ? sentenceCase(news.join("; ")) : "";
  if (verdict.verdict === "no-baseline" || verdict.verdict === "incompatible")
    return `${why} ${NEW_BASELINE}`.trimStart();
  if (why !== "" || verdict.verdict !== "pass") return why;
  if (comparison.test.p === null)
    return isUnmeasured(comparison) ? NOTHING_RUN : "Nothing failed; nothing could be compared.";
  if (fellOf(verdict) !== null) {
    const doubt = verdict.reasons.find(({ code }) => code === "NOT_CONFIRMED");
    return sentenceCase(doubt ? reasonWords(doubt) : "a drop does not fail here (judge.fail-on)");
  }
  const { alpha } = comparison.test;
  return `No evidence of a regression (one-sided test at ${percent(alpha)}).`;
}

const NEW_BASELINE =
  "Let the nightly propose a baseline, or add a run of the base (sre-gate baseline add).";
const NOTHING_RUN = "Its files, command, model and parameters are the base's, so nothing was run.";

/** Not one attempt was wanted: the answer was known before. */
export function isUnmeasured({ counts }: Pick<Comparison, "counts">): boolean {
  return counts.planned === 0 && counts.measured === 0;
}

/** Each reason in words, those that several tasks share once. */
export function reasonTexts(reasons: readonly Reason[]): string[] {
  return gatherReasons(reasons).map(reasonWords);
}

/** The headline where the verdict's word stands before it already. */
export function afterWord({ word, headline }: { word: string; headline: string }): string {
  const said = [`${word}: `, `${word}; `].find((start) => headline.startsWith(start)) ?? "";
  return headline.slice(said.length);
}

export function sentenceCase(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}
