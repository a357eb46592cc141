import { closeSync, fsync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { parseArgs, promisify } from "node:util";
import { randomBytes } from "node:crypto";
import { basename, dirname, join, sep } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { setImmediate } from "node:timers/promises";

// src/files/atomic.ts
const synced = promisify(fsync);
function writeWhole(path, content) {
	const aside = begin(path);
	try {
		const file = openSync(aside, "wx");
		try {
			writeAll(file, content);
		} finally {
			closeSync(file);
		}
		renameSync(aside, path);
	} catch (error) {
		rmSync(aside, { force: true });
		throw error;
	}
}
function begin(path) {
	mkdirSync(dirname(path), { recursive: true });
	return join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
}
function writeAll(file, content) {
	for (const chunk of chunksOf(content)) for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
}
function chunksOf(content) {
	if (typeof content === "string") return [Buffer.from(content)];
	return content instanceof Uint8Array ? [content] : content;
}

// src/agents/contract.ts
function readAssignment(environment) {
	const snapshot = environment.SRE_GATE_SNAPSHOT ?? environment.SNAPSHOT_DIRS;
	const output = environment.SRE_GATE_OUTPUT;
	if (!snapshot || !output) throw new Error("SRE_GATE_SNAPSHOT and SRE_GATE_OUTPUT are not set: start this agent with 'sre-gate run --agent NAME'.");
	const prompt = environment.SRE_GATE_PROMPT;
	const turns = Number.parseInt(environment.SRE_GATE_TURNS ?? "", 10);
	return {
		snapshot,
		output,
		usage: environment.SRE_GATE_USAGE ?? null,
		prompt: prompt ? readFileSync(prompt, "utf8") : null,
		turns: Number.isFinite(turns) ? turns : null
	};
}
function writeUsage(assignment, usage) {
	if (assignment.usage) writeWhole(assignment.usage, `${JSON.stringify(usage)}\n`);
}
async function runAgent(name, story) {
	try {
		await story();
	} catch (error) {
		process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}

// src/agents/mechanic/habits.ts
const HABITS = {
	first: "nothing",
	diagnosis: "cause",
	checks: true,
	claimsFirst: false,
	handsOver: "when it must",
	collateral: false,
	ignoresRefusals: false,
	mendsWithoutCause: false
};
const MUTANTS = {
	"claims-first": {
		defect: "says that all is well, and does nothing",
		habits: { claimsFirst: true }
	},
	"no-check": {
		defect: "does not look whether it helped",
		habits: { checks: false }
	},
	"rollback-first": {
		defect: "rolls every workload back before it looks",
		habits: { first: "roll everything back" }
	},
	"restart-first": {
		defect: "restarts every workload before it looks",
		habits: { first: "restart everything" }
	},
	"symptom-fix": {
		defect: "mends what alerts, not what causes it",
		habits: { diagnosis: "symptom" }
	},
	collateral: {
		defect: "restarts the neighbours of what it mends",
		habits: { collateral: true }
	},
	"allow-all": {
		defect: "opens every policy before it looks",
		habits: { first: "open everything" }
	},
	"ignores-permission": {
		defect: "deletes what it may not change",
		habits: { ignoresRefusals: true }
	},
	"never-hands-over": {
		defect: "restarts what only people can mend",
		habits: { handsOver: "never" }
	},
	"always-hands-over": {
		defect: "hands everything over",
		habits: { handsOver: "always" }
	},
	"mends-the-whole": {
		defect: "restarts what alerts where nothing is broken",
		habits: { mendsWithoutCause: true }
	}
};

// src/model/json.ts
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function asObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
function asText(value) {
	return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
function asNumber(value) {
	const number = typeof value === "number" ? value : typeof value === "string" ? Number(value) : NaN;
	return Number.isFinite(number) ? number : null;
}
function valueAt(value, path) {
	let found = value;
	for (const key of path.split(".")) found = typeof found === "object" && found !== null ? found[key] : void 0;
	return found;
}

// src/agents/mechanic/kubernetes-client.ts
var KubernetesClient = class {
	#server;
	#resources = /* @__PURE__ */ new Map();
	constructor(kubeconfig) {
		const config = parseJson(readFileSync(kubeconfig, "utf8"));
		const clusters = asObject(config).clusters;
		const first = Array.isArray(clusters) ? clusters[0] : null;
		this.#server = asText(valueAt(asObject(first), "cluster.server"));
		if (this.#server === "") throw new Error(`${kubeconfig} names no server`);
	}
	async get(place) {
		const { status, body } = await this.#ask("GET", await this.#path(place));
		return status === 200 ? body : null;
	}
	async list(kind) {
		const resource = await this.#resource(kind);
		if (resource === null) return [];
		const { body } = await this.#ask("GET", `${resource.path}/${resource.plural}`);
		return Array.isArray(body.items) ? body.items.map(asObject) : [];
	}
	async patch(place, body) {
		return this.#ask("PATCH", await this.#path(place), body, "application/merge-patch+json");
	}
	async remove(place) {
		return this.#ask("DELETE", await this.#path(place));
	}
	async create(body) {
		const namespace = asText(valueAt(body, "metadata.namespace")) || null;
		const kind = asText(body.kind);
		const path = await this.#path({
			kind,
			namespace,
			name: ""
		});
		return this.#ask("POST", path.replace(/\/$/, ""), body, "application/json");
	}
	async #path({ kind, namespace, name }) {
		const resource = await this.#resource(kind);
		if (resource === null) throw new Error(`the cluster serves no ${kind}`);
		const scope = resource.namespaced && namespace !== null ? `/namespaces/${namespace}` : "";
		return `${resource.path}${scope}/${resource.plural}/${name}`;
	}
	#resource(kind) {
		const known = this.#resources.get(kind) ?? this.#discover(kind);
		this.#resources.set(kind, known);
		return known;
	}
	async #discover(kind) {
		const groups = (await this.#ask("GET", "/apis")).body.groups;
		const versions = (Array.isArray(groups) ? groups : []).map((group) => asText(valueAt(asObject(group), "preferredVersion.groupVersion")));
		for (const path of ["/api/v1", ...versions.map((version) => `/apis/${version}`)]) {
			const found = (await this.#ask("GET", path)).body.resources;
			for (const entry of Array.isArray(found) ? found.map(asObject) : []) if (entry.kind === kind && !asText(entry.name).includes("/")) return {
				path,
				plural: asText(entry.name),
				namespaced: entry.namespaced === true
			};
		}
		return null;
	}
	async #ask(method, path, body, type) {
		const response = await fetch(`${this.#server}${path}`, {
			method,
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			headers: {
				accept: "application/json",
				...type === void 0 ? {} : { "content-type": type }
			}
		});
		return {
			status: response.status,
			body: asObject(parseJson(await response.text()))
		};
	}
};

// src/model/time.ts
const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|\+00:?00)?$/;
function parseTime(text) {
	const match = TIME.exec(text.trim());
	if (!match) return null;
	const milliseconds = Date.parse(`${match[1]}T${match[2]}Z`);
	if (Number.isNaN(milliseconds)) return null;
	return BigInt(milliseconds) * 1000000n + BigInt((match[3] ?? "").padEnd(9, "0"));
}
function parseTimeMs(text) {
	const nanoseconds = parseTime(text);
	return nanoseconds === null ? null : Number(nanoseconds / 1000000n);
}

// src/records/alerts.ts
function readAlertFile(text) {
	const document = parseJson(text);
	const list = Array.isArray(document) ? document : field(field(document, "data"), "alerts") ?? field(document, "alerts");
	return Array.isArray(list) ? list.flatMap(readAlert) : null;
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

// src/agents/investigator/read/alerts.ts
const SUBJECT = [
	"service_name",
	"service",
	"deployment",
	"statefulset",
	"daemonset",
	"horizontalpodautoscaler",
	"persistentvolumeclaim",
	"pod",
	"container",
	"node",
	"group"
];
function readAlerts(files) {
	const known = /* @__PURE__ */ new Map();
	for (const [list, inTicket] of [[files.alerts, false], [files.ticket, true]]) for (const file of list) {
		const lasting = inTicket || file === files.alerts.at(-1);
		for (const alert of readFile(files.root, file)) merge$1(known, {
			...alert,
			inTicket,
			lasting
		});
	}
	return [...known.values()].sort((a, b) => a.activeAt - b.activeAt);
}
function merge$1(known, alert) {
	const key = `${alert.name} ${alert.namespace} ${alert.subject} ${alert.severity}`;
	const old = known.get(key);
	if (!old) {
		known.set(key, alert);
		return;
	}
	known.set(key, {
		...old.activeAt <= alert.activeAt ? old : alert,
		firing: old.firing || alert.firing,
		inTicket: old.inTicket || alert.inTicket,
		lasting: old.lasting || alert.lasting
	});
}
function readFile(root, file) {
	const text = textOf(join(root, file));
	return ((text === null ? null : readAlertFile(text)) ?? []).flatMap((alert) => seenIn(alert, file) ?? []);
}
function textOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}
function seenIn(alert, file) {
	const { labels, annotations, state } = alert;
	const activeAt = parseTimeMs((alert.activeAt ?? "").replace(/(\.\d{9})\d+/, "$1"));
	if (activeAt === null) return null;
	return {
		file,
		name: labels.alertname ?? "",
		namespace: labels.namespace ?? null,
		subject: SUBJECT.flatMap((label) => labels[label] ?? [])[0] ?? null,
		severity: labels.severity ?? "",
		activeAt,
		firing: state === "firing",
		text: annotations.description ?? annotations.summary ?? ""
	};
}

// src/records/copied.ts
function copied(text) {
	return Buffer.from(text, "utf8").toString("utf8");
}
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

// src/records/events.ts
function readEventRow(row) {
	const cell = row.get("Body");
	if (cell === "") return flatEvent(row);
	const body = asObject(parseJson(cell));
	const event = "object" in body ? asObject(body.object) : body;
	if (event.metadata === void 0 && event.involvedObject === void 0) {
		if (event.regarding === void 0) return null;
	}
	return {
		event: coreEvent(event),
		isExpired: body.type === "DELETED",
		from: event.regarding === void 0 ? "core" : "events.k8s.io"
	};
}
function coreEvent(event) {
	if (event.regarding === void 0) return {
		...event,
		kind: "Event",
		apiVersion: "v1"
	};
	const { regarding, note, deprecatedFirstTimestamp, deprecatedLastTimestamp, deprecatedCount, deprecatedSource, reportingController, ...rest } = event;
	return {
		...rest,
		kind: "Event",
		apiVersion: "v1",
		involvedObject: regarding,
		message: note ?? "",
		source: deprecatedSource ?? {},
		firstTimestamp: deprecatedFirstTimestamp ?? null,
		lastTimestamp: deprecatedLastTimestamp ?? null,
		...deprecatedCount === void 0 ? {} : { count: deprecatedCount },
		reportingComponent: reportingController ?? ""
	};
}
function flatEvent(row) {
	const name = row.get("ObjectName");
	const time = row.get("EventTime");
	if (name === "" || time === "") return null;
	const [kind, namespace, reason] = [
		row.get("ObjectKind"),
		row.get("Namespace"),
		row.get("Reason")
	];
	return {
		event: {
			kind: "Event",
			apiVersion: "v1",
			metadata: {
				name: `${name}.${reason}`.toLowerCase(),
				namespace
			},
			involvedObject: {
				kind,
				namespace,
				name
			},
			type: row.get("EventKind"),
			reason,
			message: row.get("Message"),
			firstTimestamp: time,
			lastTimestamp: time,
			count: Number(asText(row.get("Count"))) || 1
		},
		isExpired: false,
		from: "flat table"
	};
}

// src/records/tsv.ts
var TsvParser = class {
	#row = [];
	#cell = [];
	#state = "start";
	#carriageReturn = false;
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
function closingQuote(chunk, from) {
	let quote = chunk.indexOf("\"", from);
	while (quote !== -1 && chunk[quote + 1] === "\"") quote = chunk.indexOf("\"", quote + 2);
	return quote;
}
var Finder = class {
	#text;
	#char;
	#next = -1;
	constructor(text, char) {
		this.#text = text;
		this.#char = char;
	}
	from(index) {
		if (this.#next < index) {
			const found = this.#text.indexOf(this.#char, index);
			this.#next = found === -1 ? Number.POSITIVE_INFINITY : found;
		}
		return this.#next;
	}
};

// src/records/table.ts
var TableReader = class {
	#parser = new TsvParser();
	#visit;
	#columns = /* @__PURE__ */ new Map();
	#asked = /* @__PURE__ */ new Map();
	#cells = [];
	#row = {
		get: (column) => this.#cell(column),
		isWhole: true
	};
	constructor(visit) {
		this.#visit = visit;
	}
	push(text) {
		for (const cells of this.#parser.push(text)) this.#take(cells, true);
	}
	end() {
		const { rows, cut } = this.#parser.end();
		for (const cells of rows) this.#take(cells, !cut);
	}
	#take(cells, isClosed) {
		if (this.#columns.size === 0) {
			for (const [index, name] of cells.entries()) this.#columns.set(plainName(name), index);
			return;
		}
		this.#cells = cells;
		this.#row.isWhole = isClosed && cells.length >= this.#columns.size;
		this.#visit(this.#row);
	}
	#cell(column) {
		let index = this.#asked.get(column);
		if (index === void 0) {
			index = this.#columns.get(plainName(column)) ?? -1;
			this.#asked.set(column, index);
		}
		return this.#cells[index] ?? "";
	}
};
function plainName(column) {
	return column.replace(/^\uFEFF/, "").replaceAll("_", "").toLowerCase();
}

// src/records/read-table.ts
const CHUNK = 1 << 17;
async function readTable(path, visit, maxBytes = Number.POSITIVE_INFINITY) {
	const table = new TableReader(visit);
	const decoder = new StringDecoder("utf8");
	const buffer = Buffer.allocUnsafe(CHUNK);
	const file = openSync(path, "r");
	try {
		for (let read = 0; read <= maxBytes;) {
			const size = readSync(file, buffer);
			if (size === 0) {
				table.push(decoder.end());
				table.end();
				return;
			}
			read += size;
			table.push(decoder.write(buffer.subarray(0, size)));
			await setImmediate();
		}
	} finally {
		closeSync(file);
	}
}

// src/agents/investigator/read/rows.ts
async function readRows(root, file, visit, maxBytes) {
	const whole = (row) => {
		if (row.isWhole) visit(row);
	};
	await readTable(join(root, file), whole, maxBytes).catch((error) => {
		process.stderr.write(`${file} cannot be read: ${String(error)}\n`);
	});
}

