import type { Attempt, AttemptTimes, PlannedAttempt } from "../model/attempt.ts";
import type { JudgeSettings } from "../model/settings.ts";
import type { Task } from "../model/task.ts";
import type { EarlierRuns } from "../store/earlier-runs.ts";
import type { Budget } from "./schedule/budget.ts";

/** The agent under test, resolved by src/settings from the agent's half of the settings. */
export interface AgentToRun {
  readonly name: string;
  readonly command: readonly string[];
  /** The repository's root: relative words of the command and globs of `files` start here. */
  readonly cwd: string;
  readonly files: readonly string[];
  /** Where a sandbox shows its files, if not where they lie: a built agent must not notice by whom it was built. */
  readonly shownAt: string | null;
  /** Files outside of `cwd` that it may read: an agent of ours, and what a person names at a terminal. */
  readonly outside: readonly string[];
  readonly model: string | null;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

export type Isolation = "auto" | "required" | "none";

export type ProgressEvent =
  | {
      readonly kind: "finished";
      readonly attempt: Attempt;
      readonly done: number;
      readonly total: number;
      readonly seconds: number;
    }
  | { readonly kind: "note"; readonly text: string };

export interface RunRequest {
  /** In the order in which attempts are to be looked at. */
  readonly plan: readonly PlannedAttempt[];
  readonly tasks: ReadonlyMap<string, Task>;
  readonly agent: AgentToRun;
  readonly judge: JudgeSettings;
  readonly isolation: Isolation;
  /** What no agent may see besides what the rest of the request names: it does not know where a built agent came from. */
  readonly guarded?: readonly string[];
  readonly concurrency: number;
  /** Run folder; transcripts go to out/attempts/<task>/<repeat>/. */
  readonly out: string;
  /** Keep the attempts that lie in `out` already: reruns and follow-ups join them. */
  readonly append?: boolean;
  /** Of which `plan` is a part: what an interrupted run left of the rest is kept as well. Left out: `plan` is all. */
  readonly whole?: readonly PlannedAttempt[];
  /** Shared by all that one invocation runs; left out, this run has the settings' limits for itself. */
  readonly budget?: Budget;
  /** A decision is asked for after exactly the first n of the plan have finished. */
  readonly looks: readonly number[];
  readonly decide: (
    prefix: readonly Attempt[],
  ) => "continue" | "stop" | Promise<"continue" | "stop">;
  /** Folder to keep exchanges with models in, or to answer from instead of asking again. */
  readonly record?: string | null;
  readonly replay?: string | null;
  readonly cache: {
    /** Store that runs of this machine share; null: none is. */
    readonly dir: string | null;
    /** What earlier jobs of CI left. */
    readonly earlier?: EarlierRuns | null;
    /** What started earlier or later does not serve; null or left out: its age does not matter. */
    readonly notBefore?: Date | null;
    readonly notAfter?: Date | null;
  };
  /** Nothing is measured: what is not known stays `cancelled`. */
  readonly onlyKnown?: boolean;
  /**
   * Whether the attempts that ended so far show that the agent does not run at all: nothing more is started then, and if
   * none of those under way answers, the run is over.
   */
  readonly standsStill?: (ended: readonly Attempt[]) => boolean;
  /** CheckedRequest once, before the first attempt that has to run: null where nothing is in its way. */
  readonly ready?: () => Promise<NotReady | null>;
  readonly progress: (event: ProgressEvent) => void;
  /** Called after each attempt that ran, but the last. `outcome`: what a stop at this moment would return. */
  readonly soFar?: (outcome: () => RunOutcome) => void;
  readonly signal: AbortSignal;
}

/** Why no attempt can be made: it ends all of them, and none is started. */
export interface NotReady {
  readonly state: "provider-refused" | "infra-error";
  readonly reason: string;
}

export type Stopped =
  | "complete"
  | "look"
  | "signal"
  | "budget"
  | "provider-down"
  | "agent-does-not-run";

export interface RunOutcome {
  readonly attempts: Attempt[];
  readonly times: AttemptTimes[];
  readonly isolation: "bubblewrap" | "none";
  readonly isolationNote: string | null;
  readonly stopped: Stopped;
}
