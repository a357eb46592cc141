const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  m: 0.001,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 1024,
  Mi: 1_048_576,
  Gi: 1_073_741_824,
  Ti: 1_099_511_627_776,
};

/** A quantity as a number; what is none is larger than any. */
export function quantityOf(text: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([a-zA-Z]{0,2})$/.exec(text) ?? [];
  const factor = UNITS[unit];
  return number === undefined || factor === undefined
    ? Number.POSITIVE_INFINITY
    : Number(number) * factor;
}
