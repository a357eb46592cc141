// The gate of agents that act, as somebody with a clone and nothing else meets it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Run, RunSchema } from "../../src/model/run.ts";
import { runCli } from "../support/cli.ts";

const out = mkdtempSync(join(tmpdir(), "sre-gate-repair-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

async function gate(name: string, ...flags: readonly string[]) {
  const folder = join(out, name);
  const ended = await runCli(
    ["--suite", "repair-smoke", "--repeats", "1", ...flags, "--out", folder],
    process.cwd(),
  );
  const run: Run = RunSchema.parse(JSON.parse(readFileSync(join(folder, "run.json"), "utf8")));
  return { ...ended, run, page: readFileSync(join(folder, "report.html"), "utf8") };
}

describe("the gate of repairs", () => {
  test("passes the mechanic, whose every attempt is judged", async () => {
    const { code, stdout, stderr, run } = await gate("healthy", "--agent", "mechanic");
    expect(code, stderr + stdout).toBe(0);
    expect(stdout).toMatch(/^PASS /m);
    for (const { task, repair, score } of run.attempts) {
      expect(repair, task).toBeDefined();
      expect(score?.value, task).toBe(repair?.score);
    }
    // The external outage is nobody's here to mend, and is handed over.
    const outage = run.attempts.filter(({ task }) => task === "parcels-03");
    expect(outage.map(({ repair }) => repair?.handedOver)).not.toContain(false);
  });

  test("fails one that always hands over, and says why", async () => {
    const { code, stdout, page } = await gate(
      "over",
      "--agent",
      "mechanic --mutant always-hands-over",
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAIL {2}score fell/m);
    expect(stdout).toContain("handed over, though a fix existed");
    expect(page).toMatch(/\d+ requests fail within \d+ minutes, \d+ with hands off/);
  });
});
