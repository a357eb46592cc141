import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** An answer's bytes without compression, and whether they differ from what the provider sent. */
export interface Decoded {
  readonly stages: readonly [Readable, ...Transform[]];
  readonly changed: boolean;
}

/**
 * The gate asks for no compression, but some gateways compress anyway. The agent then gets the unpacked bytes, which
 * every client can read; usage can be neither read nor removed in compressed ones. An unknown encoding passes as it is,
 * and its usage is unknown.
 */
export function decoded(incoming: IncomingMessage): Decoded {
  const unpack = unpackerFor(incoming.headers["content-encoding"]);
  return unpack === null
    ? { stages: [incoming], changed: false }
    : { stages: [incoming, unpack], changed: true };
}

function unpackerFor(encoding: string | undefined): Transform | null {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return null;
  }
}
