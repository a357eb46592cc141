/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
  "full@1.index.json": "66d7fde332757f6d93b42543506566698e646fef6b2515b57043955d9d357b8a",
};
