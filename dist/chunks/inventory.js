import { x as snapshotFiles } from "./problems.js";
import { t as TsvParser } from "./tsv.js";
import { d as canonicalEntity } from "./policies.js";
import { join } from "node:path";
import { createReadStream } from "node:fs";

// src/tasks/without.ts
/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
function isLeftOut(without, file) {
	return file.signal !== null && (without ?? []).includes(file.signal);
}

// src/tasks/read/tsv-rows.ts
/** The rows of a table with a header, streamed, by column name. */
async function* tsvRows(path) {
	const parser = new TsvParser();
	let header = null;
	const stream = createReadStream(path, {
		encoding: "utf8",
		highWaterMark: 1 << 18
	});
	for await (const chunk of stream) for (const row of parser.push(chunk)) if (header === null) header = row;
	else yield named(header, row);
	for (const row of parser.end().rows) if (header !== null) yield named(header, row);
}
function named(header, row) {
	return new Map(header.map((column, index) => [column, row[index] ?? ""]));
}

// src/tasks/inventory.ts
const inventories = /* @__PURE__ */ new Map();
/** Every object that a snapshot shows, by canonical name; read once per folder and process. */
function inventoryOf(folder) {
	const known = inventories.get(folder) ?? readInventory(folder);
	inventories.set(folder, known);
	return known;
}
async function readInventory(folder) {
	const inventory = /* @__PURE__ */ new Set();
	const files = await snapshotFiles(folder);
	for (const { path, signal } of files) {
		if (signal !== "objects" && signal !== "events") continue;
		if (!path.endsWith(".tsv")) continue;
		for await (const row of tsvRows(join(folder, path))) {
			const body = row.get("Body") ?? row.get("body");
			if (body !== void 0) addObjects(inventory, body);
		}
	}
	return inventory;
}
function addObjects(inventory, body) {
	const parsed = parseJson(body);
	if (parsed === null) return;
	const object = parsed.object ?? parsed;
	add(inventory, object.kind, object.metadata?.name, object.metadata?.namespace);
	for (const about of [object.involvedObject, object.regarding]) if (about) add(inventory, about.kind, about.name, about.namespace);
}
function add(inventory, kind, name, namespace) {
	if (typeof kind !== "string" || typeof name !== "string" || kind === "Event") return;
	const canonical = canonicalEntity(typeof namespace === "string" && namespace !== "" ? namespace : null, kind, name);
	inventory.add(canonical);
	inventory.add(`?/${canonical.split("/").slice(1).join("/")}`);
}
function parseJson(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : null;
	} catch {
		return null;
	}
}

export { isLeftOut as n, inventoryOf as t };