import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
  readonly lines: readonly string[];
}

interface Outcome {
  readonly state: string | null;
  readonly turns: number | null;
  readonly cost: number | null;
  readonly seconds: number;
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** One attempt at one task by the settings as they were written: with the user's key, or against the built-in double. */
export async function prove(request: ProofRequest): Promise<Proof> {
  const paid = request.providers.keys.find((key) => (request.env[key] ?? "") !== "") ?? null;
  const double = paid === null ? await startDouble() : null;
  const place = mkdtempSync(join(tmpdir(), "sre-gate-init-"));
  try {
    const outcome = await attempt(request, double, place);
    return told(request, { outcome, double, paid });
  } finally {
    await double?.close();
    rmSync(place, { recursive: true, force: true });
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
    return { ...attemptIn(place), seconds: (performance.now() - began) / 1000, exitCode, stderr };
  } finally {
    rmSync(config, { force: true });
  }
}

/** The same settings with every provider's address replaced by the double's. */
function throughDouble({ settings, providers }: ProofRequest, double: Double): string {
  return providers.upstreams.reduce(
    (text, { baseUrl }) => text.replaceAll(baseUrl, `${double.url}/v1`),
    settings,
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
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stderr }));
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
    lines: [
      `One attempt at ${task}, answered by ${by}:`,
      `  ${answered ? "ok  " : "FAIL"} ${outcome.state ?? "not started"} after ${outcome.seconds.toFixed(1)} s, ${asked}`,
      ...(answered ? [] : causesIn(outcome.stderr).map((line) => `       ${line}`)),
    ],
  };
}

/** The meter counts what the agent asked: the double also heard the gate's own question before the attempt. */
function callsOf({ calls }: Double, turns: number): string {
  if (turns === 0)
    return "no model call: it asks no model, or not by the variables that lead to the gate's proxy";
  const models = [...new Set(calls.map(({ model }) => model ?? "unnamed"))].join(", ");
  return `${turns} model ${turns === 1 ? "call" : "calls"} (${models})`;
}

const MOST_LINES = 12;

/** What the run said on stderr, without its progress. */
export function causesIn(stderr: string): string[] {
  const lines = stderr
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\[?\d+\/\d+\]?/.test(line));
  return lines.slice(-MOST_LINES);
}
