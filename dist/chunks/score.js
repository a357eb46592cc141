import { f as EXIT, u as UserError } from "./start.js";
import { F as POLICY_IDS, G as byCodePoint } from "./steps.js";
import { A as defectsOf, Dn as UNKNOWN_USAGE, G as scoreDiagnosis, I as entriesOf, K as DEFAULT_POLICY, N as itbenchFolders, P as snapshotFolder, Q as bestConstant, V as factsOfFolder, _n as parseYaml, a as COMMON, d as oneOf, en as isGroundTruth, et as incidentOf, f as throwIfAny, gn as withoutRootCause, hn as scenarioOf, l as flagOn, ln as MAX_ANSWER, mn as readTruthFile, pn as findTruthFile, q as findPolicy, rn as ProblemList, u as flagText, un as readDiagnosis, vn as whenAbsent, yn as readGroundTruth } from "./gate.js";
import { a as scoreJson, i as outcomeWords, n as counted, o as scoreText, r as figure, s as shown, t as NOTHING_BROKEN } from "./score-text.js";
import { t as suiteMetrics } from "./suite-metrics.js";
import { basename, dirname, join, resolve } from "node:path";
import { open, readFile, readdir, stat } from "node:fs/promises";

// src/tasks/read/regular-file.ts
/** The text of a file of at most `cap` bytes: a larger one is told apart by its size, never read. */
async function readTextFile(path, cap) {
	let handle;
	try {
		handle = await open(path, "r");
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
	const file = await readTextFile(path, MAX_ANSWER);
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
			const reading = readDiagnosis(file.text, mode);
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
		const inside = join(folder, name);
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
			path: await answerIn(join(inside, trial))
		});
	}
	return places.sort((left, right) => byNumber(left.incident, right.incident) || byNumber(left.trial, right.trial));
}
/** "2" for every spelling of scenario 2; other ids stay as they are. */
function incidentOfName(name) {
	return scenarioOf(name) ?? name;
}
/** Numbers by value, then names. */
function byNumber(left, right) {
	const [a, b] = [Number(left), Number(right)];
	return Number.isNaN(a) || Number.isNaN(b) ? byCodePoint(left, right) : a - b;
}
async function answerIn(folder) {
	for (const inside of INSIDE) {
		const names = await readdir(join(folder, inside)).catch(whenAbsent([]));
		const found = NAMES.find((name) => names.includes(name));
		if (found) return join(folder, inside, found);
	}
	return null;
}
async function foldersIn(folder) {
	return (await entriesOf(folder)).filter(({ isFolder }) => isFolder).map(({ name }) => name);
}

