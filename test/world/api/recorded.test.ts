import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCALED, type ServedWorld, serveWorld } from "../../support/live.ts";
import { compared } from "./compared.ts";

// What kube-apiserver 1.34 said to each of these requests, recorded by scripts/recording/cluster/record.ts. Our API
// server is asked the same, one after another, while its world stands still.

interface Pair {
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly type?: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer: unknown;
}

const pairs = readFileSync(new URL("recorded/pairs.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Pair);

/** Answers that differ, and why: docs/surfaces.md says what each word means. */
const DIFFERENT: Readonly<Record<string, "decision" | "fields" | "wording">> = JSON.parse(
  readFileSync(new URL("recorded/pairs-differences.json", import.meta.url), "utf8"),
);

let served: ServedWorld;
beforeAll(async () => {
  served = await serveWorld(SCALED, { request: 0, write: 0, watch: 0 });
});
afterAll(async () => served?.close());

async function ask({ method, path, type, body }: Pair) {
  const response = await fetch(`${served.origin}/kubernetes${path}`, {
    method,
    headers: type === undefined ? {} : { "content-type": type },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, answer: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

describe("what a real API server answers", () => {
  it("is there to be compared with", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
  });

  it.each([...new Set(pairs.map(({ group }) => group))])("%s", async (name) => {
    const asked = pairs.filter(({ group }) => group === name);
    for (const [index, pair] of asked.entries()) {
      const found = await ask(pair);
      const place = `${name} #${index}: ${pair.method} ${pair.path} ${JSON.stringify(pair.body)}`;
      const ours = [place, found.status, compared(found.answer)];
      const real = [place, pair.status, compared(pair.answer)];
      // One that is mended leaves the list.
      if (`${name} #${index}` in DIFFERENT) expect(ours).not.toEqual(real);
      else expect(ours).toEqual(real);
    }
  });

  it("is given alike in four of five", () => {
    expect(Object.keys(DIFFERENT).length / pairs.length).toBeLessThan(0.2);
  });
});
