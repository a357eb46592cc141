import { u as UserError } from "./start.js";
import { Ct as number, Dt as string, Et as strictObject, H as canonicalJson, L as problemsOfIssues, Q as dollars, W as fixed, X as count, _t as _enum, dt as markdownCode, ft as plain, g as digestOf, ht as shorten, nt as points, st as turnCount, ut as markdown, xt as literal } from "./steps.js";
import { En as isMeasured, Xt as seededRandom, _t as daysBetween, zt as average } from "./gate.js";
import { a as WIDTHS, c as linear, f as frame, g as h, h as at, n as legend, o as isNarrow, p as NOTHING, t as figure } from "./figure.js";
import { t as refuseCached } from "./fresh.js";

// src/report/svg/control.ts
const HEIGHT = 240;
const CHIP = 16;
/** Least distance of two names at the right edge. */
const LINE = 14;
/** Nights in order, with the centre and limits they are held against, changes and events. */
function controlChart(chart) {
	const known = chart.points.flatMap(({ value }) => value === null ? [] : [value]);
	if (known.length === 0) return NOTHING;
	const all = [
		...known,
		...chart.limits ?? [],
		...chart.centre === null ? [] : [chart.centre]
	];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const room = (high - low || Math.abs(high) * 4 || 1) * .12;
	const plot = plotOf(chart.width);
	const y = linear([low - room, high + room], [plot.y + plot.height, plot.y], 5);
	const last = Math.max(1, chart.points.length - 1);
	const x = (index) => plot.x + index / last * plot.width;
	return h`<svg class="chart" viewBox="0 0 ${chart.width} ${HEIGHT}" width="${chart.width}" height="${HEIGHT}" role="img" aria-label="${chart.title}">${band(chart, y.at, plot)}${grid(chart, y, x, plot)}${lineNames(chart, y.at, plot)}${segments(chart, x, y.at)}${line(chart.points, x, y.at)}${marks(chart, x, y.at)}${events(chart, x, plot)}</svg>`;
}
function plotOf(width) {
	const [left, right] = isNarrow(width) ? [48, 46] : [56, 96];
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
	return h`${apart.map(([word, value]) => {
		const place = Math.max(y(value) + 4, above + LINE);
		above = place;
		const text = isNarrow(width) ? format(value) : `${format(value)} ${word}`;
		return h`<text class="tick" x="${at(plot.x + plot.width + 6)}" y="${at(place)}">${text}</text>`;
	})}`;
}
function band({ limits, centre }, y, plot) {
	const [left, right] = [plot.x, plot.x + plot.width];
	const area = limits === null ? NOTHING : h`<rect class="band" x="${left}" y="${at(y(limits[1]))}" width="${plot.width}" height="${at(y(limits[0]) - y(limits[1]))}"/>${limits.map((limit) => h`<line class="limit" x1="${left}" x2="${right}" y1="${at(y(limit))}" y2="${at(y(limit))}"/>`)}`;
	const middle = centre === null ? NOTHING : h`<line class="center" x1="${left}" x2="${right}" y1="${at(y(centre))}" y2="${at(y(centre))}"/>`;
	return h`${area}${middle}`;
}
function grid(chart, y, x, plot) {
	const ticks = y.ticks.map((value) => h`<text class="tick" x="${plot.x - 8}" y="${at(y.at(value) + 4)}" text-anchor="end">${chart.format(value)}</text>`);
	const shown = datesShown(chart.points.length, isNarrow(chart.width) ? 2 : 5);
	const dates = shown.map((index, place) => {
		const anchor = place === 0 ? "start" : place === shown.length - 1 ? "end" : "middle";
		return h`<text class="tick" x="${at(x(index))}" y="${232}" text-anchor="${anchor}">${chart.points[index]?.date ?? ""}</text>`;
	});
	return h`${ticks}${dates}`;
}
/** First, last and what fits between, evenly. */
function datesShown(nights, most) {
	const steps = Math.min(most, nights) - 1;
	if (steps < 1) return nights === 0 ? [] : [0];
	return Array.from({ length: steps + 1 }, (_, step) => Math.round(step * (nights - 1) / steps));
}
/** The mean of every stretch between two changes: what the level was, and what it became. */
function segments(chart, x, y) {
	if (chart.changes.length === 0) return NOTHING;
	const changed = chart.changes.map((index) => h`<path class="change" d="M${at(x(index))} ${201}l5 9h-10Z"><title>changed on ${chart.points[index]?.date ?? "an unknown night"}</title></path>`);
	const cuts = [
		0,
		...chart.changes,
		chart.points.length
	];
	return h`${changed}${cuts.slice(0, -1).map((from, place) => {
		const to = cuts[place + 1] ?? chart.points.length;
		const values = chart.points.slice(from, to).flatMap(({ value }) => value === null ? [] : [value]);
		if (values.length === 0) return NOTHING;
		const level = y(values.reduce((sum, value) => sum + value, 0) / values.length);
		return h`<line class="level" x1="${at(x(from))}" x2="${at(x(to - 1))}" y1="${at(level)}" y2="${at(level)}"/>`;
	})}`;
}
function line(points, x, y) {
	let path = "";
	let broken = true;
	for (const [index, point] of points.entries()) {
		if (point.value !== null) path += `${broken ? "M" : "L"}${at(x(index))} ${at(y(point.value))}`;
		broken = point.value === null;
	}
	return h`<path class="line" d="${path}"/>`;
}
/** Dots as large as their distance allows: a year of nights is a line, not a heap. */
function marks(chart, x, y) {
	const step = x(1) - x(0);
	const radius = (usual, least, share) => at(Math.min(usual, Math.max(least, step * share)));
	const [night, alarm] = [radius(2.6, 1, .6), radius(5, 2, 1.15)];
	return h`${chart.points.map((point, index) => point.value === null ? NOTHING : h`<g class="${point.alarm ? "out" : "night"}"><title>${point.date}: ${chart.format(point.value)}${point.alarm ? ", alarm" : ""}</title><circle class="dot" cx="${at(x(index))}" cy="${at(y(point.value))}" r="${point.alarm ? alarm : night}"/></g>`)}`;
}
/** Chips stand in two rows above the picture; one that still finds no room is told in the list below only. */
function events(chart, x, plot) {
	const taken = [[], []];
	return h`${chart.events.map((event) => {
		const place = x(event.index);
		const row = taken.findIndex((others) => others.every((other) => Math.abs(other - place) >= 17));
		const rule = h`<line class="event" x1="${at(place)}" x2="${at(place)}" y1="${plot.y}" y2="${plot.y + plot.height}"/>`;
		if (row === -1) return rule;
		taken[row]?.push(place);
		const cy = plot.y - 9 - row * 17;
		return h`<g><title>${event.text}</title>${rule}<circle class="chip" cx="${at(place)}" cy="${at(cy)}" r="${CHIP / 2}"/><text class="chip-text" x="${at(place)}" y="${at(cy + 3.5)}" text-anchor="middle" font-size="10">${event.number}</text></g>`;
	})}`;
}

