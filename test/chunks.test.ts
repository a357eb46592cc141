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
    for (const [, name = ""] of code.matchAll(/^(?:import|export)\b[^;"']*["'](\.[^"']+)["']/gm)) {
      visit(join(dirname(file), name));
    }
  };
  visit(door);
  return files;
}

/** rolldown writes each module's path above its code. */
const modules = (files: Map<string, string>) =>
  [...files.values()].flatMap((code) =>
    [...code.matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm)].map(([, name = ""]) => name),
  );

describe("the doors load little before they know what is asked", () => {
  it("the command line: no command, no price table, nothing of GitHub", () => {
    const names = modules(loadedBy("dist/cli.js"));
    expect(names).toContain("src/cli.ts");
    expect(names.filter((name) => name.startsWith("src/cli/gate"))).toEqual([]);
    expect(names.filter((name) => /@actions|@octokit|genai-prices|simulator/.test(name))).toEqual(
      [],
    );
  });

  it("a gate on the command line: nothing of GitHub, no prices, no query languages, no simulator, no page", () => {
    const [, chunk = ""] =
      /import\("\.\/([^"]+)"\)\)\.gateCommand/.exec(readFileSync("dist/cli.js", "utf8")) ?? [];
    const names = modules(loadedBy(join("dist", chunk)));
    expect(names).toContain("src/cli/gate.ts");
    expect(
      names.filter((name) =>
        /@actions|@octokit|genai-prices|lezer|src\/simulator\/|src\/report\/(html|page)/.test(name),
      ),
    ).toEqual([]);
  });

  it("the action: nothing before a step is asked for", () => {
    const names = modules(loadedBy("dist/action.js"));
    expect(names).toContain("src/action.ts");
    expect(names.filter((name) => name.includes("node_modules"))).toEqual([]);
  });
});
