import { z } from "zod";
import { type WrittenStep, WrittenStepSchema } from "../../model/repair.ts";

/** What an answer proposes to do, or why its list cannot be read. */
export type RepairProposal =
  | { readonly kind: "steps"; readonly steps: readonly WrittenStep[] }
  | { readonly kind: "invalid"; readonly reason: string };

/** More than any repair needs; each is done in a world that has to be played on. */
const MOST = 200;

/** `actions` of an answer; an answer without them proposes nothing. */
export function proposedIn(answer: string): RepairProposal {
  const actions = actionsOf(answer);
  if (actions === undefined) return { kind: "steps", steps: [] };
  const read = z.array(WrittenStepSchema).max(MOST).safeParse(actions);
  if (read.success) return { kind: "steps", steps: read.data };
  const [issue] = read.error.issues;
  const place = ["actions", ...(issue?.path ?? [])].join(".");
  return {
    kind: "invalid",
    reason: `${place} is no step: a line of kubectl, {"kubectl": ..., "after": "2m"}, {"manifest": ...}, {"replace": ...} or {"escalate": ...}`,
  };
}

function actionsOf(answer: string): unknown {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === "object" && value !== null && "actions" in value
      ? value.actions
      : undefined;
  } catch {
    return undefined;
  }
}
