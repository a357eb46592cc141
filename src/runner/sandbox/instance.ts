import type { FileReading } from "../attempt/open-regular.ts";
import type { Places } from "../command/contract.ts";
import type { ProcessEnd } from "../process/start.ts";

/** What one attempt needs. Paths are those of this machine, not the agent's. */
export interface InstanceSetup {
  /** A folder that is private to the attempt and removed after it. */
  readonly scratch: string;
  /** The staged snapshot. */
  readonly snapshot: string;
  readonly prompt: string;
  /** The incident goes on, and `sleep` and `date` follow its time. */
  readonly live?: boolean;
  /** Number of the worker; no two concurrent attempts share it. */
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
  /** Called when the agent has ended, before its files are read: its time stops here. */
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
  /** The last line of stderr, for the reason. */
  readonly lastWords: string | null;
  /** Set if the instance ended the agent because of memory or processes. */
  readonly resources: string | null;
}

/** A place where an agent runs once: a sandbox, or just a folder. */
export interface Instance {
  readonly places: Places;
  /** How the agent reaches the proxy: by a socket at `path`, by a port of this machine, or not at all. */
  readonly way:
    | { readonly kind: "socket"; readonly path: string; readonly origin: string }
    | { readonly kind: "port" }
    | { readonly kind: "none" };
  /** Where to create a folder that the agent can read, for its kubeconfig and such. */
  readonly files: { readonly path: string; readonly seenAs: string };
  /** Runs the agent. Resolves when it and everything it started have ended and its files are read. */
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
