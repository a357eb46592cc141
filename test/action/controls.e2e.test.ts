// Commands in comments and labels, each through the real action.yml: who may, for which commit, and until when.
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readBaseline } from "../../src/baselines/read.ts";
import { LABELS } from "../../src/github/controls.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import { BOT } from "../support/github.ts";
import { openWorld, RIGHT, type World, WRONG } from "../support/github-world.ts";

// Whole jobs of several processes each, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const HEAD = "a".repeat(40);

/** The emulator knows no commits of ours: the pull request is answered from the real repository's SHAs. */
function answerPull(headSha: string, baseSha: string, repository = "acme/agent"): void {
  const pull = {
    number: 1,
    head: { sha: headSha, ref: "feature-1", repo: { full_name: repository } },
    base: { sha: baseSha, repo: { full_name: "acme/agent" } },
  };
  world.github.answer("GET", /\/pulls\/1$/, () => pull);
}

const mainCheckout = () => world.origin.checkout("main");
const permit = (permission: string) =>
  world.github.answer("GET", /\/permission$/, () => ({ permission }));

/** The emulator lists no checks of commits that it does not know: they are listed from what was sent. */
function listChecksBySeen(forged: readonly object[] = []): void {
  world.github.answer("GET", /\/commits\/\w+\/check-runs/, (path) => {
    const sha = /commits\/(\w+)/.exec(path)?.[1];
    const sent = world.github.seen.filter((one) => one.path.endsWith("/check-runs"));
    const bodies = sent.map((one) => one.body as { head_sha: string });
    const checks = bodies.filter((body) => body.head_sha === sha);
    return { check_runs: [...forged, ...checks.map((body) => ({ ...body, app: { slug: BOT } }))] };
  });
}

function comment(body: string, author = "person", action = "created") {
  return world.job(
    {
      name: "issue_comment",
      ...mainCheckout(),
      payload: {
        action,
        comment: { id: 1, body, user: { login: author } },
        issue: { number: 1, pull_request: {} },
      },
    },
    { inputs: { mode: "command" } },
  );
}

test("an accepted drop is green for its commit, and a new push is judged anew", async () => {
  await world.acceptBaseline();
  const red = await world.pullRequest({ "agent.sh": WRONG });
  expect(red.conclusion).toBe("failure");
  const head = world.origin.git("rev-parse", "feature-1");
  answerPull(head, world.origin.git("rev-parse", "main"));
  permit("write");
  listChecksBySeen();
  const event = world.last();
  const said = await comment(`/sre-gate accept ${head} the cheaper model is wanted`);
  expect(said.conclusion, said.log).toBe("success");
  const green = await world.job(event, { runAttempt: "2" });
  expect(green.conclusion, green.log).toBe("success");
  expect(green.outputs).toMatchObject({ verdict: "fail", "exit-code": "0" });
  const bodies = (await world.comments()).map(({ body }) => body).join("\n");
  expect(bodies).toContain("the cheaper model is wanted");
  const next = await world.pullRequest({ "agent.sh": `${WRONG}#\n` });
  expect(next.conclusion).toBe("failure");
});

test.each([
  ["somebody who may only read", "read", `/sre-gate accept ${HEAD} why not`, "may not steer"],
  [
    "a commit that is not the head",
    "write",
    `/sre-gate accept ${"b".repeat(40)} why not`,
    "not the head",
  ],
  ["a command that is none", "write", "/sre-gate accept", "no command"],
])("%s is answered and changes nothing", async (_, permission, body, answer) => {
  answerPull(HEAD, mainCheckout().sha);
  permit(permission);
  await comment(body);
  const [said] = await world.comments();
  expect(said?.body).toContain(answer);
  expect(world.github.seen.filter(({ path }) => path.endsWith("/check-runs"))).toEqual([]);
});

test("/sre-gate run starts the workflow for exactly the named commit", async () => {
  answerPull(HEAD, mainCheckout().sha);
  permit("admin");
  world.github.answer("POST", /dispatches$/, () => null);
  await comment(`/sre-gate run ${HEAD}`);
  const sent = world.github.seen.find(({ path }) => path.endsWith("/dispatches"));
  expect(sent?.path).toContain("sre-gate-run.yml");
  expect(sent?.body).toMatchObject({ inputs: { "pull-request": "1", "head-sha": HEAD } });
});

async function labelled(name: string, permission: string) {
  permit(permission);
  await world.pullRequest({ "agent.sh": WRONG }, { inputs: { comment: "false", artifact: "" } });
  const event = world.last();
  const payload = { ...(event.payload as object), action: "labeled", label: { name } };
  return world.job({ ...event, payload }, { runAttempt: "2" });
}

test("the label to skip is obeyed from a writer, and only from one", async () => {
  await world.acceptBaseline();
  const skipped = await labelled(LABELS.skip, "write");
  expect(skipped.outputs, skipped.log).toMatchObject({ verdict: "skipped", "exit-code": "0" });
  expect((await world.comments())[0]?.body).toContain("person skipped the gate");
});

