import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type EndState, endState, LISTS } from "../../../scripts/recording/cluster/end-state.ts";
import type { Sequence } from "../../../scripts/recording/cluster/sequences.ts";
import { SCALED, serveWorld } from "../../support/live.ts";

// What the controllers of a real cluster made of these writes in the end. Ours are given the same, and three minutes.

interface Recorded extends Sequence {
  readonly prefix: string;
  readonly end: EndState;
}

/** The recording's images, and ones that this world's registries have. */
const IMAGES = { web: "nginx", db: "httpd", agent: "registry.k8s.io/pause" };

const recorded = Object.entries(IMAGES)
  .reduce(
    (text, [theirs, ours]) => text.replaceAll(`"${theirs}:`, `"${ours}:`),
    readFileSync(new URL("recorded/sequences.jsonl", import.meta.url), "utf8"),
  )
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Recorded);

/** Sequences that end otherwise, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "paused, changed": "while it is paused, the pods of the old template count as updated here",
  "a daemon set": "the nodes of the recording had no kubelet, so that no pod was asked of them",
};

const SETTLE_SECONDS = 180;

describe("what controllers make of writes", () => {
  it("is there to be compared with", () => {
    expect(recorded.length).toBeGreaterThanOrEqual(40);
  });

  it("ends as it does in a real cluster", async () => {
    const served = await serveWorld(SCALED, { watch: 0, most: 1e6 });
    const found: Record<string, EndState> = {};
    for (const { name, prefix, steps } of recorded) {
      for (const step of steps) {
        if (step === "settle") await served.surfaces.pass(SETTLE_SECONDS, "wait");
        else
          await fetch(`${served.origin}/kubernetes${step.path}`, {
            method: step.method,
            headers: step.type === undefined ? {} : { "content-type": step.type },
            ...(step.body === undefined ? {} : { body: JSON.stringify(step.body) }),
          });
      }
      await served.surfaces.pass(SETTLE_SECONDS, "wait");
      const lists: Record<string, never[]> = {};
      for (const [kind, path] of Object.entries(LISTS))
        lists[kind] = ((await served.get(`/kubernetes${path}`)).body as { items: never[] }).items;
      found[name] = endState(lists, prefix);
    }
    await served.close();
    const same = (names: readonly Recorded[]) => names.filter(({ name }) => !(name in DIFFERENT));
    expect(Object.fromEntries(same(recorded).map(({ name }) => [name, found[name]]))).toEqual(
      Object.fromEntries(same(recorded).map(({ name, end }) => [name, end])),
    );
    for (const { name, end } of recorded)
      if (name in DIFFERENT) expect([name, found[name]]).not.toEqual([name, end]);
  });
});
