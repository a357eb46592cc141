/**
 * Runs jobs in order, at most `width` at a time. `next` is asked for one job at a time, so that
 * what is started can depend on what has finished; null means: nothing more to start.
 */
export async function runPool<Job>(
  width: number,
  next: () => Job | null,
  run: (job: Job, slot: number) => Promise<void>,
): Promise<void> {
  const worker = async (slot: number): Promise<void> => {
    for (let job = next(); job !== null; job = next()) await run(job, slot);
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, (_, slot) => worker(slot)));
}
