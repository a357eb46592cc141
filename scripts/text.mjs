// Packs a file in its own language (CSS, browser JavaScript, Perl) as text, under the name Vite knows: import X from "./x.css?raw".
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

const SUFFIX = "?raw";

export const text = {
  name: "text",
  resolveId: (id, importer) => (id.endsWith(SUFFIX) ? resolve(dirname(importer), id) : null),
  load: async (id) =>
    id.endsWith(SUFFIX)
      ? {
          code: `export default ${JSON.stringify(await readFile(id.slice(0, -SUFFIX.length), "utf8"))};`,
          moduleType: "js",
        }
      : null,
};
