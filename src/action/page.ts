import type { Page } from "../github/handoff.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportModel } from "../report/model.ts";

/** The page as Markdown of at most so many bytes, with the artifact's address once it is known. */
export function renderPage(page: Page, reportUrl: string | null, maxBytes: number): string {
  if (page.kind === "text") return page.markdown;
  // Written by the gate step of this very bundle, a minute ago.
  const model = page.model as ReportModel;
  const links = {
    report: reportUrl ?? model.links.report,
    transcripts: (page.transcripts ? reportUrl : null) ?? model.links.transcripts,
  };
  return renderMarkdown({ ...model, links }, { maxBytes, marker: "" });
}