// src/report/drift.ts
const SERIES = {
	score: {
		title: "Score",
		format: points,
		most: 1
	},
	turns: {
		title: "Turns per task",
		format: turnCount,
		most: Number.POSITIVE_INFINITY
	},
	cost: {
		title: "Cost per task",
		format: dollars,
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
			text: `model as served: ${shorten(plain(model), 60)} → ${shorten(plain(night.model), 60)}`
		});
		if (night.baseline !== null) events.push({
			index,
			date: night.date,
			text: `baseline: ${shorten(plain(night.baseline), 120)}`
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
		const date = change === void 0 ? null : input.nights[change.index]?.date ?? null;
		if (change === void 0) {
			const last = series.values.findLast((value) => value !== null) ?? null;
			const from = series.centre === null ? "" : ` ${format(series.centre)}`;
			return [`${title.toLowerCase()} off its mean${from}${last === null ? "" : `, last ${format(last)}`}`];
		}
		return [`${title.toLowerCase()} ${format(change.before)} → ${format(change.after)} since ${date ?? "an unknown night"}`];
	});
	if (input.verdict === "inconclusive") return "inconclusive: too few nights";
	if (input.verdict === "steady") return `no drift in ${count(input.nights.length, "night")}`;
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
	const events = driftEvents(input.nights);
	const gate = input.gate === "default" ? "" : ` ${input.gate}`;
	const { kind, sign } = VERDICTS[input.verdict];
	return frame(`sre-gate${gate}: ${input.verdict}`, h`<nav class="bar-nav" aria-label="Sections"><span class="soft">sre-gate${gate} · ${plain(input.suite)} · ${count(input.nights.length, "night")}</span></nav>
<header class="verdict ${kind}"><h1><span class="pill ${kind}"><span aria-hidden="true">${sign}</span> ${input.verdict}</span> ${driftHeadline(input).replace(/^(drift|inconclusive): /, "")}</h1></header>
${input.notes.map((note) => h`<p class="note warn">${plain(note)}</p>`)}
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
		points: input.nights.map((night, index) => ({
			date: plain(night.date),
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
		...series.changes.map((change) => `Changed on ${input.nights[change.index]?.date ?? "an unknown night"}: ${format(change.before)} → ${format(change.after)}.`),
		`${count(series.alarms.length, "night")} with an alarm.`
	];
	const keys = legend(...series.limits === null ? [] : [["limit", "control limits"]], ...series.alarms.length === 0 ? [] : [["alarm", "alarm"]], ...series.changes.length === 0 ? [] : [["change", "change point"], ["level", "level before and after"]], ...events.length === 0 ? [] : [["event", "what happened, by number above"]]);
	const drawn = figure(title, WIDTHS.page, draw, h`${keys}<p>${words.join(" ")}</p>`);
	return drawn === NOTHING ? h`<h3>${title}</h3><p>Not measured in any night.</p>` : drawn;
}
function eventList(events) {
	if (events.length === 0) return NOTHING;
	return h`<h2>What happened meanwhile</h2><ol class="plain">${events.map((event) => h`<li>${event.date}: ${event.text}</li>`)}</ol>`;
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
	const row = (night, index) => h`<tr><td class="whole">${plain(night.date)}</td>${input.series.map((series) => nightCell(series, index))}<td>${shorten(plain(night.model ?? "–"), 60)}</td><td class="whole"><code>${shorten(plain(night.commit ?? "–"), 12)}</code></td></tr>`;
	const rows = input.nights.map(row).reverse();
	const table = (name, some) => h`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head.map((title, place) => h`<th scope="col"${place === 0 || place > input.series.length ? NOTHING : h` class="n"`}>${title}</th>`)}</tr></thead><tbody>${some}</tbody></table></div>`;
	const [last, earlier] = [rows.slice(0, OPEN_NIGHTS), rows.slice(OPEN_NIGHTS)];
	return h`<h2>Every night, the last first</h2>${table("Every night", last)}${earlier.length === 0 ? NOTHING : h`<details><summary>${count(earlier.length, "earlier night")}</summary>${table("Earlier nights", earlier)}</details>`}`;
}
function nightCell(series, index) {
	const value = series.values[index] ?? null;
	const text = value === null ? "–" : SERIES[series.key].format(value);
	return h`<td class="n">${series.alarms.includes(index) ? h`<span class="bad">alarm</span> ` : NOTHING}${text}</td>`;
}
const SHOWN_NIGHTS = 14;
/** The same for an issue: headline, changes, events and the last fortnight. */
function renderDriftMarkdown(input) {
	const events = driftEvents(input.nights);
	const first = Math.max(0, input.nights.length - SHOWN_NIGHTS);
	const rows = input.nights.slice(first).map((night, offset) => {
		const index = first + offset;
		const cells = input.series.map((series) => {
			const value = series.values[index] ?? null;
			return `${value === null ? "–" : SERIES[series.key].format(value)}${series.alarms.includes(index) ? " ⚠️" : ""}`;
		});
		return `| ${markdown(night.date)} | ${night.commit === null ? "–" : markdownCode(night.commit.slice(0, 10))} | ${night.model === null ? "–" : markdownCode(night.model, 60)} | ${cells.join(" | ")} |`;
	});
	return `${[
		`### ${VERDICTS[input.verdict].symbol} sre-gate${input.gate === "default" ? "" : ` (${input.gate})`}: ${markdown(driftHeadline(input))}`,
		...input.notes.map((note) => `⚠️ ${markdown(note)}`),
		...events.length === 0 ? [] : [events.map((event) => `- ${markdown(event.date)}: ${markdown(event.text)}`).join("\n")],
		[
			`| night | commit | model | ${input.series.map(({ key }) => SERIES[key].title.toLowerCase()).join(" | ")} |`,
			`|---|---|---|${input.series.map(() => "--:").join("|")}|`,
			...rows
		].join("\n")
	].join("\n\n")}\n`;
}

// src/stats/cusum.ts
/** Allowance and decision interval in standard deviations: 8 % false alarms in 30 quiet nights. */
const CUSUM = {
	allowance: .5,
	limit: 5,
	reference: 30
};
/**
* Page's cumulative sum: small shifts add up until they are certain. The first nights say what is normal;
* null while there are too few of them.
*/
function cusum(series, worse) {
	if (series.length <= CUSUM.reference) return null;
	const normal = series.slice(0, CUSUM.reference);
	const mean = average(normal);
	const squares = normal.reduce((total, value) => total + (value - mean) ** 2, 0);
	const deviation = Math.sqrt(squares / (normal.length - 1));
	const tiny = 1e-9 * Math.max(1, Math.abs(mean));
	const sums = [];
	let sum = 0;
	let start = CUSUM.reference;
	let alarm = null;
	let since = null;
	for (let i = CUSUM.reference; i < series.length; i += 1) {
		const off = worse === "lower" ? mean - series[i] : series[i] - mean;
		const step = deviation > tiny ? off / deviation : off > tiny ? Number.POSITIVE_INFINITY : 0;
		sum = Math.max(0, sum + step - CUSUM.allowance);
		if (sum === 0) start = i + 1;
		sums.push(sum);
		if (sum > CUSUM.limit && alarm === null) [alarm, since] = [i, start];
	}
	return {
		mean,
		deviation,
		sums,
		alarm,
		since
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

// src/verdict/drift.ts
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
		nights: lines.map(({ date, commit, model, accepted }) => ({
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
		shown: (value) => fixed(value)
	},
	{
		key: "turns",
		worse: "higher",
		value: ({ logTurns }) => logTurns,
		shown: (value) => fixed(Math.exp(value))
	},
	{
		key: "cost",
		worse: "higher",
		value: ({ logCost }) => logCost,
		shown: (value) => fixed(Math.exp(value))
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
	const changes = changePoints(values, CHANGE_LEVEL, seededRandom(`drift:${key}`));
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
		const gap = daysBetween(before.date, line.date);
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
		const days = i === 0 ? 1 : daysBetween(lines[i - 1]?.date ?? line.date, line.date) ?? 0;
		return days > 1 && days <= LONGEST_GAP ? [line.date] : [];
	});
	if (gaps.length > 0) notes.push(`${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"} of a few nights (last before ${gaps.at(-1)}).`);
	return notes;
}

