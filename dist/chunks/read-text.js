import { t as fileProblem } from "./mistake.js";
import { t as UserError } from "./problem.js";
import { readFileSync } from "node:fs";

// src/settings/read-text.ts
/** A file that need not be there; one that is there and cannot be read is told, never taken for none. */
function readIfThere(path, where) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		const problem = fileProblem(error);
		throw problem === null ? error : new UserError({
			...problem,
			where
		});
	}
}

export { readIfThere as t };