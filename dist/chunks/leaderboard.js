import { En as isMeasured, Sn as writeResults, a as COMMON, l as flagOn, u as flagText } from "./gate.js";
import { t as readRun } from "./stored-run.js";
import { G as byCodePoint, K as sortedBy, Q as dollars, W as fixed, X as count, ct as whole, dt as markdownCode, ft as plain, g as digestOf, ht as shorten, nt as points, st as turnCount, tt as percent, ut as markdown } from "./steps.js";
import { f as EXIT, u as UserError } from "./start.js";
import { t as suiteMetrics } from "./suite-metrics.js";
import { a as WIDTHS, f as frame, g as h, i as scatter, p as NOTHING, r as scatterLegend, t as figure } from "./figure.js";
import { join, relative, resolve } from "node:path";

// src/report/leaderboard.ts
/** The agent without a model that ships with the gate: what any model should beat. */
const FLOOR_AGENT = "investigator";
/** Two-sided 95 %, normal. */
const Z = 1.96;
function buildLeaderboard(runs) {
	const groups = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const key = `${suiteDigest(run)} ${instrumentDigest(run)}`;
		const list = groups.get(key);
		if (list === void 0) groups.set(key, [run]);
		else list.push(run);
	}
	const built = [...groups].map(([key, list]) => ({
		key,
		group: groupOf(list)
	}));
	built.sort((a, b) => b.group.rows.length - a.group.rows.length || byCodePoint(a.group.suite, b.group.suite) || byCodePoint(a.key, b.key));
	return {
		format: "sre-gate-leaderboard@1",
		groups: built.map(({ group }) => group)
	};
}
/** Over ids and bytes of the tasks, whatever the suite is called. */
function suiteDigest(run) {
	return digestOf(sortedBy(run.tasks, (task) => task.id).map(({ id, digest }) => [id, digest]));
}
/** Isolation is left out as in comparisons: it guards the measurement and does not change a score. */
function instrumentDigest(run) {
	const { isolation: _, surfaces, ...rest } = run.instrument;
	return digestOf({
		...rest,
		surfaces: [...surfaces].sort(byCodePoint)
	});
}
function groupOf(runs) {
	const [first] = runs;
	if (first === void 0) throw new Error("a group has a run");
	const rows = runs.map(rowOf);
	const constant = first.bestConstant;
	const floors = constant === null ? [] : [constantRow(constant.score, constant.name)];
	const all = [...named(rows, runs), ...floors].sort((a, b) => (b.raw.score ?? -1) - (a.raw.score ?? -1) || byCodePoint(a.agent, b.agent));
	const { limits } = first.instrument;
	return {
		suite: plain(first.suite),
		tasks: first.tasks.length,
		policy: first.instrument.policy.id,
		suiteDigest: suiteDigest(first),
		instrumentDigest: instrumentDigest(first),
		limits: `${limits.turns === null ? "no limit of turns" : count(limits.turns, "turn")}, ${limits.seconds} s`,
		rows: all.map((row) => ({
			...row,
			rank: row.floor ? null : rankOf(row, all)
		})),
		notes: notesOf(runs, rows)
	};
}
/** How many are better by more than the error of the difference allows, and one. */
function rankOf(row, rows) {
	const { score, stderr } = row.raw;
	if (score === null) return null;
	return rows.filter((other) => !other.floor && other.raw.score !== null && other.raw.score - score > Z * Math.hypot(other.raw.stderr ?? 0, stderr ?? 0)).length + 1;
}
function notesOf(runs, rows) {
	const unfinished = runs.filter((run) => run.attempts.length < run.planned).length;
	return [
		...rows.some((row) => row.floor) ? [] : [`No run of ${FLOOR_AGENT} here: a floor is missing.`],
		...unfinished === 0 ? [] : [`${count(unfinished, "run")} cut short: fewer attempts than planned.`],
		...runs.some((run) => run.isolationNote !== null) ? ["Some runs were not isolated."] : []
	];
}
function rowOf(run) {
	const metrics = suiteMetrics(run.attempts);
	const measured = run.attempts.filter(({ state }) => isMeasured(state));
	const raw = {
		score: metrics.mean.value,
		stderr: metrics.standardError.value,
		f1: averageF1(measured),
		passRate: metrics.passAt1.value,
		turns: mean(measured.map(({ usage }) => usage.turns)),
		outputTokens: mean(measured.map(({ usage }) => usage.outputTokens)),
		cost: mean(measured.map(({ usage }) => usage.cost))
	};
	return {
		rank: null,
		floor: run.agent.name === FLOOR_AGENT && !run.agent.command.includes("--mutant"),
		agent: plain(run.agent.name),
		model: run.agent.model === null ? null : plain(run.agent.model),
		...words(raw, metrics.standardError),
		attempts: `${metrics.attempts}${metrics.unmeasured > 0 ? ` (${metrics.unmeasured} not measured)` : ""}`,
		raw
	};
}
function constantRow(score, name) {
	const raw = {
		score,
		stderr: null,
		f1: null,
		passRate: null,
		turns: null,
		outputTokens: null,
		cost: null
	};
	return {
		rank: null,
		floor: true,
		agent: `always ${plain(name)}`,
		model: null,
		...words(raw, {
			value: null,
			reason: ""
		}),
		score: points(score),
		attempts: "–",
		raw
	};
}
function words(raw, error) {
	const optional = (value, format) => value === null ? "–" : format(value);
	const spread = error.value === null ? "" : ` ± ${points(error.value)}`;
	return {
		score: raw.score === null ? "–" : `${points(raw.score)}${spread}`,
		f1: optional(raw.f1, (value) => value.toFixed(2)),
		passRate: optional(raw.passRate, percent),
		turns: optional(raw.turns, turnCount),
		outputTokens: optional(raw.outputTokens, whole),
		cost: optional(raw.cost, dollars)
	};
}
/** Over task means like the score; an attempt without an answer has an F1 of 0. */
function averageF1(attempts) {
	const byTask = /* @__PURE__ */ new Map();
	for (const { task, score } of attempts) {
		if (score === null || score.value === null) continue;
		byTask.set(task, [...byTask.get(task) ?? [], score.metrics.f1 ?? 0]);
	}
	return mean([...byTask.values()].map((values) => mean(values)));
}
function mean(values) {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
/** Rows of one name are told apart by their arguments, else by a number, so that a picture can name them. */
function named(rows, runs) {
	const title = (row) => `${row.agent}\n${row.model ?? ""}`;
	const words = (index) => plain(runs[index]?.agent.command.slice(1).join(" ") ?? "");
	return rows.map((row, index) => {
		const namesakes = [...rows.keys()].filter((other) => {
			const candidate = rows[other];
			return candidate !== void 0 && title(candidate) === title(row);
		});
		if (namesakes.length < 2) return row;
		const tail = new Set(namesakes.map(words)).size === namesakes.length ? words(index) : `#${namesakes.indexOf(index) + 1}`;
		return {
			...row,
			agent: `${row.agent} ${tail}`.trim()
		};
	});
}
function rowTitle(row) {
	return row.model === null ? row.agent : `${row.agent} (${row.model})`;
}
/** The rows that can stand in a picture of score against cost or turns. */
function leaderboardPoints(group, key) {
	return group.rows.flatMap((row) => {
		const [x, y] = [row.raw[key], row.raw.score];
		if (x === null || y === null) return [];
		return [{
			name: rowTitle(row),
			x,
			y,
			kind: row.floor ? "floor" : "run",
			spread: row.raw.stderr,
			note: `score ${row.score}, ${row[key]}${key === "turns" ? " turns" : " a task"}`
		}];
	});
}
function renderLeaderboardJson(board) {
	const round = (value) => value === null ? null : fixed(value);
	const groups = board.groups.map((group) => ({
		...group,
		rows: group.rows.map(({ rank, floor, agent, model, raw, attempts }) => ({
			rank,
			floor,
			agent,
			model,
			attempts,
			...Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, round(value)]))
		}))
	}));
	return `${JSON.stringify({
		format: board.format,
		groups
	}, null, 2)}\n`;
}

