import { hmacSha256 } from "../model/digest.ts";

/** A stream of integers: the same on every machine, because nothing but 32-bit integers is involved. */
export interface Stream {
  /** 0 .. 2^32 - 1 */
  next(): number;
  /** 0 .. bound - 1 */
  below(bound: number): number;
  /** low .. high, both included */
  between(low: number, high: number): number;
  /** True `perThousand` times in a thousand. */
  chance(perThousand: number): boolean;
  pick<T>(items: readonly T[]): T;
  hex(digits: number): string;
  /** Letters as Kubernetes puts them behind a dash: no vowels, so no words. */
  suffix(length: number): string;
}

const SAFE = "bcdfghjklmnpqrstvwxz2456789";
const HEX = "0123456789abcdef";

/** Murmur's finaliser over a key and two coordinates: a draw that depends on where, not on when. */
export function mix(key: number, first: number, second: number): number {
  let hash = Math.imul(key ^ (first + 0x9e3779b9), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (second + 0x7f4a7c15), 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** `hash` scaled to 0 .. bound - 1; exact, because the product stays below 2^53. */
export function scale(hash: number, bound: number): number {
  return Math.floor((hash * bound) / 4294967296);
}

/** A hash of a text to 32 bits (FNV-1a): for names derived from contents, never for secrecy. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The letters Kubernetes makes of a pod template's hash. */
export function safeLetters(hash: number, length: number): string {
  let text = "";
  for (let index = 0; index < length; index += 1) {
    text += SAFE[scale(mix(hash, index, length), SAFE.length)];
  }
  return text;
}

/**
 * Every draw names its purpose, and each purpose has a stream of its own: HMAC-SHA256 of seed, task and
 * purpose. Two runs of one seed therefore differ only by the fault, and a name that is seen in a snapshot
 * tells nothing about the stream that chose the fault.
 */
export class Streams {
  readonly #seed: string;
  readonly #task: string;

  constructor(seed: string, task: string) {
    this.#seed = seed;
    this.#task = task;
  }

  #bytes(purpose: string): Uint8Array {
    return hmacSha256(this.#seed, `${this.#task}\u0000${purpose}`);
  }

  of(purpose: string): Stream {
    const bytes = this.#bytes(purpose);
    return stream(word(bytes, 0), word(bytes, 4), word(bytes, 8), word(bytes, 12));
  }

  /** One 32-bit key, for `mix`. */
  key(purpose: string): number {
    return word(this.#bytes(purpose), 0);
  }

  uid(purpose: string): string {
    const hex = [...this.#bytes(`uid/${purpose}`).subarray(0, 16)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

function word(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, integers only. */
function stream(a: number, b: number, c: number, d: number): Stream {
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  const below = (bound: number): number => scale(next(), bound);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (perThousand) => below(1000) < perThousand,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    hex: (digits) => letters(HEX, digits, below),
    suffix: (length) => letters(SAFE, length, below),
  };
}

function letters(alphabet: string, length: number, below: (bound: number) => number): string {
  let text = "";
  for (let index = 0; index < length; index += 1) text += alphabet[below(alphabet.length)];
  return text;
}
