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
  /** Names of this repository's own for what OpenAI's variables hold: `ACME_LLM_API_KEY` with `ACME_LLM_BASE_URL`. */
  readonly own: readonly {
    readonly key: string;
    readonly base: string;
    readonly model: string | null;
  }[];
  /** Calls signed over their bytes, which no proxy can meter. */
  readonly signs: readonly string[];
  /** Keys that look like a provider's and are not in our list: their price and address are for the user to say. */
  readonly unknown: readonly string[];
}

const SOURCES =
  /(\.(py|[cm]?[jt]sx?|go|sh|toml|ya?ml|json)|(^|\/)\.env(\.\w+)?|Dockerfile|Makefile)$/;
const MODEL =
  /["'](?:[\w-]+\/){0,2}((?:gpt-\d|o[134]-|o[134]$|claude-|gemini-\d|mistral-|deepseek-|llama-?\d|qwen\d?|grok-|kimi-|glm-)[\w.:-]*)["']/g;
/** `llm: openai/gpt-4o` of CrewAI's agents.yaml, `OPENAI_MODEL=gpt-4o` of an `.env.example`: no quotes there. */
const MODEL_LINE =
  /^[ \t]*(?:llm|model|model_name|[A-Z_]*MODEL)[ \t]*[:=][ \t]*["']?((?:[\w-]+\/){0,2}[a-z][\w.:-]*\d[\w.:-]*)["']?[ \t]*(?:#.*)?$/gm;
const SETTINGS = /\.ya?ml$|(^|\/)\.env(\.\w+)?$/;
/** Keys of services that answer no prompt. */
const OTHER =
  /DATADOG|GRAFANA|PAGERDUTY|SLACK|TAVILY|SERP|PINECONE|LANGSMITH|LANGCHAIN|LANGFUSE|GITHUB|JIRA|NEWRELIC|NEW_RELIC|HONEYCOMB|SENTRY|SPLUNK|ELASTIC|WANDB|COMET|EXA_|FIRECRAWL|BRAVE|BING|QDRANT|WEAVIATE|SENDGRID|OPSGENIE|PROMETHEUS|KUBE|X_API|SECRET/;

/** Which providers this repository's sources, `.env.example` and settings name. */
export function findProviders(repository: Repository): FoundProviders {
  const texts = repository.paths
    .filter((path) => SOURCES.test(path) && !/(^|\/)(package-lock|pnpm-lock)\b/.test(path))
    .map((path) => [path, repository.text(path) ?? ""] as const);
  const variables = new Set(texts.flatMap(([, text]) => variablesIn(text)));
  const named = [...variables].filter((name) => name.endsWith("_API_KEY"));
  const strange = named.filter((name) => PROVIDERS[name] === undefined && !OTHER.test(name));
  const own = strange.flatMap((key) => ownNames(key, variables));
  const known = named.filter((name) => PROVIDERS[name] !== undefined);
  const spoken =
    known.length > 0 ? known : own.length > 0 ? ["OPENAI_API_KEY"] : keysOfPackages(texts);
  const keys = [...new Set([...spoken, ...(own.length > 0 ? ["OPENAI_API_KEY"] : [])])].sort(
    byCodePoint,
  );
  const upstreams = keys.flatMap((key) => {
    const upstream = PROVIDERS[key]?.upstream;
    return upstream === undefined || upstream === null ? [] : [{ ...upstream, key }];
  });
  const models = texts.flatMap(([path, text]) => [
    ...[...text.matchAll(MODEL)].map(([, name = ""]) => name),
    ...(SETTINGS.test(path)
      ? [...text.matchAll(MODEL_LINE)].map(([, name = ""]) => name.split("/").at(-1) ?? "")
      : []),
  ]);
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
    own,
    signs: texts
      .filter(([path, text]) => CODE.test(path) && SIGNS.test(text))
      .map(([path]) => path)
      .slice(0, 1),
    unknown: strange.filter((name) => own.every(({ key }) => key !== name)).sort(byCodePoint),
  };
}

const CODE = /\.(py|[cm]?[jt]s|go)$/;
const SIGNS =
  /bedrock-runtime|ChatBedrock|BedrockModel|BedrockConverse|AnthropicBedrock|vertexai\b|ChatVertexAI/;

/** Names of environment variables; the fields of settings classes are theirs too, in small letters. */
function variablesIn(text: string): string[] {
  const written = text.match(/(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]+(?![A-Za-z0-9_])/g) ?? [];
  if (!/\bBaseSettings\b/.test(text)) return written;
  const prefix = /env_prefix\s*=\s*["'](\w*)["']/.exec(text)?.[1] ?? "";
  const fields = [...text.matchAll(/^[ \t]+([a-z][a-z0-9_]+)\s*:/gm)].map(([, name = ""]) =>
    `${prefix}${name}`.toUpperCase(),
  );
  return [...written, ...fields];
}

function ownNames(key: string, variables: ReadonlySet<string>): FoundProviders["own"] {
  const stem = key.replace(/_API_KEY$/, "");
  if (stem === "AZURE_OPENAI") return [];
  const one = (...endings: string[]) =>
    endings.map((ending) => stem + ending).find((name) => variables.has(name)) ?? null;
  const base = one("_BASE_URL", "_API_BASE", "_API_BASE_URL", "_ENDPOINT", "_URL", "_API_URL");
  return base === null ? [] : [{ key, base, model: one("_MODEL", "_MODEL_NAME") }];
}

/** A client that is made without naming its key reads the variable that its documentation names. */
const BY_ITSELF: readonly (readonly [string, RegExp])[] = [
  [
    "OPENAI_API_KEY",
    /^\s*(from|import) (openai|langchain_openai|agents)\b|["'](openai|@ai-sdk\/openai|@langchain\/openai|@openai\/agents)["']|openai\/openai-go|sashabaranov\/go-openai|\bopenai[/:](gpt|o\d)/m,
  ],
  [
    "ANTHROPIC_API_KEY",
    /^\s*(from|import) (anthropic|langchain_anthropic)\b|["'](@anthropic-ai\/sdk|@ai-sdk\/anthropic|@langchain\/anthropic)["']|anthropic-sdk-go|\banthropic[/:]claude/m,
  ],
  [
    "GEMINI_API_KEY",
    /^\s*(from|import) (google\.genai|google\.generativeai|google\.adk|langchain_google_genai)\b|^\s*from google import genai|["'](@google\/genai|@ai-sdk\/google)["']|google\.golang\.org\/genai|\b(gemini|google-gla|google)[/:]gemini/m,
  ],
];

function keysOfPackages(texts: readonly (readonly [string, string])[]): string[] {
  return BY_ITSELF.filter(([, sign]) =>
    texts.some(([path, text]) => /\.(py|[cm]?[jt]s|go|ya?ml)$/.test(path) && sign.test(text)),
  ).map(([key]) => key);
}
