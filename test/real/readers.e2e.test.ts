// What the gate writes, read by the programs it is written for: Harbor's schema of trajectories, inspect_ai's own reader, and
// the schema that Jenkins publishes for JUnit files (it comes in pytest's source archive).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";
import { tokensOf } from "./count.ts";
import { type Double, startDouble } from "./double/double.ts";
import { fileOf, isInstalled, playRecipe, quotaIncident } from "./play.ts";
import { PARTS } from "./scripts.ts";

const AGENTS = ["gemini-cli", "openai-agents", "anthropic-sdk"];
const can = HAS_BUBBLEWRAP && isInstalled("readers") && AGENTS.every(isInstalled);

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

describe.skipIf(!can).each(AGENTS)("a run of %s", (name) => {
  const incident = quotaIncident();
  const part = PARTS.find((one) => one.name === name);
  let folder = "";
  let double: Double;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sre-gate-readers-"));
    double = await startDouble(part?.turns(incident) ?? []);
    await playRecipe(name, incident.task, double, folder).finally(double.stop);
    execFileSync(process.execPath, [resolve("dist/cli.js"), "export", folder]);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is read by Harbor, by inspect_ai, and by the schema of JUnit files", () => {
    const words = [resolve("test/real/readers/read.py"), folder, fileOf("readers", "junit-10.xsd")];
    const env = { HOME: folder, PATH: process.env.PATH ?? "" };
    const said = execFileSync(fileOf("readers", "bin/python3"), words, { env, encoding: "utf8" });
    const read = JSON.parse(said) as Record<"atif" | "inspect", unknown>;
    const tokens = tokensOf(double.counted);
    expect(read).toMatchObject({
      atif: [expect.any(Number)],
      inspect: {
        listed: 1,
        status: "success",
        mean: 1,
        samples: 1,
        score: 1,
        tool_calls: 4,
        usage: {
          input_tokens: tokens.input - tokens.cached - tokens.cacheWrite,
          input_tokens_cache_read: tokens.cached,
          input_tokens_cache_write: tokens.cacheWrite,
          output_tokens: tokens.output,
        },
      },
      junit: "valid",
    });
    const { roles } = read.inspect as { roles: string[] };
    expect(roles.filter((role) => role === "assistant")).toHaveLength(4);
    expect(roles.filter((role) => role === "tool")).toHaveLength(4);
  });

  test("is one trace: the agent, under it each call of the model and of a tool, within its time", () => {
    const text = readFileSync(join(folder, "otlp.json"), "utf8");
    const [resource] = (
      JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }
    ).resourceSpans;
    const spans = resource?.scopeSpans[0]?.spans ?? [];
    const [root, ...below] = spans;
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
    expect(root?.name).toBe(`invoke_agent ${name}`);
    const named = (word: string) => below.filter((span) => span.name.startsWith(word)).length;
    expect([named("chat "), named("execute_tool ")]).toEqual([double.counted.length, 4]);
    for (const span of below) {
      expect(span.parentSpanId).toBe(root?.spanId);
      expect(BigInt(span.startTimeUnixNano)).toBeGreaterThanOrEqual(
        BigInt(root?.startTimeUnixNano ?? 0),
      );
      expect(BigInt(span.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(root?.endTimeUnixNano ?? 0));
    }
  });
});
