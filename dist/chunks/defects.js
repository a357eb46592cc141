import { t as UserError } from "./problem.js";
import { i as userErrorOf } from "./mistake.js";
import { c as number, d as strictObject, f as string, i as boolean, l as object, m as union, r as array, u as record } from "./schemas.js";
import { c as byCodePoint, l as sortedBy, r as sha256 } from "./digest.js";
import { n as wordsOfIssue, t as problemsOfIssues } from "./issue.js";
import { r as privateId } from "./private-id.js";
import { n as TaskFileSchema } from "./task.js";
import { t as GroundTruthSchema } from "./ground-truth.js";
import { t as whenAbsent } from "./absent.js";
import { t as parseYaml } from "./yaml.js";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { readFile, readdir, realpath, stat } from "node:fs/promises";

// src/score/pattern/syntax.ts
/** Not a regular expression of the subset we read; `reason` says where and why. */
var PatternError = class extends Error {
	name = "PatternError";
};
const MAX_LENGTH = 500;
const MAX_REPEAT = 1e3;
const MAX_DEPTH$1 = 50;
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
	if (source.length > MAX_LENGTH) throw new PatternError(`longer than ${MAX_LENGTH} characters`);
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
		if (depth > MAX_DEPTH$1) this.fail(`nested deeper than ${MAX_DEPTH$1}`);
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
	add(steps, { op: "match" });
	return {
		steps,
		ignoreCase
	};
}
function add(steps, step) {
	if (steps.length >= MAX_STEPS) throw new PatternError(`needs more than ${MAX_STEPS} steps`);
	steps.push(step);
	return steps.length - 1;
}
function emit(node, steps) {
	switch (node.type) {
		case "set":
			add(steps, {
				op: "set",
				ranges: node.ranges,
				negated: node.negated
			});
			return;
		case "assert":
			add(steps, {
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
	const split = add(steps, {
		op: "split",
		to: []
	});
	const starts = [];
	const ends = [];
	for (const option of options) {
		starts.push(steps.length);
		emit(option, steps);
		ends.push(add(steps, {
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
	const split = add(steps, {
		op: "split",
		to: []
	});
	emit(item, steps);
	add(steps, {
		op: "split",
		to: [split]
	});
	steps[split] = {
		op: "split",
		to: [split + 1, steps.length]
	};
}
function emitOptional(item, steps) {
	const split = add(steps, {
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
function run(machine, text) {
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
	const source = sourceOf(node);
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
		case "sequence": return sum(node.items.map(loopsIn));
		case "choice": return node.options.length > 8 ? null : sum(node.options.map(loopsIn));
	}
}
function sum(counts) {
	return counts.reduce((total, count) => total === null || count === null ? null : total + count, 0);
}
function sourceOf(node) {
	switch (node.type) {
		case "set": return setSource(node.ranges, node.negated);
		case "assert": return ASSERTIONS[node.what];
		case "repeat": return `${sourceOf(node.item)}{${node.min},${node.max ?? ""}}`;
		case "sequence": return node.items.map(sourceOf).join("");
		case "choice": return `(?:${node.options.map(sourceOf).join("|")})`;
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
function patternFrom(source) {
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
		...finder(node, ignoreCase)
	};
}
/** The engine's own matcher where it cannot run long, ours where it could. */
function finder(node, ignoreCase) {
	const machine = compile(node, ignoreCase);
	const own = {
		find: (name) => run(machine, name),
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
	if (problems.length > 0) throw new UserError(problems);
	return GroundTruthSchema.parse(truth);
}
function payloadOf(document, where) {
	if (Array.isArray(document) && document.length === 1) return payloadOf(document[0], where);
	if (typeof document !== "object" || document === null || Array.isArray(document)) throw new UserError({
		code: "TRUTH_SHAPE",
		where,
		message: Array.isArray(document) ? `a list of ${document.length} ground truths where one is expected` : "not a ground truth: a mapping with groups is expected",
		help: "Give an ITBench ground truth (v1 or v2); of a list, name the one you mean with FILE#ID."
	});
	const fields = document;
	return isFields(fields.spec) ? fields.spec : fields;
}
function readPayload(fields, where, problems) {
	const groups = Array.isArray(fields.groups) ? readGroups(fields.groups, where, problems) : Array.isArray(fields.entities) ? entityGroups(fields.entities, where, problems) : missingGroups(where, problems);
	refuseCostlyFilters(groups, where, problems);
	const aliases = !Array.isArray(fields.groups) ? [groups.map(({ id }) => id)] : readAliases(fields.aliases);
	const propagations = list(fields.propagations).map((item) => ({
		source: word(item.source),
		target: word(item.target),
		condition: word(item.condition),
		effect: word(item.effect)
	}));
	const alerts = list(fields.alerts).map(readAlert);
	const referenced = [
		...aliases.flat(),
		...propagations.flatMap(({ source, target }) => [source, target]),
		...alerts.flatMap(({ group }) => group ?? []),
		...list(fields.fault).flatMap((fault) => optional(fieldsOf(fault.entity).group_id) ?? [])
	];
	const known = new Set(groups.map(({ id }) => id));
	return {
		groups,
		aliases,
		propagations,
		alerts,
		faults: list(fields.fault).map((fault) => ({
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
const GroupInput = object({
	id: string().min(1),
	kind: string().min(1),
	namespace: string().nullish(),
	filter: union([string(), array(string())]).nullish(),
	name: string().nullish(),
	root_cause: boolean().nullish()
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
			const { path, message } = wordsOfIssue(issue, item);
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
const EntityInput = object({
	kind: string().min(1),
	metadata: object({
		name: string().min(1),
		namespace: string().nullish()
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
	const actions = [...list(fields.recommended_actions), ...list(fields.recommendedActions)].flatMap(({ solution }) => {
		const lines = fieldsOf(solution).actions;
		return Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : [];
	});
	const steps = (Array.isArray(fields.solutions) ? fields.solutions : []).flatMap((alternative) => list(alternative).flatMap((part) => list(part.steps).map((step) => word(step.text))));
	return [...actions, ...steps];
}
function list(value) {
	return Array.isArray(value) ? value.filter(isFields) : [];
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
	return isFields(value) ? value : {};
}
function optional(value) {
	return typeof value === "string" ? value : null;
}
function word(value) {
	return typeof value === "string" ? value : "";
}

// src/tasks/read/truth.ts
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
async function findTruthFile(folders) {
	for (const folder of folders) for (const name of TRUTH_NAMES) {
		const path = join(folder, name);
		if ((await stat(path).catch(whenAbsent(null)))?.isFile()) return path;
	}
	return null;
}
async function readTruthFile(path, shown = path) {
	const text = await readFile(path, "utf8").catch((error) => {
		throw new UserError({
			code: "TRUTH_UNREADABLE",
			where: shown,
			message: error.code === "EISDIR" ? "it is a folder, where a ground truth is expected" : `the ground truth cannot be read (${error.code ?? error.message})`,
			help: "Check the path and its permissions."
		});
	});
	const document = parseYaml(text, shown);
	return {
		truth: readGroundTruth(document, shown),
		scenario: statedScenario(document) ?? scenarioOf(basename(path)),
		isV2: /"?apiVersion"?\s*:\s*"?itbench\.io\/v2/.test(text)
	};
}
/** Every answer would score 0, and nobody would know why. */
function withoutRootCause(where, otherwise) {
	return new UserError({
		code: "TRUTH_WITHOUT_ROOT_CAUSE",
		where,
		message: "no group has root_cause: true, so every answer would score 0",
		help: `Flag the root cause, or ${otherwise}.`
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

// src/tasks/read/problems.ts
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
			const mistake = userErrorOf(error);
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
		if (this.#problems.length > 0) throw new UserError(sortedBy(this.#problems, ({ where }) => where));
	}
};

// src/tasks/itbench/layout.ts
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
async function listFiles(folder) {
	const found = [];
	await walk(folder, "", found);
	return found.sort(byCodePoint);
}
async function walk(folder, below, found) {
	for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) await walk(folder, path, found);
		else if (entry.isFile() || entry.isSymbolicLink() && await isHubBlob(folder, path)) found.push(path);
	}
}
/** `<cache>/snapshots/<revision>/...` links to `<cache>/blobs/<digest>`: so `hf download` lays out a data set. */
async function isHubBlob(folder, path) {
	const [home, target] = await Promise.all([realpath(folder), realpath(join(folder, path)).catch(() => null)]);
	if (target === null || basename(dirname(target)) !== "blobs") return false;
	return home.startsWith(join(dirname(dirname(target)), "snapshots", sep)) && (await stat(target)).isFile();
}
async function snapshotFiles(folder) {
	return (await listFiles(folder)).filter(isVisible).map((path) => ({
		path,
		signal: signalOf(path)
	}));
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
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
	const incident = prepare(truth);
	prepared.set(truth, incident);
	return incident;
}
function prepare(truth) {
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
	return [...new Set(labels)].sort(byCodePoint).join(" or ");
}
function targetLabel(target) {
	const name = target.name ?? target.group.filter.join("|");
	return `${target.namespace ?? "?"}/${target.kind}/${name}`;
}

// src/tasks/read/entries.ts
/** What lies in a folder, sorted, hidden names left out; a link counts as what it leads to. */
async function entriesOf(folder) {
	const visible = (await readdir(folder, { withFileTypes: true }).catch(whenAbsent([]))).filter(({ name }) => !name.startsWith("."));
	const found = await Promise.all(visible.map(async (entry) => {
		const kind = entry.isSymbolicLink() ? await stat(join(folder, entry.name)).catch(() => null) : entry;
		return kind?.isDirectory() || kind?.isFile() ? [{
			name: entry.name,
			isFolder: kind.isDirectory()
		}] : [];
	}));
	return sortedBy(found.flat(), ({ name }) => name);
}

// src/tasks/suite-pins.ts
/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
const INDEX_PINS = { "full@1.index.json": "7349179db2f8a9b88f970eae8ab5ece9b4b8f73fd0f2fb83e1fc2a9ddea9b0f5" };

// src/tasks/suites-lock.ts
const LockSchema = strictObject({
	/** The simulator that built the tasks; each gate holds exactly one. */
	simulator: number().int().positive(),
	/** Gate versions that hold it, for the message to those who have another. */
	gates: string(),
	tasks: record(string(), string())
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
	return lock.simulator === 3;
}
async function readLocks(root) {
	const folder = join(root, "tasks", "suites");
	const names = (await readdir(folder).catch(whenAbsent([]))).filter((name) => LOCK_NAME.test(name));
	return Promise.all(names.sort(byCodePoint).map(async (name) => {
		const where = `tasks/suites/${name}`;
		const [, version = ""] = LOCK_NAME.exec(name) ?? [];
		return {
			where,
			version,
			lock: await readLock(join(folder, name), where)
		};
	}));
}
const LOCK_NAME = /@(\d+)\.lock\.json$/;
async function readLock(path, where) {
	const read = LockSchema.safeParse(parse(await readFile(path, "utf8")));
	if (!read.success) throw new UserError({
		code: "SUITE_LOCK",
		where,
		message: "the lock file cannot be read",
		help: "Restore it from version control: it promises what each task's bytes are."
	});
	return read.data;
}
function ofAnotherGate({ where, version, lock }) {
	return new UserError({
		code: "SUITE_OF_ANOTHER_GATE",
		where,
		message: `suites of version @${version} were built by simulator ${lock.simulator}, this gate holds simulator ${3}`,
		help: `Use the newest version of the suite, or a gate of version ${lock.gates}.`
	});
}
function parse(text) {
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
	const folder = join(root, "tasks", "suites");
	const names = (await readdir(folder).catch(() => [])).filter((name) => name in INDEX_PINS);
	const known = /* @__PURE__ */ new Map();
	if (names.length === 0) return known;
	const locked = await lockedDigests(root);
	for (const name of names) {
		const text = await readFile(join(folder, name), "utf8").catch(() => "");
		if (sha256(text) !== INDEX_PINS[name]) continue;
		for (const [id, task] of Object.entries(JSON.parse(text))) if (locked.get(id) === task.digest) known.set(id, task);
	}
	return known;
}
/** What is known of a task whose task.yaml is this text. */
function indexedAs(index, id, text) {
	const known = index.get(id);
	return known !== void 0 && known.description === sha256(text) ? known : null;
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
function isGlob(text) {
	return /[*?]/.test(text);
}
/** Task ids have no slashes: whatever has one is a path. */
function isPathPattern(pattern) {
	return pattern.includes("/") || pattern.includes(sep) || pattern === "." || pattern === "..";
}
/** Folders that a path with globs names, sorted. */
async function expandFolders(root, pattern) {
	const segments = pattern.split(/[\\/]/).filter((part) => part !== "");
	let folders = [isAbsolute(pattern) ? sep : root];
	for (const segment of segments) folders = (await Promise.all(folders.map((folder) => children(folder, segment)))).flat();
	return folders.map((folder) => resolve(folder)).sort(byCodePoint);
}
async function children(folder, segment) {
	if (!isGlob(segment)) {
		const path = join(folder, segment);
		return (await stat(path).catch(whenAbsent(null)))?.isDirectory() ? [path] : [];
	}
	const matching = (await readdir(folder, { withFileTypes: true }).catch(whenAbsent([]))).filter(({ name }) => matchesGlob(segment, name));
	return (await Promise.all(matching.map(async ({ name }) => {
		return (await stat(join(folder, name)).catch(() => null))?.isDirectory() ? [join(folder, name)] : [];
	}))).flat();
}

// src/tasks/find/candidates.ts
/** The tasks below `<root>/tasks`: every folder with a task.yaml. */
async function tasksBelow(root, privateSeed, problems) {
	const folder = join(root, "tasks");
	const index = await readIndex(root);
	const folders = (await problems.collect(() => entriesOf(folder)) ?? []).filter(({ isFolder }) => isFolder);
	return (await Promise.all(folders.map(({ name }) => problems.collect(() => describedTask(root, join(folder, name), index))))).flatMap((candidate) => candidate ?? []).map(aliased(privateSeed));
}
function aliased(seed) {
	return (candidate) => seed !== null && "simulate" in candidate.file.source ? {
		...candidate,
		alias: privateId(seed, candidate.id)
	} : candidate;
}
async function describedTask(root, folder, index) {
	const path = join(folder, "task.yaml");
	const text = await readFile(path, "utf8").catch(whenAbsent(null, path));
	if (text === null) return refuseOtherEnding(root, folder);
	const where = relative(root, path) || path;
	const id = basename(folder);
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
/** A task that is passed over in silence is a task that nobody notices is gone. */
async function refuseOtherEnding(root, folder) {
	const other = join(folder, "task.yml");
	if (await stat(other).catch(whenAbsent(null)) === null) return null;
	throw new UserError({
		code: "TASK_FILE",
		where: relative(root, other),
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
	throw new UserError(problemsOfIssues(read.error.issues, document, told));
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
	const described = await describedTask(root, folder, /* @__PURE__ */ new Map());
	if (described) return described;
	const file = {
		tags: ["itbench"],
		expect: "fault",
		source: { snapshot: { path: "." } }
	};
	const where = relative(root, folder) || folder;
	return {
		id: basename(folder),
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
	const below = entries.filter(({ isFolder }) => isFolder).map(({ name }) => join(folder, name));
	return (await Promise.all(below.map((inner) => scenarioFolders(inner, depth - 1)))).flat();
}
/** A checkout of ITBench-Lite holds FinOps scenarios beside those we judge, under the same names. */
function isFinOps(files) {
	return files.includes("anomaly.json") && files.includes("data.csv");
}
/** Where a task's snapshot lies. */
async function snapshotFolder(candidate, path) {
	const folder = resolve(candidate.folder, path);
	if ((await stat(folder).catch(whenAbsent(null)))?.isDirectory()) return folder;
	throw new UserError({
		code: "TASK_SNAPSHOT_MISSING",
		where: `${candidate.where}: source.snapshot.path`,
		message: `there is no folder ${JSON.stringify(path)} beside ${basename(candidate.where) === "task.yaml" ? dirname(candidate.where) : candidate.where}`,
		help: "Give the path of an ITBench snapshot folder, relative to the task.yaml."
	});
}

// src/tasks/itbench/known-defects.ts
/**
* Where the published ground truth of an ITBench scenario does not say what the snapshot shows, by
* scenario number. Such tasks are scored as published and flagged; `exclude: [defective]` leaves them out.
*/
const KNOWN_DEFECTS = {
	"1": ["the victim frontend-proxy is an alias of the root cause, while flagd-config was changed"],
	"18": ["the root cause is a PodChaos whose name says network-delay"],
	"19": ["the ground truth and the current injection name different partitions"],
	"29": ["the filter .*adservice does not match the real object otel-demo-ad-jvm-return"],
	"31": ["the policy was created after the first alert, and v2 gives it another name"],
	"33": ["two Deployments are broken, only the pod of one counts as the root cause"],
	"37": ["there is no fault: the root cause is the namespace"],
	"38": ["the filter *.* is no regular expression and fits every autoscaler"],
	"49": ["the root cause is Deployment cart, the injection is on frontend"],
	"58": ["the root cause is a ConfigMap of recommendation, the injection scales accounting to zero"],
	"62": ["the root causes are stress and io chaos, injected are stress and network delay"],
	"80": ["the ground truth and the current injection name different partitions"],
	"83": ["the ground truth and the current injection name different partitions"],
	"91": ["the ground truth and the current injection name different partitions"],
	"102": ["the root cause is Namespace otel-demo, the evidence says ResourceQuota"]
};

// src/tasks/defects.ts
/** Known defects of a published scenario's ground truth, in words; none for our own tasks. */
function defectsOf(scenario) {
	return scenario === null ? [] : KNOWN_DEFECTS[scenario] ?? [];
}

export { ProblemList as C, scenarioOf as D, readTruthFile as E, withoutRootCause as O, snapshotFiles as S, findTruthFile as T, isClusterScoped as _, isPathPattern as a, sameKind as b, refuseForeignSuite as c, hopsFrom as d, incidentOf as f, isChaos as g, canonicalKind as h, tasksBelow as i, readGroundTruth as k, entriesOf as l, KIND_TABLES as m, itbenchFolders as n, matchesGlob as o, targetLabel as p, snapshotFolder as r, lockedDigests as s, defectsOf as t, causeLabel as u, isKnownKind as v, TRUTH_NAMES as w, isGroundTruth as x, isWorkload as y };