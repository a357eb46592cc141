/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "a324f0ce2c4c23ab4cdee1f7609bf575bd75f604cf59a96732bc5a29c59b654f",
};
