/** What scoring may know of a snapshot without opening it. */
export interface SnapshotFacts {
  /** Canonical names of every object the snapshot shows, also without namespace (`?/Kind/name`). */
  readonly inventory: ReadonlySet<string>;
  /** Evidence that points at a file and a text: how much there is, how much stands there. */
  readonly evidence: { readonly checked: number; readonly verified: number } | null;
}