// src/tasks/answers/truths.ts
const MAX_DEPTH = 6;
/** `FILE`, or `FILE#ID` for one of a flat JSON list. */
async function readOneTruth(place) {
	const [path = "", id] = place.split(/#(?=[^#/]*$)/);
	if (id === void 0) return readTruthFile(path).truth;
	const found = (await readTruthList(path)).get(incidentOfName(id));
	if (found) return found;
	throw new UserError({
		code: "TRUTH_NOT_IN_LIST",
		where: path,
		message: `no ground truth in the list has the id ${JSON.stringify(id.slice(0, 80))}`,
		help: "Give the id as the list has it, for example FILE#105."
	});
}
/** Every ground truth below a folder, or in a flat JSON list, by incident. */
async function readTruths(place) {
	if ((await stat(place).catch(() => null))?.isFile()) return readTruthFileOrList(place);
	const truths = /* @__PURE__ */ new Map();
	const problems = new ProblemList();
	for (const { incident, path } of await truthFiles(place, MAX_DEPTH)) {
		const read = await problems.collect(() => readTruthFile(path));
		if (read && truths.has(incident)) problems.add(twice(incident, path));
		if (read) truths.set(incident, read.truth);
	}
	problems.throwIfAny();
	if (truths.size > 0) return truths;
	throw new UserError({
		code: "TRUTHS_NONE",
		where: place,
		message: "no ground truth is found here",
		help: "Give a folder of Scenario-N folders with ground_truth.yaml, or of scenario-N.yaml files."
	});
}
async function truthFiles(folder, depth) {
	const own = findTruthFile([folder]);
	if (own) return [{
		incident: incidentOfName(basename(dirname(own))),
		path: own
	}];
	const entries = await entriesOf(folder);
	const found = entries.flatMap(({ name, isFolder }) => {
		const scenario = !isFolder && !isGroundTruth(name) ? scenarioOf(name) : null;
		return scenario === null ? [] : [{
			incident: scenario,
			path: join(folder, name)
		}];
	});
	if (depth === 0) return found;
	const below = await Promise.all(entries.filter(({ isFolder }) => isFolder).map(({ name }) => truthFiles(join(folder, name), depth - 1)));
	return [...found, ...below.flat()];
}
/** One ground truth is for the incident that it states, or that its path names. */
async function readTruthFileOrList(path) {
	const list = await readTruthList(path);
	const [only] = list.values();
	if (list.size !== 1 || only === void 0 || !list.has("")) return list;
	const { scenario } = readTruthFile(path);
	return /* @__PURE__ */ new Map([[scenario ?? incidentOfName(basename(dirname(path))), only]]);
}
/** ITBench-Evaluations keeps all ground truths in one JSON list, each with an `id`. */
async function readTruthList(path) {
	const text = await readFile(path, "utf8").catch((error) => {
		throw new UserError({
			code: "TRUTH_UNREADABLE",
			where: path,
			message: `it cannot be read (${error.code ?? error.message})`,
			help: "Check the path."
		});
	});
	const document = parseYaml(text, path);
	const items = Array.isArray(document) ? document : [document];
	const truths = /* @__PURE__ */ new Map();
	const problems = new ProblemList();
	for (const [index, item] of items.entries()) {
		const id = item?.id;
		const incident = incidentOfName(typeof id === "string" || typeof id === "number" ? `${id}` : "");
		const where = `${path}#${incident || index + 1}`;
		const truth = await problems.collect(async () => readGroundTruth(item, where));
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
	for (const candidate of await itbenchFolders(folder, folder)) {
		const { source } = candidate.file;
		if ("simulate" in source) continue;
		found.set(incidentOfName(candidate.id), await snapshotFolder(candidate, source.snapshot.path));
	}
	if (found.size > 0) return found;
	throw new UserError({
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
			const facts = folder === null ? null : await factsOfFolder(folder, diagnosis);
			return scoreDiagnosis(diagnosis, task, request.policy, facts);
		});
		trials.push({
			incident,
			trial,
			attempt
		});
	}
	const result = {
		request,
		trials,
		unanswered: [...truths.keys()].filter((incident) => !answered.has(incident)).sort(byNumber),
		metrics: suiteMetrics(trials.map(({ attempt }) => attempt)),
		constant: bestConstant([...tasks.values()], request.policy)
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
		const hasCause = incidentOf(truth).rootCauses.length > 0;
		if (!hasCause && request.expect === "fault") {
			const where = `${request.truth}: incident ${incident}`;
			problems.push(...withoutRootCause(where, NOTHING_BROKEN).problems);
		}
		tasks.set(incident, {
			truth,
			expect: hasCause ? "fault" : "no-fault"
		});
	}
	if (problems.length > 0) throw new UserError(problems);
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
	if (problems.length > 0) throw new UserError(problems);
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
		usage: UNKNOWN_USAGE,
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
			defects: defectsOf(incident),
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
		return [id, suiteMetrics(attempts).mean.value];
	}));
}
function treeText({ request, trials, unanswered, metrics, constant }) {
	const rows = incidentsOf(trials).map((incident) => incidentRow(incident, trials));
	const width = Math.max(8, ...rows.map(({ name }) => name.length));
	const others = Object.entries(meansByPolicy(trials)).filter(([id]) => id !== request.policy.id).map(([id, value]) => `${id} ${figure(value)}`);
	return `${[
		`${"incident".padEnd(width)}  score  trials`,
		...rows.map(({ name, mean, words }) => `${name.padEnd(width)}  ${figure(mean).padEnd(5)}  ${words}`),
		"",
		`score ${words(metrics.mean)} by ${request.policy.id} (${others.join(", ")}), standard error ${words(metrics.standardError)}`,
		`${counted(metrics.tasks, "incident")}, ${counted(metrics.attempts, "trial")}; ${passRates(metrics)}`,
		...accusationLine(metrics),
		...constantLine(constant),
		...unanswered.length === 0 ? [] : [`not in the mean, no answers: ${unanswered.map(shown).join(", ")}`]
	].join("\n")}\n`;
}
function passRates({ k, passAt1, passAtK, passHatK }) {
	const first = `pass@1 ${words(passAt1)}`;
	return k === 1 ? first : `${first}, pass@${k} ${words(passAtK)}, pass^${k} ${words(passHatK)}`;
}
function accusationLine({ falseAccusationRate }) {
	if (falseAccusationRate.value === null) return [];
	return [`where nothing is broken, ${figure(falseAccusationRate.value)} of the answers accuse something`];
}
function constantLine(constant) {
	if (constant === null) return [];
	return [`without reading anything, ${shown(constant.name)} scores ${figure(constant.score)} here`];
}
function incidentRow(incident, trials) {
	const own = trials.filter((trial) => trial.incident === incident);
	const values = own.flatMap(({ attempt }) => attempt.score?.value ?? []);
	const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
	const outcomes = /* @__PURE__ */ new Map();
	for (const { attempt } of own) {
		const word = attempt.score ? outcomeWords(attempt.score.outcome) : attempt.state;
		outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
	}
	const words = [...outcomes].map(([word, count]) => count > 1 ? `${count}x ${word}` : word);
	const flag = defectsOf(incident).length > 0 ? "  (known defect)" : "";
	return {
		name: shown(incident),
		mean,
		words: `${words.join(", ")}${flag}`
	};
}
function incidentsOf(trials) {
	return [...new Set(trials.map(({ incident }) => incident))].sort(byNumber);
}
function words(value) {
	return value.value === null ? `n/a (${value.reason})` : figure(value.value);
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
		policy: COMMON.policy,
		expect: {
			type: "string",
			value: "fault|no-fault",
			help: "what the task expects; with --answers, of a truth without root cause"
		},
		lenient: {
			type: "boolean",
			help: "repair broken JSON, and say so"
		},
		json: COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const request = requestFrom(invocation);
		const isTree = request.answers !== null;
		invocation.io.stdout(isTree ? await scoreTree(request) : await scoreOne(request));
		return EXIT.pass;
	}
};
function requestFrom({ flags, io }) {
	const problems = [];
	const path = (name) => {
		const text = flagText(flags, name);
		return text === null ? null : resolve(io.cwd, text);
	};
	const truth = path("truth");
	const [answer, answers] = [path("answer"), path("answers")];
	if (truth === null) problems.push(missing("--truth", "no ground truth is given"));
	if (answer === null === (answers === null)) problems.push(missing("--answer", "give one of --answer FILE and --answers DIR"));
	const expect = oneOf(flags, "expect", ["fault", "no-fault"], problems) ?? "fault";
	const policy = oneOf(flags, "policy", POLICY_IDS, problems) ?? "aa-dedup";
	throwIfAny(problems);
	return {
		truth: truth ?? "",
		answer,
		answers,
		snapshot: path("snapshot"),
		policy: findPolicy(policy),
		expect,
		mode: flagOn(flags, "lenient") ? "lenient" : "strict",
		json: flagOn(flags, "json")
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
	const found = await stat(path).catch(() => null);
	if (found?.isDirectory()) return;
	throw new UserError({
		code: "SNAPSHOT_MISSING",
		where: path,
		message: found ? "it is no folder" : "there is no such folder",
		help: "Give the folder of the incident: the one with k8s_objects_raw.tsv and alerts/."
	});
}
async function scoreOne(request) {
	const path = request.answer ?? "";
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) throw new UserError({
		code: "ANSWER_MISSING",
		where: path,
		message: found ? "it is no file" : "there is no such file",
		help: "Give the agent's answer, or --answers DIR for a tree of them."
	});
	const truth = await readOneTruth(request.truth);
	if (request.expect === "fault" && incidentOf(truth).rootCauses.length === 0) throw withoutRootCause(request.truth, NOTHING_BROKEN);
	if (request.snapshot !== null) await refuseNoFolder(request.snapshot);
	const answer = await readAnswerFile(path, request.mode);
	const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
	const facts = request.snapshot === null ? null : await factsOfFolder(request.snapshot, diagnosis);
	const result = {
		score: scoreDiagnosis(diagnosis, {
			truth,
			expect: request.expect
		}, request.policy, facts),
		answer,
		policy: request.policy,
		dangling: truth.dangling
	};
	return request.json ? scoreJson(result) : scoreText(result);
}

export { scoreCommand };