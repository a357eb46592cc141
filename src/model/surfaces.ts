import type { Mode } from "./task.ts";

/** The systems an agent may query, in the order in which its prompt names them. */
export const SYSTEMS = ["kubernetes", "prometheus", "alertmanager", "jaeger", "loki"] as const;
export type SystemName = (typeof SYSTEMS)[number];

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
