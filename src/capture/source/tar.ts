import { ByteReader } from "./bytes.ts";
import { broken, LIMITS, refused, safePath } from "./limits.ts";
import type { SourceFile, SourceNotes } from "./source-file.ts";

const BLOCK = 512;

interface Header {
  readonly path: string;
  readonly size: number;
  readonly type: string;
  readonly link: string;
}

/**
 * The files of a tar archive, read once from front to end: nothing is unpacked to disk. Reads ustar, and the long names
 * and sizes of GNU and pax. What no capture needs and what an attack is made of (devices, links that lead out) is refused.
 */
export async function* tarFiles(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  notes: SourceNotes,
): AsyncGenerator<SourceFile> {
  const reader = new ByteReader(bytes);
  let [files, unpacked] = [0, 0];
  let extended: Readonly<Record<string, string>> = {};
  try {
    for (;;) {
      const block = await reader.take(BLOCK);
      if (block.length < BLOCK)
        throw broken(where, "the archive is cut off: its end mark is missing");
      if (block.every((byte) => byte === 0)) return;
      const header = readHeader(block, where);
      const size = extended.size === undefined ? header.size : Number(extended.size);
      if (!Number.isSafeInteger(size) || size < 0) throw broken(where, "an entry has no size");
      unpacked += size;
      files += 1;
      if (unpacked > LIMITS.unpacked || files > LIMITS.files)
        throw refused(
          where,
          `it holds more than ${LIMITS.files} files or ${LIMITS.unpacked / 2 ** 30} GB`,
          "Import the part of it that belongs to the incident.",
        );
      if ("xLK".includes(header.type)) {
        if (size > 2 ** 20) throw broken(where, "a name or header is longer than a megabyte");
        const text = (await whole(reader, size, where)).toString("utf8");
        extended = { ...extended, ...extension(header.type, text) };
        continue;
      }
      const path = safePath(extended.path ?? header.path, where);
      const link = extended.linkpath ?? header.link;
      extended = {};
      if (header.type === "0" || header.type === "7") {
        const pieces = contentOf(reader, size, where);
        yield { path, pieces: () => pieces, encoding: "as it is" };
        for await (const _ of pieces);
        continue;
      }
      refuseType(header.type, path, link, where);
      if (header.type === "1" || header.type === "2") notes.link(path);
      await whole(reader, size, where, true);
    }
  } finally {
    await reader.close();
  }
}

async function* contentOf(reader: ByteReader, size: number, where: string) {
  let missing = size;
  let isWhole = false;
  try {
    for await (const piece of reader.pieces(size)) {
      missing -= piece.length;
      yield piece;
    }
    isWhole = true;
  } finally {
    // Whoever looked at the beginning only leaves the rest to us.
    if (!isWhole) for await (const piece of reader.pieces(missing)) missing -= piece.length;
    await reader.take((BLOCK - (size % BLOCK)) % BLOCK);
  }
  if (missing > 0) throw broken(where, "the archive is cut off inside a file");
}

async function whole(reader: ByteReader, size: number, where: string, skip = false) {
  const padded = Math.ceil(size / BLOCK) * BLOCK;
  if (skip) {
    let seen = 0;
    for await (const piece of reader.pieces(padded)) seen += piece.length;
    if (seen < padded) throw broken(where, "the archive is cut off");
    return Buffer.alloc(0);
  }
  const bytes = await reader.take(padded);
  if (bytes.length < size) throw broken(where, "the archive is cut off");
  return bytes.subarray(0, size);
}

function readHeader(block: Buffer, where: string): Header {
  const sum = Number.parseInt(text(block, 148, 8), 8);
  let is = 8 * 32;
  for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) is += byte;
  if (sum !== is) throw broken(where, "it is no tar archive, or its bytes are damaged");
  const prefix = text(block, 257, 5) === "ustar" ? text(block, 345, 155) : "";
  const name = text(block, 0, 100);
  return {
    path: prefix === "" || text(block, 257, 8) === "ustar  " ? name : `${prefix}/${name}`,
    size: sizeOf(block),
    type: text(block, 156, 1) || "0",
    link: text(block, 157, 100),
  };
}

function text(block: Buffer, at: number, length: number): string {
  const bytes = block.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end === -1 ? length : end).replace(/^ +(?=\d)/, "");
}

/** Octal digits, or for large files a number with its first bit set. */
function sizeOf(block: Buffer): number {
  if ((block[124] ?? 0) & 0x80) return Number(block.readBigUInt64BE(128));
  const digits = text(block, 124, 12).trim();
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function extension(type: string, content: string): Record<string, string> {
  const plain = content.replace(/\0+$/, "");
  if (type === "L") return { path: plain };
  if (type === "K") return { linkpath: plain };
  const found: Record<string, string> = {};
  for (let rest = content; rest !== ""; ) {
    const length = Number.parseInt(rest, 10);
    if (!(length > 0) || length > rest.length + 4) break;
    // Lengths count bytes.
    const record = Buffer.from(rest).subarray(0, length).toString("utf8");
    const [, key = "", value = ""] = /^\d+ ([^=]+)=([\s\S]*)\n$/.exec(record) ?? [];
    if (key === "path" || key === "linkpath" || key === "size") found[key] = value;
    rest = rest.slice(record.length);
  }
  return found;
}

function refuseType(type: string, path: string, link: string, where: string): void {
  const shown = JSON.stringify(path.slice(0, 200));
  if (type === "1" || type === "2") {
    const base = type === "1" ? [] : path.split("/").slice(0, -1);
    const depth = link.split("/").reduce((level, part) => {
      if (level < 0 || part === "" || part === ".") return level;
      return part === ".." ? level - 1 : level + 1;
    }, base.length);
    if (link.startsWith("/") || depth < 0)
      throw refused(
        where,
        `${shown} is a link that leads out of the archive`,
        "Pack it again with 'tar --dereference', which stores what the link leads to.",
      );
    return;
  }
  if (type === "5" || type === "g") return;
  throw refused(
    where,
    `${shown} is neither a file nor a folder (type ${JSON.stringify(type)})`,
    "Pack it again with files only.",
  );
}
