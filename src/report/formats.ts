import { renderBadge } from "./badge.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { ReportModel } from "./model.ts";

/** The files in which a finished run is shown, besides those it is judged again from. */
type ReportFile = "report.json" | "report.md" | "report.html" | "badge.svg" | "junit.xml";

/** GitHub refuses comments above 65,536 characters; the rest is for what the publisher adds. */
const COMMENT_BYTES = 60_000;

/** One line a format: it sees the report's model and the name of the gate, and nothing else. */
const FORMATS: Readonly<Record<ReportFile, (report: ReportModel, gate: string) => string>> = {
  "report.json": renderJson,
  "report.md": (report, gate) =>
    renderMarkdown(report, { maxBytes: COMMENT_BYTES, marker: `<!-- sre-gate:${gate} -->` }),
  "report.html": renderHtml,
  "badge.svg": renderBadge,
  "junit.xml": renderJunit,
};

export function renderAll(report: ReportModel, gate: string): Map<string, string> {
  return new Map(Object.entries(FORMATS).map(([file, render]) => [file, render(report, gate)]));
}
