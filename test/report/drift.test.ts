import { expect, test } from "vitest";
import {
  driftEvents,
  driftHeadline,
  renderDriftHtml,
  renderDriftMarkdown,
} from "../../src/report/drift.ts";
import { driftFixture } from "../support/drift-fixture.ts";

test("a drifting history, whole", async () => {
  await expect(renderDriftHtml(driftFixture())).toMatchFileSnapshot("fixtures/drift.html");
  await expect(renderDriftMarkdown(driftFixture())).toMatchFileSnapshot("fixtures/drift.md");
});

test("the headline says what moved, from where to where, since when", () => {
  expect(driftHeadline(driftFixture())).toBe("drift: score 46.1 → 35.7 since 2026-10-31");
  const unplaced = driftFixture().series.map((one) => ({ ...one, changes: [] }));
  expect(driftHeadline({ ...driftFixture(), series: unplaced })).toMatch(
    /^drift: score off its mean 46\.0, last 3\d\.\d$/,
  );
  expect(driftHeadline({ ...driftFixture(), verdict: "steady" })).toBe("no drift in 40 nights");
});

test("too few nights are not steady ones", () => {
  const young = { ...driftFixture(), verdict: "inconclusive" } as const;
  expect(driftHeadline(young)).toBe("inconclusive: too few nights");
  const page = renderDriftHtml(young);
  expect(page).toContain('<header class="verdict inconclusive">');
  expect(page).not.toMatch(/steady|no drift/);
  expect(renderDriftMarkdown(young)).toMatch(/^### 🟡 sre-gate: inconclusive: too few nights/);
});

test("another model as served and a changed baseline are events; a night without a model is none", () => {
  const night = { date: "2026-10-01", commit: null, model: "a", baseline: null };
  expect(
    driftEvents([night, { ...night, model: null }, { ...night, model: "b", baseline: "new" }]),
  ).toEqual([
    { index: 2, number: 1, date: "2026-10-01", text: "model as served: a → b" },
    { index: 2, number: 2, date: "2026-10-01", text: "baseline: new" },
  ]);
});

test("a year of nights: the last sixty stand in the table, the others are folded away", () => {
  const page = renderDriftHtml(driftFixture(365, 250));
  expect(page.match(/<tr><td class="whole">/g)).toHaveLength(365);
  const [open = "", folded = ""] = page.split("<details><summary>305 earlier nights</summary>");
  expect(open.match(/<tr><td class="whole">/g)).toHaveLength(60);
  expect(folded).toMatch(/<thead>/);
  expect(renderDriftHtml(driftFixture(60, 40))).not.toContain("earlier night");
});

test("a night that measured nothing is a gap in the line and a dash in the table", () => {
  const page = renderDriftHtml(driftFixture());
  const line = /<path class="line" d="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(line.match(/M/g)).toHaveLength(2);
  expect(page).not.toMatch(/="[^"]*NaN/);
  expect(
    renderDriftHtml({ ...driftFixture(), verdict: "steady", history: [], series: [] }),
  ).toContain("no drift");
});
