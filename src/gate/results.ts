import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../files/atomic.ts";
import type { BaseRun } from "../model/base-run.ts";
import { unwritten } from "../model/mistake.ts";
import { isPrivateSuite } from "../model/private-id.ts";
import type { Run, Times } from "../model/run.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { diffableJson } from "../model/stable.ts";
import { makeFolders } from "../runner/attempt/files.ts";
import type { Conclusion } from "./conclude.ts";
import type { Incidents } from "./incidents.ts";

/** Of a finished run what it can be judged and shown again from, by name. */
export function storedFiles(
  run: Run,
  times: Times | null,
  { comparison, verdict, base, incidents, judge }: Concluded,
): Map<string, string> {
  return new Map([
    ["run.json", diffableJson(run, 2)],
    ...(times ? [["times.json", diffableJson(times, 2)] as const] : []),
    ...(judge ? [["judge.json", diffableJson(judgeOf(run, judge), 2)] as const] : []),
    ...(base ? [["base.json", diffableJson(base, 3)] as const] : []),
    ...(incidents?.size ? [["incidents.json", incidentsText(incidents)] as const] : []),
    ["comparison.json", diffableJson(comparison, 2)],
    ["verdict.json", diffableJson(verdict, 2)],
  ]);
}

/** What was concluded, with what it was concluded from. */
export type Concluded = Conclusion & {
  readonly base?: BaseRun | null;
  readonly incidents?: Incidents;
  readonly judge?: JudgeSettings | null;
};

/** A private run does not reveal which published tasks its own were drawn from. */
function judgeOf({ suite }: Run, judge: JudgeSettings): JudgeSettings {
  return isPrivateSuite(suite) ? { ...judge, tasks: [], exclude: [] } : judge;
}

/** What a stored run may have beside run.json. */
const BESIDE = ["times.json", "judge.json", "base.json", "incidents.json"] as const;

export function writeResults(out: string, files: ReadonlyMap<string, string>): void {
  try {
    makeFolders(out);
    // Files of an older run would be read as part of this one: its base's attempts could excuse a drop.
    if (files.has("run.json"))
      for (const name of BESIDE) if (!files.has(name)) rmSync(join(out, name), { force: true });
    for (const [name, text] of files) writeWhole(join(out, name), text);
  } catch (error) {
    throw unwritten(error, out);
  }
}

function incidentsText(incidents: Incidents): string {
  return diffableJson(Object.fromEntries(incidents), 1);
}
