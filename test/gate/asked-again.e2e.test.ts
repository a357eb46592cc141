import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runGate } from "../../src/gate.ts";
import { loadSettingsFile } from "../../src/settings/load.ts";
import { NO_OVERRIDES, resolveSettings } from "../../src/settings/resolve.ts";
import type { AttemptRecord } from "../../src/store/record.ts";
import { openProject, type Project } from "../support/project.ts";
import { rewriteShared, sharedRecords } from "../support/shared-store.ts";

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

function gate(project: Project, baseRef: string | null = null) {
  const { file, where, found } = loadSettingsFile(project.folder, null);
  const path = join(project.folder, "baselines/default.json");
  const text = existsSync(path) ? readFileSync(path, "utf8") : null;
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
    baseline: { text, where: "baselines/default.json" },
    baseRef,
    today: "2026-11-21",
    fresh: false,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** As if everything of some agents had been measured so many days earlier. */
function age(project: Project, days: number, which: (answer: string) => boolean = () => true) {
  return rewriteShared(project.folder, (record) => {
    const answer = record.attempt.diagnosis?.factors[0]?.name ?? "";
    if (!which(answer)) return record;
    const startedAt = new Date(Date.parse(record.times.startedAt) - days * 86_400_000);
    return { ...record, times: { ...record.times, startedAt: startedAt.toISOString() } };
  });
}

async function withBaseline(confirm: "base" | "none") {
  const counted = openCounted();
  const { project, answer } = counted;
  answer("cart");
  project.write(
    "sre-gate.yaml",
    `agent: {run: sh answer.sh, files: [answer.sh]}\njudge: {tasks: ["*"], isolation: none, confirm: ${confirm}}\n`,
  );
  await project.cli(["run", "--repeats", "5"]);
  await project.cli(["baseline", "add"]);
  const git = (...words: string[]) => execFileSync("git", words, { cwd: project.folder });
  git("init", "--quiet");
  git("add", "answer.sh", "sre-gate.yaml");
  git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "-m", "base");
  return counted;
}

test("the same agent asked again gets the same answer without a call", async () => {
  using counted = await withBaseline("base");
  const { project, answer, called } = counted;
  answer("email");
  const first = await gate(project, "HEAD");
  expect([first.verdict.verdict, first.base?.role]).toEqual(["fail", "confirmation"]);
  const after = called();
  const again = await gate(project, "HEAD");
  expect([again.verdict, again.comparison]).toEqual([first.verdict, first.comparison]);
  expect(called()).toBe(after);
  // Also where nothing of the first run's folder is left, and on another day.
  rmSync(join(project.folder, ".sre-gate/attempts.log"));
  await age(project, 3);
  const later = await gate(project, "HEAD");
  expect([later.verdict, later.comparison]).toEqual([first.verdict, first.comparison]);
  expect(called()).toBe(after);
});

test("the base's attempts of a day serve every head of that day", async () => {
  using counted = await withBaseline("base");
  const { project, answer, called } = counted;
  answer("email");
  const first = await gate(project, "HEAD");
  const base = first.base?.run.attempts.length ?? 0;
  expect(base).toBeGreaterThan(0);
  const before = called();
  answer("email-2");
  const second = await gate(project, "HEAD");
  expect(second.verdict.verdict).toBe("fail");
  expect(second.base?.run.attempts.every(({ cached }) => cached)).toBe(true);
  expect(called() - before).toBe(second.run.attempts.length);
  // On the next day the base is measured anew.
  await age(project, 2, () => true);
  answer("email-3");
  const next = await gate(project, "HEAD");
  expect(next.base?.run.attempts.some(({ cached }) => cached)).toBe(false);
});

test("a confirmation that was cut off goes on within the day, and is measured anew after it", async () => {
  using counted = await withBaseline("base");
  const { project, answer, called } = counted;
  answer("email");
  const first = await gate(project, "HEAD");
  const base = sharedRecords(project.folder).filter(({ attempt }) =>
    attempt.diagnosis?.factors[0]?.name.endsWith("cart"),
  );
  const lost = base.slice(0, 4);
  const isLost = ({ subject, attempt }: AttemptRecord) =>
    lost.some(
      (one) =>
        one.subject.agent === subject.agent &&
        one.attempt.task === attempt.task &&
        one.attempt.repeat === attempt.repeat,
    );
  const keep = () => rewriteShared(project.folder, (record) => (isLost(record) ? null : record));
  await keep();
  let before = called();
  const gone = await gate(project, "HEAD");
  expect(gone.verdict).toEqual(first.verdict);
  expect(called() - before).toBe(gone.base?.run.attempts.filter(({ cached }) => !cached).length);
  expect(called() - before).toBeLessThan(5);

  await keep();
  await age(project, 2);
  before = called();
  const anew = await gate(project, "HEAD");
  expect(anew.verdict.verdict).toBe("fail");
  expect(called() - before).toBe(anew.run.attempts.length + (anew.base?.run.attempts.length ?? 0));
});
