// Serves simulated incidents as live clusters, captures each by the command, and asks the same agents both: the record that
// the world wrote and the capture. Twice: with what was before the fault, and broken from the start (nothing before it).
// Usage: node scripts/run.mjs scripts/capture-fidelity.ts [--tasks N] [--agents NAME,...] [--folder DIR] [--ready] [--write]
// --folder keeps the records, and takes those that are there (--ready: no others); --write puts the table into docs/evidence/capture.md.
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { MUTANTS } from "../src/agents/investigator/mutants.ts";
import { ProblemList } from "../src/model/problem-list.ts";
import { clickhouseTime, isoTime } from "../src/model/time.ts";
import { alertFileTime } from "../src/records/alerts.ts";
import { listFiles } from "../src/records/list-files.ts";
import { findPolicy } from "../src/score/policies.ts";
import { readDiagnosis } from "../src/score/read-diagnosis.ts";
import { scoreDiagnosis } from "../src/score/score.ts";
import { simulationOf } from "../src/tasks/build.ts";
import { tasksBelow } from "../src/tasks/find/candidates.ts";
import { readTruthFile } from "../src/tasks/truth.ts";
import { simulate } from "../src/world/simulate.ts";
import { serveWorld } from "../test/support/live.ts";

const run = promisify(execFile);
const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const { values } = parseArgs({
  options: {
    tasks: { type: "string", default: "30" },
    agents: { type: "string" },
    folder: { type: "string" },
    ready: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

/** The four records of one incident. */
const RECORDS = ["recorded", "captured", "recorded-late", "captured-late"] as const;
type RecordName = (typeof RECORDS)[number];

const SCORED = [
  "investigator",
  ...Object.keys(MUTANTS).filter((name) => MUTANTS[name]?.shows === "score"),
];
const agents = values.agents?.split(",") ?? SCORED;
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "sre-gate-fidelity-"));
mkdirSync(folder, { recursive: true });

const problems = new ProblemList();
const all = (await tasksBelow(root, null, problems)).filter(
  ({ file }) => "simulate" in file.source && file.expect === "fault",
);
const wanted = Number(values.tasks);
// Every so many-th, so that each application and family of faults has its share.
const chosen = Array.from(
  { length: Math.min(wanted, all.length) },
  (_, index) => all[Math.floor((index * all.length) / wanted)],
)
  .flatMap((one) => one ?? [])
  .filter(({ id }) => !values.ready || existsSync(join(folder, id, "done")));

const scores = new Map<string, number>();
for (const [index, { id, file }] of chosen.entries()) {
  const place = join(folder, id);
  if (!existsSync(join(place, "done"))) await prepare(id, file, place);
  for (const record of RECORDS)
    for (const agent of agents)
      scores.set(`${record} ${agent} ${id}`, await ask(place, record, agent));
  process.stderr.write(`${index + 1}/${chosen.length} ${id}\n`);
}
const table = tableOf(scores);
process.stdout.write(table);
if (values.write) writeTable(table);
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });

async function prepare(
  id: string,
  file: (typeof all)[number]["file"],
  place: string,
): Promise<void> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const request = simulationOf(id, file, "small");
  const truth = [...simulate(request)]
    .filter((piece) => piece.file === "ground_truth.yaml")
    .map(({ text }) => text)
    .join("");
  const served = await serveWorld(request, { request: 0 });
  try {
    const env = await served.surfaces.environment(served.origin, join(place, "files"));
    const { window } = served.world;
    const iso = (seconds: number) => isoTime(window.startMs + seconds * 1000);
    const capture = (name: RecordName, from: number) => {
      const flags = [
        "--from",
        iso(from),
        "--to",
        iso(window.end + 60),
        "--id",
        name,
        "--into",
        place,
        "--rate",
        "1000",
      ];
      return run(process.execPath, [join(root, "dist/cli.js"), "capture", ...flags], {
        env: { ...process.env, ...env },
        maxBuffer: 1 << 28,
      });
    };
    // A minute after the fault: who is called sees no moment without it.
    const late = window.incident + 60;
    await capture("captured", 0);
    await capture("captured-late", late);
    cpSync(served.folder, join(place, "recorded/snapshot"), { recursive: true });
    cut(
      join(place, "recorded/snapshot"),
      join(place, "recorded-late/snapshot"),
      BigInt(window.startMs + late * 1000) * 1_000_000n,
    );
    writeFileSync(join(place, "ground_truth.yaml"), truth);
    writeFileSync(join(place, "done"), "");
  } finally {
    await served.close();
  }
}

