import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../src/model/diagnosis.ts";
import type { Task } from "../../src/model/task.ts";
import { bestConstant } from "../../src/score/best-constant.ts";
import { findPolicy } from "../../src/score/policies.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { findTasks } from "../../src/tasks/find.ts";
import { openSnapshot } from "../../src/tasks/open.ts";
import { cascade, changedAndAlerting, glance, knowsTheInjector, RULES, vote } from "./shortcuts.ts";

const root = join(import.meta.dirname, "../..");
const policy = findPolicy("aa-dedup");
/** A private seed measures the same rules on variants that nobody has seen: SHOW=1 prints the figures. */
const seed = process.env.SRE_GATE_PRIVATE_SEED ?? null;
/** One private seed may be a little luckier. */
const slack = seed === null ? 0 : 0.02;
const SHAPES = ["with-before", "from-the-start", "thin", "long-ago"];
let tasks: Task[] = [];

/** Answers of every rule, by its name, for one task; what was looked at is large and is let go. */
type Answers = Readonly<Record<string, string | null>>;
const COMPOSED = { vote, changedAndAlerting, knowsTheInjector, cascade } as const;
const answers = new Map<string, Answers>();

beforeAll(async () => {
  const all = await findTasks({
    root,
    packageRoot: root,
    cacheDir: join(root, ".sre-gate", seed === null ? "cache" : "cache-private"),
    suite: "full@1",
    patterns: [],
    exclude: [],
    privateSeed: seed,
    progress: () => {},
  });
  tasks = all.filter(({ expect: expected }) => expected === "fault");
  for (const task of tasks) {
    const seen = glance(await openSnapshot(task));
    const named = Object.entries({ ...RULES, ...COMPOSED }).map(([name, rule]) => [
      name,
      rule(seen),
    ]);
    answers.set(task.id, Object.fromEntries(named) as Answers);
  }
}, 300_000);

type Answer = (answers: Answers) => string | null;
const by =
  (name: string): Answer =>
  (all) =>
    all[name] ?? null;

const remembered = new Map<string, number>();

/** What naming one object is worth on a task. */
function worth(task: Task, name: string | null): number {
  const key = `${task.id} ${name}`;
  const known = remembered.get(key) ?? measured(task, name);
  remembered.set(key, known);
  return known;
}

function scoreOf(answer: Answer, on: readonly Task[] = tasks): number {
  const scores = on.map((task) => worth(task, answer(answers.get(task.id) ?? {})));
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, on.length);
}

function measured(task: Task, name: string | null): number {
  const factors = name === null ? [] : [{ name, reasoning: null, evidence: null }];
  const diagnosis = {
    factors,
    propagations: [],
    alertsExplained: [],
    alternatives: [],
    confidence: null,
    escalate: null,
    noFault: false,
  } satisfies Diagnosis;
  return scoreDiagnosis(diagnosis, task, policy, null).value ?? 0;
}

/** Of two rules the second answers where the first finds nothing. */
const either =
  (first: Answer, second: Answer): Answer =>
  (all) =>
    first(all) ?? second(all);

const LONGEST = 8;

/** The best cascade for some tasks, found greedily: whoever fits rules to a suite does this. */
function fittedCascade(on: readonly Task[]): Answer {
  let best: Answer = () => null;
  let reached = 0;
  for (let count = 0; count < LONGEST; count += 1) {
    const rules = Object.keys(RULES).map(by);
    const candidates = rules.flatMap((rule) => [either(best, rule), either(rule, best)]);
    const scores = candidates.map((candidate) => scoreOf(candidate, on));
    const top = Math.max(...scores);
    const next = candidates[scores.indexOf(top)];
    if (next === undefined || top <= reached) break;
    [best, reached] = [next, top];
  }
  return best;
}

describe("shortcuts on full@1", () => {
  it("has at least 100 tasks and no answer that fits many of them", () => {
    expect(tasks.length).toBeGreaterThanOrEqual(100);
    const best = bestConstant(tasks, policy)?.score;
    if (process.env.SHOW) console.log("best constant".padEnd(40), best);
    expect(best).toBeLessThanOrEqual(0.08 + slack);
  });

  it.each(Object.keys(RULES))("%s scores at most 0.25", (name) => {
    const score = scoreOf(by(name));
    if (process.env.SHOW) console.log(name.padEnd(40), score.toFixed(3));
    expect(score).toBeLessThanOrEqual(0.25 + slack);
  });

  it("within one shape a rule scores at most 0.50", () => {
    const shapes = new Set(tasks.flatMap(({ tags }) => tags.filter((tag) => SHAPES.includes(tag))));
    expect(shapes.size).toBe(seed === null ? 4 : 0);
    for (const shape of shapes) {
      const some = tasks.filter(({ tags }) => tags.includes(shape));
      for (const name of Object.keys(RULES)) {
        const score = scoreOf(by(name), some);
        if (process.env.SHOW && score > 0.25)
          console.log(shape.padEnd(16), name.padEnd(40), score.toFixed(3));
        expect(score, `${name} on ${shape}`).toBeLessThanOrEqual(0.5);
      }
    }
  });

  it.each(["vote", "changedAndAlerting", "knowsTheInjector"])(
    "%s, which knows more, scores at most 0.30",
    (name) => {
      const score = scoreOf(by(name));
      if (process.env.SHOW) console.log(name.padEnd(40), score.toFixed(3));
      expect(score).toBeLessThanOrEqual(0.3 + slack);
    },
  );

  it("two rules, one after the other, score at most 0.30", () => {
    const names = Object.keys(RULES);
    const pairs = names.flatMap((first) =>
      names.map((second) => ({
        name: `${first}, else ${second}`,
        score: scoreOf(either(by(first), by(second))),
      })),
    );
    const best = pairs.sort((a, b) => b.score - a.score).slice(0, 5);
    if (process.env.SHOW) for (const { name, score } of best) console.log(score.toFixed(3), name);
    expect(best[0]?.score, best[0]?.name).toBeLessThanOrEqual(0.3 + slack);
  });

  it("a cascade that was fitted to half of the tasks scores at most 0.40 on the others", () => {
    const half = (parity: number) => tasks.filter((_, index) => index % 2 === parity);
    for (const parity of [0, 1]) {
      const fitted = fittedCascade(half(parity));
      const score = scoreOf(fitted, half(1 - parity));
      if (process.env.SHOW)
        console.log("fitted cascade", scoreOf(fitted, half(parity)).toFixed(3), score.toFixed(3));
      expect(score).toBeLessThanOrEqual(0.4 + slack);
    }
  });

  it("all of them in one cascade score at most 0.40", () => {
    const score = scoreOf(by("cascade"));
    if (process.env.SHOW) console.log("cascade".padEnd(40), score.toFixed(3));
    expect(score).toBeLessThanOrEqual(0.4 + slack);
  });
});
