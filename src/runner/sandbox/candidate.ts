import { ANSWER_CAP, readAnswer } from "../attempt/answer.ts";
import { readRegularFile } from "../attempt/open-regular.ts";

const INTERVAL_MS = 250;

/**
 * Notes when the first valid answer lay at the output path. A look every quarter of a second is
 * enough: the figure is compared in minutes.
 */
export function watchCandidate(path: string): { finish(): Promise<number | null> } {
  const begun = performance.now();
  let first: number | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking || first !== null) return;
    looking = true;
    const at = performance.now();
    const answer = readAnswer(await readRegularFile(path, ANSWER_CAP), "lenient");
    if (answer.kind === "valid") first = (at - begun) / 1000;
    looking = false;
  };
  const timer = setInterval(() => void look(), INTERVAL_MS);
  return {
    async finish() {
      clearInterval(timer);
      await look();
      return first;
    },
  };
}
