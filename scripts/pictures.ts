// Draws docs/images from the runs in docs/runs: pictures as SVG, pages as screenshots of Chromium.
// Usage: node scripts/run.mjs scripts/pictures.ts
//   --check   write nothing; exit 1 when a picture is not what would be drawn, or a screenshot is of another page
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM } from "../test/support/chromium.ts";
import {
  drawPages,
  drawPictures,
  pageDigests,
  type RecordedPage,
} from "../test/support/pictures.ts";

const folder = join(process.env.SRE_GATE_ROOT ?? ".", "docs/images");
const check = process.argv.includes("--check");

const pages = await drawPages();
const files = [...(await drawPictures()), ["pages.json", pageDigests(pages)] as const];
const stale = files.filter(([name, text]) => read(join(folder, name)) !== text);
if (!check) {
  await takeScreenshots(pages);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
} else if (stale.length > 0) {
  const names = stale.map(([name]) => name).join(", ");
  console.error(`stale: ${names}. Run 'node scripts/run.mjs scripts/pictures.ts'.`);
  process.exitCode = 1;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

async function takeScreenshots(shown: readonly RecordedPage[]): Promise<void> {
  if (CHROMIUM === null) throw new Error("no Chromium here: run scripts/system.mjs");
  const place = mkdtempSync(join(tmpdir(), "sre-gate-pictures-"));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    for (const { name, html, hash, unfold = [] } of shown)
      for (const width of [1280, 390])
        for (const theme of ["light", "dark"] as const) {
          const file = join(place, "page.html");
          writeFileSync(file, html);
          const page = await browser.newPage({
            viewport: { width, height: 900 },
            colorScheme: theme,
          });
          await page.goto(`${pathToFileURL(file).href}${hash}`);
          for (const id of unfold) await unfoldTranscript(page, id);
          // Beside each other what is compared is seen from its top; a phone shows one thing at a time.
          const top = width > 600 ? ".task.shown .tools" : `#${unfold[0]} .actions`;
          if (unfold.length > 0) await page.$eval(top, (place) => place.scrollIntoView());
          await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
          await page.close();
        }
  } finally {
    await browser.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** As a reader does it: the transcript, then the turn of its first candidate. */
async function unfoldTranscript(page: Page, id: string): Promise<void> {
  await page.click(`#${id} button[data-transcript]`);
  await page.click(`#${id} .turn.first > summary`);
  await page.waitForSelector(`#${id} .turn.first pre`);
}
