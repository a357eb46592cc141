import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { byCodePoint } from "../model/order.ts";
import { isVisible, type SnapshotFile, signalOf } from "./layout.ts";

/**
 * Every regular file below a folder, sorted. Symbolic links are skipped because they may lead anywhere, except those
 * into the blobs of the Hugging Face cache that contains the folder.
 */
export function listFiles(folder: string): readonly string[] {
  const found: string[] = [];
  walk(folder, "", found);
  return found.sort(byCodePoint);
}

function walk(folder: string, below: string, found: string[]): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) walk(folder, path, found);
    else if (entry.isFile() || (entry.isSymbolicLink() && isHubBlob(folder, path))) {
      found.push(path);
    }
  }
}

/** `hf download` stores a data set as `<cache>/snapshots/<revision>/...`, linked to `<cache>/blobs/<digest>`. */
function isHubBlob(folder: string, path: string): boolean {
  const link = join(folder, path);
  let target: string;
  try {
    target = realpathSync(link);
  } catch {
    return false;
  }
  if (basename(dirname(target)) !== "blobs") return false;
  return (
    realpathSync(folder).startsWith(join(dirname(dirname(target)), "snapshots", sep)) &&
    statSync(target).isFile()
  );
}

export function snapshotFiles(folder: string): readonly SnapshotFile[] {
  const files = listFiles(folder);
  return files.filter(isVisible).map((path) => ({ path, signal: signalOf(path) }));
}
