import { c as number, d as strictObject, f as string, r as array } from "./schemas.js";
import { c as byCodePoint, t as digestOf } from "./digest.js";
import { o as isMeasured } from "./attempt.js";
import { S as snapshotFiles, b as sameKind, d as hopsFrom, f as incidentOf, g as isChaos, u as causeLabel, y as isWorkload } from "./defects.js";
import { i as parsePythonLiteral, r as PythonLiteralError } from "./tsv.js";
import { a as countVerdicts, d as formatEntity, f as workloadBases, l as nearestMiss, m as openSnapshot, o as gatedPrecision, p as isLeftOut, r as POLICIES, s as mapNames, t as inventoryOf, u as ruleOf } from "./inventory.js";
import { dirname, join } from "node:path";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";

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
function isPresent(entity, inventory) {
	return (isWorkload(entity.kind) ? [entity.name, ...workloadBases(entity.name)] : [entity.name]).some((name) => inventory.has(formatEntity({
		...entity,
		name
	})));
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
	const mappings = mappingsOf(incident, (diagnosis?.factors ?? []).map(({ name }) => name).filter((name) => name.trim()));
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
function mappingsOf(incident, names) {
	return {
		ranked: mapNames(incident, names, "ranked"),
		exact: mapNames(incident, names, "exact")
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

// src/tasks/evidence.ts
/** More pointers than this are not read: nobody reviews them either. */
const MAX_POINTERS = 200;
const MAX_TEXT = 1e4;
/** How much of the evidence that names a file and a text stands there. Null when there is none. */
async function verifyEvidence(folder, diagnosis, without) {
	const pointers = diagnosis.factors.flatMap(({ evidence }) => Array.isArray(evidence) ? evidence : []).slice(0, MAX_POINTERS);
	if (pointers.length === 0) return null;
	const files = (await snapshotFiles(folder)).filter((file) => !isLeftOut(without, file));
	const visible = new Set(files.map(({ path }) => path));
	let verified = 0;
	for (const [path, texts] of textsByFile(pointers, visible)) verified += await countFound(join(folder, path), texts);
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
	for await (const chunk of createReadStream(path, {
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

// src/tasks/facts.ts
/** Raise it when a snapshot is read differently, so that what was found before is not taken for it. */
const FACTS_VERSION = 1;
const InventorySchema = array(string());
const EvidenceSchema = strictObject({
	checked: number(),
	verified: number()
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
	const keptAs = (about) => join(cacheDir, "facts", `${digestOf({
		...of,
		...about
	})}.json`);
	const pointers = diagnosis.factors.map(({ evidence }) => evidence).filter(Array.isArray);
	const objects = await kept(keptAs({ objects: true }), InventorySchema, async () => [...await inventoryOf(await openSnapshot(task))].sort(byCodePoint));
	const evidence = await kept(keptAs({ pointers }), EvidenceSchema, async () => verifyEvidence(await openSnapshot(task), diagnosis, task.without ?? []));
	return {
		inventory: new Set(objects),
		evidence
	};
}
/** The same of a folder that is no task. */
async function factsOfFolder(folder, diagnosis) {
	const [inventory, evidence] = await Promise.all([inventoryOf(folder), diagnosis === null ? null : verifyEvidence(folder, diagnosis, [])]);
	return {
		inventory,
		evidence
	};
}
async function kept(path, schema, find) {
	const known = schema.safeParse(await readJson(path));
	if (known.success) return known.data;
	const found = await find();
	await keep(path, found);
	return found;
}
async function readJson(path) {
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch {
		return;
	}
}
/** A cache that cannot be written costs time, never a result. */
async function keep(path, found) {
	const aside = `${path}.${process.pid}`;
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(aside, JSON.stringify(found));
		await rename(aside, path);
	} catch {
		return;
	}
}

export { MAX_ANSWER as a, scoreDiagnosis as i, snapshotFacts as n, readDiagnosis as o, scoreAttempt as r, factsOfFolder as t };