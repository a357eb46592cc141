// Releases a version: looks whether all of it is ready, packs what is published, signs the tags and pushes them.
// Usage: node scripts/release.mjs VERSION [--dry-run] [--out FOLDER]
// Nothing of npm's registry runs here: the tags are signed with git's own settings (gpg.format, user.signingkey), and what is
// packed is published by the workflow. A dry run does all of it but signing and pushing.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { marketplaceProblems } from "./release/marketplace.mjs";
import { notesOf } from "./release/notes.mjs";
import { packAction } from "./release/pack.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "dry-run": { type: "boolean" }, out: { type: "string", default: "release" } },
});
const [version = ""] = positionals;
const out = resolve(values.out);

function run(program, ...words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status === 0) return stdout.trim();
  throw new Error(
    `${program} ${words.join(" ")}: ${(stderr || error?.message || "failed").trim()}`,
  );
}

function succeeds(program, ...words) {
  return spawnSync(program, words, { cwd: root, stdio: "ignore" }).status === 0;
}

/** Everything that would make this version wrong, found before anything is done. */
function problems(notes) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [
    ...(/^\d+\.\d+\.\d+$/.test(version)
      ? []
      : [`${JSON.stringify(version)} is no version: write 1.2.3`]),
    ...(manifest.version === version
      ? []
      : [`package.json says ${manifest.version}, not ${version}`]),
    ...(manifest.private === true ? ["package.json is private: npm would refuse it"] : []),
    ...(notes === null ? [`CHANGELOG.md says nothing under '## ${version}'`] : []),
    ...(succeeds("git", "rev-parse", "-q", "--verify", `refs/tags/v${version}`)
      ? [`the tag v${version} exists: a version is released once`]
      : []),
    ...(run("git", "status", "--porcelain") === ""
      ? []
      : ["there are changes that are not committed"]),
    ...marketplaceProblems(root),
  ];
}

function pack() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const time = run("git", "log", "-1", "--format=%ct");
  const tar = join(out, `sre-gate-${version}-action.tar.gz`);
  packAction(root, tar, time);
  const [packed] = JSON.parse(
    run("npm", "pack", "--json", "--ignore-scripts", "--pack-destination", out),
  );
  return { tar, packed };
}

/** v1.2.3 stays where it is for ever; v1 moves to the newest of its line. */
function tag() {
  const major = `v${version.split(".")[0]}`;
  run("git", "tag", "-s", `v${version}`, "-m", `sre-gate ${version}`);
  run("git", "tag", "-s", "-f", major, "-m", `sre-gate ${version}`);
  run("git", "push", "origin", `refs/tags/v${version}`);
  run("git", "push", "--force", "origin", `refs/tags/${major}`);
  return [`v${version}`, major];
}

const notes = notesOf(readFileSync(join(root, "CHANGELOG.md"), "utf8"), version);
const found = problems(notes);
if (found.length > 0) {
  console.error(found.map((problem) => `not ready: ${problem}`).join("\n"));
  process.exit(1);
}
const { packed } = pack();
writeFileSync(join(out, "notes.md"), `${notes}\n`);
console.log(`packed ${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes`);
if (values["dry-run"])
  console.log(`dry run: v${version} would be signed, pushed, and its major tag moved to it`);
else console.log(`pushed ${tag().join(", ")}`);