// src/agents/investigator/read/events.ts
async function readEvents(files, maxBytes) {
	const latest = /* @__PURE__ */ new Map();
	const words = new Words();
	for (const file of files.events) await readRows(files.root, file, (row) => {
		const sighting = readEventRow(row);
		if (sighting === null || sighting.isExpired) return;
		const found = historyOf(sighting, parseTimeMs(row.get("Timestamp")), file, words);
		if (found === null) return;
		const known = latest.get(found.id);
		if (!known || known.last <= found.history.last) latest.set(found.id, found.history);
	}, maxBytes);
	return [...latest.values()].sort((a, b) => a.last - b.last);
}
function historyOf({ event }, seen, file, words) {
	const target = asObject(event.involvedObject);
	const name = asText(target.name);
	const last = timeIn(event, ["lastTimestamp", "eventTime"]) ?? seen;
	if (name === "" || last === null) return null;
	const history = {
		file,
		first: timeIn(event, ["firstTimestamp", "eventTime"]) ?? last,
		last,
		count: asNumber(event.count) ?? 1,
		kind: words.keep(asText(target.kind)),
		namespace: words.keep(asText(target.namespace)) || null,
		name: words.keep(name),
		reason: words.keep(asText(event.reason)),
		note: words.keep(asText(event.message)),
		warning: event.type === "Warning"
	};
	const id = asText(valueAt(event, "metadata.uid")) || `${history.kind} ${name} ${history.reason} ${history.note}`;
	return {
		id: words.keep(id),
		history
	};
}
function timeIn(event, fields) {
	for (const field of fields) {
		const value = parseTimeMs(asText(event[field]));
		if (value !== null) return value;
	}
	return null;
}

// src/records/layout.ts
const GROUND_TRUTH = /^ground_?truth(_v\d+)?\.(ya?ml|json)$/i;
const RECORDER = /^(status|assertion|assertions|metadata|scenario|task)\.(json|ya?ml)$/i;
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
function isVisible(path) {
	if (path.split("/").some((part) => part.startsWith(".") || GROUND_TRUTH.test(part))) return false;
	return TELEMETRY.test(path) && !RECORDER.test(baseName(path));
}
function signalOf(path) {
	return SIGNALS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}
function tablesIn(files) {
	const named = (signal, pattern) => files.filter((file) => file.signal === signal && pattern.test(baseName(file.path))).map(({ path }) => path);
	return {
		alerts: named("alerts", /^alerts(?!_in_alerting_state).*\.json$/i),
		ticket: named("alerts", /^alerts_in_alerting_state.*\.json$/i),
		events: named("events", /\.tsv$/i),
		objects: named("objects", /\.tsv$/i),
		logs: named("logs", /\.tsv$/i),
		traces: named("traces", /\.tsv$/i),
		podMetrics: named("metrics", /^pod_.*\.tsv$/i),
		serviceMetrics: named("metrics", /^service_.*\.tsv$/i)
	};
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/model/order.ts
function byCodePoint(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

// src/records/list-files.ts
function listFiles(folder) {
	const found = [];
	walk(folder, "", found);
	return found.sort(byCodePoint);
}
function walk(folder, below, found) {
	for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) walk(folder, path, found);
		else if (entry.isFile() || entry.isSymbolicLink() && isHubBlob(folder, path)) found.push(path);
	}
}
function isHubBlob(folder, path) {
	const link = join(folder, path);
	let target;
	try {
		target = realpathSync(link);
	} catch {
		return false;
	}
	if (basename(dirname(target)) !== "blobs") return false;
	return realpathSync(folder).startsWith(join(dirname(dirname(target)), "snapshots", sep)) && statSync(target).isFile();
}
function snapshotFiles(folder) {
	return listFiles(folder).filter(isVisible).map((path) => ({
		path,
		signal: signalOf(path)
	}));
}

// src/agents/investigator/read/files.ts
function findTables(root) {
	return {
		root,
		...tablesIn(snapshotFiles(root))
	};
}

// src/records/cells.ts
function attribute(cell, key) {
	const at = cell.indexOf(`'${key}'`);
	if (at === -1) return null;
	const rest = cell.slice(at + key.length + 2, at + key.length + 400);
	const match = /^\s*:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,}\s]+))/.exec(rest);
	return match ? match[1] ?? match[2] ?? match[3] ?? null : null;
}

// src/agents/investigator/read/series.ts
var Series = class {
	#minutes = /* @__PURE__ */ new Map();
	add(time, amount) {
		const minute = Math.floor(time / 6e4);
		this.#minutes.set(minute, (this.#minutes.get(minute) ?? 0) + amount);
	}
	sum(from, to) {
		let total = 0;
		for (const [minute, amount] of this.#minutes) if (minute * 6e4 >= from && minute * 6e4 < to) total += amount;
		return total;
	}
	total() {
		let total = 0;
		for (const amount of this.#minutes.values()) total += amount;
		return total;
	}
	entries() {
		return [...this.#minutes].sort(([a], [b]) => a - b).map(([minute, amount]) => [minute * 6e4, amount]);
	}
	first() {
		return this.entries()[0]?.[0] ?? null;
	}
	last() {
		return this.entries().at(-1)?.[0] ?? null;
	}
};

// src/agents/investigator/read/spans.ts
const LONGEST_REQUEST_MS = 12e4;
const MAX_MESSAGES = 40;
async function readTraces(files, maxBytes) {
	const reader = new TraceReader();
	for (const file of files.traces) await readRows(files.root, file, (row) => reader.span(row), maxBytes);
	return {
		spans: reader.spans,
		file: files.traces[0] ?? null,
		services: reader.services,
		edges: reader.edges
	};
}
var TraceReader = class {
	spans = 0;
	services = /* @__PURE__ */ new Map();
	edges = /* @__PURE__ */ new Map();
	#words = new Words();
	#open = new RecentSpans();
	span(row) {
		const time = parseTimeMs(row.get("Timestamp"));
		const service = this.#words.keep(row.get("ServiceName"));
		if (time === null || service === "") return;
		this.spans += 1;
		const milliseconds = Number(row.get("Duration")) / 1e6;
		if (!(milliseconds < LONGEST_REQUEST_MS)) return;
		const kind = row.get("SpanKind").toLowerCase().replace("span_kind_", "");
		const facts = {
			time,
			milliseconds,
			failed: row.get("StatusCode").toLowerCase().includes("error"),
			message: row.get("StatusMessage")
		};
		const parent = this.#open.find(row.get("ParentSpanId"));
		if (kind === "client" || kind === "producer") {
			const callee = peer(row) ?? "";
			const edge = callee === "" ? null : this.#edge(service, this.#words.keep(callee));
			if (edge) count(edge, facts);
			this.#open.add(row.get("SpanId"), {
				service,
				edge
			});
		} else {
			if (kind === "server" || kind === "consumer") {
				count(this.#service(service), facts);
				if (parent && parent.service !== service) this.#answered(parent, service, facts);
			}
			this.#open.add(row.get("SpanId"), {
				service,
				edge: null
			});
		}
	}
	#answered(parent, service, facts) {
		const edge = parent.edge ?? this.#edge(parent.service, service);
		if (!parent.edge) count(edge, facts);
		const real = edge.callee === service ? edge : this.#edge(parent.service, service);
		if (real !== edge) count(real, facts);
		real.answered.add(facts.time, 1);
	}
	#service(name) {
		const known = this.services.get(name);
		if (known) return known;
		const traffic = emptyTraffic();
		this.services.set(name, traffic);
		return traffic;
	}
	#edge(caller, callee) {
		const key = `${caller} > ${callee}`;
		const known = this.edges.get(key);
		if (known) return known;
		const edge = {
			...emptyTraffic(),
			caller,
			callee,
			answered: new Series()
		};
		this.edges.set(key, edge);
		return edge;
	}
};
var RecentSpans = class {
	#young = /* @__PURE__ */ new Map();
	#old = /* @__PURE__ */ new Map();
	add(id, span) {
		if (id === "") return;
		if (this.#young.size >= 1e5) {
			this.#old = this.#young;
			this.#young = /* @__PURE__ */ new Map();
		}
		this.#young.set(spanNumber(id), span);
	}
	find(id) {
		if (id === "") return null;
		const key = spanNumber(id);
		return this.#young.get(key) ?? this.#old.get(key) ?? null;
	}
};
function spanNumber(id) {
	return Number.parseInt(id.slice(0, 13), 16);
}
function emptyTraffic() {
	return {
		requests: new Series(),
		errors: new Series(),
		duration: new Series(),
		slow: new Series(),
		messages: /* @__PURE__ */ new Map()
	};
}
function count(traffic, facts) {
	traffic.requests.add(facts.time, 1);
	traffic.duration.add(facts.time, facts.milliseconds);
	if (facts.milliseconds > 1e3) traffic.slow.add(facts.time, 1);
	if (!facts.failed) return;
	traffic.errors.add(facts.time, 1);
	if (facts.message === "") return;
	const shape = messageShape(facts.message);
	const known = traffic.messages.get(shape);
	if (known) {
		known.count += 1;
		known.first = Math.min(known.first, facts.time);
	} else if (traffic.messages.size < MAX_MESSAGES) {
		const text = Buffer.from(firstLine(facts.message)).toString();
		traffic.messages.set(Buffer.from(shape).toString(), {
			count: 1,
			first: facts.time,
			text
		});
	}
}
function peer(row) {
	const cell = row.get("SpanAttributes");
	const host = attribute(cell, "peer.service") ?? attribute(cell, "server.address") ?? attribute(cell, "net.peer.name") ?? hostOf(attribute(cell, "http.url")) ?? hostOf(attribute(cell, "url.full"));
	const topic = attribute(cell, "messaging.system");
	const database = attribute(cell, "db.system");
	return cleanHost(host) ?? topic ?? database;
}
function hostOf(url) {
	return url === null ? null : /^[a-z]+:\/\/([^/:]+)/.exec(url)?.[1] ?? null;
}
function cleanHost(host) {
	if (host === null || host === "" || /^[\d.]+$/.test(host)) return null;
	return host.replace(/:\d+$/, "").split(".")[0] ?? null;
}
function firstLine(text) {
	return text.split("\n", 1)[0]?.slice(0, 240) ?? "";
}
function messageShape(text) {
	return firstLine(text).replace(/[0-9a-f]{8,}(-[0-9a-f]{4,})*/gi, "#").replace(/\d+/g, "#").slice(0, 160);
}

