import type { Places } from "../command/contract.ts";

/** Folders of an attempt that may differ between two runs and show up in what agent and model say. */
const NAMED = ["snapshot", "workspace", "home", "temporary", "agent"] as const;

/** Takes the places of this attempt out of a text, or puts them back: recordings travel. */
export function placeNames(places: Places): {
  readonly takeOut: (text: string) => string;
  readonly putBack: (text: string) => string;
} {
  const pairs = NAMED.map((name) => [places[name], `{{sre-gate:${name}}}`] as const)
    .filter(([path]) => path.length > 1)
    .sort(([left], [right]) => right.length - left.length);
  return {
    takeOut: (text) => pairs.reduce((out, [path, name]) => out.replaceAll(path, name), text),
    putBack: (text) => pairs.reduce((out, [path, name]) => out.replaceAll(name, path), text),
  };
}
