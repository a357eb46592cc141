/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "fdaac74d8817f65b4889845d5e7a2d11d5e8fce5be769abb09722ef8a4d8fd02",
};
