import { $ as findTasks, $n as resultFiles, $r as plain$1, $t as ADAPTIVE, A as historyText, At as isGroundTruth, Bn as withoutRootCause, Cn as PRIVATE_SEED, Cr as JudgeSettingsSchema, D as everyAttempt, Dn as UNKNOWN_USAGE, Dt as readTrajectory, Er as designOf$1, Et as readIfThere, Fr as globMatcher, Gr as dollars$1, Gt as addTo, H as renderRunJson, Hr as reasonTexts, In as findTruthFile, J as runGate, Jr as points$1, Jt as detectableDrop, K as estimateGate, Kr as duration, Kt as emptyArm, L as driftHeadline, Ln as readTruthFile, Lr as byCodePoint, M as runDigest, Mn as MAX_ANSWER, Mt as openSnapshot, Nn as readDiagnosis, Nt as CACHE_NOT_WRITABLE, O as resolveSettings, Ot as isLeftOut, P as findDrift, Pr as fixed, Q as candidatesOf$1, Qn as parseYaml, Qr as markdownCode, Qt as shuffled, R as renderDriftHtml, Rn as refuseContradiction, Rr as sortedBy, Rt as ProblemList, S as parseShard, Sr as writeYaml, St as splitWords, T as NO_OVERRIDES, Tn as seedOnCommandLine, Tt as loadSettingsFile, U as renderRunTable, Ut as explainCalculation, Vn as readGroundTruth, Vt as attemptFolder, Wr as count, Wt as gateSimulator, X as examineHere, Xr as whole$2, Xt as sequenceFor, Y as judgeStored, Yr as turnCount, Yt as varianceWithin, Z as policyFrom$1, Zn as whenAbsent, Zr as markdown, Zt as seededRandom, _ as readBaselineFile, _r as NOTHING$1, _t as DEFAULT_POLICY, a as readStoredRun, an as typicalPool, ar as average, at as snapshotFolder, b as shardsOf, bn as attemptKey, br as readSettingsFile, bt as requireCommit, c as settingsFrom, cn as stratifiedTest, cr as scatterLegend, ct as readBaseline, d as eachOf, di as strictObject, dr as WIDTHS, dt as factsOfFolder, ei as shorten, en as atLeastOf, er as writeResults, f as flagList, fi as string, fn as parseTimeMs, fr as frame, ft as inventoryOf, g as throwIfAny, gn as answerKeyOf, gt as scoreDiagnosis, h as oneOf$1, hi as unknown, hn as matchName, hr as sha256, i as readRun, in as suiteSpending, ir as renderJson, it as itbenchFolders, j as readHistory, k as historyLine, kr as POLICY_IDS, kt as snapshotFiles, l as COMMON, li as object, lr as renderTerminal, lt as baselineText, m as flagText, mi as union, mn as bestConstant, mt as TsvParser, ni as _enum, nn as roundsFor, nr as textOrNull, nt as readSuites, on as armOfBaseline, or as averageOfKnown, ot as lockedDigests, p as flagOn, pi as tuple, pn as suiteMetrics, pr as digestOf, qr as percent$1, qt as lookAt, r as joinParts, ri as array, rn as simulatedDesign, rt as refuseDuplicates, s as planCommand, sn as scoresOf, sr as figureElement, st as entriesOf, ti as writeWhole, tn as isAdaptive, tr as makeFolders, tt as defectsOf, u as calendarDay, ui as record, un as isoTime, ur as scatter, v as planWhole, vr as h, vt as findPolicy, w as poolRun, wr as LEAVABLE, wt as SETTINGS_NAME, xn as isMeasured, xt as PLACEHOLDER_AGENT, y as settingsOfShard, yr as cutCells, yt as git, z as renderDriftMarkdown, zn as scenarioOf } from "./gate.js";
import { d as assertNever, f as EXIT, u as UserError } from "./start.js";
import { basename, dirname, join, relative, resolve } from "node:path";
import { appendFileSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { access, mkdir, open, readFile, readdir, stat, symlink, writeFile } from "node:fs/promises";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { availableParallelism, tmpdir } from "node:os";

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
		count(baseline.runs.length, "run"),
		...runs,
		"",
		`${count(baseline.tasks.length, "task")}, every repeat`,
		...tasks,
		""
	].join("\n");
}

