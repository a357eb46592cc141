import { beside, folderOf, normal, type Repository } from "../repository.ts";

/** Files of this repository that a source imports, followed to the end: what the agent needs to run. */
export function localImports(repository: Repository, entry: string): string[] {
  const seen = new Set<string>([entry]);
  const queue = [entry];
  while (queue.length > 0 && seen.size < MOST) {
    const file = queue.shift() ?? "";
    const text = repository.text(file) ?? "";
    const next = file.endsWith(".py")
      ? pythonImports(repository, file, text)
      : nodeImports(repository, file, text);
    for (const found of next) {
      if (seen.has(found)) continue;
      seen.add(found);
      queue.push(found);
    }
  }
  return [...seen];
}

const MOST = 400;

function pythonImports(repository: Repository, file: string, text: string): string[] {
  const modules = [
    ...[...text.matchAll(/^[ \t]*import[ \t]+([\w., \t]+)/gm)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim().split(/\s+/)[0] ?? ""),
    ),
    ...[
      ...text.matchAll(/^[ \t]*from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n#]*))/gm),
    ].flatMap(([, module = "", many, some = ""]) => {
      const names = (many ?? some).split(",").map((name) => name.trim().split(/\s+/)[0] ?? "");
      const joint = module.endsWith(".") ? "" : ".";
      return [
        module,
        ...names.filter((name) => /^\w+$/.test(name)).map((name) => `${module}${joint}${name}`),
      ];
    }),
  ];
  return [...new Set(modules)].flatMap((module) => pythonFiles(repository, file, module));
}

/** The file of a module, sought from the file's own folder up: scripts import beside themselves, packages from their top. */
export function pythonFiles(repository: Repository, file: string, module: string): string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const path = module.slice(dots).replaceAll(".", "/");
  if (path === "" && dots === 0) return [];
  const bases =
    dots > 0
      ? [normal(`${folderOf(file)}/${"../".repeat(dots - 1)}`)]
      : [...above(folderOf(file)), "src"];
  for (const base of bases) {
    const at = normal(`${base}/${path}`);
    const found = [`${at}.py`, `${at}/__init__.py`, `${at}/__main__.py`].filter((name) =>
      repository.has(normal(name)),
    );
    if (found.length > 0) return found.map(normal);
  }
  return [];
}

/** A folder, those above it, and the `src` of each. */
function above(folder: string): string[] {
  const parts = folder === "" ? [] : folder.split("/");
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join("/"))
    .concat("")
    .flatMap((one) => [one, normal(`${one}/src`)]);
}

const ENDINGS = ["", ".ts", ".js", ".mjs", ".cjs", ".tsx", "/index.ts", "/index.js"];

function nodeImports(repository: Repository, file: string, text: string): string[] {
  const names = text.matchAll(/(?:from\s+|import\s+|import\(\s*|require\(\s*)["'](\.[^"']+)["']/g);
  return [...names].flatMap(([, name = ""]) => nodeFile(repository, beside(file, name)) ?? []);
}

/** TypeScript imports by the name that the compiled file will have. */
export function nodeFile(repository: Repository, path: string): string | null {
  const stem = path.replace(/\.[cm]?jsx?$/, "");
  return (
    [path, stem]
      .flatMap((one) => ENDINGS.map((ending) => one + ending))
      .find((one) => repository.has(one)) ?? null
  );
}
