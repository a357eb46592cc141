// What the store of attempts takes, and what it loses when the gate is killed.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { attemptFolder, attemptPath } from "../../src/store/record.ts";
import { type MeasuredAttempt, RunStore } from "../../src/store/run-store.ts";
import { AttemptStore } from "../../src/store/store.ts";
import { killAndResume } from "../../test/runner/kills.ts";
import { type BenchRow, timed } from "./row.ts";

const home = process.env.SRE_GATE_ROOT ?? ".";
const agents = join(home, "test/agents");

export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-bench-"));
  try {
    return [await resume(folder), await kills(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function resume(folder: string): Promise<BenchRow> {
  const out = join(folder, "many");
  const planned = Array.from({ length: 10_000 }, (_, index) => ({
    task: `t${index % 100}`,
    repeat: Math.floor(index / 100) + 1,
  }));
  const subject = { task: "digest", agent: "digest", instrument: "digest" };
  const sources = { shared: null, earlier: null, notBefore: null, notAfter: null };
  const open = () => new RunStore(out, () => subject, sources);
  const store = new AttemptStore(out);
  for (const one of planned) mkdirSync(attemptFolder(out, one), { recursive: true });
  await store.keepOnly(
    planned.map((one) => ({ subject, ...finishedOf(one), files: attemptPath(one) })),
  );
  let found = 0;
  const took = await timed(async () => {
    found = (await open().begin(planned, planned, async () => undefined)).size;
  });
  if (found !== 10_000) throw new Error(`found ${found}`);
  return {
    name: "resume of 10,000 finished attempts",
    value: took / 1000,
    unit: "s",
    target: "< 1",
    met: took < 1000,
    note: "every record read, checked and validated, the log written anew",
  };
}

async function kills(folder: string): Promise<BenchRow> {
  const root = mkdtempSync(join(folder, "kills-"));
  const report = await killAndResume(
    root,
    agents,
    200,
    11,
    pathToFileURL(join(home, "test/runner/kill-main.ts")),
  );
  const value = report.lost + report.changed + report.invented;
  return {
    name: "finished attempts lost, changed or invented under kill -9",
    value,
    unit: "attempts",
    target: "0",
    met: value === 0,
    note: `${report.kills} kills at random moments of runs of 30 that share a store; ${report.survived} times a finished attempt went through one`,
  };
}

function finishedOf(one: { readonly task: string; readonly repeat: number }): MeasuredAttempt {
  return {
    attempt: {
      ...one,
      state: "answered",
      reason: null,
      diagnosis: null,
      repaired: [],
      usage: UNKNOWN_USAGE,
      tries: 1,
      cached: false,
      attemptedChanges: 0,
    },
    times: { ...one, startedAt: "2026-01-01T00:00:00Z", seconds: 1, firstCandidateSeconds: null },
  };
}
