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
 * No sandbox sees what a provider does on an agent's behalf: searching the web for the public answer, fetching a
 * URL, running code elsewhere, remembering another attempt. Null if the request asks for none of this.
 */
export function violationIn(body: JsonFields, context: PolicyContext): string | null {
  return (
    modelViolation(body, context) ??
    toolViolation(body, context.dialect) ??
    memoryViolation(body, context) ??
    costViolation(body, context.dialect) ??
    PROMPT_FIELDS.map((key) => partViolation(body[key], context.dialect)).find(
      (found) => found !== null,
    ) ??
    null
  );
}

/** The fields that hold the prompt, in any dialect. */
const PROMPT_FIELDS = [
  "messages",
  "input",
  "contents",
  "system",
  "instructions",
  "systemInstruction",
  "system_instruction",
] as const;

/** Costs are counted at list prices, so a request with another price is refused rather than counted wrongly. */
function costViolation(body: JsonFields, dialect: DialectName): string | null {
  if (isSet(body.generationConfig) && isSet(body.generation_config))
    return "generationConfig is given twice";
  const what = DIALECTS[dialect].surcharge(body);
  return what === null ? null : `${what} has prices of its own, and only list prices are counted`;
}

function modelViolation(body: JsonFields, { model, models }: PolicyContext): string | null {
  // OpenRouter accepts a list of fallbacks.
  const further = body.models === undefined || body.models === null ? [] : [body.models].flat();
  for (const name of [model, ...further]) {
    if (
      models.length > 0 &&
      (typeof name !== "string" || !models.some((glob) => globMatcher(glob)(name)))
    )
      return `the model ${JSON.stringify(name)} is not among judge.models`;
    if (
      typeof name === "string" &&
      /-search-|-search$|:online$|sonar|deep-research|^@preset\/|(^|\/)compound/.test(name)
    )
      return `the model ${JSON.stringify(name)} searches the web`;
  }
  return null;
}

/** Every service has a word of its own for it: web_search_options, search_parameters, enable_search. */
const ASKS_TO_SEARCH = /search/i;

function toolViolation(body: JsonFields, dialect: DialectName): string | null {
  for (const key of ["mcp_servers", "plugins", "preset"])
    if (isSet(body[key])) return `${key} works at the provider`;
  for (const key of Object.keys(body))
    if (ASKS_TO_SEARCH.test(key) && isSet(body[key]) && body[key] !== false)
      return `${key.slice(0, 80)} makes the provider search`;
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

/** Written by models and tools: it may hold anything, and no provider fetches any of it. */
const FREE = ["args", "arguments", "response", "parameters", "tool_calls", "text"];

/** Finds references to media, files and tools anywhere in the prompt. */
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
    // The arguments of a tool call have any shape: Anthropic calls them `input`, which is text elsewhere.
    if (FREE.includes(key) || (key === "input" && isObject(inner))) continue;
    const found = partViolation(inner, dialect);
    if (found !== null) return found;
  }
  return null;
}

/** Fields that say where media lies: image_url, fileUri, and what providers will call the next ones. */
const PLACE = /(?:_ur[il]|Ur[il])$/;
const ADDRESS = /^\s*[a-z][a-z0-9+.-]*:\/\//i;

function remoteIn(part: JsonFields): string | null {
  for (const [key, value] of Object.entries(part)) {
    const place = isObject(value) ? value.url : value;
    if (typeof place !== "string") continue;
    const isRemote = PLACE.test(key)
      ? !LOCAL.test(place)
      : // Some services take an address where others take the bytes themselves.
        (key === "file_data" || key === "data") && ADDRESS.test(place);
    if (isRemote) return `remote media: ${place.slice(0, 80)}`;
  }
  if (part.type === "url" && typeof part.url === "string")
    return `remote media: ${part.url.slice(0, 80)}`;
  if (typeof part.file_id === "string") return "a file stored at the provider";
  if (isObject(part.audio) && typeof part.audio.id === "string")
    return "audio stored at the provider";
  if (part.type === "item_reference") return "an item stored at the provider";
  if (isObject(part.fileData) || isObject(part.file_data)) return "a file stored at the provider";
  return null;
}
