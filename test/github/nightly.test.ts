import { afterEach, beforeEach, expect, test } from "vitest";
import { openApi } from "../../src/github/api.ts";
import { baselineBranch, proposeBaseline } from "../../src/github/baseline-pull.ts";
import { driftMarker, keepDriftIssue } from "../../src/github/drift-issue.ts";
import { type FakeGitHub, startGitHub, TOKEN } from "../support/github.ts";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(() => github.close());

const api = () =>
  openApi({ token: TOKEN, baseUrl: github.url, repository: "acme/agent", note: () => {} });

const drift = (drifting: boolean, markdown = "score fell 40 → 31 since 2026-11-03") => ({
  gate: "default",
  drifting,
  over: "Recovered.",
  markdown,
});

async function issues(state: string) {
  return (await github.ask("GET", `/repos/acme/agent/issues?state=${state}`)) as {
    number: number;
    body: string;
  }[];
}

test("quiet nights open no issue", async () => {
  expect(await keepDriftIssue(api(), drift(false))).toEqual({ ok: true, value: "quiet" });
  expect(await issues("all")).toEqual([]);
});

test("an alarm opens one issue, later nights rewrite it, recovery closes it", async () => {
  expect(await keepDriftIssue(api(), drift(true))).toEqual({ ok: true, value: "opened" });
  expect(await keepDriftIssue(api(), drift(true, "second night"))).toMatchObject({
    value: "updated",
  });
  const open = await issues("open");
  expect(open.map((issue) => issue.body)).toEqual([`${driftMarker("default")}\nsecond night`]);
  expect(await keepDriftIssue(api(), drift(false))).toMatchObject({ value: "closed" });
  expect(await issues("open")).toEqual([]);
  expect(await issues("closed")).toHaveLength(1);
});

async function closeByHand(reason: "completed" | "not_planned") {
  const [issue] = await issues("open");
  const path = `/repos/acme/agent/issues/${issue?.number}`;
  await github.ask("PATCH", path, { state: "closed", state_reason: reason }, "owner-token");
}

test("closed as done while the drift goes on, the same issue is open again and says why", async () => {
  await keepDriftIssue(api(), drift(true));
  await closeByHand("completed");
  expect(await keepDriftIssue(api(), drift(true, "still"))).toMatchObject({ value: "reopened" });
  expect(await issues("all")).toHaveLength(1);
  const [issue] = await issues("open");
  expect(issue?.body).toContain("still");
  const path = `/repos/acme/agent/issues/${issue?.number}/comments`;
  expect(JSON.stringify(await github.ask("GET", path))).toContain("The drift is still there");
});

test("closed as not planned it is left in peace until the drift is over; the next one is news", async () => {
  await keepDriftIssue(api(), drift(true));
  await closeByHand("not_planned");
  expect(await keepDriftIssue(api(), drift(true))).toMatchObject({ value: "dismissed" });
  expect(await issues("open")).toEqual([]);
  expect(await keepDriftIssue(api(), drift(false))).toMatchObject({ value: "quiet" });
  expect(await keepDriftIssue(api(), drift(true, "another"))).toMatchObject({ value: "opened" });
  expect(await issues("all")).toHaveLength(2);
});

test("a drift after a recovery is another issue", async () => {
  for (const drifting of [true, false, false]) await keepDriftIssue(api(), drift(drifting));
  expect(await keepDriftIssue(api(), drift(true))).toMatchObject({ value: "opened" });
  expect(await issues("all")).toHaveLength(2);
  expect(await keepDriftIssue(api(), drift(true))).toMatchObject({ value: "updated" });
});

test("an issue of somebody else with our marker is left alone", async () => {
  const body = `${driftMarker("default")}\nnothing to see`;
  await github.ask("POST", "/repos/acme/agent/issues", { title: "x", body }, "person-token");
  expect(await keepDriftIssue(api(), drift(true))).toMatchObject({ value: "opened" });
});

async function proposal(text: string) {
  const ref = (await github.ask("GET", "/repos/acme/agent/git/ref/heads/main")) as {
    object: { sha: string };
  };
  return {
    gate: "default",
    defaultBranch: "main",
    baseSha: ref.object.sha,
    files: { "baselines/default.json": text, "history/default.ndjson": "{}\n" },
    title: "Update the baseline of the gate",
    markdown: "score 40 → 41",
  };
}

test("the baseline is proposed by one pull request that is updated in place", async () => {
  const first = await proposeBaseline(api(), await proposal("one\n"));
  expect(first, JSON.stringify([first, github.seen.at(-1)])).toMatchObject({
    ok: true,
    value: { kind: "opened" },
  });
  const second = await proposeBaseline(api(), await proposal("two\n"));
  expect(second).toMatchObject({ ok: true, value: { kind: "updated" } });
  const pulls = (await github.ask("GET", "/repos/acme/agent/pulls?state=open")) as unknown[];
  expect(pulls).toHaveLength(1);
  const path = `/repos/acme/agent/contents/baselines/default.json?ref=${encodeURIComponent(baselineBranch("default"))}`;
  const file = (await github.ask("GET", path)) as { content: string };
  expect(Buffer.from(file.content, "base64").toString()).toBe("two\n");
});
