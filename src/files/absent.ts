import { readFileSync, type Stats, statSync } from "node:fs";
import { fileProblem } from "../model/mistake.ts";
import { UserError } from "../model/problem.ts";

/** For what need not be there: a place that is there and cannot be read is told, never taken for an empty one. */
export function whenAbsent<T>(value: T, place?: string): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
    const problem = fileProblem(error, place);
    throw problem === null ? error : new UserError(problem);
  };
}

/** What lies at a path, links followed; at once, since a hop to another thread takes longer than the look. */
export function statIfThere(path: string): Stats | null {
  return ifThere(() => statSync(path), path);
}

/** The text of a small file. */
export function textIfThere(path: string): string | null {
  return ifThere(() => readFileSync(path, "utf8"), path);
}

function ifThere<T>(look: () => T, path: string): T | null {
  try {
    return look();
  } catch (error) {
    return whenAbsent(null, path)(error as NodeJS.ErrnoException);
  }
}
