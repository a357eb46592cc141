import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decisionKey, type Question } from "../../src/gate/decision.ts";
import { type GateResult, runGate } from "../../src/gate.ts";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { loadSettingsFile } from "../../src/settings/load.ts";
import { NO_OVERRIDES, resolveSettings } from "../../src/settings/resolve.ts";
import { openProject, type Project } from "../support/project.ts";

const QUESTION: Question = { headSha: "head", baseSha: "base" };

/** An agent that counts its calls and answers what a file says. */
function openCounted() {
  const project = openProject(["alpha", "beta", "gamma"]);
  const calls = join(project.folder, "calls");
  project.write(
    "sre-gate.yaml",
    'agent: {run: sh answer.sh, files: [answer.sh]}\njudge: {tasks: ["*"], isolation: none}\n',
  );
  const answer = (name: string) =>
    project.write(
      "answer.sh",
      `echo x >> ${calls}\nprintf '{"contributing_factors":[{"name":"shop/Deployment/${name}"}]}' > "$SRE_GATE_OUTPUT"\n`,
    );
  const called = () =>
    existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n").length : 0;
  return { project, answer, called, [Symbol.dispose]: () => project[Symbol.dispose]() };
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

function gate(
  project: Project,
  question: Question | null,
  today = "2026-11-21",
): Promise<GateResult> {
  const { file, where, found } = loadSettingsFile(project.folder, null);
  const path = join(project.folder, "baselines/default.json");
  return runGate({
    settings: resolveSettings({
      file,
      found,
      where,
      overrides: NO_OVERRIDES,
      root: project.folder,
      packageRoot: process.cwd(),
      env: {},
    }),
    baseline: { text: readFileSync(path, "utf8"), where: "baselines/default.json" },
    question,
    today,
    fresh: false,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
}

test("pressing re-run shows the decision again and repeats only what was not measured", async () => {
  using counted = openCounted();
  const { project, answer, called } = counted;
  answer("cart");
  await project.cli(["run", "--repeats", "5"]);
  await project.cli(["baseline", "add"]);

  answer("email");
  const first = await gate(project, QUESTION);
  expect(first.verdict.verdict).toBe("fail");
  const after = called();

  // An agent that would do better now: but the commit is the same, and it has been judged.
  answer("cart");
  const again = await gate(project, QUESTION);
  expect([again.verdict, again.comparison]).toEqual([first.verdict, first.comparison]);
  expect(called()).toBe(after);

  const other = await gate(project, { ...QUESTION, headSha: "next" });
  expect(other.verdict.verdict).toBe("pass");

  // A runner that never saw this run: only what CI kept of the decisions is there.
  const out = join(project.folder, ".sre-gate");
  for (const name of readdirSync(out)) if (name !== "cache") remove(join(out, name));
  const cache = join(out, "cache");
  for (const name of readdirSync(cache)) if (name !== "decisions") remove(join(cache, name));
  const { judge } = again;
  const kept = join(cache, "decisions", decisionKey(QUESTION, judge));
  const stored = join(kept, "run.json");
  const run = JSON.parse(readFileSync(stored, "utf8"));
  run.attempts[0] = { ...run.attempts[0], state: "infra-error", score: null };
  writeFileSync(stored, JSON.stringify(run));
  remove(join(kept, "attempts", run.attempts[0].task, String(run.attempts[0].repeat)));
  answer("email");
  const before = called();
  const repaired = await gate(project, QUESTION);
  expect(called()).toBe(before + 1);
  expect(repaired.run.attempts.every(({ state }) => state === "answered")).toBe(true);
  // What was measured the first time stands.
  expect(repaired.run.attempts.slice(1)).toEqual(first.run.attempts.slice(1));
  expect(await gate(project, QUESTION)).toMatchObject({ verdict: repaired.verdict });
  expect(called()).toBe(before + 1);
});

test("what is repeated a day later follows the plan of the day it was decided", async () => {
  using counted = openCounted();
  const { project, answer } = counted;
  answer("cart");
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  const until = "until: 2026-11-21, reason: flaky";
  const held = ["beta", "gamma"].map((task) => `{task: ${task}, ${until}}`).join(", ");
  const [agent = ""] = settings.split("\n");
  project.write(
    "sre-gate.yaml",
    `${agent}\njudge: {tasks: ["*"], design: adaptive, isolation: none, confirm: none, quarantine: [${held}]}\n`,
  );
  await project.cli(["run", "--repeats", "5"]);
  await project.cli(["baseline", "add"]);
  answer("email");
  const first = await gate(project, QUESTION);
  expect([first.verdict.verdict, first.comparison.test.look?.attempts]).toEqual(["fail", 9]);

  const cache = join(project.folder, ".sre-gate/cache");
  const kept = join(cache, "decisions", decisionKey(QUESTION, first.judge));
  const run = JSON.parse(readFileSync(join(kept, "run.json"), "utf8"));
  const last = run.attempts.findIndex(
    ({ task, repeat }: { task: string; repeat: number }) => task === "beta" && repeat === 3,
  );
  run.attempts[last] = { ...run.attempts[last], state: "infra-error", score: null };
  writeFileSync(join(kept, "run.json"), JSON.stringify(run));
  remove(join(kept, "attempts/beta/3"));
  remove(join(cache, "attempts"));
  // The quarantine has ended since, and without it three attempts would have been enough.
  const repaired = await gate(project, QUESTION, "2026-11-22");
  expect(repaired.comparison.test).toEqual(first.comparison.test);
  expect(repaired.verdict).toEqual(first.verdict);
});

test("the key is of the commits, the judge and the gate", () => {
  const judge = (more = {}) => JudgeSettingsSchema.parse(more);
  const key = decisionKey(QUESTION, judge());
  expect(decisionKey({ ...QUESTION }, judge())).toBe(key);
  const others = [
    decisionKey({ ...QUESTION, headSha: "x" }, judge()),
    decisionKey({ ...QUESTION, baseSha: "x" }, judge()),
    decisionKey(QUESTION, judge({ alpha: 0.01 })),
    decisionKey(QUESTION, judge({ id: "other" })),
  ];
  expect(new Set([key, ...others]).size).toBe(5);
});
