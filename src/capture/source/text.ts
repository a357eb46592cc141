import { LIMITS } from "./limits.ts";

/** How much of a file is looked at to tell what it is. */
const HEAD = 1 << 16;

/** A file whose beginning is known and whose text can be read once. */
export interface OpenFile {
  readonly path: string;
  readonly head: string;
  readonly text: () => AsyncIterable<string>;
  /** Without line ends. What is longer than any line should be comes in pieces. */
  readonly lines: () => AsyncIterable<string>;
  /** Lets go of what was not read. */
  readonly close: () => Promise<void>;
}

/** Null for a file that is no text. */
export async function openText(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<OpenFile | null> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  while (size < HEAD && !isOver) {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else {
      first.push(next.value);
      size += next.value.length;
    }
  }
  const bytes = Buffer.concat(first);
  const encoding = encodingOf(bytes);
  const close = async () => {
    await iterator.return?.();
  };
  if (encoding === null) {
    await close();
    return null;
  }
  const text = async function* () {
    const decoder = new TextDecoder(encoding);
    yield decoder.decode(bytes, { stream: true });
    while (!isOver) {
      const next = await iterator.next();
      if (next.done) isOver = true;
      else yield decoder.decode(next.value, { stream: true });
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  };
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD), { stream: true });
  return { path, head, text, lines: () => linesOf(text()), close };
}

/** PowerShell's `>` writes UTF-16. A zero byte in anything else is no text. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes.includes(0) ? null : "utf-8";
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let open = "";
  for await (const piece of text) {
    const whole = open + piece;
    let from = 0;
    for (let end = whole.indexOf("\n"); end !== -1; end = whole.indexOf("\n", from)) {
      yield whole.slice(from, whole[end - 1] === "\r" && end > from ? end - 1 : end);
      from = end + 1;
    }
    open = whole.slice(from);
    if (open.length > LIMITS.value) {
      yield open;
      open = "";
    }
  }
  if (open !== "") yield open.replace(/\r$/, "");
}
