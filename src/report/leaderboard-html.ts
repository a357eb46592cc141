import { shorten } from "./escape.ts";
import {
  type Leaderboard,
  type LeaderboardGroup,
  type LeaderboardRow,
  leaderboardPoints,
  rowTitle,
} from "./leaderboard.ts";
import { h, type Markup, NOTHING } from "./markup.ts";
import { count, points } from "./numbers.ts";
import { figureElement, scatterLegend } from "./page/figure.ts";
import { frame } from "./page/frame.ts";
import { REFERENCES_DATE } from "./references.ts";
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
${group.advice === null ? NOTHING : h`<p class="lead">${group.advice}</p>`}
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table data-sort="1"><thead><tr>${COLUMNS.map(head)}</tr></thead><tbody>${group.rows.map(row)}</tbody></table></div>
<p class="soft small">Score: mean over tasks ± standard error. Runs share a rank when their scores cannot be told apart (95 %). Floors are what an agent should beat. Limits: ${group.limits}. Tasks <code>${group.suiteDigest}</code>, instrument <code>${group.instrumentDigest}</code>.${group.notes.map((note) => h` ${note}`)}</p>
<div class="charts">${picture(group, "cost", "Score against cost per task", "cost per task (US dollars, logarithmic)")}${picture(group, "turns", "Score against turns per task", "turns per task")}</div>
${grid(group)}`;
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
  "per solved",
  "attempts",
] as const;
/** A phone has room for what one chooses by. */
const DESK_ONLY: ReadonlySet<string> = new Set(["F1", "pass rate", "output tokens", "attempts"]);

function column(name: string, number = true): string {
  return [number ? "n" : "", DESK_ONLY.has(name) ? "desk-only" : ""].join(" ").trim();
}

function head(name: string): Markup {
  return h`<th scope="col" class="${column(name, name !== "agent")}"><button type="button">${name}</button></th>`;
}

function row(item: LeaderboardRow): Markup {
  const cell = (name: string, text: string, raw: number | null) =>
    h`<td class="${column(name)}" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
  const { raw } = item;
  const name = shorten(item.agent, 90);
  const linked = item.page === null ? h`${name}` : h`<a href="${item.page}">${name}</a>`;
  return h`<tr${item.floor ? h` class="floor"` : NOTHING}>${cell("rank", item.rank === null ? "" : String(item.rank), item.rank)}<td class="name">${item.floor ? "floor: " : ""}${linked}${item.model === null ? NOTHING : h` <span class="soft">${shorten(item.model, 60)}</span>`}</td>${cell("score", item.score, raw.score)}${cell("F1", item.f1, raw.f1)}${cell("pass rate", item.passRate, raw.passRate)}${cell("turns", item.turns, raw.turns)}${cell("output tokens", item.outputTokens, raw.outputTokens)}${cell("cost per task", item.cost, raw.cost)}${cell("per solved", item.solvedCost, raw.solvedCost)}<td class="${column("attempts")}">${item.attempts}</td></tr>`;
}

/** Which task is solved by whom: a model is chosen for the incidents one has. */
function grid({ rows, taskLabels }: LeaderboardGroup): Markup {
  const runs = rows.filter(({ byTask }) => byTask.length > 0);
  if (runs.length < 2) return NOTHING;
  const names = runs.map((one) => h`<th scope="col" class="n">${shorten(rowTitle(one), 40)}</th>`);
  const lines = taskLabels.map(
    (task, index) =>
      h`<tr><th scope="row" class="name">${shorten(task, 60)}</th>${runs.map((one) => mark(one.byTask[index] ?? null))}</tr>`,
  );
  return h`<details><summary>Task by task</summary><div class="scroll" tabindex="0" role="region" aria-label="Task by task"><table><thead><tr><th scope="col">task</th>${names}</tr></thead><tbody>${lines}</tbody></table></div></details>`;
}

function mark(score: number | null): Markup {
  if (score === null) return h`<td class="n">?</td>`;
  const sign = score >= 1 ? "●" : score > 0 ? "◐" : "○";
  return h`<td class="n">${sign} ${points(score)}</td>`;
}

function picture(
  group: LeaderboardGroup,
  key: "cost" | "turns",
  title: string,
  xLabel: string,
): Markup {
  const dots = leaderboardPoints(group, key);
  // One column of points says nothing that the table has not said.
  if (new Set(dots.map((point) => point.x)).size < 2) return NOTHING;
  const x = key === "cost" ? "dollars" : "turns";
  const keys = scatterLegend(
    dots,
    ["run", "run", "run"],
    ["floor", "floor", "floor"],
    [
      "reference",
      "reference",
      `ITBench-AA as published on ${REFERENCES_DATE}: other snapshots, another judge`,
    ],
  );
  return figureElement(
    title,
    WIDTHS.half,
    (width) => scatter(dots, { title, xLabel, x, width }),
    keys,
  );
}
