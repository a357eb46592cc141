// The action as a release carries it: the bundles as they are committed, and what they read.
import { spawnSync } from "node:child_process";

const SHIPPED = [
  "action.yml",
  ".github/prepare.sh",
  "dist",
  "tasks",
  "schemas",
  "examples",
  "docs",
  "README.md",
  "SECURITY.md",
  "LICENSE",
];

/** The same bytes for the same files: one time for all, no names of whoever packs. */
export function packAction(root, archive, time) {
  const fixed = ["--sort=name", `--mtime=@${time}`, "--owner=0", "--group=0", "--numeric-owner"];
  const { status, stderr } = spawnSync(
    "tar",
    [...fixed, "-I", "gzip -n", "-cf", archive, ...SHIPPED],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`tar: ${stderr.trim()}`);
}
