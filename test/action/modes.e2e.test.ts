// The modes beside the pull request's own gate, each through the real action.yml.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readBaseline } from "../../src/baselines/read.ts";
import { baselineText } from "../../src/baselines/write.ts";
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

const HEAD = "a".repeat(40);

interface Pull {
  number: number;
  head: { sha: string; repo: { full_name: string } };
  base: { sha: string; repo: { full_name: string } };
  merged_at: string | null;
}

/** The emulator knows no commits of ours: pull requests are answered from the real repository's SHAs. */
function answerPull(headSha: string, baseSha: string, repo = "acme/agent"): Pull {
  const pull = {
    number: 1,
    head: { sha: headSha, repo: { full_name: repo } },
    base: { sha: baseSha, repo: { full_name: "acme/agent" } },
    merged_at: null,
  };
  world.github.answer("GET", /\/pulls\/1$/, () => pull);
  world.github.answer("GET", /\/pulls\?/, () => [pull]);
  return pull;
}

function mainCheckout() {
  const { workspace, sha } = world.origin.checkout("main");
  return { workspace, sha };
}

test("shards: a plan, two parts and a merge that judges as one job does", async () => {
  await world.acceptBaseline();
  const whole = await world.pullRequest({ "agent.sh": WRONG });
  // As if it had been asked elsewhere: a second try would be a longer one.
  world.runs.all.length = 0;
  const runId = "5000";
  const plan = await world.again({ inputs: { mode: "plan", shard: "2" }, runId });
  expect(await firstComment()).toContain("running at");
  const checks = world.github.seen.filter(({ path }) => path.includes("check-runs")).length;
  const { include } = JSON.parse(plan.outputs.matrix ?? "") as { include: { shard: string }[] };
  expect(include.map(({ shard }) => shard)).toEqual(["1/2", "2/2"]);
  const digests: Record<string, string> = {};
  for (const { shard } of include) {
    const part = await world.again({ inputs: { shard }, runId });
    expect(part.outputs.verdict, part.log).toBe("part");
    digests[shard] = part.outputs["part-digest"] ?? "";
  }
  // A part that went well says nothing: neither on the pull request nor by a check.
  expect(await firstComment()).toContain("running at");
  expect(world.github.seen.filter(({ path }) => path.includes("check-runs"))).toHaveLength(checks);
  const merge = { mode: "merge", parts: join(world.artifacts, "parts") };
  const inputs = { ...merge, "part-digests": JSON.stringify(digests) };
  const merged = await world.again({ inputs, runId });
  expect(merged.outputs.verdict, "no parts folder yet").toBe("error");
  for (const name of ["sre-gate-1-of-2-1", "sre-gate-2-of-2-1"]) {
    cpSync(join(world.artifacts, name), join(world.artifacts, "parts", name), { recursive: true });
  }
  // The second part was run twice: its first try lies beside it, and the newer one counts.
  const again = join(world.artifacts, "parts", "sre-gate-2-of-2-2");
  cpSync(join(world.artifacts, "sre-gate-2-of-2-1"), again, { recursive: true });
  // An artifact by the name of a part that no job of this run has made.
  const unsaid = { ...merge, "part-digests": JSON.stringify({ first: digests["1/2"] }) };
  const foreign = await world.again({ inputs: unsaid, runId, runAttempt: "2" });
  expect([foreign.outputs.verdict, foreign.log], foreign.log).toEqual([
    "error",
    expect.stringContaining("PART_FOREIGN"),
  ]);
  const joined = await world.again({ inputs, runId, runAttempt: "3" });
  expect(joined.outputs, joined.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  const read = (name: string, file: string) =>
    readFileSync(join(world.artifacts, name, file), "utf8");
  // The reruns that a red look asks for are made by whoever judges: the one job, or the merge.
  for (const file of ["run.json", "comparison.json", "verdict.json"])
    expect(read("sre-gate-3", file), file).toBe(read("sre-gate-1", file));
  expect(whole.outputs.verdict).toBe(joined.outputs.verdict);
  expect(whole.outputs.score).toBe(joined.outputs.score);
  expect(await firstComment()).toContain("are no longer solved (score ");
});

test("a part that was cut off is no verdict, and run again it takes up what it had", async () => {
  await world.acceptBaseline();
  const slow = WRONG.replace("\n", "\nsleep 0.2\n");
  const whole = await world.pullRequest({ "agent.sh": slow });
  world.runs.all.length = 0;
  const runId = "5000";
  const { verdict, score } = whole.outputs;
  const digests: Record<string, string> = {};
  const collect = (name: string) =>
    cpSync(join(world.artifacts, name), join(world.artifacts, "parts", name), { recursive: true });
  const merge = (runAttempt: string) =>
    world.again({
      inputs: {
        mode: "merge",
        parts: join(world.artifacts, "parts"),
        "part-digests": JSON.stringify(digests),
      },
      runId,
      runAttempt,
    });
  const first = await world.again({ inputs: { shard: "1/2" }, runId });
  digests.first = first.outputs["part-digest"] ?? "";
  const cancel = { step: "Gate", when: /\[3\/9\]/ };
  const cut = await world.again({ inputs: { shard: "2/2", concurrency: "1" }, cancel, runId });
  expect(cut.conclusion, cut.log).toBe("cancelled");
  for (const part of ["1", "2"]) collect(`sre-gate-${part}-of-2-1`);
  const early = await merge("1");
  expect(early.outputs["exit-code"], early.log).not.toBe("0");
  expect(early.outputs.verdict).not.toBe("pass");
  // "Re-run failed jobs": the parts that went well keep their first artifact.
  const again = await world.again({ inputs: { shard: "2/2" }, runId, runAttempt: "2" });
  expect(again.outputs.verdict, again.log).toBe("part");
  digests.second = again.outputs["part-digest"] ?? "";
  const file = join(world.artifacts, "sre-gate-2-of-2-2", "run.json");
  const { attempts } = JSON.parse(readFileSync(file, "utf8"));
  const found = attempts.filter((attempt: { cached: boolean }) => attempt.cached).length;
  expect(found, again.log).toBeGreaterThanOrEqual(3);
  expect(found).toBeLessThan(attempts.length);
  collect("sre-gate-2-of-2-2");
  const late = await merge("2");
  expect(late.outputs, late.log).toMatchObject({ verdict, score });
});

test("a part that left no result is named by the merge", async () => {
  await world.acceptBaseline();
  const part = await world.pullRequest({ "agent.sh": WRONG }, { inputs: { shard: "1/2" } });
  cpSync(
    join(world.artifacts, "sre-gate-1-of-2-1"),
    join(world.artifacts, "parts/sre-gate-1-of-2-1"),
    { recursive: true },
  );
  mkdirSync(join(world.artifacts, "parts/sre-gate-2-of-2-1"));
  const digests = { first: part.outputs["part-digest"] };
  const inputs = {
    mode: "merge",
    parts: join(world.artifacts, "parts"),
    "part-digests": JSON.stringify(digests),
  };
  const merged = await world.again({ inputs });
  expect(merged.outputs, merged.log).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(merged.log).toContain("RUN_NOT_FOUND");
  expect(await firstComment()).toContain("sre-gate-2-of-2-1");
});

async function firstComment(): Promise<string> {
  return (await world.comments())[0]?.body ?? "";
}

test("shards of the pull request that brings the gate are neutral", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "sre-gate.yaml": null });
  const plan = await world.pullRequest(
    { "sre-gate.yaml": SETTINGS },
    { inputs: { mode: "plan", shard: "2" } },
  );
  const { include } = JSON.parse(plan.outputs.matrix ?? "") as { include: { shard: string }[] };
  expect(include.map(({ shard }) => shard)).toEqual(["1/1"]);
  const part = await world.again({ inputs: { shard: "1/1" } });
  expect(part.outputs, part.log).toMatchObject({ verdict: "part", attempts: "0" });
  const merged = await world.again({
    inputs: { mode: "merge", parts: "parts", "part-digests": "{}" },
  });
  expect(merged.outputs, merged.log).toMatchObject({ verdict: "no-baseline", "exit-code": "0" });
});

