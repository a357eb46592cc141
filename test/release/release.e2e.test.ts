import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { marketplaceProblems } from "../../scripts/release/marketplace.mjs";
import { notesOf } from "../../scripts/release/notes.mjs";

const VERSION = "9.8.7";

let place: string;
let clone: string;

function git(cwd: string, ...words: string[]): string {
  return execFileSync("git", words, { cwd, encoding: "utf8" }).trim();
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(clone, path), change(readFileSync(join(clone, path), "utf8")));
}

function release(...words: string[]) {
  const ended = spawnSync(
    process.execPath,
    ["scripts/release.mjs", VERSION, "--out", join(place, "out"), ...words],
    { cwd: clone, encoding: "utf8" },
  );
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

/** A repository of what is committed here, with an origin of its own and a version that is ready. */
function makeReady(): void {
  place = mkdtempSync(join(tmpdir(), "release-"));
  clone = join(place, "clone");
  git(place, "init", "-q", "--bare", "-b", "main", "origin.git");
  mkdirSync(clone);
  const committed = execFileSync("git", ["archive", "HEAD"], { maxBuffer: 1 << 28 });
  execFileSync("tar", ["-x", "-C", clone], { input: committed });
  git(clone, "init", "-q", "-b", "main");
  git(clone, "remote", "add", "origin", join(place, "origin.git"));
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(place, "key")]);
  for (const [key, value] of [
    ["gpg.format", "ssh"],
    ["user.signingkey", join(place, "key")],
    ["user.name", "A releaser"],
    ["user.email", "releaser@example.com"],
  ] as const)
    git(clone, "config", key, value);
  edit("package.json", (text) =>
    text.replace(/"version": ".*"/, `"version": "${VERSION}"`).replace(/ *"private": true,\n/, ""),
  );
  edit("CHANGELOG.md", (text) =>
    text.replace(
      "## Unreleased\n",
      `## Unreleased\n\n## ${VERSION} (2026-12-01)\n\n- It does one thing more.\n\n## 9.8.6\n`,
    ),
  );
  git(clone, "add", "-A");
  git(clone, "commit", "-qm", "Make a version ready");
}

describe("a clone that is ready", () => {
  beforeEach(makeReady);
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  test("a dry run looks, packs and writes the notes, and pushes nothing", () => {
    const { code, stdout, stderr } = release("--dry-run");
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/packed sre-gate-9\.8\.7\.tgz: \d+ files, \d+ bytes/);
    expect(readdirSync(join(place, "out")).sort()).toEqual([
      "notes.md",
      "sre-gate-9.8.7-action.tar.gz",
      "sre-gate-9.8.7.tgz",
    ]);
    expect(readFileSync(join(place, "out/notes.md"), "utf8")).toBe("- It does one thing more.\n");
    expect(git(clone, "tag")).toBe("");
    expect(git(join(place, "origin.git"), "tag")).toBe("");
  });

  test("a release signs v9.8.7, moves v9 to it, and packs the same bytes again", () => {
    git(clone, "tag", "v9");
    git(clone, "push", "-q", "origin", "v9");
    expect(release("--dry-run").code).toBe(0);
    const first = readFileSync(join(place, "out/sre-gate-9.8.7-action.tar.gz"));
    const { code, stdout, stderr } = release();
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("pushed v9.8.7, v9");
    expect(readFileSync(join(place, "out/sre-gate-9.8.7-action.tar.gz")).equals(first)).toBe(true);
    const key = readFileSync(join(place, "key.pub"), "utf8");
    writeFileSync(join(place, "allowed"), `releaser@example.com ${key}`);
    const origin = join(place, "origin.git");
    for (const tag of ["v9.8.7", "v9"]) {
      expect(git(origin, "rev-parse", `${tag}^{commit}`)).toBe(git(clone, "rev-parse", "HEAD"));
      const verified = spawnSync(
        "git",
        ["-c", `gpg.ssh.allowedSignersFile=${join(place, "allowed")}`, "verify-tag", tag],
        { cwd: origin, encoding: "utf8" },
      );
      expect(verified.status, verified.stderr).toBe(0);
    }
    // A version is released once.
    expect(release()).toMatchObject({ code: 1, stderr: expect.stringContaining("v9.8.7 exists") });
  });

  test("what is not ready is all said at once, and nothing is done", () => {
    edit("package.json", (text) => text.replace(VERSION, "9.8.6"));
    edit("CHANGELOG.md", (text) => text.replace(VERSION, "9.8.5"));
    edit("action.yml", (text) =>
      text.replace(/^description:.*/m, `description: ${"long ".repeat(40)}`).replace("red", "pink"),
    );
    const { code, stderr } = release("--dry-run");
    expect(code).toBe(1);
    expect(stderr.split("\n").filter(Boolean)).toEqual([
      "not ready: package.json says 9.8.6, not 9.8.7",
      "not ready: CHANGELOG.md says nothing under '## 9.8.7'",
      "not ready: there are changes that are not committed",
      expect.stringMatching(
        /^not ready: the description in action\.yml has \d+ characters; 125 are allowed/,
      ),
      expect.stringMatching(/^not ready: branding in action\.yml has to name a color/),
    ]);
    expect(existsSync(join(place, "out"))).toBe(false);
  });
});

describe("this repository", () => {
  test("meets the rules of GitHub Marketplace today", () => {
    expect(marketplaceProblems(process.cwd())).toEqual([]);
  });

  test("has a changelog whose next version has something to say", () => {
    expect(notesOf(readFileSync("CHANGELOG.md", "utf8"), "Unreleased")).toMatch(/^- /);
  });
});
