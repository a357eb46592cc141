import { readFileSync } from "node:fs";
import { fileProblem } from "../model/mistake.ts";
import { UserError } from "../model/problem.ts";

/** The text of an optional file. One that exists and cannot be read is an error, never treated as absent. */
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
