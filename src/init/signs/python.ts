import type { AgentCandidate, AgentEvidence, AgentShape } from "../candidate.ts";
import { confidenceOf } from "../confidence.ts";
import { folderOf, nameOf, normal, type Repository } from "../repository.ts";
import { likeliestCommand, outputFlag, promptWay } from "./asking.ts";
import { type Hint, servedApplication, startedFile } from "./hints.ts";
import { localImports, pythonFiles } from "./imports.ts";
import { commandLinesOf } from "./options.ts";
import { heldAgent, programShape } from "./python-held.ts";
import { homeOf, moduleOf } from "./python-names.ts";
import { routeOf } from "./python-routes.ts";
import { traitsOf } from "./traits.ts";

/** Everything in a repository that Python could start as an agent. */
export function pythonCandidates(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  const seen = new Set<string>();
  return [
    ...graphFiles(repository),
    ...consoleScripts(repository, hints),
    ...servers(repository, hints),
    ...programs(repository, hints),
  ].filter(({ entry, shape }) => {
    const key = `${entry} ${shape.kind === "command" ? "command" : shape.kind}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Found {
  readonly title: string;
  readonly shape: AgentShape;
  readonly home: string;
  readonly entry: string;
  readonly evidence: readonly AgentEvidence[];
  readonly declared: boolean;
  readonly shown: boolean;
  readonly takesPrompt: boolean;
}

function weighed(repository: Repository, found: Found): AgentCandidate {
  const { title, shape, home, entry, evidence, declared, shown, takesPrompt } = found;
  const traits = traitsOf(repository, localImports(repository, entry));
  const because: AgentEvidence[] = [
    ...evidence,
    ...(traits.callsModel
      ? [{ path: entry, says: "calls a model, itself or by what it imports" }]
      : []),
    ...(traits.servesTools ? [{ path: entry, says: "serves tools over MCP" }] : []),
  ];
  const confidence = confidenceOf([title, entry], {
    ...traits,
    declared,
    shown,
    takesPrompt,
    writesAnswer: shape.kind === "command" && outputFlag(shape.options) !== null,
  });
  return { title, language: "python", shape, home, entry, evidence: because, confidence };
}

/** `langgraph.json`: the graphs that its server would serve. */
function graphFiles(repository: Repository): AgentCandidate[] {
  return repository.paths
    .filter((path) => nameOf(path) === "langgraph.json")
    .flatMap((path) => {
      const home = folderOf(path);
      return Object.entries(graphsOf(repository.text(path) ?? "")).flatMap(([title, place]) => {
        const [file = "", name = ""] = place.split(":");
        const entry = normal(`${home}/${file}`);
        if (!entry.endsWith(".py") || !repository.has(entry)) return [];
        const text = repository.text(entry) ?? "";
        const made = new RegExp(`^(async\\s+)?def\\s+${name}\\b`, "m").test(text);
        const shape = { kind: "graph", module: moduleOf(entry, home), name, made } as const;
        const evidence = [{ path, says: `graph ${title} is ${place}` }];
        return [
          weighed(repository, {
            title,
            shape,
            home,
            entry,
            evidence,
            declared: true,
            shown: false,
            takesPrompt: true,
          }),
        ];
      });
    });
}

function graphsOf(text: string): Record<string, string> {
  try {
    const { graphs } = JSON.parse(text) as { graphs?: Record<string, unknown> };
    return Object.fromEntries(
      Object.entries(graphs ?? {}).flatMap(([name, value]) => {
        const path =
          typeof value === "object" && value !== null ? (value as { path?: unknown }).path : value;
        return typeof path === "string" ? [[name, path]] : [];
      }),
    );
  } catch {
    // Not JSON: whoever serves it will say so; here it is no evidence.
    return {};
  }
}

/** Commands of pyproject.toml (its own, Poetry's), setup.cfg and setup.py, with the functions behind them. */
function consoleScripts(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  return repository.paths
    .filter((path) => /^(pyproject\.toml|setup\.cfg|setup\.py)$/.test(nameOf(path)))
    .flatMap((path) => {
      const home = folderOf(path);
      return scriptsIn(nameOf(path), repository.text(path) ?? "").flatMap(
        ({ name, module, table }) => {
          const [entry] = pythonFiles(repository, normal(`${home}/x.py`), module);
          if (entry === undefined) return [];
          const asked = askedBy(repository, entry);
          const words = ["python3", `{agent}/vendor/bin/${name}`, ...asked.words];
          const shownIn = hints.find((hint) => hint.words[0] === name);
          return [
            weighed(repository, {
              title: [name, ...asked.words].join(" "),
              shape: { kind: "command", words, options: asked.options },
              home,
              entry,
              evidence: [
                { path, says: `${table} names ${name}` },
                ...asked.evidence,
                ...seenIn(shownIn),
              ],
              declared: true,
              shown: shownIn !== undefined,
              takesPrompt: promptWay(asked.options, repository.text(entry) ?? "") !== null,
            }),
          ];
        },
      );
    });
}

function scriptsIn(file: string, text: string): { name: string; module: string; table: string }[] {
  const tables: readonly [string, RegExp][] =
    file === "pyproject.toml"
      ? [
          ["[project.scripts]", /^\[project\.scripts\]\s*\n((?:(?!\[).*\n?)*)/gm],
          ["[tool.poetry.scripts]", /^\[tool\.poetry\.scripts\]\s*\n((?:(?!\[).*\n?)*)/gm],
        ]
      : [
          [
            "console_scripts",
            /console_scripts["']?\s*[=:]\s*\[?\s*\n?((?:[ \t]*["']?[\w.-]+\s*=.*\n?)+)/g,
          ],
        ];
  return tables.flatMap(([table, pattern]) =>
    [...text.matchAll(pattern)].flatMap(([, lines = ""]) =>
      [...lines.matchAll(/^\s*["']?([\w.-]+)["']?\s*=\s*["']?([\w.]+)/gm)].map(
        ([, name = "", module = ""]) => ({
          name,
          module,
          table,
        }),
      ),
    ),
  );
}

/** How the program that starts in this file is asked, read from it and from what it imports. */
function askedBy(repository: Repository, entry: string) {
  const files = localImports(repository, entry).slice(0, 40);
  const lines = files.flatMap((file) => commandLinesOf("python", repository.text(file) ?? ""));
  const source = files.map((file) => repository.text(file) ?? "").join("\n");
  const own = commandLinesOf("python", repository.text(entry) ?? "");
  const line = likeliestCommand(
    own.length > 0 ? [...own, ...lines.filter((one) => one.words.length > 0)] : lines,
    source,
  );
  const options = line?.options ?? [];
  const evidence: AgentEvidence[] =
    options.length === 0
      ? []
      : [
          {
            path: entry,
            says: `takes ${options
              .slice(0, 6)
              .map((one) => one.flag)
              .join(", ")}`,
          },
        ];
  return { words: line?.words ?? [], options, evidence };
}

/** FastAPI and Flask applications with a route that takes a question. */
function servers(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  return pythonSources(repository).flatMap((entry) => {
    const text = repository.text(entry) ?? "";
    const name = /^(\w+)\s*(?::[^=\n]+)?=\s*(?:FastAPI|Flask)\s*\(/m.exec(text)?.[1];
    if (name === undefined) return [];
    const home = homeOf(repository, entry);
    const route = routeOf(repository, entry);
    if (route === null) return [];
    const module = moduleOf(entry, home);
    const hint = hints.find(
      (one) =>
        servedApplication(one)?.name === name &&
        entry.endsWith(`${servedApplication(one)?.module.replaceAll(".", "/")}.py`),
    );
    return [
      weighed(repository, {
        title: `${module}:${name} POST ${route.path}`,
        shape: { kind: "server", module, name, route: route.path, field: route.field },
        home,
        entry,
        evidence: [
          { path: entry, says: `a web application whose POST ${route.path} takes ${route.field}` },
          ...seenIn(hint),
        ],
        declared: hint?.declares === true,
        shown: hint !== undefined,
        takesPrompt: true,
      }),
    ];
  });
}

/** Programs, and modules that hold an agent without being a program. */
function programs(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  const started = hints.flatMap((hint) => {
    const file = startedFile(repository, hint);
    return file === null || !file.file.endsWith(".py") ? [] : [{ hint, ...file }];
  });
  return pythonSources(repository).flatMap((entry) => {
    const text = repository.text(entry) ?? "";
    const shown = started.filter(({ file }) => file === entry).map(({ hint }) => hint);
    const isMain = nameOf(entry) === "__main__.py";
    const runs =
      isMain ||
      /^if __name__ == ["']__main__["']/m.test(text) ||
      shown.length > 0 ||
      NAMED.test(entry);
    const held = heldAgent(repository, entry, text);
    if (!runs && held === null) return [];
    const home = homeOf(repository, entry);
    const evidence = [
      ...(isMain ? [{ path: entry, says: "the package can be started with -m" }] : []),
      ...shown.slice(0, 2).map((hint) => ({ path: hint.path, says: hint.says })),
    ];
    const asked = askedBy(repository, entry);
    const start = isMain ? ["-m", moduleOf(folderOf(entry), home)] : [entry];
    // Below the top a module is found only where its own home is on the path; above it, the gate sees to that.
    const found = isMain && home !== "" ? ["env", `PYTHONPATH={agent}/${home}:{agent}/vendor`] : [];
    const words = [...found, "python3", ...start, ...asked.words];
    const takesPrompt = promptWay(asked.options, text) !== null;
    const shape = programShape({
      text,
      held: takesPrompt ? null : held,
      words,
      options: asked.options,
    });
    return [
      weighed(repository, {
        title:
          shape.kind === "command" || shape.kind === "contract"
            ? words.join(" ").replaceAll("{agent}/", "")
            : `${entry}: ${held?.says ?? shape.kind}`,
        shape,
        home,
        entry,
        evidence: [
          ...evidence,
          ...asked.evidence,
          ...(held === null ? [] : [{ path: entry, says: held.says }]),
        ],
        declared: shown.some((hint) => hint.declares),
        shown: shown.length > 0,
        takesPrompt:
          takesPrompt || held !== null || shape.kind === "contract" || shape.kind === "batch",
      }),
    ];
  });
}

/** File names that say what they start, where nothing else does. */
const NAMED = /(^|\/)(agent|diagnose|main|run|cli|app|sre_agent|run_agent)\.py$/;

function pythonSources(repository: Repository): string[] {
  return repository.paths.filter((path) => path.endsWith(".py") && path.split("/").length <= 6);
}

function seenIn(hint: Hint | undefined): AgentEvidence[] {
  return hint === undefined ? [] : [{ path: hint.path, says: hint.says }];
}
