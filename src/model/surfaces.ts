/** The systems an agent may query, in the order in which its prompt names them. */
export const SYSTEMS = ["kubernetes", "prometheus", "alertmanager", "jaeger", "loki"] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** How an agent may look at an incident: its files, and systems. */
export const SURFACES = ["files", ...SYSTEMS] as const;
export type SurfaceName = (typeof SURFACES)[number];

export function systemsAmong(surfaces: readonly SurfaceName[]): SystemName[] {
  return SYSTEMS.filter((name) => surfaces.includes(name));
}
