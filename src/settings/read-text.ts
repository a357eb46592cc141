import { readFileSync } from "node:fs";
import { fileProblem } from "../model/mistake.ts";
import { UserError } from "../model/problem.ts";

/** A file that need not be there; one that is there and cannot be read is told, never taken for none. */
export function readIfThere(path: string, where: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    const problem = fileProblem(error);
    throw problem === null ? error : new UserError({ ...problem, where });
  }
}
