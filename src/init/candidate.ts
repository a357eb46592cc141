/** Why something is taken for the agent: what stands where. */
export interface AgentEvidence {
  readonly path: string;
  readonly says: string;
}

export type AgentLanguage = "python" | "node" | "go" | "shell";

/** An option of a command line, read from its source without running it. */
export interface Option {
  /** `--prompt`, or a bare name for a positional argument. */
  readonly flag: string;
  /** False for a switch. */
  readonly takesValue: boolean;
  readonly required: boolean;
  /** What it may be; null where anything is taken: an `--output` of `json` or `markdown` is no place for an answer. */
  readonly choices: readonly string[] | null;
}

/** How a candidate is spoken to. */
export type AgentShape =
  /** It knows the gate's own variables, and needs nothing. */
  | { readonly kind: "contract"; readonly words: readonly string[] }
  /** A command line: with options for prompt and answer it is started as it is, otherwise a runner reads what it prints. */
  | {
      readonly kind: "command";
      readonly words: readonly string[];
      readonly options: readonly Option[];
    }
  /** A function that takes a text and returns one; a method of a class that needs nothing to be made, where one is named. */
  | {
      readonly kind: "function";
      readonly module: string;
      readonly name: string;
      readonly method: string | null;
    }
  /** An object that is asked by its `run_sync`, `run` or by calling it: PydanticAI, smolagents, Strands. */
  | { readonly kind: "object"; readonly module: string; readonly name: string }
  /** A compiled LangGraph graph, or an object with the same `invoke`. */
  | {
      readonly kind: "graph";
      readonly module: string;
      readonly name: string;
      /** The graph comes from a call: `make_graph()`. */
      readonly made: boolean;
    }
  /** An agent object of the OpenAI Agents SDK. */
  | { readonly kind: "agents-sdk"; readonly module: string; readonly name: string }
  /** A crew of CrewAI. */
  | {
      readonly kind: "crew";
      readonly module: string;
      readonly name: string;
      readonly made: boolean;
    }
  /** A web application, called in process: no port is opened. */
  | {
      readonly kind: "server";
      readonly module: string;
      readonly name: string;
      readonly route: string;
      /** The field of the request's body that takes the question. */
      readonly field: string;
    }
  /** A program that asks nothing and works through a folder of inputs. */
  | {
      readonly kind: "batch";
      readonly words: readonly string[];
      readonly input: string;
      readonly output: string;
    };

/** Something in this repository that could be the agent. */
export interface AgentCandidate {
  readonly title: string;
  readonly language: AgentLanguage;
  readonly shape: AgentShape;
  /** The folder that its manifest lies in, "" for the top: packages are installed from there. */
  readonly home: string;
  /** The file it starts from, where one is known. */
  readonly entry: string | null;
  readonly evidence: readonly AgentEvidence[];
  /** From 0 to 1; see confidence.ts. */
  readonly confidence: number;
}
