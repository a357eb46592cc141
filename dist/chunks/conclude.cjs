"use strict";

const require_start = require("./start.cjs");
const require_command_line = require("./command-line.cjs");
const require_steps = require("./steps.cjs");
const require_references = require("./references.cjs");
const require_suite_metrics = require("./suite-metrics.cjs");
const require_gate = require("./gate.cjs");
const require_task_lines = require("./task-lines.cjs");
const require_replay = require("./replay.cjs");
const require_veto = require("./veto.cjs");

// src/report/details.ts
/** One entry per task that may be opened; private tasks have none. */
function taskDetails(input) {
	const times = new Map((input.times?.attempts ?? []).map((time) => [require_gate.attemptKey(time), time]));
	const byTask = /* @__PURE__ */ new Map();
	for (const attempt of input.run.attempts) {
		const list = byTask.get(attempt.task);
		if (list === void 0) byTask.set(attempt.task, [attempt]);
		else list.push(attempt);
	}
	const details = /* @__PURE__ */ new Map();
	for (const task of input.run.tasks) {
		if (task.private) continue;
		const label = input.labels.get(task.id) ?? require_steps.plain(task.id);
		const attempts = (byTask.get(task.id) ?? []).sort((a, b) => a.repeat - b.repeat);
		const truth = input.incidents.get(task.id)?.truth ?? null;
		details.set(label, {
			label,
			incident: truth === null ? null : incidentWords(truth, task.title),
			alerts: truth === null ? [] : alertWords(truth),
			defects: task.defects.map(require_steps.plain),
			...picture(truth, attempts),
			attempts: attempts.map((attempt) => attemptDetail(attempt, times.get(require_gate.attemptKey(attempt)) ?? null, input.transcripts.get(require_gate.attemptKey(attempt)) ?? null))
		});
	}
	return details;
}
/** A filter is a regular expression; people read "cart-*" more easily than "cart-.*\\b". */
function readable(filter) {
	return filter.replace(/\\[bB]|[\^$]/g, "").replace(/\.\*|\[[^\]]*\][+*]?|\.\+/g, "*").replace(/\\(.)/g, "$1");
}
function groupName(group) {
	if (group.name !== null) return group.name;
	return group.filter.length > 0 ? group.filter.map(readable).join(" or ") : group.id;
}
function nameOf(truth, id) {
	const group = truth.groups.find((candidate) => candidate.id === id);
	return require_steps.plain(group === void 0 ? id : `${group.kind} ${groupName(group)}`);
}
/** The incident in one paragraph, from its ground truth. */
function incidentWords(truth, title) {
	const roots = truth.groups.filter((group) => group.rootCause);
	const targets = new Set(truth.propagations.map((step) => step.target));
	const sources = new Set(truth.propagations.map((step) => step.source));
	const symptoms = [...targets].filter((id) => !sources.has(id)).map((id) => nameOf(truth, id));
	const faults = truth.faults.map((fault) => `${fault.condition} (${fault.category}, ${fault.mechanism})`);
	const first = truth.propagations[0];
	const told = faults.some((fault) => first !== void 0 && fault.startsWith(first.condition));
	return [
		title === null ? "" : `${require_steps.plain(title)}.`,
		roots.length === 0 ? "No fault was planted: every accusation is wrong." : `The ${roots.length === 1 ? "root cause is" : "root causes are"} ${roots.map((group) => require_steps.plain(`${group.kind} ${groupName(group)}`)).join(" and ")}.`,
		faults.length === 0 ? "" : `What was planted: ${require_steps.shorten(require_steps.plain(faults.join("; ")), 300)}.`,
		first === void 0 ? "" : `${told ? "It" : require_steps.shorten(require_steps.plain(first.condition), 200)} leads to: ${require_steps.shorten(require_steps.plain(first.effect), 200)}.`,
		symptoms.length === 0 ? "" : `It shows at ${symptoms.slice(0, 4).join(", ")}${symptoms.length > 4 ? ` and ${symptoms.length - 4} more` : ""}.`
	].filter((part) => part !== "").join(" ");
}
function alertWords(truth) {
	return truth.alerts.map((alert) => {
		const place = alert.group === null ? "" : ` at ${nameOf(truth, alert.group)}`;
		const text = alert.description === "" ? "" : `: ${require_steps.shorten(require_steps.plain(alert.description), 200)}`;
		return `${require_steps.plain(alert.id)}${place}${text}`;
	});
}
const MOST_NODES = 30;
/** Groups on the way of the fault, and beside them what the attempts named without being on it. */
function picture(truth, attempts) {
	if (truth === null) return {
		nodes: [],
		edges: []
	};
	const sources = new Set(truth.propagations.map((step) => step.source));
	const onPath = new Set(truth.propagations.flatMap((step) => [step.source, step.target]));
	const { byGroup, byName } = namings(attempts, (id) => drawnAs(truth, onPath, id));
	const inside = truth.groups.filter((group) => group.rootCause || onPath.has(group.id) || byGroup.has(group.id)).slice(0, MOST_NODES).map((group) => ({
		id: group.id,
		kind: require_steps.plain(group.kind),
		name: require_steps.plain(groupName(group)),
		role: group.rootCause ? "root" : !onPath.has(group.id) ? "outside" : sources.has(group.id) ? "link" : "symptom",
		what: whatAt(truth, group.id),
		named: byGroup.get(group.id) ?? []
	}));
	const outside = [...byName].slice(0, 8).map(([name, named]) => {
		const parts = require_task_lines.shortName(name).split("/");
		return {
			id: `named:${name}`,
			kind: parts.length > 1 ? parts[0] ?? "" : "named",
			name: parts.at(-1) ?? name,
			role: "outside",
			what: "",
			named
		};
	});
	const edges = truth.propagations.map((step) => ({
		source: step.source,
		target: step.target,
		words: require_steps.shorten(require_steps.plain(`${step.condition} → ${step.effect}`), 300)
	}));
	return {
		nodes: [...inside, ...outside],
		edges
	};
}
/** What the fault did to it, or for where it began, what was wrong with it. */
function whatAt(truth, id) {
	const into = truth.propagations.find((step) => step.target === id);
	const out = truth.propagations.find((step) => step.source === id);
	return require_steps.shorten(require_steps.plain(into?.effect ?? out?.condition ?? ""), 200);
}
/** Aliases are one node of the incident: a name that hits a pod is marked on the service that is drawn for it. */
function drawnAs(truth, onPath, id) {
	if (onPath.has(id)) return id;
	return truth.aliases.find((ids) => ids.includes(id))?.find((other) => onPath.has(other)) ?? id;
}
/** Which repeats named which group, and which names hit none. */
function namings(attempts, drawn) {
	const byGroup = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	for (const attempt of attempts) for (const prediction of attempt.score?.predictions ?? []) {
		const [map, key] = prediction.group === null ? [byName, require_steps.plain(prediction.name)] : [byGroup, drawn(prediction.group)];
		const list = map.get(key) ?? [];
		if (!list.includes(attempt.repeat)) list.push(attempt.repeat);
		map.set(key, list);
	}
	return {
		byGroup,
		byName
	};
}
function attemptDetail(attempt, times, transcript) {
	const { score, diagnosis } = attempt;
	return {
		repeat: attempt.repeat,
		symbol: require_task_lines.symbolOf(attempt),
		score: score === null ? "not measured" : score.value === null ? "outside the mean" : require_steps.points(score.value),
		outcome: score === null ? "not measured" : score.outcome.replace(/-/g, " "),
		state: require_task_lines.stateWords(attempt.state),
		reason: attempt.reason === null ? null : require_steps.plain(attempt.reason),
		facts: factsOf(attempt, times),
		handOver: handOver(attempt),
		factors: (diagnosis?.factors ?? []).map((factor, index) => {
			const prediction = score?.predictions[index]?.name === factor.name ? score.predictions[index] : score?.predictions.find((candidate) => candidate.name === factor.name);
			return {
				name: require_steps.plain(factor.name),
				verdict: prediction?.verdict ?? "unscored",
				ruling: prediction === void 0 ? "" : ruling(prediction),
				reasoning: require_steps.plainLines(require_steps.shorten(factor.reasoning ?? "", 2e3)),
				evidence: quotations(factor.evidence, score?.evidence ?? null)
			};
		}),
		missed: (score?.missed ?? []).map((miss) => ({
			cause: require_steps.plain(readable(miss.cause)),
			nearest: miss.nearest === null ? null : require_steps.plain(require_task_lines.shortName(miss.nearest))
		})),
		alternatives: (diagnosis?.alternatives ?? []).map((other) => ({
			name: require_steps.plain(other.name),
			reason: require_steps.plainLines(require_steps.shorten(other.reason, 1e3))
		})),
		chain: (diagnosis?.propagations ?? []).map((step) => require_steps.plain(`${require_task_lines.shortName(step.source)} (${step.condition}) → ${require_task_lines.shortName(step.target)} (${step.effect})`)),
		alerts: (diagnosis?.alertsExplained ?? []).map((item) => require_steps.plain(`${item.alert}: ${item.explained ? "" : "not explained: "}${item.explanation}`)),
		confidence: diagnosis?.confidence === null || diagnosis === null ? null : require_steps.percent(diagnosis.confidence),
		escalate: diagnosis?.escalate ? require_steps.plain(diagnosis.escalate.reason) : null,
		evidence: score?.evidence === null || score === null || score.evidence.checked === 0 ? null : `${score.evidence.verified} of ${require_steps.count(score.evidence.checked, "quotation")} found in the snapshot`,
		attemptedChanges: attempt.attemptedChanges,
		notes: (attempt.notes ?? []).map((note) => require_steps.plain(require_steps.shorten(note, 360))),
		transcript
	};
}
/** The score counts quotations; which one was found is known only when all or none were. */
function quotations(evidence, checks) {
	if (evidence === null) return [];
	if (typeof evidence === "string") return [{
		file: null,
		text: require_steps.plainLines(require_steps.shorten(evidence, 2e3)),
		found: null
	}];
	const found = checks === null || checks.checked === 0 ? null : checks.verified === checks.checked ? true : checks.verified === 0 ? false : null;
	return evidence.map((item) => ({
		file: require_steps.plain(item.file),
		text: require_steps.plain(require_steps.shorten(item.match, 400)),
		found
	}));
}
function factsOf(attempt, times) {
	const { usage } = attempt;
	return [
		usage.turns === null ? "turns unknown" : require_steps.count(usage.turns, "turn"),
		usage.cost === null ? "cost unknown" : require_steps.dollars(usage.cost),
		...usage.inputTokens === null ? [] : [`${require_steps.whole(usage.inputTokens)} tokens in`],
		...usage.outputTokens === null ? [] : [`${require_steps.whole(usage.outputTokens)} out`],
		...times === null ? [] : [require_steps.duration(times.seconds)],
		...times?.firstCandidateSeconds === null || times === null ? [] : [`first candidate after ${require_steps.duration(times.firstCandidateSeconds)}`],
		...attempt.tries > 1 ? [`${attempt.tries} tries`] : [],
		...attempt.cached ? ["replayed from the cache"] : [],
		...usage.model === null ? [] : [`served by ${require_steps.plain(usage.model)}`]
	];
}
/** What an incident commander would be told. */
function handOver(attempt) {
	const { diagnosis } = attempt;
	if (diagnosis === null) return `No diagnosis: ${require_task_lines.stateWords(attempt.state)}${attempt.reason === null ? "" : ` (${require_steps.plain(attempt.reason)})`}.`;
	if (diagnosis.escalate !== null) return `Hands over to a person: ${require_steps.plain(diagnosis.escalate.reason)}`;
	if (diagnosis.noFault) return "Says that nothing is wrong.";
	const names = diagnosis.factors.map((factor) => require_steps.plain(require_steps.shorten(factor.name, 100)));
	if (names.length === 0) return "Names no cause.";
	const sure = diagnosis.confidence === null ? "" : `, ${require_steps.percent(diagnosis.confidence)} sure`;
	return `Look at ${names.join(", then ")}${sure}.`;
}
const TIERS = {
	full: "by its full name",
	prefix: "by the beginning of its name",
	search: "by a part of its name"
};
function ruling(prediction) {
	const group = prediction.group === null ? "" : ` (${require_steps.plain(prediction.group)})`;
	switch (prediction.verdict) {
		case "right": return `root cause${group}, matched ${prediction.tier === null ? "" : TIERS[prediction.tier]}${prediction.rule === null ? "" : ` (rule: ${require_steps.plain(prediction.rule)})`}`;
		case "repeated": return `names a root cause again${group}`;
		case "wrong": {
			const near = prediction.nearest === null ? "" : `; nearest is ${require_steps.plain(prediction.nearest.group)}: ${require_steps.plain(prediction.nearest.why)}`;
			return `${require_task_lines.wrongWords(prediction.class)}${group}${near}`;
		}
	}
}

