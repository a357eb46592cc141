// The base commit's agent beside the head's, through the real action.yml.
import { cpSync, existsSync, readFileSync } from "node:fs";
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

const CONFIRMING = SETTINGS.replace(", confirm: none", "").replace("repeats: 3", "repeats: 5");

let world: World;
beforeEach(async () => {
  world = await openWorld({ "sre-gate.yaml": CONFIRMING });
});
afterEach(() => world.close());

const results = (name: string) => join(world.artifacts, "sre-gate-1", name);
const codes = () =>
  JSON.parse(readFileSync(results("verdict.json"), "utf8")).reasons.map(
    (reason: { code: string }) => reason.code,
  );

test("a change beside the agent runs nothing and is green", async () => {
  const result = await world.pullRequest({ "README.md": "words\n" });
  expect(result.conclusion, result.log).toBe("success");
  expect(result.outputs).toMatchObject({ verdict: "pass", attempts: "0", "exit-code": "0" });
  expect(codes()).toEqual(["AGENT_UNCHANGED"]);
  const body = (await world.comments())[0]?.body ?? "";
  expect(body).toContain("so nothing was run");
  expect(body).toMatch(/No attempt, no cost, commit [0-9a-f]{8}\./);
  expect(body).not.toMatch(/\| base \||unknown|could be compared/);
});

test("a merge group is skipped and judged the same way", async () => {
  const base = world.origin.git("rev-parse", "main");
  world.origin.commit("queue", { "README.md": "words\n" });
  const { workspace, sha } = world.origin.checkout("queue");
  const payload = { merge_group: { head_sha: sha, base_sha: base } };
  const result = await world.job({ name: "merge_group", payload, workspace, sha });
  expect(result.outputs, result.log).toMatchObject({ verdict: "pass", attempts: "0" });
});

test("without a baseline the base runs beside the head, keyless, and a drop is red", async () => {
  const spy = `${RIGHT}env >&2\n`;
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", { "agent.sh": spy });
  const result = await world.pullRequest(
    { "agent.sh": WRONG },
    { env: { MY_DEPLOY_TOKEN: "deploy-token-of-the-job" } },
  );
  expect(result.outputs, result.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  const base = JSON.parse(readFileSync(results("base.json"), "utf8"));
  expect([base.role, base.run.attempts.length]).toEqual(["same-day", 30]);
  const seen = readFileSync(results("base/attempts/task-a/1/stderr.log"), "utf8");
  expect(seen).toContain("SRE_GATE_OUTPUT");
  expect(seen).not.toMatch(
    /ACTIONS_|SRE_GATE_INPUTS|runtime-token-of-the-job|bot-token|deploy-token/,
  );
  // The comment's numbers are those of the comparison that was made, and it says of what with what.
  const body = (await world.comments())[0]?.body ?? "";
  expect(body).toMatch(/100.*0/);
  expect(body).toContain("run beside it today: 30 attempts");
  expect(body).toContain("the 30 after a + to follow up");
  expect(body).toContain("○○○○○ + ○○○○○");
  expect(body).not.toContain("its age is unknown");
});

test("a drop from a full baseline is confirmed by the base of today", async () => {
  await world.acceptBaseline();
  const result = await world.pullRequest({ "agent.sh": WRONG });
  expect(result.outputs, result.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  expect(codes()).toContain("CONFIRMED_BY_BASE");
});

test("shards run nothing for an unchanged agent, and a red merge is confirmed by the base of today", async () => {
  await world.acceptBaseline();
  const runId = "5000";
  const plan = async () => {
    const { outputs } = await world.again({ inputs: { mode: "plan", shard: "2" }, runId });
    return JSON.parse(outputs.matrix ?? "").include.map(({ shard }: { shard: string }) => shard);
  };
  const digests: Record<string, string> = {};
  const part = async (shard: string) => {
    const result = await world.again({ inputs: { shard }, runId });
    digests[shard] = result.outputs["part-digest"] ?? "";
    return result;
  };
  const merge = (runAttempt: string) => {
    const inputs = {
      mode: "merge",
      parts: join(world.artifacts, "parts"),
      "part-digests": JSON.stringify(digests),
    };
    return world.again({ inputs, runId, runAttempt });
  };
  await world.pullRequest({ "README.md": "words\n" }, { inputs: { mode: "plan", shard: "2" } });
  expect(await plan()).toEqual(["1/1"]);
  expect((await part("1/1")).outputs).toMatchObject({ verdict: "part", attempts: "0" });
  const green = await merge("1");
  expect(green.outputs, green.log).toMatchObject({ verdict: "pass", attempts: "0" });
  await world.pullRequest({ "agent.sh": WRONG }, { inputs: { mode: "plan", shard: "2" } });
  for (const shard of await plan()) {
    await part(shard);
    const name = `sre-gate-${shard.replace("/", "-of-")}-1`;
    cpSync(join(world.artifacts, name), join(world.artifacts, "parts", name), { recursive: true });
  }
  const red = await merge("2");
  expect(red.outputs, red.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  const verdict = readFileSync(join(world.artifacts, "sre-gate-2/verdict.json"), "utf8");
  expect(verdict).toContain("CONFIRMED_BY_BASE");
});

test("the base of a fork that a maintainer runs is this repository's", async () => {
  const base = world.origin.git("rev-parse", "main");
  const head = world.origin.commit("fork", { "agent.sh": WRONG });
  const pull = {
    number: 1,
    head: { sha: head, repo: { full_name: "stranger/agent" } },
    base: { sha: base, repo: { full_name: "acme/agent" } },
    merged_at: null,
  };
  world.github.answer("GET", /\/pulls\/1$/, () => pull);
  const { workspace } = world.origin.checkout("fork");
  const result = await world.job(
    { name: "workflow_dispatch", workspace, sha: base, payload: onBranch("main") },
    { inputs: { "pull-request": "1", "head-sha": head } },
  );
  expect(result.outputs, result.log).toMatchObject({ verdict: "fail" });
  const { run } = JSON.parse(readFileSync(results("base.json"), "utf8"));
  expect(run.instrument.isolation).toBe("bubblewrap");
  expect(run.attempts.every((one: { score: { value: number } }) => one.score.value === 1)).toBe(
    true,
  );
});

test("a fork's own job never runs a base", async () => {
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", {
    "sre-gate.yaml": CONFIRMING.replace("isolation: none", "network: none"),
  });
  const result = await world.pullRequest({ "agent.sh": WRONG }, { fork: true });
  expect(result.outputs, result.log).toMatchObject({ verdict: "unverified", "exit-code": "0" });
  expect(existsSync(results("run.json"))).toBe(true);
  expect(existsSync(results("base.json"))).toBe(false);
});
