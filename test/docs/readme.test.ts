import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSettingsFile } from "../../src/settings/read-file.ts";

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

  test("shows the gate, a planted defect, and the test command", () => {
    expect(commands).toEqual([
      "node dist/cli.js",
      "node dist/cli.js --agent 'investigator --mutant symptom'",
      "npm cit",
    ]);
  });

  test("the first command passes and says how to see red; the second is red", () => {
    const healthy = run(commands[0] ?? "");
    expect(healthy.status, healthy.stderr).toBe(0);
    expect(healthy.stdout).toContain(commands[1] ?? "?");
    const broken = run(commands[1] ?? "");
    expect(broken.status, broken.stderr).toBe(1);
    expect(broken.stdout).toContain("score fell");
  });

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
