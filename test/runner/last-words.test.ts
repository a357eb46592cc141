import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lastWords } from "../../src/runner/process/last-words.ts";
import { temporaryFolder } from "./request.ts";

it.each([
  ['import "nowhere"', /^Error \[ERR_MODULE_NOT_FOUND\]: Cannot find package 'nowhere'/],
  ['throw new TypeError("renamed in 2.0")', /^TypeError: renamed in 2\.0$/],
  ['console.error("gave up\\n"); process.exit(3)', /^gave up$/],
])("of a Node agent are its error, not its version: %s", (code, expected) => {
  const file = join(temporaryFolder(), "stderr.log");
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code]);
  writeFileSync(file, stderr);
  expect(lastWords(file)).toMatch(expected);
});
