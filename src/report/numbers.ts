// Numbers become words here and nowhere else: no locale, one minus sign, never "-0".

const MINUS = "−";

/** Digits with the typographic minus: "−10.8", "3.0". */
export function decimal(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

function grouped(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

export function whole(value: number): string {
  const text = grouped(Math.round(Math.abs(value)).toString());
  return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}

/** A score of 0..1 on the scale people speak of: "46.1". */
export function points(score: number): string {
  return decimal(score * 100, 1);
}

/** "+3.2", "−10.8", "0.0". */
export function signedPoints(change: number): string {
  const text = decimal(change * 100, 1);
  return text.startsWith(MINUS) || Number(text) === 0 ? text : `+${text}`;
}

export function signedWholePoints(change: number): string {
  const text = decimal(change * 100, 0);
  return text.startsWith(MINUS) || text === "0" ? text : `+${text}`;
}

/** "×1.44". */
export function ratio(value: number): string {
  return `×${value >= 100 ? whole(value) : value.toFixed(2)}`;
}

/** Dollars with the digits that matter: "$0.0012", "$0.017", "$0.61", "$9.40", "$61", "$1,240". */
export function dollars(value: number): string {
  if (value === 0) return "$0";
  if (value < 0.01) return `$${value < 0.00005 ? value.toExponential(1) : value.toFixed(4)}`;
  if (value < 0.1) return `$${value.toFixed(3).replace(/0$/, "")}`;
  if (value < 10) return `$${value.toFixed(2)}`;
  return `$${whole(value)}`;
}

export function turnCount(value: number): string {
  return value < 10 && !Number.isInteger(value) ? decimal(value, 1) : whole(value);
}

/** "p = 0.008"; below a thousandth only the bound says something. */
export function probability(p: number): string {
  return p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

/** "14 min", "38 s", "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "6 %". */
export function percent(fraction: number): string {
  const value = fraction * 100;
  return `${value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)} %`;
}

/** "1 task", "59 tasks". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${whole(number)} ${number === 1 ? one : many}`;
}

/** A level like 0.043 without the noise of binary fractions. */
export function level(value: number): string {
  return String(Number(value.toPrecision(3)));
}
