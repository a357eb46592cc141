import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MOST = 6 * 1024 * 1024;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let place: string;
let packed: Packed;

/** A machine that has Node, git and nothing of this repository: an empty home, no settings of npm's. */
function started(words: readonly string[], cwd: string, input?: string) {
  const [program = "", ...rest] = words;
  const ended = spawnSync(program, rest, {
    cwd,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
    env: {
      PATH: process.env.PATH,
      HOME: join(place, "home"),
      SHELL: "/bin/sh",
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
      ...(process.env.SRE_GATE_CACHE ? { SRE_GATE_CACHE: process.env.SRE_GATE_CACHE } : {}),
    },
  });
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "package-"));
  for (const folder of ["home", "user"]) mkdirSync(join(place, folder));
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["pack", "--json", "--pack-destination", place],
    { encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  [packed] = JSON.parse(stdout);
  const install = started(
    ["npm", "install", "--save-dev", join(place, packed.filename)],
    join(place, "user"),
  );
  expect(install.code, install.stderr).toBe(0);
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const user = () => join(place, "user");

test("the tarball is small, needs no other package, and holds what it promises", () => {
  expect(packed.size).toBeLessThan(MOST);
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "dist/cli.js",
      "dist/licences.txt",
      "schemas/run.schema.json",
      "schemas/index.d.ts",
      "tasks/suites/full@1.index.json",
      "examples/workflows/sre-gate.yml",
      "docs/setup.md",
      "LICENSE",
      "README.md",
    ]),
  );
  expect(
    paths.filter((path) => /^(src|test|scripts|node_modules)\/|\.env|ground_truth/.test(path)),
  ).toEqual(
    paths.filter((path) => /^tasks\/handmade-\d\/snapshot\/ground_truth\.yaml$/.test(path)),
  );
  expect(readdirSync(join(user(), "node_modules")).filter((name) => !name.startsWith("."))).toEqual(
    ["sre-gate"],
  );
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  expect(manifest).not.toHaveProperty("dependencies");
  expect(manifest.publishConfig).toEqual({ access: "public", provenance: true });
});

describe("in an empty folder", () => {
  test("sre-gate alone shows the gate on its own agent, and says how to go on", () => {
    const { code, stdout, stderr } = started(["npx", "sre-gate"], user());
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("PASS");
    expect(stdout).toContain("npx sre-gate --agent 'investigator --mutant symptom'");
    expect(stdout).toContain("npx sre-gate init");
    expect(existsSync(join(user(), ".sre-gate/report.html"))).toBe(true);
  });

  test("the planted defect that it names is red", () => {
    const { code, stdout } = started(
      ["npx", "sre-gate", "--agent", "investigator --mutant symptom"],
      user(),
    );
    expect([code, stdout]).toEqual([1, expect.stringContaining("FAIL")]);
  });

  test("in CI a folder without settings is a mistake, not a demo", () => {
    const { code, stderr } = started(["env", "CI=true", "npx", "sre-gate"], user());
    expect([code, stderr]).toEqual([2, expect.stringContaining("NO_AGENT")]);
  });
});

test("init finds an agent and sees it answer", () => {
  const repository = join(place, "repository");
  cpSync(resolve("test/init/fixtures/node-module"), repository, { recursive: true });
  const { code, stdout, stderr } = started(
    [join(user(), "node_modules/.bin/sre-gate"), "init"],
    repository,
  );
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^ {2}ok {3}answered/m);
  expect(stdout).toContain("Next: npx sre-gate run");
});

test("play opens a shell in an incident", () => {
  const { code, stdout, stderr } = started(
    ["npx", "sre-gate", "play", "shop-01"],
    user(),
    "exit\n",
  );
  expect(code, stdout + stderr).toBe(0);
});

test("the types of its files compile without another package", () => {
  const file = join(user(), "reads.ts");
  writeFileSync(
    file,
    [
      'import type { OutputReport, Run, Settings } from "sre-gate";',
      "export const settings: Settings = { agent: { run: 'python3 agent.py' }, judge: { suite: 'smoke' } };",
      "export const states = (run: Run) => run.attempts.map((attempt) => attempt.state);",
      "export const verdict = (report: OutputReport) => report.verdict;",
      "// @ts-expect-error: no such setting",
      "export const wrong: Settings = { agnt: {} };",
      "",
    ].join("\n"),
  );
  const words = "--ignoreConfig --noEmit --strict --skipLibCheck false --module nodenext".split(
    " ",
  );
  const { status, stdout } = spawnSync(resolve("node_modules/.bin/tsc"), [...words, file], {
    cwd: user(),
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, ""]);
});
