/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "0e95d31a3564572178cd28f3f8f08561ccee80c7d63d7130848b2626681b7bc4",
};
