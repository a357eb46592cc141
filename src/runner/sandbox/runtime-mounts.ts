import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { realPath, within } from "../agent/files.ts";
import { innerPrograms } from "../command/inner.ts";
import { isExecutable, isFile, isReadable } from "../command/locate.ts";
import { behindShim } from "../command/shim.ts";
import type { Mount } from "./arguments.ts";
import { interpreterIn } from "./shebang.ts";
import { inSystem } from "./system-mounts.ts";

export interface Runtime {
  readonly mounts: Mount[];
  /** Folders on PATH, before the system's own. */
  readonly path: string[];
}

export interface RuntimeSearch {
  /** The program and its arguments: `env` and a shell script name further programs there. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The repository, whose files are mounted by name and never as part of a runtime. */
  readonly repository: string;
  /** Paths that no agent may see, which no mounted runtime may contain. */
  readonly guarded: readonly string[];
  /** The judge's mounts. */
  readonly judged: readonly string[];
}

/**
 * What the agent's program needs besides the system: its interpreter (Node from a version manager,
 * a Python environment), the runner's tool cache, and the Node that runs us.
 */
export function findRuntime(search: RuntimeSearch): Runtime {
  const { command, environment, repository } = search;
  const finder = new Finder(search);
  const started = [command[0] ?? "", ...innerPrograms(command, repository, environment.PATH ?? "")];
  for (const program of started.flatMap((name) => programsOf(name, environment)))
    finder.addProgram(program);
  finder.addProgram(process.execPath);
  if (environment.VIRTUAL_ENV) finder.addProgram(join(environment.VIRTUAL_ENV, "bin/python"));
  for (const folder of search.judged) finder.addBase(folder);
  const cache = environment.RUNNER_TOOL_CACHE ?? environment.AGENT_TOOLSDIRECTORY;
  for (const folder of (environment.PATH ?? "").split(delimiter))
    if (cache && folder.startsWith(`${cache}/`)) finder.addFolder(folder);
  return { mounts: [...finder.mounts.values()], path: [...finder.path] };
}

/** A program and, if it is a script, the interpreter in its first line. */
export function programsOf(program: string, environment: RuntimeSearch["environment"]): string[] {
  const name = interpreterIn(firstLine(program));
  if (name === null) return [program];
  // A relative path depends on the working folder, so it cannot be mounted.
  const own = isAbsolute(name) ? name : null;
  const interpreter = name.includes("/") ? own : onPath(name, environment.PATH ?? "");
  return interpreter === null ? [program] : [program, behindShim(interpreter, dirname(program))];
}

/** Names and versions of the Python packages of these programs, because a command may import other versions later. */
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
  /** The machine's PATH: only its owner decides what it contains. */
  readonly #found: ReadonlySet<string>;
  /** With links resolved, too: a link to a guarded folder is that folder. */
  readonly #closed: readonly string[];
  readonly #homes = [homedir(), realPath(homedir())];

  constructor({ environment, repository, guarded }: RuntimeSearch) {
    this.#found = new Set((environment.PATH ?? "").split(delimiter));
    this.#closed = [repository, ...guarded].flatMap((path) => [path, realPath(path)]);
  }

  /**
   * Only executable programs: `agent:` may name any path of the machine, and naming one must not be enough to read it.
   * A link among the agent's own files may lead to an interpreter, never to a script.
   */
  addProgram(program: string): void {
    const named = resolve(program);
    if (!isProgram(named)) return;
    const real = realpathSync(named);
    if (within(real, this.#closed) || !isStartable(real)) return;
    const own = within(named, this.#closed);
    if (!own) this.#add(named);
    if (real !== named && (!own || isBinary(real))) this.#add(real);
  }

  /**
   * A virtual environment contains a link to the Python it was made from and needs it to start. Programs are still
   * found in the environment only.
   */
  addBase(environment: string): void {
    const python = join(environment, "bin/python");
    if (!existsSync(join(environment, "pyvenv.cfg")) || !isProgram(python)) return;
    const base = realpathSync(python);
    if (inSystem(base) || within(base, [...this.#closed, ...KERNEL])) return;
    for (const place of this.#installationOf(base)) this.#mount(place);
  }

  /** A tool's bin folder; the tool is the folder above it. */
  addFolder(bin: string): void {
    if (!existsSync(bin) || inSystem(bin)) return;
    const prefix = basename(bin) === "bin" ? dirname(bin) : bin;
    if (this.#refuses(prefix)) return;
    this.#mount(prefix);
    this.path.add(bin);
  }

  #add(file: string): void {
    if (within(file, KERNEL)) return;
    if (inSystem(file)) {
      // Mounted with the system, but not on its PATH: Go's installer uses /usr/local/go/bin.
      const folder = dirname(file);
      if (this.#found.has(folder) && !USUAL.has(folder)) this.path.add(folder);
      return;
    }
    for (const place of this.#installationOf(file)) this.#mount(place);
    this.path.add(dirname(file));
  }

  /**
   * A program on the machine's PATH is mounted with its whole installation. An interpreter that only `agent:` names is
   * mounted with its libraries, because data and keys may lie next to them. A script is mounted alone.
   */
  #installationOf(file: string): readonly string[] {
    const prefix = prefixOf(file);
    if (prefix === null || this.#refuses(prefix)) return [file];
    if (this.#found.has(dirname(file))) return [prefix];
    if (!isBinary(file)) return [file];
    return LIBRARIES.map((name) => join(prefix, name)).filter(
      (place) => existsSync(place) && !this.#refuses(place),
    );
  }

  #mount(path: string): void {
    this.mounts.set(path, { source: path, target: path });
  }

  /** Never a folder that overlaps the repository or what judges the agent, nor one that contains a home. */
  #refuses(folder: string): boolean {
    return [folder, realPath(folder)].some(
      (place) =>
        this.#homes.includes(dirname(place)) ||
        within(place, this.#closed) ||
        [...this.#homes, ...this.#closed].some((path) => within(path, [place])),
    );
  }
}

/** Folders that every PATH has. */
const USUAL = new Set(
  ["/usr/local", "/usr", ""].flatMap((folder) => [`${folder}/bin`, `${folder}/sbin`]),
);

/** Their files show the machine under other names: /proc/self/root is all of it. */
const KERNEL = ["/proc", "/sys", "/dev"];

/** /opt/node-24/bin/node -> /opt/node-24. */
function prefixOf(file: string): string | null {
  const folder = dirname(file);
  return basename(folder) === "bin" ? dirname(folder) : null;
}

/** Folders next to an interpreter's bin in which no other program stores keys. */
const LIBRARIES = [
  "bin",
  "include",
  "lib",
  "lib32",
  "lib64",
  "libexec",
  "pyvenv.cfg",
  "share",
  "ssl",
];

/** On some disks every file is executable, but the system starts only compiled files and scripts with a first line. */
function isStartable(file: string): boolean {
  return !isReadable(file) || isBinary(file) || firstLine(file).startsWith("#!");
}

function isProgram(path: string): boolean {
  return isFile(path) && isExecutable(path);
}

/** Compiled, as interpreters are; a script may contain anything. */
function isBinary(file: string): boolean {
  return firstLine(file).startsWith("\x7fELF");
}

function firstLine(file: string): string {
  // A file may be executable without being readable.
  if (!isFile(file) || !isReadable(file)) return "";
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
  return candidates.find((file) => isAbsolute(file) && isProgram(file)) ?? null;
}
