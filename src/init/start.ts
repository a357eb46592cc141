import type { AgentCandidate, AgentShape } from "./candidate.ts";
import type { FoundProviders } from "./providers.ts";
import { normal, type Repository } from "./repository.ts";
import { outputFlag, type PromptWay, promptWay, snapshotFlag } from "./signs/asking.ts";
import { localImports } from "./signs/imports.ts";
import { nodeManifest } from "./signs/node.ts";
import { runnerOf } from "./stubs/index.ts";

/** A file that init writes, because the agent cannot take a prompt and write an answer by itself. */
export interface RunnerFile {
  readonly path: string;
  readonly text: string;
}

/** How the gate starts a candidate: words of the gate's settings and, where one is needed, a runner. */
export interface AgentStart {
  readonly run: string | readonly string[];
  readonly runner: RunnerFile | null;
}

export function startOf(
  repository: Repository,
  candidate: AgentCandidate,
  { interpreter, providers }: { readonly interpreter: string; readonly providers: FoundProviders },
): AgentStart {
  const { shape } = candidate;
  const owned = providers.own.length > 0;
  const words = (list: readonly string[]) =>
    list.map((word) => (word === "python3" ? interpreter : word));
  if (shape.kind === "contract") return { run: line(words(shape.words)), runner: null };
  if (shape.kind === "command") {
    const source = sourceOf(repository, candidate);
    const prompt = promptWay(shape.options, source);
    const output = outputFlag(shape.options);
    const snapshot = snapshotFlag(shape.options);
    const knows = prompt === null ? WRITES_ANSWERS : ANSWERS;
    // A file that a program writes is mostly a report of its own: as it is started only where it knows the gate's answer.
    if (output !== null && prompt?.kind !== "argument" && !owned && knows.test(source)) {
      const evidence = snapshot === null ? [] : [snapshot, "{snapshot}"];
      return { run: direct([...words(shape.words), ...evidence], prompt, output), runner: null };
    }
    return written(repository, candidate, { interpreter, prompt, output, providers });
  }
  return written(repository, candidate, { interpreter, prompt: null, output: null, providers });
}

const WRITES_ANSWERS = /["']contributing_factors\\?["']|SRE_GATE_/;
const ANSWERS = /contributing_factors?\b|SRE_GATE_/;

function sourceOf(repository: Repository, { entry, language, home }: AgentCandidate): string {
  if (language === "go")
    return repository.paths
      .filter((path) => path.endsWith(".go") && path.startsWith(home))
      .map((path) => repository.text(path) ?? "")
      .join("\n");
  const files = entry === null ? [] : localImports(repository, entry);
  return files.map((path) => repository.text(path) ?? "").join("\n");
}

/** A shell reads the prompt's text where the program wants no file: `{prompt}` is the file's path. */
function direct(
  words: readonly string[],
  prompt: Exclude<PromptWay, { kind: "argument" }> | null,
  output: string,
) {
  // Without an option for it the prompt is where every agent finds it: in SRE_GATE_PROMPT.
  if (prompt === null) return line([...words, output, "{output}"]);
  if (prompt.kind === "file") return line([...words, prompt.flag, "{prompt}", output, "{output}"]);
  const script = `exec "$@" ${prompt.flag} "$(cat "$SRE_GATE_PROMPT")" ${output} "$SRE_GATE_OUTPUT"`;
  return ["sh", "-c", script, "sh", ...words];
}

function line(words: readonly string[]): string | readonly string[] {
  return words.every((word) => /^[\w./@:={}+,-]+$/.test(word)) ? words.join(" ") : words;
}

interface Asked {
  readonly interpreter: string;
  readonly prompt: PromptWay | null;
  readonly output: string | null;
  readonly providers: FoundProviders;
}

const RUNNER_NAME = "sre_gate_agent";

function written(repository: Repository, candidate: AgentCandidate, found: Asked): AgentStart {
  const { language, home, shape } = candidate;
  const words = programWords(shape, found, home);
  const fill = { shape, words, providers: found.providers };
  const at = (name: string) => normal(`${home}/${name}`);
  switch (language) {
    case "python": {
      const path = at(`${RUNNER_NAME}.py`);
      const text = runnerOf("python", fill);
      return { run: `${found.interpreter} ${path}`, runner: { path, text } };
    }
    case "node": {
      const typed = usesTsx(repository, home) && isTyped(candidate);
      const path = at(`${RUNNER_NAME}.${typed ? "ts" : "mjs"}`);
      const text = runnerOf("node", fill);
      return {
        run: typed ? `${at("node_modules/.bin/tsx")} ${path}` : `node ${path}`,
        runner: { path, text },
      };
    }
    case "go": {
      const path = at(`${RUNNER_NAME}/main.go`);
      const text = runnerOf("go", fill);
      return { run: at(`bin/${RUNNER_NAME}`), runner: { path, text } };
    }
    case "shell": {
      const path = at(`${RUNNER_NAME}.py`);
      return { run: `python3 ${path}`, runner: { path, text: runnerOf("shell", fill) } };
    }
  }
}

function isTyped({ entry }: AgentCandidate): boolean {
  return entry?.endsWith(".ts") === true;
}

function usesTsx(repository: Repository, home: string): boolean {
  const { dependencies, devDependencies } = nodeManifest(
    repository.text(normal(`${home}/package.json`)),
  );
  return "tsx" in { ...dependencies, ...devDependencies };
}

/** The program's words from its own folder, with `{text}` or `{file}` where the question goes, `{answer}` for its own report. */
function programWords(
  shape: AgentShape,
  { prompt, output }: Pick<Asked, "prompt" | "output">,
  home: string,
): string[] {
  if (shape.kind === "batch") return plain(shape.words, home);
  if (shape.kind !== "command") return [];
  const words = plain(shape.words, home);
  const asked =
    prompt === null
      ? []
      : prompt.kind === "argument"
        ? ["{text}"]
        : [prompt.flag, prompt.kind === "file" ? "{file}" : "{text}"];
  const needed = shape.options.filter(
    (one) =>
      one.required && one.takesValue && one.flag.startsWith("--") && !asked.includes(one.flag),
  );
  const format = shape.options.find(
    (one) => /format|output/.test(one.flag) && one.choices?.includes("json") === true,
  );
  return [
    ...words,
    ...needed.filter((one) => one.flag !== output).flatMap((one) => [one.flag, ""]),
    ...(format === undefined ? [] : [format.flag, "json"]),
    ...(output === null ? [] : [output, "{answer}"]),
    ...asked,
  ];
}

/** A path from the top as a runner that lies in `home` says it; the interpreter's own word is the runner's to add. */
function plain(words: readonly string[], home: string): string[] {
  const up = "../".repeat(home === "" ? 0 : home.split("/").length);
  const short = words.map((word) => {
    if (word.startsWith("{agent}/")) return `${up}${word.slice("{agent}/".length)}`;
    return home !== "" && word.startsWith(`${home}/`) ? word.slice(home.length + 1) : word;
  });
  return short[0]?.startsWith("python") ? short.slice(1) : short;
}
