// Writes the generated parts of README.md and docs/, between markers, and wraps the prose of those pages. Usage: node scripts/run.mjs scripts/docs.ts [--check]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_LIST } from "../src/cli/command-list.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { usage } from "../src/cli/help.ts";
import { renderActionTables } from "./action-docs.ts";
import { recipeNames, recipeText } from "./recipes.ts";
import { settingsTable } from "./settings-table.ts";
import { wrapped } from "./wrap.ts";

const root = process.env.SRE_GATE_ROOT ?? ".";
const check = process.argv.includes("--check");

/** Marker -> text. A page asks for one with <!-- generated:NAME --> ... <!-- /generated -->. */
const PARTS: Record<string, () => string | Promise<string>> = {
  commands: async () => {
    const blocks: string[] = [];
    for (const entry of COMMAND_LIST) {
      const command = COMMANDS[entry.name];
      blocks.push(`### ${entry.name}\n\n\`\`\`text\n${usage(command).trim()}\n\`\`\``);
    }
    return blocks.join("\n\n");
  },
  "command-list": () =>
    COMMAND_LIST.map((entry) => `- \`${entry.name}\`: ${entry.summary}`).join("\n"),
  settings: settingsTable,
  action: () => renderActionTables(readFileSync(join(root, "action.yml"), "utf8")),
  ...Object.fromEntries(
    recipeNames(root).map((name) => [`recipe-${name}`, () => recipeText(root, name)]),
  ),
};

const pages = ["docs", "docs/evidence"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);
pages.push("README.md");
const stale: string[] = [];
for (const page of pages.sort()) {
  const path = join(root, page);
  const before = readFileSync(path, "utf8");
  let after = before;
  for (const [whole, name] of before.matchAll(
    /<!-- generated:(\S+) -->[\s\S]*?<!-- \/generated -->/g,
  )) {
    const make = PARTS[name ?? ""];
    if (!make) throw new Error(`${page}: nothing generates '${name}'`);
    after = after.replace(whole, () => "\0");
    after = after.replace(
      "\0",
      `<!-- generated:${name} -->\n${(await make()).replaceAll("$", "$$$$")}\n<!-- /generated -->`,
    );
  }
  after = wrapped(after);
  if (after === before) continue;
  if (check) stale.push(page);
  else writeFileSync(path, after);
}
if (stale.length > 0) {
  console.error(
    `generated parts are stale: ${stale.join(", ")}. Run 'npm run docs' and commit them.`,
  );
  process.exitCode = 1;
}
