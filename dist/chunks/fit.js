// src/report/numbers.ts
const MINUS = "−";
/** Digits with the typographic minus: "−10.8", "3.0". */
function decimal(value, digits) {
	const text = Math.abs(value).toFixed(digits);
	return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}
function grouped(text) {
	return text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
function whole(value) {
	const text = grouped(Math.round(Math.abs(value)).toString());
	return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}
/** A score of 0..1 on the scale people speak of: "46.1". */
function points(score) {
	return decimal(score * 100, 1);
}
/** "+3.2", "−10.8", "0.0". */
function signedPoints(change) {
	const text = decimal(change * 100, 1);
	return text.startsWith(MINUS) || Number(text) === 0 ? text : `+${text}`;
}
function signedWholePoints(change) {
	const text = decimal(change * 100, 0);
	return text.startsWith(MINUS) || text === "0" ? text : `+${text}`;
}
/** "×1.44". */
function ratio(value) {
	return `×${value >= 100 ? whole(value) : value.toFixed(2)}`;
}
/** Dollars with the digits that matter: "$0.0012", "$0.017", "$0.61", "$9.40", "$61", "$1,240". */
function dollars(value) {
	if (value === 0) return "$0";
	if (value < .01) return `$${value < 5e-5 ? value.toExponential(1) : value.toFixed(4)}`;
	if (value < .1) return `$${value.toFixed(3).replace(/0$/, "")}`;
	if (value < 10) return `$${value.toFixed(2)}`;
	return `$${whole(value)}`;
}
function turnCount(value) {
	return value < 10 && !Number.isInteger(value) ? decimal(value, 1) : whole(value);
}
/** "p = 0.008"; below a thousandth only the bound says something. */
function probability(p) {
	return p < .001 ? "p < 0.001" : `p = ${p.toFixed(p < .1 ? 3 : 2)}`;
}
/** "14 min", "38 s", "2 h 5 min". */
function duration(seconds) {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	if (seconds < 100) return `${Math.round(seconds)} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	const rest = minutes % 60;
	return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
/** "6 %". */
function percent(fraction) {
	const value = fraction * 100;
	return `${value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)} %`;
}
/** "1 task", "59 tasks". */
function count(number, one, many = `${one}s`) {
	return `${whole(number)} ${number === 1 ? one : many}`;
}
/** A level like 0.043 without the noise of binary fractions. */
function level(value) {
	return String(Number(value.toPrecision(3)));
}

// src/report/fit.ts
const encoder = new TextEncoder();
function bytes(text) {
	return encoder.encode(text).length;
}
/** The longest prefix of at most `limit` bytes that ends on a character. */
function cutBytes(text, limit) {
	if (bytes(text) <= limit) return text;
	let used = 0;
	let out = "";
	for (const character of text) {
		const size = bytes(character);
		if (used + size > limit) break;
		used += size;
		out += character;
	}
	return out;
}
/** The first version that fits with `tail` behind it; the last one is cut if even it is too long. */
function fitLadder(versions, tail, limit) {
	const room = limit - bytes(tail);
	let last = "";
	for (const version of versions) {
		last = version();
		if (bytes(last) <= room) return last + tail;
	}
	return room <= 0 ? cutBytes(tail, limit) : cutBytes(last, room) + tail;
}
/** Cells a terminal needs for the text: East Asian wide signs and emoji take two, combining marks none. */
function cells(text) {
	let width = 0;
	for (const character of text) width += cell(character);
	return width;
}
function cell(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 768) return 1;
	if (/\p{Mark}/u.test(character)) return 0;
	return wide(code) ? 2 : 1;
}
function wide(code) {
	return code >= 4352 && code <= 4447 || code >= 11904 && code <= 42191 || code >= 44032 && code <= 55203 || code >= 63744 && code <= 64255 || code >= 65072 && code <= 65135 || code >= 65280 && code <= 65376 || code >= 65504 && code <= 65510 || code >= 127744 && code <= 129791 || code >= 131072 && code <= 262141;
}
/** At most `width` cells, with an ellipsis when something was cut. */
function cutCells(text, width) {
	if (cells(text) <= width) return text;
	let used = 0;
	let out = "";
	for (const character of text) {
		const size = cell(character);
		if (used + size > width - 1) break;
		used += size;
		out += character;
	}
	return width > 0 ? `${out}…` : "";
}
function pad(text, width, side) {
	const space = " ".repeat(Math.max(0, width - cells(text)));
	return side === "left" ? text + space : space + text;
}
/** Lines of at most `width` cells, broken at spaces. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const next = line === "" ? word : `${line} ${word}`;
		if (cells(next) <= width || line === "") line = next;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}

export { signedWholePoints as _, pad as a, decimal as c, level as d, percent as f, signedPoints as g, ratio as h, fitLadder as i, dollars as l, probability as m, cells as n, wrap as o, points as p, cutCells as r, count as s, bytes as t, duration as u, turnCount as v, whole as y };