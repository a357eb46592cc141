// Names of tasks, entities and files are other people's text: each renderer has one door, and it is here.

/** Characters that move the cursor, change colours, reorder or hide text. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Most text is this and nothing else: a transcript has megabytes of it. */
const PRINTABLE_LINE = /^[ -~]*$/;
const PRINTABLE_LINES = /^[ -~\n\t]*$/;

/** One visible line of text: line breaks become a space, everything unseen a replacement sign. */
export function plain(text: string): string {
  if (PRINTABLE_LINE.test(text)) return text;
  return text.replace(BREAKS, " ").replace(UNSEEN, "\ufffd").replace(LONE_SURROGATE, "\ufffd");
}

/** Several lines: line feeds and tabs stay, the rest as in `plain`. */
export function plainLines(text: string): string {
  if (PRINTABLE_LINES.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.split("\t").map(plain).join("\t"))
    .join("\n");
}

/** At most `limit` characters, cut in the middle: the ends of a name tell more than its middle. */
export function shorten(text: string, limit: number): string {
  const characters = Array.from(text.length > limit * 4 ? ends(text, limit * 2) : text);
  if (characters.length <= limit) return characters.join("");
  const tail = Math.floor((limit - 1) / 3);
  return `${characters.slice(0, limit - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

/** Digests by their beginning, as git shows commits: enough to tell two apart. */
export function shortDigest(text: string): string {
  return text.replace(/\b[0-9a-f]{16,64}\b/g, (digest) => digest.slice(0, 10));
}

function ends(text: string, keep: number): string {
  return `${text.slice(0, keep)}…${text.slice(-keep)}`;
}

const HTML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Most of a page's thousands of texts have no sign that means anything in HTML. */
const HARMLESS = /^[ !#-%(-;=?-~\n\t]*$/;

/** For text nodes and quoted attributes of HTML, SVG and XML alike. */
export function html(text: string): string {
  if (HARMLESS.test(text)) return text;
  return plainLines(text).replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}

/** JSON inside a script element: no sequence that ends the element or starts a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/>/g, "\\u003e")
    .replace(/&/g, "\\u0026")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/**
 * Prose in GitHub's Markdown. Entities take the meaning from every sign; a word joiner keeps GitHub from pinging
 * people, linking issues and addresses and drawing emoji, which it does after entities are resolved.
 */
export function markdown(text: string): string {
  return plain(text)
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)/gi, "$&\u2060")
    .replace(/[\\`*_[\]<>&|~$#]/g, entity)
    .replace(/^(\s*\d+)([.)])/, (_, digits: string, sign: string) => digits + entity(sign))
    .replace(/^(\s*)([-+])/, (_, space: string, sign: string) => space + entity(sign));
}

const SAFE_CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._:/@#=,+()'*~^%?!;[\]{}…-]*$/u;

/** A name as code: nothing in it is markup, a mention or a link, inside a table or out of it. */
export function markdownCode(name: string, limit = 80): string {
  const text = shorten(plain(name).trim(), limit);
  if (text === "") return "(empty)";
  if (SAFE_CODE.test(text)) return `\`${text}\``;
  return `<code>${text.replace(/[^\p{L}\p{N} .\ufffd…]/gu, entity)}</code>`;
}

/** The data of a workflow command (`::error ...::data`). */
export function commandData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** A property of a workflow command (`::error file=...`). */
export function commandProperty(text: string): string {
  return commandData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** XML 1.0 forbids most control characters even as references: they were replaced by `plainLines`. */
export function xml(text: string): string {
  return html(text).replace(/[\ufffe\uffff]/g, "\ufffd");
}
