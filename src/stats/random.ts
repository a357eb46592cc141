import { sha256 } from "../model/digest.ts";

/** A stream of numbers that depends on its seed and on nothing else. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
}

/** xoshiro128** (Blackman and Vigna, public domain), started from a hash so that near seeds give far streams. */
export function seededRandom(seed: string): Random {
  const hash = sha256(seed);
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i += 1) state[i] = Number.parseInt(hash.slice(8 * i, 8 * i + 8), 16);
  let [a = 1, b = 2, c = 3, d = 4] = state;
  const word = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const next = (): number => (word() + (word() >>> 11) * 2 ** 32) / 2 ** 53;
  return { next, below: (limit) => Math.floor(next() * limit) };
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** Fisher-Yates on a copy. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const [left, right] = [result[i], result[j]];
    if (left === undefined || right === undefined) continue;
    result[i] = right;
    result[j] = left;
  }
  return result;
}
