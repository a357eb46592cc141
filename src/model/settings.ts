import { z } from "zod";
import { SURFACES } from "./surfaces.ts";
import "./no-eval.ts";
import { DEFAULT_GATE, GATE_NAME } from "./gate-name.ts";
import { POLICY_IDS } from "./score.ts";

const fraction = z.number().min(0).max(1);
/** A drop of more than half of all points is noticed without a gate. */
const drop = z.number().min(0).max(0.5);
export const MOST_REPEATS = 1000;
export const MOST_AT_A_TIME = 1000;
const repeats = z.number().int().min(1).max(MOST_REPEATS);
const text = z.string().min(1);

/** Node's timers fire at once beyond 24 days, and no job lasts longer than this. */
const WEEK = { seconds: 604_800, minutes: 10_080 } as const;
/** A thousandth of a cent to a million; anything else is probably a typing error. */
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
    "a host in lower case, with a port or without, as packages.example.com",
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
  p90: z
    .number()
    .positive()
    .max(1_000_000)
    .describe("the limit for the 90th percentile of the tasks' means"),
  tolerance: fraction.default(0).describe("how far above the limit is allowed: 0.1 is ten percent"),
});

const slos = z.strictObject({
  "first-candidate-seconds": slo
    .optional()
    .describe("seconds until a first valid answer lies there"),
  "answer-seconds": slo.optional().describe("seconds until the last answer"),
  turns: slo.optional().describe("calls of a model"),
  cost: slo.optional().describe("US dollars"),
});

const gates = z.array(
  z.enum(["score", "veto", "errors", "slices", "turns", "cost", "slo", "floor"]),
);
/** A value of 5 or more was meant as a percentage. */
const ratio = "a ratio from 1 to 4: 1.15 allows 15 percent more";
const tolerance = z.number().min(1, ratio).max(4, ratio);
const enforce = z.enum(["fail", "advisory"]);

/** Settings that one suite may have instead of the general ones. */
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
  run: z
    .union([text, z.array(text).min(1)])
    .describe(
      "the command that runs the agent once; words are split as a shell would, without one",
    ),
  files: z
    .array(text)
    .default([])
    .describe(
      "the agent's own files, as globs from the repository's top: mounted read-only, part of its identity",
    ),
  model: text
    .optional()
    .describe("the model that the agent is to use; in run, {model} stands for it"),
  name: text.optional().describe("the agent's name in reports"),
  build: z
    .union([text, z.array(text).min(1)])
    .optional()
    .describe("a command run once before the attempts, on a copy of the files"),
  parameters: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe("other parameters of the agent, such as temperature, for reports and its digest"),
});

const incidents = {
  suite: text.optional().describe("a suite by name and version, such as smoke@1 or full@1"),
  tasks: z
    .array(text)
    .default([])
    .describe("ids or globs of tasks (of the suite, if one is named), or paths of ITBench folders"),
  exclude: z.array(text).default([]).describe("ids or globs of tasks to leave out"),
  repeats: repeats
    .optional()
    .describe(
      "attempts at each task; where nothing is said, 3 if fixed, and if adaptive at most 4 to 9, the fewer the larger the baseline",
    ),
  surfaces: z
    .array(z.enum(SURFACES))
    .min(1)
    .default(["files"])
    .describe("what the agent may use: the recorded files, or the systems they came from"),
  without: z
    .array(z.enum(LEAVABLE))
    .default([])
    .describe("signals to remove from every incident, to see what they are worth"),
  pace: z
    .strictObject({
      turn: z
        .number()
        .int()
        .min(0)
        .max(3600)
        .default(20)
        .describe("seconds that the incident goes on for each answer of a model"),
      wall: z
        .number()
        .min(0.1)
        .max(1000)
        .optional()
        .describe(
          "let it go on with the machine's own clock instead, so many times as fast: no two runs are alike then",
        ),
    })
    .prefault({})
    .describe("how time passes in an incident that is to be repaired: docs/surfaces.md"),
  clock: z
    .enum(["real", "shifted"])
    .default("real")
    .describe(
      "when the incident appears to have happened: as recorded, or moved so that it ends now",
    ),
  canary: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe(
      "how many private tasks of the same families to add to a public suite, to see whether it is known by heart",
    ),
  "never-solved": z
    .enum(["left-out", "run"])
    .default("left-out")
    .describe(
      "whether tasks that the baseline never or seldom solved (under about one attempt in six) are run: they can hardly get worse",
    ),
  seed: text.optional().describe("determines the order in which tasks run"),
  "chosen-by": z
    .array(runDigest)
    .default([])
    .describe(
      "digests of the runs whose results these tasks were chosen by; no baseline may contain them",
    ),
  quarantine: z
    .array(z.strictObject({ task: text, until: z.iso.date(), reason: text }))
    .default([])
    .describe("tasks that are shown but do not count, each with a last day and a reason"),
};

