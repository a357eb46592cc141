import { z } from "zod";
import { SURFACES } from "./surfaces.ts";
import "./no-eval.ts";
import { DEFAULT_GATE, GATE_NAME } from "./gate-name.ts";
import { POLICY_IDS } from "./score.ts";

const fraction = z.number().min(0).max(1);
/** Beyond half of all points a drop that counts would be one that nobody has to be told. */
const drop = z.number().min(0).max(0.5);
export const MOST_REPEATS = 1000;
export const MOST_AT_A_TIME = 1000;
const repeats = z.number().int().min(1).max(MOST_REPEATS);
const text = z.string().min(1);

/** Node's timers hold 24 days and fire at once beyond; no job lasts longer than this. */
const WEEK = { seconds: 604_800, minutes: 10_080 } as const;
/** A thousandth of a cent to a million: outside of them a digit slipped. */
const dollars = z.number().min(0.00001).max(1_000_000);
/** Up to a terabyte. */
const megabytes = z.number().int().max(1_048_576);

const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable alone, as AGENT_LOG_LEVEL");
const registry = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9]\d{0,4})?$/,
    "a host in lower case, with a port or without, as pypi.org",
  );
const runDigest = z
  .string()
  .regex(
    /^[0-9a-f]{20}$/,
    "the digest of a run: 20 hexadecimal digits, as a baseline has them under runs",
  );
/** Part of an address and of a variable's name. */
const upstreamName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,39}$/,
    "a name of letters, digits, dashes and underscores that begins with a letter, at most 40",
  );
const headerName = z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, "the name of a header");
const headerValue = z.string().regex(/^[^\r\n\0]*$/, "text on one line");

/** Signals that a team may leave out, to see what each is worth. */
export const LEAVABLE = ["traces", "metrics", "logs", "events", "alerts"] as const;

/** A limit on agents in service terms: at the 90th percentile over tasks. */
const slo = z.strictObject({
  p90: z.number().positive().max(1_000_000),
  tolerance: fraction.default(0),
});

const slos = z.strictObject({
  "first-candidate-seconds": slo.optional(),
  "answer-seconds": slo.optional(),
  turns: slo.optional(),
  cost: slo.optional(),
});

const gates = z.array(
  z.enum(["score", "veto", "errors", "slices", "turns", "cost", "slo", "floor"]),
);
/** Whoever means percent writes 5 and more. */
const ratio = "a ratio from 1 to 4: 1.15 allows 15 percent more";
const tolerance = z.number().min(1, ratio).max(4, ratio);
const enforce = z.enum(["fail", "advisory"]);

/** What one suite may be judged by otherwise than the rest. */
const suitePolicy = z.strictObject({
  "fail-on": gates.optional(),
  "warn-on": gates.optional(),
  floor: fraction.optional(),
  slo: slos.optional(),
  "min-effect": drop.optional(),
  "turns-tolerance": tolerance.optional(),
  "cost-tolerance": tolerance.optional(),
  enforce: enforce.optional(),
});

