import { l as sortedBy, t as digestOf } from "./digest.js";
import { C as ProblemList, S as snapshotFiles, _ as isClusterScoped, b as sameKind, g as isChaos, h as canonicalKind, m as KIND_TABLES, p as targetLabel, v as isKnownKind, y as isWorkload } from "./defects.js";
import { t as TsvParser } from "./tsv.js";
import { t as CACHE_NOT_WRITABLE } from "./build-cache.js";
import { join } from "node:path";
import { createReadStream } from "node:fs";

// src/tasks/open.ts
/** The folder with the task's bytes, which are those of its digest. Whoever reads a snapshot comes through here. */
async function openSnapshot(task) {
	await task.prepare?.();
	return task.folder;
}
/** Several, before the first is needed: building stops everything else. Every problem of every task at once. */
async function openSnapshots(tasks) {
	const problems = new ProblemList();
	for (const task of sortedBy([...new Set(tasks)], ({ id }) => id)) {
		await problems.collect(() => openSnapshot(task));
		if (problems.has("CACHE_NOT_WRITABLE")) break;
	}
	problems.throwIfAny();
}

// src/tasks/without.ts
/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
function isLeftOut(without, file) {
	return file.signal !== null && (without ?? []).includes(file.signal);
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
function matchName(incident, name, matching) {
	const reading = parseEntity(name);
	if (reading.kind === "unreadable") return reading;
	const { entity } = reading;
	const [hit, ...equals] = bestHits(incident, entity, matching);
	return hit ? {
		kind: "hit",
		entity,
		hit,
		equals
	} : {
		kind: "miss",
		entity
	};
}
/** The best hit, and those that nothing tells from it. */
function bestHits(incident, entity, matching) {
	const stems = matching === "ranked" ? stemsOf(entity) : [];
	let best = [];
	for (const target of incident.targets) {
		const hit = hitOf(target, entity, stems, matching);
		if (!hit) continue;
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
	const label = targetLabel(target).split("/").slice(2).join("/");
	const reasons = [
		...namespaceFits(target, entity) ? [] : [`namespace ${entity.namespace} is not ${target.namespace}`],
		...kindRule === null ? [`kind ${entity.kind} is not ${target.kind}`] : [],
		...named === null ? [`name does not match ${label}`] : []
	];
	if (reasons.length > 0 || matching === "ranked") return reasons.join("; ");
	return kindRule === "kind" ? `name matches ${label} only in part` : `kind is not exactly ${target.kind}`;
}

// src/score/mapping.ts
function mapNames(incident, names, matching) {
	const known = /* @__PURE__ */ new Map();
	const settled = settleTies(incident, names.map((name) => {
		const match = known.get(name) ?? matchName(incident, name, matching);
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
	const names = sortedBy(options.keys(), (name) => name);
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

// src/score/policies.ts
/** Raise it whenever a name would be mapped differently: it enters every policy's digest. */
const MATCHER_VERSION = 1;
function policy(id, matching, counting) {
	return {
		id,
		digest: digestOf({
			id,
			matching,
			counting,
			matcher: 1,
			kinds: KIND_TABLES
		}),
		matching,
		counting
	};
}
const BY_ID = {
	/** ITBench-AA's rules to the letter. */
	aa: policy("aa", "ranked", "every"),
	"aa-dedup": policy("aa-dedup", "ranked", "once"),
	strict: policy("strict", "exact", "once")
};
const POLICIES = Object.values(BY_ID);
const DEFAULT_POLICY = "aa-dedup";
function findPolicy(id) {
	return BY_ID[id];
}

// src/tasks/read/tsv-rows.ts
/** The rows of a table with a header, streamed, by column name. */
async function* tsvRows(path) {
	const parser = new TsvParser();
	let header = null;
	const stream = createReadStream(path, {
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
	const files = await snapshotFiles(folder);
	for (const { path, signal } of files) {
		if (signal !== "objects" && signal !== "events") continue;
		if (!path.endsWith(".tsv")) continue;
		for await (const row of tsvRows(join(folder, path))) {
			const body = row.get("Body") ?? row.get("body");
			if (body !== void 0) addObjects(inventory, body);
		}
	}
	return inventory;
}
function addObjects(inventory, body) {
	const parsed = parseJson(body);
	if (parsed === null) return;
	const object = parsed.object ?? parsed;
	add(inventory, object.kind, object.metadata?.name, object.metadata?.namespace);
	for (const about of [object.involvedObject, object.regarding]) if (about) add(inventory, about.kind, about.name, about.namespace);
}
function add(inventory, kind, name, namespace) {
	if (typeof kind !== "string" || typeof name !== "string" || kind === "Event") return;
	const canonical = canonicalEntity(typeof namespace === "string" && namespace !== "" ? namespace : null, kind, name);
	inventory.add(canonical);
	inventory.add(`?/${canonical.split("/").slice(1).join("/")}`);
}
function parseJson(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : null;
	} catch {
		return null;
	}
}

export { countVerdicts as a, matchName as c, formatEntity as d, workloadBases as f, openSnapshots as h, findPolicy as i, nearestMiss as l, openSnapshot as m, DEFAULT_POLICY as n, gatedPrecision as o, isLeftOut as p, POLICIES as r, mapNames as s, inventoryOf as t, ruleOf as u };