import { createHash, createHmac } from "node:crypto";

// src/model/order.ts
/** Order by UTF-16 code unit: the same on every machine, whatever its locale. */
function byCodePoint(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
function sortedBy(items, key) {
	return [...items].map((item) => ({
		item,
		key: key(item)
	})).sort((left, right) => byCodePoint(left.key, right.key)).map(({ item }) => item);
}

// src/model/stable.ts
/** Numbers in committed files carry at most six decimals, so that a diff never shows rounding noise. */
function fixed(value, decimals = 6) {
	return Number(value.toFixed(decimals));
}
/** One line, keys sorted, undefined left out: what digests are taken of. */
function canonicalJson(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.entries(value).filter(([, inner]) => inner !== void 0).sort(([left], [right]) => byCodePoint(left, right)).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
/**
* JSON for files that people read in a diff: keys in the order given, two spaces, and everything
* below `depth` on one line, so that one task or attempt is one line.
*/
function diffableJson(value, depth) {
	return `${render(value, depth, "")}\n`;
}
function render(value, depth, indent) {
	if (value === null || typeof value !== "object" || depth <= 0) return inline(value);
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		if (value.length === 0) return "[]";
		return `[\n${value.map((item) => inner + render(item, depth - 1, inner)).join(",\n")}\n${indent}]`;
	}
	const entries = Object.entries(value).filter(([, item]) => item !== void 0);
	if (entries.length === 0) return "{}";
	return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${render(item, depth - 1, inner)}`).join(",\n")}\n${indent}}`;
}
function inline(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
	const entries = Object.entries(value).filter(([, item]) => item !== void 0);
	if (entries.length === 0) return "{}";
	return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(", ")} }`;
}

// src/model/digest.ts
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
function hmacSha256(key, message) {
	return new Uint8Array(createHmac("sha256", key).update(message).digest());
}
/** Short enough to read, long enough (80 bits) that two inputs of one project do not meet. */
function digestOf(value) {
	return sha256(canonicalJson(value)).slice(0, 20);
}
/** A digest over chunks, for contents too large to hold. */
function sha256Stream() {
	const hash = createHash("sha256");
	return {
		update(chunk) {
			hash.update(chunk);
		},
		hex: () => hash.digest("hex")
	};
}

export { canonicalJson as a, byCodePoint as c, sha256Stream as i, sortedBy as l, hmacSha256 as n, diffableJson as o, sha256 as r, fixed as s, digestOf as t };