import type { BaseRun, SomeFiles } from "../../model/base-run.ts";
import type { Reason } from "../../model/verdict.ts";
import { reason } from "../rules/reason.ts";

/** What the base's checkout lacked when it was run: its bad result may be due to that. */
export function differingBaseReasons(
  { installs, lacks }: Pick<BaseRun, "installs" | "lacks">,
  weight: Reason["weight"],
): Reason[] {
  return [
    ...(installs ? [reason("INSTALLS_DIFFER", weight, listed(installs))] : []),
    ...(lacks ? [reason("BASE_INCOMPLETE", weight, listed(lacks))] : []),
  ];
}

export function baseDidNotRun(
  { count, of, words }: { count: number; of: number; words: string | null },
  weight: Reason["weight"],
): Reason {
  return reason("BASE_DID_NOT_RUN", weight, { unanswered: count, of, words });
}

function listed({ count, some }: SomeFiles): Reason["values"] {
  return { count, files: some.join(", ") };
}
