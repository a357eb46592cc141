import { ANSWER_CAP, readAnswer } from "../attempt/answer.ts";
import { readRegularFile } from "../attempt/open-regular.ts";

const INTERVAL_MS = 250;

/**
 * Notes when the first valid answer lay at the output path. A look every quarter of a second is
 * enough: the figure is compared in minutes.
 */
export function watchCandidate(path: string): {
  /** `over`: when the agent was gone. What lies there was there by then, whenever we look. */
  finish(over: number): number | null;
} {
  const begun = performance.now();
  let first: number | null = null;
  const look = (at: number): void => {
    if (first !== null) return;
    const answer = readAnswer(readRegularFile(path, ANSWER_CAP), "lenient");
    if (answer.kind === "valid") first = (at - begun) / 1000;
  };
  const timer = setInterval(() => look(performance.now()), INTERVAL_MS);
  return {
    finish(over) {
      clearInterval(timer);
      look(over);
      return first;
    },
  };
}
