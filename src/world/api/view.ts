import type { KubeObject } from "../cluster/kinds.ts";
import type { Fields } from "./values.ts";

/** What admission sees of the cluster. It reads and never writes. */
export interface View {
  /** RFC 3339, whole seconds. */
  readonly now: string;
  find(kind: string, namespace: string, name: string): KubeObject | undefined;
  every(kind: string): Iterable<KubeObject>;
  /** Letters for a generated name: the same for the same purpose at the same moment. */
  letters(purpose: string): string;
  /** A number below `bound`, likewise. */
  number(purpose: string, bound: number): number;
  /** Why quotas and limit ranges of the namespace refuse a pod, or null. */
  podRefusal(namespace: string, spec: Fields): string | null;
  /** Why the disruption budgets refuse an eviction, or null. */
  evictionRefusal(pod: KubeObject): string | null;
  /** Why no more objects of the kind fit, or null. */
  full(kind: string): string | null;
}
