import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../model/order.ts";

/** A repository as detection sees it: names of files, and the text of those that are small enough to be sources. */
export interface Repository {
  /** Paths from the top, sorted: what others wrote (installed packages, build output) is not among them. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Null where there is no such file, or one too large to be written by a person. */
  text(path: string): string | null;
  isExecutable(path: string): boolean;
  /** True where the walk stopped before it had seen everything. */
  readonly cut: boolean;
}

const MOST_PATHS = 20_000;
const MOST_BYTES = 400_000;

const FOREIGN = new Set([
  "node_modules",
  "site-packages",
  "vendor",
  "venv",
  "dist",
  "build",
  "target",
  "__pycache__",
  "third_party",
]);
/** Hidden files that say something about an agent. */
const TELLING_HIDDEN = /^\.(env(\.\w+)?|python-version|nvmrc|node-version|npmrc|tool-versions)$/;

/** What init wrote the last time is no agent of theirs. */
const OURS = /^sre_gate_agent(\.\w+)?$|^sre-gate\.ya?ml$/;

export function readRepository(root: string): Repository {
  const paths: string[] = [];
  const folders = [""];
  while (folders.length > 0 && paths.length < MOST_PATHS) {
    const folder = folders.shift() ?? "";
    for (const entry of listed(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isForeign(root, path, entry.name) && !OURS.test(entry.name)) folders.push(path);
      } else if (
        entry.isFile() &&
        !OURS.test(entry.name) &&
        (!entry.name.startsWith(".") || TELLING_HIDDEN.test(entry.name))
      )
        paths.push(path);
    }
  }
  const known = new Set(paths);
  const texts = new Map<string, string | null>();
  return {
    paths: paths.sort(byCodePoint),
    has: (path) => known.has(path),
    text: (path) => {
      if (!known.has(path)) return null;
      const found = texts.get(path);
      if (found !== undefined) return found;
      const full = join(root, path);
      const text = statSync(full).size <= MOST_BYTES ? readFileSync(full, "utf8") : null;
      texts.set(path, text);
      return text;
    },
    isExecutable: (path) => known.has(path) && (statSync(join(root, path)).mode & 0o111) !== 0,
    cut: folders.length > 0,
  };
}

/** Folders first seen come first: what lies near the top is seen even where the walk is cut. */
function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
      byCodePoint(left.name, right.name),
    );
  } catch {
    // A folder that this user may not read holds no agent that this user could gate.
    return [];
  }
}

/** What others wrote: installed packages define entry points and read the keys of every provider. */
function isForeign(root: string, path: string, name: string): boolean {
  return name.startsWith(".") || FOREIGN.has(name) || existsSync(join(root, path, "pyvenv.cfg"));
}

export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A path beside another one: `beside("a/b.py", "c.py")` is `a/c.py`. */
export function beside(path: string, name: string): string {
  const folder = folderOf(path);
  return normal(folder === "" ? name : `${folder}/${name}`);
}

export function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0) parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
