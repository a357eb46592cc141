import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { findSides } from "../../src/github/base.ts";
import type { GateEvent, Place } from "../../src/github/event.ts";
import { openGit } from "../../src/github/git.ts";
import { type ActionSource, readBase, readTrusted, type Trusted } from "../../src/github/trust.ts";
import { SettingsFileSchema } from "../../src/model/settings.ts";
import {
  type Files,
  makeOrigin,
  type Origin,
  type PullRequestCheckout,
} from "../support/repository.ts";

const SETTINGS = "agent: {run: ./agent.sh}\njudge: {suite: smoke@1, repeats: 3}\n";
const WORKFLOW = ".github/workflows/gate.yml";
const START: Files = {
  "sre-gate.yaml": SETTINGS,
  "agent.sh": "#!/bin/sh\necho old\n",
  "baselines/default.json": "the accepted baseline\n",
  "tasks/one/task.yaml": "title: the accepted task\n",
  [WORKFLOW]: "on: pull_request\njobs: {gate: {steps: [{uses: acme/sre-gate@1111}]}}\n",
};

let origin: Origin;
let folder: string;

beforeEach(() => {
  origin = makeOrigin(START);
  folder = mkdtempSync(join(tmpdir(), "trust-"));
});
afterEach(() => {
  origin.remove();
  rmSync(folder, { recursive: true, force: true });
});

function event(checkout: PullRequestCheckout): GateEvent {
  return {
    kind: "pull-request",
    branch: "feature",
    number: 7,
    headSha: checkout.headSha,
    baseSha: checkout.baseSha,
    fork: false,
    labels: [],
    author: "person",
    action: "synchronize",
    label: null,
  };
}

function place(workspace: string, sha: string): Place {
  return {
    repository: "acme/agent",
    server: "https://github.com",
    api: "https://api.github.com",
    workspace,
    sha,
    branch: "main",
    runId: "1",
    runAttempt: "1",
    workflow: null,
    actor: "person",
    enterpriseServer: false,
  };
}

const PINNED: ActionSource = { kind: "repository", name: "acme/sre-gate" };

async function trusted(change: Files, action = PINNED): Promise<Trusted> {
  origin.commit("feature", change);
  const checkout = origin.pullRequest("main", "feature");
  const git = openGit(checkout.workspace, null);
  const where = place(checkout.workspace, checkout.mergeSha);
  const sides = await findSides(event(checkout), where, git, null);
  expect(sides).toEqual({ baseSha: checkout.baseSha, headSha: checkout.mergeSha });
  const settings = {
    git,
    config: "sre-gate.yaml",
    read: (text: string) => SettingsFileSchema.parse(parse(text)),
  };
  const base = await readBase({ ...settings, sha: sides.baseSha, folder: join(folder, "base") });
  return readTrusted({ ...settings, sides, sinceSha: sides.baseSha, action }, base);
}

test("the agent half is the head's", async () => {
  const found = await trusted({ "sre-gate.yaml": SETTINGS.replace("agent.sh", "new.sh") });
  expect(found.agent?.run).toBe("./new.sh");
  expect(found.changes).toEqual([]);
});

test("an edited judge half has no effect and is named", async () => {
  const weaker =
    "agent: {run: ./agent.sh}\njudge: {suite: smoke@1, repeats: 1, enforce: advisory}\n";
  const found = await trusted({ "sre-gate.yaml": weaker });
  expect(found.judge).toMatchObject({ repeats: 3, enforce: "fail" });
  expect(found.changes).toEqual([
    { kind: "judge", path: "sre-gate.yaml", keys: ["enforce", "repeats"] },
  ]);
});

