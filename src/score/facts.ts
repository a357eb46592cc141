/** What scoring may know of a snapshot without opening it. */
export interface SnapshotFacts {
  /** Canonical names of every object the snapshot shows, also without namespace (`?/Kind/name`). */
  readonly inventory: ReadonlySet<string>;
  /** Quotes of files: how many the answer gives, and how many are really there. */
  readonly evidence: { readonly checked: number; readonly verified: number } | null;
}
