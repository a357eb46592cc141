import { join, relative, sep } from "node:path";

/** How this gate is called from here: by its name where a package client put it, by its path from a clone. */
export function callFrom(cwd: string, packageRoot: string): string {
  if (packageRoot.split(sep).includes("node_modules")) return "npx sre-gate";
  const path = join(packageRoot, "dist/cli.js");
  const near = relative(cwd, path);
  const shown = near.length < path.length ? near : path;
  return `node ${/^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`}`;
}
