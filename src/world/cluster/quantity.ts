/** "250m" or "2" in millicores. */
export function millicores(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.endsWith("m") ? Number(text.slice(0, -1)) : Number(text) * 1000;
}

/** "64Mi", "2Gi" or bytes, in mebibytes. */
export function mebibytes(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.endsWith("Gi")) return Number(text.slice(0, -2)) * 1024;
  if (text.endsWith("Mi")) return Number(text.slice(0, -2));
  if (text.endsWith("Ki")) return Math.floor(Number(text.slice(0, -2)) / 1024);
  return Math.floor(Number(text) / 1048576);
}

/** "50ms", "2s", "1m" in milliseconds. */
export function milliseconds(text: string | undefined): number {
  const match = /^(\d+)(ms|s|m|h)?$/.exec(text ?? "");
  if (!match) return 0;
  const amount = Number(match[1]);
  switch (match[2]) {
    case "ms":
      return amount;
    case "m":
      return amount * 60_000;
    case "h":
      return amount * 3_600_000;
    default:
      return amount * 1000;
  }
}
