import { shorten } from "./escape.ts";
import {
  type Leaderboard,
  type LeaderboardGroup,
  type LeaderboardRow,
  leaderboardPoints,
} from "./leaderboard.ts";
import { h, type Markup, NOTHING } from "./markup.ts";
import { count } from "./numbers.ts";
import { figureElement, scatterLegend } from "./page/figure.ts";
import { frame } from "./page/frame.ts";
import { scatter } from "./svg/scatter.ts";
import { WIDTHS } from "./svg/size.ts";

/** The leaderboard as a page of its own: a sortable table and two pictures per set of comparable runs. */
export function renderLeaderboardHtml(board: Leaderboard): string {
  const separate =
    board.groups.length > 1
      ? h`<p class="note">${board.groups.length} tables: runs of other tasks, policies or limits are not ranked together.</p>`
      : NOTHING;
  return frame(
    "sre-gate leaderboard",
    h`<h1>Leaderboard</h1>${separate}${board.groups.map(section)}`,
  );
}

function section(group: LeaderboardGroup): Markup {
  const title = `${group.suite}: ${count(group.tasks, "task")}, policy ${group.policy}`;
  return h`<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table data-sort="1"><thead><tr>${COLUMNS.map(head)}</tr></thead><tbody>${group.rows.map(row)}</tbody></table></div>
<p class="soft small">Score: mean over tasks ± standard error. Runs share a rank when their scores cannot be told apart (95 %). Floors are what an agent should beat. Limits: ${group.limits}. Tasks <code>${group.suiteDigest}</code>, instrument <code>${group.instrumentDigest}</code>.${group.notes.map((note) => h` ${note}`)}</p>
<div class="charts">${picture(group, "cost", "Score against cost per task", "cost per task (US dollars, logarithmic)")}${picture(group, "turns", "Score against turns per task", "turns per task")}</div>`;
}

const COLUMNS = [
  "rank",
  "agent",
  "score",
  "F1",
  "pass rate",
  "turns",
  "output tokens",
  "cost per task",
  "attempts",
] as const;

function head(name: string): Markup {
  return h`<th scope="col"${name === "agent" ? NOTHING : h` class="n"`}><button type="button">${name}</button></th>`;
}

function row(item: LeaderboardRow): Markup {
  const cell = (text: string, raw: number | null) =>
    h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
  const { raw } = item;
  return h`<tr${item.floor ? h` class="floor"` : NOTHING}>${cell(item.rank === null ? "" : String(item.rank), item.rank)}<td class="name">${item.floor ? "floor: " : ""}${shorten(item.agent, 90)}${item.model === null ? NOTHING : h` <span class="soft">${shorten(item.model, 60)}</span>`}</td>${cell(item.score, raw.score)}${cell(item.f1, raw.f1)}${cell(item.passRate, raw.passRate)}${cell(item.turns, raw.turns)}${cell(item.outputTokens, raw.outputTokens)}${cell(item.cost, raw.cost)}<td class="n">${item.attempts}</td></tr>`;
}

function picture(
  group: LeaderboardGroup,
  key: "cost" | "turns",
  title: string,
  xLabel: string,
): Markup {
  const points = leaderboardPoints(group, key);
  // One column of points says nothing that the table has not said.
  if (new Set(points.map((point) => point.x)).size < 2) return NOTHING;
  const x = key === "cost" ? "dollars" : "turns";
  const keys = scatterLegend(points, ["run", "run", "run"], ["floor", "floor", "floor"]);
  return figureElement(
    title,
    WIDTHS.half,
    (width) => scatter(points, { title, xLabel, x, width }),
    keys,
  );
}
