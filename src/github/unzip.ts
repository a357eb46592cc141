import { crc32, inflateRawSync } from "node:zlib";
import { staysInside } from "../store/record.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** Why an archive is not opened. Nothing of it is used then. */
export class BadArchive extends Error {}

export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  readonly read: () => Buffer;
}

/**
 * The files of a zip archive, by its central directory. Everything in it is a stranger's: a path that leaves its folder, a
 * size that is not the file's, and an archive that unpacks to more than `most` bytes are refused.
 */
export function readZip(bytes: Buffer, most: number): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw new BadArchive("its directory is damaged");
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const size = bytes.readUInt32LE(at + 24);
    total += size;
    if (total > most) throw new BadArchive(`it unpacks to more than ${most} bytes`);
    if (!path.endsWith("/")) {
      if (!staysInside(path)) throw new BadArchive(`${JSON.stringify(path)} leaves its folder`);
      const header = at;
      entries.push({ path, size, read: () => contentOf(bytes, header, path) });
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(bytes: Buffer, header: number, path: string): Buffer {
  const method = bytes.readUInt16LE(header + 10);
  const sum = bytes.readUInt32LE(header + 16);
  const packed = bytes.readUInt32LE(header + 20);
  const size = bytes.readUInt32LE(header + 24);
  const local = bytes.readUInt32LE(header + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL)
    throw new BadArchive(`${path} is not where the directory says`);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = unpacked(bytes.subarray(start, start + packed), method, size, path);
  if (content.length !== size || crc32(content) !== sum)
    throw new BadArchive(`${path} is not what the directory says`);
  return content;
}

function unpacked(packed: Buffer, method: number, size: number, path: string): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new BadArchive(`${path} is packed by method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new BadArchive(`${path} does not unpack`);
  }
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new BadArchive("it is no zip archive");
}
