import type { HistoryLine } from "../../model/history.ts";

/** Fewer nights bound a rate of one in twenty too loosely to print it. */
const ENOUGH_NIGHTS = 20;

/** How often the gate failed an agent that had not changed; null until enough nights have measured it. */
export function falseAlarmRate(
  lines: readonly HistoryLine[],
): { readonly rate: number; readonly nights: number } | null {
  const judged = lines.flatMap(({ verdict }) => verdict ?? []);
  if (judged.length < ENOUGH_NIGHTS) return null;
  const failed = judged.filter((verdict) => verdict === "fail").length;
  return { rate: failed / judged.length, nights: judged.length };
}
