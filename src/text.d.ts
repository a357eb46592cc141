/** A file in its own language, packed as its text: scripts/text.mjs does it for the bundle, Vite for the tests. */
declare module "*?raw" {
  const text: string;
  export default text;
}
