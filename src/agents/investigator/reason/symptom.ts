export type SymptomKind = "errors" | "latency" | "silence" | "not-ready" | "pressure";

/** What hurts, where, since when, how badly (0 to 1). */
export interface ServiceSymptom {
  readonly service: string;
  readonly kind: SymptomKind;
  readonly since: number;
  readonly strength: number;
  readonly text: string;
  readonly evidence: { readonly file: string; readonly match: string };
  /** An alert fires for it: somebody was woken up. */
  readonly alerted: boolean;
}

export interface OnsetWindow {
  readonly start: number;
  readonly end: number;
  /** When the incident began to be seen; null when nothing marks it. */
  readonly onset: number | null;
  /** Until here things were as usual, from here they are not. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export const MINUTE = 60_000;

export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
