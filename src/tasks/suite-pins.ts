/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "c7eebdfd63c521b4e45328a7038abd357f0f218537f8a7a06b5917d7419f4e79",
};
