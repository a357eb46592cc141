import { basename, delimiter, isAbsolute, join } from "node:path";
import { isExecutable, isFile } from "./locate.ts";
import { behindShim } from "./shim.ts";

const SHELLS = new Set(["sh", "bash", "dash", "ash", "zsh"]);

/**
 * The programs that `env` or a shell script starts. An interpreter named there must be the one that the same words start
 * outside; otherwise the build and the agent would run on different ones.
 */
export function innerPrograms(
  command: readonly string[],
  cwd: string,
  path: string,
): readonly string[] {
  return [...new Set(namesIn(command))].flatMap((name) => {
    const found = onPath(name, path);
    return found === null ? [] : [behindShim(found, cwd)];
  });
}

/** The words in a program's position, apart from the command's own first word. */
function namesIn([first = "", ...rest]: readonly string[]): string[] {
  const name = basename(first);
  if (name === "env") {
    const at = rest.findIndex((word) => !word.startsWith("-") && !word.includes("="));
    if (at < 0) return [];
    const inner = rest.slice(at);
    return [inner[0] ?? "", ...namesIn(inner)];
  }
  const script = rest.indexOf("-c");
  if (!SHELLS.has(name) || script < 0) return [];
  const handed = rest.slice(script + 3);
  const called = /"\$@"/.test(rest[script + 1] ?? "") ? [handed[0] ?? "", ...namesIn(handed)] : [];
  return [...commandsOf(rest[script + 1] ?? ""), ...called];
}

/** The first word of each simple command of a script. Enough to find interpreters; a wrong guess is merely mounted. */
function commandsOf(script: string): string[] {
  return script.split(/&&|\|\||[;|&\n(){}`]|\$\(/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const at = words.findIndex(
      (word) =>
        !/^[A-Za-z_]\w*=/.test(word) && !/^(exec|command|then|do|else|!|if|while)$/.test(word),
    );
    const inner = words.slice(Math.max(at, 0));
    return /^[\w.+-]+$/.test(inner[0] ?? "") ? [inner[0] ?? "", ...namesIn(inner)] : [];
  });
}

function onPath(name: string, path: string): string | null {
  if (name === "" || name.includes("/")) return null;
  const files = path.split(delimiter).map((folder) => join(folder, name));
  return files.find((file) => isAbsolute(file) && isFile(file) && isExecutable(file)) ?? null;
}
