import { a as compare, n as exitCodeOf, o as buildReport, r as nextStep, t as conclude } from "./conclude.js";
import { a as restoreFiles, i as readDecision, n as isSettled, r as keepDecision } from "./decision.js";
import { r as loadTranscripts } from "./stored-run.js";
import { H as canonicalJson } from "./steps.js";
import { At as reason, J as incidentsOf, S as git, X as assembleTimes, Y as assembleRun, it as mountedFiles } from "./gate.js";

// src/verdict/unchanged.ts
/** The agent is the base's to the byte: it cannot have got worse, and nothing needs to be measured. */
function unchanged(policy, digest) {
	return {
		verdict: "pass",
		reasons: [reason("AGENT_UNCHANGED", "info", { digest })],
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
	const { stdout } = await git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
	return stdout.split("\0").some((path) => INSTALLS.test(path));
}
/** What no agent is, and what the reports alone are made of. */
const NO_AGENT = /^(tasks|baselines|docs)\/|^\.github\/|(^|\/)[^/]+\.md$/;
/**
* Whether any file that an agent could read differs from the commit: where nothing shuts it in, it may be more than the
* settings call its own.
*/
async function treeDiffers(root, ref) {
	const { stdout } = await git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
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
	if (canonicalJson(await mountedFiles(base)) !== canonicalJson(await mountedFiles(agent))) return null;
	const run = assembleRun({
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
	const times = assembleTimes(now, now, []);
	const comparison = compare(run, null, policy, request.today);
	const verdict = unchanged(policy, agent.identity.digest);
	return {
		run,
		times,
		base: null,
		incidents: incidentsOf([]),
		trajectories: /* @__PURE__ */ new Map(),
		estimate: null,
		cutShort: true,
		comparison,
		verdict,
		report: buildReport({
			run,
			times,
			baseline,
			comparison,
			verdict
		}),
		exitCode: exitCodeOf(verdict),
		comparedWith: baseline
	};
}

export { conclude, isSettled, keepDecision, loadTranscripts, nextStep, readDecision, restoreFiles, unchangedAgent };