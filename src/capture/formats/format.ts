import type { Observation } from "../observation.ts";
import type { OpenFile } from "../source/text.ts";

/** Where a format puts what it reads. */
export interface Sink {
  readonly add: (seen: Observation) => void;
  /** Rows of the source that are not in the record, and why: nothing is dropped without a word. */
  readonly leave: (why: string, rows?: number) => void;
  /** What the source itself says was broken: data sets publish their answers. Never part of the record. */
  readonly answer: (answer: KnownAnswer) => void;
  /** When the capture was made, where somebody said so. */
  readonly asOf: bigint | null;
  /** Minutes east of Greenwich for times that state no zone. */
  readonly zone: number;
}

export interface KnownAnswer {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  /** In the source's words. */
  readonly fault: string;
  readonly at: bigint | null;
}

export interface Format {
  /** For people: "answers of Prometheus' API". */
  readonly title: string;
  /** By its path inside the source and its first 64 kB. */
  readonly claims: (file: Pick<OpenFile, "path" | "head">) => boolean;
  readonly read: (file: OpenFile, sink: Sink) => Promise<void>;
}

/** Service, workload or container a pod belongs to, as far as its name tells: "cart" for "cart-7d9f8b6c5d-x2x9z". */
export function ownerOfPod(pod: string): string {
  const name = pod.replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$/, "");
  if (name !== pod) return name;
  // A DaemonSet's pods end in five letters that no word has, a StatefulSet's in a number.
  return pod.replace(
    /-(?=[a-z0-9]*\d|[bcdfghjklmnpqrstvwxz2456789]{5}$)[a-z0-9]{5}$|-\d{1,4}$/,
    "",
  );
}
