import { join } from "node:path";
import { asObject, parseJson } from "../model/json.ts";
import { snapshotFiles } from "../records/list-files.ts";
import { readTable } from "../records/read-table.ts";
import { canonicalEntity } from "../score/entity/entity.ts";

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
    await readTable(join(folder, path), (row) => addObjects(inventory, row.get("Body")));
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
  const parsed: Reference = asObject(parseJson(body));
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
