// The recipes of docs/agents.md, each as it stands there and through the gate: settings, sandbox, proxy, score. The
// vendor's program is a stand-in in a mounted folder; the vendor's model is a double.
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
  json: /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? "{}",
}));

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
  for (const program of ["claude", "codex", "mini", "gemini", "python3", "holmes"]) {
    copyFileSync("test/agents/vendor-program.mjs", join(tools, "bin", program));
    chmodSync(join(tools, "bin", program), 0o755);
  }
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
  readonly beside: readonly string[];
  readonly modules: readonly string[];
  readonly settings: unknown;
  readonly cluster: number;
}

/** Our own agents have tests of their own; these are other people's programs. */
const foreign = recipes.filter(({ title }) => !title.startsWith("The agents"));

describe.skipIf(!HAS_BUBBLEWRAP).each(foreign)("$title", ({ title, yaml, json }) => {
  test("starts in the sandbox, is told the task, asks through the proxy, and is scored", async () => {
    const settings = SettingsFileSchema.parse(parse(yaml));
    using project = openProject(["alpha"]);
    for (const file of settings.agent?.files ?? [])
      project.write(file.replace("**", "own.txt"), file.endsWith(".json") ? json : "own\n");
    for (const file of ["agent/diagnose.py", "agent/holmes.yaml", "agent/holmes-to-diagnosis.py"])
      project.write(file, "own\n");
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
        ANTHROPIC_BASE_URL: double.url,
        ANTHROPIC_API_KEY: "sk-real",
        GOOGLE_GEMINI_BASE_URL: double.url,
        GEMINI_API_KEY: "sk-real",
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
    const instructions = (settings.agent?.files ?? []).filter((file) => /^[A-Z]+\.md$/.test(file));
    expect(told[0]?.beside).toEqual(expect.arrayContaining(instructions));
    if (json !== "{}") expect(told[0]?.settings).toEqual(JSON.parse(json));
    const modules: Record<string, string> = {
      "A Python script": "own.txt",
      "IBM's ITBench SRE agent": "zero",
    };
    if (modules[title]) expect(told[0]?.modules).toContain(modules[title]);
    if (settings.judge?.surfaces?.includes("prometheus")) expect(told[0]?.cluster).toBe(2);
  });
});
