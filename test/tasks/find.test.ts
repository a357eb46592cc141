import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import type { Task } from "../../src/model/task.ts";
import { findTasks, type Selection } from "../../src/tasks/find.ts";
import { SIMULATOR_VERSION } from "../../src/world/version.ts";
import { below, type Files, snapshot, temporaryFolder, writeFiles } from "./snapshots.ts";

const TASK = "source: {snapshot: {path: snapshot}}\n";

function repository(files: Files): string {
  const root = temporaryFolder();
  writeFiles(root, files);
  return root;
}

function ownTask(id: string, file = TASK): Files {
  return { [`tasks/${id}/task.yaml`]: file, ...below(`tasks/${id}/snapshot`, snapshot()) };
}

function find(root: string, selection: Partial<Selection> = {}): Promise<Task[]> {
  return findTasks({
    root,
    cacheDir: join(root, ".cache"),
    suite: null,
    patterns: [],
    exclude: [],
    privateSeed: null,
    progress: () => undefined,
    ...selection,
  });
}

async function codes(tasks: Promise<Task[]>): Promise<readonly string[]> {
  const error: unknown = await tasks.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error ?? new Error("nothing was thrown");
  for (const problem of error.problems) {
    expect(problem.where).not.toBe("");
    expect(problem.help).not.toBe("");
  }
  return error.problems.map(({ code }) => code);
}

