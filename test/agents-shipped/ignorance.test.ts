// The investigator reasons from mechanisms: nothing in it may know the incidents it is tried on.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applications } from "../../src/world/application/index.ts";

const folder = "src/agents/investigator";
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** Workloads of ours that are named like something of Kubernetes or of any program. */
const COMMON = new Set(["edge", "labels"]);
const names = [...applications.values()]
  .flatMap(({ id, workloads }) => [id, ...workloads.map((workload) => workload.name)])
  .filter((name) => !COMMON.has(name));

describe("the investigator", () => {
  test("is read here at all, and so are the applications", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(names.length).toBeGreaterThan(40);
  });

  test("names no application and no workload of ours", () => {
    const known = sources.flatMap(({ name, text }) =>
      names
        .filter((word) => new RegExp(`["'\`/|(^]${word}["'\`/|)$]`).test(text))
        .map((word) => `${name}: ${word}`),
    );
    expect(known).toEqual([]);
  });

  test("names no task, and reads no ground truth", () => {
    const tasks = readdirSync("tasks").filter((name) => /\d$/.test(name));
    const words = [...tasks, "ground_truth", "simulat", "decoy", "distractor", "scenario"];
    const known = sources.flatMap(({ name, text }) =>
      words.filter((word) => text.toLowerCase().includes(word)).map((word) => `${name}: ${word}`),
    );
    expect(known).toEqual([]);
  });

  test("imports its own room, the contract, Node, the nouns and the readers of records, and nothing else", () => {
    const imports = sources.flatMap(({ text }) =>
      [...text.matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? ""),
    );
    const foreign = imports.filter(
      (path) =>
        !/^(node:|\.\/|(\.\.\/)+(contract|model\/|records\/|read\/|reason\/|suspects\/|incident))/.test(
          path,
        ),
    );
    expect([...new Set(foreign)]).toEqual([]);
  });
});
