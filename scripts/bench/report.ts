import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { loadTranscripts } from "../../src/gate/transcripts.ts";
import { renderDriftHtml } from "../../src/report/drift.ts";
import { bytes } from "../../src/report/fit.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { buildLeaderboard } from "../../src/report/leaderboard.ts";
import { renderLeaderboardHtml } from "../../src/report/leaderboard-html.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { buildReport, type ReportInput } from "../../src/report/model.ts";
import { CHROMIUM } from "../../test/support/chromium.ts";
import { driftFixture } from "../../test/support/drift-fixture.ts";
import { fixture, incidents, trajectory } from "../../test/support/report-fixtures.ts";
import { type BenchRow, median, timed } from "./row.ts";

const MARKER = "<!-- sre-gate:default -->";

function render(input: ReportInput): string {
  const model = buildReport(input);
  renderMarkdown(model, { maxBytes: 60_000, marker: MARKER });
  renderJson(model);
  renderJunit(model);
  return renderHtml(model);
}

export async function bench(): Promise<BenchRow[]> {
  const place = mkdtempSync(join(tmpdir(), "sre-gate-bench-report-"));
  try {
    return await rows(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function rows(place: string): Promise<BenchRow[]> {
  const full = fixture({ tasks: 59, repeats: 5, lost: 3 });
  const large = fixture({ tasks: 500, repeats: 5, lost: 20 });
  const input = { ...full, incidents: incidents(full) };
  const reports = await repeat(7, () => render(input));
  const largeModel = buildReport(large);
  let comment = "";
  const comments = await repeat(7, () => {
    comment = renderMarkdown(largeModel, { maxBytes: 60_000, marker: MARKER });
  });
  writeTrajectories(place, full);
  let trajectories: Awaited<ReturnType<typeof loadTranscripts>> = new Map();
  const packing = await timed(async () => {
    trajectories = await loadTranscripts(place, full.run, full.times);
  });
  const page = render({ ...input, trajectories });
  writeRun(place, input);
  const command = join(process.env.SRE_GATE_ROOT ?? ".", "dist/cli.js");
  const whole = await repeat(5, () =>
    promisify(execFile)(process.execPath, [command, "report", place], { cwd: place }),
  );
  return [
    row(
      "all reports of 59 tasks x 5 repeats",
      reports,
      "ms",
      1000,
      "model, Markdown, JSON, JUnit and page; median of 7",
    ),
    row(
      "'sre-gate report' of 59 x 5 with 100-turn transcripts",
      whole,
      "ms",
      1000,
      "the whole process, from start to the last file written; median of 5",
    ),
    row("comment for 500 tasks", comments, "ms", 100, "Markdown within 60,000 bytes; median of 7"),
    row("size of that comment", bytes(comment), "bytes", 60_000, ""),
    row(
      "page of 59 x 5 with 100-turn transcripts",
      bytes(page) / 1e6,
      "MB",
      10,
      `packing took ${Math.round(packing)} ms`,
    ),
    ...(CHROMIUM === null
      ? []
      : [
          row(
            "that page interactive",
            await interactive(place, page),
            "ms",
            1000,
            "Chromium from start of loading until its script is done; median of 3",
          ),
          row(
            "page of 500 tasks interactive",
            await interactive(place, render({ ...large, incidents: incidents(large) })),
            "ms",
            3000,
            "the same",
          ),
          row(
            "leaderboard of 50 runs interactive",
            await interactive(place, leaderboard(50)),
            "ms",
            1000,
            "the same",
          ),
          row(
            "drift page of 365 nights interactive",
            await interactive(place, renderDriftHtml(driftFixture(365, 250))),
            "ms",
            1000,
            "the same",
          ),
        ]),
  ];
}

function row(name: string, value: number, unit: string, most: number, note: string): BenchRow {
  const rounded = Math.round(value * 10) / 10;
  return {
    name,
    value: rounded,
    unit,
    target: `at most ${most} ${unit}`,
    met: value <= most,
    note,
  };
}

async function repeat(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) taken.push(await timed(work));
  return median(taken);
}

function writeTrajectories(place: string, { run }: ReportInput): void {
  for (const attempt of run.attempts) {
    const folder = join(place, "attempts", attempt.task, String(attempt.repeat));
    mkdirSync(folder, { recursive: true });
    const document = trajectory(`${attempt.task} ${attempt.repeat}`, 100);
    writeFileSync(join(folder, "trajectory.json"), JSON.stringify(document));
  }
}

function writeRun(place: string, { run, times, incidents: truths }: ReportInput): void {
  writeFileSync(join(place, "run.json"), JSON.stringify(run));
  writeFileSync(join(place, "times.json"), JSON.stringify(times));
  writeFileSync(join(place, "incidents.json"), JSON.stringify(Object.fromEntries(truths ?? [])));
}

function leaderboard(runs: number): string {
  const all = Array.from({ length: runs }, (_, index) => {
    const { run } = fixture({ seed: `run ${index}`, tasks: 59, repeats: 3, lost: 0 });
    return { ...run, agent: { ...run.agent, name: `agent-${index}` } };
  });
  return renderLeaderboardHtml(buildLeaderboard(all));
}

async function interactive(place: string, html: string): Promise<number> {
  const file = join(place, "page.html");
  writeFileSync(file, html);
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
  try {
    const taken: number[] = [];
    for (let index = 0; index < 3; index += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector("html[data-ready]");
      taken.push(
        Number(
          await page.evaluate(
            "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd",
          ),
        ),
      );
      await page.close();
    }
    return median(taken);
  } finally {
    await browser.close();
  }
}
