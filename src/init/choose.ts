import { byCodePoint } from "../model/order.ts";
import { buildOf } from "./build.ts";
import type { AgentCandidate } from "./candidate.ts";
import { agentFiles } from "./files.ts";
import { interpreterOf } from "./interpreter.ts";
import { type FoundProviders, findProviders } from "./providers.ts";
import { normal, type Repository } from "./repository.ts";
import { localImports } from "./signs/imports.ts";
import { leavesOf } from "./signs/leaves.ts";
import { surfacesOf } from "./signs/traits.ts";
import { type RunnerFile, startOf } from "./start.ts";

/** What init writes about an agent: lines of the two halves of the settings, a runner where one is needed. */
export interface AgentChoice {
  readonly agent: readonly string[];
  readonly judge: readonly string[];
  readonly runner: RunnerFile | null;
  readonly providers: FoundProviders;
  /** What is left for a person to see to. */
  readonly notes: readonly string[];
}

export function chooseCandidate(repository: Repository, candidate: AgentCandidate): AgentChoice {
  const providers = findProviders(repository);
  const interpreter = interpreterOf(repository, candidate.home);
  const { run, runner } = startOf(repository, candidate, {
    interpreter: interpreter.word,
    providers,
  });
  const build = withRunner(buildOf(repository, candidate, interpreter.word), candidate, runner);
  const files = [...agentFiles(repository, candidate), ...(runner === null ? [] : [runner.path])];
  const sources = sourcesOf(repository, candidate);
  const surfaces = surfacesOf(repository, sources);
  return {
    agent: [
      `run: ${JSON.stringify(run)}`,
      ...(build === null ? [] : [`build: ${JSON.stringify(build)}`]),
      `files: ${JSON.stringify([...new Set(files)].sort(byCodePoint))}`,
      ...(providers.models.length === 1 ? [`model: ${JSON.stringify(providers.models[0])}`] : []),
    ],
    judge: [
      ...(surfaces.length === 0
        ? []
        : [
            `surfaces: [${surfaces.join(", ")}] # what the sources ask, answered from the recording`,
          ]),
      ...(isHeavy(repository, candidate) ? [HEAVY_LINE] : []),
      ...upstreamLines(providers),
    ],
    runner,
    providers,
    notes: [
      ...(runner === null
        ? []
        : [
            `${runner.path} is new: it reads the gate's prompt, asks the agent, takes the JSON out of its words; where they hold none, one more model call restates them. Read it once.`,
          ]),
      ...(runner === null ? [] : leavesOf(repository, candidate, sources)),
      ...providers.own.map(
        ({ key, base }) =>
          `${runner?.path ?? "the runner"} sets ${key} and ${base} to the gate's proxy, as OpenAI's.`,
      ),
      ...providers.signs.map(
        (path) =>
          `${path} signs its calls (Bedrock, Vertex): the metering proxy cannot pass them on. Give the agent an endpoint that takes a key, or set network: open, unmetered.`,
      ),
      ...(providers.models.length > 1
        ? [
            `Several models are named (${providers.models.slice(0, 5).join(", ")}): write agent.model, the one that is gated.`,
          ]
        : []),
      ...(candidate.language === "python" && interpreter.note !== null ? [interpreter.note] : []),
      ...providers.written.map(
        ({ path, host, variable }) =>
          `${path} names ${host} itself: let it read ${variable} first, or its calls end at the sandbox.`,
      ),
      ...(providers.unknown.length === 0
        ? []
        : [
            `Keys of providers that this gate does not know: ${providers.unknown.join(", ")}. Name each under judge.upstreams.`,
          ]),
      ...(providers.unknown.includes("AZURE_OPENAI_API_KEY") ? [AZURE] : []),
      ...(repository.cut
        ? ["This repository has more files than were read: what lies deep was not seen."]
        : []),
    ],
  };
}

const AZURE =
  'Azure: write judge.upstreams.azure: {base-url: "https://YOUR-RESOURCE.openai.azure.com/openai/v1", dialect: openai, headers: {api-key: "${AZURE_OPENAI_API_KEY}"}}, and let the agent use OpenAI\'s client at AZURE_BASE_URL.';

/** A command of the user's own: it is taken as it is, with what the repository says of keys and systems. */
export function chooseCommand(repository: Repository, command: string): AgentChoice {
  const providers = findProviders(repository);
  const words = command.split(/\s+/);
  const files = words.filter((word) => repository.has(word.replace(/^\{agent\}\//, "")));
  return {
    agent: [`run: ${JSON.stringify(command)}`, `files: ${JSON.stringify(files)}`],
    judge: upstreamLines(providers),
    runner: null,
    providers,
    notes: [
      "agent.files holds what the command names: add what it imports, its prompts and its build.",
    ],
  };
}

/** What these bring with them fills the gigabyte that a build may write. */
const HEAVY =
  /^\s*["']?(crewai|torch|transformers|sentence-transformers|tensorflow|vllm|unstructured|chromadb|llama-index)\b/m;
const HEAVY_LINE = "workspace: 8192 # megabytes: what pip installs here is large";

function isHeavy(repository: Repository, { home, language }: AgentCandidate): boolean {
  const names = ["pyproject.toml", "requirements.txt", "requirement.txt"];
  const lists = names.map((name) => repository.text(normal(`${home}/${name}`)) ?? "");
  // In pyproject.toml a dependency may stand behind the bracket that opens the list.
  return language === "python" && lists.some((text) => HEAVY.test(text.replaceAll("[", "[\n")));
}

/** A Go runner is a program of the module, built beside the agent. */
function withRunner(
  build: string | readonly string[] | null,
  { language }: AgentCandidate,
  runner: RunnerFile | null,
): string | readonly string[] | null {
  if (language !== "go" || runner === null || build === null) return build;
  const steps = typeof build === "string" ? build : (build.at(-1) ?? "");
  return ["sh", "-c", `${steps} && go build -o bin/sre_gate_agent ./sre_gate_agent`];
}

function sourcesOf(
  repository: Repository,
  { language, entry, home }: AgentCandidate,
): readonly string[] {
  if (language === "go")
    return repository.paths.filter((path) => path.endsWith(".go") && path.startsWith(home));
  return entry === null ? [] : localImports(repository, entry);
}

function upstreamLines({ upstreams }: FoundProviders): string[] {
  if (upstreams.length === 0) return [];
  return [
    "upstreams:",
    ...upstreams.map(
      ({ name, baseUrl, key }) =>
        `  ${name}: {base-url: ${JSON.stringify(baseUrl)}, dialect: openai, key-env: ${key}}`,
    ),
  ];
}
