import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Puts the regular files of a folder where another store keeps them: whole or not at all. The files of a
 * finished attempt never change again, so on one disk both places share their bytes.
 */
export function copyFolder(from: string, to: string): void {
  if (from === to || existsSync(to) || !existsSync(from)) return;
  const aside = `${to}.${randomBytes(6).toString("hex")}.tmp`;
  mkdirSync(dirname(to), { recursive: true });
  try {
    copyInto(from, aside);
    renameSync(aside, to);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another process has just put the same files there.
    if (!existsSync(to)) throw error;
  }
}

function copyInto(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyInto(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or a file system without links.
    copyFileSync(source, target);
  }
}
