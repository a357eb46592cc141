import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  onBranch,
  openWorld,
  RIGHT,
  SETTINGS,
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

test("an unchanged agent is green, with outputs, summary, artifact, comment and check", async () => {
  await world.acceptBaseline();
  const result = await world.pullRequest({ "README.md": "words\n" });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({
    verdict: "pass",
    "exit-code": "0",
    score: "1",
    "baseline-score": "1",
    delta: "0",
  });
  expect(result.summary).toContain("sre-gate");
  expect(result.outputs["artifact-url"]).toContain("/artifacts/sre-gate-1");
  expect(existsSync(join(world.artifacts, "sre-gate-1/run.json"))).toBe(true);
  const comments = await world.comments();
  expect(comments).toHaveLength(1);
  expect(result.outputs["comment-url"]).toContain(String(comments[0]?.id));
  expect(comments[0]?.body).toContain(result.outputs["artifact-url"]);
  expect(comments[0]?.body, "nothing to accept").not.toContain("accept");
});

test("a lost capability is red, and everything else is there all the same", async () => {
  await world.acceptBaseline();
  const result = await world.pullRequest({ "agent.sh": WRONG });
  expect(result.conclusion, result.log).toBe("failure");
  expect(result.outputs).toMatchObject({ verdict: "fail", "exit-code": "1", score: "0" });
  expect(result.steps.map((step) => `${step.name}: ${step.outcome}`)).toEqual([
    "Prepare: success",
    "Gate: success",
    "Upload the report: success",
    "Upload the page: success",
    "Publish: success",
    "Verdict: failure",
  ]);
  const body = (await world.comments())[0]?.body ?? "";
  expect(body).toContain("agent.sh");
  // Which of several pushes it is about.
  const head = world.origin.git("rev-parse", "feature-1");
  expect(body).toContain(`commit ${head.slice(0, 8)}.`);
});

test("an agent that dies is told with its last words", async () => {
  await world.acceptBaseline();
  const dies = "#!/bin/sh\necho 'no such model: <b>gpt-9</b>' >&2\nexit 3\n";
  await world.pullRequest({ "agent.sh": dies });
  const body = (await world.comments())[0]?.body ?? "";
  expect(body).toContain("agent error (exit code 3: no such model: &#60;b&#62;gpt");
});

test("without a baseline it is neither green nor red by itself", async () => {
  const result = await world.pullRequest({ "agent.sh": WRONG });
  expect(result.outputs).toMatchObject({ verdict: "no-baseline", "exit-code": "3" });
  expect((await world.comments())[0]?.body).toContain("sre-gate baseline add");
  // A neutral check would satisfy a rule that requires it.
  expect(lastCheck()).toMatchObject({ status: "completed", conclusion: "failure" });
});

const lastCheck = () =>
  world.github.seen.findLast(({ path }) => /check-runs\/\d+$/.test(path))?.body;

test("advisory, a lost capability is told and nothing is red", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", {
    "sre-gate.yaml": SETTINGS.replace("judge: {", "judge: {enforce: advisory, "),
  });
  await world.acceptBaseline();
  const result = await world.pullRequest({ "agent.sh": WRONG });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({ verdict: "fail", "exit-code": "0" });
  expect(lastCheck()).toMatchObject({ conclusion: "neutral" });
  expect((await world.comments())[0]?.body).toContain("are no longer solved (score ");
});

test("a pull request that edits baseline, tasks and judge changes nothing of its verdict", async () => {
  await world.acceptBaseline();
  const settings = readFileSync(join(world.origin.folder, "sre-gate.yaml"), "utf8");
  const result = await world.pullRequest({
    "agent.sh": WRONG,
    "sre-gate.yaml": settings.replace("repeats: 3", "repeats: 1, enforce: advisory"),
    "baselines/default.json": null,
    "tasks/task-a/snapshot/ground_truth.yaml":
      'groups:\n  - {id: e, kind: Deployment, namespace: shop, filter: ["email"], root_cause: true}\n',
    ".github/workflows/gate.yml": "on: push\n",
  });
  expect(result.outputs).toMatchObject({ verdict: "fail", score: "0" });
  // Three repeats of six tasks as the base wants them, and what the red result asks for on top.
  expect(Number(result.outputs.attempts)).toBeGreaterThanOrEqual(18);
  const body = (await world.comments())[0]?.body ?? "";
  for (const named of ["baselines/default.json", "task-a", "enforce, repeats", "gate.yml"]) {
    expect(body).toContain(named);
  }
  // The workflow first of all: GitHub ran the edited one.
  expect(body.indexOf("gate.yml")).toBeLessThan(body.indexOf("sre-gate:", 40));
});

