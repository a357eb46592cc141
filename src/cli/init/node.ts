import type { FoundProgram } from "./detect.ts";
import { ASK, has, present, readText, sourceGlobs } from "./look.ts";

const REGISTRIES = ["registry.npmjs.org"];

/** How the lock file that is there says what to install. */
const INSTALLS: readonly (readonly [string, string])[] = [
  ["package-lock.json", "npm ci"],
  ["npm-shrinkwrap.json", "npm ci"],
  ["pnpm-lock.yaml", "pnpm install --frozen-lockfile"],
  ["yarn.lock", "yarn install --frozen-lockfile"],
];

interface Manifest {
  readonly bin?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

export function nodeAgent(root: string): FoundProgram | null {
  const text = readText(root, "package.json");
  if (text === null) return null;
  const manifest = parseManifest(text);
  const file = binOf(manifest);
  const run =
    file !== null
      ? `node ${file} ${ASK}`
      : typeof manifest.scripts?.agent === "string"
        ? // The agent starts in an empty folder, where npm finds no package.json by itself.
          `npm --prefix {agent} run --silent agent -- ${ASK}`
        : null;
  if (run === null) return null;
  const [folder = "", ...below] = file?.split("/") ?? [];
  return {
    run,
    build: buildOf(root, manifest),
    files: [
      ...sourceGlobs(root, ...(below.length > 0 ? [folder] : [])),
      ...(file !== null && below.length === 0 ? [`*${/\.\w+$/.exec(file)?.[0] ?? ".js"}`] : []),
      ...present(root, [
        "package.json",
        ".npmrc",
        "tsconfig.json",
        ...INSTALLS.map(([lock]) => lock),
      ]),
    ],
    registries: REGISTRIES,
    because: file !== null ? "package.json: bin" : "package.json: scripts.agent",
  };
}

function binOf({ bin }: Manifest): string | null {
  const file = typeof bin === "object" && bin !== null ? Object.values(bin)[0] : bin;
  return typeof file === "string" ? file.replace(/^\.\//, "") : null;
}

/** Installing and compiling; null where there is nothing to do. */
function buildOf(root: string, manifest: Manifest): string | readonly string[] | null {
  const needs = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).length > 0;
  const locked = INSTALLS.find(([lock]) => has(root, lock))?.[1];
  const install = locked ?? (needs ? "npm install" : null);
  const compile = typeof manifest.scripts?.build === "string" ? "npm run build" : null;
  if (install !== null && compile !== null) return ["sh", "-c", `${install} && ${compile}`];
  return install ?? compile;
}

function parseManifest(text: string): Manifest {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
