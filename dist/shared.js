import { d as UserError, p as EXIT } from "./start.js";
import { $ as candidatesOf, Fn as seedOnCommandLine, Gn as asText, Kn as parseJson, Nn as PRIVATE_SEED, Pt as ProblemList, Wn as asObject, f as flagList, h as oneOf, kt as CACHE_NOT_WRITABLE, l as COMMON, m as flagText, p as flagOn, st as lockedDigests, xr as makeFolders } from "./gate.js";
import { join, resolve } from "node:path";
import { symlink } from "node:fs/promises";
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

// src/records/alerts.ts
/** The alerts of one file: a list, or the answer of Prometheus' API. Null where it is neither. */
function readAlertFile(text) {
	const document = parseJson(text);
	const list = Array.isArray(document) ? document : field(field(document, "data"), "alerts") ?? field(document, "alerts");
	return Array.isArray(list) ? list.flatMap(readAlert) : null;
}
/** alerts_at_2025-12-15T17-30-49.329092.json and alerts_in_alerting_state_2025-12-15T175223.904312Z.json. */
const NAME = /(\d{4}-\d{2}-\d{2})T(\d{2})-?(\d{2})-?(\d{2})(\.\d+)?Z?\.json$/;
/** The time in an alert file's name, as tables write times; null where it has none. */
function alertFileTime(name) {
	const match = NAME.exec(name);
	return match && `${match[1]} ${match[2]}:${match[3]}:${match[4]}${match[5] ?? ""}`;
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
/** The newer recorder writes the fields of Go structs: the same names but for their case. */
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

// src/records/copied.ts
/**
* Copies a text into memory of its own. A cell is a slice of the chunk it was read from, and V8 holds the whole chunk as
* long as the slice lives, so text that outlives its row is copied.
*/
function copied(text) {
	return Buffer.from(text, "utf8").toString("utf8");
}
/** Copies each distinct text once. */
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

// src/cli/tasks-build.ts
const tasksBuildCommand = {
	name: "tasks build",
	about: ["Builds simulated tasks into the cache and checks the digests that published suites promise.", `A private seed comes from the environment (${PRIVATE_SEED}: the seed, or file:PATH), never from here.`].join("\n"),
	flags: {
		suite: COMMON.suite,
		tasks: COMMON.tasks,
		exclude: COMMON.exclude,
		out: {
			type: "string",
			value: "DIR",
			help: "also link every built task as DIR/ID"
		},
		volume: {
			type: "string",
			value: "small|real",
			help: "real: about a gigabyte per task"
		},
		"private-seed": {
			type: "string",
			value: "-",
			help: "refused: see above"
		},
		json: COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		if (flagText(flags, "private-seed") !== null) throw seedOnCommandLine("--private-seed");
		const problems = new ProblemList();
		const candidates = (await selected(invocation, problems)).filter(isSimulated);
		problems.throwIfAny();
		const helper = startHelper(candidates, invocation);
		const rows = [];
		const mine = helper === null ? candidates.length : half(candidates);
		for (const [index, candidate] of candidates.entries()) {
			if (index === mine) await helper;
			const row = await problems.collect(() => build(candidate, invocation));
			if (row) rows.push(row);
			if (problems.has("CACHE_NOT_WRITABLE")) break;
		}
		await helper;
		problems.throwIfAny();
		const lines = rows.map(({ id, digest, folder }) => `${id}  ${digest}  ${folder}\n`).join("");
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(rows, null, 2)}\n` : lines);
		return EXIT.pass;
	}
};
const WORTH_A_HELPER = 8;
function half(candidates) {
	return Math.ceil(candidates.length / 2);
}
/** A second process builds half of the tasks into the same cache; the first one builds and reports what that one could not. */
function startHelper(candidates, { flags, io }) {
	if (candidates.length < WORTH_A_HELPER || availableParallelism() < 2) return null;
	if (io.env[HELPER] !== void 0) return null;
	const ids = candidates.slice(half(candidates)).map(({ id }) => id);
	const volume = flagText(flags, "volume");
	const words = [
		"tasks",
		"build",
		"--tasks",
		ids.join(","),
		...volume ? ["--volume", volume] : []
	];
	const child = spawn(process.execPath, [join(io.packageRoot, "dist/cli.js"), ...words], {
		cwd: io.cwd,
		env: {
			...io.env,
			[HELPER]: "1"
		},
		stdio: "ignore"
	});
	const stop = () => child.kill();
	io.signal.addEventListener("abort", stop, { once: true });
	return new Promise((resolve) => {
		child.on("error", () => resolve());
		child.on("close", () => {
			io.signal.removeEventListener("abort", stop);
			resolve();
		});
	});
}
const HELPER = "SRE_GATE_BUILD_HELPER";
function isSimulated({ file }) {
	return "simulate" in file.source;
}
function selected({ flags, io }, problems) {
	const patterns = flagList(flags, "tasks");
	const suite = flagText(flags, "suite");
	return candidatesOf({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite: suite ?? (patterns.length === 0 ? "full" : null),
		patterns,
		exclude: flagList(flags, "exclude"),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		progress: (line) => io.stderr(`${line}\n`)
	}, problems);
}
/** The same folders as the gate's: private tasks are stored separately. */
function cacheOf({ cwd, env }) {
	const folder = resolve(cwd, env.SRE_GATE_CACHE || join(".sre-gate", "cache"));
	return env["SRE_GATE_PRIVATE_SEED"] ? `${folder}-private` : folder;
}
async function build(candidate, { flags, io }) {
	const problems = [];
	const volume = oneOf(flags, "volume", ["small", "real"], problems) ?? "small";
	if (problems.length > 0) throw new UserError(problems);
	const { ensureBuilt } = await import("./build.js");
	const locked = await lockedDigests(candidate.root);
	const built = await ensureBuilt(candidate.id, candidate.file, {
		cacheDir: cacheOf(io),
		lockDigest: locked.get(candidate.id) ?? null,
		progress: (line) => io.stderr(`${line}\n`),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		volume
	});
	const id = candidate.alias ?? candidate.id;
	const out = flagText(flags, "out");
	if (out !== null) await link$1(built.folder, resolve(io.cwd, out), id);
	return {
		id,
		...built
	};
}
/** A link rather than a copy, so that a task's bytes are stored only in the cache. */
async function link$1(folder, out, id) {
	makeFolders(out);
	await symlink(folder, join(out, id)).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
}

// src/records/events.ts
/** Null if the row holds no event. */
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
/** Renames the fields of events.k8s.io/v1 to those of core v1. */
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
/** Processed snapshots have one column per field, and no name for the event itself. */
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

export { copied as a, Words as i, cacheOf as n, alertFileTime as o, tasksBuildCommand as r, readAlertFile as s, readEventRow as t };