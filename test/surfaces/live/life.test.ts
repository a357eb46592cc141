import { get, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { type JournalEntry, replayJournal } from "../../../src/surfaces/live/journal.ts";
import { SCALED, type ServedWorld, serveWorld, startOf } from "../../support/live.ts";

const NS = "/kubernetes/api/v1/namespaces/otel-demo";
const APPS = "/kubernetes/apis/apps/v1/namespaces/otel-demo";
const MERGE = "application/merge-patch+json";

const open: ServedWorld[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function world(pace = {}): Promise<ServedWorld> {
  const served = await serveWorld(SCALED, { settleMs: 50, ...pace });
  open.push(served);
  return served;
}

async function send(
  { origin }: ServedWorld,
  method: string,
  path: string,
  { body = null, type = MERGE }: { body?: unknown; type?: string } = {},
) {
  const response = await fetch(origin + path, {
    method,
    headers: { "content-type": type },
    body: body === null ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, date: response.headers.get("date") };
}

const scaled = (replicas: number) => ({ body: { spec: { replicas } } });
const value = (served: ServedWorld, query: string) =>
  served
    .get(`/prometheus/api/v1/query?query=${encodeURIComponent(query)}`)
    .then(({ body }) =>
      Number(
        (body as { data: { result: { value: [number, string] }[] } }).data.result[0]?.value[1] ?? 0,
      ),
    );

/** Reads a watch until `enough` says so, then goes away. */
function watch(
  { origin }: ServedWorld,
  path: string,
  enough: (events: { type: string; object: { metadata: { name: string } } }[]) => boolean,
) {
  return new Promise<{ type: string; object: { metadata: { name: string } } }[]>((done, fail) => {
    const events: { type: string; object: { metadata: { name: string } } }[] = [];
    let rest = "";
    const asked = get(origin + path, (response) => {
      response.setEncoding("utf8").on("data", (chunk: string) => {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() ?? "";
        events.push(...lines.map((line) => JSON.parse(line)));
        if (!enough(events)) return;
        asked.destroy();
        done(events);
      });
      response.on("end", () => done(events));
    });
    asked.on("error", (error) => (enough(events) ? undefined : fail(error)));
  });
}

describe("a served world", () => {
  it("is silent up to its start and then writes what a recorded one writes", () => {
    const [silent, recorded] = [startOf(SCALED), startOf(SCALED, "recorded")];
    for (const one of [silent, recorded]) one.pass(one.window.end);
    silent.recorder.beginRecording();
    const written = (one: typeof silent) => {
      const files = new Map<string, string>();
      for (const { file, text } of one.advance(one.now + 300))
        files.set(file, (files.get(file) ?? "") + text);
      return files;
    };
    const expected = written(recorded);
    const found = written(silent);
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    // A table that begins now begins with its header.
    for (const [file, text] of expected)
      expect([file, (found.get(file) ?? "").endsWith(text)]).toEqual([file, true]);
  });

  it("goes on for requests and writes, and every answer says what time it is", async () => {
    const served = await world();
    const start = served.surfaces.now;
    const first = await send(served, "GET", `${APPS}/deployments/shipping`);
    const second = await send(served, "GET", `${APPS}/deployments/shipping`);
    expect(Date.parse(second.date ?? "") - Date.parse(first.date ?? "")).toBe(1000);
    await send(served, "PATCH", `${APPS}/deployments/shipping`, scaled(1));
    expect(Date.parse(served.surfaces.now) - Date.parse(start)).toBe(8000);
    await served.surfaces.pass(20, "turn");
    expect(Date.parse(served.surfaces.now) - Date.parse(start)).toBe(28_000);
  });

  it("lets metrics, alerts, logs, traces and events follow what is written", async () => {
    const served = await world();
    const failing = () =>
      served.get(
        "/loki/loki/api/v1/query?query=" +
          encodeURIComponent(
            'sum(count_over_time({app="checkout"} |= "failed to call shipping" [2m]))',
          ),
      );
    const before = await failing();
    expect(before.text).toContain('"value"');
    const firing = await served.get("/alertmanager/api/v2/alerts");
    expect((firing.body as unknown[]).length).toBeGreaterThan(0);
    await send(served, "PATCH", `${APPS}/deployments/shipping`, scaled(1));
    await served.surfaces.pass(600, "wait");
    const after = await failing();
    expect(after.text).not.toContain('"value"');
    const quiet = await served.get("/alertmanager/api/v2/alerts");
    expect((quiet.body as unknown[]).length).toBeLessThan((firing.body as unknown[]).length);
    const events = await served.get(`${NS}/events?fieldSelector=involvedObject.name=shipping`);
    expect(events.text).toContain("Scaled up replica set");
    const traces = await served.get("/jaeger/api/traces?service=shipping&limit=5");
    expect((traces.body as { data: unknown[] }).data.length).toBeGreaterThan(0);
    // What was recorded is still there, and nothing lies in the future.
    const range = await value(served, "max(timestamp(ALERTS))");
    expect(range).toBeGreaterThan(0);
    expect(range * 1000).toBeLessThanOrEqual(Date.parse(served.surfaces.now));
  });

  it("tells, counts and journals a write that the world does not act on", async () => {
    const served = await world();
    const path = "/kubernetes/apis/networking.k8s.io/v1/namespaces/otel-demo/ingresses";
    const response = await fetch(served.origin + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        metadata: { name: "x" },
        spec: { defaultBackend: { service: { name: "frontend", port: { number: 8080 } } } },
      }),
    });
    expect([response.status, response.headers.get("warning")]).toEqual([
      201,
      expect.stringMatching(/^299 - "ingresses are stored here and nothing acts on them/),
    ]);
    expect(served.surfaces.counts.beyondPhysics).toBe(1);
    expect(served.journal.some((one) => one.kind === "write" && one.beyond === true)).toBe(true);
  });

  it("shows a watch what comes, changes and goes, and lets time pass for it", async () => {
    const served = await world();
    const list = await served.get(`${NS}/pods?labelSelector=opentelemetry.io/name=shipping`);
    const version = (list.body as { metadata: { resourceVersion: string } }).metadata
      .resourceVersion;
    await send(served, "PATCH", `${APPS}/deployments/shipping`, scaled(1));
    const path = `${NS}/pods?watch=true&labelSelector=opentelemetry.io/name=shipping&allowWatchBookmarks=true&resourceVersion=${version}`;
    const events = await watch(served, path, (seen) => seen.some((one) => one.type === "BOOKMARK"));
    expect(events[0]?.type).toBe("ADDED");
    expect(events.some((one) => one.type === "MODIFIED")).toBe(true);
    const name = events[0]?.object.metadata.name;
    const again = await served.get(`${NS}/pods?labelSelector=opentelemetry.io/name=shipping`);
    const since = (again.body as { metadata: { resourceVersion: string } }).metadata
      .resourceVersion;
    await send(served, "DELETE", `${NS}/pods/${name}`);
    const gone = await watch(
      served,
      `${NS}/pods?watch=true&labelSelector=opentelemetry.io/name=shipping&resourceVersion=${since}`,
      (seen) => seen.some((one) => one.type === "DELETED"),
    );
    expect(gone.some((one) => one.type === "DELETED" && one.object.metadata.name === name)).toBe(
      true,
    );
    expect(gone.some((one) => one.type === "ADDED")).toBe(true);
  });

  it("stands still for a watch that has waited long enough", async () => {
    const served = await world({ watch: 60, settleMs: 5 });
    const asked = get(`${served.origin}${NS}/configmaps?watch=true`);
    const before = Date.parse(served.surfaces.now);
    await delay(1500);
    expect(Date.parse(served.surfaces.now) - before).toBe(61_000);
    asked.destroy();
    await new Promise((done) => asked.on("close", done));
  });

  it("has the same journal however long an agent thinks, and a replay ends in the same cluster", async () => {
    const session = async (pause: number): Promise<readonly JournalEntry[]> => {
      const served = await world();
      const { world: one, journal } = served;
      await send(served, "PATCH", `${APPS}/deployments/shipping`, scaled(1));
      await delay(pause);
      await served.surfaces.pass(20, "turn");
      await send(served, "POST", `${NS}/configmaps`, {
        body: { metadata: { generateName: "x-" } },
        type: "application/json",
      });
      await delay(pause);
      await send(served, "DELETE", "/kubernetes/api/v1/namespaces/otel-demo");
      await send(served, "DELETE", `${APPS}/deployments/cart`);
      await served.surfaces.pass(60, "wait");
      const again = replayJournal(
        startOf(SCALED).pass(one.window.end),
        JSON.parse(JSON.stringify(journal)),
      );
      const objects = (of: typeof one) =>
        of.cluster.store.kinds().flatMap((kind) => [...of.cluster.store.every(kind)]);
      expect(JSON.stringify(objects(again))).toBe(JSON.stringify(objects(one)));
      return journal;
    };
    const [quick, slow] = [await session(0), await session(300)];
    expect(slow).toEqual(quick);
    const writes = quick.flatMap((one) => (one.kind === "write" ? [one.status] : []));
    expect(writes).toEqual([200, 201, 403, 200]);
  });

  it("marks what came while something else was under way", async () => {
    const served = await world({ settleMs: 5, watch: 5 });
    const writes = () =>
      served.journal.flatMap((one) => (one.kind === "write" ? [one.overlap ?? false] : []));
    await send(served, "PATCH", `${APPS}/deployments/shipping`, scaled(1));
    await Promise.all([
      send(served, "GET", `${APPS}/deployments/shipping`),
      send(served, "GET", `${APPS}/deployments/cart`),
    ]);
    expect([writes(), served.surfaces.counts.overlaps]).toEqual([[false], 0]);
    // One that has come and has not said all yet, and another meanwhile.
    const slow = request(`${served.origin}${APPS}/deployments/cart`, {
      method: "PATCH",
      headers: { "content-type": MERGE },
    });
    const answered = new Promise((done) => slow.on("response", done));
    slow.flushHeaders();
    await delay(50);
    await send(served, "PATCH", `${APPS}/deployments/ad`, scaled(2));
    slow.end(JSON.stringify({ spec: { replicas: 2 } }));
    await answered;
    expect([writes(), served.surfaces.counts.overlaps]).toEqual([[false, true, false], 1]);
    const turn = served.surfaces.turn();
    await send(served, "GET", `${APPS}/deployments/cart`);
    await turn.answered();
    await served.surfaces.turn().answered();
    expect(served.journal.slice(-3).map((one) => one.overlap ?? false)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("has a clock that can be asked and waited for, and stands still a year later", async () => {
    const served = await world();
    const start = Date.parse(served.surfaces.now);
    const asked = await send(served, "GET", "/clock");
    expect([asked.status, asked.text]).toEqual([200, `${start / 1000} ${served.surfaces.now}\n`]);
    const slept = await send(served, "POST", "/clock/sleep?seconds=90");
    expect([slept.text, slept.date]).toEqual([
      `${start / 1000 + 90} ${served.surfaces.now}\n`,
      new Date(start + 90_000).toUTCString(),
    ]);
    for (const bad of ["seconds=-1", "seconds=1e9", "seconds=soon", ""])
      expect((await send(served, "POST", `/clock/sleep?${bad}`)).status).toBe(400);
    await send(served, "POST", "/clock/sleep?seconds=31536000");
    expect(Date.parse(served.surfaces.now) - start).toBe(4 * 3600_000);
    expect((await send(served, "GET", `${APPS}/deployments/cart`)).status).toBe(200);
    expect(Date.parse(served.surfaces.now) - start).toBe(4 * 3600_000);
  });

  it.each([
    ["broken JSON", "PATCH", `${APPS}/deployments/cart`, "{", MERGE, 400],
    ["a list for an object", "POST", `${NS}/configmaps`, "[]", "application/json", 400],
    [
      "broken protobuf",
      "POST",
      `${NS}/configmaps`,
      "k8s\0\u0001\u0002",
      "application/vnd.kubernetes.protobuf",
      400,
    ],
    ["a patch of no type", "PATCH", `${APPS}/deployments/cart`, "{}", "text/plain", 415],
    ["a body too large", "POST", `${NS}/configmaps`, "x".repeat(3 << 20), "application/json", 413],
    ["no such resource", "POST", `${NS}/nothings`, "{}", "application/json", 404],
    [
      "a write to metrics",
      "DELETE",
      "/kubernetes/apis/metrics.k8s.io/v1beta1/nodes/x",
      null,
      MERGE,
      405,
    ],
  ])("answers %s with a Status", async (_, method, path, body, type, status) => {
    const served = await world();
    const answer = await send(served, method, path, { body, type });
    expect([answer.status, JSON.parse(answer.text).kind]).toEqual([status, "Status"]);
    expect(answer.text).not.toMatch(/ground|\/tmp\/|src\//);
  });

  it("answers beside 200 watches that nobody closes", async () => {
    const served = await world({ watch: 30, settleMs: 5 });
    const requests = Array.from({ length: 200 }, () =>
      get(`${served.origin}${NS}/pods?watch=true`, (response) => response.resume()),
    );
    const answer = await send(served, "GET", `${APPS}/deployments`);
    expect(answer.status).toBe(200);
    for (const one of requests) one.destroy();
  });
});
