import { type Problem, UserError } from "../../model/problem.ts";

/** What a source may ask of us. Archives come from others, and a few kB can unpack to anything. */
export const LIMITS = {
  /** Bytes of all files of an archive, unpacked. */
  unpacked: 64 * 2 ** 30,
  /** Times that gzip may grow what it is given, once more than `ratioFrom` came out of it. DEFLATE ends at 1032. */
  ratio: 200,
  ratioFrom: 256 * 2 ** 20,
  files: 500_000,
  /** Characters of a path inside an archive. */
  path: 4096,
  /** Characters of one object, line or value. An API server stores objects of up to 1.5 MB. */
  value: 32 * 2 ** 20,
} as const;

export function refused(where: string, message: string, help: string): UserError {
  const problem: Problem = { code: "CAPTURE_ARCHIVE_REFUSED", where, message, help };
  return new UserError(problem);
}

export function broken(where: string, message: string): UserError {
  return new UserError({
    code: "CAPTURE_ARCHIVE_BROKEN",
    where,
    message,
    help: "Fetch the archive again; 'tar -tzf FILE' shows how far it can be read.",
  });
}

/** The path of an archive's entry, or an error where it would lead out of the archive. */
export function safePath(path: string, where: string): string {
  const shown = JSON.stringify(path.slice(0, 200));
  if (path.length > LIMITS.path)
    throw refused(where, `a path has ${path.length} characters`, MADE_BY_HAND);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal obeys them.
  if (/[\u0000-\u001f\u007f]/.test(path))
    throw refused(where, `the path ${shown} has control characters`, MADE_BY_HAND);
  const parts = path.replaceAll("\\", "/").split("/");
  if (path.startsWith("/") || /^[a-z]:/i.test(path) || parts.includes(".."))
    throw refused(where, `the path ${shown} leads out of the archive`, MADE_BY_HAND);
  return parts.filter((part) => part !== "" && part !== ".").join("/");
}

const MADE_BY_HAND = "No tool writes such an archive. Find out who made it before you open it.";
