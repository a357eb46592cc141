import { byCodePoint } from "../../model/order.ts";
import { findKeys } from "./keys.ts";
import { mainAgents, nodeAgents } from "./node.ts";
import { imageAgent, scriptAgents } from "./program.ts";
import { pythonAgents } from "./python.ts";
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
  const image = imageAgent(root);
  const [program, ...others] = [
    ...pythonAgents(root),
    ...nodeAgents(root),
    ...scriptAgents(root),
    ...(image === null ? [] : [image]),
    ...mainAgents(root),
  ];
  // ITBench's own agent is a Python package too, with words of its own.
  const recipe = recipeAgent(root, recipes, program !== undefined);
  if (recipe !== null) return recipe;
  return program === undefined ? null : programAgent(root, program, others);
}

/** Nobody shall have to find out that another one was meant. */
function leftOf(others: readonly string[]): string {
  const check = "Check that it takes the prompt and writes the answer this way.";
  if (others.length === 0) return check;
  const more = others.length > MOST ? ` and ${others.length - MOST} more` : "";
  return `${check}\nAlso there: ${others.slice(0, MOST).join(", ")}${more}. If one of them is the agent, write it under agent.run in sre-gate.yaml.`;
}

const MOST = 5;

function programAgent(
  root: string,
  found: FoundProgram,
  rest: readonly FoundProgram[],
): DetectedAgent {
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
    left: leftOf([...new Set(rest.filter((one) => one.run !== run).map((one) => one.because))]),
  };
}

function flow(words: readonly string[]): string {
  return `[${words.join(", ")}]`;
}
