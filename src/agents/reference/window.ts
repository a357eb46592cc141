import { calcPrice } from "@pydantic/genai-prices";
import type { ModelName } from "./model.ts";

/**
 * How much the model reads and writes in one request, from the price table that lists it. A guess would move
 * the summary, so a model that is not listed needs --window.
 */
export function contextWindow(model: ModelName): number | null {
  const listed =
    calcPrice({ input_tokens: 0, output_tokens: 0 }, model.name, { providerId: model.provider }) ??
    calcPrice({ input_tokens: 0, output_tokens: 0 }, model.name);
  return listed?.model.context_window ?? null;
}
