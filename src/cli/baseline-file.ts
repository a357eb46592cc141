import { relative } from "node:path";
import { readIfThere } from "../settings/read-text.ts";
import type { Settings } from "../settings/resolve.ts";
import type { CliIo } from "./command.ts";

/** The committed baseline in the work tree; its text is null if there is none. */
export function readBaselineFile({ baselinePath }: Settings, io: CliIo) {
  const where = relative(io.cwd, baselinePath);
  return { text: readIfThere(baselinePath, where), where };
}
