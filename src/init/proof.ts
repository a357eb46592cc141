import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Double, startDouble } from "./double.ts";
import type { FoundProviders } from "./providers.ts";

export interface ProofRequest {
  readonly root: string;
  readonly packageRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The settings that init wrote. */
  readonly settings: string;
  readonly providers: FoundProviders;
  readonly task: string;
  readonly signal: AbortSignal;
}

/** What one attempt showed, as lines for a terminal. */
export interface Proof {
  readonly answered: boolean;
  /** Models that the double was asked for. */
  readonly models: readonly string[];
  readonly lines: readonly string[];
}

interface Outcome {
  readonly state: string | null;
  readonly turns: number | null;
  readonly cost: number | null;
  readonly seconds: number;
  readonly exitCode: number | null;
  readonly stderr: string;
  /** What the agent itself said; null where it was not started or said nothing. */
  readonly said: string | null;
}

/** One attempt at one task by the settings as they were written: with the user's key, or against the built-in double. */
export async function prove(request: ProofRequest): Promise<Proof> {
  const paid = request.providers.keys.find((key) => (request.env[key] ?? "") !== "") ?? null;
  const double = paid === null ? await startDouble() : null;
  // It stays: what the agent printed is read there when the attempt failed.
  const place = join(request.root, ".sre-gate", "init");
  rmSync(place, { recursive: true, force: true });
  try {
    const outcome = await attempt(request, double, place);
    return told(request, { outcome, double, paid });
  } finally {
    await double?.close();
  }
}

async function attempt(
  request: ProofRequest,
  double: Double | null,
  place: string,
): Promise<Outcome> {
  const folder = join(request.root, ".sre-gate");
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "init.yaml");
  writeFileSync(config, double === null ? request.settings : throughDouble(request, double));
  const began = performance.now();
  try {
    const words = [
      "run",
      "--config",
      ".sre-gate/init.yaml",
      "--suite",
      "smoke",
      "--tasks",
      request.task,
      "--repeats",
      "1",
      "--no-cache",
      "--out",
      place,
    ];
    const { exitCode, stderr } = await start(request, words, double);
    const seconds = (performance.now() - began) / 1000;
    return { ...attemptIn(place), seconds, exitCode, stderr, said: saidIn(place, request.task) };
  } finally {
    rmSync(config, { force: true });
  }
}

/** The same settings with every provider's address replaced by the double's; its calls have no price, so none is limited. */
function throughDouble({ settings, providers }: ProofRequest, double: Double): string {
  const free = settings.replace(/^ {2}max-cost:.*\n/m, "");
  return providers.upstreams.reduce(
    (text, { baseUrl }) => text.replaceAll(baseUrl, `${double.url}/v1`),
    free,
  );
}

function start(
  { root, packageRoot, env, providers, signal }: ProofRequest,
  words: readonly string[],
  double: Double | null,
): Promise<{ exitCode: number | null; stderr: string }> {
  const keys = ["OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GEMINI_API_KEY", ...providers.keys];
  const addresses =
    double === null
      ? {}
      : {
          OPENAI_BASE_URL: `${double.url}/v1`,
          ANTHROPIC_BASE_URL: double.url,
          GOOGLE_GEMINI_BASE_URL: double.url,
          ...Object.fromEntries(keys.map((key) => [key, "no-key-needed"])),
        };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(packageRoot, "dist/cli.js"), ...words], {
      cwd: root,
      env: { ...env, ...addresses },
      stdio: ["ignore", "ignore", "pipe"],
      signal,
    });
    let stderr = "";
    const late = setTimeout(() => {
      stderr += `stopped after ${LONGEST_MS / 60_000} minutes: it may wait for somebody to type, or loop`;
      child.kill("SIGTERM");
    }, LONGEST_MS);
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (exitCode) => {
      clearTimeout(late);
      resolve({ exitCode, stderr });
    });
  });
}

