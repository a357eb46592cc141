import type { Run, Times } from "../model/run.ts";
import { renderBadge } from "../report/badge.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderJunit } from "../report/junit.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { type Concluded, storedFiles } from "./results.ts";

/** GitHub refuses comments above 65,536 characters; the rest is for what the publisher adds. */
const COMMENT_BYTES = 60_000;

/** Every file of a finished run, by name. Rendering only: the verdict is made. */
export function resultFiles(
  run: Run,
  times: Times | null,
  concluded: Concluded,
): Map<string, string> {
  const { report } = concluded;
  const marker = `<!-- sre-gate:${run.gate} -->`;
  return new Map([
    ...storedFiles(run, times, concluded),
    ["report.json", renderJson(report)],
    ["report.md", renderMarkdown(report, { maxBytes: COMMENT_BYTES, marker })],
    ["report.html", renderHtml(report)],
    ["badge.svg", renderBadge(report)],
    ["junit.xml", renderJunit(report)],
  ]);
}
