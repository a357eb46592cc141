import type { FoundProgram } from "./detect.ts";
import { ASK, has, present, readText, sourceGlobs } from "./look.ts";
import { withPackages } from "./python.ts";

const PROGRAMS: Readonly<Record<string, string>> = {
  ".py": "python3",
  ".mjs": "node",
  ".js": "node",
  ".sh": "sh",
};

/** A program at the top whose name says what it is. */
export function scriptAgent(root: string): FoundProgram | null {
  const [file] = Object.keys(PROGRAMS).flatMap((ending) =>
    present(root, [`agent${ending}`, `main${ending}`]),
  );
  return file === undefined ? null : started(root, file, file);
}

/** A Dockerfile says what its image starts: the gate runs that program of the repository, not the image. */
export function imageAgent(root: string): FoundProgram | null {
  const lines = readText(root, "Dockerfile")?.split("\n") ?? [];
  const last = (word: string) => lines.findLast((line) => line.startsWith(`${word} `)) ?? "";
  const words = `${last("ENTRYPOINT")} ${last("CMD")}`.split(/[\s"',[\]]+/);
  const file = words.map((word) => ownFile(root, word)).find((path) => path !== null);
  return file == null ? null : started(root, file, "Dockerfile");
}

/** "/app/run.py" in the image is "run.py" here. */
function ownFile(root: string, word: string): string | null {
  if (PROGRAMS[endingOf(word)] === undefined) return null;
  const parts = word.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return null;
  return (
    parts.map((_, index) => parts.slice(index).join("/")).find((path) => has(root, path)) ?? null
  );
}

function started(root: string, file: string, because: string): FoundProgram {
  const ending = endingOf(file);
  const folder = file.includes("/") ? file.split("/")[0] : undefined;
  const files = [
    ...(folder ? [] : [`*${ending}`]),
    ...sourceGlobs(root, ...(folder ? [folder] : [])),
  ];
  if (ending === ".py") return { ...withPackages(root, `${file} ${ASK}`, files), because };
  const run = `${PROGRAMS[ending]} ${file} ${ASK}`;
  return { run, build: null, files, registries: [], because };
}

function endingOf(file: string): string {
  return /\.\w+$/.exec(file)?.[0] ?? "";
}
