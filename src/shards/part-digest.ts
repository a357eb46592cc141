import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../model/digest.ts";

/** What a merge reads of a part. */
const FILES = ["run.json", "times.json"];

/** sha256 over all that a merge reads of a part: a job of the same run passes it on where no artifact can stand in for it. */
export function partDigest(folder: string): string | null {
  try {
    return sha256(FILES.map((name) => sha256(readFileSync(join(folder, name)))).join(" "));
  } catch {
    return null;
  }
}
