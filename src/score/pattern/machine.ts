import type { Tier } from "../../model/score.ts";
import { isWordPoint, type Node, PatternError, type Ranges } from "./syntax.ts";

/**
 * A pattern as a list of steps, run over all its possible states at once (Thompson's construction, as
 * Pike ran it): the work is at most steps x characters, whatever the pattern, so a hostile filter in a
 * ground truth costs microseconds where a backtracking engine would never come back.
 */
type Step =
  | { readonly op: "set"; readonly ranges: Ranges; readonly negated: boolean }
  | { readonly op: "assert"; readonly what: "start" | "end" | "word" | "not-word" }
  | { readonly op: "split"; readonly to: readonly number[] }
  | { readonly op: "match" };

export interface Machine {
  readonly steps: readonly Step[];
  readonly ignoreCase: boolean;
}

const MAX_STEPS = 5000;

export function compile(node: Node, ignoreCase: boolean): Machine {
  const steps: Step[] = [];
  emit(node, steps);
  add(steps, { op: "match" });
  return { steps, ignoreCase };
}

function add(steps: Step[], step: Step): number {
  if (steps.length >= MAX_STEPS) throw new PatternError(`needs more than ${MAX_STEPS} steps`);
  steps.push(step);
  return steps.length - 1;
}

function emit(node: Node, steps: Step[]): void {
  switch (node.type) {
    case "set":
      add(steps, { op: "set", ranges: node.ranges, negated: node.negated });
      return;
    case "assert":
      add(steps, { op: "assert", what: node.what });
      return;
    case "sequence":
      for (const item of node.items) emit(item, steps);
      return;
    case "choice":
      emitChoice(node.options, steps);
      return;
    case "repeat":
      for (let count = 0; count < node.min; count += 1) emit(node.item, steps);
      if (node.max === null) emitLoop(node.item, steps);
      else for (let count = node.min; count < node.max; count += 1) emitOptional(node.item, steps);
  }
}

function emitChoice(options: readonly Node[], steps: Step[]): void {
  const split = add(steps, { op: "split", to: [] });
  const starts: number[] = [];
  const ends: number[] = [];
  for (const option of options) {
    starts.push(steps.length);
    emit(option, steps);
    ends.push(add(steps, { op: "split", to: [] }));
  }
  steps[split] = { op: "split", to: starts };
  for (const end of ends) steps[end] = { op: "split", to: [steps.length] };
}

function emitLoop(item: Node, steps: Step[]): void {
  const split = add(steps, { op: "split", to: [] });
  emit(item, steps);
  add(steps, { op: "split", to: [split] });
  steps[split] = { op: "split", to: [split + 1, steps.length] };
}

function emitOptional(item: Node, steps: Step[]): void {
  const split = add(steps, { op: "split", to: [] });
  emit(item, steps);
  steps[split] = { op: "split", to: [split + 1, steps.length] };
}

/** Where the pattern matches a text, best first; null when nowhere. */
export function run(machine: Machine, text: string): Tier | null {
  const points = [...(machine.ignoreCase ? text.toLowerCase() : text)].map(
    (char) => char.codePointAt(0) ?? 0,
  );
  const anchored = pass(machine, points, false);
  if (anchored.atEnd) return "full";
  if (anchored.some) return "prefix";
  return pass(machine, points, true).some ? "search" : null;
}

function pass(machine: Machine, points: readonly number[], anywhere: boolean) {
  const { steps } = machine;
  let some = false;
  let atEnd = false;
  let [current, next] = [stateSet(steps.length), stateSet(steps.length)];
  for (let at = 0; at <= points.length; at += 1) {
    if (at === 0 || anywhere) follow(steps, 0, points, at, current);
    for (const index of current.members) {
      const step = steps[index];
      if (step?.op === "match") {
        some = true;
        atEnd = at === points.length;
        if (anywhere) return { some, atEnd };
      } else if (step?.op === "set" && at < points.length) {
        if (accepts(step, points[at] ?? 0, machine.ignoreCase)) {
          follow(steps, index + 1, points, at + 1, next);
        }
      }
    }
    empty(current);
    [current, next] = [next, current];
    if (current.members.length === 0 && !anywhere) break;
  }
  return { some, atEnd };
}

/** Steps, each once, in the order of arrival. A hash set takes ten times as long. */
interface StateSet {
  readonly members: number[];
  readonly has: Uint8Array;
}

function stateSet(size: number): StateSet {
  return { members: [], has: new Uint8Array(size) };
}

function empty(set: StateSet): void {
  for (const member of set.members) set.has[member] = 0;
  set.members.length = 0;
}

/** Adds every step reachable from `start` without reading a character. */
function follow(
  steps: readonly Step[],
  start: number,
  points: readonly number[],
  at: number,
  into: StateSet,
): void {
  if (into.has[start] === 1) return;
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (into.has[index] === 1) continue;
    into.has[index] = 1;
    into.members.push(index);
    const step = steps[index];
    if (step?.op === "split") open.push(...step.to);
    else if (step?.op === "assert" && holds(step.what, points, at)) open.push(index + 1);
  }
}

function holds(
  what: "start" | "end" | "word" | "not-word",
  points: readonly number[],
  at: number,
): boolean {
  if (what === "start") return at === 0;
  if (what === "end") return at === points.length;
  const before = at > 0 && isWordPoint(points[at - 1] ?? 0);
  const after = at < points.length && isWordPoint(points[at] ?? 0);
  return (before !== after) === (what === "word");
}

function accepts(
  step: { readonly ranges: Ranges; readonly negated: boolean },
  point: number,
  ignoreCase: boolean,
): boolean {
  const inside = (code: number) => step.ranges.some(([low, high]) => code >= low && code <= high);
  const upper = ignoreCase && point >= 97 && point <= 122 ? point - 32 : point;
  return (inside(point) || inside(upper)) !== step.negated;
}
