// src/report/escape.ts
/** Characters that move the cursor, change colours, reorder or hide text. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Most text is this and nothing else: a transcript has megabytes of it. */
const PRINTABLE_LINE = /^[ -~]*$/;
const PRINTABLE_LINES = /^[ -~\n\t]*$/;
/** One visible line of text: line breaks become a space, everything unseen a replacement sign. */
function plain(text) {
	if (PRINTABLE_LINE.test(text)) return text;
	return text.replace(BREAKS, " ").replace(UNSEEN, "�").replace(LONE_SURROGATE, "�");
}
/** Several lines: line feeds and tabs stay, the rest as in `plain`. */
function plainLines(text) {
	if (PRINTABLE_LINES.test(text)) return text;
	return text.replace(/\r\n?/g, "\n").split("\n").map((line) => line.split("	").map(plain).join("	")).join("\n");
}
/** At most `limit` characters, cut in the middle: the ends of a name tell more than its middle. */
function shorten(text, limit) {
	const characters = Array.from(text.length > limit * 4 ? ends(text, limit * 2) : text);
	if (characters.length <= limit) return characters.join("");
	const tail = Math.floor((limit - 1) / 3);
	return `${characters.slice(0, limit - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
/** Digests by their beginning, as git shows commits: enough to tell two apart. */
function shortDigest(text) {
	return text.replace(/\b[0-9a-f]{16,64}\b/g, (digest) => digest.slice(0, 10));
}
function ends(text, keep) {
	return `${text.slice(0, keep)}…${text.slice(-keep)}`;
}
const HTML = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** For text nodes and quoted attributes of HTML, SVG and XML alike. */
function html(text) {
	return plainLines(text).replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}
function entity(sign) {
	return `&#${sign.codePointAt(0)};`;
}
/**
* Prose in GitHub's Markdown. Entities take the meaning from every sign; a word joiner keeps GitHub from pinging
* people, linking issues and addresses and drawing emoji, which it does after entities are resolved.
*/
function markdown(text) {
	return plain(text).replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)/gi, "$&⁠").replace(/[\\`*_[\]<>&|~$#]/g, entity).replace(/^(\s*\d+)([.)])/, (_, digits, sign) => digits + entity(sign)).replace(/^(\s*)([-+])/, (_, space, sign) => space + entity(sign));
}
const SAFE_CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._:/@#=,+()'*~^%?!;[\]{}…-]*$/u;
/** A name as code: nothing in it is markup, a mention or a link, inside a table or out of it. */
function markdownCode(name, limit = 80) {
	const text = shorten(plain(name).trim(), limit);
	if (text === "") return "(empty)";
	if (SAFE_CODE.test(text)) return `\`${text}\``;
	return `<code>${text.replace(/[^\p{L}\p{N} .\ufffd…]/gu, entity)}</code>`;
}
/** XML 1.0 forbids most control characters even as references: they were replaced by `plainLines`. */
function xml(text) {
	return html(text).replace(/[\ufffe\uffff]/g, "�");
}

export { plainLines as a, xml as c, plain as i, markdown as n, shortDigest as o, markdownCode as r, shorten as s, html as t };