test("a pull request that moves the action's pin is told so before anything else", async () => {
  const pinned = (sha: string) =>
    `on: pull_request\njobs: {g: {steps: [{uses: acme/sre-gate@${sha}}]}}\n`;
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { ".github/workflows/gate.yml": pinned("1111") });
  const result = await world.pullRequest({ ".github/workflows/gate.yml": pinned("2222") });
  const body = (await world.comments())[0]?.body ?? "";
  expect(body.split("\n")[2], result.log).toContain("edits which version of the gate runs");
  expect(body.split("\n")[2]).toContain(".github/workflows/gate.yml");
});

test("the pull request that brings the gate is neutral and runs nothing", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "sre-gate.yaml": null });
  const result = await world.pullRequest({
    "sre-gate.yaml": "agent: {run: ./agent.sh}\njudge: {tasks: ['*']}\n",
  });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({ verdict: "no-baseline", attempts: "0" });
  expect((await world.comments())[0]?.body).toContain("nothing judges yet");
});

test("settings that do not read are an error with a cure, and red", async () => {
  const result = await world.pullRequest({ "sre-gate.yaml": "agent: {runs: x}\n" });
  expect(result.conclusion).toBe("failure");
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain("SETTINGS_UNKNOWN_KEY");
  expect(result.summary).toContain("could not judge");
  const body = (await world.comments())[0]?.body ?? "";
  expect(body).toMatch(/agent.runs: There is no such setting\. Did you mean 'run'\?(?!\.)/);
  expect(lastCheck()).toMatchObject({ conclusion: "failure" });
  // Annotated after the comment, by the step that writes it.
  const annotated = result.steps.filter(({ log }) => log.includes("::error title=sre-gate"));
  expect(annotated.map(({ name }) => name)).toEqual(["Publish"]);
});

test("bad inputs are all reported, and red", async () => {
  const result = await world.pullRequest({}, { inputs: { comment: "yes", concurrency: "3x" } });
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log.match(/::error title=sre-gate INPUT_BAD_VALUE/g)).toHaveLength(2);
  expect(result.summary).toContain("INPUT_BAD_VALUE");
});

test.each([
  [
    "a read-only token",
    { status: 403, body: { message: "Resource not accessible by integration" } },
  ],
  ["a server that is down", { status: 502 }],
] as const)(
  "%s changes no verdict",
  async (_, fault) => {
    await world.acceptBaseline();
    world.github.fail("POST", /comments$/, fault, 99);
    world.github.fail("POST", /check-runs$/, fault, 99);
    const result = await world.pullRequest({ "README.md": "words\n" });
    expect(result.conclusion, result.log).toBe("success");
    expect(result.log).toContain("no comment");
    expect(result.outputs["comment-url"]).toBe("");
    expect(result.summary).toContain("sre-gate");
  },
  120_000,
);

test("answers of another shape than GitHub's change no verdict", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", {
    "sre-gate.yaml": SETTINGS.replace("judge: {", "judge: {enforce: advisory, "),
  });
  await world.acceptBaseline();
  world.github.answer("GET", /\/(comments|issues|pulls|check-runs)\b/, () => ({}));
  const result = await world.pullRequest({ "agent.sh": WRONG });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({ verdict: "fail", "exit-code": "0" });
  expect(result.log).toContain("::warning title=sre-gate::no comment: ");
  expect(result.summary).toContain("are no longer solved (score ");
});

test("what passes by itself is waited for: 429, a cut line, silence, 502", async () => {
  await world.acceptBaseline();
  world.github.fail("POST", /comments$/, { status: 429, headers: { "retry-after": "1" } });
  world.github.fail("PATCH", /comments\/\d+$/, "reset");
  world.github.fail("POST", /check-runs$/, { silentMs: 30_000 });
  world.github.fail("PATCH", /check-runs\/\d+$/, { status: 502 });
  const result = await world.pullRequest({ "README.md": "words\n" });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.log.match(/trying again/g)?.length).toBeGreaterThanOrEqual(4);
  const comments = await world.comments();
  expect(comments.map(({ body }) => body.includes("no drop shown"))).toEqual([true]);
  expect(lastCheck()).toMatchObject({ conclusion: "success" });
});

test("a comment that GitHub finds too long is sent shorter, and one that is gone anew", async () => {
  await world.acceptBaseline();
  const message = "Validation Failed: Body is too long (maximum is 65536 characters)";
  world.github.fail("PATCH", /comments\/\d+$/, { status: 422, body: { message } });
  const long = await world.pullRequest({ "README.md": "words\n" });
  expect(long.conclusion, long.log).toBe("success");
  const [comment] = await world.comments();
  expect(comment?.body).toContain("no drop shown");
  world.github.fail("PATCH", /comments\/\d+$/, { status: 404 }, 2);
  const gone = await world.again({ runAttempt: "2" });
  expect(gone.outputs["comment-url"], gone.log).not.toBe("");
});

