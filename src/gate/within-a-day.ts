import type { AttemptTimes } from "../model/attempt.ts";
import { firstMoment } from "./plan-size.ts";

const DAY_MS = 86_400_000;

export function aDayBefore(moment: Date): Date {
  return new Date(moment.getTime() - DAY_MS);
}

/** A base's attempts serve every head that was measured within a day of them. */
export function sameDayAs(times: readonly AttemptTimes[]) {
  const first = firstOf(times);
  return { notBefore: aDayBefore(first), notAfter: new Date(first.getTime() + DAY_MS) };
}

/** Too old to be compared with what runs now; never, where everything had to be measured within a day. */
export function isOld(times: readonly AttemptTimes[], notBefore: Date | null): boolean {
  return notBefore === null && firstOf(times) < aDayBefore(new Date());
}

/** The moment the first of them was begun; now, where none was. */
function firstOf(times: readonly AttemptTimes[]): Date {
  return firstMoment([...times]) ?? new Date();
}
