import { readFileSync } from "node:fs";
import { z } from "zod";

/** The gate a baseline was made by; null where there is none, or nothing that says so. Whether it is sound others ask. */
export function gateOfBaseline(path: string): string | null {
  try {
    return z.object({ gate: z.string() }).parse(JSON.parse(readFileSync(path, "utf8"))).gate;
  } catch {
    return null;
  }
}
