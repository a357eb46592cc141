/** How often the world catches up with the wall's clock. */
const EVERY_MS = 500;

/** Calls `pass` with the seconds that went by, again and again; a call that takes longer is not overtaken by the next. */
export function byTheWall(pass: (seconds: number) => Promise<void>): () => void {
  let last = performance.now();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    void pass(seconds).finally(() => {
      busy = false;
    });
  }, EVERY_MS);
  return () => clearInterval(timer);
}
