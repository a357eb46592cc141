// src/model/snapshot/python.ts
var PythonLiteralError = class extends Error {
	name = "PythonLiteralError";
};
const MAX_DEPTH = 64;
/**
* Reads a Python literal as `repr` writes it: dicts, lists, tuples, strings in either quote with escapes,
* numbers, True, False and None. Map columns of ITBench files are such literals, not JSON.
*/
function parsePythonLiteral(text) {
	const reader = new Reader(text);
	const value = reader.value(0);
	reader.skipSpace();
	if (reader.position < text.length) reader.fail("unexpected text after the value");
	return value;
}
var Reader = class {
	position = 0;
	text;
	constructor(text) {
		this.text = text;
	}
	fail(message) {
		throw new PythonLiteralError(`${message} at character ${this.position + 1}`);
	}
	skipSpace() {
		while (this.position < this.text.length && " 	\n\r".includes(this.text[this.position] ?? "")) this.position += 1;
	}
	value(depth) {
		if (depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH}`);
		this.skipSpace();
		const char = this.text[this.position];
		if (char === void 0) this.fail("the text ends where a value should be");
		if (char === "{") return this.dict(depth);
		if (char === "[") return this.list("]", depth);
		if (char === "(") return this.list(")", depth);
		if (char === "'" || char === "\"") return this.string(char);
		const quote = this.text[this.position + 1];
		if ((char === "b" || char === "u") && (quote === "'" || quote === "\"")) {
			this.position += 1;
			return this.string(quote);
		}
		return this.word();
	}
	dict(depth) {
		const entries = Object.create(null);
		this.position += 1;
		for (;;) {
			this.skipSpace();
			if (this.take("}")) return { ...entries };
			const key = this.value(depth + 1);
			if (typeof key === "object" && key !== null) this.fail("a dict key must be a plain value");
			this.skipSpace();
			if (!this.take(":")) this.fail("expected ':'");
			entries[String(key)] = this.value(depth + 1);
			this.skipSpace();
			if (!this.take(",") && this.text[this.position] !== "}") this.fail("expected ',' or '}'");
		}
	}
	list(close, depth) {
		const items = [];
		this.position += 1;
		for (;;) {
			this.skipSpace();
			if (this.take(close)) return items;
			items.push(this.value(depth + 1));
			this.skipSpace();
			if (!this.take(",") && this.text[this.position] !== close) this.fail(`expected ',' or '${close}'`);
		}
	}
	take(char) {
		if (this.text[this.position] !== char) return false;
		this.position += 1;
		return true;
	}
	string(quote) {
		const parts = [];
		this.position += 1;
		let from = this.position;
		for (;;) {
			const char = this.text[this.position];
			if (char === void 0) this.fail("the text ends inside a string");
			if (char === quote) {
				parts.push(this.text.slice(from, this.position));
				this.position += 1;
				return parts.length === 1 ? parts[0] ?? "" : parts.join("");
			}
			if (char === "\\") {
				parts.push(this.text.slice(from, this.position));
				parts.push(this.escape());
				from = this.position;
			} else this.position += 1;
		}
	}
	escape() {
		const code = this.text[this.position + 1];
		this.position += 2;
		switch (code) {
			case void 0: return this.fail("the text ends inside an escape");
			case "n": return "\n";
			case "t": return "	";
			case "r": return "\r";
			case "b": return "\b";
			case "f": return "\f";
			case "v": return "\v";
			case "a": return "\x07";
			case "0": return "\0";
			case "\n": return "";
			case "x": return this.codePoint(2);
			case "u": return this.codePoint(4);
			case "U": return this.codePoint(8);
			case "\\":
			case "'":
			case "\"": return code;
			default: return `\\${code}`;
		}
	}
	codePoint(length) {
		const digits = this.text.slice(this.position, this.position + length);
		if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits)) this.fail("bad escape");
		const point = Number.parseInt(digits, 16);
		if (point > 1114111) this.fail("bad escape");
		this.position += length;
		return String.fromCodePoint(point);
	}
	word() {
		const word = /^[^\s,:}\])]+/.exec(this.text.slice(this.position, this.position + 64))?.[0] ?? "";
		const value = WORDS.has(word) ? WORDS.get(word) : number(word);
		if (value === void 0) this.fail(`not a Python literal: ${JSON.stringify(word.slice(0, 20))}`);
		this.position += word.length;
		return value;
	}
};
const WORDS = /* @__PURE__ */ new Map([
	["True", true],
	["False", false],
	["nan", null],
	["inf", null],
	["-inf", null]
]);
function number(word) {
	if (word === "None") return null;
	return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word) ? Number(word) : void 0;
}
/** Writes a value as Python's repr does: single quotes, double where the text holds an apostrophe only. */
function pythonRepr(value) {
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return reprString(value);
	if (Array.isArray(value)) return `[${value.map(pythonRepr).join(", ")}]`;
	return `{${Object.entries(value).map(([key, inner]) => `${reprString(key)}: ${pythonRepr(inner)}`).join(", ")}}`;
}
const SPECIAL = /['"\\\n\t\r]/;
function reprString(text) {
	if (!SPECIAL.test(text)) return `'${text}'`;
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return quote + text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("	", "\\t").replaceAll("\r", "\\r") + quote;
}

// src/model/snapshot/tsv.ts
/**
* Streaming reader for the tab-separated files pandas writes: cells are quoted only where needed, a quote
* inside is doubled, and quoted cells hold tabs and newlines (stack traces, gRPC status text), so splitting
* on lines is wrong. A quote in the middle of an unquoted cell is an ordinary character, as pandas reads it.
*/
var TsvParser = class {
	#row = [];
	#cell = [];
	#state = "start";
	#carriageReturn = false;
	/** Rows that ended inside this chunk. */
	push(chunk) {
		const rows = [];
		const quotes = new Finder(chunk, "\"");
		const returns = new Finder(chunk, "\r");
		let from = 0;
		const keep = (to) => {
			if (to > from) this.#cell.push(chunk.slice(from, to));
		};
		for (let index = 0; index < chunk.length; index += 1) {
			if (this.#atRowStart()) {
				const end = chunk.indexOf("\n", index);
				if (end > index && quotes.from(index) > end && returns.from(index) > end) {
					rows.push(chunk.slice(index, end).split("	"));
					from = end + 1;
					index = end;
					continue;
				}
			}
			if (this.#state === "quoted") {
				const quote = closingQuote(chunk, index);
				const text = chunk.slice(from, quote === -1 ? chunk.length : quote);
				if (text !== "") this.#cell.push(text.replaceAll("\"\"", "\""));
				if (quote === -1) return rows;
				from = quote + 1;
				index = quote;
				this.#state = "quote";
				continue;
			}
			const char = chunk[index];
			if (this.#state === "quote") {
				if (char === "\"") {
					this.#state = "quoted";
					from = index;
					this.#cell.push("\"");
					from = index + 1;
					continue;
				}
				this.#state = "plain";
				from = index;
			}
			if (this.#carriageReturn) {
				this.#carriageReturn = false;
				if (char === "\n") {
					from = index + 1;
					continue;
				}
			}
			if (char === "	") {
				keep(index);
				this.#endCell();
				from = index + 1;
			} else if (char === "\n" || char === "\r") {
				keep(index);
				this.#carriageReturn = char === "\r";
				const row = this.#endRow();
				if (row) rows.push(row);
				from = index + 1;
			} else if (this.#state === "start") {
				if (char === "\"") {
					this.#state = "quoted";
					from = index + 1;
				} else this.#state = "plain";
			}
		}
		keep(chunk.length);
		return rows;
	}
	/** The last row, when the file does not end in a newline. `cut` tells that it ended inside a quoted cell. */
	end() {
		const cut = this.#state === "quoted";
		const row = this.#endRow();
		return {
			rows: row ? [row] : [],
			cut
		};
	}
	#atRowStart() {
		return this.#state === "start" && this.#row.length === 0 && this.#cell.length === 0 && !this.#carriageReturn;
	}
	#endCell() {
		this.#row.push(this.#cell.length === 1 ? this.#cell[0] ?? "" : this.#cell.join(""));
		this.#cell = [];
		this.#state = "start";
	}
	#endRow() {
		if (this.#row.length === 0 && this.#cell.length === 0 && this.#state === "start") return null;
		this.#endCell();
		const row = this.#row;
		this.#row = [];
		return row;
	}
};
/** A quote that is not doubled; one at the very end may be, by the next chunk. */
function closingQuote(chunk, from) {
	let quote = chunk.indexOf("\"", from);
	while (quote !== -1 && chunk[quote + 1] === "\"") quote = chunk.indexOf("\"", quote + 2);
	return quote;
}
/** Where a character comes next, for places that only rise: the text is searched through once. */
var Finder = class {
	#text;
	#char;
	#next = -1;
	constructor(text, char) {
		this.#text = text;
		this.#char = char;
	}
	/** Infinity when there is none. */
	from(index) {
		if (this.#next < index) {
			const found = this.#text.indexOf(this.#char, index);
			this.#next = found === -1 ? Number.POSITIVE_INFINITY : found;
		}
		return this.#next;
	}
};
/** Quotes a cell the way pandas does: only when it holds a tab, a quote or a line break. */
function tsvCell(value) {
	return /["\t\n\r]/.test(value) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
}

export { pythonRepr as a, parsePythonLiteral as i, tsvCell as n, PythonLiteralError as r, TsvParser as t };