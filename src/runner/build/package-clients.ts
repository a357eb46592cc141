// Which registries this machine's package clients use, as they report it themselves. They are asked in a system folder:
// the agent's folder may be a stranger's, and registries named there need judge.registries.
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a client reports: its registries, and the variables that tell a build without a home the same. */
export interface ClientRegistries {
  readonly hosts: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

interface Client {
  /** Program names that mean a build uses this client. */
  readonly starts: RegExp;
  ask(environment: Environment): ClientRegistries;
}

const CLIENTS: readonly Client[] = [
  { starts: /\b(pip3?|uv|poetry|pdm|pipenv)\b/, ask: askPip },
  { starts: /\b(npm|npx|pnpm|yarn|bun)\b/, ask: askNpm },
  { starts: /\bgo\s+(build|install|mod|run|generate)\b/, ask: askGo },
];

/** Environment variables that name a registry: they apply to every client. */
const VARIABLES = [
  "npm_config_registry",
  "NPM_CONFIG_REGISTRY",
  "PIP_INDEX_URL",
  "UV_INDEX_URL",
  "GOPROXY",
];

/** Where a machine keeps the certificates that it trusts beside the public ones, as behind a company's proxy. */
const CERTIFICATES = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE"];

/** Only what a build sees of the system: a file elsewhere would be missing there. */
function trusted(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    CERTIFICATES.flatMap((name) => {
      const path = environment[name];
      return path !== undefined && /^\/(etc\/ssl|usr)\//.test(path) ? [[name, path]] : [];
    }),
  );
}

/** The registries of every client that this build starts. */
export function clientRegistries(
  command: readonly string[],
  environment: Environment,
): ClientRegistries {
  const text = command.join(" ");
  const set = VARIABLES.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, withoutPassword(value)] as const];
  });
  const asked = CLIENTS.filter(({ starts }) => starts.test(text)).map((one) =>
    one.ask(environment),
  );
  return {
    hosts: [
      ...asked.flatMap(({ hosts }) => hosts),
      ...set.flatMap(([, value]) => value.split(/[,|]/).flatMap(hostOf)),
    ],
    environment: Object.fromEntries([
      ...Object.entries(trusted(environment)),
      ...asked.flatMap((one) => Object.entries(one.environment)),
      ...set,
    ]),
  };
}

/** pip's index, and the separate host on which the default index stores its files. */
function askPip(environment: Environment): ClientRegistries {
  const script = [
    "import json",
    "from pip._internal.models.index import PyPI",
    "print(json.dumps([PyPI.simple_url, PyPI.file_storage_domain]))",
  ].join("; ");
  const printed = answer(environment, "python3", "-c", script);
  const [standard, files] = list(printed);
  const own = answer(environment, "python3", "-m", "pip", "config", "get", "global.index-url");
  const index = environment.PIP_INDEX_URL ?? own ?? standard ?? null;
  const extra = answer(
    environment,
    "python3",
    "-m",
    "pip",
    "config",
    "get",
    "global.extra-index-url",
  );
  const hosts = [index, ...(extra ?? "").split(/\s+/)].flatMap((url) => hostOf(url ?? ""));
  return {
    hosts: [...hosts, ...(index === standard && files !== undefined ? [`${files}:443`] : [])],
    environment: own === null ? {} : { PIP_INDEX_URL: withoutPassword(own) },
  };
}

function askNpm(environment: Environment): ClientRegistries {
  const url = answer(environment, "npm", "config", "get", "registry");
  if (url === null) return NOTHING;
  return { hosts: hostOf(url), environment: { npm_config_registry: withoutPassword(url) } };
}

function askGo(environment: Environment): ClientRegistries {
  const [proxy = "", sums = ""] = (
    answer(environment, "go", "env", "GOPROXY", "GOSUMDB") ?? ""
  ).split("\n");
  const hosts = proxy.split(/[,|]/).flatMap(hostOf);
  const checked = /^[\w.-]+\.[a-z]+$/.test(sums) ? [`${sums}:443`] : [];
  return {
    hosts: [...hosts, ...checked],
    environment:
      proxy === ""
        ? {}
        : { GOPROXY: withoutPassword(proxy), ...(sums === "" ? {} : { GOSUMDB: sums }) },
  };
}

const NOTHING: ClientRegistries = { hosts: [], environment: {} };

/** Null if the client is not installed or does not answer in time. */
function answer(environment: Environment, program: string, ...words: string[]): string | null {
  const { status, stdout } = spawnSync(program, words, {
    cwd: tmpdir(),
    env: environment as NodeJS.ProcessEnv,
    encoding: "utf8",
    timeout: 30_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const text = status === 0 ? stdout.trim() : "";
  return text === "" || text === "undefined" ? null : text;
}

function list(text: string | null): string[] {
  const value: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function hostOf(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  return [`${url.hostname}:${url.port || (url.protocol === "http:" ? "80" : "443")}`];
}

function withoutPassword(text: string): string {
  return text.replaceAll(/\/\/[^/@,|]*@/g, "//");
}
