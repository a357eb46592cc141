import { statSync } from "node:fs";
import { join } from "node:path";
import type { FoundProgram } from "./detect.ts";
import { ASK, has, present, readText, sourceGlobs } from "./look.ts";
import { withModules } from "./node.ts";
import { withPackages } from "./python.ts";

const PROGRAMS: Readonly<Record<string, string>> = {
  ".py": "python3",
  ".mjs": "node",
  ".js": "node",
  ".cjs": "node",
  ".sh": "sh",
  ".rb": "ruby",
};

const OWN_NAMES = ["agent", "diagnose", "sre_agent", "sre-agent", "run_agent", "run-agent"];

/** Where an agent lies that no manifest names, the likeliest first. In a folder of that name any entry is its own. */
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ["", [...OWN_NAMES, "main"]],
  ...["agent", "src/agent", "agents"].map(
    (folder) => [folder, [...OWN_NAMES, "main", "run", "cli", "index"]] as const,
  ),
  ["src", [...OWN_NAMES, "main"]],
  ["app", [...OWN_NAMES, "main"]],
  ["bin", OWN_NAMES],
  ["scripts", OWN_NAMES],
];

/** Programs in the usual places whose names say what they are. */
export function scriptAgents(root: string): FoundProgram[] {
  return PLACES.flatMap(([folder, names]) => {
    const below = folder === "" ? "" : `${folder}/`;
    const scripts = names.flatMap((name) =>
      Object.keys(PROGRAMS).map((ending) => `${below}${name}${ending}`),
    );
    const found = present(root, scripts).map((file) => started(root, file, file));
    const programs = names.map((name) => `${below}${name}`).filter((file) => isProgram(root, file));
    return [...found, ...programs.map((file) => program(root, file))];
  });
}

/** A file without an ending that may be started: its first line says by what. */
function isProgram(root: string, file: string): boolean {
  const path = join(root, file);
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && (found.mode & 0o111) !== 0;
}

function program(root: string, file: string): FoundProgram {
  const [folder = "", ...below] = file.split("/");
  const files = below.length > 0 ? sourceGlobs(root, folder) : [file, ...sourceGlobs(root)];
  return {
    run: `./${file}${askOf(root, file)}`,
    build: null,
    files,
    registries: [],
    because: file,
  };
}

/** What knows the gate's own variables needs no words. */
function askOf(root: string, file: string): string {
  return readText(root, file)?.includes("SRE_GATE_OUTPUT") ? "" : ` ${ASK}`;
}

/** A Dockerfile says what its image starts: the gate runs that program of the repository, not the image. */
export function imageAgent(root: string): FoundProgram | null {
  const lines = readText(root, "Dockerfile")?.split("\n") ?? [];
  const last = (word: string) => lines.findLast((line) => line.startsWith(`${word} `)) ?? "";
  const words = `${last("ENTRYPOINT")} ${last("CMD")}`.split(/[\s"',[\]]+/);
  const file = words.map((word) => ownFile(root, word)).find((path) => path !== null);
  return file == null ? null : started(root, file, "Dockerfile");
}

/** "/app/run.py" in the image is "run.py" here. */
function ownFile(root: string, word: string): string | null {
  if (PROGRAMS[endingOf(word)] === undefined) return null;
  const parts = word.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return null;
  return (
    parts.map((_, index) => parts.slice(index).join("/")).find((path) => has(root, path)) ?? null
  );
}

function started(root: string, file: string, because: string): FoundProgram {
  const ending = endingOf(file);
  const ask = askOf(root, file);
  const folder = file.includes("/") ? file.split("/")[0] : undefined;
  const files = [
    ...(folder ? [] : [`*${ending}`]),
    ...sourceGlobs(root, ...(folder ? [folder] : [])),
  ];
  if (ending === ".py") return { ...withPackages(root, `${file}${ask}`, files), because };
  const run = `${PROGRAMS[ending]} ${file}${ask}`;
  if (PROGRAMS[ending] === "node") return { ...withModules(root, run, files), because };
  return { run, build: null, files, registries: [], because };
}

function endingOf(file: string): string {
  return /\.\w+$/.exec(file)?.[0] ?? "";
}