/** `agent:`, read from the head: it is what is tested. */
export const AgentSettingsSchema = z.strictObject({
  name: text.optional(),
  /** Shell-free: split like a POSIX shell splits words, or a list. */
  run: z.union([text, z.array(text).min(1)]),
  /** Run once before the attempts, on a copy of the files. */
  build: z.union([text, z.array(text).min(1)]).optional(),
  /** The agent's own files (globs from the repository's root): mounted read-only, part of its digest. */
  files: z.array(text).default([]),
  model: text.optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

/** `judge:`, read from the base ref, always. */
export const JudgeSettingsSchema = z.strictObject({
  /** Left out, it follows from the path of the file: see gate-name.ts. */
  id: z
    .string()
    .regex(GATE_NAME, "lower-case letters, digits and dashes, at most 40")
    .default(DEFAULT_GATE),
  suite: text.optional(),
  /** Task ids or globs inside the suite, or paths of ITBench folders. */
  tasks: z.array(text).default([]),
  exclude: z.array(text).default([]),
  /** Digests of the runs by whose results these tasks were chosen: the baseline may hold none of them. */
  "chosen-by": z.array(runDigest).default([]),
  without: z.array(z.enum(LEAVABLE)).default([]),
  repeats: repeats.optional(),
  /** Pull requests are judged adaptively unless this says fixed; runs for a baseline or in shards are always fixed. */
  design: z.enum(["fixed", "adaptive"]).optional(),
  decision: z.enum(["regression", "non-inferiority"]).default("regression"),
  margin: drop.default(0.1),
  seed: text.optional(),
  policy: z.enum(POLICY_IDS).default("aa-dedup"),
  answers: z.enum(["strict", "lenient"]).default("strict"),
  alpha: z.number().min(0.001).max(0.5).default(0.05),
  "min-effect": drop.default(0.03),
  "never-solved": z.enum(["left-out", "run"]).default("left-out"),
  "turns-tolerance": tolerance.default(1.1),
  "cost-tolerance": tolerance.default(1.15),
  "fail-on": gates.default(["score", "veto", "errors", "slices"]),
  "warn-on": gates.default(["turns", "cost", "slo", "floor"]),
  floor: fraction.optional(),
  slo: slos.default({}),
  /** Sets of tasks with a test of their own: each entry is an id, a family or a tag, or a glob over them. */
  slices: z
    .record(
      z.string().regex(GATE_NAME, "lower-case letters, digits and dashes, at most 40"),
      z.array(text).min(1),
    )
    .default({}),
  /** Tasks that must be solved, whatever the mean does: `solved` of the first `of` attempts. */
  require: z
    .array(
      z.union([
        text,
        z
          .strictObject({ task: text, solved: repeats, of: repeats })
          .refine(({ solved, of }) => solved <= of, "more attempts to be solved than there are"),
      ]),
    )
    .default([]),
  /** What no attempt may do, not even once. */
  never: z.array(z.enum(["attempted-change", "policy-violation"])).default([]),
  /** By `smoke@1`, or `smoke` for every version of it: what stands here replaces the general setting. */
  suites: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*(@[1-9]\d*)?$/, "the name of a suite, as smoke@1 or smoke"),
      suitePolicy,
    )
    .default({}),
  quarantine: z
    .array(z.strictObject({ task: text, until: z.iso.date(), reason: text }))
    .default([]),
  confirm: z.enum(["base", "none"]).default("base"),
  /** What must equal the base's for the agent not to be run: the tree beside it, too, or its own files alone. */
  "unchanged-by": z.enum(["tree", "files"]).default("tree"),
  "inconclusive-above": fraction.default(0.1),
  baseline: text.optional(),
  "baseline-runs": z.number().int().min(1).max(100).default(10),
  "stale-after-days": z.number().int().min(1).max(3650).default(30),
  limits: z
    .strictObject({
      turns: z.number().int().min(1).max(100_000).nullable().default(100),
      seconds: z.number().min(1).max(WEEK.seconds).default(1800),
      tokens: z.number().int().min(1).max(1_000_000_000_000).nullable().default(null),
      cost: dollars.nullable().default(null),
    })
    .prefault({}),
  "max-cost": dollars.optional(),
  "max-minutes": z.number().positive().max(WEEK.minutes).optional(),
  isolation: z.enum(["auto", "required", "none"]).optional(),
  network: z.enum(["proxy", "open", "none"]).default("proxy"),
  surfaces: z.array(z.enum(SURFACES)).min(1).default(["files"]),
  clock: z.enum(["real", "shifted"]).default("real"),
  /** Variables of ours that pass into the sandbox, by exact name. */
  env: z.array(variable).default([]),
  /** Folders of the machine (a tool cache, a virtual environment) mounted read-only. */
  mounts: z.array(text).default([]),
  /** Hosts of package registries that `agent.build` may reach, beside those the machine's package clients use. */
  registries: z.array(registry).default([]),
  models: z.array(text).default([]),
  upstreams: z
    .record(
      upstreamName,
      z.strictObject({
        "base-url": z.url(),
        dialect: z.enum(["openai", "anthropic", "gemini"]),
        "key-env": variable.optional(),
        headers: z.record(headerName, headerValue).default({}),
      }),
    )
    .default({}),
  prices: text.optional(),
  /** Megabytes of memory an attempt may use. */
  memory: megabytes.min(16).default(4096),
  /** Megabytes it may write to its workspace, and as many to /tmp and to its home. */
  workspace: megabytes.min(1).default(1024),
  "requests-in-flight": z.number().int().min(1).max(1000).default(16),
  enforce: enforce.default("fail"),
  /** Where the nightly keeps one line per night; beside the baseline if not named. */
  history: text.optional(),
});

export const SettingsFileSchema = z.strictObject({
  agent: AgentSettingsSchema.optional(),
  judge: JudgeSettingsSchema.optional(),
});

export type AgentSettings = z.infer<typeof AgentSettingsSchema>;
export type JudgeSettings = z.infer<typeof JudgeSettingsSchema>;
export type SettingsFile = z.infer<typeof SettingsFileSchema>;

/** The settings for one suite: its own over the general ones, a version's over those of its name. */
export function judgeFor(judge: JudgeSettings, suite: string): JudgeSettings {
  // A run on private tasks is called `full@1 (private)`.
  const [version = ""] = suite.split(" ");
  const [name = ""] = version.split("@");
  const own = Object.entries({ ...judge.suites[name], ...judge.suites[version] });
  const said = own.filter(([, value]) => value !== undefined);
  return { ...judge, ...(Object.fromEntries(said) as Partial<JudgeSettings>) };
}

/** Variables with the keys of providers that the settings name, whatever they are called. */
export function keyNames({ upstreams }: JudgeSettings): string[] {
  return Object.values(upstreams).flatMap((upstream) => upstream["key-env"] ?? []);
}

/** Non-inferiority puts the burden of proof on the change, so it is judged once, on all attempts. */
export function designOf({ design, decision }: JudgeSettings): "fixed" | "adaptive" {
  return design ?? (decision === "non-inferiority" ? "fixed" : "adaptive");
}

export function repeatsOf(judge: JudgeSettings): number {
  return judge.repeats ?? (designOf(judge) === "fixed" ? 3 : 5);
}
