import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../../model/order.ts";

/** How a program of this repository is asked: the places are the gate's to fill in. */
export const ASK = "--prompt {prompt} --output {output}";

export function readText(root: string, name: string): string | null {
  const path = join(root, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

export function has(root: string, name: string): boolean {
  return existsSync(join(root, name));
}

/** Folders of a folder that are not hidden, by name. */
export function folders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort(byCodePoint);
}

/** Those of these names that are there. */
export function present(root: string, names: readonly string[]): string[] {
  return names.filter((name) => has(root, name));
}

/** Folders that usually hold an agent's sources and prompts. */
export function sourceGlobs(root: string, ...more: readonly string[]): string[] {
  const usual = ["src", "lib", "agent", "prompts", ...more];
  return present(root, [...new Set(usual)].sort(byCodePoint)).map((name) => `${name}/**`);
}

const TELLING = /agent|diagnos|sre|incident/i;

/** Those first whose names say what they are; the others stay in their order. */
export function likeliest<T>(found: readonly T[], name: (one: T) => string): T[] {
  const tells = (one: T) => Number(TELLING.test(name(one)));
  return [...found].sort((left, right) => tells(right) - tells(left));
}
