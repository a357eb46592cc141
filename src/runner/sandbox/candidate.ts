import { ANSWER_CAP, readAnswer } from "../attempt/answer.ts";
import { readRegularFile } from "../attempt/open-regular.ts";

const INTERVAL_MS = 250;

/**
 * Notes when the first valid answer existed. Checking four times a second is
 * enough, because the figure is compared in minutes.
 */
export function watchCandidate(path: string): {
  /** `over`: when the agent ended. An answer that exists now existed by then. */
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
