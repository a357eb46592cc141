import type { SnapshotFile } from "../records/layout.ts";

/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
export function isLeftOut(without: readonly string[] | undefined, file: SnapshotFile): boolean {
  return file.signal !== null && (without ?? []).includes(file.signal);
}
