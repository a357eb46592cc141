// Measures how often the gate is wrong and writes the table of docs/evidence/calibration.md.
// Usage: npm run calibration [-- --gates N] [--only GROUP] [--check]   (one worker process per core)
// A run that was stopped goes on where it was: what a cell gave is kept until this program changes.
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "markdown-table";
import { calibrationCells } from "./calibration/cells/all.ts";
import { type Cell, CLOSE } from "./calibration/cells/cell.ts";
import { type CellResult, simulateCell } from "./calibration/simulate-cell.ts";

const MARKS = ["<!-- calibration:begin -->", "<!-- calibration:end -->"] as const;

/** A hundredth more attempts is chance. */
const DEARER = 1.01;

if (process.send === undefined) await main(process.argv.slice(2));
else work();

/** A worker asks for nothing: it gets a cell's index, sends the result back and waits for the next. */
function work(): void {
  process.on("message", ({ index, gates }: { index: number; gates: number }) => {
    const cell = calibrationCells()[index];
    if (cell === undefined) throw new Error(`no cell ${index}`);
    process.send?.({ index, result: kept(cell, gates * (cell.times ?? 1)) });
  });
}

function kept(cell: Cell, gates: number): CellResult {
  const self = readFileSync(fileURLToPath(import.meta.url));
  const key = createHash("sha256")
    .update(self)
    .update(JSON.stringify([cell, gates]));
  const folder = join(process.env.SRE_GATE_ROOT ?? ".", "node_modules/.cache/calibration");
  const file = join(folder, `${key.digest("hex")}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as CellResult;
  const result = simulateCell(cell, gates);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(result));
  return result;
}

async function main(argv: readonly string[]): Promise<void> {
  const gates = Number(flagValue(argv, "--gates") ?? 20_000);
  const only = flagValue(argv, "--only");
  const cells = calibrationCells();
  const chosen = cells.map((_, i) => i).filter((i) => only === null || cells[i]?.group === only);
  const results = await inWorkers(chosen, gates);
  const text = report(results, gates);
  console.log(text);
  if (only === null && !argv.includes("--check")) writeInto("docs/evidence/calibration.md", text);
  const missed = chosen.filter((i) => isMet(results, i) === false);
  for (const i of missed) console.error(`MISSED: ${cells[i]?.group}: ${cells[i]?.label}`);
  if (missed.length > 0) process.exitCode = 1;
}

function isMet(results: ReadonlyMap<number, CellResult>, i: number): boolean | null {
  const [cell, own, before] = [calibrationCells()[i], results.get(i), results.get(i - 1)];
  if (cell?.noDearer !== true || own === undefined || before === undefined) return own?.met ?? null;
  return own.met !== false && own.attempts <= DEARER * before.attempts;
}

function flagValue(argv: readonly string[], flag: string): string | null {
  const at = argv.indexOf(flag);
  return at < 0 ? null : (argv[at + 1] ?? null);
}

function inWorkers(chosen: readonly number[], gates: number): Promise<Map<number, CellResult>> {
  const results = new Map<number, CellResult>();
  // The largest first, so that no core works alone at the end; taken from the back.
  const times = calibrationCells().map((cell) => cell.times ?? 1);
  const queue = [...chosen].sort((a, b) => (times[a] ?? 1) - (times[b] ?? 1) || b - a);
  return new Promise((resolve, reject) => {
    const workers = Math.min(availableParallelism(), chosen.length);
    for (let w = 0; w < workers; w += 1) {
      const worker = fork(fileURLToPath(import.meta.url), ["--worker"]);
      const next = (): void => {
        const index = queue.pop();
        if (index === undefined) worker.disconnect();
        else worker.send({ index, gates });
      };
      worker.on("message", ({ index, result }: { index: number; result: CellResult }) => {
        results.set(index, result);
        if (process.stderr.isTTY) process.stderr.write(`\r${results.size}/${chosen.length} cells `);
        if (results.size === chosen.length) resolve(results);
        next();
      });
      worker.on("error", reject);
      worker.on("exit", (code) => {
        if (code !== 0) reject(new Error(`a worker ended with ${code}`));
      });
      next();
    }
  });
}

function report(results: ReadonlyMap<number, CellResult>, gates: number): string {
  const cells = calibrationCells();
  const groups = [
    ...new Set([...results.keys()].sort((a, b) => a - b).map((i) => cells[i]?.group)),
  ];
  const tables = groups.map((group) => {
    const rows = cells.flatMap((cell, i) => {
      const result = results.get(i);
      if (cell.group !== group || result === undefined) return [];
      const isGood = isMet(results, i);
      const met = isGood === null ? "" : isGood ? "yes" : "**no**";
      return [[cell.label, percent(result), result.attempts.toFixed(1), cell.target ?? "", met]];
    });
    const what = cells.find((cell) => cell.group === group)?.what ?? "";
    const header = [what, "measured %", "attempts", "target", "met"];
    return `### ${group}\n\n${markdownTable([header, ...rows], { align: ["l", "r", "r", "l", "c"] })}`;
  });
  return [
    `${results.size} cells of ${gates.toLocaleString("en-US")} simulated gates each, ${(CLOSE * gates).toLocaleString("en-US")} where the bound lies close to what was expected; fixed seeds, ± one standard error; \`npm run calibration\`.`,
    ...tables,
  ].join("\n\n");
}

function percent({ rate, standardError }: CellResult): string {
  return `${(100 * rate).toFixed(1)} ± ${(100 * standardError).toFixed(1)}`;
}

function writeInto(path: string, text: string): void {
  const file = join(process.env.SRE_GATE_ROOT ?? ".", path);
  const old = readFileSync(file, "utf8");
  const [start, end] = MARKS.map((mark) => old.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(`${path} has no ${MARKS.join(" ... ")}`);
  }
  writeFileSync(file, `${old.slice(0, start + MARKS[0].length)}\n\n${text}\n\n${old.slice(end)}`);
}
