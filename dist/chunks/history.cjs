"use strict";

const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_gate = require("./gate.cjs");
const require_figure = require("./figure.cjs");
const require_same_run = require("./same-run.cjs");

// src/report/svg/control.ts
const HEIGHT = 240;
const CHIP = 16;
/** Least distance of two names at the right edge. */
const LINE = 14;
/** Nights in order, with the centre and limits they are held against, changes and events. */
function controlChart(chart) {
	const known = chart.points.flatMap(({ value }) => value === null ? [] : [value]);
	if (known.length === 0) return require_figure.NOTHING;
	const all = [
		...known,
		...chart.limits ?? [],
		...chart.centre === null ? [] : [chart.centre]
	];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const room = (high - low || Math.abs(high) * 4 || 1) * .12;
	const plot = plotOf(chart.width);
	const y = require_figure.linear([low - room, high + room], [plot.y + plot.height, plot.y], 5);
	const last = Math.max(1, chart.points.length - 1);
	const x = (index) => plot.x + index / last * plot.width;
	return require_figure.h`<svg class="chart" viewBox="0 0 ${chart.width} ${HEIGHT}" width="${chart.width}" height="${HEIGHT}" role="img" aria-label="${chart.title}">${band(chart, y.at, plot)}${grid(chart, y, x, plot)}${lineNames(chart, y.at, plot)}${segments(chart, x, y.at)}${line(chart.points, x, y.at)}${marks(chart, x, y.at)}${events(chart, x, plot)}</svg>`;
}
function plotOf(width) {
	const [left, right] = require_figure.isNarrow(width) ? [48, 46] : [56, 96];
	return {
		x: left,
		y: 38,
		width: width - left - right,
		height: 172
	};
}
/** Limits and mean are named where they end; names that would touch are moved apart. */
function lineNames(chart, y, plot) {
	const { limits, centre, format, width } = chart;
	const apart = [
		...limits === null ? [] : [["upper", limits[1]]],
		...centre === null ? [] : [["mean", centre]],
		...limits === null ? [] : [["lower", limits[0]]]
	].filter(([word, value]) => word === "mean" || value !== centre);
	let above = Number.NEGATIVE_INFINITY;
	return require_figure.h`${apart.map(([word, value]) => {
		const place = Math.max(y(value) + 4, above + LINE);
		above = place;
		const text = require_figure.isNarrow(width) ? format(value) : `${format(value)} ${word}`;
		return require_figure.h`<text class="tick" x="${require_figure.coordinate(plot.x + plot.width + 6)}" y="${require_figure.coordinate(place)}">${text}</text>`;
	})}`;
}
function band({ limits, centre }, y, plot) {
	const [left, right] = [plot.x, plot.x + plot.width];
	const area = limits === null ? require_figure.NOTHING : require_figure.h`<rect class="band" x="${left}" y="${require_figure.coordinate(y(limits[1]))}" width="${plot.width}" height="${require_figure.coordinate(y(limits[0]) - y(limits[1]))}"/>${limits.map((limit) => require_figure.h`<line class="limit" x1="${left}" x2="${right}" y1="${require_figure.coordinate(y(limit))}" y2="${require_figure.coordinate(y(limit))}"/>`)}`;
	const middle = centre === null ? require_figure.NOTHING : require_figure.h`<line class="center" x1="${left}" x2="${right}" y1="${require_figure.coordinate(y(centre))}" y2="${require_figure.coordinate(y(centre))}"/>`;
	return require_figure.h`${area}${middle}`;
}
function grid(chart, y, x, plot) {
	const ticks = y.ticks.map((value) => require_figure.h`<text class="tick" x="${plot.x - 8}" y="${require_figure.coordinate(y.at(value) + 4)}" text-anchor="end">${chart.format(value)}</text>`);
	const shown = datesShown(chart.points.length, require_figure.isNarrow(chart.width) ? 2 : 5);
	const dates = shown.map((index, place) => {
		const anchor = place === 0 ? "start" : place === shown.length - 1 ? "end" : "middle";
		return require_figure.h`<text class="tick" x="${require_figure.coordinate(x(index))}" y="${232}" text-anchor="${anchor}">${chart.points[index]?.date ?? ""}</text>`;
	});
	return require_figure.h`${ticks}${dates}`;
}
/** First, last and what fits between, evenly. */
function datesShown(nights, most) {
	const steps = Math.min(most, nights) - 1;
	if (steps < 1) return nights === 0 ? [] : [0];
	return Array.from({ length: steps + 1 }, (_, step) => Math.round(step * (nights - 1) / steps));
}
/** The mean of every stretch between two changes: what the level was, and what it became. */
function segments(chart, x, y) {
	if (chart.changes.length === 0) return require_figure.NOTHING;
	const changed = chart.changes.map((index) => require_figure.h`<path class="change" d="M${require_figure.coordinate(x(index))} ${201}l5 9h-10Z"><title>changed on ${chart.points[index]?.date ?? "an unknown night"}</title></path>`);
	const cuts = [
		0,
		...chart.changes,
		chart.points.length
	];
	return require_figure.h`${changed}${cuts.slice(0, -1).map((from, place) => {
		const to = cuts[place + 1] ?? chart.points.length;
		const values = chart.points.slice(from, to).flatMap(({ value }) => value === null ? [] : [value]);
		if (values.length === 0) return require_figure.NOTHING;
		const level = y(values.reduce((sum, value) => sum + value, 0) / values.length);
		return require_figure.h`<line class="level" x1="${require_figure.coordinate(x(from))}" x2="${require_figure.coordinate(x(to - 1))}" y1="${require_figure.coordinate(level)}" y2="${require_figure.coordinate(level)}"/>`;
	})}`;
}
function line(points, x, y) {
	let path = "";
	let broken = true;
	for (const [index, point] of points.entries()) {
		if (point.value !== null) path += `${broken ? "M" : "L"}${require_figure.coordinate(x(index))} ${require_figure.coordinate(y(point.value))}`;
		broken = point.value === null;
	}
	return require_figure.h`<path class="line" d="${path}"/>`;
}
/** Dots as large as their distance allows: a year of nights is a line, not a heap. */
function marks(chart, x, y) {
	const step = x(1) - x(0);
	const radius = (usual, least, share) => require_figure.coordinate(Math.min(usual, Math.max(least, step * share)));
	const [night, alarm] = [radius(2.6, 1, .6), radius(5, 2, 1.15)];
	return require_figure.h`${chart.points.map((point, index) => point.value === null ? require_figure.NOTHING : require_figure.h`<g class="${point.alarm ? "out" : "night"}"><title>${point.date}: ${chart.format(point.value)}${point.alarm ? ", alarm" : ""}</title><circle class="dot" cx="${require_figure.coordinate(x(index))}" cy="${require_figure.coordinate(y(point.value))}" r="${point.alarm ? alarm : night}"/></g>`)}`;
}
/** Chips stand in two rows above the picture; one that still finds no room is told in the list below only. */
function events(chart, x, plot) {
	const taken = [[], []];
	return require_figure.h`${chart.events.map((event) => {
		const place = x(event.index);
		const row = taken.findIndex((others) => others.every((other) => Math.abs(other - place) >= 17));
		const rule = require_figure.h`<line class="event" x1="${require_figure.coordinate(place)}" x2="${require_figure.coordinate(place)}" y1="${plot.y}" y2="${plot.y + plot.height}"/>`;
		if (row === -1) return rule;
		taken[row]?.push(place);
		const cy = plot.y - 9 - row * 17;
		return require_figure.h`<g><title>${event.text}</title>${rule}<circle class="chip" cx="${require_figure.coordinate(place)}" cy="${require_figure.coordinate(cy)}" r="${CHIP / 2}"/><text class="chip-text" x="${require_figure.coordinate(place)}" y="${require_figure.coordinate(cy + 3.5)}" text-anchor="middle" font-size="10">${event.number}</text></g>`;
	})}`;
}

