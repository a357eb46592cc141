import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../model/digest.ts";
import { byCodePoint } from "../model/order.ts";

/** What running a tool leaves beside it changes nothing that it does. */
const LEFT_BY_RUNS = /(^|\/)(__pycache__|\.git)$|\.pyc$/;

/**
 * What lies in the folders of the machine that an agent may use, by names and sizes: to read a tool cache whole would take
 * longer than many an attempt, and its times differ from machine to machine. Another version is seldom as large in every file.
 */
export function mountedDigest(folders: readonly string[]): string {
  return digestOf(Object.fromEntries(folders.map((folder) => [folder, sizesBelow(folder)])));
}

function sizesBelow(root: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    if (LEFT_BY_RUNS.test(path)) return;
    const facts = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (facts === undefined) return;
    if (!facts.isDirectory()) found.push(`${path} ${facts.size}`);
    else for (const name of namesIn(join(root, path))) walk(path === "" ? name : `${path}/${name}`);
  };
  walk("");
  return found.sort(byCodePoint);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