// src/report/figures.ts
function figures(run, times, overall, tasks, labels) {
	return {
		cost: against(overall, "cost"),
		turns: against(overall, "turns"),
		wrong: wrongBars(run.attempts),
		flips: flips(tasks),
		spans: spans(run.attempts, times, labels)
	};
}
function against(overall, key) {
	const score = overall.find((row) => row.key === "score");
	const other = overall.find((row) => row.key === key);
	const format = key === "cost" ? require_steps.dollars : require_steps.turnCount;
	const unit = key === "cost" ? "a task" : "turns";
	const point = (name, kind, x, y, date) => x === null || x === void 0 || y === null || y === void 0 ? [] : [{
		name,
		kind,
		x,
		y,
		note: `score ${require_steps.points(y)}, ${format(x)} ${unit}${date}`
	}];
	return [
		...point("now", "now", other?.raw.now ?? other?.own, score?.raw.now, ""),
		...point("base", "base", other?.raw.base, score?.raw.base, ""),
		...require_references.REFERENCES.flatMap((reference) => point(reference.name, "reference", reference[key], reference.score, `, published ${require_references.REFERENCES_DATE}`))
	];
}
/** Every attempt that was not right, by what it did instead. */
function wrongBars(attempts) {
	const counts = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const kind = failure(attempt);
		if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].sort(([a, left], [b, right]) => right - left || require_steps.byCodePoint(a, b)).map(([label, value]) => ({
		label,
		value,
		text: `${value} (${require_steps.percent(value / attempts.length)})`,
		kind: label.startsWith("named") ? "wrong" : label.startsWith("not measured") ? "unmeasured" : "unanswered"
	}));
}
function failure(attempt) {
	const { score } = attempt;
	if (score === null) return require_task_lines.stateWords(attempt.state);
	if (score.outcome === "right" || score.outcome === "no-fault-right") return null;
	if (attempt.diagnosis === null) return require_task_lines.stateWords(attempt.state);
	if (score.outcome === "escalated") return "handed over";
	const wrong = score.predictions.find((prediction) => prediction.verdict === "wrong");
	if (wrong !== void 0) return `named: ${require_task_lines.wrongWords(wrong.class)}`;
	return score.missed.length > 0 ? "missed a cause" : "named nothing";
}
/** A task flips when its repeats disagree about right or not right. */
function flips(tasks) {
	const wanted = tasks.filter((task) => task.status === "compared");
	const compared = wanted.length > 0 ? wanted : tasks.filter(({ raw }) => raw.nowScores.length > 0);
	const rate = (side) => {
		const several = compared.filter((task) => task.raw[side].length > 1);
		const flipped = several.filter((task) => new Set(task.raw[side].map((score) => score >= 1)).size > 1);
		if (compared.every((task) => task.raw[side].length === 0)) return "not measured";
		return several.length === 0 ? "unknown (one repeat)" : `${require_steps.percent(flipped.length / several.length)} (${flipped.length} of ${several.length} tasks)`;
	};
	return {
		now: rate("nowScores"),
		base: rate("baseScores"),
		bars: solvedBars(compared)
	};
}
const SHARES = [
	"never right",
	"up to a third",
	"up to two thirds",
	"more, not always",
	"always right"
];
function solvedBars(tasks) {
	const counts = SHARES.map(() => 0);
	for (const { raw } of tasks) {
		if (raw.nowScores.length === 0) continue;
		const share = raw.nowScores.filter((score) => score >= 1).length / raw.nowScores.length;
		const index = share === 0 ? 0 : share === 1 ? 4 : share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
		counts[index] = (counts[index] ?? 0) + 1;
	}
	if (counts.every((value) => value === 0)) return [];
	return SHARES.map((label, index) => ({
		label,
		value: counts[index] ?? 0,
		text: `${counts[index] ?? 0}`,
		kind: index === 4 ? "right" : index === 0 ? "wrong" : "partly"
	}));
}
const KINDS = {
	"●": "right",
	"◐": "partly",
	"○": "wrong",
	"⊘": "unanswered",
	"?": "unmeasured"
};
function spans(attempts, times, labels) {
	if (times === null) return [];
	const kinds = new Map(attempts.map((attempt) => [`${attempt.task}\n${attempt.repeat}`, require_task_lines.symbolOf(attempt)]));
	const starts = times.attempts.map((time) => require_gate.parseTimeMs(time.startedAt));
	const zero = Math.min(...starts.filter((start) => start !== null));
	return times.attempts.flatMap((time, index) => {
		const start = starts[index];
		const symbol = kinds.get(`${time.task}\n${time.repeat}`);
		if (start === null || start === void 0 || symbol === void 0) return [];
		return [{
			label: `${labels.get(time.task) ?? time.task} #${time.repeat}`,
			start: (start - zero) / 1e3,
			seconds: time.seconds,
			kind: KINDS[symbol],
			first: time.firstCandidateSeconds
		}];
	});
}

// src/report/model.ts
function buildReport(whole) {
	const input = {
		...whole,
		verdict: withoutPrivateNames(whole.verdict, whole.run)
	};
	const { run, comparison, verdict } = input;
	const words = require_task_lines.verdictWords(verdict.verdict);
	const tasks = require_task_lines.taskLines(comparison.tasks, run.tasks, run.attempts);
	const overall = overallRows(input);
	const names = require_task_lines.labels(run.tasks);
	return {
		format: "sre-gate-report@1",
		gate: run.gate,
		gateVersion: run.gateVersion,
		suite: line(run.suite, 80),
		policy: run.instrument.policy.id,
		verdict: {
			kind: verdict.verdict,
			enforced: verdict.enforced,
			...words,
			headline: require_command_line.headline(verdict, comparison),
			sentence: require_command_line.sentence(verdict, comparison)
		},
		notices: (input.notices ?? []).map((notice) => line(notice, 360)),
		reasons: verdict.reasons.map(reasonLine),
		gathered: require_command_line.gatherReasons(verdict.reasons).map(reasonLine),
		facts: factsLine(input),
		agent: {
			name: line(run.agent.name, 80),
			model: run.agent.model === null ? null : line(run.agent.model, 80),
			changes: comparison.agentChanges
		},
		incompatible: comparison.incompatible,
		noted: comparison.noted,
		overall,
		tasks,
		families: familyLines(tasks),
		counts: comparison.counts,
		test: comparison.test,
		totals: {
			cost: totalCost(run),
			baseCost: input.baseRun === void 0 ? null : totalCost(input.baseRun),
			seconds: input.times?.seconds ?? null
		},
		next: nextSteps(input, tasks),
		links: {
			report: input.links?.report ?? null,
			transcripts: input.links?.transcripts ?? null
		},
		limits: limitLines(input),
		explanation: input.explanation ?? null,
		footer: [
			...input.explanation === void 0 ? [] : [line(input.explanation, 800)],
			...limitLines(input),
			...footerLines(input)
		],
		figures: figures(run, input.times, overall, tasks, names),
		details: taskDetails({
			run,
			times: input.times,
			incidents: input.incidents ?? /* @__PURE__ */ new Map(),
			transcripts: input.trajectories ?? /* @__PURE__ */ new Map(),
			labels: names
		}),
		provenance: provenance(input)
	};
}
/** Reasons list tasks by id; private ones are not to be named anywhere. */
function withoutPrivateNames(verdict, run) {
	const names = require_task_lines.labels(run.tasks);
	const hidden = run.tasks.filter((task) => task.private).map((task) => task.id);
	if (hidden.length === 0) return verdict;
	const clean = (value) => typeof value !== "string" ? value : value.split(", ").map((part) => hidden.includes(part) ? names.get(part) ?? "private task" : part).join(", ");
	const reasons = verdict.reasons.map((reason) => ({
		...reason,
		values: Object.fromEntries(Object.entries(reason.values).map(([key, value]) => [key, clean(value)]))
	}));
	return {
		...verdict,
		reasons
	};
}
/** One line of somebody's text, of a length that people read. */
function line(text, limit) {
	return require_steps.shorten(require_steps.plain(text), limit);
}
/** What measured, in pairs of word and value. */
function provenance({ run, times, baseline, comparison, verdict }) {
	const { instrument, agent } = run;
	const { baseMeasured, baseRuns } = comparison.counts;
	const sources = (baseline?.runs ?? []).flatMap(({ date, commit }) => {
		const known = [date, commit?.slice(0, 10) ?? null].filter((part) => part !== null);
		return known.length === 0 ? [] : [known.join(" ")];
	});
	const served = [...new Set(run.attempts.flatMap(({ usage }) => usage.model ?? []))].sort(require_steps.byCodePoint);
	const limits = Object.entries(instrument.limits).flatMap(([name, value]) => value === null ? [] : [`${value} ${name}`]);
	return [
		["agent", require_steps.plain(agent.command.join(" "))],
		["agent digest", agent.digest],
		...served.length === 0 ? [] : [["served by", require_steps.plain(served.join(", "))]],
		...times === null ? [] : [["started", `${times.startedAt.slice(0, 16).replace("T", " ")} UTC`]],
		["baseline", baseRuns === 0 ? verdict.verdict === "not-compared" ? "not looked for" : "none" : `${require_steps.count(baseMeasured, "attempt")} of ${require_steps.count(baseRuns, "run")}${sources.length === 0 ? "" : ` (${require_steps.plain(sources.join("; "))})`}`],
		["gate", `sre-gate ${run.gateVersion}, ${run.design} design, seed ${require_steps.plain(run.seed)}`],
		["policy", `${instrument.policy.id} (${instrument.policy.digest})`],
		["prompt", instrument.prompt],
		["limits", limits.join(", ")],
		["isolation", `${instrument.isolation}, network ${instrument.network}`],
		["surfaces", `${instrument.surfaces.join(", ")}; clock ${instrument.clock}`]
	];
}
/** Null as soon as nothing is known; a lower bound when only some attempts have a price. What was replayed costs nothing. */
function totalCost(run) {
	if (run.attempts.length > 0 && run.attempts.every(({ cached }) => cached)) return 0;
	const known = run.attempts.flatMap((attempt) => attempt.usage.cost === null || attempt.cached ? [] : [attempt.usage.cost]);
	return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}
