import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";

/** Waits between tries after a provider's failure: one for each retry. */
export const BACK_OFF_MS: readonly number[] = [1000, 4000];

/** Moves the files of a failed try into `tries/`, because they are evidence. */
export async function setTryAside(folder: string): Promise<void> {
  const tries = join(folder, "tries");
  await mkdir(tries, { recursive: true });
  // Numbered after the tries of an interrupted run, never over them.
  const number = Math.max(0, ...(await readdir(tries)).map(Number).filter(Number.isInteger)) + 1;
  const aside = join(tries, String(number));
  await mkdir(aside);
  for (const name of await readdir(folder))
    if (name !== "tries") await rename(join(folder, name), join(aside, name));
}

/** Resolves early when the run is stopped. */
export function backOff(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done, { once: true });
  });
}
