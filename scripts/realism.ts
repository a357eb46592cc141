// What tells simulated incidents from recorded ones: ten figures, the median a task, of any folder of tasks in ITBench's layout.
// Usage: npm run realism FOLDER [FOLDER...]   (a folder of tasks, or of folders of them; ours: npm run realism .sre-gate/cache/tasks)
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readAlertFile } from "../src/records/alerts.ts";
import { TsvParser } from "../src/records/tsv.ts";

const EVENTS = "k8s_events_raw.tsv";
const OBJECTS = "k8s_objects_raw.tsv";
const LOGS = "otel_logs_raw.tsv";
const TRACES = "otel_traces_raw.tsv";

interface RecordedObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: { readonly unschedulable?: boolean };
  readonly status?: { readonly phase?: string };
}

interface RecordedEvent {
  readonly type: string;
  readonly reason: string;
  readonly message?: string;
  readonly involvedObject?: { readonly kind: string; readonly name: string };
}

interface TruthGroup {
  readonly kind: string;
  readonly name?: string;
  readonly filter?: readonly string[];
  readonly root_cause?: boolean;
}

function rowsOf(folder: string, file: string): string[][] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const parser = new TsvParser();
  const rows = parser.push(readFileSync(path, "utf8"));
  return [...rows, ...parser.end().rows];
}

/** Cells of one column, by its name in the header. */
function column([header = [], ...rows]: readonly string[][], name: string): string[] {
  const index = header.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  return index === -1 ? [] : rows.map((row) => row[index] ?? "");
}

