// Amounts as Kubernetes writes them: "250m", "1Gi", "1e3".

const FORM =
  /^([+-]?)(\d*)(?:\.(\d*))?(?:(Ki|Mi|Gi|Ti|Pi|Ei)|(n|u|m|k|M|G|T|P|E)|[eE]([+-]?\d{1,3}))?$/;
const BINARY = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
const DECIMAL = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

interface Amount {
  /** In billionths: the API keeps no more. */
  readonly nano: bigint;
  readonly binary: boolean;
}

/** Null for what is no quantity. Finer than a billionth is rounded up, as the API does. */
export function readQuantity(text: string): Amount | null {
  const match = text.length > 64 ? null : FORM.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", fraction = "", binary, decimal, exponent] = match;
  if (whole === "" && fraction === "") return null;
  const digits = BigInt(`${whole}${fraction}`);
  const power =
    exponent === undefined ? 3 * (DECIMAL.indexOf(decimal ?? "") - 3) : Number(exponent);
  if (power > 30 || power < -30) return null;
  const tens = power - fraction.length + 9;
  const unit = 1n << BigInt(10 * Math.max(0, BINARY.indexOf(binary ?? "")));
  const scaled = digits * unit * tenTo(tens);
  const divisor = tenTo(-tens);
  const nano = (scaled + divisor - 1n) / divisor;
  return { nano: sign === "-" ? -nano : nano, binary: binary !== undefined };
}

/** The form in which the API server keeps it: the largest unit that leaves a whole number. */
export function canonicalQuantity(text: string): string {
  const amount = readQuantity(text);
  if (amount === null) return text;
  const { nano, binary } = amount;
  if (nano === 0n) return "0";
  const one = 1_000_000_000n;
  if (binary && nano % one === 0n && (nano >= 1024n * one || nano <= -1024n * one)) {
    let left = nano / one;
    let unit = 0;
    while (left % 1024n === 0n && unit < BINARY.length - 1) {
      left /= 1024n;
      unit += 1;
    }
    return `${left}${BINARY[unit]}`;
  }
  let left = nano;
  let unit = 0;
  while (left % 1000n === 0n && unit < DECIMAL.length - 1) {
    left /= 1000n;
    unit += 1;
  }
  return `${left}${DECIMAL[unit]}`;
}

function tenTo(power: number): bigint {
  return power > 0 ? BigInt(`1${"0".repeat(power)}`) : 1n;
}
