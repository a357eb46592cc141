import type { SystemName } from "../model/surfaces.ts";
import type { Mode } from "../model/task.ts";

/** What the rest of the house must know of a system; `serve.ts` holds what answers for it. */
interface SystemDescriptor {
  /** First words of the paths that belong to it. */
  readonly prefixes: readonly string[];
  /** Variables that tools conventionally read to find it. */
  readonly variables: readonly string[];
  /** How the prompt tells the agent where it is. */
  readonly prompt: Readonly<Record<Mode, string>>;
}

function alike(prompt: string): Readonly<Record<Mode, string>> {
  return { diagnose: prompt, repair: prompt };
}

export const SYSTEM_DESCRIPTORS: Readonly<Record<SystemName, SystemDescriptor>> = {
  kubernetes: {
    // `kubectl get --raw /apis` leaves out the path of the server's address.
    prefixes: [
      "/kubernetes",
      "/api",
      "/apis",
      "/healthz",
      "/livez",
      "/openapi",
      "/readyz",
      "/version",
    ],
    variables: [],
    prompt: {
      diagnose: "Kubernetes API (read-only): the KUBECONFIG variable points at it",
      repair: "Kubernetes API: the KUBECONFIG variable points at it",
    },
  },
  prometheus: {
    prefixes: ["/prometheus"],
    variables: ["PROMETHEUS_URL"],
    prompt: alike("Prometheus: PROMETHEUS_URL"),
  },
  alertmanager: {
    prefixes: ["/alertmanager"],
    variables: ["ALERTMANAGER_URL"],
    prompt: alike("Alertmanager: ALERTMANAGER_URL"),
  },
  jaeger: {
    prefixes: ["/jaeger"],
    variables: ["JAEGER_URL", "JAEGER_QUERY_URL"],
    prompt: alike("Jaeger: JAEGER_URL"),
  },
  loki: {
    prefixes: ["/loki"],
    variables: ["LOKI_URL", "LOKI_ADDR"],
    prompt: alike("Loki: LOKI_URL"),
  },
};

/** Where a world's clock is asked what time it is and told to wait. */
export const CLOCK_PREFIX = "/clock";

const BY_PREFIX: ReadonlyMap<string, SystemName> = new Map(
  Object.entries(SYSTEM_DESCRIPTORS).flatMap(([name, { prefixes }]) =>
    prefixes.map((prefix) => [prefix, name as SystemName] as const),
  ),
);

/** The first word of a request's target where it is a system's, else null. */
export function systemPrefix(target: string): string | null {
  const prefix = /^\/[a-z]+(?=[/?]|$)/.exec(target)?.[0] ?? "";
  return BY_PREFIX.has(prefix) || prefix === CLOCK_PREFIX ? prefix : null;
}

export function systemOf(prefix: string): SystemName | null {
  return BY_PREFIX.get(prefix) ?? null;
}
