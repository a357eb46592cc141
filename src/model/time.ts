// The only access of the pure rooms to Date: conversions, never "now".

/** "2025-12-15T17:24:44.327Z" for milliseconds since the epoch. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** "2025-12-15 17:24:44.327494932", the form ClickHouse writes; whole seconds lose the fraction. */
export function clickhouseTime(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n;
  const fraction = nanoseconds % 1_000_000_000n;
  const base = new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace("T", " ");
  return fraction === 0n ? base : `${base}.${fraction.toString().padStart(9, "0")}`;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|\+00:?00)?$/;

/** Nanoseconds since the epoch for ClickHouse and RFC 3339 UTC times, or null. */
export function parseTime(text: string): bigint | null {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const milliseconds = Date.parse(`${match[1]}T${match[2]}Z`);
  if (Number.isNaN(milliseconds)) return null;
  return BigInt(milliseconds) * 1_000_000n + BigInt((match[3] ?? "").padEnd(9, "0"));
}

/** The same in milliseconds, rounded down, for code that does not need nanoseconds. */
export function parseTimeMs(text: string): number | null {
  const nanoseconds = parseTime(text);
  return nanoseconds === null ? null : Number(nanoseconds / 1_000_000n);
}
