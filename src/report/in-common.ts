import type { GroundTruth } from "../model/ground-truth.ts";
import { byCodePoint } from "../model/order.ts";
import { largerShareP } from "../stats/hypergeometric.ts";
import { plain, shorten } from "./escape.ts";

/** One task of the comparison, as the search sees it. */
export interface SharedTask {
  /** It was solved before, and is solved at most half as often now. */
  readonly fell: boolean;
  readonly family: string | null;
  readonly tags: readonly string[];
  /** Null for a private task: only its family may be spoken of. */
  readonly truth: GroundTruth | null;
}

/** What lost tasks share, and how surely they share it. */
export interface InCommon {
  /** "in all 10 lost tasks the cause lies outside the application's namespace; in none of the 49 others". */
  readonly words: string;
  readonly features: readonly string[];
  /** One-sided, times the number of questions that were asked of the tasks. */
  readonly p: number;
}

/** Above it, what lost tasks share is as well chance. */
const SURE = 0.05;
/** What explains less than that is not what they have in common. */
const LEAST_SHARE = 0.5;

interface Feature {
  /** "the cause is a ConfigMap": said of each task that has it; two for a pair. */
  readonly parts: readonly string[];
  readonly has: readonly boolean[];
}

/**
 * The one feature, or the two together, that tells lost tasks from the others best: by Fisher's exact test, corrected
 * for every question asked. Half of the error goes to single features, half to pairs. Null where chance explains it.
 */
export function inCommon(tasks: readonly SharedTask[]): InCommon | null {
  const lost = tasks.filter((task) => task.fell).length;
  const others = tasks.length - lost;
  if (lost < 2 || others === 0) return null;
  const single = featuresOf(tasks);
  const pairs = single.flatMap((left, index) =>
    single.slice(index + 1).flatMap((right) => both(left, right) ?? []),
  );
  const surest = (features: readonly Feature[]) =>
    features.flatMap((feature) => {
      const [inside, outside] = counts(feature, tasks);
      if (inside < LEAST_SHARE * lost) return [];
      const chance = largerShareP(
        { errors: inside, attempts: lost },
        { errors: outside, attempts: others },
      );
      const p = Math.min(1, chance * 2 * features.length);
      return p > SURE ? [] : [{ feature, inside, outside, p }];
    });
  const [best] = [...surest(single), ...surest(pairs)].sort(
    (left, right) =>
      left.p - right.p ||
      left.feature.parts.length - right.feature.parts.length ||
      byCodePoint(left.feature.parts.join(), right.feature.parts.join()),
  );
  if (best === undefined) return null;
  const { feature, inside, outside, p } = best;
  const all = inside === lost ? `all ${lost}` : `${inside} of the ${lost}`;
  return {
    words: `in ${all} lost tasks ${feature.parts.join(" and ")}; in ${outside === 0 ? "none" : outside} of the ${others} others`,
    features: feature.parts,
    p,
  };
}

function counts({ has }: Feature, tasks: readonly SharedTask[]): [inside: number, outside: number] {
  const inside = tasks.filter((task, index) => task.fell && has[index]).length;
  return [inside, has.filter(Boolean).length - inside];
}

/** Features that the same tasks have are one question, asked in the words that come first. */
function featuresOf(tasks: readonly SharedTask[]): Feature[] {
  const asked = new Map<string, Set<number>>();
  const add = (words: string, task: number) => {
    const set = asked.get(words);
    if (set === undefined) asked.set(words, new Set([task]));
    else set.add(task);
  };
  tasks.forEach((task, index) => {
    for (const words of describe(task)) add(words, index);
  });
  const seen = new Set<string>();
  return [...asked].flatMap(([words, set]) => {
    const key = [...set].join();
    if (set.size === tasks.length || seen.has(key)) return [];
    seen.add(key);
    return [{ parts: [words], has: tasks.map((_, index) => set.has(index)) }];
  });
}

/** Two features at once; null where that asks nothing new. */
function both(left: Feature, right: Feature): Feature | null {
  const has = left.has.map((value, index) => value && right.has[index] === true);
  const size = (bits: readonly boolean[]) => bits.filter(Boolean).length;
  if (size(has) === 0 || size(has) === size(left.has) || size(has) === size(right.has)) return null;
  return { parts: [...left.parts, ...right.parts], has };
}

/** Everything that may be asked of a task, the most telling first. */
function describe({ truth, family, tags }: SharedTask): string[] {
  return [
    ...(truth === null ? [] : ofTruth(truth)),
    ...(family === null ? [] : [`the family is ${word(family)}`]),
    ...tags.map((tag) => `the task is tagged ${word(tag)}`),
  ];
}

function ofTruth(truth: GroundTruth): string[] {
  const roots = truth.groups.filter((group) => group.rootCause);
  if (roots.length === 0) return ["nothing is broken"];
  const home = applicationNamespace(truth);
  const alerting = new Set(truth.alerts.map((alert) => alert.group));
  const outside = roots.some((root) => root.namespace !== home);
  const steps = new Map(truth.propagations.map((step) => [step.source, step.target]));
  return [
    ...(home === null || !outside ? [] : ["the cause lies outside the application's namespace"]),
    ...unique(roots.map((root) => `the cause is a ${word(root.kind)}`)),
    ...unique(
      roots.map((root) =>
        root.namespace === null
          ? "the cause is an object without a namespace"
          : `the cause lies in the namespace ${word(root.namespace)}`,
      ),
    ),
    ...(roots.length > 1 ? ["there are several causes"] : []),
    roots.some((root) => alerting.has(root.id))
      ? "the cause itself alerts"
      : "the cause itself is silent",
    ...(roots.some((root) => steps.has(steps.get(root.id) ?? ""))
      ? ["the cause is two steps or more from where it hurts"]
      : []),
    ...unique(truth.faults.map((fault) => `the fault is of the category ${word(fault.category)}`)),
  ];
}

/** Where most of what the fault reaches lies: its victims, or all groups where no chain is told. */
function applicationNamespace({ groups, propagations }: GroundTruth): string | null {
  const reached = new Set(propagations.map((step) => step.target));
  const counts = new Map<string, number>();
  for (const group of groups) {
    if (group.namespace === null || (reached.size > 0 && !reached.has(group.id))) continue;
    counts.set(group.namespace, (counts.get(group.namespace) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
  return most?.[0] ?? null;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort(byCodePoint);
}

function word(text: string): string {
  return shorten(plain(text), 60);
}