test("the label to skip from somebody who may only triage has no effect", async () => {
  await world.acceptBaseline();
  const judged = await labelled(LABELS.skip, "read");
  expect(judged.outputs).toMatchObject({ verdict: "fail", "exit-code": "1" });
});

test("the label to accept is obeyed for its commit, and a push takes it away", async () => {
  await world.acceptBaseline();
  listChecksBySeen();
  const accepted = await labelled(LABELS.accept, "write");
  expect(accepted.outputs, accepted.log).toMatchObject({ verdict: "fail", "exit-code": "0" });
  expect(sentWords()).toEqual(["sre-gate accepted"]);
  world.github.answer("DELETE", /\/issues\/1\/labels\//, () => []);
  world.origin.git("checkout", "--quiet", "main");
  await world.pullRequest({ "agent.sh": `${WRONG}#\n` }, { inputs: { comment: "false" } });
  const event = world.last();
  const { pull_request } = event.payload as { pull_request: object };
  const labels = [{ name: "bug" }, { name: LABELS.accept }];
  const payload = { ...(event.payload as object), pull_request: { ...pull_request, labels } };
  const pushed = await world.job({ ...event, payload }, { runAttempt: "2" });
  expect(pushed.outputs, pushed.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  const removed = world.github.seen.filter(({ method }) => method === "DELETE");
  expect(removed.map(({ path }) => decodeURIComponent(path))).toEqual([
    `/repos/acme/agent/issues/1/labels/${LABELS.accept}`,
  ]);
});

test("a permission that cannot be read is told as that", async () => {
  answerPull(HEAD, mainCheckout().sha);
  world.github.fail("GET", /\/permission$/, { status: 502 }, 9);
  await comment(`/sre-gate accept ${HEAD} why not`);
  const [said] = await world.comments();
  expect(said?.body).toMatch(/not known.*HTTP 502/);
  expect(said?.body).not.toContain("may not steer");
  expect(sentWords()).toEqual([]);
});

test.each(["edited", "deleted"])("a comment that was %s is no command", async (action) => {
  answerPull(HEAD, mainCheckout().sha);
  permit("write");
  await comment(`/sre-gate accept ${HEAD} why not`, "person", action);
  expect(sentWords()).toEqual([]);
  expect(await world.comments()).toEqual([]);
});

test("what a fork's drop needs after it was accepted is said: nothing of it is taken over", async () => {
  answerPull(HEAD, mainCheckout().sha, "stranger/agent");
  permit("write");
  world.github.answer("GET", /\/actions\/runs/, () => ({ workflow_runs: [] }));
  await comment(`/sre-gate accept ${HEAD} wanted`);
  const [said] = await world.comments();
  expect(said?.body).toContain(`/sre-gate run ${HEAD}`);
  expect(said?.body).not.toContain("takes over what");
});

test("a word that somebody forged accepts nothing", async () => {
  await world.acceptBaseline();
  permit("read");
  await world.pullRequest({ "agent.sh": WRONG });
  const head = world.origin.git("rev-parse", "feature-1");
  const record = (sha: string) => ({
    name: "sre-gate accepted",
    head_sha: head,
    external_id: JSON.stringify({
      format: "sre-gate-acceptance@1",
      sha,
      by: "person",
      reason: "fine",
    }),
  });
  listChecksBySeen([
    // By another app, of another commit, and by the gate's own for somebody who may not write any more.
    { ...record(head), app: { slug: "some-ci" } },
    { ...record(HEAD), app: { slug: BOT } },
    { ...record(head), app: { slug: BOT } },
  ]);
  const judged = await world.again({ runAttempt: "2" });
  expect(judged.outputs, judged.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
});

test("/sre-gate explain gives commands that show the calculation", async () => {
  await world.acceptBaseline();
  await world.pullRequest({ "agent.sh": WRONG });
  const head = world.origin.git("rev-parse", "feature-1");
  answerPull(head, world.origin.git("rev-parse", "main"));
  permit("write");
  const path = ".github/workflows/sre-gate.yml";
  const run = { id: 77, run_attempt: 1, path, conclusion: "failure" };
  world.github.answer("GET", /\/actions\/runs/, () => ({ workflow_runs: [run] }));
  await comment("/sre-gate explain");
  const said = (await world.comments()).at(-1)?.body ?? "";
  const script = /```sh\n([\s\S]*?)```/.exec(said)?.[1] ?? "";
  expect(script).toContain("gh run download 77 --name sre-gate-1 --dir run");
  // As typed, but for the download and for where the gate lies.
  const { workspace } = world.origin.checkout("feature-1");
  cpSync(join(world.artifacts, "sre-gate-1"), join(workspace, "run"), { recursive: true });
  const typed = script
    .replace(/^gh run download.*$/m, "")
    .replace("sre-gate compare", `${process.execPath} ${resolve("dist/cli.js")} compare`);
  const ended = spawnSync("sh", ["-c", typed], { cwd: workspace, encoding: "utf8" });
  expect(ended.stdout, ended.stderr).toContain("Verdict: fail");
});

/** Pull request 1 as its place in a merge queue is judged: the head as it is, merged into what is before it. */
async function queued(headSha: string) {
  const { workspace, mergeSha, baseSha } = world.origin.pullRequest("main", "feature-1", 99);
  answerPull(headSha, baseSha);
  const head_ref = `refs/heads/gh-readonly-queue/main/pr-1-${baseSha}`;
  const payload = { merge_group: { head_sha: mergeSha, base_sha: baseSha, head_ref } };
  return world.job({ name: "merge_group", payload, workspace, sha: mergeSha });
}

test("what was accepted or skipped may pass the merge queue, and nothing else", async () => {
  await world.acceptBaseline();
  await world.pullRequest({ "agent.sh": WRONG });
  const head = world.origin.git("rev-parse", "feature-1");
  listChecksBySeen();
  const red = await queued(head);
  expect(red.outputs, red.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  answerPull(head, world.origin.git("rev-parse", "main"));
  permit("write");
  await comment(`/sre-gate accept ${head} wanted`);
  const accepted = await queued(head);
  expect(accepted.outputs, accepted.log).toMatchObject({ verdict: "fail", "exit-code": "0" });
  // Another head than the one that was accepted.
  const moved = await queued(HEAD);
  expect(moved.outputs, moved.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
});

test("a skipped commit is not judged in the merge queue either", async () => {
  await world.acceptBaseline();
  listChecksBySeen();
  const skipped = await labelled(LABELS.skip, "write");
  expect(skipped.outputs, skipped.log).toMatchObject({ verdict: "skipped" });
  const inQueue = await queued(world.origin.git("rev-parse", "feature-1"));
  expect(inQueue.outputs, inQueue.log).toMatchObject({ verdict: "skipped", "exit-code": "0" });
});

/** Names of the records that were sent, beside the checks of the gate itself. */
function sentWords(): string[] {
  return world.github.seen
    .filter(({ method, path }) => method === "POST" && path.endsWith("/check-runs"))
    .map(({ body }) => (body as { name: string }).name)
    .filter((name) => /accepted|skipped/.test(name));
}

/** A night after the merge of a pull request of whose head this was said; the baseline that it proposes. */
async function nightAfter(head: string, word: "accepted" | "skipped"): Promise<Baseline> {
  permit("write");
  const { github, origin } = world;
  const [main, external_id] = [
    origin.git("rev-parse", "main"),
    JSON.stringify({
      format: "sre-gate-acceptance@1",
      sha: head,
      by: "person",
      reason: `label ${word}`,
    }),
  ];
  github.answer("GET", new RegExp(`/commits/${main}/pulls`), () => [
    { merged_at: "2026-11-20T12:00:00Z", head: { sha: head } },
  ]);
  github.answer("GET", new RegExp(`/commits/${head}/check-runs`), () => ({
    check_runs: [{ name: `sre-gate ${word}`, head_sha: head, external_id, app: { slug: BOT } }],
  }));
  const night = await world.job(
    { name: "schedule", ...mainCheckout(), payload: {} },
    { inputs: { mode: "nightly" }, env: { GITHUB_REF_NAME: "main" } },
  );
  const branch = encodeURIComponent("sre-gate/baseline-default");
  const path = `/repos/acme/agent/contents/baselines/default.json?ref=${branch}`;
  const file = (await github.ask("GET", path)) as { content: string };
  expect(night.conclusion, night.log).toBe("success");
  return readBaseline(Buffer.from(file.content, "base64").toString(), "the proposal");
}

test("who accepted or skipped what stands in the baseline's provenance, by commit", async () => {
  const ref = (await world.github.ask("GET", "/repos/acme/agent/git/ref/heads/main")) as {
    object: { sha: string };
  };
  const commit = await world.github.ask("GET", `/repos/acme/agent/git/commits/${ref.object.sha}`);
  world.github.answer("GET", /\/git\/commits\//, () => commit);
  world.github.rewrite = (body) => {
    const known = body as { parents?: string[] } | null;
    return known?.parents ? { ...known, parents: [ref.object.sha] } : body;
  };
  const merge = (text: string) => {
    world.origin.git("checkout", "--quiet", "main");
    return world.origin.commit("main", { "agent.sh": `${RIGHT}# ${text}\n` });
  };
  const said = (baseline: Baseline) =>
    baseline.runs.map(({ accepted, skipped }) => [accepted, skipped ?? null]);
  merge("one");
  const one = await nightAfter("1".repeat(40), "accepted");
  expect(said(one)).toEqual([["person, 111111111111: label accepted", null]]);
  merge("two");
  const two = await nightAfter("2".repeat(40), "skipped");
  expect(said(two)).toEqual([...said(one), [null, "person, 222222222222: label skipped"]]);
  // The same words about another commit: the pool starts anew there too.
  merge("three");
  const three = await nightAfter("3".repeat(40), "accepted");
  expect(said(three)).toEqual([["person, 333333333333: label accepted", null]]);
});
