import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { writeWhole } from "../files/atomic.ts";
import { digestOf, sha256Stream } from "../model/digest.ts";
import { UserError } from "../model/problem.ts";
import { canonicalJson } from "../model/stable.ts";
import type { Piece } from "../world/telemetry/tables.ts";
import { hashFile } from "./hash-file.ts";

const ManifestSchema = z.strictObject({
  digest: z.string(),
  /** sha256 of every file, by its path in the snapshot. */
  files: z.record(z.string(), z.string()),
});

type Manifest = z.infer<typeof ManifestSchema>;

const ASIDE = /\.\d+-[0-9a-f]{8}$|^\.[0-9a-f]{12}\.tmp$/;

/** A temporary name next to a folder of the cache, unique to this process. */
function besides(path: string): string {
  return `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
}

/** Next to the folder, so that the folder holds only the task. */
function manifestPath(folder: string): string {
  return `${folder}.json`;
}

export type Cached =
  | { readonly state: "whole"; readonly digest: string }
  | { readonly state: "damaged"; readonly what: string }
  | { readonly state: "absent" };

/** Reads every byte of a cached task: a cache that was cut or edited must not be what an agent is judged by. */
export async function readCached(folder: string): Promise<Cached> {
  const text = await readFile(manifestPath(folder), "utf8").catch(() => null);
  if (text === null) return { state: "absent" };
  const manifest = parseManifest(text);
  if (manifest === null) return { state: "damaged", what: "manifest" };
  const wrong = wrongFile(folder, manifest);
  if (wrong !== null) return { state: "damaged", what: wrong };
  if (digestOf(manifest.files) !== manifest.digest) return { state: "damaged", what: "digest" };
  return { state: "whole", digest: manifest.digest };
}

function wrongFile(folder: string, { files }: Manifest): string | null {
  for (const [path, hash] of Object.entries(files)) {
    if (hashOf(join(folder, path)) !== hash) return path;
  }
  return strange(folder, files);
}

/** A file that no manifest names would be shown to agents all the same. */
function strange(folder: string, files: Manifest["files"]): string | null {
  if (!existsSync(folder)) return "the folder";
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return paths.find((path) => !(path in files)) ?? null;
}

function hashOf(path: string): string | null {
  try {
    return hashFile(path);
  } catch {
    return null;
  }
}

function parseManifest(text: string): Manifest | null {
  try {
    return ManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export interface Written {
  readonly folder: string;
  readonly manifest: Manifest;
}

interface OpenFile {
  readonly descriptor: number;
  readonly hash: ReturnType<typeof sha256Stream>;
  pending: string[];
  size: number;
}

const FLUSH_CHARACTERS = 256 * 1024;

/** Writes the pieces into a temporary folder next to the final one, holding only a few buffers in memory. */
export async function writeTask(pieces: Iterable<Piece>, folder: string): Promise<Written> {
  const aside = besides(folder);
  const files = new Map<string, OpenFile>();
  try {
    for (const piece of pieces) {
      const file = files.get(piece.file) ?? openFile(aside, piece.file, files);
      file.pending.push(piece.text);
      file.size += piece.text.length;
      if (file.size > FLUSH_CHARACTERS) flush(file);
    }
    for (const file of files.values()) flush(file);
  } catch (error) {
    await rm(aside, { recursive: true, force: true }).catch(() => null);
    throw cacheProblem(error, folder);
  } finally {
    for (const { descriptor } of files.values()) closeSync(descriptor);
  }
  const hashes = Object.fromEntries([...files].map(([path, file]) => [path, file.hash.hex()]));
  return { folder: aside, manifest: { digest: digestOf(hashes), files: hashes } };
}

function openFile(folder: string, path: string, files: Map<string, OpenFile>): OpenFile {
  const full = join(folder, path);
  const isFirst = ![...files.keys()].some((known) => dirname(known) === dirname(path));
  if (isFirst) mkdirSync(dirname(full), { recursive: true });
  const file = { descriptor: openSync(full, "w"), hash: sha256Stream(), pending: [], size: 0 };
  files.set(path, file);
  return file;
}

function flush(file: OpenFile): void {
  const bytes = Buffer.from(file.pending.join(""), "utf8");
  file.hash.update(bytes);
  let written = 0;
  while (written < bytes.length) written += writeSync(file.descriptor, bytes, written);
  file.pending = [];
  file.size = 0;
}

/** Moves the folder to its place. Another process may have been faster: the same bytes are left where they are. */
export async function adopt(written: Written, folder: string): Promise<string> {
  const { manifest } = written;
  try {
    if (wrongFile(folder, manifest) !== null) await replace(written.folder, folder);
  } finally {
    await rm(written.folder, { recursive: true, force: true });
  }
  const path = manifestPath(folder);
  try {
    writeWhole(path, canonicalJson(written.manifest));
  } catch (error) {
    throw cacheProblem(error, folder);
  }
  return written.manifest.digest;
}

/** Never removed in place: another process may have found the damage too and repaired it a moment ago. */
async function replace(from: string, folder: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await rename(from, folder);
      return;
    } catch (error) {
      if (!isTaken(error) || tries > 2) throw cacheProblem(error, folder);
    }
    const aside = besides(folder);
    await rename(folder, aside).catch(() => null);
    await rm(aside, { recursive: true, force: true });
  }
}

const ABANDONED_MS = 3_600_000;

/** Removes what killed builds left behind; anything younger than an hour may belong to a running build. */
export async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!ASIDE.test(name)) continue;
    const path = join(parent, name);
    const written = (await stat(path).catch(() => null))?.mtimeMs;
    if (written === undefined || Date.now() - written < ABANDONED_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => null);
  }
}

function isTaken(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOTEMPTY" || code === "EEXIST";
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}

/** What stops one task stops them all. */
export const CACHE_NOT_WRITABLE = "CACHE_NOT_WRITABLE";

const CURES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: free some space or set SRE_GATE_CACHE to a folder on another disk.",
  EDQUOT:
    "The disk quota is used up: free some space or set SRE_GATE_CACHE to a folder on another disk.",
  EACCES: "Make the cache folder writable or set SRE_GATE_CACHE to another.",
  EPERM: "Make the cache folder writable or set SRE_GATE_CACHE to another.",
  EROFS: "The file system is read-only: set SRE_GATE_CACHE to another.",
  ENOTDIR:
    "A file lies where the cache folder should be: remove it or set SRE_GATE_CACHE to another.",
};

function cacheProblem(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  const help = code === null ? undefined : CURES[code];
  if (help === undefined) return error;
  return new UserError({
    code: CACHE_NOT_WRITABLE,
    where: dirname(folder),
    message: `a task cannot be built into the cache (${code})`,
    help,
  });
}
