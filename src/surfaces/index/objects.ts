import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/digest.ts";
import { sortedBy } from "../../model/order.ts";
import { copied } from "../../records/copied.ts";
import { readMap } from "./maps.ts";
import { type BlockPlace, RecordReader, RecordWriter } from "./records.ts";
import { eachRow } from "./rows.ts";
import type { TimeReader } from "./times.ts";

/** One object over the snapshot: each different content it was seen with, oldest first. */
export interface ObjectEntry {
  /** Plural, lower case, as the recorder pulled it. */
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly versions: readonly ObjectVersion[];
  /** Seen in the last pull of its resource: it exists at the end of the snapshot. */
  readonly exists: boolean;
}

export interface ObjectVersion {
  readonly ms: number;
  readonly resourceVersion: string;
  readonly place: BlockPlace;
}

interface Sighting {
  readonly ms: number;
  readonly digest: string;
}

interface Seen {
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly sightings: Sighting[];
  readonly versions: Map<string, string>;
}

/** All objects of one kind are pulled within seconds; pulls are minutes apart. */
const PULL_MS = 60_000;

export class ObjectWriter {
  readonly #folder: string;
  readonly #records: RecordWriter;
  readonly #seen = new Map<string, Seen>();
  readonly #last = new Map<string, number>();
  readonly #texts = new Map<string, Seen>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#records = new RecordWriter(folder, "objects");
  }

  add(resource: string, object: KubernetesObject, text: string, ms: number): void {
    const { name, namespace = "", resourceVersion = "" } = object.metadata;
    const key = `${resource}/${namespace}/${name}`;
    let seen = this.#seen.get(key);
    if (seen === undefined) {
      seen = { resource, namespace, name, sightings: [], versions: new Map() };
      this.#seen.set(key, seen);
    }
    const digest = sha256(text).slice(0, 24);
    this.#sighted(seen, ms, digest);
    if (seen.versions.has(digest)) return;
    seen.versions.set(digest, resourceVersion);
    this.#records.add(
      resource,
      `${key} ${digest}`.replaceAll("\t", " "),
      `${key} ${digest} ${text}`,
    );
  }

  /** One more sighting of an object's text; false when the text was not met before. */
  again(resource: string, text: string, ms: number): boolean {
    const digest = sha256(text).slice(0, 24);
    const seen = this.#texts.get(`${resource} ${digest}`);
    if (seen !== undefined) this.#sighted(seen, ms, digest);
    return seen !== undefined;
  }

  #sighted(seen: Seen, ms: number, digest: string): void {
    seen.sightings.push({ ms, digest });
    this.#texts.set(`${seen.resource} ${digest}`, seen);
    this.#last.set(seen.resource, Math.max(this.#last.get(seen.resource) ?? 0, ms));
  }

  finish(): void {
    const places = new Map<string, BlockPlace>();
    this.#records.finish((record, place) => {
      const [key = "", digest = ""] = record.split(" ", 2);
      places.set(`${key} ${digest}`, place);
    });
    const entries = sortedBy(this.#seen, ([key]) => key).map(([key, seen]) =>
      this.#entry(key, seen, places),
    );
    writeFileSync(join(this.#folder, "objects.json"), JSON.stringify(entries));
  }

  #entry(key: string, seen: Seen, places: ReadonlyMap<string, BlockPlace>): ObjectEntry {
    const versions: ObjectVersion[] = [];
    let current = "";
    const sightings = seen.sightings.sort((left, right) => left.ms - right.ms);
    for (const { ms, digest } of sightings) {
      const place = places.get(`${key} ${digest}`);
      if (digest === current || place === undefined) continue;
      current = digest;
      versions.push({ ms, resourceVersion: seen.versions.get(digest) ?? "", place });
    }
    const last = sightings.at(-1)?.ms ?? 0;
    const pull = this.#last.get(seen.resource) ?? 0;
    const exists = seen.resource === "events" || last >= pull - PULL_MS;
    const { resource, namespace, name } = seen;
    return { resource, namespace, name, versions, exists };
  }
}

