import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FoundProgram } from "./detect.ts";
import { ASK, folders, has, likeliest, present, readText, sourceGlobs } from "./look.ts";

/** PyPI lists packages under one name and keeps them under another. */
const REGISTRIES = ["pypi.org", "files.pythonhosted.org"];

/** Into the agent's own folder: what a build leaves anywhere else is gone when the agent starts. */
const INSTALL = "python3 -m pip install --target vendor";
const PYTHON = "env PYTHONPATH={agent}:{agent}/vendor python3";

export function pythonAgents(root: string): FoundProgram[] {
  return [...scriptsOfProject(root), ...scriptsOfSetup(root), ...modulesWithMain(root)];
}

/** `[project.scripts]`, or Poetry's, names commands and the functions behind them. */
function scriptsOfProject(root: string): FoundProgram[] {
  const project = readText(root, "pyproject.toml") ?? "";
  return [
    ...project.matchAll(/^\[(project|tool\.poetry)\.scripts\]\s*\n((?:(?!\[).*\n?)*)/gm),
  ].flatMap(([, table, lines = ""]) =>
    installed(root, lines, `pyproject.toml: [${table}.scripts]`),
  );
}

/** The same as setuptools had it before. */
function scriptsOfSetup(root: string): FoundProgram[] {
  const lines = /^console_scripts\s*=\s*\n((?:[ \t]+.*\n?)*)/m.exec(
    readText(root, "setup.cfg") ?? "",
  );
  return installed(root, lines?.[1] ?? "", "setup.cfg: console_scripts");
}

/** Of several the one whose name says so first. */
function installed(root: string, lines: string, because: string): FoundProgram[] {
  const named = [...lines.matchAll(/^\s*"?([\w.-]+)"?\s*=\s*["']?([\w.]+)/gm)].map(
    ([, name = "", target = ""]) => ({ name, top: target.split(".")[0] ?? "" }),
  );
  return likeliest(named, ({ name }) => name).map(({ name, top }) => ({
    run: `${PYTHON} {agent}/vendor/bin/${name} ${ASK}`,
    build: `${INSTALL} .`,
    files: [...sourceGlobs(root, top), ...present(root, [`${top}.py`]), ...filesOfProject(root)],
    registries: REGISTRIES,
    because: `${because}: ${name}`,
  }));
}

function modulesWithMain(root: string): FoundProgram[] {
  const found = ["", "src"].flatMap((parent) =>
    folders(join(root, parent))
      .filter((name) => has(root, join(parent, name, "__main__.py")))
      .map((name) => ({ name, folder: join(parent, name) })),
  );
  return likeliest(found, ({ name }) => name).map(({ name, folder }) => ({
    ...withPackages(root, `-m ${name} ${ASK}`, sourceGlobs(root, folder.split("/")[0] ?? "")),
    because: `${folder}/__main__.py`,
  }));
}

/** A Python program with what its repository says it needs. */
export function withPackages(
  root: string,
  start: string,
  own: readonly string[],
): Omit<FoundProgram, "because"> {
  const files = [...own, ...filesOfProject(root), ...present(root, ["requirements.txt"])];
  const registries = REGISTRIES;
  if (has(root, "requirements.txt")) {
    const build = `${INSTALL} -r requirements.txt`;
    return { run: `${PYTHON} ${start}`, build, files, registries };
  }
  if (has(root, "pyproject.toml")) {
    return { run: `${PYTHON} ${start}`, build: `${INSTALL} .`, files, registries };
  }
  return { run: `python3 ${start}`, build: null, files, registries };
}

/** pyproject.toml, what a build reads beside it, and every file at the top that it names. */
function filesOfProject(root: string): string[] {
  const beside = present(root, ["setup.py", "setup.cfg", "MANIFEST.in"]);
  const project = readText(root, "pyproject.toml");
  if (project === null) return beside;
  const named = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && new RegExp(`["']${literal(entry.name)}["']`).test(project))
    .map((entry) => entry.name);
  return ["pyproject.toml", ...beside, ...named];
}

function literal(name: string): string {
  return name.replaceAll(/[^\w]/g, "\\$&");
}
