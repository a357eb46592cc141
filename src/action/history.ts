import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeResults } from "../gate/results.ts";
import { keepDriftIssue } from "../github/drift-issue.ts";
import { historyPath } from "../github/trust.ts";
import type { HistoryLine } from "../model/history.ts";
import { UserError } from "../model/problem.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { driftHeadline, renderDriftHtml, renderDriftMarkdown } from "../report/drift.ts";
import { markdown as escaped } from "../report/escape.ts";
import type { ReportInput } from "../report/model.ts";
import { falseAlarmRate } from "../verdict/calibrate/false-alarms.ts";
import { type Drift, findDrift, isUsable } from "../verdict/nights/drift.ts";
import { historyText, readHistory } from "../verdict/nights/history.ts";
import type { ActionJob } from "./job.ts";
import type { Proposal } from "./proposal.ts";

/** The nights so far, as text and as lines. */
export interface Nights {
  readonly where: string;
  readonly text: string;
  readonly lines: readonly HistoryLine[];
}

/** The history of a tree. A broken one is an error before anything is spent on a night that could not be added. */
export function readNights(root: string, judge: JudgeSettings): Nights {
  const where = historyPath(judge);
  const path = join(root, where);
  return nightsOf(where, existsSync(path) ? readFileSync(path, "utf8") : "");
}

/**
 * The committed nights and those in the open proposal, so that none is lost in a week in which nobody merges it. Only
 * nights that continue the committed history count.
 */
export function nightsSoFar(
  job: ActionJob,
  judge: JudgeSettings,
  root: string,
  proposal: Proposal,
): Nights {
  const committed = readNights(root, judge);
  const proposed = proposal.kind === "open" ? proposal.history : null;
  if (proposed === null || !proposed.startsWith(committed.text)) return committed;
  try {
    return nightsOf(committed.where, proposed);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    job.runner.warn(
      `the proposed history does not read, so the committed one is used: ${error.message}`,
    );
    return committed;
  }
}

function nightsOf(where: string, text: string): Nights {
  return { where, text, lines: text.trim() === "" ? [] : readHistory(text, where) };
}

/** For a report. Empty until there are enough nights. */
export function falseAlarmsOf(lines: readonly HistoryLine[]): Pick<ReportInput, "falseAlarms"> {
  const falseAlarms = falseAlarmRate(lines);
  return falseAlarms === null ? {} : { falseAlarms };
}

/** The history with tonight. Unchanged, with a warning, if tonight is in it already or does not follow. */
export function withTonight(job: ActionJob, nights: Nights, line: HistoryLine): Nights {
  const text = `${nights.text}${nights.text === "" || nights.text.endsWith("\n") ? "" : "\n"}${historyText(line)}`;
  try {
    return nightsOf(nights.where, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { where, message } of error.problems) {
      job.runner.warn(`tonight is not added to the history (${where}): ${message}`);
    }
    return nights;
  }
}

/** Looks for drift, writes its page next to the report, and updates the one issue. The job's result does not depend on it. */
export async function followDrift(
  job: ActionJob,
  nights: Nights,
  tonight: HistoryLine,
): Promise<void> {
  const drift = findDrift(nights.lines);
  const markdown = renderDriftMarkdown(drift);
  writeResults(
    job.folders.results,
    new Map([
      ["drift.md", markdown],
      ["drift.html", renderDriftHtml(drift)],
    ]),
  );
  if (!says(drift, tonight)) {
    job.runner.notice(`drift: nothing to say. ${drift.notes.join(" ")}`);
    return;
  }
  const said = driftHeadline(drift);
  job.runner.notice(said.startsWith("drift") ? said : `drift: ${said}`);
  const kept = await keepDriftIssue(job.api, {
    gate: drift.gate,
    drifting: drift.drifting,
    over:
      tonight.accepted === null
        ? "Recovered."
        : `Accepted as the new level: ${escaped(tonight.accepted)}`,
    markdown,
  });
  if (!kept.ok) job.runner.warn(`the drift issue was not kept: ${kept.failure.message}`);
  else if (kept.value !== "quiet") job.runner.notice(`drift issue ${kept.value}`);
}

/**
 * Too few nights, or a night that measured too little, neither open the issue nor close it; but a later night may close an
 * issue that an early alarm opened. An accepted level closes it, because it is the new normal.
 */
function says(drift: Drift, tonight: HistoryLine): boolean {
  if (tonight.accepted !== null) return true;
  const known =
    drift.verdict !== "inconclusive" || drift.series.some(({ alarms }) => alarms.length > 0);
  return known && isUsable(tonight);
}
