import { describe, expect, it } from "vitest";
import { TsvParser } from "../../src/records/tsv.ts";
import { type SimulationRequest, simulate } from "../../src/world/simulate.ts";

// What is there on any day, in every record: none of it is part of a truth.

const request = (rest: Partial<SimulationRequest> = {}): SimulationRequest => ({
  task: "background",
  application: "otel-demo",
  faults: [],
  seed: "1",
  distractors: [],
  without: [],
  volume: "small",
  shape: "with-before",
  ticket: "alerts",
  ...rest,
});

interface Seen {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: { readonly unschedulable?: boolean };
  readonly status?: {
    readonly phase?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}

interface SeenEvent {
  readonly reason: string;
  readonly type: string;
  readonly message: string;
  readonly involvedObject: { readonly kind: string; readonly name: string };
}

function recorded(wanted: SimulationRequest) {
  const texts = new Map<string, string>();
  for (const { file, text } of simulate(wanted)) texts.set(file, (texts.get(file) ?? "") + text);
  const bodies = (file: string) => {
    const parser = new TsvParser();
    const rows = [...parser.push(texts.get(file) ?? ""), ...parser.end().rows];
    return rows.slice(1).map((row) => row[8] ?? "");
  };
  const objects = bodies("k8s_objects_raw.tsv").map((body) => JSON.parse(body) as Seen);
  const events = bodies("k8s_events_raw.tsv")
    .map((body) => (JSON.parse(body) as { object: SeenEvent }).object)
    .filter((event) => event.involvedObject !== undefined);
  return { objects, events, logs: bodies("otel_logs_raw.tsv") };
}

describe("a cluster on any day", () => {
  const { objects, events, logs } = recorded(request());

  it("has a cordoned node for its control plane, with a scheduler that runs there", () => {
    const cordoned = objects.filter(
      ({ kind, spec }) => kind === "Node" && spec?.unschedulable === true,
    );
    const names = new Set(cordoned.map(({ metadata }) => metadata.name));
    expect(names.size).toBe(1);
    const [name] = names;
    const pods = objects.filter(({ kind }) => kind === "Pod").map(({ metadata }) => metadata.name);
    expect(pods).toContain(`kube-scheduler-${name}`);
  });

  it("has a job that waits for a node and a mirror whose image is gone, and says so", () => {
    const waiting = events.filter(({ reason }) => reason === "FailedScheduling");
    expect(waiting.length).toBeGreaterThan(0);
    for (const { message } of waiting)
      expect(message).toMatch(/^0\/6 nodes are available: 1 node\(s\) were unschedulable/);
    expect(events.some(({ message }) => message.includes("mirror.old.example"))).toBe(true);
  });

  it("warns of things that are nobody's incident, some of them below the application", () => {
    const warnings = new Set(
      [1, 2, 3, 4, 5].flatMap((seed) =>
        recorded(request({ seed: String(seed) }))
          .events.filter(({ type }) => type === "Warning")
          .map(({ reason }) => reason),
      ),
    );
    expect(warnings.size).toBeGreaterThanOrEqual(12);
  });

  it("logs as each language's logger writes: JSON and others, with times of their own", () => {
    const json = logs.filter((body) => body.startsWith("{")).length / logs.length;
    expect(json).toBeGreaterThan(0.2);
    expect(json).toBeLessThan(0.8);
    for (const form of [
      /"time":\d{13}/,
      /"time":"\d{4}-/,
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} /,
    ])
      expect(
        logs.some((body) => form.test(body)),
        String(form),
      ).toBe(true);
    expect(
      logs.some((body) =>
        /DEPRECATED|dropped 3 data points|rotating log file|legacyMode/.test(body),
      ),
    ).toBe(true);
  });

  it("writes a stack trace as one row for each of its lines", () => {
    const fault = { fault: "scaled-to-zero", target: "product-catalog", arguments: {} };
    const broken = recorded(request({ application: "otel-demo", faults: [fault] }));
    const rows = broken.logs.filter((body) => /^\s*(at |details = |status = )/.test(body));
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("an application that was installed just now", () => {
  const fault = { fault: "missing-secret", target: "email", arguments: {} };
  const { objects, events } = recorded(request({ shape: "from-the-start", faults: [fault] }));

  it("has sets that were quicker than the account of their pods", () => {
    const races = events.filter(({ message }) =>
      message.includes("error looking up service account"),
    );
    expect(new Set(races.map(({ involvedObject }) => involvedObject.name)).size).toBeGreaterThan(2);
  });

  it("has pods that failed a probe once and are ready now", () => {
    const failed = events.filter(({ message }) => message.startsWith("Readiness probe failed"));
    const ready = new Set(
      objects
        .filter(({ status }) =>
          status?.conditions?.some((one) => one.type === "Ready" && one.status === "True"),
        )
        .map(({ metadata }) => metadata.name),
    );
    const once = failed.filter(({ involvedObject }) => ready.has(involvedObject.name));
    expect(once.length).toBeGreaterThan(0);
    expect(once.some(({ message }) => message.includes("failed to connect service"))).toBe(true);
  });
});
