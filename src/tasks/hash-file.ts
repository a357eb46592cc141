import { closeSync, openSync, readSync } from "node:fs";
import { sha256Stream } from "../model/digest.ts";

/** One buffer for all files: a gigabyte read in fresh ones waits in memory for a collector that has nothing else to do. */
const buffer = Buffer.alloc(1024 * 1024);

/** Not asynchronous on purpose: nothing else may use the buffer in between. */
export function hashFile(path: string): string {
  const hash = sha256Stream();
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, null);
      if (length === 0) return hash.hex();
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
