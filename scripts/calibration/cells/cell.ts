import type { SimulatedDesign } from "../../../src/stats/simulate.ts";
import type { DropPattern, SuiteShape } from "../../../src/stats/suites.ts";
import type { Days } from "../days.ts";

/** One row of the table: a situation, simulated many times. */
export interface Cell {
  readonly group: string;
  /** Heading of the group's first column. */
  readonly what: string;
  readonly label: string;
  readonly target: string | null;
  /** Largest or smallest rate that meets the target; most attempts. */
  readonly most?: number;
  readonly least?: number;
  readonly mostAttempts?: number;
  /** Whether it may take no more attempts than the cell before it. */
  readonly noDearer?: true;
  /** Gates in units of what the other cells take: see `CLOSE`. */
  readonly times?: number;
  readonly spec: Spec;
}

/**
 * Two sorts of bounds lie within a point of what the gate does: the least power, and the most false alarms where days
 * differ. 20,000 gates, with a standard error of 0.1 to 0.2 points, cannot always tell on which side. Every cell with such
 * a bound therefore takes three times as many, whatever came out before.
 */
export const CLOSE = 3;

export type Spec =
  | ({ readonly kind: "gate" } & GateSpec)
  | {
      readonly kind: "ratio";
      readonly tasks: number;
      readonly sd: number;
      readonly factor: number;
      readonly tolerance: number;
    }
  | {
      readonly kind: "non-inferiority";
      readonly tasks: number;
      readonly drop: number;
      readonly margin: number;
    }
  | {
      readonly kind: "cusum";
      readonly drop: number;
      readonly nights: number;
      /** Correlation of a night with the one before it. */
      readonly persistence: number;
      /** How many independent measures are followed; an alarm of any counts, that of the first nights included. */
      readonly measures: number;
    }
  | {
      /** One committed baseline and many unchanged pull requests against it: do more than `above` of them fail? */
      readonly kind: "one-baseline";
      readonly tasks: number;
      readonly base: number;
      readonly above: number;
    };

export interface GateSpec extends Days {
  readonly tasks: number;
  readonly base: number;
  readonly design: SimulatedDesign["design"];
  readonly repeats?: number;
  readonly shape?: SuiteShape;
  readonly drop?: number;
  readonly pattern?: DropPattern;
  readonly infra?: number;
  /** Of the baseline's repeats, how many are of one night; left out, one is. */
  readonly perNight?: number;
  /** Confirmed by the base's agent of today unless false. */
  readonly confirm?: boolean;
  /** Reliable tasks (true rate 0.9 to 1) that die. */
  readonly dead?: number;
  /** Of the baseline's repeats, how many are from before a change of ten points that was accepted. */
  readonly oldRepeats?: { readonly count: number; readonly drop: number };
  /** What is counted: any failure, tasks lost, or pools that are called advisory. */
  readonly count?: "failed" | "lost" | "advisory";
}

export const DESIGNS = ["fixed", "adaptive"] as const;