// src/report/drift.ts
const SERIES = {
	score: {
		title: "Score",
		format: require_steps.points,
		most: 1
	},
	turns: {
		title: "Turns per task",
		format: require_steps.turnCount,
		most: Number.POSITIVE_INFINITY
	},
	cost: {
		title: "Cost per task",
		format: require_steps.dollars,
		most: Number.POSITIVE_INFINITY
	}
};
/** Baselines that changed and models that were served under the same name but say another. */
function driftEvents(nights) {
	const events = [];
	let model = null;
	for (const [index, night] of nights.entries()) {
		if (night.model !== null && model !== null && night.model !== model) events.push({
			index,
			date: night.date,
			text: `model as served: ${require_steps.shorten(require_steps.plain(model), 60)} → ${require_steps.shorten(require_steps.plain(night.model), 60)}`
		});
		if (night.baseline !== null) events.push({
			index,
			date: night.date,
			text: `baseline: ${require_steps.shorten(require_steps.plain(night.baseline), 120)}`
		});
		model = night.model ?? model;
	}
	return events.map((event, index) => ({
		...event,
		number: index + 1
	}));
}
function driftHeadline(input) {
	const moved = input.series.flatMap((series) => {
		const change = series.changes.at(-1);
		if (series.alarms.length === 0 && change === void 0) return [];
		const { title, format } = SERIES[series.key];
		const date = change === void 0 ? null : input.history[change.index]?.date ?? null;
		if (change === void 0) {
			const last = series.values.findLast((value) => value !== null) ?? null;
			const from = series.centre === null ? "" : ` ${format(series.centre)}`;
			return [`${title.toLowerCase()} off its mean${from}${last === null ? "" : `, last ${format(last)}`}`];
		}
		return [`${title.toLowerCase()} ${format(change.before)} → ${format(change.after)} since ${date ?? "an unknown night"}`];
	});
	if (input.verdict === "inconclusive") return "inconclusive: too few nights";
	if (input.verdict === "steady") return `no drift in ${require_steps.count(input.history.length, "night")}`;
	return `drift: ${moved.length === 0 ? "an alarm stands" : moved.join("; ")}`;
}
const VERDICTS = {
	drift: {
		kind: "fail",
		sign: "✗",
		symbol: "🔴"
	},
	steady: {
		kind: "pass",
		sign: "✓",
		symbol: "🟢"
	},
	inconclusive: {
		kind: "inconclusive",
		sign: "?",
		symbol: "🟡"
	}
};
/** The drift page: one control chart per measure, events numbered, every night in a table. */
function renderDriftHtml(input) {
	const events = driftEvents(input.history);
	const gate = input.gate === "default" ? "" : ` ${input.gate}`;
	const { kind, sign } = VERDICTS[input.verdict];
	return require_figure.frame(`sre-gate${gate}: ${input.verdict}`, require_figure.h`<nav class="bar-nav" aria-label="Sections"><span class="soft">sre-gate${gate} · ${require_steps.plain(input.suite)} · ${require_steps.count(input.history.length, "night")}</span></nav>
<header class="verdict ${kind}"><h1><span class="pill ${kind}"><span aria-hidden="true">${sign}</span> ${input.verdict}</span> ${driftHeadline(input).replace(/^(drift|inconclusive): /, "")}</h1></header>
${input.notes.map((note) => require_figure.h`<p class="note warn">${require_steps.plain(note)}</p>`)}
${eventList(events)}
${input.series.map((series) => picture(input, series, events))}
${nightTable(input)}`);
}
function picture(input, series, events) {
	const { title, format, most } = SERIES[series.key];
	const limits = series.limits === null ? null : [Math.max(0, series.limits[0]), Math.min(most, series.limits[1])];
	const alarms = new Set(series.alarms);
	const draw = (width) => controlChart({
		title: `${title} per night with control limits`,
		points: input.history.map((night, index) => ({
			date: require_steps.plain(night.date),
			value: series.values[index] ?? null,
			alarm: alarms.has(index)
		})),
		centre: series.centre,
		limits,
		changes: series.changes.map((change) => change.index),
		events,
		format,
		width
	});
	const words = [
		limits === null ? "No limits yet: too few nights." : `Limits ${format(limits[0])} to ${format(limits[1])}.`,
		...series.changes.map((change) => `Changed on ${input.history[change.index]?.date ?? "an unknown night"}: ${format(change.before)} → ${format(change.after)}.`),
		`${require_steps.count(series.alarms.length, "night")} with an alarm.`
	];
	const keys = require_figure.legend(...series.limits === null ? [] : [["limit", "control limits"]], ...series.alarms.length === 0 ? [] : [["alarm", "alarm"]], ...series.changes.length === 0 ? [] : [["change", "change point"], ["level", "level before and after"]], ...events.length === 0 ? [] : [["event", "what happened, by number above"]]);
	const drawn = require_figure.figure(title, require_figure.WIDTHS.page, draw, require_figure.h`${keys}<p>${words.join(" ")}</p>`);
	return drawn === require_figure.NOTHING ? require_figure.h`<h3>${title}</h3><p>Not measured in any night.</p>` : drawn;
}
function eventList(events) {
	if (events.length === 0) return require_figure.NOTHING;
	return require_figure.h`<h2>What happened meanwhile</h2><ol class="plain">${events.map((event) => require_figure.h`<li>${event.date}: ${event.text}</li>`)}</ol>`;
}
/** A year of rows would bury what stands below and be scrolled past. */
const OPEN_NIGHTS = 60;
function nightTable(input) {
	const head = [
		"night",
		...input.series.map(({ key }) => SERIES[key].title.toLowerCase()),
		"model as served",
		"commit"
	];
	const row = (night, index) => require_figure.h`<tr><td class="whole">${require_steps.plain(night.date)}</td>${input.series.map((series) => nightCell(series, index))}<td>${require_steps.shorten(require_steps.plain(night.model ?? "–"), 60)}</td><td class="whole"><code>${require_steps.shorten(require_steps.plain(night.commit ?? "–"), 12)}</code></td></tr>`;
	const rows = input.history.map(row).reverse();
	const table = (name, some) => require_figure.h`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head.map((title, place) => require_figure.h`<th scope="col"${place === 0 || place > input.series.length ? require_figure.NOTHING : require_figure.h` class="n"`}>${title}</th>`)}</tr></thead><tbody>${some}</tbody></table></div>`;
	const [last, earlier] = [rows.slice(0, OPEN_NIGHTS), rows.slice(OPEN_NIGHTS)];
	return require_figure.h`<h2>Every night, the last first</h2>${table("Every night", last)}${earlier.length === 0 ? require_figure.NOTHING : require_figure.h`<details><summary>${require_steps.count(earlier.length, "earlier night")}</summary>${table("Earlier nights", earlier)}</details>`}`;
}
function nightCell(series, index) {
	const value = series.values[index] ?? null;
	const text = value === null ? "–" : SERIES[series.key].format(value);
	return require_figure.h`<td class="n">${series.alarms.includes(index) ? require_figure.h`<span class="bad">alarm</span> ` : require_figure.NOTHING}${text}</td>`;
}
const SHOWN_NIGHTS = 14;
/** The same for an issue: headline, changes, events and the last fortnight. */
function renderDriftMarkdown(input) {
	const events = driftEvents(input.history);
	const first = Math.max(0, input.history.length - SHOWN_NIGHTS);
	const rows = input.history.slice(first).map((night, offset) => {
		const index = first + offset;
		const cells = input.series.map((series) => {
			const value = series.values[index] ?? null;
			return `${value === null ? "–" : SERIES[series.key].format(value)}${series.alarms.includes(index) ? " ⚠️" : ""}`;
		});
		return `| ${require_steps.markdown(night.date)} | ${night.commit === null ? "–" : require_steps.markdownCode(night.commit.slice(0, 10))} | ${night.model === null ? "–" : require_steps.markdownCode(night.model, 60)} | ${cells.join(" | ")} |`;
	});
	return `${[
		`### ${VERDICTS[input.verdict].symbol} sre-gate${input.gate === "default" ? "" : ` (${input.gate})`}: ${require_steps.markdown(driftHeadline(input))}`,
		...input.notes.map((note) => `⚠️ ${require_steps.markdown(note)}`),
		...events.length === 0 ? [] : [events.map((event) => `- ${require_steps.markdown(event.date)}: ${require_steps.markdown(event.text)}`).join("\n")],
		[
			`| night | commit | model | ${input.series.map(({ key }) => SERIES[key].title.toLowerCase()).join(" | ")} |`,
			`|---|---|---|${input.series.map(() => "--:").join("|")}|`,
			...rows
		].join("\n")
	].join("\n\n")}\n`;
}

// src/stats/cusum.ts
/**
* Allowance and decision interval in standard deviations. Score, turns and cost are followed at once, night for night: a
* limit that is right for one of them in a month (5) would call eight of ten steady years drifting. With 7 and a reference
* that grows it is 8 % of months and one year in three; a shift of 1.5 deviations is seen a night later.
*/
const CUSUM = {
	allowance: .5,
	limit: 7,
	reference: 30
};
/**
* Page's cumulative sum: small shifts add up until they are certain. The first nights say what is normal, null while
* there are too few of them. Whenever the sum is back at 0, all that came before was normal, too, and sharpens what is
* known of it; while the sum stands, the reference does, so that a level that fell is never taken for the normal one.
*/
function cusum(series, worse) {
	if (series.length <= CUSUM.reference) return null;
	let normal = levelOf(series.slice(0, CUSUM.reference));
	const sums = [];
	let sum = 0;
	let start = CUSUM.reference;
	let alarm = null;
	let since = null;
	for (let i = CUSUM.reference; i < series.length; i += 1) {
		const value = series[i];
		const { mean, deviation } = normal;
		const tiny = 1e-9 * Math.max(1, Math.abs(mean));
		const off = worse === "lower" ? mean - value : value - mean;
		const step = deviation > tiny ? off / deviation : off > tiny ? Number.POSITIVE_INFINITY : 0;
		sum = Math.max(0, sum + step - CUSUM.allowance);
		sums.push(sum);
		if (sum > CUSUM.limit && alarm === null) [alarm, since] = [i, start];
		if (sum === 0) {
			start = i + 1;
			normal = levelOf(series.slice(0, start));
		}
	}
	return {
		...normal,
		sums,
		alarm,
		since
	};
}
function levelOf(values) {
	const mean = require_gate.average(values);
	const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
	return {
		mean,
		deviation: Math.sqrt(squares / (values.length - 1))
	};
}

// src/stats/divisive.ts
/** Fewer values than this on one side are no level. */
const SMALLEST = 5;
const ORDERS = 499;
/**
* E-divisive (Matteson and James 2014): the split with the largest energy statistic is a change when
* random orders of the same values seldom reach it; then both halves are searched in turn. Picking the
* split by its own p-value instead would find changes in noise 57 % of the time.
*/
function changePoints(series, level, random) {
	const found = [];
	const search = (from, to) => {
		const part = series.slice(from, to);
		const best = bestSplit(part);
		if (best === null) return;
		let asSharp = 0;
		for (let i = 0; i < ORDERS; i += 1) {
			const other = bestSplit(permuted(part, random));
			if (other !== null && other.energy >= best.energy - 1e-12) asSharp += 1;
		}
		const p = (asSharp + 1) / 500;
		if (p > level) return;
		found.push({
			index: from + best.at,
			before: mean(part.slice(0, best.at)),
			after: mean(part.slice(best.at)),
			p
		});
		search(from, from + best.at);
		search(from + best.at, to);
	};
	search(0, series.length);
	return found.sort((left, right) => left.index - right.index);
}
/** Q = mn/(m+n) (2 E|X-Y| - E|X-X'| - E|Y-Y'|), for every split in one pass over the distances. */
function bestSplit(values) {
	const n = values.length;
	if (n < 10) return null;
	const distance = (i, j) => Math.abs(values[i] - values[j]);
	let left = 0;
	let right = 0;
	let across = 0;
	for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) right += distance(i, j);
	let best = null;
	for (let at = 1; at <= n - SMALLEST; at += 1) {
		const moved = at - 1;
		let toLeft = 0;
		let toRight = 0;
		for (let i = 0; i < moved; i += 1) toLeft += distance(i, moved);
		for (let j = at; j < n; j += 1) toRight += distance(moved, j);
		left += toLeft;
		right -= toRight;
		across += toRight - toLeft;
		if (at < SMALLEST) continue;
		const rest = n - at;
		const within = 2 * left / (at * (at - 1)) + 2 * right / (rest * (rest - 1));
		const energy = at * rest / n * (2 * across / (at * rest) - within);
		if (best === null || energy > best.energy) best = {
			at,
			energy
		};
	}
	return best;
}
function permuted(values, random) {
	const result = [...values];
	for (let i = result.length - 1; i > 0; i -= 1) {
		const j = random.below(i + 1);
		[result[i], result[j]] = [result[j], result[i]];
	}
	return result;
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/verdict/nights/drift.ts
/** A week without a night: whatever happened meanwhile, the old normal is not assumed. */
const LONGEST_GAP = 7;
const CHANGE_LEVEL = .01;
/** More attempts missing than this, and the night's mean says little. */
const MOST_MISSING = .1;
/**
* CUSUM raises the alarm, the divisive scan says where it changed. Both look at the nights since the last
* accepted change, new instrument or long gap: a mean over different rulers is not a level.
*/
function findDrift(lines) {
	const { start, why } = currentSegment(lines);
	const series = MEASURES.map((measure) => followed(lines, start, measure));
	const drifting = series.some(({ values, alarms }) => {
		const last = values.findLastIndex((value, i) => value !== null && isUsableAt(lines, i));
		return last >= 0 && alarms.includes(last);
	});
	const comparable = lines.slice(start).filter(isUsable).length;
	const enough = comparable > CUSUM.reference;
	const last = lines.at(-1);
	return {
		gate: last?.gate ?? "",
		suite: last?.suite ?? "",
		verdict: drifting ? "drift" : enough ? "steady" : "inconclusive",
		drifting,
		history: lines.map(({ date, commit, model, accepted }) => ({
			date,
			commit,
			model,
			baseline: accepted
		})),
		series,
		notes: notesOf(lines, {
			why,
			comparable,
			enough
		})
	};
}
const MEASURES = [
	{
		key: "score",
		worse: "lower",
		value: ({ score }) => score,
		shown: (value) => require_steps.fixed(value)
	},
	{
		key: "turns",
		worse: "higher",
		value: ({ logTurns }) => logTurns,
		shown: (value) => require_steps.fixed(Math.exp(value))
	},
	{
		key: "cost",
		worse: "higher",
		value: ({ logCost }) => logCost,
		shown: (value) => require_steps.fixed(Math.exp(value))
	}
];
function followed(lines, start, measure) {
	const { key, shown } = measure;
	const indexes = [];
	const values = [];
	lines.forEach((line, i) => {
		const value = measure.value(line);
		if (i < start || value === null || !isUsable(line)) return;
		indexes.push(i);
		values.push(value);
	});
	const chart = cusum(values, measure.worse);
	const standing = chart === null ? [] : chart.sums.flatMap((sum, i) => sum > CUSUM.limit ? [CUSUM.reference + i] : []);
	const changes = changePoints(values, CHANGE_LEVEL, require_gate.seededRandom(`drift:${key}`));
	return {
		key,
		values: lines.map((line) => {
			const value = measure.value(line);
			return value === null ? null : shown(value);
		}),
		centre: chart === null ? null : shown(chart.mean),
		limits: chart === null ? null : [shown(chart.mean - 3 * chart.deviation), shown(chart.mean + 3 * chart.deviation)],
		alarms: standing.flatMap((at) => indexes[at] ?? []),
		changes: changes.map(({ index, before, after }) => ({
			index: indexes[index] ?? start,
			before: shown(before),
			after: shown(after)
		}))
	};
}
function isUsableAt(lines, i) {
	const line = lines[i];
	return line !== void 0 && isUsable(line);
}
/** Enough of the night was measured to let it count. */
function isUsable({ measured, missing, score }) {
	return score !== null && missing <= MOST_MISSING * (measured + missing);
}
function currentSegment(lines) {
	for (let i = lines.length - 1; i > 0; i -= 1) {
		const [line, before] = [lines[i], lines[i - 1]];
		if (line === void 0 || before === void 0) break;
		if (line.accepted !== null) return {
			start: i,
			why: `a new level was accepted on ${line.date}`
		};
		if (line.instrument !== before.instrument || line.tasks !== before.tasks) return {
			start: i,
			why: `the instrument or the tasks changed on ${line.date}`
		};
		const gap = require_gate.daysBetween(before.date, line.date);
		if (gap === null || gap > LONGEST_GAP) return {
			start: i,
			why: `no night between ${before.date} and ${line.date}`
		};
	}
	return {
		start: 0,
		why: null
	};
}
function notesOf(lines, { why, comparable, enough }) {
	const notes = why === null ? [] : [`The reference starts anew: ${why}.`];
	if (!enough) notes.push(`${comparable} comparable ${comparable === 1 ? "night" : "nights"}; alarms need more than ${CUSUM.reference}.`);
	const skipped = lines.filter((line) => !isUsable(line));
	if (skipped.length > 0) {
		const dates = skipped.slice(-3).map(({ date }) => date).join(", ");
		const [nights, verb] = skipped.length === 1 ? ["night", "does"] : ["nights", "do"];
		notes.push(`${skipped.length} ${nights} with too many missing attempts ${verb} not count (last: ${dates}).`);
	}
	const gaps = lines.flatMap((line, i) => {
		const days = i === 0 ? 1 : require_gate.daysBetween(lines[i - 1]?.date ?? line.date, line.date) ?? 0;
		return days > 1 && days <= LONGEST_GAP ? [line.date] : [];
	});
	if (gaps.length > 0) notes.push(`${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"} of a few nights (last before ${gaps.at(-1)}).`);
	return notes;
}

