"use strict";

const require_core = require("./core.cjs");
const require_steps = require("./steps.cjs");
let node_fs = require("node:fs");

// src/github/runner.ts
/** GitHub drops a step's whole summary when it is larger than this. */
const SUMMARY_BYTES = 1047552;
function openRunner(env) {
	const stop = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop.abort(signal));
	return {
		env,
		signal: stop.signal,
		note: (line) => require_core.info(onlyWords(line)),
		notice: (line) => require_core.notice(line, { title: "sre-gate" }),
		warn: (line) => require_core.warning(line, { title: "sre-gate" }),
		annotate: (level, title, message) => {
			const write = {
				failure: require_core.error,
				warning: require_core.warning,
				notice: require_core.notice
			}[level];
			write(message, { title });
		},
		output: (name, value) => require_core.setOutput(name, value === null ? "" : String(value)),
		mask: (secret) => {
			if (require_steps.isMaskable(secret)) require_core.setSecret(secret);
		},
		group: (title) => {
			require_core.startGroup(title);
			return () => require_core.endGroup();
		},
		summary: async (markdown) => {
			if (!(0, node_fs.existsSync)(env.GITHUB_STEP_SUMMARY ?? "")) return;
			const text = Buffer.from(markdown).subarray(0, SUMMARY_BYTES).toString();
			await require_core.summary.addRaw(text, true).write();
		}
	};
}
/**
* The runner obeys what a log line says: `::add-mask::x` at its beginning, `##[add-mask]x` anywhere. Our lines quote
* agents and strangers. A sign that is not seen would not do: the runner's comparison looks past such signs.
*/
function onlyWords(text) {
	return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "# #[");
}
const RUNNERS_OWN = /^(ACTIONS_|GITHUB_|INPUT_|RUNNER_)/;
/** Variables that hold what the agent must not see, the runner's own apart. */
function secretNames(env, named) {
	return Object.keys(env).filter((name) => !RUNNERS_OWN.test(name) && (env[name] ?? "") !== "").filter((name) => require_steps.isSecretName(name) || named.includes(name)).sort();
}
/** From here on no child process can be handed them by mistake. */
function dropRunnerSecrets(env) {
	for (const name of Object.keys(env)) if (/^(ACTIONS_|INPUT_|SRE_GATE_INPUTS$)/.test(name)) delete env[name];
}
/** The runner's own variables for one use after they were dropped, while nothing of the agent runs. */
function keepRunnerSecrets(env) {
	const kept = Object.entries(env).filter(([name]) => name.startsWith("ACTIONS_"));
	return async (use) => {
		const dropped = kept.filter(([name]) => !(name in env));
		Object.assign(env, Object.fromEntries(dropped));
		try {
			return await use();
		} finally {
			for (const [name] of dropped) delete env[name];
		}
	};
}

exports.dropRunnerSecrets = dropRunnerSecrets;
exports.keepRunnerSecrets = keepRunnerSecrets;
exports.openRunner = openRunner;
exports.secretNames = secretNames;