import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { findTasks } from "../../src/tasks/find.ts";

const ROOT = join(import.meta.dirname, "../..");
const SEED = "8f1d3c5b7a9e0246813579bdf02468ace13579bd";

function find(canary: number, privateSeed: string | null) {
  return findTasks({
    root: ROOT,
    packageRoot: ROOT,
    cacheDir: process.env.SRE_GATE_CACHE ?? mkdtempSync(join(tmpdir(), "sre-gate-canary-")),
    suite: "smoke@1",
    patterns: [],
    exclude: [],
    privateSeed,
    canary,
    progress: () => undefined,
  });
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.catch((failure: unknown) => failure);
  return error instanceof UserError ? error.problems[0]?.code : undefined;
}

describe("private tasks beside a public suite", () => {
  test("are as many as asked for, of its families, and the same every time", async () => {
    const tasks = await find(3, SEED);
    const [hidden, known] = [true, false].map((isPrivate) =>
      tasks.filter((task) => task.private === isPrivate),
    );
    expect(known?.length).toBe(8);
    expect(hidden?.length).toBe(3);
    const families = new Set(known?.map(({ family }) => family));
    for (const { family, id } of hidden ?? []) {
      expect(families).toContain(family);
      expect(id).toMatch(/^private-[0-9a-f]{10}$/);
    }
    expect(new Set(hidden?.map(({ family }) => family)).size).toBe(3);
    const again = await find(3, SEED);
    expect(again.map(({ id, digest }) => [id, digest])).toEqual(
      tasks.map(({ id, digest }) => [id, digest]),
    );
  });

  test("need a seed, and tasks that a seed can vary", async () => {
    expect(await codeOf(find(3, null))).toBe("CANARY_WITHOUT_SEED");
    expect(await codeOf(find(50, SEED))).toBe("CANARY_TOO_MANY");
  });
});