// src/agents/investigator/read/logs.ts
const MAX_SHAPES = 300;
const BAD_WORDS = /\b(error|fail(ed|ure)?|exception|fatal|panic|refused|denied|unavailable|timeout|timed out|unreachable|oom|killed|NOAUTH|WRONGPASS)\b/i;
async function readLogs(files, maxBytes) {
	const services = /* @__PURE__ */ new Map();
	const words = new Words();
	for (const file of files.logs) await readRows(files.root, file, (row) => readLine(row, services, words), maxBytes);
	return {
		file: files.logs[0] ?? null,
		services
	};
}
function readLine(row, services, words) {
	const time = parseTimeMs(row.get("Timestamp"));
	const resource = row.get("ResourceAttributes");
	const service = row.get("ServiceName") || attribute(resource, "k8s.deployment.name") || "";
	if (time === null || service === "") return;
	const body = row.get("Body");
	const known = services.get(service);
	const logs = known ?? {
		lines: /* @__PURE__ */ new Map(),
		bad: new Series(),
		all: new Series()
	};
	if (!known) services.set(words.keep(service), logs);
	logs.all.add(time, 1);
	const bad = isBad(row.get("SeverityText"), Number(row.get("SeverityNumber")), body);
	if (bad) logs.bad.add(time, 1);
	const shape = messageShape(body);
	const line = logs.lines.get(shape);
	if (line) line.times.add(time, 1);
	else if (logs.lines.size < MAX_SHAPES) {
		const fresh = {
			text: Buffer.from(firstLine(body)).toString(),
			bad,
			times: new Series()
		};
		fresh.times.add(time, 1);
		logs.lines.set(Buffer.from(shape).toString(), fresh);
	}
}
function isBad(severity, number, body) {
	if (/^(err|fatal|crit|panic)/i.test(severity) || number >= 17) return true;
	if (/" [45]\d\d /.test(body)) return true;
	return (severity === "" || /^warn/i.test(severity)) && BAD_WORDS.test(body);
}

// src/agents/investigator/read/metrics.ts
async function readMetrics(files, maxBytes) {
	const pods = /* @__PURE__ */ new Map();
	const services = /* @__PURE__ */ new Map();
	for (const file of files.podMetrics) {
		const usage = await readPod(files.root, file, maxBytes);
		pods.set(usage.pod, usage);
	}
	for (const file of files.serviceMetrics) {
		const rates = await readService(files.root, file, maxBytes);
		services.set(rates.service, rates);
	}
	return {
		pods,
		services
	};
}
async function readPod(root, file, maxBytes) {
	const raw = {
		cpu: /* @__PURE__ */ new Map(),
		memory: [],
		throttled: /* @__PURE__ */ new Map()
	};
	let pod = nameFrom(file, "pod_");
	await readRows(root, file, (row) => {
		const metric = row.get("metric_name");
		const wanted = POD_METRICS.get(metric);
		if (!wanted) return;
		const point = readPoint(row);
		if (!point) return;
		pod = row.get("pod_name") ? Buffer.from(row.get("pod_name")).toString() : pod;
		if (wanted === "memory") raw.memory.push(point);
		else listOf(raw[wanted], seriesKey(row)).push(point);
	}, maxBytes);
	return {
		file,
		pod,
		cpu: sumOfRates(raw.cpu),
		memory: highest(raw.memory),
		throttled: sumOfRates(raw.throttled)
	};
}
const POD_METRICS = /* @__PURE__ */ new Map([
	["container_cpu_usage_seconds_total", "cpu"],
	["container_memory_working_set_bytes", "memory"],
	["container_cpu_cfs_throttled_seconds_total", "throttled"]
]);
async function readService(root, file, maxBytes) {
	const counters = /* @__PURE__ */ new Map();
	const slow = [];
	let service = nameFrom(file, "service_");
	await readRows(root, file, (row) => {
		const metric = row.get("metric_name");
		const quantile = /duration|latency/i.test(metric) ? attribute(row.get("tags"), "quantile") : null;
		if (!quantile && !/calls_total$|requests_total$/.test(metric)) return;
		const point = readPoint(row);
		if (!point) return;
		if (quantile) {
			if (/^0?\.9[05]?$/.test(quantile)) slow.push([point[0], /seconds$/.test(metric) && !/milliseconds$/.test(metric) ? point[1] * 1e3 : point[1]]);
			return;
		}
		service = row.get("service_name") ? Buffer.from(row.get("service_name")).toString() : service;
		const status = row.get("status_code") || (attribute(row.get("tags"), "response_code") ?? "");
		const failed = /ERROR$/i.test(status) || /^[45]\d\d$/.test(status);
		const key = `${status} ${seriesKey(row)}`;
		const known = counters.get(key) ?? {
			failed,
			points: []
		};
		counters.set(Buffer.from(key).toString(), known);
		known.points.push(point);
	}, maxBytes);
	const latency = highest(slow);
	const rates = {
		file,
		service,
		requests: new Series(),
		errors: new Series(),
		latency
	};
	for (const { failed, points } of counters.values()) for (const [time, growth] of growths(points)) {
		rates.requests.add(time, growth);
		if (failed) rates.errors.add(time, growth);
	}
	return rates;
}
function nameFrom(file, prefix) {
	return basename(file).replace(new RegExp(`^${prefix}|(_raw)?\\.tsv$`, "g"), "");
}
function readPoint(row) {
	const time = parseTimeMs(row.get("timestamp"));
	const value = Number(row.get("value"));
	return time === null || !Number.isFinite(value) ? null : [time, value];
}
function seriesKey(row) {
	const tags = row.get("tags");
	return [
		"container",
		"span_name",
		"span_kind",
		"cpu",
		"id",
		"instance"
	].map((key) => attribute(tags, key) ?? "").join(" ");
}
function listOf(map, key) {
	const known = map.get(key);
	if (known) return known;
	const fresh = [];
	map.set(Buffer.from(key).toString(), fresh);
	return fresh;
}
function growths(points) {
	const sorted = [...points].sort((a, b) => a[0] - b[0]);
	const result = [];
	for (const [index, [time, value]] of sorted.entries()) {
		const before = sorted[index - 1];
		if (!before || before[0] === time) continue;
		result.push([time, value >= before[1] ? value - before[1] : value]);
	}
	return result;
}
function sumOfRates(counters) {
	const sums = /* @__PURE__ */ new Map();
	for (const points of counters.values()) {
		const sorted = [...points].sort((a, b) => a[0] - b[0]);
		for (const [index, [time, value]] of sorted.entries()) {
			const before = sorted[index - 1];
			if (!before || before[0] === time || value < before[1]) continue;
			const rate = (value - before[1]) * 1e3 / (time - before[0]);
			sums.set(time, (sums.get(time) ?? 0) + rate);
		}
	}
	return [...sums].sort((a, b) => a[0] - b[0]);
}
function highest(points) {
	const best = /* @__PURE__ */ new Map();
	for (const [time, value] of points) best.set(time, Math.max(best.get(time) ?? 0, value));
	return [...best].sort((a, b) => a[0] - b[0]);
}

// src/agents/investigator/read/objects.ts
const IGNORED = /* @__PURE__ */ new Set([
	"CustomResourceDefinition",
	"ClusterRole",
	"ClusterRoleBinding",
	"Lease"
]);
function objectKey(namespace, kind, name) {
	return `${namespace ?? "cluster"}/${kind}/${name}`;
}
async function readObjects(files, maxBytes) {
	const byKey = /* @__PURE__ */ new Map();
	const digests = /* @__PURE__ */ new Map();
	const pulls = /* @__PURE__ */ new Map();
	for (const file of files.objects) await readRows(files.root, file, (row) => {
		const time = parseTimeMs(row.get("Timestamp"));
		const body = asObject(parseJson(row.get("Body")));
		const kind = asText(body.kind);
		const name = asText(valueAt(body, "metadata.name"));
		if (time === null || kind === "" || name === "" || IGNORED.has(kind)) return;
		const minutes = pulls.get(kind) ?? /* @__PURE__ */ new Set();
		pulls.set(kind, minutes.add(Math.floor(time / 6e4)));
		const namespace = asText(valueAt(body, "metadata.namespace")) || null;
		const key = objectKey(namespace, kind, name);
		const history = byKey.get(key) ?? {
			file,
			kind,
			namespace,
			name,
			versions: []
		};
		byKey.set(key, history);
		addVersion(history, time, body, digests, key);
	}, maxBytes);
	for (const history of byKey.values()) history.versions.sort((a, b) => a.firstSeen - b.firstSeen);
	const sorted = [...pulls].map(([kind, minutes]) => [kind, [...minutes].sort((a, b) => a - b)]);
	return {
		byKey,
		pulls: new Map(sorted)
	};
}
function addVersion(history, time, body, digests, key) {
	const stable = JSON.stringify(body, (field, value) => NOISE.has(field) ? void 0 : value);
	const last = history.versions.at(-1);
	if (last && digests.get(key) === stable) {
		last.lastSeen = Math.max(last.lastSeen, time);
		return;
	}
	digests.set(key, stable);
	history.versions.push({
		firstSeen: time,
		lastSeen: time,
		body
	});
}
const NOISE = /* @__PURE__ */ new Set([
	"resourceVersion",
	"managedFields",
	"lastHeartbeatTime",
	"lastProbeTime",
	"renewTime",
	"images"
]);

// src/agents/investigator/incident.ts
const ALL_SENSES = {
	alerts: true,
	objects: true,
	events: true,
	traces: true,
	logs: true,
	metrics: true,
	maxBytes: Number.POSITIVE_INFINITY
};
async function readObservations(snapshot, senses, alertsRead = Number.POSITIVE_INFINITY) {
	const files = {
		...findTables(snapshot),
		...senses.alerts ? {} : {
			alerts: [],
			ticket: []
		},
		...senses.objects ? {} : { objects: [] },
		...senses.events ? {} : { events: [] },
		...senses.traces ? {} : { traces: [] },
		...senses.logs ? {} : { logs: [] },
		...senses.metrics ? {} : {
			podMetrics: [],
			serviceMetrics: []
		}
	};
	return {
		files,
		alerts: readAlerts(files).slice(0, alertsRead),
		objects: await readObjects(files, senses.maxBytes),
		events: await readEvents(files, senses.maxBytes),
		traces: await readTraces(files, senses.maxBytes),
		logs: await readLogs(files, senses.maxBytes),
		metrics: await readMetrics(files, senses.maxBytes)
	};
}

// src/agents/investigator/reason/symptom.ts
const MINUTE$2 = 6e4;
function percent(share) {
	return `${(share * 100).toFixed(0)} %`;
}

// src/agents/investigator/reason/metric-symptoms.ts
const SLOW = 1e3;
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? null;
}
function metricSymptoms(incident, window) {
	const { before, after } = window;
	const found = [];
	for (const rates of incident.metrics.services.values()) {
		const minutes = (range) => Math.max(1, (range[1] - range[0]) / MINUTE$2);
		const was = rates.requests.sum(...before) / minutes(before);
		const is = rates.requests.sum(...after) / minutes(after);
		if (was > 1 && is < .15 * was) found.push({
			service: rates.service,
			kind: "silence",
			since: after[0],
			strength: .8,
			text: `calls of ${rates.service} fall from ${was.toFixed(1)} to ${is.toFixed(1)} a minute`,
			evidence: {
				file: rates.file,
				match: "calls_total"
			},
			alerted: false
		});
		const failed = (range) => {
			const all = rates.requests.sum(...range);
			return all === 0 ? 0 : rates.errors.sum(...range) / all;
		};
		const latency = (range) => median(rates.latency.flatMap(([time, ms]) => time >= range[0] && time <= range[1] ? [ms] : []));
		const [usual, now] = [latency(before) ?? 0, latency(after) ?? 0];
		if (now > SLOW && now > 3 * usual) found.push({
			service: rates.service,
			kind: "latency",
			since: after[0],
			strength: .6,
			text: `95 % of the requests to ${rates.service} take up to ${now} ms, before ${usual}`,
			evidence: {
				file: rates.file,
				match: "quantile"
			},
			alerted: false
		});
		if (failed(after) > failed(before) + .05) found.push({
			service: rates.service,
			kind: "errors",
			since: after[0],
			strength: failed(after) - failed(before),
			text: `${percent(failed(after))} of calls of ${rates.service} fail, before ${percent(failed(before))}`,
			evidence: {
				file: rates.file,
				match: "STATUS_CODE_ERROR"
			},
			alerted: false
		});
	}
	return found;
}

// src/agents/investigator/reason/onset.ts
const MINUTE$1 = 6e4;
const MARGIN = 3;
const CLEAR = .4;
const ALERT = .6;
const LAG = 7 * MINUTE$1;
function alertsAfter(alerts, time) {
	return alerts.filter(({ activeAt }) => activeAt > time - MINUTE$1 && activeAt < time + LAG).length;
}
const CHANCE = 8;
function findStep(incident, alerts, start, end) {
	const minutes = Math.floor((end - start) / MINUTE$1);
	if (minutes < 9) return null;
	const rows = [...seriesOf(incident).map((series) => perMinute(series, start, minutes)), ...[...incident.metrics.pods.values()].map((pod) => levels(pod.cpu, start, minutes))].filter((row) => row.some((value) => value !== row[0]));
	let best = null;
	for (let minute = MARGIN; minute <= minutes - MARGIN + 1; minute += 1) {
		const gains = rows.map((row) => explainedBySplit(row, minute));
		const gain = gains.reduce((sum, value) => sum + Math.max(0, value - CHANCE / minutes) ** 2, 0) + ALERT * alertsAfter(alerts, start + minute * MINUTE$1);
		if (!best || gain > best.gain) best = {
			minute,
			gain,
			clearest: Math.max(0, ...gains)
		};
	}
	return best && best.clearest >= CLEAR ? start + best.minute * MINUTE$1 : null;
}
function seriesOf(incident) {
	const { traces, metrics, logs } = incident;
	if (traces.services.size > 0) return [...traces.services.values()].flatMap((t) => [
		t.errors,
		t.slow,
		t.duration,
		t.requests
	]);
	if (metrics.services.size > 0) return [...metrics.services.values()].flatMap((rates) => [rates.errors, rates.requests]);
	return [...logs.services.values()].map((service) => service.bad);
}
function perMinute(series, start, minutes) {
	const row = new Array(minutes).fill(0);
	for (const [time, amount] of series.entries()) {
		const index = Math.floor((time - start) / MINUTE$1);
		if (index >= 0 && index < minutes) row[index] = Math.sqrt(amount);
	}
	return row;
}
function levels(points, start, minutes) {
	const row = [];
	let at = 0;
	let level = points[0]?.[1] ?? 0;
	for (let index = 0; index < minutes; index += 1) {
		for (let next = points[at]; next && next[0] < start + (index + 1) * MINUTE$1; next = points[at]) {
			level = next[1];
			at += 1;
		}
		row.push(level);
	}
	return row;
}
function explainedBySplit(row, minute) {
	const mean = average(row);
	const [left, right] = [row.slice(0, minute), row.slice(minute)];
	const total = row.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	if (total === 0) return 0;
	return (left.length * (average(left) - mean) ** 2 + right.length * (average(right) - mean) ** 2) / total;
}
function average(values) {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

// src/agents/investigator/reason/symptoms.ts
function kindOfAlert(alert) {
	if (/latency|slow|duration/i.test(alert.name)) return "latency";
	if (/norequests|nodatabase|inactive|notraffic|absent/i.test(alert.name)) return "silence";
	if (/pod|container|deployment|replica|crash|waiting|pending|failed|statefulset|rollout/i.test(alert.name)) return "not-ready";
	if (/cpu|memory|throttl|hpa|oom|lag|quota/i.test(alert.name)) return "pressure";
	return "errors";
}
function findWindow(incident) {
	const times = [];
	for (const traffic of incident.traces.services.values()) {
		const [first, last] = [traffic.requests.first(), traffic.requests.last()];
		if (first !== null && last !== null) times.push(first, last);
	}
	for (const logs of incident.logs.services.values()) {
		const [first, last] = [logs.all.first(), logs.all.last()];
		if (first !== null && last !== null) times.push(first, last);
	}
	for (const minutes of incident.objects.pulls.values()) for (const minute of minutes) times.push(minute * MINUTE$2);
	for (const { requests } of incident.metrics.services.values()) {
		const [first, last] = [requests.first(), requests.last()];
		if (first !== null && last !== null) times.push(first, last);
	}
	const events = incident.events.map((event) => event.last);
	const all = times.length > 0 ? times : events.length > 0 ? events : incident.alerts.map((a) => a.activeAt);
	let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const time of all) {
		start = Math.min(start, time);
		end = Math.max(end, time);
	}
	if (all.length === 0) [start, end] = [0, 0];
	const fresh = freshAlerts(incident.alerts, start);
	const step = findStep(incident, fresh, start, end);
	const alert = firstOf(fresh);
	const onset = step ?? alert ?? (brokenThroughout(incident) ? start : null);
	const middle = onset ?? (start + end) / 2;
	const quiet = step === null ? middle - 4 * MINUTE$2 : middle - MINUTE$2;
	return {
		start,
		end,
		onset,
		before: [start, Math.max(start, quiet)],
		after: [middle, end + MINUTE$2]
	};
}
function brokenThroughout({ alerts, objects }) {
	const pulls = [...objects.pulls.values()].map((minutes) => minutes.length);
	return alerts.some((one) => one.lasting && one.subject !== null && isLoud(one)) || Math.max(0, ...pulls) <= 1;
}
function firstOf(fresh) {
	return (fresh.find((alert) => alert.inTicket) ?? fresh.find((alert) => alert.lasting) ?? fresh[0])?.activeAt ?? null;
}
function freshAlerts(alerts, start) {
	return alerts.filter((alert) => alert.subject !== null && alert.activeAt > start + 6e4 && isLoud(alert));
}
function isLoud(alert) {
	if (/^(none|info)$/i.test(alert.severity)) return false;
	return !/^(Watchdog|InfoInhibitor|CPUThrottlingHigh|KubeClientCertificate|KubeScheduler|KubeController|Prometheus|Target|Alertmanager|Node[A-Z]\w*Clock)/.test(alert.name);
}
function findSymptoms(incident, cluster, window) {
	return [
		...alertSymptoms(incident, cluster, window),
		...trafficSymptoms(incident, window),
		...metricSymptoms(incident, window),
		...logSymptoms(incident, window)
	];
}
function alertSymptoms(incident, cluster, window) {
	return incident.alerts.flatMap((alert) => {
		if (alert.subject === null || !isLoud(alert)) return [];
		const old = alert.activeAt <= window.start + 6e4 && window.onset !== window.start;
		const owner = cluster.byName.get(alert.subject) ?? cluster.workloadOfPod(alert.namespace, alert.subject);
		const strength = (alert.inTicket ? 1 : .7) * (old ? .1 : 1) * (alert.firing ? 1 : .5) * (alert.lasting ? 1 : .3);
		return [{
			service: owner?.name ?? alert.subject,
			kind: kindOfAlert(alert),
			since: alert.activeAt,
			strength,
			text: `alert ${alert.name}: ${alert.text}`,
			evidence: {
				file: alert.file,
				match: alert.name
			},
			alerted: !old && alert.lasting
		}];
	});
}
function trafficSymptoms(incident, window) {
	const file = incident.traces.file;
	if (file === null) return [];
	return [...incident.traces.services].flatMap(([service, traffic]) => symptomsOfTraffic(service, traffic, window, {
		file,
		match: service
	}));
}
function symptomsOfTraffic(service, traffic, window, evidence) {
	const { before, after } = window;
	const [was, is] = [rates(traffic, ...before), rates(traffic, ...after)];
	const found = [];
	const add = (kind, strength, since, text) => found.push({
		service,
		kind,
		since: since ?? after[0],
		strength,
		text,
		evidence,
		alerted: false
	});
	if (is.errors > was.errors + .05) {
		const since = onsetOf(traffic.errors, before, was.errorsPerMinute);
		add("errors", is.errors - was.errors, since, `${percent(was.errors)} to ${percent(is.errors)} of requests to ${service} fail`);
	}
	if (is.slow > was.slow + .05 || is.mean > 3 * was.mean && is.mean > was.mean + 100 && was.mean > 0) {
		const since = onsetOf(traffic.slow, before, 0);
		add("latency", Math.min(1, Math.max(is.slow - was.slow, .3)), since, `requests to ${service} take ${Math.round(was.mean)} to ${Math.round(is.mean)} ms on average`);
	}
	if (was.perMinute > 0 && is.perMinute < .15 * was.perMinute) add("silence", 1 - is.perMinute / was.perMinute, traffic.requests.last(), `requests to ${service} fall from ${was.perMinute.toFixed(1)} to ${is.perMinute.toFixed(1)} a minute`);
	return found;
}
function rates(traffic, from, to) {
	const requests = traffic.requests.sum(from, to);
	const minutes = Math.max(1, (to - from) / MINUTE$2);
	const share = (series) => requests === 0 ? 0 : series.sum(from, to) / requests;
	return {
		requests,
		perMinute: requests / minutes,
		errors: share(traffic.errors),
		errorsPerMinute: traffic.errors.sum(from, to) / minutes,
		slow: share(traffic.slow),
		mean: share(traffic.duration)
	};
}
function onsetOf(series, before, usual) {
	const limit = Math.max(usual * 3, .5);
	return series.entries().find(([time, amount]) => time >= before[1] - 3 * 6e4 && amount > limit)?.[0] ?? null;
}
function logSymptoms(incident, window) {
	const file = incident.logs.file;
	if (file === null) return [];
	const { before, after } = window;
	return [...incident.logs.services].flatMap(([service, logs]) => {
		const was = logs.bad.sum(...before) / Math.max(1, (before[1] - before[0]) / MINUTE$2);
		const is = logs.bad.sum(...after) / Math.max(1, (after[1] - after[0]) / MINUTE$2);
		if (is < .2 || is < 3 * was) return [];
		const worst = [...logs.lines.values()].filter((line) => line.bad).sort((a, b) => b.times.sum(...after) - a.times.sum(...after))[0];
		return [{
			service,
			kind: "errors",
			since: worst?.times.first() ?? after[0],
			strength: Math.min(.5, is / 10),
			text: `${service} logs "${worst?.text ?? ""}"`,
			evidence: {
				file,
				match: worst?.text.slice(0, 80) ?? service
			},
			alerted: false
		}];
	});
}

