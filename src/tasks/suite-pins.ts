/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "7349179db2f8a9b88f970eae8ab5ece9b4b8f73fd0f2fb83e1fc2a9ddea9b0f5",
};
