import type { AgentLanguage, AgentShape } from "../candidate.ts";
import type { FoundProviders } from "../providers.ts";
import agentsSdkPython from "./agents-sdk.py?raw";
import batchPython from "./batch.py?raw";
import commandJs from "./command.js?raw";
import commandPython from "./command.py?raw";
import crewPython from "./crew.py?raw";
import functionJs from "./function.js?raw";
import functionPython from "./function.py?raw";
import graphJs from "./graph.js?raw";
import graphPython from "./graph.py?raw";
import objectPython from "./object.py?raw";
import runnerGo from "./runner.go?raw";
import runnerJs from "./runner.js?raw";
import runnerPython from "./runner.py?raw";
import serverPython from "./server.py?raw";

export interface RunnerFill {
  readonly shape: AgentShape;
  /** The words that start its program. */
  readonly words: readonly string[];
  readonly providers: FoundProviders;
}

/** The runner that init writes for an agent of this shape. */
export function runnerOf(language: AgentLanguage, about: RunnerFill): string {
  const { shape } = about;
  const fill = (text: string) => filled(text, about);
  switch (language) {
    case "python":
      return fill(runnerPython.replace("#ASK#", () => PYTHON[shape.kind].trimEnd()));
    case "shell":
      return fill(
        runnerPython.replace("#ASK#", () =>
          commandPython.replace("[sys.executable, *words]", "words").trimEnd(),
        ),
      );
    case "node":
      return fill(runnerJs.replace("//ASK//", () => (NODE[shape.kind] ?? commandJs).trimEnd()));
    case "go":
      return fill(runnerGo);
  }
}

const PYTHON: Readonly<Record<AgentShape["kind"], string>> = {
  contract: commandPython,
  command: commandPython,
  function: functionPython,
  object: objectPython,
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
function filled(text: string, { shape, words, providers }: RunnerFill): string {
  const asked = restating(providers);
  const names = ownNames(providers);
  const owned = (code: (names: string) => string) => (names === null ? "" : code(names));
  const method = shape.kind === "function" ? shape.method : null;
  const list = words.map((word) => JSON.stringify(word)).join(", ");
  const values: Record<string, string> = {
    __WORDS__: text.includes("[]string{__WORDS__}") ? list : `[${list}]`,
    __MODULE__: "module" in shape ? shape.module : "",
    __FILE__: "module" in shape ? shape.module : "",
    __AGENT__: method === null ? "agent" : `agent().${method}`,
    ...(method === null ? {} : { "agent(prompt)": `new agent().${method}(prompt)` }),
    __NAME__: "name" in shape ? shape.name : "",
    '"__MADE__"': "made" in shape && shape.made ? "True" : "False",
    __ROUTE__: "route" in shape ? shape.route : "",
    __FIELD__: "field" in shape ? shape.field : "",
    __INPUT__: "input" in shape ? shape.input : "",
    __OUTPUT__: "output" in shape ? shape.output : "",
    __MODEL__: providers.models[0] ?? asked.model,
    __KEY__: asked.key,
    __BASE__: asked.base,
    __PATH__: asked.path,
    '"__BODY__"': JSON.stringify(asked.body),
    __BODY__: asked.body,
    "#OWN#\n": owned((names) =>
      [
        `for own, ours in ${names}.items():`,
        "    if ours in os.environ:",
        "        os.environ.setdefault(own, os.environ[ours])\n",
      ].join("\n"),
    ),
    "//OWN//\n": owned((names) =>
      text.includes("package main")
        ? [
            `for own, ours := range map[string]string${names} {`,
            '\t\tif value := os.Getenv(ours); value != "" {',
            "\t\t\tcheck(os.Setenv(own, value))",
            "\t\t}",
            "\t}\n",
          ].join("\n")
        : [
            `for (const [own, ours] of Object.entries(${names}))`,
            "  if (process.env[ours]) process.env[own] ??= process.env[ours];\n",
          ].join("\n"),
    ),
  };
  return Object.entries(values).reduce(
    (all, [name, value]) => all.replaceAll(name, () => value),
    text,
  );
}

/** Variables that this repository calls by names of its own, by those that lead to the gate's proxy. */
function ownNames({ own }: FoundProviders): string | null {
  const pairs = own.flatMap(({ key, base, model }) => [
    `"${key}": "OPENAI_API_KEY"`,
    `"${base}": "OPENAI_BASE_URL"`,
    ...(model === null ? [] : [`"${model}": "SRE_GATE_MODEL"`]),
  ]);
  return pairs.length === 0 ? null : `{${pairs.join(", ")}}`;
}

interface Restating {
  readonly key: string;
  readonly base: string;
  readonly path: string;
  readonly body: string;
  readonly model: string;
}

const CHAT = `{"model": MODEL, "messages": [{"role": "user", "content": TEXT}]}`;

/** How the provider that the agent has a key of is asked one question. */
function restating({ keys, upstreams }: FoundProviders): Restating {
  const openai = (name: string): Restating => ({
    key: `${name}_API_KEY`,
    base: `${name}_BASE_URL`,
    path: "/chat/completions",
    body: CHAT,
    model: "gpt-5.5",
  });
  if (keys.includes("OPENAI_API_KEY")) return openai("OPENAI");
  if (keys.includes("ANTHROPIC_API_KEY"))
    return {
      key: "ANTHROPIC_API_KEY",
      base: "ANTHROPIC_BASE_URL",
      path: "/v1/messages",
      body: `{"model": MODEL, "max_tokens": 8000, "messages": [{"role": "user", "content": TEXT}]}`,
      model: "claude-opus-4-7",
    };
  if (keys.some((key) => key === "GEMINI_API_KEY" || key === "GOOGLE_API_KEY"))
    return {
      key: "GEMINI_API_KEY",
      base: "GOOGLE_GEMINI_BASE_URL",
      path: "/v1beta/models/MODEL:generateContent",
      body: `{"contents": [{"parts": [{"text": TEXT}]}]}`,
      model: "gemini-3.1-pro-preview",
    };
  const [first] = upstreams;
  return openai(first === undefined ? "OPENAI" : first.name.toUpperCase());
}
