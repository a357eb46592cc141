import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { digestOf, sha256Stream } from "../model/digest.ts";
import { UserError } from "../model/problem.ts";
import { canonicalJson } from "../model/stable.ts";
import type { Piece } from "../simulator/telemetry/tables.ts";
import { hashFile } from "./hash-file.ts";

const ManifestSchema = z.strictObject({
  digest: z.string(),
  /** sha256 of every file, by its path in the snapshot. */
  files: z.record(z.string(), z.string()),
});

type Manifest = z.infer<typeof ManifestSchema>;

/** Beside the folder, so that the folder holds the task and nothing else. */
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
  for (const [path, hash] of Object.entries(manifest.files)) {
    if (hashOf(join(folder, path)) !== hash) return { state: "damaged", what: path };
  }
  if (digestOf(manifest.files) !== manifest.digest) return { state: "damaged", what: "digest" };
  return { state: "whole", digest: manifest.digest };
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

/** Writes the pieces into a folder of our own beside the final one; nothing is held but a few buffers. */
export async function writeTask(pieces: Iterable<Piece>, folder: string): Promise<Written> {
  const aside = `${folder}.${process.pid}-${randomBytes(4).toString("hex")}`;
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

/** Moves the folder to its place. Another process may have been faster: its bytes are the same. */
export async function adopt(written: Written, folder: string): Promise<string> {
  try {
    await rename(written.folder, folder);
  } catch (error) {
    await rm(written.folder, { recursive: true, force: true });
    if (!isTaken(error)) throw cacheProblem(error, folder);
  }
  const path = manifestPath(folder);
  const aside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(aside, canonicalJson(written.manifest));
    await rename(aside, path);
  } catch (error) {
    throw cacheProblem(error, folder);
  }
  return written.manifest.digest;
}

function isTaken(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOTEMPTY" || code === "EEXIST";
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}

const CURES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: free some space or point --cache to another disk.",
  EDQUOT: "The disk quota is used up: free some space or point --cache to another disk.",
  EACCES: "Make the cache folder writable or point --cache elsewhere.",
  EPERM: "Make the cache folder writable or point --cache elsewhere.",
  EROFS: "The file system is read-only: point --cache elsewhere.",
  ENOTDIR: "A file lies where the cache folder should be: remove it or point --cache elsewhere.",
};

function cacheProblem(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  const help = code === null ? undefined : CURES[code];
  if (help === undefined) return error;
  return new UserError({
    code: "CACHE_NOT_WRITABLE",
    where: dirname(folder),
    message: `a task cannot be built into the cache (${code})`,
    help,
  });
}
