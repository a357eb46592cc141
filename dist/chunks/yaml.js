import { t as require_dist } from "./dist2.js";
import { t as holdsItself } from "./circular.js";
import { t as UserError } from "./problem.js";

// src/tasks/read/yaml.ts
var import_dist = require_dist();
/** Real ground truths have 3 to 12 kB, task files less. */
const MAX_YAML = 1048576;
const MAX_ALIASES = 50;
/** Reads YAML or JSON of a person or a benchmark. Size and aliases are bounded: a bomb is an error, not a hang. */
function parseYaml(text, where) {
	if (text.length > MAX_YAML) throw problem("YAML_TOO_LARGE", where, `${text.length} characters; at most ${MAX_YAML} are read`, "Check that this is the file that was meant.");
	const document = (0, import_dist.parseDocument)(text, {
		logLevel: "error",
		uniqueKeys: true,
		prettyErrors: true
	});
	const [error] = document.errors;
	if (error) throw problem("YAML_SYNTAX", where, wordsOf(error.message), PLAIN);
	try {
		const value = document.toJS({ maxAliasCount: MAX_ALIASES });
		if (holdsItself(value)) throw new Error("an alias stands inside what it stands for");
		return value;
	} catch (cause) {
		throw problem("YAML_ALIASES", where, cause instanceof Error ? firstLine(cause.message) : "cannot be read", "Write the values out instead of using aliases.");
	}
}
const PLAIN = "Give one plain YAML or JSON document.";
function problem(code, where, message, help) {
	return new UserError({
		code,
		where,
		message,
		help
	});
}
/** The parser's words, where they would puzzle whoever wrote the file, in ours. */
function wordsOf(message) {
	if (message.startsWith("Source contains multiple documents")) return "a second document begins";
	return firstLine(message).replace("Maximum call stack size exceeded", "nested too deeply");
}
function firstLine(message) {
	return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}

export { parseYaml as t };