export interface KubernetesObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid?: string;
    readonly resourceVersion?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

export async function indexObjects(
  path: string,
  writer: ObjectWriter,
  times: TimeReader,
): Promise<void> {
  await eachRow(path, (row) => {
    const ms = times.ms(row("Timestamp"));
    const resource = readMap(copied(row("LogAttributes")))["k8s.resource.name"];
    const text = row("Body");
    if (ms === null || resource === undefined || writer.again(resource, text, ms)) return;
    const object = readObject(text);
    // JSON over several lines would break the line-wise record file.
    if (object !== null)
      writer.add(resource, object, text.includes("\n") ? JSON.stringify(object) : text, ms);
  });
}

/**
 * Events come twice, once per API, and once more when they expire (`DELETED`): the newest state of each is
 * kept, in the core form, and an expired one is gone as it is from a cluster.
 */
export async function indexEvents(
  path: string,
  writer: ObjectWriter,
  times: TimeReader,
): Promise<void> {
  const newest = new Map<
    string,
    { ms: number; rank: number; deleted: boolean; event: KubernetesObject }
  >();
  await eachRow(path, (row) => {
    const ms = times.ms(row("Timestamp"));
    const body = readJson(row("Body")) as { type?: unknown; object?: unknown } | null;
    const event = asObject(body?.object);
    if (ms === null || event === null) return;
    const key = String(event.metadata.uid ?? `${event.metadata.namespace}/${event.metadata.name}`);
    const deleted = body?.type === "DELETED";
    // Of two sightings of one version the core form is kept.
    const rank = Number(event.metadata.resourceVersion ?? 0) * 2 + (event.regarding ? 0 : 1);
    const known = newest.get(key);
    if (known !== undefined && (known.deleted || (!deleted && known.rank >= rank))) return;
    newest.set(key, { ms, rank, deleted, event });
  });
  for (const { ms, deleted, event } of newest.values()) {
    const core = coreEvent(event);
    if (!deleted) writer.add("events", core, JSON.stringify(core), ms);
  }
}

/** events.k8s.io/v1 in the words of core v1. */
function coreEvent(event: KubernetesObject): KubernetesObject {
  if (event.regarding === undefined) return { ...event, kind: "Event", apiVersion: "v1" };
  const {
    regarding,
    note,
    deprecatedFirstTimestamp,
    deprecatedLastTimestamp,
    deprecatedCount,
    deprecatedSource,
    reportingController,
    ...rest
  } = event;
  return {
    ...rest,
    kind: "Event",
    apiVersion: "v1",
    involvedObject: regarding,
    message: note ?? "",
    source: deprecatedSource ?? {},
    firstTimestamp: deprecatedFirstTimestamp ?? null,
    lastTimestamp: deprecatedLastTimestamp ?? null,
    ...(deprecatedCount === undefined ? {} : { count: deprecatedCount }),
    reportingComponent: reportingController ?? "",
  };
}

function readObject(text: string): KubernetesObject | null {
  return asObject(readJson(text));
}

function asObject(value: unknown): KubernetesObject | null {
  if (value === null || typeof value !== "object") return null;
  const metadata = (value as Record<string, unknown>).metadata;
  if (metadata === null || typeof metadata !== "object") return null;
  return typeof (metadata as Record<string, unknown>).name === "string"
    ? (value as KubernetesObject)
    : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export class ObjectReader {
  readonly entries: readonly ObjectEntry[];
  readonly #records: RecordReader;

  constructor(folder: string) {
    this.entries = JSON.parse(readFileSync(join(folder, "objects.json"), "utf8"));
    this.#records = new RecordReader(folder, "objects");
  }

  /** The object's JSON as recorded. */
  text(version: ObjectVersion): string {
    const record = this.#records.read(version.place);
    return record.slice(record.indexOf("{"));
  }

  close(): void {
    this.#records.close();
  }
}
