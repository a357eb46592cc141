import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { writeResults } from "../gate/results.ts";
import { readRun } from "../gate/stored-run.ts";
import { digestOf } from "../model/digest.ts";
import { EXIT } from "../model/exit.ts";
import { type Problem, UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { buildLeaderboard, renderLeaderboardJson } from "../report/leaderboard.ts";
import { renderLeaderboardHtml } from "../report/leaderboard-html.ts";
import { renderLeaderboardMarkdown } from "../report/leaderboard-markdown.ts";
import type { Command } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";

export const leaderboardCommand: Command = {
  name: "leaderboard",
  about:
    "Ranks stored runs: one table per set of comparable runs, as Markdown on stdout and as a page. RUN is a folder or a run.json, or NAME=RUN to call it that.",
  flags: {
    out: { ...COMMON.out, help: "where leaderboard.html and .md go (default: .sre-gate)" },
    json: COMMON.json,
  },
  positionals: "RUN...",
  run: async ({ flags, positionals, io }) => {
    const out = resolve(io.cwd, flagText(flags, "out") ?? ".sre-gate");
    const named = positionals.map(namedPlace);
    const runs = readRuns(
      named.map(({ place }) => place),
      io.cwd,
    );
    const names = runs.map((run, index) => {
      const { name, place } = named[index] ?? { name: null, place: "" };
      return [run, { name, page: pageOf(resolve(io.cwd, place), out) }] as const;
    });
    const board = buildLeaderboard(runs, new Map(names));
    const text = renderLeaderboardMarkdown(board);
    writeResults(
      out,
      new Map([
        ["leaderboard.html", renderLeaderboardHtml(board)],
        ["leaderboard.md", text],
        ["leaderboard.json", renderLeaderboardJson(board)],
      ]),
    );
    io.stdout(flagOn(flags, "json") ? renderLeaderboardJson(board) : text);
    io.stderr(`Page: ${relative(io.cwd, join(out, "leaderboard.html"))}\n`);
    return EXIT.pass;
  },
};

/** "opus=runs/opus": the name that people gave it. */
function namedPlace(word: string): { readonly name: string | null; readonly place: string } {
  const [, name = null, place = word] = /^([^=/]{1,60})=(.+)$/.exec(word) ?? [];
  return { name, place };
}

/** Where the run's own page is, as seen from the leaderboard; null where there is none. */
function pageOf(place: string, out: string): string | null {
  const page = join(place.endsWith(".json") ? dirname(place) : place, "report.html");
  return existsSync(page) ? encodeURI(relative(out, page)) : null;
}

/** Reads every named run and reports all problems at once; the same run given twice is refused. */
function readRuns(places: readonly string[], cwd: string): Run[] {
  if (places.length === 0)
    throw new UserError({
      code: "NO_RUNS",
      where: "leaderboard",
      message: "no run was named",
      help: "write 'sre-gate leaderboard RUN RUN ...', each a folder with a run.json",
    });
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const runs: Run[] = [];
  for (const place of places) {
    try {
      const { run } = readRun(resolve(cwd, place));
      const digest = digestOf(run);
      const before = seen.get(digest);
      if (before !== undefined)
        problems.push({
          code: "RUN_TWICE",
          where: place,
          message: `it is the same run as ${before}`,
          help: "name every run once",
        });
      else if (run.attempts.length === 0)
        problems.push({
          code: "RUN_EMPTY",
          where: place,
          message: "it has no attempts",
          help: "leave it out, or run it again",
        });
      seen.set(digest, before ?? place);
      runs.push(run);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  return runs;
}