// src/report/leaderboard-html.ts
/** The leaderboard as a page of its own: a sortable table and two pictures per set of comparable runs. */
function renderLeaderboardHtml(board) {
	const separate = board.groups.length > 1 ? h`<p class="note">${board.groups.length} tables: runs of other tasks, policies or limits are not ranked together.</p>` : NOTHING;
	return frame("sre-gate leaderboard", h`<h1>Leaderboard</h1>${separate}${board.groups.map(section$1)}`);
}
function section$1(group) {
	const title = `${group.suite}: ${count(group.tasks, "task")}, policy ${group.policy}`;
	return h`<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table data-sort="1"><thead><tr>${COLUMNS.map(head)}</tr></thead><tbody>${group.rows.map(row$1)}</tbody></table></div>
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
	"attempts"
];
function head(name) {
	return h`<th scope="col"${name === "agent" ? NOTHING : h` class="n"`}><button type="button">${name}</button></th>`;
}
function row$1(item) {
	const cell = (text, raw) => h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
	const { raw } = item;
	return h`<tr${item.floor ? h` class="floor"` : NOTHING}>${cell(item.rank === null ? "" : String(item.rank), item.rank)}<td class="name">${item.floor ? "floor: " : ""}${shorten(item.agent, 90)}${item.model === null ? NOTHING : h` <span class="soft">${shorten(item.model, 60)}</span>`}</td>${cell(item.score, raw.score)}${cell(item.f1, raw.f1)}${cell(item.passRate, raw.passRate)}${cell(item.turns, raw.turns)}${cell(item.outputTokens, raw.outputTokens)}${cell(item.cost, raw.cost)}<td class="n">${item.attempts}</td></tr>`;
}
function picture(group, key, title, xLabel) {
	const points = leaderboardPoints(group, key);
	if (new Set(points.map((point) => point.x)).size < 2) return NOTHING;
	const x = key === "cost" ? "dollars" : "turns";
	const keys = scatterLegend(points, [
		"run",
		"run",
		"run"
	], [
		"floor",
		"floor",
		"floor"
	]);
	return figure(title, WIDTHS.half, (width) => scatter(points, {
		title,
		xLabel,
		x,
		width
	}), keys);
}

// src/report/leaderboard-markdown.ts
/** One table per set of comparable runs, in the columns of ITBench-AA's. */
function renderLeaderboardMarkdown(board) {
	return `${board.groups.length > 1 ? `${board.groups.length} tables: runs of other tasks, policies or limits are not ranked together.\n\n` : ""}${board.groups.map(section).join("\n\n")}\n`;
}
function section(group) {
	return [
		`### ${markdown(group.suite)}: ${count(group.tasks, "task")}, policy ${group.policy}`,
		"",
		"| rank | agent | score | F1 | pass rate | turns | output tokens | cost per task | attempts |",
		"|--:|---|--:|--:|--:|--:|--:|--:|--:|",
		...group.rows.map(row),
		"",
		`<sub>Score: mean over tasks ± standard error. Runs share a rank when their scores cannot be told apart (95 %). Limits: ${group.limits}. Tasks ${markdownCode(group.suiteDigest)}, instrument ${markdownCode(group.instrumentDigest)}.${group.notes.map((note) => ` ${markdown(note)}`).join("")}</sub>`
	].join("\n");
}
function row(item) {
	const model = item.model === null ? "" : ` ${markdownCode(item.model)}`;
	const name = item.floor ? `_floor:_ ${markdownCode(item.agent)}` : markdownCode(item.agent);
	return `| ${item.rank ?? ""} | ${name}${model} | ${item.score} | ${item.f1} | ${item.passRate} | ${item.turns} | ${item.outputTokens} | ${item.cost} | ${item.attempts} |`;
}

