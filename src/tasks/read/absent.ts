import { fileProblem } from "../../model/mistake.ts";
import { UserError } from "../../model/problem.ts";

/** For what need not be there: a place that is there and cannot be read is told, never taken for an empty one. */
export function whenAbsent<T>(value: T, place?: string): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
    const problem = fileProblem(error, place);
    throw problem === null ? error : new UserError(problem);
  };
}
