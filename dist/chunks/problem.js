// src/model/problem.ts
/** The user's mistake (exit code 2). Anything else that is thrown is our bug (exit code 70). */
var UserError = class extends Error {
	name = "UserError";
	problems;
	constructor(problems) {
		const list = Array.isArray(problems) ? problems : [problems];
		super(list.map((problem) => `${problem.code}: ${problem.where}: ${problem.message}`).join("\n"));
		this.problems = list;
	}
};
function assertNever(value) {
	throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

export { assertNever as n, UserError as t };