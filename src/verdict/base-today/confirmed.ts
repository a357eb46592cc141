import type { Reason } from "../../model/verdict.ts";
import type { DecideInput } from "../decide.ts";
import { reason } from "../rules/reason.ts";
import type { Confirmation } from "./confirm.ts";
import { baseDidNotRun, differingBaseReasons } from "./reasons.ts";

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

const CONFIRMABLE = [
  "SCORE_FELL",
  "TASK_LOST",
  "ERRORS_ROSE",
  "SLICE_FELL",
  "TURNS_ROSE",
  "COST_ROSE",
];

function isConfirmable({ code, weight }: Reason): boolean {
  return weight === "fail" && CONFIRMABLE.includes(code);
}

function isRefuted(rule: Reason, confirmation: Confirmation): boolean {
  return isConfirmedBy(rule, confirmation) === false;
}

/** Null where today's base can neither confirm nor refute. */
function isConfirmedBy({ code, values }: Reason, confirmation: Confirmation): boolean | null {
  switch (code) {
    case "SCORE_FELL":
      return confirmation.scoreConfirmed;
    case "ERRORS_ROSE":
      return confirmation.errorsConfirmed;
    case "SLICE_FELL":
      return confirmation.slicesConfirmed.get(String(values.slice)) ?? null;
    case "TURNS_ROSE":
      return confirmation.turnsConfirmed;
    case "COST_ROSE":
      return confirmation.costConfirmed;
    default:
      if (confirmation.lostConfirmed.includes(String(values.task))) return true;
      return confirmation.lostNotConfirmed.includes(String(values.task)) ? false : null;
  }
}

function outcome(failing: readonly Reason[], confirmation: Confirmation): Reason[] {
  const { p, level, attempts } = confirmation;
  const values = { p, level, attempts };
  if (failing.every((rule) => isRefuted(rule, confirmation))) {
    return [reason("NOT_CONFIRMED", "warn", values)];
  }
  // Too little was measured today: the verdict against the committed baseline stands.
  return failing.some((rule) => isConfirmedBy(rule, confirmation) === null)
    ? unfinished(confirmation, values)
    : [reason("CONFIRMED_BY_BASE", "info", values)];
}

/** Why today's base could neither confirm nor refute, as far as it is known. */
function unfinished(
  { unanswered, attempts, differs }: Confirmation,
  values: Reason["values"],
): Reason[] {
  const known = [
    ...differingBaseReasons(differs, "warn"),
    ...(unanswered.count === 0
      ? []
      : [baseDidNotRun({ ...unanswered, of: unanswered.count + attempts }, "warn")]),
  ];
  return known.length > 0 ? known : [reason("CONFIRMATION_UNFINISHED", "warn", values)];
}
