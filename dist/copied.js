import { Ln as asObject, zn as parseJson } from "./gate.js";

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
* The same text in memory of its own. A cell is a slice of the piece of text it was read in, and V8 keeps all of that
* for as long as the slice lives: what outlives its row is copied.
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

export { readAlertFile as i, copied as n, alertFileTime as r, Words as t };