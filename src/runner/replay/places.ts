import type { Places } from "../command/contract.ts";

/** Folders of an attempt that differ between runs and appear in what agent and model write. */
const NAMED = ["snapshot", "workspace", "home", "temporary", "agent"] as const;

/** Replaces the paths of this attempt in a text by names, or restores them, so that recordings are portable. */
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
