import { type Problem, UserError } from "./problem.ts";

/** Errors of the machine, and what its owner can do. Any other code is our bug until shown otherwise. */
const CURES: Readonly<Record<string, string>> = {
  EACCES: "give this user the right to it, or name another place",
  EPERM: "give this user the right to it, or name another place",
  EROFS: "this file system is read-only: name another place",
  ENOSPC: "make room and run the same command again: what finished is kept",
  EDQUOT: "make room and run the same command again: what finished is kept",
  EFBIG: "raise the limit of file sizes (ulimit -f), or name another place",
  EIO: "check the disk, or name another place",
  EEXIST:
    "a file, or a link to nothing, lies where a folder is needed: move it, or name another place",
  ENOTDIR: "a file lies where a folder is needed: move it, or name another place",
  EISDIR: "a folder lies where a file is needed: move it, or name another place",
  ELOOP: "links lead in a circle there: mend them, or name another place",
  ENAMETOOLONG: "choose a shorter path",
  EMFILE: "allow more open files (ulimit -n), or lower --concurrency",
  ENFILE: "allow more open files on this machine, or lower --concurrency",
};

/** A missing file is usually our own bug, unless a user named it. */
const ABSENT: Readonly<Record<string, string>> = {
  mkdtemp: "set TMPDIR to a folder that exists",
  mkdir: "no folder can be made there: name another place",
};

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly dest?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && "syscall" in error;
}

/** A file the system refuses is a user's problem to fix. `place` is used when the error names none. */
export function fileProblem(error: unknown, place = "a file"): Problem | null {
  if (!isSystemError(error)) return null;
  const { code, syscall, path = place, message } = error;
  const help = code === "ENOENT" ? ABSENT[syscall] : CURES[code];
  return help === undefined ? null : { code: "FILE_REFUSED", where: path, message, help };
}

/** The problems a user can fix, as one error; null for a bug of ours. */
export function userErrorOf(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  const problem = fileProblem(error);
  return problem && new UserError(problem);
}

/** The same while results are written: an error below `out`, or without a path, concerns the results. */
export function unwritten(error: unknown, out: string): unknown {
  const problem = fileProblem(error, out);
  if (problem === null || !problem.where.startsWith(out)) return error;
  return new UserError({ ...problem, code: "RESULTS_NOT_WRITTEN" });
}

/** Runs a step and adds its user errors to the other problems, so that all are reported at once. */
export function problemsInto<T>(problems: Problem[], step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    const mistake = userErrorOf(error);
    if (mistake === null) throw error;
    problems.push(...mistake.problems);
    return null;
  }
}
