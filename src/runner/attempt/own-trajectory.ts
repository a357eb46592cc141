import { readTrajectory, type Trajectory } from "../trajectory/atif.ts";
import type { FileReading } from "./open-regular.ts";

export type OwnTrajectory =
  | { readonly kind: "none" }
  | { readonly kind: "valid"; readonly trajectory: Trajectory }
  | { readonly kind: "invalid"; readonly reason: string };

/** What the agent wrote at SRE_GATE_TRAJECTORY. */
export function ownTrajectory(file: FileReading): OwnTrajectory {
  switch (file.kind) {
    case "missing":
      return { kind: "none" };
    case "refused":
      return { kind: "invalid", reason: `it ${file.reason}` };
    case "text":
      return readTrajectory(file.text);
  }
}

const LONGEST = 200;

/** A note for the attempt: the agent's own trajectory was not used, why not, and what is used instead. */
export function trajectoryNotes(own: OwnTrajectory, metered: boolean): string[] {
  if (own.kind !== "invalid") return [];
  const instead = metered ? "the proxy's is kept instead" : "none is kept";
  return [
    `the agent's own trajectory is no valid ATIF (${own.reason.slice(0, LONGEST)}): ${instead}`,
  ];
}
