import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FoundProgram } from "./detect.ts";
import { ASK, folders, has, present, readText, sourceGlobs } from "./look.ts";

/** PyPI lists packages under one name and keeps them under another. */
const REGISTRIES = ["pypi.org", "files.pythonhosted.org"];

/** Into the agent's own folder: what a build leaves anywhere else is gone when the agent starts. */
const INSTALL = "python3 -m pip install --target vendor";
const PYTHON = "env PYTHONPATH={agent}:{agent}/vendor python3";

export function pythonAgent(root: string): FoundProgram | null {
  return scriptOfProject(root) ?? moduleWithMain(root);
}

/** `[project.scripts]`, or Poetry's, names a command and the function behind it. */
function scriptOfProject(root: string): FoundProgram | null {
  const project = readText(root, "pyproject.toml") ?? "";
  const found =
    /^\[(project|tool\.poetry)\.scripts\]\s*\n(?:\s*#.*\n|\s*\n)*\s*"?([\w.-]+)"?\s*=\s*["']([\w.]+)/m.exec(
      project,
    );
  const [, table = "", name, target = ""] = found ?? [];
  if (name === undefined) return null;
  const [top = ""] = target.split(".");
  return {
    run: `${PYTHON} {agent}/vendor/bin/${name} ${ASK}`,
    build: `${INSTALL} .`,
    files: [...sourceGlobs(root, top), ...present(root, [`${top}.py`]), ...filesOfProject(root)],
    registries: REGISTRIES,
    because: `pyproject.toml: [${table}.scripts]`,
  };
}

function moduleWithMain(root: string): FoundProgram | null {
  const found = ["", "src"].flatMap((parent) =>
    folders(join(root, parent))
      .filter((name) => has(root, join(parent, name, "__main__.py")))
      .map((name) => ({ name, folder: join(parent, name) })),
  );
  const [module] = found;
  if (module === undefined) return null;
  const start = `-m ${module.name} ${ASK}`;
  return {
    ...withPackages(root, start, [...sourceGlobs(root, module.folder.split("/")[0] ?? "")]),
    because: `${module.folder}/__main__.py`,
  };
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
  const project = readText(root, "pyproject.toml");
  if (project === null) return [];
  const named = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && new RegExp(`["']${literal(entry.name)}["']`).test(project))
    .map((entry) => entry.name);
  return ["pyproject.toml", ...present(root, ["setup.py", "setup.cfg", "MANIFEST.in"]), ...named];
}

function literal(name: string): string {
  return name.replaceAll(/[^\w]/g, "\\$&");
}
