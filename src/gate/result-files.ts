import type { Run, Times } from "../model/run.ts";
import { renderAll } from "../report/formats.ts";
import { type Concluded, storedFiles } from "./results.ts";

/** Every file of a finished run, by name. Rendering only: the verdict is made. */
export function resultFiles(
  run: Run,
  times: Times | null,
  concluded: Concluded,
): Map<string, string> {
  return new Map([...storedFiles(run, times, concluded), ...renderAll(concluded.report, run.gate)]);
}
