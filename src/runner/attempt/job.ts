import type { Attempt, AttemptTimes, PlannedAttempt } from "../../model/attempt.ts";
import type { JudgeSettings } from "../../model/settings.ts";
import type { Mode, PlayedScenario } from "../../model/task.ts";
import type { Metering } from "../meter/connection.ts";
import type { AgentToRun } from "../request.ts";
import type { Sandbox } from "../sandbox/instance.ts";

/** What all attempts of a run share. */
export interface AttemptSetting {
  readonly agent: AgentToRun;
  /** The agent's command, with paths in the repository made absolute. */
  readonly command: readonly string[];
  readonly judge: JudgeSettings;
  readonly sandbox: Sandbox;
  readonly metering: Metering;
  readonly record: string | null;
  readonly replay: string | null;
  /** Where surfaces store the index of a snapshot. */
  readonly indexDir: string;
  readonly prompts: Readonly<Record<Mode, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly mask: (text: string) => string;
  /** Scratch folders go below this one. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** One attempt to make. */
export interface AttemptJob {
  readonly planned: PlannedAttempt;
  readonly mode: Mode;
  /** The scenario of the world to be repaired; null for a diagnosis of a record. */
  readonly scenario: PlayedScenario | null;
  /** Signals that the agent does not get. */
  readonly without: readonly string[];
  readonly snapshot: string;
  /** Where stdout, stderr and the answer are stored. */
  readonly folder: string;
  readonly slot: number;
}

export interface Finished {
  readonly attempt: Attempt;
  readonly times: AttemptTimes;
}
