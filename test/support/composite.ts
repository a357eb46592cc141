// Runs a real action.yml step by step, the way the runner does: steps, conditions, environment, command files,
// continue-on-error, outputs and cancellation. `uses:` steps are handed to `actions`.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NoOperationTraceWriter } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { convertActionTemplate } from "@actions/workflow-parser/actions/action-template";
import { parse } from "yaml";
import { type Contexts, condition, interpolate, type JobStatus } from "./expressions.ts";

interface StepFile {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly "continue-on-error"?: boolean;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly StepFile[] };
}

export interface StepRecord {
  readonly name: string;
  readonly outcome: "success" | "failure" | "skipped" | "cancelled";
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  /** From its start to its end, as a clock sees it; for benches. */
  readonly seconds: number;
}

export interface CompositeResult {
  readonly conclusion: JobStatus;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepRecord[];
  readonly log: string;
  readonly summary: string;
}

/** How a step is started: the program, its arguments and its environment. */
export interface StepProcess {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface CompositeOptions {
  /** Folder with the action.yml. */
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Programs that stand for `uses:` steps, by owner/name without the version. */
  readonly actions: Readonly<Record<string, (inputs: Record<string, string>) => StepProcess>>;
  /** Cancels the job while this step runs, as soon as its log matches. */
  readonly cancel?: { readonly step: string; readonly when: RegExp };
}

/** The file as GitHub's parser sees it; its complaints are thrown. */
export function readAction(folder: string): ActionFile {
  const content = readFileSync(join(folder, "action.yml"), "utf8");
  const parsed = parseAction({ name: "action.yml", content }, new NoOperationTraceWriter());
  if (parsed.value) convertActionTemplate(parsed.context, parsed.value);
  const errors = parsed.context.errors.getErrors();
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
  return parse(content) as ActionFile;
}

export async function runComposite(options: CompositeOptions): Promise<CompositeResult> {
  const action = readAction(options.action);
  const folder = mkdtempSync(join(tmpdir(), "composite-"));
  const job = new Job(options, action, folder);
  try {
    for (const step of action.runs.steps) await job.take(step);
    return job.result();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Job {
  private status: JobStatus = "success";
  private readonly records: StepRecord[] = [];
  private readonly steps: Record<string, unknown> = {};
  private readonly inputs: Record<string, string>;
  private readonly options: CompositeOptions;
  private readonly action: ActionFile;
  private readonly folder: string;
  private summary = "";

  constructor(options: CompositeOptions, action: ActionFile, folder: string) {
    this.options = options;
    this.action = action;
    this.folder = folder;
    const defaults = Object.entries(action.inputs).map(([name, input]) => [
      name,
      options.inputs[name] ??
        interpolate(input.default ?? "", { github: options.github }, "success"),
    ]);
    // The real runner passes keys nobody declared with a warning; a test wants to hear of them.
    const unknown = Object.keys(options.inputs).filter((name) => !(name in action.inputs));
    if (unknown.length > 0) throw new Error(`inputs not declared: ${unknown.join(", ")}`);
    this.inputs = Object.fromEntries(defaults);
  }

  async take(step: StepFile): Promise<void> {
    const name = step.name ?? step.id ?? step.uses ?? "run";
    if (!condition(step.if, this.contexts(), this.status)) {
      this.record(step, { name, outcome: "skipped", outputs: {}, log: "", seconds: 0 });
      return;
    }
    const files = this.commandFiles();
    const began = performance.now();
    const ended = await this.start(step, this.processOf(step), files);
    const seconds = (performance.now() - began) / 1000;
    const outcome = ended.cancelled ? "cancelled" : ended.code === 0 ? "success" : "failure";
    const outputs = readCommandFile(files.GITHUB_OUTPUT);
    this.summary += readFileSync(files.GITHUB_STEP_SUMMARY, "utf8");
    this.record(step, { name, outcome, outputs, log: ended.log, seconds });
    // A step that fails while a cancelled job is wound up does not make it a failed one.
    if (ended.cancelled || this.status === "cancelled") this.status = "cancelled";
    else if (outcome === "failure" && step["continue-on-error"] !== true) this.status = "failure";
  }

  result(): CompositeResult {
    const outputs = Object.entries(this.action.outputs).map(([name, output]) => [
      name,
      interpolate(output.value, this.contexts(), this.status),
    ]);
    const log = this.records.map((record) => `## ${record.name}\n${record.log}`).join("\n");
    const { status: conclusion, records: steps, summary } = this;
    return { conclusion, outputs: Object.fromEntries(outputs), steps, log, summary };
  }

  private contexts(): Contexts {
    const { github, env } = this.options;
    return {
      github,
      env,
      inputs: this.inputs,
      steps: this.steps,
      runner: { os: "Linux" },
      job: {},
    };
  }

  private record(step: StepFile, record: StepRecord): void {
    this.records.push(record);
    if (step.id === undefined) return;
    const conclusion =
      record.outcome === "failure" && step["continue-on-error"] === true
        ? "success"
        : record.outcome;
    this.steps[step.id] = { outputs: record.outputs, outcome: record.outcome, conclusion };
  }

  private texts(values: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
    const entries = Object.entries(values ?? {});
    return Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        interpolate(String(value), this.contexts(), this.status),
      ]),
    );
  }

