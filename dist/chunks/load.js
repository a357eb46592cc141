import { t as UserError } from "./problem.js";
import { t as require_dist } from "./dist2.js";
import { n as wordsOfIssue } from "./issue.js";
import { t as didYouMean } from "./nearest.js";
import { r as SettingsFileSchema } from "./settings.js";
import { join, resolve } from "node:path";
import { existsSync, readFileSync } from "node:fs";

// src/settings/read-file.ts
var import_dist = require_dist();
/** sre-gate.yaml as a checked record, or every problem in it at once. */
function readSettingsFile(text, where) {
	const document = (0, import_dist.parseDocument)(text, { uniqueKeys: true });
	const broken = document.errors.map((error) => ({
		code: "SETTINGS_NOT_YAML",
		where: `${where}:${error.linePos?.[0].line ?? 1}`,
		message: yamlWords(error.message),
		help: "check indentation and quotes"
	}));
	if (broken.length > 0) throw new UserError(broken);
	const value = unfold(document, where) ?? {};
	const parsed = SettingsFileSchema.safeParse(value);
	if (!parsed.success) throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, where)));
	return parsed.data;
}
/** The parser's first line, without the place (told already) and the colon that leads to its picture. */
function yamlWords(message) {
	if (message.startsWith("Source contains multiple documents")) return "a second document begins";
	return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
}
/** Aliases are bounded, so that a bomb of them cannot fill the memory. */
function unfold(document, where) {
	try {
		return document.toJS({ maxAliasCount: 50 });
	} catch (error) {
		throw new UserError({
			code: "SETTINGS_TOO_MANY_ALIASES",
			where,
			message: error.message,
			help: "write the values out instead of using YAML aliases"
		});
	}
}
function problemsOf(issue, document, where) {
	const { path, message, wanted } = wordsOfIssue(issue, document);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		code: "SETTINGS_UNKNOWN_KEY",
		where: `${where}: ${[path, key].filter(Boolean).join(".")}`,
		message: "there is no such setting",
		help: didYouMean(key, knownKeys(issue.path))
	}));
	return [{
		code: "SETTINGS_BAD_VALUE",
		where: `${where}: ${path || "(top)"}`,
		message,
		help: `write ${listOf(issue.path) ?? wanted}; docs/settings.md has every setting`
	}];
}
/** The keys allowed at a place of the schema. */
function knownKeys(path) {
	return Object.keys(shapeOf(schemaAt(path)) ?? {});
}
/** What may stand in a list, for whoever wrote one value in its place: `[score, veto]`. */
function listOf(path) {
	const element = unwrap(schemaAt(path)?.element);
	if (element === void 0) return null;
	const { options } = element;
	return options ? `a list of ${options.join(", ")}` : "a list, as [a, b]";
}
function schemaAt(path) {
	let schema = SettingsFileSchema;
	for (const step of path) schema = unwrap(shapeOf(schema)?.[String(step)] ?? mapValueOf(schema));
	return schema;
}
function shapeOf(schema) {
	return schema?.shape ?? null;
}
/** What stands under any key of a map. */
function mapValueOf(schema) {
	return schema?.def?.valueType;
}
function unwrap(schema) {
	let current = schema;
	while (current && !current.shape && current.def?.innerType) current = current.def.innerType;
	return current;
}

// src/settings/load.ts
const SETTINGS_NAME = "sre-gate.yaml";
/** The settings file of a folder; an empty one when there is none and none was asked for. */
function loadSettingsFile(root, named) {
	const where = named ?? "sre-gate.yaml";
	const path = named === null ? join(root, SETTINGS_NAME) : resolve(root, named);
	if (!existsSync(path)) {
		if (named === null) return {
			file: {},
			where,
			found: false
		};
		throw new UserError({
			code: "SETTINGS_NOT_FOUND",
			where,
			message: "there is no such file",
			help: "check --config, or run 'sre-gate init' to write sre-gate.yaml"
		});
	}
	return {
		file: readSettingsFile(readFileSync(path, "utf8"), where),
		where,
		found: true
	};
}

export { loadSettingsFile as n, readSettingsFile as r, SETTINGS_NAME as t };