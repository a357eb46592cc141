"use strict";

const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_gate = require("./gate.cjs");
const require_build = require("./build.cjs");
const require_tasks_build = require("./tasks-build.cjs");
const require_score_text = require("./score-text.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");

// src/tasks/import.ts
/** Writes a task.yaml for ITBench folders. The snapshots stay where they are; nothing is copied. */
async function importTasks(request) {
	const problems = new require_gate.ProblemList();
	const candidates = await foldersOf(request, problems);
	require_gate.refuseDuplicates(candidates, problems);
	const files = [];
	for (const candidate of candidates) {
		const file = await problems.collect(() => taskFile(candidate, request));
		if (file) files.push(file);
	}
	problems.throwIfAny();
	for (const { path, text } of files) {
		await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
		await (0, node_fs_promises.writeFile)(path, text).catch((error) => {
			throw cannotWrite(path, error);
		});
	}
	return files.map(({ id, path }) => ({
		id,
		path: (0, node_path.relative)(request.root, path)
	}));
}
async function foldersOf({ root, paths }, problems) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const candidates = await problems.collect(() => require_gate.itbenchFolders(root, path)) ?? [];
		for (const candidate of candidates) found.set(candidate.folder, candidate);
		if (candidates.length === 0) problems.add(emptyPath(path));
	}
	return [...found.values()];
}
async function taskFile(candidate, request) {
	const truthPath = require_gate.findTruthFile([candidate.folder]);
	if (truthPath === null) throw new require_start.UserError({
		code: "TASK_WITHOUT_TRUTH",
		where: candidate.where,
		message: "the folder has no ground truth: nothing could be scored",
		help: "Put its ground_truth.yaml into the folder."
	});
	const { truth } = require_gate.readTruthFile(truthPath);
	const { components, rootCauses } = require_gate.incidentOf(truth);
	const [root] = rootCauses;
	const kind = root === void 0 ? null : components[root]?.members[0]?.kind;
	const folder = request.into === null ? candidate.folder : (0, node_path.join)(request.into, candidate.id);
	const path = (0, node_path.join)(folder, "task.yaml");
	await refuseOverwrite(path, request.overwrite);
	const content = {
		title: `ITBench ${candidate.id}`,
		...kind ? { family: kind.toLowerCase() } : {},
		tags: ["itbench"],
		...root === void 0 ? { expect: "no-fault" } : {},
		source: { snapshot: { path: (0, node_path.relative)(folder, candidate.folder) || "." } }
	};
	return {
		id: candidate.id,
		path,
		text: require_build.stringify(content)
	};
}
async function refuseOverwrite(path, overwrite) {
	if (overwrite) return;
	if (!await (0, node_fs_promises.access)(path).then(() => true, () => false)) return;
	throw new require_start.UserError({
		code: "TASK_EXISTS",
		where: path,
		message: "a task.yaml is there already",
		help: "Add --overwrite to write it anew."
	});
}
function emptyPath(path) {
	return {
		code: "TASK_PATH_EMPTY",
		where: path,
		message: "no ITBench SRE folder is found there",
		help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*."
	};
}
function cannotWrite(path, error) {
	return new require_start.UserError({
		code: "TASK_NOT_WRITABLE",
		where: path,
		message: `it cannot be written (${error.code ?? error.message})`,
		help: "Write elsewhere with --into tasks."
	});
}

// src/tasks/validate/leaks.ts
/** Phrases that only a ground truth has. */
const TRUTH_PHRASES = [
	"root_cause: true",
	"\"root_cause\": true",
	"fault_mechanism",
	"kind: GroundTruth"
];
/** Shorter texts stand anywhere. */
const SHORTEST = 8;
/** Texts that must not stand in what the agent sees: of the ground truth, and ids. */
function needlesOf(task, inventory) {
	const names = new Set([...inventory].map((entity) => entity.split("/").slice(2).join("/")));
	const { groups, propagations, faults } = task.truth;
	const ids = groups.map(({ id }) => id).filter((id) => /-\d+$/.test(id) && !names.has(id));
	const prose = [...propagations.flatMap(({ condition, effect }) => [condition, effect]), ...faults.map(({ condition }) => condition)].filter((text) => text.includes(" ") && text.length >= 20);
	const scenario = require_gate.scenarioOf((0, node_path.basename)(task.folder));
	const scenarios = scenario === null ? [] : [
		`Scenario-${scenario}/`,
		`scenario-${scenario}/`,
		`scenario_${scenario}/`
	];
	const texts = [
		...TRUTH_PHRASES,
		...ids,
		...prose,
		...scenarios
	];
	return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}
