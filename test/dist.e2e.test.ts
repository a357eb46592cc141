import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A door and all that it imports before its first line runs. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join("dist", file), "utf8");
  for (const [, name = ""] of code.matchAll(/^(?:import|export) .*?"\.\/([^"]+)";$/gm))
    loadedBy(name, seen);
  return seen;
}

/** rolldown writes each module's path above its code. */
const modulesIn = (files: Iterable<string>): string[] =>
  [...files].flatMap((file) =>
    [
      ...readFileSync(join("dist", file), "utf8").matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm),
    ].map(([, name = ""]) => name),
  );

test("the bundle is these files, and one for each agent", () => {
  expect(readdirSync("dist").sort()).toEqual([
    "action.js",
    "agents",
    "application.js",
    "build.js",
    "cli.js",
    "commands.js",
    "gate.js",
    "github.js",
    "judge-steps.js",
    "licences.txt",
    "live.js",
    "package.json",
    "play-incident.js",
    "prices.js",
    "remote.js",
    "serve-world.js",
    "serve.js",
    "shared.js",
    "simulate.js",
    "start.js",
    "surfaces.js",
    "world.js",
  ]);
  const agents = readdirSync("src/agents", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}.js`);
  expect(readdirSync("dist/agents").filter((file) => !agents.includes(file))).toEqual([]);
});

test("what is large and not always needed is not loaded at the start", () => {
  const command = loadedBy("cli.js");
  expect([...command].sort()).toEqual(["cli.js", "start.js"]);
  const gate = loadedBy("commands.js");
  expect([...gate].sort()).toEqual(["commands.js", "gate.js", "shared.js", "start.js"]);
  const modules = modulesIn(gate);
  expect(modules).toContain("src/cli/gate.ts");
  expect(
    modules.filter((name) => /@actions|@octokit|genai-prices|lezer|src\/world\/faults/.test(name)),
  ).toEqual([]);
  expect([...loadedBy("action.js")]).not.toContain("cache-client.js");
});
