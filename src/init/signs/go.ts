import type { AgentCandidate } from "../candidate.ts";
import { confidenceOf } from "../confidence.ts";
import { folderOf, nameOf, normal, type Repository } from "../repository.ts";
import { likeliestCommand, outputFlag, promptWay } from "./asking.ts";
import type { Hint } from "./hints.ts";
import { commandLinesOf } from "./options.ts";
import { traitsOf } from "./traits.ts";

/** Programs of a Go module: `main.go` beside `go.mod`, and each folder of `cmd/`. */
export function goCandidates(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  return repository.paths
    .filter((path) => nameOf(path) === "go.mod")
    .flatMap((manifest) => {
      const home = folderOf(manifest);
      const mains = repository.paths.filter(
        (path) => isMain(path, home) && /^package main\b/m.test(repository.text(path) ?? ""),
      );
      const folders = [...new Set(mains.map(folderOf))];
      return folders.map((folder) => candidate(repository, { manifest, home, folder, hints }));
    });
}

function isMain(path: string, home: string): boolean {
  if (!path.endsWith(".go") || path.endsWith("_test.go")) return false;
  const below =
    home === "" ? path : path.startsWith(`${home}/`) ? path.slice(home.length + 1) : null;
  return below !== null && /^([\w-]+\.go|cmd\/([\w-]+\/)?[\w-]+\.go)$/.test(below);
}

function candidate(
  repository: Repository,
  place: { manifest: string; home: string; folder: string; hints: readonly Hint[] },
): AgentCandidate {
  const { manifest, home, folder, hints } = place;
  const module = /^module\s+(\S+)/m.exec(repository.text(manifest) ?? "")?.[1] ?? "agent";
  const name = folder === home ? nameOf(module.replace(/\/v\d+$/, "")) : nameOf(folder);
  // Commands are often built up in packages beside main: their options count where main's own folder has none.
  const own = repository.paths.filter((path) => folderOf(path) === folder && path.endsWith(".go"));
  const all = repository.paths.filter(
    (path) =>
      path.endsWith(".go") &&
      !path.endsWith("_test.go") &&
      path.startsWith(home === "" ? "" : `${home}/`),
  );
  const text = (files: readonly string[]) =>
    files.map((file) => repository.text(file) ?? "").join("\n");
  const lines = [
    ...commandLinesOf("go", text(own)),
    ...all.flatMap((file) => commandLinesOf("go", repository.text(file) ?? "")),
  ];
  const line = likeliestCommand(lines, text(all));
  const options = line?.options ?? [];
  const shown = hints.find(
    (hint) => hint.words[0]?.replace(/^\.\//, "").split("/").at(-1) === name,
  );
  const words = [normal(`${home}/bin/${name}`), ...(line?.words ?? [])];
  return {
    title: [name, ...(line?.words ?? [])].join(" "),
    language: "go",
    shape: text(own).includes("SRE_GATE_OUTPUT")
      ? { kind: "contract", words }
      : { kind: "command", words, options },
    home,
    entry: own.find((path) => nameOf(path) === "main.go") ?? own[0] ?? null,
    evidence: [
      { path: manifest, says: `module ${module} has the program ${name}` },
      ...(options.length === 0
        ? []
        : [
            {
              path: folder === "" ? "." : folder,
              says: `takes ${options
                .slice(0, 6)
                .map((one) => one.flag)
                .join(", ")}`,
            },
          ]),
      ...(shown === undefined ? [] : [{ path: shown.path, says: shown.says }]),
    ],
    confidence: confidenceOf([name, folder], {
      ...traitsOf(repository, all),
      declared: true,
      shown: shown !== undefined,
      takesPrompt: promptWay(options, text(all)) !== null,
      writesAnswer: outputFlag(options) !== null,
    }),
  };
}
