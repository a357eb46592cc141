// The nightly, through the real action.yml: what it keeps of a night, and where.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readBaseline } from "../../src/baselines/read.ts";
import type { HistoryLine } from "../../src/model/history.ts";
import { historyText, readHistory } from "../../src/verdict/nights/history.ts";
import {
  type JobOptions,
  onBranch,
  openWorld,
  ourMainIsTheirs,
  RIGHT,
  type World,
  WRONG,
} from "../support/github-world.ts";

// Whole jobs of several processes each, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

function mainCheckout() {
  const { workspace, sha } = world.origin.checkout("main");
  return { workspace, sha };
}

function nightly(options: Pick<JobOptions, "inputs" | "cancel"> = {}) {
  return world.job(
    { name: "schedule", ...mainCheckout(), payload: {} },
    { inputs: { mode: "nightly" }, env: { GITHUB_REF_NAME: "main" }, ...options },
  );
}

async function openPulls() {
  return (await world.github.ask("GET", "/repos/acme/agent/pulls?state=open")) as {
    number: number;
    body: string;
    head: { sha: string };
  }[];
}

const HISTORY = "baselines/default.history.jsonl";

/** The history as the open proposal has it. */
async function proposedNights(): Promise<HistoryLine[]> {
  const branch = encodeURIComponent("sre-gate/baseline-default");
  const path = `/repos/acme/agent/contents/${HISTORY}?ref=${branch}`;
  const file = (await world.github.ask("GET", path)) as { content: string };
  return readHistory(Buffer.from(file.content, "base64").toString(), HISTORY);
}

/** How many runs the proposed baseline holds. */
async function proposedRuns(): Promise<number> {
  const branch = encodeURIComponent("sre-gate/baseline-default");
  const path = `/repos/acme/agent/contents/baselines/default.json?ref=${branch}`;
  const file = (await world.github.ask("GET", path)) as { content: string };
  const text = Buffer.from(file.content, "base64").toString();
  return readBaseline(text, "the proposal").runs.length;
}

async function closeProposal(): Promise<void> {
  for (const { number } of await openPulls())
    await world.github.ask("PATCH", `/repos/acme/agent/pulls/${number}`, { state: "closed" });
}

test("nights that wait in the proposal are added to, not replaced", async () => {
  await ourMainIsTheirs(world);
  await nightly();
  expect(await proposedRuns()).toBe(1);
  // Another night of an agent that is as good: one that is not would start the pool anew.
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": `${RIGHT}#\n` });
  const second = await nightly();
  expect(await proposedRuns(), second.log).toBe(2);
  const [open] = await openPulls();
  expect(open?.body.split("Runs in this baseline")[1]?.match(/^\| 2/gm)).toHaveLength(2);
  // What somebody committed meanwhile is not overruled by what was proposed before it.
  await world.acceptBaseline(3);
  const third = await nightly();
  expect(await proposedRuns(), third.log).toBe(4);
});

test("a night measures anew what a pull request has measured", async () => {
  await ourMainIsTheirs(world);
  const better = { "agent.sh": `${RIGHT}#\n` };
  const pull = await world.pullRequest(better);
  expect(pull.outputs.attempts, pull.log).toBe("18");
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", better);
  // Two workflow runs, and one store in this world.
  const folder = join(world.artifacts, "sre-gate-1");
  rmSync(folder, { recursive: true });
  const night = await nightly();
  expect(night.conclusion, night.log).toBe("success");
  const run = JSON.parse(readFileSync(join(folder, "run.json"), "utf8"));
  expect(run.attempts).toHaveLength(18);
  expect(run.attempts.filter((attempt: { cached: boolean }) => attempt.cached)).toEqual([]);
});

test("a proposal that somebody closed is not brought back", async () => {
  await ourMainIsTheirs(world);
  await nightly();
  await closeProposal();
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": WRONG });
  const next = await nightly();
  expect(await proposedRuns(), next.log).toBe(1);
  expect(await proposedNights()).toHaveLength(1);
});

async function driftIssues() {
  const all = (await world.github.ask("GET", "/repos/acme/agent/issues?state=all")) as {
    title: string;
    body: string;
    state: string;
  }[];
  return all.filter(({ title }) => title.includes("drifts"));
}

test("the nightly proposes baseline and history, and posts the required check on it", async () => {
  await ourMainIsTheirs(world);
  const result = await nightly();
  expect(result.conclusion, result.log).toBe("success");
  const pulls = await openPulls();
  expect(pulls, result.log).toHaveLength(1);
  expect(pulls[0]?.body).toContain("Runs in this baseline");
  const checks = world.github.seen.filter(({ path }) => path.endsWith("/check-runs"));
  expect(checks.map(({ body }) => body)).toContainEqual(
    expect.objectContaining({ name: "sre-gate", head_sha: pulls[0]?.head.sha }),
  );
  const [line, ...others] = await proposedNights();
  expect(line).toMatchObject({ gate: "default", score: 1, measured: 18, verdict: null });
  expect(others).toEqual([]);
  expect(existsSync(join(world.artifacts, "sre-gate-1/drift.html"))).toBe(true);
  expect(await driftIssues()).toEqual([]);
});

