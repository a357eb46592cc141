import { readFileSync } from "node:fs";
import { UserError } from "../model/problem.ts";

export const PRIVATE_SEED = "SRE_GATE_PRIVATE_SEED";
const FILE_PREFIX = "file:";
const MIN_HEX = 32;
const MIN_OTHER = 22;
const MIN_DISTINCT = 8;

/** The seed as given (environment), or the first line of the file it names with `file:`. Never echoed. */
export function readPrivateSeed(given: string): string {
  const file = privateSeedFile(given);
  const seed = file === null ? given.trim() : fromFile(file);
  const long = /^[0-9a-fA-F]+$/.test(seed) ? seed.length >= MIN_HEX : seed.length >= MIN_OTHER;
  if (long && new Set(seed).size >= MIN_DISTINCT) return seed;
  throw new UserError({
    code: "PRIVATE_SEED_WEAK",
    where: PRIVATE_SEED,
    message: "the private seed has less than 128 random bits",
    help: "Make one with: openssl rand -hex 16",
  });
}

/** The file that holds the seed, if the seed itself is not given. Only its owner may read it. */
export function privateSeedFile(given: string): string | null {
  return given.startsWith(FILE_PREFIX) ? given.slice(FILE_PREFIX.length) : null;
}

function fromFile(path: string): string {
  try {
    return (readFileSync(path, "utf8").split("\n")[0] ?? "").trim();
  } catch {
    throw new UserError({
      code: "PRIVATE_SEED_FILE",
      where: PRIVATE_SEED,
      message: "the file with the private seed cannot be read",
      help: `Set ${PRIVATE_SEED} to the seed itself or to file:PATH of a readable file.`,
    });
  }
}

/** Secrets on a command line are visible to every process of the machine and stay in shell histories. */
export function seedOnCommandLine(flag: string): UserError {
  return new UserError({
    code: "PRIVATE_SEED_ON_COMMAND_LINE",
    where: flag,
    message: "a private seed is not read from the command line",
    help: `Set ${PRIVATE_SEED} in the environment, to the seed or to file:PATH.`,
  });
}
