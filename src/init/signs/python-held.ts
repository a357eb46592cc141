import type { AgentShape, Option } from "../candidate.ts";
import type { Repository } from "../repository.ts";
import { homeOf, moduleOf } from "./python-names.ts";

export interface HeldAgent {
  readonly says: string;
  readonly shape: AgentShape;
}

const ASKED_FUNCTION =
  /^(async\s+)?def\s+((?:run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage|handle|process)(?:_\w+)?)\s*\(\s*(\w+)\s*(?::\s*str)?\s*(?:,[^)]*=[^)]*)?,?\s*\)/m;

/** An agent that a module holds for others to import. */
export function heldAgent(repository: Repository, entry: string, text: string): HeldAgent | null {
  const module = moduleOf(entry, homeOf(repository, entry));
  const graph =
    /^(\w+)\s*(?::[^=\n]+)?=\s*[\w.]*(?:\.compile|create_react_agent|create_deep_agent|create_agent|async_create_deep_agent)\s*\(/m.exec(
      text,
    )?.[1];
  if (graph !== undefined && /langgraph|langchain|deepagents/.test(text))
    return {
      says: `holds the graph ${graph}`,
      shape: { kind: "graph", module, name: graph, made: false },
    };
  const builder =
    /^def\s+((?:build|make|create|get)_(?:\w+_)?(?:graph|agent|workflow))\s*\(\s*\)/m.exec(
      text,
    )?.[1];
  if (builder !== undefined && /langgraph|deepagents/.test(text))
    return {
      says: `makes a graph with ${builder}()`,
      shape: { kind: "graph", module, name: builder, made: true },
    };
  // The agents that it hands over to stand before it: a module can only name what it has defined.
  const sdk = [...text.matchAll(/^(\w+)\s*(?::[^=\n]+)?=\s*Agent(?:\[\w+\])?\s*\(/gm)].at(-1)?.[1];
  if (sdk !== undefined && /from agents import/.test(text))
    return {
      says: `holds the agent ${sdk} of the OpenAI Agents SDK`,
      shape: { kind: "agents-sdk", module, name: sdk },
    };
  const crew = /^(\w+)\s*(?::[^=\n]+)?=\s*Crew\s*\(/m.exec(text)?.[1];
  if (crew !== undefined && /crewai/.test(text))
    return {
      says: `holds the crew ${crew}`,
      shape: { kind: "crew", module, name: crew, made: false },
    };
  const crewClass = /@CrewBase\s*\nclass\s+(\w+)/.exec(text)?.[1];
  if (crewClass !== undefined)
    return {
      says: `makes the crew ${crewClass}().crew()`,
      shape: { kind: "crew", module, name: crewClass, made: true },
    };
  const object =
    /^(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)?(?:Agent|CodeAgent|ToolCallingAgent|ReActAgent|FunctionAgent)\s*\(/m.exec(
      text,
    )?.[1];
  if (object !== undefined && /\b(pydantic_ai|smolagents|strands)\b/.test(text))
    return { says: `holds the agent ${object}`, shape: { kind: "object", module, name: object } };
  const asked = ASKED_FUNCTION.exec(text)?.[2];
  if (asked !== undefined)
    return {
      says: `defines ${asked}(text)`,
      shape: { kind: "function", module, name: asked, method: null },
    };
  return heldClass(text, module);
}

/** A class that is made of nothing and has a method that takes a text. */
function heldClass(text: string, module: string): HeldAgent | null {
  for (const [, name = "", body = ""] of text.matchAll(
    /^class\s+(\w*(?:Agent|Investigator|Diagnos\w*|Copilot|Assistant|Analy[sz]er|Orchestrator|Graph|Workflow))\b[^\n]*:\n((?:[ \t]+.*\n?|\n)*)/gm,
  )) {
    const made = /def __init__\(\s*self\s*(?:,([^)]*))?\)/.exec(body);
    const free = (made?.[1] ?? "")
      .split(",")
      .every((one) => one.trim() === "" || one.includes("="));
    const method = ASKED_METHOD.exec(body)?.[1];
    if (free && method !== undefined)
      return {
        says: `defines ${name}().${method}(text)`,
        shape: { kind: "function", module, name, method },
      };
  }
  return null;
}

const ASKED_METHOD =
  /^[ \t]+(?:async\s+)?def\s+((?:run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage|handle|process|chat)(?:_\w+)?)\s*\(\s*self\s*,\s*\w+\s*(?::\s*str)?\s*(?:,[^)]*=[^)]*)?,?\s*\)/m;

/** How a program without a question of its own is asked: by what it holds, by its folders, or as a command. */
export function programShape(found: {
  readonly text: string;
  readonly held: HeldAgent | null;
  readonly words: readonly string[];
  readonly options: readonly Option[];
}): AgentShape {
  const { text, held, words, options } = found;
  if (text.includes("SRE_GATE_OUTPUT")) return { kind: "contract", words };
  if (held !== null) return held.shape;
  const input =
    /^[A-Z_]*(?:INPUT|DATA|CASES?|INCIDENTS?)[A-Z_]*(?:DIR|PATH|FOLDER)?\s*=\s*(?:Path\()?["']([\w./-]+)["']/m.exec(
      text,
    )?.[1];
  const output =
    /^[A-Z_]*(?:OUTPUT|RESULTS?|REPORTS?)[A-Z_]*(?:DIR|PATH|FOLDER)?\s*=\s*(?:Path\()?["']([\w./-]+)["']/m.exec(
      text,
    )?.[1];
  if (options.length === 0 && input !== undefined && output !== undefined)
    return { kind: "batch", words, input, output };
  return { kind: "command", words, options };
}
