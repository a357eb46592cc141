import type { Page } from "../github/handoff.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportLinks, ReportModel } from "../report/model.ts";

/** The page as Markdown of at most so many bytes, with the addresses of what was uploaded. */
export function renderPage(page: Page, links: ReportLinks, maxBytes: number): string {
  if (page.kind === "text") return page.markdown;
  // Written by the gate step of this very bundle, a minute ago.
  const model = page.model as ReportModel;
  return renderMarkdown({ ...model, links }, { maxBytes, marker: "" });
}