test("without a selection and without a smoke suite, every task is taken, sorted", async () => {
  const root = repository({ ...ownTask("b"), ...ownTask("a") });
  expect((await find(root)).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("without a selection the newest smoke suite is taken", async () => {
  const root = repository({
    ...ownTask("a"),
    ...ownTask("b"),
    "tasks/suites/smoke@1.yaml": "{name: smoke, version: 1, tasks: [a]}",
    "tasks/suites/smoke@2.yaml": "{name: smoke, version: 2, tasks: [b]}",
  });
  expect((await find(root)).map(({ id }) => id)).toEqual(["b"]);
  expect((await find(root, { suite: "smoke@1" })).map(({ id }) => id)).toEqual(["a"]);
  expect((await find(root, { patterns: ["*"] })).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("tasks are selected by id, glob, tag and family", async () => {
  const root = repository({
    ...ownTask("cart-1", `family: flags\ntags: [slow]\n${TASK}`),
    ...ownTask("cart-2"),
    ...ownTask("mail-1"),
  });
  const ids = async (...patterns: string[]) => (await find(root, { patterns })).map(({ id }) => id);
  expect(await ids("mail-1")).toEqual(["mail-1"]);
  expect(await ids("cart-*")).toEqual(["cart-1", "cart-2"]);
  expect(await ids("tag:slow")).toEqual(["cart-1"]);
  expect(await ids("family:flags", "mail-?")).toEqual(["cart-1", "mail-1"]);
  expect((await find(root, { exclude: ["cart-*"] })).map(({ id }) => id)).toEqual(["mail-1"]);
});

test("what is to be left out and is nowhere is told; a task of another suite is somewhere", async () => {
  const root = repository({
    ...ownTask("cart-1"),
    ...ownTask("mail-1", `tags: [slow]\n${TASK}`),
    "tasks/suites/own@1.yaml": "name: own\nversion: 1\ntasks: [cart-1]\n",
  });
  const leaving = (...exclude: string[]) => find(root, { suite: "own@1", exclude });
  expect((await leaving("mail-*", "tag:slow", "defective")).map(({ id }) => id)).toEqual([
    "cart-1",
  ]);
  // Whose variant it is only the seed tells.
  expect(await leaving("private-0123456789")).toHaveLength(1);
  expect(await codes(leaving("mial-1", "tag:slwo", "mail-1"))).toEqual([
    "EXCLUDE_MATCHES_NOTHING",
    "EXCLUDE_MATCHES_NOTHING",
  ]);
});

test("all problems of all tasks are reported together", async () => {
  const root = repository({
    ...ownTask("good"),
    "tasks/no-snapshot/task.yaml": TASK,
    "tasks/no-truth/task.yaml": TASK,
    ...below("tasks/no-truth/snapshot", snapshot(null)),
    "tasks/no-root/task.yaml": TASK,
    ...below(
      "tasks/no-root/snapshot",
      snapshot("groups: [{id: a, kind: Pod, namespace: x, name: a}]"),
    ),
    ...ownTask("two-minds", `expect: no-fault\n${TASK}`),
  });
  expect(await codes(find(root))).toEqual([
    "TRUTH_WITHOUT_ROOT_CAUSE",
    "TASK_SNAPSHOT_MISSING",
    "TASK_WITHOUT_TRUTH",
    "TRUTH_WITH_ROOT_CAUSE",
  ]);
  await expect(find(root)).rejects.toMatchObject({
    problems: [
      { where: "tasks/no-root/snapshot/ground_truth.yaml" },
      {},
      {},
      { where: "tasks/two-minds/snapshot/ground_truth.yaml" },
    ],
  });
});

test("a task under another name is told, and one behind a link is one", async () => {
  const root = repository({ ...ownTask("a"), "tasks/b/task.yml": TASK });
  await expect(find(root)).rejects.toMatchObject({
    problems: [{ code: "TASK_FILE", where: "tasks/b/task.yml" }],
  });
  const linked = repository({ ...ownTask("a"), ...below("elsewhere", ownTask("b")) });
  symlinkSync("../elsewhere/tasks/b", join(linked, "tasks/b"));
  expect((await find(linked)).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a file in the place of the tasks is told, not passed over for the gate's own", async () => {
  expect(await codes(find(repository({ tasks: "one\ntwo\n" })))).toContain("TASKS_NOT_A_FOLDER");
});

test("an alias inside what it stands for is refused, wherever YAML is read", async () => {
  const root = repository({ "tasks/a/task.yaml": `tags: &own [*own]\n${TASK}` });
  expect(await codes(find(root))).toEqual(["YAML_ALIASES"]);
});

test("a task without a fault needs no root cause", async () => {
  const root = repository({
    "tasks/quiet/task.yaml": `expect: no-fault\n${TASK}`,
    ...below("tasks/quiet/snapshot", snapshot("groups: []")),
  });
  expect((await find(root))[0]?.expect).toBe("no-fault");
});

test("nothing selected, an unknown id, an unknown suite and an unknown key are errors", async () => {
  expect(await codes(find(repository({})))).toEqual(["TASKS_NONE"]);
  const root = repository(ownTask("a"));
  expect(await codes(find(root, { patterns: ["b", "c*"] }))).toEqual([
    "TASK_NOT_FOUND",
    "TASK_NOT_FOUND",
  ]);
  const help = (where: string, more = {}) =>
    find(where, { patterns: ["b*"], ...more }).catch(
      (error: UserError) => error.problems[0]?.help ?? "",
    );
  expect(await help(root)).toContain("Tasks here: a.");
  const empty = repository({});
  expect(await help(empty)).toContain("no folder with a task.yaml below tasks/");
  expect(await help(empty, { packageRoot: root })).toContain(
    "This repository has no tasks of its own below tasks/; those of the gate are: a.",
  );
  expect(await codes(find(root, { suite: "core@9" }))).toEqual(["SUITE_UNKNOWN"]);
  expect(await codes(find(root, { patterns: ["./nowhere/Scenario-*"] }))).toEqual([
    "TASK_PATH_EMPTY",
  ]);
  const misspelt = repository(ownTask("a", `titel: x\n${TASK}`));
  expect(await codes(find(misspelt))).toEqual(["TASK_FILE"]);
});

test("a suite version of another simulator is refused by name of the gate that holds it", async () => {
  const suite = (version: number) => `name: full\nversion: ${version}\ntasks: [a]\n`;
  const lock = (simulator: number, gates: string) =>
    JSON.stringify({ simulator, gates, tasks: {} });
  const root = repository({
    ...ownTask("a"),
    "tasks/suites/full@1.yaml": suite(1),
    "tasks/suites/full@1.lock.json": lock(1, "0.1"),
    "tasks/suites/full@2.yaml": suite(2),
    "tasks/suites/full@2.lock.json": lock(SIMULATOR_VERSION, "0.2"),
    "tasks/suites/full@0.lock.json": lock(0.5, "0"),
  });
  expect(await codes(find(root, { suite: "full@2" }))).toEqual(["SUITE_LOCK"]);
  rmSync(join(root, "tasks/suites/full@0.lock.json"));
  expect((await find(root, { suite: "full@2" })).map(({ id }) => id)).toEqual(["a"]);
  expect((await find(root, { suite: "full" })).map(({ id }) => id)).toEqual(["a"]);
  const refusal = () =>
    find(root, { suite: "full@1" }).then(
      () => [],
      (error: UserError) => error.problems.map(({ code, help }) => `${code}: ${help}`),
    );
  const words =
    "SUITE_OF_ANOTHER_GATE: Use the newest version of the suite, or a gate of version 0.1.";
  expect(await refusal()).toEqual([words]);
  rmSync(join(root, "tasks/suites/full@1.yaml"));
  expect(await refusal()).toEqual([words]);
});

function published(scenario: string): string {
  const folder = new URL("../fixtures/itbench/ground-truths/", import.meta.url);
  return readFileSync(new URL(`scenario-${scenario}.yaml`, folder), "utf8");
}

test("ITBench folders are tasks as they are, in every place they are published in", async () => {
  const root = repository({
    ...below("lite/snapshots/sre/v0.2-B96D/Scenario-2", snapshot()),
    ...below("lite/snapshots/sre/v0.2-B96D/Scenario-102", snapshot(published("102"))),
    ...below("aa/sre/Scenario-3", snapshot()),
  });
  const found = await find(root, { patterns: ["lite/snapshots/sre/v0.2-*/Scenario-*"] });
  expect(found.map(({ id }) => id)).toEqual(["Scenario-102", "Scenario-2"]);
  expect(found.map(({ defects }) => defects.length)).toEqual([1, 0]);
  const checkout = await find(root, { patterns: ["./aa", join(root, "lite")] });
  expect(checkout.map(({ id }) => id)).toEqual(["Scenario-102", "Scenario-2", "Scenario-3"]);
  const sound = await find(root, { patterns: ["./lite"], exclude: ["defective"] });
  expect(sound.map(({ id }) => id)).toEqual(["Scenario-2"]);
});

test("a published truth is flagged by what it names as the cause, an own one of the same number is not", async () => {
  const numbers = ["31", "33", "38", "102"];
  const root = repository(
    Object.assign(
      {},
      ...numbers.flatMap((number) => [
        below(`lite/Scenario-${number}`, snapshot(published(number))),
        below(`own/Scenario-${number}`, snapshot()),
      ]),
      below("own/Scenario-1", snapshot()),
      // What Pod ad-1 is called by a scenario of another number says nothing about it.
      below("lite/Scenario-3", snapshot(published("33"))),
    ),
  );
  const flagged = async (folder: string) =>
    (await find(root, { patterns: [`./${folder}`] }))
      .filter(({ defects }) => defects.length > 0)
      .map(({ id }) => id);
  expect(await flagged("lite")).toEqual(numbers.map((number) => `Scenario-${number}`).sort());
  expect(await flagged("own")).toEqual([]);
});

test("two folders of one id are refused", async () => {
  const root = repository({
    ...below("a/Scenario-2", snapshot()),
    ...below("b/Scenario-2", snapshot()),
  });
  expect(await codes(find(root, { patterns: ["./a", "./b"] }))).toEqual(["TASK_DUPLICATE_ID"]);
});

test("the digest changes with the bytes, the truth and the signals left out, and with nothing else", async () => {
  const digest = async (files: Files, without: readonly string[] = []) =>
    (await find(repository(below("Scenario-2", files)), { patterns: ["./Scenario-2"], without }))[0]
      ?.digest;
  const base = await digest(snapshot());
  expect(await digest(snapshot())).toBe(base);
  expect(await digest({ ...snapshot(), "status.json": "{}" })).toBe(base);
  expect(await digest({ ...snapshot(), "otel_logs_raw.tsv": "Timestamp\n" })).not.toBe(base);
  expect(
    await digest(snapshot("groups: [{id: a, kind: Pod, name: a, root_cause: true}]")),
  ).not.toBe(base);
  expect(await digest(snapshot(), ["traces"])).not.toBe(base);
});
