import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attemptKey } from "../../src/model/attempt.ts";
import { AttemptStore } from "../../src/store/store.ts";
import { bundleProgram } from "../support/bundle.ts";

export interface KillReport {
  readonly kills: number;
  readonly lost: number;
  readonly changed: number;
  readonly invented: number;
  readonly finished: number;
}

/**
 * Kills the gate with SIGKILL again and again, starts it again each time, and compares: what had
 * finished must still be there byte for byte, and every result must be an agent that really ran.
 */
export async function killAndResume(
  root: string,
  agents: string,
  kills: number,
  seed: number,
  source = new URL("kill-main.ts", import.meta.url),
) {
  const main = join(root, "kill-main.mjs");
  await bundleProgram(source, main);
  const notebook = join(root, "notebook");
  const report = { kills, lost: 0, changed: 0, invented: 0, finished: 0 };
  let random = seed;
  for (let round = 0; round < kills; round += 1) {
    random = (random * 1103515245 + 12345) % 2147483648;
    // A run that came to its end is over: the next one rightly starts afresh.
    const before = isOver(root) ? new Map<string, string>() : results(root);
    await runUntil(main, [root, agents], 100 + (random % 500));
    const after = results(root);
    for (const [path, text] of before) {
      if (!after.has(path)) report.lost += 1;
      else if (after.get(path) !== text) report.changed += 1;
    }
  }
  await runUntil(main, [root, agents], null);
  const ran = new Set(existsSync(notebook) ? readFileSync(notebook, "utf8").split("\n") : []);
  const nonces = new AttemptStore(join(root, "out"))
    .records()
    .map(({ attempt }) => attempt.diagnosis?.factors[0]?.name.split("/")[2] ?? "");
  report.invented =
    nonces.filter((nonce) => !ran.has(nonce)).length + nonces.length - new Set(nonces).size;
  report.finished = nonces.length;
  return report satisfies KillReport;
}

function isOver(root: string): boolean {
  return new AttemptStore(join(root, "out")).ended;
}

/** True when it came to its end before it was killed. */
function runUntil(main: string, words: string[], milliseconds: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const timer =
      milliseconds === null ? null : setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.once("error", reject);
    child.once("exit", (code) => {
      if (timer !== null) clearTimeout(timer);
      if (code !== null && code !== 0) reject(new Error(`exit code ${code}`));
      else resolve(code === 0);
    });
  });
}

/** What is known of each attempt: the record itself, and the answer that lies beside it. */
function results(root: string): Map<string, string> {
  const store = new AttemptStore(join(root, "out"));
  return new Map(
    store.records().map((record) => {
      const answer = readFileSync(join(store.filesOf(record), "answer.json"), "utf8");
      return [attemptKey(record.attempt), JSON.stringify([record, answer])];
    }),
  );
}
