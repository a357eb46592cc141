import { t as poolRun } from "./pool.js";
import { L as readBaseline, R as baselineText, T as readIfThere, _ as gateOfBaseline, a as COMMON, l as flagOn, u as flagText, w as loadSettingsFile, wn as makeFolders } from "./gate.js";
import { n as readStoredRun } from "./stored-run.js";
import { f as EXIT, u as UserError } from "./start.js";
import { E as JudgeSettingsSchema, X as count, z as formerBaseline } from "./steps.js";
import { n as counted } from "./score-text.js";
import { dirname, relative, resolve } from "node:path";
import { renameSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";

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

// src/cli/baseline.ts
const FLAGS = {
	config: COMMON.config,
	baseline: COMMON.baseline
};
const baselineAddCommand = {
	name: "baseline add",
	about: ["Pools a stored run into the baseline file (and makes the file when there is none). Commit the result.", "A run with another instrument starts the pool anew; a run that is in it already is refused."].join("\n"),
	flags: {
		...FLAGS,
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
		const { where, path, keep } = placeOf(invocation, run.gate);
		const accepted = flagText(flags, "accept");
		const committed = flagOn(flags, "replace") || accepted !== null ? null : readIfThere(path, where);
		const old = committed === null ? null : readBaseline(committed, where);
		const { commit, date } = headCommit(io.cwd);
		const provenance = {
			commit,
			date,
			workflowRun: io.env.GITHUB_RUN_ID ?? null,
			accepted
		};
		const { draft, start } = poolRun(old, run, times, provenance, keep);
		if (start.from > 0) io.stderr(`${start.from} older runs left out: the pool starts at ${start.reason}\n`);
		makeFolders(dirname(path));
		writeFileSync(`${path}.part`, baselineText(draft));
		renameSync(`${path}.part`, path);
		io.stderr(`${renamedOf(old?.gate ?? run.gate, run.gate)}${openOf(run)}${worthOf(run)}`);
		io.stdout(`${relative(io.cwd, path)}: ${counted(draft.tasks.length, "task")} from ${counted(draft.runs.length, "run")}. Commit it: pull requests are compared with it.\n`);
		return EXIT.pass;
	}
};
/** A pool is one gate's: under another name it starts anew. */
function renamedOf(before, now) {
	if (before === now) return "";
	return `The runs in it were of the gate '${before}', this one is of '${now}': the pool starts with it. To keep them, write 'id: ${before}' under judge: and run again.\n`;
}
/** Of a run that was stopped, or still goes on, only a part is there. */
function openOf({ attempts }) {
	const open = attempts.filter(({ state }) => state === "cancelled").length;
	return open === 0 ? "" : `${open} of ${counted(attempts.length, "attempt")} of this run did not end: it was stopped, or still goes on. The same command runs the rest; then add it with --replace.\n`;
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
		json: COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		const { where, path, former } = placeOf(invocation, null);
		const text = readIfThere(path, where);
		if (text === null) throw new UserError({
			code: "BASELINE_NOT_FOUND",
			where,
			message: "there is no baseline yet",
			help: former ?? "run 'sre-gate run' and then 'sre-gate baseline add'"
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
	const named = flagText(flags, "baseline") ?? judge.baseline ?? null;
	const where = named ?? `baselines/${gate ?? judge.id}.json`;
	const former = config === null ? null : formerBaseline({
		...judge,
		...named === null ? {} : { baseline: named }
	}, relative(io.cwd, resolve(io.cwd, config)), (path) => gateOfBaseline(resolve(io.cwd, path)));
	return {
		where,
		path: resolve(io.cwd, where),
		keep: judge["baseline-runs"],
		former
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

export { baselineAddCommand, baselineShowCommand };