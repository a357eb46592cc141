import { globMatcher } from "../../model/glob.ts";
import { type DialectName, isObject, type JsonObject, textAt } from "./dialect.ts";

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
export function violationIn(body: JsonObject, context: PolicyContext): string | null {
  return (
    modelViolation(body, context) ??
    toolViolation(body, context.dialect) ??
    memoryViolation(body, context) ??
    mediaViolation(body.messages ?? body.input ?? body.contents) ??
    mediaViolation(body.system ?? body.systemInstruction ?? body.system_instruction)
  );
}

function modelViolation(body: JsonObject, { model, models }: PolicyContext): string | null {
  // OpenRouter takes a list to fall back on.
  const further = body.models === undefined || body.models === null ? [] : [body.models].flat();
  for (const name of [model, ...further]) {
    if (
      models.length > 0 &&
      (typeof name !== "string" || !models.some((glob) => globMatcher(glob)(name)))
    )
      return `the model ${JSON.stringify(name)} is not among judge.models`;
    if (typeof name === "string" && /-search-|-search$|:online$/.test(name))
      return `the model ${JSON.stringify(name)} searches the web`;
  }
  return null;
}

/** Tools by type that the client itself runs; everything else runs at the provider. */
const CLIENT_TOOLS: Readonly<Record<Exclude<DialectName, "gemini">, RegExp>> = {
  "openai-chat": /^(function|custom)$/,
  "openai-responses": /^(function|custom|local_shell|apply_patch)$/,
  anthropic: /^(custom|(bash|text_editor|computer|memory)_\d+)$/,
};

function toolViolation(body: JsonObject, dialect: DialectName): string | null {
  for (const key of ["web_search_options", "mcp_servers", "plugins"])
    if (body[key] !== undefined && body[key] !== null) return `${key} works at the provider`;
  const tools = body.tools ?? [];
  if (!Array.isArray(tools)) return "tools is no list";
  for (const tool of tools) {
    if (!isObject(tool)) return "a tool is no object";
    const name = dialect === "gemini" ? geminiTool(tool) : typedTool(tool, CLIENT_TOOLS[dialect]);
    if (name !== null) return `the tool ${JSON.stringify(name)} is executed by the provider`;
  }
  return null;
}

function typedTool(tool: JsonObject, allowed: RegExp): string | null {
  const type = textAt(tool, "type");
  if (type === null) return tool.type === undefined ? null : "of no known type";
  if (type === "namespace" && Array.isArray(tool.tools)) {
    const inner = tool.tools.filter(isObject).map((one) => typedTool(one, allowed));
    return inner.find((name) => name !== null) ?? null;
  }
  // A search among the client's own tools, which the client itself answers; without the word the provider does.
  if (type === "tool_search" && tool.execution === "client") return null;
  return allowed.test(type) ? null : type;
}

function geminiTool(tool: JsonObject): string | null {
  const known = ["functionDeclarations", "function_declarations"];
  return Object.keys(tool).find((key) => !known.includes(key)) ?? null;
}

function memoryViolation(body: JsonObject, context: PolicyContext): string | null {
  for (const key of ["conversation", "prompt", "cachedContent", "cached_content", "container"])
    if (isObject(body[key]) || typeof body[key] === "string")
      return `${key} refers to something stored at the provider`;
  if (body.background === true) return "background runs outlive the attempt";
  const previous = body.previous_response_id;
  if (typeof previous === "string" && !context.ownResponses.has(previous))
    return "previous_response_id is not an answer of this attempt";
  return null;
}

const LOCAL = /^data:/i;

/** Finds references to media and files that the provider would fetch. Free text and tool data may say anything. */
function mediaViolation(value: unknown): string | null {
  if (Array.isArray(value)) {
    for (const inner of value) {
      const found = mediaViolation(inner);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const found = remoteIn(value);
  if (found !== null) return found;
  for (const key of ["content", "parts", "source", "output", "file", "functionResponse"]) {
    const inner = mediaViolation(value[key]);
    if (inner !== null) return inner;
  }
  return null;
}

function remoteIn(part: JsonObject): string | null {
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
