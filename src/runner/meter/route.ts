import { systemPrefix } from "../../surfaces/systems.ts";
import type { Dialect } from "./dialect.ts";
import { DIALECTS } from "./dialects.ts";
import type { Upstream } from "./upstreams.ts";

export type RequestRoute =
  | {
      readonly kind: "generation";
      readonly upstream: Upstream;
      readonly dialect: Dialect;
      readonly path: string;
      readonly url: URL;
    }
  | { readonly kind: "surface"; readonly prefix: string }
  /** `violation`: the agent tried to send the request somewhere else. */
  | { readonly kind: "refused"; readonly violation: boolean; readonly reason: string };

/**
 * Decides where a request goes by looking its target up in a table. Only a model's name and a query are taken from the
 * target, so it cannot choose the host.
 */
export function routeRequest(
  method: string,
  target: string,
  upstreams: readonly Upstream[],
): RequestRoute {
  // Checked before the tricks: a surface is served here, and its queries may well contain backslashes and %2F.
  const surface = systemPrefix(target);
  if (surface !== null) return { kind: "surface", prefix: surface };
  const trick = trickIn(target);
  if (trick !== null) return { kind: "refused", violation: true, reason: trick };
  const [path = "", query = ""] = splitOnce(target, "?");
  const upstream = upstreams.find((one) => path.startsWith(`${one.prefix}/`));
  if (upstream === undefined)
    return { kind: "refused", violation: false, reason: `nothing is served at ${path}` };
  const endpoint = endpointOf(upstream, path.slice(upstream.prefix.length));
  if (endpoint === null || method !== "POST")
    return {
      kind: "refused",
      violation: false,
      reason: `${method} ${path} generates nothing; only generation endpoints pass`,
    };
  const parameters = parametersOf(query);
  const stray = parameters.find((one) => !endpoint.dialect.query.includes(one));
  if (stray !== undefined) {
    const known = endpoint.dialect.query.join(", ") || "none";
    const reason = `the parameter ${stray.slice(0, 80)} is not passed on (known here: ${known})`;
    return { kind: "refused", violation: false, reason };
  }
  const url = urlOf(upstream, endpoint.suffix, parameters);
  if (url.origin !== upstream.base.origin)
    return { kind: "refused", violation: true, reason: "the target leaves its upstream" };
  return { kind: "generation", upstream, dialect: endpoint.dialect, path, url };
}

function trickIn(target: string): string | null {
  if (!target.startsWith("/")) return "the request target is not a path";
  if (target.startsWith("//")) return "the request target names a host";
  if (/[\\#]/.test(target)) return "the request target holds a backslash or a fragment";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0020\u007f-\uffff]/.test(target)) return "the request target holds odd bytes";
  const [path = ""] = splitOnce(target, "?");
  if (/(^|\/)\.{1,2}(\/|$)|%2e|%2f|%5c|%00/i.test(path)) return "the path climbs";
  return null;
}

interface Endpoint {
  readonly dialect: Dialect;
  readonly suffix: string;
}

/** `suffix` follows the upstream's base, which for OpenAI already ends in a version. */
function endpointOf(upstream: Upstream, path: string): Endpoint | null {
  switch (upstream.family) {
    case "openai": {
      const suffix = path.replace(/^\/v1\//, "/");
      if (suffix === "/chat/completions") return { dialect: DIALECTS["openai-chat"], suffix };
      return suffix === "/responses" ? { dialect: DIALECTS["openai-responses"], suffix } : null;
    }
    case "anthropic":
      return path === "/v1/messages" ? { dialect: DIALECTS.anthropic, suffix: path } : null;
    case "gemini":
      return /^\/v1(beta|alpha)?\/models\/[A-Za-z0-9._-]+:(stream)?[gG]enerateContent$/.test(path)
        ? { dialect: DIALECTS.gemini, suffix: path }
        : null;
  }
}

/** A key in the query is the agent's placeholder, and is dropped. */
function parametersOf(query: string): readonly string[] {
  return query.split("&").filter((part) => part !== "" && !part.startsWith("key="));
}

/** A base may have a query of its own (Azure's api-version); the agent's follows it. */
function urlOf(upstream: Upstream, suffix: string, parameters: readonly string[]): URL {
  const url = new URL(upstream.base);
  url.pathname = url.pathname.replace(/\/$/, "") + suffix;
  const own = url.search.replace(/^\?/, "");
  url.search = [own, ...parameters].filter((part) => part !== "").join("&");
  return url;
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}
