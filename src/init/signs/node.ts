import { z } from "zod";
import type { AgentCandidate, AgentEvidence, AgentShape } from "../candidate.ts";
import { confidenceOf } from "../confidence.ts";
import { folderOf, nameOf, normal, type Repository } from "../repository.ts";
import { likeliestCommand, outputFlag, promptWay } from "./asking.ts";
import { type Hint, startedFile } from "./hints.ts";
import { localImports, nodeFile } from "./imports.ts";
import { commandLinesOf } from "./options.ts";
import { traitsOf } from "./traits.ts";

const ManifestSchema = z.object({
  name: z.string().optional().catch(undefined),
  bin: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .catch(undefined),
  main: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  scripts: z.record(z.string(), z.string()).default({}).catch({}),
  dependencies: z.record(z.string(), z.string()).default({}).catch({}),
  devDependencies: z.record(z.string(), z.string()).default({}).catch({}),
});

export type NodeManifest = z.infer<typeof ManifestSchema>;

export function nodeManifest(text: string | null): NodeManifest {
  try {
    return ManifestSchema.parse(JSON.parse(text ?? "{}"));
  } catch {
    // A manifest that npm itself would refuse is no evidence.
    return ManifestSchema.parse({});
  }
}

/** Everything that Node could start as an agent: commands, scripts, programs in the usual places. */
export function nodeCandidates(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  const manifests = repository.paths.filter((path) => nameOf(path) === "package.json");
  const found = manifests.flatMap((path) => fromManifest(repository, path, hints));
  const entries = new Set(found.map(({ entry }) => entry));
  return [...found, ...programs(repository, hints).filter(({ entry }) => !entries.has(entry))];
}

function fromManifest(
  repository: Repository,
  path: string,
  hints: readonly Hint[],
): AgentCandidate[] {
  const home = folderOf(path);
  const manifest = nodeManifest(repository.text(path));
  const bins =
    typeof manifest.bin === "string"
      ? { [manifest.name ?? nameOf(home)]: manifest.bin }
      : (manifest.bin ?? {});
  const commands = Object.entries(bins).map(([name, file]) =>
    fileCandidate(repository, {
      home,
      file: normal(`${home}/${file}`),
      says: `bin names ${name}`,
      path,
      title: name,
      declared: true,
      hints,
    }),
  );
  const scripts = Object.entries(manifest.scripts)
    .filter(([name]) => /^(agent|diagnose|investigate|ask|sre|start:agent)$/.test(name))
    .map(([name, command]) => scriptCandidate(repository, { home, name, command, path }));
  const main =
    manifest.main === undefined ? null : nodeFile(repository, normal(`${home}/${manifest.main}`));
  const loaded =
    main === null
      ? []
      : [
          fileCandidate(repository, {
            home,
            file: main,
            says: "main names it",
            path,
            title: main,
            declared: false,
            hints,
          }),
        ];
  return [...commands, ...scripts, ...loaded].filter((one) => one !== null);
}

interface FileFound {
  readonly home: string;
  /** As the manifest names it: perhaps a file that a build will make. */
  readonly file: string;
  readonly path: string;
  readonly says: string;
  readonly title: string;
  readonly declared: boolean;
  readonly hints: readonly Hint[];
}

function fileCandidate(repository: Repository, found: FileFound): AgentCandidate | null {
  const source = sourceOf(repository, found.home, found.file);
  const files = source === null ? [] : localImports(repository, source);
  const text = files.map((file) => repository.text(file) ?? "").join("\n");
  const line = likeliestCommand(commandLinesOf("node", text), text);
  const options = line?.options ?? [];
  const words = ["node", `{agent}/${found.file}`, ...(line?.words ?? [])];
  const shown = found.hints.find((hint) => hint.words[0] === found.title);
  const evidence: AgentEvidence[] = [
    { path: found.path, says: found.says },
    ...(options.length === 0 || source === null
      ? []
      : [
          {
            path: source,
            says: `takes ${options
              .slice(0, 6)
              .map((one) => one.flag)
              .join(", ")}`,
          },
        ]),
    ...(shown === undefined ? [] : [{ path: shown.path, says: shown.says }]),
  ];
  const traits = traitsOf(repository, files);
  const contract = text.includes("SRE_GATE_OUTPUT");
  const asks = contract || promptWay(options, text) !== null;
  const held =
    asks || source === null ? null : heldAgent(repository.text(source) ?? "", source, found.home);
  return {
    title: held === null ? found.title : `${source}: ${held.name}`,
    language: "node",
    shape: contract ? { kind: "contract", words } : (held ?? { kind: "command", words, options }),
    home: found.home,
    entry: source,
    evidence,
    confidence: confidenceOf([found.title, found.file], {
      ...traits,
      declared: found.declared,
      shown: shown !== undefined,
      takesPrompt: asks || held !== null,
      writesAnswer: outputFlag(options) !== null,
    }),
  };
}

