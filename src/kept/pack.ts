import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { byCodePoint } from "../model/order.ts";

const HeaderSchema = z.strictObject({
  format: z.literal("sre-gate-pack@1"),
  /** Path and size of each file, in the order in which their bytes follow. */
  files: z.array(z.tuple([z.string(), z.number().int().nonnegative()])),
});

/** Files by their path in a folder. */
export type Packed = ReadonlyMap<string, Uint8Array>;

/**
 * The regular files below some folders as one file. A run leaves thousands of small ones: to carry them one by one takes
 * a cache longer than everything else that a job does with them.
 */
export function packFolders(root: string, folders: readonly string[]): Uint8Array {
  const paths = folders.flatMap((folder) => filesBelow(root, folder)).sort(byCodePoint);
  const bodies = paths.map((path) => readFileSync(join(root, path)));
  const files = paths.map((path, index) => [path, bodies[index]?.length ?? 0]);
  const header = JSON.stringify({ format: "sre-gate-pack@1", files });
  return Buffer.concat([Buffer.from(`${header}\n`), ...bodies]);
}

/** Paths of the regular files below a folder of `root`. */
export function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** Null for anything but a whole pack, whose paths stay inside of the folder they are unpacked to. */
export function readPack(bytes: Uint8Array): Packed | null {
  const end = bytes.indexOf(NEWLINE);
  const header = HeaderSchema.safeParse(parseJson(bytes.subarray(0, Math.max(0, end))));
  if (!header.success) return null;
  const files = new Map<string, Uint8Array>();
  let at = end + 1;
  for (const [path, size] of header.data.files) {
    if (!isInside(path)) return null;
    files.set(path, bytes.subarray(at, at + size));
    at += size;
  }
  return at === bytes.length ? files : null;
}

/** Whether a path, put below a folder, stays in it. */
export function isInside(path: string): boolean {
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

const NEWLINE = "\n".charCodeAt(0);

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
}

/** Puts files where they were packed from, or below another folder; side by side, since a new file waits for the disk. */
export async function unpack(files: Packed, folder: string): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  await Promise.all([...folders].map((below) => mkdir(below, { recursive: true })));
  const paths = [...files.keys()];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE);
    await Promise.all(some.map((path) => writeFile(join(folder, path), files.get(path) ?? "")));
  }
}

/** Enough to keep the disk busy, few enough for anyone's limit on open files. */
const AT_ONCE = 32;