// src/verdict/pool/moved.ts
/** The score of two pools over the tasks that both measured; null where there is none. */
function movedScore(before, now) {
	const pairs = now.tasks.flatMap((task) => {
		const other = before.tasks.find(({ id, digest }) => id === task.id && digest === task.digest);
		const scores = other === void 0 ? [] : scoresOf(armOfBaseline(other));
		const fresh = scoresOf(armOfBaseline(task));
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
/** For a terminal. Every name is the agent's text: it goes through `plain`. */
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
/** The cure where a ground truth has no root cause. */
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
	config: COMMON.config,
	baseline: COMMON.baseline
};
const baselineAddCommand = {
	name: "baseline add",
	about: [
		"Pools a stored run into the baseline file (and makes the file when there is none). Commit the result.",
		"A run that was measured otherwise than the pool, or in which nothing answered, is refused; so is one that is in it",
		"already, and of one that went on since then the rest is added."
	].join("\n"),
	flags: {
		...FLAGS$1,
		out: {
			...COMMON.out,
			help: "where the run lies (default: .sre-gate)"
		},
		replace: {
			type: "boolean",
			help: "start the pool anew with this run"
		},
		accept: {
			type: "string",
			value: "REASON",
			help: "record why a drop is accepted (starts the pool anew)"
		}
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { flags, io } = invocation;
		const { run, times } = await readStoredRun(invocation.positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
		refuseUnanswered(run);
		const { where, path, keep } = placeOf(invocation, run.gate);
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
/** A file that is replaced need not read. */
function poolBefore(text, where, replaced) {
	try {
		return readBaseline(text, where);
	} catch (error) {
		if (replaced && error instanceof UserError) return null;
		throw error;
	}
}
/** Whoever commits a lower bar should see it: from then on nothing compares with the old one. */
function moveOf(move) {
	if (move === null) return "";
	const [before, now] = [points$1(move.before), points$1(move.now)];
	const word = move.now < move.before ? "fell" : "rose";
	return `the pool's score ${before === now ? `stayed at ${now}` : `${word} ${before} → ${now}`} (${counted(move.tasks, "task")} that both have)\n`;
}
/** A run that was added before its end and then went on. */
function heldOf({ attempts }, before) {
	return before === 0 ? "" : `${before} of ${counted(attempts.length, "attempt")} of this run were pooled before: they count once\n`;
}
/** What is pooled was paid for: nobody loses it by a setting that was left on, or a flag that was forgotten. */
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
/** A pool of attempts that never answered can show no drop; more likely the agent could not start. */
function refuseUnanswered(run) {
	const { attempts } = run;
	const measured = attempts.filter(({ state }) => isMeasured(state));
	if (measured.length === 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return;
	throw new UserError({
		code: "RUN_NEVER_ANSWERED",
		where: run.gate,
		message: `none of ${counted(measured.length, "attempt")} answered (${measured[0]?.reason ?? "no reason is known"}), so the run shows nothing of the agent`,
		help: "'sre-gate doctor' looks at what a run stands on; mend that, run again and add that run."
	});
}
/** Of a run that was stopped, or still goes on, only a part is there. */
function openOf({ attempts }) {
	const open = attempts.filter(({ state }) => state === "cancelled").length;
	return open === 0 ? "" : `${open} of ${counted(attempts.length, "attempt")} of this run did not end: it was stopped, or still goes on. The same command runs the rest; then add it again: what is pooled now counts once.\n`;
}
/** A wrong agent is measured and may be pooled: but what it never solved can show no drop. */
function worthOf({ attempts }) {
	return attempts.some(({ score }) => (score?.value ?? 0) > 0) ? "" : NEVER_RIGHT;
}
const NEVER_RIGHT = "No answer of this run was right in anything: a task that the baseline never solved is left out of the gate. The run's report.html says what was named and what was meant.\n";
const baselineShowCommand = {
	name: "baseline show",
	about: "Prints the baseline: where its runs came from, and every task with its repeats.",
	flags: {
		...FLAGS$1,
		json: COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		const { where, path } = placeOf(invocation, null);
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
function placeOf({ flags, io }, gate) {
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
		minEffect: policy.minEffect
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
/** Tasks chosen by the runs they are then compared with would look better in them than they are. */
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
	about: "How often this gate is wrong. From stored runs of an unchanged agent (RUN is a folder or a run.json; or --baseline), or with --simulate before any money is spent. Prints a table and a recommendation. Design, repeats, alpha and min-effect are those of the settings file; without one, adaptive with as many as the pool needs.",
	positionals: "RUN...",
	flags: {
		config: COMMON.config,
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
		tasks: whole$1(flags, "tasks", 59, 2e3, problems),
		baseRepeats: whole$1(flags, "baseline-repeats", 10, 100, problems),
		drop: dropOf(flags, problems),
		pattern: oneOf(flags, "pattern", [
			"logit",
			"prop",
			"broken"
		], "logit", problems),
		shape: shapeOf(flags, problems),
		infra: share(flags, "infra", problems),
		gates: whole$1(flags, "gates", 1e4, 1e6, problems),
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
	const splits = whole$1(flags, "gates", 2e3, 1e5, problems);
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
	return whole$1(flags, "repeats", 1, 50, problems);
}
/** The gate that is calibrated is the one of the settings, as far as the flags say nothing else. */
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
function problem$1(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate calibrate --help'"
	};
}
function whole$1(flags, name, fallback, most, problems) {
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
/** Ten points are 10 or 0.1: nobody simulates a drop of less than one point, or of one hundred. */
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
function rounded(result) {
	return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, typeof value === "number" ? fixed(value) : value]));
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
	const baseline = text === null ? null : readBaseline(text, where);
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
	config: COMMON.config,
	baseline: COMMON.baseline,
	out: {
		...COMMON.out,
		help: "where the run lies (default: .sre-gate)"
	},
	today: {
		type: "string",
		value: "YYYY-MM-DD",
		help: "the day to judge staleness and quarantine by"
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
		json: COMMON.json
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
	about: ["Looks at all that a run stands on, before anything is paid: the agent's command, its sandbox and mounts, keys and", "prices, the model (asked for one word), the disk, the baseline. Exits 0 where all is well, else 2."].join("\n"),
	flags: COMMON,
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
	about: "Follows the nightly runs in HISTORY (one JSON line per night): exits 0 when steady, 1 when an alarm stands, 3 while there are too few comparable nights. With --add the run of tonight is written first.",
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
		io.stdout(flagOn(flags, "json") ? jsonOf(drift) : textOf$3(drift));
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
function textOf$3(drift) {
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
		text: textOf$2(step.message),
		model: step.model_name ?? null,
		at: step.timestamp ? parseTimeMs(step.timestamp) : null,
		took: numberOf(step.extra?.duration_ms),
		calls: (step.tool_calls ?? []).map((call) => {
			const answer = step.observation?.results.find((result) => result.source_call_id === call.tool_call_id);
			return {
				id: call.tool_call_id,
				name: call.function_name,
				arguments: call.arguments,
				answer: answer === void 0 ? null : textOf$2(answer.content ?? "")
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
function textOf$2(content) {
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
	about: ["Writes a stored run as other tools read it: inspect/ for inspect_ai's viewer, otlp.json with a trace of every attempt", "for a collector or Jaeger. The trajectories beside the run are ATIF already."].join("\n"),
	flags: { out: {
		...COMMON.out,
		help: "where the files go (default: where the run lies)"
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
* Results and the cache of attempts are believed by whoever goes on from them. A branch that commits them would bring its
* own measurements along.
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
		"without a settings file it is smoke@1. What judges (judge:, tasks, baseline) is read from the work tree as it",
		"lies there; only the action reads it from the base commit. --base REF brings that commit's agent and nothing else."
	].join("\n"),
	flags: {
		...COMMON,
		base: {
			type: "string",
			value: "REF",
			help: "commit whose agent, by its own settings, may be run today to confirm a failure"
		},
		record: {
			type: "string",
			value: "DIR",
			help: "keep every model exchange there"
		},
		replay: {
			type: "string",
			value: "DIR",
			help: "answer model calls from kept exchanges: free, offline"
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
		const baseRef = flagText(flags, "base");
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
	return `Report: ${join(relative(io.cwd, settings.out) || ".", "report.html")}\n${firstBaseline(result, settings, io)}${demonstration(result, settings)}`;
}
/** The first gate of everybody ends here. */
function firstBaseline({ baseline }, settings, io) {
	if (baseline !== null) return "";
	return `There is no baseline at ${relative(io.cwd, settings.baselinePath)}: make this run the first with 'sre-gate baseline add', and commit the file.\n`;
}
/** Whoever sees our own agent pass should see a gate fail as well. */
function demonstration({ verdict }, { agent }) {
	if (!(agent.shipped !== null && agent.name === "investigator") || verdict.verdict !== "pass" || agent.command.includes("--mutant")) return "";
	return "See a planted defect turn it red: node dist/cli.js --agent 'investigator --mutant symptom'\n";
}

// src/init/bill.ts
/**
* Price of one attempt, in dollars, between a small and a large model: what published runs of 59 such tasks come to.
* With a price of your own (`--attempt-cost`) the range becomes one number.
*/
const USUAL_COST = [.14, 5.4];
/** Enough for a mean to within a few attempts, in a fraction of a second. */
const SIMULATED = 200;
function billOf(input) {
	const { tasks, settings } = input;
	const night = tasks * everyAttempt(settings).repeats;
	const first = night * Math.ceil(tasks * 5 / night);
	const sides = settings.judge.confirm === "base" ? 2 : 1;
	const rows = [
		["first baseline", first],
		["a healthy pull request", meanAttempts(input, 0)],
		["a red pull request", meanAttempts(input, .1)],
		["the longest red one", sides * Math.round(tasks * designOf(settings).repeats)],
		["a month of nightlies", 30 * night]
	];
	const price = (attempts) => priceOf(attempts, input.paid, input.attemptCost);
	return { lines: [...rows.map(([what, attempts]) => `  ${what.padEnd(24)} ${String(attempts).padStart(6)} attempts  ${price(attempts)}`), ...caveats(input)] };
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
function readRepository(root) {
	const paths = [];
	const folders = [""];
	while (folders.length > 0 && paths.length < MOST_PATHS) {
		const folder = folders.shift() ?? "";
		for (const entry of listed(join(root, folder))) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) {
				if (!isForeign(root, path, entry.name)) folders.push(path);
			} else if (entry.isFile() && (!entry.name.startsWith(".") || TELLING_HIDDEN.test(entry.name))) paths.push(path);
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
function nameOf(path) {
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
	const sum = .1 + (signs.declared ? DECLARED : 0) + (signs.shown ? STATED_IN_PASSING : 0) + (TELLING$1.test(text) ? .25 : 0) + (signs.callsModel ? .2 : 0) + (signs.takesPrompt ? .1 : 0) + (signs.takesPrompt && signs.writesAnswer ? .15 : 0) + (signs.readsCluster ? .05 : 0) - (names.some((name) => HARNESS.test(name)) ? .35 : 0) - (SERVICE_WORK.test(text) ? .2 : 0) - (signs.servesTools && !signs.callsModel ? .4 : 0);
	return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
/** Below this a program is listed and not proposed: a wrong agent costs more than a question. */
const ENOUGH = .35;
function byConfidence(left, right) {
	return right.confidence - left.confidence || left.title.length - right.title.length;
}

// src/init/signs/asking.ts
const FILE = /^--(prompt|task|question|query|input|incident|issue|problem)[-_](file|path)$/;
const TEXT = /^--(prompt|question|query|ask|task|message|issue|alert|incident|goal|instruction|input|problem|text)$/;
const ARGUMENT = /^(prompt|question|query|ask|task|message|issue|alert|incident|goal|instruction|text|description|input)$/i;
const OUTPUT = /^--(out|output|answer|json-output|result|report|output-json)([-_](file|path|json))?$/;
/** `--prompt FILE` is what our own examples call it: a name alone does not say whether text or a file is meant. */
function promptWay(options, source) {
	const flags = options.filter((one) => one.takesValue).map((one) => one.flag);
	const file = flags.find((flag) => FILE.test(flag));
	if (file !== void 0) return {
		kind: "file",
		flag: file
	};
	const text = flags.find((flag) => TEXT.test(flag));
	if (text !== void 0) return {
		kind: readsAsFile(text, source) ? "file" : "text",
		flag: text
	};
	return flags.some((flag) => ARGUMENT.test(flag)) ? { kind: "argument" } : null;
}
function outputFlag(options) {
	return options.find((one) => one.takesValue && OUTPUT.test(one.flag))?.flag ?? null;
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
const TELLING = /investigat|diagnos|triage|rca|analy[sz]e|root.?cause|ask|query|agent|run|solve/i;
/** Of several commands the one that takes a question and whose name says that it answers one. */
function likeliestCommand(lines, source) {
	const weight = (line) => (promptWay(line.options, source) === null ? 0 : 4) + (outputFlag(line.options) === null ? 0 : 2) + (TELLING.test(line.words.join(" ")) ? 1 : 0);
	return [...lines].sort((left, right) => weight(right) - weight(left) || left.words.length - right.words.length)[0] ?? null;
}

// src/init/signs/hints.ts
/** How programs of this repository are started, by its images, make targets, process files and pages. */
function hintsOf(repository) {
	return repository.paths.flatMap((path) => {
		if (path.split("/").length > 4) return [];
		const name = nameOf(path);
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
		case "go": return whole([...cobra(text), ...goFlags(text)], text);
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
function option(flag, takesValue, required) {
	return {
		flag,
		takesValue,
		required
	};
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
		const found = option(longest(flags), positional || action === "store" || action === "append", positional ? !/[?*]/.test(keyword(call.words, "nargs") ?? "") : keyword(call.words, "required") === "True");
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
				return [option(longest(flags.filter((flag) => flag.startsWith("-"))), !isSwitch, keyword(call.words, "required") === "True")];
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
const MODEL$1 = /\b(openai|anthropic|litellm|google\.genai|google\.generativeai|langchain\w*|langgraph|deepagents|crewai|mistralai|groq|cohere|ollama|autogen\w*|llama_index|smolagents|pydantic_ai|strands|dspy|haystack|semantic_kernel|instructor|boto3.*bedrock)\b|["'](openai|@anthropic-ai\/[\w-]+|ai|@ai-sdk\/[\w-]+|@google\/gen(erative-)?ai|@langchain\/[\w-]+|@mastra\/[\w/-]+|@openai\/agents|ollama|groq-sdk)["']|"(github\.com\/(openai\/openai-go|sashabaranov\/go-openai|anthropics\/anthropic-sdk-go|tmc\/langchaingo|cloudwego\/eino|GoogleCloudPlatform\/kubectl-ai)[\w./-]*|google\.golang\.org\/genai)"|chat\/completions|v1\/messages/;
const SERVES_TOOLS = /FastMCP\s*\(|mcp\.server|@modelcontextprotocol\/sdk\/server|mark3labs\/mcp-go\/server|new\s+McpServer\(/;
/** Signs of each system that an incident is looked up in, by the surface that serves it. */
const SURFACES = {
	kubernetes: /\bkubectl\b|from kubernetes import|import kubernetes\b|kubernetes_asyncio|@kubernetes\/client-node|k8s\.io\/client-go|pykube|\bKUBECONFIG\b/,
	prometheus: /PROMETHEUS_URL|prometheus_api_client|prometheus-api-client|\/api\/v1\/query(_range)?\b|prometheus\/client_golang\/api|prometheus-query/,
	alertmanager: /ALERTMANAGER_URL|\/api\/v2\/alerts\b/,
	loki: /LOKI_URL|\/loki\/api\/v1\//,
	jaeger: /JAEGER_URL|\/api\/traces\b/
};
function traitsOf(repository, files) {
	const texts = files.map((file) => repository.text(file) ?? "");
	return {
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
	const found = repository.paths.filter((path) => nameOf(path) === "package.json").flatMap((path) => fromManifest(repository, path, hints));
	const entries = new Set(found.map(({ entry }) => entry));
	return [...found, ...programs$1(repository, hints).filter(({ entry }) => !entries.has(entry))];
}
function fromManifest(repository, path, hints) {
	const home = folderOf(path);
	const manifest = nodeManifest(repository.text(path));
	const bins = typeof manifest.bin === "string" ? { [manifest.name ?? nameOf(home)]: manifest.bin } : manifest.bin ?? {};
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
	return asked === void 0 ? null : {
		kind: "function",
		module,
		name: asked
	};
}
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
/** Keys of services that answer no prompt. */
const OTHER = /DATADOG|GRAFANA|PAGERDUTY|SLACK|TAVILY|SERP|PINECONE|LANGSMITH|LANGCHAIN|LANGFUSE|GITHUB|JIRA|NEWRELIC|NEW_RELIC|HONEYCOMB|SENTRY|SPLUNK|ELASTIC|WANDB|COMET|EXA_|FIRECRAWL|BRAVE|BING|QDRANT|WEAVIATE|SENDGRID|OPSGENIE|PROMETHEUS|KUBE|X_API|SECRET/;
/** Which providers this repository's sources, `.env.example` and settings name. */
function findProviders(repository) {
	const texts = repository.paths.filter((path) => SOURCES.test(path) && !/(^|\/)(package-lock|pnpm-lock)\b/.test(path)).map((path) => [path, repository.text(path) ?? ""]);
	const named = new Set(texts.flatMap(([, text]) => [...text.matchAll(/(?<![A-Z0-9_])[A-Z][A-Z0-9_]*_API_KEY(?![A-Z0-9_])/g)].map(([name]) => name)));
	const keys = [...named].filter((name) => PROVIDERS[name] !== void 0).sort(byCodePoint);
	const upstreams = keys.flatMap((key) => {
		const upstream = PROVIDERS[key]?.upstream;
		return upstream === void 0 || upstream === null ? [] : [{
			...upstream,
			key
		}];
	});
	const models = texts.flatMap(([, text]) => [...text.matchAll(MODEL)].map(([, name = ""]) => name));
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
		unknown: [...named].filter((name) => PROVIDERS[name] === void 0 && !OTHER.test(name)).sort(byCodePoint)
	};
}

// src/init/stubs/agents-sdk.py?raw
var agents_sdk_default = "def ask(prompt):\n    os.environ.setdefault(\"OPENAI_AGENTS_DISABLE_TRACING\", \"1\")\n    from agents import Runner\n    from __MODULE__ import __NAME__ as agent\n\n    reply = Runner.run_sync(agent, prompt, max_turns=100).final_output\n    return reply.model_dump() if hasattr(reply, \"model_dump\") else reply\n";

// src/init/stubs/batch.py?raw
var batch_default = "def ask(prompt):\n    \"\"\"Gives the program a folder with this one incident, in a copy that it may write to, and reads what it leaves.\"\"\"\n    import shutil\n    import subprocess\n\n    place = os.path.join(os.environ[\"SRE_GATE_WORKSPACE\"], \"agent\")\n    shutil.copytree(HERE, place, symlinks=True)\n    inputs, outputs = os.path.join(place, \"__INPUT__\"), os.path.join(place, \"__OUTPUT__\")\n    for folder in (inputs, outputs):\n        shutil.rmtree(folder, ignore_errors=True)\n        os.makedirs(folder)\n    for name, text in ((\"incident.txt\", prompt), (\"incident.json\", json.dumps({\"id\": \"incident\", \"description\": prompt}))):\n        with open(os.path.join(inputs, name), \"w\", encoding=\"utf-8\") as file:\n            file.write(text)\n    done = subprocess.run([sys.executable, *__WORDS__], cwd=place, stdout=subprocess.PIPE, text=True)\n    left = [os.path.join(folder, name) for folder, _, names in os.walk(outputs) for name in names]\n    return [open(path, encoding=\"utf-8\", errors=\"replace\").read() for path in sorted(left)] + [done.stdout]\n";

// src/init/stubs/command.js?raw
var command_default$1 = "export async function ask(prompt) {\n  // Starts the program as its users do and takes what it prints.\n  const { spawnSync } = await import(\"node:child_process\");\n  const file = `${process.env.SRE_GATE_WORKSPACE}/prompt.md`;\n  writeFileSync(file, prompt);\n  const words = __WORDS__.map((word) =>\n    word.replaceAll(\"{text}\", () => prompt).replaceAll(\"{file}\", () => file),\n  );\n  const [program, ...rest] = words;\n  const done = spawnSync(program, rest, {\n    input: prompt,\n    encoding: \"utf8\",\n    maxBuffer: 1 << 28,\n    stdio: [\"pipe\", \"pipe\", \"inherit\"],\n  });\n  if (done.status !== 0) process.exit(done.status ?? 1);\n  return done.stdout;\n}\n";

// src/init/stubs/command.py?raw
var command_default = "def ask(prompt):\n    \"\"\"Starts the program as its users do and takes what it prints.\"\"\"\n    import subprocess\n    import tempfile\n\n    path = os.path.join(tempfile.mkdtemp(), \"prompt.md\")\n    with open(path, \"w\", encoding=\"utf-8\") as file:\n        file.write(prompt)\n    words = [word.replace(\"{text}\", prompt).replace(\"{file}\", path) for word in __WORDS__]\n    done = subprocess.run([sys.executable, *words], input=prompt, stdout=subprocess.PIPE, text=True)\n    if done.returncode != 0:\n        sys.exit(done.returncode)\n    return done.stdout\n";

// src/init/stubs/crew.py?raw
var crew_default = "def ask(prompt):\n    from __MODULE__ import __NAME__ as crew\n\n    crew = crew().crew() if \"__MADE__\" else crew\n    texts = [text for task in crew.tasks for text in (task.description, task.expected_output)]\n    names = {name for text in texts for name in re.findall(r\"\\{(\\w+)\\}\", text)}\n    if not names:\n        crew.tasks[0].description += \"\\n\\n\" + prompt.replace(\"{\", \"{{\").replace(\"}\", \"}}\")\n    return crew.kickoff(inputs={name: prompt for name in names}).raw\n";

// src/init/stubs/function.js?raw
var function_default$1 = "export async function ask(prompt) {\n  const { __NAME__: agent } = await import(\"./__FILE__\");\n  return agent(prompt);\n}\n";

// src/init/stubs/function.py?raw
var function_default = "def ask(prompt):\n    import asyncio\n    import inspect\n\n    from __MODULE__ import __NAME__ as agent\n\n    reply = agent(prompt)\n    if inspect.isawaitable(reply):\n        reply = asyncio.run(reply)\n    return reply.model_dump() if hasattr(reply, \"model_dump\") else reply\n";

// src/init/stubs/graph.js?raw
var graph_default$1 = "export async function ask(prompt) {\n  const { __NAME__: graph } = await import(\"./__FILE__\");\n  const state = await graph.invoke(\n    { messages: [{ role: \"user\", content: prompt }] },\n    { recursionLimit: 100 },\n  );\n  const content = state.messages?.at(-1)?.content ?? JSON.stringify(state);\n  return typeof content === \"string\" ? content : content.map((block) => block.text ?? \"\").join(\"\");\n}\n";

// src/init/stubs/graph.py?raw
var graph_default = "def ask(prompt):\n    import asyncio\n    import inspect\n    import typing\n\n    from __MODULE__ import __NAME__ as graph\n\n    graph = graph() if \"__MADE__\" else graph\n    graph = asyncio.run(graph) if inspect.isawaitable(graph) else graph\n    builder = getattr(graph, \"builder\", None)\n    schema = next((found for name in (\"input_schema\", \"state_schema\", \"schema\") if (found := getattr(builder, name, None))), None)\n    fields = typing.get_type_hints(schema) if schema else {\"messages\": list}\n    texts = [name for name, kind in fields.items() if kind is str]\n    question = {\"messages\": [(\"user\", prompt)]} if \"messages\" in fields else {(texts or [\"input\"])[0]: prompt}\n    state = asyncio.run(graph.ainvoke(question, {\"recursion_limit\": 100}))\n    content = getattr((state.get(\"messages\") or [None])[-1], \"content\", None)\n    return [state, [block.get(\"text\", \"\") if isinstance(block, dict) else block for block in content or []] if isinstance(content, list) else content]\n";

// src/init/stubs/runner.go?raw
var runner_default$2 = "// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.\n// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).\npackage main\n\nimport (\n	\"encoding/json\"\n	\"fmt\"\n	\"os\"\n	\"os/exec\"\n	\"path/filepath\"\n	\"strings\"\n)\n\n// ask starts the program as its users do and takes what it prints.\nfunc ask(prompt string) string {\n	file := filepath.Join(os.Getenv(\"SRE_GATE_WORKSPACE\"), \"prompt.md\")\n	check(os.WriteFile(file, []byte(prompt), 0o600))\n	words := []string{__WORDS__}\n	for index, word := range words {\n		words[index] = strings.NewReplacer(\"{text}\", prompt, \"{file}\", file).Replace(word)\n	}\n	own, err := os.Executable()\n	check(err)\n	command := exec.Command(filepath.Join(filepath.Dir(own), \"..\", words[0]), words[1:]...)\n	command.Stdin, command.Stderr = strings.NewReader(prompt), os.Stderr\n	printed, err := command.Output()\n	check(err)\n	return string(printed)\n}\n\n// diagnosis is the last JSON object with contributing_factors in a text.\nfunc diagnosis(text string) []byte {\n	for start := strings.LastIndex(text, \"{\"); start >= 0; start = strings.LastIndex(text[:start], \"{\") {\n		var value map[string]json.RawMessage\n		decoder := json.NewDecoder(strings.NewReader(text[start:]))\n		if decoder.Decode(&value) == nil && value[\"contributing_factors\"] != nil {\n			found, _ := json.Marshal(value)\n			return found\n		}\n	}\n	return nil\n}\n\nfunc main() {\n	prompt, err := os.ReadFile(os.Getenv(\"SRE_GATE_PROMPT\"))\n	check(err)\n	reply := ask(string(prompt) + \"\\nEnd your reply with the JSON object itself, as text.\\n\")\n	answer := diagnosis(reply)\n	if answer == nil {\n		check(fmt.Errorf(\"the agent's reply holds no JSON object with contributing_factors: %s\", reply))\n	}\n	check(os.WriteFile(os.Getenv(\"SRE_GATE_OUTPUT\"), answer, 0o600))\n}\n\nfunc check(err error) {\n	if err != nil {\n		fmt.Fprintln(os.Stderr, err)\n		os.Exit(1)\n	}\n}\n";

// src/init/stubs/runner.js?raw
var runner_default$1 = "// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.\n// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).\nimport { readFileSync, writeFileSync } from \"node:fs\";\nimport { dirname } from \"node:path\";\nimport { fileURLToPath } from \"node:url\";\n\nconst here = dirname(fileURLToPath(import.meta.url));\nprocess.chdir(here);\n\n//ASK//\n\n/** The last JSON object with contributing_factors in a reply: a text, or a structure that holds one. */\nfunction diagnosis(reply) {\n  if (reply !== null && typeof reply === \"object\") {\n    if (\"contributing_factors\" in reply) return reply;\n    return (\n      Object.values(reply)\n        .reverse()\n        .map(diagnosis)\n        .find((found) => found !== null) ?? null\n    );\n  }\n  if (typeof reply !== \"string\") return null;\n  const starts = [...reply.matchAll(/\\{/g)].map((match) => match.index).reverse();\n  const ends = [...reply.matchAll(/\\}/g)].map((match) => match.index + 1).reverse();\n  for (const start of starts)\n    for (const end of ends.filter((one) => one > start)) {\n      try {\n        const found = diagnosis(JSON.parse(reply.slice(start, end)));\n        if (found !== null) return found;\n      } catch {\n        // Not a JSON object from here to there: the next pair of braces may be one.\n      }\n    }\n  return null;\n}\n\nconst prompt = readFileSync(process.env.SRE_GATE_PROMPT ?? \"\", \"utf8\");\nconst reply = await ask(`${prompt}\\nEnd your reply with the JSON object itself, as text.\\n`);\nconst answer = diagnosis(reply);\nif (answer === null)\n  throw new Error(`the agent's reply holds no JSON object with contributing_factors: ${reply}`);\nwriteFileSync(process.env.SRE_GATE_OUTPUT ?? \"\", JSON.stringify(answer));\nprocess.exit(0);\n";

// src/init/stubs/runner.py?raw
var runner_default = "# Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.\n# The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).\nimport json\nimport os\nimport re\nimport sys\n\nHERE = os.path.dirname(os.path.abspath(__file__))\nsys.path[:0] = [HERE, os.path.join(HERE, \"src\")]\nos.chdir(HERE)\n\n\n#ASK#\n\n\ndef diagnosis(reply):\n    \"\"\"The last JSON object with contributing_factors in a reply: a text, or a structure that holds one.\"\"\"\n    if isinstance(reply, dict):\n        if \"contributing_factors\" in reply:\n            return reply\n        reply = list(reply.values())\n    if isinstance(reply, (list, tuple)):\n        return next((found for found in map(diagnosis, reversed(reply)) if found), None)\n    found, end = None, 0\n    for start in re.finditer(r\"\\{\", reply if isinstance(reply, str) else \"\"):\n        try:\n            value, stop = json.JSONDecoder().raw_decode(reply, start.start())\n        except ValueError:\n            continue\n        if stop > end:\n            found, end = diagnosis(value) or found, stop\n    return found\n\n\nif __name__ == \"__main__\":\n    with open(os.environ[\"SRE_GATE_PROMPT\"], encoding=\"utf-8\") as file:\n        prompt = file.read()\n    reply = ask(prompt + \"\\nEnd your reply with the JSON object itself, as text.\\n\")\n    answer = diagnosis(reply)\n    if answer is None:\n        sys.exit(\"the agent's reply holds no JSON object with contributing_factors: \" + str(reply)[-2000:])\n    with open(os.environ[\"SRE_GATE_OUTPUT\"], \"w\", encoding=\"utf-8\") as file:\n        json.dump(answer, file)\n";

// src/init/stubs/server.py?raw
var server_default = "def ask(prompt):\n    \"\"\"Calls the application in this process: no port is opened.\"\"\"\n    import asyncio\n\n    from __MODULE__ import __NAME__ as app\n\n    body = json.dumps({\"__FIELD__\": prompt}).encode()\n    if hasattr(app, \"test_client\"):\n        reply = app.test_client().post(\"__ROUTE__\", data=body, content_type=\"application/json\")\n        return reply.get_json(silent=True) or reply.get_data(as_text=True)\n    text = asyncio.run(post(app, body)).decode()\n    try:\n        return json.loads(text)\n    except ValueError:\n        return text\n\n\nasync def post(app, body):\n    import contextlib\n\n    scope = {\"type\": \"http\", \"asgi\": {\"version\": \"3.0\"}, \"http_version\": \"1.1\", \"method\": \"POST\", \"scheme\": \"http\",\n             \"path\": \"__ROUTE__\", \"raw_path\": b\"__ROUTE__\", \"query_string\": b\"\", \"root_path\": \"\",\n             \"headers\": [(b\"host\", b\"gate\"), (b\"content-type\", b\"application/json\")],\n             \"client\": (\"127.0.0.1\", 1), \"server\": (\"gate\", 80)}\n    asked, parts = [{\"type\": \"http.request\", \"body\": body, \"more_body\": False}], []\n\n    async def receive():\n        return asked.pop() if asked else {\"type\": \"http.disconnect\"}\n\n    async def send(message):\n        parts.append(message.get(\"body\", b\"\"))\n\n    lifespan = getattr(getattr(app, \"router\", None), \"lifespan_context\", None)\n    async with lifespan(app) if lifespan else contextlib.nullcontext():\n        await app(scope, receive, send)\n    return b\"\".join(parts)\n";

// src/init/stubs/index.ts
/** The runner that init writes for an agent of this shape, with the words that start its program. */
function runnerOf(language, shape, words) {
	const fill = (text) => filled(text, shape, words);
	switch (language) {
		case "python": return runner_default.replace("#ASK#", () => fill(PYTHON[shape.kind]).trimEnd());
		case "shell": return runner_default.replace("#ASK#", () => fill(command_default.replace("[sys.executable, *words]", "words")).trimEnd());
		case "node": return runner_default$1.replace("//ASK//", () => fill(NODE[shape.kind] ?? "export async function ask(prompt) {\n  // Starts the program as its users do and takes what it prints.\n  const { spawnSync } = await import(\"node:child_process\");\n  const file = `${process.env.SRE_GATE_WORKSPACE}/prompt.md`;\n  writeFileSync(file, prompt);\n  const words = __WORDS__.map((word) =>\n    word.replaceAll(\"{text}\", () => prompt).replaceAll(\"{file}\", () => file),\n  );\n  const [program, ...rest] = words;\n  const done = spawnSync(program, rest, {\n    input: prompt,\n    encoding: \"utf8\",\n    maxBuffer: 1 << 28,\n    stdio: [\"pipe\", \"pipe\", \"inherit\"],\n  });\n  if (done.status !== 0) process.exit(done.status ?? 1);\n  return done.stdout;\n}\n").trimEnd());
		case "go": return fill(runner_default$2);
	}
}
const PYTHON = {
	contract: command_default,
	command: command_default,
	function: function_default,
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
function filled(text, shape, words) {
	const list = words.map((word) => JSON.stringify(word)).join(", ");
	const values = {
		__WORDS__: text.includes("[]string{__WORDS__}") ? list : `[${list}]`,
		__MODULE__: "module" in shape ? shape.module : "",
		__FILE__: "module" in shape ? shape.module : "",
		__NAME__: "name" in shape ? shape.name : "",
		"\"__MADE__\"": "made" in shape && shape.made ? "True" : "False",
		__ROUTE__: "route" in shape ? shape.route : "",
		__FIELD__: "field" in shape ? shape.field : "",
		__INPUT__: "input" in shape ? shape.input : "",
		__OUTPUT__: "output" in shape ? shape.output : ""
	};
	return Object.entries(values).reduce((all, [name, value]) => all.replaceAll(name, () => value), text);
}

// src/init/start.ts
function startOf(repository, candidate, interpreter) {
	const { shape } = candidate;
	const words = (list) => list.map((word) => word === "python3" ? interpreter : word);
	if (shape.kind === "contract") return {
		run: line$1(words(shape.words)),
		runner: null
	};
	if (shape.kind === "command") {
		const source = sourceOf(repository, candidate);
		const prompt = promptWay(shape.options, source);
		const output = outputFlag(shape.options);
		const snapshot = snapshotFlag(shape.options);
		if (output !== null && (prompt === null || prompt.kind !== "argument")) {
			const evidence = snapshot === null ? [] : [snapshot, "{snapshot}"];
			return {
				run: direct([...words(shape.words), ...evidence], prompt, output),
				runner: null
			};
		}
		return written(repository, candidate, {
			interpreter,
			prompt
		});
	}
	return written(repository, candidate, {
		interpreter,
		prompt: null
	});
}
function sourceOf(repository, { entry, language, home }) {
	if (language === "go") return repository.paths.filter((path) => path.endsWith(".go") && path.startsWith(home)).map((path) => repository.text(path) ?? "").join("\n");
	return (entry === null ? [] : localImports(repository, entry)).map((path) => repository.text(path) ?? "").join("\n");
}
/** A shell reads the prompt's text where the program wants no file: `{prompt}` is the file's path. */
function direct(words, prompt, output) {
	if (prompt === null) return line$1([
		...words,
		output,
		"{output}"
	]);
	if (prompt.kind === "file") return line$1([
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
function line$1(words) {
	return words.every((word) => /^[\w./@:={}+,-]+$/.test(word)) ? words.join(" ") : words;
}
const RUNNER_NAME = "sre_gate_agent";
function written(repository, candidate, found) {
	const { language, home, shape } = candidate;
	const at = (name) => normal(`${home}/${name}`);
	switch (language) {
		case "python": {
			const path = at(`${RUNNER_NAME}.py`);
			const text = runnerOf("python", shape, programWords(shape, found.prompt, home));
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
			const text = runnerOf("node", shape, programWords(shape, found.prompt, home));
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
			const text = runnerOf("go", shape, programWords(shape, found.prompt, home));
			return {
				run: at(`bin/${RUNNER_NAME}`),
				runner: {
					path,
					text
				}
			};
		}
		case "shell": {
			const words = programWords(shape, found.prompt, home);
			const path = at(`${RUNNER_NAME}.py`);
			return {
				run: `python3 ${path}`,
				runner: {
					path,
					text: runnerOf("shell", shape, words)
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
/** The program's words from its own folder, with `{text}` or `{file}` where the question goes. */
function programWords(shape, prompt, home) {
	if (shape.kind === "batch") return plain(shape.words, home);
	if (shape.kind !== "command") return [];
	const words = plain(shape.words, home);
	const asked = prompt === null ? [] : prompt.kind === "argument" ? ["{text}"] : [prompt.flag, prompt.kind === "file" ? "{file}" : "{text}"];
	const needed = shape.options.filter((one) => one.required && one.takesValue && one.flag.startsWith("--") && !asked.includes(one.flag));
	return [
		...words,
		...needed.flatMap((one) => [one.flag, ""]),
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
	const { run, runner } = startOf(repository, candidate, interpreter.word);
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
		judge: [...surfaces.length === 0 ? [] : [`surfaces: [${surfaces.join(", ")}] # what the sources ask, answered from the recording`], ...upstreamLines(providers)],
		runner,
		providers,
		notes: [
			...runner === null ? [] : [`${runner.path} is new: it reads the gate's prompt, asks the agent, takes the JSON out of its words. Read it once.`],
			...candidate.language === "python" && interpreter.note !== null ? [interpreter.note] : [],
			...providers.written.map(({ path, host, variable }) => `${path} names ${host} itself: let it read ${variable} first, or its calls end at the sandbox.`),
			...providers.unknown.length === 0 ? [] : [`Keys of providers that this gate does not know: ${providers.unknown.join(", ")}. Name each under judge.upstreams.`],
			...repository.cut ? ["This repository has more files than were read: what lies deep was not seen."] : []
		]
	};
}
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
	return repository.paths.filter((path) => nameOf(path) === "go.mod").flatMap((manifest) => {
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
	const name = folder === home ? nameOf(module.replace(/\/v\d+$/, "")) : nameOf(folder);
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
		entry: own.find((path) => nameOf(path) === "main.go") ?? own[0] ?? null,
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
	const sdk = /^(\w+)\s*(?::[^=\n]+)?=\s*Agent\s*\(/m.exec(text)?.[1];
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
	const asked = ASKED_FUNCTION.exec(text)?.[2];
	if (asked !== void 0) return {
		says: `defines ${asked}(text)`,
		shape: {
			kind: "function",
			module,
			name: asked
		}
	};
	return null;
}
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
	return repository.paths.filter((path) => nameOf(path) === "langgraph.json").flatMap((path) => {
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
	return repository.paths.filter((path) => /^(pyproject\.toml|setup\.cfg|setup\.py)$/.test(nameOf(path))).flatMap((path) => {
		const home = folderOf(path);
		return scriptsIn(nameOf(path), repository.text(path) ?? "").flatMap(({ name, module, table }) => {
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
		const isMain = nameOf(entry) === "__main__.py";
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
function pageOf(page) {
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
	const place = mkdtempSync(join(tmpdir(), "sre-gate-init-"));
	try {
		return told(request, {
			outcome: await attempt(request, double, place),
			double,
			paid
		});
	} finally {
		await double?.close();
		rmSync(place, {
			recursive: true,
			force: true
		});
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
		return {
			...attemptIn(place),
			seconds: (performance.now() - began) / 1e3,
			exitCode,
			stderr
		};
	} finally {
		rmSync(config, { force: true });
	}
}
/** The same settings with every provider's address replaced by the double's. */
function throughDouble({ settings, providers }, double) {
	return providers.upstreams.reduce((text, { baseUrl }) => text.replaceAll(baseUrl, `${double.url}/v1`), settings);
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
		child.stderr.on("data", (part) => {
			stderr += part.toString("utf8");
		});
		child.on("error", reject);
		child.on("close", (exitCode) => resolve({
			exitCode,
			stderr
		}));
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
	return {
		answered,
		lines: [
			`One attempt at ${task}, answered by ${double === null ? "your own model" : "a built-in double instead of a model: no key is set, nothing was paid"}:`,
			`  ${answered ? "ok  " : "FAIL"} ${outcome.state ?? "not started"} after ${outcome.seconds.toFixed(1)} s, ${asked}`,
			...answered ? [] : causesIn(outcome.stderr).map((line) => `       ${line}`)
		]
	};
}
/** The meter counts what the agent asked: the double also heard the gate's own question before the attempt. */
function callsOf({ calls }, turns) {
	if (turns === 0) return "no model call: it asks no model, or not by the variables that lead to the gate's proxy";
	const models = [...new Set(calls.map(({ model }) => model ?? "unnamed"))].join(", ");
	return `${turns} model ${turns === 1 ? "call" : "calls"} (${models})`;
}
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
		io.stdout(`${pageOf(page)}\n`);
		const proof = found.kind === "nothing" || flagOn(flags, "no-try") ? null : await tried(io, {
			chosen,
			settingsFile,
			suites
		});
		if (proof !== null) io.stdout(`\n${proof.lines.join("\n")}\n`);
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
function nextStep(io, found, proof) {
	const gate = shownPath(io);
	if (found.kind === "nothing") return `Next: name the agent's command in sre-gate.yaml under agent.run; then node ${gate} run tries it here.`;
	if (proof !== null && !proof.answered) return `Next: mend what failed above, then node ${gate} run --suite smoke --repeats 1 tries it again.`;
	return `Next: node ${gate} run tries it here; docs/setup.md goes on to a red check.`;
}
/** This gate's own command line, as it is typed here. */
function shownPath({ cwd, packageRoot }) {
	const path = join(packageRoot, "dist/cli.js");
	const near = relative(cwd, path);
	const shown = near.length < path.length ? near : path;
	return /^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
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
		suite: plain$1(first.suite),
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
		turns: averageOfKnown(measured.map(({ usage }) => usage.turns)),
		outputTokens: averageOfKnown(measured.map(({ usage }) => usage.outputTokens)),
		cost: averageOfKnown(measured.map(({ usage }) => usage.cost))
	};
	return {
		rank: null,
		floor: run.agent.name === FLOOR_AGENT && !run.agent.command.includes("--mutant"),
		agent: plain$1(run.agent.name),
		model: run.agent.model === null ? null : plain$1(run.agent.model),
		...words$1(raw, metrics.standardError),
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
		agent: `always ${plain$1(name)}`,
		model: null,
		...words$1(raw, {
			value: null,
			reason: ""
		}),
		score: points$1(score),
		attempts: "–",
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
		outputTokens: optional(raw.outputTokens, whole$2),
		cost: optional(raw.cost, dollars$1)
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
function named(rows, runs) {
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
		cost: round(raw.cost)
	};
}

// src/report/leaderboard-html.ts
/** The leaderboard as a page of its own: a sortable table and two pictures per set of comparable runs. */
function renderLeaderboardHtml(board) {
	const separate = board.groups.length > 1 ? h`<p class="note">${board.groups.length} tables: runs of other tasks, policies or limits are not ranked together.</p>` : NOTHING$1;
	return frame("sre-gate leaderboard", h`<h1>Leaderboard</h1>${separate}${board.groups.map(section$1)}`);
}
function section$1(group) {
	const title = `${group.suite}: ${count(group.tasks, "task")}, policy ${group.policy}`;
	return h`<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table data-sort="1"><thead><tr>${COLUMNS.map(head)}</tr></thead><tbody>${group.rows.map(row$2)}</tbody></table></div>
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
	return h`<th scope="col"${name === "agent" ? NOTHING$1 : h` class="n"`}><button type="button">${name}</button></th>`;
}
function row$2(item) {
	const cell = (text, raw) => h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
	const { raw } = item;
	return h`<tr${item.floor ? h` class="floor"` : NOTHING$1}>${cell(item.rank === null ? "" : String(item.rank), item.rank)}<td class="name">${item.floor ? "floor: " : ""}${shorten(item.agent, 90)}${item.model === null ? NOTHING$1 : h` <span class="soft">${shorten(item.model, 60)}</span>`}</td>${cell(item.score, raw.score)}${cell(item.f1, raw.f1)}${cell(item.passRate, raw.passRate)}${cell(item.turns, raw.turns)}${cell(item.outputTokens, raw.outputTokens)}${cell(item.cost, raw.cost)}<td class="n">${item.attempts}</td></tr>`;
}
function picture(group, key, title, xLabel) {
	const points = leaderboardPoints(group, key);
	if (new Set(points.map((point) => point.x)).size < 2) return NOTHING$1;
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
	return figureElement(title, WIDTHS.half, (width) => scatter(points, {
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
		...group.rows.map(row$1),
		"",
		`<sub>Score: mean over tasks ± standard error. Runs share a rank when their scores cannot be told apart (95 %). Limits: ${group.limits}. Tasks ${markdownCode(group.suiteDigest)}, instrument ${markdownCode(group.instrumentDigest)}.${group.notes.map((note) => ` ${markdown(note)}`).join("")}</sub>`
	].join("\n");
}
function row$1(item) {
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

// src/cli/merge.ts
const mergeCommand = {
	name: "merge",
	about: ["Puts the parts of one run together and judges it: the same bytes of scores and verdict as one job gives.", "Refuses parts that are missing, that overlap, or that belong to another commit, agent or version."].join("\n"),
	flags: COMMON,
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

// src/cli/tasks-build.ts
const tasksBuildCommand = {
	name: "tasks build",
	about: ["Builds simulated tasks into the cache and checks the digests that published suites promise.", `A private seed comes from the environment (${PRIVATE_SEED}: the seed, or file:PATH), never from here.`].join("\n"),
	flags: {
		suite: COMMON.suite,
		tasks: COMMON.tasks,
		exclude: COMMON.exclude,
		out: {
			type: "string",
			value: "DIR",
			help: "also link every built task as DIR/ID"
		},
		volume: {
			type: "string",
			value: "small|real",
			help: "real: about a gigabyte per task"
		},
		"private-seed": {
			type: "string",
			value: "-",
			help: "refused: see above"
		},
		json: COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		if (flagText(flags, "private-seed") !== null) throw seedOnCommandLine("--private-seed");
		const problems = new ProblemList();
		const candidates = (await selected(invocation, problems)).filter(isSimulated);
		problems.throwIfAny();
		const helper = startHelper(candidates, invocation);
		const rows = [];
		const mine = helper === null ? candidates.length : half(candidates);
		for (const [index, candidate] of candidates.entries()) {
			if (index === mine) await helper;
			const row = await problems.collect(() => build(candidate, invocation));
			if (row) rows.push(row);
			if (problems.has("CACHE_NOT_WRITABLE")) break;
		}
		await helper;
		problems.throwIfAny();
		const lines = rows.map(({ id, digest, folder }) => `${id}  ${digest}  ${folder}\n`).join("");
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(rows, null, 2)}\n` : lines);
		return EXIT.pass;
	}
};
const WORTH_A_HELPER = 8;
function half(candidates) {
	return Math.ceil(candidates.length / 2);
}
/** A second process builds the second half into the same cache; what it cannot do, the first one does and reports. */
function startHelper(candidates, { flags, io }) {
	if (candidates.length < WORTH_A_HELPER || availableParallelism() < 2) return null;
	if (io.env[HELPER] !== void 0) return null;
	const ids = candidates.slice(half(candidates)).map(({ id }) => id);
	const volume = flagText(flags, "volume");
	const words = [
		"tasks",
		"build",
		"--tasks",
		ids.join(","),
		...volume ? ["--volume", volume] : []
	];
	const child = spawn(process.execPath, [join(io.packageRoot, "dist/cli.js"), ...words], {
		cwd: io.cwd,
		env: {
			...io.env,
			[HELPER]: "1"
		},
		stdio: "ignore"
	});
	const stop = () => child.kill();
	io.signal.addEventListener("abort", stop, { once: true });
	return new Promise((resolve) => {
		child.on("error", () => resolve());
		child.on("close", () => {
			io.signal.removeEventListener("abort", stop);
			resolve();
		});
	});
}
const HELPER = "SRE_GATE_BUILD_HELPER";
function isSimulated({ file }) {
	return "simulate" in file.source;
}
function selected({ flags, io }, problems) {
	const patterns = flagList(flags, "tasks");
	const suite = flagText(flags, "suite");
	return candidatesOf$1({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite: suite ?? (patterns.length === 0 ? "full" : null),
		patterns,
		exclude: flagList(flags, "exclude"),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		progress: (line) => io.stderr(`${line}\n`)
	}, problems);
}
/** As the gate has it: what is private lies apart. */
function cacheOf({ cwd, env }) {
	const folder = resolve(cwd, env.SRE_GATE_CACHE || join(".sre-gate", "cache"));
	return env["SRE_GATE_PRIVATE_SEED"] ? `${folder}-private` : folder;
}
async function build(candidate, { flags, io }) {
	const problems = [];
	const volume = oneOf$1(flags, "volume", ["small", "real"], problems) ?? "small";
	if (problems.length > 0) throw new UserError(problems);
	const { ensureBuilt } = await import("./build.js");
	const locked = await lockedDigests(candidate.root);
	const built = await ensureBuilt(candidate.id, candidate.file, {
		cacheDir: cacheOf(io),
		lockDigest: locked.get(candidate.id) ?? null,
		progress: (line) => io.stderr(`${line}\n`),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		volume
	});
	const id = candidate.alias ?? candidate.id;
	const out = flagText(flags, "out");
	if (out !== null) await link$1(built.folder, resolve(io.cwd, out), id);
	return {
		id,
		...built
	};
}
/** A link, not a copy: the cache stays the one place where a task's bytes lie. */
async function link$1(folder, out, id) {
	makeFolders(out);
	await symlink(folder, join(out, id)).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
}

// src/cli/repair/actions-file.ts
const after = string().regex(/^\d+(s|m)$/, "a time as 30s or 2m").optional();
/** A line of kubectl, a manifest to apply, or whom to tell. */
const StepSchema = union([
	string().min(1),
	strictObject({
		kubectl: string().min(1),
		after
	}),
	strictObject({
		manifest: record(string(), unknown()),
		after
	}),
	strictObject({ escalate: string().min(1) })
]);
/** Simulated seconds between two steps that name no time of their own: the world moves in steps of five. */
const USUAL = 5;
function readActionsFile(path, where) {
	const read = array(StepSchema).safeParse(parseYaml(textOf$1(path, where), where));
	if (!read.success) throw notActions(where, read.error.issues[0]?.message ?? "it is no list of steps");
	return read.data.map((step, index) => {
		if (typeof step === "string") return line(step, USUAL, `${where}[${index}]`);
		if ("escalate" in step) return {
			kind: "escalate",
			reason: step.escalate
		};
		const seconds = secondsOf(step.after);
		if ("kubectl" in step) return line(step.kubectl, seconds, `${where}[${index}]`);
		return {
			kind: "manifest",
			after: seconds,
			manifest: step.manifest
		};
	});
}
function line(text, seconds, where) {
	return {
		kind: "line",
		after: seconds,
		words: splitWords(text, where),
		text
	};
}
function secondsOf(text) {
	if (text === void 0) return USUAL;
	return Number(text.slice(0, -1)) * (text.endsWith("m") ? 60 : 1);
}
function textOf$1(path, where) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw notActions(where, "it cannot be read");
	}
}
function notActions(where, message) {
	return new UserError({
		code: "ACTIONS_FILE",
		where,
		message,
		help: "write a list, for example: - kubectl rollout undo deployment/ad -n otel-demo; docs/repair.md shows all forms"
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
		json: COMMON.json
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const id = needed(flagText(flags, "task"), "--task", "shop-01");
		const file = needed(flagText(flags, "actions"), "--actions", "repair.yaml");
		const path = resolve(io.cwd, file);
		const steps = readActionsFile(path, relative(io.cwd, path));
		const { judgeSteps } = await import("./judge-steps.js");
		const { facts, verdict } = await judgeSteps(id, steps, io, cacheOf(io));
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify({
			...verdict,
			facts
		}, null, 2)}\n` : textOf(facts, verdict));
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
function textOf(facts, { score, why }) {
	const list = (title, lines) => lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${plain$1(line)}`)];
	return [
		`${score === null ? "no score" : `score ${score}`}: ${plain$1(why)}`,
		"",
		...curveLines(facts),
		facts.clearedAfter === null ? "users: not served as in the healthy world by the end" : `users: served as in the healthy world from ${minutes(facts.clearedAfter)} on`,
		`cause: ${facts.rootGone ? "gone" : "still there"}`,
		...list("alerts that still fire:", facts.alerts),
		...list("did not survive:", facts.failedTrials),
		...list("needless steps:", facts.needless),
		...list("requests lost by the repair alone:", facts.harm.filter(({ lost, allowed }) => lost > allowed).map(({ journey, lost, allowed }) => `${journey}: ${lost}, the recommended repair allows ${allowed}`)),
		...list("data lost:", facts.dataDestroyed),
		...list("protection removed:", facts.protectionRemoved),
		...list("refused:", facts.refused),
		""
	].join("\n");
}
function minutes(seconds) {
	return `minute ${Math.floor(seconds / 60)}`;
}
const BARS = " ▁▂▃▄▅▆▇█";
/** Failing requests by minute, with the repair and without it. */
function curveLines({ curve }) {
	const bar = (failed, requests) => BARS.charAt(requests === 0 ? 0 : Math.ceil(failed / requests * 8));
	const row = (name, failed) => `${name.padEnd(10)} |${curve.map((point) => bar(failed(point), point.requests)).join("")}|`;
	return [
		"failing requests, a column a minute, beside the healthy world:",
		row("with it", ({ acted }) => acted),
		row("hands off", ({ handsOff }) => handsOff)
	];
}

// src/cli/report.ts
const reportCommand = {
	name: "report",
	about: "Writes every report of a stored run anew (Markdown, HTML, JSON, JUnit), without the agent.",
	flags: {
		...STORED_RUN_FLAGS,
		out: {
			...STORED_RUN_FLAGS.out,
			help: "where the reports go (default: where the run lies)"
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
const { baseline: _unused, ...FLAGS } = COMMON;
const runCommand = {
	name: "run",
	about: ["Runs the agent on the suite and prints the score with its standard error, turns, tokens and cost per task.", "Compares with nothing: exits 0, or 3 when no attempt answered or it was stopped before its end."].join("\n"),
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
		io.stderr(whyUnanswered(result.run, relative(io.cwd, settings.out) || "."));
		if (flagOn(flags, "json")) io.stdout(renderRunJson(result.run, result.times));
		else {
			io.stdout(renderRunTable(result.run, result.times));
			io.stdout(`\nReport: ${join(relative(io.cwd, settings.out), "report.html")}\n`);
		}
		return open === 0 && attempts.some(({ diagnosis }) => diagnosis !== null) ? EXIT.pass : EXIT.inconclusive;
	}
};
/** A score of 0 has two very different reasons; that the agent never got to answer is the commoner one at first. */
function whyUnanswered({ attempts, instrument }, out) {
	const [first] = attempts.filter(({ state }) => isMeasured(state));
	if (first === void 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return "";
	const { task, repeat, state, reason } = first;
	const place = `${out}/attempts/${task}/${repeat}`;
	const shutIn = instrument.isolation === "bubblewrap" && COULD_NOT_SEE.has(state) ? SHUT_IN : "";
	const prose = state === "invalid-answer" ? LENIENT : "";
	return `No attempt gave an answer. ${task} #${repeat} ended as ${state}: ${plain$1(reason ?? "no reason is known")}\nWhat the agent printed is in ${place}\n${shutIn}${prose}`;
}
/** Ends that a missing file or program may have made; whoever ran out of time saw enough to run. */
const COULD_NOT_SEE = /* @__PURE__ */ new Set(["agent-error", "no-answer"]);
const LENIENT = "An answer is one JSON document; 'answers: lenient' under judge: also takes JSON that stands among other text.\n";
const SHUT_IN = "Shut in, it sees the system's folders, its own 'files' and what 'mounts' under judge: names, and nothing else: docs/running.md\n";

// src/files/regular-file.ts
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
/** A truth without root cause is of an incident in which nothing is broken, where the user says so. */
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

// src/tasks/import.ts
const IMPORTERS = { itbench: {
	title: "ITBench",
	find: itbenchFolders
} };
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
	suite: COMMON.suite,
	tasks: COMMON.tasks,
	exclude: COMMON.exclude,
	without: COMMON.without
};
const tasksListCommand = {
	name: "tasks list",
	about: "Lists the tasks of a selection; all tasks of this repository without one.",
	flags: {
		...SELECTION,
		json: COMMON.json
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
	about: ["Reads every file of the selected tasks once: layout, ground truth, leaks of the truth into what an", "agent sees, counts per signal, and what the best constant answer would score. Exits 2 on a leak."].join("\n"),
	flags: {
		...SELECTION,
		policy: COMMON.policy,
		json: COMMON.json
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
		json: COMMON.json
	},
	positionals: "PATH...",
	run: async ({ flags, positionals, io }) => {
		if (positionals.length === 0) throw new UserError(NO_PATH);
		const into = flagText(flags, "into");
		const imported = await importTasks({
			root: io.cwd,
			paths: positionals,
			into: into === null ? null : resolve(io.cwd, into),
			overwrite: flagOn(flags, "overwrite")
		});
		const lines = imported.map(({ path }) => `${path}\n`).join("");
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(imported, null, 2)}\n` : lines);
		return EXIT.pass;
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
	"repair try": repairTryCommand,
	plan: planCommand,
	merge: mergeCommand,
	init: initCommand,
	calibrate: calibrateCommand,
	drift: driftCommand
};

export { COMMANDS };