// src/model/history.ts
const HISTORY_FORMAT = "sre-gate-history@1";
/** One line of a history: one nightly run of the default branch, in numbers that can be followed. */
const HistoryLineSchema = require_steps.strictObject({
	format: require_steps.literal(HISTORY_FORMAT),
	/** Digest of the run's attempts. Runs of an agent that does the same every time share it. */
	run: require_steps.string().min(1),
	/** Of the moment its first measured attempt began: the same run twice would make noise look steady. Absent where unknown. */
	mark: require_steps.string().optional(),
	date: require_steps.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-11-21"),
	commit: require_steps.string().nullable(),
	workflowRun: require_steps.string().nullable(),
	/** As the provider named it. */
	model: require_steps.string().nullable(),
	gate: require_steps.string(),
	gateVersion: require_steps.string(),
	suite: require_steps.string(),
	/** Digests of what measures: a new one starts a new reference. */
	instrument: require_steps.string(),
	tasks: require_steps.string(),
	agent: require_steps.string(),
	/** Why a new level was accepted that night, or null. */
	accepted: require_steps.string().nullable(),
	/**
	* What the gate said of an agent that the whole pool already was: a fail is a false alarm. Null where agent and pool
	* differ, or where it could not say.
	*/
	verdict: require_steps._enum(["pass", "fail"]).nullable().optional(),
	measured: require_steps.number().int().nonnegative(),
	missing: require_steps.number().int().nonnegative(),
	score: require_steps.number().min(0).max(1).nullable(),
	/** Mean over tasks of the mean natural logarithm. */
	logTurns: require_steps.number().nullable(),
	logCost: require_steps.number().nullable()
});

