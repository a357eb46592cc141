"use strict";

const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_gate = require("./gate.cjs");
const require_score_text = require("./score-text.cjs");
const require_suite_metrics = require("./suite-metrics.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// src/files/regular-file.ts
/** The text of a file of at most `cap` bytes: a larger one is told apart by its size, never read. */
async function readTextFile(path, cap) {
	let handle;
	try {
		handle = await (0, node_fs_promises.open)(path, "r");
	} catch (error) {
		return failure(error);
	}
	try {
		const found = await handle.stat();
		if (!found.isFile()) return {
			kind: "unreadable",
			why: "it is no regular file"
		};
		if (found.size > cap) return {
			kind: "too-large",
			bytes: found.size
		};
		return {
			kind: "text",
			text: await handle.readFile("utf8")
		};
	} catch (error) {
		return failure(error);
	} finally {
		await handle.close();
	}
}
function failure(error) {
	const code = error.code ?? String(error);
	return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : {
		kind: "unreadable",
		why: code
	};
}

// src/tasks/answers/read.ts
async function readAnswerFile(path, mode) {
	const file = await readTextFile(path, require_gate.MAX_ANSWER);
	switch (file.kind) {
		case "missing": return {
			state: "no-answer",
			reason: "there is no answer file"
		};
		case "too-large": return {
			state: "invalid-answer",
			reason: `the answer has ${file.bytes} bytes`
		};
		case "unreadable": return {
			state: "invalid-answer",
			reason: `the answer cannot be read: ${file.why}`
		};
		case "text": {
			const reading = require_gate.readDiagnosis(file.text, mode);
			if (reading.kind === "invalid") return {
				state: "invalid-answer",
				reason: reading.reason
			};
			return {
				state: "answered",
				diagnosis: reading.diagnosis,
				repaired: reading.repaired
			};
		}
	}
}

// src/tasks/answers/tree.ts
const NAMES = [
	"agent_output.json",
	"agent_response.json",
	"answer.json"
];
const INSIDE = [
	"outputs",
	"output",
	"."
];
/**
* Answers of ITBench's output tree, `<incident>/<trial>/outputs/agent_output.json`, and of our own run
* folder, `<task>/<repeat>/answer.json`. Incidents may be called `Scenario-2`, `scenario_2` or `2`.
*/
async function findAnswers(folder) {
	const places = [];
	for (const name of await foldersIn(folder)) {
		const inside = (0, node_path.join)(folder, name);
		const direct = await answerIn(inside);
		const incident = incidentOfName(name);
		const trials = direct === null ? await foldersIn(inside) : [];
		if (trials.length === 0) places.push({
			incident,
			trial: "1",
			path: direct
		});
		for (const trial of trials) places.push({
			incident,
			trial,
			path: await answerIn((0, node_path.join)(inside, trial))
		});
	}
	return places.sort((left, right) => byNumber(left.incident, right.incident) || byNumber(left.trial, right.trial));
}
/** "2" for every spelling of scenario 2; other ids stay as they are. */
function incidentOfName(name) {
	return require_gate.scenarioOf(name) ?? name;
}
/** Numbers by value, then names. */
function byNumber(left, right) {
	const [a, b] = [Number(left), Number(right)];
	return Number.isNaN(a) || Number.isNaN(b) ? require_steps.byCodePoint(left, right) : a - b;
}
async function answerIn(folder) {
	for (const inside of INSIDE) {
		const names = await (0, node_fs_promises.readdir)((0, node_path.join)(folder, inside)).catch(require_gate.whenAbsent([]));
		const found = NAMES.find((name) => names.includes(name));
		if (found) return (0, node_path.join)(folder, inside, found);
	}
	return null;
}
async function foldersIn(folder) {
	return (await require_gate.entriesOf(folder)).filter(({ isFolder }) => isFolder).map(({ name }) => name);
}

// src/tasks/answers/truths.ts
const MAX_DEPTH = 6;
/** `FILE`, or `FILE#ID` for one of a flat JSON list. */
async function readOneTruth(place) {
	const [path = "", id] = place.split(/#(?=[^#/]*$)/);
	if (id === void 0) return require_gate.readTruthFile(path).truth;
	const found = (await readTruthList(path)).get(incidentOfName(id));
	if (found) return found;
	throw new require_start.UserError({
		code: "TRUTH_NOT_IN_LIST",
		where: path,
		message: `no ground truth in the list has the id ${JSON.stringify(id.slice(0, 80))}`,
		help: "Give the id as the list has it, for example FILE#105."
	});
}
/** Every ground truth below a folder, or in a flat JSON list, by incident. */
async function readTruths(place) {
	if ((await (0, node_fs_promises.stat)(place).catch(() => null))?.isFile()) return readTruthFileOrList(place);
	const truths = /* @__PURE__ */ new Map();
	const problems = new require_gate.ProblemList();
	for (const { incident, path } of await truthFiles(place, MAX_DEPTH)) {
		const read = await problems.collect(() => require_gate.readTruthFile(path));
		if (read && truths.has(incident)) problems.add(twice(incident, path));
		if (read) truths.set(incident, read.truth);
	}
	problems.throwIfAny();
	if (truths.size > 0) return truths;
	throw new require_start.UserError({
		code: "TRUTHS_NONE",
		where: place,
		message: "no ground truth is found here",
		help: "Give a folder of Scenario-N folders with ground_truth.yaml, or of scenario-N.yaml files."
	});
}
async function truthFiles(folder, depth) {
	const own = require_gate.findTruthFile([folder]);
	if (own) return [{
		incident: incidentOfName((0, node_path.basename)((0, node_path.dirname)(own))),
		path: own
	}];
	const entries = await require_gate.entriesOf(folder);
	const found = entries.flatMap(({ name, isFolder }) => {
		const scenario = !isFolder && !require_gate.isGroundTruth(name) ? require_gate.scenarioOf(name) : null;
		return scenario === null ? [] : [{
			incident: scenario,
			path: (0, node_path.join)(folder, name)
		}];
	});
	if (depth === 0) return found;
	const below = await Promise.all(entries.filter(({ isFolder }) => isFolder).map(({ name }) => truthFiles((0, node_path.join)(folder, name), depth - 1)));
	return [...found, ...below.flat()];
}
/** One ground truth is for the incident that it states, or that its path names. */
async function readTruthFileOrList(path) {
	const list = await readTruthList(path);
	const [only] = list.values();
	if (list.size !== 1 || only === void 0 || !list.has("")) return list;
	const { scenario } = require_gate.readTruthFile(path);
	return /* @__PURE__ */ new Map([[scenario ?? incidentOfName((0, node_path.basename)((0, node_path.dirname)(path))), only]]);
}
/** ITBench-Evaluations keeps all ground truths in one JSON list, each with an `id`. */
async function readTruthList(path) {
	const text = await (0, node_fs_promises.readFile)(path, "utf8").catch((error) => {
		throw new require_start.UserError({
			code: "TRUTH_UNREADABLE",
			where: path,
			message: `it cannot be read (${error.code ?? error.message})`,
			help: "Check the path."
		});
	});
	const document = require_gate.parseYaml(text, path);
	const items = Array.isArray(document) ? document : [document];
	const truths = /* @__PURE__ */ new Map();
	const problems = new require_gate.ProblemList();
	for (const [index, item] of items.entries()) {
		const id = item?.id;
		const incident = incidentOfName(typeof id === "string" || typeof id === "number" ? `${id}` : "");
		const where = `${path}#${incident || index + 1}`;
		const truth = await problems.collect(async () => require_gate.readGroundTruth(item, where));
		if (truth && truths.has(incident)) problems.add(twice(incident, where));
		if (truth) truths.set(incident, truth);
	}
	problems.throwIfAny();
	return truths;
}
function twice(incident, where) {
	return {
		code: "TRUTH_TWICE",
		where,
		message: `a second ground truth for incident ${JSON.stringify(incident)}`,
		help: "Give a folder that holds each incident once."
	};
}

// src/tasks/answers/snapshots.ts
/** The snapshots below a folder, by incident. */
async function snapshotsBelow(folder) {
	const found = /* @__PURE__ */ new Map();
	for (const candidate of await require_gate.itbenchFolders(folder, folder)) {
		const { source } = candidate.file;
		if ("simulate" in source) continue;
		found.set(incidentOfName(candidate.id), await require_gate.snapshotFolder(candidate, source.snapshot.path));
	}
	if (found.size > 0) return found;
	throw new require_start.UserError({
		code: "SNAPSHOTS_NONE",
		where: folder,
		message: "no snapshot is found here",
		help: "Give a folder that holds Scenario-N folders."
	});
}

// src/cli/score-tree.ts
/** Scores a tree of answers against a folder of ground truths. */
async function scoreTree(request) {
	const truths = await readTruths(request.truth);
	const places = await findAnswers(request.answers ?? "");
	refuseStrays(places, new Set(truths.keys()), request.answers ?? "");
	const answered = new Set(places.map(({ incident }) => incident));
	const tasks = tasksOf(answered, truths, request);
	const snapshots = request.snapshot === null ? null : await snapshotsBelow(request.snapshot);
	const trials = [];
	for (const [index, place] of places.entries()) {
		const { incident, trial } = place;
		const task = tasks.get(incident);
		if (!task) continue;
		const folder = snapshots?.get(incident) ?? null;
		const attempt = await scoredAttempt(place, index, request, async (diagnosis) => {
			const facts = folder === null ? null : await require_gate.factsOfFolder(folder, diagnosis);
			return require_gate.scoreDiagnosis(diagnosis, task, request.policy, facts);
		});
		trials.push({
			incident,
			trial,
			defects: require_gate.defectsOf(incident, task.truth),
			attempt
		});
	}
	const result = {
		request,
		trials,
		unanswered: [...truths.keys()].filter((incident) => !answered.has(incident)).sort(byNumber),
		metrics: require_suite_metrics.suiteMetrics(trials.map(({ attempt }) => attempt)),
		constant: require_gate.bestConstant([...tasks.values()], request.policy)
	};
	return request.json ? treeJson(result) : treeText(result);
}
/** A truth without root cause is of an incident in which nothing is broken, where the user says so. */
function tasksOf(incidents, truths, request) {
	const tasks = /* @__PURE__ */ new Map();
	const problems = [];
	for (const incident of [...incidents].sort(byNumber)) {
		const truth = truths.get(incident);
		if (!truth) continue;
		const hasCause = require_gate.incidentOf(truth).rootCauses.length > 0;
		if (!hasCause && request.expect === "fault") {
			const where = `${request.truth}: incident ${incident}`;
			problems.push(...require_gate.withoutRootCause(where, require_score_text.NOTHING_BROKEN).problems);
		}
		tasks.set(incident, {
			truth,
			expect: hasCause ? "fault" : "no-fault"
		});
	}
	if (problems.length > 0) throw new require_start.UserError(problems);
	return tasks;
}
/** An answer whose incident has no ground truth would silently be left out of the mean. */
function refuseStrays(places, known, folder) {
	const problems = [];
	if (places.length === 0) problems.push({
		code: "ANSWERS_NONE",
		where: folder,
		message: "no answer is found here",
		help: "Give a folder with INCIDENT/TRIAL/outputs/agent_output.json."
	});
	const strays = new Set(places.map(({ incident }) => incident).filter((id) => !known.has(id)));
	for (const incident of strays) problems.push({
		code: "ANSWER_WITHOUT_TRUTH",
		where: folder,
		message: `incident ${JSON.stringify(incident)} has answers and no ground truth`,
		help: "Add its ground truth, or move its answers elsewhere."
	});
	if (problems.length > 0) throw new require_start.UserError(problems);
}
async function scoredAttempt(place, index, request, score) {
	const answer = place.path === null ? NOTHING : await readAnswerFile(place.path, request.mode);
	const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
	return {
		task: place.incident,
		repeat: index + 1,
		state: answer.state,
		reason: answer.state === "answered" ? null : answer.reason,
		diagnosis,
		repaired: answer.state === "answered" ? [...answer.repaired] : [],
		usage: require_gate.UNKNOWN_USAGE,
		tries: 1,
		cached: false,
		attemptedChanges: 0,
		score: await score(diagnosis)
	};
}
const NOTHING = {
	state: "no-answer",
	reason: "there is no answer file"
};
function treeJson({ request, trials, unanswered, metrics, constant }) {
	const result = {
		score: metrics.mean.value,
		stderr: metrics.standardError.value,
		policy: request.policy.id,
		policyDigest: request.policy.digest,
		byPolicy: meansByPolicy(trials),
		metrics,
		bestConstant: constant,
		unanswered,
		incidents: incidentsOf(trials).map((incident) => ({
			id: incident,
			defects: trials.find((trial) => trial.incident === incident)?.defects ?? [],
			trials: trials.filter((trial) => trial.incident === incident).map(({ trial, attempt: { state, reason, repaired, score } }) => {
				const { value, ...parts } = score ?? { value: null };
				return {
					trial,
					state,
					reason,
					repaired,
					score: value,
					...parts
				};
			})
		}))
	};
	return `${JSON.stringify(result, null, 2)}\n`;
}
/** Every policy's mean, each incident weighing the same. */
function meansByPolicy(trials) {
	const ids = Object.keys(trials[0]?.attempt.score?.byPolicy ?? {});
	return Object.fromEntries(ids.map((id) => {
		const attempts = trials.map(({ attempt }) => {
			const score = attempt.score && {
				...attempt.score,
				value: attempt.score.byPolicy[id] ?? null
			};
			return {
				...attempt,
				score
			};
		});
		return [id, require_suite_metrics.suiteMetrics(attempts).mean.value];
	}));
}
function treeText({ request, trials, unanswered, metrics, constant }) {
	const rows = incidentsOf(trials).map((incident) => incidentRow(incident, trials));
	const width = Math.max(8, ...rows.map(({ name }) => name.length));
	const others = Object.entries(meansByPolicy(trials)).filter(([id]) => id !== request.policy.id).map(([id, value]) => `${id} ${require_score_text.figure(value)}`);
	return `${[
		`${"incident".padEnd(width)}  score  trials`,
		...rows.map(({ name, mean, words }) => `${name.padEnd(width)}  ${require_score_text.figure(mean).padEnd(5)}  ${words}`),
		"",
		`score ${words(metrics.mean)} by ${request.policy.id} (${others.join(", ")}), standard error ${words(metrics.standardError)}`,
		`${require_score_text.counted(metrics.tasks, "incident")}, ${require_score_text.counted(metrics.attempts, "trial")}; ${passRates(metrics)}`,
		...accusationLine(metrics),
		...constantLine(constant),
		...unanswered.length === 0 ? [] : [`not in the mean, no answers: ${unanswered.map(require_score_text.shown).join(", ")}`]
	].join("\n")}\n`;
}
function passRates({ k, passAt1, passAtK, passHatK }) {
	const first = `pass@1 ${words(passAt1)}`;
	return k === 1 ? first : `${first}, pass@${k} ${words(passAtK)}, pass^${k} ${words(passHatK)}`;
}
function accusationLine({ falseAccusationRate }) {
	if (falseAccusationRate.value === null) return [];
	return [`where nothing is broken, ${require_score_text.figure(falseAccusationRate.value)} of the answers accuse something`];
}
function constantLine(constant) {
	if (constant === null) return [];
	return [`without reading anything, ${require_score_text.shown(constant.name)} scores ${require_score_text.figure(constant.score)} here`];
}
function incidentRow(incident, trials) {
	const own = trials.filter((trial) => trial.incident === incident);
	const values = own.flatMap(({ attempt }) => attempt.score?.value ?? []);
	const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
	const outcomes = /* @__PURE__ */ new Map();
	for (const { attempt } of own) {
		const word = attempt.score ? require_score_text.outcomeWords(attempt.score.outcome) : attempt.state;
		outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
	}
	const words = [...outcomes].map(([word, count]) => count > 1 ? `${count}x ${word}` : word);
	const flag = own.some(({ defects }) => defects.length > 0) ? "  (known defect)" : "";
	return {
		name: require_score_text.shown(incident),
		mean,
		words: `${words.join(", ")}${flag}`
	};
}
function incidentsOf(trials) {
	return [...new Set(trials.map(({ incident }) => incident))].sort(byNumber);
}
function words(value) {
	return value.value === null ? `n/a (${value.reason})` : require_score_text.figure(value.value);
}

// src/cli/score.ts
const scoreCommand = {
	name: "score",
	about: [
		"Scores answers against ground truths by ITBench-AA's rules, without running anything.",
		"Takes one answer and its ground truth, or a folder of each: ITBench's output tree",
		"(INCIDENT/TRIAL/outputs/agent_output.json) or the attempts of one of our own runs."
	].join("\n"),
	flags: {
		truth: {
			type: "string",
			value: "FILE|DIR",
			help: "ground truth (FILE#ID of a JSON list)"
		},
		answer: {
			type: "string",
			value: "FILE",
			help: "one answer"
		},
		answers: {
			type: "string",
			value: "DIR",
			help: "a tree of answers"
		},
		snapshot: {
			type: "string",
			value: "DIR",
			help: "to check evidence and tell invented names; with --answers, a folder of Scenario-N"
		},
		policy: require_gate.COMMON.policy,
		expect: {
			type: "string",
			value: "fault|no-fault",
			help: "what the task expects; with --answers, of a truth without root cause"
		},
		lenient: {
			type: "boolean",
			help: "repair broken JSON, and say so"
		},
		json: require_gate.COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const request = requestFrom(invocation);
		const isTree = request.answers !== null;
		invocation.io.stdout(isTree ? await scoreTree(request) : await scoreOne(request));
		return require_start.EXIT.pass;
	}
};
function requestFrom({ flags, io }) {
	const problems = [];
	const path = (name) => {
		const text = require_gate.flagText(flags, name);
		return text === null ? null : (0, node_path.resolve)(io.cwd, text);
	};
	const truth = path("truth");
	const [answer, answers] = [path("answer"), path("answers")];
	if (truth === null) problems.push(missing("--truth", "no ground truth is given"));
	if (answer === null === (answers === null)) problems.push(missing("--answer", "give one of --answer FILE and --answers DIR"));
	const expect = require_gate.oneOf(flags, "expect", ["fault", "no-fault"], problems) ?? "fault";
	const policy = require_gate.oneOf(flags, "policy", require_steps.POLICY_IDS, problems) ?? "aa-dedup";
	require_gate.throwIfAny(problems);
	return {
		truth: truth ?? "",
		answer,
		answers,
		snapshot: path("snapshot"),
		policy: require_gate.findPolicy(policy),
		expect,
		mode: require_gate.flagOn(flags, "lenient") ? "lenient" : "strict",
		json: require_gate.flagOn(flags, "json")
	};
}
function missing(where, message) {
	return {
		code: "FLAG_MISSING",
		where,
		message,
		help: "sre-gate score --truth ground_truth.yaml --answer agent_output.json"
	};
}
async function refuseNoFolder(path) {
	const found = await (0, node_fs_promises.stat)(path).catch(() => null);
	if (found?.isDirectory()) return;
	throw new require_start.UserError({
		code: "SNAPSHOT_MISSING",
		where: path,
		message: found ? "it is no folder" : "there is no such folder",
		help: "Give the folder of the incident: the one with k8s_objects_raw.tsv and alerts/."
	});
}
async function scoreOne(request) {
	const path = request.answer ?? "";
	const found = await (0, node_fs_promises.stat)(path).catch(() => null);
	if (!found?.isFile()) throw new require_start.UserError({
		code: "ANSWER_MISSING",
		where: path,
		message: found ? "it is no file" : "there is no such file",
		help: "Give the agent's answer, or --answers DIR for a tree of them."
	});
	const truth = await readOneTruth(request.truth);
	require_gate.refuseContradiction(truth, request.expect, request.truth, {
		noFault: require_score_text.NOTHING_BROKEN,
		fault: "leave --expect no-fault out if something is broken"
	});
	if (request.snapshot !== null) await refuseNoFolder(request.snapshot);
	const answer = await readAnswerFile(path, request.mode);
	const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
	const facts = request.snapshot === null ? null : await require_gate.factsOfFolder(request.snapshot, diagnosis);
	const result = {
		score: require_gate.scoreDiagnosis(diagnosis, {
			truth,
			expect: request.expect
		}, request.policy, facts),
		answer,
		policy: request.policy,
		dangling: truth.dangling
	};
	return request.json ? require_score_text.scoreJson(result) : require_score_text.scoreText(result);
}

exports.scoreCommand = scoreCommand;