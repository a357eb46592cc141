// What goes wrong around a gate, and what it must say then. docs/evidence/blame.md is made of this table.
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASKING_AGENT, type Conduct, type FakeProvider } from "../../support/fake-provider.ts";
import type { Project } from "../../support/project.ts";

export interface Bench {
  readonly project: Project;
  readonly provider: FakeProvider;
}

export interface Fault {
  readonly name: string;
  /** What is done to the head's work tree, or to the world around it, after the baseline was made. */
  readonly strike: (bench: Bench) => void;
  /** Whether the gate may run the base's agent today. */
  readonly base: boolean;
  readonly env?: Record<string, string | null>;
  readonly words?: readonly string[];
  /** The gate is stopped when its progress says this. */
  readonly signalOn?: RegExp;
  readonly exit: 0 | 1 | 2 | 3;
  /** Of a gate that ends with a verdict; null where it is refused before. */
  readonly verdict: "pass" | "fail" | "inconclusive" | "incompatible" | null;
  readonly cause: "agent-is-worse" | "agent-did-not-run" | "not-measured" | null;
  /** The sentence a person reads. */
  readonly says: RegExp;
  /** At most so many calls of models: what is known early is not paid for. */
  readonly calls?: number;
}

/** The head's agent alone. */
function head(change: (source: string) => string): Fault["strike"] {
  return ({ project }) => {
    const source = readFileSync(join(project.folder, "agent.mjs"), "utf8");
    project.write("agent.mjs", change(source));
  };
}

/** What the machine does to whatever agent runs on it. */
function around(change: (source: string) => string): Fault["strike"] {
  return ({ project }) => {
    const source = readFileSync(join(project.folder, "shared/lib.mjs"), "utf8");
    project.write("shared/lib.mjs", change(source));
  };
}

const provider =
  (conduct: Conduct): Fault["strike"] =>
  (bench) => {
    bench.provider.conduct = conduct;
  };

const settings =
  (change: (text: string) => string): Fault["strike"] =>
  ({ project }) => {
    const text = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
    project.write("sre-gate.yaml", change(text));
  };

const crashAt = (place: "before" | "after" | "instead") => (source: string) => {
  const crash = 'console.error("boom"); process.exit(3);';
  switch (place) {
    case "before":
      return `${crash}\n${source}`;
    case "after":
      return `${source}\n${crash}`;
    case "instead":
      return source.replace(/writeFileSync\(.*\);/, crash);
  }
};

const wrong = (source: string) =>
  source.replace(
    /writeFileSync\(.*\);/,
    'writeFileSync(process.env.SRE_GATE_OUTPUT, JSON.stringify({ contributing_factors: [{ name: "shop/Deployment/email" }] }));',
  );

const RAN = { verdict: "fail", cause: "agent-is-worse", exit: 1 } as const;
const STOOD = { verdict: "fail", cause: "agent-did-not-run", exit: 1 } as const;
const UNMEASURED = { verdict: "inconclusive", cause: "not-measured", exit: 3 } as const;
const PASSED = { verdict: "pass", cause: null, exit: 0 } as const;

