import { appendFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readRun } from "../gate/stored-run.ts";
import { EXIT } from "../model/exit.ts";
import type { DriftOutputSchema, Printed } from "../model/output.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { driftHeadline, renderDriftHtml, renderDriftMarkdown } from "../report/drift.ts";
import { makeFolders } from "../runner/attempt/files.ts";
import { readIfThere } from "../settings/read-text.ts";
import { type Drift, findDrift } from "../verdict/nights/drift.ts";
import { historyLine, historyText, readHistory } from "../verdict/nights/history.ts";
import type { Command, Invocation } from "./command.ts";
import { calendarDay, flagOn, flagText } from "./flags.ts";

export const driftCommand: Command = {
  name: "drift",
  about:
    "Follows the nightly runs in HISTORY (one JSON line per night): exits 0 when steady, 1 when an alarm stands, 3 while there are too few comparable nights and none is far off. With --add the run of tonight is written first.",
  positionals: "HISTORY",
  flags: {
    add: { type: "string", value: "RUN", help: "a run folder or run.json to add as one line" },
    date: { type: "string", value: "YYYY-MM-DD", help: "the night of --add" },
    commit: { type: "string", value: "SHA", help: "the commit of --add" },
    "workflow-run": { type: "string", value: "ID", help: "the workflow run of --add" },
    accepted: { type: "string", value: "REASON", help: "why the level of --add is the new normal" },
    html: { type: "string", value: "FILE", help: "write the page with control charts" },
    markdown: { type: "string", value: "FILE", help: "write the text of the drift issue" },
    json: { type: "boolean", help: "the result as JSON on stdout" },
  },
  run: async (invocation) => {
    const { flags, positionals, io } = invocation;
    const place = historyPlace(invocation);
    const path = resolve(io.cwd, place);
    const added = flagText(flags, "add");
    if (added !== null) addNight(invocation, path, place, added);
    const text = readIfThere(path, place);
    if (text === null) {
      throw new UserError(
        problem("HISTORY_NOT_FOUND", positionals[0] ?? "", "there is no such file"),
      );
    }
    const drift = findDrift(readHistory(text, place));
    writePages(invocation, drift);
    io.stdout(flagOn(flags, "json") ? jsonOf(drift) : textOf(drift));
    return exitCode(drift);
  },
};

function historyPlace({ positionals }: Invocation): string {
  const [place, ...more] = positionals;
  if (place !== undefined && more.length === 0) return place;
  throw new UserError(problem("HISTORY_NEEDED", "drift", "name exactly one history file"));
}

function addNight({ flags, io }: Invocation, path: string, place: string, added: string): void {
  const date = calendarDay(flags, "date");
  if (date === null) {
    throw new UserError(problem("DATE_NEEDED", "--date", "--add needs the day as YYYY-MM-DD"));
  }
  const { run, times } = readRun(resolve(io.cwd, added));
  const line = historyText(
    historyLine(run, times, {
      date,
      commit: flagText(flags, "commit"),
      workflowRun: flagText(flags, "workflow-run"),
      accepted: flagText(flags, "accepted"),
    }),
  );
  const old = readIfThere(path, place) ?? "";
  // Validates the history with the new lines first, so that a duplicate or a wrong order is refused before writing.
  readHistory(`${old}${line}`, place);
  makeFolders(dirname(path));
  appendFileSync(path, line);
}

function writePages({ flags, io }: Invocation, drift: Drift): void {
  const html = flagText(flags, "html");
  const markdown = flagText(flags, "markdown");
  if (html !== null) writeFileSync(resolve(io.cwd, html), renderDriftHtml(drift));
  if (markdown !== null) writeFileSync(resolve(io.cwd, markdown), renderDriftMarkdown(drift));
}

function jsonOf(drift: Printed<typeof DriftOutputSchema>): string {
  return `${JSON.stringify(drift)}\n`;
}

function textOf(drift: Drift): string {
  return `${[driftHeadline(drift), ...drift.notes].join("\n")}\n`;
}

function exitCode({ verdict }: Drift): number {
  if (verdict === "drift") return EXIT.fail;
  return verdict === "steady" ? EXIT.pass : EXIT.inconclusive;
}

function problem(code: string, where: string, message: string): Problem {
  return { code, where, message, help: "see 'sre-gate drift --help'" };
}
