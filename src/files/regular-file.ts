import { open } from "node:fs/promises";

type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" }
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "unreadable"; readonly why: string };

/** The text of a file of at most `cap` bytes; a larger file is reported by its size and never read. */
export async function readTextFile(path: string, cap: number): Promise<FileText> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, "r");
  } catch (error) {
    return failure(error);
  }
  try {
    const found = await handle.stat();
    if (!found.isFile()) return { kind: "unreadable", why: "it is no regular file" };
    if (found.size > cap) return { kind: "too-large", bytes: found.size };
    return { kind: "text", text: await handle.readFile("utf8") };
  } catch (error) {
    return failure(error);
  } finally {
    await handle.close();
  }
}

function failure(error: unknown): FileText {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === "ENOENT" || code === "ENOTDIR"
    ? { kind: "missing" }
    : { kind: "unreadable", why: code };
}
