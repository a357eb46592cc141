import type { Assertion, Range, Regex } from "./tree.ts";

/** The tree as a program that follows all alternatives at once, in time linear in the text. */
type Step =
  | { readonly op: "set"; readonly test: (point: number) => boolean }
  | { readonly op: "assert"; readonly at: Assertion }
  | { readonly op: "save"; readonly slot: number }
  | { op: "split"; first: number; second: number }
  | { op: "jump"; to: number }
  | { readonly op: "match" };

export type Slots = readonly (number | undefined)[];

/** Thrown if one search would take more steps than allowed. */
export class TooManySteps extends Error {
  override readonly name = "TooManySteps";
}

export function compileProgram(tree: Regex, maxSteps: number): (text: string) => Slots | null {
  const steps: Step[] = [];
  emit(steps, { kind: "group", part: tree, number: 0, name: null });
  steps.push({ op: "match" });
  return (text) => run(steps, text, maxSteps);
}

/** The size of a tree's program, which bounds its work per character. */
export function sizeOf(tree: Regex): number {
  switch (tree.kind) {
    case "set":
    case "assert":
      return 1;
    case "group":
      return sizeOf(tree.part) + 2;
    case "concat":
      return tree.parts.reduce((sum, part) => sum + sizeOf(part), 0);
    case "either":
      return tree.parts.reduce((sum, part) => sum + sizeOf(part) + 2, -2);
    case "repeat": {
      const size = sizeOf(tree.part);
      if (!Number.isFinite(tree.most)) return (tree.least + 1) * size + 2;
      return tree.most * size + (tree.most - tree.least);
    }
  }
}

function emit(steps: Step[], tree: Regex): void {
  switch (tree.kind) {
    case "set":
      steps.push({ op: "set", test: setTest(tree.ranges, tree.fold) });
      return;
    case "assert":
      steps.push({ op: "assert", at: tree.at });
      return;
    case "concat":
      for (const part of tree.parts) emit(steps, part);
      return;
    case "group":
      steps.push({ op: "save", slot: tree.number * 2 });
      emit(steps, tree.part);
      steps.push({ op: "save", slot: tree.number * 2 + 1 });
      return;
    case "either":
      emitEither(steps, tree.parts);
      return;
    case "repeat":
      emitRepeat(steps, tree);
  }
}

function emitEither(steps: Step[], parts: readonly Regex[]): void {
  const exits: { op: "jump"; to: number }[] = [];
  parts.forEach((part, index) => {
    if (index === parts.length - 1) {
      emit(steps, part);
      return;
    }
    const split: Step = { op: "split", first: steps.length + 1, second: 0 };
    steps.push(split);
    emit(steps, part);
    const exit: { op: "jump"; to: number } = { op: "jump", to: 0 };
    steps.push(exit);
    exits.push(exit);
    split.second = steps.length;
  });
  for (const exit of exits) exit.to = steps.length;
}

function emitRepeat(steps: Step[], tree: Extract<Regex, { kind: "repeat" }>): void {
  for (let count = 0; count < tree.least; count += 1) emit(steps, tree.part);
  const optional = (): Extract<Step, { op: "split" }> => {
    const split: Extract<Step, { op: "split" }> = { op: "split", first: 0, second: 0 };
    steps.push(split);
    return split;
  };
  const aim = (split: Extract<Step, { op: "split" }>, inside: number, after: number) => {
    split.first = tree.greedy ? inside : after;
    split.second = tree.greedy ? after : inside;
  };
  if (!Number.isFinite(tree.most)) {
    const at = steps.length;
    const split = optional();
    emit(steps, tree.part);
    steps.push({ op: "jump", to: at });
    aim(split, at + 1, steps.length);
    return;
  }
  const splits: [Extract<Step, { op: "split" }>, number][] = [];
  for (let count = tree.least; count < tree.most; count += 1) {
    const split = optional();
    splits.push([split, steps.length]);
    emit(steps, tree.part);
  }
  for (const [split, inside] of splits) aim(split, inside, steps.length);
}

function setTest(ranges: readonly Range[], fold: boolean): (point: number) => boolean {
  const inside = (point: number) => ranges.some(([from, to]) => point >= from && point <= to);
  if (!fold) return inside;
  return (point) => {
    if (inside(point)) return true;
    const char = String.fromCodePoint(point);
    return (
      inside(char.toLowerCase().codePointAt(0) ?? 0) ||
      inside(char.toUpperCase().codePointAt(0) ?? 0)
    );
  };
}

interface Thread {
  readonly step: number;
  readonly slots: Slots;
}

function run(steps: readonly Step[], text: string, maxSteps: number): Slots | null {
  let threads: Thread[] = [];
  let found: Slots | null = null;
  let spent = 0;
  const marks = new Int32Array(steps.length).fill(-1);
  const add = (list: Thread[], first: number, at: number, begun: Slots) => {
    const open: Thread[] = [{ step: first, slots: begun }];
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      const { step: number, slots } = thread;
      if (marks[number] === at) continue;
      marks[number] = at;
      spent += 1;
      const step = steps[number];
      if (step === undefined) continue;
      if (step.op === "jump") open.push({ step: step.to, slots });
      else if (step.op === "split") {
        open.push({ step: step.second, slots }, { step: step.first, slots });
      } else if (step.op === "save") {
        const next = slots.slice();
        next[step.slot] = at;
        open.push({ step: number + 1, slots: next });
      } else if (step.op === "assert") {
        if (holds(step.at, text, at)) open.push({ step: number + 1, slots });
      } else list.push(thread);
    }
  };
  for (let at = 0; ; ) {
    if (found === null) add(threads, 0, at, []);
    const point = text.codePointAt(at);
    const next = at + (point !== undefined && point > 0xffff ? 2 : 1);
    const survivors: Thread[] = [];
    for (const thread of threads) {
      const step = steps[thread.step];
      spent += 1;
      if (step?.op === "match") {
        found = thread.slots;
        break;
      }
      if (step?.op === "set" && point !== undefined && step.test(point)) {
        add(survivors, thread.step + 1, next, thread.slots);
      }
    }
    if (spent > maxSteps) throw new TooManySteps();
    if (point === undefined || (survivors.length === 0 && found !== null)) return found;
    threads = survivors;
    at = next;
  }
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case "start":
      return at === 0;
    case "end":
      return at === text.length;
    case "line-start":
      return at === 0 || text[at - 1] === "\n";
    case "line-end":
      return at === text.length || text[at] === "\n";
    default: {
      const boundary = isWord(text[at - 1]) !== isWord(text[at]);
      return (assertion === "word") === boundary;
    }
  }
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /\w/.test(char);
}
