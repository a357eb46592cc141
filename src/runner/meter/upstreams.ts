import { type Problem, UserError } from "../../model/problem.ts";
import type { JudgeSettings } from "../../model/settings.ts";

export type Family = "openai" | "anthropic" | "gemini";

/** A provider behind the proxy, with everything the agent must not know. */
export interface Upstream {
  readonly name: string;
  /** The path that the agent uses: /openai, /anthropic, /gemini or /upstream/NAME. */
  readonly prefix: string;
  readonly family: Family;
  readonly base: URL;
  /** Headers with the real key; null when the key is not set on this machine. */
  readonly headers: Readonly<Record<string, string>> | null;
  readonly keyName: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Default {
  readonly base: string;
  readonly baseNames: readonly string[];
  readonly keyNames: readonly string[];
}

const DEFAULTS: Readonly<Record<Family, Default>> = {
  openai: {
    base: "https://api.openai.com/v1",
    baseNames: ["OPENAI_BASE_URL", "OPENAI_API_BASE"],
    keyNames: ["OPENAI_API_KEY"],
  },
  anthropic: {
    base: "https://api.anthropic.com",
    baseNames: ["ANTHROPIC_BASE_URL"],
    keyNames: ["ANTHROPIC_API_KEY"],
  },
  gemini: {
    base: "https://generativelanguage.googleapis.com",
    baseNames: ["GOOGLE_GEMINI_BASE_URL"],
    keyNames: ["GEMINI_API_KEY", "GOOGLE_API_KEY"],
  },
};

/** The three defaults and those in the judge's settings; a setting with the name of a default replaces it. */
export function findUpstreams(judge: JudgeSettings, environment: Environment): Upstream[] {
  const problems: Problem[] = [];
  const named = Object.entries(judge.upstreams).map(([name, settings]) => {
    const where = `judge.upstreams.${name}`;
    const standard = name === settings.dialect;
    const keyName = settings["key-env"] ?? `${name.toUpperCase().replaceAll("-", "_")}_API_KEY`;
    const base = new URL(settings["base-url"]);
    problems.push(...unsupported(base, where));
    const own = expandHeaders(settings.headers, environment, where, problems);
    const key = settings["key-env"] === undefined ? undefined : environment[settings["key-env"]];
    if (settings["key-env"] !== undefined && key === undefined)
      problems.push(missingKey(where, settings["key-env"]));
    return {
      name,
      prefix: standard ? `/${name}` : `/upstream/${name}`,
      family: settings.dialect,
      base,
      headers: { ...(key === undefined ? {} : keyHeaders(settings.dialect, key)), ...own },
      keyName,
    } satisfies Upstream;
  });
  if (problems.length > 0) throw new UserError(problems);
  const families = ["openai", "anthropic", "gemini"] as const;
  const replaced = new Set(named.map((upstream) => upstream.prefix));
  const defaults = families
    .filter((family) => !replaced.has(`/${family}`))
    .map((family) => defaultUpstream(family, environment));
  return [...defaults, ...named];
}

function defaultUpstream(family: Family, environment: Environment): Upstream {
  const { base, baseNames, keyNames } = DEFAULTS[family];
  const set = (names: readonly string[]): string | undefined =>
    names.map((name) => environment[name]).find((value) => value !== undefined && value !== "");
  const key = set(keyNames);
  return {
    name: family,
    prefix: `/${family}`,
    family,
    base: new URL(set(baseNames) ?? base),
    headers: key === undefined ? null : keyHeaders(family, key),
    keyName: keyNames[0] ?? "",
  };
}

function keyHeaders(family: Family, key: string): Record<string, string> {
  switch (family) {
    case "openai":
      return { authorization: `Bearer ${key}` };
    case "anthropic":
      return { "x-api-key": key };
    case "gemini":
      return { "x-goog-api-key": key };
  }
}

/** ${NAME} in a header's value is replaced by the gate's own variable, so that the settings hold no key. */
function expandHeaders(
  headers: Readonly<Record<string, string>>,
  environment: Environment,
  where: string,
  problems: Problem[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      value.replace(/\$\{([A-Za-z_]\w*)\}/g, (_whole, variable: string) => {
        const found = environment[variable];
        if (found === undefined) problems.push(missingKey(`${where}.headers.${name}`, variable));
        return found ?? "";
      }),
    ]),
  );
}

function missingKey(where: string, variable: string): Problem {
  return {
    code: "UPSTREAM_KEY_MISSING",
    where,
    message: `the variable ${variable} is not set`,
    help: `Pass it to the gate's step: env: {${variable}: \${{ secrets.${variable} }}}`,
  };
}

/** Requests to these are signed over their bytes, so a proxy that replaces the key cannot forward them. */
function unsupported(base: URL, where: string): Problem[] {
  const signed =
    /(^|\.)amazonaws\.com$/.test(base.hostname) ||
    /(^|[.-])aiplatform\.googleapis\.com$/.test(base.hostname);
  if (!signed && /^https?:$/.test(base.protocol)) return [];
  return [
    {
      code: "UPSTREAM_UNSUPPORTED",
      where,
      message: signed
        ? `${base.hostname} wants signed requests (Bedrock, Vertex), which the metering proxy cannot make`
        : `${base.protocol} is no way to reach a provider`,
      help: "Use an endpoint that takes a key (Azure with a key, OpenRouter, vLLM, a gateway of your own), or run with network: open and no metering.",
    },
  ];
}
