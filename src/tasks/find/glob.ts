import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, resolve, sep } from "node:path";
import { whenAbsent } from "../../files/absent.ts";
import { byCodePoint } from "../../model/order.ts";

/** Whether a text matches a shell glob: `*` and `?` stop at slashes. Work is text x glob at most. */
export function matchesGlob(glob: string, text: string): boolean {
  let open = new Set([0]);
  for (let at = 0; at <= text.length; at += 1) {
    const next = new Set<number>();
    for (const start of open) {
      let index = start;
      for (; glob[index] === "*"; index += 1) if (text[at] !== "/") next.add(index);
      if (index === glob.length && at === text.length) return true;
      const char = glob[index];
      if (at < text.length && (char === text[at] || (char === "?" && text[at] !== "/"))) {
        next.add(index + 1);
      }
    }
    open = next;
  }
  return false;
}

function isPathGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/** Task ids have no slashes: whatever has one is a path. */
export function isPathPattern(pattern: string): boolean {
  return pattern.includes("/") || pattern.includes(sep) || pattern === "." || pattern === "..";
}

/** Folders that a path with globs names, sorted. */
export async function expandFolders(root: string, pattern: string): Promise<readonly string[]> {
  const segments = pattern.split(/[\\/]/).filter((part) => part !== "");
  let folders = [isAbsolute(pattern) ? sep : root];
  for (const segment of segments) {
    const next = await Promise.all(folders.map((folder) => children(folder, segment)));
    folders = next.flat();
  }
  return folders.map((folder) => resolve(folder)).sort(byCodePoint);
}

async function children(folder: string, segment: string): Promise<readonly string[]> {
  if (!isPathGlob(segment)) {
    const path = join(folder, segment);
    const found = await stat(path).catch(whenAbsent(null));
    return found?.isDirectory() ? [path] : [];
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(whenAbsent([]));
  const matching = entries.filter(({ name }) => matchesGlob(segment, name));
  const folders = await Promise.all(
    matching.map(async ({ name }) => {
      const found = await stat(join(folder, name)).catch(() => null);
      return found?.isDirectory() ? [join(folder, name)] : [];
    }),
  );
  return folders.flat();
}
