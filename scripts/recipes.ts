// A folder of examples/agents as docs/agents.md shows it: how its program is installed, the settings, its files.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";

const RECIPES = "examples/agents";
/** Longer files are linked instead. */
const LONGEST_LINES = 15;
const LANGUAGES: Readonly<Record<string, string>> = { ".json": "json", ".yaml": "yaml" };

export function recipeNames(root: string): readonly string[] {
  const folder = join(root, RECIPES);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export function recipeText(root: string, name: string): string {
  const folder = join(root, RECIPES, name);
  const read = (file: string) => readFileSync(join(folder, file), "utf8").trim();
  const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
  const files = filesBelow(folder).filter((file) => !/^(install\.sh|sre-gate\.yaml)$/.test(file));
  const short = files.filter(
    (file) => extname(file) in LANGUAGES && read(file).split("\n").length <= LONGEST_LINES,
  );
  const long = files.filter((file) => !short.includes(file));
  const link = (file: string) => `[\`${file}\`](../${RECIPES}/${name}/${file})`;
  return [
    block("sh", read("install.sh")),
    block("yaml", read("sre-gate.yaml")),
    ...short.map(
      (file) => `\`${file}\`:\n\n${block(LANGUAGES[extname(file)] ?? "text", read(file))}`,
    ),
    ...(long.length === 0 ? [] : [`Beside it: ${long.map(link).join(", ")}.`]),
  ].join("\n\n");
}

function filesBelow(folder: string, below = ""): readonly string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === "" ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}
