import { existsSync } from "node:fs";
import * as core from "@actions/core";
import { isMaskable, isSecretName } from "../model/secret.ts";

/** The runner around a step: its log, its outputs, its summary. The one adapter to @actions/core. */
export interface Runner {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  note(line: string): void;
  notice(line: string): void;
  warn(line: string): void;
  annotate(level: "failure" | "warning" | "notice", title: string, message: string): void;
  output(name: string, value: string | number | null): void;
  mask(secret: string): void;
  group(title: string): () => void;
  summary(markdown: string): Promise<void>;
}

/** GitHub drops a step's whole summary when it is larger than this. */
const SUMMARY_BYTES = 1024 * 1024 - 1024;

export function openRunner(env: NodeJS.ProcessEnv): Runner {
  const stop = new AbortController();
  // A cancelled job: SIGINT, SIGTERM 7.5 s later, SIGKILL 2.5 s after that.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => stop.abort(signal));
  }
  return {
    env,
    signal: stop.signal,
    note: (line) => core.info(onlyWords(line)),
    notice: (line) => core.notice(line, { title: "sre-gate" }),
    warn: (line) => core.warning(line, { title: "sre-gate" }),
    annotate: (level, title, message) => {
      const write = { failure: core.error, warning: core.warning, notice: core.notice }[level];
      write(message, { title });
    },
    output: (name, value) => core.setOutput(name, value === null ? "" : String(value)),
    mask: (secret) => {
      if (isMaskable(secret)) core.setSecret(secret);
    },
    group: (title) => {
      core.startGroup(title);
      return () => core.endGroup();
    },
    summary: async (markdown) => {
      if (!existsSync(env.GITHUB_STEP_SUMMARY ?? "")) return;
      const text = Buffer.from(markdown).subarray(0, SUMMARY_BYTES).toString();
      await core.summary.addRaw(text, true).write();
    },
  };
}

/**
 * The runner obeys what a log line says: `::add-mask::x` at its beginning, `##[add-mask]x` anywhere. Our lines quote
 * agents and strangers. A sign that is not seen would not do: the runner's comparison looks past such signs.
 */
function onlyWords(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "# #[");
}

const RUNNERS_OWN = /^(ACTIONS_|GITHUB_|INPUT_|RUNNER_)/;

/** Variables that hold what the agent must not see, the runner's own apart. */
export function secretNames(env: NodeJS.ProcessEnv, named: readonly string[]): string[] {
  return Object.keys(env)
    .filter((name) => !RUNNERS_OWN.test(name) && (env[name] ?? "") !== "")
    .filter((name) => isSecretName(name) || named.includes(name))
    .sort();
}

/** From here on no child process can be handed them by mistake. */
export function dropRunnerSecrets(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    if (/^(ACTIONS_|INPUT_|SRE_GATE_INPUTS$)/.test(name)) delete env[name];
  }
}
