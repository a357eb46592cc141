import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { sortedBy } from "../model/order.ts";
import { whenAbsent } from "./absent.ts";

interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The entries of a folder, sorted, without hidden names; a link counts as its target. */
export async function entriesOf(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(whenAbsent([]));
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  const found = await Promise.all(
    visible.map(async (entry) => {
      const kind = entry.isSymbolicLink()
        ? await stat(join(folder, entry.name)).catch(() => null)
        : entry;
      return kind?.isDirectory() || kind?.isFile()
        ? [{ name: entry.name, isFolder: kind.isDirectory() }]
        : [];
    }),
  );
  return sortedBy(found.flat(), ({ name }) => name);
}
