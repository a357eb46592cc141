import { readFileSync, type Stats, statSync } from "node:fs";
import { fileProblem } from "../model/mistake.ts";
import { UserError } from "../model/problem.ts";

/** Handles a missing optional file. One that exists and cannot be read is an error, never treated as absent. */
export function whenAbsent<T>(value: T, place?: string): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
    const problem = fileProblem(error, place);
    throw problem === null ? error : new UserError(problem);
  };
}

/** Links are followed. Synchronous, because handing the call to another thread takes longer than the call. */
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
