import type { IncomingMessage } from "node:http";

export const BODY_CAP = 32 * 1024 * 1024;

/** The whole request, or null when it is longer than any request should be. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > BODY_CAP) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