function parsed<T>(texts: readonly string[]): T[] {
  return texts.flatMap((text) => {
    try {
      return [JSON.parse(text) as T];
    } catch {
      return [];
    }
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** Rows less than a minute apart belong to one pull. */
function pullsOf(stamps: readonly string[]): { readonly count: number; readonly of: number[] } {
  let [count, previous] = [0, Number.NEGATIVE_INFINITY];
  const of = stamps.map((stamp) => {
    const at = Date.parse(`${stamp.replace(" ", "T")}Z`);
    if (at - previous > 60_000) count += 1;
    previous = at;
    return count - 1;
  });
  return { count, of };
}

function objectsOf(folder: string) {
  const rows = rowsOf(folder, OBJECTS);
  const stamps = column(rows, "TimestampTime");
  const pulls = pullsOf(stamps);
  const versions = new Map<string, Set<string>>();
  const kinds = new Set<string>();
  let cordoned = 0;
  let waiting = 0;
  for (const [index, object] of parsed<RecordedObject>(column(rows, "Body")).entries()) {
    const { kind, metadata, spec, status } = object;
    kinds.add(kind);
    if (pulls.of[index] === 0 && spec?.unschedulable === true) cordoned += 1;
    if (pulls.of[index] === 0 && kind === "Pod" && status?.phase === "Pending") waiting += 1;
    if (/^(Pod|ReplicaSet|Endpoints|Event|Node|Job)$/.test(kind)) continue;
    const key = `${kind}/${metadata.namespace}/${metadata.name}`;
    const known = versions.get(key) ?? new Set();
    versions.set(key, known.add(JSON.stringify(spec ?? null)));
  }
  const changed = [...versions.values()].filter(({ size }) => size > 1).length;
  const times = stamps.map((stamp) => Date.parse(`${stamp.replace(" ", "T")}Z`));
  const minutes = times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / 60_000;
  return { pulls: pulls.count, minutes, changed, cordoned, waiting, kinds };
}

function alertsOf(folder: string) {
  const place = join(folder, "alerts");
  const files = existsSync(place) ? readdirSync(place) : [];
  const names = new Set<string>();
  const subjects = new Map<string, number>();
  for (const file of files) {
    for (const { labels } of readAlertFile(readFileSync(join(place, file), "utf8")) ?? []) {
      names.add(JSON.stringify(labels));
      const subject = labels.service_name ?? labels.deployment ?? labels.pod;
      if (subject !== undefined) subjects.set(subject, (subjects.get(subject) ?? 0) + 1);
    }
  }
  const [first] = [...subjects].sort((a, b) => b[1] - a[1]);
  const snapshots = files.filter((file) => file.startsWith("alerts_at")).length;
  return { names: names.size, snapshots, most: first?.[0] ?? null };
}

function rootsOf(folder: string): TruthGroup[] {
  const file = join(folder, "ground_truth.yaml");
  if (!existsSync(file)) return [];
  const truth = parse(readFileSync(file, "utf8")) as { spec?: { groups?: TruthGroup[] } };
  return (truth.spec?.groups ?? []).filter(({ root_cause: root }) => root === true);
}

function isNamed(name: string | null, { name: exact, filter = [] }: TruthGroup): boolean {
  if (name === null) return false;
  return exact === name || filter.some((one) => new RegExp(`^(?:${one})`).test(name));
}

function eventsOf(folder: string, roots: readonly TruthGroup[]) {
  const rows = parsed<{ object?: RecordedEvent } & RecordedEvent>(
    column(rowsOf(folder, EVENTS), "Body"),
  ).map((one) => one.object ?? one);
  const about = (one: RecordedEvent) => one.involvedObject?.name ?? null;
  const warnings = rows.filter((one) => one.type === "Warning" && about(one) !== null);
  const bystanders = warnings.filter((one) => !roots.some((root) => isNamed(about(one), root)));
  const distinct = new Set(bystanders.map((one) => `${about(one)} ${one.reason}`));
  const counted = (pattern: RegExp) =>
    new Set(bystanders.filter((one) => pattern.test(`${one.reason} ${one.message}`)).map(about))
      .size;
  return {
    bystanders: distinct.size,
    races: counted(/error looking up service account/),
    probes: counted(/(Readiness|Liveness) probe failed/),
    reasons: new Set(rows.map(({ reason }) => reason)),
  };
}

function logsOf(folder: string) {
  const bodies = column(rowsOf(folder, LOGS), "Body");
  const json = bodies.filter((body) => body.startsWith("{")).length;
  const length = bodies.reduce((sum, body) => sum + body.length, 0) / Math.max(1, bodies.length);
  const forms = [
    /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}/,
    /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}/,
    /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /,
    /"time":\d{13}/,
    /\[\d\d\/\w{3}\/\d{4}|\[\d{4}-\d\d-\d\dT/,
  ].filter((form) => bodies.some((body) => form.test(body))).length;
  const trace = bodies.filter((body) => /^\s+at |^\tat |^\s*File "/.test(body)).length;
  return { rows: bodies.length, json: json / Math.max(1, bodies.length), length, forms, trace };
}

function telemetryOf(folder: string) {
  const spans = rowsOf(folder, TRACES);
  const place = join(folder, "metrics");
  const files = existsSync(place) ? readdirSync(place) : [];
  let rows = 0;
  let quantiles = 0;
  for (const file of files) {
    const text = readFileSync(join(place, file), "utf8");
    rows += text.split("\n").length - 2;
    if (/quantile/.test(text)) quantiles += 1;
  }
  return {
    spans: Math.max(0, spans.length - 1),
    services: new Set(column(spans, "ServiceName")).size,
    rows,
    quantiles,
  };
}

function lookAt(folder: string) {
  const roots = rootsOf(folder);
  const alerts = alertsOf(folder);
  return {
    roots,
    alerts,
    symptom: roots.some((root) => isNamed(alerts.most, root)),
    objects: objectsOf(folder),
    events: eventsOf(folder, roots),
    logs: logsOf(folder),
    telemetry: telemetryOf(folder),
  };
}

function foldersOf(path: string): string[] {
  if (existsSync(join(path, OBJECTS)) || existsSync(join(path, LOGS))) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .flatMap((entry) => foldersOf(join(path, entry.name)));
}

function table(path: string): string {
  const tasks = foldersOf(path).map(lookAt);
  const broken = tasks.filter(({ roots }) => roots.length > 0);
  type Look = (typeof tasks)[number];
  const mid = (of: (one: Look) => number) => median(tasks.map(of));
  const share = (of: (one: Look) => boolean, all: readonly Look[] = tasks) =>
    `${Math.round((100 * all.filter(of).length) / Math.max(1, all.length))} %`;
  const kinds = new Map<string, number>();
  for (const { kind } of broken.flatMap(({ roots }) => roots))
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const listed = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${count} ${kind}`);
  const reasons = new Set(tasks.flatMap(({ events }) => [...events.reasons]));
  const rows: [string, string][] = [
    [
      "a before",
      `${mid(({ objects }) => objects.pulls)} pulls of objects in ${mid(({ objects }) => objects.minutes).toFixed(1)} minutes; one pull in ${share(({ objects }) => objects.pulls <= 1)}`,
    ],
    ["changes of a spec", String(mid(({ objects }) => objects.changed))],
    ["what alerts most is the cause", share(({ symptom }) => symptom, broken)],
    ["kinds of root cause", `${kinds.size}: ${listed.join(", ")}`],
    [
      "alerts",
      `${mid(({ alerts }) => alerts.names)} in ${mid(({ alerts }) => alerts.snapshots)} files; no file in ${share(({ alerts }) => alerts.snapshots === 0)}`,
    ],
    [
      "start-up noise",
      `bystanders' warnings ${mid(({ events }) => events.bystanders)}; account race in ${share(({ events }) => events.races > 0)}; a bystander's probe failed in ${share(({ events }) => events.probes > 0)}`,
    ],
    [
      "standing defects",
      `a cordoned node in ${share(({ objects }) => objects.cordoned > 0)}; a pod waiting at the first pull in ${share(({ objects }) => objects.waiting > 0)}`,
    ],
    [
      "traces and metrics",
      `${mid(({ telemetry }) => telemetry.spans)} spans of ${mid(({ telemetry }) => telemetry.services)} services; ${mid(({ telemetry }) => telemetry.rows)} rows of metrics; quantiles in ${share(({ telemetry }) => telemetry.quantiles > 0)}`,
    ],
    [
      "logs",
      `${Math.round(100 * mid(({ logs }) => logs.json))} % JSON, mean length ${mid(({ logs }) => logs.length).toFixed(0)}, ${mid(({ logs }) => logs.forms)} forms of time, traces over rows in ${share(({ logs }) => logs.trace > 0)}`,
    ],
    [
      "below the application",
      `${reasons.size} reasons of events; PersistentVolume in ${share(({ objects }) => objects.kinds.has("PersistentVolume"))}, StorageClass in ${share(({ objects }) => objects.kinds.has("StorageClass"))}`,
    ],
  ];
  return [
    `${path}: ${tasks.length} tasks, the median of each figure`,
    "",
    "| | |",
    "| --- | --- |",
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    "",
  ].join("\n");
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write("usage: npm run realism FOLDER [FOLDER...]\n");
  process.exitCode = 2;
}
for (const path of folders) process.stdout.write(`${table(path)}\n`);
