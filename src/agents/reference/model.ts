import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "ai";
import type { CallSettings } from "./loop.ts";

export interface ModelName {
  readonly provider: string;
  readonly name: string;
}

/** "anthropic/claude-opus-4-7": the part before the first slash is the provider, the rest is the model's own name. */
export function parseModel(text: string): ModelName {
  const slash = text.indexOf("/");
  if (slash < 1 || slash === text.length - 1) {
    throw new Error(
      `'${text}' is not provider/model: for example openai/gpt-5.5, anthropic/claude-opus-4-7, google/gemini-3.1-pro-preview.`,
    );
  }
  return { provider: text.slice(0, slash), name: text.slice(slash + 1) };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Keys are placeholders behind the gate's proxy and real ones without it. */
export function openModel(
  { provider, name }: ModelName,
  environment: Environment,
  api: "responses" | "chat",
): LanguageModel {
  switch (provider) {
    case "openai": {
      const openai = createOpenAI({
        apiKey: environment.OPENAI_API_KEY ?? "none",
        ...baseUrl(environment.OPENAI_BASE_URL, ""),
      });
      return api === "chat" ? openai.chat(name) : openai.responses(name);
    }
    case "anthropic":
      return createAnthropic({
        apiKey: environment.ANTHROPIC_API_KEY ?? "none",
        ...baseUrl(environment.ANTHROPIC_BASE_URL, "/v1"),
      })(name);
    case "google":
      return createGoogleGenerativeAI({
        apiKey: environment.GEMINI_API_KEY ?? environment.GOOGLE_GENERATIVE_AI_API_KEY ?? "none",
        ...baseUrl(environment.GOOGLE_GEMINI_BASE_URL, "/v1beta"),
      })(name);
    default:
      return compatible(provider, name, environment);
  }
}

/** Any other provider speaks OpenAI's chat dialect at the address that its variable names. */
function compatible(provider: string, name: string, environment: Environment): LanguageModel {
  const prefix = provider.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");
  const address = environment[`${prefix}_BASE_URL`];
  if (!address) {
    throw new Error(
      `provider '${provider}' has no address: set ${prefix}_BASE_URL, or name an upstream '${provider}' in judge.upstreams.`,
    );
  }
  return createOpenAICompatible({
    name: provider,
    baseURL: address,
    apiKey: environment[`${prefix}_API_KEY`] ?? "none",
    includeUsage: true,
  }).chatModel(name);
}

/** Vendors disagree on whether the version belongs to the base address. */
function baseUrl(given: string | undefined, version: string): { baseURL?: string } {
  if (given === undefined || given === "") return {};
  const trimmed = given.replace(/\/+$/, "");
  return { baseURL: trimmed.endsWith(version) ? trimmed : trimmed + version };
}

export const EFFORTS = ["minimal", "low", "medium", "high", "xhigh"] as const;
export type Effort = (typeof EFFORTS)[number];

/** The same option in each provider's terms. */
export function effortSettings(
  provider: string,
  effort: Effort,
): NonNullable<CallSettings["providerOptions"]> {
  switch (provider) {
    case "openai":
      return { openai: { reasoningEffort: effort } };
    case "anthropic":
      return { anthropic: { effort: effort === "minimal" ? "low" : effort } };
    case "google":
      return {
        google: { thinkingConfig: { thinkingLevel: effort === "xhigh" ? "high" : effort } },
      };
    default:
      return { [provider]: { reasoningEffort: effort } };
  }
}
