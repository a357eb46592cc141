import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { byCodePoint } from "../../model/order.ts";

export interface DetectedAgent {
  /** Command words with the places the gate fills in. */
  readonly run: string;
  readonly build: string | null;
  readonly files: readonly string[];
  /** Names of variables with provider keys that its sources read. */
  readonly keys: readonly string[];
  /** What told us, for the reader to check. */
  readonly because: string;
}

const KEYS = [
  "ANTHROPIC_API_KEY",
  "OPENAI_API_KEY",
  "GEMINI_API_KEY",
  "GOOGLE_API_KEY",
  "MISTRAL_API_KEY",
  "OPENROUTER_API_KEY",
] as const;

/** What an agent of this repository is likely to be started by; null when nothing looks like one. */
export function detectAgent(root: string): DetectedAgent | null {
  const found = pythonAgent(root) ?? nodeAgent(root) ?? scriptAgent(root);
  return found && { ...found, keys: keysIn(root) };
}

type Found = Omit<DetectedAgent, "keys">;

const ASK = "--prompt {prompt} --output {output}";

function pythonAgent(root: string): Found | null {
  const project = readText(join(root, "pyproject.toml"));
  const build = project === null ? null : "pip install .";
  const script =
    project && /^\[project\.scripts\]\s*\n(?:\s*#.*\n)*\s*"?([\w.-]+)"?\s*=/m.exec(project);
  if (script?.[1]) {
    const files = [...sourceGlobs(root), "pyproject.toml"];
    return {
      run: `${script[1]} ${ASK}`,
      build,
      files,
      because: "pyproject.toml: [project.scripts]",
    };
  }
  const module = modulesWithMain(root)[0];
  if (module) {
    const files = [
      ...sourceGlobs(root, module.folder),
      ...(project === null ? [] : ["pyproject.toml"]),
    ];
    return {
      run: `python -m ${module.name} ${ASK}`,
      build,
      files,
      because: `${module.folder}/__main__.py`,
    };
  }
  return null;
}

function modulesWithMain(root: string): { name: string; folder: string }[] {
  return ["", "src"].flatMap((parent) =>
    folders(join(root, parent))
      .filter((name) => existsSync(join(root, parent, name, "__main__.py")))
      .map((name) => ({ name, folder: parent === "" ? name : `${parent}/${name}` })),
  );
}

function nodeAgent(root: string): Found | null {
  const text = readText(join(root, "package.json"));
  if (text === null) return null;
  const manifest = parseObject(text);
  const bin = manifest.bin;
  const file =
    typeof bin === "string" ? bin : Object.values((bin ?? {}) as Record<string, string>)[0];
  const script = (manifest.scripts as Record<string, string> | undefined)?.agent;
  const run = file ? `node ${file} ${ASK}` : script ? `npm run --silent agent -- ${ASK}` : null;
  if (run === null) return null;
  const build = existsSync(join(root, "package-lock.json")) ? "npm ci" : null;
  const because = file ? "package.json: bin" : "package.json: scripts.agent";
  return { run, build, files: [...sourceGlobs(root), "package.json"], because };
}

/** A program at the top whose name says what it is. */
function scriptAgent(root: string): Found | null {
  const starts: Record<string, string> = {
    ".py": "python",
    ".mjs": "node",
    ".js": "node",
    ".sh": "sh",
  };
  for (const [ending, program] of Object.entries(starts)) {
    const file = ["agent", "main"]
      .map((name) => `${name}${ending}`)
      .find((name) => existsSync(join(root, name)));
    if (file) {
      return {
        run: `${program} ${file} ${ASK}`,
        build: null,
        files: [file, ...sourceGlobs(root)],
        because: file,
      };
    }
  }
  return null;
}

/** Folders that usually hold an agent's sources and prompts. */
function sourceGlobs(root: string, module?: string): string[] {
  const names = ["src", "lib", "agent", "prompts", "dist", ...(module ? [module] : [])];
  const found = names.filter((name) => existsSync(join(root, name)));
  return [...new Set(found)].sort(byCodePoint).map((name) => `${name}/**`);
}

const MOST_FILES = 400;
const MOST_BYTES = 200_000;

function keysIn(root: string): string[] {
  const found = new Set<string>();
  const queue = [root];
  for (let seen = 0; queue.length > 0 && seen < MOST_FILES; ) {
    const folder = queue.shift() ?? "";
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) queue.push(path);
      else if (entry.isFile() && /\.(py|[cm]?[jt]s|sh|toml|ya?ml|json)$/.test(basename(path))) {
        seen += 1;
        const text = statSync(path).size <= MOST_BYTES ? readFileSync(path, "utf8") : "";
        for (const key of KEYS) if (text.includes(key)) found.add(key);
      }
    }
  }
  return [...found].sort(byCodePoint);
}

function folders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort(byCodePoint);
}

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
