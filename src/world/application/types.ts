/** What a simulated application is made of: nothing here knows of time, faults or clusters. */
export interface Application {
  readonly id: string;
  readonly namespace: string;
  readonly version: string;
  /** `part-of` label, also `service.namespace` of its telemetry. */
  readonly partOf: string;
  readonly workloads: readonly Workload[];
  readonly journeys: readonly Journey[];
  readonly configMaps: readonly ConfigMapSpec[];
  readonly secrets: readonly SecretSpec[];
  /** Hosts outside the cluster that the application needs. */
  readonly externals: readonly External[];
  /** Services of type ExternalName that give such hosts a name in the cluster. */
  readonly externalServices: readonly ExternalService[];
  /** Further manifests of the release: gateways, routes, policies. */
  readonly objects: readonly Manifest[];
  readonly mesh: "none" | "ambient";
  /** Journeys begun in each step of five seconds, times one hundred. */
  readonly pace: number;
}

export interface ExternalService {
  readonly name: string;
  readonly host: string;
}

export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace: string; labels?: Record<string, string> };
  [field: string]: unknown;
}

export type Language =
  | "go"
  | "dotnet"
  | "java"
  | "javascript"
  | "python"
  | "ruby"
  | "rust"
  | "php"
  | "cpp"
  | "envoy"
  | "nginx"
  | "elixir"
  | "c";

export interface Workload {
  /** Of the Deployment or StatefulSet, and of its container. */
  readonly name: string;
  readonly kind: "Deployment" | "StatefulSet";
  /** Where it is not the application's own. */
  readonly namespace?: string;
  /** The Service in front of it, or null (consumers, load generators). */
  readonly serves: string | null;
  readonly role: "service" | "datastore" | "broker" | "flags" | "load";
  readonly language: Language;
  readonly image: string;
  readonly replicas: number;
  readonly port: number | null;
  /** Millicores and mebibytes; `base` is what the process needs when idle. */
  readonly cpu: { readonly request: number | null; readonly limit: number | null };
  readonly memory: { readonly request: number; readonly limit: number; readonly base: number };
  readonly env: readonly EnvVar[];
  readonly operations: readonly Operation[];
  /** Sends spans. */
  readonly instrumented: boolean;
  /** Version label, where several workloads share one Service. */
  readonly variant?: string;
  /** Datastore: the variable its password comes from. */
  readonly passwordEnv?: string;
  /** Datastore: connections it accepts in sum. */
  readonly connections?: number;
  /** Connections each pod holds open to a datastore: the variable with their number and the store's address. */
  readonly pool?: { readonly sizeEnv: string; readonly via: string; readonly holdMs: number };
  /** Init containers that wait for another Service before the process starts. */
  readonly waitsFor?: string;
  /** ConfigMaps mounted as files; a file that is not valid JSON stops the process at start. */
  readonly mounts?: readonly string[];
  /** The claim its data lies on. */
  readonly claim?: { readonly name: string; readonly gibibytes: number };
  readonly strategy: "RollingUpdate" | "Recreate";
  /** Browsers reach flagd through it. */
  readonly flagStreams?: true;
  /** Lists of everything that each pod asks of the API server in a minute. */
  readonly listsPerMinute?: number;
  /** Each pod uses every core of its node that nobody has reserved. */
  readonly takesAllCores?: true;
  /** Further labels of its pods. */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface EnvVar {
  readonly name: string;
  readonly value: string | { readonly secret: string; readonly key: string } | ConfigRef;
}

export interface ConfigRef {
  readonly configMap: string;
  readonly key: string;
}

export interface Operation {
  readonly id: string;
  /** Span name on the server's side. */
  readonly span: string;
  readonly kind: "http" | "grpc" | "query" | "consume";
  /** Own work, without the calls. */
  readonly micros: number;
  readonly calls: readonly Call[];
  readonly flags: readonly FlagEffect[];
  /** Errors per thousand requests that are there on any day. */
  readonly noise: number;
  /** What the service logs of a request that went well; `chance` per thousand. */
  readonly log: { readonly body: string; readonly chance: number } | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Call {
  /** Variable that holds the address: where the request goes is what the pod's environment says. */
  readonly via: string;
  /** Operation asked for. */
  readonly operation: string;
  /** Of the Service that is meant, for the topology. */
  readonly to: string;
  /** needed: its failure fails the caller; soft: it does not; publish: nobody waits for the consumer. */
  readonly mode: "needed" | "soft" | "publish";
  readonly chance: number;
  readonly times: number;
  readonly timeoutMs: number;
  readonly passwordEnv: string | null;
}

export type FlagEffect = {
  readonly flag: string;
  /** Effect of each variant: per thousand, milliseconds, millicores, MiB a minute, or factor. */
  readonly variants: Readonly<Record<string, number>>;
} & (
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "delay" }
  | { readonly kind: "cpu" }
  | { readonly kind: "leak" }
  | { readonly kind: "misdirect"; readonly via: string; readonly address: string }
  | { readonly kind: "repeat" }
);

export interface Journey {
  readonly name: string;
  readonly weight: number;
  /** Workload whose load it is, and what it asks. */
  readonly call: Call;
}

export interface ConfigMapSpec {
  readonly name: string;
  readonly namespace?: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface SecretSpec {
  readonly name: string;
  readonly namespace?: string;
  readonly keys: readonly string[];
}

export interface External {
  readonly host: string;
  readonly port: number;
  readonly micros: number;
  readonly operations: readonly Operation[];
}

/** Shorthands that keep the application files readable as tables. */
export function operation(
  kind: Operation["kind"],
  id: string,
  span: string,
  micros: number,
  calls: readonly Call[] = [],
  rest: Partial<Operation> = {},
): Operation {
  return {
    id,
    span,
    kind,
    micros,
    calls,
    flags: [],
    noise: 0,
    log: null,
    attributes: {},
    ...rest,
  };
}

export function call(to: string, via: string, operationId: string, rest: Partial<Call> = {}): Call {
  return {
    to,
    via,
    operation: operationId,
    mode: "needed",
    chance: 1000,
    times: 1,
    timeoutMs: 5000,
    passwordEnv: null,
    ...rest,
  };
}

export function workload(
  name: string,
  language: Language,
  image: string,
  rest: Partial<Workload>,
): Workload {
  return {
    name,
    kind: "Deployment",
    serves: name,
    role: "service",
    language,
    image,
    replicas: 1,
    port: 8080,
    cpu: { request: null, limit: null },
    memory: { request: 64, limit: 128, base: 40 },
    env: [],
    operations: [],
    instrumented: true,
    strategy: "RollingUpdate",
    ...rest,
  };
}

export function memory(limit: number, base: number): Workload["memory"] {
  return { request: limit, limit, base };
}
