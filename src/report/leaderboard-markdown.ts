import { markdown, markdownCode } from "./escape.ts";
import type { Leaderboard, LeaderboardGroup, LeaderboardRow } from "./leaderboard.ts";
import { count } from "./numbers.ts";

/** One table per set of comparable runs, in the columns of ITBench-AA's. */
export function renderLeaderboardMarkdown(board: Leaderboard): string {
  const separate =
    board.groups.length > 1
      ? `${board.groups.length} tables: runs of other tasks, policies or limits are not ranked together.\n\n`
      : "";
  return `${separate}${board.groups.map(section).join("\n\n")}\n`;
}

function section(group: LeaderboardGroup): string {
  return [
    `### ${markdown(group.suite)}: ${count(group.tasks, "task")}, policy ${group.policy}`,
    "",
    ...(group.advice === null ? [] : [markdown(group.advice), ""]),
    "| rank | agent | score | F1 | pass rate | turns | output tokens | cost per task | per solved | attempts |",
    "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...group.rows.map(row),
    "",
    `<sub>Score: mean over tasks ± standard error. Runs share a rank when their scores cannot be told apart (95 %). Limits: ${group.limits}. Tasks ${markdownCode(group.suiteDigest)}, instrument ${markdownCode(group.instrumentDigest)}.${group.notes.map((note) => ` ${markdown(note)}`).join("")}</sub>`,
  ].join("\n");
}

function row(item: LeaderboardRow): string {
  const model = item.model === null ? "" : ` ${markdownCode(item.model)}`;
  const name = item.floor ? `_floor:_ ${markdownCode(item.agent)}` : markdownCode(item.agent);
  return `| ${item.rank ?? ""} | ${name}${model} | ${item.score} | ${item.f1} | ${item.passRate} | ${item.turns} | ${item.outputTokens} | ${item.cost} | ${item.solvedCost} | ${item.attempts} |`;
}
