// Runs of a workflow and their artifacts, as GitHub's API lists and serves them.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/model/digest.ts";
import type { FakeGitHub } from "./github.ts";
import type { Origin } from "./repository.ts";
import { zipFolder } from "./zip.ts";

export interface FakeRun {
  readonly id: number;
  readonly branch: string;
  readonly headSha: string;
  /** Where its artifacts are: a folder each, or a file. */
  readonly artifacts: string;
  conclusion: string | null;
  updatedAt: Date;
  end(conclusion: string): void;
}

export interface FakeRuns {
  /** The newest last. */
  readonly all: FakeRun[];
  /** Archives that are served instead of what a run has left, by name. */
  readonly forged: Map<string, Buffer>;
  /** A run, or another attempt of one. */
  start(id: string, event: { readonly payload: unknown; readonly sha: string }): FakeRun;
}

export function startRuns(
  github: FakeGitHub,
  origin: Origin,
  folder: string,
  workflow: string,
): FakeRuns {
  const all: FakeRun[] = [];
  const forged = new Map<string, Buffer>();
  const namesOf = (run: FakeRun) => (existsSync(run.artifacts) ? readdirSync(run.artifacts) : []);
  const listed = () =>
    all.flatMap((run) => namesOf(run).map((name) => ({ run, name, id: idOf(run, name) })));
  const idOf = (run: FakeRun, name: string) => run.id * 100 + namesOf(run).indexOf(name);
  const bytesOf = ({ run, name }: { run: FakeRun; name: string }) => {
    const place = join(run.artifacts, name);
    // What was uploaded without an archive is a file, and served as it is.
    const left = () => (statSync(place).isFile() ? readFileSync(place) : zipFolder(place));
    return forged.get(name) ?? left();
  };

  github.answer("GET", /\/actions\/workflows\/[^/]+\/runs/, (path) => {
    const branch = new URL(path, "http://x").searchParams.get("branch");
    const found = all.filter((run) => run.branch === branch).reverse();
    const workflow_runs = found.map((run) => ({
      id: run.id,
      head_sha: run.headSha,
      head_branch: run.branch,
      head_repository: { full_name: "acme/agent" },
      path: workflow,
      status: run.conclusion === null ? "in_progress" : "completed",
      conclusion: run.conclusion,
      updated_at: run.updatedAt.toISOString(),
    }));
    return { total_count: workflow_runs.length, workflow_runs };
  });
  github.answer("GET", /\/actions\/runs\/\d+\/artifacts/, (path) => {
    const id = Number(/runs\/(\d+)/.exec(path)?.[1]);
    const artifacts = listed()
      .filter(({ run }) => run.id === id)
      .map((one) => ({
        id: one.id,
        name: one.name,
        size_in_bytes: bytesOf(one).length,
        expired: false,
        digest: `sha256:${sha256(bytesOf(one))}`,
      }));
    return { total_count: artifacts.length, artifacts };
  });
  github.answer("GET", /\/actions\/artifacts\/\d+\/zip/, (path) => {
    const id = Number(/artifacts\/(\d+)/.exec(path)?.[1]);
    const found = listed().find((one) => one.id === id);
    return found ? bytesOf(found) : {};
  });
  github.answer("GET", /\/git\/trees\/[0-9a-f]{40}/, (path) => {
    const sha = /trees\/([0-9a-f]{40})/.exec(path)?.[1] ?? "";
    const tree = origin
      .git("ls-tree", "-r", sha)
      .split("\n")
      .map((line) => {
        const [about = "", file = ""] = line.split("\t");
        const [mode, type, name] = about.split(" ");
        return { path: file, mode, type, sha: name };
      });
    return { sha, truncated: false, tree };
  });
  return {
    all,
    forged,
    start(id, { payload, sha }) {
      const { pull_request: pull } = payload as {
        pull_request?: { head: { sha: string; ref?: string } };
      };
      const run: FakeRun = {
        id: Number(id),
        branch: pull?.head.ref ?? "main",
        headSha: pull?.head.sha ?? sha,
        artifacts: join(folder, "runs", id),
        conclusion: null,
        updatedAt: new Date(),
        end(conclusion) {
          run.conclusion = conclusion;
          run.updatedAt = new Date();
        },
      };
      const known = all.findIndex((one) => one.id === run.id);
      if (known >= 0) all.splice(known, 1);
      all.push(run);
      return run;
    },
  };
}
