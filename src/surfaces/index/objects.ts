import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/digest.ts";
import { parseJson } from "../../model/json.ts";
import { sortedBy } from "../../model/order.ts";
import { readMap } from "../../records/cells.ts";
import { copied } from "../../records/copied.ts";
import { readEventRow } from "../../records/events.ts";
import { readTable } from "../../records/read-table.ts";
import { type BlockPlace, RecordReader, RecordWriter } from "./records.ts";
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

interface ObjectVersion {
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
  await readTable(path, (row) => {
    const ms = times.ms(row.get("Timestamp"));
    const resource = readMap(copied(row.get("LogAttributes")))["k8s.resource.name"];
    const text = row.get("Body");
    if (ms === null || resource === undefined || writer.again(resource, text, ms)) return;
    const object = readObject(text);
    // JSON over several lines would break the line-wise record file.
    if (object !== null)
      writer.add(resource, object, text.includes("\n") ? JSON.stringify(object) : text, ms);
  });
}

/**
 * Events come twice, once per API, and once more when they expire: the newest state of each is stored, and an
 * expired one is gone as it is from a cluster.
 */
export async function indexEvents(
  path: string,
  writer: ObjectWriter,
  times: TimeReader,
): Promise<void> {
  const newest = new Map<string, NewestEvent>();
  await readTable(path, (row) => {
    const ms = times.ms(row.get("Timestamp") || row.get("EventTime"));
    const sighting = readEventRow(row);
    const event = objectOf(sighting?.event);
    if (ms === null || sighting === null || event === null) return;
    const { uid, namespace, name, resourceVersion } = event.metadata;
    const key = String(uid ?? `${namespace}/${name}`);
    // Of two sightings of one version that of the core API is stored.
    const rank = Number(resourceVersion ?? 0) * 2 + (sighting.from === "events.k8s.io" ? 0 : 1);
    const known = newest.get(key);
    const { isExpired } = sighting;
    if (known !== undefined && (known.isExpired || (!isExpired && known.rank >= rank))) return;
    newest.set(key, { ms, rank, isExpired, event });
  });
  for (const { ms, isExpired, event } of newest.values())
    if (!isExpired) writer.add("events", event, JSON.stringify(event), ms);
}

interface NewestEvent {
  readonly ms: number;
  readonly rank: number;
  readonly isExpired: boolean;
  readonly event: KubernetesObject;
}

function readObject(text: string): KubernetesObject | null {
  return objectOf(parseJson(text));
}

function objectOf(value: unknown): KubernetesObject | null {
  if (value === null || typeof value !== "object") return null;
  const metadata = (value as Record<string, unknown>).metadata;
  if (metadata === null || typeof metadata !== "object") return null;
  return typeof (metadata as Record<string, unknown>).name === "string"
    ? (value as KubernetesObject)
    : null;
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
