import { t as problemsOfIssues } from "./issue.js";
import { c as number, d as strictObject, f as string, r as array } from "./schemas.js";
import { c as byCodePoint } from "./digest.js";
import { t as UserError } from "./problem.js";
import { t as whenAbsent } from "./absent.js";
import { t as parseYaml } from "./yaml.js";
import { join } from "node:path";
import { readFile, readdir } from "node:fs/promises";

// src/tasks/find/suite.ts
const SuiteSchema = strictObject({
	name: string().regex(/^[a-z][a-z0-9-]*$/),
	version: number().int().positive(),
	tasks: array(string().min(1)).min(1)
});
async function readSuites(root) {
	const folder = join(root, "tasks", "suites");
	const names = (await readdir(folder).catch(whenAbsent([]))).filter((name) => name.endsWith(".yaml"));
	return Promise.all(names.sort(byCodePoint).map(async (name) => {
		const where = `tasks/suites/${name}`;
		const document = parseYaml(await readFile(join(folder, name), "utf8"), where);
		const read = SuiteSchema.safeParse(document);
		if (read.success) return read.data;
		const told = {
			code: "SUITE_FILE",
			where,
			help: "A suite has name, version and tasks (a list of task ids)."
		};
		throw new UserError(problemsOfIssues(read.error.issues, document, told));
	}));
}
function newest(suites, name) {
	let best = null;
	for (const suite of suites) if (suite.name === name && (best === null || suite.version > best.version)) best = suite;
	return best;
}

export { readSuites as n, newest as t };