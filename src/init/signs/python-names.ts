import { folderOf, type Repository } from "../repository.ts";

/** The nearest folder above a file that holds a manifest; the top where none does. */
export function homeOf(repository: Repository, file: string): string {
  for (let folder = folderOf(file); folder !== ""; folder = folderOf(folder))
    if (MANIFESTS.some((name) => repository.has(`${folder}/${name}`))) return folder;
  return "";
}

const MANIFESTS = [
  "pyproject.toml",
  "requirements.txt",
  "requirement.txt",
  "setup.py",
  "langgraph.json",
];

/** How Python names a file, from the folder that is on its path: `src` is left out, as installers do. */
export function moduleOf(file: string, home: string): string {
  const below = home === "" ? file : file.slice(home.length + 1);
  return below
    .replace(/^src\//, "")
    .replace(/\.py$/, "")
    .replace(/\/__init__$/, "")
    .replaceAll("/", ".");
}
