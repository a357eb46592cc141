import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { byCodePoint } from "../../model/order.ts";

const KEYS = [
  "ANTHROPIC_API_KEY",
  "OPENAI_API_KEY",
  "GEMINI_API_KEY",
  "GOOGLE_API_KEY",
  "MISTRAL_API_KEY",
  "OPENROUTER_API_KEY",
] as const;

const MOST_FILES = 400;
const MOST_BYTES = 200_000;
const FOREIGN = ["node_modules", "site-packages", "vendor"];

/** Names of variables with provider keys that this repository's own sources read. */
export function findKeys(root: string): string[] {
  const found = new Set<string>();
  const queue = [root];
  for (let seen = 0; queue.length > 0 && seen < MOST_FILES; ) {
    const folder = queue.shift() ?? "";
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory() && !isForeign(path)) queue.push(path);
      else if (entry.isFile() && /\.(py|[cm]?[jt]s|sh|toml|ya?ml|json)$/.test(entry.name)) {
        seen += 1;
        const text = statSync(path).size <= MOST_BYTES ? readFileSync(path, "utf8") : "";
        for (const key of KEYS) if (reads(text, key)) found.add(key);
      }
    }
  }
  return [...found].sort(byCodePoint);
}

/** What others wrote: installed packages read the keys of every provider. */
function isForeign(folder: string): boolean {
  return FOREIGN.includes(basename(folder)) || existsSync(join(folder, "pyvenv.cfg"));
}

/** AZURE_OPENAI_API_KEY is another service's. */
function reads(text: string, key: string): boolean {
  return new RegExp(`(?<![A-Z0-9_])${key}(?![A-Z0-9_])`).test(text);
}
