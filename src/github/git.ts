import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ExecaError, execa } from "execa";
import { CALM_GIT } from "../files/git-words.ts";
import { byCodePoint } from "../model/order.ts";
import { UserError } from "../model/problem.ts";

/** The one adapter to git. Commits are always named by SHA: a branch name can move under us. */
export interface Git {
  readonly root: string;
  /** Parents as written in the commit, also where a shallow clone has cut them off. */
  parents(sha: string): Promise<readonly string[]>;
  head(): Promise<string>;
  /** Day of a commit: provenance takes no dates from a clock. */
  date(sha: string): Promise<string>;
  /** Brings one commit here, without its history, unless it is here. */
  fetch(sha: string): Promise<void>;
  /** A file at a commit, or null. */
  show(sha: string, path: string): Promise<string | null>;
  /** Every file of a commit, by the name that git gives its bytes. */
  files(sha: string): Promise<ReadonlyMap<string, string>>;
  /** Paths that differ between two commits; deleted ones included. */
  changed(base: string, head: string): Promise<readonly string[]>;
  /** Lines that a path gains and loses, with no context. */
  diff(base: string, head: string, path: string): Promise<string>;
  /** The whole tree of a commit in a folder of its own. */
  checkout(sha: string, folder: string): Promise<void>;
}

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** `token` serves a checkout that kept no credentials (`persist-credentials: false`). */
export function openGit(root: string, remote: { url: string; token: string } | null): Git {
  const run = async (args: readonly string[], env: Record<string, string> = {}) => {
    try {
      const result = await execa("git", [...CALM_GIT, "--no-pager", ...args], {
        cwd: root,
        // A question on a terminal would hang the job.
        env: { GIT_TERMINAL_PROMPT: "0", ...env },
        stripFinalNewline: false,
        maxBuffer: 64 * 1024 * 1024,
      });
      return result.stdout;
    } catch (error) {
      throw error instanceof ExecaError ? gitFailed(root, args, error) : error;
    }
  };
  const has = (sha: string) =>
    run(["cat-file", "-e", `${sha}^{commit}`]).then(
      () => true,
      () => false,
    );
  return {
    root,
    async parents(sha) {
      const commit = await run(["cat-file", "commit", checked(sha)]);
      const header = commit.slice(0, commit.indexOf("\n\n"));
      return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
    },
    head: async () => (await run(["rev-parse", "HEAD"])).trim(),
    date: async (sha) => (await run(["show", "--no-patch", "--format=%cs", checked(sha)])).trim(),
    async fetch(sha) {
      if (await has(checked(sha))) return;
      const args = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1"];
      try {
        await run([...args, "origin", sha]);
      } catch (error) {
        if (remote === null) throw error;
        await run([...args, "origin", sha], authorization(remote));
      }
    },
    async show(sha, path) {
      try {
        return await run(["show", `${checked(sha)}:${path}`]);
      } catch (error) {
        // Only what the commit's own list lacks is not there: a file that did not arrive must not pass for it.
        const listed = await run(["ls-tree", "--full-tree", "-z", sha, "--", path]);
        if (listed !== "") throw error;
        return null;
      }
    },
    async files(sha) {
      const text = await run(["ls-tree", "-r", "-z", "--full-tree", checked(sha)]);
      return new Map(
        text.split("\0").flatMap((entry) => {
          const [about = "", path] = entry.split("\t");
          return path === undefined ? [] : [[path, about] as const];
        }),
      );
    },
    async changed(base, head) {
      const text = await run([
        "diff",
        "--name-only",
        "-z",
        "--no-renames",
        checked(base),
        checked(head),
      ]);
      return text.split("\0").filter(Boolean);
    },
    diff: (base, head, path) =>
      run([
        "diff",
        "--unified=0",
        "--no-ext-diff",
        "--no-textconv",
        checked(base),
        checked(head),
        "--",
        path,
      ]),
    async checkout(sha, folder) {
      // The whole of it, also where the checkout left folders out and their files are still to be fetched.
      const whole = ["-c", "core.sparseCheckout=false"];
      const words = ["worktree", "add", "--quiet", "--detach", "--force", folder, checked(sha)];
      await run([...whole, ...words], remote === null ? {} : authorization(remote));
    },
  };
}

function gitFailed(
  root: string,
  args: readonly string[],
  { stderr, shortMessage, code }: ExecaError,
): UserError {
  if (code === "ENOENT" && existsSync(root)) return noGit();
  // By the folder, not by git's words: those come in the machine's language.
  if (!existsSync(join(root, ".git"))) return noCheckout(root);
  const said = String(stderr ?? "").trim() || shortMessage;
  return new UserError({
    code: "GIT_FAILED",
    where: `git ${args.join(" ")}`,
    message: said.replaceAll(/\s*\n\s*/g, "; "),
    help: "start the job again; if it stays, check out with actions/checkout without `filter:` and `sparse-checkout:`, with a `token` that may read this repository",
  });
}

function noGit(): UserError {
  return new UserError({
    code: "GIT_MISSING",
    where: "git",
    message: "there is no such program on the PATH of this job",
    help: "install git in the job's container before actions/checkout, which leaves no repository without it",
  });
}

function noCheckout(root: string): UserError {
  const elsewhere = foldersOf(root).find((name) => existsSync(join(root, name, ".git")));
  return new UserError({
    code: "CHECKOUT_MISSING",
    where: `GITHUB_WORKSPACE (${root})`,
    message:
      elsewhere === undefined
        ? "there is no checkout of the repository"
        : `there is no checkout of the repository, only one in ${elsewhere}/ below`,
    help:
      elsewhere === undefined
        ? "put actions/checkout before this step, without `path:`"
        : "take `path:` away from actions/checkout: the gate reads the repository at the top of the workspace",
  });
}

function foldersOf(root: string): string[] {
  if (!existsSync(root)) return [];
  const folders = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders.map(({ name }) => name).sort(byCodePoint);
}

/** In the environment, not in the arguments: those are visible to every process of the machine. */
function authorization(remote: { url: string; token: string }): Record<string, string> {
  const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
  const key = `http.${new URL(remote.url).origin}/.extraheader`;
  return {
    GIT_CONFIG_COUNT: "2",
    // Empty first: it clears headers that a checkout has left, two of them are refused as duplicate.
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}

function checked(sha: string): string {
  if (SHA.test(sha)) return sha;
  throw new Error(`not a commit SHA: ${JSON.stringify(sha)}`);
}
