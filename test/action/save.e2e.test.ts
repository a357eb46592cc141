import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { planCache } from "../../src/github/cache.ts";
import { type Handoff, writeHandoff } from "../../src/github/handoff.ts";
import { CARRIED } from "../../src/kept/carried.ts";
import { temporaryFolder } from "../tasks/snapshots.ts";

/** The step as action.yml calls it. */
function saveStep(work: string) {
  const action = JSON.stringify(pathToFileURL("dist/action.js").href);
  return spawnSync(
    process.execPath,
    ["-e", `import(${action}).then((action) => action.saveStep())`],
    {
      encoding: "utf8",
      env: { PATH: process.env.PATH, RUNNER_TEMP: work, SRE_GATE_WORK: work },
    },
  );
}

test("what cannot be packed is a warning", () => {
  const work = temporaryFolder();
  const cache = planCache({
    runnerTemp: work,
    config: "sre-gate.yaml",
    shard: null,
    runId: "1",
    runAttempt: "1",
  });
  const handoff: Handoff = {
    gate: "default",
    pullRequest: null,
    headSha: "a".repeat(40),
    aside: null,
    part: false,
    checkRun: null,
    cache,
    ending: null,
  };
  writeHandoff(work, handoff);
  mkdirSync(join(cache.folder, "attempts"), { recursive: true });
  writeFileSync(join(cache.folder, "attempts/a.pack"), "first");
  mkdirSync(join(cache.folder, CARRIED, "in the way"), { recursive: true });
  const { status, stdout, stderr } = saveStep(work);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("::warning title=sre-gate::the cache was not packed: EISDIR");
  expect(readdirSync(cache.folder).sort()).toEqual(["attempts", CARRIED]);
});
