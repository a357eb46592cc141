import type { FileReading } from "../attempt/open-regular.ts";
import type { Places } from "../command/contract.ts";
import type { ProcessEnd } from "../process/start.ts";

/** What one attempt needs laid out. Paths are ours, not the agent's. */
export interface InstanceSetup {
  /** A folder of ours, private to the attempt, gone after it. */
  readonly scratch: string;
  /** The staged snapshot. */
  readonly snapshot: string;
  readonly prompt: string;
  /** The incident goes on, and `sleep` and `date` are to speak of its time. */
  readonly live?: boolean;
  /** Number of the worker: no two attempts at one time share it. */
  readonly slot: number;
}

export interface InstanceStart {
  readonly command: readonly string[];
  /** The agent's whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stdout: string;
  readonly stderr: string;
  readonly logCap: number;
  readonly mask: (text: string) => string;
  /** Called when the agent is gone, before what it left is read: its time is over. */
  readonly gone?: () => void;
}

export interface Collected {
  readonly answer: FileReading;
  readonly usage: FileReading;
  readonly trajectory: FileReading;
  readonly firstCandidateSeconds: number | null;
}

export interface InstanceEnd {
  readonly end: ProcessEnd;
  readonly collected: Collected;
  /** Last line of stderr, for the reason. */
  readonly lastWords: string | null;
  /** Set when the instance itself ended the agent: memory or processes. */
  readonly resources: string | null;
}

/** A place where an agent runs once: a sandbox, or just a folder. */
export interface Instance {
  readonly places: Places;
  /** How the agent reaches us: by a socket we put at `path`, by a port of the machine, or not at all. */
  readonly way:
    | { readonly kind: "socket"; readonly path: string; readonly origin: string }
    | { readonly kind: "port" }
    | { readonly kind: "none" };
  /** Where to make a folder of ours that the agent can read: kubeconfig and the like. */
  readonly files: { readonly path: string; readonly seenAs: string };
  /** Runs the agent. Resolves when it and everything it started is gone and its files are read. */
  run(start: InstanceStart): Promise<InstanceEnd>;
  /** TERM now, KILL after the grace period. */
  stop(): void;
  close(): Promise<void>;
}

export interface Sandbox {
  readonly kind: "bubblewrap" | "none";
  open(setup: InstanceSetup): Instance;
}

/** Between TERM and KILL. */
export const GRACE_MS = 2000;
