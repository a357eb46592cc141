import { cpSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { addRun } from "../../src/baselines/pool.ts";
import { baselineText } from "../../src/baselines/write.ts";
import { RunSchema } from "../../src/model/run.ts";
import { openWorld, ourMainIsTheirs, type World } from "../support/github-world.ts";

// Whole jobs of several processes each, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const SEED = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const env = { SRE_GATE_PRIVATE_SEED: SEED };
const TASKS = ["shop-05", "shop-06", "shop-08"];
const INVESTIGATOR = `#!/bin/sh\nexec ${process.execPath} ${resolve("dist/agents/investigator.js")}\n`;
/** Tells a log what it sees, and answers nonsense. */
const TELLTALE = `#!/bin/sh
env >&2
grep -ohE 'otel-demo/[a-z-]+' -r "$SRE_GATE_SNAPSHOT" | tail -n 1 >&2
printf '{"contributing_factors":[{"name":"otel-demo/Deployment/nothing"}]}' > "$SRE_GATE_OUTPUT"
`;

let world: World;
beforeAll(async () => {
  world = await openWorld({
    "agent.sh": INVESTIGATOR,
    "sre-gate.yaml": `agent: {run: ./agent.sh, files: [agent.sh]}\njudge: {tasks: [${TASKS}], repeats: 3, design: fixed, isolation: none, confirm: none}\n`,
  });
});
afterAll(() => world.close());

/** What the runner shows: a mask is a command to it, and no line of the log. */
function shownLog(log: string): string {
  return log.replaceAll(/^::add-mask::.*$/gm, "");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
}

async function nightly() {
  await ourMainIsTheirs(world);
  const { workspace, sha } = world.origin.checkout("main");
  const event = { name: "schedule", workspace, sha, payload: {} };
  const inputs = { mode: "nightly", artifact: "night" };
  const night = await world.job(event, { inputs, env: { ...env, GITHUB_REF_NAME: "main" } });
  expect(night.log).toContain("baseline pull request opened");
  return night;
}

test("jobs with private tasks tell family and score in log, comment, proposal, check and artifact", async () => {
  const first = await world.push({ env });
  expect(first.outputs.verdict, first.log).toBe("no-baseline");
  const folder = first.outputs["report-path"] ?? "";
  const run = RunSchema.parse(JSON.parse(readFileSync(join(folder, "run.json"), "utf8")));
  expect(run.suite).toBe("selection (private)");
  const provenance = { commit: null, date: "2026-11-20", workflowRun: null, accepted: null };
  world.origin.git("checkout", "--quiet", "main");
  world.origin.commit("main", {
    "baselines/default.json": baselineText(addRun(null, run, null, provenance, 10)),
  });
  const result = await world.pullRequest({ "agent.sh": TELLTALE }, { env });
  expect(result.outputs, result.log).toMatchObject({ verdict: "fail", "exit-code": "1" });
  const [comment] = await world.comments();
  expect(comment?.body).toContain("(private)");
  expect(comment?.body).toMatch(/private-[0-9a-f]{10} \(/);

  const titles = TASKS.map((id) => parse(readFileSync(`tasks/${id}/task.yaml`, "utf8")).title);
  const words = [...TASKS, ...titles, SEED, "resource-quota", "scaled-to-zero", "target-port"];
  const jobs = [first, result, await nightly()];
  const texts = [
    ["log", shownLog(jobs.map(({ log }) => log).join("\n"))],
    ["summary", jobs.map(({ summary }) => summary).join("\n")],
    ["outputs", JSON.stringify(jobs.map(({ outputs }) => outputs))],
    ["GitHub", JSON.stringify(world.github.seen)],
    ...filesBelow(world.artifacts).map((file) => [file, readFileSync(file, "utf8")]),
  ] as const;
  expect(texts.length).toBeGreaterThan(10);
  const told = texts.flatMap(([where, text]) =>
    words.filter((word) => text?.includes(word)).map((word) => `${where}: ${word}`),
  );
  expect(told).toEqual([]);
  expect(result.log).not.toMatch(/otel-demo\//);
  // What was built, answered and decided stays on the machine.
  const files = filesBelow(world.artifacts).map((file) => relative(world.artifacts, file));
  expect(files).toContain(join("sre-gate-1", "run.json"));
  const left = files.filter((file) => /attempts|facts/.test(file));
  expect(left).toEqual([]);
});

test("a fork, which has no seed, is shown beside a private baseline and compared with nothing", async () => {
  const parts = join(world.artifacts, "fork");
  const left = join(world.artifacts, "sre-gate-1");
  const { workspace, sha } = world.origin.checkout("main");
  const head = { sha: "a".repeat(40), repo: { full_name: "stranger/agent" } };
  const base = { sha, repo: { full_name: "acme/agent" } };
  world.github.answer("GET", /\/pulls\?/, () => [{ number: 1, head, base }]);
  const run = { id: 1, head_sha: head.sha, head_branch: "patch", event: "pull_request" };
  const payload = { workflow_run: { ...run, head_repository: head.repo } };
  const publish = () => {
    cpSync(left, join(parts, "sre-gate-1"), { recursive: true });
    const event = { name: "workflow_run", workspace, sha, payload };
    return world.job(event, { inputs: { mode: "publish-fork", parts } });
  };
  // It cannot have run the private tasks: whose answers these are nobody knows.
  const claimed = await publish();
  expect(claimed.log).toContain("FORK_DATA_FOREIGN");
  // Two workflow runs, and one store in this world.
  rmSync(left, { recursive: true });
  await world.pullRequest({ "agent.sh": TELLTALE }, { inputs: { comment: "false" } });
  const { outputs, log } = await publish();
  expect(outputs, log).toMatchObject({ verdict: "unverified", "exit-code": "0", delta: "" });
  const [comment] = await world.comments();
  expect(comment?.body).toContain("tasks was private, is public");
  expect(comment?.body + log).not.toContain(SEED);
});