// src/cli/leaderboard.ts
const leaderboardCommand = {
	name: "leaderboard",
	about: "Ranks stored runs: one table per set of comparable runs, as Markdown on stdout and as a page. RUN is a folder or a run.json.",
	flags: {
		out: {
			...COMMON.out,
			help: "where leaderboard.html and .md go (default: .sre-gate)"
		},
		json: COMMON.json
	},
	positionals: "RUN...",
	run: async ({ flags, positionals, io }) => {
		const board = buildLeaderboard(readRuns(positionals, io.cwd));
		const out = resolve(io.cwd, flagText(flags, "out") ?? ".sre-gate");
		const text = renderLeaderboardMarkdown(board);
		writeResults(out, /* @__PURE__ */ new Map([
			["leaderboard.html", renderLeaderboardHtml(board)],
			["leaderboard.md", text],
			["leaderboard.json", renderLeaderboardJson(board)]
		]));
		io.stdout(flagOn(flags, "json") ? renderLeaderboardJson(board) : text);
		io.stderr(`Page: ${relative(io.cwd, join(out, "leaderboard.html"))}\n`);
		return EXIT.pass;
	}
};
/** Every run that was named, all problems at once; the same run twice would count twice. */
function readRuns(places, cwd) {
	if (places.length === 0) throw new UserError({
		code: "NO_RUNS",
		where: "leaderboard",
		message: "no run was named",
		help: "write 'sre-gate leaderboard RUN RUN ...', each a folder with a run.json"
	});
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	const runs = [];
	for (const place of places) try {
		const { run } = readRun(resolve(cwd, place));
		const digest = digestOf(run);
		const before = seen.get(digest);
		if (before !== void 0) problems.push({
			code: "RUN_TWICE",
			where: place,
			message: `it is the same run as ${before}`,
			help: "name every run once"
		});
		else if (run.attempts.length === 0) problems.push({
			code: "RUN_EMPTY",
			where: place,
			message: "it has no attempts",
			help: "leave it out, or run it again"
		});
		seen.set(digest, before ?? place);
		runs.push(run);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		problems.push(...error.problems);
	}
	if (problems.length > 0) throw new UserError(problems);
	return runs;
}

export { leaderboardCommand };