import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { earliestCut } from "../../../src/runner/attempt/cuts.ts";
import { stateOf } from "../../../src/runner/attempt/state.ts";
import { openWorld } from "../../../src/surfaces/live/remote.ts";
import { SCALED } from "../../support/live.ts";
import { temporaryFolder } from "../../support/snapshot.ts";

const home = temporaryFolder("remote");
afterAll(() => home.remove());

/** A thread that breaks as the test tells it to. */
function program(name: string, text: string): URL {
  const path = join(home.path, `${name}.mjs`);
  writeFileSync(path, `import { parentPort, workerData } from "node:worker_threads";\n${text}`);
  return pathToFileURL(path);
}

const setup = {
  scenario: SCALED,
  without: [],
  folder: home.path,
  systems: ["kubernetes"] as const,
  clock: "real" as const,
  indexDir: home.path,
  turnSeconds: 20,
  wall: null,
  journal: join(home.path, "actions.ndjson"),
  socket: join(home.path, "world.sock"),
};

describe("a world whose thread breaks", () => {
  it("does not start", async () => {
    await expect(
      openWorld(setup, program("never", `throw new Error("no world");`)),
    ).rejects.toThrow("no world");
    await expect(openWorld(setup, program("gone", "process.exit(3);"))).rejects.toThrow(
      "its thread ended with 3",
    );
  });

  it("is lost with its reason: turns end, requests die, and the attempt was not measured", async () => {
    const world = await openWorld(
      setup,
      program(
        "breaks",
        `parentPort.postMessage({ kind: "ready", now: "2026-01-01T00:00:00.000Z" });
        parentPort.on("message", () => { throw new Error("the roof fell in"); });`,
      ),
    );
    const lost = new Promise<string>((told) => world.onLost(told));
    await world.turn().answered();
    expect(await lost).toBe("the roof fell in");
    const server = createServer((request, response) => world.handle("", request, response));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    await expect(fetch(`http://127.0.0.1:${port}/kubernetes/version`)).rejects.toThrow();
    server.close();
    await world.close();
    const cut = earliestCut(
      { kind: "world-lost", reason: "the world broke: the roof fell in" },
      { kind: "policy-violation", reason: "asked for another model" },
    );
    const ended = { kind: "killed", by: "signal 15" } as const;
    expect(
      stateOf({
        end: ended,
        cut,
        answer: { kind: "none" },
        providerFailure: null,
        providerRefusal: null,
        unserved: false,
        lastWords: null,
      }),
    ).toEqual({ state: "infra-error", reason: "the world broke: the roof fell in" });
  });
});
