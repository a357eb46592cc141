// Draws the pictures of docs/reports.md from the seeded run of the tests. Usage: node scripts/run.mjs scripts/pictures.ts
//   --check        compare docs/images/*.svg with what would be drawn, write nothing
//   --screenshots  also take docs/images/*.png with Chromium
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { packTranscript } from "../src/gate/transcripts.ts";
import { attemptKey } from "../src/model/attempt.ts";
import { renderDriftHtml } from "../src/report/drift.ts";
import { renderHtml } from "../src/report/html.ts";
import { buildLeaderboard } from "../src/report/leaderboard.ts";
import { renderLeaderboardHtml } from "../src/report/leaderboard-html.ts";
import { buildReport } from "../src/report/model.ts";
import { CHROMIUM } from "../test/support/chromium.ts";
import { driftFixture } from "../test/support/drift-fixture.ts";
import { drawPictures } from "../test/support/pictures.ts";
import { fixture, incidents, trajectory } from "../test/support/report-fixtures.ts";

const folder = join(process.env.SRE_GATE_ROOT ?? ".", "docs/images");

const stale: string[] = [];
for (const [name, svg] of drawPictures()) {
  const path = join(folder, name);
  if (!process.argv.includes("--check")) writeFileSync(path, svg);
  else if (readFileSync(path, "utf8") !== svg) stale.push(name);
}
if (stale.length > 0) {
  console.error(
    `stale pictures: ${stale.join(", ")}. Run 'node scripts/run.mjs scripts/pictures.ts'.`,
  );
  process.exitCode = 1;
}
if (process.argv.includes("--screenshots")) await screenshots();

async function pages(): Promise<[name: string, html: string, hash: string][]> {
  const input = fixture();
  const trajectories = new Map();
  for (const attempt of input.run.attempts) {
    const packed = await packTranscript(trajectory(attemptKey(attempt), 12, 400), 4000, 9);
    if (packed !== null) trajectories.set(attemptKey(attempt), packed);
  }
  const report = renderHtml(buildReport({ ...input, incidents: incidents(input), trajectories }));
  const runs = ["a", "b", "c"].map((seed) => {
    const { run } = fixture({ seed, tasks: 20, repeats: 3, lost: 0 });
    return {
      ...run,
      agent: { ...run.agent, name: seed === "c" ? "investigator" : `agent-${seed}` },
    };
  });
  return [
    ["report", report, ""],
    ["task", report, "#t2"],
    ["leaderboard", renderLeaderboardHtml(buildLeaderboard(runs)), ""],
    ["drift", renderDriftHtml(driftFixture()), ""],
  ];
}

async function screenshots(): Promise<void> {
  if (CHROMIUM === null) throw new Error("no Chromium here: run scripts/system.mjs");
  const place = mkdtempSync(join(tmpdir(), "sre-gate-pictures-"));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    for (const [name, html, hash] of await pages())
      for (const width of [1280, 390])
        for (const theme of ["light", "dark"] as const) {
          const file = join(place, "page.html");
          writeFileSync(file, html);
          const page = await browser.newPage({
            viewport: { width, height: 900 },
            colorScheme: theme,
          });
          await page.goto(`${pathToFileURL(file).href}${hash}`);
          await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
          await page.close();
        }
  } finally {
    await browser.close();
    rmSync(place, { recursive: true, force: true });
  }
}
