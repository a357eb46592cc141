/** Bytes that arrive in pieces, taken in the sizes that a format wants. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #left: Buffer = Buffer.alloc(0);
  #isOver = false;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes; fewer only where the stream ends. */
  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = size;
    for await (const part of this.pieces(size)) {
      parts.push(part);
      missing -= part.length;
      if (missing === 0) break;
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** The next `size` bytes as they come. */
  async *pieces(size: number): AsyncGenerator<Buffer> {
    let missing = size;
    while (missing > 0) {
      if (this.#left.length === 0 && !(await this.#more())) return;
      const part = this.#left.subarray(0, missing);
      this.#left = this.#left.subarray(part.length);
      missing -= part.length;
      yield part;
    }
  }

  async #more(): Promise<boolean> {
    while (!this.#isOver && this.#left.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done) this.#isOver = true;
      else this.#left = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    return this.#left.length > 0;
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}
