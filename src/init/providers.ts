import { byCodePoint } from "../model/order.ts";
import type { Repository } from "./repository.ts";

/** A provider of models, known by the variable that holds its key. */
interface Provider {
  /** Null for the three whose addresses the gate knows by itself. */
  readonly upstream: { readonly name: string; readonly baseUrl: string } | null;
}

const openai = (name: string, baseUrl: string): Provider => ({ upstream: { name, baseUrl } });
const BUILT_IN: Provider = { upstream: null };

/** By their own documentation of the OpenAI-compatible endpoint. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  OPENAI_API_KEY: BUILT_IN,
  ANTHROPIC_API_KEY: BUILT_IN,
  GEMINI_API_KEY: BUILT_IN,
  GOOGLE_API_KEY: BUILT_IN,
  OPENROUTER_API_KEY: openai("openrouter", "https://openrouter.ai/api/v1"),
  MISTRAL_API_KEY: openai("mistral", "https://api.mistral.ai/v1"),
  GROQ_API_KEY: openai("groq", "https://api.groq.com/openai/v1"),
  DEEPSEEK_API_KEY: openai("deepseek", "https://api.deepseek.com/v1"),
  TOGETHER_API_KEY: openai("together", "https://api.together.xyz/v1"),
  FIREWORKS_API_KEY: openai("fireworks", "https://api.fireworks.ai/inference/v1"),
  XAI_API_KEY: openai("xai", "https://api.x.ai/v1"),
  CEREBRAS_API_KEY: openai("cerebras", "https://api.cerebras.ai/v1"),
  MOONSHOT_API_KEY: openai("moonshot", "https://api.moonshot.ai/v1"),
  NVIDIA_API_KEY: openai("nvidia", "https://integrate.api.nvidia.com/v1"),
  DASHSCOPE_API_KEY: openai("dashscope", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1"),
};

export interface FoundProviders {
  /** Variables with keys of providers, for the workflow's secrets. */
  readonly keys: readonly string[];
  readonly upstreams: readonly {
    readonly name: string;
    readonly baseUrl: string;
    readonly key: string;
  }[];
  /** Names of models that the sources write out. */
  readonly models: readonly string[];
  /** Addresses that the sources write out, so that the metering proxy is passed by. */
  readonly written: readonly {
    readonly path: string;
    readonly host: string;
    readonly variable: string;
  }[];
  /** Keys that look like a provider's and are not in our list: their price and address are for the user to say. */
  readonly unknown: readonly string[];
}

const SOURCES =
  /(\.(py|[cm]?[jt]sx?|go|sh|toml|ya?ml|json)|(^|\/)\.env(\.\w+)?|Dockerfile|Makefile)$/;
const MODEL =
  /["'](?:[\w-]+\/){0,2}((?:gpt-\d|o[134]-|o[134]$|claude-|gemini-\d|mistral-|deepseek-|llama-?\d|qwen\d?|grok-|kimi-|glm-)[\w.:-]*)["']/g;
/** Keys of services that answer no prompt. */
const OTHER =
  /DATADOG|GRAFANA|PAGERDUTY|SLACK|TAVILY|SERP|PINECONE|LANGSMITH|LANGCHAIN|LANGFUSE|GITHUB|JIRA|NEWRELIC|NEW_RELIC|HONEYCOMB|SENTRY|SPLUNK|ELASTIC|WANDB|COMET|EXA_|FIRECRAWL|BRAVE|BING|QDRANT|WEAVIATE|SENDGRID|OPSGENIE|PROMETHEUS|KUBE|X_API|SECRET/;

/** Which providers this repository's sources, `.env.example` and settings name. */
export function findProviders(repository: Repository): FoundProviders {
  const texts = repository.paths
    .filter((path) => SOURCES.test(path) && !/(^|\/)(package-lock|pnpm-lock)\b/.test(path))
    .map((path) => [path, repository.text(path) ?? ""] as const);
  const named = new Set(
    texts.flatMap(([, text]) =>
      [...text.matchAll(/(?<![A-Z0-9_])[A-Z][A-Z0-9_]*_API_KEY(?![A-Z0-9_])/g)].map(
        ([name]) => name,
      ),
    ),
  );
  const keys = [...named].filter((name) => PROVIDERS[name] !== undefined).sort(byCodePoint);
  const upstreams = keys.flatMap((key) => {
    const upstream = PROVIDERS[key]?.upstream;
    return upstream === undefined || upstream === null ? [] : [{ ...upstream, key }];
  });
  const models = texts.flatMap(([, text]) =>
    [...text.matchAll(MODEL)].map(([, name = ""]) => name),
  );
  return {
    keys,
    upstreams,
    models: [...new Set(models)].sort(byCodePoint),
    written: upstreams.flatMap(({ name, baseUrl }) => {
      const host = new URL(baseUrl).host;
      return texts
        .filter(([path, text]) => /\.(py|[cm]?[jt]s|go)$/.test(path) && text.includes(host))
        .slice(0, 1)
        .map(([path]) => ({ path, host, variable: `${name.toUpperCase()}_BASE_URL` }));
    }),
    unknown: [...named]
      .filter((name) => PROVIDERS[name] === undefined && !OTHER.test(name))
      .sort(byCodePoint),
  };
}