test("a fork's part beside a secret is refused, and without one runs nothing", async () => {
  const inputs = { shard: "1/2" };
  const env = { OPENAI_API_KEY: "sk-1234567890" };
  const refused = await world.pullRequest({ "agent.sh": WRONG }, { fork: true, inputs, env });
  expect(refused.log).toContain("FORK_WITH_SECRETS");
  const quiet = await world.pullRequest({ "agent.sh": WRONG }, { fork: true, inputs });
  expect(quiet.outputs, quiet.log).toMatchObject({ verdict: "part", attempts: "0" });
});

test("a fork's job with an unchanged agent is neutral and runs nothing", async () => {
  await world.acceptBaseline();
  const result = await world.pullRequest({ "README.md": "hi\n" }, { fork: true });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({ verdict: "unverified", attempts: "0" });
  expect(await world.comments()).toEqual([]);
});

test("a fork's job with a changed agent that needs the network is neutral and runs nothing", async () => {
  await world.acceptBaseline();
  const result = await world.pullRequest({ "agent.sh": WRONG }, { fork: true });
  expect(result.outputs).toMatchObject({ verdict: "unverified", "exit-code": "0", attempts: "0" });
});

async function publishFork(run: unknown, extra: Record<string, string> = {}) {
  leaveOfFork("sre-gate-1", run, extra);
  return publishLeft();
}

