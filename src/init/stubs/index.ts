import type { AgentLanguage, AgentShape } from "../candidate.ts";
import agentsSdkPython from "./agents-sdk.py?raw";
import batchPython from "./batch.py?raw";
import commandJs from "./command.js?raw";
import commandPython from "./command.py?raw";
import crewPython from "./crew.py?raw";
import functionJs from "./function.js?raw";
import functionPython from "./function.py?raw";
import graphJs from "./graph.js?raw";
import graphPython from "./graph.py?raw";
import runnerGo from "./runner.go?raw";
import runnerJs from "./runner.js?raw";
import runnerPython from "./runner.py?raw";
import serverPython from "./server.py?raw";

/** The runner that init writes for an agent of this shape, with the words that start its program. */
export function runnerOf(
  language: AgentLanguage,
  shape: AgentShape,
  words: readonly string[],
): string {
  const fill = (text: string) => filled(text, shape, words);
  switch (language) {
    case "python":
      return runnerPython.replace("#ASK#", () => fill(PYTHON[shape.kind]).trimEnd());
    case "shell":
      return runnerPython.replace("#ASK#", () =>
        fill(commandPython.replace("[sys.executable, *words]", "words")).trimEnd(),
      );
    case "node":
      return runnerJs.replace("//ASK//", () => fill(NODE[shape.kind] ?? commandJs).trimEnd());
    case "go":
      return fill(runnerGo);
  }
}

const PYTHON: Readonly<Record<AgentShape["kind"], string>> = {
  contract: commandPython,
  command: commandPython,
  function: functionPython,
  graph: graphPython,
  "agents-sdk": agentsSdkPython,
  crew: crewPython,
  server: serverPython,
  batch: batchPython,
};

const NODE: Readonly<Partial<Record<AgentShape["kind"], string>>> = {
  command: commandJs,
  function: functionJs,
  graph: graphJs,
};

/** Names that stand in the templates: each is something that this shape knows. */
function filled(text: string, shape: AgentShape, words: readonly string[]): string {
  const list = words.map((word) => JSON.stringify(word)).join(", ");
  const values: Record<string, string> = {
    __WORDS__: text.includes("[]string{__WORDS__}") ? list : `[${list}]`,
    __MODULE__: "module" in shape ? shape.module : "",
    __FILE__: "module" in shape ? shape.module : "",
    __NAME__: "name" in shape ? shape.name : "",
    '"__MADE__"': "made" in shape && shape.made ? "True" : "False",
    __ROUTE__: "route" in shape ? shape.route : "",
    __FIELD__: "field" in shape ? shape.field : "",
    __INPUT__: "input" in shape ? shape.input : "",
    __OUTPUT__: "output" in shape ? shape.output : "",
  };
  return Object.entries(values).reduce(
    (all, [name, value]) => all.replaceAll(name, () => value),
    text,
  );
}
