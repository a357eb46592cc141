import { UserError } from "../../model/problem.ts";

/** A disk that takes no more is the user's to mend; any other error stays what it is. */
export function unwritten(error: unknown, out: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code !== "ENOSPC" && code !== "EDQUOT" && code !== "EROFS") return error;
  return new UserError({
    code: "RESULTS_NOT_WRITTEN",
    where: out,
    message: error instanceof Error ? error.message : String(error),
    help: "Make room and start again with the same --out: what finished is kept, the rest is run.",
  });
}
