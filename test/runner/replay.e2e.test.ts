import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstDifference } from "../../src/runner/replay/recording.ts";
import { type RunRequest, runPlan } from "../../src/runner/run.ts";
import { bundleClient, startFaulty, startProvider, useProvider } from "./providers.ts";
import { requestFor, temporaryFolder } from "./request.ts";

let client: Awaited<ReturnType<typeof bundleClient>>;
beforeAll(async () => {
  client = await bundleClient();
});
afterAll(() => client.remove());

function asking(steps: readonly string[], more: Partial<RunRequest>): RunRequest {
  const base = requestFor({ command: ["node", "client.mjs", ...steps], repeats: 2 });
  return { ...base, agent: { ...base.agent, cwd: client.folder, files: [] }, ...more };
}

const steps = ["chat", "chat-stream", "anthropic-stream", "responses"];

describe("record and replay", () => {
  it("answers a recorded agent offline, for free and the same", async () => {
    const folder = temporaryFolder();
    const mock = await startProvider();
    const undo = useProvider(mock.url);
    const recorded = await runPlan(asking(steps, { record: folder }));
    await mock.stop();
    undo();
    const again = await runPlan(asking(steps, { replay: folder }));
    expect(again.attempts).toEqual(recorded.attempts);
    expect(again.attempts.map((attempt) => attempt.usage.turns)).toEqual([4, 4]);
    const third = await runPlan(asking(steps, { replay: folder }));
    expect(JSON.stringify(third.attempts)).toBe(JSON.stringify(again.attempts));
  });

  it("names the first difference where the agent asks something else", async () => {
    const folder = temporaryFolder();
    const mock = await startProvider();
    const undo = useProvider(mock.url);
    await runPlan(asking(["chat"], { record: folder }));
    await mock.stop();
    undo();
    const outcome = await runPlan(asking(["chat-stream"], { replay: folder }));
    expect(outcome.attempts[0]).toMatchObject({
      state: "infra-error",
      reason: "not in the recording: request.stream was absent, is true",
      diagnosis: null,
      tries: 1,
    });
    expect(firstDifference({ a: [1, { b: "x" }] }, { a: [1, { b: "y" }] }, "request")).toBe(
      'request.a[1].b was "x", is "y"',
    );
  });

  it("keeps secrets out of recordings", async () => {
    const folder = temporaryFolder();
    const provider = await startFaulty((request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ choices: [], echo: request.headers.authorization }));
    });
    const undo = useProvider(provider.url);
    try {
      await runPlan(asking(["chat"], { record: folder }));
    } finally {
      undo();
      provider.server.close();
    }
    const text = readFileSync(join(folder, "one/1.ndjson"), "utf8");
    expect(text).toContain("Bearer ***");
    expect(text).not.toContain("sk-real");
  });
});
