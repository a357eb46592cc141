/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "5b15e2a5cfee02e0437565dfd485c60420a3c2fcb0a4279dc4a9551544a2a684",
};
