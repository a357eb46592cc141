import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AttemptRecord } from "../../src/store/record.ts";
import { AttemptStore } from "../../src/store/store.ts";

/** What the runs of a project share. */
export function sharedRecords(folder: string): AttemptRecord[] {
  return storesOf(folder).flatMap((store) => store.records());
}

/** Changes it, as if it had been measured otherwise; what becomes null was never measured. */
export async function rewriteShared(
  folder: string,
  change: (record: AttemptRecord) => AttemptRecord | null,
): Promise<void> {
  for (const store of storesOf(folder))
    await store.keepOnly(store.records().flatMap((record) => change(record) ?? []));
}

function storesOf(folder: string): AttemptStore[] {
  const months = join(folder, ".sre-gate/cache/measured");
  return readdirSync(months).map((month) => new AttemptStore(join(months, month)));
}
