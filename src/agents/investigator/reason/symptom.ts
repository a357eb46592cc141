export type SymptomKind = "errors" | "latency" | "silence" | "not-ready" | "pressure";

/** What fails, where, since when, how badly (0 to 1). */
export interface ServiceSymptom {
  readonly service: string;
  readonly kind: SymptomKind;
  readonly since: number;
  readonly strength: number;
  readonly text: string;
  readonly evidence: { readonly file: string; readonly match: string };
  /** An alert fires for it. */
  readonly alerted: boolean;
}

export interface OnsetWindow {
  readonly start: number;
  readonly end: number;
  /** When the incident became visible; null if nothing shows it. */
  readonly onset: number | null;
  /** The end of the normal period and the beginning of the incident. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export const MINUTE = 60_000;

export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
