// The recipes of docs/agents.md: each block is valid, and each command brings the task to the vendor's program and
// its answer to the gate. The programs are stand-ins that keep what they were told.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SettingsFileSchema } from "../../src/model/settings.ts";
import { readDiagnosis } from "../../src/score/read-diagnosis.ts";

const TASK = "Find the \"cause\" of 'it'; $HOME stays as it is.";
const STAND_IN = `#!/bin/sh
for word in "$@"; do printf '%s\\0' "$word" >> "$TOLD"; done
case "$0" in
  *python3) for last in "$@"; do :; done; case "$*" in *zero*) target="$WORKSPACE_DIR/agent_output.json";; *) target="$last";; esac;;
  *holmes) target=holmes.json;;
  *) target="$SRE_GATE_OUTPUT";;
esac
printf '%s' '{"contributing_factors":[{"name":"a/ConfigMap/b","reasoning":"r","evidence":"e"}]}' > "$target"
`;

const recipes = [
  ...readFileSync("docs/agents.md", "utf8").matchAll(/^## (.+?)$[\s\S]*?```yaml\n([\s\S]*?)```/gm),
].map((match) => ({ title: match[1] ?? "", yaml: match[2] ?? "" }));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sre-gate-recipe-"));
  for (const name of ["bin", "snapshot", "workspace"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "prompt.md"), TASK);
  for (const program of ["claude", "codex", "mini", "gemini", "python3", "holmes"]) {
    const file = join(folder, "bin", program);
    writeFileSync(file, STAND_IN);
    chmodSync(file, 0o755);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("there is a recipe for each agent that people use", () => {
  expect(recipes.map(({ title }) => title)).toEqual([
    "Claude Code",
    "Codex CLI",
    "mini-swe-agent",
    "Gemini CLI",
    "A Python script",
    "An agent with MCP servers",
    "IBM's ITBench SRE agent",
    "HolmesGPT",
    "The agents that come with sre-gate",
  ]);
});

describe.each(recipes)("$title", ({ yaml }) => {
  const settings = SettingsFileSchema.parse(parse(yaml));

  test("its block is a valid settings file with an agent and a judge", () => {
    expect(settings.agent?.run.length).toBeGreaterThan(0);
    expect(settings.judge?.suite).toBe("smoke");
  });
});

/** Our own agents have tests of their own; these are other people's programs. */
const foreign = recipes.filter(({ title }) => !title.startsWith("The agents"));

describe.each(foreign)("$title", ({ yaml }) => {
  const settings = SettingsFileSchema.parse(parse(yaml));

  test("its command carries the task there and the answer back", () => {
    const run = settings.agent?.run ?? "";
    const output = join(folder, "answer.json");
    const words = (typeof run === "string" ? run.split(" ") : run).map((word) =>
      word.replace("{snapshot}", join(folder, "snapshot")).replace("{output}", output),
    );
    const told = join(folder, "told");
    const ended = spawnSync(words[0] ?? "", words.slice(1), {
      cwd: join(folder, "workspace"),
      encoding: "utf8",
      env: {
        PATH: `${join(folder, "bin")}:/usr/bin:/bin`,
        TOLD: told,
        SRE_GATE_SNAPSHOT: join(folder, "snapshot"),
        SRE_GATE_PROMPT: join(folder, "prompt.md"),
        SRE_GATE_OUTPUT: output,
        SRE_GATE_MODEL: settings.agent?.model ?? "",
        SNAPSHOT_DIRS: join(folder, "snapshot"),
        WORKSPACE_DIR: join(folder, "workspace"),
        OPENAI_BASE_URL: "http://127.0.0.1:9/openai/v1",
      },
    });
    expect(ended.stderr).toBe("");
    expect(ended.status).toBe(0);
    const heard = readFileSync(told, "utf8").split("\0");
    const carries = heard.includes(TASK) || heard.includes(join(folder, "snapshot"));
    expect(carries, heard.join("\n")).toBe(true);
    if (typeof run !== "string") {
      expect(heard.some((word) => word.endsWith(settings.agent?.model ?? "?"))).toBe(true);
    }
    expect(existsSync(output)).toBe(true);
    expect(readDiagnosis(readFileSync(output, "utf8"), "strict").kind).toBe("valid");
  });
});
