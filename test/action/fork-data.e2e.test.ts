// What a fork's job leaves is a stranger's, in every field: each case goes through the real action.yml.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Run } from "../../src/model/run.ts";
import { openWorld, type World, WRONG } from "../support/github-world.ts";

// Whole jobs of several processes each, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const HEAD = "a".repeat(40);
const EVIL =
  "</details><img src=x onerror=1> @everyone [x](https://evil.example) `x`\n\n# big\n::error::log\n##[add-mask]e";

let world: World;
let honest: Run;
beforeAll(async () => {
  world = await openWorld();
  await world.acceptBaseline();
  await world.pullRequest({ "agent.sh": WRONG }, { inputs: { comment: "false" } });
  const folder = join(world.artifacts, "sre-gate-1");
  honest = JSON.parse(readFileSync(join(folder, "run.json"), "utf8"));
  rmSync(folder, { recursive: true });
});
afterAll(() => world.close());

const parts = () => join(world.artifacts, "fork");
beforeEach(() => {
  rmSync(parts(), { recursive: true, force: true });
  mkdirSync(parts(), { recursive: true });
  pullsAre({});
});

/** The open pull requests of the fork's branch. */
function pullsAre(...pulls: { number?: number; sha?: string; repository?: string }[]): void {
  const base = { sha: world.origin.git("rev-parse", "main"), repo: { full_name: "acme/agent" } };
  world.github.answer("GET", /\/pulls\?/, () =>
    pulls.map(({ number = 1, sha = HEAD, repository = "stranger/agent" }) => {
      return { number, head: { sha, repo: { full_name: repository } }, base };
    }),
  );
}

function leave(run: unknown, folder = join(parts(), "sre-gate-1")): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "run.json"), typeof run === "string" ? run : JSON.stringify(run));
}

async function publish() {
  const { workspace, sha } = world.origin.checkout("main");
  const run = { id: 1, head_sha: HEAD, head_branch: "patch", event: "pull_request" };
  const payload = { workflow_run: { ...run, head_repository: { full_name: "stranger/agent" } } };
  const inputs = { mode: "publish-fork", parts: parts() };
  const result = await world.job({ name: "workflow_run", workspace, sha, payload }, { inputs });
  const [comment] = await world.comments();
  return { ...result, comment: comment?.body ?? "" };
}

/** A run with the text `DEEP` replaced by lists within lists: no writer gets that deep. */
function deep(run: unknown): string {
  const depth = 200_000;
  return JSON.stringify(run).replace('"DEEP"', `${"[".repeat(depth)}${"]".repeat(depth)}`);
}

function eachAttempt(change: (attempt: Run["attempts"][number]) => object): object {
  return { ...honest, attempts: honest.attempts.map((one) => ({ ...one, ...change(one) })) };
}

test("the heading calls it unverified, and no later pull request counts it as a verdict", async () => {
  leave(honest);
  const { outputs, comment, log } = await publish();
  expect(outputs, log).toMatchObject({ verdict: "unverified", "exit-code": "0", score: "0" });
  expect(comment).toContain(
    "### ⚪ sre-gate: unverified: 6 of 6 incidents are no longer solved (score 100 → 0, not chance)",
  );
  expect(comment).not.toMatch(/🔴|🟢|sre-gate-verdict/);
});

