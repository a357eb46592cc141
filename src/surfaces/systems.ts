import { SYSTEM_DESCRIPTORS, type SystemName } from "../model/surfaces.ts";

/** Where a world's clock is asked what time it is and told to wait. */
export const CLOCK_PREFIX = "/clock";

const BY_PREFIX: ReadonlyMap<string, SystemName> = new Map(
  Object.entries(SYSTEM_DESCRIPTORS).flatMap(([name, { prefixes }]) =>
    prefixes.map((prefix) => [prefix, name as SystemName] as const),
  ),
);

/** The first segment of a request's path if it belongs to a system, otherwise null. */
export function systemPrefix(target: string): string | null {
  const prefix = /^\/[a-z]+(?=[/?]|$)/.exec(target)?.[0] ?? "";
  return BY_PREFIX.has(prefix) || prefix === CLOCK_PREFIX ? prefix : null;
}

export function systemOf(prefix: string): SystemName | null {
  return BY_PREFIX.get(prefix) ?? null;
}
