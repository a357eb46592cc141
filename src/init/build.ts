import type { AgentCandidate } from "./candidate.ts";
import { normal, type Repository } from "./repository.ts";
import { nodeManifest } from "./signs/node.ts";

/** The command that installs what a candidate needs, run in the agent's own folder; null where there is nothing to install. */
export function buildOf(
  repository: Repository,
  candidate: AgentCandidate,
  interpreter: string,
): string | readonly string[] | null {
  switch (candidate.language) {
    case "python":
      return pythonBuild(repository, candidate, interpreter);
    case "node":
      return nodeBuild(repository, candidate.home);
    case "go":
      return goBuild(candidate);
    case "shell":
      return null;
  }
}

/** `vendor` is on the agent's PYTHONPATH; what a build leaves outside of the agent's folder is gone when the agent starts. */
function pythonBuild(repository: Repository, { home, shape }: AgentCandidate, interpreter: string) {
  const install = [interpreter, "-m", "pip", "install", "--target", "vendor"];
  const at = (name: string) => normal(`${home}/${name}`);
  const project = repository.text(at("pyproject.toml"));
  const isPackage =
    repository.has(at("setup.py")) ||
    (project !== null && (/^\[build-system\]/m.test(project) || /\.scripts\]/.test(project)));
  const started =
    shape.kind === "command" && shape.words.some((word) => word.includes("vendor/bin/"));
  if (isPackage && started) return [...install, home === "" ? "." : `./${home}`].join(" ");
  const list = LISTS.map(at).find((path) => /^\s*[^#\s]/m.test(repository.text(path) ?? ""));
  if (list !== undefined) return [...install, "-r", list].join(" ");
  if (isPackage) return [...install, home === "" ? "." : `./${home}`].join(" ");
  const needs = dependenciesOf(project ?? "");
  return needs.length === 0 ? null : [...install, ...needs];
}

/** Files that list what pip installs; the second is a slip that public repositories share. */
const LISTS = ["requirements.txt", "requirement.txt", "requirements/base.txt"];

/** `dependencies` of a project that is no package: it cannot be installed, what it needs can. */
export function dependenciesOf(project: string): string[] {
  const list =
    /^\[project\][\s\S]*?^dependencies\s*=\s*\[([\s\S]*?)\]\s*$/m.exec(project)?.[1] ?? "";
  return [...list.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(
    ([, left, right]) => left ?? right ?? "",
  );
}

const INSTALLS: readonly (readonly [string, string])[] = [
  ["package-lock.json", "npm ci"],
  ["npm-shrinkwrap.json", "npm ci"],
  ["pnpm-lock.yaml", "pnpm install --frozen-lockfile"],
  ["yarn.lock", "yarn install --frozen-lockfile"],
];

function nodeBuild(repository: Repository, home: string) {
  const manifest = nodeManifest(repository.text(normal(`${home}/package.json`)));
  const needs = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).length > 0;
  const locked = INSTALLS.find(([lock]) => repository.has(normal(`${home}/${lock}`)))?.[1];
  const steps = [
    locked ?? (needs ? "npm install" : null),
    manifest.scripts.build === undefined ? null : "npm run build",
  ].filter((step) => step !== null);
  if (steps.length === 0) return null;
  if (home === "" && steps.length === 1) return steps[0] ?? null;
  return ["sh", "-c", [...(home === "" ? [] : [`cd ${home}`]), ...steps].join(" && ")];
}

function goBuild({ home, entry, shape }: AgentCandidate) {
  const folder = (entry ?? "").split("/").slice(0, -1).join("/");
  const below = home === "" ? folder : folder.slice(home.length + 1);
  const program =
    shape.kind === "command" || shape.kind === "contract" ? (shape.words[0] ?? "") : "";
  const name = program.split("/").at(-1) ?? "agent";
  const build = `go build -o bin/${name} ./${below}`;
  return home === "" ? build : ["sh", "-c", `cd ${home} && ${build}`];
}
