/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "96437243885184c3e9e7e5a9004c551d7b9d4277e03604def9b577b65ee82552",
};
