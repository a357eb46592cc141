import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

export type FileReading =
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * Reads a file that an untrusted program left: never through a link, never from a pipe or device,
 * never more than `cap` bytes, whatever its size was a moment ago.
 */
export function readRegularFile(path: string, cap: number): FileReading {
  let file: number;
  try {
    file = openSync(
      path,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY,
    );
  } catch (error) {
    return refusal(error);
  }
  try {
    const facts = fstatSync(file);
    if (!facts.isFile()) return { kind: "refused", reason: "is not a regular file" };
    if (facts.nlink > 1) return { kind: "refused", reason: "is a hard link to another file" };
    const buffer = Buffer.alloc(Math.min(cap + 1, facts.size + 1));
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(file, buffer, length, buffer.length - length, length);
      if (read === 0) break;
      length += read;
    }
    if (length > cap || facts.size > cap)
      return { kind: "refused", reason: `is ${facts.size} bytes long, more than ${cap}` };
    return { kind: "text", text: buffer.subarray(0, length).toString("utf8") };
  } finally {
    closeSync(file);
  }
}

function refusal(error: unknown): FileReading {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  if (code === "ELOOP" || code === "EMLINK")
    return { kind: "refused", reason: "is a symbolic link" };
  if (code === "ENXIO") return { kind: "refused", reason: "is not a regular file" };
  return { kind: "refused", reason: `cannot be read (${String(code ?? error)})` };
}
