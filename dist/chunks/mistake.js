import { t as UserError } from "./problem.js";

// src/model/mistake.ts
/** What the machine says no with, and what its owner can do. Any other code is a bug of ours until shown otherwise. */
const CURES = {
	EACCES: "give this user the right to it, or name another place",
	EPERM: "give this user the right to it, or name another place",
	EROFS: "this file system is read-only: name another place",
	ENOSPC: "make room and run the same command again: what finished is kept",
	EDQUOT: "make room and run the same command again: what finished is kept",
	EFBIG: "raise the limit of file sizes (ulimit -f), or name another place",
	EIO: "check the disk, or name another place",
	EEXIST: "a file lies where a folder is needed: move it, or name another place",
	ENOTDIR: "a file lies where a folder is needed: move it, or name another place",
	EISDIR: "a folder lies where a file is needed: move it, or name another place",
	ELOOP: "links lead in a circle there: mend them, or name another place",
	ENAMETOOLONG: "choose a shorter path",
	EMFILE: "allow more open files (ulimit -n), or lower --concurrency",
	ENFILE: "allow more open files on this machine, or lower --concurrency"
};
function isSystemError(error) {
	return error instanceof Error && "code" in error && "syscall" in error;
}
/** A file that the machine refuses is its owner's to mend. `place` is said where the error itself names none. */
function fileProblem(error, place = "a file") {
	if (!isSystemError(error)) return null;
	const { code, syscall, path = place, message } = error;
	const help = code === "ENOENT" && syscall === "mkdtemp" ? "set TMPDIR to a folder that exists" : CURES[code];
	return help === void 0 ? null : {
		code: "FILE_REFUSED",
		where: path,
		message,
		help
	};
}
/** What a user can mend, as one error with its problems; null for a bug of ours. */
function userErrorOf(error) {
	if (error instanceof UserError) return error;
	const problem = fileProblem(error);
	return problem && new UserError(problem);
}
/** The same while results are written: whatever fails below `out`, or fails namelessly, was one of them. */
function unwritten(error, out) {
	const problem = fileProblem(error, out);
	if (problem === null || !problem.where.startsWith(out)) return error;
	return new UserError({
		...problem,
		code: "RESULTS_NOT_WRITTEN"
	});
}
/** Runs a step; what the user got wrong in it joins the other problems, so that all are told at once. */
function problemsInto(problems, step) {
	try {
		return step();
	} catch (error) {
		const mistake = userErrorOf(error);
		if (mistake === null) throw error;
		problems.push(...mistake.problems);
		return null;
	}
}

export { userErrorOf as i, problemsInto as n, unwritten as r, fileProblem as t };