/** "60 attempts", "6 of 18 attempts", "60 attempts (30 planned, the 30 after a + to follow up)". */
function attemptsLine({ counts: { measured, planned }, test: { look } }) {
	const decided = look === void 0 || look.attempts === 0 ? null : look.attempts;
	const asked = decided ?? planned;
	const kind = decided === null ? "planned" : "to the look that decided";
	if (measured > asked) return `${require_steps.count(measured, "attempt")} (${asked} ${kind}, the ${measured - asked} after a + to follow up)`;
	return measured === planned ? require_steps.count(measured, "attempt") : `${measured} of ${require_steps.count(planned, "attempt")}`;
}
/** "$3.00 for 3 attempts of the base"; what nobody started is no attempt. */
function baseWords(run) {
	const tried = (run?.attempts ?? []).filter(({ state }) => state !== "cancelled");
	if (run === void 0 || tried.length === 0) return [];
	const cost = totalCost(run);
	return [`${cost === null ? "an unknown sum" : require_steps.dollars(cost)} for ${require_steps.count(tried.length, "attempt")} of the base`];
}
function factsLine(input) {
	const { run, times, comparison, estimate, commit } = input;
	const at = commit === void 0 ? [] : [`commit ${commit.slice(0, 8)}`];
	if (require_command_line.isUnmeasured(comparison)) return `${["No attempt, no cost", ...at].join(", ")}.`;
	const cost = totalCost(run);
	const expected = estimate?.cost ?? null;
	const priced = cost === null ? "cost unknown" : `${require_steps.dollars(cost)}${expected === null ? "" : ` (estimate ${require_steps.dollars(expected)})`}`;
	const cached = run.attempts.filter((attempt) => attempt.cached).length;
	return `${[
		attemptsLine(comparison),
		require_steps.count(run.tasks.length, "task"),
		priced,
		...baseWords(input.baseRun),
		...times === null ? [] : [require_steps.duration(times.seconds)],
		...cached === 0 ? [] : [`${cached} replayed from the cache`],
		...at
	].join(", ")}.`;
}
function overallRows({ run, comparison, verdict }) {
	const { score, turns, cost } = comparison;
	const alone = score.base === null;
	const own = (key) => alone ? meanOf(comparison.tasks.flatMap(({ now }) => now?.[key] ?? [])) : null;
	return [
		{
			key: "score",
			label: "score",
			base: optional(score.base, require_steps.points),
			now: optional(score.now, require_steps.points),
			change: scoreChange(score),
			mark: markOf(verdict, [
				"SCORE_",
				"TASK_LOST",
				"NOT_SHOWN",
				"BELOW_FLOOR"
			]),
			note: score.reason,
			spread: alone ? standardError(run) : null,
			own: alone ? score.now : null,
			raw: score
		},
		ratioRow("turns", "turns per task", turns, own("turns"), require_steps.turnCount, markOf(verdict, ["TURNS_"])),
		ratioRow("cost", "cost per task", cost, own("cost"), require_steps.dollars, markOf(verdict, ["COST_"]))
	];
}
function ratioRow(key, label, metric, own, format, mark) {
	return {
		key,
		label,
		base: optional(metric.base, format),
		now: optional(metric.now ?? own, format),
		change: ratioChange(metric),
		mark,
		note: own === null ? metric.reason : "nothing to compare with",
		spread: null,
		own,
		raw: metric
	};
}
function meanOf(values) {
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
function standardError(run) {
	const { value } = require_suite_metrics.suiteMetrics(run.attempts).standardError;
	return value === null ? null : `± ${require_steps.points(value)} (standard error over tasks)`;
}
function optional(value, format) {
	return value === null ? "–" : format(value);
}
function scoreChange({ change, interval }) {
	if (change === null) return "–";
	const bounds = interval === null ? "" : ` (${require_steps.signedWholePoints(interval[0])} to ${require_steps.signedWholePoints(interval[1])})`;
	return `${require_steps.signedPoints(change)}${bounds}`;
}
/** A ratio above 1 says what it is at least, one below 1 what it is at most: the bound against the reader's hope. */
function ratioChange({ change, interval }) {
	if (change === null) return "–";
	if (interval === null) return require_steps.ratio(change);
	if (change >= 1 && interval[0] > 1) return `${require_steps.ratio(change)}, at least ${require_steps.ratio(interval[0])}`;
	if (change < 1 && interval[1] < 1) return `${require_steps.ratio(change)}, at most ${require_steps.ratio(interval[1])}`;
	return require_steps.ratio(change);
}
function reasonLine(reason) {
	return {
		...reason,
		text: require_task_lines.reasonWords(reason)
	};
}
/** The reason codes of a metric begin with its name. */
function markOf(verdict, prefixes) {
	const ours = verdict.reasons.filter((reason) => prefixes.some((prefix) => reason.code.startsWith(prefix)));
	if (ours.some((reason) => reason.weight === "fail")) return "fail";
	return ours.some((reason) => reason.weight === "warn") ? "warn" : "";
}
function familyLines(tasks) {
	const families = /* @__PURE__ */ new Map();
	for (const task of tasks) {
		if (task.status !== "compared" || task.group === "quarantined") continue;
		if (task.family === null || task.raw.change === null) continue;
		const changes = families.get(task.family);
		if (changes === void 0) families.set(task.family, [task.raw.change]);
		else changes.push(task.raw.change);
	}
	return [...families].map(([family, changes]) => {
		const raw = changes.reduce((sum, change) => sum + change, 0) / changes.length;
		return {
			family,
			tasks: changes.length,
			change: require_steps.signedWholePoints(raw),
			raw
		};
	}).sort((left, right) => left.raw - right.raw || require_steps.byCodePoint(left.family, right.family));
}
/** Ids that can stand in a list of a flag; a task with another name is run from the table. */
const TASK_WORD = /^[\w@%+=:./-]{1,80}$/;
/** The command that runs the doubtful tasks again, and what it will cost at today's prices. */
function nextSteps(input, tasks) {
	const accept = input.accept ?? null;
	const doubtful = tasks.filter(({ group, selector }) => {
		return (group === "lost" || group === "suspect") && selector !== null && TASK_WORD.test(selector);
	}).slice(0, 5);
	if (doubtful.length === 0) return {
		reproduce: null,
		price: null,
		accept
	};
	const repeats = 5;
	const costs = doubtful.map((task) => task.raw.nowCost);
	const known = costs.every((cost) => cost !== null);
	const total = costs.reduce((sum, cost) => sum + (cost ?? 0) * repeats, 0);
	const names = doubtful.map((task) => task.selector).join(",");
	const reproduce = require_command_line.commandLine([...[
		"sre-gate",
		"run",
		...input.run.asked ?? []
	], ...[
		"--tasks",
		names,
		"--repeats",
		`${repeats}`,
		"--out",
		".sre-gate/closer"
	]]);
	if (reproduce === null) return {
		reproduce: null,
		price: null,
		accept
	};
	return {
		reproduce,
		price: known ? require_steps.dollars(total) : null,
		accept
	};
}
function limitLines({ run, comparison, verdict, falseAlarms }) {
	const blind = require_references.seesNoDrop(verdict.reasons) ? "Blind to drops of any size." : require_command_line.blindSpot(comparison);
	return [
		...blind === null ? [] : [blind],
		...falseAlarms === void 0 ? [] : [`Unchanged agents fail ${require_steps.percent(falseAlarms.rate)} of runs here (${require_steps.count(falseAlarms.nights, "night")}).`],
		...run.bestConstant === null || require_command_line.isUnmeasured(comparison) ? [] : [`The best constant answer scores ${require_steps.decimal(run.bestConstant.score * 100, 0)}.`],
		...unmeteredLines(run),
		...run.isolationNote === null ? [] : [`Not isolated: ${line(run.isolationNote, 300)}.`],
		"Offline, diagnosis only: nothing is repaired, no live cluster is seen."
	];
}
/** Tokens or dollars by the agent's own word, and no call that passed us: it found another way to a model. */
function unmeteredLines({ attempts }) {
	const around = attempts.filter(({ usage }) => {
		const { calls, inputTokens, outputTokens, cost } = usage;
		return calls === null && (inputTokens ?? 0) + (outputTokens ?? 0) + (cost ?? 0) > 0;
	});
	if (around.length === 0) return [];
	return [`${around.length} of ${require_steps.count(attempts.length, "attempt")} used a model by the agent's own account, and the proxy saw no call: turns, tokens and cost are its word, and no limit held.`];
}
function footerLines({ run, comparison }) {
	const { baseMeasured, baseRuns } = comparison.counts;
	return [...baseMeasured === 0 ? [] : baseRuns === 0 ? [`Compared with the base's agent, run beside it today: ${require_steps.count(baseMeasured, "attempt")}.`] : [`Baseline: ${require_steps.count(baseMeasured, "attempt")} of ${require_steps.count(baseRuns, "run")}.`], `Policy ${run.instrument.policy.id}, suite ${line(run.suite, 80)}.`];
}

// src/stats/hypergeometric.ts
/**
* Fisher's exact test, one-sided: how often chance alone deals at least so many of all errors to this side,
* if both sides have the same share of them.
*/
function largerShareP(now, base) {
	const errors = now.errors + base.errors;
	const attempts = now.attempts + base.attempts;
	const most = Math.min(now.attempts, errors);
	let p = 0;
	for (let here = now.errors; here <= most; here += 1) p += Math.exp(require_gate.logChoose(now.attempts, here) + require_gate.logChoose(base.attempts, errors - here) - require_gate.logChoose(attempts, errors));
	return Math.min(1, p);
}

// src/verdict/compare/slices.ts
/** Each slice by the suite's own test, over its tasks alone. They share one part of alpha evenly. */
function sliceTests(run, compared, replayed, policy) {
	const names = Object.keys(policy.slices);
	const alpha = require_gate.partOfLevel(policy.slicesAlpha / Math.max(1, names.length), replayed);
	return names.map((name) => {
		const ids = tasksOfSlice(run.tasks, policy.slices[name] ?? []);
		const strata = compared.filter(({ id }) => ids.has(id)).map(({ now, base }) => ({
			now: require_gate.scoresOf(now),
			base: require_gate.scoresOf(base)
		}));
		const mean = (side) => strata.length === 0 ? null : require_steps.fixed(require_gate.average(strata.map((task) => require_gate.average(task[side]))));
		const [base, now] = [mean("base"), mean("now")];
		return {
			name,
			tasks: strata.length,
			base,
			now,
			change: base === null || now === null ? null : require_steps.fixed(now - base),
			p: require_gate.stratifiedTest(strata, replayed.atLeast).p,
			alpha
		};
	});
}
/** By id, family or tag. */
function tasksOfSlice(tasks, patterns) {
	const matchers = patterns.map(require_gate.globMatcher);
	const names = ({ id, family, tags = [] }) => [
		id,
		...family === null ? [] : [family],
		...tags
	];
	return new Set(tasks.filter((task) => names(task).some((name) => matchers.some((matches) => matches(name)))).map(({ id }) => id));
}

// src/verdict/base-today/end.ts
/** State and last words, without what differs between two starts of one program: numbers and paths. */
function endOf({ state, reason: words }) {
	if (state === "provider-refused") return state;
	return `${state} ${(words ?? "").replace(/\S*\/\S*/g, "/").replace(/\d+/g, "0")}`;
}

// src/verdict/base-today/unanswered.ts
/**
* An attempt that ended without an answer may be an agent that never really ran: its installs, its submodule, what a
* build made is not where the base was checked out. It tells of the day only where such ends are nothing new.
*/
function isUnanswered({ state, score }) {
	return require_gate.isMeasured(state) && state !== "answered" && (score?.value ?? 0) === 0;
}
/** Silent, and no turn with a model shows that it ran: beside another agent, one that hits its limits is only slower. */
function isDead(attempt) {
	return isUnanswered(attempt) && (attempt.state === "agent-error" || !(attempt.usage.turns ?? 0));
}
/** Of the attempts that were measured, those that ended so. */
function shareOf$1(attempts, ended) {
	const measured = attempts.filter(({ state }) => require_gate.isMeasured(state));
	return {
		errors: measured.filter(ended).length,
		attempts: measured.length
	};
}
/** Those without an answer in a committed pool, for the tasks that are still what they were. */
function unansweredInPool(pool, digests) {
	const attempts = (pool?.tasks ?? []).filter(({ id, digest }) => digests.get(id) === digest).flatMap((task) => task.attempts).filter(({ state }) => require_gate.isMeasured(state));
	return {
		errors: attempts.filter(({ state, score }) => state !== "answered" && (score ?? 0) === 0).length,
		attempts: attempts.length
	};
}
/** Whether one side was silent more often than chance gives, seen from the other. */
function isMoreOften(here, there, level) {
	return here.errors > 0 && there.attempts > 0 && largerShareP(here, there) <= level;
}
/** What most of them said last, so that nobody has to look for it. */
function lastWordsOf(silent) {
	const heard = /* @__PURE__ */ new Map();
	for (const { reason } of silent) if (reason !== null) heard.set(reason, (heard.get(reason) ?? 0) + 1);
	const [most] = [...heard].sort(([, left], [, right]) => right - left);
	return most?.[0] ?? null;
}

// src/verdict/base-today/confirm.ts
/** Of the same-day test. The committed baseline's test came first, so this one only has to agree. */
const CONFIRM_LEVEL = .2;
/** One against one differs by chance once in four: no drop on a single task could be confirmed. */
const FEWEST = 2;
/** What to run with the base commit's agent: the same tasks, as often as the head had them. */
function planConfirmation(comparison, what) {
	const lost = new Set(what.lost);
	const needed = comparison.veto?.needed ?? 0;
	return comparison.tasks.flatMap(({ task, status, now }) => {
		if (status !== "compared" || !what.suite && !lost.has(task)) return [];
		const repeats = lost.has(task) ? needed : wantedRepeats(now?.scores ?? []);
		return Array.from({ length: repeats }, (_, i) => ({
			task,
			repeat: i + 1
		}));
	});
}
function wantedRepeats(now) {
	return Math.max(FEWEST, now.length);
}
/**
* A drop that the unchanged base agent shows today as well came from the day (the provider, the machine),
* not from the change. Measured: 11.5 % false alarms under a day effect of 3 points become 5.4 %.
* Only what the base answered can show that: a base that cannot run would excuse everything.
*/
function confirmWithBase(input) {
	const { comparison, base, lost, policy } = input;
	const allowed = policy.inconclusiveAbove;
	const { live, silent } = heard(input);
	const byTask = /* @__PURE__ */ new Map();
	for (const attempt of live) byTask.set(attempt.task, [...byTask.get(attempt.task) ?? [], attempt]);
	const today = (task) => require_gate.scoresOf(require_gate.armOfRun(byTask.get(task) ?? []));
	const compared = comparison.tasks.filter(({ status }) => status === "compared");
	const strata = compared.map(({ task, now }) => ({
		now: now?.scores ?? [],
		base: today(task)
	}));
	const { p } = require_gate.stratifiedTest(strata);
	const isWhole = base.run.planned - live.length <= allowed * base.run.planned;
	const solves = (task) => today(task).some((score) => score > 0);
	const needed = comparison.veto?.needed ?? 1;
	const apart = apartOf(base);
	const isAlike = Object.keys(apart).length === 0;
	const whole = compared.map(({ task, now, base: pool }) => ({
		now: now?.scores ?? [],
		base: filledUp(today(task), pool?.scores ?? [], wantedRepeats(now?.scores ?? []))
	}));
	const mayDisagree = isWhole && isAlike;
	const sliceConfirmed = (ids) => {
		const own = (_, i) => ids.has(compared[i]?.task ?? "");
		const part = strata.filter(own);
		const onAll = agrees(whole.filter(own));
		return scoreConfirmed(part, require_gate.stratifiedTest(part).p, mayDisagree && !onAll);
	};
	const rose = (what, tolerance) => {
		const ratio = ratioToday(input, byTask, what);
		if (ratio === null) return null;
		return ratio > tolerance || (mayDisagree ? false : null);
	};
	return {
		errorsConfirmed: errorsConfirmed(comparison, live, mayDisagree),
		slicesConfirmed: new Map(Object.entries(policy.slices).map(([name, patterns]) => [name, sliceConfirmed(tasksOfSlice(input.run.tasks, patterns))])),
		turnsConfirmed: rose("turns", policy.turnsTolerance),
		costConfirmed: rose("cost", policy.costTolerance),
		p,
		level: CONFIRM_LEVEL,
		scoreConfirmed: scoreConfirmed(strata, p, isWhole && isAlike && !agrees(whole)),
		lostConfirmed: lost.filter(solves),
		lostNotConfirmed: isAlike ? lost.filter((task) => today(task).length >= needed && !solves(task)) : [],
		attempts: live.length,
		silent: {
			count: silent.length,
			words: lastWordsOf(silent)
		},
		apart
	};
}
/** By Fisher's exact test over all tasks: to agree is enough at any time, to disagree takes all that was planned. */
function errorsConfirmed({ errors }, live, mayDisagree) {
	const today = shareOf$1(live, ({ state }) => require_gate.endedInError(state));
	if (errors === null || today.attempts === 0) return null;
	if (largerShareP(errors.now, today) <= .2) return true;
	return mayDisagree ? false : null;
}
/** What the head took over what the base took today, task by task; null where it is unknown. */
function ratioToday({ run }, today, what) {
	const planned = run.attempts.filter(({ repeat }) => repeat <= require_replay.plannedRepeats(run));
	const strata = [...today].map(([task, attempts]) => ({
		now: require_gate.known(require_gate.armOfRun(planned.filter((one) => one.task === task)), what),
		base: require_gate.known(require_gate.armOfRun(attempts), what)
	}));
	return require_gate.meanRatio(strata)?.ratio ?? null;
}
function apartOf({ installs, lacks }) {
	return {
		...installs ? { installs } : {},
		...lacks ? { lacks } : {}
	};
}
/**
* What tells of the day: every attempt with an answer, and those without where the pool ends so as well, over all tasks
* and in their own. The level is that of the confirmation, since to doubt too much only leaves a failure standing.
*/
function heard({ base: { run }, pool, run: head }) {
	const digests = new Map(run.tasks.map(({ id, digest }) => [id, digest]));
	const measured = run.attempts.filter(({ state }) => require_gate.isMeasured(state));
	const doubted = (attempts, of) => isMoreOften(shareOf$1(attempts, isUnanswered), unansweredInPool(pool, of), CONFIRM_LEVEL);
	const everywhere = doubted(measured, digests);
	const inTask = new Set([...digests].flatMap(([id, digest]) => doubted(attemptsAt(run, id), /* @__PURE__ */ new Map([[id, digest]])) ? [id] : []));
	const ends = new Set(head.attempts.map(endOf));
	const silent = measured.filter((attempt) => isUnanswered(attempt) && (everywhere || inTask.has(attempt.task)) && !ends.has(endOf(attempt)));
	const dead = new Set(silent);
	return {
		live: measured.filter((attempt) => !dead.has(attempt)),
		silent
	};
}
function attemptsAt({ attempts }, id) {
	return attempts.filter(({ task }) => task === id);
}
function filledUp(today, pool, wanted) {
	const missing = pool.length === 0 ? 0 : Math.max(0, wanted - today.length);
	return [...today, ...Array.from({ length: missing }, (_, i) => pool[i % pool.length])];
}
function agrees(strata) {
	const { p } = require_gate.stratifiedTest(strata);
	return p !== null && p <= .2;
}
/** To agree is enough at any time; to disagree takes all that was planned, and a chance to agree. */
function scoreConfirmed(strata, p, mayDisagree) {
	if (p === null) return null;
	if (p <= .2) return true;
	const couldAgree = agrees(strata.map(({ now, base }) => ({
		now,
		base: base.map(() => 1)
	})));
	return mayDisagree && couldAgree ? false : null;
}

// src/verdict/compare/errors.ts
/** The share of attempts that ended in an error, against the baseline's, by the same exact test as the score. */
function errorTest(compared, replayed, policy) {
	const now = compared.map((task) => task.now);
	const base = compared.map((task) => task.base);
	const { p } = require_gate.stratifiedTest(compared.map((task) => ({
		now: soundEnds(task.now),
		base: withoutOneSuccess(task.base, replayed.atLeast)
	})));
	return {
		now: shareOf(now),
		base: shareOf(base),
		p,
		alpha: require_gate.partOfLevel(policy.errorsAlpha, replayed)
	};
}
function soundEnds(arm) {
	return arm.measured.map(({ failed }) => failed ? 0 : 1);
}
/**
* A task that runs only because the baseline solved it once looks better in the baseline than it is: the attempts by
* which it was chosen are not counted.
*/
function withoutOneSuccess(arm, atLeast) {
	const ends = arm.measured.map(({ failed, score }) => ({
		failed,
		solved: score > 0
	}));
	let toDrop = atLeast;
	return ends.flatMap(({ failed, solved }) => {
		if (solved && !failed && toDrop > 0) {
			toDrop -= 1;
			return [];
		}
		return [failed ? 0 : 1];
	});
}
function shareOf(arms) {
	const ends = arms.flatMap(({ measured }) => measured);
	return {
		errors: ends.filter(({ failed }) => failed).length,
		attempts: ends.length
	};
}

// src/stats/suspicion.ts
/** Share of tasks that a failed gate has broken, before looking; and how often a broken task still succeeds. */
const PRIOR = .2;
const STRAY_SUCCESS = .02;
/**
* Posterior chance that a task is broken rather than unchanged. It only ranks and labels tasks after a
* failure: verdicts never rest on it, since its answer depends on the prior.
*/
function suspicion(counts) {
	const { tried, solved, baseTried, baseSolved } = counts;
	const broken = require_gate.logChoose(tried, solved) + solved * Math.log(STRAY_SUCCESS) + (tried - solved) * Math.log1p(-.02);
	const unchanged = betaBinomial(solved, tried, baseSolved + .5, baseTried - baseSolved + .5);
	return 1 / (1 + .8 / PRIOR * Math.exp(unchanged - broken));
}
/** ln P(x of n) when the rate is Beta(a, b). */
function betaBinomial(x, n, a, b) {
	return require_gate.logChoose(n, x) + logBeta(x + a, n - x + b) - logBeta(a, b);
}
function logBeta(a, b) {
	return require_gate.logGamma(a) + require_gate.logGamma(b) - require_gate.logGamma(a + b);
}

// src/verdict/compare/suspects.ts
/** Five more repeats on the ten worst name 94 % of the broken tasks; spread evenly they name 81 %. */
const FOLLOW_UP = {
	tasks: 10,
	repeats: 5
};
/** The tasks most likely behind a drop, worst first. Chosen by what the test used, judged by everything. */
function suspects(run, compared, used) {
	const count = /* @__PURE__ */ new Map();
	for (const { task } of used) count.set(task, (count.get(task) ?? 0) + 1);
	return compared.map(({ id, now, base }) => ({
		id,
		base: require_gate.scoresOf(base),
		at: chance(require_gate.scoresOf(now), require_gate.scoresOf(base))
	})).sort((left, right) => right.at - left.at || (left.id < right.id ? -1 : 1)).slice(0, FOLLOW_UP.tasks).filter(({ base }) => base.some((score) => score > 0)).map(({ id, base }) => {
		const own = run.attempts.filter(({ task }) => task === id);
		return {
			task: id,
			chance: chance(measuredScores(own), base),
			missing: stillMissing(id, own, count.get(id) ?? 0)
		};
	});
}
function stillMissing(task, own, used) {
	const made = new Set(own.map(({ repeat }) => repeat));
	return Array.from({ length: FOLLOW_UP.repeats }, (_, i) => ({
		task,
		repeat: used + i + 1
	})).filter(({ repeat }) => !made.has(repeat));
}
function measuredScores(attempts) {
	return attempts.flatMap(({ state, score }) => require_gate.isMeasured(state) && score?.value != null ? [score.value] : []);
}
function chance(now, base) {
	return suspicion({
		tried: now.length,
		solved: now.filter((score) => score > 0).length,
		baseTried: base.length,
		baseSolved: base.filter((score) => score > 0).length
	});
}

// src/verdict/compare/marks.ts
/** Single tasks are named only with proof: by chance a quarter of them drops in every healthy run. */
const GAIN_LEVEL = .005;
const NAMED = .5;
/** Lost is said of what is proven, as the veto proves it: the rest of what is named is doubtful. */
const PROVEN = .95;
function markedRows(input) {
	const lost = new Set(input.veto.lost);
	const suspected = new Set(input.veto.pending);
	if (input.fell) for (const { task, chance, missing } of suspects(input.run, input.compared, input.used)) {
		const isProven = missing.length === 0 && chance >= PROVEN;
		if (chance > NAMED) (isProven ? lost : suspected).add(task);
	}
	return input.rows.map((row) => {
		if (row.mark !== null) return row;
		if (lost.has(row.task)) return {
			...row,
			mark: "lost"
		};
		if (suspected.has(row.task)) return {
			...row,
			mark: "suspect"
		};
		return gained(row) ? {
			...row,
			mark: "gained"
		} : row;
	});
}
function gained(row) {
	if (row.status !== "compared" || (row.change ?? 0) <= 0) return false;
	const { p } = require_gate.stratifiedTest([{
		now: row.now?.scores ?? [],
		base: row.base?.scores ?? []
	}]);
	return p !== null && 1 - p <= GAIN_LEVEL;
}

// src/verdict/compare/overall.ts
/**
* The score of the agent and not of the tasks that a plan picked: what was left out as never solved counts as 0 on both
* sides. Tasks that the plan did not come to, or could not measure, are in neither mean, and counted as undecided.
*/
function overallScore(rows) {
	const counted = rows.filter(({ status, mark }) => IN_SUITE.has(status) && mark !== "quarantined");
	const compared = counted.filter(({ status }) => status === "compared");
	const leftOut = counted.filter(({ status }) => status === "left-out").map(() => 0);
	const mean = (side) => {
		const known = compared.flatMap((row) => row[side]?.mean ?? []);
		return known.length === 0 ? null : require_steps.fixed(require_gate.average([...known, ...leftOut]));
	};
	return {
		base: mean("base"),
		now: mean("now"),
		decided: compared.length,
		of: counted.length
	};
}
const IN_SUITE = /* @__PURE__ */ new Set([
	"compared",
	"left-out",
	"not-needed",
	"unmeasured"
]);

// src/verdict/compare/rows.ts
/** Puts the two sides of every task next to each other and says which of them may be compared. */
function matchTasks(input) {
	const { run, baseline, policy, today, stoppedAtLook = false } = input;
	const quarantined = require_gate.activeQuarantine(policy, today);
	const mine = new Map(run.tasks.map((task) => [task.id, task]));
	const theirs = new Map(baseline?.tasks.map((task) => [task.id, task]) ?? []);
	const attempts = groupByTask(input.used);
	const leavesOut = require_gate.isAdaptive(run.design, policy) && require_gate.atLeastOf(policy) > 0;
	const compared = [];
	return {
		rows: [.../* @__PURE__ */ new Set([...mine.keys(), ...theirs.keys()])].sort(require_steps.byCodePoint).map((id) => {
			const mayBeLeft = leavesOut && (run.leftOut?.includes(id) ?? true);
			const sides = bothSides({
				mine: mine.get(id),
				theirs: theirs.get(id),
				attempts: attempts.get(id) ?? [],
				leavesOut: mayBeLeft,
				stoppedAtLook
			});
			const isQuarantined = quarantined.has(id);
			if (sides.status === "compared" && !isQuarantined) compared.push({
				id,
				now: sides.now,
				base: sides.base
			});
			return rowOf(id, sides, isQuarantined, mine.get(id)?.family ?? theirs.get(id)?.family ?? null);
		}),
		compared
	};
}
function bothSides(input) {
	const { mine, theirs, attempts, leavesOut, stoppedAtLook } = input;
	const base = theirs === void 0 ? null : require_gate.armOfBaseline(theirs);
	const now = require_gate.armOfRun(attempts);
	if (base !== null && leavesOut && attempts.length === 0 && neverSolved(base)) return {
		status: "left-out",
		now: null,
		base
	};
	if (mine === void 0) return {
		status: "removed",
		now: null,
		base: base ?? NO_ATTEMPTS
	};
	if (mine.expect === "no-fault") return {
		status: "outside-mean",
		now,
		base
	};
	if (base === null) return {
		status: "new",
		now,
		base
	};
	if (theirs?.digest !== mine.digest) return {
		status: "changed",
		now,
		base
	};
	if (stoppedAtLook && attempts.length === 0) return {
		status: "not-needed",
		now,
		base
	};
	return {
		status: now.measured.length > 0 && base.measured.length > 0 ? "compared" : "unmeasured",
		now,
		base
	};
}
function neverSolved(base) {
	return base.measured.length > 0 && base.measured.every(({ score }) => score === 0);
}
const NO_ATTEMPTS = {
	measured: [],
	unmeasured: 0
};
function rowOf(id, sides, quarantined, family) {
	const change = sides.status === "compared" ? require_steps.fixed(require_gate.average(require_gate.scoresOf(sides.now)) - require_gate.average(require_gate.scoresOf(sides.base))) : null;
	return {
		task: id,
		family,
		status: sides.status,
		base: sides.base === null ? null : require_gate.sideOf(sides.base),
		now: sides.now === null ? null : require_gate.sideOf(sides.now),
		change,
		mark: quarantined ? "quarantined" : null
	};
}
function groupByTask(attempts) {
	const groups = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const group = groups.get(attempt.task) ?? [];
		groups.set(attempt.task, group);
		group.push(attempt);
	}
	return groups;
}

