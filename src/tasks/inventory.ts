import { join } from "node:path";
import { snapshotFiles } from "../records/layout.ts";
import { canonicalEntity } from "../score/entity/entity.ts";
import { tsvRows } from "./read/tsv-rows.ts";

const inventories = new Map<string, Promise<ReadonlySet<string>>>();

/** Every object that a snapshot shows, by canonical name; read once per folder and process. */
export function inventoryOf(folder: string): Promise<ReadonlySet<string>> {
  const known = inventories.get(folder) ?? readInventory(folder);
  inventories.set(folder, known);
  return known;
}

async function readInventory(folder: string): Promise<ReadonlySet<string>> {
  const inventory = new Set<string>();
  const files = snapshotFiles(folder);
  for (const { path, signal } of files) {
    if (signal !== "objects" && signal !== "events") continue;
    if (!path.endsWith(".tsv")) continue;
    for await (const row of tsvRows(join(folder, path))) {
      const body = row.get("Body") ?? row.get("body");
      if (body !== undefined) addObjects(inventory, body);
    }
  }
  return inventory;
}

interface Reference {
  kind?: unknown;
  name?: unknown;
  namespace?: unknown;
  metadata?: { name?: unknown; namespace?: unknown };
  involvedObject?: Reference;
  regarding?: Reference;
  object?: Reference;
}

function addObjects(inventory: Set<string>, body: string): void {
  const parsed = parseJson(body);
  if (parsed === null) return;
  const object = parsed.object ?? parsed;
  add(inventory, object.kind, object.metadata?.name, object.metadata?.namespace);
  for (const about of [object.involvedObject, object.regarding]) {
    if (about) add(inventory, about.kind, about.name, about.namespace);
  }
}

function add(inventory: Set<string>, kind: unknown, name: unknown, namespace: unknown): void {
  if (typeof kind !== "string" || typeof name !== "string" || kind === "Event") return;
  const place = typeof namespace === "string" && namespace !== "" ? namespace : null;
  const canonical = canonicalEntity(place, kind, name);
  inventory.add(canonical);
  inventory.add(`?/${canonical.split("/").slice(1).join("/")}`);
}

function parseJson(text: string): Reference | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Reference) : null;
  } catch {
    return null;
  }
}