const verdict = {
  enforce: enforce
    .default("fail")
    .describe("whether a failed gate turns the check red or only reports"),
  "fail-on": gates
    .default(["score", "veto", "errors", "slices"])
    .describe("what makes the gate fail"),
  "warn-on": gates.default(["turns", "cost", "slo", "floor"]).describe("what only warns"),
  "min-effect": drop
    .default(0.03)
    .describe("a smaller drop of the mean score does not fail: 0.03 is three points"),
  alpha: z
    .number()
    .min(0.001)
    .max(0.5)
    .default(0.05)
    .describe("how often a gate may fail although nothing changed, all tests together"),
  "turns-tolerance": tolerance
    .default(1.1)
    .describe("the allowed multiple of the baseline's turns: 1.1 is ten percent more"),
  "cost-tolerance": tolerance.default(1.15).describe("the same for the cost of an attempt"),
  floor: fraction
    .optional()
    .describe("a mean score that the suite must reach, whatever the baseline"),
  require: z
    .array(
      z.union([
        text,
        z
          .strictObject({ task: text, solved: repeats, of: repeats })
          .refine(({ solved, of }) => solved <= of, "more attempts to be solved than there are"),
      ]),
    )
    .default([])
    .describe("tasks that must be solved whatever the mean, or {task, solved, of} attempts"),
  never: z
    .array(
      z.union([
        z.enum(["attempted-change", "policy-violation"]),
        z.strictObject({ namespace: text }),
      ]),
    )
    .default([])
    .describe(
      "what no attempt may ever do; {namespace} (a name or glob) forbids every write there",
    ),
  slices: z
    .record(
      z.string().regex(GATE_NAME, "lower-case letters, digits and dashes, at most 40"),
      z.array(text).min(1),
    )
    .default({})
    .describe("named sets of tasks (ids, families, tags or globs) that are also tested separately"),
  slo: slos
    .default({})
    .describe("limits on the slowest or dearest tasks, each on the 90th percentile over tasks"),
  suites: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*(@[1-9]\d*)?$/, "the name of a suite, as smoke@1 or smoke"),
      suitePolicy,
    )
    .default({})
    .describe("settings of this section for one suite: smoke@1, or smoke for every version"),
  design: z
    .enum(["fixed", "adaptive"])
    .optional()
    .describe(
      "run all attempts, or stop when the answer is clear (the default, except for non-inferiority)",
    ),
  decision: z
    .enum(["regression", "non-inferiority"])
    .default("regression")
    .describe("fail if a drop is proved, or fail unless a drop beyond the margin is ruled out"),
  margin: drop.default(0.1).describe("the drop that non-inferiority must rule out"),
  policy: z
    .enum(POLICY_IDS)
    .default("aa-dedup")
    .describe("how names in an answer are matched with the ground truth: see docs/scoring.md"),
  answers: z
    .enum(["strict", "lenient"])
    .default("strict")
    .describe("lenient repairs four kinds of mistakes in an answer's JSON, and records them"),
  confirm: z
    .enum(["base", "none"])
    .default("base")
    .describe("before a failure stands, run the base commit's agent on the same tasks today"),
  "unchanged-by": z
    .enum(["tree", "files"])
    .default("tree")
    .describe(
      "what must equal the base's for a run to be skipped: the whole tree, or only the agent's files",
    ),
  "inconclusive-above": fraction
    .default(0.1)
    .describe("decide nothing if a larger share of attempts could not be measured"),
};

const baseline = {
  baseline: text
    .optional()
    .describe("the file of the committed baseline; baselines/ID.json by default"),
  "baseline-runs": z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe("the most runs that a baseline pools; the oldest are dropped"),
  "stale-after-days": z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(30)
    .describe("a baseline older than this is reported"),
  history: text
    .optional()
    .describe("the file with one line per nightly run; next to the baseline by default"),
};

