// Trims GitHub's published REST description to the operations that src/github uses, for test/github/requests.test.ts.
// Usage: node scripts/run.mjs scripts/github-openapi.ts api.github.com.deref.json (of the package @octokit/openapi)
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../src/model/order.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; schema: unknown }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: unknown }>>;
  };
}

interface Description {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const PROSE = new Set(["description", "example", "examples", "title", "x-multi-segment"]);
const root = process.env.SRE_GATE_ROOT ?? ".";
const [, , file] = process.argv;
if (!file) throw new Error("usage: github-openapi.ts api.github.com.deref.json");
const { info, paths } = JSON.parse(readFileSync(file, "utf8")) as Description;
const wanted = new Set(operationsUsed());
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => wanted.has(operation.operationId))
    .map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      query: Object.fromEntries(
        (operation.parameters ?? [])
          .filter((parameter) => parameter.in === "query")
          .map((parameter) => [parameter.name, trimmed(parameter.schema)]),
      ),
      body: trimmed(operation.requestBody?.content["application/json"]?.schema ?? null),
    })),
);
const missing = [...wanted].filter((id) => !operations.some((operation) => operation.id === id));
if (missing.length > 0) throw new Error(`not described: ${missing.join(", ")}`);
operations.sort((left, right) => byCodePoint(left.id, right.id));
const lines = operations.map((operation) => JSON.stringify(operation)).join(",\n");
const text = `{"version":${JSON.stringify(info.version)},"operations":[\n${lines}\n]}\n`;
writeFileSync(join(root, "test/github/fixtures/openapi.json"), text);

/** `octokit.rest.issues.createComment` is the operation `issues/create-comment`. */
function operationsUsed(): string[] {
  const files = ["src/github", "src/action"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  const calls = files.flatMap((path) => [
    ...readFileSync(path, "utf8").matchAll(/octokit\.rest\.(\w+)\.(\w+)/g),
  ]);
  return calls.map(([, room = "", name = ""]) => `${room}/${kebab(name)}`);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Without prose; inside `properties` every key is a name, whatever it is called. */
function trimmed(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => trimmed(entry));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => names || !PROSE.has(key));
  return Object.fromEntries(
    kept.map(([key, entry]) => [key, trimmed(entry, !names && key === "properties")]),
  );
}