const ASKED =
  /^export\s+(?:(?:async\s+)?function|const)\s+((?:run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage)\w*)\s*(?:=\s*(?:async\s*)?)?\(\s*\w+\s*(?::\s*string)?\s*[,)]/m;
const GRAPH =
  /^export\s+const\s+(\w+)\s*(?::[^=]+)?=\s*(?:await\s+)?[\w.\s()]*(?:\.compile|createReactAgent|createAgent|createDeepAgent)\s*\(/m;

/** What a module exports for others to call. */
function heldAgent(
  text: string,
  source: string,
  home: string,
): (AgentShape & { name: string }) | null {
  const module = home === "" ? source : source.slice(home.length + 1);
  const graph = GRAPH.exec(text)?.[1];
  if (graph !== undefined && /langgraph|langchain|deepagents/.test(text))
    return { kind: "graph", module, name: graph, made: false };
  const asked = ASKED.exec(text)?.[1];
  if (asked !== undefined) return { kind: "function", module, name: asked, method: null };
  const [, name = "", body = ""] = CLASS.exec(text) ?? [];
  const method = METHOD.exec(body)?.[1];
  return name === "" || method === undefined || /constructor\(\s*[^)\s]/.test(body)
    ? null
    : { kind: "function", module, name, method };
}

const CLASS =
  /^export\s+class\s+(\w*(?:Agent|Investigator|Copilot|Assistant|Analy[sz]er|Orchestrator))\b[^{]*\{([\s\S]*?)^\}/m;
const METHOD =
  /^\s+(?:async\s+)?(run|ask|diagnose|investigate|analy[sz]e|answer|solve|invoke|query|triage|chat)\w*\(\s*\w+\s*(?::\s*string)?\s*[,)]/m;

/** `dist/cli.js` comes from `src/cli.ts`. */
function sourceOf(repository: Repository, home: string, file: string): string | null {
  if (repository.has(file)) return file;
  const below = home === "" ? file : file.slice(home.length + 1);
  const inner = below.replace(/^(dist|build|out|lib)\//, "");
  return (
    [`${home}/src/${inner}`, `${home}/${inner}`]
      .map((path) => nodeFile(repository, normal(path)))
      .find((path) => path !== null) ?? null
  );
}

function scriptCandidate(
  repository: Repository,
  found: { home: string; name: string; command: string; path: string },
): AgentCandidate {
  const { home, name, command, path } = found;
  const word = command.split(/\s+/).find((one) => /\.([cm]?js|ts)$/.test(one)) ?? "";
  const source = nodeFile(repository, normal(`${home}/${word}`));
  const files = source === null ? [] : localImports(repository, source);
  const text = files.map((file) => repository.text(file) ?? "").join("\n");
  const line = likeliestCommand(commandLinesOf("node", text), text);
  const folder = home === "" ? "{agent}" : `{agent}/${home}`;
  const words = ["npm", "--prefix", folder, "run", "--silent", name, "--", ...(line?.words ?? [])];
  const contract = text.includes("SRE_GATE_OUTPUT");
  return {
    title: `npm run ${name}`,
    language: "node",
    shape: contract
      ? { kind: "contract", words }
      : { kind: "command", words, options: line?.options ?? [] },
    home,
    entry: source,
    evidence: [{ path, says: `scripts.${name} is ${command}` }],
    confidence: confidenceOf([name, command], {
      ...traitsOf(repository, files),
      declared: true,
      shown: false,
      takesPrompt: contract || promptWay(line?.options ?? [], text) !== null,
      writesAnswer: outputFlag(line?.options ?? []) !== null,
    }),
  };
}

const NAMED =
  /^((src|agent|src\/agent|app|bin|scripts|agents)\/)?(agent|diagnose|index|main|run|cli|sre-agent|run-agent)\.([cm]?js|ts)$/;

function programs(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  const shown = hints.flatMap((hint) => {
    const started = startedFile(repository, hint);
    return started === null || !/\.([cm]?js|ts)$/.test(started.file)
      ? []
      : [{ hint, file: started.file }];
  });
  const files = new Set([
    ...repository.paths.filter((path) => NAMED.test(path)),
    ...shown.map(({ file }) => file),
  ]);
  return [...files].flatMap((file) => {
    const hint = shown.find((one) => one.file === file)?.hint;
    const home = homeOf(repository, file);
    const found = fileCandidate(repository, {
      home,
      file,
      path: hint?.path ?? file,
      says: hint?.says ?? "its name says that it is started",
      title: file,
      declared: hint?.declares === true,
      hints,
    });
    return found === null ? [] : [found];
  });
}

function homeOf(repository: Repository, file: string): string {
  for (let folder = folderOf(file); folder !== ""; folder = folderOf(folder))
    if (repository.has(`${folder}/package.json`)) return folder;
  return "";
}
