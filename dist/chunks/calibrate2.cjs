"use strict";

const require_gate = require("./gate.cjs");
const require_stored_run = require("./stored-run.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_calibrate = require("./calibrate.cjs");
let node_path = require("node:path");

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/cli/calibrate-text.ts
function simulationTable({ asked, request, drop, rivals }) {
	const { tasks, baseRepeats, repeats, design, pattern } = request;
	return `${[
		`${tasks} tasks, ${repeats} repeats (${design}), ${baseRepeats} in the baseline, ${request.drop === 0 ? "an unchanged agent" : `a drop of ${points(request.drop)} (${pattern})`}:`,
		`fails ${percent(asked.failRate)} ± ${percent(asked.failRateError)} of ${asked.gates} gates, ${asked.meanAttempts.toFixed(1)} attempts on average.`,
		"",
		markdownTable([[
			"design",
			"false alarms",
			`sees ${points(drop)}`,
			"attempts, healthy",
			"attempts, dropped"
		], ...rivals.map(({ name, healthy, dropped }) => [
			name,
			percent(healthy.failRate),
			percent(dropped.failRate),
			healthy.meanAttempts.toFixed(0),
			dropped.meanAttempts.toFixed(0)
		])], { align: [
			"l",
			"r",
			"r",
			"r",
			"r"
		] }),
		"",
		recommendation(rivals, drop)
	].join("\n")}\n`;
}
/** The cheapest design on a healthy agent among those that see the drop four times in five. */
function recommendation(rivals, drop) {
	const [best] = [...rivals.filter(({ dropped }) => dropped.failRate >= .8)].sort((left, right) => left.healthy.meanAttempts - right.healthy.meanAttempts);
	if (best !== void 0) return `Recommended: ${best.name}. It sees ${points(drop)} in ${percent(best.dropped.failRate)} of cases for ${best.healthy.meanAttempts.toFixed(0)} attempts on a healthy change.`;
	const [most] = [...rivals].sort((left, right) => right.dropped.failRate - left.dropped.failRate);
	return `None of these sees ${points(drop)} in 80 % of cases; the best is ${most?.name ?? "none"} with ${percent(most?.dropped.failRate ?? 0)}. More tasks help most, then more baseline repeats, then more repeats.`;
}
function storedTable(result, alpha) {
	const rows = [
		["runs, tasks in all of them", `${result.runs}, ${result.tasks}`],
		["false alarms, whole runs against the others", rate(result.failRate, result.failRateError)],
		["false alarms, repeats dealt out at random", rate(result.shuffledFailRate, null)],
		["day-to-day scatter of the mean score", pointsOrNot(result.daySd)],
		["scatter of one attempt within a task", pointsOrNot(result.withinSd)],
		[`drop seen with 80 % power, ${result.repeats} repeats`, pointsOrNot(result.detectableDrop)]
	];
	return `${markdownTable([["measured", "value"], ...rows], { align: ["l", "r"] })}\n\n${advice(result, alpha)}\n`;
}
function advice({ runs, failRate, failRateError, daySd, detectableDrop }, alpha) {
	if (failRate === null) return "One run cannot be split: store at least two runs of an unchanged agent.";
	const few = runs < 20 ? ` ${runs} runs are few: the splits overlap, so trust these figures from about 20 on.` : "";
	if (failRate - 2 * (failRateError ?? 0) > alpha * 1.3) return `Days differ by ${pointsOrNot(daySd)}, more than repeats explain, and the rate is above ${percent(alpha)}: keep 'confirm: base', and pool the baseline over more nights.${few}`;
	return `The rate fits the promised ${percent(alpha)}. To see drops smaller than ${pointsOrNot(detectableDrop)}, add tasks first, then baseline repeats.${few}`;
}
function rate(value, error) {
	if (value === null) return "unknown";
	return error === null ? percent(value) : `${percent(value)} ± ${percent(error)}`;
}
function percent(value) {
	return `${(100 * value).toFixed(1)} %`;
}
function points(value) {
	return `${Number((100 * value).toFixed(1))} points`;
}
function pointsOrNot(value) {
	return value === null ? "unknown" : points(value);
}

// src/cli/calibrate.ts
const calibrateCommand = {
	name: "calibrate",
	about: "How often this gate is wrong. From stored runs of an unchanged agent (RUN is a folder or a run.json; or --baseline), or with --simulate before any money is spent. Prints a table and a recommendation. Design, repeats, alpha and min-effect are those of the settings file; without one, adaptive with 5 repeats.",
	positionals: "RUN...",
	flags: {
		config: require_gate.COMMON.config,
		simulate: {
			type: "boolean",
			help: "made-up agents in place of stored runs"
		},
		tasks: {
			type: "string",
			value: "N",
			help: "tasks in the suite (--simulate; default 59)"
		},
		repeats: {
			type: "string",
			value: "N",
			help: "attempts per task (default: the gate's own; else 3 fixed, 5 adaptive)"
		},
		"baseline-repeats": {
			type: "string",
			value: "N",
			help: "stored repeats (--simulate; default 10)"
		},
		drop: {
			type: "string",
			value: "POINTS",
			help: "10 or 0.1 is ten points; 0: false alarms (default)"
		},
		pattern: {
			type: "string",
			value: "logit|prop|broken",
			help: "how the drop spreads over tasks"
		},
		design: {
			type: "string",
			value: "fixed|adaptive",
			help: "default: the gate's own"
		},
		shape: {
			type: "string",
			value: "beta|bimodal|hard|easy",
			help: "how hard the tasks are"
		},
		infra: {
			type: "string",
			value: "SHARE",
			help: "attempts that cannot be measured, 0 to 0.5"
		},
		baseline: {
			type: "string",
			value: "FILE",
			help: "take the stored runs from a baseline"
		},
		gates: {
			type: "string",
			value: "N",
			help: "simulated gates or splits (default 10000 or 2000)"
		},
		seed: {
			type: "string",
			value: "TEXT",
			help: "the same seed gives the same numbers"
		},
		json: {
			type: "boolean",
			help: "the result as JSON on stdout"
		}
	},
	run: async (invocation) => (require_gate.flagOn(invocation.flags, "simulate") ? simulate : stored)(invocation)
};
function simulate({ flags, positionals, io }) {
	const problems = [];
	if (positionals.length > 0) problems.push(problem("UNEXPECTED_ARGUMENT", positionals.join(" "), "--simulate takes no runs"));
	const judge = ownJudge(flags, io, problems);
	const design = judge.design;
	const request = {
		tasks: whole(flags, "tasks", 59, 2e3, problems),
		baseRepeats: whole(flags, "baseline-repeats", 10, 100, problems),
		drop: dropOf(flags, problems),
		pattern: oneOf(flags, "pattern", [
			"logit",
			"prop",
			"broken"
		], "logit", problems),
		shape: shapeOf(flags, problems),
		infra: share(flags, "infra", problems),
		gates: whole(flags, "gates", 1e4, 1e6, problems),
		seed: require_gate.flagText(flags, "seed") ?? "1"
	};
	const repeats = whole(flags, "repeats", require_steps.repeatsOf(judge), 50, problems);
	if (problems.length > 0) throw new require_start.UserError(problems);
	const at = (change, other = design, n = repeats) => require_calibrate.simulateGates({
		...request,
		design: require_gate.simulatedDesign(require_gate.policyFrom({
			...judge,
			design: other,
			repeats: n
		})),
		...change
	});
	const asked = at({});
	if (require_gate.flagOn(flags, "json")) {
		const { gates: _, seed, shape: __, ...inputs } = request;
		const shape = require_gate.flagText(flags, "shape") ?? "beta";
		const result = {
			...rounded(asked),
			...inputs,
			repeats,
			design,
			shape,
			seed
		};
		io.stdout(`${JSON.stringify(result)}\n`);
		return 0;
	}
	const fewer = Math.min(request.gates, 2e3);
	const drop = request.drop > 0 ? request.drop : .1;
	const rivals = [
		["fixed", 1],
		["fixed", 3],
		["fixed", 5],
		["adaptive", 3],
		["adaptive", 5]
	].map(([other, n]) => ({
		name: `${other}, ${n} repeat${n === 1 ? "" : "s"}`,
		healthy: at({
			drop: 0,
			gates: fewer
		}, other, n),
		dropped: at({
			drop,
			gates: fewer
		}, other, n)
	}));
	io.stdout(simulationTable({
		asked,
		request: {
			...request,
			repeats,
			design
		},
		drop,
		rivals
	}));
	return 0;
}
function stored(invocation) {
	const { flags, positionals, io } = invocation;
	const problems = [];
	const judge = ownJudge(flags, io, problems);
	const policy = require_gate.policyFrom({
		...judge,
		repeats: whole(flags, "repeats", require_steps.repeatsOf(judge), 50, problems)
	});
	const splits = whole(flags, "gates", 2e3, 1e5, problems);
	if (positionals.length === 0 && require_gate.flagText(flags, "baseline") === null) problems.push(problem("NO_RUNS", "calibrate", "there is nothing to calibrate with: name runs, --baseline FILE or --simulate"));
	if (problems.length > 0) throw new require_start.UserError(problems);
	const runs = [...positionals.map((place) => storedRun(require_stored_run.readRun((0, node_path.resolve)(io.cwd, place)).run, place)), ...storedInBaseline(invocation)];
	const seed = require_gate.flagText(flags, "seed") ?? "1";
	const result = require_calibrate.calibrateStored(runs, {
		policy,
		splits,
		seed
	});
	if (result.tasks === 0) throw new require_start.UserError(problem("NO_COMMON_TASKS", "calibrate", "no task was measured in every one of these runs"));
	io.stdout(require_gate.flagOn(flags, "json") ? `${JSON.stringify(rounded(result))}\n` : storedTable(result, policy.suiteAlpha));
	return 0;
}
/** The gate that is calibrated is the one of the settings, as far as the flags say nothing else. */
function ownJudge(flags, io, problems) {
	const { file } = require_gate.loadSettingsFile(io.cwd, require_gate.flagText(flags, "config"));
	const judge = file.judge ?? require_steps.JudgeSettingsSchema.parse({});
	const own = require_steps.designOf(judge);
	return {
		...judge,
		design: oneOf(flags, "design", ["fixed", "adaptive"], own, problems)
	};
}
function storedInBaseline({ flags, io }) {
	const named = require_gate.flagText(flags, "baseline");
	if (named === null) return [];
	const text = require_gate.readIfThere((0, node_path.resolve)(io.cwd, named), named);
	if (text !== null) return runsOfBaseline(require_gate.readBaseline(text, named));
	throw new require_start.UserError(problem("BASELINE_NOT_FOUND", named, "there is no such file"));
}
function storedRun(run, name) {
	const scores = /* @__PURE__ */ new Map();
	for (const { task, state, score } of run.attempts) if (require_gate.isMeasured(state) && score?.value != null) scores.set(task, [...scores.get(task) ?? [], score.value]);
	return {
		name,
		scores
	};
}
function runsOfBaseline(baseline) {
	return baseline.runs.map(({ run }, index) => ({
		name: run,
		scores: new Map(baseline.tasks.flatMap(({ id, attempts }) => {
			const own = attempts.flatMap((one) => one.run === index && require_gate.isMeasured(one.state) && one.score !== null ? [one.score] : []);
			return own.length === 0 ? [] : [[id, own]];
		}))
	}));
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate calibrate --help'"
	};
}
function whole(flags, name, fallback, most, problems) {
	const text = require_gate.flagText(flags, name);
	if (text === null) return fallback;
	if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return Number(text);
	problems.push(problem("FLAG_NOT_A_NUMBER", `--${name}`, `${JSON.stringify(text)} is not a whole number from 1 to ${most}`));
	return fallback;
}
function oneOf(flags, name, allowed, fallback, problems) {
	const text = require_gate.flagText(flags, name);
	if (text === null) return fallback;
	const found = allowed.find((one) => one === text);
	if (found === void 0) problems.push(problem("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`));
	return found ?? fallback;
}
/** Ten points are 10 or 0.1: nobody simulates a drop of less than one point, or of one hundred. */
function dropOf(flags, problems) {
	const text = require_gate.flagText(flags, "drop");
	if (text === null) return 0;
	const value = Number(text);
	const drop = value >= 1 ? value / 100 : value;
	if (/^\d+(\.\d+)?$/.test(text) && drop < .4) return drop;
	problems.push(problem("FLAG_BAD_VALUE", "--drop", `${JSON.stringify(text)} is not a drop from 0 to below 40 points`));
	return 0;
}
function share(flags, name, problems) {
	const text = require_gate.flagText(flags, name);
	if (text === null) return 0;
	if (/^0(\.\d+)?$/.test(text) && Number(text) <= .5) return Number(text);
	problems.push(problem("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not a share from 0 to 0.5`));
	return 0;
}
function shapeOf(flags, problems) {
	const name = oneOf(flags, "shape", Object.keys(require_calibrate.SUITE_SHAPES), "beta", problems);
	return require_calibrate.SUITE_SHAPES[name] ?? { kind: "beta" };
}
function rounded(result) {
	return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, typeof value === "number" ? require_steps.fixed(value) : value]));
}

exports.calibrateCommand = calibrateCommand;