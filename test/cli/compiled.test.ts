import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sre-gate-compiled-"));
  for (const name of ["cli.js", "chunks", "package.json"])
    cpSync(join("dist", name), join(root, "dist", name), { recursive: true });
  took("long");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const compiled = () => join(root, "dist/compiled");
const kept = () => (existsSync(compiled()) ? readdirSync(compiled()).sort() : []);
const changed = () => kept().map((name) => statSync(join(compiled(), name)).mtimeMs);

/** A busy machine is slow: how long a start took is said here, in the place where the door asks the clock. */
function took(time: "brief" | "long"): void {
  const parts = readFileSync("dist/cli.js", "utf8").split("performance.now() < BRIEF_MS");
  expect(parts).toHaveLength(2);
  writeFileSync(join(root, "dist/cli.js"), parts.join(String(time === "brief")));
}

function start(
  words: readonly string[],
  { env = {}, flags = [] }: { env?: NodeJS.ProcessEnv; flags?: string[] } = {},
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(root, "dist/cli.js"), ...words],
    { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "", ...env } },
  );
  return { status, stdout, stderr };
}

describe("the code that an earlier start compiled", () => {
  it("is kept for each file that was loaded, and read by the next start, which says the same", () => {
    const first = start(["score", "--help"]);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    const names = kept();
    expect(names.some((name) => name.startsWith("process.cjs-"))).toBe(true);
    expect(names.length).toBeGreaterThan(1);
    const times = changed();
    expect(start(["score", "--help"])).toEqual(first);
    expect(kept()).toEqual(names);
    // Nothing was compiled anew, or it would have been kept anew.
    expect(changed()).toEqual(times);
  });

  it("is taken from a longer start where a brief one left little, and not the other way round", () => {
    took("brief");
    start(["--help"]);
    const brief = kept();
    expect(brief.every((name) => name.endsWith("-brief"))).toBe(true);
    took("long");
    start(["--help"]);
    expect(kept()).toEqual(brief.map((name) => name.replace("-brief", "")));
    const times = changed();
    took("brief");
    start(["--help"]);
    expect(kept().some((name) => name.endsWith("-brief"))).toBe(false);
    expect(changed()).toEqual(times);
  });

  it("is thrown away where a file changed, even if not in length", () => {
    const before = start(["--help"]);
    const names = kept();
    const file = join(root, "dist/chunks/start.cjs");
    const code = readFileSync(file, "utf8");
    const edited = code.replaceAll("Usage: sre-gate", "XXXXX: sre-gate");
    expect(edited).not.toBe(code);
    writeFileSync(file, edited);
    const after = start(["--help"]);
    expect(after.status).toBe(0);
    expect(after.stdout).not.toBe(before.stdout);
    expect(after.stdout).toContain("XXXXX: sre-gate");
    expect(kept()).toHaveLength(names.length);
    expect(kept()).not.toEqual(names);
  });

  it("is not believed where a byte of it is another, and compiled again", () => {
    const before = start(["--help"]);
    for (const name of kept()) {
      const file = join(compiled(), name);
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
      utimesSync(file, 1, 1);
    }
    expect(start(["--help"])).toEqual(before);
    expect(changed().every((time) => time > 1000)).toBe(true);
    for (const name of kept()) writeFileSync(join(compiled(), name), "");
    expect(start(["--help"])).toEqual(before);
  });

  it("is neither kept nor asked for under flags of Node, coverage, or where Node's own switch is off", () => {
    const plain = start(["--help"], { env: { NODE_DISABLE_COMPILE_CACHE: "1" } });
    expect(start(["--help"], { env: { NODE_OPTIONS: "--max-old-space-size=64" } })).toEqual(plain);
    expect(start(["--help"], { flags: ["--max-old-space-size=64"] })).toEqual(plain);
    expect(start(["--help"], { env: { NODE_V8_COVERAGE: join(root, "coverage") } })).toEqual(plain);
    expect(kept()).toEqual([]);
  });

  it("is not missed where nothing can be written beside the bundle", () => {
    writeFileSync(compiled(), "a file, where the folder would be");
    const { status, stderr, stdout } = start(["--version"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^\d/);
  });

  it("leaves a clone as clean as it was", () => {
    expect(readFileSync(".gitignore", "utf8").split("\n")).toContain("dist/compiled");
  });
});
