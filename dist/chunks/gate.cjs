"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
let node_util = require("node:util");
let node_path = require("node:path");
let node_net = require("node:net");
let node_http = require("node:http");
let node_stream = require("node:stream");
let node_events = require("node:events");
let node_zlib = require("node:zlib");
let node_crypto = require("node:crypto");
let node_os = require("node:os");
let node_https = require("node:https");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");
let node_child_process = require("node:child_process");
let node_stream_promises = require("node:stream/promises");
let node_timers_promises = require("node:timers/promises");

// src/model/glob.ts
const notSlash = (char) => char !== "/";
const inLine = (char) => !/[\n\r\u2028\u2029]/.test(char);
/**
* `*` and `?` stay inside a path segment, `**` crosses segments, `{a,b}` chooses. No regular expression: one of many
* stars tries every way to share a name out between them, and globs come from settings, names from anywhere. All ways
* are followed at once, so the time is at most the glob's length times the text's.
*/
function globMatcher(glob) {
	const places = compile$1([...glob]);
	return (text) => {
		let now = reach(places, [0]);
		for (const char of text) {
			now = reach(places, after(places, now, char));
			if (now.size === 0) return false;
		}
		return now.has(places.length);
	};
}
/** The places after those that take the character. */
function after(places, now, char) {
	const next = [];
	for (const at of now) {
		const place = places[at];
		if (place !== void 0 && "takes" in place && place.takes(char)) next.push(at + 1);
	}
	return next;
}
/** All places that can be had without another character. */
function reach(places, from) {
	const found = /* @__PURE__ */ new Set();
	const open = [...from];
	for (let at = open.pop(); at !== void 0; at = open.pop()) {
		if (found.has(at)) continue;
		found.add(at);
		const place = places[at];
		if (place !== void 0 && "leadsTo" in place) open.push(...place.leadsTo);
	}
	return found;
}
function compile$1(glob) {
	const places = [];
	const choices = [];
	for (let index = 0; index < glob.length; index += 1) {
		const char = glob[index] ?? "";
		const choice = choices.at(-1);
		if (char === "*" && glob[index + 1] === "*") {
			const slash = glob[index + 2] === "/";
			places.push(...slash ? anyFolders(places.length) : anyNumber(places.length, inLine));
			index += slash ? 2 : 1;
		} else if (char === "*") places.push(...anyNumber(places.length, notSlash));
		else if (char === "?") places.push({ takes: notSlash });
		else if (char === "{") choices.push(openChoice(places));
		else if (char === "," && choice !== void 0) nextBranch(places, choice);
		else if (char === "}" && choice !== void 0) closeChoice(places, choices.pop());
		else places.push({ takes: (other) => other === char });
	}
	while (choices.length > 0) closeChoice(places, choices.pop());
	return places;
}
function anyNumber(at, takes) {
	return [
		{ leadsTo: [at + 1, at + 3] },
		{ takes },
		{ leadsTo: [at] }
	];
}
/** Whole segments, each with its slash. */
function anyFolders(at) {
	return [
		{ leadsTo: [at + 1, at + 5] },
		{ takes: notSlash },
		{ leadsTo: [at + 1, at + 3] },
		{ takes: (char) => char === "/" },
		{ leadsTo: [at] }
	];
}
function openChoice(places) {
	const begins = [places.length + 1];
	places.push({ leadsTo: begins });
	return {
		begins,
		ends: []
	};
}
function nextBranch(places, { begins, ends }) {
	const end = [];
	places.push({ leadsTo: end });
	ends.push(end);
	begins.push(places.length);
}
function closeChoice(places, choice) {
	for (const end of choice?.ends ?? []) end.push(places.length);
}
function isGlob(text) {
	return /[*?{]/.test(text);
}

// node_modules/js-yaml/dist/js-yaml.mjs
function getDefaultExportFromCjs(x) {
	return x && x.__esModule && Object.prototype.hasOwnProperty.call(x, "default") ? x["default"] : x;
}
var jsYaml = {};
var loader = {};
var common = {};
var hasRequiredCommon;
function requireCommon() {
	if (hasRequiredCommon) return common;
	hasRequiredCommon = 1;
	function isNothing(subject) {
		return typeof subject === "undefined" || subject === null;
	}
	function isObject(subject) {
		return typeof subject === "object" && subject !== null;
	}
	function toArray(sequence) {
		if (Array.isArray(sequence)) return sequence;
		else if (isNothing(sequence)) return [];
		return [sequence];
	}
	function extend(target, source) {
		if (source) {
			const sourceKeys = Object.keys(source);
			for (let index = 0, length = sourceKeys.length; index < length; index += 1) {
				const key = sourceKeys[index];
				target[key] = source[key];
			}
		}
		return target;
	}
	function repeat(string, count) {
		let result = "";
		for (let cycle = 0; cycle < count; cycle += 1) result += string;
		return result;
	}
	function isNegativeZero(number) {
		return number === 0 && Number.NEGATIVE_INFINITY === 1 / number;
	}
	common.isNothing = isNothing;
	common.isObject = isObject;
	common.toArray = toArray;
	common.repeat = repeat;
	common.isNegativeZero = isNegativeZero;
	common.extend = extend;
	return common;
}
var exception;
var hasRequiredException;
function requireException() {
	if (hasRequiredException) return exception;
	hasRequiredException = 1;
	function formatError(exception2, compact) {
		let where = "";
		const message = exception2.reason || "(unknown reason)";
		if (!exception2.mark) return message;
		if (exception2.mark.name) where += "in \"" + exception2.mark.name + "\" ";
		where += "(" + (exception2.mark.line + 1) + ":" + (exception2.mark.column + 1) + ")";
		if (!compact && exception2.mark.snippet) where += "\n\n" + exception2.mark.snippet;
		return message + " " + where;
	}
	function YAMLException2(reason, mark) {
		Error.call(this);
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
		else this.stack = (/* @__PURE__ */ new Error()).stack || "";
	}
	YAMLException2.prototype = Object.create(Error.prototype);
	YAMLException2.prototype.constructor = YAMLException2;
	YAMLException2.prototype.toString = function toString(compact) {
		return this.name + ": " + formatError(this, compact);
	};
	exception = YAMLException2;
	return exception;
}
var snippet;
var hasRequiredSnippet;
function requireSnippet() {
	if (hasRequiredSnippet) return snippet;
	hasRequiredSnippet = 1;
	const common2 = requireCommon();
	function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
		let head = "";
		let tail = "";
		const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
		if (position - lineStart > maxHalfLength) {
			head = " ... ";
			lineStart = position - maxHalfLength + head.length;
		}
		if (lineEnd - position > maxHalfLength) {
			tail = " ...";
			lineEnd = position + maxHalfLength - tail.length;
		}
		return {
			str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
			pos: position - lineStart + head.length
		};
	}
	function padStart(string, max) {
		return common2.repeat(" ", max - string.length) + string;
	}
	function makeSnippet(mark, options) {
		options = Object.create(options || null);
		if (!mark.buffer) return null;
		if (!options.maxLength) options.maxLength = 79;
		if (typeof options.indent !== "number") options.indent = 1;
		if (typeof options.linesBefore !== "number") options.linesBefore = 3;
		if (typeof options.linesAfter !== "number") options.linesAfter = 2;
		const re = /\r?\n|\r|\0/g;
		const lineStarts = [0];
		const lineEnds = [];
		let match;
		let foundLineNo = -1;
		while (match = re.exec(mark.buffer)) {
			lineEnds.push(match.index);
			lineStarts.push(match.index + match[0].length);
			if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
		}
		if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
		let result = "";
		const lineNoLength = Math.min(mark.line + options.linesAfter, lineEnds.length).toString().length;
		const maxLineLength = options.maxLength - (options.indent + lineNoLength + 3);
		for (let i = 1; i <= options.linesBefore; i++) {
			if (foundLineNo - i < 0) break;
			const line2 = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
			result = common2.repeat(" ", options.indent) + padStart((mark.line - i + 1).toString(), lineNoLength) + " | " + line2.str + "\n" + result;
		}
		const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
		result += common2.repeat(" ", options.indent) + padStart((mark.line + 1).toString(), lineNoLength) + " | " + line.str + "\n";
		result += common2.repeat("-", options.indent + lineNoLength + 3 + line.pos) + "^\n";
		for (let i = 1; i <= options.linesAfter; i++) {
			if (foundLineNo + i >= lineEnds.length) break;
			const line2 = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
			result += common2.repeat(" ", options.indent) + padStart((mark.line + i + 1).toString(), lineNoLength) + " | " + line2.str + "\n";
		}
		return result.replace(/\n$/, "");
	}
	snippet = makeSnippet;
	return snippet;
}
var type;
var hasRequiredType;
function requireType() {
	if (hasRequiredType) return type;
	hasRequiredType = 1;
	const YAMLException2 = requireException();
	const TYPE_CONSTRUCTOR_OPTIONS = [
		"kind",
		"multi",
		"resolve",
		"construct",
		"instanceOf",
		"predicate",
		"represent",
		"representName",
		"defaultStyle",
		"styleAliases"
	];
	const YAML_NODE_KINDS = [
		"scalar",
		"sequence",
		"mapping"
	];
	function compileStyleAliases(map2) {
		const result = {};
		if (map2 !== null) Object.keys(map2).forEach(function(style) {
			map2[style].forEach(function(alias) {
				result[String(alias)] = style;
			});
		});
		return result;
	}
	function Type2(tag, options) {
		options = options || {};
		Object.keys(options).forEach(function(name) {
			if (TYPE_CONSTRUCTOR_OPTIONS.indexOf(name) === -1) throw new YAMLException2("Unknown option \"" + name + "\" is met in definition of \"" + tag + "\" YAML type.");
		});
		this.options = options;
		this.tag = tag;
		this.kind = options["kind"] || null;
		this.resolve = options["resolve"] || function() {
			return true;
		};
		this.construct = options["construct"] || function(data) {
			return data;
		};
		this.instanceOf = options["instanceOf"] || null;
		this.predicate = options["predicate"] || null;
		this.represent = options["represent"] || null;
		this.representName = options["representName"] || null;
		this.defaultStyle = options["defaultStyle"] || null;
		this.multi = options["multi"] || false;
		this.styleAliases = compileStyleAliases(options["styleAliases"] || null);
		if (YAML_NODE_KINDS.indexOf(this.kind) === -1) throw new YAMLException2("Unknown kind \"" + this.kind + "\" is specified for \"" + tag + "\" YAML type.");
	}
	type = Type2;
	return type;
}
var schema;
var hasRequiredSchema;
function requireSchema() {
	if (hasRequiredSchema) return schema;
	hasRequiredSchema = 1;
	const YAMLException2 = requireException();
	const Type2 = requireType();
	function compileList(schema2, name) {
		const result = [];
		schema2[name].forEach(function(currentType) {
			let newIndex = result.length;
			result.forEach(function(previousType, previousIndex) {
				if (previousType.tag === currentType.tag && previousType.kind === currentType.kind && previousType.multi === currentType.multi) newIndex = previousIndex;
			});
			result[newIndex] = currentType;
		});
		return result;
	}
	function compileMap() {
		const result = {
			scalar: {},
			sequence: {},
			mapping: {},
			fallback: {},
			multi: {
				scalar: [],
				sequence: [],
				mapping: [],
				fallback: []
			}
		};
		function collectType(type2) {
			if (type2.multi) {
				result.multi[type2.kind].push(type2);
				result.multi["fallback"].push(type2);
			} else result[type2.kind][type2.tag] = result["fallback"][type2.tag] = type2;
		}
		for (let index = 0, length = arguments.length; index < length; index += 1) arguments[index].forEach(collectType);
		return result;
	}
	function Schema2(definition) {
		return this.extend(definition);
	}
	Schema2.prototype.extend = function extend(definition) {
		let implicit = [];
		let explicit = [];
		if (definition instanceof Type2) explicit.push(definition);
		else if (Array.isArray(definition)) explicit = explicit.concat(definition);
		else if (definition && (Array.isArray(definition.implicit) || Array.isArray(definition.explicit))) {
			if (definition.implicit) implicit = implicit.concat(definition.implicit);
			if (definition.explicit) explicit = explicit.concat(definition.explicit);
		} else throw new YAMLException2("Schema.extend argument should be a Type, [ Type ], or a schema definition ({ implicit: [...], explicit: [...] })");
		implicit.forEach(function(type2) {
			if (!(type2 instanceof Type2)) throw new YAMLException2("Specified list of YAML types (or a single Type object) contains a non-Type object.");
			if (type2.loadKind && type2.loadKind !== "scalar") throw new YAMLException2("There is a non-scalar type in the implicit list of a schema. Implicit resolving of such types is not supported.");
			if (type2.multi) throw new YAMLException2("There is a multi type in the implicit list of a schema. Multi tags can only be listed as explicit.");
		});
		explicit.forEach(function(type2) {
			if (!(type2 instanceof Type2)) throw new YAMLException2("Specified list of YAML types (or a single Type object) contains a non-Type object.");
		});
		const result = Object.create(Schema2.prototype);
		result.implicit = (this.implicit || []).concat(implicit);
		result.explicit = (this.explicit || []).concat(explicit);
		result.compiledImplicit = compileList(result, "implicit");
		result.compiledExplicit = compileList(result, "explicit");
		result.compiledTypeMap = compileMap(result.compiledImplicit, result.compiledExplicit);
		return result;
	};
	schema = Schema2;
	return schema;
}
var str;
var hasRequiredStr;
function requireStr() {
	if (hasRequiredStr) return str;
	hasRequiredStr = 1;
	str = new (requireType())("tag:yaml.org,2002:str", {
		kind: "scalar",
		construct: function(data) {
			return data !== null ? data : "";
		}
	});
	return str;
}
var seq;
var hasRequiredSeq;
function requireSeq() {
	if (hasRequiredSeq) return seq;
	hasRequiredSeq = 1;
	seq = new (requireType())("tag:yaml.org,2002:seq", {
		kind: "sequence",
		construct: function(data) {
			return data !== null ? data : [];
		}
	});
	return seq;
}
var map;
var hasRequiredMap;
function requireMap() {
	if (hasRequiredMap) return map;
	hasRequiredMap = 1;
	map = new (requireType())("tag:yaml.org,2002:map", {
		kind: "mapping",
		construct: function(data) {
			return data !== null ? data : {};
		}
	});
	return map;
}
var failsafe;
var hasRequiredFailsafe;
function requireFailsafe() {
	if (hasRequiredFailsafe) return failsafe;
	hasRequiredFailsafe = 1;
	failsafe = new (requireSchema())({ explicit: [
		requireStr(),
		requireSeq(),
		requireMap()
	] });
	return failsafe;
}
var _null;
var hasRequired_null;
function require_null() {
	if (hasRequired_null) return _null;
	hasRequired_null = 1;
	const Type2 = requireType();
	function resolveYamlNull(data) {
		if (data === null) return true;
		const max = data.length;
		return max === 1 && data === "~" || max === 4 && (data === "null" || data === "Null" || data === "NULL");
	}
	function constructYamlNull() {
		return null;
	}
	function isNull(object) {
		return object === null;
	}
	_null = new Type2("tag:yaml.org,2002:null", {
		kind: "scalar",
		resolve: resolveYamlNull,
		construct: constructYamlNull,
		predicate: isNull,
		represent: {
			canonical: function() {
				return "~";
			},
			lowercase: function() {
				return "null";
			},
			uppercase: function() {
				return "NULL";
			},
			camelcase: function() {
				return "Null";
			},
			empty: function() {
				return "";
			}
		},
		defaultStyle: "lowercase"
	});
	return _null;
}
var bool;
var hasRequiredBool;
function requireBool() {
	if (hasRequiredBool) return bool;
	hasRequiredBool = 1;
	const Type2 = requireType();
	function resolveYamlBoolean(data) {
		if (data === null) return false;
		const max = data.length;
		return max === 4 && (data === "true" || data === "True" || data === "TRUE") || max === 5 && (data === "false" || data === "False" || data === "FALSE");
	}
	function constructYamlBoolean(data) {
		return data === "true" || data === "True" || data === "TRUE";
	}
	function isBoolean(object) {
		return Object.prototype.toString.call(object) === "[object Boolean]";
	}
	bool = new Type2("tag:yaml.org,2002:bool", {
		kind: "scalar",
		resolve: resolveYamlBoolean,
		construct: constructYamlBoolean,
		predicate: isBoolean,
		represent: {
			lowercase: function(object) {
				return object ? "true" : "false";
			},
			uppercase: function(object) {
				return object ? "TRUE" : "FALSE";
			},
			camelcase: function(object) {
				return object ? "True" : "False";
			}
		},
		defaultStyle: "lowercase"
	});
	return bool;
}
var int;
var hasRequiredInt;
function requireInt() {
	if (hasRequiredInt) return int;
	hasRequiredInt = 1;
	const common2 = requireCommon();
	const Type2 = requireType();
	function isHexCode(c) {
		return c >= 48 && c <= 57 || c >= 65 && c <= 70 || c >= 97 && c <= 102;
	}
	function isOctCode(c) {
		return c >= 48 && c <= 55;
	}
	function isDecCode(c) {
		return c >= 48 && c <= 57;
	}
	function resolveYamlInteger(data) {
		if (data === null) return false;
		const max = data.length;
		let index = 0;
		let hasDigits = false;
		if (!max) return false;
		let ch = data[index];
		if (ch === "-" || ch === "+") ch = data[++index];
		if (ch === "0") {
			if (index + 1 === max) return true;
			ch = data[++index];
			if (ch === "b") {
				index++;
				for (; index < max; index++) {
					ch = data[index];
					if (ch !== "0" && ch !== "1") return false;
					hasDigits = true;
				}
				return hasDigits && isFinite(parseYamlInteger(data));
			}
			if (ch === "x") {
				index++;
				for (; index < max; index++) {
					if (!isHexCode(data.charCodeAt(index))) return false;
					hasDigits = true;
				}
				return hasDigits && isFinite(parseYamlInteger(data));
			}
			if (ch === "o") {
				index++;
				for (; index < max; index++) {
					if (!isOctCode(data.charCodeAt(index))) return false;
					hasDigits = true;
				}
				return hasDigits && isFinite(parseYamlInteger(data));
			}
		}
		for (; index < max; index++) {
			if (!isDecCode(data.charCodeAt(index))) return false;
			hasDigits = true;
		}
		if (!hasDigits) return false;
		return isFinite(parseYamlInteger(data));
	}
	function parseYamlInteger(data) {
		let value = data;
		let sign = 1;
		let ch = value[0];
		if (ch === "-" || ch === "+") {
			if (ch === "-") sign = -1;
			value = value.slice(1);
			ch = value[0];
		}
		if (value === "0") return 0;
		if (ch === "0") {
			if (value[1] === "b") return sign * parseInt(value.slice(2), 2);
			if (value[1] === "x") return sign * parseInt(value.slice(2), 16);
			if (value[1] === "o") return sign * parseInt(value.slice(2), 8);
		}
		return sign * parseInt(value, 10);
	}
	function constructYamlInteger(data) {
		return parseYamlInteger(data);
	}
	function isInteger(object) {
		return Object.prototype.toString.call(object) === "[object Number]" && object % 1 === 0 && !common2.isNegativeZero(object);
	}
	int = new Type2("tag:yaml.org,2002:int", {
		kind: "scalar",
		resolve: resolveYamlInteger,
		construct: constructYamlInteger,
		predicate: isInteger,
		represent: {
			binary: function(obj) {
				return obj >= 0 ? "0b" + obj.toString(2) : "-0b" + obj.toString(2).slice(1);
			},
			octal: function(obj) {
				return obj >= 0 ? "0o" + obj.toString(8) : "-0o" + obj.toString(8).slice(1);
			},
			decimal: function(obj) {
				return obj.toString(10);
			},
			hexadecimal: function(obj) {
				return obj >= 0 ? "0x" + obj.toString(16).toUpperCase() : "-0x" + obj.toString(16).toUpperCase().slice(1);
			}
		},
		defaultStyle: "decimal",
		styleAliases: {
			binary: [2, "bin"],
			octal: [8, "oct"],
			decimal: [10, "dec"],
			hexadecimal: [16, "hex"]
		}
	});
	return int;
}
var float;
var hasRequiredFloat;
function requireFloat() {
	if (hasRequiredFloat) return float;
	hasRequiredFloat = 1;
	const common2 = requireCommon();
	const Type2 = requireType();
	const YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:[0-9]+)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
	const YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
	function resolveYamlFloat(data) {
		if (data === null) return false;
		if (!YAML_FLOAT_PATTERN.test(data)) return false;
		if (isFinite(parseFloat(data, 10))) return true;
		return YAML_FLOAT_SPECIAL_PATTERN.test(data);
	}
	function constructYamlFloat(data) {
		let value = data.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".indexOf(value[0]) >= 0) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		else if (value === ".nan") return NaN;
		return sign * parseFloat(value, 10);
	}
	const SCIENTIFIC_WITHOUT_DOT = /^[-+]?[0-9]+e/;
	function representYamlFloat(object, style) {
		if (isNaN(object)) switch (style) {
			case "lowercase": return ".nan";
			case "uppercase": return ".NAN";
			case "camelcase": return ".NaN";
		}
		else if (Number.POSITIVE_INFINITY === object) switch (style) {
			case "lowercase": return ".inf";
			case "uppercase": return ".INF";
			case "camelcase": return ".Inf";
		}
		else if (Number.NEGATIVE_INFINITY === object) switch (style) {
			case "lowercase": return "-.inf";
			case "uppercase": return "-.INF";
			case "camelcase": return "-.Inf";
		}
		else if (common2.isNegativeZero(object)) return "-0.0";
		const res = object.toString(10);
		return SCIENTIFIC_WITHOUT_DOT.test(res) ? res.replace("e", ".e") : res;
	}
	function isFloat(object) {
		return Object.prototype.toString.call(object) === "[object Number]" && (object % 1 !== 0 || common2.isNegativeZero(object));
	}
	float = new Type2("tag:yaml.org,2002:float", {
		kind: "scalar",
		resolve: resolveYamlFloat,
		construct: constructYamlFloat,
		predicate: isFloat,
		represent: representYamlFloat,
		defaultStyle: "lowercase"
	});
	return float;
}
var json;
var hasRequiredJson;
function requireJson() {
	if (hasRequiredJson) return json;
	hasRequiredJson = 1;
	json = requireFailsafe().extend({ implicit: [
		require_null(),
		requireBool(),
		requireInt(),
		requireFloat()
	] });
	return json;
}
var core;
var hasRequiredCore;
function requireCore() {
	if (hasRequiredCore) return core;
	hasRequiredCore = 1;
	core = requireJson();
	return core;
}
var timestamp;
var hasRequiredTimestamp;
function requireTimestamp() {
	if (hasRequiredTimestamp) return timestamp;
	hasRequiredTimestamp = 1;
	const Type2 = requireType();
	const YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
	const YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
	function resolveYamlTimestamp(data) {
		if (data === null) return false;
		if (YAML_DATE_REGEXP.exec(data) !== null) return true;
		if (YAML_TIMESTAMP_REGEXP.exec(data) !== null) return true;
		return false;
	}
	function constructYamlTimestamp(data) {
		let fraction = 0;
		let delta = null;
		let match = YAML_DATE_REGEXP.exec(data);
		if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(data);
		if (match === null) throw new Error("Date resolve error");
		const year = +match[1];
		const month = +match[2] - 1;
		const day = +match[3];
		if (!match[4]) return new Date(Date.UTC(year, month, day));
		const hour = +match[4];
		const minute = +match[5];
		const second = +match[6];
		if (match[7]) {
			fraction = match[7].slice(0, 3);
			while (fraction.length < 3) fraction += "0";
			fraction = +fraction;
		}
		if (match[9]) {
			const tzHour = +match[10];
			const tzMinute = +(match[11] || 0);
			delta = (tzHour * 60 + tzMinute) * 6e4;
			if (match[9] === "-") delta = -delta;
		}
		const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
		if (delta) date.setTime(date.getTime() - delta);
		return date;
	}
	function representYamlTimestamp(object) {
		return object.toISOString();
	}
	timestamp = new Type2("tag:yaml.org,2002:timestamp", {
		kind: "scalar",
		resolve: resolveYamlTimestamp,
		construct: constructYamlTimestamp,
		instanceOf: Date,
		represent: representYamlTimestamp
	});
	return timestamp;
}
var merge$1;
var hasRequiredMerge;
function requireMerge() {
	if (hasRequiredMerge) return merge$1;
	hasRequiredMerge = 1;
	const Type2 = requireType();
	function resolveYamlMerge(data) {
		return data === "<<" || data === null;
	}
	merge$1 = new Type2("tag:yaml.org,2002:merge", {
		kind: "scalar",
		resolve: resolveYamlMerge
	});
	return merge$1;
}
var binary;
var hasRequiredBinary;
function requireBinary() {
	if (hasRequiredBinary) return binary;
	hasRequiredBinary = 1;
	const Type2 = requireType();
	const BASE64_MAP = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\n\r";
	function resolveYamlBinary(data) {
		if (data === null) return false;
		let bitlen = 0;
		const max = data.length;
		const map2 = BASE64_MAP;
		for (let idx = 0; idx < max; idx++) {
			const code = map2.indexOf(data.charAt(idx));
			if (code > 64) continue;
			if (code < 0) return false;
			bitlen += 6;
		}
		return bitlen % 8 === 0;
	}
	function constructYamlBinary(data) {
		const input = data.replace(/[\r\n=]/g, "");
		const max = input.length;
		const map2 = BASE64_MAP;
		let bits = 0;
		const result = [];
		for (let idx = 0; idx < max; idx++) {
			if (idx % 4 === 0 && idx) {
				result.push(bits >> 16 & 255);
				result.push(bits >> 8 & 255);
				result.push(bits & 255);
			}
			bits = bits << 6 | map2.indexOf(input.charAt(idx));
		}
		const tailbits = max % 4 * 6;
		if (tailbits === 0) {
			result.push(bits >> 16 & 255);
			result.push(bits >> 8 & 255);
			result.push(bits & 255);
		} else if (tailbits === 18) {
			result.push(bits >> 10 & 255);
			result.push(bits >> 2 & 255);
		} else if (tailbits === 12) result.push(bits >> 4 & 255);
		return new Uint8Array(result);
	}
	function representYamlBinary(object) {
		let result = "";
		let bits = 0;
		const max = object.length;
		const map2 = BASE64_MAP;
		for (let idx = 0; idx < max; idx++) {
			if (idx % 3 === 0 && idx) {
				result += map2[bits >> 18 & 63];
				result += map2[bits >> 12 & 63];
				result += map2[bits >> 6 & 63];
				result += map2[bits & 63];
			}
			bits = (bits << 8) + object[idx];
		}
		const tail = max % 3;
		if (tail === 0) {
			result += map2[bits >> 18 & 63];
			result += map2[bits >> 12 & 63];
			result += map2[bits >> 6 & 63];
			result += map2[bits & 63];
		} else if (tail === 2) {
			result += map2[bits >> 10 & 63];
			result += map2[bits >> 4 & 63];
			result += map2[bits << 2 & 63];
			result += map2[64];
		} else if (tail === 1) {
			result += map2[bits >> 2 & 63];
			result += map2[bits << 4 & 63];
			result += map2[64];
			result += map2[64];
		}
		return result;
	}
	function isBinary(obj) {
		return Object.prototype.toString.call(obj) === "[object Uint8Array]";
	}
	binary = new Type2("tag:yaml.org,2002:binary", {
		kind: "scalar",
		resolve: resolveYamlBinary,
		construct: constructYamlBinary,
		predicate: isBinary,
		represent: representYamlBinary
	});
	return binary;
}
var omap;
var hasRequiredOmap;
function requireOmap() {
	if (hasRequiredOmap) return omap;
	hasRequiredOmap = 1;
	const Type2 = requireType();
	const _hasOwnProperty = Object.prototype.hasOwnProperty;
	const _toString = Object.prototype.toString;
	function resolveYamlOmap(data) {
		if (data === null) return true;
		const objectKeys = {};
		const object = data;
		for (let index = 0, length = object.length; index < length; index += 1) {
			const pair = object[index];
			let pairHasKey = false;
			if (_toString.call(pair) !== "[object Object]") return false;
			let pairKey;
			for (pairKey in pair) if (_hasOwnProperty.call(pair, pairKey)) {
				if (!pairHasKey) pairHasKey = true;
				else return false;
			}
			if (!pairHasKey) return false;
			if (_hasOwnProperty.call(objectKeys, pairKey)) return false;
			Object.defineProperty(objectKeys, pairKey, { value: true });
		}
		return true;
	}
	function constructYamlOmap(data) {
		return data !== null ? data : [];
	}
	omap = new Type2("tag:yaml.org,2002:omap", {
		kind: "sequence",
		resolve: resolveYamlOmap,
		construct: constructYamlOmap
	});
	return omap;
}
var pairs$1;
var hasRequiredPairs;
function requirePairs() {
	if (hasRequiredPairs) return pairs$1;
	hasRequiredPairs = 1;
	const Type2 = requireType();
	const _toString = Object.prototype.toString;
	function resolveYamlPairs(data) {
		if (data === null) return true;
		const object = data;
		const result = new Array(object.length);
		for (let index = 0, length = object.length; index < length; index += 1) {
			const pair = object[index];
			if (_toString.call(pair) !== "[object Object]") return false;
			const keys = Object.keys(pair);
			if (keys.length !== 1) return false;
			result[index] = [keys[0], pair[keys[0]]];
		}
		return true;
	}
	function constructYamlPairs(data) {
		if (data === null) return [];
		const object = data;
		const result = new Array(object.length);
		for (let index = 0, length = object.length; index < length; index += 1) {
			const pair = object[index];
			const keys = Object.keys(pair);
			result[index] = [keys[0], pair[keys[0]]];
		}
		return result;
	}
	pairs$1 = new Type2("tag:yaml.org,2002:pairs", {
		kind: "sequence",
		resolve: resolveYamlPairs,
		construct: constructYamlPairs
	});
	return pairs$1;
}
var set;
var hasRequiredSet;
function requireSet() {
	if (hasRequiredSet) return set;
	hasRequiredSet = 1;
	const Type2 = requireType();
	const _hasOwnProperty = Object.prototype.hasOwnProperty;
	function resolveYamlSet(data) {
		if (data === null) return true;
		const object = data;
		for (const key in object) if (_hasOwnProperty.call(object, key)) {
			if (object[key] !== null) return false;
		}
		return true;
	}
	function constructYamlSet(data) {
		return data !== null ? data : {};
	}
	set = new Type2("tag:yaml.org,2002:set", {
		kind: "mapping",
		resolve: resolveYamlSet,
		construct: constructYamlSet
	});
	return set;
}
var _default;
var hasRequired_default;
function require_default() {
	if (hasRequired_default) return _default;
	hasRequired_default = 1;
	_default = requireCore().extend({
		implicit: [requireTimestamp(), requireMerge()],
		explicit: [
			requireBinary(),
			requireOmap(),
			requirePairs(),
			requireSet()
		]
	});
	return _default;
}
var hasRequiredLoader;
function requireLoader() {
	if (hasRequiredLoader) return loader;
	hasRequiredLoader = 1;
	const common2 = requireCommon();
	const YAMLException2 = requireException();
	const makeSnippet = requireSnippet();
	const DEFAULT_SCHEMA2 = require_default();
	const _hasOwnProperty = Object.prototype.hasOwnProperty;
	const CONTEXT_FLOW_IN = 1;
	const CONTEXT_FLOW_OUT = 2;
	const CONTEXT_BLOCK_IN = 3;
	const CONTEXT_BLOCK_OUT = 4;
	const CHOMPING_CLIP = 1;
	const CHOMPING_STRIP = 2;
	const CHOMPING_KEEP = 3;
	const PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
	const PATTERN_NON_ASCII_LINE_BREAKS = /[\x85\u2028\u2029]/;
	const PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
	const PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
	const PATTERN_TAG_URI = /^(?:!|[^,\[\]{}])(?:%[0-9a-f]{2}|[0-9a-z\-#;/?:@&=+$,_.!~*'()\[\]])*$/i;
	function _class(obj) {
		return Object.prototype.toString.call(obj);
	}
	function isEol(c) {
		return c === 10 || c === 13;
	}
	function isWhiteSpace(c) {
		return c === 9 || c === 32;
	}
	function isWsOrEol(c) {
		return c === 9 || c === 32 || c === 10 || c === 13;
	}
	function isFlowIndicator(c) {
		return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
	}
	function fromHexCode(c) {
		if (c >= 48 && c <= 57) return c - 48;
		const lc = c | 32;
		if (lc >= 97 && lc <= 102) return lc - 97 + 10;
		return -1;
	}
	function escapedHexLen(c) {
		if (c === 120) return 2;
		if (c === 117) return 4;
		if (c === 85) return 8;
		return 0;
	}
	function fromDecimalCode(c) {
		if (c >= 48 && c <= 57) return c - 48;
		return -1;
	}
	function simpleEscapeSequence(c) {
		switch (c) {
			case 48: return "\0";
			case 97: return "\x07";
			case 98: return "\b";
			case 116: return "	";
			case 9: return "	";
			case 110: return "\n";
			case 118: return "\v";
			case 102: return "\f";
			case 114: return "\r";
			case 101: return "\x1B";
			case 32: return " ";
			case 34: return "\"";
			case 47: return "/";
			case 92: return "\\";
			case 78: return "";
			case 95: return "\xA0";
			case 76: return "\u2028";
			case 80: return "\u2029";
			default: return "";
		}
	}
	function charFromCodepoint(c) {
		if (c <= 65535) return String.fromCharCode(c);
		return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
	}
	function setProperty(object, key, value) {
		if (key === "__proto__") Object.defineProperty(object, key, {
			configurable: true,
			enumerable: true,
			writable: true,
			value
		});
		else object[key] = value;
	}
	const simpleEscapeCheck = new Array(256);
	const simpleEscapeMap = new Array(256);
	for (let i = 0; i < 256; i++) {
		simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
		simpleEscapeMap[i] = simpleEscapeSequence(i);
	}
	function State(input, options) {
		this.input = input;
		this.filename = options["filename"] || null;
		this.schema = options["schema"] || DEFAULT_SCHEMA2;
		this.onWarning = options["onWarning"] || null;
		this.legacy = options["legacy"] || false;
		this.json = options["json"] || false;
		this.listener = options["listener"] || null;
		this.maxDepth = typeof options["maxDepth"] === "number" ? options["maxDepth"] : 100;
		this.maxTotalMergeKeys = typeof options["maxTotalMergeKeys"] === "number" ? options["maxTotalMergeKeys"] : 1e4;
		this.implicitTypes = this.schema.compiledImplicit;
		this.typeMap = this.schema.compiledTypeMap;
		this.length = input.length;
		this.position = 0;
		this.line = 0;
		this.lineStart = 0;
		this.lineIndent = 0;
		this.depth = 0;
		this.totalMergeKeys = 0;
		this.firstTabInLine = -1;
		this.documents = [];
		this.anchorMapTransactions = [];
	}
	function generateError(state, message) {
		const mark = {
			name: state.filename,
			buffer: state.input.slice(0, -1),
			position: state.position,
			line: state.line,
			column: state.position - state.lineStart
		};
		mark.snippet = makeSnippet(mark);
		return new YAMLException2(message, mark);
	}
	function throwError(state, message) {
		throw generateError(state, message);
	}
	function throwWarning(state, message) {
		if (state.onWarning) state.onWarning.call(null, generateError(state, message));
	}
	function storeAnchor(state, name, value) {
		const transactions = state.anchorMapTransactions;
		if (transactions.length !== 0) {
			const transaction = transactions[transactions.length - 1];
			if (!_hasOwnProperty.call(transaction, name)) transaction[name] = {
				existed: _hasOwnProperty.call(state.anchorMap, name),
				value: state.anchorMap[name]
			};
		}
		state.anchorMap[name] = value;
	}
	function beginAnchorTransaction(state) {
		state.anchorMapTransactions.push(/* @__PURE__ */ Object.create(null));
	}
	function commitAnchorTransaction(state) {
		const transaction = state.anchorMapTransactions.pop();
		const transactions = state.anchorMapTransactions;
		if (transactions.length === 0) return;
		const parent = transactions[transactions.length - 1];
		const names = Object.keys(transaction);
		for (let index = 0, length = names.length; index < length; index += 1) {
			const name = names[index];
			if (!_hasOwnProperty.call(parent, name)) parent[name] = transaction[name];
		}
	}
	function rollbackAnchorTransaction(state) {
		const transaction = state.anchorMapTransactions.pop();
		const names = Object.keys(transaction);
		for (let index = names.length - 1; index >= 0; index -= 1) {
			const entry = transaction[names[index]];
			if (entry.existed) state.anchorMap[names[index]] = entry.value;
			else delete state.anchorMap[names[index]];
		}
	}
	function snapshotState(state) {
		return {
			position: state.position,
			line: state.line,
			lineStart: state.lineStart,
			lineIndent: state.lineIndent,
			firstTabInLine: state.firstTabInLine,
			tag: state.tag,
			anchor: state.anchor,
			kind: state.kind,
			result: state.result
		};
	}
	function restoreState(state, snapshot) {
		state.position = snapshot.position;
		state.line = snapshot.line;
		state.lineStart = snapshot.lineStart;
		state.lineIndent = snapshot.lineIndent;
		state.firstTabInLine = snapshot.firstTabInLine;
		state.tag = snapshot.tag;
		state.anchor = snapshot.anchor;
		state.kind = snapshot.kind;
		state.result = snapshot.result;
	}
	const directiveHandlers = {
		YAML: function handleYamlDirective(state, name, args) {
			if (state.version !== null) throwError(state, "duplication of %YAML directive");
			if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
			const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
			if (match === null) throwError(state, "ill-formed argument of the YAML directive");
			const major = parseInt(match[1], 10);
			const minor = parseInt(match[2], 10);
			if (major !== 1) throwError(state, "unacceptable YAML version of the document");
			state.version = args[0];
			state.checkLineBreaks = minor < 2;
			if (minor !== 1 && minor !== 2) throwWarning(state, "unsupported YAML version of the document");
		},
		TAG: function handleTagDirective(state, name, args) {
			let prefix;
			if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
			const handle = args[0];
			prefix = args[1];
			if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
			if (_hasOwnProperty.call(state.tagMap, handle)) throwError(state, "there is a previously declared suffix for \"" + handle + "\" tag handle");
			if (!PATTERN_TAG_URI.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
			try {
				prefix = decodeURIComponent(prefix);
			} catch (err) {
				throwError(state, "tag prefix is malformed: " + prefix);
			}
			state.tagMap[handle] = prefix;
		}
	};
	function captureSegment(state, start, end, checkJson) {
		if (start < end) {
			const _result = state.input.slice(start, end);
			if (checkJson) for (let _position = 0, _length = _result.length; _position < _length; _position += 1) {
				const _character = _result.charCodeAt(_position);
				if (!(_character === 9 || _character >= 32 && _character <= 1114111)) throwError(state, "expected valid JSON character");
			}
			else if (PATTERN_NON_PRINTABLE.test(_result)) throwError(state, "the stream contains non-printable characters");
			state.result += _result;
		}
	}
	function chargeMergeWork(state) {
		state.totalMergeKeys++;
		if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError(state, "merge keys exceeded maxTotalMergeKeys (" + state.maxTotalMergeKeys + ")");
	}
	function mergeMappings(state, destination, source, overridableKeys) {
		if (!common2.isObject(source)) throwError(state, "cannot merge mappings; the provided source object is unacceptable");
		chargeMergeWork(state);
		const sourceKeys = Object.keys(source);
		for (let index = 0, quantity = sourceKeys.length; index < quantity; index += 1) {
			const key = sourceKeys[index];
			chargeMergeWork(state);
			if (!_hasOwnProperty.call(destination, key)) {
				setProperty(destination, key, source[key]);
				overridableKeys[key] = true;
			}
		}
	}
	function storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, startLine, startLineStart, startPos) {
		if (Array.isArray(keyNode)) {
			keyNode = Array.prototype.slice.call(keyNode);
			for (let index = 0, quantity = keyNode.length; index < quantity; index += 1) {
				if (Array.isArray(keyNode[index])) throwError(state, "nested arrays are not supported inside keys");
				if (typeof keyNode === "object" && _class(keyNode[index]) === "[object Object]") keyNode[index] = "[object Object]";
			}
		}
		if (typeof keyNode === "object" && _class(keyNode) === "[object Object]") keyNode = "[object Object]";
		keyNode = String(keyNode);
		if (_result === null) _result = {};
		if (keyTag === "tag:yaml.org,2002:merge") {
			if (Array.isArray(valueNode)) {
				if (valueNode.length > 100) throwError(state, "abnormal merge sequence size");
				for (let index = 0, quantity = valueNode.length; index < quantity; index += 1) mergeMappings(state, _result, valueNode[index], overridableKeys);
			} else mergeMappings(state, _result, valueNode, overridableKeys);
		} else {
			if (!state.json && !_hasOwnProperty.call(overridableKeys, keyNode) && _hasOwnProperty.call(_result, keyNode)) {
				state.line = startLine || state.line;
				state.lineStart = startLineStart || state.lineStart;
				state.position = startPos || state.position;
				throwError(state, "duplicated mapping key");
			}
			setProperty(_result, keyNode, valueNode);
			delete overridableKeys[keyNode];
		}
		return _result;
	}
	function readLineBreak(state) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 10) state.position++;
		else if (ch === 13) {
			state.position++;
			if (state.input.charCodeAt(state.position) === 10) state.position++;
		} else throwError(state, "a line break is expected");
		state.line += 1;
		state.lineStart = state.position;
		state.firstTabInLine = -1;
	}
	function skipSeparationSpace(state, allowComments, checkIndent) {
		let lineBreaks = 0;
		let ch = state.input.charCodeAt(state.position);
		while (ch !== 0) {
			while (isWhiteSpace(ch)) {
				if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
				ch = state.input.charCodeAt(++state.position);
			}
			if (allowComments && ch === 35) do
				ch = state.input.charCodeAt(++state.position);
			while (ch !== 10 && ch !== 13 && ch !== 0);
			if (isEol(ch)) {
				readLineBreak(state);
				ch = state.input.charCodeAt(state.position);
				lineBreaks++;
				state.lineIndent = 0;
				while (ch === 32) {
					state.lineIndent++;
					ch = state.input.charCodeAt(++state.position);
				}
			} else break;
		}
		if (checkIndent !== -1 && lineBreaks !== 0 && state.lineIndent < checkIndent) throwWarning(state, "deficient indentation");
		return lineBreaks;
	}
	function testDocumentSeparator(state) {
		let _position = state.position;
		let ch = state.input.charCodeAt(_position);
		if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(_position + 1) && ch === state.input.charCodeAt(_position + 2)) {
			_position += 3;
			ch = state.input.charCodeAt(_position);
			if (ch === 0 || isWsOrEol(ch)) return true;
		}
		return false;
	}
	function writeFoldedLines(state, count) {
		if (count === 1) state.result += " ";
		else if (count > 1) state.result += common2.repeat("\n", count - 1);
	}
	function readPlainScalar(state, nodeIndent, withinFlowCollection) {
		let captureStart;
		let captureEnd;
		let hasPendingContent;
		let _line;
		let _lineStart;
		let _lineIndent;
		const _kind = state.kind;
		const _result = state.result;
		let ch = state.input.charCodeAt(state.position);
		if (isWsOrEol(ch) || isFlowIndicator(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96) return false;
		if (ch === 63 || ch === 45) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEol(following) || withinFlowCollection && isFlowIndicator(following)) return false;
		}
		state.kind = "scalar";
		state.result = "";
		captureStart = captureEnd = state.position;
		hasPendingContent = false;
		while (ch !== 0) {
			if (ch === 58) {
				const following = state.input.charCodeAt(state.position + 1);
				if (isWsOrEol(following) || withinFlowCollection && isFlowIndicator(following)) break;
			} else if (ch === 35) {
				if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
			} else if (state.position === state.lineStart && testDocumentSeparator(state) || withinFlowCollection && isFlowIndicator(ch)) break;
			else if (isEol(ch)) {
				_line = state.line;
				_lineStart = state.lineStart;
				_lineIndent = state.lineIndent;
				skipSeparationSpace(state, false, -1);
				if (state.lineIndent >= nodeIndent) {
					hasPendingContent = true;
					ch = state.input.charCodeAt(state.position);
					continue;
				} else {
					state.position = captureEnd;
					state.line = _line;
					state.lineStart = _lineStart;
					state.lineIndent = _lineIndent;
					break;
				}
			}
			if (hasPendingContent) {
				captureSegment(state, captureStart, captureEnd, false);
				writeFoldedLines(state, state.line - _line);
				captureStart = captureEnd = state.position;
				hasPendingContent = false;
			}
			if (!isWhiteSpace(ch)) captureEnd = state.position + 1;
			ch = state.input.charCodeAt(++state.position);
		}
		captureSegment(state, captureStart, captureEnd, false);
		if (state.result) return true;
		state.kind = _kind;
		state.result = _result;
		return false;
	}
	function readSingleQuotedScalar(state, nodeIndent) {
		let captureStart;
		let captureEnd;
		let ch = state.input.charCodeAt(state.position);
		if (ch !== 39) return false;
		state.kind = "scalar";
		state.result = "";
		state.position++;
		captureStart = captureEnd = state.position;
		while ((ch = state.input.charCodeAt(state.position)) !== 0) if (ch === 39) {
			captureSegment(state, captureStart, state.position, true);
			ch = state.input.charCodeAt(++state.position);
			if (ch === 39) {
				captureStart = state.position;
				state.position++;
				captureEnd = state.position;
			} else return true;
		} else if (isEol(ch)) {
			captureSegment(state, captureStart, captureEnd, true);
			writeFoldedLines(state, skipSeparationSpace(state, false, nodeIndent));
			captureStart = captureEnd = state.position;
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else {
			state.position++;
			if (!isWhiteSpace(ch)) captureEnd = state.position;
		}
		throwError(state, "unexpected end of the stream within a single quoted scalar");
	}
	function readDoubleQuotedScalar(state, nodeIndent) {
		let captureStart;
		let captureEnd;
		let tmp;
		let ch = state.input.charCodeAt(state.position);
		if (ch !== 34) return false;
		state.kind = "scalar";
		state.result = "";
		state.position++;
		captureStart = captureEnd = state.position;
		while ((ch = state.input.charCodeAt(state.position)) !== 0) if (ch === 34) {
			captureSegment(state, captureStart, state.position, true);
			state.position++;
			return true;
		} else if (ch === 92) {
			captureSegment(state, captureStart, state.position, true);
			ch = state.input.charCodeAt(++state.position);
			if (isEol(ch)) skipSeparationSpace(state, false, nodeIndent);
			else if (ch < 256 && simpleEscapeCheck[ch]) {
				state.result += simpleEscapeMap[ch];
				state.position++;
			} else if ((tmp = escapedHexLen(ch)) > 0) {
				let hexLength = tmp;
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					ch = state.input.charCodeAt(++state.position);
					if ((tmp = fromHexCode(ch)) >= 0) hexResult = (hexResult << 4) + tmp;
					else throwError(state, "expected hexadecimal character");
				}
				state.result += charFromCodepoint(hexResult);
				state.position++;
			} else throwError(state, "unknown escape sequence");
			captureStart = captureEnd = state.position;
		} else if (isEol(ch)) {
			captureSegment(state, captureStart, captureEnd, true);
			writeFoldedLines(state, skipSeparationSpace(state, false, nodeIndent));
			captureStart = captureEnd = state.position;
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else {
			state.position++;
			if (!isWhiteSpace(ch)) captureEnd = state.position;
		}
		throwError(state, "unexpected end of the stream within a double quoted scalar");
	}
	function readFlowCollection(state, nodeIndent) {
		let readNext = true;
		let _line;
		let _lineStart;
		let _pos;
		const _tag = state.tag;
		let _result;
		const _anchor = state.anchor;
		let terminator;
		let isPair;
		let isExplicitPair;
		let isMapping;
		const overridableKeys = /* @__PURE__ */ Object.create(null);
		let keyNode;
		let keyTag;
		let valueNode;
		let ch = state.input.charCodeAt(state.position);
		if (ch === 91) {
			terminator = 93;
			isMapping = false;
			_result = [];
		} else if (ch === 123) {
			terminator = 125;
			isMapping = true;
			_result = {};
		} else return false;
		if (state.anchor !== null) storeAnchor(state, state.anchor, _result);
		ch = state.input.charCodeAt(++state.position);
		while (ch !== 0) {
			skipSeparationSpace(state, true, nodeIndent);
			ch = state.input.charCodeAt(state.position);
			if (ch === terminator) {
				state.position++;
				state.tag = _tag;
				state.anchor = _anchor;
				state.kind = isMapping ? "mapping" : "sequence";
				state.result = _result;
				return true;
			} else if (!readNext) throwError(state, "missed comma between flow collection entries");
			else if (ch === 44) throwError(state, "expected the node content, but found ','");
			keyTag = keyNode = valueNode = null;
			isPair = isExplicitPair = false;
			if (ch === 63) {
				if (isWsOrEol(state.input.charCodeAt(state.position + 1))) {
					isPair = isExplicitPair = true;
					state.position++;
					skipSeparationSpace(state, true, nodeIndent);
				}
			}
			_line = state.line;
			_lineStart = state.lineStart;
			_pos = state.position;
			composeNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
			keyTag = state.tag;
			keyNode = state.result;
			skipSeparationSpace(state, true, nodeIndent);
			ch = state.input.charCodeAt(state.position);
			if ((isExplicitPair || state.line === _line) && ch === 58) {
				isPair = true;
				ch = state.input.charCodeAt(++state.position);
				skipSeparationSpace(state, true, nodeIndent);
				composeNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
				valueNode = state.result;
			}
			if (isMapping) storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, _line, _lineStart, _pos);
			else if (isPair) _result.push(storeMappingPair(state, null, overridableKeys, keyTag, keyNode, valueNode, _line, _lineStart, _pos));
			else _result.push(keyNode);
			skipSeparationSpace(state, true, nodeIndent);
			ch = state.input.charCodeAt(state.position);
			if (ch === 44) {
				readNext = true;
				ch = state.input.charCodeAt(++state.position);
			} else readNext = false;
		}
		throwError(state, "unexpected end of the stream within a flow collection");
	}
	function readBlockScalar(state, nodeIndent) {
		let folding;
		let chomping = CHOMPING_CLIP;
		let didReadContent = false;
		let detectedIndent = false;
		let textIndent = nodeIndent;
		let emptyLines = 0;
		let atMoreIndented = false;
		let tmp;
		let ch = state.input.charCodeAt(state.position);
		if (ch === 124) folding = false;
		else if (ch === 62) folding = true;
		else return false;
		state.kind = "scalar";
		state.result = "";
		while (ch !== 0) {
			ch = state.input.charCodeAt(++state.position);
			if (ch === 43 || ch === 45) {
				if (CHOMPING_CLIP === chomping) chomping = ch === 43 ? CHOMPING_KEEP : CHOMPING_STRIP;
				else throwError(state, "repeat of a chomping mode identifier");
			} else if ((tmp = fromDecimalCode(ch)) >= 0) {
				if (tmp === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
				else if (!detectedIndent) {
					textIndent = nodeIndent + tmp - 1;
					detectedIndent = true;
				} else throwError(state, "repeat of an indentation width identifier");
			} else break;
		}
		if (isWhiteSpace(ch)) {
			do
				ch = state.input.charCodeAt(++state.position);
			while (isWhiteSpace(ch));
			if (ch === 35) do
				ch = state.input.charCodeAt(++state.position);
			while (!isEol(ch) && ch !== 0);
		}
		while (ch !== 0) {
			readLineBreak(state);
			state.lineIndent = 0;
			ch = state.input.charCodeAt(state.position);
			while ((!detectedIndent || state.lineIndent < textIndent) && ch === 32) {
				state.lineIndent++;
				ch = state.input.charCodeAt(++state.position);
			}
			if (!detectedIndent && state.lineIndent > textIndent) textIndent = state.lineIndent;
			if (isEol(ch)) {
				emptyLines++;
				continue;
			}
			if (!detectedIndent && textIndent === 0) throwError(state, "missing indentation for block scalar");
			if (state.lineIndent < textIndent) {
				if (chomping === CHOMPING_KEEP) state.result += common2.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
				else if (chomping === CHOMPING_CLIP) {
					if (didReadContent) state.result += "\n";
				}
				break;
			}
			if (folding) {
				if (isWhiteSpace(ch)) {
					atMoreIndented = true;
					state.result += common2.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
				} else if (atMoreIndented) {
					atMoreIndented = false;
					state.result += common2.repeat("\n", emptyLines + 1);
				} else if (emptyLines === 0) {
					if (didReadContent) state.result += " ";
				} else state.result += common2.repeat("\n", emptyLines);
			} else state.result += common2.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
			didReadContent = true;
			detectedIndent = true;
			emptyLines = 0;
			const captureStart = state.position;
			while (!isEol(ch) && ch !== 0) ch = state.input.charCodeAt(++state.position);
			captureSegment(state, captureStart, state.position, false);
		}
		return true;
	}
	function readBlockSequence(state, nodeIndent) {
		const _tag = state.tag;
		const _anchor = state.anchor;
		const _result = [];
		let detected = false;
		if (state.firstTabInLine !== -1) return false;
		if (state.anchor !== null) storeAnchor(state, state.anchor, _result);
		let ch = state.input.charCodeAt(state.position);
		while (ch !== 0) {
			if (state.firstTabInLine !== -1) {
				state.position = state.firstTabInLine;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (ch !== 45) break;
			if (!isWsOrEol(state.input.charCodeAt(state.position + 1))) break;
			detected = true;
			state.position++;
			if (skipSeparationSpace(state, true, -1)) {
				if (state.lineIndent <= nodeIndent) {
					_result.push(null);
					ch = state.input.charCodeAt(state.position);
					continue;
				}
			}
			const _line = state.line;
			composeNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
			_result.push(state.result);
			skipSeparationSpace(state, true, -1);
			ch = state.input.charCodeAt(state.position);
			if ((state.line === _line || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a sequence entry");
			else if (state.lineIndent < nodeIndent) break;
		}
		if (detected) {
			state.tag = _tag;
			state.anchor = _anchor;
			state.kind = "sequence";
			state.result = _result;
			return true;
		}
		return false;
	}
	function readBlockMapping(state, nodeIndent, flowIndent) {
		let allowCompact;
		let _keyLine;
		let _keyLineStart;
		let _keyPos;
		const _tag = state.tag;
		const _anchor = state.anchor;
		const _result = {};
		const overridableKeys = /* @__PURE__ */ Object.create(null);
		let keyTag = null;
		let keyNode = null;
		let valueNode = null;
		let atExplicitKey = false;
		let detected = false;
		if (state.firstTabInLine !== -1) return false;
		if (state.anchor !== null) storeAnchor(state, state.anchor, _result);
		let ch = state.input.charCodeAt(state.position);
		while (ch !== 0) {
			if (!atExplicitKey && state.firstTabInLine !== -1) {
				state.position = state.firstTabInLine;
				throwError(state, "tab characters must not be used in indentation");
			}
			const following = state.input.charCodeAt(state.position + 1);
			const _line = state.line;
			if ((ch === 63 || ch === 58) && isWsOrEol(following)) {
				if (ch === 63) {
					if (atExplicitKey) {
						storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null, _keyLine, _keyLineStart, _keyPos);
						keyTag = keyNode = valueNode = null;
					}
					detected = true;
					atExplicitKey = true;
					allowCompact = true;
				} else if (atExplicitKey) {
					atExplicitKey = false;
					allowCompact = true;
				} else throwError(state, "incomplete explicit mapping pair; a key node is missed; or followed by a non-tabulated empty line");
				state.position += 1;
				ch = following;
			} else {
				_keyLine = state.line;
				_keyLineStart = state.lineStart;
				_keyPos = state.position;
				if (!composeNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
				if (state.line === _line) {
					ch = state.input.charCodeAt(state.position);
					while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
					if (ch === 58) {
						ch = state.input.charCodeAt(++state.position);
						if (!isWsOrEol(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
						if (atExplicitKey) {
							storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null, _keyLine, _keyLineStart, _keyPos);
							keyTag = keyNode = valueNode = null;
						}
						detected = true;
						atExplicitKey = false;
						allowCompact = false;
						keyTag = state.tag;
						keyNode = state.result;
					} else if (detected) throwError(state, "can not read an implicit mapping pair; a colon is missed");
					else {
						state.tag = _tag;
						state.anchor = _anchor;
						return true;
					}
				} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
				else {
					state.tag = _tag;
					state.anchor = _anchor;
					return true;
				}
			}
			if (state.line === _line || state.lineIndent > nodeIndent) {
				if (atExplicitKey) {
					_keyLine = state.line;
					_keyLineStart = state.lineStart;
					_keyPos = state.position;
				}
				if (composeNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, allowCompact)) {
					if (atExplicitKey) keyNode = state.result;
					else valueNode = state.result;
				}
				if (!atExplicitKey) {
					storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, _keyLine, _keyLineStart, _keyPos);
					keyTag = keyNode = valueNode = null;
				}
				skipSeparationSpace(state, true, -1);
				ch = state.input.charCodeAt(state.position);
			}
			if ((state.line === _line || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
			else if (state.lineIndent < nodeIndent) break;
		}
		if (atExplicitKey) storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null, _keyLine, _keyLineStart, _keyPos);
		if (detected) {
			state.tag = _tag;
			state.anchor = _anchor;
			state.kind = "mapping";
			state.result = _result;
		}
		return detected;
	}
	function readTagProperty(state) {
		let isVerbatim = false;
		let isNamed = false;
		let tagHandle;
		let tagName;
		let ch = state.input.charCodeAt(state.position);
		if (ch !== 33) return false;
		if (state.tag !== null) throwError(state, "duplication of a tag property");
		ch = state.input.charCodeAt(++state.position);
		if (ch === 60) {
			isVerbatim = true;
			ch = state.input.charCodeAt(++state.position);
		} else if (ch === 33) {
			isNamed = true;
			tagHandle = "!!";
			ch = state.input.charCodeAt(++state.position);
		} else tagHandle = "!";
		let _position = state.position;
		if (isVerbatim) {
			do
				ch = state.input.charCodeAt(++state.position);
			while (ch !== 0 && ch !== 62);
			if (state.position < state.length) {
				tagName = state.input.slice(_position, state.position);
				ch = state.input.charCodeAt(++state.position);
			} else throwError(state, "unexpected end of the stream within a verbatim tag");
		} else {
			while (ch !== 0 && !isWsOrEol(ch)) {
				if (ch === 33) {
					if (!isNamed) {
						tagHandle = state.input.slice(_position - 1, state.position + 1);
						if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
						isNamed = true;
						_position = state.position + 1;
					} else throwError(state, "tag suffix cannot contain exclamation marks");
				}
				ch = state.input.charCodeAt(++state.position);
			}
			tagName = state.input.slice(_position, state.position);
			if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
		}
		if (tagName && !PATTERN_TAG_URI.test(tagName)) throwError(state, "tag name cannot contain such characters: " + tagName);
		try {
			tagName = decodeURIComponent(tagName);
		} catch (err) {
			throwError(state, "tag name is malformed: " + tagName);
		}
		if (isVerbatim) state.tag = tagName;
		else if (_hasOwnProperty.call(state.tagMap, tagHandle)) state.tag = state.tagMap[tagHandle] + tagName;
		else if (tagHandle === "!") state.tag = "!" + tagName;
		else if (tagHandle === "!!") state.tag = "tag:yaml.org,2002:" + tagName;
		else throwError(state, "undeclared tag handle \"" + tagHandle + "\"");
		return true;
	}
	function readAnchorProperty(state) {
		let ch = state.input.charCodeAt(state.position);
		if (ch !== 38) return false;
		if (state.anchor !== null) throwError(state, "duplication of an anchor property");
		ch = state.input.charCodeAt(++state.position);
		const _position = state.position;
		while (ch !== 0 && !isWsOrEol(ch) && !isFlowIndicator(ch)) ch = state.input.charCodeAt(++state.position);
		if (state.position === _position) throwError(state, "name of an anchor node must contain at least one character");
		state.anchor = state.input.slice(_position, state.position);
		return true;
	}
	function readAlias(state) {
		let ch = state.input.charCodeAt(state.position);
		if (ch !== 42) return false;
		ch = state.input.charCodeAt(++state.position);
		const _position = state.position;
		while (ch !== 0 && !isWsOrEol(ch) && !isFlowIndicator(ch)) ch = state.input.charCodeAt(++state.position);
		if (state.position === _position) throwError(state, "name of an alias node must contain at least one character");
		const alias = state.input.slice(_position, state.position);
		if (!_hasOwnProperty.call(state.anchorMap, alias)) throwError(state, "unidentified alias \"" + alias + "\"");
		state.result = state.anchorMap[alias];
		skipSeparationSpace(state, true, -1);
		return true;
	}
	function tryReadBlockMappingFromProperty(state, propertyStart, nodeIndent, flowIndent) {
		const fallbackState = snapshotState(state);
		beginAnchorTransaction(state);
		restoreState(state, propertyStart);
		state.tag = null;
		state.anchor = null;
		state.kind = null;
		state.result = null;
		if (readBlockMapping(state, nodeIndent, flowIndent) && state.kind === "mapping") {
			commitAnchorTransaction(state);
			return true;
		}
		rollbackAnchorTransaction(state);
		restoreState(state, fallbackState);
		return false;
	}
	function composeNode(state, parentIndent, nodeContext, allowToSeek, allowCompact) {
		let allowBlockScalars;
		let allowBlockCollections;
		let indentStatus = 1;
		let atNewLine = false;
		let hasContent = false;
		let propertyStart = null;
		let type2;
		let flowIndent;
		let blockIndent;
		if (state.depth >= state.maxDepth) throwError(state, "nesting exceeded maxDepth (" + state.maxDepth + ")");
		state.depth += 1;
		if (state.listener !== null) state.listener("open", state);
		state.tag = null;
		state.anchor = null;
		state.kind = null;
		state.result = null;
		const allowBlockStyles = allowBlockScalars = allowBlockCollections = CONTEXT_BLOCK_OUT === nodeContext || CONTEXT_BLOCK_IN === nodeContext;
		if (allowToSeek) {
			if (skipSeparationSpace(state, true, -1)) {
				atNewLine = true;
				if (state.lineIndent > parentIndent) indentStatus = 1;
				else if (state.lineIndent === parentIndent) indentStatus = 0;
				else if (state.lineIndent < parentIndent) indentStatus = -1;
			}
		}
		if (indentStatus === 1) while (true) {
			const ch = state.input.charCodeAt(state.position);
			const propertyState = snapshotState(state);
			if (atNewLine && (ch === 33 && state.tag !== null || ch === 38 && state.anchor !== null)) break;
			if (!readTagProperty(state) && !readAnchorProperty(state)) break;
			if (propertyStart === null) propertyStart = propertyState;
			if (skipSeparationSpace(state, true, -1)) {
				atNewLine = true;
				allowBlockCollections = allowBlockStyles;
				if (state.lineIndent > parentIndent) indentStatus = 1;
				else if (state.lineIndent === parentIndent) indentStatus = 0;
				else if (state.lineIndent < parentIndent) indentStatus = -1;
			} else allowBlockCollections = false;
		}
		if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
		if (indentStatus === 1 || CONTEXT_BLOCK_OUT === nodeContext) {
			if (CONTEXT_FLOW_IN === nodeContext || CONTEXT_FLOW_OUT === nodeContext) flowIndent = parentIndent;
			else flowIndent = parentIndent + 1;
			blockIndent = state.position - state.lineStart;
			if (indentStatus === 1) {
				if (allowBlockCollections && (readBlockSequence(state, blockIndent) || readBlockMapping(state, blockIndent, flowIndent)) || readFlowCollection(state, flowIndent)) hasContent = true;
				else {
					const ch = state.input.charCodeAt(state.position);
					if (propertyStart !== null && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62 && tryReadBlockMappingFromProperty(state, propertyStart, propertyStart.position - propertyStart.lineStart, flowIndent)) hasContent = true;
					else if (allowBlockScalars && readBlockScalar(state, flowIndent) || readSingleQuotedScalar(state, flowIndent) || readDoubleQuotedScalar(state, flowIndent)) hasContent = true;
					else if (readAlias(state)) {
						hasContent = true;
						if (state.tag !== null || state.anchor !== null) throwError(state, "alias node should not have any properties");
					} else if (readPlainScalar(state, flowIndent, CONTEXT_FLOW_IN === nodeContext)) {
						hasContent = true;
						if (state.tag === null) state.tag = "?";
					}
					if (state.anchor !== null) storeAnchor(state, state.anchor, state.result);
				}
			} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent);
		}
		if (state.tag === null) {
			if (state.anchor !== null) storeAnchor(state, state.anchor, state.result);
		} else if (state.tag === "?") {
			if (state.result !== null && state.kind !== "scalar") throwError(state, "unacceptable node kind for !<?> tag; it should be \"scalar\", not \"" + state.kind + "\"");
			for (let typeIndex = 0, typeQuantity = state.implicitTypes.length; typeIndex < typeQuantity; typeIndex += 1) {
				type2 = state.implicitTypes[typeIndex];
				if (type2.resolve(state.result)) {
					state.result = type2.construct(state.result);
					state.tag = type2.tag;
					if (state.anchor !== null) storeAnchor(state, state.anchor, state.result);
					break;
				}
			}
		} else if (state.tag !== "!") {
			if (_hasOwnProperty.call(state.typeMap[state.kind || "fallback"], state.tag)) type2 = state.typeMap[state.kind || "fallback"][state.tag];
			else {
				type2 = null;
				const typeList = state.typeMap.multi[state.kind || "fallback"];
				for (let typeIndex = 0, typeQuantity = typeList.length; typeIndex < typeQuantity; typeIndex += 1) if (state.tag.slice(0, typeList[typeIndex].tag.length) === typeList[typeIndex].tag) {
					type2 = typeList[typeIndex];
					break;
				}
			}
			if (!type2) throwError(state, "unknown tag !<" + state.tag + ">");
			if (state.result !== null && type2.kind !== state.kind) throwError(state, "unacceptable node kind for !<" + state.tag + "> tag; it should be \"" + type2.kind + "\", not \"" + state.kind + "\"");
			if (!type2.resolve(state.result, state.tag)) throwError(state, "cannot resolve a node with !<" + state.tag + "> explicit tag");
			else {
				state.result = type2.construct(state.result, state.tag);
				if (state.anchor !== null) storeAnchor(state, state.anchor, state.result);
			}
		}
		if (state.listener !== null) state.listener("close", state);
		state.depth -= 1;
		return state.tag !== null || state.anchor !== null || hasContent;
	}
	function readDocument(state) {
		const documentStart = state.position;
		let hasDirectives = false;
		let ch;
		state.version = null;
		state.checkLineBreaks = state.legacy;
		state.tagMap = /* @__PURE__ */ Object.create(null);
		state.anchorMap = /* @__PURE__ */ Object.create(null);
		while ((ch = state.input.charCodeAt(state.position)) !== 0) {
			skipSeparationSpace(state, true, -1);
			ch = state.input.charCodeAt(state.position);
			if (state.lineIndent > 0 || ch !== 37) break;
			hasDirectives = true;
			ch = state.input.charCodeAt(++state.position);
			let _position = state.position;
			while (ch !== 0 && !isWsOrEol(ch)) ch = state.input.charCodeAt(++state.position);
			const directiveName = state.input.slice(_position, state.position);
			const directiveArgs = [];
			if (directiveName.length < 1) throwError(state, "directive name must not be less than one character in length");
			while (ch !== 0) {
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 35) {
					do
						ch = state.input.charCodeAt(++state.position);
					while (ch !== 0 && !isEol(ch));
					break;
				}
				if (isEol(ch)) break;
				_position = state.position;
				while (ch !== 0 && !isWsOrEol(ch)) ch = state.input.charCodeAt(++state.position);
				directiveArgs.push(state.input.slice(_position, state.position));
			}
			if (ch !== 0) readLineBreak(state);
			if (_hasOwnProperty.call(directiveHandlers, directiveName)) directiveHandlers[directiveName](state, directiveName, directiveArgs);
			else throwWarning(state, "unknown document directive \"" + directiveName + "\"");
		}
		skipSeparationSpace(state, true, -1);
		if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45) {
			state.position += 3;
			skipSeparationSpace(state, true, -1);
		} else if (hasDirectives) throwError(state, "directives end mark is expected");
		composeNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, true);
		skipSeparationSpace(state, true, -1);
		if (state.checkLineBreaks && PATTERN_NON_ASCII_LINE_BREAKS.test(state.input.slice(documentStart, state.position))) throwWarning(state, "non-ASCII line breaks are interpreted as content");
		state.documents.push(state.result);
		if (state.position === state.lineStart && testDocumentSeparator(state)) {
			if (state.input.charCodeAt(state.position) === 46) {
				state.position += 3;
				skipSeparationSpace(state, true, -1);
			}
			return;
		}
		if (state.position < state.length - 1) throwError(state, "end of the stream or a document separator is expected");
	}
	function loadDocuments(input, options) {
		input = String(input);
		options = options || {};
		if (input.length !== 0) {
			if (input.charCodeAt(input.length - 1) !== 10 && input.charCodeAt(input.length - 1) !== 13) input += "\n";
			if (input.charCodeAt(0) === 65279) input = input.slice(1);
		}
		const state = new State(input, options);
		const nullpos = input.indexOf("\0");
		if (nullpos !== -1) {
			state.position = nullpos;
			throwError(state, "null byte is not allowed in input");
		}
		state.input += "\0";
		while (state.input.charCodeAt(state.position) === 32) {
			state.lineIndent += 1;
			state.position += 1;
		}
		while (state.position < state.length - 1) readDocument(state);
		return state.documents;
	}
	function loadAll2(input, iterator, options) {
		if (iterator !== null && typeof iterator === "object" && typeof options === "undefined") {
			options = iterator;
			iterator = null;
		}
		const documents = loadDocuments(input, options);
		if (typeof iterator !== "function") return documents;
		for (let index = 0, length = documents.length; index < length; index += 1) iterator(documents[index]);
	}
	function load2(input, options) {
		const documents = loadDocuments(input, options);
		if (documents.length === 0) return;
		else if (documents.length === 1) return documents[0];
		throw new YAMLException2("expected a single document in the stream, but found more");
	}
	loader.loadAll = loadAll2;
	loader.load = load2;
	return loader;
}
var dumper = {};
var hasRequiredDumper;
function requireDumper() {
	if (hasRequiredDumper) return dumper;
	hasRequiredDumper = 1;
	const common2 = requireCommon();
	const YAMLException2 = requireException();
	const DEFAULT_SCHEMA2 = require_default();
	const _toString = Object.prototype.toString;
	const _hasOwnProperty = Object.prototype.hasOwnProperty;
	const CHAR_BOM = 65279;
	const CHAR_TAB = 9;
	const CHAR_LINE_FEED = 10;
	const CHAR_CARRIAGE_RETURN = 13;
	const CHAR_SPACE = 32;
	const CHAR_EXCLAMATION = 33;
	const CHAR_DOUBLE_QUOTE = 34;
	const CHAR_SHARP = 35;
	const CHAR_PERCENT = 37;
	const CHAR_AMPERSAND = 38;
	const CHAR_SINGLE_QUOTE = 39;
	const CHAR_ASTERISK = 42;
	const CHAR_COMMA = 44;
	const CHAR_MINUS = 45;
	const CHAR_COLON = 58;
	const CHAR_EQUALS = 61;
	const CHAR_GREATER_THAN = 62;
	const CHAR_QUESTION = 63;
	const CHAR_COMMERCIAL_AT = 64;
	const CHAR_LEFT_SQUARE_BRACKET = 91;
	const CHAR_RIGHT_SQUARE_BRACKET = 93;
	const CHAR_GRAVE_ACCENT = 96;
	const CHAR_LEFT_CURLY_BRACKET = 123;
	const CHAR_VERTICAL_LINE = 124;
	const CHAR_RIGHT_CURLY_BRACKET = 125;
	const ESCAPE_SEQUENCES = {};
	ESCAPE_SEQUENCES[0] = "\\0";
	ESCAPE_SEQUENCES[7] = "\\a";
	ESCAPE_SEQUENCES[8] = "\\b";
	ESCAPE_SEQUENCES[9] = "\\t";
	ESCAPE_SEQUENCES[10] = "\\n";
	ESCAPE_SEQUENCES[11] = "\\v";
	ESCAPE_SEQUENCES[12] = "\\f";
	ESCAPE_SEQUENCES[13] = "\\r";
	ESCAPE_SEQUENCES[27] = "\\e";
	ESCAPE_SEQUENCES[34] = "\\\"";
	ESCAPE_SEQUENCES[92] = "\\\\";
	ESCAPE_SEQUENCES[133] = "\\N";
	ESCAPE_SEQUENCES[160] = "\\_";
	ESCAPE_SEQUENCES[8232] = "\\L";
	ESCAPE_SEQUENCES[8233] = "\\P";
	const DEPRECATED_BOOLEANS_SYNTAX = [
		"y",
		"Y",
		"yes",
		"Yes",
		"YES",
		"on",
		"On",
		"ON",
		"n",
		"N",
		"no",
		"No",
		"NO",
		"off",
		"Off",
		"OFF"
	];
	const DEPRECATED_BASE60_SYNTAX = /^[-+]?[0-9_]+(?::[0-9_]+)+(?:\.[0-9_]*)?$/;
	function compileStyleMap(schema2, map2) {
		if (map2 === null) return {};
		const result = {};
		const keys = Object.keys(map2);
		for (let index = 0, length = keys.length; index < length; index += 1) {
			let tag = keys[index];
			let style = String(map2[tag]);
			if (tag.slice(0, 2) === "!!") tag = "tag:yaml.org,2002:" + tag.slice(2);
			const type2 = schema2.compiledTypeMap["fallback"][tag];
			if (type2 && _hasOwnProperty.call(type2.styleAliases, style)) style = type2.styleAliases[style];
			result[tag] = style;
		}
		return result;
	}
	function encodeHex(character) {
		let handle;
		let length;
		const string = character.toString(16).toUpperCase();
		if (character <= 255) {
			handle = "x";
			length = 2;
		} else if (character <= 65535) {
			handle = "u";
			length = 4;
		} else if (character <= 4294967295) {
			handle = "U";
			length = 8;
		} else throw new YAMLException2("code point within a string may not be greater than 0xFFFFFFFF");
		return "\\" + handle + common2.repeat("0", length - string.length) + string;
	}
	const QUOTING_TYPE_SINGLE = 1;
	const QUOTING_TYPE_DOUBLE = 2;
	function State(options) {
		this.schema = options["schema"] || DEFAULT_SCHEMA2;
		this.indent = Math.max(1, options["indent"] || 2);
		this.noArrayIndent = options["noArrayIndent"] || false;
		this.skipInvalid = options["skipInvalid"] || false;
		this.flowLevel = common2.isNothing(options["flowLevel"]) ? -1 : options["flowLevel"];
		this.styleMap = compileStyleMap(this.schema, options["styles"] || null);
		this.sortKeys = options["sortKeys"] || false;
		this.lineWidth = options["lineWidth"] || 80;
		this.noRefs = options["noRefs"] || false;
		this.noCompatMode = options["noCompatMode"] || false;
		this.condenseFlow = options["condenseFlow"] || false;
		this.quotingType = options["quotingType"] === "\"" ? QUOTING_TYPE_DOUBLE : QUOTING_TYPE_SINGLE;
		this.forceQuotes = options["forceQuotes"] || false;
		this.replacer = typeof options["replacer"] === "function" ? options["replacer"] : null;
		this.implicitTypes = this.schema.compiledImplicit;
		this.explicitTypes = this.schema.compiledExplicit;
		this.tag = null;
		this.result = "";
		this.duplicates = [];
		this.usedDuplicates = null;
	}
	function indentString(string, spaces) {
		const ind = common2.repeat(" ", spaces);
		let position = 0;
		let result = "";
		const length = string.length;
		while (position < length) {
			let line;
			const next = string.indexOf("\n", position);
			if (next === -1) {
				line = string.slice(position);
				position = length;
			} else {
				line = string.slice(position, next + 1);
				position = next + 1;
			}
			if (line.length && line !== "\n") result += ind;
			result += line;
		}
		return result;
	}
	function generateNextLine(state, level) {
		return "\n" + common2.repeat(" ", state.indent * level);
	}
	function testImplicitResolving(state, str2) {
		for (let index = 0, length = state.implicitTypes.length; index < length; index += 1) if (state.implicitTypes[index].resolve(str2)) return true;
		return false;
	}
	function isWhitespace(c) {
		return c === CHAR_SPACE || c === CHAR_TAB;
	}
	function isPrintable(c) {
		return c >= 32 && c <= 126 || c >= 161 && c <= 55295 && c !== 8232 && c !== 8233 || c >= 57344 && c <= 65533 && c !== CHAR_BOM || c >= 65536 && c <= 1114111;
	}
	function isNsCharOrWhitespace(c) {
		return isPrintable(c) && c !== CHAR_BOM && c !== CHAR_CARRIAGE_RETURN && c !== CHAR_LINE_FEED;
	}
	function isPlainSafe(c, prev, inblock) {
		const cIsNsCharOrWhitespace = isNsCharOrWhitespace(c);
		const cIsNsChar = cIsNsCharOrWhitespace && !isWhitespace(c);
		return (inblock ? cIsNsCharOrWhitespace : cIsNsCharOrWhitespace && c !== CHAR_COMMA && c !== CHAR_LEFT_SQUARE_BRACKET && c !== CHAR_RIGHT_SQUARE_BRACKET && c !== CHAR_LEFT_CURLY_BRACKET && c !== CHAR_RIGHT_CURLY_BRACKET) && c !== CHAR_SHARP && !(prev === CHAR_COLON && !cIsNsChar) || isNsCharOrWhitespace(prev) && !isWhitespace(prev) && c === CHAR_SHARP || prev === CHAR_COLON && cIsNsChar;
	}
	function isPlainSafeFirst(c) {
		return isPrintable(c) && c !== CHAR_BOM && !isWhitespace(c) && c !== CHAR_MINUS && c !== CHAR_QUESTION && c !== CHAR_COLON && c !== CHAR_COMMA && c !== CHAR_LEFT_SQUARE_BRACKET && c !== CHAR_RIGHT_SQUARE_BRACKET && c !== CHAR_LEFT_CURLY_BRACKET && c !== CHAR_RIGHT_CURLY_BRACKET && c !== CHAR_SHARP && c !== CHAR_AMPERSAND && c !== CHAR_ASTERISK && c !== CHAR_EXCLAMATION && c !== CHAR_VERTICAL_LINE && c !== CHAR_EQUALS && c !== CHAR_GREATER_THAN && c !== CHAR_SINGLE_QUOTE && c !== CHAR_DOUBLE_QUOTE && c !== CHAR_PERCENT && c !== CHAR_COMMERCIAL_AT && c !== CHAR_GRAVE_ACCENT;
	}
	function isPlainSafeLast(c) {
		return !isWhitespace(c) && c !== CHAR_COLON;
	}
	function codePointAt(string, pos) {
		const first = string.charCodeAt(pos);
		let second;
		if (first >= 55296 && first <= 56319 && pos + 1 < string.length) {
			second = string.charCodeAt(pos + 1);
			if (second >= 56320 && second <= 57343) return (first - 55296) * 1024 + second - 56320 + 65536;
		}
		return first;
	}
	function needIndentIndicator(string) {
		return /^\n* /.test(string);
	}
	const STYLE_PLAIN = 1;
	const STYLE_SINGLE = 2;
	const STYLE_LITERAL = 3;
	const STYLE_FOLDED = 4;
	const STYLE_DOUBLE = 5;
	function chooseScalarStyle(string, singleLineOnly, indentPerLevel, lineWidth, testAmbiguousType, quotingType, forceQuotes, inblock) {
		let i;
		let char = 0;
		let prevChar = null;
		let hasLineBreak = false;
		let hasFoldableLine = false;
		const shouldTrackWidth = lineWidth !== -1;
		let previousLineBreak = -1;
		let plain = isPlainSafeFirst(codePointAt(string, 0)) && isPlainSafeLast(codePointAt(string, string.length - 1));
		if (singleLineOnly || forceQuotes) for (i = 0; i < string.length; char >= 65536 ? i += 2 : i++) {
			char = codePointAt(string, i);
			if (!isPrintable(char)) return STYLE_DOUBLE;
			plain = plain && isPlainSafe(char, prevChar, inblock);
			prevChar = char;
		}
		else {
			for (i = 0; i < string.length; char >= 65536 ? i += 2 : i++) {
				char = codePointAt(string, i);
				if (char === CHAR_LINE_FEED) {
					hasLineBreak = true;
					if (shouldTrackWidth) {
						hasFoldableLine = hasFoldableLine || i - previousLineBreak - 1 > lineWidth && string[previousLineBreak + 1] !== " ";
						previousLineBreak = i;
					}
				} else if (!isPrintable(char)) return STYLE_DOUBLE;
				plain = plain && isPlainSafe(char, prevChar, inblock);
				prevChar = char;
			}
			hasFoldableLine = hasFoldableLine || shouldTrackWidth && i - previousLineBreak - 1 > lineWidth && string[previousLineBreak + 1] !== " ";
		}
		if (!hasLineBreak && !hasFoldableLine) {
			if (plain && !forceQuotes && !testAmbiguousType(string)) return STYLE_PLAIN;
			return quotingType === QUOTING_TYPE_DOUBLE ? STYLE_DOUBLE : STYLE_SINGLE;
		}
		if (indentPerLevel > 9 && needIndentIndicator(string)) return STYLE_DOUBLE;
		if (!forceQuotes) return hasFoldableLine ? STYLE_FOLDED : STYLE_LITERAL;
		return quotingType === QUOTING_TYPE_DOUBLE ? STYLE_DOUBLE : STYLE_SINGLE;
	}
	function writeScalar(state, string, level, iskey, inblock) {
		state.dump = (function() {
			if (string.length === 0) return state.quotingType === QUOTING_TYPE_DOUBLE ? "\"\"" : "''";
			if (!state.noCompatMode) {
				if (DEPRECATED_BOOLEANS_SYNTAX.indexOf(string) !== -1 || DEPRECATED_BASE60_SYNTAX.test(string)) return state.quotingType === QUOTING_TYPE_DOUBLE ? "\"" + string + "\"" : "'" + string + "'";
			}
			const indent = state.indent * Math.max(1, level);
			const lineWidth = state.lineWidth === -1 ? -1 : Math.max(Math.min(state.lineWidth, 40), state.lineWidth - indent);
			const singleLineOnly = iskey || state.flowLevel > -1 && level >= state.flowLevel;
			function testAmbiguity(string2) {
				return testImplicitResolving(state, string2);
			}
			switch (chooseScalarStyle(string, singleLineOnly, state.indent, lineWidth, testAmbiguity, state.quotingType, state.forceQuotes && !iskey, inblock)) {
				case STYLE_PLAIN: return string;
				case STYLE_SINGLE: return "'" + string.replace(/'/g, "''") + "'";
				case STYLE_LITERAL: return "|" + blockHeader(string, state.indent) + dropEndingNewline(indentString(string, indent));
				case STYLE_FOLDED: return ">" + blockHeader(string, state.indent) + dropEndingNewline(indentString(foldString(string, lineWidth), indent));
				case STYLE_DOUBLE: return "\"" + escapeString(string) + "\"";
				default: throw new YAMLException2("impossible error: invalid scalar style");
			}
		})();
	}
	function blockHeader(string, indentPerLevel) {
		const indentIndicator = needIndentIndicator(string) ? String(indentPerLevel) : "";
		const clip = string[string.length - 1] === "\n";
		return indentIndicator + (clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-") + "\n";
	}
	function dropEndingNewline(string) {
		return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
	}
	function foldString(string, width) {
		const lineRe = /(\n+)([^\n]*)/g;
		let result = (function() {
			let nextLF = string.indexOf("\n");
			nextLF = nextLF !== -1 ? nextLF : string.length;
			lineRe.lastIndex = nextLF;
			return foldLine(string.slice(0, nextLF), width);
		})();
		let prevMoreIndented = string[0] === "\n" || string[0] === " ";
		let moreIndented;
		let match;
		while (match = lineRe.exec(string)) {
			const prefix = match[1];
			const line = match[2];
			moreIndented = line[0] === " ";
			result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
			prevMoreIndented = moreIndented;
		}
		return result;
	}
	function foldLine(line, width) {
		if (line === "" || line[0] === " ") return line;
		const breakRe = / [^ ]/g;
		let match;
		let start = 0;
		let end;
		let curr = 0;
		let next = 0;
		let result = "";
		while (match = breakRe.exec(line)) {
			next = match.index;
			if (next - start > width) {
				end = curr > start ? curr : next;
				result += "\n" + line.slice(start, end);
				start = end + 1;
			}
			curr = next;
		}
		result += "\n";
		if (line.length - start > width && curr > start) result += line.slice(start, curr) + "\n" + line.slice(curr + 1);
		else result += line.slice(start);
		return result.slice(1);
	}
	function escapeString(string) {
		let result = "";
		let char = 0;
		for (let i = 0; i < string.length; char >= 65536 ? i += 2 : i++) {
			char = codePointAt(string, i);
			const escapeSeq = ESCAPE_SEQUENCES[char];
			if (!escapeSeq && isPrintable(char)) {
				result += string[i];
				if (char >= 65536) result += string[i + 1];
			} else result += escapeSeq || encodeHex(char);
		}
		return result;
	}
	function writeFlowSequence(state, level, object) {
		let _result = "";
		const _tag = state.tag;
		for (let index = 0, length = object.length; index < length; index += 1) {
			let value = object[index];
			if (state.replacer) value = state.replacer.call(object, String(index), value);
			if (writeNode(state, level, value, false, false) || typeof value === "undefined" && writeNode(state, level, null, false, false)) {
				if (_result !== "") _result += "," + (!state.condenseFlow ? " " : "");
				_result += state.dump;
			}
		}
		state.tag = _tag;
		state.dump = "[" + _result + "]";
	}
	function writeBlockSequence(state, level, object, compact) {
		let _result = "";
		const _tag = state.tag;
		for (let index = 0, length = object.length; index < length; index += 1) {
			let value = object[index];
			if (state.replacer) value = state.replacer.call(object, String(index), value);
			if (writeNode(state, level + 1, value, true, true, false, true) || typeof value === "undefined" && writeNode(state, level + 1, null, true, true, false, true)) {
				if (!compact || _result !== "") _result += generateNextLine(state, level);
				if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) _result += "-";
				else _result += "- ";
				_result += state.dump;
			}
		}
		state.tag = _tag;
		state.dump = _result || "[]";
	}
	function writeFlowMapping(state, level, object) {
		let _result = "";
		const _tag = state.tag;
		const objectKeyList = Object.keys(object);
		for (let index = 0, length = objectKeyList.length; index < length; index += 1) {
			let pairBuffer = "";
			if (_result !== "") pairBuffer += ", ";
			if (state.condenseFlow) pairBuffer += "\"";
			const objectKey = objectKeyList[index];
			let objectValue = object[objectKey];
			if (state.replacer) objectValue = state.replacer.call(object, objectKey, objectValue);
			if (!writeNode(state, level, objectKey, false, false)) continue;
			if (state.dump.length > 1024) pairBuffer += "? ";
			pairBuffer += state.dump + (state.condenseFlow ? "\"" : "") + ":" + (state.condenseFlow ? "" : " ");
			if (!writeNode(state, level, objectValue, false, false)) continue;
			pairBuffer += state.dump;
			_result += pairBuffer;
		}
		state.tag = _tag;
		state.dump = "{" + _result + "}";
	}
	function writeBlockMapping(state, level, object, compact) {
		let _result = "";
		const _tag = state.tag;
		const objectKeyList = Object.keys(object);
		if (state.sortKeys === true) objectKeyList.sort();
		else if (typeof state.sortKeys === "function") objectKeyList.sort(state.sortKeys);
		else if (state.sortKeys) throw new YAMLException2("sortKeys must be a boolean or a function");
		for (let index = 0, length = objectKeyList.length; index < length; index += 1) {
			let pairBuffer = "";
			if (!compact || _result !== "") pairBuffer += generateNextLine(state, level);
			const objectKey = objectKeyList[index];
			let objectValue = object[objectKey];
			if (state.replacer) objectValue = state.replacer.call(object, objectKey, objectValue);
			if (!writeNode(state, level + 1, objectKey, true, true, true)) continue;
			const explicitPair = state.tag !== null && state.tag !== "?" || state.dump && state.dump.length > 1024;
			if (explicitPair) {
				if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) pairBuffer += "?";
				else pairBuffer += "? ";
			}
			pairBuffer += state.dump;
			if (explicitPair) pairBuffer += generateNextLine(state, level);
			if (!writeNode(state, level + 1, objectValue, true, explicitPair)) continue;
			if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) pairBuffer += ":";
			else pairBuffer += ": ";
			pairBuffer += state.dump;
			_result += pairBuffer;
		}
		state.tag = _tag;
		state.dump = _result || "{}";
	}
	function detectType(state, object, explicit) {
		const typeList = explicit ? state.explicitTypes : state.implicitTypes;
		for (let index = 0, length = typeList.length; index < length; index += 1) {
			const type2 = typeList[index];
			if ((type2.instanceOf || type2.predicate) && (!type2.instanceOf || typeof object === "object" && object instanceof type2.instanceOf) && (!type2.predicate || type2.predicate(object))) {
				if (explicit) {
					if (type2.multi && type2.representName) state.tag = type2.representName(object);
					else state.tag = type2.tag;
				} else state.tag = "?";
				if (type2.represent) {
					const style = state.styleMap[type2.tag] || type2.defaultStyle;
					let _result;
					if (_toString.call(type2.represent) === "[object Function]") _result = type2.represent(object, style);
					else if (_hasOwnProperty.call(type2.represent, style)) _result = type2.represent[style](object, style);
					else throw new YAMLException2("!<" + type2.tag + "> tag resolver accepts not \"" + style + "\" style");
					state.dump = _result;
				}
				return true;
			}
		}
		return false;
	}
	function writeNode(state, level, object, block, compact, iskey, isblockseq) {
		state.tag = null;
		state.dump = object;
		if (!detectType(state, object, false)) detectType(state, object, true);
		const type2 = _toString.call(state.dump);
		const inblock = block;
		if (block) block = state.flowLevel < 0 || state.flowLevel > level;
		const objectOrArray = type2 === "[object Object]" || type2 === "[object Array]";
		let duplicateIndex;
		let duplicate;
		if (objectOrArray) {
			duplicateIndex = state.duplicates.indexOf(object);
			duplicate = duplicateIndex !== -1;
		}
		if (state.tag !== null && state.tag !== "?" || duplicate || state.indent !== 2 && level > 0) compact = false;
		if (duplicate && state.usedDuplicates[duplicateIndex]) state.dump = "*ref_" + duplicateIndex;
		else {
			if (objectOrArray && duplicate && !state.usedDuplicates[duplicateIndex]) state.usedDuplicates[duplicateIndex] = true;
			if (type2 === "[object Object]") {
				if (block && Object.keys(state.dump).length !== 0) {
					writeBlockMapping(state, level, state.dump, compact);
					if (duplicate) state.dump = "&ref_" + duplicateIndex + state.dump;
				} else {
					writeFlowMapping(state, level, state.dump);
					if (duplicate) state.dump = "&ref_" + duplicateIndex + " " + state.dump;
				}
			} else if (type2 === "[object Array]") {
				if (block && state.dump.length !== 0) {
					if (state.noArrayIndent && !isblockseq && level > 0) writeBlockSequence(state, level - 1, state.dump, compact);
					else writeBlockSequence(state, level, state.dump, compact);
					if (duplicate) state.dump = "&ref_" + duplicateIndex + state.dump;
				} else {
					writeFlowSequence(state, level, state.dump);
					if (duplicate) state.dump = "&ref_" + duplicateIndex + " " + state.dump;
				}
			} else if (type2 === "[object String]") {
				if (state.tag !== "?") writeScalar(state, state.dump, level, iskey, inblock);
			} else if (type2 === "[object Undefined]") return false;
			else {
				if (state.skipInvalid) return false;
				throw new YAMLException2("unacceptable kind of an object to dump " + type2);
			}
			if (state.tag !== null && state.tag !== "?") {
				let tagStr = encodeURI(state.tag[0] === "!" ? state.tag.slice(1) : state.tag).replace(/!/g, "%21");
				if (state.tag[0] === "!") tagStr = "!" + tagStr;
				else if (tagStr.slice(0, 18) === "tag:yaml.org,2002:") tagStr = "!!" + tagStr.slice(18);
				else tagStr = "!<" + tagStr + ">";
				state.dump = tagStr + " " + state.dump;
			}
		}
		return true;
	}
	function getDuplicateReferences(object, state) {
		const objects = [];
		const duplicatesIndexes = [];
		inspectNode(object, objects, duplicatesIndexes);
		const length = duplicatesIndexes.length;
		for (let index = 0; index < length; index += 1) state.duplicates.push(objects[duplicatesIndexes[index]]);
		state.usedDuplicates = new Array(length);
	}
	function inspectNode(object, objects, duplicatesIndexes) {
		if (object !== null && typeof object === "object") {
			const index = objects.indexOf(object);
			if (index !== -1) {
				if (duplicatesIndexes.indexOf(index) === -1) duplicatesIndexes.push(index);
			} else {
				objects.push(object);
				if (Array.isArray(object)) for (let i = 0, length = object.length; i < length; i += 1) inspectNode(object[i], objects, duplicatesIndexes);
				else {
					const objectKeyList = Object.keys(object);
					for (let i = 0, length = objectKeyList.length; i < length; i += 1) inspectNode(object[objectKeyList[i]], objects, duplicatesIndexes);
				}
			}
		}
	}
	function dump2(input, options) {
		options = options || {};
		const state = new State(options);
		if (!state.noRefs) getDuplicateReferences(input, state);
		let value = input;
		if (state.replacer) value = state.replacer.call({ "": value }, "", value);
		if (writeNode(state, 0, value, true, true)) return state.dump + "\n";
		return "";
	}
	dumper.dump = dump2;
	return dumper;
}
var hasRequiredJsYaml;
function requireJsYaml() {
	if (hasRequiredJsYaml) return jsYaml;
	hasRequiredJsYaml = 1;
	const loader2 = requireLoader();
	const dumper2 = requireDumper();
	function renamed(from, to) {
		return function() {
			throw new Error("Function yaml." + from + " is removed in js-yaml 4. Use yaml." + to + " instead, which is now safe by default.");
		};
	}
	jsYaml.Type = requireType();
	jsYaml.Schema = requireSchema();
	jsYaml.FAILSAFE_SCHEMA = requireFailsafe();
	jsYaml.JSON_SCHEMA = requireJson();
	jsYaml.CORE_SCHEMA = requireCore();
	jsYaml.DEFAULT_SCHEMA = require_default();
	jsYaml.load = loader2.load;
	jsYaml.loadAll = loader2.loadAll;
	jsYaml.dump = dumper2.dump;
	jsYaml.YAMLException = requireException();
	jsYaml.types = {
		binary: requireBinary(),
		float: requireFloat(),
		map: requireMap(),
		null: require_null(),
		pairs: requirePairs(),
		set: requireSet(),
		timestamp: requireTimestamp(),
		bool: requireBool(),
		int: requireInt(),
		merge: requireMerge(),
		omap: requireOmap(),
		seq: requireSeq(),
		str: requireStr()
	};
	jsYaml.safeLoad = renamed("safeLoad", "load");
	jsYaml.safeLoadAll = renamed("safeLoadAll", "loadAll");
	jsYaml.safeDump = renamed("safeDump", "dump");
	return jsYaml;
}
const yaml = /* @__PURE__ */ getDefaultExportFromCjs(requireJsYaml());
const { Type, Schema, FAILSAFE_SCHEMA, JSON_SCHEMA, CORE_SCHEMA, DEFAULT_SCHEMA, load, loadAll, dump, YAMLException, types, safeLoad, safeLoadAll, safeDump } = yaml;

// src/model/yaml.ts
/** Values and characters that aliases may add to those written out: a bomb of them is an error, not a hang. */
const UNFOLDED = 1e6;
/** Whoever walks what was read does it on the stack. */
const DEPTH = 200;
/** By js-yaml, which reads a benchmark's truths in a third of the time that other parsers take, and starts sooner. */
function readYaml(text) {
	let value;
	try {
		value = load(text, { schema: CORE_SCHEMA }) ?? null;
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		return whyBroken(error, text);
	}
	const why = whyEndless(value, 2 * text.length + UNFOLDED);
	return why === null ? {
		kind: "value",
		value
	} : {
		kind: "unfolds",
		why
	};
}
const SECOND = "expected a single document in the stream, but found more";
const TWICE = "duplicated mapping key";
function whyBroken({ reason, mark }, text) {
	const line = reason === SECOND ? secondDocument(text) : mark ? mark.line + 1 : null;
	const column = mark ? mark.column + 1 : null;
	const key = /^[\w.-]+/.exec(mark ? text.slice(mark.position) : "")?.[0];
	return {
		kind: "broken",
		line,
		column,
		why: reason === TWICE && key ? `the key '${key}' stands there a second time` : wordsOf$2(reason)
	};
}
function wordsOf$2(reason) {
	if (reason.startsWith("nesting exceeded")) return "nested too deeply";
	const alias = /^unidentified alias "(.*)"$/.exec(reason)?.[1];
	return alias === void 0 ? IN_OUR_WORDS.get(reason) ?? reason : `'*${alias}' is read as an alias, and nothing is called that: put it in quotes`;
}
/** Where the parser's words would puzzle whoever wrote the file. */
const IN_OUR_WORDS = /* @__PURE__ */ new Map([
	[SECOND, "a second document begins"],
	["unexpected end of the stream within a flow collection", "a bracket is never closed"],
	["unexpected end of the stream within a single quoted scalar", "a single quote is never closed"],
	["unexpected end of the stream within a double quoted scalar", "a double quote is never closed"],
	["missed comma between flow collection entries", "a comma is missing, or a bracket above is never closed"],
	["deficient indentation", "inside brackets or quotes a line is indented too little"],
	["bad indentation of a mapping entry", "the indentation is off, or a value with a colon or a sign in it lacks quotes"],
	["end of the stream or a document separator is expected", "this does not continue what stands above it: check the indentation"],
	["can not read a block mapping entry; a multiline key may not be an implicit key", "a line without a colon where 'key: value' is expected"],
	["can not read an implicit mapping pair; a colon is missed", "a line without a colon where 'key: value' is expected"]
]);
/** The parser does not say where. A document ends at a line of dots, or where a line of dashes begins the next. */
function secondDocument(text) {
	let begun = false;
	for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
		if (/^(---|\.\.\.)(\s|$)/.test(line) && begun) return index + 1;
		begun ||= line.startsWith("---") || /^\s*[^\s#%]/.test(line);
	}
	return null;
}
/** Null for what can be walked: it does not contain itself, and its aliases unfold to no more than `most`, none too deep. */
function whyEndless(value, most) {
	let left = most;
	const above = /* @__PURE__ */ new Set();
	const walk = (one) => {
		left -= typeof one === "string" ? 1 + one.length : 1;
		if (left < 0) return "aliases stand for more than can be read";
		if (typeof one !== "object" || one === null) return null;
		if (above.has(one)) return "an alias stands inside what it stands for";
		if (above.size > DEPTH) return "aliases nest too deeply";
		above.add(one);
		for (const [key, inner] of Object.entries(one)) {
			if (!Array.isArray(one)) left -= key.length;
			const why = walk(inner);
			if (why !== null) return why;
		}
		above.delete(one);
		return null;
	};
	return walk(value);
}

// src/settings/contradictions.ts
/** Settings that are fine alone and not together, or not where they stand. */
function contradictions({ judge }, where) {
	if (judge === void 0) return [];
	return [
		...missingFloors(judge, where),
		...droppedDesign(judge, where),
		...placesOutside(judge, where)
	];
}
function missingFloors(judge, where) {
	const places = Object.keys(judge.suites).map((suite) => ({
		place: `judge.suites.${suite}.fail-on`,
		own: require_steps.judgeFor(judge, suite)
	}));
	return [{
		place: "judge.fail-on",
		own: judge
	}, ...places].filter(({ own }) => own["fail-on"].includes("floor") && own.floor === void 0).map(({ place }) => ({
		code: "SETTINGS_FLOOR_MISSING",
		where: `${where}: ${place}`,
		message: "floor is to fail, and no floor is set",
		help: "set judge.floor to a score between 0 and 1"
	}));
}
/** Looks that could end the run early say nothing of a margin: whoever asks for them would not get them. */
function droppedDesign({ decision, design }, where) {
	if (decision !== "non-inferiority" || design !== "adaptive") return [];
	return [{
		code: "SETTINGS_CONTRADICT",
		where: `${where}: judge.design`,
		message: "adaptive, and decision: non-inferiority is judged once, on all attempts",
		help: "leave design out, or write decision: regression"
	}];
}
/** Read from the base's tree, and by a nightly written there: what lies elsewhere is no part of what was reviewed. */
function placesOutside(judge, where) {
	return [
		"baseline",
		"history",
		"prices"
	].flatMap((key) => {
		const path = judge[key];
		if (path === void 0 || !isOutside(key, path)) return [];
		return {
			code: "SETTINGS_OUTSIDE",
			where: `${where}: judge.${key}`,
			message: `${JSON.stringify(path)} lies outside the repository`,
			help: `name a file in it${key === "baseline" ? "; --baseline may name any other" : ""}`
		};
	});
}
/** Prices may be the machine's own; they are only read. */
function isOutside(key, path) {
	if (node_path.posix.isAbsolute(path)) return key !== "prices";
	return node_path.posix.normalize(path).split("/")[0] === "..";
}

// src/settings/read-file.ts
/**
* sre-gate.yaml as a checked record, or every problem in it at once. `config` is its path from the repository's top,
* whatever `where` says for messages: the gate's name follows from it.
*/
function readSettingsFile(text, where, config = where) {
	refuseOtherBytes(text, where);
	const value = withName(documentOf(text, where) ?? {}, where, config);
	const parsed = require_steps.SettingsFileSchema.safeParse(value);
	if (!parsed.success) throw new require_start.UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, where)));
	const problems = contradictions(parsed.data, where);
	if (problems.length > 0) throw new require_start.UserError(problems);
	return parsed.data;
}
/** Whoever read the bytes as UTF-8 put this character where they are not: half of a word would pass for the word. */
const NOT_UTF8 = "�";
function refuseOtherBytes(text, where) {
	const at = text.indexOf(NOT_UTF8);
	if (at === -1) return;
	throw new require_start.UserError({
		code: "SETTINGS_NOT_UTF8",
		where: `${where}:${text.slice(0, at).split(/\r\n|[\r\n]/).length}`,
		message: "this line has bytes that are not UTF-8",
		help: "save the file as UTF-8"
	});
}
/** With `judge.id`, written or made of the path. */
function withName(document, where, config) {
	const { judge } = document;
	if (typeof judge !== "object" || judge === null || Array.isArray(judge) || "id" in judge) return document;
	const id = require_steps.gateNamed(config);
	if (id === null) throw nameless(where, config);
	return {
		...document,
		judge: {
			...judge,
			id
		}
	};
}
function nameless(where, config) {
	return new require_start.UserError({
		code: "SETTINGS_ID_NEEDED",
		where: `${where}: judge.id`,
		message: `it is missing, and ${JSON.stringify(config)} makes no name for a gate`,
		help: "write id: NAME under judge:, of lower-case letters, digits and dashes, at most 40"
	});
}
function documentOf(text, where) {
	const read = readYaml(text);
	switch (read.kind) {
		case "value": return read.value;
		case "broken": throw new require_start.UserError({
			code: "SETTINGS_NOT_YAML",
			where: `${where}:${read.line ?? 1}`,
			message: read.why,
			help: "check indentation and quotes"
		});
		case "unfolds": throw new require_start.UserError({
			code: "SETTINGS_TOO_MANY_ALIASES",
			where,
			message: read.why,
			help: "write the values out instead of using YAML aliases"
		});
		default: return require_start.assertNever(read);
	}
}
function problemsOf(issue, document, where) {
	const { path, message, wanted } = require_steps.wordsOfIssue(issue, document);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		code: "SETTINGS_UNKNOWN_KEY",
		where: `${where}: ${[path, key].filter(Boolean).join(".")}`,
		...key === MERGE ? NO_MERGE : unknownKey(key, issue.path)
	}));
	return [{
		code: "SETTINGS_BAD_VALUE",
		where: `${where}: ${path || "(top)"}`,
		message,
		help: `write ${listOf(issue.path) ?? wanted}; docs/settings.md has every setting`
	}];
}
/** YAML 1.1 had it; in 1.2 it is a key like any other. */
const MERGE = "<<";
const NO_MERGE = {
	message: "YAML 1.2 has no merge keys",
	help: "write the settings out; an alias may stand for a whole value, as limits: *a"
};
function unknownKey(key, path) {
	const meant = require_start.didYouMean(key, knownKeys(path));
	return {
		message: "there is no such setting",
		help: path.length === 0 ? `${meant}; an anchor stands where its value is first used, as limits: &a {turns: 50}` : meant
	};
}
/** The keys allowed at a place of the schema. */
function knownKeys(path) {
	return Object.keys(shapeOf(schemaAt(path)) ?? {});
}
/** What may stand in a list, for whoever wrote one value in its place: `[score, veto]`. */
function listOf(path) {
	const element = unwrap(schemaAt(path)?.element);
	if (element === void 0) return null;
	const { options } = element;
	return options ? `a list of ${options.join(", ")}` : "a list, as [a, b]";
}
function schemaAt(path) {
	let schema = require_steps.SettingsFileSchema;
	for (const step of path) schema = unwrap(shapeOf(schema)?.[String(step)] ?? mapValueOf(schema));
	return schema;
}
function shapeOf(schema) {
	return schema?.shape ?? null;
}
/** What stands under any key of a map. */
function mapValueOf(schema) {
	return schema?.def?.valueType;
}
function unwrap(schema) {
	let current = schema;
	while (current && !current.shape && current.def?.innerType) current = current.def.innerType;
	return current;
}

// src/model/diagnosis.ts
/** Where a claim can be checked: a file of the snapshot and a text that stands in it. */
const EvidenceSchema$1 = require_steps.strictObject({
	file: require_steps.string(),
	match: require_steps.string()
});
/** One named root cause. Names stay as the agent wrote them; only src/score reads meaning into them. */
const FactorSchema = require_steps.strictObject({
	name: require_steps.string(),
	reasoning: require_steps.string().nullable(),
	evidence: require_steps.union([require_steps.string(), require_steps.array(EvidenceSchema$1)]).nullable()
});
const DiagnosisSchema = require_steps.strictObject({
	factors: require_steps.array(FactorSchema),
	propagations: require_steps.array(require_steps.strictObject({
		source: require_steps.string(),
		target: require_steps.string(),
		condition: require_steps.string(),
		effect: require_steps.string()
	})),
	alertsExplained: require_steps.array(require_steps.strictObject({
		alert: require_steps.string(),
		explanation: require_steps.string(),
		explained: require_steps.boolean()
	})),
	alternatives: require_steps.array(require_steps.strictObject({
		name: require_steps.string(),
		reason: require_steps.string()
	})),
	/** The agent's own, 0 to 1. */
	confidence: require_steps.number().min(0).max(1).nullable(),
	/** Set when the agent hands over to a person instead of guessing. */
	escalate: require_steps.strictObject({ reason: require_steps.string() }).nullable(),
	noFault: require_steps.boolean()
});

// src/model/usage.ts
/** Who says so, best first. Unknown numbers are null, never 0. */
const OriginSchema = require_steps._enum([
	"metered",
	"trajectory",
	"reported",
	"estimated",
	"unknown"
]);
/** More than this no attempt has: a figure beyond it is none, and sums of them stay finite. */
const MOST = {
	turns: 1e6,
	tokens: 1e11,
	dollars: 1e6
};
const count = require_steps.number().int().nonnegative().nullable();
const UsageSchema = require_steps.strictObject({
	turns: count,
	inputTokens: count,
	/** Part of inputTokens. */
	cachedTokens: count,
	/** Part of inputTokens too: written to a cache, where the provider charges for it. */
	cacheWriteTokens: count.optional(),
	outputTokens: count,
	/**
	* US dollars. A sum over calls of which some had no price is a lower bound: see unpricedCalls. Its origin is
	* "estimated" where a call whose count never came is charged with the most it was let use.
	*/
	cost: require_steps.number().nonnegative().nullable(),
	calls: count,
	unpricedCalls: count,
	/** The model as the provider named it in its answers. */
	model: require_steps.string().nullable(),
	origin: require_steps.strictObject({
		turns: OriginSchema,
		tokens: OriginSchema,
		cost: OriginSchema
	})
});
const upTo = (most) => require_steps.number().int().nonnegative().max(most).nullable().optional();
/** The file an agent may write at SRE_GATE_USAGE. */
const ReportedUsageSchema = require_steps.strictObject({
	turns: upTo(MOST.turns),
	input_tokens: upTo(MOST.tokens),
	cached_tokens: upTo(MOST.tokens),
	output_tokens: upTo(MOST.tokens),
	cost: require_steps.number().nonnegative().max(MOST.dollars).nullable().optional(),
	model: require_steps.string().nullable().optional()
});
const UNKNOWN_USAGE = {
	turns: null,
	inputTokens: null,
	cachedTokens: null,
	outputTokens: null,
	cost: null,
	calls: null,
	unpricedCalls: null,
	model: null,
	origin: {
		turns: "unknown",
		tokens: "unknown",
		cost: "unknown"
	}
};

// src/model/attempt.ts
const StateSchema = require_steps._enum([
	"answered",
	"no-answer",
	"invalid-answer",
	"timeout",
	"turn-limit",
	"token-limit",
	"cost-limit",
	"agent-error",
	"policy-violation",
	"provider-refused",
	"infra-error",
	"cancelled"
]);
/** The last three are never scored: we could not measure. Every other state without an answer scores 0. */
function isMeasured(state) {
	return state !== "infra-error" && state !== "cancelled" && state !== "provider-refused";
}
/**
* The program crashed, ran out of time, hit a limit, or left no answer that reads. A valid answer that lies there all
* the same is scored, and the attempt is an error nevertheless.
*/
function endedInError(state) {
	return isMeasured(state) && state !== "answered";
}
const identity = {
	task: require_steps.string().min(1),
	repeat: require_steps.number().int().positive()
};
/** How an attempt ended, before it is scored. An attempt with a valid answer is scored in any measured state. */
const AttemptSchema = require_steps.strictObject({
	...identity,
	state: StateSchema,
	/** One line for people: exit code, limit reached, what the answer lacks. */
	reason: require_steps.string().nullable(),
	diagnosis: DiagnosisSchema.nullable(),
	/** Repairs made to the answer's JSON under `lenient`. */
	repaired: require_steps.array(require_steps.string()),
	usage: UsageSchema,
	/** How often it was started; more than one after infra errors. */
	tries: require_steps.number().int().nonnegative(),
	/** Found again from an earlier run instead of run now. */
	cached: require_steps.boolean(),
	/** Writes to the incident that the agent tried through a surface. */
	attemptedChanges: require_steps.number().int().nonnegative(),
	/** Queries that a surface answered with "not served here"; absent where there were none. */
	unsupportedQueries: require_steps.number().int().positive().optional(),
	/** What a reader should know of how it was measured, in sentences; absent where there is nothing to say. */
	notes: require_steps.array(require_steps.string()).optional()
});
const ScoredAttemptSchema = AttemptSchema.extend({ score: require_steps.ScoreSchema.nullable() });
/** Times lie beside the run: they differ between two runs of one thing, scores must not. */
const AttemptTimesSchema = require_steps.strictObject({
	...identity,
	startedAt: require_steps.string(),
	seconds: require_steps.number().nonnegative(),
	/** Seconds until the first valid answer lay at the output path. */
	firstCandidateSeconds: require_steps.number().nonnegative().nullable()
});
/** The name of an attempt in files and messages: "netpol-cart#2". */
function attemptKey(attempt) {
	return `${attempt.task}#${attempt.repeat}`;
}

// src/runner/attempt/files.ts
/** Folder of one attempt's transcripts: out/attempts/<task>/<repeat>/. */
function attemptFolder(out, planned) {
	const task = encodeURIComponent(planned.task);
	if (task === "." || task === "..") throw new Error(`unusable task id ${attemptKey(planned)}`);
	return (0, node_path.join)(out, "attempts", task, String(planned.repeat));
}
/** For a file that is about to be opened: where the folder cannot be made, opening the file says why. */
function makeFolder(path) {
	try {
		(0, node_fs.mkdirSync)(path, { recursive: true });
	} catch {
		return;
	}
}
/**
* A folder with all above it. Not by `recursive`: where a file system takes no folders (/proc), Node's own goes round for
* ever, and no signal ends it.
*/
function makeFolders(path) {
	try {
		(0, node_fs.mkdirSync)(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : null;
		if (code === "EEXIST" && isFolder$1(path)) return;
		if (code !== "ENOENT" || (0, node_fs.existsSync)((0, node_path.dirname)(path))) throw error;
		makeFolders((0, node_path.dirname)(path));
		makeFolders(path);
	}
}
function isFolder$1(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** A file of an earlier run: one that cannot be read is none. */
function textOrNull(path) {
	try {
		return (0, node_fs.readFileSync)(path, "utf8");
	} catch {
		return null;
	}
}
let serial$1 = 0;
const synced = (0, node_util.promisify)(node_fs.fsync);
/** Either the whole file or none of it, also after a power cut: written aside, synced, renamed. */
function writeAtomically(path, content) {
	return written(path, content, synced);
}
/** The same but for the power cut, for what is no loss then. */
function writeWhole$1(path, content) {
	return written(path, content, () => Promise.resolve());
}
async function written(path, content, settle) {
	serial$1 += 1;
	const aside = (0, node_path.join)((0, node_path.dirname)(path), `.${process.pid}-${serial$1}.tmp`);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: true });
	try {
		const file = (0, node_fs.openSync)(aside, "wx");
		try {
			(0, node_fs.writeFileSync)(file, content);
			await settle(file);
		} finally {
			(0, node_fs.closeSync)(file);
		}
		(0, node_fs.renameSync)(aside, path);
	} catch (error) {
		(0, node_fs.rmSync)(aside, { force: true });
		throw error;
	}
}

// src/gate/results.ts
/** Of a finished run what it can be judged and shown again from, by name. */
function storedFiles(run, times, { comparison, verdict, base, incidents, judge }) {
	return new Map([
		["run.json", require_steps.diffableJson(run, 2)],
		...times ? [["times.json", require_steps.diffableJson(times, 2)]] : [],
		...judge ? [["judge.json", require_steps.diffableJson(judgeOf(run, judge), 2)]] : [],
		...base ? [["base.json", require_steps.diffableJson(base, 3)]] : [],
		...incidents?.size ? [["incidents.json", incidentsText(incidents)]] : [],
		["comparison.json", require_steps.diffableJson(comparison, 2)],
		["verdict.json", require_steps.diffableJson(verdict, 2)]
	]);
}
/** Which published tasks a private run drew its own from is nobody's business, and no later judgement's. */
function judgeOf({ suite }, judge) {
	return require_steps.isPrivateSuite(suite) ? {
		...judge,
		tasks: [],
		exclude: []
	} : judge;
}
/** What a stored run may have beside run.json. */
const BESIDE = [
	"times.json",
	"judge.json",
	"base.json",
	"incidents.json"
];
function writeResults(out, files) {
	try {
		makeFolders(out);
		if (files.has("run.json")) {
			for (const name of BESIDE) if (!files.has(name)) (0, node_fs.rmSync)((0, node_path.join)(out, name), { force: true });
		}
		for (const [name, text] of files) writeWhole((0, node_path.join)(out, name), text);
	} catch (error) {
		throw require_start.unwritten(error, out);
	}
}
/** Whoever reads while we write sees the old file or the new one, never half. */
function writeWhole(path, text) {
	(0, node_fs.writeFileSync)(`${path}.part`, text);
	(0, node_fs.renameSync)(`${path}.part`, path);
}
function incidentsText(incidents) {
	return require_steps.diffableJson(Object.fromEntries(incidents), 1);
}

// src/model/parse-yaml.ts
/** Real ground truths have 3 to 12 kB, task files less. */
const MAX_YAML = 1048576;
/** Reads YAML or JSON of a person or a benchmark. Size and aliases are bounded: a bomb is an error, not a hang. */
function parseYaml(text, where) {
	if (text.length > MAX_YAML) throw problem$1("YAML_TOO_LARGE", where, `${text.length} characters; at most ${MAX_YAML} are read`, "Check that this is the file that was meant.");
	const read = readYaml(text);
	switch (read.kind) {
		case "value": return read.value;
		case "broken": throw problem$1("YAML_SYNTAX", where, `${read.why}${placeOf$1(read)}`, PLAIN);
		case "unfolds": throw problem$1("YAML_ALIASES", where, read.why, "Write the values out instead of using aliases.");
		default: return require_start.assertNever(read);
	}
}
const PLAIN = "Give one plain YAML or JSON document.";
function placeOf$1({ line, column }) {
	if (line === null) return "";
	return column === null ? ` at line ${line}` : ` at line ${line}, column ${column}`;
}
function problem$1(code, where, message, help) {
	return new require_start.UserError({
		code,
		where,
		message,
		help
	});
}

// src/runner/meter/prices.ts
/** A user's own prices, US dollars per million tokens, by exact model name. */
const PriceFileSchema = require_steps.record(require_steps.string(), require_steps.strictObject({
	input: require_steps.number().nonnegative(),
	output: require_steps.number().nonnegative(),
	"cache-read": require_steps.number().nonnegative().optional(),
	"cache-write": require_steps.number().nonnegative().optional()
}));
/** The table inside @pydantic/genai-prices, and before it the user's file. Loaded only when needed. */
async function loadPrices(file) {
	const own = file === void 0 ? {} : await readPriceFile(file);
	const { calcPrice } = await Promise.resolve().then(() => require("./dist.cjs"));
	const inTable = (model, tokens, family) => {
		const usage = {
			input_tokens: tokens.input,
			cache_read_tokens: Math.min(tokens.cached, tokens.input),
			cache_write_tokens: Math.min(tokens.cacheWrite, tokens.input - tokens.cached),
			output_tokens: tokens.output
		};
		const provider = family === null ? null : PROVIDERS[family] ?? null;
		try {
			return (provider === null ? null : calcPrice(usage, model, { providerId: provider })) ?? calcPrice(usage, model);
		} catch {
			return null;
		}
	};
	const priceOf = (model, tokens, family) => {
		const price = own[ownName(own, model) ?? ""];
		return price === void 0 ? inTable(model, tokens, family)?.total_price ?? null : fromFile$1(price, tokens);
	};
	return Object.assign(priceOf, { nameOf: (model, family) => ownName(own, model) ?? inTable(model, ONE_EACH, family)?.model.id ?? null });
}
const ONE_EACH = {
	input: 1,
	cached: 0,
	cacheWrite: 0,
	output: 1,
	reasoning: 0
};
/** `house/model-7` is asked for as model-7 where house is an upstream: either name is meant by either, if only one is. */
function ownName(own, model) {
	if (Object.hasOwn(own, model)) return model;
	const [bare, asked] = [afterSlash(model), !model.includes("/")];
	const meant = Object.keys(own).filter((name) => name === bare || asked && afterSlash(name) === bare);
	const [name] = meant;
	return meant.length === 1 && name !== void 0 ? name : null;
}
function afterSlash(name) {
	return name.slice(name.indexOf("/") + 1);
}
const PROVIDERS = {
	openai: "openai",
	anthropic: "anthropic",
	gemini: "google",
	openrouter: "openrouter"
};
function fromFile$1(price, tokens) {
	const plain = tokens.input - tokens.cached - tokens.cacheWrite;
	const read = price["cache-read"] ?? price.input;
	const write = price["cache-write"] ?? price.input;
	return (plain * price.input + tokens.cached * read + tokens.cacheWrite * write + tokens.output * price.output) / 1e6;
}
async function readPriceFile(file) {
	const text = await (0, node_fs_promises.readFile)(file, "utf8").catch(() => null);
	if (text === null) throw new require_start.UserError({
		code: "PRICES_MISSING",
		where: "judge.prices",
		message: `${file} cannot be read`,
		help: "Correct the path, or take judge.prices out to use the built-in table."
	});
	const document = parseYaml(text, file);
	const parsed = PriceFileSchema.safeParse(document);
	if (parsed.success) return parsed.data;
	const told = {
		code: "PRICES_INVALID",
		where: file,
		help: "Each model has input and output (and, if you like, cache-read and cache-write): US dollars per million tokens."
	};
	throw new require_start.UserError(require_steps.problemsOfIssues(parsed.error.issues, document, told));
}

// src/runner/meter/semaphore.ts
/** Bounds requests in flight to one provider, over all attempts of a run. First come, first served. */
var Semaphore = class {
	#free;
	#waiting = [];
	constructor(width) {
		this.#free = width;
	}
	/** Whether who enters now does not wait. */
	get hasRoom() {
		return this.#free > 0;
	}
	get waiting() {
		return this.#waiting.length;
	}
	async enter(signal) {
		if (signal?.aborted) return null;
		if (this.#free > 0) this.#free -= 1;
		else if (!await this.#turn(signal)) return null;
		let left = false;
		return () => {
			if (left) return;
			left = true;
			const next = this.#waiting.shift();
			if (next === void 0) this.#free += 1;
			else next();
		};
	}
	#turn(signal) {
		return new Promise((resolve) => {
			const go = () => {
				signal?.removeEventListener("abort", giveUp);
				resolve(true);
			};
			const giveUp = () => {
				this.#waiting = this.#waiting.filter((one) => one !== go);
				resolve(false);
			};
			signal?.addEventListener("abort", giveUp, { once: true });
			this.#waiting.push(go);
		});
	}
};

// src/runner/meter/upstreams.ts
const DEFAULTS = {
	openai: {
		base: "https://api.openai.com/v1",
		baseNames: ["OPENAI_BASE_URL", "OPENAI_API_BASE"],
		keyNames: ["OPENAI_API_KEY"]
	},
	anthropic: {
		base: "https://api.anthropic.com",
		baseNames: ["ANTHROPIC_BASE_URL"],
		keyNames: ["ANTHROPIC_API_KEY"]
	},
	gemini: {
		base: "https://generativelanguage.googleapis.com",
		baseNames: ["GOOGLE_GEMINI_BASE_URL"],
		keyNames: ["GEMINI_API_KEY", "GOOGLE_API_KEY"]
	}
};
/** The three defaults and what the judge's settings name; a setting of a default's name replaces it. */
function findUpstreams(judge, environment) {
	const problems = [];
	const named = Object.entries(judge.upstreams).map(([name, settings]) => {
		const where = `judge.upstreams.${name}`;
		const standard = name === settings.dialect;
		const keyName = settings["key-env"] ?? `${name.toUpperCase().replaceAll("-", "_")}_API_KEY`;
		const base = new URL(settings["base-url"]);
		problems.push(...unsupported(base, where));
		const own = expandHeaders(settings.headers, environment, where, problems);
		const key = settings["key-env"] === void 0 ? void 0 : environment[settings["key-env"]];
		if (settings["key-env"] !== void 0 && key === void 0) problems.push(missingKey(where, settings["key-env"]));
		return {
			name,
			prefix: standard ? `/${name}` : `/upstream/${name}`,
			family: settings.dialect,
			base,
			headers: {
				...key === void 0 ? {} : keyHeaders(settings.dialect, key),
				...own
			},
			keyName
		};
	});
	if (problems.length > 0) throw new require_start.UserError(problems);
	const families = [
		"openai",
		"anthropic",
		"gemini"
	];
	const replaced = new Set(named.map((upstream) => upstream.prefix));
	return [...families.filter((family) => !replaced.has(`/${family}`)).map((family) => defaultUpstream(family, environment)), ...named];
}
function defaultUpstream(family, environment) {
	const { base, baseNames, keyNames } = DEFAULTS[family];
	const set = (names) => names.map((name) => environment[name]).find((value) => value !== void 0 && value !== "");
	const key = set(keyNames);
	return {
		name: family,
		prefix: `/${family}`,
		family,
		base: new URL(set(baseNames) ?? base),
		headers: key === void 0 ? null : keyHeaders(family, key),
		keyName: keyNames[0] ?? ""
	};
}
function keyHeaders(family, key) {
	switch (family) {
		case "openai": return { authorization: `Bearer ${key}` };
		case "anthropic": return { "x-api-key": key };
		case "gemini": return { "x-goog-api-key": key };
	}
}
/** ${NAME} in a header's value stands for a variable of ours, so that no key lies in the settings. */
function expandHeaders(headers, environment, where, problems) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.replace(/\$\{([A-Za-z_]\w*)\}/g, (_whole, variable) => {
		const found = environment[variable];
		if (found === void 0) problems.push(missingKey(`${where}.headers.${name}`, variable));
		return found ?? "";
	})]));
}
function missingKey(where, variable) {
	return {
		code: "UPSTREAM_KEY_MISSING",
		where,
		message: `the variable ${variable} is not set`,
		help: `Pass it to the gate's step: env: {${variable}: \${{ secrets.${variable} }}}`
	};
}
/** Requests to these are signed over their bytes: a proxy that swaps a key cannot speak for the agent. */
function unsupported(base, where) {
	const signed = /(^|\.)amazonaws\.com$/.test(base.hostname) || /(^|[.-])aiplatform\.googleapis\.com$/.test(base.hostname);
	if (!signed && /^https?:$/.test(base.protocol)) return [];
	return [{
		code: "UPSTREAM_UNSUPPORTED",
		where,
		message: signed ? `${base.hostname} wants signed requests (Bedrock, Vertex), which the metering proxy cannot make` : `${base.protocol} is no way to reach a provider`,
		help: "Use an endpoint that takes a key (Azure with a key, OpenRouter, vLLM, a gateway of your own), or run with network: open and no metering."
	}];
}

// src/runner/meter/prepare.ts
/** Keys, prices and lanes, once per run. The price table is only loaded where something can be billed. */
async function prepareMetering(request) {
	const { judge } = request;
	const upstreams = findUpstreams(judge, process.env);
	const price = upstreams.some((upstream) => upstream.headers !== null) || request.replay || boundsCost(request) ? await loadPrices(judge.prices) : null;
	if (price !== null) requirePrice(request, price);
	const lanes = new Map(upstreams.map((upstream) => [upstream.name, new Semaphore(judge["requests-in-flight"])]));
	const listed = [request.agent.model, ...judge.models];
	const named = (asked, family) => listed.includes(asked) ? asked : price?.nameOf(asked, family) ?? null;
	return {
		upstreams,
		price,
		named,
		lanes
	};
}
function boundsCost({ judge }) {
	return judge.limits.cost !== null || judge["max-cost"] !== void 0 || judge["fail-on"].includes("cost");
}
/** A bound on dollars means nothing for a model that costs an unknown amount. */
function requirePrice(request, price) {
	const { model } = request.agent;
	if (model === null || !boundsCost(request)) return;
	if (price(model, ONE_EACH, null) !== null) return;
	throw new require_start.UserError({
		code: "PRICE_UNKNOWN",
		where: "agent.model",
		message: `${model} has no price, and a limit, budget or gate on cost is set`,
		help: `Give its price in a file named by judge.prices: ${model}: {input: ..., output: ...} (US dollars per million tokens)`
	});
}

// src/doctor/disk.ts
const MEGABYTE$1 = 1048576;
/** Logs, answers and reports of a plan; its tasks take more, and say so themselves. */
const LEAST = 100 * MEGABYTE$1;
/** A disk that fills up in the middle of a plan ends it; whether there is room is known before. */
function fullDisks(folders) {
	return folders.flatMap((folder) => {
		const free = freeBytes(folder);
		if (free === null || free >= LEAST) return [];
		return [{
			code: "DISK_FULL",
			where: folder,
			message: `${Math.floor(free / MEGABYTE$1)} MB are free there, and a run needs at least ${LEAST / MEGABYTE$1}`,
			help: "Make room, or choose another folder with --out (and SRE_GATE_CACHE for the cache)."
		}];
	});
}
/** Of the nearest folder that exists. */
function freeBytes(folder) {
	for (let at = folder;; at = (0, node_path.dirname)(at)) try {
		const { bavail, bsize } = (0, node_fs.statfsSync)(at);
		return bavail * bsize;
	} catch {
		if (at === (0, node_path.dirname)(at)) return null;
	}
}

// src/runner/sandbox/launcher-node.ts
/** The same launcher for machines without Perl: see launcher-perl.ts for what it does and why. */
const NODE_LAUNCHER = String.raw`
"use strict";
const fs = require("node:fs"), net = require("node:net"), { spawn } = require("node:child_process");
const [port, upstream, ...rest] = process.argv.slice(2);
const split = rest.indexOf("--");
const wanted = rest.slice(0, split).map((word) => {
  const [kind, cap, ...path] = word.split(":");
  return { kind, cap: Number(cap), path: path.join(":") };
});
const command = rest.slice(split + 1);
const gate = new net.Socket({ fd: 3, readable: true, writable: true });
gate.on("error", () => process.exit(1));
gate.on("end", () => process.exit(1));

function frame(type, fact, bytes) {
  gate.write(Buffer.concat([Buffer.from(type + " " + fact + " " + bytes.length + "\n"), bytes]));
}
const NOTHING = Buffer.alloc(0);
const REFUSED = { ENOENT: "missing", ELOOP: "link", ENXIO: "special" };

function leave(path, cap) {
  let file;
  try {
    file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return [REFUSED[error.code] ?? "unreadable", NOTHING];
  }
  try {
    const facts = fs.fstatSync(file);
    if (!facts.isFile()) return ["special", NOTHING];
    if (facts.nlink > 1) return ["hardlink", NOTHING];
    if (facts.size > cap) return ["large", Buffer.from(String(facts.size))];
    return ["text", fs.readFileSync(file).subarray(0, cap)];
  } finally {
    fs.closeSync(file);
  }
}

let seen = "", sent = 0;
function look() {
  const [{ cap, path }] = wanted;
  let facts;
  try { facts = fs.lstatSync(path); } catch { return; }
  const now = [facts.ino, facts.size, facts.mtimeMs].join(" ");
  if (now === seen || sent >= 40) return;
  seen = now; sent += 1;
  const [what, text] = leave(path, cap);
  if (what === "text") frame("C", "text", text);
}

function killAll(signal) {
  try { process.kill(-1, signal); return true; } catch { return false; }
}

// All is laid out. What happens from here on is the agent's, and so is the time.
function wait() {
  let word = NOTHING;
  const listen = (bytes) => {
    word = Buffer.concat([word, bytes]);
    if (word[0] !== 71) process.exit(1);
    const begin = word.indexOf(10) + 1, end = begin + Number(word.subarray(1, begin));
    if (begin === 0 || word.length < end) return;
    gate.off("data", listen);
    const pairs = word.subarray(begin, end).toString().split("\0").slice(0, -1).map((pair) => pair.split(/=(.*)/s));
    const { PWD } = process.env;
    run({ ...Object.fromEntries(pairs), ...(PWD === undefined ? {} : { PWD }) });
    obey(word.subarray(end));
  };
  gate.on("data", listen);
  frame("H", "held", NOTHING);
}

function obey(orders) {
  for (const order of orders) killAll(order === 75 ? "SIGKILL" : "SIGTERM");
}

function run(env) {
  const agent = spawn(command[0], command.slice(1), { stdio: "inherit", detached: true, env });
  agent.on("error", (error) => { frame("E", "exec", Buffer.from(error.message)); finish(9); });
  try { fs.writeFileSync("/proc/" + agent.pid + "/oom_score_adj", "1000\n"); } catch {}
  gate.on("data", obey);
  frame("L", "ready", NOTHING);
  const timer = setInterval(look, 250);
  agent.on("exit", (code, signal) => {
    clearInterval(timer);
    finish(code === null ? require("node:os").constants.signals[signal] : code << 8);
  });
}

function finish(status) {
  for (let round = 0; round < 500 && killAll("SIGKILL"); round += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  look();
  for (const { kind, cap, path } of wanted) { const [what, text] = leave(path, cap); frame(kind, what, text); }
  gate.write("X " + status + " 0\n", () => process.exit(0));
}

if (port === "-") wait();
else net.createServer({ allowHalfOpen: true }, (client) => {
  const up = net.connect({ path: upstream, allowHalfOpen: true });
  client.on("error", () => up.destroy());
  up.on("error", () => client.destroy());
  client.pipe(up); up.pipe(client);
}).listen(Number(port), "127.0.0.1", wait);
`;

// src/runner/sandbox/launcher-perl.ts
/**
* Runs inside the sandbox beside the agent: forwards loopback to the one socket that leads out,
* ends the agent when told so, and passes its files out under a cap. Perl, because it starts in a
* third of Node's time and the base systems have it. What it says is untrusted: the agent runs
* under the same user and could say it too.
*
* Descriptor 3, both ways. In: first of all G (go, with the agent's environment: see process/latch.ts), then
* T (terminate), K (kill). Out: frames "TYPE FACT LENGTH\n" + bytes.
*/
const PERL_LAUNCHER = String.raw`
use strict; use warnings; use Socket; use Fcntl;
my ($port, $upstream) = splice @ARGV, 0, 2;
my @wanted;
while (@ARGV && (my $word = shift @ARGV) ne '--') { push @wanted, [split /:/, $word, 3] }
open(my $gate, '+<&=', 3) or die "no gate: $!";
fcntl($gate, F_SETFD, FD_CLOEXEC);
$SIG{PIPE} = 'IGNORE';
# What our caller forgot to close is not the agent's.
opendir(my $listing, '/proc/self/fd') or die "proc: $!";
my @open = grep { /^\d+$/ && $_ > 3 } readdir $listing;
closedir $listing;
for my $number (@open) { if (open(my $stranger, '<&=', $number)) { close $stranger } }

sub frame {
  my ($type, $fact, $bytes) = @_;
  my $data = "$type $fact " . length($bytes) . "\n" . $bytes;
  while (length $data) {
    my $n = syswrite($gate, $data);
    if (!defined $n) { next if $!{EINTR}; exit 1 }
    substr($data, 0, $n, '');
  }
}

sub leave { my ($path, $cap) = @_;
  if (!sysopen(my $file, $path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)) {
    return ('missing', '') if $!{ENOENT};
    return ('link', '') if $!{ELOOP};
    return ('special', '') if $!{ENXIO};
    return ('unreadable', '');
  } else {
    my @facts = stat $file;
    return ('special', '') unless -f _;
    return ('hardlink', '') if $facts[3] > 1;
    return ('large', $facts[7]) if $facts[7] > $cap;
    my $text = '';
    while (length($text) <= $cap) {
      my $n = sysread($file, $text, 65536, length $text);
      last unless $n;
    }
    return length($text) > $cap ? ('large', length $text) : ('text', $text);
  }
}

sub unblock { my $flags = fcntl($_[0], F_GETFL, 0); fcntl($_[0], F_SETFL, $flags | O_NONBLOCK) }

my $listener;
if ($port ne '-') {
  socket($listener, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
  setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind($listener, sockaddr_in($port, INADDR_LOOPBACK)) or die "bind: $!";
  listen($listener, 511) or die "listen: $!";
  unblock($listener);
}
# All is laid out. What happens from here on is the agent's, and so is the time.
sub take { my ($bytes, $wanted) = ('', @_);
  while (length($bytes) < $wanted) { sysread($gate, $bytes, $wanted - length $bytes, length $bytes) or exit 1 }
  return $bytes }
frame('H', 'held', '');
take(1) eq 'G' or exit 1;
my $length = '';
while ((my $byte = take(1)) ne "\n") { $length .= $byte }
my $folder = $ENV{PWD};
%ENV = map { split /=/, $_, 2 } split /\0/, take($length);
$ENV{PWD} = $folder if defined $folder;

pipe(my $wake, my $waker) or die "pipe: $!";
unblock($wake); unblock($waker);
$SIG{CHLD} = sub { syswrite($waker, 'x') };

my $agent = fork();
die "fork: $!" unless defined $agent;
if ($agent == 0) {
  $SIG{CHLD} = $SIG{PIPE} = 'DEFAULT';
  setpgrp(0, 0);
  if (open(my $oom, '>', '/proc/self/oom_score_adj')) { print $oom "1000\n"; close $oom }
  { no warnings; exec { $ARGV[0] } @ARGV }
  my $why = "$!";
  frame('E', 'exec', $why);
  kill 'KILL', $$;
}
frame('L', 'ready', '');

# One record per socket: 0 handle, 1 peer's number, 2 bytes to write, 3 may read, 4 end after the bytes, 5 may write.
my %sockets;
sub drop { my ($id) = @_; my $s = delete $sockets{$id} or return; close $s->[0]; my $p = delete $sockets{$s->[1]}; close $p->[0] if $p }
sub welcome {
  while (accept(my $client, $listener)) {
    if (!socket(my $up, PF_UNIX, SOCK_STREAM, 0)) { close $client }
    elsif (!connect($up, pack_sockaddr_un($upstream))) { close $client; close $up }
    else {
      unblock($client); unblock($up);
      $sockets{fileno $client} = [$client, fileno $up, '', 1, 0, 1];
      $sockets{fileno $up} = [$up, fileno $client, '', 1, 0, 1];
    }
  }
}
sub pump_in { my ($id) = @_;
  my $s = $sockets{$id} or return; my $p = $sockets{$s->[1]};
  my $n = sysread($s->[0], $p->[2], 65536, length $p->[2]);
  if (!defined $n) { return if $!{EAGAIN} || $!{EINTR}; drop($id) }
  elsif ($n == 0) { $s->[3] = 0; $p->[4] = 1; pump_out($s->[1]) }
  else { pump_out($s->[1]) }
}
sub pump_out { my ($id) = @_;
  my $s = $sockets{$id} or return;
  if (length $s->[2]) {
    my $n = syswrite($s->[0], $s->[2]);
    if (!defined $n) { return if $!{EAGAIN} || $!{EINTR}; return drop($id) }
    substr($s->[2], 0, $n, '');
  }
  if ($s->[4] && $s->[5] && !length $s->[2]) { shutdown($s->[0], 1); $s->[5] = 0 }
  my $p = $sockets{$s->[1]};
  drop($id) if !$s->[3] && !$p->[3] && !$s->[5] && !$p->[5];
}

my ($seen, $sent, $next_look, $status) = ('', 0, 0, undef);
sub look {
  my ($kind, $cap, $path) = @{$wanted[0]};
  my @facts = lstat $path;
  return unless @facts && $sent < 40;
  my $now = join ' ', @facts[1, 7, 9, 10];
  return if $now eq $seen;
  $seen = $now; $sent++;
  my ($what, $text) = leave($path, $cap);
  frame('C', 'text', $text) if $what eq 'text';
}

while (!defined $status) {
  my ($r, $w) = ('', '');
  vec($r, fileno $wake, 1) = 1; vec($r, 3, 1) = 1;
  vec($r, fileno $listener, 1) = 1 if $listener;
  for my $id (keys %sockets) {
    my $s = $sockets{$id};
    vec($r, $id, 1) = 1 if $s->[3] && length($sockets{$s->[1]}[2]) < 262144;
    vec($w, $id, 1) = 1 if length $s->[2];
  }
  my $n = select($r, $w, undef, 0.25);
  if ($n > 0) {
    if (vec($r, 3, 1)) {
      my $got = sysread($gate, my $order, 1);
      exit 1 unless $got;
      kill($order eq 'K' ? 'KILL' : 'TERM', -1);
    }
    welcome() if $listener && vec($r, fileno $listener, 1);
    for my $id (grep { vec($r, $_, 1) } keys %sockets) { pump_in($id) }
    for my $id (grep { vec($w, $_, 1) } keys %sockets) { pump_out($id) }
    sysread($wake, my $bytes, 512) if vec($r, fileno $wake, 1);
  }
  look() if $n == 0 || time >= $next_look and $next_look = time + 1;
  $status = $? if waitpid($agent, 1) == $agent;
}
# Nobody may touch the files while they are read.
for (1 .. 500) { last unless kill('KILL', -1); select(undef, undef, undef, 0.001) }
look();
for (@wanted) { my ($kind, $cap, $path) = @$_; frame($kind, leave($path, $cap)) }
frame('X', $status, '');
exit 0;
`;

// src/runner/sandbox/tools.ts
function findTools(environment, launcher = "auto") {
	const path = `${environment.PATH ?? ""}${node_path.delimiter}/usr/bin${node_path.delimiter}/bin`;
	const find = (name) => path.split(node_path.delimiter).map((folder) => (0, node_path.join)(folder, name)).find((file) => (0, node_fs.existsSync)(file)) ?? null;
	const bwrap = find("bwrap");
	if (bwrap === null) return null;
	return {
		bwrap,
		launcher: (0, node_fs.existsSync)("/usr/bin/perl") && launcher !== "node" ? {
			program: "/usr/bin/perl",
			file: "launch.pl",
			text: PERL_LAUNCHER
		} : {
			program: process.execPath,
			file: "launch.cjs",
			text: NODE_LAUNCHER
		},
		limits: limitWords(systemProgram("prlimit")),
		setpriv: systemProgram("setpriv"),
		privileged: process.getuid?.() === 0
	};
}
const LIMITS = [
	[
		"nproc",
		"processes",
		1024
	],
	[
		"nofile",
		"open files",
		8192
	],
	[
		"core",
		"core file size",
		0
	],
	[
		"memlock",
		"locked memory",
		65536
	]
];
/** Never above what holds for us already: to raise a limit is root's alone, and root is left behind by then. */
function limitWords(prlimit) {
	if (prlimit === null) return [];
	const ours = (0, node_fs.readFileSync)("/proc/self/limits", "utf8");
	return [prlimit, ...LIMITS.map(([flag, name, wanted]) => {
		const hard = new RegExp(`^Max ${name} +\\S+ +(\\d+)`, "m").exec(ours)?.[1];
		return `--${flag}=${hard === void 0 ? wanted : Math.min(wanted, Number(hard))}`;
	})];
}
/** These run inside, where only the system's own folders exist. */
function systemProgram(name) {
	return [`/usr/bin/${name}`, `/bin/${name}`].find((file) => (0, node_fs.existsSync)(file)) ?? null;
}

// src/doctor/mounts.ts
const READ_AND_ENTER = 5;
const READ = 4;
/**
* Started by root, agents run as users of their own: what only root may read is shown to them and cannot be opened. Any
* other user's agents run as that user.
*/
function unreadableMounts(mounts, environment) {
	if (findTools(environment)?.privileged !== true) return [];
	return mounts.flatMap((path) => {
		const place = (0, node_path.resolve)(path);
		const facts = (0, node_fs.statSync)(place, { throwIfNoEntry: false });
		if (facts === void 0) return [];
		const wanted = facts.isDirectory() ? READ_AND_ENTER : READ;
		if ((facts.mode & wanted) === wanted) return [];
		return [{
			code: "MOUNT_UNREADABLE",
			where: "judge.mounts",
			message: `${path} may be read by its owner alone (mode ${(facts.mode & 511).toString(8)}), and agents run as another user`,
			help: `Run chmod o+${facts.isDirectory() ? "rx" : "r"} ${(0, node_fs.realpathSync)(place)}, or mount a copy.`
		}];
	});
}

// src/runner/command/contract.ts
const ANSWER_FILE = "agent_output.json";
const USAGE_FILE = "usage.json";
const TRAJECTORY_FILE = "trajectory.json";
/** The public contract as environment; SNAPSHOT_DIRS and WORKSPACE_DIR serve agents written for ITBench. */
function contractEnvironment(places, limits, deadlineSeconds, model) {
	return {
		SRE_GATE_SNAPSHOT: places.snapshot,
		SRE_GATE_OUTPUT: places.output,
		SRE_GATE_PROMPT: places.prompt,
		SRE_GATE_USAGE: places.usage,
		SRE_GATE_TRAJECTORY: places.trajectory,
		SRE_GATE_WORKSPACE: places.workspace,
		SRE_GATE_AGENT: places.agent,
		...limits.turns === null ? {} : { SRE_GATE_TURNS: String(limits.turns) },
		...model === null ? {} : { SRE_GATE_MODEL: model },
		SRE_GATE_DEADLINE: String(Math.floor(deadlineSeconds)),
		SNAPSHOT_DIRS: places.snapshot,
		WORKSPACE_DIR: places.workspace,
		PYTHONPATH: places.agent,
		HOME: places.home,
		TMPDIR: places.temporary
	};
}
/** What a command may hold in braces. */
const PLACEHOLDERS = [
	"snapshot",
	"output",
	"prompt",
	"workspace",
	"usage",
	"trajectory",
	"agent",
	"model"
];
const PLACEHOLDER$1 = new RegExp(`\\{(${PLACEHOLDERS.join("|")})\\}`, "g");
/** Replaces {snapshot} and its like; braces around anything else stay as they are. */
function fillPlaceholders(words, places, model) {
	const values = {
		...places,
		model: model ?? ""
	};
	return words.map((word) => word.replace(PLACEHOLDER$1, (whole, name) => values[name] ?? whole));
}

// src/doctor/placeholders.ts
/** A word that is nothing but a placeholder, or the value of a flag: `{prompt}`, `--prompt={prompt}`. */
const WHOLE_WORD = /^(?:--?[\w-]+=)?\{([A-Za-z_-]+)\}$/;
const ANYWHERE = /\{([A-Za-z_-]+)\}/g;
/**
* Placeholders that nobody fills: the agent would be given the braces. Inside longer words they may be a script's own,
* so there only what looks like a slip is one.
*/
function misspeltPlaceholders(words, where) {
	return words.flatMap((word) => {
		const [, whole] = WHOLE_WORD.exec(word) ?? [];
		return [...word.matchAll(ANYWHERE)].flatMap(([, name]) => name ?? []).filter((name) => !PLACEHOLDERS.includes(name) && (name === whole || name.length > 3 && require_start.nearest(name.toLowerCase(), PLACEHOLDERS) !== null)).map((name) => ({
			code: "PLACEHOLDER_UNKNOWN",
			where,
			message: `nothing is filled in for {${name}}`,
			help: `${require_start.didYouMean(`{${name}}`, PLACEHOLDERS.map((known) => `{${known}}`))}`
		}));
	});
}

// src/doctor/provider.ts
/**
* By its name: `openai/gpt-5.5` names the provider, `claude-...` tells it, and where only one provider has a key there is
* no other.
*/
function modelAt(agent, { upstreams }) {
	const name = agent.model;
	if (name === null) return null;
	const slash = name.indexOf("/");
	const named = upstreams.find((upstream) => upstream.name === name.slice(0, Math.max(0, slash)));
	if (named !== void 0) return {
		upstream: named,
		model: name.slice(slash + 1)
	};
	const byName = FAMILIES.find(([start]) => start.test(name))?.[1] ?? null;
	const keyed = upstreams.filter(({ headers }) => headers !== null);
	const [only] = keyed;
	if (keyed.length === 1 && only !== void 0) return {
		upstream: only,
		model: name
	};
	const standard = upstreams.find((upstream) => upstream.name === byName);
	return standard === void 0 ? null : {
		upstream: standard,
		model: name
	};
}
const FAMILIES = [
	[/^claude/i, "anthropic"],
	[/^gemini/i, "gemini"],
	[/^(gpt|o\d|chatgpt|codex)/i, "openai"]
];
/** One token or so, at the price of one call: better than the first attempt of a plan. */
async function checkProvider(at, metering) {
	const { upstream, model } = at;
	if (upstream.headers === null) return {
		kind: "refuses",
		words: `the gate has no key for ${upstream.name}: set ${upstream.keyName} in its environment`
	};
	for (const call of callsFor(at)) {
		const reply = await send(upstream, call);
		if ("failure" in reply) return {
			kind: "down",
			words: `${upstream.name} cannot be reached: ${reply.failure}`
		};
		const { status, text } = reply;
		if (status >= 200 && status < 300) return {
			kind: "answers",
			model,
			cost: costOf(text, at, metering)
		};
		if (status === 429 || status >= 500) return {
			kind: "down",
			words: `${upstream.name} answered ${status}${said$1(text)}`
		};
		if (refusesKey(status)) return {
			kind: "refuses",
			words: `${upstream.name} refuses the key in ${upstream.keyName} (${status}${said$1(text)})`
		};
		if (refusesModel(status, text)) return {
			kind: "refuses",
			words: `${upstream.name} does not serve the model ${model} to this key (${status}${said$1(text)})`
		};
	}
	return {
		kind: "answers",
		model,
		cost: null
	};
}
function refusesKey(status) {
	return status === 401 || status === 402;
}
function refusesModel(status, text) {
	if (status === 403) return true;
	if (status !== 404 && status !== 400) return false;
	return /model/i.test(text) && /not[ _]found|does not exist|unknown|invalid[ _]model|not supported|no access|unavailable|deprecated/i.test(text);
}
const ASK = "Answer with the word yes.";
function callsFor({ upstream, model }) {
	switch (upstream.family) {
		case "openai": return [{
			path: "/chat/completions",
			headers: {},
			body: {
				model,
				messages: [{
					role: "user",
					content: ASK
				}],
				max_completion_tokens: 16
			}
		}, {
			path: "/responses",
			headers: {},
			body: {
				model,
				input: ASK,
				max_output_tokens: 16
			}
		}];
		case "anthropic": return [{
			path: "/v1/messages",
			headers: { "anthropic-version": "2023-06-01" },
			body: {
				model,
				max_tokens: 1,
				messages: [{
					role: "user",
					content: ASK
				}]
			}
		}];
		case "gemini": return [{
			path: `/v1beta/models/${encodeURIComponent(model)}:generateContent`,
			headers: {},
			body: {
				contents: [{
					role: "user",
					parts: [{ text: ASK }]
				}],
				generationConfig: { maxOutputTokens: 1 }
			}
		}];
	}
}
/** A model that thinks may take its time even over one word. */
const PATIENCE_MS = 6e4;
const READ_CAP$1 = 65536;
function send(upstream, { path, headers, body }) {
	const url = new URL(upstream.base);
	url.pathname = `${url.pathname.replace(/\/$/, "")}${path}`;
	const request = url.protocol === "https:" ? node_https.request : node_http.request;
	return new Promise((resolve) => {
		const outgoing = request(url, {
			method: "POST",
			agent: false,
			headers: {
				"content-type": "application/json",
				...headers,
				...upstream.headers
			}
		});
		outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(/* @__PURE__ */ new Error("no answer in 60 s")));
		outgoing.once("error", (error) => resolve({ failure: error.message }));
		outgoing.once("response", (incoming) => {
			let text = "";
			incoming.setEncoding("utf8").on("data", (chunk) => {
				if (text.length < READ_CAP$1) text += chunk;
			});
			incoming.once("error", (error) => resolve({ failure: error.message }));
			incoming.once("end", () => resolve({
				status: incoming.statusCode ?? 0,
				text
			}));
		});
		outgoing.end(JSON.stringify(body));
	});
}
/** ": Incorrect API key provided", of whatever shape the document has. */
function said$1(text) {
	try {
		const document = JSON.parse(text);
		const message = (typeof document.error === "string" ? document.error : document.error?.message) ?? document.message;
		return typeof message === "string" ? `: ${message.replace(/\s+/g, " ").slice(0, 160)}` : "";
	} catch {
		return "";
	}
}
function costOf(text, { upstream, model }, { price }) {
	try {
		const { usage, usageMetadata } = JSON.parse(text);
		const count = (...names) => names.map((name) => Number((usage ?? usageMetadata)?.[name])).find(Number.isFinite) ?? 0;
		const tokens = {
			input: count("prompt_tokens", "input_tokens", "promptTokenCount"),
			output: count("completion_tokens", "output_tokens", "candidatesTokenCount"),
			cached: 0,
			cacheWrite: 0,
			reasoning: 0
		};
		return price?.(model, tokens, upstream.name) ?? null;
	} catch {
		return null;
	}
}

// src/runner/command/shim.ts
const SHIMS = /(?:^|\/)\.?(pyenv|rbenv|nodenv|goenv|asdf|mise)\/shims$/;
const LONGEST_MS = 1e4;
/**
* The program that a shim would start in a folder; the program itself where it is no shim, or where its manager does not
* say. In a job the folder may be a stranger's, and a manager reads settings there: it is not asked.
*/
function behindShim(program, cwd, env = process.env) {
	const manager = SHIMS.exec((0, node_path.dirname)(program))?.[1];
	if (manager === void 0 || env.GITHUB_ACTIONS === "true") return program;
	const root = (0, node_path.dirname)((0, node_path.dirname)(program));
	const own = ["bin", "libexec"].map((folder) => (0, node_path.join)(root, folder, manager)).find(canStart);
	const { status, stdout } = (0, node_child_process.spawnSync)(own ?? manager, ["which", (0, node_path.basename)(program)], {
		cwd,
		env,
		encoding: "utf8",
		timeout: LONGEST_MS,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	const named = status === 0 ? stdout.trim() : "";
	return named.startsWith("/") && canStart(named) ? named : program;
}
function canStart(file) {
	try {
		(0, node_fs.accessSync)(file, node_fs.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

// src/runner/command/locate.ts
/** The file that the first word of a command starts, found as execvp would: never through a shell. */
function locateProgram(program, cwd, path, where = "agent.run") {
	const candidates = program.includes("/") ? [(0, node_path.isAbsolute)(program) ? program : (0, node_path.resolve)(cwd, program)] : path.split(node_path.delimiter).filter((folder) => folder !== "").map((folder) => (0, node_path.join)(folder, program));
	const existing = candidates.filter(isFile);
	const found = existing.find(isExecutable);
	if (found !== void 0) return behindShim(found, cwd);
	const [present] = existing;
	throw new require_start.UserError(present === void 0 ? {
		code: "AGENT_NOT_FOUND",
		where,
		message: `the agent's command ${JSON.stringify(program)} does not exist${program.includes("/") ? ` (looked at ${candidates[0]})` : " on PATH"}`,
		help: "Install it in an earlier step, correct the name, or give a path relative to the repository's root."
	} : {
		code: "AGENT_NOT_EXECUTABLE",
		where,
		message: `${present} is not executable`,
		help: `Run chmod +x ${program}, or name its interpreter first, for example: node ${program}`
	});
}
function isFile(path) {
	return factsOf(path)?.isFile() ?? false;
}
/** Undefined where nothing can be found, be it that a word is a whole script and too long to be a path. */
function factsOf(path) {
	try {
		return (0, node_fs.statSync)(path);
	} catch {
		return;
	}
}
function isExecutable(path) {
	return allows(path, node_fs.constants.X_OK);
}
function isReadable(path) {
	return allows(path, node_fs.constants.R_OK);
}
function allows(path, mode) {
	try {
		(0, node_fs.accessSync)(path, mode);
		return true;
	} catch {
		return false;
	}
}
/**
* Words that name a file of the repository become absolute, because the agent's cwd is its
* workspace. A folder counts only when it is written as a path: "logs" may just be an argument.
*/
function anchorWords(words, cwd, where = "agent.run") {
	return words.map((word, index) => {
		if (word.includes("\0")) throw holdsNul(word, where);
		if ((0, node_path.isAbsolute)(word) || word.startsWith("-") || word.includes("{")) return word;
		if (index === 0 && !word.includes("/")) return word;
		const path = (0, node_path.resolve)(cwd, word);
		const found = factsOf(path);
		return found?.isFile() || found?.isDirectory() && word.includes("/") ? path : word;
	});
}
/** The system ends a word at a NUL byte, so neither a path nor an argument can hold one. */
function holdsNul(word, where) {
	return new require_start.UserError({
		code: "AGENT_COMMAND_NUL",
		where,
		message: `the word ${JSON.stringify(word)} holds a NUL byte, which no program can be given`,
		help: "Write the word without it."
	});
}

// src/files/absent.ts
/** For what need not be there: a place that is there and cannot be read is told, never taken for an empty one. */
function whenAbsent(value, place) {
	return (error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return value;
		const problem = require_start.fileProblem(error, place);
		throw problem === null ? error : new require_start.UserError(problem);
	};
}
/** What lies at a path, links followed; at once, since a hop to another thread takes longer than the look. */
function statIfThere(path) {
	return ifThere(() => (0, node_fs.statSync)(path), path);
}
/** The text of a small file. */
function textIfThere(path) {
	return ifThere(() => (0, node_fs.readFileSync)(path, "utf8"), path);
}
function ifThere(look, path) {
	try {
		return look();
	} catch (error) {
		return whenAbsent(null, path)(error);
	}
}

// src/model/ground-truth.ts
/** A class of entities that ITBench treats as one node of the incident (`groups[]` of a v1 file). */
const GroupSchema = require_steps.strictObject({
	id: require_steps.string().min(1),
	kind: require_steps.string(),
	/** Null where the file gives none: cluster-scoped objects, and a known trap for Namespace groups. */
	namespace: require_steps.string().nullable(),
	/** Regular expressions as published (Python flavour); empty when the group is named exactly. */
	filter: require_steps.array(require_steps.string()),
	name: require_steps.string().nullable(),
	rootCause: require_steps.boolean()
});
const PropagationSchema = require_steps.strictObject({
	source: require_steps.string(),
	target: require_steps.string(),
	condition: require_steps.string(),
	effect: require_steps.string()
});
/** ITBench v1, the native form: every other format is read into this. */
const GroundTruthSchema = require_steps.strictObject({
	groups: require_steps.array(GroupSchema),
	aliases: require_steps.array(require_steps.array(require_steps.string())),
	propagations: require_steps.array(PropagationSchema),
	alerts: require_steps.array(require_steps.strictObject({
		id: require_steps.string(),
		group: require_steps.string().nullable(),
		description: require_steps.string()
	})),
	faults: require_steps.array(require_steps.strictObject({
		category: require_steps.string(),
		condition: require_steps.string(),
		mechanism: require_steps.string()
	})),
	actions: require_steps.array(require_steps.string()),
	/** Ids that the file names and does not define: reported, never fatal (published files have them). */
	dangling: require_steps.array(require_steps.string())
});

// src/score/pattern/syntax.ts
/** Not a regular expression of the subset we read; `reason` says where and why. */
var PatternError = class extends Error {
	name = "PatternError";
};
const MAX_LENGTH$1 = 500;
const MAX_REPEAT = 1e3;
const MAX_DEPTH$2 = 50;
const DIGIT = [[48, 57]];
const WORD = [
	[48, 57],
	[65, 90],
	[95, 95],
	[97, 122]
];
const SPACE = [[9, 13], [32, 32]];
const NEWLINE = [[10, 10]];
const CLASSES = {
	d: {
		ranges: DIGIT,
		negated: false
	},
	D: {
		ranges: DIGIT,
		negated: true
	},
	w: {
		ranges: WORD,
		negated: false
	},
	W: {
		ranges: WORD,
		negated: true
	},
	s: {
		ranges: SPACE,
		negated: false
	},
	S: {
		ranges: SPACE,
		negated: true
	}
};
const CONTROL = {
	n: 10,
	t: 9,
	r: 13,
	f: 12,
	v: 11,
	a: 7
};
/** Reads Python's regular expressions as far as a set of names can need them. */
function parsePattern(source) {
	if (source.length > MAX_LENGTH$1) throw new PatternError(`longer than ${MAX_LENGTH$1} characters`);
	const flags = /^\(\?([aiLmsux]+)\)/.exec(source);
	const parser = new Parser(source.slice(flags?.[0].length ?? 0));
	const node = parser.choice(0);
	if (!parser.done()) parser.fail("unbalanced parenthesis");
	return {
		node,
		ignoreCase: flags?.[1]?.includes("i") ?? false
	};
}
var Parser = class {
	#source;
	#at = 0;
	constructor(source) {
		this.#source = source;
	}
	done() {
		return this.#at >= this.#source.length;
	}
	fail(message) {
		throw new PatternError(`${message} at character ${this.#at + 1}`);
	}
	choice(depth) {
		if (depth > MAX_DEPTH$2) this.fail(`nested deeper than ${MAX_DEPTH$2}`);
		const options = [this.#sequence(depth)];
		while (this.#take("|")) options.push(this.#sequence(depth));
		return options.length === 1 && options[0] ? options[0] : {
			type: "choice",
			options
		};
	}
	#sequence(depth) {
		const items = [];
		while (!this.done() && this.#peek() !== "|" && this.#peek() !== ")") items.push(this.#repeated(this.#atom(depth)));
		return {
			type: "sequence",
			items
		};
	}
	#repeated(item) {
		const count = this.#count();
		if (count === null) return item;
		this.#take("?") || this.#take("+");
		if (this.#count() !== null) this.fail("multiple repeat");
		return {
			type: "repeat",
			item,
			...count
		};
	}
	#count() {
		if (this.#take("*")) return {
			min: 0,
			max: null
		};
		if (this.#take("+")) return {
			min: 1,
			max: null
		};
		if (this.#take("?")) return {
			min: 0,
			max: 1
		};
		const braces = /^\{(\d*)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 20));
		if (!braces || braces[0] === "{}" || braces[0] === "{,}") return null;
		const [text, low = "", comma, high = ""] = braces;
		const min = Number(low);
		const max = comma === "" ? min : high === "" ? null : Number(high);
		if (Math.max(min, max ?? 0) > MAX_REPEAT) this.fail(`repeated more than ${MAX_REPEAT} times`);
		if (max !== null && max < min) this.fail("min repeat greater than max repeat");
		this.#at += text.length;
		return {
			min,
			max
		};
	}
	#atom(depth) {
		const char = this.#next();
		switch (char) {
			case ".": return {
				type: "set",
				ranges: NEWLINE,
				negated: true
			};
			case "^": return {
				type: "assert",
				what: "start"
			};
			case "$": return {
				type: "assert",
				what: "end"
			};
			case "(": return this.#group(depth);
			case "[": return this.#class();
			case "\\": return this.#escape();
			case "*":
			case "+":
			case "?":
				this.#at -= 1;
				return this.fail("nothing to repeat");
			default: return one(char.codePointAt(0) ?? 0);
		}
	}
	#group(depth) {
		if (this.#take("?")) {
			const kind = /^(?::|P<[A-Za-z_]\w*>)/.exec(this.#source.slice(this.#at, this.#at + 80));
			if (!kind) this.fail("look-around, back-references and inline flags are not read");
			this.#at += kind[0].length;
		}
		const node = this.choice(depth + 1);
		if (!this.#take(")")) this.fail("missing )");
		return node;
	}
	#escape() {
		const char = this.#next();
		const known = CLASSES[char];
		if (known) return {
			type: "set",
			...known
		};
		if (char === "b") return {
			type: "assert",
			what: "word"
		};
		if (char === "B") return {
			type: "assert",
			what: "not-word"
		};
		if (char === "A") return {
			type: "assert",
			what: "start"
		};
		if (char === "Z") return {
			type: "assert",
			what: "end"
		};
		return one(this.#escaped(char));
	}
	#escaped(char) {
		const control = CONTROL[char];
		if (control !== void 0) return control;
		if (/[A-Za-z0-9]/.test(char)) this.fail(`bad escape \\${char}`);
		return char.codePointAt(0) ?? 0;
	}
	#class() {
		const negated = this.#take("^");
		const ranges = [];
		for (let first = true; first || this.#peek() !== "]"; first = false) {
			const from = this.#member(ranges);
			if (from === null || this.#peek() !== "-" || this.#peek(1) === "]") {
				if (from !== null) ranges.push([from, from]);
				continue;
			}
			this.#at += 1;
			const to = this.#member(ranges);
			if (to === null || to < from) this.fail("bad character range");
			ranges.push([from, to]);
		}
		this.#at += 1;
		return {
			type: "set",
			ranges,
			negated
		};
	}
	/** A character's code, or null when it was a class such as \d, which is added whole. */
	#member(ranges) {
		const char = this.#next();
		if (char !== "\\") return char.codePointAt(0) ?? 0;
		const escaped = this.#next();
		if (escaped === "b") return 8;
		const known = CLASSES[escaped];
		if (!known) return this.#escaped(escaped);
		ranges.push(...known.negated ? complement(known.ranges) : known.ranges);
		return null;
	}
	#peek(ahead = 0) {
		return this.#source[this.#at + ahead];
	}
	#next() {
		const point = this.#source.codePointAt(this.#at);
		if (point === void 0) this.fail("the pattern ends too early");
		const char = String.fromCodePoint(point);
		this.#at += char.length;
		return char;
	}
	#take(char) {
		if (this.#peek() !== char) return false;
		this.#at += 1;
		return true;
	}
};
function one(point) {
	return {
		type: "set",
		ranges: [[point, point]],
		negated: false
	};
}
function complement(ranges) {
	const gaps = [];
	let from = 0;
	for (const [low, high] of ranges) {
		if (low > from) gaps.push([from, low - 1]);
		from = high + 1;
	}
	gaps.push([from, 1114111]);
	return gaps;
}
function isWordPoint(point) {
	return WORD.some(([low, high]) => point >= low && point <= high);
}

// src/score/pattern/machine.ts
const MAX_STEPS = 5e3;
function compile(node, ignoreCase) {
	const steps = [];
	emit(node, steps);
	add$2(steps, { op: "match" });
	return {
		steps,
		ignoreCase
	};
}
function add$2(steps, step) {
	if (steps.length >= MAX_STEPS) throw new PatternError(`needs more than ${MAX_STEPS} steps`);
	steps.push(step);
	return steps.length - 1;
}
function emit(node, steps) {
	switch (node.type) {
		case "set":
			add$2(steps, {
				op: "set",
				ranges: node.ranges,
				negated: node.negated
			});
			return;
		case "assert":
			add$2(steps, {
				op: "assert",
				what: node.what
			});
			return;
		case "sequence":
			for (const item of node.items) emit(item, steps);
			return;
		case "choice":
			emitChoice(node.options, steps);
			return;
		case "repeat":
			for (let count = 0; count < node.min; count += 1) emit(node.item, steps);
			if (node.max === null) emitLoop(node.item, steps);
			else for (let count = node.min; count < node.max; count += 1) emitOptional(node.item, steps);
	}
}
function emitChoice(options, steps) {
	const split = add$2(steps, {
		op: "split",
		to: []
	});
	const starts = [];
	const ends = [];
	for (const option of options) {
		starts.push(steps.length);
		emit(option, steps);
		ends.push(add$2(steps, {
			op: "split",
			to: []
		}));
	}
	steps[split] = {
		op: "split",
		to: starts
	};
	for (const end of ends) steps[end] = {
		op: "split",
		to: [steps.length]
	};
}
function emitLoop(item, steps) {
	const split = add$2(steps, {
		op: "split",
		to: []
	});
	emit(item, steps);
	add$2(steps, {
		op: "split",
		to: [split]
	});
	steps[split] = {
		op: "split",
		to: [split + 1, steps.length]
	};
}
function emitOptional(item, steps) {
	const split = add$2(steps, {
		op: "split",
		to: []
	});
	emit(item, steps);
	steps[split] = {
		op: "split",
		to: [split + 1, steps.length]
	};
}
/** Where the pattern matches a text, best first; null when nowhere. */
function run$2(machine, text) {
	const points = [...machine.ignoreCase ? text.toLowerCase() : text].map((char) => char.codePointAt(0) ?? 0);
	const anchored = pass(machine, points, false);
	if (anchored.atEnd) return "full";
	if (anchored.some) return "prefix";
	return pass(machine, points, true).some ? "search" : null;
}
function pass(machine, points, anywhere) {
	const { steps } = machine;
	let some = false;
	let atEnd = false;
	let [current, next] = [stateSet(steps.length), stateSet(steps.length)];
	for (let at = 0; at <= points.length; at += 1) {
		if (at === 0 || anywhere) follow(steps, 0, points, at, current);
		for (const index of current.members) {
			const step = steps[index];
			if (step?.op === "match") {
				some = true;
				atEnd = at === points.length;
				if (anywhere) return {
					some,
					atEnd
				};
			} else if (step?.op === "set" && at < points.length) {
				if (accepts(step, points[at] ?? 0, machine.ignoreCase)) follow(steps, index + 1, points, at + 1, next);
			}
		}
		empty(current);
		[current, next] = [next, current];
		if (current.members.length === 0 && !anywhere) break;
	}
	return {
		some,
		atEnd
	};
}
function stateSet(size) {
	return {
		members: [],
		has: new Uint8Array(size)
	};
}
function empty(set) {
	for (const member of set.members) set.has[member] = 0;
	set.members.length = 0;
}
/** Adds every step reachable from `start` without reading a character. */
function follow(steps, start, points, at, into) {
	if (into.has[start] === 1) return;
	const open = [start];
	for (let index = open.pop(); index !== void 0; index = open.pop()) {
		if (into.has[index] === 1) continue;
		into.has[index] = 1;
		into.members.push(index);
		const step = steps[index];
		if (step?.op === "split") open.push(...step.to);
		else if (step?.op === "assert" && holds(step.what, points, at)) open.push(index + 1);
	}
}
function holds(what, points, at) {
	if (what === "start") return at === 0;
	if (what === "end") return at === points.length;
	return (at > 0 && isWordPoint(points[at - 1] ?? 0)) !== (at < points.length && isWordPoint(points[at] ?? 0)) === (what === "word");
}
function accepts(step, point, ignoreCase) {
	const inside = (code) => step.ranges.some(([low, high]) => code >= low && code <= high);
	const upper = ignoreCase && point >= 97 && point <= 122 ? point - 32 : point;
	return (inside(point) || inside(upper)) !== step.negated;
}

// src/score/pattern/native.ts
/** A loop that something follows may be tried from each place of a name to each: measured on 512 characters. */
const COST_OF_INNER_LOOP = 40;
/**
* The same pattern for the engine's own matcher, which is a hundred times faster; null when it might
* backtrack. With one loop, whose body is a single character, and few other choices the work stays below
* the square of a name's length.
*/
function nativeFinder(node, ignoreCase) {
	if (ignoreCase || !isTame(node)) return null;
	const source = sourceOf$1(node);
	const [full, prefix, search] = [
		`^(?:${source})$`,
		`^(?:${source})`,
		source
	].map((text) => new RegExp(text, "u"));
	const find = (name) => {
		if (!search?.test(name)) return null;
		if (full?.test(name)) return "full";
		return prefix?.test(name) ? "prefix" : "search";
	};
	return {
		find,
		cost: hasInnerLoop(node) ? COST_OF_INNER_LOOP : 1
	};
}
/** `.*cart`, `a[^-]*b`; not `cart-.*`, the common form. */
function hasInnerLoop(node) {
	if (node.type !== "sequence") return loopsIn(node) !== 0;
	return node.items.slice(0, -1).some((item) => loopsIn(item) !== 0);
}
function isTame(node) {
	const loops = loopsIn(node);
	return loops !== null && loops <= 1;
}
/** How many loops a pattern has; null when one of them repeats more than a character. */
function loopsIn(node) {
	switch (node.type) {
		case "set":
		case "assert": return 0;
		case "repeat": return node.item.type === "set" ? 1 : null;
		case "sequence": return sum$1(node.items.map(loopsIn));
		case "choice": return node.options.length > 8 ? null : sum$1(node.options.map(loopsIn));
	}
}
function sum$1(counts) {
	return counts.reduce((total, count) => total === null || count === null ? null : total + count, 0);
}
function sourceOf$1(node) {
	switch (node.type) {
		case "set": return setSource(node.ranges, node.negated);
		case "assert": return ASSERTIONS[node.what];
		case "repeat": return `${sourceOf$1(node.item)}{${node.min},${node.max ?? ""}}`;
		case "sequence": return node.items.map(sourceOf$1).join("");
		case "choice": return `(?:${node.options.map(sourceOf$1).join("|")})`;
	}
}
const ASSERTIONS = {
	start: "^",
	end: "$",
	word: "\\b",
	"not-word": "\\B"
};
function setSource(ranges, negated) {
	const [only] = ranges;
	if (!negated && ranges.length === 1 && only && only[0] === only[1]) return codeSource(only[0]);
	return `[${negated ? "^" : ""}${ranges.map(rangeSource).join("")}]`;
}
function codeSource(code) {
	const char = String.fromCodePoint(code);
	return /[A-Za-z0-9]/.test(char) ? char : `\\u{${code.toString(16)}}`;
}
function rangeSource([low, high]) {
	return `\\u{${low.toString(16)}}-\\u{${high.toString(16)}}`;
}

// src/score/pattern/pattern.ts
const made = /* @__PURE__ */ new Map();
/** The tasks of a benchmark share most of their filters, and each is asked for its cost before it is matched with. */
function patternFrom(source) {
	const known = made.get(source);
	if (known !== void 0) return known;
	const pattern = read$1(source);
	made.set(source, pattern);
	return pattern;
}
function read$1(source) {
	try {
		return build(source, source, "regex", null);
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		return build(source, globToPattern(source), "glob", error.message);
	}
}
function build(source, expression, reading, problem) {
	const { node, ignoreCase } = parsePattern(expression);
	const example = shortest(node);
	return {
		source,
		reading,
		problem,
		literal: example.length,
		example,
		...finder(node, ignoreCase),
		spells: speller(node, ignoreCase)
	};
}
/** Most names never get so far, so the second machine is only built for one that does. */
function speller(node, ignoreCase) {
	let machine = null;
	return (name) => {
		machine ??= compile(withoutSlack(node), ignoreCase);
		return run$2(machine, name) === "full";
	};
}
/** The same pattern with every repetition as short as it may be; `s?` may still be there or not. */
function withoutSlack(node) {
	switch (node.type) {
		case "set":
		case "assert": return node;
		case "sequence": return {
			...node,
			items: node.items.map(withoutSlack)
		};
		case "choice": return {
			...node,
			options: node.options.map(withoutSlack)
		};
		case "repeat": {
			const max = node.min === 0 && node.max === 1 ? 1 : node.min;
			return {
				...node,
				item: withoutSlack(node.item),
				max
			};
		}
	}
}
/** The engine's own matcher where it cannot run long, ours where it could. */
function finder(node, ignoreCase) {
	const machine = compile(node, ignoreCase);
	const own = {
		find: (name) => run$2(machine, name),
		cost: machine.steps.length
	};
	return nativeFinder(node, ignoreCase) ?? own;
}
/**
* Shell globs match whole names. `*.*` means "everything", as whoever writes it wants it to: no object
* name of its scenario has a dot, so the letter of fnmatch would leave the root cause without a match.
*/
function globToPattern(glob) {
	const short = glob.slice(0, 200);
	if (/^[*.]+$/.test(short)) return "^.*$";
	return `^${[...short].map((char) => {
		if (char === "*") return ".*";
		if (char === "?") return ".";
		return /[A-Za-z0-9]/.test(char) || char.codePointAt(0) === void 0 ? char : literally(char);
	}).join("")}$`;
}
function literally(char) {
	return /[\w\s]/.test(char) || (char.codePointAt(0) ?? 0) > 127 ? char : `\\${char}`;
}
function shortest(node) {
	switch (node.type) {
		case "set": {
			const [range] = node.ranges;
			return !node.negated && range && range[0] === range[1] ? String.fromCodePoint(range[0]) : "";
		}
		case "assert": return "";
		case "sequence": return node.items.map(shortest).join("");
		case "choice": return node.options.map(shortest).reduce((best, text) => text.length < best.length ? text : best);
		case "repeat": return shortest(node.item).repeat(Math.min(node.min, 50));
	}
}

// src/score/read-ground-truth.ts
/** Published files have at most a few dozen groups; this many are not a ground truth. */
const MAX_GROUPS = 500;
/** Of all filters together (Pattern.cost); the costliest published file needs under a hundred. */
const MAX_FILTER_COST = 2e3;
/** Reads any form of an ITBench ground truth: v1 (flat or under `spec`), v2, or an entry of the flat JSON list. */
function readGroundTruth(document, where) {
	const problems = [];
	const truth = readPayload(payloadOf(document, where), where, problems);
	if (problems.length > 0) throw new require_start.UserError(problems);
	return GroundTruthSchema.parse(truth);
}
function payloadOf(document, where) {
	if (Array.isArray(document) && document.length === 1) return payloadOf(document[0], where);
	if (typeof document !== "object" || document === null || Array.isArray(document)) throw new require_start.UserError({
		code: "TRUTH_SHAPE",
		where,
		message: Array.isArray(document) ? `a list of ${document.length} ground truths where one is expected` : "not a ground truth: a mapping with groups is expected",
		help: "Give an ITBench ground truth (v1 or v2); of a list, name the one you mean with FILE#ID."
	});
	const fields = document;
	return isFields$1(fields.spec) ? fields.spec : fields;
}
function readPayload(fields, where, problems) {
	const groups = Array.isArray(fields.groups) ? readGroups(fields.groups, where, problems) : Array.isArray(fields.entities) ? entityGroups(fields.entities, where, problems) : missingGroups(where, problems);
	refuseCostlyFilters(groups, where, problems);
	const aliases = !Array.isArray(fields.groups) ? [groups.map(({ id }) => id)] : readAliases(fields.aliases);
	const propagations = list$1(fields.propagations).map((item) => ({
		source: word(item.source),
		target: word(item.target),
		condition: word(item.condition),
		effect: word(item.effect)
	}));
	const alerts = list$1(fields.alerts).map(readAlert);
	const referenced = [
		...aliases.flat(),
		...propagations.flatMap(({ source, target }) => [source, target]),
		...alerts.flatMap(({ group }) => group ?? []),
		...list$1(fields.fault).flatMap((fault) => optional(fieldsOf(fault.entity).group_id) ?? [])
	];
	const known = new Set(groups.map(({ id }) => id));
	return {
		groups,
		aliases,
		propagations,
		alerts,
		faults: list$1(fields.fault).map((fault) => ({
			category: word(fault.category),
			condition: word(fault.condition),
			mechanism: word(fault.fault_mechanism)
		})),
		actions: readActions(fields),
		dangling: [...new Set(referenced.filter((id) => id !== "" && !known.has(id)))].sort()
	};
}
/** No single filter can run away, but hundreds of large ones on a thousand names would take hours. */
function refuseCostlyFilters(groups, where, problems) {
	const cost = groups.flatMap(({ filter }) => filter).reduce((sum, source) => sum + patternFrom(source).cost, 0);
	if (cost <= MAX_FILTER_COST) return;
	problems.push({
		code: "TRUTH_FILTERS_TOO_COSTLY",
		where: `${where}: groups`,
		message: `the filters need ${cost} steps for every character of a name; at most ${MAX_FILTER_COST} are run`,
		help: "Write filters such as ad-.* or cart\\b, without nested or counted repetition."
	});
}
const GroupInput = require_steps.object({
	id: require_steps.string().min(1),
	kind: require_steps.string().min(1),
	namespace: require_steps.string().nullish(),
	filter: require_steps.union([require_steps.string(), require_steps.array(require_steps.string())]).nullish(),
	name: require_steps.string().nullish(),
	root_cause: require_steps.boolean().nullish()
});
function readGroups(items, where, problems) {
	if (items.length > MAX_GROUPS) {
		problems.push({
			code: "TRUTH_TOO_LARGE",
			where: `${where}: groups`,
			message: `${items.length} groups; at most ${MAX_GROUPS} are read`,
			help: "Check that this is the ground truth of one incident."
		});
		return [];
	}
	const seen = /* @__PURE__ */ new Set();
	return items.flatMap((item, index) => {
		const place = `${where}: groups[${index}]`;
		const group = readGroup(item, place, problems);
		if (group && seen.has(group.id)) problems.push({
			code: "TRUTH_DUPLICATE_GROUP",
			where: place,
			message: `a second group has the id ${JSON.stringify(group.id)}`,
			help: "Give every group an id of its own: aliases and propagations refer to it."
		});
		if (group) seen.add(group.id);
		return group ?? [];
	});
}
function readGroup(item, place, problems) {
	const read = GroupInput.safeParse(item);
	if (!read.success) {
		for (const issue of read.error.issues) {
			const { path, message } = require_steps.wordsOfIssue(issue, item);
			problems.push({
				code: "TRUTH_GROUP",
				where: path === "" ? place : `${place}.${path}`,
				message,
				help: "A group has id, kind, namespace, and filter (regular expressions) or name."
			});
		}
		return null;
	}
	const { id, kind, namespace, filter, name, root_cause } = read.data;
	const filters = typeof filter === "string" ? [filter] : filter ?? [];
	if (filters.length === 0 && !name) problems.push({
		code: "TRUTH_GROUP_UNNAMED",
		where: place,
		message: `group ${JSON.stringify(id)} has neither filter nor name: nothing can match it`,
		help: "Give it a filter (regular expressions) or an exact name."
	});
	return {
		id,
		kind,
		namespace: namespace ?? null,
		filter: filters,
		name: name ?? null,
		rootCause: root_cause === true
	};
}
function missingGroups(where, problems) {
	problems.push({
		code: "TRUTH_NO_GROUPS",
		where,
		message: "no groups: a ground truth lists the entities of its incident",
		help: "Give an ITBench v1 file with `groups` (or under `spec`), or a v2 file with `spec.entities`."
	});
	return [];
}
const EntityInput = require_steps.object({
	kind: require_steps.string().min(1),
	metadata: require_steps.object({
		name: require_steps.string().min(1),
		namespace: require_steps.string().nullish()
	})
});
/**
* v2 lists every object an injector touched, mechanism and victim alike, and does not say which is the
* cause. All of them are read as one root cause with several names.
*/
function entityGroups(items, where, problems) {
	return items.flatMap((item, index) => {
		const read = EntityInput.safeParse(item);
		if (!read.success) {
			problems.push({
				code: "TRUTH_ENTITY",
				where: `${where}: entities[${index}]`,
				message: "not an object reference",
				help: "An entity of a v2 ground truth has kind and metadata.name."
			});
			return [];
		}
		const { kind, metadata } = read.data;
		return {
			id: `${metadata.name}-${kind.toLowerCase()}-${index + 1}`,
			kind,
			namespace: metadata.namespace ?? null,
			filter: [],
			name: metadata.name,
			rootCause: true
		};
	});
}
function readAliases(value) {
	if (!Array.isArray(value)) return [];
	return value.map((alias) => Array.isArray(alias) ? alias.filter((id) => typeof id === "string") : []);
}
function readAlert(item) {
	return {
		id: optional(item.id) ?? word(item.name),
		group: optional(item.group_id),
		description: word(fieldsOf(item.metadata).description)
	};
}
/** Both spellings, and the alternatives of v2. */
function readActions(fields) {
	const actions = [...list$1(fields.recommended_actions), ...list$1(fields.recommendedActions)].flatMap(({ solution }) => {
		const lines = fieldsOf(solution).actions;
		return Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : [];
	});
	const steps = (Array.isArray(fields.solutions) ? fields.solutions : []).flatMap((alternative) => list$1(alternative).flatMap((part) => list$1(part.steps).map((step) => word(step.text))));
	return [...actions, ...steps];
}
function list$1(value) {
	return Array.isArray(value) ? value.filter(isFields$1) : [];
}
function isFields$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
	return isFields$1(value) ? value : {};
}
function optional(value) {
	return typeof value === "string" ? value : null;
}
function word(value) {
	return typeof value === "string" ? value : "";
}

// src/tasks/truth.ts
/** v1 first: v2 does not say which of the objects it lists is the cause. */
const TRUTH_NAMES = [
	"ground_truth.yaml",
	"ground_truth.yml",
	"groundtruth_v1.yaml",
	"ground_truth.json",
	"groundtruth.yaml",
	"groundtruth_v2.yaml"
];
/** The ground truth file of a task: the first found, folder by folder. */
function findTruthFile(folders) {
	for (const folder of folders) for (const name of TRUTH_NAMES) {
		const path = (0, node_path.join)(folder, name);
		if (statIfThere(path)?.isFile()) return path;
	}
	return null;
}
function readTruthFile(path, shown = path) {
	const text = readTruthText(path, shown);
	const document = parseYaml(text, shown);
	return {
		truth: readGroundTruth(document, shown),
		scenario: statedScenario(document) ?? scenarioOf((0, node_path.basename)(path)),
		isV2: /"?apiVersion"?\s*:\s*"?itbench\.io\/v2/.test(text)
	};
}
function readTruthText(path, shown) {
	try {
		return (0, node_fs.readFileSync)(path, "utf8");
	} catch (cause) {
		const error = cause;
		throw new require_start.UserError({
			code: "TRUTH_UNREADABLE",
			where: shown,
			message: error.code === "EISDIR" ? "it is a folder, where a ground truth is expected" : `the ground truth cannot be read (${error.code ?? error.message})`,
			help: "Check the path and its permissions."
		});
	}
}
function refuseContradiction(truth, expect, where, cures) {
	const causes = truth.groups.filter((group) => group.rootCause).map(({ id }) => id);
	if (expect === "fault" && causes.length === 0) throw withoutRootCause(where, cures.noFault);
	if (expect === "no-fault" && causes.length > 0) throw withRootCause(where, causes, cures.fault);
}
function withoutRootCause(where, otherwise) {
	return new require_start.UserError({
		code: "TRUTH_WITHOUT_ROOT_CAUSE",
		where,
		message: "no group has root_cause: true, so every answer would score 0",
		help: `Flag the root cause, or ${otherwise}.`
	});
}
function withRootCause(where, causes, otherwise) {
	const named = causes.slice(0, 3).map((id) => JSON.stringify(id));
	const more = causes.length > named.length ? ` and ${causes.length - named.length} more` : "";
	return new require_start.UserError({
		code: "TRUTH_WITH_ROOT_CAUSE",
		where,
		message: `no-fault is expected, and root_cause: true stands at ${named.join(", ")}${more}: naming it would count as a false accusation`,
		help: `Take root_cause from the group, or ${otherwise}.`
	});
}
function statedScenario(document) {
	const metadata = document?.metadata;
	return typeof metadata?.name === "string" ? scenarioOf(metadata.name) : null;
}
/** "2" for `Scenario-2`, `scenario_2`, `scenario-2.yaml`. */
function scenarioOf(name) {
	return /^scenario[-_ ]?(\d+)(?:\.[a-z]+)?$/i.exec(name)?.[1] ?? null;
}

// src/runner/agent/files.ts
/**
* Finds the files that `agent.files` and the command name. Tasks, baselines, history and results are never among
* them: a wide glob passes over them, a glob that means them is an error. Links are listed, never followed: one that a
* pull request commits would otherwise lead to the tasks, or anywhere on the machine.
*/
async function findAgentFiles(agent, command, guarded) {
	const root = (0, node_path.resolve)(agent.cwd);
	const guard = new Guard(root, guarded);
	const problems = [];
	const found = /* @__PURE__ */ new Set();
	for (const glob of agent.files) {
		const base = (0, node_path.resolve)(root, staticBase(glob));
		const refusal = guard.refusal(isGlob(glob) ? (0, node_path.join)(base, "*") : base);
		if (refusal !== null) problems.push(refused(glob, refusal));
		else for (const file of await matches(root, base, glob, guard)) found.add(file);
	}
	for (const word of command) {
		if (!(0, node_path.isAbsolute)(word) || !within(word, [root]) || word === root) continue;
		const refusal = guard.refusal(word);
		if (refusal !== null) problems.push(refused(word, refusal));
		else for (const file of [...await filesBelow(word, guard), ...packageFiles(word, root)]) found.add(file);
	}
	const files = [...found].sort(require_steps.byCodePoint);
	problems.push(...files.filter(isUnreadable).map((file) => notUtf8((0, node_path.relative)(root, file))));
	if (problems.length > 0) throw new require_start.UserError(problems);
	return {
		root,
		files
	};
}
/** A glob that matches nothing leaves what it meant out of the sandbox and out of what tells one agent from another. */
function refuseEmptyGlobs({ cwd, files }, found) {
	const root = (0, node_path.resolve)(cwd);
	const empty = files.filter((glob) => {
		const path = (0, node_path.relative)(root, (0, node_path.resolve)(root, glob));
		const fits = globMatcher(path);
		const whole = staticBase(glob) === glob;
		return !found.some((file) => whole ? path === "" || within(file, [path]) : fits(file));
	});
	if (empty.length > 0) throw new require_start.UserError(empty.map(emptyGlob));
}
function emptyGlob(glob) {
	return {
		code: "AGENT_FILES_NONE",
		where: "agent.files",
		message: `${JSON.stringify(glob)} matches no file that an agent may see`,
		help: "Correct it, or take it out: paths start at the repository's root, and a folder means all of it."
	};
}
/** Tells the agent's own places from those it may not see. */
var Guard = class {
	#root;
	#realRoot;
	#guarded;
	constructor(root, guarded) {
		this.#root = root;
		this.#realRoot = realPath(root);
		this.#guarded = [...guarded, ...guarded.map(realPath)];
	}
	/** Why a path that the settings name is refused; null where it is not. */
	refusal(path) {
		const place = (0, node_path.relative)(this.#root, path) || ".";
		if (!within(path, [this.#root])) return `${place}, which lies outside the repository`;
		if (realPath((0, node_path.dirname)(path)) !== (0, node_path.join)(this.#realRoot, (0, node_path.dirname)(place)) && path !== this.#root) return `${place}, which a link leads to`;
		for (let folder = path; within(folder, [this.#root]); folder = (0, node_path.dirname)(folder)) {
			if (this.closes(folder)) return `${place}, which no agent may see`;
			if (folder === this.#root) break;
		}
		return null;
	}
	/** True for a folder that is passed over with all that is in it. */
	closes(folder) {
		return within(folder, this.#guarded) || folder !== this.#root && isTask(folder);
	}
};
/** A folder with a ground truth in it, or with a task.yaml that says what was broken, wherever it lies. */
function isTask(folder) {
	if (TRUTH_NAMES.some((name) => (0, node_fs.existsSync)((0, node_path.join)(folder, name)))) return true;
	const recipe = (0, node_path.join)(folder, "task.yaml");
	return (0, node_fs.existsSync)(recipe) && /^source:/m.test((0, node_fs.readFileSync)(recipe, "utf8"));
}
/** Where a path really lies; itself where nothing does. */
function realPath(path) {
	try {
		return (0, node_fs.realpathSync)(path);
	} catch {
		return path;
	}
}
/** Node asks the nearest package.json above a script what sort of module it is, and none beyond. */
function packageFiles(file, root) {
	for (let folder = (0, node_path.dirname)(file); within(folder, [root]); folder = (0, node_path.dirname)(folder)) {
		const candidate = (0, node_path.join)(folder, "package.json");
		if ((0, node_fs.existsSync)(candidate)) return [candidate];
		if (folder === root) break;
	}
	return [];
}
async function matches(root, base, glob, guard) {
	const fits = globMatcher((0, node_path.relative)(root, (0, node_path.resolve)(root, glob)));
	const files = await filesBelow(base, guard);
	return staticBase(glob) === glob ? files : files.filter((file) => fits((0, node_path.relative)(root, file)));
}
async function filesBelow(path, guard) {
	if (guard.closes(path)) return [];
	const facts = await (0, node_fs_promises.lstat)(path).catch(() => null);
	if (facts === null) return isUnreadable(path) ? [path] : [];
	if (facts.isFile() || facts.isSymbolicLink()) return [path];
	if (!facts.isDirectory()) return [];
	const found = [];
	for (const entry of await (0, node_fs_promises.readdir)(path, { withFileTypes: true })) {
		const inner = (0, node_path.join)(path, entry.name);
		if (entry.isDirectory()) found.push(...await filesBelow(inner, guard));
		else if (!entry.isFile() && !entry.isSymbolicLink()) continue;
		else if (!guard.closes(inner)) found.push(inner);
	}
	return found;
}
/** A name of other bytes than UTF-8 is read with replacements for them, and by that name nothing is there. */
function isUnreadable(path) {
	return path.includes("�") && (0, node_fs.lstatSync)(path, { throwIfNoEntry: false }) === void 0;
}
/** True for a path that is, or lies below, one of the folders. */
function within(path, folders) {
	return folders.some((folder) => path === folder || path.startsWith(folder.endsWith(node_path.sep) ? folder : folder + node_path.sep));
}
/** The part of a glob before its first wildcard, up to a whole folder: where a walk may start. */
function staticBase(glob) {
	const words = glob.split("/");
	const wild = words.findIndex(isGlob);
	return (wild < 0 ? words : words.slice(0, wild)).join("/");
}
function refused(name, why) {
	return {
		code: "AGENT_FILES_REFUSED",
		where: "agent.files",
		message: `${JSON.stringify(name)} names ${why}`,
		help: "Tasks, baselines, .git and results stay outside the sandbox, and so does what lies behind a link. Name the agent's own files only."
	};
}
function notUtf8(place) {
	return {
		code: "AGENT_FILE_NAME",
		where: "agent.files",
		message: `${JSON.stringify(place)} has a name that is not UTF-8, so it cannot be read or told apart`,
		help: "Rename it (ls -b shows its bytes), or narrow the globs so that they pass over it."
	};
}

// src/runner/agent/stage.ts
/** A tree of links to the agent's files, readable by whoever the sandbox makes of us. */
async function stageAgentFiles(agent, target, how = "link") {
	await (0, node_fs_promises.mkdir)(target, { recursive: true });
	const made = /* @__PURE__ */ new Set([target]);
	for (const file of agent.files) {
		const place = (0, node_path.join)(target, (0, node_path.relative)(agent.root, file));
		const folder = (0, node_path.dirname)(place);
		if (!made.has(folder)) await (0, node_fs_promises.mkdir)(folder, { recursive: true });
		made.add(folder);
		await stageOne(file, place, how);
	}
}
async function stageOne(file, place, how) {
	const target = await (0, node_fs_promises.readlink)(file).catch(() => null);
	if (target !== null) return (0, node_fs_promises.symlink)(target, place);
	const { mode } = await (0, node_fs_promises.stat)(file);
	const readable = (mode & 4) !== 0;
	if (how === "link" && readable) {
		if (await (0, node_fs_promises.link)(file, place).then(() => true, () => false)) return;
	}
	await (0, node_fs_promises.copyFile)(file, place);
	await (0, node_fs_promises.chmod)(place, (mode & 73) === 0 ? 420 : 493);
}

// src/records/python.ts
var PythonLiteralError = class extends Error {
	name = "PythonLiteralError";
};
const MAX_DEPTH$1 = 64;
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
		if (depth > MAX_DEPTH$1) this.fail(`nested deeper than ${MAX_DEPTH$1}`);
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

// src/score/repair-json.ts
/**
* The four repairs that ITBench's own loader makes, one pass over the text each: a code fence around the
* answer, trailing commas, single quotes (a Python literal), a tail that was cut off. Null when the text
* still is no JSON.
*/
function repairJson(text) {
	const repairs = [];
	const inner = insideFence(text);
	if (inner !== text) repairs.push("code fence");
	const direct = parsed(inner);
	if (direct) return {
		value: direct.value,
		repairs
	};
	const scan = scanJson(inner);
	const withoutCommas = parsed(scan.withoutTrailingCommas);
	if (withoutCommas) return {
		value: withoutCommas.value,
		repairs: [...repairs, "trailing comma"]
	};
	const python = parsedPython(inner);
	if (python) return {
		value: python.value,
		repairs: [...repairs, "single quotes"]
	};
	const closed = scan.closed === null ? null : parsed(scan.closed);
	if (closed) return {
		value: closed.value,
		repairs: [...repairs, "truncated tail"]
	};
	return null;
}
/** The text inside the first fenced block, or from the first brace where only the closing fence is cut. */
function insideFence(text) {
	const open = /```[A-Za-z0-9]*[ \t]*\r?\n?/.exec(text);
	if (!open) return text;
	const from = open.index + open[0].length;
	const close = text.indexOf("```", from);
	return (close === -1 ? text.slice(from) : text.slice(from, close)).trim();
}
function parsed(text) {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}
function parsedPython(text) {
	try {
		return { value: parsePythonLiteral(text) };
	} catch (error) {
		if (error instanceof PythonLiteralError) return null;
		throw error;
	}
}
/** One pass that knows strings from structure. */
function scanJson(text) {
	const kept = [];
	const open = [];
	/** Where a value inside the open brackets was last complete, and what would close them there. */
	let safe = null;
	let from = 0;
	const keepTo = (to) => {
		if (to > from) kept.push(text.slice(from, to));
	};
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at];
		if (char === "\"") {
			at = endOfString(text, at);
			continue;
		}
		if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
		else if (char === "}" || char === "]") {
			open.pop();
			length = at + 1;
			if (open.length > 0) safe = {
				length,
				closers: [...open].reverse().join("")
			};
		} else if (char === ",") {
			if (open.length > 0) safe = {
				length: at,
				closers: [...open].reverse().join("")
			};
			if (isBeforeCloser(text, at + 1)) {
				keepTo(at);
				from = at + 1;
			}
		}
		if (open.length > 500) break;
	}
	keepTo(text.length);
	return {
		withoutTrailingCommas: kept.join(""),
		closed: safe === null || open.length === 0 ? null : text.slice(0, safe.length) + safe.closers
	};
}
function endOfString(text, start) {
	for (let at = start + 1; at < text.length; at += 1) if (text[at] === "\\") at += 1;
	else if (text[at] === "\"") return at;
	return text.length;
}
function isBeforeCloser(text, start) {
	for (let at = start; at < text.length; at += 1) {
		const char = text[at];
		if (char === "}" || char === "]") return true;
		if (char !== " " && char !== "\n" && char !== "\r" && char !== "	") return false;
	}
	return false;
}

// src/score/read-diagnosis.ts
/** Far above any real answer (a few kB); what is larger was not meant to be read. */
const MAX_ANSWER = 4194304;
const MAX_NAMES = 1e3;
/** Of all names together: hundreds of real ones. */
const MAX_NAME_TEXT = 2e4;
const MAX_TEXT$1 = 2e4;
/**
* Reads an agent's answer in any shape that ITBench's agents write. What must be right is the list of
* names; optional parts that do not read are left out, they never cost an answer its score.
*/
function readDiagnosis(text, mode) {
	if (text.length > 4194304) return invalid(`the answer is larger than ${MAX_ANSWER} characters`);
	if (text.trim() === "") return invalid("the answer is empty");
	const parsed = parseAnswer(text, mode);
	if (parsed.kind === "invalid") return parsed;
	const fields = asFields(parsed.value);
	if (fields === null) return invalid(`the answer is ${typeName(parsed.value)}, not a JSON object`);
	const factors = readFactors(fields);
	if (typeof factors === "string") return invalid(factors);
	if (factors.length > 1e3) return invalid(`the answer names ${factors.length} entities; at most ${MAX_NAMES} are read`);
	const length = factors.reduce((sum, { name }) => sum + name.length, 0);
	if (length > MAX_NAME_TEXT) return invalid(`the answer's names have ${length} characters; at most ${MAX_NAME_TEXT} are read`);
	return {
		kind: "valid",
		diagnosis: diagnosisFrom(fields, factors),
		repaired: parsed.repaired
	};
}
function parseAnswer(text, mode) {
	try {
		return {
			kind: "parsed",
			value: JSON.parse(text),
			repaired: []
		};
	} catch (error) {
		const reason = `the answer is not JSON: ${parseReason(error)}`;
		if (mode === "strict") return {
			kind: "invalid",
			reason
		};
		const repair = repairJson(text);
		return repair === null ? {
			kind: "invalid",
			reason
		} : {
			kind: "parsed",
			value: repair.value,
			repaired: repair.repairs
		};
	}
}
/** V8 quotes the text it stumbles over: that is the agent's text, so only the place is kept. */
function parseReason(error) {
	const message = error instanceof Error ? error.message : "";
	const place = /at position \d+(?: \(line \d+ column \d+\))?/.exec(message)?.[0];
	if (/Unexpected end|Unterminated/.test(message)) return `it ends too early${place ? `, ${place}` : ""}`;
	return place ? `unexpected text ${place}` : "unexpected text";
}
function diagnosisFrom(fields, factors) {
	return {
		factors: [...factors],
		propagations: items(fields.propagations).flatMap((item) => {
			const [source, target] = [text(item.source), text(item.target)];
			if (source === null || target === null) return [];
			return {
				source,
				target,
				condition: text(item.condition) ?? "",
				effect: text(item.effect) ?? ""
			};
		}),
		alertsExplained: items(fields.alerts_explained).flatMap((item) => {
			const alert = text(item.alert);
			if (alert === null) return [];
			return {
				alert,
				explanation: text(item.explanation) ?? "",
				explained: item.explained === true
			};
		}),
		alternatives: items(fields.alternatives).flatMap((item) => {
			const name = text(item.name);
			return name === null ? [] : {
				name,
				reason: text(item.reason) ?? ""
			};
		}),
		confidence: fraction(fields.confidence),
		escalate: readEscalation(fields.escalate),
		noFault: fields.no_fault === true
	};
}
/** The named root causes, or why there is no such list. */
function readFactors(fields) {
	if ("contributing_factors" in fields) return canonicalFactors(fields.contributing_factors);
	if ("entities" in fields) return flaggedEntities(fields.entities);
	if ("root_causes" in fields) return rootCauseList(fields.root_causes);
	if ("root_cause" in fields) return singleRootCause(fields);
	if (fields.no_fault === true || readEscalation(fields.escalate) !== null) return [];
	return "the answer has no \"contributing_factors\"";
}
/** ITBench-AA: `contributing_factors: [{name, reasoning, evidence}]`. */
function canonicalFactors(value) {
	if (!Array.isArray(value)) return `"contributing_factors" is ${typeName(value)}, not a list`;
	const factors = [];
	for (const [index, item] of value.entries()) {
		const entry = asFields(item);
		if (entry === null) return `"contributing_factors" entry ${index + 1} is ${typeName(item)}, not an object with a name`;
		factors.push(factorFrom(text(entry.name) ?? "", entry));
	}
	return factors;
}
/** IBM's agent: all entities it looked at, those it blames flagged. */
function flaggedEntities(value) {
	if (!Array.isArray(value)) return `"entities" is ${typeName(value)}, not a list`;
	return items(value).filter((item) => item.contributing_factor === true || item.root_cause === true).map((item) => factorFrom(text(item.name) ?? text(item.id) ?? "", item));
}
function rootCauseList(value) {
	if (!Array.isArray(value)) return `"root_causes" is ${typeName(value)}, not a list`;
	return items(value).map((item) => factorFrom(joinedName(item, text(item.name)), item));
}
function singleRootCause(fields) {
	const named = asFields(fields.root_cause);
	if (named) return [factorFrom(joinedName(named, text(named.name)), named)];
	if (typeof fields.root_cause !== "string") return `"root_cause" is ${typeName(fields.root_cause)}, not a name`;
	return [factorFrom(joinedName(fields, text(fields.root_cause)), fields)];
}
/** Where namespace, kind and name are fields of their own. A name that has slashes is complete. */
function joinedName(item, name) {
	if (name === null || name.includes("/")) return name ?? "";
	const [namespace, kind] = [text(item.namespace), text(item.kind)];
	return [
		namespace,
		kind,
		name
	].filter((part) => part !== null && part !== "").join("/");
}
function factorFrom(name, item) {
	return {
		name,
		reasoning: text(item.reasoning) ?? text(item.condition) ?? text(item.reason),
		evidence: readEvidence(item.evidence)
	};
}
function readEvidence(value) {
	if (!Array.isArray(value)) return text(value);
	const pointers = items(value).flatMap((item) => {
		const [file, match] = [text(item.file), text(item.match)];
		return file === null || match === null ? [] : {
			file,
			match
		};
	});
	const words = value.filter((item) => typeof item === "string");
	if (pointers.length > 0) return pointers;
	return words.length > 0 ? words.join("\n").slice(0, MAX_TEXT$1) : null;
}
function readEscalation(value) {
	const reason = text(asFields(value)?.reason) ?? text(value);
	return reason === null || reason.trim() === "" ? null : { reason };
}
function fraction(value) {
	return typeof value === "number" && value >= 0 && value <= 1 ? value : null;
}
function text(value) {
	return typeof value === "string" ? value.slice(0, MAX_TEXT$1) : null;
}
function items(value) {
	if (!Array.isArray(value)) return [];
	return value.slice(0, 1001).filter(isFields);
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asFields(value) {
	return isFields(value) ? value : null;
}
function typeName(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function invalid(reason) {
	return {
		kind: "invalid",
		reason
	};
}

// src/runner/attempt/answer.ts
const ANSWER_CAP = 1048576;
/** What the file at the output path is worth. */
function readAnswer(file, mode) {
	switch (file.kind) {
		case "missing": return { kind: "none" };
		case "refused": return {
			kind: "invalid",
			reason: `the answer ${file.reason}`
		};
		case "text": {
			const reading = readDiagnosis(file.text, mode);
			return reading.kind === "valid" ? reading : {
				kind: "invalid",
				reason: firstLine$1(reading.reason)
			};
		}
	}
}
function firstLine$1(text) {
	return text.split("\n", 1)[0] ?? text;
}

// src/runner/attempt/open-regular.ts
/**
* Reads a file that an untrusted program left: never through a link, never from a pipe or device,
* never more than `cap` bytes, whatever its size was a moment ago.
*/
function readRegularFile(path, cap) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK | node_fs.constants.O_NOCTTY);
	} catch (error) {
		return refusal$1(error);
	}
	try {
		const facts = (0, node_fs.fstatSync)(file);
		if (!facts.isFile()) return {
			kind: "refused",
			reason: "is not a regular file"
		};
		if (facts.nlink > 1) return {
			kind: "refused",
			reason: "is a hard link to another file"
		};
		const buffer = Buffer.alloc(Math.min(cap + 1, facts.size + 1));
		let length = 0;
		while (length < buffer.length) {
			const read = (0, node_fs.readSync)(file, buffer, length, buffer.length - length, length);
			if (read === 0) break;
			length += read;
		}
		if (length > cap || facts.size > cap) return {
			kind: "refused",
			reason: `is ${facts.size} bytes long, more than ${cap}`
		};
		return {
			kind: "text",
			text: buffer.subarray(0, length).toString("utf8")
		};
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function refusal$1(error) {
	const code = error instanceof Error && "code" in error ? error.code : null;
	if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
	if (code === "ELOOP" || code === "EMLINK") return {
		kind: "refused",
		reason: "is a symbolic link"
	};
	if (code === "ENXIO") return {
		kind: "refused",
		reason: "is not a regular file"
	};
	return {
		kind: "refused",
		reason: `cannot be read (${String(code ?? error)})`
	};
}

// src/runner/attempt/trajectory-cap.ts
/** An agent's own trajectory may be long; more than this is not read. */
const TRAJECTORY_CAP = 16777216;

// src/runner/attempt/usage.ts
const USAGE_CAP = 65536;
/** The agent's own figures. A file that cannot be read is as good as none: unknown, never 0. */
function reportedUsage(file) {
	if (file.kind !== "text") return UNKNOWN_USAGE;
	const parsed = ReportedUsageSchema.safeParse(parseJson$2(file.text));
	if (!parsed.success) return UNKNOWN_USAGE;
	const said = parsed.data;
	const tokens = said.input_tokens ?? said.output_tokens ?? null;
	return {
		turns: said.turns ?? null,
		inputTokens: said.input_tokens ?? null,
		cachedTokens: said.cached_tokens ?? null,
		outputTokens: said.output_tokens ?? null,
		cost: said.cost ?? null,
		calls: null,
		unpricedCalls: null,
		model: modelName(said.model),
		origin: {
			turns: said.turns == null ? "unknown" : "reported",
			tokens: tokens === null ? "unknown" : "reported",
			cost: said.cost == null ? "unknown" : "reported"
		}
	};
}
/** What an agent's own trajectory adds up to. Its total prompt tokens include the cached ones, like ours. */
function trajectoryUsage(trajectory) {
	if (trajectory === null) return null;
	const total = trajectory.final_metrics ?? {};
	const turns = trajectory.steps.filter((step) => step.source === "agent" && step.llm_call_count !== 0).length;
	const input = wholeTokens(total.total_prompt_tokens);
	const cost = dollars(total.total_cost_usd);
	return {
		...UNKNOWN_USAGE,
		turns,
		inputTokens: input,
		cachedTokens: wholeTokens(total.total_cached_tokens),
		outputTokens: wholeTokens(total.total_completion_tokens),
		cost,
		model: modelName(trajectory.agent.model_name),
		origin: {
			turns: "trajectory",
			tokens: input === null ? "unknown" : "trajectory",
			cost: cost === null ? "unknown" : "trajectory"
		}
	};
}
/** ATIF allows any number; what no attempt can have is unknown, or a run would hold what nobody can read back. */
function wholeTokens(value) {
	const whole = Math.round(value ?? NaN);
	return whole <= MOST.tokens ? whole : null;
}
function dollars(value) {
	return value != null && value <= MOST.dollars ? value : null;
}
const LONGEST_MODEL = 200;
/** An agent may write anything where a model's name belongs: what is too long to be one is none. */
function modelName(said) {
	return said == null || said.length > LONGEST_MODEL ? null : said;
}
/**
* Figure by figure the best origin: what we metered, else what the agent says. Its word on dollars stands for a price
* we lack, never for a count: a stream it cut short itself would otherwise cost what it likes.
*/
function bestUsage(measured, said) {
	if (measured === null) return said;
	const metered = bounded(measured);
	const cost = metered.cost ?? (hasUncounted(metered) ? null : said.cost);
	const tokens = metered.inputTokens !== null || metered.outputTokens !== null;
	return {
		turns: metered.turns ?? said.turns,
		inputTokens: tokens ? metered.inputTokens : said.inputTokens,
		cachedTokens: tokens ? metered.cachedTokens : said.cachedTokens,
		...metered.cacheWriteTokens === void 0 ? {} : { cacheWriteTokens: metered.cacheWriteTokens },
		outputTokens: tokens ? metered.outputTokens : said.outputTokens,
		cost,
		calls: metered.calls,
		unpricedCalls: metered.unpricedCalls,
		model: modelName(metered.calls === null ? metered.model ?? said.model : metered.model),
		origin: {
			turns: metered.turns === null ? said.origin.turns : metered.origin.turns,
			tokens: tokens ? metered.origin.tokens : said.origin.tokens,
			cost: metered.cost !== null ? metered.origin.cost : cost === null ? "unknown" : said.origin.cost
		}
	};
}
/** An agent may declare an output of any length and hang up: what its call is charged with then is no count. */
function bounded(usage) {
	const { inputTokens, cachedTokens, outputTokens, origin } = usage;
	const counted = [
		inputTokens,
		cachedTokens,
		usage.cacheWriteTokens,
		outputTokens
	].every((count) => (count ?? 0) <= MOST.tokens);
	const cost = counted ? dollars(usage.cost) : null;
	const { cacheWriteTokens: _written, ...rest } = usage;
	return {
		...counted ? usage : {
			...rest,
			inputTokens: null,
			cachedTokens: null,
			outputTokens: null
		},
		cost,
		origin: {
			...origin,
			tokens: counted ? origin.tokens : "unknown",
			cost: cost === null ? "unknown" : origin.cost
		}
	};
}
/** Only the proxy counts calls: a trajectory is the agent's word like the rest. */
function hasUncounted({ calls, origin }) {
	return calls !== null && origin.tokens !== "metered";
}
function parseJson$2(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/runner/clear-away.ts
const ALL = {
	recursive: true,
	force: true
};
/** Removes a folder that a program of somebody else's wrote into. */
async function clearAway(folder) {
	try {
		await (0, node_fs_promises.rm)(folder, ALL);
	} catch {
		clearAwayStubborn(folder);
	}
}
/** The same at once. */
function clearAwayNow(folder) {
	try {
		(0, node_fs.rmSync)(folder, ALL);
	} catch {
		clearAwayStubborn(folder);
	}
}
/**
* Folders that were closed are opened again; only folders, for files may be links to those of the tasks, and neither
* program follows a link. Both go down step by step, where a path may be too long to be named at all.
*/
function clearAwayStubborn(folder) {
	run$1("find", [folder, ...[
		"-type",
		"d",
		"!",
		"-perm",
		"-700",
		"-execdir",
		"chmod",
		"u+rwx",
		"{}",
		";"
	]]);
	run$1("rm", [
		"-rf",
		"--",
		folder
	]);
	(0, node_fs.rmSync)(folder, ALL);
}
function run$1(program, words) {
	(0, node_child_process.spawnSync)(program, words, {
		stdio: "ignore",
		env: { PATH: "/usr/bin:/bin" }
	});
}

// src/runner/process/capture.ts
/**
* Writes a stream to a file up to a byte cap and throws the rest away, so that a flood costs
* neither disk nor memory. `rewrite` sees whole lines as far as lines are shorter than the hold-back.
* The file and its folder are made with the first byte: a program that says nothing, or is never let go, leaves none.
* A run makes thousands of files, and each costs half a millisecond.
*/
function capture(stream, file, cap, rewrite = (text) => text) {
	let opened = null;
	let failure = null;
	const openFile = () => {
		makeFolder((0, node_path.dirname)(file));
		return (0, node_fs.createWriteStream)(file).on("error", (error) => {
			failure ??= error;
			stream.resume();
		});
	};
	const masked = new LineHold(rewrite);
	let bytes = 0;
	stream.on("error", () => stream.destroy());
	stream.on("data", (chunk) => {
		const room = cap - bytes;
		bytes += chunk.length;
		if (room <= 0 || failure !== null) return;
		opened ??= openFile();
		const sink = opened;
		const text = masked.push(chunk.subarray(0, room).toString("latin1"));
		if (!sink.write(Buffer.from(text, "latin1")) && failure === null) {
			stream.pause();
			sink.once("drain", () => stream.resume());
		}
	});
	return { async finish() {
		await Promise.race([(0, node_stream_promises.finished)(stream).catch(() => void 0), pause$1(250)]);
		stream.destroy();
		const rest = masked.flush();
		const cut = bytes > cap;
		const note = cut ? `\n[sre-gate: cut here, ${bytes} bytes or more in all]\n` : "";
		if (opened === null && rest + note === "") {
			await (0, node_fs_promises.rm)(file, { force: true });
			return {
				bytes,
				cut
			};
		}
		const sink = opened ?? openFile();
		sink.end(Buffer.from(rest + note, "latin1"));
		await (0, node_stream_promises.finished)(sink).catch(() => void 0);
		if (failure !== null) throw failure;
		return {
			bytes,
			cut
		};
	} };
}
const HOLD = 65536;
/** Hands text on line by line, so that a secret split over two chunks is still seen in one piece. */
var LineHold = class {
	#rewrite;
	#held = "";
	constructor(rewrite) {
		this.#rewrite = rewrite;
	}
	push(text) {
		this.#held += text;
		const end = this.#held.lastIndexOf("\n");
		if (end < 0 && this.#held.length < HOLD) return "";
		const length = end < 0 ? this.#held.length : end + 1;
		const whole = this.#held.slice(0, length);
		this.#held = this.#held.slice(length);
		return this.#rewrite(whole);
	}
	flush() {
		const rest = this.#rewrite(this.#held);
		this.#held = "";
		return rest;
	}
};
/** Holds nobody up who is done by then: without `unref` the whole program would wait for it to pass. */
function pause$1(milliseconds) {
	return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

// src/runner/process/latch.ts
/** Descriptor 3 of what we start, both ways. */
function wireOf(running) {
	const [wire] = running.pipes;
	if (wire === null || wire === void 0 || !("on" in wire)) throw new Error("no descriptor 3");
	return wire;
}
/**
* The word that lets a held process go: "G", the number of bytes, a line end, and the agent's whole environment as
* "NAME=VALUE" with a zero byte after each. It comes now and not at the start, because a deadline is part of it.
*/
function letGo(environment) {
	const pairs = Object.entries(environment).map(([name, value]) => `${name}=${value}\0`);
	const bytes = Buffer.from(pairs.join(""), "utf8");
	return Buffer.concat([Buffer.from(`G${bytes.length}\n`), bytes]);
}

// src/runner/process/start.ts
/**
* Starts a program as leader of a process group of its own. `ended` follows the program, not its
* pipes: a child that keeps stdout open must not keep us waiting.
*/
function start(options) {
	const child = (0, node_child_process.spawn)(options.program, options.words, {
		cwd: options.cwd,
		env: options.environment,
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			...Array.from({ length: options.pipes ?? 0 }, () => "pipe"),
			...options.files ?? []
		]
	});
	const ended = new Promise((resolve) => {
		child.once("error", (error) => resolve(notStarted$1("code" in error ? String(error.code) : "", error.message)));
		child.once("exit", (code, signal) => resolve(code === null ? {
			kind: "killed",
			by: signal ?? "an unknown signal"
		} : {
			kind: "exit",
			code
		}));
	});
	if (!child.stdout || !child.stderr) throw outOfFiles(options.program);
	return {
		pid: child.pid ?? null,
		stdout: child.stdout,
		stderr: child.stderr,
		pipes: child.stdio.slice(3),
		ended,
		kill(signal) {
			if (child.pid !== void 0) signalGroup(child.pid, signal);
		}
	};
}
function outOfFiles(program) {
	const error = /* @__PURE__ */ new Error(`spawn EMFILE: too many open files to start ${program}`);
	return Object.assign(error, {
		code: "EMFILE",
		syscall: "spawn"
	});
}
const MACHINE_FAULTS = /* @__PURE__ */ new Set([
	"EAGAIN",
	"ENOMEM",
	"EMFILE",
	"ENFILE"
]);
function notStarted$1(code, reason) {
	return {
		kind: "not-started",
		fault: MACHINE_FAULTS.has(code) ? "machine" : "agent",
		reason
	};
}
function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}

// src/runner/process/hold.ts
const PERL = "/usr/bin/perl";
/**
* Waits on descriptor 3, takes its environment from there, becomes the program. Perl, because it hands an
* environment on as it is (a shell adds and drops variables) and is ready in 4 ms. Says H (held), G (going) and,
* where there is no such program, E with the number of the error. Without a word from us it ends with us.
*/
const WAIT = String.raw`
open(my $latch, '+<&=', 3) or exit 71;
fcntl($latch, 2, 1);
sub take { my ($bytes, $wanted) = ('', @_);
  while (length($bytes) < $wanted) { sysread($latch, $bytes, $wanted - length $bytes, length $bytes) or exit 0 }
  return $bytes }
syswrite($latch, 'H');
my $length = '';
while ((my $byte = take(1)) ne "\n") { $length .= $byte }
my @variables = split /\0/, take(substr($length, 1));
%ENV = map { split /=/, $_, 2 } @variables;
syswrite($latch, 'G');
exec { $ARGV[0] } @ARGV;
syswrite($latch, 'E' . ($! + 0));
`;
/** Starts a program up to its last step. Without Perl, all of it is left for the moment of release. */
function hold(options, perl = PERL) {
	if (perl !== null && (0, node_fs.existsSync)(perl)) return holdByPerl(options, perl);
	return {
		ready: Promise.resolve(),
		release: (environment) => start({
			...options,
			environment
		}),
		drop: () => Promise.resolve()
	};
}
function holdByPerl(options, perl) {
	const words = [
		"-e",
		WAIT,
		"--",
		options.program,
		...options.words
	];
	const running = start({
		...options,
		program: perl,
		words,
		environment: {},
		pipes: 1
	});
	const wire = wireOf(running);
	wire.on("error", () => void 0);
	let said = "";
	const closed = new Promise((resolve) => wire.once("close", resolve));
	const held = new Promise((resolve) => {
		wire.on("data", (chunk) => {
			said += chunk.toString("latin1");
			resolve();
		});
	});
	return {
		ready: Promise.race([held, running.ended.then(() => void 0)]),
		release(environment) {
			wire.write(letGo(environment));
			const ended = running.ended.then(async (end) => {
				if (end.kind !== "not-started") await closed;
				return endOf(options.program, end, said);
			});
			return {
				...running,
				ended
			};
		},
		async drop() {
			running.kill("SIGKILL");
			await running.ended;
		}
	};
}
function endOf(program, end, said) {
	if (end.kind === "not-started") return {
		...end,
		fault: "machine"
	};
	const [, failure] = /^HG(?:E(\d+))?$/.exec(said) ?? [said];
	if (!said.startsWith("HG")) return {
		kind: "not-started",
		fault: "machine",
		reason: "ended before it was let go"
	};
	if (failure === void 0) return end;
	const code = (0, node_util.getSystemErrorName)(-Number(failure));
	return notStarted$1(code, `spawn ${program} ${code}`);
}

// src/runner/process/last-words.ts
/** The last line a program wrote to stderr, short enough for a report: usually the reason. */
function lastWords(file) {
	const opened = openOrNull(file);
	if (opened === null) return null;
	try {
		const { size } = (0, node_fs.fstatSync)(opened);
		const buffer = Buffer.alloc(Math.min(size, 4096));
		(0, node_fs.readSync)(opened, buffer, 0, buffer.length, size - buffer.length);
		const lines = printable(buffer.toString("utf8")).split("\n").map((line) => line.trim());
		const said = lines.findLast((line) => line !== "");
		const last = said !== void 0 && /^Node\.js v\d/.test(said) && lines.findLast((line) => /^\w*Error\b/.test(line)) || said;
		return last === void 0 ? null : last.slice(0, 200);
	} finally {
		(0, node_fs.closeSync)(opened);
	}
}
function openOrNull(file) {
	try {
		return (0, node_fs.openSync)(file, "r");
	} catch {
		return null;
	}
}
/** Without colour codes and other control characters. */
function printable(text) {
	return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0009\u000b-\u001f]/g, "");
}

// src/runner/process/strays.ts
/** Processes that are there before an agent starts; none of its children is among them. */
function processesNow() {
	return new Set(processNames());
}
/**
* Kills what left the process group (setsid, double fork) by a marker that every child inherits in
* its environment. Linux only, best effort: without isolation nothing better is to be had. On a busy
* machine most processes are older than the attempt: those need no look.
*/
function killStrays(marker, older) {
	let killed = 0;
	for (let round = 0; round < 5; round += 1) {
		const strays = processesWith(marker, older);
		if (strays.length === 0) break;
		for (const pid of strays) try {
			process.kill(pid, "SIGKILL");
			killed += 1;
		} catch {}
	}
	return killed;
}
function processesWith(marker, older) {
	return processNames().filter((name) => !older.has(name) && environmentOf(name).includes(marker)).map(Number);
}
function processNames() {
	try {
		return (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}
function environmentOf(pid) {
	try {
		return (0, node_fs.readFileSync)(`/proc/${pid}/environ`, "latin1");
	} catch {
		return "";
	}
}

// src/runner/sandbox/candidate.ts
const INTERVAL_MS$1 = 250;
/**
* Notes when the first valid answer lay at the output path. A look every quarter of a second is
* enough: the figure is compared in minutes.
*/
function watchCandidate(path) {
	const begun = performance.now();
	let first = null;
	const look = (at) => {
		if (first !== null) return;
		if (readAnswer(readRegularFile(path, 1048576), "lenient").kind === "valid") first = (at - begun) / 1e3;
	};
	const timer = setInterval(() => look(performance.now()), INTERVAL_MS$1);
	return { finish(over) {
		clearInterval(timer);
		look(over);
		return first;
	} };
}

// src/runner/sandbox/cell.ts
/** Between TERM and KILL. */
const GRACE_MS = 2e3;

// src/runner/sandbox/bare.ts
/** No sandbox: the agent runs beside us and sees what our user sees. Every report says so. */
function bareSandbox(agentFolder) {
	return {
		kind: "none",
		open(setup) {
			const places = placesIn(setup, agentFolder);
			for (const folder of [
				places.workspace,
				places.home,
				places.temporary
			]) (0, node_fs.mkdirSync)(folder, { recursive: true });
			(0, node_fs.writeFileSync)(places.prompt, fillPrompt(setup.prompt, places));
			return new BareCell(setup, places);
		}
	};
}
function fillPrompt(prompt, places) {
	return prompt.replaceAll("{snapshot}", places.snapshot).replaceAll("{output}", places.output);
}
function placesIn(setup, agent) {
	const workspace = (0, node_path.join)(setup.scratch, "workspace");
	return {
		snapshot: setup.snapshot,
		workspace,
		output: (0, node_path.join)(workspace, ANSWER_FILE),
		prompt: (0, node_path.join)(setup.scratch, "prompt.md"),
		usage: (0, node_path.join)(workspace, USAGE_FILE),
		trajectory: (0, node_path.join)(workspace, TRAJECTORY_FILE),
		agent,
		home: (0, node_path.join)(setup.scratch, "home"),
		temporary: (0, node_path.join)(setup.scratch, "tmp")
	};
}
var BareCell = class {
	places;
	way = { kind: "port" };
	files;
	#scratch;
	#held = null;
	#running = null;
	#stopped = false;
	constructor(setup, places) {
		this.#scratch = setup.scratch;
		this.places = places;
		const files = (0, node_path.join)(setup.scratch, "files");
		this.files = {
			path: files,
			seenAs: files
		};
	}
	async hold(options) {
		const [program, ...words] = options.command;
		if (program === void 0) throw new Error("an empty command");
		const older = processesNow();
		const start = {
			program,
			words,
			cwd: this.places.workspace
		};
		const held = options.atOnce ? hold(start, null) : hold(start);
		this.#held = held;
		await held.ready;
		return { run: (environment) => this.#run(held, options, environment, older) };
	}
	async #run(held, options, environment, older) {
		const running = held.release({
			...environment,
			SRE_GATE_ATTEMPT: this.#scratch
		});
		this.#running = running;
		if (this.#stopped) this.stop();
		const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
		const candidate = watchCandidate(this.places.output);
		const end = await running.ended;
		const over = performance.now();
		running.kill("SIGKILL");
		await options.gone?.();
		killStrays(`SRE_GATE_ATTEMPT=${this.#scratch}`, older);
		const firstCandidateSeconds = candidate.finish(over);
		await Promise.all(logs.map((log) => log.finish()));
		return {
			end,
			collected: {
				answer: readRegularFile(this.places.output, ANSWER_CAP),
				usage: readRegularFile(this.places.usage, USAGE_CAP),
				trajectory: readRegularFile(this.places.trajectory, TRAJECTORY_CAP),
				firstCandidateSeconds
			},
			lastWords: lastWords(options.stderr),
			resources: null
		};
	}
	stop() {
		this.#stopped = true;
		const running = this.#running;
		if (running === null) return;
		running.kill("SIGTERM");
		const timer = setTimeout(() => running.kill("SIGKILL"), GRACE_MS);
		running.ended.then(() => clearTimeout(timer));
	}
	async close() {
		if (this.#running === null) await this.#held?.drop();
		await clearAway(this.#scratch);
	}
};

// src/runner/sandbox/arguments.ts
const INSIDE = {
	snapshot: "/incident/snapshot",
	prompt: "/incident/prompt.md",
	workspace: "/workspace",
	home: "/home/agent",
	temporary: "/tmp",
	gate: "/run/sre-gate",
	port: 41184
};
const DEV_SHM_BYTES = 67108864;
/** The arguments before the command. Order matters: a later mount lies over an earlier one. */
function bwrapArguments(plan) {
	return [
		...namespaces(plan),
		"--die-with-parent",
		"--new-session",
		"--cap-drop",
		"ALL",
		...plan.privileged ? [
			"--cap-add",
			"CAP_SETUID",
			"--cap-add",
			"CAP_SETGID",
			"--cap-add",
			"CAP_SETPCAP"
		] : [],
		...plan.seccompDescriptor === null ? [] : ["--seccomp", String(plan.seccompDescriptor)],
		...plan.links.flatMap((link) => [
			"--symlink",
			link.source,
			link.target
		]),
		...folders(parents([...plan.system, ...plan.mounts])),
		"--proc",
		"/proc",
		"--dev",
		"/dev",
		...sizedFolder("/dev/shm", DEV_SHM_BYTES, "1777"),
		"--remount-ro",
		"/dev",
		...sizedFolder(INSIDE.temporary, plan.sizes.temporary, "1777"),
		...sizedFolder(INSIDE.home, plan.sizes.home, "0777"),
		...sizedFolder(INSIDE.workspace, plan.sizes.workspace, "0777"),
		...bound(plan.system),
		...plan.hidden.flatMap(nothingAt),
		...bound(plan.mounts),
		"--remount-ro",
		"/",
		"--chdir",
		INSIDE.workspace
	];
}
function bound(mounts) {
	return mounts.flatMap((mount) => [
		...underSized(mount.target) ? folders(ancestors(mount.target)) : [],
		mount.writable ? "--bind" : "--ro-bind",
		mount.source,
		mount.target
	]);
}
function nothingAt({ path, isFolder }) {
	return isFolder ? [
		"--perms",
		"0555",
		"--tmpfs",
		path,
		"--remount-ro",
		path
	] : [
		"--ro-bind",
		"/dev/null",
		path
	];
}
function namespaces(plan) {
	return [
		"--unshare-pid",
		"--unshare-ipc",
		"--unshare-uts",
		"--unshare-cgroup-try",
		"--hostname",
		"incident",
		...plan.network === "open" ? [] : ["--unshare-net"],
		...plan.privileged ? [] : [
			"--unshare-user",
			"--uid",
			"65534",
			"--gid",
			"65534"
		],
		...plan.disableUserNamespaces ? ["--disable-userns"] : []
	];
}
/** bubblewrap would make missing parents private to root, and the agent is somebody else. */
function folders(paths) {
	return paths.flatMap((path) => [
		"--perms",
		"0755",
		"--dir",
		path
	]);
}
function parents(mounts) {
	const targets = mounts.map((mount) => mount.target).filter((target) => !underSized(target));
	return [...new Set([INSIDE.home, ...targets].flatMap(ancestors))];
}
/** Below /tmp and its like parents can only be made once the folder itself is there. */
function underSized(path) {
	return [
		INSIDE.temporary,
		INSIDE.home,
		INSIDE.workspace
	].some((folder) => path.startsWith(`${folder}/`));
}
/** /a/b/c -> /a, /a/b. */
function ancestors(path) {
	const words = path.split("/").slice(1, -1);
	return words.map((_, index) => `/${words.slice(0, index + 1).join("/")}`);
}
function sizedFolder(path, bytes, mode) {
	return [
		"--perms",
		mode,
		"--size",
		String(bytes),
		"--tmpfs",
		path
	];
}

// src/runner/sandbox/frames.ts
const HEADER_CAP = 80;
/** All files an agent may leave, with room for candidates; past it we stop listening. */
const TOTAL_CAP = 100663296;
/** Reads the launcher's frames. Untrusted: anything malformed ends the conversation, nothing throws. */
var FrameReader = class {
	#tell;
	#chunks = [];
	#held = 0;
	#total = 0;
	#broken = false;
	constructor(tell) {
		this.#tell = tell;
	}
	push(chunk) {
		this.#total += chunk.length;
		if (this.#broken || this.#total > TOTAL_CAP) {
			this.#broken = true;
			this.#chunks = [];
			return;
		}
		this.#chunks.push(chunk);
		this.#held += chunk.length;
		while (this.#readOne());
	}
	#readOne() {
		if (this.#broken || this.#held === 0) return false;
		const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
		if (whole === void 0) return false;
		this.#chunks = [whole];
		const end = whole.subarray(0, HEADER_CAP).indexOf(10);
		if (end < 0) {
			this.#broken = whole.length >= HEADER_CAP;
			return false;
		}
		const header = /^([A-Z]) (\S{1,32}) (\d{1,9})$/.exec(whole.subarray(0, end).toString("latin1"));
		if (header === null) {
			this.#broken = true;
			return false;
		}
		const [, type = "", fact = "", length = "0"] = header;
		const begin = end + 1;
		if (whole.length < begin + Number(length)) return false;
		this.#tell({
			type,
			fact,
			bytes: whole.subarray(begin, begin + Number(length))
		});
		const rest = whole.subarray(begin + Number(length));
		this.#chunks = rest.length === 0 ? [] : [rest];
		this.#held = rest.length;
		return rest.length > 0;
	}
};
/** The same words for a refused file whoever looked at it. */
function readingFrom(frame, cap) {
	switch (frame?.fact) {
		case void 0:
		case "missing": return { kind: "missing" };
		case "text": return frame.bytes.length > cap ? {
			kind: "refused",
			reason: `is ${frame.bytes.length} bytes long, more than ${cap}`
		} : {
			kind: "text",
			text: frame.bytes.toString("utf8")
		};
		case "link": return {
			kind: "refused",
			reason: "is a symbolic link"
		};
		case "hardlink": return {
			kind: "refused",
			reason: "is a hard link to another file"
		};
		case "special": return {
			kind: "refused",
			reason: "is not a regular file"
		};
		case "large": return {
			kind: "refused",
			reason: `is ${frame.bytes.toString("latin1").replace(/\D/g, "")} bytes long, more than ${cap}`
		};
		default: return {
			kind: "refused",
			reason: "cannot be read"
		};
	}
}

// src/runner/sandbox/watch.ts
const INTERVAL_MS = 200;
/**
* Watches memory and number of the processes below `pid`. RLIMIT_AS is no way to bound memory:
* Node reserves gigabytes of addresses that it never touches.
*/
function watchTree(pid, bounds, exceeded) {
	const timer = setInterval(() => {
		const reason = verdict(pid, bounds);
		if (reason === null) return;
		clearInterval(timer);
		exceeded(reason);
	}, INTERVAL_MS);
	return { close: () => clearInterval(timer) };
}
function verdict(root, bounds) {
	let memory = 0;
	const queue = [root];
	for (let at = 0; at < queue.length; at += 1) {
		const pid = queue[at];
		if (pid === void 0) break;
		if (at > bounds.processes) return `more than ${bounds.processes} processes`;
		memory += privateBytes(pid);
		queue.push(...childrenOf(pid));
	}
	const limit = Math.round(bounds.memoryBytes / 1024 / 1024);
	return memory > bounds.memoryBytes ? `more than ${limit} MB of memory` : null;
}
function privateBytes(pid) {
	const match = /^RssAnon:\s+(\d+) kB/m.exec(readProcess(`/proc/${pid}/status`));
	return match === null ? 0 : Number(match[1]) * 1024;
}
function childrenOf(pid) {
	const text = readProcess(`/proc/${pid}/task/${pid}/children`).trim();
	return text === "" ? [] : text.split(" ").map(Number);
}
function readProcess(path) {
	try {
		return (0, node_fs.readFileSync)(path, "latin1");
	} catch {
		return "";
	}
}

// src/runner/sandbox/sandboxed-cell.ts
/** One attempt inside bubblewrap, seen from outside through the launcher's frames. */
var SandboxedCell = class {
	places;
	way;
	files;
	#parts;
	#frames = /* @__PURE__ */ new Map();
	#begun = 0;
	#over = null;
	#firstCandidate = null;
	#running = null;
	#stopped = false;
	#resources = null;
	constructor(parts) {
		this.#parts = parts;
		this.places = parts.places;
		this.way = parts.way;
		this.files = parts.files;
	}
	async hold(options) {
		const running = this.#start(options.command);
		this.#running = running;
		const held = new Promise((resolve) => {
			const reader = new FrameReader((frame) => frame.type === "H" ? resolve() : this.#note(frame));
			wireOf(running).on("data", (chunk) => reader.push(chunk));
		});
		wireOf(running).on("error", () => void 0);
		const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
		if (this.#stopped) this.stop();
		await Promise.race([held, running.ended]);
		return { run: (environment) => this.#run(running, logs, options, environment) };
	}
	async #run(running, logs, options, environment) {
		this.#begun = performance.now();
		const wire = wireOf(running);
		if (wire.writable) wire.write(letGo({
			...environment,
			PATH: this.#parts.path
		}));
		const watch = running.pid === null ? null : watchTree(running.pid, this.#parts.bounds, this.#overdone);
		const end = await running.ended;
		this.#over = performance.now();
		watch?.close();
		running.kill("SIGKILL");
		await options.gone?.();
		await Promise.all([...logs.map((log) => log.finish()), drained(wire)]);
		return this.#endOf(end, lastWords(options.stderr));
	}
	/** With an empty environment: what the agent's may hold is nothing to programs of ours. */
	#start(command) {
		const filter = this.#parts.openFilter();
		try {
			return start({
				program: this.#parts.program,
				words: [...this.#parts.prefix, ...command],
				cwd: "/",
				environment: {},
				pipes: 1,
				files: filter === null ? [] : [filter]
			});
		} finally {
			if (filter !== null) this.#parts.closeFilter(filter);
		}
	}
	#note(frame) {
		if (frame.type !== "C") this.#frames.set(frame.type, frame);
		else if (this.#firstCandidate === null && isValid(frame)) this.#firstCandidate = ((this.#over ?? performance.now()) - this.#begun) / 1e3;
	}
	#overdone = (reason) => {
		this.#resources = reason;
		this.#order("K");
		this.#endIn(GRACE_MS);
	};
	#endOf(end, words) {
		const refused = this.#frames.get("E");
		return {
			end: this.#agentEnd(end),
			collected: {
				answer: readingFrom(this.#frames.get("A"), ANSWER_CAP),
				usage: readingFrom(this.#frames.get("U"), USAGE_CAP),
				trajectory: readingFrom(this.#frames.get("T"), TRAJECTORY_CAP),
				firstCandidateSeconds: this.#firstCandidate
			},
			lastWords: refused === void 0 ? words : null,
			resources: this.#resources
		};
	}
	#agentEnd(end) {
		if (end.kind === "not-started") return {
			...end,
			fault: "machine"
		};
		const refused = this.#frames.get("E");
		if (refused !== void 0) return {
			kind: "not-started",
			fault: "agent",
			reason: refused.bytes.toString("utf8").slice(0, 200)
		};
		const status = Number(this.#frames.get("X")?.fact ?? NaN);
		if (Number.isInteger(status)) return status & 127 ? {
			kind: "killed",
			by: `signal ${status & 127}`
		} : {
			kind: "exit",
			code: status >> 8 & 255
		};
		return this.#frames.has("L") ? {
			kind: "killed",
			by: "its own hand, together with the sandbox"
		} : {
			kind: "not-started",
			fault: "machine",
			reason: "the sandbox did not start"
		};
	}
	stop() {
		this.#stopped = true;
		if (this.#running === null) return;
		this.#order("T");
		const timer = setTimeout(() => {
			this.#order("K");
			this.#endIn(GRACE_MS);
		}, GRACE_MS);
		this.#running.ended.then(() => clearTimeout(timer));
	}
	#order(order) {
		if (this.#running === null) return;
		const wire = wireOf(this.#running);
		if (wire.writable) wire.write(order);
	}
	/** The launcher had its chance to pass the files out: now the namespace goes, and all in it. */
	#endIn(milliseconds) {
		const running = this.#running;
		if (running === null) return;
		const timer = setTimeout(() => running.kill("SIGKILL"), milliseconds);
		running.ended.then(() => clearTimeout(timer));
	}
	async close() {
		this.#running?.kill("SIGKILL");
		await this.#running?.ended;
		await this.#parts.remove();
	}
};
function isValid(frame) {
	return readAnswer(readingFrom(frame, ANSWER_CAP), "lenient").kind === "valid";
}
/** What the launcher wrote before it left is still in the pipe. */
function drained(wire) {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			wire.destroy();
			resolve();
		};
		const timer = setTimeout(done, 500);
		wire.once("end", done);
		wire.once("close", done);
		if (wire.readableEnded || wire.destroyed) done();
	});
}

// src/runner/sandbox/seccomp.ts
const LOAD = 32;
const JUMP_EQUAL = 21;
const JUMP_SET = 69;
const JUMP_AT_LEAST = 53;
const RETURN = 6;
const ALLOW = 2147418112;
const refuse$1 = (errno) => 327680 | errno;
const EPERM = 1;
const ENOSYS = 38;
const CLONE_NEWUSER = 268435456;
const OFFSET = {
	number: 0,
	architecture: 4,
	firstArgument: 16
};
const NUMBERS = {
	x64: {
		audit: 3221225534,
		clone: 56,
		unshare: 272,
		clone3: 435,
		keys: [
			248,
			249,
			250
		]
	},
	arm64: {
		audit: 3221225655,
		clone: 220,
		unshare: 97,
		clone3: 435,
		keys: [
			217,
			218,
			219
		]
	}
};
/** The filter's bytes, or null on an architecture we have no numbers for. */
function seccompFilter(architecture) {
	const numbers = NUMBERS[architecture];
	if (numbers === void 0) return null;
	const program = [
		[
			LOAD,
			0,
			0,
			OFFSET.architecture
		],
		[
			JUMP_EQUAL,
			1,
			0,
			numbers.audit
		],
		[
			RETURN,
			0,
			0,
			refuse$1(ENOSYS)
		],
		[
			LOAD,
			0,
			0,
			OFFSET.number
		],
		[
			JUMP_AT_LEAST,
			0,
			1,
			1073741824
		],
		[
			RETURN,
			0,
			0,
			refuse$1(ENOSYS)
		],
		...refuseCall(numbers.clone3, ENOSYS),
		...numbers.keys.flatMap((number) => refuseCall(number, EPERM)),
		[
			JUMP_EQUAL,
			1,
			0,
			numbers.clone
		],
		[
			JUMP_EQUAL,
			0,
			3,
			numbers.unshare
		],
		[
			LOAD,
			0,
			0,
			OFFSET.firstArgument
		],
		[
			JUMP_SET,
			0,
			1,
			CLONE_NEWUSER
		],
		[
			RETURN,
			0,
			0,
			refuse$1(EPERM)
		],
		[
			RETURN,
			0,
			0,
			ALLOW
		]
	];
	const bytes = Buffer.alloc(program.length * 8);
	program.forEach(([code, ifTrue, ifFalse, value], index) => {
		bytes.writeUInt16LE(code, index * 8);
		bytes.writeUInt8(ifTrue, index * 8 + 2);
		bytes.writeUInt8(ifFalse, index * 8 + 3);
		bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
	});
	return bytes;
}
function refuseCall(number, errno) {
	return [[
		JUMP_EQUAL,
		0,
		1,
		number
	], [
		RETURN,
		0,
		0,
		refuse$1(errno)
	]];
}

// src/runner/sandbox/system-mounts.ts
const FOLDERS = [
	"/usr",
	"/bin",
	"/sbin",
	"/lib",
	"/lib32",
	"/lib64",
	"/libx32"
];
/** What programs need of /etc to link, to resolve users and to trust certificates. Nothing of the machine's own. */
const ETC = [
	"ssl",
	"pki",
	"ca-certificates",
	"crypto-policies",
	"ld.so.cache",
	"ld.so.conf",
	"ld.so.conf.d",
	"alternatives",
	"localtime",
	"mime.types",
	"fonts"
];
/** Only where the agent has the network anyway. */
const ETC_NETWORK = [
	"resolv.conf",
	"nsswitch.conf",
	"services",
	"protocols"
];
/** The operating system, read-only. */
function systemMounts(network) {
	const links = [];
	const mounts = [];
	for (const path of FOLDERS) {
		const facts = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
		if (facts?.isSymbolicLink()) links.push({
			source: (0, node_fs.readlinkSync)(path),
			target: path
		});
		else if (facts?.isDirectory()) mounts.push({
			source: path,
			target: path
		});
	}
	const names = network === "open" ? [...ETC, ...ETC_NETWORK] : ETC;
	for (const name of names) {
		const path = `/etc/${name}`;
		if ((0, node_fs.statSync)(path, { throwIfNoEntry: false }) !== void 0) mounts.push({
			source: path,
			target: path
		});
	}
	return {
		links,
		mounts
	};
}
/** Whether the system mounts already show a path. */
function inSystem(path) {
	return FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
/** A gate or a repository below /usr comes in with the system: its tasks, results and baselines are covered there. */
function hiddenInSystem(guarded) {
	const places = [...new Set(guarded.map(realPath))].filter((path) => inSystem(path) && !FOLDERS.includes(path));
	return places.flatMap((path) => {
		const facts = (0, node_fs.statSync)(path, { throwIfNoEntry: false });
		const covered = places.some((other) => other !== path && within(path, [other]));
		return facts === void 0 || covered ? [] : [{
			path,
			isFolder: facts.isDirectory()
		}];
	});
}

// src/runner/sandbox/bubblewrap.ts
const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Workers run under numbers of their own, so that a bound on processes is per attempt. */
const FIRST_UID = 61e3;
function uidOf(tools, slot) {
	return tools.privileged ? FIRST_UID + slot : 65534;
}
function bubblewrapSandbox(plan) {
	return {
		kind: "bubblewrap",
		open: (setup) => openCell(plan, setup)
	};
}
function openCell(plan, setup) {
	const gate = (0, node_path.join)(setup.scratch, "gate");
	const etc = (0, node_path.join)(setup.scratch, "etc");
	const uid = uidOf(plan.tools, setup.slot);
	(0, node_fs.mkdirSync)(gate, { recursive: true });
	(0, node_fs.mkdirSync)(etc);
	(0, node_fs.writeFileSync)((0, node_path.join)(gate, plan.tools.launcher.file), plan.tools.launcher.text);
	(0, node_fs.writeFileSync)((0, node_path.join)(setup.scratch, "prompt.md"), fillPrompt(setup.prompt, places(plan)));
	writeIdentity(etc, uid);
	const filter = seccompFilter(process.arch);
	const filterFile = (0, node_path.join)(setup.scratch, "filter");
	if (filter !== null) (0, node_fs.writeFileSync)(filterFile, filter);
	const words = bwrapArguments(bwrapPlan(plan, setup, filter !== null));
	return new SandboxedCell({
		places: places(plan),
		way: wayOut(plan, gate),
		files: {
			path: (0, node_path.join)(gate, "files"),
			seenAs: (0, node_path.join)(INSIDE.gate, "files")
		},
		program: plan.tools.bwrap,
		prefix: [
			...words,
			"--",
			...privilegesOff(plan.tools, uid),
			...launcherWords(plan)
		],
		path: [...plan.path, SYSTEM_PATH].join(":"),
		openFilter: () => filter === null ? null : (0, node_fs.openSync)(filterFile, "r"),
		closeFilter: (descriptor) => (0, node_fs.closeSync)(descriptor),
		bounds: plan.bounds,
		scratch: setup.scratch,
		remove: () => clearAway(setup.scratch)
	});
}
function wayOut(plan, gate) {
	switch (plan.network) {
		case "proxy": return {
			kind: "socket",
			path: (0, node_path.join)(gate, SOCKET),
			origin: `http://127.0.0.1:${INSIDE.port}`
		};
		case "open": return { kind: "port" };
		case "none": return { kind: "none" };
	}
}
function places(plan) {
	const { workspace } = INSIDE;
	return {
		snapshot: INSIDE.snapshot,
		workspace,
		output: (0, node_path.join)(workspace, ANSWER_FILE),
		usage: (0, node_path.join)(workspace, USAGE_FILE),
		trajectory: (0, node_path.join)(workspace, TRAJECTORY_FILE),
		prompt: INSIDE.prompt,
		agent: plan.agentFolder,
		home: INSIDE.home,
		temporary: INSIDE.temporary
	};
}
function bwrapPlan(plan, setup, filtered) {
	const system = systemMounts(plan.network);
	const own = (name, target) => ({
		source: (0, node_path.join)(setup.scratch, name),
		target
	});
	return {
		links: system.links,
		system: system.mounts,
		hidden: hiddenInSystem(plan.guarded),
		mounts: [
			...plan.mounts,
			{
				source: setup.snapshot,
				target: INSIDE.snapshot
			},
			own("prompt.md", INSIDE.prompt),
			own("gate", INSIDE.gate),
			...[
				"passwd",
				"group",
				"hosts"
			].map((name) => own(`etc/${name}`, `/etc/${name}`))
		],
		sizes: plan.sizes,
		network: plan.network,
		privileged: plan.tools.privileged,
		disableUserNamespaces: plan.disableUserNamespaces,
		seccompDescriptor: filtered ? 4 : null
	};
}
/** A user that exists, and nobody else of the machine. */
function writeIdentity(etc, uid) {
	const lines = {
		passwd: `root:x:0:0:root:/root:/bin/sh\nagent:x:${uid}:${uid}:agent:${INSIDE.home}:/bin/sh\n`,
		group: `root:x:0:\nagent:x:${uid}:\n`,
		hosts: "127.0.0.1 localhost incident\n"
	};
	for (const [name, text] of Object.entries(lines)) {
		(0, node_fs.writeFileSync)((0, node_path.join)(etc, name), text);
		(0, node_fs.chmodSync)((0, node_path.join)(etc, name), 420);
	}
}
function privilegesOff(tools, uid) {
	return [...tools.privileged && tools.setpriv !== null ? [
		tools.setpriv,
		`--reuid=${uid}`,
		`--regid=${uid}`,
		"--clear-groups",
		"--inh-caps=-all",
		"--bounding-set=-all"
	] : [], ...tools.limits];
}
function launcherWords(plan) {
	const { launcher } = plan.tools;
	const { output, usage, trajectory } = places(plan);
	return [
		launcher.program,
		(0, node_path.join)(INSIDE.gate, launcher.file),
		plan.network === "proxy" ? String(INSIDE.port) : "-",
		(0, node_path.join)(INSIDE.gate, SOCKET),
		`A:${ANSWER_CAP}:${output}`,
		`U:${USAGE_CAP}:${usage}`,
		`T:${TRAJECTORY_CAP}:${trajectory}`,
		"--"
	];
}
/** The one way out, in the cell's gate folder. */
const SOCKET = "out.sock";

// src/runner/sandbox/probe.ts
/** Starts the real thing around `true`: nothing less tells whether it will work. */
async function probeBubblewrap(tools, scratch) {
	if (process.platform !== "linux") return fails("bubblewrap needs Linux", "run it on Linux, or set isolation: none");
	if (tools === null) return fails("bubblewrap is not installed", "sudo apt-get install -y bubblewrap");
	if (tools.privileged && tools.setpriv === null) return fails("setpriv, which leaves root behind, is missing", "apt-get install -y util-linux");
	let last = "";
	for (const disableUserNamespaces of tools.privileged ? [false] : [true, false]) {
		const error = await tryOnce(tools, scratch, disableUserNamespaces);
		if (error === null) return {
			kind: "works",
			disableUserNamespaces
		};
		last = error;
		if (!/Unknown option/.test(error)) break;
	}
	return {
		kind: "fails",
		...explain(last)
	};
}
async function tryOnce(tools, scratch, disableUserNamespaces) {
	const folder = await (0, node_fs_promises.mkdtemp)((0, node_path.join)(scratch, "probe-"));
	const snapshot = (0, node_path.join)(folder, "snapshot");
	await (0, node_fs_promises.mkdir)(snapshot);
	const cell = await bubblewrapSandbox(probePlan(tools, disableUserNamespaces)).open({
		scratch: folder,
		snapshot,
		prompt: "",
		slot: 999
	});
	try {
		const stderr = (0, node_path.join)(scratch, "probe.log");
		const ended = await (await cell.hold({
			command: ["true"],
			stdout: (0, node_path.join)(scratch, "probe-out.log"),
			stderr,
			logCap: 4096,
			mask: (text) => text
		})).run({});
		if (ended.end.kind === "exit" && ended.end.code === 0) return null;
		return (await (0, node_fs_promises.readFile)(stderr, "utf8")).trim() || `ended by ${JSON.stringify(ended.end)}`;
	} finally {
		await cell.close();
		await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}
function probePlan(tools, disableUserNamespaces) {
	const node = tools.launcher.program;
	return {
		tools,
		network: "proxy",
		mounts: node.startsWith("/usr/") ? [] : [{
			source: node,
			target: node
		}],
		guarded: [],
		path: [],
		agentFolder: "/",
		sizes: {
			workspace: 65536,
			temporary: 65536,
			home: 65536
		},
		bounds: {
			memoryBytes: 2 ** 30,
			processes: 64
		},
		disableUserNamespaces
	};
}
function fails(why, cure) {
	return {
		kind: "fails",
		why,
		cure
	};
}
/** The kernel says the same few words for very different reasons; the machine's own files tell them apart. */
function explain(error) {
	const said = (error.split("\n").find((text) => text.startsWith("bwrap:")) ?? error.split("\n")[0] ?? "").slice(0, 160);
	const refused = error.includes("bwrap:") && /ermission denied|not permitted|No permissions|RTM_NEWADDR/.test(error);
	if (refused && setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1") return {
		why: `Ubuntu's AppArmor forbids user namespaces to bubblewrap (${said})`,
		cure: "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
	};
	if (refused && setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") return {
		why: `the kernel forbids unprivileged user namespaces (${said})`,
		cure: "sudo sysctl -w kernel.unprivileged_userns_clone=1"
	};
	if (setting("/proc/sys/user/max_user_namespaces") === "0") return {
		why: `the kernel allows no user namespaces (${said})`,
		cure: "sudo sysctl -w user.max_user_namespaces=10000"
	};
	if (refused && (0, node_fs.existsSync)("/.dockerenv") || refused && (0, node_fs.existsSync)("/run/.containerenv")) return {
		why: `this container may not create namespaces (${said})`,
		cure: "start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined --cap-add SYS_ADMIN, or run the gate outside of it"
	};
	return {
		why: `bubblewrap fails here (${said})`,
		cure: "bwrap --unshare-all --ro-bind / / true   # shows the same error"
	};
}
function setting(path) {
	try {
		return (0, node_fs.readFileSync)(path, "utf8").trim();
	} catch {
		return null;
	}
}

// src/runner/sandbox/shebang.ts
/** What the first line of a script starts: a path, or a name that env finds on PATH; null where it starts nothing. */
function interpreterIn(line) {
	const [, interpreter, argument = ""] = /^#!\s*(\S+)(.*)/.exec(line) ?? [];
	if (interpreter === void 0) return null;
	return (0, node_path.basename)(interpreter) === "env" ? programOfEnv(wordsOf$1(argument)) : interpreter;
}
function wordsOf$1(text) {
	return (text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) => word.replace(/["']/g, ""));
}
const SPLIT = /^(?:-[i0v]*S|--s[a-z-]*=?)(.*)$/;
/** -u NAME, -C DIR and -a NAME with the argument as the next word; long ones may be shortened. */
const TAKES_NEXT = /^(?:-[i0v]*[uCaP]|--[uca][a-z0-9]*)$/;
/** Options come first, then NAME=VALUE, then the program: an option's argument is never taken for it. */
function programOfEnv([word, ...rest]) {
	if (word === void 0) return null;
	if (word === "--") return afterAssignments(rest);
	if (!word.startsWith("-")) return afterAssignments([word, ...rest]);
	const split = SPLIT.exec(word);
	if (split !== null) return programOfEnv(split[1] ? [split[1], ...rest] : rest);
	return programOfEnv(TAKES_NEXT.test(word) ? rest.slice(1) : rest);
}
function afterAssignments(words) {
	return words.find((word) => !word.includes("=")) ?? null;
}

// src/runner/sandbox/runtime-mounts.ts
/**
* What the agent's program needs besides the system: its interpreter (Node from a version manager,
* a Python environment), the runner's tool cache, and the Node that runs us.
*/
function findRuntime(search) {
	const { environment } = search;
	const finder = new Finder$1(search);
	for (const program of programsOf(search.program, environment)) finder.addProgram(program);
	finder.addProgram(process.execPath);
	if (environment.VIRTUAL_ENV) finder.addProgram((0, node_path.join)(environment.VIRTUAL_ENV, "bin/python"));
	for (const folder of search.judged) finder.addBase(folder);
	const cache = environment.RUNNER_TOOL_CACHE ?? environment.AGENT_TOOLSDIRECTORY;
	for (const folder of (environment.PATH ?? "").split(node_path.delimiter)) if (cache && folder.startsWith(`${cache}/`)) finder.addFolder(folder);
	return {
		mounts: [...finder.mounts.values()],
		path: [...finder.path]
	};
}
/** A program and, where it is a script, what its first line names. */
function programsOf(program, environment) {
	const name = interpreterIn(firstLine(program));
	if (name === null) return [program];
	const own = (0, node_path.isAbsolute)(name) ? name : null;
	const interpreter = name.includes("/") ? own : onPath$1(name, environment.PATH ?? "");
	return interpreter === null ? [program] : [program, behindShim(interpreter, (0, node_path.dirname)(program))];
}
/** Names and versions of the Python packages beside these programs: what the same command imports may change. */
function installedPackages(programs, environment) {
	const venv = environment.VIRTUAL_ENV;
	const prefixes = [
		...programs.flatMap((program) => prefixOf(program) ?? []),
		...venv ? [venv] : [],
		"/usr/local"
	];
	return [...new Set(prefixes)].flatMap((prefix) => listed$1((0, node_path.join)(prefix, "lib")).filter((name) => name.startsWith("python3")).flatMap((python) => ["site-packages", "dist-packages"].flatMap((kind) => listed$1((0, node_path.join)(prefix, "lib", python, kind)).filter((name) => name.endsWith(".dist-info")).map((name) => `${python}/${name}`))));
}
function listed$1(folder) {
	try {
		return (0, node_fs.readdirSync)(folder).sort();
	} catch {
		return [];
	}
}
var Finder$1 = class {
	mounts = /* @__PURE__ */ new Map();
	path = /* @__PURE__ */ new Set();
	/** Where the machine finds programs: nobody but who set it up decides what lies there. */
	#found;
	/** By every name they have: a link to a guarded folder is that folder. */
	#closed;
	#homes = [(0, node_os.homedir)(), realPath((0, node_os.homedir)())];
	constructor({ environment, repository, guarded }) {
		this.#found = new Set((environment.PATH ?? "").split(node_path.delimiter));
		this.#closed = [repository, ...guarded].flatMap((path) => [path, realPath(path)]);
	}
	/**
	* Only what can be started: the agent's half may name any path of the machine, and naming one must not be enough
	* to read it. A link among the agent's own files may lead to an interpreter, never to somebody's script.
	*/
	addProgram(program) {
		const named = (0, node_path.resolve)(program);
		if (!isProgram(named)) return;
		const real = (0, node_fs.realpathSync)(named);
		if (within(real, this.#closed) || !isStartable(real)) return;
		const own = within(named, this.#closed);
		if (!own) this.#add(named);
		if (real !== named && (!own || isBinary(real))) this.#add(real);
	}
	/**
	* A virtual environment holds a link to the Python it was made from, and starts nothing without it. Programs are still
	* looked for in the environment alone.
	*/
	addBase(environment) {
		const python = (0, node_path.join)(environment, "bin/python");
		if (!(0, node_fs.existsSync)((0, node_path.join)(environment, "pyvenv.cfg")) || !isProgram(python)) return;
		const base = (0, node_fs.realpathSync)(python);
		if (inSystem(base) || within(base, [...this.#closed, ...KERNEL])) return;
		for (const place of this.#installationOf(base)) this.#mount(place);
	}
	/** A tool's bin folder: the tool is the folder above. */
	addFolder(bin) {
		if (!(0, node_fs.existsSync)(bin) || inSystem(bin)) return;
		const prefix = (0, node_path.basename)(bin) === "bin" ? (0, node_path.dirname)(bin) : bin;
		if (this.#refuses(prefix)) return;
		this.#mount(prefix);
		this.path.add(bin);
	}
	#add(file) {
		if (inSystem(file) || within(file, KERNEL)) return;
		for (const place of this.#installationOf(file)) this.#mount(place);
		this.path.add((0, node_path.dirname)(file));
	}
	/**
	* What the machine's PATH finds brings its whole installation. An interpreter that only the agent's half names brings
	* its libraries, for beside them may lie what it serves and the keys to it. A script is but itself.
	*/
	#installationOf(file) {
		const prefix = prefixOf(file);
		if (prefix === null || this.#refuses(prefix)) return [file];
		if (this.#found.has((0, node_path.dirname)(file))) return [prefix];
		if (!isBinary(file)) return [file];
		return LIBRARIES.map((name) => (0, node_path.join)(prefix, name)).filter((place) => (0, node_fs.existsSync)(place) && !this.#refuses(place));
	}
	#mount(path) {
		this.mounts.set(path, {
			source: path,
			target: path
		});
	}
	/** Never a folder that is, holds or lies in the repository or what judges the agent, nor one that holds a home. */
	#refuses(folder) {
		return [folder, realPath(folder)].some((place) => this.#homes.includes((0, node_path.dirname)(place)) || within(place, this.#closed) || [...this.#homes, ...this.#closed].some((path) => within(path, [place])));
	}
};
/** Their files are views of the machine under other names: /proc/self/root is all of it. */
const KERNEL = [
	"/proc",
	"/sys",
	"/dev"
];
/** /opt/node-24/bin/node -> /opt/node-24. */
function prefixOf(file) {
	const folder = (0, node_path.dirname)(file);
	return (0, node_path.basename)(folder) === "bin" ? (0, node_path.dirname)(folder) : null;
}
/** What interpreters keep beside their bin, and other programs keep no keys in. */
const LIBRARIES = [
	"bin",
	"include",
	"lib",
	"lib32",
	"lib64",
	"libexec",
	"pyvenv.cfg",
	"share",
	"ssl"
];
/** On some disks every file has the right to run; the system starts none that is neither compiled nor says what reads it. */
function isStartable(file) {
	return !isReadable(file) || isBinary(file) || firstLine(file).startsWith("#!");
}
function isProgram(path) {
	return isFile(path) && isExecutable(path);
}
/** Compiled for this machine, as interpreters are; a script is somebody's own text. */
function isBinary(file) {
	return firstLine(file).startsWith("ELF");
}
function firstLine(file) {
	if (!isFile(file) || !isReadable(file)) return "";
	const descriptor = (0, node_fs.openSync)(file, "r");
	try {
		const buffer = Buffer.alloc(256);
		const length = (0, node_fs.readSync)(descriptor, buffer, 0, buffer.length, 0);
		return buffer.subarray(0, length).toString("latin1").split("\n", 1)[0] ?? "";
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}
function onPath$1(name, path) {
	return path.split(node_path.delimiter).map((folder) => (0, node_path.join)(folder, name)).find((file) => (0, node_path.isAbsolute)(file) && isProgram(file)) ?? null;
}

// src/runner/sandbox/choose.ts
const MEGABYTE = 1048576;
const PROCESSES = 512;
/** Bubblewrap where it works. Where it does not, `required` is an error and `auto` says so. */
async function chooseKind(isolation, scratch) {
	if (isolation === "none") return {
		kind: "none",
		note: "switched off by isolation: none"
	};
	const tools = findTools(process.env);
	const probe = await probeBubblewrap(tools, scratch);
	if (probe.kind === "works" && tools !== null) return {
		kind: "bubblewrap",
		tools,
		disableUserNamespaces: probe.disableUserNamespaces
	};
	const { why, cure } = probe.kind === "fails" ? probe : {
		why: "no bubblewrap",
		cure: ""
	};
	if (isolation === "auto") return {
		kind: "none",
		note: `${why}; run: ${cure}`
	};
	throw new require_start.UserError({
		code: "ISOLATION_UNAVAILABLE",
		where: "judge.isolation",
		message: `isolation is required and ${why}`,
		help: `Run: ${cure}`
	});
}
async function chooseSandbox(request, command, own, scratch, staging) {
	const { agent, judge } = request;
	const root = (0, node_path.resolve)(agent.cwd);
	const kind = await chooseKind(request.isolation, scratch);
	if (kind.kind === "none") return {
		sandbox: bareSandbox(root),
		command,
		note: kind.note
	};
	const staged = (0, node_path.join)(staging, "agent");
	await stageAgentFiles(own.files, staged);
	const { guarded } = own;
	const plan = sandboxPlan({
		kind,
		judge,
		guarded,
		root,
		command,
		outside: agent.outside
	});
	const agentFolder = agent.shownAt ?? root;
	const mounts = [...plan.mounts, {
		source: staged,
		target: agentFolder
	}];
	return {
		sandbox: bubblewrapSandbox({
			...plan,
			agentFolder,
			mounts
		}),
		command: command.map((word) => within(word, [root]) ? (0, node_path.join)(agentFolder, (0, node_path.relative)(root, word)) : word),
		note: null
	};
}
/** Everything but the agent's own tree. */
function sandboxPlan(options) {
	const { kind, judge, guarded, root, command } = options;
	const disk = judge.workspace * MEGABYTE;
	const runtime = findRuntime({
		program: command[0] ?? "",
		environment: process.env,
		repository: root,
		guarded,
		judged: judge.mounts
	});
	const judged = judgeMounts(judge, guarded);
	return {
		tools: kind.tools,
		network: networkFor(judge),
		guarded,
		mounts: [
			...runtime.mounts,
			...judged,
			...outsideMounts(options, [...runtime.mounts, ...judged])
		],
		path: [...runtime.path, ...mountedPath(judge)],
		agentFolder: root,
		sizes: {
			workspace: disk,
			temporary: disk,
			home: disk
		},
		bounds: {
			memoryBytes: judge.memory * MEGABYTE,
			processes: PROCESSES
		},
		disableUserNamespaces: kind.disableUserNamespaces
	};
}
/** Surfaces come in by the socket that models come in by, so it stays when models are off. */
function networkFor(judge) {
	const queried = judge.surfaces.some((name) => name !== "files");
	return judge.network === "none" && queried ? "proxy" : judge.network;
}
/** What the command names beyond the repository: shown if a person named it, refused if the settings' head half did. */
function outsideMounts(options, known) {
	const { command, root, guarded, outside } = options;
	const shown = [root, ...known.map((mount) => mount.target)];
	const problems = [];
	const files = command.slice(1).flatMap((word) => {
		if (!(0, node_path.isAbsolute)(word) || within(word, shown) || inSystem(word)) return [];
		if (!(0, node_fs.statSync)(word, { throwIfNoEntry: false })?.isFile()) return [];
		if (outside.includes(word) && !within((0, node_fs.realpathSync)(word), guarded)) return [word, ...packageFiles(word, (0, node_path.dirname)((0, node_path.dirname)(word)))];
		problems.push(outsideFile(word));
		return [];
	});
	if (problems.length > 0) throw new require_start.UserError(problems);
	return files.map((file) => ({
		source: file,
		target: file
	}));
}
function judgeMounts(judge, guarded) {
	const problems = [];
	const mounts = judge.mounts.map((path) => {
		const source = (0, node_path.resolve)(path);
		const real = (0, node_fs.statSync)(source, { throwIfNoEntry: false }) ? (0, node_fs.realpathSync)(source) : null;
		if (real === null) problems.push(missingMount(path));
		else if (within(real, guarded) || guarded.some((folder) => within(folder, [real]))) problems.push(refusedMount(path));
		return {
			source,
			target: source
		};
	});
	if (problems.length > 0) throw new require_start.UserError(problems);
	return mounts;
}
function outsideFile(path) {
	return {
		code: "AGENT_FILE_OUTSIDE",
		where: "agent.run",
		message: `${path} lies outside the repository, and the agent's half of the settings mounts nothing`,
		help: `Name its folder in judge.mounts, or move it into the repository and name it in agent.files.`
	};
}
/** Programs of a mounted folder are found as they are outside: by what the gate's own PATH says. */
function mountedPath(judge) {
	const mounts = judge.mounts.map((path) => (0, node_path.resolve)(path));
	return (process.env.PATH ?? "").split(node_path.delimiter).filter((folder) => folder !== "").filter((folder) => within((0, node_path.resolve)(folder), mounts));
}
function missingMount(path) {
	return {
		code: "MOUNT_MISSING",
		where: "judge.mounts",
		message: `${path} does not exist on this machine`,
		help: "Create it in an earlier step, or take it out of judge.mounts."
	};
}
function refusedMount(path) {
	return {
		code: "MOUNT_REFUSED",
		where: "judge.mounts",
		message: `${path} is, holds or lies in a folder no agent may see (tasks, baselines, .git, results)`,
		help: "Mount the tool's own folder instead."
	};
}

// src/runner/scratch.ts
const PREFIX = "sre-gate-run-";
/** A private folder for one run. What killed runs of the same user left behind goes at this occasion. */
function makeScratch() {
	const parent = shortTemporary();
	sweep$1(parent);
	return (0, node_fs.mkdtempSync)((0, node_path.join)(parent, `${PREFIX}${process.pid}-`));
}
/** A socket's path may be 107 bytes long, so the folder above it must be short. */
function shortTemporary() {
	const usual = (0, node_os.tmpdir)();
	return usual.length <= 50 ? usual : "/tmp";
}
function sweep$1(parent) {
	for (const name of namesIn$1(parent)) {
		const pid = /^sre-gate-run-(\d+)-/.exec(name)?.[1];
		if (pid === void 0 || isAlive(Number(pid))) continue;
		try {
			clearAwayNow((0, node_path.join)(parent, name));
		} catch {}
	}
}
function namesIn$1(folder) {
	try {
		return (0, node_fs.readdirSync)(folder);
	} catch {
		return [];
	}
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

// src/doctor/start.ts
/** What would make every attempt fail and costs nothing to find: the command, the mounts, the disk. */
function plainMistakes({ settings, agent }) {
	return [
		...misspeltPlaceholders(agent.command, "agent.run"),
		...unreadableMounts(settings.judge.mounts, process.env),
		...fullDisks([settings.out, settings.cacheDir])
	];
}
/** What a run would be refused for on this machine before its first attempt: all of it, with nothing run. */
async function refusalsOfStart(start) {
	return [
		...plainMistakes(start),
		...await keysAndPrices(start),
		...await programAndSandbox(start)
	];
}
function keysAndPrices({ settings, agent, replay }) {
	return refusalsOf(() => prepareMetering({
		agent,
		judge: settings.judge,
		replay
	}));
}
/** Of an agent that is built first only its build is there to be started. */
function programAndSandbox({ settings, agent, guarded }) {
	const { judge, isolation } = settings;
	return refusalsOf(async () => {
		const where = agent.build === null ? "agent.run" : "agent.build";
		const words = anchorWords(agent.build ?? agent.command, agent.cwd, where);
		const program = locateProgram(words[0] ?? "", agent.cwd, process.env.PATH ?? "", where);
		const scratch = makeScratch();
		try {
			const kind = await chooseKind(isolation, scratch);
			if (kind.kind === "none") return;
			const command = [program, ...words.slice(1)];
			sandboxPlan({
				kind,
				judge,
				guarded,
				root: agent.cwd,
				command,
				outside: agent.outside
			});
		} finally {
			(0, node_fs.rmSync)(scratch, {
				recursive: true,
				force: true
			});
		}
	});
}
async function refusalsOf(step) {
	try {
		await step();
		return [];
	} catch (error) {
		const mistake = require_start.userErrorOf(error);
		if (mistake === null) throw error;
		return mistake.problems;
	}
}

// src/doctor/examine.ts
/** Everything that a plan stands on, looked at once; the model is asked for one word. */
async function examine(patient) {
	const { settings, agent } = patient;
	const fine = (what, problems) => ({
		what,
		problems,
		note: null
	});
	const keys = await keysAndPrices(patient);
	return [
		fine("agent.run", misspeltPlaceholders(agent.command, "agent.run")),
		fine("program and sandbox", await programAndSandbox(patient)),
		fine("mounts", unreadableMounts(settings.judge.mounts, process.env)),
		fine("disk", fullDisks([settings.out, settings.cacheDir])),
		fine("keys and prices", keys),
		...keys.length === 0 ? [await askModel(patient)] : [],
		baselineFinding(patient)
	];
}
async function askModel({ agent, settings, replay }) {
	const { judge } = settings;
	const metering = await prepareMetering({
		agent,
		judge,
		replay
	});
	const at = judge.network === "none" || replay !== null ? null : modelAt(agent, metering);
	const what = agent.model === null ? "model" : `model ${agent.model}`;
	if (at === null) return {
		what,
		problems: [],
		note: nothingAsked(patient(agent.model))
	};
	const check = await checkProvider(at, metering);
	switch (check.kind) {
		case "answers": return {
			what,
			problems: [],
			note: answered(check.cost, priceKnown(metering, at))
		};
		case "refuses": return {
			what,
			problems: [refusal("PROVIDER_REFUSES", check.words)],
			note: null
		};
		case "down": return {
			what,
			problems: [refusal("PROVIDER_DOWN", check.words)],
			note: null
		};
		case "unknown": return {
			what,
			problems: [],
			note: nothingAsked(patient(agent.model))
		};
	}
}
function patient(model) {
	return model === null ? "unnamed" : "not asked";
}
function nothingAsked(why) {
	return why === "unnamed" ? "agent.model names none, so no provider was asked" : "not asked: no provider for it is known here, or models are out of reach";
}
function priceKnown(metering, { model, upstream }) {
	return (metering.price?.(model, ONE_EACH, upstream.name) ?? null) !== null;
}
function answered(cost, hasPrice) {
	if (!hasPrice) return "it answers; its price is unknown (judge.prices can name it)";
	return cost === null ? "it answers" : `it answers; the question cost ${cost.toPrecision(2)} US dollars`;
}
function refusal(code, message) {
	return {
		code,
		where: "agent.model",
		message,
		help: "Correct the key or agent.model, or wait for the provider; then run 'sre-gate doctor' again."
	};
}
function baselineFinding({ baseline, baselinePlace, incompatible }) {
	const what = "baseline";
	if (baseline === null) return {
		what,
		problems: [],
		note: `none at ${baselinePlace}: 'sre-gate run' and 'sre-gate baseline add' make one`
	};
	const problems = incompatible.map(({ part, base, now }) => ({
		code: "BASELINE_INCOMPATIBLE",
		where: baselinePlace,
		message: `it was measured with another ${part} (${base}, here ${now}), so nothing could be compared`,
		help: "Set that back, or make the baseline anew: sre-gate run && sre-gate baseline add --replace"
	}));
	const runs = baseline.runs.length;
	return {
		what,
		problems,
		note: `${baseline.tasks.length} tasks of ${runs} ${runs === 1 ? "run" : "runs"}`
	};
}

// src/verdict/compare/instrument.ts
function compareInstruments(base, now) {
	return {
		incompatible: [
			[
				"prompt",
				base.prompt,
				now.prompt
			],
			[
				"policy",
				policyName(base),
				policyName(now)
			],
			[
				"limits.turns",
				base.limits.turns,
				now.limits.turns
			],
			[
				"limits.seconds",
				base.limits.seconds,
				now.limits.seconds
			],
			[
				"limits.tokens",
				base.limits.tokens,
				now.limits.tokens
			],
			[
				"limits.cost",
				base.limits.cost,
				now.limits.cost
			],
			[
				"network",
				base.network,
				now.network
			],
			[
				"surfaces",
				names$2(base.surfaces),
				names$2(now.surfaces)
			],
			[
				"clock",
				base.clock,
				now.clock
			]
		].flatMap(([part, left, right]) => difference(part, left, right)),
		noted: difference("isolation", base.isolation, now.isolation)
	};
}
/** What is being tested: shown first, never a reason not to compare. */
function compareAgents(base, now) {
	return [
		...difference("name", base.name, now.name),
		...difference("command", base.command.join(" "), now.command.join(" ")),
		...difference("model", base.model, now.model),
		...keyed("parameters", base.parameters, now.parameters),
		...keyed("files", base.files, now.files)
	];
}
function compareWithBaseline(run, baseline) {
	const { incompatible, noted } = compareInstruments(baseline.instrument, run.instrument);
	return {
		incompatible: [...incompatible, ...difference("tasks", secrecy(baseline), secrecy(run))],
		noted,
		agentChanges: compareAgents(baseline.agent, run.agent)
	};
}
/** A private variant is another incident than the task it was made of, whatever both are called. */
function secrecy({ suite }) {
	return require_steps.isPrivateSuite(suite) ? "private" : "public";
}
function policyName(instrument) {
	return `${instrument.policy.id} ${instrument.policy.digest}`;
}
function names$2(list) {
	return [...list].sort(require_steps.byCodePoint).join(" ");
}
function keyed(part, base, now) {
	return [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(now)])].sort(require_steps.byCodePoint).flatMap((key) => difference(`${part}.${key}`, base[key], now[key]));
}
function difference(part, base, now) {
	if (require_steps.canonicalJson(base ?? null) === require_steps.canonicalJson(now ?? null)) return [];
	return [{
		part,
		base: shown(base),
		now: shown(now)
	}];
}
function shown(value) {
	return value === null || value === void 0 ? "none" : String(value);
}

// src/runner/agent/digest.ts
/**
* One digest over all that makes an agent what it is: its files (path, mode, bytes) as a sandbox would mount them, its
* command, model and parameters, the programs that run it and the packages that lie beside them.
*/
async function digestAgent(agent, command, files) {
	const programs = programsOf(command[0] ?? "", process.env).filter((program) => !within(program, [files.root]));
	const outside = {};
	for (const path of agent.outside) if (command.includes(path) && (0, node_fs.existsSync)(path)) outside[path] = await digestFile(path);
	return require_steps.digestOf({
		files: await digestFiles(files),
		outside,
		command: agent.command,
		model: agent.model,
		parameters: agent.parameters,
		runtime: [process.arch, ...await Promise.all(programs.map(printOf))],
		packages: installedPackages(programs, process.env)
	});
}
/** Path below the agent's folder -> digest of mode and bytes. */
async function digestFiles({ root, files }) {
	const digests = {};
	for (const file of files) digests[(0, node_path.relative)(root, file)] = await digestFile(file);
	return digests;
}
async function digestFile(path) {
	const facts = await (0, node_fs_promises.lstat)(path);
	const hash = (0, node_crypto.createHash)("sha256").update(facts.mode & 73 ? "x" : "-");
	if (facts.isSymbolicLink()) hash.update(`link ${await (0, node_fs_promises.readlink)(path)}`);
	else for await (const chunk of (0, node_fs.createReadStream)(path)) hash.update(chunk);
	return hash.digest("hex").slice(0, 20);
}
/** Where a program really lies and its size tell two versions of a runtime apart without reading it all. */
async function printOf(program) {
	const path = await (0, node_fs_promises.realpath)(program).catch(() => program);
	return `${path} ${await (0, node_fs_promises.stat)(path).then((facts) => facts.size, () => 0)}`;
}

// src/runner/agent/guarded.ts
/** What no agent may see, whoever asks for it: what judges it, and what other attempts left. */
function guardedFolders(request) {
	const root = (0, node_path.resolve)(request.agent.cwd);
	const { judge, cache, record, replay } = request;
	const named = [judge.baseline, judge.history].filter((path) => path !== void 0);
	const ours = [
		cache.dir,
		record ?? null,
		replay ?? null
	].filter((path) => path !== null);
	const folders = [
		...[
			".git",
			".sre-gate",
			"tasks",
			"baselines"
		].map((name) => (0, node_path.join)(root, name)),
		...named.map((path) => (0, node_path.resolve)(root, path)),
		(0, node_path.resolve)(request.out),
		...ours.map((path) => (0, node_path.resolve)(path)),
		...[...request.tasks.values()].map((task) => (0, node_path.resolve)(task.folder)),
		...(request.guarded ?? []).map((path) => (0, node_path.resolve)(path))
	];
	return [...new Set(folders)];
}

// src/runner/agent/identify.ts
/** The agent as runs and baselines remember it. Paths of this machine stay out: the digest must travel. */
async function identifyAgent(agent, guarded) {
	const words = anchorWords(agent.command, agent.cwd);
	const { shipped } = agent;
	const own = await digestFiles(await findAgentFiles(agent, words, guarded));
	const files = shipped === null ? own : {
		...await digestShipped(shipped),
		...own
	};
	const command = shipped === null ? [...agent.command] : [agent.name, ...agent.command.slice(2)];
	const parameters = { ...agent.parameters };
	return {
		name: agent.name,
		command,
		model: agent.model,
		parameters,
		digest: require_steps.digestOf({
			command,
			model: agent.model,
			parameters,
			files,
			build: agent.build
		}),
		files
	};
}
/** Under a name that is the same wherever the gate lies. */
async function digestShipped(program) {
	return { [`dist/agents/${(0, node_path.basename)(program)}`]: await digestFile(program) };
}

// src/runner/build/registry-door.ts
/** A package registry that this machine's own settings name. */
const OWN = [
	"npm_config_registry",
	"NPM_CONFIG_REGISTRY",
	"PIP_INDEX_URL",
	"UV_INDEX_URL",
	"GOPROXY"
];
/** Those variables for the build, without the name and password that may stand in them. */
function ownRegistries(environment) {
	const found = OWN.flatMap((name) => {
		const value = environment[name];
		return value === void 0 ? [] : [[name, value.replaceAll(/\/\/[^/@,|]*@/g, "//")]];
	});
	return Object.fromEntries(found);
}
/**
* Where packages may come from: hosts that the judge's settings name and those of the machine's own package
* clients. A build reaches nothing else: no provider, no page, no other host.
*/
function registryHosts(environment, named) {
	const own = OWN.flatMap((name) => (environment[name] ?? "").split(/[,|]/)).filter((text) => URL.canParse(text)).map((text) => hostAndPort(new URL(text)));
	return /* @__PURE__ */ new Set([...named.map((host) => host.includes(":") ? host : `${host}:443`), ...own]);
}
function hostAndPort(url) {
	return `${url.hostname}:${url.port || (url.protocol === "http:" ? "80" : "443")}`;
}
/** A forward proxy to the hosts named, on the build sandbox's only socket: CONNECT, and plain GET where a registry is. */
async function openRegistryDoor(path, hosts) {
	const refused = /* @__PURE__ */ new Set();
	const sockets = /* @__PURE__ */ new Set();
	const server = (0, node_http.createServer)((request, response) => {
		const target = plainTarget(request, hosts);
		if (target !== null) return fetchPlain(target, request, response);
		refused.add(request.url ?? "");
		response.writeHead(403).end("a build reaches package registries only\n");
	});
	server.on("connect", (request, client, early) => {
		const target = request.url ?? "";
		sockets.add(client);
		client.on("error", () => client.destroy());
		if (!hosts.has(target)) {
			refused.add(target);
			client.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
			return;
		}
		const [host = "", port = ""] = target.split(":");
		const upstream = (0, node_net.connect)(Number(port), host, () => {
			client.write("HTTP/1.1 200 OK\r\n\r\n");
			upstream.write(early);
			client.pipe(upstream);
			upstream.pipe(client);
		});
		sockets.add(upstream);
		upstream.on("error", () => client.destroy());
		client.on("close", () => upstream.destroy());
	});
	await listen$1(server, path);
	await (0, node_fs_promises.chmod)(path, 438);
	return {
		refused,
		close: () => shut$1(server, sockets)
	};
}
/** Fetching only: a build has nothing to send to anyone. */
function plainTarget(request, hosts) {
	const target = request.url ?? "";
	if (request.method !== "GET" && request.method !== "HEAD") return null;
	if (!target.startsWith("http://") || !URL.canParse(target)) return null;
	const url = new URL(target);
	return hosts.has(hostAndPort(url)) ? url : null;
}
function fetchPlain(url, request, response) {
	request.resume();
	const headers = {
		...request.headers,
		host: url.host
	};
	const upstream = (0, node_http.request)(url, {
		method: request.method,
		headers
	}, (incoming) => {
		response.writeHead(incoming.statusCode ?? 502, incoming.headers);
		incoming.pipe(response);
	});
	upstream.on("error", () => response.destroy());
	response.on("close", () => upstream.destroy());
	upstream.end();
}
function listen$1(server, path) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(path, () => resolve());
	});
}
function shut$1(server, sockets) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		for (const socket of sockets) socket.destroy();
		server.closeAllConnections();
	});
}

// src/runner/build/build-agent.ts
const MINUTES = 15;
/** Where a built agent lies inside: the same place whoever builds it, so that equal sources give equal bytes. */
const SHOWN_AT = "/agent";
/**
* Runs `agent.build` on a copy of the agent's files and returns the agent that came of it. It sees those files and
* package registries: no secrets, no tasks. Without isolation it still gets a copy and a clean environment.
*/
async function buildAgent(build) {
	const { agent, judge, guarded } = build;
	const root = (0, node_path.resolve)(agent.cwd);
	const scratch = (0, node_path.join)(build.scratch, `build-${(0, node_crypto.randomBytes)(6).toString("hex")}`);
	const tree = (0, node_path.join)(scratch, "agent");
	const words = [...anchorWords(agent.command, root), ...anchorWords(build.command, root, "agent.build")];
	await stageAgentFiles(await findAgentFiles(agent, words, guarded), tree, "copy");
	await (0, node_fs_promises.mkdir)(build.logs, { recursive: true });
	const kind = await chooseKind(build.isolation, build.scratch);
	const command = rebased(build.command, root, tree);
	const program = locateProgram(command[0] ?? "", tree, process.env.PATH ?? "", "agent.build");
	if (kind.kind === "none") await runBuild(build, bareSandbox(tree), scratch, tree);
	else {
		const plan = sandboxPlan({
			kind,
			judge,
			guarded,
			root: tree,
			command: [program],
			outside: []
		});
		if (plan.tools.privileged) await giveTree(tree, uidOf(plan.tools, 0));
		const mounts = [...plan.mounts, {
			source: tree,
			target: SHOWN_AT,
			writable: true
		}];
		await runBuild(build, bubblewrapSandbox({
			...plan,
			network: "proxy",
			mounts
		}), scratch, SHOWN_AT);
	}
	return {
		...agent,
		command: rebased(agent.command, root, tree),
		cwd: tree,
		files: ["**"],
		shownAt: kind.kind === "none" ? null : SHOWN_AT
	};
}
/** Absolute words of the checkout, moved to the copy. */
function rebased(words, root, tree) {
	return words.map((word) => within(word, [root]) ? (0, node_path.join)(tree, (0, node_path.relative)(root, word)) : word);
}
async function runBuild(build, sandbox, scratch, root) {
	const snapshot = (0, node_path.join)(scratch, "nothing");
	await (0, node_fs_promises.mkdir)(snapshot, { recursive: true });
	const cell = await sandbox.open({
		scratch: (0, node_path.join)(scratch, "cell"),
		snapshot,
		prompt: "",
		slot: 0
	});
	await runInside(build, cell, root).finally(() => cell.close());
}
async function runInside(build, cell, root) {
	const hosts = registryHosts(process.env, build.judge.registries);
	const door = cell.way.kind === "socket" ? await openRegistryDoor(cell.way.path, hosts) : null;
	const stop = () => cell.stop();
	const timer = setTimeout(stop, MINUTES * 6e4);
	build.signal.addEventListener("abort", stop, { once: true });
	try {
		const ended = await (await cell.hold({
			command: [
				"/bin/sh",
				"-c",
				"cd \"$1\" && shift && exec \"$@\"",
				"sh",
				root,
				...build.command
			],
			stdout: (0, node_path.join)(build.logs, "stdout.log"),
			stderr: (0, node_path.join)(build.logs, "stderr.log"),
			logCap: 1048576,
			mask: (text) => text
		})).run(buildEnvironment(cell));
		for (const name of ["stdout.log", "stderr.log"]) await (0, node_fs_promises.appendFile)((0, node_path.join)(build.logs, name), "");
		if (ended.end.kind === "exit" && ended.end.code === 0) return;
		const refused = [...door?.refused ?? []].slice(0, 3).join(", ");
		throw new require_start.UserError({
			code: "AGENT_BUILD_FAILED",
			where: "agent.build",
			message: `${JSON.stringify(build.command.join(" "))} failed: ${ended.lastWords ?? JSON.stringify(ended.end)}${refused === "" ? "" : ` (refused: ${refused})`}`,
			help: `See ${(0, node_path.join)(build.logs, "stderr.log")}. A build sees the agent's files and the hosts of judge.registries, nothing else.`
		});
	} finally {
		clearTimeout(timer);
		build.signal.removeEventListener("abort", stop);
		await door?.close();
	}
}
/** 1980-01-01, the first day that archives know: builds that stamp files stamp them alike. */
const SOURCE_DATE_EPOCH = "315532800";
function buildEnvironment(cell) {
	const { PATH = "", LANG } = process.env;
	const proxy = cell.way.kind === "socket" ? cell.way.origin : null;
	const names = [
		"HTTP_PROXY",
		"HTTPS_PROXY",
		"http_proxy",
		"https_proxy"
	];
	return {
		PATH,
		HOME: cell.places.home,
		TMPDIR: cell.places.temporary,
		CI: "true",
		SOURCE_DATE_EPOCH,
		...ownRegistries(process.env),
		...proxy === null ? {} : Object.fromEntries(names.map((name) => [name, proxy])),
		...LANG === void 0 ? {} : { LANG }
	};
}
/** As root the sandbox runs under a number of its own, which must own what it writes. */
async function giveTree(folder, uid) {
	await (0, node_fs_promises.chown)(folder, uid, uid);
	for (const entry of await (0, node_fs_promises.readdir)(folder, { withFileTypes: true })) {
		const path = (0, node_path.join)(folder, entry.name);
		if (entry.isDirectory()) await giveTree(path, uid);
		else if (entry.isFile()) await (0, node_fs_promises.chown)(path, uid, uid);
	}
}

// src/tasks/build-private.ts
const PRIVATE_SEED = "SRE_GATE_PRIVATE_SEED";
const FILE_PREFIX = "file:";
const MIN_HEX = 32;
const MIN_OTHER = 22;
const MIN_DISTINCT = 8;
/** The seed as given (environment), or the first line of the file it names with `file:`. Never echoed. */
function readPrivateSeed(given) {
	const file = privateSeedFile(given);
	const seed = file === null ? given.trim() : fromFile(file);
	if ((/^[0-9a-fA-F]+$/.test(seed) ? seed.length >= MIN_HEX : seed.length >= MIN_OTHER) && new Set(seed).size >= MIN_DISTINCT) return seed;
	throw new require_start.UserError({
		code: "PRIVATE_SEED_WEAK",
		where: PRIVATE_SEED,
		message: "the private seed has less than 128 random bits",
		help: "Make one with: openssl rand -hex 16"
	});
}
/** Where the seed lies, if it is not given itself: nobody else may read that file. */
function privateSeedFile(given) {
	return given.startsWith(FILE_PREFIX) ? given.slice(5) : null;
}
function fromFile(path) {
	try {
		return ((0, node_fs.readFileSync)(path, "utf8").split("\n")[0] ?? "").trim();
	} catch {
		throw new require_start.UserError({
			code: "PRIVATE_SEED_FILE",
			where: PRIVATE_SEED,
			message: "the file with the private seed cannot be read",
			help: `Set ${PRIVATE_SEED} to the seed itself or to file:PATH of a readable file.`
		});
	}
}
/** Secrets on a command line are visible to every process of the machine and stay in shell histories. */
function seedOnCommandLine(flag) {
	return new require_start.UserError({
		code: "PRIVATE_SEED_ON_COMMAND_LINE",
		where: flag,
		message: "a private seed is not read from the command line",
		help: `Set ${PRIVATE_SEED} in the environment, to the seed or to file:PATH.`
	});
}

// src/gate/agent-side.ts
function openBuildSite(settings, tasks, signal) {
	let made = null;
	return {
		async build(program, side) {
			const { build, shipped: _, ...agent } = program;
			if (build === null) return agent;
			made ??= makeScratch();
			return buildAgent({
				agent,
				command: build,
				judge: settings.judge,
				isolation: settings.isolation,
				guarded: guardedFrom(settings, program, tasks),
				scratch: made,
				logs: (0, node_path.join)(settings.out, "build", side),
				signal
			});
		},
		async close() {
			if (made !== null) await clearAway(made);
		}
	};
}
async function openAgent(program, side, settings, tasks, site) {
	let built = null;
	const identity = await identifyAgent(program, guardedFrom(settings, program, tasks));
	if (side === "head") refuseEmptyGlobs(program, Object.keys(identity.files));
	return {
		program,
		identity,
		ready: () => {
			built ??= site.build(program, side);
			return built;
		}
	};
}
/** Path -> digest of all that a sandbox would mount of an agent, after its build. */
async function mountedFiles(agent) {
	if (agent.program.build === null) return agent.identity.files;
	const { cwd, files } = await agent.ready();
	return digestFiles(await findAgentFiles({
		cwd,
		files
	}, [], []));
}
function guardedFrom(settings, program, tasks) {
	const { packageRoot, privateSeed } = settings;
	const seed = privateSeed === null ? null : privateSeedFile(privateSeed);
	return guardedFolders({
		agent: program,
		judge: settings.judge,
		out: settings.out,
		cache: { dir: settings.cacheDir },
		tasks: new Map(tasks.map((task) => [task.id, task])),
		guarded: [(0, node_path.join)(packageRoot, "tasks"), ...seed === null ? [] : [seed]]
	});
}

// src/model/instrument.ts
const LimitsSchema = require_steps.strictObject({
	turns: require_steps.number().int().positive().nullable(),
	seconds: require_steps.number().positive(),
	tokens: require_steps.number().int().positive().nullable(),
	cost: require_steps.number().positive().nullable()
});
/** Everything that measures. The agent is not part of it. */
const InstrumentSchema = require_steps.strictObject({
	prompt: require_steps.string(),
	policy: require_steps.strictObject({
		id: require_steps.string(),
		digest: require_steps.string()
	}),
	limits: LimitsSchema,
	isolation: require_steps._enum(["bubblewrap", "none"]),
	network: require_steps._enum([
		"proxy",
		"open",
		"none"
	]),
	surfaces: require_steps.array(require_steps.string()),
	clock: require_steps._enum(["real", "shifted"])
});
/** The agent under test, as it was run: shown when it changes, never a reason for `incompatible`. */
const AgentIdentitySchema = require_steps.strictObject({
	name: require_steps.string(),
	command: require_steps.array(require_steps.string()),
	model: require_steps.string().nullable(),
	parameters: require_steps.record(require_steps.string(), require_steps.union([
		require_steps.string(),
		require_steps.number(),
		require_steps.boolean()
	])),
	/** Over the files below, the command, model and parameters. */
	digest: require_steps.string(),
	files: require_steps.record(require_steps.string(), require_steps.string())
});

// src/model/task.ts
const ExpectSchema = require_steps._enum(["fault", "no-fault"]);
/** `source.simulate` of a task.yaml: what the simulator builds the snapshot from. */
const ScenarioSchema = require_steps.strictObject({
	application: require_steps.string(),
	/** One or two faults (two are independent root causes); none for a no-fault task. */
	faults: require_steps.array(require_steps.strictObject({
		fault: require_steps.string(),
		target: require_steps.string(),
		arguments: require_steps.record(require_steps.string(), require_steps.union([
			require_steps.string(),
			require_steps.number(),
			require_steps.boolean()
		])).default({})
	})),
	seed: require_steps.string(),
	distractors: require_steps.array(require_steps.string()).default([]),
	/** Signals left out: traces, metrics, logs, events, objects, alerts. */
	without: require_steps.array(require_steps.string()).default([])
});
/** tasks/<id>/task.yaml. */
const TaskFileSchema = require_steps.strictObject({
	title: require_steps.string().optional(),
	family: require_steps.string().optional(),
	difficulty: require_steps.number().optional(),
	tags: require_steps.array(require_steps.string()).default([]),
	expect: ExpectSchema.default("fault"),
	source: require_steps.union([require_steps.strictObject({ simulate: ScenarioSchema }), require_steps.strictObject({ snapshot: require_steps.strictObject({ path: require_steps.string() }) })])
});

// src/model/run.ts
const RUN_FORMAT = "sre-gate-run@1";
/** What a report must know of a task without opening its snapshot. Private tasks carry no words. */
const RunTaskSchema = require_steps.strictObject({
	id: require_steps.string(),
	digest: require_steps.string(),
	title: require_steps.string().nullable(),
	family: require_steps.string().nullable(),
	/** Absent where it has none, or is private. */
	tags: require_steps.array(require_steps.string()).optional(),
	difficulty: require_steps.number().nullable(),
	expect: ExpectSchema,
	defects: require_steps.array(require_steps.string()),
	private: require_steps.boolean(),
	/** Its folder, where it belongs to no library: by its id alone it is not found again. */
	place: require_steps.string().optional()
});
/** run.json: all attempts of one invocation, ordered by task and repeat, without a single clock reading. */
const RunSchema = require_steps.strictObject({
	format: require_steps.literal(RUN_FORMAT),
	gate: require_steps.string(),
	gateVersion: require_steps.string(),
	suite: require_steps.string(),
	instrument: InstrumentSchema,
	agent: AgentIdentitySchema,
	seed: require_steps.string(),
	design: require_steps._enum(["fixed", "adaptive"]),
	/** Planned attempts, so that a cut run is seen to be cut. */
	planned: require_steps.number().int().nonnegative(),
	isolationNote: require_steps.string().nullable(),
	/** Flags that said other than the settings file what an attempt is: who repeats one must give them again. */
	asked: require_steps.array(require_steps.string()).optional(),
	tasks: require_steps.array(RunTaskSchema),
	/** Tasks of the suite that an adaptive plan does not run: the baseline never solved them. */
	leftOut: require_steps.array(require_steps.string()).optional(),
	/** Best constant answer on these tasks: a score near it means nothing. */
	bestConstant: require_steps.strictObject({
		name: require_steps.string(),
		score: require_steps.number()
	}).nullable(),
	attempts: require_steps.array(ScoredAttemptSchema)
});
/** times.json, beside it. */
const TimesSchema = require_steps.strictObject({
	format: require_steps.literal("sre-gate-times@1"),
	startedAt: require_steps.string(),
	seconds: require_steps.number().nonnegative(),
	attempts: require_steps.array(AttemptTimesSchema)
});

// src/runner/prompt.ts
const OPENING = `# Incident

Something went wrong in a Kubernetes cluster. Find out what caused it.

`;
const FILES = `You work offline: everything known about the incident was recorded and lies, read-only, below

    {snapshot}

as alerts, Kubernetes events and objects, metrics, logs and traces (not every recording has all of them). Nothing there can be changed and nothing you do reaches a cluster.

`;
const SYSTEMS_ONLY = `You work offline: everything known about the incident was recorded, and the systems named at the end answer from the recording (not every recording has all signals). Nothing there can be changed and nothing you do reaches a cluster.

`;
const TASK = `## What to deliver

The smallest set of independent root-cause entities: the Kubernetes entities whose own failure or change directly explains the incident.

An entity belongs in the answer when both hold:

1. Evidence in the recorded window points at it: a firing alert, an event, an error or warning in a log, an unusual metric, a trace.
2. No other entity of your answer explains it. What merely suffers from the cause (callers, dependants, pods of a broken configuration) stays out.

Name more than one entity only if they failed independently of each other. If several objects describe one failure, name the most specific one that introduced it. For example, when a Deployment cannot create pods because a ResourceQuota is used up, name the ResourceQuota and not the Deployment.

A good order of work: learn the environment, look at what the alerts say and when they started, form hypotheses, check each against the evidence, follow the chain of effects back to where it began, conclude.

## How to answer

Write one JSON file to

    {output}

with this shape:

    {"contributing_factors": [{"name": "namespace/Kind/name", "reasoning": "why it is a cause", "evidence": "what shows it"}]}

- \`name\` is namespace/Kind/name, for example shop/ConfigMap/feature-flags; an object without a namespace is cluster/Kind/name, for example cluster/Node/worker-1. No UIDs.
`;
const FILE_EVIDENCE = `- \`evidence\` is text, or a list of {"file": "path inside the recording", "match": "a text that stands in it"}.
`;
const TEXT_EVIDENCE = `- \`evidence\` is text.
`;
const ENDING = `- You may write the file early and improve it. What lies there when you stop, or when a limit stops you, is your answer. A missing file or invalid JSON scores zero.
`;
/** The task as every agent reads it: one contract for all, in placeholders until an attempt fills in paths and time. */
function promptFor(limits, surfaces) {
	return `${objectiveText(surfaces)}${limitsText(limits)}${surfacesText(surfaces)}`;
}
/** The wording's digest is part of the instrument: another wording is another measurement. */
function promptDigest(surfaces) {
	const systems = surfacesText(surfaces);
	return require_steps.digestOf({
		prompt: objectiveText(surfaces),
		limits: limitsText,
		surfaces: systems === "" ? "1" : systems
	});
}
function objectiveText(surfaces) {
	return surfaces.includes("files") ? `${OPENING}${FILES}${TASK}${FILE_EVIDENCE}${ENDING}` : `${OPENING}${SYSTEMS_ONLY}${TASK}${TEXT_EVIDENCE}${ENDING}`;
}
function limitsText(limits) {
	return `\n## Limits\n\n${[
		limits.turns === null ? null : `- ${limits.turns} turns (one turn is one answer of a model)`,
		`- ${limits.seconds} seconds`,
		limits.tokens === null ? null : `- ${limits.tokens} tokens`,
		limits.cost === null ? null : `- ${limits.cost} US dollars`
	].filter((line) => line !== null).join("\n")}\n`;
}
const ADDRESSES = {
	kubernetes: "Kubernetes API (read-only): the KUBECONFIG variable points at it",
	prometheus: "Prometheus: PROMETHEUS_URL",
	alertmanager: "Alertmanager: ALERTMANAGER_URL",
	jaeger: "Jaeger: JAEGER_URL",
	loki: "Loki: LOKI_URL"
};
function surfacesText(surfaces) {
	const lines = Object.entries(ADDRESSES).flatMap(([name, address]) => surfaces.includes(name) ? [`- ${address}`] : []);
	return lines.length === 0 ? "" : `\n## Systems you can query\n\nThey answer from the recording, read-only. For them it is now {now} (SRE_GATE_NOW), the end of the recording.\n\n${lines.join("\n")}\n`;
}

// src/score/entity/kinds.ts
/** Kinds as Kubernetes writes them, with the short names kubectl takes. Plurals are derived below. */
const KINDS = {
	Alertmanager: [],
	AuthorizationPolicy: [],
	BlockChaos: [],
	Certificate: ["cert"],
	ClusterRole: [],
	ClusterRoleBinding: [],
	ConfigMap: ["cm"],
	CronJob: ["cj"],
	CustomResourceDefinition: ["crd"],
	DNSChaos: [],
	DaemonSet: ["ds"],
	Deployment: ["deploy"],
	DestinationRule: ["dr"],
	EndpointSlice: [],
	Endpoints: ["ep", "endpoint"],
	Event: ["ev"],
	Gateway: ["gw", "gtw"],
	HTTPChaos: [],
	HTTPRoute: [],
	HorizontalPodAutoscaler: ["hpa"],
	IOChaos: [],
	Ingress: ["ing"],
	JVMChaos: [],
	Job: [],
	KernelChaos: [],
	LimitRange: ["limits"],
	MutatingWebhookConfiguration: [],
	Namespace: ["ns"],
	NetworkChaos: [],
	NetworkPolicy: ["netpol"],
	Node: ["no"],
	PeerAuthentication: ["pa"],
	PersistentVolume: ["pv"],
	PersistentVolumeClaim: ["pvc"],
	PhysicalMachineChaos: [],
	Pod: ["po"],
	PodChaos: [],
	PodDisruptionBudget: ["pdb"],
	PodMonitor: [],
	PriorityClass: ["pc"],
	PrometheusRule: [],
	ReplicaSet: ["rs"],
	ReplicationController: ["rc"],
	RequestAuthentication: ["ra"],
	ResourceQuota: ["quota"],
	Role: [],
	RoleBinding: [],
	Rollout: ["ro"],
	Schedule: [],
	Secret: [],
	Service: ["svc"],
	ServiceAccount: ["sa"],
	ServiceEntry: ["se"],
	ServiceMonitor: [],
	ServiceOperation: [],
	StatefulSet: ["sts"],
	StorageClass: ["sc"],
	StressChaos: [],
	TimeChaos: [],
	ValidatingWebhookConfiguration: [],
	VirtualService: ["vs"],
	VolumeAttachment: [],
	Workflow: []
};
const CLUSTER_SCOPED = /* @__PURE__ */ new Set([
	"ClusterRole",
	"ClusterRoleBinding",
	"CustomResourceDefinition",
	"MutatingWebhookConfiguration",
	"Namespace",
	"Node",
	"PersistentVolume",
	"PriorityClass",
	"StorageClass",
	"ValidatingWebhookConfiguration",
	"VolumeAttachment"
]);
/** Objects that run pods, and the pods they run: ITBench-AA's judge takes one for the other. */
const WORKLOADS = /* @__PURE__ */ new Set([
	"DaemonSet",
	"Deployment",
	"Pod",
	"ReplicaSet",
	"Rollout",
	"StatefulSet"
]);
const BY_WORD = wordTable();
function wordTable() {
	const words = /* @__PURE__ */ new Map();
	for (const [kind, short] of Object.entries(KINDS)) {
		const word = kind.toLowerCase();
		for (const form of [
			word,
			plural(word),
			...short
		]) words.set(form, kind);
	}
	return words;
}
function plural(word) {
	if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return `${word}s`;
}
/**
* The kind a word means: case, plural, short name and API group (`deployments.apps`,
* `networkchaos.chaos-mesh.org`) do not matter. A kind nobody listed keeps its letters, so that two
* spellings of one custom resource still meet.
*/
function canonicalKind(word) {
	const plain = word.trim().replace(/\..*$/, "");
	return BY_WORD.get(plain.toLowerCase()) ?? plain;
}
function isKnownKind(word) {
	return BY_WORD.has(word.trim().replace(/\..*$/, "").toLowerCase());
}
function sameKind(left, right) {
	return left === right || left.toLowerCase() === right.toLowerCase();
}
function isClusterScoped(kind) {
	return CLUSTER_SCOPED.has(kind);
}
function isWorkload(kind) {
	return WORKLOADS.has(kind);
}
/** A chaos-mesh experiment: every such kind ends in Chaos, whatever the case (`HttpChaos`). */
function isChaos(kind) {
	return /chaos$/i.test(kind);
}
/** What enters a policy's digest: another table would map other names. */
const KIND_TABLES = {
	kinds: KINDS,
	clusterScoped: [...CLUSTER_SCOPED].sort(),
	workloads: [...WORKLOADS].sort()
};

// src/score/incident.ts
const prepared = /* @__PURE__ */ new WeakMap();
/** Prepares a ground truth once, however many answers are scored against it. */
function incidentOf(truth) {
	const known = prepared.get(truth);
	if (known) return known;
	const incident = prepare$1(truth);
	prepared.set(truth, incident);
	return incident;
}
function prepare$1(truth) {
	const classes = equivalenceClasses(truth);
	const componentOf = (id) => classes.get(id) ?? null;
	const targets = truth.groups.map((group) => targetOf(group, componentOf(group.id) ?? 0));
	const components = componentsOf(targets);
	const rootCauses = components.flatMap(({ isRootCause }, index) => isRootCause ? [index] : []);
	const effects = effectsOf(truth, componentOf);
	return {
		targets,
		components,
		rootCauses,
		effects,
		reached: new Set(hopsFrom(effects, rootCauses).keys()),
		alerted: new Set(truth.alerts.flatMap(({ group }) => componentOf(group ?? "") ?? []))
	};
}
/** Connected components of the groups under `aliases`; ids that no group has are ignored. */
function equivalenceClasses(truth) {
	const parent = new Map(truth.groups.map(({ id }) => [id, id]));
	const root = (id) => {
		let at = id;
		for (let up = parent.get(at); up !== void 0 && up !== at; up = parent.get(at)) at = up;
		return at;
	};
	for (const alias of truth.aliases) {
		const known = alias.filter((id) => parent.has(id));
		const [first] = known;
		if (first === void 0) continue;
		for (const other of known) parent.set(root(other), root(first));
	}
	const numbers = /* @__PURE__ */ new Map();
	const classes = /* @__PURE__ */ new Map();
	for (const { id } of truth.groups) {
		const number = numbers.get(root(id)) ?? numbers.size;
		numbers.set(root(id), number);
		classes.set(id, number);
	}
	return classes;
}
function targetOf(group, component) {
	const kind = canonicalKind(group.kind);
	return {
		group,
		kind,
		namespace: isClusterScoped(kind) ? "cluster" : group.namespace?.toLowerCase() ?? null,
		name: group.name,
		patterns: group.filter.map(patternFrom),
		component
	};
}
function componentsOf(targets) {
	return [...groupByComponent(targets).entries()].sort(([left], [right]) => left - right).map(([, list]) => ({
		members: list,
		isRootCause: list.some(({ group }) => group.rootCause)
	}));
}
function groupByComponent(targets) {
	const members = /* @__PURE__ */ new Map();
	for (const target of targets) {
		const list = members.get(target.component) ?? [];
		list.push(target);
		members.set(target.component, list);
	}
	return members;
}
function effectsOf(truth, componentOf) {
	const effects = /* @__PURE__ */ new Map();
	for (const { source, target } of truth.propagations) {
		const [from, to] = [componentOf(source), componentOf(target)];
		if (from === null || to === null || from === to) continue;
		const targets = effects.get(from) ?? /* @__PURE__ */ new Set();
		targets.add(to);
		effects.set(from, targets);
	}
	return effects;
}
/** Steps along the causal graph from the given components to each that they reach. */
function hopsFrom(effects, sources) {
	const hops = new Map(sources.map((component) => [component, 0]));
	const open = [...sources];
	for (let at = open.shift(); at !== void 0; at = open.shift()) for (const next of effects.get(at) ?? []) {
		if (hops.has(next)) continue;
		hops.set(next, (hops.get(at) ?? 0) + 1);
		open.push(next);
	}
	return hops;
}
/** A root cause in words: what the ground truth calls it. */
function causeLabel(incident, component) {
	const members = incident.components[component]?.members ?? [];
	const named = members.filter(({ group }) => group.rootCause);
	const labels = (named.length > 0 ? named : members).map(targetLabel);
	return [...new Set(labels)].sort(require_steps.byCodePoint).join(" or ");
}
function targetLabel(target) {
	const name = target.name ?? target.group.filter.join("|");
	return `${target.namespace ?? "?"}/${target.kind}/${name}`;
}

// src/score/entity/entity.ts
/** Longer than any object name Kubernetes allows (253), with namespace (63) and kind. */
const MAX_LENGTH = 512;
const CLUSTER_WORDS = /* @__PURE__ */ new Set([
	"cluster",
	"_cluster",
	"-",
	"",
	"cluster-scoped",
	"none",
	"null"
]);
/** Reads `namespace/Kind/name`, `Kind/name` and the spellings agents use for them. */
function parseEntity(text) {
	if (text.length > MAX_LENGTH) return unreadable(`longer than ${MAX_LENGTH} characters`);
	const plain = text.trim().replace(/^[`"'\s]+|[`"'\s]+$/g, "").replace(/^\/(?=[^/]+\/[^/]+\/)/, "");
	if (plain === "") return unreadable("empty");
	if (/^[0-9a-f]{16}$/.test(plain)) return unreadable("a bare recorder id names no object");
	const parts = dropApiVersion(plain.split("/").map((part) => part.trim()));
	const [first = "", second = "", third = ""] = parts;
	if (parts.length === 1) return unreadable("only a name; write namespace/Kind/name");
	if (parts.length === 2) return entity(null, first, second);
	if (parts.length > 3) return unreadable("more than three parts; write namespace/Kind/name");
	return entity(first, second, third);
}
/** `otel-demo/apps/v1/Deployment/ad` and `otel-demo/apps/Deployment/ad` name an API version too. */
function dropApiVersion(parts) {
	if (parts.length < 4 || parts.length > 5) return parts;
	const [namespace = "", ...rest] = parts;
	const [kind = "", name = ""] = rest.slice(-2);
	const looksLikeApi = rest.slice(0, -2).every((part) => /^(v\d\w*|[a-z0-9.-]+)$/.test(part));
	return isKnownKind(kind) && looksLikeApi ? [
		namespace,
		kind,
		name
	] : parts;
}
function entity(namespace, kindWord, name) {
	if (kindWord === "") return unreadable("the kind is empty");
	if (name === "") return unreadable("the name is empty");
	const kind = canonicalKind(kindWord);
	return {
		kind: "entity",
		entity: {
			namespace: scope(namespace, kind),
			kind,
			name
		}
	};
}
function scope(namespace, kind) {
	if (isClusterScoped(kind)) return "cluster";
	if (namespace === null) return null;
	const word = namespace.toLowerCase();
	return CLUSTER_WORDS.has(word) ? "cluster" : word;
}
function unreadable(why) {
	return {
		kind: "unreadable",
		why
	};
}
/** The canonical text; `?` stands for a namespace that was not given. */
function formatEntity(entity) {
	return `${entity.namespace ?? "?"}/${entity.kind}/${entity.name}`;
}
/** The canonical text of whatever names an object: the form inventories are kept in. */
function canonicalEntity(namespace, kind, name) {
	const known = canonicalKind(kind);
	return formatEntity({
		namespace: scope(namespace ?? "cluster", known),
		kind: known,
		name
	});
}
/**
* The workload a generated name belongs to: `ad-7c7f8b68dc-7rqh9` and `ad-7c7f8b68dc` belong to `ad`,
* `kafka-0` to `kafka`. Kubernetes makes suffixes of consonants and digits only, so a word such as
* `proxy` in `frontend-proxy` is not taken for one.
*/
function workloadBases(name) {
	const bases = [
		/^(.+)-[bcdfghjklmnpqrstvwxz2456789]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
		/^(.+)-[bcdfghjklmnpqrstvwxz2456789]{8,10}$/,
		/^(.+)-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
		/^(.+)-\d{1,4}$/
	].flatMap((pattern) => pattern.exec(name)?.[1] ?? []);
	return [...new Set(bases)];
}

// src/score/known.ts
/**
* Whether the truth itself knows the name: it is what a filter spells out, with nothing swallowed by a wildcard and
* nothing before or behind it, except a suffix that Kubernetes generates.
*/
function isSpelledOut(target, entity) {
	return [entity.name, ...workloadBases(entity.name)].some((name) => target.name === name || target.patterns.some(({ spells }) => spells(name) || spells(`${name}-`)));
}
/** Whether the snapshot has the object, or the workload that a generated name belongs to. */
function isPresent(entity, objects) {
	if (!isWorkload(entity.kind)) return objects.has(formatEntity(entity));
	const names = [entity.name, ...workloadBases(entity.name)];
	if (names.some((name) => objects.has(formatEntity({
		...entity,
		name
	})))) return true;
	const namespace = entity.namespace ?? "?";
	for (const object of readObjects(objects)) {
		if (object.namespace !== namespace || !isWorkload(object.kind)) continue;
		if (names.includes(object.name) || workloadBases(object.name).includes(entity.name)) return true;
	}
	return false;
}
/**
* Whether the filter spells out another object of the snapshot. Then it means that one: where there is a `frontend`,
* the filter `frontend\b` does not mean `frontend-proxy`.
*/
function meansAnother(target, objects) {
	return readObjects(objects).some((object) => object.namespace === (target.namespace ?? "?") && (sameKind(object.kind, target.kind) || isWorkload(object.kind) && isWorkload(target.kind)) && isSpelledOut(target, object));
}
const read = /* @__PURE__ */ new WeakMap();
/** An inventory's names taken apart, once for however many answers are looked up in it. */
function readObjects(objects) {
	const known = read.get(objects);
	if (known) return known;
	const names = [...objects].map((text) => {
		const [namespace = "", kind = "", ...name] = text.split("/");
		return {
			namespace,
			kind,
			name: name.join("/")
		};
	});
	read.set(objects, names);
	return names;
}

// src/score/match.ts
const TIERS = [
	"full",
	"prefix",
	"search"
];
const KIND_RULES = [
	"kind",
	"workload",
	"schedule->chaos"
];
/**
* Maps one name to the group it means. All groups compete: tier first, then the kind rule, then the
* longest literal. A tie between a root cause and another group goes to the other one: a doubtful name
* earns nothing.
*/
function matchName(incident, name, matching, inventory) {
	const reading = parseEntity(name);
	if (reading.kind === "unreadable") return reading;
	const { entity } = reading;
	const hits = hitsOf(incident, entity, matching);
	const spelled = matching === "ranked" ? [] : hits.filter(({ target }) => isSpelledOut(target, entity));
	const [hit, ...equals] = bestOf(incident, spelled.length > 0 ? spelled : hits);
	if (!hit) return {
		kind: "miss",
		entity
	};
	const doubt = matching === "ranked" || spelled.length > 0 ? null : doubtOf(entity, hits, hit, inventory);
	return doubt === null ? {
		kind: "hit",
		entity,
		hit,
		equals
	} : {
		kind: "refused",
		entity,
		hit,
		...doubt
	};
}
/** Why a name that no filter spells out is not the name of the object that the filter means; null where it is. */
function doubtOf(entity, hits, hit, inventory) {
	const filters = new Set(hits.map(({ target }) => nameOf$1(target)));
	if (filters.size > 1) return {
		why: `the name fits ${filters.size} filters, and none spells it out`,
		lacksSnapshot: false
	};
	const filter = `${nameOf$1(hit.target)} does not spell the name out`;
	if (inventory === null || inventory.size === 0) return {
		why: `${filter}, and there is no snapshot to look it up in`,
		lacksSnapshot: inventory === null
	};
	if (!isPresent(entity, inventory)) return {
		why: `${filter}, and the snapshot has no such object`,
		lacksSnapshot: false
	};
	if (meansAnother(hit.target, inventory)) return {
		why: `${filter}, it means another object`,
		lacksSnapshot: false
	};
	return null;
}
function hitsOf(incident, entity, matching) {
	const stems = matching === "exact" ? [] : stemsOf(entity);
	return incident.targets.flatMap((target) => hitOf(target, entity, stems, matching) ?? []);
}
/** The best hit, and those that nothing tells from it. */
function bestOf(incident, hits) {
	let best = [];
	for (const hit of hits) {
		const order = best[0] ? compareHits(incident, hit, best[0]) : -1;
		if (order < 0) best = [hit];
		else if (order === 0) best.push(hit);
	}
	return best;
}
/** Negative when the left hit is the better one. */
function compareHits(incident, left, right) {
	return TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier) || Number(left.byBaseName) - Number(right.byBaseName) || KIND_RULES.indexOf(left.kindRule) - KIND_RULES.indexOf(right.kindRule) || right.literal - left.literal || Number(isRootCause(incident, left.target)) - Number(isRootCause(incident, right.target));
}
function isRootCause(incident, target) {
	return incident.components[target.component]?.isRootCause ?? false;
}
function hitOf(target, entity, stems, matching) {
	if (!namespaceFits(target, entity)) return null;
	const kindRule = kindRuleOf(target, entity);
	if (kindRule === null) return null;
	const found = matchedBy(target, entity.name, stems);
	if (found === null) return null;
	if (matching === "exact" && (found.tier !== "full" || kindRule !== "kind")) return null;
	return {
		target,
		kindRule,
		...found
	};
}
function namespaceFits(target, entity) {
	if (target.namespace === null || entity.namespace === null) return true;
	return target.namespace === entity.namespace;
}
function kindRuleOf(target, entity) {
	if (sameKind(target.kind, entity.kind)) return "kind";
	if (isWorkload(target.kind) && isWorkload(entity.kind)) return "workload";
	return entity.kind === "Schedule" && isChaosNamespace(entity.namespace) && isChaos(target.kind) ? "schedule->chaos" : null;
}
function isChaosNamespace(namespace) {
	return namespace === null || namespace === "chaos-mesh";
}
/**
* Filters of workloads are written for pods (`checkout-.*`) or for the bare name (`checkout\b`): the
* stem of a pod's name, and the name its pods would have, mean the same workload.
*/
function stemsOf({ kind, name }) {
	if (!isWorkload(kind)) return [];
	return [
		...workloadBases(name),
		`${name}-`,
		`${name}-7c7f8b68dc-7rqh9`,
		`${name}-0`
	];
}
function matchedBy(target, name, stems) {
	const direct = bestTier(target, name);
	if (direct?.tier !== "full") for (const stem of stems) {
		const found = bestTier(target, stem);
		if (found?.tier === "full") return {
			...found,
			byBaseName: true
		};
	}
	return direct && {
		...direct,
		byBaseName: false
	};
}
function bestTier(target, name) {
	if (target.name === name) return {
		tier: "full",
		literal: name.length
	};
	let best = null;
	for (const pattern of target.patterns) {
		const tier = pattern.find(name);
		if (tier === null) continue;
		const order = best === null ? -1 : TIERS.indexOf(tier) - TIERS.indexOf(best.tier);
		if (order < 0 || order === 0 && pattern.literal > (best?.literal ?? 0)) best = {
			tier,
			literal: pattern.literal
		};
	}
	return best;
}
/** How a hit came about, in the words of the record: `kind`, `workload, base name`. */
function ruleOf(hit) {
	return hit.byBaseName ? `${hit.kindRule}, base name` : hit.kindRule;
}
/** The group that fits best although it does not match, and what is in the way; null when none is close. */
function nearestMiss(incident, entity, matching) {
	const stems = stemsOf(entity);
	let best = null;
	for (const target of incident.targets) {
		const kind = kindRuleOf(target, entity);
		const named = matchedBy(target, entity.name, stems);
		if (!named && !kind) continue;
		const rank = (named ? 4 - TIERS.indexOf(named.tier) : 0) * 10 + (kind ? 8 : 0) + (namespaceFits(target, entity) ? 4 : 0) + Number(isRootCause(incident, target));
		if (best === null || rank > best.rank) best = {
			target,
			named,
			rank
		};
	}
	if (best === null) return null;
	const { target, named } = best;
	return {
		target,
		isNamed: named?.tier === "full" && namespaceFits(target, entity),
		why: whyNot(target, entity, named, matching)
	};
}
function whyNot(target, entity, named, matching) {
	const kindRule = kindRuleOf(target, entity);
	const label = nameOf$1(target);
	const reasons = [
		...namespaceFits(target, entity) ? [] : [`namespace ${entity.namespace} is not ${target.namespace}`],
		...kindRule === null ? [`kind ${entity.kind} is not ${target.kind}`] : [],
		...named === null ? [`name does not match ${label}`] : []
	];
	if (reasons.length > 0 || matching !== "exact") return reasons.join("; ");
	return kindRule === "kind" ? `name matches ${label} only in part` : `kind is not exactly ${target.kind}`;
}
/** The name or the filters of a group, for a message. */
function nameOf$1(target) {
	return targetLabel(target).split("/").slice(2).join("/");
}

// src/score/mapping.ts
function mapNames(incident, names, matching, inventory) {
	const known = /* @__PURE__ */ new Map();
	const settled = settleTies(incident, names.map((name) => {
		const match = known.get(name) ?? matchName(incident, name, matching, inventory);
		known.set(name, match);
		return match;
	}));
	const found = /* @__PURE__ */ new Set();
	return settled.map((match, index) => {
		const rootCause = rootCauseOf(incident, match);
		const repeated = rootCause !== null && found.has(rootCause);
		if (rootCause !== null) found.add(rootCause);
		const verdict = rootCause === null ? "wrong" : repeated ? "repeated" : "right";
		return {
			name: names[index] ?? "",
			match,
			rootCause,
			verdict
		};
	});
}
function rootCauseOf(incident, match) {
	if (match.kind !== "hit") return null;
	const { component } = match.hit.target;
	return incident.components[component]?.isRootCause ? component : null;
}
/**
* Where two root causes carry the same filter (both autoscalers of scenario 38 have `*.*`), a name fits
* either. Different names then go to different root causes as far as they suffice, whatever their order;
* one name never counts for two.
*/
function settleTies(incident, matches) {
	const isTied = (match) => match.kind === "hit" && match.equals.length > 0 && rootCauseOf(incident, match) !== null;
	if (!matches.some(isTied)) return matches;
	const options = /* @__PURE__ */ new Map();
	for (const match of matches) {
		if (match.kind !== "hit" || rootCauseOf(incident, match) === null) continue;
		const components = [match.hit, ...match.equals].map(({ target }) => target.component);
		options.set(formatEntity(match.entity), [...new Set(components)]);
	}
	const chosen = assign(options);
	return matches.map((match) => {
		if (match.kind !== "hit") return match;
		const component = chosen.get(formatEntity(match.entity));
		const hit = [match.hit, ...match.equals].find(({ target }) => target.component === component);
		return hit ? {
			...match,
			hit
		} : match;
	});
}
/** As many root causes as possible get a name of their own (augmenting paths); the rest take their first. */
function assign(options) {
	const holder = /* @__PURE__ */ new Map();
	const place = (name, tried) => {
		for (const component of options.get(name) ?? []) {
			if (tried.has(component)) continue;
			tried.add(component);
			const current = holder.get(component);
			if (current !== void 0 && !place(current, tried)) continue;
			holder.set(component, name);
			return true;
		}
		return false;
	};
	const names = require_steps.sortedBy(options.keys(), (name) => name);
	for (const name of names) place(name, /* @__PURE__ */ new Set());
	const chosen = new Map([...holder].map(([component, name]) => [name, component]));
	for (const name of names) {
		const first = options.get(name)?.[0];
		if (!chosen.has(name) && first !== void 0) chosen.set(name, first);
	}
	return chosen;
}
function countVerdicts(incident, mapped) {
	const count = (verdict) => mapped.filter((entry) => entry.verdict === verdict).length;
	return {
		right: count("right"),
		repeated: count("repeated"),
		wrong: count("wrong"),
		causes: incident.rootCauses.length
	};
}
/** Precision at full recall: nothing counts until every root cause is named. */
function gatedPrecision(counts, counting) {
	if (counts.causes === 0 || counts.right < counts.causes) return 0;
	const right = counting === "every" ? counts.right + counts.repeated : counts.right;
	return right / (right + counts.wrong);
}

// src/score/best-constant.ts
/**
* The best score that one name gives when it answers every task without reading anything. A score near
* it means nothing. Null without a task that has a root cause to name.
*/
function bestConstant(tasks, policy) {
	const incidents = tasks.filter(({ expect }) => expect === "fault").map(({ truth }) => incidentOf(truth));
	const candidates = new Set(incidents.flatMap(rootCauseNames));
	let best = null;
	for (const name of require_steps.sortedBy(candidates, (name) => `${partsOf(name) === 3 ? 0 : 1}${name}`)) {
		const score = meanOf(incidents, name, policy);
		if (best === null || score > best.score) best = {
			name,
			score
		};
	}
	const isSecret = tasks.some((task) => task.private === true);
	return best !== null && isSecret ? {
		...best,
		name: "(private)"
	} : best;
}
/** Of names that are worth the same, the one that says its namespace. */
function partsOf(name) {
	return name.split("/").length;
}
function meanOf(incidents, name, policy) {
	return incidents.map((incident) => {
		const mapped = mapNames(incident, [name], policy.matching, null);
		return gatedPrecision(countVerdicts(incident, mapped), policy.counting);
	}).reduce((sum, value) => sum + value, 0) / incidents.length;
}
/** Names that somebody who knows the suite, and not the incident, would try. */
function rootCauseNames(incident) {
	return incident.rootCauses.flatMap((component) => (incident.components[component]?.members ?? []).flatMap(likelyNames));
}
function likelyNames(target) {
	const names = target.name === null ? [] : [target.name];
	for (const { example, find } of target.patterns) {
		names.push(example, example.replace(/[-._]+$/, ""));
		if (example === "" && find("any") !== null) names.push("any");
	}
	return names.filter((name) => name !== "").flatMap((name) => [`${target.namespace ?? "cluster"}/${target.kind}/${name}`, `${target.kind}/${name}`]);
}

// src/gate/assemble-run.ts
/** run.json: what was measured and with what, in an order that does not depend on who finished first. */
function assembleRun(input) {
	const { settings, tasks, outcome } = input;
	const planned = new Set(input.planned.map((attempt) => attempt.task));
	return {
		format: RUN_FORMAT,
		gate: settings.judge.id,
		gateVersion: require_start.VERSION,
		suite: settings.privateSeed === null ? input.suite : require_steps.privateSuite(input.suite),
		instrument: instrumentOf(settings, outcome, input.matcher),
		agent: input.agent,
		seed: settings.seed,
		design: require_steps.designOf(settings.judge),
		planned: input.planned.length,
		isolationNote: outcome.isolationNote,
		...settings.asked.length === 0 ? {} : { asked: [...settings.asked] },
		tasks: tasks.filter((task) => planned.has(task.id)).map((task) => runTask(task, settings)),
		...input.leftOut === void 0 ? {} : { leftOut: [...input.leftOut] },
		bestConstant: bestConstant(tasks, input.matcher),
		attempts: sorted$1(input.attempts)
	};
}
function sorted$1(items) {
	return [...items].sort((left, right) => require_steps.byCodePoint(left.task, right.task) || left.repeat - right.repeat);
}
/** Reruns and follow-ups join the run. A repeat that was cancelled or failed for us gives way to its rerun. */
function withMoreAttempts(run, more) {
	const fresh = new Set(more.map(attemptKey));
	const kept = run.attempts.filter((attempt) => !fresh.has(attemptKey(attempt)));
	return {
		...run,
		attempts: sorted$1([...kept, ...more])
	};
}
/** `seconds` is how long whoever waits had to wait for them: they ran side by side. */
function withMoreTimes(times, more, seconds) {
	const fresh = new Set(more.map(attemptKey));
	const attempts = sorted$1([...times.attempts.filter((time) => !fresh.has(attemptKey(time))), ...rounded$1(more)]);
	return {
		...times,
		seconds: require_steps.fixed(times.seconds + seconds, 3),
		attempts
	};
}
function instrumentOf(settings, outcome, matcher) {
	const { judge } = settings;
	return {
		prompt: promptDigest(judge.surfaces),
		policy: {
			id: matcher.id,
			digest: matcher.digest
		},
		limits: judge.limits,
		isolation: outcome.isolation,
		network: judge.network,
		surfaces: [...judge.surfaces].sort(require_steps.byCodePoint),
		clock: judge.clock
	};
}
/** Family and score are all that may be seen of a private task. */
function runTask(task, settings) {
	const place = placeOf(task, settings);
	return {
		id: task.id,
		digest: task.digest,
		title: task.private ? null : task.title,
		family: task.family,
		...task.private || task.tags.length === 0 ? {} : { tags: [...task.tags] },
		difficulty: task.private ? null : task.difficulty,
		expect: task.expect,
		defects: [...task.defects],
		private: task.private,
		...place === null ? {} : { place }
	};
}
/** As it is named on a command line; null for what a library has, where its id is enough. */
function placeOf({ id, folder }, settings) {
	const { tasksRoot, packageRoot, cacheDir } = settings;
	if ([
		(0, node_path.join)(tasksRoot, "tasks"),
		(0, node_path.join)(packageRoot, "tasks"),
		cacheDir
	].some((library) => folder.startsWith(`${library}/`)) || (0, node_path.basename)(folder) !== id) return null;
	const place = (0, node_path.relative)(tasksRoot, folder);
	return place.includes("/") ? place : `./${place}`;
}
function assembleTimes(start, end, attempts) {
	return {
		format: "sre-gate-times@1",
		startedAt: start.toISOString(),
		seconds: require_steps.fixed((end.getTime() - start.getTime()) / 1e3, 3),
		attempts: sorted$1(rounded$1(attempts))
	};
}
function rounded$1(attempts) {
	return attempts.map((time) => ({
		...time,
		seconds: require_steps.fixed(time.seconds, 3),
		firstCandidateSeconds: time.firstCandidateSeconds === null ? null : require_steps.fixed(time.firstCandidateSeconds, 3)
	}));
}

// src/baselines/own-ids.ts
/**
* The baseline under the ids that its tasks have today. Older gates kept private tasks under their published ids; the
* digest is keyed with the seed and says which is which.
*/
function withOwnIds(baseline, tasks) {
	if (baseline === null) return null;
	const ids = new Map(tasks.filter((task) => task.private).map(({ digest, id }) => [digest, id]));
	if (ids.size === 0) return baseline;
	const renamed = baseline.tasks.map((task) => ({
		...task,
		id: ids.get(task.digest) ?? task.id
	}));
	return {
		...baseline,
		tasks: require_steps.sortedBy(renamed, ({ id }) => id)
	};
}

// src/model/baseline.ts
const BASELINE_FORMAT = "sre-gate-baseline@1";
/** Where a pooled run came from. Dates come from commits and events, never from a clock. */
const ProvenanceSchema = require_steps.strictObject({
	/** Digest of the run's attempts. Runs of an agent that does the same every time share it. */
	run: require_steps.string(),
	commit: require_steps.string().nullable(),
	date: require_steps.string().nullable(),
	workflowRun: require_steps.string().nullable(),
	/** As the provider named it. */
	model: require_steps.string().nullable(),
	agentDigest: require_steps.string(),
	gateVersion: require_steps.string(),
	/** Why it was taken, when a person accepted a drop. */
	accepted: require_steps.string().nullable(),
	/** Who let the change before it be merged unjudged, and how. */
	skipped: require_steps.string().optional(),
	/** Of the attempts that its plan tried: how many the infrastructure kept from being measured. Runs pooled earlier lack it. */
	infra: require_steps.strictObject({
		errors: require_steps.number().int().nonnegative(),
		attempts: require_steps.number().int().nonnegative()
	}).optional()
});
const BaselineAttemptSchema = require_steps.strictObject({
	/** Index into `runs`. */
	run: require_steps.number().int().nonnegative(),
	repeat: require_steps.number().int().positive(),
	state: StateSchema,
	score: require_steps.number().min(0).max(1).nullable(),
	turns: require_steps.number().int().nonnegative().nullable(),
	inputTokens: require_steps.number().int().nonnegative().nullable(),
	cachedTokens: require_steps.number().int().nonnegative().nullable(),
	cacheWriteTokens: require_steps.number().int().nonnegative().nullable().optional(),
	outputTokens: require_steps.number().int().nonnegative().nullable(),
	cost: require_steps.number().nonnegative().nullable(),
	seconds: require_steps.number().nonnegative().nullable(),
	/** Writes to the incident that it tried; absent where there were none. */
	attemptedChanges: require_steps.number().int().positive().optional(),
	/** Of the moment it began: tells an attempt that is pooled already from one that did the same. Absent where unknown. */
	mark: require_steps.string().optional()
});
const BaselineTaskSchema = require_steps.strictObject({
	id: require_steps.string(),
	digest: require_steps.string(),
	family: require_steps.string().nullable(),
	attempts: require_steps.array(BaselineAttemptSchema)
});
const BaselineSchema = require_steps.strictObject({
	format: require_steps.literal(BASELINE_FORMAT),
	/** Over everything below: a file cut short or edited by hand does not read. */
	digest: require_steps.string(),
	gate: require_steps.string(),
	suite: require_steps.string(),
	instrument: InstrumentSchema,
	agent: AgentIdentitySchema,
	runs: require_steps.array(ProvenanceSchema),
	tasks: require_steps.array(BaselineTaskSchema)
});

// src/baselines/write.ts
/** The digest that ends with the file: over everything but itself. */
function baselineDigest(baseline) {
	const { gate, suite, instrument, agent, runs, tasks } = baseline;
	return require_steps.digestOf({
		format: BASELINE_FORMAT,
		gate,
		suite,
		instrument,
		agent,
		runs,
		tasks
	});
}
/** One attempt a line, tasks in order: a diff of the file reads as what changed. */
function baselineText(baseline) {
	const { gate, suite, instrument, agent, runs, tasks } = baseline;
	const ordered = {
		format: BASELINE_FORMAT,
		digest: baselineDigest(baseline),
		gate,
		suite,
		instrument,
		agent,
		runs,
		tasks
	};
	return require_steps.diffableJson(BaselineSchema.parse(ordered), 4);
}

// src/baselines/read.ts
const CURE = "restore it from git, or make it anew with 'sre-gate baseline add --replace'";
/** A baseline that is whole: parsed, of our format, unedited. Anything else is an error, never "no baseline". */
function readBaseline(text, where) {
	let document;
	try {
		document = JSON.parse(text);
	} catch (error) {
		throw problem("BASELINE_NOT_JSON", where, `it is cut short or not JSON (${error.message})`);
	}
	const format = document?.format;
	if (format !== "sre-gate-baseline@1") throw problem("BASELINE_FORMAT", where, `its format is ${JSON.stringify(format ?? null)}, this version reads ${JSON.stringify(BASELINE_FORMAT)}`);
	const parsed = BaselineSchema.safeParse(document);
	if (!parsed.success) {
		const told = {
			code: "BASELINE_BAD_VALUE",
			where,
			help: CURE
		};
		throw new require_start.UserError(require_steps.problemsOfIssues(parsed.error.issues, document, told));
	}
	const baseline = parsed.data;
	const expected = baselineDigest(baseline);
	if (baseline.digest !== expected) throw problem("BASELINE_EDITED", where, `its content has digest ${expected} and it says ${baseline.digest}: it was changed by hand or cut`);
	return baseline;
}
function problem(code, where, message) {
	return new require_start.UserError({
		code,
		where,
		message,
		help: CURE
	});
}

// src/runner/schedule/budget.ts
/** Dollars and minutes of one invocation, whatever it runs one after another; asked before an attempt starts. */
var Budget = class {
	#maxCost;
	#maxSeconds;
	#begun = performance.now();
	#spent = 0;
	#dearest = 0;
	#finished = 0;
	#running = 0;
	constructor(judge) {
		this.#maxCost = judge["max-cost"] ?? null;
		this.#maxSeconds = judge["max-minutes"] === void 0 ? null : judge["max-minutes"] * 60;
	}
	/** What attempts cost that an interrupted run left: the dollars are for the whole, its minutes went to another. */
	keep(attempts) {
		for (const attempt of attempts) this.#add(attempt);
	}
	/**
	* Where models were called for an unknown sum it is taken for the dearest so far, and for all there is
	* where none is known: unknown is never free. Without a call through the proxy there is nothing to go by.
	*/
	#add({ cost, calls }) {
		this.#finished += 1;
		if (cost === null) {
			if ((calls ?? 0) > 0) this.#spent += this.#dearest > 0 ? this.#dearest : this.#maxCost ?? 0;
			return;
		}
		this.#dearest = Math.max(this.#dearest, cost);
		this.#spent += cost;
	}
	/** What runs already is expected to cost what the finished ones cost on average. */
	allows() {
		const seconds = (performance.now() - this.#begun) / 1e3;
		if (this.#maxSeconds !== null && seconds >= this.#maxSeconds) return false;
		if (this.#maxCost === null) return true;
		const average = this.#finished === 0 ? 0 : this.#spent / this.#finished;
		return this.#spent + average * this.#running < this.#maxCost;
	}
	/** What an attempt cost is known when its files are read: under a cap the next one waits for that. */
	get countsMoney() {
		return this.#maxCost !== null;
	}
	begin() {
		this.#running += 1;
	}
	end(attempt) {
		this.#running -= 1;
		this.#add(attempt);
	}
};

// src/score/policies.ts
/** Raise it whenever a name would be mapped differently: it enters every policy's digest. */
const MATCHER_VERSION = 2;
function policy(id, matching, counting) {
	return {
		id,
		digest: require_steps.digestOf({
			id,
			matching,
			counting,
			matcher: 2,
			kinds: KIND_TABLES
		}),
		matching,
		counting
	};
}
const BY_ID = {
	/** ITBench-AA's rules to the letter: a filter that is found anywhere in a name counts, whatever else the name says. */
	aa: policy("aa", "ranked", "every"),
	"aa-dedup": policy("aa-dedup", "confirmed", "once"),
	strict: policy("strict", "exact", "once")
};
const POLICIES = Object.values(BY_ID);
const DEFAULT_POLICY = "aa-dedup";
function findPolicy(id) {
	return BY_ID[id];
}

// src/model/problem-list.ts
/** Runs every step and throws all their problems at once, so that one run of the gate shows them all. */
var ProblemList = class {
	#problems = [];
	add(problem) {
		this.#problems.push(problem);
	}
	async collect(step) {
		try {
			return await step();
		} catch (error) {
			const mistake = require_start.userErrorOf(error);
			if (mistake === null) throw error;
			this.#problems.push(...mistake.problems);
			return null;
		}
	}
	has(code) {
		return this.#problems.some((problem) => problem.code === code);
	}
	get found() {
		return this.#problems;
	}
	/** By place: steps that run side by side end in any order. */
	throwIfAny() {
		if (this.#problems.length > 0) throw new require_start.UserError(require_steps.sortedBy(this.#problems, ({ where }) => where));
	}
};

// src/tasks/hash-file.ts
/** One buffer for all files: a gigabyte read in fresh ones waits in memory for a collector that has nothing else to do. */
const buffer = Buffer.alloc(1048576);
/** Not asynchronous on purpose: nothing else may use the buffer in between. */
function hashFile(path) {
	const hash = require_steps.sha256Stream();
	const descriptor = (0, node_fs.openSync)(path, "r");
	try {
		for (;;) {
			const length = (0, node_fs.readSync)(descriptor, buffer, 0, buffer.length, null);
			if (length === 0) return hash.hex();
			hash.update(buffer.subarray(0, length));
		}
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}

// src/tasks/build-cache.ts
const ManifestSchema = require_steps.strictObject({
	digest: require_steps.string(),
	/** sha256 of every file, by its path in the snapshot. */
	files: require_steps.record(require_steps.string(), require_steps.string())
});
const ASIDE = /\.\d+-[0-9a-f]{8}$/;
/** A name of this process's own beside a folder or file of the cache. */
function besides(path) {
	return `${path}.${process.pid}-${(0, node_crypto.randomBytes)(4).toString("hex")}`;
}
/** Beside the folder, so that the folder holds the task and nothing else. */
function manifestPath(folder) {
	return `${folder}.json`;
}
/** Reads every byte of a cached task: a cache that was cut or edited must not be what an agent is judged by. */
async function readCached(folder) {
	const text = await (0, node_fs_promises.readFile)(manifestPath(folder), "utf8").catch(() => null);
	if (text === null) return { state: "absent" };
	const manifest = parseManifest(text);
	if (manifest === null) return {
		state: "damaged",
		what: "manifest"
	};
	const wrong = wrongFile(folder, manifest);
	if (wrong !== null) return {
		state: "damaged",
		what: wrong
	};
	if (require_steps.digestOf(manifest.files) !== manifest.digest) return {
		state: "damaged",
		what: "digest"
	};
	return {
		state: "whole",
		digest: manifest.digest
	};
}
function wrongFile(folder, { files }) {
	for (const [path, hash] of Object.entries(files)) if (hashOf((0, node_path.join)(folder, path)) !== hash) return path;
	return strange(folder, files);
}
/** A file that no manifest names would be shown to agents all the same. */
function strange(folder, files) {
	if (!(0, node_fs.existsSync)(folder)) return "the folder";
	return (0, node_fs.readdirSync)(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => !entry.isDirectory()).map((entry) => (0, node_path.relative)(folder, (0, node_path.join)(entry.parentPath, entry.name))).find((path) => !(path in files)) ?? null;
}
function hashOf(path) {
	try {
		return hashFile(path);
	} catch {
		return null;
	}
}
function parseManifest(text) {
	try {
		return ManifestSchema.parse(JSON.parse(text));
	} catch {
		return null;
	}
}
const FLUSH_CHARACTERS = 262144;
/** Writes the pieces into a folder of our own beside the final one; nothing is held but a few buffers. */
async function writeTask(pieces, folder) {
	const aside = besides(folder);
	const files = /* @__PURE__ */ new Map();
	try {
		for (const piece of pieces) {
			const file = files.get(piece.file) ?? openFile(aside, piece.file, files);
			file.pending.push(piece.text);
			file.size += piece.text.length;
			if (file.size > FLUSH_CHARACTERS) flush(file);
		}
		for (const file of files.values()) flush(file);
	} catch (error) {
		await (0, node_fs_promises.rm)(aside, {
			recursive: true,
			force: true
		}).catch(() => null);
		throw cacheProblem(error, folder);
	} finally {
		for (const { descriptor } of files.values()) (0, node_fs.closeSync)(descriptor);
	}
	const hashes = Object.fromEntries([...files].map(([path, file]) => [path, file.hash.hex()]));
	return {
		folder: aside,
		manifest: {
			digest: require_steps.digestOf(hashes),
			files: hashes
		}
	};
}
function openFile(folder, path, files) {
	const full = (0, node_path.join)(folder, path);
	if (![...files.keys()].some((known) => (0, node_path.dirname)(known) === (0, node_path.dirname)(path))) (0, node_fs.mkdirSync)((0, node_path.dirname)(full), { recursive: true });
	const file = {
		descriptor: (0, node_fs.openSync)(full, "w"),
		hash: require_steps.sha256Stream(),
		pending: [],
		size: 0
	};
	files.set(path, file);
	return file;
}
function flush(file) {
	const bytes = Buffer.from(file.pending.join(""), "utf8");
	file.hash.update(bytes);
	let written = 0;
	while (written < bytes.length) written += (0, node_fs.writeSync)(file.descriptor, bytes, written);
	file.pending = [];
	file.size = 0;
}
/** Moves the folder to its place. Another process may have been faster: the same bytes are left where they are. */
async function adopt(written, folder) {
	const { manifest } = written;
	try {
		if (wrongFile(folder, manifest) !== null) await replace(written.folder, folder);
	} finally {
		await (0, node_fs_promises.rm)(written.folder, {
			recursive: true,
			force: true
		});
	}
	const path = manifestPath(folder);
	const aside = besides(path);
	try {
		await (0, node_fs_promises.writeFile)(aside, require_steps.canonicalJson(written.manifest));
		await (0, node_fs_promises.rename)(aside, path);
	} catch (error) {
		throw cacheProblem(error, folder);
	}
	return written.manifest.digest;
}
/** Never removed in place: somebody who found it damaged as well may have mended it a moment ago. */
async function replace(from, folder) {
	for (let tries = 0;; tries += 1) {
		try {
			await (0, node_fs_promises.rename)(from, folder);
			return;
		} catch (error) {
			if (!isTaken(error) || tries > 2) throw cacheProblem(error, folder);
		}
		const aside = besides(folder);
		await (0, node_fs_promises.rename)(folder, aside).catch(() => null);
		await (0, node_fs_promises.rm)(aside, {
			recursive: true,
			force: true
		});
	}
}
const ABANDONED_MS = 36e5;
/** What a killed build left beside the tasks; within the hour it may be one that is still at work. */
async function sweep(parent) {
	for (const name of await (0, node_fs_promises.readdir)(parent).catch(() => [])) {
		if (!ASIDE.test(name)) continue;
		const path = (0, node_path.join)(parent, name);
		const written = (await (0, node_fs_promises.stat)(path).catch(() => null))?.mtimeMs;
		if (written === void 0 || Date.now() - written < ABANDONED_MS) continue;
		await (0, node_fs_promises.rm)(path, {
			recursive: true,
			force: true
		}).catch(() => null);
	}
}
function isTaken(error) {
	const code = codeOf(error);
	return code === "ENOTEMPTY" || code === "EEXIST";
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : null;
}
/** What stops one task stops them all. */
const CACHE_NOT_WRITABLE = "CACHE_NOT_WRITABLE";
const CURES = {
	ENOSPC: "The disk is full: free some space or set SRE_GATE_CACHE to a folder on another disk.",
	EDQUOT: "The disk quota is used up: free some space or set SRE_GATE_CACHE to a folder on another disk.",
	EACCES: "Make the cache folder writable or set SRE_GATE_CACHE to another.",
	EPERM: "Make the cache folder writable or set SRE_GATE_CACHE to another.",
	EROFS: "The file system is read-only: set SRE_GATE_CACHE to another.",
	ENOTDIR: "A file lies where the cache folder should be: remove it or set SRE_GATE_CACHE to another."
};
function cacheProblem(error, folder) {
	const code = codeOf(error);
	const help = code === null ? void 0 : CURES[code];
	if (help === void 0) return error;
	return new require_start.UserError({
		code: CACHE_NOT_WRITABLE,
		where: (0, node_path.dirname)(folder),
		message: `a task cannot be built into the cache (${code})`,
		help
	});
}

// src/files/entries.ts
/** What lies in a folder, sorted, hidden names left out; a link counts as what it leads to. */
async function entriesOf(folder) {
	const visible = (await (0, node_fs_promises.readdir)(folder, { withFileTypes: true }).catch(whenAbsent([]))).filter(({ name }) => !name.startsWith("."));
	const found = await Promise.all(visible.map(async (entry) => {
		const kind = entry.isSymbolicLink() ? await (0, node_fs_promises.stat)((0, node_path.join)(folder, entry.name)).catch(() => null) : entry;
		return kind?.isDirectory() || kind?.isFile() ? [{
			name: entry.name,
			isFolder: kind.isDirectory()
		}] : [];
	}));
	return require_steps.sortedBy(found.flat(), ({ name }) => name);
}

// src/records/layout.ts
const GROUND_TRUTH = /^ground_?truth(_v\d+)?\.(ya?ml|json)$/i;
/** What the recorder leaves beside the telemetry: it tells how the incident was made. */
const RECORDER = /^(status|assertion|assertions|metadata|scenario|task)\.(json|ya?ml)$/i;
/** Telemetry comes as these; anything else is nobody's evidence and stays outside. */
const TELEMETRY = /\.(tsv|csv|json|jsonl|ndjson|log|txt)$/i;
const SIGNALS = [
	["alerts", /(^|\/)alerts?[_.-]|(^|\/)alerts\//],
	["events", /(^|\/)(k8s_events|events__)/],
	["objects", /(^|\/)k8s_objects/],
	["logs", /(^|\/)otel_logs/],
	["traces", /(^|\/)(otel_traces|traces_at_)/],
	["metrics", /(^|\/)metrics(_pod|_service)?\/|(^|\/)(pod|service)_[^/]*\.tsv$/],
	["topology", /(^|\/)(nodes|edges|graph)__|(^|\/)(topology|architecture)[^/]*\.json$/]
];
function isGroundTruth(path) {
	return GROUND_TRUTH.test(baseName(path));
}
/** What an agent may see: telemetry, without truth, recorder files and hidden files. */
function isVisible(path) {
	if (path.split("/").some((part) => part.startsWith(".") || GROUND_TRUTH.test(part))) return false;
	return TELEMETRY.test(path) && !RECORDER.test(baseName(path));
}
function signalOf(path) {
	return SIGNALS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}
/**
* Every regular file below a folder, sorted. Symbolic links are not followed, they may lead anywhere; but
* for those into the blobs of the Hugging Face cache that the folder itself lies in.
*/
function listFiles(folder) {
	const found = [];
	walk(folder, "", found);
	return found.sort(require_steps.byCodePoint);
}
function walk(folder, below, found) {
	for (const entry of (0, node_fs.readdirSync)((0, node_path.join)(folder, below), { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) walk(folder, path, found);
		else if (entry.isFile() || entry.isSymbolicLink() && isHubBlob(folder, path)) found.push(path);
	}
}
/** `<cache>/snapshots/<revision>/...` links to `<cache>/blobs/<digest>`: so `hf download` lays out a data set. */
function isHubBlob(folder, path) {
	const link = (0, node_path.join)(folder, path);
	let target;
	try {
		target = (0, node_fs.realpathSync)(link);
	} catch {
		return false;
	}
	if ((0, node_path.basename)((0, node_path.dirname)(target)) !== "blobs") return false;
	return (0, node_fs.realpathSync)(folder).startsWith((0, node_path.join)((0, node_path.dirname)((0, node_path.dirname)(target)), "snapshots", node_path.sep)) && (0, node_fs.statSync)(target).isFile();
}
function snapshotFiles(folder) {
	return listFiles(folder).filter(isVisible).map((path) => ({
		path,
		signal: signalOf(path)
	}));
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/tasks/suite-pins.ts
/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
const INDEX_PINS = { "full@1.index.json": "c7eebdfd63c521b4e45328a7038abd357f0f218537f8a7a06b5917d7419f4e79" };

// src/tasks/suites-lock.ts
const LockSchema = require_steps.strictObject({
	/** The simulator that built the tasks; each gate holds exactly one. */
	simulator: require_steps.number().int().positive(),
	/** Gate versions that hold it, for the message to those who have another. */
	gates: require_steps.string(),
	tasks: require_steps.record(require_steps.string(), require_steps.string())
});
/** Digests that published suites promise, by task id. */
async function lockedDigests(root) {
	const digests = /* @__PURE__ */ new Map();
	for (const { lock } of (await readLocks(root)).filter(isOurs)) for (const [id, digest] of Object.entries(lock.tasks)) digests.set(id, digest);
	return digests;
}
/** `full@1` is what one simulator built: another would write other incidents under the same name. */
async function refuseForeignSuite(root, version) {
	const foreign = (await readLocks(root)).find((one) => one.version === version && !isOurs(one));
	if (foreign) throw ofAnotherGate(foreign);
}
function isOurs({ lock }) {
	return lock.simulator === 4;
}
async function readLocks(root) {
	const folder = (0, node_path.join)(root, "tasks", "suites");
	const names = (await (0, node_fs_promises.readdir)(folder).catch(whenAbsent([]))).filter((name) => LOCK_NAME.test(name));
	return Promise.all(names.sort(require_steps.byCodePoint).map(async (name) => {
		const where = `tasks/suites/${name}`;
		const [, version = ""] = LOCK_NAME.exec(name) ?? [];
		return {
			where,
			version,
			lock: await readLock((0, node_path.join)(folder, name), where)
		};
	}));
}
const LOCK_NAME = /@(\d+)\.lock\.json$/;
async function readLock(path, where) {
	const read = LockSchema.safeParse(parse$1(await (0, node_fs_promises.readFile)(path, "utf8")));
	if (!read.success) throw new require_start.UserError({
		code: "SUITE_LOCK",
		where,
		message: "the lock file cannot be read",
		help: "Restore it from version control: it promises what each task's bytes are."
	});
	return read.data;
}
function ofAnotherGate({ where, version, lock }) {
	return new require_start.UserError({
		code: "SUITE_OF_ANOTHER_GATE",
		where,
		message: `suites of version @${version} were built by simulator ${lock.simulator}, this gate holds simulator ${4}`,
		help: `Use the newest version of the suite, or a gate of version ${lock.gates}.`
	});
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/tasks/suite-index.ts
/**
* The tasks of a library's published suites by id. An index counts only with the very bytes that this gate was made
* with, and a task only with the digest that its lock promises: all else is built and read, as if there were no index.
*/
async function readIndex(root) {
	const folder = (0, node_path.join)(root, "tasks", "suites");
	const names = (await (0, node_fs_promises.readdir)(folder).catch(() => [])).filter((name) => name in INDEX_PINS);
	const known = /* @__PURE__ */ new Map();
	if (names.length === 0) return known;
	const locked = await lockedDigests(root);
	for (const name of names) {
		const text = await (0, node_fs_promises.readFile)((0, node_path.join)(folder, name), "utf8").catch(() => "");
		if (require_steps.sha256(text) !== INDEX_PINS[name]) continue;
		for (const [id, task] of Object.entries(JSON.parse(text))) if (locked.get(id) === task.digest) known.set(id, task);
	}
	return known;
}
/** What is known of a task whose task.yaml is this text. */
function indexedAs(index, id, text) {
	const known = index.get(id);
	return known !== void 0 && known.description === require_steps.sha256(text) ? known : null;
}

// src/tasks/find/glob.ts
/** Whether a text matches a shell glob: `*` and `?` stop at slashes. Work is text x glob at most. */
function matchesGlob(glob, text) {
	let open = /* @__PURE__ */ new Set([0]);
	for (let at = 0; at <= text.length; at += 1) {
		const next = /* @__PURE__ */ new Set();
		for (const start of open) {
			let index = start;
			for (; glob[index] === "*"; index += 1) if (text[at] !== "/") next.add(index);
			if (index === glob.length && at === text.length) return true;
			const char = glob[index];
			if (at < text.length && (char === text[at] || char === "?" && text[at] !== "/")) next.add(index + 1);
		}
		open = next;
	}
	return false;
}
function isPathGlob(text) {
	return /[*?]/.test(text);
}
/** Task ids have no slashes: whatever has one is a path. */
function isPathPattern(pattern) {
	return pattern.includes("/") || pattern.includes(node_path.sep) || pattern === "." || pattern === "..";
}
/** Folders that a path with globs names, sorted. */
async function expandFolders(root, pattern) {
	const segments = pattern.split(/[\\/]/).filter((part) => part !== "");
	let folders = [(0, node_path.isAbsolute)(pattern) ? node_path.sep : root];
	for (const segment of segments) folders = (await Promise.all(folders.map((folder) => children(folder, segment)))).flat();
	return folders.map((folder) => (0, node_path.resolve)(folder)).sort(require_steps.byCodePoint);
}
async function children(folder, segment) {
	if (!isPathGlob(segment)) {
		const path = (0, node_path.join)(folder, segment);
		return (await (0, node_fs_promises.stat)(path).catch(whenAbsent(null)))?.isDirectory() ? [path] : [];
	}
	const matching = (await (0, node_fs_promises.readdir)(folder, { withFileTypes: true }).catch(whenAbsent([]))).filter(({ name }) => matchesGlob(segment, name));
	return (await Promise.all(matching.map(async ({ name }) => {
		return (await (0, node_fs_promises.stat)((0, node_path.join)(folder, name)).catch(() => null))?.isDirectory() ? [(0, node_path.join)(folder, name)] : [];
	}))).flat();
}

// src/tasks/find/candidates.ts
/** The tasks below `<root>/tasks`: every folder with a task.yaml. */
async function tasksBelow(root, privateSeed, problems) {
	const folder = (0, node_path.join)(root, "tasks");
	if (statIfThere(folder)?.isDirectory() === false) problems.add(NO_FOLDER);
	const index = await readIndex(root);
	const folders = (await problems.collect(() => entriesOf(folder)) ?? []).filter(({ isFolder }) => isFolder);
	return (await Promise.all(folders.map(({ name }) => problems.collect(() => describedTask(root, (0, node_path.join)(folder, name), index))))).flatMap((candidate) => candidate ?? []).map(aliased(privateSeed));
}
function aliased(seed) {
	return (candidate) => seed !== null && "simulate" in candidate.file.source ? {
		...candidate,
		alias: require_steps.privateId(seed, candidate.id)
	} : candidate;
}
function describedTask(root, folder, index) {
	const path = (0, node_path.join)(folder, "task.yaml");
	const text = textIfThere(path);
	if (text === null) return refuseOtherEnding(root, folder);
	const where = (0, node_path.relative)(root, path) || path;
	const id = (0, node_path.basename)(folder);
	const indexed = indexedAs(index, id, text);
	return {
		id,
		alias: null,
		root,
		where,
		folder,
		file: indexed?.file ?? readTaskFile(text, where),
		indexed
	};
}
/** Without a word the tasks that come with the gate would be run in their place. */
const NO_FOLDER = {
	code: "TASKS_NOT_A_FOLDER",
	where: "tasks",
	message: "it is a file, where the folder of the tasks is expected",
	help: "Rename it: tasks/ holds a folder with a task.yaml for each task."
};
/** A task that is passed over in silence is a task that nobody notices is gone. */
function refuseOtherEnding(root, folder) {
	const other = (0, node_path.join)(folder, "task.yml");
	if (statIfThere(other) === null) return null;
	throw new require_start.UserError({
		code: "TASK_FILE",
		where: (0, node_path.relative)(root, other),
		message: "a task is described by task.yaml, and nothing reads task.yml",
		help: "Rename it to task.yaml."
	});
}
function readTaskFile(text, where) {
	const document = parseYaml(text, where);
	const read = TaskFileSchema.safeParse(document);
	if (read.success) return read.data;
	const told = {
		code: "TASK_FILE",
		where,
		help: "A task.yaml has title, family, tags, expect and source (simulate or snapshot.path)."
	};
	throw new require_start.UserError(require_steps.problemsOfIssues(read.error.issues, document, told));
}
/** How deep below a named folder its scenarios may lie: snapshots/sre/<version>/Scenario-N is four. */
const MAX_DEPTH = 5;
/** ITBench folders that a path names: the folder itself, or those below it. */
async function itbenchFolders(root, pattern) {
	const folders = await expandFolders(root, pattern);
	const found = await Promise.all(folders.map((folder) => scenarioFolders(folder, MAX_DEPTH)));
	return Promise.all(found.flat().map((folder) => folderCandidate(root, folder)));
}
async function folderCandidate(root, folder) {
	const described = describedTask(root, folder, /* @__PURE__ */ new Map());
	if (described) return described;
	const file = {
		tags: ["itbench"],
		expect: "fault",
		source: { snapshot: { path: "." } }
	};
	const where = (0, node_path.relative)(root, folder) || folder;
	return {
		id: (0, node_path.basename)(folder),
		alias: null,
		root,
		where,
		folder,
		file,
		indexed: null
	};
}
async function scenarioFolders(folder, depth) {
	const entries = await entriesOf(folder);
	const files = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
	if (isFinOps(files)) return [];
	if (files.includes("task.yaml") || files.some(isGroundTruth)) return [folder];
	if (files.some((name) => isVisible(name) && signalOf(name) !== null)) return [folder];
	if (depth === 0) return [];
	const below = entries.filter(({ isFolder }) => isFolder).map(({ name }) => (0, node_path.join)(folder, name));
	return (await Promise.all(below.map((inner) => scenarioFolders(inner, depth - 1)))).flat();
}
/** A checkout of ITBench-Lite holds FinOps scenarios beside those we judge, under the same names. */
function isFinOps(files) {
	return files.includes("anomaly.json") && files.includes("data.csv");
}
/** Where a task's snapshot lies. */
function snapshotFolder(candidate, path) {
	const folder = (0, node_path.resolve)(candidate.folder, path);
	if (statIfThere(folder)?.isDirectory()) return folder;
	throw new require_start.UserError({
		code: "TASK_SNAPSHOT_MISSING",
		where: `${candidate.where}: source.snapshot.path`,
		message: `there is no folder ${JSON.stringify(path)} beside ${(0, node_path.basename)(candidate.where) === "task.yaml" ? (0, node_path.dirname)(candidate.where) : candidate.where}`,
		help: "Give the path of an ITBench snapshot folder, relative to the task.yaml."
	});
}

// src/tasks/find/select.ts
/** `cart-*`, `tag:network`, `family:image`; a private variant by its own id too. */
function matchesTask(pattern, { id, alias, file }) {
	const [, field, value = ""] = /^(tag|family):(.*)$/.exec(pattern) ?? [];
	if (field === "tag") return file.tags.some((tag) => matchesGlob(value, tag));
	if (field === "family") return file.family !== void 0 && matchesGlob(value, file.family);
	return matchesGlob(pattern, id) || alias !== null && matchesGlob(pattern, alias);
}
/** Candidates that any pattern names; a pattern that names none is an error of its own. */
function select(candidates, patterns, root, problems) {
	for (const pattern of patterns) {
		if (candidates.some((candidate) => matchesTask(pattern, candidate))) continue;
		problems.add({
			code: "TASK_NOT_FOUND",
			where: "tasks",
			message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
			help: `${hint(candidates, root)} Paths of ITBench folders need a slash: ./Scenario-2.`
		});
	}
	return candidates.filter((candidate) => patterns.some((pattern) => matchesTask(pattern, candidate)));
}
function isExcluded(candidate, exclude) {
	return exclude.some((pattern) => matchesTask(pattern, candidate));
}
function excludesNothing(pattern) {
	return {
		code: "EXCLUDE_MATCHES_NOTHING",
		where: "exclude",
		message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
		help: "Correct it ('sre-gate tasks list' shows the ids), or take it out of exclude."
	};
}
function hint(candidates, root) {
	const ids = candidates.slice(0, 8).map(({ id }) => id);
	if (ids.length === 0) return "There is no folder with a task.yaml below tasks/.";
	return `${candidates.some((candidate) => candidate.root === root) ? "Tasks here" : "This repository has no tasks of its own below tasks/; those of the gate are"}: ${ids.join(", ")}${candidates.length > 8 ? " and more" : ""}.`;
}
/** Two tasks of one id would be one row in every table. */
function refuseDuplicates(candidates, problems) {
	const places = /* @__PURE__ */ new Map();
	for (const { id, where } of candidates) places.set(id, [...places.get(id) ?? [], where]);
	for (const [id, list] of places) {
		if (list.length < 2) continue;
		problems.add({
			code: "TASK_DUPLICATE_ID",
			where: list.join(" and "),
			message: `${list.length} tasks have the id ${JSON.stringify(id)}`,
			help: "Rename one of the folders, or select only one of them."
		});
	}
}
function nothingSelected() {
	return new require_start.UserError({
		code: "TASKS_NONE",
		where: "tasks",
		message: "no task is selected: there would be nothing to measure",
		help: "Add tasks below tasks/, or select some with --suite, --tasks or a path of ITBench folders."
	});
}

// src/tasks/find/suite.ts
const SuiteSchema = require_steps.strictObject({
	name: require_steps.string().regex(/^[a-z][a-z0-9-]*$/),
	version: require_steps.number().int().positive(),
	tasks: require_steps.array(require_steps.string().min(1)).min(1)
});
async function readSuites(root) {
	const folder = (0, node_path.join)(root, "tasks", "suites");
	const names = (await (0, node_fs_promises.readdir)(folder).catch(whenAbsent([]))).filter((name) => name.endsWith(".yaml"));
	return Promise.all(names.sort(require_steps.byCodePoint).map(async (name) => {
		const where = `tasks/suites/${name}`;
		const document = parseYaml(await (0, node_fs_promises.readFile)((0, node_path.join)(folder, name), "utf8"), where);
		const read = SuiteSchema.safeParse(document);
		if (read.success) return read.data;
		const told = {
			code: "SUITE_FILE",
			where,
			help: "A suite has name, version and tasks (a list of task ids)."
		};
		throw new require_start.UserError(require_steps.problemsOfIssues(read.error.issues, document, told));
	}));
}
function newest(suites, name) {
	let best = null;
	for (const suite of suites) if (suite.name === name && (best === null || suite.version > best.version)) best = suite;
	return best;
}

// src/tasks/find/library.ts
/** The user's own library first, then the gate's. */
function openLibraries(roots, privateSeed, problems) {
	return [...new Set(roots)].map((root) => ({
		root,
		candidates: once(() => tasksBelow(root, privateSeed, problems)),
		suites: once(async () => await problems.collect(() => readSuites(root)) ?? [])
	}));
}
function once(read) {
	let reading = null;
	return () => {
		reading ??= read();
		return reading;
	};
}
/** Without any selection: the suite of this name in the first library that has tasks, or all its tasks. */
async function defaultTasks(libraries, name, problems) {
	const library = await firstWithTasks(libraries);
	if (library === null) return [];
	const suite = newest(await library.suites(), name);
	return suite === null ? library.candidates() : membersOf(suite, [library], problems);
}
/** What those tasks are called: `full@1`, or null for a library without a suite of that name. */
async function defaultSuite(libraries, name) {
	const suite = newest(await (await firstWithTasks(libraries))?.suites() ?? [], name);
	return suite === null ? null : nameOf(suite);
}
async function firstWithTasks(libraries) {
	for (const library of libraries) if ((await library.candidates()).length > 0) return library;
	return null;
}
/** Every suite that can be named here. */
async function suiteNames(libraries) {
	const suites = await Promise.all(libraries.map((library) => library.suites()));
	return [...new Set(suites.flat().map(nameOf))].sort(require_steps.byCodePoint);
}
function nameOf({ name, version }) {
	return `${name}@${version}`;
}
/**
* Own tasks that the patterns name; a pattern that no own task fits is tried on the tasks that come with
* the gate, so that `*` never adds those to somebody's own.
*/
async function everyTask(libraries, patterns) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns) for (const candidate of await firstMatches(libraries, pattern)) found.add(candidate);
	return found.size === 0 ? firstWithAny(libraries) : [...found];
}
/** Nothing fits: whoever asked is shown their own tasks, or the gate's where they have none. */
async function firstWithAny(libraries) {
	for (const { candidates } of libraries) {
		const known = await candidates();
		if (known.length > 0) return known;
	}
	return [];
}
async function firstMatches(libraries, pattern) {
	for (const { candidates } of libraries) {
		const matches = (await candidates()).filter((candidate) => matchesTask(pattern, candidate));
		if (matches.length > 0) return matches;
	}
	return [];
}
/** A suite by name: an own suite may use own tasks and the gate's, a shipped one its own only. */
async function suiteTasks(libraries, wanted, problems) {
	const known = [];
	for (const [index, library] of libraries.entries()) {
		const suites = await library.suites();
		const suite = suiteNamed(suites, wanted);
		if (suite) return membersOf(suite, libraries.slice(index), problems);
		known.push(...suites);
	}
	for (const { root } of libraries) await refuseForeignSuite(root, versionOf(wanted));
	throw unknownSuite(known, wanted);
}
/** `smoke@1`, or `smoke` for its newest version. */
function suiteNamed(suites, wanted) {
	const [name = "", version] = wanted.split("@");
	if (version === void 0) return newest(suites, name);
	return suites.find((suite) => suite.name === name && String(suite.version) === version) ?? null;
}
function versionOf(wanted) {
	return wanted.split("@")[1] ?? "";
}
async function membersOf(suite, libraries, problems) {
	const [home] = libraries;
	if (home) await refuseForeignSuite(home.root, String(suite.version));
	const members = [];
	for (const id of suite.tasks) {
		const member = await candidateNamed(libraries, id);
		if (member !== null) members.push(member);
		else problems.add({
			code: "SUITE_TASK_MISSING",
			where: `tasks/suites: ${suite.name}@${suite.version}`,
			message: `the suite names ${JSON.stringify(id)}, which is no folder below tasks/`,
			help: "Restore the task's folder: a published suite never changes."
		});
	}
	return members;
}
async function candidateNamed(libraries, id) {
	for (const { candidates } of libraries) {
		const found = (await candidates()).find((known) => known.id === id);
		if (found) return found;
	}
	return null;
}
function unknownSuite(suites, wanted) {
	const known = suites.map(nameOf).join(", ");
	return new require_start.UserError({
		code: "SUITE_UNKNOWN",
		where: "suite",
		message: `there is no suite ${JSON.stringify(wanted.slice(0, 80))} below tasks/suites`,
		help: known === "" ? "Select tasks by id instead." : `Known suites: ${known}.`
	});
}

// src/records/lfs-pointers.ts
const POINTER = "version https://git-lfs.github.com/spec/";
/** A pointer has three short lines. */
const LARGEST_POINTER = 1024;
/** A clone without Git LFS has a few lines in place of each file: the agent would read nothing. */
function refuseLfsPointers(folder, files, where) {
	const pointers = files.filter(({ path }) => isPointer((0, node_path.join)(folder, path)));
	if (pointers.length === 0) return;
	throw new require_start.UserError({
		code: "TASK_LFS_POINTERS",
		where,
		message: `${pointers.length} of ${files.length} files are Git LFS pointers, not the data (${pointers[0]?.path})`,
		help: "Run 'git lfs install' and 'git lfs pull' in the data set's clone."
	});
}
function isPointer(path) {
	if ((0, node_fs.statSync)(path).size > LARGEST_POINTER) return false;
	const file = (0, node_fs.openSync)(path, "r");
	try {
		const buffer = Buffer.alloc(40);
		return buffer.toString("latin1", 0, (0, node_fs.readSync)(file, buffer)) === POINTER;
	} finally {
		(0, node_fs.closeSync)(file);
	}
}

// src/tasks/digest.ts
/** Bytes that are hashed sooner than their digest is looked up. */
const WORTH_KEEPING = 1048576;
/**
* Digest of what is measured with: the bytes of every file the agent may see, and the truth. Hashing a
* real snapshot reads 1 GB once; the result is kept by path, size, inode and change time.
*/
async function snapshotDigest(folder, files, truth, cacheDir) {
	const stats = files.map(({ path }) => ({
		path,
		...(0, node_fs.statSync)((0, node_path.join)(folder, path))
	}));
	const stamps = stats.map(({ path, size, ino, mtimeMs, ctimeMs }) => `${path}\t${size}\t${ino}\t${mtimeMs}\t${ctimeMs}`);
	if (stats.reduce((sum, { size }) => sum + size, 0) < WORTH_KEEPING) return require_steps.digestOf({
		content: hashFiles(folder, files),
		truth
	});
	const cached = (0, node_path.join)(cacheDir, "digests", `${require_steps.sha256(`${folder}\n${stamps.join("\n")}`)}.txt`);
	const known = await (0, node_fs_promises.readFile)(cached, "utf8").catch(() => null);
	const content = known && /^[0-9a-f]{20}$/.test(known) ? known : hashFiles(folder, files);
	if (content !== known) await keep$1(cached, content);
	return require_steps.digestOf({
		content,
		truth
	});
}
function hashFiles(folder, files) {
	const hashes = {};
	for (const { path } of files) hashes[path] = hashFile((0, node_path.join)(folder, path));
	return require_steps.digestOf(hashes);
}
/** A cache that cannot be written costs time, never a result. */
async function keep$1(path, content) {
	try {
		await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
		await (0, node_fs_promises.writeFile)(`${path}.${process.pid}`, content);
		await (0, node_fs_promises.rename)(`${path}.${process.pid}`, path);
	} catch {
		return;
	}
}

// src/tasks/known-defects.ts
const OTHER_PARTITION = "the ground truth and the current injection name different partitions";
/**
* Where the published ground truth of an ITBench scenario does not say what the snapshot shows, by
* scenario number. Such tasks are scored as published and flagged; `exclude: [defective]` leaves them out.
*/
const KNOWN_DEFECTS = {
	"1": {
		roots: [["Pod", /load-generator/]],
		words: "the victim frontend-proxy is an alias of the root cause, while flagd-config was changed"
	},
	"18": {
		roots: [["PodChaos", /product-catalog-network-delay/]],
		words: "the root cause is a PodChaos whose name says network-delay"
	},
	"19": {
		roots: [["NetworkChaos", /email-checkout-network-partition/]],
		words: OTHER_PARTITION
	},
	"29": {
		roots: [["JVMChaos", /adservice/]],
		words: "the filter .*adservice does not match the real object otel-demo-ad-jvm-return"
	},
	"31": {
		roots: [["NetworkPolicy", /frontend-block-all-ports/]],
		words: "the policy was created after the first alert, and v2 gives it another name"
	},
	"33": {
		roots: [["Pod", /^ad-/]],
		words: "two Deployments are broken, only the pod of one counts as the root cause"
	},
	"37": {
		roots: [["Namespace", /^otel-demo\b/]],
		words: "there is no fault: the root cause is the namespace"
	},
	"38": {
		roots: [["HorizontalPodAutoscaler", /^\*\.\*$/]],
		words: "the filter *.* is no regular expression and fits every autoscaler"
	},
	"49": {
		roots: [["Deployment", /^cart\b/]],
		words: "the root cause is Deployment cart, the injection is on frontend"
	},
	"58": {
		roots: [["ConfigMap", /^features\b/]],
		words: "the root cause is a ConfigMap of recommendation, the injection scales accounting to zero"
	},
	"62": {
		roots: [["Schedule", /valkey-cart-stress-chaos/], ["Schedule", /valkey-cart-io-chaos/]],
		words: "the root causes are stress and io chaos, injected are stress and network delay"
	},
	"80": {
		roots: [["NetworkChaos", /checkout-kafka-network-partition/]],
		words: OTHER_PARTITION
	},
	"83": {
		roots: [["NetworkChaos", /email-checkout-network-partition/]],
		words: OTHER_PARTITION
	},
	"91": {
		roots: [["NetworkChaos", /fraud-detection-kafka-network-partition/]],
		words: OTHER_PARTITION
	},
	"102": {
		roots: [["Namespace", /^otel-demo\b/]],
		words: "the root cause is Namespace otel-demo, the evidence says ResourceQuota"
	}
};
/** Known defects of a published scenario's ground truth, in words. Our own tasks have none, whatever their number. */
function defectsOf(scenario, truth) {
	const words = scenario === null ? null : knownDefect(scenario, truth);
	return words === null ? [] : [words];
}
/** Not by the truth's bytes: the benchmarks publish the same truth flat, under `spec` and as JSON. */
function knownDefect(scenario, truth) {
	const known = Object.hasOwn(KNOWN_DEFECTS, scenario) ? KNOWN_DEFECTS[scenario] : void 0;
	if (known === void 0) return null;
	const claimed = truth.groups.filter(({ rootCause }) => rootCause);
	return known.roots.every((root) => claimed.some((group) => names$1(group, root))) ? known.words : null;
}
function names$1({ kind, name, filter }, [rootKind, looks]) {
	const patterns = name === null ? filter : [...filter, name];
	return kind.toLowerCase() === rootKind.toLowerCase() && patterns.some((one) => looks.test(one));
}

// src/tasks/simulated.ts
/** The largest room: who brings snapshots of their own never loads it. */
const simulator = () => Promise.resolve().then(() => require("./build.cjs")).then((n) => n.build_exports);
/** A simulated task: promised where a published suite's index knows it, else built into the cache. */
async function simulatedSource(candidate, options) {
	const { indexed } = candidate;
	if (indexed === null || options.privateSeed !== null) return {
		...await buildSimulated(candidate, options),
		promised: null
	};
	let building = null;
	const prepare = () => {
		building ??= buildAsPromised(candidate, indexed, options);
		return building;
	};
	const { builtFolder } = await simulator();
	return {
		folder: builtFolder(candidate.id, candidate.file, options.cacheDir),
		digest: indexed.digest,
		promised: {
			indexed,
			prepare
		}
	};
}
/** The simulator's `ensureBuilt` is called here and nowhere else. */
async function buildSimulated(candidate, options) {
	const { ensureBuilt } = await simulator();
	const locked = await lockedDigests(candidate.root);
	return ensureBuilt(candidate.id, candidate.file, {
		cacheDir: options.cacheDir,
		lockDigest: locked.get(candidate.id) ?? null,
		progress: options.progress,
		privateSeed: options.privateSeed,
		...options.fetchBuilt ? { fetchBuilt: options.fetchBuilt } : {}
	});
}
/** The lock's digest holds the ground truth too: what the index said of it must be what was built. */
async function buildAsPromised(candidate, indexed, options) {
	const { folder } = await buildSimulated(candidate, options);
	const path = findTruthFile([folder]);
	const truth = path === null ? null : readTruthFile(path, candidate.where).truth;
	if (require_steps.canonicalJson(truth) === require_steps.canonicalJson(indexed.truth)) return;
	throw new require_start.UserError({
		code: "TASK_TRUTH",
		where: candidate.where,
		message: "the suite's index gives another ground truth than the built task holds",
		help: "Use the gate as it was published: its index of the suite does not belong to its simulator."
	});
}

// src/tasks/find/load.ts
/** Makes a candidate a task: its truth is read, its bytes have a digest, its snapshot is on disk or promised. */
async function loadTask(candidate, options) {
	const { file } = candidate;
	const source = await sourceOf(candidate, options);
	const { truth, bytes, isV2 } = source.promised === null ? await readSource(candidate, source, options) : {
		truth: source.promised.indexed.truth,
		bytes: source.digest ?? "",
		isV2: false
	};
	const without = [...new Set(options.without)].sort();
	return {
		id: candidate.alias ?? candidate.id,
		title: file.title ?? null,
		family: file.family ?? null,
		difficulty: source.private ? await ofVariant(file, truth) : file.difficulty ?? null,
		tags: file.tags,
		expect: file.expect,
		folder: source.folder,
		...source.promised ? { prepare: source.promised.prepare } : {},
		truth,
		digest: without.length === 0 ? bytes : require_steps.digestOf({
			bytes,
			without
		}),
		defects: [...defectsOf(source.scenario, truth), ...isV2 ? [V2_DEFECT] : []],
		...without.length > 0 ? { without } : {},
		private: source.private
	};
}
async function readSource(candidate, source, options) {
	const path = findTruthFile([source.folder, candidate.folder]);
	if (path === null) throw truthMissing(candidate);
	const { truth, isV2 } = readTruthFile(path, shownPath(candidate, path));
	refuseContradiction(truth, candidate.file.expect, shownPath(candidate, path), {
		noFault: "write `expect: no-fault` into the task.yaml if nothing is broken",
		fault: "take `expect: no-fault` from the task.yaml if something is broken"
	});
	const files = snapshotFiles(source.folder);
	if (files.length === 0) throw snapshotEmpty(candidate);
	if (source.digest === null) refuseLfsPointers(source.folder, files, candidate.where);
	return {
		truth,
		bytes: source.digest ?? await snapshotDigest(source.folder, files, truth, options.cacheDir),
		isV2
	};
}
const V2_DEFECT = "the ground truth is v2: it lists mechanism and victim alike, any of them counts";
/** Of what was built, in whole numbers: tenths would tell how far the fault of a known mechanism reaches. */
async function ofVariant({ source }, { propagations }) {
	if (!("simulate" in source)) return null;
	const { difficultyOf } = await Promise.resolve().then(() => require("./difficulty.cjs"));
	return difficultyOf(source.simulate.faults.map(({ fault }) => fault), propagations.length, 0);
}
async function sourceOf(candidate, options) {
	const { source } = candidate.file;
	if ("simulate" in source) return {
		...await simulatedSource(candidate, options),
		scenario: null,
		private: options.privateSeed !== null
	};
	const folder = snapshotFolder(candidate, source.snapshot.path);
	return {
		folder,
		digest: null,
		scenario: scenarioOf((0, node_path.basename)(folder)),
		private: false,
		promised: null
	};
}
function shownPath(candidate, path) {
	const inside = (0, node_path.relative)(candidate.folder, path);
	const shown = inside.startsWith("..") ? (0, node_path.basename)(path) : inside;
	return (0, node_path.join)(candidate.where.replace(/\/?task\.yaml$/, ""), shown);
}
function truthMissing(candidate) {
	return new require_start.UserError({
		code: "TASK_WITHOUT_TRUTH",
		where: candidate.where,
		message: "the task has no ground truth: nothing could be scored",
		help: "Put a ground_truth.yaml into the snapshot folder or beside the task.yaml."
	});
}
function snapshotEmpty(candidate) {
	return new require_start.UserError({
		code: "TASK_SNAPSHOT_EMPTY",
		where: candidate.where,
		message: "the snapshot has no file that an agent may see",
		help: "Check source.snapshot.path: it should hold alerts/, metrics/ and *.tsv files."
	});
}

// src/tasks/find.ts
/** The tasks of a run, sorted by id, with what may be read of them before their snapshots are opened; every problem of every task is reported at once. */
async function findTasks(selection) {
	const problems = new ProblemList();
	const candidates = await candidatesOf(selection, problems);
	problems.throwIfAny();
	if (candidates.length === 0) throw nothingSelected();
	const options = {
		...selection,
		without: selection.without ?? []
	};
	const load = (candidate) => problems.collect(() => loadTask(candidate, options));
	const isBuilt = ({ file }) => "simulate" in file.source;
	const loaded = await Promise.all(candidates.filter((one) => !isBuilt(one)).map(load));
	for (const candidate of candidates.filter(isBuilt)) {
		loaded.push(await load(candidate));
		if (problems.has("CACHE_NOT_WRITABLE")) break;
	}
	const tasks = loaded.filter((task) => task !== null);
	problems.throwIfAny();
	const kept = selection.exclude.includes(DEFECTIVE) ? tasks.filter(({ defects }) => defects.length === 0) : tasks;
	if (kept.length === 0) throw nothingSelected();
	return require_steps.sortedBy(kept, ({ id }) => id);
}
/** What a selection is called in runs and reports: its suite, or `selection` for tasks of one's own choice. */
async function suiteOf(selection) {
	const { suite, patterns, byDefault = "smoke" } = selection;
	if (suite !== null) return suite;
	if (patterns.length > 0) return SELECTED;
	return await defaultSuite(librariesOf(selection, new ProblemList()), byDefault) ?? SELECTED;
}
const SELECTED = "selection";
/** The names that `judge.suite` and `judge.suites` may have here. */
function knownSuites(selection) {
	return suiteNames(librariesOf(selection, new ProblemList()));
}
/** The ids that a setting may name here, selected or not: own tasks, those of the gate, and folders that patterns name. */
async function knownTasks(selection) {
	const problems = new ProblemList();
	const libraries = librariesOf(selection, problems);
	const own = await Promise.all(libraries.map(({ candidates }) => candidates()));
	const { paths } = await sorted(selection);
	const external = await foldersOf(selection.root, paths, problems);
	const ids = [...own.flat(), ...external].flatMap(({ id, alias }) => [id, alias ?? []].flat());
	return [...new Set(ids)];
}
function librariesOf({ root, packageRoot = root, privateSeed }, problems) {
	const seed = privateSeed === null ? null : readPrivateSeed(privateSeed);
	return openLibraries([root, packageRoot], seed, problems);
}
const DEFECTIVE = "defective";
/** Candidates that the selection names, checked for duplicates. */
async function candidatesOf(selection, problems) {
	const { paths, patterns } = await sorted(selection);
	const external = await foldersOf(selection.root, paths, problems);
	const own = paths.length > 0 && patterns.length === 0 && selection.suite === null ? [] : await ownTasks(selection, patterns, problems);
	const exclude = selection.exclude.filter((pattern) => pattern !== DEFECTIVE);
	if (paths.length === 0) await refuseIdle(selection, exclude, own, problems);
	const kept = [...own, ...external].filter((candidate) => !isExcluded(candidate, exclude));
	refuseDuplicates(kept, problems);
	return require_steps.sortedBy(kept, ({ id }) => id);
}
/** A slip in `exclude` runs what was to be left out. What fits a task of another suite is no slip. */
async function refuseIdle(selection, exclude, selected, problems) {
	const idle = exclude.filter((pattern) => !selected.some((candidate) => matchesTask(pattern, candidate))).filter((pattern) => selection.privateSeed !== null || !require_steps.isPrivateId(pattern));
	if (idle.length === 0) return;
	const libraries = librariesOf(selection, new ProblemList());
	const known = (await Promise.all(libraries.map(({ candidates }) => candidates()))).flat();
	for (const pattern of idle) if (!known.some((candidate) => matchesTask(pattern, candidate))) problems.add(excludesNothing(pattern));
}
/** A word without a slash is an id or a glob of ids, unless it only names a folder that is there. */
async function sorted({ root, packageRoot = root, patterns }) {
	const isPath = await Promise.all(patterns.map(async (pattern) => isPathPattern(pattern) || await isFolder((0, node_path.join)(root, pattern)) && !await isFolder((0, node_path.join)(root, "tasks", pattern)) && !await isFolder((0, node_path.join)(packageRoot, "tasks", pattern))));
	return {
		paths: patterns.filter((_, index) => isPath[index]),
		patterns: patterns.filter((_, index) => !isPath[index])
	};
}
async function isFolder(path) {
	return (await (0, node_fs_promises.stat)(path).catch(whenAbsent(null)))?.isDirectory() ?? false;
}
async function foldersOf(root, paths, problems) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const candidates = await problems.collect(() => itbenchFolders(root, path)) ?? [];
		for (const candidate of candidates) found.set(candidate.folder, candidate);
		if (candidates.length > 0) continue;
		problems.add({
			code: "TASK_PATH_EMPTY",
			where: "tasks",
			message: `no ITBench SRE folder at ${JSON.stringify(path)}`,
			help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*."
		});
	}
	return [...found.values()];
}
async function ownTasks(selection, patterns, problems) {
	const { suite } = selection;
	const libraries = librariesOf(selection, problems);
	if (suite === null && patterns.length === 0) return defaultTasks(libraries, selection.byDefault ?? "smoke", problems);
	const candidates = suite === null ? await everyTask(libraries, patterns) : await problems.collect(() => suiteTasks(libraries, suite, problems));
	if (candidates === null || patterns.length === 0) return candidates ?? [];
	return select(candidates, patterns, selection.root, problems);
}

// src/verdict/policy.ts
/** Of alpha 0.05: 0.005 for the veto, 0.002 for errors, 0.01 for slices where there are any; the rest is the score's. */
const SHARES = {
	veto: .1,
	errors: .04,
	slices: .2
};
function policyFrom(judge) {
	const slicesShare = Object.keys(judge.slices).length === 0 ? 0 : SHARES.slices;
	return {
		design: require_steps.designOf(judge),
		repeats: require_steps.repeatsOf(judge),
		decision: judge.decision,
		margin: judge.margin,
		alpha: judge.alpha,
		suiteAlpha: judge.alpha * (1 - SHARES.veto - SHARES.errors - slicesShare),
		vetoAlpha: judge.alpha * SHARES.veto,
		errorsAlpha: judge.alpha * SHARES.errors,
		slicesAlpha: judge.alpha * slicesShare,
		slices: judge.slices,
		require: judge.require.map((rule) => requiredTask(rule, require_steps.repeatsOf(judge))),
		never: judge.never,
		minEffect: judge["min-effect"],
		neverSolved: judge["never-solved"],
		turnsTolerance: judge["turns-tolerance"],
		costTolerance: judge["cost-tolerance"],
		failOn: judge["fail-on"],
		warnOn: judge["warn-on"],
		floor: judge.floor ?? null,
		slo: judge.slo,
		quarantine: judge.quarantine,
		confirm: judge.confirm,
		inconclusiveAbove: judge["inconclusive-above"],
		staleAfterDays: judge["stale-after-days"],
		baselineRuns: judge["baseline-runs"],
		enforce: judge.enforce
	};
}
/** A name alone means more than half of the attempts that are planned. */
function requiredTask(rule, repeats) {
	return typeof rule === "string" ? {
		task: rule,
		solved: Math.floor(repeats / 2) + 1,
		of: repeats
	} : rule;
}

// src/stats/fourier.ts
/**
* In-place fast Fourier transforms of complex arrays whose length is a power of two, two levels at a time
* (radix 4). `forward` leaves the frequencies in an order of its own that `backward` expects, which saves the
* reordering: products of spectra do not care. `backward` is not divided by the length.
*/
function toFrequencies(real, imaginary) {
	const n = real.length;
	const { cosines, sines } = circle(n);
	let size = n;
	for (; size >= 4; size /= 4) {
		const quarter = size / 4;
		const stride = n / size;
		for (let start = 0; start < n; start += size) for (let i = 0; i < quarter; i += 1) {
			const a = start + i;
			const t = i * stride;
			const b = a + quarter;
			const c = a + 2 * quarter;
			const d = a + 3 * quarter;
			const sumRe = real[a] + real[c];
			const sumIm = imaginary[a] + imaginary[c];
			const offRe = real[a] - real[c];
			const offIm = imaginary[a] - imaginary[c];
			const otherRe = real[b] + real[d];
			const otherIm = imaginary[b] + imaginary[d];
			const turnRe = imaginary[b] - imaginary[d];
			const turnIm = real[d] - real[b];
			real[a] = sumRe + otherRe;
			imaginary[a] = sumIm + otherIm;
			const cos1 = cosines[t];
			const sin1 = sines[t];
			const cos2 = cosines[2 * t];
			const sin2 = sines[2 * t];
			const cos3 = cosines[3 * t];
			const sin3 = sines[3 * t];
			const re1 = sumRe - otherRe;
			const im1 = sumIm - otherIm;
			real[b] = re1 * cos2 + im1 * sin2;
			imaginary[b] = im1 * cos2 - re1 * sin2;
			const re2 = offRe + turnRe;
			const im2 = offIm + turnIm;
			real[c] = re2 * cos1 + im2 * sin1;
			imaginary[c] = im2 * cos1 - re2 * sin1;
			const re3 = offRe - turnRe;
			const im3 = offIm - turnIm;
			real[d] = re3 * cos3 + im3 * sin3;
			imaginary[d] = im3 * cos3 - re3 * sin3;
		}
	}
	if (size === 2) pairs(real, imaginary);
}
function fromFrequencies(real, imaginary) {
	const n = real.length;
	const { cosines, sines } = circle(n);
	const odd = Math.log2(n) % 2 === 1;
	if (odd) pairs(real, imaginary);
	for (let size = odd ? 8 : 4; size <= n; size *= 4) {
		const quarter = size / 4;
		const stride = n / size;
		for (let start = 0; start < n; start += size) for (let i = 0; i < quarter; i += 1) {
			const a = start + i;
			const t = i * stride;
			const b = a + quarter;
			const c = a + 2 * quarter;
			const d = a + 3 * quarter;
			const cos1 = cosines[t];
			const sin1 = sines[t];
			const cos2 = cosines[2 * t];
			const sin2 = sines[2 * t];
			const cos3 = cosines[3 * t];
			const sin3 = sines[3 * t];
			const re1 = real[b] * cos2 - imaginary[b] * sin2;
			const im1 = imaginary[b] * cos2 + real[b] * sin2;
			const re2 = real[c] * cos1 - imaginary[c] * sin1;
			const im2 = imaginary[c] * cos1 + real[c] * sin1;
			const re3 = real[d] * cos3 - imaginary[d] * sin3;
			const im3 = imaginary[d] * cos3 + real[d] * sin3;
			const sumRe = real[a] + re1;
			const sumIm = imaginary[a] + im1;
			const offRe = real[a] - re1;
			const offIm = imaginary[a] - im1;
			real[a] = sumRe + re2 + re3;
			imaginary[a] = sumIm + im2 + im3;
			real[c] = sumRe - re2 - re3;
			imaginary[c] = sumIm - im2 - im3;
			real[b] = offRe - im2 + im3;
			imaginary[b] = offIm + re2 - re3;
			real[d] = offRe + im2 - im3;
			imaginary[d] = offIm - re2 + re3;
		}
	}
}
/** The level that is left over when their number is odd; its turns are all by nothing. */
function pairs(real, imaginary) {
	for (let i = 0; i < real.length; i += 2) {
		const re = real[i + 1];
		const im = imaginary[i + 1];
		real[i + 1] = real[i] - re;
		imaginary[i + 1] = imaginary[i] - im;
		real[i] = real[i] + re;
		imaginary[i] = imaginary[i] + im;
	}
}
/** Sines cost more than what is done with them, and there are at most twenty-odd lengths. */
const circles = /* @__PURE__ */ new Map();
function circle(size) {
	const known = circles.get(size);
	if (known !== void 0) return known;
	const length = Math.ceil(3 * size / 4);
	const made = {
		cosines: new Float64Array(length),
		sines: new Float64Array(length)
	};
	for (let i = 0; i < length; i += 1) {
		made.cosines[i] = Math.cos(2 * Math.PI * i / size);
		made.sines[i] = Math.sin(2 * Math.PI * i / size);
	}
	circles.set(size, made);
	return made;
}

// src/stats/distribution.ts
const CERTAIN_ZERO = {
	from: 0,
	cells: Float64Array.of(1),
	lost: 0
};
/** Below this many cells nothing is ever dropped and the sum is exact to rounding. */
const KEEP_ALL = 4096;
const NEGLIGIBLE = 1e-15;
/** Where the transform becomes faster than multiplying out. */
const DIRECT_LIMIT = 4e5;
/** The distribution of the sum of two independent whole numbers. */
function sum(left, right) {
	const [long, short] = left.cells.length >= right.cells.length ? [left, right] : [right, left];
	const [cells, rounding] = long.cells.length * occupied(short.cells) <= DIRECT_LIMIT ? [convolve(long.cells, short.cells), 0] : convolveByTransform(long.cells, short.cells);
	return trimmed({
		from: left.from + right.from,
		cells,
		lost: left.lost + right.lost + rounding
	});
}
/** The last two sums are the widest, and a probability is read from them without adding them up. */
function halvesOf(parts) {
	const middle = Math.ceil(parts.length / 2);
	const [left, right] = [sumOf(parts.slice(0, middle)), sumOf(parts.slice(middle))];
	return {
		left,
		right,
		lost: left.lost + right.lost
	};
}
/** Sums in a balanced tree, a branch at a time: few arrays live at once and every one stays narrow. */
function sumOf(parts) {
	const branches = [];
	for (const part of parts) {
		let branch = {
			level: 0,
			value: part
		};
		for (let last = branches.at(-1); last?.level === branch.level; last = branches.at(-1)) {
			branches.pop();
			branch = {
				level: branch.level + 1,
				value: sum(last.value, branch.value)
			};
		}
		branches.push(branch);
	}
	return branches.reduceRight((total, branch) => sum(branch.value, total), CERTAIN_ZERO);
}
/** P(value < limit). */
function below$2({ left, right }, limit) {
	let total = 0;
	let reached = 0;
	let next = 0;
	for (let i = left.cells.length - 1; i >= 0; i -= 1) {
		const end = Math.min(right.cells.length, Math.ceil(limit) - left.from - i - right.from);
		for (; next < end; next += 1) reached += right.cells[next];
		total += left.cells[i] * reached;
	}
	return Math.min(1, total);
}
/** P(value = point). */
function probabilityAt({ left, right }, point) {
	const last = point - left.from - right.from;
	let total = 0;
	for (let i = Math.max(0, last - right.cells.length + 1); i < left.cells.length; i += 1) {
		if (i > last) break;
		total += left.cells[i] * right.cells[last - i];
	}
	return total;
}
function occupied(cells) {
	let count = 0;
	for (const cell of cells) if (cell !== 0) count += 1;
	return count;
}
function convolve(long, short) {
	const result = new Float64Array(long.length + short.length - 1);
	for (let i = 0; i < short.length; i += 1) {
		const weight = short[i];
		if (weight === 0) continue;
		for (let j = 0; j < long.length; j += 1) result[i + j] = result[i + j] + weight * long[j];
	}
	return result;
}
/** Both inputs travel as the two parts of one complex array; the product is read from its square. */
function convolveByTransform(long, short) {
	const length = long.length + short.length - 1;
	const size = 2 ** Math.ceil(Math.log2(length));
	const real = new Float64Array(size);
	const imaginary = new Float64Array(size);
	real.set(long);
	imaginary.set(short);
	toFrequencies(real, imaginary);
	for (let i = 0; i < size; i += 1) {
		const re = real[i];
		const im = imaginary[i];
		real[i] = re * re - im * im;
		imaginary[i] = 2 * re * im;
	}
	fromFrequencies(real, imaginary);
	const result = new Float64Array(length);
	for (let i = 0; i < length; i += 1) result[i] = Math.max(0, imaginary[i] / (2 * size));
	return [result, 2 ** -53 * 8 * Math.log2(size) * Math.sqrt(length) * peak(long) * peak(short)];
}
function peak(cells) {
	let squares = 0;
	for (const cell of cells) squares += cell * cell;
	return Math.sqrt(squares);
}
function trimmed(distribution) {
	const { cells } = distribution;
	if (cells.length <= KEEP_ALL) return distribution;
	let start = 0;
	let end = cells.length;
	let lost = 0;
	while (start < end && cells[start] < NEGLIGIBLE) lost += cells[start++];
	while (end > start && cells[end - 1] < NEGLIGIBLE) lost += cells[--end];
	return {
		from: distribution.from + start,
		cells: cells.slice(start, end),
		lost: distribution.lost + lost
	};
}

// src/stats/lattice.ts
const LARGEST_DENOMINATOR = 64;
/** Committed scores carry six decimals. Two fractions with denominators to 64 differ by 1/4096 or more. */
const TOLERANCE = 1e-6;
/** The grid may be so fine that sixteen standard deviations of the largest possible sum fit in this many cells. */
const CELLS = 2 ** 21;
function latticeFor(scores, draws) {
	const finest = Math.max(1, Math.floor(CELLS / (8 * Math.sqrt(Math.max(1, draws)))));
	let denominator = 1;
	for (const score of new Set(scores)) {
		const own = denominatorOf(score);
		const next = own === null ? Number.POSITIVE_INFINITY : leastCommonMultiple(denominator, own);
		if (next > finest) return {
			denominator: Math.min(finest, 10080),
			exact: false
		};
		denominator = next;
	}
	return {
		denominator,
		exact: true
	};
}
function onLattice(score, lattice) {
	return Math.round(score * lattice.denominator);
}
function denominatorOf(score) {
	for (let q = 1; q <= LARGEST_DENOMINATOR; q += 1) if (Math.abs(score - Math.round(score * q) / q) <= TOLERANCE) return q;
	return null;
}
function leastCommonMultiple(left, right) {
	let [a, b] = [left, right];
	while (b !== 0) [a, b] = [b, a % b];
	return left / a * right;
}

// src/stats/gamma.ts
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
/** ln Gamma(x) for x > 0 (Lanczos, g = 7, nine terms: about 1e-15). */
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	let sum = LANCZOS[0] ?? 1;
	for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] ?? 0) / (shifted + i);
	const t = shifted + 7.5;
	return .5 * Math.log(2 * Math.PI) + (shifted + .5) * Math.log(t) - t + Math.log(sum);
}
const factorials = [0];
/** ln n!, summed once and kept: exact to the last digits for the counts that occur here. */
function logFactorial(n) {
	for (let i = factorials.length; i <= n; i += 1) factorials.push((factorials[i - 1] ?? 0) + Math.log(i));
	return factorials[n] ?? NaN;
}
function logChoose(n, k) {
	if (k < 0 || k > n) return -Infinity;
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

// src/stats/subset-sums.ts
/**
* The distribution of the sum of `draw` values chosen without order from `pool` (whole numbers, not
* negative), given that at least `atLeast` values above 0 stay behind.
*/
function subsetSums(pool, draw, atLeast = 0) {
	const counts = /* @__PURE__ */ new Map();
	for (const value of pool) counts.set(value, (counts.get(value) ?? 0) + 1);
	const zeros = counts.get(0) ?? 0;
	counts.delete(0);
	const positives = pool.length - zeros;
	const most = Math.min(draw, Math.max(0, positives - atLeast));
	const [only] = counts.size === 1 ? counts.keys() : [];
	return normalised(only === void 0 ? general(counts, {
		pool: pool.length,
		zeros,
		draw,
		most
	}) : spread(hypergeometric(pool.length, positives, draw, most), only));
}
/** Weights of 0, 1, ... `most` successes among `draw` of `total`; cells below the possible range are 0. */
function hypergeometric(total, successes, draw, most) {
	const top = Math.min(draw, successes, most);
	const cells = new Float64Array(top + 1);
	const all = logChoose(total, draw);
	for (let x = Math.max(0, draw - (total - successes)); x <= top; x += 1) cells[x] = Math.exp(logChoose(successes, x) + logChoose(total - successes, draw - x) - all);
	return cells;
}
function spread(counts, step) {
	const cells = new Float64Array((counts.length - 1) * step + 1);
	for (let x = 0; x < counts.length; x += 1) cells[x * step] = counts[x];
	return cells;
}
/**
* Counts ways by (values drawn, their sum), one distinct value after the other. Binomial weights with
* p = draw / pool in place of plain counts: they differ by a common factor and never overflow.
*/
function general(counts, draw) {
	const share = draw.draw / draw.pool;
	const largest = Math.max(0, ...counts.keys());
	const ways = Array.from({ length: draw.most + 1 }, (_, drawn) => ({
		cells: new Float64Array(drawn * largest + 1),
		reach: drawn === 0 ? 0 : -1
	}));
	ways[0].cells[0] = 1;
	for (const [value, count] of counts) drawFrom(ways, value, binomial(count, share, Math.min(count, draw.most)));
	const filler = binomial(draw.zeros, share, draw.zeros);
	const sums = new Float64Array(draw.most * largest + 1);
	ways.forEach(({ cells, reach }, drawn) => {
		const rest = filler[draw.draw - drawn] ?? 0;
		if (rest > 0) addTo(sums, cells, {
			reach,
			by: 0,
			weight: rest
		});
	});
	return sums.subarray(0, sums.findLastIndex((cell) => cell > 0) + 1);
}
/** In place, from the most drawn down: what a level adds to those above it is still the old. */
function drawFrom(ways, value, weights) {
	for (let drawn = ways.length - 1; drawn >= 0; drawn -= 1) {
		const target = ways[drawn];
		const none = weights[0];
		for (let s = 0; s <= target.reach; s += 1) target.cells[s] = target.cells[s] * none;
		for (let more = 1; more < weights.length && more <= drawn; more += 1) {
			const { cells, reach } = ways[drawn - more];
			if (reach < 0) continue;
			const by = more * value;
			addTo(target.cells, cells, {
				reach,
				by,
				weight: weights[more]
			});
			target.reach = Math.max(target.reach, reach + by);
		}
	}
}
function addTo(target, cells, { reach, by, weight }) {
	for (let s = 0; s <= reach; s += 1) target[s + by] = target[s + by] + weight * cells[s];
}
function binomial(count, share, most) {
	if (share >= 1) return Float64Array.from({ length: most + 1 }, (_, x) => x === count ? 1 : 0);
	const odds = Math.log(share) - Math.log1p(-share);
	const none = count * Math.log1p(-share);
	return Float64Array.from({ length: most + 1 }, (_, x) => Math.exp(logChoose(count, x) + x * odds + none));
}
function normalised(cells) {
	let total = 0;
	let from = 0;
	for (const cell of cells) total += cell;
	while (from < cells.length - 1 && cells[from] === 0) from += 1;
	const kept = cells.slice(from);
	for (let i = 0; i < kept.length; i += 1) kept[i] = kept[i] / total;
	return {
		from,
		cells: kept,
		lost: 0
	};
}

// src/stats/permutation.ts
/**
* Exact stratified permutation test. Under the null the runs of a task are exchangeable, so the new arm
* is a uniform choice from the pooled scores; the sums of the tasks are added by convolution.
*
* `atLeast` conditions on the event that the baseline has that many scores above 0 in every stratum:
* the null for suites from which the tasks that the baseline never solved were left out.
*/
function stratifiedTest(strata, atLeast = 0) {
	const usable = strata.filter(({ now, base }) => now.length > 0 && base.length > 0);
	if (usable.length === 0) return NOTHING$1;
	const draws = usable.reduce((total, { now }) => total + now.length, 0);
	const lattice = latticeFor(usable.flatMap(({ now, base }) => [...now, ...base]), draws);
	let observed = 0;
	const known = /* @__PURE__ */ new Map();
	const parts = usable.map(({ now, base }) => {
		const mine = now.map((score) => onLattice(score, lattice));
		const pool = [...mine, ...base.map((score) => onLattice(score, lattice))];
		for (const value of mine) observed += value;
		return remembered(known, pool, mine.length, atLeast);
	});
	const total = halvesOf(parts.sort((left, right) => left.cells.length - right.cells.length));
	const p = Math.min(1, below$2(total, observed) + probabilityAt(total, observed) / 2);
	const rounding = lattice.exact ? 0 : roundingEffect(total, observed, draws, p);
	return {
		p,
		errorBound: total.lost + rounding,
		exact: lattice.exact,
		denominator: lattice.denominator,
		strata: usable.length
	};
}
/**
* The p of a run that solves nothing: no other run has a smaller one, so above the level nothing could fail.
* No sum is below 0, and 0 is only reached where every task draws nothing but zeros.
*/
function smallestP(strata, atLeast = 0) {
	const usable = strata.filter(({ attempts, base }) => attempts > 0 && base.length > 0);
	if (usable.length === 0) return null;
	return usable.reduce((p, { attempts, base }) => p * noSuccess(attempts, base, atLeast), 1 / 2);
}
function noSuccess(attempts, base, atLeast) {
	const successes = base.filter((score) => score > 0).length;
	const most = Math.max(0, successes - atLeast);
	const chances = hypergeometric(attempts + base.length, successes, attempts, most);
	return chances[0] / chances.reduce((sum, chance) => sum + chance, 0);
}
const NOTHING$1 = {
	p: null,
	errorBound: 0,
	exact: true,
	denominator: 1,
	strata: 0
};
/** Many tasks share one pool (all solved, none solved): its distribution is worked out once. */
function remembered(known, pool, draw, atLeast) {
	pool.sort((left, right) => left - right);
	const key = `${draw}:${pool.join(",")}`;
	const found = known.get(key);
	if (found !== void 0) return found;
	const made = subsetSums(pool, draw, atLeast);
	known.set(key, made);
	return made;
}
/** Each rounded score moves a sum by half a cell at most, so observed and drawn sums part by `draws` cells. */
function roundingEffect(total, observed, draws, p) {
	const low = below$2(total, observed - draws);
	const high = below$2(total, observed + draws + 1);
	return Math.max(high - p, p - low);
}

// src/stats/student.ts
/** P(T <= t) with `df` degrees of freedom. */
function studentCdf(t, df) {
	const half = incompleteBeta(df / (df + t * t), df / 2, .5) / 2;
	return t > 0 ? 1 - half : half;
}
/** The t with P(T <= t) = p, by bisection on the distribution: 60 halvings reach the last digit. */
function studentQuantile(p, df) {
	if (p === .5) return 0;
	if (p < .5) return -studentQuantile(1 - p, df);
	let high = 2;
	while (studentCdf(high, df) < p && high < 1e300) high *= 2;
	let low = high === 2 ? 0 : high / 2;
	for (let i = 0; i < 60; i += 1) {
		const middle = (low + high) / 2;
		if (studentCdf(middle, df) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** Regularised incomplete beta function I_x(a, b). */
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b;
}
/** Continued fraction of the incomplete beta function, evaluated by Lentz's method. */
function betaFraction(x, a, b) {
	const tiny = 1e-300;
	let c = 1;
	let d = 1 / guard(1 - (a + b) * x / (a + 1), tiny);
	let result = d;
	for (let m = 1; m <= 500; m += 1) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d, tiny);
		c = guard(1 + even / c, tiny);
		result *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d, tiny);
		c = guard(1 + odd / c, tiny);
		const step = d * c;
		result *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return result;
}
function guard(value, tiny) {
	return Math.abs(value) < tiny ? tiny : value;
}

// src/stats/ratio.ts
/**
* Ratio of geometric means, task by task, with Student's t over the tasks: a task with long runs does not
* outweigh the rest, and one slow attempt moves a logarithm only a little. Zeros carry no logarithm.
*/
function meanRatio(strata) {
	const logs = [];
	for (const { now, base } of strata) {
		const [left, right] = [meanLog(now), meanLog(base)];
		if (left !== null && right !== null) logs.push(left - right);
	}
	if (logs.length === 0) return null;
	const mean = average(logs);
	const ratio = Math.exp(mean);
	if (logs.length < 2) return {
		ratio,
		interval: null,
		tasks: logs.length
	};
	const squares = logs.reduce((total, log) => total + (log - mean) ** 2, 0);
	const error = Math.sqrt(squares / (logs.length - 1) / logs.length);
	const reach = studentQuantile(.95, logs.length - 1) * error;
	return {
		ratio,
		interval: [Math.exp(mean - reach), Math.exp(mean + reach)],
		tasks: logs.length
	};
}
function meanLog(values) {
	const positive = values.filter((value) => value > 0);
	return positive.length === 0 ? null : average(positive.map(Math.log));
}
function average(values) {
	let total = 0;
	for (const value of values) total += value;
	return total / values.length;
}

// src/verdict/rules/reason.ts
function reason(code, weight, values = {}) {
	return {
		code,
		weight,
		values
	};
}

// src/verdict/compare/numbers.ts
/** Files are checked when they are read; a caller that built its records itself is checked here. */
function invalidNumbers(run, baseline) {
	const problems = [];
	const check = (side, task, repeat, numbers) => {
		for (const [what, value] of Object.entries(numbers)) {
			if (value === null || isSound(what, value)) continue;
			problems.push(reason("INVALID_NUMBERS", "blocks", {
				side,
				task,
				repeat,
				what,
				value: String(value)
			}));
		}
	};
	for (const { task, repeat, score, usage } of run.attempts) {
		const { turns, cost } = usage;
		check("run", task, repeat, {
			score: score?.value ?? null,
			turns,
			cost
		});
	}
	for (const { id, attempts } of baseline?.tasks ?? []) for (const { repeat, score, turns, cost } of attempts) check("baseline", id, repeat, {
		score,
		turns,
		cost
	});
	return problems.slice(0, SHOWN);
}
const SHOWN = 5;
function isSound(what, value) {
	return Number.isFinite(value) && value >= 0 && (what !== "score" || value <= 1);
}

// src/verdict/compare/sides.ts
function armOfRun(attempts) {
	return {
		measured: attempts.flatMap(({ state, score, usage: { turns, cost } }) => measuredBy({
			state,
			score: score?.value ?? null,
			turns,
			cost
		})),
		unmeasured: attempts.filter((one) => !isMeasured(one.state)).length
	};
}
function armOfBaseline(task) {
	return {
		measured: task.attempts.flatMap(measuredBy),
		unmeasured: task.attempts.filter((one) => !isMeasured(one.state)).length
	};
}
/** An impossible number is no measurement; decide() names it and decides nothing. */
function measuredBy(one) {
	if (!isMeasured(one.state) || one.score === null || !isSound("score", one.score)) return [];
	return [{
		score: one.score,
		failed: endedInError(one.state),
		turns: sound(one.turns),
		cost: sound(one.cost)
	}];
}
function sound(value) {
	return value !== null && isSound("usage", value) ? value : null;
}
function sideOf(arm) {
	return {
		scores: arm.measured.map(({ score }) => score),
		mean: rounded(arm.measured.map(({ score }) => score)),
		turns: rounded(known$1(arm, "turns")),
		cost: rounded(known$1(arm, "cost")),
		unmeasured: arm.unmeasured
	};
}
function scoresOf(arm) {
	return arm.measured.map(({ score }) => score);
}
/** Unknown turns and cost are left out, never taken for 0. */
function known$1(arm, what, solvedOnly = false) {
	return arm.measured.flatMap((one) => {
		const value = one[what];
		return value === null || solvedOnly && one.score === 0 ? [] : [value];
	});
}
function rounded(values) {
	return values.length === 0 ? null : require_steps.fixed(average(values));
}

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

// src/verdict/compare/quarantine.ts
/** Tasks that do not count today. Without a date nothing is in quarantine: an expiry nobody can check is none. */
function activeQuarantine(policy, today) {
	return new Set(policy.quarantine.filter(({ until }) => today !== null && today.slice(0, 10) <= until).map(({ task }) => task));
}
function quarantineReasons(policy, today) {
	const active = activeQuarantine(policy, today);
	return policy.quarantine.map(({ task, until, reason: why }) => {
		if (active.has(task)) return reason("TASK_QUARANTINED", "warn", {
			task,
			until,
			why
		});
		return reason(today === null ? "QUARANTINE_UNDATED" : "QUARANTINE_EXPIRED", "warn", {
			task,
			until,
			why
		});
	});
}

// src/verdict/compare/suite-score.ts
/**
* The run's own score over its suite, for rules that know no baseline: tasks that are new or changed count, those in
* quarantine do not, and a task that was left out because the baseline never solved it counts as never solved.
* Null when nothing was measured.
*/
function suiteScore(rows) {
	const means = rows.flatMap(({ status, now, mark }) => {
		if (mark === "quarantined" || status === "outside-mean") return [];
		if (status === "left-out") return [0];
		return now?.mean ?? [];
	});
	return rows.some(({ now }) => now?.mean != null) ? average(means) : null;
}

// src/verdict/rules/context.ts
/** What a reader must know beside the decision: what was not compared, and what could not be seen. */
function contextReasons(input) {
	const { comparison, baseline, policy, today } = input;
	if (baseline === null) return [];
	const noted = comparison.noted.map(({ part, base, now }) => reason("INSTRUMENT_NOTED", "warn", {
		part,
		base,
		now
	}));
	const statuses = STATUSES.flatMap(([status, code, weight]) => {
		const rows = comparison.tasks.filter((row) => row.status === status);
		return rows.length === 0 ? [] : [reason(code, weight, listed(rows))];
	});
	return [
		...baselineReasons(input),
		...noted,
		...quarantineReasons(policy, today),
		...testReasons(input),
		...constantReasons(input),
		agentReason(input),
		...statuses
	];
}
const STATUSES = [
	[
		"changed",
		"TASKS_CHANGED",
		"warn"
	],
	[
		"new",
		"TASKS_NEW",
		"info"
	],
	[
		"removed",
		"TASKS_REMOVED",
		"info"
	],
	[
		"left-out",
		"TASKS_LEFT_OUT",
		"info"
	]
];
/** Below this many repeats a baseline's luck weighs as much as the run's. */
const ENOUGH_REPEATS = 5;
const DAY = 864e5;
function baselineReasons({ comparison, baseline, policy, today }) {
	const reasons = [];
	const repeats = medianRepeats(comparison.tasks);
	if (repeats !== null && repeats < 5) reasons.push(reason("SMALL_BASELINE", "warn", {
		repeats,
		enough: 5
	}));
	if (baseline?.runs.length === 0) return reasons;
	const newest = (baseline?.runs.flatMap(({ date }) => date === null ? [] : [date]) ?? []).sort().at(-1) ?? null;
	if (newest === null || today === null) {
		if (newest === null) reasons.push(reason("BASELINE_UNDATED", "info"));
		return reasons;
	}
	const age = daysBetween(newest, today);
	if (age !== null && age > policy.staleAfterDays) {
		const values = {
			days: age,
			newest: newest.slice(0, 10),
			limit: policy.staleAfterDays
		};
		reasons.push(reason("BASELINE_STALE", "warn", values));
	}
	return reasons;
}
function daysBetween(from, to) {
	const [start, end] = [from, to].map((date) => parseTimeMs(`${date.slice(0, 10)}T00:00:00Z`));
	return start == null || end == null ? null : Math.round((end - start) / DAY);
}
function medianRepeats(rows) {
	const counts = rows.filter(({ status }) => status === "compared").map(({ base }) => base?.scores.length ?? 0).sort((left, right) => left - right);
	return counts[Math.floor(counts.length / 2)] ?? null;
}
function testReasons({ comparison, policy }) {
	const { test, veto } = comparison;
	if (test.p === null) return [];
	const reasons = [reason("DETECTABLE_DROP", "info", {
		drop: test.detectableDrop,
		power: .8
	})];
	const look = test.look;
	if (look?.outcome === "stopped-early" || look?.outcome === "fell") reasons.push(reason("STOPPED_EARLY", "info", {
		attempts: look.attempts,
		of: look.of
	}));
	if (test.deterministic === true) reasons.push(reason("DETERMINISTIC", "info"));
	if (test.errorBound > 1e-6) reasons.push(reason("SCORES_ROUNDED", "warn", { errorBound: test.errorBound }));
	if (veto?.status === "off" && policy.failOn.includes("veto")) {
		const weight = [...policy.failOn, ...policy.warnOn].includes("score") ? "info" : "blocks";
		reasons.push(reason("VETO_OFF", weight, {
			bound: veto.bound,
			share: policy.vetoAlpha
		}));
	}
	return reasons;
}
/** A score that one fixed answer to every task reaches as well says nothing about the agent. */
function constantReasons({ comparison, run }) {
	const constant = run.bestConstant;
	const now = suiteScore(comparison.tasks);
	if (constant === null || now === null || constant.score <= 0 || now > constant.score) return [];
	const { name, score } = constant;
	return [reason("NEAR_CONSTANT", "warn", {
		score: require_steps.fixed(now),
		constant: score,
		name
	})];
}
function agentReason({ comparison, run, baseline }) {
	if (baseline !== null && baseline.agent.digest === run.agent.digest) return reason("AGENT_UNCHANGED", "info", { digest: run.agent.digest });
	const parts = comparison.agentChanges.map(({ part }) => part).join(", ");
	return reason("AGENT_CHANGED", "info", { parts });
}
/** The first few by name; the table has the rest. */
function listed(rows) {
	const first = rows.slice(0, 5).map(({ task }) => task);
	return {
		count: rows.length,
		tasks: first.join(", ")
	};
}

// src/verdict/pool/pooling.ts
/** A split is a change when chance would give one as sharp in at most one pool of a hundred. */
const CHANGE_LEVEL = .01;
/**
* The runs that show the agent as it is now: since the last accepted drop, and since the last significant
* gain or change. A pool that mixes before and after makes healthy changes red (86 % of them at nine old
* runs and one new) and hides a gain that is lost again. Never the best runs: that fails 40 % of the time.
*/
function poolStart(baseline) {
	const accepted = baseline.runs.findLastIndex((run) => run.accepted !== null);
	const first = Math.max(0, accepted);
	const splits = baseline.runs.length - first - 1;
	let [best, at] = [1, first];
	for (let cut = first + 1; cut < baseline.runs.length; cut += 1) {
		const { p } = stratifiedTest(splitAt(baseline, first, cut));
		const twoSided = p === null ? 1 : Math.min(1, 2 * Math.min(p, 1 - p) * splits);
		if (twoSided < best) [best, at] = [twoSided, cut];
	}
	if (best <= CHANGE_LEVEL) return {
		from: at,
		reason: "change-point",
		p: best
	};
	return {
		from: first,
		reason: accepted >= 0 ? "accepted" : "all",
		p: splits > 0 ? best : null
	};
}
function splitAt(baseline, first, cut) {
	return baseline.tasks.map((task) => {
		const part = (from, to) => scoresOf(armOfBaseline({
			...task,
			attempts: task.attempts.filter(({ run }) => run >= from && run < to)
		}));
		return {
			now: part(cut, baseline.runs.length),
			base: part(first, cut)
		};
	});
}
/** Too little to lean on: the base commit is run beside the head instead. Changed tasks tell nothing. */
function isSmallPool(baseline, digests) {
	const repeats = (baseline?.tasks ?? []).filter(({ id, digest }) => digests.get(id) === digest).map((task) => armOfBaseline(task).measured.length).sort((left, right) => left - right);
	return (repeats[Math.floor(repeats.length / 2)] ?? 0) < 5;
}
/**
* Tasks chosen by how the baseline did on them look better in it than they are: comparing with the same
* repeats fails 26 to 52 % of unchanged agents.
*/
function refuseSelectionBias(chosenBy, baseline) {
	const used = new Set(chosenBy);
	const shared = baseline.runs.filter(({ run }) => used.has(run));
	if (shared.length === 0) return;
	throw new require_start.UserError({
		code: "SELECTION_BIASED",
		where: shared.map(({ run }) => run).join(", "),
		message: "the tasks were chosen by runs that are in the baseline they would be compared with",
		help: "choose tasks by other runs than those of the baseline, or by their names"
	});
}

// src/settings/read-text.ts
/** A file that need not be there; one that is there and cannot be read is told, never taken for none. */
function readIfThere(path, where) {
	try {
		return (0, node_fs.readFileSync)(path, "utf8");
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		const problem = require_start.fileProblem(error);
		throw problem === null ? error : new require_start.UserError({
			...problem,
			where
		});
	}
}

// src/settings/load.ts
const SETTINGS_NAME = "sre-gate.yaml";
/** Also a file that says nothing of judging has a gate of its own name. */
function withJudge(file, config) {
	return {
		judge: require_steps.JudgeSettingsSchema.parse({ id: require_steps.gateOf(null, config) }),
		...file
	};
}
/** The settings file of a folder; an empty one when there is none and none was asked for. */
function loadSettingsFile(root, named) {
	const where = named ?? "sre-gate.yaml";
	const path = named === null ? (0, node_path.join)(root, SETTINGS_NAME) : (0, node_path.resolve)(root, named);
	const text = readIfThere(path, where);
	if (text === null) {
		if (named === null) return {
			file: {},
			where,
			found: false
		};
		throw new require_start.UserError({
			code: "SETTINGS_NOT_FOUND",
			where,
			message: "there is no such file",
			help: "check --config, or run 'sre-gate init' to write sre-gate.yaml"
		});
	}
	const file = readSettingsFile(text, where, (0, node_path.relative)(root, path));
	return {
		file: named === null ? file : withJudge(file, (0, node_path.relative)(root, path)),
		where,
		found: true
	};
}

// src/runner/command/words.ts
const SHELL_ONLY = /* @__PURE__ */ new Set([
	"|",
	"&",
	";",
	"<",
	">",
	"(",
	")",
	"`"
]);
/**
* Splits a command as a POSIX shell splits words: spaces, quotes and backslashes, nothing else.
* What only a shell could do is refused instead of passed on as a strange argument.
*/
function splitWords(text, where = "agent.run") {
	const words = [];
	let word = null;
	let at = 0;
	while (at < text.length) {
		const char = text.charAt(at);
		if (/\s/.test(char)) {
			if (word !== null) words.push(word);
			word = null;
			at += 1;
		} else if (char === "'" || char === "\"") {
			const quoted = quotedPart(text, at, where);
			word = (word ?? "") + quoted.value;
			at = quoted.next;
		} else if (char === "\\" && at + 1 < text.length) {
			word = (word ?? "") + text.charAt(at + 1);
			at += 2;
		} else {
			if (SHELL_ONLY.has(char) || char === "$" && /[A-Za-z_({]/.test(text.charAt(at + 1))) throw needsShell(char, text, where);
			word = (word ?? "") + char;
			at += 1;
		}
	}
	if (word !== null) words.push(word);
	if (words.length === 0) throw emptyCommand(text, where);
	return words;
}
function quotedPart(text, start, where) {
	const quote = text.charAt(start);
	let value = "";
	for (let at = start + 1; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (char === quote) return {
			value,
			next: at + 1
		};
		const next = text.charAt(at + 1);
		if (quote === "\"" && char === "\\" && (next === "\"" || next === "\\")) {
			value += next;
			at += 1;
		} else value += char;
	}
	throw new require_start.UserError({
		code: "AGENT_COMMAND_QUOTE",
		where,
		message: `the quote ${quote} that opens at column ${start + 1} of ${JSON.stringify(text)} is never closed`,
		help: "Close the quote, or write the command as a list of words."
	});
}
function needsShell(char, text, where) {
	return new require_start.UserError({
		code: "AGENT_COMMAND_SHELL",
		where,
		message: `${JSON.stringify(char)} in ${JSON.stringify(text)} means something to a shell only, and no shell reads this command`,
		help: `Quote the word, or say it openly: ["sh", "-c", ${JSON.stringify(text)}].`
	});
}
function emptyCommand(text, where) {
	return new require_start.UserError({
		code: "AGENT_COMMAND_EMPTY",
		where,
		message: `${JSON.stringify(text)} holds no command`,
		help: "Name the program that runs the agent, for example: node agent.js {snapshot} {output}"
	});
}

// src/settings/resolve-agent.ts
/** Settings, tasks and baselines are those of the folder one stands in: whoever stands below them is told. */
function settingsAbove(root) {
	for (let folder = (0, node_path.dirname)(root);; folder = (0, node_path.dirname)(folder)) {
		if ((0, node_fs.existsSync)((0, node_path.join)(folder, "sre-gate.yaml"))) return `the settings are in ${(0, node_path.relative)(root, folder)}/${SETTINGS_NAME}: run it there`;
		if (folder === (0, node_path.dirname)(folder)) return null;
	}
}
/** `--agent` wins over the file: one word without a slash is a shipped agent, anything else a command. */
function resolveAgent(input) {
	const half = input.flag === null ? input.half : {
		...emptyHalf(input.half),
		run: input.flag
	};
	if (half === null) throw new require_start.UserError({
		code: "NO_AGENT",
		where: input.where,
		message: "nothing says which agent to test",
		help: settingsAbove(input.root) ?? "write 'agent: {run: ...}' there ('sre-gate init' does it), or pass --agent investigator"
	});
	const said = input.flag === null ? `${input.where}: agent.run` : "--agent";
	const words = wordsOf(half.run, said);
	const shipped = shippedProgram(words, input.packageRoot, said);
	const [first = "", ...rest] = words;
	if (first === "") throw new require_start.UserError({
		code: "EMPTY_COMMAND",
		where: said,
		message: "the command is empty",
		help: "name a shipped agent (investigator) or a command line"
	});
	const typed = input.flag === null ? [] : words.filter((word) => (0, node_path.isAbsolute)(word));
	return {
		name: half.name ?? (shipped === null ? first.split("/").at(-1) ?? "" : first),
		command: shipped === null ? words : [
			process.execPath,
			shipped,
			...rest
		],
		cwd: input.root,
		files: shipped !== null && input.flag !== null ? [] : half.files,
		shownAt: null,
		outside: shipped === null ? typed : [shipped, ...typed],
		build: half.build === void 0 ? null : wordsOf(half.build, `${input.where}: agent.build`),
		model: input.model ?? half.model ?? null,
		parameters: half.parameters,
		shipped
	};
}
function wordsOf(command, where) {
	return typeof command === "string" ? splitWords(command, where) : [...command];
}
/** What stays of the file's half when --agent replaces the command: its name and files would be another agent's. */
function emptyHalf(half) {
	return {
		files: half?.files ?? [],
		parameters: half?.parameters ?? {},
		...half?.model ? { model: half.model } : {}
	};
}
function shippedAgents(packageRoot) {
	const folder = (0, node_path.join)(packageRoot, "dist/agents");
	if (!(0, node_fs.existsSync)(folder)) return [];
	return (0, node_fs.readdirSync)(folder).filter((file) => file.endsWith(".js")).map((file) => file.slice(0, -3)).sort();
}
/** A bare first word that is no program on the PATH by convention of ours: `investigator --flag`. */
function shippedProgram(words, packageRoot, where) {
	const name = words[0] ?? "";
	const known = shippedAgents(packageRoot);
	if (known.includes(name)) return (0, node_path.join)(packageRoot, "dist/agents", `${name}.js`);
	if (words.length === 1 && /^[a-z][a-z-]*$/.test(name) && !onPath(name)) {
		const close = require_start.nearest(name, known);
		throw new require_start.UserError({
			code: "UNKNOWN_AGENT",
			where,
			message: `${JSON.stringify(name)} is neither a shipped agent (${known.join(", ")}) nor a program on the PATH`,
			help: `${close ? `did you mean '${close}'? ` : ""}A command of your own may have arguments: python -m agent`
		});
	}
	return null;
}
function onPath(program) {
	return (process.env.PATH ?? "").split(":").some((folder) => (0, node_fs.existsSync)((0, node_path.join)(folder, program)));
}

// src/gate/base-agent.ts
const run = (0, node_util.promisify)(node_child_process.execFile);
/**
* The agent as it is at a commit, in a work tree of its own: the user's checkout is never touched. The checkout
* happens at first use, since healthy changes never need it.
*/
function openBaseAgent(settings, ref, tasks, site) {
	if (ref === null) return null;
	let opened = null;
	let folder = null;
	const open = async () => {
		folder = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "sre-gate-base-"));
		await checkout(settings.root, ref, folder);
		const { file, where } = loadSettingsFile(folder, settings.config);
		const program = resolveAgent({
			flag: null,
			half: file.agent ?? null,
			root: folder,
			packageRoot: settings.packageRoot === settings.root ? folder : settings.packageRoot,
			where: `${ref.slice(0, 10)}: ${where}`
		});
		return openAgent(program, "base", settings, tasks, site);
	};
	return {
		agent: () => {
			opened ??= open();
			return opened;
		},
		close: async () => {
			if (folder === null) return;
			await git(settings.root, "worktree", "remove", "--force", folder).catch(() => null);
			await (0, node_fs_promises.rm)(folder, {
				recursive: true,
				force: true
			});
		}
	};
}
/** Names of files, of which a folder of packages has a hundred thousand. */
const MOST_SAID = 268435456;
/** Hooks of the repository are none of ours; on runners the checkout may belong to another user. */
function git(cwd, ...words) {
	return run("git", [...[
		"-c",
		"core.hooksPath=/dev/null",
		"-c",
		"safe.directory=*"
	], ...words], {
		cwd,
		maxBuffer: MOST_SAID
	});
}
async function checkout(root, ref, folder) {
	try {
		await git(root, "worktree", "add", "--detach", "--force", folder, ref);
	} catch (error) {
		throw notFound(ref, error);
	}
}
/** For a commit that a person names: a slip is told before anything is run and paid. */
async function requireCommit(root, ref) {
	try {
		await git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
	} catch (error) {
		throw notFound(ref, error);
	}
}
function notFound(ref, error) {
	const said = lastLine(error);
	return new require_start.UserError({
		code: "BASE_NOT_FOUND",
		where: ref,
		message: `the base commit cannot be checked out (${said === "" ? "no such commit" : said})`,
		help: "fetch it first ('fetch-depth: 0' in a workflow), or set judge.confirm to none"
	});
}
function lastLine(error) {
	return (error.stderr ?? String(error)).trim().split("\n").at(-1) ?? "";
}

// src/score/classify.ts
const OBSERVER_NAMESPACES = /* @__PURE__ */ new Set([
	"clickhouse",
	"clickhouse-operator",
	"data-recorders",
	"metrics-server",
	"monitoring",
	"observability",
	"opencost",
	"opensearch",
	"opentelemetry-collectors",
	"opentelemetry-operator",
	"prometheus"
]);
const OBSERVER_NAME = /^(prometheus|grafana|jaeger|otel-collector|opentelemetry-collector|alertmanager|loki|opensearch|topology-monitor|kube-state-metrics|node-exporter|metrics-server)(-|$)/;
/** What a wrongly named entity is, seen from the incident. */
function classify(incident, match, near, facts) {
	if (match.kind === "unreadable") return facts === null ? "unknown" : "invented";
	const { entity } = match;
	if (isMechanism(entity)) return "mechanism";
	const place = placeInGraph(incident, match, near);
	if (place !== null) return place;
	if (isObserver(entity)) return "observer";
	if (facts === null || facts.inventory.size === 0) return "unknown";
	return isPresent(entity, facts.inventory) ? "bystander" : "invented";
}
/** The fault injector and its experiments: how the fault got in, not what failed. */
function isMechanism(entity) {
	if (isChaos(entity.kind) || entity.namespace === "chaos-mesh") return true;
	return isWorkloadOrService(entity) && /^flagd(-ui)?(-|$)/.test(entity.name);
}
function isObserver(entity) {
	return OBSERVER_NAMESPACES.has(entity.namespace ?? "") || OBSERVER_NAME.test(entity.name);
}
/** By the group it hit, or by the one that has its name and namespace under another kind of service. */
function placeInGraph(incident, match, near) {
	const component = componentFor(match, near);
	if (component === null) return null;
	if (!incident.reached.has(component)) return incident.alerted.has(component) ? "symptom" : null;
	const further = incident.effects.get(component);
	return further !== void 0 && further.size > 0 ? "intermediate" : "symptom";
}
function componentFor(match, near) {
	if (match.kind === "hit") return match.hit.target.component;
	if (match.kind === "unreadable" || near === null || !near.isNamed) return null;
	return isWorkloadOrService(match.entity) && isWorkloadOrService(near.target) ? near.target.component : null;
}
function isWorkloadOrService({ kind }) {
	return isWorkload(kind) || kind === "Service" || kind === "ServiceOperation";
}

// src/score/nearest.ts
/** Of everything the agent named, what comes closest to a root cause it missed; null when it named nothing. */
function closestNamed(incident, cause, mapped) {
	const hops = hopsFrom(incident.effects, [cause]);
	let best = null;
	for (const { name, match } of mapped) {
		const rank = closeness(incident, cause, match, hops);
		if (rank !== null && (best === null || rank > best.rank)) best = {
			name,
			rank
		};
	}
	return best?.name ?? null;
}
/** Higher is closer: the same name under another kind, then few hops down the causal graph, then the kind. */
function closeness(incident, cause, match, hops) {
	if (match.kind === "unreadable") return null;
	const { entity } = match;
	const members = incident.components[cause]?.members ?? [];
	const names = [entity.name, ...workloadBases(entity.name)];
	const named = members.some((member) => names.includes(member.name ?? "") || member.patterns.some((pattern) => names.some((candidate) => pattern.find(candidate) !== null)));
	const sameSort = members.some((member) => sameKind(member.kind, entity.kind));
	const component = match.kind === "hit" ? match.hit.target.component : null;
	const distance = component === null ? void 0 : hops.get(component);
	const proximity = distance === void 0 ? 0 : 10 / (1 + distance);
	return (named ? 100 : 0) + proximity + (sameSort ? 2 : 0);
}

// src/score/score.ts
/** Whether only a look into the snapshot can say what an answer is worth under the policy. */
function needsSnapshot(diagnosis, task, policy) {
	const names = diagnosis.factors.map(({ name }) => name);
	return mapNames(incidentOf(task.truth), names, policy.matching, null).some(({ match }) => match.kind === "refused" && match.lacksSnapshot);
}
/** The first k names that `metrics.at` looks at. */
const FIRST = [
	1,
	2,
	3,
	4,
	5
];
/** Null only when the attempt could not be measured. */
function scoreAttempt(attempt, task, policy, facts) {
	return isMeasured(attempt.state) ? scoreDiagnosis(attempt.diagnosis, task, policy, facts) : null;
}
/** Scores an answer, or the lack of one. */
function scoreDiagnosis(diagnosis, task, policy, facts) {
	const incident = incidentOf(task.truth);
	const mappings = mappingsOf(incident, (diagnosis?.factors ?? []).map(({ name }) => name).filter((name) => name.trim()), facts?.inventory ?? null);
	const mapped = mappings[policy.matching];
	const counts = countVerdicts(incident, mapped);
	const inMean = task.expect === "fault";
	const value = inMean ? gatedPrecision(counts, policy.counting) : null;
	return {
		policy: policy.id,
		value,
		byPolicy: valuesByPolicy(incident, mappings, inMean),
		outcome: outcomeOf(diagnosis, task.expect, counts, value),
		predictions: mapped.map((entry) => predictionOf(incident, entry, policy, facts)),
		missed: inMean ? missedCauses(incident, mapped) : [],
		metrics: metricsOf(incident, mapped, policy, inMean),
		evidence: facts?.evidence ?? null
	};
}
function mappingsOf(incident, names, inventory) {
	return {
		ranked: mapNames(incident, names, "ranked", inventory),
		confirmed: mapNames(incident, names, "confirmed", inventory),
		exact: mapNames(incident, names, "exact", inventory)
	};
}
function valuesByPolicy(incident, mappings, inMean) {
	return Object.fromEntries(POLICIES.map(({ id, matching, counting }) => {
		const counts = countVerdicts(incident, mappings[matching]);
		return [id, inMean ? gatedPrecision(counts, counting) : null];
	}));
}
/** Zeros are told apart: handing over, saying nothing and being sure of the wrong thing differ. */
function outcomeOf(diagnosis, expect, counts, value) {
	const named = counts.right + counts.repeated + counts.wrong;
	if (expect === "no-fault" && named > 0) return "false-accusation";
	if (expect === "no-fault" && diagnosis?.noFault) return "no-fault-right";
	if (named === 0 && diagnosis?.escalate) return "escalated";
	if (named === 0) return diagnosis?.noFault ? "wrong" : "no-answer";
	if (value === 1) return "right";
	return counts.right > 0 ? "partly-right" : "wrong";
}
function predictionOf(incident, { name, match, verdict }, policy, facts) {
	const hit = match.kind === "hit" ? match.hit : null;
	const near = match.kind === "miss" ? nearestMiss(incident, match.entity, policy.matching) : null;
	return {
		name,
		group: hit?.target.group.id ?? null,
		tier: hit?.tier ?? null,
		rule: hit ? ruleOf(hit) : null,
		verdict,
		class: verdict === "wrong" ? classify(incident, match, near, facts) : null,
		nearest: nearestOf(match, near)
	};
}
function nearestOf(match, near) {
	if (match.kind === "unreadable") return {
		group: "no group",
		why: match.why
	};
	if (match.kind === "refused") return {
		group: match.hit.target.group.id,
		why: match.why
	};
	return near && {
		group: near.target.group.id,
		why: near.why
	};
}
function missedCauses(incident, mapped) {
	const found = new Set(mapped.map(({ rootCause }) => rootCause));
	return incident.rootCauses.filter((component) => !found.has(component)).map((component) => ({
		cause: causeLabel(incident, component),
		nearest: closestNamed(incident, component, mapped)
	}));
}
function metricsOf(incident, mapped, policy, inMean) {
	if (!inMean) return {
		precision: null,
		recall: null,
		f1: null,
		at: FIRST.map(() => null)
	};
	const { right, repeated, wrong, causes } = countVerdicts(incident, mapped);
	const matched = right + repeated;
	const precision = mapped.length === 0 ? null : matched / (matched + wrong);
	const recall = causes === 0 ? null : right / causes;
	return {
		precision,
		recall,
		f1: harmonicMean(precision ?? 0, recall),
		at: FIRST.map((k) => gatedPrecision(countVerdicts(incident, mapped.slice(0, k)), policy.counting))
	};
}
function harmonicMean(precision, recall) {
	if (recall === null) return null;
	const sum = precision + recall;
	return sum === 0 ? 0 : 2 * precision * recall / sum;
}

// src/tasks/without.ts
/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
function isLeftOut(without, file) {
	return file.signal !== null && (without ?? []).includes(file.signal);
}

// src/tasks/evidence.ts
/** More pointers than this are not read: nobody reviews them either. */
const MAX_POINTERS = 200;
const MAX_TEXT = 1e4;
/** How much of the evidence that names a file and a text stands there. Null when there is none. */
async function verifyEvidence(folder, diagnosis, without) {
	const pointers = diagnosis.factors.flatMap(({ evidence }) => Array.isArray(evidence) ? evidence : []).slice(0, MAX_POINTERS);
	if (pointers.length === 0) return null;
	const files = snapshotFiles(folder).filter((file) => !isLeftOut(without, file));
	const visible = new Set(files.map(({ path }) => path));
	let verified = 0;
	for (const [path, texts] of textsByFile(pointers, visible)) verified += await countFound((0, node_path.join)(folder, path), texts);
	return {
		checked: pointers.length,
		verified
	};
}
/** Only files that the agent could see count, however it spelt the path. */
function textsByFile(pointers, visible) {
	const texts = /* @__PURE__ */ new Map();
	for (const { file, match } of pointers) {
		const path = [...visible].find((known) => isSameFile(file, known));
		if (path === void 0 || match === "" || match.length > MAX_TEXT) continue;
		const list = texts.get(path) ?? [];
		list.push(match);
		texts.set(path, list);
	}
	return texts;
}
/** `alerts/x.json`, `./alerts/x.json` or an absolute path inside the sandbox. */
function isSameFile(written, known) {
	const plain = written.replace(/^\.\//, "");
	return plain === known || plain.endsWith(`/${known}`);
}
async function countFound(path, texts) {
	const open = texts.flatMap((text, index) => spellingsOf(text).map((spelling) => ({
		index,
		text: spelling
	})));
	const found = /* @__PURE__ */ new Set();
	const longest = Math.max(...open.map(({ text }) => text.length));
	let tail = "";
	for await (const chunk of (0, node_fs.createReadStream)(path, {
		encoding: "utf8",
		highWaterMark: 1 << 20
	})) {
		const window = tail + chunk;
		for (const { index, text } of open) if (window.includes(text)) found.add(index);
		if (found.size === texts.length) break;
		tail = window.slice(-longest);
	}
	return found.size;
}
/** As the agent saw it, as a table quotes it, as JSON escapes it, and as a table quotes JSON. */
function spellingsOf(text) {
	const json = JSON.stringify(text).slice(1, -1);
	const quoted = (plain) => plain.replaceAll("\"", "\"\"");
	return [.../* @__PURE__ */ new Set([
		text,
		quoted(text),
		json,
		quoted(json)
	])];
}

// src/records/tsv.ts
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

// src/tasks/read/tsv-rows.ts
/** The rows of a table with a header, streamed, by column name. */
async function* tsvRows(path) {
	const parser = new TsvParser();
	let header = null;
	const stream = (0, node_fs.createReadStream)(path, {
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
	const files = snapshotFiles(folder);
	for (const { path, signal } of files) {
		if (signal !== "objects" && signal !== "events") continue;
		if (!path.endsWith(".tsv")) continue;
		for await (const row of tsvRows((0, node_path.join)(folder, path))) {
			const body = row.get("Body") ?? row.get("body");
			if (body !== void 0) addObjects(inventory, body);
		}
	}
	return inventory;
}
function addObjects(inventory, body) {
	const parsed = parseJson$1(body);
	if (parsed === null) return;
	const object = parsed.object ?? parsed;
	add$1(inventory, object.kind, object.metadata?.name, object.metadata?.namespace);
	for (const about of [object.involvedObject, object.regarding]) if (about) add$1(inventory, about.kind, about.name, about.namespace);
}
function add$1(inventory, kind, name, namespace) {
	if (typeof kind !== "string" || typeof name !== "string" || kind === "Event") return;
	const canonical = canonicalEntity(typeof namespace === "string" && namespace !== "" ? namespace : null, kind, name);
	inventory.add(canonical);
	inventory.add(`?/${canonical.split("/").slice(1).join("/")}`);
}
function parseJson$1(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : null;
	} catch {
		return null;
	}
}

// src/tasks/open.ts
/** The folder with the task's bytes, which are those of its digest. Whoever reads a snapshot comes through here. */
async function openSnapshot(task) {
	await task.prepare?.();
	return task.folder;
}
/** Several, before the first is needed: building stops everything else. Every problem of every task at once. */
async function openSnapshots(tasks) {
	const problems = new ProblemList();
	for (const task of require_steps.sortedBy([...new Set(tasks)], ({ id }) => id)) {
		await problems.collect(() => openSnapshot(task));
		if (problems.has("CACHE_NOT_WRITABLE")) break;
	}
	problems.throwIfAny();
}

// src/tasks/facts.ts
/** Raise it when a snapshot is read differently, so that what was found before is not taken for it. */
const FACTS_VERSION = 1;
const InventorySchema = require_steps.array(require_steps.string());
const EvidenceSchema = require_steps.strictObject({
	checked: require_steps.number(),
	verified: require_steps.number()
}).nullable();
/**
* What scoring needs to know of a snapshot: its objects and this answer's evidence. Both follow from bytes that the
* task's digest names, so what was found once is kept beside the attempts, and the snapshot stays closed.
*/
async function snapshotFacts(task, diagnosis, cacheDir) {
	const of = {
		version: FACTS_VERSION,
		task: task.digest
	};
	const keptAs = (about) => `facts/${require_steps.digestOf({
		...of,
		...about
	})}.json`;
	const evidence = await kept(cacheDir, keptAs({ pointers: diagnosis.factors.map(({ evidence }) => evidence).filter(Array.isArray) }), EvidenceSchema, async () => verifyEvidence(await openSnapshot(task), diagnosis, task.without ?? []));
	return {
		inventory: await objectsOf(task, cacheDir, keptAs({ objects: true })),
		evidence
	};
}
const known = /* @__PURE__ */ new Map();
/** Of every attempt at a task the same, and longer to read than all else: once per process. */
function objectsOf(task, cacheDir, path) {
	const place = (0, node_path.join)(cacheDir, path);
	const objects = known.get(place) ?? kept(cacheDir, path, InventorySchema, async () => [...await inventoryOf(await openSnapshot(task))].sort(require_steps.byCodePoint)).then((names) => new Set(names));
	known.set(place, objects);
	objects.catch(() => known.delete(place));
	return objects;
}
/** The same of a folder that is no task. */
async function factsOfFolder(folder, diagnosis) {
	const [inventory, evidence] = await Promise.all([inventoryOf(folder), diagnosis === null ? null : verifyEvidence(folder, diagnosis, [])]);
	return {
		inventory,
		evidence
	};
}
async function kept(cacheDir, path, schema, find) {
	const read = schema.safeParse(readJson(cacheDir, path));
	if (read.success) return read.data;
	const found = await find();
	await keep((0, node_path.join)(cacheDir, path), found);
	return found;
}
function readJson(cacheDir, path) {
	const bytes = require_steps.readKept(cacheDir, path);
	try {
		return bytes === null ? void 0 : JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return;
	}
}
/** A cache that cannot be written costs time, never a result. */
async function keep(path, found) {
	const aside = `${path}.${process.pid}`;
	try {
		await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
		await (0, node_fs_promises.writeFile)(aside, JSON.stringify(found));
		await (0, node_fs_promises.rename)(aside, path);
	} catch {
		return;
	}
}

// src/gate/score-attempts.ts
/** `cacheDir`: where what was found in a snapshot is kept, so that it is opened once. */
function openScorer(tasks, policy, cacheDir) {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const taskOf = (attempt) => {
		const task = byId.get(attempt.task);
		if (!task) throw new Error(`an attempt at ${attempt.task}, which is not in the plan`);
		return task;
	};
	const known = /* @__PURE__ */ new WeakMap();
	const closedScore = (attempt) => {
		const found = known.get(attempt);
		if (found !== void 0) return found;
		const score = scoreAttempt(attempt, taskOf(attempt), policy, null);
		known.set(attempt, score);
		return score;
	};
	const openScore = async (attempt, diagnosis) => {
		const task = taskOf(attempt);
		return scoreAttempt(attempt, task, policy, await snapshotFacts(task, diagnosis, cacheDir));
	};
	return {
		scoreQuickly: (attempt) => ({
			...attempt,
			score: closedScore(attempt)
		}),
		scoreForLook: (attempts) => Promise.all(attempts.map(async (attempt) => {
			const { diagnosis } = attempt;
			const score = diagnosis !== null && needsSnapshot(diagnosis, taskOf(attempt), policy) ? await openScore(attempt, diagnosis) : closedScore(attempt);
			return {
				...attempt,
				score
			};
		})),
		scoreFully: async (attempts) => {
			const scored = [];
			for (const attempt of attempts) {
				const task = taskOf(attempt);
				const { diagnosis } = attempt;
				const closed = closedScore(attempt);
				const score = diagnosis !== null && (asksSnapshot(diagnosis, closed) || needsSnapshot(diagnosis, task, policy)) ? await openScore(attempt, diagnosis) : closed;
				const whole = {
					...attempt,
					score
				};
				scored.push(task.private ? withoutWords(whole) : whole);
			}
			return scored;
		}
	};
}
/** Whether anything of a score is to be found in the files: what was wrongly named, and evidence that can be checked. */
function asksSnapshot(diagnosis, score) {
	return diagnosis.factors.some(({ evidence }) => Array.isArray(evidence)) || (score?.predictions ?? []).some((one) => one.class === "unknown");
}
const HIDDEN = "(private)";
/** A run is kept, uploaded and shown: of a private task it holds how right the answers were, never what they say. */
function withoutWords(attempt) {
	const { notes: _notes, ...plain } = attempt;
	const { diagnosis, score, usage } = attempt;
	return {
		...plain,
		reason: null,
		repaired: [],
		diagnosis: diagnosis && {
			factors: diagnosis.factors.map(() => ({
				name: HIDDEN,
				reasoning: null,
				evidence: null
			})),
			propagations: [],
			alertsExplained: [],
			alternatives: [],
			confidence: diagnosis.confidence,
			escalate: diagnosis.escalate && { reason: HIDDEN },
			noFault: diagnosis.noFault
		},
		usage: usage.calls === null ? {
			...usage,
			model: null
		} : usage,
		score: score && {
			...score,
			predictions: score.predictions.map((prediction) => ({
				...prediction,
				name: HIDDEN,
				group: null,
				nearest: null
			})),
			missed: score.missed.map(() => ({
				cause: HIDDEN,
				nearest: null
			}))
		}
	};
}

// src/gate/workbench.ts
async function openWorkbench(request) {
	const { judge: general } = request.settings;
	const { text, where } = request.baseline ?? {
		text: null,
		where: ""
	};
	const committed = text === null ? null : readBaseline(text, where);
	if (committed !== null) refuseSelectionBias(general["chosen-by"], committed);
	const matcher = findPolicy(general.policy);
	const note = (text) => request.progress({
		kind: "note",
		text
	});
	const selection = {
		...selectionOf(request.settings, note),
		...request.fetchBuilt ? { fetchBuilt: request.fetchBuilt } : {}
	};
	const suite = await suiteOf(selection);
	await refuseUnknownSuites(general, selection);
	await refuseUnknownQuarantine(request.settings, selection);
	const judge = require_steps.judgeFor(general, suite);
	const settings = {
		...request.settings,
		judge
	};
	const budget = new Budget(limitsOf(settings));
	const tasks = await findTasks(selection);
	noteDefaults(settings, suite, note);
	const site = openBuildSite(settings, tasks, request.signal);
	const base = openBaseAgent(settings, request.baseRef ?? null, tasks, site);
	return {
		request,
		settings,
		suite,
		tasks,
		baseline: withOwnIds(committed, tasks),
		policy: policyFrom(judge),
		budget,
		matcher,
		scorer: openScorer(tasks, matcher, settings.cacheDir),
		agent: await openAgent(settings.agent, "head", settings, tasks, site),
		baseAgent: base?.agent ?? null,
		close: async () => {
			await base?.close();
			await site.close();
		}
	};
}
/** The tasks that the settings mean. */
function selectionOf(settings, progress) {
	const { judge } = settings;
	return {
		root: settings.tasksRoot,
		packageRoot: settings.packageRoot,
		cacheDir: settings.cacheDir,
		suite: judge.suite ?? null,
		byDefault: settings.defaultSuite,
		patterns: judge.tasks,
		exclude: judge.exclude,
		without: judge.without,
		privateSeed: settings.privateSeed,
		progress
	};
}
/** A policy for a suite that does not exist would never hold, and nobody would notice. */
async function refuseUnknownSuites({ suites }, selection) {
	const wanted = Object.keys(suites);
	if (wanted.length === 0) return;
	const known = await knownSuites(selection);
	const names = /* @__PURE__ */ new Set([...known, ...known.map((suite) => suite.split("@")[0])]);
	const unknown = wanted.filter((suite) => !names.has(suite));
	if (unknown.length === 0) return;
	throw new require_start.UserError(unknown.map((suite) => ({
		code: "SUITE_UNKNOWN",
		where: `judge.suites.${suite}`,
		message: `there is no suite ${JSON.stringify(suite)} below tasks/suites`,
		help: `Known suites: ${known.join(", ")}.`
	})));
}
/**
* A quarantine of a misspelt task would never hold, and nobody would notice. Known is what any selection could run here;
* whether a private id exists only its seed tells.
*/
async function refuseUnknownQuarantine({ judge, tasksInFile }, selection) {
	if (judge.quarantine.length === 0) return;
	const patterns = [...selection.patterns, ...tasksInFile];
	const known = await knownTasks({
		...selection,
		patterns
	});
	const unknown = judge.quarantine.filter(({ task }) => !known.includes(task) && !require_steps.isPrivateId(task));
	if (unknown.length === 0) return;
	throw new require_start.UserError(unknown.map(({ task }) => {
		const meant = require_start.nearest(task, known);
		const help = "Correct or remove the entry; 'sre-gate tasks list' names the tasks.";
		return {
			code: "QUARANTINE_UNKNOWN_TASK",
			where: "judge.quarantine",
			message: `there is no task ${JSON.stringify(task)} here, so nothing would be left out`,
			help: meant === null ? help : `did you mean '${meant}'? ${help}`
		};
	}));
}
/** The cap nobody chose binds as one in the settings does; only that it demands no price. */
function limitsOf({ judge, defaultCap }) {
	return defaultCap === null ? judge : {
		...judge,
		"max-cost": judge["max-cost"] ?? defaultCap
	};
}
/** What nobody chose is said: it decides what is run and what that may cost. */
function noteDefaults({ judge, defaultSuite, defaultCap }, suite, note) {
	if (judge.suite !== void 0 || judge.tasks.length > 0) return;
	if (defaultSuite === "smoke") {
		note(`no settings file here: the tasks are ${suite}`);
		return;
	}
	note(`no suite is named (judge.suite): the tasks are ${suite}${judge["max-cost"] === void 0 ? `, stopped at ${defaultCap} US dollars (judge.max-cost)` : ""}`);
}
/** Where attempts leave their files. Of private tasks nothing may lie among the results, which are uploaded. */
function attemptsFolder({ privateSeed, cacheDir }, out) {
	return privateSeed === null ? out : (0, node_path.join)(cacheDir, "runs", require_steps.digestOf(out));
}

// src/gate/before-start.ts
/** `sre-gate doctor`: everything that a plan stands on, looked at once. */
async function examineHere(request) {
	const bench = await openWorkbench(request);
	try {
		return await examine({
			...startOf$1(bench),
			baseline: bench.baseline,
			baselinePlace: request.baseline?.where ?? "",
			incompatible: incompatibleParts(bench)
		});
	} finally {
		await bench.close();
	}
}
/** For `--dry-run`: all that a run would be refused for, and what could not be compared. */
async function refusalsBeforeStart(bench) {
	const where = bench.request.baseline?.where ?? "baseline";
	return [...incompatibleParts(bench).map(({ part, base, now }) => ({
		code: "BASELINE_INCOMPATIBLE",
		where,
		message: `it was measured with another ${part} (${base}, here ${now}): the verdict would be 'incompatible'`,
		help: "Set that back, or make the baseline anew: sre-gate run && sre-gate baseline add --replace"
	})), ...await refusalsOfStart(startOf$1(bench))];
}
/** Mistakes that make every attempt fail are told before the first one. */
function refuseMistakes(bench) {
	const problems = plainMistakes(startOf$1(bench));
	if (problems.length > 0) throw new require_start.UserError(problems);
}
/** What makes a verdict `incompatible` is known before anything is run. */
function incompatibleParts({ baseline, settings, matcher, suite, agent }) {
	if (baseline === null) return [];
	const named = settings.privateSeed === null ? suite : require_steps.privateSuite(suite);
	const instrument = instrumentOf(settings, { isolation: baseline.instrument.isolation }, matcher);
	return compareWithBaseline({
		suite: named,
		instrument,
		agent: agent.identity
	}, baseline).incompatible;
}
function startOf$1({ settings, tasks, request }) {
	const { agent } = settings;
	return {
		settings,
		agent,
		guarded: guardedFrom(settings, agent, tasks),
		replay: request.replay ?? null
	};
}

// src/runner/command/environment.ts
/** What every program needs to find its way and its language; nothing that could hold a secret. */
const ALWAYS = [
	"PATH",
	"LANG",
	"LC_ALL",
	"LC_CTYPE",
	"TZ",
	"TERM"
];
/** The variables that pass to the agent: a short fixed list and those the judge names, never ours. */
function allowedEnvironment(source, allowed) {
	const result = {};
	for (const name of [...ALWAYS, ...allowed]) {
		const value = source[name];
		if (value !== void 0) result[name] = value;
	}
	return result;
}

// src/runner/journal/cache.ts
/** Finished attempts of earlier runs, one file each, by key. Any cache service can carry the folder. */
var AttemptCache = class {
	#dir;
	#keyOf;
	#journal;
	#notBefore;
	constructor(dir, keyOf, journal, notBefore = /* @__PURE__ */ new Date(0)) {
		this.#notBefore = notBefore;
		this.#dir = dir;
		this.#keyOf = keyOf;
		this.#journal = journal;
	}
	/** Lays a known attempt into the run, marked as found and not measured now. */
	async find(planned, folder) {
		if (this.#dir === null) return null;
		const bytes = require_steps.readKept(this.#dir, this.#nameOf(planned));
		const files = bytes === null ? null : require_steps.readPack(bytes);
		const result = files?.get(RESULT);
		if (!files || !result) return null;
		const found = this.#journal.parse(Buffer.from(result).toString(), planned);
		if (found === null || new Date(found.times.startedAt) < this.#notBefore) return null;
		if ((0, node_fs.existsSync)(folder)) await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
		await require_steps.unpack(new Map([...files].filter(([path]) => path !== RESULT)), folder);
		return {
			...found,
			attempt: {
				...found.attempt,
				cached: true
			}
		};
	}
	async keep(planned, finished, folder) {
		if (this.#dir === null || !isMeasured(finished.attempt.state)) return;
		const place = (0, node_path.join)(this.#dir, this.#nameOf(planned));
		const aside = `${place}.${(0, node_crypto.randomBytes)(6).toString("hex")}`;
		await (0, node_fs_promises.mkdir)((0, node_path.dirname)(place), { recursive: true });
		await (0, node_fs_promises.writeFile)(aside, require_steps.packFolders(folder, [""]));
		await (0, node_fs_promises.rename)(aside, place);
	}
	#nameOf(planned) {
		return `attempts/${this.#keyOf(planned)}.pack`;
	}
};
const RESULT = "result.json";

// src/runner/attempt/result.ts
const RESULT_FORMAT = "sre-gate-result@1";
/** result.json: its presence, whole, is what makes an attempt done. */
const ResultSchema = require_steps.strictObject({
	format: require_steps.literal(RESULT_FORMAT),
	/** Digest of everything that went in: task, agent, model, parameters, limits, repeat. */
	key: require_steps.string(),
	attempt: AttemptSchema,
	times: AttemptTimesSchema
});

// src/runner/schedule/retry.ts
/** Waits between tries after a provider's failure. Their number is the number of retries. */
const BACK_OFF_MS = [1e3, 4e3];
/** What a failed try left stays beside the next one: it is evidence. */
async function setTryAside(folder) {
	const tries = (0, node_path.join)(folder, "tries");
	await (0, node_fs_promises.mkdir)(tries, { recursive: true });
	const number = Math.max(0, ...(await (0, node_fs_promises.readdir)(tries)).map(Number).filter(Number.isInteger)) + 1;
	const aside = (0, node_path.join)(tries, String(number));
	await (0, node_fs_promises.mkdir)(aside);
	for (const name of await (0, node_fs_promises.readdir)(folder)) if (name !== "tries") await (0, node_fs_promises.rename)((0, node_path.join)(folder, name), (0, node_path.join)(aside, name));
}
/** Resolves early when the run is stopped. */
function backOff(milliseconds, signal) {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const done = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, milliseconds);
		signal.addEventListener("abort", done, { once: true });
	});
}

// src/runner/journal/journal.ts
const JournalSchema = require_steps.strictObject({
	format: require_steps.literal("sre-gate-journal@1"),
	/** A finished run is done with: the next one starts afresh. */
	finished: require_steps.boolean()
});
/**
* What survives a kill: one result.json per finished attempt, each naming by its key what it
* measured. The journal file only says whether the run they belong to is over, so losing it loses nothing.
*/
var Journal = class {
	#out;
	#keyOf;
	#notBefore;
	constructor(out, keyOf, notBefore = /* @__PURE__ */ new Date(0)) {
		this.#out = out;
		this.#keyOf = keyOf;
		this.#notBefore = notBefore;
	}
	/** Results of an interrupted run with the same inputs; what is not of the whole plan is cleared away. */
	async open(plan, whole = plan) {
		const folder = (0, node_path.join)(this.#out, "attempts");
		if (this.#isFinished()) await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
		const all = whole === plan ? null : this.#resultsOf(whole);
		const found = this.#resultsOf(plan);
		const kept = [...(all ?? found).keys(), ...found.keys()];
		if ((0, node_fs.existsSync)(this.#path())) await this.#clear(folder, new Set(kept.map((one) => this.#folderOf(one))));
		await this.#write(false);
		for (const [planned, { attempt }] of found) {
			if (isMeasured(attempt.state)) continue;
			await setTryAside(this.#folderOf(planned));
			found.delete(planned);
		}
		return found;
	}
	/** Attempts that join a finished run: nothing that lies there is cleared away. */
	async extend(plan) {
		await this.#write(false);
		return this.#resultsOf(plan);
	}
	#resultsOf(plan) {
		const found = /* @__PURE__ */ new Map();
		for (const planned of plan) {
			const result = this.read(this.#folderOf(planned), planned);
			if (result !== null && new Date(result.times.startedAt) >= this.#notBefore) found.set(planned, result);
		}
		return found;
	}
	async finish() {
		await this.#write(true);
	}
	/** A result counts only whole, well-formed, and for exactly this attempt. */
	read(folder, planned) {
		return this.parse(textOrNull((0, node_path.join)(folder, "result.json")), planned);
	}
	parse(text, planned) {
		if (text === null) return null;
		const parsed = ResultSchema.safeParse(parseJson(text));
		if (!parsed.success || parsed.data.key !== this.#keyOf(planned)) return null;
		const { attempt, times } = parsed.data;
		return attempt.task === planned.task && attempt.repeat === planned.repeat ? {
			attempt,
			times
		} : null;
	}
	async keep(planned, finished) {
		const { path, text } = this.#resultOf(planned, finished);
		await writeAtomically(path, text);
	}
	#resultOf(planned, finished) {
		const result = {
			format: RESULT_FORMAT,
			key: this.#keyOf(planned),
			...finished
		};
		return {
			path: (0, node_path.join)(this.#folderOf(planned), "result.json"),
			text: `${JSON.stringify(result, null, 2)}\n`
		};
	}
	#folderOf(planned) {
		return attemptFolder(this.#out, planned);
	}
	#isFinished() {
		const text = textOrNull(this.#path());
		if (text === null) return false;
		const parsed = JournalSchema.safeParse(parseJson(text));
		return parsed.success && parsed.data.finished;
	}
	async #write(finished) {
		const journal = {
			format: "sre-gate-journal@1",
			finished
		};
		await writeWhole$1(this.#path(), `${JSON.stringify(journal)}\n`);
	}
	#path() {
		return (0, node_path.join)(this.#out, "journal.json");
	}
	async #clear(folder, keep) {
		for (const task of names(folder)) for (const repeat of names((0, node_path.join)(folder, task))) {
			const path = (0, node_path.join)(folder, task, repeat);
			if (!keep.has(path)) await (0, node_fs_promises.rm)(path, {
				recursive: true,
				force: true
			});
		}
	}
};
function names(folder) {
	try {
		return (0, node_fs.readdirSync)(folder);
	} catch {
		return [];
	}
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/runner/journal/mounted.ts
/** What running a tool leaves beside it changes nothing that it does. */
const LEFT_BY_RUNS = /(^|\/)(__pycache__|\.git)$|\.pyc$/;
/**
* What lies in the folders of the machine that an agent may use, by names and sizes: to read a tool cache whole would take
* longer than many an attempt, and its times differ from machine to machine. Another version is seldom as large in every file.
*/
function mountedDigest(folders) {
	return require_steps.digestOf(Object.fromEntries(folders.map((folder) => [folder, sizesBelow(folder)])));
}
function sizesBelow(root) {
	const found = [];
	const walk = (path) => {
		if (LEFT_BY_RUNS.test(path)) return;
		const facts = (0, node_fs.lstatSync)((0, node_path.join)(root, path), { throwIfNoEntry: false });
		if (facts === void 0) return;
		if (!facts.isDirectory()) found.push(`${path} ${facts.size}`);
		else for (const name of namesIn((0, node_path.join)(root, path))) walk(path === "" ? name : `${path}/${name}`);
	};
	walk("");
	return found.sort(require_steps.byCodePoint);
}
function namesIn(folder) {
	try {
		return (0, node_fs.readdirSync)(folder);
	} catch {
		return [];
	}
}

// src/runner/journal/key.ts
/** Raise it when the runner starts to measure differently, so that older results are not found again. */
const RUNNER_VERSION = 1;
/** Names an attempt by everything that went into it: equal keys, equal measurement. */
function attemptKeys(request, agentDigest, isolation) {
	const { judge } = request;
	const shared = {
		runner: RUNNER_VERSION,
		replayed: (request.replay ?? null) !== null,
		prompt: promptDigest(judge.surfaces),
		agent: agentDigest,
		isolation,
		answers: judge.answers,
		limits: judge.limits,
		network: judge.network,
		surfaces: judge.surfaces,
		clock: judge.clock,
		env: judge.env,
		mounts: judge.mounts,
		...judge.mounts.length === 0 ? {} : { mounted: mountedDigest(judge.mounts) },
		models: judge.models,
		memory: judge.memory,
		workspace: judge.workspace
	};
	return (planned) => require_steps.digestOf({
		...shared,
		id: planned.task,
		task: request.tasks.get(planned.task)?.digest ?? "",
		repeat: planned.repeat
	});
}

// src/runner/process/mask.ts
/** Hides the values of variables that look like secrets, and of those that are `named` as such. */
function secretMask(environment, named) {
	const secrets = Object.entries(environment).flatMap(([name, value]) => require_steps.isMaskable(value) && (require_steps.isSecretName(name) || named.includes(name)) ? [value] : []);
	return secrets.length === 0 ? (text) => text : (text) => require_steps.redact(text, secrets);
}

// src/tasks/stage.ts
/**
* Lays out what the agent may see in a folder of random name below `parent`: hard links to the telemetry
* files, nothing else, no truth, no id in any path. Linking a snapshot of 1 GB takes milliseconds; where
* the file system cannot link, a file is cloned or, as the last resort, copied.
*/
async function stageSnapshot(task, parent) {
	const folder = (0, node_path.join)(parent, (0, node_crypto.randomBytes)(9).toString("base64url"));
	(0, node_fs.mkdirSync)(folder, { recursive: true });
	const source = await openSnapshot(task);
	const files = snapshotFiles(source).filter((file) => !isLeftOut(task.without, file));
	const folders = new Set(files.map(({ path }) => (0, node_path.dirname)((0, node_path.join)(folder, path))));
	for (const below of folders) (0, node_fs.mkdirSync)(below, { recursive: true });
	for (const { path } of files) await linkFile((0, node_path.join)(source, path), (0, node_path.join)(folder, path));
	return folder;
}
async function linkFile(from, to) {
	try {
		(0, node_fs.linkSync)((0, node_fs.realpathSync)(from), to);
	} catch (error) {
		if (!isNodeError(error) || !CANNOT_LINK.has(error.code ?? "")) throw error;
		await (0, node_fs_promises.copyFile)(from, to, node_fs.constants.COPYFILE_FICLONE);
	}
}
/** Another device, too many links, a file of another user (protected_hardlinks), no links at all. */
const CANNOT_LINK = /* @__PURE__ */ new Set([
	"EXDEV",
	"EMLINK",
	"EPERM",
	"EACCES",
	"ENOTSUP",
	"EOPNOTSUPP"
]);
function isNodeError(error) {
	return error instanceof Error && "code" in error;
}

// src/runner/replay/places.ts
/** Folders of an attempt that may differ between two runs and show up in what agent and model say. */
const NAMED = [
	"snapshot",
	"workspace",
	"home",
	"temporary",
	"agent"
];
/** Takes the places of this attempt out of a text, or puts them back: recordings travel. */
function placeNames(places) {
	const pairs = NAMED.map((name) => [places[name], `{{sre-gate:${name}}}`]).filter(([path]) => path.length > 1).sort(([left], [right]) => right.length - left.length);
	return {
		takeOut: (text) => pairs.reduce((out, [path, name]) => out.replaceAll(path, name), text),
		putBack: (text) => pairs.reduce((out, [path, name]) => out.replaceAll(name, path), text)
	};
}

// src/runner/meter/dialect.ts
const NOTHING_SEEN = {
	tokens: null,
	partial: false,
	model: null,
	cost: null,
	responseId: null
};
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectAt(value, key) {
	const inner = value[key];
	return isObject(inner) ? inner : {};
}
function countAt(value, key) {
	const inner = value[key];
	return typeof inner === "number" && Number.isFinite(inner) && inner >= 0 ? Math.round(inner) : 0;
}
/** A limit that a request sets; null where it sets none that could be one. */
function limitAt(value, key) {
	const limit = countAt(value, key);
	return limit > 0 ? limit : null;
}
function textAt(value, key) {
	const inner = value[key];
	return typeof inner === "string" ? inner : null;
}

// src/runner/trajectory/messages.ts
const NOTHING = {
	source: "user",
	text: "",
	reasoning: "",
	calls: [],
	results: []
};
/** The messages of a request, in order. */
function messagesOf({ exchange, request }) {
	switch (exchange.dialect) {
		case "openai-responses": return [...systemText(request.instructions), ...list(request.input).map((item) => typeof item === "string" ? {
			...NOTHING,
			text: item
		} : responsesItem(item))];
		case "gemini": return [...systemText(request.systemInstruction ?? request.system_instruction), ...list(request.contents).filter(isObject).map(geminiContent)];
		default: return [...systemText(request.system), ...list(request.messages).filter(isObject).map(chatMessage)];
	}
}
function systemText(value) {
	const text = textOf(value);
	return text === "" ? [] : [{
		...NOTHING,
		source: "system",
		text
	}];
}
/** Chat completions and Anthropic differ in where calls and results stand; neither has the other's fields. */
function chatMessage(message) {
	const role = textAt(message, "role") ?? "user";
	const parts = list(message.content).filter(isObject);
	const toolId = textAt(message, "tool_call_id");
	if (role === "tool" && toolId !== null) return {
		...NOTHING,
		results: [{
			id: toolId,
			content: textOf(message.content)
		}]
	};
	return {
		source: role === "assistant" ? "agent" : role === "user" ? "user" : "system",
		text: textOf(message.content),
		reasoning: textOf(message.reasoning_content ?? message.reasoning) + thinking(parts),
		calls: [...list(message.tool_calls).filter(isObject).map(chatCall), ...parts.filter((part) => part.type === "tool_use").map(anthropicCall)],
		results: parts.filter((part) => part.type === "tool_result").map((part) => ({
			id: textAt(part, "tool_use_id") ?? "",
			content: textOf(part.content)
		}))
	};
}
function thinking(parts) {
	return parts.map((part) => textAt(part, "thinking") ?? "").join("");
}
function chatCall(call) {
	const named = isObject(call.function) ? call.function : isObject(call.custom) ? call.custom : {};
	return toolCall(textAt(call, "id"), textAt(named, "name"), named.arguments ?? named.input);
}
function anthropicCall(part) {
	return toolCall(textAt(part, "id"), textAt(part, "name"), part.input);
}
function responsesItem(item) {
	if (!isObject(item)) return NOTHING;
	const id = textAt(item, "call_id") ?? textAt(item, "id") ?? "";
	switch (item.type) {
		case "function_call":
		case "custom_tool_call":
		case "local_shell_call": return {
			...NOTHING,
			source: "agent",
			calls: [toolCall(id, textAt(item, "name") ?? "local_shell", item.arguments ?? item.input ?? item.action)]
		};
		case "function_call_output":
		case "custom_tool_call_output":
		case "local_shell_call_output": return {
			...NOTHING,
			results: [{
				id,
				content: textOf(item.output)
			}]
		};
		case "reasoning": return {
			...NOTHING,
			source: "agent",
			reasoning: textOf(item.summary)
		};
		default: {
			const role = textAt(item, "role") ?? "user";
			const source = role === "assistant" ? "agent" : role === "user" ? "user" : "system";
			return {
				...NOTHING,
				source,
				text: textOf(item.content)
			};
		}
	}
}
/** Gemini has no call ids: the name stands for them. */
function geminiContent(content) {
	const parts = list(content.parts).filter(isObject);
	const spoken = parts.filter((part) => part.thought !== true);
	return {
		source: content.role === "model" ? "agent" : "user",
		text: spoken.map((part) => textAt(part, "text") ?? "").join(""),
		reasoning: parts.filter((part) => part.thought === true).map((part) => textAt(part, "text") ?? "").join(""),
		calls: parts.flatMap((part) => isObject(part.functionCall) ? [toolCall(textAt(part.functionCall, "name"), textAt(part.functionCall, "name"), part.functionCall.args)] : []),
		results: parts.flatMap((part) => isObject(part.functionResponse) ? [{
			id: textAt(part.functionResponse, "name") ?? "",
			content: JSON.stringify(part.functionResponse.response ?? null)
		}] : [])
	};
}
function toolCall(id, name, input) {
	return {
		tool_call_id: id ?? "",
		function_name: name ?? "",
		arguments: argumentsOf(input)
	};
}
function argumentsOf(input) {
	if (isObject(input)) return { ...input };
	if (typeof input !== "string") return {};
	try {
		const parsed = JSON.parse(input);
		return isObject(parsed) ? { ...parsed } : { input: parsed };
	} catch {
		return { input };
	}
}
function list(value) {
	if (Array.isArray(value)) return value;
	return value === void 0 || value === null ? [] : [value];
}
/** Text, or the text parts of a list of parts. */
function textOf(value) {
	if (typeof value === "string") return value;
	if (isObject(value)) return textAt(value, "text") ?? textOf(value.parts ?? null);
	return list(value).map((part) => typeof part === "string" ? part : isObject(part) ? textAt(part, "text") ?? "" : "").join("");
}

// src/runner/trajectory/answers.ts
/** What the model said in an answer, streamed or whole. */
function answerOf(conversation) {
	const documents = documentsOf(conversation);
	switch (conversation.exchange.dialect) {
		case "openai-responses": return responsesAnswer(documents);
		case "anthropic": return anthropicAnswer(documents);
		case "gemini": return joined(documents.flatMap((document) => objects(document.candidates).map((one) => geminiContent(isObject(one.content) ? {
			role: "model",
			...one.content
		} : {}))));
		default: return chatAnswer(documents);
	}
}
function documentsOf({ contentType, response }) {
	const text = response.toString("utf8");
	return (contentType.includes("text/event-stream") ? text.split(/\r?\n/).flatMap((line) => line.startsWith("data:") ? [line.slice(5)] : []) : [text]).flatMap((piece) => {
		try {
			const document = JSON.parse(piece);
			return Array.isArray(document) ? document.filter(isObject) : isObject(document) ? [document] : [];
		} catch {
			return [];
		}
	});
}
/** Deltas of one call carry its index; only the first names it. */
function chatAnswer(documents) {
	let text = "";
	let reasoning = "";
	const calls = /* @__PURE__ */ new Map();
	for (const document of documents) for (const choice of objects(document.choices).slice(0, 1)) {
		const said = isObject(choice.delta) ? choice.delta : isObject(choice.message) ? choice.message : {};
		text += textOf(said.content);
		reasoning += textOf(said.reasoning_content ?? said.reasoning);
		objects(said.tool_calls).forEach((call, position) => {
			const index = typeof call.index === "number" ? call.index : position;
			const known = calls.get(index) ?? {
				id: "",
				name: "",
				input: ""
			};
			const named = isObject(call.function) ? call.function : {};
			calls.set(index, {
				id: known.id || (textAt(call, "id") ?? ""),
				name: known.name + (textAt(named, "name") ?? ""),
				input: known.input + (textAt(named, "arguments") ?? "")
			});
		});
	}
	return agentSaid(text, reasoning, calls);
}
function anthropicAnswer(documents) {
	let text = "";
	let reasoning = "";
	const calls = /* @__PURE__ */ new Map();
	const begin = (block, index) => {
		text += textAt(block, "text") ?? "";
		reasoning += textAt(block, "thinking") ?? "";
		if (block.type !== "tool_use") return;
		const input = isObject(block.input) && Object.keys(block.input).length > 0 ? JSON.stringify(block.input) : "";
		calls.set(index, {
			id: textAt(block, "id") ?? "",
			name: textAt(block, "name") ?? "",
			input
		});
	};
	for (const document of documents) {
		const index = typeof document.index === "number" ? document.index : 0;
		if (isObject(document.content_block)) begin(document.content_block, index);
		objects(document.content).forEach(begin);
		if (!isObject(document.delta)) continue;
		text += textAt(document.delta, "text") ?? "";
		reasoning += textAt(document.delta, "thinking") ?? "";
		const known = calls.get(index);
		if (known) known.input += textAt(document.delta, "partial_json") ?? "";
	}
	return agentSaid(text, reasoning, calls);
}
/** The last event of a stream holds the whole answer. */
function responsesAnswer(documents) {
	const whole = documents.findLast((one) => Array.isArray(one.output) || isObject(one.response));
	return joined(objects((isObject(whole?.response) ? whole.response : whole)?.output).map(responsesItem));
}
function joined(all) {
	return {
		source: "agent",
		text: all.map((one) => one.text).join(""),
		reasoning: all.map((one) => one.reasoning).join(""),
		calls: all.flatMap((one) => one.calls),
		results: []
	};
}
function agentSaid(text, reasoning, calls) {
	return {
		source: "agent",
		text,
		reasoning,
		calls: [...calls.entries()].sort(([left], [right]) => left - right).map(([, call]) => toolCall(call.id, call.name, call.input || {})),
		results: []
	};
}
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

// src/runner/trajectory/atif.ts
/** ATIF, the interchange format for agent trajectories: we write v1.7 and read any v1. */
const ATIF_VERSION = "ATIF-v1.7";
const extra = require_steps.record(require_steps.string(), require_steps.unknown()).optional();
const tokens = require_steps.number().nonnegative().nullish();
const ContentSchema = require_steps.union([require_steps.string(), require_steps.array(require_steps.looseObject({ type: require_steps._enum(["text", "image"]) }))]);
const ToolCallSchema = require_steps.strictObject({
	tool_call_id: require_steps.string(),
	function_name: require_steps.string(),
	arguments: require_steps.record(require_steps.string(), require_steps.unknown()),
	extra
});
const ObservationSchema = require_steps.strictObject({ results: require_steps.array(require_steps.strictObject({
	source_call_id: require_steps.string().nullish(),
	content: ContentSchema.nullish(),
	subagent_trajectory_ref: require_steps.array(require_steps.unknown()).nullish(),
	extra
})) });
const MetricsSchema = require_steps.strictObject({
	prompt_tokens: tokens,
	completion_tokens: tokens,
	cached_tokens: tokens,
	cost_usd: tokens,
	prompt_token_ids: require_steps.array(require_steps.number()).nullish(),
	completion_token_ids: require_steps.array(require_steps.number()).nullish(),
	logprobs: require_steps.array(require_steps.number()).nullish(),
	extra
});
const StepSchema = require_steps.strictObject({
	step_id: require_steps.number().int().positive(),
	timestamp: require_steps.string().nullish(),
	source: require_steps._enum([
		"system",
		"user",
		"agent"
	]),
	message: ContentSchema,
	model_name: require_steps.string().nullish(),
	reasoning_effort: require_steps.union([require_steps.string(), require_steps.number()]).nullish(),
	reasoning_content: require_steps.string().nullish(),
	tool_calls: require_steps.array(ToolCallSchema).nullish(),
	observation: ObservationSchema.nullish(),
	metrics: MetricsSchema.nullish(),
	is_copied_context: require_steps.boolean().nullish(),
	llm_call_count: require_steps.number().int().nonnegative().nullish(),
	extra
});
const TrajectorySchema = require_steps.strictObject({
	schema_version: require_steps.string().regex(/^ATIF-v1\.\d+$/),
	session_id: require_steps.string().nullish(),
	trajectory_id: require_steps.string().nullish(),
	agent: require_steps.strictObject({
		name: require_steps.string(),
		version: require_steps.string(),
		model_name: require_steps.string().nullish(),
		tool_definitions: require_steps.array(require_steps.unknown()).nullish(),
		extra
	}),
	steps: require_steps.array(StepSchema),
	notes: require_steps.string().nullish(),
	final_metrics: require_steps.strictObject({
		total_prompt_tokens: tokens,
		total_completion_tokens: tokens,
		total_cached_tokens: tokens,
		total_cost_usd: tokens,
		total_steps: tokens,
		extra
	}).nullish(),
	continued_trajectory_ref: require_steps.unknown().optional(),
	/** Whole trajectories themselves: each is read by the same rules. */
	subagent_trajectories: require_steps.array(require_steps.unknown()).nullish(),
	extra
});
/** The schema and the rules between steps: numbers without gaps, agent fields, calls that exist. */
function readTrajectory(text) {
	let document;
	try {
		document = JSON.parse(text);
	} catch {
		return {
			kind: "invalid",
			reason: "not JSON"
		};
	}
	return nestsWithin(document, DEEPEST) ? readDocument(document) : {
		kind: "invalid",
		reason: "nested too deeply"
	};
}
/** The parser takes any depth; what reads and writes a document after it runs out of stack some thousands deep. */
const DEEPEST = 200;
/** Level by level, so that the question itself needs no stack. */
function nestsWithin(document, depth) {
	let level = [document];
	for (let left = depth; left >= 0; left -= 1) {
		level = level.flatMap((value) => typeof value === "object" && value !== null ? Object.values(value) : []);
		if (level.length === 0) return true;
	}
	return false;
}
function readDocument(document) {
	const parsed = TrajectorySchema.safeParse(document);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return {
			kind: "invalid",
			reason: `${issue?.path.join(".")}: ${issue?.message}`
		};
	}
	const broken = parsed.data.steps.map(brokenRule).find((reason) => reason !== null) ?? brokenSubagent(parsed.data.subagent_trajectories ?? []);
	return broken === null ? {
		kind: "valid",
		trajectory: parsed.data
	} : {
		kind: "invalid",
		reason: broken
	};
}
/** Embedded trajectories hold to the same rules and are told apart by an id. */
function brokenSubagent(embedded) {
	const ids = /* @__PURE__ */ new Set();
	for (const [index, document] of embedded.entries()) {
		const where = `subagent_trajectories[${index}]`;
		const reading = readDocument(document);
		if (reading.kind === "invalid") return `${where}: ${reading.reason}`;
		const id = reading.trajectory.trajectory_id ?? null;
		if (id === null) return `${where} has no trajectory_id`;
		if (ids.has(id)) return `${where} repeats the trajectory_id ${id}`;
		ids.add(id);
	}
	return null;
}
function brokenRule(step, index) {
	const where = `steps[${index}]`;
	if (step.step_id !== index + 1) return `${where}.step_id is ${step.step_id}, not ${index + 1}`;
	const agentOnly = [
		step.model_name,
		step.reasoning_effort,
		step.reasoning_content,
		step.tool_calls,
		step.metrics
	];
	if (step.source !== "agent" && agentOnly.some((field) => field != null)) return `${where} carries agent fields and is from ${step.source}`;
	if (step.llm_call_count === 0 && (step.metrics != null || step.reasoning_content != null)) return `${where} called no model and has metrics or reasoning of one`;
	const calls = new Set(step.tool_calls?.map((call) => call.tool_call_id));
	const stray = step.observation?.results.find((result) => result.source_call_id != null && !calls.has(result.source_call_id));
	return stray === void 0 ? null : `${where} observes ${stray.source_call_id}, which it never called`;
}

// src/runner/trajectory/build.ts
/**
* One trajectory from what passes the proxy. The agent sends its history again with every request,
* so only the messages after those of the request before are new, and only they are kept: a hundred
* requests would otherwise be held a hundred times over. Results of tools go to the step that called.
*/
var TrajectoryBuilder = class {
	#steps = [];
	#known = 0;
	add(conversation) {
		if (!isAnswered(conversation)) return;
		const messages = messagesOf(conversation);
		const fresh = messages.length >= this.#known ? messages.slice(this.#known) : messages;
		for (const said of fresh) addSaid(this.#steps, said);
		this.#steps.push(agentStep(conversation, answerOf(conversation)));
		this.#known = messages.length;
	}
	build(agent, usage) {
		const steps = this.#steps.map((step, index) => ({
			...step,
			step_id: index + 1
		}));
		return {
			schema_version: ATIF_VERSION,
			agent: {
				name: agent.name,
				version: "unknown",
				...usage.model === null ? {} : { model_name: usage.model }
			},
			steps,
			final_metrics: {
				total_prompt_tokens: usage.inputTokens,
				total_completion_tokens: usage.outputTokens,
				total_cached_tokens: usage.cachedTokens,
				total_cost_usd: usage.cost,
				total_steps: steps.length,
				extra: { ...activityOf(steps) }
			}
		};
	}
};
function isAnswered({ exchange }) {
	return exchange.status !== null && exchange.status >= 200 && exchange.status < 300;
}
function addSaid(steps, said) {
	for (const result of said.results) observe(steps, result);
	if (said.source === "agent" || said.text === "") return;
	steps.push({
		step_id: 1,
		source: said.source,
		message: said.text
	});
}
function observe(steps, result) {
	const caller = steps.findLast((step) => step.tool_calls?.some((call) => call.tool_call_id === result.id));
	if (caller === void 0) return;
	const results = caller.observation?.results ?? [];
	if (results.some((one) => one.source_call_id === result.id)) return;
	caller.observation = { results: [...results, {
		source_call_id: result.id,
		content: result.content
	}] };
}
function agentStep({ exchange }, said) {
	const { tokens } = exchange;
	return {
		step_id: 1,
		timestamp: exchange.at,
		source: "agent",
		message: said.text,
		llm_call_count: 1,
		...exchange.served === null ? {} : { model_name: exchange.served },
		...said.reasoning === "" ? {} : { reasoning_content: said.reasoning },
		...said.calls.length === 0 ? {} : { tool_calls: [...said.calls] },
		...tokens === null ? {} : { metrics: {
			prompt_tokens: tokens.input,
			completion_tokens: tokens.output,
			cached_tokens: tokens.cached,
			...exchange.cost === null ? {} : { cost_usd: exchange.cost },
			extra: {
				reasoning_tokens: tokens.reasoning,
				cache_creation_input_tokens: tokens.cacheWrite
			}
		} }
	};
}
const SNAPSHOT_FILE = /[\w./-]+\.(?:tsv|json|jsonl|csv|log|txt|yaml|yml)\b/g;
/** What the agent did, as far as its tool calls tell. */
function activityOf(steps) {
	const files = /* @__PURE__ */ new Set();
	let commands = 0;
	for (const call of steps.flatMap((step) => step.tool_calls ?? [])) {
		const { arguments: input } = call;
		const command = input.cmd ?? input.command ?? input.script;
		if (typeof command === "string" || Array.isArray(command)) commands += 1;
		for (const match of JSON.stringify(input).match(SNAPSHOT_FILE) ?? []) files.add(match.split("/").at(-1) ?? match);
	}
	return {
		commands,
		files_read: files.size
	};
}

// src/runner/meter/agent-environment.ts
const PLACEHOLDER = "sre-gate-placeholder-key";
/** Base URLs that lead to the proxy, and keys that open nothing. */
function proxyEnvironment(origin, upstreams) {
	const result = {};
	for (const upstream of upstreams) Object.assign(result, variablesOf(upstream, origin));
	return result;
}
function variablesOf(upstream, origin) {
	const url = `${origin}${upstream.prefix}`;
	switch (upstream.name) {
		case "openai": return {
			OPENAI_BASE_URL: `${url}/v1`,
			OPENAI_API_BASE: `${url}/v1`,
			OPENAI_API_KEY: PLACEHOLDER
		};
		case "anthropic": return {
			ANTHROPIC_BASE_URL: url,
			ANTHROPIC_API_KEY: PLACEHOLDER
		};
		case "gemini": return {
			GOOGLE_GEMINI_BASE_URL: url,
			GEMINI_BASE_URL: url,
			GEMINI_API_KEY: PLACEHOLDER,
			GOOGLE_API_KEY: PLACEHOLDER
		};
		default: {
			const name = upstream.name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
			const path = upstream.family === "openai" ? `${url}/v1` : url;
			return {
				[`${name}_BASE_URL`]: path,
				[`${name}_API_KEY`]: PLACEHOLDER
			};
		}
	}
}

// src/runner/meter/replies.ts
/** 403 and not 429, so that clients do not retry; typed, so that an agent can tell why. */
function refuse(response, type, message) {
	answer(response, 403, {
		type: "error",
		error: {
			type: `sre_gate_${type.replaceAll("-", "_")}`,
			code: type,
			message
		}
	});
}
function answer(response, status, document) {
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return;
	}
	const text = JSON.stringify(document);
	response.writeHead(status, {
		"content-type": "application/json",
		"content-length": Buffer.byteLength(text)
	});
	response.end(text);
}

// src/runner/meter/door.ts
/** Only the attempt's sandbox has this file. */
async function openSocket(path, handle) {
	const server = serve((request, response) => handle(request, response, request.url ?? ""));
	await listen(server, { path });
	await (0, node_fs_promises.chmod)(path, 438);
	return {
		origin: "http://localhost",
		close: () => shut(server)
	};
}
/** Loopback is shared without a network namespace, so the path carries a secret of the attempt. */
async function openPort(handle) {
	const secret = `/${(0, node_crypto.randomBytes)(12).toString("hex")}`;
	const server = serve(async (request, response) => {
		const target = request.url ?? "";
		if (target.startsWith(`${secret}/`)) return handle(request, response, target.slice(secret.length));
		refuse(response, "not-served", "this is another attempt's door");
	});
	await listen(server, {
		port: 0,
		host: "127.0.0.1"
	});
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("no port");
	return {
		origin: `http://127.0.0.1:${address.port}${secret}`,
		close: () => shut(server)
	};
}
function serve(handle) {
	const server = (0, node_http.createServer)((request, response) => {
		handle(request, response).catch(() => response.destroy());
	});
	server.requestTimeout = 0;
	server.timeout = 0;
	server.on("connect", (_request, socket) => {
		socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
	});
	return server;
}
function listen(server, place) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(place, () => resolve());
	});
}
function shut(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

// src/runner/meter/decoded.ts
/**
* We ask for no compression, and some gateways compress all the same. The agent then gets the plain bytes: those
* any client reads, and usage could be neither read nor taken out of compressed ones. What we cannot unpack passes as
* it is, and its usage is unknown.
*/
function decoded(incoming) {
	const unpack = unpackerFor(incoming.headers["content-encoding"]);
	return unpack === null ? {
		stages: [incoming],
		changed: false
	} : {
		stages: [incoming, unpack],
		changed: true
	};
}
function unpackerFor(encoding) {
	switch (encoding?.trim().toLowerCase()) {
		case "gzip":
		case "x-gzip": return (0, node_zlib.createGunzip)();
		case "deflate": return (0, node_zlib.createInflate)();
		case "br": return (0, node_zlib.createBrotliDecompress)();
		default: return null;
	}
}

// src/runner/meter/forward.ts
const KEPT = {
	keepAlive: true,
	maxSockets: Number.POSITIVE_INFINITY
};
const HTTP = {
	request: node_http.request,
	agent: new node_http.Agent(KEPT)
};
let secured = null;
/** Loaded with the first request: an agent that asks no model does not wait for all of TLS. */
function https() {
	secured ??= import("node:https").then(({ Agent, request }) => ({
		request,
		agent: new Agent(KEPT)
	}));
	return secured;
}
/** Without a byte for this long a provider hangs. Models think for minutes, not for ten. */
const SILENCE_MS = 6e5;
/** Sends a request on with the real key. Resolves at the answer's headers; the body is still to come. */
async function forward(forwarding) {
	const { url, body } = forwarding;
	const { request, agent } = url.protocol === "https:" ? await https() : HTTP;
	return new Promise((resolve, reject) => {
		const outgoing = request(url, {
			method: "POST",
			agent,
			headers: headersFor(forwarding),
			signal: forwarding.signal
		});
		outgoing.setTimeout(forwarding.silenceMs, () => outgoing.destroy(/* @__PURE__ */ new Error(`no byte for ${Math.round(forwarding.silenceMs / 1e3)} s`)));
		outgoing.once("response", resolve);
		outgoing.once("error", reject);
		outgoing.end(body);
	});
}
/** Of the agent's headers only those that shape the answer; never its idea of keys, hosts or routes. */
const PASSED = [
	"content-type",
	"accept",
	"user-agent",
	"anthropic-version",
	"anthropic-beta",
	"openai-beta",
	"idempotency-key",
	"x-stainless-retry-count"
];
function headersFor(forwarding) {
	const headers = {};
	for (const name of PASSED) {
		const value = forwarding.headers[name];
		if (value !== void 0) headers[name] = value;
	}
	return {
		"content-type": "application/json",
		...headers,
		...forwarding.upstream.headers,
		"accept-encoding": "identity",
		"content-length": String(forwarding.body.length)
	};
}
/** Connections of one hop say nothing about the next. */
const HOP = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
	"set-cookie"
]);
function passedResponseHeaders(incoming, body) {
	const headers = {};
	for (const [name, value] of Object.entries(incoming.headers)) {
		if (value === void 0 || HOP.has(name)) continue;
		if (name === "content-length" && (body.hidesUsage || body.decoded)) continue;
		if (name === "content-encoding" && body.decoded) continue;
		headers[name] = value;
	}
	return headers;
}

// src/runner/meter/hide-usage.ts
/**
* Takes the usage chunk that we asked for out of a chat stream again: it has no choices, and some
* clients read choices[0] of every chunk. Everything else passes byte for byte, event by event.
*/
function hideUsageChunk() {
	let held = Buffer.alloc(0);
	return new node_stream.Transform({
		transform(chunk, _encoding, done) {
			held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
			for (let end = eventEnd(held); end > 0; end = eventEnd(held)) {
				const event = held.subarray(0, end);
				held = held.subarray(end);
				if (!isUsageOnly(event)) this.push(event);
			}
			done();
		},
		flush(done) {
			if (held.length > 0) this.push(held);
			done();
		}
	});
}
function eventEnd(bytes) {
	const plain = bytes.indexOf("\n\n");
	const carriage = bytes.indexOf("\r\n\r\n");
	if (plain < 0 && carriage < 0) return -1;
	if (carriage >= 0 && (plain < 0 || carriage < plain)) return carriage + 4;
	return plain + 2;
}
function isUsageOnly(event) {
	const text = event.toString("utf8").trim();
	if (!text.startsWith("data:") || !text.includes("\"usage\"")) return false;
	try {
		const document = JSON.parse(text.slice(5));
		if (!isObject(document) || !isObject(document.usage)) return false;
		return Array.isArray(document.choices) && document.choices.length === 0;
	} catch {
		return false;
	}
}

// src/runner/meter/under-way.ts
/** Requests that went out and are not counted yet, and whoever waits for what they will turn out to use. */
var UnderWay = class {
	#reserves = /* @__PURE__ */ new Set();
	#waiting = [];
	get tokens() {
		return this.#sum(({ tokens }) => tokens);
	}
	get cost() {
		return this.#sum(({ cost }) => cost);
	}
	#sum(part) {
		return [...this.#reserves].reduce((sum, one) => sum + part(one), 0);
	}
	/** Returns what to call when the reply was counted. */
	add(reserve) {
		const own = { ...reserve };
		this.#reserves.add(own);
		return () => {
			if (!this.#reserves.delete(own)) return;
			for (const wake of this.#waiting.splice(0)) wake();
		};
	}
	/** True when something was counted, false when `signal` came first. Woken in the order of asking. */
	async changed(signal) {
		if (signal.aborted) return false;
		return new Promise((resolve) => {
			const wake = () => {
				signal.removeEventListener("abort", giveUp);
				resolve(true);
			};
			const giveUp = () => {
				this.#waiting = this.#waiting.filter((one) => one !== wake);
				resolve(false);
			};
			signal.addEventListener("abort", giveUp, { once: true });
			this.#waiting.push(wake);
		});
	}
};

// src/runner/meter/ledger.ts
const NONE = {
	turns: 0,
	tokens: 0,
	cost: 0,
	uncounted: 0,
	boundless: 0
};
/** Prompts, logs and JSON have three to four bytes a token. */
const BYTES_PER_TOKEN = 3;
const UNKNOWN_CALL = "what an earlier call used is unknown, so the limit";
/** What one attempt has used of its limits. A turn is a generation that the provider answered with 2xx. */
var Ledger = class {
	#turns = 0;
	#pending = 0;
	#longestOutput = null;
	#input = 0;
	#cached = 0;
	#cacheWrite = 0;
	#output = 0;
	#cost = 0;
	#uncounted = 0;
	#unpriced = 0;
	/** Calls charged with what they may have used, because their own count never came. */
	#charged = 0;
	#boundless = 0;
	/** The part of it all that the provider's broken answers take. */
	#broken = { ...NONE };
	#model = null;
	#underWay = new UnderWay();
	#limits;
	#price;
	#named;
	constructor({ limits, price, named }) {
		this.#limits = limits;
		this.#price = price;
		this.#named = named;
	}
	/**
	* Asked before a request goes out: the hold on its share, why it is refused, or null when `signal` came first.
	* What is under way may turn out to leave nothing, so a request that might be one too many waits for its count:
	* it is refused for what was used and never for a guess.
	*/
	async enter(asking, signal) {
		for (;;) {
			const refusal = this.refusal(asking.model, asking.family);
			if (refusal !== null) return refusal;
			if (this.#hasRoom()) return this.begin(asking);
			if (!await this.#underWay.changed(signal)) return null;
		}
	}
	/**
	* By what was used. Of turns also those under way count, as if they will succeed. Money is kept whoever broke an answer
	* off; but where nothing would be refused without the provider's broken ones, it is the provider that stops the agent.
	*/
	refusal(model, family) {
		const all = this.#figures();
		const cut = this.#cutAt(all, model, family);
		if (cut === null) return null;
		return {
			cut,
			fault: this.#cutAt(without(all, this.#broken), model, family) === null ? "provider" : "agent"
		};
	}
	#figures() {
		return {
			turns: this.#turns + this.#pending,
			tokens: this.#input + this.#output,
			cost: this.#cost,
			uncounted: this.#uncounted,
			boundless: this.#boundless
		};
	}
	#cutAt(used, model, family) {
		const { turns, tokens, cost } = this.#limits;
		if (turns !== null && used.turns >= turns) return {
			kind: "turn-limit",
			reason: `the limit of ${turns} turns is reached`
		};
		if (tokens !== null && used.tokens >= tokens) return {
			kind: "token-limit",
			reason: `the limit of ${tokens} tokens is reached`
		};
		if (tokens !== null && used.uncounted > 0) return {
			kind: "token-limit",
			reason: `${UNKNOWN_CALL} of ${tokens} tokens cannot be kept`
		};
		if (cost === null) return null;
		if (used.boundless > 0) return {
			kind: "cost-limit",
			reason: `${UNKNOWN_CALL} of ${cost} US dollars cannot be kept`
		};
		if (used.cost >= cost) return {
			kind: "cost-limit",
			reason: `the limit of ${cost} US dollars is reached`
		};
		if (!this.#hasPrice(model, family)) return {
			kind: "cost-limit",
			reason: `the model ${JSON.stringify(model)} has no price, so the limit of ${cost} US dollars cannot be kept`
		};
		return null;
	}
	#hasPrice(model, family) {
		return model !== null && this.#price !== null && this.#price(model, ONE_EACH, family) !== null;
	}
	#hasRoom() {
		const { tokens, cost } = this.#limits;
		if (tokens !== null && this.#input + this.#output + this.#underWay.tokens >= tokens) return false;
		return cost === null || this.#cost + this.#underWay.cost < cost;
	}
	begin(asking) {
		this.#pending += 1;
		return {
			answered: () => {
				this.#pending -= 1;
				this.#turns += 1;
			},
			failed: () => {
				this.#pending -= 1;
			},
			release: this.#underWay.add(this.#reserveFor(asking))
		};
	}
	/** Where nothing is declared and nothing was seen yet, one request may take all there is. */
	#reserveFor(asking) {
		const most = this.#mostFor(asking);
		if (most === null) return {
			tokens: Number.POSITIVE_INFINITY,
			cost: Number.POSITIVE_INFINITY
		};
		const cost = this.#priceOf([asking.model], most, asking.family);
		return {
			tokens: most.input + most.output,
			cost: cost ?? Number.POSITIVE_INFINITY
		};
	}
	#mostFor({ bytes, declaredOutput }) {
		const output = declaredOutput ?? this.#longestOutput;
		if (output === null) return null;
		return {
			input: Math.ceil(bytes / BYTES_PER_TOKEN),
			cached: 0,
			cacheWrite: 0,
			output,
			reasoning: 0
		};
	}
	/** The dollars of one answer, for its record; null when unknown. `fault`: who ended it, where it is not whole. */
	count(seen, asking, extent, fault) {
		const before = this.#figures();
		const cost = this.#counted(seen, asking, extent);
		if (extent !== "whole" && fault === "provider") {
			const more = without(this.#figures(), before);
			add(this.#broken, {
				...more,
				turns: 1
			});
		}
		return cost;
	}
	#counted(seen, asking, extent) {
		this.#model = seen.model ?? this.#model ?? this.#knownModel(asking);
		const told = extent === "whole" || !seen.partial ? seen.tokens : null;
		return told === null ? this.#charge(seen, asking, extent) : this.#countTold(seen, told, asking);
	}
	/** Where no answer named it: the agent's own words would stand in reports that show nothing else of a private task. */
	#knownModel({ model, family }) {
		return model === null ? null : this.#named(model, family);
	}
	#countTold(seen, tokens, asking) {
		this.#add(tokens);
		this.#longestOutput = Math.max(this.#longestOutput ?? 0, tokens.output);
		const cost = seen.cost ?? this.#priceOf([seen.model, asking.model], tokens, asking.family);
		if (cost === null) this.#unpriced += 1;
		else this.#cost += cost;
		return cost;
	}
	/** An agent that hangs up before the last event must not get for nothing what the provider will bill. */
	#charge(seen, asking, extent) {
		const tokens = this.#assumed(seen.tokens, asking, extent);
		if (tokens === null) {
			this.#uncounted += 1;
			this.#unpriced += 1;
			this.#boundless += 1;
			return null;
		}
		this.#add(tokens);
		this.#charged += 1;
		const cost = this.#priceOf([seen.model, asking.model], tokens, asking.family);
		if (cost === null) {
			this.#unpriced += 1;
			this.#boundless += 1;
		} else this.#cost += cost;
		return null;
	}
	/** What was reserved for it, except what the answer did say; where not one byte came nothing was written. */
	#assumed(said, asking, extent) {
		const most = this.#mostFor(extent === "nothing" ? {
			...asking,
			declaredOutput: 0
		} : asking);
		if (most === null || said === null) return most;
		return {
			...said,
			output: Math.max(said.output, most.output)
		};
	}
	#add(tokens) {
		this.#input += tokens.input;
		this.#cached += tokens.cached;
		this.#cacheWrite += tokens.cacheWrite;
		this.#output += tokens.output;
	}
	/** By the first of the names that has a price. */
	#priceOf(names, tokens, family) {
		for (const name of names) {
			const cost = name === null ? null : this.#price?.(name, tokens, family) ?? null;
			if (cost !== null) return cost;
		}
		return null;
	}
	/** Null when nothing was metered: an agent that spoke past us (or to no model) is unknown, not free. */
	usage() {
		if (this.#turns === 0) return null;
		const counted = this.#uncounted === 0;
		const priced = this.#boundless === 0 && this.#turns > this.#unpriced;
		const known = this.#charged > 0 ? "estimated" : "metered";
		return {
			...UNKNOWN_USAGE,
			turns: this.#turns,
			inputTokens: counted ? this.#input : null,
			cachedTokens: counted ? this.#cached : null,
			...this.#cacheWrite > 0 ? { cacheWriteTokens: this.#cacheWrite } : {},
			outputTokens: counted ? this.#output : null,
			cost: priced ? this.#cost : null,
			calls: this.#turns,
			unpricedCalls: this.#unpriced,
			model: this.#model,
			origin: {
				turns: "metered",
				tokens: counted ? known : "unknown",
				cost: priced ? known : "unknown"
			}
		};
	}
};
function without(all, part) {
	return {
		turns: all.turns - part.turns,
		tokens: all.tokens - part.tokens,
		cost: all.cost - part.cost,
		uncounted: all.uncounted - part.uncounted,
		boundless: all.boundless - part.boundless
	};
}
function add(sum, more) {
	sum.turns += more.turns;
	sum.tokens += more.tokens;
	sum.cost += more.cost;
	sum.uncounted += more.uncounted;
	sum.boundless += more.boundless;
}

// src/runner/meter/policy.ts
/**
* What a provider does on an agent's behalf no sandbox can see: searching the web for the public
* answer, fetching a URL, running code elsewhere, remembering another attempt. Null: nothing of it.
*/
function violationIn(body, context) {
	return modelViolation(body, context) ?? toolViolation(body, context.dialect) ?? memoryViolation(body, context) ?? mediaViolation(body.messages ?? body.input ?? body.contents) ?? mediaViolation(body.system ?? body.systemInstruction ?? body.system_instruction);
}
function modelViolation(body, { model, models }) {
	const further = body.models === void 0 || body.models === null ? [] : [body.models].flat();
	for (const name of [model, ...further]) {
		if (models.length > 0 && (typeof name !== "string" || !models.some((glob) => globMatcher(glob)(name)))) return `the model ${JSON.stringify(name)} is not among judge.models`;
		if (typeof name === "string" && /-search-|-search$|:online$/.test(name)) return `the model ${JSON.stringify(name)} searches the web`;
	}
	return null;
}
/** Tools by type that the client itself runs; everything else runs at the provider. */
const CLIENT_TOOLS = {
	"openai-chat": /^(function|custom)$/,
	"openai-responses": /^(function|custom|local_shell|apply_patch)$/,
	anthropic: /^(custom|(bash|text_editor|computer|memory)_\d+)$/
};
function toolViolation(body, dialect) {
	for (const key of [
		"web_search_options",
		"mcp_servers",
		"plugins"
	]) if (body[key] !== void 0 && body[key] !== null) return `${key} works at the provider`;
	const tools = body.tools ?? [];
	if (!Array.isArray(tools)) return "tools is no list";
	for (const tool of tools) {
		if (!isObject(tool)) return "a tool is no object";
		const name = dialect === "gemini" ? geminiTool(tool) : typedTool(tool, CLIENT_TOOLS[dialect]);
		if (name !== null) return `the tool ${JSON.stringify(name)} is executed by the provider`;
	}
	return null;
}
function typedTool(tool, allowed) {
	const type = textAt(tool, "type");
	if (type === null) return tool.type === void 0 ? null : "of no known type";
	if (type === "namespace" && Array.isArray(tool.tools)) return tool.tools.filter(isObject).map((one) => typedTool(one, allowed)).find((name) => name !== null) ?? null;
	if (type === "tool_search" && tool.execution === "client") return null;
	return allowed.test(type) ? null : type;
}
function geminiTool(tool) {
	const known = ["functionDeclarations", "function_declarations"];
	return Object.keys(tool).find((key) => !known.includes(key)) ?? null;
}
function memoryViolation(body, context) {
	for (const key of [
		"conversation",
		"prompt",
		"cachedContent",
		"cached_content",
		"container"
	]) if (isObject(body[key]) || typeof body[key] === "string") return `${key} refers to something stored at the provider`;
	if (body.background === true) return "background runs outlive the attempt";
	const previous = body.previous_response_id;
	if (typeof previous === "string" && !context.ownResponses.has(previous)) return "previous_response_id is not an answer of this attempt";
	return null;
}
const LOCAL = /^data:/i;
/** Finds references to media and files that the provider would fetch. Free text and tool data may say anything. */
function mediaViolation(value) {
	if (Array.isArray(value)) {
		for (const inner of value) {
			const found = mediaViolation(inner);
			if (found !== null) return found;
		}
		return null;
	}
	if (!isObject(value)) return null;
	const found = remoteIn(value);
	if (found !== null) return found;
	for (const key of [
		"content",
		"parts",
		"source",
		"output",
		"file",
		"functionResponse"
	]) {
		const inner = mediaViolation(value[key]);
		if (inner !== null) return inner;
	}
	return null;
}
function remoteIn(part) {
	const image = isObject(part.image_url) ? part.image_url.url : part.image_url;
	for (const url of [
		image,
		part.file_url,
		part.video_url
	]) if (typeof url === "string" && !LOCAL.test(url)) return `remote media: ${url.slice(0, 80)}`;
	if (part.type === "url" && typeof part.url === "string") return `remote media: ${part.url.slice(0, 80)}`;
	if (typeof part.file_id === "string") return "a file stored at the provider";
	if (isObject(part.audio) && typeof part.audio.id === "string") return "audio stored at the provider";
	if (part.type === "item_reference") return "an item stored at the provider";
	if (isObject(part.fileData) || isObject(part.file_data)) return "a file stored at the provider";
	return null;
}

// src/runner/meter/read-body.ts
const BODY_CAP = 33554432;
/** The whole request, or null when it is longer than any request should be. */
async function readBody(request) {
	const chunks = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = chunk;
		length += bytes.length;
		if (length > 33554432) return null;
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

// src/surfaces/paths.ts
/** `kubectl get --raw /apis` leaves out the path of the server's address. */
const KUBERNETES_ROOTS = /* @__PURE__ */ new Set([
	"/api",
	"/apis",
	"/healthz",
	"/livez",
	"/openapi",
	"/readyz",
	"/version"
]);
const PREFIXES = /* @__PURE__ */ new Set([
	"/kubernetes",
	"/prometheus",
	"/alertmanager",
	"/jaeger",
	"/loki",
	...KUBERNETES_ROOTS
]);
/** The first word of a request's target where it is a surface's, else null. */
function surfacePrefix(target) {
	const prefix = /^\/[a-z]+(?=[/?]|$)/.exec(target)?.[0] ?? "";
	return PREFIXES.has(prefix) ? prefix : null;
}

// src/runner/meter/dialects/anthropic.ts
/**
* POST /v1/messages. Here input_tokens leaves cached tokens out, and a stream says its usage twice:
* at the start, and cumulatively at the end, where the input side may be missing. Overwrite, never add.
*/
const anthropic = {
	name: "anthropic",
	requestedModel: (body) => textAt(body, "model"),
	isStream: (body) => body.stream === true,
	isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
	declaredOutput: (body) => limitAt(body, "max_tokens"),
	read(document, seen) {
		const message = isObject(document.message) ? document.message : document;
		const usage = objectAt(message, "usage");
		const model = textAt(message, "model") ?? seen.model;
		if (Object.keys(usage).length === 0) return {
			...seen,
			model
		};
		const partial = document.type === "message_start";
		return {
			...seen,
			model,
			partial,
			tokens: merge(usage, seen.tokens)
		};
	}
};
function merge(usage, before) {
	const saysInput = usage.input_tokens !== void 0 && usage.input_tokens !== null;
	const cached = said(usage, "cache_read_input_tokens") ?? before?.cached ?? 0;
	const cacheWrite = said(usage, "cache_creation_input_tokens") ?? before?.cacheWrite ?? 0;
	return {
		input: (saysInput ? countAt(usage, "input_tokens") : before === null ? 0 : before.input - before.cached - before.cacheWrite) + cached + cacheWrite,
		cached,
		cacheWrite,
		output: said(usage, "output_tokens") ?? before?.output ?? 0,
		reasoning: 0
	};
}
function said(usage, key) {
	return typeof usage[key] === "number" ? countAt(usage, key) : null;
}

// src/runner/meter/dialects/gemini.ts
/** POST /v1beta/models/MODEL:generateContent. Thoughts are billed as output and counted beside it. */
const gemini = {
	name: "gemini",
	requestedModel: (_body, path) => /\/models\/([^/:]+):/.exec(path)?.[1] ?? null,
	isStream: (_body, path) => path.includes(":streamGenerateContent"),
	isWellFormed: (body) => Array.isArray(body.contents),
	declaredOutput(body) {
		const config = objectAt(body, "generationConfig");
		const each = limitAt(config, "maxOutputTokens");
		return each === null ? null : each * (limitAt(config, "candidateCount") ?? 1);
	},
	read(document, seen) {
		const model = textAt(document, "modelVersion") ?? seen.model;
		if (!isObject(document.usageMetadata)) return {
			...seen,
			model
		};
		const usage = document.usageMetadata;
		const thoughts = countAt(usage, "thoughtsTokenCount");
		return {
			...seen,
			model,
			partial: !finishes(document),
			tokens: {
				input: countAt(usage, "promptTokenCount") + countAt(usage, "toolUsePromptTokenCount"),
				cached: countAt(usage, "cachedContentTokenCount"),
				cacheWrite: 0,
				output: countAt(usage, "candidatesTokenCount") + thoughts,
				reasoning: thoughts
			}
		};
	}
};
/** Every chunk of a stream says what was written so far; the last one also why it ends. */
function finishes({ candidates }) {
	return Array.isArray(candidates) && candidates.some((one) => isObject(one) && "finishReason" in one);
}

// src/runner/meter/dialects/openai-chat.ts
/** POST /chat/completions. In a stream usage comes in a last chunk without choices, if asked for. */
const openaiChat = {
	name: "openai-chat",
	requestedModel: (body) => textAt(body, "model"),
	isStream: (body) => body.stream === true,
	isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
	declaredOutput(body) {
		const each = limitAt(body, "max_completion_tokens") ?? limitAt(body, "max_tokens");
		return each === null ? null : each * (limitAt(body, "n") ?? 1);
	},
	read(document, seen) {
		const model = textAt(document, "model") ?? seen.model;
		if (!isObject(document.usage)) return {
			...seen,
			model
		};
		const usage = document.usage;
		const prompt = objectAt(usage, "prompt_tokens_details");
		return {
			...seen,
			model,
			cost: typeof usage.cost === "number" && usage.cost >= 0 ? usage.cost : seen.cost,
			tokens: {
				input: countAt(usage, "prompt_tokens"),
				cached: countAt(prompt, "cached_tokens"),
				cacheWrite: countAt(prompt, "cache_write_tokens"),
				output: countAt(usage, "completion_tokens"),
				reasoning: countAt(objectAt(usage, "completion_tokens_details"), "reasoning_tokens")
			}
		};
	}
};

// src/runner/meter/dialects/openai-responses.ts
/** POST /responses. In a stream the last event carries the whole response, usage included. */
const openaiResponses = {
	name: "openai-responses",
	requestedModel: (body) => textAt(body, "model"),
	isStream: (body) => body.stream === true,
	isWellFormed: (body) => body.input !== void 0 && textAt(body, "model") !== null,
	declaredOutput: (body) => limitAt(body, "max_output_tokens"),
	read(document, seen) {
		const response = isObject(document.response) ? document.response : document;
		const known = {
			...seen,
			model: textAt(response, "model") ?? seen.model,
			responseId: textAt(response, "id") ?? seen.responseId
		};
		if (!isObject(response.usage)) return known;
		const usage = response.usage;
		const input = objectAt(usage, "input_tokens_details");
		return {
			...known,
			tokens: {
				input: countAt(usage, "input_tokens"),
				cached: countAt(input, "cached_tokens"),
				cacheWrite: countAt(input, "cache_write_tokens"),
				output: countAt(usage, "output_tokens"),
				reasoning: countAt(objectAt(usage, "output_tokens_details"), "reasoning_tokens")
			}
		};
	}
};

// src/runner/meter/route.ts
/**
* Decides where a request goes by comparing its target with a table. The target itself never
* becomes part of a URL beyond a model's name and a query, so it cannot choose the host.
*/
function routeRequest(method, target, upstreams) {
	const surface = surfacePrefix(target);
	if (surface !== null) return {
		kind: "surface",
		prefix: surface
	};
	const trick = trickIn(target);
	if (trick !== null) return {
		kind: "refused",
		violation: true,
		reason: trick
	};
	const [path = "", query = ""] = splitOnce(target, "?");
	const upstream = upstreams.find((one) => path.startsWith(`${one.prefix}/`));
	if (upstream === void 0) return {
		kind: "refused",
		violation: false,
		reason: `nothing is served at ${path}`
	};
	const endpoint = endpointOf(upstream, path.slice(upstream.prefix.length));
	if (endpoint === null || method !== "POST") return {
		kind: "refused",
		violation: false,
		reason: `${method} ${path} generates nothing; only generation endpoints pass`
	};
	const url = urlOf(upstream, endpoint.suffix, query);
	if (url.origin !== upstream.base.origin) return {
		kind: "refused",
		violation: true,
		reason: "the target leaves its upstream"
	};
	return {
		kind: "generation",
		upstream,
		dialect: endpoint.dialect,
		path,
		url
	};
}
function trickIn(target) {
	if (!target.startsWith("/")) return "the request target is not a path";
	if (target.startsWith("//")) return "the request target names a host";
	if (/[\\#]/.test(target)) return "the request target holds a backslash or a fragment";
	if (/[\u0000-\u0020\u007f-\uffff]/.test(target)) return "the request target holds odd bytes";
	const [path = ""] = splitOnce(target, "?");
	if (/(^|\/)\.{1,2}(\/|$)|%2e|%2f|%5c|%00/i.test(path)) return "the path climbs";
	return null;
}
/** `suffix` goes behind the upstream's base, which for OpenAI already ends in a version. */
function endpointOf(upstream, path) {
	switch (upstream.family) {
		case "openai": {
			const suffix = path.replace(/^\/v1\//, "/");
			if (suffix === "/chat/completions") return {
				dialect: openaiChat,
				suffix
			};
			return suffix === "/responses" ? {
				dialect: openaiResponses,
				suffix
			} : null;
		}
		case "anthropic": return path === "/v1/messages" ? {
			dialect: anthropic,
			suffix: path
		} : null;
		case "gemini": return /^\/v1(beta|alpha)?\/models\/[A-Za-z0-9._-]+:(stream)?[gG]enerateContent$/.test(path) ? {
			dialect: gemini,
			suffix: path
		} : null;
	}
}
/** A base may carry a query of its own (Azure's api-version); the agent's comes after it. */
function urlOf(upstream, suffix, query) {
	const url = new URL(upstream.base);
	url.pathname = url.pathname.replace(/\/$/, "") + suffix;
	url.search = [url.search.replace(/^\?/, ""), ...query.split("&").filter((part) => part !== "" && !part.startsWith("key="))].filter((part) => part !== "").join("&");
	return url;
}
function splitOnce(text, at) {
	const index = text.indexOf(at);
	return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

// src/runner/meter/usage-reader.ts
/** More than this of an answer is passed on and not read: its usage then counts as unknown. */
const READ_CAP = 67108864;
const EVENT_CAP = 8388608;
function usageReader(dialect, contentType) {
	return contentType.includes("text/event-stream") ? new EventReader(dialect) : new DocumentReader(dialect);
}
var DocumentReader = class {
	#dialect;
	#chunks = [];
	#length = 0;
	constructor(dialect) {
		this.#dialect = dialect;
	}
	push(chunk) {
		this.#length += chunk.length;
		if (this.#length <= READ_CAP) this.#chunks.push(chunk);
	}
	end() {
		if (this.#length > READ_CAP) return NOTHING_SEEN;
		const document = parse(Buffer.concat(this.#chunks).toString("utf8"));
		return (Array.isArray(document) ? document : [document]).filter(isObject).reduce((seen, one) => this.#dialect.read(one, seen), NOTHING_SEEN);
	}
};
var EventReader = class {
	#dialect;
	#held = "";
	#seen = NOTHING_SEEN;
	constructor(dialect) {
		this.#dialect = dialect;
	}
	push(chunk) {
		this.#held += chunk.toString("latin1");
		for (let end = this.#held.indexOf("\n"); end >= 0; end = this.#held.indexOf("\n")) {
			this.#line(this.#held.slice(0, end));
			this.#held = this.#held.slice(end + 1);
		}
		if (this.#held.length > EVENT_CAP) this.#held = "";
	}
	/** Only lines that can say something are parsed: most of a stream is text. */
	#line(line) {
		if (!line.startsWith("data:")) return;
		if (!/"(usage|usageMetadata|model|modelVersion|response)"/.test(line)) return;
		const document = parse(Buffer.from(line.slice(5), "latin1").toString("utf8"));
		if (isObject(document)) this.#seen = this.#dialect.read(document, this.#seen);
	}
	end() {
		this.#line(this.#held);
		return this.#seen;
	}
};
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/runner/meter/meter.ts
const KEPT_CAP = 8388608;
/** A client that takes nothing for this long, while more lies ready, is not just busy. */
const LYING_MS = 1e3;
/** More requests than this in ten seconds and a 429 is the agent's own doing. */
const FLOOD = {
	requests: 60,
	milliseconds: 1e4
};
/** Everything one attempt says to models goes through here, is counted, and is stopped here. */
var Meter = class {
	cut = null;
	/** Set while the last thing that happened was the provider's failure. */
	providerFailure = null;
	/** Set while the last thing that happened was that the provider refused the gate's key or the model. */
	providerRefusal = null;
	/** Whether any answer of a provider came. */
	served = false;
	/** How the provider last broke an answer off. */
	#broken = null;
	/** Whether a model was asked, with success or without. */
	asked = false;
	#options;
	#ledger;
	#ownResponses = /* @__PURE__ */ new Set();
	#closing = new AbortController();
	#passing = /* @__PURE__ */ new Set();
	#recent = [];
	constructor(options) {
		this.#options = options;
		this.#ledger = new Ledger(options);
	}
	usage() {
		return this.#ledger.usage();
	}
	close() {
		this.#closing.abort();
	}
	/** After closing: what was under way then is charged a moment later, and belongs to the attempt all the same. */
	async settled() {
		await Promise.allSettled(this.#passing);
	}
	async handle(request, response, target) {
		const route = routeRequest(request.method ?? "", target, this.#options.upstreams);
		switch (route.kind) {
			case "surface":
				this.#passToSurface(request, response, route.prefix, target);
				return;
			case "refused":
				request.resume();
				if (route.violation) this.#violate(response, route.reason);
				else refuse(response, "not-served", route.reason);
				return;
			case "generation": return this.#generate(request, response, route);
		}
	}
	#passToSurface(request, response, prefix, target) {
		const { surface } = this.#options;
		if (surface === null) {
			request.resume();
			refuse(response, "no-surface", "not served here");
			return;
		}
		request.url = target;
		surface(prefix, request, response);
	}
	async #generate(request, response, route) {
		this.asked = true;
		const body = await readBody(request);
		const document = body === null ? null : parseObject(body);
		if (body === null || document === null) {
			this.providerFailure = null;
			return answer(response, 400, { error: {
				type: "invalid_request_error",
				message: "the body is no JSON object, or too long"
			} });
		}
		const model = route.dialect.requestedModel(document, route.path);
		const violation = this.#violationIn(document, route, model);
		if (violation !== null) {
			this.providerFailure = null;
			return this.#violate(response, violation);
		}
		const refusal = this.#ledger.refusal(model, route.upstream.name);
		if (refusal !== null) return this.#stop(response, refusal);
		const { replay } = this.#options;
		if (replay) return this.#replay(replay, response, prepare(route, document, model));
		if (route.upstream.headers === null) {
			this.providerFailure = null;
			this.providerRefusal = `the gate has no key for ${route.upstream.name}: set ${route.upstream.keyName} in its environment`;
			return refuse(response, "no-key", this.providerRefusal);
		}
		const passing = this.#pass(request, response, prepare(route, document, model));
		this.#passing.add(passing);
		await passing.finally(() => this.#passing.delete(passing));
	}
	#violationIn(document, route, model) {
		return violationIn(document, {
			dialect: route.dialect.name,
			model,
			models: this.#options.models,
			ownResponses: this.#ownResponses
		});
	}
	/** Refused either way, for money is real; but what the provider's broken answer leaves unclear is no limit of the agent's. */
	#stop(response, { cut, fault }) {
		if (fault === "provider") this.providerFailure = `${this.#broken}: ${cut.reason}`;
		else {
			this.providerFailure = null;
			this.cut ??= cut;
		}
		refuse(response, cut.kind, cut.reason);
	}
	#violate(response, reason) {
		this.cut ??= {
			kind: "policy-violation",
			reason
		};
		refuse(response, "policy-violation", reason);
	}
	async #pass(request, response, asked) {
		const gone = new AbortController();
		response.once("close", () => gone.abort());
		const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
		const hold = await this.#ledger.enter(askingOf(asked), signal);
		if (hold === null) return;
		if ("cut" in hold) return this.#stop(response, hold);
		const leave = await this.#options.lanes.get(asked.route.upstream.name)?.enter(signal);
		if (leave === null) {
			hold.failed();
			return hold.release();
		}
		const record = new Recording(asked);
		let counted = false;
		let fault = "agent";
		try {
			const incoming = await forward({
				url: asked.route.url,
				upstream: asked.route.upstream,
				headers: request.headers,
				body: asked.body,
				signal,
				silenceMs: this.#options.silenceMs ?? 6e5
			});
			const status = incoming.statusCode ?? 0;
			counted = true;
			if (status >= 200 && status < 300) hold.answered();
			else hold.failed();
			this.served ||= status >= 200 && status < 300;
			this.providerFailure = this.#failureOf(status, asked);
			this.providerRefusal = refusalOf(status, asked);
			await record.copy(incoming, response, asked.hidesUsage, gone.signal);
			record.finish(status, null);
		} catch (error) {
			if (!counted) hold.failed();
			const reason = error instanceof Error ? error.message : String(error);
			record.finish(null, reason);
			if (!record.leftLying && (!gone.signal.aborted || record.cutByUpstream)) {
				this.providerFailure = this.#resetOf(reason, asked);
				this.#broken = this.providerFailure ?? this.#broken;
				if (this.providerFailure !== null) fault = "provider";
			}
			this.#apologise(response, reason);
		} finally {
			leave?.();
			this.#settle(record, asked, fault);
			hold.release();
		}
	}
	/** The recorded answer, metered like the real one. A miss is our failure to measure, not the agent's. */
	#replay(source, response, asked) {
		const canonical = source.names.takeOut(require_steps.canonicalJson(asked.document));
		const found = source.replay.take(asked.route.path, canonical);
		if ("miss" in found) {
			this.cut = {
				kind: "replay-miss",
				reason: `not in the recording: ${found.miss}`
			};
			refuse(response, "replay-miss", found.miss);
			return;
		}
		const body = Buffer.from(source.names.putBack(found.body));
		const record = new Recording(asked);
		const hold = this.#ledger.begin(askingOf(asked));
		if (found.status >= 200 && found.status < 300) hold.answered();
		else hold.failed();
		record.replay(found.status, found.contentType, body);
		response.writeHead(found.status, {
			"content-type": found.contentType,
			"content-length": body.length
		});
		response.end(body);
		this.#settle(record, asked, "agent");
		hold.release();
	}
	#settle(record, asked, fault) {
		const seen = record.seen;
		const billed = record.status !== null && record.status >= 200 && record.status < 300 || record.begun;
		const asking = askingOf(asked);
		const cost = billed ? this.#ledger.count(seen, asking, record.extent, fault) : null;
		if (seen.responseId !== null) this.#ownResponses.add(seen.responseId);
		this.#options.kept(record.conversation(cost));
	}
	/** The connection dies as it died to us, so that the agent's client sees what a real one would see. */
	#apologise(response, reason) {
		if (response.headersSent) response.destroy();
		else answer(response, 502, { error: {
			type: "upstream_error",
			message: reason
		} });
	}
	#failureOf(status, asked) {
		if (status !== 429 && status < 500) return null;
		return this.#blamesProvider(asked, status) ? `${asked.route.upstream.name} answered ${status}` : null;
	}
	#resetOf(reason, asked) {
		return this.#blamesProvider(asked, null) ? `${asked.route.upstream.name}: ${reason}` : null;
	}
	/** Malformed requests and floods are the agent's own: it could otherwise ask for another roll of the dice. */
	#blamesProvider(asked, status) {
		if (!asked.route.dialect.isWellFormed(asked.document)) return false;
		const now = performance.now();
		this.#recent = [...this.#recent.filter((at) => now - at < FLOOD.milliseconds), now];
		return status !== 429 || this.#recent.length <= FLOOD.requests;
	}
};
/** The key is the gate's, and which models it opens is the provider's word. A malformed request gets other answers. */
function refusalOf(status, { route, model }) {
	const { name, keyName } = route.upstream;
	if (status === 401 || status === 402) return `${name} refuses the key in ${keyName} (${status})`;
	if (status === 403 || status === 404) return `${name} does not serve the model ${model ?? "that was asked for"} to this key (${status})`;
	return null;
}
function prepare(route, document, model) {
	const options = isObject(document.stream_options) ? document.stream_options : {};
	const hidesUsage = route.dialect.name === "openai-chat" && document.stream === true && options.include_usage !== true;
	const streamed = {
		...document,
		stream_options: {
			...options,
			include_usage: true
		}
	};
	return {
		route,
		document,
		model,
		hidesUsage,
		body: Buffer.from(JSON.stringify(hidesUsage ? streamed : document)),
		digest: require_steps.sha256(`${route.path}\n${require_steps.canonicalJson(document)}`)
	};
}
function askingOf({ route, model, document, body }) {
	return {
		model,
		family: route.upstream.name,
		bytes: body.length,
		declaredOutput: route.dialect.declaredOutput(document)
	};
}
/** One exchange as it happens. */
var Recording = class {
	status = null;
	begun = false;
	cutByUpstream = false;
	/** The agent had stopped reading: whoever gave up then gave up on it. */
	leftLying = false;
	seen = NOTHING_SEEN;
	#asked;
	#at = (/* @__PURE__ */ new Date()).toISOString();
	#start = performance.now();
	#kept = [];
	#contentType = "application/json";
	#keptBytes = 0;
	#firstByteMs = null;
	#lastByte = 0;
	#totalMs = 0;
	#failure = null;
	constructor(asked) {
		this.#asked = asked;
	}
	get extent() {
		if (this.status !== null) return "whole";
		return this.#keptBytes > 0 ? "begun" : "nothing";
	}
	/** Passes the answer on as it comes and reads a copy. */
	async copy(incoming, response, hidesUsage, gone) {
		const status = incoming.statusCode ?? 502;
		const ok = status >= 200 && status < 300;
		this.begun = ok;
		this.#contentType = incoming.headers["content-type"] ?? this.#contentType;
		const reader = usageReader(this.#asked.route.dialect, this.#contentType);
		const watch = new node_stream.Transform({ transform: (chunk, _encoding, done) => {
			this.#lastByte = performance.now();
			this.#firstByteMs ??= this.#lastByte - this.#start;
			if (ok) reader.push(chunk);
			this.#keep(chunk);
			done(null, chunk);
		} });
		incoming.once("aborted", () => {
			this.cutByUpstream = !gone.aborted;
			const still = performance.now() - this.#lastByte;
			this.leftLying = response.writableNeedDrain && still > LYING_MS;
		});
		const { stages, changed } = decoded(incoming);
		const hide = hidesUsage && ok ? [hideUsageChunk()] : [];
		response.writeHead(status, passedResponseHeaders(incoming, {
			hidesUsage,
			decoded: changed
		}));
		response.flushHeaders();
		try {
			await (0, node_stream_promises.pipeline)([
				...stages,
				watch,
				...hide,
				response
			]);
		} finally {
			if (ok) this.seen = reader.end();
		}
	}
	replay(status, contentType, body) {
		this.#contentType = contentType;
		this.#keep(body);
		this.begun = status >= 200 && status < 300;
		const reader = usageReader(this.#asked.route.dialect, contentType);
		reader.push(body);
		if (this.begun) this.seen = reader.end();
		this.finish(status, null);
	}
	#keep(chunk) {
		this.#keptBytes += chunk.length;
		if (this.#keptBytes <= KEPT_CAP) this.#kept.push(chunk);
	}
	finish(status, failure) {
		this.status = status;
		this.#failure = failure;
		this.#totalMs = performance.now() - this.#start;
	}
	conversation(cost) {
		const { route, model, digest, document } = this.#asked;
		return {
			exchange: {
				at: this.#at,
				dialect: route.dialect.name,
				upstream: route.upstream.name,
				digest,
				model,
				served: this.seen.model,
				status: this.status,
				stream: route.dialect.isStream(document, route.path),
				tokens: this.seen.tokens,
				cost,
				firstByteMs: this.#firstByteMs,
				totalMs: this.#totalMs,
				failure: this.#failure
			},
			path: route.path,
			request: document,
			contentType: this.#contentType,
			response: Buffer.concat(this.#kept)
		};
	}
};
function parseObject(body) {
	try {
		const document = JSON.parse(body.toString("utf8"));
		return isObject(document) ? document : null;
	} catch {
		return null;
	}
}

// src/runner/meter/line.ts
function silent() {
	return {
		usage: null,
		cut: null,
		providerFailure: null,
		providerRefusal: null,
		unserved: false,
		conversations: [],
		trajectory: new TrajectoryBuilder()
	};
}
async function openLine(options) {
	const { metering, cell, judge, surfaces } = options;
	const { way } = cell;
	if (way.kind === "none" || judge.network === "none" && surfaces === null) return {
		environment: {},
		asked: () => false,
		close: () => Promise.resolve(silent())
	};
	const log = new ExchangeLog(options.logFile);
	const conversations = [];
	const trajectory = new TrajectoryBuilder();
	const upstreams = judge.network === "none" ? [] : metering.upstreams;
	const meter = new Meter({
		...metering,
		upstreams,
		limits: {
			...judge.limits,
			cost: lesser(judge.limits.cost, judge["max-cost"] ?? null)
		},
		models: judge.models,
		surface: surfaces === null ? null : surfaces.handle,
		replay: options.replay === null ? null : {
			replay: options.replay,
			names: placeNames(cell.places)
		},
		kept: (conversation) => {
			if (options.keepAll) conversations.push(conversation);
			trajectory.add(conversation);
			log.write(conversation);
		}
	});
	const handle = (request, response, target) => meter.handle(request, response, target);
	const door = way.kind === "socket" ? await openSocket(way.path, handle) : await openPort(handle);
	const origin = way.kind === "socket" ? way.origin : door.origin;
	let closing = null;
	if (surfaces !== null) (0, node_fs.mkdirSync)(cell.files.path, { recursive: true });
	return {
		environment: {
			...proxyEnvironment(origin, upstreams),
			...await surfaces?.environment(origin, cell.files.path, cell.files.seenAs)
		},
		asked: () => meter.asked,
		close() {
			closing ??= closeAll(meter, door, log, {
				conversations,
				trajectory
			});
			return closing;
		}
	};
}
/** No attempt may spend more than the whole run. */
function lesser(left, right) {
	if (left === null || right === null) return left ?? right;
	return Math.min(left, right);
}
async function closeAll(meter, door, log, kept) {
	const { providerFailure, providerRefusal } = meter;
	meter.close();
	await door.close();
	await meter.settled();
	await log.close();
	return {
		usage: meter.usage(),
		cut: meter.cut,
		providerFailure,
		providerRefusal,
		unserved: meter.asked && !meter.served && meter.usage() === null,
		...kept
	};
}
/** llm.ndjson, created with the first exchange: an agent without a model leaves no empty file. */
var ExchangeLog = class {
	#file;
	#stream = null;
	constructor(file) {
		this.#file = file;
	}
	write(conversation) {
		this.#stream ??= this.#open();
		this.#stream.write(`${JSON.stringify(conversation.exchange)}\n`);
	}
	#open() {
		makeFolder((0, node_path.dirname)(this.#file));
		return (0, node_fs.createWriteStream)(this.#file).on("error", () => void 0);
	}
	async close() {
		if (this.#stream === null) return;
		this.#stream.end();
		await (0, node_stream_promises.finished)(this.#stream).catch(() => void 0);
	}
};

// src/runner/replay/recording.ts
const RecordedSchema = require_steps.strictObject({
	digest: require_steps.string(),
	path: require_steps.string(),
	request: require_steps.unknown(),
	status: require_steps.number().int(),
	contentType: require_steps.string(),
	body: require_steps.string()
});
/** <folder>/<task>/<repeat>.ndjson: repeats are told apart, or all would get the first one's answers. */
function fileOf(folder, planned) {
	return (0, node_path.join)(folder, encodeURIComponent(planned.task), `${planned.repeat}.ndjson`);
}
async function writeRecording(folder, planned, conversations, clean) {
	const lines = conversations.filter(({ exchange }) => exchange.status !== null && exchange.failure === null).map((conversation) => JSON.stringify(recorded(conversation, clean)));
	await writeAtomically(fileOf(folder, planned), lines.map((line) => `${line}\n`).join(""));
}
function recorded(conversation, clean) {
	const { exchange, path, request, response, contentType } = conversation;
	const text = clean(require_steps.canonicalJson(request));
	return {
		digest: requestDigest(path, text),
		path,
		request: JSON.parse(text),
		status: exchange.status ?? 0,
		contentType,
		body: clean(response.toString("utf8"))
	};
}
function requestDigest(path, canonical) {
	return require_steps.sha256(`${path}\n${canonical}`).slice(0, 32);
}
/** The exchanges of one attempt, to be handed out again: each once, equal requests in order. */
var Replay = class {
	#left;
	constructor(exchanges) {
		this.#left = [...exchanges];
	}
	take(path, canonical) {
		const digest = requestDigest(path, canonical);
		const index = this.#left.findIndex((one) => one.digest === digest);
		const [found] = index < 0 ? [] : this.#left.splice(index, 1);
		if (found !== void 0) return found;
		const [next] = this.#left;
		if (next === void 0) return { miss: "the recording has no further exchange" };
		if (next.path !== path) return { miss: `recorded ${next.path}, asked ${path}` };
		return { miss: firstDifference(next.request, JSON.parse(canonical), "request") };
	}
};
async function readRecording(folder, planned) {
	const file = fileOf(folder, planned);
	const text = await (0, node_fs_promises.readFile)(file, "utf8").catch(() => null);
	if (text === null) throw new require_start.UserError({
		code: "RECORDING_MISSING",
		where: file,
		message: `nothing is recorded for ${planned.task}, repeat ${planned.repeat}`,
		help: "Record it with --record, or leave the task or repeat out."
	});
	const lines = text.split("\n").filter((line) => line !== "");
	return new Replay(lines.map((line, index) => parseLine(line, `${file}:${index + 1}`)));
}
function parseLine(line, where) {
	try {
		return RecordedSchema.parse(JSON.parse(line));
	} catch {
		throw new require_start.UserError({
			code: "RECORDING_INVALID",
			where,
			message: "this line is no recorded exchange",
			help: "Record again with --record."
		});
	}
}
/** Names the first place where two requests part, so that a miss can be understood. */
function firstDifference(before, now, at) {
	if (Array.isArray(before) && Array.isArray(now)) {
		for (let index = 0; index < Math.max(before.length, now.length); index += 1) if (require_steps.canonicalJson(before[index]) !== require_steps.canonicalJson(now[index])) return firstDifference(before[index], now[index], `${at}[${index}]`);
	} else if (isRecord(before) && isRecord(now)) {
		const keys = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort();
		for (const key of keys) if (require_steps.canonicalJson(before[key]) !== require_steps.canonicalJson(now[key])) return firstDifference(before[key], now[key], `${at}.${key}`);
	}
	return `${at} was ${excerpt(before)}, is ${excerpt(now)}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function excerpt(value) {
	const text = value === void 0 ? "absent" : require_steps.canonicalJson(value);
	return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

// src/runner/attempt/own-trajectory.ts
/** What the agent wrote at SRE_GATE_TRAJECTORY. */
function ownTrajectory(file) {
	switch (file.kind) {
		case "missing": return { kind: "none" };
		case "refused": return {
			kind: "invalid",
			reason: `it ${file.reason}`
		};
		case "text": return readTrajectory(file.text);
	}
}
const LONGEST = 200;
/** For the attempt's notes: that the agent's file was passed over, why, and what is kept instead. */
function trajectoryNotes(own, metered) {
	if (own.kind !== "invalid") return [];
	const instead = metered ? "the proxy's is kept instead" : "none is kept";
	return [`the agent's own trajectory is no valid ATIF (${own.reason.slice(0, LONGEST)}): ${instead}`];
}

// src/runner/attempt/state.ts
/** The one place where the end of an attempt gets its name. */
function stateOf(ended) {
	const { cut, end, answer } = ended;
	if ((answer.kind !== "valid" || ended.unserved) && (cut === null || cut.kind === "timeout" || cut.kind === "resources")) {
		const { providerFailure, providerRefusal } = ended;
		if (providerFailure !== null) return {
			state: "infra-error",
			reason: providerFailure
		};
		if (providerRefusal !== null) return {
			state: "provider-refused",
			reason: providerRefusal
		};
	}
	if (cut !== null && cut.kind !== "resources") return cutState(cut);
	if (cut !== null) return {
		state: "agent-error",
		reason: cut.reason
	};
	switch (end.kind) {
		case "not-started": return {
			state: end.fault === "machine" ? "infra-error" : "agent-error",
			reason: `not started: ${end.reason}`
		};
		case "killed": return {
			state: "agent-error",
			reason: withWords(`killed by ${end.by}`, ended)
		};
		case "exit":
			if (end.code !== 0) return {
				state: "agent-error",
				reason: withWords(`exit code ${end.code}`, ended)
			};
			return answerState(answer);
		default: return require_start.assertNever(end);
	}
}
function cutState(cut) {
	switch (cut.kind) {
		case "timeout": return {
			state: "timeout",
			reason: `stopped after ${cut.seconds} s`
		};
		case "cancelled": return {
			state: "cancelled",
			reason: "stopped before it ended"
		};
		case "replay-miss": return {
			state: "infra-error",
			reason: cut.reason
		};
		case "turn-limit":
		case "token-limit":
		case "cost-limit":
		case "policy-violation": return {
			state: cut.kind,
			reason: cut.reason
		};
		default: return require_start.assertNever(cut);
	}
}
function answerState(answer) {
	switch (answer.kind) {
		case "valid": return {
			state: "answered",
			reason: null
		};
		case "none": return {
			state: "no-answer",
			reason: "no file at the output path"
		};
		case "invalid": return {
			state: "invalid-answer",
			reason: answer.reason
		};
		default: return require_start.assertNever(answer);
	}
}
function withWords(what, ended) {
	return ended.lastWords === null ? what : `${what}: ${ended.lastWords}`;
}

// src/runner/attempt/run-attempt.ts
const LOG_CAP = 1048576;
/**
* One try: lays out the cell, waits for room, runs the agent inside its limits, reads what it left. Only the
* agent takes up room: its cell is laid out and its process stands ready before, and what it left is read while
* the next one runs. Null: never let go, and nothing of it is left.
*/
async function runAttempt(setting, job) {
	const surfaces = await openAttemptSurfaces(setting, job);
	try {
		return await runWith(setting, job, surfaces);
	} finally {
		await surfaces?.close();
	}
}
async function runWith(setting, job, surfaces) {
	const scratch = (0, node_path.join)(setting.scratch, (0, node_crypto.randomBytes)(9).toString("base64url"));
	(0, node_fs.mkdirSync)(scratch, { mode: 448 });
	const cell = setting.sandbox.open({
		scratch,
		snapshot: shownSnapshot(setting, job, scratch),
		prompt: setting.prompt.replaceAll("{now}", surfaces?.now ?? ""),
		slot: job.slot
	});
	const line = await openLine({
		metering: setting.metering,
		cell,
		judge: setting.judge,
		logFile: (0, node_path.join)(job.folder, "llm.ndjson"),
		surfaces,
		keepAll: setting.record !== null,
		replay: setting.replay === null ? null : await readRecording(setting.replay, job.planned)
	});
	let cuts = null;
	let over = 0;
	try {
		const held = await holdAgent(setting, job, cell, line, () => {
			over = performance.now();
			cuts?.close();
		});
		if (!await job.enter()) {
			await forget(job.folder);
			return null;
		}
		const startedAt = (/* @__PURE__ */ new Date()).toISOString();
		const begun = performance.now();
		cuts = new Cuts(setting, () => cell.stop());
		const ended = masked(setting, await held.run({
			...environmentFor(setting, cell.places),
			...line.environment
		}));
		const seconds = (over - begun) / 1e3;
		const metered = await line.close();
		await keepFiles(setting, job, cell.places, ended, metered);
		const counted = {
			attemptedChanges: surfaces?.attemptedChanges() ?? 0,
			unsupportedQueries: surfaces?.unsupported() ?? 0
		};
		return finishedFrom(setting, job, ended, cuts.first, metered, {
			startedAt,
			seconds
		}, counted);
	} finally {
		cuts?.close();
		await line.close();
		await cell.close();
	}
}
/** Before it is kept or scored: the answer stands in every file and page that follows. */
function masked({ mask }, ended) {
	const { answer } = ended.collected;
	if (answer.kind !== "text") return ended;
	const text = mask(answer.text);
	return {
		...ended,
		collected: {
			...ended.collected,
			answer: {
				...answer,
				text
			}
		}
	};
}
function holdAgent(setting, job, cell, line, gone) {
	return cell.hold({
		command: fillPlaceholders(setting.command, cell.places, setting.agent.model),
		stdout: (0, node_path.join)(job.folder, "stdout.log"),
		stderr: (0, node_path.join)(job.folder, "stderr.log"),
		logCap: LOG_CAP,
		mask: setting.mask,
		atOnce: job.atOnce,
		gone: async () => {
			gone();
			if (!line.asked()) await job.leave();
		}
	});
}
/** What a failed sandbox said of an agent that never ran; tries before this one stay. */
async function forget(folder) {
	await (0, node_fs_promises.rm)((0, node_path.join)(folder, "stdout.log"), { force: true });
	await (0, node_fs_promises.rm)((0, node_path.join)(folder, "stderr.log"), { force: true });
	await (0, node_fs_promises.rmdir)(folder).catch(() => void 0);
}
/** An agent that has to ask gets an empty folder. */
function shownSnapshot(setting, job, scratch) {
	if (setting.judge.surfaces.includes("files")) return job.snapshot;
	const empty = (0, node_path.join)(scratch, "snapshot");
	(0, node_fs.mkdirSync)(empty);
	return empty;
}
/** Only what the judge allows, over the same staged files that the agent would see. */
async function openAttemptSurfaces(setting, job) {
	const surfaces = setting.judge.surfaces.filter((name) => name !== "files");
	if (surfaces.length === 0) return null;
	const { openSurfaces } = await Promise.resolve().then(() => require("./serve.cjs"));
	return openSurfaces({
		folder: job.snapshot,
		surfaces,
		clock: setting.judge.clock,
		indexDir: setting.indexDir
	});
}
function environmentFor(setting, places) {
	const { limits } = setting.judge;
	const deadline = Date.now() / 1e3 + limits.seconds;
	return {
		...setting.environment,
		...contractEnvironment(places, limits, deadline, setting.agent.model)
	};
}
/** The first thing that cut an attempt short is the one that names its state. */
var Cuts = class {
	first = null;
	#timer;
	#signal;
	#abort;
	constructor(setting, stop) {
		const { seconds } = setting.judge.limits;
		const cut = (reason) => {
			this.first ??= reason;
			stop();
		};
		this.#timer = setTimeout(() => cut({
			kind: "timeout",
			seconds
		}), seconds * 1e3);
		this.#abort = () => cut({ kind: "cancelled" });
		this.#signal = setting.signal;
		if (this.#signal.aborted) this.#abort();
		else this.#signal.addEventListener("abort", this.#abort, { once: true });
	}
	close() {
		clearTimeout(this.#timer);
		this.#signal.removeEventListener("abort", this.#abort);
	}
};
async function keepFiles(setting, job, places, ended, metered) {
	const { answer } = ended.collected;
	keepFile((0, node_path.join)(job.folder, "answer.json"), answer.kind === "text" ? answer.text : null);
	keepTrajectory(setting, job, ended, metered);
	if (setting.record === null) return;
	const { takeOut } = placeNames(places);
	const clean = (text) => takeOut(setting.mask(text));
	await writeRecording(setting.record, job.planned, metered.conversations, clean);
}
/** Ours from the wire where models were metered; else the agent's own, if it reads as one. */
function keepTrajectory(setting, job, ended, metered) {
	const own = ownTrajectory(ended.collected.trajectory);
	const trajectory = metered.usage !== null ? metered.trajectory.build(setting.agent, metered.usage) : own.kind === "valid" ? own.trajectory : null;
	const text = trajectory && setting.mask(`${JSON.stringify(trajectory, null, 1)}\n`);
	keepFile((0, node_path.join)(job.folder, "trajectory.json"), text);
}
/** Null: what a try before this one left there is not this one's. */
function keepFile(path, text) {
	if (text === null) {
		(0, node_fs.rmSync)(path, { force: true });
		return;
	}
	makeFolder((0, node_path.dirname)(path));
	(0, node_fs.writeFileSync)(path, text);
}
/** What the proxy refused names the attempt, even if its time ran out afterwards; a stop from outside wins. */
function earliestCut(ours, metered) {
	return ours?.kind === "cancelled" ? ours : metered ?? ours;
}
function finishedFrom(setting, job, ended, cut, metered, clock, counted) {
	const answer = readAnswer(ended.collected.answer, setting.judge.answers);
	const { state, reason } = stateOf({
		end: ended.end,
		cut: earliestCut(cut, metered.cut) ?? (ended.resources === null ? null : {
			kind: "resources",
			reason: ended.resources
		}),
		answer,
		providerFailure: metered.providerFailure,
		providerRefusal: metered.providerRefusal,
		unserved: metered.unserved,
		lastWords: ended.lastWords
	});
	const own = ownTrajectory(ended.collected.trajectory);
	const notes = trajectoryNotes(own, metered.usage !== null).map(setting.mask);
	const usage = bestUsage(metered.usage ?? trajectoryUsage(own.kind === "valid" ? own.trajectory : null), reportedUsage(ended.collected.usage));
	const valid = answer.kind === "valid" && isMeasured(state);
	return {
		attempt: {
			...job.planned,
			state,
			reason: reason === null ? null : setting.mask(reason),
			diagnosis: valid ? answer.diagnosis : null,
			repaired: valid ? [...answer.repaired] : [],
			usage: {
				...usage,
				model: usage.model && setting.mask(usage.model)
			},
			tries: 1,
			cached: false,
			attemptedChanges: counted.attemptedChanges,
			...counted.unsupportedQueries === 0 ? {} : { unsupportedQueries: counted.unsupportedQueries },
			...notes.length === 0 ? {} : { notes }
		},
		times: {
			...job.planned,
			startedAt: clock.startedAt,
			seconds: clock.seconds,
			firstCandidateSeconds: ended.collected.firstCandidateSeconds
		}
	};
}

// src/runner/sandbox/fingerprint.ts
/** Size and time of every file below a folder: a write shows in them, and looking costs a millisecond. */
function fingerprint(folder) {
	return (0, node_fs.readdirSync)(folder, { recursive: true }).map(String).sort().map((name) => {
		const facts = (0, node_fs.statSync)((0, node_path.join)(folder, name), { throwIfNoEntry: false });
		if (facts === void 0) return `${name} nothing`;
		return `${name} ${facts.isDirectory() ? "folder" : `${facts.size} ${facts.mtimeMs}`}`;
	}).join("\n");
}
/** What an agent took away or closed cannot be looked at: that is a change as well, and no fault of ours. */
function isUnchanged$1(folder, print) {
	try {
		return fingerprint(folder) === print;
	} catch {
		return false;
	}
}
/** Without a sandbox nothing keeps an agent from writing into the incident; at least nobody goes on after it. */
function snapshotChanged(task) {
	return new require_start.UserError({
		code: "SNAPSHOT_CHANGED",
		where: `task ${task}`,
		message: "the agent changed files of the snapshot, so no later attempt would see the same incident",
		help: "Restore the task's files, then isolate the agent (isolation: required) or make it write to its workspace."
	});
}

// src/runner/schedule/breaker.ts
/** So many failures in a row, over all attempts, mean that the provider is down and not that we are unlucky. */
const IN_A_ROW = 8;
/** Stops a run whose provider is down before it burns every retry of every attempt. */
var Breaker = class {
	#failures = 0;
	note(failed) {
		this.#failures = failed ? this.#failures + 1 : 0;
	}
	get open() {
		return this.#failures >= IN_A_ROW;
	}
};

// src/runner/schedule/pool.ts
/**
* Runs jobs in order, at most `width` at a time. `next` is asked for one job at a time, so that
* what is started can depend on what has finished; null means: nothing more to start.
*/
async function runPool(width, next, run) {
	const worker = async (slot) => {
		for (let job = next(); job !== null; job = next()) await run(job, slot);
	};
	await Promise.all(Array.from({ length: Math.max(1, width) }, (_, slot) => worker(slot)));
}

// src/runner/schedule/course.ts
/** One that runs its agent, one that lays out or clears away: no agent waits for our files. */
const WORKERS_PER_AGENT = 2;
/** Agents end in rows, and starting a process stops us for 3 ms: those of the next row are started after this row's. */
const SPREAD_MS = 20;
/** And to read what one left takes as long: the others of its row are let go by then. */
const ROW_MS = 10;
/** Enough to keep the disk busy, few enough for anyone's limit on open files. */
const READ_AT_ONCE = 16;
/** One run of a plan, from look to look. */
var Course = class {
	#parts;
	#staged = /* @__PURE__ */ new Map();
	/** Attempts of each task that are still to come or under way. */
	#left = /* @__PURE__ */ new Map();
	#finished;
	#breaker = new Breaker();
	#budget;
	/** Room for agents that run; workers beyond it lay out the next cell or read a finished one. */
	#room;
	/** Room for agents that stand ready, so that those of the first round are not held up by those of the second. */
	#ready;
	#broken = null;
	constructor(parts) {
		this.#parts = parts;
		this.#finished = new Map(parts.kept);
		for (const planned of parts.request.plan) {
			if (parts.kept.has(planned)) continue;
			this.#left.set(planned.task, (this.#left.get(planned.task) ?? 0) + 1);
		}
		this.#budget = parts.request.budget ?? new Budget(parts.request.judge);
		this.#budget.keep([...parts.kept.values()].map(({ attempt }) => attempt.usage));
		this.#room = new Semaphore(parts.request.concurrency);
		this.#ready = new Semaphore(parts.request.concurrency);
	}
	async run() {
		const { plan, looks, decide } = this.#parts.request;
		let begin = 0;
		for (const end of boundaries(looks, plan.length)) {
			await this.#runSegment(plan.slice(begin, end));
			const stopped = this.#stopped(plan.slice(begin, end));
			if (stopped !== null) return stopped;
			if (looks.includes(end) && end < plan.length && await decide(this.#prefix(end)) === "stop") return "look";
			begin = end;
		}
		return "complete";
	}
	#stopped(segment) {
		if (this.#parts.request.signal.aborted) return "signal";
		if (this.#breaker.open) return "provider-down";
		return segment.every((planned) => this.#finished.has(planned)) ? null : "budget";
	}
	/** Nothing after a look starts before it: a decision must not pay for attempts it makes useless. */
	async #runSegment(segment) {
		await this.#takeKnown(segment.filter((planned) => !this.#finished.has(planned)));
		const left = segment.filter((planned) => !this.#finished.has(planned));
		if (left.length > 0 && this.#mayStart()) await this.#open(left);
		const queue = left.values();
		await runPool(this.#parts.request.concurrency * WORKERS_PER_AGENT, () => this.#mayStart() ? queue.next().value ?? null : null, (planned, slot) => this.#guarded(() => this.#measure(planned, slot)));
		if (this.#broken !== null) throw this.#broken;
	}
	/** What is found in the cache first: its tasks need not even lie on the disk. */
	async #takeKnown(segment) {
		const queue = segment.values();
		await runPool(READ_AT_ONCE, () => this.#mayStart() ? queue.next().value ?? null : null, (planned) => this.#guarded(() => this.#take(planned)));
		if (this.#broken !== null) throw this.#broken;
	}
	/** Before the first agent starts: building a task stops everything else, also the meter of a running agent. */
	async #open(segment) {
		const { tasks } = this.#parts.request;
		await openSnapshots(segment.map(({ task }) => taskOf(tasks, task)));
	}
	#mayStart() {
		const { signal } = this.#parts.request;
		return !signal.aborted && this.#broken === null && !this.#breaker.open && this.#budget.allows();
	}
	/** What breaks one attempt ends the run in order: the others finish, nothing is left running. */
	async #guarded(step) {
		try {
			await step();
		} catch (error) {
			this.#broken ??= require_start.unwritten(error, this.#parts.request.out);
		}
	}
	async #take(planned) {
		const { request, cache } = this.#parts;
		const known = await cache.find(planned, attemptFolder(request.out, planned));
		if (known === null) return;
		this.#finish(planned, known);
	}
	async #measure(planned, slot) {
		const { request, journal, cache } = this.#parts;
		const folder = attemptFolder(request.out, planned);
		const finished = await this.#tryUntilMeasured(planned, slot, folder);
		if (finished === null) return;
		if (finished.attempt.state !== "cancelled") {
			await journal.keep(planned, finished);
			await cache.keep(planned, finished, folder);
		}
		this.#finish(planned, finished);
		if (this.#left.get(planned.task) === 0) await this.#unstage(planned.task);
	}
	#finish(planned, finished) {
		const { request } = this.#parts;
		this.#finished.set(planned, finished);
		this.#left.set(planned.task, (this.#left.get(planned.task) ?? 0) - 1);
		request.progress({
			kind: "finished",
			attempt: finished.attempt,
			done: this.#finished.size,
			total: request.plan.length,
			seconds: finished.times.seconds
		});
	}
	/** Room is asked for at once and waited for in the cell, so that attempts start in the order of the plan. */
	async #tryUntilMeasured(planned, slot, folder) {
		const place = this.#ready.enter();
		const atOnce = this.#room.hasRoom;
		const seat = this.#room.enter();
		const leavePlace = () => void place.then((leaveNow) => leaveNow());
		const leave = () => void seat.then((leaveNow) => leaveNow());
		let spread;
		try {
			await place;
			if (!this.#mayStart()) return null;
			const { folder: snapshot, print } = await this.#snapshotOf(planned.task);
			const job = {
				planned,
				snapshot,
				folder,
				slot,
				atOnce,
				enter: async () => {
					await seat;
					spread = setTimeout(leavePlace, SPREAD_MS);
					return this.#begin();
				},
				leave: async () => {
					leavePlace();
					if (this.#budget.countsMoney) return;
					const next = this.#room.waiting > 0;
					leave();
					if (next) await (0, node_timers_promises.setTimeout)(ROW_MS);
				}
			};
			return await this.#retry(job, print);
		} finally {
			clearTimeout(spread);
			leavePlace();
			leave();
		}
	}
	/** Asked again here: what was allowed while the cell was laid out may have been spent since. */
	#begin() {
		if (!this.#mayStart()) return false;
		this.#budget.begin();
		return true;
	}
	/** Keeps its room between two tries: a provider in trouble gets no new attempts meanwhile. */
	async #retry(job, print) {
		const { setting } = this.#parts;
		let last = null;
		for (let number = 1;; number += 1) {
			const one = await runAttempt(setting, job);
			if (one === null) return last;
			this.#budget.end(one.attempt.usage);
			if (setting.sandbox.kind === "none" && !isUnchanged$1(job.snapshot, print)) throw snapshotChanged(job.planned.task);
			const failed = one.attempt.state === "infra-error";
			this.#breaker.note(failed && setting.replay === null);
			last = {
				...one,
				attempt: {
					...one.attempt,
					tries: number
				}
			};
			const wait = setting.replay === null ? BACK_OFF_MS[number - 1] : void 0;
			if (!failed || wait === void 0 || this.#breaker.open) return last;
			await backOff(wait, setting.signal);
			if (!this.#mayStart()) return last;
			await setTryAside(job.folder);
		}
	}
	#snapshotOf(id) {
		const known = this.#staged.get(id);
		if (known !== void 0) return known;
		const { request, staging } = this.#parts;
		const staged = stage(taskOf(request.tasks, id), (0, node_path.join)(staging, "snapshots"));
		this.#staged.set(id, staged);
		return staged;
	}
	/**
	* After a task's last attempt its files go while others run: where they had to be copied, a suite needs room for a few
	* tasks instead of all. Those of the very last attempt go with everything else.
	*/
	async #unstage(id) {
		if (this.#finished.size === this.#parts.request.plan.length) return;
		const staged = await this.#staged.get(id);
		if (staged !== void 0) await clearAway(staged.folder);
	}
	#prefix(length) {
		return this.#parts.request.plan.slice(0, length).flatMap((planned) => {
			const finished = this.#finished.get(planned);
			return finished === void 0 ? [] : [finished.attempt];
		});
	}
	/** What a stop left unstarted is `cancelled`; what a look made needless was never planned. */
	results(stopped) {
		const whole = stopped !== "complete" && stopped !== "look";
		return this.#parts.request.plan.flatMap((planned) => this.#finished.get(planned) ?? (whole ? notStarted(planned) : []));
	}
};
async function stage(task, parent) {
	const folder = await stageSnapshot(task, parent);
	return {
		folder,
		print: fingerprint(folder)
	};
}
function notStarted(planned) {
	return {
		attempt: {
			...planned,
			state: "cancelled",
			reason: "not started",
			diagnosis: null,
			repaired: [],
			usage: UNKNOWN_USAGE,
			tries: 0,
			cached: false,
			attemptedChanges: 0
		},
		times: {
			...planned,
			startedAt: "",
			seconds: 0,
			firstCandidateSeconds: null
		}
	};
}
function boundaries(looks, length) {
	const inside = looks.filter((look) => look > 0 && look < length);
	return [.../* @__PURE__ */ new Set([...inside, length])].sort((left, right) => left - right);
}
function taskOf(tasks, id) {
	const task = tasks.get(id);
	if (task === void 0) throw new Error(`the plan names an unknown task: ${id}`);
	return task;
}

// src/runner/run.ts
/** Runs the plan up to the look at which the decision falls; what finished is kept whatever happens. */
async function runPlan(request) {
	(0, node_events.setMaxListeners)(0, request.signal);
	const scratch = makeScratch();
	const staging = (0, node_path.join)((0, node_path.resolve)(request.out), ".staging");
	try {
		clearAwayNow(staging);
		const command = findCommand(request);
		const metering = await prepareMetering(request);
		(0, node_fs.mkdirSync)(staging, { recursive: true });
		const guarded = guardedFolders(request);
		const files = await findAgentFiles(request.agent, command, guarded);
		const chosen = await chooseSandbox(request, command, {
			files,
			guarded
		}, scratch, staging);
		const { sandbox, note } = chosen;
		const setting = settingFor(request, chosen.command, sandbox, metering, {
			scratch,
			staging
		});
		const agentDigest = await digestAgent(request.agent, command, files);
		const keyOf = attemptKeys(request, agentDigest, sandbox.kind);
		const journal = new Journal(request.out, keyOf, request.cache.notBefore);
		const kept = request.append ? await journal.extend(request.plan) : await journal.open(request.plan, request.whole);
		if (kept.size > 0) request.progress({
			kind: "note",
			text: `${kept.size} attempts of an interrupted run kept`
		});
		const cache = new AttemptCache(cacheDirOf(request), keyOf, journal, request.cache.notBefore);
		const outcomeOf = (stopped) => {
			const results = course.results(stopped);
			return {
				attempts: results.map((one) => one.attempt),
				times: results.map((one) => one.times),
				isolation: sandbox.kind,
				isolationNote: note,
				stopped
			};
		};
		const progress = (event) => {
			request.progress(event);
			if (event.kind === "finished" && !event.attempt.cached && event.done < event.total) request.soFar?.(() => outcomeOf("signal"));
		};
		const told = {
			...request,
			progress
		};
		const course = new Course({
			request: told,
			setting,
			staging,
			journal,
			cache,
			kept
		});
		const stopped = await course.run();
		if (stopped === "complete" || stopped === "look") await journal.finish();
		return outcomeOf(stopped);
	} finally {
		clearAwayNow(scratch);
		clearAwayNow(staging);
	}
}
/** A recording needs the exchanges of attempts that run now. */
function cacheDirOf(request) {
	return (request.record ?? null) === null ? request.cache.dir : null;
}
function findCommand({ agent }) {
	const [program = "", ...words] = anchorWords(agent.command, agent.cwd);
	return [locateProgram(program, agent.cwd, process.env.PATH ?? ""), ...words];
}
function settingFor(request, command, sandbox, metering, { scratch, staging }) {
	const { agent, judge, signal } = request;
	return {
		agent,
		command,
		judge,
		sandbox,
		metering,
		record: request.record ?? null,
		replay: request.replay ?? null,
		indexDir: (0, node_path.join)(request.cache.dir ?? staging, "surfaces"),
		prompt: promptFor(judge.limits, judge.surfaces),
		environment: allowedEnvironment(process.env, judge.env),
		mask: secretMask(process.env, require_steps.keyNames(judge)),
		scratch,
		signal
	};
}

// src/stats/random.ts
/** xoshiro128** (Blackman and Vigna, public domain), started from a hash so that near seeds give far streams. */
function seededRandom(seed) {
	const hash = require_steps.sha256(seed);
	const state = /* @__PURE__ */ new Uint32Array(4);
	for (let i = 0; i < 4; i += 1) state[i] = Number.parseInt(hash.slice(8 * i, 8 * i + 8), 16);
	let [a = 1, b = 2, c = 3, d = 4] = state;
	const word = () => {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	};
	const next = () => (word() + (word() >>> 11) * 2 ** 32) / 2 ** 53;
	return {
		next,
		below: (limit) => Math.floor(next() * limit)
	};
}
function rotate(value, bits) {
	return value << bits | value >>> 32 - bits;
}
/** Fisher-Yates on a copy. */
function shuffled(items, random) {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i -= 1) {
		const j = random.below(i + 1);
		const [left, right] = [result[i], result[j]];
		if (left === void 0 || right === void 0) continue;
		result[i] = right;
		result[j] = left;
	}
	return result;
}

// src/stats/normal.ts
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
function normalDensity(z) {
	return Math.exp(-.5 * z * z) / SQRT_TWO_PI;
}
/** P(Z <= z) by Hart's rational approximation as given by West (2005): about 1e-15 everywhere. */
function normalCdf(z) {
	const x = Math.abs(z);
	if (x > 38) return z > 0 ? 1 : 0;
	const upper = x < 7.07106781186547 ? hart(x) : continued(x);
	return z > 0 ? 1 - upper : upper;
}
const NUMERATOR = [
	.0352624965998911,
	.700383064443688,
	6.37396220353165,
	33.912866078383,
	112.079291497871,
	221.213596169931,
	220.206867912376
];
const DENOMINATOR = [
	.0883883476483184,
	1.75566716318264,
	16.064177579207,
	86.7807322029461,
	296.564248779674,
	637.333633378831,
	793.826512519948,
	440.413735824752
];
function hart(x) {
	return Math.exp(-.5 * x * x) * polynomial(NUMERATOR, x) / polynomial(DENOMINATOR, x);
}
function continued(x) {
	const tail = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + .65))));
	return Math.exp(-.5 * x * x) / tail / SQRT_TWO_PI;
}
function polynomial(coefficients, x) {
	let value = 0;
	for (const coefficient of coefficients) value = value * x + coefficient;
	return value;
}
/** The z with P(Z <= z) = p: Acklam's approximation (1e-9), then one step of Halley's method. */
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
	const z = acklam(p);
	const error = (normalCdf(z) - p) / normalDensity(z);
	return z - error / (1 + z * error / 2);
}
const A = [
	-39.69683028665376,
	220.9460984245205,
	-275.9285104469687,
	138.357751867269,
	-30.66479806614716,
	2.506628277459239
];
const B = [
	-54.47609879822406,
	161.5858368580409,
	-155.6989798598866,
	66.80131188771972,
	-13.28068155288572,
	1
];
const C = [
	-.007784894002430293,
	-.3223964580411365,
	-2.400758277161838,
	-2.549732539343734,
	4.374664141464968,
	2.938163982698783
];
const D = [
	.007784695709041462,
	.3224671290700398,
	2.445134137142996,
	3.754408661907416,
	1
];
function acklam(p) {
	if (p < .02425) return tail(Math.sqrt(-2 * Math.log(p)));
	if (p > .97575) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
	const q = p - .5;
	return q * polynomial(A, q * q) / polynomial(B, q * q);
}
function tail(q) {
	return polynomial(C, q) / polynomial(D, q);
}

// src/stats/boundary.ts
/**
* Group-sequential boundaries by recursive integration (Armitage, McPherson and Rowe 1969; Jennison and
* Turnbull 2000, ch. 19). The score process is a Brownian motion on information time, so the chance to
* cross for the first time at look j follows from the density of those that did not cross before.
*/
/** Steps of Simpson's rule per look: the levels agree with multivariate normal integrals to 2e-5. */
const STEPS = 96;
/** Power is only shown, to a tenth of a point. */
const COARSE_STEPS = 32;
const FAR = 8;
/** alpha t^power: 1 spends evenly, larger powers keep more for the later looks. */
function powerSpending(alpha, power) {
	return (t) => alpha * Math.min(1, t) ** power;
}
/** The nominal one-sided p at each look that spends exactly as told. Futility is not counted on. */
function nominalLevels(times, spending) {
	const levels = [];
	let state = START;
	let spent = 0;
	for (const time of times) {
		const allowed = Math.max(0, spending(time) - spent);
		const limit = solve(state, time, allowed);
		levels.push(limit === -Infinity ? 0 : normalCdf(limit / Math.sqrt(time)));
		spent += allowed;
		state = advance(state, {
			time,
			low: limit,
			high: Infinity,
			drift: 0,
			steps: STEPS
		});
	}
	return levels;
}
/** What a design does when the drop has this size: `drift` is the mean of the final z under it. */
function crossings(times, levels, futility, drift) {
	const reject = [];
	const stop = [];
	let state = START;
	times.forEach((time, j) => {
		const scale = Math.sqrt(time);
		const level = levels[j] ?? 0;
		const low = level > 0 ? normalQuantile(level) * scale : -Infinity;
		const above = futility[j] ?? null;
		const high = above === null ? Infinity : normalQuantile(above) * scale;
		reject.push(below$1(state, time, low, drift));
		stop.push(high === Infinity ? 0 : Math.max(0, mass(state) - below$1(state, time, high, drift)));
		state = advance(state, {
			time,
			low,
			high,
			drift,
			steps: COARSE_STEPS
		});
	});
	return {
		reject,
		stop
	};
}
const START = {
	time: 0,
	points: Float64Array.of(0),
	weights: Float64Array.of(1)
};
function mass(state) {
	let total = 0;
	for (const weight of state.weights) total += weight;
	return total;
}
/** P(still running before, and the process is below `limit` at `time`). */
function below$1(state, time, limit, drift) {
	if (limit === -Infinity) return 0;
	const step = time - state.time;
	if (step <= 0) return 0;
	const scale = Math.sqrt(step);
	let total = 0;
	for (let i = 0; i < state.points.length; i += 1) {
		const reach = (limit - state.points[i] - drift * step) / scale;
		if (reach > -9) total += state.weights[i] * normalCdf(reach);
	}
	return total;
}
/** Newton's method from the limit that a single look would have, kept inside a bracket. */
function solve(state, time, allowed) {
	if (allowed <= 1e-12 || time <= state.time) return -Infinity;
	let low = -8 * Math.sqrt(time);
	let high = FAR * Math.sqrt(time);
	let limit = normalQuantile(Math.min(.999, allowed)) * Math.sqrt(time);
	for (let i = 0; i < 60; i += 1) {
		const off = below$1(state, time, limit, 0) - allowed;
		if (off < 0) low = limit;
		else high = limit;
		if (Math.abs(off) < 1e-6 * allowed) break;
		const next = limit - off / density(state, time, limit);
		limit = next > low && next < high ? next : (low + high) / 2;
	}
	return limit;
}
/** Derivative of `below` by its limit. */
function density(state, time, limit) {
	const scale = Math.sqrt(time - state.time);
	let total = 0;
	for (let i = 0; i < state.points.length; i += 1) {
		const z = (limit - state.points[i]) / scale;
		if (z > -8 && z < FAR) total += state.weights[i] * normalDensity(z);
	}
	return total / scale;
}
function advance(state, { time, low, high, drift, steps }) {
	const step = time - state.time;
	if (step <= 0) return state;
	const scale = Math.sqrt(step);
	const centre = drift * time;
	const reach = FAR * Math.sqrt(time);
	const from = Math.max(low, centre - reach);
	const width = (Math.max(from, Math.min(high, centre + reach)) - from) / steps;
	const points = new Float64Array(steps + 1);
	const weights = new Float64Array(steps + 1);
	for (let k = 0; k <= steps; k += 1) {
		const point = from + k * width;
		let sum = 0;
		for (let i = 0; i < state.points.length; i += 1) {
			const z = (point - state.points[i] - drift * step) / scale;
			if (z > -8 && z < FAR) sum += state.weights[i] * normalDensity(z);
		}
		const simpson = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
		points[k] = point;
		weights[k] = sum / scale * simpson * width / 3;
	}
	return {
		time,
		points,
		weights
	};
}

// src/stats/sequence.ts
/** Looks per round: enough to stop early, few enough that concurrency is not starved near them. */
const LOOKS_PER_ROUND = 3;
const SMALLEST_STEP = 3;
function sequenceFor(input) {
	const looks = lookTimes(input.order.length, input.tasks);
	const information = informationAt(looks, input);
	const full = Math.max(information.at(-1) ?? 0, Number.MIN_VALUE);
	const times = information.map((value) => value / full);
	return {
		looks,
		times,
		information: full,
		nominal: nominalLevels(times, input.spending),
		futility: futilityAt(looks, times, input)
	};
}
function lookTimes(attempts, tasks) {
	const step = Math.max(SMALLEST_STEP, Math.ceil(tasks / LOOKS_PER_ROUND));
	const looks = [];
	for (let look = step; look < attempts; look += step) looks.push(look);
	if (attempts > 0) looks.push(attempts);
	return looks;
}
function futilityAt(looks, times, { tasks, futility: { first, last } }) {
	const start = times[looks.findIndex((look) => look >= tasks)] ?? 1;
	return looks.map((look, j) => {
		if (look < tasks) return null;
		const share = start >= 1 ? 0 : (times[j] - start) / (1 - start);
		return first + (last - first) * share;
	});
}
/**
* A task with k new and b old attempts tells as much as k b / (k + b) attempts against a known baseline.
* The score statistic, new successes less their hypergeometric mean, has independent increments on that scale.
*/
function informationAt(looks, input) {
	const tried = new Uint32Array(input.tasks);
	let information = 0;
	let next = 0;
	return looks.map((look) => {
		for (; next < look; next += 1) {
			const task = input.order[next];
			const k = tried[task];
			information += pairing(k + 1, task, input.base) - pairing(k, task, input.base);
			tried[task] = k + 1;
		}
		return information;
	});
}
function pairing(k, task, base) {
	const b = base === "growing" ? k : base[task];
	return k === 0 || b === 0 ? 0 : k * b / (k + b);
}

// src/verdict/plan/design.ts
/**
* Of some fifty designs tried at 59 tasks and 10 baseline repeats this one sees 90 % of drops of ten points at
* 94 attempts on a healthy agent: spending alpha t^1.5, three looks per round, and a limit for healthy p that
* falls while the plan goes on. A limit that stays (0.38) sees 89 % for as much. docs/verdict.md has the table.
*/
const ADAPTIVE = {
	spendingPower: 1.5,
	futility: {
		first: .46,
		last: .15
	},
	atLeast: 1
};
function suiteSpending(policy) {
	return powerSpending(policy.suiteAlpha, ADAPTIVE.spendingPower);
}
/**
* An adaptive plan may end at any of its looks, and it ends by the score. So whatever else is tested has a part of its
* level at each look, and the parts add up to the whole: that holds whatever ends the plan.
*/
function partOfLevel(alpha, { look, plan }) {
	const times = plan?.sequence?.times ?? null;
	if (look === null || times === null) return require_steps.fixed(alpha, 9);
	const spent = (index) => (times[index] ?? 0) ** ADAPTIVE.spendingPower;
	return require_steps.fixed(alpha * (spent(look.index) - (look.index === 0 ? 0 : spent(look.index - 1))), 9);
}
/** Successes a baseline needs for its task to be run. */
function atLeastOf(policy) {
	return policy.neverSolved === "left-out" ? ADAPTIVE.atLeast : 0;
}
/** Non-inferiority puts the burden of proof on the change: it is judged once, on all attempts. */
function isAdaptive(design, policy) {
	return design === "adaptive" && policy.decision === "regression";
}
/** The same design for the simulator. */
function simulatedDesign(policy) {
	return {
		design: policy.design,
		repeats: policy.repeats,
		suiteAlpha: policy.suiteAlpha,
		vetoAlpha: policy.vetoAlpha,
		minEffect: policy.minEffect,
		spendingPower: ADAPTIVE.spendingPower,
		futility: ADAPTIVE.futility,
		atLeast: atLeastOf(policy)
	};
}

// src/stats/difference.ts
/**
* The tasks are fixed, so only the scatter of repeats within them counts: one variance for all tasks,
* pooled over both arms, as 3 repeats say little about the variance of one task.
*/
function meanDifference(strata) {
	if (strata.length === 0) return null;
	const change = average(strata.map(({ now, base }) => average(now) - average(base)));
	const variance = varianceWithin(strata);
	if (variance === null) return {
		change,
		interval: null,
		standardError: null
	};
	const standardError = Math.sqrt(variance * inverseCounts(strata)) / strata.length;
	const reach = normalQuantile(.95) * standardError;
	return {
		change,
		standardError,
		interval: [change - reach, change + reach]
	};
}
/** Smallest uniform drop that a one-sided test at `alpha` sees with this power; null when not estimable. */
function detectableDrop(strata, alpha, power = .8) {
	const variance = varianceWithin(strata);
	if (variance === null) return null;
	return (normalQuantile(1 - alpha) + normalQuantile(power)) * Math.sqrt(variance * inverseCounts(strata)) / strata.length;
}
/**
* The same for an adaptive plan, futility included. The final z of a uniform drop d is d times the root of
* (information / variance); so the drift is found for which the plan stops at a rejection with this power.
*/
function detectableDropSequential(strata, sequence, power = .8) {
	const variance = varianceWithin(strata);
	if (variance === null) return null;
	return driftWithPower(sequence, power) * Math.sqrt(variance / sequence.information);
}
/** On the scale of normal quantiles power is nearly a line in the drift: the secant method needs few steps. */
function driftWithPower(sequence, power) {
	const wanted = normalQuantile(power);
	const seen = (drift) => {
		const { reject } = crossings(sequence.times, sequence.nominal, sequence.futility, -drift);
		const total = reject.reduce((sum, one) => sum + one, 0);
		return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, total))) - wanted;
	};
	let [left, right] = [2.5, 3.2];
	let atLeft = seen(left);
	for (let i = 0; i < 5; i += 1) {
		const atRight = seen(right);
		if (Math.abs(atRight) < .001 || atRight === atLeft) break;
		const next = right - atRight * (right - left) / (atRight - atLeft);
		[left, atLeft, right] = [
			right,
			atRight,
			Math.min(12, Math.max(.1, next))
		];
	}
	return right;
}
function inverseCounts(strata) {
	return strata.reduce((total, { now, base }) => total + 1 / now.length + 1 / base.length, 0);
}
/** Mean over tasks of the variance of a single attempt, each arm about its own mean. */
function varianceWithin(strata) {
	let squares = 0;
	let freedom = 0;
	let tasks = 0;
	let total = 0;
	for (const { now, base } of strata) {
		for (const arm of [now, base]) {
			if (arm.length === 0) continue;
			const mean = average(arm);
			for (const score of arm) squares += (score - mean) ** 2;
			freedom += arm.length - 1;
		}
		if (freedom > 0) {
			total += squares / freedom;
			tasks += 1;
		}
		squares = 0;
		freedom = 0;
	}
	return tasks === 0 ? null : total / tasks;
}

// src/verdict/plan/look.ts
/** Fell: p at or below the level of this look and the drop large enough. Stopped early: it looks healthy. */
function lookAt(strata, sequence, index, rule) {
	const test = stratifiedTest(strata, rule.atLeast);
	const nominal = sequence.nominal[index] ?? 0;
	const futility = sequence.futility[index] ?? null;
	const drop = -(meanDifference(strata)?.change ?? 0);
	const last = index === sequence.looks.length - 1;
	const outcome = (() => {
		if (test.p !== null && test.p <= nominal && drop >= rule.minEffect) return "fell";
		if (last) return "complete";
		if (test.p !== null && futility !== null && test.p > futility) return "stopped-early";
		return "continue";
	})();
	return {
		attempts: sequence.looks[index] ?? 0,
		index,
		information: sequence.times[index] ?? 0,
		nominal,
		test,
		outcome
	};
}

// src/verdict/plan/plan.ts
function planAttempts(input) {
	const tasks = [...input.tasks].sort(require_steps.byCodePoint);
	if (input.baseline === null || !isAdaptive(input.design, input.policy)) return {
		attempts: cut(inRounds(tasks, rounds(input, tasks), input.seed), input.maxAttempts),
		looks: [],
		decide: () => "continue",
		leftOut: [],
		...NO_LOOKS
	};
	return adaptivePlan(input, tasks, comparableScores(input, input.baseline));
}
const NO_LOOKS = {
	sequence: null,
	look: () => null
};
function adaptivePlan(input, tasks, base) {
	const atLeast = atLeastOf(input.policy);
	const leftOut = tasks.filter((task) => {
		const scores = base.get(task);
		return scores !== void 0 && successes(scores) < atLeast;
	});
	const run = tasks.filter((task) => !leftOut.includes(task));
	const attempts = cut(inRounds(run, rounds(input, run), input.seed), input.maxAttempts);
	const place = new Map(run.map((task, i) => [task, i]));
	const sequence = sequenceFor({
		order: attempts.map(({ task }) => place.get(task) ?? 0),
		base: run.map((task) => base.get(task)?.length ?? 0),
		tasks: run.length,
		spending: suiteSpending(input.policy),
		futility: ADAPTIVE.futility
	});
	const rule = {
		atLeast,
		minEffect: input.policy.minEffect
	};
	const look = (prefix) => {
		const index = sequence.looks.indexOf(prefix.length);
		return index < 0 ? null : lookAt(strataOf$1(prefix, base), sequence, index, rule);
	};
	const decide = (prefix) => {
		const seen = look(prefix);
		return seen === null || seen.outcome === "continue" ? "continue" : "stop";
	};
	return {
		attempts,
		looks: [...sequence.looks],
		decide,
		leftOut,
		sequence,
		look
	};
}
/** Baseline scores of the tasks that may be compared: same bytes, not in quarantine, measured at least once. */
function comparableScores(input, baseline) {
	const quarantined = activeQuarantine(input.policy, input.today ?? null);
	const scores = /* @__PURE__ */ new Map();
	for (const task of baseline.tasks) {
		const digest = input.digests?.get(task.id) ?? task.digest;
		const own = scoresOf(armOfBaseline(task));
		if (digest === task.digest && own.length > 0 && !quarantined.has(task.id)) scores.set(task.id, own);
	}
	return scores;
}
function strataOf$1(prefix, base) {
	const now = /* @__PURE__ */ new Map();
	for (const { task, state, score } of prefix) {
		const value = score?.value ?? null;
		if (!isMeasured(state) || value === null) continue;
		now.set(task, [...now.get(task) ?? [], value]);
	}
	return [...now].flatMap(([task, scores]) => {
		const stored = base.get(task);
		return stored === void 0 ? [] : [{
			now: scores,
			base: stored
		}];
	});
}
/** Round after round, each in its own order: any prefix is a fair sample of the tasks. */
function inRounds(tasks, repeats, seed) {
	const random = seededRandom(`plan:${seed}`);
	return Array.from({ length: repeats }, (_, round) => shuffled(tasks, random).map((task) => ({
		task,
		repeat: round + 1
	}))).flat();
}
/** Rounds follow one after the other from one stream: a longer plan starts with the shorter one. */
function rounds({ repeats, maxAttempts = 0 }, tasks) {
	return repeats ?? Math.ceil(maxAttempts / Math.max(1, tasks.length));
}
function cut(attempts, most) {
	return most === void 0 ? attempts : attempts.slice(0, most);
}
function successes(scores) {
	return scores.filter((score) => score > 0).length;
}

// src/verdict/plan/same-day.ts
function planSameDay(input) {
	const tasks = [...input.tasks].sort(require_steps.byCodePoint);
	const all = inRounds(tasks, input.repeats, input.seed);
	const pairs = input.maxPairs === void 0 ? all : all.slice(0, input.maxPairs);
	if (!isAdaptive(input.design, input.policy)) return {
		pairs,
		looks: [],
		sequence: null,
		decide: () => "continue",
		look: () => null
	};
	const place = new Map(tasks.map((task, i) => [task, i]));
	const sequence = sequenceFor({
		order: pairs.map(({ task }) => place.get(task) ?? 0),
		base: "growing",
		tasks: tasks.length,
		spending: suiteSpending(input.policy),
		futility: ADAPTIVE.futility
	});
	const rule = {
		atLeast: 0,
		minEffect: input.policy.minEffect
	};
	const look = (head, base) => {
		const index = sequence.looks.indexOf(head.length);
		return index < 0 ? null : lookAt(strataOf(head, base), sequence, index, rule);
	};
	const decide = (head, base) => {
		const seen = look(head, base);
		return seen === null || seen.outcome === "continue" ? "continue" : "stop";
	};
	return {
		pairs,
		looks: [...sequence.looks],
		sequence,
		decide,
		look
	};
}
/** Finds the look at which the interleaved plan ended, from the two runs alone. */
function replaySameDay(head, base, policy) {
	const plan = planSameDay({
		tasks: head.tasks.map(({ id }) => id),
		repeats: Math.ceil(head.planned / Math.max(1, head.tasks.length)),
		seed: head.seed,
		design: head.design,
		policy,
		maxPairs: head.planned
	});
	const [mine, theirs] = [byKey(head), byKey(base)];
	const used = [];
	const usedBase = [];
	let last = null;
	const replayed = (cutShort) => ({
		used: [...used],
		usedBase: [...usedBase],
		plan: {
			...plan,
			attempts: plan.pairs
		},
		look: last,
		cutShort,
		atLeast: 0
	});
	for (const target of plan.looks.length === 0 ? [plan.pairs.length] : plan.looks) {
		for (const pair of plan.pairs.slice(used.length, target)) {
			const [left, right] = [mine.get(attemptKey(pair)), theirs.get(attemptKey(pair))];
			if (left === void 0 || right === void 0) return replayed(true);
			used.push(left);
			usedBase.push(right);
		}
		last = plan.look(used, usedBase);
		if (last !== null && last.outcome !== "continue") break;
	}
	return replayed(false);
}
const OF_TODAY = "same-day";
/** Whether these attempts were made beside the head's, in place of a committed pool. */
function isOfToday(baseline) {
	return baseline?.digest === OF_TODAY;
}
/** The base's run of today in the form of a baseline, with exactly the attempts that count. */
function baselineOfRun(base, attempts) {
	return {
		format: "sre-gate-baseline@1",
		digest: OF_TODAY,
		gate: base.gate,
		suite: base.suite,
		instrument: base.instrument,
		agent: base.agent,
		runs: [],
		tasks: base.tasks.map(({ id, digest, family }) => ({
			id,
			digest,
			family,
			attempts: attempts.filter(({ task }) => task === id).map(({ repeat, state, score, usage }) => ({
				run: 0,
				repeat,
				state,
				score: score?.value ?? null,
				turns: usage.turns,
				inputTokens: usage.inputTokens,
				cachedTokens: usage.cachedTokens,
				outputTokens: usage.outputTokens,
				cost: usage.cost,
				seconds: null
			}))
		}))
	};
}
function byKey(run) {
	return new Map(run.attempts.filter(({ state }) => state !== "cancelled").map((attempt) => [attemptKey(attempt), attempt]));
}
function strataOf(head, base) {
	const tasks = [...new Set(head.map(({ task }) => task))];
	const own = (attempts, id) => scoresOf(armOfRun(attempts.filter(({ task }) => task === id)));
	return tasks.map((id) => ({
		now: own(head, id),
		base: own(base, id)
	})).filter(({ now, base: stored }) => now.length > 0 && stored.length > 0);
}

// src/gate/estimate.ts
/**
* How many attempts a cap pays for, by what the baseline's attempts cost on average: the plan is cut there before
* it starts and spends its alpha over what remains, where a cap that strikes midway would decide nothing. One mean
* for all tasks, so that no task is left out for its price. Null: no cap, or no price to go by.
*/
function affordable(baseline, cap) {
	if (cap === null) return null;
	const costs = (baseline?.tasks ?? []).flatMap(({ attempts }) => attempts.flatMap(({ cost }) => cost ?? []));
	const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
	return mean > 0 ? Math.max(1, Math.floor(cap / mean)) : null;
}
function estimatePlan(plan, baseline, concurrency) {
	const tasks = new Map(baseline?.tasks.map((task) => [task.id, task]));
	const sum = (key) => {
		let total = 0;
		for (const { task } of plan) {
			const known = (tasks.get(task)?.attempts ?? []).filter(({ state }) => isMeasured(state)).flatMap((attempt) => attempt[key] ?? []);
			if (known.length === 0) return null;
			total += known.reduce((all, one) => all + one, 0) / known.length;
		}
		return total;
	};
	const seconds = sum("seconds");
	return {
		attempts: plan.length,
		cost: sum("cost"),
		seconds: seconds === null ? null : seconds / concurrency
	};
}

// src/gate/incidents.ts
function incidentsOf(tasks) {
	return new Map(tasks.filter((task) => !task.private).map((task) => [task.id, { truth: task.truth }]));
}

// src/gate/evidence.ts
/** The planned attempts of the head; beside a pool too small to lean on, of the base as well. */
async function firstEvidence(bench, kept = null, soFar = null) {
	if (bench.request.measured) {
		const { run, times } = await bench.request.measured();
		const { estimate } = planHead(bench);
		return {
			...await withTranscripts(bench, {
				run,
				times,
				incidents: incidentsOf(bench.tasks),
				cutShort: false
			}),
			estimate,
			base: null
		};
	}
	if (bench.baseAgent !== null && bench.policy.confirm === "base" && isSmall(bench)) return headAndBase(bench, kept);
	return kept === null ? headAlone(bench, soFar) : headAgain(bench, kept);
}
function isSmall({ baseline, tasks }) {
	return isSmallPool(baseline, new Map(tasks.map((task) => [task.id, task.digest])));
}
/** The head's plan, and what it will take. */
function planHead(bench) {
	const { settings, tasks, baseline, policy } = bench;
	const plan = planAttempts({
		tasks: tasks.map((task) => task.id),
		digests: new Map(tasks.map((task) => [task.id, task.digest])),
		repeats: settings.repeats,
		seed: settings.seed,
		design: policy.design,
		baseline,
		policy,
		today: bench.request.today,
		...capped(bench, "maxAttempts")
	});
	return {
		plan,
		estimate: estimatePlan(plan.attempts, baseline, settings.concurrency)
	};
}
/** A fixed plan is judged on whatever part of it was measured; an adaptive one must know its end beforehand. */
function capped(bench, key) {
	const { settings, baseline, policy } = bench;
	const most = affordable(baseline, settings.judge["max-cost"] ?? settings.defaultCap);
	if (most === null || policy.design === "fixed") return {};
	return { [key]: key === "maxPairs" ? Math.ceil(most / 2) : most };
}
async function headAlone(bench, soFar = null) {
	const { settings, scorer } = bench;
	const { plan, estimate } = planHead(bench);
	const startedAt = /* @__PURE__ */ new Date();
	const assembled = (measured) => assemble(bench, startedAt, plan, measured);
	return {
		...await withTranscripts(bench, assembled(await measure(bench, bench.agent, settings.out, plan.attempts, {
			looks: plan.looks,
			decide: async (prefix) => plan.decide(await scorer.scoreForLook(prefix)),
			soFar: soFar && ((part) => soFar(() => ({
				...assembled(part()),
				trajectories: /* @__PURE__ */ new Map(),
				base: null,
				estimate
			})))
		}))),
		base: null,
		estimate
	};
}
/** Asked again, only what could not be measured is repeated: all that was measured stands. */
async function headAgain(bench, kept) {
	const { settings } = bench;
	const { plan, estimate } = planHead(bench);
	const startedAt = /* @__PURE__ */ new Date();
	const head = settledArm(kept.run, kept.times.attempts);
	let begin = 0;
	for (const end of [.../* @__PURE__ */ new Set([...plan.looks, plan.attempts.length])]) {
		const part = plan.attempts.slice(begin, end);
		await complete(bench, bench.agent, settings.out, part, head, { whole: plan.attempts });
		if (isCut(head)) break;
		if (plan.decide(inOrder(head, plan.attempts, end)) === "stop") break;
		begin = end;
	}
	const base = kept.base === null ? null : await baseAgain(bench, kept.base);
	return {
		...await withTranscripts(bench, assemble(bench, startedAt, plan, head)),
		base,
		estimate
	};
}
async function baseAgain(bench, base) {
	const missing = base.run.attempts.filter(({ state }) => !isMeasured(state));
	if (missing.length === 0 || bench.baseAgent === null) return base;
	const measured = await measure(bench, await bench.baseAgent(), baseFolder(bench), missing, {
		append: true,
		now: true
	});
	return {
		...base,
		run: withMoreAttempts(base.run, measured.attempts)
	};
}
function settledArm(run, times) {
	const { isolation } = run.instrument;
	const attempts = run.attempts.filter(({ state }) => isMeasured(state));
	const { isolationNote } = run;
	return {
		attempts,
		times: [...times],
		outcome: {
			isolation,
			isolationNote,
			stopped: "complete"
		}
	};
}
/** Measures what an arm lacks of a part of the plan. */
async function complete(bench, agent, out, part, arm, options) {
	const known = new Set(arm.attempts.map(attemptKey));
	const missing = part.filter((planned) => !known.has(attemptKey(planned)));
	if (missing.length === 0) return;
	extend(arm, await measure(bench, agent, out, missing, {
		append: arm.attempts.length > 0,
		...options
	}));
}
const DAY_MS = 864e5;
function aDayAgo() {
	return /* @__PURE__ */ new Date(Date.now() - DAY_MS);
}
/** Both arms in one plan, segment by segment, so that they meet the same day and the same provider. */
async function headAndBase(bench, kept) {
	const { settings, tasks, policy, baseAgent } = bench;
	if (baseAgent === null) return headAlone(bench);
	const plan = planSameDay({
		tasks: tasks.map((task) => task.id),
		repeats: settings.repeats,
		seed: settings.seed,
		design: policy.design,
		policy,
		...capped(bench, "maxPairs")
	});
	const startedAt = /* @__PURE__ */ new Date();
	const base = await baseAgent();
	const nothing = () => ({
		attempts: [],
		times: [],
		outcome: null
	});
	const head = kept === null ? nothing() : settledArm(kept.run, kept.times.attempts);
	const other = kept?.base?.role === "same-day" ? settledArm(kept.base.run, []) : nothing();
	let begin = 0;
	const together = {
		whole: plan.pairs,
		notBefore: aDayAgo()
	};
	for (const end of [.../* @__PURE__ */ new Set([...plan.looks, plan.pairs.length])]) {
		const segment = plan.pairs.slice(begin, end);
		await complete(bench, bench.agent, settings.out, segment, head, together);
		await complete(bench, base, baseFolder(bench), segment, other, together);
		if (isCut(head) || isCut(other)) break;
		if (plan.decide(inOrder(head, plan.pairs, end), inOrder(other, plan.pairs, end)) === "stop") break;
		begin = end;
	}
	const evidence = assemble(bench, startedAt, { attempts: plan.pairs }, head);
	const run = assembleRun({
		...parts(bench, base, other),
		planned: plan.pairs
	});
	const apart = await apartFrom(bench, base);
	return {
		...await withTranscripts(bench, evidence),
		estimate: null,
		base: {
			role: "same-day",
			run,
			...apart
		},
		cutShort: evidence.cutShort || isCut(other)
	};
}
/** One more step that the evidence so far asked for. */
async function gatherMore(bench, evidence, step) {
	if (step.kind !== "done") bench.request.progress({
		kind: "note",
		text: whyMore(step)
	});
	const begun = performance.now();
	const waited = () => (performance.now() - begun) / 1e3;
	switch (step.kind) {
		case "done": return evidence;
		case "veto-reruns":
		case "required":
		case "follow-up": {
			const measured = await measure(bench, bench.agent, bench.settings.out, step.attempts, {
				append: true,
				now: true
			});
			const run = withMoreAttempts(evidence.run, measured.attempts);
			const times = withMoreTimes(evidence.times, measured.times, waited());
			return withTranscripts(bench, {
				...evidence,
				run,
				times,
				cutShort: isCut(measured)
			});
		}
		case "base-runs":
		case "confirm-base": {
			if (bench.baseAgent === null) return {
				...evidence,
				cutShort: true
			};
			const base = await bench.baseAgent();
			const measured = await measure(bench, base, baseFolder(bench), step.attempts, {
				now: true,
				notBefore: aDayAgo()
			});
			const run = assembleRun({
				...parts(bench, base, measured),
				planned: step.attempts
			});
			const times = withMoreTimes(evidence.times, [], waited());
			const confirmation = {
				role: "confirmation",
				run,
				...await apartFrom(bench, base)
			};
			return {
				...evidence,
				times,
				base: confirmation,
				cutShort: isCut(measured)
			};
		}
	}
}
/** Nobody should wonder why a gate that has run its plan goes on. */
function whyMore({ kind, attempts }) {
	const tasks = require_steps.count(new Set(attempts.map(({ task }) => task)).size, "task");
	switch (kind) {
		case "veto-reruns": return `${tasks} look lost; trying each once more (${require_steps.count(attempts.length, "attempt")})`;
		case "required": return `${tasks} must be solved: ${require_steps.count(attempts.length, "more attempt")} to settle that`;
		case "base-runs": return `no attempt answered: the base commit's agent runs today as well, ${require_steps.count(attempts.length, "attempt")}, to see whose doing that is`;
		case "confirm-base": return `red so far: the base commit's agent runs today as well, ${require_steps.count(attempts.length, "attempt")} on ${tasks}`;
		case "follow-up": return `the score fell: ${require_steps.count(attempts.length, "more attempt")} on ${tasks}, to name what broke`;
		default: return require_start.assertNever(kind);
	}
}
async function measure(bench, agent, out, plan, options) {
	const { settings, request, tasks } = bench;
	const progress = withoutReasons(request.progress, tasks);
	const outcome = await runPlan({
		plan,
		tasks: new Map(tasks.map((task) => [task.id, task])),
		agent: await agent.ready(),
		judge: settings.judge,
		isolation: settings.isolation,
		guarded: guardedFrom(settings, agent.program, tasks),
		concurrency: settings.concurrency,
		out: attemptsFolder(settings, out),
		append: options.append ?? false,
		budget: bench.budget,
		...options.whole === void 0 ? {} : { whole: options.whole },
		looks: options.looks ?? [],
		decide: options.decide ?? (() => "continue"),
		record: request.record ?? null,
		replay: request.replay ?? null,
		cache: {
			dir: request.fresh || options.now === true ? null : settings.cacheDir,
			...options.notBefore === void 0 ? {} : { notBefore: options.notBefore }
		},
		progress: (event) => {
			if (event.kind === "finished") bench.scorer.scoreQuickly(event.attempt);
			progress(event);
		},
		soFar: (left) => options.soFar?.(() => measuredSoFar(bench, left())),
		signal: request.signal
	});
	return {
		attempts: await bench.scorer.scoreFully(outcome.attempts),
		times: outcome.times,
		outcome
	};
}
/** By their numbers alone: to look into snapshots takes longer than anybody should wait who looks in between. */
function measuredSoFar({ scorer, tasks }, outcome) {
	const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
	return {
		attempts: outcome.attempts.map((attempt) => {
			const scored = scorer.scoreQuickly(attempt);
			return hidden.has(attempt.task) ? withoutWords(scored) : scored;
		}),
		times: outcome.times,
		outcome
	};
}
/** An agent's last words can hold what it read or answered; of a private task a log holds neither. */
function withoutReasons(progress, tasks) {
	const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
	return (event) => progress(event.kind === "finished" && hidden.has(event.attempt.task) ? {
		...event,
		attempt: {
			...event.attempt,
			reason: null
		}
	} : event);
}
const CUT = [
	"signal",
	"budget",
	"provider-down"
];
function isCut({ outcome }) {
	return outcome !== null && CUT.includes(outcome.stopped);
}
function extend(whole, part) {
	whole.attempts.push(...part.attempts);
	whole.times.push(...part.times);
	whole.outcome = part.outcome;
}
function inOrder(measured, pairs, end) {
	return pairs.slice(0, end).flatMap((pair) => {
		const found = measured.attempts.find(({ task, repeat }) => task === pair.task && repeat === pair.repeat);
		return found === void 0 ? [] : [found];
	});
}
/** In the chunk of what judges: a gate that nobody doubts asks for none of it. */
async function apartFrom(bench, base) {
	const { baseApart } = await Promise.resolve().then(() => require("./judging.cjs"));
	return baseApart(bench, base, bench.request.baseRef ?? "HEAD");
}
function baseFolder(bench) {
	return (0, node_path.join)(bench.settings.out, "base");
}
function parts(bench, agent, { attempts, outcome }) {
	if (outcome === null) throw new Error("nothing was run");
	const { settings, suite, tasks, matcher } = bench;
	return {
		settings,
		suite,
		agent: agent.identity,
		tasks,
		outcome,
		attempts,
		matcher
	};
}
/** What a report shows of attempts, but for their transcripts: those lie in files. */
function assemble(bench, startedAt, { attempts: planned, leftOut }, measured) {
	const said = bench.policy.design === "adaptive" && leftOut !== void 0 ? { leftOut } : {};
	return {
		run: assembleRun({
			...parts(bench, bench.agent, measured),
			planned,
			...said
		}),
		times: assembleTimes(startedAt, /* @__PURE__ */ new Date(), measured.times),
		incidents: incidentsOf(bench.tasks),
		cutShort: isCut(measured)
	};
}
async function withTranscripts(bench, evidence) {
	const out = attemptsFolder(bench.settings, bench.settings.out);
	const { loadTranscripts } = await Promise.resolve().then(() => require("./judging.cjs"));
	const trajectories = await loadTranscripts(out, evidence.run, evidence.times);
	return {
		...evidence,
		trajectories
	};
}

// src/gate/price-alike.ts
/** Origins of dollars that we counted at the table: an estimated call was charged at it too. */
const BY_TABLE = /* @__PURE__ */ new Set(["metered", "estimated"]);
/** How far a price by sums may lie from what was counted request by request and still be the same. */
const CLOSE = .01;
/**
* The baseline with its tokens priced by today's table, as the run's are: a provider's new prices are no change of the
* agent. Only where the table gives the run's own sums what its requests were counted at; an agent of several models
* or with prices by size of request keeps what was paid.
*/
async function pricedAlike(run, baseline, prices) {
	if (baseline === null || !costsKnown(run, baseline)) return baseline;
	const price = await loadPrices(prices);
	return reproduces(run, price) ? repriced(baseline, price) ?? baseline : baseline;
}
function costsKnown(run, baseline) {
	const paid = (cost) => cost !== null && cost > 0;
	return run.attempts.some(({ usage }) => paid(usage.cost) && BY_TABLE.has(usage.origin.cost)) && baseline.tasks.some((task) => task.attempts.some((attempt) => paid(attempt.cost)));
}
function priceOf(price, model, sums) {
	if (model === null || sums.inputTokens === null || sums.outputTokens === null) return null;
	return price(model, {
		input: sums.inputTokens,
		cached: sums.cachedTokens ?? 0,
		cacheWrite: sums.cacheWriteTokens ?? 0,
		output: sums.outputTokens,
		reasoning: 0
	}, null);
}
function reproduces(run, price) {
	let counted = 0;
	let bySums = 0;
	for (const { usage } of run.attempts) {
		if (usage.cost === null) continue;
		const cost = priceOf(price, usage.model, usage);
		if (cost === null) return false;
		counted += usage.cost;
		bySums += cost;
	}
	return Math.abs(bySums - counted) <= CLOSE * counted;
}
/** Null where one attempt cannot be priced: half a baseline in new prices would be worse than none. */
function repriced(baseline, price) {
	let whole = true;
	const again = (attempt) => {
		if (attempt.cost === null) return attempt;
		const cost = priceOf(price, baseline.runs[attempt.run]?.model ?? null, attempt);
		whole &&= cost !== null;
		return {
			...attempt,
			cost: cost === null ? null : require_steps.fixed(cost)
		};
	};
	const tasks = baseline.tasks.map((task) => ({
		...task,
		attempts: task.attempts.map(again)
	}));
	return whole ? {
		...baseline,
		tasks
	} : null;
}

// src/gate/so-far.ts
/** Half a minute, and never more than a twentieth of the time: what runs is metered by the same process. */
const EVERY_MS = 3e4;
const SHARE = 20;
/**
* Writes what is there so far, with the first attempt that ends and then now and again: for whoever looks while agents
* run, and for a run that is killed before it can write its end.
*/
function writeSoFar(out) {
	let due = 0;
	let closed = false;
	const keep = async (result) => {
		const begun = performance.now();
		due = Number.POSITIVE_INFINITY;
		try {
			const { resultFiles } = await Promise.resolve().then(() => require("./result-files.cjs")).then((n) => n.result_files_exports);
			const made = await result();
			if (!closed) writeResults(out, resultFiles(made.run, made.times, made));
		} catch {}
		const now = performance.now();
		due = now + Math.max(EVERY_MS, SHARE * (now - begun));
	};
	return {
		offer: (result) => {
			if (!closed && performance.now() >= due) keep(result);
		},
		close: () => {
			closed = true;
		}
	};
}

// src/runner/journal/lock.ts
/** Who holds a folder. A process id alone is used again one day: with its start and the boot it names one process. */
const HolderSchema = require_steps.strictObject({
	format: require_steps.literal("sre-gate-lock@1"),
	pid: require_steps.number().int().positive(),
	/** Clock ticks between boot and its start; null where the system does not say. */
	started: require_steps.string().nullable(),
	boot: require_steps.string().nullable(),
	/** Process ids mean something within one namespace only. */
	namespace: require_steps.string().nullable()
});
let serial = 0;
const NAME = /^\.lock\.(\d+)$/;
/**
* Takes a results folder for one run, at once: a dozen hops to another thread would hold every start up by 15 ms. Returns how
* to give it back. A lock of a dead process, killed or of an earlier boot, is passed over: the next number is taken beside it,
* which only one can, and then it is cleared away.
*/
function lockFolder(out) {
	makeFolders(out);
	const me = ourselves();
	serial += 1;
	const draft = (0, node_path.join)(out, `.lock-${process.pid}-${serial}.tmp`);
	(0, node_fs.writeFileSync)(draft, `${JSON.stringify(me)}\n`);
	try {
		for (;;) {
			const found = locksIn(out);
			refuseLiving(out, found, me);
			const own = (0, node_path.join)(out, `.lock.${Math.max(0, ...found) + 1}`);
			if (!linked(draft, own)) continue;
			settle(out, own, me);
			return () => (0, node_fs.rmSync)(own, { force: true });
		}
	} finally {
		(0, node_fs.rmSync)(draft, { force: true });
	}
}
/** Whoever looked before we were there may have taken another number: two that see each other both step back. */
function settle(out, own, me) {
	const others = locksIn(out).filter((one) => (0, node_path.join)(out, `.lock.${one}`) !== own);
	try {
		refuseLiving(out, others, me);
	} catch (error) {
		(0, node_fs.rmSync)(own, { force: true });
		throw error;
	}
	for (const one of others) (0, node_fs.rmSync)((0, node_path.join)(out, `.lock.${one}`), { force: true });
}
function locksIn(out) {
	return (0, node_fs.readdirSync)(out).flatMap((name) => {
		const number = NAME.exec(name)?.[1];
		return number === void 0 ? [] : [Number(number)];
	});
}
function refuseLiving(out, locks, me) {
	for (const one of locks) {
		const path = (0, node_path.join)(out, `.lock.${one}`);
		const holder = holderOf(path);
		if (holder !== null && isLiving(holder, me)) throw inUse(out, path, holder);
	}
}
/** A lock is written whole: one that does not read was cut by a power failure, and its process with it. */
function holderOf(path) {
	const text = textOrNull(path);
	try {
		const parsed = HolderSchema.safeParse(text === null ? null : JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
function isLiving(holder, me) {
	if (holder.boot !== me.boot) return false;
	if (holder.namespace !== me.namespace) return true;
	if (me.started !== null) return startOf(holder.pid) === holder.started;
	return answers(holder.pid);
}
function inUse(out, path, { pid }) {
	return new require_start.UserError({
		code: "RESULTS_IN_USE",
		where: out,
		message: `process ${pid} is writing its results there`,
		help: `Wait for it, stop it, or give this run another folder with --out. If no such process runs any more, remove ${path}.`
	});
}
function linked(from, to) {
	try {
		(0, node_fs.linkSync)(from, to);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
function ourselves() {
	const boot = textOrNull("/proc/sys/kernel/random/boot_id");
	return {
		format: "sre-gate-lock@1",
		pid: process.pid,
		started: startOf(process.pid),
		boot: boot?.trim() ?? null,
		namespace: ownNamespace()
	};
}
function ownNamespace() {
	try {
		return (0, node_fs.readlinkSync)("/proc/self/ns/pid");
	} catch {
		return null;
	}
}
/** Field 22 of stat, counted from behind the name, which may hold anything. */
function startOf(pid) {
	const text = textOrNull(`/proc/${pid}/stat`);
	if (text === null) return null;
	const [state, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
	return state === "Z" ? null : rest[18] ?? null;
}
function answers(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

// src/gate.ts
/** Needed when the first agents have ended, and loaded then: they start sooner. */
const judging = () => Promise.resolve().then(() => require("./judging.cjs"));
/** What `--dry-run` tells: the plan and its price, and what a run would be refused for; nothing run. */
async function estimateGate(request) {
	const bench = await openWorkbench(request);
	try {
		const { estimate } = planHead(bench);
		return {
			estimate,
			refusals: await refusalsBeforeStart(bench)
		};
	} finally {
		await bench.close();
	}
}
/** Whether the agent is the base's to the byte, and there is nothing to run. */
async function isUnchanged(request) {
	const bench = await openWorkbench(request);
	try {
		return await unchangedAgent(bench) !== null;
	} finally {
		await bench.close();
	}
}
/** settings -> tasks -> plan -> attempts -> scores -> comparison -> verdict -> reports */
async function runGate(request) {
	const bench = await openWorkbench(request);
	const page = writeSoFar(request.settings.out);
	let release = null;
	try {
		refuseMistakes(bench);
		release = lockFolder(request.settings.out);
		const { baseline, policy } = bench;
		const { judge } = bench.settings;
		const same = await unchangedAgent(bench);
		if (same !== null) return {
			...same,
			baseline,
			judge
		};
		const place = decisionPlace(bench);
		const kept = place === null ? null : await decidedBefore(place, request.settings.out);
		const sought = request.baseline !== null;
		const today = kept === null ? request.today : kept.today;
		if (kept?.settled) return shownAgain(kept, {
			baseline: await pricedAlike(kept.run, baseline, judge.prices),
			policy,
			judge
		});
		let evidence = await firstEvidence({
			...bench,
			request: {
				...request,
				today
			}
		}, kept, request.followUp === false ? null : offerSoFar(page, {
			policy,
			judge,
			today,
			baseline,
			sought
		}));
		const against = await pricedAlike(evidence.run, baseline, judge.prices);
		const { conclude, nextStep, keepDecision } = await judging();
		let conclusion = conclude({
			...evidence,
			baseline: against,
			policy,
			today,
			sought
		});
		while (request.followUp !== false && !evidence.cutShort) {
			const { run, base } = evidence;
			const step = nextStep({
				run,
				baseline: conclusion.comparedWith,
				comparison: conclusion.comparison,
				policy,
				today,
				baseRun: base?.run ?? null,
				canRunBase: bench.baseAgent !== null
			});
			if (step.kind === "done") break;
			evidence = await gatherMore(bench, evidence, step);
			conclusion = conclude({
				...evidence,
				baseline: against,
				policy,
				today,
				sought
			});
		}
		if (place !== null && !evidence.cutShort) {
			const decided = {
				...evidence,
				...conclusion,
				judge,
				today
			};
			await keepDecision(place, request.settings.out, decided);
		}
		return {
			...evidence,
			...conclusion,
			baseline: against,
			judge
		};
	} catch (error) {
		throw require_start.unwritten(error, request.settings.out);
	} finally {
		page.close();
		release?.();
		await bench.close();
	}
}
/** What a stop at this moment would leave. A notice says that it is not the end. */
function offerSoFar(page, by) {
	return (gathered) => page.offer(async () => {
		const { conclude } = await judging();
		const evidence = gathered();
		const baseline = await pricedAlike(evidence.run, by.baseline, by.judge.prices);
		const beside = { notices: [underWay(evidence.run)] };
		return {
			...evidence,
			...conclude({
				...evidence,
				...by,
				baseline,
				beside
			}),
			...by
		};
	});
}
function underWay({ attempts, planned }) {
	return `Under way: ${attempts.filter(({ state }) => state !== "cancelled").length} of ${planned} attempts have ended. Below is what a stop now would leave; it is written anew while the rest runs.`;
}
async function unchangedAgent(bench) {
	if (bench.request.skipUnchanged !== true || bench.baseAgent === null) return null;
	return (await judging()).unchangedAgent(bench, bench.baseAgent);
}
async function decidedBefore(place, out) {
	const { readDecision, restoreFiles, isSettled } = await judging();
	const known = await readDecision(place);
	return known && {
		...await restoreFiles(known, out),
		settled: isSettled(known)
	};
}
/** Asked the same question again, the gate gives the same answer, and runs nothing. */
async function shownAgain(kept, by) {
	const { conclude } = await judging();
	const evidence = {
		...kept,
		estimate: null,
		cutShort: false
	};
	return {
		...evidence,
		...conclude({
			...evidence,
			...by
		}),
		...by
	};
}
function decisionPlace({ request, settings }) {
	const question = request.question ?? null;
	if (question === null || request.fresh) return null;
	return {
		cacheDir: settings.cacheDir,
		question,
		judge: settings.judge
	};
}

// src/baselines/whose.ts
/** The gate a baseline was made by; null where there is none, or nothing that says so. Whether it is sound others ask. */
function gateOfBaseline(path) {
	try {
		return require_steps.object({ gate: require_steps.string() }).parse(JSON.parse((0, node_fs.readFileSync)(path, "utf8"))).gate;
	} catch {
		return null;
	}
}

// src/settings/resolve.ts
const NO_OVERRIDES = {
	agent: null,
	model: null,
	suite: null,
	tasks: [],
	without: [],
	repeats: null,
	concurrency: null,
	seed: null,
	baseline: null,
	policy: null,
	isolation: null,
	network: null,
	out: null
};
/** What one run of the default suite may cost until somebody says otherwise. */
const DEFAULT_CAP = 40;
function resolveSettings(input) {
	const { overrides, root } = input;
	const said = withOverrides(input.file.judge ?? require_steps.JudgeSettingsSchema.parse({}), overrides);
	const judge = {
		...said,
		mounts: said.mounts.map((path) => atHome(path, input.env.HOME))
	};
	const privateSeed = input.env.SRE_GATE_PRIVATE_SEED || null;
	const underActions = input.env.GITHUB_ACTIONS === "true";
	refuseMissingPrices(judge, root, input.where);
	return {
		root,
		tasksRoot: input.tasksRoot ?? root,
		packageRoot: input.packageRoot,
		config: input.where === "sre-gate.yaml" ? null : input.where,
		asked: askedFor(input.where, overrides),
		out: below(root, overrides.out ?? ".sre-gate"),
		cacheDir: cacheOf(below(root, input.env.SRE_GATE_CACHE || ".sre-gate/cache"), privateSeed),
		agent: resolveAgent({
			flag: overrides.agent,
			model: overrides.model,
			half: input.file.agent ?? null,
			root,
			packageRoot: input.packageRoot,
			where: input.where
		}),
		judge,
		tasksInFile: input.file.judge?.tasks ?? [],
		repeats: require_steps.repeatsOf(judge),
		seed: judge.seed ?? "sre-gate",
		...defaultsOf(judge, input.found),
		concurrency: overrides.concurrency ?? (0, node_os.availableParallelism)(),
		isolation: judge.isolation ?? (underActions ? "required" : "auto"),
		baselinePath: below(root, judge.baseline ?? `baselines/${judge.id}.json`),
		privateSeed
	};
}
/**
* For a run that enters a baseline or a history, and for shards, which cannot look: every task as often as the
* next. What an adaptive plan stopped early is a biased sample, and what it left out never comes back.
*/
function everyAttempt(settings) {
	const judge = {
		...settings.judge,
		design: "fixed"
	};
	return {
		...settings,
		judge,
		repeats: require_steps.repeatsOf(judge)
	};
}
function withOverrides(judge, overrides) {
	return {
		...judge,
		...overrides.suite === null ? {} : { suite: overrides.suite },
		...overrides.tasks.length === 0 ? {} : { tasks: [...overrides.tasks] },
		...overrides.without.length === 0 ? {} : { without: [...overrides.without] },
		...overrides.repeats === null ? {} : { repeats: overrides.repeats },
		...overrides.seed === null ? {} : { seed: overrides.seed },
		...overrides.policy === null ? {} : { policy: overrides.policy },
		...overrides.isolation === null ? {} : { isolation: overrides.isolation },
		...overrides.network === null ? {} : { network: overrides.network },
		...overrides.baseline === null ? {} : { baseline: overrides.baseline }
	};
}
function defaultsOf(judge, found) {
	if (!found) return {
		defaultSuite: "smoke",
		defaultCap: null
	};
	return {
		defaultSuite: "full",
		defaultCap: judge.suite !== void 0 || judge.tasks.length > 0 ? null : 40
	};
}
/** Which settings, agent and instrument: how often, in which order and which of the tasks is another question. */
function askedFor(where, overrides) {
	return [
		["config", where === "sre-gate.yaml" ? null : where],
		["agent", overrides.agent],
		["model", overrides.model],
		["suite", overrides.suite],
		["without", overrides.without.length === 0 ? null : overrides.without.join(",")],
		["policy", overrides.policy],
		["isolation", overrides.isolation],
		["network", overrides.network]
	].flatMap(([flag, value]) => {
		if (value === null) return [];
		return value.startsWith("-") ? [`--${flag}=${value}`] : [`--${flag}`, value];
	});
}
/** A program may be installed at home, on a desk and in a job, where homes differ: `~/` means the same in both. */
function atHome(path, home) {
	return path.startsWith("~/") ? (0, node_path.join)(home || (0, node_os.homedir)(), path.slice(2)) : path;
}
/** Prices are first asked for where something is billed: a slip would be noticed there, or in a job that has the keys. */
function refuseMissingPrices({ prices }, root, where) {
	if (prices === void 0 || (0, node_fs.existsSync)((0, node_path.resolve)(root, prices))) return;
	throw new require_start.UserError({
		code: "PRICES_MISSING",
		where: `${where}: judge.prices`,
		message: `there is no file ${JSON.stringify(prices)}`,
		help: "correct the path, or take judge.prices out to use the built-in table"
	});
}
/** What is private lies apart: the Actions cache and the artifact take the other folders. */
function cacheOf(folder, privateSeed) {
	return privateSeed === null ? folder : `${folder}-private`;
}
function below(root, path) {
	return (0, node_path.isAbsolute)(path) ? path : (0, node_path.resolve)((0, node_path.join)(root, path));
}

// src/cli/baseline-file.ts
/** The committed baseline as it lies in the work tree; null text where there is none. */
function readBaselineFile({ baselinePath }, io) {
	const where = (0, node_path.relative)(io.cwd, baselinePath);
	return {
		text: readIfThere(baselinePath, where),
		where
	};
}

// src/cli/flags.ts
/** Flags that mean the same in every command that takes them. */
const COMMON = {
	config: {
		type: "string",
		value: "FILE",
		help: "settings (default: sre-gate.yaml)"
	},
	agent: {
		type: "string",
		value: "NAME|COMMAND",
		help: "a shipped agent or a command line"
	},
	model: {
		type: "string",
		value: "NAME",
		help: "agent.model; PROVIDER/NAME for reference"
	},
	suite: {
		type: "string",
		value: "NAME[@V]",
		help: "smoke, core, full, or a suite of your own"
	},
	tasks: {
		type: "string",
		multiple: true,
		value: "GLOB",
		help: "task ids, globs, or ITBench folders"
	},
	without: {
		type: "string",
		multiple: true,
		value: "SIGNAL",
		help: "leave a signal out: traces, metrics, logs, events or alerts"
	},
	repeats: {
		type: "string",
		value: "N",
		help: "attempts per task"
	},
	concurrency: {
		type: "string",
		value: "N",
		help: "attempts at a time (default: cores)"
	},
	seed: {
		type: "string",
		value: "TEXT",
		help: "of the order of attempts"
	},
	baseline: {
		type: "string",
		value: "FILE",
		help: "default: baselines/<gate>.json"
	},
	policy: {
		type: "string",
		value: "ID",
		help: "aa-dedup, aa or strict"
	},
	isolation: {
		type: "string",
		value: "auto|required|none",
		help: "how the agent is shut in"
	},
	network: {
		type: "string",
		value: "proxy|open|none",
		help: "what the agent may reach"
	},
	out: {
		type: "string",
		value: "DIR",
		help: "results (default: .sre-gate)"
	},
	json: {
		type: "boolean",
		help: "the result as JSON on stdout"
	}
};
function flagText(flags, name) {
	const value = flags[name];
	return typeof value === "string" ? value : null;
}
function flagList(flags, name) {
	const value = flags[name];
	if (Array.isArray(value)) return value.flatMap((item) => item.split(",")).filter(Boolean);
	return typeof value === "string" ? [value] : [];
}
function flagOn(flags, name) {
	return flags[name] === true;
}
/** A whole number, or a problem that names the flag and the value: `3x` is never read as 3. */
function wholeNumber(flags, name, problems, most = null) {
	const text = flagText(flags, name);
	if (text === null) return null;
	if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= (most ?? Infinity)) return Number(text);
	problems.push({
		code: "FLAG_NOT_A_NUMBER",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is not a whole number ${most === null ? "above 0" : `from 1 to ${most}`}`,
		help: `write --${name} 3`
	});
	return null;
}
/** A day of the calendar; null where none is given. */
function calendarDay(flags, name) {
	const text = flagText(flags, name);
	const day = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	if (text === null || isDay(text, day)) return text;
	throw new require_start.UserError({
		code: "FLAG_NOT_A_DAY",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is no day of the calendar`,
		help: `write --${name} 2026-01-31`
	});
}
/** Of the thirtieth of February a date makes the second of March. */
function isDay(text, day) {
	return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
function oneOf(flags, name, allowed, problems) {
	const text = flagText(flags, name);
	if (text === null) return null;
	const found = allowed.find((word) => word === text);
	if (found !== void 0) return found;
	problems.push({
		code: "FLAG_NOT_ALLOWED",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`,
		help: `write --${name} ${allowed[0]}`
	});
	return null;
}
/** Each of a list's words is one of these, or a problem that names the flag and the word. */
function eachOf(flags, name, allowed, problems) {
	return flagList(flags, name).flatMap((word) => oneOf({ [name]: word }, name, allowed, problems) ?? []);
}
function throwIfAny(problems) {
	if (problems.length > 0) throw new require_start.UserError(problems);
}

// src/cli/settings.ts
/** Settings of a terminal call: the file in the work tree, then the flags. */
function settingsFrom(flags, io) {
	const problems = [];
	const overrides = {
		...NO_OVERRIDES,
		agent: flagText(flags, "agent"),
		model: flagText(flags, "model"),
		suite: flagText(flags, "suite"),
		tasks: flagList(flags, "tasks"),
		without: eachOf(flags, "without", require_steps.LEAVABLE, problems),
		repeats: wholeNumber(flags, "repeats", problems, require_steps.MOST_REPEATS),
		concurrency: wholeNumber(flags, "concurrency", problems, require_steps.MOST_AT_A_TIME),
		seed: flagText(flags, "seed"),
		baseline: flagText(flags, "baseline"),
		policy: oneOf(flags, "policy", require_steps.POLICY_IDS, problems),
		isolation: oneOf(flags, "isolation", [
			"auto",
			"required",
			"none"
		], problems),
		network: oneOf(flags, "network", [
			"proxy",
			"open",
			"none"
		], problems),
		out: flagText(flags, "out")
	};
	const read = require_start.problemsInto(problems, () => loadSettingsFile(io.cwd, flagText(flags, "config")));
	if (read === null || problems.length > 0) throw new require_start.UserError(problems);
	const { file, where, found } = read;
	return resolveSettings({
		file,
		found,
		where,
		overrides,
		root: io.cwd,
		packageRoot: io.packageRoot,
		env: io.env
	});
}

// src/gate/committed-results.ts
/**
* Results and the cache of attempts are believed by whoever goes on from them. A branch that commits them would bring its
* own measurements along.
*/
async function refuseCommittedResults({ root, out, cacheDir }) {
	for (const folder of /* @__PURE__ */ new Set([out, cacheDir])) {
		if (!(0, node_fs.existsSync)(folder)) continue;
		const tracked = await git(root, "ls-files", "-z", "--", folder).then(({ stdout }) => stdout.split("\0")[0] ?? "", () => "");
		if (tracked === "") continue;
		throw new require_start.UserError({
			code: "RESULTS_COMMITTED",
			where: tracked,
			message: "git tracks it: results that come with a commit would be believed as measured here",
			help: "Take them out with 'git rm -r --cached' and ignore the folder, or give another with --out."
		});
	}
}

// src/cli/progress.ts
/** A rewritten status line on a terminal; elsewhere one plain line per finished attempt. */
function openProgress(io) {
	const { terminal } = io;
	let began = performance.now();
	let shown = false;
	let last = Number.POSITIVE_INFINITY;
	const clear = () => {
		if (shown) io.stderr("\r\x1B[2K");
		shown = false;
	};
	return {
		report: (event) => {
			clear();
			if (event.kind === "finished") {
				if (event.done <= last) began = performance.now() - event.seconds * 1e3;
				last = event.done;
			}
			if (terminal === null || event.kind === "note") io.stderr(`${lineOf(event)}\n`);
			else {
				const line = `${timeLeft(event, performance.now() - began)}${lineOf(event)}`;
				io.stderr(require_steps.cutCells(line, terminal.columns - 1));
				shown = true;
			}
		},
		close: clear
	};
}
/** "about 40 s left: ", once enough is done to say so. */
function timeLeft(event, elapsed) {
	const { done, total } = event;
	if (done < 3 || done >= total) return "";
	return `about ${require_steps.duration(elapsed / 1e3 / done * (total - done))} left: `;
}
function lineOf(event) {
	if (event.kind === "note") return event.text;
	const { attempt, done, total } = event;
	const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
	return `[${done}/${total}] ${require_steps.plain(`${attempt.task} #${attempt.repeat} ${ending}`)} (${event.seconds.toFixed(1)} s)`;
}

// src/cli/gate.ts
var gate_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ gateCommand: () => gateCommand });
const gateCommand = {
	name: "gate",
	about: [
		"Runs the agent on the suite, scores every repeat, compares with the committed baseline and says",
		"pass (0), fail (1) or inconclusive (3). Settings that name no suite mean full, under a cap of 40 US dollars;",
		"without a settings file it is smoke@1. What judges (judge:, tasks, baseline) is read from the work tree as it",
		"lies there; only the action reads it from the base commit. --base REF brings that commit's agent and nothing else."
	].join("\n"),
	flags: {
		...COMMON,
		base: {
			type: "string",
			value: "REF",
			help: "commit whose agent, by its own settings, may be run today to confirm a failure"
		},
		record: {
			type: "string",
			value: "DIR",
			help: "keep every model exchange there"
		},
		replay: {
			type: "string",
			value: "DIR",
			help: "answer model calls from kept exchanges: free, offline"
		},
		"dry-run": {
			type: "boolean",
			help: "say what it would run and cost, and stop"
		},
		"no-cache": {
			type: "boolean",
			help: "run every attempt anew"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = settingsFrom(flags, io);
		await refuseCommittedResults(settings);
		const baseRef = flagText(flags, "base");
		if (baseRef !== null) await requireCommit(settings.root, baseRef);
		const progress = openProgress(io);
		const request = {
			settings,
			baseline: readBaselineFile(settings, io),
			baseRef,
			record: folderOf(flags, "record", io),
			replay: folderOf(flags, "replay", io),
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			fresh: flagOn(flags, "no-cache"),
			progress: (event) => {
				if (event.kind === "finished") renderers();
				progress.report(event);
			},
			signal: io.signal
		};
		if (flagOn(flags, "dry-run")) {
			const { estimate, refusals } = await estimateGate(request).finally(progress.close);
			io.stdout(flagOn(flags, "json") ? estimateJson(estimate) : estimateText(estimate));
			if (refusals.length > 0) throw new require_start.UserError(refusals);
			return require_start.EXIT.pass;
		}
		const result = await runGate(request).finally(progress.close);
		const { resultFiles, renderJson, renderTerminal } = await renderers();
		writeResults(settings.out, resultFiles(result.run, result.times, result));
		const text = () => `${renderTerminal(result.report, io.view)}\n${afterwards(result, settings, io)}`;
		io.stdout(flagOn(flags, "json") ? renderJson(result.report) : text());
		return result.exitCode;
	}
};
function folderOf(flags, name, io) {
	const text = flagText(flags, name);
	return text === null ? null : (0, node_path.resolve)(io.cwd, text);
}
function estimateJson(estimate) {
	return `${JSON.stringify(estimate)}\n`;
}
function estimateText({ attempts, cost, seconds }) {
	return `Would run ${attempts} attempts ${cost === null ? "at an unknown price" : `for about ${require_steps.dollars(cost)}`}${seconds === null ? "" : `, about ${require_steps.duration(seconds)}`}${cost === null && seconds === null ? "" : " (by the baseline)"}. Nothing was run.\n`;
}
const renderers = () => Promise.resolve().then(() => require("./renderers.cjs"));
function afterwards(result, settings, io) {
	return `Report: ${(0, node_path.join)((0, node_path.relative)(io.cwd, settings.out) || ".", "report.html")}\n${firstBaseline(result, settings, io)}${demonstration(result, settings)}`;
}
/** The first gate of everybody ends here. */
function firstBaseline({ baseline }, settings, io) {
	if (baseline !== null) return "";
	const { root, baselinePath, judge, config } = settings;
	const place = (0, node_path.relative)(io.cwd, baselinePath);
	const former = config === null ? null : require_steps.formerBaseline(judge, (0, node_path.relative)(root, (0, node_path.resolve)(root, config)), (path) => gateOfBaseline((0, node_path.resolve)(root, path)));
	if (former !== null) return `${former}\n`;
	return `There is no baseline at ${place}: make this run the first with 'sre-gate baseline add', and commit the file.\n`;
}
/** Whoever sees our own agent pass should see a gate fail as well. */
function demonstration({ verdict }, { agent }) {
	if (!(agent.shipped !== null && agent.name === "investigator") || verdict.verdict !== "pass" || agent.command.includes("--mutant")) return "";
	return "See a planted defect turn it red: node dist/cli.js --agent 'investigator --mutant symptom'\n";
}

Object.defineProperty(exports, "ADAPTIVE", {
  enumerable: true,
  get: function () {
    return ADAPTIVE;
  }
});
Object.defineProperty(exports, "CACHE_NOT_WRITABLE", {
  enumerable: true,
  get: function () {
    return CACHE_NOT_WRITABLE;
  }
});
Object.defineProperty(exports, "COMMON", {
  enumerable: true,
  get: function () {
    return COMMON;
  }
});
Object.defineProperty(exports, "DEFAULT_POLICY", {
  enumerable: true,
  get: function () {
    return DEFAULT_POLICY;
  }
});
Object.defineProperty(exports, "GroundTruthSchema", {
  enumerable: true,
  get: function () {
    return GroundTruthSchema;
  }
});
Object.defineProperty(exports, "KUBERNETES_ROOTS", {
  enumerable: true,
  get: function () {
    return KUBERNETES_ROOTS;
  }
});
Object.defineProperty(exports, "MAX_ANSWER", {
  enumerable: true,
  get: function () {
    return MAX_ANSWER;
  }
});
Object.defineProperty(exports, "NO_OVERRIDES", {
  enumerable: true,
  get: function () {
    return NO_OVERRIDES;
  }
});
Object.defineProperty(exports, "PRIVATE_SEED", {
  enumerable: true,
  get: function () {
    return PRIVATE_SEED;
  }
});
Object.defineProperty(exports, "ProblemList", {
  enumerable: true,
  get: function () {
    return ProblemList;
  }
});
Object.defineProperty(exports, "RunSchema", {
  enumerable: true,
  get: function () {
    return RunSchema;
  }
});
Object.defineProperty(exports, "SETTINGS_NAME", {
  enumerable: true,
  get: function () {
    return SETTINGS_NAME;
  }
});
Object.defineProperty(exports, "TimesSchema", {
  enumerable: true,
  get: function () {
    return TimesSchema;
  }
});
Object.defineProperty(exports, "TsvParser", {
  enumerable: true,
  get: function () {
    return TsvParser;
  }
});
Object.defineProperty(exports, "UNKNOWN_USAGE", {
  enumerable: true,
  get: function () {
    return UNKNOWN_USAGE;
  }
});
Object.defineProperty(exports, "activeQuarantine", {
  enumerable: true,
  get: function () {
    return activeQuarantine;
  }
});
Object.defineProperty(exports, "adopt", {
  enumerable: true,
  get: function () {
    return adopt;
  }
});
Object.defineProperty(exports, "armOfBaseline", {
  enumerable: true,
  get: function () {
    return armOfBaseline;
  }
});
Object.defineProperty(exports, "armOfRun", {
  enumerable: true,
  get: function () {
    return armOfRun;
  }
});
Object.defineProperty(exports, "askedFor", {
  enumerable: true,
  get: function () {
    return askedFor;
  }
});
Object.defineProperty(exports, "assembleRun", {
  enumerable: true,
  get: function () {
    return assembleRun;
  }
});
Object.defineProperty(exports, "assembleTimes", {
  enumerable: true,
  get: function () {
    return assembleTimes;
  }
});
Object.defineProperty(exports, "atLeastOf", {
  enumerable: true,
  get: function () {
    return atLeastOf;
  }
});
Object.defineProperty(exports, "attemptFolder", {
  enumerable: true,
  get: function () {
    return attemptFolder;
  }
});
Object.defineProperty(exports, "attemptKey", {
  enumerable: true,
  get: function () {
    return attemptKey;
  }
});
Object.defineProperty(exports, "average", {
  enumerable: true,
  get: function () {
    return average;
  }
});
Object.defineProperty(exports, "baselineOfRun", {
  enumerable: true,
  get: function () {
    return baselineOfRun;
  }
});
Object.defineProperty(exports, "baselineText", {
  enumerable: true,
  get: function () {
    return baselineText;
  }
});
Object.defineProperty(exports, "bestConstant", {
  enumerable: true,
  get: function () {
    return bestConstant;
  }
});
Object.defineProperty(exports, "calendarDay", {
  enumerable: true,
  get: function () {
    return calendarDay;
  }
});
Object.defineProperty(exports, "candidatesOf", {
  enumerable: true,
  get: function () {
    return candidatesOf;
  }
});
Object.defineProperty(exports, "compareWithBaseline", {
  enumerable: true,
  get: function () {
    return compareWithBaseline;
  }
});
Object.defineProperty(exports, "contextReasons", {
  enumerable: true,
  get: function () {
    return contextReasons;
  }
});
Object.defineProperty(exports, "daysBetween", {
  enumerable: true,
  get: function () {
    return daysBetween;
  }
});
Object.defineProperty(exports, "defectsOf", {
  enumerable: true,
  get: function () {
    return defectsOf;
  }
});
Object.defineProperty(exports, "detectableDrop", {
  enumerable: true,
  get: function () {
    return detectableDrop;
  }
});
Object.defineProperty(exports, "detectableDropSequential", {
  enumerable: true,
  get: function () {
    return detectableDropSequential;
  }
});
Object.defineProperty(exports, "eachOf", {
  enumerable: true,
  get: function () {
    return eachOf;
  }
});
Object.defineProperty(exports, "endedInError", {
  enumerable: true,
  get: function () {
    return endedInError;
  }
});
Object.defineProperty(exports, "entriesOf", {
  enumerable: true,
  get: function () {
    return entriesOf;
  }
});
Object.defineProperty(exports, "everyAttempt", {
  enumerable: true,
  get: function () {
    return everyAttempt;
  }
});
Object.defineProperty(exports, "examineHere", {
  enumerable: true,
  get: function () {
    return examineHere;
  }
});
Object.defineProperty(exports, "factsOfFolder", {
  enumerable: true,
  get: function () {
    return factsOfFolder;
  }
});
Object.defineProperty(exports, "findPolicy", {
  enumerable: true,
  get: function () {
    return findPolicy;
  }
});
Object.defineProperty(exports, "findTasks", {
  enumerable: true,
  get: function () {
    return findTasks;
  }
});
Object.defineProperty(exports, "findTruthFile", {
  enumerable: true,
  get: function () {
    return findTruthFile;
  }
});
Object.defineProperty(exports, "flagList", {
  enumerable: true,
  get: function () {
    return flagList;
  }
});
Object.defineProperty(exports, "flagOn", {
  enumerable: true,
  get: function () {
    return flagOn;
  }
});
Object.defineProperty(exports, "flagText", {
  enumerable: true,
  get: function () {
    return flagText;
  }
});
Object.defineProperty(exports, "gateOfBaseline", {
  enumerable: true,
  get: function () {
    return gateOfBaseline;
  }
});
Object.defineProperty(exports, "gate_exports", {
  enumerable: true,
  get: function () {
    return gate_exports;
  }
});
Object.defineProperty(exports, "git", {
  enumerable: true,
  get: function () {
    return git;
  }
});
Object.defineProperty(exports, "globMatcher", {
  enumerable: true,
  get: function () {
    return globMatcher;
  }
});
Object.defineProperty(exports, "guardedFrom", {
  enumerable: true,
  get: function () {
    return guardedFrom;
  }
});
Object.defineProperty(exports, "hypergeometric", {
  enumerable: true,
  get: function () {
    return hypergeometric;
  }
});
Object.defineProperty(exports, "identifyAgent", {
  enumerable: true,
  get: function () {
    return identifyAgent;
  }
});
Object.defineProperty(exports, "incidentOf", {
  enumerable: true,
  get: function () {
    return incidentOf;
  }
});
Object.defineProperty(exports, "incidentsOf", {
  enumerable: true,
  get: function () {
    return incidentsOf;
  }
});
Object.defineProperty(exports, "instrumentOf", {
  enumerable: true,
  get: function () {
    return instrumentOf;
  }
});
Object.defineProperty(exports, "invalidNumbers", {
  enumerable: true,
  get: function () {
    return invalidNumbers;
  }
});
Object.defineProperty(exports, "inventoryOf", {
  enumerable: true,
  get: function () {
    return inventoryOf;
  }
});
Object.defineProperty(exports, "isAdaptive", {
  enumerable: true,
  get: function () {
    return isAdaptive;
  }
});
Object.defineProperty(exports, "isGlob", {
  enumerable: true,
  get: function () {
    return isGlob;
  }
});
Object.defineProperty(exports, "isGroundTruth", {
  enumerable: true,
  get: function () {
    return isGroundTruth;
  }
});
Object.defineProperty(exports, "isLeftOut", {
  enumerable: true,
  get: function () {
    return isLeftOut;
  }
});
Object.defineProperty(exports, "isMeasured", {
  enumerable: true,
  get: function () {
    return isMeasured;
  }
});
Object.defineProperty(exports, "isOfToday", {
  enumerable: true,
  get: function () {
    return isOfToday;
  }
});
Object.defineProperty(exports, "isSmallPool", {
  enumerable: true,
  get: function () {
    return isSmallPool;
  }
});
Object.defineProperty(exports, "isUnchanged", {
  enumerable: true,
  get: function () {
    return isUnchanged;
  }
});
Object.defineProperty(exports, "isoTime", {
  enumerable: true,
  get: function () {
    return isoTime;
  }
});
Object.defineProperty(exports, "itbenchFolders", {
  enumerable: true,
  get: function () {
    return itbenchFolders;
  }
});
Object.defineProperty(exports, "known", {
  enumerable: true,
  get: function () {
    return known$1;
  }
});
Object.defineProperty(exports, "loadSettingsFile", {
  enumerable: true,
  get: function () {
    return loadSettingsFile;
  }
});
Object.defineProperty(exports, "lockedDigests", {
  enumerable: true,
  get: function () {
    return lockedDigests;
  }
});
Object.defineProperty(exports, "logChoose", {
  enumerable: true,
  get: function () {
    return logChoose;
  }
});
Object.defineProperty(exports, "logGamma", {
  enumerable: true,
  get: function () {
    return logGamma;
  }
});
Object.defineProperty(exports, "lookAt", {
  enumerable: true,
  get: function () {
    return lookAt;
  }
});
Object.defineProperty(exports, "makeFolders", {
  enumerable: true,
  get: function () {
    return makeFolders;
  }
});
Object.defineProperty(exports, "matchName", {
  enumerable: true,
  get: function () {
    return matchName;
  }
});
Object.defineProperty(exports, "meanDifference", {
  enumerable: true,
  get: function () {
    return meanDifference;
  }
});
Object.defineProperty(exports, "meanRatio", {
  enumerable: true,
  get: function () {
    return meanRatio;
  }
});
Object.defineProperty(exports, "mountedFiles", {
  enumerable: true,
  get: function () {
    return mountedFiles;
  }
});
Object.defineProperty(exports, "oneOf", {
  enumerable: true,
  get: function () {
    return oneOf;
  }
});
Object.defineProperty(exports, "openProgress", {
  enumerable: true,
  get: function () {
    return openProgress;
  }
});
Object.defineProperty(exports, "openScorer", {
  enumerable: true,
  get: function () {
    return openScorer;
  }
});
Object.defineProperty(exports, "openSnapshot", {
  enumerable: true,
  get: function () {
    return openSnapshot;
  }
});
Object.defineProperty(exports, "parsePythonLiteral", {
  enumerable: true,
  get: function () {
    return parsePythonLiteral;
  }
});
Object.defineProperty(exports, "parseTime", {
  enumerable: true,
  get: function () {
    return parseTime;
  }
});
Object.defineProperty(exports, "parseTimeMs", {
  enumerable: true,
  get: function () {
    return parseTimeMs;
  }
});
Object.defineProperty(exports, "parseYaml", {
  enumerable: true,
  get: function () {
    return parseYaml;
  }
});
Object.defineProperty(exports, "partOfLevel", {
  enumerable: true,
  get: function () {
    return partOfLevel;
  }
});
Object.defineProperty(exports, "planAttempts", {
  enumerable: true,
  get: function () {
    return planAttempts;
  }
});
Object.defineProperty(exports, "policyFrom", {
  enumerable: true,
  get: function () {
    return policyFrom;
  }
});
Object.defineProperty(exports, "poolStart", {
  enumerable: true,
  get: function () {
    return poolStart;
  }
});
Object.defineProperty(exports, "powerSpending", {
  enumerable: true,
  get: function () {
    return powerSpending;
  }
});
Object.defineProperty(exports, "pricedAlike", {
  enumerable: true,
  get: function () {
    return pricedAlike;
  }
});
Object.defineProperty(exports, "pythonRepr", {
  enumerable: true,
  get: function () {
    return pythonRepr;
  }
});
Object.defineProperty(exports, "readBaseline", {
  enumerable: true,
  get: function () {
    return readBaseline;
  }
});
Object.defineProperty(exports, "readBaselineFile", {
  enumerable: true,
  get: function () {
    return readBaselineFile;
  }
});
Object.defineProperty(exports, "readCached", {
  enumerable: true,
  get: function () {
    return readCached;
  }
});
Object.defineProperty(exports, "readDiagnosis", {
  enumerable: true,
  get: function () {
    return readDiagnosis;
  }
});
Object.defineProperty(exports, "readGroundTruth", {
  enumerable: true,
  get: function () {
    return readGroundTruth;
  }
});
Object.defineProperty(exports, "readIfThere", {
  enumerable: true,
  get: function () {
    return readIfThere;
  }
});
Object.defineProperty(exports, "readPrivateSeed", {
  enumerable: true,
  get: function () {
    return readPrivateSeed;
  }
});
Object.defineProperty(exports, "readSettingsFile", {
  enumerable: true,
  get: function () {
    return readSettingsFile;
  }
});
Object.defineProperty(exports, "readSuites", {
  enumerable: true,
  get: function () {
    return readSuites;
  }
});
Object.defineProperty(exports, "readTruthFile", {
  enumerable: true,
  get: function () {
    return readTruthFile;
  }
});
Object.defineProperty(exports, "reason", {
  enumerable: true,
  get: function () {
    return reason;
  }
});
Object.defineProperty(exports, "refuseCommittedResults", {
  enumerable: true,
  get: function () {
    return refuseCommittedResults;
  }
});
Object.defineProperty(exports, "refuseContradiction", {
  enumerable: true,
  get: function () {
    return refuseContradiction;
  }
});
Object.defineProperty(exports, "refuseDuplicates", {
  enumerable: true,
  get: function () {
    return refuseDuplicates;
  }
});
Object.defineProperty(exports, "replaySameDay", {
  enumerable: true,
  get: function () {
    return replaySameDay;
  }
});
Object.defineProperty(exports, "resolveSettings", {
  enumerable: true,
  get: function () {
    return resolveSettings;
  }
});
Object.defineProperty(exports, "runGate", {
  enumerable: true,
  get: function () {
    return runGate;
  }
});
Object.defineProperty(exports, "scenarioOf", {
  enumerable: true,
  get: function () {
    return scenarioOf;
  }
});
Object.defineProperty(exports, "scoreDiagnosis", {
  enumerable: true,
  get: function () {
    return scoreDiagnosis;
  }
});
Object.defineProperty(exports, "scoresOf", {
  enumerable: true,
  get: function () {
    return scoresOf;
  }
});
Object.defineProperty(exports, "seedOnCommandLine", {
  enumerable: true,
  get: function () {
    return seedOnCommandLine;
  }
});
Object.defineProperty(exports, "seededRandom", {
  enumerable: true,
  get: function () {
    return seededRandom;
  }
});
Object.defineProperty(exports, "selectionOf", {
  enumerable: true,
  get: function () {
    return selectionOf;
  }
});
Object.defineProperty(exports, "sequenceFor", {
  enumerable: true,
  get: function () {
    return sequenceFor;
  }
});
Object.defineProperty(exports, "settingsFrom", {
  enumerable: true,
  get: function () {
    return settingsFrom;
  }
});
Object.defineProperty(exports, "shuffled", {
  enumerable: true,
  get: function () {
    return shuffled;
  }
});
Object.defineProperty(exports, "sideOf", {
  enumerable: true,
  get: function () {
    return sideOf;
  }
});
Object.defineProperty(exports, "simulatedDesign", {
  enumerable: true,
  get: function () {
    return simulatedDesign;
  }
});
Object.defineProperty(exports, "smallestP", {
  enumerable: true,
  get: function () {
    return smallestP;
  }
});
Object.defineProperty(exports, "snapshotFiles", {
  enumerable: true,
  get: function () {
    return snapshotFiles;
  }
});
Object.defineProperty(exports, "snapshotFolder", {
  enumerable: true,
  get: function () {
    return snapshotFolder;
  }
});
Object.defineProperty(exports, "storedFiles", {
  enumerable: true,
  get: function () {
    return storedFiles;
  }
});
Object.defineProperty(exports, "stratifiedTest", {
  enumerable: true,
  get: function () {
    return stratifiedTest;
  }
});
Object.defineProperty(exports, "suiteOf", {
  enumerable: true,
  get: function () {
    return suiteOf;
  }
});
Object.defineProperty(exports, "suiteScore", {
  enumerable: true,
  get: function () {
    return suiteScore;
  }
});
Object.defineProperty(exports, "suiteSpending", {
  enumerable: true,
  get: function () {
    return suiteSpending;
  }
});
Object.defineProperty(exports, "sweep", {
  enumerable: true,
  get: function () {
    return sweep;
  }
});
Object.defineProperty(exports, "throwIfAny", {
  enumerable: true,
  get: function () {
    return throwIfAny;
  }
});
Object.defineProperty(exports, "tsvCell", {
  enumerable: true,
  get: function () {
    return tsvCell;
  }
});
Object.defineProperty(exports, "varianceWithin", {
  enumerable: true,
  get: function () {
    return varianceWithin;
  }
});
Object.defineProperty(exports, "whenAbsent", {
  enumerable: true,
  get: function () {
    return whenAbsent;
  }
});
Object.defineProperty(exports, "wholeNumber", {
  enumerable: true,
  get: function () {
    return wholeNumber;
  }
});
Object.defineProperty(exports, "withOwnIds", {
  enumerable: true,
  get: function () {
    return withOwnIds;
  }
});
Object.defineProperty(exports, "within", {
  enumerable: true,
  get: function () {
    return within;
  }
});
Object.defineProperty(exports, "withoutRootCause", {
  enumerable: true,
  get: function () {
    return withoutRootCause;
  }
});
Object.defineProperty(exports, "writeResults", {
  enumerable: true,
  get: function () {
    return writeResults;
  }
});
Object.defineProperty(exports, "writeTask", {
  enumerable: true,
  get: function () {
    return writeTask;
  }
});