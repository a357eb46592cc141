import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSettingsFile } from "../../src/settings/read-file.ts";
import { openProject } from "../support/project.ts";

const PYTHON_AGENT = `import json, sys
ask, out = sys.argv[2], sys.argv[4]
open(ask).read()
json.dump({"contributing_factors": [{"name": "shop/Deployment/cart"}]}, open(out, "w"))
`;

const out = mkdtempSync(join(tmpdir(), "sre-gate-readme-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const readme = readFileSync("README.md", "utf8");
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    (match) => match[1] ?? "",
  );

/** A command of the README as it stands there, with its results put aside. */
function run(command: string) {
  return spawnSync("sh", ["-c", `${command} --out ${out}`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

describe("the README", () => {
  const commands = blocks(readme, "sh").map((block) => block.trim());

  test("shows the gate, a planted defect, an incident to play, and the test command", () => {
    expect(commands).toEqual([
      "node dist/cli.js",
      "node dist/cli.js --agent 'investigator --mutant symptom'",
      "node dist/cli.js play shop-03",
      "npm cit",
    ]);
  });

  test("the first command passes and says how to see red; the second is red", () => {
    const healthy = run(commands[0] ?? "");
    expect(healthy.status, healthy.stderr).toBe(0);
    expect(healthy.stdout).toContain(commands[1] ?? "?");
    // The committed baseline is of this very agent; else make it anew, as CONTRIBUTING.md says.
    expect(healthy.stdout).not.toContain("changed:");
    const broken = run(commands[1] ?? "");
    expect(broken.status, broken.stderr).toBe(1);
    expect(broken.stdout).toContain("are no longer solved (score ");
    // The same agent: the healthy one would show nothing.
    expect(broken.stdout).toContain(
      "look closer: sre-gate run --agent 'investigator --mutant symptom'",
    );
  });

  test.each(["none", "required"])(
    "its agent starts as it is written, isolation %s",
    async (isolation) => {
      const [settings = ""] = blocks(readme, "yaml");
      const { run: command = "" } = readSettingsFile(settings, "README.md").agent ?? {};
      using project = openProject(["alpha"]);
      project.write("agent/__init__.py", "");
      project.write("agent/__main__.py", PYTHON_AGENT);
      const python = String(command).replace(/^python /, "/usr/bin/python3 ");
      project.write(
        "sre-gate.yaml",
        `agent: {run: ${JSON.stringify(python)}, files: [agent/**]}\njudge: {tasks: ["*"], repeats: 1, isolation: ${isolation}}\n`,
      );
      const { code, stdout, stderr } = await project.cli(["run", "--json"]);
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ score: { mean: 1 } });
    },
  );

  test("its settings are settings", () => {
    for (const block of blocks(readme, "yaml"))
      expect(readSettingsFile(block, "README.md").judge?.suite).toBe("full@1");
  });
});

describe("every document", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ...readdirSync("docs")
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  test.each(pages)("%s links to files that are there", (page) => {
    for (const [, target] of readFileSync(page, "utf8").matchAll(
      /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g,
    )) {
      expect(existsSync(join(dirname(page), target ?? "")), `${page} -> ${target}`).toBe(true);
    }
  });
});