test("edited baselines and tasks have no effect and are named", async () => {
  const found = await trusted({
    "baselines/default.json": "one that suits me\n",
    "tasks/one/task.yaml": "title: an easier task\n",
    "tasks/two/task.yaml": "title: a free point\n",
  });
  const read = (path: string) => readFileSync(join(found.judgeRoot, path), "utf8");
  expect(read("baselines/default.json")).toBe("the accepted baseline\n");
  expect(read("tasks/one/task.yaml")).toBe("title: the accepted task\n");
  expect(existsSync(join(found.judgeRoot, "tasks/two"))).toBe(false);
  expect(found.changes.map((change) => `${change.kind} ${change.path}`)).toEqual([
    "baseline baselines/default.json",
    "tasks tasks/one/task.yaml",
    "tasks tasks/two/task.yaml",
  ]);
});

test("deleting the baseline has no effect", async () => {
  const found = await trusted({ "baselines/default.json": null });
  expect(existsSync(join(found.judgeRoot, "baselines/default.json"))).toBe(true);
});

test("a work tree that leaves folders out does not leave them out of the base", async () => {
  origin.commit("feature", { "agent.sh": "#!/bin/sh\necho new\n" });
  const { workspace, mergeSha } = origin.pullRequest("main", "feature");
  execFileSync("git", ["sparse-checkout", "set", "docs"], { cwd: workspace });
  expect(existsSync(join(workspace, "baselines"))).toBe(false);
  const git = openGit(workspace, null);
  const [sha = ""] = await git.parents(mergeSha);
  const read = (text: string) => SettingsFileSchema.parse(parse(text));
  const base = join(folder, "base");
  await readBase({ git, config: "sre-gate.yaml", read, sha, folder: base });
  expect(existsSync(join(base, "baselines/default.json"))).toBe(true);
});

test("an edit of the workflow is named, and one of the action's pin as such", async () => {
  const found = await trusted({
    [WORKFLOW]: String(START[WORKFLOW]).replace("1111", "2222"),
    ".github/workflows/other.yml": "on: push\n",
  });
  expect(found.changes.map((change) => `${change.kind} ${change.path}`)).toEqual([
    `action ${WORKFLOW}`,
    "workflow .github/workflows/other.yml",
  ]);
});

test("an edit of the action itself is named where the workflow runs it from the checkout", async () => {
  const action = { kind: "folder", path: "vendor/sre-gate" } as const;
  const found = await trusted(
    { "vendor/sre-gate/dist/action.js": "exit(0)\n", "vendor/sre-gate/README.md": "words\n" },
    action,
  );
  expect(found.changes).toEqual([
    { kind: "action", path: "vendor/sre-gate/dist/action.js", keys: [] },
  ]);
});

test("whatever file the judge names, an edit of it is named", async () => {
  origin.commit("main", {
    "sre-gate.yaml": `agent: {run: ./agent.sh}
judge: {tasks: [./incidents/Scenario-*, drills], baseline: ./scores/base.json, prices: ./prices.json}
`,
  });
  const found = await trusted({
    "incidents/Scenario-1/ground_truth.yaml": "groups: []\n",
    "incidents/README.md": "words\n",
    "drills/one/Scenario-2/metrics.tsv": "x\n",
    "scores/base.json": "{}\n",
    "prices.json": "{}\n",
  });
  expect(found.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    "tasks drills/one/Scenario-2/metrics.tsv",
    "tasks incidents/Scenario-1/ground_truth.yaml",
    "prices prices.json",
    "baseline scores/base.json",
  ]);
});

test("moving the judge half to another base by a merge commit as head does not work", async () => {
  // The head is a merge whose first parent is a commit of the author's, with a judge half that suits him.
  origin.commit("mine", { "sre-gate.yaml": "judge: {enforce: advisory}\nagent: {run: x}\n" });
  origin.git("checkout", "--quiet", "main");
  origin.commit("feature", { "agent.sh": "#!/bin/sh\necho new\n" });
  origin.git("checkout", "--quiet", "mine");
  origin.git("merge", "--quiet", "--no-ff", "--message", "trick", "feature");
  const checkout = origin.pullRequest("main", "mine");
  const head = origin.checkout("mine");
  const git = openGit(head.workspace, null);
  const sides = await findSides(event(checkout), place(head.workspace, head.sha), git, null);
  expect(sides.baseSha).toBe(checkout.baseSha);
});

