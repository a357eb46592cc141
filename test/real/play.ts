// Runs one recipe of examples/agents as it stands: the real program, through the gate, on one incident of the suite.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parse } from "yaml";
import type { ScoredAttempt } from "../../src/model/attempt.ts";
import { RunSchema } from "../../src/model/run.ts";
import type { Double } from "./double/double.ts";

const { home: HOME, installed } = JSON.parse(
  execFileSync(process.execPath, ["scripts/real.mjs", "--installed"], { encoding: "utf8" }),
) as { readonly home: string; readonly installed: readonly string[] };

export const isInstalled = (name: string): boolean => installed.includes(name);

export const fileOf = (name: string, path: string): string => join(HOME, "agents", name, path);

export interface Played {
  readonly code: number | null;
  readonly attempt: ScoredAttempt;
  readonly isolation: string;
  readonly surfaces: readonly string[];
  readonly stderr: string;
  /** A file of the attempt, or an empty text. */
  readonly file: (name: string) => string;
  readonly seconds: number;
}

const CLI = resolve("dist/cli.js");

/** The incident that every script investigates: what it is called and what caused it stand in the suite's index. */
export interface Incident {
  readonly task: string;
  readonly cause: string;
}

/** `keep` names a folder that the results are copied to. */
export async function playRecipe(
  name: string,
  task: string,
  double: Double,
  keep?: string,
): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-real-"));
  try {
    cpSync(join("examples/agents", name), folder, { recursive: true });
    const started = Date.now();
    const { code, stderr } = await gate(folder, name, task, double.url);
    const text = read(join(folder, "out/run.json"));
    if (text === "") throw new Error(`the gate ended with ${code}: ${stderr}`);
    if (keep !== undefined) cpSync(join(folder, "out"), keep, { recursive: true });
    const run = RunSchema.parse(JSON.parse(text));
    const [attempt] = run.attempts;
    if (attempt === undefined) throw new Error(stderr);
    const place = join(folder, "out/attempts", task, "1");
    const kept = new Map(
      ["stdout.log", "stderr.log", "trajectory.json"].map((file) => [
        file,
        read(join(place, file)),
      ]),
    );
    return {
      code,
      attempt,
      isolation: run.instrument.isolation,
      surfaces: run.instrument.surfaces,
      stderr,
      file: (file) => kept.get(file) ?? "",
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    if (process.env.SRE_GATE_KEEP === undefined) rmSync(folder, { recursive: true, force: true });
    else process.stderr.write(`${folder}\n`);
  }
}

function gate(
  cwd: string,
  name: string,
  task: string,
  provider: string,
): Promise<{ code: number | null; stderr: string }> {
  const words = ["run", "--tasks", task, "--repeats", "1", "--out", "out", "--no-cache"];
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd,
    env: {
      HOME,
      PATH: [join(HOME, "agents", name, "bin"), process.env.PATH].join(delimiter),
      ...(process.env.SRE_GATE_CACHE ? { SRE_GATE_CACHE: process.env.SRE_GATE_CACHE } : {}),
      OPENAI_BASE_URL: `${provider}/v1`,
      OPENAI_API_KEY: "sk-real",
      ANTHROPIC_BASE_URL: provider,
      ANTHROPIC_API_KEY: "sk-real",
      GOOGLE_GEMINI_BASE_URL: provider,
      GEMINI_API_KEY: "sk-real",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((done) => child.on("close", (code) => done({ code, stderr })));
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

interface Entry {
  readonly file: { readonly family: string };
  readonly truth: {
    readonly groups: readonly {
      readonly kind: string;
      readonly namespace: string;
      readonly filter: readonly string[];
      readonly rootCause: boolean;
    }[];
  };
}

/** The smoke task whose cause is a quota that is used up: events, objects, metrics and logs say so alike. */
export function quotaIncident(): Incident {
  const { tasks } = parse(readFileSync("tasks/suites/smoke@1.yaml", "utf8")) as { tasks: string[] };
  const text = readFileSync("tasks/suites/full@1.index.json", "utf8");
  const index = JSON.parse(text) as Readonly<Record<string, Entry>>;
  const task = tasks.find((id) => index[id]?.file.family === "quota exhaustion");
  const cause = index[task ?? ""]?.truth.groups.find(({ rootCause }) => rootCause);
  if (task === undefined || cause === undefined) throw new Error("no smoke task is about a quota");
  const name = cause.filter[0]?.replace("\\b", "");
  return { task, cause: `${cause.namespace}/${cause.kind}/${name}` };
}
