import { existsSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { UserError } from "../model/problem.ts";
import type { PolicyId } from "../model/score.ts";
import {
  type JudgeSettings,
  JudgeSettingsSchema,
  repeatsOf,
  type SettingsFile,
} from "../model/settings.ts";
import type { NamedAgent } from "../runner/agent/identify.ts";
import type { DefaultSuite } from "../tasks/find.ts";
import { SETTINGS_NAME } from "./load.ts";
import { resolveAgent } from "./resolve-agent.ts";

/** What a caller may override: flags of the command line, inputs of the action. Null: not set. */
export interface Overrides {
  readonly agent: string | null;
  readonly model: string | null;
  readonly suite: string | null;
  readonly tasks: readonly string[];
  readonly exclude: readonly string[];
  readonly without: readonly JudgeSettings["without"][number][];
  readonly repeats: number | null;
  readonly concurrency: number | null;
  readonly seed: string | null;
  readonly baseline: string | null;
  readonly policy: PolicyId | null;
  readonly isolation: "auto" | "required" | "none" | null;
  readonly network: "proxy" | "open" | "none" | null;
  readonly out: string | null;
}

export const NO_OVERRIDES: Overrides = {
  agent: null,
  model: null,
  suite: null,
  tasks: [],
  exclude: [],
  without: [],
  repeats: null,
  concurrency: null,
  seed: null,
  baseline: null,
  policy: null,
  isolation: null,
  network: null,
  out: null,
};

/** Everything the gate needs to know, checked. */
export interface Settings {
  /** The head's checkout: the agent's files. */
  readonly root: string;
  /** The folder with `tasks/`: the base's checkout in a pull request, otherwise the same folder. */
  readonly tasksRoot: string;
  readonly packageRoot: string;
  /** The settings file as it was named, for reading it at another commit; null for the default name. */
  readonly config: string | null;
  /** Flags that change what an attempt is, as words of a command line: repeating the run needs them again. */
  readonly asked: readonly string[];
  readonly out: string;
  readonly cacheDir: string;
  readonly agent: NamedAgent;
  readonly judge: JudgeSettings;
  /** The tasks that the settings file names, whatever a flag chose of them. */
  readonly tasksInFile: readonly string[];
  readonly repeats: number;
  readonly seed: string;
  /** Which suite is meant where neither a suite nor tasks are named. */
  readonly defaultSuite: DefaultSuite;
  /** A limit in US dollars if costs are known; `judge.max-cost` also requires that they are known. */
  readonly defaultCap: number | null;
  readonly concurrency: number;
  readonly isolation: "auto" | "required" | "none";
  readonly baselinePath: string;
  readonly privateSeed: string | null;
}

/** The most that one run of the default suite may cost by default. */
export const DEFAULT_CAP = 40;

export function resolveSettings(input: {
  readonly file: SettingsFile;
  /** False without a settings file: then somebody is trying the gate, and the small suite is enough. */
  readonly found: boolean;
  readonly where: string;
  readonly overrides: Overrides;
  readonly root: string;
  readonly tasksRoot?: string;
  readonly packageRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Settings {
  const { overrides, root } = input;
  const given = withOverrides(input.file.judge ?? JudgeSettingsSchema.parse({}), overrides);
  const judge = {
    ...given,
    mounts: given.mounts.map((path) => atHome(path, input.env.HOME)),
  };
  const privateSeed = input.env.SRE_GATE_PRIVATE_SEED || null;
  const underActions = input.env.GITHUB_ACTIONS === "true";
  refuseMissingPrices(judge, root, input.where);
  return {
    root,
    tasksRoot: input.tasksRoot ?? root,
    packageRoot: input.packageRoot,
    config: input.where === SETTINGS_NAME ? null : input.where,
    asked: askedFor(input.where, overrides),
    out: below(root, overrides.out ?? ".sre-gate"),
    cacheDir: cacheOf(below(root, input.env.SRE_GATE_CACHE || ".sre-gate/cache"), privateSeed),
    agent: resolveAgent({
      flag: overrides.agent,
      model: overrides.model,
      half: input.file.agent ?? null,
      root,
      packageRoot: input.packageRoot,
      where: input.where,
    }),
    judge,
    tasksInFile: input.file.judge?.tasks ?? [],
    repeats: repeatsOf(judge),
    seed: judge.seed ?? "sre-gate",
    ...defaultsOf(judge, input.found),
    concurrency: overrides.concurrency ?? availableParallelism(),
    isolation: judge.isolation ?? (underActions ? "required" : "auto"),
    baselinePath: below(root, baselineOf(judge, overrides.suite, root)),
    privateSeed,
  };
}

/** `--suite` names another suite than the settings: if that one has a baseline of its own, it is compared with that. */
function baselineOf({ id, baseline }: JudgeSettings, suite: string | null, root: string): string {
  const own = suite === null ? null : `baselines/${suite.split("@")[0]}.json`;
  if (baseline === undefined && own !== null && existsSync(join(root, own))) return own;
  return baseline ?? `baselines/${id}.json`;
}

/**
 * For a run that enters a baseline or a history, and for shards, which cannot look: every task as often as the
 * next. What an adaptive plan stopped early is a biased sample, and what it left out never comes back.
 */
export function everyAttempt(settings: Settings): Settings {
  const judge = { ...settings.judge, design: "fixed" } as const;
  return { ...settings, judge, repeats: repeatsOf(judge) };
}

function withOverrides(judge: JudgeSettings, overrides: Overrides): JudgeSettings {
  const { tasks, exclude, without } = overrides;
  return {
    ...judge,
    suite: overrides.suite ?? judge.suite,
    tasks: tasks.length === 0 ? judge.tasks : [...tasks],
    exclude: [...judge.exclude, ...exclude],
    without: without.length === 0 ? judge.without : [...without],
    repeats: overrides.repeats ?? judge.repeats,
    seed: overrides.seed ?? judge.seed,
    policy: overrides.policy ?? judge.policy,
    isolation: overrides.isolation ?? judge.isolation,
    network: overrides.network ?? judge.network,
    baseline: overrides.baseline ?? judge.baseline,
  };
}

function defaultsOf(
  judge: JudgeSettings,
  found: boolean,
): Pick<Settings, "defaultSuite" | "defaultCap"> {
  if (!found) return { defaultSuite: "smoke", defaultCap: null };
  const chosen = judge.suite !== undefined || judge.tasks.length > 0;
  return { defaultSuite: "full", defaultCap: chosen ? null : DEFAULT_CAP };
}

/** Flags that choose settings, agent and instrument, but not repeats, order or tasks. */
export function askedFor(where: string, overrides: Overrides): string[] {
  const flags: readonly (readonly [string, string | null])[] = [
    ["config", where === SETTINGS_NAME ? null : where],
    ["agent", overrides.agent],
    ["model", overrides.model],
    ["suite", overrides.suite],
    ["without", overrides.without.length === 0 ? null : overrides.without.join(",")],
    ["policy", overrides.policy],
    ["isolation", overrides.isolation],
    ["network", overrides.network],
  ];
  return flags.flatMap(([flag, value]) => {
    if (value === null) return [];
    return value.startsWith("-") ? [`--${flag}=${value}`] : [`--${flag}`, value];
  });
}

/** A program may be installed in a home folder, which differs between a desk and CI: `~/` works in both. */
function atHome(path: string, home: string | undefined): string {
  return path.startsWith("~/") ? join(home || homedir(), path.slice(2)) : path;
}

/** Checked here, because prices are loaded only when something is billed, perhaps only in CI, where the keys are. */
function refuseMissingPrices({ prices }: JudgeSettings, root: string, where: string): void {
  if (prices === undefined || existsSync(resolve(root, prices))) return;
  throw new UserError({
    code: "PRICES_MISSING",
    where: `${where}: judge.prices`,
    message: `there is no file ${JSON.stringify(prices)}`,
    help: "correct the path, or take judge.prices out to use the built-in table",
  });
}

/** Private tasks have a folder of their own, which no cache or artifact uploads. */
function cacheOf(folder: string, privateSeed: string | null): string {
  return privateSeed === null ? folder : `${folder}-private`;
}

function below(root: string, path: string): string {
  return isAbsolute(path) ? path : resolve(join(root, path));
}