// src/verdict/nights/history.ts
/** The line that a nightly run adds to the history. */
function historyLine(run, times, provenance) {
	const measured = run.attempts.filter(({ state }) => require_gate.isMeasured(state));
	require_same_run.refuseCached(measured);
	const perTask = (value) => {
		const groups = /* @__PURE__ */ new Map();
		for (const attempt of measured) {
			const one = value(attempt);
			if (one !== null) groups.set(attempt.task, [...groups.get(attempt.task) ?? [], one]);
		}
		return groups.size === 0 ? null : require_steps.fixed(require_gate.average([...groups.values()].map(require_gate.average)));
	};
	const log = (value) => value === null || value <= 0 ? null : Math.log(value);
	const models = new Set(measured.flatMap(({ usage }) => usage.model === null ? [] : [usage.model]));
	const mark = require_same_run.runMark(run, times);
	return {
		format: HISTORY_FORMAT,
		run: require_same_run.runDigest(run),
		...mark === null ? {} : { mark },
		...provenance,
		model: models.size === 0 ? run.agent.model : [...models].sort().join(" + "),
		gate: run.gate,
		gateVersion: run.gateVersion,
		suite: run.suite,
		instrument: require_steps.digestOf(run.instrument),
		tasks: require_steps.digestOf(run.tasks.map(({ id, digest }) => [id, digest]).sort()),
		agent: run.agent.digest,
		measured: measured.length,
		missing: Math.max(run.planned, run.attempts.length) - measured.length,
		score: perTask(({ score }) => score?.value ?? null),
		logTurns: perTask(({ usage }) => log(usage.turns)),
		logCost: perTask(({ usage }) => log(usage.cost))
	};
}
function historyText(line) {
	return `${require_steps.canonicalJson(line)}\n`;
}
/** All lines, oldest first, or every problem at once: a history that cannot be trusted is not analysed. */
function readHistory(text, where) {
	const problems = [];
	const lines = [];
	const rows = [];
	text.split("\n").forEach((row, i) => {
		if (row.trim() === "") return;
		const place = `${where}:${i + 1}`;
		const line = readLine(row, place, problems);
		if (line === null) return;
		const known = lines.findIndex((other) => require_same_run.sameRun(other, line) !== "other");
		const twin = lines[known];
		if (twin !== void 0) problems.push(duplicate(place, rows[known] ?? 0, require_same_run.sameRun(twin, line)));
		rows.push(i + 1);
		const last = lines.at(-1);
		if (last !== void 0 && line.date < last.date) problems.push(problem("HISTORY_ORDER", place, `${line.date} comes after ${last.date}`));
		if (last !== void 0 && line.gate !== last.gate) problems.push(problem("HISTORY_MIXED", place, `gate ${line.gate} after gate ${last.gate}`));
		lines.push(line);
	});
	if (problems.length > 0) throw new require_start.UserError(problems.slice(0, 20));
	if (lines.length === 0) throw new require_start.UserError(problem("HISTORY_EMPTY", where, "it has no line"));
	return lines;
}
function readLine(row, place, problems) {
	let document;
	try {
		document = JSON.parse(row);
	} catch {
		problems.push(problem("HISTORY_BAD_LINE", place, "it is not JSON"));
		return null;
	}
	const parsed = HistoryLineSchema.safeParse(document);
	if (parsed.success) return parsed.data;
	const told = problem("HISTORY_BAD_LINE", place, "");
	problems.push(...require_steps.problemsOfIssues(parsed.error.issues, document, told));
	return null;
}
function duplicate(where, row, how) {
	return {
		code: "HISTORY_DUPLICATE",
		where,
		message: how === "same" ? `the same run stands on line ${row}` : `line ${row} has the very same answers, and nothing says that it is another run`,
		help: how === "same" ? "a run counts once: add the run of another night" : "a run counts once; a night is known by times.json beside its run.json, or by its --workflow-run"
	};
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "a history is written by 'sre-gate drift --add RUN': restore it from git"
	};
}

Object.defineProperty(exports, "driftHeadline", {
  enumerable: true,
  get: function () {
    return driftHeadline;
  }
});
Object.defineProperty(exports, "findDrift", {
  enumerable: true,
  get: function () {
    return findDrift;
  }
});
Object.defineProperty(exports, "historyLine", {
  enumerable: true,
  get: function () {
    return historyLine;
  }
});
Object.defineProperty(exports, "historyText", {
  enumerable: true,
  get: function () {
    return historyText;
  }
});
Object.defineProperty(exports, "isUsable", {
  enumerable: true,
  get: function () {
    return isUsable;
  }
});
Object.defineProperty(exports, "readHistory", {
  enumerable: true,
  get: function () {
    return readHistory;
  }
});
Object.defineProperty(exports, "renderDriftHtml", {
  enumerable: true,
  get: function () {
    return renderDriftHtml;
  }
});
Object.defineProperty(exports, "renderDriftMarkdown", {
  enumerable: true,
  get: function () {
    return renderDriftMarkdown;
  }
});