import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/digest.ts";
import { byCodePoint } from "../../model/order.ts";

/**
 * Identifies a snapshot independent of its folder's name: by its file names and the bytes of its alerts,
 * which are small and differ between any two incidents.
 */
export function requestFingerprint(snapshot: string): string {
  const files = readdirSync(snapshot, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name !== "ground_truth.yaml")
    .map((entry) => join(entry.parentPath, entry.name).slice(snapshot.length).replace(/^\/+/, ""))
    .sort(byCodePoint);
  const parts = files.map((file) =>
    file.endsWith(".json") ? `${file} ${sha256(readFileSync(join(snapshot, file)))}` : file,
  );
  return sha256(parts.join("\n")).slice(0, 16);
}
