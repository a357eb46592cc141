import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type MergeRequest, mergeRequestOf } from "../gitlab/merge-request.ts";
import { putNote } from "../gitlab/note.ts";
import { UserError } from "../model/problem.ts";
import type { CliIo, FlagValues } from "./command.ts";
import { flagText } from "./flags.ts";

/** Where a run tells its result besides the terminal; read before anything runs, so that a missing token costs nothing. */
export function toldTo(flags: FlagValues, { env }: CliIo): MergeRequest | null {
  const ci = flagText(flags, "ci");
  if (ci === null) return null;
  if (ci === "gitlab") return mergeRequestOf(env);
  throw new UserError({
    code: "CI_UNKNOWN",
    where: "--ci",
    message: `${JSON.stringify(ci)} is none that this command writes to`,
    help: "write --ci gitlab; on GitHub use the action; elsewhere read .sre-gate/report.md and junit.xml",
  });
}

export async function tellMergeRequest(
  request: MergeRequest,
  out: string,
  io: CliIo,
): Promise<void> {
  const [report = "", marker = ""] = readFileSync(join(out, "report.md"), "utf8").split(
    /^(<!-- sre-gate:.*-->)$/m,
  );
  const file = (name: string) => request.artifact(join(relative(io.cwd, out), name));
  const links = `[Report](${file("report.html")}) · [run.json](${file("run.json")})`;
  const outcome = await putNote(request, `${marker}\n${report.trimEnd()}\n\n${links}\n`);
  io.stderr(
    outcome.kind === "failed"
      ? `The merge request's note was not written: ${outcome.message}\n`
      : `The merge request's note was ${outcome.kind}.\n`,
  );
}
