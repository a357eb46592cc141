// src/model/time.ts
/** "2025-12-15T17:24:44.327Z" for milliseconds since the epoch. */
function isoTime(milliseconds) {
	return new Date(milliseconds).toISOString();
}
const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|\+00:?00)?$/;
/** Nanoseconds since the epoch for ClickHouse and RFC 3339 UTC times, or null. */
function parseTime(text) {
	const match = TIME.exec(text.trim());
	if (!match) return null;
	const milliseconds = Date.parse(`${match[1]}T${match[2]}Z`);
	if (Number.isNaN(milliseconds)) return null;
	return BigInt(milliseconds) * 1000000n + BigInt((match[3] ?? "").padEnd(9, "0"));
}
/** The same in milliseconds, rounded down, for code that does not need nanoseconds. */
function parseTimeMs(text) {
	const nanoseconds = parseTime(text);
	return nanoseconds === null ? null : Number(nanoseconds / 1000000n);
}

export { parseTime as n, parseTimeMs as r, isoTime as t };