// src/verdict/compare/veto.ts
/** The second guard: one capability that dies hardly moves the mean and must be seen all the same. */
function vetoState(run, tasks, policy) {
	const rule = require_veto.vetoRule(tasks.map(({ base }) => base.measured.length), require_gate.isAdaptive(run.design, policy) ? 1 : require_replay.plannedRepeats(run), policy.vetoAlpha);
	const state = {
		status: rule.status,
		reason: rule.status === "off" ? "the union bound over the tasks exceeds its share" : null,
		share: rule.share,
		bound: require_steps.fixed(rule.bound),
		watched: [],
		pending: [],
		lost: [],
		needed: rule.needed
	};
	if (rule.status === "off") return state;
	for (const { id, base } of tasks) {
		const scores = require_gate.scoresOf(base);
		if (!require_veto.isWatched(scores.filter((score) => score > 0).length, scores.length, rule.share)) continue;
		state.watched.push(id);
		const mine = inOrder(run, id);
		if (mine.length === 0 || mine.some((score) => score > 0)) continue;
		if (mine.length >= rule.needed) state.lost.push(id);
		else state.pending.push(id);
	}
	return state;
}
/**
* Measured scores in the order of the repeats, up to the first that was never finished: failures finish
* sooner than successes, so an attempt after a gap would be a biased sample.
*/
function inOrder(run, task) {
	const own = /* @__PURE__ */ new Map();
	for (const attempt of run.attempts) if (attempt.task === task) own.set(attempt.repeat, attempt);
	const scores = [];
	for (let repeat = 1;; repeat += 1) {
		const attempt = own.get(repeat);
		if (attempt === void 0 || attempt.state === "cancelled") return scores;
		const value = attempt.score?.value ?? null;
		if (require_gate.isMeasured(attempt.state) && value !== null) scores.push(value);
	}
}

