import { $n as findTruthFile, $r as writeYaml, $t as addTo, Ai as whole$3, An as attemptKey, Ar as WIDTHS, B as everyAttempt, Br as frame, Bt as attemptFolder, C as parseShard, Ci as sentenceCase, Cn as bestConstant, Ct as listFiles, D as historyText, Di as percent$1, Dn as matchName, Dr as figureElement, Dt as tablesIn, E as historyLine, Ei as duration, En as mapNames, Er as averageOfKnown, F as renderDriftHtml, Fi as shorten, Fr as statusWords, Ft as readTrajectory, Gi as object, Gn as asText, Gr as NOTHING$1, Gt as settingsAbove, Hn as asList, Ht as git, I as renderDriftMarkdown, Ii as writeWhole, Ir as wrongAnswers, Ji as string, Jr as cutCells, Jt as SETTINGS_NAME, Ki as record, Kn as parseJson, Kr as h, Li as _enum, Lr as REFERENCES, Lt as entriesOf, Mi as markdownCode, Mr as answerWords, Ni as plain$1, Nr as brokenTasks, O as readHistory, Oi as points$1, On as answerKeyOf, Or as scatterLegend, Ot as openSnapshot, P as driftHeadline, Pi as shortDigest, Pr as restWords, Pt as ProblemList, Q as policyFrom$1, Qn as pythonRepr, Qr as readYaml, Qt as gateSimulator, R as NO_OVERRIDES, Ri as array, Rr as REFERENCES_DATE, Si as reasonTexts, Sn as suiteMetrics, Sr as textOrNull, St as isLeftOut, T as poolRun, Ti as dollars$1, Tn as gatedPrecision, Tr as average, Tt as isGroundTruth, U as renderRunJson, Un as asNumber, Ur as sha256, Ut as requireCommit, V as resolveSettings, Vn as UNKNOWN_USAGE, Vr as digestOf, W as renderRunTable, Wi as number, Wn as asObject, Wt as PLACEHOLDER_AGENT, X as judgeStored, Xi as union, Xn as readDiagnosis, Xr as wrap, Xt as readIfThere, Y as runGate, Yi as tuple, Yn as MAX_ANSWER, Yr as pad$1, Yt as loadSettingsFile, Z as examineHere, Zr as readSettingsFile, Zt as explainCalculation, _ as wholeNumber, _i as sortedBy, _r as loadPrices, _t as tsvCell, a as readStoredRun, an as seededRandom, at as itbenchFolders, b as settingsOfShard, bn as parseTime, br as writeResults, bt as findPolicy, c as settingsFrom, cn as atLeastOf, d as eachOf, dn as simulatedDesign, dt as baselineText, ei as JudgeSettingsSchema, en as emptyArm, er as readTruthFile, et as findTasks, f as flagList, fn as suiteSpending, g as throwIfAny, gi as byCodePoint, gn as stratifiedTest, gr as whenAbsent, gt as TsvParser, h as oneOf$1, hn as scoresOf$1, ht as readTable, i as readRun, in as sequenceFor, ir as readGroundTruth, it as refuseDuplicates, j as findDrift, ji as markdown, jn as isMeasured, jr as labels, k as runDigest, ki as turnCount, kr as scatter, l as COMMON$1, ln as isAdaptive, lt as readBaseline, m as flagText, mi as globMatcher, mn as armOfBaseline, mr as statIfThere, mt as inventoryOf, nn as detectableDrop, nr as scenarioOf, nt as defectsOf, oi as POLICY_IDS, on as shuffled, ot as snapshotFolder, p as flagOn, pi as fixed, pn as typicalPool, pt as factsOfFolder, q as estimateGate, qn as valueAt, qr as cells, r as joinParts, ri as designOf$1, rn as varianceWithin, rr as withoutRootCause, rt as readSuites, s as planCommand, sn as ADAPTIVE, ti as LEAVABLE, tn as lookAt, tr as refuseContradiction, u as calendarDay, un as roundsFor, ut as readBaselineOf, v as readBaselineFile, vn as clickhouseTime, vr as parseYaml, vt as scoreDiagnosis, wi as count$1, wn as countVerdicts, wr as renderJson, wt as snapshotFiles, x as shardsOf, xi as afterWord, xn as parseTimeMs, xr as makeFolders, y as planWhole, yn as isoTime, yr as resultFiles, yt as DEFAULT_POLICY, zi as boolean, zr as SYMBOL_LEGEND } from "./gate.js";
import { d as UserError, f as assertNever, p as EXIT, r as parseFlags, s as fileProblem } from "./start.js";
import { i as Words, n as cacheOf, r as tasksBuildCommand, s as readAlertFile, t as readEventRow } from "./shared.js";
import { basename, dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { appendFileSync, closeSync, createReadStream, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { isIPv6 } from "node:net";
import http, { createServer } from "node:http";
import { Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { access, mkdir, open, readFile, readdir, stat, writeFile } from "node:fs/promises";
import https from "node:https";
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";

// src/report/baseline-table.ts
/** `baseline show`: provenance first, then each task with every pooled repeat. */
function renderBaselineTable(baseline) {
	const width = Math.max(4, ...baseline.tasks.map((task) => task.id.length));
	const runs = baseline.runs.map((run, index) => {
		const place = run.commit === null ? "no commit" : run.commit.slice(0, 10);
		const why = `${run.accepted === null ? "" : `, accepted: ${run.accepted}`}${run.skipped === void 0 ? "" : `, unjudged: ${run.skipped}`}`;
		return `  ${index + 1}. ${run.date ?? "no date"} ${place} model ${run.model ?? "none"}${why}`;
	});
	const tasks = baseline.tasks.map((task) => {
		const scores = task.attempts.map((attempt) => attempt.score === null ? "-" : String(attempt.score));
		return `  ${task.id.padEnd(width)}  ${scores.join(" ")}`;
	});
	return [
		`${baseline.gate}: ${baseline.agent.name} on ${baseline.suite}, policy ${baseline.instrument.policy.id}`,
		"",
		count$1(baseline.runs.length, "run"),
		...runs,
		"",
		`${count$1(baseline.tasks.length, "task")}, every repeat`,
		...tasks,
		""
	].join("\n");
}

// src/verdict/pool/moved.ts
/** The score of two pools over the tasks that both measured; null where there is none. */
function movedScore(before, now) {
	const pairs = now.tasks.flatMap((task) => {
		const other = before.tasks.find(({ id, digest }) => id === task.id && digest === task.digest);
		const scores = other === void 0 ? [] : scoresOf$1(armOfBaseline(other));
		const fresh = scoresOf$1(armOfBaseline(task));
		return scores.length === 0 || fresh.length === 0 ? [] : [{
			before: average(scores),
			now: average(fresh)
		}];
	});
	if (pairs.length === 0) return null;
	return {
		before: average(pairs.map((pair) => pair.before)),
		now: average(pairs.map((pair) => pair.now)),
		tasks: pairs.length
	};
}

// src/cli/score-text.ts
function scoreJson({ score, answer, policy, dangling }) {
	const { value, ...parts } = score;
	const result = {
		score: value,
		...parts,
		policy: policy.id,
		policyDigest: policy.digest,
		state: answer.state,
		reason: answer.state === "answered" ? null : answer.reason,
		repaired: answer.state === "answered" ? answer.repaired : [],
		dangling
	};
	return `${JSON.stringify(result, null, 2)}\n`;
}
/** For a terminal. Every name is the agent's text, so it goes through `plain`. */
function scoreText({ score, answer, policy, dangling }) {
	const others = Object.entries(score.byPolicy).filter(([id]) => id !== policy.id).map(([id, value]) => `${id} ${figure(value)}`);
	return `${[
		`score ${figure(score.value)} by ${policy.id} (${others.join(", ")}): ${outcomeWords(score.outcome)}`,
		...answer.state === "answered" ? [] : [`  ${answer.state}: ${plain$1(answer.reason)}`],
		...repairLines(answer),
		...score.predictions.slice(0, MAX_LINES).map(predictionLine),
		...hiddenLine(score.predictions.length),
		...score.missed.map(missedLine),
		...score.evidence === null ? [] : [evidenceLine(score.evidence)],
		...dangling.length === 0 ? [] : [`  note: the ground truth names undefined ids: ${list(dangling)}`]
	].join("\n")}\n`;
}
/** "1 task", "2 tasks". */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** What to do if a ground truth has no root cause. */
const NOTHING_BROKEN = "add --expect no-fault if nothing is broken";
const MAX_LINES = 40;
function hiddenLine(total) {
	return total > MAX_LINES ? [`  ... and ${total - MAX_LINES} more`] : [];
}
function repairLines(answer) {
	if (answer.state !== "answered" || answer.repaired.length === 0) return [];
	return [`  repaired: ${answer.repaired.join(", ")}`];
}
function predictionLine(prediction) {
	const name = shown(prediction.name);
	const { verdict, group, tier, rule, nearest } = prediction;
	const how = group === null ? "" : ` (group ${shown(group)}, ${tier} match, rule ${rule})`;
	switch (verdict) {
		case "right": return `  ok  ${name}: a root cause${how}`;
		case "repeated": return `  =   ${name}: a root cause named before${how}`;
		case "wrong": {
			const near = nearest === null ? "" : `; nearest ${shown(nearest.group)}: ${plain$1(nearest.why)}`;
			return `  no  ${name}: ${prediction.class ?? "wrong"}${how}${near}`;
		}
		default: return assertNever(verdict);
	}
}
function missedLine({ cause, nearest }) {
	const close = nearest === null ? "nothing close was named" : `closest named: ${shown(nearest)}`;
	return `  --  missed ${shown(cause)}; ${close}`;
}
function evidenceLine({ checked, verified }) {
	return `  evidence: ${verified} of ${checked} pointers stand in the snapshot`;
}
function outcomeWords(outcome) {
	switch (outcome) {
		case "right": return "right";
		case "partly-right": return "partly right";
		case "wrong": return "confidently wrong";
		case "escalated": return "handed over to a person";
		case "no-answer": return "no answer";
		case "no-fault-right": return "right: nothing is broken";
		case "false-accusation": return "accuses although nothing is broken";
		default: return assertNever(outcome);
	}
}
function figure(value) {
	return value === null ? "n/a" : value.toFixed(3);
}
function shown(text) {
	return shorten(plain$1(text), 120);
}
function list(ids) {
	return ids.slice(0, 10).map(shown).join(", ");
}

// src/cli/baseline.ts
const FLAGS$1 = {
	config: COMMON$1.config,
	baseline: COMMON$1.baseline
};
const baselineAddCommand = {
	name: "baseline add",
	about: [
		"Adds a stored run to the pool in the baseline file, and creates the file if there is none. Commit the result.",
		"Refuses a run that was measured differently from the pool, in which nothing answered, or that is already in it.",
		"If a pooled run has continued since, its new attempts are added."
	].join("\n"),
	flags: {
		...FLAGS$1,
		out: {
			...COMMON$1.out,
			help: "the folder of the run (default: .sre-gate)"
		},
		replace: {
			type: "boolean",
			help: "start a new pool with this run"
		},
		accept: {
			type: "string",
			value: "REASON",
			help: "record why a drop is accepted (starts a new pool)"
		}
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { flags, io } = invocation;
		const { run, times } = await readStoredRun(invocation.positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
		refuseUnanswered(run);
		const { where, path, keep } = placeOf$2(invocation, run.gate);
		const accepted = flagText(flags, "accept");
		const fresh = flagOn(flags, "replace") || accepted !== null;
		const committed = readIfThere(path, where);
		const before = committed === null ? null : poolBefore(committed, where, fresh);
		const { commit, date } = headCommit(io.cwd);
		const provenance = {
			commit,
			date,
			workflowRun: io.env.GITHUB_RUN_ID ?? null,
			accepted
		};
		const pooled = poolRun(fresh ? null : before, run, times, provenance, keep);
		const { draft, start, unlike } = pooled;
		if (before !== null && !fresh && unlike.length > 0) throw wouldReplace(before, run, unlike, where);
		if (start.from > 0) io.stderr(`${counted(start.from, "older run")} left out: the pool starts at ${start.reason === "accepted" ? "an accepted drop" : "a change point"}\n`);
		if (before !== null && (fresh || start.from > 0)) io.stderr(moveOf(movedScore(before, draft)));
		makeFolders(dirname(path));
		writeWhole(path, baselineText(draft));
		io.stderr(`${heldOf(run, pooled.before)}${openOf(run)}${worthOf(run)}`);
		io.stdout(`${relative(io.cwd, path)}: ${counted(draft.tasks.length, "task")} from ${counted(draft.runs.length, "run")}. Commit it: pull requests are compared with it.\n`);
		return EXIT.pass;
	}
};
/** A file that is replaced need not be valid. */
function poolBefore(text, where, replaced) {
	try {
		return readBaseline(text, where);
	} catch (error) {
		if (replaced && error instanceof UserError) return null;
		throw error;
	}
}
/** Shows that the bar gets lower: after this commit, nothing is compared with the old one. */
function moveOf(move) {
	if (move === null) return "";
	const [before, now] = [points$1(move.before), points$1(move.now)];
	const word = move.now < move.before ? "fell" : "rose";
	return `the pool's score ${before === now ? `stayed at ${now}` : `${word} ${before} → ${now}`} (${counted(move.tasks, "task")} that both have)\n`;
}
/** A run that was added to the pool before it ended. */
function heldOf({ attempts }, before) {
	return before === 0 ? "" : `${before} of ${counted(attempts.length, "attempt")} of this run were pooled before: they count once\n`;
}
/** Pooled runs were paid for, so a forgotten flag or setting must not discard them. */
function wouldReplace(before, run, unlike, where) {
	const attempts = before.tasks.reduce((sum, task) => sum + task.attempts.length, 0);
	const gate = before.gate === run.gate ? "" : ` (the pool is the gate's '${before.gate}', this run is of '${run.gate}': 'id: ${before.gate}' under judge: keeps it)`;
	return new UserError({
		code: "POOL_DIFFERS",
		where,
		message: `this run was measured with another ${unlike.map((part) => part === "tasks" ? "kind of tasks (private or public)" : part).join(", ")}${gate}; to pool it would drop ${counted(attempts, "attempt")} of ${counted(before.runs.length, "run")}`,
		help: "Run again as the pool was measured, or start it anew with --replace."
	});
}
/** A pool in which nothing answered can show no drop; the agent probably could not start. */
function refuseUnanswered(run) {
	const { attempts } = run;
	const measured = attempts.filter(({ state }) => isMeasured(state));
	if (measured.length === 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return;
	throw new UserError({
		code: "RUN_NEVER_ANSWERED",
		where: run.gate,
		message: `none of ${counted(measured.length, "attempt")} answered (${measured[0]?.reason ?? "no reason is known"}), so the run shows nothing of the agent`,
		help: "'sre-gate doctor' checks what a run needs. Fix that, run again and add the new run."
	});
}
/** A run that was stopped or is still going is incomplete. */
function openOf({ attempts }) {
	const open = attempts.filter(({ state }) => state === "cancelled").length;
	return open === 0 ? "" : `${open} of ${counted(attempts.length, "attempt")} of this run did not end: it was stopped, or still goes on. The same command runs the rest; then add it again: what is pooled now counts once.\n`;
}
/** An agent that is always wrong was measured and may be pooled, but it can show no drop. */
function worthOf({ attempts }) {
	return attempts.some(({ score }) => (score?.value ?? 0) > 0) ? "" : NEVER_RIGHT;
}
const NEVER_RIGHT = "No answer of this run was right in anything: a task that the baseline never solved is left out of the gate. The run's report.html says what was named and what was meant.\n";
const baselineShowCommand = {
	name: "baseline show",
	about: "Prints the baseline: where its runs came from, and every task with its repeats.",
	flags: {
		...FLAGS$1,
		json: COMMON$1.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		const { where, path } = placeOf$2(invocation, null);
		const text = readIfThere(path, where);
		if (text === null) throw new UserError({
			code: "BASELINE_NOT_FOUND",
			where,
			message: "there is no baseline yet",
			help: "run 'sre-gate run' and then 'sre-gate baseline add'"
		});
		const baseline = readBaseline(text, where);
		io.stdout(flagOn(flags, "json") ? text : renderBaselineTable(baseline));
		return EXIT.pass;
	}
};
function placeOf$2({ flags, io }, gate) {
	const config = flagText(flags, "config");
	const { file } = loadSettingsFile(io.cwd, config);
	const judge = file.judge ?? JudgeSettingsSchema.parse({});
	const where = flagText(flags, "baseline") ?? judge.baseline ?? null ?? `baselines/${gate ?? judge.id}.json`;
	return {
		where,
		path: resolve(io.cwd, where),
		keep: judge["baseline-runs"]
	};
}
/** Provenance dates come from commits: a clock reading would differ between two makers of one file. */
function headCommit(cwd) {
	try {
		const [commit, date] = execFileSync("git", [
			"log",
			"-1",
			"--format=%H %cI"
		], {
			cwd,
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			]
		}).trim().split(" ");
		return {
			commit: commit ?? null,
			date: date?.slice(0, 10) ?? null
		};
	} catch {
		return {
			commit: null,
			date: null
		};
	}
}

// src/stats/suites.ts
/** Beta(0.8, 1) has a mean of 0.444, as agents have on the published benchmark; its quantile is u^(1/0.8). */
function drawSuite(shape, tasks, random) {
	return Float64Array.from({ length: tasks }, (_, i) => {
		switch (shape.kind) {
			case "even": return shape.chance;
			case "bimodal": return i % 2 === 0 ? i % 4 === 0 ? 1 : 0 : random.next() ** 1.25;
			case "beta": return random.next() ** 1.25;
		}
	});
}
function dropFor(shape, pattern, drop) {
	if (drop === 0) return (chances) => chances;
	const population = typical(shape);
	const mean = average(population);
	const share = Math.min(1, drop / mean);
	switch (pattern) {
		case "prop": return (chances) => chances.map((chance) => chance * (1 - share));
		case "broken": return (chances, random) => chances.map((chance) => random.next() < share ? 0 : chance);
		case "logit": {
			const shift = solveShift(population, mean - drop);
			return (chances) => chances.map((chance) => shifted(chance, shift));
		}
	}
}
/** The suite's rates at evenly spread quantiles. */
function typical(shape) {
	const quantiles = Array.from({ length: 2e3 }, (_, i) => ((i + .5) / 2e3) ** 1.25);
	if (shape.kind === "even") return [shape.chance];
	if (shape.kind === "beta") return quantiles;
	return [...quantiles, ...quantiles.map((_, i) => i % 2)];
}
function solveShift(population, mean) {
	let [low, high] = [-40, 40];
	for (let i = 0; i < 60; i += 1) {
		const middle = (low + high) / 2;
		if (average(population.map((chance) => shifted(chance, middle))) > mean) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** The rate whose log-odds are lower by `shift`. */
function shifted(chance, shift) {
	if (chance <= 0 || chance >= 1) return chance;
	return 1 / (1 + Math.exp(shift) * (1 / chance - 1));
}
/** By the names people type. */
const SUITE_SHAPES = {
	beta: { kind: "beta" },
	bimodal: { kind: "bimodal" },
	hard: {
		kind: "even",
		chance: .08
	},
	easy: {
		kind: "even",
		chance: .97
	}
};

// src/verdict/calibrate/calibrate.ts
function simulateGates(request, test) {
	const { tasks, baseRepeats, shape, gates, infra } = request;
	const simulate = gateSimulator(request.design, test);
	const random = seededRandom(`calibrate:${request.seed}`);
	const drop = dropFor(shape, request.pattern, request.drop);
	const counts = {
		failed: 0,
		score: 0,
		lost: 0,
		attempts: 0
	};
	for (let g = 0; g < gates; g += 1) {
		const base = drawSuite(shape, tasks, random);
		const now = drop(base, random);
		const solves = (rates) => solver(rates, infra, random);
		const pool = poolOf(solves(base), tasks, baseRepeats);
		const today = request.confirm || request.design.design === "same-day" ? solves(base) : null;
		const result = simulate({
			pool,
			head: solves(now),
			today
		}, random);
		counts.failed += result.failed ? 1 : 0;
		counts.score += result.scoreFell ? 1 : 0;
		counts.lost += result.taskLost ? 1 : 0;
		counts.attempts += result.attempts;
	}
	const failRate = counts.failed / gates;
	return {
		failRate,
		failRateError: Math.sqrt(failRate * (1 - failRate) / gates),
		scoreFellRate: counts.score / gates,
		taskLostRate: counts.lost / gates,
		meanAttempts: counts.attempts / gates,
		gates
	};
}
/** Attempts of an agent that solves its tasks at these rates; null where one could not be measured. */
function solver(rates, infra, random) {
	return (task) => {
		if (infra > 0 && random.next() < infra) return null;
		return random.next() < rates[task] ? 1 : 0;
	};
}
function poolOf(solve, tasks, repeats) {
	const pool = emptyArm(tasks);
	for (let task = 0; task < tasks; task += 1) for (let repeat = 0; repeat < repeats; repeat += 1) {
		const score = solve(task, repeat);
		if (score !== null) addTo(pool, task, score);
	}
	return pool;
}
/** This repository's own false-alarm rate, from runs of an unchanged agent. */
function calibrateStored(runs, options) {
	const { policy, splits } = options;
	const { repeats } = policy;
	const tasks = commonTasks(runs);
	const random = seededRandom(`calibrate:${options.seed}`);
	const fell = isAdaptive(policy.design, policy) ? (strata) => fellAdaptively(strata, policy, random) : (strata) => fellAtOnce(strata, policy);
	const byRun = rateOf(splits, () => splitByRun(runs, tasks, repeats, random), fell);
	const within = rateOf(splits, () => splitWithin(runs, tasks, repeats, random), fell);
	const strata = tasks.map((task) => ({
		now: [],
		base: pooled(runs, task)
	}));
	const variance = varianceWithin(strata);
	const typical = splitByRun(runs, tasks, repeats, random);
	return {
		runs: runs.length,
		tasks: tasks.length,
		repeats,
		splits,
		failRate: byRun,
		failRateError: byRun === null ? null : Math.sqrt(byRun * (1 - byRun) / splits),
		shuffledFailRate: within,
		daySd: dayDeviation(runs, tasks),
		withinSd: variance === null ? null : Math.sqrt(variance),
		detectableDrop: seenDrop(typical, policy)
	};
}
/** A drop below `min-effect` does not count, however sure it is. */
function seenDrop(strata, { suiteAlpha, minEffect }) {
	const drop = strata.length === 0 ? null : detectableDrop(strata, suiteAlpha);
	return drop === null ? null : Math.max(drop, minEffect);
}
function commonTasks(runs) {
	const [first, ...rest] = runs;
	return [...first?.scores.keys() ?? []].filter((task) => rest.every(({ scores }) => scores.has(task))).sort();
}
function pooled(runs, task) {
	return runs.flatMap(({ scores }) => [...scores.get(task) ?? []]);
}
function rateOf(splits, split, fell) {
	let failed = 0;
	for (let s = 0; s < splits; s += 1) {
		const strata = split();
		if (strata.length === 0) return null;
		if (fell(strata)) failed += 1;
	}
	return failed / splits;
}
function fellAtOnce(strata, { suiteAlpha, minEffect }) {
	const { p } = stratifiedTest(strata);
	const drop = average(strata.map(({ now, base }) => average(base) - average(now)));
	return p !== null && p <= suiteAlpha && drop >= minEffect;
}
/** The plan of a pull request over the same repeats: its tasks, its looks, its levels. */
function fellAdaptively(strata, policy, random) {
	const atLeast = atLeastOf(policy);
	const run = strata.filter(({ base }) => base.filter((score) => score > 0).length >= atLeast(base.length));
	if (run.length === 0) return false;
	const stored = run.map(({ base }) => base.length);
	const whole = roundsFor(typicalPool(stored), policy);
	const places = run.map((_, i) => i);
	const order = Array.from({ length: Math.ceil(whole) }, (_, round) => shuffled(places, random).filter((i) => round < (run[i]?.now.length ?? 0))).flat().slice(0, Math.round(whole * run.length));
	const sequence = sequenceFor({
		order,
		base: stored,
		tasks: run.length,
		spending: suiteSpending(policy),
		futility: ADAPTIVE.futility
	});
	const rule = {
		atLeast,
		minEffect: policy.minEffect,
		tasks: run.length
	};
	for (const [index, look] of sequence.looks.entries()) {
		const made = new Uint16Array(run.length);
		for (const i of order.slice(0, look)) made[i] = made[i] + 1;
		const seen = run.map(({ now, base }, i) => ({
			now: now.slice(0, made[i]),
			base
		})).filter(({ now }) => now.length > 0);
		const { outcome } = lookAt(seen, sequence, index, rule);
		if (outcome !== "continue") return outcome === "fell";
	}
	return false;
}
/** Runs drawn until they hold enough repeats stand for the pull request, the others for the baseline. */
function splitByRun(runs, tasks, repeats, random) {
	if (runs.length < 2) return [];
	const order = shuffled(runs, random);
	let cut = 1;
	const enough = () => tasks.every((task) => pooled(order.slice(0, cut), task).length >= repeats);
	while (!enough() && cut < order.length - 1) cut += 1;
	return tasks.map((task) => ({
		now: pooled(order.slice(0, cut), task).slice(0, repeats),
		base: pooled(order.slice(cut), task)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
}
function splitWithin(runs, tasks, repeats, random) {
	return tasks.map((task) => shuffled(pooled(runs, task), random)).map((scores) => ({
		now: scores.slice(0, repeats),
		base: scores.slice(repeats)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
}
/** Variance of run means less the part that repeats within tasks explain. */
function dayDeviation(runs, tasks) {
	if (runs.length < 2 || tasks.length === 0) return null;
	const means = runs.map((run) => average(tasks.map((task) => average(pooled([run], task)))));
	const centre = average(means);
	const between = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (means.length - 1);
	const strata = tasks.map((task) => ({
		now: [],
		base: pooled(runs, task)
	}));
	const variance = varianceWithin(strata);
	if (variance === null) return null;
	const shares = runs.map((run) => tasks.reduce((sum, task) => sum + variance / pooled([run], task).length, 0) / tasks.length ** 2);
	return Math.sqrt(Math.max(0, between - average(shares)));
}

// src/verdict/calibrate/admit.ts
/**
* A task may be required where it was solved in at least 19 of 20 attempts, on at least 20 of them. Fewer attempts, or more
* failures, and the rule would soon fail a change that did nothing.
*/
const ADMIT = {
	attempts: 20,
	share: .95,
	solved: 2,
	of: 3
};
function admitted(scores) {
	return [...scores].flatMap(([task, values]) => {
		const solved = values.filter((score) => score > 0).length;
		const rate = values.length === 0 ? 0 : average(values.map((score) => score > 0 ? 1 : 0));
		if (values.length < ADMIT.attempts || rate < ADMIT.share) return [];
		const trips = fixed((1 - rate) ** 3 + 3 * rate * (1 - rate) ** 2, 6);
		return [{
			task,
			solved,
			tried: values.length,
			trips
		}];
	});
}

// src/cli/admit.ts
/** Tasks must not be chosen by the runs they are then compared with: those runs would look better than they are. */
function admit({ positionals, io }, scoresOf) {
	if (positionals.length === 0) throw new UserError({
		code: "NO_RUNS",
		where: "calibrate --admit",
		message: "name the runs to choose by: 'sre-gate calibrate --admit RUN...'",
		help: "see 'sre-gate calibrate --help'"
	});
	const runs = positionals.map((place) => readRun(resolve(io.cwd, place)).run);
	const scores = /* @__PURE__ */ new Map();
	for (const [index, run] of runs.entries()) for (const [task, values] of scoresOf(run, positionals[index] ?? "").scores) scores.set(task, [...scores.get(task) ?? [], ...values]);
	io.stdout(admitText(admitted(scores), scores.size, runs.map(runDigest)));
	return 0;
}
/** What to write under `judge:`, and by what rule these tasks were chosen. */
function admitText(candidates, tasks, runs) {
	const rule = `A task may be required if it was solved in at least ${percent$1(ADMIT.share)} of at least ${ADMIT.attempts} attempts: ${candidates.length} of ${tasks} here.`;
	if (candidates.length === 0) return `${rule}\n`;
	const rows = candidates.map(({ task, solved, tried, trips }) => `  - {task: ${task}, solved: ${ADMIT.solved}, of: ${ADMIT.of}}  # ${solved} of ${tried}; would fail an unchanged agent in ${percent$1(trips)} of runs`);
	return `${rule}\n\njudge:\n  ${`chosen-by: [${runs.map((run) => JSON.stringify(run)).join(", ")}]  # so that no baseline pools the runs they were chosen by`}\n  require:\n${rows.map((row) => `  ${row}`).join("\n")}\n`;
}

// src/cli/calibrate-flags.ts
function problem$1(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate calibrate --help'"
	};
}
function whole$2(flags, name, fallback, most, problems) {
	const text = flagText(flags, name);
	if (text === null) return fallback;
	if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return Number(text);
	problems.push(problem$1("FLAG_NOT_A_NUMBER", `--${name}`, `${JSON.stringify(text)} is not a whole number from 1 to ${most}`));
	return fallback;
}
function oneOf(flags, name, allowed, fallback, problems) {
	const text = flagText(flags, name);
	if (text === null) return fallback;
	const found = allowed.find((one) => one === text);
	if (found === void 0) problems.push(problem$1("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`));
	return found ?? fallback;
}
/** Ten points may be written 10 or 0.1, because nobody simulates a drop below one point or of one hundred. */
function dropOf(flags, problems) {
	const text = flagText(flags, "drop");
	if (text === null) return 0;
	const value = Number(text);
	const drop = value >= 1 ? value / 100 : value;
	if (/^\d+(\.\d+)?$/.test(text) && drop < .4) return drop;
	problems.push(problem$1("FLAG_BAD_VALUE", "--drop", `${JSON.stringify(text)} is not a drop from 0 to below 40 points`));
	return 0;
}
function share(flags, name, problems) {
	const text = flagText(flags, name);
	if (text === null) return 0;
	if (/^0(\.\d+)?$/.test(text) && Number(text) <= .5) return Number(text);
	problems.push(problem$1("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not a share from 0 to 0.5`));
	return 0;
}
function shapeOf(flags, problems) {
	const name = oneOf(flags, "shape", Object.keys(SUITE_SHAPES), "beta", problems);
	return SUITE_SHAPES[name] ?? { kind: "beta" };
}

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
			const cell = serialize$1(table[rowIndex][columnIndex]);
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
function serialize$1(value) {
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
	about: "How often this gate is wrong. From stored runs of an unchanged agent (RUN is a folder or a run.json; or --baseline), or with --simulate before any money is spent. Prints a table and a recommendation. Design, repeats, alpha and min-effect are those of the settings file; without one, adaptive with as many as the pool needs.",
	positionals: "RUN...",
	flags: {
		config: COMMON$1.config,
		admit: {
			type: "boolean",
			help: "propose tasks for judge.require, from runs that no baseline pools"
		},
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
			help: "attempts per task (default: the gate's own; else 3 if fixed, by the pool if adaptive)"
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
	run: async (invocation) => {
		if (flagOn(invocation.flags, "admit")) return admit(invocation, storedRun);
		return (flagOn(invocation.flags, "simulate") ? simulate : stored)(invocation);
	}
};
function simulate({ flags, positionals, io }) {
	const problems = [];
	if (positionals.length > 0) problems.push(problem$1("UNEXPECTED_ARGUMENT", positionals.join(" "), "--simulate takes no runs"));
	const judge = ownJudge(flags, io, problems);
	const design = judge.design;
	const request = {
		tasks: whole$2(flags, "tasks", 59, 2e3, problems),
		baseRepeats: whole$2(flags, "baseline-repeats", 10, 100, problems),
		drop: dropOf(flags, problems),
		pattern: oneOf(flags, "pattern", [
			"logit",
			"prop",
			"broken"
		], "logit", problems),
		shape: shapeOf(flags, problems),
		infra: share(flags, "infra", problems),
		gates: whole$2(flags, "gates", 1e4, 1e6, problems),
		seed: flagText(flags, "seed") ?? "1"
	};
	const asks = repeatsAsked(flags, judge, problems);
	if (problems.length > 0) throw new UserError(problems);
	const designOfGate = (other = design, n = asks) => simulatedDesign(policyFrom$1({
		...judge,
		design: other,
		repeats: n
	}), request.baseRepeats);
	const at = (change, other = design, n = asks) => simulateGates({
		...request,
		confirm: judge.confirm === "base",
		design: designOfGate(other, n),
		...change
	});
	const repeats = Math.ceil(designOfGate().repeats);
	const asked = at({});
	if (flagOn(flags, "json")) {
		const { gates: _, seed, shape: __, ...inputs } = request;
		const shape = flagText(flags, "shape") ?? "beta";
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
		["adaptive", void 0]
	].map(([other, n]) => ({
		name: n === void 0 ? `${other}, by the pool` : `${other}, ${n} repeat${n === 1 ? "" : "s"}`,
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
	const policy = policyFrom$1({
		...judge,
		repeats: repeatsAsked(flags, judge, problems)
	});
	const splits = whole$2(flags, "gates", 2e3, 1e5, problems);
	if (positionals.length === 0 && flagText(flags, "baseline") === null) problems.push(problem$1("NO_RUNS", "calibrate", "there is nothing to calibrate with: name runs, --baseline FILE or --simulate"));
	if (problems.length > 0) throw new UserError(problems);
	const runs = [...positionals.map((place) => storedRun(readRun(resolve(io.cwd, place)).run, place)), ...storedInBaseline(invocation)];
	const seed = flagText(flags, "seed") ?? "1";
	const result = calibrateStored(runs, {
		policy,
		splits,
		seed
	});
	if (result.tasks === 0) throw new UserError(problem$1("NO_COMMON_TASKS", "calibrate", "no task was measured in every one of these runs"));
	io.stdout(flagOn(flags, "json") ? `${JSON.stringify(rounded(result))}\n` : storedTable(result, policy.suiteAlpha));
	return 0;
}
/** By the flag or the settings; undefined where neither says, and an adaptive plan follows its pool. */
function repeatsAsked(flags, judge, problems) {
	if (flagText(flags, "repeats") === null) return judge.repeats;
	return whole$2(flags, "repeats", 1, 50, problems);
}
/** Calibrates the gate of the settings, except for what the flags change. */
function ownJudge(flags, io, problems) {
	const { file } = loadSettingsFile(io.cwd, flagText(flags, "config"));
	const judge = file.judge ?? JudgeSettingsSchema.parse({});
	const own = designOf$1(judge);
	return {
		...judge,
		design: oneOf(flags, "design", ["fixed", "adaptive"], own, problems)
	};
}
function storedInBaseline({ flags, io }) {
	const named = flagText(flags, "baseline");
	if (named === null) return [];
	const text = readIfThere(resolve(io.cwd, named), named);
	if (text !== null) return runsOfBaseline(readBaseline(text, named));
	throw new UserError(problem$1("BASELINE_NOT_FOUND", named, "there is no such file"));
}
function storedRun(run, name) {
	const scores = /* @__PURE__ */ new Map();
	for (const { task, state, score } of run.attempts) if (isMeasured(state) && score?.value != null) scores.set(task, [...scores.get(task) ?? [], score.value]);
	return {
		name,
		scores
	};
}
function runsOfBaseline(baseline) {
	return baseline.runs.map(({ run }, index) => ({
		name: run,
		scores: new Map(baseline.tasks.flatMap(({ id, attempts }) => {
			const own = attempts.flatMap((one) => one.run === index && isMeasured(one.state) && one.score !== null ? [one.score] : []);
			return own.length === 0 ? [] : [[id, own]];
		}))
	}));
}
function rounded(result) {
	return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, typeof value === "number" ? fixed(value) : value]));
}

// src/capture/record/past-versions.ts
const SECOND = 1000000000n;
/** The field manager of a version that nobody saw: it says what tells that it was so. */
const RECONSTRUCTED = "reconstructed from ";
/**
* What workloads looked like before: a capture sees objects as they are, but each old ReplicaSet and ControllerRevision
* keeps the template of the time it was made.
*/
var PastVersions = class {
	#workloads = /* @__PURE__ */ new Map();
	#revisions = /* @__PURE__ */ new Map();
	add({ object }) {
		const kind = asText(object.kind);
		if (kind === "Deployment" || kind === "StatefulSet" || kind === "DaemonSet") this.#workloads.set(uidOf(object), object);
		const revision = kind === "ReplicaSet" ? replicaSet(object) : kind === "ControllerRevision" ? controller(object) : null;
		const owner = ownerOf(object);
		if (revision === null || owner === null) return;
		const known = this.#revisions.get(owner);
		if (known === void 0) this.#revisions.set(owner, [revision]);
		else known.push(revision);
	}
	/** Earlier versions that were replaced after `from`: one just before each change, one as it was made. */
	*versions(from) {
		for (const workload of sortedBy(this.#workloads.values(), keyOf$2)) {
			const all = [...this.#revisions.get(uidOf(workload)) ?? []].sort((a, b) => a.number - b.number);
			for (const [index, revision] of all.entries()) {
				const next = all[index + 1];
				if (next === void 0 || next.since <= from || next.since <= revision.since) continue;
				const start = revision.since > from ? revision.since : from;
				yield version(workload, revision, next.since - SECOND > start ? next.since - SECOND : start);
				yield version(workload, next, next.since);
			}
		}
	}
};
function version(workload, { template, number, from }, at) {
	const metadata = asObject(workload.metadata);
	const { status, ...rest } = workload;
	const spec = {
		...asObject(workload.spec),
		template
	};
	return {
		signal: "objects",
		at,
		object: {
			...rest,
			metadata: {
				...metadata,
				resourceVersion: `${asText(metadata.resourceVersion)}-${number}`,
				managedFields: [{
					manager: RECONSTRUCTED + from,
					operation: "Update",
					time: isoTime(Number(at / 1000000n))
				}]
			},
			spec
		}
	};
}
function replicaSet(object) {
	const annotations = asObject(valueAt(object, "metadata.annotations"));
	const number = Number(annotations["deployment.kubernetes.io/revision"] ?? NaN);
	const template = asObject(valueAt(object, "spec.template"));
	const metadata = asObject(template.metadata);
	const { "pod-template-hash": _, ...labels } = asObject(metadata.labels);
	return revisionOf(object, number, {
		...template,
		metadata: {
			...metadata,
			labels
		}
	});
}
function controller(object) {
	const { $patch: _, ...rest } = asObject(valueAt(object, "data.spec.template"));
	return Object.keys(rest).length === 0 ? null : revisionOf(object, Number(object.revision), rest);
}
function revisionOf(object, number, template) {
	const since = parseTime(asText(valueAt(object, "metadata.creationTimestamp")));
	const name = asText(valueAt(object, "metadata.name"));
	return since === null || !Number.isFinite(number) ? null : {
		number,
		since,
		template,
		from: `${asText(object.kind)}/${name}`
	};
}
function ownerOf(object) {
	const owners = asList(valueAt(object, "metadata.ownerReferences")).map(asObject);
	const owner = owners.find((one) => one.controller === true) ?? owners[0];
	return owner === void 0 ? null : asText(owner.uid) || null;
}
function uidOf(object) {
	return asText(valueAt(object, "metadata.uid")) || keyOf$2(object);
}
function keyOf$2(object) {
	const { namespace, name } = asObject(object.metadata);
	return `${asText(object.kind)}/${asText(namespace)}/${asText(name)}`;
}

// src/capture/clues.ts
function keyOf$1({ kind, namespace, name }) {
	return `${kind}/${namespace ?? ""}/${name}`;
}
const MOST$4 = 2e4;
/** What the cluster itself writes; a person's or a pipeline's write is what may have broken something. */
const CONTROLLERS = /^(kube-controller-manager|kubelet|kube-scheduler|kube-apiserver|.*-controller(-manager)?|.*operator|cluster-autoscaler|endpointslice.*|coredns|metrics-server)$/i;
/** Reasons of events that tell what somebody, or an autoscaler, did. */
const CHANGES = /* @__PURE__ */ new Set([
	"ScalingReplicaSet",
	"SuccessfulRescale",
	"SuccessfulCreate",
	"SuccessfulDelete",
	"Suspended",
	"Applied",
	"Started"
]);
const DERIVED = /* @__PURE__ */ new Set([
	"Pod",
	"ReplicaSet",
	"Endpoints",
	"EndpointSlice",
	"Event",
	"Lease",
	"ControllerRevision"
]);
/** Collects, from what is written, everything that speaks of a cause. */
var Clues = class {
	found = [];
	/** "Kind/namespace/name" of every object: a cluster has hundreds of thousands. */
	objects = /* @__PURE__ */ new Set();
	#owners = /* @__PURE__ */ new Map();
	add(seen) {
		switch (seen.signal) {
			case "objects":
				this.#object(seen.object, seen.at);
				return;
			case "events":
				this.#event(seen.event, seen.at);
				return;
			case "alerts": {
				const { labels, annotations, activeAt } = seen.alert;
				const name = labels.service_name ?? labels.service ?? labels.deployment ?? labels.pod ?? "";
				const kind = labels.deployment ? "Deployment" : labels.pod && !labels.service ? "Pod" : "Service";
				const quote = annotations.description ?? annotations.summary ?? labels.alertname ?? "";
				if (name !== "") this.#note({
					kind,
					namespace: labels.namespace ?? null,
					name,
					what: "alerted about",
					at: activeAt === null ? seen.at : parseTime(activeAt.replace(/(\.\d{9})\d+/, "$1")),
					quote
				});
				return;
			}
			default: return;
		}
	}
	/** A pod is one of many that its workload makes: what is wrong with it is most often wrong with that. */
	workloadOf(place) {
		let found = place;
		for (let owner = this.#owners.get(keyOf$1(found)); owner !== void 0; owner = this.#owners.get(keyOf$1(found))) {
			if (owner.kind === "Node" || keyOf$1(owner) === keyOf$1(place)) break;
			found = owner;
		}
		return found;
	}
	#note(clue) {
		if (this.found.length < MOST$4) this.found.push(clue);
	}
	#event(event, at) {
		const target = asObject(event.involvedObject ?? event.regarding);
		const name = asText(target.name);
		const kind = asText(target.kind);
		const isChange = CHANGES.has(asText(event.reason)) && !DERIVED.has(kind);
		if (name === "" || event.type !== "Warning" && !isChange) return;
		const namespace = asText(target.namespace) || null;
		const quote = asText(event.message ?? event.note) || asText(event.reason);
		this.#note({
			kind,
			namespace,
			name,
			what: isChange ? "changed" : "warned about",
			at,
			quote
		});
	}
	#object(object, at) {
		const kind = asText(object.kind);
		const metadata = asObject(object.metadata);
		const name = asText(metadata.name);
		const namespace = asText(metadata.namespace) || null;
		const place = {
			kind,
			namespace,
			name
		};
		this.objects.add(keyOf$1(place));
		const owner = asList(metadata.ownerReferences).map(asObject).find((one) => one.controller === true);
		if (owner) this.#owners.set(keyOf$1(place), {
			kind: asText(owner.kind),
			namespace,
			name: asText(owner.name)
		});
		const [written] = asList(metadata.managedFields).map((entry) => asText(asObject(entry).manager));
		if (written?.startsWith("reconstructed from ")) {
			this.#note({
				...place,
				what: "changed",
				at,
				quote: written
			});
			return;
		}
		if (valueAt(object, "spec.replicas") === 0 && kind !== "ReplicaSet") this.#note({
			...place,
			what: "not running",
			at: null,
			quote: "\"replicas\":0"
		});
		if (kind === "Pod") this.#pod(object, place);
		if (DERIVED.has(kind)) return;
		for (const entry of asList(metadata.managedFields)) {
			const { manager, time, subresource, operation } = asObject(entry);
			if (CONTROLLERS.test(asText(manager)) || subresource === "status") continue;
			const when = parseTime(asText(time));
			if (when !== null) this.#note({
				...place,
				what: "changed",
				at: when,
				quote: `"manager":${JSON.stringify(manager)},"operation":${JSON.stringify(operation)}`
			});
		}
		const created = parseTime(asText(metadata.creationTimestamp));
		if (created !== null) this.#note({
			...place,
			what: "changed",
			at: created,
			quote: `"creationTimestamp":${JSON.stringify(metadata.creationTimestamp)}`
		});
	}
	#pod(object, place) {
		for (const status of asList(valueAt(object, "status.containerStatuses"))) {
			const { waiting, terminated } = asObject(asObject(status).state);
			const reason = asText(asObject(waiting).reason) || asText(asObject(terminated).reason);
			if (reason === "" || reason === "Completed" || reason === "ContainerCreating") continue;
			const quote = asText(asObject(waiting).message) || `"reason":${JSON.stringify(reason)}`;
			this.#note({
				...place,
				what: "not running",
				at: null,
				quote
			});
		}
	}
};

// src/capture/draft.ts
/** The draft is called so that nothing takes it for a truth until a person has renamed it. */
const DRAFT = "ground_truth.draft.yaml";
const TRUTH = "ground_truth.yaml";
/** How much each kind of clue says. A change comes before its symptoms; the notes were written by who knows. */
const WEIGHTS = {
	"named in the notes": 10,
	"named by the investigator": 5,
	changed: 4,
	"not running": 2,
	"warned about": 1.5,
	"alerted about": 1
};
const CAUSAL = /\b(root cause|caused by|because|due to|triggered by|culprit|misconfigur\w*|introduced by|the cause|fault(?:y)? (?:was|is)|broke(?:n)?|rolled back|reverted|fix(?:ed)? by)\b/i;
/** Objects that may be the cause, the likeliest first. `since` bounds which changes can have to do with it. */
function propose(clues, notes, window) {
	const all = [...clues.found.filter(({ what, at }) => what !== "changed" || at !== null && window !== null && at >= window.start && at <= window.end), ...notes === null ? [] : fromNotes(notes, clues)];
	const groups = /* @__PURE__ */ new Map();
	for (const seen of all) {
		const clue = {
			...seen,
			...clues.workloadOf(seen)
		};
		const key = `${clue.kind}/${clue.namespace ?? ""}/${clue.name}`;
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [clue]);
		else known.push(clue);
	}
	return [...groups.values()].map((found) => {
		const [first] = found;
		const kinds = new Map(found.map((clue) => [clue.what, clue]));
		const weight = [...kinds.keys()].reduce((sum, what) => sum + WEIGHTS[what], 0) + Math.min(1, found.length / 50);
		return {
			kind: first.kind,
			namespace: first.namespace,
			name: first.name,
			weight,
			clues: [...kinds.values()]
		};
	}).sort((a, b) => b.weight - a.weight || byCodePoint(`${a.kind}/${a.name}`, `${b.kind}/${b.name}`)).slice(0, 8);
}
/** Objects that a sentence about the cause names; one kind of a name is meant, the one that people change. */
function fromNotes(notes, { objects }) {
	const found = [];
	const order = [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"ConfigMap",
		"NetworkPolicy",
		"Service",
		"Job",
		"CronJob",
		"Node"
	];
	const rank = (kind) => order.includes(kind) ? order.indexOf(kind) : order.length;
	for (const sentence of notes.split(/(?<=[.!?])\s+|\n+/)) {
		if (!CAUSAL.test(sentence)) continue;
		const words = new Set(sentence.toLowerCase().match(/[a-z0-9][a-z0-9.-]*[a-z0-9]/g) ?? []);
		const named = [...objects].flatMap((key) => {
			const [kind = "", namespace = "", ...rest] = key.split("/");
			const name = rest.join("/");
			return words.has(name.toLowerCase()) ? [{
				kind,
				namespace: namespace || null,
				name
			}] : [];
		});
		const kinds = named.filter(({ kind }) => new RegExp(`\\b${kind}\\b`, "i").test(sentence));
		const chosen = (kinds.length > 0 ? kinds : named).sort((a, b) => rank(a.kind) - rank(b.kind));
		for (const { kind, namespace, name } of chosen.slice(0, kinds.length > 0 ? 4 : 1)) found.push({
			kind,
			namespace,
			name,
			what: "named in the notes",
			at: null,
			quote: sentence.trim()
		});
	}
	return found;
}
/** A file in the form of a ground truth that says, as comments, why each object is in it. */
function draftText(proposals) {
	const groups = proposals.map((one, index) => groupOf$1(one, index === 0));
	const told = proposals.flatMap(({ clues }, index) => [`# ${groups[index]?.id}`, ...clues.map(({ what, at, quote }) => {
		return `#   ${what}${at === null ? "" : ` at ${clickhouseTime(at).slice(0, 19)}`}: ${JSON.stringify(quote.slice(0, 300))}`;
	})]);
	return [
		"# A draft: nobody has confirmed it yet, and no task is scored by it.",
		"# 1. Leave root_cause: true on what was the cause, and on nothing else. Correct names; delete what has no part in it.",
		"# 2. Under propagations, say what it broke: source and target are ids of groups.",
		`# 3. Rename this file to ${TRUTH} and run: sre-gate tasks lint`,
		"#",
		...proposals.length === 0 ? ["# The record holds no clue to a cause: write the group yourself."] : told,
		""
	].join("\n") + truthYaml(groups, "say what was wrong");
}
/** What a data set itself publishes as its answer. */
function truthOfAnswers(answers) {
	return truthYaml([...new Map(answers.map((one) => [`${one.kind}/${one.name}`, one])).values()].map((one) => groupOf$1(one, true)), answers[0]?.fault ?? "");
}
function groupOf$1(one, isCause) {
	const place = one.namespace === null ? {} : { namespace: one.namespace };
	const pod = one.kind === "Pod" ? { filter: [`${escaped(one.name)}.*`] } : { name: one.name };
	return {
		id: `${one.name}-${one.kind.toLowerCase()}-1`,
		kind: one.kind,
		...place,
		...pod,
		root_cause: isCause
	};
}
function escaped(name) {
	return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function truthYaml(groups, condition) {
	const [first] = groups;
	return writeYaml({
		apiVersion: "itbench.io/v1",
		kind: "GroundTruth",
		spec: {
			alerts: [],
			aliases: [],
			fault: first === void 0 ? [] : [{
				category: "captured",
				condition,
				entity: {
					group_id: first.id,
					kind: first.kind,
					name: first.name ?? first.filter?.[0] ?? ""
				},
				fault_mechanism: "captured"
			}],
			groups,
			propagations: [],
			recommendedActions: []
		}
	});
}

// src/capture/investigate.ts
const run$1 = promisify(execFile);
/** What the shipped investigator answers for a record; null where it fails. It knows no truth. */
async function investigate(snapshot, program) {
	const folder = mkdtempSync(join(tmpdir(), "sre-gate-investigated-"));
	const output = join(folder, "answer.json");
	try {
		const env = {
			...process.env,
			SRE_GATE_SNAPSHOT: snapshot,
			SRE_GATE_OUTPUT: output
		};
		await run$1(process.execPath, [program], {
			env,
			timeout: 3e5,
			maxBuffer: 1 << 26
		});
		const reading = readDiagnosis(readFileSync(output, "utf8"), "strict");
		return reading.kind === "invalid" ? null : reading.diagnosis;
	} catch {
		return null;
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
/** The same as clues, with the words it quotes. */
function cluesOf({ factors }) {
	return factors.flatMap(({ name, evidence }) => {
		const [namespace = "", kind = "", ...rest] = name.split("/");
		return (Array.isArray(evidence) ? evidence : []).slice(0, 3).map(({ match }) => ({
			kind,
			namespace: namespace === "cluster" || namespace === "" ? null : namespace,
			name: rest.join("/"),
			what: "named by the investigator",
			at: null,
			quote: match
		}));
	});
}

// src/capture/observation.ts
const CAPTURED_SIGNALS = [
	"alerts",
	"events",
	"objects",
	"logs",
	"traces",
	"metrics"
];
/** A log line of which little is known. */
const PLAIN_LOG = {
	signal: "logs",
	severity: "",
	severityNumber: 0,
	traceId: "",
	spanId: "",
	attributes: {},
	scope: ""
};

// src/capture/record/shift.ts
const TIME = /(\d{4}-\d\d-\d\d)([T ])(\d\d)([:-]?)(\d\d)([:-]?)(\d\d)(?=[.:Z\s"',+\]}\\]|$)/g;
/** A text with every time in it moved, as records write them: in cells, objects, lines and names of alert files. */
function shiftedText(text, nanoseconds) {
	const seconds = nanoseconds / 1000000000n * 1000000000n;
	if (seconds === 0n) return text;
	const known = /* @__PURE__ */ new Map();
	return text.replace(TIME, (whole, day, middle, h, a, m, b, s) => {
		let moved = known.get(whole);
		if (moved === void 0) {
			const at = parseTime(`${day} ${h}:${m}:${s}`);
			const [date, time = ""] = at === null ? [day] : clickhouseTime(at + seconds).slice(0, 19).split(" ");
			const [hours = h, minutes = m, rest = s] = time === "" ? [] : time.split(":");
			moved = `${date}${middle}${hours}${a}${minutes}${b}${rest}`;
			known.set(whole, moved);
		}
		return moved;
	});
}
/** Moves all times of a record, in its files and in the names of its alert files. Reads and writes piece by piece. */
async function shiftRecord(folder, nanoseconds) {
	for (const path of listFiles(folder)) {
		const from = join(folder, path);
		const to = join(folder, dirname(path), shiftedText(basename(path), nanoseconds));
		const aside = `${from}.shifted`;
		const file = openSync(aside, "wx");
		try {
			let open = "";
			for await (const piece of createReadStream(from, {
				encoding: "utf8",
				highWaterMark: 1 << 20
			})) {
				const whole = open + piece;
				const end = whole.lastIndexOf("\n") + 1;
				writeSync(file, shiftedText(whole.slice(0, end), nanoseconds));
				open = whole.slice(end);
			}
			writeSync(file, shiftedText(open, nanoseconds));
		} finally {
			closeSync(file);
		}
		rmSync(from);
		renameSync(aside, to);
	}
}

// src/capture/redact/addresses.ts
const EMAIL = /(?<![\w.+/-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![\w-])/g;
/** Four numbers that no fifth one follows: what has more is an object identifier or a version. */
const IPV4 = /(?<![\w.-])(?<!\bv(?:ersion)?[ =:"']{0,4})((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\w-]|\.\d)/gi;
const IPV6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:.])/gi;
/**
* Other addresses in place of e-mail and IP addresses: the same for the same, so that what belonged together still does.
* A network's addresses stay in one network, part by part; which they were is in no file.
*/
var Addresses = class {
	#emails = /* @__PURE__ */ new Map();
	#places = /* @__PURE__ */ new Map();
	#publics = /* @__PURE__ */ new Map();
	#v6 = /* @__PURE__ */ new Map();
	found = {
		"e-mail address": 0,
		"IP address": 0
	};
	replace(text) {
		let result = text;
		if (text.includes("@")) result = result.replace(EMAIL, (email) => this.#email(email));
		if (/\d\.\d/.test(result)) result = result.replace(IPV4, (match, ip) => match.replace(ip, this.#v4(ip)));
		if (result.includes("::") || /:[0-9a-f]{1,4}:[0-9a-f]{1,4}:/i.test(result)) result = result.replace(IPV6, (match) => isIPv6(match) && /\d/.test(match) ? this.#sixth(match) : match);
		return result;
	}
	#email(email) {
		if (/@example\.invalid$/.test(email)) return email;
		let known = this.#emails.get(email.toLowerCase());
		if (known === void 0) {
			known = `person-${this.#emails.size + 1}@example.invalid`;
			this.#emails.set(email.toLowerCase(), known);
		}
		this.found["e-mail address"] += 1;
		return known;
	}
	#v4(ip) {
		const [a = 0, b = 0, c = 0, d = 0] = ip.split(".").map(Number);
		if (a === 0 || a === 127 || a >= 224 || a === 169 && b === 254) return ip;
		this.found["IP address"] += 1;
		if (a === 10) return `10.${this.#part("10", b)}.${this.#part(`10.${b}`, c)}.${this.#part(`10.${b}.${c}`, d)}`;
		if (a === 192 && b === 168 || a === 172 && b >= 16 && b < 32 || a === 100 && b >= 64 && b < 128) {
			const net = `${a}.${b}`;
			return `${net}.${this.#part(net, c)}.${this.#part(`${net}.${c}`, d)}`;
		}
		const net = `${a}.${b}.${c}`;
		const number = this.#publics.get(net) ?? this.#publics.size;
		this.#publics.set(net, number);
		return `${240 + (number >> 16 & 15)}.${number >> 8 & 255}.${number & 255}.${this.#part(net, d)}`;
	}
	/** 0 and 255 keep their meaning; the others are numbered as they come. */
	#part(net, value) {
		if (value === 0 || value === 255) return value;
		let known = this.#places.get(net);
		if (known === void 0) {
			known = /* @__PURE__ */ new Map();
			this.#places.set(net, known);
		}
		let number = known.get(value);
		if (number === void 0) {
			number = known.size + 1;
			known.set(value, number);
		}
		return number;
	}
	#sixth(ip) {
		const lower = ip.toLowerCase();
		if (lower === "::1" || lower === "::" || /^(fe80|ff0|fd00:5ca1)/.test(lower)) return ip;
		let known = this.#v6.get(lower);
		if (known === void 0) {
			known = `fd00:5ca1::${(this.#v6.size + 1).toString(16)}`;
			this.#v6.set(lower, known);
		}
		this.found["IP address"] += 1;
		return known;
	}
};

// src/capture/redact/names.ts
const STRONG = /* @__PURE__ */ new Set([
	"password",
	"passwd",
	"passwort",
	"passphrase",
	"pwd",
	"pass",
	"pw",
	"secret",
	"secrets",
	"apikey",
	"authkey",
	"secretkey",
	"accesskey",
	"privatekey",
	"signingkey",
	"encryptionkey",
	"masterkey",
	"clientsecret",
	"authtoken",
	"accesstoken",
	"refreshtoken",
	"bearertoken",
	"sessiontoken",
	"credential",
	"credentials",
	"creds",
	"cred",
	"dsn",
	"htpasswd",
	"dockerconfigjson",
	"dockercfg",
	"pgpassword",
	"jsessionid",
	"phpsessid"
]);
/** Words that name a key to something when they stand before "key". */
const KINDS_OF_KEY = /* @__PURE__ */ new Set([
	"access",
	"account",
	"admin",
	"api",
	"app",
	"application",
	"auth",
	"client",
	"cookie",
	"crypt",
	"crypto",
	"decryption",
	"deploy",
	"encryption",
	"hmac",
	"host",
	"integration",
	"jwt",
	"ingest",
	"ingestion",
	"license",
	"licence",
	"master",
	"private",
	"priv",
	"root",
	"secret",
	"security",
	"server",
	"service",
	"session",
	"shared",
	"sign",
	"signing",
	"signature",
	"ssh",
	"ssl",
	"storage",
	"subscription",
	"tls",
	"webhook",
	"write"
]);
/** Names whose values are secrets as often as not: only a value that looks random counts. */
const WEAK = /* @__PURE__ */ new Set([
	"token",
	"tokens",
	"auth",
	"jwt",
	"salt",
	"pepper",
	"otp",
	"pin",
	"nonce",
	"sid",
	"sas",
	"cookie",
	"bearer"
]);
const WEAK_PAIRS = /* @__PURE__ */ new Set([
	"session id",
	"sess id",
	"user key"
]);
/** `existingSecret: db`, `imagePullSecret: regcred`: the name of an object that holds one. */
const REFERRING = /* @__PURE__ */ new Set([
	"existing",
	"pull",
	"image",
	"tls",
	"ref",
	"from",
	"use",
	"with",
	"no",
	"missing",
	"bypass",
	"external",
	"sealed",
	"kubernetes",
	"k8s"
]);
/** Words after which the name still means the secret itself; any other makes it a name, a place, a size ... of one. */
const STILL = /* @__PURE__ */ new Set([
	"value",
	"data",
	"text",
	"plain",
	"plaintext",
	"raw",
	"string",
	"b64",
	"base64",
	"encoded",
	"hash",
	"bcrypt",
	"sha256",
	"md5",
	"pem",
	"current",
	"old",
	"new",
	"previous",
	"next",
	"default",
	"primary",
	"secondary",
	"prod",
	"production",
	"staging",
	"stage",
	"stg",
	"dev",
	"test",
	"qa",
	"uat",
	"live",
	"main",
	"admin",
	"root",
	"user",
	"app",
	"db",
	"rw",
	"ro",
	"base",
	"json",
	"override",
	"env",
	"backup",
	"replica",
	"replication",
	"master"
]);
/** "spring.datasource.password", "DB_PASSWORD_2" and "clientSecretValue" in words of lower case. */
function wordsOf(name) {
	return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "" && !/^\d+$/.test(word));
}
const known = /* @__PURE__ */ new Map();
function meaningOf(name) {
	let meaning = known.get(name);
	if (meaning === void 0) {
		meaning = read(wordsOf(name));
		if (known.size > 2e4) known.clear();
		known.set(name, meaning);
	}
	return meaning;
}
function read(words) {
	let meaning = null;
	let end = -1;
	for (const [index, raw] of words.entries()) {
		const word = raw.replace(/\d+$/, "");
		const before = words[index - 1] ?? "";
		const fused = /(?:password|passwd|passphrase|secret|apikey)$/.test(word) && word.length > 6;
		const isKey = (word === "key" || word === "keys") && KINDS_OF_KEY.has(before);
		const refers = /^secrets?$/.test(word) && REFERRING.has(before);
		const isAlone = (word === "pass" || word === "pw") && words.length === 1;
		if (refers) [meaning, end] = [null, -1];
		else if (isAlone) [meaning, end] = ["perhaps", index];
		else if (STRONG.has(word) || fused || isKey) [meaning, end] = ["secret", index];
		else if ((WEAK.has(word) || /token$/.test(word) || WEAK_PAIRS.has(`${before} ${word}`)) && meaning !== "secret") [meaning, end] = ["perhaps", index];
	}
	if (meaning === null) return null;
	return words.slice(end + 1).every((word) => STILL.has(word.replace(/\d+$/, ""))) ? meaning : null;
}
/** What stands in a secret's place: a reference, a variable, a mask. */
const STAND_IN = /^(?:\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]*|\$[a-z_]+|%[A-Za-z_]\w*%|%\([^)]*\)s|\{\{.*\}\}|<%.*%>|<[^<>]*>|\[[^\]]*\]|[*xX•.·_-]{3,}|\*+[A-Za-z ]*\*+|(?:vault|secret|secretsmanager|ssm|awssm|gcpsm|azkv|ref|op|doppler|sops|keyring|env|file|configmap):.*|ENC\[.*\]?|(?:arn|projects):.*|(?:redacted|masked|hidden|removed|censored|sanitized|filtered|none|null|nil|undefined|empty|true|false|yes|no|unset|required|optional|string|object|n\/a)|process\.env\.\w+|os\.(?:environ|getenv).*)$/i;
/** Base64 of "[redacted]": what is redacted in a Secret still decodes. */
const REDACTED_DATA = "W3JlZGFjdGVkXQ==";
function isStandIn(value) {
	const plain = value.trim().replace(/^["'`]+|["'`,;]+$/g, "");
	return plain === "" || plain === "W3JlZGFjdGVkXQ==" || STAND_IN.test(plain) || /^\[redacted/.test(plain);
}
/** Whether letters are in such a disorder that nobody chose them to be read. */
function looksRandom(value) {
	if (value.length < 8 || /\s/.test(value)) return false;
	if (/^[0-9.,:+-]+$/.test(value)) return false;
	const kinds = [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^A-Za-z0-9]/
	].filter((one) => one.test(value)).length;
	const hasDigit = /\d/.test(value);
	if (value.length >= 16) return hasDigit || kinds >= 2 && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(value);
	return hasDigit && kinds >= 2 && !/^v?\d+(\.\d+)+/.test(value) && !/^[a-z]+-?\d{1,4}$/.test(value);
}
/** A path, a plain address or a time: called like secrets now and then, and none. */
function isPlace(value) {
	return /^(?:\.{0,2}|~)\/[\w./@-]*$/.test(value) || /^[A-Za-z]:\\/.test(value) || /^[a-z][a-z0-9+.-]*:\/\/[^@\s]*$/i.test(value) || /^\d{1,3}$|^\d+\.\d+$|^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|Mi|Gi|Ki|%))+$/.test(value) || /^\d{4}-\d\d-\d\d[T ]/.test(value);
}
/** `secret: shop/db-creds`: an object is named, not what is in it. Nobody calls an object in place of a password. */
function isObjectName(name, value) {
	if (!/^(?:.*[._-])?(?:secrets?|credentials?|creds?|tokens?|auth)$/i.test(name)) return false;
	return /^(?:[a-z0-9-]+\/)?[a-z0-9.-]*(?:secrets?|tls|certs?|creds?|credentials|token|keys?|auth|config|settings)$/.test(value) || /^[a-z0-9-]+\/[a-z0-9][a-z0-9.-]*$/.test(value);
}

// src/capture/redact/token-rules.ts
const B = "(?<![A-Za-z0-9_])";
const E = "(?![A-Za-z0-9_])";
function rule(name, hints, source, flags = "g") {
	return {
		name,
		hints: hints.split(" "),
		pattern: new RegExp(source, flags)
	};
}
/** Only what no sentence has. */
function random(name, hints, source) {
	return {
		...rule(name, hints, source, "gi"),
		check: looksRandom
	};
}
/** Sources: the issuers' own pages on token formats, and the formats that secret scanners of GitHub and GitLab list. */
const TOKEN_RULES = [
	rule("private key", "PRIVATE", String.raw`-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)`),
	rule("certificate", "CERTIFICATE", String.raw`-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE(?: REQUEST)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*CERTIFICATE(?: REQUEST)?-----|$)`),
	rule("private key", "LS0tLS1CRUdJTi", `LS0tLS1CRUdJTi[A-Za-z0-9+/=]{20,}`),
	rule("JSON web token", "eyJ", String.raw`${B}eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*`),
	rule("encrypted token", "eyJ", String.raw`${B}eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){4}`),
	rule("AWS access key", "AKIA ASIA ABIA ACCA", `${B}(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}${E}`),
	rule("AWS access key", "AKIA ASIA", `${B}(?:AKIA|ASIA)[A-Z0-9]{16}${E}`),
	rule("AWS session token", "IQoJb3JpZ2lu FwoGZXIvYXdz", `(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9+/=]{40,}`),
	rule("AWS bedrock key", "ABSK bedrock-api-key", `${B}(?:ABSK[A-Za-z0-9+/]{100,}=*|bedrock-api-key-[A-Za-z0-9+/=]{20,})`),
	rule("AWS signature", "X-Amz-S", `X-Amz-(?:Signature|Security-Token)=([A-Za-z0-9%/+=_-]{16,})`),
	rule("Google API key", "AIza", `${B}AIza[A-Za-z0-9_-]{35}`),
	rule("Google secret", "GOCSPX- ya29.", String.raw`${B}(?:GOCSPX-[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_.-]{20,})`),
	rule("Azure secret", "8Q~ 7Q~", `${B}[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}`),
	rule("Azure key", "Key=", `(?:AccountKey|SharedAccessKey|SharedSecretValue)=([A-Za-z0-9+/]{32,}={0,2})`),
	rule("Azure key", "AZEG ACDb +ASt +AMC +AIoT +ARm", String.raw`[A-Za-z0-9+/]{33,76}(?:\+ASt|\+AMC|\+AIoT|\+ARm|AzSe[A-D]|ACDb|AzFu|AZEG|APIM|AzCa)[A-Za-z0-9+/=]{4,10}`),
	rule("signed URL", "sig=", `[?&]sig=([A-Za-z0-9%/+=_-]{20,})`),
	rule("GitHub token", "ghp_ gho_ ghu_ ghs_ ghr_", `${B}gh[pousr]_[A-Za-z0-9]{20,255}`),
	rule("GitHub token", "github_pat_", `${B}github_pat_[A-Za-z0-9_]{30,255}`),
	rule("GitLab token", "glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- glffct- GR1348941", `${B}(?:gl(?:pat|dt|rt|rtr|cbt|ptt|ft|soat|imt|agent|ffct|wt)-[A-Za-z0-9_.=-]{16,}|GR1348941[A-Za-z0-9_-]{20,})`),
	rule("Bitbucket token", "ATBB ATCTT3 ATATT3", `${B}(?:ATBB[A-Za-z0-9]{24,}|ATATT3[A-Za-z0-9_=-]{40,}|ATCTT3[A-Za-z0-9_=-]{40,})`),
	rule("Slack token", "xox", String.raw`${B}xox[abeoprscd](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}`),
	rule("Slack token", "xapp-", String.raw`${B}xapp-\d-[A-Za-z0-9-]{20,}`),
	rule("webhook address", "hooks.slack.com", String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/([A-Za-z0-9/_+-]{20,})`),
	rule("webhook address", "/api/webhooks/", String.raw`discord(?:app)?\.com/api/webhooks/(\d{10,}/[A-Za-z0-9_-]{30,})`),
	rule("webhook address", "webhook.office.com logic.azure.com", String.raw`[a-z0-9.-]*(?:webhook\.office\.com|logic\.azure\.com)[^\s"']*?/([A-Za-z0-9@/_%?=&.-]{30,})`),
	rule("Stripe key", "sk_ rk_ whsec_", `${B}(?:(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,})`),
	rule("Square token", "sq0 EAAA", `${B}(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{20,}|EAAA[A-Za-z0-9_-]{50,})`),
	rule("PayPal token", "access_token$", String.raw`access_token\$(?:production|sandbox)\$[a-z0-9]{10,}\$[a-f0-9]{32}`),
	rule("Twilio key", "SK", `${B}SK[0-9a-f]{32}${E}`),
	rule("SendGrid key", "SG.", String.raw`${B}SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}`),
	rule("Mailgun key", "key-", `${B}key-[0-9a-f]{32}${E}`),
	rule("Mailgun key", "-", `${B}[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}${E}`),
	rule("Mailchimp key", "-us", String.raw`${B}[0-9a-f]{32}-us\d{1,2}${E}`),
	rule("Brevo key", "xkeysib- xsmtpsib-", `${B}x(?:key|smtp)sib-[a-f0-9]{40,}-[A-Za-z0-9]{16}`),
	rule("npm token", "npm_", `${B}npm_[A-Za-z0-9]{30,}`),
	rule("PyPI token", "pypi-", `${B}pypi-[A-Za-z0-9_-]{50,}`),
	rule("package token", "rubygems_ oy2 cio CLOJARS_ dckr_", `${B}(?:rubygems_[a-f0-9]{48}|oy2[a-z0-9]{43}|cio[A-Za-z0-9]{32}|CLOJARS_[a-z0-9]{60}|dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,})${E}`),
	rule("model provider key", "sk-", `${B}sk-(?:proj|svcacct|admin|ant|or|lf)-[A-Za-z0-9_-]{20,}`),
	rule("model provider key", "sk-", `${B}sk-[A-Za-z0-9]{32,}${E}`),
	rule("model provider key", "hf_ api_org_ gsk_ r8_ xai- pplx- fw_ tgp_v1_ nvapi- jina_ csk-", `${B}(?:hf_[A-Za-z0-9]{30,}|api_org_[A-Za-z0-9]{30,}|gsk_[A-Za-z0-9]{40,}|r8_[A-Za-z0-9]{30,}|xai-[A-Za-z0-9]{40,}|pplx-[A-Za-z0-9]{40,}|fw_[A-Za-z0-9]{20,}|tgp_v1_[A-Za-z0-9_-]{30,}|nvapi-[A-Za-z0-9_-]{40,}|jina_[A-Za-z0-9_-]{40,}|csk-[a-z0-9]{40,})`),
	rule("Vault token", "hvs. hvb. hvr.", String.raw`${B}hv[sbr]\.[A-Za-z0-9_-]{20,}`),
	rule("Vault token", "s. b.", String.raw`(?<![A-Za-z0-9_./-])[sb]\.(?=[A-Za-z]*\d)[A-Za-z0-9]{24}${E}`),
	rule("HashiCorp token", "atlasv1.", String.raw`[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9=_-]{60,}`),
	rule("secret manager token", "dp. ops_eyJ A3- p8e- infisical st.", String.raw`${B}(?:dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,}|ops_eyJ[A-Za-z0-9+/=_-]{50,}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{5,11}-){2,}[A-Z0-9]{5}|st\.[a-f0-9]{24}\.[a-f0-9]{24,}\.[a-f0-9]{24,})`),
	rule("monitoring key", "NRAK- NRJS- NRII- NRRA- NRAL glsa_ glc_ sntrys_ sntryu_ dt0c01. dt0s0 hcaik_ hcamk_ hcbik_ eyJrIjoi pd_", String.raw`${B}(?:NR(?:AK|JS|II|RA|SP|AA|IQ)-[A-Za-z0-9_-]{19,}|[a-f0-9]{36,40}NRAL|gl(?:sa|c)_[A-Za-z0-9_=+/-]{30,}|sntr(?:ys|yu)_[A-Za-z0-9_=+/-]{40,}|dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}|hc[abx][im]k_[a-z0-9]{30,}|eyJrIjoi[A-Za-z0-9+/=_-]{40,})`),
	rule("Sentry key", ".ingest. @sentry sentry.io", String.raw`https?://([a-f0-9]{32}(?::[a-f0-9]{32})?)@[A-Za-z0-9.-]+/\d+`),
	rule("cloud token", "dop_v1_ doo_v1_ dor_v1_ dapi HRKU- nfp_ sbp_ sb_secret_ pscale_ fm1_ fm2_ fo1_ vercel_ vc rnd_ LTAI scw cfut_ cfat_ v1.0-", String.raw`${B}(?:do[opr]_v1_[a-f0-9]{64}|dapi[a-f0-9]{32}(?:-\d)?|HRKU-[A-Za-z0-9_-]{30,}|nfp_[A-Za-z0-9]{36,}|sbp_[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{20,}|pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_.=-]{30,}|f(?:m[12]|o1)_[A-Za-z0-9+/=_-]{40,}|vc[a-z]_[A-Za-z0-9]{20,}|vercel_[A-Za-z0-9_]{20,}|rnd_[A-Za-z0-9]{24,}|LTAI[A-Za-z0-9]{12,24}|cf[au]t_[A-Za-z0-9]{40,}|v1\.0-[a-f0-9]{24}-[a-f0-9]{100,})`),
	rule("service token", "shpat_ shpca_ shppa_ shpss_ lin_api_ lin_oauth_ ntn_ secret_ figd_ figo_ PMAK- PMAT- bkua_ CCIPAT_ CCIPRJ_ tskey- AGE-SECRET-KEY-1 EZAK EZTK sgp_ phx_ phs_ ops_ rpa_ ctpat_", `${B}(?:shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|lin_(?:api|oauth)_[A-Za-z0-9]{32,}|ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{40,}|fig[dou]_[A-Za-z0-9_-]{30,}|PMA[KT]-[a-zA-Z0-9-]{26,}|bkua_[a-f0-9]{40}|CCI(?:PAT|PRJ)_[A-Za-z0-9]{20,}_[a-f0-9]{40}|tskey-[a-z]+-[A-Za-z0-9-]{16,}|AGE-SECRET-KEY-1[0-9A-Z]{58}|EZ[AT]K[A-Za-z0-9]{54}|sgp_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40}|ph[xs]_[A-Za-z0-9_-]{40,})`),
	rule("Airtable token", "pat", String.raw`${B}pat[A-Za-z0-9]{14}\.[a-f0-9]{64}`),
	rule("Discord token", ".", String.raw`${B}[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}`),
	rule("Telegram token", ":AA", String.raw`${B}\d{8,10}:AA[A-Za-z0-9_-]{32,35}`),
	rule("Facebook token", "EAACEdEose0cBA EAA", `${B}EAA[A-Za-z0-9]{80,}`),
	rule("Artifactory key", "AKCp cmVmdGtu", `${B}(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})`),
	rule("password hash", "$", String.raw`\$(?:2[abxy]?\$\d{2}\$[./A-Za-z0-9]{53}|(?:1|5|6|y|7|apr1|gy)\$[^\s:$"']{1,40}(?:\$[^\s:$"']{1,40})?\$[./A-Za-z0-9]{20,}|argon2(?:id?|d)\$[^\s"']{20,})`),
	rule("password hash", "SCRAM-SHA pbkdf2 {SSHA {SHA scrypt", String.raw`(?:SCRAM-SHA-\d+\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=:]+|pbkdf2[_:]sha\d+[:$][^\s"']{20,}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/=]{20,}|scrypt:\d+:\d+:\d+\$[^\s"']{20,})`),
	rule("URL password", "://", String.raw`[a-z][a-z0-9+.-]*://[^\s/?#:@"'<>\\]*:([^\s/?#@"'<>\\]+(?:[^\s?#@"'<>\\]*[^\s?#@"'<>\\/])?)@(?=[A-Za-z0-9[$_{*-])`, "gi"),
	rule("URL token", "://", `[a-z][a-z0-9+.-]*://([A-Za-z0-9_~%+.-]{20,})@(?=[A-Za-z0-9[])`, "gi"),
	random("authorization header", "bearer", String.raw`\bbearer[\s=:"']{1,4}([A-Za-z0-9_~+/.=-]{12,})`),
	random("authorization header", "authorization", String.raw`authorization\\?["']?\s*[:=,]\s*[\\"'\[]*(?:basic|digest|token|apikey|negotiate|ntlm|aws4-hmac-sha256|signature|splunk|sso-key|key)?[\s=:]*([A-Za-z0-9_~+/.=:-]{8,})`),
	random("authorization header", "basic", String.raw`\bbasic\s+([A-Za-z0-9+/]{12,}={0,2})(?![A-Za-z0-9])`),
	rule("cookie", "cookie", String.raw`(?<![\w])(?:set-)?cookie\\?["']?\s*[:=]\s*\\?["']?([\w.-]+=[^\r\n"'\\]{8,})`, "gi"),
	rule("bootstrap token", "token", String.raw`token[\s=:"']+([a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9.])`, "gi"),
	rule("bootstrap token", ".", String.raw`(?<![a-z0-9_./@:-])(?=[a-z]*\d)(?=[a-z0-9]{6}\.[a-z]*\d)[a-z0-9]{6}\.(?=[a-z0-9]*[a-z])[a-z0-9]{16}(?![a-z0-9_./:-])`),
	rule("command's password", "mysql mariadb", String.raw`\b(?:mysql|mariadb)[a-z-]*\s(?:[^\n]*\s)?-p([^\s"';|&]{3,})`),
	rule("command's password", "sshpass redis-cli login requirepass masterauth bindpw htpasswd", String.raw`\b(?:sshpass\s+-p|redis-cli\b[^\n]*?\s-a|(?:docker|podman|helm registry|az|oc|argocd)\s+login\b[^\n]*?\s(?:-p|--password)|requirepass|masterauth|bindpw|htpasswd\s+-b[a-zA-Z]*\s+\S+\s+\S+)\s+["']?([^\s"'|;&]{3,})`),
	rule("command's password", "curl wget http", String.raw`\b(?:curl|wget|http)\b[^\n]*?\s(?:-u|--user|-a|--proxy-user)[\s=]["']?[^\s:"']+:([^\s"']{3,})`),
	rule("SQL password", "identified password PASSWORD IDENTIFIED", String.raw`\b(?:identified\s+(?:with\s+\S+\s+)?by|password)\s+'([^']{3,})'`, "gi"),
	random("told password", "password passwort passphrase secret", String.raw`\b(?:password|passwort|passphrase|secret)\s+(?:is|was|to|set to|for \S+ is|of \S+ is)[\s:]+["']?([^\s"',;]{6,})`),
	rule("one-time password seed", "otpauth", String.raw`otpauth://[^\s"']*?secret=([A-Z2-7]{16,})`, "gi"),
	rule("netrc", "machine", String.raw`\bmachine\s+\S+\s+login\s+\S+\s+password\s+(\S+)`, "gi"),
	rule("npmrc", "_auth", String.raw`_(?:authToken|auth|password)\s*=\s*(\S{6,})`),
	rule("pgpass", ":5432:", String.raw`^[^:\s]+:(?:5432|\*):[^:\s]*:[^:\s]+:(\S+)$`, "gm")
];

// src/capture/redact/rules.ts
const HINTS = [...new Set(TOKEN_RULES.flatMap(({ hints }) => hints.map((hint) => hint.toLowerCase())))];
/** Of the thousands of lines of a log few hold any text that a token has; this finds them in one pass. */
const SUSPICIOUS = new RegExp([
	...HINTS.filter((hint) => hint.length > 2),
	"pass",
	"pwd",
	"secret",
	"token",
	"key",
	"cred",
	"auth",
	"dsn",
	"session",
	"\\$[1-9a-z]{1,4}\\$",
	"[A-Za-z0-9]\\.[A-Za-z0-9]{6}\\.",
	"[0-9a-f]{32}-",
	"sk[0-9a-f]{32}",
	"(?<![a-z0-9_./-])[sb]\\.[a-z0-9]{24}",
	"[a-z0-9]{6}\\.[a-z0-9]{16}"
].map((one) => /[\\[(]/.test(one) ? one : one.replace(/[.*+?^${}()|/]/g, "\\$&")).join("|"), "i");
/** name=value, name: value, "name":"value", --name value; values in quotes or up to a blank or separator. */
const ASSIGNED = /(--?)?((?:\\?["'])?)([A-Za-z_][A-Za-z0-9_.\-/]{1,80})((?:\\?["'])?)(\s*(?:=>|:=|=|:)\s*|\s+)(?:(\\?)(["'\x60])((?:(?!\6\7)[^\r\n]|\\\\["'])*?)\6\7|([^\s"'\x60,;&|<>(){}[\]]+))/g;
/** Replaces what looks like a secret in a text of any kind: a line, a URL, a file of settings. */
function redactText(text, replace) {
	if (!SUSPICIOUS.test(text)) return text;
	const lower = text.toLowerCase();
	let result = text;
	for (const { name, hints, pattern, check } of TOKEN_RULES) {
		if (!hints.some((hint) => lower.includes(hint.toLowerCase()))) continue;
		result = result.replace(pattern, (match, first) => {
			const secret = typeof first === "string" ? first : match;
			if (isStandIn(secret) || match.includes("[redacted") || check?.(secret) === false) return match;
			const at = match.lastIndexOf(secret);
			return match.slice(0, at) + replace(name, secret) + match.slice(at + secret.length);
		});
	}
	return redactAssigned(result, replace);
}
function redactAssigned(text, replace) {
	if (!/pass|pwd|secret|token|key|cred|auth|dsn|session|salt|otp|sid\b|pw\b|jwt|hash/i.test(text)) return text;
	const parts = [];
	let from = 0;
	ASSIGNED.lastIndex = 0;
	for (let match = ASSIGNED.exec(text); match !== null; match = ASSIGNED.exec(text)) {
		const [all, dashes, open = "", name = "", close = "", sign = "", , , quoted, bare] = match;
		const value = quoted ?? bare ?? "";
		const end = match.index + all.length;
		const at = match.index + all.lastIndexOf(value);
		const meaning = meaningOf(name);
		const isBlank = !/[=:]/.test(sign);
		const isSaid = meaning !== null && open === close && !(isBlank && dashes === void 0);
		const isProse = quoted === void 0 && open === "" && /:\s+$/.test(sign) && goesOn(text, end, value);
		if (isSaid && !isObjectName(name, value) && isSecretValue(value, meaning, isProse)) {
			parts.push(text.slice(from, at), replace("named value", value));
			from = at + value.length;
			ASSIGNED.lastIndex = Math.max(end, from);
		} else ASSIGNED.lastIndex = Math.max(match.index + 1, match.index + (dashes ?? "").length + open.length + name.length + close.length);
	}
	return `${parts.join("")}${text.slice(from)}`.replace(ELEMENT, (whole, name, value) => {
		const meaning = meaningOf(name);
		return meaning !== null && isSecretValue(value, meaning, false) ? `<${name}>${replace("named value", value)}</` : whole;
	});
}
const ELEMENT = /<([A-Za-z][\w:.-]{2,60})>([^<\s]{3,})<\//g;
function goesOn(text, at, value) {
	return /^[A-Za-z]+$/.test(value) && /^ +[a-z]/.test(text.slice(at, at + 8));
}
function isSecretValue(value, meaning, isProse) {
	if (isStandIn(value) || isPlace(value) || value.includes("[redacted")) return false;
	if (meaning === "perhaps" || isProse) return looksRandom(value);
	return value.length >= 3;
}
/** The same for the value of a key or variable, which is nothing but the value. */
function redactValue(name, value, replace) {
	const meaning = meaningOf(name);
	const found = redactText(value, replace);
	if (found !== value || meaning === null || /\n/.test(value.trim())) return found;
	const whole = value.trim();
	return !/\s/.test(whole) && !isObjectName(name, whole) && isSecretValue(whole, meaning, false) ? replace("named value", value) : value;
}

// src/capture/redact/redactor.ts
/**
* Takes secrets out of what is observed, before anything of it is written. It knows where it is: a Secret's data, a
* variable of a container, a label, a line. What it found is counted by rule and never told.
*/
var Redactor = class {
	#found = {};
	#addresses;
	#names;
	#aliases = /* @__PURE__ */ new Map();
	/** Containers in whose log a key has begun and not ended: it comes line by line. */
	#open = /* @__PURE__ */ new Set();
	constructor({ names, addresses }) {
		this.#addresses = addresses ? new Addresses() : null;
		const escaped = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].sort((a, b) => b.length - a.length || byCodePoint(a, b)).map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
		this.#names = escaped.length === 0 ? null : new RegExp(escaped.join("|"), "gi");
	}
	/** Secrets and addresses by rule: how many, never which. */
	get report() {
		const all = {
			...this.#found,
			...this.#addresses?.found
		};
		const entries = Object.entries(all).filter(([, count]) => count > 0);
		return Object.fromEntries(entries.sort(([a], [b]) => byCodePoint(a, b)));
	}
	#replace = (rule) => {
		this.#found[rule] = (this.#found[rule] ?? 0) + 1;
		return `[redacted ${rule}]`;
	};
	apply(seen) {
		switch (seen.signal) {
			case "objects": return {
				...seen,
				object: this.#object(seen.object)
			};
			case "events": return {
				...seen,
				event: this.#fields(seen.event)
			};
			case "logs": return this.#log(seen);
			case "traces": return {
				...seen,
				name: this.text(seen.name),
				statusMessage: this.text(seen.statusMessage),
				resource: this.#labels(seen.resource),
				attributes: this.#labels(seen.attributes),
				events: seen.events.map((event) => ({
					...event,
					attributes: this.#labels(event.attributes)
				}))
			};
			case "metrics": return {
				...seen,
				labels: this.#labels(seen.labels)
			};
			case "alerts": return {
				...seen,
				alert: {
					...seen.alert,
					labels: this.#labels(seen.alert.labels),
					annotations: this.#labels(seen.alert.annotations)
				}
			};
		}
	}
	text(text) {
		return this.#plain(redactText(text, this.#replace));
	}
	value(name, value) {
		return this.#plain(redactValue(name, value, this.#replace));
	}
	/** What is no secret and tells who it was about. */
	#plain(text) {
		const named = this.#names === null ? text : text.replace(this.#names, (name) => this.#alias(name));
		return this.#addresses === null ? named : this.#addresses.replace(named);
	}
	#alias(name) {
		const lower = name.toLowerCase();
		let alias = this.#aliases.get(lower);
		if (alias === void 0) {
			alias = `name-${this.#aliases.size + 1}`;
			this.#aliases.set(lower, alias);
		}
		this.#found["listed name"] = (this.#found["listed name"] ?? 0) + 1;
		return alias;
	}
	#knownLabels = /* @__PURE__ */ new Map();
	/** Pairs of a series or a resource come again with every row. */
	#labels(labels) {
		const key = JSON.stringify(labels);
		const known = this.#knownLabels.get(key);
		if (known !== void 0) return known;
		const redacted = Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, this.value(name, value)]));
		if (this.#knownLabels.size > 2e4) this.#knownLabels.clear();
		this.#knownLabels.set(key, redacted);
		return redacted;
	}
	#log(seen) {
		const container = `${seen.service} ${seen.resource["k8s.pod.name"]} ${seen.resource["k8s.container.name"]}`;
		const resource = this.#labels(seen.resource);
		const attributes = this.#labels(seen.attributes);
		const isInKey = this.#open.has(container);
		if (/-----BEGIN [A-Z0-9 ]*(PRIVATE KEY|CERTIFICATE)/.test(seen.body) && !/-----END /.test(seen.body)) this.#open.add(container);
		const ends = /-----END /.test(seen.body);
		if (ends) this.#open.delete(container);
		if (isInKey && (ends || /^\s*[A-Za-z0-9+/=:, -]{1,120}\s*$/.test(seen.body))) return {
			...seen,
			resource,
			attributes,
			body: this.#replace("private key", seen.body)
		};
		if (isInKey) this.#open.delete(container);
		return {
			...seen,
			resource,
			attributes,
			body: this.text(seen.body)
		};
	}
	#object(object) {
		const fields = asText(object.kind) === "Secret" ? this.#secret(object) : object;
		return this.#fields(fields);
	}
	#secret(object) {
		const hide = (values, by) => Object.fromEntries(Object.keys(asObject(values)).map((key) => {
			this.#replace("Secret", "");
			return [key, by];
		}));
		return {
			...object,
			...object.data === void 0 ? {} : { data: hide(object.data, REDACTED_DATA) },
			...object.stringData === void 0 ? {} : { stringData: hide(object.stringData, "[redacted]") }
		};
	}
	#fields(fields) {
		return asObject(this.#walk("", fields));
	}
	#walk(name, value) {
		if (typeof value === "string") return this.#string(name, value);
		if (Array.isArray(value)) return value.map((one, index) => this.#walk(flagBefore(value, index) ?? name, one));
		if (value === null || typeof value !== "object") return value;
		const fields = value;
		const beside = typeof fields.name === "string" && typeof fields.value === "string" ? fields.name : null;
		const found = {};
		for (const [key, one] of Object.entries(fields)) {
			const isName = key === "name" || key === "namespace" || key === "kind" || key === "uid";
			found[this.#key(key)] = key === "value" && beside !== null ? this.value(beside, one) : isName && typeof one === "string" ? this.#plain(one) : this.#walk(key, one);
		}
		return found;
	}
	#key(key) {
		return this.#names === null ? key : key.replace(this.#names, (name) => this.#alias(name));
	}
	/** An object inside a text, such as the last applied one in an annotation, is redacted as an object. */
	#string(name, value) {
		if (value.length > 1 && value.startsWith("{") && value.trimEnd().endsWith("}")) {
			const inner = parseJson(value);
			if (inner !== void 0 && typeof inner === "object") {
				const object = asObject(inner);
				const redacted = object.kind === "Secret" ? this.#object(object) : this.#fields(object);
				return JSON.stringify(redacted) === JSON.stringify(inner) ? this.#plain(value) : JSON.stringify(redacted);
			}
		}
		return this.value(name, value);
	}
};
/** ["--password", "x"]: an argument is called what the one before it says. */
function flagBefore(list, index) {
	const before = list[index - 1];
	return typeof before === "string" ? /^--?([A-Za-z][\w.-]+)$/.exec(before)?.[1] ?? null : null;
}

// src/capture/source/limits.ts
/** What a source may ask of us. Archives come from others, and a few kB can unpack to anything. */
const LIMITS = {
	/** Bytes of all files of an archive, unpacked. */
	unpacked: 64 * 2 ** 30,
	/** Times that gzip may grow what it is given, once more than `ratioFrom` came out of it. DEFLATE ends at 1032. */
	ratio: 200,
	ratioFrom: 256 * 2 ** 20,
	files: 5e5,
	/** Characters of a path inside an archive. */
	path: 4096,
	/** Characters of one object, line or value. An API server stores objects of up to 1.5 MB. */
	value: 32 * 2 ** 20
};
function refused(where, message, help) {
	return new UserError({
		code: "CAPTURE_ARCHIVE_REFUSED",
		where,
		message,
		help
	});
}
function broken(where, message) {
	return new UserError({
		code: "CAPTURE_ARCHIVE_BROKEN",
		where,
		message,
		help: "Fetch the archive again; 'tar -tzf FILE' shows how far it can be read."
	});
}
/** The path of an archive's entry, or an error where it would lead out of the archive. */
function safePath(path, where) {
	const shown = JSON.stringify(path.slice(0, 200));
	if (path.length > LIMITS.path) throw refused(where, `a path has ${path.length} characters`, MADE_BY_HAND);
	if (/[\u0000-\u001f\u007f]/.test(path)) throw refused(where, `the path ${shown} has control characters`, MADE_BY_HAND);
	const parts = path.replaceAll("\\", "/").split("/");
	if (path.startsWith("/") || /^[a-z]:/i.test(path) || parts.includes("..")) throw refused(where, `the path ${shown} leads out of the archive`, MADE_BY_HAND);
	return parts.filter((part) => part !== "" && part !== ".").join("/");
}
const MADE_BY_HAND = "No tool writes such an archive. Find out who made it before you open it.";

// src/capture/source/json-values.ts
/**
* Reads the values that lie at certain paths of a JSON text of any length, one at a time. A path is written "items.*"
* (each element of the list `items`), "*" (of a list at the top) or "" (each value at the top: one a line, or one after
* another). What lies elsewhere is skipped and never held.
*/
async function* jsonValues(text, wanted) {
	const scanner = new Scanner(new Set(wanted));
	for await (const piece of text) {
		yield* scanner.push(piece);
		if (scanner.problem !== null) break;
	}
	yield* scanner.end();
}
var Scanner = class {
	#wanted;
	#levels = [];
	/** The value being kept, in pieces; null outside one. */
	#kept = null;
	#keptLength = 0;
	#keptPath = "";
	#keptDepth = 0;
	#inString = false;
	#escaped = false;
	/** The text of the string that was read last: a key, if a colon follows. */
	#string = [];
	#last = "";
	problem = null;
	constructor(wanted) {
		this.#wanted = wanted;
	}
	*push(piece) {
		let keptFrom = this.#kept === null ? -1 : 0;
		for (let at = 0; at < piece.length; at += 1) {
			if (this.#inString) {
				at = this.#skipString(piece, at);
				continue;
			}
			const char = piece[at];
			switch (char) {
				case " ":
				case "\n":
				case "\r":
				case "	":
				case "﻿": continue;
				case "\"":
					if (this.#begins(piece, at)) keptFrom = at;
					this.#inString = true;
					this.#string = [];
					continue;
				case "{":
				case "[":
					if (this.#begins(piece, at)) keptFrom = at;
					this.#levels.push({
						isList: char === "[",
						key: ""
					});
					if (this.#levels.length > 200) this.problem = "it nests deeper than 200 levels";
					continue;
				case ":": {
					const level = this.#levels.at(-1);
					if (level) level.key = this.#last;
					continue;
				}
				case "}":
				case "]": {
					const level = this.#levels.pop();
					if (level === void 0 || level.isList !== (char === "]")) {
						this.problem = `there is a '${char}' too many`;
						return;
					}
					if (this.#kept !== null && this.#levels.length === this.#keptDepth) {
						yield this.#ends(piece.slice(keptFrom, at + 1));
						keptFrom = -1;
					}
					continue;
				}
				case ",": continue;
				default: continue;
			}
		}
		if (this.#kept !== null) this.#keep(piece.slice(Math.max(0, keptFrom)));
	}
	*end() {
		if (this.problem !== null) yield { problem: this.problem };
		else if (this.#levels.length > 0 || this.#inString) yield { problem: "it ends in the middle: the file is cut off" };
	}
	#skipString(piece, from) {
		for (let at = from; at < piece.length; at += 1) {
			if (this.#escaped) {
				this.#escaped = false;
				continue;
			}
			const char = piece.charCodeAt(at);
			if (char === 92) this.#escaped = true;
			else if (char === 34) {
				this.#inString = false;
				if (this.#kept === null) this.#string.push(piece.slice(from, at));
				this.#last = this.#string.join("").slice(0, 200);
				return at;
			}
		}
		if (this.#kept === null && this.#string.length < 100) this.#string.push(piece.slice(from));
		return piece.length;
	}
	/** Whether an object or list that is wanted begins here. */
	#begins(piece, at) {
		if (this.#kept !== null || piece[at] === "\"") return false;
		const path = this.#levels.map(({ isList, key }) => isList ? "*" : key).join(".");
		if (!this.#wanted.has(path)) return false;
		if (piece[at] === "[" && this.#wanted.has(path === "" ? "*" : `${path}.*`)) return false;
		this.#kept = [];
		this.#keptLength = 0;
		this.#keptPath = path;
		this.#keptDepth = this.#levels.length;
		return true;
	}
	#keep(text) {
		this.#keptLength += text.length;
		if (this.#keptLength > LIMITS.value) this.problem = `one value has more than ${LIMITS.value / 2 ** 20} million characters`;
		else this.#kept?.push(text);
	}
	#ends(text) {
		this.#keep(text);
		const whole = (this.#kept ?? []).join("");
		this.#kept = null;
		try {
			return {
				path: this.#keptPath,
				value: JSON.parse(whole)
			};
		} catch (error) {
			return { problem: `a value is no JSON (${error.message.slice(0, 120)})` };
		}
	}
};

// src/capture/formats/alertmanager.ts
/** Alertmanager's webhook (version 4) and what its API answers for `/api/v2/alerts`. */
const alertmanager = {
	title: "alerts of Alertmanager",
	claims: ({ head }) => /"(startsAt|groupKey)"\s*:/.test(head) && /"labels"\s*:/.test(head) && /^\uFEFF?\s*[[{]/.test(head),
	read: async ({ text }, sink) => {
		for await (const part of jsonValues(text(), ["", "*"])) if ("problem" in part) sink.leave(part.problem);
		else takeAlerts$1(asObject(part.value), sink);
	}
};
function takeAlerts$1(fields, sink) {
	if (Array.isArray(fields.alerts)) for (const alert of fields.alerts) addAlert(asObject(alert), sink);
	else addAlert(fields, sink);
}
function addAlert(alert, sink) {
	const labels = texts(alert.labels);
	if (labels.alertname === void 0) {
		sink.leave("alerts without a name");
		return;
	}
	const status = asText(alert.status) || asText(asObject(alert.status).state);
	if (status === "suppressed") {
		sink.leave("alerts that were silenced or inhibited");
		return;
	}
	const startsAt = asText(alert.startsAt);
	const ended = parseTime(asText(alert.endsAt));
	const fired = {
		labels,
		annotations: texts(alert.annotations),
		state: "firing",
		activeAt: startsAt === "" ? null : startsAt,
		value: "1e+00"
	};
	if (status === "resolved") sink.add({
		signal: "alerts",
		at: ended,
		alert: fired
	});
	else {
		sink.add({
			signal: "alerts",
			at: parseTime(startsAt),
			alert: fired
		});
		sink.add({
			signal: "alerts",
			at: null,
			alert: fired
		});
	}
}
function texts(value) {
	return Object.fromEntries(Object.entries(asObject(value)).map(([key, one]) => [key, String(one)]));
}

// src/capture/formats/jaeger.ts
/** What Jaeger answers for `/api/traces`, and what its page downloads. */
const jaeger = {
	title: "traces of Jaeger",
	claims: ({ head }) => /^\uFEFF?\s*\{/.test(head) && /"traceID"\s*:/.test(head) && /"(spans|processes)"\s*:/.test(head),
	read: async ({ text }, sink) => {
		for await (const part of jsonValues(text(), ["data.*"])) if ("problem" in part) sink.leave(part.problem);
		else addTrace(asObject(part.value), sink);
	}
};
function addTrace(trace, sink) {
	const processes = asObject(trace.processes);
	for (const one of asList(trace.spans)) {
		const span = asObject(one);
		const start = asNumber(span.startTime);
		if (start === null) {
			sink.leave("spans without a start");
			continue;
		}
		const process = asObject(processes[asText(span.processID)] ?? span.process);
		const service = asText(process.serviceName);
		const tags = tagsOf(span.tags);
		const at = BigInt(Math.round(start)) * 1000n;
		const references = asList(span.references).map(asObject);
		const parent = references.find((reference) => reference.refType === "CHILD_OF");
		const { "span.kind": kind, "otel.status_code": code, "otel.status_description": message, "otel.scope.name": scope, "otel.scope.version": version, error, "internal.span.format": _, ...attributes } = tags;
		sink.add({
			signal: "traces",
			at,
			nanoseconds: BigInt(Math.round((asNumber(span.duration) ?? 0) * 1e3)),
			traceId: asText(span.traceID),
			spanId: asText(span.spanID),
			parentSpanId: asText(parent?.spanID) || asText(span.parentSpanID),
			name: asText(span.operationName),
			kind: kindOf$1(kind),
			service,
			resource: {
				...tagsOf(process.tags),
				"service.name": service
			},
			attributes,
			scope: scope ?? "",
			scopeVersion: version ?? "",
			status: code === "ERROR" || error === "true" ? "Error" : code === "OK" ? "Ok" : "Unset",
			statusMessage: message ?? "",
			events: asList(span.logs).map((log) => {
				const { event = "", ...rest } = tagsOf(asObject(log).fields);
				const time = asNumber(asObject(log).timestamp);
				return {
					at: time === null ? at : BigInt(Math.round(time)) * 1000n,
					name: event,
					attributes: rest
				};
			}),
			links: references.filter((reference) => reference !== parent).map((reference) => ({
				traceId: asText(reference.traceID),
				spanId: asText(reference.spanID)
			}))
		});
	}
}
function tagsOf(list) {
	const tags = {};
	for (const one of asList(list)) {
		const { key, value } = asObject(one);
		tags[asText(key)] = typeof value === "string" ? value : JSON.stringify(value) ?? "";
	}
	return tags;
}
const KINDS$3 = {
	internal: "Internal",
	server: "Server",
	client: "Client",
	producer: "Producer",
	consumer: "Consumer"
};
function kindOf$1(tag) {
	return KINDS$3[tag ?? ""] ?? "Internal";
}

// src/capture/record/kinds.ts
/** Kinds whose plural no rule tells. */
const PLURALS = /* @__PURE__ */ new Map([["endpoints", "endpoints"]]);
/** Plural and lower case, as in addresses: NetworkPolicy is networkpolicies. */
function resourceOf$1(kind) {
	const word = kind.toLowerCase();
	const known = PLURALS.get(word);
	if (known !== void 0) return known;
	if (word.endsWith("chaos")) return word;
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
/** Pod for "pods": how folders of dumps name what they hold. Null for what is no known folder name. */
function kindOfFolder(name) {
	return KINDS$2.get(name.toLowerCase()) ?? null;
}
const KINDS$2 = new Map([
	"ConfigMap",
	"CronJob",
	"CustomResourceDefinition",
	"DaemonSet",
	"Deployment",
	"EndpointSlice",
	"Endpoints",
	"Event",
	"HorizontalPodAutoscaler",
	"Ingress",
	"Job",
	"Lease",
	"LimitRange",
	"Namespace",
	"NetworkPolicy",
	"Node",
	"PersistentVolume",
	"PersistentVolumeClaim",
	"Pod",
	"PodDisruptionBudget",
	"PriorityClass",
	"ReplicaSet",
	"ReplicationController",
	"ResourceQuota",
	"Role",
	"RoleBinding",
	"ClusterRole",
	"ClusterRoleBinding",
	"Secret",
	"Service",
	"ServiceAccount",
	"StatefulSet",
	"StorageClass",
	"VolumeAttachment"
].map((kind) => [resourceOf$1(kind), kind]).concat([
	["pvcs", "PersistentVolumeClaim"],
	["pvs", "PersistentVolume"],
	["ingress", "Ingress"],
	["storage-classes", "StorageClass"],
	["custom-resource-definitions", "CustomResourceDefinition"],
	["limitranges", "LimitRange"],
	["pod-disruption-budgets", "PodDisruptionBudget"],
	["priorityclasses", "PriorityClass"]
]));
const API_VERSIONS = {
	CronJob: "batch/v1",
	CustomResourceDefinition: "apiextensions.k8s.io/v1",
	DaemonSet: "apps/v1",
	Deployment: "apps/v1",
	EndpointSlice: "discovery.k8s.io/v1",
	HorizontalPodAutoscaler: "autoscaling/v2",
	Ingress: "networking.k8s.io/v1",
	Job: "batch/v1",
	Lease: "coordination.k8s.io/v1",
	NetworkPolicy: "networking.k8s.io/v1",
	PodDisruptionBudget: "policy/v1",
	PriorityClass: "scheduling.k8s.io/v1",
	ReplicaSet: "apps/v1",
	Role: "rbac.authorization.k8s.io/v1",
	RoleBinding: "rbac.authorization.k8s.io/v1",
	ClusterRole: "rbac.authorization.k8s.io/v1",
	ClusterRoleBinding: "rbac.authorization.k8s.io/v1",
	StatefulSet: "apps/v1",
	StorageClass: "storage.k8s.io/v1",
	VolumeAttachment: "storage.k8s.io/v1"
};
function apiVersionOf(kind) {
	return API_VERSIONS[kind] ?? "v1";
}
/** What controllers stamp: of all the times in an object those that say when it was seen alive. */
const STAMPS = /"(?:time|creationTimestamp|lastTransitionTime|lastHeartbeatTime|lastUpdateTime|lastProbeTime|startTime|startedAt|finishedAt|renewTime|completionTime)":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)"/g;
function latestTimeIn(json) {
	let newest = "";
	for (const [, time = ""] of json.matchAll(STAMPS)) if (time > newest) newest = time;
	return newest === "" ? null : parseTime(newest);
}

// src/capture/source/yaml-documents.ts
/**
* The documents of a YAML text of any length, and of a List each item as one: `kubectl get -o yaml` writes thousands of
* objects into one document, which is cut where an item begins.
*/
async function* yamlDocuments(lines) {
	let part = [];
	let length = 0;
	/** Spaces before the dash of an item; null outside a list of items. */
	let indent = null;
	let isItem = false;
	const take = function* () {
		const text = part.join("\n");
		const from = isItem;
		part = [];
		length = 0;
		if (!/\S/.test(text.replace(/^\s*#.*$/gm, ""))) return;
		const first = readYaml(text);
		const read = first.kind !== "value" && text.includes(HIDDEN) ? readYaml(mended(text)) : first;
		if (read.kind !== "value") yield { problem: read.why };
		else if (from) yield {
			path: "items.*",
			value: Array.isArray(read.value) ? read.value[0] : null
		};
		else yield {
			path: "",
			value: read.value
		};
	};
	for await (const line of lines) {
		if (/^---(\s|$)/.test(line) || line === "...") {
			yield* take();
			[indent, isItem] = [null, false];
			continue;
		}
		const dash = /^( *)- /.exec(line);
		if (indent === null && dash !== null && (part.at(-1) === "items:" || onlyComments(part))) {
			indent = dash[1]?.length ?? 0;
			part = [];
			isItem = true;
		} else if (isItem && dash !== null && dash[1]?.length === indent) {
			yield* take();
			isItem = true;
		} else if (isItem && indent !== null && /^[a-z]/i.test(line)) {
			yield* take();
			isItem = false;
		}
		part.push(line);
		length += line.length;
		if (length > LIMITS.value) {
			yield { problem: `one object has more than ${LIMITS.value / 2 ** 20} million characters` };
			return;
		}
	}
	yield* take();
}
function onlyComments(lines) {
	return lines.every((line) => /^\s*(#.*)?$/.test(line));
}
/** What troubleshoot.sh writes in place of what it redacts. Bare it is no YAML, and two keys of it are one key. */
const HIDDEN = "***HIDDEN***";
function mended(text) {
	let keys = 0;
	return text.split("\n").map((line) => {
		const key = /^\s*(?:- )?[^\s"']*\*\*\*HIDDEN\*\*\*[^\s"']*:(?=\s|$)/.exec(line)?.[0];
		if (key === void 0) return line.replaceAll(HIDDEN, "HIDDEN");
		keys += 1;
		return key.replaceAll(HIDDEN, `HIDDEN-${keys}`) + line.slice(key.length).replaceAll(HIDDEN, "HIDDEN");
	}).join("\n");
}

// src/capture/formats/kubernetes.ts
/**
* Objects as an API server lists them: `kubectl get -o json|yaml`, `kubectl cluster-info dump`, must-gather, and support
* bundles, old ones of which leave out what kind they hold and name the folder after it.
*/
const kubernetes = {
	title: "Kubernetes objects",
	claims: ({ path, head }) => {
		if (/(^|\/)(auth-cani-list|groups|resources|version|cluster_version)([./]|$)/.test(path)) return false;
		if (/\.ya?ml$/i.test(path)) return /^[\s{-]*"?(apiVersion|kind|metadata)"?:/m.test(head);
		if (!/^\uFEFF?\s*[[{]/.test(head)) return false;
		if (/"(resourceSpans|resourceLogs|resourceMetrics)"|"resultType"/.test(head)) return false;
		if (/"apiVersion"\s*:/.test(head) && /"kind"\s*:/.test(head)) return true;
		return /"metadata"\s*:/.test(head) && folderKind(path) !== null;
	},
	read: async (file, sink) => {
		const context = {
			sink,
			path: file.path,
			kind: kindIn(file)
		};
		const parts = /\.ya?ml$/i.test(file.path) ? yamlDocuments(file.lines()) : jsonValues(file.text(), [
			"",
			"*",
			"items.*"
		]);
		for await (const part of parts) take(part, context);
	}
};
function take(part, context) {
	if ("problem" in part) {
		context.sink.leave(`${context.path}: ${part.problem}`);
		return;
	}
	takeObject(asObject(part.value), context, 0);
}
function takeObject(fields, context, depth) {
	const { sink } = context;
	if (Array.isArray(fields.items) && depth < 3) {
		const kind = asText(fields.kind).replace(/List$/, "");
		const inner = kind === "" ? context : {
			...context,
			kind: {
				kind,
				apiVersion: asText(fields.apiVersion)
			}
		};
		for (const item of asList(fields.items)) takeObject(asObject(item), inner, depth + 1);
		return;
	}
	const kind = asText(fields.kind) || context.kind?.kind || "";
	const apiVersion = asText(fields.apiVersion) || context.kind?.apiVersion || apiVersionOf(kind);
	const name = asText(asObject(fields.metadata).name);
	if (kind === "" || name === "") {
		if (/List$|^Status$|^Table$|^$/.test(kind)) return;
		sink.leave("objects without kind or name");
		return;
	}
	const { kind: _, apiVersion: __, metadata, ...rest } = fields;
	const object = {
		kind,
		apiVersion,
		metadata,
		...rest
	};
	if (kind === "Event") {
		sink.add({
			signal: "events",
			at: eventTime(object),
			event: object
		});
		return;
	}
	sink.add({
		signal: "objects",
		at: null,
		object
	});
}
function eventTime(event) {
	const series = asObject(event.series);
	for (const field of [
		event.lastTimestamp,
		series.lastObservedTime,
		event.deprecatedLastTimestamp,
		event.eventTime,
		event.firstTimestamp,
		asObject(event.metadata).creationTimestamp
	]) {
		const time = parseTime(asText(field));
		if (time !== null) return time;
	}
	return null;
}
/** From the head of a list ("PodList"), else from the folders: pods/default.json. */
function kindIn({ path, head }) {
	const listed = /"kind"\s*:\s*"(\w+)List"/.exec(head)?.[1];
	const kind = listed ?? folderKind(path);
	if (kind === null || kind === void 0) return null;
	return {
		kind,
		apiVersion: (listed === void 0 ? "" : /"apiVersion"\s*:\s*"([^"]+)"/.exec(head)?.[1] ?? "") || apiVersionOf(kind)
	};
}
function folderKind(path) {
	return path.replace(/\.(json|ya?ml)$/i, "").split("/").reverse().map(kindOfFolder).find((kind) => kind !== null) ?? null;
}

// src/capture/formats/format.ts
/** Service, workload or container a pod belongs to, as far as its name tells: "cart" for "cart-7d9f8b6c5d-x2x9z". */
function ownerOfPod(pod) {
	const name = pod.replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$/, "");
	if (name !== pod) return name;
	return pod.replace(/-(?=[a-z0-9]*\d|[bcdfghjklmnpqrstvwxz2456789]{5}$)[a-z0-9]{5}$|-\d{1,4}$/, "");
}

// src/capture/formats/log-lines.ts
/** `kubectl logs --timestamps`, containerd and must-gather begin each line with a time, and a line goes on after it. */
const STAMPED = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)\s(?:(?:stdout|stderr) [FP] )?/;
function stampOf(line) {
	const match = STAMPED.exec(line);
	const at = match ? zoned(match[1] ?? "", match[2] ?? "Z", 0).at : null;
	return match && at !== null ? {
		at,
		body: line.slice(match[0].length)
	} : null;
}
const ISO = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d|UTC\b)?/;
const SLASHED = /(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?/;
const COMMON = /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]/;
const KLOG = /^([IWEF])(\d\d)(\d\d) (\d\d:\d\d:\d\d)\.(\d{1,9})\s/;
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
/** When a line was written and how bad it says it is. `near` gives the year that klog leaves out. */
function factsOf(line, zone, near) {
	const head = line.slice(0, 400);
	const klog = KLOG.exec(head);
	if (klog) {
		const [, letter = "I", month, day, time, fraction] = klog;
		return {
			...withYear(`${month}-${day} ${time}.${fraction}`, near, zone),
			...severityOf({
				I: "INFO",
				W: "WARNING",
				E: "ERROR",
				F: "FATAL"
			}[letter] ?? "")
		};
	}
	const structured = head.startsWith("{") ? asObject(parseJson(line)) : null;
	return {
		...timeOf$1(structured, head, zone),
		...severityOf(wordOf$1(structured, head))
	};
}
const NO_TIME = {
	at: null,
	isZoneless: false
};
function timeOf$1(fields, head, zone) {
	const stated = fields && (fields.time ?? fields.ts ?? fields.timestamp ?? fields["@timestamp"] ?? fields.t);
	if (typeof stated === "number") return {
		at: epoch(stated),
		isZoneless: false
	};
	const text = typeof stated === "string" ? stated : head;
	const iso = ISO.exec(text);
	if (iso) {
		const [, day, time, fraction] = iso;
		return zoned(`${day}T${time}${fraction ? `.${fraction}` : ""}`, iso[4] ?? null, zone);
	}
	const slashed = SLASHED.exec(text);
	if (slashed) {
		const [, year, month, day, time, fraction] = slashed;
		return zoned(`${year}-${month}-${day}T${time}${fraction ? `.${fraction}` : ""}`, null, zone);
	}
	const common = COMMON.exec(text);
	if (common) {
		const [, day, month = "", year, time, offset = ""] = common;
		return zoned(`${year}-${String(MONTHS.indexOf(month) / 3 + 1).padStart(2, "0")}-${day}T${time}`, offset, 0);
	}
	return NO_TIME;
}
/** Seconds, milliseconds, microseconds or nanoseconds, by their size. */
function epoch(value) {
	if (!Number.isFinite(value) || value < 1e8) return null;
	if (value < 1e11) return BigInt(Math.round(value * 1e6)) * 1000n;
	if (value < 0x5af3107a4000) return BigInt(Math.round(value)) * 1000000n;
	return value < 0x16345785d8a0000 ? BigInt(Math.round(value)) * 1000n : BigInt(Math.round(value));
}
function zoned(text, offset, zone) {
	const at = parseTime(text);
	if (at === null) return NO_TIME;
	return {
		at: at - BigInt(minutesOf(offset, zone)) * 60000000000n,
		isZoneless: offset === null
	};
}
function minutesOf(offset, zone) {
	if (offset === null) return zone;
	const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
	return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
function withYear(text, near, zone) {
	if (near === null) return NO_TIME;
	const year = new Date(Number(near / 1000000n)).getUTCFullYear();
	return [year, year - 1].map((one) => zoned(`${one}-${text}`.replace(" ", "T"), null, zone)).find(({ at }) => at !== null && at <= near + 86400000000000n) ?? NO_TIME;
}
function wordOf$1(fields, head) {
	if (fields) {
		const stated = fields.level ?? fields.severity ?? fields.lvl ?? fields.loglevel;
		return typeof stated === "number" ? PINO[stated] ?? "" : asText(stated);
	}
	return /\b(?:level|lvl|severity)=["']?(\w+)/i.exec(head)?.[1] ?? /(?:^|[\s[|:])(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|PANIC)(?=[\s\]|:]|$)/.exec(head.slice(0, 120))?.[1] ?? "";
}
const PINO = {
	10: "trace",
	20: "debug",
	30: "info",
	40: "warn",
	50: "error",
	60: "fatal"
};
const NUMBERS = [
	[/^trace/i, 1],
	[/^debug/i, 5],
	[/^(info|notice)/i, 9],
	[/^warn/i, 13],
	[/^err/i, 17],
	[/^(fatal|crit|panic|emerg)/i, 21]
];
function severityOf(word) {
	const number = NUMBERS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
	return {
		severity: number === 0 ? "" : word,
		severityNumber: number
	};
}

// src/capture/formats/loki.ts
/** What Loki answers for a log query: streams with their lines. */
const loki = {
	title: "answers of Loki",
	claims: ({ head }) => /^\uFEFF?\s*\{/.test(head) && /"resultType"\s*:\s*"streams"/.test(head),
	read: async ({ text }, sink) => {
		for await (const part of jsonValues(text(), ["data.result.*"])) if ("problem" in part) sink.leave(part.problem);
		else addStream(part.value, sink);
	}
};
const NAMES$1 = {
	"k8s.namespace.name": ["k8s_namespace_name", "namespace"],
	"k8s.pod.name": [
		"k8s_pod_name",
		"pod",
		"pod_name",
		"instance"
	],
	"k8s.container.name": [
		"k8s_container_name",
		"container",
		"container_name"
	],
	"k8s.node.name": [
		"k8s_node_name",
		"node",
		"node_name"
	],
	"service.name": [
		"service_name",
		"app",
		"job"
	]
};
function addStream(value, sink) {
	const { stream, values } = asObject(value);
	const labels = asObject(stream);
	const resource = {};
	for (const [name, spellings] of Object.entries(NAMES$1)) {
		const found = spellings.map((one) => labels[one]).find((one) => one !== void 0);
		if (found !== void 0) resource[name] = found;
	}
	const pod = resource["k8s.pod.name"];
	const service = resource["service.name"] ?? (pod === void 0 ? "" : ownerOfPod(pod));
	const stated = labels.severity_text ?? labels.level ?? labels.detected_level ?? labels.severity;
	for (const entry of asList(values)) {
		const [time, line, more] = asList(entry);
		const meta = asObject(more);
		if (!/^\d{1,19}$/.test(asText(time))) {
			sink.leave("log lines without a time");
			continue;
		}
		const body = asText(line);
		const own = asText(meta.severity_text) || asText(meta.detected_level) || stated;
		const severity = own === void 0 || own === "unknown" ? factsOf(body, sink.zone, null) : severityOf(own);
		sink.add({
			...PLAIN_LOG,
			at: BigInt(asText(time)),
			severity: severity.severity,
			severityNumber: severity.severityNumber,
			service,
			body,
			traceId: asText(meta.trace_id) || (labels.trace_id ?? ""),
			spanId: asText(meta.span_id) || (labels.span_id ?? ""),
			resource
		});
	}
}

// src/capture/source/csv.ts
/** The rows of a comma-separated text: quoted cells hold commas, quotes (doubled) and line breaks. */
async function* csvRows(text) {
	let row = [];
	let cell = "";
	let isQuoted = false;
	let afterQuote = false;
	for await (const piece of text) for (let at = 0; at < piece.length; at += 1) {
		if (isQuoted) {
			const end = piece.indexOf("\"", at);
			cell += piece.slice(at, end === -1 ? void 0 : end);
			if (cell.length > LIMITS.value) return;
			if (end === -1) break;
			at = end;
			[isQuoted, afterQuote] = [false, true];
			continue;
		}
		const char = piece[at];
		if (char === "\"" && (afterQuote || cell === "")) {
			if (afterQuote) cell += "\"";
			[isQuoted, afterQuote] = [true, false];
		} else if (char === ",") {
			row.push(cell);
			[cell, afterQuote] = ["", false];
		} else if (char === "\n") {
			row.push(cell.endsWith("\r") ? cell.slice(0, -1) : cell);
			if (row.length > 1 || row[0] !== "") yield row;
			[row, cell, afterQuote] = [
				[],
				"",
				false
			];
		} else {
			cell += char;
			afterQuote = false;
		}
	}
	if (row.length > 0 || cell !== "") yield [...row, cell];
}
/** Rows by the names in the first one. A row with fewer cells was cut off: null. */
async function* csvRecords(text) {
	let names = null;
	for await (const row of csvRows(text)) {
		if (names === null) {
			names = row.map((name) => name.replace(/^\uFEFF/, "").trim());
			continue;
		}
		const known = names;
		yield row.length < known.length ? null : Object.fromEntries(known.map((name, index) => [name, row[index] ?? ""]));
	}
}

// src/capture/formats/prometheus-text.ts
const SERIES = /^([a-zA-Z_:][\w:]*)?\s*(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+(\S+)(?:\s+(-?[\d.eE+]+))?(?:\s+#.*)?$/;
const LABEL = /(?:([a-zA-Z_][\w.]*)|"((?:[^"\\]|\\.)*)")\s*(?:=\s*"((?:[^"\\]|\\.)*)")?\s*,?\s*/y;
/** `promtool tsdb dump` (milliseconds), `dump-openmetrics` (seconds) and what exporters expose. */
const prometheusText = {
	title: "samples as text (promtool, OpenMetrics)",
	claims: ({ path, head }) => {
		if (/^\s*[[{]?\s*$/.test(head)) return false;
		if (/^\{__name__="/.test(head)) return true;
		const lines = head.split("\n", 50).filter((line) => line.trim() !== "");
		const isNamed = /\.(prom|om|openmetrics)(\.txt)?$|(^|\/)metrics\.txt$/i.test(path);
		const typed = lines.some((line) => /^# (TYPE|HELP|EOF)/.test(line));
		return (isNamed || typed) && lines.every((line) => line.startsWith("#") || SERIES.test(line.trim()) || lines.indexOf(line) === lines.length - 1);
	},
	read: async ({ lines, head }, sink) => {
		const isDump = /^\{__name__="/.test(head);
		const openMetrics = /\s\d{1,10}\.\d{1,9}\s*$/m.test(head) || /^# EOF/m.test(head);
		for await (const line of lines()) {
			if (line === "" || line.startsWith("#")) continue;
			const match = SERIES.exec(line.trim());
			const labels = match ? labelsOf(match[2] ?? "") : null;
			const metric = match?.[1] ?? labels?.__name__;
			if (!match || labels === null || metric === void 0) {
				sink.leave("lines that are no sample");
				continue;
			}
			const { __name__, ...rest } = labels;
			const stated = match[4] === void 0 ? null : Number(match[4]);
			const at = stated === null ? sink.asOf : BigInt(Math.round(openMetrics && !isDump ? stated * 1e3 : stated)) * 1000000n;
			const value = sampleValue(match[3] ?? "");
			if (at === null) sink.leave("samples without a time (--at says when they were taken)");
			else if (value === null) sink.leave("samples without a number (native histograms)");
			else sink.add({
				signal: "metrics",
				at,
				metric,
				labels: rest,
				value
			});
		}
	}
};
function labelsOf(text) {
	const labels = {};
	LABEL.lastIndex = 0;
	while (LABEL.lastIndex < text.length) {
		const from = LABEL.lastIndex;
		const match = LABEL.exec(text);
		if (match === null || match[0] === "" || match.index !== from) return null;
		const [, name, quoted, value] = match;
		if (value === void 0) labels.__name__ = unquoted(quoted ?? "");
		else labels[name ?? unquoted(quoted ?? "")] = unquoted(value);
	}
	return labels;
}
function unquoted(text) {
	return text.includes("\\") ? text.replace(/\\(.)/g, (_, char) => char === "n" ? "\n" : char) : text;
}
function sampleValue(text) {
	switch (text.toLowerCase()) {
		case "nan": return NaN;
		case "+inf":
		case "inf": return Number.POSITIVE_INFINITY;
		case "-inf": return Number.NEGATIVE_INFINITY;
		default: {
			const value = Number(text);
			return text === "" || Number.isNaN(value) ? null : value;
		}
	}
}

// src/capture/formats/nezha.ts
const LOG = "Timestamp,TimeUnixNano,Node,PodName,Container,TraceID,SpanID,Log";
const TRACE = "TraceID,SpanID,ParentID,PodName,OperationName,StartTimeUnixNano,EndTimeUnixNano,Duration";
/** The data set Nezha: logs, traces and metrics as tables, and fault_list.json with what was injected where. */
const nezha = {
	title: "Nezha",
	claims: ({ path, head }) => head.startsWith(LOG) || head.startsWith(TRACE) || /^Time,TimeStamp,(PodName|ServiceName),/.test(head) || /(^|\/)\d\d_\d\d_traceid\.csv$/.test(path) || /fault_list\.json$/.test(path) && head.includes("\"inject_time\""),
	read: async (file, sink) => {
		if (/fault_list\.json$/.test(file.path)) {
			await readFaults(file, sink);
			return;
		}
		if (/traceid\.csv$/.test(file.path)) {
			let rows = 0;
			for await (const _ of file.lines()) rows += 1;
			sink.leave("trace ids, which the traces hold", rows);
			return;
		}
		const take = file.head.startsWith(LOG) ? takeLog$2 : file.head.startsWith(TRACE) ? takeSpan$2 : takeMetrics$2;
		for await (const row of csvRecords(file.text())) if (row === null) sink.leave("rows that are cut off");
		else take(row, sink);
	}
};
function takeLog$2(row, sink) {
	if (!/^\d{1,19}$/.test(row.TimeUnixNano ?? "")) {
		sink.leave("log lines without a time");
		return;
	}
	const wrapped = asObject(parseJson(row.Log ?? "")).log;
	const body = (typeof wrapped === "string" ? wrapped : row.Log ?? "").replace(/\n$/, "");
	const pod = row.PodName ?? "";
	const { severity, severityNumber } = factsOf(body, 0, null);
	sink.add({
		...PLAIN_LOG,
		at: BigInt(row.TimeUnixNano ?? 0),
		severity,
		severityNumber,
		service: ownerOfPod(pod),
		body,
		traceId: hex(row.TraceID),
		spanId: hex(row.SpanID),
		resource: {
			"k8s.container.name": row.Container ?? "",
			"k8s.node.name": row.Node ?? "",
			"k8s.pod.name": pod,
			"service.name": ownerOfPod(pod)
		}
	});
}
function hex(id) {
	return /^[0-9a-f]+$/i.test(id ?? "") ? (id ?? "").toLowerCase() : "";
}
function takeSpan$2(row, sink) {
	const [start, end] = [row.StartTimeUnixNano ?? "", row.EndTimeUnixNano ?? ""];
	if (!/^\d{1,19}$/.test(start) || !/^\d{1,19}$/.test(end)) {
		sink.leave("spans without a start or an end");
		return;
	}
	const service = ownerOfPod(row.PodName ?? "");
	const parent = row.ParentID === "root" ? "" : hex(row.ParentID);
	sink.add({
		signal: "traces",
		at: BigInt(start),
		nanoseconds: BigInt(end) - BigInt(start),
		traceId: hex(row.TraceID),
		spanId: hex(row.SpanID),
		parentSpanId: parent,
		name: row.OperationName ?? "",
		kind: parent === "" ? "Server" : "Internal",
		service,
		resource: {
			"k8s.pod.name": row.PodName ?? "",
			"service.name": service
		},
		attributes: {},
		scope: "",
		scopeVersion: "",
		status: "Unset",
		statusMessage: "",
		events: [],
		links: []
	});
}
function takeMetrics$2(row, sink) {
	const seconds = Number(row.TimeStamp);
	if (!(seconds > 0)) {
		sink.leave("rows without a time");
		return;
	}
	const labels = row.PodName ? {
		pod: row.PodName,
		service_name: ownerOfPod(row.PodName)
	} : { service_name: row.ServiceName ?? "" };
	for (const [column, cell] of Object.entries(row)) {
		if (/^(Time|TimeStamp|PodName|ServiceName)$/.test(column)) continue;
		const value = sampleValue(cell);
		const metric = column.replace(/\W+/g, "_").replace(/_$/, "");
		if (value === null) sink.leave("cells without a number");
		else sink.add({
			signal: "metrics",
			at: BigInt(seconds) * 1000000000n,
			metric,
			labels,
			value
		});
	}
}
/** The times in words are UTC, as the data's are; the numbers beside them are not. */
async function readFaults({ text }, sink) {
	const parts = [];
	for await (const part of text()) parts.push(part);
	for (const one of Object.values(asObject(parseJson(parts.join(""))))) for (const entry of asList(one)) {
		const fault = asObject(entry);
		const at = parseTime(asText(fault.inject_time));
		const name = asText(fault.inject_pod);
		if (at === null || name === "") sink.leave("faults without time or pod");
		else sink.answer({
			kind: "Pod",
			namespace: null,
			name,
			fault: asText(fault.inject_type),
			at
		});
	}
}

// src/capture/formats/openrca.ts
/** The data set OpenRCA: telemetry/DATE/{metric,trace,log}/*.csv, and record.csv with what broke when. */
const openrca = {
	title: "OpenRCA",
	claims: ({ path, head }) => takerOf(path, head) !== null,
	read: async (file, sink) => {
		const take = takerOf(file.path, file.head);
		for await (const row of csvRecords(file.text())) if (row === null) sink.leave("rows that are cut off");
		else take?.(row, sink);
	}
};
function takerOf(path, head) {
	const columns = new Set(head.replace(/^\uFEFF/, "").split("\n", 1)[0]?.trim().split(",") ?? []);
	const has = (...names) => names.every((name) => columns.has(name));
	if (has("component", "timestamp", "reason")) return takeAnswer$1;
	if (has("task_index", "instruction")) return (_, sink) => sink.leave("questions, which hint at the answer");
	if (has("span_id", "trace_id", "cmdb_id", "timestamp")) return takeSpan$1;
	if (has("log_id", "cmdb_id", "timestamp", "value")) return takeLog$1;
	if (has("cmdb_id", "timestamp", "value")) return takeSample;
	if (has("timestamp", "rr", "sr", "mrt") && /(^|\/)metric\//.test(path)) return takeService;
	return null;
}
function takeAnswer$1(row, sink) {
	const level = row.level ?? "";
	const kind = level === "node" ? "Node" : level === "pod" || level === "container" ? "Pod" : "Service";
	const at = epoch(asNumber(row.timestamp) ?? NaN);
	sink.answer({
		kind,
		namespace: null,
		name: row.component ?? "",
		fault: row.reason ?? "",
		at
	});
}
function takeSample(row, sink) {
	const at = epoch(asNumber(row.timestamp) ?? NaN);
	const value = sampleValue(row.value ?? "");
	const metric = (row.kpi_name ?? row.name ?? "").replace(/\W+/g, "_");
	if (at === null || value === null || metric === "") {
		sink.leave("samples without time, name or number");
		return;
	}
	const [, node, pod] = /^(node-\d+)\.(.+)$/.exec(row.cmdb_id ?? "") ?? [];
	const labels = pod === void 0 ? { service_name: row.cmdb_id ?? "" } : {
		node: node ?? "",
		pod,
		service_name: ownerOfPod(pod)
	};
	sink.add({
		signal: "metrics",
		at,
		metric,
		labels,
		value
	});
}
function takeService(row, sink) {
	const at = epoch(asNumber(row.timestamp) ?? NaN);
	if (at === null) {
		sink.leave("rows without a time");
		return;
	}
	const labels = { service_name: row.service ?? row.tc ?? "" };
	for (const metric of [
		"rr",
		"sr",
		"mrt",
		"cnt",
		"count"
	]) {
		if (row[metric] === void 0) continue;
		const value = sampleValue(row[metric]);
		if (value === null) sink.leave("empty cells");
		else sink.add({
			signal: "metrics",
			at,
			metric,
			labels,
			value
		});
	}
}
function takeLog$1(row, sink) {
	const at = epoch(asNumber(row.timestamp) ?? NaN);
	if (at === null) {
		sink.leave("log lines without a time");
		return;
	}
	const body = row.value ?? "";
	const { severity, severityNumber } = factsOf(body, 0, null);
	const service = ownerOfPod(row.cmdb_id ?? "");
	sink.add({
		...PLAIN_LOG,
		at,
		severity,
		severityNumber,
		service,
		body,
		resource: {
			"k8s.pod.name": row.cmdb_id ?? "",
			"service.name": service
		},
		attributes: row.log_name ? { "log.name": row.log_name } : {}
	});
}
function takeSpan$1(row, sink) {
	const at = epoch(asNumber(row.timestamp) ?? NaN);
	if (at === null) {
		sink.leave("spans without a start");
		return;
	}
	const service = ownerOfPod(row.cmdb_id ?? "");
	const code = row.status_code ?? "";
	sink.add({
		signal: "traces",
		at,
		nanoseconds: BigInt(Math.round((asNumber(row.duration) ?? 0) * (row.operation_name === void 0 ? 1e6 : 1e3))),
		traceId: hexId(row.trace_id, 32),
		spanId: hexId(row.span_id, 16),
		parentSpanId: row.parent_id ? hexId(row.parent_id, 16) : "",
		name: row.operation_name ?? row.type ?? service,
		kind: "Server",
		service,
		resource: {
			"k8s.pod.name": row.cmdb_id ?? "",
			"service.name": service
		},
		attributes: code === "" ? {} : { "rpc.status_code": code },
		scope: "",
		scopeVersion: "",
		status: /^(0|ok|200|)$/i.test(code) ? "Unset" : "Error",
		statusMessage: "",
		events: [],
		links: []
	});
}
/** Some of its ids are words of other systems; a record's are hexadecimal, and the same word is the same id. */
function hexId(id, length) {
	const text = (id ?? "").toLowerCase();
	return /^[0-9a-f]+$/.test(text) && text.length <= length ? text : sha256(text).slice(0, length);
}

// src/capture/formats/otlp.ts
/** OTLP as JSON: one request, or one a line as the collector's file exporter writes them. */
const otlp = {
	title: "OTLP",
	claims: ({ head }) => /^\uFEFF?\s*\{/.test(head) && /"resource_?(Spans|Logs|Metrics|spans|logs|metrics)"\s*:/.test(head),
	read: async ({ text }, sink) => {
		for await (const part of jsonValues(text(), [
			"resourceSpans.*",
			"resourceLogs.*",
			"resourceMetrics.*"
		])) {
			if ("problem" in part) {
				sink.leave(part.problem);
				continue;
			}
			const { resource, ...rest } = asObject(part.value);
			const labels = attributes(asObject(resource).attributes);
			for (const scoped of asList(rest.scopeSpans)) takeSpans(asObject(scoped), labels, sink);
			for (const scoped of asList(rest.scopeLogs)) takeLogs(asObject(scoped), labels, sink);
			for (const scoped of asList(rest.scopeMetrics)) takeMetrics$1(asObject(scoped), labels, sink);
		}
	}
};
const KINDS$1 = [
	"Unspecified",
	"Internal",
	"Server",
	"Client",
	"Producer",
	"Consumer"
];
const STATUSES = [
	"Unset",
	"Ok",
	"Error"
];
function takeSpans(scoped, resource, sink) {
	const scope = asObject(scoped.scope);
	for (const one of asList(scoped.spans)) {
		const span = asObject(one);
		const [at, end] = [nanos(span.startTimeUnixNano), nanos(span.endTimeUnixNano)];
		if (at === null) {
			sink.leave("spans without a start");
			continue;
		}
		const status = asObject(span.status);
		sink.add({
			signal: "traces",
			at,
			nanoseconds: end === null || end < at ? 0n : end - at,
			traceId: id(span.traceId, 16),
			spanId: id(span.spanId, 8),
			parentSpanId: id(span.parentSpanId, 8),
			name: asText(span.name),
			kind: named$3(KINDS$1, span.kind, "SPAN_KIND_"),
			service: resource["service.name"] ?? "",
			resource,
			attributes: attributes(span.attributes),
			scope: asText(scope.name),
			scopeVersion: asText(scope.version),
			status: named$3(STATUSES, status.code, "STATUS_CODE_"),
			statusMessage: asText(status.message),
			events: asList(span.events).map((event) => ({
				at: nanos(asObject(event).timeUnixNano) ?? at,
				name: asText(asObject(event).name),
				attributes: attributes(asObject(event).attributes)
			})),
			links: asList(span.links).map((link) => ({
				traceId: id(asObject(link).traceId, 16),
				spanId: id(asObject(link).spanId, 8)
			}))
		});
	}
}
function takeLogs(scoped, resource, sink) {
	for (const one of asList(scoped.logRecords)) {
		const log = asObject(one);
		const event = asText(log.eventName);
		sink.add({
			signal: "logs",
			at: nanos(log.timeUnixNano) ?? nanos(log.observedTimeUnixNano),
			severity: asText(log.severityText),
			severityNumber: asNumber(log.severityNumber) ?? 0,
			service: resource["service.name"] ?? "",
			body: valueText$1(log.body),
			traceId: id(log.traceId, 16),
			spanId: id(log.spanId, 8),
			resource,
			attributes: {
				...attributes(log.attributes),
				...event === "" ? {} : { "event.name": event }
			},
			scope: asText(asObject(scoped.scope).name)
		});
	}
}
function takeMetrics$1(scoped, resource, sink) {
	for (const one of asList(scoped.metrics)) {
		const metric = asObject(one);
		for (const kind of [
			"gauge",
			"sum",
			"histogram",
			"exponentialHistogram",
			"summary"
		]) {
			const data = asObject(metric[kind]);
			for (const point of asList(data.dataPoints)) takePoint(kind, asText(metric.name), {
				data,
				point: asObject(point)
			}, resource, sink);
		}
	}
}
/** In Prometheus' words: dots become underscores, a histogram becomes its buckets, count and sum. */
function takePoint(kind, metric, { data, point }, resource, sink) {
	const at = nanos(point.timeUnixNano);
	if (at === null) {
		sink.leave("points without a time");
		return;
	}
	const name = metric.replace(/[^\w:]/g, "_");
	const labels = prometheusLabels(resource, attributes(point.attributes));
	const add = (suffix, value, more = {}) => {
		if (value === null) sink.leave("points without a number");
		else sink.add({
			signal: "metrics",
			at,
			metric: name + suffix,
			labels: {
				...labels,
				...more
			},
			value
		});
	};
	if (asNumber(data.aggregationTemporality) === 1 || data.aggregationTemporality === "AGGREGATION_TEMPORALITY_DELTA") labels.aggregation_temporality = "delta";
	switch (kind) {
		case "gauge":
		case "sum":
			add("", asNumber(point.asDouble) ?? asNumber(point.asInt));
			return;
		case "summary":
			for (const one of asList(point.quantileValues)) {
				const { quantile, value } = asObject(one);
				add("", asNumber(value) ?? 0, { quantile: String(quantile ?? 0) });
			}
			add("_count", asNumber(point.count));
			add("_sum", asNumber(point.sum) ?? 0);
			return;
		case "histogram": {
			const bounds = asList(point.explicitBounds).map(Number);
			let sum = 0;
			for (const [index, count] of asList(point.bucketCounts).entries()) {
				sum += Number(count);
				add("_bucket", sum, { le: bounds[index] === void 0 ? "+Inf" : String(bounds[index]) });
			}
			add("_count", asNumber(point.count));
			if (point.sum !== void 0) add("_sum", asNumber(point.sum));
			return;
		}
		case "exponentialHistogram":
			for (const { le, count } of exponential(point)) add("_bucket", count, { le });
			add("_count", asNumber(point.count));
			if (point.sum !== void 0) add("_sum", asNumber(point.sum));
			return;
	}
}
/** Bucket i ends at 2^((i + 1) / 2^scale); those of negative values come first, then zero, then the rest. */
function exponential(point) {
	const scale = asNumber(point.scale) ?? 0;
	const edge = (index) => 2 ** (index / 2 ** scale);
	const [negative, positive] = [asObject(point.negative), asObject(point.positive)];
	let sum = 0;
	const found = [];
	const from = asNumber(negative.offset) ?? 0;
	for (const [index, count] of [...asList(negative.bucketCounts).entries()].reverse()) {
		sum += Number(count);
		found.push({
			le: String(-edge(from + index)),
			count: sum
		});
	}
	sum += asNumber(point.zeroCount) ?? 0;
	found.push({
		le: "0",
		count: sum
	});
	const start = asNumber(positive.offset) ?? 0;
	for (const [index, count] of asList(positive.bucketCounts).entries()) {
		sum += Number(count);
		found.push({
			le: String(edge(start + index + 1)),
			count: sum
		});
	}
	found.push({
		le: "+Inf",
		count: sum
	});
	return found;
}
const AS_LABELS = {
	"k8s.namespace.name": "namespace",
	"k8s.pod.name": "pod",
	"k8s.container.name": "container",
	"k8s.node.name": "node",
	"service.name": "service_name"
};
function prometheusLabels(resource, own) {
	const labels = {};
	for (const [key, value] of Object.entries(resource)) {
		const name = AS_LABELS[key];
		if (name !== void 0) labels[name] = value;
	}
	for (const [key, value] of Object.entries(own)) labels[key.replace(/\W/g, "_")] = value;
	return labels;
}
function attributes(list) {
	return Object.fromEntries(asList(list).map((one) => {
		const { key, value } = asObject(one);
		return [asText(key), valueText$1(value)];
	}));
}
/** A value as text: scalars as they are, lists and maps as JSON. */
function valueText$1(value) {
	const plain = plainValue(value);
	return typeof plain === "string" ? plain : plain === null ? "" : JSON.stringify(plain);
}
function plainValue(value) {
	const fields = asObject(value);
	if (fields.stringValue !== void 0) return asText(fields.stringValue);
	if (fields.boolValue !== void 0) return Boolean(fields.boolValue);
	if (fields.intValue !== void 0) return asNumber(fields.intValue);
	if (fields.doubleValue !== void 0) return asNumber(fields.doubleValue);
	if (fields.bytesValue !== void 0) return asText(fields.bytesValue);
	if (fields.arrayValue !== void 0) return asList(asObject(fields.arrayValue).values).map(plainValue);
	if (fields.kvlistValue !== void 0) return Object.fromEntries(asList(asObject(fields.kvlistValue).values).map((one) => [asText(asObject(one).key), plainValue(asObject(one).value)]));
	return null;
}
function nanos(value) {
	const text = typeof value === "number" ? BigInt(value).toString() : asText(value);
	return /^\d{1,19}$/.test(text) && text !== "0" ? BigInt(text) : null;
}
/** Hexadecimal, as OTLP's JSON has it; exporters that follow protobuf's mapping write base64. */
function id(value, bytes) {
	const text = asText(value);
	if (/^[0-9a-f]*$/i.test(text)) return text.toLowerCase();
	const read = Buffer.from(text, "base64");
	return read.length === bytes ? read.toString("hex") : "";
}
function named$3(names, value, prefix) {
	return names[typeof value === "number" ? value : names.findIndex((name) => value === prefix + name.toUpperCase())] ?? names[0];
}

// src/capture/formats/petshop.ts
/** The data set PetShop: metrics with three rows of headings, and target.json with what was slow and why. */
const petshop = {
	title: "PetShop",
	claims: ({ path, head }) => /^microservice,/.test(head) || /(^|\/)target\.json$/.test(path) && head.includes("\"root_cause\"") || /(^|\/)graph\.csv$/.test(path) && head.includes(","),
	read: async (file, sink) => {
		if (/target\.json$/.test(file.path)) {
			await readTarget(file, sink);
			return;
		}
		if (/graph\.csv$/.test(file.path)) {
			let rows = 0;
			for await (const _ of csvRows(file.text())) rows += 1;
			sink.leave("rows of the call graph, for which a record has no table", rows);
			return;
		}
		await readMetrics(file, sink);
	}
};
async function readMetrics({ text }, sink) {
	const heads = [];
	for await (const row of csvRows(text())) {
		if (heads.length < 3) {
			heads.push(row);
			continue;
		}
		if (row[0] === "unix_timestamp") continue;
		const seconds = asNumber(row[0]);
		if (seconds === null) {
			sink.leave("rows without a time");
			continue;
		}
		const at = BigInt(Math.round(seconds)) * 1000000000n;
		const [services = [], metrics = [], statistics = []] = heads;
		for (let column = 1; column < services.length; column += 1) {
			const cell = row[column] ?? "";
			const value = sampleValue(cell);
			const metric = metrics[column] ?? "";
			if (value === null || metric === "") sink.leave("empty cells");
			else {
				const labels = {
					service_name: services[column] ?? "",
					statistic: statistics[column] ?? ""
				};
				sink.add({
					signal: "metrics",
					at,
					metric,
					labels,
					value
				});
			}
		}
	}
}
async function readTarget({ text }, sink) {
	const parts = [];
	for await (const part of text()) parts.push(part);
	const { target, root_cause } = asObject(parseJson(parts.join("")));
	const cause = asObject(root_cause);
	const seconds = asNumber(asObject(target).timestamp);
	const name = asText(cause.node);
	if (name === "") {
		sink.leave("targets without a root cause");
		return;
	}
	sink.answer({
		kind: "Service",
		namespace: null,
		name,
		fault: asText(cause.metric) || "injected issue",
		at: seconds === null ? null : BigInt(Math.round(seconds)) * 1000000000n
	});
}

// src/capture/formats/pod-logs.ts
const POD = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";
/** Where dumps put a container's lines, and what each part of the path names. */
const PLACES = [
	new RegExp(`(?:^|/)pods/logs/(?<namespace>${POD})/(?<pod>${POD})/(?<container>${POD}?)(?:-previous)?\\.log$`),
	new RegExp(`(?:^|/)namespaces/(?<namespace>${POD})/pods/(?<pod>${POD})/(?<container>${POD})/${POD}/logs/(?:current|previous)(?:\\.insecure)?\\.log$`),
	new RegExp(`(?:^|/)(?<namespace>${POD})/(?<pod>${POD})/logs\\.txt$`),
	new RegExp(`(?:^|/)logs/(?<namespace>${POD})/(?<pod>${POD})/(?<container>${POD})\\.(?:log|txt)$`),
	new RegExp(`(?:^|/)(?<namespace>${POD})_(?<pod>${POD})_(?<container>${POD})\\.(?:log|txt)$`),
	new RegExp(`(?:^|/)logs/(?<namespace>${POD})/(?<pod>${POD})\\.(?:log|txt)$`),
	new RegExp(`(?:^|/)(?<pod>${POD})\\.log$`)
];
function placeOf$1(path) {
	for (const place of PLACES) {
		const found = place.exec(path)?.groups;
		if (found) return {
			namespace: found.namespace ?? "",
			pod: found.pod ?? "",
			container: (found.container ?? "").replace(/-previous$/, "")
		};
	}
	return null;
}
const START = /^==== START logs for container (\S+) of pod (\S+)\/(\S+) ====$/;
const END = /^==== END logs for container /;
/** What containers wrote, a line at a time. */
const podLogs = {
	title: "container logs",
	claims: ({ path, head }) => placeOf$1(path) !== null && !/^\uFEFF?\s*[[{]\s*$/.test(head),
	read: async (file, sink) => {
		const place = placeOf$1(file.path);
		if (place !== null) await readLines(file, place, sink);
	}
};
async function readLines(file, place, sink) {
	let container = place;
	let last = null;
	let zoneless = 0;
	for await (const line of file.lines()) {
		const start = START.exec(line);
		if (start) {
			const [, name = "", namespace = "", pod = ""] = start;
			container = {
				namespace,
				pod,
				container: name
			};
			last = null;
			continue;
		}
		if (line.trim() === "" || END.test(line)) continue;
		const stamp = stampOf(line);
		const body = stamp?.body ?? line;
		const facts = factsOf(body, sink.zone, stamp?.at ?? sink.asOf);
		last = stamp?.at ?? facts.at ?? last;
		if (stamp === null && facts.isZoneless) zoneless += 1;
		sink.add({
			...PLAIN_LOG,
			at: last,
			severity: facts.severity,
			severityNumber: facts.severityNumber,
			service: ownerOfPod(container.pod),
			body,
			resource: resourceOf(container)
		});
	}
	if (zoneless > 0) sink.leave(`zones of log lines (read as ${zoneName(sink.zone)}; --zone says otherwise)`, 0);
}
function zoneName(minutes) {
	if (minutes === 0) return "UTC";
	const size = Math.abs(minutes);
	const two = (value) => String(value).padStart(2, "0");
	return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
function resourceOf({ namespace, pod, container }) {
	return {
		...container === "" ? {} : { "k8s.container.name": container },
		...namespace === "" ? {} : { "k8s.namespace.name": namespace },
		"k8s.pod.name": pod,
		"service.name": ownerOfPod(pod)
	};
}

// src/capture/formats/prometheus-api.ts
/** What `/api/v1/query`, `query_range`, `alerts` and `rules` answer. */
const prometheusApi = {
	title: "answers of Prometheus' API",
	claims: ({ head }) => /^\uFEFF?\s*\{/.test(head) && (/"resultType"\s*:\s*"(matrix|vector)"/.test(head) || /"data"\s*:\s*\{\s*"(alerts|groups)"\s*:/.test(head) && /"status"\s*:\s*"success"/.test(head)),
	read: async ({ text }, sink) => {
		for await (const part of jsonValues(text(), [
			"data.result.*",
			"data.alerts.*",
			"data.groups.*"
		])) if ("problem" in part) sink.leave(part.problem);
		else if (part.path === "data.result.*") addSeries(asObject(part.value), sink);
		else if (part.path === "data.alerts.*") addAlerts([part.value], sink);
		else for (const rule of asList(asObject(part.value).rules)) addAlerts(asList(asObject(rule).alerts), sink);
	}
};
function addSeries(series, sink) {
	const { __name__: metric = "", ...labels } = asObject(series.metric);
	const points = Array.isArray(series.values) ? asList(series.values) : [series.value];
	if (Array.isArray(series.histograms)) sink.leave("native histograms", series.histograms.length);
	for (const point of points) {
		const [time, value] = asList(point);
		const number = sampleValue(asText(value));
		if (typeof time !== "number" || number === null) sink.leave("samples without time or number");
		else if (metric === "") sink.leave("samples of an expression, which has no name");
		else sink.add({
			signal: "metrics",
			at: BigInt(Math.round(time * 1e3)) * 1000000n,
			metric,
			labels,
			value: number
		});
	}
}
function addAlerts(list, sink) {
	const alerts = readAlertFile(JSON.stringify(list)) ?? [];
	if (alerts.length < list.length) sink.leave("alerts without a name", list.length - alerts.length);
	for (const alert of alerts) sink.add({
		signal: "alerts",
		at: null,
		alert
	});
}

// src/capture/formats/rcaeval.ts
const LOGS = /^time,timestamp,container_name,message,/;
const TRACES$1 = /^time,traceID,spanID,serviceName,/;
const METRICS = /^(time|imte),[^\n]*_/;
/** The data set RCAEval: SERVICE_FAULT/N/ with metrics, logs and traces as tables, and inject_time.txt. */
const rcaeval = {
	title: "RCAEval",
	claims: ({ path, head }) => LOGS.test(head) || TRACES$1.test(head) || /(^|\/)(simple_)?(data|metrics)\.csv$/.test(path) && METRICS.test(head) || /(^|\/)inject_time\.txt$/.test(path) && /^\d{9,13}\s*$/.test(head),
	read: async (file, sink) => {
		if (/inject_time\.txt$/.test(file.path)) {
			takeAnswer(file.path, file.head, sink);
			return;
		}
		const take = LOGS.test(file.head) ? takeLog : TRACES$1.test(file.head) ? takeSpan : takeMetrics;
		for await (const row of csvRecords(file.text())) if (row === null) sink.leave("rows that are cut off");
		else take(row, sink);
	}
};
/** The folders name what was done to whom: adservice_cpu/1/. */
function takeAnswer(path, head, sink) {
	const [, name = "", fault = ""] = path.split("/").reverse().map((part) => /^(?:re\d[a-z]*_)?([a-z][a-z0-9-]*)_([a-z][a-z0-9-]*?)(?:_\d+)?$/i.exec(part)).find((match) => match !== null) ?? [];
	if (name === "") {
		sink.leave("a time of injection in a folder that names no service");
		return;
	}
	sink.answer({
		kind: "Service",
		namespace: null,
		name,
		fault,
		at: epoch(Number(head.trim()))
	});
}
function takeMetrics(row, sink) {
	const at = epoch(Number(row.time ?? row.imte));
	if (at === null) {
		sink.leave("rows without a time");
		return;
	}
	for (const [column, cell] of Object.entries(row)) {
		if (column === "time" || column === "imte" || column === "") continue;
		const [, service = "", metric = ""] = /^(.+?)_(.+)$/.exec(column) ?? [];
		const value = sampleValue(cell);
		if (metric === "" || value === null) sink.leave("empty cells");
		else sink.add({
			signal: "metrics",
			at,
			metric: metric.replace(/\W+/g, "_"),
			labels: { service_name: service },
			value
		});
	}
}
function takeLog(row, sink) {
	const at = epoch(asNumber(row.timestamp) ?? NaN);
	if (at === null) {
		sink.leave("log lines without a time");
		return;
	}
	const service = ownerOfPod(row.container_name ?? "");
	const body = row.message ?? "";
	const stated = severityOf(row.level ?? "");
	const { severity, severityNumber } = stated.severityNumber === 0 ? factsOf(body, 0, null) : stated;
	sink.add({
		...PLAIN_LOG,
		at,
		severity,
		severityNumber,
		service,
		body,
		resource: {
			"k8s.container.name": row.container_name ?? "",
			"service.name": service
		}
	});
}
function takeSpan(row, sink) {
	const start = asNumber(row.startTime);
	if (start === null) {
		sink.leave("spans without a start");
		return;
	}
	const service = row.serviceName ?? "";
	const code = row.statusCode ?? "";
	sink.add({
		signal: "traces",
		at: BigInt(Math.round(start)) * 1000n,
		nanoseconds: BigInt(Math.round((asNumber(row.duration) ?? 0) * 1e3)),
		traceId: (row.traceID ?? "").toLowerCase(),
		spanId: (row.spanID ?? "").toLowerCase(),
		parentSpanId: (row.parentSpanID ?? "").toLowerCase(),
		name: row.operationName || (row.methodName ?? ""),
		kind: "Server",
		service,
		resource: { "service.name": service },
		attributes: code === "" ? {} : { "rpc.status_code": code },
		scope: "",
		scopeVersion: "",
		status: /^(0(\.0)?|2\d\d(\.0)?|)$/.test(code) ? "Unset" : "Error",
		statusMessage: "",
		events: [],
		links: []
	});
}

// src/capture/formats/formats.ts
/** In the order in which they are asked: what is told by its content before what is told by its place. */
const FORMATS = {
	otlp,
	"prometheus-api": prometheusApi,
	loki,
	jaeger,
	alertmanager,
	kubernetes,
	nezha,
	petshop,
	rcaeval,
	openrca,
	"prometheus-text": prometheusText,
	"pod-logs": podLogs
};
/** Null for a file that is of no format we read. */
function formatOf(file) {
	return Object.keys(FORMATS).find((name) => FORMATS[name].claims(file)) ?? null;
}

// src/capture/record/alert-moments.ts
const MINUTE$3 = 60000000000n;
const DAY$1 = 1440n * MINUTE$3;
/**
* The alerts of a record: what rules showed minute by minute, and the ticket. Prometheus keeps them as the series
* ALERTS and ALERTS_FOR_STATE; Alertmanager, a webhook or a page shows those of one moment.
*/
var AlertMoments = class {
	#moments = /* @__PURE__ */ new Map();
	#untimed = [];
	/** Since when, by the labels of the rule; from ALERTS_FOR_STATE. */
	#since = /* @__PURE__ */ new Map();
	/** What an alert says in words: series do not carry it. */
	#annotations = /* @__PURE__ */ new Map();
	add(at, alert) {
		const key = keyOf(alert.labels);
		if (Object.keys(alert.annotations).length > 0) this.#annotations.set(key, alert.annotations);
		if (at === null) this.#untimed.push(alert);
		else this.#at(at).set(`${alert.state} ${key}`, alert);
	}
	sample({ at, metric, labels, value }) {
		if (metric !== "ALERTS" && metric !== "ALERTS_FOR_STATE") return;
		const { alertstate, __name__, ...rest } = labels;
		if (metric === "ALERTS_FOR_STATE") this.#since.set(keyOf(rest), isoTime(Math.max(0, Math.floor(value * 1e3))));
		else if (value > 0) {
			const state = alertstate === "pending" ? "pending" : "firing";
			const alert = {
				labels: rest,
				annotations: {},
				state,
				activeAt: null,
				value: "1e+00"
			};
			const known = this.#at(at);
			const key = `${state} ${keyOf(rest)}`;
			if (!known.has(key)) known.set(key, alert);
		}
	}
	get count() {
		return [...this.#moments.values()].reduce((sum, one) => sum + one.size, 0);
	}
	/** One file a moment, and the ticket: what fires at the end. `now` is when what has no time was seen. */
	files(now) {
		for (const alert of this.#untimed) this.#at(now).set(`${alert.state} ${keyOf(alert.labels)}`, alert);
		const times = [...this.#moments.keys()].sort((a, b) => a < b ? -1 : 1);
		const first = /* @__PURE__ */ new Map();
		const files = times.map((time) => {
			return {
				time,
				alerts: sortedBy(this.#moments.get(time) ?? [], ([key]) => key).map(([, alert]) => {
					const key = keyOf(alert.labels);
					if (!first.has(key)) first.set(key, time);
					return this.#told(alert, first.get(key) ?? time);
				})
			};
		});
		const shown = files.map(({ time, alerts }) => ({
			file: `alerts_at_${stamp(time).replaceAll(":", "-")}.json`,
			text: `${JSON.stringify(alerts)}\n`
		}));
		const last = files.at(-1);
		if (last === void 0) return [];
		const begin = files.length > 1 ? files[0]?.time ?? last.time : last.time - DAY$1;
		const document = {
			status: "success",
			data: { alerts: last.alerts.filter((one) => one.state === "firing" && isSince(one, begin)) },
			timestamp: isoTime(Number(last.time / 1000000n))
		};
		const ticket = {
			file: `alerts_in_alerting_state_${stamp(last.time).replaceAll(":", "")}Z.json`,
			text: `${JSON.stringify(document)}\n`
		};
		return [...shown, ticket];
	}
	#at(at) {
		const minute = at - at % MINUTE$3;
		let moment = this.#moments.get(minute);
		if (moment === void 0) {
			moment = /* @__PURE__ */ new Map();
			this.#moments.set(minute, moment);
		}
		return moment;
	}
	#told(alert, first) {
		const key = keyOf(alert.labels);
		return {
			...alert,
			annotations: {
				...this.#annotations.get(key),
				...alert.annotations
			},
			activeAt: alert.activeAt ?? this.#since.get(key) ?? isoTime(Number(first / 1000000n))
		};
	}
};
function isSince(alert, begin) {
	const since = alertTime(alert);
	return since === null || since >= begin;
}
function alertTime({ activeAt }) {
	return activeAt === null ? null : parseTime(activeAt.replace(/(\.\d{9})\d+/, "$1"));
}
function keyOf(labels) {
	return JSON.stringify(sortedBy(Object.entries(labels), ([name]) => name));
}
function stamp(time) {
	return `${clickhouseTime(time).slice(0, 19).replace(" ", "T")}.000000`;
}

// src/capture/record/row-texts.ts
const LOG_COLUMNS = "Timestamp TimestampTime TraceId SpanId TraceFlags SeverityText SeverityNumber ServiceName Body ResourceSchemaUrl ResourceAttributes ScopeSchemaUrl ScopeName ScopeVersion ScopeAttributes LogAttributes EventName";
const TRACE_COLUMNS = "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage Events.Timestamp Events.Name Events.Attributes Links.TraceId Links.SpanId Links.TraceState Links.Attributes";
const HEADERS = {
	objects: header(LOG_COLUMNS.replace(" EventName", "")),
	events: header(LOG_COLUMNS),
	logs: header(LOG_COLUMNS),
	traces: header(TRACE_COLUMNS),
	pod: header("metric_name timestamp value pod_name namespace tags"),
	service: header("metric_name timestamp value service_name namespace bucket_le tags metric_type status_code")
};
function header(columns) {
	return `${columns.replaceAll(" ", "	")}\n`;
}
function row$3(cells) {
	return `${cells.map(tsvCell).join("	")}\n`;
}
function repr(value) {
	return pythonRepr(value);
}
/** An object's row but for its time, which may be known at the end only. */
function objectTail(json, namespace, resource) {
	return row$3([
		"",
		"",
		"0",
		"",
		"0",
		"",
		json,
		"",
		namespace === "" ? "{}" : repr({ "k8s.namespace.name": namespace }),
		"",
		"",
		"",
		"{}",
		repr({ "k8s.resource.name": resource })
	]);
}
function eventTail(json, name, namespace) {
	const attributes = repr({
		"event.domain": "k8s",
		"event.name": name,
		"k8s.resource.name": "events"
	});
	return row$3([
		"",
		"",
		"0",
		"",
		"0",
		"",
		json,
		"",
		repr({ "k8s.namespace.name": namespace }),
		"",
		"",
		"",
		"{}",
		attributes,
		""
	]);
}
function logTail(log) {
	return row$3([
		log.traceId,
		log.spanId,
		log.traceId === "" ? "0" : "1",
		log.severity,
		String(log.severityNumber),
		log.service,
		log.body,
		"",
		repr({ ...log.resource }),
		"",
		log.scope,
		"",
		"{}",
		repr({ ...log.attributes }),
		""
	]);
}
function timeCells(at) {
	const stamp = clickhouseTime(at);
	return `${stamp}\t${stamp.slice(0, 19)}\t`;
}
function spanRow(span) {
	return row$3([
		clickhouseTime(span.at),
		span.traceId,
		span.spanId,
		span.parentSpanId,
		"",
		span.name,
		span.kind,
		span.service,
		repr({ ...span.resource }),
		span.scope,
		span.scopeVersion,
		repr({ ...span.attributes }),
		String(span.nanoseconds),
		span.status,
		span.statusMessage,
		repr(span.events.map(({ at }) => clickhouseTime(at))),
		repr(span.events.map(({ name }) => name)),
		repr(span.events.map(({ attributes }) => ({ ...attributes }))),
		repr(span.links.map(({ traceId }) => traceId)),
		repr(span.links.map(({ spanId }) => spanId)),
		repr(span.links.map(() => "")),
		repr(span.links.map(() => ({})))
	]);
}
/** The metric files are named after a pod or a service; a sample of neither belongs to the cluster. */
function sampleFile(sample) {
	const { labels } = sample;
	if (labels.pod !== void 0) return {
		file: `pod_${fileName(labels.pod)}`,
		kind: "pod"
	};
	return {
		file: `service_${fileName(serviceOf(labels) || "cluster")}`,
		kind: "service"
	};
}
function serviceOf(labels) {
	const job = labels.job?.split("/").at(-1) ?? "";
	return labels.service_name ?? labels["service.name"] ?? labels.service ?? job;
}
/** Names come from others: nothing of them may lead out of the folder. */
function fileName(name) {
	return name.replace(/[^A-Za-z0-9_.-]/g, "_").replace(/^\.+/, "_").slice(0, 150);
}
function sampleRow(sample, kind) {
	const { metric, labels } = sample;
	const time = clickhouseTime(sample.at).slice(0, 23);
	const value = valueText(sample.value);
	const tags = repr({ ...labels });
	const namespace = labels.namespace ?? "";
	if (kind === "pod") return row$3([
		metric,
		time,
		value,
		labels.pod ?? "",
		namespace,
		tags
	]);
	return row$3([
		metric,
		time,
		value,
		labels.service_name ?? labels.service ?? "",
		namespace,
		labels.le ?? "",
		tags,
		"",
		labels.status_code ?? ""
	]);
}
function valueText(value) {
	if (Number.isNaN(value)) return "";
	if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
	return String(value);
}

// src/capture/record/write-record.ts
const TABLES = {
	objects: "k8s_objects_raw.tsv",
	events: "k8s_events_raw.tsv",
	logs: "otel_logs_raw.tsv",
	traces: "otel_traces_raw.tsv"
};
/** Text that waits for its file, in all files together. */
const WAITING = 8 << 20;
/** Writes observations as a record in ITBench's layout. Holds no more than a few megabytes, however long it is fed. */
var RecordFolder = class {
	#folder;
	#waiting = /* @__PURE__ */ new Map();
	#waitingSize = 0;
	#begun = /* @__PURE__ */ new Set();
	#rows = {};
	#alerts = new AlertMoments();
	/** Paths of files; cells of rows that wait are slices of what was read, so they are written soon. */
	#paths = new Words();
	#start = null;
	#end = null;
	/** The latest time that an object itself tells. */
	#told = null;
	constructor(folder) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
	}
	add(seen) {
		if (seen.at !== null) this.#widen(seen.at);
		this.#rows[seen.signal] = (this.#rows[seen.signal] ?? 0) + 1;
		switch (seen.signal) {
			case "objects": {
				const json = JSON.stringify(seen.object);
				const { name, namespace } = asObject(seen.object.metadata);
				if (seen.at === null) this.#tell(latestTimeIn(json));
				const tail = objectTail(json, asText(namespace), resourceOf$1(asText(seen.object.kind)));
				if (name !== void 0) this.#table("objects", seen.at, tail);
				return;
			}
			case "events": {
				const json = JSON.stringify({
					type: "ADDED",
					object: seen.event
				});
				const { name, namespace } = asObject(seen.event.metadata);
				this.#table("events", seen.at, eventTail(json, asText(name), asText(namespace)));
				return;
			}
			case "logs":
				this.#table("logs", seen.at, logTail(seen));
				return;
			case "traces":
				this.#widen(seen.at + seen.nanoseconds);
				this.#append(TABLES.traces, HEADERS.traces, spanRow(seen));
				return;
			case "metrics": {
				const { file, kind } = sampleFile(seen);
				this.#alerts.sample(seen);
				this.#append(`metrics/${file}_raw.tsv`, HEADERS[kind], sampleRow(seen, kind));
				return;
			}
			case "alerts": this.#alerts.add(seen.at, seen.alert);
		}
	}
	/** The earliest moment so far; null while everything is without a time. */
	get start() {
		return this.#start;
	}
	/** `asOf` says when what states no time was seen; without it, the latest time that anything tells. */
	async finish(asOf) {
		this.#flush();
		const now = asOf ?? latest(this.#end, this.#told) ?? 0n;
		for (const table of [
			"objects",
			"events",
			"logs"
		]) await this.#stamp(table, now);
		if (this.#rows.objects || asOf !== null) this.#widen(now);
		const files = this.#alerts.files(now);
		if (files.length > 0) mkdirSync(join(this.#folder, "alerts"), { recursive: true });
		for (const { file, text } of files) writeFileSync(join(this.#folder, "alerts", file), text);
		if (files.length > 0) this.#rows.alerts = this.#alerts.count;
		const window = this.#start === null || this.#end === null ? null : {
			start: this.#start,
			end: this.#end
		};
		return {
			rows: this.#rows,
			window,
			asOf: now
		};
	}
	#widen(at) {
		if (this.#start === null || at < this.#start) this.#start = at;
		if (this.#end === null || at > this.#end) this.#end = at;
	}
	#tell(at) {
		this.#told = latest(this.#told, at);
	}
	#table(table, at, tail) {
		if (at === null) this.#append(aside(table), "", `${tsvCell(tail)}\n`);
		else this.#append(TABLES[table], HEADERS[table], timeCells(at) + tail);
	}
	#append(file, header, text) {
		const path = this.#paths.keep(file);
		let waiting = this.#waiting.get(path);
		if (waiting === void 0) {
			waiting = [];
			this.#waiting.set(path, waiting);
		}
		if (!this.#begun.has(path)) {
			this.#begun.add(path);
			const target = join(this.#folder, path);
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, header);
		}
		waiting.push(text);
		this.#waitingSize += text.length;
		if (this.#waitingSize > WAITING) this.#flush();
	}
	#flush() {
		for (const [path, texts] of this.#waiting) appendFileSync(join(this.#folder, path), texts.join(""));
		this.#waiting.clear();
		this.#waitingSize = 0;
	}
	/** Rows that waited for the time of the capture follow those that had a time. */
	async #stamp(table, now) {
		const from = aside(table);
		if (!this.#begun.has(from)) return;
		const target = join(this.#folder, TABLES[table]);
		if (!this.#begun.has(TABLES[table])) writeFileSync(target, HEADERS[table]);
		const file = openSync(target, "a");
		try {
			const stamp = timeCells(now);
			const parser = new TsvParser();
			const write = (rows) => {
				for (const [tail = ""] of rows) writeSync(file, stamp + tail);
			};
			for await (const piece of createReadStream(join(this.#folder, from), { encoding: "utf8" })) write(parser.push(piece));
			write(parser.end().rows);
		} finally {
			closeSync(file);
		}
		rmSync(join(this.#folder, from));
	}
};
function aside(table) {
	return `.${table}.rows`;
}
function latest(left, right) {
	if (left === null || right === null) return left ?? right;
	return left > right ? left : right;
}

// src/capture/source/bytes.ts
/** Bytes that arrive in pieces, taken in the sizes that a format wants. */
var ByteReader = class {
	#pieces;
	#left = Buffer.alloc(0);
	#isOver = false;
	constructor(pieces) {
		this.#pieces = pieces[Symbol.asyncIterator]();
	}
	/** Exactly so many bytes; fewer only where the stream ends. */
	async take(size) {
		const parts = [];
		let missing = size;
		for await (const part of this.pieces(size)) {
			parts.push(part);
			missing -= part.length;
			if (missing === 0) break;
		}
		return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
	}
	/** The next `size` bytes as they come. */
	async *pieces(size) {
		let missing = size;
		while (missing > 0) {
			if (this.#left.length === 0 && !await this.#more()) return;
			const part = this.#left.subarray(0, missing);
			this.#left = this.#left.subarray(part.length);
			missing -= part.length;
			yield part;
		}
	}
	async #more() {
		while (!this.#isOver && this.#left.length === 0) {
			const { done, value } = await this.#pieces.next();
			if (done) this.#isOver = true;
			else this.#left = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		}
		return this.#left.length > 0;
	}
	async close() {
		await this.#pieces.return?.();
	}
};

// src/capture/source/tar.ts
const BLOCK$1 = 512;
/**
* The files of a tar archive, read once from front to end: nothing is unpacked to disk. Reads ustar, and the long names
* and sizes of GNU and pax. What no capture needs and what an attack is made of (devices, links that lead out) is refused.
*/
async function* tarFiles(bytes, where, notes) {
	const reader = new ByteReader(bytes);
	let [files, unpacked] = [0, 0];
	let extended = {};
	try {
		for (;;) {
			const block = await reader.take(BLOCK$1);
			if (block.length < BLOCK$1) throw broken(where, "the archive is cut off: its end mark is missing");
			if (block.every((byte) => byte === 0)) return;
			const header = readHeader(block, where);
			const size = extended.size === void 0 ? header.size : Number(extended.size);
			if (!Number.isSafeInteger(size) || size < 0) throw broken(where, "an entry has no size");
			unpacked += size;
			files += 1;
			if (unpacked > LIMITS.unpacked || files > LIMITS.files) throw refused(where, `it holds more than ${LIMITS.files} files or ${LIMITS.unpacked / 2 ** 30} GB`, "Import the part of it that belongs to the incident.");
			if ("xLK".includes(header.type)) {
				if (size > 2 ** 20) throw broken(where, "a name or header is longer than a megabyte");
				const text = (await whole$1(reader, size, where)).toString("utf8");
				extended = {
					...extended,
					...extension(header.type, text)
				};
				continue;
			}
			const path = safePath(extended.path ?? header.path, where);
			const link = extended.linkpath ?? header.link;
			extended = {};
			if (header.type === "0" || header.type === "7") {
				const pieces = contentOf(reader, size, where);
				yield {
					path,
					pieces: () => pieces,
					encoding: "as it is"
				};
				for await (const _ of pieces);
				continue;
			}
			refuseType(header.type, path, link, where);
			if (header.type === "1" || header.type === "2") notes.link(path);
			await whole$1(reader, size, where, true);
		}
	} finally {
		await reader.close();
	}
}
async function* contentOf(reader, size, where) {
	let missing = size;
	let isWhole = false;
	try {
		for await (const piece of reader.pieces(size)) {
			missing -= piece.length;
			yield piece;
		}
		isWhole = true;
	} finally {
		if (!isWhole) for await (const piece of reader.pieces(missing)) missing -= piece.length;
		await reader.take((BLOCK$1 - size % BLOCK$1) % BLOCK$1);
	}
	if (missing > 0) throw broken(where, "the archive is cut off inside a file");
}
async function whole$1(reader, size, where, skip = false) {
	const padded = Math.ceil(size / BLOCK$1) * BLOCK$1;
	if (skip) {
		let seen = 0;
		for await (const piece of reader.pieces(padded)) seen += piece.length;
		if (seen < padded) throw broken(where, "the archive is cut off");
		return Buffer.alloc(0);
	}
	const bytes = await reader.take(padded);
	if (bytes.length < size) throw broken(where, "the archive is cut off");
	return bytes.subarray(0, size);
}
function readHeader(block, where) {
	const sum = Number.parseInt(text(block, 148, 8), 8);
	let is = 256;
	for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) is += byte;
	if (sum !== is) throw broken(where, "it is no tar archive, or its bytes are damaged");
	const prefix = text(block, 257, 5) === "ustar" ? text(block, 345, 155) : "";
	const name = text(block, 0, 100);
	return {
		path: prefix === "" || text(block, 257, 8) === "ustar  " ? name : `${prefix}/${name}`,
		size: sizeOf(block),
		type: text(block, 156, 1) || "0",
		link: text(block, 157, 100)
	};
}
function text(block, at, length) {
	const bytes = block.subarray(at, at + length);
	const end = bytes.indexOf(0);
	return bytes.toString("utf8", 0, end === -1 ? length : end).replace(/^ +(?=\d)/, "");
}
/** Octal digits, or for large files a number with its first bit set. */
function sizeOf(block) {
	if ((block[124] ?? 0) & 128) return Number(block.readBigUInt64BE(128));
	const digits = text(block, 124, 12).trim();
	return digits === "" ? 0 : Number.parseInt(digits, 8);
}
function extension(type, content) {
	const plain = content.replace(/\0+$/, "");
	if (type === "L") return { path: plain };
	if (type === "K") return { linkpath: plain };
	const found = {};
	for (let rest = content; rest !== "";) {
		const length = Number.parseInt(rest, 10);
		if (!(length > 0) || length > rest.length + 4) break;
		const record = Buffer.from(rest).subarray(0, length).toString("utf8");
		const [, key = "", value = ""] = /^\d+ ([^=]+)=([\s\S]*)\n$/.exec(record) ?? [];
		if (key === "path" || key === "linkpath" || key === "size") found[key] = value;
		rest = rest.slice(record.length);
	}
	return found;
}
function refuseType(type, path, link, where) {
	const shown = JSON.stringify(path.slice(0, 200));
	if (type === "1" || type === "2") {
		const base = type === "1" ? [] : path.split("/").slice(0, -1);
		const depth = link.split("/").reduce((level, part) => {
			if (level < 0 || part === "" || part === ".") return level;
			return part === ".." ? level - 1 : level + 1;
		}, base.length);
		if (link.startsWith("/") || depth < 0) throw refused(where, `${shown} is a link that leads out of the archive`, "Pack it again with 'tar --dereference', which stores what the link leads to.");
		return;
	}
	if (type === "5" || type === "g") return;
	throw refused(where, `${shown} is neither a file nor a folder (type ${JSON.stringify(type)})`, "Pack it again with files only.");
}

// src/capture/source/open-source.ts
const PIECE = 1 << 18;
/** The files of a folder, of a tar archive (packed or not), or the one file that the path names. */
async function* filesOfSource(path, shown, notes) {
	const facts = lstatSync(path, { throwIfNoEntry: false });
	if (facts === void 0) throw missing$1(shown);
	if (facts.isDirectory()) {
		yield* folderFiles(path, "", notes);
		return;
	}
	switch (kindOf(path, shown)) {
		case "tar":
			yield* tarFiles(createReadStream(path, { highWaterMark: PIECE }), shown, notes);
			return;
		case "gzipped tar":
			yield* tarFiles(gunzipped(createReadStream(path, { highWaterMark: PIECE }), shown), shown, notes);
			return;
		case "gzip":
		case "plain": yield fileOnDisk(path, basename(path));
	}
}
function* folderFiles(root, below, notes) {
	const entries = readdirSync(join(root, below), { withFileTypes: true });
	for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.name.startsWith(".")) continue;
		if (entry.isDirectory()) yield* folderFiles(root, path, notes);
		else if (entry.isFile()) yield fileOnDisk(join(root, path), path);
		else if (entry.isSymbolicLink()) notes.link(path);
	}
}
function fileOnDisk(path, inside) {
	return {
		path: inside,
		pieces: () => createReadStream(path, { highWaterMark: PIECE }),
		encoding: "as it is"
	};
}
const OTHER_ARCHIVES = [
	[
		"504b0304",
		"a zip archive",
		"unzip"
	],
	[
		"28b52ffd",
		"packed with zstd",
		"unzstd"
	],
	[
		"fd377a58",
		"packed with xz",
		"unxz"
	],
	[
		"425a68",
		"packed with bzip2",
		"bunzip2"
	],
	[
		"377abcaf",
		"a 7z archive",
		"7z x"
	]
];
function kindOf(path, shown) {
	const head = Buffer.alloc(BLOCK);
	const file = openSync(path, "r");
	const size = readSync(file, head);
	closeSync(file);
	const hex = head.toString("hex", 0, 4);
	const other = OTHER_ARCHIVES.find(([magic]) => hex.startsWith(magic));
	if (other) throw new UserError({
		code: "CAPTURE_ARCHIVE_KIND",
		where: shown,
		message: `it is ${other[1]}: archives are read as tar or tar.gz`,
		help: `Unpack it (${other[2]}) and name the folder.`
	});
	if (hex.startsWith("1f8b")) return /\.(tgz|tar\.gz)$/i.test(path) ? "gzipped tar" : "gzip";
	return size === BLOCK && head.toString("latin1", 257, 262) === "ustar" ? "tar" : "plain";
}
const BLOCK = 512;
async function* gunzipped(bytes, where) {
	let packed = 0;
	const counted = async function* () {
		for await (const piece of bytes) {
			packed += piece.length;
			yield piece;
		}
	};
	const gunzip = createGunzip({ chunkSize: PIECE });
	pipeline(Readable.from(counted()), gunzip, () => void 0);
	let unpacked = 0;
	try {
		for await (const piece of gunzip) {
			unpacked += piece.length;
			if (unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio) throw refused(where, `its ${packed} bytes unpack to more than ${LIMITS.ratio} times as many`, "Unpack it yourself, if you trust it, and name the folder.");
			yield piece;
		}
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw broken(where, `it cannot be unpacked (${error.message})`);
	} finally {
		gunzip.destroy();
	}
}
function missing$1(where) {
	return new UserError({
		code: "CAPTURE_SOURCE_MISSING",
		where,
		message: "there is no such file or folder",
		help: "Name a support bundle, a folder of kubectl's answers, or another file of the incident."
	});
}

// src/capture/source/text.ts
/** How much of a file is looked at to tell what it is. */
const HEAD = 65536;
/** Null for a file that is no text. */
async function openText(path, pieces) {
	const iterator = pieces[Symbol.asyncIterator]();
	const first = [];
	let size = 0;
	let isOver = false;
	while (size < HEAD && !isOver) {
		const next = await iterator.next();
		if (next.done) isOver = true;
		else {
			first.push(next.value);
			size += next.value.length;
		}
	}
	const bytes = Buffer.concat(first);
	const encoding = encodingOf(bytes);
	const close = async () => {
		await iterator.return?.();
	};
	if (encoding === null) {
		await close();
		return null;
	}
	const text = async function* () {
		const decoder = new TextDecoder(encoding);
		yield decoder.decode(bytes, { stream: true });
		while (!isOver) {
			const next = await iterator.next();
			if (next.done) isOver = true;
			else yield decoder.decode(next.value, { stream: true });
		}
		const rest = decoder.decode();
		if (rest !== "") yield rest;
	};
	return {
		path,
		head: new TextDecoder(encoding).decode(bytes.subarray(0, HEAD), { stream: true }),
		text,
		lines: () => linesOf(text()),
		close
	};
}
/** PowerShell's `>` writes UTF-16. A zero byte in anything else is no text. */
function encodingOf(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
	return bytes.includes(0) ? null : "utf-8";
}
async function* linesOf(text) {
	let open = "";
	for await (const piece of text) {
		const whole = open + piece;
		let from = 0;
		for (let end = whole.indexOf("\n"); end !== -1; end = whole.indexOf("\n", from)) {
			yield whole.slice(from, whole[end - 1] === "\r" && end > from ? end - 1 : end);
			from = end + 1;
		}
		open = whole.slice(from);
		if (open.length > LIMITS.value) {
			yield open;
			open = "";
		}
	}
	if (open !== "") yield open.replace(/\r$/, "");
}

// src/capture/take-in.ts
/** Reads any number of sources into one record on one time axis. Everything passes the redactor before it is written. */
var Intake = class {
	asOf;
	zone;
	#options;
	#writer;
	#history = new PastVersions();
	#signals;
	#formats = {};
	#left = {};
	#answers = [];
	#unread = [];
	#links = 0;
	constructor(options) {
		setFlagsFromString("--optimize-for-size");
		this.#options = options;
		this.asOf = options.asOf;
		this.zone = options.zone;
		this.#writer = new RecordFolder(options.folder);
		this.#signals = Object.fromEntries(CAPTURED_SIGNALS.map((signal) => [signal, {
			in: 0,
			out: 0
		}]));
	}
	add(seen) {
		const count = this.#signals[seen.signal];
		count.in += 1;
		const { window, redactor } = this.#options;
		if (window !== null && seen.at !== null && (seen.at < window.from || seen.at > window.to)) {
			this.leave(`${seen.signal} outside the window`);
			return;
		}
		const kept = redactor.apply(seen);
		if (kept.signal === "objects") this.#history.add(kept);
		this.#options.clues.add(kept);
		count.out += 1;
		this.#writer.add(kept);
	}
	leave(why, rows = 1) {
		this.#left[why] = (this.#left[why] ?? 0) + rows;
	}
	answer(answer) {
		const { window } = this.#options;
		if (window === null || answer.at === null || answer.at >= window.from && answer.at <= window.to) this.#answers.push(answer);
	}
	/** One source: a folder, an archive, a file. */
	async read(path, shown) {
		const notes = { link: () => this.#links += 1 };
		let files = 0;
		for await (const file of filesOfSource(path, shown, notes)) {
			files += 1;
			const pieces = /\.gz$/i.test(file.path) ? gunzipped(file.pieces(), `${shown}: ${file.path}`) : file.pieces();
			const text = await openText(file.path.replace(/\.gz$/i, ""), pieces);
			const format = text === null ? null : formatOf(text);
			if (text === null || format === null) {
				this.#unread.push(file.path);
				await text?.close();
				continue;
			}
			this.#formats[format] = (this.#formats[format] ?? 0) + 1;
			await FORMATS[format].read(text, this);
			await text.close();
		}
		if (files === 0) throw emptySource(shown);
	}
	async finish() {
		const from = this.#options.window?.from ?? this.#writer.start;
		if (from !== null) for (const version of this.#history.versions(from)) {
			this.#options.clues.add(version);
			this.#writer.add(version);
		}
		return {
			...await this.#writer.finish(this.asOf ?? this.#options.window?.to ?? null),
			signals: this.#signals,
			formats: this.#formats,
			left: this.#left,
			answers: this.#answers,
			unread: this.#unread,
			links: this.#links
		};
	}
};
function emptySource(where) {
	return new UserError({
		code: "CAPTURE_SOURCE_EMPTY",
		where,
		message: "no file is in it",
		help: "Check that the download is complete and that this is the folder that was meant."
	});
}

// src/capture/import-capture.ts
/** Fills an intake with whatever the sources are, and writes the task that comes of it. */
async function captureTask(request, fill) {
	const folder = join(request.into, request.id);
	if (existsSync(folder) && !request.overwrite) throw exists(folder);
	const aside = join(request.into, `.${request.id}.${process.pid}.tmp`);
	const redactor = new Redactor({
		names: request.hidden,
		addresses: !request.keepAddresses
	});
	const clues = new Clues();
	try {
		const { asOf, zone, window } = request;
		const options = {
			folder: join(aside, "snapshot"),
			redactor,
			clues,
			asOf,
			zone,
			window
		};
		const intake = new Intake(options);
		const notes = await fill(intake);
		const seen = await intake.finish();
		const shift = shiftOf(seen, request.beginAt);
		if (shift !== 0n) await shiftRecord(options.folder, shift);
		const taken = moved(seen, shift);
		if (CAPTURED_SIGNALS.every((signal) => taken.signals[signal].out === 0)) throw nothingRead(request.id, taken);
		const report = reportOf(taken, redactor, notes);
		if (taken.answers.length === 0 && request.investigator !== null) {
			const answer = await investigate(join(aside, "snapshot"), request.investigator);
			if (answer !== null) clues.found.push(...cluesOf(answer));
		}
		const truth = writeAround(aside, request, {
			taken,
			clues,
			report,
			redactor,
			window: seen.window
		});
		if (truth === "draft" && shift !== 0n) {
			const draft = join(aside, DRAFT);
			writeFileSync(draft, shiftedText(readFileSync(draft, "utf8"), shift));
		}
		mkdirSync(request.into, { recursive: true });
		rmSync(folder, {
			recursive: true,
			force: true
		});
		renameSync(aside, folder);
		return {
			id: request.id,
			folder,
			report,
			truth
		};
	} finally {
		rmSync(aside, {
			recursive: true,
			force: true
		});
	}
}
/** Whole seconds, so that fractions stay what they were. */
function shiftOf({ window }, beginAt) {
	if (beginAt === null || window === null) return 0n;
	return (beginAt - window.start) / 1000000000n * 1000000000n;
}
function moved(taken, shift) {
	const { window, asOf } = taken;
	return {
		...taken,
		asOf: asOf + shift,
		window: window === null ? null : {
			start: window.start + shift,
			end: window.end + shift
		}
	};
}
function writeAround(folder, request, { taken, clues, report, redactor, window }) {
	const task = {
		title: request.title,
		family: "captured",
		tags: [
			"captured",
			request.tag,
			...report.missing.map((signal) => `without-${signal}`)
		],
		source: { snapshot: { path: "snapshot" } }
	};
	writeFileSync(join(folder, "task.yaml"), writeYaml(task));
	writeFileSync(join(folder, "capture.json"), `${JSON.stringify(report, null, 2)}\n`);
	if (taken.answers.length > 0) {
		writeFileSync(join(folder, TRUTH), truthOfAnswers(taken.answers));
		return "known";
	}
	const notes = request.notes === null ? null : redactor.text(request.notes);
	const proposals = propose(clues, notes, window);
	writeFileSync(join(folder, DRAFT), draftText(proposals));
	return "draft";
}
function reportOf(taken, redactor, notes) {
	const { window, signals } = taken;
	const iso = (at) => isoTime(Number(at / 1000000n));
	const rows = Object.fromEntries(CAPTURED_SIGNALS.filter((signal) => signals[signal].in > 0).map((signal) => [signal, signals[signal]]));
	return {
		window: window === null ? null : {
			start: iso(window.start),
			end: iso(window.end)
		},
		asOf: clickhouseTime(taken.asOf),
		rows,
		missing: CAPTURED_SIGNALS.filter((signal) => (taken.rows[signal] ?? 0) === 0),
		formats: taken.formats,
		left: taken.left,
		unread: taken.unread,
		links: taken.links,
		redacted: redactor.report,
		notes
	};
}
function exists(where) {
	return new UserError({
		code: "TASK_EXISTS",
		where,
		message: "a task is there already",
		help: "Add --overwrite to make it anew, or give another name with --id."
	});
}
function nothingRead(where, { unread }) {
	const some = unread.slice(0, 3).join(", ");
	return new UserError({
		code: "CAPTURE_NOTHING_READ",
		where,
		message: unread.length === 0 ? "nothing was read: the sources hold no row, or none in the window" : `no file is of a format that is read (${some}${unread.length > 3 ? ` and ${unread.length - 3} more` : ""})`,
		help: "docs/capture.md lists the formats. Check --from and --to."
	});
}

// src/capture/live/client.ts
/** Answers of one system. Only GET is ever sent: whoever is asked cannot be changed. */
var ReadOnlyClient = class {
	#base;
	#access;
	#pause;
	#signal;
	#next = 0;
	requests = 0;
	bytes = 0;
	constructor(base, access, limits) {
		this.#base = new URL(base.endsWith("/") ? base : `${base}/`);
		this.#access = access;
		this.#pause = 1e3 / limits.perSecond;
		this.#signal = limits.signal;
	}
	async json(path, query = {}) {
		const { status, text } = await this.get(path, query);
		if (status !== 200) throw new Refused(status, `${path}: ${status} ${text.slice(0, 200)}`);
		const value = parseJson(text);
		if (value === void 0) throw new Refused(status, `${path}: the answer is no JSON`);
		return value;
	}
	/** Waits its turn; what is busy or out for a moment is asked again. */
	async get(path, query = {}) {
		let last = /* @__PURE__ */ new Error("never asked");
		for (let attempt = 0; attempt < RETRIES; attempt += 1) {
			await this.#turn(attempt);
			last = await this.#once(path, query).catch((error) => error);
			if (this.#signal.aborted) throw new Error("interrupted");
			if (!(last instanceof Error) && last.status !== 429 && last.status < 500) return last;
		}
		if (last instanceof Error) throw new Refused(0, `${path}: ${last.message}`);
		return last;
	}
	async #turn(attempt) {
		const now = Date.now();
		const at = Math.max(now, this.#next) + (attempt === 0 ? 0 : 250 * 4 ** attempt);
		this.#next = at + this.#pause;
		if (at > now) await setTimeout$1(at - now, void 0, { signal: this.#signal }).catch(() => void 0);
	}
	#once(path, query) {
		const url = new URL(path.replace(/^\//, ""), this.#base);
		for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
		const { get } = url.protocol === "https:" ? https : http;
		this.requests += 1;
		return new Promise((resolve, reject) => {
			const options = {
				...this.#access.tls,
				headers: {
					accept: "application/json",
					...this.#access.headers
				},
				timeout: 6e4,
				signal: this.#signal
			};
			const request = get(url, options, (response) => {
				const parts = [];
				let size = 0;
				response.on("data", (part) => {
					size += part.length;
					if (size > MOST$3) request.destroy(/* @__PURE__ */ new Error(`the answer is larger than ${MOST$3 >> 20} MB`));
					else parts.push(part);
				});
				response.on("error", reject);
				response.on("end", () => {
					this.bytes += size;
					const date = Date.parse(response.headers.date ?? "");
					resolve({
						status: response.statusCode ?? 0,
						text: Buffer.concat(parts).toString("utf8"),
						now: Number.isNaN(date) ? null : BigInt(date) * 1000000n
					});
				});
			});
			request.on("timeout", () => request.destroy(/* @__PURE__ */ new Error("no answer within a minute")));
			request.on("error", reject);
		});
	}
};
const RETRIES = 4;
/** One page of a list, one metric of a few minutes: more is no page. */
const MOST$3 = 128 << 20;
/** The system answered, and not with what was asked for. */
var Refused = class extends Error {
	status;
	constructor(status, message) {
		super(message);
		this.status = status;
	}
};

// src/capture/live/kubeconfig.ts
/** The current context of the file that KUBECONFIG names, else of ~/.kube/config: what kubectl would use. */
async function clusterAccess(env, context) {
	const path = (env.KUBECONFIG ?? "").split(":").find((one) => one !== "") ?? join(env.HOME ?? "/", ".kube/config");
	const config = asObject(parseYaml(textOf$3(path), path));
	const name = context ?? asText(config["current-context"]);
	const chosen = named$2(config.contexts, name, "context");
	if (chosen === null) throw noContext(path, name);
	const cluster = named$2(config.clusters, asText(chosen.cluster), "cluster") ?? {};
	const user = named$2(config.users, asText(chosen.user), "user") ?? {};
	const server = asText(cluster.server).replace(/\/+$/, "");
	if (!/^https?:\/\//.test(server)) throw noContext(path, name);
	const bytes = (fields, field) => bytesOf(fields, field, dirname(path));
	const login = user.exec === void 0 ? {} : await credentialOf(asObject(user.exec), env, path);
	const token = asText(login.token) || asText(user.token) || (bytes(user, "tokenFile")?.toString("utf8").trim() ?? "");
	const [ca, cert, key] = [
		bytes(cluster, "certificate-authority"),
		bytes(user, "client-certificate"),
		bytes(user, "client-key")
	];
	const servername = asText(cluster["tls-server-name"]);
	const basic = Buffer.from(`${asText(user.username)}:${asText(user.password)}`).toString("base64");
	return {
		server,
		headers: token !== "" ? { authorization: `Bearer ${token}` } : asText(user.username) !== "" ? { authorization: `Basic ${basic}` } : {},
		tls: {
			...ca ? { ca } : {},
			...login.cert ? { cert: Buffer.from(asText(login.cert)) } : cert ? { cert } : {},
			...login.key ? { key: Buffer.from(asText(login.key)) } : key ? { key } : {},
			...servername === "" ? {} : { servername },
			rejectUnauthorized: cluster["insecure-skip-tls-verify"] !== true
		}
	};
}
function textOf$3(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		throw new UserError({
			code: "CAPTURE_NO_KUBECONFIG",
			where: path,
			message: `it cannot be read (${error.code ?? "unknown"})`,
			help: "Set KUBECONFIG to the file that kubectl uses."
		});
	}
}
function noContext(where, name) {
	return new UserError({
		code: "CAPTURE_NO_CONTEXT",
		where,
		message: name === "" ? "it has no current context" : `it has no usable context ${JSON.stringify(name)}`,
		help: "See 'kubectl config get-contexts', and name one with --context."
	});
}
function named$2(list, name, field) {
	const found = asList(list).map(asObject).find((one) => one.name === name);
	return found === void 0 ? null : asObject(found[field]);
}
/** Inline in base64, or in a file beside the configuration. */
function bytesOf(fields, field, folder) {
	const inline = asText(fields[`${field}-data`]);
	if (inline !== "") return Buffer.from(inline, "base64");
	const path = asText(fields[field]);
	return path === "" ? null : readFileSync(resolve(folder, path));
}
const run = promisify(execFile);
/** Cloud providers' logins: a program prints a credential. */
async function credentialOf(exec, env, where) {
	const more = Object.fromEntries(asList(exec.env).map((one) => [asText(asObject(one).name), asText(asObject(one).value)]));
	const info = JSON.stringify({
		apiVersion: exec.apiVersion,
		kind: "ExecCredential",
		spec: { interactive: false }
	});
	try {
		const { stdout } = await run(asText(exec.command), asList(exec.args).map(asText), {
			env: {
				...env,
				...more,
				KUBERNETES_EXEC_INFO: info
			},
			timeout: 6e4
		});
		const status = asObject(asObject(parseJson(stdout)).status);
		return {
			token: status.token,
			cert: status.clientCertificateData,
			key: status.clientKeyData
		};
	} catch (error) {
		throw new UserError({
			code: "CAPTURE_LOGIN_FAILED",
			where,
			message: `the login program ${JSON.stringify(asText(exec.command))} failed (${error.message.split("\n")[0]?.slice(0, 200)})`,
			help: "Check that 'kubectl get nodes' works in this shell."
		});
	}
}

// src/capture/live/kubernetes.ts
const PAGE$1 = "500";
/** Never asked for: what is in it is a secret, or it is no state of the cluster's. */
const NEVER = /* @__PURE__ */ new Set([
	"secrets",
	"leases",
	"componentstatuses",
	"bindings",
	"tokenreviews",
	"localsubjectaccessreviews",
	"selfsubjectaccessreviews",
	"selfsubjectrulesreviews",
	"subjectaccessreviews",
	"selfsubjectreviews",
	"controllerrevisionlists"
]);
/** Everything that can be listed, each resource in the version that its group prefers. */
async function listings(client) {
	const groups = asList(asObject(await client.json("/apis")).groups).map((group) => asText(asObject(asObject(group).preferredVersion).groupVersion));
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	for (const version of ["v1", ...groups]) {
		const path = version === "v1" ? "/api/v1" : `/apis/${version}`;
		const group = version.includes("/") ? version.split("/")[0] ?? "" : "";
		if (group === "metrics.k8s.io" || group === "authorization.k8s.io" || group === "authentication.k8s.io") continue;
		const answer = await client.json(path).catch((error) => {
			if (error instanceof Refused) return { resources: [] };
			throw error;
		});
		for (const one of asList(asObject(answer).resources)) {
			const { name, kind, verbs } = asObject(one);
			const resource = asText(name);
			if (resource.includes("/") || NEVER.has(resource) || !asList(verbs).includes("list")) continue;
			if (seen.has(resource) && (resource === "events" || resource === "ingresses")) continue;
			seen.add(resource);
			found.push({
				path: `${path}/${resource}`,
				group,
				resource,
				kind: asText(kind),
				apiVersion: version
			});
		}
	}
	return found;
}
/** Reads one resource of all namespaces page by page. Returns how many objects there are. */
async function takeListing(client, listing, sink) {
	let count = 0;
	for (let token = "";;) {
		const page = asObject(await client.json(listing.path, {
			limit: PAGE$1,
			...token === "" ? {} : { continue: token }
		}));
		const text = JSON.stringify({
			kind: `${listing.kind}List`,
			apiVersion: listing.apiVersion,
			items: page.items
		});
		count += asList(page.items).length;
		await kubernetes.read(file(`${listing.resource}.json`, text), sink);
		token = asText(asObject(page.metadata).continue);
		if (token === "") return count;
	}
}
function file(path, text) {
	const whole = async function* () {
		yield text;
	};
	return {
		path,
		head: text.slice(0, 4096),
		text: whole,
		lines: whole,
		close: async () => void 0
	};
}
/** Of one page of a single object, how many there are in all: the server tells what remains. */
async function countOf(client, { path }) {
	const page = asObject(await client.json(path, { limit: "1" }));
	const remaining = asObject(page.metadata).remainingItemCount;
	return asList(page.items).length + (typeof remaining === "number" ? remaining : 0);
}
/** Lines of one container since a moment, straight from its node. */
async function takePodLog(client, { namespace, pod, container, restarts }, window, sink) {
	let count = 0;
	const since = new Date(Number(window.from / 1000000n)).toISOString();
	for (const previous of restarts > 0 ? ["true", "false"] : ["false"]) {
		const answer = await client.get(`/api/v1/namespaces/${namespace}/pods/${pod}/log`, {
			container,
			sinceTime: since,
			timestamps: "true",
			limitBytes: "16777216",
			previous
		});
		if (answer.status !== 200) continue;
		for (const line of answer.text.split("\n")) {
			const stamp = stampOf(line);
			if (stamp === null || stamp.at < window.from || stamp.at > window.to) continue;
			const { severity, severityNumber } = factsOf(stamp.body, 0, stamp.at);
			count += 1;
			sink.add({
				...PLAIN_LOG,
				at: stamp.at,
				severity,
				severityNumber,
				service: ownerOfPod(pod),
				body: stamp.body,
				resource: {
					"k8s.container.name": container,
					"k8s.namespace.name": namespace,
					"k8s.pod.name": pod,
					"service.name": ownerOfPod(pod)
				}
			});
		}
	}
	return count;
}
/** The rights that a capture needs and no others: it reads, and no Secret. */
function roleYaml() {
	const read = ["get", "list"];
	return writeYaml({
		apiVersion: "rbac.authorization.k8s.io/v1",
		kind: "ClusterRole",
		metadata: { name: "sre-gate-capture" },
		rules: [{
			apiGroups: [""],
			resources: [
				"configmaps",
				"endpoints",
				"events",
				"limitranges",
				"namespaces",
				"nodes",
				"persistentvolumeclaims",
				"persistentvolumes",
				"pods",
				"pods/log",
				"replicationcontrollers",
				"resourcequotas",
				"serviceaccounts",
				"services"
			],
			verbs: read
		}, {
			apiGroups: [
				"apps",
				"autoscaling",
				"batch",
				"discovery.k8s.io",
				"networking.k8s.io",
				"policy",
				"rbac.authorization.k8s.io",
				"scheduling.k8s.io",
				"storage.k8s.io",
				"apiextensions.k8s.io"
			],
			resources: ["*"],
			verbs: read
		}]
	});
}

// src/capture/live/sample-logs.ts
const MINUTE$2 = 60000000000n;
/** Lines of one container in one minute: what went wrong is kept nearly whole, what went well as a sample. */
const MOST$2 = {
	bad: 600,
	plain: 120
};
const BAD = /error|fail|exception|fatal|panic|refused|denied|unavailable|timeout|timed out|oom|killed|" [45]\d\d /i;
/** A sink that passes on a share of the log lines and counts the rest. */
function samplingLogs(sink) {
	let minute = -1n;
	let counts = /* @__PURE__ */ new Map();
	const add = (seen) => {
		if (seen.signal !== "logs" || seen.at === null) return sink.add(seen);
		if (seen.at / MINUTE$2 !== minute) {
			minute = seen.at / MINUTE$2;
			counts = /* @__PURE__ */ new Map();
		}
		const level = isBad(seen) ? "bad" : "plain";
		const key = `${level} ${seen.resource["k8s.pod.name"] ?? seen.service} ${seen.resource["k8s.container.name"] ?? ""}`;
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		if (count <= MOST$2[level]) sink.add(seen);
		else sink.leave(`log lines beyond ${MOST$2[level]} a minute of one container`);
	};
	return {
		...rest(sink),
		add
	};
}
function rest(sink) {
	return {
		leave: (why, rows) => sink.leave(why, rows),
		answer: (answer) => sink.answer(answer),
		asOf: sink.asOf,
		zone: sink.zone
	};
}
function isBad(log) {
	return log.severityNumber >= 13 || log.severityNumber === 0 && BAD.test(log.body);
}

// src/capture/live/telemetry.ts
const MINUTE$1 = 60000000000n;
/** One query asks for so much of the window: answers stay small, and one that fails is asked again alone. */
const SLICE = 20n * MINUTE$1;
function slices({ from, to }, size = SLICE) {
	const found = [];
	for (let at = from; at < to; at += size) found.push({
		from: at,
		to: at + size < to ? at + size : to
	});
	return found;
}
/** What speaks of requests and of the state of the cluster, whether or not a rule uses it. */
const ALWAYS = /^(kube_|container_(cpu|memory|network|fs|spec)|up$|ALERTS|traces_span|calls_total|duration_milliseconds|http_(server|requests|request)|rpc_server|grpc_server|istio_(requests|request)|cluster:|node_(cpu|memory|filesystem|load)|apiserver_request)/;
/** Metrics that a rule in use asks for, those of the cluster's state, and those of requests. */
async function metricNames(client, more) {
	const names = asList(asObject(await client.json("/api/v1/label/__name__/values")).data).map(asText);
	const rules = asList(asObject(asObject(await client.json("/api/v1/rules")).data).groups).flatMap((group) => asList(asObject(group).rules)).map((rule) => asText(asObject(rule).query));
	const used = new Set(rules.flatMap((query) => query.match(/[a-zA-Z_:][\w:]*/g) ?? []));
	const taken = names.filter((name) => used.has(name) || ALWAYS.test(name) || more?.test(name) === true);
	return {
		taken,
		left: names.length - taken.length
	};
}
/** The samples as they were scraped, not steps of a range query between them. */
async function takeMetric(client, name, slice, sink) {
	const seconds = Number((slice.to - slice.from) / 1000000n) / 1e3;
	const answer = await client.json("/api/v1/query", {
		query: `{__name__=${JSON.stringify(name)}}[${Math.ceil(seconds * 1e3)}ms]`,
		time: String(Number(slice.to / 1000000n) / 1e3)
	});
	const series = asList(asObject(asObject(answer).data).result);
	for (const one of series) addSeries(asObject(one), sink);
	return series.length;
}
/** Alerts as they stand now, for their words: the series ALERTS has none. */
async function takeAlerts(client, path, sink) {
	const answer = await client.json(path);
	const known = (Array.isArray(answer) ? answer : asList(asObject(asObject(answer).data).alerts)).map((one) => {
		const { startsAt, ...alert } = asObject(one);
		return {
			state: "firing",
			...alert,
			...startsAt === void 0 ? {} : {
				activeAt: startsAt,
				state: "firing"
			}
		};
	});
	const alerts = readAlertFile(JSON.stringify(known)) ?? [];
	for (const alert of alerts) sink.add({
		signal: "alerts",
		at: null,
		alert
	});
	return alerts.length;
}
const LINES = 5e3;
/** All lines of a slice, page by page; Loki answers the oldest first and at most 5000. */
async function takeLines(client, selector, slice, sink) {
	let count = 0;
	for (let from = slice.from;;) {
		const answer = await client.json("/loki/api/v1/query_range", {
			query: selector,
			start: String(from),
			end: String(slice.to),
			limit: String(LINES),
			direction: "forward"
		});
		const streams = asList(asObject(asObject(answer).data).result);
		const times = streams.flatMap((one) => asList(asObject(one).values).map((entry) => BigInt(asText(asList(entry)[0]) || "0")));
		const last = times.reduce((latest, time) => time > latest ? time : latest, 0n);
		const isWhole = times.length < LINES || last === from;
		for (const one of streams) addStream(isWhole ? one : before(one, last), sink);
		count += isWhole ? times.length : times.filter((time) => time < last).length;
		if (isWhole) return count;
		from = last;
	}
}
function before(stream, last) {
	const fields = asObject(stream);
	return {
		...fields,
		values: asList(fields.values).filter((entry) => BigInt(asText(asList(entry)[0]) || "0") < last)
	};
}
async function lokiSelector(client) {
	const labels = asList(asObject(await client.json("/loki/api/v1/labels")).data).map(asText);
	return `{${[
		"namespace",
		"k8s_namespace_name",
		"service_name",
		"app",
		"job",
		"pod"
	].find((one) => labels.includes(one)) ?? labels[0] ?? "job"}=~".+"}`;
}
const TRACES = 1500;
/** Traces of a service that failed, that were slow, and a sample of all; each once. */
async function takeTraces(client, service, slice, seen, sink) {
	let count = 0;
	for (const wanted of [
		{ tags: "{\"error\":\"true\"}" },
		{ minDuration: "1s" },
		{}
	]) {
		const answer = await client.json("/api/traces", {
			service,
			start: String(slice.from / 1000n),
			end: String(slice.to / 1000n),
			limit: String(TRACES),
			...wanted
		});
		const traces = asList(asObject(answer).data);
		if (traces.length >= TRACES) sink.leave(`traces beyond ${TRACES} of a service in ${Number(SLICE / MINUTE$1)} minutes`, 0);
		for (const one of traces) {
			const trace = asObject(one);
			const id = asText(trace.traceID);
			if (seen.has(id)) continue;
			seen.add(id);
			count += 1;
			addTrace(trace, sink);
		}
	}
	return count;
}
async function jaegerServices(client) {
	return asList(asObject(await client.json("/api/services")).data).map(asText);
}

// src/capture/live/capture-cluster.ts
/** A cluster and what watches it, ready to be asked. */
var ClusterSource = class ClusterSource {
	#request;
	#kubernetes;
	/** What time it is in the cluster: whoever captures may be in another year. */
	now;
	#listings;
	constructor(request, client, now, all) {
		this.#request = request;
		this.#kubernetes = client;
		this.now = now;
		this.#listings = all;
	}
	static async open(request) {
		const access = await clusterAccess(request.env, request.context);
		const client = new ReadOnlyClient(access.server, access, request);
		const version = await client.get("/version").catch((error) => {
			throw unreachable(access.server, error);
		});
		if (version.status !== 200) throw unreachable(access.server, /* @__PURE__ */ new Error(`it answers ${version.status}`));
		const all = await listings(client).catch((error) => {
			throw unreachable(access.server, error);
		});
		return new ClusterSource(request, client, version.now ?? BigInt(Date.now()) * 1000000n, all);
	}
	/** How much there is, before anything is read. */
	async estimate() {
		let objects = 0;
		for (const listing of this.#listings) objects += await this.#tolerant(() => countOf(this.#kubernetes, listing), 0, null);
		return {
			objects,
			kinds: this.#listings.length,
			megabytes: Math.ceil(objects * .004)
		};
	}
	/** Reads everything into the sink. What cannot be asked is told, never silently empty. */
	async take(window, sink) {
		const notes = [];
		const { progress } = this.#request;
		const pods = [];
		const watching = {
			leave: (why, rows) => sink.leave(why, rows),
			answer: (answer) => sink.answer(answer),
			asOf: sink.asOf,
			zone: sink.zone,
			add: (seen) => {
				if (seen.signal === "objects" && seen.object.kind === "Pod") pods.push(...containersOf(seen.object));
				sink.add(seen);
			}
		};
		for (const [index, listing] of this.#listings.entries()) {
			const name = listing.group === "" ? listing.resource : `${listing.resource}.${listing.group}`;
			const count = await this.#tolerant(() => takeListing(this.#kubernetes, listing, watching), null, notes, name);
			progress(`${index + 1}/${this.#listings.length} ${name}: ${count ?? "not allowed"}`);
		}
		await this.#metrics(window, sink, notes);
		await this.#logs(window, samplingLogs(sink), pods, notes);
		await this.#traces(window, sink, notes);
		return notes;
	}
	async #metrics(window, sink, notes) {
		const client = this.#system("PROMETHEUS_URL", "metrics and alerts", notes);
		const alertmanager = this.#request.env.ALERTMANAGER_URL;
		const isFresh = this.now - window.to < 5n * 60000000000n;
		if (client !== null && isFresh) await this.#tolerant(() => takeAlerts(client, "/api/v1/alerts", sink), 0, notes, "alerts");
		else if (alertmanager && isFresh) {
			const other = new ReadOnlyClient(alertmanager, PLAIN, this.#request);
			await this.#tolerant(() => takeAlerts(other, "/api/v2/alerts", sink), 0, notes, "alerts");
		}
		if (client === null) return;
		const { taken, left } = await this.#tolerant(() => metricNames(client, this.#request.metrics), {
			taken: [],
			left: 0
		}, notes, "metrics");
		for (const [index, name] of taken.entries()) {
			let series = 0;
			for (const slice of slices(window)) series = Math.max(series, await this.#tolerant(() => takeMetric(client, name, slice, sink), 0, notes, name));
			if (index % 10 === 9 || index === taken.length - 1) this.#request.progress(`${index + 1}/${taken.length} metrics`);
		}
		if (left > 0) notes.push(`${left} metrics that no rule uses were not taken (--metrics REGEX adds some)`);
	}
	async #logs(window, sink, pods, notes) {
		const url = this.#request.env.LOKI_URL ?? this.#request.env.LOKI_ADDR;
		if (url) {
			const client = new ReadOnlyClient(url, PLAIN, this.#request);
			const selector = await this.#tolerant(() => lokiSelector(client), null, notes, "logs");
			let count = 0;
			for (const slice of selector === null ? [] : slices(window, 5n * 60000000000n)) count += await this.#tolerant(() => takeLines(client, selector ?? "", slice, sink), 0, notes, "logs");
			this.#request.progress(`${count} log lines of Loki`);
			return;
		}
		notes.push("LOKI_URL is not set: logs are what the containers that exist now still hold");
		let count = 0;
		for (const source of pods) count += await this.#tolerant(() => takePodLog(this.#kubernetes, source, window, sink), 0, notes, `log of ${source.namespace}/${source.pod}`);
		this.#request.progress(`${count} log lines of ${pods.length} containers`);
	}
	async #traces(window, sink, notes) {
		const url = this.#request.env.JAEGER_URL ?? this.#request.env.JAEGER_QUERY_URL;
		if (!url) {
			notes.push("JAEGER_URL is not set: no traces are taken");
			return;
		}
		const client = new ReadOnlyClient(url, PLAIN, this.#request);
		const services = await this.#tolerant(() => jaegerServices(client), [], notes, "traces");
		const seen = /* @__PURE__ */ new Set();
		for (const service of services) for (const slice of slices(window)) await this.#tolerant(() => takeTraces(client, service, slice, seen, sink), 0, notes, `traces of ${service}`);
		this.#request.progress(`${seen.size} traces of ${services.length} services`);
	}
	#system(variable, what, notes) {
		const url = this.#request.env[variable];
		if (url) return new ReadOnlyClient(url, PLAIN, this.#request);
		notes.push(`${variable} is not set: no ${what} are taken`);
		return null;
	}
	/** What one system refuses is a note; the others are asked all the same. */
	async #tolerant(work, otherwise, notes, what = "") {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			notes?.push(`${what}: ${error.status === 403 || error.status === 401 ? "not allowed" : error.message}`);
			return otherwise;
		}
	}
};
const PLAIN = {
	headers: {},
	tls: { rejectUnauthorized: true }
};
function containersOf(pod) {
	const place = {
		namespace: asText(valueAt(pod, "metadata.namespace")),
		pod: asText(valueAt(pod, "metadata.name"))
	};
	const statuses = asList(valueAt(pod, "status.containerStatuses")).map(asObject);
	return asList(valueAt(pod, "spec.containers")).map((one) => {
		const container = asText(asObject(one).name);
		const status = statuses.find(({ name }) => name === container);
		return {
			...place,
			container,
			restarts: Number(status?.restartCount ?? 0)
		};
	});
}
function unreachable(where, error) {
	const told = asText(asObject(parseJson(error.message)).message) || error.message;
	return new UserError({
		code: "CAPTURE_CLUSTER_UNREACHABLE",
		where,
		message: `the API server cannot be asked (${told.slice(0, 200)})`,
		help: "Check that 'kubectl get nodes' works in this shell."
	});
}

// src/cli/capture-text.ts
/** What was read, what was left out and why, and what is to do. */
function capturedText({ id, report, truth }, folder) {
	const { window, rows, missing, left, redacted, unread, links, notes } = report;
	return `${[
		`${id}: ${window === null ? "no time is stated anywhere" : `${window.start} to ${window.end}`}; objects as of ${report.asOf} UTC`,
		...Object.entries(rows).map(([signal, count]) => `  ${signal.padEnd(8)} ${count.in} rows read, ${count.out} written`),
		...missing.length === 0 ? [] : [`  not in the sources: ${missing.join(", ")}`],
		...Object.entries(left).map(([why, count]) => `  left out: ${count === 0 ? "" : `${count} × `}${why}`),
		...unread.length === 0 ? [] : [`  not read: ${listed$1(unread)} (of no format that is read)`],
		...links === 0 ? [] : [`  not followed: ${links} links`],
		...Object.entries(redacted).map(([rule, count]) => `  redacted: ${count} × ${rule}`),
		...notes.map((note) => `  ${note}`),
		truth === "known" ? `${folder}/ground_truth.yaml: the answer that the data itself publishes` : `next: correct ${folder}/ground_truth.draft.yaml, rename it to ground_truth.yaml, then: sre-gate tasks lint ${folder}`
	].join("\n")}\n`;
}
function listed$1(names) {
	const first = names.slice(0, 5).join(", ");
	return names.length > 5 ? `${first} and ${names.length - 5} more` : first;
}

// src/cli/moments.ts
const DAY = 86400000000000n;
const MINUTE = 60000000000n;
/** Minutes east of Greenwich: "+08:00", "UTC", "Z". */
function zoneFlag(flags) {
	const text = flagText(flags, "zone");
	if (text === null || /^(z|utc)$/i.test(text)) return 0;
	const [, sign, hours, minutes] = /^(?:UTC)?([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
	if (hours === void 0 || Number(hours) > 14) throw new UserError({
		code: "FLAG_NOT_A_ZONE",
		where: "--zone",
		message: `${JSON.stringify(text)} is no distance from UTC`,
		help: "write --zone +02:00"
	});
	return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
/**
* A moment in nanoseconds: "2026-01-05T14:00:00Z", the same without a zone (then --zone counts), or "14:00", which is
* the last time that the clock showed it before `now` (nanoseconds).
*/
function momentFlag(flags, name, now) {
	const text = flagText(flags, name);
	if (text === null) return null;
	const zone = BigInt(zoneFlag(flags)) * MINUTE;
	const clock = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
	if (clock) {
		const today = isoTime(Number((now + zone) / 1000000n)).slice(0, 10);
		const [, hours, minutes, seconds = "00"] = clock;
		const at = parseTime(`${today}T${hours}:${minutes}:${seconds}Z`);
		if (at !== null) return at - zone > now ? at - zone - DAY : at - zone;
	}
	const [, day, time = "00:00:00", offset] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?(Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
	const whole = /^\d\d:\d\d$/.test(time) ? `${time}:00` : time;
	const at = day === void 0 ? null : parseTime(`${day}T${whole}Z`);
	if (at === null) throw new UserError({
		code: "FLAG_NOT_A_TIME",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is no time`,
		help: `write --${name} 14:00, or --${name} 2026-01-05T14:00:00Z`
	});
	if (offset === void 0) return at - zone;
	return at - BigInt(zoneFlag({ zone: offset })) * MINUTE;
}
/** Both ends of a window, or neither. */
function windowFlags(flags, now) {
	const [from, to] = [momentFlag(flags, "from", now), momentFlag(flags, "to", now)];
	if (from === null && to === null) return null;
	if (from !== null && to !== null && from < to) return {
		from,
		to
	};
	throw new UserError({
		code: "WINDOW_NOT_ONE",
		where: "--from, --to",
		message: from === null || to === null ? "one of the two is missing" : "the window ends before it begins",
		help: "Give both: --from 14:00 --to 14:40."
	});
}

// src/capture/check.ts
/** What looks like a secret in the files of a source, by file and rule. No value leaves this function. */
async function secretsIn(path, shown) {
	const found = /* @__PURE__ */ new Map();
	for await (const file of filesOfSource(path, shown, { link: () => void 0 })) {
		const pieces = /\.gz$/i.test(file.path) ? gunzipped(file.pieces(), `${shown}: ${file.path}`) : file.pieces();
		const text = await openText(file.path, pieces);
		if (text === null) continue;
		for await (const line of text.lines()) redactText(line, (rule) => {
			const key = `${file.path}\n${rule}`;
			const count = (found.get(key)?.count ?? 0) + 1;
			found.set(key, {
				file: file.path,
				rule,
				count
			});
			return "[redacted]";
		});
	}
	return [...found.values()].sort((a, b) => byCodePoint(a.file + a.rule, b.file + b.rule));
}

// src/tasks/import.ts
const IMPORTERS = { itbench: {
	title: "ITBench",
	find: itbenchFolders
} };
/** Whether the paths name ITBench folders: with a ground truth, a task.yaml or a recorder's tables in them. */
async function isItbench(root, paths) {
	for (const path of paths) {
		if (statIfThere(resolve(root, path))?.isFile()) return false;
		if ((await itbenchFolders(root, path)).some(({ folder }) => isScenario(folder))) return true;
	}
	return paths.every((path) => /[*?]/.test(path));
}
function isScenario(folder) {
	if (findTruthFile([folder]) !== null || scenarioOf(basename(folder)) !== null) return true;
	const { objects, logs, traces } = tablesIn(snapshotFiles(folder));
	return objects.length + logs.length + traces.length > 0;
}
/** Writes a task.yaml for each folder found. The snapshots stay where they are; nothing is copied. */
async function importTasks(request) {
	const problems = new ProblemList();
	const found = await foldersOf(request, problems);
	refuseDuplicates(found.map(({ candidate }) => candidate), problems);
	const files = [];
	for (const one of found) {
		const file = await problems.collect(() => taskFile(one, request));
		if (file) files.push(file);
	}
	problems.throwIfAny();
	for (const { path, text } of files) {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text).catch((error) => {
			throw cannotWrite(path, error);
		});
	}
	return files.map(({ id, path }) => ({
		id,
		path: relative(request.root, path)
	}));
}
async function foldersOf({ root, paths }, problems) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const before = found.size;
		for (const [name, { find }] of Object.entries(IMPORTERS)) {
			const importer = name;
			for (const candidate of await problems.collect(() => find(root, path)) ?? []) found.set(candidate.folder, {
				importer,
				candidate
			});
		}
		if (found.size === before) problems.add(emptyPath(path));
	}
	return [...found.values()];
}
async function taskFile({ importer, candidate }, request) {
	const truthPath = findTruthFile([candidate.folder]);
	if (truthPath === null) throw new UserError({
		code: "TASK_WITHOUT_TRUTH",
		where: candidate.where,
		message: "the folder has no ground truth: nothing could be scored",
		help: "Put its ground_truth.yaml into the folder."
	});
	const { truth } = readTruthFile(truthPath);
	const { components, rootCauses } = answerKeyOf(truth);
	const [root] = rootCauses;
	const kind = root === void 0 ? null : components[root]?.members[0]?.kind;
	const folder = request.into === null ? candidate.folder : join(request.into, candidate.id);
	const path = join(folder, "task.yaml");
	await refuseOverwrite(path, request.overwrite);
	const content = {
		title: `${IMPORTERS[importer].title} ${candidate.id}`,
		...kind ? { family: kind.toLowerCase() } : {},
		tags: [importer],
		...root === void 0 ? { expect: "no-fault" } : {},
		source: { snapshot: { path: relative(folder, candidate.folder) || "." } }
	};
	return {
		id: candidate.id,
		path,
		text: writeYaml(content)
	};
}
async function refuseOverwrite(path, overwrite) {
	if (overwrite) return;
	if (!await access(path).then(() => true, () => false)) return;
	throw new UserError({
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
	return new UserError({
		code: "TASK_NOT_WRITABLE",
		where: path,
		message: `it cannot be written (${error.code ?? error.message})`,
		help: "Write elsewhere with --into tasks."
	});
}

// src/cli/tasks-import.ts
/** Flags of everything that makes a task of an incident. */
const CAPTURE_FLAGS = {
	id: {
		type: "string",
		value: "ID",
		help: "what the task is called (default: after the first source)"
	},
	into: {
		type: "string",
		value: "DIR",
		help: "write DIR/ID (default: tasks)"
	},
	from: {
		type: "string",
		value: "TIME",
		help: "begin of the incident: 14:00, 2026-01-05T14:00:00Z"
	},
	to: {
		type: "string",
		value: "TIME",
		help: "its end"
	},
	zone: {
		type: "string",
		value: "+HH:MM",
		help: "of times that state none (default: UTC)"
	},
	"begin-at": {
		type: "string",
		value: "TIME",
		help: "move all times: the record begins then (default: kept)"
	},
	notes: {
		type: "string",
		value: "FILE",
		help: "a postmortem, from which causes are proposed"
	},
	hide: {
		type: "string",
		value: "FILE",
		help: "words to replace, one a line: customers, hosts"
	},
	"keep-addresses": {
		type: "boolean",
		help: "leave e-mail and IP addresses as they are"
	},
	overwrite: {
		type: "boolean",
		help: "replace a task that exists"
	}
};
const tasksImportCommand = {
	name: "tasks import",
	about: [
		"Makes a task of what is left of an incident: support bundles, must-gather, kubectl's answers and dumps, samples of",
		"Prometheus, OTLP, alerts, answers of Loki and Jaeger, published data sets; all paths together are one incident.",
		"Secrets are replaced before anything is written. ITBench folders (Scenario-N) are only described: they stay in place."
	].join("\n"),
	flags: {
		...CAPTURE_FLAGS,
		at: {
			type: "string",
			value: "TIME",
			help: "when objects without a time were seen"
		},
		check: {
			type: "boolean",
			help: "write nothing; exit 2 where something looks like a secret"
		},
		json: COMMON$1.json
	},
	positionals: "PATH...",
	run: async (invocation) => {
		const { flags, positionals, io } = invocation;
		if (positionals.length === 0) throw new UserError(NO_PATH);
		if (flagOn(flags, "check")) return check(invocation);
		const into = flagText(flags, "into");
		if (await isItbench(io.cwd, positionals)) {
			const imported = (await importTasks({
				root: io.cwd,
				paths: positionals,
				into: into === null ? null : resolve(io.cwd, into),
				overwrite: flagOn(flags, "overwrite")
			})).map((task) => ({
				...task,
				truth: null,
				capture: null
			}));
			const lines = imported.map(({ path }) => `${path}\n`).join("");
			io.stdout(flagOn(flags, "json") ? `${JSON.stringify(imported, null, 2)}\n` : lines);
			return EXIT.pass;
		}
		const captured = await captureTask(requestOf(invocation, positionals[0] ?? ""), async (intake) => {
			for (const path of positionals) {
				io.stderr(`reading ${path}\n`);
				await intake.read(resolve(io.cwd, path), path);
			}
			return [];
		});
		const folder = relative(io.cwd, captured.folder) || ".";
		const printed = [{
			id: captured.id,
			path: `${folder}/task.yaml`,
			truth: captured.truth,
			capture: { ...captured.report }
		}];
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(printed, null, 2)}\n` : capturedText(captured, folder));
		return EXIT.pass;
	}
};
function requestOf({ flags, io }, source) {
	const now = BigInt(Date.now()) * 1000000n;
	const hide = textFlag(flags, "hide", io.cwd);
	return {
		id: idOf(flagText(flags, "id") ?? basename(resolve(io.cwd, source))),
		into: resolve(io.cwd, flagText(flags, "into") ?? "tasks"),
		overwrite: flagOn(flags, "overwrite"),
		title: `Captured from ${basename(resolve(io.cwd, source))}`,
		tag: "import",
		notes: textFlag(flags, "notes", io.cwd),
		investigator: join(io.packageRoot, "dist/agents/investigator.js"),
		hidden: hide === null ? [] : hide.split(/\r?\n/),
		keepAddresses: flagOn(flags, "keep-addresses"),
		asOf: momentFlag(flags, "at", now),
		zone: zoneFlag(flags),
		window: windowFlags(flags, now),
		beginAt: momentFlag(flags, "begin-at", now)
	};
}
/** A name that is valid as a folder and as a selection on the command line. */
function idOf(text) {
	const plain = text.replace(/\.(tar|tgz|tar\.gz|gz|zip|json|ya?ml)$/i, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
	return plain === "" ? "incident" : plain;
}
function textFlag(flags, name, cwd) {
	const path = flagText(flags, name);
	if (path === null) return null;
	try {
		if (statSync(resolve(cwd, path)).size > 4 << 20) throw tooLarge(name, path);
		return readFileSync(resolve(cwd, path), "utf8");
	} catch (error) {
		const problem = fileProblem(error, path);
		throw problem === null ? error : new UserError(problem);
	}
}
function tooLarge(name, where) {
	return new UserError({
		code: "FILE_TOO_LARGE",
		where,
		message: `--${name} takes a text of at most 4 MB`,
		help: "Check that this is the file that was meant."
	});
}
async function check({ flags, positionals, io }) {
	const found = [];
	for (const path of positionals) found.push(...await secretsIn(resolve(io.cwd, path), path));
	const lines = found.map(({ file, rule, count }) => `${file}: ${count} × ${rule}\n`).join("");
	const text = found.length === 0 ? "nothing looks like a secret\n" : lines;
	io.stdout(flagOn(flags, "json") ? `${JSON.stringify(found, null, 2)}\n` : text);
	return found.length === 0 ? EXIT.pass : EXIT.userError;
}
const NO_PATH = {
	code: "PATH_MISSING",
	where: "tasks import",
	message: "no file or folder is given",
	help: "sre-gate tasks import support-bundle.tar.gz metrics.prom, or ITBench folders: snapshots/sre/v0.2-*/Scenario-*"
};

// src/cli/capture.ts
const captureCommand = {
	name: "capture",
	about: ["Makes a task of an incident in a live cluster: objects, events and logs by the kubeconfig that kubectl uses, and what", "PROMETHEUS_URL, ALERTMANAGER_URL, LOKI_URL and JAEGER_URL lead to. Nothing but GET is sent, and no Secret is asked for."].join("\n"),
	flags: {
		...CAPTURE_FLAGS,
		context: {
			type: "string",
			value: "NAME",
			help: "of the kubeconfig (default: the current one)"
		},
		metrics: {
			type: "string",
			value: "REGEX",
			help: "metrics to take beside those of rules, cluster and requests"
		},
		rate: {
			type: "string",
			value: "N",
			help: "requests a second, to each system (default: 20)"
		},
		estimate: {
			type: "boolean",
			help: "only say how much there is"
		},
		rbac: {
			type: "boolean",
			help: "only print the ClusterRole that is enough"
		},
		json: COMMON$1.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		if (flagOn(flags, "rbac")) {
			io.stdout(roleYaml());
			return EXIT.pass;
		}
		const source = await ClusterSource.open(sourceRequest(invocation));
		const { objects, kinds, megabytes } = await source.estimate();
		io.stderr(`${objects} objects of ${kinds} kinds, about ${megabytes} MB, and the telemetry of the window\n`);
		if (flagOn(flags, "estimate")) return EXIT.pass;
		const window = windowFlags(flags, source.now);
		if (window === null) throw new UserError(NO_WINDOW);
		if (window.from > source.now) throw new UserError(future(isoTime(Number(source.now / 1000000n))));
		const day = isoTime(Number(window.from / 1000000n)).slice(0, 16).replace(":", "");
		const request = requestOf(invocation, `incident-${day}`);
		const asOf = source.now > window.to ? source.now : window.to;
		const live = {
			...request,
			title: `Captured ${day}`,
			tag: "live",
			window,
			asOf
		};
		const captured = await captureTask(live, (intake) => source.take(window, intake));
		const folder = relative(io.cwd, captured.folder) || ".";
		const printed = [{
			id: captured.id,
			path: `${folder}/task.yaml`,
			truth: captured.truth,
			capture: { ...captured.report }
		}];
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(printed, null, 2)}\n` : capturedText(captured, folder));
		return EXIT.pass;
	}
};
function sourceRequest({ flags, io }) {
	const problems = [];
	const perSecond = wholeNumber(flags, "rate", problems, 1e3) ?? 20;
	throwIfAny(problems);
	return {
		env: io.env,
		context: flagText(flags, "context"),
		metrics: regexOf(flagText(flags, "metrics")),
		perSecond,
		signal: io.signal,
		progress: (line) => io.stderr(`${line}\n`)
	};
}
function regexOf(text) {
	if (text === null) return null;
	try {
		return new RegExp(text);
	} catch (error) {
		throw new UserError({
			code: "FLAG_NOT_A_REGEX",
			where: "--metrics",
			message: error.message,
			help: "write --metrics '^(jvm_|redis_)'"
		});
	}
}
const NO_WINDOW = {
	code: "WINDOW_MISSING",
	where: "--from, --to",
	message: "no window is given",
	help: "sre-gate capture --from 14:00 --to 14:40"
};
function future(now) {
	return {
		code: "WINDOW_IN_THE_FUTURE",
		where: "--from",
		message: `in the cluster it is ${now}`,
		help: "Give the zone of your times with --zone, or full times: --from 2026-01-05T14:00:00Z."
	};
}

// src/report/terminal-table.ts
/** So few are shown one by one; of more, those where nothing happened are counted. */
const FEW = 12;
const QUIET = /* @__PURE__ */ new Set([
	"same",
	"lower",
	"higher",
	"left-out",
	"not-needed"
]);
/** The rows to look at, each that broke with what was expected and said below it, and one line for the others. */
function taskTable(model, width, paint) {
	if (model.tasks.length === 0) return [];
	const broken = new Set(brokenTasks(model));
	const quiet = (task) => model.tasks.length > FEW && QUIET.has(task.group) && !broken.has(task);
	const shown = model.tasks.filter((task) => !quiet(task));
	const folded = model.tasks.filter(quiet);
	const others = folded.length === 0 ? [] : [paint(cutCells(`  ${restWords(model, folded)}`, width), "dim")];
	if (shown.length === 0) return others;
	const columns = columnsThatFit(shown, width);
	const sizes = columns.map((column) => columnWidth(column, shown));
	const used = sizes.reduce((sum, size) => sum + size + 2, 2);
	const nameWidth = Math.max(leastName(shown), Math.min(longestName(shown), MOST_NAME, width - used));
	const line = (gutter, name, parts, style) => [paint(`${gutter} ${pad$1(cutCells(name, nameWidth), nameWidth, "left")}`, style), ...parts.map(({ text, style: own }, index) => {
		const size = sizes[index] ?? 0;
		return paint(pad$1(cutCells(text, size), size, columns[index]?.side ?? "left"), own);
	})].join("  ").trimEnd();
	const alone = shown.every((task) => task.base === "–");
	return [
		paint(line(" ", "task", columns.map(({ title }) => cellOf(alone && title === "base → now" ? "score" : title)), "none"), "dim"),
		...shown.flatMap((task) => [line(GUTTER[task.mark ?? "none"], task.label, columns.map((column) => column.of(task)), styleOf(task)), ...broken.has(task) ? insteadOf(task, width) : []]),
		...others,
		...wrap(legend(shown), width).map((text) => paint(text, "dim"))
	];
}
/** Below the row, where there is room for the names. */
function insteadOf(task, width) {
	if (task.private) return [];
	const said = wrongAnswers(task).map((group) => answerWords(group));
	return [...task.expected === null ? [] : [["expected", task.expected]], ...said.length === 0 ? [] : [["said", said.join(", ")]]].flatMap(([word, text]) => wrap(text, Math.max(20, width - INDENT)).map((line, index) => cutCells(`    ${pad$1(index === 0 ? word : "", 8, "left")}  ${line}`, width)));
}
const INDENT = 14;
function legend(tasks) {
	return tasks.some((task) => task.symbols.includes("+")) ? `${SYMBOL_LEGEND}  + run again to follow up, not compared` : SYMBOL_LEGEND;
}
/** The mark of a row also without colour. */
const GUTTER = {
	lost: "✗",
	suspect: "!",
	gained: "+",
	quarantined: "~",
	none: " "
};
function styleOf(task) {
	if (task.group === "lost") return "red";
	if (task.group === "suspect") return "yellow";
	return task.group === "gained" ? "green" : "none";
}
function cellOf(text, style = "none") {
	return {
		text,
		style
	};
}
const COLUMNS$1 = [
	{
		title: "repeats",
		side: "left",
		of: (task) => cellOf(symbols(task), symbolStyle(task))
	},
	{
		title: "base → now",
		side: "right",
		of: (task) => cellOf(baseToNow(task))
	},
	{
		title: "change",
		side: "right",
		of: (task) => cellOf(task.change, styleOf(task))
	},
	{
		title: "turns",
		side: "right",
		of: (task) => cellOf(task.turns)
	},
	{
		title: "cost",
		side: "right",
		of: (task) => cellOf(task.cost)
	},
	{
		title: "",
		side: "left",
		of: (task) => cellOf(wordOf(task), styleOf(task))
	}
];
/** What the table loses on a narrow terminal, step by step: the change is what base and now already say. */
const STEPS = [
	[],
	["change"],
	["change", "cost"],
	[
		"change",
		"cost",
		"turns"
	],
	[
		"change",
		"cost",
		"turns",
		""
	],
	[
		"change",
		"cost",
		"turns",
		"",
		"base → now"
	]
];
/** The repeats always stay. */
function columnsThatFit(tasks, width) {
	const telling = COLUMNS$1.filter((column) => !saysNothing(column, tasks));
	for (const drop of STEPS) {
		const columns = telling.filter(({ title }) => !drop.includes(title));
		if (columns.reduce((sum, column) => sum + columnWidth(column, tasks) + 2, 2) + leastName(tasks) <= width) return columns;
	}
	return COLUMNS$1.slice(0, 1);
}
/** A change where nothing was compared; turns and cost that stayed the same everywhere, as the overall row says. */
function saysNothing({ title, of }, tasks) {
	if (title === "change") return tasks.every(({ change }) => change === "–");
	if (title === "turns") return tasks.every(({ raw }) => raw.baseTurns === raw.nowTurns);
	if (title === "cost") return tasks.every(({ raw }) => raw.baseCost === raw.nowCost);
	return title === "" && tasks.every((task) => of(task).text === "");
}
/** "lost", "suspect", "not measured": why the row is here. */
function wordOf(task) {
	return task.mark ?? statusWords(task.status);
}
/** Every repeat as a symbol; from eleven on they are counted. */
function symbols(task) {
	if (task.repeats.length === 0) return "–";
	if (task.repeats.length <= 10) return task.symbols;
	const counts = /* @__PURE__ */ new Map();
	for (const { symbol } of task.repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
	return [...counts].map(([symbol, times]) => `${times}${symbol}`).join(" ");
}
function symbolStyle({ raw }) {
	if (raw.nowScores.length === 0) return "dim";
	if (raw.nowScores.every((score) => score >= 1)) return "green";
	return raw.nowScores.every((score) => score === 0) ? "red" : "yellow";
}
function baseToNow(task) {
	return task.base === "–" ? task.now : `${task.base} → ${task.now}`;
}
function columnWidth(column, tasks) {
	return Math.max(cells(column.title), ...tasks.map((task) => Math.min(48, cells(column.of(task).text))));
}
const LEAST_NAME = 20;
const MOST_NAME = 48;
function longestName(tasks) {
	return Math.max(cells("task"), ...tasks.map((task) => cells(task.label)));
}
/** Short names need no more than they are; long ones are cut before anything says nothing at all. */
function leastName(tasks) {
	return Math.min(longestName(tasks), LEAST_NAME);
}

// src/report/terminal.ts
const CODES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33"
};
/** The verdict comes last: it is what stands above the prompt when everything has scrolled by. */
function renderTerminal(model, options) {
	const width = Math.max(40, Math.min(options.width, 160));
	const paint = (text, style) => options.colour && style !== "none" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
	return `${[
		taskTable(model, width, paint),
		overall(model, width, paint),
		beside$1(model, width, paint),
		verdict(model, width, paint)
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function overall(model, width, paint) {
	const alone = model.overall.every((row) => row.base === "–" && row.change === "–");
	const rows = model.overall.map((row) => [
		row.label,
		row.base,
		row.now,
		row.change
	]);
	const size = (index) => Math.max(...rows.map((row) => cells(row[index])));
	return model.overall.map((row) => {
		const mark = row.mark === "fail" ? "✗" : row.mark === "warn" ? "!" : " ";
		const style = row.mark === "fail" ? "red" : row.mark === "warn" ? "yellow" : "none";
		const compared = `${pad$1(row.base, size(1), "right")} → ${pad$1(row.now, size(2), "right")}  ${row.change}`;
		const text = `${mark} ${pad$1(row.label, size(0), "left")}  ${alone ? pad$1(row.now, size(2), "right") : compared}`;
		return paint(cutCells(text, width), style);
	});
}
/** What to do next, what changed, and what the figures cannot say. */
function beside$1(model, width, paint) {
	const open = model.counts.infraErrors + model.counts.cancelled;
	const families = model.families.filter((line) => line.raw !== 0).length > 0;
	const lines = [
		...model.agent.changes.map((change) => `changed: ${words$2(change)}`),
		...model.incompatible.map((difference) => `differs: ${words$2(difference)}`),
		...families && model.families.length > 1 ? [`by family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}`] : [],
		...open > 0 ? [`${count$1(open, "attempt")} not measured`] : [],
		...model.limits,
		`${model.suite}, ${agentWords(model)}: ${model.facts}`
	];
	return [...closer(model), ...lines.flatMap((line) => wrap(line, width)).map((line) => paint(line, "dim"))];
}
/** Whole, however long: of a line that breaks, a shell runs the first half. */
function closer({ next: { reproduce, price } }) {
	if (reproduce === null) return [];
	return [`look closer: ${reproduce}${price === null ? "" : ` (about ${price})`}`];
}
function words$2(change) {
	const [part, base, now] = [
		change.part,
		change.base,
		change.now
	].map((text) => shorten(shortDigest(plain$1(text)), 80));
	return `${part} ${base} → ${now}`;
}
function agentWords({ agent }) {
	return agent.model === null ? agent.name : `${agent.name} (${agent.model})`;
}
function verdict(model, width, paint) {
	const { word, sentence, enforced } = model.verdict;
	const spoken = (text, style) => wrap(text, width).map((line) => paint(line, style));
	const title = wrap(`${word.toUpperCase()}  ${afterWord(model.verdict)}`, width);
	const warned = model.gathered.filter((reason) => reason.weight === "warn");
	return [
		...model.notices.flatMap((notice) => spoken(`! ${notice}`, "yellow")),
		...warned.flatMap((reason) => spoken(`warning: ${reason.text}`, "yellow")),
		...title.map((line, index) => {
			const [first, rest] = [line.slice(0, word.length), line.slice(word.length)];
			if (index > 0 || first !== word.toUpperCase()) return paint(line, "bold");
			return `${paint(first, verdictStyle(model))}${paint(rest, "bold")}`;
		}),
		...sentence === "" ? [] : spoken(sentence, "none"),
		...model.inCommon === null ? [] : spoken(sentenceCase(`in common: ${model.inCommon}`), "none"),
		...enforced ? [] : [paint("Advisory: this verdict does not fail the job.", "dim")]
	];
}
function verdictStyle(model) {
	if (model.verdict.kind === "pass") return "green";
	return model.verdict.kind === "fail" ? "red" : "yellow";
}

// src/cli/compare.ts
/** A stored run judged again: what `compare` and `report` have in common. */
async function judgeStoredRun({ flags, positionals, io }) {
	const stored = await readStoredRun(positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
	const config = flagText(flags, "config");
	const judge = (config === null ? stored.judge : null) ?? loadSettingsFile(io.cwd, config).file.judge ?? JudgeSettingsSchema.parse({});
	const where = flagText(flags, "baseline") ?? judge.baseline ?? `baselines/${stored.run.gate}.json`;
	const path = where.startsWith("/") ? where : `${io.cwd}/${where}`;
	const text = readIfThere(path, where);
	if (text === null && flagText(flags, "baseline") !== null) throw new UserError({
		code: "BASELINE_NOT_FOUND",
		where,
		message: "there is no such file",
		help: "make one with 'sre-gate baseline add', or leave --baseline out"
	});
	const baseline = text === null ? null : readBaselineOf(stored.run.gate, text, where);
	const prices = judge.prices !== void 0 && existsSync(judge.prices) ? judge.prices : void 0;
	const today = calendarDay(flags, "today") ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	const judged = await judgeStored({
		...stored,
		baseline,
		judge: {
			...judge,
			prices
		},
		today
	});
	return {
		...stored,
		today,
		...judged
	};
}
const STORED_RUN_FLAGS = {
	config: COMMON$1.config,
	baseline: COMMON$1.baseline,
	out: {
		...COMMON$1.out,
		help: "the folder of the run (default: .sre-gate)"
	},
	today: {
		type: "string",
		value: "YYYY-MM-DD",
		help: "the day by which staleness and quarantine are judged"
	}
};
const compareCommand = {
	name: "compare",
	about: "Judges a stored run against a baseline again, without the agent. RUN is its folder or run.json.",
	flags: {
		...STORED_RUN_FLAGS,
		explain: {
			type: "boolean",
			help: "the whole calculation, step by step"
		},
		json: COMMON$1.json
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { flags, io } = invocation;
		const judged = await judgeStoredRun(invocation);
		if (flagOn(flags, "json")) io.stdout(renderJson(judged.report));
		else {
			io.stdout(renderTerminal(judged.report, io.view));
			if (flagOn(flags, "explain")) io.stdout(`\n${explainCalculation({
				...judged,
				say: reasonTexts
			})}`);
			io.stdout(`\nRun: ${relative(io.cwd, judged.folder) || "."}\n`);
		}
		return judged.exitCode;
	}
};

// src/cli/doctor.ts
const doctorCommand = {
	name: "doctor",
	about: ["Checks everything a run needs before anything is paid: the agent's command, its sandbox and mounts, keys and", "prices, the model (asked for one word), the disk, the baseline. Exits 0 if all is well, otherwise 2."].join("\n"),
	flags: COMMON$1,
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = settingsFrom(flags, io);
		const findings = await examineHere({
			settings,
			baseline: readBaselineFile(settings, io),
			today: null,
			fresh: false,
			progress: () => void 0,
			signal: io.signal
		});
		const isWell = findings.every(({ problems }) => problems.length === 0);
		if (flagOn(flags, "json")) io.stdout(`${JSON.stringify({
			ok: isWell,
			findings
		}, null, 2)}\n`);
		else for (const { what, problems, note } of findings) {
			io.stdout(`${problems.length === 0 ? "ok " : "bad"} ${what}${note === null ? "" : `: ${plain$1(note)}`}\n`);
			for (const { code, where, message, help } of problems) io.stdout(`    ${code}: ${plain$1(where)}: ${plain$1(message)}\n    ${plain$1(help)}\n`);
		}
		return isWell ? EXIT.pass : EXIT.userError;
	}
};

// src/cli/drift.ts
const driftCommand = {
	name: "drift",
	about: "Follows the nightly runs in HISTORY (one JSON line per night): exits 0 when steady, 1 when an alarm stands, 3 while there are too few comparable nights and none is far off. With --add the run of tonight is written first.",
	positionals: "HISTORY",
	flags: {
		add: {
			type: "string",
			value: "RUN",
			help: "a run folder or run.json to add as one line"
		},
		date: {
			type: "string",
			value: "YYYY-MM-DD",
			help: "the night of --add"
		},
		commit: {
			type: "string",
			value: "SHA",
			help: "the commit of --add"
		},
		"workflow-run": {
			type: "string",
			value: "ID",
			help: "the workflow run of --add"
		},
		accepted: {
			type: "string",
			value: "REASON",
			help: "why the level of --add is the new normal"
		},
		html: {
			type: "string",
			value: "FILE",
			help: "write the page with control charts"
		},
		markdown: {
			type: "string",
			value: "FILE",
			help: "write the text of the drift issue"
		},
		json: {
			type: "boolean",
			help: "the result as JSON on stdout"
		}
	},
	run: async (invocation) => {
		const { flags, positionals, io } = invocation;
		const place = historyPlace(invocation);
		const path = resolve(io.cwd, place);
		const added = flagText(flags, "add");
		if (added !== null) addNight(invocation, path, place, added);
		const text = readIfThere(path, place);
		if (text === null) throw new UserError(problem("HISTORY_NOT_FOUND", positionals[0] ?? "", "there is no such file"));
		const drift = findDrift(readHistory(text, place));
		writePages(invocation, drift);
		io.stdout(flagOn(flags, "json") ? jsonOf(drift) : textOf$2(drift));
		return exitCode(drift);
	}
};
function historyPlace({ positionals }) {
	const [place, ...more] = positionals;
	if (place !== void 0 && more.length === 0) return place;
	throw new UserError(problem("HISTORY_NEEDED", "drift", "name exactly one history file"));
}
function addNight({ flags, io }, path, place, added) {
	const date = calendarDay(flags, "date");
	if (date === null) throw new UserError(problem("DATE_NEEDED", "--date", "--add needs the day as YYYY-MM-DD"));
	const { run, times } = readRun(resolve(io.cwd, added));
	const line = historyText(historyLine(run, times, {
		date,
		commit: flagText(flags, "commit"),
		workflowRun: flagText(flags, "workflow-run"),
		accepted: flagText(flags, "accepted")
	}));
	const old = readIfThere(path, place) ?? "";
	readHistory(`${old}${line}`, place);
	makeFolders(dirname(path));
	appendFileSync(path, line);
}
function writePages({ flags, io }, drift) {
	const html = flagText(flags, "html");
	const markdown = flagText(flags, "markdown");
	if (html !== null) writeFileSync(resolve(io.cwd, html), renderDriftHtml(drift));
	if (markdown !== null) writeFileSync(resolve(io.cwd, markdown), renderDriftMarkdown(drift));
}
function jsonOf(drift) {
	return `${JSON.stringify(drift)}\n`;
}
function textOf$2(drift) {
	return `${[driftHeadline(drift), ...drift.notes].join("\n")}\n`;
}
function exitCode({ verdict }) {
	if (verdict === "drift") return EXIT.fail;
	return verdict === "steady" ? EXIT.pass : EXIT.inconclusive;
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate drift --help'"
	};
}

// src/gate/told.ts
/** The attempts of a stored run with what was said in them. Private tasks are never opened. */
function tellAttempts(folder, run, times) {
	const hidden = new Set(run.tasks.filter((task) => task.private).map(({ id }) => id));
	const lasting = new Map((times?.attempts ?? []).map((time) => [attemptKey(time), time]));
	return run.attempts.map((attempt) => {
		const time = lasting.get(attemptKey(attempt));
		const began = time === void 0 ? null : parseTimeMs(time.startedAt);
		return {
			attempt,
			began,
			ended: began === null || time === void 0 ? null : began + time.seconds * 1e3,
			steps: hidden.has(attempt.task) ? [] : stepsIn(join(attemptFolder(folder, attempt), "trajectory.json"))
		};
	});
}
/** What cannot be read is something to look at and never decides anything. */
function stepsIn(path) {
	const text = textOrNull(path);
	const reading = text === null ? null : readTrajectory(text);
	return reading?.kind === "valid" ? reading.trajectory.steps.map(stepOf) : [];
}
function stepOf(step) {
	const { metrics } = step;
	return {
		source: step.source,
		text: textOf$1(step.message),
		model: step.model_name ?? null,
		at: step.timestamp ? parseTimeMs(step.timestamp) : null,
		took: numberOf(step.extra?.duration_ms),
		calls: (step.tool_calls ?? []).map((call) => {
			const answer = step.observation?.results.find((result) => result.source_call_id === call.tool_call_id);
			return {
				id: call.tool_call_id,
				name: call.function_name,
				arguments: call.arguments,
				answer: answer === void 0 ? null : textOf$1(answer.content ?? "")
			};
		}),
		tokens: metrics ? {
			input: metrics.prompt_tokens ?? null,
			cached: metrics.cached_tokens ?? null,
			cacheWrite: numberOf(metrics.extra?.cache_creation_input_tokens),
			output: metrics.completion_tokens ?? null,
			reasoning: numberOf(metrics.extra?.reasoning_tokens)
		} : null
	};
}
function textOf$1(content) {
	if (typeof content === "string") return content;
	return content.map((part) => typeof part.text === "string" ? part.text : "").join("\n");
}
function numberOf(value) {
	return typeof value === "number" ? value : null;
}

// src/report/export/inspect.ts
const EPOCH = 0;
/** The viewer lists what is called by a time, and nothing else. */
function inspectName(times) {
	return `${isoTime(beganAt(times)).slice(0, 19).replaceAll(":", "-")}_sre-gate.json`;
}
function beganAt(times) {
	return times === null ? EPOCH : parseTimeMs(times.startedAt) ?? EPOCH;
}
function renderInspect(run, times, attempts) {
	const began = beganAt(times);
	const id = digestOf([
		run.agent.digest,
		run.suite,
		run.seed,
		began
	]);
	const measured = attempts.filter(({ attempt }) => isMeasured(attempt.state));
	const log = {
		version: 2,
		status: "success",
		eval: {
			eval_id: id,
			run_id: id,
			task_id: id,
			created: told$1(began),
			task: `sre-gate ${run.suite}`,
			task_version: run.gateVersion,
			solver: run.agent.name,
			dataset: {
				name: run.suite,
				samples: run.tasks.length,
				sample_ids: run.tasks.map((task) => task.id),
				shuffled: false
			},
			model: modelOf(run),
			config: { epochs: Math.max(1, ...run.attempts.map(({ repeat }) => repeat)) },
			packages: { "sre-gate": run.gateVersion },
			metadata: {
				instrument: run.instrument,
				command: run.agent.command
			}
		},
		plan: {
			name: "plan",
			steps: [{
				solver: run.agent.name,
				params: {}
			}]
		},
		results: {
			total_samples: run.planned,
			completed_samples: measured.length,
			scores: [{
				name: run.instrument.policy.id,
				scorer: run.instrument.policy.id,
				params: {},
				metrics: { mean: {
					name: "mean",
					value: meanOf(measured),
					params: {}
				} }
			}]
		},
		stats: {
			started_at: told$1(began),
			completed_at: told$1(began + (times?.seconds ?? 0) * 1e3),
			model_usage: { [modelOf(run)]: usageOf(attempts) }
		},
		samples: attempts.map((one) => sampleOf(run, one))
	};
	return `${JSON.stringify(log, null, 1)}\n`;
}
function told$1(milliseconds) {
	return isoTime(milliseconds).replace("Z", "+00:00");
}
function modelOf(run) {
	return run.agent.model ?? run.agent.name;
}
/** Of the tasks' means, as inspect reduces epochs before it takes a mean. */
function meanOf(measured) {
	const byTask = /* @__PURE__ */ new Map();
	for (const { attempt } of measured) byTask.set(attempt.task, [...byTask.get(attempt.task) ?? [], attempt.score?.value ?? 0]);
	const means = [...byTask.values()].map(mean);
	return means.length === 0 ? 0 : mean(means);
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function usageOf(attempts) {
	const sum = (key) => attempts.reduce((total, { attempt }) => total + (attempt.usage[key] ?? 0), 0);
	const [input, output] = [sum("inputTokens"), sum("outputTokens")];
	const [read, written] = [sum("cachedTokens"), sum("cacheWriteTokens")];
	return {
		input_tokens: input - read - written,
		output_tokens: output,
		total_tokens: input + output,
		input_tokens_cache_read: read,
		input_tokens_cache_write: written
	};
}
function sampleOf(run, one) {
	const { attempt, steps } = one;
	const task = run.tasks.find(({ id }) => id === attempt.task);
	const named = (attempt.diagnosis?.factors ?? []).map(({ name }) => name).join(", ");
	const score = {
		value: attempt.score?.value ?? 0,
		answer: named,
		explanation: attempt.reason ?? attempt.score?.outcome ?? attempt.state
	};
	const problem = attempt.reason ?? attempt.state;
	return {
		id: attempt.task,
		epoch: attempt.repeat,
		input: task?.title ?? attempt.task,
		target: "",
		messages: steps.flatMap(messagesOf),
		output: {
			model: modelOf(run),
			choices: [{
				message: {
					role: "assistant",
					content: named,
					source: "generate"
				},
				stop_reason: "stop"
			}],
			completion: named
		},
		...isMeasured(attempt.state) ? { scores: { [run.instrument.policy.id]: score } } : { error: {
			message: problem,
			traceback: "",
			traceback_ansi: ""
		} },
		metadata: {
			state: attempt.state,
			turns: attempt.usage.turns,
			cost: attempt.usage.cost
		},
		store: {},
		events: [],
		model_usage: { [modelOf(run)]: usageOf([one]) },
		...one.began === null || one.ended === null ? {} : { total_time: (one.ended - one.began) / 1e3 }
	};
}
function messagesOf(step) {
	if (step.source !== "agent") return [{
		role: step.source,
		content: step.text
	}];
	const calls = step.calls.map((call) => ({
		id: call.id,
		function: call.name,
		arguments: call.arguments,
		type: "function"
	}));
	return [{
		role: "assistant",
		content: step.text,
		source: "generate",
		...calls.length === 0 ? {} : { tool_calls: calls },
		...step.model === null ? {} : { model: step.model }
	}, ...step.calls.flatMap(answerOf)];
}
function answerOf(call) {
	if (call.answer === null) return [];
	return [{
		role: "tool",
		content: call.answer,
		tool_call_id: call.id,
		function: call.name
	}];
}

// src/report/export/otlp.ts
const KINDS = {
	internal: 1,
	client: 3
};
const ERROR = 2;
/** Attempts without times have no place on a clock and are left out. */
function renderOtlp(run, attempts) {
	const spans = attempts.flatMap((told) => told.began === null || told.ended === null ? [] : traceOf(run, told, {
		began: told.began,
		ended: told.ended
	}));
	const scope = {
		name: "sre-gate",
		version: run.gateVersion
	};
	const document = { resourceSpans: [{
		resource: { attributes: attributesOf([["service.name", run.agent.name]]) },
		scopeSpans: [{
			scope,
			spans
		}]
	}] };
	return `${JSON.stringify(document, null, 1)}\n`;
}
function traceOf(run, told, lasting) {
	const { attempt } = told;
	const seed = `${run.agent.digest}\n${attempt.task}\n${attempt.repeat}\n${lasting.began}`;
	const traceId = sha256(seed).slice(0, 32);
	const spans = [rootOf(run, told, lasting), ...stepsOf(told.steps, lasting)];
	const ids = spans.map((_, index) => sha256(`${seed}\n${index}`).slice(0, 16));
	return spans.map((span, index) => ({
		traceId,
		spanId: ids[index],
		...index === 0 ? {} : { parentSpanId: ids[0] },
		name: span.name,
		kind: KINDS[span.kind],
		startTimeUnixNano: nanoseconds(span.from),
		endTimeUnixNano: nanoseconds(Math.max(span.from, span.to)),
		attributes: attributesOf(span.attributes),
		status: span.failed ? { code: ERROR } : {}
	}));
}
function rootOf(run, { attempt }, { began, ended }) {
	const { usage } = attempt;
	return {
		name: `invoke_agent ${run.agent.name}`,
		kind: "internal",
		from: began,
		to: ended,
		failed: attempt.state !== "answered",
		attributes: [
			["gen_ai.operation.name", "invoke_agent"],
			["gen_ai.agent.name", run.agent.name],
			["gen_ai.request.model", run.agent.model],
			["gen_ai.usage.input_tokens", usage.inputTokens],
			["gen_ai.usage.output_tokens", usage.outputTokens],
			["error.type", attempt.state === "answered" ? null : attempt.state],
			["sre_gate.task", attempt.task],
			["sre_gate.repeat", attempt.repeat],
			["sre_gate.score", attempt.score?.value ?? null],
			["sre_gate.cost_usd", usage.cost]
		]
	};
}
function stepsOf(steps, { ended }) {
	const asked = steps.filter((step) => step.source === "agent" && step.at !== null);
	return asked.flatMap((step, index) => {
		const from = step.at ?? 0;
		const answered = from + (step.took ?? 0);
		const next = asked[index + 1]?.at ?? ended;
		return [chatOf(step, from, answered), ...toolsOf(step, answered, next)];
	});
}
function chatOf({ model, tokens }, from, to) {
	return {
		name: `chat ${model ?? ""}`.trim(),
		kind: "client",
		from,
		to,
		failed: false,
		attributes: [
			["gen_ai.operation.name", "chat"],
			["gen_ai.response.model", model],
			["gen_ai.usage.input_tokens", tokens?.input ?? null],
			["gen_ai.usage.cache_read.input_tokens", tokens?.cached ?? null],
			["gen_ai.usage.cache_creation.input_tokens", tokens?.cacheWrite ?? null],
			["gen_ai.usage.output_tokens", tokens?.output ?? null]
		]
	};
}
function toolsOf({ calls }, from, to) {
	return calls.map((call) => ({
		name: `execute_tool ${call.name}`,
		kind: "internal",
		from,
		to,
		failed: false,
		attributes: [
			["gen_ai.operation.name", "execute_tool"],
			["gen_ai.tool.name", call.name],
			["gen_ai.tool.call.id", call.id]
		]
	}));
}
/** What is unknown has no attribute. */
function attributesOf(attributes) {
	return attributes.flatMap(([key, value]) => value === null ? [] : [{
		key,
		value: typed(value)
	}]);
}
/** OTLP writes whole numbers of 64 bits as text. */
function typed(value) {
	if (typeof value === "string") return { stringValue: value };
	return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
function nanoseconds(milliseconds) {
	return `${Math.round(milliseconds)}000000`;
}

// src/cli/export.ts
const exportCommand = {
	name: "export",
	about: ["Writes a stored run as other tools read it: inspect/ for inspect_ai's viewer, otlp.json with a trace of every attempt", "for a collector or Jaeger. The run's trajectories are already ATIF."].join("\n"),
	flags: { out: {
		...COMMON$1.out,
		help: "the folder for the files (default: that of the run)"
	} },
	positionals: "[RUN]",
	run: async ({ flags, positionals, io }) => {
		const { run, times, folder } = readRun(resolve(io.cwd, positionals[0] ?? ".sre-gate"));
		const attempts = tellAttempts(folder, run, times);
		const out = resolve(io.cwd, flagText(flags, "out") ?? folder);
		const log = inspectName(times);
		writeResults(join(out, "inspect"), /* @__PURE__ */ new Map([[log, renderInspect(run, times, attempts)]]));
		writeResults(out, /* @__PURE__ */ new Map([["otlp.json", renderOtlp(run, attempts)]]));
		for (const name of [`inspect/${log}`, "otlp.json"]) io.stdout(`${relative(io.cwd, join(out, name))}\n`);
		return EXIT.pass;
	}
};

// src/gate/committed-results.ts
/**
* A run continues from results and the cache of attempts it finds. A branch that commits them would bring its own
* measurements along.
*/
async function refuseCommittedResults({ root, out, cacheDir }) {
	for (const folder of /* @__PURE__ */ new Set([out, cacheDir])) {
		if (!existsSync(folder)) continue;
		const tracked = await git(root, "ls-files", "-z", "--", folder).then(({ stdout }) => stdout.split("\0")[0] ?? "", () => "");
		if (tracked === "") continue;
		throw new UserError({
			code: "RESULTS_COMMITTED",
			where: tracked,
			message: "git tracks it: results that come with a commit would be believed as measured here",
			help: "Take them out with 'git rm -r --cached' and ignore the folder, or give another with --out."
		});
	}
}

// src/gitlab/merge-request.ts
/** Made for this gate alone: GitLab's own job token may not write notes. */
const TOKEN = "SRE_GATE_GITLAB_TOKEN";
/** Null in a pipeline that is not of a merge request: there is nobody to write to. */
function mergeRequestOf(env) {
	const number = env.CI_MERGE_REQUEST_IID;
	if (number === void 0) {
		if (env.GITLAB_CI === void 0) throw notGitLab();
		return null;
	}
	const api = env.CI_API_V4_URL;
	const project = env.CI_PROJECT_ID;
	if (api === void 0 || project === void 0) throw notGitLab();
	const token = env[TOKEN];
	if (token === void 0 || token === "") throw new UserError({
		code: "GITLAB_TOKEN_MISSING",
		where: TOKEN,
		message: "no token to write the merge request's note with",
		help: `make a project access token with the scope api and the role Reporter, and give it as the masked CI variable ${TOKEN}`
	});
	return {
		notes: `${api}/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`,
		user: `${api}/user`,
		token,
		base: env.CI_MERGE_REQUEST_DIFF_BASE_SHA || null,
		artifact: (path) => `${env.CI_JOB_URL ?? ""}/artifacts/file/${path}`
	};
}
function notGitLab() {
	return new UserError({
		code: "GITLAB_NOT_HERE",
		where: "--ci gitlab",
		message: "this is no job of GitLab's: CI_API_V4_URL and CI_PROJECT_ID are not set",
		help: "leave --ci out, or run it in a pipeline (examples/gitlab/sre-gate.gitlab-ci.yml)"
	});
}

// src/gitlab/note.ts
const UserSchema = object({ id: number() });
const NotesSchema = array(object({
	id: number(),
	body: string(),
	system: boolean(),
	author: object({ id: number() })
}));
/** GitLab answers within seconds or is not there; a verdict does not wait for it. */
const LONGEST_MS$1 = 3e4;
const PAGE = 100;
/** Writes the one note of this gate: the one found again by its first line and its author, or a new one. */
async function putNote(request, text) {
	try {
		const own = await findNote(request, text.split("\n")[0] ?? "");
		if (own === null) await call(request, request.notes, {
			method: "POST",
			text
		});
		else await call(request, `${request.notes}/${own}`, {
			method: "PUT",
			text
		});
		return { kind: own === null ? "created" : "updated" };
	} catch (error) {
		return {
			kind: "failed",
			message: error instanceof Error ? error.message : String(error)
		};
	}
}
/** The marker alone would take over a note in which somebody quotes ours. */
async function findNote(request, marker) {
	const { id } = UserSchema.parse(await call(request, request.user));
	for (let page = 1;; page += 1) {
		const address = `${request.notes}?sort=asc&order_by=created_at&per_page=${PAGE}&page=${page}`;
		const notes = NotesSchema.parse(await call(request, address));
		const own = notes.find(({ body, system, author }) => !system && author.id === id && body.split("\n")[0]?.trimEnd() === marker);
		if (own !== void 0) return own.id;
		if (notes.length < PAGE) return null;
	}
}
async function call({ token }, address, write) {
	const response = await fetch(address, {
		method: write?.method ?? "GET",
		headers: {
			"private-token": token,
			"content-type": "application/json"
		},
		...write === void 0 ? {} : { body: JSON.stringify({ body: write.text }) },
		signal: AbortSignal.timeout(LONGEST_MS$1)
	});
	if (!response.ok) throw new Error(`GitLab answered ${response.status} to ${write?.method ?? "GET"} ${new URL(address).pathname}`);
	return response.json();
}

// src/cli/gitlab.ts
/** Where a run tells its result besides the terminal; read before anything runs, so that a missing token costs nothing. */
function toldTo(flags, { env }) {
	const ci = flagText(flags, "ci");
	if (ci === null) return null;
	if (ci === "gitlab") return mergeRequestOf(env);
	throw new UserError({
		code: "CI_UNKNOWN",
		where: "--ci",
		message: `${JSON.stringify(ci)} is none that this command writes to`,
		help: "write --ci gitlab; on GitHub use the action; elsewhere read .sre-gate/report.md and junit.xml"
	});
}
async function tellMergeRequest(request, out, io) {
	const [report = "", marker = ""] = readFileSync(join(out, "report.md"), "utf8").split(/^(<!-- sre-gate:.*-->)$/m);
	const file = (name) => request.artifact(join(relative(io.cwd, out), name));
	const links = `[Report](${file("report.html")}) · [run.json](${file("run.json")})`;
	const outcome = await putNote(request, `${marker}\n${report.trimEnd()}\n\n${links}\n`);
	io.stderr(outcome.kind === "failed" ? `The merge request's note was not written: ${outcome.message}\n` : `The merge request's note was ${outcome.kind}.\n`);
}

// src/cli/progress.ts
/** A rewritten status line on a terminal; elsewhere one plain line per finished attempt. */
function openProgress(io) {
	const { terminal } = io;
	let began = performance.now();
	let shown = false;
	let last = Number.POSITIVE_INFINITY;
	const clear = () => {
		if (shown) io.stderr("\r\x1B[2K");
		shown = false;
	};
	return {
		report: (event) => {
			clear();
			if (event.kind === "finished") {
				if (event.done <= last) began = performance.now() - event.seconds * 1e3;
				last = event.done;
			}
			if (terminal === null || event.kind === "note") io.stderr(`${lineOf(event)}\n`);
			else {
				const line = `${timeLeft(event, performance.now() - began)}${lineOf(event)}`;
				io.stderr(cutCells(line, terminal.columns - 1));
				shown = true;
			}
		},
		close: clear
	};
}
/** "about 40 s left: ", once enough is done to say so. */
function timeLeft(event, elapsed) {
	const { done, total } = event;
	if (done < 3 || done >= total) return "";
	return `about ${duration(elapsed / 1e3 / done * (total - done))} left: `;
}
function lineOf(event) {
	if (event.kind === "note") return event.text;
	const { attempt, done, total } = event;
	const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
	return `[${done}/${total}] ${plain$1(`${attempt.task} #${attempt.repeat} ${ending}`)} (${attempt.cached ? "found again" : `${event.seconds.toFixed(1)} s`})`;
}

// src/cli/gate.ts
const gateCommand = {
	name: "gate",
	about: [
		"Runs the agent on the suite, scores every repeat, compares with the committed baseline and says",
		"pass (0), fail (1) or inconclusive (3). Settings that name no suite mean full, under a cap of 40 US dollars;",
		"without a settings file it is smoke@1. judge:, tasks and baseline are read from the work tree;",
		"only the action reads them from the base commit. --base REF takes that commit's agent and nothing else."
	].join("\n"),
	flags: {
		...COMMON$1,
		base: {
			type: "string",
			value: "REF",
			help: "commit whose agent, by its own settings, may be run today to confirm a failure"
		},
		ci: {
			type: "string",
			value: "gitlab",
			help: "write the result as a note of the merge request; its base is --base unless given"
		},
		record: {
			type: "string",
			value: "DIR",
			help: "record every exchange with a model there"
		},
		replay: {
			type: "string",
			value: "DIR",
			help: "answer model calls from a recording: free, offline"
		},
		"dry-run": {
			type: "boolean",
			help: "say what it would run and cost, and stop"
		},
		"no-cache": {
			type: "boolean",
			help: "run every attempt anew"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = settingsFrom(flags, io);
		await refuseCommittedResults(settings);
		const told = toldTo(flags, io);
		const baseRef = flagText(flags, "base") ?? told?.base ?? null;
		if (baseRef !== null) await requireCommit(settings.root, baseRef);
		const progress = openProgress(io);
		const request = {
			settings,
			baseline: readBaselineFile(settings, io),
			baseRef,
			record: folderOf$1(flags, "record", io),
			replay: folderOf$1(flags, "replay", io),
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			fresh: flagOn(flags, "no-cache"),
			progress: progress.report,
			signal: io.signal
		};
		if (flagOn(flags, "dry-run")) {
			const { estimate, refusals } = await estimateGate(request).finally(progress.close);
			io.stdout(flagOn(flags, "json") ? estimateJson(estimate) : estimateText(estimate));
			if (refusals.length > 0) throw new UserError(refusals);
			return EXIT.pass;
		}
		const result = await runGate(request).finally(progress.close);
		writeResults(settings.out, resultFiles(result.run, result.times, result));
		if (told !== null) await tellMergeRequest(told, settings.out, io);
		const text = () => `${renderTerminal(result.report, io.view)}\n${afterwards(result, settings, io)}`;
		io.stdout(flagOn(flags, "json") ? renderJson(result.report) : text());
		return result.exitCode;
	}
};
function folderOf$1(flags, name, io) {
	const text = flagText(flags, name);
	return text === null ? null : resolve(io.cwd, text);
}
function estimateJson(estimate) {
	return `${JSON.stringify(estimate)}\n`;
}
function estimateText({ attempts, cost, seconds, most }) {
	const price = cost === null ? "at an unknown price" : `for about ${dollars$1(cost)}`;
	const red = `, and if it looks red up to ${most.attempts}${most.cost === null ? "" : ` for ${dollars$1(most.cost)}`}`;
	return `Would run ${attempts} attempts ${price}${seconds === null ? "" : `, about ${duration(seconds)}`}${cost === null && seconds === null ? "" : " (by the baseline)"}${red}. Nothing was run.\n`;
}
function afterwards(result, settings, io) {
	const near = relative(io.cwd, settings.out) || ".";
	return `Report: ${join(near.startsWith("..") ? settings.out : near, "report.html")}\n${firstBaseline(result, settings, io)}${demonstration(result, settings, io)}`;
}
/** Printed at the first gate of a repository, which has no baseline. */
function firstBaseline({ baseline }, settings, io) {
	if (baseline !== null) return "";
	return `There is no baseline at ${relative(io.cwd, settings.baselinePath)}: make this run the first with 'sre-gate baseline add', and commit the file.\n`;
}
/** After our own agent passes, suggests how to see a gate fail. */
function demonstration({ verdict }, { agent }, { call }) {
	if (!(agent.shipped !== null && agent.name === "investigator") || verdict.verdict !== "pass" || agent.command.includes("--mutant")) return "";
	return `See a planted defect turn it red: ${call} --agent 'investigator --mutant symptom'\n`;
}

// src/init/bill.ts
/**
* Price of one attempt, in dollars, between a small and a large model: what published runs of 59 such tasks come to.
* With a price of your own (`--attempt-cost`) the range becomes one number.
*/
const USUAL_COST = [.14, 5.4];
/** Enough for a mean to within a few attempts, in a fraction of a second. */
const SIMULATED = 200;
/** Attempts by what they are made for, at this number of tasks. */
function attemptsOf({ tasks, settings }) {
	const input = {
		tasks,
		settings
	};
	const night = tasks * everyAttempt(settings).repeats;
	const first = night * Math.ceil(tasks * 5 / night);
	const sides = settings.judge.confirm === "base" ? 2 : 1;
	return [
		["first baseline", first],
		["a healthy pull request", meanAttempts(input, 0)],
		["a red pull request", meanAttempts(input, .1)],
		["the longest red one", sides * Math.round(tasks * designOf(settings).repeats)],
		["a month of nightlies", 30 * night]
	];
}
function billOf(input) {
	const price = (attempts) => priceOf(attempts, input.paid, input.attemptCost);
	return { lines: [...attemptsOf(input).map(([what, attempts]) => `  ${what.padEnd(24)} ${String(attempts).padStart(6)} attempts  ${price(attempts)}`), ...caveats(input)] };
}
/** By the design itself, as `calibrate --simulate` tries it: it stops where a look settles the question. */
function meanAttempts({ tasks, settings }, drop) {
	const { meanAttempts: mean } = simulateGates({
		design: designOf(settings),
		tasks,
		baseRepeats: settings.judge["baseline-runs"],
		drop,
		pattern: "logit",
		shape: { kind: "beta" },
		infra: 0,
		confirm: settings.judge.confirm === "base",
		gates: SIMULATED,
		seed: "init"
	});
	return Math.round(mean);
}
function designOf({ judge }) {
	return simulatedDesign(policyFrom$1(judge), judge["baseline-runs"]);
}
function caveats({ paid, attemptCost, maxCost }) {
	if (!paid && attemptCost === null) return ["  no key of a known provider was found; --attempt-cost 0.35 makes dollars of these"];
	const [low, high] = USUAL_COST.map((cost) => cost.toFixed(2));
	return [...attemptCost === null ? [`  at $${low} to $${high} an attempt; with yours, --attempt-cost 0.35 makes it one number`] : [], `  max-cost stops every run at $${maxCost}, and a run that was stopped decides nothing`];
}
function priceOf(attempts, paid, attemptCost) {
	const dollars = (value) => `$${value < 10 ? value.toFixed(2) : Math.round(value)}`;
	if (attemptCost !== null) return dollars(attempts * attemptCost);
	if (!paid) return "at an unknown price";
	return `${dollars(attempts * USUAL_COST[0])} to ${dollars(attempts * USUAL_COST[1])}`;
}

// src/init/repository.ts
const MOST_PATHS = 2e4;
const MOST_BYTES = 4e5;
const FOREIGN = /* @__PURE__ */ new Set([
	"node_modules",
	"site-packages",
	"vendor",
	"venv",
	"dist",
	"build",
	"target",
	"__pycache__",
	"third_party"
]);
/** Hidden files that say something about an agent. */
const TELLING_HIDDEN = /^\.(env(\.\w+)?|python-version|nvmrc|node-version|npmrc|tool-versions)$/;
/** What init wrote the last time is no agent of theirs. */
const OURS = /^sre_gate_agent(\.\w+)?$|^sre-gate\.ya?ml$/;
function readRepository(root) {
	const paths = [];
	const folders = [""];
	while (folders.length > 0 && paths.length < MOST_PATHS) {
		const folder = folders.shift() ?? "";
		for (const entry of listed(join(root, folder))) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) {
				if (!isForeign(root, path, entry.name) && !OURS.test(entry.name)) folders.push(path);
			} else if (entry.isFile() && !OURS.test(entry.name) && (!entry.name.startsWith(".") || TELLING_HIDDEN.test(entry.name))) paths.push(path);
		}
	}
	const known = new Set(paths);
	const texts = /* @__PURE__ */ new Map();
	return {
		paths: paths.sort(byCodePoint),
		has: (path) => known.has(path),
		text: (path) => {
			if (!known.has(path)) return null;
			const found = texts.get(path);
			if (found !== void 0) return found;
			const full = join(root, path);
			const text = statSync(full).size <= MOST_BYTES ? readFileSync(full, "utf8") : null;
			texts.set(path, text);
			return text;
		},
		isExecutable: (path) => known.has(path) && (statSync(join(root, path)).mode & 73) !== 0,
		cut: folders.length > 0
	};
}
/** Folders first seen come first: what lies near the top is seen even where the walk is cut. */
function listed(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true }).sort((left, right) => byCodePoint(left.name, right.name));
	} catch {
		return [];
	}
}
/** What others wrote: installed packages define entry points and read the keys of every provider. */
function isForeign(root, path, name) {
	return name.startsWith(".") || FOREIGN.has(name) || existsSync(join(root, path, "pyvenv.cfg"));
}
function folderOf(path) {
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function nameOf$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** A path beside another one: `beside("a/b.py", "c.py")` is `a/c.py`. */
function beside(path, name) {
	const folder = folderOf(path);
	return normal(folder === "" ? name : `${folder}/${name}`);
}
function normal(path) {
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === ".." && parts.length > 0) parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}

// src/init/confidence.ts
/** Where the author of a repository says: this is what is started. */
const DECLARED = .35;
const STATED_IN_PASSING = .15;
const TELLING$1 = /agent|diagnos|incident|triage|investigat|(^|[^a-z])(sre|rca|aiops|oncall)([^a-z]|$)|root.?cause/i;
/** Programs that measure agents, and programs that are somebody's sample. */
const HARNESS = /(^|\/)(tests?|e2e|evals?|bench(marks?)?|examples?|samples?|demos?|docs|tutorials?|notebooks?|fixtures?)(\/|$)|bench|eval(uate|uation)?\b|leaderboard/i;
const SERVICE_WORK = /migrat|seed|setup|install|deploy|release|lint|format/i;
function confidenceOf(names, signs) {
	const text = names.join(" ");
	const sum = .1 + (signs.declared ? DECLARED : 0) + (signs.shown ? STATED_IN_PASSING : 0) + (TELLING$1.test(text) ? .25 : 0) + (signs.callsModel ? .2 : 0) + (signs.takesPrompt ? .1 : 0) + (signs.takesPrompt && signs.writesAnswer ? .15 : 0) + (signs.readsCluster ? .05 : 0) - (names.some((name) => HARNESS.test(name)) ? .35 : 0) - (SERVICE_WORK.test(text) ? .2 : 0) - (signs.asksPerson && !signs.takesPrompt ? .2 : 0) - (signs.servesTools && !signs.callsModel ? .4 : 0);
	return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
/** Below this a program is listed and not proposed: a wrong agent costs more than a question. */
const ENOUGH$1 = .35;
function byConfidence(left, right) {
	return right.confidence - left.confidence || left.title.length - right.title.length;
}

// src/init/signs/asking.ts
const FILE = /^--(prompt|task|question|query|input|incident|issue|problem)[-_](file|path)$/;
const TEXT = /^--(prompt|question|query|ask|task|message|issue|alert|incident|goal|instructions?|input|problem|text|symptoms?|description|error|title|summary)$/;
const ARGUMENT = /^(user[-_])?(prompt|question|query|ask|task|message|issue|alert|incident|goal|instructions?|text|words|request|symptoms?|description|input|problem|error|title|summary)$/i;
const OUTPUT = /^--(out|output|answer|json-output|result|report|output-json)([-_](file|path|json))?$/;
/** `--prompt FILE` is what our own examples call it: a name alone does not say whether text or a file is meant. */
function promptWay(options, source) {
	const flags = options.filter((one) => one.takesValue && one.choices === null).map((one) => one.flag);
	const file = flags.find((flag) => FILE.test(flag));
	if (file !== void 0) return {
		kind: "file",
		flag: file
	};
	const isArgument = flags.some((flag) => ARGUMENT.test(flag));
	const text = flags.find((flag) => TEXT.test(flag) && !(isArgument && ADDITION.test(flag)));
	if (text !== void 0) return {
		kind: readsAsFile(text, source) ? "file" : "text",
		flag: text
	};
	return isArgument ? { kind: "argument" } : null;
}
const ADDITION = /^--(symptoms?|description|error|title|summary)$/;
/** Required positional words that are no question: a deployment, an id. Nobody but the user knows what to put there. */
function unfilled(options) {
	return options.filter((one) => one.required && !one.flag.startsWith("-") && !ARGUMENT.test(one.flag)).map((one) => one.flag);
}
function outputFlag(options) {
	const fits = (one) => one.takesValue && one.choices === null && OUTPUT.test(one.flag);
	return options.find(fits)?.flag ?? null;
}
/** A folder of what is known about an incident: our own examples call it the snapshot. */
function snapshotFlag(options) {
	return options.find((one) => one.takesValue && SNAPSHOT.test(one.flag))?.flag ?? null;
}
const SNAPSHOT = /^--(snapshot|recording|evidence|data|logs?)([-_](dir|path|folder))?$/;
/** The source opens what the option holds, or says in its help that it is a file. */
function readsAsFile(flag, source) {
	const name = flag.replace(/^--/, "").replaceAll("-", "_");
	const opens = new RegExp(`(open|Path|read_text|readFile(Sync)?|ReadFile)\\(\\s*[\\w.*&]*\\b${name}\\b|\\b${name}\\b[\\w.]*\\.read_text\\(`, "i");
	const help = new RegExp(`${flag}["'][^\\n]*(file|path)`, "i");
	return opens.test(source) || help.test(source);
}
const TELLING = /investigat|diagnos|triage|rca|analy[sz]e|root.?cause|\bask\b|query|agent|\brun\b|solve|troubleshoot/i;
const ABOUT_THE_TOOL = /^(serve|server|web|ui|tui|version|config|configure|init|setup|login|doctor|eval|bench\w*|test|list|show|export|record|history|install|completion|update)$/i;
/** Of several commands the one that takes a question and whose name says that it answers one. */
function likeliestCommand(lines, source) {
	const weight = (line) => (promptWay(line.options, source) === null ? 0 : 4) + (TELLING.test(line.words.join(" ")) ? 3 : 0) + (outputFlag(line.options) === null ? 0 : 2) - (line.words.some((word) => ABOUT_THE_TOOL.test(word)) ? 6 : 0) - 3 * unfilled(line.options).length;
	return [...lines].sort((left, right) => weight(right) - weight(left) || left.words.length - right.words.length)[0] ?? null;
}

// src/init/signs/hints.ts
/** How programs of this repository are started, by its images, make targets, process files and pages. */
function hintsOf(repository) {
	return repository.paths.flatMap((path) => {
		if (path.split("/").length > 4) return [];
		const name = nameOf$1(path);
		const text = () => repository.text(path) ?? "";
		if (/^Dockerfile|\.Dockerfile$|^Containerfile/.test(name)) return imageHints(path, text());
		if (name === "Makefile" || name === "justfile") return lineHints(path, text(), /^[\t ]+@?(.+)$/gm, false);
		if (name === "Procfile") return lineHints(path, text(), /^\w+:\s*(.+)$/gm, true);
		if (/^render\.ya?ml$/.test(name)) return lineHints(path, text(), /startCommand:\s*["']?(.+?)["']?\s*$/gm, true);
		if (/^README(\.\w+)?$/i.test(name)) return pageHints(path, text());
		return [];
	});
}
/** `CMD ["sh", "-c", "python x.py"]`, and what the image calls /app/x.py. */
function imageHints(path, text) {
	const lines = text.replaceAll(/\\\n/g, " ").split("\n");
	const last = (word) => lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length) ?? "";
	return commandsIn(`${last("ENTRYPOINT")} ${last("CMD")}`.replaceAll(/[[\]",']/g, " ")).map((words) => ({
		path,
		says: `starts ${words.join(" ")}`,
		words: words.map((word) => word.replace(/^\/(app|usr\/src\/app|workspace|code|srv|opt\/\w+)\//, "")),
		declares: true
	}));
}
function lineHints(path, text, pattern, declares) {
	return [...text.matchAll(pattern)].flatMap(([, line = ""]) => commandsIn(line).map((words) => ({
		path,
		says: `runs ${words.join(" ")}`,
		words,
		declares
	})));
}
function pageHints(path, text) {
	return [...text.matchAll(/```(?:sh|bash|shell|console|text)?\n([\s\S]*?)```/g)].map(([, block = ""]) => block).flatMap((block) => block.replaceAll(/\\\n/g, " ").split("\n")).flatMap((line) => commandsIn(line.replace(/^\s*[$>]\s+/, ""))).map((words) => ({
		path,
		says: `shows ${words.join(" ")}`,
		words,
		declares: false
	}));
}
const STARTS = /^(python3?|uv|poetry|pipenv|uvicorn|gunicorn|flask|fastapi|node|npx|npm|pnpm|yarn|tsx|bun|deno|go|sh|bash|\.\/[\w./-]+|[\w-]*(agent|sre|holmes|diagnos)[\w-]*)$/;
/** The simple commands of a line that start a program: variables before them and launchers around them are cut away. */
function commandsIn(line) {
	return line.split(/&&|\|\||[;|]/).map((part) => part.trim().split(/\s+/).filter((word) => word !== "")).map((words) => words.slice(words.findIndex((word) => !/^([A-Za-z_]\w*=.*|sh|bash|-c|exec|env|\$\(|@)$/.test(word)))).filter((words) => STARTS.test(words[0] ?? "")).map(unwrapped).filter((words) => words.length > 0).map((words) => words.map((word) => word.replaceAll(/^["']|["']$/g, "")));
}
/** `uv run python x.py` starts `python x.py`. */
function unwrapped(words) {
	const [first = "", second = ""] = words;
	if ((first === "uv" || first === "poetry" || first === "pipenv") && second === "run") return [...words.slice(2)];
	if (first === "npx" && second !== "") return [...words.slice(1)];
	return [...words];
}
/** The file of the repository that a hint starts, with the arguments after it; null where it is none. */
function startedFile(repository, hint) {
	const folder = folderOf(hint.path);
	const at = hint.words.findIndex((word) => /\.(py|m?js|cjs|ts|sh)$/.test(word));
	const file = at < 0 ? null : found(repository, folder, hint.words[at] ?? "");
	if (file !== null) return {
		file,
		words: hint.words.slice(at + 1)
	};
	const module = hint.words.indexOf("-m");
	if (module < 0) return null;
	const path = (hint.words[module + 1] ?? "").replaceAll(".", "/");
	const main = [
		`${path}/__main__.py`,
		`${path}.py`,
		`src/${path}/__main__.py`,
		`src/${path}.py`
	].map((name) => found(repository, folder, name)).find((name) => name !== null);
	return main === void 0 || main === null ? null : {
		file: main,
		words: hint.words.slice(module + 2)
	};
}
/** From the folder of the page, from the top, or by the last parts of the path: an image copies folders elsewhere. */
function found(repository, folder, word) {
	const path = normal(word);
	const exact = [normal(`${folder}/${path}`), path].find((name) => repository.has(name));
	if (exact !== void 0) return exact;
	const ending = repository.paths.filter((name) => name.endsWith(`/${path}`));
	return ending.length === 1 ? ending[0] ?? null : null;
}
/** `uvicorn app.main:app` names a module and the application in it. */
function servedApplication(hint) {
	if (!/^(uvicorn|gunicorn|hypercorn)$/.test(hint.words[0] ?? "")) return null;
	const [module = "", name = ""] = (hint.words.find((one) => /^[\w.]+:\w+$/.test(one)) ?? "").split(":");
	return name === "" ? null : {
		module,
		name
	};
}

// src/init/signs/imports.ts
/** Files of this repository that a source imports, followed to the end: what the agent needs to run. */
function localImports(repository, entry) {
	const seen = /* @__PURE__ */ new Set([entry]);
	const queue = [entry];
	while (queue.length > 0 && seen.size < MOST$1) {
		const file = queue.shift() ?? "";
		const text = repository.text(file) ?? "";
		const next = file.endsWith(".py") ? pythonImports(repository, file, text) : nodeImports(repository, file, text);
		for (const found of next) {
			if (seen.has(found)) continue;
			seen.add(found);
			queue.push(found);
		}
	}
	return [...seen];
}
const MOST$1 = 400;
function pythonImports(repository, file, text) {
	const modules = [...[...text.matchAll(/^[ \t]*import[ \t]+([\w., \t]+)/gm)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim().split(/\s+/)[0] ?? "")), ...[...text.matchAll(/^[ \t]*from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n#]*))/gm)].flatMap(([, module = "", many, some = ""]) => {
		const names = (many ?? some).split(",").map((name) => name.trim().split(/\s+/)[0] ?? "");
		const joint = module.endsWith(".") ? "" : ".";
		return [module, ...names.filter((name) => /^\w+$/.test(name)).map((name) => `${module}${joint}${name}`)];
	})];
	return [...new Set(modules)].flatMap((module) => pythonFiles(repository, file, module));
}
/** The file of a module, sought from the file's own folder up: scripts import beside themselves, packages from their top. */
function pythonFiles(repository, file, module) {
	const dots = /^\.*/.exec(module)?.[0].length ?? 0;
	const path = module.slice(dots).replaceAll(".", "/");
	if (path === "" && dots === 0) return [];
	const bases = dots > 0 ? [normal(`${folderOf(file)}/${"../".repeat(dots - 1)}`)] : [...above(folderOf(file)), "src"];
	for (const base of bases) {
		const at = normal(`${base}/${path}`);
		const found = [
			`${at}.py`,
			`${at}/__init__.py`,
			`${at}/__main__.py`
		].filter((name) => repository.has(normal(name)));
		if (found.length > 0) return found.map(normal);
	}
	return [];
}
/** A folder, those above it, and the `src` of each. */
function above(folder) {
	const parts = folder === "" ? [] : folder.split("/");
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("/")).concat("").flatMap((one) => [one, normal(`${one}/src`)]);
}
const ENDINGS = [
	"",
	".ts",
	".js",
	".mjs",
	".cjs",
	".tsx",
	"/index.ts",
	"/index.js"
];
function nodeImports(repository, file, text) {
	return [...text.matchAll(/(?:from\s+|import\s+|import\(\s*|require\(\s*)["'](\.[^"']+)["']/g)].flatMap(([, name = ""]) => nodeFile(repository, beside(file, name)) ?? []);
}
/** TypeScript imports by the name that the compiled file will have. */
function nodeFile(repository, path) {
	return [path, path.replace(/\.[cm]?jsx?$/, "")].flatMap((one) => ENDINGS.map((ending) => one + ending)).find((one) => repository.has(one)) ?? null;
}

// src/init/signs/calls.ts
const CLOSES = {
	"(": ")",
	"[": "]",
	"{": "}"
};
/** Every call of one of these functions or methods, in the order of the text. */
function callsOf$1(text, names) {
	const pattern = new RegExp(`(?:([\\w.]+(?:\\(\\))?)\\s*\\.\\s*)?\\b(${names.join("|")})\\s*\\(`, "g");
	return [...text.matchAll(pattern)].map((match) => ({
		on: match[1] ?? "",
		name: match[2] ?? "",
		words: argumentsFrom(text, match.index + match[0].length),
		at: match.index
	}));
}
/** The arguments of a call whose opening parenthesis ends right before `start`. */
function argumentsFrom(text, start) {
	const found = [];
	const open = [];
	let from = start;
	for (let at = start; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (char === "\"" || char === "'" || char === "`") at = endOfString(text, at);
		else if (CLOSES[char] !== void 0) open.push(CLOSES[char]);
		else if (open.length > 0 && char === open.at(-1)) open.pop();
		else if (open.length === 0 && (char === "," || char === ")")) {
			const word = text.slice(from, at).trim();
			if (word !== "") found.push(word);
			if (char === ")") return found;
			from = at + 1;
		}
	}
	return found;
}
/** The place of the quote that closes the string opened at `at`; triple quotes are Python's. */
function endOfString(text, at) {
	const quote = text.charAt(at);
	const triple = quote.repeat(3);
	if (quote !== "`" && text.startsWith(triple, at)) {
		const end = text.indexOf(triple, at + 3);
		return end < 0 ? text.length : end + 2;
	}
	for (let index = at + 1; index < text.length; index += 1) {
		const char = text.charAt(index);
		if (char === "\\") index += 1;
		else if (char === quote || char === "\n" && quote !== "`") return index;
	}
	return text.length;
}
/** The text of a string literal; null for any other expression. */
function literal(word) {
	return /^[rubfRUBF]{0,2}(["'`])([\s\S]*)\1$/.exec(word.trim())?.[2] ?? null;
}
/** The value of `key=value` (Python) or `key: value` (JavaScript) among arguments. */
function keyword(words, key) {
	const pattern = new RegExp(`^["']?${key}["']?\\s*[=:]\\s*([\\s\\S]+)$`);
	return words.map((word) => pattern.exec(word)?.[1]?.trim() ?? null).find((v) => v !== null) ?? null;
}

// src/init/signs/options.ts
/** The command lines that a source offers, read from argparse, click, typer, commander, yargs, cobra and their like. */
function commandLinesOf(language, text) {
	switch (language) {
		case "python": return whole([
			...argparse(text),
			...click(text),
			...typer(text)
		], text);
		case "node": return whole([...commander(text), ...yargs(text)], text);
		case "go": return whole([
			...cobra(text),
			...urfave(text),
			...goFlags(text)
		], text);
		case "shell": return whole([], text);
	}
}
/** Where no library is known, the words that look like options are all there is. */
function whole(found, text) {
	const some = found.filter((line) => line.options.length > 0 || line.words.length > 0);
	if (some.length > 0) return some;
	const flags = [...text.matchAll(/["'`( |]--?([a-z][a-z0-9-]+)(?=["'`=) |])/g)].map((match) => `--${match[1]}`);
	const options = [...new Set(flags)].map((flag) => option(flag, true, false));
	return options.length === 0 ? [] : [{
		words: [],
		options
	}];
}
function option(flag, takesValue, required, choices = null) {
	return {
		flag,
		takesValue,
		required,
		choices
	};
}
/** `["json", "table"]`, `click.Choice([...])`; null where the values are not written out. */
function choicesIn(expression) {
	const words = [...(expression ?? "").matchAll(/["']([\w.-]+)["']/g)].map(([, word = ""]) => word);
	return expression === null ? null : words;
}
/** Of `-p` and `--prompt` the long one says what it means. */
function longest(flags) {
	return flags.find((flag) => flag.startsWith("--")) ?? flags[0] ?? "";
}
function argparse(text) {
	const parsers = /* @__PURE__ */ new Map();
	for (const match of text.matchAll(/^\s*(\w+)\s*=\s*[\w.]+\.add_parser\(\s*["']([\w-]+)["']/gm)) parsers.set(match[1] ?? "", [match[2] ?? ""]);
	const lines = /* @__PURE__ */ new Map();
	for (const call of callsOf$1(text, ["add_argument"])) {
		const flags = call.words.map(literal).filter((flag) => flag !== null);
		if (flags.length === 0) continue;
		const positional = !flags[0]?.startsWith("-");
		const action = literal(keyword(call.words, "action") ?? "") ?? "store";
		const found = option(longest(flags), positional || action === "store" || action === "append", positional ? !/[?*]/.test(keyword(call.words, "nargs") ?? "") : keyword(call.words, "required") === "True", choicesIn(keyword(call.words, "choices")));
		const owner = parsers.has(call.on) ? call.on : "";
		lines.set(owner, [...lines.get(owner) ?? [], found]);
	}
	for (const name of parsers.keys()) if (!lines.has(name)) lines.set(name, []);
	const shared = (lines.get("") ?? []).filter((found) => !found.required);
	return [...lines].map(([name, options]) => ({
		words: parsers.get(name) ?? [],
		options: name === "" ? options : [...options, ...shared]
	}));
}
/** Functions with the decorators above them. */
function decorated(text) {
	return [...text.matchAll(/((?:^[ \t]*@[\s\S]*?\n)+?)^[ \t]*(?:async\s+)?def\s+(\w+)\s*\(([\s\S]*?)\)\s*(?:->[^:]*)?:/gm)].map(([, above = "", name = "", signature = ""]) => ({
		name,
		signature,
		calls: callsOf$1(above, [
			"option",
			"argument",
			"command",
			"group",
			"callback"
		])
	}));
}
function click(text) {
	if (!/\bclick\b/.test(text)) return [];
	const grouped = /@[\w.]*group\b/.test(text);
	return decorated(text).flatMap(({ name, calls }) => {
		const command = calls.find((call) => call.name === "command");
		const group = calls.find((call) => call.name === "group");
		if (command === void 0 || group !== void 0) return [];
		const given = command.words.map(literal).find((word) => word !== null) ?? literal(keyword(command.words, "name") ?? "");
		return [{
			words: grouped ? [given ?? name.replace(/_(command|cmd)$/, "").replaceAll("_", "-")] : [],
			options: calls.flatMap((call) => {
				const flags = call.words.map(literal).filter((flag) => flag !== null);
				if (call.name === "argument") return [option(flags[0] ?? "", true, keyword(call.words, "required") !== "False")];
				if (call.name !== "option") return [];
				const isSwitch = keyword(call.words, "is_flag") === "True" || flags.some((flag) => flag.includes("/"));
				return [option(longest(flags.filter((flag) => flag.startsWith("-"))), !isSwitch, keyword(call.words, "required") === "True", choicesIn(/Choice\s*\(([\s\S]*)/.exec(keyword(call.words, "type") ?? "")?.[1] ?? null))];
			})
		}];
	});
}
function typer(text) {
	if (!/\btyper\b/.test(text)) return [];
	const found = decorated(text).filter(({ calls }) => calls.some((call) => call.name === "command"));
	const hasCallback = decorated(text).some(({ calls }) => calls.some((call) => call.name === "callback"));
	return found.map(({ name, calls, signature }) => {
		const given = calls.find((call) => call.name === "command")?.words.map(literal).find((word) => word !== null) ?? null;
		return {
			words: found.length > 1 || hasCallback ? [given ?? name.replaceAll("_", "-")] : [],
			options: callsOf$1(`f(${signature})`, ["f"]).flatMap((call) => call.words).flatMap(typerOption)
		};
	});
}
function typerOption(parameter) {
	const [, name = "", type = "", value = null] = /^(\w+)\s*(?::\s*([\s\S]*?))?(?:\s*=\s*([\s\S]+))?$/.exec(parameter) ?? [];
	if (name === "" || /Context/.test(type)) return [];
	const call = callsOf$1(`${type} ${value ?? ""}`, ["Option", "Argument"])[0];
	const isSwitch = /^(bool|Annotated\[\s*bool)/.test(type);
	const flags = (call?.words ?? []).map(literal).filter((flag) => flag?.startsWith("-") === true);
	if (call === void 0 ? value === null : call.name === "Argument") return [option(name, true, value === null || call?.words[0] === "...")];
	return [option(longest(flags.filter((flag) => flag !== null)) || `--${name.replaceAll("_", "-")}`, !isSwitch, call?.words[0] === "...")];
}
function commander(text) {
	if (!/\bcommander\b|\bcac\b|\bsade\b/.test(text)) return [];
	const lines = [{
		words: [],
		options: []
	}];
	for (const call of callsOf$1(text, [
		"command",
		"option",
		"requiredOption",
		"argument"
	])) {
		const spoken = literal(call.words[0] ?? "");
		if (spoken === null) continue;
		if (call.name === "command") {
			const [name = "", ...rest] = spoken.split(/\s+/);
			lines.push({
				words: [name],
				options: rest.map(positional)
			});
			continue;
		}
		const line = lines.at(-1);
		if (call.name === "argument") line?.options.push(positional(spoken));
		else {
			const flags = spoken.match(/--?[\w-]+/g) ?? [];
			line?.options.push(option(longest(flags), /[<[]/.test(spoken), call.name === "requiredOption"));
		}
	}
	return lines;
}
function positional(word) {
	return option(word.replace(/[<>[\].]/g, ""), true, word.startsWith("<"));
}
function yargs(text) {
	const options = callsOf$1(text, [
		"option",
		"options",
		"parseArgs",
		"minimist"
	]).flatMap((call) => {
		const name = literal(call.words[0] ?? "");
		if (call.name === "option" && name !== null && /^[a-z][\w-]*$/i.test(name)) return [option(`--${name}`, !/boolean/.test(call.words[1] ?? ""), /demandOption:\s*true/.test(call.words[1] ?? ""))];
		if (call.name === "option") return [];
		return [...(call.words[0] ?? "").matchAll(/["']?([a-z][\w-]*)["']?\s*:\s*\{[^{}]*type:\s*["'](string|boolean)["']/gi)].map(([, flag = "", type]) => option(`--${flag}`, type === "string", false));
	});
	return options.length === 0 ? [] : [{
		words: [],
		options
	}];
}
function cobra(text) {
	if (!/spf13\/(cobra|pflag)/.test(text)) return [];
	const options = callsOf$1(text, [
		"StringVarP",
		"StringVar",
		"StringP",
		"String",
		"BoolVarP",
		"BoolVar",
		"BoolP",
		"Bool"
	]).filter((call) => /Flags\(\)|flag/i.test(call.on)).map((call) => {
		return option(`--${call.words.map(literal).find((word) => word !== null) ?? ""}`, call.name.startsWith("String"), false);
	});
	const [first, ...others] = [...text.matchAll(/Use:\s*"([\w-]+)([^"]*)"/g)].map(([, name = "", rest = ""]) => ({
		words: [name],
		options: [...[...rest.matchAll(/[<[{](\w+)/g)].map(([, word = ""]) => option(word, true, false)), ...options]
	}));
	return first === void 0 ? [{
		words: [],
		options
	}] : [{
		...first,
		words: []
	}, ...others];
}
/** urfave/cli: commands and flags are structures with a name. */
function urfave(text) {
	if (!/urfave\/cli/.test(text)) return [];
	const flags = [...text.matchAll(/cli\.(String|Path|Bool|Int|StringSlice)Flag\s*\{[^{}]*?Name:\s*"([\w-]+)"([^{}]*)/g)].map(([, type, name = "", rest = ""]) => option(`--${name}`, type !== "Bool", /Required:\s*true/.test(rest)));
	const commands = [...text.matchAll(/cli\.Command\s*\{\s*Name:\s*"([\w-]+)"/g)].map(([, name = ""]) => ({
		words: [name],
		options: flags
	}));
	const inner = /urfave\/cli\/v3/.test(text) ? commands.slice(1) : commands;
	return inner.length > 0 ? inner : flags.length > 0 ? [{
		words: [],
		options: flags
	}] : [];
}
function goFlags(text) {
	const options = callsOf$1(text, [
		"StringVar",
		"String",
		"BoolVar",
		"Bool"
	]).filter((call) => call.on === "flag").map((call) => {
		return option(`--${call.words.map(literal).find((word) => word !== null) ?? ""}`, call.name.startsWith("String"), false);
	});
	return options.length === 0 ? [] : [{
		words: [],
		options
	}];
}

// src/init/signs/traits.ts
/** Packages by which a program calls a model, as Python, Node and Go import them. */
const MODEL$1 = /\b(openai|anthropic|litellm|google\.genai|google\.generativeai|langchain\w*|langgraph|deepagents|crewai|mistralai|groq|cohere|ollama|autogen\w*|llama_index|smolagents|pydantic_ai|strands|dspy|haystack|semantic_kernel|instructor|boto3.*bedrock)\b|["'](openai|@anthropic-ai\/[\w-]+|ai|@ai-sdk\/[\w-]+|@google\/gen(erative-)?ai|@langchain\/[\w-]+|@mastra\/[\w/-]+|@openai\/agents|ollama|groq-sdk)["']|"(github\.com\/(openai\/openai-go|sashabaranov\/go-openai|anthropics\/anthropic-sdk-go|tmc\/langchaingo|cloudwego\/eino|GoogleCloudPlatform\/kubectl-ai)[\w./-]*|google\.golang\.org\/genai)"|from agents import|chat\/completions|v1\/messages/;
const SERVES_TOOLS = /FastMCP\s*\(|mcp\.server|@modelcontextprotocol\/sdk\/server|mark3labs\/mcp-go\/server|new\s+McpServer\(/;
/** Signs of each system that an incident is looked up in, by the surface that serves it. */
const SURFACES = {
	kubernetes: /\bkubectl\b|from kubernetes import|import kubernetes\b|kubernetes_asyncio|@kubernetes\/client-node|k8s\.io\/client-go|pykube|\bKUBECONFIG\b/,
	prometheus: /PROMETHEUS_URL|prometheus_api_client|prometheus-api-client|\/api\/v1\/query(_range)?\b|prometheus\/client_golang\/api|prometheus-query/,
	alertmanager: /ALERTMANAGER_URL|\/api\/v2\/alerts\b/,
	loki: /LOKI_URL|\/loki\/api\/v1\//,
	jaeger: /JAEGER_URL|\/api\/traces\b/
};
const ASKS_PERSON = /\btyper\.(prompt|confirm)\(|\bclick\.(prompt|confirm)\(|\bPrompt\.ask\(|\bquestionary\.|(?<![\w.])input\(|\bPromptSession\(|["'](inquirer|enquirer|@inquirer\/prompts|prompts|@clack\/prompts|readline|node:readline(\/promises)?)["']|manifoldco\/promptui|AlecAivazis\/survey|charmbracelet\/(bubbletea|huh)/;
function traitsOf(repository, files) {
	const texts = files.map((file) => repository.text(file) ?? "");
	return {
		asksPerson: texts.some((text) => ASKS_PERSON.test(text)),
		callsModel: texts.some((text) => MODEL$1.test(text)),
		readsCluster: texts.some((text) => Object.values(SURFACES).some((sign) => sign.test(text))),
		servesTools: texts.some((text) => SERVES_TOOLS.test(text))
	};
}
/** The systems that these sources ask, beside the files that every agent may read. */
function surfacesOf(repository, files) {
	const texts = files.map((file) => repository.text(file) ?? "");
	const asked = Object.entries(SURFACES).filter(([, sign]) => texts.some((text) => sign.test(text))).map(([name]) => name);
	return asked.length === 0 ? [] : ["files", ...asked];
}

// src/init/signs/node.ts
const ManifestSchema = object({
	name: string().optional().catch(void 0),
	bin: union([string(), record(string(), string())]).optional().catch(void 0),
	main: string().optional().catch(void 0),
	type: string().optional().catch(void 0),
	scripts: record(string(), string()).default({}).catch({}),
	dependencies: record(string(), string()).default({}).catch({}),
	devDependencies: record(string(), string()).default({}).catch({})
});
function nodeManifest(text) {
	try {
		return ManifestSchema.parse(JSON.parse(text ?? "{}"));
	} catch {
		return ManifestSchema.parse({});
	}
}
/** Everything that Node could start as an agent: commands, scripts, programs in the usual places. */
function nodeCandidates(repository, hints) {
	const found = repository.paths.filter((path) => nameOf$1(path) === "package.json").flatMap((path) => fromManifest(repository, path, hints));
	const entries = new Set(found.map(({ entry }) => entry));
	return [...found, ...programs$1(repository, hints).filter(({ entry }) => !entries.has(entry))];
}
function fromManifest(repository, path, hints) {
	const home = folderOf(path);
	const manifest = nodeManifest(repository.text(path));
	const bins = typeof manifest.bin === "string" ? { [manifest.name ?? nameOf$1(home)]: manifest.bin } : manifest.bin ?? {};
	const commands = Object.entries(bins).map(([name, file]) => fileCandidate(repository, {
		home,
		file: normal(`${home}/${file}`),
		says: `bin names ${name}`,
		path,
		title: name,
		declared: true,
		hints
	}));
	const scripts = Object.entries(manifest.scripts).filter(([name]) => /^(agent|diagnose|investigate|ask|sre|start:agent)$/.test(name)).map(([name, command]) => scriptCandidate(repository, {
		home,
		name,
		command,
		path
	}));
	const main = manifest.main === void 0 ? null : nodeFile(repository, normal(`${home}/${manifest.main}`));
	const loaded = main === null ? [] : [fileCandidate(repository, {
		home,
		file: main,
		says: "main names it",
		path,
		title: main,
		declared: false,
		hints
	})];
	return [
		...commands,
		...scripts,
		...loaded
	].filter((one) => one !== null);
}
function fileCandidate(repository, found) {
	const source = sourceOf$1(repository, found.home, found.file);
	const files = source === null ? [] : localImports(repository, source);
	const text = files.map((file) => repository.text(file) ?? "").join("\n");
	const line = likeliestCommand(commandLinesOf("node", text), text);
	const options = line?.options ?? [];
	const words = [
		"node",
		`{agent}/${found.file}`,
		...line?.words ?? []
	];
	const shown = found.hints.find((hint) => hint.words[0] === found.title);
	const evidence = [
		{
			path: found.path,
			says: found.says
		},
		...options.length === 0 || source === null ? [] : [{
			path: source,
			says: `takes ${options.slice(0, 6).map((one) => one.flag).join(", ")}`
		}],
		...shown === void 0 ? [] : [{
			path: shown.path,
			says: shown.says
		}]
	];
	const traits = traitsOf(repository, files);
	const contract = text.includes("SRE_GATE_OUTPUT");
	const asks = contract || promptWay(options, text) !== null;
	const held = asks || source === null ? null : heldAgent$1(repository.text(source) ?? "", source, found.home);
	return {
		title: held === null ? found.title : `${source}: ${held.name}`,
		language: "node",
		shape: contract ? {
			kind: "contract",
			words
		} : held ?? {
			kind: "command",
			words,
			options
		},
		home: found.home,
		entry: source,
		evidence,
		confidence: confidenceOf([found.title, found.file], {
			...traits,
			declared: found.declared,
			shown: shown !== void 0,
			takesPrompt: asks || held !== null,
			writesAnswer: outputFlag(options) !== null
		})
	};
}
const ASKED = /^export\s+(?:(?:async\s+)?function|const)\s+((?:run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage)\w*)\s*(?:=\s*(?:async\s*)?)?\(\s*\w+\s*(?::\s*string)?\s*[,)]/m;
const GRAPH = /^export\s+const\s+(\w+)\s*(?::[^=]+)?=\s*(?:await\s+)?[\w.\s()]*(?:\.compile|createReactAgent|createAgent|createDeepAgent)\s*\(/m;
/** What a module exports for others to call. */
function heldAgent$1(text, source, home) {
	const module = home === "" ? source : source.slice(home.length + 1);
	const graph = GRAPH.exec(text)?.[1];
	if (graph !== void 0 && /langgraph|langchain|deepagents/.test(text)) return {
		kind: "graph",
		module,
		name: graph,
		made: false
	};
	const asked = ASKED.exec(text)?.[1];
	if (asked !== void 0) return {
		kind: "function",
		module,
		name: asked,
		method: null
	};
	const [, name = "", body = ""] = CLASS.exec(text) ?? [];
	const method = METHOD.exec(body)?.[1];
	return name === "" || method === void 0 || /constructor\(\s*[^)\s]/.test(body) ? null : {
		kind: "function",
		module,
		name,
		method
	};
}
const CLASS = /^export\s+class\s+(\w*(?:Agent|Investigator|Copilot|Assistant|Analy[sz]er|Orchestrator))\b[^{]*\{([\s\S]*?)^\}/m;
const METHOD = /^\s+(?:async\s+)?(run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage|chat)\w*\(\s*\w+\s*(?::\s*string)?\s*[,)]/m;
/** `dist/cli.js` comes from `src/cli.ts`. */
function sourceOf$1(repository, home, file) {
	if (repository.has(file)) return file;
	const inner = (home === "" ? file : file.slice(home.length + 1)).replace(/^(dist|build|out|lib)\//, "");
	return [`${home}/src/${inner}`, `${home}/${inner}`].map((path) => nodeFile(repository, normal(path))).find((path) => path !== null) ?? null;
}
function scriptCandidate(repository, found) {
	const { home, name, command, path } = found;
	const word = command.split(/\s+/).find((one) => /\.([cm]?js|ts)$/.test(one)) ?? "";
	const source = nodeFile(repository, normal(`${home}/${word}`));
	const files = source === null ? [] : localImports(repository, source);
	const text = files.map((file) => repository.text(file) ?? "").join("\n");
	const line = likeliestCommand(commandLinesOf("node", text), text);
	const words = [
		"npm",
		"--prefix",
		home === "" ? "{agent}" : `{agent}/${home}`,
		"run",
		"--silent",
		name,
		"--",
		...line?.words ?? []
	];
	const contract = text.includes("SRE_GATE_OUTPUT");
	return {
		title: `npm run ${name}`,
		language: "node",
		shape: contract ? {
			kind: "contract",
			words
		} : {
			kind: "command",
			words,
			options: line?.options ?? []
		},
		home,
		entry: source,
		evidence: [{
			path,
			says: `scripts.${name} is ${command}`
		}],
		confidence: confidenceOf([name, command], {
			...traitsOf(repository, files),
			declared: true,
			shown: false,
			takesPrompt: contract || promptWay(line?.options ?? [], text) !== null,
			writesAnswer: outputFlag(line?.options ?? []) !== null
		})
	};
}
const NAMED$2 = /^((src|agent|src\/agent|app|bin|scripts|agents)\/)?(agent|diagnose|index|main|run|cli|sre-agent|run-agent)\.([cm]?js|ts)$/;
function programs$1(repository, hints) {
	const shown = hints.flatMap((hint) => {
		const started = startedFile(repository, hint);
		return started === null || !/\.([cm]?js|ts)$/.test(started.file) ? [] : [{
			hint,
			file: started.file
		}];
	});
	return [.../* @__PURE__ */ new Set([...repository.paths.filter((path) => NAMED$2.test(path)), ...shown.map(({ file }) => file)])].flatMap((file) => {
		const hint = shown.find((one) => one.file === file)?.hint;
		const found = fileCandidate(repository, {
			home: homeOf$1(repository, file),
			file,
			path: hint?.path ?? file,
			says: hint?.says ?? "its name says that it is started",
			title: file,
			declared: hint?.declares === true,
			hints
		});
		return found === null ? [] : [found];
	});
}
function homeOf$1(repository, file) {
	for (let folder = folderOf(file); folder !== ""; folder = folderOf(folder)) if (repository.has(`${folder}/package.json`)) return folder;
	return "";
}

// src/init/build.ts
/** The command that installs what a candidate needs, run in the agent's own folder; null where there is nothing to install. */
function buildOf(repository, candidate, interpreter) {
	switch (candidate.language) {
		case "python": return pythonBuild(repository, candidate, interpreter);
		case "node": return nodeBuild(repository, candidate.home);
		case "go": return goBuild(candidate);
		case "shell": return null;
	}
}
/** `vendor` is on the agent's PYTHONPATH; what a build leaves outside of the agent's folder is gone when the agent starts. */
function pythonBuild(repository, { home, shape }, interpreter) {
	const install = [
		interpreter,
		"-m",
		"pip",
		"install",
		"--target",
		"vendor"
	];
	const at = (name) => normal(`${home}/${name}`);
	const project = repository.text(at("pyproject.toml"));
	const isPackage = repository.has(at("setup.py")) || project !== null && (/^\[build-system\]/m.test(project) || /\.scripts\]/.test(project));
	const started = shape.kind === "command" && shape.words.some((word) => word.includes("vendor/bin/"));
	if (isPackage && started) return [...install, home === "" ? "." : `./${home}`].join(" ");
	const list = LISTS.map(at).find((path) => /^\s*[^#\s]/m.test(repository.text(path) ?? ""));
	if (list !== void 0) return [
		...install,
		"-r",
		list
	].join(" ");
	if (isPackage) return [...install, home === "" ? "." : `./${home}`].join(" ");
	const needs = dependenciesOf(project ?? "");
	return needs.length === 0 ? null : [...install, ...needs];
}
/** Files that list what pip installs; the second is a slip that public repositories share. */
const LISTS = [
	"requirements.txt",
	"requirement.txt",
	"requirements/base.txt"
];
/** `dependencies` of a project that is no package: it cannot be installed, what it needs can. */
function dependenciesOf(project) {
	return [...(/^\[project\][\s\S]*?^dependencies\s*=\s*\[([\s\S]*?)\]\s*$/m.exec(project)?.[1] ?? "").matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(([, left, right]) => left ?? right ?? "");
}
const INSTALLS = [
	["package-lock.json", "npm ci"],
	["npm-shrinkwrap.json", "npm ci"],
	["pnpm-lock.yaml", "pnpm install --frozen-lockfile"],
	["yarn.lock", "yarn install --frozen-lockfile"]
];
function nodeBuild(repository, home) {
	const manifest = nodeManifest(repository.text(normal(`${home}/package.json`)));
	const needs = Object.keys({
		...manifest.dependencies,
		...manifest.devDependencies
	}).length > 0;
	const steps = [INSTALLS.find(([lock]) => repository.has(normal(`${home}/${lock}`)))?.[1] ?? (needs ? "npm install" : null), manifest.scripts.build === void 0 ? null : "npm run build"].filter((step) => step !== null);
	if (steps.length === 0) return null;
	if (home === "" && steps.length === 1) return steps[0] ?? null;
	return [
		"sh",
		"-c",
		[...home === "" ? [] : [`cd ${home}`], ...steps].join(" && ")
	];
}
function goBuild({ home, entry, shape }) {
	const folder = (entry ?? "").split("/").slice(0, -1).join("/");
	const below = home === "" ? folder : folder.slice(home.length + 1);
	const build = `go build -o bin/${(shape.kind === "command" || shape.kind === "contract" ? shape.words[0] ?? "" : "").split("/").at(-1) ?? "agent"} ./${below}`;
	return home === "" ? build : [
		"sh",
		"-c",
		`cd ${home} && ${build}`
	];
}

// src/init/files.ts
const MANIFESTS$1 = {
	python: [
		"pyproject.toml",
		"setup.py",
		"setup.cfg",
		"MANIFEST.in",
		"requirements.txt",
		"requirement.txt",
		".python-version",
		"langgraph.json"
	],
	node: [
		"package.json",
		"package-lock.json",
		"npm-shrinkwrap.json",
		"pnpm-lock.yaml",
		"pnpm-workspace.yaml",
		"yarn.lock",
		"tsconfig.json",
		"tsconfig.build.json",
		".npmrc",
		".nvmrc",
		"langgraph.json"
	],
	go: [
		"go.mod",
		"go.sum",
		"go.work",
		"go.work.sum"
	],
	shell: []
};
/** Folders of prompts and settings that sources open by names made at run time. */
const DATA = [
	"prompts",
	"prompt",
	"templates",
	"skills",
	"config",
	"configs",
	"agent"
];
/** Globs for everything the agent is made of: what it imports, the data it opens, and what says how it is installed. */
function agentFiles(repository, { language, home, entry }) {
	const below = (name) => normal(`${home}/${name}`);
	const manifests = (MANIFESTS$1[language] ?? []).map(below).filter(repository.has);
	const named = manifests.flatMap((path) => filesNamedIn(repository, path));
	const sources = language === "go" ? goFiles(repository, home) : imported(repository, entry, home);
	const data = DATA.map((name) => `${below(name)}/**`);
	return matching(repository, withoutCovered([.../* @__PURE__ */ new Set([
		...sources,
		...manifests,
		...named,
		...data
	])].sort(byCodePoint)));
}
/** Files that the sources import and open; a folder below the manifest's is taken whole. */
function imported(repository, entry, home) {
	const files = entry === null ? [] : localImports(repository, entry);
	const opened = files.flatMap((path) => filesNamedIn(repository, path));
	return [...files, ...opened].map((path) => {
		const [folder = "", ...rest] = (home === "" ? path : path.startsWith(`${home}/`) ? path.slice(home.length + 1) : path).split("/");
		if (rest.length === 0) return path;
		return `${normal(`${path.startsWith(`${home}/`) ? home : ""}/${folder}`)}/**`;
	});
}
function goFiles(repository, home) {
	const below = home === "" ? "" : `${home}/`;
	const embedded = repository.paths.filter((path) => path.startsWith(below) && path.endsWith(".go")).flatMap((path) => [...(repository.text(path) ?? "").matchAll(/^\/\/go:embed\s+(.+)$/gm)].flatMap(([, names = ""]) => names.split(/\s+/).map((name) => {
		const at = normal(`${folderOf(path)}/${name.replace(/^all:/, "").replaceAll("\"", "")}`);
		return repository.has(at) || at.includes("*") ? at : `${at}/**`;
	})));
	return [`${below}**/*.go`, ...embedded];
}
/** Files and folders of this repository whose names stand in a text between quotes. */
function filesNamedIn(repository, path) {
	const text = repository.text(path) ?? "";
	const folder = folderOf(path);
	return [...text.matchAll(/["'`]([\w][\w./-]{1,80})["'`]/g)].flatMap(([, name = ""]) => {
		const places = [normal(`${folder}/${name}`), normal(name)];
		const file = places.find(repository.has);
		if (file !== void 0) return [file];
		if (!name.includes("/") && !DATA.includes(name)) return [];
		const inside = places.find((place) => repository.paths.some((one) => one.startsWith(`${place}/`)));
		return inside === void 0 ? [] : [`${inside}/**`];
	});
}
/** `src/a.py` says nothing beside `src/**`. */
function withoutCovered(globs) {
	const folders = globs.filter((glob) => glob.endsWith("/**") && !glob.slice(0, -3).includes("*")).map((glob) => glob.slice(0, -2));
	return globs.filter((glob) => !folders.some((folder) => glob !== `${folder}**` && glob.startsWith(folder)));
}
/** The gate refuses a glob that matches nothing. */
function matching(repository, globs) {
	return globs.filter((glob) => repository.paths.some(globMatcher(glob)));
}

// src/init/interpreter.ts
/** `python3` where it is of a version that this repository takes, else a named one that is: never two different ones. */
function interpreterOf(repository, home, versionOf = askVersion) {
	const wanted = wantedPython(repository, home);
	const plain = versionOf("python3");
	if (wanted === null || plain !== null && allows(wanted.range, plain)) return {
		word: "python3",
		note: null
	};
	const other = CANDIDATES.find((name) => {
		const version = versionOf(name);
		return version !== null && allows(wanted.range, version);
	});
	const here = plain === null ? "no python3 is on the PATH" : `python3 here is ${plain}`;
	return other === void 0 ? {
		word: "python3",
		note: `${wanted.path} asks for Python ${wanted.range} and ${here}: install that version, or put it first on the PATH.`
	} : {
		word: other,
		note: `${wanted.path} asks for Python ${wanted.range} and ${here}: ${other} builds and runs the agent.`
	};
}
const CANDIDATES = [
	14,
	13,
	12,
	11,
	10,
	9
].map((minor) => `python3.${minor}`);
function wantedPython(repository, home) {
	const at = (name) => [normal(`${home}/${name}`), name].find(repository.has);
	const project = at("pyproject.toml");
	const range = /^(?:requires-python|python)\s*=\s*["']([^"']+)["']/m.exec(repository.text(project ?? "") ?? "")?.[1];
	if (project !== void 0 && range !== void 0) return {
		path: project,
		range
	};
	const file = at(".python-version");
	const version = /^\s*(\d+\.\d+)/.exec(repository.text(file ?? "") ?? "")?.[1];
	return file === void 0 || version === void 0 ? null : {
		path: file,
		range: `==${version}.*`
	};
}
/** Enough of PEP 440 and Poetry's carets for two numbers: major and minor. */
function allows(range, version) {
	const number = (text) => {
		const [major = "0", minor = "0"] = text.split(".");
		return Number(major) * 1e3 + Number(minor);
	};
	const own = number(version);
	return range.split(",").every((part) => {
		const [, sign = "", text = "", wild = ""] = /^\s*(>=|<=|==|~=|!=|>|<|\^|~)?\s*(\d+(?:\.\d+)?)[\d.]*(\.\*)?/.exec(part) ?? [];
		const limit = number(text);
		const major = Number(text.split(".")[0]);
		switch (sign) {
			case ">=": return own >= limit;
			case ">": return own > limit || /\d+\.\d+\.\d+/.test(part);
			case "<=": return own <= limit;
			case "<": return own < limit;
			case "!=": return own !== limit || wild === "";
			case "^": return own >= limit && own < (major + 1) * 1e3;
			case "~=": return own >= limit && own < (major + 1) * 1e3;
			default: return text.includes(".") ? own === limit : Math.floor(own / 1e3) === major;
		}
	});
}
/** Programs of a version manager answer by the folder they are asked in; what does not answer at once is not there. */
function askVersion(program) {
	const { status, stdout } = spawnSync(program, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"], {
		encoding: "utf8",
		timeout: 1e4,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	return status === 0 ? stdout.trim() : null;
}

// src/init/providers.ts
const openai = (name, baseUrl) => ({ upstream: {
	name,
	baseUrl
} });
const BUILT_IN = { upstream: null };
/** By their own documentation of the OpenAI-compatible endpoint. */
const PROVIDERS = {
	OPENAI_API_KEY: BUILT_IN,
	ANTHROPIC_API_KEY: BUILT_IN,
	GEMINI_API_KEY: BUILT_IN,
	GOOGLE_API_KEY: BUILT_IN,
	OPENROUTER_API_KEY: openai("openrouter", "https://openrouter.ai/api/v1"),
	MISTRAL_API_KEY: openai("mistral", "https://api.mistral.ai/v1"),
	GROQ_API_KEY: openai("groq", "https://api.groq.com/openai/v1"),
	DEEPSEEK_API_KEY: openai("deepseek", "https://api.deepseek.com/v1"),
	TOGETHER_API_KEY: openai("together", "https://api.together.xyz/v1"),
	FIREWORKS_API_KEY: openai("fireworks", "https://api.fireworks.ai/inference/v1"),
	XAI_API_KEY: openai("xai", "https://api.x.ai/v1"),
	CEREBRAS_API_KEY: openai("cerebras", "https://api.cerebras.ai/v1"),
	MOONSHOT_API_KEY: openai("moonshot", "https://api.moonshot.ai/v1"),
	NVIDIA_API_KEY: openai("nvidia", "https://integrate.api.nvidia.com/v1"),
	DASHSCOPE_API_KEY: openai("dashscope", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1")
};
const SOURCES = /(\.(py|[cm]?[jt]sx?|go|sh|toml|ya?ml|json)|(^|\/)\.env(\.\w+)?|Dockerfile|Makefile)$/;
const MODEL = /["'](?:[\w-]+\/){0,2}((?:gpt-\d|o[134]-|o[134]$|claude-|gemini-\d|mistral-|deepseek-|llama-?\d|qwen\d?|grok-|kimi-|glm-)[\w.:-]*)["']/g;
/** `llm: openai/gpt-4o` of CrewAI's agents.yaml, `OPENAI_MODEL=gpt-4o` of an `.env.example`: no quotes there. */
const MODEL_LINE = /^[ \t]*(?:llm|model|model_name|[A-Z_]*MODEL)[ \t]*[:=][ \t]*["']?((?:[\w-]+\/){0,2}[a-z][\w.:-]*\d[\w.:-]*)["']?[ \t]*(?:#.*)?$/gm;
const SETTINGS = /\.ya?ml$|(^|\/)\.env(\.\w+)?$/;
/** Keys of services that answer no prompt. */
const OTHER = /DATADOG|GRAFANA|PAGERDUTY|SLACK|TAVILY|SERP|PINECONE|LANGSMITH|LANGCHAIN|LANGFUSE|GITHUB|JIRA|NEWRELIC|NEW_RELIC|HONEYCOMB|SENTRY|SPLUNK|ELASTIC|WANDB|COMET|EXA_|FIRECRAWL|BRAVE|BING|QDRANT|WEAVIATE|SENDGRID|OPSGENIE|PROMETHEUS|KUBE|X_API|SECRET/;
/** Which providers this repository's sources, `.env.example` and settings name. */
function findProviders(repository) {
	const texts = repository.paths.filter((path) => SOURCES.test(path) && !/(^|\/)(package-lock|pnpm-lock)\b/.test(path)).map((path) => [path, repository.text(path) ?? ""]);
	const variables = new Set(texts.flatMap(([, text]) => variablesIn(text)));
	const named = [...variables].filter((name) => name.endsWith("_API_KEY"));
	const strange = named.filter((name) => PROVIDERS[name] === void 0 && !OTHER.test(name));
	const own = strange.flatMap((key) => ownNames$1(key, variables));
	const known = named.filter((name) => PROVIDERS[name] !== void 0);
	const spoken = known.length > 0 ? known : own.length > 0 ? ["OPENAI_API_KEY"] : keysOfPackages(texts);
	const keys = [.../* @__PURE__ */ new Set([...spoken, ...own.length > 0 ? ["OPENAI_API_KEY"] : []])].sort(byCodePoint);
	const upstreams = keys.flatMap((key) => {
		const upstream = PROVIDERS[key]?.upstream;
		return upstream === void 0 || upstream === null ? [] : [{
			...upstream,
			key
		}];
	});
	const models = texts.flatMap(([path, text]) => [...[...text.matchAll(MODEL)].map(([, name = ""]) => name), ...SETTINGS.test(path) ? [...text.matchAll(MODEL_LINE)].map(([, name = ""]) => name.split("/").at(-1) ?? "") : []]);
	return {
		keys,
		upstreams,
		models: [...new Set(models)].sort(byCodePoint),
		written: upstreams.flatMap(({ name, baseUrl }) => {
			const host = new URL(baseUrl).host;
			return texts.filter(([path, text]) => /\.(py|[cm]?[jt]s|go)$/.test(path) && text.includes(host)).slice(0, 1).map(([path]) => ({
				path,
				host,
				variable: `${name.toUpperCase()}_BASE_URL`
			}));
		}),
		own,
		signs: texts.filter(([path, text]) => CODE.test(path) && SIGNS.test(text)).map(([path]) => path).slice(0, 1),
		unknown: strange.filter((name) => own.every(({ key }) => key !== name)).sort(byCodePoint)
	};
}
const CODE = /\.(py|[cm]?[jt]s|go)$/;
const SIGNS = /bedrock-runtime|ChatBedrock|BedrockModel|BedrockConverse|AnthropicBedrock|vertexai\b|ChatVertexAI/;
/** Names of environment variables; the fields of settings classes are theirs too, in small letters. */
function variablesIn(text) {
	const written = text.match(/(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]+(?![A-Za-z0-9_])/g) ?? [];
	if (!/\bBaseSettings\b/.test(text)) return written;
	const prefix = /env_prefix\s*=\s*["'](\w*)["']/.exec(text)?.[1] ?? "";
	const fields = [...text.matchAll(/^[ \t]+([a-z][a-z0-9_]+)\s*:/gm)].map(([, name = ""]) => `${prefix}${name}`.toUpperCase());
	return [...written, ...fields];
}
function ownNames$1(key, variables) {
	const stem = key.replace(/_API_KEY$/, "");
	if (stem === "AZURE_OPENAI") return [];
	const one = (...endings) => endings.map((ending) => stem + ending).find((name) => variables.has(name)) ?? null;
	const base = one("_BASE_URL", "_API_BASE", "_API_BASE_URL", "_ENDPOINT", "_URL", "_API_URL");
	return base === null ? [] : [{
		key,
		base,
		model: one("_MODEL", "_MODEL_NAME")
	}];
}
/** A client that is made without naming its key reads the variable that its documentation names. */
const BY_ITSELF = [
	["OPENAI_API_KEY", /^\s*(from|import) (openai|langchain_openai|agents)\b|["'](openai|@ai-sdk\/openai|@langchain\/openai|@openai\/agents)["']|openai\/openai-go|sashabaranov\/go-openai|\bopenai[/:](gpt|o\d)/m],
	["ANTHROPIC_API_KEY", /^\s*(from|import) (anthropic|langchain_anthropic)\b|["'](@anthropic-ai\/sdk|@ai-sdk\/anthropic|@langchain\/anthropic)["']|anthropic-sdk-go|\banthropic[/:]claude/m],
	["GEMINI_API_KEY", /^\s*(from|import) (google\.genai|google\.generativeai|google\.adk|langchain_google_genai)\b|^\s*from google import genai|["'](@google\/genai|@ai-sdk\/google)["']|google\.golang\.org\/genai|\b(gemini|google-gla|google)[/:]gemini/m]
];
function keysOfPackages(texts) {
	return BY_ITSELF.filter(([, sign]) => texts.some(([path, text]) => /\.(py|[cm]?[jt]s|go|ya?ml)$/.test(path) && sign.test(text))).map(([key]) => key);
}

// src/init/signs/leaves.ts
/** What a program needs and only a person can say, each as a sentence. */
function leavesOf(repository, { shape, title }, sources) {
	if (shape.kind !== "command") return [];
	const text = sources.map((file) => repository.text(file) ?? "").join("\n");
	const missing = unfilled(shape.options);
	const asks = promptWay(shape.options, text) === null;
	return [...missing.map((word) => `${title} wants ${word}, which no prompt says: put it into the words that ask() starts.`), ...asks && traitsOf(repository, sources).asksPerson ? [`${title} asks somebody at a terminal: the prompt is what it reads there. If it wants more, call what lies behind it in ask().`] : asks && missing.length === 0 ? [`${title} takes no question: the incident is not told to it, it looks by itself.`] : []];
}

// src/init/stubs/agents-sdk.py?raw
var agents_sdk_default = "def ask(prompt):\n    os.environ.setdefault(\"OPENAI_AGENTS_DISABLE_TRACING\", \"1\")\n    from agents import Runner\n    from __MODULE__ import __NAME__ as agent\n\n    return Runner.run_sync(agent, prompt, max_turns=100).final_output\n";

// src/init/stubs/batch.py?raw
var batch_default = "def ask(prompt):\n    \"\"\"Gives the program a folder with this one incident, in a copy that it may write to, and reads what it leaves.\"\"\"\n    import shutil\n    import subprocess\n\n    place = os.path.join(os.environ[\"SRE_GATE_WORKSPACE\"], \"agent\")\n    shutil.copytree(HERE, place, symlinks=True)\n    inputs, outputs = os.path.join(place, \"__INPUT__\"), os.path.join(place, \"__OUTPUT__\")\n    for folder in (inputs, outputs):\n        shutil.rmtree(folder, ignore_errors=True)\n        os.makedirs(folder)\n    for name, text in ((\"incident.txt\", prompt), (\"incident.json\", json.dumps({\"id\": \"incident\", \"description\": prompt}))):\n        with open(os.path.join(inputs, name), \"w\", encoding=\"utf-8\") as file:\n            file.write(text)\n    done = subprocess.run([sys.executable, *__WORDS__], cwd=place, stdout=subprocess.PIPE, text=True)\n    left = [os.path.join(folder, name) for folder, _, names in os.walk(outputs) for name in names]\n    return [open(path, encoding=\"utf-8\", errors=\"replace\").read() for path in sorted(left)] + [done.stdout]\n";

// src/init/stubs/command.js?raw
var command_default$1 = "export async function ask(prompt) {\n  // Starts the program as its users do and takes what it prints, or the report that it writes.\n  const { spawnSync } = await import(\"node:child_process\");\n  const { existsSync } = await import(\"node:fs\");\n  const file = `${process.env.SRE_GATE_WORKSPACE}/prompt.md`;\n  const answer = `${process.env.SRE_GATE_WORKSPACE}/answer`;\n  writeFileSync(file, prompt);\n  const words = __WORDS__.map((word) =>\n    word\n      .replaceAll(\"{text}\", () => prompt)\n      .replaceAll(\"{file}\", () => file)\n      .replaceAll(\"{answer}\", () => answer),\n  );\n  const [program, ...rest] = words;\n  const done = spawnSync(program, rest, {\n    input: prompt,\n    encoding: \"utf8\",\n    maxBuffer: 1 << 28,\n    stdio: [\"pipe\", \"pipe\", \"inherit\"],\n  });\n  if (done.status !== 0) process.exit(done.status ?? 1);\n  return [done.stdout, existsSync(answer) ? readFileSync(answer, \"utf8\") : \"\"];\n}\n";

// src/init/stubs/command.py?raw
var command_default = "def ask(prompt):\n    \"\"\"Starts the program as its users do and takes what it prints, or the report that it writes.\"\"\"\n    import subprocess\n    import tempfile\n\n    folder = tempfile.mkdtemp()\n    path, answer = os.path.join(folder, \"prompt.md\"), os.path.join(folder, \"answer\")\n    with open(path, \"w\", encoding=\"utf-8\") as file:\n        file.write(prompt)\n    words = [word.replace(\"{text}\", prompt).replace(\"{file}\", path).replace(\"{answer}\", answer) for word in __WORDS__]\n    done = subprocess.run([sys.executable, *words], input=prompt, stdout=subprocess.PIPE, text=True)\n    if done.returncode != 0:\n        sys.exit(done.returncode)\n    return [done.stdout, open(answer, encoding=\"utf-8\").read() if os.path.exists(answer) else \"\"]\n";

// src/init/stubs/crew.py?raw
var crew_default = "def ask(prompt):\n    from __MODULE__ import __NAME__ as crew\n\n    crew = crew().crew() if \"__MADE__\" else crew\n    texts = [text for task in crew.tasks for text in (task.description, task.expected_output)]\n    names = {name for text in texts for name in re.findall(r\"\\{(\\w+)\\}\", text)}\n    if not names:\n        crew.tasks[0].description += \"\\n\\n\" + prompt.replace(\"{\", \"{{\").replace(\"}\", \"}}\")\n    return crew.kickoff(inputs={name: prompt for name in names}).raw\n";

// src/init/stubs/function.js?raw
var function_default$1 = "export async function ask(prompt) {\n  const { __NAME__: agent } = await import(\"./__FILE__\");\n  return agent(prompt);\n}\n";

// src/init/stubs/function.py?raw
var function_default = "def ask(prompt):\n    import asyncio\n    import inspect\n\n    from __MODULE__ import __NAME__ as agent\n\n    reply = __AGENT__(prompt)\n    if inspect.isawaitable(reply):\n        reply = asyncio.run(reply)\n    return reply\n";

// src/init/stubs/graph.js?raw
var graph_default$1 = "export async function ask(prompt) {\n  const { __NAME__: graph } = await import(\"./__FILE__\");\n  const state = await graph.invoke(\n    { messages: [{ role: \"user\", content: prompt }] },\n    { recursionLimit: 100 },\n  );\n  const content = state.messages?.at(-1)?.content ?? JSON.stringify(state);\n  return typeof content === \"string\" ? content : content.map((block) => block.text ?? \"\").join(\"\");\n}\n";

// src/init/stubs/graph.py?raw
var graph_default = "def ask(prompt):\n    import asyncio\n    import inspect\n    import typing\n\n    from __MODULE__ import __NAME__ as graph\n\n    graph = graph() if \"__MADE__\" else graph\n    graph = asyncio.run(graph) if inspect.isawaitable(graph) else graph\n    builder = getattr(graph, \"builder\", None)\n    schema = next((found for name in (\"input_schema\", \"state_schema\", \"schema\") if (found := getattr(builder, name, None))), None)\n    fields = typing.get_type_hints(schema) if schema else {\"messages\": list}\n    texts = [name for name, kind in fields.items() if kind is str]\n    question = {\"messages\": [(\"user\", prompt)]} if \"messages\" in fields else {(texts or [\"input\"])[0]: prompt}\n    state = asyncio.run(graph.ainvoke(question, {\"recursion_limit\": 100}))\n    content = getattr((state.get(\"messages\") or [None])[-1], \"content\", None)\n    return [state, [block.get(\"text\", \"\") if isinstance(block, dict) else block for block in content or []] if isinstance(content, list) else content]\n";

// src/init/stubs/object.py?raw
var object_default = "def ask(prompt):\n    import asyncio\n    import inspect\n\n    from __MODULE__ import __NAME__ as agent\n\n    run = next((found for name in (\"run_sync\", \"run\") if (found := getattr(agent, name, None))), agent)\n    reply = run(prompt)\n    if inspect.isawaitable(reply):\n        reply = asyncio.run(reply)\n    return [reply, getattr(reply, \"output\", None)]\n";

// src/init/stubs/runner.go?raw
var runner_default$2 = "// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.\n// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).\npackage main\n\nimport (\n	\"bytes\"\n	\"cmp\"\n	\"encoding/json\"\n	\"fmt\"\n	\"net/http\"\n	\"os\"\n	\"os/exec\"\n	\"path/filepath\"\n	\"strings\"\n)\n\n// ask starts the program as its users do and takes what it prints, or the report that it writes.\nfunc ask(prompt string) string {\n	file := filepath.Join(os.Getenv(\"SRE_GATE_WORKSPACE\"), \"prompt.md\")\n	answer := filepath.Join(os.Getenv(\"SRE_GATE_WORKSPACE\"), \"answer\")\n	check(os.WriteFile(file, []byte(prompt), 0o600))\n	words := []string{__WORDS__}\n	for index, word := range words {\n		words[index] = strings.NewReplacer(\"{text}\", prompt, \"{file}\", file, \"{answer}\", answer).Replace(word)\n	}\n	own, err := os.Executable()\n	check(err)\n	command := exec.Command(filepath.Join(filepath.Dir(own), \"..\", words[0]), words[1:]...)\n	command.Stdin, command.Stderr = strings.NewReader(prompt), os.Stderr\n	printed, err := command.Output()\n	check(err)\n	written, _ := os.ReadFile(answer)\n	return string(printed) + \"\\n\" + string(written)\n}\n\n// example is what the prompt shows: an agent that repeats its question has not answered it.\nvar example = \"\"\n\n// diagnosis is the last JSON object with contributing_factors in a text.\nfunc diagnosis(text string) []byte {\n	for start := strings.LastIndex(text, \"{\"); start >= 0; start = strings.LastIndex(text[:start], \"{\") {\n		var value map[string]any\n		if json.NewDecoder(strings.NewReader(text[start:])).Decode(&value) != nil {\n			continue\n		}\n		if factors, ok := value[\"contributing_factors\"].([]any); ok && allObjects(factors) {\n			if found, _ := json.Marshal(value); string(found) != example {\n				return found\n			}\n		}\n	}\n	return nil\n}\n\nfunc allObjects(values []any) bool {\n	for _, value := range values {\n		if _, ok := value.(map[string]any); !ok {\n			return false\n		}\n	}\n	return true\n}\n\n// restated is for an agent that answers in words of its own: one more call of its model puts them into the JSON that was asked for.\nfunc restated(words, prompt string) string {\n	fmt.Fprintln(os.Stderr, \"sre_gate_agent: restated by one more model call\")\n	text := prompt + \"\\n\\nAn agent looked into it and reported what follows. Write only its finding, as that JSON.\\n\\n\" + words\n	model := cmp.Or(os.Getenv(\"SRE_GATE_MODEL\"), \"__MODEL__\")\n	body := strings.NewReplacer(\"MODEL\", quoted(model), \"TEXT\", quoted(text)).Replace(`__BODY__`)\n	url := os.Getenv(\"__BASE__\") + strings.ReplaceAll(\"__PATH__\", \"MODEL\", model)\n	request, err := http.NewRequest(\"POST\", url, bytes.NewReader([]byte(body)))\n	check(err)\n	key := os.Getenv(\"__KEY__\")\n	for name, value := range map[string]string{\"content-type\": \"application/json\", \"authorization\": \"Bearer \" + key,\n		\"x-api-key\": key, \"x-goog-api-key\": key, \"anthropic-version\": \"2023-06-01\"} {\n		request.Header.Set(name, value)\n	}\n	response, err := http.DefaultClient.Do(request)\n	check(err)\n	defer response.Body.Close()\n	var reply any\n	check(json.NewDecoder(response.Body).Decode(&reply))\n	return textsIn(reply)\n}\n\nfunc textsIn(value any) string {\n	all := \"\"\n	switch value := value.(type) {\n	case string:\n		return value + \"\\n\"\n	case []any:\n		for _, one := range value {\n			all += textsIn(one)\n		}\n	case map[string]any:\n		for _, one := range value {\n			all += textsIn(one)\n		}\n	}\n	return all\n}\n\nfunc quoted(text string) string {\n	found, _ := json.Marshal(text)\n	return string(found)\n}\n\nfunc main() {\n	//OWN//\n	prompt, err := os.ReadFile(os.Getenv(\"SRE_GATE_PROMPT\"))\n	check(err)\n	example = string(diagnosis(string(prompt)))\n	reply := ask(string(prompt) + \"\\nEnd your reply with the JSON object itself, as text.\\n\")\n	answer := diagnosis(reply)\n	if answer == nil {\n		answer = diagnosis(restated(reply, string(prompt)))\n	}\n	if answer == nil {\n		check(fmt.Errorf(\"the agent's reply holds no JSON object with contributing_factors: %s\", reply))\n	}\n	check(os.WriteFile(os.Getenv(\"SRE_GATE_OUTPUT\"), answer, 0o600))\n}\n\nfunc check(err error) {\n	if err != nil {\n		fmt.Fprintln(os.Stderr, err)\n		os.Exit(1)\n	}\n}\n";

// src/init/stubs/runner.js?raw
var runner_default$1 = "// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.\n// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).\nimport { readFileSync, writeFileSync } from \"node:fs\";\nimport { dirname } from \"node:path\";\nimport { fileURLToPath } from \"node:url\";\n\nconst here = dirname(fileURLToPath(import.meta.url));\nprocess.chdir(here);\n//OWN//\n\n//ASK//\n\n/** What the prompt shows: an agent that repeats its question has not answered it. */\nlet example = \"\";\n\n/** The last JSON object with contributing_factors in a reply: a text, or a structure that holds one. */\nfunction diagnosis(reply) {\n  if (reply !== null && typeof reply === \"object\") {\n    const factors = reply.contributing_factors;\n    if (Array.isArray(factors) && factors.every((factor) => typeof factor === \"object\"))\n      return JSON.stringify(reply) === example ? null : reply;\n    return (\n      Object.values(reply)\n        .reverse()\n        .map(diagnosis)\n        .find((found) => found !== null) ?? null\n    );\n  }\n  if (typeof reply !== \"string\") return null;\n  const starts = [...reply.matchAll(/\\{/g)].map((match) => match.index).reverse();\n  for (const start of starts)\n    try {\n      const found = diagnosis(JSON.parse(reply.slice(start, endOf(reply, start))));\n      if (found !== null) return found;\n    } catch {\n      // Not a JSON object from here on: the brace before it may begin one.\n    }\n  return null;\n}\n\n/** The place after the brace that closes the one at `start`. */\nfunction endOf(text, start) {\n  let depth = 0;\n  for (const { 0: token, index } of text.slice(start).matchAll(/\"(?:[^\"\\\\]|\\\\.)*\"|[{}]/g)) {\n    if (token === \"{\") depth += 1;\n    if (token === \"}\") depth -= 1;\n    if (depth === 0) return start + index + 1;\n  }\n  return text.length;\n}\n\n/** The agent answered in words of its own: one more call of its model puts them into the JSON that was asked for. */\nasync function restated(words, prompt) {\n  console.error(\"sre_gate_agent: restated by one more model call\");\n  const text = `${prompt}\\n\\nAn agent looked into it and reported what follows. Write only its finding, as that JSON.\\n\\n${typeof words === \"string\" ? words : JSON.stringify(words)}`;\n  const model = process.env.SRE_GATE_MODEL ?? \"__MODEL__\";\n  const key = process.env.__KEY__ ?? \"\";\n  const response = await fetch(process.env.__BASE__ + \"__PATH__\".replace(\"MODEL\", model), {\n    method: \"POST\",\n    headers: {\n      \"content-type\": \"application/json\",\n      authorization: `Bearer ${key}`,\n      \"x-api-key\": key,\n      \"x-goog-api-key\": key,\n      \"anthropic-version\": \"2023-06-01\",\n    },\n    body: \"__BODY__\"\n      .replace(\"MODEL\", () => JSON.stringify(model))\n      .replace(\"TEXT\", () => JSON.stringify(text)),\n  });\n  return response.json();\n}\n\nconst prompt = readFileSync(process.env.SRE_GATE_PROMPT ?? \"\", \"utf8\");\nexample = JSON.stringify(diagnosis(prompt));\nconst reply = await ask(`${prompt}\\nEnd your reply with the JSON object itself, as text.\\n`);\nconst answer = diagnosis(reply) ?? diagnosis(await restated(reply, prompt));\nif (answer === null)\n  throw new Error(`the agent's reply holds no JSON object with contributing_factors: ${reply}`);\nwriteFileSync(process.env.SRE_GATE_OUTPUT ?? \"\", JSON.stringify(answer));\nprocess.exit(0);\n";

// src/init/stubs/runner.py?raw
var runner_default = "# Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.\n# The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).\nimport json\nimport os\nimport re\nimport sys\nimport urllib.request\n\nHERE = os.path.dirname(os.path.abspath(__file__))\nsys.path[:0] = [HERE, os.path.join(HERE, \"src\")]\nos.chdir(HERE)\n#OWN#\n\n\n#ASK#\n\n\nEXAMPLE = None  # what the prompt shows: an agent that repeats its question has not answered it\n\n\ndef diagnosis(reply):\n    \"\"\"The last JSON object with contributing_factors in a reply: a text, or a structure that holds one.\"\"\"\n    if hasattr(reply, \"model_dump\"):\n        reply = reply.model_dump(mode=\"json\")\n    if isinstance(reply, dict):\n        factors = reply.get(\"contributing_factors\")\n        if isinstance(factors, list) and all(isinstance(factor, dict) for factor in factors) and reply != EXAMPLE:\n            return reply\n        reply = list(reply.values())\n    if isinstance(reply, (list, tuple)):\n        return next((found for found in map(diagnosis, reversed(reply)) if found), None)\n    found, end = None, 0\n    for start in re.finditer(r\"\\{\", reply if isinstance(reply, str) else \"\"):\n        try:\n            value, stop = json.JSONDecoder().raw_decode(reply, start.start())\n        except ValueError:\n            continue\n        if stop > end:\n            found, end = diagnosis(value) or found, stop\n    return found\n\n\ndef restated(words, prompt):\n    \"\"\"The agent answered in words of its own: one more call of its model puts them into the JSON that was asked for.\"\"\"\n    print(\"sre_gate_agent: restated by one more model call\", file=sys.stderr)\n    text = prompt + \"\\n\\nAn agent looked into it and reported what follows. Write only its finding, as that JSON.\\n\\n\" + str(words)\n    model = os.environ.get(\"SRE_GATE_MODEL\") or \"__MODEL__\"\n    body = '__BODY__'.replace(\"MODEL\", json.dumps(model)).replace(\"TEXT\", json.dumps(text)).encode()\n    key = os.environ[\"__KEY__\"]\n    headers = {\"content-type\": \"application/json\", \"authorization\": \"Bearer \" + key, \"x-api-key\": key,\n               \"x-goog-api-key\": key, \"anthropic-version\": \"2023-06-01\"}\n    url = os.environ[\"__BASE__\"] + \"__PATH__\".replace(\"MODEL\", model)\n    with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as response:\n        return json.load(response)\n\n\nif __name__ == \"__main__\":\n    with open(os.environ[\"SRE_GATE_PROMPT\"], encoding=\"utf-8\") as file:\n        prompt = file.read()\n    EXAMPLE = diagnosis(prompt)\n    reply = ask(prompt + \"\\nEnd your reply with the JSON object itself, as text.\\n\")\n    answer = diagnosis(reply) or diagnosis(restated(reply, prompt))\n    if answer is None:\n        sys.exit(\"the agent's reply holds no JSON object with contributing_factors: \" + str(reply)[-2000:])\n    with open(os.environ[\"SRE_GATE_OUTPUT\"], \"w\", encoding=\"utf-8\") as file:\n        json.dump(answer, file)\n";

// src/init/stubs/server.py?raw
var server_default = "def ask(prompt):\n    \"\"\"Calls the application in this process: no port is opened.\"\"\"\n    import asyncio\n\n    from __MODULE__ import __NAME__ as app\n\n    body = json.dumps({\"__FIELD__\": prompt}).encode()\n    if hasattr(app, \"test_client\"):\n        reply = app.test_client().post(\"__ROUTE__\", data=body, content_type=\"application/json\")\n        return reply.get_json(silent=True) or reply.get_data(as_text=True)\n    text = asyncio.run(post(app, body)).decode()\n    try:\n        return json.loads(text)\n    except ValueError:\n        return text\n\n\nasync def post(app, body):\n    import contextlib\n\n    scope = {\"type\": \"http\", \"asgi\": {\"version\": \"3.0\"}, \"http_version\": \"1.1\", \"method\": \"POST\", \"scheme\": \"http\",\n             \"path\": \"__ROUTE__\", \"raw_path\": b\"__ROUTE__\", \"query_string\": b\"\", \"root_path\": \"\",\n             \"headers\": [(b\"host\", b\"gate\"), (b\"content-type\", b\"application/json\")],\n             \"client\": (\"127.0.0.1\", 1), \"server\": (\"gate\", 80)}\n    asked, parts = [{\"type\": \"http.request\", \"body\": body, \"more_body\": False}], []\n\n    async def receive():\n        return asked.pop() if asked else {\"type\": \"http.disconnect\"}\n\n    async def send(message):\n        parts.append(message.get(\"body\", b\"\"))\n\n    lifespan = getattr(getattr(app, \"router\", None), \"lifespan_context\", None)\n    async with lifespan(app) if lifespan else contextlib.nullcontext():\n        await app(scope, receive, send)\n    return b\"\".join(parts)\n";

// src/init/stubs/index.ts
/** The runner that init writes for an agent of this shape. */
function runnerOf(language, about) {
	const { shape } = about;
	const fill = (text) => filled(text, about);
	switch (language) {
		case "python": return fill(runner_default.replace("#ASK#", () => PYTHON[shape.kind].trimEnd()));
		case "shell": return fill(runner_default.replace("#ASK#", () => command_default.replace("[sys.executable, *words]", "words").trimEnd()));
		case "node": return fill(runner_default$1.replace("//ASK//", () => (NODE[shape.kind] ?? "export async function ask(prompt) {\n  // Starts the program as its users do and takes what it prints, or the report that it writes.\n  const { spawnSync } = await import(\"node:child_process\");\n  const { existsSync } = await import(\"node:fs\");\n  const file = `${process.env.SRE_GATE_WORKSPACE}/prompt.md`;\n  const answer = `${process.env.SRE_GATE_WORKSPACE}/answer`;\n  writeFileSync(file, prompt);\n  const words = __WORDS__.map((word) =>\n    word\n      .replaceAll(\"{text}\", () => prompt)\n      .replaceAll(\"{file}\", () => file)\n      .replaceAll(\"{answer}\", () => answer),\n  );\n  const [program, ...rest] = words;\n  const done = spawnSync(program, rest, {\n    input: prompt,\n    encoding: \"utf8\",\n    maxBuffer: 1 << 28,\n    stdio: [\"pipe\", \"pipe\", \"inherit\"],\n  });\n  if (done.status !== 0) process.exit(done.status ?? 1);\n  return [done.stdout, existsSync(answer) ? readFileSync(answer, \"utf8\") : \"\"];\n}\n").trimEnd()));
		case "go": return fill(runner_default$2);
	}
}
const PYTHON = {
	contract: command_default,
	command: command_default,
	function: function_default,
	object: object_default,
	graph: graph_default,
	"agents-sdk": agents_sdk_default,
	crew: crew_default,
	server: server_default,
	batch: batch_default
};
const NODE = {
	command: command_default$1,
	function: function_default$1,
	graph: graph_default$1
};
/** Names that stand in the templates: each is something that this shape knows. */
function filled(text, { shape, words, providers }) {
	const asked = restating(providers);
	const names = ownNames(providers);
	const owned = (code) => names === null ? "" : code(names);
	const method = shape.kind === "function" ? shape.method : null;
	const list = words.map((word) => JSON.stringify(word)).join(", ");
	const values = {
		__WORDS__: text.includes("[]string{__WORDS__}") ? list : `[${list}]`,
		__MODULE__: "module" in shape ? shape.module : "",
		__FILE__: "module" in shape ? shape.module : "",
		__AGENT__: method === null ? "agent" : `agent().${method}`,
		...method === null ? {} : { "agent(prompt)": `new agent().${method}(prompt)` },
		__NAME__: "name" in shape ? shape.name : "",
		"\"__MADE__\"": "made" in shape && shape.made ? "True" : "False",
		__ROUTE__: "route" in shape ? shape.route : "",
		__FIELD__: "field" in shape ? shape.field : "",
		__INPUT__: "input" in shape ? shape.input : "",
		__OUTPUT__: "output" in shape ? shape.output : "",
		__MODEL__: providers.models[0] ?? asked.model,
		__KEY__: asked.key,
		__BASE__: asked.base,
		__PATH__: asked.path,
		"\"__BODY__\"": JSON.stringify(asked.body),
		__BODY__: asked.body,
		"#OWN#\n": owned((names) => [
			`for own, ours in ${names}.items():`,
			"    if ours in os.environ:",
			"        os.environ.setdefault(own, os.environ[ours])\n"
		].join("\n")),
		"//OWN//\n": owned((names) => text.includes("package main") ? [
			`for own, ours := range map[string]string${names} {`,
			"		if value := os.Getenv(ours); value != \"\" {",
			"			check(os.Setenv(own, value))",
			"		}",
			"	}\n"
		].join("\n") : [`for (const [own, ours] of Object.entries(${names}))`, "  if (process.env[ours]) process.env[own] ??= process.env[ours];\n"].join("\n"))
	};
	return Object.entries(values).reduce((all, [name, value]) => all.replaceAll(name, () => value), text);
}
/** Variables that this repository calls by names of its own, by those that lead to the gate's proxy. */
function ownNames({ own }) {
	const pairs = own.flatMap(({ key, base, model }) => [
		`"${key}": "OPENAI_API_KEY"`,
		`"${base}": "OPENAI_BASE_URL"`,
		...model === null ? [] : [`"${model}": "SRE_GATE_MODEL"`]
	]);
	return pairs.length === 0 ? null : `{${pairs.join(", ")}}`;
}
const CHAT = `{"model": MODEL, "messages": [{"role": "user", "content": TEXT}]}`;
/** How the provider that the agent has a key of is asked one question. */
function restating({ keys, upstreams }) {
	const openai = (name) => ({
		key: `${name}_API_KEY`,
		base: `${name}_BASE_URL`,
		path: "/chat/completions",
		body: CHAT,
		model: "gpt-5.5"
	});
	if (keys.includes("OPENAI_API_KEY")) return openai("OPENAI");
	if (keys.includes("ANTHROPIC_API_KEY")) return {
		key: "ANTHROPIC_API_KEY",
		base: "ANTHROPIC_BASE_URL",
		path: "/v1/messages",
		body: `{"model": MODEL, "max_tokens": 8000, "messages": [{"role": "user", "content": TEXT}]}`,
		model: "claude-opus-4-7"
	};
	if (keys.some((key) => key === "GEMINI_API_KEY" || key === "GOOGLE_API_KEY")) return {
		key: "GEMINI_API_KEY",
		base: "GOOGLE_GEMINI_BASE_URL",
		path: "/v1beta/models/MODEL:generateContent",
		body: `{"contents": [{"parts": [{"text": TEXT}]}]}`,
		model: "gemini-3.1-pro-preview"
	};
	const [first] = upstreams;
	return openai(first === void 0 ? "OPENAI" : first.name.toUpperCase());
}

// src/init/start.ts
function startOf(repository, candidate, { interpreter, providers }) {
	const { shape } = candidate;
	const owned = providers.own.length > 0;
	const words = (list) => list.map((word) => word === "python3" ? interpreter : word);
	if (shape.kind === "contract") return {
		run: line(words(shape.words)),
		runner: null
	};
	if (shape.kind === "command") {
		const source = sourceOf(repository, candidate);
		const prompt = promptWay(shape.options, source);
		const output = outputFlag(shape.options);
		const snapshot = snapshotFlag(shape.options);
		const knows = prompt === null ? WRITES_ANSWERS : ANSWERS;
		if (output !== null && prompt?.kind !== "argument" && !owned && knows.test(source)) {
			const evidence = snapshot === null ? [] : [snapshot, "{snapshot}"];
			return {
				run: direct([...words(shape.words), ...evidence], prompt, output),
				runner: null
			};
		}
		return written(repository, candidate, {
			interpreter,
			prompt,
			output,
			providers
		});
	}
	return written(repository, candidate, {
		interpreter,
		prompt: null,
		output: null,
		providers
	});
}
const WRITES_ANSWERS = /["']contributing_factors\\?["']|SRE_GATE_/;
const ANSWERS = /contributing_factors?\b|SRE_GATE_/;
function sourceOf(repository, { entry, language, home }) {
	if (language === "go") return repository.paths.filter((path) => path.endsWith(".go") && path.startsWith(home)).map((path) => repository.text(path) ?? "").join("\n");
	return (entry === null ? [] : localImports(repository, entry)).map((path) => repository.text(path) ?? "").join("\n");
}
/** A shell reads the prompt's text where the program wants no file: `{prompt}` is the file's path. */
function direct(words, prompt, output) {
	if (prompt === null) return line([
		...words,
		output,
		"{output}"
	]);
	if (prompt.kind === "file") return line([
		...words,
		prompt.flag,
		"{prompt}",
		output,
		"{output}"
	]);
	return [
		"sh",
		"-c",
		`exec "$@" ${prompt.flag} "$(cat "$SRE_GATE_PROMPT")" ${output} "$SRE_GATE_OUTPUT"`,
		"sh",
		...words
	];
}
function line(words) {
	return words.every((word) => /^[\w./@:={}+,-]+$/.test(word)) ? words.join(" ") : words;
}
const RUNNER_NAME = "sre_gate_agent";
function written(repository, candidate, found) {
	const { language, home, shape } = candidate;
	const fill = {
		shape,
		words: programWords(shape, found, home),
		providers: found.providers
	};
	const at = (name) => normal(`${home}/${name}`);
	switch (language) {
		case "python": {
			const path = at(`${RUNNER_NAME}.py`);
			const text = runnerOf("python", fill);
			return {
				run: `${found.interpreter} ${path}`,
				runner: {
					path,
					text
				}
			};
		}
		case "node": {
			const typed = usesTsx(repository, home) && isTyped(candidate);
			const path = at(`${RUNNER_NAME}.${typed ? "ts" : "mjs"}`);
			const text = runnerOf("node", fill);
			return {
				run: typed ? `${at("node_modules/.bin/tsx")} ${path}` : `node ${path}`,
				runner: {
					path,
					text
				}
			};
		}
		case "go": {
			const path = at(`${RUNNER_NAME}/main.go`);
			const text = runnerOf("go", fill);
			return {
				run: at(`bin/${RUNNER_NAME}`),
				runner: {
					path,
					text
				}
			};
		}
		case "shell": {
			const path = at(`${RUNNER_NAME}.py`);
			return {
				run: `python3 ${path}`,
				runner: {
					path,
					text: runnerOf("shell", fill)
				}
			};
		}
	}
}
function isTyped({ entry }) {
	return entry?.endsWith(".ts") === true;
}
function usesTsx(repository, home) {
	const { dependencies, devDependencies } = nodeManifest(repository.text(normal(`${home}/package.json`)));
	return "tsx" in {
		...dependencies,
		...devDependencies
	};
}
/** The program's words from its own folder, with `{text}` or `{file}` where the question goes, `{answer}` for its own report. */
function programWords(shape, { prompt, output }, home) {
	if (shape.kind === "batch") return plain(shape.words, home);
	if (shape.kind !== "command") return [];
	const words = plain(shape.words, home);
	const asked = prompt === null ? [] : prompt.kind === "argument" ? ["{text}"] : [prompt.flag, prompt.kind === "file" ? "{file}" : "{text}"];
	const needed = shape.options.filter((one) => one.required && one.takesValue && one.flag.startsWith("--") && !asked.includes(one.flag));
	const format = shape.options.find((one) => /format|output/.test(one.flag) && one.choices?.includes("json") === true);
	return [
		...words,
		...needed.filter((one) => one.flag !== output).flatMap((one) => [one.flag, ""]),
		...format === void 0 ? [] : [format.flag, "json"],
		...output === null ? [] : [output, "{answer}"],
		...asked
	];
}
/** A path from the top as a runner that lies in `home` says it; the interpreter's own word is the runner's to add. */
function plain(words, home) {
	const up = "../".repeat(home === "" ? 0 : home.split("/").length);
	const short = words.map((word) => {
		if (word.startsWith("{agent}/")) return `${up}${word.slice(8)}`;
		return home !== "" && word.startsWith(`${home}/`) ? word.slice(home.length + 1) : word;
	});
	return short[0]?.startsWith("python") ? short.slice(1) : short;
}

// src/init/choose.ts
function chooseCandidate(repository, candidate) {
	const providers = findProviders(repository);
	const interpreter = interpreterOf(repository, candidate.home);
	const { run, runner } = startOf(repository, candidate, {
		interpreter: interpreter.word,
		providers
	});
	const build = withRunner(buildOf(repository, candidate, interpreter.word), candidate, runner);
	const files = [...agentFiles(repository, candidate), ...runner === null ? [] : [runner.path]];
	const sources = sourcesOf(repository, candidate);
	const surfaces = surfacesOf(repository, sources);
	return {
		agent: [
			`run: ${JSON.stringify(run)}`,
			...build === null ? [] : [`build: ${JSON.stringify(build)}`],
			`files: ${JSON.stringify([...new Set(files)].sort(byCodePoint))}`,
			...providers.models.length === 1 ? [`model: ${JSON.stringify(providers.models[0])}`] : []
		],
		judge: [
			...surfaces.length === 0 ? [] : [`surfaces: [${surfaces.join(", ")}] # what the sources ask, answered from the recording`],
			...isHeavy(repository, candidate) ? [HEAVY_LINE] : [],
			...upstreamLines(providers)
		],
		runner,
		providers,
		notes: [
			...runner === null ? [] : [`${runner.path} is new: it reads the gate's prompt, asks the agent, takes the JSON out of its words; where they hold none, one more model call restates them. Read it once.`],
			...runner === null ? [] : leavesOf(repository, candidate, sources),
			...providers.own.map(({ key, base }) => `${runner?.path ?? "the runner"} sets ${key} and ${base} to the gate's proxy, as OpenAI's.`),
			...providers.signs.map((path) => `${path} signs its calls (Bedrock, Vertex): the metering proxy cannot pass them on. Give the agent an endpoint that takes a key, or set network: open, unmetered.`),
			...providers.models.length > 1 ? [`Several models are named (${providers.models.slice(0, 5).join(", ")}): write agent.model, the one that is gated.`] : [],
			...candidate.language === "python" && interpreter.note !== null ? [interpreter.note] : [],
			...providers.written.map(({ path, host, variable }) => `${path} names ${host} itself: let it read ${variable} first, or its calls end at the sandbox.`),
			...providers.unknown.length === 0 ? [] : [`Keys of providers that this gate does not know: ${providers.unknown.join(", ")}. Name each under judge.upstreams.`],
			...providers.unknown.includes("AZURE_OPENAI_API_KEY") ? [AZURE] : [],
			...repository.cut ? ["This repository has more files than were read: what lies deep was not seen."] : []
		]
	};
}
const AZURE = "Azure: write judge.upstreams.azure: {base-url: \"https://YOUR-RESOURCE.openai.azure.com/openai/v1\", dialect: openai, headers: {api-key: \"${AZURE_OPENAI_API_KEY}\"}}, and let the agent use OpenAI's client at AZURE_BASE_URL.";
/** A command of the user's own: it is taken as it is, with what the repository says of keys and systems. */
function chooseCommand(repository, command) {
	const providers = findProviders(repository);
	const files = command.split(/\s+/).filter((word) => repository.has(word.replace(/^\{agent\}\//, "")));
	return {
		agent: [`run: ${JSON.stringify(command)}`, `files: ${JSON.stringify(files)}`],
		judge: upstreamLines(providers),
		runner: null,
		providers,
		notes: ["agent.files holds what the command names: add what it imports, its prompts and its build."]
	};
}
/** What these bring with them fills the gigabyte that a build may write. */
const HEAVY = /^\s*["']?(crewai|torch|transformers|sentence-transformers|tensorflow|vllm|unstructured|chromadb|llama-index)\b/m;
const HEAVY_LINE = "workspace: 8192 # megabytes: what pip installs here is large";
function isHeavy(repository, { home, language }) {
	const lists = [
		"pyproject.toml",
		"requirements.txt",
		"requirement.txt"
	].map((name) => repository.text(normal(`${home}/${name}`)) ?? "");
	return language === "python" && lists.some((text) => HEAVY.test(text.replaceAll("[", "[\n")));
}
/** A Go runner is a program of the module, built beside the agent. */
function withRunner(build, { language }, runner) {
	if (language !== "go" || runner === null || build === null) return build;
	return [
		"sh",
		"-c",
		`${typeof build === "string" ? build : build.at(-1) ?? ""} && go build -o bin/sre_gate_agent ./sre_gate_agent`
	];
}
function sourcesOf(repository, { language, entry, home }) {
	if (language === "go") return repository.paths.filter((path) => path.endsWith(".go") && path.startsWith(home));
	return entry === null ? [] : localImports(repository, entry);
}
function upstreamLines({ upstreams }) {
	if (upstreams.length === 0) return [];
	return ["upstreams:", ...upstreams.map(({ name, baseUrl, key }) => `  ${name}: {base-url: ${JSON.stringify(baseUrl)}, dialect: openai, key-env: ${key}}`)];
}

// src/init/signs/go.ts
/** Programs of a Go module: `main.go` beside `go.mod`, and each folder of `cmd/`. */
function goCandidates(repository, hints) {
	return repository.paths.filter((path) => nameOf$1(path) === "go.mod").flatMap((manifest) => {
		const home = folderOf(manifest);
		const mains = repository.paths.filter((path) => isMain(path, home) && /^package main\b/m.test(repository.text(path) ?? ""));
		return [...new Set(mains.map(folderOf))].map((folder) => candidate(repository, {
			manifest,
			home,
			folder,
			hints
		}));
	});
}
function isMain(path, home) {
	if (!path.endsWith(".go") || path.endsWith("_test.go")) return false;
	const below = home === "" ? path : path.startsWith(`${home}/`) ? path.slice(home.length + 1) : null;
	return below !== null && /^([\w-]+\.go|cmd\/([\w-]+\/)?[\w-]+\.go)$/.test(below);
}
function candidate(repository, place) {
	const { manifest, home, folder, hints } = place;
	const module = /^module\s+(\S+)/m.exec(repository.text(manifest) ?? "")?.[1] ?? "agent";
	const name = folder === home ? nameOf$1(module.replace(/\/v\d+$/, "")) : nameOf$1(folder);
	const own = repository.paths.filter((path) => folderOf(path) === folder && path.endsWith(".go"));
	const all = repository.paths.filter((path) => path.endsWith(".go") && !path.endsWith("_test.go") && path.startsWith(home === "" ? "" : `${home}/`));
	const text = (files) => files.map((file) => repository.text(file) ?? "").join("\n");
	const lines = [...commandLinesOf("go", text(own)), ...all.flatMap((file) => commandLinesOf("go", repository.text(file) ?? ""))];
	const line = likeliestCommand(lines, text(all));
	const options = line?.options ?? [];
	const shown = hints.find((hint) => hint.words[0]?.replace(/^\.\//, "").split("/").at(-1) === name);
	const words = [normal(`${home}/bin/${name}`), ...line?.words ?? []];
	return {
		title: [name, ...line?.words ?? []].join(" "),
		language: "go",
		shape: text(own).includes("SRE_GATE_OUTPUT") ? {
			kind: "contract",
			words
		} : {
			kind: "command",
			words,
			options
		},
		home,
		entry: own.find((path) => nameOf$1(path) === "main.go") ?? own[0] ?? null,
		evidence: [
			{
				path: manifest,
				says: `module ${module} has the program ${name}`
			},
			...options.length === 0 ? [] : [{
				path: folder === "" ? "." : folder,
				says: `takes ${options.slice(0, 6).map((one) => one.flag).join(", ")}`
			}],
			...shown === void 0 ? [] : [{
				path: shown.path,
				says: shown.says
			}]
		],
		confidence: confidenceOf([name, folder], {
			...traitsOf(repository, all),
			declared: true,
			shown: shown !== void 0,
			takesPrompt: promptWay(options, text(all)) !== null,
			writesAnswer: outputFlag(options) !== null
		})
	};
}

// src/init/signs/python-names.ts
/** The nearest folder above a file that holds a manifest; the top where none does. */
function homeOf(repository, file) {
	for (let folder = folderOf(file); folder !== ""; folder = folderOf(folder)) if (MANIFESTS.some((name) => repository.has(`${folder}/${name}`))) return folder;
	return "";
}
const MANIFESTS = [
	"pyproject.toml",
	"requirements.txt",
	"requirement.txt",
	"setup.py",
	"langgraph.json"
];
/** How Python names a file, from the folder that is on its path: `src` is left out, as installers do. */
function moduleOf(file, home) {
	return (home === "" ? file : file.slice(home.length + 1)).replace(/^src\//, "").replace(/\.py$/, "").replace(/\/__init__$/, "").replaceAll("/", ".");
}

// src/init/signs/python-held.ts
const ASKED_FUNCTION = /^(async\s+)?def\s+((?:run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage|handle|process)(?:_\w+)?)\s*\(\s*(\w+)\s*(?::\s*str)?\s*(?:,[^)]*=[^)]*)?,?\s*\)/m;
/** An agent that a module holds for others to import. */
function heldAgent(repository, entry, text) {
	const module = moduleOf(entry, homeOf(repository, entry));
	const graph = /^(\w+)\s*(?::[^=\n]+)?=\s*[\w.]*(?:\.compile|create_react_agent|create_deep_agent|create_agent|async_create_deep_agent)\s*\(/m.exec(text)?.[1];
	if (graph !== void 0 && /langgraph|langchain|deepagents/.test(text)) return {
		says: `holds the graph ${graph}`,
		shape: {
			kind: "graph",
			module,
			name: graph,
			made: false
		}
	};
	const builder = /^def\s+((?:build|make|create|get)_(?:\w+_)?(?:graph|agent|workflow))\s*\(\s*\)/m.exec(text)?.[1];
	if (builder !== void 0 && /langgraph|deepagents/.test(text)) return {
		says: `makes a graph with ${builder}()`,
		shape: {
			kind: "graph",
			module,
			name: builder,
			made: true
		}
	};
	const sdk = [...text.matchAll(/^(\w+)\s*(?::[^=\n]+)?=\s*Agent(?:\[\w+\])?\s*\(/gm)].at(-1)?.[1];
	if (sdk !== void 0 && /from agents import/.test(text)) return {
		says: `holds the agent ${sdk} of the OpenAI Agents SDK`,
		shape: {
			kind: "agents-sdk",
			module,
			name: sdk
		}
	};
	const crew = /^(\w+)\s*(?::[^=\n]+)?=\s*Crew\s*\(/m.exec(text)?.[1];
	if (crew !== void 0 && /crewai/.test(text)) return {
		says: `holds the crew ${crew}`,
		shape: {
			kind: "crew",
			module,
			name: crew,
			made: false
		}
	};
	const crewClass = /@CrewBase\s*\nclass\s+(\w+)/.exec(text)?.[1];
	if (crewClass !== void 0) return {
		says: `makes the crew ${crewClass}().crew()`,
		shape: {
			kind: "crew",
			module,
			name: crewClass,
			made: true
		}
	};
	const object = /^(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)?(?:Agent|CodeAgent|ToolCallingAgent|ReActAgent|FunctionAgent)\s*\(/m.exec(text)?.[1];
	if (object !== void 0 && /\b(pydantic_ai|smolagents|strands)\b/.test(text)) return {
		says: `holds the agent ${object}`,
		shape: {
			kind: "object",
			module,
			name: object
		}
	};
	const asked = ASKED_FUNCTION.exec(text)?.[2];
	if (asked !== void 0) return {
		says: `defines ${asked}(text)`,
		shape: {
			kind: "function",
			module,
			name: asked,
			method: null
		}
	};
	return heldClass(text, module);
}
/** A class that is made of nothing and has a method that takes a text. */
function heldClass(text, module) {
	for (const [, name = "", body = ""] of text.matchAll(/^class\s+(\w*(?:Agent|Investigator|Diagnos\w*|Copilot|Assistant|Analy[sz]er|Orchestrator|Graph|Workflow))\b[^\n]*:\n((?:[ \t]+.*\n?|\n)*)/gm)) {
		const free = (/def __init__\(\s*self\s*(?:,([^)]*))?\)/.exec(body)?.[1] ?? "").split(",").every((one) => one.trim() === "" || one.includes("="));
		const method = ASKED_METHOD.exec(body)?.[1];
		if (free && method !== void 0) return {
			says: `defines ${name}().${method}(text)`,
			shape: {
				kind: "function",
				module,
				name,
				method
			}
		};
	}
	return null;
}
const ASKED_METHOD = /^[ \t]+(?:async\s+)?def\s+((?:run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage|handle|process|chat)(?:_\w+)?)\s*\(\s*self\s*,\s*\w+\s*(?::\s*str)?\s*(?:,[^)]*=[^)]*)?,?\s*\)/m;
/** How a program without a question of its own is asked: by what it holds, by its folders, or as a command. */
function programShape(found) {
	const { text, held, words, options } = found;
	if (text.includes("SRE_GATE_OUTPUT")) return {
		kind: "contract",
		words
	};
	if (held !== null) return held.shape;
	const input = /^[A-Z_]*(?:INPUT|DATA|CASES?|INCIDENTS?)[A-Z_]*(?:DIR|PATH|FOLDER)?\s*=\s*(?:Path\()?["']([\w./-]+)["']/m.exec(text)?.[1];
	const output = /^[A-Z_]*(?:OUTPUT|RESULTS?|REPORTS?)[A-Z_]*(?:DIR|PATH|FOLDER)?\s*=\s*(?:Path\()?["']([\w./-]+)["']/m.exec(text)?.[1];
	if (options.length === 0 && input !== void 0 && output !== void 0) return {
		kind: "batch",
		words,
		input,
		output
	};
	return {
		kind: "command",
		words,
		options
	};
}

// src/init/signs/python-routes.ts
const ASKING_ROUTE = /diagnos|investigat|analy|incident|ask|query|chat|agent|invoke|run|alert|webhook/i;
const FIELD = /^(prompt|question|query|message|input|text|incident|description|alert|task|content|issue)$/;
/** The POST route whose name says that it answers, and the text field of its body. */
function routeOf(repository, entry) {
	const texts = localImports(repository, entry).map((file) => repository.text(file) ?? "");
	const routes = texts.flatMap((text) => [...text.matchAll(/@\w+\.(?:post|route)\(\s*["']([^"']+)["']([^)]*)\)[\s\S]*?def\s+\w+\s*\(([\s\S]*?)\)\s*(?:->[^:]*)?:([\s\S]*?)(?=\n@|\nclass |\nif __name__|$)/g)].filter(([whole, , more = ""]) => whole.includes(".post(") || /POST/.test(more)).map(([, path = "", , signature = "", body = ""]) => ({
		path,
		signature,
		body
	})));
	const route = routes.find(({ path }) => ASKING_ROUTE.test(path)) ?? routes[0];
	if (route === void 0) return null;
	const model = /:\s*(\w+)/.exec(route.signature)?.[1];
	const fields = model === void 0 ? [...route.body.matchAll(/(?:\.get\(\s*|\[)["'](\w+)["']/g)].map(([, field = ""]) => field) : texts.flatMap((text) => fieldsOf(text, model));
	const field = fields.find((one) => FIELD.test(one)) ?? fields[0] ?? "prompt";
	return {
		path: route.path,
		field
	};
}
function fieldsOf(text, model) {
	return [...(new RegExp(`class ${model}\\b[^\\n]*:\\n((?:[ \\t]+.*\\n?|\\n)*)`).exec(text)?.[1] ?? "").matchAll(/^[ \t]+(\w+)\s*:\s*(?:str|Optional\[str\]|str \|)/gm)].map(([, name = ""]) => name);
}

// src/init/signs/python.ts
/** Everything in a repository that Python could start as an agent. */
function pythonCandidates(repository, hints) {
	const seen = /* @__PURE__ */ new Set();
	return [
		...graphFiles(repository),
		...consoleScripts(repository, hints),
		...servers(repository, hints),
		...programs(repository, hints)
	].filter(({ entry, shape }) => {
		const key = `${entry} ${shape.kind === "command" ? "command" : shape.kind}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
function weighed(repository, found) {
	const { title, shape, home, entry, evidence, declared, shown, takesPrompt } = found;
	const traits = traitsOf(repository, localImports(repository, entry));
	return {
		title,
		language: "python",
		shape,
		home,
		entry,
		evidence: [
			...evidence,
			...traits.callsModel ? [{
				path: entry,
				says: "calls a model, itself or by what it imports"
			}] : [],
			...traits.servesTools ? [{
				path: entry,
				says: "serves tools over MCP"
			}] : []
		],
		confidence: confidenceOf([title, entry], {
			...traits,
			declared,
			shown,
			takesPrompt,
			writesAnswer: shape.kind === "command" && outputFlag(shape.options) !== null
		})
	};
}
/** `langgraph.json`: the graphs that its server would serve. */
function graphFiles(repository) {
	return repository.paths.filter((path) => nameOf$1(path) === "langgraph.json").flatMap((path) => {
		const home = folderOf(path);
		return Object.entries(graphsOf(repository.text(path) ?? "")).flatMap(([title, place]) => {
			const [file = "", name = ""] = place.split(":");
			const entry = normal(`${home}/${file}`);
			if (!entry.endsWith(".py") || !repository.has(entry)) return [];
			const text = repository.text(entry) ?? "";
			const made = new RegExp(`^(async\\s+)?def\\s+${name}\\b`, "m").test(text);
			const shape = {
				kind: "graph",
				module: moduleOf(entry, home),
				name,
				made
			};
			const evidence = [{
				path,
				says: `graph ${title} is ${place}`
			}];
			return [weighed(repository, {
				title,
				shape,
				home,
				entry,
				evidence,
				declared: true,
				shown: false,
				takesPrompt: true
			})];
		});
	});
}
function graphsOf(text) {
	try {
		const { graphs } = JSON.parse(text);
		return Object.fromEntries(Object.entries(graphs ?? {}).flatMap(([name, value]) => {
			const path = typeof value === "object" && value !== null ? value.path : value;
			return typeof path === "string" ? [[name, path]] : [];
		}));
	} catch {
		return {};
	}
}
/** Commands of pyproject.toml (its own, Poetry's), setup.cfg and setup.py, with the functions behind them. */
function consoleScripts(repository, hints) {
	return repository.paths.filter((path) => /^(pyproject\.toml|setup\.cfg|setup\.py)$/.test(nameOf$1(path))).flatMap((path) => {
		const home = folderOf(path);
		return scriptsIn(nameOf$1(path), repository.text(path) ?? "").flatMap(({ name, module, table }) => {
			const [entry] = pythonFiles(repository, normal(`${home}/x.py`), module);
			if (entry === void 0) return [];
			const asked = askedBy(repository, entry);
			const words = [
				"python3",
				`{agent}/vendor/bin/${name}`,
				...asked.words
			];
			const shownIn = hints.find((hint) => hint.words[0] === name);
			return [weighed(repository, {
				title: [name, ...asked.words].join(" "),
				shape: {
					kind: "command",
					words,
					options: asked.options
				},
				home,
				entry,
				evidence: [
					{
						path,
						says: `${table} names ${name}`
					},
					...asked.evidence,
					...seenIn(shownIn)
				],
				declared: true,
				shown: shownIn !== void 0,
				takesPrompt: promptWay(asked.options, repository.text(entry) ?? "") !== null
			})];
		});
	});
}
function scriptsIn(file, text) {
	return (file === "pyproject.toml" ? [["[project.scripts]", /^\[project\.scripts\]\s*\n((?:(?!\[).*\n?)*)/gm], ["[tool.poetry.scripts]", /^\[tool\.poetry\.scripts\]\s*\n((?:(?!\[).*\n?)*)/gm]] : [["console_scripts", /console_scripts["']?\s*[=:]\s*\[?\s*\n?((?:[ \t]*["']?[\w.-]+\s*=.*\n?)+)/g]]).flatMap(([table, pattern]) => [...text.matchAll(pattern)].flatMap(([, lines = ""]) => [...lines.matchAll(/^\s*["']?([\w.-]+)["']?\s*=\s*["']?([\w.]+)/gm)].map(([, name = "", module = ""]) => ({
		name,
		module,
		table
	}))));
}
/** How the program that starts in this file is asked, read from it and from what it imports. */
function askedBy(repository, entry) {
	const files = localImports(repository, entry).slice(0, 40);
	const lines = files.flatMap((file) => commandLinesOf("python", repository.text(file) ?? ""));
	const source = files.map((file) => repository.text(file) ?? "").join("\n");
	const own = commandLinesOf("python", repository.text(entry) ?? "");
	const line = likeliestCommand(own.length > 0 ? [...own, ...lines.filter((one) => one.words.length > 0)] : lines, source);
	const options = line?.options ?? [];
	const evidence = options.length === 0 ? [] : [{
		path: entry,
		says: `takes ${options.slice(0, 6).map((one) => one.flag).join(", ")}`
	}];
	return {
		words: line?.words ?? [],
		options,
		evidence
	};
}
/** FastAPI and Flask applications with a route that takes a question. */
function servers(repository, hints) {
	return pythonSources(repository).flatMap((entry) => {
		const text = repository.text(entry) ?? "";
		const name = /^(\w+)\s*(?::[^=\n]+)?=\s*(?:FastAPI|Flask)\s*\(/m.exec(text)?.[1];
		if (name === void 0) return [];
		const home = homeOf(repository, entry);
		const route = routeOf(repository, entry);
		if (route === null) return [];
		const module = moduleOf(entry, home);
		const hint = hints.find((one) => servedApplication(one)?.name === name && entry.endsWith(`${servedApplication(one)?.module.replaceAll(".", "/")}.py`));
		return [weighed(repository, {
			title: `${module}:${name} POST ${route.path}`,
			shape: {
				kind: "server",
				module,
				name,
				route: route.path,
				field: route.field
			},
			home,
			entry,
			evidence: [{
				path: entry,
				says: `a web application whose POST ${route.path} takes ${route.field}`
			}, ...seenIn(hint)],
			declared: hint?.declares === true,
			shown: hint !== void 0,
			takesPrompt: true
		})];
	});
}
/** Programs, and modules that hold an agent without being a program. */
function programs(repository, hints) {
	const started = hints.flatMap((hint) => {
		const file = startedFile(repository, hint);
		return file === null || !file.file.endsWith(".py") ? [] : [{
			hint,
			...file
		}];
	});
	return pythonSources(repository).flatMap((entry) => {
		const text = repository.text(entry) ?? "";
		const shown = started.filter(({ file }) => file === entry).map(({ hint }) => hint);
		const isMain = nameOf$1(entry) === "__main__.py";
		const runs = isMain || /^if __name__ == ["']__main__["']/m.test(text) || shown.length > 0 || NAMED$1.test(entry);
		const held = heldAgent(repository, entry, text);
		if (!runs && held === null) return [];
		const home = homeOf(repository, entry);
		const evidence = [...isMain ? [{
			path: entry,
			says: "the package can be started with -m"
		}] : [], ...shown.slice(0, 2).map((hint) => ({
			path: hint.path,
			says: hint.says
		}))];
		const asked = askedBy(repository, entry);
		const start = isMain ? ["-m", moduleOf(folderOf(entry), home)] : [entry];
		const words = [
			...isMain && home !== "" ? ["env", `PYTHONPATH={agent}/${home}:{agent}/vendor`] : [],
			"python3",
			...start,
			...asked.words
		];
		const takesPrompt = promptWay(asked.options, text) !== null;
		const shape = programShape({
			text,
			held: takesPrompt ? null : held,
			words,
			options: asked.options
		});
		return [weighed(repository, {
			title: shape.kind === "command" || shape.kind === "contract" ? words.join(" ").replaceAll("{agent}/", "") : `${entry}: ${held?.says ?? shape.kind}`,
			shape,
			home,
			entry,
			evidence: [
				...evidence,
				...asked.evidence,
				...held === null ? [] : [{
					path: entry,
					says: held.says
				}]
			],
			declared: shown.some((hint) => hint.declares),
			shown: shown.length > 0,
			takesPrompt: takesPrompt || held !== null || shape.kind === "contract" || shape.kind === "batch"
		})];
	});
}
/** File names that say what they start, where nothing else does. */
const NAMED$1 = /(^|\/)(agent|diagnose|main|run|cli|app|sre_agent|run_agent)\.py$/;
function pythonSources(repository) {
	return repository.paths.filter((path) => path.endsWith(".py") && path.split("/").length <= 6);
}
function seenIn(hint) {
	return hint === void 0 ? [] : [{
		path: hint.path,
		says: hint.says
	}];
}

// src/init/signs/shell.ts
const NAMED = /^((agent|bin|scripts|src)\/)?(agent|diagnose|sre[_-]agent|run[_-]agent|run|main)(\.(sh|rb))?$/;
/** Shell scripts, Ruby programs and executables whose names say what they are. */
function shellCandidates(repository, hints) {
	return repository.paths.filter((path) => NAMED.test(path) && (path.includes(".") || repository.isExecutable(path))).map((path) => {
		const text = repository.text(path) ?? "";
		const options = commandLinesOf("shell", text)[0]?.options ?? [];
		const hint = hints.find((one) => startedFile(repository, one)?.file === path);
		const words = path.endsWith(".sh") ? ["sh", path] : path.endsWith(".rb") ? ["ruby", path] : [`./${path}`];
		const contract = text.includes("SRE_GATE_OUTPUT");
		return {
			title: path,
			language: "shell",
			shape: contract ? {
				kind: "contract",
				words
			} : {
				kind: "command",
				words,
				options
			},
			home: "",
			entry: path,
			evidence: [{
				path,
				says: "its name says that it is started"
			}, ...hint === void 0 ? [] : [{
				path: hint.path,
				says: hint.says
			}]],
			confidence: confidenceOf([path], {
				...traitsOf(repository, [path]),
				declared: hint?.declares === true,
				shown: hint !== void 0,
				takesPrompt: contract || promptWay(options, text) !== null,
				writesAnswer: outputFlag(options) !== null
			})
		};
	});
}

// src/init/detect.ts
/** Everything here that could be the agent, the likeliest first. */
function candidatesOf(repository) {
	const hints = hintsOf(repository);
	return [
		...pythonCandidates(repository, hints),
		...nodeCandidates(repository, hints),
		...goCandidates(repository, hints),
		...shellCandidates(repository, hints)
	].sort(byConfidence);
}
/** The one to propose; null where nothing is likely enough to spend somebody's money on. */
function proposed(candidates) {
	const [first] = candidates;
	return first !== void 0 && first.confidence >= .35 ? first : null;
}
function evidenceText(evidence) {
	return evidence.map(({ path, says }) => `${path}: ${says}`);
}

// src/init/page.ts
function pageOf$1(page) {
	const { found, suite, bill, files, unnamed } = page;
	return [
		...foundLines(found),
		...found.chosen.notes.map((note) => `Note: ${note}`),
		`Wrote ${files.join(", ")}.`,
		...unnamed !== null ? [`This clone does not say where it is on GitHub: put that for OWNER/sre-gate@SHA in ${unnamed}.`] : [],
		"",
		`What ${suite.name}@${suite.version} (${suite.tasks.length} tasks) costs:`,
		...bill
	].join("\n");
}
function foundLines(found) {
	switch (found.kind) {
		case "command": return [`Agent: ${found.command} (as you named it).`];
		case "recipe": return [`Agent: ${found.title}, as docs/agents.md starts it (from ${found.because}).`, ...othersOf(found.candidates, null)];
		case "candidate": return [
			`Agent: ${found.candidate.title} (confidence ${found.candidate.confidence.toFixed(2)}), because`,
			...evidenceText(found.candidate.evidence).map((line) => `  ${line}`),
			...othersOf(found.candidates, found.candidate)
		];
		case "nothing": return [...NOT_FOUND, ...othersOf(found.candidates, null)];
	}
}
const MOST = 6;
function othersOf(candidates, taken) {
	const rows = candidates.map((candidate, index) => ({
		candidate,
		number: index + 1
	})).filter(({ candidate }) => candidate !== taken);
	if (rows.length === 0) return [];
	return [
		"Also here (--force --pick N takes one, --run COMMAND any other):",
		...rows.slice(0, MOST).map(({ candidate, number }) => `  ${number}. ${candidate.title} (${candidate.confidence.toFixed(2)})`),
		...rows.length > MOST ? [`  and ${rows.length - MOST} more`] : []
	];
}
const NOT_FOUND = ["No agent was found here. sre-gate.yaml holds a placeholder that every run refuses: put your agent's command there", "(docs/agents.md has recipes), or run init again with --run 'python3 agent.py --prompt {prompt} --output {output}'."];

// src/init/placeholder.ts
/** Settings that every run refuses, with the way to go: an agent of ours in its place would pass for theirs. */
function placeholderChoice(repository) {
	return {
		agent: [`run: ${PLACEHOLDER_AGENT} # put your agent's command here`],
		judge: [],
		runner: null,
		providers: findProviders(repository),
		notes: []
	};
}

// src/init/double.ts
/** What the double says of every incident: right in shape, wrong in all likelihood. */
const REPLY = JSON.stringify({ contributing_factors: [{
	name: "default/Deployment/example",
	reasoning: "the built-in double's reply",
	evidence: "none"
}] });
/**
* A provider that costs nothing and knows nothing: it answers each call of the four dialects with the same words, so
* that an agent can be seen to ask, hear and answer before anybody pays.
*/
async function startDouble() {
	const calls = [];
	const server = createServer((request, response) => {
		readJson(request).then((body) => {
			const path = new URL(request.url ?? "/", "http://double").pathname;
			const model = typeof body.model === "string" ? body.model : /models\/([^:/]+)/.exec(path)?.[1] ?? null;
			calls.push({
				path,
				model
			});
			reply(response, path, model ?? "double", body.stream === true || path.includes(":stream"));
		});
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address();
	return {
		url: `http://127.0.0.1:${port}`,
		calls,
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
async function readJson(request) {
	const parts = [];
	for await (const part of request) parts.push(part);
	try {
		const value = JSON.parse(Buffer.concat(parts).toString("utf8"));
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}
const USAGE = {
	input: 12,
	output: 34
};
function reply(response, path, model, stream) {
	const dialect = DIALECTS.find(({ at }) => at.test(path));
	if (dialect === void 0) {
		response.writeHead(404, { "content-type": "application/json" });
		response.end(JSON.stringify({ error: { message: `the double knows no ${path}` } }));
		return;
	}
	if (!stream) {
		response.writeHead(200, { "content-type": "application/json" });
		response.end(JSON.stringify(dialect.whole(model)));
		return;
	}
	response.writeHead(200, { "content-type": "text/event-stream" });
	for (const event of dialect.events(model)) {
		const type = "type" in event ? `event: ${String(event.type)}\n` : "";
		response.write(`${type}data: ${JSON.stringify(event)}\n\n`);
	}
	response.end(dialect.end);
}
const CHAT_USAGE = {
	prompt_tokens: USAGE.input,
	completion_tokens: USAGE.output,
	total_tokens: USAGE.input + USAGE.output
};
const chat = (model, object) => ({
	id: "chatcmpl-double",
	object,
	created: 0,
	model
});
const RESPONSES_USAGE = {
	input_tokens: USAGE.input,
	input_tokens_details: { cached_tokens: 0 },
	output_tokens: USAGE.output,
	output_tokens_details: { reasoning_tokens: 0 },
	total_tokens: USAGE.input + USAGE.output
};
const PART = {
	type: "output_text",
	text: REPLY,
	annotations: []
};
const ITEM = {
	type: "message",
	id: "msg_double",
	status: "completed",
	role: "assistant",
	content: [PART]
};
const response = (model, status) => ({
	id: "resp_double",
	object: "response",
	created_at: 0,
	status,
	error: null,
	incomplete_details: null,
	instructions: null,
	metadata: {},
	model,
	output: status === "completed" ? [ITEM] : [],
	parallel_tool_calls: true,
	temperature: 1,
	tool_choice: "auto",
	tools: [],
	top_p: 1,
	...status === "completed" ? { usage: RESPONSES_USAGE } : {}
});
const message = (model) => ({
	id: "msg_double",
	type: "message",
	role: "assistant",
	model,
	content: [{
		type: "text",
		text: REPLY
	}],
	stop_reason: "end_turn",
	stop_sequence: null,
	usage: {
		input_tokens: USAGE.input,
		output_tokens: USAGE.output
	}
});
const generated = (model) => ({
	candidates: [{
		content: {
			role: "model",
			parts: [{ text: REPLY }]
		},
		finishReason: "STOP",
		index: 0
	}],
	usageMetadata: {
		promptTokenCount: USAGE.input,
		candidatesTokenCount: USAGE.output,
		totalTokenCount: USAGE.input + USAGE.output
	},
	modelVersion: model
});
const DIALECTS = [
	{
		at: /\/chat\/completions$/,
		whole: (model) => ({
			...chat(model, "chat.completion"),
			choices: [{
				index: 0,
				message: {
					role: "assistant",
					content: REPLY
				},
				finish_reason: "stop"
			}],
			usage: CHAT_USAGE
		}),
		events: (model) => [
			{
				...chat(model, "chat.completion.chunk"),
				choices: [{
					index: 0,
					delta: {
						role: "assistant",
						content: REPLY
					},
					finish_reason: null
				}]
			},
			{
				...chat(model, "chat.completion.chunk"),
				choices: [{
					index: 0,
					delta: {},
					finish_reason: "stop"
				}]
			},
			{
				...chat(model, "chat.completion.chunk"),
				choices: [],
				usage: CHAT_USAGE
			}
		],
		end: "data: [DONE]\n\n"
	},
	{
		at: /\/responses$/,
		whole: (model) => response(model, "completed"),
		events: (model) => [
			{
				type: "response.created",
				sequence_number: 0,
				response: response(model, "in_progress")
			},
			{
				type: "response.output_item.added",
				sequence_number: 1,
				output_index: 0,
				item: {
					...ITEM,
					status: "in_progress",
					content: []
				}
			},
			{
				type: "response.content_part.added",
				sequence_number: 2,
				item_id: ITEM.id,
				output_index: 0,
				content_index: 0,
				part: {
					...PART,
					text: ""
				}
			},
			{
				type: "response.output_text.delta",
				sequence_number: 3,
				item_id: ITEM.id,
				output_index: 0,
				content_index: 0,
				delta: REPLY
			},
			{
				type: "response.output_text.done",
				sequence_number: 4,
				item_id: ITEM.id,
				output_index: 0,
				content_index: 0,
				text: REPLY
			},
			{
				type: "response.content_part.done",
				sequence_number: 5,
				item_id: ITEM.id,
				output_index: 0,
				content_index: 0,
				part: PART
			},
			{
				type: "response.output_item.done",
				sequence_number: 6,
				output_index: 0,
				item: ITEM
			},
			{
				type: "response.completed",
				sequence_number: 7,
				response: response(model, "completed")
			}
		],
		end: ""
	},
	{
		at: /\/messages$/,
		whole: message,
		events: (model) => [
			{
				type: "message_start",
				message: {
					...message(model),
					content: [],
					stop_reason: null
				}
			},
			{
				type: "content_block_start",
				index: 0,
				content_block: {
					type: "text",
					text: ""
				}
			},
			{
				type: "content_block_delta",
				index: 0,
				delta: {
					type: "text_delta",
					text: REPLY
				}
			},
			{
				type: "content_block_stop",
				index: 0
			},
			{
				type: "message_delta",
				delta: {
					stop_reason: "end_turn",
					stop_sequence: null
				},
				usage: { output_tokens: USAGE.output }
			},
			{ type: "message_stop" }
		],
		end: ""
	},
	{
		at: /:(stream)?generateContent$/i,
		whole: generated,
		events: (model) => [generated(model)],
		end: ""
	}
];

// src/init/proof.ts
/** One attempt at one task by the settings as they were written: with the user's key, or against the built-in double. */
async function prove(request) {
	const paid = request.providers.keys.find((key) => (request.env[key] ?? "") !== "") ?? null;
	const double = paid === null ? await startDouble() : null;
	const place = join(request.root, ".sre-gate", "init");
	rmSync(place, {
		recursive: true,
		force: true
	});
	try {
		return told(request, {
			outcome: await attempt(request, double, place),
			double,
			paid
		});
	} finally {
		await double?.close();
	}
}
async function attempt(request, double, place) {
	const folder = join(request.root, ".sre-gate");
	mkdirSync(folder, { recursive: true });
	const config = join(folder, "init.yaml");
	writeFileSync(config, double === null ? request.settings : throughDouble(request, double));
	const began = performance.now();
	try {
		const { exitCode, stderr } = await start(request, [
			"run",
			"--config",
			".sre-gate/init.yaml",
			"--suite",
			"smoke",
			"--tasks",
			request.task,
			"--repeats",
			"1",
			"--no-cache",
			"--out",
			place
		], double);
		const seconds = (performance.now() - began) / 1e3;
		return {
			...attemptIn(place),
			seconds,
			exitCode,
			stderr,
			said: saidIn(place, request.task)
		};
	} finally {
		rmSync(config, { force: true });
	}
}
/** The same settings with every provider's address replaced by the double's; its calls have no price, so none is limited. */
function throughDouble({ settings, providers }, double) {
	const free = settings.replace(/^ {2}max-cost:.*\n/m, "");
	return providers.upstreams.reduce((text, { baseUrl }) => text.replaceAll(baseUrl, `${double.url}/v1`), free);
}
function start({ root, packageRoot, env, providers, signal }, words, double) {
	const keys = [
		"OPENAI_API_KEY",
		"ANTHROPIC_API_KEY",
		"GEMINI_API_KEY",
		...providers.keys
	];
	const addresses = double === null ? {} : {
		OPENAI_BASE_URL: `${double.url}/v1`,
		ANTHROPIC_BASE_URL: double.url,
		GOOGLE_GEMINI_BASE_URL: double.url,
		...Object.fromEntries(keys.map((key) => [key, "no-key-needed"]))
	};
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(packageRoot, "dist/cli.js"), ...words], {
			cwd: root,
			env: {
				...env,
				...addresses
			},
			stdio: [
				"ignore",
				"ignore",
				"pipe"
			],
			signal
		});
		let stderr = "";
		const late = setTimeout(() => {
			stderr += `stopped after ${LONGEST_MS / 6e4} minutes: it may wait for somebody to type, or loop`;
			child.kill("SIGTERM");
		}, LONGEST_MS);
		child.stderr.on("data", (part) => {
			stderr += part.toString("utf8");
		});
		child.on("error", reject);
		child.on("close", (exitCode) => {
			clearTimeout(late);
			resolve({
				exitCode,
				stderr
			});
		});
	});
}
/** The attempt's end as run.json tells it; unknown where the run ended before it. */
function attemptIn(folder) {
	const path = join(folder, "run.json");
	if (!existsSync(path)) return {
		state: null,
		turns: null,
		cost: null
	};
	const [first] = JSON.parse(readFileSync(path, "utf8")).attempts ?? [];
	return {
		state: first?.state ?? null,
		turns: first?.usage?.turns ?? null,
		cost: first?.usage?.cost ?? null
	};
}
function told({ task }, found) {
	const { outcome, double, paid } = found;
	const answered = outcome.state === "answered";
	const asked = double === null ? `${outcome.turns ?? "unknown"} model turns with your ${paid}${outcome.cost === null ? "" : `, $${outcome.cost.toFixed(2)}`}` : callsOf(double, outcome.turns ?? 0);
	const by = double === null ? "your own model" : "a built-in double instead of a model: no key is set, nothing was paid";
	return {
		answered,
		models: [...new Set((double?.calls ?? []).flatMap(({ model }) => model ?? []))],
		lines: [
			`One attempt at ${task}, answered by ${by}:`,
			`  ${answered ? "ok  " : "FAIL"} ${outcome.state ?? "not started"} after ${outcome.seconds.toFixed(1)} s, ${asked}`,
			...outcome.said?.includes(RESTATED) === true ? ["       Its own words held no JSON: one of these calls is the runner's, which had them put into the answer's form."] : [],
			...answered ? [] : failureLines(outcome).map((line) => `       ${line}`)
		]
	};
}
/** What every runner prints when it asks once more. */
const RESTATED = "sre_gate_agent: restated";
function saidIn(place, task) {
	const path = join(place, "attempts", task, "1", "stderr.log");
	return existsSync(path) ? readFileSync(path, "utf8") : null;
}
/** The agent's own error with its cause where it gave one; what the gate says of it otherwise. */
function failureLines({ said, stderr }) {
	const own = said === null ? [] : errorIn(said);
	return own.length === 0 ? causesIn(stderr) : [...own, "All that it printed lies in .sre-gate/init/attempts."];
}
/** From the first line that names an error; of a Python traceback the exception at its end. */
function errorIn(text) {
	const lines = text.split("\n").map((line) => line.trimEnd());
	const trace = lines.findLastIndex((line) => line.startsWith("Traceback "));
	const after = trace < 0 ? -1 : lines.findIndex((line, at) => at > trace && /^\S/.test(line));
	const named = lines.findIndex((line) => NAMES_ERROR.test(line));
	const from = after >= 0 ? after : named >= 0 ? named : Math.max(0, lines.length - MOST_SAID);
	return lines.slice(from, from + MOST_SAID).filter((line) => line !== "");
}
const NAMES_ERROR = /\b(error|exception|fatal|panic|refused|denied|not found|no such|cannot|could not|failed|invalid|required|unrecognized)\b/i;
const MOST_SAID = 6;
/** The meter counts what the agent asked: the double also heard the gate's own question before the attempt. */
function callsOf({ calls }, turns) {
	if (turns === 0) return "no model call: it asks no model, or not by the variables that lead to the gate's proxy (a mock mode? an address of its own?)";
	const models = [...new Set(calls.map(({ model }) => model ?? "unnamed"))].join(", ");
	return `${turns} model ${turns === 1 ? "call" : "calls"} (${models})`;
}
/** A build and one attempt of a healthy agent are done by then. */
const LONGEST_MS = 3e5;
/** What the run said on stderr, without its progress. */
function causesIn(stderr) {
	return stderr.split("\n").map((line) => line.trimEnd()).filter((line) => line !== "" && !/^\[?\d+\/\d+\]?/.test(line)).slice(-12);
}

// src/init/recipe.ts
const RECIPES = [
	{
		title: "IBM's ITBench SRE agent",
		keys: ["OPENAI_API_KEY"],
		found: (repository) => fileOf(repository, "zero/__main__.py"),
		stands: null,
		weak: false
	},
	{
		title: "mini-swe-agent",
		keys: ["OPENAI_API_KEY"],
		found: miniConfig,
		stands: "agent/mini.yaml",
		weak: true
	},
	{
		title: "Claude Code",
		keys: ["ANTHROPIC_API_KEY"],
		found: (repository) => fileOf(repository, "CLAUDE.md"),
		stands: null,
		weak: true
	},
	{
		title: "Codex CLI",
		keys: ["OPENAI_API_KEY"],
		found: (repository) => fileOf(repository, "AGENTS.md"),
		stands: null,
		weak: true
	},
	{
		title: "Gemini CLI",
		keys: ["GEMINI_API_KEY"],
		found: (repository) => repository.has("agent/gemini.json") ? fileOf(repository, "GEMINI.md") : null,
		stands: null,
		weak: true
	}
];
/** A vendor's program by our recipe; its weak signs count only where nothing else here could be the agent. */
function recipeOf(repository, recipes, strength) {
	if (strength === "weak" && repository.paths.some((path) => PROGRAM.test(path))) return null;
	for (const { title, keys, found, stands, weak } of RECIPES) {
		if (weak !== (strength === "weak")) continue;
		const because = found(repository);
		if (because === null) continue;
		const [agent, judge] = halvesOf(recipes, title, (text) => stands === null ? text : text.replaceAll(stands, because));
		return {
			title,
			because,
			chosen: {
				agent,
				judge,
				runner: null,
				providers: {
					...findProviders(repository),
					keys,
					upstreams: []
				},
				notes: ["Check its model, and put its program where `mounts` says: in a workflow, by a step before the gate."]
			}
		};
	}
	return null;
}
const PROGRAM = /(^|\/)(package\.json|pyproject\.toml|setup\.py|go\.mod|Cargo\.toml|pom\.xml|Gemfile)$|\.(py|[cm]?[jt]sx?|go|rs|java|rb|kt|cs)$/;
function fileOf(repository, path) {
	return repository.has(path) ? path : null;
}
/** A configuration of mini-swe-agent has these two templates. */
function miniConfig(repository) {
	const isConfig = (text) => /^ +system_template:/m.test(text) && /^ +instance_template:/m.test(text);
	return repository.paths.find((path) => /^((agent|configs?)\/)?[^/]+\.ya?ml$/.test(path) && isConfig(repository.text(path) ?? "")) ?? null;
}
/** The two halves of a recipe's first block, without what init says itself. */
function halvesOf(recipes, title, adapt) {
	const section = recipes.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
	const block = /```yaml\n([\s\S]*?)```/.exec(section)?.[1];
	if (block === void 0) throw new Error(`no recipe for ${title}`);
	const [agent = "", judge = ""] = adapt(block).split("judge:\n");
	const lines = (text) => text.split("\n").flatMap((line) => line.startsWith("  ") ? [line.slice(2)] : []);
	return [lines(agent), lines(judge).filter((line) => !/^(suite|network: proxy)/.test(line))];
}

// src/init/text.ts
/** The workflow that init copies. */
const EXAMPLE = "examples/workflows/sre-gate.yml";
function settingsText({ agent, judge }, suite) {
	const indented = (lines) => lines.map((line) => `  ${line}`);
	return [
		"agent: # what is tested, read from the head",
		...indented(agent),
		"judge: # what judges it, read from the base",
		`  suite: ${suite.name}@${suite.version}`,
		`  max-cost: ${40} # US dollars a run`,
		...indented(judge),
		"  enforce: advisory # 'fail' makes a lost capability red",
		""
	].join("\n");
}
/** The example to copy, with this gate's own address and the keys that the agent reads. */
function workflowText(example, { owner, sha }, keys) {
	const [head = "", env = ""] = example.replace("OWNER/sre-gate@SHA", `${owner}/sre-gate@${sha}`).split(/^(?= +env:\n)/m);
	if (keys.length === 0) return head;
	const line = /^.*KEY_NAME.*\n/m.exec(env)?.[0] ?? "";
	const lines = keys.map((key) => line.replaceAll("KEY_NAME", key));
	if (keys.length <= SHORT) return head + env.replace(line, lines.join(""));
	const entries = keys.map((key) => `${key}: "\${{ secrets.${key} }}"`);
	return head + env.replace(/env:\n.*\n/, `env: {${entries.join(", ")}}\n`);
}
/** More keys than these stand on one line: the workflow stays one that is read at a glance. */
const SHORT = 3;
const WorkflowSchema = object({
	on: array(_enum(["pull_request", "merge_group"])).min(1),
	permissions: record(string(), _enum(["read", "write"])),
	jobs: object({ gate: object({ steps: tuple([object({ uses: string().startsWith("actions/checkout@") }), object({
		uses: string().regex(/\/sre-gate@/),
		env: record(string(), string()).default({})
	})]) }) })
});
/** What was put together from an example and what was found: a checkout, then the gate with every key. */
function checkWorkflow(text, keys) {
	const read = WorkflowSchema.safeParse(parseYaml(text, EXAMPLE));
	const given = read.data ? Object.keys(read.data.jobs.gate.steps[1].env) : [];
	if (read.success && given.join() === keys.join()) return;
	throw new UserError({
		code: "GATE_INCOMPLETE",
		where: EXAMPLE,
		message: "no workflow comes of it here: it was edited in this copy of the gate",
		help: "restore the file from the gate's repository"
	});
}

// src/cli/init.ts
const WORKFLOW = ".github/workflows/sre-gate.yml";
const initCommand = {
	name: "init",
	about: [
		"Finds this repository's agent and says by what evidence, writes sre-gate.yaml, a workflow and, where the agent cannot",
		"take a prompt and write an answer, a small runner; tries one attempt and prints what a gate will cost.",
		"Asks nothing. The gate begins advisory: nothing is red until you set 'enforce: fail'."
	].join("\n"),
	flags: {
		force: {
			type: "boolean",
			help: "overwrite the files if they are there"
		},
		pick: {
			type: "string",
			value: "N",
			help: "take the Nth of the agents it lists"
		},
		run: {
			type: "string",
			value: "COMMAND",
			help: "the command that starts your agent"
		},
		"no-try": {
			type: "boolean",
			help: "do not try an attempt at the end"
		},
		"attempt-cost": {
			type: "string",
			value: "DOLLARS",
			help: "what one attempt of your agent costs"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const attemptCost = dollars(flagText(flags, "attempt-cost"));
		const suites = await readSuites(io.packageRoot);
		const suite = largestSuite(suites);
		refuseBelowTop(io.cwd);
		const example = readOwn(io, EXAMPLE);
		const repository = readRepository(io.cwd);
		const asked = {
			run: flagText(flags, "run"),
			pick: flagText(flags, "pick")
		};
		const found = findAgent(repository, readOwn(io, "docs/agents.md"), asked);
		const { chosen } = found;
		const keys = chosen.providers.keys;
		const settingsFile = settingsText(chosen, suite);
		const files = new Map([
			[SETTINGS_NAME, settingsFile],
			[WORKFLOW, workflowText(example, ownAddress(io.packageRoot), keys)],
			...chosen.runner === null ? [] : [[chosen.runner.path, chosen.runner.text]]
		]);
		checkWorkflow(files.get(WORKFLOW) ?? "", keys);
		if (!flagOn(flags, "force")) refuseToOverwrite(io, [...files.keys()]);
		const settings = resolveSettings({
			file: readSettingsFile(settingsFile.replace(PLACEHOLDER_AGENT, "investigator"), SETTINGS_NAME),
			found: true,
			where: SETTINGS_NAME,
			overrides: NO_OVERRIDES,
			root: io.cwd,
			packageRoot: io.packageRoot,
			env: io.env
		});
		for (const [path, text] of files) write(join(io.cwd, path), text);
		ignoreResults(io.cwd);
		const bill = billOf({
			tasks: suite.tasks.length,
			settings,
			paid: keys.length > 0,
			attemptCost,
			maxCost: 40
		});
		const unnamed = /OWNER\/sre-gate@|@SHA\b/.test(files.get(WORKFLOW) ?? "") ? WORKFLOW : null;
		const page = {
			found,
			suite,
			bill: bill.lines,
			files: [...files.keys()],
			unnamed
		};
		io.stdout(`${pageOf$1(page)}\n`);
		const proof = found.kind === "nothing" || flagOn(flags, "no-try") ? null : await tried(io, {
			chosen,
			settingsFile,
			suites
		});
		if (proof !== null) io.stdout(`\n${proof.lines.join("\n")}\n`);
		const unpriced = await withoutPrice([...chosen.providers.models, ...proof?.models ?? []]);
		if (unpriced.length > 0) io.stdout(`\n${unpriced.join("\n")}\n`);
		io.stdout(`\n${nextStep(io, found, proof)}\n`);
		return EXIT.pass;
	}
};
function findAgent(repository, recipes, asked) {
	if (asked.run !== null) return {
		kind: "command",
		command: asked.run,
		chosen: chooseCommand(repository, asked.run)
	};
	const candidates = candidatesOf(repository);
	const take = (candidate) => ({
		kind: "candidate",
		candidate,
		candidates,
		chosen: chooseCandidate(repository, candidate)
	});
	if (asked.pick !== null) return take(picked(candidates, asked.pick));
	const strong = recipeOf(repository, recipes, "strong");
	if (strong !== null) return {
		kind: "recipe",
		candidates,
		...strong
	};
	const likely = proposed(candidates);
	if (likely !== null) return take(likely);
	const weak = candidates.length === 0 ? recipeOf(repository, recipes, "weak") : null;
	if (weak !== null) return {
		kind: "recipe",
		candidates,
		...weak
	};
	return {
		kind: "nothing",
		candidates,
		chosen: placeholderChoice(repository)
	};
}
function picked(candidates, pick) {
	const chosen = /^[1-9]\d?$/.test(pick) ? candidates[Number(pick) - 1] : void 0;
	if (chosen !== void 0) return chosen;
	throw new UserError({
		code: "INIT_PICK",
		where: "--pick",
		message: `${JSON.stringify(pick)} is none of the ${candidates.length} agents that are listed`,
		help: "run init without --pick to see the list, or name the command: --run 'python3 agent.py'"
	});
}
async function tried(io, { chosen, settingsFile, suites }) {
	const smoke = suites.find((suite) => suite.name === "smoke") ?? largestSuite(suites);
	return prove({
		root: io.cwd,
		packageRoot: io.packageRoot,
		env: io.env,
		settings: settingsFile,
		providers: chosen.providers,
		task: smoke.tasks[0] ?? "",
		signal: io.signal
	});
}
/** A run with a limit on dollars refuses a model of unknown price: said before it does. */
async function withoutPrice(models) {
	const prices = await loadPrices(void 0);
	const unknown = [...new Set(models)].filter((model) => prices.nameOf(model, null) === null);
	if (unknown.length === 0) return [];
	return [`No price is known for ${unknown.join(", ")}, and max-cost refuses a model without one. Put yours (US dollars per million tokens)`, `into a file, as '${unknown[0]}: {input: 1.5, output: 6}', and name it in sre-gate.yaml: judge: prices: prices.yaml`];
}
function readOwn(io, name) {
	const path = join(io.packageRoot, name);
	if (!existsSync(path)) throw incomplete(name);
	return readFileSync(path, "utf8");
}
function incomplete(where) {
	return new UserError({
		code: "GATE_INCOMPLETE",
		where,
		message: "this copy of the gate lacks it",
		help: "clone the whole repository: dist/ alone holds neither the suites nor the example workflows"
	});
}
function ownAddress(packageRoot) {
	const git = (...args) => {
		try {
			return execFileSync("git", args, {
				cwd: packageRoot,
				encoding: "utf8",
				stdio: [
					"ignore",
					"pipe",
					"ignore"
				]
			}).trim();
		} catch {
			return null;
		}
	};
	const remote = git("remote", "get-url", "origin") ?? "";
	return {
		owner: /[/:]([\w.-]+)\/sre-gate(?:\.git)?$/.exec(remote)?.[1] ?? "OWNER",
		sha: git("rev-parse", "HEAD") ?? "SHA"
	};
}
function largestSuite(suites) {
	const [first, ...others] = suites;
	if (!first) throw incomplete("tasks/suites");
	return suites.find((suite) => suite.name === "full") ?? others.reduce((most, suite) => suite.tasks.length > most.tasks.length ? suite : most, first);
}
function nextStep({ call }, found, proof) {
	if (found.kind === "nothing") return `Next: name the agent's command in sre-gate.yaml under agent.run; then ${call} run tries it here.`;
	if (proof !== null && !proof.answered) return `Next: mend what failed above, then ${call} run --suite smoke --repeats 1 tries it again.`;
	return `Next: ${call} run tries it here; docs/setup.md goes on to a red check.`;
}
function refuseToOverwrite(io, paths) {
	const there = paths.filter((path) => existsSync(join(io.cwd, path)));
	if (there.length === 0) return;
	throw new UserError(there.map((where) => ({
		code: "INIT_FILE_EXISTS",
		where,
		message: "it is there already",
		help: "edit it, or write it anew with --force"
	})));
}
/** GitHub reads workflows, and the gate its settings and the agent's files, from the top of the repository. */
function refuseBelowTop(cwd) {
	if (existsSync(join(cwd, ".git"))) return;
	for (let folder = dirname(cwd); folder !== dirname(folder); folder = dirname(folder)) {
		if (!existsSync(join(folder, ".git"))) continue;
		throw new UserError({
			code: "INIT_BELOW_TOP",
			where: relative(folder, cwd),
			message: "this is a folder of a repository, and GitHub reads workflows at its top alone",
			help: `run init in ${folder}; an agent in a folder is named from there, as 'python3 ${relative(folder, cwd)}/agent.py'`
		});
	}
}
/** Runs and their cache lie in `.sre-gate/`: they are not to be committed by accident. */
function ignoreResults(root) {
	const path = join(root, ".gitignore");
	const text = existsSync(path) ? readFileSync(path, "utf8") : "";
	if (/^\/?\.sre-gate\/?\s*$/m.test(text)) return;
	writeFileSync(path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}.sre-gate/\n`);
}
function dollars(text) {
	if (text === null) return null;
	if (/^\d{1,4}(\.\d{1,4})?$/.test(text)) return Number(text);
	throw new UserError({
		code: "FLAG_NOT_A_NUMBER",
		where: "--attempt-cost",
		message: `${JSON.stringify(text)} is not an amount`,
		help: "write --attempt-cost 0.35"
	});
}
function write(path, text) {
	makeFolders(dirname(path));
	writeFileSync(path, text);
}

// src/report/leaderboard.ts
/** The agent without a model that ships with the gate: what any model should beat. */
const FLOOR_AGENT = "investigator";
/** Two-sided 95 %, normal. */
const Z = 1.96;
function buildLeaderboard(runs, names = /* @__PURE__ */ new Map()) {
	const groups = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const key = `${suiteDigest(run)} ${instrumentDigest(run)}`;
		const list = groups.get(key);
		if (list === void 0) groups.set(key, [run]);
		else list.push(run);
	}
	const built = [...groups].map(([key, list]) => ({
		key,
		group: groupOf(list, names)
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
function groupOf(runs, names) {
	const [first] = runs;
	if (first === void 0) throw new Error("a group has a run");
	const tasks = sortedBy(first.tasks, (task) => task.id);
	const rows = runs.map((run) => rowOf(run, names.get(run), tasks.map(({ id }) => id)));
	const constant = first.bestConstant;
	const floors = constant === null ? [] : [constantRow(constant.score, constant.name)];
	const all = [...named$1(rows, runs), ...floors].sort((a, b) => (b.raw.score ?? -1) - (a.raw.score ?? -1) || byCodePoint(a.agent, b.agent));
	const { limits } = first.instrument;
	const ranked = all.map((row) => ({
		...row,
		rank: row.floor ? null : rankOf(row, all)
	}));
	const shown = labels(first.tasks);
	return {
		suite: plain$1(first.suite),
		tasks: first.tasks.length,
		policy: first.instrument.policy.id,
		suiteDigest: suiteDigest(first),
		instrumentDigest: instrumentDigest(first),
		limits: `${limits.turns === null ? "no limit of turns" : count$1(limits.turns, "turn")}, ${limits.seconds} s`,
		rows: ranked,
		taskLabels: tasks.map(({ id }) => shown.get(id) ?? plain$1(id)),
		advice: adviceOf(ranked),
		notes: notesOf(runs, rows)
	};
}
/** How many are better by more than the error of the difference allows, and one. */
function rankOf(row, rows) {
	const { score, stderr } = row.raw;
	if (score === null) return null;
	return rows.filter((other) => !other.floor && other.raw.score !== null && other.raw.score - score > Z * Math.hypot(other.raw.stderr ?? 0, stderr ?? 0)).length + 1;
}
/** Of those that nobody is shown to be better than, the cheapest for what it solves; by turns where no price is known. */
function adviceOf(rows) {
	const runs = rows.filter(({ floor, raw }) => !floor && raw.score !== null);
	if (runs.length < 2) return null;
	const best = runs.filter(({ rank }) => rank === 1);
	const priced = best.every(({ raw }) => raw.solvedCost !== null);
	const price = ({ raw }) => (priced ? raw.solvedCost : raw.turns) ?? Infinity;
	const [take] = [...best].sort((a, b) => price(a) - price(b) || byCodePoint(rowTitle(a), rowTitle(b)));
	if (take === void 0) return null;
	const [above] = rows.filter((row) => row.floor && (row.raw.score ?? 0) >= (take.raw.score ?? 0));
	if (above !== void 0) return `None of them: ${rowTitle(above)} scores as much without a model (${above.score}).`;
	const others = best.length - 1;
	const costs = priced ? `${take.solvedCost} for each incident it solves` : `${take.turns} turns`;
	const tie = others === 0 ? "the only one that no other is as good as" : `${count$1(others, "other")} cannot be told from it, and ${others === 1 ? "takes" : "take"} more`;
	return `Take ${rowTitle(take)}: score ${take.score}, ${costs}; ${tie}.`;
}
function notesOf(runs, rows) {
	const unfinished = runs.filter((run) => run.attempts.length < run.planned).length;
	return [
		...rows.some((row) => row.floor) ? [] : [`No run of ${FLOOR_AGENT} here: a floor is missing.`],
		...unfinished === 0 ? [] : [`${count$1(unfinished, "run")} cut short: fewer attempts than planned.`],
		...runs.some((run) => run.isolationNote !== null) ? ["Some runs were not isolated."] : []
	];
}
function rowOf(run, named, tasks) {
	const metrics = suiteMetrics(run.attempts);
	const measured = run.attempts.filter(({ state }) => isMeasured(state));
	const raw = {
		score: metrics.mean.value,
		stderr: metrics.standardError.value,
		f1: averageF1(measured),
		passRate: metrics.passAt1.value,
		turns: averageOfKnown(measured.map(({ usage }) => usage.turns)),
		outputTokens: averageOfKnown(measured.map(({ usage }) => usage.outputTokens)),
		cost: averageOfKnown(measured.map(({ usage }) => usage.cost)),
		solvedCost: solvedCost(measured)
	};
	return {
		rank: null,
		floor: run.agent.name === FLOOR_AGENT && !run.agent.command.includes("--mutant"),
		agent: plain$1(named?.name ?? run.agent.name),
		model: run.agent.model === null ? null : plain$1(run.agent.model),
		...words$1(raw, metrics.standardError),
		attempts: `${metrics.attempts}${metrics.unmeasured > 0 ? ` (${metrics.unmeasured} not measured)` : ""}`,
		page: named?.page ?? null,
		byTask: tasks.map((id) => averageOfKnown(measured.filter(({ task }) => task === id).map(({ score }) => score?.value ?? null))),
		raw
	};
}
/** Null as soon as one price is unknown, and where nothing was solved. */
function solvedCost(attempts) {
	const solved = attempts.filter(({ score }) => (score?.value ?? 0) >= 1).length;
	const costs = attempts.map(({ usage }) => usage.cost);
	if (solved === 0 || costs.some((cost) => cost === null)) return null;
	return costs.reduce((sum, cost) => sum + (cost ?? 0), 0) / solved;
}
function constantRow(score, name) {
	const raw = {
		score,
		stderr: null,
		f1: null,
		passRate: null,
		turns: null,
		outputTokens: null,
		cost: null,
		solvedCost: null
	};
	return {
		rank: null,
		floor: true,
		agent: `always ${plain$1(name)}`,
		model: null,
		...words$1(raw, {
			value: null,
			reason: ""
		}),
		score: points$1(score),
		attempts: "–",
		page: null,
		byTask: [],
		raw
	};
}
function words$1(raw, error) {
	const optional = (value, format) => value === null ? "–" : format(value);
	const spread = error.value === null ? "" : ` ± ${points$1(error.value)}`;
	return {
		score: raw.score === null ? "–" : `${points$1(raw.score)}${spread}`,
		f1: optional(raw.f1, (value) => value.toFixed(2)),
		passRate: optional(raw.passRate, percent$1),
		turns: optional(raw.turns, turnCount),
		outputTokens: optional(raw.outputTokens, whole$3),
		cost: optional(raw.cost, dollars$1),
		solvedCost: optional(raw.solvedCost, dollars$1)
	};
}
/** Over task means like the score; an attempt without an answer has an F1 of 0. */
function averageF1(attempts) {
	const byTask = /* @__PURE__ */ new Map();
	for (const { task, score } of attempts) {
		if (score === null || score.value === null) continue;
		byTask.set(task, [...byTask.get(task) ?? [], score.metrics.f1 ?? 0]);
	}
	return averageOfKnown([...byTask.values()].map((values) => averageOfKnown(values)));
}
/** Rows with the same name get their arguments added, or else a number, so that a picture can name them. */
function named$1(rows, runs) {
	const title = (row) => `${row.agent}\n${row.model ?? ""}`;
	const words = (index) => plain$1(runs[index]?.agent.command.slice(1).join(" ") ?? "");
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
	const runs = group.rows.flatMap((row) => {
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
	if (runs.every(({ kind }) => kind === "floor")) return runs;
	const published = REFERENCES.flatMap(({ name, score, [key]: x }) => x === null ? [] : [{
		name,
		x,
		y: score,
		kind: "reference",
		note: `published ${REFERENCES_DATE}`
	}]);
	return [...runs, ...published];
}
function renderLeaderboardJson(board) {
	const document = {
		format: board.format,
		groups: board.groups.map((group) => ({
			...group,
			rows: group.rows.map(inNumbers)
		}))
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
function inNumbers({ rank, floor, agent, model, raw, attempts }) {
	const round = (value) => value === null ? null : fixed(value);
	return {
		rank,
		floor,
		agent,
		model,
		attempts,
		score: round(raw.score),
		stderr: round(raw.stderr),
		f1: round(raw.f1),
		passRate: round(raw.passRate),
		turns: round(raw.turns),
		outputTokens: round(raw.outputTokens),
		cost: round(raw.cost),
		solvedCost: round(raw.solvedCost)
	};
}

// src/report/leaderboard-html.ts
/** The leaderboard as a page of its own: a sortable table and two pictures per set of comparable runs. */
function renderLeaderboardHtml(board) {
	const separate = board.groups.length > 1 ? h`<p class="note">${board.groups.length} tables: runs of other tasks, policies or limits are not ranked together.</p>` : NOTHING$1;
	return frame("sre-gate leaderboard", h`<h1>Leaderboard</h1>${separate}${board.groups.map(section$1)}`);
}
function section$1(group) {
	const title = `${group.suite}: ${count$1(group.tasks, "task")}, policy ${group.policy}`;
	return h`<h2>${title}</h2>
${group.advice === null ? NOTHING$1 : h`<p class="lead">${group.advice}</p>`}
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table data-sort="1"><thead><tr>${COLUMNS.map(head)}</tr></thead><tbody>${group.rows.map(row$2)}</tbody></table></div>
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
	"attempts"
];
/** A phone has room for what one chooses by. */
const DESK_ONLY = /* @__PURE__ */ new Set([
	"F1",
	"pass rate",
	"output tokens",
	"attempts"
]);
function column(name, number = true) {
	return [number ? "n" : "", DESK_ONLY.has(name) ? "desk-only" : ""].join(" ").trim();
}
function head(name) {
	return h`<th scope="col" class="${column(name, name !== "agent")}"><button type="button">${name}</button></th>`;
}
function row$2(item) {
	const cell = (name, text, raw) => h`<td class="${column(name)}" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
	const { raw } = item;
	const name = shorten(item.agent, 90);
	const linked = item.page === null ? h`${name}` : h`<a href="${item.page}">${name}</a>`;
	return h`<tr${item.floor ? h` class="floor"` : NOTHING$1}>${cell("rank", item.rank === null ? "" : String(item.rank), item.rank)}<td class="name">${item.floor ? "floor: " : ""}${linked}${item.model === null ? NOTHING$1 : h` <span class="soft">${shorten(item.model, 60)}</span>`}</td>${cell("score", item.score, raw.score)}${cell("F1", item.f1, raw.f1)}${cell("pass rate", item.passRate, raw.passRate)}${cell("turns", item.turns, raw.turns)}${cell("output tokens", item.outputTokens, raw.outputTokens)}${cell("cost per task", item.cost, raw.cost)}${cell("per solved", item.solvedCost, raw.solvedCost)}<td class="${column("attempts")}">${item.attempts}</td></tr>`;
}
/** Which task is solved by whom: a model is chosen for the incidents one has. */
function grid({ rows, taskLabels }) {
	const runs = rows.filter(({ byTask }) => byTask.length > 0);
	if (runs.length < 2) return NOTHING$1;
	const names = runs.map((one) => h`<th scope="col" class="n">${shorten(rowTitle(one), 40)}</th>`);
	const lines = taskLabels.map((task, index) => h`<tr><th scope="row" class="name">${shorten(task, 60)}</th>${runs.map((one) => mark(one.byTask[index] ?? null))}</tr>`);
	return h`<details><summary>Task by task</summary><div class="scroll" tabindex="0" role="region" aria-label="Task by task"><table><thead><tr><th scope="col">task</th>${names}</tr></thead><tbody>${lines}</tbody></table></div></details>`;
}
function mark(score) {
	if (score === null) return h`<td class="n">?</td>`;
	return h`<td class="n">${score >= 1 ? "●" : score > 0 ? "◐" : "○"} ${points$1(score)}</td>`;
}
function picture(group, key, title, xLabel) {
	const dots = leaderboardPoints(group, key);
	if (new Set(dots.map((point) => point.x)).size < 2) return NOTHING$1;
	const x = key === "cost" ? "dollars" : "turns";
	const keys = scatterLegend(dots, [
		"run",
		"run",
		"run"
	], [
		"floor",
		"floor",
		"floor"
	], [
		"reference",
		"reference",
		`ITBench-AA as published on ${REFERENCES_DATE}: other snapshots, another judge`
	]);
	return figureElement(title, WIDTHS.half, (width) => scatter(dots, {
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
		`### ${markdown(group.suite)}: ${count$1(group.tasks, "task")}, policy ${group.policy}`,
		"",
		...group.advice === null ? [] : [markdown(group.advice), ""],
		"| rank | agent | score | F1 | pass rate | turns | output tokens | cost per task | per solved | attempts |",
		"|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|",
		...group.rows.map(row$1),
		"",
		`<sub>Score: mean over tasks ± standard error. Runs share a rank when their scores cannot be told apart (95 %). Limits: ${group.limits}. Tasks ${markdownCode(group.suiteDigest)}, instrument ${markdownCode(group.instrumentDigest)}.${group.notes.map((note) => ` ${markdown(note)}`).join("")}</sub>`
	].join("\n");
}
function row$1(item) {
	const model = item.model === null ? "" : ` ${markdownCode(item.model)}`;
	const name = item.floor ? `_floor:_ ${markdownCode(item.agent)}` : markdownCode(item.agent);
	return `| ${item.rank ?? ""} | ${name}${model} | ${item.score} | ${item.f1} | ${item.passRate} | ${item.turns} | ${item.outputTokens} | ${item.cost} | ${item.solvedCost} | ${item.attempts} |`;
}

// src/cli/leaderboard.ts
const leaderboardCommand = {
	name: "leaderboard",
	about: "Ranks stored runs: one table per set of comparable runs, as Markdown on stdout and as a page. RUN is a folder or a run.json, or NAME=RUN to call it that.",
	flags: {
		out: {
			...COMMON$1.out,
			help: "where leaderboard.html and .md go (default: .sre-gate)"
		},
		json: COMMON$1.json
	},
	positionals: "RUN...",
	run: async ({ flags, positionals, io }) => {
		const out = resolve(io.cwd, flagText(flags, "out") ?? ".sre-gate");
		const named = positionals.map(namedPlace);
		const runs = readRuns(named.map(({ place }) => place), io.cwd);
		const names = runs.map((run, index) => {
			const { name, place } = named[index] ?? {
				name: null,
				place: ""
			};
			return [run, {
				name,
				page: pageOf(resolve(io.cwd, place), out)
			}];
		});
		const board = buildLeaderboard(runs, new Map(names));
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
/** "opus=runs/opus": the name that people gave it. */
function namedPlace(word) {
	const [, name = null, place = word] = /^([^=/]{1,60})=(.+)$/.exec(word) ?? [];
	return {
		name,
		place
	};
}
/** Where the run's own page is, as seen from the leaderboard; null where there is none. */
function pageOf(place, out) {
	const page = join(place.endsWith(".json") ? dirname(place) : place, "report.html");
	return existsSync(page) ? encodeURI(relative(out, page)) : null;
}
/** Reads every named run and reports all problems at once; the same run given twice is refused. */
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

// src/cli/merge.ts
const mergeCommand = {
	name: "merge",
	about: ["Joins the parts of one run and judges it: scores and verdict have the same bytes as those of a single job.", "Refuses parts that are missing, that overlap, or that belong to another commit, agent or version."].join("\n"),
	flags: COMMON$1,
	positionals: "PART...",
	run: async ({ flags, positionals, io }) => {
		const settings = settingsFrom(flags, io);
		const joined = await joinParts({
			settings,
			baseline: readBaselineFile(settings, io),
			folders: positionals,
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			progress: (line) => io.stderr(`${line}\n`)
		});
		writeResults(settings.out, resultFiles(joined.run, joined.times, joined));
		if (flagOn(flags, "json")) io.stdout(renderJson(joined.report));
		else {
			io.stdout(renderTerminal(joined.report, io.view));
			io.stdout(`\nReport: ${join(relative(io.cwd, settings.out) || ".", "report.html")}\n`);
		}
		return joined.exitCode;
	}
};

// src/cli/play.ts
const playCommand = {
	name: "play",
	about: [
		"Opens a shell in an incident: kubectl, Prometheus, Alertmanager, Loki and Jaeger answer as they would while it",
		"happens. What you change in a simulated incident takes effect; leave the shell to hear what you did and how a judge",
		"sees it. A record (an ITBench folder, an import) can be looked at and not changed."
	].join("\n"),
	flags: {
		time: {
			type: "string",
			value: "N|hand",
			help: "how fast time goes on: 1 as your clock (default), 10 ten times, hand: with what you do"
		},
		serve: {
			type: "boolean",
			help: "print the addresses and wait for Ctrl-C instead of a shell"
		}
	},
	positionals: "TASK",
	run: async ({ flags, positionals, io }) => {
		const [task, ...more] = positionals;
		if (task === void 0 || more.length > 0) throw oneTask();
		const time = timeOf(flagText(flags, "time"));
		const { play } = await import("./play-incident.js");
		await play({
			task,
			time,
			serve: flagOn(flags, "serve")
		}, io);
		return EXIT.pass;
	}
};
function oneTask() {
	return new UserError({
		code: "PLAY_TASK",
		where: "play",
		message: "it takes one incident",
		help: "write: sre-gate play shop-01; 'sre-gate tasks list' shows what there is"
	});
}
/** Null where nothing was said. */
function timeOf(text) {
	if (text === null || text === "hand") return text;
	const times = Number(text.replace(/^x/i, ""));
	if (/^x?\d{1,4}(\.\d{1,2})?$/i.test(text) && times >= .1 && times <= 1e3) return times;
	throw new UserError({
		code: "PLAY_TIME",
		where: "--time",
		message: `${JSON.stringify(text)} is neither hand nor a number from 0.1 to 1000`,
		help: "write --time 10 for ten times as fast as your clock, or --time hand"
	});
}

// src/cli/repair/try.ts
const repairTryCommand = {
	name: "repair try",
	about: [
		"Judges a repair of a simulated incident as if it had been done: the incident is played again with the steps, without",
		"them, and without the fault. Prints what users met, the score and why. Exits 0 where the repair is accepted (at least",
		"0.75, or rightly handed over), else 1."
	].join("\n"),
	flags: {
		task: {
			type: "string",
			value: "ID",
			help: "the incident"
		},
		actions: {
			type: "string",
			value: "FILE",
			help: "the steps: kubectl lines, manifests, escalate"
		},
		json: COMMON$1.json
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const id = needed(flagText(flags, "task"), "--task", "shop-01");
		const file = needed(flagText(flags, "actions"), "--actions", "repair.yaml");
		const path = resolve(io.cwd, file);
		const { judgeSteps } = await import("./judge-steps.js");
		const { facts, verdict, text } = await judgeSteps(id, {
			path,
			name: relative(io.cwd, path)
		}, io, cacheOf(io));
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify({
			...verdict,
			facts
		}, null, 2)}\n` : text);
		return (verdict.score ?? 0) >= ACCEPTED ? EXIT.pass : EXIT.fail;
	}
};
const ACCEPTED = .75;
function needed(value, where, example) {
	if (value !== null) return value;
	throw new UserError({
		code: "FLAG_MISSING",
		where,
		message: "it is needed",
		help: `write ${where} ${example}`
	});
}

// src/cli/report.ts
const reportCommand = {
	name: "report",
	about: "Writes every report of a stored run again (Markdown, HTML, JSON, JUnit), without the agent.",
	flags: {
		...STORED_RUN_FLAGS,
		out: {
			...STORED_RUN_FLAGS.out,
			help: "the folder for the reports (default: that of the run)"
		}
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { io } = invocation;
		const judged = await judgeStoredRun(invocation);
		const out = flagText(invocation.flags, "out");
		const folder = out === null ? judged.folder : resolve(io.cwd, out);
		const files = resultFiles(judged.run, judged.times, judged);
		writeResults(folder, files);
		for (const name of files.keys()) io.stdout(`${relative(io.cwd, folder) || "."}/${name}\n`);
		return EXIT.pass;
	}
};

// src/cli/shard.ts
/** `--shard 2/8`, or `auto/8` in a Kubernetes indexed Job, whose pods are numbered from 0. */
async function shardFrom(text, settings, io) {
	if (text === null) return settings;
	const { part, of } = parseShard(text.replace(/^auto(?=\/)/, () => ownPart(io)), "--shard");
	const plan = await planWhole(settings, readBaselineFile(settings, io), (line) => io.stderr(`${line}\n`));
	const shard = shardsOf(plan, of)[part - 1];
	if (!shard) throw new Error(`no part ${part} of ${of}`);
	return settingsOfShard(settings, plan, shard);
}
function ownPart(io) {
	const index = io.env.JOB_COMPLETION_INDEX ?? "";
	if (/^\d{1,3}$/.test(index)) return String(Number(index) + 1);
	throw new UserError({
		code: "SHARD_INDEX_MISSING",
		where: "JOB_COMPLETION_INDEX",
		message: `--shard auto/N needs the index of the pod, and this is ${JSON.stringify(index)}`,
		help: "set completionMode: Indexed (examples/kubernetes/shards.yaml), or write --shard 2/8"
	});
}

// src/cli/run.ts
const { baseline: _unused, ...FLAGS } = COMMON$1;
const runCommand = {
	name: "run",
	about: ["Runs the agent on the suite and prints the score with its standard error, turns, tokens and cost per task.", "Compares nothing: exits 0, or 3 if no attempt answered or the run was stopped early."].join("\n"),
	flags: {
		...FLAGS,
		"no-cache": {
			type: "boolean",
			help: "run every attempt anew"
		},
		shard: {
			type: "string",
			value: "PART/OF",
			help: "one part of the suite; auto/OF takes the part from JOB_COMPLETION_INDEX"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = everyAttempt(await shardFrom(flagText(flags, "shard"), settingsFrom(flags, io), io));
		await refuseCommittedResults(settings);
		const progress = openProgress(io);
		const result = await runGate({
			settings,
			baseline: null,
			today: null,
			fresh: flagOn(flags, "no-cache"),
			progress: progress.report,
			signal: io.signal
		}).finally(progress.close);
		writeResults(settings.out, resultFiles(result.run, result.times, result));
		const { attempts } = result.run;
		const open = attempts.filter(({ state }) => state === "cancelled").length;
		if (open > 0) io.stderr(`stopped early: ${open} of ${attempts.length} attempts did not finish; what finished is kept, the next run goes on from there\n`);
		io.stderr(whyUnanswered(result.run, relative(io.cwd, settings.out) || ".", settings.judge.answers));
		if (flagOn(flags, "json")) io.stdout(renderRunJson(result.run, result.times));
		else {
			io.stdout(renderRunTable(result.run, result.times));
			io.stdout(`\nReport: ${join(relative(io.cwd, settings.out), "report.html")}\n`);
		}
		return open === 0 && attempts.some(({ diagnosis }) => diagnosis !== null) ? EXIT.pass : EXIT.inconclusive;
	}
};
/** A score of 0 has two very different reasons; at first the agent usually failed to answer at all. */
function whyUnanswered({ attempts, instrument }, out, answers) {
	const [first] = attempts.filter(({ state }) => isMeasured(state));
	if (first === void 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return "";
	const { task, repeat, state, reason } = first;
	const place = `${out}/attempts/${task}/${repeat}`;
	const isolated = instrument.isolation === "bubblewrap" && COULD_NOT_SEE.has(state) ? ISOLATED : "";
	const prose = state === "invalid-answer" && answers === "strict" ? LENIENT : "";
	return `No attempt gave an answer. ${task} #${repeat} ended as ${state}: ${plain$1(reason ?? "no reason is known")}\nWhat the agent printed is in ${place}\n${isolated}${prose}`;
}
/** States that a missing file or program may have caused; an agent that ran out of time did start. */
const COULD_NOT_SEE = /* @__PURE__ */ new Set(["agent-error", "no-answer"]);
const LENIENT = "An answer is one JSON document; 'answers: lenient' under judge: also takes JSON that stands among other text.\n";
const ISOLATED = "In the sandbox it sees the system's folders, its own 'files' and the 'mounts' under judge:, and nothing else (docs/running.md)\n";

// src/files/regular-file.ts
/** The text of a file of at most `cap` bytes; a larger file is reported by its size and never read. */
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
			defects: defectsOf(incident, task.truth),
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
/** A ground truth without a root cause is an incident without a fault, but only if the user says so. */
function tasksOf(incidents, truths, request) {
	const tasks = /* @__PURE__ */ new Map();
	const problems = [];
	for (const incident of [...incidents].sort(byNumber)) {
		const truth = truths.get(incident);
		if (!truth) continue;
		const hasCause = answerKeyOf(truth).rootCauses.length > 0;
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
/** Refuses an answer whose incident has no ground truth, which would otherwise silently be missing from the mean. */
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
/** The mean under each policy; every incident has the same weight. */
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
	const mean = averageOfKnown(values);
	const outcomes = /* @__PURE__ */ new Map();
	for (const { attempt } of own) {
		const word = attempt.score ? outcomeWords(attempt.score.outcome) : attempt.state;
		outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
	}
	const words = [...outcomes].map(([word, count]) => count > 1 ? `${count}x ${word}` : word);
	const flag = own.some(({ defects }) => defects.length > 0) ? "  (known defect)" : "";
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
			help: "checks evidence and finds invented names; with --answers, a folder of Scenario-N"
		},
		policy: COMMON$1.policy,
		expect: {
			type: "string",
			value: "fault|no-fault",
			help: "what the task expects; with --answers, for a ground truth without root cause"
		},
		lenient: {
			type: "boolean",
			help: "repair broken JSON and record it"
		},
		json: COMMON$1.json
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
	const expect = oneOf$1(flags, "expect", ["fault", "no-fault"], problems) ?? "fault";
	const policy = oneOf$1(flags, "policy", POLICY_IDS, problems) ?? "aa-dedup";
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
	refuseContradiction(truth, request.expect, request.truth, {
		noFault: NOTHING_BROKEN,
		fault: "leave --expect no-fault out if something is broken"
	});
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
	const scenario = scenarioOf(basename(task.folder));
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
/** What a file's text or name gives away. */
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
	const parser = new TsvParser();
	const longest = Math.max(0, ...needles.map((needle) => needle.length));
	const open = new Set(needles);
	const found = /* @__PURE__ */ new Set();
	const parts = [];
	let [bytes, rows, tail] = [
		0,
		0,
		""
	];
	for await (const piece of createReadStream(path, {
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
	const folder = await openSnapshot(task);
	const files = snapshotFiles(folder).filter((file) => !isLeftOut(task.without, file));
	const inventory = await inventoryOf(folder);
	const needles = needlesOf(task, inventory);
	const signals = {};
	const leaks = [];
	const warnings = [];
	for (const { path, signal } of files) {
		const scan = await scanFile(join(folder, path), needles);
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
	warnings.push(...missingSignals(task, signals), ...recorderObjects(inventory), ...truthWarnings(task), ...unobservable(answerKeyOf(task.truth), task, inventory));
	const report = {
		id: task.id,
		signals,
		leaks,
		warnings,
		defects: task.defects
	};
	return task.private ? withoutWords(report) : report;
}
/** Leaks and warnings quote the truth, so for a private task only their number is shown. */
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
	const globs = answerKeyOf(task.truth).targets.flatMap(({ group, patterns }) => patterns.filter(({ reading }) => reading === "glob").map(({ source }) => `group ${group.id}: ${source} is no regular expression, read as a glob`));
	const ids = dangling.slice(0, 5).join(", ");
	return dangling.length === 0 ? globs : [...globs, `the ground truth names ${dangling.length} undefined ids: ${ids}`];
}
/** A root cause that no object of the snapshot matches may still show in events only: a warning. */
function unobservable(incident, task, inventory) {
	if (task.expect === "no-fault" || inventory.size === 0) return [];
	const seen = /* @__PURE__ */ new Set();
	for (const name of inventory) {
		const match = matchName(incident, name, "confirmed", inventory);
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
		shown(task.id),
		shown(task.family ?? "-"),
		task.difficulty === null ? "-" : task.difficulty.toFixed(1),
		task.expect,
		shown(task.private ? "(private)" : task.title ?? "-"),
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
		shown(id),
		...SIGNALS.map((signal) => String(signals[signal]?.rows ?? 0)),
		megabytes(signals),
		leaks.length > 0 ? "LEAKS" : warnings.length > 0 ? counted(warnings.length, "warning") : "ok"
	]);
	const notes = result.reports.flatMap(({ id, leaks, warnings, defects }) => [
		...leaks.map((leak) => `LEAK     ${shown(id)}: ${shown(leak)}`),
		...warnings.map((warning) => `warning  ${shown(id)}: ${shown(warning)}`),
		...defects.map((defect) => `defect   ${shown(id)}: ${shown(defect)}`)
	]);
	const constant = result.bestConstant === null ? "no single name scores without reading anything" : `best constant answer: ${shown(result.bestConstant.name)} scores ${figure(result.bestConstant.score)} by ${result.policy} without reading anything`;
	return [
		table([
			"task",
			...SIGNALS,
			"MB",
			""
		], rows).trimEnd(),
		...notes.length === 0 ? [] : ["", ...notes],
		"",
		`${counted(result.tasks, "task")}; ${constant}`,
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
	suite: COMMON$1.suite,
	tasks: COMMON$1.tasks,
	exclude: COMMON$1.exclude,
	without: COMMON$1.without
};
const tasksListCommand = {
	name: "tasks list",
	about: "Lists the tasks of a selection; all tasks of this repository without one.",
	flags: {
		...SELECTION,
		json: COMMON$1.json
	},
	positionals: "[PATH...]",
	run: async (invocation) => {
		const tasks = await selectedTasks(invocation);
		const { io, flags } = invocation;
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(tasks.map(row), null, 2)}\n` : listText(tasks));
		return EXIT.pass;
	}
};
const tasksValidateCommand = {
	name: "tasks validate",
	about: ["Reads every file of the selected tasks once: layout, ground truth, leaks of the ground truth into what an", "agent sees, counts per signal, and what the best constant answer would score. Exits 2 on a leak."].join("\n"),
	flags: {
		...SELECTION,
		policy: COMMON$1.policy,
		json: COMMON$1.json
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
			bestConstant: bestConstant(tasks, policy),
			leaks: reports.flatMap(({ id, leaks }) => leaks.map((leak) => `${id}: ${leak}`)),
			reports
		};
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(result, null, 2)}\n` : validationText(result));
		return result.leaks.length === 0 ? EXIT.pass : EXIT.userError;
	}
};
function policyFrom(flags) {
	const problems = [];
	const id = oneOf$1(flags, "policy", POLICY_IDS, problems) ?? "aa-dedup";
	throwIfAny(problems);
	return findPolicy(id);
}
async function selectedTasks({ flags, positionals, io }) {
	const problems = [];
	const without = eachOf(flags, "without", LEAVABLE, problems);
	throwIfAny(problems);
	const named = [...flagList(flags, "tasks"), ...positionals.map(asPath)];
	const suite = flagText(flags, "suite");
	return findTasks({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite,
		patterns: named.length === 0 && suite === null ? ["*"] : named,
		exclude: flagList(flags, "exclude"),
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

// src/capture/lint/facts.ts
/** Texts that are kept to look for names in: an event's message, the shape of a log line, an alert's words. */
const KEPT = 6e4;
async function readFacts(folder) {
	const tables = tablesIn(snapshotFiles(folder));
	const texts = [];
	const keep = (signal, text) => {
		if (texts.length < KEPT) texts.push({
			signal,
			text: Buffer.from(text.slice(0, 600)).toString()
		});
	};
	const secrets = {};
	const scan = (text) => redactText(text, (rule) => {
		secrets[rule] = (secrets[rule] ?? 0) + 1;
		return "[redacted]";
	});
	const rows = {
		objects: 0,
		events: 0,
		logs: 0,
		traces: 0
	};
	const objects = /* @__PURE__ */ new Map();
	const warned = /* @__PURE__ */ new Map();
	const services = /* @__PURE__ */ new Set();
	const each = async (table, visit) => {
		for (const path of tables[table]) await readTable(join(folder, path), (row) => {
			rows[table] += 1;
			visit((column) => row.get(column));
		});
	};
	const known = /* @__PURE__ */ new Set();
	await each("objects", (cell) => {
		const body = cell("Body");
		if (known.has(body)) return;
		known.add(body);
		scan(body);
		const object = asObject(parseJson(body));
		objects.set(nameOf(object), Buffer.from(changedAt(object)).toString());
	});
	await each("events", (cell) => {
		const event = readEventRow({
			get: cell,
			isWhole: true
		})?.event;
		if (event === void 0) return;
		const target = asObject(event.involvedObject);
		keep("events", `${asText(target.name)} ${asText(event.message)}`);
		scan(asText(event.message));
		if (event.type === "Warning") count(warned, named(target.namespace, target.kind, target.name));
	});
	await each("logs", (cell) => {
		const body = cell("Body");
		services.add(Buffer.from(cell("ServiceName")).toString());
		keep("logs", `${cell("ServiceName")} ${body}`);
		scan(body);
	});
	await each("traces", (cell) => {
		services.add(Buffer.from(cell("ServiceName")).toString());
		keep("traces", `${cell("ServiceName")} ${cell("SpanAttributes")} ${cell("StatusMessage")}`);
	});
	const ticket = alertsOf(folder, tables.ticket.at(-1) ?? tables.alerts.at(-1));
	for (const path of [...tables.ticket, ...tables.alerts]) for (const alert of alertsOf(folder, path)) keep("alerts", JSON.stringify(alert));
	for (const path of [...tables.podMetrics, ...tables.serviceMetrics]) keep("metrics", path);
	const all = [...objects.keys()];
	return {
		ticket,
		objects: new Set(all),
		namespaces: new Set(all.flatMap((name) => name.startsWith("cluster/") ? [] : name.split("/")[0] ?? [])),
		mentions: (name) => {
			const found = {};
			for (const { signal, text } of texts) if (name.test(text)) found[signal] = (found[signal] ?? 0) + 1;
			return found;
		},
		rows,
		warned: [...warned].sort((a, b) => b[1] - a[1]).map(([name]) => name),
		newest: [...objects].sort((a, b) => a[1] < b[1] ? 1 : -1).map(([name]) => name).filter((name) => !/\/(Pod|ReplicaSet|Event|Endpoints|EndpointSlice|Node|Lease)\//.test(name)),
		services,
		secrets
	};
}
function alertsOf(folder, path) {
	return path === void 0 ? [] : readAlertFile(readFileSync(join(folder, path), "utf8")) ?? [];
}
function count(counts, key) {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
function named(namespace, kind, name) {
	return `${asText(namespace) || "cluster"}/${asText(kind)}/${asText(name)}`;
}
function nameOf(object) {
	const { namespace, name } = asObject(object.metadata);
	return named(namespace, object.kind, name);
}
/** The latest write by a field manager, else the creation. */
function changedAt(object) {
	const metadata = asObject(object.metadata);
	const times = (Array.isArray(metadata.managedFields) ? metadata.managedFields : []).map(asObject).filter(({ subresource }) => subresource !== "status").map(({ time }) => asText(time));
	return [asText(metadata.creationTimestamp), ...times].sort().at(-1) ?? "";
}

// src/capture/lint/lint-task.ts
/** Below these a record holds little but the incident: whoever reads all of it finds the cause. */
const ENOUGH = {
	objects: 100,
	services: 8,
	logs: 300
};
function lintTask({ task, facts, policy, investigator }) {
	const key = answerKeyOf(task.truth);
	const scores = scoresOf({
		task,
		facts,
		policy,
		investigator
	}, key);
	const findings = task.expect === "no-fault" ? [] : [...aboutCause(key, facts), ...aboutTicket(key, task.truth, facts)];
	for (const [rule, score] of Object.entries(scores)) if (rule !== "investigator" && rule !== "best constant" && score !== null && score >= .99) findings.push(warning("TRIVIAL_RULE_SOLVES_IT", `whoever names ${rule} is right: the task tells little about an agent`));
	return {
		id: task.id,
		findings: [
			...findings,
			...aboutSize(facts),
			...aboutSecrets(facts)
		],
		scores,
		size: {
			objects: facts.objects.size,
			namespaces: facts.namespaces.size,
			services: facts.services.size,
			logs: facts.rows.logs
		}
	};
}
function aboutCause(key, facts) {
	const findings = [];
	const seen = /* @__PURE__ */ new Set();
	for (const name of facts.objects) {
		const match = matchName(key, name, "ranked", null);
		if (match.kind === "hit") seen.add(match.hit.target.component);
	}
	for (const component of key.rootCauses) {
		const label = labelOf(key, component);
		if (!seen.has(component) && facts.objects.size > 0) findings.push(error("CAUSE_NOT_IN_RECORD", `no object of the record is ${label}`));
		const mentions = facts.mentions(patternOf(key, component));
		if (Object.keys(mentions).length === 0) findings.push(warning("CAUSE_NOWHERE_MENTIONED", `no event, alert, log line, span or metric names ${label}: only its object can tell`));
	}
	return findings;
}
function aboutTicket(key, truth, facts) {
	if (facts.ticket.length === 0) return [warning("NO_TICKET", "no alert fires at the end: an agent begins with nothing")];
	const findings = [];
	const words = JSON.stringify(facts.ticket);
	const prose = truth.faults.map(({ condition }) => condition).filter((text) => text.includes(" ") && text.length >= 12);
	for (const text of prose) if (words.includes(JSON.stringify(text).slice(1, -1))) findings.push(error("TICKET_TELLS_THE_ANSWER", `the ticket holds ${JSON.stringify(text.slice(0, 80))}, which the truth says of the cause`));
	for (const component of key.rootCauses) if (patternOf(key, component).test(words)) findings.push(warning("TICKET_NAMES_THE_CAUSE", `the ticket names ${labelOf(key, component)}`));
	else if (!leads(truth, key, component, words)) findings.push(warning("NO_ALERT_LEADS_TO_CAUSE", `no alert of the ticket is about ${labelOf(key, component)} or what the truth says it broke (propagations)`));
	return findings;
}
/** Whether the ticket names something that the truth's propagations reach from the cause. */
function leads(truth, key, component, words) {
	const reached = new Set((key.components[component]?.members ?? []).map(({ group }) => group.id));
	for (let before = 0; before !== reached.size;) {
		before = reached.size;
		for (const { source, target } of truth.propagations) if (reached.has(source)) reached.add(target);
		for (const set of truth.aliases) if (set.some((one) => reached.has(one))) for (const one of set) reached.add(one);
	}
	return truth.groups.some(({ id, name, filter }) => reached.has(id) && namesPattern(name, filter).test(words));
}
function aboutSize({ objects, services, rows }) {
	const few = [
		...objects.size < ENOUGH.objects ? [`${objects.size} objects (of ${ENOUGH.objects})`] : [],
		...services.size < ENOUGH.services ? [`${services.size} services (of ${ENOUGH.services})`] : [],
		...rows.logs < ENOUGH.logs ? [`${rows.logs} log lines (of ${ENOUGH.logs})`] : []
	];
	return few.length === 0 ? [] : [warning("OPEN_BOOK", `an open-book exam: ${few.join(", ")}. --pad adds healthy background`)];
}
function aboutSecrets({ secrets }) {
	return Object.entries(secrets).map(([rule, count]) => error("SECRET", `${count} × ${rule} in the record looks like a secret`));
}
function scoresOf({ task, facts, policy, investigator }, key) {
	if (task.expect === "no-fault") return {};
	const score = (names) => {
		if (names === null) return null;
		const mapped = mapNames(key, names, policy.matching, null);
		return Math.round(1e3 * gatedPrecision(countVerdicts(key, mapped), policy.counting)) / 1e3;
	};
	const [first] = facts.ticket;
	const { namespace = "cluster", service_name, service, deployment, pod } = first?.labels ?? {};
	const subject = deployment ? `${namespace}/Deployment/${deployment}` : service_name ?? service ? `${namespace}/Service/${service_name ?? service}` : pod ? `${namespace}/Pod/${pod}` : null;
	return {
		investigator: score(investigator),
		"best constant": bestConstant([task], policy)?.score ?? null,
		"the first alert's subject": score(subject === null ? [] : [subject]),
		"the object changed last": score(facts.newest.slice(0, 1)),
		"the object warned about most": score(facts.warned.slice(0, 1))
	};
}
function labelOf(key, component) {
	return (key.components[component]?.members ?? []).map(({ group }) => group.id).join(" or ");
}
function patternOf(key, component) {
	const members = key.components[component]?.members ?? [];
	return new RegExp(members.map(({ group }) => namesPattern(group.name, group.filter).source).join("|") || "$^");
}
/** Filters are regular expressions of names; of each the part that is a name. */
function namesPattern(name, filters) {
	const sources = [name, ...filters.map((filter) => filter.replace(/\\b|\.\*|[$^]|\\/g, "").replace(/[-._]+$/, ""))].flatMap((one) => one ? [`(?<![a-z0-9])${one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-z0-9])`] : []);
	return new RegExp(sources.join("|") || "$^");
}
function error(code, message) {
	return {
		is: "error",
		code,
		message
	};
}
function warning(code, message) {
	return {
		is: "warning",
		code,
		message
	};
}

// src/capture/lint/pad.ts
/**
* Adds an application in which nothing is wrong, in a namespace that the record does not have: what is found among few
* things is found by reading all of them. The same task gets the same background.
*/
async function padRecord(folder, id) {
	const { namespaces, end } = await placeOf(folder);
	const { simulate } = await import("./simulate.js");
	const { applications } = await import("./application.js");
	const free = [...applications.values()].find(({ namespace }) => !namespaces.has(namespace));
	if (free === void 0 || end === null) throw noRoom(folder);
	const pieces = [...simulate({
		task: `background-${id}`,
		application: free.id,
		faults: [],
		seed: id,
		distractors: [],
		without: [],
		volume: "small",
		shape: "with-before",
		ticket: "alerts"
	})].filter(({ file }) => !file.startsWith("alerts/") && file !== "ground_truth.yaml");
	const last = pieces.flatMap(({ text }) => text.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gm) ?? []).sort().at(-1) ?? "";
	const from = parseTime(last);
	if (from === null) throw noRoom(folder);
	const shift = end - from;
	const begun = /* @__PURE__ */ new Set();
	for (const { file, text } of pieces) {
		const path = join(folder, file);
		const isFirst = !begun.has(file);
		begun.add(file);
		const isNew = isFirst && !existsSync(path);
		const kept = isFirst ? isNew ? text : "" : rowsOf(shiftedText(text, shift), free.namespace);
		if (kept === "") continue;
		mkdirSync(dirname(path), { recursive: true });
		if (isNew) writeFileSync(path, kept);
		else appendFileSync(path, kept);
	}
	return free.namespace;
}
/** Rows of one namespace: nodes and the cluster's own objects are the record's. */
function rowsOf(text, namespace) {
	const rows = text.split(/(?<=\n)(?=\d{4}-\d\d-\d\d |[a-z_:]+\t\d{4}-)/);
	const inside = new RegExp(`"namespace":"{1,2}${namespace}"|""namespace"":""${namespace}""|'k8s.namespace.name': '${namespace}'|\\t${namespace}\\t`);
	return redactText(rows.filter((row) => inside.test(row)).join(""), (rule) => `[redacted ${rule}]`);
}
async function placeOf(folder) {
	const namespaces = /* @__PURE__ */ new Set();
	let newest = "";
	const tables = tablesIn(snapshotFiles(folder));
	for (const path of [
		...tables.objects,
		...tables.logs,
		...tables.events,
		...tables.traces
	]) await readTable(join(folder, path), (row) => {
		const found = /'k8s\.namespace\.name': '([^']+)'/.exec(row.get("ResourceAttributes"))?.[1];
		if (found !== void 0) namespaces.add(Buffer.from(found).toString());
		const time = row.get("Timestamp");
		if (time > newest) newest = Buffer.from(time).toString();
	});
	const end = parseTime(newest);
	return {
		namespaces,
		end: end === null ? null : parseTime(clickhouseTime(end).slice(0, 19)) ?? end
	};
}
function noRoom(where) {
	return new UserError({
		code: "PAD_IMPOSSIBLE",
		where,
		message: "there is no time in the record, or every application that could be added is in it already",
		help: "Import more of the cluster instead: all namespaces, not only the one of the incident."
	});
}

// src/cli/tasks-lint.ts
const tasksLintCommand = {
	name: "tasks lint",
	about: ["Asks of each task whether it can be solved, and not too easily: is the cause in the record, do alerts lead to it, does", "the ticket tell it, what do answers score that read nothing, and what the shipped investigator. Exits 2 on an error."].join("\n"),
	flags: {
		tasks: COMMON$1.tasks,
		policy: COMMON$1.policy,
		pad: {
			type: "boolean",
			help: "first add a healthy application to the record, for good"
		},
		json: COMMON$1.json
	},
	positionals: "[PATH...]",
	run: async (invocation) => {
		const { flags, positionals, io } = invocation;
		const problems = [];
		const policy = findPolicy(oneOf$1(flags, "policy", POLICY_IDS, problems) ?? "aa-dedup");
		throwIfAny(problems);
		const paths = positionals.map((path) => path.includes("/") ? path : `./${path}`);
		const selected = await find(invocation, [...flagList(flags, "tasks"), ...paths]);
		const reports = [];
		for (const task of selected) {
			const folder = await openSnapshot(task);
			if (flagOn(flags, "pad")) io.stderr(`${task.id}: ${await pad(task, folder)} runs beside it now\n`);
			io.stderr(`reading ${task.id}\n`);
			const answer = await investigate(folder, join(io.packageRoot, "dist/agents/investigator.js"));
			const names = answer === null ? null : answer.factors.map(({ name }) => name);
			reports.push(lintTask({
				task,
				facts: await readFacts(folder),
				policy,
				investigator: names
			}));
		}
		const printed = reports.map((report) => ({
			...report,
			findings: report.findings.map((one) => ({ ...one }))
		}));
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(printed, null, 2)}\n` : reports.map(textOf).join(""));
		return reports.some(({ findings }) => findings.some((one) => one.is === "error")) ? EXIT.userError : EXIT.pass;
	}
};
async function find({ io }, patterns) {
	return (await findTasks({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite: null,
		patterns: patterns.length === 0 ? ["tag:captured"] : patterns,
		exclude: [],
		privateSeed: null,
		progress: (line) => io.stderr(`${line}\n`)
	})).filter((task) => !task.private);
}
/** A record that was built or published has digests that others rely on. */
async function pad(task, folder) {
	if (task.tags.includes("captured")) return padRecord(folder, task.id);
	throw new UserError({
		code: "PAD_NOT_A_CAPTURE",
		where: task.id,
		message: "only a capture is padded: other records are compared by their bytes",
		help: "Leave --pad away, or name captured tasks."
	});
}
function textOf({ id, findings, scores, size }) {
	return `${[
		`${id}: ${size.objects} objects, ${size.namespaces} namespaces, ${size.services} services, ${size.logs} log lines`,
		...findings.map(({ is, code, message }) => `  ${is.padEnd(7)} ${code}: ${message}`),
		...Object.entries(scores).map(([who, score]) => `  score   ${who}: ${score === null ? "no answer" : score.toFixed(3)}`),
		...findings.length === 0 ? ["  nothing to say against it"] : []
	].join("\n")}\n`;
}

// src/cli/demo.ts
/**
* `sre-gate` where nothing is set up, alone or with our own agent named: the gate shown on that agent. Not in CI, where a
* folder without settings is a mistake that must not turn green.
*/
function showsDemo([flag, agent, ...more], { cwd, env }) {
	const ours = flag === "--agent" && /^investigator\b/.test(agent ?? "") && more.length === 0;
	const isSetUp = existsSync(join(cwd, "sre-gate.yaml")) || settingsAbove(cwd) !== null;
	return (flag === void 0 || ours) && !env.CI && !isSetUp;
}
/** As in the gate's own folder, but for the results, which belong to whoever looks. */
async function runDemo(argv, io) {
	io.stderr("No sre-gate.yaml here: this is a demo with the agent that comes with sre-gate.\n");
	const words = [
		...argv,
		"--out",
		join(io.cwd, ".sre-gate")
	];
	const code = await gateCommand.run({
		...parseFlags(words, gateCommand),
		io: {
			...io,
			cwd: io.packageRoot
		}
	});
	io.stdout(`\n${next(io)}\n`);
	return code;
}
function next({ call }) {
	return [
		"To gate an agent of your own, stand at the top of its repository:",
		`  ${call} init            finds the agent, writes the settings and a workflow, tries one attempt`,
		`  ${call} play shop-01    lets you look into an incident yourself`,
		"docs/setup.md goes from there to a red check."
	].join("\n");
}

// src/cli/commands.ts
const COMMANDS = {
	gate: gateCommand,
	doctor: doctorCommand,
	run: runCommand,
	compare: compareCommand,
	report: reportCommand,
	export: exportCommand,
	score: scoreCommand,
	leaderboard: leaderboardCommand,
	"baseline add": baselineAddCommand,
	"baseline show": baselineShowCommand,
	"tasks list": tasksListCommand,
	"tasks validate": tasksValidateCommand,
	"tasks build": tasksBuildCommand,
	"tasks import": tasksImportCommand,
	"tasks lint": tasksLintCommand,
	capture: captureCommand,
	"repair try": repairTryCommand,
	play: playCommand,
	plan: planCommand,
	merge: mergeCommand,
	init: initCommand,
	calibrate: calibrateCommand,
	drift: driftCommand
};

export { COMMANDS, runDemo, showsDemo };