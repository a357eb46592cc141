import { byCodePoint } from "../../model/order.ts";
import { findKeys } from "./keys.ts";
import { nodeAgent } from "./node.ts";
import { imageAgent, scriptAgent } from "./program.ts";
import { pythonAgent } from "./python.ts";
import { recipeAgent } from "./recipe.ts";

/** What init writes about an agent, as lines of the two halves of the settings. */
export interface DetectedAgent {
  /** How it is started, for the reader to check. */
  readonly start: string;
  /** What told us. */
  readonly because: string;
  readonly agent: readonly string[];
  readonly judge: readonly string[];
  /** Names of variables with provider keys that it reads. */
  readonly keys: readonly string[];
  /** What is left to see to. */
  readonly left: string;
}

/** An agent that is a program of this repository. */
export interface FoundProgram {
  /** Command words with the places the gate fills in. */
  readonly run: string;
  readonly build: string | readonly string[] | null;
  readonly files: readonly string[];
  /** Where its build fetches packages: nothing else is open to it. */
  readonly registries: readonly string[];
  readonly because: string;
}

/** What an agent of this repository is likely to be started by; null when nothing looks like one. */
export function detectAgent(root: string, recipes: string): DetectedAgent | null {
  const program =
    pythonAgent(root) ?? nodeAgent(root) ?? scriptAgent(root) ?? imageAgent(root) ?? null;
  // ITBench's own agent is a Python package too, with words of its own.
  return recipeAgent(root, recipes, program !== null) ?? (program && programAgent(root, program));
}

function programAgent(root: string, found: FoundProgram): DetectedAgent {
  const { run, build, files, registries, because } = found;
  return {
    start: run,
    because,
    agent: [
      `run: ${JSON.stringify(run)}`,
      ...(build === null ? [] : [`build: ${JSON.stringify(build)}`]),
      `files: ${JSON.stringify([...new Set(files)].sort(byCodePoint))}`,
    ],
    judge: build === null ? [] : [`registries: ${flow(registries)} # all that the build may reach`],
    keys: findKeys(root),
    left: "Check that it takes the prompt and writes the answer this way.",
  };
}

function flow(words: readonly string[]): string {
  return `[${words.join(", ")}]`;
}
