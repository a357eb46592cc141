import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";

const FIXTURES = "test/init/fixtures";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "init-repo-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keys of whoever runs the tests stay out: every attempt here is answered by the built-in double. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/_API_KEY$|_BASE_URL$/.test(name)),
);

function init(name: string, ...words: string[]) {
  cpSync(join(FIXTURES, name), folder, { recursive: true });
  const ended = spawnSync(process.execPath, [resolve("dist/cli.js"), "init", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  const settings = existsSync(join(folder, "sre-gate.yaml"))
    ? parse(readFileSync(join(folder, "sre-gate.yaml"), "utf8"))
    : null;
  return { ...ended, settings };
}

const hasPackages =
  spawnSync("python3", [
    "-m",
    "pip",
    "download",
    "--no-deps",
    "--quiet",
    "-d",
    tmpdir(),
    "click==8.1.7",
  ]).status === 0;
const hasGo = spawnSync("go", ["version"]).status === 0;

interface Row {
  readonly name: string;
  readonly run: RegExp;
  readonly runner: string | null;
  readonly needs?: "packages" | "go";
  readonly surfaces?: readonly string[];
  /** Model calls, one where nothing is said: a report in the agent's own words takes another. */
  readonly calls?: number;
  readonly says?: RegExp;
}

/** Each is modelled on another kind of public agent repository; the code is our own. */
const ROWS: readonly Row[] = [
  { name: "typer-cli", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py", needs: "packages" },
  {
    name: "click-files",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
  },
  {
    name: "click-query",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
  },
  {
    name: "langgraph-top",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
  },
  {
    name: "langgraph-nested",
    run: /oncall\/sre_gate_agent\.py/,
    runner: "oncall/sre_gate_agent.py",
    needs: "packages",
  },
  {
    name: "fastapi-app",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
  },
  {
    name: "fastapi-kubectl",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
    surfaces: ["files", "kubernetes"],
  },
  { name: "flask-app", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py", needs: "packages" },
  { name: "go-cli", run: /bin\/sre_gate_agent/, runner: "sre_gate_agent/main.go", needs: "go" },
  {
    name: "go-files",
    run: /^bin\/kdoctor --prompt-file \{prompt\} --output \{output\}$/,
    runner: null,
    needs: "go",
  },
  { name: "module-only", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py" },
  { name: "fixed-sample", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py" },
  { name: "batch-folder", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py" },
  { name: "node-cli", run: /sre_gate_agent\.mjs/, runner: "sre_gate_agent.mjs" },
  { name: "node-module", run: /sre_gate_agent\.mjs/, runner: "sre_gate_agent.mjs" },
  { name: "monorepo", run: /-m agent|apps\/incident-agent/, runner: null },
  { name: "argparse-ask", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py" },
  { name: "shell-agent", run: /^sh agent\.sh$/, runner: null },
  {
    name: "report-cli",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
    calls: 2,
    says: /Its own words held no JSON/,
  },
  {
    name: "own-names",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
    says: /No price is known for house-model/,
  },
  { name: "nest-class", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py" },
  {
    name: "pydantic-object",
    run: /sre_gate_agent\.py/,
    runner: "sre_gate_agent.py",
    needs: "packages",
  },
  { name: "agents-sdk", run: /sre_gate_agent\.py/, runner: "sre_gate_agent.py", needs: "packages" },
  { name: "urfave-go", run: /bin\/sre_gate_agent/, runner: "sre_gate_agent/main.go", needs: "go" },
  {
    name: "ts-workspace",
    run: /tsx packages\/agent\/sre_gate_agent\.ts/,
    runner: "packages/agent/sre_gate_agent.ts",
    needs: "packages",
  },
];

describe("a repository gives an attempt that answers, as init left it", () => {
  for (const { name, run, runner, needs, surfaces, calls = 1, says } of ROWS) {
    const missing = (needs === "packages" && !hasPackages) || (needs === "go" && !hasGo);
    test.skipIf(missing)(name, () => {
      const { status, stdout, stderr, settings } = init(name);
      expect(status, stderr).toBe(0);
      expect([settings.agent.run].flat().join(" ")).toMatch(run);
      expect(runner === null ? null : existsSync(join(folder, runner))).toBe(
        runner === null ? null : true,
      );
      expect(stdout).toMatch(/^ {2}ok {3}answered after/m);
      if (name !== "shell-agent") expect(stdout).toMatch(new RegExp(`, ${calls} model calls? \\(`));
      if (says !== undefined) expect(stdout).toMatch(says);
      if (surfaces !== undefined) expect(settings.judge.surfaces).toEqual(surfaces);
    });
  }
});

test.each(["mcp-server", "next-app"])("%s is no agent, and nothing is made of it", (name) => {
  const { status, stdout, settings } = init(name);
  expect(status).toBe(0);
  expect(stdout).toContain("No agent was found here");
  expect(settings.agent.run).toBe("YOUR-AGENT");
  const run = spawnSync(process.execPath, [resolve("dist/cli.js"), "run"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([run.status, run.stderr]).toEqual([2, expect.stringContaining("AGENT_PLACEHOLDER")]);
  const add = spawnSync(process.execPath, [resolve("dist/cli.js"), "baseline", "add"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(add.status).not.toBe(0);
});