function leaveOfFork(artifact: string, run: unknown, extra: Record<string, string> = {}): void {
  const folder = join(world.artifacts, "fork", artifact);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "run.json"), typeof run === "string" ? run : JSON.stringify(run));
  for (const [name, text] of Object.entries(extra)) writeFileSync(join(folder, name), text);
}

function publishLeft(inputs: Record<string, string> = {}) {
  const { workspace, sha } = mainCheckout();
  return world.job(
    {
      name: "workflow_run",
      workspace,
      sha,
      payload: {
        workflow_run: {
          id: 1,
          head_sha: HEAD,
          head_branch: "patch",
          event: "pull_request",
          head_repository: { full_name: "stranger/agent" },
        },
      },
    },
    { inputs: { mode: "publish-fork", parts: join(world.artifacts, "fork"), ...inputs } },
  );
}

/** What a fork's own job leaves for a wrong agent. */
async function runOfWrongAgent(): Promise<Record<string, never>> {
  await world.pullRequest({ "agent.sh": WRONG }, { inputs: { comment: "false" } });
  const text = readFileSync(join(world.artifacts, "sre-gate-1", "run.json"), "utf8");
  rmSync(join(world.artifacts, "sre-gate-1"), { recursive: true });
  return JSON.parse(text);
}

test("a fork's numbers and words are computed anew, and its verdict is unverified", async () => {
  await world.acceptBaseline();
  const run = (await runOfWrongAgent()) as unknown as {
    attempts: { score: { value: number } }[];
    agent: { name: string };
    asked?: string[];
  };
  // It claims full marks, and tries to speak in our name.
  for (const attempt of run.attempts) attempt.score.value = 1;
  run.agent.name = "<img src=x> @everyone [click](https://evil.example)";
  run.asked = ["--agent", "curl evil"];
  answerPull(HEAD, mainCheckout().sha, "stranger/agent");
  const result = await publishFork(run, { "report.md": "# all green, merge me" });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({ verdict: "unverified", score: "0" });
  const [comment] = await world.comments();
  expect(comment?.body).toContain("unverified");
  expect(comment?.body).not.toMatch(/merge me|<img|\]\(https:\/\/evil/);
  expect(comment?.body).toContain("sre-gate run --tasks ");
  expect(comment?.body).not.toContain("curl");
  const check = world.github.seen.findLast(({ path }) => /check-runs\/\d+$/.test(path));
  expect(check?.body).toMatchObject({ conclusion: "neutral" });
  // GitHub takes neutral for satisfied: no check of the name that a rule requires may be there at all.
  const names = world.github.seen
    .filter(({ path }) => path.endsWith("/check-runs"))
    .map(({ body }) => body as { name: string; head_sha: string })
    .filter((body) => body.head_sha === HEAD)
    .map((body) => body.name);
  expect(names).toEqual(["sre-gate, unverified"]);
});

test("of two gates in one workflow each publisher shows its own", async () => {
  world.origin.git("checkout", "--quiet", "main");
  const cheap = SETTINGS.replace("judge: {", "judge: {id: cheap, ");
  world.origin.commit("main", { "cheap.yaml": cheap });
  await world.acceptBaseline();
  const run = await runOfWrongAgent();
  leaveOfFork("sre-gate-1", run);
  answerPull(HEAD, mainCheckout().sha, "stranger/agent");
  // The second gate's job ran nothing: the first one's answers are not shown in its name.
  const none = await publishLeft({ config: "cheap.yaml" });
  expect(none.outputs, none.log).toMatchObject({ verdict: "unverified", attempts: "0" });
  leaveOfFork("sre-gate-cheap.yaml-1", { ...run, gate: "cheap" });
  const [first, second] = [await publishLeft(), await publishLeft({ config: "cheap.yaml" })];
  expect(first.outputs, first.log).toMatchObject({ verdict: "unverified", score: "0" });
  expect(second.outputs, second.log).toMatchObject({ verdict: "unverified", score: "0" });
  const bodies = (await world.comments()).map(({ body }) => body.split("\n")[0]).sort();
  expect(bodies).toEqual(["<!-- sre-gate:cheap -->", "<!-- sre-gate:default -->"]);
});

test("an artifact that is alone lies without a folder of its name", async () => {
  await world.acceptBaseline();
  const run = await runOfWrongAgent();
  leaveOfFork(".", run);
  answerPull(HEAD, mainCheckout().sha, "stranger/agent");
  const alone = await publishLeft();
  expect(alone.outputs, alone.log).toMatchObject({ verdict: "unverified", score: "0" });
  leaveOfFork(".", { ...run, gate: "another" });
  const other = await publishLeft();
  expect(other.outputs, other.log).toMatchObject({ verdict: "unverified", attempts: "0" });
});

