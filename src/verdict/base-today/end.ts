import type { Attempt } from "../../model/attempt.ts";

/** State and last words, without numbers and paths, which differ between two starts of one program. */
export function endOf({ state, reason: words }: Pick<Attempt, "state" | "reason">): string {
  if (state === "provider-refused") return state;
  return `${state} ${(words ?? "").replace(/\S*\/\S*/g, "/").replace(/\d+/g, "0")}`;
}