// src/verdict/compare/compare.ts
/** Run against baseline: what each task and the suite did. Says nothing yet about right or wrong. */
function compare(run, baseline, policy, today = null) {
	return comparisonOf({
		run,
		baseline,
		policy,
		today,
		baseInfra: require_replay.infraOfBaseline(baseline)
	}, require_replay.replay(run, baseline, policy, today));
}
/** The same for a base commit's run of the same day: both arms grew together. */
function compareSameDay(run, baseRun, policy, today = null) {
	const replayed = require_gate.replaySameDay(run, baseRun, policy);
	return comparisonOf({
		run,
		baseline: require_gate.baselineOfRun(baseRun, replayed.usedBase),
		policy,
		today,
		baseInfra: require_replay.infraOfAttempts(replayed.usedBase)
	}, replayed);
}
/** Looks that end a plan before it is through. */
const ENDED = ["fell", "stopped-early"];
function comparisonOf(input, replayed) {
	const { run, baseline, policy } = input;
	const stoppedAtLook = !replayed.cutShort && ENDED.includes(replayed.look?.outcome ?? "continue");
	const { rows, compared } = matchTasks({
		...input,
		used: replayed.used,
		stoppedAtLook
	});
	const strata = compared.map(({ now, base }) => ({
		now: require_gate.scoresOf(now),
		base: require_gate.scoresOf(base)
	}));
	const veto = vetoState(run, compared, policy);
	const differences = baseline === null ? {
		incompatible: [],
		noted: [],
		agentChanges: []
	} : require_gate.compareWithBaseline(run, baseline);
	const test = scoreTest(input, compared, strata, replayed);
	const used = replayed.used;
	return {
		tasks: markedRows({
			rows,
			run,
			compared,
			used,
			veto,
			fell: test.p !== null && test.p <= test.alpha
		}),
		score: scoreMetric(rows, strata),
		overall: overallScore(rows),
		turns: ratioMetric(compared, "turns", false),
		cost: ratioMetric(compared, "cost", false),
		turnsSolved: ratioMetric(compared, "turns", true),
		costSolved: ratioMetric(compared, "cost", true),
		test,
		veto,
		errors: compared.length === 0 ? null : errorTest(compared, replayed, policy),
		slices: sliceTests(run, compared, replayed, policy),
		...differences,
		counts: counts(input, replayed),
		...infraShares(input, used)
	};
}
function scoreTest({ policy, baseline }, compared, strata, replayed) {
	const { look, plan } = replayed;
	const truncated = replayed.atLeast;
	const result = look?.test ?? require_gate.stratifiedTest(strata, truncated);
	const detectable = detectableBy(strata, plan, policy);
	return {
		method: `${truncated > 0 ? "truncated-" : ""}${result.exact ? "exact" : "rounded"}-stratified-permutation`,
		p: result.p,
		alpha: look?.nominal ?? policy.suiteAlpha,
		pImproved: result.p === null ? null : 1 - result.p,
		detectableDrop: detectable === null ? null : require_steps.fixed(Math.min(1, Math.max(detectable, policy.minEffect))),
		errorBound: result.errorBound,
		smallestP: leastP(strata, replayed, compared, require_gate.isOfToday(baseline)),
		deterministic: isDeterministic(strata),
		...plan === null || plan.sequence === null ? {} : { look: lookRecord(replayed, plan) }
	};
}
/** What p would be had every planned attempt solved nothing: an early look has not seen all of them. */
function leastP(strata, { plan, atLeast }, compared, baseGrows) {
	if (plan === null) return require_gate.smallestP(strata.map(({ now, base }) => ({
		attempts: now.length,
		base
	})), atLeast);
	const planned = /* @__PURE__ */ new Map();
	for (const { task } of plan.attempts) planned.set(task, (planned.get(task) ?? 0) + 1);
	return require_gate.smallestP(compared.map(({ id, base }) => {
		const attempts = planned.get(id) ?? 0;
		const seen = require_gate.scoresOf(base);
		return {
			attempts,
			base: baseGrows ? asManyAs(attempts, seen) : seen
		};
	}), atLeast);
}
/** A base that runs beside the head would have gone on as it began. */
function asManyAs(count, scores) {
	const all = Math.max(count, scores.length);
	return Array.from({ length: all }, (_, i) => scores[i % scores.length] ?? 0);
}
function isDeterministic(strata) {
	const same = (scores) => scores.every((score) => score === scores[0]);
	return strata.every(({ now, base }) => base.length > 1 && same(now) && same(base));
}
function detectableBy(strata, plan, policy) {
	return plan?.sequence ? require_gate.detectableDropSequential(strata, plan.sequence) : require_gate.detectableDrop(strata, policy.suiteAlpha);
}
function lookRecord({ look, cutShort }, plan) {
	return {
		attempts: look?.attempts ?? 0,
		of: plan.attempts.length,
		index: look === null ? 0 : look.index + 1,
		looks: plan.looks.length,
		information: require_steps.fixed(look?.information ?? 0),
		futility: look === null ? null : plan.sequence?.futility[look.index] ?? null,
		outcome: cutShort || look === null ? "continue" : look.outcome
	};
}
function scoreMetric(rows, strata) {
	const difference = require_gate.meanDifference(strata);
	if (difference === null) {
		const means = rows.flatMap(({ now }) => now?.mean == null ? [] : [now.mean]);
		return {
			base: null,
			now: means.length === 0 ? null : require_steps.fixed(require_gate.average(means)),
			change: null,
			interval: null,
			reason: "no task was compared"
		};
	}
	return {
		base: require_steps.fixed(require_gate.average(strata.map(({ base }) => require_gate.average(base)))),
		now: require_steps.fixed(require_gate.average(strata.map(({ now }) => require_gate.average(now)))),
		change: require_steps.fixed(difference.change),
		interval: roundedPair(difference.interval),
		reason: difference.interval === null ? "no task was repeated" : null
	};
}
function ratioMetric(compared, what, solvedOnly) {
	const strata = compared.map(({ now, base }) => ({
		now: require_gate.known(now, what, solvedOnly),
		base: require_gate.known(base, what, solvedOnly)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
	const result = require_gate.meanRatio(strata);
	if (strata.length === 0) return {
		base: null,
		now: null,
		change: null,
		interval: null,
		reason: `no task has known ${what} on both sides`
	};
	const sides = {
		base: require_steps.fixed(require_gate.average(strata.map(({ base }) => require_gate.average(base)))),
		now: require_steps.fixed(require_gate.average(strata.map(({ now }) => require_gate.average(now))))
	};
	if (result === null) {
		const reason = what === "cost" ? "nothing was paid, so no ratio" : "no turn was taken, so no ratio";
		return {
			...sides,
			change: null,
			interval: null,
			reason
		};
	}
	return {
		...sides,
		change: require_steps.fixed(result.ratio),
		interval: roundedPair(result.interval),
		reason: result.interval === null ? "one task only" : null
	};
}
function infraShares({ baseInfra: base }, used) {
	if (base === null) return {};
	const now = require_replay.infraOfAttempts(used);
	return { infra: {
		now,
		base,
		p: require_steps.fixed(largerShareP(now, base))
	} };
}
function roundedPair(pair) {
	return pair === null ? null : [require_steps.fixed(pair[0]), require_steps.fixed(pair[1])];
}
function counts({ run, baseline }, replayed) {
	const inState = (state) => run.attempts.filter((one) => one.state === state).length;
	const infraErrors = inState("infra-error");
	const cancelled = inState("cancelled");
	const extra = run.attempts.filter(({ repeat }) => repeat > require_replay.plannedRepeats(run)).length;
	const { plan } = replayed;
	const looked = plan !== null && plan.looks.length > 0;
	const whole = plan === null ? run.planned - extra : plan.attempts.length;
	const expected = looked ? replayed.used.length : Math.max(whole, replayed.used.length);
	const measured = replayed.used.filter(({ state }) => require_gate.isMeasured(state)).length;
	const base = baseline?.tasks.flatMap((task) => task.attempts) ?? [];
	return {
		planned: run.planned,
		measured: run.attempts.length - infraErrors - cancelled,
		infraErrors,
		cancelled,
		baseMeasured: base.filter(({ state }) => require_gate.isMeasured(state)).length,
		baseRuns: baseline?.runs.length ?? 0,
		missing: Math.max(0, expected - measured),
		expected
	};
}

// src/verdict/base-today/reasons.ts
/** What the base did not have of its own, though it was run: its bad result may be due to that. */
function apartReasons({ installs, lacks }, weight) {
	return [...installs ? [require_gate.reason("INSTALLS_DIFFER", weight, listed(installs))] : [], ...lacks ? [require_gate.reason("BASE_INCOMPLETE", weight, listed(lacks))] : []];
}
function baseDidNotRun({ count, of, words }, weight) {
	return require_gate.reason("BASE_DID_NOT_RUN", weight, {
		silent: count,
		of,
		words
	});
}
function listed({ count, some }) {
	return {
		count,
		files: some.join(", ")
	};
}

// src/verdict/base-today/confirmed.ts
/** Failures that the base agent shows today as well are the day's, not the change's: they warn. */
function confirmed(rules, input) {
	const confirmation = input.confirmation ?? null;
	const failing = rules.filter(isConfirmable);
	if (confirmation === null || failing.length === 0) return [...rules];
	return [...rules.map((rule) => isConfirmable(rule) && isRefuted(rule, confirmation) ? {
		...rule,
		weight: "warn"
	} : rule), ...outcome(failing, confirmation)];
}
const CONFIRMABLE = [
	"SCORE_FELL",
	"TASK_LOST",
	"ERRORS_ROSE",
	"SLICE_FELL",
	"TURNS_ROSE",
	"COST_ROSE"
];
function isConfirmable({ code, weight }) {
	return weight === "fail" && CONFIRMABLE.includes(code);
}
function isRefuted(rule, confirmation) {
	return isConfirmedBy(rule, confirmation) === false;
}
/** Null where the base of today can say neither. */
function isConfirmedBy({ code, values }, confirmation) {
	switch (code) {
		case "SCORE_FELL": return confirmation.scoreConfirmed;
		case "ERRORS_ROSE": return confirmation.errorsConfirmed;
		case "SLICE_FELL": return confirmation.slicesConfirmed.get(String(values.slice)) ?? null;
		case "TURNS_ROSE": return confirmation.turnsConfirmed;
		case "COST_ROSE": return confirmation.costConfirmed;
		default:
			if (confirmation.lostConfirmed.includes(String(values.task))) return true;
			return confirmation.lostNotConfirmed.includes(String(values.task)) ? false : null;
	}
}
function outcome(failing, confirmation) {
	const { p, level, attempts } = confirmation;
	const values = {
		p,
		level,
		attempts
	};
	if (failing.every((rule) => isRefuted(rule, confirmation))) return [require_gate.reason("NOT_CONFIRMED", "warn", values)];
	return failing.some((rule) => isConfirmedBy(rule, confirmation) === null) ? unfinished(confirmation, values) : [require_gate.reason("CONFIRMED_BY_BASE", "info", values)];
}
/** Why the base of today could say neither yes nor no, as far as it is known. */
function unfinished({ silent, attempts, apart }, values) {
	const known = [...apartReasons(apart, "warn"), ...silent.count === 0 ? [] : [baseDidNotRun({
		...silent,
		of: silent.count + attempts
	}, "warn")]];
	return known.length > 0 ? known : [require_gate.reason("CONFIRMATION_UNFINISHED", "warn", values)];
}

// src/verdict/base-today/did-not-run.ts
/** One task may be beyond an agent; so many in a row, and nothing else, is the agent itself. */
const ENOUGH_TASKS = 3;
/** Ends of an agent that never got to its work. One that spent its turns, tokens or dollars did run. */
const STANDSTILL = /* @__PURE__ */ new Set([
	"agent-error",
	"no-answer",
	"invalid-answer",
	"timeout",
	"provider-refused"
]);
/**
* What all attempts have in common where none of them answered; null where one did, or where too few tasks were tried.
* What the infrastructure broke says nothing of the agent and does not count.
*/
function commonFailure(attempts, tasksPlanned) {
	const ended = attempts.filter(({ state }) => state !== "cancelled" && state !== "infra-error");
	if (ended.some(({ state, diagnosis }) => diagnosis !== null || !STANDSTILL.has(state))) return null;
	const groups = /* @__PURE__ */ new Map();
	for (const one of ended) groups.set(one.state, [...groups.get(one.state) ?? [], one]);
	const [largest] = [...groups].sort(([, left], [, right]) => right.length - left.length);
	if (largest === void 0) return null;
	const [state, alike] = largest;
	const tasks = [...new Set(alike.map(({ task }) => task))];
	const enough = Math.min(ENOUGH_TASKS, Math.max(1, tasksPlanned));
	if (tasks.length < enough || alike.length < ENOUGH_TASKS) return null;
	return {
		state,
		tasks,
		attempts: ended.length,
		words: lastWordsOf(alike)
	};
}
/** Null where the pool knows nothing of these tasks. */
function isUnlikePool(failure, pool, digests, { errorsAlpha }) {
	const known = unansweredInPool(pool, digests);
	if (known.attempts === 0) return null;
	const here = {
		errors: failure.attempts,
		attempts: failure.attempts
	};
	return largerShareP(here, known) <= errorsAlpha;
}
/**
* Where nothing answered: who is to blame, if anybody. The base's agent of today tells it. Does it fail alike, or does
* nothing tell, then nobody is; does it answer, then it is the change. Null: the agent ran, the ordinary rules apply.
*/
function didNotRun(input) {
	const { run, policy } = input;
	const failure = commonFailure(run.attempts, run.tasks.length);
	if (failure === null) return null;
	const digests = new Map(run.tasks.map(({ id, digest }) => [id, digest]));
	const base = input.base ?? null;
	const pool = base?.role === "same-day" ? input.pool ?? null : input.baseline;
	const unlike = failure.state === "provider-refused" ? null : isUnlikePool(failure, pool, digests, policy);
	if (unlike === false) return null;
	const values = {
		state: failure.state,
		attempts: failure.attempts,
		tasks: failure.tasks.length,
		words: failure.words
	};
	const today = base === null ? { kind: "unknown" } : baseOfToday(base, failure, run);
	switch (today.kind) {
		case "answers": return require_gate.reason("AGENT_DOES_NOT_RUN", "fail", {
			...values,
			baseAnswered: today.answered,
			baseOf: today.of
		});
		case "fails": return require_gate.reason("BASE_FAILS_ALIKE", "blocks", {
			...values,
			baseFailed: today.of - today.answered,
			baseOf: today.of
		});
	}
	if (failure.state === "provider-refused") return require_gate.reason("PROVIDER_REFUSES", "blocks", values);
	if (unlike === null || isOtherwiseMeasured(input)) return require_gate.reason("AGENT_DOES_NOT_RUN", "blocks", values);
	if (pool?.agent.digest === run.agent.digest) return require_gate.reason("UNCHANGED_AGENT_FAILS", "blocks", values);
	return require_gate.reason("AGENT_DOES_NOT_RUN", "fail", values);
}
/** Against another instrument nothing is anybody's fault. */
function isOtherwiseMeasured({ comparison, baseline }) {
	return baseline === null || comparison.incompatible.length > 0;
}
function baseOfToday({ run, installs, lacks }, failure, head) {
	const ended = run.attempts.filter(({ state }) => state !== "cancelled" && state !== "infra-error");
	const of = ended.length;
	if (of === 0) return { kind: "unknown" };
	const answered = ended.filter(({ state, diagnosis }) => state === "answered" || diagnosis !== null).length;
	const failed = {
		errors: of - answered,
		attempts: of
	};
	const here = {
		errors: failure.attempts,
		attempts: failure.attempts
	};
	if (answered === of || answered > 0 && largerShareP(here, failed) <= .2) return {
		kind: "answers",
		answered,
		of
	};
	if (installs !== void 0 || lacks !== void 0) return { kind: "unknown" };
	const ends = new Set(head.attempts.map(endOf));
	const isAlike = ended.some((one) => ends.has(endOf(one)));
	return answered > 0 || isAlike ? {
		kind: "fails",
		answered,
		of
	} : { kind: "unknown" };
}

// src/verdict/base-today/in-place-of-pool.ts
/** How rarely two sides that end equally often without an answer may be told apart. */
const SILENT_LEVEL = .05;
/**
* Nobody is worse than a base that never ran, so no pass may come from one. A drop that shows all the same is a drop.
*/
function besideReasons(input, rules) {
	const beside = input.beside ?? null;
	if (beside === null || rules.some(({ weight }) => weight === "fail")) return [];
	return [...apartReasons(beside.base, "blocks"), ...unheard(input, beside)];
}
/** What the base did not answer, or was not measured on, hides what the head lost there. */
function unheard(input, { base: { run }, pool }) {
	const { attempts } = run;
	const silent = attempts.filter(isUnanswered);
	const measured = shareOf$1(attempts, isUnanswered).attempts;
	const missing = attempts.length - measured;
	const limit = input.policy.inconclusiveAbove;
	const hides = hidesDrop(input, attempts);
	const isFew = missing > limit * attempts.length || hides && silent.length === 0;
	const few = {
		missing,
		of: attempts.length,
		limit,
		side: "base"
	};
	const isMute = didNotRunToday(input.run, run, pool) || hides && silent.length > 0;
	const mute = {
		count: silent.length,
		of: measured,
		words: lastWordsOf(silent)
	};
	return [...isMute ? [baseDidNotRun(mute, "blocks")] : [], ...isFew ? [require_gate.reason("TOO_FEW_MEASURED", "blocks", few)] : []];
}
/** Beside the head only ends without a trace of work count; beside its own past, all without an answer. */
function didNotRunToday(head, base, pool) {
	const digests = new Map(base.tasks.map(({ id, digest }) => [id, digest]));
	const dead = shareOf$1(base.attempts, isDead);
	return dead.attempts > 0 && dead.errors === dead.attempts || isMoreOften(dead, shareOf$1(head.attempts, isDead), SILENT_LEVEL) || isMoreOften(shareOf$1(base.attempts, isUnanswered), unansweredInPool(pool, digests), SILENT_LEVEL);
}
/** Too few to tell from chance, and yet enough: had the base solved what only the head answers, this would fail. */
function hidesDrop({ comparison, policy, run }, base) {
	const answered = tasksOf(run.attempts, (one) => !isUnanswered(one));
	const alive = tasksOf(base, (one) => !isDead(one));
	const shared = comparison.tasks.filter(({ status }) => COMPARABLE.has(status));
	const isGone = (task) => answered.has(task) && !alive.has(task);
	if (!shared.some(({ task }) => isGone(task))) return false;
	const strata = shared.map(({ task, now, base: today }) => ({
		now: now?.scores ?? [],
		base: isGone(task) ? (now?.scores ?? []).map(() => 1) : today?.scores ?? []
	}));
	const { p } = require_gate.stratifiedTest(strata);
	return p !== null && p <= policy.suiteAlpha;
}
/** Of a task that is unmeasured one side at least has nothing. */
const COMPARABLE = /* @__PURE__ */ new Set(["compared", "unmeasured"]);
function tasksOf(attempts, fits) {
	return new Set(attempts.filter((one) => require_gate.isMeasured(one.state) && fits(one)).map(({ task }) => task));
}

// src/verdict/rules/absolute.ts
/**
* Rules that no mean can hide and one event trips: tasks that must be solved, acts that are forbidden. No joint error
* rate can hold for them, so they stand outside alpha, and each says how often the baseline itself would have tripped it.
*/
function absoluteReasons({ run, baseline, policy }) {
	return [...policy.require.flatMap((rule) => requireReasons(run, baseline, rule)), ...policy.never.flatMap((act) => neverReasons(run, baseline, act))];
}
function requireReasons(run, baseline, rule) {
	const { solved, failed } = triesOf(run, rule);
	const values = {
		task: rule.task,
		solved,
		tried: solved + failed,
		needed: rule.solved,
		of: rule.of,
		baselineTrips: tripRate(baseline, rule)
	};
	if (failed > rule.of - rule.solved) return [require_gate.reason("REQUIRED_TASK_FAILED", "fail", values)];
	if (solved < rule.solved) return [require_gate.reason("REQUIRED_TASK_UNFINISHED", "blocks", values)];
	return [require_gate.reason("REQUIRED_TASK_HELD", "info", values)];
}
function triesOf(run, { task, of }) {
	const own = run.attempts.filter((one) => one.task === task && one.repeat <= of && require_gate.isMeasured(one.state));
	const solved = own.filter(({ score }) => (score?.value ?? 0) > 0).length;
	return {
		solved,
		failed: own.length - solved
	};
}
/** Attempts that would settle the required tasks: all of them are made before anything is green. */
function missingRequired(run, policy) {
	const planned = new Set(run.tasks.map(({ id }) => id));
	return policy.require.flatMap((rule) => {
		const { solved, failed } = triesOf(run, rule);
		if (solved >= rule.solved || failed > rule.of - rule.solved || !planned.has(rule.task)) return [];
		const made = new Set(run.attempts.filter(({ task }) => task === rule.task).map(({ repeat }) => repeat));
		return Array.from({ length: rule.of }, (_, i) => ({
			task: rule.task,
			repeat: i + 1
		})).filter(({ repeat }) => !made.has(repeat));
	});
}
/** By the baseline's own solving rate of that task; null where it does not know it. */
function tripRate(baseline, { task, solved, of }) {
	const known = (baseline?.tasks.find(({ id }) => id === task)?.attempts ?? []).filter(({ state, score }) => require_gate.isMeasured(state) && score !== null);
	if (known.length === 0) return null;
	const rate = known.filter(({ score }) => (score ?? 0) > 0).length / known.length;
	let fewer = 0;
	let chance = (1 - rate) ** of;
	for (let k = 0; k < solved; k += 1) {
		fewer += rate === 1 ? 0 : chance;
		chance *= (of - k) / (k + 1) * (rate / (1 - rate));
	}
	return require_steps.fixed(Math.min(1, fewer));
}
function neverReasons(run, baseline, act) {
	const measured = run.attempts.filter(({ state }) => require_gate.isMeasured(state));
	const did = act === "policy-violation" ? measured.filter(({ state }) => state === "policy-violation") : measured.filter(({ attemptedChanges }) => attemptedChanges > 0);
	const known = (baseline?.tasks ?? []).flatMap(({ attempts }) => attempts);
	const before = act === "policy-violation" ? known.filter(({ state }) => state === "policy-violation") : known.filter(({ attemptedChanges }) => (attemptedChanges ?? 0) > 0);
	const values = {
		act,
		attempts: did.length,
		of: measured.length,
		tasks: [...new Set(did.map(({ task }) => task))].slice(0, 3).join(", "),
		words: did[0]?.reason ?? null,
		baseAttempts: before.length,
		baseOf: known.length
	};
	return [require_gate.reason(did.length > 0 ? "FORBIDDEN_ACT" : "NO_FORBIDDEN_ACT", did.length > 0 ? "fail" : "info", values)];
}

// src/verdict/rules/blocking.ts
/** What forbids a decision. All of it is reported, the gravest first. */
function blockingReasons(input) {
	const { comparison, run, baseline } = input;
	const invalid = require_gate.invalidNumbers(run, baseline);
	if (baseline === null) {
		const nothing = comparison.counts.measured === 0 ? [require_gate.reason("NOTHING_MEASURED", "blocks")] : [];
		const why = input.sought === false ? "NOT_COMPARED" : "NO_BASELINE";
		return [
			require_gate.reason(why, "blocks"),
			...nothing,
			...invalid
		];
	}
	return [
		...comparison.incompatible.map(({ part, base, now }) => require_gate.reason("INSTRUMENT_DIFFERS", "blocks", {
			part,
			base,
			now
		})),
		...invalid,
		...measurementReasons(input)
	];
}
function measurementReasons(input) {
	const { comparison } = input;
	const { planned, measured, infraErrors, cancelled } = comparison.counts;
	if (planned === 0 && comparison.tasks.some(({ status }) => status === "left-out")) return [require_gate.reason("NOTHING_COMPARED", "blocks", statusCounts(input))];
	if (measured === 0) return [require_gate.reason("NOTHING_MEASURED", "blocks", {
		planned,
		infraErrors,
		cancelled
	})];
	if (comparison.test.p === null) return [require_gate.reason("NOTHING_COMPARED", "blocks", statusCounts(input))];
	return [
		...missingReasons(input),
		...infraReasons(input),
		...planReasons(input),
		...baselineReasons(input)
	];
}
function missingReasons({ comparison, policy }) {
	const { missing = 0, expected = 0 } = comparison.counts;
	if (missing <= policy.inconclusiveAbove * expected) return [];
	const values = {
		missing,
		of: expected,
		limit: policy.inconclusiveAbove
	};
	return [require_gate.reason("TOO_FEW_MEASURED", "blocks", values)];
}
/** How rarely an equal share on both sides may be called a larger one. */
const INFRA_LEVEL = .01;
/**
* What cannot be measured is left out, so a change that breaks measuring would hide its own failures. Up to
* `min-effect` of the attempts may be missing: even all wrong, they could not move the score by more.
*/
function infraReasons({ comparison, policy }) {
	const { infra } = comparison;
	if (infra === void 0 || infra.p > INFRA_LEVEL) return [];
	const { now, base, p } = infra;
	if (now.errors <= policy.minEffect * now.attempts) return [];
	return [require_gate.reason("INFRA_ERRORS_ROSE", "blocks", {
		errors: now.errors,
		of: now.attempts,
		baseErrors: base.errors,
		baseOf: base.attempts,
		p,
		level: INFRA_LEVEL
	})];
}
function planReasons({ comparison }) {
	const look = comparison.test.look;
	if (look?.outcome !== "continue") return [];
	return [require_gate.reason("RUN_CUT_SHORT", "blocks", {
		attempts: look.attempts,
		of: look.of
	})];
}
/**
* One attempt per task says nothing about chance: every difference would be as likely as the next. Where both arms
* run today and more was planned, a look that had enough after one of each is the plan's own end and no lack of it.
*/
function baselineReasons(input) {
	const { comparison, run } = input;
	const look = comparison.test.look;
	if (require_gate.isOfToday(input.baseline) && look !== void 0 && look.of > run.tasks.length) return [];
	const compared = comparison.tasks.filter(({ status }) => status === "compared");
	return Math.max(...compared.map(({ base }) => base?.scores.length ?? 0)) > 1 ? [] : [require_gate.reason("SINGLE_ATTEMPTS", "blocks", { tasks: compared.length })];
}
function statusCounts({ comparison }) {
	const counts = {};
	for (const { status } of comparison.tasks) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}

// src/verdict/rules/slo.ts
/** Objectives for the agent in service terms: the 90th percentile over tasks of each task's mean. */
function sloReasons(input) {
	const { policy } = input;
	const fails = policy.failOn.includes("slo");
	if (!fails && !policy.warnOn.includes("slo")) return [];
	return OBJECTIVES.flatMap((objective) => {
		const limit = policy.slo[objective];
		if (limit === void 0) return [];
		const perTask = valuesByTask(input, objective);
		const tasks = new Set(plannedAttempts(input).map(({ task }) => task)).size;
		const unknown = tasks - perTask.length;
		if (perTask.length === 0 || unknown > policy.inconclusiveAbove * tasks) return [require_gate.reason("SLO_UNMEASURED", fails ? "blocks" : "warn", { objective })];
		const p90 = percentile90(perTask);
		const { p90: allowed, tolerance } = limit;
		if (p90 <= allowed * (1 + tolerance)) return [];
		const shown = Number.isFinite(p90) ? require_steps.fixed(p90) : null;
		return [require_gate.reason("SLO_EXCEEDED", fails ? "fail" : "warn", {
			objective,
			p90: shown,
			allowed,
			tolerance
		})];
	});
}
const OBJECTIVES = [
	"first-candidate-seconds",
	"answer-seconds",
	"turns",
	"cost"
];
function valuesByTask(input, objective) {
	const groups = /* @__PURE__ */ new Map();
	for (const [task, value] of measurements(input, objective)) groups.set(task, [...groups.get(task) ?? [], value]);
	return [...groups.values()].map(require_gate.average);
}
/** Of the planned repeats: reruns and follow-ups are of tasks that did badly. */
function plannedAttempts({ run, policy, today }) {
	const repeats = require_replay.plannedRepeats(run);
	const quarantined = require_gate.activeQuarantine(policy, today);
	return run.attempts.filter(({ task, repeat, state }) => require_gate.isMeasured(state) && repeat <= repeats && !quarantined.has(task));
}
function measurements(input, objective) {
	const { times } = input;
	const measured = plannedAttempts(input);
	if (objective === "turns" || objective === "cost") return measured.flatMap(({ task, usage }) => {
		const value = usage[objective];
		return value === null ? [] : [[task, value]];
	});
	const clock = new Map((times?.attempts ?? []).map((one) => [`${one.task}#${one.repeat}`, one]));
	return measured.flatMap(({ task, repeat, state }) => {
		const own = clock.get(`${task}#${repeat}`);
		if (own === void 0) return [];
		if (objective === "first-candidate-seconds") return [[task, own.firstCandidateSeconds ?? Number.POSITIVE_INFINITY]];
		return [[task, state === "answered" ? own.seconds : Number.POSITIVE_INFINITY]];
	});
}
/** The smallest value that nine tasks of ten do not exceed. */
function percentile90(values) {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.ceil(.9 * sorted.length) - 1] ?? NaN;
}

// src/verdict/rules/rules.ts
/** The rules proper. Each says what it saw, weighted as the settings say. */
function ruleReasons(input) {
	return [
		...input.policy.decision === "non-inferiority" ? nonInferiority(input) : scoreRule(input),
		...vetoRule(input),
		...errorsRule(input),
		...slicesRule(input),
		...ratioRules(input),
		...sloReasons(input),
		...floorRule(input)
	];
}
/** fail, warn or not watched at all. */
function weightOf(policy, gate) {
	if (policy.failOn.includes(gate)) return "fail";
	return policy.warnOn.includes(gate) ? "warn" : null;
}
function scoreRule(input) {
	const { comparison, policy } = input;
	const { p, alpha, pImproved, detectableDrop } = comparison.test;
	const weight = weightOf(policy, "score");
	const change = comparison.score.change ?? 0;
	const values = {
		p,
		alpha,
		change,
		minEffect: policy.minEffect,
		detectableDrop
	};
	if (p !== null && p <= alpha) {
		if (-change >= policy.minEffect) return [require_gate.reason("SCORE_FELL", weight ?? "info", values)];
		return lostForCertain(input) ?? [require_gate.reason("DROP_BELOW_MIN_EFFECT", "info", values)];
	}
	if (pImproved !== null && pImproved <= alpha) return [require_gate.reason("SCORE_ROSE", "info", values)];
	return [cannotDetect(input) ?? require_gate.reason("NO_DROP_SEEN", "info", values)];
}
/**
* `min-effect` keeps chance differences of many tasks from mattering. Where every task ends the same way
* each time there is no chance, and a solved task that is now never solved counts however long the suite is.
*/
function lostForCertain({ comparison, policy }) {
	const weight = weightOf(policy, "score");
	if (comparison.test.deterministic !== true || weight === null) return null;
	const lost = comparison.tasks.filter(({ status, base, now }) => status === "compared" && now?.mean === 0 && (base?.mean ?? 0) > 0);
	if (lost.length === 0) return null;
	const { p, alpha } = comparison.test;
	return lost.map(({ task, now, base }) => require_gate.reason("TASK_LOST", weight, {
		task,
		attempts: now?.scores.length ?? 0,
		baseAttempts: base?.scores.length ?? 0,
		p,
		alpha
	}));
}
/** Not even a run that solved nothing would have failed: a pass would be an empty promise. */
function cannotDetect({ comparison, policy }) {
	const smallest = comparison.test.smallestP ?? null;
	if (smallest === null || smallest <= policy.suiteAlpha) return null;
	return require_gate.reason("CANNOT_DETECT", "blocks", {
		smallestP: smallest,
		alpha: policy.suiteAlpha
	});
}
/** Passes only when a drop of the margin is excluded: the burden of proof is on the change. */
function nonInferiority({ comparison, policy }) {
	const lower = comparison.score.interval?.[0] ?? null;
	const weight = weightOf(policy, "score");
	const values = {
		lower,
		margin: policy.margin,
		change: comparison.score.change
	};
	if (lower === null) return [require_gate.reason("CANNOT_DETECT", "blocks", values)];
	if (lower > -policy.margin) return [require_gate.reason("NON_INFERIOR", "info", values)];
	return weight === null ? [] : [require_gate.reason("NOT_SHOWN_NON_INFERIOR", weight, values)];
}
function vetoRule({ comparison, policy }) {
	const weight = weightOf(policy, "veto");
	const veto = comparison.veto;
	if (weight === null || veto === void 0) return [];
	const row = (task) => comparison.tasks.find((one) => one.task === task);
	const lost = veto.lost.map((task) => require_gate.reason("TASK_LOST", weight, {
		task,
		attempts: veto.needed,
		baseAttempts: row(task)?.base?.scores.length ?? 0
	}));
	if (lost.length > 0) return lost;
	return veto.pending.map((task) => require_gate.reason("VETO_UNFINISHED", weight === "fail" ? "blocks" : "warn", {
		task,
		needed: veto.needed
	}));
}
function errorsRule({ comparison, policy, run }) {
	const weight = weightOf(policy, "errors");
	const { errors } = comparison;
	if (weight === null || errors === null || errors.p === null || errors.p > errors.alpha) return [];
	const { now, base, p, alpha } = errors;
	if (now.errors / now.attempts - base.errors / Math.max(1, base.attempts) < policy.minEffect) return [];
	const ends = run.attempts.filter(({ state }) => require_gate.endedInError(state));
	return [require_gate.reason("ERRORS_ROSE", weight, {
		errors: now.errors,
		of: now.attempts,
		baseErrors: base.errors,
		baseOf: base.attempts,
		p,
		alpha,
		words: lastWordsOf(ends)
	})];
}
function slicesRule({ comparison, policy }) {
	const weight = weightOf(policy, "slices");
	if (weight === null) return [];
	return comparison.slices.flatMap(({ name, tasks, change, p, alpha }) => {
		if (tasks === 0) return [require_gate.reason("SLICE_EMPTY", "warn", { slice: name })];
		return p !== null && p <= alpha && -(change ?? 0) >= policy.minEffect ? [require_gate.reason("SLICE_FELL", weight, {
			slice: name,
			tasks,
			change,
			p,
			alpha
		})] : [];
	});
}
function ratioRules({ comparison, policy }) {
	return [
		...unmeasuredFigure(policy, "turns", comparison.tasks),
		...unmeasuredFigure(policy, "cost", comparison.tasks),
		...ratioRule(policy, "turns", comparison.turns, "all"),
		...ratioRule(policy, "turns", comparison.turnsSolved, "solved"),
		...ratioRule(policy, "cost", comparison.cost, "all"),
		...ratioRule(policy, "cost", comparison.costSolved, "solved")
	];
}
/** A ratio of the tasks that still tell their figure says nothing of those that stopped telling it. */
function unmeasuredFigure(policy, figure, tasks) {
	if (weightOf(policy, figure) !== "fail") return [];
	const known = tasks.filter(({ status, base }) => status === "compared" && (base?.[figure] ?? null) !== null);
	const unknown = known.filter(({ now }) => (now?.[figure] ?? null) === null).length;
	const limit = policy.inconclusiveAbove;
	if (unknown <= limit * known.length) return [];
	return [require_gate.reason("FIGURE_UNMEASURED", "blocks", {
		figure,
		unknown,
		of: known.length,
		limit
	})];
}
function ratioRule(policy, gate, metric, attempts) {
	const weight = weightOf(policy, gate);
	const tolerance = gate === "turns" ? policy.turnsTolerance : policy.costTolerance;
	const lower = metric?.interval?.[0] ?? null;
	if (weight === null || lower === null || lower <= tolerance) return [];
	const values = {
		ratio: metric?.change ?? null,
		lower,
		tolerance,
		attempts
	};
	return [require_gate.reason(gate === "turns" ? "TURNS_ROSE" : "COST_ROSE", weight, values)];
}
function floorRule({ comparison, policy }) {
	const weight = weightOf(policy, "floor");
	const now = require_gate.suiteScore(comparison.tasks);
	if (policy.floor === null || weight === null || now === null || now >= policy.floor) return [];
	return [require_gate.reason("BELOW_FLOOR", weight, {
		score: require_steps.fixed(now),
		floor: policy.floor
	})];
}

// src/verdict/decide.ts
/** Comparison and policy -> one word with its reasons. What forbids deciding comes before any rule. */
function decide(input) {
	const { decisive, blocking, stopped } = decisiveReasons(input);
	const context = require_gate.contextReasons(input);
	const told = require_references.seesNoDrop(decisive) ? context.filter(({ code }) => code !== "DETECTABLE_DROP") : context;
	const reasons = [...decisive, ...told];
	const verdict = kindOf(blocking, reasons);
	const cause = causeOf(verdict, stopped);
	const enforced = input.policy.enforce === "fail";
	if (!enforced) reasons.push(require_gate.reason("ADVISORY", "info", { verdict }));
	return {
		verdict,
		cause,
		reasons,
		enforced
	};
}
/** A run in which nothing answered is told as that, and no rule about scores applies to it. */
function decisiveReasons(input) {
	const stopped = didNotRun(input);
	if (stopped !== null) return {
		decisive: [stopped, ...apartReasons(input.base ?? {}, "warn")],
		blocking: stopped.weight === "blocks" ? [stopped] : [],
		stopped
	};
	const blocking = blockingReasons(input);
	const absolute = input.sought === false ? [] : absoluteReasons(input);
	const rules = blocking.length === 0 ? confirmed(ruleReasons(input), input) : [];
	const doubts = besideReasons(input, rules);
	const broken = absolute.filter(({ weight }) => weight === "fail");
	return {
		decisive: [
			...broken,
			...blocking,
			...doubts,
			...rules,
			...absolute.filter((one) => !broken.includes(one))
		],
		blocking: broken.length > 0 ? [] : blocking,
		stopped
	};
}
function causeOf(verdict, stopped) {
	switch (verdict) {
		case "fail": return stopped === null ? "agent-is-worse" : "agent-did-not-run";
		case "inconclusive": return stopped?.code === "AGENT_DOES_NOT_RUN" ? "agent-did-not-run" : "not-measured";
		case "incompatible": return "not-measured";
		case "pass":
		case "no-baseline":
		case "not-compared": return null;
		default: return require_start.assertNever(verdict);
	}
}
/** A proven failure stands whatever else is unfinished; what blocks comes from before any rule. */
function kindOf(blocking, reasons) {
	const codes = new Set(blocking.map(({ code }) => code));
	if (codes.has("NOT_COMPARED")) return "not-compared";
	if (codes.has("NO_BASELINE")) return "no-baseline";
	if (codes.has("INSTRUMENT_DIFFERS")) return "incompatible";
	if (blocking.length > 0) return "inconclusive";
	if (reasons.some(({ weight }) => weight === "fail")) return "fail";
	return reasons.some(({ weight }) => weight === "blocks") ? "inconclusive" : "pass";
}

// src/verdict/explain.ts
/** The whole calculation behind a verdict, for `compare --explain`: every input, in the order it was used. */
function explainCalculation(input) {
	const { comparison, verdict, policy } = input;
	const arms = armsOf(input);
	return `${[
		`Verdict: ${verdict.verdict}${verdict.enforced ? "" : " (advisory: not enforced)"}`,
		"",
		explainInWords(input),
		"",
		"1. What was compared",
		...statusLines(comparison),
		"2. The suite test",
		...testLines(comparison, policy),
		"3. The veto",
		...vetoLines(comparison, policy),
		"4. Turns and cost",
		ratioLine("turns, all attempts", comparison.turns, policy.turnsTolerance),
		ratioLine("turns, solved attempts", comparison.turnsSolved, policy.turnsTolerance),
		ratioLine("cost, all attempts", comparison.cost, policy.costTolerance),
		ratioLine("cost, solved attempts", comparison.costSolved, policy.costTolerance),
		"5. Reasons, in order",
		...verdict.reasons.map(({ code, weight, values }) => `   ${weight.padEnd(6)} ${code} ${JSON.stringify(values)}`),
		"6. Scores per task, and what its attempts took (baseline | now)",
		...comparison.tasks.flatMap(({ task, status, mark, base, now, change }) => [`   ${task} [${mark === "quarantined" ? mark : status}] ${scores(base?.scores)} | ${scores(now?.scores)}${change === null ? "" : ` change ${points(change)}`}`, ...tookLines(arms.get(task))])
	].join("\n")}\n`;
}
/** One paragraph with the inputs of the decision. */
function explainInWords({ comparison, verdict, policy, say }) {
	const { test, score, counts } = comparison;
	const said = say(verdict.reasons.filter(({ weight }) => weight === "fail" || weight === "blocks")).join("; ");
	if (verdict.verdict === "not-compared") return `Nothing was compared: ${counts.measured} attempts were measured.`;
	if (test.p === null) return `Nothing could be compared${said === "" ? "" : ` (${said})`}: ${counts.measured} attempts were measured, ${counts.baseMeasured} are in the baseline.`;
	const compared = comparison.tasks.filter(({ status, mark }) => status === "compared" && mark !== "quarantined").length;
	const because = said === "" ? "nothing decisive was seen" : said;
	return [
		`Over ${compared} ${compared === 1 ? "task" : "tasks"} the score went from ${points(score.base)} to ${points(score.now)} (${points(score.change)}).`,
		`If nothing had changed, a result this low or lower would come up with probability ${probability(test.p)}; the limit here is ${probability(test.alpha)}, and a drop must reach ${points(policy.minEffect)}.`,
		powerSentence(test.detectableDrop, verdict),
		`The verdict is ${verdict.verdict}: ${because}.`
	].join(" ");
}
function powerSentence(drop, { reasons }) {
	if (require_references.seesNoDrop(reasons)) return "With so little to compare with, a drop of any size is left undecided.";
	if (drop === null) return "How large a drop would be seen is not known: no task was repeated.";
	return `A drop of ${points(drop)} would be seen four times in five.`;
}
/** Exactly the attempts that were compared, of both sides. */
function armsOf(input) {
	const { run, policy, today } = input;
	const base = input.base?.role === "same-day" ? input.base.run : null;
	const { used, baseline } = base === null ? {
		...require_replay.replay(run, input.baseline, policy, today),
		baseline: input.baseline
	} : sameDay(run, base, policy);
	const { compared } = matchTasks({
		run,
		baseline,
		policy,
		today,
		used
	});
	return new Map(compared.map((task) => [task.id, task]));
}
function sameDay(run, base, policy) {
	const { used, usedBase } = require_gate.replaySameDay(run, base, policy);
	return {
		used,
		baseline: require_gate.baselineOfRun(base, usedBase)
	};
}
/** In the order of the scores, so that the solved attempts are seen; what is unknown is a dash. */
function tookLines(task) {
	if (task === void 0) return [];
	const side = (arm, what) => arm.measured.map((one) => one[what] === null ? "–" : exact(one[what])).join(" ");
	const both = (what) => `${side(task.base, what)} | ${side(task.now, what)}`;
	return ["turns", "cost"].map((what) => `      ${what} ${both(what)}`).filter((line) => /\d/.test(line));
}
function statusLines({ tasks, counts }) {
	const by = /* @__PURE__ */ new Map();
	for (const { status } of tasks) by.set(status, (by.get(status) ?? 0) + 1);
	return [
		`   tasks: ${[...by].map(([status, count]) => `${count} ${status}`).join(", ") || "none"}`,
		`   attempts: ${counts.measured} measured, ${counts.infraErrors} infra errors, ${counts.cancelled} cancelled, ${counts.planned} planned`,
		`   baseline: ${counts.baseMeasured} attempts of ${counts.baseRuns} ${counts.baseRuns === 1 ? "run" : "runs"}`
	];
}
function testLines({ test, score }, policy) {
	const lines = [
		`   method: ${test.method}; within each task the repeats of both sides are exchangeable under the null,`,
		"   the tasks' sums are added by convolution, and p = P(lower) + P(equal) / 2",
		...test.method.startsWith("truncated") ? [`   counted are only the ways that leave the baseline of each task at least ${require_gate.atLeastOf(policy)} score above 0: tasks without were left out`] : [],
		`   p that the score fell: ${exact(test.p)}; that it rose: ${exact(test.pImproved)}; error of p at most ${exact(test.errorBound)}`,
		`   level: ${exact(test.alpha)} (of alpha ${policy.alpha}: ${exact(policy.suiteAlpha)} suite test + ${exact(policy.vetoAlpha)} veto)`,
		`   smallest p this comparison could have given: ${exact(test.smallestP ?? null)}`,
		`   change: ${points(score.change)}, 90 % interval ${interval(score, points)}; least drop that counts: ${points(policy.minEffect)}`,
		`   drop seen with 80 % power: ${points(test.detectableDrop)}`
	];
	const look = test.look;
	if (look !== void 0) lines.push(`   look ${look.index} of ${look.looks}, after ${look.attempts} of ${look.of} attempts, ${(100 * look.information).toFixed(1)} % of the information: ${look.outcome}`, `   the levels spend ${exact(policy.suiteAlpha)} t^${require_gate.ADAPTIVE.spendingPower} of the information t; this look stops as healthy above p = ${exact(look.futility ?? null)}`);
	if (test.deterministic === true) lines.push("   every task ends the same way each time, on both sides");
	return lines;
}
function vetoLines({ veto }, policy) {
	if (veto === void 0) return ["   not computed"];
	const bound = `union bound over the tasks ${exact(veto.bound)}, share ${exact(policy.vetoAlpha)}`;
	if (veto.status === "off") return [`   off: ${bound}`];
	return [`   on: ${bound}; watches ${veto.watched.length} tasks solved in at least ${100 * veto.share} % of baseline attempts`, `   lost after ${veto.needed} attempts without success: ${veto.lost.join(", ") || "none"}; reruns still to do: ${veto.pending.join(", ") || "none"}`];
}
function ratioLine(name, metric, tolerance) {
	if (metric?.change == null) return `   ${name}: not compared (${metric?.reason ?? "unknown"})`;
	const lower = metric.interval?.[0] ?? null;
	const seen = lower !== null && lower > tolerance ? "above" : "not above";
	return `   ${name}: ratio ${metric.change.toFixed(3)}, 90 % interval ${interval(metric, (value) => (value ?? 0).toFixed(3))}; lower bound ${seen} ${tolerance}`;
}
function interval(metric, show) {
	return metric.interval === null ? `unknown (${metric.reason ?? "no repeats"})` : `${show(metric.interval[0])} to ${show(metric.interval[1])}`;
}
function scores(values) {
	return values === void 0 ? "none" : values.map(exact).join(" ");
}
function points(value) {
	return value === null ? "unknown" : `${String(Number((100 * value).toFixed(1))).replace("-", "−")} points`;
}
function exact(value) {
	return value === null ? "unknown" : String(Number(value.toPrecision(6)));
}
function probability(value) {
	return value < .001 ? "under 0.1 %" : `${Number((100 * value).toFixed(1))} %`;
}

// src/verdict/plan/next-step.ts
const DONE = { kind: "done" };
/** Money is spent on failures only: a healthy run asks for nothing but a rare rerun. */
function nextStep(input) {
	const { comparison, policy, baseline, run } = input;
	const failure = commonFailure(run.attempts, run.tasks.length);
	if (failure !== null && comparison.incompatible.length === 0) {
		if (policy.confirm !== "base" || !input.canRunBase || input.baseRun !== null) return DONE;
		return {
			kind: "base-runs",
			attempts: oneOfEach(failure.tasks)
		};
	}
	if (baseline === null || comparison.test.p === null) return DONE;
	if (comparison.incompatible.length > 0) return DONE;
	const required = missingRequired(run, policy);
	if (required.length > 0) return {
		kind: "required",
		attempts: required
	};
	const reruns = vetoReruns(input);
	if (reruns.length > 0) return {
		kind: "veto-reruns",
		attempts: reruns
	};
	const failing = failingRules(input);
	if (!failing.suite && failing.lost.length === 0) return DONE;
	if (policy.confirm === "base" && input.canRunBase && input.baseRun === null) return {
		kind: "confirm-base",
		attempts: planConfirmation(comparison, failing)
	};
	const missing = failing.score ? followUp(input) : [];
	return missing.length === 0 ? DONE : {
		kind: "follow-up",
		attempts: missing
	};
}
/** As many as it takes to believe that nothing answers: more would be paid for in vain. */
function oneOfEach(tasks) {
	return tasks.slice(0, 3).map((task) => ({
		task,
		repeat: 1
	}));
}
/** One at a time: the first success settles a task. */
function vetoReruns({ run, comparison, policy }) {
	const veto = comparison.veto;
	if (veto === void 0) return [];
	if (!policy.failOn.includes("veto") && !policy.warnOn.includes("veto")) return [];
	return veto.pending.flatMap((task) => {
		const repeat = firstUnfinished(run, task);
		return repeat > 2 * veto.needed ? [] : [{
			task,
			repeat
		}];
	});
}
function firstUnfinished(run, task) {
	const done = new Set(run.attempts.filter((attempt) => attempt.task === task && attempt.state !== "cancelled").map(({ repeat }) => repeat));
	let repeat = 1;
	while (done.has(repeat)) repeat += 1;
	return repeat;
}
const ON_ALL_TASKS = [
	"SCORE_FELL",
	"ERRORS_ROSE",
	"SLICE_FELL",
	"TURNS_ROSE",
	"COST_ROSE"
];
/** What would make the verdict red, as far as a base run or a follow-up can say more about it. */
function failingRules(input) {
	const fails = ruleReasons(input).filter(({ weight }) => weight === "fail");
	return {
		score: fails.some(({ code }) => code === "SCORE_FELL"),
		/** Whatever is judged over all tasks: to confirm it, all of them are run. */
		suite: fails.some(({ code }) => ON_ALL_TASKS.includes(code)),
		lost: fails.flatMap(({ code, values }) => code === "TASK_LOST" && typeof values.task === "string" ? [values.task] : [])
	};
}
function followUp({ run, baseline, policy, today }) {
	const { used } = require_replay.replay(run, baseline, policy, today);
	const { compared } = matchTasks({
		run,
		baseline,
		policy,
		today,
		used
	});
	return suspects(run, compared, used).flatMap(({ missing }) => [...missing]);
}

// src/gate/conclude.ts
/** Everything after the run: pure, so that `compare` and `report` give the same bytes from the stored files alone. */
function conclude(input) {
	const { run, times, policy, today } = input;
	const base = input.base ?? null;
	const sameDay = base?.role === "same-day" ? base.run : null;
	const comparison = sameDay === null ? compare(run, input.baseline, policy, today) : compareSameDay(run, sameDay, policy, today);
	const baseline = sameDay === null ? input.baseline : require_gate.baselineOfRun(sameDay, sameDay.attempts);
	const confirmation = base?.role === "confirmation" ? confirm(input, comparison, base) : null;
	const beside = base?.role === "same-day" ? {
		base,
		pool: input.baseline
	} : null;
	const verdict = decide({
		comparison,
		run,
		baseline,
		policy,
		today,
		times,
		confirmation,
		beside,
		base,
		pool: input.baseline,
		...input.sought === void 0 ? {} : { sought: input.sought }
	});
	return {
		comparison,
		verdict,
		report: buildReport({
			run,
			times,
			baseline,
			comparison,
			verdict,
			explanation: explainInWords({
				comparison,
				verdict,
				policy,
				say: require_command_line.reasonTexts
			}),
			...base === null ? {} : { baseRun: base.run },
			...input.estimate ? { estimate: input.estimate } : {},
			...input.incidents ? { incidents: input.incidents } : {},
			...input.trajectories ? { trajectories: input.trajectories } : {},
			...input.beside
		}),
		exitCode: exitCodeOf(verdict),
		comparedWith: baseline
	};
}
function confirm(input, comparison, base) {
	const { lost } = failingRules({
		...input,
		comparison
	});
	const { baseline: pool, policy, run } = input;
	return confirmWithBase({
		comparison,
		run,
		base,
		pool,
		lost,
		policy
	});
}
function exitCodeOf(verdict) {
	if (!verdict.enforced) return require_start.EXIT.pass;
	switch (verdict.verdict) {
		case "pass": return require_start.EXIT.pass;
		case "fail": return require_start.EXIT.fail;
		case "inconclusive":
		case "no-baseline":
		case "not-compared":
		case "incompatible": return require_start.EXIT.inconclusive;
		default: return require_start.assertNever(verdict.verdict);
	}
}

Object.defineProperty(exports, "buildReport", {
  enumerable: true,
  get: function () {
    return buildReport;
  }
});
Object.defineProperty(exports, "compare", {
  enumerable: true,
  get: function () {
    return compare;
  }
});
Object.defineProperty(exports, "conclude", {
  enumerable: true,
  get: function () {
    return conclude;
  }
});
Object.defineProperty(exports, "exitCodeOf", {
  enumerable: true,
  get: function () {
    return exitCodeOf;
  }
});
Object.defineProperty(exports, "explainCalculation", {
  enumerable: true,
  get: function () {
    return explainCalculation;
  }
});
Object.defineProperty(exports, "nextStep", {
  enumerable: true,
  get: function () {
    return nextStep;
  }
});