/** The same record without anything before a moment. */
function cut(from: string, to: string, moment: bigint): void {
  const begin = clickhouseTime(moment);
  for (const path of listFiles(from)) {
    const time = alertFileTime(path);
    if (time !== null && time < begin && !path.includes("in_alerting_state")) continue;
    mkdirSync(join(to, path, ".."), { recursive: true });
    const text = readFileSync(join(from, path), "utf8");
    if (time !== null) {
      writeFileSync(join(to, path), text);
      continue;
    }
    const column = path.startsWith("metrics/") ? 1 : 0;
    let keeps = true;
    const kept = text.split("\n").filter((line, index) => {
      const cell = line.split("\t", 2)[column] ?? "";
      // A line that begins with no time goes on with the row above.
      if (/^\d{4}-\d\d-\d\d \d\d:/.test(cell)) keeps = cell >= begin;
      return index === 0 || keeps;
    });
    writeFileSync(join(to, path), kept.join("\n"));
  }
}

async function ask(place: string, record: RecordName, agent: string): Promise<number> {
  const output = join(place, `${record}.${agent}.json`);
  if (!existsSync(output)) {
    const flags = agent === "investigator" ? [] : ["--mutant", agent];
    const env = {
      ...process.env,
      SRE_GATE_SNAPSHOT: join(place, record, "snapshot"),
      SRE_GATE_OUTPUT: output,
    };
    await run(process.execPath, [join(root, "dist/agents/investigator.js"), ...flags], {
      env,
    }).catch(() => undefined);
  }
  const { truth } = readTruthFile(join(place, "ground_truth.yaml"));
  const reading = readDiagnosis(existsSync(output) ? readFileSync(output, "utf8") : "", "strict");
  if (reading.kind === "invalid") return 0;
  const task = { truth, expect: "fault" } as Parameters<typeof scoreDiagnosis>[1];
  return scoreDiagnosis(reading.diagnosis, task, findPolicy("aa-dedup"), null).value ?? 0;
}

function tableOf(found: ReadonlyMap<string, number>): string {
  const mean = (record: RecordName, agent: string) =>
    chosen.reduce((sum, { id }) => sum + (found.get(`${record} ${agent} ${id}`) ?? 0), 0) /
    chosen.length;
  const rows = agents.map((agent) => ({
    agent,
    means: RECORDS.map((record) => mean(record, agent)),
  }));
  const rank = (column: number) => rows.map(({ means }) => means[column] ?? 0);
  const gap = (a: number, b: number) =>
    rows.reduce((sum, { means }) => sum + Math.abs((means[a] ?? 0) - (means[b] ?? 0)), 0) /
    rows.length;
  const lines = [
    `${chosen.length} incidents, ${agents.length} agents; mean score by aa-dedup`,
    "",
    "| agent | recorded | captured | broken from the start: recorded | captured |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.map(
      ({ agent, means }) => `| ${agent} | ${means.map((value) => value.toFixed(3)).join(" | ")} |`,
    ),
    "",
    `With a before: the means differ by ${(100 * gap(0, 1)).toFixed(1)} points on average, rank correlation (Spearman) ${spearman(rank(0), rank(1)).toFixed(3)}.`,
    `Broken from the start: ${(100 * gap(2, 3)).toFixed(1)} points, ${spearman(rank(2), rank(3)).toFixed(3)}.`,
    "",
    "Incidents that the investigator scores otherwise on the capture:",
    "",
    ...differing(found),
  ];
  return `${lines.join("\n")}\n`;
}

function differing(found: ReadonlyMap<string, number>): string[] {
  const score = (record: RecordName, id: string) => found.get(`${record} investigator ${id}`) ?? 0;
  const lines = chosen.flatMap(({ id, file }) => {
    const [a, b, c, d] = RECORDS.map((record) => score(record, id)) as [
      number,
      number,
      number,
      number,
    ];
    if (Math.abs(a - b) < 0.005 && Math.abs(c - d) < 0.005) return [];
    const { truth } = readTruthFile(join(folder, id, "ground_truth.yaml"));
    const kinds = truth.groups.filter(({ rootCause }) => rootCause).map(({ kind }) => kind);
    return [
      `- ${id} (${file.family ?? "no family"}; the cause is a ${[...new Set(kinds)].join(" and a ")}): ${a.toFixed(2)} → ${b.toFixed(2)} with a before, ${c.toFixed(2)} → ${d.toFixed(2)} without`,
    ];
  });
  return lines.length === 0 ? ["- none"] : lines;
}

function spearman(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [ranks(left), ranks(right)];
  const middle = (a.length + 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + (value - middle) * ((y[index] ?? 0) - middle), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/** Equal values share their ranks' mean. */
function ranks(list: readonly number[]): number[] {
  return list.map((value) => {
    const below = list.filter((other) => other < value - 1e-9).length;
    const equal = list.filter((other) => Math.abs(other - value) <= 1e-9).length;
    return below + (equal + 1) / 2;
  });
}

function writeTable(text: string): void {
  const page = join(root, "docs/evidence/capture.md");
  const before = readFileSync(page, "utf8");
  writeFileSync(
    page,
    before.replace(
      /<!-- table -->[\s\S]*?<!-- \/table -->/,
      `<!-- table -->\n${text.trim()}\n<!-- /table -->`,
    ),
  );
}
