import { Transform } from "node:stream";
import { isObject } from "./dialect.ts";

/**
 * Removes the usage chunk that the gate requested from a chat stream: it has no choices, and some
 * clients read choices[0] of every chunk. Everything else passes unchanged, event by event.
 */
export function hideUsageChunk(): Transform {
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      for (let end = eventEnd(held); end > 0; end = eventEnd(held)) {
        const event = held.subarray(0, end);
        held = held.subarray(end);
        if (!isUsageOnly(event)) this.push(event);
      }
      done();
    },
    flush(done) {
      if (held.length > 0) this.push(held);
      done();
    },
  });
}

function eventEnd(bytes: Buffer): number {
  const plain = bytes.indexOf("\n\n");
  const carriage = bytes.indexOf("\r\n\r\n");
  if (plain < 0 && carriage < 0) return -1;
  if (carriage >= 0 && (plain < 0 || carriage < plain)) return carriage + 4;
  return plain + 2;
}

function isUsageOnly(event: Buffer): boolean {
  const text = event.toString("utf8").trim();
  if (!text.startsWith("data:") || !text.includes('"usage"')) return false;
  try {
    const document: unknown = JSON.parse(text.slice(5));
    if (!isObject(document) || !isObject(document.usage)) return false;
    return Array.isArray(document.choices) && document.choices.length === 0;
  } catch {
    return false;
  }
}
