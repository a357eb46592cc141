"use strict";

const require_conclude = require("./conclude.cjs");
const require_decision = require("./decision.cjs");
const require_gate = require("./gate.cjs");
const require_stored_run = require("./stored-run.cjs");
const require_steps = require("./steps.cjs");
let node_path = require("node:path");

// src/gate/installs.ts
/**
* Files by which a job installs what an agent runs on, wherever they lie and whether or not the settings call them the
* agent's. What they install is on this machine once, for both sides, so it cannot be compared here: they are.
*/
const INSTALLS = /(^|\/)(requirements[^/]*\.(txt|in)|requirements\/.+|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile|environment\.ya?ml|conda[^/]*\.ya?ml|package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-(lock|workspace)\.yaml|bun\.lockb|deno\.jsonc?|go\.(mod|sum|work)|Cargo\.toml|Gemfile|[^/]+\.(lock|gemspec|nix)|\.?(pixi|mise|uv|rtx|devbox)\.(toml|json)|\.(python|node|ruby|tool)-versions?|\.(nvm|npm|yarn|conda)rc(\.ya?ml)?|pip\.conf|Dockerfile[^/]*|Makefile|[Jj]ustfile|Taskfile\.ya?ml|Brewfile|apt[^/]*\.txt|packages\.txt|[^/]*(install|setup|bootstrap|provision)[^/]*\.(sh|bash))$|^\.github\/(workflows|actions)\/|(^|\/)\.devcontainer\//;
/** What no agent is, and what only people read. Any other page may be a prompt. */
const FOR_PEOPLE = /^docs\/|(^|\/)(README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|LICEN[CS]E|NOTICE)((\.[a-z]{2})?\.(md|rst|txt|adoc))?$|^(\.github\/)?CODEOWNERS$|^\.github\/(ISSUE_TEMPLATE\/|[^/]*TEMPLATE[^/]*$|dependabot\.ya?ml$|FUNDING\.ya?ml$)/;
/** From the top of the work tree, wherever the gate's folder lies in it. */
async function changedFiles(root, ref) {
	const { stdout } = await require_gate.git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
	return stdout.split("\0").filter((path) => path !== "");
}
/** Whether anything that says what the machine installs differs from the commit. */
async function installsDiffer(root, ref) {
	return (await changedFiles(root, ref)).some((path) => INSTALLS.test(path));
}
/**
* Whether any file differs from the commit that could matter to an agent whose own files do not: one that it reads where
* nothing shuts it in, or one by which a job installs what it runs on, whatever that is called.
*/
async function treeDiffers(bench, ref) {
	const { settings, agent, tasks } = bench;
	if (isWhole(agent, settings) || isSaidWhole(settings)) return false;
	const { root } = settings;
	const { stdout } = await require_gate.git(root, "rev-parse", "--show-prefix");
	const prefix = stdout.trimEnd();
	const closed = require_gate.guardedFrom(settings, agent.program, tasks);
	const file = settings.isolation === "required" ? settings.config ?? "sre-gate.yaml" : null;
	return (await changedFiles(root, ref)).some((path) => {
		const own = path.startsWith(prefix) ? path.slice(prefix.length) : null;
		if (own !== null && (own === file || require_gate.within((0, node_path.join)(root, own), closed))) return false;
		return !FOR_PEOPLE.test(own ?? path);
	});
}
/** Whoever keeps other programs beside it may answer for its files; what nothing shuts in may read the others all the same. */
function isSaidWhole({ isolation, judge }) {
	return judge["unchanged-by"] === "files" && isolation === "required";
}
/** One of ours that is shut in: a single file, and all that it runs on is the gate's own. */
function isWhole({ program }, { isolation, judge }) {
	return program.shipped !== null && isolation === "required" && judge.mounts.length === 0;
}
/** What kept the base's agent from running as it would at its own commit. */
async function baseApart({ settings, agent }, base, ref) {
	if (agent.program.shipped !== null && base.program.shipped !== null) return {};
	const { root } = settings;
	const built = agent.program.build !== null && base.program.build !== null;
	const ours = new Set(built ? Object.keys(agent.identity.files) : []);
	const installs = (await changedFiles(root, ref)).filter((path) => INSTALLS.test(path) && !ours.has(path));
	const lacks = built ? [] : await lackingFiles(root, ref, agent, base);
	return {
		...installs.length > 0 ? { installs: someOf(installs) } : {},
		...lacks.length > 0 ? { lacks: someOf(lacks) } : {}
	};
}
const SOME = 3;
function someOf(files) {
	return {
		count: files.length,
		some: files.slice(0, SOME)
	};
}
/** What running and checking leave beside an agent changes nothing that it does. */
const LEFT_BY_RUNS = /(^|\/)(__pycache__|\.(pytest|mypy|ruff)_cache|\.DS_Store)(\/|$)|\.pyc$/;
/** The head's agent has it, and no checkout of the base would: git ignores it, or it is a submodule's. */
async function lackingFiles(root, ref, head, base) {
	const missing = Object.keys(head.identity.files).filter((path) => base.identity.files[path] === void 0 && !LEFT_BY_RUNS.test(path));
	if (missing.length === 0) return [];
	const modules = (await require_gate.git(root, "ls-tree", "-r", "-z", ref)).stdout.split("\0").flatMap((entry) => entry.startsWith("160000 ") ? [entry.slice(entry.indexOf("	") + 1)] : []);
	const ignored = await require_gate.git(root, "ls-files", "-z", "-o", "-i", "--exclude-standard");
	const unbrought = new Set(ignored.stdout.split("\0"));
	return missing.filter((path) => unbrought.has(path) || require_gate.within(path, modules));
}

// src/verdict/rules/unchanged.ts
/** The agent is the base's to the byte: it cannot have got worse, and nothing needs to be measured. */
function unchanged(policy, digest) {
	return {
		verdict: "pass",
		cause: null,
		reasons: [require_gate.reason("AGENT_UNCHANGED", "info", { digest })],
		enforced: policy.enforce === "fail"
	};
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
	if (await treeDiffers(bench, request.baseRef ?? "HEAD")) return null;
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

exports.baseApart = baseApart;
exports.conclude = require_conclude.conclude;
exports.isSettled = require_decision.isSettled;
exports.keepDecision = require_decision.keepDecision;
exports.loadTranscripts = require_stored_run.loadTranscripts;
exports.nextStep = require_conclude.nextStep;
exports.readDecision = require_decision.readDecision;
exports.restoreFiles = require_decision.restoreFiles;
exports.unchangedAgent = unchangedAgent;