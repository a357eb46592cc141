import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { neutralPage } from "../github/pages.ts";
import { EXIT } from "../model/exit.ts";
import type { ActionJob, Ending } from "./job.ts";

/** An ending without a verdict: it says why, and blocks nothing. */
export function neutralEnding(
  job: ActionJob,
  handoff: Handoff,
  verdict: string,
  headline: string,
  paragraphs: readonly string[],
): Ending {
  const markdown = neutralPage(handoff.gate, headline, paragraphs);
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: { page: { kind: "text", markdown }, headline, conclusion: "neutral", annotations: [] },
  });
  job.runner.notice(`${headline}. ${paragraphs.join(" ")}`);
  return { verdict, exitCode: EXIT.pass, outputs: { attempts: 0 } };
}