/** What stands in a file's text or name and must not. */
function leaksIn(path, found, task) {
	const texts = [...found].map((text) => `${path} holds ${JSON.stringify(text.slice(0, 80))}`);
	return /scenario[-_]?\d/i.test(path) || path.includes(task.id) ? [...texts, `the path ${path} gives the task away`] : texts;
}

// src/tasks/validate/scan.ts
/** Alert files have at most a few hundred kB. */
const MAX_JSON = 67108864;
/** One pass over a file: its rows, and which texts stand in it. Tables are never held in memory. */
async function scanFile(path, needles) {
	const isTable = path.endsWith(".tsv");
	const isJson = path.endsWith(".json");
	const parser = new require_gate.TsvParser();
	const longest = Math.max(0, ...needles.map((needle) => needle.length));
	const open = new Set(needles);
	const found = /* @__PURE__ */ new Set();
	const parts = [];
	let [bytes, rows, tail] = [
		0,
		0,
		""
	];
	for await (const piece of (0, node_fs.createReadStream)(path, {
		encoding: "utf8",
		highWaterMark: 1 << 20
	})) {
		const chunk = piece;
		bytes += Buffer.byteLength(chunk);
		if (isTable) rows += parser.push(chunk).length;
		if (isJson && bytes <= MAX_JSON) parts.push(chunk);
		const window = tail + chunk;
		for (const needle of open) if (window.includes(needle)) found.add(needle);
		for (const needle of found) open.delete(needle);
		tail = window.slice(-longest);
	}
	if (isTable) {
		const end = parser.end();
		rows += end.rows.length;
		const problem = end.cut ? "it ends inside a quoted cell: the file is cut off" : null;
		return {
			bytes,
			rows: Math.max(0, rows - 1),
			found,
			problem
		};
	}
	if (!isJson) return {
		bytes,
		rows: 0,
		found,
		problem: null
	};
	return {
		bytes,
		found,
		...countEntries(bytes > MAX_JSON ? null : parts.join(""))
	};
}
/** Entries of an alert file: an array, or the answer of Prometheus' API. */
function countEntries(text) {
	if (text === null) return {
		rows: 0,
		problem: "it is too large for a JSON file"
	};
	try {
		const value = JSON.parse(text);
		const list = Array.isArray(value) ? value : value?.data?.alerts;
		return {
			rows: Array.isArray(list) ? list.length : 1,
			problem: null
		};
	} catch {
		return {
			rows: 0,
			problem: "it is not JSON"
		};
	}
}

// src/tasks/validate.ts
const EXPECTED = [
	"alerts",
	"events",
	"objects",
	"logs",
	"traces",
	"metrics"
];
/** Reads a whole task once: what each signal holds, what leaks, what looks wrong. */
async function validateTask(task) {
	const folder = await require_gate.openSnapshot(task);
	const files = require_gate.snapshotFiles(folder).filter((file) => !require_gate.isLeftOut(task.without, file));
	const inventory = await require_gate.inventoryOf(folder);
	const needles = needlesOf(task, inventory);
	const signals = {};
	const leaks = [];
	const warnings = [];
	for (const { path, signal } of files) {
		const scan = await scanFile((0, node_path.join)(folder, path), needles);
		const count = signals[signal ?? "other"] ?? {
			files: 0,
			rows: 0,
			bytes: 0
		};
		signals[signal ?? "other"] = {
			files: count.files + 1,
			rows: count.rows + scan.rows,
			bytes: count.bytes + scan.bytes
		};
		leaks.push(...leaksIn(path, scan.found, task));
		if (scan.problem !== null) warnings.push(`${path}: ${scan.problem}`);
	}
	warnings.push(...missingSignals(task, signals), ...recorderObjects(inventory), ...truthWarnings(task), ...unobservable(require_gate.incidentOf(task.truth), task, inventory));
	const report = {
		id: task.id,
		signals,
		leaks,
		warnings,
		defects: task.defects
	};
	return task.private ? withoutWords(report) : report;
}
/** Leaks and warnings quote the truth: of a private task only their number is told. */
function withoutWords(report) {
	const counted = (list, what) => list.length === 0 ? [] : [`${list.length} ${what} in a private task`];
	return {
		...report,
		leaks: counted(report.leaks, "leaks"),
		warnings: counted(report.warnings, "warnings")
	};
}
function missingSignals(task, signals) {
	return EXPECTED.filter((signal) => signals[signal] === void 0 && !task.without?.includes(signal)).map((signal) => `no ${signal} in the snapshot`);
}
/** The bench's own machinery in the object dump tells an agent where it is. */
function recorderObjects(inventory) {
	const recorders = [...inventory].filter((name) => name.startsWith("data-recorders/") || name.includes("/topology-monitor"));
	if (recorders.length === 0) return [];
	const [first] = recorders;
	return [`${recorders.length} recorder objects are visible to the agent (${first})`];
}
function truthWarnings(task) {
	const { dangling } = task.truth;
	const globs = require_gate.incidentOf(task.truth).targets.flatMap(({ group, patterns }) => patterns.filter(({ reading }) => reading === "glob").map(({ source }) => `group ${group.id}: ${source} is no regular expression, read as a glob`));
	const ids = dangling.slice(0, 5).join(", ");
	return dangling.length === 0 ? globs : [...globs, `the ground truth names ${dangling.length} undefined ids: ${ids}`];
}
/** A root cause that no object of the snapshot matches may still show in events only: a warning. */
function unobservable(incident, task, inventory) {
	if (task.expect === "no-fault" || inventory.size === 0) return [];
	const seen = /* @__PURE__ */ new Set();
	for (const name of inventory) {
		const match = require_gate.matchName(incident, name, "confirmed", inventory);
		if (match.kind === "hit") seen.add(match.hit.target.component);
	}
	return incident.rootCauses.filter((component) => !seen.has(component)).map((component) => {
		return `no object of the snapshot matches the root cause ${(incident.components[component]?.members ?? []).map(({ group }) => group.id).join(" or ")}`;
	});
}

