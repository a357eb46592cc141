// The command against a cluster that is in trouble now: a world, served as the systems that a real one has.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LintOutputSchema } from "../../src/model/output.ts";
import { isoTime } from "../../src/model/time.ts";
import { listFiles } from "../../src/records/list-files.ts";
import { verifyEvidence } from "../../src/tasks/evidence.ts";
import type { CliEnd } from "../support/cli.ts";
import { SCALED, type ServedWorld, serveWorld } from "../support/live.ts";
import { temporaryFolder } from "../support/snapshot.ts";

const CLI = join(import.meta.dirname, "../../dist/cli.js");
const folder = temporaryFolder("live-capture");
let served: ServedWorld;
let env: Record<string, string> = {};

beforeAll(async () => {
  served = await serveWorld(SCALED, { request: 0 });
  env = await served.surfaces.environment(served.origin, join(folder.path, "files"));
});
afterAll(async () => {
  await served.close();
  folder.remove();
});

function run(args: readonly string[], more: Record<string, string> = {}): Promise<CliEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folder.path,
      env: { PATH: process.env.PATH ?? "", ...env, ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => {
      output.stdout += String(text);
    });
    child.stderr.on("data", (text: Buffer) => {
      output.stderr += String(text);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...output }));
  });
}

function windowFlags(): string[] {
  const end = Date.parse(served.surfaces.now);
  return ["--from", isoTime(end - 35 * 60_000), "--to", isoTime(end - 1000)];
}

describe("sre-gate capture", () => {
  test("takes every signal, and changes nothing", async () => {
    const { code, stdout, stderr } = await run([
      "capture",
      ...windowFlags(),
      "--id",
      "now",
      "--rate",
      "1000",
      "--json",
    ]);
    expect(code, stderr).toBe(0);
    const [task] = JSON.parse(stdout) as {
      capture: { missing: string[]; rows: Record<string, { out: number }>; redacted: object };
    }[];
    expect(task?.capture.missing).toEqual([]);
    for (const signal of ["alerts", "events", "objects", "logs", "traces", "metrics"])
      expect(task?.capture.rows[signal]?.out, signal).toBeGreaterThan(5);
    expect(served.surfaces.counts.attemptedChanges).toBe(0);
    expect(readdirSync(join(folder.path, "tasks/now")).sort()).toEqual([
      "capture.json",
      "ground_truth.draft.yaml",
      "snapshot",
      "task.yaml",
    ]);
  });

  test("proposes what was scaled down, and every quotation is in the record", async () => {
    const draft = readFileSync(join(folder.path, "tasks/now/ground_truth.draft.yaml"), "utf8");
    const [first] = [...draft.matchAll(/^# (\S+)-1$/gm)];
    expect(first?.[1]).toBe("shipping-deployment");
    const quotes = [...draft.matchAll(/^# {3}[a-z ]+(?: at [\d :-]+)?: (".*")$/gm)].map(
      ([, quote = '""']) => JSON.parse(quote) as string,
    );
    expect(quotes.length).toBeGreaterThan(5);
    const snapshot = join(folder.path, "tasks/now/snapshot");
    const files = listFiles(snapshot);
    const everywhere = quotes.map((match) => files.map((file) => ({ file, match })));
    const found = await Promise.all(
      everywhere.map((evidence) =>
        verifyEvidence(
          snapshot,
          { factors: [{ name: "a/b/c", reasoning: "", evidence }] } as never,
          [],
        ),
      ),
    );
    expect(quotes.filter((_, index) => (found[index]?.verified ?? 0) === 0)).toEqual([]);
  });

  test("is linted once a person has confirmed the draft, and padded", async () => {
    const task = join(folder.path, "tasks/now");
    renameSync(join(task, "ground_truth.draft.yaml"), join(task, "ground_truth.yaml"));
    const { code, stdout, stderr } = await run(["tasks", "lint", "--json"]);
    expect(code, stderr + stdout).toBe(0);
    const [report] = LintOutputSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ id: "now", scores: { investigator: 1, "best constant": 1 } });
    expect(report?.findings.map(({ code: one }) => one)).not.toContain("SECRET");
    const padded = await run(["tasks", "lint", "--pad", "./tasks/now", "--json"]);
    expect(padded.code, padded.stderr).toBe(0);
    const [after] = LintOutputSchema.parse(JSON.parse(padded.stdout));
    expect(after?.size.namespaces).toBe((report?.size.namespaces ?? 0) + 1);
    expect(after?.size.logs).toBeGreaterThan((report?.size.logs ?? 0) * 1.5);
    expect(after?.scores.investigator).toBe(1);
    const gated = [
      "run",
      "--tasks",
      "./tasks/now",
      "--agent",
      "investigator",
      "--repeats",
      "1",
      "--json",
    ];
    const ran = await run(gated);
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ score: { mean: 1 }, measured: 1 });
    const valid = await run(["tasks", "validate", "./tasks/now"]);
    expect(valid.code, valid.stdout).toBe(0);
  });

  test("what is not there is declared: no Loki, no Jaeger", async () => {
    const { code, stdout, stderr } = await run(
      ["capture", ...windowFlags(), "--id", "less", "--rate", "1000"],
      { LOKI_URL: "", LOKI_ADDR: "", JAEGER_URL: "", JAEGER_QUERY_URL: "" },
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("not in the sources: traces");
    expect(stdout).toContain(
      "LOKI_URL is not set: logs are what the containers that exist now still hold",
    );
    expect(stdout).toContain("JAEGER_URL is not set: no traces are taken");
    expect(stdout).toMatch(/logs +\d+ rows read/);
  });

  test("says how much there is, and which rights are enough, and takes nothing", async () => {
    const estimate = await run(["capture", "--estimate", "--rate", "1000"]);
    expect([estimate.code, estimate.stderr]).toEqual([
      0,
      expect.stringMatching(/^\d{3} objects of \d+ kinds, about \d+ MB/),
    ]);
    const role = await run(["capture", "--rbac"]);
    expect(role.stdout).toContain("kind: ClusterRole");
    expect(role.stdout).not.toMatch(/secrets|create|update|patch|delete|watch/);
    expect(existsSync(join(folder.path, "tasks/incident"))).toBe(false);
  });

  test.each([
    [
      "no kubeconfig",
      ["--from", "14:00", "--to", "14:40"],
      { KUBECONFIG: "/nowhere" },
      "CAPTURE_NO_KUBECONFIG",
    ],
    ["no window", [], {}, "WINDOW_MISSING"],
    ["half a window", ["--from", "14:00"], {}, "WINDOW_NOT_ONE"],
    [
      "a window that is to come",
      ["--from", "2100-01-01T10:00Z", "--to", "2100-01-01T11:00Z"],
      {},
      "WINDOW_IN_THE_FUTURE",
    ],
    ["no time", ["--from", "noon", "--to", "14:40"], {}, "FLAG_NOT_A_TIME"],
    [
      "another context",
      ["--context", "prod", "--from", "14:00", "--to", "14:40"],
      {},
      "CAPTURE_NO_CONTEXT",
    ],
  ])("%s is told by a code", async (_name, flags, more, code) => {
    const ended = await run(["capture", ...flags, "--rate", "1000"], more);
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining(code)]);
  });
});
