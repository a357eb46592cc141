// The first gate of everybody: nothing to compare with, and still something to read.
import { expect, test } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import { reportDocument } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { buildReport } from "../../src/report/model.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { fixture } from "../support/report-fixtures.ts";

/** What `compare` gives where there is no baseline. */
function alone() {
  const input = fixture({ tasks: 4, repeats: 3, lost: 0, seed: "alone" });
  const { comparison } = input;
  const nothing = { base: null, now: null, change: null, interval: null };
  const known = { ...nothing, reason: "no task has known turns on both sides" };
  return buildReport({
    ...input,
    comparison: {
      ...comparison,
      tasks: comparison.tasks.map((row) => ({
        ...row,
        status: "new" as const,
        base: null,
        change: null,
        mark: null,
      })),
      score: { ...nothing, now: comparison.score.now, reason: "no task was compared" },
      turns: known,
      cost: known,
      agentChanges: [],
      counts: { ...comparison.counts, baseMeasured: 0, baseRuns: 0 },
    },
    verdict: { verdict: "no-baseline", cause: null, enforced: true, reasons: [] },
  });
}

const model = alone();
const mean = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;

test("turns and cost of the run itself are told, in the summary and in the pictures", () => {
  const turns = mean(model.tasks.map(({ raw }) => raw.nowTurns));
  const cost = mean(model.tasks.map(({ raw }) => raw.nowCost));
  expect(model.overall.map(({ key, own }) => [key, own])).toEqual([
    ["score", model.overall[0]?.raw.now],
    ["turns", turns],
    ["cost", cost],
  ]);
  const page = renderHtml(model);
  expect(page).toContain(
    `<span class="soft small">turns per task</span><b>${Math.round(turns)}</b>`,
  );
  expect(page).toContain(
    `<b>$${cost.toFixed(2)}</b><span class="small">nothing to compare with</span>`,
  );
  expect(page).not.toContain("This run is not in the picture");
  expect(page).toContain("<title>now: score");
  expect(page).toMatch(
    /Flip rate, tasks whose repeats disagree: now \d+ % \(\d of 4 tasks\), base not measured/,
  );
});

test("no renderer shows an arrow from nothing, or calls an agent unchanged that was never seen", () => {
  const texts = [
    renderTerminal(model, { colour: false, width: 100 }),
    renderMarkdown(model, { maxBytes: 60_000, marker: "" }),
    renderHtml(model),
  ];
  for (const text of texts) {
    expect(text).not.toContain("– →");
    expect(text).not.toMatch(/as they were|agent is unchanged/);
  }
  expect(texts[0]).toMatch(/^ {2}task +repeats +score +turns +cost$/m);
  expect(texts[0]).toMatch(/^ {2}turns per task +\d+$/m);
});

test("what scripts read of a comparison stays null where nothing was compared", () => {
  expect(reportDocument(model)).toMatchObject({ turns: { base: null, now: null, change: null } });
});
