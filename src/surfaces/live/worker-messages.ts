import type { RepairFinding, WrittenStep } from "../../model/repair.ts";
import type { SystemName } from "../../model/surfaces.ts";
import type { PlayedScenario } from "../../model/task.ts";
import type { SurfaceCounts } from "../snapshot.ts";

/** What a worker is told to serve; it crosses over as a plain value. */
export interface WorkerSetup {
  readonly scenario: PlayedScenario;
  /** Signals the agent may not see. */
  readonly without: readonly string[];
  readonly folder: string;
  readonly systems: readonly SystemName[];
  readonly clock: "real" | "shifted";
  readonly indexDir: string;
  /** Seconds for each turn of a model. */
  readonly turnSeconds: number;
  /** How many times as fast as the wall's clock; null: it goes on for what the agent does. */
  readonly wall: number | null;
  /** Where the journal is written, and where requests come in. */
  readonly journal: string;
  readonly socket: string;
}

export type ToWorker =
  | { readonly kind: "turn-begins" | "turn-answered" | "turn-failed"; readonly turn: number }
  | {
      readonly kind: "judge";
      readonly handedOver: boolean;
      /** What the answer proposes, done after all that the agent did itself. */
      readonly proposed: readonly WrittenStep[];
    }
  | { readonly kind: "close" };

export type FromWorker =
  | { readonly kind: "ready"; readonly now: string }
  | { readonly kind: "turn-over"; readonly turn: number }
  | { readonly kind: "judged"; readonly finding: RepairFinding }
  | { readonly kind: "closed"; readonly counts: SurfaceCounts };
