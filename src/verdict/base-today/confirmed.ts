import type { Reason } from "../../model/verdict.ts";
import type { DecideInput } from "../decide.ts";
import { reason } from "../rules/reason.ts";
import type { Confirmation } from "./confirm.ts";
import { apartReasons, silentReason } from "./reasons.ts";

/** Failures that the base agent shows today as well are the day's, not the change's: they warn. */
export function confirmed(rules: readonly Reason[], input: DecideInput): Reason[] {
  const confirmation = input.confirmation ?? null;
  const failing = rules.filter(isConfirmable);
  if (confirmation === null || failing.length === 0) return [...rules];
  const weakened = rules.map((rule) =>
    isConfirmable(rule) && isRefuted(rule, confirmation)
      ? { ...rule, weight: "warn" as const }
      : rule,
  );
  return [...weakened, ...outcome(failing, confirmation)];
}

function isConfirmable({ code, weight }: Reason): boolean {
  return weight === "fail" && (code === "SCORE_FELL" || code === "TASK_LOST");
}

function isRefuted({ code, values }: Reason, confirmation: Confirmation): boolean {
  if (code === "SCORE_FELL") return confirmation.scoreConfirmed === false;
  return confirmation.lostNotConfirmed.includes(String(values.task));
}

function isUnknown({ code, values }: Reason, confirmation: Confirmation): boolean {
  if (code === "SCORE_FELL") return confirmation.scoreConfirmed === null;
  const { lostConfirmed, lostNotConfirmed } = confirmation;
  return ![...lostConfirmed, ...lostNotConfirmed].includes(String(values.task));
}

function outcome(failing: readonly Reason[], confirmation: Confirmation): Reason[] {
  const { p, level, attempts } = confirmation;
  const values = { p, level, attempts };
  if (failing.every((rule) => isRefuted(rule, confirmation))) {
    return [reason("NOT_CONFIRMED", "warn", values)];
  }
  // Too little measured today: the committed baseline's word stands.
  return failing.some((rule) => isUnknown(rule, confirmation))
    ? unfinished(confirmation, values)
    : [reason("CONFIRMED_BY_BASE", "info", values)];
}

/** Why the base of today could say neither yes nor no, as far as it is known. */
function unfinished({ silent, attempts, apart }: Confirmation, values: Reason["values"]): Reason[] {
  const known = [
    ...apartReasons(apart, "warn"),
    ...(silent.count === 0
      ? []
      : [silentReason({ ...silent, of: silent.count + attempts }, "warn")]),
  ];
  return known.length > 0 ? known : [reason("CONFIRMATION_UNFINISHED", "warn", values)];
}
