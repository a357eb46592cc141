import type { Repository } from "../repository.ts";
import { localImports } from "./imports.ts";

const ASKING_ROUTE =
  /diagnos|investigat|analy|incident|ask|query|chat|agent|invoke|run|alert|webhook/i;
const FIELD =
  /^(prompt|question|query|message|input|text|incident|description|alert|task|content|issue)$/;

/** The POST route whose name says that it answers, and the text field of its body. */
export function routeOf(
  repository: Repository,
  entry: string,
): { path: string; field: string } | null {
  const texts = localImports(repository, entry).map((file) => repository.text(file) ?? "");
  const routes = texts.flatMap((text) =>
    [
      ...text.matchAll(
        /@\w+\.(?:post|route)\(\s*["']([^"']+)["']([^)]*)\)[\s\S]*?def\s+\w+\s*\(([\s\S]*?)\)\s*(?:->[^:]*)?:([\s\S]*?)(?=\n@|\nclass |\nif __name__|$)/g,
      ),
    ]
      .filter(([whole, , more = ""]) => whole.includes(".post(") || /POST/.test(more))
      .map(([, path = "", , signature = "", body = ""]) => ({ path, signature, body })),
  );
  const route = routes.find(({ path }) => ASKING_ROUTE.test(path)) ?? routes[0];
  if (route === undefined) return null;
  const model = /:\s*(\w+)/.exec(route.signature)?.[1];
  const fields =
    model === undefined
      ? [...route.body.matchAll(/(?:\.get\(\s*|\[)["'](\w+)["']/g)].map(([, field = ""]) => field)
      : texts.flatMap((text) => fieldsOf(text, model));
  const field = fields.find((one) => FIELD.test(one)) ?? fields[0] ?? "prompt";
  return { path: route.path, field };
}

function fieldsOf(text: string, model: string): string[] {
  const body =
    new RegExp(`class ${model}\\b[^\\n]*:\\n((?:[ \\t]+.*\\n?|\\n)*)`).exec(text)?.[1] ?? "";
  return [...body.matchAll(/^[ \t]+(\w+)\s*:\s*(?:str|Optional\[str\]|str \|)/gm)].map(
    ([, name = ""]) => name,
  );
}
