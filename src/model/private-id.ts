import { hmacSha256 } from "./digest.ts";

const BYTES = 5;
const SHAPE = /^private-[0-9a-f]{10}$/;
const MARK = " (private)";

/**
 * The name of a private variant. The same seed gives the same name, so that runs can be compared; without the seed, it does
 * not lead to the published task, whose truth is public.
 */
export function privateId(seed: string, id: string): string {
  const bytes = [...hmacSha256(seed, `id/${id}`)].slice(0, BYTES);
  return `private-${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export function isPrivateId(id: string): boolean {
  return SHAPE.test(id);
}

/** `full@1 (private)`. */
export function privateSuite(suite: string): string {
  return `${suite}${MARK}`;
}

/** The name of a suite if a seed may be set; with canaries, the suite's own tasks stay public. */
export function suiteName(
  suite: string,
  {
    privateSeed,
    judge,
  }: {
    readonly privateSeed: string | null;
    readonly judge: { readonly canary?: number | undefined };
  },
): string {
  return privateSeed === null || judge.canary !== undefined ? suite : privateSuite(suite);
}

export function isPrivateSuite(suite: string): boolean {
  return suite.endsWith(MARK);
}
