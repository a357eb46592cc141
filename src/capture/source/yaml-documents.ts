import { readYaml } from "../../model/yaml.ts";
import type { JsonPart } from "./json-values.ts";
import { LIMITS } from "./limits.ts";

/**
 * The documents of a YAML text of any length, and of a List each item as one: `kubectl get -o yaml` writes thousands of
 * objects into one document, which is cut where an item begins.
 */
export async function* yamlDocuments(lines: AsyncIterable<string>): AsyncGenerator<JsonPart> {
  let part: string[] = [];
  let length = 0;
  /** Spaces before the dash of an item; null outside a list of items. */
  let indent: number | null = null;
  let isItem = false;
  const take = function* (): Generator<JsonPart> {
    const text = part.join("\n");
    const from = isItem;
    part = [];
    length = 0;
    if (!/\S/.test(text.replace(/^\s*#.*$/gm, ""))) return;
    const first = readYaml(text);
    const read = first.kind !== "value" && text.includes(HIDDEN) ? readYaml(mended(text)) : first;
    if (read.kind !== "value") yield { problem: read.why };
    else if (from)
      yield { path: "items.*", value: Array.isArray(read.value) ? read.value[0] : null };
    else yield { path: "", value: read.value };
  };
  for await (const line of lines) {
    if (/^---(\s|$)/.test(line) || line === "...") {
      yield* take();
      [indent, isItem] = [null, false];
      continue;
    }
    const dash = /^( *)- /.exec(line);
    if (indent === null && dash !== null && (part.at(-1) === "items:" || onlyComments(part))) {
      indent = dash[1]?.length ?? 0;
      // What stood above the list says only that it is one.
      part = [];
      isItem = true;
    } else if (isItem && dash !== null && dash[1]?.length === indent) {
      yield* take();
      isItem = true;
    } else if (isItem && indent !== null && /^[a-z]/i.test(line)) {
      yield* take();
      isItem = false;
    }
    part.push(line);
    length += line.length;
    if (length > LIMITS.value) {
      yield { problem: `one object has more than ${LIMITS.value / 2 ** 20} million characters` };
      return;
    }
  }
  yield* take();
}

function onlyComments(lines: readonly string[]): boolean {
  return lines.every((line) => /^\s*(#.*)?$/.test(line));
}

/** What troubleshoot.sh writes in place of what it redacts. Bare it is no YAML, and two keys of it are one key. */
const HIDDEN = "***HIDDEN***";

function mended(text: string): string {
  let keys = 0;
  return text
    .split("\n")
    .map((line) => {
      const key = /^\s*(?:- )?[^\s"']*\*\*\*HIDDEN\*\*\*[^\s"']*:(?=\s|$)/.exec(line)?.[0];
      if (key === undefined) return line.replaceAll(HIDDEN, "HIDDEN");
      keys += 1;
      return (
        key.replaceAll(HIDDEN, `HIDDEN-${keys}`) +
        line.slice(key.length).replaceAll(HIDDEN, "HIDDEN")
      );
    })
    .join("\n");
}
