import type { FileReading } from "../attempt/open-regular.ts";

export interface Frame {
  readonly type: string;
  readonly fact: string;
  readonly bytes: Buffer;
}

const HEADER_CAP = 80;
/** Room for all files an agent may leave; beyond it, reading stops. */
const TOTAL_CAP = 96 * 1024 * 1024;

/** Reads the launcher's frames. They are untrusted: anything malformed ends the reading, nothing throws. */
export class FrameReader {
  readonly #tell: (frame: Frame) => void;
  #chunks: Buffer[] = [];
  #held = 0;
  #total = 0;
  #broken = false;

  constructor(tell: (frame: Frame) => void) {
    this.#tell = tell;
  }

  push(chunk: Buffer): void {
    this.#total += chunk.length;
    if (this.#broken || this.#total > TOTAL_CAP) {
      this.#broken = true;
      this.#chunks = [];
      return;
    }
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    while (this.#readOne());
  }

  #readOne(): boolean {
    if (this.#broken || this.#held === 0) return false;
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    if (whole === undefined) return false;
    this.#chunks = [whole];
    const end = whole.subarray(0, HEADER_CAP).indexOf(10);
    if (end < 0) {
      this.#broken = whole.length >= HEADER_CAP;
      return false;
    }
    const header = /^([A-Z]) (\S{1,32}) (\d{1,9})$/.exec(whole.subarray(0, end).toString("latin1"));
    if (header === null) {
      this.#broken = true;
      return false;
    }
    const [, type = "", fact = "", length = "0"] = header;
    const begin = end + 1;
    if (whole.length < begin + Number(length)) return false;
    this.#tell({ type, fact, bytes: whole.subarray(begin, begin + Number(length)) });
    const rest = whole.subarray(begin + Number(length));
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#held = rest.length;
    return rest.length > 0;
  }
}

/** One wording for a refused file, with and without a sandbox. */
export function readingFrom(frame: Frame | undefined, cap: number): FileReading {
  switch (frame?.fact) {
    case undefined:
    case "missing":
      return { kind: "missing" };
    case "text":
      return frame.bytes.length > cap
        ? { kind: "refused", reason: `is ${frame.bytes.length} bytes long, more than ${cap}` }
        : { kind: "text", text: frame.bytes.toString("utf8") };
    case "link":
      return { kind: "refused", reason: "is a symbolic link" };
    case "hardlink":
      return { kind: "refused", reason: "is a hard link to another file" };
    case "special":
      return { kind: "refused", reason: "is not a regular file" };
    case "large":
      return {
        kind: "refused",
        reason: `is ${frame.bytes.toString("latin1").replace(/\D/g, "")} bytes long, more than ${cap}`,
      };
    default:
      return { kind: "refused", reason: "cannot be read" };
  }
}
