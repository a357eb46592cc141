import type { Duplex } from "node:stream";
import type { Running } from "./start.ts";

/** Descriptor 3 of what we start, both ways. */
export function wireOf(running: Running): Duplex {
  const [wire] = running.pipes;
  if (wire === null || wire === undefined || !("on" in wire)) throw new Error("no descriptor 3");
  return wire as Duplex;
}

/**
 * The word that lets a held process go: "G", the number of bytes, a line end, and the agent's whole environment as
 * "NAME=VALUE" with a zero byte after each. It comes now and not at the start, because a deadline is part of it.
 */
export function letGo(environment: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries(environment).map(([name, value]) => `${name}=${value}\0`);
  const bytes = Buffer.from(pairs.join(""), "utf8");
  return Buffer.concat([Buffer.from(`G${bytes.length}\n`), bytes]);
}
