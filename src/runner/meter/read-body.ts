import type { IncomingMessage } from "node:http";

export const BODY_CAP = 32 * 1024 * 1024;
/** Of all requests of one attempt at the same time: some conversations side by side, never the gate's memory. */
const ROOM = 64 * 1024 * 1024;

/** What the bodies of an attempt's open requests may take together. */
export class BodyRoom {
  #free = ROOM;

  /** False where there is no room for this many bytes more. */
  enter(bytes: number): boolean {
    if (bytes > this.#free) return false;
    this.#free -= bytes;
    return true;
  }

  leave(body: Buffer | number | null): void {
    this.#free += typeof body === "number" ? body : (body?.length ?? 0);
  }
}

/** The whole request, which takes its room until it leaves; null when it is longer than any request should be. */
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
