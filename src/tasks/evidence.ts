import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Diagnosis, Evidence } from "../model/diagnosis.ts";
import { snapshotFiles } from "../records/list-files.ts";
import { isLeftOut } from "./without.ts";

/** Pointers beyond these are not read: no person would review them either. */
const MAX_POINTERS = 200;
const MAX_TEXT = 10_000;

/** How many of the quoted texts are in the files they name. Null when the answer quotes none. */
export async function verifyEvidence(
  folder: string,
  diagnosis: Diagnosis,
  without: readonly string[],
): Promise<{ checked: number; verified: number } | null> {
  const pointers = diagnosis.factors
    .flatMap(({ evidence }) => (Array.isArray(evidence) ? evidence : []))
    .slice(0, MAX_POINTERS);
  if (pointers.length === 0) return null;
  const files = snapshotFiles(folder).filter((file) => !isLeftOut(without, file));
  const visible = new Set(files.map(({ path }) => path));
  let verified = 0;
  for (const [path, texts] of textsByFile(pointers, visible)) {
    verified += await countFound(join(folder, path), texts);
  }
  return { checked: pointers.length, verified };
}

/** Only files that the agent could see count, however it spelt the path. */
function textsByFile(
  pointers: readonly Evidence[],
  visible: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { file, match } of pointers) {
    const path = [...visible].find((known) => isSameFile(file, known));
    if (path === undefined || match === "" || match.length > MAX_TEXT) continue;
    const list = texts.get(path) ?? [];
    list.push(match);
    texts.set(path, list);
  }
  return texts;
}

/** `alerts/x.json`, `./alerts/x.json` or an absolute path inside the sandbox. */
function isSameFile(written: string, known: string): boolean {
  const plain = written.replace(/^\.\//, "");
  return plain === known || plain.endsWith(`/${known}`);
}

async function countFound(path: string, texts: readonly string[]): Promise<number> {
  const open = texts.flatMap((text, index) =>
    spellingsOf(text).map((spelling) => ({ index, text: spelling })),
  );
  const found = new Set<number>();
  const longest = Math.max(...open.map(({ text }) => text.length));
  let tail = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const window = tail + (chunk as string);
    for (const { index, text } of open) if (window.includes(text)) found.add(index);
    if (found.size === texts.length) break;
    tail = window.slice(-longest);
  }
  return found.size;
}

/** As the agent saw it, as a table quotes it, as JSON escapes it, and as a table quotes JSON. */
function spellingsOf(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const quoted = (plain: string) => plain.replaceAll('"', '""');
  return [...new Set([text, quoted(text), json, quoted(json)])];
}
