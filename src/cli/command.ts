/** A command's access to the outside. Tests pass their own. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the gate itself, with its dist/, tasks/ and agents. */
  readonly packageRoot: string;
  /** How it is called from where the user stands: `npx sre-gate`, `node dist/cli.js`. */
  readonly call: string;
  /** Null if stderr is not a terminal: then plain lines replace the status line. */
  readonly terminal: { readonly columns: number } | null;
  /** How stdout is displayed: a file or another program gets no colour and no screen width. */
  readonly view: { readonly width: number; readonly colour: boolean };
  readonly signal: AbortSignal;
}

export interface FlagSpec {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  /** Shown in the help: --suite NAME. */
  readonly value?: string;
  readonly help: string;
}

export type FlagTable = Readonly<Record<string, FlagSpec>>;

export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Invocation {
  readonly flags: FlagValues;
  readonly positionals: readonly string[];
  readonly io: CliIo;
}

export interface Command {
  /** Its name: "gate", "tasks list". */
  readonly name: string;
  /** One paragraph under the usage line. */
  readonly about: string;
  readonly flags: FlagTable;
  /** For the usage line: "FILE...", or null when it takes none. */
  readonly positionals: string | null;
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** A row of the help. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
}
