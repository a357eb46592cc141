import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { lockFolder } from "../../src/runner/lock.ts";
import { bundleProgram } from "../support/bundle.ts";
import { openProject, RIGHT } from "../support/project.ts";
import { temporaryFolder } from "./request.ts";

const locks = (out: string) => readdirSync(out).filter((name) => name.startsWith(".lock"));

function problemOf(out: string) {
  try {
    lockFolder(out);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.problems[0] ?? null;
    throw error;
  }
}

describe("a results folder", () => {
  it("is one run's at a time, and free when it ends", async () => {
    const out = join(temporaryFolder(), "out");
    const release = lockFolder(out);
    expect(problemOf(out)).toMatchObject({
      code: "RESULTS_IN_USE",
      where: out,
      message: `process ${process.pid} is writing its results there`,
      help: expect.stringContaining("--out"),
    });
    release();
    expect(locks(out)).toEqual([]);
    lockFolder(out)();
  });

  it("goes to one of many processes that come at once, also beside a dead one's lock", async () => {
    const main = join(temporaryFolder(), "lock-main.mjs");
    await bundleProgram(new URL("lock-main.ts", import.meta.url), main);
    for (let round = 0; round < 5; round += 1) {
      const out = temporaryFolder();
      const release = lockFolder(out);
      const [name = ""] = locks(out);
      const mine = JSON.parse(readFileSync(join(out, name), "utf8"));
      release();
      writeFileSync(join(out, ".lock.3"), JSON.stringify({ ...mine, started: "1" }));
      const words = [main, out, String(Date.now() + 500)];
      const all = Array.from({ length: 6 }, () => spawn(process.execPath, words));
      const said = await Promise.all(
        all.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
      );
      for (const one of all) one.stdin.end();
      // Two that see each other both step back, so there may be none; never two.
      const won = said.filter((word) => word === "taken");
      expect(won.length, said.join(" ")).toBeLessThan(2);
      expect(said.filter((word) => word === "RESULTS_IN_USE")).toHaveLength(6 - won.length);
    }
  }, 60_000);

  it.each([
    ["another start", { started: "1" }, true],
    ["another boot", { boot: "b" }, true],
    ["a process that is gone", { pid: 2 ** 22 - 1 }, true],
    ["another container", { namespace: "pid:[1]" }, false],
  ])("whose lock names %s", async (_name, change, taken) => {
    const out = temporaryFolder();
    const release = lockFolder(out);
    const [name = ""] = locks(out);
    const mine = JSON.parse(readFileSync(join(out, name), "utf8"));
    release();
    writeFileSync(join(out, ".lock.1"), JSON.stringify({ ...mine, ...change }));
    expect(problemOf(out) === null).toBe(taken);
    expect(locks(out)).toHaveLength(1);
  });

  it("is taken over from a gate that was killed, and refused beside one that runs", async () => {
    using project = openProject(["alpha"], "sleep 30");
    const words = [join(process.cwd(), "dist/cli.js"), "run", "--repeats", "1"];
    const first = spawn(process.execPath, words, { cwd: project.folder, stdio: "ignore" });
    const ended = new Promise((done) => first.once("close", done));
    const out = join(project.folder, ".sre-gate");
    await expect
      .poll(
        () => {
          try {
            return locks(out);
          } catch {
            return [];
          }
        },
        { timeout: 20_000 },
      )
      .toEqual([".lock.1"]);
    const refused = await project.cli(["run", "--repeats", "1"]);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining(`process ${first.pid} is writing its results there`),
    ]);
    const elsewhere = await project.cli([
      "run",
      "--repeats",
      "1",
      "--out",
      "other",
      "--agent",
      RIGHT,
    ]);
    expect(elsewhere.code, elsewhere.stderr).toBe(0);
    first.kill("SIGKILL");
    await ended;
    const next = await project.cli(["run", "--repeats", "1", "--agent", RIGHT]);
    expect(next.code, next.stderr).toBe(0);
    expect(locks(out)).toEqual([]);
  }, 60_000);
});
