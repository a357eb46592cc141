// The only access of the pure rooms to node:crypto: a hash depends on its input and nothing else.
import { createHash, createHmac } from "node:crypto";
import { canonicalJson } from "./stable.ts";

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

export function hmacSha256(key: string | Uint8Array, message: string): Uint8Array {
  return new Uint8Array(createHmac("sha256", key).update(message).digest());
}

/** Short enough to read, long enough (80 bits) that two inputs of one project do not collide. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 20);
}

/** A digest over chunks, for contents too large to hold. */
export function sha256Stream(): { update(chunk: string | Uint8Array): void; hex(): string } {
  const hash = createHash("sha256");
  return {
    update(chunk) {
      hash.update(chunk);
    },
    hex: () => hash.digest("hex"),
  };
}
