import type { Upstream } from "./upstreams.ts";

const PLACEHOLDER = "sre-gate-placeholder-key";

/** Base URLs that lead to the proxy, and placeholder keys. */
export function proxyEnvironment(
  origin: string,
  upstreams: readonly Upstream[],
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const upstream of upstreams) Object.assign(result, variablesOf(upstream, origin));
  return result;
}

function variablesOf(upstream: Upstream, origin: string): Record<string, string> {
  const url = `${origin}${upstream.prefix}`;
  switch (upstream.name) {
    case "openai":
      return {
        OPENAI_BASE_URL: `${url}/v1`,
        OPENAI_API_BASE: `${url}/v1`,
        OPENAI_API_KEY: PLACEHOLDER,
      };
    case "anthropic":
      return { ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: PLACEHOLDER };
    case "gemini":
      return {
        GOOGLE_GEMINI_BASE_URL: url,
        GEMINI_BASE_URL: url,
        GEMINI_API_KEY: PLACEHOLDER,
        GOOGLE_API_KEY: PLACEHOLDER,
      };
    default: {
      const name = upstream.name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
      const path = upstream.family === "openai" ? `${url}/v1` : url;
      return { [`${name}_BASE_URL`]: path, [`${name}_API_KEY`]: PLACEHOLDER };
    }
  }
}
