import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { strategicPatch } from "../../../src/world/api/patch/strategic.ts";
import { StatusError } from "../../../src/world/api/status.ts";
import type { Fields, Value } from "../../../src/world/api/values.ts";

interface Recorded {
  readonly type: string;
  readonly object: Fields;
  readonly patch: Value;
  readonly result: Fields | null;
  readonly error?: string;
}

// Recorded from Kubernetes' own code: scripts/recording/kubernetes/patches.
const recorded = readFileSync(new URL("strategic.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Recorded);

describe("a strategic merge patch", () => {
  it("gives what Kubernetes gives, and refuses what it refuses, in its words", () => {
    expect(recorded.length).toBeGreaterThan(300);
    for (const [index, { type, object, patch, result, error }] of recorded.entries()) {
      const before = JSON.stringify(object);
      const said = answer(object, patch, type);
      if (error === undefined)
        expect({ index, patch, said }).toEqual({ index, patch, said: result });
      else expect({ index, said }).toEqual({ index, said: error });
      expect(JSON.stringify(object)).toBe(before);
    }
  });
});

function answer(object: Fields, patch: Value, type: string): Fields | string {
  try {
    return strategicPatch(object, patch, type);
  } catch (error) {
    if (error instanceof StatusError) return error.message;
    throw error;
  }
}
