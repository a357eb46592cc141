import { problemsInto } from "../model/mistake.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { POLICY_IDS } from "../model/score.ts";
import { LEAVABLE, MOST_AT_A_TIME, MOST_REPEATS } from "../model/settings.ts";
import { loadSettingsFile } from "../settings/load.ts";
import {
  NO_OVERRIDES,
  type Overrides,
  resolveSettings,
  type Settings,
} from "../settings/resolve.ts";
import type { CliIo, FlagValues } from "./command.ts";
import { eachOf, flagList, flagText, oneOf, wholeNumber } from "./flags.ts";

/** Settings of a terminal call: the file in the work tree, then the flags. */
export function settingsFrom(flags: FlagValues, io: CliIo): Settings {
  const problems: Problem[] = [];
  const overrides: Overrides = {
    ...NO_OVERRIDES,
    agent: flagText(flags, "agent"),
    model: flagText(flags, "model"),
    suite: flagText(flags, "suite"),
    tasks: flagList(flags, "tasks"),
    exclude: flagList(flags, "exclude"),
    without: eachOf(flags, "without", LEAVABLE, problems),
    repeats: wholeNumber(flags, "repeats", problems, MOST_REPEATS),
    concurrency: wholeNumber(flags, "concurrency", problems, MOST_AT_A_TIME),
    seed: flagText(flags, "seed"),
    baseline: flagText(flags, "baseline"),
    policy: oneOf(flags, "policy", POLICY_IDS, problems),
    isolation: oneOf(flags, "isolation", ["auto", "required", "none"], problems),
    network: oneOf(flags, "network", ["proxy", "open", "none"], problems),
    out: flagText(flags, "out"),
  };
  const read = problemsInto(problems, () => loadSettingsFile(io.cwd, flagText(flags, "config")));
  if (read === null || problems.length > 0) throw new UserError(problems);
  const { file, where, found } = read;
  return resolveSettings({
    file,
    found,
    where,
    overrides,
    root: io.cwd,
    packageRoot: io.packageRoot,
    env: io.env,
  });
}