test("a locked conversation leaves the report in the summary", async () => {
  const body = { message: "Unable to create comment because issue is locked" };
  world.github.fail("POST", /comments$/, { status: 403, body }, 99);
  const result = await world.pullRequest({ "README.md": "words\n" });
  expect(result.log).toContain("issue is locked. The report is in the job summary");
  expect(result.outputs.verdict).toBe("no-baseline");
  expect(result.summary).toContain("sre-gate");
});

test("GitHub Enterprise Server takes no artifact, and is told so", async () => {
  const env = { GITHUB_SERVER_URL: "https://git.acme.example" };
  const result = await world.pullRequest({ "README.md": "words\n" }, { env });
  const upload = result.steps.find(({ name }) => name === "Upload the report");
  expect(upload?.outcome, result.log).toBe("skipped");
  expect(result.log).toContain("GitHub Enterprise Server cannot take this artifact");
  expect(result.outputs.verdict).toBe("no-baseline");
  expect(await world.comments()).toHaveLength(1);
});

test("the runtime token and our inputs never reach the agent", async () => {
  const spy = `#!/bin/sh\nenv > "$PWD/seen.txt"; cat "$PWD/seen.txt" >&2\n${RIGHT.split("\n")[1]}\n`;
  const result = await world.pullRequest({ "agent.sh": spy });
  expect(result.outputs.attempts, result.log).toBe("18");
  const seen = readFileSync(
    join(world.artifacts, "sre-gate-1/attempts/task-a/1/stderr.log"),
    "utf8",
  );
  expect(seen).toContain("SRE_GATE_OUTPUT");
  expect(seen).not.toMatch(/ACTIONS_|SRE_GATE_INPUTS|runtime-token-of-the-job|bot-token/);
});

test("what an agent tells of its secrets is in no log, page or file", async () => {
  world.origin.git("checkout", "--quiet", "main");
  const judge =
    "judge: {env: [TOKEN, GRAPH_PAT], upstreams: {own: {base-url: 'https://models.example', dialect: openai, key-env: MY_PROVIDER}}, ";
  world.origin.commit("main", { "sre-gate.yaml": SETTINGS.replace("judge: {", judge) });
  const tells = `#!/bin/sh
echo "$TOKEN $GRAPH_PAT" >&2
printf '{"contributing_factors":[{"name":"shop/Deployment/%s","reasoning":"%s"}]}' "$TOKEN" "$GRAPH_PAT" > "$SRE_GATE_OUTPUT"
`;
  const env = {
    TOKEN: "bare-token-5555",
    GRAPH_PAT: "access-to-graphs-6666",
    MY_PROVIDER: "provider-7777",
  };
  const result = await world.pullRequest({ "agent.sh": tells }, { env });
  expect(result.outputs.attempts, result.log).toBe("18");
  for (const secret of Object.values(env)) expect(result.log).toContain(`::add-mask::${secret}\n`);
  const folder = join(world.artifacts, "sre-gate-1");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = [
    ["log", result.log.replaceAll(/::add-mask::.*/g, "")],
    ["summary", result.summary],
    ["GitHub", JSON.stringify(world.github.seen)],
    ...files.map((file) => [file, readFileSync(file, "utf8")]),
  ];
  const told = texts.filter(([, text]) => /token-5555|graphs-6666|provider-7777/.test(text ?? ""));
  expect(told.map(([where]) => where)).toEqual([]);
});

test("a re-run of the same commits gets the same answer and runs nothing", async () => {
  await world.acceptBaseline();
  const first = await world.pullRequest(
    { "agent.sh": `${RIGHT}# other bytes\n` },
    { runId: "2000" },
  );
  const again = await world.again({ runId: "2000", runAttempt: "2" });
  expect(again.outputs, again.log).toMatchObject({ verdict: "pass", score: first.outputs.score });
  const file = (attempt: number, name: string) =>
    readFileSync(join(world.artifacts, `sre-gate-${attempt}`, name), "utf8");
  const run = (attempt: number) => JSON.parse(file(attempt, "run.json"));
  for (const name of ["verdict.json", "comparison.json"]) expect(file(2, name)).toBe(file(1, name));
  expect(run(2).attempts).toEqual(
    run(1).attempts.map((attempt: object) => ({ ...attempt, cached: true })),
  );
  expect(file(2, "attempts/task-a/1/answer.json")).toBe(file(1, "attempts/task-a/1/answer.json"));
});

