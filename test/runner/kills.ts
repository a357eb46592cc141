import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../../src/files/entries.ts";
import type { AttemptRecord } from "../../src/store/record.ts";
import { SharedStore } from "../../src/store/shared-store.ts";
import { AttemptStore } from "../../src/store/store.ts";
import { bundleProgram } from "../support/bundle.ts";

export interface KillReport {
  readonly kills: number;
  readonly lost: number;
  readonly changed: number;
  readonly invented: number;
  /** How often a finished attempt went through a kill. */
  readonly survived: number;
}

/**
 * Kills the gate with SIGKILL again and again, starts it again each time, and compares: what had
 * finished must still be there byte for byte, in the run's own store and in the one that runs share, and every result must
 * be an agent that really ran, once.
 */
export async function killAndResume(
  root: string,
  agents: string,
  kills: number,
  seed: number,
  source = new URL("kill-main.ts", import.meta.url),
): Promise<KillReport> {
  const main = join(root, "kill-main.mjs");
  await bundleProgram(source, main);
  const notebook = join(root, "notebook");
  const report = { kills, lost: 0, changed: 0, invented: 0, survived: 0 };
  const compare = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) => {
    report.survived += before.size;
    for (const [place, text] of before) {
      if (!after.has(place)) report.lost += 1;
      else if (after.get(place) !== text) report.changed += 1;
    }
  };
  let random = seed;
  let run = 0;
  for (let round = 0; round < kills; round += 1) {
    random = (random * 1103515245 + 12345) % 2147483648;
    // A run that came to its end is over: the next one rightly starts afresh.
    const isOver = new AttemptStore(join(root, "out")).ended;
    if (isOver) run += 1;
    const own = isOver ? new Map<string, string>() : ownResults(root);
    const shared = await sharedResults(root);
    // At any moment of a start, or once so many more agents have ended and a little later.
    const moment =
      round % 5 === 0
        ? { agents: 0, milliseconds: random % 600 }
        : { agents: 1 + (random % 7), milliseconds: random % 41 };
    await runUntil(main, [root, agents, `model-${run}`], notebook, moment);
    compare(own, ownResults(root));
    compare(shared, await sharedResults(root));
  }
  if (new AttemptStore(join(root, "out")).ended) run += 1;
  await runUntil(main, [root, agents, `model-${run}`], notebook, null);
  const ran = new Set(existsSync(notebook) ? readFileSync(notebook, "utf8").split("\n") : []);
  const invented = (records: readonly AttemptRecord[]): number => {
    const nonces = records.map(({ attempt }) => attempt.diagnosis?.factors[0]?.name.split("/")[2]);
    const strangers = nonces.filter((nonce) => !ran.has(nonce ?? "")).length;
    return strangers + nonces.length - new Set(nonces).size;
  };
  const last = new AttemptStore(join(root, "out")).records();
  const shared = (await SharedStore.open(join(root, "cache"))).records();
  report.invented = invented(last) + invented(shared);
  if (last.length !== 30) throw new Error(`the last run holds ${last.length} of 30 attempts`);
  return report;
}

interface Moment {
  /** So many more agents have noted that they ran. */
  readonly agents: number;
  readonly milliseconds: number;
}

/** Null: until it comes to its end. */
function runUntil(
  main: string,
  words: string[],
  notebook: string,
  moment: Moment | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const wanted = linesOf(notebook) + (moment?.agents ?? 0);
    let kill: NodeJS.Timeout | null = null;
    const watch = setInterval(() => {
      if (moment === null || kill !== null || linesOf(notebook) < wanted) return;
      kill = setTimeout(() => child.kill("SIGKILL"), moment.milliseconds);
    }, 5);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(watch);
      if (kill !== null) clearTimeout(kill);
      if (code !== null && code !== 0) reject(new Error(`exit code ${code}`));
      else resolve();
    });
  });
}

function linesOf(notebook: string): number {
  return existsSync(notebook) ? readFileSync(notebook, "utf8").split("\n").length : 0;
}

/** What is known of each attempt: the record itself, and the answer that lies beside it. */
function ownResults(root: string): Map<string, string> {
  return resultsOf(new AttemptStore(join(root, "out")));
}

async function sharedResults(root: string): Promise<Map<string, string>> {
  const months = await entriesOf(join(root, "cache/measured"));
  return new Map(
    months.flatMap(({ name }) => [
      ...resultsOf(new AttemptStore(join(root, "cache/measured", name))),
    ]),
  );
}

function resultsOf(store: AttemptStore): Map<string, string> {
  return new Map(
    store.records().map((record) => {
      const answer = readFileSync(join(store.filesOf(record), "answer.json"), "utf8");
      return [record.files, JSON.stringify([record, answer])];
    }),
  );
}
