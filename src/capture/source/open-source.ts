import { closeSync, createReadStream, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { byCodePoint } from "../../model/order.ts";
import { UserError } from "../../model/problem.ts";
import { broken, LIMITS, refused } from "./limits.ts";
import type { SourceFile, SourceNotes } from "./source-file.ts";
import { tarFiles } from "./tar.ts";

const PIECE = 1 << 18;

/** The files of a folder, of a tar archive (packed or not), or the one file that the path names. */
export async function* filesOfSource(
  path: string,
  shown: string,
  notes: SourceNotes,
): AsyncGenerator<SourceFile> {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined) throw missing(shown);
  if (facts.isDirectory()) {
    yield* folderFiles(path, "", notes);
    return;
  }
  switch (kindOf(path, shown)) {
    case "tar":
      yield* tarFiles(createReadStream(path, { highWaterMark: PIECE }), shown, notes);
      return;
    case "gzipped tar":
      yield* tarFiles(
        gunzipped(createReadStream(path, { highWaterMark: PIECE }), shown),
        shown,
        notes,
      );
      return;
    case "gzip":
    case "plain":
      yield fileOnDisk(path, basename(path));
  }
}

function* folderFiles(root: string, below: string, notes: SourceNotes): Generator<SourceFile> {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* folderFiles(root, path, notes);
    else if (entry.isFile()) yield fileOnDisk(join(root, path), path);
    else if (entry.isSymbolicLink()) notes.link(path);
  }
}

function fileOnDisk(path: string, inside: string): SourceFile {
  return {
    path: inside,
    pieces: () => createReadStream(path, { highWaterMark: PIECE }),
    encoding: "as it is",
  };
}

type Kind = "tar" | "gzipped tar" | "gzip" | "plain";

const OTHER_ARCHIVES: readonly (readonly [string, string, string])[] = [
  ["504b0304", "a zip archive", "unzip"],
  ["28b52ffd", "packed with zstd", "unzstd"],
  ["fd377a58", "packed with xz", "unxz"],
  ["425a68", "packed with bzip2", "bunzip2"],
  ["377abcaf", "a 7z archive", "7z x"],
];

function kindOf(path: string, shown: string): Kind {
  const head = Buffer.alloc(BLOCK);
  const file = openSync(path, "r");
  const size = readSync(file, head);
  closeSync(file);
  const hex = head.toString("hex", 0, 4);
  const other = OTHER_ARCHIVES.find(([magic]) => hex.startsWith(magic));
  if (other) {
    throw new UserError({
      code: "CAPTURE_ARCHIVE_KIND",
      where: shown,
      message: `it is ${other[1]}: archives are read as tar or tar.gz`,
      help: `Unpack it (${other[2]}) and name the folder.`,
    });
  }
  if (hex.startsWith("1f8b")) return /\.(tgz|tar\.gz)$/i.test(path) ? "gzipped tar" : "gzip";
  return size === BLOCK && head.toString("latin1", 257, 262) === "ustar" ? "tar" : "plain";
}

const BLOCK = 512;

export async function* gunzipped(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  const counted = async function* () {
    for await (const piece of bytes) {
      packed += piece.length;
      yield piece;
    }
  };
  const gunzip = createGunzip({ chunkSize: PIECE });
  // What fails on the way in ends the reading below.
  pipeline(Readable.from(counted()), gunzip, () => undefined);
  let unpacked = 0;
  try {
    for await (const piece of gunzip) {
      unpacked += (piece as Buffer).length;
      if (unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio)
        throw refused(
          where,
          `its ${packed} bytes unpack to more than ${LIMITS.ratio} times as many`,
          "Unpack it yourself, if you trust it, and name the folder.",
        );
      yield piece as Buffer;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw broken(where, `it cannot be unpacked (${(error as Error).message})`);
  } finally {
    gunzip.destroy();
  }
}

function missing(where: string): UserError {
  return new UserError({
    code: "CAPTURE_SOURCE_MISSING",
    where,
    message: "there is no such file or folder",
    help: "Name a support bundle, a folder of kubectl's answers, or another file of the incident.",
  });
}
