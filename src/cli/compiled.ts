// Node 20 compiles all of a bundle at every start: a third of the time before a gate's first agent. What it compiled once
// is kept beside the bundle and read instead (V8's code cache, as Node 22 has it built in for what is imported).
// Whoever can write there can write the bundle itself, so it asks for no more trust than the bundle does.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { constants, Script } from "node:vm";
import { crc32 } from "node:zlib";

export interface Bundle {
  /** What a file of the bundle exports; it runs once, as with Node's own require. */
  load(file: string): unknown;
  /** Keeps the compiled code of the files that were loaded without any, for the next start. */
  keep(): void;
}

interface Loaded {
  exports: unknown;
}

/** One file's compiled code: its name says what it was compiled from and by whom. */
interface Kept {
  file: string;
  /** What a process left that ended soon: a function is compiled when it is first called, so it holds few of them. */
  brief: string;
  /** All names of older code of the same file for the same Node begin so. */
  stem: string;
}

/** A command that ends sooner ran no agent. */
const BRIEF_MS = 1000;

export function openBundle(chunks: string, folder: string): Bundle {
  const native = createRequire(join(chunks, "process.cjs"));
  const loaded = new Map<string, Loaded>();
  const fresh: { script: Script; kept: Kept }[] = [];
  const scanty: { script: Script; kept: Kept }[] = [];
  const keeps = mayKeep();

  function load(path: string): unknown {
    const before = loaded.get(path);
    if (before !== undefined) return before.exports;
    const module: Loaded = { exports: {} };
    loaded.set(path, module);
    const kept = keeps ? keptFor(path, relative(chunks, path), folder) : null;
    const whole = kept === null ? null : readKept(kept.file);
    const cachedData = whole ?? (kept === null ? null : readKept(kept.brief));
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8")}\n})`,
      {
        filename: path,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        ...(cachedData === null ? {} : { cachedData }),
      },
    );
    if (kept !== null && (cachedData === null || script.cachedDataRejected))
      fresh.push({ script, kept });
    else if (kept !== null && whole === null) scanty.push({ script, kept });
    const require = (id: string) =>
      id.startsWith(".") ? load(join(dirname(path), id)) : native(id);
    script
      .runInThisContext()
      .call(module.exports, module.exports, require, module, path, dirname(path));
    return module.exports;
  }

  return {
    load: (file) => load(join(chunks, file)),
    keep: () => {
      const isBrief = performance.now() < BRIEF_MS;
      for (const { script, kept } of isBrief ? fresh : [...fresh, ...scanty])
        writeKept(folder, kept, isBrief, script.createCachedData());
    },
  };
}

/** Under flags V8 refuses code that was compiled without them, and coverage counts no function that was not compiled. */
function mayKeep(): boolean {
  const { NODE_OPTIONS, NODE_V8_COVERAGE, NODE_DISABLE_COMPILE_CACHE } = process.env;
  return (
    process.execArgv.length === 0 &&
    !NODE_OPTIONS &&
    !NODE_V8_COVERAGE &&
    NODE_DISABLE_COMPILE_CACHE !== "1"
  );
}

/** V8 knows a source by its length alone: the time of its last change tells an edit, as it does for make. */
function keptFor(path: string, name: string, folder: string): Kept {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  const stem = `${name}-${process.version}-${process.platform}-${process.arch}-`;
  const file = join(folder, `${stem}${size}-${mtimeNs}`);
  return { file, brief: `${file}-brief`, stem };
}

/** Null where there is none, or where its sum says that it is not what was written: V8 itself would not look. */
function readKept(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(0, -4);
    return bytes.length > 4 && bytes.readUInt32LE(code.length) === crc32(code) ? code : null;
  } catch {
    return null;
  }
}

/** A folder that cannot be written keeps nothing: the next start compiles as this one did. */
function writeKept(folder: string, kept: Kept, isBrief: boolean, code: Buffer): void {
  const { stem } = kept;
  const file = isBrief ? kept.brief : kept.file;
  try {
    mkdirSync(folder, { recursive: true });
    // Another process was longer about it meanwhile, and knows more.
    if (isBrief && existsSync(kept.file)) return;
    for (const name of readdirSync(folder)) if (name.startsWith(stem)) rmSync(join(folder, name));
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(code));
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([code, sum]));
    renameSync(aside, file);
  } catch {
    // As said.
  }
}
