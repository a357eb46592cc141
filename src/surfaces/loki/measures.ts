const BYTES: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1000,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1 << 20,
  gib: 1 << 30,
};
const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/** A number with or without a unit of time (seconds) or size (bytes). */
export function measure(text: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)\s*([a-zA-Zµ]*)$/.exec(text);
  if (match === null) return null;
  const unit = match[2] ?? "";
  const factor = unit === "" ? 1 : (SECONDS[unit] ?? BYTES[unit.toLowerCase()]);
  return factor === undefined ? null : Number(match[1]) * factor;
}

/** Whether a comparison of LogQL holds. */
export function holds(operator: string, value: number, limit: number): boolean {
  switch (operator) {
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case "!=":
      return value !== limit;
    default:
      return value === limit;
  }
}
