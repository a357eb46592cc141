import { Hn as asObject, Un as asText, Wn as parseJson } from "./gate.js";

// src/records/alerts.ts
/** The alerts of one file: a list, or the answer of Prometheus' API. Null where it is neither. */
function readAlertFile(text) {
	const document = parseJson(text);
	const list = Array.isArray(document) ? document : field(field(document, "data"), "alerts") ?? field(document, "alerts");
	return Array.isArray(list) ? list.flatMap(readAlert) : null;
}
/** alerts_at_2025-12-15T17-30-49.329092.json and alerts_in_alerting_state_2025-12-15T175223.904312Z.json. */
const NAME = /(\d{4}-\d{2}-\d{2})T(\d{2})-?(\d{2})-?(\d{2})(\.\d+)?Z?\.json$/;
/** The time in an alert file's name, as tables write times; null where it has none. */
function alertFileTime(name) {
	const match = NAME.exec(name);
	return match && `${match[1]} ${match[2]}:${match[3]}:${match[4]}${match[5] ?? ""}`;
}
function readAlert(value) {
	const labels = textMap(field(value, "labels"));
	if (labels.alertname === void 0) return [];
	return [{
		labels,
		annotations: textMap(field(value, "annotations")),
		state: textField(value, "state")?.toLowerCase() === "pending" ? "pending" : "firing",
		activeAt: textField(value, "activeAt"),
		value: textField(value, "value") ?? "0e+00"
	}];
}
/** The newer recorder writes the fields of Go structs: the same names but for their case. */
function field(value, name) {
	return Object.entries(asObject(value)).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
function textField(value, name) {
	const inner = field(value, name);
	return typeof inner === "string" ? inner : null;
}
function textMap(value) {
	return Object.fromEntries(Object.entries(asObject(value)).flatMap(([key, inner]) => inner === null || inner === "" ? [] : [[key, String(inner)]]));
}

// src/records/copied.ts
/**
* Copies a text into memory of its own. A cell is a slice of the chunk it was read from, and V8 holds the whole chunk as
* long as the slice lives, so text that outlives its row is copied.
*/
function copied(text) {
	return Buffer.from(text, "utf8").toString("utf8");
}
/** Copies each distinct text once. */
var Words = class {
	#known = /* @__PURE__ */ new Map();
	keep(text) {
		const known = this.#known.get(text);
		if (known !== void 0) return known;
		const copy = copied(text);
		this.#known.set(copy, copy);
		return copy;
	}
};

// src/records/events.ts
/** Null if the row holds no event. */
function readEventRow(row) {
	const cell = row.get("Body");
	if (cell === "") return flatEvent(row);
	const body = asObject(parseJson(cell));
	const event = "object" in body ? asObject(body.object) : body;
	if (event.metadata === void 0 && event.involvedObject === void 0) {
		if (event.regarding === void 0) return null;
	}
	return {
		event: coreEvent(event),
		isExpired: body.type === "DELETED",
		from: event.regarding === void 0 ? "core" : "events.k8s.io"
	};
}
/** Renames the fields of events.k8s.io/v1 to those of core v1. */
function coreEvent(event) {
	if (event.regarding === void 0) return {
		...event,
		kind: "Event",
		apiVersion: "v1"
	};
	const { regarding, note, deprecatedFirstTimestamp, deprecatedLastTimestamp, deprecatedCount, deprecatedSource, reportingController, ...rest } = event;
	return {
		...rest,
		kind: "Event",
		apiVersion: "v1",
		involvedObject: regarding,
		message: note ?? "",
		source: deprecatedSource ?? {},
		firstTimestamp: deprecatedFirstTimestamp ?? null,
		lastTimestamp: deprecatedLastTimestamp ?? null,
		...deprecatedCount === void 0 ? {} : { count: deprecatedCount },
		reportingComponent: reportingController ?? ""
	};
}
/** Processed snapshots have one column per field, and no name for the event itself. */
function flatEvent(row) {
	const name = row.get("ObjectName");
	const time = row.get("EventTime");
	if (name === "" || time === "") return null;
	const [kind, namespace, reason] = [
		row.get("ObjectKind"),
		row.get("Namespace"),
		row.get("Reason")
	];
	return {
		event: {
			kind: "Event",
			apiVersion: "v1",
			metadata: {
				name: `${name}.${reason}`.toLowerCase(),
				namespace
			},
			involvedObject: {
				kind,
				namespace,
				name
			},
			type: row.get("EventKind"),
			reason,
			message: row.get("Message"),
			firstTimestamp: time,
			lastTimestamp: time,
			count: Number(asText(row.get("Count"))) || 1
		},
		isExpired: false,
		from: "flat table"
	};
}

export { readAlertFile as a, alertFileTime as i, Words as n, copied as r, readEventRow as t };