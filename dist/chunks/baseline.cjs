"use strict";

const require_pool = require("./pool.cjs");
const require_gate = require("./gate.cjs");
const require_stored_run = require("./stored-run.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_score_text = require("./score-text.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");
let node_child_process = require("node:child_process");

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
		require_steps.count(baseline.runs.length, "run"),
		...runs,
		"",
		`${require_steps.count(baseline.tasks.length, "task")}, every repeat`,
		...tasks,
		""
	].join("\n");
}

// src/verdict/pool/moved.ts
/** The score of two pools over the tasks that both measured; null where there is none. */
function movedScore(before, now) {
	const pairs = now.tasks.flatMap((task) => {
		const other = before.tasks.find(({ id, digest }) => id === task.id && digest === task.digest);
		const scores = other === void 0 ? [] : require_gate.scoresOf(require_gate.armOfBaseline(other));
		const fresh = require_gate.scoresOf(require_gate.armOfBaseline(task));
		return scores.length === 0 || fresh.length === 0 ? [] : [{
			before: require_gate.average(scores),
			now: require_gate.average(fresh)
		}];
	});
	if (pairs.length === 0) return null;
	return {
		before: require_gate.average(pairs.map((pair) => pair.before)),
		now: require_gate.average(pairs.map((pair) => pair.now)),
		tasks: pairs.length
	};
}

