import type { IncomingMessage } from "node:http";
import type { JsonFields } from "../../model/json.ts";
import { isObject } from "./dialect.ts";

export const BODY_CAP = 32 * 1024 * 1024;
/** For all requests of one attempt at a time: enough for parallel conversations, too little to fill the gate's memory. */
const ROOM = 64 * 1024 * 1024;

/** The memory that the bodies of an attempt's open requests may use together. */
export class BodyRoom {
  #free = ROOM;

  /** False if there is no room for this many more bytes. */
  enter(bytes: number): boolean {
    if (bytes > this.#free) return false;
    this.#free -= bytes;
    return true;
  }

  leave(body: Buffer | number | null): void {
    this.#free += typeof body === "number" ? body : (body?.length ?? 0);
  }
}

/** The whole body, which uses its room until it is released; null if it is longer than any request should be. */
export async function readBody(request: IncomingMessage, room: BodyRoom): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const bytes = chunk as Buffer;
      if (length + bytes.length > BODY_CAP || !room.enter(bytes.length)) {
        room.leave(length);
        return null;
      }
      length += bytes.length;
      chunks.push(bytes);
    }
  } catch (error) {
    room.leave(length);
    throw error;
  }
  return Buffer.concat(chunks);
}

/** The body as a JSON object; null if it is none. */
export function parseObject(body: Buffer): JsonFields | null {
  try {
    const document: unknown = JSON.parse(body.toString("utf8"));
    return isObject(document) ? document : null;
  } catch {
    return null;
  }
}
