// Real repositories: an origin, and a checkout as actions/checkout leaves it.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Path to text; null deletes the file. */
export type Files = Readonly<Record<string, string | null>>;

export interface PullRequestCheckout {
  readonly workspace: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
}

export interface Origin {
  readonly folder: string;
  git(...args: string[]): string;
  /** A commit on a branch, which is made when it does not exist; returns its SHA. */
  commit(branch: string, files: Files): string;
  /** The merge commit GitHub would make of `head` into `base`, checked out with depth 1. */
  pullRequest(base: string, head: string, number?: number): PullRequestCheckout;
  /** A branch checked out with depth 1. */
  checkout(branch: string): { workspace: string; sha: string };
  remove(): void;
}

const AUTHOR = {
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_AUTHOR_DATE: "2026-11-20T12:00:00Z",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
  GIT_COMMITTER_DATE: "2026-11-20T12:00:00Z",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

export function makeOrigin(files: Files): Origin {
  const parent = mkdtempSync(join(tmpdir(), "origin-"));
  const folder = join(parent, "origin");
  mkdirSync(folder);
  const gitIn =
    (cwd: string) =>
    (...args: string[]) =>
      execFileSync("git", args, {
        cwd,
        env: { ...process.env, ...AUTHOR },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }).trim();
  const git = gitIn(folder);
  let clones = 0;
  git("init", "--quiet", "--initial-branch=main");
  write(folder, files);
  git("add", "--all", "--force");
  git("commit", "--quiet", "--message", "first");

  const cloneAt = (ref: string): string => {
    clones += 1;
    const workspace = join(parent, `workspace-${clones}`);
    mkdirSync(workspace);
    const local = gitIn(workspace);
    local("init", "--quiet");
    local("remote", "add", "origin", `file://${folder}`);
    local("fetch", "--quiet", "--no-tags", "--depth=1", "origin", ref);
    local("checkout", "--quiet", "--detach", "FETCH_HEAD");
    return workspace;
  };
  return {
    folder,
    git,
    commit(branch, change) {
      const exists = git("branch", "--list", branch) !== "";
      git("checkout", "--quiet", ...(exists ? [branch] : ["-b", branch]));
      write(folder, change);
      git("add", "--all", "--force");
      git("commit", "--quiet", "--allow-empty", "--message", `change on ${branch}`);
      return git("rev-parse", "HEAD");
    },
    pullRequest(base, head, number = 7) {
      git("checkout", "--quiet", "--detach", base);
      git("merge", "--quiet", "--no-ff", "--message", "merge", head);
      const mergeSha = git("rev-parse", "HEAD");
      git("update-ref", `refs/pull/${number}/merge`, mergeSha);
      git("checkout", "--quiet", base);
      return {
        workspace: cloneAt(`refs/pull/${number}/merge`),
        baseSha: git("rev-parse", base),
        headSha: git("rev-parse", head),
        mergeSha,
      };
    },
    checkout(branch) {
      return { workspace: cloneAt(branch), sha: git("rev-parse", branch) };
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    if (text === null) {
      rmSync(target, { recursive: true });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { mode: text.startsWith("#!") ? 0o755 : 0o644 });
  }
}
