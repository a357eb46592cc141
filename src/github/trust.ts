import { join, posix } from "node:path";
import { globMatcher, isGlob } from "../model/glob.ts";
import { byCodePoint } from "../model/order.ts";
import { UserError } from "../model/problem.ts";
import type { AgentSettings, JudgeSettings, SettingsFile } from "../model/settings.ts";
import { canonicalJson } from "../model/stable.ts";
import type { Sides } from "./base.ts";
import type { Git } from "./git.ts";

/** Something the change under test does to what judges it: shown, never used. */
export interface JudgeChange {
  readonly kind: "judge" | "baseline" | "tasks" | "prices" | "workflow" | "action";
  readonly path: string;
  /** Names of the settings, for `judge`. */
  readonly keys: readonly string[];
}

export interface TrustedBase {
  /** Null: the base has no `judge:` half, so nothing may be judged yet. */
  readonly judge: JudgeSettings | null;
  /** Folder with the tree of the base: tasks, suites and the baseline are read there and nowhere else. */
  readonly judgeRoot: string;
}

export interface Trusted extends TrustedBase {
  readonly agent: AgentSettings | null;
  readonly changes: readonly JudgeChange[];
  readonly changedFiles: readonly string[];
}

interface SettingsRequest {
  readonly git: Git;
  readonly config: string;
  readonly read: (text: string, where: string, config: string) => SettingsFile;
}

export interface BaseRequest extends SettingsRequest {
  readonly sha: string;
  /** Empty folder for the base's tree; null where the work tree is that commit. */
  readonly folder: string | null;
}

export interface TrustRequest extends SettingsRequest {
  readonly sides: Sides;
  /** Where the head left the base: what the base has gained since is no change of the head's. */
  readonly sinceSha: string;
  readonly action: ActionSource;
}

/** Where this action comes from: a repository that a workflow pins, or a folder of the commit under test itself. */
export type ActionSource =
  | { readonly kind: "repository"; readonly name: string }
  | { readonly kind: "folder"; readonly path: string };

/** The half that judges, and the tree it judges from. Before the head is read: a broken head cannot hide who judges it. */
export async function readBase(request: BaseRequest): Promise<TrustedBase> {
  const { git, sha, config, folder, read } = request;
  await git.fetch(sha);
  const text = await git.show(sha, config);
  const where = folder === null ? config : `${config} at ${sha.slice(0, 8)}`;
  const judge = text === null ? null : (read(text, where, config).judge ?? null);
  if (folder !== null) await git.checkout(sha, folder);
  return { judge, judgeRoot: folder ?? git.root };
}

/** Splits the settings: `agent:` is what the head says, `judge:` is what the base says. */
export async function readTrusted(request: TrustRequest, base: TrustedBase): Promise<Trusted> {
  const { git, sides, sinceSha, config, read } = request;
  const text = await git.show(sides.headSha, config);
  if (text === null) throw noSettings(config);
  const head = read(text, config, config);
  await git.fetch(sinceSha);
  const same = sides.headSha === sinceSha;
  const changedFiles = same ? [] : await git.changed(sinceSha, sides.headSha);
  const edits = changedFiles.includes(config);
  return {
    ...base,
    agent: head.agent ?? null,
    changedFiles,
    changes: [
      ...(edits ? judgeChanges(config, base.judge, head.judge ?? null) : []),
      ...(await pathChanges(request, changedFiles, base.judge)),
    ],
  };
}

function judgeChanges(
  path: string,
  base: JudgeSettings | null,
  head: JudgeSettings | null,
): JudgeChange[] {
  const [left, right] = [Object.entries(base ?? {}), Object.entries(head ?? {})];
  const names = new Set([...left, ...right].map(([name]) => name));
  const before = new Map(left);
  const after = new Map(right);
  const keys = [...names]
    .filter((name) => canonicalJson(before.get(name)) !== canonicalJson(after.get(name)))
    .sort(byCodePoint);
  return keys.length === 0 ? [] : [{ kind: "judge", path, keys }];
}

async function pathChanges(
  request: TrustRequest,
  files: readonly string[],
  judge: JudgeSettings | null,
): Promise<JudgeChange[]> {
  const changes: JudgeChange[] = [];
  for (const path of files) {
    const kind = (await touchesAction(request, path)) ? "action" : kindOf(path, judge);
    if (kind !== null) changes.push({ kind, path, keys: [] });
  }
  return changes;
}

function kindOf(path: string, judge: JudgeSettings | null): JudgeChange["kind"] | null {
  if (judge !== null && [baselinePath(judge), historyPath(judge)].includes(path)) return "baseline";
  if (judge?.prices !== undefined && posix.normalize(judge.prices) === path) return "prices";
  if (path.startsWith("tasks/") || liesInTask(path, judge?.tasks ?? [])) return "tasks";
  return path.startsWith(".github/") ? "workflow" : null;
}

/** Tasks may be chosen by folder, from wherever in the repository. */
function liesInTask(path: string, patterns: readonly string[]): boolean {
  const names = path.split("/");
  const folders = names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
  return patterns
    .map((pattern) => posix.normalize(pattern).replace(/\/$/, ""))
    .filter((pattern) => pattern.includes("/") || !isGlob(pattern))
    .map(globMatcher)
    .some((fits) => folders.some(fits));
}

/** What an action is made of, wherever it lies. */
export const ACTION_FILES = ["action.yml", "dist/", ".github/prepare.sh"];

async function touchesAction(request: TrustRequest, path: string): Promise<boolean> {
  const { action, git, sides, sinceSha } = request;
  if (action.kind === "folder") {
    return ACTION_FILES.some((file) => path.startsWith(posix.join(action.path, file)));
  }
  if (!path.startsWith(".github/workflows/")) return false;
  const diff = await git.diff(sinceSha, sides.headSha, path);
  const lines = diff.split("\n").filter((line) => /^[-+](?![-+])/.test(line));
  return lines.some((line) => line.toLowerCase().includes(`${action.name.toLowerCase()}@`));
}

/** Relative to the judge's root: a path that leaves it would read the head's tree or the machine. */
export function baselinePath(judge: JudgeSettings): string {
  return posix.normalize(judge.baseline ?? join("baselines", `${judge.id}.json`));
}

/** One line per night, beside the baseline unless the settings say otherwise. */
export function historyPath(judge: JudgeSettings): string {
  return posix.normalize(judge.history ?? join("baselines", `${judge.id}.history.jsonl`));
}

function noSettings(config: string): UserError {
  return new UserError({
    code: "SETTINGS_NOT_FOUND",
    where: config,
    message: "there is no such file at the commit under test",
    help: "run 'sre-gate init' and commit what it writes, or set the input `config`",
  });
}
