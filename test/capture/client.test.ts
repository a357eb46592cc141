import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Sink } from "../../src/capture/formats/format.ts";
import { ReadOnlyClient, Refused } from "../../src/capture/live/client.ts";
import { countOf, listings, takeListing } from "../../src/capture/live/kubernetes.ts";
import { samplingLogs } from "../../src/capture/live/sample-logs.ts";
import { takeLines } from "../../src/capture/live/telemetry.ts";
import { type Observation, PLAIN_LOG } from "../../src/capture/observation.ts";

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
}

/** A small server that answers as it is told, and what it was asked. */
async function serve(
  answer: (asked: Asked, response: ServerResponse) => unknown,
): Promise<{ client: ReadOnlyClient; asked: Asked[] }> {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://x");
    const one = {
      method: request.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      authorization: request.headers.authorization ?? "",
    };
    asked.push(one);
    const body = answer(one, response);
    if (!response.writableEnded) response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const access = { headers: { authorization: "Bearer t" }, tls: { rejectUnauthorized: true } };
  const client = new ReadOnlyClient(`http://127.0.0.1:${port}/base`, access, {
    perSecond: 1000,
    signal: new AbortController().signal,
  });
  return { client, asked };
}

function collect(): { sink: Sink; seen: Observation[]; left: Record<string, number> } {
  const seen: Observation[] = [];
  const left: Record<string, number> = {};
  const sink: Sink = {
    add: (one) => seen.push(one),
    leave: (why, rows = 1) => {
      left[why] = (left[why] ?? 0) + rows;
    },
    answer: () => undefined,
    asOf: null,
    zone: 0,
  };
  return { sink, seen, left };
}

const PODS = { path: "/api/v1/pods", group: "", resource: "pods", kind: "Pod", apiVersion: "v1" };

describe("the client", () => {
  test("sends GET with the login, below the address's own path, and reads lists page by page", async () => {
    const { client, asked } = await serve(({ query }) => {
      const at = Number(query.get("continue") ?? 0);
      const more = at < 2 ? { continue: String(at + 1) } : {};
      return { metadata: more, items: [{ metadata: { name: `p${at}`, namespace: "a" } }] };
    });
    const { sink, seen } = collect();
    expect(await takeListing(client, PODS, sink)).toBe(3);
    expect(
      seen.map((one) =>
        one.signal === "objects" ? (one.object.metadata as { name: string }).name : "",
      ),
    ).toEqual(["p0", "p1", "p2"]);
    expect(
      new Set(asked.map(({ method, path, authorization }) => `${method} ${path} ${authorization}`)),
    ).toEqual(new Set(["GET /base/api/v1/pods Bearer t"]));
    expect(asked.every(({ query }) => query.get("limit") === "500")).toBe(true);
  });

  test("asks again what is busy or out for a moment, and no more than four times", async () => {
    let left = 2;
    const { client, asked } = await serve((_, response) => {
      left -= 1;
      if (left >= 0) response.writeHead(left === 1 ? 429 : 503);
      return { metadata: { remainingItemCount: 41 }, items: [{}] };
    });
    expect(await countOf(client, PODS)).toBe(42);
    expect(asked).toHaveLength(3);
  });

  test("does not ask again what is forbidden", async () => {
    const { client, asked } = await serve((_, response) => {
      response.writeHead(403);
      return { message: "forbidden" };
    });
    await expect(client.json("/api/v1/pods")).rejects.toThrow(Refused);
    expect(asked).toHaveLength(1);
  });

  test("lists no Secrets and no events twice", async () => {
    const verbs = ["get", "list", "watch"];
    const { client } = await serve(({ path }) => {
      if (path === "/base/apis")
        return {
          groups: [
            { preferredVersion: { groupVersion: "events.k8s.io/v1" } },
            { preferredVersion: { groupVersion: "down.example/v1" } },
          ],
        };
      if (path === "/base/api/v1")
        return {
          resources: [
            { name: "pods", kind: "Pod", verbs },
            { name: "pods/log", kind: "Pod", verbs: ["get"] },
            { name: "secrets", kind: "Secret", verbs },
            { name: "events", kind: "Event", verbs },
          ],
        };
      return { resources: [{ name: "events", kind: "Event", verbs }] };
    });
    expect((await listings(client)).map(({ path }) => path)).toEqual([
      "/api/v1/pods",
      "/api/v1/events",
    ]);
  });
});

test("lines of Loki are read to the end, each once, though a page ends in the middle of a moment", async () => {
  const lines = Array.from({ length: 12_000 }, (_, index) => [
    String(1_000_000_000 + Math.floor(index / 3)),
    `line ${index}`,
  ]);
  const { client } = await serve(({ query }) => {
    const from = BigInt(query.get("start") ?? 0);
    const page = lines
      .filter(([time]) => BigInt(time ?? 0) >= from)
      .slice(0, Number(query.get("limit")));
    return {
      status: "success",
      data: { resultType: "streams", result: [{ stream: { app: "a" }, values: page }] },
    };
  });
  const { sink, seen } = collect();
  await takeLines(client, '{app=~".+"}', { from: 0n, to: 10_000_000_000n }, sink);
  const bodies = seen.map((one) => (one.signal === "logs" ? one.body : ""));
  expect(new Set(bodies).size).toBe(12_000);
  expect(bodies).toHaveLength(12_000);
});

test("of a chatty minute errors are kept and the rest is a sample, counted", () => {
  const { sink, seen, left } = collect();
  const sampling = samplingLogs(sink);
  for (let index = 0; index < 1000; index += 1)
    sampling.add({
      ...PLAIN_LOG,
      at: 60_000_000_000n,
      service: "a",
      resource: { "k8s.pod.name": "a-1" },
      body: index % 10 === 0 ? "ERROR lost" : "fine",
    });
  expect(seen.filter((one) => one.signal === "logs" && one.body === "ERROR lost")).toHaveLength(
    100,
  );
  expect(seen).toHaveLength(220);
  expect(left).toEqual({ "log lines beyond 120 a minute of one container": 780 });
});
