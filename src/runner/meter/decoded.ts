import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** An answer's bytes as text, and whether they are other bytes than the provider sent. */
export interface Decoded {
  readonly stages: readonly [Readable, ...Transform[]];
  readonly changed: boolean;
}

/**
 * We ask for no compression, and some gateways compress all the same. The agent then gets the plain bytes: those
 * any client reads, and usage could be neither read nor taken out of compressed ones. What we cannot unpack passes as
 * it is, and its usage is unknown.
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
