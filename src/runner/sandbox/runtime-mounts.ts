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
  /** Folders to find programs in, before the system's own. */
  readonly path: string[];
}

export interface RuntimeSearch {
  /** The program and its words: `env` and a shell's script name further programs there. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The repository: its files come in by name, never by way of a runtime. */
  readonly repository: string;
  /** What no agent may see: never inside what a runtime brings along. */
  readonly guarded: readonly string[];
  /** Folders that the judge mounts. */
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

/** A program and, where it is a script, what its first line names. */
export function programsOf(program: string, environment: RuntimeSearch["environment"]): string[] {
  const name = interpreterIn(firstLine(program));
  if (name === null) return [program];
  // A relative path means another file wherever it is read: none that could be mounted.
  const own = isAbsolute(name) ? name : null;
  const interpreter = name.includes("/") ? own : onPath(name, environment.PATH ?? "");
  return interpreter === null ? [program] : [program, behindShim(interpreter, dirname(program))];
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
  /** Where the machine finds programs: nobody but who set it up decides what lies there. */
  readonly #found: ReadonlySet<string>;
  /** By every name they have: a link to a guarded folder is that folder. */
  readonly #closed: readonly string[];
  readonly #homes = [homedir(), realPath(homedir())];

  constructor({ environment, repository, guarded }: RuntimeSearch) {
    this.#found = new Set((environment.PATH ?? "").split(delimiter));
    this.#closed = [repository, ...guarded].flatMap((path) => [path, realPath(path)]);
  }

  /**
   * Only what can be started: the agent's half may name any path of the machine, and naming one must not be enough
   * to read it. A link among the agent's own files may lead to an interpreter, never to somebody's script.
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
   * A virtual environment holds a link to the Python it was made from, and starts nothing without it. Programs are still
   * looked for in the environment alone.
   */
  addBase(environment: string): void {
    const python = join(environment, "bin/python");
    if (!existsSync(join(environment, "pyvenv.cfg")) || !isProgram(python)) return;
    const base = realpathSync(python);
    if (inSystem(base) || within(base, [...this.#closed, ...KERNEL])) return;
    for (const place of this.#installationOf(base)) this.#mount(place);
  }

  /** A tool's bin folder: the tool is the folder above. */
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
      // Shown with the system, but Go's own installer puts it where no shell looks by itself: /usr/local/go/bin.
      const folder = dirname(file);
      if (this.#found.has(folder) && !USUAL.has(folder)) this.path.add(folder);
      return;
    }
    for (const place of this.#installationOf(file)) this.#mount(place);
    this.path.add(dirname(file));
  }

  /**
   * What the machine's PATH finds brings its whole installation. An interpreter that only the agent's half names brings
   * its libraries, for beside them may lie what it serves and the keys to it. A script is but itself.
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

  /** Never a folder that is, holds or lies in the repository or what judges the agent, nor one that holds a home. */
  #refuses(folder: string): boolean {
    return [folder, realPath(folder)].some(
      (place) =>
        this.#homes.includes(dirname(place)) ||
        within(place, this.#closed) ||
        [...this.#homes, ...this.#closed].some((path) => within(path, [place])),
    );
  }
}

/** Folders that are on every PATH. */
const USUAL = new Set(
  ["/usr/local", "/usr", ""].flatMap((folder) => [`${folder}/bin`, `${folder}/sbin`]),
);

/** Their files are views of the machine under other names: /proc/self/root is all of it. */
const KERNEL = ["/proc", "/sys", "/dev"];

/** /opt/node-24/bin/node -> /opt/node-24. */
function prefixOf(file: string): string | null {
  const folder = dirname(file);
  return basename(folder) === "bin" ? dirname(folder) : null;
}

/** What interpreters keep beside their bin, and other programs keep no keys in. */
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

/** On some disks every file has the right to run; the system starts none that is neither compiled nor says what reads it. */
function isStartable(file: string): boolean {
  return !isReadable(file) || isBinary(file) || firstLine(file).startsWith("#!");
}

function isProgram(path: string): boolean {
  return isFile(path) && isExecutable(path);
}

/** Compiled for this machine, as interpreters are; a script is somebody's own text. */
function isBinary(file: string): boolean {
  return firstLine(file).startsWith("\x7fELF");
}

function firstLine(file: string): string {
  // Whoever may execute a file need not be allowed to read it.
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
