import { c as setSecret, h as summary, i as info, l as startGroup, n as endGroup, o as notice, r as error, s as setOutput, u as warning } from "./core.js";
import { J as isSecretName, q as isMaskable } from "./steps.js";
import { existsSync } from "node:fs";

// src/github/runner.ts
/** GitHub drops a step's whole summary when it is larger than this. */
const SUMMARY_BYTES = 1047552;
function openRunner(env) {
	const stop = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop.abort(signal));
	return {
		env,
		signal: stop.signal,
		note: (line) => info(onlyWords(line)),
		notice: (line) => notice(line, { title: "sre-gate" }),
		warn: (line) => warning(line, { title: "sre-gate" }),
		annotate: (level, title, message) => {
			const write = {
				failure: error,
				warning,
				notice
			}[level];
			write(message, { title });
		},
		output: (name, value) => setOutput(name, value === null ? "" : String(value)),
		mask: (secret) => {
			if (isMaskable(secret)) setSecret(secret);
		},
		group: (title) => {
			startGroup(title);
			return () => endGroup();
		},
		summary: async (markdown) => {
			if (!existsSync(env.GITHUB_STEP_SUMMARY ?? "")) return;
			const text = Buffer.from(markdown).subarray(0, SUMMARY_BYTES).toString();
			await summary.addRaw(text, true).write();
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
	return Object.keys(env).filter((name) => !RUNNERS_OWN.test(name) && (env[name] ?? "") !== "").filter((name) => isSecretName(name) || named.includes(name)).sort();
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

export { secretNames as i, keepRunnerSecrets as n, openRunner as r, dropRunnerSecrets as t };