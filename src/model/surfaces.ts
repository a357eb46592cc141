import type { Mode } from "./task.ts";

/** The systems an agent may query, in the order in which its prompt names them. */
export const SYSTEMS = ["kubernetes", "prometheus", "alertmanager", "jaeger", "loki"] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** What the rest of the house must know about a system. `src/surfaces/serve.ts` names the code that answers for it. */
interface SystemDescriptor {
  /** The first segments of the paths that belong to it. */
  readonly prefixes: readonly string[];
  /** Environment variables by which tools usually find it. */
  readonly variables: readonly string[];
  /** The line of the prompt that says where it is. */
  readonly prompt: Readonly<Record<Mode, string>>;
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

/** How an agent may look at an incident: its files, and systems. */
export const SURFACES = ["files", ...SYSTEMS] as const;
export type SurfaceName = (typeof SURFACES)[number];

export function systemsAmong(surfaces: readonly SurfaceName[]): SystemName[] {
  return SYSTEMS.filter((name) => surfaces.includes(name));
}

/** What an agent is given: a cluster that cannot be asked cannot be repaired, so there is one in a repair whatever was set. */
export function surfacesIn(mode: Mode, surfaces: readonly SurfaceName[]): readonly SurfaceName[] {
  if (mode === "diagnose") return surfaces;
  const named = systemsAmong(surfaces);
  const wanted = new Set(named.length === 0 ? SYSTEMS : ["kubernetes" as const, ...named]);
  return SURFACES.filter((name) =>
    name === "files" ? surfaces.includes("files") : wanted.has(name),
  );
}

function alike(prompt: string): Readonly<Record<Mode, string>> {
  return { diagnose: prompt, repair: prompt };
}
