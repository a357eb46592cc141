import { globMatcher } from "../../model/glob.ts";
import type { JsonFields } from "../../model/json.ts";
import { type DialectName, isObject } from "./dialect.ts";
import { DIALECTS } from "./dialects.ts";

export interface PolicyContext {
  readonly dialect: DialectName;
  readonly model: string | null;
  /** Names or globs. Empty: any model. */
  readonly models: readonly string[];
  /** Ids of answers that this very attempt received. */
  readonly ownResponses: ReadonlySet<string>;
}

/**
 * What a provider does on an agent's behalf no sandbox can see: searching the web for the public
 * answer, fetching a URL, running code elsewhere, remembering another attempt. Null: nothing of it.
 */
export function violationIn(body: JsonFields, context: PolicyContext): string | null {
  return (
    modelViolation(body, context) ??
    toolViolation(body, context.dialect) ??
    memoryViolation(body, context) ??
    costViolation(body, context.dialect) ??
    SAID.map((key) => partViolation(body[key], context.dialect)).find((found) => found !== null) ??
    null
  );
}

/** Where a request holds what is said to the model, in any dialect. */
const SAID = [
  "messages",
  "input",
  "contents",
  "system",
  "instructions",
  "systemInstruction",
  "system_instruction",
] as const;

/** Costs are counted at the list price, so what costs otherwise is refused rather than counted wrongly. */
function costViolation(body: JsonFields, dialect: DialectName): string | null {
  if (isSet(body.generationConfig) && isSet(body.generation_config))
    return "generationConfig stands there twice";
  const what = DIALECTS[dialect].surcharge(body);
  return what === null ? null : `${what} has prices of its own, and only list prices are counted`;
}

function modelViolation(body: JsonFields, { model, models }: PolicyContext): string | null {
  // OpenRouter takes a list to fall back on.
  const further = body.models === undefined || body.models === null ? [] : [body.models].flat();
  for (const name of [model, ...further]) {
    if (
      models.length > 0 &&
      (typeof name !== "string" || !models.some((glob) => globMatcher(glob)(name)))
    )
      return `the model ${JSON.stringify(name)} is not among judge.models`;
    if (
      typeof name === "string" &&
      /-search-|-search$|:online$|sonar|deep-research|^@preset\//.test(name)
    )
      return `the model ${JSON.stringify(name)} searches the web`;
  }
  return null;
}

function toolViolation(body: JsonFields, dialect: DialectName): string | null {
  for (const key of ["web_search_options", "mcp_servers", "plugins", "preset"])
    if (body[key] !== undefined && body[key] !== null) return `${key} works at the provider`;
  return toolsViolation(body.tools ?? [], dialect);
}

function toolsViolation(tools: unknown, dialect: DialectName): string | null {
  if (!Array.isArray(tools)) return "tools is no list";
  for (const tool of tools) {
    if (!isObject(tool)) return "a tool is no object";
    const name = DIALECTS[dialect].providerTool(tool);
    if (name !== null) return `the tool ${JSON.stringify(name)} is executed by the provider`;
  }
  return null;
}

const STORED = ["conversation", "prompt", "cachedContent", "cached_content", "container"];

function memoryViolation(body: JsonFields, context: PolicyContext): string | null {
  for (const key of STORED)
    if (isSet(body[key])) return `${key} refers to something stored at the provider`;
  if (isSet(body.background) && body.background !== false)
    return "background runs outlive the attempt";
  const previous = body.previous_response_id;
  if (!isSet(previous)) return null;
  return typeof previous === "string" && context.ownResponses.has(previous)
    ? null
    : "previous_response_id is not an answer of this attempt";
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const LOCAL = /^data:/i;

/** What models and tools wrote: it may hold anything, and providers fetch nothing of it. */
const FREE = ["args", "arguments", "response", "parameters", "tool_calls", "text"];

/** Finds references to media, files and tools wherever they stand in what is said to a model. */
function partViolation(value: unknown, dialect: DialectName): string | null {
  if (Array.isArray(value)) {
    for (const inner of value) {
      const found = partViolation(inner, dialect);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const own =
    remoteIn(value) ?? (Array.isArray(value.tools) ? toolsViolation(value.tools, dialect) : null);
  if (own !== null) return own;
  for (const [key, inner] of Object.entries(value)) {
    // What a tool is called with has any shape: `input` for those blocks, text elsewhere.
    if (FREE.includes(key) || (key === "input" && isObject(inner))) continue;
    const found = partViolation(inner, dialect);
    if (found !== null) return found;
  }
  return null;
}

function remoteIn(part: JsonFields): string | null {
  const image = isObject(part.image_url) ? part.image_url.url : part.image_url;
  for (const url of [image, part.file_url, part.video_url])
    if (typeof url === "string" && !LOCAL.test(url)) return `remote media: ${url.slice(0, 80)}`;
  if (part.type === "url" && typeof part.url === "string")
    return `remote media: ${part.url.slice(0, 80)}`;
  if (typeof part.file_id === "string") return "a file stored at the provider";
  if (isObject(part.audio) && typeof part.audio.id === "string")
    return "audio stored at the provider";
  if (part.type === "item_reference") return "an item stored at the provider";
  if (isObject(part.fileData) || isObject(part.file_data)) return "a file stored at the provider";
  return null;
}
