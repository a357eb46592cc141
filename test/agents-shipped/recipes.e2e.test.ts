// The recipes of docs/agents.md. Those whose program is in a registry run for real in test/real; here the others go through
// the gate (settings, sandbox, proxy, score) with a stand-in for the program, in a mounted folder, and a double as the model.
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { SettingsFileSchema } from "../../src/model/settings.ts";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";
import { startProvider } from "../runner/providers.ts";
import { openProject } from "../support/project.ts";

const sections = readFileSync("docs/agents.md", "utf8").split(/^## /m).slice(1);
const recipes = sections.map((section) => ({
  title: section.slice(0, section.indexOf("\n")),
  yaml: /```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? "",
  installs: /```sh\n/.test(section),
}));

test("there is a recipe for each agent that people use", () => {
  expect(recipes.map(({ title }) => title)).toEqual([
    "Claude Code",
    "Codex CLI",
    "mini-swe-agent",
    "Gemini CLI",
    "Stirrup",
    "OpenAI Agents SDK",
    "Anthropic's SDK",
    "inspect_ai",
    "HolmesGPT",
    "An agent with MCP servers",
    "A Python script",
    "IBM's ITBench SRE agent",
    "The agents that come with sre-gate",
  ]);
});

describe.each(recipes)("$title", ({ yaml }) => {
  test("its block is a valid settings file with an agent and a judge", () => {
    const settings = SettingsFileSchema.parse(parse(yaml));
    expect(settings.agent?.run.length).toBeGreaterThan(0);
    expect(settings.judge?.suite).toBe("smoke");
  });
});

let double: LLMock;
let tools = "";
beforeAll(async () => {
  double = await startProvider();
  tools = mkdtempSync(join(tmpdir(), "sre-gate-tools-"));
  // The sandbox is nobody in particular: as for any installed program, the folder must be open to all.
  chmodSync(tools, 0o755);
  mkdirSync(join(tools, "bin"));
  copyFileSync("test/agents/vendor-program.mjs", join(tools, "bin/python3"));
  chmodSync(join(tools, "bin/python3"), 0o755);
});
afterAll(async () => {
  await double.stop();
  rmSync(tools, { recursive: true, force: true });
});

interface Told {
  readonly program: string;
  readonly words: readonly string[];
  readonly status: number | null;
  readonly missing: readonly string[];
  readonly modules: readonly string[];
}

/** Our own agents have tests of their own, and what can be installed runs for real. */
const standIns = recipes.filter(
  ({ title, installs }) => !installs && !title.startsWith("The agents"),
);

describe.skipIf(!HAS_BUBBLEWRAP).each(standIns)("$title", ({ title, yaml }) => {
  test("starts in the sandbox, is told the task, asks through the proxy, and is scored", async () => {
    const settings = SettingsFileSchema.parse(parse(yaml));
    using project = openProject(["alpha"]);
    for (const file of settings.agent?.files ?? [])
      project.write(file.replace("**", "own.txt"), "own\n");
    project.write("agent/diagnose.py", "own\n");
    // What a test cannot have: the suite (slow), the vendor's folder, an installer.
    const raw = parse(yaml) as { agent: Record<string, unknown>; judge: Record<string, unknown> };
    delete raw.agent.build;
    delete raw.judge.suite;
    project.write(
      "sre-gate.yaml",
      stringify({ agent: raw.agent, judge: { ...raw.judge, tasks: ["*"], mounts: [tools] } }),
    );
    const ended = await project.cli(["run", "--repeats", "1", "--out", "out", "--json"], {
      env: {
        PATH: [join(tools, "bin"), process.env.PATH].join(delimiter),
        OPENAI_BASE_URL: `${double.url}/v1`,
        OPENAI_API_KEY: "sk-real",
      },
    });
    const log = (name: string) =>
      readFileSync(join(project.folder, "out/attempts/alpha/1", name), "utf8");
    expect(JSON.parse(ended.stdout), ended.stderr).toMatchObject({
      model: settings.agent?.model,
      score: { mean: 1 },
      turns: 1,
      cost: expect.any(Number),
    });
    const told = log("stdout.log")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Told);
    expect(told[0]?.status).toBe(200);
    expect(told.flatMap(({ missing }) => missing)).toEqual([]);
    const words = told[0]?.words ?? [];
    expect(
      words.some((word) => word.startsWith("# Incident") || word === "/incident/snapshot"),
    ).toBe(true);
    if (title !== "A Python script")
      expect(words.some((word) => word.endsWith(settings.agent?.model ?? "?"))).toBe(true);
    const modules: Record<string, string> = {
      "A Python script": "own.txt",
      "IBM's ITBench SRE agent": "zero",
    };
    if (modules[title]) expect(told[0]?.modules).toContain(modules[title]);
  });
});
