import { spawnSync } from "node:child_process";
import { normal, type Repository } from "./repository.ts";

/** The Python that both the build and the agent are started with, and what a reader should know about the choice. */
export interface Interpreter {
  readonly word: string;
  readonly note: string | null;
}

/** `python3` where it is of a version that this repository takes, else a named one that is: never two different ones. */
export function interpreterOf(
  repository: Repository,
  home: string,
  versionOf: (program: string) => string | null = askVersion,
): Interpreter {
  const wanted = wantedPython(repository, home);
  const plain = versionOf("python3");
  if (wanted === null || (plain !== null && allows(wanted.range, plain)))
    return { word: "python3", note: null };
  const other = CANDIDATES.find((name) => {
    const version = versionOf(name);
    return version !== null && allows(wanted.range, version);
  });
  const here = plain === null ? "no python3 is on the PATH" : `python3 here is ${plain}`;
  return other === undefined
    ? {
        word: "python3",
        note: `${wanted.path} asks for Python ${wanted.range} and ${here}: install that version, or put it first on the PATH.`,
      }
    : {
        word: other,
        note: `${wanted.path} asks for Python ${wanted.range} and ${here}: ${other} builds and runs the agent.`,
      };
}

const CANDIDATES = [14, 13, 12, 11, 10, 9].map((minor) => `python3.${minor}`);

function wantedPython(
  repository: Repository,
  home: string,
): { path: string; range: string } | null {
  const at = (name: string) => [normal(`${home}/${name}`), name].find(repository.has);
  const project = at("pyproject.toml");
  const range = /^(?:requires-python|python)\s*=\s*["']([^"']+)["']/m.exec(
    repository.text(project ?? "") ?? "",
  )?.[1];
  if (project !== undefined && range !== undefined) return { path: project, range };
  const file = at(".python-version");
  const version = /^\s*(\d+\.\d+)/.exec(repository.text(file ?? "") ?? "")?.[1];
  return file === undefined || version === undefined
    ? null
    : { path: file, range: `==${version}.*` };
}

/** Enough of PEP 440 and Poetry's carets for two numbers: major and minor. */
export function allows(range: string, version: string): boolean {
  const number = (text: string) => {
    const [major = "0", minor = "0"] = text.split(".");
    return Number(major) * 1000 + Number(minor);
  };
  const own = number(version);
  return range.split(",").every((part) => {
    const [, sign = "", text = "", wild = ""] =
      /^\s*(>=|<=|==|~=|!=|>|<|\^|~)?\s*(\d+(?:\.\d+)?)[\d.]*(\.\*)?/.exec(part) ?? [];
    const limit = number(text);
    const major = Number(text.split(".")[0]);
    switch (sign) {
      case ">=":
        return own >= limit;
      case ">":
        return own > limit || /\d+\.\d+\.\d+/.test(part);
      case "<=":
        return own <= limit;
      case "<":
        return own < limit;
      case "!=":
        return own !== limit || wild === "";
      case "^":
        return own >= limit && own < (major + 1) * 1000;
      case "~=":
        return own >= limit && own < (major + 1) * 1000;
      default:
        return text.includes(".") ? own === limit : Math.floor(own / 1000) === major;
    }
  });
}

/** Programs of a version manager answer by the folder they are asked in; what does not answer at once is not there. */
function askVersion(program: string): string | null {
  const { status, stdout } = spawnSync(
    program,
    ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
    {
      encoding: "utf8",
      timeout: 10_000,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return status === 0 ? stdout.trim() : null;
}
