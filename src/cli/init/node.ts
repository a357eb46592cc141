import type { FoundProgram } from "./detect.ts";
import { ASK, has, likeliest, present, readText, sourceGlobs } from "./look.ts";

const REGISTRIES = ["registry.npmjs.org"];

/** How the lock file that is there says what to install. */
const INSTALLS: readonly (readonly [string, string])[] = [
  ["package-lock.json", "npm ci"],
  ["npm-shrinkwrap.json", "npm ci"],
  ["pnpm-lock.yaml", "pnpm install --frozen-lockfile"],
  ["yarn.lock", "yarn install --frozen-lockfile"],
];

interface Manifest {
  readonly name?: unknown;
  readonly bin?: unknown;
  readonly main?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

export function nodeAgents(root: string): FoundProgram[] {
  const text = readText(root, "package.json");
  if (text === null) return [];
  const manifest = parseManifest(text);
  const scripts = ["agent", "diagnose"].filter(
    (name) => typeof manifest.scripts?.[name] === "string",
  );
  return [
    ...binsOf(manifest).map(({ name, file }) => fileAgent(root, manifest, file, `bin: ${name}`)),
    ...scripts.map((name) => ({
      ...builtAs(root, manifest, sourceGlobs(root)),
      // The agent starts in an empty folder, where npm finds no package.json by itself.
      run: `npm --prefix {agent} run --silent ${name} -- ${ASK}`,
      because: `package.json: scripts.${name}`,
    })),
  ];
}

/** What `require` of this package would load: few packages start their agent so, and none says otherwise. */
export function mainAgents(root: string): FoundProgram[] {
  const manifest = parseManifest(readText(root, "package.json") ?? "");
  const file = typeof manifest.main === "string" ? ownPath(manifest.main) : null;
  return file !== null && has(root, file) ? [fileAgent(root, manifest, file, "main")] : [];
}

/** A program of Node's with what its repository says it needs. */
export function withModules(root: string, run: string, own: readonly string[]) {
  const text = readText(root, "package.json");
  if (text === null) return { run, build: null, files: own, registries: [] };
  return { ...builtAs(root, parseManifest(text), own), run };
}

function fileAgent(root: string, manifest: Manifest, file: string, key: string): FoundProgram {
  const [folder = "", ...below] = file.split("/");
  const files = [
    ...sourceGlobs(root, ...(below.length > 0 ? [folder] : [])),
    ...(below.length === 0 ? [`*${/\.\w+$/.exec(file)?.[0] ?? ".js"}`] : []),
  ];
  const run = `node ${file} ${ASK}`;
  return { ...builtAs(root, manifest, files), run, because: `package.json: ${key}` };
}

function builtAs(root: string, manifest: Manifest, own: readonly string[]) {
  const locks = INSTALLS.map(([lock]) => lock);
  const beside = present(root, ["package.json", ".npmrc", "tsconfig.json", ...locks]);
  return { build: buildOf(root, manifest), files: [...own, ...beside], registries: REGISTRIES };
}

function binsOf({ bin, name }: Manifest): { name: string; file: string }[] {
  const named =
    typeof bin === "object" && bin !== null
      ? bin
      : { [typeof name === "string" ? name : "it"]: bin };
  const found = Object.entries(named).flatMap(([key, file]) =>
    typeof file === "string" ? [{ name: key, file: ownPath(file) }] : [],
  );
  return likeliest(found, (one) => one.name);
}

function ownPath(file: string): string {
  return file.replace(/^\.\//, "");
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
