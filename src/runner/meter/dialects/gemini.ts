import type { JsonFields } from "../../../model/json.ts";
import {
  countAt,
  type Dialect,
  isObject,
  limitAt,
  mediaAt,
  saidAt,
  surchargeAt,
  type TokenCount,
  textAt,
} from "../dialect.ts";

/** POST /v1beta/models/MODEL:generateContent. Thoughts are billed as output and counted beside it. */
export const gemini: Dialect = {
  name: "gemini",
  query: ["alt=sse"],
  requestedModel: (_body, path) => /\/models\/([^/:]+):/.exec(path)?.[1] ?? null,
  isStream: (_body, path) => path.includes(":streamGenerateContent"),
  isWellFormed: (body) => Array.isArray(body.contents),
  declaredOutput(body) {
    const config = configOf(body);
    const each = limitAt(config, "maxOutputTokens") ?? limitAt(config, "max_output_tokens");
    const many = limitAt(config, "candidateCount") ?? limitAt(config, "candidate_count") ?? 1;
    return each === null ? null : each * many;
  },
  surcharge: (body) =>
    surchargeAt(body, ["serviceTier", "service_tier"]) ??
    mediaAt(configOf(body), "responseModalities") ??
    mediaAt(configOf(body), "response_modalities"),
  providerTool(tool) {
    const known = ["functionDeclarations", "function_declarations"];
    return Object.keys(tool).find((key) => !known.includes(key)) ?? null;
  },
  probe: () => ({
    contents: [{ role: "user", parts: [{ text: "Say ok." }] }],
    generationConfig: { maxOutputTokens: 1 },
  }),
  read(document, seen) {
    const model = textAt(document, "modelVersion") ?? seen.model;
    if (!isObject(document.usageMetadata)) return { ...seen, model };
    return {
      ...seen,
      model,
      surcharge: otherMediaIn(document.usageMetadata) ?? seen.surcharge,
      partial: !finishes(document),
      tokens: tokensOf(document.usageMetadata),
    };
  },
};

/** Both spellings are read, as protocol buffers written as JSON have them; a request that holds both is refused there. */
function configOf(body: JsonFields): JsonFields {
  for (const config of [body.generationConfig, body.generation_config])
    if (isObject(config)) return config;
  return {};
}

/** Counts of 0 are left out there, and the total never is: what it holds beside the input was written. */
function tokensOf(usage: JsonFields): TokenCount | null {
  const [prompt, total] = [saidAt(usage, "promptTokenCount"), saidAt(usage, "totalTokenCount")];
  const thoughts = countAt(usage, "thoughtsTokenCount");
  const written = saidAt(usage, "candidatesTokenCount");
  const input = (prompt ?? 0) + countAt(usage, "toolUsePromptTokenCount");
  if (prompt === null || (written === null && total === null)) return null;
  return {
    input,
    cached: countAt(usage, "cachedContentTokenCount"),
    cacheWrite: 0,
    output: Math.max((written ?? 0) + thoughts, (total ?? 0) - input),
    reasoning: thoughts,
  };
}

/** Audio costs more than text to read, images more to write. */
function otherMediaIn(usage: JsonFields): string | null {
  const rows = [usage.promptTokensDetails, usage.candidatesTokensDetails].flat().filter(isObject);
  const other = rows.find(
    (row) => row.modality === "AUDIO" || (row.modality === "IMAGE" && isWritten(usage, row)),
  );
  return other === undefined ? null : String(other.modality).toLowerCase();
}

function isWritten(usage: JsonFields, row: JsonFields): boolean {
  return (
    Array.isArray(usage.candidatesTokensDetails) && usage.candidatesTokensDetails.includes(row)
  );
}

/** Every chunk of a stream says what was written so far; the last one also why it ends. */
function finishes({ candidates }: JsonFields): boolean {
  return (
    Array.isArray(candidates) && candidates.some((one) => isObject(one) && "finishReason" in one)
  );
}
