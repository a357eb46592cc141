"use strict";

const require_conclude = require("./conclude.cjs");
const require_decision = require("./decision.cjs");
const require_stored_run = require("./stored-run.cjs");
const require_steps = require("./steps.cjs");
const require_gate = require("./gate.cjs");

// src/verdict/unchanged.ts
/** The agent is the base's to the byte: it cannot have got worse, and nothing needs to be measured. */
function unchanged(policy, digest) {
	return {
		verdict: "pass",
		reasons: [require_gate.reason("AGENT_UNCHANGED", "info", { digest })],
		enforced: policy.enforce === "fail"
	};
}

// src/gate/installs.ts
/**
* Files by which a job installs what an agent runs on, wherever they lie and whether or not the settings call them the
* agent's. What they install is on this machine once, for both sides, so it cannot be compared here: they are.
*/
const INSTALLS = /(^|\/)(requirements[^/]*\.(txt|in)|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile(\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|go\.(mod|sum)|Cargo\.(toml|lock)|Gemfile(\.lock)?|\.(python|node|ruby|tool)-versions?|\.nvmrc|Dockerfile[^/]*|flake\.(nix|lock))$|^\.github\/(workflows|actions)\//;
/** Whether anything that says what the machine installs differs from the commit. */
async function installsDiffer(root, ref) {
	const { stdout } = await require_gate.git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
	return stdout.split("\0").some((path) => INSTALLS.test(path));
}
/** What no agent is, and what the reports alone are made of. */
const NO_AGENT = /^(tasks|baselines|docs)\/|^\.github\/|(^|\/)[^/]+\.md$/;
/**
* Whether any file that an agent could read differs from the commit: where nothing shuts it in, it may be more than the
* settings call its own.
*/
async function treeDiffers(root, ref) {
	const { stdout } = await require_gate.git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
	return stdout.split("\0").some((path) => path !== "" && !NO_AGENT.test(path));
}

// src/gate/unchanged.ts
/**
* On pull requests: an agent that is byte for byte the base's is not run, and costs nothing. Both are built first where
* there is a build, since it is what a build makes that would run. Null when it must be run.
*/
async function unchangedAgent(bench, baseAgent) {
	const { request, settings, suite, tasks, matcher, baseline, policy, agent } = bench;
	const base = await baseAgent();
	if (base.identity.digest !== agent.identity.digest) return null;
	if (await installsDiffer(settings.root, request.baseRef ?? "HEAD")) return null;
	if (!(settings.isolation === "required") && await treeDiffers(settings.root, request.baseRef ?? "HEAD")) return null;
	if (require_steps.canonicalJson(await require_gate.mountedFiles(base)) !== require_steps.canonicalJson(await require_gate.mountedFiles(agent))) return null;
	const run = require_gate.assembleRun({
		settings,
		suite,
		agent: agent.identity,
		tasks,
		planned: [],
		outcome: {
			isolation: "none",
			isolationNote: null
		},
		attempts: [],
		matcher
	});
	const now = /* @__PURE__ */ new Date();
	const times = require_gate.assembleTimes(now, now, []);
	const comparison = require_conclude.compare(run, null, policy, request.today);
	const verdict = unchanged(policy, agent.identity.digest);
	return {
		run,
		times,
		base: null,
		incidents: require_gate.incidentsOf([]),
		trajectories: /* @__PURE__ */ new Map(),
		estimate: null,
		cutShort: true,
		comparison,
		verdict,
		report: require_conclude.buildReport({
			run,
			times,
			baseline,
			comparison,
			verdict
		}),
		exitCode: require_conclude.exitCodeOf(verdict),
		comparedWith: baseline
	};
}

exports.conclude = require_conclude.conclude;
exports.isSettled = require_decision.isSettled;
exports.keepDecision = require_decision.keepDecision;
exports.loadTranscripts = require_stored_run.loadTranscripts;
exports.nextStep = require_conclude.nextStep;
exports.readDecision = require_decision.readDecision;
exports.restoreFiles = require_decision.restoreFiles;
exports.unchangedAgent = unchangedAgent;