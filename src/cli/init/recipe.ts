import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DetectedAgent } from "./detect.ts";
import { has, present, readText } from "./look.ts";

/** A vendor's program whose prompts and settings lie here; how it is started stands in docs/agents.md. */
interface Recipe {
  readonly title: string;
  readonly keys: readonly string[];
  /** File that tells; null where this repository has none. */
  readonly found: (root: string) => string | null;
  /** Stands for it in the recipe. */
  readonly stands: string | null;
  /** Such a file is also how assistants are told about any other project: a program here goes before it. */
  readonly weak: boolean;
}

const RECIPES: readonly Recipe[] = [
  {
    title: "IBM's ITBench SRE agent",
    keys: ["OPENAI_API_KEY"],
    found: (root) => present(root, ["zero/__main__.py"])[0] ?? null,
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
    found: (root) => present(root, ["CLAUDE.md"])[0] ?? null,
    stands: null,
    weak: true,
  },
  {
    title: "Codex CLI",
    keys: ["OPENAI_API_KEY"],
    found: (root) => present(root, ["AGENTS.md"])[0] ?? null,
    stands: null,
    weak: true,
  },
  {
    title: "Gemini CLI",
    keys: ["GEMINI_API_KEY"],
    found: (root) =>
      has(root, "agent/gemini.json") ? (present(root, ["GEMINI.md"])[0] ?? null) : null,
    stands: null,
    weak: true,
  },
];

export function recipeAgent(
  root: string,
  recipes: string,
  isProgram: boolean,
): DetectedAgent | null {
  for (const { title, keys, found, stands, weak } of RECIPES) {
    const because = weak && isProgram ? null : found(root);
    if (because === null) continue;
    const [agent, judge] = halvesOf(recipes, title, (text) =>
      stands === null ? text : text.replaceAll(stands, because),
    );
    return {
      start: `${title}, as docs/agents.md starts it`,
      because,
      agent,
      judge,
      keys,
      left: "Check its model, and put its program where `mounts` says: in a workflow, by a step before the gate.",
    };
  }
  return null;
}

/** A configuration of mini-swe-agent has these two templates. */
function miniConfig(root: string): string | null {
  const files = ["", "agent", "config", "configs"]
    .filter((folder) => has(root, folder))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => join(folder, name)),
    );
  const isConfig = (text: string) =>
    /^ +system_template:/m.test(text) && /^ +instance_template:/m.test(text);
  return files.sort().find((file) => isConfig(readText(root, file) ?? "")) ?? null;
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