test("a cancelled job keeps the attempts it has and says so", async () => {
  const slow = RIGHT.replace("#!/bin/sh\n", "#!/bin/sh\nsleep 0.3\n");
  const result = await world.pullRequest(
    { "agent.sh": slow },
    { inputs: { concurrency: "1" }, cancel: { step: "Gate", when: /\[3\/18\]/ } },
  );
  expect(result.conclusion).toBe("cancelled");
  const body = (await world.comments())[0]?.body ?? "";
  // By the gate itself, or by the step after it where the machine was too slow for that.
  expect(body).toContain("cancelled");
  expect(body).toContain("running it again goes on there");
  const again = await world.again({ runId: "1001", runAttempt: "2" });
  const run = JSON.parse(readFileSync(join(world.artifacts, "sre-gate-2/run.json"), "utf8"));
  const kept = run.attempts.filter((attempt: { cached: boolean }) => attempt.cached);
  expect(kept.length, again.log).toBeGreaterThanOrEqual(3);
});

test("a gate that is killed is red, and says that it crashed", async () => {
  const result = await world.pullRequest({ "agent.sh": '#!/bin/sh\nkill -9 "$PPID"\n' });
  expect(result.conclusion, result.log).toBe("failure");
  expect(result.log).toContain("ended without a verdict (exit code 70)");
  expect((await world.comments())[0]?.body).toContain("crashed");
  expect(result.summary).toContain("crashed");
  expect(lastCheck()).toMatchObject({ conclusion: "failure" });
});

test("a comment's job with the head of a pull request in the work tree is refused", async () => {
  const advisory = SETTINGS.replace("judge: {", "judge: {enforce: advisory, ");
  world.origin.commit("feature", { "sre-gate.yaml": advisory, "agent.sh": WRONG });
  const { workspace } = world.origin.checkout("feature");
  const payload = {
    comment: { id: 1, body: "/test", user: { login: "person" } },
    issue: { number: 1, pull_request: {} },
  };
  const sha = world.origin.git("rev-parse", "main");
  const result = await world.job({ name: "issue_comment", workspace, sha, payload });
  expect(result.outputs, result.log).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain("CHECKOUT_FOREIGN");
  expect(result.log).toContain("`pull-request` and `head-sha`");
  expect(world.github.seen.filter(({ path }) => path.includes("check-runs"))).toEqual([]);
});

test("a branch that judges itself posts no check of the name that a rule requires", async () => {
  const advisory = SETTINGS.replace("judge: {", "judge: {enforce: advisory, ");
  world.origin.commit("feature", { "sre-gate.yaml": advisory, "agent.sh": WRONG });
  const names = () =>
    world.github.seen
      .filter(({ method, path }) => method === "POST" && path.endsWith("/check-runs"))
      .map(({ body }) => (body as { name: string }).name);
  for (const name of ["push", "workflow_dispatch"])
    await world.job({ name, payload: onBranch("feature"), ...world.origin.checkout("feature") });
  expect(names()).toEqual(["sre-gate, by its own settings", "sre-gate, by its own settings"]);
  for (const name of ["push", "workflow_dispatch"])
    await world.job({ name, payload: onBranch("main"), ...world.origin.checkout("main") });
  expect(names().slice(2)).toEqual(["sre-gate", "sre-gate"]);
});

test("what the head has committed under the name of our own file is not published", async () => {
  const forged = JSON.stringify({
    gate: "default",
    pullRequest: 1,
    headSha: "a".repeat(40),
    aside: null,
    part: false,
    checkRun: null,
    ending: {
      page: { kind: "text", markdown: "all is well" },
      headline: "no regression",
      conclusion: "success",
      annotations: [],
    },
  });
  // The first step dies: there is no folder of ours.
  const result = await world.pullRequest(
    { "handoff.json": forged },
    { env: { RUNNER_TEMP: "/dev/null" } },
  );
  expect(result.conclusion, result.log).toBe("failure");
  expect(result.log).not.toContain("the report was not published");
  expect(await world.comments()).toEqual([]);
  expect(world.github.seen).toEqual([]);
});

test("pull_request_target is refused", async () => {
  const { workspace, sha } = world.origin.checkout("main");
  const result = await world.job({ name: "pull_request_target", payload: {}, workspace, sha });
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain("EVENT_PULL_REQUEST_TARGET");
});

test("a fork's code beside a secret is refused", async () => {
  const result = await world.pullRequest(
    { "agent.sh": WRONG },
    { fork: true, env: { OPENAI_API_KEY: "sk-1234567890" } },
  );
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain("FORK_WITH_SECRETS");
});