test("the nightly finds a drift, keeps one issue, and loses no night that is not merged yet", async () => {
  await ourMainIsTheirs(world);
  await nightly();
  const [line] = await proposedNights();
  if (!line) throw new Error("no night");
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const quiet = Array.from({ length: 30 }, (_, index) => ({
    ...line,
    run: `night-${index}`,
    mark: `night ${index}`,
    date: day(30 - index),
    score: 0.9 + (index % 4) / 40,
  }));
  const text = quiet.map(historyText).join("");
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": WRONG, [HISTORY]: text });
  const fallen = await nightly();
  expect(fallen.conclusion, fallen.log).toBe("success");
  expect(await proposedNights(), fallen.log).toHaveLength(31);
  const [issue] = await driftIssues();
  expect(issue?.body, fallen.log).toContain("sre-gate-drift:default");
  // Nobody merged: the next night stands after the one that waits.
  world.origin.commit("main", { "agent.sh": RIGHT });
  const next = await nightly();
  expect((await proposedNights()).map(({ score }) => score).slice(-2), next.log).toEqual([0, 1]);
  expect(await driftIssues()).toHaveLength(1);
  // Another night of the same commit that gives the same answers is another night.
  const runs = await proposedRuns();
  const again = await nightly();
  expect(again.conclusion).toBe("success");
  expect(again.log).not.toContain("counts once");
  expect(await proposedNights(), again.log).toHaveLength(33);
  expect(await proposedRuns()).toBe(runs + 1);
});

test("a broken history stops the nightly before anything runs", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { [HISTORY]: "{}\n" });
  const result = await nightly();
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain("HISTORY_BAD_LINE");
  expect(result.log).not.toContain("[1/18]");
});

/** What the button "Update branch" does: the default branch, which has moved on, is merged into the proposal. */
async function updateProposal(): Promise<void> {
  const repo = "/repos/acme/agent";
  const ask = (method: string, path: string, body?: unknown) =>
    world.github.ask(method, `${repo}${path}`, body, "owner-token");
  const content = Buffer.from("moved on\n").toString("base64");
  await ask("PUT", "/contents/OTHER.md", { message: "move on", content });
  const shaOf = async (branch: string) =>
    ((await ask("GET", `/git/ref/heads/${branch}`)) as { object: { sha: string } }).object.sha;
  const branch = "sre-gate/baseline-default";
  const parents = [await shaOf(branch), await shaOf("main")];
  const { tree } = (await ask("GET", `/git/commits/${parents[0]}`)) as { tree: { sha: string } };
  const commit = { message: "Merge main", tree: tree.sha, parents };
  const { sha } = (await ask("POST", "/git/commits", commit)) as { sha: string };
  await ask("PATCH", `/git/refs/heads/${branch}`, { sha });
}

test("a proposal into which somebody merged the default branch loses no night", async () => {
  await ourMainIsTheirs(world);
  await nightly();
  await updateProposal();
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": `${RIGHT}#\n` });
  const next = await nightly();
  expect(await proposedRuns(), next.log).toBe(2);
  expect(await proposedNights()).toHaveLength(2);
});

test.each([
  ["the pull request", /\/pulls\?/],
  ["its history", /contents\/baselines.*default\.history/],
  ["its baseline", /contents\/baselines.*default\.json/],
])("where %s cannot be read, the nights that wait are not overwritten", async (_, path) => {
  await ourMainIsTheirs(world);
  await nightly();
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": `${RIGHT}#\n` });
  world.github.fail("GET", path, { status: 403 });
  const blind = await nightly();
  expect(blind.conclusion, blind.log).toBe("success");
  expect(blind.log).toContain("tonight is not proposed");
  expect(await proposedNights()).toHaveLength(1);
  const next = await nightly();
  expect(await proposedNights(), next.log).toHaveLength(2);
});

test("a night that was stopped is not kept", async () => {
  await ourMainIsTheirs(world);
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": RIGHT.replace("\n", "\nsleep 0.3\n") });
  const inputs = { mode: "nightly", concurrency: "1" };
  const cancel = { step: "Gate", when: /\[16\/18\]/ };
  const stopped = await nightly({ inputs, cancel });
  expect(stopped.conclusion, stopped.log).toBe("cancelled");
  expect(stopped.log).toContain("tonight is not kept");
  expect(await openPulls()).toEqual([]);
});

test("a night without a single answer is red, stands in the history, and is no baseline", async () => {
  await ourMainIsTheirs(world);
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": "#!/bin/sh\necho no key >&2\nexit 1\n" });
  const mute = await nightly();
  expect(mute.conclusion, mute.log).toBe("failure");
  expect(mute.outputs).toMatchObject({ "exit-code": "3", score: "0" });
  expect(mute.log).toContain("no attempt gave an answer");
  expect((await proposedNights()).map(({ score }) => score)).toEqual([0]);
  await expect(proposedRuns()).rejects.toThrow("404");
});

test.each([
  ["pull_request", "a pull-request event"],
  ["workflow_dispatch", "branch feature"],
  ["push", "branch feature"],
])("a nightly by %s from another branch is refused before it runs", async (name, told) => {
  await world.pullRequest({ "README.md": "x\n" }, { inputs: { comment: "false" } });
  const { workspace, sha, payload } = world.last();
  const event = { ...(payload as object), ...onBranch("feature") };
  const inputs = { mode: "nightly" };
  const env = { GITHUB_REF_NAME: "feature" };
  const result = await world.job({ name, workspace, sha, payload: event }, { inputs, env });
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain("NIGHTLY_NOT_DEFAULT_BRANCH");
  expect(result.log).toContain(told);
  expect(result.log).not.toContain("[1/18]");
});

test("a nightly by hand on the default branch is one", async () => {
  await ourMainIsTheirs(world);
  const payload = onBranch("main");
  const event = { name: "workflow_dispatch", ...mainCheckout(), payload };
  const inputs = { mode: "nightly" };
  const result = await world.job(event, { inputs, env: { GITHUB_REF_NAME: "main" } });
  expect(result.conclusion, result.log).toBe("success");
  expect(await proposedNights()).toHaveLength(1);
});
