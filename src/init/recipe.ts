import type { AgentChoice } from "./choose.ts";
import { findProviders } from "./providers.ts";
import type { Repository } from "./repository.ts";

/** A vendor's program whose prompts and settings lie here; how it is started stands in docs/agents.md. */
interface Recipe {
  readonly title: string;
  readonly keys: readonly string[];
  /** File that tells; null where this repository has none. */
  readonly found: (repository: Repository) => string | null;
  /** Stands for it in the recipe. */
  readonly stands: string | null;
  /** Such a file is also how assistants are told about any other project: a program here goes before it. */
  readonly weak: boolean;
}

const RECIPES: readonly Recipe[] = [
  {
    title: "IBM's ITBench SRE agent",
    keys: ["OPENAI_API_KEY"],
    found: (repository) => fileOf(repository, "zero/__main__.py"),
    stands: null,
    weak: false,
  },
  {
    title: "mini-swe-agent",
    keys: ["OPENAI_API_KEY"],
    found: miniConfig,
    stands: "agent/mini.yaml",
    weak: true,
  },
  {
    title: "Claude Code",
    keys: ["ANTHROPIC_API_KEY"],
    found: (repository) => fileOf(repository, "CLAUDE.md"),
    stands: null,
    weak: true,
  },
  {
    title: "Codex CLI",
    keys: ["OPENAI_API_KEY"],
    found: (repository) => fileOf(repository, "AGENTS.md"),
    stands: null,
    weak: true,
  },
  {
    title: "Gemini CLI",
    keys: ["GEMINI_API_KEY"],
    found: (repository) =>
      repository.has("agent/gemini.json") ? fileOf(repository, "GEMINI.md") : null,
    stands: null,
    weak: true,
  },
];

/** A vendor's program by our recipe; its weak signs count only where nothing else here could be the agent. */
export function recipeOf(
  repository: Repository,
  recipes: string,
  strength: "strong" | "weak",
): RecipeFound | null {
  // Notes for assistants lie in every kind of repository: they are the agent only where there is no program beside them.
  if (strength === "weak" && repository.paths.some((path) => PROGRAM.test(path))) return null;
  for (const { title, keys, found, stands, weak } of RECIPES) {
    if (weak !== (strength === "weak")) continue;
    const because = found(repository);
    if (because === null) continue;
    const [agent, judge] = halvesOf(recipes, title, (text) =>
      stands === null ? text : text.replaceAll(stands, because),
    );
    const chosen: AgentChoice = {
      agent,
      judge,
      runner: null,
      providers: { ...findProviders(repository), keys, upstreams: [] },
      notes: [
        "Check its model, and put its program where `mounts` says: in a workflow, by a step before the gate.",
      ],
    };
    return { title, because, chosen };
  }
  return null;
}

const PROGRAM =
  /(^|\/)(package\.json|pyproject\.toml|setup\.py|go\.mod|Cargo\.toml|pom\.xml|Gemfile)$|\.(py|[cm]?[jt]sx?|go|rs|java|rb|kt|cs)$/;

export interface RecipeFound {
  readonly title: string;
  readonly because: string;
  readonly chosen: AgentChoice;
}

function fileOf(repository: Repository, path: string): string | null {
  return repository.has(path) ? path : null;
}

/** A configuration of mini-swe-agent has these two templates. */
function miniConfig(repository: Repository): string | null {
  const isConfig = (text: string) =>
    /^ +system_template:/m.test(text) && /^ +instance_template:/m.test(text);
  return (
    repository.paths.find(
      (path) =>
        /^((agent|configs?)\/)?[^/]+\.ya?ml$/.test(path) && isConfig(repository.text(path) ?? ""),
    ) ?? null
  );
}

/** The two halves of a recipe's first block, without what init says itself. */
function halvesOf(
  recipes: string,
  title: string,
  adapt: (text: string) => string,
): [string[], string[]] {
  const section = recipes.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
  const block = /```yaml\n([\s\S]*?)```/.exec(section)?.[1];
  if (block === undefined) throw new Error(`no recipe for ${title}`);
  const [agent = "", judge = ""] = adapt(block).split("judge:\n");
  const lines = (text: string) =>
    text.split("\n").flatMap((line) => (line.startsWith("  ") ? [line.slice(2)] : []));
  return [lines(agent), lines(judge).filter((line) => !/^(suite|network: proxy)/.test(line))];
}
