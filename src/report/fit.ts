// Every text that goes to a place with a limit is fitted by a ladder: the fullest version that fits, counted in bytes.

const encoder = new TextEncoder();

export function bytes(text: string): number {
  return encoder.encode(text).length;
}

/** The longest prefix of at most `limit` bytes that ends on a character. */
export function cutBytes(text: string, limit: number): string {
  if (bytes(text) <= limit) return text;
  let used = 0;
  let out = "";
  for (const character of text) {
    const size = bytes(character);
    if (used + size > limit) break;
    used += size;
    out += character;
  }
  return out;
}

/** The first version that fits with `tail` behind it; the last one is cut if even it is too long. */
export function fitLadder(
  versions: readonly (() => string)[],
  tail: string,
  limit: number,
): string {
  const room = limit - bytes(tail);
  let last = "";
  for (const version of versions) {
    last = version();
    if (bytes(last) <= room) return last + tail;
  }
  return room <= 0 ? cutBytes(tail, limit) : cutBytes(last, room) + tail;
}

/** Cells a terminal needs for the text: East Asian wide signs and emoji take two, combining marks none. */
export function cells(text: string): number {
  let width = 0;
  for (const character of text) width += cell(character);
  return width;
}

function cell(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/\p{Mark}/u.test(character)) return 0;
  return wide(code) ? 2 : 1;
}

function wide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** At most `width` cells, with an ellipsis when something was cut. */
export function cutCells(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let used = 0;
  let out = "";
  for (const character of text) {
    const size = cell(character);
    if (used + size > width - 1) break;
    used += size;
    out += character;
  }
  return width > 0 ? `${out}…` : "";
}

export function pad(text: string, width: number, side: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - cells(text)));
  return side === "left" ? text + space : space + text;
}

/** Lines of at most `width` cells, broken at spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (cells(next) <= width || line === "") line = next;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
