import type { Attempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { isOfToday } from "../base-today/as-baseline.ts";

/** Of the attempts that were tried to the end, those that the infrastructure kept from being measured. */
export interface InfraShare {
  readonly errors: number;
  readonly attempts: number;
}

export function infraOfAttempts(attempts: readonly Pick<Attempt, "state">[]): InfraShare {
  const tried = attempts.filter(({ state }) => state !== "cancelled");
  return {
    errors: tried.filter(({ state }) => state === "infra-error").length,
    attempts: tried.length,
  };
}

/** Null where no pooled run says how many it had: unknown is not none. Of today's base every attempt is there. */
export function infraOfBaseline(baseline: Baseline | null): InfraShare | null {
  if (baseline !== null && isOfToday(baseline))
    return infraOfAttempts(baseline.tasks.flatMap(({ attempts }) => attempts));
  const known = (baseline?.runs ?? []).flatMap(({ infra }) => (infra === undefined ? [] : [infra]));
  if (known.length === 0) return null;
  const sum = (what: keyof InfraShare): number => known.reduce((all, one) => all + one[what], 0);
  return { errors: sum("errors"), attempts: sum("attempts") };
}

/** Attempts that needed more than one try, whatever came of the last: null where no pooled run says so. */
export function triedAgainInBaseline(baseline: Baseline | null): InfraShare | null {
  const known = (baseline?.runs ?? []).flatMap(({ infra }) =>
    infra?.again === undefined ? [] : [{ errors: infra.again, attempts: infra.attempts }],
  );
  if (known.length === 0) return null;
  const sum = (what: keyof InfraShare): number => known.reduce((all, one) => all + one[what], 0);
  return { errors: sum("errors"), attempts: sum("attempts") };
}

export function triedAgain(attempts: readonly Pick<Attempt, "state" | "tries">[]): InfraShare {
  const tried = attempts.filter(({ state }) => state !== "cancelled");
  return { errors: tried.filter(({ tries }) => tries > 1).length, attempts: tried.length };
}
