import { folderOf, nameOf, normal, type Repository } from "../repository.ts";

/** A command line that some page or file of the repository shows. */
export interface Hint {
  readonly path: string;
  readonly says: string;
  readonly words: readonly string[];
  /** What builds or starts the program for real; a README only shows. */
  readonly declares: boolean;
}

/** How programs of this repository are started, by its images, make targets, process files and pages. */
export function hintsOf(repository: Repository): Hint[] {
  return repository.paths.flatMap((path) => {
    const depth = path.split("/").length;
    if (depth > 4) return [];
    const name = nameOf(path);
    const text = () => repository.text(path) ?? "";
    if (/^Dockerfile|\.Dockerfile$|^Containerfile/.test(name)) return imageHints(path, text());
    if (name === "Makefile" || name === "justfile")
      return lineHints(path, text(), /^[\t ]+@?(.+)$/gm, false);
    if (name === "Procfile") return lineHints(path, text(), /^\w+:\s*(.+)$/gm, true);
    if (/^render\.ya?ml$/.test(name))
      return lineHints(path, text(), /startCommand:\s*["']?(.+?)["']?\s*$/gm, true);
    if (/^README(\.\w+)?$/i.test(name)) return pageHints(path, text());
    return [];
  });
}

/** `CMD ["sh", "-c", "python x.py"]`, and what the image calls /app/x.py. */
function imageHints(path: string, text: string): Hint[] {
  const lines = text.replaceAll(/\\\n/g, " ").split("\n");
  const last = (word: string) =>
    lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length) ?? "";
  const spoken = `${last("ENTRYPOINT")} ${last("CMD")}`.replaceAll(/[[\]",']/g, " ");
  return commandsIn(spoken).map((words) => ({
    path,
    says: `starts ${words.join(" ")}`,
    words: words.map((word) =>
      word.replace(/^\/(app|usr\/src\/app|workspace|code|srv|opt\/\w+)\//, ""),
    ),
    declares: true,
  }));
}

function lineHints(path: string, text: string, pattern: RegExp, declares: boolean): Hint[] {
  return [...text.matchAll(pattern)].flatMap(([, line = ""]) =>
    commandsIn(line).map((words) => ({ path, says: `runs ${words.join(" ")}`, words, declares })),
  );
}

function pageHints(path: string, text: string): Hint[] {
  const blocks = [...text.matchAll(/```(?:sh|bash|shell|console|text)?\n([\s\S]*?)```/g)].map(
    ([, block = ""]) => block,
  );
  return blocks
    .flatMap((block) => block.replaceAll(/\\\n/g, " ").split("\n"))
    .flatMap((line) => commandsIn(line.replace(/^\s*[$>]\s+/, "")))
    .map((words) => ({ path, says: `shows ${words.join(" ")}`, words, declares: false }));
}

const STARTS =
  /^(python3?|uv|poetry|pipenv|uvicorn|gunicorn|flask|fastapi|node|npx|npm|pnpm|yarn|tsx|bun|deno|go|sh|bash|\.\/[\w./-]+|[\w-]*(agent|sre|holmes|diagnos)[\w-]*)$/;

/** The simple commands of a line that start a program: variables before them and launchers around them are cut away. */
function commandsIn(line: string): string[][] {
  return line
    .split(/&&|\|\||[;|]/)
    .map((part) =>
      part
        .trim()
        .split(/\s+/)
        .filter((word) => word !== ""),
    )
    .map((words) =>
      words.slice(
        words.findIndex((word) => !/^([A-Za-z_]\w*=.*|sh|bash|-c|exec|env|\$\(|@)$/.test(word)),
      ),
    )
    .filter((words) => STARTS.test(words[0] ?? ""))
    .map(unwrapped)
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => word.replaceAll(/^["']|["']$/g, "")));
}

/** `uv run python x.py` starts `python x.py`. */
function unwrapped(words: readonly string[]): string[] {
  const [first = "", second = ""] = words;
  if ((first === "uv" || first === "poetry" || first === "pipenv") && second === "run")
    return [...words.slice(2)];
  if (first === "npx" && second !== "") return [...words.slice(1)];
  return [...words];
}

/** The file of the repository that a hint starts, with the arguments after it; null where it is none. */
export function startedFile(
  repository: Repository,
  hint: Hint,
): { readonly file: string; readonly words: readonly string[] } | null {
  const folder = folderOf(hint.path);
  const at = hint.words.findIndex((word) => /\.(py|m?js|cjs|ts|sh)$/.test(word));
  const file = at < 0 ? null : found(repository, folder, hint.words[at] ?? "");
  if (file !== null) return { file, words: hint.words.slice(at + 1) };
  const module = hint.words.indexOf("-m");
  if (module < 0) return null;
  const path = (hint.words[module + 1] ?? "").replaceAll(".", "/");
  const named = [`${path}/__main__.py`, `${path}.py`, `src/${path}/__main__.py`, `src/${path}.py`];
  const main = named.map((name) => found(repository, folder, name)).find((name) => name !== null);
  return main === undefined || main === null
    ? null
    : { file: main, words: hint.words.slice(module + 2) };
}

/** From the folder of the page, from the top, or by the last parts of the path: an image copies folders elsewhere. */
function found(repository: Repository, folder: string, word: string): string | null {
  const path = normal(word);
  const exact = [normal(`${folder}/${path}`), path].find((name) => repository.has(name));
  if (exact !== undefined) return exact;
  const ending = repository.paths.filter((name) => name.endsWith(`/${path}`));
  return ending.length === 1 ? (ending[0] ?? null) : null;
}

/** `uvicorn app.main:app` names a module and the application in it. */
export function servedApplication(
  hint: Hint,
): { readonly module: string; readonly name: string } | null {
  if (!/^(uvicorn|gunicorn|hypercorn)$/.test(hint.words[0] ?? "")) return null;
  const word = hint.words.find((one) => /^[\w.]+:\w+$/.test(one)) ?? "";
  const [module = "", name = ""] = word.split(":");
  return name === "" ? null : { module, name };
}