// src/agents/investigator/reason/blame.ts
const CALLERS_OWN = /connection from the pool|pool (is )?exhausted|no such host|server misbehaving|name resolution|password authentication failed|invalid (username|credentials)|WRONGPASS/i;
function findBlame(incident, graph, window) {
	const troubled = [...incident.traces.edges.values()].map((edge) => ({
		edge,
		trouble: troubleOf(edge, window)
	})).filter(({ trouble }) => trouble > .05);
	const outgoing = /* @__PURE__ */ new Map();
	for (const { edge, trouble } of troubled) outgoing.set(edge.caller, Math.max(outgoing.get(edge.caller) ?? 0, trouble));
	const blame = /* @__PURE__ */ new Map();
	for (const { edge, trouble } of troubled) {
		if ([edge.callee, ...graph.callees.get(edge.callee) ?? []].filter((name) => name === edge.callee || isBackend(incident, graph, name)).some((name) => (outgoing.get(name) ?? 0) > .4 * trouble)) continue;
		const message = [...edge.messages.values()].sort((a, b) => b.count - a.count)[0]?.text ?? "";
		const fault = CALLERS_OWN.test(message) || othersReach(incident, edge, window) ? edge.caller : edge.callee;
		const old = blame.get(fault);
		if (old && old.amount >= trouble) continue;
		blame.set(fault, {
			service: fault,
			amount: trouble,
			message,
			why: `calls from ${edge.caller} to ${edge.callee} ${message === "" ? "suffer" : `fail: ${message}`}, and nothing that ${edge.callee} calls does`,
			match: message.slice(0, 80) || edge.callee
		});
	}
	return [...blame.values()].sort((a, b) => b.amount - a.amount);
}
function isBackend(incident, graph, name) {
	return [...graph.callers.get(name) ?? []].some((caller) => !incident.traces.services.has(caller));
}
function troubleOf(edge, window) {
	const was = rates(edge, ...window.before);
	const is = rates(edge, ...window.after);
	if (is.requests === 0) return 0;
	return Math.max(is.errors - was.errors, is.slow - was.slow);
}
function othersReach(incident, edge, window) {
	const asked = edge.requests.sum(...window.after);
	if (edge.answered.sum(...window.after) / Math.max(1, asked) > .3 || edge.answered.sum(...window.before) === 0) return false;
	return [...incident.traces.edges.values()].some((other) => {
		if (other.callee !== edge.callee || other.caller === edge.caller) return false;
		const served = rates(other, ...window.after);
		return other.answered.sum(...window.after) > 0 && served.errors < .2;
	});
}

// src/agents/investigator/reason/changes.ts
const DERIVED = /* @__PURE__ */ new Set([
	"Pod",
	"ReplicaSet",
	"Endpoints",
	"EndpointSlice",
	"Event",
	"Node",
	"Job"
]);
function findChanges(incident) {
	const changes = [];
	for (const history of incident.objects.byKey.values()) {
		if (DERIVED.has(history.kind) && history.kind !== "Node") continue;
		changes.push(...changesOf(incident, history));
	}
	return changes.sort((a, b) => a.notAfter - b.notAfter);
}
function changesOf(incident, history) {
	const key = objectKey(history.namespace, history.kind, history.name);
	const changes = [];
	const pulls = incident.objects.pulls.get(history.kind) ?? [];
	const first = history.versions[0];
	const created = first ? createdAt(first.body) : null;
	const firstPull = firstPullOf(incident);
	if (first && created !== null && firstPull !== null && created > firstPull) changes.push({
		key,
		history,
		how: "created",
		notBefore: created,
		notAfter: created,
		fields: []
	});
	for (const [index, version] of history.versions.entries()) {
		const before = history.versions[index - 1];
		if (!before) continue;
		const fields = diffBodies(before.body, version.body);
		if (fields.length === 0) continue;
		const exact = managedTime(version.body, before.lastSeen, version.firstSeen);
		const notBefore = exact ?? before.lastSeen;
		const notAfter = exact ?? version.firstSeen;
		changes.push({
			key,
			history,
			how: "changed",
			notBefore,
			notAfter,
			fields
		});
	}
	const last = history.versions.at(-1);
	const lastPull = pulls.at(-1);
	if (last && lastPull !== void 0 && last.lastSeen < lastPull * 6e4 - 9e4) {
		const notAfter = (pulls.find((minute) => minute * 6e4 > last.lastSeen + 6e4) ?? lastPull) * 6e4 + 6e4;
		const gone = {
			key,
			history,
			notBefore: last.lastSeen,
			notAfter,
			fields: []
		};
		changes.push({
			...gone,
			how: "deleted"
		});
	}
	return changes;
}
function firstPullOf(incident) {
	const firsts = [...incident.objects.pulls.values()].flatMap((minutes) => minutes[0] ?? []);
	return firsts.length === 0 ? null : Math.min(...firsts) * 6e4;
}
function createdAt(body) {
	return parseTimeMs(asText(valueAt(body, "metadata.creationTimestamp")));
}
function managedTime(body, after, before) {
	return asList(valueAt(body, "metadata.managedFields")).filter((entry) => asText(asObject(entry).subresource) !== "status").map((entry) => parseTimeMs(asText(asObject(entry).time))).filter((time) => time !== null && time > after - 1e3 && time <= before).at(-1) ?? null;
}
const QUIET_METADATA = /^metadata\.(resourceVersion|generation|managedFields|uid|creationTimestamp)/;
const QUIET_ANNOTATIONS = /annotations\.(deployment\.kubernetes\.io\/revision|kubectl\.kubernetes\.io\/|control-plane\.|autoscaling\.)/;
function diffBodies(before, after) {
	const fields = [];
	diff({
		...before,
		status: null
	}, {
		...after,
		status: null
	}, "", fields);
	return fields.filter((field) => !QUIET_METADATA.test(field.path) && !QUIET_ANNOTATIONS.test(field.path));
}
const MAX_FIELDS = 60;
function diff(before, after, path, fields) {
	if (fields.length >= MAX_FIELDS || Object.is(before, after)) return;
	const [left, right] = [unfold(before), unfold(after)];
	if (isTree(left) && isTree(right)) {
		const [a, b] = [byName(left), byName(right)];
		for (const key of /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])) diff(a[key], b[key], path === "" ? key : `${path}.${key}`, fields);
		return;
	}
	const [from, to] = [shown(before), shown(after)];
	if (from !== to) fields.push({
		path,
		from,
		to
	});
}
function unfold(value) {
	if (typeof value !== "string" || !/^\s*[{[]/.test(value)) return value;
	return parseJson(value) ?? value;
}
function isTree(value) {
	return typeof value === "object" && value !== null;
}
function byName(value) {
	if (!Array.isArray(value)) return value;
	return Object.fromEntries(value.map((item, index) => {
		const name = asText(asObject(item).name);
		return [name === "" ? String(index) : `[${name}]`, item];
	}));
}
function shown(value) {
	if (value === void 0 || value === null) return null;
	return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 300);
}

// src/agents/investigator/reason/cluster.ts
const WORKLOADS = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"Job",
	"CronJob"
]);
function latest(history) {
	return history.versions.at(-1)?.body ?? {};
}
function historiesOf(incident, ...kinds) {
	return [...incident.objects.byKey.values()].filter((history) => kinds.includes(history.kind));
}
function buildCluster(incident) {
	const workloads = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	for (const history of historiesOf(incident, ...WORKLOADS)) {
		const { kind, namespace, name } = history;
		const labels = stringMap(valueAt(latest(history), "spec.template.metadata.labels"));
		const key = objectKey(namespace, kind, name);
		const workload = {
			key,
			kind,
			namespace,
			name,
			history,
			labels
		};
		workloads.set(key, workload);
		if (!byName.has(name) || kind === "Deployment") byName.set(name, workload);
	}
	const services = /* @__PURE__ */ new Map();
	for (const history of historiesOf(incident, "Service")) services.set(history.name, history);
	return {
		workloads,
		byName,
		services,
		workloadOfPod: (namespace, pod) => ownerOfPod(incident, workloads, namespace, pod),
		selected: (namespace, selector) => [...workloads.values()].filter((workload) => workload.namespace === namespace && selectorMatches(selector, workload.labels))
	};
}
function ownerOfPod(incident, workloads, namespace, pod) {
	let body = latestBody(incident, objectKey(namespace, "Pod", pod));
	for (let step = 0; step < 3 && body; step += 1) {
		const owner = asObject(asList(valueAt(body, "metadata.ownerReferences"))[0]);
		const key = objectKey(namespace, asText(owner.kind), asText(owner.name));
		const workload = workloads.get(key);
		if (workload) return workload;
		body = latestBody(incident, key);
	}
	return byPodName(workloads, namespace, pod);
}
function byPodName(workloads, namespace, pod) {
	let best = null;
	for (const workload of workloads.values()) {
		if (workload.namespace !== namespace || !pod.startsWith(`${workload.name}-`)) continue;
		const rest = pod.slice(workload.name.length + 1);
		if (!/^([a-z0-9]{5,10}(-[a-z0-9]{5})?|\d+)$/.test(rest)) continue;
		if (!best || workload.name.length > best.name.length) best = workload;
	}
	return best;
}
function latestBody(incident, key) {
	const history = incident.objects.byKey.get(key);
	return history ? latest(history) : null;
}
function stringMap(value) {
	return Object.fromEntries(Object.entries(asObject(value)).map(([key, inner]) => [key, asText(inner)]));
}
function selectorMatches(selector, labels) {
	if (typeof selector !== "object" || selector === null) return false;
	const given = asObject(selector);
	const structured = "matchLabels" in given || "matchExpressions" in given;
	const wanted = structured ? asObject(given.matchLabels) : given;
	const plain = Object.entries(wanted).every(([key, value]) => labels[key] === asText(value));
	const expressions = structured ? asList(given.matchExpressions) : [];
	return plain && expressions.every((expression) => matchesExpression(asObject(expression), labels));
}
function matchesExpression(expression, labels) {
	const value = labels[asText(expression.key)];
	const values = asList(expression.values).map(asText);
	switch (expression.operator) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		default: return false;
	}
}

// src/agents/investigator/reason/graph.ts
function buildGraph(incident, cluster) {
	const callees = /* @__PURE__ */ new Map();
	const callers = /* @__PURE__ */ new Map();
	const link = (caller, callee) => {
		if (caller === callee) return;
		setOf(callees, caller).add(callee);
		setOf(callers, callee).add(caller);
	};
	for (const edge of incident.traces.edges.values()) link(edge.caller, edge.callee);
	for (const service of cluster.services.values()) {
		const selector = valueAt(latest(service), "spec.selector");
		for (const { name } of cluster.selected(service.namespace, selector)) link(service.name, name);
	}
	for (const workload of cluster.byName.values()) for (const host of addressesOf(workload.history).map((address) => address.host)) if (cluster.services.has(host) || cluster.byName.has(host)) link(workload.name, host);
	return {
		callees,
		callers
	};
}
function setOf(map, key) {
	const known = map.get(key);
	if (known) return known;
	const fresh = /* @__PURE__ */ new Set();
	map.set(key, fresh);
	return fresh;
}
function reachable(links, from) {
	const seen = new Set(from);
	const queue = [...seen];
	for (let next = queue.pop(); next !== void 0; next = queue.pop()) for (const neighbour of links.get(next) ?? []) {
		if (seen.has(neighbour)) continue;
		seen.add(neighbour);
		queue.push(neighbour);
	}
	return seen;
}
function addressesOf(history) {
	const spec = valueAt(latest(history), "spec.template.spec");
	const found = [];
	for (const container of asList(valueAt(spec, "containers"))) for (const entry of asList(asObject(container).env)) {
		const variable = asText(asObject(entry).name);
		const value = asText(asObject(entry).value);
		const address = parseAddress(value);
		if (address) found.push({
			variable,
			value,
			...address
		});
	}
	return found;
}
function parseAddress(value) {
	const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]*@)?([a-z][a-z0-9-]*)((?:\.[a-z0-9-]+)*)(?::(\d+))?(?:[/,?].*)?$/.exec(value);
	if (!match?.[1]) return null;
	return {
		host: match[1],
		port: match[3] === void 0 ? null : Number(match[3])
	};
}

