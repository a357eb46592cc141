import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { makeFolder } from "../attempt/files.ts";

/**
 * Writes a stream to a file up to a byte cap and discards the rest, so that a flood costs
 * neither disk nor memory. `rewrite` sees whole lines as far as lines are shorter than the hold-back.
 * The file and its folder are created at the first byte, so a silent program leaves none: a run makes thousands of files,
 * and each costs half a millisecond.
 */
export function capture(
  stream: Readable,
  file: string,
  cap: number,
  rewrite: (text: string) => string = (text) => text,
): { finish(): Promise<{ bytes: number; cut: boolean }> } {
  let opened: WriteStream | null = null;
  let failure: Error | null = null;
  const openFile = (): WriteStream => {
    makeFolder(dirname(file));
    return createWriteStream(file).on("error", (error) => {
      failure ??= error;
      // On a full disk the pipe is still drained: otherwise the program would block and look slow.
      stream.resume();
    });
  };
  const masked = new LineHold(rewrite);
  let bytes = 0;
  stream.on("error", () => stream.destroy());
  stream.on("data", (chunk: Buffer) => {
    const room = cap - bytes;
    bytes += chunk.length;
    if (room <= 0 || failure !== null) return;
    opened ??= openFile();
    const sink = opened;
    const text = masked.push(chunk.subarray(0, room).toString("latin1"));
    if (!sink.write(Buffer.from(text, "latin1")) && failure === null) {
      stream.pause();
      sink.once("drain", () => stream.resume());
    }
  });
  return {
    async finish() {
      // The pipes of a dead process still deliver their content; a stray child must not keep them open.
      await Promise.race([finished(stream).catch(() => undefined), pause(250)]);
      stream.destroy();
      const rest = masked.flush();
      const cut = bytes > cap;
      const note = cut ? `\n[sre-gate: cut here, ${bytes} bytes or more in all]\n` : "";
      if (opened === null && rest + note === "") {
        await rm(file, { force: true });
        return { bytes, cut };
      }
      const sink = opened ?? openFile();
      sink.end(Buffer.from(rest + note, "latin1"));
      await finished(sink).catch(() => undefined);
      if (failure !== null) throw failure;
      return { bytes, cut };
    },
  };
}

const HOLD = 64 * 1024;

/** Passes text on line by line, so that a secret split over two chunks is still recognized. */
class LineHold {
  readonly #rewrite: (text: string) => string;
  #held = "";

  constructor(rewrite: (text: string) => string) {
    this.#rewrite = rewrite;
  }

  push(text: string): string {
    this.#held += text;
    const end = this.#held.lastIndexOf("\n");
    if (end < 0 && this.#held.length < HOLD) return "";
    const length = end < 0 ? this.#held.length : end + 1;
    const whole = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    return this.#rewrite(whole);
  }

  flush(): string {
    const rest = this.#rewrite(this.#held);
    this.#held = "";
    return rest;
  }
}

/** `unref`, because otherwise the whole program would wait for the timer before it exits. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