/** The attempt's end as run.json tells it; unknown where the run ended before it. */
function attemptIn(folder: string): Pick<Outcome, "state" | "turns" | "cost"> {
  const path = join(folder, "run.json");
  if (!existsSync(path)) return { state: null, turns: null, cost: null };
  const run = JSON.parse(readFileSync(path, "utf8")) as {
    attempts?: { state?: string; usage?: { turns?: number | null; cost?: number | null } }[];
  };
  const [first] = run.attempts ?? [];
  return {
    state: first?.state ?? null,
    turns: first?.usage?.turns ?? null,
    cost: first?.usage?.cost ?? null,
  };
}

function told(
  { task }: ProofRequest,
  found: {
    readonly outcome: Outcome;
    readonly double: Double | null;
    readonly paid: string | null;
  },
): Proof {
  const { outcome, double, paid } = found;
  const answered = outcome.state === "answered";
  const asked =
    double === null
      ? `${outcome.turns ?? "unknown"} model turns with your ${paid}${outcome.cost === null ? "" : `, $${outcome.cost.toFixed(2)}`}`
      : callsOf(double, outcome.turns ?? 0);
  const by =
    double === null
      ? "your own model"
      : "a built-in double instead of a model: no key is set, nothing was paid";
  return {
    answered,
    models: [...new Set((double?.calls ?? []).flatMap(({ model }) => model ?? []))],
    lines: [
      `One attempt at ${task}, answered by ${by}:`,
      `  ${answered ? "ok  " : "FAIL"} ${outcome.state ?? "not started"} after ${outcome.seconds.toFixed(1)} s, ${asked}`,
      ...(outcome.said?.includes(RESTATED) === true
        ? [
            "       Its own words held no JSON: one of these calls is the runner's, which had them put into the answer's form.",
          ]
        : []),
      ...(answered ? [] : failureLines(outcome).map((line) => `       ${line}`)),
    ],
  };
}

/** What every runner prints when it asks once more. */
const RESTATED = "sre_gate_agent: restated";

function saidIn(place: string, task: string): string | null {
  const path = join(place, "attempts", task, "1", "stderr.log");
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** The agent's own error with its cause where it gave one; what the gate says of it otherwise. */
function failureLines({ said, stderr }: Outcome): string[] {
  const own = said === null ? [] : errorIn(said);
  return own.length === 0
    ? causesIn(stderr)
    : [...own, "All that it printed lies in .sre-gate/init/attempts."];
}

/** From the first line that names an error; of a Python traceback the exception at its end. */
export function errorIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const trace = lines.findLastIndex((line) => line.startsWith("Traceback "));
  const after = trace < 0 ? -1 : lines.findIndex((line, at) => at > trace && /^\S/.test(line));
  const named = lines.findIndex((line) => NAMES_ERROR.test(line));
  const from = after >= 0 ? after : named >= 0 ? named : Math.max(0, lines.length - MOST_SAID);
  return lines.slice(from, from + MOST_SAID).filter((line) => line !== "");
}

const NAMES_ERROR =
  /\b(error|exception|fatal|panic|refused|denied|not found|no such|cannot|could not|failed|invalid|required|unrecognized)\b/i;
const MOST_SAID = 6;

/** The meter counts what the agent asked: the double also heard the gate's own question before the attempt. */
function callsOf({ calls }: Double, turns: number): string {
  if (turns === 0)
    return "no model call: it asks no model, or not by the variables that lead to the gate's proxy (a mock mode? an address of its own?)";
  const models = [...new Set(calls.map(({ model }) => model ?? "unnamed"))].join(", ");
  return `${turns} model ${turns === 1 ? "call" : "calls"} (${models})`;
}

const MOST_LINES = 12;

/** A build and one attempt of a healthy agent are done by then. */
const LONGEST_MS = 300_000;

/** What the run said on stderr, without its progress. */
export function causesIn(stderr: string): string[] {
  const lines = stderr
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\[?\d+\/\d+\]?/.test(line));
  return lines.slice(-MOST_LINES);
}
