import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The files Node compiles before a door's first line runs: the door and what it imports statically, all the way. */
function loadedBy(door: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    const code = readFileSync(file, "utf8");
    files.set(file, code);
    for (const [, name = ""] of code.matchAll(/^(?:\w+ \w+ = )?require\("(\.[^"]+)"\)/gm)) {
      visit(join(dirname(file), name));
    }
  };
  visit(door);
  return files;
}

/** The chunk from which one of these files takes a name once it is asked for. */
function importedBy(files: Map<string, string>, name: string): string {
  const called = new RegExp(`\\{ ${name} \\} = await Promise.+?require\\("([^"]+)"\\)`);
  const taken = new RegExp(`require\\("([^"]+)"\\)\\).*\\)\\.${name}\\b`);
  for (const [file, code] of files) {
    const chunk = (called.exec(code) ?? taken.exec(code))?.[1];
    if (chunk !== undefined) return join(dirname(file), chunk);
  }
  throw new Error(`nobody loads ${name}`);
}

/** rolldown writes each module's path above its code. */
const modules = (files: Map<string, string>) =>
  [...files.values()].flatMap((code) =>
    [...code.matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm)].map(([, name = ""]) => name),
  );

/** cli.js itself only loads this one, with the compiled code of an earlier start. */
const COMMAND_LINE = "dist/chunks/process.cjs";

describe("the doors load little before they know what is asked", () => {
  it("the command line: no command, no price table, nothing of GitHub", () => {
    const names = modules(loadedBy(COMMAND_LINE));
    expect(names).toContain("src/cli/process.ts");
    expect(names.filter((name) => name.startsWith("src/cli/gate"))).toEqual([]);
    expect(
      names.filter((name) => /@actions|@octokit|genai-prices|src\/world\//.test(name)),
    ).toEqual([]);
  });

  it("a gate on the command line: no price, nothing of GitHub, no query language, no simulator, no page, no judge", () => {
    const files = loadedBy(importedBy(loadedBy(COMMAND_LINE), "gateCommand"));
    expect(modules(files)).toContain("src/cli/gate.ts");
    expect(
      modules(files).filter((name) =>
        /@actions|@octokit|genai-prices|lezer|src\/world\/|src\/report\/(html|page|model)|src\/verdict\/(compare|decide)/.test(
          name,
        ),
      ),
    ).toEqual([]);
    // Each file more is found, read and linked on its own, half a millisecond each.
    expect(files.size).toBeLessThanOrEqual(5);
  });

  it("the steps after a gate: nothing that only a gate needs", () => {
    for (const name of ["saveCache", "publish"]) {
      const names = modules(loadedBy(importedBy(loadedBy("dist/action.cjs"), name)));
      expect(names).toContain(`src/action/${name === "publish" ? name : "save"}.ts`);
      expect(names.filter((one) => /src\/(runner|tasks|verdict|stats)\//.test(one))).toEqual([]);
    }
  });

  it("the action: nothing before a step is asked for", () => {
    const names = modules(loadedBy("dist/action.cjs"));
    expect(names).toContain("src/action.ts");
    expect(names.filter((name) => name.includes("node_modules"))).toEqual([]);
  });
});
