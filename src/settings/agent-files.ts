import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { lstat, readlink } from "node:fs/promises";
import { join } from "node:path";
import { globToRegExp } from "../model/glob.ts";
import { byCodePoint } from "../model/order.ts";

/** Folders that are never an agent's own files: version control, our results, what a package manager put there. */
const SKIPPED = new Set([".git", ".sre-gate"]);

/** The files below `root` that the globs name, sorted. Symbolic links are listed, never followed. */
export function listAgentFiles(root: string, globs: readonly string[]): string[] {
  const patterns = globs.map((glob) => globToRegExp(glob.endsWith("/") ? `${glob}**` : glob));
  if (patterns.length === 0) return [];
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (patterns.some((pattern) => pattern.test(path))) found.push(path);
    }
  };
  walk("");
  return found.sort(byCodePoint);
}

/** Path -> digest of mode and bytes, for showing which files of the agent changed. */
export async function digestFiles(
  root: string,
  files: readonly string[],
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of files) digests[file] = await digestFile(join(root, file));
  return digests;
}

async function digestFile(path: string): Promise<string> {
  const status = await lstat(path);
  const hash = createHash("sha256").update(status.mode & 0o111 ? "x" : "-");
  if (status.isSymbolicLink()) hash.update(`link ${await readlink(path)}`);
  else for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex").slice(0, 20);
}