// src/cli/baseline.ts
const FLAGS = {
	config: require_gate.COMMON.config,
	baseline: require_gate.COMMON.baseline
};
const baselineAddCommand = {
	name: "baseline add",
	about: ["Pools a stored run into the baseline file (and makes the file when there is none). Commit the result.", "A run with another instrument starts the pool anew; a run that is in it already is refused, and of one that went on since then the rest is added."].join("\n"),
	flags: {
		...FLAGS,
		out: {
			...require_gate.COMMON.out,
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
		const { run, times } = await require_stored_run.readStoredRun(invocation.positionals[0] ?? require_gate.flagText(flags, "out") ?? ".sre-gate");
		const { where, path, keep } = placeOf(invocation, run.gate);
		const accepted = require_gate.flagText(flags, "accept");
		const fresh = require_gate.flagOn(flags, "replace") || accepted !== null;
		const committed = require_gate.readIfThere(path, where);
		const before = committed === null ? null : poolBefore(committed, where, fresh);
		const { commit, date } = headCommit(io.cwd);
		const provenance = {
			commit,
			date,
			workflowRun: io.env.GITHUB_RUN_ID ?? null,
			accepted
		};
		const pooled = require_pool.poolRun(fresh ? null : before, run, times, provenance, keep);
		const { draft, start, unlike } = pooled;
		if (unlike.length > 0) io.stderr(`the pool starts anew: another ${unlike.join(", ")}\n`);
		if (start.from > 0) io.stderr(`${require_score_text.counted(start.from, "older run")} left out: the pool starts at ${start.reason === "accepted" ? "an accepted drop" : "a change point"}\n`);
		if (before !== null && (fresh || unlike.length > 0 || start.from > 0)) io.stderr(moveOf(movedScore(before, draft)));
		require_gate.makeFolders((0, node_path.dirname)(path));
		(0, node_fs.writeFileSync)(`${path}.part`, require_gate.baselineText(draft));
		(0, node_fs.renameSync)(`${path}.part`, path);
		io.stderr(`${renamedOf(before?.gate ?? run.gate, run.gate)}${heldOf(run, pooled.before)}${openOf(run)}${worthOf(run)}`);
		io.stdout(`${(0, node_path.relative)(io.cwd, path)}: ${require_score_text.counted(draft.tasks.length, "task")} from ${require_score_text.counted(draft.runs.length, "run")}. Commit it: pull requests are compared with it.\n`);
		return require_start.EXIT.pass;
	}
};
/** A file that is replaced need not read. */
function poolBefore(text, where, replaced) {
	try {
		return require_gate.readBaseline(text, where);
	} catch (error) {
		if (replaced && error instanceof require_start.UserError) return null;
		throw error;
	}
}
/** Whoever commits a lower bar should see it: from then on nothing compares with the old one. */
function moveOf(move) {
	if (move === null) return "";
	const [before, now] = [require_steps.points(move.before), require_steps.points(move.now)];
	const word = move.now < move.before ? "fell" : "rose";
	return `the pool's score ${before === now ? `stayed at ${now}` : `${word} ${before} → ${now}`} (${require_score_text.counted(move.tasks, "task")} that both have)\n`;
}
/** A run that was added before its end and then went on. */
function heldOf({ attempts }, before) {
	return before === 0 ? "" : `${before} of ${require_score_text.counted(attempts.length, "attempt")} of this run were pooled before: they count once\n`;
}
/** A pool is one gate's: under another name it starts anew. */
function renamedOf(before, now) {
	if (before === now) return "";
	return `The runs in it were of the gate '${before}', this one is of '${now}': the pool starts with it. To keep them, write 'id: ${before}' under judge: and run again.\n`;
}
/** Of a run that was stopped, or still goes on, only a part is there. */
function openOf({ attempts }) {
	const open = attempts.filter(({ state }) => state === "cancelled").length;
	return open === 0 ? "" : `${open} of ${require_score_text.counted(attempts.length, "attempt")} of this run did not end: it was stopped, or still goes on. The same command runs the rest; then add it again: what is pooled now counts once.\n`;
}
/** An agent that fails is measured and may be pooled: but a baseline of failures alone can show no drop. */
function worthOf({ attempts }) {
	if (!attempts.some(({ state }) => state === "answered")) return NEVER_ANSWERED;
	return attempts.some(({ score }) => (score?.value ?? 0) > 0) ? "" : NEVER_RIGHT;
}
const NEVER_RIGHT = "No answer of this run was right in anything: a task that the baseline never solved is left out of the gate. The run's report.html says what was named and what was meant.\n";
const NEVER_ANSWERED = "No attempt of this run answered: every verdict against such attempts alone is inconclusive. If the agent could not start, mend that and add another run with --replace.\n";
const baselineShowCommand = {
	name: "baseline show",
	about: "Prints the baseline: where its runs came from, and every task with its repeats.",
	flags: {
		...FLAGS,
		json: require_gate.COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		const { where, path, former } = placeOf(invocation, null);
		const text = require_gate.readIfThere(path, where);
		if (text === null) throw new require_start.UserError({
			code: "BASELINE_NOT_FOUND",
			where,
			message: "there is no baseline yet",
			help: former ?? "run 'sre-gate run' and then 'sre-gate baseline add'"
		});
		const baseline = require_gate.readBaseline(text, where);
		io.stdout(require_gate.flagOn(flags, "json") ? text : renderBaselineTable(baseline));
		return require_start.EXIT.pass;
	}
};
function placeOf({ flags, io }, gate) {
	const config = require_gate.flagText(flags, "config");
	const { file } = require_gate.loadSettingsFile(io.cwd, config);
	const judge = file.judge ?? require_steps.JudgeSettingsSchema.parse({});
	const named = require_gate.flagText(flags, "baseline") ?? judge.baseline ?? null;
	const where = named ?? `baselines/${gate ?? judge.id}.json`;
	const former = config === null ? null : require_steps.formerBaseline({
		...judge,
		...named === null ? {} : { baseline: named }
	}, (0, node_path.relative)(io.cwd, (0, node_path.resolve)(io.cwd, config)), (path) => require_gate.gateOfBaseline((0, node_path.resolve)(io.cwd, path)));
	return {
		where,
		path: (0, node_path.resolve)(io.cwd, where),
		keep: judge["baseline-runs"],
		former
	};
}
/** Provenance dates come from commits: a clock reading would differ between two makers of one file. */
function headCommit(cwd) {
	try {
		const [commit, date] = (0, node_child_process.execFileSync)("git", [
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

exports.baselineAddCommand = baselineAddCommand;
exports.baselineShowCommand = baselineShowCommand;