import { t as fileProblem } from "./mistake.js";
import { t as UserError } from "./problem.js";

// src/tasks/read/absent.ts
/** For what need not be there: a place that is there and cannot be read is told, never taken for an empty one. */
function whenAbsent(value, place) {
	return (error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
		const problem = fileProblem(error, place);
		throw problem === null ? error : new UserError(problem);
	};
}

export { whenAbsent as t };