test("a work tree of another commit is refused", async () => {
  origin.commit("feature", { "agent.sh": "#!/bin/sh\necho new\n" });
  const checkout = origin.pullRequest("main", "feature");
  const other = origin.checkout("main");
  const git = openGit(other.workspace, null);
  const sides = findSides(event(checkout), place(other.workspace, checkout.mergeSha), git, null);
  await expect(sides).rejects.toThrow(/CHECKOUT_FOREIGN/);
});

test("a base without a judge half judges nothing", async () => {
  origin.commit("main", { "sre-gate.yaml": "agent: {run: ./agent.sh}\n" });
  const found = await trusted({ "sre-gate.yaml": SETTINGS });
  expect(found.judge).toBeNull();
});

test("a base that has no settings at all judges nothing", async () => {
  origin.commit("main", { "sre-gate.yaml": null });
  const found = await trusted({ "sre-gate.yaml": SETTINGS });
  expect(found.judge).toBeNull();
  expect(found.agent?.run).toBe("./agent.sh");
});

test("what the base has gained since the head left it is no change of the head's", async () => {
  const sinceSha = origin.git("rev-parse", "main");
  const headSha = origin.commit("feature", { "agent.sh": "#!/bin/sh\necho new\n" });
  origin.git("checkout", "--quiet", "main");
  const baseSha = origin.commit("main", {
    "sre-gate.yaml": SETTINGS.replace("repeats: 3", "repeats: 5"),
    "baselines/default.json": "a newer night\n",
    [WORKFLOW]: null,
  });
  const git = openGit(origin.checkout("feature").workspace, null);
  const settings = {
    git,
    config: "sre-gate.yaml",
    read: (text: string) => SettingsFileSchema.parse(parse(text)),
  };
  const base = await readBase({ ...settings, sha: baseSha, folder: join(folder, "base") });
  const sides = { headSha, baseSha };
  const found = await readTrusted(
    { ...settings, sides, sinceSha, action: { kind: "folder", path: "" } },
    base,
  );
  expect(found.judge?.repeats).toBe(5);
  expect([found.changes, found.changedFiles]).toEqual([[], ["agent.sh"]]);
});

test("on push the commit is its own judge", async () => {
  const { workspace, sha } = origin.checkout("main");
  const git = openGit(workspace, null);
  const where = place(workspace, sha);
  const sides = await findSides({ kind: "push", defaultBranch: true }, where, git, null);
  expect(sides).toEqual({ headSha: sha, baseSha: sha });
});

test("a merge queue compares with the base of its group", async () => {
  const headSha = origin.commit("queue", { "agent.sh": "#!/bin/sh\necho new\n" });
  const baseSha = origin.git("rev-parse", "main");
  const { workspace } = origin.checkout("queue");
  const git = openGit(workspace, null);
  const group = { kind: "merge-group", headSha, baseSha, pullRequest: null } as const;
  expect(await findSides(group, place(workspace, headSha), git, null)).toEqual({
    headSha,
    baseSha,
  });
});

test("a named pull request that moved since the review is refused", async () => {
  const headSha = origin.commit("feature", { "agent.sh": "#!/bin/sh\necho new\n" });
  const { workspace } = origin.checkout("main");
  const named = { number: 7, headSha, baseSha: origin.git("rev-parse", "main"), fork: true };
  const git = openGit(workspace, null);
  const sides = findSides(
    { kind: "dispatch", defaultBranch: true },
    place(workspace, headSha),
    git,
    named,
  );
  await expect(sides).rejects.toThrow(/CHECKOUT_FOREIGN/);
});
