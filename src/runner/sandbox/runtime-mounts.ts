import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { within } from "../agent/files.ts";
import type { Mount } from "./arguments.ts";
import { inSystem } from "./system-mounts.ts";

export interface Runtime {
  readonly mounts: Mount[];
  /** Folders to find programs in, before the system's own. */
  readonly path: string[];
}

export interface RuntimeSearch {
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The repository: its files come in by name, never by way of a runtime. */
  readonly repository: string;
  /** What no agent may see: never inside what a runtime brings along. */
  readonly guarded: readonly string[];
}

/**
 * What the agent's program needs besides the system: its interpreter (Node from a version manager,
 * a Python environment), the runner's tool cache, and the Node that runs us.
 */
export function findRuntime(search: RuntimeSearch): Runtime {
  const { environment } = search;
  const finder = new Finder(search.repository, search.guarded);
  for (const program of programsOf(search.program, environment)) finder.addProgram(program);
  finder.addProgram(process.execPath);
  if (environment.VIRTUAL_ENV) finder.addProgram(join(environment.VIRTUAL_ENV, "bin/python"));
  const cache = environment.RUNNER_TOOL_CACHE ?? environment.AGENT_TOOLSDIRECTORY;
  for (const folder of (environment.PATH ?? "").split(delimiter))
    if (cache && folder.startsWith(`${cache}/`)) finder.addFolder(folder);
  return { mounts: [...finder.mounts.values()], path: [...finder.path] };
}

/** A program and, where it is a script, what its first line names. */
export function programsOf(program: string, environment: RuntimeSearch["environment"]): string[] {
  const interpreters = interpretersOf(program).map((name) =>
    name.includes("/") ? name : onPath(name, environment.PATH ?? ""),
  );
  return [program, ...interpreters.filter((path) => path !== null)];
}

/** Names and versions of the Python packages beside these programs: what the same command imports may change. */
export function installedPackages(
  programs: readonly string[],
  environment: RuntimeSearch["environment"],
): string[] {
  const venv = environment.VIRTUAL_ENV;
  const prefixes = [
    ...programs.flatMap((program) => prefixOf(program) ?? []),
    ...(venv ? [venv] : []),
    "/usr/local",
  ];
  return [...new Set(prefixes)].flatMap((prefix) =>
    listed(join(prefix, "lib"))
      .filter((name) => name.startsWith("python3"))
      .flatMap((python) =>
        ["site-packages", "dist-packages"].flatMap((kind) =>
          listed(join(prefix, "lib", python, kind))
            .filter((name) => name.endsWith(".dist-info"))
            .map((name) => `${python}/${name}`),
        ),
      ),
  );
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

class Finder {
  readonly mounts = new Map<string, Mount>();
  readonly path = new Set<string>();
  readonly #repository: string;
  readonly #guarded: readonly string[];

  constructor(repository: string, guarded: readonly string[]) {
    this.#repository = realpathSync(repository);
    this.#guarded = guarded;
  }

  addProgram(program: string): void {
    if (!existsSync(program)) return;
    for (const file of new Set([program, realpathSync(program)])) {
      if (inSystem(file) || within(file, [this.#repository, ...this.#guarded])) continue;
      const prefix = prefixOf(file);
      this.#mount(prefix !== null && !this.#holds(prefix) ? prefix : file);
      this.path.add(dirname(file));
      if (prefix !== null && existsSync(join(prefix, "pyvenv.cfg"))) continue;
    }
  }

  /** A tool's bin folder: the tool is the folder above. */
  addFolder(bin: string): void {
    if (!existsSync(bin) || inSystem(bin)) return;
    const prefix = basename(bin) === "bin" ? dirname(bin) : bin;
    if (this.#holds(prefix)) return;
    this.#mount(prefix);
    this.path.add(bin);
  }

  #mount(path: string): void {
    this.mounts.set(path, { source: path, target: path });
  }

  /** Never a folder that holds the repository, a whole home, or what judges the agent. */
  #holds(folder: string): boolean {
    return (
      dirname(folder) === homedir() ||
      [this.#repository, homedir(), ...this.#guarded].some((path) => within(path, [folder]))
    );
  }
}

/** /opt/node-24/bin/node -> /opt/node-24. */
function prefixOf(file: string): string | null {
  const folder = dirname(file);
  return basename(folder) === "bin" ? dirname(folder) : null;
}

/** The interpreter of a script, from its first line; "env NAME" means NAME on PATH. */
function interpretersOf(program: string): string[] {
  const line = firstLine(program);
  if (!line.startsWith("#!")) return [];
  const words = line.slice(2).trim().split(/\s+/);
  const [interpreter = "", ...rest] = words;
  if (basename(interpreter) !== "env") return [interpreter];
  return rest.filter((word) => !word.startsWith("-") && !word.includes("=")).slice(0, 1);
}

function firstLine(file: string): string {
  if (!existsSync(file)) return "";
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(256);
    const length = readSync(descriptor, buffer, 0, buffer.length, 0);
    return buffer.subarray(0, length).toString("latin1").split("\n", 1)[0] ?? "";
  } finally {
    closeSync(descriptor);
  }
}

function onPath(name: string, path: string): string | null {
  const candidates = path.split(delimiter).map((folder) => join(folder, name));
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}
