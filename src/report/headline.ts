import type { Comparison } from "../model/comparison.ts";
import type { Reason, Verdict } from "../model/verdict.ts";
import { gatherReasons } from "./gather.ts";
import { count, decimal, points, probability, signedPoints, signedWholePoints } from "./numbers.ts";
import { reasonWords } from "./words.ts";

/** Whole points only where every figure of the line is whole: "0 → 13" above a table with 12.5 would be another number. */
function sameDigits(...scores: readonly number[]): 0 | 1 {
  return scores.every((score) => Number.isInteger(Number((score * 100).toFixed(1)))) ? 0 : 1;
}

/** "score 46.1 → 35.3 over 59 tasks", "score 100 → 0, decided on 12 of 59 tasks". */
function scores({ overall, score }: Comparison): string | null {
  const base = overall.base ?? score.base;
  const now = overall.now ?? score.now;
  if (base === null || now === null) return null;
  const digits = sameDigits(base, now);
  const show = (value: number) => decimal(value * 100, digits);
  const { decided, of } = overall;
  const onSome = of > decided ? `, decided on ${decided} of ${count(of, "task")}` : "";
  return `${show(base)} → ${show(now)}${onSome}`;
}

/** "score fell 46.1 → 35.3 (−10.8 points, p = 0.008)", "score fell 100 → 0 (−100 points, p < 0.001)". */
function scoreMove(comparison: Comparison, p: number | null): string | null {
  const { score, overall } = comparison;
  const base = overall.base ?? score.base;
  const now = overall.now ?? score.now;
  if (base === null || now === null) return null;
  const moved = now - base;
  const digits = sameDigits(base, now);
  const change = digits === 0 ? signedWholePoints(moved) : signedPoints(moved);
  const word = moved < 0 ? "fell" : moved > 0 ? "rose" : "stayed at";
  const tail = [moved === 0 ? null : `${change} points`, p === null ? null : probability(p)];
  const known = tail.filter((part) => part !== null);
  const from = moved === 0 ? decimal(now * 100, digits) : scores(comparison);
  return `score ${word} ${from}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}

/** "6 of 8 incidents are no longer solved (score 100 → 25, not chance)"; null below two, where the score says it better. */
function lostTasks(comparison: Comparison): string | null {
  const solved = comparison.tasks.filter(
    ({ status, base }) => status === "compared" && (base?.mean ?? 0) > 0,
  );
  const lost = solved.filter(({ now, mark }) => now?.mean === 0 && mark === "lost").length;
  if (lost < 2) return null;
  const moved = scores(comparison);
  const from = moved === null ? "" : ` (score ${moved}, not chance)`;
  return `${lost} of ${count(solved.length, "incident")} are no longer solved${from}`;
}

/**
 * A pass claims a rise only when the test shows one. A drop that only warns is told as the drop it is; else nothing
 * was found.
 */
function passed(comparison: Comparison, fell: boolean): string {
  const { score, test } = comparison;
  if (fell) return scoreMove(comparison, test.p) ?? "pass";
  const rose = test.pImproved !== null && test.pImproved <= test.alpha && (score.change ?? 0) > 0;
  if (rose) return scoreMove(comparison, test.pImproved) ?? "pass";
  const moved = scores(comparison);
  if (moved === null) return "pass";
  const tail = test.p === null ? "" : ` (${probability(test.p)})`;
  return `no drop shown: score ${moved}${tail}`;
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
  const moved = scoreMove(comparison, comparison.test.p);
  switch (verdict.verdict) {
    case "pass": {
      const measured = comparison.counts.measured > 0;
      const same = verdict.reasons.find(({ code }) => code === "AGENT_UNCHANGED");
      if (!measured && same !== undefined) return reasonWords(same);
      const isNotTheChange = verdict.reasons.some(({ code }) => code === "NOT_CONFIRMED");
      if (isNotTheChange && moved !== null && fellOf(verdict) !== null)
        return `not this change: ${moved}, and the base's agent fell today as well`;
      return passed(comparison, fellOf(verdict) !== null);
    }
    case "fail": {
      const [first] = verdict.reasons.filter(({ weight }) => weight === "fail");
      if (first?.code !== "SCORE_FELL") return firstOf(verdict, "fail") ?? moved ?? "fail";
      return lostTasks(comparison) ?? moved ?? "the score fell";
    }
    case "inconclusive":
      return undecided(firstOf(verdict, "blocks") ?? "not enough was measured", verdict);
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

/** Two sentences say it themselves: nothing could be measured, or the agent did not run. */
function undecided(why: string, { cause }: Verdict): string {
  const isSaid = why.startsWith("could not measure") || cause === "agent-did-not-run";
  return isSaid ? why : `inconclusive: ${why}`;
}

function parts(comparison: Comparison): string {
  const names = comparison.incompatible.map((difference) => difference.part);
  return names.length === 0 ? "the instrument differs" : `${names.join(", ")} differ`;
}

/** What the gate promises to see, said every time. */
export function blindSpot(comparison: Comparison): string | null {
  const drop = comparison.test.detectableDrop;
  if (comparison.test.p === null) return null;
  return drop === null
    ? "No drop can be promised to be caught here: too few tasks, repeats or solved attempts."
    : `A drop of ${decimal(drop * 100, 0)} points or more, spread evenly, would be caught 4 times in 5; smaller ones may slip through.`;
}

/** What was shown, and what could go unseen. */
function unseen({ score, test }: Comparison): string {
  const { interval } = score;
  const range =
    interval === null
      ? ""
      : ` (between ${signedWholePoints(interval[0])} and ${signedWholePoints(interval[1])} points)`;
  const drop = test.detectableDrop;
  const limit =
    drop === null
      ? "no drop can be promised to be caught here"
      : `drops under ${decimal(drop * 100, 0)} points can go unseen`;
  return `The change is within chance${range}; ${limit}.`;
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
  return unseen(comparison);
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