// src/cli/tasks-text.ts
function listText(tasks) {
	return table([
		"task",
		"family",
		"difficulty",
		"expect",
		"title",
		""
	], tasks.map((task) => [
		require_score_text.shown(task.id),
		require_score_text.shown(task.family ?? "-"),
		task.difficulty === null ? "-" : task.difficulty.toFixed(1),
		task.expect,
		require_score_text.shown(task.private ? "(private)" : task.title ?? "-"),
		task.defects.length === 0 ? "" : `known defect: ${task.defects.join("; ")}`
	]));
}
const SIGNALS = [
	"alerts",
	"events",
	"objects",
	"logs",
	"traces",
	"metrics"
];
function validationText(result) {
	const rows = result.reports.map(({ id, signals, leaks, warnings }) => [
		require_score_text.shown(id),
		...SIGNALS.map((signal) => String(signals[signal]?.rows ?? 0)),
		megabytes(signals),
		leaks.length > 0 ? "LEAKS" : warnings.length > 0 ? require_score_text.counted(warnings.length, "warning") : "ok"
	]);
	const notes = result.reports.flatMap(({ id, leaks, warnings, defects }) => [
		...leaks.map((leak) => `LEAK     ${require_score_text.shown(id)}: ${require_score_text.shown(leak)}`),
		...warnings.map((warning) => `warning  ${require_score_text.shown(id)}: ${require_score_text.shown(warning)}`),
		...defects.map((defect) => `defect   ${require_score_text.shown(id)}: ${require_score_text.shown(defect)}`)
	]);
	const constant = result.bestConstant === null ? "no single name scores without reading anything" : `best constant answer: ${require_score_text.shown(result.bestConstant.name)} scores ${require_score_text.figure(result.bestConstant.score)} by ${result.policy} without reading anything`;
	return [
		table([
			"task",
			...SIGNALS,
			"MB",
			""
		], rows).trimEnd(),
		...notes.length === 0 ? [] : ["", ...notes],
		"",
		`${require_score_text.counted(result.tasks, "task")}; ${constant}`,
		""
	].join("\n");
}
function megabytes(signals) {
	return (Object.values(signals).reduce((sum, count) => sum + (count?.bytes ?? 0), 0) / 1e6).toFixed(1);
}
function table(head, rows) {
	const all = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	const line = (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd();
	return `${all.map(line).join("\n")}\n`;
}

// src/cli/tasks.ts
const SELECTION = {
	suite: require_gate.COMMON.suite,
	tasks: require_gate.COMMON.tasks,
	exclude: {
		type: "string",
		multiple: true,
		value: "GLOB",
		help: "ids, globs, or: defective"
	},
	without: require_gate.COMMON.without
};
const tasksListCommand = {
	name: "tasks list",
	about: "Lists the tasks of a selection; all tasks of this repository without one.",
	flags: {
		...SELECTION,
		json: require_gate.COMMON.json
	},
	positionals: "[PATH...]",
	run: async (invocation) => {
		const tasks = await selectedTasks(invocation);
		const { io, flags } = invocation;
		io.stdout(require_gate.flagOn(flags, "json") ? `${JSON.stringify(tasks.map(row), null, 2)}\n` : listText(tasks));
		return require_start.EXIT.pass;
	}
};
const tasksValidateCommand = {
	name: "tasks validate",
	about: ["Reads every file of the selected tasks once: layout, ground truth, leaks of the truth into what an", "agent sees, counts per signal, and what the best constant answer would score. Exits 2 on a leak."].join("\n"),
	flags: {
		...SELECTION,
		policy: require_gate.COMMON.policy,
		json: require_gate.COMMON.json
	},
	positionals: "[PATH...]",
	run: async (invocation) => {
		const { flags, io } = invocation;
		const policy = policyFrom(flags);
		const tasks = await selectedTasks(invocation);
		const reports = [];
		for (const task of tasks) {
			io.stderr(`reading ${task.private ? "a private task" : task.id}\n`);
			reports.push(await validateTask(task));
		}
		const result = {
			tasks: tasks.length,
			families: new Set(tasks.map(({ family }) => family)).size,
			policy: policy.id,
			bestConstant: require_gate.bestConstant(tasks, policy),
			leaks: reports.flatMap(({ id, leaks }) => leaks.map((leak) => `${id}: ${leak}`)),
			reports
		};
		io.stdout(require_gate.flagOn(flags, "json") ? `${JSON.stringify(result, null, 2)}\n` : validationText(result));
		return result.leaks.length === 0 ? require_start.EXIT.pass : require_start.EXIT.userError;
	}
};
function policyFrom(flags) {
	const problems = [];
	const id = require_gate.oneOf(flags, "policy", require_steps.POLICY_IDS, problems) ?? "aa-dedup";
	require_gate.throwIfAny(problems);
	return require_gate.findPolicy(id);
}
const tasksImportCommand = {
	name: "tasks import",
	about: ["Writes a task.yaml beside the data of ITBench folders (Scenario-N), or below --into.", "Snapshots stay where they are; ITBench folders also work without importing: --tasks PATH."].join("\n"),
	flags: {
		into: {
			type: "string",
			value: "DIR",
			help: "write DIR/ID/task.yaml instead"
		},
		overwrite: {
			type: "boolean",
			help: "replace a task.yaml that exists"
		},
		json: require_gate.COMMON.json
	},
	positionals: "PATH...",
	run: async ({ flags, positionals, io }) => {
		if (positionals.length === 0) throw new require_start.UserError(NO_PATH);
		const into = require_gate.flagText(flags, "into");
		const imported = await importTasks({
			root: io.cwd,
			paths: positionals,
			into: into === null ? null : (0, node_path.resolve)(io.cwd, into),
			overwrite: require_gate.flagOn(flags, "overwrite")
		});
		const lines = imported.map(({ path }) => `${path}\n`).join("");
		io.stdout(require_gate.flagOn(flags, "json") ? `${JSON.stringify(imported, null, 2)}\n` : lines);
		return require_start.EXIT.pass;
	}
};
const NO_PATH = {
	code: "PATH_MISSING",
	where: "tasks import",
	message: "no folder is given",
	help: "sre-gate tasks import path/to/ITBench-Lite/snapshots/sre/v0.2-*/Scenario-*"
};
async function selectedTasks({ flags, positionals, io }) {
	const problems = [];
	const without = require_gate.eachOf(flags, "without", require_steps.LEAVABLE, problems);
	require_gate.throwIfAny(problems);
	const named = [...require_gate.flagList(flags, "tasks"), ...positionals.map(asPath)];
	const suite = require_gate.flagText(flags, "suite");
	return require_gate.findTasks({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: require_tasks_build.cacheOf(io),
		suite,
		patterns: named.length === 0 && suite === null ? ["*"] : named,
		exclude: require_gate.flagList(flags, "exclude"),
		without,
		privateSeed: io.env.SRE_GATE_PRIVATE_SEED || null,
		progress: (line) => io.stderr(`${line}\n`)
	});
}
/** Positional arguments are always paths: `Scenario-2` means `./Scenario-2`. */
function asPath(argument) {
	return argument.includes("/") ? argument : `./${argument}`;
}
function row(task) {
	const { id, title, family, difficulty, tags, expect, digest, defects } = task;
	return {
		id,
		...task.private ? {
			title: null,
			tags: []
		} : {
			title,
			tags
		},
		family,
		difficulty,
		expect,
		digest,
		defects,
		private: task.private
	};
}

exports.tasksImportCommand = tasksImportCommand;
exports.tasksListCommand = tasksListCommand;
exports.tasksValidateCommand = tasksValidateCommand;