const limits = {
  "max-cost": dollars.optional().describe("US dollars that a whole run may cost"),
  "max-minutes": z
    .number()
    .positive()
    .max(WEEK.minutes)
    .optional()
    .describe("minutes that a whole run may take"),
  "wait-for-provider": z
    .number()
    .min(0)
    .max(3600)
    .default(180)
    .describe("seconds that a run waits in total for a provider that is down"),
  limits: z
    .strictObject({
      turns: z
        .number()
        .int()
        .min(1)
        .max(100_000)
        .nullable()
        .default(100)
        .describe("calls of a model in one attempt"),
      seconds: z.number().min(1).max(WEEK.seconds).default(1800).describe("time of one attempt"),
      tokens: z
        .number()
        .int()
        .min(1)
        .max(1_000_000_000_000)
        .nullable()
        .default(null)
        .describe("tokens of one attempt, read and written"),
      cost: dollars.nullable().default(null).describe("US dollars of one attempt"),
    })
    .prefault({})
    .describe("what one attempt may use"),
  memory: megabytes.min(16).default(4096).describe("megabytes of memory an attempt may use"),
  workspace: megabytes
    .min(1)
    .default(1024)
    .describe(
      "megabytes that an attempt may write to its workspace, and as many to /tmp and to its home",
    ),
  "requests-in-flight": z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(16)
    .describe("parallel requests to one provider, over all attempts"),
};

const reach = {
  isolation: z
    .enum(["auto", "required", "none"])
    .optional()
    .describe("whether attempts run in a sandbox: if it works, always, never"),
  network: z
    .enum(["proxy", "open", "none"])
    .default("proxy")
    .describe("what an attempt can reach: models through the proxy, everything, nothing"),
  models: z
    .array(text)
    .default([])
    .describe("the models an attempt may call; all if none is named"),
  env: z
    .array(variable)
    .default([])
    .describe("environment variables that the agent gets, by exact name"),
  mounts: z
    .array(text)
    .default([])
    .describe(
      "folders of the machine (a tool cache, a virtual environment) that the agent may read",
    ),
  registries: z
    .array(registry)
    .default([])
    .describe("hosts of package registries that agent.build may reach, besides the machine's own"),
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
    .default({})
    .describe("providers of your own, by name: base-url, dialect, key-env, headers"),
  prices: text.optional().describe("a file with prices of models that the built-in table lacks"),
};

const gate = {
  id: z
    .string()
    .regex(GATE_NAME, "lower-case letters, digits and dashes, at most 40")
    .default(DEFAULT_GATE)
    .describe("the name of this gate; by default it follows from the path of the file"),
};

/** The keys of `judge:` by the question they answer, the common ones first. */
export const JUDGE_QUESTIONS = {
  "Which incidents, how often, seen how?": incidents,
  "What turns the gate red?": verdict,
  "What may it cost and use?": limits,
  "What can an attempt reach?": reach,
  "What is it compared with?": baseline,
  "Which of several gates is it?": gate,
} as const;

/** `judge:`, read from the base ref, always. */
export const JudgeSettingsSchema = z.strictObject({
  ...incidents,
  ...verdict,
  ...limits,
  ...reach,
  ...baseline,
  ...gate,
});

export const SettingsFileSchema = z.strictObject({
  agent: AgentSettingsSchema.optional(),
  judge: JudgeSettingsSchema.optional(),
});

export type AgentSettings = z.infer<typeof AgentSettingsSchema>;
export type JudgeSettings = z.infer<typeof JudgeSettingsSchema>;
export type SettingsFile = z.infer<typeof SettingsFileSchema>;

/** The settings for one suite: its own override the general ones, and a version's override those of its name. */
export function judgeFor(judge: JudgeSettings, suite: string): JudgeSettings {
  // A run on private tasks is called `full@1 (private)`.
  const [version = ""] = suite.split(" ");
  const [name = ""] = version.split("@");
  const own = Object.entries({ ...judge.suites[name], ...judge.suites[version] });
  const given = own.filter(([, value]) => value !== undefined);
  return { ...judge, ...(Object.fromEntries(given) as Partial<JudgeSettings>) };
}

/** The variables that hold provider keys according to the settings. */
export function keyNames({ upstreams }: JudgeSettings): string[] {
  return Object.values(upstreams).flatMap((upstream) => upstream["key-env"] ?? []);
}

/** Under non-inferiority the change must prove itself, so it is judged once, on all attempts. */
export function designOf({ design, decision }: JudgeSettings): "fixed" | "adaptive" {
  return design ?? (decision === "non-inferiority" ? "fixed" : "adaptive");
}

export function repeatsOf(judge: JudgeSettings): number {
  return judge.repeats ?? (designOf(judge) === "fixed" ? 3 : 5);
}
