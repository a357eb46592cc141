import { r as problemsInto, t as UserError } from "./problem.js";
import { t as POLICY_IDS } from "./score.js";
import { n as LEAVABLE } from "./settings.js";
import { n as loadSettingsFile } from "./load.js";
import { r as resolveSettings, t as NO_OVERRIDES } from "./resolve.js";
import { a as flagText, c as wholeNumber, n as eachOf, o as oneOf, r as flagList } from "./flags.js";

// src/cli/settings.ts
/** Settings of a terminal call: the file in the work tree, then the flags. */
function settingsFrom(flags, io) {
	const problems = [];
	const overrides = {
		...NO_OVERRIDES,
		agent: flagText(flags, "agent"),
		model: flagText(flags, "model"),
		suite: flagText(flags, "suite"),
		tasks: flagList(flags, "tasks"),
		without: eachOf(flags, "without", LEAVABLE, problems),
		repeats: wholeNumber(flags, "repeats", problems),
		concurrency: wholeNumber(flags, "concurrency", problems),
		seed: flagText(flags, "seed"),
		baseline: flagText(flags, "baseline"),
		policy: oneOf(flags, "policy", POLICY_IDS, problems),
		isolation: oneOf(flags, "isolation", [
			"auto",
			"required",
			"none"
		], problems),
		network: oneOf(flags, "network", [
			"proxy",
			"open",
			"none"
		], problems),
		out: flagText(flags, "out")
	};
	const read = problemsInto(problems, () => loadSettingsFile(io.cwd, flagText(flags, "config")));
	if (read === null || problems.length > 0) throw new UserError(problems);
	const { file, where } = read;
	return resolveSettings({
		file,
		where,
		overrides,
		root: io.cwd,
		packageRoot: io.packageRoot,
		env: io.env
	});
}

export { settingsFrom as t };