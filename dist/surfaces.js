import { Bi as discriminatedUnion, Dt as tablesIn, Hi as literal$3, It as NOTHING_COUNTED, Ji as string$1, Ki as record, Kn as parseJson, Li as _enum, Ni as plain, Qr as readYaml, Rn as CLOCK_PREFIX, Ur as sha256, Vi as json$1, Wi as number$1, Wr as sha256Stream, Zn as parsePythonLiteral, _i as sortedBy, ar as DIGIT, bn as parseTime, ci as SYSTEM_DESCRIPTORS, cr as inverted, dr as matcherOf, fi as canonicalJson, fr as TooManySteps, gi as byCodePoint, ht as readTable, lr as onePoint, or as MAX_POINT, pr as sizeOf, qi as strictObject, qn as valueAt, sr as WORD, ur as wholeText, wt as snapshotFiles, xn as parseTimeMs, yn as isoTime, zn as systemOf } from "./gate.js";
import { a as copied, o as alertFileTime, s as readAlertFile, t as readEventRow } from "./shared.js";
import { A as spoken, B as notFound$1, C as fieldSelector, D as CUSTOM, E as BUILT_IN, F as USER, H as beyondPhysics, I as badRequest, L as forbidden, M as typeNamed, N as FIELDS, O as REVIEWS, P as StatusError, R as methodNotAllowed, S as scaleOf, T as toV1, V as statusDocument, _ as OBJECTS_FILE, b as denied, g as coreEvent, j as typeNameOf, k as kind, w as labelSelector, x as permits, y as roleOf, z as noSuchResource } from "./world.js";
import { dirname, join } from "node:path";
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync, writevSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";

// src/surfaces/live/journal.ts
/** Why time went on: a model's turn, a request, a write, a client that waits, a wait that was asked for, the wall's clock. */
const PASS_REASONS = [
	"turn",
	"request",
	"write",
	"watch",
	"wait",
	"wall"
];
/** Something else was under way: in another try the two may come in another order. */
const overlap = literal$3(true).optional();
const TargetSchema = strictObject({
	group: string$1(),
	version: string$1(),
	resource: string$1(),
	namespace: string$1().nullable(),
	name: string$1().nullable(),
	subresource: string$1().nullable()
});
const ActionSchema = strictObject({
	at: number$1(),
	verb: _enum([
		"create",
		"update",
		"patch",
		"delete",
		"deletecollection"
	]),
	target: TargetSchema,
	contentType: string$1(),
	body: json$1(),
	query: record(string$1(), string$1()).optional()
});
const JournalEntrySchema = discriminatedUnion("kind", [strictObject({
	kind: literal$3("pass"),
	from: number$1(),
	to: number$1(),
	for: _enum(PASS_REASONS),
	overlap
}), strictObject({
	kind: literal$3("write"),
	action: ActionSchema,
	status: number$1().int(),
	/** The write was taken, and the world does not act on such objects. */
	beyond: literal$3(true).optional(),
	overlap
})]);
/** What the agent did, in order: all that a judge needs. Refused writes are among it. */
function actionsIn(entries) {
	return entries.flatMap((entry) => entry.kind === "write" ? [entry.action] : []);
}
/** Puts stretches of time that follow one another for one reason into one line. */
var JournalWriter = class {
	#write;
	#open = null;
	constructor(write) {
		this.#write = write;
	}
	add(entry) {
		const open = this.#open;
		if (entry.kind === "pass") {
			if (open !== null && open.for === entry.for && open.overlap === entry.overlap) this.#open = {
				...open,
				to: entry.to
			};
			else {
				this.flush();
				this.#open = entry;
			}
			return;
		}
		this.flush();
		this.#write(`${JSON.stringify(entry)}\n`);
	}
	flush() {
		if (this.#open !== null) this.#write(`${JSON.stringify(this.#open)}\n`);
		this.#open = null;
	}
};
/**
* Does again what a journal says to a world that stands where the journal begins. Only the writes and the last
* moment count: in how many steps time went on makes no difference.
*/
function replayJournal(world, entries) {
	for (const entry of entries) switch (entry.kind) {
		case "pass":
			world.pass(entry.to);
			break;
		case "write": {
			world.pass(entry.action.at);
			const { status } = world.act(entry.action);
			if (status !== entry.status) throw new JournalMismatch(`a write at second ${entry.action.at} was answered with ${entry.status} and now with ${status}`);
			break;
		}
	}
	return world;
}
/** The world is not the one the journal was written in. */
var JournalMismatch = class extends Error {
	name = "JournalMismatch";
};

// src/surfaces/live/life.ts
const HOUR$1 = 3600;
const PACE = {
	turn: 20,
	request: 1,
	write: 5,
	watch: 900,
	most: 4 * HOUR$1,
	settleMs: 400
};
/** The wall's clock moves it, and what the agent does moves nothing. */
const BY_THE_WALL = {
	...PACE,
	turn: 0,
	request: 0,
	write: 0,
	watch: 0
};
const NAP_MS = 5;
const MOST_GRAVES = 2e3;
/**
* The world of one attempt and its time, which is logical: it goes on for what the agent does and for nothing else.
* Requests are answered one after another, in the order in which they came.
*/
var Life = class {
	world;
	tail;
	#pace;
	#journal;
	#waiting = /* @__PURE__ */ new Set();
	#alive = /* @__PURE__ */ new Map();
	#born = /* @__PURE__ */ new Map();
	graves = [];
	/** Seconds since the start of the window; the world stands at the last whole step before it. */
	#now;
	#seen = -1;
	#last = Promise.resolve();
	#driving = false;
	#closed = false;
	#visitors = /* @__PURE__ */ new Set();
	/** Whether the visit whose turn it is overlaps with another. */
	#overlaps = false;
	#still;
	constructor(world, tail, { pace, journal }) {
		this.world = world;
		this.tail = tail;
		this.#pace = pace;
		this.#journal = journal;
		this.#now = world.now;
		this.#still = world.now + pace.most;
		this.#look();
	}
	get pace() {
		return this.#pace;
	}
	get cluster() {
		return this.world.cluster;
	}
	/** Milliseconds since the epoch. */
	get nowMs() {
		return this.world.window.startMs + this.#now * 1e3;
	}
	/** Newest version any object has. */
	get version() {
		return this.cluster.store.version;
	}
	/** The version at which an object came, as far as it came under our eyes. */
	bornAt(uid) {
		return this.#born.get(uid) ?? 0;
	}
	/** Somebody comes, at this moment. Whoever stays (a watch, a model that is asked) acts. */
	arrive(kind) {
		const visitor = { kind };
		const overlaps = [...this.#visitors].some((other) => kind === "acts" || other.kind === "acts");
		this.#visitors.add(visitor);
		return {
			overlaps,
			leave: () => this.#visitors.delete(visitor)
		};
	}
	/** Runs one visit's work after all that came before it. */
	inTurn(work, overlaps = false) {
		const done = this.#last.then(() => {
			this.#overlaps = overlaps;
			return work();
		});
		this.#last = done.catch(() => void 0);
		return done;
	}
	pass(seconds, reason) {
		const from = this.#now;
		const until = Math.min(from + seconds, this.#still);
		if (until <= from) return;
		while (this.#now < until) {
			this.#now = Math.min(until, this.#now + 5);
			for (const piece of this.world.advance(this.#now)) this.tail.take(piece, false);
			this.#look();
		}
		this.#journal({
			kind: "pass",
			from,
			to: this.#now,
			for: reason,
			...this.#mark()
		});
	}
	#mark() {
		return this.#overlaps ? { overlap: true } : {};
	}
	request() {
		this.pass(this.#pace.request, "request");
	}
	act(wanted) {
		const action = {
			at: this.world.now,
			...wanted
		};
		const answer = this.world.act(action);
		if (action.query?.dryRun !== void 0) return answer;
		const beyond = answer.status < 300 && beyondPhysics(action.target.resource) !== null;
		this.#journal({
			kind: "write",
			action,
			status: answer.status,
			...beyond ? { beyond } : {},
			...this.#mark()
		});
		this.#look();
		this.pass(this.#pace.write, "write");
		return answer;
	}
	/** Keeps account of what comes and goes, so that a watch can begin where a list ended. */
	#look() {
		const { store } = this.cluster;
		if (store.writes === this.#seen) return;
		const first = this.#seen === -1;
		this.#seen = store.writes;
		const here = /* @__PURE__ */ new Set();
		for (const kind of store.kinds()) for (const object of store.every(kind)) {
			const { uid, resourceVersion } = object.metadata;
			here.add(uid);
			if (this.#alive.has(uid)) continue;
			this.#alive.set(uid, object);
			if (!first) this.#born.set(uid, Number(resourceVersion));
		}
		for (const [uid, object] of this.#alive) {
			if (here.has(uid)) continue;
			this.#alive.delete(uid);
			this.#born.delete(uid);
			this.graves.push({
				object,
				version: this.version
			});
		}
		if (this.graves.length > MOST_GRAVES) this.graves.splice(0, this.graves.length - MOST_GRAVES);
	}
	/** From now on time goes on by itself, step by step, until nobody waits any more or has waited long enough. */
	attach(watcher) {
		this.#waiting.add({
			watcher,
			left: this.#pace.watch
		});
		if (this.#driving) return;
		this.#driving = true;
		this.#drive().finally(() => {
			this.#driving = false;
		});
	}
	async #drive() {
		await this.#settle();
		while (!this.#closed) {
			for (const one of this.#waiting) if (one.watcher.closed()) this.#waiting.delete(one);
			const active = [...this.#waiting].filter((one) => one.left > 0);
			if (active.length === 0) return;
			if (await this.inTurn(() => this.#step(active))) await this.#settle();
			else await setImmediate();
		}
	}
	async #step(active) {
		this.pass(5, "watch");
		for (const one of active) one.left -= 5;
		return this.tell();
	}
	/** Shows every client that waits what is new. */
	async tell() {
		if ([...this.#waiting].some((one) => one.watcher.telemetry)) await this.tail.settle();
		let told = false;
		for (const { watcher } of this.#waiting) if (!watcher.closed() && watcher.pump()) told = true;
		return told;
	}
	/**
	* Gives clients the time to say that they have seen enough. Counted in naps and not by the clock: on a machine that
	* is slow to wake us they take as much longer as the clients do.
	*/
	async #settle() {
		for (let left = this.#pace.settleMs / NAP_MS; left > 0 && !this.#closed; left -= 1) {
			if ([...this.#waiting].every((one) => one.watcher.closed())) return;
			await setTimeout$1(NAP_MS);
		}
	}
	async close() {
		this.#closed = true;
		this.#waiting.clear();
		await this.#last;
		await this.tail.close();
	}
};

// src/regex/regex-error.ts
/** Not a regular expression; the message is Go's. */
var RegexError = class extends Error {
	name = "RegexError";
	constructor(message) {
		super(`error parsing regexp: ${message}`);
	}
};

// src/surfaces/budget.ts
/** Thrown when one request would cost more than it may. Each API says it in its own words. */
var BudgetError = class extends Error {
	name = "BudgetError";
	kind;
	constructor(kind) {
		super(kind === "time" ? "the request took too long" : "the request would take too much memory");
		this.kind = kind;
	}
};
/** Of the processor, not of the clock: what a query answers may not depend on how busy the machine is. */
const TIME_MS = 800;
const BYTES$1 = 100 << 20;
const LOOK_EVERY = 1024;
/** What one request may still spend. */
var RequestBudget = class {
	#deadline = processorTime() + TIME_MS;
	#steps = 0;
	#bytes = 0;
	/** Tell it of work in steps of about a microsecond at most. */
	spend(steps = 1) {
		this.#steps += steps;
		if (this.#steps < LOOK_EVERY) return;
		this.#steps = 0;
		if (processorTime() > this.#deadline) throw new BudgetError("time");
	}
	/** Tell it of what is kept until the answer is sent. */
	hold(bytes) {
		this.#bytes += bytes;
		if (this.#bytes > BYTES$1) throw new BudgetError("memory");
		this.spend();
	}
};
/** Milliseconds this process has worked. Requests run to their end on one thread, one after another. */
function processorTime() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e3;
}

// src/surfaces/http/call.ts
const MAX_BODY = 1 << 20;
var BodyTooLarge = class extends Error {
	name = "BodyTooLarge";
};
/** Null when the address cannot be decoded. */
async function readCall(prefix, request) {
	const [target = "/", search = ""] = split(request.url ?? "/", "?");
	const path = decodePath(target.startsWith(prefix) ? target.slice(prefix.length) : target);
	if (path === null) return null;
	const query = new URLSearchParams(search);
	const body = await readBody$1(request);
	if ((request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")) for (const [name, value] of new URLSearchParams(Buffer.from(body).toString("utf8"))) query.append(name, value);
	return {
		method: request.method ?? "GET",
		path,
		query,
		accept: request.headers.accept ?? "",
		contentType: request.headers["content-type"] ?? "",
		body,
		budget: new RequestBudget()
	};
}
function split(text, mark) {
	const at = text.indexOf(mark);
	return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
function decodePath(path) {
	try {
		return path.split("/").filter(Boolean).map(decodeURIComponent);
	} catch {
		return null;
	}
}
async function readBody$1(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > 1048576) throw new BodyTooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function json(status, value) {
	return {
		status,
		type: "application/json",
		body: JSON.stringify(value)
	};
}
function plainText(status, body) {
	return {
		status,
		type: "text/plain; charset=utf-8",
		body
	};
}
function send(response, answer) {
	if (response.destroyed) return;
	const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
	response.writeHead(answer.status, {
		"content-type": answer.type,
		"content-length": String(body.byteLength),
		...answer.headers
	});
	response.end(body);
}

// src/surfaces/prometheus/alerts.ts
/** What the rules show at the end of the snapshot. */
function alertList(snapshot) {
	return (snapshot.index.alerts.at(-1)?.alerts ?? []).map((alert) => ({
		...alert,
		activeAt: alert.activeAt === null ? null : snapshot.clock.shiftTime(alert.activeAt)
	}));
}
/** The dump knows rules only by their alerts: each alert name that was ever seen is a rule. */
function ruleGroups(snapshot, call) {
	if (call.query.get("type") === "record") return [];
	const now = alertList(snapshot);
	const seen = snapshot.index.alerts.flatMap((moment) => moment.alerts);
	const names = [...new Set(seen.map((alert) => alert.labels.alertname ?? ""))].sort();
	if (names.length === 0) return [];
	const lastEvaluation = isoTime(snapshot.clock.now);
	return [{
		name: "recorded",
		file: "recorded.yaml",
		rules: names.map((name) => {
			const alerts = now.filter((alert) => alert.labels.alertname === name);
			const severity = seen.find((alert) => alert.labels.alertname === name)?.labels.severity;
			return {
				state: ruleState(alerts),
				name,
				query: `ALERTS{alertname=${JSON.stringify(name)}}`,
				duration: 0,
				labels: severity === void 0 ? {} : { severity },
				annotations: {},
				alerts,
				health: "ok",
				evaluationTime: 0,
				lastEvaluation,
				type: "alerting"
			};
		}),
		interval: 60,
		limit: 0,
		evaluationTime: 0,
		lastEvaluation
	}];
}
function ruleState(alerts) {
	if (alerts.some((alert) => alert.state === "firing")) return "firing";
	return alerts.length > 0 ? "pending" : "inactive";
}

// src/regex/re2-classes.ts
const SPACE = [
	[9, 10],
	[12, 13],
	[32, 32]
];
const POSIX_CLASSES = /* @__PURE__ */ new Map([
	["alnum", [
		[48, 57],
		[65, 90],
		[97, 122]
	]],
	["alpha", [[65, 90], [97, 122]]],
	["ascii", [[0, 127]]],
	["blank", [[9, 9], [32, 32]]],
	["cntrl", [[0, 31], [127, 127]]],
	["digit", DIGIT],
	["graph", [[33, 126]]],
	["lower", [[97, 122]]],
	["print", [[32, 126]]],
	["punct", [
		[33, 47],
		[58, 64],
		[91, 96],
		[123, 126]
	]],
	["space", [[9, 13], [32, 32]]],
	["upper", [[65, 90]]],
	["word", WORD],
	["xdigit", [
		[48, 57],
		[65, 70],
		[97, 102]
	]]
]);
const unicode = /* @__PURE__ */ new Map();
/** Ranges of a Unicode category or script, found by asking the engine about every code point once. */
function unicodeRanges(name) {
	const known = unicode.get(name);
	if (known !== void 0) return known;
	const test = unicodeTest(name);
	const ranges = [];
	for (let point = 0; test !== null && point <= 1114111; point += 1) {
		if (!test(String.fromCodePoint(point))) continue;
		const last = ranges.at(-1);
		if (last !== void 0 && last[1] === point - 1) ranges[ranges.length - 1] = [last[0], point];
		else ranges.push([point, point]);
	}
	const found = test === null ? null : ranges;
	if (unicode.size > 64) unicode.clear();
	unicode.set(name, found);
	return found;
}
function unicodeTest(name) {
	for (const property of [`General_Category=${name}`, `Script=${name}`]) try {
		const regex = new RegExp(`^\\p{${property}}$`, "u");
		return (text) => regex.test(text);
	} catch {}
	return null;
}

// src/regex/re2-flags.ts
const NO_FLAGS = {
	i: false,
	m: false,
	s: false,
	U: false
};
function withFlags(flags, on, off) {
	const flag = (name) => (flags[name] || on.includes(name)) && !off.includes(name);
	return {
		i: flag("i"),
		m: flag("m"),
		s: flag("s"),
		U: flag("U")
	};
}

// src/regex/re2-syntax.ts
/** Like Go, refuses what a linear search cannot do: back references and lookaround. */
const MAX_DEPTH$1 = 250;
const MAX_REPEAT = 1e3;
const MAX_SIZE = 5e3;
function parseRe2(pattern) {
	const reader = new Reader(pattern);
	const tree = reader.alternatives(NO_FLAGS, 0);
	if (!reader.done) throw new RegexError(`unexpected ): \`${pattern}\``);
	return tree;
}
var Reader = class {
	chars;
	names = /* @__PURE__ */ new Set();
	at = 0;
	groups = 0;
	constructor(pattern) {
		this.chars = [...pattern];
	}
	get done() {
		return this.at >= this.chars.length;
	}
	get char() {
		return this.chars[this.at] ?? "";
	}
	take(text) {
		const wanted = [...text];
		if (!wanted.every((char, index) => this.chars[this.at + index] === char)) return false;
		this.at += wanted.length;
		return true;
	}
	alternatives(flags, depth) {
		if (depth > MAX_DEPTH$1) throw new RegexError("expression nests too deeply");
		const parts = [];
		let now = flags;
		for (;;) {
			const [part, after] = this.concatenation(now, depth);
			now = after;
			parts.push(part);
			if (!this.take("|")) break;
		}
		const [only] = parts;
		return parts.length === 1 && only ? only : {
			kind: "either",
			parts
		};
	}
	/** Flags set in the middle, such as (?i), apply to the rest of the group. */
	concatenation(flags, depth) {
		const parts = [];
		let now = flags;
		while (!this.done && this.char !== "|" && this.char !== ")") {
			const start = this.at;
			if (this.take("\\Q")) {
				const letters = this.quoted(now);
				const last = letters.pop();
				parts.push(...letters);
				if (last !== void 0) parts.push(this.repeated(last, now, start));
				continue;
			}
			const set = this.flagsOnly(now);
			if (set !== null) {
				now = set;
				continue;
			}
			parts.push(this.repeated(this.atom(now, depth), now, start));
		}
		return [{
			kind: "concat",
			parts
		}, now];
	}
	quoted(flags) {
		const parts = [];
		while (!this.done && !this.take("\\E")) {
			parts.push(literal$2(this.char, flags));
			this.at += 1;
		}
		return parts;
	}
	flagsOnly(flags) {
		const match = /^\(\?([imsU]*)(?:-([imsU]+))?\)/.exec(this.rest(20));
		if (match === null || match[0] === "(?)") return null;
		this.at += match[0].length;
		return withFlags(flags, match[1] ?? "", match[2] ?? "");
	}
	rest(length) {
		return this.chars.slice(this.at, this.at + length).join("");
	}
	repeated(part, flags, start) {
		const count = this.count();
		if (count === null) return part;
		const [least, most] = count;
		const repeat = {
			kind: "repeat",
			part,
			least,
			most,
			greedy: this.take("?") === flags.U
		};
		if (sizeOf(repeat) > MAX_SIZE) throw new RegexError("expression too large");
		if (/^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(this.rest(14))) {
			const text = this.chars.slice(start, this.at + 1).join("");
			throw new RegexError(`invalid nested repetition operator: \`${text}\``);
		}
		return repeat;
	}
	count() {
		if (this.take("*")) return [0, Number.POSITIVE_INFINITY];
		if (this.take("+")) return [1, Number.POSITIVE_INFINITY];
		if (this.take("?")) return [0, 1];
		const match = /^\{(\d+)(,(\d*))?\}/.exec(this.rest(14));
		if (match === null) return null;
		const least = Number(match[1]);
		const most = match[2] === void 0 ? least : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
		if (least > MAX_REPEAT || Number.isFinite(most) && most > MAX_REPEAT || least > most) throw new RegexError(`invalid repeat count: \`${match[0]}\``);
		this.at += match[0].length;
		return [least, most];
	}
	atom(flags, depth) {
		const char = this.char;
		this.at += 1;
		switch (char) {
			case "(": return this.group(flags, depth);
			case "[": return {
				kind: "set",
				ranges: this.bracket(),
				fold: flags.i
			};
			case ".": return {
				kind: "set",
				ranges: inverted(flags.s ? [] : [[10, 10]]),
				fold: false
			};
			case "^": return {
				kind: "assert",
				at: flags.m ? "line-start" : "start"
			};
			case "$": return {
				kind: "assert",
				at: flags.m ? "line-end" : "end"
			};
			case "*":
			case "+":
			case "?": throw new RegexError(`missing argument to repetition operator: \`${char}\``);
			case "\\": return this.escape(flags);
			default: return literal$2(char, flags);
		}
	}
	group(flags, depth) {
		const head = /^\?(?:P?<(\w+)>|([imsU]*)(?:-([imsU]+))?:)/.exec(this.rest(80));
		if (head === null && this.char === "?") throw new RegexError(`invalid or unsupported Perl syntax: \`(${this.rest(2)}\``);
		if (head !== null) this.at += head[0].length;
		const captures = head === null || head[1] !== void 0;
		const name = head?.[1] ?? null;
		if (name !== null && this.names.has(name)) throw new RegexError(`duplicate capture group name: \`${name}\``);
		if (name !== null) this.names.add(name);
		if (captures) this.groups += 1;
		const number = this.groups;
		const inner = withFlags(flags, head?.[2] ?? "", head?.[3] ?? "");
		const part = this.alternatives(inner, depth + 1);
		if (!this.take(")")) throw new RegexError(`missing closing ): \`${this.chars.join("")}\``);
		return captures ? {
			kind: "group",
			part,
			number,
			name
		} : part;
	}
	escape(flags) {
		const char = this.char;
		const assertion = ASSERTIONS.get(char);
		if (assertion !== void 0) {
			this.at += 1;
			return {
				kind: "assert",
				at: assertion
			};
		}
		const ranges = this.classEscape();
		if (ranges !== null) return {
			kind: "set",
			ranges,
			fold: flags.i
		};
		return onePoint(this.pointEscape(), flags.i);
	}
	/** \d, \pL and their opposites. */
	classEscape() {
		const char = this.char;
		const base = {
			d: DIGIT,
			w: WORD,
			s: SPACE
		}[char.toLowerCase()];
		if (base !== void 0) {
			this.at += 1;
			return char === char.toLowerCase() ? base : inverted(base);
		}
		if (char !== "p" && char !== "P") return null;
		const match = /^[pP](?:\{(\^?)(\w+)\}|(\w))/.exec(this.rest(40));
		const ranges = match === null ? null : unicodeRanges(match[2] ?? match[3] ?? "");
		if (match === null || ranges === null) throw new RegexError(`invalid character class range: \`\\${this.rest(3)}\``);
		this.at += match[0].length;
		return char === "P" !== (match[1] === "^") ? inverted(ranges) : ranges;
	}
	pointEscape() {
		const match = /^(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/.exec(this.rest(10));
		if (match !== null) {
			this.at += match[0].length;
			const hex = match[1] ?? match[2];
			const point = hex === void 0 ? Number.parseInt(match[3] ?? "", 8) : Number.parseInt(hex, 16);
			if (point <= 1114111) return point;
		}
		const char = this.char;
		this.at += 1;
		const control = {
			a: 7,
			f: 12,
			t: 9,
			n: 10,
			r: 13,
			v: 11
		}[char];
		if (control !== void 0) return control;
		if (char === "") throw new RegexError("trailing backslash at end of expression: ``");
		if (/[0-9A-Za-z]/.test(char) || char.charCodeAt(0) > 127) throw new RegexError(`invalid escape sequence: \`\\${char}\``);
		return char.codePointAt(0) ?? 0;
	}
	bracket() {
		const start = this.at;
		const negated = this.take("^");
		const ranges = [];
		for (let first = true; first || this.char !== "]"; first = false) {
			if (this.done) throw new RegexError(`missing closing ]: \`[${this.chars.slice(start).join("")}\``);
			ranges.push(...this.bracketItem());
		}
		this.at += 1;
		return negated ? inverted(ranges) : ranges;
	}
	bracketItem() {
		const named = /^\[:(\^?)(\w+):\]/.exec(this.rest(16));
		if (named !== null) {
			const ranges = POSIX_CLASSES.get(named[2] ?? "");
			if (ranges === void 0) throw new RegexError(`invalid character class range: \`${named[0]}\``);
			this.at += named[0].length;
			return named[1] === "^" ? inverted(ranges) : ranges;
		}
		if (this.char === "\\") {
			this.at += 1;
			const ranges = this.classEscape();
			if (ranges !== null) return ranges;
			this.at -= 1;
		}
		const from = this.bracketPoint();
		if (this.char !== "-" || this.chars[this.at + 1] === "]" || this.at + 1 >= this.chars.length) return [[from, from]];
		this.at += 1;
		const to = this.bracketPoint();
		if (to < from) throw new RegexError("invalid character class range");
		return [[from, to]];
	}
	bracketPoint() {
		const char = this.char;
		this.at += 1;
		return char === "\\" ? this.pointEscape() : char.codePointAt(0) ?? 0;
	}
};
const ASSERTIONS = /* @__PURE__ */ new Map([
	["A", "start"],
	["z", "end"],
	["b", "word"],
	["B", "no-word"]
]);
function literal$2(char, flags) {
	return onePoint(char.codePointAt(0) ?? 0, flags.i);
}

// src/regex/re2.ts
/** How far a query may branch: a list of a thousand names is ordinary. */
const BITS = 10;
/** The most steps for one search; a request that needs more is too expensive. */
const MAX_STEPS = 8e6;
/** A pattern in Go's RE2 syntax, as Prometheus and Loki read them, that must match the whole text. Throws RegexError. */
function anchored$1(pattern) {
	return matcherOf(wholeText(parseRe2(pattern)), {
		loops: 2,
		bits: BITS
	}, MAX_STEPS);
}
/** The same, matching anywhere in the text. */
function searching$1(pattern) {
	return matcherOf(parseRe2(pattern), {
		loops: 1,
		bits: BITS
	}, MAX_STEPS);
}

// src/surfaces/regex.ts
/** Must match the whole text. Throws RegexError; searching too long costs the request its budget. */
function anchored(pattern) {
	return bounded(anchored$1(pattern));
}
/** May match anywhere in the text. */
function searching(pattern) {
	return bounded(searching$1(pattern));
}
function bounded({ test, exec }) {
	return {
		test: (text) => spend(() => test(text)),
		exec: (text) => spend(() => exec(text))
	};
}
function spend(search) {
	try {
		return search();
	} catch (error) {
		throw error instanceof TooManySteps ? new BudgetError("time") : error;
	}
}

// src/surfaces/promql/matcher.ts
/** Throws RegexError. */
function matcher(name, operator, value) {
	return {
		name,
		operator,
		value,
		matches: test(operator, value)
	};
}
function test(operator, value) {
	switch (operator) {
		case "=": return (text) => text === value;
		case "!=": return (text) => text !== value;
		case "=~":
		case "!~": {
			const regex = anchored(value);
			const known = /* @__PURE__ */ new Map();
			const wanted = operator === "=~";
			return (text) => {
				let found = known.get(text);
				if (found === void 0) {
					found = regex.test(text);
					known.set(text, found);
				}
				return found === wanted;
			};
		}
	}
}

// src/surfaces/promql/text.ts
const SIMPLE = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"\\": "\\",
	"'": "'",
	"\"": "\""
};
/** Reads a string literal by Go's rules, or null when it is none: open at the end, or a bad escape. */
function unquote(literal) {
	const quote = literal[0] ?? "";
	if (literal.length < 2 || !literal.endsWith(quote)) return null;
	const body = literal.slice(1, -1);
	if (quote === "`") return body;
	let text = "";
	for (let at = 0; at < body.length; at += 1) {
		const char = body[at] ?? "";
		if (char === quote || char === "\n") return null;
		if (char !== "\\") {
			text += char;
			continue;
		}
		const escaped = readEscape(body, at + 1, quote);
		if (escaped === null) return null;
		text += escaped.text;
		at += escaped.length;
	}
	return text;
}
function readEscape(body, at, quote) {
	const code = body[at] ?? "";
	if ((code === "'" || code === "\"") && code !== quote) return null;
	const simple = SIMPLE[code];
	if (simple !== void 0) return {
		text: simple,
		length: 1
	};
	const [digits, base, skip] = code === "x" ? [
		2,
		16,
		1
	] : code === "u" ? [
		4,
		16,
		1
	] : code === "U" ? [
		8,
		16,
		1
	] : [
		3,
		8,
		0
	];
	const number = body.slice(at + skip, at + skip + digits);
	const valid = base === 16 ? /^[0-9a-fA-F]+$/ : /^[0-7]+$/;
	if (number.length !== digits || !valid.test(number)) return null;
	const point = Number.parseInt(number, base);
	if (point > 1114111 || point >= 55296 && point < 57344) return null;
	return {
		text: String.fromCodePoint(point),
		length: skip + digits
	};
}

// src/surfaces/alertmanager/api.ts
const RECEIVER = { name: "default" };
const ENDS_MS = 24e4;
/** Alertmanager's API, version 2, as it stood at the end of the snapshot. Silencing is refused and counted. */
function alertmanagerApi(snapshot) {
	return (call) => {
		const [first, second, ...rest] = call.path;
		if (first === "-") return plainText(200, "OK");
		if (first !== "api" || second !== "v2") return plainText(404, "404 page not found\n");
		if (call.method !== "GET") {
			snapshot.counts.attemptedChanges += 1;
			return json(403, "this Alertmanager is read-only");
		}
		try {
			return answer$4(snapshot, call, rest.join("/"));
		} catch (error) {
			if (error instanceof RegexError || error instanceof FilterError) return json(400, error.message);
			throw error;
		}
	};
}
function answer$4(snapshot, call, path) {
	switch (path) {
		case "alerts": return json(200, alerts(snapshot, call));
		case "alerts/groups": return json(200, [{
			labels: {},
			receiver: RECEIVER,
			alerts: alerts(snapshot, call)
		}]);
		case "silences": return json(200, []);
		case "receivers": return json(200, [RECEIVER]);
		case "status": return json(200, {
			cluster: {
				status: "disabled",
				peers: []
			},
			versionInfo: {
				version: "0.25.0",
				revision: "",
				branch: "",
				buildUser: "",
				buildDate: "",
				goVersion: ""
			},
			config: { original: "route:\n  receiver: default\nreceivers:\n- name: default\n" },
			uptime: isoTime(snapshot.clock.toApi(snapshot.index.facts.start))
		});
		default: return json(404, `path /${path} was not found`);
	}
}
var FilterError = class extends Error {};
/** Only what fires is sent to Alertmanager; nothing here silences or inhibits. */
function alerts(snapshot, call) {
	if (call.query.get("active") === "false") return [];
	const filters = call.query.getAll("filter").map(filterOf);
	return alertList(snapshot).filter((alert) => alert.state === "firing").filter(({ labels }) => filters.every((one) => one.matches(labels[one.name] ?? ""))).map((alert) => gettable(snapshot, alert));
}
function filterOf(text) {
	const [, name, operator, written = ""] = /^\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*(.*?)\s*$/s.exec(text) ?? [];
	if (name === void 0) throw new FilterError(`bad matcher format: ${text.slice(0, 100)}`);
	const value = written.startsWith("\"") ? unquote(written) : written;
	if (value === null) throw new FilterError(`bad matcher format: ${text.slice(0, 100)}`);
	return matcher(name, operator, value);
}
function gettable({ clock }, alert) {
	return {
		annotations: alert.annotations,
		endsAt: isoTime(clock.now + ENDS_MS),
		fingerprint: sha256(canonicalJson(alert.labels)).slice(0, 16),
		receivers: [RECEIVER],
		startsAt: alert.activeAt ?? isoTime(clock.now),
		status: {
			inhibitedBy: [],
			silencedBy: [],
			state: "active"
		},
		updatedAt: isoTime(clock.now),
		generatorURL: "",
		labels: alert.labels
	};
}

// src/surfaces/clock.ts
const SECOND = 1e3;
/** A whole JSON string that is a time. Times inside longer text are left alone. */
const TIME = /"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?Z"/g;
/**
* Between the snapshot's times and the times the APIs speak. With a real clock they are the same and "now"
* is the end of the snapshot; a shifted one moves everything, so that the snapshot ends now.
*/
var SurfaceClock = class {
	offset;
	#moment;
	/** `today` in milliseconds, or null to leave the snapshot's times alone. `moment`: where a world's time is. */
	constructor(end, today, moment = () => end) {
		this.offset = today === null ? 0 : Math.floor((today - end) / SECOND) * SECOND;
		this.#moment = moment;
	}
	/** In the APIs' time: the end of the snapshot, and in a world what time it is there. */
	get now() {
		return this.#moment() + this.offset;
	}
	toApi(ms) {
		return ms + this.offset;
	}
	fromApi(ms) {
		return ms - this.offset;
	}
	/** Moves every time that stands as a value of its own in JSON text. */
	shiftJson(text) {
		if (this.offset === 0) return text;
		return text.replace(TIME, (_, seconds, fraction = "") => `"${this.#moved(seconds)}${fraction}Z"`);
	}
	/** Moves every time in an object. */
	shifted(object) {
		return this.offset === 0 ? object : JSON.parse(this.shiftJson(JSON.stringify(object)));
	}
	/** Moves one RFC 3339 time and keeps its digits. */
	shiftTime(text) {
		return JSON.parse(this.shiftJson(JSON.stringify(text)));
	}
	#moved(seconds) {
		const ns = parseTime(`${seconds}Z`);
		return ns === null ? seconds : isoTime(Number(ns / 1000000n) + this.offset).slice(0, 19);
	}
};

// src/surfaces/environment.ts
/** What tools conventionally read to find these systems. */
async function surfaceEnvironment(input) {
	const { origin, systems, now, live } = input;
	const variables = { SRE_GATE_NOW: now };
	if (live) variables.SRE_GATE_CLOCK = `${origin}${CLOCK_PREFIX}`;
	for (const system of systems) for (const name of SYSTEM_DESCRIPTORS[system].variables) variables[name] = `${origin}/${system}`;
	if (systems.includes("kubernetes")) {
		await mkdir(input.filesDir, { recursive: true });
		await writeFile(join(input.filesDir, "kubeconfig"), kubeconfig(origin));
		variables.KUBECONFIG = join(input.seenAs, "kubeconfig");
	}
	return variables;
}
/** Some clients accept plain HTTP only if certificate checks are off. */
const PLAIN = { "insecure-skip-tls-verify": true };
/** JSON is YAML, and every client reads it. The token is a placeholder: some clients insist on one. */
function kubeconfig(origin) {
	const name = "incident";
	return `${JSON.stringify({
		apiVersion: "v1",
		kind: "Config",
		clusters: [{
			name,
			cluster: {
				server: `${origin}/kubernetes`,
				...PLAIN
			}
		}],
		users: [{
			name: USER,
			user: { token: "placeholder" }
		}],
		contexts: [{
			name,
			context: {
				cluster: name,
				user: USER
			}
		}],
		"current-context": name
	}, null, 2)}\n`;
}

// src/surfaces/index/alerts.ts
/** Every recorded moment in order of time. The ticket shows a part of one of them: it counts where there is no other. */
async function indexAlerts(folder, { alerts, ticket }, writer, times) {
	const moments = await readMoments(folder, alerts, times);
	const called = await readMoments(folder, ticket, times);
	const found = moments.length > 0 ? moments : called;
	for (const moment of found) addSeries(moment, writer);
	return found;
}
async function readMoments(folder, files, times) {
	const moments = [];
	for (const file of files) {
		const time = alertFileTime(file);
		const ms = time === null ? null : times.ms(time);
		const alerts = readAlertFile(await readFile(join(folder, file), "utf8"));
		if (ms !== null && alerts !== null) moments.push({
			ms,
			alerts
		});
	}
	return moments.sort((left, right) => left.ms - right.ms);
}
/** Prometheus writes ALERTS and ALERTS_FOR_STATE for every rule that is pending or firing. */
function addSeries({ ms, alerts }, writer) {
	for (const { labels, state, activeAt } of alerts) {
		const rule = JSON.stringify(labels);
		const active = activeAt === null ? null : parseTimeMs(activeAt);
		writer.add(`ALERTS ${state} ${rule}`, () => ({
			...labels,
			__name__: "ALERTS",
			alertstate: state
		}), ms, 1);
		if (active === null) continue;
		writer.add(`ALERTS_FOR_STATE ${rule}`, () => ({
			...labels,
			__name__: "ALERTS_FOR_STATE"
		}), ms, Math.floor(active / 1e3));
	}
}

// src/records/cells.ts
/** A map cell as pairs of text. A cell that is no map reads as empty: one bad cell hides one cell. */
function readMap(cell) {
	if (cell === "" || cell === "{}") return {};
	const value = literal$1(cell);
	if (value === null || typeof value !== "object" || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cellText(inner)]));
}
/** A list cell; anything else reads as empty. */
function readList(cell) {
	if (cell === "" || cell === "[]") return [];
	const value = literal$1(cell);
	return Array.isArray(value) ? value : [];
}
function literal$1(cell) {
	try {
		return parsePythonLiteral(cell);
	} catch {
		return null;
	}
}
function cellText(value) {
	if (typeof value === "string") return value;
	if (value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

// src/surfaces/index/columns.ts
const KINDS = {
	f64: Float64Array,
	u32: Uint32Array,
	u16: Uint16Array,
	u8: Uint8Array
};
function kindOf(column) {
	if (column instanceof Float64Array) return "f64";
	if (column instanceof Uint32Array) return "u32";
	if (column instanceof Uint16Array) return "u16";
	return "u8";
}
function writeColumns(path, columns) {
	const entries = Object.entries(columns);
	const head = entries.map(([name, column]) => [
		name,
		kindOf(column),
		column.length
	]);
	const parts = [Buffer.from(`${JSON.stringify(head)}\n`)];
	for (const [, column] of entries) parts.push(Buffer.from(column.buffer, column.byteOffset, column.byteLength));
	writeFileSync(path, Buffer.concat(parts));
}
function readColumns(path) {
	const bytes = readFileSync(path);
	const end = bytes.indexOf(10);
	const head = JSON.parse(bytes.toString("utf8", 0, end));
	const columns = {};
	let at = end + 1;
	for (const [name, kind, length] of head) {
		const size = length * KINDS[kind].BYTES_PER_ELEMENT;
		const copy = Uint8Array.prototype.slice.call(bytes, at, at + size).buffer;
		columns[name] = new KINDS[kind](copy);
		at += size;
	}
	return columns;
}
/** A typed array that grows; `done()` is its filled part. */
var Growing = class {
	#array;
	#make;
	length = 0;
	constructor(make, first = 1024) {
		this.#make = make;
		this.#array = make(first);
	}
	push(value) {
		if (this.length === this.#array.length) {
			const wider = this.#make(this.#array.length * 2);
			wider.set(this.#array);
			this.#array = wider;
		}
		this.#array[this.length] = value;
		this.length += 1;
	}
	at(index) {
		return this.#array[index] ?? 0;
	}
	clear() {
		this.length = 0;
	}
	done() {
		return this.#array.slice(0, this.length);
	}
};

// src/surfaces/index/lru.ts
/** Keeps what was used last within a number of bytes. */
var Lru = class {
	#entries = /* @__PURE__ */ new Map();
	#limit;
	#bytes = 0;
	constructor(limitBytes) {
		this.#limit = limitBytes;
	}
	get(key) {
		const entry = this.#entries.get(key);
		if (entry === void 0) return void 0;
		this.#entries.delete(key);
		this.#entries.set(key, entry);
		return entry.value;
	}
	set(key, value, bytes) {
		const old = this.#entries.get(key);
		if (old !== void 0) this.#bytes -= old.bytes;
		this.#entries.delete(key);
		this.#entries.set(key, {
			value,
			bytes
		});
		this.#bytes += bytes;
		for (const [oldest, entry] of this.#entries) {
			if (this.#bytes <= this.#limit || oldest === key) break;
			this.#entries.delete(oldest);
			this.#bytes -= entry.bytes;
		}
		return value;
	}
};

// src/surfaces/index/records.ts
const PARTITIONS = 64;
/** Text that waits in memory before it is spilled. */
const WAITING = 4 << 20;
const BLOCK = 65536;
/**
* Sorts more records than fit in memory: they are dealt into partitions by their group, and each partition
* is sorted by key and written in small compressed blocks, so that records of one group and near keys lie
* together.
*/
var RecordWriter = class {
	#path;
	#partitions = Array.from({ length: PARTITIONS }, () => ({
		waiting: [],
		spill: null
	}));
	#waiting = 0;
	constructor(folder, name) {
		this.#path = join(folder, name);
	}
	/** Neither key nor record may hold a line break; JSON has none. The key may not hold a tab. */
	add(group, key, record) {
		const line = `${key}\t${record}`;
		this.#partitions[hash(group) % PARTITIONS]?.waiting.push(line);
		this.#waiting += line.length;
		if (this.#waiting > WAITING) this.#spill();
	}
	#spill() {
		this.#partitions.forEach((partition, number) => {
			partition.spill ??= openSync(`${this.#path}.spill${number}`, "w");
			if (partition.waiting.length > 0) writeSync(partition.spill, `${partition.waiting.join("\n")}\n`);
			partition.waiting = [];
		});
		this.#waiting = 0;
	}
	/** Calls `placed` with every record and its place, in the order of the file. */
	finish(placed) {
		const file = openSync(`${this.#path}.bin`, "w");
		const blocks = [0];
		const write = (lines) => {
			const packed = deflateRawSync(lines.join("\n"), { level: 1 });
			writeSync(file, packed);
			blocks.push((blocks.at(-1) ?? 0) + packed.length);
		};
		for (const [number, partition] of this.#partitions.entries()) {
			let block = [];
			let size = 0;
			for (const line of this.#linesOf(partition, number).sort(byCodePoint)) {
				const record = line.slice(line.indexOf("	") + 1);
				placed(record, {
					block: blocks.length - 1,
					row: block.length
				});
				block.push(record);
				size += record.length;
				if (size >= BLOCK) {
					write(block);
					block = [];
					size = 0;
				}
			}
			if (block.length > 0) write(block);
		}
		closeSync(file);
		writeFileSync(`${this.#path}.blocks.json`, JSON.stringify(blocks));
	}
	#linesOf(partition, number) {
		const lines = partition.waiting;
		partition.waiting = [];
		if (partition.spill === null) return lines;
		closeSync(partition.spill);
		const path = `${this.#path}.spill${number}`;
		const spilled = readFileSync(path, "utf8").split("\n");
		spilled.pop();
		rmSync(path);
		return spilled.concat(lines);
	}
};
function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value >>> 0;
}
const CACHE_BYTES$2 = 24 << 20;
var RecordReader = class {
	#file;
	#blocks;
	#cache = new Lru(CACHE_BYTES$2);
	constructor(folder, name) {
		this.#file = openSync(join(folder, `${name}.bin`), "r");
		this.#blocks = JSON.parse(readFileSync(join(folder, `${name}.blocks.json`), "utf8"));
	}
	read(place) {
		return this.#lines(place.block)[place.row] ?? "null";
	}
	close() {
		closeSync(this.#file);
	}
	#lines(block) {
		const cached = this.#cache.get(block);
		if (cached !== void 0) return cached;
		const start = this.#blocks[block] ?? 0;
		const packed = Buffer.alloc((this.#blocks[block + 1] ?? start) - start);
		readSync(this.#file, packed, 0, packed.length, start);
		const text = inflateRawSync(packed).toString("utf8");
		return this.#cache.set(block, text.split("\n"), text.length + 256);
	}
};

// src/surfaces/index/logs.ts
/** Records of one stream and five minutes lie together. */
const BUCKET_US = 3e8;
async function indexLogs(folder, paths, times) {
	const streams = [];
	const ids = /* @__PURE__ */ new Map();
	const writer = new RecordWriter(folder, "logs");
	for (const path of paths) await readTable(path, (row) => {
		const at = times.read(row.get("Timestamp"));
		if (at === null) return;
		const key = `${row.get("ServiceName")}\t${row.get("ResourceAttributes")}`;
		let id = ids.get(key);
		if (id === void 0) {
			id = streams.push({
				service: copied(row.get("ServiceName")),
				resource: readMap(copied(row.get("ResourceAttributes")))
			}) - 1;
			ids.set(key, id);
		}
		const record = [
			at.us,
			at.ns,
			id,
			row.get("SeverityText"),
			row.get("Body"),
			row.get("TraceId"),
			row.get("SpanId"),
			row.get("ScopeName"),
			row.get("LogAttributes")
		];
		const bucket = Math.floor(at.us / BUCKET_US);
		const time = String(at.us).padStart(17, "0") + String(at.ns).padStart(3, "0");
		writer.add(`${id} ${bucket}`, `${id} ${time}`, JSON.stringify(record));
	});
	writeFileSync(join(folder, "streams.json"), JSON.stringify(streams));
	writeLogColumns(folder, writer);
}
function writeLogColumns(folder, writer) {
	const us = new Growing((length) => new Float64Array(length));
	const ns = new Growing((length) => new Uint16Array(length));
	const stream = new Growing((length) => new Uint32Array(length));
	const block = new Growing((length) => new Uint32Array(length));
	const row = new Growing((length) => new Uint32Array(length));
	writer.finish((text, place) => {
		const head = text.slice(1, text.indexOf(",\"")).split(",");
		us.push(Number(head[0]));
		ns.push(Number(head[1]));
		stream.push(Number(head[2]));
		block.push(place.block);
		row.push(place.row);
	});
	const order = Uint32Array.from({ length: us.length }, (_, index) => index).sort((left, right) => stream.at(left) - stream.at(right) || us.at(left) - us.at(right) || ns.at(left) - ns.at(right) || left - right);
	writeColumns(join(folder, "logs.columns"), {
		us: Float64Array.from(order, (index) => us.at(index)),
		ns: Uint16Array.from(order, (index) => ns.at(index)),
		stream: Uint32Array.from(order, (index) => stream.at(index)),
		block: Uint32Array.from(order, (index) => block.at(index)),
		row: Uint32Array.from(order, (index) => row.at(index))
	});
}
var LogReader = class {
	streams;
	us;
	ns;
	/** Records of stream s are starts[s] up to starts[s + 1], by time. */
	starts;
	#block;
	#row;
	#records;
	constructor(folder) {
		this.streams = JSON.parse(readFileSync(join(folder, "streams.json"), "utf8"));
		const columns = readColumns(join(folder, "logs.columns"));
		this.us = columns.us;
		this.ns = columns.ns;
		this.#block = columns.block;
		this.#row = columns.row;
		this.#records = new RecordReader(folder, "logs");
		this.starts = new Uint32Array(this.streams.length + 1);
		for (const stream of columns.stream ?? []) this.starts[stream + 1] = (this.starts[stream + 1] ?? 0) + 1;
		for (let index = 0; index < this.streams.length; index += 1) this.starts[index + 1] = (this.starts[index + 1] ?? 0) + (this.starts[index] ?? 0);
	}
	/** First record of the stream at or after this time. */
	firstAt(stream, us) {
		let low = this.starts[stream] ?? 0;
		let high = this.starts[stream + 1] ?? low;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.us[middle] ?? 0) < us) low = middle + 1;
			else high = middle;
		}
		return low;
	}
	record(index) {
		const place = {
			block: this.#block[index] ?? 0,
			row: this.#row[index] ?? 0
		};
		const [us, ns, , severity, body, traceId, spanId, scope, attributes] = JSON.parse(this.#records.read(place));
		return {
			ns: BigInt(us) * 1000n + BigInt(ns),
			severity,
			body,
			traceId,
			spanId,
			scope,
			attributes: readMap(attributes)
		};
	}
	close() {
		this.#records.close();
	}
};

// src/surfaces/index/metrics.ts
/** Columns of the dump that are labels under another name when `tags` does not carry them. */
const LABEL_COLUMNS = [
	["service_name", "service_name"],
	["pod_name", "pod"],
	["namespace", "namespace"],
	["status_code", "status_code"],
	["bucket_le", "le"]
];
async function indexMetrics(folder, files, writer, times) {
	for (const file of files) await readTable(join(folder, file), (row) => {
		const ms = times.ms(row.get("timestamp"));
		const value = sampleValue(row.get("value"));
		if (ms === null || value === null || row.get("metric_name") === "") return;
		writer.add(seriesKey(row), () => labelsOf$2(row), ms, value);
	});
}
function seriesKey(row) {
	const columns = LABEL_COLUMNS.map(([column]) => row.get(column)).join("	");
	return `${row.get("metric_name")}\t${columns}\t${row.get("tags")}`;
}
function labelsOf$2(row) {
	const labels = {};
	for (const [column, label] of LABEL_COLUMNS) labels[label] = copied(row.get(column));
	Object.assign(labels, readMap(copied(row.get("tags"))), { __name__: copied(row.get("metric_name")) });
	return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== ""));
}
/** pandas writes NaN as an empty cell and infinities as inf. */
function sampleValue(text) {
	switch (text.toLowerCase()) {
		case "":
		case "nan": return NaN;
		case "inf":
		case "+inf": return Number.POSITIVE_INFINITY;
		case "-inf": return Number.NEGATIVE_INFINITY;
		default: {
			const value = Number(text);
			return Number.isNaN(value) ? null : value;
		}
	}
}

// src/surfaces/index/objects.ts
/** All objects of one kind are pulled within seconds; pulls are minutes apart. */
const PULL_MS = 6e4;
var ObjectWriter = class {
	#folder;
	#records;
	#seen = /* @__PURE__ */ new Map();
	#last = /* @__PURE__ */ new Map();
	#texts = /* @__PURE__ */ new Map();
	constructor(folder) {
		this.#folder = folder;
		this.#records = new RecordWriter(folder, "objects");
	}
	add(resource, object, text, ms) {
		const { name, namespace = "", resourceVersion = "" } = object.metadata;
		const key = `${resource}/${namespace}/${name}`;
		let seen = this.#seen.get(key);
		if (seen === void 0) {
			seen = {
				resource,
				namespace,
				name,
				sightings: [],
				versions: /* @__PURE__ */ new Map()
			};
			this.#seen.set(key, seen);
		}
		const digest = sha256(text).slice(0, 24);
		this.#sighted(seen, ms, digest);
		if (seen.versions.has(digest)) return;
		seen.versions.set(digest, resourceVersion);
		this.#records.add(resource, `${key} ${digest}`.replaceAll("	", " "), `${key} ${digest} ${text}`);
	}
	/** One more sighting of an object's text; false when the text was not met before. */
	again(resource, text, ms) {
		const digest = sha256(text).slice(0, 24);
		const seen = this.#texts.get(`${resource} ${digest}`);
		if (seen !== void 0) this.#sighted(seen, ms, digest);
		return seen !== void 0;
	}
	#sighted(seen, ms, digest) {
		seen.sightings.push({
			ms,
			digest
		});
		this.#texts.set(`${seen.resource} ${digest}`, seen);
		this.#last.set(seen.resource, Math.max(this.#last.get(seen.resource) ?? 0, ms));
	}
	finish() {
		const places = /* @__PURE__ */ new Map();
		this.#records.finish((record, place) => {
			const [key = "", digest = ""] = record.split(" ", 2);
			places.set(`${key} ${digest}`, place);
		});
		const entries = sortedBy(this.#seen, ([key]) => key).map(([key, seen]) => this.#entry(key, seen, places));
		writeFileSync(join(this.#folder, "objects.json"), JSON.stringify(entries));
	}
	#entry(key, seen, places) {
		const versions = [];
		let current = "";
		const sightings = seen.sightings.sort((left, right) => left.ms - right.ms);
		for (const { ms, digest } of sightings) {
			const place = places.get(`${key} ${digest}`);
			if (digest === current || place === void 0) continue;
			current = digest;
			versions.push({
				ms,
				resourceVersion: seen.versions.get(digest) ?? "",
				place
			});
		}
		const last = sightings.at(-1)?.ms ?? 0;
		const pull = this.#last.get(seen.resource) ?? 0;
		const exists = seen.resource === "events" || last >= pull - PULL_MS;
		const { resource, namespace, name } = seen;
		return {
			resource,
			namespace,
			name,
			versions,
			exists
		};
	}
};
async function indexObjects(path, writer, times) {
	await readTable(path, (row) => {
		const ms = times.ms(row.get("Timestamp"));
		const resource = readMap(copied(row.get("LogAttributes")))["k8s.resource.name"];
		const text = row.get("Body");
		if (ms === null || resource === void 0 || writer.again(resource, text, ms)) return;
		const object = readObject(text);
		if (object !== null) writer.add(resource, object, text.includes("\n") ? JSON.stringify(object) : text, ms);
	});
}
/**
* Events come twice, once per API, and once more when they expire: the newest state of each is stored, and an
* expired one is gone as it is from a cluster.
*/
async function indexEvents(path, writer, times) {
	const newest = /* @__PURE__ */ new Map();
	await readTable(path, (row) => {
		const ms = times.ms(row.get("Timestamp") || row.get("EventTime"));
		const sighting = readEventRow(row);
		const event = objectOf$1(sighting?.event);
		if (ms === null || sighting === null || event === null) return;
		const { uid, namespace, name, resourceVersion } = event.metadata;
		const key = String(uid ?? `${namespace}/${name}`);
		const rank = Number(resourceVersion ?? 0) * 2 + (sighting.from === "events.k8s.io" ? 0 : 1);
		const known = newest.get(key);
		const { isExpired } = sighting;
		if (known !== void 0 && (known.isExpired || !isExpired && known.rank >= rank)) return;
		newest.set(key, {
			ms,
			rank,
			isExpired,
			event
		});
	});
	for (const { ms, isExpired, event } of newest.values()) if (!isExpired) writer.add("events", event, JSON.stringify(event), ms);
}
function readObject(text) {
	return objectOf$1(parseJson(text));
}
function objectOf$1(value) {
	if (value === null || typeof value !== "object") return null;
	const metadata = value.metadata;
	if (metadata === null || typeof metadata !== "object") return null;
	return typeof metadata.name === "string" ? value : null;
}
var ObjectReader = class {
	entries;
	#records;
	constructor(folder) {
		this.entries = JSON.parse(readFileSync(join(folder, "objects.json"), "utf8"));
		this.#records = new RecordReader(folder, "objects");
	}
	/** The object's JSON as recorded. */
	text(version) {
		const record = this.#records.read(version.place);
		return record.slice(record.indexOf("{"));
	}
	close() {
		this.#records.close();
	}
};

// src/surfaces/index/samples.ts
/** 20 bytes a row while they wait and 20 while they are sorted: 40 MB. */
const FLUSH_ROWS = 1e6;
const WRITE_BYTES = 1 << 20;
/**
* Takes samples in any order and writes them by series. What waits in memory is bounded: a series that
* spans several flushes has several chunks.
*/
var SampleWriter = class {
	#ids = /* @__PURE__ */ new Map();
	#entries = [];
	#folder;
	#file;
	#series = new Growing((length) => new Uint32Array(length));
	#times = new Growing((length) => new Float64Array(length));
	#values = new Growing((length) => new Float64Array(length));
	#unwritten = [];
	#unwrittenBytes = 0;
	#written = 0;
	constructor(folder) {
		this.#folder = folder;
		this.#file = openSync(join(folder, "samples.bin"), "w");
	}
	/** `key` stands for the label set as the file wrote it, so that labels are read once per series. */
	add(key, labels, ms, value) {
		let id = this.#ids.get(key);
		if (id === void 0) {
			id = this.#idOf(labels());
			this.#ids.set(key, id);
		}
		this.#series.push(id);
		this.#times.push(ms);
		this.#values.push(value);
		if (this.#series.length >= FLUSH_ROWS) this.#flush();
	}
	/** Two spellings of one label set (other key order, other file) are one series. */
	#idOf(labels) {
		const canonical = `\u0000${JSON.stringify(Object.entries(labels).sort())}`;
		let id = this.#ids.get(canonical);
		if (id === void 0) {
			id = this.#entries.push({
				labels,
				chunks: []
			}) - 1;
			this.#ids.set(canonical, id);
		}
		return id;
	}
	finish() {
		this.#flush();
		closeSync(this.#file);
		writeFileSync(join(this.#folder, "series.json"), JSON.stringify(this.#entries));
	}
	#flush() {
		const rows = this.#series.length;
		if (rows === 0) return;
		const starts = new Uint32Array(this.#entries.length + 1);
		for (let row = 0; row < rows; row += 1) {
			const id = this.#series.at(row);
			starts[id + 1] = (starts[id + 1] ?? 0) + 1;
		}
		for (let id = 0; id < this.#entries.length; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
		const order = new Uint32Array(rows);
		const next = starts.slice();
		for (let row = 0; row < rows; row += 1) {
			const id = this.#series.at(row);
			const place = next[id] ?? 0;
			order[place] = row;
			next[id] = place + 1;
		}
		for (let id = 0; id < this.#entries.length; id += 1) {
			const part = order.subarray(starts[id], starts[id + 1]);
			if (part.length > 0) this.#writeChunk(id, part);
		}
		this.#write();
		this.#series.clear();
		this.#times.clear();
		this.#values.clear();
	}
	#writeChunk(id, rows) {
		const samples = inOrder({
			times: Float64Array.from(rows, (row) => this.#times.at(row)),
			values: Float64Array.from(rows, (row) => this.#values.at(row))
		});
		this.#unwritten.push(samples.times, samples.values);
		this.#unwrittenBytes += samples.times.byteLength * 2;
		if (this.#unwrittenBytes > WRITE_BYTES) this.#write();
		this.#entries[id]?.chunks.push([this.#written, samples.times.length]);
		this.#written += samples.times.length;
	}
	#write() {
		writevSync(this.#file, this.#unwritten);
		this.#unwritten = [];
		this.#unwrittenBytes = 0;
	}
};
/** Sorted by time, the first of several samples of one time kept: dumps repeat rows exactly. */
function inOrder(samples) {
	const { times, values } = samples;
	let rising = true;
	for (let index = 1; index < times.length && rising; index += 1) rising = (times[index] ?? 0) > (times[index - 1] ?? 0);
	if (rising) return samples;
	const order = Uint32Array.from(times, (_, index) => index).sort((left, right) => (times[left] ?? 0) - (times[right] ?? 0) || left - right);
	const kept = order.filter((row, index) => index === 0 || times[row] !== times[order[index - 1] ?? 0]);
	return {
		times: Float64Array.from(kept, (row) => times[row] ?? 0),
		values: Float64Array.from(kept, (row) => values[row] ?? 0)
	};
}
const CACHE_BYTES$1 = 48 << 20;
var SampleReader = class {
	series;
	byMetric = /* @__PURE__ */ new Map();
	#file;
	#cache = new Lru(CACHE_BYTES$1);
	constructor(folder) {
		this.series = JSON.parse(readFileSync(join(folder, "series.json"), "utf8"));
		this.#file = openSync(join(folder, "samples.bin"), "r");
		this.series.forEach((entry, id) => {
			const name = entry.labels.__name__ ?? "";
			const ids = this.byMetric.get(name);
			if (ids === void 0) this.byMetric.set(name, [id]);
			else ids.push(id);
		});
	}
	samples(id) {
		const cached = this.#cache.get(id);
		if (cached !== void 0) return cached;
		const parts = (this.series[id]?.chunks ?? []).map((chunk) => this.#read(chunk));
		const samples = parts.length === 1 && parts[0] ? parts[0] : inOrder(joined$1(parts));
		return this.#cache.set(id, samples, samples.times.length * 16 + 64);
	}
	close() {
		closeSync(this.#file);
	}
	#read([offset, count]) {
		const bytes = /* @__PURE__ */ new ArrayBuffer(count * 16);
		readSync(this.#file, new Uint8Array(bytes), 0, count * 16, offset * 16);
		return {
			times: new Float64Array(bytes, 0, count),
			values: new Float64Array(bytes, count * 8, count)
		};
	}
};
function joined$1(parts) {
	return {
		times: Float64Array.from(parts.flatMap((part) => [...part.times])),
		values: Float64Array.from(parts.flatMap((part) => [...part.values]))
	};
}

// src/surfaces/index/times.ts
const REMEMBERED = 5e4;
/** "2025-12-15 17:24:44": what a fraction may follow. */
const SECONDS$1 = 19;
/** Reads times of table cells; the same second comes again and again, so seconds are remembered. */
var TimeReader = class {
	#seconds = /* @__PURE__ */ new Map();
	/** The latest and earliest time seen, in milliseconds: they bound the snapshot. */
	end = Number.NEGATIVE_INFINITY;
	start = Number.POSITIVE_INFINITY;
	read(text) {
		const instant = this.#fraction(text) ?? whole$1(text);
		if (instant !== null) this.#widen(instant.us / 1e3);
		return instant;
	}
	ms(text) {
		const instant = this.read(text);
		return instant === null ? null : Math.floor(instant.us / 1e3);
	}
	/** The form of nearly every cell, without the general reader's cost; null for any other. */
	#fraction(text) {
		if (text.charCodeAt(SECONDS$1) !== DOT || text.length > 29) return null;
		const digits = text.slice(20);
		const second = this.#second(text.slice(0, SECONDS$1));
		if (second === null || !/^\d+$/.test(digits)) return null;
		const ns = Number(digits.padEnd(9, "0"));
		return {
			us: second * 1e6 + Math.floor(ns / 1e3),
			ns: ns % 1e3
		};
	}
	#second(text) {
		const known = this.#seconds.get(text);
		if (known !== void 0) return known;
		const ns = parseTime(text);
		const second = ns === null ? null : Number(ns / 1000000000n);
		if (this.#seconds.size >= REMEMBERED) this.#seconds.clear();
		this.#seconds.set(copied(text), second);
		return second;
	}
	#widen(ms) {
		this.end = Math.max(this.end, Math.ceil(ms));
		this.start = Math.min(this.start, Math.floor(ms));
	}
};
const DOT = 46;
function whole$1(text) {
	const ns = parseTime(text);
	return ns === null ? null : {
		us: Number(ns / 1000n),
		ns: Number(ns % 1000n)
	};
}

// src/surfaces/index/traces.ts
/** Numbers texts in the order they are first met. */
var Names = class {
	list = [];
	#ids = /* @__PURE__ */ new Map();
	id(text) {
		let id = this.#ids.get(text);
		if (id === void 0) {
			const kept = copied(text);
			id = this.list.push(kept) - 1;
			this.#ids.set(kept, id);
		}
		return id;
	}
};
async function indexTraces(folder, paths, times) {
	const services = new Names();
	const operations = new Names();
	const resources = new Names();
	const writer = new RecordWriter(folder, "spans");
	for (const path of paths) await readTable(path, (row) => {
		const at = times.read(row.get("Timestamp"));
		const traceId = row.get("TraceId").trim();
		if (at === null || !/^[0-9a-fA-F]{1,32}$/.test(traceId)) return;
		const record = [
			at.us,
			Math.round((Number(row.get("Duration")) || 0) / 1e3),
			services.id(row.get("ServiceName")),
			operations.id(row.get("SpanName")),
			resources.id(row.get("ResourceAttributes")),
			traceId.toLowerCase(),
			row.get("SpanId"),
			row.get("ParentSpanId"),
			row.get("SpanKind"),
			row.get("ScopeName"),
			row.get("ScopeVersion"),
			row.get("SpanAttributes"),
			row.get("StatusCode"),
			row.get("StatusMessage"),
			row.get("Events.Timestamp"),
			row.get("Events.Name"),
			row.get("Events.Attributes"),
			row.get("Links.TraceId"),
			row.get("Links.SpanId")
		];
		writer.add(traceId, `${traceId} ${String(at.us).padStart(17, "0")}`, JSON.stringify(record));
	});
	const { traces, calls } = writeSpanColumns(folder, writer);
	const names = {
		calls,
		services: services.list,
		operations: operations.list,
		resources: resources.list
	};
	writeFileSync(join(folder, "traces.json"), JSON.stringify({
		...names,
		traces
	}));
}
/** Spans of one trace follow one another in the file, so a trace is a first span and the next one's first. */
function writeSpanColumns(folder, writer) {
	const traces = [];
	const callers = new Callers();
	const firsts = new Growing((length) => new Uint32Array(length));
	const startUs = new Growing((length) => new Float64Array(length));
	const durationUs = new Growing((length) => new Float64Array(length));
	const service = new Growing((length) => new Uint32Array(length));
	const operation = new Growing((length) => new Uint32Array(length));
	const block = new Growing((length) => new Uint32Array(length));
	const row = new Growing((length) => new Uint32Array(length));
	writer.finish((text, place) => {
		const [us, duration, serviceId, operationId, , id, span, parent] = text.slice(1, 200).split(",");
		const traceId = (id ?? "").replaceAll("\"", "");
		if (traces.at(-1) !== traceId) {
			traces.push(copied(traceId));
			firsts.push(startUs.length);
			callers.endTrace();
		}
		callers.add(span ?? "", parent ?? "", Number(serviceId));
		startUs.push(Number(us));
		durationUs.push(Number(duration));
		service.push(Number(serviceId));
		operation.push(Number(operationId));
		block.push(place.block);
		row.push(place.row);
	});
	firsts.push(startUs.length);
	writeColumns(join(folder, "spans.columns"), {
		firsts: firsts.done(),
		startUs: startUs.done(),
		durationUs: durationUs.done(),
		service: service.done(),
		operation: operation.done(),
		block: block.done(),
		row: row.done()
	});
	callers.endTrace();
	return {
		traces,
		calls: callers.calls()
	};
}
/** Counts calls between services, trace by trace: there is no column for the peer. */
var Callers = class {
	#counts = /* @__PURE__ */ new Map();
	#services = /* @__PURE__ */ new Map();
	#open = [];
	add(span, parent, service) {
		this.#services.set(span, service);
		if (parent !== "\"\"") this.#open.push({
			parent,
			service
		});
	}
	endTrace() {
		for (const { parent, service } of this.#open) {
			const caller = this.#services.get(parent);
			if (caller === void 0 || caller === service) continue;
			const key = `${caller} ${service}`;
			this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
		}
		this.#services = /* @__PURE__ */ new Map();
		this.#open = [];
	}
	calls() {
		return [...this.#counts].map(([key, count]) => {
			const [parent = 0, child = 0] = key.split(" ").map(Number);
			return {
				parent,
				child,
				count
			};
		});
	}
};
var TraceReader = class {
	services;
	operations;
	traces;
	calls;
	/** Spans of trace t are firsts[t] up to firsts[t + 1]. */
	firsts;
	startUs;
	durationUs;
	service;
	operation;
	#block;
	#row;
	#resources;
	#byId;
	#records;
	constructor(folder) {
		const names = JSON.parse(readFileSync(join(folder, "traces.json"), "utf8"));
		this.services = names.services;
		this.operations = names.operations;
		this.traces = names.traces;
		this.calls = names.calls;
		this.#resources = names.resources;
		this.#byId = new Map(names.traces.map((id, index) => [id, index]));
		const columns = readColumns(join(folder, "spans.columns"));
		this.firsts = columns.firsts;
		this.startUs = columns.startUs;
		this.durationUs = columns.durationUs;
		this.service = columns.service;
		this.operation = columns.operation;
		this.#block = columns.block;
		this.#row = columns.row;
		this.#records = new RecordReader(folder, "spans");
	}
	traceNumber(id) {
		const lower = id.toLowerCase();
		return this.#byId.get(lower) ?? this.#byId.get(lower.padStart(32, "0"));
	}
	span(index) {
		const place = {
			block: this.#block[index] ?? 0,
			row: this.#row[index] ?? 0
		};
		const stored = JSON.parse(this.#records.read(place));
		return {
			startUs: stored[0],
			durationUs: stored[1],
			service: this.services[stored[2]] ?? "",
			name: this.operations[stored[3]] ?? "",
			resource: readMap(this.#resources[stored[4]] ?? ""),
			traceId: stored[5],
			spanId: stored[6],
			parentSpanId: stored[7],
			kind: stored[8],
			scope: stored[9],
			scopeVersion: stored[10],
			attributes: readMap(stored[11]),
			status: stored[12],
			statusMessage: stored[13],
			events: {
				times: readList(stored[14]),
				names: readList(stored[15]),
				attributes: readList(stored[16])
			},
			links: {
				traceIds: readList(stored[17]),
				spanIds: readList(stored[18])
			}
		};
	}
	close() {
		this.#records.close();
	}
};

// src/surfaces/index/build.ts
/** Reads every table once and writes the index into `target`. */
async function buildIndex(folder, tables, target) {
	await mkdir(target, { recursive: true });
	const times = new TimeReader();
	const paths = (names) => names.map((name) => join(folder, name));
	const objects = new ObjectWriter(target);
	for (const path of paths(tables.objects)) await indexObjects(path, objects, times);
	for (const path of paths(tables.events)) await indexEvents(path, objects, times);
	objects.finish();
	const samples = new SampleWriter(target);
	await indexMetrics(folder, [...tables.podMetrics, ...tables.serviceMetrics], samples, times);
	const alerts = await indexAlerts(folder, tables, samples, times);
	samples.finish();
	await indexLogs(target, paths(tables.logs), times);
	await indexTraces(target, paths(tables.traces), times);
	const facts = Number.isFinite(times.end) ? {
		start: times.start,
		end: times.end
	} : {
		start: 0,
		end: 0
	};
	await writeFile(join(target, "alerts.json"), JSON.stringify(alerts));
	await writeFile(join(target, "facts.json"), JSON.stringify(facts));
}

// src/surfaces/index/open.ts
/** Part of every index's name: another form is another index. */
const FORMAT = "3";
const shared = /* @__PURE__ */ new Map();
/** Opens the index of a snapshot, building it first if no one has. `release` gives it back. */
async function openIndex(folder, indexDir) {
	const tables = tablesIn(snapshotFiles(folder));
	const path = join(indexDir, await snapshotKey(folder, tables));
	let entry = shared.get(path);
	if (entry === void 0) {
		entry = {
			index: buildOnce(folder, tables, path),
			users: 0
		};
		shared.set(path, entry);
	}
	const held = entry;
	held.users += 1;
	const release = async () => {
		held.users -= 1;
		if (held.users > 0) return;
		if (shared.get(path) === held) shared.delete(path);
		const index = await held.index.catch(() => null);
		if (index !== null) closeIndex(index);
	};
	try {
		return {
			index: await held.index,
			release
		};
	} catch (error) {
		await release();
		throw error;
	}
}
async function buildOnce(folder, tables, path) {
	if (!existsSync(join(path, "facts.json"))) {
		await mkdir(join(path, ".."), { recursive: true });
		const target = await mkdtemp(`${path}.`);
		try {
			await buildIndex(folder, tables, target);
			await rename(target, path).catch((error) => {
				if (!existsSync(join(path, "facts.json"))) throw error;
			});
		} finally {
			await rm(target, {
				recursive: true,
				force: true
			});
		}
	}
	return readIndex(path);
}
function readIndex(path) {
	return {
		facts: JSON.parse(readFileSync(join(path, "facts.json"), "utf8")),
		samples: new SampleReader(path),
		objects: new ObjectReader(path),
		logs: new LogReader(path),
		traces: new TraceReader(path),
		alerts: JSON.parse(readFileSync(join(path, "alerts.json"), "utf8"))
	};
}
function closeIndex(index) {
	index.samples.close();
	index.objects.close();
	index.logs.close();
	index.traces.close();
}
/** Files up to this size in sum are read whole for the key; larger ones at both ends. */
const WHOLE = 64 << 20;
const END = 65536;
/**
* Names the index after the snapshot's content, because each attempt sees the same files in another folder.
* A snapshot too large to read twice is named by sizes, times and the ends of its files.
*/
async function snapshotKey(folder, tables) {
	const files = await Promise.all(Object.values(tables).flat().map(async (name) => ({
		name,
		stat: await stat(join(folder, name))
	})));
	const whole = files.reduce((sum, file) => sum + file.stat.size, 0) <= WHOLE;
	const hash = sha256Stream();
	hash.update(FORMAT);
	for (const { name, stat: facts } of files) {
		hash.update(`\n${name} ${facts.size}\n`);
		const path = join(folder, name);
		if (whole) hash.update(readFileSync(path));
		else hash.update(`${facts.mtimeMs} ${sha256(await ends(path, facts.size))}`);
	}
	return hash.hex().slice(0, 32);
}
async function ends(path, size) {
	const file = await open(path, "r");
	try {
		const first = Buffer.alloc(Math.min(END, size));
		const last = Buffer.alloc(Math.min(END, size));
		await file.read(first, 0, first.length, 0);
		await file.read(last, 0, last.length, Math.max(0, size - last.length));
		return Buffer.concat([first, last]);
	} finally {
		await file.close();
	}
}

// src/surfaces/jaeger/trace.ts
/** One trace with all its spans, as Jaeger writes it. */
function traceDocument(snapshot, number, budget) {
	const { traces } = snapshot.index;
	const spans = [];
	for (let at = traces.firsts[number] ?? 0; at < (traces.firsts[number + 1] ?? 0); at += 1) {
		spans.push(traces.span(at));
		budget.hold(3e3);
	}
	const processes = /* @__PURE__ */ new Map();
	const documents = spans.map((span) => {
		const key = `${span.service}\u0000${JSON.stringify(span.resource)}`;
		const known = processes.get(key);
		const id = known?.id ?? `p${processes.size + 1}`;
		if (known === void 0) processes.set(key, {
			id,
			serviceName: span.service,
			tags: textTags(span.resource)
		});
		return spanDocument(snapshot, span, id);
	});
	const entries = [...processes.values()].map(({ id, serviceName, tags }) => [id, {
		serviceName,
		tags
	}]);
	return {
		traceID: traces.traces[number] ?? "",
		spans: documents,
		processes: Object.fromEntries(entries),
		warnings: null
	};
}
function spanDocument({ clock }, span, processID) {
	const shift = clock.offset * 1e3;
	const parent = span.parentSpanId === "" ? [] : [{
		refType: "CHILD_OF",
		traceID: span.traceId,
		spanID: span.parentSpanId
	}];
	const links = span.links.traceIds.map((traceID, index) => ({
		refType: "FOLLOWS_FROM",
		traceID: cellText(traceID),
		spanID: cellText(span.links.spanIds[index] ?? "")
	}));
	return {
		traceID: span.traceId,
		spanID: span.spanId,
		operationName: span.name,
		references: [...parent, ...links],
		startTime: span.startUs + shift,
		duration: span.durationUs,
		tags: spanTags(span),
		logs: span.events.names.map((name, index) => ({
			timestamp: eventUs(cellText(span.events.times[index] ?? ""), span) + shift,
			fields: [{
				key: "event",
				type: "string",
				value: cellText(name)
			}, ...eventTags(span.events.attributes[index])]
		})),
		processID,
		warnings: null
	};
}
function eventUs(written, span) {
	const ns = parseTime(written);
	return ns === null ? span.startUs : Number(ns / 1000n);
}
function eventTags(attributes) {
	if (attributes === null || typeof attributes !== "object") return [];
	return textTags(Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])));
}
/** Attributes, and what OpenTelemetry keeps beside them and Jaeger makes tags of. */
function spanTags(span) {
	const tags = textTags(span.attributes);
	tags.push({
		key: "span.kind",
		type: "string",
		value: span.kind.toLowerCase()
	});
	if (span.scope !== "") tags.push({
		key: "otel.scope.name",
		type: "string",
		value: span.scope
	});
	if (span.status === "Ok") tags.push({
		key: "otel.status_code",
		type: "string",
		value: "OK"
	});
	if (span.status !== "Error") return tags;
	tags.push({
		key: "otel.status_code",
		type: "string",
		value: "ERROR"
	});
	tags.push({
		key: "error",
		type: "bool",
		value: true
	});
	if (span.statusMessage !== "") tags.push({
		key: "otel.status_description",
		type: "string",
		value: span.statusMessage
	});
	return tags;
}
function textTags(map) {
	return Object.entries(map).map(([key, value]) => ({
		key,
		type: "string",
		value
	}));
}

// src/surfaces/jaeger/search.ts
var ParameterError = class extends Error {
	name = "ParameterError";
};
const DEFAULT_LIMIT$1 = 100;
const MAX_LIMIT$1 = 1500;
/** Traces of which one span is as asked, the newest first. */
function searchTraces(snapshot, call) {
	const { traces } = snapshot.index;
	const wanted = readWanted(snapshot, call.query);
	const found = [];
	for (let trace = 0; trace < traces.traces.length; trace += 1) {
		call.budget.spend();
		const startUs = traces.startUs[traces.firsts[trace] ?? 0] ?? 0;
		if (candidates$1(snapshot, trace, wanted).length > 0) found.push({
			trace,
			startUs
		});
	}
	found.sort((left, right) => right.startUs - left.startUs || left.trace - right.trace);
	const chosen = [];
	for (const { trace } of found) {
		if (chosen.length >= wanted.limit) break;
		const spans = candidates$1(snapshot, trace, wanted);
		if (wanted.tags.length === 0 || spans.some((at) => {
			call.budget.spend(40);
			return hasTags(traces.span(at), wanted.tags);
		})) chosen.push(trace);
	}
	return chosen.map((trace) => traceDocument(snapshot, trace, call.budget));
}
/** Spans of the trace that are as asked by what the columns tell. */
function candidates$1({ index }, trace, wanted) {
	const { firsts, service, operation, startUs, durationUs } = index.traces;
	const spans = [];
	for (let at = firsts[trace] ?? 0; at < (firsts[trace + 1] ?? 0); at += 1) {
		if (service[at] !== wanted.service) continue;
		if (wanted.operation !== null && operation[at] !== wanted.operation) continue;
		const [start = 0, duration = 0] = [startUs[at], durationUs[at]];
		if (start < wanted.fromUs || start > wanted.toUs) continue;
		if (duration >= wanted.leastUs && duration <= wanted.mostUs) spans.push(at);
	}
	return spans;
}
function hasTags(span, tags) {
	const own = spanTags(span);
	return tags.every(([key, value]) => span.resource[key] === value || own.some((tag) => tag.key === key && String(tag.value) === value));
}
function readWanted(snapshot, query) {
	const service = query.get("service") ?? "";
	if (service === "") throw new ParameterError("parameter 'service' is required");
	const { traces } = snapshot.index;
	const operation = query.get("operation") ?? "";
	const shift = snapshot.clock.offset * 1e3;
	const end = micros(query, "end", snapshot.clock.now * 1e3);
	const lookback = query.get("lookback") ?? "";
	const back = lookback === "" || lookback === "custom" ? null : durationUs("lookback", lookback);
	const start = micros(query, "start", back === null ? Number.NEGATIVE_INFINITY : end - back);
	const limit = Number(query.get("limit") ?? DEFAULT_LIMIT$1);
	if (!Number.isInteger(limit) || limit < 0) throw new ParameterError("unable to parse param 'limit'");
	return {
		service: traces.services.indexOf(service),
		operation: operation === "" ? null : traces.operations.indexOf(operation),
		tags: readTags(query),
		fromUs: start - shift,
		toUs: end - shift,
		leastUs: durationUs("minDuration", query.get("minDuration") ?? "0s"),
		mostUs: durationUs("maxDuration", query.get("maxDuration") ?? "", Number.POSITIVE_INFINITY),
		limit: Math.min(limit || DEFAULT_LIMIT$1, MAX_LIMIT$1)
	};
}
function micros(query, name, fallback) {
	const text = query.get(name);
	if (text === null || text === "") return fallback;
	if (!/^\d{1,17}$/.test(text)) throw new ParameterError(`unable to parse param '${name}'`);
	return Number(text);
}
const UNITS$1 = {
	ns: .001,
	us: 1,
	µs: 1,
	ms: 1e3,
	s: 1e6,
	m: 6e7,
	h: 36e8,
	d: 864e8
};
function durationUs(name, text, fallback = 0) {
	if (text === "") return fallback;
	if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d))+$|^0$/.test(text)) throw new ParameterError(`unable to parse param '${name}': time: invalid duration`);
	let sum = 0;
	for (const [, count, unit = ""] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h|d)/g)) sum += Number(count) * (UNITS$1[unit] ?? 0);
	return sum;
}
/** tags={"error":"true"} and tag=error:true. */
function readTags(query) {
	const single = query.getAll("tag").map((text) => {
		const at = text.indexOf(":");
		if (at < 1) throw new ParameterError("malformed 'tag' parameter, expecting key:value");
		return [text.slice(0, at), text.slice(at + 1)];
	});
	const listed = query.getAll("tags").flatMap((text) => {
		try {
			const value = JSON.parse(text);
			if (value !== null && typeof value === "object") return Object.entries(value).map(([key, inner]) => [key, String(inner)]);
		} catch {}
		throw new ParameterError("malformed 'tags' parameter, cannot unmarshal JSON");
	});
	return [...single, ...listed];
}

// src/surfaces/jaeger/api.ts
/** The API that Jaeger's own page uses. */
function jaegerApi(snapshot) {
	return (call) => {
		const [first, ...rest] = call.path;
		if (first !== "api") return plainText(404, "404 page not found\n");
		if (call.method !== "GET") return plainText(405, "405 method not allowed\n");
		try {
			return answer$3(snapshot, call, rest);
		} catch (error) {
			if (error instanceof ParameterError) return failure$1(400, error.message);
			if (error instanceof BudgetError) return failure$1(503, "the search is too expensive; narrow it");
			throw error;
		}
	};
}
function answer$3(snapshot, call, [area, name, part]) {
	switch (area) {
		case "services":
			if (name === void 0) return success$1(services(snapshot));
			return part === "operations" ? success$1(operations(snapshot, name).map((one) => one.name)) : notFound();
		case "operations": {
			const service = call.query.get("service");
			if (service === null) throw new ParameterError("parameter 'service' is required");
			return success$1(operations(snapshot, service));
		}
		case "traces": {
			const ids = name === void 0 ? call.query.getAll("traceID") : [name];
			if (name === void 0 && ids.length === 0) return success$1(searchTraces(snapshot, call));
			const found = ids.map((id) => snapshot.index.traces.traceNumber(id)).filter((number) => number !== void 0);
			if (found.length === 0) return failure$1(404, "trace not found");
			return success$1(found.map((number) => traceDocument(snapshot, number, call.budget)));
		}
		case "dependencies": return success$1(dependencies(snapshot));
		default: return notFound();
	}
}
const notFound = () => plainText(404, "404 page not found\n");
function services({ index }) {
	return [...index.traces.services].sort();
}
function operations({ index }, service) {
	const { traces } = index;
	const wanted = traces.services.indexOf(service);
	const ids = /* @__PURE__ */ new Set();
	traces.service.forEach((id, span) => {
		if (id === wanted) ids.add(traces.operation[span] ?? 0);
	});
	return [...ids].map((id) => traces.operations[id] ?? "").sort().map((name) => ({
		name,
		spanKind: ""
	}));
}
function dependencies({ index }) {
	const name = (id) => index.traces.services[id] ?? "";
	return index.traces.calls.map(({ parent, child, count }) => ({
		parent: name(parent),
		child: name(child),
		callCount: count
	}));
}
function success$1(data) {
	return json(200, {
		data,
		total: data.length,
		limit: 0,
		offset: 0,
		errors: null
	});
}
function failure$1(code, msg) {
	return json(code, {
		data: null,
		total: 0,
		limit: 0,
		offset: 0,
		errors: [{
			code,
			msg
		}]
	});
}

// src/surfaces/kubernetes/access.ts
const READS = /* @__PURE__ */ new Set([
	"get",
	"list",
	"watch"
]);
/** Parts of an object that only reading needs. */
const READABLE = /* @__PURE__ */ new Set([
	"",
	"log",
	"status",
	"scale"
]);
/** What the agent may do. Of a record, null: read everything but secrets. */
function allowed(role, asked) {
	if (role !== null) return permits(role, asked);
	if (asked.group === "" && asked.resource === "secrets") return false;
	return READS.has(asked.verb) && READABLE.has(asked.subresource);
}
/** Answers a review by what `allowed` says. */
function review(kind, body, role) {
	const document = {
		kind: kind.kind,
		apiVersion: `${kind.group}/${kind.version}`,
		metadata: { creationTimestamp: null },
		spec: body.spec ?? {}
	};
	if (kind.kind === "SelfSubjectReview") return {
		...document,
		status: { userInfo: {
			username: USER,
			groups: ["system:authenticated"]
		} }
	};
	const spec = body.spec ?? {};
	if (kind.kind === "SelfSubjectRulesReview") return {
		...document,
		status: rules(role, spec.namespace ?? "")
	};
	const asked = spec.resourceAttributes;
	const yes = asked === void 0 ? spec.nonResourceAttributes?.verb === "get" : allowed(role, {
		verb: asked.verb ?? "",
		group: asked.group ?? "",
		resource: asked.resource ?? "",
		subresource: asked.subresource ?? "",
		namespace: asked.namespace ?? "",
		name: asked.name ?? ""
	});
	return {
		...document,
		status: { allowed: yes }
	};
}
const WRITES = [
	"create",
	"update",
	"patch",
	"delete",
	"deletecollection"
];
/** Rules in the namespace asked about; those of nodes, namespaces and chaos objects hold everywhere. */
function writing(role, namespace) {
	const edits = ["update", "patch"];
	const everywhere = [
		{
			verbs: WRITES,
			apiGroups: ["chaos-mesh.org"],
			resources: ["*"]
		},
		{
			verbs: edits,
			apiGroups: [""],
			resources: ["nodes"]
		},
		{
			verbs: edits,
			apiGroups: [""],
			resources: ["namespaces"],
			resourceNames: [...role.namespaces]
		}
	];
	if (namespace === "kube-system") return [...everywhere, {
		verbs: edits,
		apiGroups: [""],
		resources: ["configmaps"],
		resourceNames: ["coredns"]
	}];
	if (!role.namespaces.has(namespace)) return everywhere;
	const groups = [
		"",
		"apps",
		"autoscaling",
		"batch",
		"networking.k8s.io",
		"policy"
	];
	return [
		...everywhere,
		{
			verbs: WRITES,
			apiGroups: [
				...groups,
				"networking.istio.io",
				"security.istio.io"
			],
			resources: ["*"]
		},
		{
			verbs: ["create"],
			apiGroups: [""],
			resources: ["pods/eviction"]
		}
	];
}
function rules(role, namespace) {
	return {
		resourceRules: [
			{
				verbs: ["create"],
				apiGroups: ["authorization.k8s.io"],
				resources: ["selfsubjectaccessreviews", "selfsubjectrulesreviews"]
			},
			{
				verbs: [
					"get",
					"list",
					"watch"
				],
				apiGroups: ["*"],
				resources: ["*"]
			},
			...role === null ? [] : writing(role, namespace)
		],
		nonResourceRules: [{
			verbs: ["get"],
			nonResourceURLs: [
				"/api",
				"/api/*",
				"/apis",
				"/apis/*",
				"/healthz",
				"/openapi",
				"/openapi/*",
				"/version"
			]
		}],
		incomplete: false
	};
}

// src/surfaces/kubernetes/protobuf-body.ts
/** Before every message in Kubernetes' own envelope. */
const MAGIC = Uint8Array.from([
	107,
	56,
	115,
	0
]);
function isProtobuf(bytes) {
	return MAGIC.every((byte, at) => bytes[at] === byte);
}
/** Kind and version travel in the envelope, the object inside it. */
function readProtobuf(bytes) {
	const envelope = readMessage(bytes.subarray(MAGIC.length));
	const kindOf = readMessage(bytesOf(envelope, 1));
	const apiVersion = textOf$1(bytesOf(kindOf, 1));
	const kind = textOf$1(bytesOf(kindOf, 2));
	const [group = "", version = ""] = apiVersion.includes("/") ? apiVersion.split("/") : ["", apiVersion];
	const type = typeNameOf({
		group,
		version,
		kind
	}) ?? typeNameOf({
		group,
		version: "v1",
		kind
	}) ?? ANY_GROUP.get(kind);
	if (type === void 0 || type === null) throw new StatusError(415, "UnsupportedMediaType", `the body of the request was in an unknown format: no protobuf form of ${apiVersion} ${kind} is known here; send JSON`);
	return {
		apiVersion,
		kind,
		...objectOf(readMessage(bytesOf(envelope, 2)), type, 0)
	};
}
const ANY_GROUP = /* @__PURE__ */ new Map([["DeleteOptions", "V1DeleteOptions"], ["Eviction", "V1Eviction"]]);
const MOST_NESTED = 40;
function objectOf(message, type, depth) {
	if (depth > MOST_NESTED) throw unreadable();
	const object = {};
	for (const [name, field] of typeNamed(type) ?? []) {
		const value = fieldOf(valuesAt(message, field.numbers), field, depth);
		if (value !== void 0) object[name] = value;
	}
	return object;
}
/** Through the messages that JSON does not show. */
function valuesAt(message, numbers) {
	const [first, ...rest] = numbers;
	if (first === void 0) return [];
	const found = message.get(first) ?? [];
	if (rest.length === 0) return found;
	return found.flatMap((one) => "bytes" in one ? valuesAt(readMessage(one.bytes), rest) : []);
}
function fieldOf(values, field, depth) {
	const { shape, optional } = field;
	if (values.length === 0) return void 0;
	if (shape.is === "list") return values.flatMap((one) => {
		const value = readValue(one, shape.of, depth);
		return value === void 0 ? [] : [value];
	});
	if (shape.is === "map") return mapOf(values, shape.of, depth);
	const last = values.at(-1);
	const value = last === void 0 ? void 0 : readValue(last, shape, depth);
	return (value === "" || value === 0 || value === false) && !optional ? void 0 : value;
}
function mapOf(values, of, depth) {
	const map = {};
	for (const one of values) {
		if (!("bytes" in one)) throw unreadable();
		const entry = readMessage(one.bytes);
		const value = readValue(entry.get(2)?.at(-1) ?? { bytes: /* @__PURE__ */ new Uint8Array() }, of, depth);
		const key = textOf$1(bytesOf(entry, 1));
		if (value !== void 0 && key !== "__proto__") map[key] = value;
	}
	return map;
}
function readValue(written, shape, depth) {
	if ("number" in written) {
		if (shape.is === "number") return Number(BigInt.asIntN(64, written.number));
		return shape.is === "boolean" ? written.number !== 0n : void 0;
	}
	const { bytes } = written;
	switch (shape.is) {
		case "text": return textOf$1(bytes);
		case "bytes": return Buffer.from(bytes).toString("base64");
		case "quantity": return textOf$1(bytesOf(readMessage(bytes), 1)) || "0";
		case "time":
		case "microtime": return timeOf(readMessage(bytes), shape.is === "microtime");
		case "text-or-number": {
			const message = readMessage(bytes);
			return numberOf(message, 1) === 1n ? textOf$1(bytesOf(message, 3)) : Number(BigInt.asIntN(32, numberOf(message, 2)));
		}
		case "raw":
		case "any": return parsed$2(textOf$1(bytesOf(readMessage(bytes), 1)));
		case "object": return objectOf(readMessage(bytes), shape.type, depth + 1);
		case "number":
		case "boolean":
		case "float":
		case "list":
		case "map": return;
	}
}
function parsed$2(text) {
	try {
		return JSON.parse(text || "null");
	} catch {
		throw unreadable();
	}
}
const LAST_SECOND = 253402300799;
function timeOf(message, micro) {
	const seconds = Number(BigInt.asIntN(64, numberOf(message, 1)));
	if (seconds <= 0 || seconds > LAST_SECOND) return void 0;
	const iso = (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, 19);
	const micros = String(Number(numberOf(message, 2) / 1000n) % 1e6).padStart(6, "0");
	return micro ? `${iso}.${micros}Z` : `${iso}Z`;
}
function bytesOf(message, number) {
	const found = message.get(number)?.at(-1);
	return found !== void 0 && "bytes" in found ? found.bytes : /* @__PURE__ */ new Uint8Array();
}
function numberOf(message, number) {
	const found = message.get(number)?.at(-1);
	return found !== void 0 && "number" in found ? found.number : 0n;
}
const textOf$1 = (bytes) => Buffer.from(bytes).toString("utf8");
function readMessage(bytes) {
	const fields = /* @__PURE__ */ new Map();
	let at = 0;
	const varint = () => {
		let value = 0n;
		for (let shift = 0n; shift < 70n && at < bytes.length; shift += 7n) {
			const byte = bytes[at] ?? 0;
			at += 1;
			value += BigInt(byte % 128) << shift;
			if (byte < 128) return value;
		}
		throw unreadable();
	};
	const take = (length) => {
		if (at + length > bytes.length) throw unreadable();
		at += length;
		return bytes.subarray(at - length, at);
	};
	while (at < bytes.length) {
		const tag = Number(varint());
		const number = Math.floor(tag / 8);
		const values = fields.get(number) ?? [];
		fields.set(number, values);
		switch (tag % 8) {
			case 0:
				values.push({ number: varint() });
				break;
			case 1:
				values.push({ bytes: take(8) });
				break;
			case 2:
				values.push({ bytes: take(Number(varint())) });
				break;
			case 5:
				values.push({ bytes: take(4) });
				break;
			default: throw unreadable();
		}
	}
	return fields;
}
function unreadable() {
	return badRequest("the object provided is unrecognized (must be of type JSON or protobuf)");
}

// src/surfaces/kubernetes/body.ts
/** A request's body, whichever of its three forms it comes in. Nothing is null. */
function readBody(bytes, contentType) {
	if (bytes.length === 0) return null;
	if (isProtobuf(bytes)) return readProtobuf(bytes);
	const text = Buffer.from(bytes).toString("utf8");
	if (/yaml/.test(contentType)) {
		const read = readYaml(text);
		if (read.kind === "value") return read.value;
		throw badRequest(`error converting YAML to JSON: ${read.why}`);
	}
	try {
		return JSON.parse(text);
	} catch {
		throw badRequest("couldn't get version/kind; json parse error: the body is neither JSON nor protobuf");
	}
}

// src/surfaces/kubernetes/discovery.ts
const READ = [
	"get",
	"list",
	"watch"
];
const ALL_VERBS = [
	"create",
	"delete",
	"deletecollection",
	"get",
	"list",
	"patch",
	"update",
	"watch"
];
const SUBRESOURCES = /* @__PURE__ */ new Map([
	["pods", [
		"attach",
		"eviction",
		"exec",
		"log",
		"portforward",
		"status"
	]],
	["deployments", ["scale", "status"]],
	["statefulsets", ["scale", "status"]],
	["replicasets", ["scale", "status"]]
]);
/** Parts that are read or written as an object of another kind; drain and scale look for these. */
const OF_ANOTHER_KIND = /* @__PURE__ */ new Map([["eviction", {
	group: "policy",
	version: "v1",
	kind: "Eviction"
}], ["scale", {
	group: "autoscaling",
	version: "v1",
	kind: "Scale"
}]]);
const VERBS_OF = /* @__PURE__ */ new Map([
	["eviction", ["create"]],
	["log", ["get"]],
	["scale", [
		"get",
		"patch",
		"update"
	]],
	["status", ["get"]]
]);
const groupVersion = (group, version) => group === "" ? version : `${group}/${version}`;
function coreVersions() {
	return {
		kind: "APIVersions",
		versions: ["v1"],
		serverAddressByClientCIDRs: []
	};
}
function groupList(kinds) {
	return {
		kind: "APIGroupList",
		apiVersion: "v1",
		groups: [...new Set(kinds.map((one) => one.group))].filter((group) => group !== "").map((group) => groupEntry(kinds, group))
	};
}
function groupDocument(kinds, group) {
	if (!kinds.some((one) => one.group === group)) throw noSuchResource();
	return {
		kind: "APIGroup",
		apiVersion: "v1",
		...groupEntry(kinds, group)
	};
}
function groupEntry(kinds, group) {
	const versions = [...new Set(kinds.filter((one) => one.group === group).map((one) => one.version))].map((version) => ({
		groupVersion: groupVersion(group, version),
		version
	}));
	return {
		name: group,
		versions,
		preferredVersion: versions[0]
	};
}
function resourceList(kinds, group, version) {
	const served = kinds.filter((one) => one.group === group && one.version === version);
	if (served.length === 0) throw noSuchResource();
	return {
		kind: "APIResourceList",
		apiVersion: "v1",
		groupVersion: groupVersion(group, version),
		resources: served.flatMap(resourceEntries)
	};
}
function resourceEntries(one) {
	const review = one.resource.endsWith("reviews");
	const metrics = one.group === "metrics.k8s.io";
	const main = {
		name: one.resource,
		singularName: metrics ? "" : one.kind.toLowerCase(),
		namespaced: one.namespaced,
		kind: one.kind,
		verbs: review ? ["create"] : metrics ? READ.slice(0, 2) : ALL_VERBS,
		...one.shortNames.length === 0 ? {} : { shortNames: one.shortNames },
		...one.categories.length === 0 ? {} : { categories: one.categories },
		...review || metrics ? {} : { storageVersionHash: sha256(`${one.group}/${one.kind}`).slice(0, 11) }
	};
	if (review || metrics) return [main];
	return [main, ...(SUBRESOURCES.get(one.resource) ?? []).map((sub) => ({
		name: `${one.resource}/${sub}`,
		singularName: "",
		namespaced: one.namespaced,
		...OF_ANOTHER_KIND.get(sub) ?? { kind: one.kind },
		verbs: VERBS_OF.get(sub) ?? ["create", "get"]
	}))];
}

// src/surfaces/kubernetes/kinds.ts
const METRICS = "metrics.k8s.io";
/** Whose controller runs knows its kinds, though the record may hold no object of them, and seldom holds definitions. */
const CONTROLLERS = [["chaos-controller-manager", /(^|\.)chaos-mesh\.org$/], ["istiod", /(^|\.)istio\.io$/]];
/** The built-in kinds, and those that the record's definitions, controllers and objects add. */
function recordedKinds({ index }) {
	const read = (at) => {
		const version = index.objects.entries[at]?.versions.at(-1);
		return version === void 0 ? {} : JSON.parse(index.objects.text(version));
	};
	const kinds = new Map(BUILT_IN.map((one) => [keyOf$1(one), one]));
	const resources = new Set(BUILT_IN.map((one) => one.resource));
	index.objects.entries.forEach((entry, at) => {
		const defined = entry.resource === "customresourcedefinitions" ? definedKinds(read(at)) : [];
		for (const one of defined) if (!kinds.has(keyOf$1(one))) kinds.set(keyOf$1(one), one);
		if (resources.has(entry.resource)) return;
		resources.add(entry.resource);
		const object = read(at);
		const seen = kind(String(object.apiVersion ?? "v1"), entry.resource, String(object.kind ?? entry.resource), entry.namespace !== "");
		if (!kinds.has(keyOf$1(seen))) kinds.set(keyOf$1(seen), seen);
	});
	const controllers = new Set(index.objects.entries.filter(({ resource }) => resource === "deployments").map(({ name }) => name));
	for (const [deployment, group] of CONTROLLERS) {
		if (!controllers.has(deployment)) continue;
		for (const one of CUSTOM) if (group.test(one.group) && !resources.has(one.resource)) kinds.set(keyOf$1(one), one);
	}
	const hasMetrics = index.samples.byMetric.has("container_memory_working_set_bytes");
	return coreFirst([...kinds.values(), ...REVIEWS].filter((one) => hasMetrics || one.group !== METRICS));
}
/** The built-in kinds, and those of the operators that the world's cluster runs. */
function liveKinds({ application }) {
	const meshed = application.mesh === "ambient";
	const custom = CUSTOM.filter((one) => meshed || !one.group.endsWith("istio.io"));
	return coreFirst([
		...BUILT_IN,
		...custom,
		...REVIEWS
	]);
}
function coreFirst(kinds) {
	return sortedBy(kinds, (one) => one.group === "" ? "" : `~${one.group}`);
}
function keyOf$1(one) {
	return `${one.group}/${one.version}/${one.resource}`;
}
function definedKinds(definition) {
	const spec = definition.spec ?? {};
	const { group, names } = spec;
	if (group === void 0 || names?.plural === void 0 || names.kind === void 0) return [];
	return (spec.versions ?? []).filter((version) => version.served !== false).map((version) => kind(`${group}/${version.name ?? "v1"}`, names.plural ?? "", names.kind ?? "", spec.scope !== "Cluster", {
		short: (names.shortNames ?? []).join(" "),
		categories: (names.categories ?? []).join(" ")
	}));
}

// src/surfaces/kubernetes/table/age.ts
/** The time since, as kubectl writes it: at most two units. */
function age(since, now) {
	const ms = typeof since === "string" ? parseTimeMs(since) : null;
	return ms === null ? "<unknown>" : humanDuration(now - ms);
}
function humanDuration(ms) {
	const seconds = Math.trunc(ms / 1e3);
	if (seconds < -1) return "<invalid>";
	if (seconds < 0) return "0s";
	if (seconds < 120) return `${seconds}s`;
	const minutes = Math.trunc(seconds / 60);
	if (minutes < 10) return two(minutes, "m", seconds % 60, "s");
	if (minutes < 180) return `${minutes}m`;
	const hours = Math.trunc(minutes / 60);
	if (hours < 8) return two(hours, "h", minutes % 60, "m");
	if (hours < 48) return `${hours}h`;
	const days = Math.trunc(hours / 24);
	if (hours < 192) return two(days, "d", hours % 24, "h");
	if (days < 730) return `${days}d`;
	const years = Math.trunc(days / 365);
	return days < 2920 ? two(years, "y", days % 365, "d") : `${years}y`;
}
function two(large, unit, small, smallUnit) {
	return small === 0 ? `${large}${unit}` : `${large}${unit}${small}${smallUnit}`;
}

// src/surfaces/kubernetes/table/reach.ts
function itemsField(value, path) {
	const found = valueAt(value, path);
	return Array.isArray(found) ? found : [];
}
function numberField(value, path) {
	const found = valueAt(value, path);
	return typeof found === "number" ? found : 0;
}
function textField$1(value, path, fallback = "") {
	const found = valueAt(value, path);
	return found === void 0 || found === null || found === "" ? fallback : String(found);
}
function joined(values, fallback = "<none>") {
	return values.length === 0 ? fallback : values.join(",");
}
function selectorText(value, path, fallback = "<none>") {
	const found = valueAt(value, path);
	if (found === null || typeof found !== "object") return fallback;
	return joined(Object.entries(found).map(([key, inner]) => `${key}=${inner}`).sort(), fallback);
}

// src/surfaces/kubernetes/table/pods.ts
/** READY, STATUS and RESTARTS, which sum up what the containers are doing. */
function podCells(pod, now) {
	const containers = itemsField(pod, "spec.containers");
	const statuses = itemsField(pod, "status.containerStatuses");
	const ready = statuses.filter((one) => one.ready === true && valueAt(one, "state.running")).length;
	const restarts = statuses.reduce((sum, one) => sum + numberField(one, "restartCount"), 0);
	const last = statuses.map((one) => textField$1(one, "lastState.terminated.finishedAt")).sort().at(-1);
	const shown = restarts > 0 && last ? `${restarts} (${age(last, now)} ago)` : String(restarts);
	return [
		`${ready}/${containers.length}`,
		podStatus(pod),
		shown
	];
}
function podWide(pod) {
	const gates = itemsField(pod, "spec.readinessGates");
	const conditions = itemsField(pod, "status.conditions");
	const open = gates.filter((gate) => conditions.some((one) => one.type === gate.conditionType && one.status === "True"));
	return [
		textField$1(pod, "status.podIP", "<none>"),
		textField$1(pod, "spec.nodeName", "<none>"),
		textField$1(pod, "status.nominatedNodeName", "<none>"),
		gates.length === 0 ? "<none>" : `${open.length}/${gates.length}`
	];
}
function podStatus(pod) {
	const initial = textField$1(pod, "status.reason") || textField$1(pod, "status.phase", "Unknown");
	const status = initStatus(pod) ?? containerStatus(pod, initial);
	if (valueAt(pod, "metadata.deletionTimestamp") === void 0) return status;
	return textField$1(pod, "status.reason") === "NodeLost" ? "Unknown" : "Terminating";
}
function initStatus(pod) {
	const statuses = itemsField(pod, "status.initContainerStatuses");
	for (const [index, status] of statuses.entries()) {
		if (itemsField(pod, "spec.initContainers").find((one) => one.name === status.name)?.restartPolicy === "Always" && status.started === true || valueAt(status, "state.terminated.exitCode") === 0) continue;
		const terminated = valueAt(status, "state.terminated");
		if (terminated !== void 0) return `Init:${endText(terminated)}`;
		const waiting = textField$1(status, "state.waiting.reason");
		if (waiting !== "" && waiting !== "PodInitializing") return `Init:${waiting}`;
		return `Init:${index}/${itemsField(pod, "spec.initContainers").length}`;
	}
	return null;
}
function containerStatus(pod, initial) {
	let status = initial;
	let running = false;
	for (const one of itemsField(pod, "status.containerStatuses").toReversed()) {
		const waiting = textField$1(one, "state.waiting.reason");
		const terminated = valueAt(one, "state.terminated");
		if (waiting !== "") status = waiting;
		else if (terminated !== void 0) status = endText(terminated);
		else if (one.ready === true && valueAt(one, "state.running") !== void 0) running = true;
	}
	if (status === "Completed" && running) return itemsField(pod, "status.conditions").some((one) => one.type === "Ready" && one.status === "True") ? "Running" : "NotReady";
	return status;
}
function endText(terminated) {
	const reason = textField$1(terminated, "reason");
	if (reason !== "") return reason;
	const signal = numberField(terminated, "signal");
	return signal === 0 ? `ExitCode:${numberField(terminated, "exitCode")}` : `Signal:${signal}`;
}
function containerNames(object, path) {
	return joined(itemsField(object, path).map((one) => textField$1(one, "name")));
}
function containerImages(object, path) {
	return joined(itemsField(object, path).map((one) => textField$1(one, "image")));
}

// src/surfaces/kubernetes/table/columns.ts
const name$1 = (object) => textField$1(object, "metadata.name");
const created = (object, now) => age(valueAt(object, "metadata.creationTimestamp"), now);
const pods = "spec.template.spec.containers";
function ports(service) {
	return joined(itemsField(service, "spec.ports").map((port) => {
		const node = numberField(port, "nodePort");
		return `${textField$1(port, "port")}${node === 0 ? "" : `:${node}`}/${textField$1(port, "protocol", "TCP")}`;
	}));
}
function externalIp(service) {
	const given = itemsField(service, "status.loadBalancer.ingress").map((one) => textField$1(one, "ip") || textField$1(one, "hostname"));
	const external = valueAt(service, "spec.externalIPs");
	const all = [...given, ...Array.isArray(external) ? external.map(String) : []];
	if (all.length > 0) return all.join(",");
	if (textField$1(service, "spec.type") === "ExternalName") return textField$1(service, "spec.externalName");
	return textField$1(service, "spec.type") === "LoadBalancer" ? "<pending>" : "<none>";
}
function endpoints(object) {
	const all = itemsField(object, "subsets").flatMap((subset) => itemsField(subset, "addresses").flatMap((address) => itemsField(subset, "ports").map((port) => `${textField$1(address, "ip")}:${textField$1(port, "port")}`)));
	if (all.length === 0) return "<none>";
	return all.length <= 3 ? all.join(",") : `${all.slice(0, 3).join(",")} + ${all.length - 3} more...`;
}
function nodeStatus(node) {
	const ready = itemsField(node, "status.conditions").find((one) => one.type === "Ready");
	const words = [ready?.status === "True" ? "Ready" : ready === void 0 ? "Unknown" : "NotReady"];
	if (valueAt(node, "spec.unschedulable") === true) words.push("SchedulingDisabled");
	return words.join(",");
}
function nodeRoles(node) {
	const labels = Object.keys(valueAt(node, "metadata.labels") ?? {});
	const prefix = "node-role.kubernetes.io/";
	return joined(labels.filter((key) => key.startsWith(prefix)).map((key) => key.slice(24)).sort());
}
function nodeAddress(node, type) {
	const address = itemsField(node, "status.addresses").find((one) => one.type === type);
	return address === void 0 ? "<none>" : textField$1(address, "address");
}
function claimCapacity(object) {
	return textField$1(object, "status.capacity.storage");
}
function accessModes(object, path) {
	const short = {
		ReadWriteOnce: "RWO",
		ReadOnlyMany: "ROX",
		ReadWriteMany: "RWX",
		ReadWriteOncePod: "RWOP"
	};
	const modes = valueAt(object, path);
	return Array.isArray(modes) ? modes.map((mode) => short[String(mode)] ?? String(mode)).join(",") : "";
}
function jobDuration(job, now) {
	const start = parseTimeMs(textField$1(job, "status.startTime"));
	if (start === null) return "";
	return humanDuration((parseTimeMs(textField$1(job, "status.completionTime")) ?? now) - start);
}
function jobStatus(job) {
	const conditions = itemsField(job, "status.conditions").filter((one) => one.status === "True");
	return [
		"Complete",
		"Failed",
		"Suspended"
	].find((type) => conditions.some((one) => one.type === type)) ?? "Running";
}
function hpaTargets(hpa) {
	const current = itemsField(hpa, "status.currentMetrics");
	const targets = itemsField(hpa, "spec.metrics").map((metric, index) => {
		const target = textField$1(metric, "resource.target.averageUtilization");
		const now = textField$1(current[index], "resource.current.averageUtilization", "<unknown>");
		const label = textField$1(metric, "resource.name", textField$1(metric, "type"));
		const shown = now === "<unknown>" ? now : `${now}%`;
		return target === "" ? `${label}: ${shown}` : `${label}: ${shown}/${target}%`;
	});
	return joined(targets);
}
function lastSeen(event) {
	return valueAt(event, "series.lastObservedTime") ?? valueAt(event, "lastTimestamp") ?? valueAt(event, "eventTime") ?? valueAt(event, "firstTimestamp") ?? valueAt(event, "metadata.creationTimestamp");
}
function eventSource(event) {
	return [textField$1(event, "source.component") || textField$1(event, "reportingComponent"), textField$1(event, "source.host")].filter((part) => part !== "").join(", ");
}
function subjects(binding, kind) {
	return itemsField(binding, "subjects").filter((one) => one.kind === kind).map((one) => kind === "ServiceAccount" ? `${textField$1(one, "namespace")}/${textField$1(one, "name")}` : textField$1(one, "name")).join(", ");
}
const DEFAULT = {
	names: "NAME AGE",
	cells: (object, now) => [name$1(object), created(object, now)]
};
const BINDING = {
	names: "NAME ROLE AGE|USERS GROUPS SERVICEACCOUNTS",
	cells: (object, now) => [
		name$1(object),
		`${textField$1(object, "roleRef.kind")}/${textField$1(object, "roleRef.name")}`,
		created(object, now),
		subjects(object, "User"),
		subjects(object, "Group"),
		subjects(object, "ServiceAccount")
	]
};
const ROLE = {
	names: "NAME CREATED_AT",
	cells: (object) => [name$1(object), textField$1(object, "metadata.creationTimestamp")]
};
const TABLES = /* @__PURE__ */ new Map([
	["pods", {
		names: "NAME READY STATUS RESTARTS AGE|IP NODE NOMINATED_NODE READINESS_GATES",
		cells: (object, now) => [
			name$1(object),
			...podCells(object, now),
			created(object, now),
			...podWide(object)
		]
	}],
	["services", {
		names: "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE|SELECTOR",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "spec.type", "ClusterIP"),
			textField$1(object, "spec.clusterIP", "<none>"),
			externalIp(object),
			ports(object),
			created(object, now),
			selectorText(object, "spec.selector")
		]
	}],
	["deployments", {
		names: "NAME READY UP-TO-DATE AVAILABLE AGE|CONTAINERS IMAGES SELECTOR",
		cells: (object, now) => [
			name$1(object),
			`${numberField(object, "status.readyReplicas")}/${numberField(object, "spec.replicas")}`,
			numberField(object, "status.updatedReplicas"),
			numberField(object, "status.availableReplicas"),
			created(object, now),
			containerNames(object, pods),
			containerImages(object, pods),
			selectorText(object, "spec.selector.matchLabels")
		]
	}],
	["replicasets", {
		names: "NAME DESIRED CURRENT READY AGE|CONTAINERS IMAGES SELECTOR",
		cells: (object, now) => [
			name$1(object),
			numberField(object, "spec.replicas"),
			numberField(object, "status.replicas"),
			numberField(object, "status.readyReplicas"),
			created(object, now),
			containerNames(object, pods),
			containerImages(object, pods),
			selectorText(object, "spec.selector.matchLabels")
		]
	}],
	["statefulsets", {
		names: "NAME READY AGE|CONTAINERS IMAGES",
		cells: (object, now) => [
			name$1(object),
			`${numberField(object, "status.readyReplicas")}/${numberField(object, "spec.replicas")}`,
			created(object, now),
			containerNames(object, pods),
			containerImages(object, pods)
		]
	}],
	["daemonsets", {
		names: "NAME DESIRED CURRENT READY UP-TO-DATE AVAILABLE NODE_SELECTOR AGE|CONTAINERS IMAGES SELECTOR",
		cells: (object, now) => [
			name$1(object),
			numberField(object, "status.desiredNumberScheduled"),
			scheduled(object, "current"),
			numberField(object, "status.numberReady"),
			scheduled(object, "updated"),
			numberField(object, "status.numberAvailable"),
			selectorText(object, "spec.template.spec.nodeSelector"),
			created(object, now),
			containerNames(object, pods),
			containerImages(object, pods),
			selectorText(object, "spec.selector.matchLabels")
		]
	}],
	["jobs", {
		names: "NAME STATUS COMPLETIONS DURATION AGE|CONTAINERS IMAGES SELECTOR",
		cells: (object, now) => [
			name$1(object),
			jobStatus(object),
			`${numberField(object, "status.succeeded")}/${textField$1(object, "spec.completions", "1")}`,
			jobDuration(object, now),
			created(object, now),
			containerNames(object, pods),
			containerImages(object, pods),
			selectorText(object, "spec.selector.matchLabels")
		]
	}],
	["cronjobs", {
		names: "NAME SCHEDULE TIMEZONE SUSPEND ACTIVE LAST_SCHEDULE AGE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "spec.schedule"),
			textField$1(object, "spec.timeZone", "<none>"),
			valueAt(object, "spec.suspend") === true ? "True" : "False",
			itemsField(object, "status.active").length,
			valueAt(object, "status.lastScheduleTime") === void 0 ? "<none>" : age(valueAt(object, "status.lastScheduleTime"), now),
			created(object, now)
		]
	}],
	["nodes", {
		names: "NAME STATUS ROLES AGE VERSION|INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME",
		cells: (object, now) => [
			name$1(object),
			nodeStatus(object),
			nodeRoles(object),
			created(object, now),
			textField$1(object, "status.nodeInfo.kubeletVersion"),
			nodeAddress(object, "InternalIP"),
			nodeAddress(object, "ExternalIP"),
			textField$1(object, "status.nodeInfo.osImage", "<unknown>"),
			textField$1(object, "status.nodeInfo.kernelVersion", "<unknown>"),
			textField$1(object, "status.nodeInfo.containerRuntimeVersion", "<unknown>")
		]
	}],
	["namespaces", {
		names: "NAME STATUS AGE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "status.phase", "Active"),
			created(object, now)
		]
	}],
	["configmaps", {
		names: "NAME DATA AGE",
		cells: (object, now) => [
			name$1(object),
			Object.keys(valueAt(object, "data") ?? {}).length + Object.keys(valueAt(object, "binaryData") ?? {}).length,
			created(object, now)
		]
	}],
	["secrets", {
		names: "NAME TYPE DATA AGE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "type", "Opaque"),
			Object.keys(valueAt(object, "data") ?? {}).length,
			created(object, now)
		]
	}],
	["serviceaccounts", {
		names: "NAME SECRETS AGE",
		cells: (object, now) => [
			name$1(object),
			itemsField(object, "secrets").length,
			created(object, now)
		]
	}],
	["endpoints", {
		names: "NAME ENDPOINTS AGE",
		cells: (object, now) => [
			name$1(object),
			endpoints(object),
			created(object, now)
		]
	}],
	["ingresses", {
		names: "NAME CLASS HOSTS ADDRESS PORTS AGE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "spec.ingressClassName", "<none>"),
			joined(itemsField(object, "spec.rules").map((rule) => textField$1(rule, "host", "*")), "*"),
			itemsField(object, "status.loadBalancer.ingress").map((one) => textField$1(one, "ip") || textField$1(one, "hostname")).join(","),
			itemsField(object, "spec.tls").length > 0 ? "80, 443" : "80",
			created(object, now)
		]
	}],
	["networkpolicies", {
		names: "NAME POD-SELECTOR AGE",
		cells: (object, now) => [
			name$1(object),
			selectorText(object, "spec.podSelector.matchLabels"),
			created(object, now)
		]
	}],
	["persistentvolumeclaims", {
		names: "NAME STATUS VOLUME CAPACITY ACCESS_MODES STORAGECLASS AGE|VOLUMEMODE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "status.phase"),
			textField$1(object, "spec.volumeName"),
			claimCapacity(object),
			accessModes(object, "status.accessModes"),
			textField$1(object, "spec.storageClassName"),
			created(object, now),
			textField$1(object, "spec.volumeMode", "<unset>")
		]
	}],
	["persistentvolumes", {
		names: "NAME CAPACITY ACCESS_MODES RECLAIM_POLICY STATUS CLAIM STORAGECLASS REASON AGE|VOLUMEMODE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "spec.capacity.storage"),
			accessModes(object, "spec.accessModes"),
			textField$1(object, "spec.persistentVolumeReclaimPolicy"),
			textField$1(object, "status.phase"),
			valueAt(object, "spec.claimRef") === void 0 ? "" : `${textField$1(object, "spec.claimRef.namespace")}/${textField$1(object, "spec.claimRef.name")}`,
			textField$1(object, "spec.storageClassName"),
			textField$1(object, "status.reason"),
			created(object, now),
			textField$1(object, "spec.volumeMode", "<unset>")
		]
	}],
	["storageclasses", {
		names: "NAME PROVISIONER RECLAIMPOLICY VOLUMEBINDINGMODE ALLOWVOLUMEEXPANSION AGE",
		cells: (object, now) => [
			textField$1(object, "metadata.name"),
			textField$1(object, "provisioner"),
			textField$1(object, "reclaimPolicy", "Delete"),
			textField$1(object, "volumeBindingMode", "Immediate"),
			String(valueAt(object, "allowVolumeExpansion") === true),
			created(object, now)
		]
	}],
	["horizontalpodautoscalers", {
		names: "NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE",
		cells: (object, now) => [
			name$1(object),
			`${textField$1(object, "spec.scaleTargetRef.kind")}/${textField$1(object, "spec.scaleTargetRef.name")}`,
			hpaTargets(object),
			textField$1(object, "spec.minReplicas", "<unset>"),
			numberField(object, "spec.maxReplicas"),
			numberField(object, "status.currentReplicas"),
			created(object, now)
		]
	}],
	["poddisruptionbudgets", {
		names: "NAME MIN_AVAILABLE MAX_UNAVAILABLE ALLOWED_DISRUPTIONS AGE",
		cells: (object, now) => [
			name$1(object),
			textField$1(object, "spec.minAvailable", "N/A"),
			textField$1(object, "spec.maxUnavailable", "N/A"),
			numberField(object, "status.disruptionsAllowed"),
			created(object, now)
		]
	}],
	["events", {
		names: "LAST_SEEN TYPE REASON OBJECT MESSAGE|SUBOBJECT SOURCE FIRST_SEEN COUNT NAME",
		cells: (object, now) => [
			age(lastSeen(object), now),
			textField$1(object, "type"),
			textField$1(object, "reason"),
			`${textField$1(object, "involvedObject.kind").toLowerCase()}/${textField$1(object, "involvedObject.name")}`,
			textField$1(object, "message").trim(),
			textField$1(object, "involvedObject.fieldPath"),
			eventSource(object),
			age(valueAt(object, "firstTimestamp") ?? valueAt(object, "metadata.creationTimestamp"), now),
			numberField(object, "count") || 1,
			name$1(object)
		]
	}],
	["roles", ROLE],
	["clusterroles", ROLE],
	["customresourcedefinitions", ROLE],
	["rolebindings", BINDING],
	["clusterrolebindings", BINDING]
]);
function columnsFor(resource) {
	return TABLES.get(resource) ?? DEFAULT;
}
/**
* The API server always tells the current number; a record of our own world leaves it out, where its daemons run as they
* should.
*/
function scheduled(object, which) {
	const { status } = object;
	const isTold = status?.currentNumberScheduled !== void 0;
	return numberField(object, isTold ? `status.${which}NumberScheduled` : "status.desiredNumberScheduled");
}

// src/surfaces/kubernetes/table/table.ts
/** Rows as `kubectl get` prints them: the server decides what a kind's columns are. */
function tableOf(objects, metadata, { resource, now, version, include }) {
	const { names, cells } = columnsFor(resource);
	return {
		kind: "Table",
		apiVersion: `meta.k8s.io/${version}`,
		metadata,
		columnDefinitions: definitions(names),
		rows: objects.map((object) => ({
			cells: cells(object, now),
			object: included(object, include, version)
		}))
	};
}
function definitions(names) {
	const [shown = "", wide = ""] = names.split("|");
	return [shown, wide].flatMap((part, priority) => part.split(" ").filter((word) => word !== "").map((word) => ({
		name: titled(word.replaceAll("_", " ")),
		type: INTEGERS.has(word) ? "integer" : "string",
		format: word === "NAME" ? "name" : "",
		description: "",
		priority
	})));
}
const INTEGERS = /* @__PURE__ */ new Set([
	"UP-TO-DATE",
	"AVAILABLE",
	"DESIRED",
	"CURRENT",
	"COUNT"
]);
/** kubectl writes headings in capitals itself; the server sends "Cluster-IP". */
function titled(word) {
	return word.toLowerCase().replace(/(^|[ -])([a-z])/g, (letters) => letters.toUpperCase());
}
function included(object, include, version) {
	if (include === "None") return null;
	if (include === "Object") return object;
	return {
		kind: "PartialObjectMetadata",
		apiVersion: `meta.k8s.io/${version}`,
		metadata: object.metadata
	};
}

// src/surfaces/kubernetes/lists.ts
function wantedForm(accept) {
	for (const media of accept.split(",")) {
		const as = /;\s*as=(\w+)/.exec(media)?.[1];
		const version = /;\s*v=(v1(?:beta1)?)\b/.exec(media)?.[1] ?? "v1";
		if (as === "Table") return {
			kind: "table",
			version
		};
		if (as?.startsWith("PartialObjectMetadata")) return {
			kind: "metadata",
			version
		};
		if (as === void 0 && /json|\*\/\*/.test(media)) break;
	}
	return { kind: "object" };
}
/** `limit` and `continue`: the token says where the last page ended. */
function pageOf(items, query) {
	const token = query.get("continue") ?? "";
	const start = token === "" ? 0 : tokenStart(token);
	const limit = readLimit$1(query.get("limit"));
	const end = limit === 0 ? items.length : Math.min(items.length, start + limit);
	const more = end < items.length;
	return {
		items: items.slice(start, end),
		next: more ? Buffer.from(JSON.stringify({
			v: "meta.k8s.io/v1",
			start: end
		})).toString("base64url") : null,
		remaining: items.length - end
	};
}
function tokenStart(token) {
	try {
		const { start } = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
		if (Number.isSafeInteger(start) && Number(start) >= 0) return Number(start);
	} catch {}
	throw badRequest("continue key is not valid: invalid token");
}
function readLimit$1(written) {
	if (written === null || written === "") return 0;
	if (!/^-?\d+$/.test(written)) throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(written.slice(0, 40))}: invalid syntax`);
	return Math.max(0, Math.min(Number(written), Number.MAX_SAFE_INTEGER));
}
function shapeOf(kind, call, now, resourceVersion) {
	const include = call.query.get("includeObject") ?? "Metadata";
	if (include !== "Metadata" && include !== "Object" && include !== "None") throw badRequest(`unrecognized includeObject value: ${JSON.stringify(include.slice(0, 40))}`);
	return {
		kind,
		form: wantedForm(call.accept),
		now,
		resourceVersion,
		include
	};
}
function listDocument(shape, page) {
	const metadata = {
		resourceVersion: shape.resourceVersion,
		...page.next === null ? {} : {
			continue: page.next,
			remainingItemCount: page.remaining
		}
	};
	if (shape.form.kind === "table") return tableDocument(shape, page.items, metadata);
	const { kind } = shape;
	if (shape.form.kind === "metadata") {
		const apiVersion = `meta.k8s.io/${shape.form.version}`;
		return {
			kind: "PartialObjectMetadataList",
			apiVersion,
			metadata,
			items: page.items.map((one) => metadataOf(one, apiVersion))
		};
	}
	const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
	return {
		kind: `${kind.kind}List`,
		apiVersion,
		metadata,
		items: page.items
	};
}
function objectDocument(shape, object) {
	if (shape.form.kind === "table") return tableDocument(shape, [object], { resourceVersion: object.metadata.resourceVersion ?? "" });
	return shape.form.kind === "metadata" ? metadataOf(object, `meta.k8s.io/${shape.form.version}`) : object;
}
function metadataOf(object, apiVersion) {
	return {
		kind: "PartialObjectMetadata",
		apiVersion,
		metadata: object.metadata
	};
}
function tableDocument(shape, items, metadata) {
	const { now, include } = shape;
	const version = shape.form.kind === "table" ? shape.form.version : "v1";
	return tableOf(items, metadata, {
		resource: shape.kind.resource,
		now,
		version,
		include
	});
}
/** The current state, and then nothing, because nothing happens after the end of a record. */
function watchObjects(shape, items, response, { from, initial }) {
	if (from === null) {
		const lines = items.map((one) => JSON.stringify({
			type: "ADDED",
			object: objectDocument(shape, one)
		}));
		if (lines.length > 0) response.write(`${lines.join("\n")}\n`);
	}
	if (initial) response.write(`${JSON.stringify(bookmark(shape, true))}\n`);
}
/** Begins the answer to a watch, which ends when the client or its time limit ends it. */
function openWatch(call, response) {
	const { query } = call;
	const from = query.get("resourceVersion") ?? "";
	const initial = query.get("sendInitialEvents") === "true";
	const seconds = Number(query.get("timeoutSeconds") ?? 0);
	if (!Number.isFinite(seconds) || seconds < 0) throw badRequest("timeoutSeconds: Invalid value");
	if (from !== "" && !/^\d+$/.test(from)) throw new StatusError(400, "BadRequest", `Invalid resource version: ${from.slice(0, 40)}`);
	response.writeHead(200, { "content-type": "application/json" });
	response.flushHeaders();
	if (seconds > 0) {
		const timer = setTimeout(() => response.end(), Math.min(seconds, 86400) * 1e3);
		timer.unref();
		response.once("close", () => clearTimeout(timer));
	}
	return {
		from: from !== "" && from !== "0" && !initial ? Number(from) : null,
		initial,
		bookmarks: /^(true|1)$/.test(query.get("allowWatchBookmarks") ?? "")
	};
}
/** Tells a client the version it has seen; `initial`: that it now has the state it asked for as a stream. */
function bookmark(shape, initial) {
	const { kind, resourceVersion } = shape;
	const annotations = initial ? { annotations: { "k8s.io/initial-events-end": "true" } } : {};
	const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
	return {
		type: "BOOKMARK",
		object: {
			kind: kind.kind,
			apiVersion,
			metadata: {
				resourceVersion,
				...annotations
			}
		}
	};
}

// src/surfaces/kubernetes/objects.ts
const CACHE_BYTES = 32 << 20;
/** Parsed objects by clock and place: one memory for all attempts on a snapshot. */
const parsed$1 = /* @__PURE__ */ new WeakMap();
/** The snapshot's objects as they were at its end, in the attempt's time. */
var RecordedObjects = class {
	#snapshot;
	#parsed;
	#byResource = /* @__PURE__ */ new Map();
	resourceVersion;
	constructor(snapshot) {
		this.#snapshot = snapshot;
		const reader = snapshot.index.objects;
		this.#parsed = parsed$1.get(reader) ?? new Lru(CACHE_BYTES);
		parsed$1.set(reader, this.#parsed);
		let newest = 1;
		for (const entry of reader.entries) {
			const list = this.#byResource.get(entry.resource) ?? [];
			list.push(entry);
			this.#byResource.set(entry.resource, list);
			for (const version of entry.versions) newest = Math.max(newest, Number(version.resourceVersion) || 0);
		}
		this.resourceVersion = String(newest);
	}
	*list(kind, namespace, upTo = null) {
		for (const entry of this.#byResource.get(kind.resource) ?? []) if (entry.exists && (namespace === null || entry.namespace === namespace)) yield this.#read(kind, entry, upTo);
	}
	/** `version`: a recorded one; any other is the newest. */
	find(kind, namespace, name, version = null) {
		const entry = (this.#byResource.get(kind.resource) ?? []).find((one) => one.exists && one.name === name && one.namespace === namespace);
		if (entry === void 0) return null;
		const recorded = entry.versions.some((one) => one.resourceVersion === version);
		return this.#read(kind, entry, recorded ? version : null);
	}
	/** The object, at its newest version or the newest up to a resource version. */
	#read(kind, entry, upTo) {
		const wanted = upTo === null ? Number.POSITIVE_INFINITY : Number(upTo);
		const version = entry.versions.findLast((one) => Number(one.resourceVersion) <= wanted) ?? entry.versions.at(-1);
		if (version === void 0) return { metadata: { name: entry.name } };
		const { offset } = this.#snapshot.clock;
		const key = `${offset}:${version.place.block}:${version.place.row}`;
		const cached = this.#parsed.get(key);
		if (cached !== void 0) return inKind(kind, cached);
		const text = this.#snapshot.clock.shiftJson(this.#snapshot.index.objects.text(version));
		const object = JSON.parse(text);
		return inKind(kind, this.#parsed.set(key, object, text.length * 3));
	}
};
/** The recorder's pulls leave out what a list's items leave out; a second version says the same in its words. */
function inKind(kind, object) {
	const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
	if (object.apiVersion === apiVersion && object.kind === kind.kind) return object;
	if (kind.group === "events.k8s.io") return newEvent(object);
	const { apiVersion: _, kind: __, ...rest } = object;
	return {
		apiVersion,
		kind: kind.kind,
		...rest
	};
}
/** A core event in the words of events.k8s.io. */
function newEvent(event) {
	const { involvedObject, message, source, firstTimestamp, lastTimestamp, count, reportingComponent, apiVersion: _, kind: __, ...rest } = event;
	return {
		apiVersion: "events.k8s.io/v1",
		kind: "Event",
		...rest,
		regarding: involvedObject,
		note: message,
		deprecatedSource: source,
		deprecatedFirstTimestamp: firstTimestamp,
		deprecatedLastTimestamp: lastTimestamp,
		deprecatedCount: count,
		reportingController: reportingComponent ?? ""
	};
}

// src/surfaces/kubernetes/live-objects.ts
/** The objects of a world as they are at this moment. */
var LiveObjects = class {
	#life;
	#clock;
	#said = /* @__PURE__ */ new WeakMap();
	constructor(life, clock) {
		this.#life = life;
		this.#clock = clock;
	}
	get resourceVersion() {
		return String(this.#life.version);
	}
	*list(kind, namespace) {
		const found = sortedBy([...this.#every(kind)].filter(({ metadata }) => namespace === null || metadata.namespace === namespace), ({ metadata }) => `${metadata.namespace ?? ""}/${metadata.name}`);
		for (const one of found) yield this.said(kind, one);
	}
	find(kind, namespace, name) {
		for (const one of this.#every(kind)) if (one.metadata.name === name && (one.metadata.namespace ?? "") === namespace) return this.said(kind, one);
		return null;
	}
	/** An object as this kind's version speaks it: told once as long as nobody writes to it. */
	said(kind, object) {
		const version = `${object.metadata.resourceVersion} ${kind.group}/${kind.version}`;
		const known = this.#said.get(object);
		if (known?.version === version) return known.object;
		const said = this.#speak(kind, object);
		this.#said.set(object, {
			version,
			object: said
		});
		return said;
	}
	#speak(kind, object) {
		const full = spoken(object);
		const old = kind.group === "autoscaling" && kind.version === "v1";
		const moved = this.#clock.shifted(old ? toV1(full) : full);
		return inKind(kind, moved);
	}
	*#every(kind) {
		const { cluster } = this.#life;
		if (kind.kind === "Event") {
			for (const event of cluster.events.alive()) yield coreEvent(cluster.clock, event);
			return;
		}
		yield* cluster.store.every(kind.kind);
	}
};

// src/surfaces/kubernetes/logs.ts
const MAX_BYTES = 16 << 20;
/** The container's lines from the log records, as `kubectl logs` gets them. */
function podLog(snapshot, pod, call) {
	return textOf(snapshot, pod, wantedLines(snapshot, pod, call), call);
}
function textOf(snapshot, pod, wanted, call) {
	const all = recordsOf(snapshot, pod, wanted, call).map((index) => {
		const record = snapshot.index.logs.record(index);
		call.budget.hold(record.body.length * 2 + 64);
		const body = record.body.replace(/\n$/, "");
		return `${wanted.timestamps ? `${stamp(snapshot, record.ns)} ` : ""}${body}\n`;
	}).join("");
	return Buffer.byteLength(all) <= wanted.limitBytes ? all : Buffer.from(all).subarray(0, wanted.limitBytes).toString("utf8");
}
/** `follow`: what there is, and of a world every line that comes; after the end of a record there comes none. */
function followLog(snapshot, pod, call, response) {
	const lines = podLog(snapshot, pod, call);
	response.writeHead(200, { "content-type": "text/plain" });
	response.flushHeaders();
	if (lines !== "") response.write(lines);
	const { life } = snapshot;
	if (life === null) return "streaming";
	let closed = false;
	response.once("close", () => {
		closed = true;
	});
	const wanted = {
		...wantedLines(snapshot, pod, call),
		tail: Number.POSITIVE_INFINITY
	};
	let from = snapshot.clock.fromApi(snapshot.clock.now) * 1e3;
	const pump = () => {
		const next = snapshot.clock.fromApi(snapshot.clock.now) * 1e3;
		const fresh = {
			...call,
			budget: new RequestBudget()
		};
		const said = textOf(snapshot, pod, {
			...wanted,
			fromUs: from,
			toUs: next
		}, fresh);
		from = next;
		if (said !== "") response.write(said);
		return said !== "";
	};
	life.attach({
		pump,
		closed: () => closed,
		telemetry: true
	});
	return "streaming";
}
function wantedLines(snapshot, pod, call) {
	const { query } = call;
	const container = chosenContainer(pod, query.get("container"));
	const seconds = whole(query, "sinceSeconds", 1);
	const since = query.get("sinceTime");
	const sinceMs = since === null ? null : readTime(since);
	const start = seconds !== null ? snapshot.clock.now - seconds * 1e3 : sinceMs ?? Number.NEGATIVE_INFINITY;
	const started = startOf(pod, container);
	const previous = /^(true|1)$/.test(query.get("previous") ?? "");
	const before = previous ? previousEnd(pod, container) : Number.POSITIVE_INFINITY;
	const restarted = !previous && count(pod, container) > 0 ? started ?? 0 : 0;
	const { clock } = snapshot;
	return {
		container,
		fromUs: clock.fromApi(Math.max(start, restarted)) * 1e3,
		toUs: clock.fromApi(before) * 1e3,
		tail: whole(query, "tailLines", 0) ?? Number.POSITIVE_INFINITY,
		limitBytes: Math.min(whole(query, "limitBytes", 1) ?? MAX_BYTES, MAX_BYTES),
		timestamps: /^(true|1)$/.test(query.get("timestamps") ?? "")
	};
}
function whole(query, name, least) {
	const written = query.get(name);
	if (written === null || written === "") return null;
	const value = Number(written);
	if (!Number.isSafeInteger(value) || value < least) throw badRequest(`${name}: Invalid value: ${JSON.stringify(written)}: must be greater than or equal to ${least}`);
	return value;
}
function readTime(written) {
	const ms = parseTimeMs(written) ?? Date.parse(written);
	if (Number.isNaN(ms)) throw badRequest(`sinceTime: Invalid value: ${JSON.stringify(written)}`);
	return ms;
}
function chosenContainer(pod, asked) {
	const main = itemsField(pod, "spec.containers").map((one) => textField$1(one, "name"));
	const all = [...main, ...itemsField(pod, "spec.initContainers").map((one) => textField$1(one, "name"))];
	const podName = pod.metadata.name;
	if (asked !== null && asked !== "") {
		if (all.includes(asked)) return asked;
		throw badRequest(`container ${asked} is not valid for pod ${podName}`);
	}
	const [only, ...others] = main;
	if (only !== void 0 && others.length === 0) return only;
	throw badRequest(`a container name must be specified for pod ${podName}, choose one of: [${main.join(" ")}]`);
}
function statusOf(pod, container) {
	return [...itemsField(pod, "status.containerStatuses"), ...itemsField(pod, "status.initContainerStatuses")].find((one) => one.name === container);
}
function count(pod, container) {
	return Number(valueAt(statusOf(pod, container), "restartCount") ?? 0);
}
function startOf(pod, container) {
	const status = statusOf(pod, container);
	return parseTimeMs(textField$1(status, "state.running.startedAt") || textField$1(status, "state.terminated.startedAt"));
}
function previousEnd(pod, container) {
	const status = statusOf(pod, container);
	const last = textField$1(status, "lastState.terminated.finishedAt");
	const ms = parseTimeMs(last);
	if (ms === null) throw badRequest(`previous terminated container ${JSON.stringify(container)} in pod ${JSON.stringify(pod.metadata.name)} not found`);
	return (startOf(pod, container) ?? ms) + (startOf(pod, container) === null ? 1e3 : 0);
}
/** Numbers of the records, in order of time, the last `tail` of them. */
function recordsOf(snapshot, pod, wanted, call) {
	const { logs } = snapshot.index;
	const found = [];
	const main = textField$1(itemsField(pod, "spec.containers")[0], "name");
	logs.streams.forEach(({ resource }, stream) => {
		if (resource["k8s.pod.name"] !== pod.metadata.name) return;
		if (resource["k8s.namespace.name"] !== pod.metadata.namespace) return;
		if ((resource["k8s.container.name"] || main) !== wanted.container) return;
		const last = logs.firstAt(stream, wanted.toUs);
		let first = logs.firstAt(stream, wanted.fromUs);
		if (Number.isFinite(wanted.tail)) first = Math.max(first, last - wanted.tail);
		for (let index = first; index < last; index += 1) {
			found.push(index);
			call.budget.hold(16);
		}
	});
	found.sort((left, right) => (logs.us[left] ?? 0) - (logs.us[right] ?? 0) || left - right);
	if (!Number.isFinite(wanted.tail)) return found;
	return wanted.tail === 0 ? [] : found.slice(-wanted.tail);
}
function stamp(snapshot, ns) {
	const ms = snapshot.clock.toApi(Number(ns / 1000000n));
	const fraction = String(ns % 1000000000n).padStart(9, "0");
	return `${isoTime(ms).slice(0, 19)}.${fraction}Z`;
}

// src/surfaces/kubernetes/protobuf.ts
const LENGTH_DELIMITED = 2;
function message(fields) {
	return Buffer.concat(fields);
}
function bytesField(number, value) {
	const tag = varint(number * 8 + LENGTH_DELIMITED);
	return Buffer.concat([
		tag,
		varint(value.length),
		value
	]);
}
function textField(number, value) {
	return bytesField(number, Buffer.from(value));
}
function varint(value) {
	const bytes = [];
	let rest = value;
	while (rest > 127) {
		bytes.push(rest % 128 + 128);
		rest = Math.floor(rest / 128);
	}
	return Uint8Array.from([...bytes, rest]);
}

// src/surfaces/kubernetes/openapi.ts
/**
* The OpenAPI 2 document: kubectl asks for it as protobuf. Version 3 is not served, and kubectl falls back.
*/
function openApiDocument(kinds, path, call, { writable }) {
	if (path[0] !== "v2") throw noSuchResource();
	const definitions = definitionsFor(kinds);
	if (!call.accept.includes("protobuf")) return json(200, asJson(definitions));
	return {
		status: 200,
		type: "application/octet-stream",
		body: asProtobuf(definitions, writable ? kinds : [])
	};
}
let types = null;
function fieldTypes() {
	types ??= new Map(FIELDS.trim().split("\n").map((line) => {
		const [name = "", ...fields] = line.split(" ");
		const pairs = fields.map((field) => {
			const at = field.indexOf("=");
			return [field.slice(0, at), schemaOf(field.slice(at + 1).replace(/#.*/, ""))];
		});
		return [name, Object.fromEntries(pairs)];
	}));
	return types;
}
function schemaOf(written) {
	const list = /^Array<(.*)>$/.exec(written)?.[1];
	if (list !== void 0) return {
		type: "array",
		items: schemaOf(list)
	};
	const map = /^Map<(.*)>$/.exec(written)?.[1];
	if (map !== void 0) return {
		type: "object",
		values: schemaOf(map)
	};
	switch (written) {
		case "string":
		case "boolean": return { type: written };
		case "number": return { type: "integer" };
		case "Date":
		case "IntOrString":
		case "V1MicroTime": return { type: "string" };
		case "any": return { type: "object" };
		default: return { ref: `#/definitions/${written}` };
	}
}
function definitionsFor(kinds) {
	const known = fieldTypes();
	const definitions = /* @__PURE__ */ new Map();
	for (const [name, properties] of known) definitions.set(name, {
		type: "object",
		properties
	});
	for (const kind of kinds) {
		if (kind.resource.endsWith("reviews") || kind.group === "metrics.k8s.io") continue;
		const typed = kind.group === "" && kind.kind === "Event" ? "CoreV1Event" : modelName(kind);
		const base = definitions.get(typed);
		const name = base === void 0 ? `${kind.group}.${kind.version}.${kind.kind}` : typed;
		if (definitions.get(name)?.kind !== void 0) continue;
		const description = `${kind.kind}: fields and types. This server carries no prose about them.`;
		const properties = base?.properties ?? BARE;
		definitions.set(name, {
			type: "object",
			description,
			properties,
			kind
		});
	}
	return definitions;
}
function modelName(kind) {
	return kind.group.includes(".") && !kind.group.endsWith(".k8s.io") ? kind.kind : `${kind.version.toUpperCase()}${kind.kind}`;
}
const BARE = {
	apiVersion: { type: "string" },
	kind: { type: "string" },
	metadata: { ref: "#/definitions/V1ObjectMeta" },
	spec: { type: "object" },
	status: { type: "object" }
};
function asJson(definitions) {
	return {
		swagger: "2.0",
		info: {
			title: "Kubernetes",
			version: "v1.32"
		},
		paths: {},
		definitions: Object.fromEntries([...definitions].map(([name, schema]) => [name, jsonSchema(schema)]))
	};
}
function jsonSchema(schema) {
	const { ref, type, description, items, values, properties, kind } = schema;
	if (ref !== void 0) return { $ref: ref };
	return {
		...description === void 0 ? {} : { description },
		type,
		...items === void 0 ? {} : { items: jsonSchema(items) },
		...values === void 0 ? {} : { additionalProperties: jsonSchema(values) },
		...properties === void 0 ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, jsonSchema(one)])) },
		...kind === void 0 ? {} : { "x-kubernetes-group-version-kind": [gvk(kind)] }
	};
}
const gvk = ({ group, version, kind }) => ({
	group,
	version,
	kind
});
function asProtobuf(definitions, patched) {
	const named = [...definitions].map(([name, schema]) => namedSchema(name, schema));
	const info = message([textField(1, "Kubernetes"), textField(2, "v1.32")]);
	return message([
		textField(1, "2.0"),
		bytesField(2, info),
		bytesField(8, message(patched.map(patchPath))),
		bytesField(9, message(named))
	]);
}
/** Older clients look here whether patches of a kind take `dryRun` and `fieldValidation`, and refuse if not. */
function patchPath(kind) {
	const parameters = ["dryRun", "fieldValidation"].map((name) => {
		const query = message([textField(2, "query"), textField(4, name)]);
		return bytesField(8, bytesField(1, bytesField(2, bytesField(3, query))));
	});
	const yaml = `group: ${JSON.stringify(kind.group)}\nkind: ${kind.kind}\nversion: ${kind.version}\n`;
	const named = message([textField(1, "x-kubernetes-group-version-kind"), bytesField(2, textField(2, yaml))]);
	const operation = message([...parameters, bytesField(13, named)]);
	const path = `/apis/${kind.group}/${kind.version}/${kind.resource}/{name}`;
	return bytesField(2, message([textField(1, path), bytesField(2, bytesField(8, operation))]));
}
function namedSchema(name, schema) {
	return bytesField(1, message([textField(1, name), bytesField(2, protobufSchema(schema))]));
}
function protobufSchema(schema) {
	const { ref, type, description, items, values, properties, kind } = schema;
	const parts = [];
	if (ref !== void 0) parts.push(textField(1, ref));
	if (description !== void 0) parts.push(textField(4, description));
	if (values !== void 0) parts.push(bytesField(21, bytesField(1, protobufSchema(values))));
	if (type !== void 0) parts.push(bytesField(22, textField(1, type)));
	if (items !== void 0) parts.push(bytesField(23, bytesField(1, protobufSchema(items))));
	if (properties !== void 0) {
		const named = Object.entries(properties).map(([name, one]) => namedSchema(name, one));
		parts.push(bytesField(25, message(named)));
	}
	if (kind !== void 0) {
		const yaml = `- group: ${JSON.stringify(kind.group)}\n  kind: ${kind.kind}\n  version: ${kind.version}\n`;
		const value = bytesField(2, textField(2, yaml));
		parts.push(bytesField(31, message([textField(1, "x-kubernetes-group-version-kind"), value])));
	}
	return message(parts);
}

// src/surfaces/kubernetes/status.ts
function statusAnswer(error) {
	return json(error.code, statusDocument(error));
}

// src/surfaces/kubernetes/target.ts
/** /api/v1/namespaces/shop/pods/cart/log, as segments below the group and version. */
function findTarget(kinds, group, version, path) {
	const [first, second = null, third, ...more] = path;
	const scoped = first === "namespaces" && second !== null && third !== void 0 && !isNamespacePart(third);
	const [resource, name = null, ...rest] = scoped ? [third, ...more] : [
		first,
		second,
		...third === void 0 ? [] : [third, ...more]
	];
	const kind = kinds.find((one) => one.group === group && one.version === version && one.resource === resource);
	if (kind === void 0 || scoped && !kind.namespaced) throw noSuchResource();
	if (!scoped && kind.namespaced && name !== null) throw noSuchResource();
	return {
		kind,
		namespace: scoped ? second : null,
		name,
		subresource: rest.join("/")
	};
}
function isNamespacePart(word) {
	return word === "status" || word === "finalize";
}

// src/surfaces/promql/labels.ts
/** A label set: immutable, sorted by name, no empty values. `key` is equal exactly for equal sets. */
var Labels = class Labels {
	static none = new Labels([]);
	pairs;
	#key = null;
	#nameless = null;
	constructor(pairs) {
		this.pairs = pairs;
	}
	static of(labels) {
		const pairs = Object.entries(labels).filter(([, value]) => value !== "");
		return new Labels(pairs.sort(([left], [right]) => byCodePoint(left, right)));
	}
	get key() {
		this.#key ??= this.pairs.map(([name, value]) => `${name}\u0001${value}`).join("");
		return this.#key;
	}
	get(name) {
		for (const pair of this.pairs) if (pair[0] === name) return pair[1];
		return "";
	}
	keep(names) {
		return new Labels(this.pairs.filter(([name]) => names.has(name)));
	}
	drop(names) {
		return new Labels(this.pairs.filter(([name]) => !names.has(name)));
	}
	/** Without the metric's name: most functions and operators make another quantity of it. */
	get nameless() {
		this.#nameless ??= this.drop(NAME);
		return this.#nameless;
	}
	/** An empty value takes the label away. */
	with(changes) {
		return Labels.of({
			...this.toRecord(),
			...changes
		});
	}
	toRecord() {
		return Object.fromEntries(this.pairs);
	}
	/** {a="b"} as messages show it. */
	toString() {
		const inner = this.pairs.filter(([name]) => name !== "__name__").map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");
		return `${this.get("__name__")}{${inner}}`;
	}
};
const NAME = /* @__PURE__ */ new Set(["__name__"]);
function isLabelName(text) {
	return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text);
}

// src/surfaces/prometheus/store.ts
const labelsOf$1 = /* @__PURE__ */ new WeakMap();
/** Label sets are shared by all attempts on one snapshot, samples move with the attempt's clock. */
function sampleStore(reader, clock) {
	const labels = sharedLabels(reader);
	const all = reader.series.map((_, id) => id);
	const stored = (id) => ({
		labels: labels[id] ?? Labels.none,
		samples: () => moved(reader.samples(id), clock.offset)
	});
	return { select: (matchers) => candidates(reader, matchers, all).filter((id) => matchesAll(labels[id] ?? Labels.none, matchers)).map(stored) };
}
function sharedLabels(reader) {
	let labels = labelsOf$1.get(reader);
	if (labels === void 0) {
		labels = reader.series.map((entry) => Labels.of(entry.labels));
		labelsOf$1.set(reader, labels);
	}
	return labels;
}
function candidates(reader, matchers, all) {
	const name = matchers.find((one) => one.name === "__name__" && one.operator === "=");
	return name === void 0 ? all : reader.byMetric.get(name.value) ?? [];
}
function matchesAll(labels, matchers) {
	return matchers.every((one) => one.matches(labels.get(one.name)));
}
function moved(samples, offset) {
	if (offset === 0) return samples;
	return {
		times: samples.times.map((ms) => ms + offset),
		values: samples.values
	};
}

// src/surfaces/promql/format.ts
/** A sample's value as the API writes it. */
function formatValue(value) {
	if (Number.isNaN(value)) return "NaN";
	if (value === Number.POSITIVE_INFINITY) return "+Inf";
	if (value === Number.NEGATIVE_INFINITY) return "-Inf";
	return Object.is(value, -0) ? "-0" : String(value);
}
/** Go's `FormatFloat(value, 'f', -1, 64)`: never an exponent. */
function plainValue(value) {
	const text = formatValue(value);
	const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
	if (match === null) return text;
	const digits = (match[2] ?? "") + (match[3] ?? "");
	const point = 1 + Number(match[4]);
	const sign = match[1] ?? "";
	if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
	return sign + digits.padEnd(point, "0");
}
/** Go's `ParseFloat`, or null. */
function goFloat(text) {
	const word = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
	if (word !== null) {
		if (word[2]?.toLowerCase() === "nan") return NaN;
		return word[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

// src/surfaces/promql/problem.ts
var PromError = class extends Error {
	name = "PromError";
	type;
	constructor(type, message) {
		super(message);
		this.type = type;
	}
};
function parseError(message, at = 0, source = "") {
	const before = source.slice(0, at).split("\n");
	const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
	return new PromError("bad_data", `${place}: parse error: ${message}`);
}
function executionError(message) {
	return new PromError("execution", message);
}

// src/surfaces/promql/quantile.ts
/** Interpolated between the two nearest ranks. NaN sorts first, as in Prometheus. */
function quantile(q, values) {
	if (values.length === 0 || Number.isNaN(q)) return NaN;
	if (q < 0) return Number.NEGATIVE_INFINITY;
	if (q > 1) return Number.POSITIVE_INFINITY;
	const order = [...values].sort(nanFirst);
	const rank = q * (order.length - 1);
	const lower = Math.max(0, Math.floor(rank));
	const upper = Math.min(order.length - 1, lower + 1);
	const weight = rank - Math.floor(rank);
	return (order[lower] ?? 0) * (1 - weight) + (order[upper] ?? 0) * weight;
}
function nanFirst(left, right) {
	if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
	if (Number.isNaN(right)) return 1;
	return left < right ? -1 : left > right ? 1 : 0;
}

// src/surfaces/promql/aggregate.ts
function aggregate(expr, parameter, vector) {
	switch (expr.operator) {
		case "topk":
		case "bottomk": return ranked(expr, parameter.number, vector);
		case "count_values": return countValues(expr, parameter.text, vector);
		default: {
			const reduce = reducer(expr.operator, parameter.number);
			return grouped(expr, vector).map(({ labels, samples }) => ({
				labels,
				value: reduce(samples.map((sample) => sample.value))
			}));
		}
	}
}
function grouped(expr, vector) {
	const names = new Set(expr.without ? [...expr.grouping, "__name__"] : expr.grouping);
	const groups = /* @__PURE__ */ new Map();
	for (const sample of vector) {
		const labels = groupLabels(sample.labels, names, expr.without);
		const group = groups.get(labels.key);
		if (group === void 0) groups.set(labels.key, {
			labels,
			samples: [sample]
		});
		else group.samples.push(sample);
	}
	return [...groups.values()];
}
function groupLabels(labels, names, without) {
	if (without) return labels.drop(names);
	return names.size === 0 ? Labels.none : labels.keep(names);
}
function reducer(operator, parameter) {
	switch (operator) {
		case "sum": return (values) => values.reduce((sum, value) => sum + value, 0);
		case "avg": return mean$1;
		case "min": return (values) => best(values, (value, least) => value < least);
		case "max": return (values) => best(values, (value, most) => value > most);
		case "count": return (values) => values.length;
		case "group": return () => 1;
		case "stddev": return (values) => Math.sqrt(variance$1(values));
		case "stdvar": return variance$1;
		case "quantile": return (values) => quantile(parameter, values);
		default: throw executionError(`unknown aggregation ${operator}`);
	}
}
/** Kept as a running mean, so that a sum beyond the largest number is no infinity. */
function mean$1(values) {
	let average = 0;
	values.forEach((value, index) => {
		if (Math.abs(average) === Number.POSITIVE_INFINITY) {
			if (value === average || Number.isFinite(value)) return;
		}
		average = index === 0 ? value : average + (value / (index + 1) - average / (index + 1));
	});
	return average;
}
function variance$1(values) {
	let average = 0;
	let squares = 0;
	values.forEach((value, index) => {
		const delta = value - average;
		average += delta / (index + 1);
		squares += delta * (value - average);
	});
	return squares / values.length;
}
function best(values, better) {
	let found = values[0] ?? NaN;
	for (const value of values) if (better(value, found) || Number.isNaN(found)) found = value;
	return found;
}
function ranked(expr, parameter, vector) {
	if (!(Math.abs(parameter) < 2 ** 63)) throw executionError(`Scalar value ${parameter} overflows int64`);
	const count = Math.trunc(parameter);
	if (count < 1) return [];
	const direction = expr.operator === "topk" ? -1 : 1;
	return grouped(expr, vector).flatMap(({ samples }) => samples.sort((left, right) => {
		if (Number.isNaN(left.value) || Number.isNaN(right.value)) return Number(Number.isNaN(left.value)) - Number(Number.isNaN(right.value));
		return direction * nanFirst(left.value, right.value);
	}).slice(0, count));
}
function countValues(expr, label, vector) {
	if (!isLabelName(label)) throw executionError(`invalid label name ${JSON.stringify(label)}`);
	const relabelled = vector.map(({ labels, value }) => ({
		labels: labels.with({ [label]: plainValue(value) }),
		value
	}));
	return grouped({
		grouping: expr.without ? expr.grouping : [...expr.grouping, label],
		without: expr.without
	}, relabelled).map(({ labels, samples }) => ({
		labels,
		value: samples.length
	}));
}

// src/surfaces/promql/ast.ts
/** An expression without the brackets around it. */
function unwrapped(expr) {
	return expr.kind === "paren" ? unwrapped(expr.inner) : expr;
}

// src/surfaces/promql/binary.ts
const COMPARISONS$1 = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
]);
function binaryScalars(operator, left, right) {
	return COMPARISONS$1.has(operator) ? Number(compares(operator, left, right)) : arithmetic(operator, left, right);
}
/** `swapped`: the scalar stands on the left. */
function binaryVectorScalar(expr, vector, scalar, swapped) {
	const { operator, bool } = expr;
	const comparison = COMPARISONS$1.has(operator);
	const out = [];
	for (const { labels, value } of vector) {
		const [left, right] = swapped ? [scalar, value] : [value, scalar];
		if (!comparison) {
			out.push({
				labels: labels.nameless,
				value: arithmetic(operator, left, right)
			});
			continue;
		}
		const holds = compares(operator, left, right);
		if (bool) out.push({
			labels: labels.nameless,
			value: Number(holds)
		});
		else if (holds) out.push({
			labels,
			value
		});
	}
	return out;
}
function binaryVectors(expr, left, right) {
	const signature = signatures(expr.matching);
	switch (expr.operator) {
		case "and": {
			const there = new Set(right.map((sample) => signature(sample.labels)));
			return left.filter((sample) => there.has(signature(sample.labels)));
		}
		case "unless": {
			const there = new Set(right.map((sample) => signature(sample.labels)));
			return left.filter((sample) => !there.has(signature(sample.labels)));
		}
		case "or": {
			const there = new Set(left.map((sample) => signature(sample.labels)));
			return [...left, ...right.filter((sample) => !there.has(signature(sample.labels)))];
		}
		default: return matched(expr, left, right, signature);
	}
}
function signatures({ on, labels }) {
	const names = new Set(on ? labels : [...labels, "__name__"]);
	if (on) return (set) => set.keep(names).key;
	if (labels.length === 0) return (set) => set.nameless.key;
	return (set) => set.drop(names).key;
}
/** Each sample of the many side finds its one partner. */
function matched(expr, left, right, signature) {
	if (left.length === 0 || right.length === 0) return [];
	const swapped = expr.matching.cardinality === "one-to-many";
	const [many, one] = swapped ? [right, left] : [left, right];
	const partners = partnersOf(one, signature, swapped ? "left" : "right");
	const used = /* @__PURE__ */ new Map();
	const out = [];
	for (const sample of many) {
		const key = signature(sample.labels);
		const partner = partners.get(key);
		if (partner === void 0) continue;
		const value = swapped ? combined(expr, partner.value, sample.value) : combined(expr, sample.value, partner.value);
		if (value === null) continue;
		const labels = resultLabels(expr, sample.labels, partner.labels);
		claim(expr.matching, used, key, labels);
		out.push({
			labels,
			value
		});
	}
	return out;
}
function partnersOf(one, signature, side) {
	const partners = /* @__PURE__ */ new Map();
	for (const sample of one) {
		const key = signature(sample.labels);
		const other = partners.get(key);
		if (other !== void 0) throw executionError(`found duplicate series for the match group on the ${side} hand-side of the operation: [${sample.labels}, ${other.labels}];many-to-many matching not allowed: matching labels must be unique on one side`);
		partners.set(key, sample);
	}
	return partners;
}
function claim(matching, used, key, labels) {
	const taken = used.get(key);
	if (matching.cardinality === "one-to-one") {
		if (taken !== void 0) throw executionError("multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)");
		used.set(key, /* @__PURE__ */ new Set());
		return;
	}
	if (taken?.has(labels.key)) throw executionError("multiple matches for labels: grouping labels must ensure unique matches");
	if (taken === void 0) used.set(key, /* @__PURE__ */ new Set([labels.key]));
	else taken.add(labels.key);
}
/** Null when a comparison without `bool` filters the sample away. */
function combined(expr, left, right) {
	if (!COMPARISONS$1.has(expr.operator)) return arithmetic(expr.operator, left, right);
	const holds = compares(expr.operator, left, right);
	if (expr.bool) return Number(holds);
	return holds ? left : null;
}
function resultLabels(expr, many, one) {
	const { cardinality, on, labels, include } = expr.matching;
	let result = COMPARISONS$1.has(expr.operator) && !expr.bool ? many : many.nameless;
	if (cardinality === "one-to-one") {
		const names = new Set(labels);
		result = on ? result.keep(names) : result.drop(names);
	}
	if (include.length === 0) return result;
	return result.with(Object.fromEntries(include.map((name) => [name, one.get(name)])));
}
function arithmetic(operator, left, right) {
	switch (operator) {
		case "+": return left + right;
		case "-": return left - right;
		case "*": return left * right;
		case "/": return left / right;
		case "%": return left % right;
		case "^": return power(left, right);
		case "atan2": return Math.atan2(left, right);
		default: throw executionError(`operator ${operator} not allowed for scalar operations`);
	}
}
/** Go says 1 where JavaScript says NaN: one to any power, and minus one to an infinite one. */
function power(base, exponent) {
	if (base === 1) return 1;
	if (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY) return 1;
	return base ** exponent;
}
function compares(operator, left, right) {
	switch (operator) {
		case "==": return left === right;
		case "!=": return left !== right;
		case "<": return left < right;
		case "<=": return left <= right;
		case ">": return left > right;
		default: return left >= right;
	}
}

// src/surfaces/promql/functions.ts
/** Go rounds half up in this formula; Math.round does not for negative numbers. */
function round(value, to) {
	const inverse = 1 / to;
	return Math.floor(value * inverse + .5) / inverse;
}
const instantFunctions = /* @__PURE__ */ new Map([
	["abs", Math.abs],
	["acos", Math.acos],
	["acosh", Math.acosh],
	["asin", Math.asin],
	["asinh", Math.asinh],
	["atan", Math.atan],
	["atanh", Math.atanh],
	["ceil", Math.ceil],
	["cos", Math.cos],
	["cosh", Math.cosh],
	["deg", (value) => value * 180 / Math.PI],
	["exp", Math.exp],
	["floor", Math.floor],
	["ln", Math.log],
	["log10", Math.log10],
	["log2", Math.log2],
	["rad", (value) => value * Math.PI / 180],
	["sgn", (value) => value < 0 ? -1 : value > 0 ? 1 : value],
	["sin", Math.sin],
	["sinh", Math.sinh],
	["sqrt", Math.sqrt],
	["tan", Math.tan],
	["tanh", Math.tanh],
	["round", (value, [to = 1]) => round(value, to)],
	["clamp", (value, [least = 0, most = 0]) => Math.max(least, Math.min(most, value))],
	["clamp_min", (value, [least = 0]) => Math.max(least, value)],
	["clamp_max", (value, [most = 0]) => Math.min(most, value)]
]);
const date = (part) => (seconds) => part(/* @__PURE__ */ new Date(Math.trunc(seconds) * 1e3));
const DAY_MS = 864e5;
/** Parts of a time in UTC. */
const dateParts = /* @__PURE__ */ new Map([
	["minute", date((at) => at.getUTCMinutes())],
	["hour", date((at) => at.getUTCHours())],
	["day_of_month", date((at) => at.getUTCDate())],
	["day_of_week", date((at) => at.getUTCDay())],
	["day_of_year", date((at) => Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / DAY_MS) + 1)],
	["days_in_month", date((at) => daysInMonth(at))],
	["month", date((at) => at.getUTCMonth() + 1)],
	["year", date((at) => at.getUTCFullYear())]
]);
function daysInMonth(at) {
	return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
}
/** What is known of the series that are not there: labels the selector asks to be equal to one value. */
function absentLabels(expr) {
	if (expr.kind !== "selector" && expr.kind !== "matrix") return Labels.none;
	const known = {};
	const unclear = /* @__PURE__ */ new Set(["__name__"]);
	for (const { name, operator, value } of expr.matchers) if (operator === "=" && known[name] === void 0) known[name] = value;
	else unclear.add(name);
	return Labels.of(known).drop(unclear);
}
function sorted(vector, descending) {
	const number = (sample) => sample.value;
	return [...vector].sort((left, right) => {
		if (Number.isNaN(left.value) || Number.isNaN(right.value)) return nanFirst(number(right), number(left));
		return descending ? nanFirst(right.value, left.value) : nanFirst(left.value, right.value);
	});
}
function labelReplace(vector, [target = "", replacement = "", source = "", pattern = ""], budget) {
	const regex = replacePattern(pattern);
	if (!isLabelName(target)) throw executionError(`invalid destination label name in label_replace(): ${target}`);
	return vector.map((sample) => {
		const value = sample.labels.get(source);
		budget.spend(1 + (value.length >> 3));
		const match = regex.exec(value);
		if (match === null) return sample;
		return {
			...sample,
			labels: sample.labels.with({ [target]: expand(replacement, match) })
		};
	});
}
function replacePattern(pattern) {
	try {
		return anchored(pattern);
	} catch (error) {
		if (!(error instanceof RegexError)) throw error;
		throw executionError(`invalid regular expression in label_replace(): ${pattern}`);
	}
}
/** Go's Expand: $1, ${1}, $name, ${name}, and $$ for a dollar. The longest name counts. */
function expand(template, match) {
	return template.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, plain, braced) => {
		if (dollar !== void 0) return "$";
		const name = String(plain ?? braced);
		return (/^\d+$/.test(name) ? match.groups[Number(name)] : match.named[name]) ?? "";
	});
}
function labelJoin(vector, texts) {
	const [target = "", separator = "", ...sources] = texts;
	if (!isLabelName(target)) throw executionError(`invalid destination label name in label_join(): ${target}`);
	for (const source of sources) if (!isLabelName(source)) throw executionError(`invalid source label name in label_join(): ${source}`);
	return vector.map((sample) => {
		const joined = sources.map((source) => sample.labels.get(source)).join(separator);
		return {
			...sample,
			labels: sample.labels.with({ [target]: joined })
		};
	});
}

// src/surfaces/promql/histogram.ts
const DROPPED = /* @__PURE__ */ new Set(["__name__", "le"]);
function histogramQuantile(q, vector) {
	const groups = /* @__PURE__ */ new Map();
	for (const { labels, value } of vector) {
		const bound = goFloat(labels.get("le"));
		if (bound === null) continue;
		const rest = labels.drop(DROPPED);
		const group = groups.get(rest.key) ?? {
			labels: rest,
			buckets: []
		};
		groups.set(rest.key, group);
		group.buckets.push({
			bound,
			count: value
		});
	}
	return [...groups.values()].map(({ labels, buckets }) => ({
		labels,
		value: bucketQuantile(q, buckets)
	}));
}
function bucketQuantile(q, unsorted) {
	if (Number.isNaN(q)) return NaN;
	if (q < 0) return Number.NEGATIVE_INFINITY;
	if (q > 1) return Number.POSITIVE_INFINITY;
	const buckets = cumulative([...unsorted].sort((left, right) => left.bound - right.bound));
	const last = buckets.at(-1);
	if (last?.bound !== Number.POSITIVE_INFINITY || buckets.length < 2) return NaN;
	if (last.count === 0 || Number.isNaN(last.count)) return NaN;
	const rank = q * last.count;
	const found = buckets.slice(0, -1).findIndex((bucket) => bucket.count >= rank);
	if (found === -1) return buckets.at(-2)?.bound ?? NaN;
	const bucket = buckets[found] ?? last;
	const below = buckets[found - 1];
	if (below === void 0) return bucket.bound <= 0 ? bucket.bound : bucket.bound * (rank / bucket.count);
	const share = (rank - below.count) / (bucket.count - below.count);
	return below.bound + (bucket.bound - below.bound) * share;
}
/** Buckets of one bound added up, and counts that fall made level: scrapes are not atomic. */
function cumulative(buckets) {
	const merged = [];
	for (const bucket of buckets) {
		const before = merged.at(-1);
		if (before?.bound === bucket.bound) merged[merged.length - 1] = {
			bound: bucket.bound,
			count: before.count + bucket.count
		};
		else merged.push(bucket);
	}
	let highest = Number.NEGATIVE_INFINITY;
	return merged.map(({ bound, count }, index) => {
		highest = index === 0 || count > highest ? count : highest;
		return {
			bound,
			count: count < highest ? highest : count
		};
	});
}

// src/surfaces/promql/range-functions.ts
/** A running sum that keeps what rounding would lose (Neumaier), as Prometheus sums. */
var Sum = class {
	#sum = 0;
	#lost = 0;
	add(value) {
		const next = this.#sum + value;
		if (!Number.isFinite(next)) this.#lost = 0;
		else if (Math.abs(this.#sum) >= Math.abs(value)) this.#lost += this.#sum - next + value;
		else this.#lost += value - next + this.#sum;
		this.#sum = next;
	}
	get value() {
		return Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum;
	}
	get rough() {
		return this.#sum;
	}
};
function value(window, index) {
	return window.values[index] ?? NaN;
}
function time$1(window, index) {
	return window.times[index] ?? NaN;
}
function each$1(window, take) {
	for (let index = window.from; index < window.to; index += 1) take(value(window, index), index);
}
/** The change over the whole range, extended from the samples' span towards the range's ends. */
function extrapolated(window, counter, perSecond) {
	const last = window.to - 1;
	const count = window.to - window.from;
	if (count < 2) return null;
	let change = value(window, last) - value(window, window.from);
	if (counter) {
		for (let index = window.from + 1; index < window.to; index += 1) if (value(window, index) < value(window, index - 1)) change += value(window, index - 1);
	}
	let toStart = (time$1(window, window.from) - window.start) / 1e3;
	const toEnd = (window.end - time$1(window, last)) / 1e3;
	const sampled = (time$1(window, last) - time$1(window, window.from)) / 1e3;
	const between = sampled / (count - 1);
	if (counter && change > 0 && value(window, window.from) >= 0) toStart = Math.min(toStart, sampled * (value(window, window.from) / change));
	const near = between * 1.1;
	const factor = (sampled + (toStart < near ? toStart : between / 2) + (toEnd < near ? toEnd : between / 2)) / sampled / (perSecond ? (window.end - window.start) / 1e3 : 1);
	return change * factor;
}
/** From the last two samples only. */
function instantChange(window, perSecond) {
	const last = window.to - 1;
	if (window.to - window.from < 2) return null;
	const change = perSecond && value(window, last) < value(window, last - 1) ? value(window, last) : value(window, last) - value(window, last - 1);
	const seconds = (time$1(window, last) - time$1(window, last - 1)) / 1e3;
	if (seconds === 0) return null;
	return perSecond ? change / seconds : change;
}
function mean(window) {
	const sum = new Sum();
	let count = 0;
	each$1(window, (next) => {
		count += 1;
		const now = sum.rough;
		if (Math.abs(now) === Number.POSITIVE_INFINITY) {
			if (next === now) return;
			if (Number.isFinite(next)) return;
		}
		sum.add(next / count - now / count);
	});
	return sum.value;
}
function variance(window) {
	const average = new Sum();
	const squares = new Sum();
	let count = 0;
	each$1(window, (next) => {
		count += 1;
		const delta = next - average.value;
		average.add(delta / count);
		squares.add(delta * (next - average.value));
	});
	return squares.value / count;
}
/** Slope per second and value at `origin` of the line through the samples by least squares. */
function line(window, origin) {
	const [x, y, xy, xx] = [
		new Sum(),
		new Sum(),
		new Sum(),
		new Sum()
	];
	const first = value(window, window.from);
	let constant = true;
	let count = 0;
	each$1(window, (next, index) => {
		if (next !== first) constant = false;
		const seconds = (time$1(window, index) - origin) / 1e3;
		count += 1;
		x.add(seconds);
		y.add(next);
		xy.add(seconds * next);
		xx.add(seconds * seconds);
	});
	if (constant) {
		if (!Number.isFinite(first)) return {
			slope: NaN,
			intercept: NaN
		};
		return {
			slope: 0,
			intercept: first
		};
	}
	const slope = (xy.value - x.value * y.value / count) / (xx.value - x.value * x.value / count);
	return {
		slope,
		intercept: y.value / count - slope * x.value / count
	};
}
/** Double exponential smoothing (Holt-Winters without seasons). */
function smoothed(window, level, trendFactor) {
	for (const [name, factor] of [["smoothing", level], ["trend", trendFactor]]) if (!(factor > 0 && factor < 1)) throw executionError(`invalid ${name} factor. Expected: 0 < factor < 1, got: ${factor}`);
	if (window.to - window.from < 2) return null;
	let before = 0;
	let now = value(window, window.from);
	let trend = value(window, window.from + 1) - now;
	for (let index = window.from + 1; index < window.to; index += 1) {
		if (index > window.from + 1) trend = trendFactor * (now - before) + (1 - trendFactor) * trend;
		const next = level * value(window, index) + (1 - level) * (now + trend);
		before = now;
		now = next;
	}
	return now;
}
function countWhere(window, differs) {
	let count = 0;
	for (let index = window.from + 1; index < window.to; index += 1) if (differs(value(window, index - 1), value(window, index))) count += 1;
	return count;
}
function extreme(window, better) {
	let best = value(window, window.from);
	each$1(window, (next) => {
		if (better(next, best) || Number.isNaN(best)) best = next;
	});
	return best;
}
function sum(window) {
	const total = new Sum();
	each$1(window, (next) => total.add(next));
	return total.value;
}
const rangeFunctions = /* @__PURE__ */ new Map([
	["rate", (window) => extrapolated(window, true, true)],
	["increase", (window) => extrapolated(window, true, false)],
	["delta", (window) => extrapolated(window, false, false)],
	["irate", (window) => instantChange(window, true)],
	["idelta", (window) => instantChange(window, false)],
	["avg_over_time", mean],
	["sum_over_time", sum],
	["min_over_time", (window) => extreme(window, (next, best) => next < best)],
	["max_over_time", (window) => extreme(window, (next, best) => next > best)],
	["count_over_time", (window) => window.to - window.from],
	["last_over_time", (window) => value(window, window.to - 1)],
	["first_over_time", (window) => value(window, window.from)],
	["present_over_time", () => 1],
	["stddev_over_time", (window) => Math.sqrt(variance(window))],
	["stdvar_over_time", variance],
	["quantile_over_time", (window, [q = NaN]) => quantile(q, [...window.values.subarray(window.from, window.to)])],
	["changes", (window) => countWhere(window, (a, b) => a !== b && !(Number.isNaN(a) && Number.isNaN(b)))],
	["resets", (window) => countWhere(window, (before, now) => now < before)],
	["deriv", (window) => window.to - window.from < 2 ? null : line(window, time$1(window, window.from)).slope],
	["predict_linear", (window, [seconds = 0], ms) => {
		if (window.to - window.from < 2) return null;
		const { slope, intercept } = line(window, ms);
		return slope * seconds + intercept;
	}],
	["holt_winters", (window, [level = 0, trend = 0]) => smoothed(window, level, trend)],
	["double_exponential_smoothing", (window, [level = 0, trend = 0]) => smoothed(window, level, trend)]
]);

// src/surfaces/promql/evaluate.ts
/** A sample older than this no longer speaks for "now". */
const LOOKBACK_MS = 3e5;
const DEFAULT_STEP_MS = 6e4;
var Evaluator = class {
	#store;
	#budget;
	/** The outermost query's steps: what `@ start()` and `@ end()` mean everywhere in it. */
	#outer;
	constructor(store, budget, start, end, step) {
		this.#store = store;
		this.#budget = budget;
		this.#outer = {
			start,
			end,
			step,
			chosen: /* @__PURE__ */ new Map()
		};
	}
	scalarAt(expr, ms) {
		return this.#scalar(expr, this.#outer, ms);
	}
	vectorAt(expr, ms) {
		return this.#vector(expr, this.#outer, ms);
	}
	/** The raw samples of a range selector or subquery, as an instant query of it returns them. */
	matrixAt(expr, ms) {
		const inner = unwrapped(expr);
		if (inner.kind !== "matrix" && inner.kind !== "subquery") throw executionError("not a range vector");
		return this.#windows(inner, this.#outer, ms).map(({ labels, times, values, from, to }) => ({
			labels,
			samples: {
				times: times.slice(from, to),
				values: values.slice(from, to)
			}
		}));
	}
	#scalar(expr, steps, ms) {
		this.#budget.spend();
		switch (expr.kind) {
			case "number": return expr.value;
			case "paren": return this.#scalar(expr.inner, steps, ms);
			case "negate": {
				const value = this.#scalar(expr.inner, steps, ms);
				return expr.sign === "-" ? -value : value;
			}
			case "binary": return binaryScalars(expr.operator, this.#scalar(expr.left, steps, ms), this.#scalar(expr.right, steps, ms));
			case "call": return this.#scalarCall(expr, steps, ms);
			default: throw executionError(`unexpected ${expr.kind} for a scalar`);
		}
	}
	#scalarCall(expr, steps, ms) {
		switch (expr.name) {
			case "time": return ms / 1e3;
			case "pi": return Math.PI;
			default: {
				const vector = this.#vector(argument(expr, 0), steps, ms);
				return vector.length === 1 ? vector[0]?.value ?? NaN : NaN;
			}
		}
	}
	#vector(expr, steps, ms) {
		this.#budget.spend();
		switch (expr.kind) {
			case "paren": return this.#vector(expr.inner, steps, ms);
			case "selector": return this.#instant(expr, steps, ms).map(({ labels, value }) => ({
				labels,
				value
			}));
			case "negate": return this.#negated(expr, steps, ms);
			case "aggregate": return this.#aggregated(expr, steps, ms);
			case "binary": return this.#binary(expr, steps, ms);
			case "call": return this.#call(expr, steps, ms);
			default: throw executionError(`unexpected ${expr.kind} for a vector`);
		}
	}
	#negated(expr, steps, ms) {
		const inner = this.#vector(expr.inner, steps, ms);
		if (expr.sign === "+") return inner;
		return unique(inner.map(({ labels, value }) => ({
			labels: labels.nameless,
			value: -value
		})));
	}
	#aggregated(expr, steps, ms) {
		const { parameter } = expr;
		const text = parameter !== null && parameter.type === "string" ? stringOf(parameter) : "";
		const number = parameter !== null && parameter.type === "scalar" ? this.#scalar(parameter, steps, ms) : 0;
		const inner = this.#vector(expr.inner, steps, ms);
		this.#budget.spend(inner.length);
		return aggregate(expr, {
			number,
			text
		}, inner);
	}
	#binary(expr, steps, ms) {
		const { left, right } = expr;
		if (left.type === "scalar") {
			const vector = this.#vector(right, steps, ms);
			return unique(binaryVectorScalar(expr, vector, this.#scalar(left, steps, ms), true));
		}
		if (right.type === "scalar") {
			const vector = this.#vector(left, steps, ms);
			return unique(binaryVectorScalar(expr, vector, this.#scalar(right, steps, ms), false));
		}
		const leftVector = this.#vector(left, steps, ms);
		const rightVector = this.#vector(right, steps, ms);
		this.#budget.spend(4 * (leftVector.length + rightVector.length));
		return binaryVectors(expr, leftVector, rightVector);
	}
	#call(expr, steps, ms) {
		const range = expr.args.find((arg) => arg.type === "matrix");
		if (range !== void 0) return this.#rangeCall(expr, unwrapped(range), steps, ms);
		const vectorOf = (index) => this.#vector(argument(expr, index), steps, ms);
		const scalarOf = (index) => this.#scalar(argument(expr, index), steps, ms);
		switch (expr.name) {
			case "vector": return [{
				labels: Labels.none,
				value: scalarOf(0)
			}];
			case "timestamp": return this.#timestamps(argument(expr, 0), steps, ms);
			case "absent":
				if (vectorOf(0).length > 0) return [];
				return [{
					labels: absentLabels(argument(expr, 0)),
					value: 1
				}];
			case "sort":
			case "sort_desc": return sorted(vectorOf(0), expr.name === "sort_desc");
			case "label_replace": return unique(labelReplace(vectorOf(0), expr.args.slice(1).map(stringOf), this.#budget));
			case "label_join": return unique(labelJoin(vectorOf(0), expr.args.slice(1).map(stringOf)));
			case "histogram_quantile": return histogramQuantile(scalarOf(0), vectorOf(1));
			case "histogram_count":
			case "histogram_sum":
			case "histogram_fraction": return [];
			default: return this.#mapped(expr, steps, ms);
		}
	}
	/** Functions that make one number of each number. */
	#mapped(expr, steps, ms) {
		const parts = dateParts.get(expr.name);
		if (parts !== void 0) {
			if (expr.args.length === 0) return [{
				labels: Labels.none,
				value: parts(ms / 1e3)
			}];
			return unique(named(this.#vector(argument(expr, 0), steps, ms), parts));
		}
		const apply = instantFunctions.get(expr.name);
		if (apply === void 0) throw executionError(`unknown function ${expr.name}`);
		const parameters = expr.args.slice(1).map((arg) => this.#scalar(arg, steps, ms));
		const vector = this.#vector(argument(expr, 0), steps, ms);
		if (expr.name === "clamp" && (parameters[0] ?? 0) > (parameters[1] ?? 0)) return [];
		return unique(named(vector, (value) => apply(value, parameters)));
	}
	/** The time of the sample itself, where the argument is a plain selector. */
	#timestamps(arg, steps, ms) {
		const inner = unwrapped(arg);
		if (inner.kind !== "selector") return unique(named(this.#vector(inner, steps, ms), () => ms / 1e3));
		return unique(this.#instant(inner, steps, ms).map(({ labels, time }) => ({
			labels: labels.nameless,
			value: time / 1e3
		})));
	}
	#rangeCall(expr, range, steps, ms) {
		if (range.kind !== "matrix" && range.kind !== "subquery") throw executionError("expected a range vector");
		const apply = rangeFunctions.get(expr.name);
		const windows = this.#windows(range, steps, ms);
		if (expr.name === "absent_over_time") return windows.length > 0 ? [] : [{
			labels: absentLabels(range),
			value: 1
		}];
		if (apply === void 0) throw executionError(`unknown function ${expr.name}`);
		const parameters = expr.args.filter((arg) => arg.type === "scalar").map((arg) => this.#scalar(arg, steps, ms));
		const keepsName = expr.name === "last_over_time" || expr.name === "first_over_time";
		const out = [];
		for (const window of windows) {
			this.#budget.spend(1 + (window.to - window.from >> 3));
			const value = apply(window, parameters, ms);
			if (value !== null) out.push({
				labels: keepsName ? window.labels : window.labels.nameless,
				value
			});
		}
		return unique(out);
	}
	#moment(expr, ms) {
		return momentOf(expr.at, ms, this.#outer) - (expr.offset ?? 0);
	}
	#instant(expr, steps, ms) {
		const moment = this.#moment(expr, ms);
		const out = [];
		const chosen = this.#chosen(expr, steps);
		this.#budget.spend(chosen.length);
		for (const { labels, samples } of chosen) {
			const index = upTo(samples.times, moment) - 1;
			const time = samples.times[index];
			if (time === void 0 || time < moment - LOOKBACK_MS) continue;
			out.push({
				labels,
				time,
				value: samples.values[index] ?? NaN
			});
		}
		return out;
	}
	/** What lies in the range before the moment, of each series that has something there. */
	#windows(expr, steps, ms) {
		const end = this.#moment(expr, ms);
		const start = end - expr.range;
		const windows = [];
		const chosen = expr.kind === "matrix" ? this.#chosen(expr, steps) : this.#subquery(expr, steps);
		this.#budget.spend(chosen.length);
		for (const { labels, samples } of chosen) {
			const from = upTo(samples.times, start, false);
			const to = upTo(samples.times, end);
			if (from < to) windows.push({
				labels,
				...samples,
				from,
				to,
				start,
				end
			});
		}
		return windows;
	}
	#chosen(expr, steps) {
		const known = steps.chosen.get(expr);
		if (known !== void 0) return known;
		const chosen = this.#store.select(expr.matchers).map(({ labels, samples }) => {
			const loaded = samples();
			this.#budget.hold(loaded.times.length * 16 + 100);
			return {
				labels,
				samples: loaded
			};
		});
		steps.chosen.set(expr, chosen);
		return chosen;
	}
	/** The inner expression at every step that any of our steps looks back on, computed once. */
	#subquery(expr, steps) {
		const known = steps.chosen.get(expr);
		if (known !== void 0) return known;
		const first = this.#moment(expr, steps.start) - expr.range;
		const end = this.#moment(expr, steps.end);
		const step = expr.step ?? DEFAULT_STEP_MS;
		let start = step * Math.trunc(first / step);
		if (start < first) start += step;
		const inner = {
			start,
			end,
			step,
			chosen: /* @__PURE__ */ new Map()
		};
		const found = this.seriesOver(expr.inner, inner);
		steps.chosen.set(expr, found);
		return found;
	}
	/** Every step's vector, gathered by series. */
	seriesOver(expr, steps = this.#outer) {
		const gathered = /* @__PURE__ */ new Map();
		for (let ms = steps.start; ms <= steps.end; ms += steps.step) for (const { labels, value } of this.#vectorOrScalar(expr, steps, ms)) {
			let series = gathered.get(labels.key);
			if (series === void 0) {
				series = {
					labels,
					times: [],
					values: []
				};
				gathered.set(labels.key, series);
				this.#budget.hold(200);
			}
			series.times.push(ms);
			series.values.push(value);
			this.#budget.hold(32);
		}
		return [...gathered.values()].map(({ labels, times, values }) => ({
			labels,
			samples: {
				times: Float64Array.from(times),
				values: Float64Array.from(values)
			}
		}));
	}
	#vectorOrScalar(expr, steps, ms) {
		if (expr.type !== "scalar") return this.#vector(expr, steps, ms);
		return [{
			labels: Labels.none,
			value: this.#scalar(expr, steps, ms)
		}];
	}
};
function momentOf(at, ms, outer) {
	if (at === null) return ms;
	if (at === "start") return outer.start;
	return at === "end" ? outer.end : at.ms;
}
/** How many times are at most `ms` (or, exclusively, below it). */
function upTo(times, ms, inclusive = true) {
	let low = 0;
	let high = times.length;
	while (low < high) {
		const middle = low + high >>> 1;
		const time = times[middle] ?? 0;
		if (inclusive ? time <= ms : time < ms) low = middle + 1;
		else high = middle;
	}
	return low;
}
function named(vector, apply) {
	return vector.map(({ labels, value }) => ({
		labels: labels.nameless,
		value: apply(value)
	}));
}
/** Taking a label away may make two series one, which a vector cannot hold. */
function unique(vector) {
	if (vector.length < 2) return vector;
	const keys = /* @__PURE__ */ new Set();
	for (const { labels } of vector) keys.add(labels.key);
	if (keys.size < vector.length) throw executionError("vector cannot contain metrics with the same labelset");
	return vector;
}
function argument(expr, index) {
	const arg = expr.args[index];
	if (arg === void 0) throw executionError(`missing argument in call to ${expr.name}`);
	return arg;
}
function stringOf(expr) {
	const inner = unwrapped(expr);
	return inner.kind === "string" ? inner.value : "";
}

// node_modules/@lezer/common/dist/index.js
/**
The default maximum length of a `TreeBuffer` node.
*/
const DefaultBufferLength = 1024;
let nextPropID = 0;
var Range = class {
	constructor(from, to) {
		this.from = from;
		this.to = to;
	}
};
/**
Each [node type](#common.NodeType) or [individual tree](#common.Tree)
can have metadata associated with it in props. Instances of this
class represent prop names.
*/
var NodeProp = class {
	/**
	Create a new node prop type.
	*/
	constructor(config = {}) {
		this.id = nextPropID++;
		this.perNode = !!config.perNode;
		this.deserialize = config.deserialize || (() => {
			throw new Error("This node type doesn't define a deserialize function");
		});
		this.combine = config.combine || null;
	}
	/**
	This is meant to be used with
	[`NodeSet.extend`](#common.NodeSet.extend) or
	[`LRParser.configure`](#lr.ParserConfig.props) to compute
	prop values for each node type in the set. Takes a [match
	object](#common.NodeType^match) or function that returns undefined
	if the node type doesn't get this prop, and the prop's value if
	it does.
	*/
	add(match) {
		if (this.perNode) throw new RangeError("Can't add per-node props to node types");
		if (typeof match != "function") match = NodeType.match(match);
		return (type) => {
			let result = match(type);
			return result === void 0 ? null : [this, result];
		};
	}
};
/**
Prop that is used to describe matching delimiters. For opening
delimiters, this holds an array of node names (written as a
space-separated string when declaring this prop in a grammar)
for the node types of closing delimiters that match it.
*/
NodeProp.closedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
/**
The inverse of [`closedBy`](#common.NodeProp^closedBy). This is
attached to closing delimiters, holding an array of node names
of types of matching opening delimiters.
*/
NodeProp.openedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
/**
Used to assign node types to groups (for example, all node
types that represent an expression could be tagged with an
`"Expression"` group).
*/
NodeProp.group = new NodeProp({ deserialize: (str) => str.split(" ") });
/**
Attached to nodes to indicate these should be
[displayed](https://codemirror.net/docs/ref/#language.syntaxTree)
in a bidirectional text isolate, so that direction-neutral
characters on their sides don't incorrectly get associated with
surrounding text. You'll generally want to set this for nodes
that contain arbitrary text, like strings and comments, and for
nodes that appear _inside_ arbitrary text, like HTML tags. When
not given a value, in a grammar declaration, defaults to
`"auto"`.
*/
NodeProp.isolate = new NodeProp({ deserialize: (value) => {
	if (value && value != "rtl" && value != "ltr" && value != "auto") throw new RangeError("Invalid value for isolate: " + value);
	return value || "auto";
} });
/**
The hash of the [context](#lr.ContextTracker.constructor)
that the node was parsed in, if any. Used to limit reuse of
contextual nodes.
*/
NodeProp.contextHash = new NodeProp({ perNode: true });
/**
The distance beyond the end of the node that the tokenizer
looked ahead for any of the tokens inside the node. (The LR
parser only stores this when it is larger than 25, for
efficiency reasons.)
*/
NodeProp.lookAhead = new NodeProp({ perNode: true });
/**
This per-node prop is used to replace a given node, or part of a
node, with another tree. This is useful to include trees from
different languages in mixed-language parsers.
*/
NodeProp.mounted = new NodeProp({ perNode: true });
/**
A mounted tree, which can be [stored](#common.NodeProp^mounted) on
a tree node to indicate that parts of its content are
represented by another tree.
*/
var MountedTree = class {
	constructor(tree, overlay, parser, bracketed = false) {
		this.tree = tree;
		this.overlay = overlay;
		this.parser = parser;
		this.bracketed = bracketed;
	}
	/**
	@internal
	*/
	static get(tree) {
		return tree && tree.props && tree.props[NodeProp.mounted.id];
	}
};
const noProps = Object.create(null);
/**
Each node in a syntax tree has a node type associated with it.
*/
var NodeType = class NodeType {
	/**
	@internal
	*/
	constructor(name, props, id, flags = 0) {
		this.name = name;
		this.props = props;
		this.id = id;
		this.flags = flags;
	}
	/**
	Define a node type.
	*/
	static define(spec) {
		let props = spec.props && spec.props.length ? Object.create(null) : noProps;
		let flags = (spec.top ? 1 : 0) | (spec.skipped ? 2 : 0) | (spec.error ? 4 : 0) | (spec.name == null ? 8 : 0);
		let type = new NodeType(spec.name || "", props, spec.id, flags);
		if (spec.props) for (let src of spec.props) {
			if (!Array.isArray(src)) src = src(type);
			if (src) {
				if (src[0].perNode) throw new RangeError("Can't store a per-node prop on a node type");
				props[src[0].id] = src[1];
			}
		}
		return type;
	}
	/**
	Retrieves a node prop for this type. Will return `undefined` if
	the prop isn't present on this node.
	*/
	prop(prop) {
		return this.props[prop.id];
	}
	/**
	True when this is the top node of a grammar.
	*/
	get isTop() {
		return (this.flags & 1) > 0;
	}
	/**
	True when this node is produced by a skip rule.
	*/
	get isSkipped() {
		return (this.flags & 2) > 0;
	}
	/**
	Indicates whether this is an error node.
	*/
	get isError() {
		return (this.flags & 4) > 0;
	}
	/**
	When true, this node type doesn't correspond to a user-declared
	named node, for example because it is used to cache repetition.
	*/
	get isAnonymous() {
		return (this.flags & 8) > 0;
	}
	/**
	Returns true when this node's name or one of its
	[groups](#common.NodeProp^group) matches the given string.
	*/
	is(name) {
		if (typeof name == "string") {
			if (this.name == name) return true;
			let group = this.prop(NodeProp.group);
			return group ? group.indexOf(name) > -1 : false;
		}
		return this.id == name;
	}
	/**
	Create a function from node types to arbitrary values by
	specifying an object whose property names are node or
	[group](#common.NodeProp^group) names. Often useful with
	[`NodeProp.add`](#common.NodeProp.add). You can put multiple
	names, separated by spaces, in a single property name to map
	multiple node names to a single value.
	*/
	static match(map) {
		let direct = Object.create(null);
		for (let prop in map) for (let name of prop.split(" ")) direct[name] = map[prop];
		return (node) => {
			for (let groups = node.prop(NodeProp.group), i = -1; i < (groups ? groups.length : 0); i++) {
				let found = direct[i < 0 ? node.name : groups[i]];
				if (found) return found;
			}
		};
	}
};
/**
An empty dummy node type to use when no actual type is available.
*/
NodeType.none = new NodeType("", Object.create(null), 0, 8);
/**
A node set holds a collection of node types. It is used to
compactly represent trees by storing their type ids, rather than a
full pointer to the type object, in a numeric array. Each parser
[has](#lr.LRParser.nodeSet) a node set, and [tree
buffers](#common.TreeBuffer) can only store collections of nodes
from the same set. A set can have a maximum of 2**16 (65536) node
types in it, so that the ids fit into 16-bit typed array slots.
*/
var NodeSet = class NodeSet {
	/**
	Create a set with the given types. The `id` property of each
	type should correspond to its position within the array.
	*/
	constructor(types) {
		this.types = types;
		for (let i = 0; i < types.length; i++) if (types[i].id != i) throw new RangeError("Node type ids should correspond to array positions when creating a node set");
	}
	/**
	Create a copy of this set with some node properties added. The
	arguments to this method can be created with
	[`NodeProp.add`](#common.NodeProp.add).
	*/
	extend(...props) {
		let newTypes = [];
		for (let type of this.types) {
			let newProps = null;
			for (let source of props) {
				let add = source(type);
				if (add) {
					if (!newProps) newProps = Object.assign({}, type.props);
					let value = add[1], prop = add[0];
					if (prop.combine && prop.id in newProps) value = prop.combine(newProps[prop.id], value);
					newProps[prop.id] = value;
				}
			}
			newTypes.push(newProps ? new NodeType(type.name, newProps, type.id, type.flags) : type);
		}
		return new NodeSet(newTypes);
	}
};
const CachedNode = /* @__PURE__ */ new WeakMap();
const CachedInnerNode = /* @__PURE__ */ new WeakMap();
/**
Options that control iteration. Can be combined with the `|`
operator to enable multiple ones.
*/
var IterMode;
(function(IterMode) {
	/**
	When enabled, iteration will only visit [`Tree`](#common.Tree)
	objects, not nodes packed into
	[`TreeBuffer`](#common.TreeBuffer)s.
	*/
	IterMode[IterMode["ExcludeBuffers"] = 1] = "ExcludeBuffers";
	/**
	Enable this to make iteration include anonymous nodes (such as
	the nodes that wrap repeated grammar constructs into a balanced
	tree).
	*/
	IterMode[IterMode["IncludeAnonymous"] = 2] = "IncludeAnonymous";
	/**
	By default, regular [mounted](#common.NodeProp^mounted) nodes
	replace their base node in iteration. Enable this to ignore them
	instead.
	*/
	IterMode[IterMode["IgnoreMounts"] = 4] = "IgnoreMounts";
	/**
	This option only applies in
	[`enter`](#common.SyntaxNode.enter)-style methods. It tells the
	library to not enter mounted overlays if one covers the given
	position.
	*/
	IterMode[IterMode["IgnoreOverlays"] = 8] = "IgnoreOverlays";
	/**
	When set, positions on the boundary of a mounted overlay tree
	that has its [`bracketed`](#common.NestedParse.bracketed) flag
	set will enter that tree regardless of side. Only supported in
	[`enter`](#common.SyntaxNode.enter), not in cursors.
	*/
	IterMode[IterMode["EnterBracketed"] = 16] = "EnterBracketed";
})(IterMode || (IterMode = {}));
/**
A piece of syntax tree. There are two ways to approach these
trees: the way they are actually stored in memory, and the
convenient way.

Syntax trees are stored as a tree of `Tree` and `TreeBuffer`
objects. By packing detail information into `TreeBuffer` leaf
nodes, the representation is made a lot more memory-efficient.

However, when you want to actually work with tree nodes, this
representation is very awkward, so most client code will want to
use the [`TreeCursor`](#common.TreeCursor) or
[`SyntaxNode`](#common.SyntaxNode) interface instead, which provides
a view on some part of this data structure, and can be used to
move around to adjacent nodes.
*/
var Tree = class Tree {
	/**
	Construct a new tree. See also [`Tree.build`](#common.Tree^build).
	*/
	constructor(type, children, positions, length, props) {
		this.type = type;
		this.children = children;
		this.positions = positions;
		this.length = length;
		/**
		@internal
		*/
		this.props = null;
		if (props && props.length) {
			this.props = Object.create(null);
			for (let [prop, value] of props) this.props[typeof prop == "number" ? prop : prop.id] = value;
		}
	}
	/**
	@internal
	*/
	toString() {
		let mounted = MountedTree.get(this);
		if (mounted && !mounted.overlay) return mounted.tree.toString();
		let children = "";
		for (let ch of this.children) {
			let str = ch.toString();
			if (str) {
				if (children) children += ",";
				children += str;
			}
		}
		return !this.type.name ? children : (/\W/.test(this.type.name) && !this.type.isError ? JSON.stringify(this.type.name) : this.type.name) + (children.length ? "(" + children + ")" : "");
	}
	/**
	Get a [tree cursor](#common.TreeCursor) positioned at the top of
	the tree. Mode can be used to [control](#common.IterMode) which
	nodes the cursor visits.
	*/
	cursor(mode = 0) {
		return new TreeCursor(this.topNode, mode);
	}
	/**
	Get a [tree cursor](#common.TreeCursor) pointing into this tree
	at the given position and side (see
	[`moveTo`](#common.TreeCursor.moveTo).
	*/
	cursorAt(pos, side = 0, mode = 0) {
		let scope = CachedNode.get(this) || this.topNode;
		let cursor = new TreeCursor(scope);
		cursor.moveTo(pos, side);
		CachedNode.set(this, cursor._tree);
		return cursor;
	}
	/**
	Get a [syntax node](#common.SyntaxNode) object for the top of the
	tree.
	*/
	get topNode() {
		return new TreeNode(this, 0, 0, null);
	}
	/**
	Get the [syntax node](#common.SyntaxNode) at the given position.
	If `side` is -1, this will move into nodes that end at the
	position. If 1, it'll move into nodes that start at the
	position. With 0, it'll only enter nodes that cover the position
	from both sides.
	
	Note that this will not enter
	[overlays](#common.MountedTree.overlay), and you often want
	[`resolveInner`](#common.Tree.resolveInner) instead.
	*/
	resolve(pos, side = 0) {
		let node = resolveNode(CachedNode.get(this) || this.topNode, pos, side, false);
		CachedNode.set(this, node);
		return node;
	}
	/**
	Like [`resolve`](#common.Tree.resolve), but will enter
	[overlaid](#common.MountedTree.overlay) nodes, producing a syntax node
	pointing into the innermost overlaid tree at the given position
	(with parent links going through all parent structure, including
	the host trees).
	*/
	resolveInner(pos, side = 0) {
		let node = resolveNode(CachedInnerNode.get(this) || this.topNode, pos, side, true);
		CachedInnerNode.set(this, node);
		return node;
	}
	/**
	In some situations, it can be useful to iterate through all
	nodes around a position, including those in overlays that don't
	directly cover the position. This method gives you an iterator
	that will produce all nodes, from small to big, around the given
	position.
	*/
	resolveStack(pos, side = 0) {
		return stackIterator(this, pos, side);
	}
	/**
	Iterate over the tree and its children, calling `enter` for any
	node that touches the `from`/`to` region (if given) before
	running over such a node's children, and `leave` (if given) when
	leaving the node. When `enter` returns `false`, that node will
	not have its children iterated over (or `leave` called).
	*/
	iterate(spec) {
		let { enter, leave, from = 0, to = this.length } = spec;
		let mode = spec.mode || 0, anon = (mode & IterMode.IncludeAnonymous) > 0;
		for (let c = this.cursor(mode | IterMode.IncludeAnonymous);;) {
			let entered = false;
			if (c.from <= to && c.to >= from && (!anon && c.type.isAnonymous || enter(c) !== false)) {
				if (c.firstChild()) continue;
				entered = true;
			}
			for (;;) {
				if (entered && leave && (anon || !c.type.isAnonymous)) leave(c);
				if (c.nextSibling()) break;
				if (!c.parent()) return;
				entered = true;
			}
		}
	}
	/**
	Get the value of the given [node prop](#common.NodeProp) for this
	node. Works with both per-node and per-type props.
	*/
	prop(prop) {
		return !prop.perNode ? this.type.prop(prop) : this.props ? this.props[prop.id] : void 0;
	}
	/**
	Returns the node's [per-node props](#common.NodeProp.perNode) in a
	format that can be passed to the [`Tree`](#common.Tree)
	constructor.
	*/
	get propValues() {
		let result = [];
		if (this.props) for (let id in this.props) result.push([+id, this.props[id]]);
		return result;
	}
	/**
	Balance the direct children of this tree, producing a copy of
	which may have children grouped into subtrees with type
	[`NodeType.none`](#common.NodeType^none).
	*/
	balance(config = {}) {
		return this.children.length <= 8 ? this : balanceRange(NodeType.none, this.children, this.positions, 0, this.children.length, 0, this.length, (children, positions, length) => new Tree(this.type, children, positions, length, this.propValues), config.makeTree || ((children, positions, length) => new Tree(NodeType.none, children, positions, length)));
	}
	/**
	Build a tree from a postfix-ordered buffer of node information,
	or a cursor over such a buffer.
	*/
	static build(data) {
		return buildTree(data);
	}
};
/**
The empty tree
*/
Tree.empty = new Tree(NodeType.none, [], [], 0);
var FlatBufferCursor = class FlatBufferCursor {
	constructor(buffer, index) {
		this.buffer = buffer;
		this.index = index;
	}
	get id() {
		return this.buffer[this.index - 4];
	}
	get start() {
		return this.buffer[this.index - 3];
	}
	get end() {
		return this.buffer[this.index - 2];
	}
	get size() {
		return this.buffer[this.index - 1];
	}
	get pos() {
		return this.index;
	}
	next() {
		this.index -= 4;
	}
	fork() {
		return new FlatBufferCursor(this.buffer, this.index);
	}
};
/**
Tree buffers contain (type, start, end, endIndex) quads for each
node. In such a buffer, nodes are stored in prefix order (parents
before children, with the endIndex of the parent indicating which
children belong to it).
*/
var TreeBuffer = class TreeBuffer {
	/**
	Create a tree buffer.
	*/
	constructor(buffer, length, set) {
		this.buffer = buffer;
		this.length = length;
		this.set = set;
	}
	/**
	@internal
	*/
	get type() {
		return NodeType.none;
	}
	/**
	@internal
	*/
	toString() {
		let result = [];
		for (let index = 0; index < this.buffer.length;) {
			result.push(this.childString(index));
			index = this.buffer[index + 3];
		}
		return result.join(",");
	}
	/**
	@internal
	*/
	childString(index) {
		let id = this.buffer[index], endIndex = this.buffer[index + 3];
		let type = this.set.types[id], result = type.name;
		if (/\W/.test(result) && !type.isError) result = JSON.stringify(result);
		index += 4;
		if (endIndex == index) return result;
		let children = [];
		while (index < endIndex) {
			children.push(this.childString(index));
			index = this.buffer[index + 3];
		}
		return result + "(" + children.join(",") + ")";
	}
	/**
	@internal
	*/
	findChild(startIndex, endIndex, dir, pos, side) {
		let { buffer } = this, pick = -1;
		for (let i = startIndex; i != endIndex; i = buffer[i + 3]) if (checkSide(side, pos, buffer[i + 1], buffer[i + 2])) {
			pick = i;
			if (dir > 0) break;
		}
		return pick;
	}
	/**
	@internal
	*/
	slice(startI, endI, from) {
		let b = this.buffer;
		let copy = new Uint16Array(endI - startI), len = 0;
		for (let i = startI, j = 0; i < endI;) {
			copy[j++] = b[i++];
			copy[j++] = b[i++] - from;
			let to = copy[j++] = b[i++] - from;
			copy[j++] = b[i++] - startI;
			len = Math.max(len, to);
		}
		return new TreeBuffer(copy, len, this.set);
	}
};
function checkSide(side, pos, from, to) {
	switch (side) {
		case -2: return from < pos;
		case -1: return to >= pos && from < pos;
		case 0: return from < pos && to > pos;
		case 1: return from <= pos && to > pos;
		case 2: return to > pos;
		case 4: return true;
	}
}
function resolveNode(node, pos, side, overlays) {
	var _a;
	while (node.from == node.to || (side < 1 ? node.from >= pos : node.from > pos) || (side > -1 ? node.to <= pos : node.to < pos)) {
		let parent = !overlays && node instanceof TreeNode && node.index < 0 ? null : node.parent;
		if (!parent) return node;
		node = parent;
	}
	let mode = overlays ? 0 : IterMode.IgnoreOverlays;
	if (overlays) {
		for (let scan = node, parent = scan.parent; parent; scan = parent, parent = scan.parent) if (scan instanceof TreeNode && scan.index < 0 && ((_a = parent.enter(pos, side, mode)) === null || _a === void 0 ? void 0 : _a.from) != scan.from) node = parent;
	}
	for (;;) {
		let inner = node.enter(pos, side, mode);
		if (!inner) return node;
		node = inner;
	}
}
var BaseNode = class {
	cursor(mode = 0) {
		return new TreeCursor(this, mode);
	}
	getChild(type, before = null, after = null) {
		let r = getChildren(this, type, before, after);
		return r.length ? r[0] : null;
	}
	getChildren(type, before = null, after = null) {
		return getChildren(this, type, before, after);
	}
	resolve(pos, side = 0) {
		return resolveNode(this, pos, side, false);
	}
	resolveInner(pos, side = 0) {
		return resolveNode(this, pos, side, true);
	}
	matchContext(context) {
		return matchNodeContext(this.parent, context);
	}
	enterUnfinishedNodesBefore(pos) {
		let scan = this.childBefore(pos), node = this;
		while (scan) {
			let last = scan.lastChild;
			if (!last || last.to != scan.to) break;
			if (last.type.isError && last.from == last.to) {
				node = scan;
				scan = last.prevSibling;
			} else scan = last;
		}
		return node;
	}
	get node() {
		return this;
	}
	get next() {
		return this.parent;
	}
};
var TreeNode = class TreeNode extends BaseNode {
	constructor(_tree, from, index, _parent) {
		super();
		this._tree = _tree;
		this.from = from;
		this.index = index;
		this._parent = _parent;
	}
	get type() {
		return this._tree.type;
	}
	get name() {
		return this._tree.type.name;
	}
	get to() {
		return this.from + this._tree.length;
	}
	nextChild(i, dir, pos, side, mode = 0) {
		for (let parent = this;;) {
			for (let { children, positions } = parent._tree, e = dir > 0 ? children.length : -1; i != e; i += dir) {
				let next = children[i], start = positions[i] + parent.from, mounted;
				if (!(mode & IterMode.EnterBracketed && next instanceof Tree && (mounted = MountedTree.get(next)) && !mounted.overlay && mounted.bracketed && pos >= start && pos <= start + next.length) && !checkSide(side, pos, start, start + next.length)) continue;
				if (next instanceof TreeBuffer) {
					if (mode & IterMode.ExcludeBuffers) continue;
					let index = next.findChild(0, next.buffer.length, dir, pos - start, side);
					if (index > -1) return new BufferNode(new BufferContext(parent, next, i, start), null, index);
				} else if (mode & IterMode.IncludeAnonymous || !next.type.isAnonymous || hasChild(next)) {
					let mounted;
					if (!(mode & IterMode.IgnoreMounts) && (mounted = MountedTree.get(next)) && !mounted.overlay) return new TreeNode(mounted.tree, start, i, parent);
					let inner = new TreeNode(next, start, i, parent);
					return mode & IterMode.IncludeAnonymous || !inner.type.isAnonymous ? inner : inner.nextChild(dir < 0 ? next.children.length - 1 : 0, dir, pos, side, mode);
				}
			}
			if (mode & IterMode.IncludeAnonymous || !parent.type.isAnonymous) return null;
			if (parent.index >= 0) i = parent.index + dir;
			else i = dir < 0 ? -1 : parent._parent._tree.children.length;
			parent = parent._parent;
			if (!parent) return null;
		}
	}
	get firstChild() {
		return this.nextChild(0, 1, 0, 4);
	}
	get lastChild() {
		return this.nextChild(this._tree.children.length - 1, -1, 0, 4);
	}
	childAfter(pos) {
		return this.nextChild(0, 1, pos, 2);
	}
	childBefore(pos) {
		return this.nextChild(this._tree.children.length - 1, -1, pos, -2);
	}
	prop(prop) {
		return this._tree.prop(prop);
	}
	enter(pos, side, mode = 0) {
		let mounted;
		if (!(mode & IterMode.IgnoreOverlays) && (mounted = MountedTree.get(this._tree)) && mounted.overlay) {
			let rPos = pos - this.from, enterBracketed = mode & IterMode.EnterBracketed && mounted.bracketed;
			for (let { from, to } of mounted.overlay) if ((side > 0 || enterBracketed ? from <= rPos : from < rPos) && (side < 0 || enterBracketed ? to >= rPos : to > rPos)) return new TreeNode(mounted.tree, mounted.overlay[0].from + this.from, -1, this);
		}
		return this.nextChild(0, 1, pos, side, mode);
	}
	nextSignificantParent() {
		let val = this;
		while (val.type.isAnonymous && val._parent) val = val._parent;
		return val;
	}
	get parent() {
		return this._parent ? this._parent.nextSignificantParent() : null;
	}
	get nextSibling() {
		return this._parent && this.index >= 0 ? this._parent.nextChild(this.index + 1, 1, 0, 4) : null;
	}
	get prevSibling() {
		return this._parent && this.index >= 0 ? this._parent.nextChild(this.index - 1, -1, 0, 4) : null;
	}
	get tree() {
		return this._tree;
	}
	toTree() {
		return this._tree;
	}
	/**
	@internal
	*/
	toString() {
		return this._tree.toString();
	}
};
function getChildren(node, type, before, after) {
	let cur = node.cursor(), result = [];
	if (!cur.firstChild()) return result;
	if (before != null) for (let found = false; !found;) {
		found = cur.type.is(before);
		if (!cur.nextSibling()) return result;
	}
	for (;;) {
		if (after != null && cur.type.is(after)) return result;
		if (cur.type.is(type)) result.push(cur.node);
		if (!cur.nextSibling()) return after == null ? result : [];
	}
}
function matchNodeContext(node, context, i = context.length - 1) {
	for (let p = node; i >= 0; p = p.parent) {
		if (!p) return false;
		if (!p.type.isAnonymous) {
			if (context[i] && context[i] != p.name) return false;
			i--;
		}
	}
	return true;
}
var BufferContext = class {
	constructor(parent, buffer, index, start) {
		this.parent = parent;
		this.buffer = buffer;
		this.index = index;
		this.start = start;
	}
};
var BufferNode = class BufferNode extends BaseNode {
	get name() {
		return this.type.name;
	}
	get from() {
		return this.context.start + this.context.buffer.buffer[this.index + 1];
	}
	get to() {
		return this.context.start + this.context.buffer.buffer[this.index + 2];
	}
	constructor(context, _parent, index) {
		super();
		this.context = context;
		this._parent = _parent;
		this.index = index;
		this.type = context.buffer.set.types[context.buffer.buffer[index]];
	}
	child(dir, pos, side) {
		let { buffer } = this.context;
		let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.context.start, side);
		return index < 0 ? null : new BufferNode(this.context, this, index);
	}
	get firstChild() {
		return this.child(1, 0, 4);
	}
	get lastChild() {
		return this.child(-1, 0, 4);
	}
	childAfter(pos) {
		return this.child(1, pos, 2);
	}
	childBefore(pos) {
		return this.child(-1, pos, -2);
	}
	prop(prop) {
		return this.type.prop(prop);
	}
	enter(pos, side, mode = 0) {
		if (mode & IterMode.ExcludeBuffers) return null;
		let { buffer } = this.context;
		let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], side > 0 ? 1 : -1, pos - this.context.start, side);
		return index < 0 ? null : new BufferNode(this.context, this, index);
	}
	get parent() {
		return this._parent || this.context.parent.nextSignificantParent();
	}
	externalSibling(dir) {
		return this._parent ? null : this.context.parent.nextChild(this.context.index + dir, dir, 0, 4);
	}
	get nextSibling() {
		let { buffer } = this.context;
		let after = buffer.buffer[this.index + 3];
		if (after < (this._parent ? buffer.buffer[this._parent.index + 3] : buffer.buffer.length)) return new BufferNode(this.context, this._parent, after);
		return this.externalSibling(1);
	}
	get prevSibling() {
		let { buffer } = this.context;
		let parentStart = this._parent ? this._parent.index + 4 : 0;
		if (this.index == parentStart) return this.externalSibling(-1);
		return new BufferNode(this.context, this._parent, buffer.findChild(parentStart, this.index, -1, 0, 4));
	}
	get tree() {
		return null;
	}
	toTree() {
		let children = [], positions = [];
		let { buffer } = this.context;
		let startI = this.index + 4, endI = buffer.buffer[this.index + 3];
		if (endI > startI) {
			let from = buffer.buffer[this.index + 1];
			children.push(buffer.slice(startI, endI, from));
			positions.push(0);
		}
		return new Tree(this.type, children, positions, this.to - this.from);
	}
	/**
	@internal
	*/
	toString() {
		return this.context.buffer.childString(this.index);
	}
};
function iterStack(heads) {
	if (!heads.length) return null;
	let pick = 0, picked = heads[0];
	for (let i = 1; i < heads.length; i++) {
		let node = heads[i];
		if (node.from > picked.from || node.to < picked.to) {
			picked = node;
			pick = i;
		}
	}
	let next = picked instanceof TreeNode && picked.index < 0 ? null : picked.parent;
	let newHeads = heads.slice();
	if (next) newHeads[pick] = next;
	else newHeads.splice(pick, 1);
	return new StackIterator(newHeads, picked);
}
var StackIterator = class {
	constructor(heads, node) {
		this.heads = heads;
		this.node = node;
	}
	get next() {
		return iterStack(this.heads);
	}
};
function stackIterator(tree, pos, side) {
	let inner = tree.resolveInner(pos, side), layers = null;
	for (let scan = inner instanceof TreeNode ? inner : inner.context.parent; scan; scan = scan.parent) if (scan.index < 0) {
		let parent = scan.parent;
		(layers || (layers = [inner])).push(parent.resolve(pos, side));
		scan = parent;
	} else {
		let mount = MountedTree.get(scan.tree);
		if (mount && mount.overlay && mount.overlay[0].from <= pos && mount.overlay[mount.overlay.length - 1].to >= pos) {
			let root = new TreeNode(mount.tree, mount.overlay[0].from + scan.from, -1, scan);
			(layers || (layers = [inner])).push(resolveNode(root, pos, side, false));
		}
	}
	return layers ? iterStack(layers) : inner;
}
/**
A tree cursor object focuses on a given node in a syntax tree, and
allows you to move to adjacent nodes.
*/
var TreeCursor = class {
	/**
	Shorthand for `.type.name`.
	*/
	get name() {
		return this.type.name;
	}
	/**
	@internal
	*/
	constructor(node, mode = 0) {
		/**
		@internal
		*/
		this.buffer = null;
		this.stack = [];
		/**
		@internal
		*/
		this.index = 0;
		this.bufferNode = null;
		this.mode = mode & ~IterMode.EnterBracketed;
		if (node instanceof TreeNode) this.yieldNode(node);
		else {
			this._tree = node.context.parent;
			this.buffer = node.context;
			for (let n = node._parent; n; n = n._parent) this.stack.unshift(n.index);
			this.bufferNode = node;
			this.yieldBuf(node.index);
		}
	}
	yieldNode(node) {
		if (!node) return false;
		this._tree = node;
		this.type = node.type;
		this.from = node.from;
		this.to = node.to;
		return true;
	}
	yieldBuf(index, type) {
		this.index = index;
		let { start, buffer } = this.buffer;
		this.type = type || buffer.set.types[buffer.buffer[index]];
		this.from = start + buffer.buffer[index + 1];
		this.to = start + buffer.buffer[index + 2];
		return true;
	}
	/**
	@internal
	*/
	yield(node) {
		if (!node) return false;
		if (node instanceof TreeNode) {
			this.buffer = null;
			return this.yieldNode(node);
		}
		this.buffer = node.context;
		return this.yieldBuf(node.index, node.type);
	}
	/**
	@internal
	*/
	toString() {
		return this.buffer ? this.buffer.buffer.childString(this.index) : this._tree.toString();
	}
	/**
	@internal
	*/
	enterChild(dir, pos, side) {
		if (!this.buffer) return this.yield(this._tree.nextChild(dir < 0 ? this._tree._tree.children.length - 1 : 0, dir, pos, side, this.mode));
		let { buffer } = this.buffer;
		let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.buffer.start, side);
		if (index < 0) return false;
		this.stack.push(this.index);
		return this.yieldBuf(index);
	}
	/**
	Move the cursor to this node's first child. When this returns
	false, the node has no child, and the cursor has not been moved.
	*/
	firstChild() {
		return this.enterChild(1, 0, 4);
	}
	/**
	Move the cursor to this node's last child.
	*/
	lastChild() {
		return this.enterChild(-1, 0, 4);
	}
	/**
	Move the cursor to the first child that ends after `pos`.
	*/
	childAfter(pos) {
		return this.enterChild(1, pos, 2);
	}
	/**
	Move to the last child that starts before `pos`.
	*/
	childBefore(pos) {
		return this.enterChild(-1, pos, -2);
	}
	/**
	Move the cursor to the child around `pos`. If side is -1 the
	child may end at that position, when 1 it may start there. This
	will also enter [overlaid](#common.MountedTree.overlay)
	[mounted](#common.NodeProp^mounted) trees unless `overlays` is
	set to false.
	*/
	enter(pos, side, mode = this.mode) {
		if (!this.buffer) return this.yield(this._tree.enter(pos, side, mode));
		return mode & IterMode.ExcludeBuffers ? false : this.enterChild(1, pos, side);
	}
	/**
	Move to the node's parent node, if this isn't the top node.
	*/
	parent() {
		if (!this.buffer) return this.yieldNode(this.mode & IterMode.IncludeAnonymous ? this._tree._parent : this._tree.parent);
		if (this.stack.length) return this.yieldBuf(this.stack.pop());
		let parent = this.mode & IterMode.IncludeAnonymous ? this.buffer.parent : this.buffer.parent.nextSignificantParent();
		this.buffer = null;
		return this.yieldNode(parent);
	}
	/**
	@internal
	*/
	sibling(dir) {
		if (!this.buffer) return !this._tree._parent ? false : this.yield(this._tree.index < 0 ? null : this._tree._parent.nextChild(this._tree.index + dir, dir, 0, 4, this.mode));
		let { buffer } = this.buffer, d = this.stack.length - 1;
		if (dir < 0) {
			let parentStart = d < 0 ? 0 : this.stack[d] + 4;
			if (this.index != parentStart) return this.yieldBuf(buffer.findChild(parentStart, this.index, -1, 0, 4));
		} else {
			let after = buffer.buffer[this.index + 3];
			if (after < (d < 0 ? buffer.buffer.length : buffer.buffer[this.stack[d] + 3])) return this.yieldBuf(after);
		}
		return d < 0 ? this.yield(this.buffer.parent.nextChild(this.buffer.index + dir, dir, 0, 4, this.mode)) : false;
	}
	/**
	Move to this node's next sibling, if any.
	*/
	nextSibling() {
		return this.sibling(1);
	}
	/**
	Move to this node's previous sibling, if any.
	*/
	prevSibling() {
		return this.sibling(-1);
	}
	atLastNode(dir) {
		let index, parent, { buffer } = this;
		if (buffer) {
			if (dir > 0) {
				if (this.index < buffer.buffer.buffer.length) return false;
			} else for (let i = 0; i < this.index; i++) if (buffer.buffer.buffer[i + 3] < this.index) return false;
			({index, parent} = buffer);
		} else ({index, _parent: parent} = this._tree);
		for (; parent; {index, _parent: parent} = parent) if (index > -1) for (let i = index + dir, e = dir < 0 ? -1 : parent._tree.children.length; i != e; i += dir) {
			let child = parent._tree.children[i];
			if (this.mode & IterMode.IncludeAnonymous || child instanceof TreeBuffer || !child.type.isAnonymous || hasChild(child)) return false;
		}
		return true;
	}
	move(dir, enter) {
		if (enter && this.enterChild(dir, 0, 4)) return true;
		for (;;) {
			if (this.sibling(dir)) return true;
			if (this.atLastNode(dir) || !this.parent()) return false;
		}
	}
	/**
	Move to the next node in a
	[pre-order](https://en.wikipedia.org/wiki/Tree_traversal#Pre-order,_NLR)
	traversal, going from a node to its first child or, if the
	current node is empty or `enter` is false, its next sibling or
	the next sibling of the first parent node that has one.
	*/
	next(enter = true) {
		return this.move(1, enter);
	}
	/**
	Move to the next node in a last-to-first pre-order traversal. A
	node is followed by its last child or, if it has none, its
	previous sibling or the previous sibling of the first parent
	node that has one.
	*/
	prev(enter = true) {
		return this.move(-1, enter);
	}
	/**
	Move the cursor to the innermost node that covers `pos`. If
	`side` is -1, it will enter nodes that end at `pos`. If it is 1,
	it will enter nodes that start at `pos`.
	*/
	moveTo(pos, side = 0) {
		while (this.from == this.to || (side < 1 ? this.from >= pos : this.from > pos) || (side > -1 ? this.to <= pos : this.to < pos)) if (!this.parent()) break;
		while (this.enterChild(1, pos, side));
		return this;
	}
	/**
	Get a [syntax node](#common.SyntaxNode) at the cursor's current
	position.
	*/
	get node() {
		if (!this.buffer) return this._tree;
		let cache = this.bufferNode, result = null, depth = 0;
		if (cache && cache.context == this.buffer) scan: for (let index = this.index, d = this.stack.length; d >= 0;) {
			for (let c = cache; c; c = c._parent) if (c.index == index) {
				if (index == this.index) return c;
				result = c;
				depth = d + 1;
				break scan;
			}
			index = this.stack[--d];
		}
		for (let i = depth; i < this.stack.length; i++) result = new BufferNode(this.buffer, result, this.stack[i]);
		return this.bufferNode = new BufferNode(this.buffer, result, this.index);
	}
	/**
	Get the [tree](#common.Tree) that represents the current node, if
	any. Will return null when the node is in a [tree
	buffer](#common.TreeBuffer).
	*/
	get tree() {
		return this.buffer ? null : this._tree._tree;
	}
	/**
	Iterate over the current node and all its descendants, calling
	`enter` when entering a node and `leave`, if given, when leaving
	one. When `enter` returns `false`, any children of that node are
	skipped, and `leave` isn't called for it.
	*/
	iterate(enter, leave) {
		for (let depth = 0;;) {
			let mustLeave = false;
			if (this.type.isAnonymous || enter(this) !== false) {
				if (this.firstChild()) {
					depth++;
					continue;
				}
				if (!this.type.isAnonymous) mustLeave = true;
			}
			for (;;) {
				if (mustLeave && leave) leave(this);
				mustLeave = this.type.isAnonymous;
				if (!depth) return;
				if (this.nextSibling()) break;
				this.parent();
				depth--;
				mustLeave = true;
			}
		}
	}
	/**
	Test whether the current node matches a given context—a sequence
	of direct parent node names. Empty strings in the context array
	are treated as wildcards.
	*/
	matchContext(context) {
		if (!this.buffer) return matchNodeContext(this.node.parent, context);
		let { buffer } = this.buffer, { types } = buffer.set;
		for (let i = context.length - 1, d = this.stack.length - 1; i >= 0; d--) {
			if (d < 0) return matchNodeContext(this._tree, context, i);
			let type = types[buffer.buffer[this.stack[d]]];
			if (!type.isAnonymous) {
				if (context[i] && context[i] != type.name) return false;
				i--;
			}
		}
		return true;
	}
};
function hasChild(tree) {
	return tree.children.some((ch) => ch instanceof TreeBuffer || !ch.type.isAnonymous || hasChild(ch));
}
function buildTree(data) {
	var _a;
	let { buffer, nodeSet, maxBufferLength = DefaultBufferLength, reused = [], minRepeatType = nodeSet.types.length } = data;
	let cursor = Array.isArray(buffer) ? new FlatBufferCursor(buffer, buffer.length) : buffer;
	let types = nodeSet.types;
	let contextHash = 0, lookAhead = 0;
	function takeNode(parentStart, minPos, children, positions, inRepeat, depth) {
		let { id, start, end, size } = cursor;
		let lookAheadAtStart = lookAhead, contextAtStart = contextHash;
		if (size < 0) {
			cursor.next();
			if (size == -1) {
				let node = reused[id];
				children.push(node);
				positions.push(start - parentStart);
				return;
			} else if (size == -3) {
				contextHash = id;
				return;
			} else if (size == -4) {
				lookAhead = id;
				return;
			} else throw new RangeError(`Unrecognized record size: ${size}`);
		}
		let type = types[id], node, buffer;
		let startPos = start - parentStart;
		if (end - start <= maxBufferLength && (buffer = findBufferSize(cursor.pos - minPos, inRepeat))) {
			let data = new Uint16Array(buffer.size - buffer.skip);
			let endPos = cursor.pos - buffer.size, index = data.length;
			while (cursor.pos > endPos) index = copyToBuffer(buffer.start, data, index);
			node = new TreeBuffer(data, end - buffer.start, nodeSet);
			startPos = buffer.start - parentStart;
		} else {
			let endPos = cursor.pos - size;
			cursor.next();
			let localChildren = [], localPositions = [];
			let localInRepeat = id >= minRepeatType ? id : -1;
			let lastGroup = 0, lastEnd = end, groupLookAhead = lookAheadAtStart;
			while (cursor.pos > endPos) if (localInRepeat >= 0 && cursor.id == localInRepeat && cursor.size >= 0) {
				if (cursor.end <= lastEnd - maxBufferLength) {
					makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
					lastGroup = localChildren.length;
					lastEnd = cursor.end;
					groupLookAhead = lookAhead;
				}
				cursor.next();
			} else if (depth > 2500) takeFlatNode(start, endPos, localChildren, localPositions);
			else {
				if (localInRepeat >= 0 && cursor.size == -1 && reused[cursor.id].type == nodeSet.types[localInRepeat]) {
					if (lastGroup < localChildren.length) makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
					lastGroup = localChildren.length + 1;
					lastEnd = cursor.start;
					groupLookAhead = lookAhead;
				}
				takeNode(start, endPos, localChildren, localPositions, localInRepeat, depth + 1);
			}
			if (localInRepeat >= 0 && lastGroup > 0 && lastGroup < localChildren.length) makeRepeatLeaf(localChildren, localPositions, start, lastGroup, start, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
			localChildren.reverse();
			localPositions.reverse();
			if (localInRepeat > -1 && lastGroup > 0) {
				let make = makeBalanced(type, contextAtStart);
				node = balanceRange(type, localChildren, localPositions, 0, localChildren.length, 0, end - start, make, make);
			} else node = makeTree(type, localChildren, localPositions, end - start, lookAheadAtStart - end, contextAtStart);
		}
		children.push(node);
		positions.push(startPos);
	}
	function takeFlatNode(parentStart, minPos, children, positions) {
		let nodes = [];
		let nodeCount = 0, stopAt = -1;
		while (cursor.pos > minPos) {
			let { id, start, end, size } = cursor;
			if (size > 4) cursor.next();
			else if (stopAt > -1 && start < stopAt) break;
			else {
				if (stopAt < 0) stopAt = end - maxBufferLength;
				nodes.push(id, start, end);
				nodeCount++;
				cursor.next();
			}
		}
		if (nodeCount) {
			let buffer = new Uint16Array(nodeCount * 4);
			let start = nodes[nodes.length - 2];
			for (let i = nodes.length - 3, j = 0; i >= 0; i -= 3) {
				buffer[j++] = nodes[i];
				buffer[j++] = nodes[i + 1] - start;
				buffer[j++] = nodes[i + 2] - start;
				buffer[j++] = j;
			}
			children.push(new TreeBuffer(buffer, nodes[2] - start, nodeSet));
			positions.push(start - parentStart);
		}
	}
	function makeBalanced(type, contextHash) {
		return (children, positions, length) => {
			let lookAhead = 0, lastI = children.length - 1, last, lookAheadProp;
			if (lastI >= 0 && (last = children[lastI]) instanceof Tree) {
				if (!lastI && last.type == type && last.length == length) return last;
				if (lookAheadProp = last.prop(NodeProp.lookAhead)) lookAhead = positions[lastI] + last.length + lookAheadProp - length;
			}
			return makeTree(type, children, positions, length, lookAhead, contextHash);
		};
	}
	function makeRepeatLeaf(children, positions, base, i, from, to, type, lookAhead, contextHash) {
		let localChildren = [], localPositions = [];
		while (children.length > i) {
			localChildren.push(children.pop());
			localPositions.push(positions.pop() + base - from);
		}
		children.push(makeTree(nodeSet.types[type], localChildren, localPositions, to - from, lookAhead - to, contextHash));
		positions.push(from - base);
	}
	function makeTree(type, children, positions, length, lookAhead, contextHash, props) {
		if (contextHash) {
			let pair = [NodeProp.contextHash, contextHash];
			props = props ? [pair].concat(props) : [pair];
		}
		if (lookAhead > 25) {
			let pair = [NodeProp.lookAhead, lookAhead];
			props = props ? [pair].concat(props) : [pair];
		}
		return new Tree(type, children, positions, length, props);
	}
	function findBufferSize(maxSize, inRepeat) {
		let fork = cursor.fork();
		let size = 0, start = 0, skip = 0, minStart = fork.end - maxBufferLength;
		let result = {
			size: 0,
			start: 0,
			skip: 0
		};
		scan: for (let minPos = fork.pos - maxSize; fork.pos > minPos;) {
			let nodeSize = fork.size;
			if (fork.id == inRepeat && nodeSize >= 0) {
				result.size = size;
				result.start = start;
				result.skip = skip;
				skip += 4;
				size += 4;
				fork.next();
				continue;
			}
			let startPos = fork.pos - nodeSize;
			if (nodeSize < 0 || startPos < minPos || fork.start < minStart) break;
			let localSkipped = fork.id >= minRepeatType ? 4 : 0;
			let nodeStart = fork.start;
			fork.next();
			while (fork.pos > startPos) {
				if (fork.size < 0) {
					if (fork.size == -3 || fork.size == -4) localSkipped += 4;
					else break scan;
				} else if (fork.id >= minRepeatType) localSkipped += 4;
				fork.next();
			}
			start = nodeStart;
			size += nodeSize;
			skip += localSkipped;
		}
		if (inRepeat < 0 || size == maxSize) {
			result.size = size;
			result.start = start;
			result.skip = skip;
		}
		return result.size > 4 ? result : void 0;
	}
	function copyToBuffer(bufferStart, buffer, index) {
		let { id, start, end, size } = cursor;
		cursor.next();
		if (size >= 0 && id < minRepeatType) {
			let startIndex = index;
			if (size > 4) {
				let endPos = cursor.pos - (size - 4);
				while (cursor.pos > endPos) index = copyToBuffer(bufferStart, buffer, index);
			}
			buffer[--index] = startIndex;
			buffer[--index] = end - bufferStart;
			buffer[--index] = start - bufferStart;
			buffer[--index] = id;
		} else if (size == -3) contextHash = id;
		else if (size == -4) lookAhead = id;
		return index;
	}
	let children = [], positions = [];
	while (cursor.pos > 0) takeNode(data.start || 0, data.bufferStart || 0, children, positions, -1, 0);
	let length = (_a = data.length) !== null && _a !== void 0 ? _a : children.length ? positions[0] + children[0].length : 0;
	return new Tree(types[data.topID], children.reverse(), positions.reverse(), length);
}
const nodeSizeCache = /* @__PURE__ */ new WeakMap();
function nodeSize(balanceType, node) {
	if (!balanceType.isAnonymous || node instanceof TreeBuffer || node.type != balanceType) return 1;
	let size = nodeSizeCache.get(node);
	if (size == null) {
		size = 1;
		for (let child of node.children) {
			if (child.type != balanceType || !(child instanceof Tree)) {
				size = 1;
				break;
			}
			size += nodeSize(balanceType, child);
		}
		nodeSizeCache.set(node, size);
	}
	return size;
}
function balanceRange(balanceType, children, positions, from, to, start, length, mkTop, mkTree) {
	let total = 0;
	for (let i = from; i < to; i++) total += nodeSize(balanceType, children[i]);
	let maxChild = Math.ceil(total * 1.5 / 8);
	let localChildren = [], localPositions = [];
	function divide(children, positions, from, to, offset) {
		for (let i = from; i < to;) {
			let groupFrom = i, groupStart = positions[i], groupSize = nodeSize(balanceType, children[i]);
			i++;
			for (; i < to; i++) {
				let nextSize = nodeSize(balanceType, children[i]);
				if (groupSize + nextSize >= maxChild) break;
				groupSize += nextSize;
			}
			if (i == groupFrom + 1) {
				if (groupSize > maxChild) {
					let only = children[groupFrom];
					divide(only.children, only.positions, 0, only.children.length, positions[groupFrom] + offset);
					continue;
				}
				localChildren.push(children[groupFrom]);
			} else {
				let length = positions[i - 1] + children[i - 1].length - groupStart;
				localChildren.push(balanceRange(balanceType, children, positions, groupFrom, i, groupStart, length, null, mkTree));
			}
			localPositions.push(groupStart + offset - start);
		}
	}
	divide(children, positions, from, to, 0);
	return (mkTop || mkTree)(localChildren, localPositions, length);
}
/**
A superclass that parsers should extend.
*/
var Parser = class {
	/**
	Start a parse, returning a [partial parse](#common.PartialParse)
	object. [`fragments`](#common.TreeFragment) can be passed in to
	make the parse incremental.
	
	By default, the entire input is parsed. You can pass `ranges`,
	which should be a sorted array of non-empty, non-overlapping
	ranges, to parse only those ranges. The tree returned in that
	case will start at `ranges[0].from`.
	*/
	startParse(input, fragments, ranges) {
		if (typeof input == "string") input = new StringInput(input);
		ranges = !ranges ? [new Range(0, input.length)] : ranges.length ? ranges.map((r) => new Range(r.from, r.to)) : [new Range(0, 0)];
		return this.createParse(input, fragments || [], ranges);
	}
	/**
	Run a full parse, returning the resulting tree.
	*/
	parse(input, fragments, ranges) {
		let parse = this.startParse(input, fragments, ranges);
		for (;;) {
			let done = parse.advance();
			if (done) return done;
		}
	}
};
var StringInput = class {
	constructor(string) {
		this.string = string;
	}
	get length() {
		return this.string.length;
	}
	chunk(from) {
		return this.string.slice(from);
	}
	get lineChunks() {
		return false;
	}
	read(from, to) {
		return this.string.slice(from, to);
	}
};
const stoppedInner = new NodeProp({ perNode: true });

// node_modules/@lezer/lr/dist/index.js
/**
A parse stack. These are used internally by the parser to track
parsing progress. They also provide some properties and methods
that external code such as a tokenizer can use to get information
about the parse state.
*/
var Stack = class Stack {
	/**
	@internal
	*/
	constructor(p, stack, state, reducePos, pos, score, buffer, bufferBase, curContext, lookAhead = 0, parent) {
		this.p = p;
		this.stack = stack;
		this.state = state;
		this.reducePos = reducePos;
		this.pos = pos;
		this.score = score;
		this.buffer = buffer;
		this.bufferBase = bufferBase;
		this.curContext = curContext;
		this.lookAhead = lookAhead;
		this.parent = parent;
	}
	/**
	@internal
	*/
	toString() {
		return `[${this.stack.filter((_, i) => i % 3 == 0).concat(this.state)}]@${this.pos}${this.score ? "!" + this.score : ""}`;
	}
	/**
	@internal
	*/
	static start(p, state, pos = 0) {
		let cx = p.parser.context;
		return new Stack(p, [], state, pos, pos, 0, [], 0, cx ? new StackContext(cx, cx.start) : null, 0, null);
	}
	/**
	The stack's current [context](#lr.ContextTracker) value, if
	any. Its type will depend on the context tracker's type
	parameter, or it will be `null` if there is no context
	tracker.
	*/
	get context() {
		return this.curContext ? this.curContext.context : null;
	}
	/**
	@internal
	*/
	pushState(state, start) {
		this.stack.push(this.state, start, this.bufferBase + this.buffer.length);
		this.state = state;
	}
	/**
	@internal
	*/
	reduce(action) {
		var _a;
		let depth = action >> 19, type = action & 65535;
		let { parser } = this.p;
		let lookaheadRecord = this.reducePos < this.pos - 25 && this.setLookAhead(this.pos);
		let dPrec = parser.dynamicPrecedence(type);
		if (dPrec) this.score += dPrec;
		if (depth == 0) {
			if (type < parser.minRepeatTerm && this.reducePos < this.pos) this.reducePos = this.pos;
			this.pushState(parser.getGoto(this.state, type, true), this.reducePos);
			if (type < parser.minRepeatTerm) this.storeNode(type, this.reducePos, this.reducePos, lookaheadRecord ? 8 : 4, true);
			this.reduceContext(type, this.reducePos);
			return;
		}
		let base = this.stack.length - (depth - 1) * 3 - (action & 262144 ? 6 : 0);
		let start = base ? this.stack[base - 2] : this.p.ranges[0].from;
		if (type < parser.minRepeatTerm && start == this.reducePos && this.reducePos < this.pos) this.reducePos = this.pos;
		let size = this.reducePos - start;
		if (size >= 2e3 && !((_a = this.p.parser.nodeSet.types[type]) === null || _a === void 0 ? void 0 : _a.isAnonymous)) {
			if (start == this.p.lastBigReductionStart) {
				this.p.bigReductionCount++;
				this.p.lastBigReductionSize = size;
			} else if (this.p.lastBigReductionSize < size) {
				this.p.bigReductionCount = 1;
				this.p.lastBigReductionStart = start;
				this.p.lastBigReductionSize = size;
			}
		}
		let bufferBase = base ? this.stack[base - 1] : 0, count = this.bufferBase + this.buffer.length - bufferBase;
		if (type < parser.minRepeatTerm || action & 131072) {
			let pos = parser.stateFlag(this.state, 1) ? this.pos : this.reducePos;
			this.storeNode(type, start, pos, count + 4, true);
		}
		if (action & 262144) this.state = this.stack[base];
		else {
			let baseStateID = this.stack[base - 3];
			this.state = parser.getGoto(baseStateID, type, true);
		}
		while (this.stack.length > base) this.stack.pop();
		this.reduceContext(type, start);
	}
	/**
	@internal
	*/
	storeNode(term, start, end, size = 4, mustSink = false) {
		if (term == 0 && (!this.stack.length || this.stack[this.stack.length - 1] < this.buffer.length + this.bufferBase)) {
			let top = this.buffer.length;
			if (top > 0 && this.buffer[top - 4] == 0 && this.buffer[top - 1] > -1) {
				if (start == end) return;
				if (this.buffer[top - 2] >= start) {
					this.buffer[top - 2] = end;
					return;
				}
			}
		}
		if (!mustSink || this.pos == end) this.buffer.push(term, start, end, size);
		else {
			let index = this.buffer.length;
			if (index > 0 && (this.buffer[index - 4] != 0 || this.buffer[index - 1] < 0)) {
				let mustMove = false;
				for (let scan = index; scan > 0 && this.buffer[scan - 2] > end; scan -= 4) if (this.buffer[scan - 1] >= 0) {
					mustMove = true;
					break;
				}
				if (mustMove) while (index > 0 && this.buffer[index - 2] > end) {
					this.buffer[index] = this.buffer[index - 4];
					this.buffer[index + 1] = this.buffer[index - 3];
					this.buffer[index + 2] = this.buffer[index - 2];
					this.buffer[index + 3] = this.buffer[index - 1];
					index -= 4;
					if (size > 4) size -= 4;
				}
			}
			this.buffer[index] = term;
			this.buffer[index + 1] = start;
			this.buffer[index + 2] = end;
			this.buffer[index + 3] = size;
		}
	}
	/**
	@internal
	*/
	shift(action, type, start, end) {
		if (action & 131072) this.pushState(action & 65535, this.pos);
		else if ((action & 262144) == 0) {
			let nextState = action, { parser } = this.p;
			this.pos = end;
			let skipped = parser.stateFlag(nextState, 1);
			if (!skipped && (end > start || type <= parser.maxNode)) this.reducePos = end;
			this.pushState(nextState, skipped ? start : Math.min(start, this.reducePos));
			this.shiftContext(type, start);
			if (type <= parser.maxNode) this.buffer.push(type, start, end, 4);
		} else {
			this.pos = end;
			this.shiftContext(type, start);
			if (type <= this.p.parser.maxNode) this.buffer.push(type, start, end, 4);
		}
	}
	/**
	@internal
	*/
	apply(action, next, nextStart, nextEnd) {
		if (action & 65536) this.reduce(action);
		else this.shift(action, next, nextStart, nextEnd);
	}
	/**
	@internal
	*/
	useNode(value, next, start) {
		let index = this.p.reused.length - 1;
		if (index < 0 || this.p.reused[index] != value) {
			this.p.reused.push(value);
			index++;
		}
		let end = this.reducePos = this.pos = start + value.length;
		this.pushState(next, start);
		this.buffer.push(index, start, end, -1);
		if (this.curContext) this.updateContext(this.curContext.tracker.reuse(this.curContext.context, value, this, this.p.stream.reset(this.pos - value.length)));
	}
	/**
	@internal
	*/
	split() {
		let parent = this;
		let off = parent.buffer.length;
		if (off && parent.buffer[off - 4] == 0) off -= 4;
		while (off > 0 && parent.buffer[off - 2] > parent.reducePos) off -= 4;
		let buffer = parent.buffer.slice(off), base = parent.bufferBase + off;
		while (parent && base == parent.bufferBase) parent = parent.parent;
		return new Stack(this.p, this.stack.slice(), this.state, this.reducePos, this.pos, this.score, buffer, base, this.curContext, this.lookAhead, parent);
	}
	/**
	@internal
	*/
	recoverByDelete(next, nextEnd) {
		let isNode = next <= this.p.parser.maxNode;
		if (isNode) this.storeNode(next, this.pos, nextEnd, 4);
		this.storeNode(0, this.pos, nextEnd, isNode ? 8 : 4);
		this.pos = this.reducePos = nextEnd;
		this.score -= 190;
	}
	/**
	Check if the given term would be able to be shifted (optionally
	after some reductions) on this stack. This can be useful for
	external tokenizers that want to make sure they only provide a
	given token when it applies.
	*/
	canShift(term) {
		for (let sim = new SimulatedStack(this);;) {
			let action = this.p.parser.stateSlot(sim.state, 4) || this.p.parser.hasAction(sim.state, term);
			if (action == 0) return false;
			if ((action & 65536) == 0) return true;
			sim.reduce(action);
		}
	}
	/**
	@internal
	*/
	recoverByInsert(next) {
		if (this.stack.length >= 300) return [];
		let nextStates = this.p.parser.nextStates(this.state);
		if (nextStates.length > 8 || this.stack.length >= 120) {
			let best = [];
			for (let i = 0, s; i < nextStates.length; i += 2) if ((s = nextStates[i + 1]) != this.state && this.p.parser.hasAction(s, next)) best.push(nextStates[i], s);
			if (this.stack.length < 120) for (let i = 0; best.length < 8 && i < nextStates.length; i += 2) {
				let s = nextStates[i + 1];
				if (!best.some((v, i) => i & 1 && v == s)) best.push(nextStates[i], s);
			}
			nextStates = best;
		}
		let result = [];
		for (let i = 0; i < nextStates.length && result.length < 4; i += 2) {
			let s = nextStates[i + 1];
			if (s == this.state) continue;
			let stack = this.split();
			stack.pushState(s, this.pos);
			stack.storeNode(0, stack.pos, stack.pos, 4, true);
			stack.shiftContext(nextStates[i], this.pos);
			stack.reducePos = this.pos;
			stack.score -= 200;
			result.push(stack);
		}
		return result;
	}
	/**
	@internal
	*/
	forceReduce() {
		let { parser } = this.p;
		let reduce = parser.stateSlot(this.state, 5);
		if ((reduce & 65536) == 0) return false;
		if (!parser.validAction(this.state, reduce)) {
			let depth = reduce >> 19, term = reduce & 65535;
			let target = this.stack.length - depth * 3;
			if (target < 0 || parser.getGoto(this.stack[target], term, false) < 0) {
				let backup = this.findForcedReduction();
				if (backup == null) return false;
				reduce = backup;
			}
			this.storeNode(0, this.pos, this.pos, 4, true);
			this.score -= 100;
		}
		this.reducePos = this.pos;
		this.reduce(reduce);
		return true;
	}
	/**
	Try to scan through the automaton to find some kind of reduction
	that can be applied. Used when the regular ForcedReduce field
	isn't a valid action. @internal
	*/
	findForcedReduction() {
		let { parser } = this.p, seen = [];
		let explore = (state, depth) => {
			if (seen.includes(state)) return;
			seen.push(state);
			return parser.allActions(state, (action) => {
				if (action & 393216);
				else if (action & 65536) {
					let rDepth = (action >> 19) - depth;
					if (rDepth > 1) {
						let term = action & 65535, target = this.stack.length - rDepth * 3;
						if (target >= 0 && parser.getGoto(this.stack[target], term, false) >= 0) return rDepth << 19 | 65536 | term;
					}
				} else {
					let found = explore(action, depth + 1);
					if (found != null) return found;
				}
			});
		};
		return explore(this.state, 0);
	}
	/**
	@internal
	*/
	forceAll() {
		while (!this.p.parser.stateFlag(this.state, 2)) if (!this.forceReduce()) {
			this.storeNode(0, this.pos, this.pos, 4, true);
			break;
		}
		return this;
	}
	/**
	Check whether this state has no further actions (assumed to be a direct descendant of the
	top state, since any other states must be able to continue
	somehow). @internal
	*/
	get deadEnd() {
		if (this.stack.length != 3) return false;
		let { parser } = this.p;
		return parser.data[parser.stateSlot(this.state, 1)] == 65535 && !parser.stateSlot(this.state, 4);
	}
	/**
	Restart the stack (put it back in its start state). Only safe
	when this.stack.length == 3 (state is directly below the top
	state). @internal
	*/
	restart() {
		this.storeNode(0, this.pos, this.pos, 4, true);
		this.state = this.stack[0];
		this.stack.length = 0;
	}
	/**
	@internal
	*/
	sameState(other) {
		if (this.state != other.state || this.stack.length != other.stack.length) return false;
		for (let i = 0; i < this.stack.length; i += 3) if (this.stack[i] != other.stack[i]) return false;
		return true;
	}
	/**
	Get the parser used by this stack.
	*/
	get parser() {
		return this.p.parser;
	}
	/**
	Test whether a given dialect (by numeric ID, as exported from
	the terms file) is enabled.
	*/
	dialectEnabled(dialectID) {
		return this.p.parser.dialect.flags[dialectID];
	}
	shiftContext(term, start) {
		if (this.curContext) this.updateContext(this.curContext.tracker.shift(this.curContext.context, term, this, this.p.stream.reset(start)));
	}
	reduceContext(term, start) {
		if (this.curContext) this.updateContext(this.curContext.tracker.reduce(this.curContext.context, term, this, this.p.stream.reset(start)));
	}
	/**
	@internal
	*/
	emitContext() {
		let last = this.buffer.length - 1;
		if (last < 0 || this.buffer[last] != -3) this.storeNode(this.curContext.hash, this.reducePos, this.reducePos, -3, true);
	}
	/**
	@internal
	*/
	emitLookAhead() {
		let last = this.buffer.length - 1;
		if (last < 0 || this.buffer[last] != -4) this.buffer.push(this.lookAhead, this.pos, this.pos, -4);
	}
	updateContext(context) {
		if (context != this.curContext.context) {
			let newCx = new StackContext(this.curContext.tracker, context);
			if (newCx.hash != this.curContext.hash) this.emitContext();
			this.curContext = newCx;
		}
	}
	/**
	@internal
	*/
	setLookAhead(lookAhead) {
		if (lookAhead <= this.lookAhead) return false;
		this.emitLookAhead();
		this.lookAhead = lookAhead;
		return true;
	}
	/**
	@internal
	*/
	close() {
		if (this.curContext && this.curContext.tracker.strict) this.emitContext();
		if (this.lookAhead > 0) this.emitLookAhead();
	}
};
var StackContext = class {
	constructor(tracker, context) {
		this.tracker = tracker;
		this.context = context;
		this.hash = tracker.strict ? tracker.hash(context) : 0;
	}
};
var SimulatedStack = class {
	constructor(start) {
		this.start = start;
		this.state = start.state;
		this.stack = start.stack;
		this.base = this.stack.length;
	}
	reduce(action) {
		let term = action & 65535, depth = action >> 19;
		if (depth == 0) {
			if (this.stack == this.start.stack) this.stack = this.stack.slice();
			this.stack.push(this.state, 0, 0);
			this.base += 3;
		} else this.base -= (depth - 1) * 3;
		let goto = this.start.p.parser.getGoto(this.stack[this.base - 3], term, true);
		this.state = goto;
	}
};
var StackBufferCursor = class StackBufferCursor {
	constructor(stack, pos, index) {
		this.stack = stack;
		this.pos = pos;
		this.index = index;
		this.buffer = stack.buffer;
		if (this.index == 0) this.maybeNext();
	}
	static create(stack, pos = stack.bufferBase + stack.buffer.length) {
		return new StackBufferCursor(stack, pos, pos - stack.bufferBase);
	}
	maybeNext() {
		let next = this.stack.parent;
		if (next != null) {
			this.index = this.stack.bufferBase - next.bufferBase;
			this.stack = next;
			this.buffer = next.buffer;
		}
	}
	get id() {
		return this.buffer[this.index - 4];
	}
	get start() {
		return this.buffer[this.index - 3];
	}
	get end() {
		return this.buffer[this.index - 2];
	}
	get size() {
		return this.buffer[this.index - 1];
	}
	next() {
		this.index -= 4;
		this.pos -= 4;
		if (this.index == 0) this.maybeNext();
	}
	fork() {
		return new StackBufferCursor(this.stack, this.pos, this.index);
	}
};
function decodeArray(input, Type = Uint16Array) {
	if (typeof input != "string") return input;
	let array = null;
	for (let pos = 0, out = 0; pos < input.length;) {
		let value = 0;
		for (;;) {
			let next = input.charCodeAt(pos++), stop = false;
			if (next == 126) {
				value = 65535;
				break;
			}
			if (next >= 92) next--;
			if (next >= 34) next--;
			let digit = next - 32;
			if (digit >= 46) {
				digit -= 46;
				stop = true;
			}
			value += digit;
			if (stop) break;
			value *= 46;
		}
		if (array) array[out++] = value;
		else array = new Type(value);
	}
	return array;
}
var CachedToken = class {
	constructor() {
		this.start = -1;
		this.value = -1;
		this.end = -1;
		this.extended = -1;
		this.lookAhead = 0;
		this.mask = 0;
		this.context = 0;
	}
};
const nullToken = new CachedToken();
/**
[Tokenizers](#lr.ExternalTokenizer) interact with the input
through this interface. It presents the input as a stream of
characters, tracking lookahead and hiding the complexity of
[ranges](#common.Parser.parse^ranges) from tokenizer code.
*/
var InputStream = class {
	/**
	@internal
	*/
	constructor(input, ranges) {
		this.input = input;
		this.ranges = ranges;
		/**
		@internal
		*/
		this.chunk = "";
		/**
		@internal
		*/
		this.chunkOff = 0;
		/**
		Backup chunk
		*/
		this.chunk2 = "";
		this.chunk2Pos = 0;
		/**
		The character code of the next code unit in the input, or -1
		when the stream is at the end of the input.
		*/
		this.next = -1;
		/**
		@internal
		*/
		this.token = nullToken;
		this.rangeIndex = 0;
		this.pos = this.chunkPos = ranges[0].from;
		this.range = ranges[0];
		this.end = ranges[ranges.length - 1].to;
		this.readNext();
	}
	/**
	@internal
	*/
	resolveOffset(offset, assoc) {
		let range = this.range, index = this.rangeIndex;
		let pos = this.pos + offset;
		while (pos < range.from) {
			if (!index) return null;
			let next = this.ranges[--index];
			pos -= range.from - next.to;
			range = next;
		}
		while (assoc < 0 ? pos > range.to : pos >= range.to) {
			if (index == this.ranges.length - 1) return null;
			let next = this.ranges[++index];
			pos += next.from - range.to;
			range = next;
		}
		return pos;
	}
	/**
	@internal
	*/
	clipPos(pos) {
		if (pos >= this.range.from && pos < this.range.to) return pos;
		for (let range of this.ranges) if (range.to > pos) return Math.max(pos, range.from);
		return this.end;
	}
	/**
	Look at a code unit near the stream position. `.peek(0)` equals
	`.next`, `.peek(-1)` gives you the previous character, and so
	on.
	
	Note that looking around during tokenizing creates dependencies
	on potentially far-away content, which may reduce the
	effectiveness incremental parsing—when looking forward—or even
	cause invalid reparses when looking backward more than 25 code
	units, since the library does not track lookbehind.
	*/
	peek(offset) {
		let idx = this.chunkOff + offset, pos, result;
		if (idx >= 0 && idx < this.chunk.length) {
			pos = this.pos + offset;
			result = this.chunk.charCodeAt(idx);
		} else {
			let resolved = this.resolveOffset(offset, 1);
			if (resolved == null) return -1;
			pos = resolved;
			if (pos >= this.chunk2Pos && pos < this.chunk2Pos + this.chunk2.length) result = this.chunk2.charCodeAt(pos - this.chunk2Pos);
			else {
				let i = this.rangeIndex, range = this.range;
				while (range.to <= pos) range = this.ranges[++i];
				this.chunk2 = this.input.chunk(this.chunk2Pos = pos);
				if (pos + this.chunk2.length > range.to) this.chunk2 = this.chunk2.slice(0, range.to - pos);
				result = this.chunk2.charCodeAt(0);
			}
		}
		if (pos >= this.token.lookAhead) this.token.lookAhead = pos + 1;
		return result;
	}
	/**
	Accept a token. By default, the end of the token is set to the
	current stream position, but you can pass an offset (relative to
	the stream position) to change that.
	*/
	acceptToken(token, endOffset = 0) {
		let end = endOffset ? this.resolveOffset(endOffset, -1) : this.pos;
		if (end == null || end < this.token.start) throw new RangeError("Token end out of bounds");
		this.token.value = token;
		this.token.end = end;
	}
	/**
	Accept a token ending at a specific given position.
	*/
	acceptTokenTo(token, endPos) {
		this.token.value = token;
		this.token.end = endPos;
	}
	getChunk() {
		if (this.pos >= this.chunk2Pos && this.pos < this.chunk2Pos + this.chunk2.length) {
			let { chunk, chunkPos } = this;
			this.chunk = this.chunk2;
			this.chunkPos = this.chunk2Pos;
			this.chunk2 = chunk;
			this.chunk2Pos = chunkPos;
			this.chunkOff = this.pos - this.chunkPos;
		} else {
			this.chunk2 = this.chunk;
			this.chunk2Pos = this.chunkPos;
			let nextChunk = this.input.chunk(this.pos);
			let end = this.pos + nextChunk.length;
			this.chunk = end > this.range.to ? nextChunk.slice(0, this.range.to - this.pos) : nextChunk;
			this.chunkPos = this.pos;
			this.chunkOff = 0;
		}
	}
	readNext() {
		if (this.chunkOff >= this.chunk.length) {
			this.getChunk();
			if (this.chunkOff == this.chunk.length) return this.next = -1;
		}
		return this.next = this.chunk.charCodeAt(this.chunkOff);
	}
	/**
	Move the stream forward N (defaults to 1) code units. Returns
	the new value of [`next`](#lr.InputStream.next).
	*/
	advance(n = 1) {
		this.chunkOff += n;
		while (this.pos + n >= this.range.to) {
			if (this.rangeIndex == this.ranges.length - 1) return this.setDone();
			n -= this.range.to - this.pos;
			this.range = this.ranges[++this.rangeIndex];
			this.pos = this.range.from;
		}
		this.pos += n;
		if (this.pos >= this.token.lookAhead) this.token.lookAhead = this.pos + 1;
		return this.readNext();
	}
	setDone() {
		this.pos = this.chunkPos = this.end;
		this.range = this.ranges[this.rangeIndex = this.ranges.length - 1];
		this.chunk = "";
		return this.next = -1;
	}
	/**
	@internal
	*/
	reset(pos, token) {
		if (token) {
			this.token = token;
			token.start = pos;
			token.lookAhead = pos + 1;
			token.value = token.extended = -1;
		} else this.token = nullToken;
		if (this.pos != pos) {
			this.pos = pos;
			if (pos == this.end) {
				this.setDone();
				return this;
			}
			while (pos < this.range.from) this.range = this.ranges[--this.rangeIndex];
			while (pos >= this.range.to) this.range = this.ranges[++this.rangeIndex];
			if (pos >= this.chunkPos && pos < this.chunkPos + this.chunk.length) this.chunkOff = pos - this.chunkPos;
			else {
				this.chunk = "";
				this.chunkOff = 0;
			}
			this.readNext();
		}
		return this;
	}
	/**
	@internal
	*/
	read(from, to) {
		if (from >= this.chunkPos && to <= this.chunkPos + this.chunk.length) return this.chunk.slice(from - this.chunkPos, to - this.chunkPos);
		if (from >= this.chunk2Pos && to <= this.chunk2Pos + this.chunk2.length) return this.chunk2.slice(from - this.chunk2Pos, to - this.chunk2Pos);
		if (from >= this.range.from && to <= this.range.to) return this.input.read(from, to);
		let result = "";
		for (let r of this.ranges) {
			if (r.from >= to) break;
			if (r.to > from) result += this.input.read(Math.max(r.from, from), Math.min(r.to, to));
		}
		return result;
	}
};
/**
@internal
*/
var TokenGroup = class {
	constructor(data, id) {
		this.data = data;
		this.id = id;
	}
	token(input, stack) {
		let { parser } = stack.p;
		readToken(this.data, input, stack, this.id, parser.data, parser.tokenPrecTable);
	}
};
TokenGroup.prototype.contextual = TokenGroup.prototype.fallback = TokenGroup.prototype.extend = false;
/**
@hide
*/
var LocalTokenGroup = class {
	constructor(data, precTable, elseToken) {
		this.precTable = precTable;
		this.elseToken = elseToken;
		this.data = typeof data == "string" ? decodeArray(data) : data;
	}
	token(input, stack) {
		let start = input.pos, skipped = 0;
		for (;;) {
			let atEof = input.next < 0, nextPos = input.resolveOffset(1, 1);
			readToken(this.data, input, stack, 0, this.data, this.precTable);
			if (input.token.value > -1) break;
			if (this.elseToken == null) return;
			if (!atEof) skipped++;
			if (nextPos == null) break;
			input.reset(nextPos, input.token);
		}
		if (skipped) {
			input.reset(start, input.token);
			input.acceptToken(this.elseToken, skipped);
		}
	}
};
LocalTokenGroup.prototype.contextual = TokenGroup.prototype.fallback = TokenGroup.prototype.extend = false;
function readToken(data, input, stack, group, precTable, precOffset) {
	let state = 0, groupMask = 1 << group, { dialect } = stack.p.parser;
	scan: for (;;) {
		if ((groupMask & data[state]) == 0) break;
		let accEnd = data[state + 1];
		for (let i = state + 3; i < accEnd; i += 2) if ((data[i + 1] & groupMask) > 0) {
			let term = data[i];
			if (dialect.allows(term) && (input.token.value == -1 || input.token.value == term || overrides(term, input.token.value, precTable, precOffset))) {
				input.acceptToken(term);
				break;
			}
		}
		let next = input.next, low = 0, high = data[state + 2];
		if (input.next < 0 && high > low && data[accEnd + high * 3 - 3] == 65535) {
			state = data[accEnd + high * 3 - 1];
			continue scan;
		}
		for (; low < high;) {
			let mid = low + high >> 1;
			let index = accEnd + mid + (mid << 1);
			let from = data[index], to = data[index + 1] || 65536;
			if (next < from) high = mid;
			else if (next >= to) low = mid + 1;
			else {
				state = data[index + 2];
				input.advance();
				continue scan;
			}
		}
		break;
	}
}
function findOffset(data, start, term) {
	for (let i = start, next; (next = data[i]) != 65535; i++) if (next == term) return i - start;
	return -1;
}
function overrides(token, prev, tableData, tableOffset) {
	let iPrev = findOffset(tableData, tableOffset, prev);
	return iPrev < 0 || findOffset(tableData, tableOffset, token) < iPrev;
}
const verbose = typeof process != "undefined" && process.env && /\bparse\b/.test(process.env.LOG);
let stackIDs = null;
function cutAt(tree, pos, side) {
	let cursor = tree.cursor(IterMode.IncludeAnonymous);
	cursor.moveTo(pos);
	for (;;) if (!(side < 0 ? cursor.childBefore(pos) : cursor.childAfter(pos))) for (;;) {
		if ((side < 0 ? cursor.to < pos : cursor.from > pos) && !cursor.type.isError) return side < 0 ? Math.max(0, Math.min(cursor.to - 1, pos - 25)) : Math.min(tree.length, Math.max(cursor.from + 1, pos + 25));
		if (side < 0 ? cursor.prevSibling() : cursor.nextSibling()) break;
		if (!cursor.parent()) return side < 0 ? 0 : tree.length;
	}
}
var FragmentCursor = class {
	constructor(fragments, minRepeat) {
		this.fragments = fragments;
		this.minRepeat = minRepeat;
		this.i = 0;
		this.fragment = null;
		this.safeFrom = -1;
		this.safeTo = -1;
		this.trees = [];
		this.start = [];
		this.index = [];
		this.lastRepeat = null;
		this.lastRepeatPos = -1;
		this.nextFragment();
	}
	nextFragment() {
		let fr = this.fragment = this.i == this.fragments.length ? null : this.fragments[this.i++];
		if (fr) {
			this.safeFrom = fr.openStart ? cutAt(fr.tree, fr.from + fr.offset, 1) - fr.offset : fr.from;
			this.safeTo = fr.openEnd ? cutAt(fr.tree, fr.to + fr.offset, -1) - fr.offset : fr.to;
			while (this.trees.length) {
				this.trees.pop();
				this.start.pop();
				this.index.pop();
			}
			this.trees.push(fr.tree);
			this.start.push(-fr.offset);
			this.index.push(0);
			this.nextStart = this.safeFrom;
		} else this.nextStart = 1e9;
	}
	nodeAt(pos) {
		if (pos < this.nextStart) return null;
		while (this.fragment && this.safeTo <= pos) this.nextFragment();
		if (!this.fragment) return null;
		for (;;) {
			let last = this.trees.length - 1;
			if (last < 0) {
				this.nextFragment();
				return null;
			}
			if (pos < this.safeFrom) return null;
			let top = this.trees[last], index = this.index[last];
			if (index == top.children.length) {
				this.trees.pop();
				this.start.pop();
				this.index.pop();
				continue;
			}
			let next = top.children[index];
			let start = this.start[last] + top.positions[index];
			if (start > pos) {
				this.nextStart = start;
				return null;
			}
			if (next instanceof Tree) {
				let storeRepeat = start > this.lastRepeatPos && next.type.id >= this.minRepeat;
				if (start == pos || storeRepeat) {
					let end = start + next.length, lookahead;
					if (start >= this.safeFrom && end <= this.safeTo && (!(lookahead = next.prop(NodeProp.lookAhead)) || end + lookahead < this.fragment.to)) {
						if (storeRepeat) {
							this.lastRepeat = next;
							this.lastRepeatPos = start;
						}
						if (start == pos) return next;
					}
				}
				this.index[last]++;
				if (start + next.length >= Math.max(this.safeFrom, pos)) {
					this.trees.push(next);
					this.start.push(start);
					this.index.push(0);
				}
			} else {
				this.index[last]++;
				this.nextStart = start + next.length;
			}
		}
	}
};
var TokenCache = class {
	constructor(parser, stream) {
		this.stream = stream;
		this.tokens = [];
		this.mainToken = null;
		this.actions = [];
		this.tokens = parser.tokenizers.map((_) => new CachedToken());
	}
	getActions(stack) {
		let actionIndex = 0;
		let main = null;
		let { parser } = stack.p, { tokenizers } = parser;
		let mask = parser.stateSlot(stack.state, 3);
		let context = stack.curContext ? stack.curContext.hash : 0;
		let lookAhead = 0;
		for (let i = 0; i < tokenizers.length; i++) {
			if ((1 << i & mask) == 0) continue;
			let tokenizer = tokenizers[i], token = this.tokens[i];
			if (main && !tokenizer.fallback) continue;
			if (tokenizer.contextual || token.start != stack.pos || token.mask != mask || token.context != context) {
				this.updateCachedToken(token, tokenizer, stack);
				token.mask = mask;
				token.context = context;
			}
			if (token.lookAhead > token.end + 25) lookAhead = Math.max(token.lookAhead, lookAhead);
			if (token.value != 0) {
				let startIndex = actionIndex;
				if (token.extended > -1) actionIndex = this.addActions(stack, token.extended, token.end, actionIndex);
				actionIndex = this.addActions(stack, token.value, token.end, actionIndex);
				if (!tokenizer.extend) {
					main = token;
					if (actionIndex > startIndex) break;
				}
			}
		}
		while (this.actions.length > actionIndex) this.actions.pop();
		if (lookAhead) stack.setLookAhead(lookAhead);
		if (!main && stack.pos == this.stream.end) {
			main = new CachedToken();
			main.value = stack.p.parser.eofTerm;
			main.start = main.end = stack.pos;
			actionIndex = this.addActions(stack, main.value, main.end, actionIndex);
		}
		this.mainToken = main;
		return this.actions;
	}
	getMainToken(stack) {
		if (this.mainToken) return this.mainToken;
		let main = new CachedToken(), { pos, p } = stack;
		main.start = pos;
		main.end = Math.min(pos + 1, p.stream.end);
		main.value = pos == p.stream.end ? p.parser.eofTerm : 0;
		return main;
	}
	updateCachedToken(token, tokenizer, stack) {
		let start = this.stream.clipPos(stack.pos);
		tokenizer.token(this.stream.reset(start, token), stack);
		if (token.value > -1) {
			let { parser } = stack.p;
			for (let i = 0; i < parser.specialized.length; i++) if (parser.specialized[i] == token.value) {
				let result = parser.specializers[i](this.stream.read(token.start, token.end), stack);
				if (result >= 0 && stack.p.parser.dialect.allows(result >> 1)) {
					if ((result & 1) == 0) token.value = result >> 1;
					else token.extended = result >> 1;
					break;
				}
			}
		} else {
			token.value = 0;
			token.end = this.stream.clipPos(start + 1);
		}
	}
	putAction(action, token, end, index) {
		for (let i = 0; i < index; i += 3) if (this.actions[i] == action) return index;
		this.actions[index++] = action;
		this.actions[index++] = token;
		this.actions[index++] = end;
		return index;
	}
	addActions(stack, token, end, index) {
		let { state } = stack, { parser } = stack.p, { data } = parser;
		for (let set = 0; set < 2; set++) for (let i = parser.stateSlot(state, set ? 2 : 1);; i += 3) {
			if (data[i] == 65535) {
				if (data[i + 1] == 1) i = pair(data, i + 2);
				else {
					if (index == 0 && data[i + 1] == 2) index = this.putAction(pair(data, i + 2), token, end, index);
					break;
				}
			}
			if (data[i] == token) index = this.putAction(pair(data, i + 1), token, end, index);
		}
		return index;
	}
};
var Parse = class {
	constructor(parser, input, fragments, ranges) {
		this.parser = parser;
		this.input = input;
		this.ranges = ranges;
		this.recovering = 0;
		this.nextStackID = 9812;
		this.minStackPos = 0;
		this.reused = [];
		this.stoppedAt = null;
		this.lastBigReductionStart = -1;
		this.lastBigReductionSize = 0;
		this.bigReductionCount = 0;
		this.stream = new InputStream(input, ranges);
		this.tokens = new TokenCache(parser, this.stream);
		this.topTerm = parser.top[1];
		let { from } = ranges[0];
		this.stacks = [Stack.start(this, parser.top[0], from)];
		this.fragments = fragments.length && this.stream.end - from > parser.bufferLength * 4 ? new FragmentCursor(fragments, parser.minRepeatTerm) : null;
	}
	get parsedPos() {
		return this.minStackPos;
	}
	advance() {
		let stacks = this.stacks, pos = this.minStackPos;
		let newStacks = this.stacks = [];
		let stopped, stoppedTokens;
		if (this.bigReductionCount > 300 && stacks.length == 1) {
			let [s] = stacks;
			while (s.forceReduce() && s.stack.length && s.stack[s.stack.length - 2] >= this.lastBigReductionStart);
			this.bigReductionCount = this.lastBigReductionSize = 0;
		}
		for (let i = 0; i < stacks.length; i++) {
			let stack = stacks[i];
			for (;;) {
				this.tokens.mainToken = null;
				if (stack.pos > pos) newStacks.push(stack);
				else if (this.advanceStack(stack, newStacks, stacks)) continue;
				else {
					if (!stopped) {
						stopped = [];
						stoppedTokens = [];
					}
					stopped.push(stack);
					let tok = this.tokens.getMainToken(stack);
					stoppedTokens.push(tok.value, tok.end);
				}
				break;
			}
		}
		if (!newStacks.length) {
			let finished = stopped && findFinished(stopped);
			if (finished) {
				if (verbose) console.log("Finish with " + this.stackID(finished));
				return this.stackToTree(finished);
			}
			if (this.parser.strict) {
				if (verbose && stopped) console.log("Stuck with token " + (this.tokens.mainToken ? this.parser.getName(this.tokens.mainToken.value) : "none"));
				throw new SyntaxError("No parse at " + pos);
			}
			if (!this.recovering) this.recovering = 5;
		}
		if (this.recovering && stopped) {
			let finished = this.stoppedAt != null && stopped[0].pos > this.stoppedAt ? stopped[0] : this.runRecovery(stopped, stoppedTokens, newStacks);
			if (finished) {
				if (verbose) console.log("Force-finish " + this.stackID(finished));
				return this.stackToTree(finished.forceAll());
			}
		}
		if (this.recovering) {
			let maxRemaining = this.recovering == 1 ? 1 : this.recovering * 3;
			if (newStacks.length > maxRemaining) {
				newStacks.sort((a, b) => b.score - a.score);
				while (newStacks.length > maxRemaining) newStacks.pop();
			}
			if (newStacks.some((s) => s.reducePos > pos)) this.recovering--;
		} else if (newStacks.length > 1) {
			outer: for (let i = 0; i < newStacks.length - 1; i++) {
				let stack = newStacks[i];
				for (let j = i + 1; j < newStacks.length; j++) {
					let other = newStacks[j];
					if (stack.sameState(other) || stack.buffer.length > 500 && other.buffer.length > 500) {
						if ((stack.score - other.score || stack.buffer.length - other.buffer.length) > 0) newStacks.splice(j--, 1);
						else {
							newStacks.splice(i--, 1);
							continue outer;
						}
					}
				}
			}
			if (newStacks.length > 12) {
				newStacks.sort((a, b) => b.score - a.score);
				newStacks.splice(12, newStacks.length - 12);
			}
		}
		this.minStackPos = newStacks[0].pos;
		for (let i = 1; i < newStacks.length; i++) if (newStacks[i].pos < this.minStackPos) this.minStackPos = newStacks[i].pos;
		return null;
	}
	stopAt(pos) {
		if (this.stoppedAt != null && this.stoppedAt < pos) throw new RangeError("Can't move stoppedAt forward");
		this.stoppedAt = pos;
	}
	tryReuse(stack, start, tree, repeatOnly) {
		if (!tree) return null;
		let strictCx = stack.curContext && stack.curContext.tracker.strict, cxHash = strictCx ? stack.curContext.hash : 0;
		for (; tree;) {
			let match = this.parser.nodeSet.types[tree.type.id] != tree.type ? -1 : this.parser.getGoto(stack.state, tree.type.id);
			if (match > -1 && tree.length && (!strictCx || (tree.prop(NodeProp.contextHash) || 0) == cxHash)) {
				stack.useNode(tree, match, start);
				return tree;
			}
			if (tree.children.length == 0 || tree.positions[0] > 0) break;
			let inner = tree.children[0];
			if (inner instanceof Tree && (!repeatOnly || inner.type.id >= this.parser.minRepeatTerm)) tree = inner;
			else break;
		}
		return null;
	}
	advanceStack(stack, stacks, split) {
		let start = stack.pos, { parser } = this;
		let base = verbose ? this.stackID(stack) + " -> " : "";
		if (this.stoppedAt != null && start > this.stoppedAt) return stack.forceReduce() ? stack : null;
		if (this.fragments) {
			let reused = stack.reducePos < start && stack.buffer.length && stack.buffer[stack.buffer.length - 2] <= stack.reducePos && this.fragments.lastRepeatPos == stack.reducePos && this.tryReuse(stack, stack.reducePos, this.fragments.lastRepeat, true) || this.tryReuse(stack, start, this.fragments.nodeAt(start), false);
			if (reused) {
				if (verbose) console.log(base + this.stackID(stack) + ` (via reuse of ${parser.getName(reused.type.id)})`);
				return true;
			}
		}
		let defaultReduce = parser.stateSlot(stack.state, 4);
		if (defaultReduce > 0) {
			stack.reduce(defaultReduce);
			if (verbose) console.log(base + this.stackID(stack) + ` (via always-reduce ${parser.getName(defaultReduce & 65535)})`);
			return true;
		}
		if (stack.stack.length >= 8400) while (stack.stack.length > 6e3 && stack.forceReduce());
		let actions = this.tokens.getActions(stack);
		for (let i = 0; i < actions.length;) {
			let action = actions[i++], term = actions[i++], end = actions[i++];
			let last = i == actions.length || !split;
			let localStack = last ? stack : stack.split();
			let main = this.tokens.mainToken;
			localStack.apply(action, term, main ? main.start : localStack.pos, end);
			if (verbose) console.log(base + this.stackID(localStack) + ` (via ${(action & 65536) == 0 ? "shift" : `reduce of ${parser.getName(action & 65535)}`} for ${parser.getName(term)} @ ${start}${localStack == stack ? "" : ", split"})`);
			if (last) return true;
			else if (localStack.pos > start) stacks.push(localStack);
			else split.push(localStack);
		}
		return false;
	}
	advanceFully(stack, newStacks) {
		let pos = stack.pos;
		for (;;) {
			if (!this.advanceStack(stack, null, null)) return false;
			if (stack.pos > pos) {
				pushStackDedup(stack, newStacks);
				return true;
			}
		}
	}
	runRecovery(stacks, tokens, newStacks) {
		let finished = null, restarted = false;
		for (let i = 0; i < stacks.length; i++) {
			let stack = stacks[i], token = tokens[i << 1], tokenEnd = tokens[(i << 1) + 1];
			let base = verbose ? this.stackID(stack) + " -> " : "";
			if (stack.deadEnd) {
				if (restarted) continue;
				restarted = true;
				stack.restart();
				if (verbose) console.log(base + this.stackID(stack) + " (restarted)");
				if (this.advanceFully(stack, newStacks)) continue;
			}
			let force = stack.split(), forceBase = base;
			for (let j = 0; j < 10 && force.forceReduce(); j++) {
				if (verbose) console.log(forceBase + this.stackID(force) + " (via force-reduce)");
				if (this.advanceFully(force, newStacks)) break;
				if (verbose) forceBase = this.stackID(force) + " -> ";
			}
			for (let insert of stack.recoverByInsert(token)) {
				if (verbose) console.log(base + this.stackID(insert) + " (via recover-insert)");
				this.advanceFully(insert, newStacks);
			}
			if (this.stream.end > stack.pos) {
				if (tokenEnd == stack.pos) {
					tokenEnd++;
					token = 0;
				}
				stack.recoverByDelete(token, tokenEnd);
				if (verbose) console.log(base + this.stackID(stack) + ` (via recover-delete ${this.parser.getName(token)})`);
				pushStackDedup(stack, newStacks);
			} else if (!finished || finished.score < force.score) finished = force;
		}
		return finished;
	}
	stackToTree(stack) {
		stack.close();
		return Tree.build({
			buffer: StackBufferCursor.create(stack),
			nodeSet: this.parser.nodeSet,
			topID: this.topTerm,
			maxBufferLength: this.parser.bufferLength,
			reused: this.reused,
			start: this.ranges[0].from,
			length: stack.pos - this.ranges[0].from,
			minRepeatType: this.parser.minRepeatTerm
		});
	}
	stackID(stack) {
		let id = (stackIDs || (stackIDs = /* @__PURE__ */ new WeakMap())).get(stack);
		if (!id) stackIDs.set(stack, id = String.fromCodePoint(this.nextStackID++));
		return id + stack;
	}
};
function pushStackDedup(stack, newStacks) {
	for (let i = 0; i < newStacks.length; i++) {
		let other = newStacks[i];
		if (other.pos == stack.pos && other.sameState(stack)) {
			if (newStacks[i].score < stack.score) newStacks[i] = stack;
			return;
		}
	}
	newStacks.push(stack);
}
var Dialect = class {
	constructor(source, flags, disabled) {
		this.source = source;
		this.flags = flags;
		this.disabled = disabled;
	}
	allows(term) {
		return !this.disabled || this.disabled[term] == 0;
	}
};
/**
Holds the parse tables for a given grammar, as generated by
`lezer-generator`, and provides [methods](#common.Parser) to parse
content with.
*/
var LRParser = class LRParser extends Parser {
	/**
	@internal
	*/
	constructor(spec) {
		super();
		/**
		@internal
		*/
		this.wrappers = [];
		if (spec.version != 14) throw new RangeError(`Parser version (${spec.version}) doesn't match runtime version (14)`);
		let nodeNames = spec.nodeNames.split(" ");
		this.minRepeatTerm = nodeNames.length;
		for (let i = 0; i < spec.repeatNodeCount; i++) nodeNames.push("");
		let topTerms = Object.keys(spec.topRules).map((r) => spec.topRules[r][1]);
		let nodeProps = [];
		for (let i = 0; i < nodeNames.length; i++) nodeProps.push([]);
		function setProp(nodeID, prop, value) {
			nodeProps[nodeID].push([prop, prop.deserialize(String(value))]);
		}
		if (spec.nodeProps) for (let propSpec of spec.nodeProps) {
			let prop = propSpec[0];
			if (typeof prop == "string") prop = NodeProp[prop];
			for (let i = 1; i < propSpec.length;) {
				let next = propSpec[i++];
				if (next >= 0) setProp(next, prop, propSpec[i++]);
				else {
					let value = propSpec[i + -next];
					for (let j = -next; j > 0; j--) setProp(propSpec[i++], prop, value);
					i++;
				}
			}
		}
		this.nodeSet = new NodeSet(nodeNames.map((name, i) => NodeType.define({
			name: i >= this.minRepeatTerm ? void 0 : name,
			id: i,
			props: nodeProps[i],
			top: topTerms.indexOf(i) > -1,
			error: i == 0,
			skipped: spec.skippedNodes && spec.skippedNodes.indexOf(i) > -1
		})));
		if (spec.propSources) this.nodeSet = this.nodeSet.extend(...spec.propSources);
		this.strict = false;
		this.bufferLength = DefaultBufferLength;
		let tokenArray = decodeArray(spec.tokenData);
		this.context = spec.context;
		this.specializerSpecs = spec.specialized || [];
		this.specialized = new Uint16Array(this.specializerSpecs.length);
		for (let i = 0; i < this.specializerSpecs.length; i++) this.specialized[i] = this.specializerSpecs[i].term;
		this.specializers = this.specializerSpecs.map(getSpecializer);
		this.states = decodeArray(spec.states, Uint32Array);
		this.data = decodeArray(spec.stateData);
		this.goto = decodeArray(spec.goto);
		this.maxTerm = spec.maxTerm;
		this.tokenizers = spec.tokenizers.map((value) => typeof value == "number" ? new TokenGroup(tokenArray, value) : value);
		this.topRules = spec.topRules;
		this.dialects = spec.dialects || {};
		this.dynamicPrecedences = spec.dynamicPrecedences || null;
		this.tokenPrecTable = spec.tokenPrec;
		this.termNames = spec.termNames || null;
		this.maxNode = this.nodeSet.types.length - 1;
		this.dialect = this.parseDialect();
		this.top = this.topRules[Object.keys(this.topRules)[0]];
	}
	createParse(input, fragments, ranges) {
		let parse = new Parse(this, input, fragments, ranges);
		for (let w of this.wrappers) parse = w(parse, input, fragments, ranges);
		return parse;
	}
	/**
	Get a goto table entry @internal
	*/
	getGoto(state, term, loose = false) {
		let table = this.goto;
		if (term >= table[0]) return -1;
		for (let pos = table[term + 1];;) {
			let groupTag = table[pos++], last = groupTag & 1;
			let target = table[pos++];
			if (last && loose) return target;
			for (let end = pos + (groupTag >> 1); pos < end; pos++) if (table[pos] == state) return target;
			if (last) return -1;
		}
	}
	/**
	Check if this state has an action for a given terminal @internal
	*/
	hasAction(state, terminal) {
		let data = this.data;
		for (let set = 0; set < 2; set++) for (let i = this.stateSlot(state, set ? 2 : 1), next;; i += 3) {
			if ((next = data[i]) == 65535) {
				if (data[i + 1] == 1) next = data[i = pair(data, i + 2)];
				else if (data[i + 1] == 2) return pair(data, i + 2);
				else break;
			}
			if (next == terminal || next == 0) return pair(data, i + 1);
		}
		return 0;
	}
	/**
	@internal
	*/
	stateSlot(state, slot) {
		return this.states[state * 6 + slot];
	}
	/**
	@internal
	*/
	stateFlag(state, flag) {
		return (this.stateSlot(state, 0) & flag) > 0;
	}
	/**
	@internal
	*/
	validAction(state, action) {
		return !!this.allActions(state, (a) => a == action ? true : null);
	}
	/**
	@internal
	*/
	allActions(state, action) {
		let deflt = this.stateSlot(state, 4);
		let result = deflt ? action(deflt) : void 0;
		for (let i = this.stateSlot(state, 1); result == null; i += 3) {
			if (this.data[i] == 65535) {
				if (this.data[i + 1] == 1) i = pair(this.data, i + 2);
				else break;
			}
			result = action(pair(this.data, i + 1));
		}
		return result;
	}
	/**
	Get the states that can follow this one through shift actions or
	goto jumps. @internal
	*/
	nextStates(state) {
		let result = [];
		for (let i = this.stateSlot(state, 1);; i += 3) {
			if (this.data[i] == 65535) {
				if (this.data[i + 1] == 1) i = pair(this.data, i + 2);
				else break;
			}
			if ((this.data[i + 2] & 1) == 0) {
				let value = this.data[i + 1];
				if (!result.some((v, i) => i & 1 && v == value)) result.push(this.data[i], value);
			}
		}
		return result;
	}
	/**
	Configure the parser. Returns a new parser instance that has the
	given settings modified. Settings not provided in `config` are
	kept from the original parser.
	*/
	configure(config) {
		let copy = Object.assign(Object.create(LRParser.prototype), this);
		if (config.props) copy.nodeSet = this.nodeSet.extend(...config.props);
		if (config.top) {
			let info = this.topRules[config.top];
			if (!info) throw new RangeError(`Invalid top rule name ${config.top}`);
			copy.top = info;
		}
		if (config.tokenizers) copy.tokenizers = this.tokenizers.map((t) => {
			let found = config.tokenizers.find((r) => r.from == t);
			return found ? found.to : t;
		});
		if (config.specializers) {
			copy.specializers = this.specializers.slice();
			copy.specializerSpecs = this.specializerSpecs.map((s, i) => {
				let found = config.specializers.find((r) => r.from == s.external);
				if (!found) return s;
				let spec = Object.assign(Object.assign({}, s), { external: found.to });
				copy.specializers[i] = getSpecializer(spec);
				return spec;
			});
		}
		if (config.contextTracker) copy.context = config.contextTracker;
		if (config.dialect) copy.dialect = this.parseDialect(config.dialect);
		if (config.strict != null) copy.strict = config.strict;
		if (config.wrap) copy.wrappers = copy.wrappers.concat(config.wrap);
		if (config.bufferLength != null) copy.bufferLength = config.bufferLength;
		return copy;
	}
	/**
	Tells you whether any [parse wrappers](#lr.ParserConfig.wrap)
	are registered for this parser.
	*/
	hasWrappers() {
		return this.wrappers.length > 0;
	}
	/**
	Returns the name associated with a given term. This will only
	work for all terms when the parser was generated with the
	`--names` option. By default, only the names of tagged terms are
	stored.
	*/
	getName(term) {
		return this.termNames ? this.termNames[term] : String(term <= this.maxNode && this.nodeSet.types[term].name || term);
	}
	/**
	The eof term id is always allocated directly after the node
	types. @internal
	*/
	get eofTerm() {
		return this.maxNode + 1;
	}
	/**
	The type of top node produced by the parser.
	*/
	get topNode() {
		return this.nodeSet.types[this.top[1]];
	}
	/**
	@internal
	*/
	dynamicPrecedence(term) {
		let prec = this.dynamicPrecedences;
		return prec == null ? 0 : prec[term] || 0;
	}
	/**
	@internal
	*/
	parseDialect(dialect) {
		let values = Object.keys(this.dialects), flags = values.map(() => false);
		if (dialect) for (let part of dialect.split(" ")) {
			let id = values.indexOf(part);
			if (id >= 0) flags[id] = true;
		}
		let disabled = null;
		for (let i = 0; i < values.length; i++) if (!flags[i]) for (let j = this.dialects[values[i]], id; (id = this.data[j++]) != 65535;) (disabled || (disabled = new Uint8Array(this.maxTerm + 1)))[id] = 1;
		return new Dialect(dialect, flags, disabled);
	}
	/**
	Used by the output of the parser generator. Not available to
	user code. @hide
	*/
	static deserialize(spec) {
		return new LRParser(spec);
	}
};
function pair(data, off) {
	return data[off] | data[off + 1] << 16;
}
function findFinished(stacks) {
	let best = null;
	for (let stack of stacks) {
		let stopped = stack.p.stoppedAt;
		if ((stack.pos == stack.p.stream.end || stopped != null && stack.pos > stopped) && stack.p.parser.stateFlag(stack.state, 2) && (!best || best.score < stack.score)) best = stack;
	}
	return best;
}
function getSpecializer(spec) {
	if (spec.external) {
		let mask = spec.extend ? 1 : 0;
		return (value, stack) => spec.external(value, stack) << 1 | mask;
	}
	return spec.get;
}

// node_modules/@lezer/highlight/dist/index.js
let nextTagID = 0;
/**
Highlighting tags are markers that denote a highlighting category.
They are [associated](#highlight.styleTags) with parts of a syntax
tree by a language mode, and then mapped to an actual CSS style by
a [highlighter](#highlight.Highlighter).

Because syntax tree node types and highlight styles have to be
able to talk the same language, CodeMirror uses a mostly _closed_
[vocabulary](#highlight.tags) of syntax tags (as opposed to
traditional open string-based systems, which make it hard for
highlighting themes to cover all the tokens produced by the
various languages).

It _is_ possible to [define](#highlight.Tag^define) your own
highlighting tags for system-internal use (where you control both
the language package and the highlighter), but such tags will not
be picked up by regular highlighters (though you can derive them
from standard tags to allow highlighters to fall back to those).
*/
var Tag = class Tag {
	/**
	@internal
	*/
	constructor(name, set, base, modified) {
		this.name = name;
		this.set = set;
		this.base = base;
		this.modified = modified;
		/**
		@internal
		*/
		this.id = nextTagID++;
	}
	toString() {
		let { name } = this;
		for (let mod of this.modified) if (mod.name) name = `${mod.name}(${name})`;
		return name;
	}
	static define(nameOrParent, parent) {
		let name = typeof nameOrParent == "string" ? nameOrParent : "?";
		if (nameOrParent instanceof Tag) parent = nameOrParent;
		if (parent === null || parent === void 0 ? void 0 : parent.base) throw new Error("Can not derive from a modified tag");
		let tag = new Tag(name, [], null, []);
		tag.set.push(tag);
		if (parent) for (let t of parent.set) tag.set.push(t);
		return tag;
	}
	/**
	Define a tag _modifier_, which is a function that, given a tag,
	will return a tag that is a subtag of the original. Applying the
	same modifier to a twice tag will return the same value (`m1(t1)
	== m1(t1)`) and applying multiple modifiers will, regardless or
	order, produce the same tag (`m1(m2(t1)) == m2(m1(t1))`).
	
	When multiple modifiers are applied to a given base tag, each
	smaller set of modifiers is registered as a parent, so that for
	example `m1(m2(m3(t1)))` is a subtype of `m1(m2(t1))`,
	`m1(m3(t1)`, and so on.
	*/
	static defineModifier(name) {
		let mod = new Modifier(name);
		return (tag) => {
			if (tag.modified.indexOf(mod) > -1) return tag;
			return Modifier.get(tag.base || tag, tag.modified.concat(mod).sort((a, b) => a.id - b.id));
		};
	}
};
let nextModifierID = 0;
var Modifier = class Modifier {
	constructor(name) {
		this.name = name;
		this.instances = [];
		this.id = nextModifierID++;
	}
	static get(base, mods) {
		if (!mods.length) return base;
		let exists = mods[0].instances.find((t) => t.base == base && sameArray(mods, t.modified));
		if (exists) return exists;
		let set = [], tag = new Tag(base.name, set, base, mods);
		for (let m of mods) m.instances.push(tag);
		let configs = powerSet(mods);
		for (let parent of base.set) if (!parent.modified.length) for (let config of configs) set.push(Modifier.get(parent, config));
		return tag;
	}
};
function sameArray(a, b) {
	return a.length == b.length && a.every((x, i) => x == b[i]);
}
function powerSet(array) {
	let sets = [[]];
	for (let i = 0; i < array.length; i++) for (let j = 0, e = sets.length; j < e; j++) sets.push(sets[j].concat(array[i]));
	return sets.sort((a, b) => b.length - a.length);
}
/**
This function is used to add a set of tags to a language syntax
via [`NodeSet.extend`](#common.NodeSet.extend) or
[`LRParser.configure`](#lr.LRParser.configure).

The argument object maps node selectors to [highlighting
tags](#highlight.Tag) or arrays of tags.

Node selectors may hold one or more (space-separated) node paths.
Such a path can be a [node name](#common.NodeType.name), or
multiple node names (or `*` wildcards) separated by slash
characters, as in `"Block/Declaration/VariableName"`. Such a path
matches the final node but only if its direct parent nodes are the
other nodes mentioned. A `*` in such a path matches any parent,
but only a single level—wildcards that match multiple parents
aren't supported, both for efficiency reasons and because Lezer
trees make it rather hard to reason about what they would match.)

A path can be ended with `/...` to indicate that the tag assigned
to the node should also apply to all child nodes, even if they
match their own style (by default, only the innermost style is
used).

When a path ends in `!`, as in `Attribute!`, no further matching
happens for the node's child nodes, and the entire node gets the
given style.

In this notation, node names that contain `/`, `!`, `*`, or `...`
must be quoted as JSON strings.

For example:

```javascript
parser.configure({props: [
styleTags({
// Style Number and BigNumber nodes
"Number BigNumber": tags.number,
// Style Escape nodes whose parent is String
"String/Escape": tags.escape,
// Style anything inside Attributes nodes
"Attributes!": tags.meta,
// Add a style to all content inside Italic nodes
"Italic/...": tags.emphasis,
// Style InvalidString nodes as both `string` and `invalid`
"InvalidString": [tags.string, tags.invalid],
// Style the node named "/" as punctuation
'"/"': tags.punctuation
})
]})
```
*/
function styleTags(spec) {
	let byName = Object.create(null);
	for (let prop in spec) {
		let tags = spec[prop];
		if (!Array.isArray(tags)) tags = [tags];
		for (let part of prop.split(" ")) if (part) {
			let pieces = [], mode = 2, rest = part;
			for (let pos = 0;;) {
				if (rest == "..." && pos > 0 && pos + 3 == part.length) {
					mode = 1;
					break;
				}
				let m = /^"(?:[^"\\]|\\.)*?"|[^\/!]+/.exec(rest);
				if (!m) throw new RangeError("Invalid path: " + part);
				pieces.push(m[0] == "*" ? "" : m[0][0] == "\"" ? JSON.parse(m[0]) : m[0]);
				pos += m[0].length;
				if (pos == part.length) break;
				let next = part[pos++];
				if (pos == part.length && next == "!") {
					mode = 0;
					break;
				}
				if (next != "/") throw new RangeError("Invalid path: " + part);
				rest = part.slice(pos);
			}
			let last = pieces.length - 1, inner = pieces[last];
			if (!inner) throw new RangeError("Invalid path: " + part);
			byName[inner] = new Rule(tags, mode, last > 0 ? pieces.slice(0, last) : null).sort(byName[inner]);
		}
	}
	return ruleNodeProp.add(byName);
}
const ruleNodeProp = new NodeProp({ combine(a, b) {
	let cur, root, take;
	while (a || b) {
		if (!a || b && a.depth <= b.depth) {
			take = b;
			b = b.next;
		} else {
			take = a;
			a = a.next;
		}
		if (cur && cur.mode == take.mode && !take.context && !cur.context) continue;
		let copy = new Rule(take.tags, take.mode, take.context);
		if (cur) cur.next = copy;
		else root = copy;
		cur = copy;
	}
	return root;
} });
var Rule = class {
	constructor(tags, mode, context, next) {
		this.tags = tags;
		this.mode = mode;
		this.context = context;
		this.next = next;
	}
	get opaque() {
		return this.mode == 0;
	}
	get inherit() {
		return this.mode == 1;
	}
	sort(other) {
		if (!other || other.depth < this.depth) {
			this.next = other;
			return this;
		}
		other.next = this.sort(other.next);
		return other;
	}
	get depth() {
		return this.context ? this.context.length : 0;
	}
};
Rule.empty = new Rule([], 2, null);
/**
Define a [highlighter](#highlight.Highlighter) from an array of
tag/class pairs. Classes associated with more specific tags will
take precedence.
*/
function tagHighlighter(tags, options) {
	let map = Object.create(null);
	for (let style of tags) if (!Array.isArray(style.tag)) map[style.tag.id] = style.class;
	else for (let tag of style.tag) map[tag.id] = style.class;
	let { scope, all = null } = options || {};
	return {
		style: (tags) => {
			let cls = all;
			for (let tag of tags) for (let sub of tag.set) {
				let tagClass = map[sub.id];
				if (tagClass) {
					cls = cls ? cls + " " + tagClass : tagClass;
					break;
				}
			}
			return cls;
		},
		scope
	};
}
const t = Tag.define;
const comment = t();
const name = t();
const typeName = t(name);
const propertyName = t(name);
const literal = t();
const string = t(literal);
const number = t(literal);
const content = t();
const heading = t(content);
const keyword = t();
const operator = t();
const punctuation = t();
const bracket = t(punctuation);
const meta = t();
/**
The default set of highlighting [tags](#highlight.Tag).

This collection is heavily biased towards programming languages,
and necessarily incomplete. A full ontology of syntactic
constructs would fill a stack of books, and be impractical to
write themes for. So try to make do with this set. If all else
fails, [open an
issue](https://code.haverbeke.berlin/codemirror/dev/issues) to propose a
new tag, or [define](#highlight.Tag^define) a local custom tag for
your use case.

Note that it is not obligatory to always attach the most specific
tag possible to an element—if your grammar can't easily
distinguish a certain type of element (such as a local variable),
it is okay to style it as its more general variant (a variable).

For tags that extend some parent tag, the documentation links to
the parent.
*/
const tags = {
	/**
	A comment.
	*/
	comment,
	/**
	A line [comment](#highlight.tags.comment).
	*/
	lineComment: t(comment),
	/**
	A block [comment](#highlight.tags.comment).
	*/
	blockComment: t(comment),
	/**
	A documentation [comment](#highlight.tags.comment).
	*/
	docComment: t(comment),
	/**
	Any kind of identifier.
	*/
	name,
	/**
	The [name](#highlight.tags.name) of a variable.
	*/
	variableName: t(name),
	/**
	A type [name](#highlight.tags.name).
	*/
	typeName,
	/**
	A tag name (subtag of [`typeName`](#highlight.tags.typeName)).
	*/
	tagName: t(typeName),
	/**
	A property or field [name](#highlight.tags.name).
	*/
	propertyName,
	/**
	An attribute name (subtag of [`propertyName`](#highlight.tags.propertyName)).
	*/
	attributeName: t(propertyName),
	/**
	The [name](#highlight.tags.name) of a class.
	*/
	className: t(name),
	/**
	A label [name](#highlight.tags.name).
	*/
	labelName: t(name),
	/**
	A namespace [name](#highlight.tags.name).
	*/
	namespace: t(name),
	/**
	The [name](#highlight.tags.name) of a macro.
	*/
	macroName: t(name),
	/**
	A literal value.
	*/
	literal,
	/**
	A string [literal](#highlight.tags.literal).
	*/
	string,
	/**
	A documentation [string](#highlight.tags.string).
	*/
	docString: t(string),
	/**
	A character literal (subtag of [string](#highlight.tags.string)).
	*/
	character: t(string),
	/**
	An attribute value (subtag of [string](#highlight.tags.string)).
	*/
	attributeValue: t(string),
	/**
	A number [literal](#highlight.tags.literal).
	*/
	number,
	/**
	An integer [number](#highlight.tags.number) literal.
	*/
	integer: t(number),
	/**
	A floating-point [number](#highlight.tags.number) literal.
	*/
	float: t(number),
	/**
	A boolean [literal](#highlight.tags.literal).
	*/
	bool: t(literal),
	/**
	Regular expression [literal](#highlight.tags.literal).
	*/
	regexp: t(literal),
	/**
	An escape [literal](#highlight.tags.literal), for example a
	backslash escape in a string.
	*/
	escape: t(literal),
	/**
	A color [literal](#highlight.tags.literal).
	*/
	color: t(literal),
	/**
	A URL [literal](#highlight.tags.literal).
	*/
	url: t(literal),
	/**
	A language keyword.
	*/
	keyword,
	/**
	The [keyword](#highlight.tags.keyword) for the self or this
	object.
	*/
	self: t(keyword),
	/**
	The [keyword](#highlight.tags.keyword) for null.
	*/
	null: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) denoting some atomic value.
	*/
	atom: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) that represents a unit.
	*/
	unit: t(keyword),
	/**
	A modifier [keyword](#highlight.tags.keyword).
	*/
	modifier: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) that acts as an operator.
	*/
	operatorKeyword: t(keyword),
	/**
	A control-flow related [keyword](#highlight.tags.keyword).
	*/
	controlKeyword: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) that defines something.
	*/
	definitionKeyword: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) related to defining or
	interfacing with modules.
	*/
	moduleKeyword: t(keyword),
	/**
	An operator.
	*/
	operator,
	/**
	An [operator](#highlight.tags.operator) that dereferences something.
	*/
	derefOperator: t(operator),
	/**
	Arithmetic-related [operator](#highlight.tags.operator).
	*/
	arithmeticOperator: t(operator),
	/**
	Logical [operator](#highlight.tags.operator).
	*/
	logicOperator: t(operator),
	/**
	Bit [operator](#highlight.tags.operator).
	*/
	bitwiseOperator: t(operator),
	/**
	Comparison [operator](#highlight.tags.operator).
	*/
	compareOperator: t(operator),
	/**
	[Operator](#highlight.tags.operator) that updates its operand.
	*/
	updateOperator: t(operator),
	/**
	[Operator](#highlight.tags.operator) that defines something.
	*/
	definitionOperator: t(operator),
	/**
	Type-related [operator](#highlight.tags.operator).
	*/
	typeOperator: t(operator),
	/**
	Control-flow [operator](#highlight.tags.operator).
	*/
	controlOperator: t(operator),
	/**
	Program or markup punctuation.
	*/
	punctuation,
	/**
	[Punctuation](#highlight.tags.punctuation) that separates
	things.
	*/
	separator: t(punctuation),
	/**
	Bracket-style [punctuation](#highlight.tags.punctuation).
	*/
	bracket,
	/**
	Angle [brackets](#highlight.tags.bracket) (usually `<` and `>`
	tokens).
	*/
	angleBracket: t(bracket),
	/**
	Square [brackets](#highlight.tags.bracket) (usually `[` and `]`
	tokens).
	*/
	squareBracket: t(bracket),
	/**
	Parentheses (usually `(` and `)` tokens). Subtag of
	[bracket](#highlight.tags.bracket).
	*/
	paren: t(bracket),
	/**
	Braces (usually `{` and `}` tokens). Subtag of
	[bracket](#highlight.tags.bracket).
	*/
	brace: t(bracket),
	/**
	Content, for example plain text in XML or markup documents.
	*/
	content,
	/**
	[Content](#highlight.tags.content) that represents a heading.
	*/
	heading,
	/**
	A level 1 [heading](#highlight.tags.heading).
	*/
	heading1: t(heading),
	/**
	A level 2 [heading](#highlight.tags.heading).
	*/
	heading2: t(heading),
	/**
	A level 3 [heading](#highlight.tags.heading).
	*/
	heading3: t(heading),
	/**
	A level 4 [heading](#highlight.tags.heading).
	*/
	heading4: t(heading),
	/**
	A level 5 [heading](#highlight.tags.heading).
	*/
	heading5: t(heading),
	/**
	A level 6 [heading](#highlight.tags.heading).
	*/
	heading6: t(heading),
	/**
	A prose [content](#highlight.tags.content) separator (such as a horizontal rule).
	*/
	contentSeparator: t(content),
	/**
	[Content](#highlight.tags.content) that represents a list.
	*/
	list: t(content),
	/**
	[Content](#highlight.tags.content) that represents a quote.
	*/
	quote: t(content),
	/**
	[Content](#highlight.tags.content) that is emphasized.
	*/
	emphasis: t(content),
	/**
	[Content](#highlight.tags.content) that is styled strong.
	*/
	strong: t(content),
	/**
	[Content](#highlight.tags.content) that is part of a link.
	*/
	link: t(content),
	/**
	[Content](#highlight.tags.content) that is styled as code or
	monospace.
	*/
	monospace: t(content),
	/**
	[Content](#highlight.tags.content) that has a strike-through
	style.
	*/
	strikethrough: t(content),
	/**
	Inserted text in a change-tracking format.
	*/
	inserted: t(),
	/**
	Deleted text.
	*/
	deleted: t(),
	/**
	Changed text.
	*/
	changed: t(),
	/**
	An invalid or unsyntactic element.
	*/
	invalid: t(),
	/**
	Metadata or meta-instruction.
	*/
	meta,
	/**
	[Metadata](#highlight.tags.meta) that applies to the entire
	document.
	*/
	documentMeta: t(meta),
	/**
	[Metadata](#highlight.tags.meta) that annotates or adds
	attributes to a given syntactic element.
	*/
	annotation: t(meta),
	/**
	Processing instruction or preprocessor directive. Subtag of
	[meta](#highlight.tags.meta).
	*/
	processingInstruction: t(meta),
	/**
	[Modifier](#highlight.Tag^defineModifier) that indicates that a
	given element is being defined. Expected to be used with the
	various [name](#highlight.tags.name) tags.
	*/
	definition: Tag.defineModifier("definition"),
	/**
	[Modifier](#highlight.Tag^defineModifier) that indicates that
	something is constant. Mostly expected to be used with
	[variable names](#highlight.tags.variableName).
	*/
	constant: Tag.defineModifier("constant"),
	/**
	[Modifier](#highlight.Tag^defineModifier) used to indicate that
	a [variable](#highlight.tags.variableName) or [property
	name](#highlight.tags.propertyName) is being called or defined
	as a function.
	*/
	function: Tag.defineModifier("function"),
	/**
	[Modifier](#highlight.Tag^defineModifier) that can be applied to
	[names](#highlight.tags.name) to indicate that they belong to
	the language's standard environment.
	*/
	standard: Tag.defineModifier("standard"),
	/**
	[Modifier](#highlight.Tag^defineModifier) that indicates a given
	[names](#highlight.tags.name) is local to some scope.
	*/
	local: Tag.defineModifier("local"),
	/**
	A generic variant [modifier](#highlight.Tag^defineModifier) that
	can be used to tag language-specific alternative variants of
	some common tag. It is recommended for themes to define special
	forms of at least the [string](#highlight.tags.string) and
	[variable name](#highlight.tags.variableName) tags, since those
	come up a lot.
	*/
	special: Tag.defineModifier("special")
};
for (let name in tags) {
	let val = tags[name];
	if (val instanceof Tag) val.name = name;
}
/**
This is a highlighter that adds stable, predictable classes to
tokens, for styling with external CSS.

The following tags are mapped to their name prefixed with `"tok-"`
(for example `"tok-comment"`):

* [`link`](#highlight.tags.link)
* [`heading`](#highlight.tags.heading)
* [`emphasis`](#highlight.tags.emphasis)
* [`strong`](#highlight.tags.strong)
* [`keyword`](#highlight.tags.keyword)
* [`atom`](#highlight.tags.atom)
* [`bool`](#highlight.tags.bool)
* [`url`](#highlight.tags.url)
* [`labelName`](#highlight.tags.labelName)
* [`inserted`](#highlight.tags.inserted)
* [`deleted`](#highlight.tags.deleted)
* [`literal`](#highlight.tags.literal)
* [`string`](#highlight.tags.string)
* [`number`](#highlight.tags.number)
* [`variableName`](#highlight.tags.variableName)
* [`typeName`](#highlight.tags.typeName)
* [`namespace`](#highlight.tags.namespace)
* [`className`](#highlight.tags.className)
* [`macroName`](#highlight.tags.macroName)
* [`propertyName`](#highlight.tags.propertyName)
* [`operator`](#highlight.tags.operator)
* [`comment`](#highlight.tags.comment)
* [`meta`](#highlight.tags.meta)
* [`punctuation`](#highlight.tags.punctuation)
* [`invalid`](#highlight.tags.invalid)

In addition, these mappings are provided:

* [`regexp`](#highlight.tags.regexp),
[`escape`](#highlight.tags.escape), and
[`special`](#highlight.tags.special)[`(string)`](#highlight.tags.string)
are mapped to `"tok-string2"`
* [`special`](#highlight.tags.special)[`(variableName)`](#highlight.tags.variableName)
to `"tok-variableName2"`
* [`local`](#highlight.tags.local)[`(variableName)`](#highlight.tags.variableName)
to `"tok-variableName tok-local"`
* [`definition`](#highlight.tags.definition)[`(variableName)`](#highlight.tags.variableName)
to `"tok-variableName tok-definition"`
* [`definition`](#highlight.tags.definition)[`(propertyName)`](#highlight.tags.propertyName)
to `"tok-propertyName tok-definition"`
*/
const classHighlighter = tagHighlighter([
	{
		tag: tags.link,
		class: "tok-link"
	},
	{
		tag: tags.heading,
		class: "tok-heading"
	},
	{
		tag: tags.emphasis,
		class: "tok-emphasis"
	},
	{
		tag: tags.strong,
		class: "tok-strong"
	},
	{
		tag: tags.keyword,
		class: "tok-keyword"
	},
	{
		tag: tags.atom,
		class: "tok-atom"
	},
	{
		tag: tags.bool,
		class: "tok-bool"
	},
	{
		tag: tags.url,
		class: "tok-url"
	},
	{
		tag: tags.labelName,
		class: "tok-labelName"
	},
	{
		tag: tags.inserted,
		class: "tok-inserted"
	},
	{
		tag: tags.deleted,
		class: "tok-deleted"
	},
	{
		tag: tags.literal,
		class: "tok-literal"
	},
	{
		tag: tags.string,
		class: "tok-string"
	},
	{
		tag: tags.number,
		class: "tok-number"
	},
	{
		tag: [
			tags.regexp,
			tags.escape,
			tags.special(tags.string)
		],
		class: "tok-string2"
	},
	{
		tag: tags.variableName,
		class: "tok-variableName"
	},
	{
		tag: tags.local(tags.variableName),
		class: "tok-variableName tok-local"
	},
	{
		tag: tags.definition(tags.variableName),
		class: "tok-variableName tok-definition"
	},
	{
		tag: tags.special(tags.variableName),
		class: "tok-variableName2"
	},
	{
		tag: tags.definition(tags.propertyName),
		class: "tok-propertyName tok-definition"
	},
	{
		tag: tags.typeName,
		class: "tok-typeName"
	},
	{
		tag: tags.namespace,
		class: "tok-namespace"
	},
	{
		tag: tags.className,
		class: "tok-className"
	},
	{
		tag: tags.macroName,
		class: "tok-macroName"
	},
	{
		tag: tags.propertyName,
		class: "tok-propertyName"
	},
	{
		tag: tags.operator,
		class: "tok-operator"
	},
	{
		tag: tags.comment,
		class: "tok-comment"
	},
	{
		tag: tags.meta,
		class: "tok-meta"
	},
	{
		tag: tags.invalid,
		class: "tok-invalid"
	},
	{
		tag: tags.punctuation,
		class: "tok-punctuation"
	}
]);

// node_modules/@prometheus-io/lezer-promql/dist/index.es.js
const inf$1 = 188;
const nan$1 = 189;
const Bool$1$1 = 1;
const Ignoring$1$1 = 2;
const On$1$1 = 3;
const GroupLeft$1$1 = 4;
const GroupRight$1$1 = 5;
const Offset$1$1 = 6;
const Atan2$1 = 7;
const Avg$1$1 = 8;
const Bottomk$1$1 = 9;
const Count$1$1 = 10;
const CountValues$1 = 11;
const Group$1 = 12;
const Max$1$1 = 13;
const Min$1$1 = 14;
const Quantile$1 = 15;
const LimitK$1 = 16;
const LimitRatio$1 = 17;
const Stddev$1$1 = 18;
const Stdvar$1$1 = 19;
const Sum$1$1 = 20;
const Topk$1$1 = 21;
const By$1$1 = 22;
const Without$1$1 = 23;
const And$1$1 = 24;
const Or$1$1 = 25;
const Unless$1$1 = 26;
const StartFn$1 = 27;
const EndFn$1 = 28;
const AtStart$1 = 29;
const AtEnd$1 = 30;
const Smoothed$1 = 31;
const Anchored$1 = 32;
const Fill$1 = 33;
const FillLeft$1 = 34;
const FillRight$1 = 35;
const keywordTokens$1 = {
	inf: inf$1,
	nan: nan$1,
	bool: Bool$1$1,
	ignoring: Ignoring$1$1,
	on: On$1$1,
	group_left: GroupLeft$1$1,
	group_right: GroupRight$1$1,
	offset: Offset$1$1
};
const specializeIdentifier$1 = (value, stack) => {
	return keywordTokens$1[value.toLowerCase()] || -1;
};
const contextualKeywordTokens$1 = {
	avg: Avg$1$1,
	atan2: Atan2$1,
	bottomk: Bottomk$1$1,
	count: Count$1$1,
	count_values: CountValues$1,
	group: Group$1,
	max: Max$1$1,
	min: Min$1$1,
	quantile: Quantile$1,
	limitk: LimitK$1,
	limit_ratio: LimitRatio$1,
	stddev: Stddev$1$1,
	stdvar: Stdvar$1$1,
	sum: Sum$1$1,
	topk: Topk$1$1,
	by: By$1$1,
	without: Without$1$1,
	and: And$1$1,
	or: Or$1$1,
	unless: Unless$1$1,
	smoothed: Smoothed$1,
	anchored: Anchored$1,
	fill: Fill$1,
	fill_left: FillLeft$1,
	fill_right: FillRight$1
};
const extendIdentifier$1 = (value, stack) => {
	if (value === "start" && stack.canShift(StartFn$1)) return StartFn$1;
	if (value === "end" && stack.canShift(EndFn$1)) return EndFn$1;
	if (value.toLowerCase() === "start" && stack.canShift(AtStart$1)) return AtStart$1;
	if (value.toLowerCase() === "end" && stack.canShift(AtEnd$1)) return AtEnd$1;
	const token = contextualKeywordTokens$1[value.toLowerCase()];
	if (token !== void 0 && stack.canShift(token)) return token;
	return -1;
};
const promQLHighLight = styleTags({
	LineComment: tags.comment,
	LabelName: tags.labelName,
	StringLiteral: tags.string,
	NumberDurationLiteral: tags.number,
	NumberDurationLiteralInDurationContext: tags.number,
	Identifier: tags.variableName,
	"Abs Absent AbsentOverTime Acos Acosh Asin Asinh Atan Atanh AvgOverTime Ceil Changes Clamp ClampMax ClampMin Cos Cosh CountOverTime DaysInMonth DayOfMonth DayOfWeek DayOfYear Deg Delta Deriv EndFn Exp Floor HistogramAvg HistogramCount HistogramFraction HistogramQuantile HistogramSum DoubleExponentialSmoothing Hour Idelta Increase Irate LabelReplace LabelJoin LastOverTime Ln Log10 Log2 MaxOverTime MinOverTime Minute Month Pi PredictLinear PresentOverTime QuantileOverTime Rad Range Rate Resets Round Scalar Sgn Sin Sinh Sort SortDesc SortByLabel SortByLabelDesc Sqrt StartFn Step StddevOverTime StdvarOverTime SumOverTime Tan Tanh Time Timestamp Vector Year": tags.function(tags.variableName),
	"Avg Bottomk Count Count_values Group LimitK LimitRatio Max Min Quantile Stddev Stdvar Sum Topk": tags.operatorKeyword,
	"AtModifierPreprocessors By Without Bool On Ignoring GroupLeft GroupRight Offset Smoothed Anchored": tags.modifier,
	"DurationExpr/DurationStep DurationExpr/DurationRange DurationExpr/DurationMinOf DurationExpr/DurationMaxOf OffsetDurationExpr/DurationStep OffsetDurationExpr/DurationRange OffsetDurationExpr/DurationMinOf OffsetDurationExpr/DurationMaxOf": tags.function(tags.variableName),
	"And Unless Or": tags.logicOperator,
	"Sub Add Mul Mod Div Atan2 Eql Neq Lte Lss Gte Gtr EqlRegex EqlSingle NeqRegex Pow At": tags.operator,
	UnaryOp: tags.arithmeticOperator,
	"( )": tags.paren,
	"[ ]": tags.squareBracket,
	"{ }": tags.brace,
	"⚠": tags.invalid
});
const spec_Identifier$1 = {
	__proto__: null,
	absent_over_time: 401,
	absent: 403,
	abs: 405,
	acos: 407,
	acosh: 409,
	asin: 411,
	asinh: 413,
	atan: 415,
	atanh: 417,
	avg_over_time: 419,
	ceil: 421,
	changes: 423,
	clamp: 425,
	clamp_max: 427,
	clamp_min: 429,
	cos: 431,
	cosh: 433,
	count_over_time: 435,
	days_in_month: 437,
	day_of_month: 439,
	day_of_week: 441,
	day_of_year: 443,
	deg: 445,
	delta: 447,
	deriv: 449,
	exp: 451,
	first_over_time: 453,
	floor: 455,
	histogram_count: 457,
	histogram_fraction: 459,
	histogram_quantile: 461,
	histogram_quantiles: 463,
	histogram_stddev: 465,
	histogram_stdvar: 467,
	histogram_sum: 469,
	histogram_avg: 471,
	double_exponential_smoothing: 473,
	hour: 475,
	idelta: 477,
	increase: 479,
	info: 481,
	irate: 483,
	label_replace: 485,
	label_join: 487,
	last_over_time: 489,
	ln: 491,
	log10: 493,
	log2: 495,
	mad_over_time: 497,
	max_over_time: 499,
	min_over_time: 501,
	ts_of_first_over_time: 503,
	ts_of_max_over_time: 505,
	ts_of_min_over_time: 507,
	ts_of_last_over_time: 509,
	minute: 511,
	month: 513,
	pi: 515,
	predict_linear: 517,
	present_over_time: 519,
	quantile_over_time: 521,
	rad: 523,
	rate: 525,
	resets: 527,
	round: 529,
	scalar: 531,
	sgn: 533,
	sin: 535,
	sinh: 537,
	sort: 539,
	sort_desc: 541,
	sort_by_label: 543,
	sort_by_label_desc: 545,
	start_timestamp: 547,
	range: 549,
	step: 551,
	sqrt: 553,
	stddev_over_time: 555,
	stdvar_over_time: 557,
	sum_over_time: 559,
	tan: 561,
	tanh: 563,
	timestamp: 565,
	time: 567,
	vector: 569,
	year: 571,
	min_of: 575,
	max_of: 577
};
const parser$1 = LRParser.deserialize({
	version: 14,
	states: "BnOYQPOOO(gQPOOOOQO'#DT'#DTO(lQPO'#DSOOQO'#Db'#DbO(wQPO'#FqQ0_QQOOOOQO'#Ds'#DsO(rQPO'#DrOYQPO'#F{OYQPO'#F}O1xQSO'#GPO2TQQO'#GOOOQO'#GO'#GOOOQO'#Gd'#GdOOQO'#Dt'#DtOOQO'#Dv'#DvOOQO'#Dw'#DwOOQO'#Dx'#DxOOQO'#Dy'#DyOOQO'#Dz'#DzOOQO'#D{'#D{OOQO'#D|'#D|OOQO'#D}'#D}OOQO'#EO'#EOOOQO'#EP'#EPOOQO'#EQ'#EQOOQO'#ER'#EROOQO'#ES'#ESOOQO'#ET'#ETOOQO'#EU'#EUOOQO'#EV'#EVOOQO'#EW'#EWOOQO'#EX'#EXOOQO'#EY'#EYOOQO'#EZ'#EZOOQO'#E['#E[OOQO'#E]'#E]OOQO'#E^'#E^OOQO'#E_'#E_OOQO'#E`'#E`OOQO'#Ea'#EaOOQO'#Eb'#EbOOQO'#Ec'#EcOOQO'#Ed'#EdOOQO'#Ee'#EeOOQO'#Ef'#EfOOQO'#Eg'#EgOOQO'#Eh'#EhOOQO'#Ei'#EiOOQO'#Ej'#EjOOQO'#Ek'#EkOOQO'#El'#ElOOQO'#Em'#EmOOQO'#En'#EnOOQO'#Eo'#EoOOQO'#Ep'#EpOOQO'#Eq'#EqOOQO'#Er'#ErOOQO'#Es'#EsOOQO'#Et'#EtOOQO'#Eu'#EuOOQO'#Ev'#EvOOQO'#Ew'#EwOOQO'#Ex'#ExOOQO'#Ey'#EyOOQO'#Ez'#EzOOQO'#E{'#E{OOQO'#E|'#E|OOQO'#E}'#E}OOQO'#FO'#FOOOQO'#FP'#FPOOQO'#FQ'#FQOOQO'#FR'#FROOQO'#FS'#FSOOQO'#FT'#FTOOQO'#FU'#FUOOQO'#FV'#FVOOQO'#FW'#FWOOQO'#FX'#FXOOQO'#FY'#FYOOQO'#FZ'#FZOOQO'#F['#F[OOQO'#F]'#F]OOQO'#F^'#F^OOQO'#F_'#F_OOQO'#F`'#F`OOQO'#Fa'#FaOOQO'#Fb'#FbOOQO'#Fc'#FcOOQO'#Fd'#FdOOQO'#Fe'#FeOOQO'#Ff'#FfOOQO'#Fg'#FgOOQO'#Fh'#FhOOQO'#Fi'#FiOOQO'#Fj'#FjOOQO'#Fk'#FkOOQO'#Fl'#FlOOQO'#Fm'#FmOOQO'#Fn'#FnQOQPOOO3zQPO'#DUO4PQPO'#DZO(rQPO,59nO4WQQO,59nOOQO,59|,59|O6QQPO,59vO6QQPO,59vO6QQPO,59vO6QQPO,59vO6QQPO,59vO=qQPO,5<ZO>cQPO,5<cOOQO,5<e,5<eOOQO,5<f,5<fO?fQPO,5<rOOQO,5:^,5:^O?pQQO,5<gO?wQQO,5<iOOQO'#DX'#DXOAkQPO'#GQOAyQPO,5<kOOQO,5<k,5<kOBVQPO,5<kOOQO,5<j,5<jOB_QSO'#DVOOQO,59p,59pOOQO,59u,59uOBjQQO,59uOOQO1G/Y1G/YOOQO'#D^'#D^O3zQPO'#D_OBtQPO'#DaOByQPO'#DcOCOQPO'#DdOOQO'#D`'#D`OJbQPO'#D`OJiQPO'#D`OOQO'#Gh'#GhOJpQPO'#GhO!$WQPO'#GhOYQPO1G/bOYQPO1G/bOYQPO1G/bOYQPO1G/bOYQPO1G/bOOQO'#Fq'#FqOOQO'#Fv'#FvO!$bQSO1G1uO=qQPO'#FpOOQO'#Fr'#FrOOQO'#Fs'#FsOOQO'#Ft'#FtOOQO'#Fu'#FuO!$|QPO'#FpO!%RQPO'#FpO=qQPO'#FpOOQO'#Fp'#FpO>cQPO'#FxOOQO1G1}1G1}O!%WQPO'#FxO!%]QPO'#FxO=qQPO'#FxOOQO'#Fx'#FxO!%bQPO'#DbOOQO'#GY'#GYOOQO1G2^1G2^O!%mQPO1G2^OOQO1G2R1G2ROOQO'#GR'#GRO!%rQPO,5<lO!%wQPO,5<qO!%|QSO1G2VO!&XQPO1G2VOOQO1G2V1G2VOOQO,59q,59qO!&aQPO,59qOYQPO'#G]O!&iQPO1G/aOOQO1G/a1G/aO!&qQPO,59yO?TQPO,59{O?TQPO,59}O?TQPO,5:OOOQO,59z,59zOOQO,5=S,5=SO!._QPO,5=SO!7]QQO7+$|O!7mQQO7+$|O!9XQQO7+$|O!9uQQO7+$|O!;jQQO7+$|O=qQPO,5<[O=qQPO,5<[OOQO7+'a7+'aO!<ZQPO7+'nO!<vQSO,5<[O!=QQPO,5<[O=qQPO,5<[O!=kQQO,5<[OOQO,5<d,5<dO!=rQPO,5<dO=qQPO,5<dO!=wQQO,5<dO!>OQPO7+'xOOQO1G2W1G2WOOQO1G2]1G2]O!>TQPO,5<xOOQO,5<x,5<xOOQO7+'q7+'qO!>iQSO7+'qOOQO-E:[-E:[O!>tQSO1G/]O!?PQPO1G/]OOQO1G/]1G/]O!?XQQO,5<wOOQO-E:Z-E:ZOOQO7+${7+${O!?cQPO1G/eO!FyQPO1G/gO!GOQPO1G/iO!GTQPO1G/jOOQO1G2n1G2nO!GnQSO1G1vO!GxQSO1G1vO!HdQQO<<KYOOQO<<KY<<KYOOQO1G1v1G1vO!HkQQO1G1vO!HrQQO,5<[OOQO1G2O1G2OO!IPQQO1G2OOOQO<<Kd<<KdOOQO<<K]<<K]P!IWQSO'#G^OOQO,5<v,5<vOOQO7+$w7+$wO!I`QSO7+$wOOQO-E:Y-E:YOOQO7+%P7+%POOQO7+%R7+%ROOQO7+%T7+%TOOQO7+%U7+%UOOQOAN@tAN@tO=qQPO7+'bO!IkQQO1G1vO!IxQQO1G1vO=qQPO7+'jOOQO<<Hc<<HcP!JgQSO'#G[O!JoQQO<<J|O!JvQQO<<KUOOQOAN@hAN@hOOQOAN@pAN@pO=qQPO'#FpO=qQPO,5<[O=qQPO,5<[",
	stateData: "!J}~O%VOStOS~OWQOXQOYQOZQO[QO]QO^QO_QO`QOaQObQOcQOdQOeQOkVOlVO|^O!i[O%SSO%TSO%XXO%]TO%^TO%_SO%`_O%a`O%baO%cbO%dcO%edO%feO%gfO%hgO%ihO%jiO%kjO%lkO%mlO%nmO%onO%poO%qpO%rqO%srO%tsO%utO%vuO%wvO%xwO%yxO%zyO%{zO%|{O%}|O&O}O&P!OO&Q!PO&R!QO&S!RO&T!SO&U!TO&V!UO&W!VO&X!WO&Y!XO&Z!YO&[!ZO&]![O&^!]O&_!^O&`!_O&a!`O&b!aO&c!bO&d!cO&e!dO&f!eO&g!fO&h!gO&i!hO&j!iO&k!jO&l!kO&m!lO&n!mO&o!nO&p!oO&q!pO&r!qO&s!rO&t!sO&u!tO&v!uO&w!vO&x!wO&y!xO&z!yO&{!zO&|!{O&}!|O'O!}O'P#OO'Q#PO'R#QO'S#RO'T#SO'U#TO'V#UO'W#VO'X#WO'_ZO~O!i#XO~Of#YOg#YO%X#ZO~O%S#^O%T#^O%_#^OW$eXX$eXY$eXZ$eX[$eX]$eX^$eX_$eX`$eXa$eXb$eXc$eXd$eXe$eXk$eXl$eX|$eX!i$eX%S$eX%T$eX%X$eX%]$eX%^$eX%_$eX%`$eX%a$eX%b$eX%c$eX%d$eX%e$eX%f$eX%g$eX%h$eX%i$eX%j$eX%k$eX%l$eX%m$eX%n$eX%o$eX%p$eX%q$eX%r$eX%s$eX%t$eX%u$eX%v$eX%w$eX%x$eX%y$eX%z$eX%{$eX%|$eX%}$eX&O$eX&P$eX&Q$eX&R$eX&S$eX&T$eX&U$eX&V$eX&W$eX&X$eX&Y$eX&Z$eX&[$eX&]$eX&^$eX&_$eX&`$eX&a$eX&b$eX&c$eX&d$eX&e$eX&f$eX&g$eX&h$eX&i$eX&j$eX&k$eX&l$eX&m$eX&n$eX&o$eX&p$eX&q$eX&r$eX&s$eX&t$eX&u$eX&v$eX&w$eX&x$eX&y$eX&z$eX&{$eX&|$eX&}$eX'O$eX'P$eX'Q$eX'R$eX'S$eX'T$eX'U$eX'V$eX'W$eX'X$eX'_$eX~OU#eOV#_Oh#bOi#cOj#bOo#gOp#fO!P#_O!X#_O!Y#_O!Z#_O![#`O!]#`O!^#aO!_#aO!`#aO!a#aO!b#aO!c#aO!d#aO!e#aO${#hO'Y#dO~Oz#mO|#lO'`#oO~O'_ZOU$rXV$rXh$rXi$rXj$rXo$rXp$rX!P$rX!X$rX!Y$rX!Z$rX![$rX!]$rX!^$rX!_$rX!`$rX!a$rX!b$rX!c$rX!d$rX!e$rX${$rX%R$rX'Y$rX%Z$rX%Y$rX~O%X#rO~O%Z#tO~PYOf#YOg#YOUvaVvahvaivajvaovapva!Pva!Xva!Yva!Zva![va!]va!^va!_va!`va!ava!bva!cva!dva!eva${va%Rva'Yva%Zva%Yva~OP#wOQ#xOR#xOq#yOr#zOs#{OW%[PX%[PY%[PZ%[P[%[P]%[P^%[P_%[P`%[Pa%[Pb%[Pc%[Pd%[Pe%[Pk%[Pl%[P|%[P!i%[P%S%[P%T%[P%X%[P%]%[P%^%[P%_%[P%`%[P%a%[P%b%[P%c%[P%d%[P%e%[P%f%[P%g%[P%h%[P%i%[P%j%[P%k%[P%l%[P%m%[P%n%[P%o%[P%p%[P%q%[P%r%[P%s%[P%t%[P%u%[P%v%[P%w%[P%x%[P%y%[P%z%[P%{%[P%|%[P%}%[P&O%[P&P%[P&Q%[P&R%[P&S%[P&T%[P&U%[P&V%[P&W%[P&X%[P&Y%[P&Z%[P&[%[P&]%[P&^%[P&_%[P&`%[P&a%[P&b%[P&c%[P&d%[P&e%[P&f%[P&g%[P&h%[P&i%[P&j%[P&k%[P&l%[P&m%[P&n%[P&o%[P&p%[P&q%[P&r%[P&s%[P&t%[P&u%[P&v%[P&w%[P&x%[P&y%[P&z%[P&{%[P&|%[P&}%[P'O%[P'P%[P'Q%[P'R%[P'S%[P'T%[P'U%[P'V%[P'W%[P'X%[P'_%[P~O%S$YO%T$YO%X$cO%]$XO%^$XO%_$YO&|$^O&}$]O'Z$_O'[$`O~O%S$YO%T$YO%X$iO%]$XO%^$XO%_$YO&|$^O&}$]O'Z$_O'[$`O~O%SSO%TSO%]$kO%^$kO%_SO~Om$lOn$lO~P?TO%Z$oO~P0_O!P#_OU$qaV$qah$qai$qaj$qao$qap$qa!X$qa!Y$qa!Z$qa![$qa!]$qa!^$qa!_$qa!`$qa!a$qa!b$qa!c$qa!d$qa!e$qa${$qa%R$qa'Y$qa%Z$qa%Y$qa~O!e$pO$v$pO$w$pO$x$pO~O!e$pO$v$pO$w$pO$x$pO%Y$sO'`$uO~Oz$wO|#lO%Z$vO~O%Y$xO%Z$zO~P0_O%X$|O~O%X$}O~O%X%OO~OW!SXX!SXY!SXZ!SX[!SX]!SX^!SX_!SX`!SXa!SXb!SXc!SXd!SXe!SXk!SXl!SX|!SX!i!SX%S!SX%T!SX%X!SX%]!SX%^!SX%_!SX%`!SX%a!SX%b!SX%c!SX%d!SX%e!SX%f!SX%g!SX%h!SX%i!SX%j!SX%k!SX%l!SX%m!SX%n!SX%o!SX%p!SX%q!SX%r!SX%s!SX%t!SX%u!SX%v!SX%w!SX%x!SX%y!SX%z!SX%{!SX%|!SX%}!SX&O!SX&P!SX&Q!SX&R!SX&S!SX&T!SX&U!SX&V!SX&W!SX&X!SX&Y!SX&Z!SX&[!SX&]!SX&^!SX&_!SX&`!SX&a!SX&b!SX&c!SX&d!SX&e!SX&f!SX&g!SX&h!SX&i!SX&j!SX&k!SX&l!SX&m!SX&n!SX&o!SX&p!SX&q!SX&r!SX&s!SX&t!SX&u!SX&v!SX&w!SX&x!SX&y!SX&z!SX&{!SX&|!SX&}!SX'O!SX'P!SX'Q!SX'R!SX'S!SX'T!SX'U!SX'V!SX'W!SX'X!SX'_!SX~Os#{O~PCTOr#zO~PCTOq#yOr#zOs#{OW%[XX%[XY%[XZ%[X[%[X]%[X^%[X_%[X`%[Xa%[Xb%[Xc%[Xd%[Xe%[Xk%[Xl%[X|%[X!i%[X%S%[X%T%[X%X%[X%]%[X%^%[X%_%[X%`%[X%a%[X%b%[X%c%[X%d%[X%e%[X%f%[X%g%[X%h%[X%i%[X%j%[X%k%[X%l%[X%m%[X%n%[X%o%[X%p%[X%q%[X%r%[X%s%[X%t%[X%u%[X%v%[X%w%[X%x%[X%y%[X%z%[X%{%[X%|%[X%}%[X&O%[X&P%[X&Q%[X&R%[X&S%[X&T%[X&U%[X&V%[X&W%[X&X%[X&Y%[X&Z%[X&[%[X&]%[X&^%[X&_%[X&`%[X&a%[X&b%[X&c%[X&d%[X&e%[X&f%[X&g%[X&h%[X&i%[X&j%[X&k%[X&l%[X&m%[X&n%[X&o%[X&p%[X&q%[X&r%[X&s%[X&t%[X&u%[X&v%[X&w%[X&x%[X&y%[X&z%[X&{%[X&|%[X&}%[X'O%[X'P%[X'Q%[X'R%[X'S%[X'T%[X'U%[X'V%[X'W%[X'X%[X'_%[X~OQ#xOR#xO~PJpO!P%XO!X%XO!Y%XO!Z%XO![%YO!]%YO']%ZO'^%[O~O%X%^O~O%X%_O~O%X%bO~O%X%cO~O%S#^O%T#^O%_#^O~O%X%eO~O|%fO~O|%gO~Oz#mO|#lO'`%jO~O%Y%kO'`%jO~O%Y%mO%Z%oO~O%Y$xO%Z%rO~OS%sOT%sOW!RaX!RaY!RaZ!Ra[!Ra]!Ra^!Ra_!Ra`!Raa!Rab!Rac!Rad!Rae!Rak!Ral!Raq!Rar!Ras!Ra|!Ra!i!Ra%S!Ra%T!Ra%X!Ra%]!Ra%^!Ra%_!Ra%`!Ra%a!Ra%b!Ra%c!Ra%d!Ra%e!Ra%f!Ra%g!Ra%h!Ra%i!Ra%j!Ra%k!Ra%l!Ra%m!Ra%n!Ra%o!Ra%p!Ra%q!Ra%r!Ra%s!Ra%t!Ra%u!Ra%v!Ra%w!Ra%x!Ra%y!Ra%z!Ra%{!Ra%|!Ra%}!Ra&O!Ra&P!Ra&Q!Ra&R!Ra&S!Ra&T!Ra&U!Ra&V!Ra&W!Ra&X!Ra&Y!Ra&Z!Ra&[!Ra&]!Ra&^!Ra&_!Ra&`!Ra&a!Ra&b!Ra&c!Ra&d!Ra&e!Ra&f!Ra&g!Ra&h!Ra&i!Ra&j!Ra&k!Ra&l!Ra&m!Ra&n!Ra&o!Ra&p!Ra&q!Ra&r!Ra&s!Ra&t!Ra&u!Ra&v!Ra&w!Ra&x!Ra&y!Ra&z!Ra&{!Ra&|!Ra&}!Ra'O!Ra'P!Ra'Q!Ra'R!Ra'S!Ra'T!Ra'U!Ra'V!Ra'W!Ra'X!Ra'_!Ra~Oq#yOr#zOs#{OW%[aX%[aY%[aZ%[a[%[a]%[a^%[a_%[a`%[aa%[ab%[ac%[ad%[ae%[ak%[al%[a|%[a!i%[a%S%[a%T%[a%X%[a%]%[a%^%[a%_%[a%`%[a%a%[a%b%[a%c%[a%d%[a%e%[a%f%[a%g%[a%h%[a%i%[a%j%[a%k%[a%l%[a%m%[a%n%[a%o%[a%p%[a%q%[a%r%[a%s%[a%t%[a%u%[a%v%[a%w%[a%x%[a%y%[a%z%[a%{%[a%|%[a%}%[a&O%[a&P%[a&Q%[a&R%[a&S%[a&T%[a&U%[a&V%[a&W%[a&X%[a&Y%[a&Z%[a&[%[a&]%[a&^%[a&_%[a&`%[a&a%[a&b%[a&c%[a&d%[a&e%[a&f%[a&g%[a&h%[a&i%[a&j%[a&k%[a&l%[a&m%[a&n%[a&o%[a&p%[a&q%[a&r%[a&s%[a&t%[a&u%[a&v%[a&w%[a&x%[a&y%[a&z%[a&{%[a&|%[a&}%[a'O%[a'P%[a'Q%[a'R%[a'S%[a'T%[a'U%[a'V%[a'W%[a'X%[a'_%[a~O!P#_OU!Oqh!Oqi!Oqj!Oqo!Oqp!Oq![!Oq!]!Oq!^!Oq!_!Oq!`!Oq!a!Oq!b!Oq!c!Oq!d!Oq!e!Oq${!Oq%R!Oq'Y!Oq%Z!Oq%Y!Oq~OV!Oq!X!Oq!Y!Oq!Z!Oq~P!5uOV#_O!X#_O!Y#_O!Z#_O~P!5uOV#_O!P#_O!X#_O!Y#_O!Z#_O![#`O!]#`OU!Oqh!Oqi!Oqj!Oqo!Oqp!Oq${!Oq%R!Oq'Y!Oq%Z!Oq%Y!Oq~O!^!Oq!_!Oq!`!Oq!a!Oq!b!Oq!c!Oq!d!Oq!e!Oq~P!7}O!^#aO!_#aO!`#aO!a#aO!b#aO!c#aO!d#aO!e#aO~P!7}OV#_Oh#bOj#bO!P#_O!X#_O!Y#_O!Z#_O![#`O!]#`O!^#aO!_#aO!`#aO!a#aO!b#aO!c#aO!d#aO!e#aO~OU!Oqi!Oqo!Oqp!Oq${!Oq%R!Oq'Y!Oq%Z!Oq%Y!Oq~P!:cO']%{O~P=qO!X$da!Y$da!Z$da![$da!]$da']$da~O!P%XO'^$da~P!<bO%Z%|O~O!P&jO!X&jO!Y&jO!Z&jO![&kO!]&kO~O%Z%|O~P!=VO%Z&PO~O%Z&PO~P!=VO%Z&RO~O!e$pO$v$pO$w$pO$x$pO%Y%Qa'`%Qa~Oz#mO|#lO'`&SO~Oz&UO|#lO%Z&VO~O%Y&WO%Z&VO~O%Y%Pa%Z%Pa~P0_O%X#rOW!RiX!RiY!RiZ!Ri[!Ri]!Ri^!Ri_!Ri`!Ria!Rib!Ric!Rid!Rie!Rik!Ril!Riq!Rir!Ris!Ri|!Ri!i!Ri%S!Ri%T!Ri%]!Ri%^!Ri%_!Ri%`!Ri%a!Ri%b!Ri%c!Ri%d!Ri%e!Ri%f!Ri%g!Ri%h!Ri%i!Ri%j!Ri%k!Ri%l!Ri%m!Ri%n!Ri%o!Ri%p!Ri%q!Ri%r!Ri%s!Ri%t!Ri%u!Ri%v!Ri%w!Ri%x!Ri%y!Ri%z!Ri%{!Ri%|!Ri%}!Ri&O!Ri&P!Ri&Q!Ri&R!Ri&S!Ri&T!Ri&U!Ri&V!Ri&W!Ri&X!Ri&Y!Ri&Z!Ri&[!Ri&]!Ri&^!Ri&_!Ri&`!Ri&a!Ri&b!Ri&c!Ri&d!Ri&e!Ri&f!Ri&g!Ri&h!Ri&i!Ri&j!Ri&k!Ri&l!Ri&m!Ri&n!Ri&o!Ri&p!Ri&q!Ri&r!Ri&s!Ri&t!Ri&u!Ri&v!Ri&w!Ri&x!Ri&y!Ri&z!Ri&{!Ri&|!Ri&}!Ri'O!Ri'P!Ri'Q!Ri'R!Ri'S!Ri'T!Ri'U!Ri'V!Ri'W!Ri'X!Ri'_!Ri~O%Z&ZO~O%Z&[O~O%Z&]O~O!X$di!Y$di!Z$di![$di!]$di']$di~O!P%XO'^$di~P!GYO!P%XO!X%XO!Y%XO!Z%XO![$di!]$di']$di'^$di~O']&^O~P!=VO%Y&_O~P!=VO!P&jO%Z$da%Y$da~P!<bO%Y&bO~P!=VOz#mO|#lO~Oz&UO|#lO%Z&cO~O!P&jO%Z$di%Y$di~P!GYO!P&jO!X&jO!Y&jO!Z&jO![$di!]$di%Z$di']$di%Y$di~Oz&UO|#lO~O%Z&gO~P!=VO%Z&hO~P!=VO",
	goto: ".b%]PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP%^%j%v%|P&VP&g%^P&p&w'R'a'k(T(bPPPPPPPPPPPPP%^(o({P({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({({%^)X*T*w*w+]+]+q%^,V%^%^%^%^%^%^,],l,tPPP,l%^P,{P-O-U-[PPPPP-cPPP.Re^OXY#Z$S$T$U$V$W$xeROXY#Z$S$T$U$V$W$xQ#[RR#v#]Q#s#YQ${#xR&Y%sQ#nZQ$w#rU%h$s%k&TV&U%m&W&dQ#]RQ#iWR#v#[Z$R#_#`#a#b#cY$Q#_#`#a#b#cR%R$RY$P#_#`#a#b#cS%Q$Q$RR%w%Ra#|#_#`#a#b#c$Q$R%Rd^OXY#Z$S$T$U$V$W$xQ$m#hQ%t$|Q%u$}R%v%O`#}#_#`#a#b#c$Q$R%RR%P$O`$O#_#`#a#b#c$Q$R%RR%P#}eWOXY#Z$S$T$U$V$W$xeVOXY#Z$S$T$U$V$W$xQ$Z#dQ%]$[Q%`$cQ%d$iQ%x%XQ%y%YQ%z%[Q%}%_Q&O&iQ&Q%cQ&`&jQ&a&kQ&e&_R&f&bdYOXY#Z$S$T$U$V$W$xW$[#d$[%X%YS$e#e$ee&i$c$i%[%_%c&_&b&i&j&kl$a#d$[$c$i%X%Y%[%_%c&_&b&i&j&kT$g#e$el$b#d$[$c$i%X%Y%[%_%c&_&b&i&j&kT$h#e$el$d#d$[$c$i%X%Y%[%_%c&_&b&i&j&kT$j#e$eQ$f#eR%a$ed]OXY#Z$S$T$U$V$W$xR#q[Q#pZV%i$s%k&TQ$q#mT$r#n%hR$n#hQ%n$wR&X%nQ$y#uR%q$yS$t#n#pR%l$tQUOQ#jXQ#kYQ#u#ZQ%S$SQ%T$TQ%U$UQ%V$VQ%W$WR%p$xQ$S#_Q$T#`Q$U#aQ$V#bR$W#c",
	nodeNames: "⚠ Bool Ignoring On GroupLeft GroupRight Offset Atan2 Avg Bottomk Count CountValues Group Max Min Quantile LimitK LimitRatio Stddev Stdvar Sum Topk By Without And Or Unless StartFn EndFn AtStart AtEnd Smoothed Anchored Fill FillLeft FillRight LineComment PromQL AggregateExpr AggregateOp AggregateModifier GroupingLabels LabelName QuotedLabelName StringLiteral FunctionCallBody BinaryExpr Pow BoolModifier MatchingModifierClause FillModifier FillClause NumberDurationLiteral FillLeftClause FillRightClause Mul Div Mod Add Sub Eql Gte Gtr TrimUpper TrimLower Lte Lss Neq FunctionCall FunctionIdentifier AbsentOverTime Identifier Absent Abs Acos Acosh Asin Asinh Atan Atanh AvgOverTime Ceil Changes Clamp ClampMax ClampMin Cos Cosh CountOverTime DaysInMonth DayOfMonth DayOfWeek DayOfYear Deg Delta Deriv Exp FirstOverTime Floor HistogramCount HistogramFraction HistogramQuantile HistogramQuantiles HistogramStdDev HistogramStdVar HistogramSum HistogramAvg DoubleExponentialSmoothing Hour Idelta Increase Info Irate LabelReplace LabelJoin LastOverTime Ln Log10 Log2 MadOverTime MaxOverTime MinOverTime TsOfFirstOverTime TsOfMaxOverTime TsOfMinOverTime TsOfLastOverTime Minute Month Pi PredictLinear PresentOverTime QuantileOverTime Rad Rate Resets Round Scalar Sgn Sin Sinh Sort SortDesc SortByLabel SortByLabelDesc StartTimestamp Range Step Sqrt StddevOverTime StdvarOverTime SumOverTime Tan Tanh Timestamp Time Vector Year MatrixSelector DurationExpr UnaryOp DurationStep DurationRange DurationMinOf DurationMaxOf NumberDurationLiteralInDurationContext OffsetExpr OffsetDurationExpr AnchoredExpr SmoothedExpr ParenExpr SubqueryExpr UnaryExpr VectorSelector LabelMatchers UnquotedLabelMatcher MatchOp EqlSingle EqlRegex NeqRegex QuotedLabelMatcher StepInvariantExpr At AtModifierPreprocessors MetricName",
	maxTerm: 292,
	nodeProps: [[
		"group",
		-14,
		38,
		44,
		46,
		52,
		68,
		157,
		165,
		167,
		168,
		169,
		170,
		171,
		172,
		180,
		"Expr"
	]],
	propSources: [promQLHighLight],
	skippedNodes: [0, 36],
	repeatNodeCount: 3,
	tokenData: "4{~RwX^#lpq#lqr$ars$tst&luv'Twx'Yxy({yz)Qz{)V{|)[|})c}!O)h!O!P)o!P!Q*u!Q!R*z!R![+u![!]1O!^!_1z!_!`2a!`!a2v!b!c3]!c!}3b!}#O3x#P#Q3}#Q#R4S#R#S3b#S#T4X#T#o3b#o#p4q#q#r4v#y#z#l$f$g#l#BY#BZ#l$IS$I_#l$I|$JO#l$JT$JU#l$KV$KW#l&FU&FV#l~#qY%V~X^#lpq#l#y#z#l$f$g#l#BY#BZ#l$IS$I_#l$I|$JO#l$JT$JU#l$KV$KW#l&FU&FV#l~$dQ!_!`$j#r#s$o~$oO!e~~$tO$x~~$yW|~OY$tZr$trs%cs#O$t#O#P%h#P;'S$t;'S;=`&f<%lO$t~%hO|~~%kRO;'S$t;'S;=`%t;=`O$t~%yX|~OY$tZr$trs%cs#O$t#O#P%h#P;'S$t;'S;=`&f;=`<%l$t<%lO$t~&iP;=`<%l$t~&qSt~OY&lZ;'S&l;'S;=`&}<%lO&l~'QP;=`<%l&l~'YO!Z~~'_W|~OY'YZw'Ywx%cx#O'Y#O#P'w#P;'S'Y;'S;=`(u<%lO'Y~'zRO;'S'Y;'S;=`(T;=`O'Y~(YX|~OY'YZw'Ywx%cx#O'Y#O#P'w#P;'S'Y;'S;=`(u;=`<%l'Y<%lO'Y~(xP;=`<%l'Y~)QO%X~~)VO%Z~~)[O!X~V)cO%^P![U~)hO%Y~V)oO%]P!]U~)rP!Q![)u~)zS%_~!Q![)u!g!h*W#R#S)o#X#Y*W~*ZR{|*d}!O*d!Q![*j~*gP!Q![*j~*oQ%_~!Q![*j#R#S*d~*zO!Y~~+P[%_~!O!P)o!Q![+u!g!h*W#R#S,m#W#X-X#X#Y*W#[#]-p#a#b.U#g#h.x#k#l/Z#l#m0d#m#n/u~+zZ%_~!O!P)o!Q![+u!g!h*W#R#S,m#W#X-X#X#Y*W#[#]-p#a#b.U#g#h.x#k#l/Z#m#n/u~,pP!Q![,s~,xT%_~!O!P)o!Q![,s!g!h*W#R#S,m#X#Y*W~-^P%_~!Q![-a~-dS!Q![-a#[#]-p#a#b.U#g#h.x~-uP%_~!Q![-x~-{R!Q![-x#a#b.U#g#h.x~.ZQ%_~!Q![.a#g#h.s~.dR!Q![.a#a#b.m#g#h.x~.pP#g#h.s~.xO%_~~.}P%_~!Q![/Q~/TQ!Q![/Q#a#b.m~/`P%_~!Q![/c~/fT!Q![/c#W#X-X#[#]-p#a#b.U#g#h.x~/zP%_~!Q![/}~0QU!Q![/}#W#X-X#[#]-p#a#b.U#g#h.x#k#l/Z~0gR!Q![0p!c!i0p#T#Z0p~0uR%_~!Q![0p!c!i0p#T#Z0pV1VT'^S!iR!Q![1f![!]1f!c!}1f#R#S1f#T#o1fR1kT!iR!Q![1f![!]1f!c!}1f#R#S1f#T#o1f~2PQ!d~!P!Q2V!_!`2[~2[O!a~~2aO!c~~2fQ$vP!_!`2l#r#s2qQ2qO!^Q~2vO$w~~2{Q!`~!P!Q3R!_!`3W~3WO!b~~3]O!_~~3bO${~V3iT!iRzS!Q![3b![!]1f!c!}3b#R#S3b#T#o3b~3}O'Y~~4SO']~~4XO!P~~4[TO#S4X#S#T%c#T;'S4X;'S;=`4k<%lO4X~4nP;=`<%l4X~4vO'_~~4{O'`~",
	tokenizers: [
		0,
		1,
		2
	],
	topRules: {
		"PromQL": [0, 37],
		"MetricName": [1, 183]
	},
	specialized: [
		{
			term: 71,
			get: (value, stack) => specializeIdentifier$1(value) << 1,
			external: specializeIdentifier$1
		},
		{
			term: 71,
			get: (value, stack) => extendIdentifier$1(value, stack) << 1 | 1,
			external: extendIdentifier$1,
			extend: true
		},
		{
			term: 71,
			get: (value) => spec_Identifier$1[value] || -1
		}
	],
	tokenPrec: 0
});

// src/surfaces/promql/duration.ts
const UNITS = /* @__PURE__ */ new Map([
	["ms", 1],
	["s", 1e3],
	["m", 6e4],
	["h", 36e5],
	["d", 864e5],
	["w", 6048e5],
	["y", 31536e6]
]);
const DURATION = /^(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?$/;
/** Milliseconds of "1h30m", or null. */
function readDuration(text) {
	if (text === "" || !DURATION.test(text)) return null;
	let sum = 0;
	for (const [, count, unit] of text.matchAll(/(\d+)(ms|[smhdwy])/g)) sum += Number(count) * (UNITS.get(unit ?? "") ?? 0);
	return sum;
}

// src/surfaces/promql/signatures.ts
const each = (names, args, optional = 0, returns = "vector") => names.split(" ").map((name) => [name, {
	args,
	optional,
	returns
}]);
/** What Prometheus 2.42 knows, and two later spellings that agents write. */
const SIGNATURES = new Map([
	...each("abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_count histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp", ["vector"]),
	...each("absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate last_over_time first_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time", ["matrix"]),
	...each("clamp", [
		"vector",
		"scalar",
		"scalar"
	]),
	...each("clamp_max clamp_min", ["vector", "scalar"]),
	...each("day_of_month day_of_week day_of_year days_in_month hour minute month year", ["vector"], 1),
	...each("histogram_quantile", ["scalar", "vector"]),
	...each("histogram_fraction", [
		"scalar",
		"scalar",
		"vector"
	]),
	...each("holt_winters double_exponential_smoothing", [
		"matrix",
		"scalar",
		"scalar"
	]),
	...each("label_replace", [
		"vector",
		"string",
		"string",
		"string",
		"string"
	]),
	...each("label_join", [
		"vector",
		"string",
		"string",
		"string"
	], "many"),
	...each("pi time", [], 0, "scalar"),
	...each("predict_linear", ["matrix", "scalar"]),
	...each("quantile_over_time", ["scalar", "matrix"]),
	...each("round", ["vector", "scalar"], 1),
	...each("scalar", ["vector"], 0, "scalar"),
	...each("vector", ["scalar"])
]);

// src/surfaces/promql/parse.ts
/** Longer queries are refused before they are parsed. */
const MAX_LENGTH$1 = 65536;
const MAX_DEPTH = 200;
/** Reads and type-checks a query. Throws PromError: `bad_data`, or `unsupported` for what we do not serve. */
function parsePromql(query) {
	if (query.length > MAX_LENGTH$1) throw parseError(`query longer than ${MAX_LENGTH$1} characters`);
	const source = query.replace(/\bholt_winters(\s*\()/g, "double_exponential_smoothing$1");
	const tree = parser$1.parse(source);
	failOnErrorNode(tree.topNode, source);
	const top = tree.topNode.firstChild;
	if (top === null) throw parseError("no expression found in input");
	return new Builder$1(source).expr(top, 0);
}
/** Reads a series selector, as `match[]` carries it. */
function parseSelector(text) {
	const expr = parsePromql(text);
	if (expr.kind !== "selector" || expr.offset !== null || expr.at !== null) throw parseError("expected a series selector");
	return expr.matchers;
}
function failOnErrorNode(top, source) {
	const cursor = top.cursor();
	do {
		if (!cursor.type.isError) continue;
		const found = source.slice(cursor.from, cursor.to || cursor.from + 1).slice(0, 40);
		const what = found === "" ? "unexpected end of input" : `unexpected ${JSON.stringify(found)}`;
		throw parseError(what, cursor.from, source);
	} while (cursor.next());
}
var Builder$1 = class {
	source;
	constructor(source) {
		this.source = source;
	}
	fail(message, node) {
		throw parseError(message, node.from, this.source);
	}
	text(node) {
		return node === null ? "" : this.source.slice(node.from, node.to);
	}
	expr(node, depth) {
		if (depth > MAX_DEPTH) this.fail("query nested too deeply", node);
		switch (node.name) {
			case "ParenExpr": {
				const inner = this.only(node, depth);
				return {
					kind: "paren",
					type: inner.type,
					inner
				};
			}
			case "NumberDurationLiteral": return {
				kind: "number",
				type: "scalar",
				value: this.number(node)
			};
			case "StringLiteral": return {
				kind: "string",
				type: "string",
				value: this.string(node)
			};
			case "UnaryExpr": return this.unary(node, depth);
			case "VectorSelector": return this.selector(node);
			case "MatrixSelector": return this.matrix(node, depth);
			case "SubqueryExpr": return this.subquery(node, depth);
			case "OffsetExpr": return this.offset(node, depth);
			case "StepInvariantExpr": return this.pinned(node, depth);
			case "FunctionCall": return this.call(node, depth);
			case "AggregateExpr": return this.aggregate(node, depth);
			case "BinaryExpr": return this.binary(node, depth);
			default: throw new PromError("unsupported", `not served here: ${node.name}`);
		}
	}
	exprs(node) {
		return node.getChildren("Expr");
	}
	only(node, depth) {
		const [inner] = this.exprs(node);
		if (inner === void 0) this.fail("expression expected", node);
		return this.expr(inner, depth + 1);
	}
	number(node) {
		const written = this.text(node).replaceAll(" ", "");
		const sign = written.startsWith("-") ? -1 : 1;
		const text = written.replace(/^[+-]/, "").replaceAll("_", "");
		if (/^inf$/i.test(text)) return sign * Number.POSITIVE_INFINITY;
		if (/^nan$/i.test(text)) return NaN;
		const duration = readDuration(text);
		if (duration !== null) return sign * duration / 1e3;
		const value = /^0\d+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
		if (Number.isNaN(value)) this.fail(`bad number ${JSON.stringify(text)}`, node);
		return sign * value;
	}
	string(node) {
		const text = unquote(this.text(node));
		if (text === null) this.fail("bad string literal", node);
		return text;
	}
	unary(node, depth) {
		const inner = this.only(node, depth);
		if (inner.type !== "scalar" && inner.type !== "vector") this.fail(`unary expression only allowed on expressions of type scalar or instant vector, got ${words(inner.type)}`, node);
		const sign = this.text(node.getChild("UnaryOp")) === "-" ? "-" : "+";
		return {
			kind: "negate",
			type: inner.type,
			inner,
			sign
		};
	}
	selector(node) {
		const name = node.getChild("Identifier");
		const list = node.getChild("LabelMatchers");
		const matchers = list === null ? [] : this.matchers(list);
		if (name !== null) {
			if (matchers.some((one) => one.name === "__name__")) this.fail("metric name must not be set twice", node);
			matchers.push(matcher("__name__", "=", this.text(name)));
		}
		if (matchers.every((one) => one.matches(""))) this.fail("vector selector must contain at least one non-empty matcher", node);
		return {
			kind: "selector",
			type: "vector",
			matchers,
			offset: null,
			at: null
		};
	}
	matchers(list) {
		const quoted = list.getChildren("QuotedLabelName").map((name) => matcher("__name__", "=", this.string(name.firstChild ?? name)));
		const pairs = [...list.getChildren("UnquotedLabelMatcher"), ...list.getChildren("QuotedLabelMatcher")].map((pair) => {
			const plain = pair.getChild("LabelName");
			const name = plain === null ? this.quotedName(pair) : this.text(plain);
			const value = pair.getChild("StringLiteral");
			if (value === null) this.fail("label value expected", pair);
			const operator = this.text(pair.getChild("MatchOp"));
			return this.matcher(name, operator, this.string(value), pair);
		});
		return [...quoted, ...pairs];
	}
	quotedName(pair) {
		const name = pair.getChild("QuotedLabelName")?.firstChild;
		if (!name) this.fail("label name expected", pair);
		return this.string(name);
	}
	matcher(name, operator, value, node) {
		try {
			return matcher(name, operator, value);
		} catch (error) {
			if (error instanceof RegexError) this.fail(error.message, node);
			throw error;
		}
	}
	matrix(node, depth) {
		const inner = this.only(node, depth);
		if (inner.kind !== "selector") this.fail("ranges only allowed for vector selectors", node);
		if (inner.offset !== null) this.fail("no offset modifiers allowed before range", node);
		if (inner.at !== null) this.fail("no @ modifiers allowed before range", node);
		const range = this.duration(node.getChild("DurationExpr"), node);
		return {
			kind: "matrix",
			type: "matrix",
			matchers: inner.matchers,
			range,
			offset: null,
			at: null
		};
	}
	subquery(node, depth) {
		const inner = this.only(node, depth);
		if (inner.type !== "vector") this.fail(`subquery is only allowed on instant vector, got ${words(inner.type)} instead`, node);
		const [range, step] = node.getChildren("DurationExpr");
		return {
			kind: "subquery",
			type: "matrix",
			inner,
			range: this.duration(range ?? null, node),
			step: step === void 0 ? null : this.duration(step, node),
			offset: null,
			at: null
		};
	}
	/** Milliseconds of a range, a step or an offset: a duration or a number of seconds. */
	duration(node, parent, signed = false) {
		const text = this.text(node).replaceAll(/\s+/g, "");
		const sign = signed && text.startsWith("-") ? -1 : 1;
		const digits = signed ? text.replace(/^[+-]/, "") : text;
		const ms = readDuration(digits) ?? (/^[\d.]+$/.test(digits) ? Number(digits) * 1e3 : null);
		if (ms === null) throw new PromError("unsupported", `duration expressions are not served here: ${text}`);
		if (!signed && ms <= 0) this.fail("duration must be greater than 0", parent);
		return sign * ms;
	}
	offset(node, depth) {
		const inner = this.only(node, depth);
		if (inner.kind !== "selector" && inner.kind !== "matrix" && inner.kind !== "subquery") return this.fail("offset modifier must be preceded by an instant vector selector or range vector selector or a subquery", node);
		if (inner.offset !== null) this.fail("offset may not be set multiple times", node);
		return {
			...inner,
			offset: this.duration(node.getChild("OffsetDurationExpr"), node, true)
		};
	}
	pinned(node, depth) {
		const inner = this.only(node, depth);
		if (inner.kind !== "selector" && inner.kind !== "matrix" && inner.kind !== "subquery") return this.fail("@ modifier must be preceded by an instant vector selector or range vector selector or a subquery", node);
		if (inner.at !== null) this.fail("@ <timestamp> may not be set multiple times", node);
		return {
			...inner,
			at: this.moment(node)
		};
	}
	moment(node) {
		const word = node.getChild("AtModifierPreprocessors");
		if (word !== null) return /start/i.test(this.text(word)) ? "start" : "end";
		const literal = node.getChildren("NumberDurationLiteral").at(-1);
		const seconds = literal === void 0 ? NaN : this.number(literal);
		if (!Number.isFinite(seconds) || Math.abs(seconds) > 92e14) this.fail("timestamp out of bounds for @ modifier", node);
		return { ms: Math.round(seconds * 1e3) };
	}
	call(node, depth) {
		const name = this.text(node.getChild("FunctionIdentifier"));
		const signature = SIGNATURES.get(name);
		if (signature === void 0) throw new PromError("unsupported", `function "${name}" is not served here (Prometheus 2.42 functions are)`);
		const body = node.getChild("FunctionCallBody");
		const args = body === null ? [] : this.exprs(body).map((arg) => this.expr(arg, depth + 1));
		const { args: types, optional, returns } = signature;
		const least = types.length - (optional === "many" ? 1 : optional);
		const most = optional === "many" ? Number.POSITIVE_INFINITY : types.length;
		if (args.length < least || args.length > most) this.fail(`expected ${least === most ? "" : "at least "}${least} argument(s) in call to "${name}", got ${args.length}`, node);
		args.forEach((arg, index) => {
			this.expect(arg, types[Math.min(index, types.length - 1)] ?? "vector", `call to function "${name}"`, node);
		});
		return {
			kind: "call",
			type: returns,
			name,
			args
		};
	}
	expect(expr, type, context, node) {
		if (expr.type === type) return;
		this.fail(`expected type ${words(type)} in ${context}, got ${words(expr.type)}`, node);
	}
	aggregate(node, depth) {
		const operator = this.text(node.getChild("AggregateOp")).toLowerCase();
		if (operator === "limitk" || operator === "limit_ratio") throw new PromError("unsupported", `aggregation "${operator}" is not served here`);
		const body = node.getChild("FunctionCallBody");
		const args = body === null ? [] : this.exprs(body).map((arg) => this.expr(arg, depth + 1));
		const takes = [
			"topk",
			"bottomk",
			"quantile",
			"count_values"
		].includes(operator) ? 2 : 1;
		if (args.length !== takes) this.fail(`wrong number of arguments for aggregate expression provided, expected ${takes}, got ${args.length}`, node);
		const inner = args.at(-1);
		const parameter = takes === 2 ? args[0] ?? null : null;
		if (inner === void 0) return this.fail("no arguments for aggregate expression provided", node);
		this.expect(inner, "vector", "aggregation expression", node);
		if (parameter !== null) this.expect(parameter, operator === "count_values" ? "string" : "scalar", "aggregation parameter", node);
		const modifier = node.getChild("AggregateModifier");
		const without = modifier?.getChild("Without") != null;
		return {
			kind: "aggregate",
			type: "vector",
			operator,
			parameter,
			inner,
			grouping: this.labelList(modifier?.getChild("GroupingLabels") ?? null),
			without
		};
	}
	labelList(node) {
		if (node === null) return [];
		return [...node.getChildren("LabelName"), ...node.getChildren("QuotedLabelName")].map((label) => {
			const name = label.name === "LabelName" ? this.text(label) : this.string(label.firstChild ?? label);
			if (!isLabelName(name)) this.fail(`unexpected ${JSON.stringify(name)} in grouping opts, expected label`, label);
			return name;
		});
	}
	binary(node, depth) {
		const [leftNode, rightNode] = this.exprs(node);
		if (leftNode === void 0 || rightNode === void 0) return this.fail("operand expected", node);
		const operator = this.operator(leftNode);
		if (node.getChild("FillModifier") !== null || operator === "</" || operator === ">/") throw new PromError("unsupported", `not served here: ${operator}`);
		if (operator === "^" && leftNode.name === "NumberDurationLiteral" && /^[+-]/.test(this.text(leftNode))) {
			const positive = {
				kind: "number",
				type: "scalar",
				value: Math.abs(this.number(leftNode))
			};
			const power = this.checked(node, operator, positive, this.expr(rightNode, depth + 1));
			const sign = this.text(leftNode).startsWith("-") ? "-" : "+";
			return {
				kind: "negate",
				type: power.type,
				inner: power,
				sign
			};
		}
		const left = this.expr(leftNode, depth + 1);
		return this.checked(node, operator, left, this.expr(rightNode, depth + 1));
	}
	operator(left) {
		let child = left.nextSibling;
		while (child !== null && child.name === "LineComment") child = child.nextSibling;
		return this.text(child).toLowerCase();
	}
	checked(node, operator, left, right) {
		const isSet = SETS.has(operator);
		const isComparison = COMPARISONS.has(operator);
		const bool = node.getChild("BoolModifier") !== null;
		const matching = this.matching(node, isSet);
		if (bool && !isComparison) this.fail("bool modifier can only be used on comparison operators", node);
		for (const side of [left, right]) if (side.type !== "scalar" && side.type !== "vector") this.fail("binary expression must contain only scalar and instant vector types", node);
		const vectors = left.type === "vector" && right.type === "vector";
		if (isComparison && !bool && left.type === "scalar" && right.type === "scalar") this.fail("comparisons between scalars must use BOOL modifier", node);
		if (!vectors && matching.written) this.fail("vector matching only allowed between instant vectors", node);
		if (!vectors && isSet) this.fail(`set operator ${JSON.stringify(operator)} not allowed in binary scalar expression`, node);
		return {
			kind: "binary",
			type: left.type === "scalar" && right.type === "scalar" ? "scalar" : "vector",
			operator,
			bool,
			matching: matching.matching,
			left,
			right
		};
	}
	matching(node, isSet) {
		const clause = node.getChild("MatchingModifierClause");
		const lists = clause?.getChildren("GroupingLabels") ?? [];
		const on = clause?.getChild("On") != null;
		const many = clause?.getChild("GroupLeft") != null;
		const one = clause?.getChild("GroupRight") != null;
		const labels = this.labelList(lists[0] ?? null);
		const include = this.labelList(lists[1] ?? null);
		if (isSet && (many || one)) this.fail("no grouping allowed for set operations", node);
		for (const label of include) if (on && labels.includes(label)) this.fail(`label ${JSON.stringify(label)} must not occur in ON and GROUP clause at once`, node);
		return {
			matching: {
				cardinality: isSet ? "many-to-many" : many ? "many-to-one" : one ? "one-to-many" : "one-to-one",
				on,
				labels,
				include
			},
			written: labels.length > 0 || many || one
		};
	}
};
const COMPARISONS = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
]);
const SETS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"unless"
]);
function words(type) {
	return type === "matrix" ? "range vector" : type === "vector" ? "instant vector" : type;
}

// src/surfaces/kubernetes/top.ts
const CPU = "rate(container_cpu_usage_seconds_total{pod!=\"\"}[5m])";
const MEMORY = "container_memory_working_set_bytes{pod!=\"\"}";
/** What metrics-server would say at the end of the snapshot, from the samples it is made of. */
function metricsObjects(snapshot, target, budget, nodeOf) {
	const { now } = snapshot.clock;
	const store = sampleStore(snapshot.index.samples, snapshot.clock);
	const ask = (query) => new Evaluator(store, budget, now, now, 1).vectorAt(parsePromql(query), now);
	const pods = podUsage(ask(CPU), ask(MEMORY));
	const found = (target.kind.resource === "pods" ? podMetrics(pods, now) : nodeMetrics(pods, now, nodeOf)).filter(({ metadata }) => (target.namespace === null || metadata.namespace === target.namespace) && (target.name === null || metadata.name === target.name));
	if (target.name !== null && found.length === 0) throw notFound$1(target.kind.group, target.kind.resource, target.name);
	return found;
}
function podUsage(cpu, memory) {
	const pods = /* @__PURE__ */ new Map();
	const add = (sample, field) => {
		const [namespace, pod] = [sample.labels.get("namespace"), sample.labels.get("pod")];
		const container = sample.labels.get("container");
		if (container === "" || container === "POD" || Number.isNaN(sample.value)) return;
		const key = `${namespace}/${pod}`;
		const entry = pods.get(key) ?? {
			namespace,
			pod,
			containers: /* @__PURE__ */ new Map()
		};
		pods.set(key, entry);
		const usage = entry.containers.get(container) ?? {
			cpu: 0,
			memory: 0
		};
		entry.containers.set(container, usage);
		usage[field] += sample.value;
	};
	for (const sample of cpu) add(sample, "cpu");
	for (const sample of memory) add(sample, "memory");
	return pods;
}
const quantities = (usage) => ({
	cpu: `${Math.round(usage.cpu * 1e9)}n`,
	memory: `${Math.round(usage.memory / 1024)}Ki`
});
function head(now, name, namespace) {
	const time = isoTime(now).replace(/\.\d+/, "");
	return {
		apiVersion: "metrics.k8s.io/v1beta1",
		metadata: {
			name,
			...namespace === void 0 ? {} : { namespace },
			creationTimestamp: time
		},
		timestamp: time,
		window: "5m0s"
	};
}
function podMetrics(pods, now) {
	return [...pods.values()].map(({ namespace, pod, containers }) => ({
		kind: "PodMetrics",
		...head(now, pod, namespace),
		containers: [...containers].map(([name, usage]) => ({
			name,
			usage: quantities(usage)
		}))
	}));
}
function nodeMetrics(pods, now, nodeOf) {
	const nodes = /* @__PURE__ */ new Map();
	for (const { namespace, pod, containers } of pods.values()) {
		const node = nodeOf(namespace, pod);
		if (node === "") continue;
		const sum = nodes.get(node) ?? {
			cpu: 0,
			memory: 0
		};
		nodes.set(node, sum);
		for (const usage of containers.values()) {
			sum.cpu += usage.cpu;
			sum.memory += usage.memory;
		}
	}
	return [...nodes].map(([name, usage]) => ({
		kind: "NodeMetrics",
		...head(now, name),
		usage: quantities(usage)
	}));
}

// src/surfaces/kubernetes/watch.ts
const BOOKMARK_MS = 6e4;
/** The changes since the client's version, and every later one as it happens. */
function watchLive(watch) {
	const { life, response, from } = watch;
	let closed = false;
	response.once("close", () => {
		closed = true;
	});
	const seen = /* @__PURE__ */ new Map();
	let marked = life.nowMs;
	const lines = [];
	const say = (type, object) => lines.push(JSON.stringify({
		type,
		object: watch.document(object)
	}));
	const flush = () => {
		if (lines.length === 0) return false;
		response.write(`${lines.splice(0).join("\n")}\n`);
		return true;
	};
	for (const object of from === null ? [] : watch.gone(from)) say("DELETED", object);
	for (const object of watch.select()) {
		const version = object.metadata.resourceVersion ?? "";
		seen.set(keyOf(object), {
			version,
			object
		});
		if (from === null) say("ADDED", object);
		else if (Number(version) > from) say(life.bornAt(object.metadata.uid ?? "") > from ? "ADDED" : "MODIFIED", object);
	}
	if (watch.initial) lines.push(JSON.stringify(watch.bookmark(true)));
	flush();
	let looked = life.cluster.store.writes;
	const look = () => {
		const here = /* @__PURE__ */ new Set();
		for (const object of watch.select()) {
			const key = keyOf(object);
			here.add(key);
			const version = object.metadata.resourceVersion ?? "";
			const known = seen.get(key);
			if (known?.version === version) continue;
			seen.set(key, {
				version,
				object
			});
			say(known === void 0 ? "ADDED" : "MODIFIED", object);
		}
		for (const [key, { object }] of seen) {
			if (here.has(key)) continue;
			seen.delete(key);
			const metadata = {
				...object.metadata,
				resourceVersion: String(life.version)
			};
			say("DELETED", {
				...object,
				metadata
			});
		}
	};
	const pump = () => {
		const { writes } = life.cluster.store;
		if (writes !== looked) look();
		looked = writes;
		const told = flush();
		if (watch.bookmarks && life.nowMs - marked >= BOOKMARK_MS) {
			marked = life.nowMs;
			response.write(`${JSON.stringify(watch.bookmark(false))}\n`);
		}
		return told;
	};
	life.attach({
		pump,
		closed: () => closed,
		telemetry: false
	});
}
function keyOf({ metadata }) {
	return metadata.uid ?? `${metadata.namespace ?? ""}/${metadata.name}`;
}

// src/surfaces/kubernetes/write.ts
const WRITING = /* @__PURE__ */ new Set([
	"create",
	"update",
	"patch",
	"delete",
	"deletecollection"
]);
const VERBS = {
	POST: "create",
	PUT: "update",
	PATCH: "patch",
	DELETE: "delete"
};
/** What a request asks to do, in the words of the role. */
function verbOf(target, call) {
	const write = VERBS[call.method];
	if (write !== void 0) return write === "delete" && target.name === null ? "deletecollection" : write;
	if (call.method !== "GET" && call.method !== "HEAD") throw methodNotAllowed();
	if ([
		"exec",
		"attach",
		"portforward"
	].includes(target.subresource)) return "create";
	if (target.name !== null) return "get";
	return isWatch(call) ? "watch" : "list";
}
/** A write to a world: admission decides, and time goes on. */
function writeTo(snapshot, life, { target, verb }, call) {
	if (target.kind.group === "metrics.k8s.io") throw methodNotAllowed();
	const { kind, namespace, name, subresource } = target;
	const { status, body } = life.act({
		verb,
		target: {
			group: kind.group,
			version: kind.version,
			resource: kind.resource,
			namespace,
			name,
			subresource: subresource === "" ? null : subresource
		},
		contentType: call.contentType,
		body: readBody(call.body, call.contentType),
		...call.query.size === 0 ? {} : { query: Object.fromEntries(call.query) }
	});
	if (status === 403) snapshot.counts.attemptedChanges += 1;
	const answer = json(status, snapshot.clock.shifted(body));
	const beyond = status < 300 ? beyondPhysics(kind.resource) : null;
	if (beyond === null) return answer;
	snapshot.counts.beyondPhysics += 1;
	return {
		...answer,
		headers: { warning: `299 - ${JSON.stringify(beyond)}` }
	};
}
function isWatch(call) {
	return /^(true|1)$/.test(call.query.get("watch") ?? "");
}

// src/surfaces/kubernetes/api.ts
/** The Kubernetes API of the snapshot's cluster at the snapshot's end, for a user who may only read. */
function kubernetesApi(snapshot) {
	const server = new ApiServer(snapshot);
	return (call, response) => {
		try {
			return server.answer(call, response);
		} catch (error) {
			if (error instanceof StatusError) return statusAnswer(error);
			if (error instanceof BudgetError) return statusAnswer(new StatusError(504, "Timeout", "the request is too expensive; narrow it by namespace, selector or limit"));
			throw error;
		}
	};
}
var ApiServer = class {
	snapshot;
	objects;
	role;
	kinds;
	constructor(snapshot) {
		this.snapshot = snapshot;
		const { life, clock } = snapshot;
		this.objects = life === null ? new RecordedObjects(snapshot) : new LiveObjects(life, clock);
		this.role = life === null ? null : roleOf(life.cluster);
		this.kinds = life === null ? recordedKinds(snapshot) : liveKinds(life.cluster);
	}
	answer(call, response) {
		const [root = "", ...rest] = call.path;
		switch (root) {
			case "healthz":
			case "livez":
			case "readyz": return plainText(200, "ok");
			case "version": return json(200, this.version());
			case "openapi": return openApiDocument(this.kinds, rest, call, { writable: this.snapshot.life !== null });
			case "api": return rest.length === 0 ? json(200, coreVersions()) : this.#group("", rest, call, response);
			case "apis": {
				const [group, ...below] = rest;
				if (group === void 0) return json(200, groupList(this.kinds));
				if (below.length === 0) return json(200, groupDocument(this.kinds, group));
				return this.#group(group, below, call, response);
			}
			case "": return json(200, { paths: [
				"/api",
				"/api/v1",
				"/apis",
				"/healthz",
				"/openapi/v2",
				"/version"
			] });
			default: throw noSuchResource();
		}
	}
	/** The version the nodes report. */
	version() {
		const nodes = this.kinds.find((one) => one.group === "" && one.resource === "nodes");
		const [node] = nodes === void 0 ? [] : this.objects.list(nodes, null);
		const gitVersion = textField$1(node, "status.nodeInfo.kubeletVersion", "v1.32.4");
		const [, major = "1", minor = "32"] = /^v(\d+)\.(\d+)/.exec(gitVersion) ?? [];
		return {
			major,
			minor,
			gitVersion,
			gitCommit: "",
			gitTreeState: "clean",
			buildDate: "1970-01-01T00:00:00Z",
			goVersion: "",
			compiler: "gc",
			platform: "linux/amd64"
		};
	}
	#group(group, [version = "", ...path], call, response) {
		if (path.length === 0) return json(200, resourceList(this.kinds, group, version));
		const target = findTarget(this.kinds, group, version, path);
		if (REVIEWS.includes(target.kind)) return this.#review(target, call);
		const verb = verbOf(target, call);
		const { life } = this.snapshot;
		this.#noteTouch(target, verb, call);
		if (life !== null && WRITING.has(verb)) return writeTo(this.snapshot, life, {
			target,
			verb
		}, call);
		this.#authorise(target, verb, call);
		if (group === "metrics.k8s.io") return this.#metrics(target, call);
		if (target.subresource === "log" && target.kind.resource === "pods") return this.#log(target, call, response);
		if (target.name === null) return this.#list(target, call, response);
		return this.#get(target, call);
	}
	#review(target, call) {
		if (call.method !== "POST") throw methodNotAllowed();
		const body = readBody(call.body, call.contentType);
		if (body === null || typeof body !== "object") throw badRequest("the object provided is unrecognized (must be of type JSON)");
		return json(201, review(target.kind, body, this.role));
	}
	/** Every write to a record, every way into a container, and every secret is refused and counted. */
	#authorise(target, verb, call) {
		const { kind } = target;
		const asked = {
			verb,
			group: kind.group,
			resource: kind.resource,
			subresource: target.subresource,
			namespace: target.namespace ?? (kind.resource === "namespaces" ? target.name ?? "" : ""),
			name: target.name ?? ""
		};
		if (allowed(this.role, asked)) return;
		if (!(kind.resource === "nodes" && verb === "get") && call.query.get("dryRun") !== "All") this.snapshot.counts.attemptedChanges += 1;
		if (this.role !== null) throw denied(asked);
		const { group, subresource, namespace, name } = asked;
		const resource = subresource === "" ? kind.resource : `${kind.resource}/${subresource}`;
		throw forbidden(verb, group, resource, {
			namespace,
			name
		});
	}
	#noteTouch({ kind, namespace, name }, verb, call) {
		if (!WRITING.has(verb) || call.query.get("dryRun") === "All") return;
		const touched = namespace ?? (kind.resource === "namespaces" ? name : null);
		const { counts } = this.snapshot;
		if (touched === null || counts.touched.includes(touched)) return;
		counts.touched = [...counts.touched, touched].sort(byCodePoint);
	}
	#list(target, call, response) {
		if (isWatch(call)) return this.#watch(target, call, response);
		const shape = this.#shape(target, call);
		const page = pageOf(this.#selected(target, call), call.query);
		for (const _ of page.items) call.budget.hold(2e3);
		return json(200, listDocument(shape, page));
	}
	#shape({ kind }, call) {
		return shapeOf(kind, call, this.snapshot.clock.now, this.objects.resourceVersion);
	}
	#watch(target, call, response) {
		const shape = this.#shape(target, call);
		const test = this.#test(target, call);
		const { life } = this.snapshot;
		const { objects } = this;
		if (life === null || !(objects instanceof LiveObjects)) {
			const items = this.#selected(target, call);
			watchObjects(shape, items, response, openWatch(call, response));
			return "streaming";
		}
		const { kind, namespace } = target;
		watchLive({
			life,
			response,
			...openWatch(call, response),
			select: () => [...objects.list(kind, namespace)].filter(test),
			gone: (since) => life.graves.filter(({ object, version }) => version > since && object.kind === kind.kind).map(({ object }) => objects.said(kind, object)).filter((one) => namespace === null || one.metadata.namespace === namespace).filter(test),
			document: (object) => objectDocument(this.#shape(target, call), object),
			bookmark: (initial) => bookmark(this.#shape(target, call), initial)
		});
		return "streaming";
	}
	#test({ kind }, { query }) {
		const labels = labelSelector(query.get("labelSelector") ?? "");
		const fields = fieldSelector(query.get("fieldSelector") ?? "", kind.resource);
		return (object) => labels(object.metadata.labels ?? {}) && fields(object);
	}
	#selected(target, call) {
		const { query, budget } = call;
		const test = this.#test(target, call);
		const exact = query.get("resourceVersionMatch") === "Exact" ? query.get("resourceVersion") : null;
		const found = [];
		for (const object of this.objects.list(target.kind, target.namespace, exact)) {
			budget.spend(64);
			if (test(object)) found.push(object);
		}
		return found;
	}
	#get(target, call) {
		const { kind, name, subresource } = target;
		const version = call.query.get("resourceVersion");
		const object = this.objects.find(kind, target.namespace ?? "", name ?? "", version);
		if (object === null) throw notFound$1(kind.group, kind.resource, name ?? "");
		if (subresource === "scale") return json(200, scaleOf(object));
		if (subresource !== "" && subresource !== "status") throw noSuchResource();
		return json(200, objectDocument(this.#shape(target, call), object));
	}
	#log(target, call, response) {
		const { kind, namespace, name } = target;
		const pod = this.objects.find(kind, namespace ?? "", name ?? "");
		if (pod === null) throw notFound$1("", "pods", name ?? "");
		if (/^(true|1)$/.test(call.query.get("follow") ?? "")) return followLog(this.snapshot, pod, call, response);
		return plainText(200, podLog(this.snapshot, pod, call));
	}
	#metrics(target, call) {
		const pods = this.kinds.find((one) => one.group === "" && one.resource === "pods");
		const podOf = (namespace, name) => {
			return pods === void 0 ? null : this.objects.find(pods, namespace, name);
		};
		const nodeOf = (namespace, name) => textField$1(podOf(namespace, name), "spec.nodeName");
		const found = metricsObjects(this.snapshot, target, call.budget, nodeOf);
		if (target.name !== null) return json(200, found[0]);
		const labels = labelSelector(call.query.get("labelSelector") ?? "");
		const items = found.filter(({ metadata }) => {
			const pod = metadata.namespace === void 0 ? null : podOf(metadata.namespace, metadata.name);
			return labels(pod?.metadata.labels ?? {});
		});
		return json(200, {
			kind: `${target.kind.kind}List`,
			apiVersion: "metrics.k8s.io/v1beta1",
			metadata: {},
			items
		});
	}
};

// src/surfaces/live/clock-answer.ts
/** What is longer than any attempt. */
const LONGEST_MS = 864e5;
/**
* The world's clock. `GET /clock` says what time it is there; `POST /clock/sleep?seconds=30` lets half a minute pass.
* Both answer with the seconds since the epoch and the time in words; asking takes no time.
*/
async function clockAnswer(asked, call) {
	const { life, clock, wall, overlaps } = asked;
	const path = call.path.join("/");
	if (path === "sleep") {
		if (call.method !== "POST") return plainText(405, "405 method not allowed: POST\n");
		const seconds = secondsOf(call.query.get("seconds") ?? "");
		if (seconds === null) return plainText(400, "seconds: a number from 0 on, as in /clock/sleep?seconds=30\n");
		if (wall !== null) await setTimeout$1(Math.min(seconds * 1e3 / wall, LONGEST_MS));
		else await life.inTurn(() => {
			life.pass(seconds, "wait");
			return life.tell();
		}, overlaps);
	} else if (path !== "") return plainText(404, "404 page not found\n");
	return plainText(200, `${clock.now / 1e3} ${isoTime(clock.now)}\n`);
}
function secondsOf(text) {
	return /^\d{1,12}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
}

// src/surfaces/index/join.ts
/** Several indexes, each of a later stretch of time than the one before, asked as one. Objects are the first one's. */
function joinIndexes(parts) {
	const [first] = parts;
	if (parts.length === 1) return first;
	return {
		facts: {
			start: first.facts.start,
			end: Math.max(...parts.map((one) => one.facts.end))
		},
		samples: joinSamples(parts.map((one) => one.samples)),
		objects: first.objects,
		logs: joinLogs(parts.map((one) => one.logs)),
		traces: joinTraces(parts.map((one) => one.traces)),
		alerts: parts.flatMap((one) => one.alerts)
	};
}
function joinSamples(sources) {
	const ids = /* @__PURE__ */ new Map();
	const series = [];
	const places = [];
	const byMetric = /* @__PURE__ */ new Map();
	for (const source of sources) source.series.forEach(({ labels }, id) => {
		const key = JSON.stringify(Object.entries(labels).sort());
		let joined = ids.get(key);
		if (joined === void 0) {
			joined = series.push({ labels }) - 1;
			ids.set(key, joined);
			places.push([]);
			const name = labels.__name__ ?? "";
			const known = byMetric.get(name);
			if (known === void 0) byMetric.set(name, [joined]);
			else known.push(joined);
		}
		places[joined]?.push({
			source,
			id
		});
	});
	return {
		series,
		byMetric,
		samples: (id) => {
			const found = (places[id] ?? []).map((one) => one.source.samples(one.id));
			return found.length === 1 && found[0] ? found[0] : inSequence(found);
		}
	};
}
function inSequence(parts) {
	const length = parts.reduce((sum, one) => sum + one.times.length, 0);
	const times = new Float64Array(length);
	const values = new Float64Array(length);
	let at = 0;
	for (const part of parts) {
		times.set(part.times, at);
		values.set(part.values, at);
		at += part.times.length;
	}
	return {
		times,
		values
	};
}
function joinLogs(sources) {
	const ids = /* @__PURE__ */ new Map();
	const streams = [];
	const places = [];
	for (const source of sources) source.streams.forEach((one, stream) => {
		const key = JSON.stringify([one.service, Object.entries(one.resource).sort()]);
		let joined = ids.get(key);
		if (joined === void 0) {
			joined = streams.push(one) - 1;
			ids.set(key, joined);
			places.push([]);
		}
		places[joined]?.push({
			source,
			stream
		});
	});
	const length = sources.reduce((sum, one) => sum + one.us.length, 0);
	const us = new Float64Array(length);
	const starts = new Uint32Array(streams.length + 1);
	const from = new Uint16Array(length);
	const index = new Uint32Array(length);
	let at = 0;
	places.forEach((found, stream) => {
		for (const { source, stream: own } of found) {
			const number = sources.indexOf(source);
			for (let row = source.starts[own] ?? 0; row < (source.starts[own + 1] ?? 0); row += 1) {
				us[at] = source.us[row] ?? 0;
				from[at] = number;
				index[at] = row;
				at += 1;
			}
		}
		starts[stream + 1] = at;
	});
	return {
		streams,
		us,
		starts,
		firstAt: (stream, wanted) => {
			let low = starts[stream] ?? 0;
			let high = starts[stream + 1] ?? low;
			while (low < high) {
				const middle = low + high >>> 1;
				if ((us[middle] ?? 0) < wanted) low = middle + 1;
				else high = middle;
			}
			return low;
		},
		record: (row) => {
			const source = sources[from[row] ?? 0];
			if (source === void 0) throw new RangeError(`no log record ${row}`);
			return source.record(index[row] ?? 0);
		}
	};
}
function joinTraces(sources) {
	const services = new Numbered();
	const operations = new Numbered();
	const traces = sources.flatMap((one) => one.traces);
	const spans = sources.reduce((sum, one) => sum + one.startUs.length, 0);
	const firsts = new Uint32Array(traces.length + 1);
	const startUs = new Float64Array(spans);
	const durationUs = new Float64Array(spans);
	const service = new Uint32Array(spans);
	const operation = new Uint32Array(spans);
	const calls = /* @__PURE__ */ new Map();
	const begins = [];
	let span = 0;
	let trace = 0;
	for (const source of sources) {
		const serviceIds = source.services.map((name) => services.id(name));
		const operationIds = source.operations.map((name) => operations.id(name));
		begins.push(span);
		for (let own = 0; own < source.traces.length; own += 1) {
			firsts[trace] = span + (source.firsts[own] ?? 0);
			trace += 1;
		}
		startUs.set(source.startUs, span);
		durationUs.set(source.durationUs, span);
		source.service.forEach((id, at) => {
			service[span + at] = serviceIds[id] ?? 0;
		});
		source.operation.forEach((id, at) => {
			operation[span + at] = operationIds[id] ?? 0;
		});
		for (const { parent, child, count } of source.calls) {
			const [from = 0, to = 0] = [serviceIds[parent], serviceIds[child]];
			const known = calls.get(`${from} ${to}`)?.count ?? 0;
			calls.set(`${from} ${to}`, {
				parent: from,
				child: to,
				count: known + count
			});
		}
		span += source.startUs.length;
	}
	firsts[trace] = span;
	const ids = new Map(traces.map((id, number) => [id, number]));
	return {
		services: services.list,
		operations: operations.list,
		traces,
		calls: [...calls.values()],
		firsts,
		startUs,
		durationUs,
		service,
		operation,
		traceNumber: (id) => {
			const lower = id.toLowerCase();
			return ids.get(lower) ?? ids.get(lower.padStart(32, "0"));
		},
		span: (at) => {
			const number = begins.findLastIndex((begin) => begin <= at);
			const source = sources[number];
			if (source === void 0) throw new RangeError(`no span ${at}`);
			return source.span(at - (begins[number] ?? 0));
		}
	};
}
/** Numbers texts in the order they are first met. */
var Numbered = class {
	list = [];
	#ids = /* @__PURE__ */ new Map();
	id(text) {
		let id = this.#ids.get(text);
		if (id === void 0) {
			id = this.list.push(text) - 1;
			this.#ids.set(text, id);
		}
		return id;
	}
};

// src/surfaces/live/tail.ts
/** A stretch grows until its tables are this large; then the next one begins, so that reading stays cheap. */
const STRETCH_BYTES = 4 << 20;
/**
* The telemetry since the recording ended. What comes in is written and indexed when somebody asks, stretch by
* stretch: an attempt that only reads objects never pays for it.
*/
var Tail = class {
	#recorded;
	#keeps;
	#parent;
	#headers = /* @__PURE__ */ new Map();
	#done = [];
	#folder = null;
	#current = null;
	#stretch = 0;
	#builds = 0;
	#written = /* @__PURE__ */ new Set();
	#bytes = 0;
	#waiting = [];
	#index;
	/** `keeps`: which files the agent may see at all. */
	constructor(recorded, parent, keeps) {
		this.#recorded = recorded;
		this.#parent = parent;
		this.#keeps = keeps;
		this.#index = recorded;
	}
	/** As of the last time it was settled. */
	get index() {
		return this.#index;
	}
	/** Tables begin with a header, once in all. `recorded`: the piece is part of the recording already. */
	take(piece, recorded) {
		if (piece.file.endsWith(".tsv") && !this.#headers.has(piece.file)) {
			this.#headers.set(piece.file, piece.text);
			return;
		}
		if (!recorded && piece.file !== "k8s_objects_raw.tsv" && this.#keeps(piece.file)) this.#waiting.push(piece);
	}
	/** Makes the index tell all that has happened so far. */
	async settle() {
		if (this.#waiting.length === 0) return;
		this.#folder ??= await mkdtemp(`${this.#parent}.tail.`);
		const tables = join(this.#folder, `tables-${this.#stretch}`);
		for (const piece of this.#waiting.splice(0)) this.#write(tables, piece);
		const target = join(this.#folder, `index-${this.#builds}`);
		this.#builds += 1;
		await buildIndex(tables, tablesIn(await snapshotFiles(tables)), target);
		const old = this.#current;
		this.#current = readIndex(target);
		this.#index = joinIndexes([
			this.#recorded,
			...this.#done,
			this.#current
		]);
		if (old !== null) closeIndex(old);
		if (this.#bytes > STRETCH_BYTES) await this.#nextStretch(tables);
	}
	async #nextStretch(tables) {
		if (this.#current !== null) this.#done.push(this.#current);
		this.#current = null;
		this.#stretch += 1;
		this.#bytes = 0;
		this.#written = /* @__PURE__ */ new Set();
		await rm(tables, {
			recursive: true,
			force: true
		});
	}
	#write(tables, { file, text }) {
		const path = join(tables, file);
		if (!this.#written.has(file)) {
			this.#written.add(file);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, this.#headers.get(file) ?? "");
		}
		appendFileSync(path, text);
		this.#bytes += text.length;
	}
	async close() {
		for (const one of [...this.#done, ...this.#current === null ? [] : [this.#current]]) closeIndex(one);
		if (this.#folder !== null) await rm(this.#folder, {
			recursive: true,
			force: true
		});
	}
};

// src/surfaces/live/wall.ts
/** How often the world catches up with the wall's clock. */
const EVERY_MS = 500;
/** Calls `pass` with the seconds that went by, again and again; a call that takes longer is not overtaken by the next. */
function byTheWall(pass) {
	let last = performance.now();
	let busy = false;
	const timer = setInterval(() => {
		if (busy) return;
		busy = true;
		const now = performance.now();
		const seconds = (now - last) / 1e3;
		last = now;
		pass(seconds).finally(() => {
			busy = false;
		});
	}, EVERY_MS);
	return () => clearInterval(timer);
}

// src/surfaces/loki/streams.ts
const LABELS = [
	["namespace", "k8s.namespace.name"],
	["pod", "k8s.pod.name"],
	["container", "k8s.container.name"],
	["node_name", "k8s.node.name"],
	["deployment", "k8s.deployment.name"]
];
const known = /* @__PURE__ */ new WeakMap();
/** Labels as a log agent in the cluster sets them; `app` is the service. */
function streamLabels(reader) {
	const found = known.get(reader);
	if (found !== void 0) return found;
	const labels = reader.streams.map(labelsOf);
	known.set(reader, labels);
	return labels;
}
function labelsOf({ service, resource }) {
	const labels = {
		app: service,
		service_name: service
	};
	for (const [label, attribute] of LABELS) labels[label] = resource[attribute] ?? "";
	return Labels.of(labels);
}
function chosenStreams(reader, matchers) {
	return streamLabels(reader).flatMap((labels, stream) => matchers.every((one) => one.matches(labels.get(one.name))) ? [stream] : []);
}
/** Lines between two times (the snapshot's, microseconds; the end excluded), in order or against it. */
function* lines(snapshot, query, span, budget) {
	const reader = snapshot.index.logs;
	const labels = streamLabels(reader);
	const found = [];
	for (const stream of chosenStreams(reader, query.matchers)) {
		const last = reader.firstAt(stream, span.toUs);
		for (let index = reader.firstAt(stream, span.fromUs); index < last; index += 1) {
			found.push({
				index,
				stream
			});
			budget.hold(48);
		}
	}
	const direction = span.backward ? -1 : 1;
	found.sort((left, right) => direction * ((reader.us[left.index] ?? 0) - (reader.us[right.index] ?? 0) || left.index - right.index));
	for (const { index, stream } of found) {
		budget.spend(20);
		const record = reader.record(index);
		const set = passed(record, labels[stream] ?? Labels.none, query.stages);
		if (set !== null) yield {
			ns: record.ns,
			text: record.body,
			labels: set
		};
	}
}
/** The line's labels when it passes every stage, else null. */
function passed(record, labels, stages) {
	let extracted = {};
	for (const stage of stages) switch (stage.kind) {
		case "line":
			if (!stage.test(record.body)) return null;
			break;
		case "label":
			if (!stage.test({
				...recordLabels(record),
				...labels.toRecord(),
				...extracted
			})) return null;
			break;
		case "parse": extracted = {
			...extracted,
			...stage.format === "json" ? jsonLabels(record.body) : logfmtLabels(record.body)
		};
	}
	return Object.keys(extracted).length === 0 ? labels : Labels.of({
		...extracted,
		...labels.toRecord()
	});
}
/** What is known of a record beside its line: filters may ask for it. */
function recordLabels(record) {
	const level = record.severity.toLowerCase();
	const attributes = Object.entries(record.attributes).map(([key, value]) => [key.replace(/\W/g, "_"), value]);
	return {
		...Object.fromEntries(attributes),
		detected_level: LEVELS[level] ?? (level || "unknown"),
		level: LEVELS[level] ?? level,
		trace_id: record.traceId,
		span_id: record.spanId
	};
}
const LEVELS = {
	information: "info",
	warning: "warn",
	err: "error"
};
function jsonLabels(line) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		return { __error__: "JSONParserErr" };
	}
	const labels = {};
	const walk = (inner, path, depth) => {
		if (inner === null || typeof inner !== "object") {
			if (path !== "") labels[path] = inner === null ? "" : String(inner);
		} else if (!Array.isArray(inner) && depth < 8) for (const [key, next] of Object.entries(inner)) walk(next, `${path}${path === "" ? "" : "_"}${key.replace(/\W/g, "_")}`, depth + 1);
	};
	walk(value, "", 0);
	return labels;
}
function logfmtLabels(line) {
	const labels = {};
	for (const [, key = "", quoted, plain] of line.matchAll(/([A-Za-z_][\w.-]*)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g)) labels[key.replace(/\W/g, "_")] = quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "";
	return labels;
}

// src/surfaces/loki/metrics.ts
/** Counts lines once for all steps, then answers each step. Times are the API's, in milliseconds. */
var MetricEvaluator = class {
	#snapshot;
	#budget;
	#start;
	#end;
	#counted = /* @__PURE__ */ new Map();
	constructor(snapshot, budget, start, end) {
		this.#snapshot = snapshot;
		this.#budget = budget;
		this.#start = start;
		this.#end = end;
	}
	at(query, ms) {
		switch (query.kind) {
			case "number": return [{
				labels: Labels.none,
				value: query.value
			}];
			case "range": return this.#range(query, ms);
			case "aggregate": return aggregate({
				operator: query.operator,
				grouping: query.grouping,
				without: query.without
			}, {
				number: query.parameter,
				text: ""
			}, this.at(query.inner, ms));
			case "binary": return binaryVectorScalar(query, this.at(query.inner, ms), query.number, query.swapped);
		}
	}
	#range(query, ms) {
		const to = ms - query.offset;
		const from = to - query.range;
		const out = [];
		for (const { labels, times, bytes } of this.#lines(query)) {
			let sum = 0;
			let count = 0;
			for (let index = after(times, from); index < times.length && (times[index] ?? 0) <= to; index += 1) {
				count += 1;
				sum += bytes[index] ?? 0;
			}
			this.#budget.spend(1 + (count >> 4));
			if (count > 0) out.push({
				labels,
				value: measured(query, count, sum)
			});
		}
		return out;
	}
	#lines(query) {
		const known = this.#counted.get(query);
		if (known !== void 0) return known;
		const { clock } = this.#snapshot;
		const span = {
			fromUs: clock.fromApi(this.#start - query.offset - query.range) * 1e3,
			toUs: clock.fromApi(this.#end - query.offset) * 1e3 + 1,
			backward: false
		};
		const counted = /* @__PURE__ */ new Map();
		for (const line of lines(this.#snapshot, query.log, span, this.#budget)) {
			const entry = counted.get(line.labels.key) ?? {
				labels: line.labels,
				times: [],
				bytes: []
			};
			counted.set(line.labels.key, entry);
			entry.times.push(clock.toApi(Number(line.ns / 1000n) / 1e3));
			entry.bytes.push(Buffer.byteLength(line.text));
			this.#budget.hold(32);
		}
		const found = [...counted.values()];
		this.#counted.set(query, found);
		return found;
	}
};
/** The first time after `ms`. */
function after(times, ms) {
	let low = 0;
	let high = times.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((times[middle] ?? 0) <= ms) low = middle + 1;
		else high = middle;
	}
	return low;
}
function measured(query, count, bytes) {
	switch (query.operator) {
		case "count_over_time": return count;
		case "rate": return count / (query.range / 1e3);
		case "bytes_over_time": return bytes;
		case "bytes_rate": return bytes / (query.range / 1e3);
	}
}

// node_modules/@grafana/lezer-logql/index.es.js
const Json$1 = 1;
const Logfmt$1 = 2;
const Unpack$1 = 3;
const Pattern$1 = 4;
const Regexp$1 = 5;
const Unwrap$1 = 6;
const LabelFormat$1 = 7;
const LineFormat$1 = 8;
const LabelReplace$1 = 9;
const Vector$1 = 10;
const Offset$1 = 11;
const Bool$1 = 12;
const On$1 = 13;
const Ignoring$1 = 14;
const GroupLeft$1 = 15;
const GroupRight$1 = 16;
const Decolorize$1 = 17;
const Drop$1 = 18;
const Keep$1 = 19;
const By$1 = 20;
const Without$1 = 21;
const And$1 = 22;
const Or$1 = 23;
const Unless$1 = 24;
const Sum$1 = 25;
const Avg$1 = 26;
const Count$1 = 27;
const Max$1 = 28;
const Min$1 = 29;
const Stddev$1 = 30;
const Stdvar$1 = 31;
const Bottomk$1 = 32;
const Topk$1 = 33;
const Sort$1 = 34;
const Sort_Desc$1 = 35;
const keywordTokens = {
	json: Json$1,
	logfmt: Logfmt$1,
	unpack: Unpack$1,
	pattern: Pattern$1,
	regexp: Regexp$1,
	label_format: LabelFormat$1,
	line_format: LineFormat$1,
	label_replace: LabelReplace$1,
	vector: Vector$1,
	offset: Offset$1,
	bool: Bool$1,
	on: On$1,
	ignoring: Ignoring$1,
	group_left: GroupLeft$1,
	group_right: GroupRight$1,
	unwrap: Unwrap$1,
	decolorize: Decolorize$1,
	drop: Drop$1,
	keep: Keep$1
};
const specializeIdentifier = (value) => {
	return keywordTokens[value.toLowerCase()] || -1;
};
const contextualKeywordTokens = {
	by: By$1,
	without: Without$1,
	and: And$1,
	or: Or$1,
	unless: Unless$1,
	sum: Sum$1,
	avg: Avg$1,
	count: Count$1,
	max: Max$1,
	min: Min$1,
	stddev: Stddev$1,
	stdvar: Stdvar$1,
	bottomk: Bottomk$1,
	topk: Topk$1,
	sort: Sort$1,
	sort_desc: Sort_Desc$1
};
const extendIdentifier = (value) => {
	return contextualKeywordTokens[value.toLowerCase()] || -1;
};
const spec_Identifier = {
	__proto__: null,
	ip: 295,
	count_over_time: 301,
	rate: 303,
	rate_counter: 305,
	bytes_over_time: 307,
	bytes_rate: 309,
	avg_over_time: 311,
	sum_over_time: 313,
	min_over_time: 315,
	max_over_time: 317,
	stddev_over_time: 319,
	stdvar_over_time: 321,
	quantile_over_time: 323,
	first_over_time: 325,
	last_over_time: 327,
	absent_over_time: 329,
	bytes: 335,
	duration: 337,
	duration_seconds: 339
};
const parser = LRParser.deserialize({
	version: 14,
	states: "EtOYQPOOO#cQPO'#DUOOQO'#ER'#ERO#hQPO'#ERO$}QPO'#DTOYQPO'#DTOOQO'#Ed'#EdO%[QPO'#EcOOQO'#FP'#FPO%aQPO'#FOQ%lQPOOO&mQPO'#F]O&rQPO'#F^OOQO'#Eb'#EbOOQO'#DS'#DSOOQO'#Ee'#EeOOQO'#Ef'#EfOOQO'#Eg'#EgOOQO'#Eh'#EhOOQO'#Ei'#EiOOQO'#Ej'#EjOOQO'#Ek'#EkOOQO'#El'#ElOOQO'#Em'#EmOOQO'#En'#EnOOQO'#Eo'#EoOOQO'#Ep'#EpOOQO'#Eq'#EqOOQO'#Er'#ErOOQO'#Es'#EsO&wQPO'#DWOOQO'#DV'#DVO'VQPO,59pOOQO,5:m,5:mOOQO'#Dc'#DcO'_QPO'#DbO'gQPO'#DaO)lQPO'#D`O*{QPO'#D`OOQO'#D_'#D_O+sQPO,59oO-}QPO,59oO.UQPO,5:|O.]QPO,5:}O.hQPO'#E|O0sQPO,5;jO0zQPO,5;jO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lOYQPO,5;wO3cQPO,5;xO3hQPO,59rO#cQPO,59qOOQO1G/[1G/[OOQO'#Dh'#DhO3mQPO,59|O5^QPO,59|OOQO'#Di'#DiO5cQPO,59{OOQO,59{,59{O5kQPO'#DWO6YQPO'#DlO8PQPO'#DoO9sQPO'#DoOOQO'#Do'#DoOOQO'#Dv'#DvOOQO'#Dt'#DtO+kQPO'#DtO9xQPO,59zO;iQPO'#EVO;nQPO'#EWOOQO'#EZ'#EZO;sQPO'#E[O;xQPO'#E_OOQO,59z,59zOOQO,59y,59yOOQO1G/Z1G/ZOOQO1G0h1G0hO;}QPO'#EtO.`QPO'#EtO<XQPO1G0iO<^QPO1G0iO<cQPO,5;hO=oQPO1G1UO=vQPO1G1UO=}QPO1G1UO>UQPO'#FSO@dQPO'#FRO@nQPO'#FROYQPO1G1WOYQPO1G1WOYQPO1G1WOYQPO1G1WOYQPO1G1WOYQPO1G1WO@xQPO1G1cOAPQPO1G1dOOQO1G/^1G/^OOQO1G/]1G/]O5cQPO1G/hOAUQPO1G/hOAZQPO'#DjOBzQPO'#DjOOQO1G/g1G/gOCbQPO,59rOCPQPO,5:cOOQO'#Dm'#DmOClQPO,5:WOEcQPO'#DrOOQO'#Dq'#DqOGVQPO,5:_OHvQPO,5:[OOQO,5:Z,5:ZOJgQPO,5:`O+kQPO,5:`O+kQPO,5:`OOQO,5:q,5:qOJuQPO'#EYOOQO'#EX'#EXOJzQPO,5:rOLkQPO'#E^OOQO'#E^'#E^OOQO'#E]'#E]ONbQPO,5:vO!!RQPO'#EaOOQO'#Ea'#EaOOQO'#E`'#E`O!#xQPO,5:yO!%iQPO'#D`O;}QPO,5;`O!%pQPO'#EuO!%uQPO,5;`O!%}QPO,5;`O!&[QPO,5;`O!&iQPO,5;`O!&nQPO7+&TO.`QPO7+&TOOQO'#E}'#E}O!(OQPO1G1SOOQO1G1S1G1SOYQPO7+&pO!(WQPO7+&pO!)hQPO7+&pO!)oQPO7+&pO!)vQQO'#FTOOQO,5;n,5;nO!,UQPO,5;mO!,]QPO,5;mO!-nQPO7+&rO!-uQPO7+&rOOQO7+&r7+&rO!.SQPO7+&rO!.ZQPO7+&rO!/`QPO7+&rO!/pQPO7+&}OOQO7+'O7+'OOOQO7+%S7+%SO!/uQPO7+%SO5cQPO,5:UO!/zQPO,5:UO!0PQPO1G/{OOQO1G/}1G/}OOQO1G0U1G0UOOQO1G0W1G0WOOQO,5:X,5:XO!0UQPO1G/yO!1uQPO,5:^O!1zQPO,5:]OOQO1G/z1G/zO!2PQPO1G/zO!3pQPO,5:tO;nQPO,5:sO;sQPO,5:wO;xQPO,5:zO!3xQPO,5;cO!%uQPO1G0zO!4WQPO1G0zO!4`QPO,5;aO+kQPO,5;cO!4eQPO1G0zO!4oQPO'#EvO!4tQPO1G0zO!4eQPO1G0zO!4|QPO1G0zO!5ZQPO1G0zO!%xQPO1G0zOOQO1G0z1G0zOOQO<<Io<<IoO!5fQPO<<IoO!5kQPO,5;iOOQO7+&n7+&nO!5pQPO<<J[OOQO<<J[<<J[OYQPO<<J[OOQO'#FV'#FVO!5wQPO,5;oOOQO'#FU'#FUOOQO,5;o,5;oOOQO1G1X1G1XO!6PQPO1G1XO!8YQPO<<JiOOQO<<Hn<<HnOOQO1G/p1G/pO!8_QPO1G/pO!8dQPO7+%gOOQO1G/x1G/xOOQO1G/w1G/wOOQO1G0`1G0`OOQO1G0_1G0_OOQO1G0c1G0cOOQO1G0f1G0fOOQO'#Ex'#ExOOQO1G0}1G0}O!8iQPO1G0}OOQO'#Ey'#EyOOQO'#Ez'#EzOOQO'#E{'#E{OOQO7+&f7+&fOOQO1G0{1G0{O!8nQPO1G0}O!9SQPO7+&fOOQO,5;b,5;bO!9[QPO7+&fO!%xQPO7+&fO!9fQPO7+&fO!9qQPOAN?ZOOQO1G1T1G1TO!;RQPOAN?vO!<cQPOAN?vO!<jQQO1G1ZOOQO1G1Z1G1ZOOQO7+&s7+&sO!<rQPOAN@TOOQO7+%[7+%[O!<wQPO<<IRO!<|QPO7+&iO!=RQPO<<JQO!=ZQPO<<JQO!=cQPO'#EwO!=hQPO<<JQOOQOG24uG24uOOQOG25bG25bOOQO1G1[1G1[OOQO7+&u7+&uO!=pQPOG25oOOQOAN>mAN>mO!=uQPO<<JTOOQOAN?lAN?lO!=zQPOAN?lO!>SQPOLD+ZOOQOAN?oAN?oOOQO,5:r,5:rO!>XQPO!$'NuO!>^QPO!)9DaO!>cQPO!.K9{OOQO!4//g!4//gO;nQPO'#EWO!>hQPO'#D`O!?`QPO,59oO!@fQPO'#DTOYQPO1G1WOYQPO1G1WOYQPO1G1WOYQPO1G1WOYQPO1G1WOYQPO1G1WO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO1PQPO,5;lO!AqQPO7+&rO!AxQPO7+&rO!BVQPO7+&rO!C_QPO7+&rO!CfQPO7+&rO!B^QPO'#FQ",
	stateData: "!Cs~O$TOStOS~OXZOY[OiWOjWOkWOlWOmWOnWOoWOpWOqWOrWOsWO!vQO!wRO!xRO$UPO$YTO$[_O$]`O$^aO$_bO$`cO$adO$beO$cfO$dgO$ehO$fiO$gjO$hkO$ilO$jmO~O{nO~O!vqO~O!OrO!QrO!WrO!XrO!YrO!ZrOfwXgwXhwX!lwX!nwX!owX!pwX!qwX!wwX!xwX#{wX#|wX#}wX$OwX~O!_vO$RwX$ZwX~P#mO$Y{O~Od|Oe|O$Y}O~Of!QOg!POh!QO!O!UO!l!UO!n!UO!o!UO!p!UO!q!UO!w!RO!x!RO#{!SO#|!SO#}!SO$O!TO~O$Y!VO~O$Y!WO~O|!XO!O!XO!P!XO!Q!XO~O$V!YO$W!ZO~O}!]O$X!_O~Og!`Of!TXh!TX!O!TX!Q!TX!W!TX!X!TX!Y!TX!Z!TX!_!TX!l!TX!n!TX!o!TX!p!TX!q!TX!w!TX!x!TX#{!TX#|!TX#}!TX$O!TX$R!TX$Z!TX$k!TX$V!TX~O!OrO!QrO!WrO!XrO!YrO!ZrO~Of!SXg!SXh!SX!_!SX!l!SX!n!SX!o!SX!p!SX!q!SX!w!SX!x!SX#{!SX#|!SX#}!SX$O!SX$R!SX$Z!SX$k!SX$V!SX~P)WOP!dOQ!cOR!fOS!eOT!eOV!lOW!kOa!mOb!nOc!oO{!bO$Y!iO~O!_vOfwagwahwa!lwa!nwa!owa!pwa!qwa!wwa!xwa#{wa#|wa#}wa$Owa$Rwa$Zwa~P)WOfvXgvXhvX!OvX!lvX!nvX!ovX!pvX!qvX!wvX!xvX#{vX#|vX#}vX$OvX~O$Z!rO~P,|O$Z!sO~P,|O!v!wO$UPO$Y!uO~O$Y!xO~OXZOY[OiWOjWOkWOlWOmWOnWOoWOpWOqWOrWOsWO!wRO!xRO$UPO$YTO$[_O$]`O$^aO$_bO$`cO$adO$beO$cfO$dgO$ehO$fiO$gjO$hkO$ilO$jmO~O!v!yO~P.mO$Y!{O~O[#OO]!|O^!|OX#uPY#uPi#uPj#uPk#uPl#uPm#uPn#uPo#uPp#uPq#uPr#uPs#uP!v#uP!w#uP!x#uP$U#uP$Y#uP$[#uP$]#uP$^#uP$_#uP$`#uP$a#uP$b#uP$c#uP$d#uP$e#uP$f#uP$g#uP$h#uP$i#uP$j#uP~O!v#WO~O}#XO~Og#ZOf!Uah!Ua!O!Ua!Q!Ua!W!Ua!X!Ua!Y!Ua!Z!Ua!_!Ua!l!Ua!n!Ua!o!Ua!p!Ua!q!Ua!w!Ua!x!Ua#{!Ua#|!Ua#}!Ua$O!Ua$R!Ua$Z!Ua$k!Ua$V!Ua~O$Y#[O~O}#]O$X!_O~O|#`O!O#`O!P!XO!Q!XO!l#aO!n#aO!o#aO!p#aO!q#aO~O{#dO!b#bOf!`Xg!`Xh!`X!O!`X!Q!`X!W!`X!X!`X!Y!`X!Z!`X!_!`X!l!`X!n!`X!o!`X!p!`X!q!`X!w!`X!x!`X#{!`X#|!`X#}!`X$O!`X$R!`X$Z!`X$k!`X$V!`X~O{#dOf!cXg!cXh!cX!O!cX!Q!cX!W!cX!X!cX!Y!cX!Z!cX!_!cX!l!cX!n!cX!o!cX!p!cX!q!cX!w!cX!x!cX#{!cX#|!cX#}!cX$O!cX$R!cX$Z!cX$k!cX$V!cX~O}#hO~Of#jOg#kO$V#jOh!Sa!O!Sa!Q!Sa!W!Sa!X!Sa!Y!Sa!Z!Sa!_!Sa!l!Sa!n!Sa!o!Sa!p!Sa!q!Sa!w!Sa!x!Sa#{!Sa#|!Sa#}!Sa$O!Sa$R!Sa$Z!Sa$k!Sa~O}#lO~O{#mO~O{#pO~O{#tO~O!_#xO$k#zO~P)WO$Z$PO~O$V$QO~O{$RO$Z$TO~Of!uXg!uXh!uX!O!uX!l!uX!n!uX!o!uX!p!uX!q!uX!w!uX!x!uX#{!uX#|!uX#}!uX$O!uX$Z!uX~O$V$UO~P<kO$Z$VO~P,|O!v$WO~P.mO$Y$YO~OX#uXY#uXi#uXj#uXk#uXl#uXm#uXn#uXo#uXp#uXq#uXr#uXs#uX!v#uX!w#uX!x#uX$U#uX$Y#uX$[#uX$]#uX$^#uX$_#uX$`#uX$a#uX$b#uX$c#uX$d#uX$e#uX$f#uX$g#uX$h#uX$i#uX$j#uX~O_$[O`$[O~P>ZO]!|O^!|O~P>ZO$V$dO~P,|O$Z$eO~O}$gO~Og$hOf!^Xh!^X!O!^X!Q!^X!W!^X!X!^X!Y!^X!Z!^X!_!^X!l!^X!n!^X!o!^X!p!^X!q!^X!w!^X!x!^X#{!^X#|!^X#}!^X$O!^X$R!^X$Z!^X$k!^X$V!^X~O$Y$iO~O!m$kO!s$lO!vQO!wRO!xRO~O}#XO$X!_O~PCPO{#dO!b$nOf!`ag!`ah!`a!O!`a!Q!`a!W!`a!X!`a!Y!`a!Z!`a!_!`a!l!`a!n!`a!o!`a!p!`a!q!`a!w!`a!x!`a#{!`a#|!`a#}!`a$O!`a$R!`a$Z!`a$k!`a$V!`a~O|$pOf!fXg!fXh!fX!O!fX!Q!fX!W!fX!X!fX!Y!fX!Z!fX!_!fX!l!fX!n!fX!o!fX!p!fX!q!fX!w!fX!x!fX#{!fX#|!fX#}!fX$O!fX$R!fX$V!fX$Z!fX$k!fX~O$V$qOf!gag!gah!ga!O!ga!Q!ga!W!ga!X!ga!Y!ga!Z!ga!_!ga!l!ga!n!ga!o!ga!p!ga!q!ga!w!ga!x!ga#{!ga#|!ga#}!ga$O!ga$R!ga$Z!ga$k!ga~O$V$qOf!dag!dah!da!O!da!Q!da!W!da!X!da!Y!da!Z!da!_!da!l!da!n!da!o!da!p!da!q!da!w!da!x!da#{!da#|!da#}!da$O!da$R!da$Z!da$k!da~Of#jOg#kO$V#jO$Z$rO~O|$tO~O$V$uOf!zag!zah!za!O!za!Q!za!W!za!X!za!Y!za!Z!za!_!za!l!za!n!za!o!za!p!za!q!za!w!za!x!za#{!za#|!za#}!za$O!za$R!za$Z!za$k!za~O|!XO!O!XO!P!XO!Q!XOf#QXg#QXh#QX!W#QX!X#QX!Y#QX!Z#QX!_#QX!l#QX!n#QX!o#QX!p#QX!q#QX!w#QX!x#QX#{#QX#|#QX#}#QX$O#QX$R#QX$V#QX$Z#QX$k#QX~O$V$vOf#Oag#Oah#Oa!O#Oa!Q#Oa!W#Oa!X#Oa!Y#Oa!Z#Oa!_#Oa!l#Oa!n#Oa!o#Oa!p#Oa!q#Oa!w#Oa!x#Oa#{#Oa#|#Oa#}#Oa$O#Oa$R#Oa$Z#Oa$k#Oa~O|!XO!O!XO!P!XO!Q!XOf#TXg#TXh#TX!W#TX!X#TX!Y#TX!Z#TX!_#TX!l#TX!n#TX!o#TX!p#TX!q#TX!w#TX!x#TX#{#TX#|#TX#}#TX$O#TX$R#TX$V#TX$Z#TX$k#TX~O$V$wOf#Rag#Rah#Ra!O#Ra!Q#Ra!W#Ra!X#Ra!Y#Ra!Z#Ra!_#Ra!l#Ra!n#Ra!o#Ra!p#Ra!q#Ra!w#Ra!x#Ra#{#Ra#|#Ra#}#Ra$O#Ra$R#Ra$Z#Ra$k#Ra~OU$xO~P*{O!m${O~O!_$|O$k#zO~OZ%OO!_#xO$Z#ha~P)WO!_#xO$Z%TO$k#zO~P)WO$Z%UO~Od|Oe|Of#Vqg#Vqh#Vq!O#Vq!l#Vq!n#Vq!o#Vq!p#Vq!q#Vq!w#Vq!x#Vq#{#Vq#|#Vq#}#Vq$O#Vq$R#Vq$Z#Vq$V#Vq~O$V%XO$Z%YO~Od|Oe|Of#rqg#rqh#rq!O#rq!l#rq!n#rq!o#rq!p#rq!q#rq!w#rq!x#rq#{#rq#|#rq#}#rq$O#rq$R#rq$Z#rq$V#rq~O$V%]O~P<kO$Z%[O~P,|O#z%^O$Z%aO~OX#uaY#uai#uaj#uak#ual#uam#uan#uao#uap#uaq#uar#uas#ua!v#ua!w#ua!x#ua$U#ua$[#ua$]#ua$^#ua$_#ua$`#ua$a#ua$b#ua$c#ua$d#ua$e#ua$f#ua$g#ua$h#ua$i#ua$j#ua~O$Y$YO~P!*OO_%cO`%cO$Y#ua~P!*OOf!QOh!QO!O!UO!l!UO!n!UO!o!UO!p!UO!q!UO!w!RO!x!RO#{#tq#|#tq#}#tq$O#tq$R#tq$Z#tq~Og#tq~P!,jOf#tqg#tqh#tq~P!,pOg!PO~P!,jO$R#tq$Z#tq~P%lOf#tqg#tqh#tq!O#tq!l#tq!n#tq!o#tq!p#tq!q#tq#{#tq#|#tq#}#tq$O#tq~O!w!RO!x!RO$R#tq$Z#tq~P!.eO}%dO~O$Z%eO~O}%gO~O$Y%hO~O$V$qOf!gig!gih!gi!O!gi!Q!gi!W!gi!X!gi!Y!gi!Z!gi!_!gi!l!gi!n!gi!o!gi!p!gi!q!gi!w!gi!x!gi#{!gi#|!gi#}!gi$O!gi$R!gi$Z!gi$k!gi~O}%iO~O{#dO~Of#jO$V#jOg!hih!hi!O!hi!Q!hi!W!hi!X!hi!Y!hi!Z!hi!_!hi!l!hi!n!hi!o!hi!p!hi!q!hi!w!hi!x!hi#{!hi#|!hi#}!hi$O!hi$R!hi$Z!hi$k!hi~O{%kO}%kO~O{%pO$m%rO$n%sO$o%tO~OZ%OO$Z#hi~O$l%vO~O!_#xO$Z#hi~P)WO!m%yO~O!_$|O$Z#hi~O!_#xO$Z%{O$k#zO~P)WO!_$|O$Z%{O$k#zO~O$Z%}O~O{&OO~O$Z&PO~P,|O$V&RO$Z&SO~O$Y$YOX#uiY#uii#uij#uik#uil#uim#uin#uio#uip#uiq#uir#uis#ui!v#ui!w#ui!x#ui$U#ui$[#ui$]#ui$^#ui$_#ui$`#ui$a#ui$b#ui$c#ui$d#ui$e#ui$f#ui$g#ui$h#ui$i#ui$j#ui~O$V&UO~O$Z&VO~O}&WO~O$Y&XO~Of#jOg#kO$V#jO!_#ki$k#ki$Z#ki~O!_$|O$Z#hq~O!_#xO$Z#hq~P)WOZ%OO!_&[O$Z#hq~Od|Oe|Of#V!Rg#V!Rh#V!R!O#V!R!l#V!R!n#V!R!o#V!R!p#V!R!q#V!R!w#V!R!x#V!R#{#V!R#|#V!R#}#V!R$O#V!R$R#V!R$Z#V!R$V#V!R~Od|Oe|Of#r!Rg#r!Rh#r!R!O#r!R!l#r!R!n#r!R!o#r!R!p#r!R!q#r!R!w#r!R!x#r!R#{#r!R#|#r!R#}#r!R$O#r!R$R#r!R$Z#r!R$V#r!R~O$Z&_O~P,|O#z%^O$Z&aO~O}&bO~O$Z&cO~O{&dO~O!_$|O$Z#hy~OZ%OO$Z#hy~OU$xO~O!_&[O$Z#hy~O$V&gO~O$Z&hO~O!_$|O$Z#h!R~O}&jO~O$V&kO~O}&lO~O$Z&mO~OP!dOQ!cOR!fOS!eOT!eOV&nOW!kOa!mOb!nOc!oO{!bO$Y!iO~O!_&oOfwagwahwa!lwa!nwa!owa!pwa!qwa!wwa!xwa#{wa#|wa#}wa$Owa$Vwa~P)WO!_&oO$VwX~P#mOf&yOh&yO!O&}O!l&}O!n&}O!o&}O!p&}O!q&}O!w&zO!x&zO#{#tq#|#tq#}#tq$O#tq$V#tq~Og#tq~P!@pOf#tqg#tqh#tq~P!@vOg&xO~P!@pOf&yOg&xOh&yO!O&}O!l&}O!n&}O!o&}O!p&}O!q&}O!w&zO!x&zO#{&{O#|&{O#}&{O$O&|O~O$V#tq~P!B^O!w&zO!x&zO$V#tq~P!.eO",
	goto: "1l$RPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP$S%R%j&Y&]PPPPPP&t'W'h'v(XPPPP(h(p(yP)S)XP)S)S)[)e)S)m*O*O*XPPPPPP*XP*O*bPPP)S)S*{+R)S)S+Y+])S+c+f+l,_,t-Z-Z-Z-Z-Z-Z-Z-Z-Z-Z-Z-Z-Z-Z-Z-p-y.^.j/S/V/V/V/Y/i,_/l,_0R0w1Y1c1fPPPPP,_,_[YOT}!{$U%]Q$^#PQ$_#QS$`#R&tQ$a#SQ$b#TQ$c#UQ'O&rQ'P&sQ'Q&uQ'R&vQ'S&wR'T!Vt^O}!V!{#P#Q#R#S#T#U$U%]&r&s&t&u&v&wRyTjSOT}!V!{#P#Q#R#S#T#U$U%]S!t{$QQ#}!u]&q&r&s&t&u&v&wRpPQoP^!hv!i#j#k#x$|&oQ#Y!YS#q!n$vT#u!o$wQxSQ#y!tQ$}#|Q%R#}Q%z%QR&p&q[wS!t#|#}%Q&q]!qx#y$}%R%z&piuSx!t#y#|#}$}%Q%R%z&p&qhtSx!t#y#|#}$}%Q%R%z&p&qR!auksSux!t#y#|#}$}%Q%R%z&p&qQ!^sV#^!`#Z$hW![s!`#Z$hR$j#`Q#_!`Q$f#ZR%f$hV!pv#x&oR#c!cQ#f!cQ#g!dR$o#cU#e!c!d#cR%j$qU!jv#x&oQ#i!iQ$r#jQ$s#kR%w$|_!hv!i#j#k#x$|&o_!gv!i#j#k#x$|&ov]OT}!V!{#P#Q#R#S#T#U$U%]&r&s&t&u&v&wT$m#`#aQ#o!lR&i&nS#n!l&nR%l$uR#s!nQ#r!nR%m$vR#w!oQ#v!oR%n$wj^O#P#Q#R#S#T#U&r&s&t&u&v&wQzTQ!z}Q#V!VQ$X!{Q%Z$UR&Q%]w]OT}!V!{#P#Q#R#S#T#U$U%]&r&s&t&u&v&wwVOT}!V!{#P#Q#R#S#T#U$U%]&r&s&t&u&v&wwUOT}!V!{#P#Q#R#S#T#U$U%]&r&s&t&u&v&wQ!v{Q$O!uR%W$QS#|!t#}W$z#y#{%R%SQ%u$yQ%|%TR&Z%{Q%Q#|Q%u$zQ&]%|R&e&ZQ#{!tS$y#y%RQ%P#|Q%S#}S%x$}%QS&Y%z%|R&f&]R%q$xR%o$xQ!OXQ%V$PQ%[$VQ&^%}R&_&PR$S!xwXOT}!V!{#P#Q#R#S#T#U$U%]&r&s&t&u&v&wQ#P!PQ#Q!QQ#R!RQ#S!SQ#T!TQ#U!UQ&r&xQ&s&yQ&t&zQ&u&{Q&v&|R&w&}h!}!P!Q!R!S!T!U&x&y&z&{&|&}R$]#OQ$Z!|Q%b$[R&T%cR%_$YQ%`$YR&`&R",
	nodeNames: "⚠ Json Logfmt Unpack Pattern Regexp Unwrap LabelFormat LineFormat LabelReplace Vector Offset Bool On Ignoring GroupLeft GroupRight Decolorize Drop Keep By Without And Or Unless Sum Avg Count Max Min Stddev Stdvar Bottomk Topk Sort Sort_Desc LineComment LogQL Expr LogExpr Selector Matchers Matcher Identifier Eq String Neq Re Nre PipelineExpr PipelineStage LineFilters LineFilter Filter PipeExact PipeMatch PipePattern Npa FilterOp Ip OrFilter Pipe LogfmtParser LogfmtParserFlags ParserFlag LabelParser JsonExpressionParser LabelExtractionExpressionList LabelExtractionExpression LogfmtExpressionParser LabelFilter IpLabelFilter UnitFilter DurationFilter Gtr Duration Gte Lss Lte Eql BytesFilter Bytes NumberFilter LiteralExpr Number Add Sub LineFormatExpr LabelFormatExpr LabelsFormat LabelFormatMatcher DecolorizeExpr DropLabelsExpr DropLabels DropLabel KeepLabelsExpr KeepLabels KeepLabel MetricExpr RangeAggregationExpr RangeOp CountOverTime Rate RateCounter BytesOverTime BytesRate AvgOverTime SumOverTime MinOverTime MaxOverTime StddevOverTime StdvarOverTime QuantileOverTime FirstOverTime LastOverTime AbsentOverTime LogRangeExpr Range OffsetExpr UnwrapExpr ConvOp BytesConv DurationConv DurationSecondsConv Grouping Labels VectorAggregationExpr VectorOp BinOpExpr BinOpModifier OnOrIgnoringModifier GroupingLabels GroupingLabelList GroupingLabel LabelName Mul Div Mod Pow LabelReplaceExpr VectorExpr",
	maxTerm: 169,
	skippedNodes: [0, 36],
	repeatNodeCount: 0,
	tokenData: "<n~RvX^#ipq#iqr$^rs$yst%kuv%vxy%{yz&Qz{&V{|&[|}&a}!O&f!O!P2v!P!Q3v!Q!R3{!R![7^![!]9]!^!_9q!_!`:O!`!a:e!c!}:r!}#O;Y#P#Q;_#Q#R;d#R#S:r#S#T;i#T#o:r#o#p;u#p#q;z#q#r<i#y#z#i$f$g#i#BY#BZ#i$IS$I_#i$I|$JO#i$JT$JU#i$KV$KW#i&FU&FV#i~#nY$T~X^#ipq#i#y#z#i$f$g#i#BY#BZ#i$IS$I_#i$I|$JO#i$JT$JU#i$KV$KW#i&FU&FV#i~$aR!_!`$j!`!a$o#r#s$t~$oO!O~~$tO!Z~~$yO!Q~~$|UOY$yZr$yrs%`s#O$y#O#P%e#P~$y~%eO}~~%hPO~$y~%pQt~OY%kZ~%k~%{O#}~~&QO$Y~~&VO$Z~~&[O#{~~&aO!w~~&fO$V~~&kQ!x~}!O&q!Q![(w~&tQ#_#`&z#g#h(X~&}P#X#Y'Q~'TP#X#Y'W~'ZP#d#e'^~'aP}!O'd~'gP#X#Y'j~'mP#a#b'p~'sP#d#e'v~'yP#h#i'|~(PP#m#n(S~(XO!b~~([P#h#i(_~(bP#f#g(e~(hP#]#^(k~(nP#V#W(q~(tP#h#i(S~(zZ!O!P)m!Q![(w#W#X0`#[#]*]#a#b+j#b#c.R#g#h/X#i#j.^#k#l1T#m#n1{${$|.^~)pP!Q![)s~)vV!Q![)s#[#]*]#a#b+j#b#c.R#g#h/X#i#j.^${$|.^~*bP!m~!Q![*e~*hV!O!P*}!Q![*e#a#b+j#b#c.R#g#h/X#i#j.^${$|.^~+QP!Q![+T~+WU!Q![+T#a#b+j#b#c.R#g#h/X#i#j.^${$|.^~+oQ!m~!Q![+u#g#h-Q~+xV!O!P,_!Q![+u#a#b,z#b#c.R#g#h/X#i#j.^${$|.^~,bP!Q![,e~,hU!Q![,e#a#b,z#b#c.R#g#h/X#i#j.^${$|.^~,}P#g#h-Q~-VP!m~!Q![-Y~-]T!O!P-l!Q![-Y#b#c.R#i#j.^${$|.^~-oP!Q![-r~-uS!Q![-r#b#c.R#i#j.^${$|.^~.UP#g#h.X~.^O!m~~.aP#g#h.d~.iP!m~!Q![.l~.oR!O!P.x!Q![.l#b#c.R~.{P!Q![/O~/RQ!Q![/O#b#c.R~/^P!m~!Q![/a~/dU!O!P/v!Q![/a#a#b,z#b#c.R#i#j.^${$|.^~/yP!Q![/|~0PT!Q![/|#a#b,z#b#c.R#i#j.^${$|.^~0eP!m~!Q![0h~0kW!O!P)m!Q![0h#[#]*]#a#b+j#b#c.R#g#h/X#i#j.^${$|.^~1YP!m~!Q![1]~1`X!O!P)m!Q![1]#W#X0`#[#]*]#a#b+j#b#c.R#g#h/X#i#j.^${$|.^~2QP!m~!Q![2T~2WY!O!P)m!Q![2T#W#X0`#[#]*]#a#b+j#b#c.R#g#h/X#i#j.^#k#l1T${$|.^~2yP!Q![2|~3RR!v~!Q![2|!g!h3[#X#Y3[~3_R{|3h}!O3h!Q![3n~3kP!Q![3n~3sP!v~!Q![3n~3{O#|~~4Qe!v~!O!P5c!Q![7^!d!e6x!g!h3[!i!j6}!m!n6}!o!p6}!r!s6}!v!w6}#W#X0`#X#Y3[#[#]*]#_#`7W#a#b+j#b#c.R#g#h/X#i#j.^#k#l1T#l#m8q#m#n1{${$|.^~5hR!v~!Q![5q!g!h3[#X#Y3[~5v`!v~!Q![5q!d!e6x!g!h3[!i!j6}!m!n6}!o!p6}!r!s6}!v!w6}#X#Y3[#[#]*]#_#`7W#a#b+j#b#c.R#g#h/X#i#j.^${$|.^~6}O!s~~7QQ!d!e6x#]#^7W~7ZP!d!e6x~7cd!v~!O!P5c!Q![7^!d!e6x!g!h3[!i!j6}!m!n6}!o!p6}!r!s6}!v!w6}#W#X0`#X#Y3[#[#]*]#_#`7W#a#b+j#b#c.R#g#h/X#i#j.^#k#l1T#m#n1{${$|.^~8tR!Q![8}!c!i8}#T#Z8}~9SR!v~!Q![8}!c!i8}#T#Z8}P9bT{P!Q![9]![!]9]!c!}9]#R#S9]#T#o9]~9vP!o~!_!`9y~:OO!p~~:TQ|~!_!`:Z#r#s:`~:`O!q~~:eO!P~~:jP!l~!_!`:m~:rO!n~R:yT{P#zQ!Q![:r![!]9]!c!}:r#R#S:r#T#o:r~;_O$k~~;dO$l~~;iO$O~~;lRO#S;i#S#T%`#T~;i~;zO$U~~<PR!_~!_!`<Y!`!a<_#r#s<d~<_O!W~~<dO!Y~~<iO!X~~<nO$W~",
	tokenizers: [0, 1],
	topRules: { "LogQL": [0, 37] },
	specialized: [
		{
			term: 43,
			get: (value, stack) => specializeIdentifier(value) << 1
		},
		{
			term: 43,
			get: (value, stack) => extendIdentifier(value) << 1 | 1
		},
		{
			term: 43,
			get: (value) => spec_Identifier[value] || -1
		}
	],
	tokenPrec: 0
});

// src/surfaces/loki/measures.ts
const BYTES = {
	b: 1,
	kb: 1e3,
	mb: 1e6,
	gb: 1e9,
	kib: 1024,
	mib: 1 << 20,
	gib: 1 << 30
};
const SECONDS = {
	ns: 1e-9,
	us: 1e-6,
	µs: 1e-6,
	ms: .001,
	s: 1,
	m: 60,
	h: 3600
};
/** A number with or without a unit of time (seconds) or size (bytes). */
function measure(text) {
	const match = /^(-?\d+(?:\.\d+)?)\s*([a-zA-Zµ]*)$/.exec(text);
	if (match === null) return null;
	const unit = match[2] ?? "";
	const factor = unit === "" ? 1 : SECONDS[unit] ?? BYTES[unit.toLowerCase()];
	return factor === void 0 ? null : Number(match[1]) * factor;
}
/** Whether a comparison of LogQL holds. */
function holds(operator, value, limit) {
	switch (operator) {
		case ">": return value > limit;
		case ">=": return value >= limit;
		case "<": return value < limit;
		case "<=": return value <= limit;
		case "!=": return value !== limit;
		default: return value === limit;
	}
}

// src/surfaces/loki/query.ts
/** A query that is wrong (400), or right and not served here (422). */
var LokiError = class extends Error {
	name = "LokiError";
	status;
	constructor(status, message) {
		super(message);
		this.status = status;
	}
};
function unsupported(what) {
	return new LokiError(422, `not served here: ${what}`);
}

// src/surfaces/loki/parse.ts
const MAX_LENGTH = 32768;
const RANGES = /* @__PURE__ */ new Set([
	"count_over_time",
	"rate",
	"bytes_over_time",
	"bytes_rate"
]);
const AGGREGATIONS = /* @__PURE__ */ new Set([
	"sum",
	"avg",
	"min",
	"max",
	"count",
	"stddev",
	"stdvar",
	"topk",
	"bottomk"
]);
function parseLogql(query) {
	if (query.length > MAX_LENGTH) throw new LokiError(400, "parse error : query too long");
	const top = parser.parse(query).topNode;
	const cursor = top.cursor();
	do
		if (cursor.type.isError) {
			const found = query.slice(cursor.from, cursor.from + 20);
			throw new LokiError(400, `parse error at line 1, col ${cursor.from + 1}: syntax error: unexpected ${found === "" ? "$end" : JSON.stringify(found)}`);
		}
	while (cursor.next());
	const expr = top.getChild("Expr");
	if (expr === null) throw new LokiError(400, "parse error : syntax error: unexpected $end");
	try {
		return new Builder(query).expr(expr, 0);
	} catch (error) {
		if (error instanceof RegexError) throw new LokiError(400, `parse error : ${error.message}`);
		throw error;
	}
}
var Builder = class {
	source;
	constructor(source) {
		this.source = source;
	}
	text(node) {
		return node === null ? "" : this.source.slice(node.from, node.to);
	}
	string(node) {
		const text = unquote(this.text(node));
		if (text === null) throw new LokiError(400, "parse error : invalid string literal");
		return text;
	}
	expr(node, depth) {
		const log = node.getChild("LogExpr");
		if (log !== null) return this.log(log);
		const metric = node.getChild("MetricExpr");
		if (metric === null) throw unsupported(this.text(node).slice(0, 80));
		return this.metric(metric, depth);
	}
	log(node) {
		const matchers = this.matchers(node.getChild("Selector"));
		const pipeline = node.getChild("PipelineExpr");
		return {
			kind: "log",
			matchers,
			stages: pipeline === null ? [] : this.stages(pipeline)
		};
	}
	matchers(selector) {
		const found = within(selector, "Matcher").map((node) => this.matcher(node));
		if (found.every((one) => one.matches(""))) throw new LokiError(400, "parse error : queries require at least one regexp or equality matcher that does not have an empty-compatible value. For instance, app=~\".*\" does not meet this requirement, but app=~\".+\" will");
		return found;
	}
	matcher(node) {
		const name = this.text(node.getChild("Identifier"));
		const value = node.getChild("String");
		const operator = this.source.slice(node.getChild("Identifier")?.to, value?.from).trim();
		return matcher(name, operator, this.string(value));
	}
	/** Stages in the order in which they are written. */
	stages(pipeline) {
		return within(pipeline, "PipelineStage").flatMap((stage) => {
			const child = stage.lastChild;
			switch (child?.name) {
				case "LineFilters": return within(child, "LineFilter").map((filter) => this.lineFilter(filter));
				case "LabelParser":
					if (this.text(child).trim() === "json") return [{
						kind: "parse",
						format: "json"
					}];
					break;
				case "LogfmtParser":
					if (this.text(child).trim() === "logfmt") return [{
						kind: "parse",
						format: "logfmt"
					}];
					break;
				case "LabelFilter": return [{
					kind: "label",
					test: this.labelFilter(child)
				}];
			}
			throw unsupported(this.text(stage).slice(0, 80));
		});
	}
	lineFilter(node) {
		const operator = this.text(node.getChild("Filter")).trim();
		const strings = node.getChildren("String");
		const plain = node.firstChild?.nextSibling?.nextSibling == null;
		if (strings.length !== 1 || !plain) throw unsupported(this.text(node).slice(0, 80));
		const value = this.string(strings[0] ?? null);
		switch (operator) {
			case "|=": return {
				kind: "line",
				test: (line) => line.includes(value)
			};
			case "!=": return {
				kind: "line",
				test: (line) => !line.includes(value)
			};
			case "|~":
			case "!~": {
				const regex = searching(value);
				const wanted = operator === "|~";
				return {
					kind: "line",
					test: (line) => regex.test(line) === wanted
				};
			}
			default: throw unsupported(`line filter ${operator}`);
		}
	}
	labelFilter(node) {
		const parts = node.getChildren("LabelFilter").map((part) => this.labelFilter(part));
		if (parts.length > 0) return node.getChild("Or") === null ? (labels) => parts.every((test) => test(labels)) : (labels) => parts.some((test) => test(labels));
		const plain = node.getChild("Matcher");
		if (plain !== null) {
			const test = this.matcher(plain);
			return (labels) => test.matches(labels[test.name] ?? "");
		}
		const measured = node.firstChild;
		if (measured === null) throw unsupported(this.text(node).slice(0, 80));
		return this.numberFilter(measured);
	}
	/** size > 10, took >= 1.5s, length < 20KB */
	numberFilter(node) {
		const match = /^\s*([a-zA-Z_]\w*)\s*(==|=|!=|>=|<=|>|<)\s*([\d.]+\S*)\s*$/.exec(this.text(node));
		const limit = measure(match?.[3] ?? "");
		if (match === null || limit === null) throw unsupported(this.text(node).slice(0, 80));
		const [, name = "", operator = ""] = match;
		return (labels) => {
			const value = measure(labels[name] ?? "");
			return value !== null && holds(operator, value, limit);
		};
	}
	metric(node, depth) {
		if (depth > 50) throw new LokiError(400, "parse error : query nested too deeply");
		const child = node.firstChild;
		switch (child?.name) {
			case "RangeAggregationExpr": return this.range(child);
			case "VectorAggregationExpr": return this.aggregate(child, depth);
			case "BinOpExpr": return this.binary(child, depth);
			case "LiteralExpr": return {
				kind: "number",
				value: Number(this.text(child))
			};
			default: {
				const inner = node.getChild("MetricExpr");
				if (inner !== null && this.text(node).startsWith("(")) return this.metric(inner, depth + 1);
				throw unsupported(this.text(node).slice(0, 80));
			}
		}
	}
	range(node) {
		const operator = this.text(node.getChild("RangeOp")).toLowerCase();
		const log = node.getChild("LogRangeExpr");
		if (!RANGES.has(operator) || log === null || node.getChild("Grouping") !== null) throw unsupported(this.text(node).slice(0, 80));
		if (log.getChild("UnwrapExpr") !== null) throw unsupported("unwrap");
		const pipeline = log.getChild("PipelineExpr");
		const range = this.duration(log.getChild("Range"));
		const moved = log.getChild("OffsetExpr");
		return {
			kind: "range",
			operator,
			log: {
				kind: "log",
				matchers: this.matchers(log.getChild("Selector")),
				stages: pipeline === null ? [] : this.stages(pipeline)
			},
			range,
			offset: moved === null ? 0 : this.duration(moved.getChild("Duration"))
		};
	}
	duration(node) {
		const ms = readDuration(this.text(node).replace(/^\[|\]$/g, "").trim());
		if (ms === null || ms <= 0) throw new LokiError(400, "parse error : not a valid duration string");
		return ms;
	}
	aggregate(node, depth) {
		const operator = this.text(node.getChild("VectorOp")).toLowerCase();
		const inner = node.getChild("MetricExpr");
		if (!AGGREGATIONS.has(operator) || inner === null) throw unsupported(operator);
		const grouping = node.getChild("Grouping");
		return {
			kind: "aggregate",
			operator,
			parameter: Number(this.text(node.getChild("Number"))),
			grouping: within(grouping, "Identifier").map((label) => this.text(label)),
			without: grouping?.getChild("Without") != null,
			inner: this.metric(inner, depth + 1)
		};
	}
	binary(node, depth) {
		const [left, right] = node.getChildren("Expr").map((side) => this.expr(side, depth + 1));
		const operator = /^\S+/.exec(this.source.slice(node.firstChild?.to, node.to).trim())?.[0] ?? "";
		const bool = /^\S+\s*bool\b/.test(this.source.slice(node.firstChild?.to, node.to).trim());
		if (!/^(?:[-+*/%^]|[=!<>]=|[<>])$/.test(operator)) throw unsupported(`operator ${operator}`);
		if (left?.kind === "log" || right?.kind === "log" || left === void 0 || right === void 0) throw new LokiError(400, "parse error : unexpected type for binary operation");
		if (right.kind === "number" && left.kind !== "number") return {
			kind: "binary",
			operator,
			bool,
			inner: left,
			number: right.value,
			swapped: false
		};
		if (left.kind === "number" && right.kind !== "number") return {
			kind: "binary",
			operator,
			bool,
			inner: right,
			number: left.value,
			swapped: true
		};
		throw unsupported("binary operations between two vectors");
	}
};
/** Nodes of this name below, in order, not looking inside one that is found. */
function within(node, name) {
	if (node === null) return [];
	const found = [];
	for (let child = node.firstChild; child !== null; child = child.nextSibling) if (child.name === name && !(name === "Matcher" && child.firstChild?.name === "Matcher")) found.push(child);
	else found.push(...within(child, name));
	return found;
}

// src/surfaces/loki/api.ts
const HOUR = 36e5;
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 5e3;
const MAX_POINTS$1 = 11e3;
/** Loki's query API over the snapshot's log records. */
function lokiApi(snapshot) {
	return (call) => {
		const [first, second, version, ...rest] = call.path;
		if (first === "ready") return plainText(200, "ready\n");
		if (first !== "loki" || second !== "api" || version !== "v1") return plainText(404, "404 page not found\n");
		if (rest[0] === "push" || rest[0] === "delete" || call.method !== "GET" && call.method !== "POST") {
			snapshot.counts.attemptedChanges += 1;
			return plainText(403, "this Loki is read-only\n");
		}
		try {
			const data = answer$2(snapshot, call, rest);
			return data === null ? plainText(404, "404 page not found\n") : json(200, data);
		} catch (error) {
			return errorAnswer$1(snapshot, error);
		}
	};
}
function errorAnswer$1(snapshot, error) {
	if (error instanceof LokiError) {
		if (error.status === 422) snapshot.counts.unsupported += 1;
		return plainText(error.status, error.message);
	}
	if (error instanceof PromError) return plainText(400, error.message);
	if (error instanceof BudgetError) return plainText(error.kind === "time" ? 504 : 422, "the query is too expensive; narrow its time or streams");
	throw error;
}
function answer$2(snapshot, call, [area, name, part]) {
	switch (area) {
		case "query_range": return queryRange(snapshot, call);
		case "query": return queryInstant(snapshot, call);
		case "labels": return success(labelNames$1(snapshot));
		case "label":
			if (name === void 0) return success(labelNames$1(snapshot));
			return part === "values" ? success(labelValues$1(snapshot, name)) : null;
		case "series": return success(series(snapshot, call));
		default: return null;
	}
}
const success = (data) => ({
	status: "success",
	data
});
function labelNames$1({ index }) {
	const names = streamLabels(index.logs).flatMap((labels) => labels.pairs.map(([name]) => name));
	return [...new Set(names)].sort(byCodePoint);
}
function labelValues$1({ index }, name) {
	const values = streamLabels(index.logs).map((labels) => labels.get(name));
	return [...new Set(values)].filter((value) => value !== "").sort(byCodePoint);
}
function series({ index }, call) {
	const selectors = [...call.query.getAll("match[]"), ...call.query.getAll("match")];
	const labels = streamLabels(index.logs);
	const found = /* @__PURE__ */ new Map();
	for (const selector of selectors.length === 0 ? ["{app=~\".+\"}"] : selectors) {
		const query = parseLogql(selector);
		if (query.kind !== "log") throw new LokiError(400, "parse error : only label matchers are supported");
		for (const stream of chosenStreams(index.logs, query.matchers)) {
			const set = labels[stream];
			if (set !== void 0) found.set(set.key, set);
		}
	}
	return [...found.values()].map((set) => set.toRecord());
}
function queryRange(snapshot, call) {
	const { clock } = snapshot;
	const query = parseLogql(call.query.get("query") ?? "");
	const end = time(call.query, "end", clock.now + 1);
	const since = readDuration(call.query.get("since") ?? "") ?? HOUR;
	const start = time(call.query, "start", end - since);
	if (end < start) throw new LokiError(400, "end timestamp must not be before or equal to start time");
	if (query.kind === "log") return logAnswer(snapshot, call, query, start, end);
	return success({
		resultType: "matrix",
		result: matrix$1(snapshot, call, query, start, end),
		stats: {}
	});
}
function queryInstant(snapshot, call) {
	const query = parseLogql(call.query.get("query") ?? "");
	const at = time(call.query, "time", snapshot.clock.now);
	if (query.kind === "log") return logAnswer(snapshot, call, query, at - HOUR, at + 1);
	const result = new MetricEvaluator(snapshot, call.budget, at, at).at(query, at).map(({ labels, value }) => ({
		metric: labels.toRecord(),
		value: [at / 1e3, formatValue(value)]
	}));
	return success({
		resultType: "vector",
		result,
		stats: {}
	});
}
function logAnswer(snapshot, call, query, start, end) {
	const limit = readLimit(call.query.get("limit"));
	const backward = call.query.get("direction")?.toLowerCase() !== "forward";
	const { clock } = snapshot;
	const span = {
		fromUs: clock.fromApi(start) * 1e3,
		toUs: clock.fromApi(end) * 1e3,
		backward
	};
	const streams = /* @__PURE__ */ new Map();
	const shift = BigInt(clock.offset) * 1000000n;
	let taken = 0;
	for (const line of lines(snapshot, query, span, call.budget)) {
		if (taken >= limit) break;
		taken += 1;
		call.budget.hold(line.text.length * 2 + 100);
		const entry = streams.get(line.labels.key) ?? {
			stream: line.labels.toRecord(),
			values: []
		};
		streams.set(line.labels.key, entry);
		entry.values.push([String(line.ns + shift), line.text]);
	}
	return success({
		resultType: "streams",
		result: [...streams.values()],
		stats: {}
	});
}
function matrix$1(snapshot, call, query, start, end) {
	const step = readStep(call.query.get("step"), start, end);
	if ((end - start) / step > MAX_POINTS$1) throw new LokiError(400, "exceeded maximum resolution of 11,000 points per time series. Try increasing the value of the step parameter");
	const evaluator = new MetricEvaluator(snapshot, call.budget, start, end);
	const found = /* @__PURE__ */ new Map();
	for (let ms = start; ms <= end; ms += step) for (const { labels, value } of evaluator.at(query, ms)) {
		const entry = found.get(labels.key) ?? {
			metric: labels.toRecord(),
			values: []
		};
		found.set(labels.key, entry);
		entry.values.push([ms / 1e3, formatValue(value)]);
		call.budget.hold(64);
	}
	return [...found.values()];
}
function readStep(text, start, end) {
	if (text === null || text === "") return Math.max(1e3, Math.floor((end - start) / 250 / 1e3) * 1e3);
	const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1e3 : readDuration(text);
	if (ms === null || ms <= 0) throw new LokiError(400, "zero or negative query resolution step widths are not accepted. Try a positive integer");
	return ms;
}
function readLimit(text) {
	if (text === null || text === "") return DEFAULT_LIMIT;
	if (!/^\d+$/.test(text) || Number(text) === 0) throw new LokiError(400, "limit must be a positive value");
	if (Number(text) > MAX_LIMIT) throw new LokiError(400, `max entries limit per query exceeded, limit > max_entries_limit_per_query (${text.slice(0, 20)} > ${MAX_LIMIT})`);
	return Number(text);
}
/** Nanoseconds, seconds with or without a fraction, or RFC 3339, in milliseconds. */
function time(query, name, fallback) {
	const text = query.get(name);
	if (text === null || text === "") return fallback;
	if (/^\d+$/.test(text) && text.length > 11 && text.length < 20) return Number(text) / 1e6;
	if (/^\d{1,11}(\.\d+)?$/.test(text)) return Number(text) * 1e3;
	const ns = parseTime(text);
	if (ns === null) throw new LokiError(400, `could not parse '${name}' parameter`);
	return Number(ns / 1000000n);
}

// src/surfaces/prometheus/parameters.ts
/** Milliseconds of a Unix time in seconds or an RFC 3339 time. */
function timeParameter(query, name, fallback) {
	const text = query.get(name);
	if (text === null || text === "") return fallback;
	if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
		const ms = Math.round(Number(text) * 1e3);
		if (Math.abs(ms) < 864e13) return ms;
	}
	const ms = rfc3339(text);
	if (ms !== null) return ms;
	throw invalidParameter(name, `cannot parse ${JSON.stringify(text)} to a valid timestamp`);
}
function rfc3339(text) {
	const ns = parseTime(text);
	if (ns !== null && text.includes("T")) return Number(ns / 1000000n);
	const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(ms) ? null : ms;
}
/** Milliseconds of a number of seconds or a duration like 30s. */
function durationParameter(query, name) {
	const text = query.get(name) ?? "";
	const seconds = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
	const ms = seconds === null ? readDuration(text) : Math.round(seconds * 1e3);
	if (ms === null || !Number.isFinite(ms)) throw invalidParameter(name, `cannot parse ${JSON.stringify(text)} to a valid duration`);
	return ms;
}
function invalidParameter(name, message) {
	return new PromError("bad_data", `invalid parameter ${JSON.stringify(name)}: ${message}`);
}

// src/surfaces/prometheus/labels.ts
/** Series that match any `match[]` and have samples in the asked time. */
function chosen(snapshot, store, call, required) {
	const selectors = call.query.getAll("match[]");
	if (required && selectors.length === 0) throw new PromError("bad_data", "no match[] parameter provided");
	const { clock, index } = snapshot;
	const first = clock.toApi(index.facts.start);
	const start = timeParameter(call.query, "start", first);
	const end = timeParameter(call.query, "end", clock.now);
	const series = /* @__PURE__ */ new Map();
	const lists = selectors.length === 0 ? [[ANY]] : selectors.map(selector);
	for (const matchers of lists) for (const one of store.select(matchers)) {
		call.budget.hold(64);
		series.set(one.labels.key, one);
	}
	const found = [...series.values()];
	if (start <= first && end >= clock.now) return found;
	return found.filter((one) => {
		call.budget.spend(8);
		return one.samples().times.some((ms) => ms >= start && ms <= end);
	});
}
const ANY = matcher("__name__", "=~", ".*");
function selector(text) {
	try {
		return parseSelector(text);
	} catch (error) {
		if (error instanceof PromError) throw invalidParameter("match[]", error.message);
		throw error;
	}
}
function seriesList(snapshot, store, call) {
	return limited(call, chosen(snapshot, store, call, true).sort((left, right) => byCodePoint(left.labels.key, right.labels.key))).map((one) => one.labels.toRecord());
}
function labelNames(snapshot, store, call) {
	const names = /* @__PURE__ */ new Set();
	for (const one of chosen(snapshot, store, call, false)) for (const [name] of one.labels.pairs) names.add(name);
	return limited(call, [...names].sort(byCodePoint));
}
function labelValues(snapshot, store, call, name) {
	if (!isLabelName(name)) throw new PromError("bad_data", `invalid label name: ${JSON.stringify(name)}`);
	const values = /* @__PURE__ */ new Set();
	for (const one of chosen(snapshot, store, call, false)) {
		const value = one.labels.get(name);
		if (value !== "") values.add(value);
	}
	return limited(call, [...values].sort(byCodePoint));
}
function limited(call, items) {
	const limit = Number(call.query.get("limit") ?? 0);
	return Number.isInteger(limit) && limit > 0 ? items.slice(0, limit) : items;
}
/** The dump has no metadata; types are read from names, as exporters form them. */
function metadata(snapshot, call) {
	const wanted = call.query.get("metric");
	const families = /* @__PURE__ */ new Map();
	const names = [...snapshot.index.samples.byMetric.keys()].sort(byCodePoint);
	const histograms = new Set(names.filter((name) => name.endsWith("_bucket")).map((name) => name.slice(0, -7)));
	for (const name of names) {
		const base = name.replace(/_(?:bucket|sum|count)$/, "");
		if (histograms.has(base)) families.set(base, "histogram");
		else families.set(name, name.endsWith("_total") ? "counter" : "gauge");
	}
	const entries = [...families].filter(([name]) => wanted === null || name === wanted);
	return Object.fromEntries(limited(call, entries).map(([name, type]) => [name, [{
		type,
		help: "",
		unit: ""
	}]]));
}

// src/surfaces/prometheus/query.ts
const MAX_POINTS = 11e3;
function instantQuery(snapshot, store, call) {
	const at = timeParameter(call.query, "time", snapshot.clock.now);
	const expr = parsed(call);
	const evaluator = new Evaluator(store, call.budget, at, at, 1);
	switch (expr.type) {
		case "scalar": return result("scalar", point(at, evaluator.scalarAt(expr, at)));
		case "string": {
			const text = expr.kind === "string" ? expr.value : "";
			return result("string", `[${at / 1e3},${JSON.stringify(text)}]`);
		}
		case "vector": return result("vector", `[${evaluator.vectorAt(expr, at).map(({ labels, value }) => `{"metric":${JSON.stringify(labels.toRecord())},"value":${point(at, value)}}`).join(",")}]`);
		case "matrix": return result("matrix", matrix(evaluator.matrixAt(expr, at)));
	}
}
function rangeQuery(store, call) {
	const start = timeParameter(call.query, "start", NaN);
	const end = timeParameter(call.query, "end", NaN);
	if (Number.isNaN(start)) throw invalidParameter("start", "cannot parse \"\" to a valid timestamp");
	if (Number.isNaN(end)) throw invalidParameter("end", "cannot parse \"\" to a valid timestamp");
	if (end < start) throw invalidParameter("end", "end timestamp must not be before start time");
	const step = durationParameter(call.query, "step");
	if (step <= 0) throw invalidParameter("step", "zero or negative query resolution step widths are not accepted. Try a positive integer");
	if ((end - start) / step > MAX_POINTS) throw new PromError("bad_data", "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)");
	const expr = parsed(call);
	if (expr.type !== "scalar" && expr.type !== "vector") throw new PromError("bad_data", `invalid expression type for range query, must be Scalar or instant Vector`);
	const series = new Evaluator(store, call.budget, start, end, step).seriesOver(expr);
	return result("matrix", matrix(sortedBy(series, (one) => one.labels.key)));
}
function parsed(call) {
	try {
		return parsePromql(call.query.get("query") ?? "");
	} catch (error) {
		if (!(error instanceof PromError) || error.type !== "bad_data") throw error;
		throw invalidParameter("query", error.message);
	}
}
function result(type, value) {
	return `{"resultType":"${type}","result":${value}}`;
}
function matrix(series) {
	return `[${series.map(({ labels, samples }) => {
		const points = Array.from(samples.times, (ms, index) => point(ms, samples.values[index] ?? 0));
		return `{"metric":${JSON.stringify(labels.toRecord())},"values":[${points.join(",")}]}`;
	}).join(",")}]`;
}
function point(ms, value) {
	return `[${ms / 1e3},"${formatValue(value)}"]`;
}

// src/surfaces/prometheus/status.ts
function status(snapshot, name) {
	const { index, clock } = snapshot;
	const start = clock.toApi(index.facts.start);
	switch (name) {
		case "buildinfo": return {
			version: "2.42.0",
			revision: "",
			branch: "",
			buildUser: "",
			buildDate: "",
			goVersion: ""
		};
		case "config": return { yaml: "global:\n  scrape_interval: 1m\n  evaluation_interval: 1m\n" };
		case "flags": return {
			"query.lookback-delta": "5m",
			"web.enable-admin-api": "false"
		};
		case "runtimeinfo": return {
			startTime: isoTime(start),
			reloadConfigSuccess: true,
			lastConfigTime: isoTime(start),
			storageRetention: "15d"
		};
		case "tsdb": return tsdb(snapshot);
		case "walreplay": return {
			min: 0,
			max: 0,
			current: 0,
			state: "done"
		};
		default: return null;
	}
}
function tsdb({ index, clock }) {
	const counted = [...index.samples.byMetric].map(([name, ids]) => ({
		name,
		value: ids.length
	}));
	return {
		headStats: {
			numSeries: index.samples.series.length,
			minTime: clock.toApi(index.facts.start),
			maxTime: clock.now
		},
		seriesCountByMetricName: counted.sort((left, right) => right.value - left.value).slice(0, 10)
	};
}

// src/surfaces/prometheus/api.ts
const STATUS = {
	bad_data: 400,
	execution: 422,
	unsupported: 422,
	timeout: 503
};
/** The Prometheus HTTP API, read-only, as version 2.42 answers it. */
function prometheusApi(snapshot) {
	return (call) => {
		const store = sampleStore(snapshot.index.samples, snapshot.clock);
		const [first, version, ...rest] = call.path;
		if (first === "-" && (version === "reload" || version === "quit")) {
			snapshot.counts.attemptedChanges += 1;
			return plainText(403, "Lifecycle API is not enabled.");
		}
		if (first === "-") return plainText(200, `Prometheus Server is ${version === "ready" ? "Ready" : "Healthy"}.\n`);
		if (first !== "api" || version !== "v1") return plainText(404, "404 page not found\n");
		if (isChange(call.method, rest)) {
			snapshot.counts.attemptedChanges += 1;
			return failure(503, "unavailable", "admin APIs disabled");
		}
		if (call.method !== "GET" && call.method !== "POST") return plainText(405, "Method Not Allowed\n");
		try {
			const data = answer$1(snapshot, store, call, rest);
			if (data === void 0) return plainText(404, "404 page not found\n");
			return {
				status: 200,
				type: "application/json",
				body: `{"status":"success","data":${data}}`
			};
		} catch (error) {
			return errorAnswer(snapshot, error);
		}
	};
}
function isChange(method, [area, ...rest]) {
	if (area === "admin" || area === "write" || area === "otlp") return true;
	return method === "PUT" || method === "DELETE" || area === "notifications" && rest.length > 0;
}
/** The `data` of the answer as JSON text, or undefined for an unknown path. */
function answer$1(snapshot, store, call, [area = "", ...rest]) {
	switch (area) {
		case "query": return instantQuery(snapshot, store, call);
		case "query_range": return rangeQuery(store, call);
		case "query_exemplars": return "[]";
		case "series": return JSON.stringify(seriesList(snapshot, store, call));
		case "labels": return JSON.stringify(labelNames(snapshot, store, call));
		case "label": return rest[1] === "values" ? JSON.stringify(labelValues(snapshot, store, call, rest[0] ?? "")) : void 0;
		case "metadata": return JSON.stringify(metadata(snapshot, call));
		case "alerts": return JSON.stringify({ alerts: alertList(snapshot) });
		case "rules": return JSON.stringify({ groups: ruleGroups(snapshot, call) });
		case "targets": return rest[0] === "metadata" ? "[]" : "{\"activeTargets\":[],\"droppedTargets\":[]}";
		case "alertmanagers": return "{\"activeAlertmanagers\":[],\"droppedAlertmanagers\":[]}";
		case "status": {
			const known = status(snapshot, rest[0] ?? "");
			return known === null ? void 0 : JSON.stringify(known);
		}
		default: return;
	}
}
function errorAnswer(snapshot, error) {
	if (error instanceof PromError) {
		if (error.type !== "unsupported") return failure(STATUS[error.type], error.type, error.message);
		snapshot.counts.unsupported += 1;
		return failure(STATUS.unsupported, "execution", error.message);
	}
	if (error instanceof BudgetError) return error.kind === "time" ? failure(503, "timeout", "query timed out in query execution") : failure(422, "execution", "query processing would load too many samples into memory in query execution");
	throw error;
}
function failure(code, errorType, error) {
	return json(code, {
		status: "error",
		errorType,
		error
	});
}

// src/surfaces/serve.ts
const METRICS_GROUP = "metrics.k8s.io";
async function openSurfaces(options) {
	const { index, release } = await openIndex(options.folder, options.indexDir);
	const today = options.clock === "shifted" ? options.today ?? Date.now() : null;
	const counts = { ...NOTHING_COUNTED };
	const life = options.live === void 0 ? null : startLife(index, options.indexDir, options.live);
	const end = life === null ? index.facts.end : life.nowMs;
	const clock = new SurfaceClock(end, today, () => life === null ? end : life.nowMs);
	const snapshot = {
		get index() {
			return life === null ? index : life.tail.index;
		},
		clock,
		counts,
		life
	};
	const apis = new Map(options.systems.map((name) => [name, APIS[name](snapshot)]));
	const pass = async (seconds, reason, overlaps = false) => {
		await life?.inTurn(() => {
			life.pass(seconds, reason);
			return life.tell();
		}, overlaps);
	};
	const wall = options.live?.wall;
	const stopWall = wall === void 0 ? () => void 0 : byTheWall((seconds) => pass(seconds * wall, "wall"));
	return {
		get now() {
			return isoTime(clock.now);
		},
		handle: (prefix, request, response) => {
			answer({
				apis,
				snapshot,
				wall: wall ?? null
			}, prefix, request, response);
		},
		pass,
		turn: () => life === null ? NO_TURN : turnIn(life, counts, pass),
		environment: (origin, filesDir, seenAs = filesDir) => surfaceEnvironment({
			origin,
			systems: options.systems,
			now: isoTime(clock.now),
			live: life !== null,
			filesDir,
			seenAs
		}),
		counts,
		onLost: () => void 0,
		judge: async () => null,
		close: once(async () => {
			stopWall();
			await life?.close();
			await release();
		})
	};
}
/** A record stands still whatever anybody thinks. */
const NO_TURN = {
	answered: () => Promise.resolve(),
	failed: () => void 0
};
function turnIn(life, counts, pass) {
	const { overlaps, leave } = arrive(life, counts, "acts");
	return {
		answered: () => pass(life.pace.turn, "turn", overlaps).finally(leave),
		failed: leave
	};
}
function arrive(life, counts, kind) {
	const visit = life.arrive(kind);
	if (visit.overlaps) counts.overlaps += 1;
	return visit;
}
function once(work) {
	let done = null;
	return () => {
		done ??= work();
		return done;
	};
}
/** Plays the world up to the end of its recording, where the attempt begins. */
function startLife(index, indexDir, live) {
	const { world, keeps } = live;
	const tail = new Tail(index, join(indexDir, "live"), keeps);
	for (const piece of world.advance(world.window.end)) tail.take(piece, true);
	world.recorder.beginRecording();
	return new Life(world, tail, {
		pace: live.pace ?? PACE,
		journal: live.journal ?? (() => void 0)
	});
}
/** What answers for each system. */
const APIS = {
	kubernetes: kubernetesApi,
	prometheus: prometheusApi,
	alertmanager: alertmanagerApi,
	jaeger: jaegerApi,
	loki: lokiApi
};
/** No message of ours names a file, and what we did not foresee says nothing at all. */
async function answer({ apis, snapshot, wall }, prefix, request, response) {
	const system = systemOf(prefix);
	const kubernetes = system === "kubernetes";
	const { life, counts } = snapshot;
	const visit = life === null ? null : arrive(life, counts, visitorOf(request));
	response.once("close", () => visit?.leave());
	const reply = (said) => {
		visit?.leave();
		if (life !== null && !response.headersSent) sayDate(response, snapshot.clock);
		send(response, said);
	};
	try {
		const api = system === null ? void 0 : apis.get(system);
		const own = prefix === `/${system}` || prefix === "/clock";
		const call = await readCall(own ? prefix : "", request);
		if (call === null) return reply(plainText(400, "400 Bad Request\n"));
		if (prefix === "/clock" && life !== null) {
			const overlaps = visit?.overlaps ?? false;
			return reply(await clockAnswer({
				life,
				clock: snapshot.clock,
				wall,
				overlaps
			}, call));
		}
		if (api === void 0) return reply(plainText(404, "404 page not found\n"));
		const telemetry = !kubernetes || call.path.at(-1) === "log" || call.path[1] === METRICS_GROUP;
		const work = () => api(call, response);
		const found = life === null ? work() : await inTime(snapshot, life, {
			telemetry,
			response,
			visit
		}, work);
		if (found !== "streaming") reply(found);
	} catch (error) {
		if (response.headersSent) response.destroy();
		else reply(unforeseen(error, kubernetes));
	}
}
/** A watch is told from its address: it stays, and lets time pass. */
function visitorOf({ method, url = "" }) {
	return (method === "GET" || method === "HEAD") && !/[?&](watch|follow)=(true|1)/.test(url) ? "reads" : "acts";
}
/** A request to a world takes its turn, and time; the answer says what time it is there. */
function inTime({ clock }, life, asked, work) {
	return life.inTurn(async () => {
		life.request();
		if (asked.telemetry) await life.tail.settle();
		await life.tell();
		sayDate(asked.response, clock);
		return work();
	}, asked.visit?.overlaps);
}
/** Every answer says what time it is there, and none what time it is here. */
function sayDate(response, clock) {
	response.setHeader("date", new Date(clock.now).toUTCString());
}
function unforeseen(error, kubernetes) {
	if (error instanceof BodyTooLarge && kubernetes) return statusAnswer(new StatusError(413, "RequestEntityTooLarge", `Request entity too large: limit is ${MAX_BODY}`));
	if (error instanceof BodyTooLarge) return plainText(413, "413 Request Entity Too Large\n");
	if (error instanceof BudgetError) return plainText(503, "the request is too expensive; narrow it\n");
	return plainText(500, "500 Internal Server Error\n");
}

// src/cli/repair/verdict-text.ts
/** What a judge makes of a repair, and what users met meanwhile. */
function verdictText(facts, { score, why }) {
	const list = (title, lines) => lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${plain(line)}`)];
	return [
		`${score === null ? "no score" : `score ${score}`}: ${plain(why)}`,
		"",
		...curveLines(facts),
		facts.clearedAfter === null ? "users: not served as in the healthy world by the end" : `users: served as in the healthy world from ${minutes(facts.clearedAfter)} on`,
		`cause: ${facts.rootGone ? "gone" : "still there"}`,
		...list("alerts that still fire:", facts.alerts),
		...list("no longer runs:", facts.stopped),
		...list("did not survive:", facts.failedTrials),
		...list("needless steps:", facts.needless),
		...list("requests lost by the repair alone:", facts.harm.filter(({ lost, allowed }) => lost > allowed).map(({ journey, lost, allowed }) => `${journey}: ${lost}, the recommended repair allows ${allowed}`)),
		...list("data lost:", facts.dataDestroyed),
		...list("protection removed:", facts.protectionRemoved),
		...list("refused:", facts.refused),
		""
	].join("\n");
}
function minutes(seconds) {
	return `minute ${Math.floor(seconds / 60)}`;
}
const BARS = " ▁▂▃▄▅▆▇█";
/** Failing requests by minute, with the repair and without it. */
function curveLines({ curve }) {
	const bar = (failed, requests) => BARS.charAt(requests === 0 ? 0 : Math.ceil(failed / requests * 8));
	const row = (name, failed) => `${name.padEnd(10)} |${curve.map((point) => bar(failed(point), point.requests)).join("")}|`;
	return [
		"failing requests, a column a minute, beside the healthy world:",
		row("with it", ({ acted }) => acted),
		row("hands off", ({ handsOff }) => handsOff)
	];
}

export { PACE as a, replayJournal as c, BY_THE_WALL as i, openSurfaces as n, JournalWriter as o, surfaceEnvironment as r, actionsIn as s, verdictText as t };