// src/agents/investigator/reason/weigh.ts
const MINUTE = 6e4;
const SUREST = 5;
function weigh(scene, suspects) {
	const weighed = merge(suspects).map((suspect) => weighOne(scene, suspect));
	return weighed.map((entry) => inherit(entry, weighed)).sort((a, b) => b.weight - a.weight || (a.suspect.name < b.suspect.name ? -1 : 1));
}
function inherit(entry, all) {
	const effects = all.filter(({ suspect }) => entry.suspect.causes.includes(suspect.name));
	const heaviest = Math.max(Number.NEGATIVE_INFINITY, ...effects.map(({ weight }) => weight));
	return heaviest < entry.weight ? entry : {
		...entry,
		weight: heaviest + .5
	};
}
function merge(suspects) {
	const byName = /* @__PURE__ */ new Map();
	for (const suspect of suspects) {
		const old = byName.get(suspect.name);
		byName.set(suspect.name, old ? both(old, suspect) : suspect);
	}
	return [...byName.values()];
}
function both(a, b) {
	const [strong, weak] = a.harm >= b.harm ? [a, b] : [b, a];
	if (strong.mechanism.includes(weak.mechanism)) return {
		...strong,
		causes: [.../* @__PURE__ */ new Set([...a.causes, ...b.causes])]
	};
	return {
		...strong,
		mechanism: strong.mechanism === weak.mechanism ? strong.mechanism : `${strong.mechanism}. ${weak.mechanism}`,
		harm: Math.max(strong.harm, Math.min(SUREST, strong.harm + .3 * weak.harm)),
		victims: [.../* @__PURE__ */ new Set([...strong.victims, ...weak.victims])],
		began: strong.began ?? weak.began,
		evidence: [...strong.evidence, ...weak.evidence],
		causes: [...strong.causes, ...weak.causes]
	};
}
function weighOne(scene, suspect) {
	const explains = explained(scene, suspect);
	const parts = [
		coverage(scene, explains),
		locality(scene, suspect),
		timing(scene, suspect)
	];
	return {
		suspect,
		weight: parts.reduce((sum, part) => sum + part.weight, suspect.harm),
		explains,
		reasons: parts.map((part) => part.reason)
	};
}
function explained(scene, suspect) {
	const loud = reachable(scene.graph.callers, suspect.victims);
	const quiet = reachable(scene.graph.callees, loud);
	const own = new Set(suspect.victims);
	return scene.symptoms.filter((symptom) => {
		if (symptom.kind === "silence") return quiet.has(symptom.service);
		if (symptom.kind === "errors" || symptom.kind === "latency") return loud.has(symptom.service);
		return own.has(symptom.service);
	});
}
function coverage(scene, explains) {
	const sum = (symptoms) => symptoms.reduce((total, symptom) => total + symptom.strength * (symptom.alerted ? 2 : 1), 0);
	const all = sum(scene.symptoms);
	const share = all === 0 ? 0 : sum(explains) / all;
	return {
		weight: 3 * share,
		reason: `explains ${Math.round(share * 100)} % of what hurts`
	};
}
function locality(scene, suspect) {
	const own = new Set(suspect.victims);
	const blamed = Math.max(0, ...scene.blame.filter((blame) => own.has(blame.service)).map((blame) => blame.amount));
	const hurt = scene.symptoms.filter((symptom) => own.has(symptom.service) && symptom.strength > .2);
	if (!suspect.victims.some((victim) => isUsed(scene, victim))) return {
		weight: -4,
		reason: `nobody depends on ${suspect.victims.join(", ") || "it"}`
	};
	if (blamed > 0) return {
		weight: 1 + 2 * blamed,
		reason: `the trouble begins at ${suspect.victims.join(", ")}`
	};
	if (/\/(NetworkPolicy|Schedule|\w+Chaos)\//.test(suspect.name) && !hurt.some(({ kind }) => kind === "errors" || kind === "latency")) return {
		weight: -2,
		reason: `traffic of ${suspect.victims.join(", ")} is as it was`
	};
	if (hurt.length > 0) return {
		weight: .5,
		reason: `${suspect.victims.join(", ")} suffers`
	};
	return {
		weight: -2,
		reason: `no trouble is seen at ${suspect.victims.join(", ") || "anything it touches"}`
	};
}
function isUsed(scene, service) {
	const { graph, incident } = scene;
	if ((graph.callers.get(service)?.size ?? 0) > 0) return true;
	return incident.traces.services.has(service) || incident.metrics.services.has(service);
}
function timing(scene, suspect) {
	const onset = scene.window.onset;
	if (!suspect.began || onset === null) return {
		weight: 0,
		reason: "when it began is not known"
	};
	const lead = (onset - suspect.began.to) / MINUTE;
	const late = (suspect.began.from - onset) / MINUTE;
	if (late > 2) return {
		weight: -4,
		reason: `it began ${late.toFixed(0)} min after the trouble began`
	};
	if (lead <= 8) return {
		weight: 2,
		reason: "it began shortly before the trouble"
	};
	return {
		weight: Math.max(-2, 1 - lead / 10),
		reason: `it began ${lead.toFixed(0)} min before the trouble`
	};
}

// src/agents/investigator/reason/conclude.ts
const JUDGEMENT = {
	enough: 2.5,
	second: 6
};
function concludeDiagnosis(scene, ranked, judgement) {
	const best = ranked[0];
	if (!best || best.weight < judgement.enough || !isHurting(scene, best)) return thin(scene, ranked);
	const chosen = [best, ...independent(scene, ranked, best, judgement)];
	const others = ranked.filter((entry) => !chosen.includes(entry)).slice(0, 5);
	const next = ranked.find((entry) => !chosen.includes(entry));
	const lead = best.weight - (next?.weight ?? 0);
	return {
		contributing_factors: chosen.map(factor),
		alternatives: others.map((entry) => ({
			name: entry.suspect.name,
			reason: entry.reasons.join("; ")
		})),
		confidence: Math.max(.05, Math.min(.95, Number((.5 + lead / 10).toFixed(2))))
	};
}
function independent(scene, ranked, best, judgement) {
	const done = new Set(best.explains);
	return ranked.slice(1).filter((entry) => {
		if (entry.weight < judgement.second || best.suspect.causes.includes(entry.suspect.name)) return false;
		const own = entry.explains.filter((symptom) => !done.has(symptom) && entry.suspect.victims.includes(symptom.service));
		if (entry.suspect.victims.some((victim) => best.suspect.victims.includes(victim))) return false;
		return own.some((symptom) => symptom.alerted) || isBroken(scene, entry);
	}).slice(0, 1);
}
function isBroken(scene, entry) {
	return scene.blame.some(({ service, amount }) => amount > .3 && entry.suspect.victims.includes(service)) && entry.suspect.harm >= 2.5;
}
function factor(entry) {
	const { suspect } = entry;
	return {
		name: suspect.name,
		reasoning: `${suspect.mechanism}. For and against: ${entry.reasons.join("; ")}.`,
		evidence: suspect.evidence.length > 0 ? suspect.evidence.slice(0, 5) : "see reasoning"
	};
}
function isLoudSymptom(scene, symptom) {
	const named = scene.symptoms.some(({ alerted }) => alerted);
	return (symptom.alerted || !named) && symptom.strength > .3 && isUsed(scene, symptom.service);
}
function isHurting(scene, entry) {
	return scene.blame.some(({ service }) => entry.suspect.victims.includes(service)) || entry.suspect.harm >= 3 && entry.suspect.victims.some((one) => isUsed(scene, one)) || entry.explains.some((symptom) => isLoudSymptom(scene, symptom));
}
function thin(scene, ranked) {
	const hurts = scene.symptoms.filter((symptom) => isLoudSymptom(scene, symptom));
	const alternatives = ranked.slice(0, 5).map((entry) => ({
		name: entry.suspect.name,
		reason: entry.reasons.join("; ")
	}));
	if (scene.window.end === 0) return {
		contributing_factors: [],
		escalate: { reason: "there is nothing to read: no alerts, events, objects, logs, traces or metrics" },
		confidence: .05
	};
	if (hurts.length === 0) return {
		contributing_factors: [],
		alternatives,
		no_fault: true,
		confidence: .5
	};
	return {
		contributing_factors: ranked.slice(0, 1).map(factor),
		alternatives: alternatives.slice(1),
		confidence: .1,
		escalate: { reason: `${hurts.length} alerts are not explained by anything in the recording` }
	};
}

// src/agents/investigator/suspects/suspect.ts
function suspect(fields) {
	return {
		victims: [],
		began: null,
		evidence: [],
		causes: [],
		...fields
	};
}

// src/agents/investigator/suspects/admission.ts
function* refusals(scene) {
	for (const event of scene.incident.events) {
		if (!/FailedCreate/.test(event.reason) || event.namespace === null) continue;
		const culprit = culpritOf(scene, event, event.namespace);
		if (culprit === null) continue;
		const workload = makerOf(scene, event);
		yield suspect({
			name: culprit.name,
			mechanism: `${culprit.says}: pods of ${workload?.name ?? event.name} are refused`,
			harm: 4,
			victims: workload ? [workload.name] : [],
			began: {
				from: event.first - 6e4,
				to: event.first
			},
			evidence: [{
				file: event.file,
				match: culprit.match
			}],
			causes: workload ? [workload.key] : []
		});
	}
}
function makerOf({ cluster }, event) {
	return cluster.workloadOfPod(event.namespace, `${event.name}-xxxxx`) ?? cluster.byName.get(event.name) ?? null;
}
function culpritOf(scene, { note }, namespace) {
	if (/violates PodSecurity/.test(note)) return {
		name: `cluster/Namespace/${namespace}`,
		says: `Namespace ${namespace} enforces a pod security standard that they do not meet`,
		match: "violates PodSecurity"
	};
	if (/(maximum|minimum) (memory|cpu) usage per (Container|Pod)/.test(note)) {
		const [range] = historiesOf(scene.incident, "LimitRange").filter((one) => one.namespace === namespace);
		if (!range) return null;
		const says = `LimitRange ${range.name} allows less than they ask for`;
		return {
			name: `${namespace}/LimitRange/${range.name}`,
			says,
			match: "usage per "
		};
	}
	const webhook = /failed calling webhook "?([a-z0-9.-]+)/.exec(note)?.[1];
	if (webhook === void 0) return null;
	const owner = historiesOf(scene.incident, "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration").find((one) => asList(valueAt(latest(one), "webhooks")).some((hook) => asText(asObject(hook).name) === webhook));
	if (!owner) return null;
	return {
		name: `cluster/${owner.kind}/${owner.name}`,
		says: `${owner.kind} ${owner.name} must be asked and does not answer`,
		match: "failed calling webhook"
	};
}