  private processOf(step: StepFile): StepProcess {
    const env = { ...this.options.env, ...this.texts(step.env) };
    if (step.uses !== undefined) {
      const repository = step.uses.split("@")[0] ?? "";
      const known = this.options.actions[repository];
      if (!known) throw new Error(`no stand-in for ${step.uses}`);
      const started = known(this.texts(step.with));
      // The runner names the step's own action there, not the composite around it (actions/runner#2473).
      const named = { GITHUB_ACTION_REPOSITORY: repository };
      return { command: started.command, env: { ...env, ...named, ...started.env } };
    }
    const script = join(this.folder, `step-${this.records.length}.sh`);
    writeFileSync(script, interpolate(step.run ?? "", this.contexts(), this.status));
    return { command: ["bash", "--noprofile", "--norc", "-eo", "pipefail", script], env };
  }

  private commandFiles() {
    const file = (name: string) => {
      const path = join(this.folder, `${name}-${this.records.length}`);
      writeFileSync(path, "");
      return path;
    };
    return {
      GITHUB_OUTPUT: file("output"),
      GITHUB_ENV: file("env"),
      GITHUB_PATH: file("path"),
      GITHUB_STATE: file("state"),
      GITHUB_STEP_SUMMARY: file("summary"),
    };
  }

  private start(step: StepFile, process: StepProcess, files: Record<string, string>) {
    const { cancel, cwd, action } = this.options;
    const [program = "", ...rest] = process.command;
    const env = { ...process.env, ...files, GITHUB_ACTION_PATH: action };
    const child = spawn(program, rest, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    return new Promise<{ code: number; log: string; cancelled: boolean }>((resolve, reject) => {
      let log = "";
      let cancelled = false;
      const timers: NodeJS.Timeout[] = [];
      const hear = (chunk: Buffer) => {
        log += chunk.toString();
        if (cancelled || cancel?.step !== step.name || !cancel?.when.test(log)) return;
        cancelled = true;
        child.kill("SIGINT");
        timers.push(setTimeout(() => child.kill("SIGTERM"), 7_500));
        timers.push(setTimeout(() => child.kill("SIGKILL"), 10_000));
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.on("error", reject);
      child.on("close", (code) => {
        for (const timer of timers) clearTimeout(timer);
        resolve({ code: code ?? 1, log, cancelled });
      });
    });
  }
}

/** `name=value` and `name<<DELIMITER` lines, as the runner reads them. */
function readCommandFile(path: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = readFileSync(path, "utf8").split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block) {
      const end = lines.indexOf(block[2] ?? "", index + 1);
      values[block[1] ?? ""] = lines.slice(index + 1, end).join("\n");
      index = end;
    } else if (line.includes("=")) {
      values[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    }
  }
  return values;
}