const REFUSED_KEY = /could not measure: openai refuses the key in OPENAI_API_KEY \(401/;
const UNKNOWN_MODEL = /does not serve the model/;

export const FAULTS: readonly Fault[] = [
  // The key.
  {
    name: "the key is refused (401), no base",
    strike: provider(() => 401),
    base: false,
    ...UNMEASURED,
    says: REFUSED_KEY,
    calls: 1,
  },
  {
    name: "the key is refused (401), with base",
    strike: provider(() => 401),
    base: true,
    ...UNMEASURED,
    says: /could not measure: .*refuses the key in OPENAI_API_KEY \(401.*the base's agent fails today as well/,
    calls: 1,
  },
  {
    name: "the account has no money (402)",
    strike: provider(() => 402),
    base: false,
    ...UNMEASURED,
    says: /could not measure: openai wants the account of the key in OPENAI_API_KEY to be paid \(402/,
    calls: 1,
  },
  {
    name: "the key is missing, no base",
    strike: () => {},
    base: false,
    env: { OPENAI_API_KEY: null },
    ...UNMEASURED,
    says: /could not measure: the gate has no key for openai: set OPENAI_API_KEY/,
    calls: 0,
  },
  {
    name: "the key is missing, with base",
    strike: () => {},
    base: true,
    env: { OPENAI_API_KEY: null },
    ...UNMEASURED,
    says: /could not measure: .*the gate has no key for openai: set OPENAI_API_KEY/,
    calls: 0,
  },
  {
    name: "the key expires after six calls",
    strike: provider(({ number }) => (number > 6 ? 401 : 200)),
    base: false,
    ...UNMEASURED,
    says: /could not measure: .* of 12 attempts ended without a measurement \(openai refuses the key in OPENAI_API_KEY \(401\)\)/,
  },
  {
    name: "the head reads another key's name and crashes",
    strike: head((source) =>
      source
        .replaceAll("OPENAI_API_KEY", "OPENAI_KEY")
        .replace(
          "const model",
          'if (!process.env.OPENAI_KEY) { console.error("OPENAI_KEY is not set"); process.exit(1); }\nconst model',
        ),
    ),
    base: true,
    ...STOOD,
    says: /the agent did not run: all \d+ attempts ended without an answer \(exit code 1: OPENAI_KEY is not set\), while the base's agent answered 3 of 3 today/,
  },
  // The model.
  {
    name: "the head names a model nobody knows, with base",
    strike: ({ project, provider: fake }) => {
      settings((text) => text.replace("gpt-5.5", "gpt-9"))({ project, provider: fake });
      fake.conduct = ({ model }) => (model === "gpt-9" ? 404 : 200);
    },
    base: true,
    ...STOOD,
    says: /the agent did not run: .*does not serve the model gpt-9.*while the base's agent answered 3 of 3 today/,
  },
  {
    name: "the head names a model nobody knows, no base",
    strike: ({ project, provider: fake }) => {
      settings((text) => text.replace("gpt-5.5", "gpt-9"))({ project, provider: fake });
      fake.conduct = ({ model }) => (model === "gpt-9" ? 404 : 200);
    },
    base: false,
    ...UNMEASURED,
    says: UNKNOWN_MODEL,
    calls: 2,
  },
  {
    name: "the head's code asks for a model this key may not use",
    strike: ({ project, provider: fake }) => {
      head((source) => source.replace("{ model, messages", '{ model: "gpt-9", messages'))({
        project,
        provider: fake,
      });
      fake.conduct = ({ model }) => (model === "gpt-9" ? 403 : 200);
    },
    base: true,
    ...STOOD,
    says: /the agent did not run: .*does not serve the model gpt-9 to this key \(403\).*answered 3 of 3 today/,
  },
  {
    name: "the provider renamed the model, with base",
    strike: provider(() => 404),
    base: true,
    ...UNMEASURED,
    says: /could not measure: .*does not serve the model gpt-5.5.*the base's agent fails today as well/,
    calls: 2,
  },
  {
    name: "the provider renamed the model, no base",
    strike: provider(() => 404),
    base: false,
    ...UNMEASURED,
    says: /could not measure: openai does not serve the model gpt-5.5/,
    calls: 2,
  },
  // The provider.
  {
    name: "the provider is dead",
    strike: () => {},
    base: false,
    env: { OPENAI_BASE_URL: "http://127.0.0.1:9/v1" },
    ...UNMEASURED,
    says: /could not measure: no attempt could be made \(openai cannot be reached/,
  },
  {
    name: "the provider answers 500 to everything",
    strike: provider(() => 500),
    base: false,
    ...UNMEASURED,
    says: /could not measure: no attempt could be made \(openai answered 500/,
  },
  {
    name: "the provider answers 429 to everything",
    strike: provider(() => 429),
    base: false,
    ...UNMEASURED,
    says: /could not measure: no attempt could be made \(openai answered 429/,
  },
  {
    name: "the provider fails the first three requests",
    strike: provider(({ number }) => (number > 1 && number <= 4 ? 500 : 200)),
    base: false,
    ...PASSED,
    says: /no drop shown/,
  },
  {
    name: "the provider is down one minute of ten",
    strike: provider(({ number }) => (number > 4 && number <= 16 ? 500 : 200)),
    base: false,
    ...PASSED,
    says: /no drop shown/,
  },
  {
    name: "the provider breaks off one answer in three",
    strike: provider(({ number }) => (number % 3 === 2 ? "cut" : 200)),
    base: false,
    ...PASSED,
    says: /no drop shown/,
  },
  {
    name: "the provider never answers one request",
    strike: provider(({ number }) => (number === 3 ? "hang" : 200)),
    base: false,
    ...PASSED,
    says: /no drop shown/,
  },
  {
    name: "the provider hangs on everything after five calls, no base",
    strike: provider(({ number }) => (number > 5 ? "hang" : 200)),
    base: false,
    ...UNMEASURED,
    says: /could not measure: .*openai gave no answer in 4 s/,
  },
  {
    name: "the provider hangs on everything after five calls, with base",
    strike: provider(({ number }) => (number > 5 ? "hang" : 200)),
    base: true,
    ...UNMEASURED,
    says: /could not measure: .*openai gave no answer in 4 s/,
  },
  {
    name: "the provider hangs on everything",
    strike: provider(({ number }) => (number > 1 ? "hang" : 200)),
    base: false,
    ...UNMEASURED,
    says: /could not measure: .*openai gave no answer in 4 s/,
  },
  {
    name: "the provider hangs one minute of ten",
    strike: provider(({ number }) => (number > 4 && number <= 12 ? "hang" : 200)),
    base: false,
    ...PASSED,
    says: /no drop shown: score 100 → 100/,
  },
  {
    name: "the head gives up on a provider that hangs",
    strike: ({ project, provider: fake }) => {
      const impatient = 'signal: AbortSignal.timeout(3000), method: "POST"';
      head((source) => source.replace('method: "POST"', impatient))({ project, provider: fake });
      provider(({ number }) => (number > 1 ? "hang" : 200))({ project, provider: fake });
    },
    base: false,
    ...UNMEASURED,
    says: /could not measure: .*openai gave no answer in 3 s/,
  },
  // The head's program.
  {
    name: "the head crashes before its answer, with base",
    strike: head(crashAt("before")),
    base: true,
    ...STOOD,
    says: /the agent did not run: all \d attempts ended without an answer \(exit code 3: boom\), while the base's agent answered 3 of 3 today; nothing can be said of its score/,
    calls: 5,
  },
  {
    name: "the head crashes before its answer, no base",
    strike: head(crashAt("before")),
    base: false,
    ...STOOD,
    says: /the agent did not run: all \d attempts ended without an answer \(exit code 3: boom\); nothing/,
    calls: 1,
  },
  {
    name: "the head crashes instead of its answer",
    strike: head(crashAt("instead")),
    base: true,
    ...STOOD,
    says: /the agent did not run: .*exit code 3: boom/,
  },
  {
    name: "the head crashes after its answer",
    strike: head(crashAt("after")),
    base: true,
    ...RAN,
    says: /more attempts end in an error: 12 of 12, in the baseline 0 of 20 .*exit code 3: boom/,
  },
  {
    name: "the head crashes after its answer, no base",
    strike: head(crashAt("after")),
    base: false,
    ...RAN,
    says: /more attempts end in an error: 12 of 12/,
  },
  {
    name: "the head is killed by a signal after its answer",
    strike: head(
      (source) =>
        `${source}\nprocess.kill(process.pid, "SIGSEGV"); await new Promise((r) => setTimeout(r, 1000));`,
    ),
    base: false,
    ...RAN,
    says: /more attempts end in an error: 12 of 12.*killed by SIGSEGV/,
  },
  {
    name: "the head takes a flag that is not its own",
    strike: settings((text) => text.replace("node agent.mjs", "node agent.mjs --ask {prompt}")),
    base: true,
    ...STOOD,
    says: /the agent did not run: .*unknown flag --ask/,
  },
  {
    name: "the head leaves no answer",
    strike: head((source) => source.replace(/writeFileSync\(.*\);/, "")),
    base: true,
    ...STOOD,
    says: /the agent did not run: .*no file at the output path/,
  },
  {
    name: "the head's answer does not read",
    strike: head((source) =>
      source.replace(
        /writeFileSync\(.*\);/,
        'writeFileSync(process.env.SRE_GATE_OUTPUT, "I think it is the cart");',
      ),
    ),
    base: true,
    ...STOOD,
    says: /the agent did not run: all \d+ attempts ended without an answer/,
  },
  {
    name: "the head hangs",
    strike: head((source) => `await new Promise((r) => setTimeout(r, 60000));\n${source}`),
    base: true,
    ...STOOD,
    says: /the agent did not run: .*stopped after 4 s/,
  },
  {
    name: "the head is worse",
    strike: head(wrong),
    base: true,
    ...RAN,
    says: /4 of 4 incidents are no longer solved \(score 100 → 0, not chance\)/,
  },
  {
    name: "the head is worse, and the base too today",
    strike: (bench) => {
      around(wrongShared)(bench);
      head((source) => `${source}\n// another comment`)(bench);
    },
    base: true,
    ...PASSED,
    says: /not this change: score fell 100 → 0 .*, and the base.s agent fell today as well .*not confirmed against the base/,
  },
  {
    name: "the head is as it was",
    strike: head((source) => `${source}\n// a comment`),
    base: true,
    ...PASSED,
    says: /no drop shown: score 100 → 100/,
  },
  // The machine, which breaks head and base alike.
  {
    name: "what both agents need is gone, with base",
    strike: around((source) => `console.error("libfoo is missing"); process.exit(4);\n${source}`),
    base: true,
    ...UNMEASURED,
    says: /could not measure: all \d+ attempts ended without an answer \(exit code 4: libfoo is missing\), and the base's agent fails today as well/,
  },
  {
    name: "what both agents need is gone, no base, agent unchanged",
    strike: around((source) => `console.error("libfoo is missing"); process.exit(4);\n${source}`),
    base: false,
    ...UNMEASURED,
    says: /could not measure: .*libfoo is missing\), though the agent is the baseline's to the byte/,
  },
  {
    name: "both time out",
    strike: around((source) => `await new Promise((r) => setTimeout(r, 60000));\n${source}`),
    base: true,
    ...UNMEASURED,
    says: /could not measure: .*stopped after 4 s.*the base's agent fails today as well/,
  },
  {
    name: "the gate itself is stopped in the middle",
    strike: () => {},
    base: false,
    signalOn: /\[4\/12\]/,
    ...UNMEASURED,
    says: /could not measure: \d+ of 12 attempts ended without a measurement \(not started\)/,
  },
  // Before anything is run.
  {
    name: "a placeholder is misspelt",
    strike: settings((text) => text.replace("node agent.mjs", "node agent.mjs {prmpt}")),
    base: false,
    exit: 2,
    verdict: null,
    cause: null,
    says: /PLACEHOLDER_UNKNOWN.*nothing is filled in for \{prmpt\}\s+did you mean '\{prompt\}'\?/,
    calls: 0,
  },
  {
    name: "the program is not there",
    strike: settings((text) => text.replace("node agent.mjs", "nodde agent.mjs")),
    base: false,
    exit: 2,
    verdict: null,
    cause: null,
    says: /AGENT_NOT_FOUND/,
    calls: 0,
  },
  {
    name: "a mount cannot be read by the agent's user",
    strike: (bench) => {
      mkdirSync(join(bench.project.folder, "shut"));
      chmodSync(join(bench.project.folder, "shut"), 0o700);
      settings((text) => text.replace("mounts: [shared]", "mounts: [shared, shut]"))(bench);
    },
    base: false,
    exit: 2,
    verdict: null,
    cause: null,
    says: /MOUNT_UNREADABLE/,
    calls: 0,
  },
  {
    name: "the price is unknown and cost is bounded",
    strike: settings((text) =>
      text.replace("gpt-5.5", "house-model").replace("repeats: 3", "repeats: 3, max-cost: 5"),
    ),
    base: false,
    exit: 2,
    verdict: null,
    cause: null,
    says: /PRICE_UNKNOWN.*house-model has no price/,
    calls: 0,
  },
  {
    name: "the results' folder cannot be made",
    strike: () => {},
    base: false,
    words: ["--out", "/proc/sre-gate"],
    exit: 2,
    verdict: null,
    cause: null,
    says: /RESULTS_NOT_WRITTEN.*name another place/,
    calls: 0,
  },
  {
    name: "a limit differs from the baseline's",
    strike: settings((text) =>
      text.replace("limits: {seconds: 4}", "limits: {seconds: 4, turns: 50}"),
    ),
    base: false,
    exit: 3,
    verdict: "incompatible",
    cause: "not-measured",
    says: /not comparable with the baseline: measured differently: limits.turns was 100, is 50/,
    calls: 0,
  },
];

const wrongShared = (source: string) => source.replace("WRONG = false", "WRONG = true");

/** The agent as it was accepted: it needs something of the machine, and refuses flags that it does not know. */
export const ACCEPTED = `
import { parseArgs } from "node:util";
import { fix } from "MOUNT/lib.mjs";
const unknown = process.argv.slice(2).find((word) => word.startsWith("--"));
if (unknown) { console.error("unknown flag " + unknown); process.exit(2); }
${ASKING_AGENT.replace("choices[0].message.content", "fix(choices[0].message.content)")}`.replace(
  'import { parseArgs } from "node:util";\n',
  "",
);

export const SHARED = `
const WRONG = false;
export const fix = (answer) => (WRONG ? answer.replace("Deployment/cart", "Deployment/email") : answer);
`;
