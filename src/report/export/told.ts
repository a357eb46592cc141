// A stored attempt with what was said in it, as the exports need it.
import type { ScoredAttempt } from "../../model/attempt.ts";

export interface ToldAttempt {
  readonly attempt: ScoredAttempt;
  /** Milliseconds since 1970; null where the run keeps no times. */
  readonly began: number | null;
  readonly ended: number | null;
  /** Nothing of a private task, and nothing where no trajectory lies. */
  readonly steps: readonly ToldStep[];
}

export interface ToldStep {
  readonly source: "system" | "user" | "agent";
  readonly text: string;
  readonly model: string | null;
  /** When the model was asked, and how long it took, in milliseconds. */
  readonly at: number | null;
  readonly took: number | null;
  readonly calls: readonly ToldCall[];
  readonly tokens: ToldTokens | null;
}

export interface ToldCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly answer: string | null;
}

interface ToldTokens {
  readonly input: number | null;
  readonly cached: number | null;
  readonly cacheWrite: number | null;
  readonly output: number | null;
  readonly reasoning: number | null;
}