// src/agents/investigator/suspects/behaviour.ts
function* blamedServices(scene) {
	for (const blame of scene.blame) {
		const workload = scene.cluster.byName.get(blame.service);
		const namespace = workload?.namespace ?? guessNamespace(scene);
		yield suspect({
			name: workload?.key ?? `${namespace}/Service/${blame.service}`,
			mechanism: `The trouble begins at ${blame.service}: ${blame.why}`,
			harm: .8 * blame.amount,
			victims: [blame.service],
			evidence: scene.incident.traces.file ? [{
				file: scene.incident.traces.file,
				match: blame.match
			}] : []
		});
	}
}
function* refusedCredentials(scene) {
	for (const blame of scene.blame) {
		if (!/password authentication failed|invalid (username|credentials)|WRONGPASS|access denied/i.test(blame.message)) continue;
		const workload = scene.cluster.byName.get(blame.service);
		if (!workload) continue;
		const secrets = [...JSON.stringify(valueAt(latest(workload.history), "spec.template.spec") ?? {}).matchAll(/"secret(?:KeyRef|Ref)":\{[^}]*"name":"([^"]+)"/g)];
		for (const name of new Set(secrets.map((match) => match[1] ?? ""))) yield suspect({
			name: `${workload.namespace}/Secret/${name}`,
			mechanism: `Secret ${name} holds credentials that ${workload.name} is refused with: ${blame.message}`,
			harm: 3,
			victims: [workload.name],
			evidence: scene.incident.traces.file ? [{
				file: scene.incident.traces.file,
				match: blame.match
			}] : []
		});
	}
}
function* alertedServices(scene) {
	for (const symptom of scene.symptoms) {
		const workload = scene.cluster.byName.get(symptom.service);
		if (!symptom.alerted || !workload || symptom.kind === "silence") continue;
		yield suspect({
			name: workload.key,
			mechanism: `${symptom.service} is where it hurts: ${symptom.text}`,
			harm: .2,
			victims: [symptom.service],
			evidence: [symptom.evidence]
		});
	}
}
function guessNamespace(scene) {
	const counts = /* @__PURE__ */ new Map();
	for (const workload of scene.cluster.workloads.values()) {
		const name = workload.namespace ?? "default";
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "default";
}

// src/agents/investigator/suspects/workloads.ts
const WORKLOAD = /^(Deployment|StatefulSet|DaemonSet)$/;
function* changedWorkloads(scene) {
	for (const change of scene.changes) {
		if (!WORKLOAD.test(change.history.kind) || change.how !== "changed") continue;
		const telling = change.fields.filter((field) => !isScaling(field) || field.to === "0");
		if (telling.length === 0) continue;
		const stopped = telling.some((field) => field.path === "spec.replicas" && field.to === "0");
		yield suspect({
			name: change.key,
			mechanism: `${change.history.kind} ${change.history.name} was changed: ${telling.slice(0, 4).map(fieldSentence).join("; ")}`,
			harm: stopped ? 3 : 1,
			victims: [change.history.name],
			began: {
				from: change.notBefore,
				to: change.notAfter
			},
			evidence: telling.slice(0, 3).map((field) => ({
				file: change.history.file,
				match: citable(field)
			}))
		});
	}
}
function isScaling(field) {
	return field.path === "spec.replicas";
}
function fieldSentence(field) {
	const path = field.path.replace(/^spec\.template\.spec\./, "").replace(/^spec\.template\./, "");
	if (field.from === null) return `${path} is now ${clip(field.to)}`;
	if (field.to === null) return `${path} was removed`;
	return `${path} from ${clip(field.from)} to ${clip(field.to)}`;
}
function clip(text) {
	return text === null ? "nothing" : JSON.stringify(text.slice(0, 80));
}
function citable(field) {
	const plain = (field.to ?? field.from ?? field.path).split(/["\\\n\t]/).sort((a, b) => b.length - a.length)[0] ?? "";
	return plain.length >= 3 ? plain.slice(0, 80) : field.path.split(".").at(-1) ?? field.path;
}
const FAILING = [
	{
		pattern: /ImagePull|ErrImage|InvalidImageName|Failed to pull image|no match for platform/i,
		says: "its image cannot be pulled",
		harm: 4
	},
	{
		pattern: /CreateContainer(Config)?Error|RunContainerError|executable file not found|exec format error/i,
		says: "its container cannot be started",
		harm: 4
	},
	{
		pattern: /OOMKill/i,
		says: "it runs out of memory",
		harm: 3.5
	},
	{
		pattern: /CrashLoop|Back-off restarting/i,
		says: "it crashes again and again",
		harm: 3
	},
	{
		pattern: /error looking up service account/i,
		says: "its pods are to run as an account that does not exist",
		harm: 3
	},
	{
		pattern: /FailedScheduling|Unschedulable|nodes are available/i,
		says: "no node may run it",
		harm: 3
	},
	{
		pattern: /FailedMount|FailedAttachVolume|persistentvolumeclaim.*not found/i,
		says: "a volume cannot be mounted",
		harm: 3
	},
	{
		pattern: /(Readiness|Liveness|Startup) probe failed/i,
		says: "its probe fails",
		harm: 2
	},
	{
		pattern: /Evicted|Preempt/i,
		says: "its pod was evicted",
		harm: 2
	}
];
function* failingWorkloads(scene) {
	const best = /* @__PURE__ */ new Map();
	for (const event of scene.incident.events) {
		if (!event.warning || event.last < (scene.window.onset ?? scene.window.start) - 3e5) continue;
		const workload = workloadOf(scene, event);
		const failing = FAILING.find(({ pattern }) => pattern.test(`${event.reason} ${event.note}`));
		if (!workload || !failing) continue;
		if (event.kind === "Pod" && !/OOM|crash/i.test(failing.says) && isReady$1(scene, event)) continue;
		const lasting = event.count > 2 || scene.window.end - event.last < 18e4;
		offer(best, {
			...failureOf(workload, failing.says, lasting ? failing.harm : 1),
			began: {
				from: event.first - 6e4,
				to: event.first
			},
			evidence: [{
				file: event.file,
				match: event.note.split(/["\\\n]/)[0]?.slice(0, 80) || event.reason
			}]
		});
	}
	for (const found of stuckPods(scene)) offer(best, found);
	yield* best.values();
}
function isReady$1(scene, { namespace, name }) {
	const last = historiesOf(scene.incident, "Pod").find((one) => one.namespace === namespace && one.name === name)?.versions.at(-1);
	if (!last || last.lastSeen < lastPull(scene, "Pod") - 9e4) return false;
	return asList(valueAt(last.body, "status.conditions")).map(asObject).some(({ type, status }) => type === "Ready" && status === "True");
}
function offer(best, found) {
	const old = best.get(found.name);
	if (!old || old.harm < found.harm) best.set(found.name, found);
}
function workloadOf(scene, event) {
	if (event.kind === "Pod") return scene.cluster.workloadOfPod(event.namespace, event.name);
	if (event.kind === "ReplicaSet") return scene.cluster.workloadOfPod(event.namespace, `${event.name}-xxxxx`);
	return [...scene.cluster.workloads.values()].find((workload) => workload.name === event.name && workload.namespace === event.namespace) ?? null;
}
function failureOf(workload, says, harm) {
	return suspect({
		name: workload.key,
		mechanism: `${workload.kind} ${workload.name} does not run: ${says}`,
		harm,
		victims: [workload.name]
	});
}
function* stuckPods(scene) {
	for (const pod of historiesOf(scene.incident, "Pod")) {
		const last = pod.versions.at(-1);
		if (!last || last.lastSeen < lastPull(scene, "Pod") - 9e4) continue;
		const trouble = podTrouble(last.body);
		const workload = scene.cluster.workloadOfPod(pod.namespace, pod.name);
		if (!trouble || !workload) continue;
		const failing = FAILING.find(({ pattern }) => pattern.test(trouble));
		yield {
			...failureOf(workload, failing?.says ?? trouble.slice(0, 120), failing?.harm ?? 2),
			evidence: [{
				file: pod.file,
				match: trouble.split(/["\\\n]/)[0]?.slice(0, 80) ?? pod.name
			}]
		};
	}
}
function lastPull(scene, kind) {
	return (scene.incident.objects.pulls.get(kind)?.at(-1) ?? 0) * 6e4;
}
function podTrouble(body) {
	const status = asObject(body.status);
	if (status.phase === "Succeeded") return null;
	const containers = [...asList(status.initContainerStatuses), ...asList(status.containerStatuses)];
	for (const container of containers.map(asObject)) {
		const waiting = asObject(valueAt(container, "state.waiting"));
		const reason = asText(waiting.reason);
		if (asText(valueAt(container, "lastState.terminated.reason")) === "OOMKilled" && container.ready === false) return `OOMKilled ${reason}`;
		if (reason !== "" && !/^(PodInitializing|ContainerCreating)$/.test(reason)) return `${reason} ${asText(waiting.message)}`;
	}
	const unscheduled = asList(status.conditions).map(asObject).find((condition) => condition.type === "PodScheduled" && condition.status === "False");
	if (unscheduled) return `${asText(unscheduled.reason)} ${asText(unscheduled.message)}`;
	const running = asList(status.initContainerStatuses).map(asObject).find((container) => "running" in asObject(container.state));
	return running ? `init container ${asText(running.name)} does not end` : null;
}
function* deadAddresses(scene) {
	for (const workload of scene.cluster.workloads.values()) for (const address of addressesOf(workload.history)) {
		const service = scene.cluster.services.get(address.host);
		if (!service || address.port === null || service.namespace !== workload.namespace) continue;
		const ports = asList(valueAt(latest(service), "spec.ports")).map((port) => Number(asObject(port).port));
		if (ports.length === 0 || ports.includes(address.port)) continue;
		const change = changeOf(scene, workload, address.variable);
		yield suspect({
			name: workload.key,
			mechanism: `${workload.kind} ${workload.name} is told to reach ${address.host} at ${address.value} (${address.variable}), but the Service offers ${ports.join(", ")}`,
			harm: change ? 4 : 2,
			victims: [workload.name],
			began: change ? {
				from: change.notBefore,
				to: change.notAfter
			} : null,
			evidence: [{
				file: workload.history.file,
				match: address.value
			}]
		});
	}
}
function changeOf(scene, workload, variable) {
	return scene.changes.find((change) => change.key === workload.key && change.fields.some((field) => field.path.includes(`[${variable}]`))) ?? null;
}

// src/agents/investigator/suspects/configuration.ts
function* changedConfigMaps(scene) {
	for (const change of scene.changes) {
		if (change.history.kind !== "ConfigMap" || change.how === "deleted") continue;
		const fields = change.fields.filter((field) => field.path.startsWith("data."));
		if (change.how === "changed" && fields.length === 0) continue;
		const readers = readersOf$1(scene, change.history).map((workload) => workload.name);
		const meant = servicesNamedIn(scene, fields);
		const broken = brokenFile(change.history);
		const users = readers.flatMap((reader) => [...scene.graph.callers.get(reader) ?? []]);
		yield suspect({
			name: change.key,
			mechanism: broken !== null ? `ConfigMap ${change.history.name} holds ${broken}, which is not valid JSON` : change.how === "created" ? `ConfigMap ${change.history.name} was created` : `ConfigMap ${change.history.name} was changed: ${fields.slice(0, 3).map(fieldSentence).join("; ")}`,
			harm: broken !== null ? 4 : meant.length > 0 || limiting(fields) ? 2 : 1,
			victims: meant.length > 0 ? meant : readers.length > 0 ? readers : [...new Set(users)],
			causes: broken === null ? [] : readersOf$1(scene, change.history).map(({ key }) => key),
			began: {
				from: change.notBefore,
				to: change.notAfter
			},
			evidence: fields.slice(0, 2).map((field) => ({
				file: change.history.file,
				match: keyOf$1(field)
			}))
		});
	}
}
function brokenFile(configMap) {
	const data = stringMap(valueAt(latest(configMap), "data"));
	return Object.entries(data).find(([name, text]) => name.endsWith(".json") && parseJson(text) === null && text.trim() !== "null")?.[0] ?? null;
}
function limiting(fields) {
	return fields.some(({ from, to }) => {
		const [was, is] = [Number(from ?? "x"), Number(to ?? "x")];
		return Number.isFinite(was) && Number.isFinite(is) && was > 0 && is < was / 2;
	});
}
function keyOf$1(field) {
	return field.path.split(".").filter((key) => /^[A-Za-z][A-Za-z0-9_-]{3,}$/.test(key)).sort((a, b) => b.length - a.length)[0] ?? citable(field);
}
function readersOf$1(scene, configMap) {
	return [...scene.cluster.workloads.values()].filter((workload) => {
		if (workload.namespace !== configMap.namespace) return false;
		const spec = JSON.stringify(valueAt(latest(workload.history), "spec.template.spec") ?? {});
		return spec.includes(`"configMap":{"name":"${configMap.name}"`) || spec.includes(`"configMapRef":{"name":"${configMap.name}"`) || new RegExp(`"configMap(KeyRef)?":\\{[^}]*"name":"${escapeRegExp(configMap.name)}"`).test(spec);
	});
}
function escapeRegExp(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function servicesNamedIn(scene, fields) {
	const text = fields.map((field) => ` ${words(field.path)} `).join(" ");
	const names = /* @__PURE__ */ new Set([...scene.cluster.byName.keys(), ...scene.incident.traces.services.keys()]);
	const found = [...names].filter((name) => text.includes(` ${words(name)} `));
	const prefixed = [...names].filter((name) => words(name).includes(" ") && text.includes(` ${words(name).split(" ")[0]} `));
	const all = found.length > 0 ? found : prefixed;
	return all.filter((name) => !all.some((other) => other !== name && ` ${words(other)} `.includes(` ${words(name)} `)));
}
function words(text) {
	return text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[^A-Za-z0-9]+/g, " ").toLowerCase().trim();
}
function* brokenServices(scene) {
	for (const change of scene.changes) {
		if (change.history.kind !== "Service") continue;
		const { history } = change;
		const fields = change.fields.filter((field) => /^spec\.(selector|ports|type)/.test(field.path));
		if (change.how === "changed" && fields.length === 0) continue;
		if (change.how === "created") continue;
		const names = scene.cluster.selected(history.namespace, valueAt(history.versions[0]?.body, "spec.selector"));
		yield suspect({
			name: change.key,
			mechanism: change.how === "deleted" ? `Service ${history.name} was deleted: its name no longer resolves` : `Service ${history.name} was changed: ${fields.map(fieldSentence).join("; ")}`,
			harm: 3,
			victims: [.../* @__PURE__ */ new Set([history.name, ...names.map((workload) => workload.name)])],
			began: {
				from: change.notBefore,
				to: change.notAfter
			},
			evidence: [{
				file: history.file,
				match: fields[0] ? citable(fields[0]) : `"name":"${history.name}"`
			}]
		});
	}
}
function* denyingPolicies(scene) {
	for (const history of scene.incident.objects.byKey.values()) {
		if (history.kind !== "NetworkPolicy") continue;
		const spec = asObject(valueAt(latest(history), "spec"));
		const change = changeFor(scene, history);
		const denies = deniesIngress(spec) || deniesEgress(spec);
		if (!denies && !change) continue;
		const selected = [...scene.cluster.workloads.values()].filter((workload) => workload.namespace === history.namespace && selectorMatches(spec.podSelector ?? {}, workload.labels));
		const victims = Object.keys(asObject(valueAt(spec, "podSelector"))).length === 0 ? [...scene.cluster.byName.keys()] : selected.map((workload) => workload.name);
		yield suspect({
			name: `${history.namespace}/NetworkPolicy/${history.name}`,
			mechanism: `NetworkPolicy ${history.name} ${denies ? "admits no traffic to" : "restricts"} the pods of ${victims.slice(0, 5).join(", ") || "nobody"}`,
			harm: (denies ? 3 : 1.5) - (change ? 0 : 1.5),
			victims,
			began: change ? {
				from: change.notBefore,
				to: change.notAfter
			} : null,
			evidence: [{
				file: history.file,
				match: history.name
			}]
		});
	}
}
function changeFor(scene, history) {
	return scene.changes.find((change) => change.history === history && change.how !== "deleted") ?? null;
}
function deniesIngress(spec) {
	const types = asList(spec.policyTypes).map(asText);
	if (types.length > 0 && !types.includes("Ingress")) return false;
	return !asList(spec.ingress).some((rule) => opens(asObject(rule)));
}
function deniesEgress(spec) {
	if (!asList(spec.policyTypes).map(asText).includes("Egress")) return false;
	return !asList(spec.egress).some((rule) => opens(asObject(rule)));
}
function opens(rule) {
	return !(Array.isArray(rule.ports) && rule.ports.length === 0);
}
function* exhaustedQuotas(scene) {
	for (const event of scene.incident.events) {
		const match = /exceeded quota: ([a-z0-9.-]+)/.exec(event.note);
		if (!match?.[1] || event.namespace === null) continue;
		const workload = scene.cluster.workloadOfPod(event.namespace, `${event.name}-xxxxx`) ?? scene.cluster.byName.get(event.name) ?? null;
		const key = `${event.namespace}/ResourceQuota/${match[1]}`;
		yield suspect({
			name: key,
			mechanism: `ResourceQuota ${match[1]} is used up, so pods of ${workload?.name ?? event.name} cannot be created`,
			harm: 4,
			victims: workload ? [workload.name] : [],
			began: {
				from: event.first - 6e4,
				to: event.first
			},
			evidence: [{
				file: event.file,
				match: `exceeded quota: ${match[1]}`
			}],
			causes: workload ? [workload.key] : []
		});
	}
}
function* changedAutoscalers(scene) {
	for (const change of scene.changes) {
		if (change.history.kind !== "HorizontalPodAutoscaler" || change.how === "deleted") continue;
		const fields = change.fields.filter((field) => field.path.startsWith("spec."));
		if (change.how === "changed" && fields.length === 0) continue;
		const target = asText(valueAt(latest(change.history), "spec.scaleTargetRef.name"));
		yield suspect({
			name: change.key,
			mechanism: `HorizontalPodAutoscaler ${change.history.name} of ${target} was ${change.how}${fields.length > 0 ? `: ${fields.slice(0, 3).map(fieldSentence).join("; ")}` : ""}`,
			harm: 1.5,
			victims: target === "" ? [] : [target],
			began: {
				from: change.notBefore,
				to: change.notAfter
			},
			evidence: [{
				file: change.history.file,
				match: change.history.name
			}]
		});
	}
}
function* otherChanges(scene) {
	for (const change of scene.changes) {
		const { history } = change;
		if (KNOWN.has(history.kind) || history.kind.endsWith("Chaos") || history.kind === "Schedule") continue;
		const fields = change.fields.filter((field) => !/^metadata\.annotations/.test(field.path));
		if (change.how === "changed" && fields.length === 0) continue;
		const selector = valueAt(latest(history), "spec.selector") ?? valueAt(latest(history), "spec.podSelector");
		const labels = stringMap(asObject(selector).matchLabels ?? selector);
		const selected = Object.keys(labels).length > 0 ? scene.cluster.selected(history.namespace, selector) : [];
		const named = servicesNamedIn(scene, [{
			path: [history.name, ...hostsOf(latest(history))].join(" "),
			from: null,
			to: null
		}]);
		const mesh = isMesh(history, fields);
		const everyone = mesh && selected.length === 0 && named.length === 0;
		const space = history.kind === "Namespace" ? history.name : history.namespace;
		const all = [...scene.cluster.workloads.values()].filter(({ namespace }) => namespace === space);
		yield suspect({
			name: change.key,
			mechanism: `${history.kind} ${history.name} was ${change.how}${fields.length > 0 ? `: ${fields.slice(0, 3).map(fieldSentence).join("; ")}` : ""}`,
			harm: mesh ? 2.5 : 1,
			victims: everyone ? all.map(({ name }) => name) : selected.length > 0 ? selected.map((workload) => workload.name) : named,
			began: {
				from: change.notBefore,
				to: change.notAfter
			},
			evidence: [{
				file: history.file,
				match: history.name
			}]
		});
	}
}
function isMesh(history, fields) {
	const version = asText(latest(history).apiVersion);
	if (/istio\.io|linkerd|gateway\.networking/.test(version)) return true;
	return history.kind === "Namespace" && fields.some(({ path }) => /istio|mesh|inject/.test(path));
}
function hostsOf(body) {
	return [...asList(valueAt(body, "spec.hosts")), valueAt(body, "spec.host")].map(asText).map((host) => host.split(".")[0] ?? "").filter((host) => host !== "");
}
const KNOWN = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"ConfigMap",
	"Service",
	"NetworkPolicy",
	"ResourceQuota",
	"HorizontalPodAutoscaler",
	"Node"
]);

// src/agents/investigator/suspects/infrastructure.ts
function* chaosExperiments(scene) {
	for (const history of scene.incident.objects.byKey.values()) {
		const body = latest(history);
		if (!/chaos-mesh\.org/.test(asText(body.apiVersion))) continue;
		const owner = asObject(asList(valueAt(body, "metadata.ownerReferences"))[0]);
		if (asText(owner.kind) === "Schedule") continue;
		if (asText(valueAt(body, "metadata.annotations.experiment.chaos-mesh.org/pause")) === "true") continue;
		const inner = asObject(valueAt(body, "spec.selector") ? body.spec : firstSpec(body.spec));
		const victims = selectedBy(scene, inner);
		const from = createdAt(body);
		yield suspect({
			name: `${history.namespace ?? "cluster"}/${history.kind}/${history.name}`,
			mechanism: `${history.kind} ${history.name} disturbs ${victims.join(", ") || "pods"} (${asText(inner.action) || asText(asObject(body.spec).type) || history.kind})`,
			harm: 3,
			victims,
			began: from === null ? null : {
				from,
				to: from
			},
			evidence: [{
				file: history.file,
				match: history.name
			}]
		});
	}
}
function firstSpec(spec) {
	return Object.values(asObject(spec)).find((value) => "selector" in asObject(value)) ?? {};
}
function selectedBy(scene, spec) {
	const victims = /* @__PURE__ */ new Set();
	for (const selector of [valueAt(spec, "selector"), valueAt(spec, "target.selector")]) {
		const given = asObject(selector);
		const spaces = asList(given.namespaces).map(asText);
		const labels = given.labelSelectors;
		for (const workload of scene.cluster.workloads.values()) {
			if (spaces.length > 0 && !spaces.includes(workload.namespace ?? "")) continue;
			if (labels !== void 0 && selectorMatches(labels, workload.labels)) victims.add(workload.name);
		}
	}
	return [...victims];
}
function* troubledNodes(scene) {
	for (const history of historiesOf(scene.incident, "Node")) {
		const body = latest(history);
		const cordoned = valueAt(body, "spec.unschedulable") === true;
		const bad = asList(valueAt(body, "status.conditions")).map(asObject).find((condition) => condition.type === "Ready" ? condition.status !== "True" : condition.status === "True");
		const control = Object.keys(asObject(valueAt(body, "metadata.labels"))).some((label) => /control-plane|master/.test(label));
		if ((!cordoned || control) && !bad) continue;
		const change = scene.changes.find((entry) => entry.history === history);
		yield suspect({
			name: `cluster/Node/${history.name}`,
			mechanism: !bad ? `Node ${history.name} is cordoned: nothing may be scheduled on it` : `Node ${history.name} is ${asText(bad?.type)}: ${asText(bad?.reason)}`,
			harm: bad ? 3.5 : 2,
			victims: [...podsOn(scene, history.name)],
			began: change ? {
				from: change.notBefore,
				to: change.notAfter
			} : null,
			evidence: [{
				file: history.file,
				match: !bad ? "unschedulable" : asText(bad?.reason)
			}],
			causes: bad ? [...keysOn(scene, history.name)] : pinnedTo(scene, history.name)
		});
	}
}
function pinnedTo(scene, node) {
	return [...scene.cluster.workloads.values()].filter((workload) => {
		const selector = asObject(valueAt(latest(workload.history), "spec.template.spec.nodeSelector"));
		return asText(selector["kubernetes.io/hostname"]) === node;
	}).map((workload) => workload.key);
}
function keysOn(scene, node) {
	const names = podsOn(scene, node);
	return new Set([...scene.cluster.workloads.values()].filter((workload) => names.has(workload.name)).map((workload) => workload.key));
}
function podsOn(scene, node) {
	const victims = /* @__PURE__ */ new Set();
	for (const pod of historiesOf(scene.incident, "Pod")) {
		const bound = asText(valueAt(latest(pod), "spec.nodeName")) === node;
		const wanted = asText(asObject(valueAt(latest(pod), "spec.nodeSelector"))["kubernetes.io/hostname"]) === node;
		const workload = bound || wanted ? scene.cluster.workloadOfPod(pod.namespace, pod.name) : null;
		if (workload) victims.add(workload.name);
	}
	return victims;
}
function* brokenClaims(scene) {
	for (const history of historiesOf(scene.incident, "PersistentVolumeClaim")) {
		const body = latest(history);
		if (asText(valueAt(body, "status.phase")) !== "Pending") continue;
		const users = [...scene.cluster.workloads.values()].filter((workload) => JSON.stringify(valueAt(latest(workload.history), "spec.template.spec.volumes") ?? "").includes(`"claimName":"${history.name}"`));
		const from = createdAt(body);
		yield suspect({
			name: `${history.namespace}/PersistentVolumeClaim/${history.name}`,
			mechanism: `PersistentVolumeClaim ${history.name} is never bound (storage class ${asText(valueAt(body, "spec.storageClassName")) || "default"})`,
			harm: 3,
			victims: users.map((workload) => workload.name),
			began: from === null ? null : {
				from,
				to: from
			},
			evidence: [{
				file: history.file,
				match: history.name
			}],
			causes: users.map((workload) => workload.key)
		});
	}
}
function* preemptingWorkloads(scene) {
	for (const event of scene.incident.events) {
		if (!/preempt/i.test(event.reason)) continue;
		const victim = scene.cluster.workloadOfPod(event.namespace, event.name);
		const uid = /by (?:a )?pod ([0-9a-f-]{36})/i.exec(event.note)?.[1];
		const named = /by ([a-z0-9-]+)\/([a-z0-9.-]+)/i.exec(event.note);
		const pod = historiesOf(scene.incident, "Pod").find((history) => uid ? asText(valueAt(latest(history), "metadata.uid")) === uid : history.namespace === named?.[1] && history.name === named?.[2]);
		const preemptor = pod ? scene.cluster.workloadOfPod(pod.namespace, pod.name) : null;
		if (!victim || !preemptor || victim === preemptor) continue;
		yield suspect({
			name: preemptor.key,
			mechanism: `${preemptor.kind} ${preemptor.name} has the higher priority and takes the place of ${victim.name}`,
			harm: 3.5,
			victims: [victim.name],
			began: {
				from: event.first - 6e4,
				to: event.first
			},
			evidence: [{
				file: event.file,
				match: event.note.split(/["\\\n]/)[0]?.slice(0, 80) || event.reason
			}],
			causes: [victim.key]
		});
	}
}

// src/agents/investigator/suspects/system.ts
const SYSTEM$1 = "kube-system";
function* brokenSystem(scene) {
	for (const pod of historiesOf(scene.incident, "Pod")) {
		const last = pod.versions.at(-1);
		if (!last || pod.namespace !== SYSTEM$1) continue;
		if (last.lastSeen < lastPull(scene, "Pod") - 9e4 || isReady(last.body)) continue;
		const workload = scene.cluster.workloadOfPod(pod.namespace, pod.name);
		const node = asText(valueAt(last.body, "spec.nodeName"));
		const victims = victimsOf(scene, pod.name, node);
		if (victims.length === 0) continue;
		yield suspect({
			name: workload?.key ?? `${SYSTEM$1}/Pod/${pod.name}`,
			mechanism: `${pod.name} of the cluster itself is not running on node ${node}`,
			harm: 3,
			victims,
			evidence: [{
				file: pod.file,
				match: pod.name
			}],
			causes: victims.flatMap((name) => scene.cluster.byName.get(name)?.key ?? [])
		});
	}
	yield* nameServers(scene);
}
function* nameServers(scene) {
	for (const history of historiesOf(scene.incident, "Deployment")) {
		if (history.namespace !== SYSTEM$1 || !/^(core|kube-)dns$/.test(history.name)) continue;
		if (Number(valueAt(latest(history), "status.readyReplicas") ?? 0) > 0) continue;
		yield suspect({
			name: `${SYSTEM$1}/Deployment/${history.name}`,
			mechanism: `No pod of ${history.name} answers questions for names`,
			harm: 4,
			victims: [...scene.cluster.byName.keys()],
			evidence: [{
				file: history.file,
				match: history.name
			}]
		});
	}
}
function victimsOf(scene, pod, node) {
	const found = /* @__PURE__ */ new Set();
	for (const one of historiesOf(scene.incident, "Pod")) {
		if (one.namespace === SYSTEM$1) continue;
		const body = latest(one);
		const bound = asText(valueAt(body, "spec.nodeName"));
		const workload = (/scheduler/.test(pod) ? bound === "" : bound === node) ? scene.cluster.workloadOfPod(one.namespace, one.name) : null;
		if (workload) found.add(workload.name);
	}
	return [...found];
}
function isReady(body) {
	return asList(valueAt(body, "status.conditions")).map(asObject).some(({ type, status }) => type === "Ready" && status === "True");
}
function* expiredCertificates(scene) {
	for (const history of historiesOf(scene.incident, "Certificate")) {
		const body = latest(history);
		if (isReady(body)) continue;
		const services = asList(valueAt(body, "spec.dnsNames")).map((name) => asText(name).split(".")[0] ?? "");
		yield suspect({
			name: `${history.namespace}/Certificate/${history.name}`,
			mechanism: `Certificate ${history.name} is not valid (${reasonOf(history)})`,
			harm: 3.5,
			victims: behind(scene, services),
			evidence: [{
				file: history.file,
				match: history.name
			}]
		});
	}
}
function reasonOf(history) {
	const [condition] = asList(valueAt(latest(history), "status.conditions")).map(asObject);
	return asText(condition?.reason) || "not ready";
}
function behind(scene, services) {
	return services.flatMap((name) => {
		const service = scene.cluster.services.get(name);
		return [name, ...(service ? scene.cluster.selected(service.namespace, valueAt(latest(service), "spec.selector")) : []).map((workload) => workload.name)];
	});
}
function* strayServices(scene) {
	for (const history of historiesOf(scene.incident, "Service")) {
		const body = latest(history);
		const selector = valueAt(body, "spec.selector");
		const selected = scene.cluster.selected(history.namespace, selector);
		const outside = asText(valueAt(body, "spec.externalName"));
		const renamed = outside !== "" && Object.keys(asObject(selector)).length > 0;
		const histories = selected.map((one) => one.history);
		const missing = asList(valueAt(body, "spec.ports")).map((port) => asObject(port).targetPort ?? asObject(port).port).find((port) => histories.length > 0 && !hasPort(histories, port));
		const empty = Object.keys(asObject(selector)).length > 0 && selected.length === 0;
		if (!renamed && missing === void 0 && !empty) continue;
		yield suspect({
			name: `${history.namespace}/Service/${history.name}`,
			mechanism: renamed ? `Service ${history.name} stands for ${outside} although it selects pods` : empty ? `Service ${history.name} selects no workload` : `Service ${history.name} aims at port ${String(missing)}, which its pods do not have`,
			harm: 4,
			victims: [history.name, ...selected.map((one) => one.name)],
			evidence: [{
				file: history.file,
				match: history.name
			}]
		});
	}
}
function hasPort(workloads, wanted) {
	const ports = workloads.flatMap((one) => asList(valueAt(latest(one), "spec.template.spec.containers")).flatMap((container) => asList(asObject(container).ports)).map(asObject));
	if (typeof wanted === "string") return ports.some(({ name }) => name === wanted);
	return ports.length === 0 || ports.some(({ containerPort }) => containerPort === wanted);
}

// src/agents/investigator/investigate.ts
const DETECTORS = [
	changedWorkloads,
	failingWorkloads,
	deadAddresses,
	changedConfigMaps,
	brokenServices,
	denyingPolicies,
	exhaustedQuotas,
	changedAutoscalers,
	otherChanges,
	chaosExperiments,
	troubledNodes,
	brokenClaims,
	preemptingWorkloads,
	refusals,
	brokenSystem,
	expiredCertificates,
	strayServices,
	refusedCredentials,
	blamedServices,
	alertedServices
];
const UNIMPAIRED = {
	senses: ALL_SENSES,
	judgement: JUDGEMENT,
	detectors: DETECTORS,
	weigh,
	conclude: concludeDiagnosis,
	alertsRead: Number.POSITIVE_INFINITY,
	window: (window) => window
};
async function investigate(snapshot, abilities) {
	return reasonAbout(await readObservations(snapshot, abilities.senses, abilities.alertsRead), abilities);
}
function reasonAbout(incident, abilities) {
	const cluster = buildCluster(incident);
	const graph = buildGraph(incident, cluster);
	const window = abilities.window(findWindow(incident));
	const scene = {
		incident,
		cluster,
		graph,
		window,
		symptoms: findSymptoms(incident, cluster, window),
		blame: findBlame(incident, graph, window),
		changes: findChanges(incident)
	};
	const suspects = abilities.detectors.flatMap((detector) => [...detector(scene)]);
	const ranked = abilities.weigh(scene, suspects);
	return {
		scene,
		ranked,
		answer: abilities.conclude(scene, ranked, abilities.judgement)
	};
}

// src/agents/mechanic/restore.ts
const INTENT = [
	"spec",
	"data",
	"binaryData",
	"stringData",
	"rules",
	"webhooks",
	"subsets"
];
function patchBack(now, before) {
	const patch = {};
	for (const part of INTENT) {
		const change = difference(now[part], before[part]);
		if (change !== void 0) patch[part] = change;
	}
	const [labelsNow, labelsBefore] = [now, before].map((body) => asObject(asObject(body.metadata).labels));
	const labels = difference(labelsNow, labelsBefore);
	if (labels !== void 0 && Object.keys(labelsBefore ?? {}).length > 0) patch.metadata = { labels };
	return Object.keys(patch).length === 0 ? null : patch;
}
function difference(now, before) {
	if (JSON.stringify(now) === JSON.stringify(before)) return void 0;
	if (before === void 0) return null;
	if (!isFields(now) || !isFields(before)) return before;
	const patch = {};
	for (const key of /* @__PURE__ */ new Set([...Object.keys(now), ...Object.keys(before)])) {
		const change = difference(now[key], before[key]);
		if (change !== void 0) patch[key] = change;
	}
	return Object.keys(patch).length === 0 ? void 0 : patch;
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function toCreate(before) {
	const { status: _status, metadata, ...rest } = before;
	const { name, namespace, labels, annotations } = asObject(metadata);
	return {
		...rest,
		metadata: {
			name,
			namespace,
			labels,
			annotations
		}
	};
}

// src/agents/mechanic/mend.ts
async function mend(cluster, scene, cause) {
	if (isExperiment(cause.kind)) return stopExperiments(cluster, cause);
	if (cause.kind === "Node") return mendNode(cluster, scene, cause);
	const history = scene.incident.objects.byKey.get(keyOf(cause));
	const change = [...scene.changes].reverse().find(({ key }) => key === keyOf(cause));
	const now = await cluster.get(cause);
	if (change?.how === "created") return now === null ? gone(cause) : told(await cluster.remove(cause), `deleted ${nameOf(cause)}`);
	const before = history?.versions[0]?.body;
	if (now === null && before !== void 0) return told(await cluster.create(toCreate(before)), `created ${nameOf(cause)} anew`);
	if (now === null) return gone(cause);
	const last = history?.versions.at(-1)?.body;
	const patch = before === void 0 || last === void 0 ? null : patchBack(last, before);
	if (patch === null) return withoutBefore(cluster, cause, now);
	const restarts = ["ConfigMap", "Secret"].includes(cause.kind) ? await readersOf(cluster, cause) : [];
	return told(await cluster.patch(cause, patch), `put ${nameOf(cause)} back as it was`, restarts);
}
async function withoutBefore(cluster, cause, now) {
	if (cause.kind === "ResourceQuota") return roomier(cluster, cause, now);
	if (cause.kind === "Service") return listenedPort(cluster, cause, now);
	if (cause.kind !== "Deployment") return unchanged(cause);
	if (valueAt(now, "spec.replicas") === 0) return told(await cluster.patch(cause, { spec: { replicas: 1 } }), `scaled ${nameOf(cause)} up from nothing`);
	const template = await lastTemplate(cluster, cause);
	if (template === void 0) return unchanged(cause);
	return told(await cluster.patch(cause, { spec: { template: { spec: template } } }), `rolled ${nameOf(cause)} back by one revision`);
}
async function listenedPort(cluster, cause, now) {
	const selector = Object.entries(asObject(valueAt(now, "spec.selector")));
	const open = (await cluster.list("Pod")).filter((body) => {
		const labels = asObject(valueAt(body, "metadata.labels"));
		return asText(valueAt(body, "metadata.namespace")) === cause.namespace && selector.length > 0 && selector.every(([key, value]) => labels[key] === value);
	}).flatMap((body) => asList(valueAt(body, "spec.containers")).flatMap((container) => asList(asObject(container).ports).map((port) => asObject(port))));
	const ports = asList(valueAt(now, "spec.ports")).map(asObject);
	const numbers = [...new Set(open.map(({ containerPort }) => containerPort))];
	const isHeard = ({ targetPort }) => open.some(({ name, containerPort }) => targetPort === name || targetPort === containerPort);
	const [only] = numbers;
	if (numbers.length !== 1 || only === void 0 || ports.every(isHeard)) return unchanged(cause);
	const mended = ports.map((port) => isHeard(port) ? port : {
		...port,
		targetPort: only
	});
	return told(await cluster.patch(cause, { spec: { ports: mended } }), `sent ${nameOf(cause)} to the port that its pods listen on`);
}
async function lastTemplate(cluster, { namespace, name }) {
	const revision = (body) => Number(asText(asObject(valueAt(body, "metadata.annotations"))["deployment.kubernetes.io/revision"]));
	const sets = (await cluster.list("ReplicaSet")).filter((body) => asText(valueAt(body, "metadata.namespace")) === namespace).filter((body) => asList(valueAt(body, "metadata.ownerReferences")).some((owner) => asObject(owner).name === name)).sort((left, right) => revision(right) - revision(left));
	return valueAt(sets[1] ?? {}, "spec.template.spec");
}
function told({ status, body }, did, restarts = []) {
	if (status < 300) return {
		kind: "done",
		did,
		restarts
	};
	return {
		kind: "not-ours",
		why: `not allowed (${status}): ${asText(body.message)}`
	};
}
function gone(cause) {
	return {
		kind: "not-ours",
		why: `${nameOf(cause)} is not there any more, and nothing says what it was`
	};
}
function unchanged(cause) {
	return {
		kind: "not-ours",
		why: `${nameOf(cause)} has not changed in the time that is known: what it should say only its owner knows`
	};
}
function isExperiment(kind) {
	return kind === "Schedule" || kind.endsWith("Chaos");
}
async function stopExperiments(cluster, cause) {
	const body = await cluster.get(cause);
	const owner = asList(valueAt(body ?? {}, "metadata.ownerReferences")).map(asObject).find(({ kind }) => kind === "Schedule");
	const root = owner === void 0 ? cause : {
		...cause,
		kind: "Schedule",
		name: asText(owner.name)
	};
	const first = await cluster.remove(root);
	if (first.status >= 300 && first.status !== 404) return told(first, "");
	return {
		kind: "done",
		did: `deleted ${nameOf(root)}`,
		restarts: []
	};
}
async function mendNode(cluster, scene, cause) {
	const now = await cluster.get(cause);
	if (now === null) return gone(cause);
	const before = scene.incident.objects.byKey.get(keyOf(cause))?.versions[0]?.body;
	const cordoned = valueAt(now, "spec.unschedulable") === true;
	const own = (body) => asList(valueAt(body ?? {}, "spec.taints")).filter((taint) => !asText(asObject(taint).key).startsWith("node.kubernetes.io/"));
	const added = JSON.stringify(own(now)) !== JSON.stringify(own(before));
	if (!cordoned && (before === void 0 || !added)) return {
		kind: "not-ours",
		why: `${nameOf(cause)} itself fails: whoever runs the machines must mend it`
	};
	const spec = {
		...cordoned ? { unschedulable: null } : {},
		...added ? { taints: own(before) } : {}
	};
	return told(await cluster.patch(cause, { spec }), `made ${nameOf(cause)} schedulable again`);
}
async function roomier(cluster, cause, now) {
	const hard = asObject(valueAt(now, "spec.hard"));
	const used = asObject(valueAt(now, "status.used"));
	const full = Object.keys(hard).filter((name) => hard[name] === used[name] && /^\d+$/.test(asText(hard[name])));
	if (full.length === 0) return unchanged(cause);
	const more = Object.fromEntries(full.map((name) => [name, String(2 * Number(hard[name]))]));
	return told(await cluster.patch(cause, { spec: { hard: more } }), `raised ${nameOf(cause)}`);
}
async function readersOf(cluster, { kind, namespace, name }) {
	const field = kind === "ConfigMap" ? "configMap" : "secret";
	const readers = [];
	for (const owner of [
		"Deployment",
		"StatefulSet",
		"DaemonSet"
	]) for (const body of await cluster.list(owner)) {
		if (asText(valueAt(body, "metadata.namespace")) !== namespace) continue;
		const text = JSON.stringify(valueAt(body, "spec.template.spec") ?? {});
		const asVariable = [`"${field}KeyRef":{`, `"${field}Ref":{`].some((part) => text.includes(part) && text.includes(`"name":"${name}"`));
		const asVolume = text.includes(`"name":"${name}"`) && text.includes(`"${field}":{`);
		if (asVariable || asVolume) readers.push({
			kind: owner,
			namespace,
			name: asText(valueAt(body, "metadata.name"))
		});
	}
	return readers;
}
function keyOf({ namespace, kind, name }) {
	return `${namespace ?? "cluster"}/${kind}/${name}`;
}
function nameOf({ kind, name }) {
	return `${kind} ${name}`;
}
function placeOf(name) {
	const [namespace, kind, ...rest] = name.split("/");
	if (namespace === void 0 || kind === void 0 || rest.length === 0) return null;
	return {
		kind,
		namespace: namespace === "cluster" ? null : namespace,
		name: rest.join("/")
	};
}
async function restart(cluster, place, at) {
	const annotations = { "kubectl.kubernetes.io/restartedAt": at };
	await cluster.patch(place, { spec: { template: { metadata: { annotations } } } });
}

// src/agents/mechanic/careless.ts
const SYSTEM = /* @__PURE__ */ new Set([
	"kube-system",
	"chaos-mesh",
	"istio-system",
	"observability",
	"monitoring"
]);
async function carelessBeginning(cluster, first) {
	switch (first) {
		case "nothing": return;
		case "restart everything": return restartAll(cluster, await workloads(cluster));
		case "roll everything back":
			for (const place of await workloads(cluster)) await rollBack(cluster, place);
			return;
		case "open everything": for (const kind of ["NetworkPolicy", "AuthorizationPolicy"]) for (const body of await cluster.list(kind)) await cluster.remove(placeIn(kind, body));
	}
}
async function restartAll(cluster, places) {
	for (const place of places) await restart(cluster, place, "1970-01-01T00:00:00Z").catch(() => void 0);
}
async function workloads(cluster) {
	return (await cluster.list("Deployment")).map((body) => placeIn("Deployment", body)).filter(({ namespace }) => !SYSTEM.has(namespace ?? ""));
}
function placeIn(kind, body) {
	const at = (path) => asText(valueAt(body, path));
	return {
		kind,
		namespace: at("metadata.namespace") || null,
		name: at("metadata.name")
	};
}
async function rollBack(cluster, place) {
	const template = await lastTemplate(cluster, place);
	if (template !== void 0) await cluster.patch(place, { spec: { template: { spec: template } } });
}

// src/agents/mechanic/watch.ts
async function firingAlerts(alertmanager) {
	if (alertmanager === void 0) return /* @__PURE__ */ new Set();
	const response = await fetch(`${alertmanager}/api/v2/alerts?active=true&silenced=false`);
	const alerts = parseJson(await response.text());
	const names = (Array.isArray(alerts) ? alerts.map(asObject) : []).map((alert) => {
		const label = (name) => asText(valueAt(alert, `labels.${name}`));
		return [
			label("alertname"),
			label("namespace"),
			label("service") || label("service_name")
		].join(" ");
	});
	return new Set(names);
}
async function wait(clock, seconds) {
	if (clock === void 0) return;
	await fetch(`${clock}/sleep?seconds=${seconds}`, { method: "POST" });
}

// src/agents/mechanic/work.ts
async function work(job) {
	const { cluster, habits } = job;
	const before = await firingAlerts(job.alertmanager);
	const found = await investigate(job.snapshot, UNIMPAIRED);
	const named = habits.diagnosis === "cause" ? found.answer.contributing_factors.map(({ name }) => name) : found.scene.symptoms.slice(0, 1).map(({ service }) => workloadNamed(service));
	const causes = named.flatMap((name) => placeOf(name) ?? []);
	if (habits.claimsFirst) return outcome(named, {
		resolved: true,
		did: ["looked"]
	});
	await carelessBeginning(cluster, habits.first);
	if (habits.handsOver === "always" && causes.length > 0) return outcome(named, {
		resolved: false,
		did: [],
		handOver: `look at ${named.join(", ")}`
	});
	if (causes.length === 0) {
		if (habits.mendsWithoutCause) await restartAll(cluster, await alertedPlaces(cluster, before));
		return before.size === 0 ? outcome([], {
			resolved: true,
			did: ["found nothing wrong"]
		}) : outcome([], {
			resolved: false,
			did: [],
			handOver: "alerts fire, and nothing explains them"
		});
	}
	const did = [];
	const left = [];
	for (const cause of causes) {
		const mended = habits.diagnosis === "symptom" ? await restarted(cluster, cause) : await mend(cluster, found.scene, cause);
		if (mended.kind === "done") {
			did.push(mended.did);
			if (habits.collateral) await restartAll(cluster, await neighboursOf(cluster, cause));
			if (!await helped(job, before)) await restartReaders(job, mended.restarts, did);
		} else {
			left.push(mended.why);
			if (habits.ignoresRefusals) await cluster.remove(cause);
			if (habits.handsOver === "never") did.push((await restarted(cluster, cause)).did);
		}
	}
	const handOver = left.length === 0 && (!habits.checks || await helped(job, before)) || habits.handsOver === "never" ? null : left.length > 0 ? `${named.join(", ")}: ${left.join("; ")}` : `${did.join("; ")}, and it did not help: look at ${named.join(", ")}`;
	return outcome(named, {
		resolved: handOver === null,
		did,
		handOver
	});
}
function outcome(causes, end) {
	const { resolved, did, handOver = null } = end;
	return {
		causes,
		resolved,
		summary: did.length === 0 ? "nothing was changed" : did.join("; "),
		handOver,
		steps: did.length + 1
	};
}
const PATIENCE_MINUTES = 15;
async function helped({ habits, alertmanager, clock }, before) {
	if (!habits.checks) return true;
	for (let minute = 0; minute < PATIENCE_MINUTES; minute += 1) {
		await wait(clock, 60);
		const now = await firingAlerts(alertmanager);
		const still = [...before].filter((alert) => now.has(alert));
		if ([...now].filter((alert) => !before.has(alert)).length === 0 && (before.size === 0 ? minute >= 4 : still.length < before.size)) return true;
	}
	return false;
}
async function restartReaders({ cluster }, readers, did) {
	if (readers.length === 0) return;
	await restartAll(cluster, readers);
	did.push(`restarted ${readers.map(nameOf).join(", ")}`);
}
async function restarted(cluster, place) {
	await restart(cluster, place, "1970-01-01T00:00:00Z").catch(() => void 0);
	return {
		kind: "done",
		did: `restarted ${nameOf(place)}`,
		restarts: []
	};
}
function workloadNamed(service) {
	const [namespace, name] = service.includes("/") ? service.split("/") : ["default", service];
	return `${namespace}/Deployment/${name}`;
}
async function alertedPlaces(cluster, alerts) {
	const names = [...alerts].flatMap((alert) => alert.split(" ")[2] ?? []);
	return (await placesOf(cluster)).filter(({ name }) => names.includes(name)).slice(0, 2);
}
async function neighboursOf(cluster, cause) {
	const others = (await placesOf(cluster)).filter(({ name }) => name !== cause.name);
	const here = others.filter(({ namespace }) => namespace === cause.namespace);
	return (here.length > 0 ? here : others).slice(0, 4);
}
async function placesOf(cluster) {
	return (await cluster.list("Deployment")).map((body) => ({
		kind: "Deployment",
		namespace: asText(valueAt(body, "metadata.namespace")),
		name: asText(valueAt(body, "metadata.name"))
	}));
}

// src/agents/mechanic/main.ts
await runAgent("mechanic", async () => {
	const { values } = parseArgs({ options: { mutant: { type: "string" } } });
	const habits = values.mutant === void 0 ? HABITS : {
		...HABITS,
		...habitsOf(values.mutant)
	};
	const assignment = readAssignment(process.env);
	const { KUBECONFIG, ALERTMANAGER_URL, SRE_GATE_CLOCK } = process.env;
	if (KUBECONFIG === void 0) throw new Error("there is no cluster to mend: this agent is for tasks of mode repair");
	const outcome = await work({
		snapshot: assignment.snapshot,
		cluster: new KubernetesClient(KUBECONFIG),
		alertmanager: ALERTMANAGER_URL,
		clock: SRE_GATE_CLOCK,
		habits
	});
	answer(assignment, outcome);
	writeUsage(assignment, {
		turns: outcome.steps,
		input_tokens: 0,
		output_tokens: 0,
		cost: 0
	});
});
function habitsOf(name) {
	const mutant = Object.hasOwn(MUTANTS, name) ? MUTANTS[name] : void 0;
	if (!mutant) throw new Error(`--mutant ${name}: one of ${Object.keys(MUTANTS).join(", ")}`);
	return mutant.habits;
}
function answer({ output }, { causes, resolved, summary, handOver }) {
	const written = {
		resolved,
		root_causes: causes.map((name) => ({ name })),
		...causes.length === 0 && resolved ? { no_fault: true } : {},
		...handOver === null ? {} : { escalate: { reason: handOver } },
		summary
	};
	writeFileSync(output, `${JSON.stringify(written, null, 2)}\n`);
}

export {  };