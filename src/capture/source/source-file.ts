/** One file of a source, its bytes not read yet. Files of an archive are read in its order, each before the next. */
export interface SourceFile {
  /** Inside the source, with forward slashes; never leads out of it. */
  readonly path: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly encoding: "as it is" | "gzip";
}

/** What is told about a source beside its files. */
export interface SourceNotes {
  /** A link inside the source: what it leads to is read where it lies. */
  readonly link: (path: string) => void;
}
