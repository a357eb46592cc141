/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "dc51a934a23f35134165964e3e6ec3c54cc085c42273c0faa888932b81fef4b5",
};
