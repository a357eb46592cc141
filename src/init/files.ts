import { globMatcher } from "../model/glob.ts";
import { byCodePoint } from "../model/order.ts";
import type { AgentCandidate } from "./candidate.ts";
import { folderOf, normal, type Repository } from "./repository.ts";
import { localImports } from "./signs/imports.ts";

const MANIFESTS: Readonly<Record<AgentCandidate["language"], readonly string[]>> = {
  python: [
    "pyproject.toml",
    "setup.py",
    "setup.cfg",
    "MANIFEST.in",
    "requirements.txt",
    "requirement.txt",
    ".python-version",
    "langgraph.json",
  ],
  node: [
    "package.json",
    "package-lock.json",
    "npm-shrinkwrap.json",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "yarn.lock",
    "tsconfig.json",
    "tsconfig.build.json",
    ".npmrc",
    ".nvmrc",
    "langgraph.json",
  ],
  go: ["go.mod", "go.sum", "go.work", "go.work.sum"],
  shell: [],
};

/** Folders of prompts and settings that sources open by names made at run time. */
const DATA = ["prompts", "prompt", "templates", "skills", "config", "configs", "agent"];

/** Globs for everything the agent is made of: what it imports, the data it opens, and what says how it is installed. */
export function agentFiles(
  repository: Repository,
  { language, home, entry }: AgentCandidate,
): string[] {
  const below = (name: string) => normal(`${home}/${name}`);
  const manifests = (MANIFESTS[language] ?? []).map(below).filter(repository.has);
  const named = manifests.flatMap((path) => filesNamedIn(repository, path));
  const sources = language === "go" ? goFiles(repository, home) : imported(repository, entry, home);
  const data = DATA.map((name) => `${below(name)}/**`);
  const globs = [...new Set([...sources, ...manifests, ...named, ...data])].sort(byCodePoint);
  return matching(repository, withoutCovered(globs));
}

/** Files that the sources import and open; a folder below the manifest's is taken whole. */
function imported(repository: Repository, entry: string | null, home: string): string[] {
  const files = entry === null ? [] : localImports(repository, entry);
  const opened = files.flatMap((path) => filesNamedIn(repository, path));
  return [...files, ...opened].map((path) => {
    const inside =
      home === "" ? path : path.startsWith(`${home}/`) ? path.slice(home.length + 1) : path;
    const [folder = "", ...rest] = inside.split("/");
    if (rest.length === 0) return path;
    return `${normal(`${path.startsWith(`${home}/`) ? home : ""}/${folder}`)}/**`;
  });
}

function goFiles(repository: Repository, home: string): string[] {
  const below = home === "" ? "" : `${home}/`;
  const sources = repository.paths.filter((path) => path.startsWith(below) && path.endsWith(".go"));
  const embedded = sources.flatMap((path) =>
    [...(repository.text(path) ?? "").matchAll(/^\/\/go:embed\s+(.+)$/gm)].flatMap(
      ([, names = ""]) =>
        names.split(/\s+/).map((name) => {
          const at = normal(`${folderOf(path)}/${name.replace(/^all:/, "").replaceAll('"', "")}`);
          return repository.has(at) || at.includes("*") ? at : `${at}/**`;
        }),
    ),
  );
  return [`${below}**/*.go`, ...embedded];
}

/** Files and folders of this repository whose names stand in a text between quotes. */
function filesNamedIn(repository: Repository, path: string): string[] {
  const text = repository.text(path) ?? "";
  const folder = folderOf(path);
  return [...text.matchAll(/["'`]([\w][\w./-]{1,80})["'`]/g)].flatMap(([, name = ""]) => {
    const places = [normal(`${folder}/${name}`), normal(name)];
    const file = places.find(repository.has);
    if (file !== undefined) return [file];
    if (!name.includes("/") && !DATA.includes(name)) return [];
    const inside = places.find((place) =>
      repository.paths.some((one) => one.startsWith(`${place}/`)),
    );
    return inside === undefined ? [] : [`${inside}/**`];
  });
}

/** `src/a.py` says nothing beside `src/**`. */
function withoutCovered(globs: readonly string[]): string[] {
  const folders = globs
    .filter((glob) => glob.endsWith("/**") && !glob.slice(0, -3).includes("*"))
    .map((glob) => glob.slice(0, -2));
  return globs.filter(
    (glob) => !folders.some((folder) => glob !== `${folder}**` && glob.startsWith(folder)),
  );
}

/** The gate refuses a glob that matches nothing. */
function matching(repository: Repository, globs: readonly string[]): string[] {
  return globs.filter((glob) => repository.paths.some(globMatcher(glob)));
}
