import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeIfPossible } from "../files/atomic.ts";
import { digestOf, sha256 } from "../model/digest.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import type { SnapshotFile } from "../records/layout.ts";
import { hashFile } from "./hash-file.ts";

/** Bytes that are hashed sooner than their digest is looked up. */
const WORTH_KEEPING = 1024 * 1024;

/**
 * Digest of what is measured with: the bytes of every file the agent may see, and the truth. Hashing a
 * real snapshot reads 1 GB once; the result is kept by path, size, inode and change time.
 */
export async function snapshotDigest(
  folder: string,
  files: readonly SnapshotFile[],
  truth: GroundTruth,
  cacheDir: string,
): Promise<string> {
  const stats = files.map(({ path }) => ({ path, ...statSync(join(folder, path)) }));
  const stamps = stats.map(
    ({ path, size, ino, mtimeMs, ctimeMs }) => `${path}\t${size}\t${ino}\t${mtimeMs}\t${ctimeMs}`,
  );
  const bytes = stats.reduce((sum, { size }) => sum + size, 0);
  if (bytes < WORTH_KEEPING) return digestOf({ content: hashFiles(folder, files), truth });
  const cached = join(cacheDir, "digests", `${sha256(`${folder}\n${stamps.join("\n")}`)}.txt`);
  const known = await readFile(cached, "utf8").catch(() => null);
  const content = known && /^[0-9a-f]{20}$/.test(known) ? known : hashFiles(folder, files);
  if (content !== known) writeIfPossible(cached, content);
  return digestOf({ content, truth });
}

function hashFiles(folder: string, files: readonly SnapshotFile[]): string {
  const hashes: Record<string, string> = {};
  for (const { path } of files) hashes[path] = hashFile(join(folder, path));
  return digestOf(hashes);
}