test("a fork that chose the order of its tasks is told from one that did not", async () => {
  await world.acceptBaseline();
  const run = await runOfWrongAgent();
  answerPull(HEAD, mainCheckout().sha, "stranger/agent");
  await publishFork({ ...run, seed: "mine", design: "adaptive" });
  expect((await world.comments())[0]?.body).toContain("another order");
});

test.each([
  ["no JSON", "{", "FORK_DATA_UNREADABLE"],
  ["another shape", "{}", "FORK_DATA_UNREADABLE"],
  ["21 MB", " ".repeat(21 * 1024 * 1024), "FORK_DATA_TOO_LARGE"],
])("fork data that is %s is refused", async (_, text, code) => {
  answerPull(HEAD, mainCheckout().sha, "stranger/agent");
  const result = await publishFork(text);
  expect(result.outputs).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(result.log).toContain(code);
});

test("a fork whose head has moved on is left alone", async () => {
  answerPull("b".repeat(40), mainCheckout().sha, "stranger/agent");
  const result = await publishFork("{}");
  expect(result.outputs).toMatchObject({ verdict: "unverified", "exit-code": "0" });
  expect(await world.comments()).toEqual([]);
});

test("a maintainer's run of a fork's commit takes nothing over and needs isolation", async () => {
  await world.acceptBaseline();
  const head = world.origin.commit("fork", {
    "agent.sh": `${RIGHT}#\n`,
  });
  const base = world.origin.git("rev-parse", "main");
  answerPull(head, base, "stranger/agent");
  const { workspace } = world.origin.checkout("fork");
  const result = await world.job(
    { name: "workflow_dispatch", workspace, sha: base, payload: onBranch("main") },
    { inputs: { "pull-request": "1", "head-sha": head } },
  );
  expect(result.outputs["exit-code"], result.log).not.toBe("2");
  const run = JSON.parse(readFileSync(join(world.artifacts, "sre-gate-1", "run.json"), "utf8"));
  expect(run.instrument.isolation).toBe("bubblewrap");
  expect(world.github.seen.filter(({ path }) => path.includes("/artifacts"))).toEqual([]);
});

test("a maintainer's run of a commit that is not the head any more is refused", async () => {
  answerPull(HEAD, HEAD, "stranger/agent");
  const result = await world.job(
    { name: "workflow_dispatch", ...mainCheckout(), payload: onBranch("main") },
    { inputs: { "pull-request": "1", "head-sha": "c".repeat(40) } },
  );
  expect(result.log).toContain("PULL_REQUEST_MOVED");
  expect(result.outputs["exit-code"]).toBe("2");
});

test("two gates in one pull request keep two comments", async () => {
  // Neither says an id: each goes by the path of its settings, and by a baseline of its own.
  await world.acceptBaseline();
  world.origin.commit("main", { "cheap/sre-gate.yaml": SETTINGS });
  await world.pullRequest({ "README.md": "x\n" });
  const second = await world.again({ inputs: { config: "cheap/sre-gate.yaml" } });
  expect(second.outputs, second.log).toMatchObject({ verdict: "no-baseline" });
  const bodies = (await world.comments()).map(({ body }) => body);
  expect(bodies.map((body) => body.split("\n")[0])).toEqual([
    "<!-- sre-gate:default -->",
    "<!-- sre-gate:cheap -->",
  ]);
  expect(bodies[0]).not.toContain("baselines/cheap.json");
  expect(bodies[1]).toContain("There is no baseline for this gate yet");
  // Its own file, named by the path of its settings, is what it compares with once it is there.
  const made = world.origin.git("show", "main:baselines/default.json");
  world.origin.commit("main", { "baselines/cheap.json": made });
  await world.pullRequest({ "README.md": "y\n" });
  const copied = await world.again({ inputs: { config: "cheap/sre-gate.yaml" } });
  expect(copied.outputs, copied.log).toMatchObject({ verdict: "error", "exit-code": "2" });
  expect(copied.log).toContain("BASELINE_OF_ANOTHER_GATE: baselines/cheap.json");
  const { digest: _, ...draft } = readBaseline(made, "main");
  const own = baselineText({ ...draft, gate: "cheap" });
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "baselines/cheap.json": own });
  await world.pullRequest({ "README.md": "z\n" });
  const third = await world.again({ inputs: { config: "cheap/sre-gate.yaml" } });
  expect(third.outputs, third.log).toMatchObject({ verdict: "pass" });
});