test("what it says in any field is text, on the pull request and in the log", async () => {
  const said = eachAttempt(({ diagnosis, usage }) => ({
    reason: EVIL,
    notes: [EVIL],
    usage: { ...usage, model: EVIL },
    diagnosis: diagnosis && {
      ...diagnosis,
      factors: [{ name: EVIL, reasoning: EVIL, evidence: EVIL }],
    },
  }));
  const agent = {
    ...honest.agent,
    name: EVIL,
    model: EVIL,
    command: [EVIL],
    files: { [EVIL]: "x" },
  };
  leave({ ...said, agent, seed: EVIL, suite: EVIL, isolationNote: EVIL, gateVersion: EVIL });
  const { outputs, comment, log } = await publish();
  expect(outputs.verdict, log).toBe("unverified");
  expect(comment).not.toMatch(/<img|@everyone|\]\(https:\/\/evil|^# big/m);
  expect(obeyed(log)).toEqual([]);
});

test.each([
  ["a key that is a command", { "x\n  ::error::log\n##[add-mask]e": 1 }, "no such key"],
  ["a value that is one", { gate: ["##[add-mask]e"] }, "is not text"],
])("%s is quoted in the log, and never obeyed", async (_, change, message) => {
  leave({ ...honest, ...change });
  const { outputs, log } = await publish();
  expect(outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(log).toContain(message);
  expect(obeyed(log)).toEqual([]);
});

test.each([
  ["nested deeper than a stack", () => deep({ ...honest, gate: "DEEP" })],
  [
    "a deep value under a key of ours",
    () => deep({ ...honest, agent: { ...honest.agent, parameters: { a: "DEEP" } } }),
  ],
  [
    "a cost beyond all numbers",
    () => JSON.stringify(honest).replace('"cost":null', '"cost":1e999'),
  ],
  ["fewer than no turns", () => eachAttempt(({ usage }) => ({ usage: { ...usage, turns: -5 } }))],
  ["a score above the best", () => eachAttempt(({ score }) => ({ score: { ...score, value: 2 } }))],
])("%s is unreadable", async (_, run) => {
  leave(run());
  const { outputs, log } = await publish();
  expect(outputs, log).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(log).toContain("FORK_DATA_UNREADABLE");
});

/** What the runner would take for a stranger's command; within one of ours it is data. */
function obeyed(log: string): string[] {
  return log.split(/[\r\n]/).filter((line) => {
    if (/^\s*::(error|warning|notice) title=sre-gate/.test(line)) return false;
    return /^\s*::error|##\[/.test(line);
  });
}

const task = (index: number) => honest.tasks[index]?.id ?? "";

test.each([
  ["the prototype", () => [{ ...honest.attempts[0], task: "__proto__" }], () => honest.tasks],
  [
    "a task of another suite",
    () => [{ ...honest.attempts[0], task: "shop-01" }],
    () => honest.tasks,
  ],
  ["one attempt twice", () => [honest.attempts[0], honest.attempts[0]], () => honest.tasks],
  ["a task that it does not list", () => honest.attempts, () => []],
  [
    "a task of other bytes",
    () => honest.attempts,
    () =>
      honest.tasks.map((one) => (one.id === task(0) ? { ...one, digest: "0".repeat(64) } : one)),
  ],
])("%s is foreign", async (_, attempts, tasks) => {
  leave({ ...honest, attempts: attempts(), tasks: tasks() });
  const { outputs, log } = await publish();
  expect(outputs, log).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(log).toContain("FORK_DATA_FOREIGN");
});

test("words, titles and answers of the base stand, whatever the fork calls them", async () => {
  const tasks = honest.tasks.map((one) => ({
    ...one,
    title: "mine",
    family: "mine",
    expect: "no-fault",
    defects: ["mine"],
  }));
  const bestConstant = { name: "mine", score: 0 };
  leave({ ...honest, tasks: [...tasks, ...tasks], bestConstant, leftOut: [task(0), "mine"] });
  const { outputs, comment, log } = await publish();
  expect(outputs, log).toMatchObject({ verdict: "unverified", score: "0", "baseline-score": "1" });
  expect(comment).not.toContain("mine");
  expect(comment).toContain("always answering shop/Deployment/cart");
});

test("numbers beyond reason are shown, and decide nothing", async () => {
  const most = Number.MAX_SAFE_INTEGER;
  const run = eachAttempt(({ usage }) => ({
    usage: { ...usage, turns: most, cost: 1e308 },
    tries: most,
  }));
  leave({ ...run, planned: most });
  const { outputs, comment, log } = await publish();
  expect(outputs, log).toMatchObject({ verdict: "unverified", "exit-code": "0" });
  expect(comment).toContain("unverified: could not measure");
});

test("a link among the artifacts is not followed", async () => {
  leave(honest, join(world.artifacts, "elsewhere"));
  symlinkSync(join(world.artifacts, "elsewhere"), join(parts(), "sre-gate-1"));
  const folder = await publish();
  expect(folder.outputs, folder.log).toMatchObject({ verdict: "unverified", attempts: "0" });
  rmSync(join(parts(), "sre-gate-1"));
  mkdirSync(join(parts(), "sre-gate-1"));
  symlinkSync(join(world.artifacts, "elsewhere/run.json"), join(parts(), "sre-gate-1/run.json"));
  const file = await publish();
  expect(file.outputs, file.log).toMatchObject({ verdict: "unverified", attempts: "0" });
});

test("nothing is written where the head moved, the pull request is closed, or is another repository's", async () => {
  leave(honest);
  const requests = () => world.github.seen.filter(({ method }) => method !== "GET").length;
  const before = requests();
  for (const pulls of [[], [{ sha: "b".repeat(40) }], [{ repository: "stranger/other" }]]) {
    pullsAre(...pulls);
    const { outputs, log } = await publish();
    expect(outputs, log).toMatchObject({ verdict: "unverified", "exit-code": "0" });
    expect(log).toContain("no open pull request");
  }
  expect(requests()).toBe(before);
});

test("of two pull requests with one head it is shown on the older, and the log says so", async () => {
  leave(honest);
  pullsAre({ number: 9 }, { number: 1 });
  const { outputs, log } = await publish();
  expect(outputs["comment-url"], log).toContain("/issues/1#");
  expect(log).toContain("#9");
});