// src/model/history.ts
const HISTORY_FORMAT = "sre-gate-history@1";
/** One line of a history: one nightly run of the default branch, in numbers that can be followed. */
const HistoryLineSchema = strictObject({
	format: literal(HISTORY_FORMAT),
	/** Digest of the run: the same run twice would make noise look steady. */
	run: string().min(1),
	date: string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-11-21"),
	commit: string().nullable(),
	workflowRun: string().nullable(),
	/** As the provider named it. */
	model: string().nullable(),
	gate: string(),
	gateVersion: string(),
	suite: string(),
	/** Digests of what measures: a new one starts a new reference. */
	instrument: string(),
	tasks: string(),
	agent: string(),
	/** Why a new level was accepted that night, or null. */
	accepted: string().nullable(),
	/**
	* What the gate said of an agent that the whole pool already was: a fail is a false alarm. Null where agent and pool
	* differ, or where it could not say.
	*/
	verdict: _enum(["pass", "fail"]).nullable().optional(),
	measured: number().int().nonnegative(),
	missing: number().int().nonnegative(),
	score: number().min(0).max(1).nullable(),
	/** Mean over tasks of the mean natural logarithm. */
	logTurns: number().nullable(),
	logCost: number().nullable()
});

// src/verdict/history.ts
/** The line that a nightly run adds to the history. */
function historyLine(run, provenance) {
	const measured = run.attempts.filter(({ state }) => isMeasured(state));
	refuseCached(measured);
	const perTask = (value) => {
		const groups = /* @__PURE__ */ new Map();
		for (const attempt of measured) {
			const one = value(attempt);
			if (one !== null) groups.set(attempt.task, [...groups.get(attempt.task) ?? [], one]);
		}
		return groups.size === 0 ? null : fixed(average([...groups.values()].map(average)));
	};
	const log = (value) => value === null || value <= 0 ? null : Math.log(value);
	const models = new Set(measured.flatMap(({ usage }) => usage.model === null ? [] : [usage.model]));
	return {
		format: HISTORY_FORMAT,
		run: digestOf({
			agent: run.agent.digest,
			seed: run.seed,
			attempts: run.attempts
		}),
		...provenance,
		model: models.size === 0 ? run.agent.model : [...models].sort().join(" + "),
		gate: run.gate,
		gateVersion: run.gateVersion,
		suite: run.suite,
		instrument: digestOf(run.instrument),
		tasks: digestOf(run.tasks.map(({ id, digest }) => [id, digest]).sort()),
		agent: run.agent.digest,
		measured: measured.length,
		missing: Math.max(run.planned, run.attempts.length) - measured.length,
		score: perTask(({ score }) => score?.value ?? null),
		logTurns: perTask(({ usage }) => log(usage.turns)),
		logCost: perTask(({ usage }) => log(usage.cost))
	};
}
function historyText(line) {
	return `${canonicalJson(line)}\n`;
}
/** All lines, oldest first, or every problem at once: a history that cannot be trusted is not analysed. */
function readHistory(text, where) {
	const problems = [];
	const lines = [];
	const seen = /* @__PURE__ */ new Map();
	text.split("\n").forEach((row, i) => {
		if (row.trim() === "") return;
		const place = `${where}:${i + 1}`;
		const line = readLine(row, place, problems);
		if (line === null) return;
		const known = seen.get(line.run);
		if (known !== void 0) problems.push(problem("HISTORY_DUPLICATE", place, `the same run stands on line ${known}`));
		seen.set(line.run, i + 1);
		const last = lines.at(-1);
		if (last !== void 0 && line.date < last.date) problems.push(problem("HISTORY_ORDER", place, `${line.date} comes after ${last.date}`));
		if (last !== void 0 && line.gate !== last.gate) problems.push(problem("HISTORY_MIXED", place, `gate ${line.gate} after gate ${last.gate}`));
		lines.push(line);
	});
	if (problems.length > 0) throw new UserError(problems.slice(0, 20));
	if (lines.length === 0) throw new UserError(problem("HISTORY_EMPTY", where, "it has no line"));
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
	problems.push(...problemsOfIssues(parsed.error.issues, document, told));
	return null;
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "a history is written by 'sre-gate drift --add RUN': restore it from git"
	};
}

export { isUsable as a, renderDriftMarkdown as c, findDrift as i, historyText as n, driftHeadline as o, readHistory as r, renderDriftHtml as s, historyLine as t };