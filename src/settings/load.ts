import { join, relative, resolve } from "node:path";
import { gateOf } from "../model/gate-name.ts";
import { UserError } from "../model/problem.ts";
import { JudgeSettingsSchema, type SettingsFile } from "../model/settings.ts";
import { readSettingsFile } from "./read-file.ts";
import { readIfThere } from "./read-text.ts";

export const SETTINGS_NAME = "sre-gate.yaml";

/** A file without `judge:` also has a gate with a name of its own. */
function withJudge(file: SettingsFile, config: string): SettingsFile {
  return { judge: JudgeSettingsSchema.parse({ id: gateOf(null, config) }), ...file };
}

/** The settings file of a folder; an empty one when there is none and none was asked for. */
export function loadSettingsFile(
  root: string,
  named: string | null,
): { file: SettingsFile; where: string; found: boolean } {
  const where = named ?? SETTINGS_NAME;
  const path = named === null ? join(root, SETTINGS_NAME) : resolve(root, named);
  const text = readIfThere(path, where);
  if (text === null) {
    if (named === null) return { file: {}, where, found: false };
    throw new UserError({
      code: "SETTINGS_NOT_FOUND",
      where,
      message: "there is no such file",
      help: "check --config, or run 'sre-gate init' to write sre-gate.yaml",
    });
  }
  const file = readSettingsFile(text, where, relative(root, path));
  return {
    file: named === null ? file : withJudge(file, relative(root, path)),
    where,
    found: true,
  };
}
