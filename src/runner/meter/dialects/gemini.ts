import type { JsonFields } from "../../../model/json.ts";
import {
  countAt,
  type Dialect,
  isObject,
  limitAt,
  mediaAt,
  statedCountAt,
  surchargeAt,
  type TokenCount,
  textAt,
} from "../dialect.ts";

/** POST /v1beta/models/MODEL:generateContent. Thoughts are billed as output and counted separately. */
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

/** Both spellings are valid, because the JSON stands for a protocol buffer; a request with both is refused there. */
function configOf(body: JsonFields): JsonFields {
  for (const config of [body.generationConfig, body.generation_config])
    if (isObject(config)) return config;
  return {};
}

/** Gemini omits counts of 0 but never the total: the total minus the input is the output. */
function tokensOf(usage: JsonFields): TokenCount | null {
  const [prompt, total] = [
    statedCountAt(usage, "promptTokenCount"),
    statedCountAt(usage, "totalTokenCount"),
  ];
  const thoughts = countAt(usage, "thoughtsTokenCount");
  const written = statedCountAt(usage, "candidatesTokenCount");
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

/** Every chunk of a stream reports the output so far; only the last one has a reason for ending. */
function finishes({ candidates }: JsonFields): boolean {
  return (
    Array.isArray(candidates) && candidates.some((one) => isObject(one) && "finishReason" in one)
  );
}
