import { leftOut, SIGN_ROOM } from "../report/transcript.ts";

export interface CutText {
  readonly text: string;
  /** Bytes of the file that were left out. */
  readonly cut: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;

/**
 * A JSON text whose long strings lost their middle, so that what nobody will see is never parsed: most of a transcript
 * is output of commands, and reading that whole takes longer than everything else in a report. Only strings are
 * looked at; whether the rest is JSON is for the parser. Null when a string has no end.
 */
export function cutStrings(bytes: Buffer, limit: number): CutText | null {
  const tail = Math.floor(limit / 4);
  const parts: string[] = [];
  let from = 0;
  let cut = 0;
  for (let start = bytes.indexOf(QUOTE) + 1; start > 0; ) {
    const end = endOfString(bytes, start);
    if (end === -1) return null;
    if (end - start > limit + SIGN_ROOM) {
      const left = boundary(bytes, start + limit - tail, end);
      const right = boundary(bytes, end - tail, end);
      parts.push(bytes.toString("utf8", from, left), `\\n${leftOut(right - left)}\\n`);
      cut += right - left;
      from = right;
    }
    start = bytes.indexOf(QUOTE, end + 1) + 1;
  }
  return { text: parts.join("") + bytes.toString("utf8", from), cut };
}

function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(QUOTE, start);
  while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end;
}

/** An odd number of backslashes before a byte: the last of them belongs to it. */
function isEscaped(bytes: Buffer, at: number): boolean {
  let first = at;
  while (bytes[first - 1] === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

const LONGEST_ESCAPE = 6;

/** The first place from `at` on that is neither inside an escape nor inside a character. */
function boundary(bytes: Buffer, at: number, end: number): number {
  let place = at;
  for (let back = 1; back < LONGEST_ESCAPE; back += 1) {
    const begin = at - back;
    if (bytes[begin] !== BACKSLASH) continue;
    const size = bytes[begin + 1] === LETTER_U ? LONGEST_ESCAPE : 2;
    if (!isEscaped(bytes, begin)) place = Math.max(place, begin + size);
    break;
  }
  while (place < end && isContinuation(bytes[place])) place += 1;
  return place;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
