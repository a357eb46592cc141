import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundleProgram } from "../support/bundle.ts";

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Root tests both; anybody else can only be himself. */
export const USERS = isRoot ? (["root", "ordinary"] as const) : (["ordinary"] as const);
export type User = (typeof USERS)[number];

export interface Program {
  /** A file of test/runner, bundled: an ordinary user cannot always read the checkout. */
  readonly main: string;
  /** A folder that everybody may enter. */
  readonly folder: string;
  readonly words: (root: string) => readonly string[];
  /** Lays out what lies in the repository before it is given away. */
  readonly prepare?: (root: string) => void;
}

/** What the program printed, run as that user in a repository of its own. */
export async function reportAs<T>(user: User, program: Program): Promise<T> {
  const place = join(program.folder, user);
  const root = join(place, "repository");
  chmodSync(program.folder, 0o755);
  mkdirSync(root, { recursive: true });
  program.prepare?.(root);
  const main = await bundleProgram(new URL(program.main, import.meta.url), join(place, "main.mjs"));
  const words = [main, ...program.words(root)];
  const drop = isRoot && user === "ordinary";
  if (drop) chownSync(root, NOBODY, NOBODY);
  const asUser = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", process.execPath];
  return JSON.parse(
    drop
      ? execFileSync("setpriv", [...asUser, ...words], { encoding: "utf8", cwd: "/" })
      : execFileSync(process.execPath, words, { encoding: "utf8", cwd: "/" }),
  ) as T;
}
