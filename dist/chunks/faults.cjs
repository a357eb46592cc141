"use strict";

const require_steps = require("./steps.cjs");

// src/world/application/types.ts
/** Shorthands that keep the application files readable as tables. */
function operation(kind, id, span, micros, calls = [], rest = {}) {
	return {
		id,
		span,
		kind,
		micros,
		calls,
		flags: [],
		noise: 0,
		log: null,
		attributes: {},
		...rest
	};
}
function call(to, via, operationId, rest = {}) {
	return {
		to,
		via,
		operation: operationId,
		mode: "needed",
		chance: 1e3,
		times: 1,
		timeoutMs: 5e3,
		passwordEnv: null,
		...rest
	};
}
function workload(name, language, image, rest) {
	return {
		name,
		kind: "Deployment",
		serves: name,
		role: "service",
		language,
		image,
		replicas: 1,
		port: 8080,
		cpu: {
			request: null,
			limit: null
		},
		memory: {
			request: 64,
			limit: 128,
			base: 40
		},
		env: [],
		operations: [],
		instrumented: true,
		strategy: "RollingUpdate",
		...rest
	};
}
function memory(limit, base) {
	return {
		request: limit,
		limit,
		base
	};
}

// src/world/random.ts
const SAFE = "bcdfghjklmnpqrstvwxz2456789";
const HEX = "0123456789abcdef";
/** Murmur's finaliser over a key and two coordinates: a draw that depends on where, not on when. */
function mix(key, first, second) {
	let hash = Math.imul(key ^ first + 2654435769, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13 ^ second + 2135587861, 3266489909);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 668265263);
	return (hash ^ hash >>> 15) >>> 0;
}
/** `hash` scaled to 0 .. bound - 1; exact, because the product stays below 2^53. */
function scale$1(hash, bound) {
	return Math.floor(hash * bound / 4294967296);
}
/** A hash of a text to 32 bits (FNV-1a): for names derived from contents, never for secrecy. */
function textHash(text) {
	let hash = 2166136261;
	for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	return hash >>> 0;
}
/** The letters Kubernetes makes of a pod template's hash. */
function safeLetters(hash, length) {
	let text = "";
	for (let index = 0; index < length; index += 1) text += SAFE[scale$1(mix(hash, index, length), 27)];
	return text;
}
/**
* Every draw names its purpose, and each purpose has a stream of its own: HMAC-SHA256 of seed, task and
* purpose. Two runs of one seed therefore differ only by the fault, and a name that is seen in a snapshot
* tells nothing about the stream that chose the fault.
*/
var Streams = class {
	#seed;
	#task;
	constructor(seed, task) {
		this.#seed = seed;
		this.#task = task;
	}
	#bytes(purpose) {
		return require_steps.hmacSha256(this.#seed, `${this.#task}\u0000${purpose}`);
	}
	of(purpose) {
		const bytes = this.#bytes(purpose);
		return stream(word(bytes, 0), word(bytes, 4), word(bytes, 8), word(bytes, 12));
	}
	/** One 32-bit key, for `mix`. */
	key(purpose) {
		return word(this.#bytes(purpose), 0);
	}
	uid(purpose) {
		const hex = [...this.#bytes(`uid/${purpose}`).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
	}
};
function word(bytes, at) {
	const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
	return (a << 24 | b << 16 | c << 8 | d) >>> 0;
}
/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, integers only. */
function stream(a, b, c, d) {
	const next = () => {
		const sum = a + b + d | 0;
		d = d + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + sum;
		return sum >>> 0;
	};
	const below = (bound) => scale$1(next(), bound);
	return {
		next,
		below,
		between: (low, high) => low + below(high - low + 1),
		chance: (perThousand) => below(1e3) < perThousand,
		pick(items) {
			const item = items[below(items.length)];
			if (item === void 0) throw new Error("nothing to pick from");
			return item;
		},
		hex: (digits) => letters(HEX, digits, below),
		suffix: (length) => letters(SAFE, length, below)
	};
}
function letters(alphabet, length, below) {
	let text = "";
	for (let index = 0; index < length; index += 1) text += alphabet[below(alphabet.length)];
	return text;
}

// src/world/cluster/events.ts
const TIME_TO_LIVE = 3600;
/** Counts repeated events as the API server does and forgets them after an hour. */
var EventRecorder = class {
	rows = [];
	#live = /* @__PURE__ */ new Map();
	#store;
	#clock;
	#streams;
	constructor(store, clock, streams) {
		this.#store = store;
		this.#clock = clock;
		this.#streams = streams;
	}
	record(object, type, reason, note, detail, count = 1) {
		const { uid, name, namespace = "default", resourceVersion } = object.metadata;
		const key = `${uid}/${reason}/${note}`;
		const known = this.#live.get(key);
		const now = this.#store.now;
		if (known) {
			known.count += count;
			known.last = now;
			known.version = this.#store.nextVersion();
			this.rows.push({
				at: now,
				type: "MODIFIED",
				event: { ...known }
			});
			return;
		}
		const event = {
			uid: this.#streams.uid(`event/${key}`),
			name: `${name}.${eventSuffix(this.#clock.startMs, now, key, this.#streams)}`,
			namespace,
			regarding: {
				apiVersion: object.apiVersion,
				kind: object.kind,
				name,
				namespace,
				uid,
				resourceVersion,
				fieldPath: detail.fieldPath ?? null
			},
			type,
			reason,
			note,
			component: detail.component,
			host: detail.host ?? null,
			first: now,
			last: now,
			count,
			version: this.#store.nextVersion()
		};
		this.#live.set(key, event);
		this.rows.push({
			at: now,
			type: "ADDED",
			event: { ...event }
		});
	}
	/** Old events vanish: the watch sees a DELETED row, which says nothing about the object. */
	expire() {
		const now = this.#store.now;
		for (const [key, event] of this.#live) {
			if (event.last + TIME_TO_LIVE > now) continue;
			this.#live.delete(key);
			this.rows.push({
				at: now,
				type: "DELETED",
				event: {
					...event,
					version: this.#store.nextVersion()
				}
			});
		}
	}
};
/** "187f2a9b3c4d5e6f": the nanoseconds of the first occurrence in hexadecimal. */
function eventSuffix(startMs, now, key, streams) {
	return (BigInt(startMs + now * 1e3) * 1000000n + BigInt(streams.key(`event-name/${key}`) % 1e9)).toString(16);
}

// src/world/cluster/memory.ts
/**
* What controllers remember from one step to the next, as a process holds it in memory. It belongs to one world:
* two worlds of one process know nothing of each other.
*/
var Memory = class {
	/** Store epoch at which Endpoints were last compared with the pods. */
	endpointsEpoch = -1;
	/** Which impairments and paused pods routes were last computed with. */
	chaosState = "";
	/** Pods by the uid of their owner, as of so many writes. */
	podsByOwner = null;
	/** How many pods each set has made so far; the next name depends on it. */
	serials = /* @__PURE__ */ new Map();
	/** Hash of each Deployment's pod template, by uid, as of a generation. */
	templateHashes = /* @__PURE__ */ new Map();
	/** Resource attributes of a pod's telemetry, which are many words put together once. */
	resources = /* @__PURE__ */ new WeakMap();
	nextSerial(name) {
		const serial = (this.serials.get(name) ?? 0) + 1;
		this.serials.set(name, serial);
		return serial;
	}
};

// src/world/cluster/store.ts
const NONE = /* @__PURE__ */ new Map();
/** The API server: objects by kind, namespace and name, each with a resource version that only grows. */
var Store = class {
	/** Grows with every write that can change where a request goes or how it is answered. */
	epoch = 0;
	now = 0;
	/** Counts every write to an object: controllers that saw the last one have nothing to do. */
	writes = 0;
	#version;
	#kinds = /* @__PURE__ */ new Map();
	#clock;
	#streams;
	#births = /* @__PURE__ */ new Map();
	constructor(clock, streams) {
		this.#clock = clock;
		this.#streams = streams;
		this.#version = 12e5 + streams.of("resource-version").below(8e6);
	}
	/** Leases, status updates and other writers of a cluster move the version along. */
	age(writes) {
		this.#version += writes;
	}
	nextVersion() {
		this.writes += 1;
		this.#version += 1;
		return String(this.#version);
	}
	create(object) {
		const { kind } = object;
		const { namespace, name } = object.metadata;
		const place = `${namespace ?? ""}/${name}`;
		const birth = (this.#births.get(`${kind}/${place}`) ?? 0) + 1;
		this.#births.set(`${kind}/${place}`, birth);
		const { creationTimestamp, ...rest } = object.metadata;
		const metadata = {
			...rest,
			uid: this.#streams.uid(`${kind}/${place}/${birth}`),
			resourceVersion: this.nextVersion(),
			creationTimestamp: creationTimestamp ?? this.#clock.iso(this.now)
		};
		const born = {
			...object,
			metadata
		};
		this.#of(kind).set(place, born);
		this.epoch += 1;
		return born;
	}
	get(kind, namespace, name) {
		return this.#kinds.get(kind)?.get(`${namespace}/${name}`);
	}
	find(kind, namespace, name) {
		return this.#kinds.get(kind)?.get(`${namespace}/${name}`);
	}
	list(kind) {
		return this.every(kind);
	}
	every(kind) {
		return (this.#kinds.get(kind) ?? NONE).values();
	}
	kinds() {
		return [...this.#kinds.keys()];
	}
	/**
	* Takes over the fields of an admitted object. The object itself stays the same one, because controllers and pods
	* hold on to it. A changed spec is a new generation; uid, birth and version are the store's to say.
	*/
	replace(object, fields) {
		const { uid, creationTimestamp, resourceVersion, generation } = object.metadata;
		const meant = JSON.stringify(object.spec) !== JSON.stringify(fields.spec);
		const kept = new Set(Object.keys(fields));
		for (const field of Object.keys(object)) if (!kept.has(field)) delete object[field];
		Object.assign(object, fields, { metadata: {
			...fields.metadata,
			uid,
			creationTimestamp,
			resourceVersion,
			...generation === void 0 ? {} : { generation }
		} });
		if (meant) this.changed(object);
		else this.noted(object, true);
	}
	/** A write by someone who meant it: spec changes count as a new generation. */
	changed(object) {
		object.metadata.resourceVersion = this.nextVersion();
		if (object.metadata.generation !== void 0) object.metadata.generation += 1;
		this.epoch += 1;
	}
	/** A status write. `routing` tells whether requests may go elsewhere because of it. */
	noted(object, routing = false) {
		object.metadata.resourceVersion = this.nextVersion();
		if (routing) this.epoch += 1;
	}
	remove(object) {
		this.writes += 1;
		const { namespace, name } = object.metadata;
		this.#of(object.kind).delete(`${namespace ?? ""}/${name}`);
		this.epoch += 1;
	}
	#of(kind) {
		let map = this.#kinds.get(kind);
		if (!map) {
			map = /* @__PURE__ */ new Map();
			this.#kinds.set(kind, map);
		}
		return map;
	}
};

// src/world/cluster/cluster.ts
const HEALTHY = {
	cpu: 0,
	memory: 0,
	delayMs: 0,
	errors: 0,
	errorText: "",
	killed: false
};
var Cluster = class {
	store;
	events;
	clock;
	streams;
	application;
	memory = new Memory();
	/** Running and waiting pods of the application by uid. */
	runtimes = /* @__PURE__ */ new Map();
	byIp = /* @__PURE__ */ new Map();
	workloads = /* @__PURE__ */ new Map();
	images = /* @__PURE__ */ new Map();
	lines = [];
	impairments = [];
	/** Passwords a datastore wrote to its disk when it was first started. */
	savedPasswords = /* @__PURE__ */ new Map();
	/** Hosts outside the cluster that do not answer. */
	outages = /* @__PURE__ */ new Set();
	/** Share of the requests to the API server, per thousand, that it answers in time. */
	apiAnswered = 1e3;
	/** When each node's lease was last renewed, while renewing is not certain. */
	leases = /* @__PURE__ */ new Map();
	lostNodes = /* @__PURE__ */ new Set();
	/** Journeys begun per step, per thousand of the normal pace (load, floods). */
	pressure = 1e3;
	constructor(application, clock, seed, task) {
		this.application = application;
		this.clock = clock;
		this.streams = new Streams(seed, task);
		this.store = new Store(clock, this.streams);
		this.events = new EventRecorder(this.store, clock, this.streams);
		for (const workload of application.workloads) this.adopt(workload);
	}
	get now() {
		return this.store.now;
	}
	/** Workloads that are not part of the application (distractors, neighbours) join by name. */
	adopt(workload) {
		this.workloads.set(`${this.namespaceOf(workload)}/${workload.name}`, workload);
		this.images.set(workload.image, "amd64");
	}
	namespaceOf(workload) {
		return workload.namespace ?? this.application.namespace;
	}
	log(runtime, severity, body) {
		this.lines.push({
			at: this.now,
			runtime,
			severity,
			body
		});
	}
	runtimesOf(workload) {
		return [...this.runtimes.values()].filter((runtime) => runtime.workload === workload);
	}
};

// src/world/cluster/kinds.ts
function matches(selector, labels) {
	if (selector === void 0) return false;
	for (const key in selector) if (labels?.[key] !== selector[key]) return false;
	return true;
}
function ownedBy(owner) {
	const { name, uid } = owner.metadata;
	return [{
		apiVersion: owner.apiVersion,
		kind: owner.kind,
		name,
		uid,
		controller: true
	}];
}

// src/world/cluster/quantity.ts
/** "250m" or "2" in millicores. */
function millicores(text) {
	if (text === void 0) return null;
	return text.endsWith("m") ? Number(text.slice(0, -1)) : Number(text) * 1e3;
}
/** "64Mi", "2Gi" or bytes, in mebibytes. */
function mebibytes(text) {
	if (text === void 0) return null;
	if (text.endsWith("Gi")) return Number(text.slice(0, -2)) * 1024;
	if (text.endsWith("Mi")) return Number(text.slice(0, -2));
	if (text.endsWith("Ki")) return Math.floor(Number(text.slice(0, -2)) / 1024);
	return Math.floor(Number(text) / 1048576);
}
/** "50ms", "2s", "1m" in milliseconds. */
function milliseconds(text) {
	const match = /^(\d+)(ms|s|m|h)?$/.exec(text ?? "");
	if (!match) return 0;
	const amount = Number(match[1]);
	switch (match[2]) {
		case "ms": return amount;
		case "m": return amount * 6e4;
		case "h": return amount * 36e5;
		default: return amount * 1e3;
	}
}

// src/world/cluster/controllers/quota.ts
function sums(specs) {
	let memory = 0;
	let cpu = 0;
	let pods = 0;
	for (const spec of specs) {
		pods += 1;
		for (const container of spec.containers) {
			const wanted = container.resources?.limits ?? container.resources?.requests;
			memory += mebibytes(wanted?.memory) ?? 0;
			cpu += millicores(container.resources?.requests?.cpu) ?? 0;
		}
	}
	return {
		memory,
		cpu,
		pods
	};
}
/** What the pods of a namespace ask for in sum. */
function used(cluster, namespace) {
	const specs = [];
	for (const pod of cluster.store.list("Pod")) if (pod.metadata.namespace === namespace) specs.push(pod.spec);
	return sums(specs);
}
const FIELDS = [
	[
		"limits.memory",
		(one) => one.memory,
		(text) => mebibytes(text) ?? 0,
		(n) => `${n}Mi`
	],
	[
		"requests.cpu",
		(one) => one.cpu,
		(text) => millicores(text) ?? 0,
		(n) => `${n}m`
	],
	[
		"pods",
		(one) => one.pods,
		Number,
		String
	]
];
/** Admission: what the API server answers when a pod would exceed a quota of its namespace, or null. */
function refusal(cluster, namespace, spec) {
	for (const quota of cluster.store.list("ResourceQuota")) {
		if (quota.metadata.namespace !== namespace) continue;
		const bare = spec.containers.find((one) => one.resources?.limits?.memory === void 0);
		if (bare && quota.spec.hard["limits.memory"] !== void 0) return `failed quota: ${quota.metadata.name}: must specify limits.memory for: ${bare.name}`;
		const now = used(cluster, namespace);
		const asked = sums([spec]);
		for (const [field, amount, read, write] of FIELDS) {
			const hard = quota.spec.hard[field];
			if (hard === void 0 || amount(now) + amount(asked) <= read(hard)) continue;
			return `exceeded quota: ${quota.metadata.name}, requested: ${field}=${write(amount(asked))}, used: ${field}=${write(amount(now))}, limited: ${field}=${hard}`;
		}
	}
	return null;
}
/** Keeps `status.used` current. */
function quotaController(cluster) {
	for (const quota of cluster.store.list("ResourceQuota")) refresh(cluster, quota);
}
function refresh(cluster, quota) {
	const now = used(cluster, quota.metadata.namespace ?? "default");
	const fresh = {};
	for (const [field, amount, , write] of FIELDS) if (quota.spec.hard[field] !== void 0) fresh[field] = write(amount(now));
	const known = quota.status.used;
	if (Object.keys(fresh).every((key) => fresh[key] === known[key])) return;
	quota.status = {
		hard: { ...quota.spec.hard },
		used: fresh
	};
	cluster.store.noted(quota);
}

// src/world/cluster/controllers/replicaset.ts
/** Creates and removes pods until there are as many as wanted. */
function replicaSetController(cluster) {
	const pods = podsByOwner(cluster);
	for (const set of cluster.store.list("ReplicaSet")) {
		const owned = pods.get(set.metadata.uid) ?? [];
		if (owned.length < set.spec.replicas) grow(cluster, set, set.spec.replicas - owned.length);
		if (owned.length > set.spec.replicas) shrink(cluster, set, owned, set.spec.replicas);
		const ready = owned.filter((runtime) => runtime.ready && runtime.phase !== "gone").length;
		const { status } = set;
		if (status.replicas === owned.length && status.readyReplicas === ready) continue;
		set.status = {
			...status,
			replicas: owned.length,
			readyReplicas: ready,
			availableReplicas: ready
		};
		cluster.store.noted(set);
	}
}
/** Pods come and go with a write each: as long as there is none, the last answer stands. */
function podsByOwner(cluster) {
	const { writes } = cluster.store;
	const known = cluster.memory.podsByOwner;
	if (known?.writes === writes) return known.owners;
	const owners = ownersOf(cluster);
	cluster.memory.podsByOwner = {
		writes,
		owners
	};
	return owners;
}
function ownersOf(cluster) {
	const owners = /* @__PURE__ */ new Map();
	for (const runtime of cluster.runtimes.values()) {
		const uid = runtime.pod.metadata.ownerReferences?.[0]?.uid ?? "";
		const list = owners.get(uid);
		if (list) list.push(runtime);
		else owners.set(uid, [runtime]);
	}
	return owners;
}
function grow(cluster, set, missing) {
	const problem = refusal(cluster, set.metadata.namespace ?? "default", set.spec.template.spec);
	if (problem !== null) {
		const name = `${set.metadata.name}-${cluster.streams.of(`refused/${set.metadata.name}/${cluster.now}`).suffix(5)}`;
		if (cluster.now % 30 < 5) cluster.events.record(set, "Warning", "FailedCreate", `Error creating: pods "${name}" is forbidden: ${problem}`, { component: "replicaset-controller" });
		if (!set.status.conditions) {
			set.status.conditions = [{
				type: "ReplicaFailure",
				status: "True",
				reason: "FailedCreate",
				message: `pods "${name}" is forbidden: ${problem}`,
				lastTransitionTime: cluster.clock.iso(cluster.now)
			}];
			cluster.store.noted(set);
		}
		return;
	}
	if (set.status.conditions) {
		delete set.status.conditions;
		cluster.store.noted(set);
	}
	for (let index = 0; index < missing; index += 1) {
		const serial = cluster.memory.nextSerial(set.metadata.name);
		const suffix = cluster.streams.of(`pod-name/${set.metadata.name}/${serial}`).suffix(5);
		const pod = createPod(cluster, set, `${set.metadata.name}-${suffix}`, set.spec.template);
		if (!pod) return;
		cluster.events.record(set, "Normal", "SuccessfulCreate", `Created pod: ${pod.metadata.name}`, { component: "replicaset-controller" });
	}
}
function createPod(cluster, owner, name, template) {
	const namespace = owner.metadata.namespace ?? "default";
	const workload = workloadOf(cluster, namespace, template);
	if (!workload) return null;
	const pod = cluster.store.create({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			name,
			namespace,
			labels: { ...template.metadata.labels },
			...template.metadata.annotations ? { annotations: { ...template.metadata.annotations } } : {},
			ownerReferences: ownedBy(owner)
		},
		spec: structuredClone(template.spec),
		status: {
			phase: "Pending",
			conditions: [],
			qosClass: "Burstable"
		}
	});
	cluster.runtimes.set(pod.metadata.uid, {
		pod,
		workload,
		phase: "scheduling",
		until: cluster.now,
		startedAt: null,
		ready: false,
		probeFailures: 0,
		restarts: 0,
		backoff: 10,
		initIndex: 0,
		environment: /* @__PURE__ */ new Map(),
		cpuStep: 0,
		cpuTotal: 0,
		load: 0,
		heap: 0,
		affliction: HEALTHY,
		pools: /* @__PURE__ */ new Map(),
		complained: Number.NEGATIVE_INFINITY
	});
	return pod;
}
function workloadOf(cluster, namespace, template) {
	const name = template.spec.containers[0]?.name ?? "";
	return cluster.workloads.get(`${namespace}/${name}`) ?? null;
}
function shrink(cluster, set, owned, wanted) {
	const doomed = [...owned].sort((a, b) => Number(a.ready) - Number(b.ready)).slice(0, owned.length - wanted);
	for (const runtime of doomed) {
		cluster.events.record(set, "Normal", "SuccessfulDelete", `Deleted pod: ${runtime.pod.metadata.name}`, { component: "replicaset-controller" });
		deletePod(cluster, runtime);
	}
}
/** The pod goes at once: its grace period ends between two steps. */
function deletePod(cluster, runtime) {
	if (runtime.phase === "running" || runtime.phase === "starting") cluster.events.record(runtime.pod, "Normal", "Killing", `Stopping container ${runtime.pod.spec.containers[0]?.name ?? ""}`, {
		component: "kubelet",
		host: runtime.pod.spec.nodeName ?? ""
	});
	runtime.phase = "gone";
	runtime.ready = false;
	cluster.runtimes.delete(runtime.pod.metadata.uid);
	if (runtime.pod.status.podIP) cluster.byIp.delete(runtime.pod.status.podIP);
	cluster.store.remove(runtime.pod);
}

// src/world/faults/fault.ts
/** Services that somebody asks for something. */
function served(application) {
	const asked = /* @__PURE__ */ new Set([...application.workloads.flatMap((one) => one.operations.flatMap(({ calls }) => calls)).map(({ to }) => to), ...application.journeys.map(({ call }) => call.to)]);
	return application.workloads.filter((one) => one.role === "service" && one.serves !== null && asked.has(one.serves)).map((one) => one.name);
}
function workloadAt(site) {
	const found = site.application.workloads.find((one) => one.name === site.target);
	if (!found) throw new Error(`${site.application.id} has no workload ${site.target}`);
	return found;
}
function namespaceAt(site) {
	return workloadAt(site).namespace ?? site.application.namespace;
}
/** The object that makes a workload's pods. */
function ownerOf(cluster, namespace, name) {
	const found = cluster.store.get("Deployment", namespace, name) ?? cluster.store.get("StatefulSet", namespace, name);
	if (!found) throw new Error(`no workload ${namespace}/${name}`);
	return found;
}
/** A workload as the cause; its pods are the same cause by another name. */
function workloadRoot(site, filter = `${site.target}\\b`) {
	const { kind, name } = workloadAt(site);
	return {
		kind,
		namespace: namespaceAt(site),
		name,
		filter,
		also: [{
			kind: "Pod",
			filter: `${name}-.*`
		}]
	};
}
/** Workloads without which something goes wrong: services, stores, brokers and consumers. */
function ordinary(application) {
	const asked = new Set(served(application));
	return application.workloads.filter((one) => asked.has(one.name) || one.role === "datastore" || one.role === "broker" || one.operations.some(({ kind }) => kind === "consume")).map((one) => one.name);
}
/** Patches this long before the incident are history: they are part of both runs. */
const HISTORY = -1e5;
function scale(site, after, replicas) {
	return {
		after,
		apply: (cluster) => {
			const owner = ownerOf(cluster, namespaceAt(site), site.target);
			owner.spec.replicas = replicas === "as before" ? workloadAt(site).replicas : replicas;
			cluster.store.changed(owner);
		}
	};
}
/** An edit of the pod template that takes effect at once: scaled to zero, changed, scaled back. */
function editWorkload(site, edit) {
	return [{
		after: 0,
		apply: (cluster) => {
			const owner = ownerOf(cluster, namespaceAt(site), site.target);
			const [container] = owner.spec.template.spec.containers;
			if (!container) throw new Error(`${site.target} has no container`);
			edit(owner.spec.template, container, cluster);
			owner.spec.replicas = 0;
			cluster.store.changed(owner);
		}
	}, scale(site, 15, "as before")];
}
/** Deletes the pods, so that new ones meet the changed world. */
function restartPods(after, name) {
	return {
		after,
		apply: (cluster) => {
			for (const runtime of [...cluster.runtimes.values()]) if (runtime.workload.name === name) deletePod(cluster, runtime);
		}
	};
}
function argument(site, name, fallback) {
	const value = site.arguments[name];
	return value === void 0 ? fallback : String(value);
}

// src/world/cluster/template.ts
/** Labels by which Deployment and ReplicaSet find their pods. */
function selectorOf(application, workload) {
	switch (application.id) {
		case "otel-demo": return { "opentelemetry.io/name": workload.name };
		case "book-info": return {
			app: workload.serves ?? workload.name,
			version: workload.variant ?? "v1"
		};
		default: return {
			"app.kubernetes.io/instance": application.partOf,
			"app.kubernetes.io/name": workload.name
		};
	}
}
/** Labels by which the Service finds the pods of all workloads behind it. */
function serviceSelectorOf(application, workload) {
	const selector = selectorOf(application, workload);
	return application.id === "book-info" ? { app: selector.app ?? "" } : selector;
}
function podLabels(application, workload) {
	const selector = {
		...selectorOf(application, workload),
		...workload.labels
	};
	if (application.id === "book-info") return selector;
	return {
		...selector,
		"app.kubernetes.io/component": workload.name,
		"app.kubernetes.io/name": workload.name,
		"app.kubernetes.io/part-of": application.partOf,
		"app.kubernetes.io/version": application.version
	};
}
function objectLabels(application, workload) {
	const labels = podLabels(application, workload);
	if (application.id === "book-info") return labels;
	return {
		...labels,
		"app.kubernetes.io/managed-by": "Helm"
	};
}
function templateOf(application, workload) {
	const initContainers = workload.waitsFor ? [waitFor(workload.waitsFor)] : void 0;
	const volumes = [...(workload.mounts ?? []).map((name) => ({
		name,
		configMap: { name }
	})), ...workload.claim ? [{
		name: "data",
		persistentVolumeClaim: { claimName: workload.claim.name }
	}] : []];
	return {
		metadata: { labels: podLabels(application, workload) },
		spec: {
			containers: [container(workload)],
			...initContainers ? { initContainers } : {},
			...volumes.length > 0 ? { volumes } : {},
			dnsPolicy: "ClusterFirst",
			restartPolicy: "Always",
			serviceAccountName: application.id === "book-info" ? "default" : application.partOf,
			terminationGracePeriodSeconds: 30
		}
	};
}
function container(workload) {
	const { cpu, memory } = workload;
	const mounts = [...(workload.mounts ?? []).map((name) => ({
		name,
		mountPath: `/etc/${name}`
	})), ...workload.claim ? [{
		name: "data",
		mountPath: "/var/lib/data"
	}] : []];
	return {
		name: workload.name,
		image: workload.image,
		imagePullPolicy: "IfNotPresent",
		...workload.port === null ? {} : { ports: [{
			containerPort: workload.port,
			name: "service",
			protocol: "TCP"
		}] },
		env: workload.env.map(entry),
		resources: {
			requests: {
				...cpu.request === null ? {} : { cpu: `${cpu.request}m` },
				memory: `${memory.request}Mi`
			},
			limits: {
				...cpu.limit === null ? {} : { cpu: `${cpu.limit}m` },
				memory: `${memory.limit}Mi`
			}
		},
		...mounts.length > 0 ? { volumeMounts: mounts } : {}
	};
}
function entry({ name, value }) {
	if (typeof value === "string") return {
		name,
		value
	};
	if ("secret" in value) return {
		name,
		valueFrom: { secretKeyRef: {
			name: value.secret,
			key: value.key
		} }
	};
	return {
		name,
		valueFrom: { configMapKeyRef: {
			name: value.configMap,
			key: value.key
		} }
	};
}
function waitFor(service) {
	return {
		name: `wait-for-${service}`,
		image: "busybox:latest",
		imagePullPolicy: "IfNotPresent",
		command: [
			"sh",
			"-c",
			`until nslookup ${service}; do echo waiting for ${service}; sleep 2; done;`
		]
	};
}

// src/world/cluster/secrets.ts
/** Values of a Secret's `data` are base64, as the API server holds them. */
function encoded(text) {
	return btoa(text);
}
/** What a container reads; a value that is not base64 never gets past admission. */
function decoded(value) {
	try {
		return atob(value);
	} catch {
		return "";
	}
}

// src/world/cluster/install.ts
/** Writes the application's manifests, as a release of its chart does. The controllers do the rest. */
function install(cluster) {
	const { application, store } = cluster;
	for (const map of application.configMaps) store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: map.name,
			namespace: map.namespace ?? application.namespace
		},
		data: { ...map.data }
	});
	for (const secret of application.secrets) {
		const stream = cluster.streams.of(`secret/${secret.name}`);
		store.create({
			apiVersion: "v1",
			kind: "Secret",
			metadata: {
				name: secret.name,
				namespace: secret.namespace ?? application.namespace
			},
			data: Object.fromEntries(secret.keys.map((key) => [key, encoded(stream.hex(24))]))
		});
	}
	for (const service of application.externalServices) installExternal(cluster, service);
	for (const object of application.objects) store.create(structuredClone(object));
	for (const workload of application.workloads) installWorkload(cluster, workload);
}
function installExternal(cluster, service) {
	cluster.store.create({
		apiVersion: "v1",
		kind: "Service",
		metadata: {
			name: service.name,
			namespace: cluster.application.namespace
		},
		spec: {
			type: "ExternalName",
			externalName: service.host,
			ports: [{
				name: "https",
				port: 443,
				targetPort: 443,
				protocol: "TCP"
			}]
		}
	});
}
function installWorkload(cluster, workload) {
	const { application, store } = cluster;
	const namespace = cluster.namespaceOf(workload);
	const metadata = {
		name: workload.name,
		namespace,
		generation: 1,
		labels: objectLabels(application, workload)
	};
	const selector = { matchLabels: selectorOf(application, workload) };
	const template = templateOf(application, workload);
	if (workload.claim) store.create({
		apiVersion: "v1",
		kind: "PersistentVolumeClaim",
		metadata: {
			name: workload.claim.name,
			namespace
		},
		spec: {
			accessModes: ["ReadWriteOnce"],
			storageClassName: "kops-csi-1-21",
			resources: { requests: { storage: `${workload.claim.gibibytes}Gi` } }
		},
		status: { phase: "Pending" }
	});
	if (workload.kind === "StatefulSet") store.create({
		apiVersion: "apps/v1",
		kind: "StatefulSet",
		metadata,
		spec: {
			replicas: workload.replicas,
			serviceName: workload.serves ?? workload.name,
			selector,
			template
		},
		status: {
			replicas: 0,
			readyReplicas: 0,
			currentRevision: "",
			updateRevision: ""
		}
	});
	else store.create({
		apiVersion: "apps/v1",
		kind: "Deployment",
		metadata: {
			...metadata,
			annotations: { "deployment.kubernetes.io/revision": "0" }
		},
		spec: {
			replicas: workload.replicas,
			revisionHistoryLimit: 10,
			selector,
			strategy: { type: workload.strategy },
			template
		},
		status: {
			observedGeneration: 0,
			replicas: 0,
			updatedReplicas: 0,
			readyReplicas: 0,
			availableReplicas: 0,
			conditions: []
		}
	});
	if (workload.serves !== null && workload.port !== null) installService(cluster, workload);
}
function installService(cluster, workload) {
	const { application, store } = cluster;
	const namespace = cluster.namespaceOf(workload);
	const name = workload.serves ?? workload.name;
	const port = workload.port ?? 8080;
	if (store.get("Service", namespace, name)) return;
	const last = cluster.streams.of(`cluster-ip/${namespace}/${name}`);
	store.create({
		apiVersion: "v1",
		kind: "Service",
		metadata: {
			name,
			namespace,
			labels: objectLabels(application, workload)
		},
		spec: {
			type: "ClusterIP",
			clusterIP: `100.${64 + last.below(8)}.${last.below(255)}.${last.between(2, 254)}`,
			selector: serviceSelectorOf(application, workload),
			ports: [{
				name: "tcp-service",
				port,
				targetPort: port,
				protocol: "TCP"
			}]
		}
	});
}

// src/world/faults/anti-affinity.ts
const LABELS = { "app.kubernetes.io/name": "node-log-agent" };
/** The pods must not share a node with something that runs on every node. */
const antiAffinity = {
	id: "anti-affinity",
	family: "scheduling",
	category: "Configuration",
	steps: 3,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `Anti-affinity of ${site.target} excludes every node`,
			repair: `Remove the anti-affinity rule of ${site.target}`,
			patches: [{
				after: HISTORY,
				apply: (cluster) => everywhere(cluster, site.application.namespace)
			}, ...editWorkload(site, (template) => {
				template.spec.affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{
					labelSelector: { matchLabels: LABELS },
					topologyKey: "kubernetes.io/hostname"
				}] } };
			})]
		};
	}
};
/** A DaemonSet that did no harm until somebody demanded distance from it. */
function everywhere(cluster, namespace) {
	const name = "node-log-agent";
	const set = cluster.store.create({
		apiVersion: "apps/v1",
		kind: "DaemonSet",
		metadata: {
			name,
			namespace,
			generation: 1,
			labels: LABELS
		},
		spec: { selector: { matchLabels: LABELS } },
		status: {
			desiredNumberScheduled: 5,
			numberReady: 5
		}
	});
	for (const node of cluster.store.list("Node")) cluster.store.create({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			name: `${name}-${cluster.streams.of(`agent/${node.metadata.name}`).suffix(5)}`,
			namespace,
			labels: LABELS,
			ownerReferences: ownedBy(set)
		},
		spec: {
			containers: [{
				name,
				image: "fluent/fluent-bit:4.0.3",
				imagePullPolicy: "IfNotPresent"
			}],
			dnsPolicy: "ClusterFirst",
			restartPolicy: "Always",
			serviceAccountName: "default",
			terminationGracePeriodSeconds: 30,
			nodeName: node.metadata.name
		},
		status: {
			phase: "Running",
			conditions: [],
			qosClass: "BestEffort"
		}
	});
}

// src/world/faults/api-server-surge.ts
const REPLICAS = 4;
/** Of each pod; a hundred and twenty in all are what the API server can bear. */
const LISTS_PER_MINUTE = 140;
/** Somebody's scanner lists every object of the cluster without a pause: the API server has no time for leases. */
const apiServerSurge = {
	id: "api-server-surge",
	family: "API server overload",
	category: "Resource Saturation",
	steps: 3,
	technologies: 3,
	arguments: [],
	targets: (application) => ordinary(application).slice(0, 1),
	plan(site) {
		const { namespace } = site.application;
		const name = site.stream.pick([
			"workload-scanner",
			"label-auditor",
			"inventory-sync"
		]);
		return {
			roots: [{
				kind: "Deployment",
				namespace,
				name,
				filter: `${name}\\b`,
				also: [{
					kind: "Pod",
					filter: `${name}-.*`
				}]
			}],
			path: [site.target],
			condition: `Pods of ${name} list every object of the cluster without a pause`,
			repair: `Scale Deployment ${name} to zero`,
			patches: [{
				after: 0,
				apply: (cluster) => deploy(cluster, namespace, name)
			}]
		};
	}
};
function deploy(cluster, namespace, name) {
	const { store } = cluster;
	const rbac = "rbac.authorization.k8s.io";
	store.create({
		apiVersion: "v1",
		kind: "ServiceAccount",
		metadata: {
			name,
			namespace
		}
	});
	store.create({
		apiVersion: `${rbac}/v1`,
		kind: "ClusterRole",
		metadata: { name },
		rules: [{
			apiGroups: ["*"],
			resources: ["*"],
			verbs: ["get", "list"]
		}]
	});
	store.create({
		apiVersion: `${rbac}/v1`,
		kind: "ClusterRoleBinding",
		metadata: { name },
		roleRef: {
			apiGroup: rbac,
			kind: "ClusterRole",
			name
		},
		subjects: [{
			kind: "ServiceAccount",
			name,
			namespace
		}]
	});
	const scanner = workload(name, "go", `ghcr.io/platform/${name}:1.8.0`, {
		namespace,
		serves: null,
		port: null,
		replicas: REPLICAS,
		instrumented: false,
		listsPerMinute: LISTS_PER_MINUTE
	});
	cluster.adopt(scanner);
	installWorkload(cluster, scanner);
	const owner = store.get("Deployment", namespace, name);
	if (!owner) throw new Error(`no Deployment ${namespace}/${name}`);
	owner.spec.template.spec.serviceAccountName = name;
}

// src/world/faults/autoscaler.ts
/** Targets so low that the autoscaler never has enough pods. */
const autoscaler = {
	id: "autoscaler",
	family: "HPA",
	category: "Configuration Setting",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: served,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = site.stream.pick([
			`${site.target}-hpa`,
			site.target,
			`${site.target}-autoscaler`
		]);
		return {
			roots: [{
				kind: "HorizontalPodAutoscaler",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `HorizontalPodAutoscaler ${name} aims at a use that the idle pods already exceed`,
			repair: `Raise the targets of HorizontalPodAutoscaler ${name}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					cluster.store.create({
						apiVersion: "autoscaling/v2",
						kind: "HorizontalPodAutoscaler",
						metadata: {
							name,
							namespace
						},
						spec: {
							scaleTargetRef: {
								apiVersion: "apps/v1",
								kind: "Deployment",
								name: site.target
							},
							minReplicas: 1,
							maxReplicas: 6,
							metrics: [{
								type: "Resource",
								resource: {
									name: "cpu",
									target: {
										type: "Utilization",
										averageUtilization: 20
									}
								}
							}, {
								type: "Resource",
								resource: {
									name: "memory",
									target: {
										type: "Utilization",
										averageUtilization: 30
									}
								}
							}]
						},
						status: {
							currentReplicas: 1,
							desiredReplicas: 1,
							conditions: []
						}
					});
				}
			}]
		};
	}
};

// src/world/faults/container-command.ts
/** The container starts a program that its image does not have. */
const containerCommand = {
	id: "container-command",
	family: "rollout failure",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		return {
			roots: [workloadRoot(site, `${site.target}-.*`)],
			path: [site.target],
			condition: `Container of ${site.target} starts a command that does not exist`,
			repair: `Remove the command from ${site.target}`,
			patches: editWorkload(site, (_, container) => {
				container.command = ["invalid-command"];
			})
		};
	}
};

// src/world/faults/container-image.ts
/** The image does not exist. */
const containerImage = {
	id: "container-image",
	family: "image",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: ["image"],
	targets: ordinary,
	plan(site) {
		const image = argument(site, "image", `quay.io/it-bench/hello-bench-invalid:1.0.${site.stream.below(10)}`);
		return {
			roots: [workloadRoot(site, `${site.target}-.*`)],
			path: [site.target],
			condition: `Image ${image} of ${site.target} does not exist`,
			repair: `Set the image of Deployment ${site.target} back to the released one`,
			patches: editWorkload(site, (_, container) => {
				container.image = image;
			})
		};
	}
};

// src/world/faults/container-resources.ts
/** Limits far below what the process needs: it is killed as soon as it starts. */
const containerResources = {
	id: "container-resources",
	family: "resource limits",
	category: "Resource",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const limits = {
			cpu: `${site.stream.between(4, 9)}m`,
			memory: `${site.stream.between(4, 6)}Mi`
		};
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `Limits of ${site.target} set to ${limits.cpu} and ${limits.memory}`,
			repair: `Give the container of ${site.target} its resources back`,
			patches: editWorkload(site, (_, container) => {
				container.resources = {
					requests: { ...limits },
					limits: { ...limits }
				};
			})
		};
	}
};

// src/world/faults/coredns-config.ts
/** CoreDNS loses the plugin that answers for the cluster's own names: nothing finds anything. */
const corednsConfig = {
	id: "coredns-config",
	family: "DNS",
	category: "Configuration",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: (application) => ordinary(application).slice(0, 1),
	plan(site) {
		return {
			roots: [{
				kind: "ConfigMap",
				namespace: "kube-system",
				name: "coredns",
				filter: null,
				also: []
			}],
			path: [site.target],
			condition: "Corefile in ConfigMap coredns no longer serves cluster.local",
			repair: "Put the kubernetes plugin for cluster.local back into ConfigMap coredns",
			patches: [{
				after: 0,
				apply: (cluster) => {
					const map = cluster.store.get("ConfigMap", "kube-system", "coredns");
					if (!map) throw new Error("no ConfigMap coredns");
					map.data.Corefile = (map.data.Corefile ?? "").replace("kubernetes cluster.local.", "kubernetes cluster.internal.");
					cluster.store.changed(map);
				}
			}]
		};
	}
};

// src/world/faults/cross-namespace-policy.ts
/** The data team lets in only namespaces with a label that the application's namespace does not have. */
const crossNamespacePolicy = {
	id: "cross-namespace-policy",
	family: "network policy",
	category: "Configuration",
	steps: 2,
	technologies: 2,
	arguments: ["name"],
	targets: (application) => application.workloads.filter((one) => one.namespace !== void 0 && one.namespace !== application.namespace).map((one) => one.name),
	plan(site) {
		const namespace = namespaceAt(site);
		const name = String(site.arguments.name ?? `allow-${site.stream.pick([
			"trusted",
			"internal",
			"app"
		])}-clients`);
		return {
			roots: [{
				kind: "NetworkPolicy",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `NetworkPolicy ${name} in ${namespace} lets in labelled namespaces only, and ${site.application.namespace} has no such label`,
			repair: `Label Namespace ${site.application.namespace} or widen NetworkPolicy ${name}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					cluster.store.create({
						apiVersion: "networking.k8s.io/v1",
						kind: "NetworkPolicy",
						metadata: {
							name,
							namespace,
							generation: 1
						},
						spec: {
							podSelector: { matchLabels: selectorOf(site.application, workloadAt(site)) },
							policyTypes: ["Ingress"],
							ingress: [{
								from: [{ namespaceSelector: { matchLabels: { "data.parcels.example/access": "true" } } }],
								ports: [{
									port: workloadAt(site).port ?? 0,
									protocol: "TCP"
								}]
							}]
						}
					});
				}
			}]
		};
	}
};

// src/world/faults/datastore-memory.ts
/** The store is filled by a script until it is over its limit and killed, and filled again. */
const datastoreMemory = {
	id: "datastore-memory",
	family: "resource limits",
	category: "Resource Saturation",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: (application) => application.workloads.filter((one) => one.role === "datastore" || one.role === "broker").map((one) => one.name),
	plan(site) {
		const namespace = namespaceAt(site);
		const name = `${site.target}-storage-script`;
		const rate = site.stream.between(8, 14);
		const root = workloadRoot(site);
		return {
			roots: [{
				...root,
				also: [...root.also, {
					kind: "ConfigMap",
					filter: `${name}\\b`
				}]
			}],
			path: [site.target],
			condition: `${site.target} is started by a script that fills its memory`,
			repair: `Start ${site.target} without the script of ConfigMap ${name}`,
			patches: editWorkload(site, (template, container, cluster) => {
				cluster.store.create({
					apiVersion: "v1",
					kind: "ConfigMap",
					metadata: {
						name,
						namespace
					},
					data: { "start.sh": fillScript(rate) }
				});
				template.spec.volumes = [...template.spec.volumes ?? [], {
					name: "storage-script",
					configMap: { name }
				}];
				container.command = ["sh", "/storage-script/start.sh"];
				container.volumeMounts = [...container.volumeMounts ?? [], {
					name: "storage-script",
					mountPath: "/storage-script"
				}];
			})
		};
	}
};
/** `FILL_MIB_PER_SECOND` is what the kubelet of this cluster reads of it. */
function fillScript(rate) {
	return [
		"#!/bin/sh",
		`FILL_MIB_PER_SECOND=${rate}`,
		"/usr/local/bin/docker-entrypoint.sh &",
		"while true; do",
		"  head -c $((FILL_MIB_PER_SECOND * 1048576)) /dev/urandom | base64 >> /dev/shm/fill",
		"  sleep 1",
		"done",
		""
	].join("\n");
}

// src/world/faults/datastore-password.ts
/** The cache starts to demand a password that its clients do not have. */
const datastorePassword = {
	id: "datastore-password",
	family: "secrets",
	category: "Change",
	steps: 3,
	technologies: 3,
	arguments: [],
	targets: (application) => application.workloads.filter((one) => one.role === "datastore" && one.passwordEnv !== void 0 && !one.env.some(({ name }) => name === one.passwordEnv)).map((one) => one.name),
	plan(site) {
		const namespace = namespaceAt(site);
		const { passwordEnv = "" } = workloadAt(site);
		const name = `${site.target}-auth`;
		const password = site.stream.hex(24);
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `${site.target} requires a password its clients do not have`,
			repair: `Remove the password from ${site.target} or give it to its clients`,
			patches: editWorkload(site, (_, container, cluster) => {
				cluster.store.create({
					apiVersion: "v1",
					kind: "Secret",
					metadata: {
						name,
						namespace
					},
					data: { password: encoded(password) }
				});
				container.args = [
					"valkey-server",
					"--requirepass",
					`$(${passwordEnv})`
				];
				container.env = [...container.env ?? [], {
					name: passwordEnv,
					valueFrom: { secretKeyRef: {
						name,
						key: "password"
					} }
				}];
			})
		};
	}
};

// src/world/faults/dns-policy.ts
/** The pods ask the node's resolver, which does not know the cluster's names. */
const dnsPolicy = {
	id: "dns-policy",
	family: "DNS",
	category: "Configuration",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: (application) => application.workloads.filter((one) => one.role === "service" && one.operations.some(({ calls }) => calls.length > 0)).map((one) => one.name),
	plan(site) {
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `dnsPolicy of ${site.target} set to Default`,
			repair: `Set dnsPolicy of ${site.target} to ClusterFirst`,
			patches: editWorkload(site, (template) => {
				template.spec.dnsPolicy = "Default";
			})
		};
	}
};

// src/world/faults/environment-variable.ts
/** An address in the environment points to a port where nobody listens. */
const environmentVariable = {
	id: "environment-variable",
	family: "environment variable",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: ["variable", "value"],
	targets: (application) => application.workloads.filter((one) => one.kind === "Deployment" && addresses(application, one.name).length > 0).map((one) => one.name),
	plan(site) {
		const candidates = addresses(site.application, site.target);
		const variable = argument(site, "variable", candidates[site.stream.below(Math.max(1, candidates.length))] ?? "");
		const before = workloadAt(site).env.find((one) => one.name === variable)?.value;
		const right = typeof before === "string" ? before : "";
		const value = argument(site, "value", right.replace(/:\d+$/, `:${site.stream.between(9e3, 9899)}`));
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `${variable} environment variable set to ${value}`,
			repair: `Set ${variable} of Deployment ${site.target} back to ${right}`,
			patches: editWorkload(site, (_, container) => {
				const entry = container.env?.find((one) => one.name === variable);
				if (!entry) throw new Error(`${site.target} has no variable ${variable}`);
				entry.value = value;
			})
		};
	}
};
/** Variables that hold the address of something the workload calls. */
function addresses(application, name) {
	const workload = application.workloads.find((one) => one.name === name);
	const used = new Set((workload?.operations ?? []).flatMap((one) => one.calls).map((one) => one.via));
	return (workload?.env ?? []).filter((one) => used.has(one.name)).map((one) => one.name);
}

// src/world/faults/external-outage.ts
/** Something outside the cluster stops answering. Nothing in the cluster was changed. */
const externalOutage = {
	id: "external-outage",
	family: "external dependency",
	category: "Resource Unavailable",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: (application) => application.externalServices.map((one) => one.name),
	plan(site) {
		const { namespace } = site.application;
		const host = site.application.externalServices.find((one) => one.name === site.target)?.host ?? "";
		const clients = site.application.workloads.filter((one) => one.operations.some(({ calls }) => calls.some(({ to }) => to === site.target)));
		return {
			roots: [{
				kind: "Service",
				namespace,
				name: site.target,
				filter: `${site.target}\\b`,
				also: []
			}],
			path: clients.slice(0, 1).map((one) => one.name),
			condition: `${host}, behind Service ${site.target}, does not answer`,
			repair: `Point Service ${site.target} to another provider or ask ${host}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					cluster.outages.add(host);
					cluster.store.epoch += 1;
				}
			}]
		};
	}
};

// src/world/faults/feature-flag.ts
/** The target is the flag; the workload that reads it follows from the application. */
const featureFlag = {
	id: "feature-flag",
	family: "feature flag",
	category: "Configuration Setting",
	steps: 2,
	technologies: 3,
	arguments: ["variant"],
	targets: (application) => [...readers(application).keys()],
	plan(site) {
		const { namespace } = site.application;
		const flags = site.application.workloads.find((one) => one.role === "flags");
		const [map = ""] = flags?.mounts ?? [];
		const flag = site.target;
		const variant = argument(site, "variant", strongest(site.application, flag));
		return {
			roots: [{
				kind: "ConfigMap",
				namespace,
				name: map,
				filter: `${map}\\b`,
				also: []
			}],
			path: [flags?.name ?? "", readers(site.application).get(flag) ?? ""],
			condition: `${flag} feature flag set to ${variant}`,
			repair: `Set ${flag} back to off in ConfigMap ${map} and restart ${flags?.name}`,
			patches: [{
				after: 0,
				apply: (cluster) => setVariant(cluster, namespace, map, flag, variant)
			}, restartPods(5, flags?.name ?? "")]
		};
	}
};
function readers(application) {
	const flags = /* @__PURE__ */ new Map();
	for (const workload of application.workloads) for (const operation of workload.operations) for (const effect of operation.flags) flags.set(effect.flag, workload.name);
	return flags;
}
function strongest(application, flag) {
	const effects = application.workloads.flatMap((one) => one.operations).flatMap((one) => one.flags);
	return Object.entries(effects.find((one) => one.flag === flag)?.variants ?? {}).sort(([, a], [, b]) => b - a)[0]?.[0] ?? "on";
}
function setVariant(cluster, namespace, map, flag, variant) {
	const object = cluster.store.get("ConfigMap", namespace, map);
	const [key] = Object.keys(object?.data ?? {});
	if (!object || key === void 0) throw new Error(`no flags in ConfigMap ${namespace}/${map}`);
	const file = JSON.parse(object.data[key] ?? "{}");
	const entry = file.flags[flag];
	if (!entry) throw new Error(`no flag ${flag}`);
	entry.defaultVariant = variant;
	object.data[key] = JSON.stringify(file, null, 2);
	cluster.store.changed(object);
}

// src/world/faults/image-architecture.ts
/** The image exists, for machines of another kind. */
const imageArchitecture = {
	id: "image-architecture",
	family: "image",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const image = `quay.io/it-bench/hello-bench-arm64:2.${site.stream.below(5)}.0`;
		return {
			roots: [workloadRoot(site, `${site.target}-.*`)],
			path: [site.target],
			condition: `Image ${image} of ${site.target} is built for arm64 only`,
			repair: `Set the image of ${site.target} back to one built for amd64`,
			patches: editWorkload(site, (_, container, cluster) => {
				cluster.images.set(image, "arm64");
				container.image = image;
			})
		};
	}
};

// src/world/faults/init-crash.ts
/** An init container reads a configuration file that is not valid. */
const initCrash = {
	id: "init-crash",
	family: "rollout failure",
	category: "Configuration",
	steps: 2,
	technologies: 3,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = `${site.target}-config`;
		return {
			roots: [{
				kind: "ConfigMap",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `ConfigMap ${name} holds a file that is not valid JSON`,
			repair: `Correct the file in ConfigMap ${name}`,
			patches: editWorkload(site, (template, _, cluster) => {
				cluster.store.create({
					apiVersion: "v1",
					kind: "ConfigMap",
					metadata: {
						name,
						namespace
					},
					data: {
						"settings.json": "{\n  \"logLevel\": \"info\",\n  \"cache\": {\"ttlSeconds\": 30,\n}\n",
						"check.sh": "#!/bin/sh\nset -e\njq . /config/settings.json > /dev/null\n"
					}
				});
				template.spec.volumes = [...template.spec.volumes ?? [], {
					name: "config",
					configMap: { name }
				}];
				template.spec.initContainers = [...template.spec.initContainers ?? [], {
					name: "worker",
					image: "busybox:latest",
					imagePullPolicy: "IfNotPresent",
					command: ["sh", "/config/check.sh"],
					volumeMounts: [{
						name: "config",
						mountPath: "/config"
					}]
				}];
			})
		};
	}
};

// src/world/faults/init-hang.ts
/** An init container that never ends: nothing crashes, nothing starts. */
const initHang = {
	id: "init-hang",
	family: "rollout failure",
	category: "Configuration",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `Init container of ${site.target} never ends`,
			repair: `Remove the init container from ${site.target}`,
			patches: editWorkload(site, (template) => {
				template.spec.initContainers = [...template.spec.initContainers ?? [], {
					name: "worker",
					image: "busybox:latest",
					imagePullPolicy: "IfNotPresent",
					command: [
						"sh",
						"-c",
						"sleep infinity"
					]
				}];
			})
		};
	}
};

// src/world/faults/mesh-authorization.ts
/** A policy of the mesh denies a method at the door. */
const meshAuthorization = {
	id: "mesh-authorization",
	family: "mesh",
	category: "Configuration",
	steps: 1,
	technologies: 2,
	arguments: [],
	targets: (application) => application.mesh === "ambient" ? served(application) : [],
	plan(site) {
		const { namespace } = site.application;
		const name = `${site.target}-deny`;
		return {
			roots: [{
				kind: "AuthorizationPolicy",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `AuthorizationPolicy ${name} denies GET requests to ${site.target}`,
			repair: `Remove AuthorizationPolicy ${name}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					cluster.store.create({
						apiVersion: "security.istio.io/v1",
						kind: "AuthorizationPolicy",
						metadata: {
							name,
							namespace,
							generation: 1
						},
						spec: {
							selector: { matchLabels: selectorOf(site.application, workloadAt(site)) },
							action: "DENY",
							rules: [{ to: [{ operation: { methods: ["GET"] } }] }]
						}
					});
				}
			}]
		};
	}
};

// src/world/faults/mesh-disabled.ts
/** The namespace leaves the mesh: requests go on, but nobody counts them any more. */
const meshDisabled = {
	id: "mesh-disabled",
	family: "mesh",
	category: "Change",
	steps: 1,
	technologies: 2,
	arguments: [],
	targets: (application) => application.mesh === "ambient" ? ordinary(application).slice(0, 1) : [],
	plan(site) {
		const { namespace } = site.application;
		return {
			roots: [{
				kind: "Namespace",
				namespace: null,
				name: namespace,
				filter: namespace,
				also: []
			}],
			path: [site.target],
			condition: `Namespace ${namespace} labelled istio.io/dataplane-mode: none`,
			repair: `Label Namespace ${namespace} with istio.io/dataplane-mode: ambient`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const object = cluster.store.find("Namespace", "", namespace);
					if (!object) throw new Error(`no Namespace ${namespace}`);
					object.metadata.labels = {
						...object.metadata.labels,
						"istio.io/dataplane-mode": "none"
					};
					cluster.store.changed(object);
				}
			}]
		};
	}
};

// src/world/faults/mesh-route.ts
/** The route points to a version that was never defined. */
const meshRoute = {
	id: "mesh-route",
	family: "mesh",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: ["subset"],
	targets: (application) => application.workloads.filter((one) => application.objects.some(({ kind, metadata }) => kind === "VirtualService" && metadata.name === one.serves)).map((one) => one.name),
	plan(site) {
		const { namespace } = site.application;
		const name = workloadAt(site).serves ?? "";
		const subset = String(site.arguments.subset ?? `v${site.stream.between(4, 9)}`);
		return {
			roots: [{
				kind: "VirtualService",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `VirtualService ${name} routes to subset ${subset}, which no DestinationRule defines`,
			repair: `Route VirtualService ${name} to a subset that exists`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const object = cluster.store.find("VirtualService", namespace, name);
					if (!object) throw new Error(`no VirtualService ${name}`);
					object.spec = {
						hosts: [name],
						http: [{ route: [{ destination: {
							host: name,
							subset
						} }] }]
					};
					cluster.store.changed(object);
				}
			}]
		};
	}
};

// src/world/faults/mesh-strict.ts
/** The mesh accepts mutual TLS only, and one caller was never part of it. */
const meshStrict = {
	id: "mesh-strict",
	family: "mesh",
	category: "Configuration",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: (application) => application.mesh === "ambient" ? application.workloads.filter((one) => one.operations.some(({ calls }) => calls.length > 0)).map((one) => one.name) : [],
	plan(site) {
		const { namespace } = site.application;
		return {
			roots: [{
				kind: "PeerAuthentication",
				namespace,
				name: "default",
				filter: null,
				also: []
			}],
			path: [site.target],
			condition: `PeerAuthentication default demands mutual TLS, which ${site.target} does not speak`,
			repair: "Set PeerAuthentication default back to PERMISSIVE",
			patches: [{
				after: HISTORY,
				apply: (cluster) => {
					const owner = ownerOf(cluster, namespaceAt(site), site.target);
					owner.spec.template.metadata.labels["istio.io/dataplane-mode"] = "none";
					cluster.store.changed(owner);
				}
			}, {
				after: 0,
				apply: (cluster) => {
					const policy = cluster.store.find("PeerAuthentication", namespace, "default");
					if (!policy) throw new Error("no PeerAuthentication default");
					policy.spec = { mtls: { mode: "STRICT" } };
					cluster.store.changed(policy);
				}
			}]
		};
	}
};

// src/world/faults/missing-limits.ts
/** The limits are gone from the pod template, in a namespace whose quota has always asked for them. */
const missingLimits = {
	id: "missing-limits",
	family: "resource limits",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = site.stream.pick([
			"fair-share",
			"tenant-memory",
			"namespace-memory"
		]);
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `Resource limits removed from the pod template of ${site.target}`,
			repair: `Give the container of ${site.target} its limits back`,
			patches: [{
				after: HISTORY,
				apply: (cluster) => {
					const hard = { "limits.memory": "32Gi" };
					const home = cluster.store.find("Namespace", "", namespace);
					cluster.store.create({
						apiVersion: "v1",
						kind: "ResourceQuota",
						metadata: {
							name,
							namespace,
							creationTimestamp: home?.metadata.creationTimestamp ?? cluster.clock.iso(-1e5)
						},
						spec: { hard },
						status: {
							hard,
							used: {}
						}
					});
				}
			}, ...editWorkload(site, (_, container) => {
				const { requests } = container.resources ?? {};
				container.resources = requests ? { requests } : {};
			})]
		};
	}
};

// src/world/faults/network-chaos.ts
/** A chaos-mesh Schedule whose children delay, lose or cut what a workload sends and receives. */
const networkChaos = {
	id: "network-chaos",
	family: "network partition",
	category: "Chaos",
	steps: 2,
	technologies: 3,
	arguments: [
		"action",
		"to",
		"latency",
		"loss",
		"name"
	],
	targets: (application) => application.workloads.filter((one) => one.role === "service" || one.role === "datastore" || one.role === "broker").map((one) => one.name),
	plan(site) {
		const action = argument(site, "action", "partition");
		const to = argument(site, "to", action === "partition" ? peerOf(site) : "");
		const name = argument(site, "name", `${site.target}${to === "" ? "" : `-${to}`}-network-${action}`);
		return {
			roots: [scheduleRoot(name, "NetworkChaos")],
			path: [site.target],
			condition: `Schedule ${name} injects network ${action} into ${site.target}`,
			repair: `Pause or delete Schedule ${name} in chaos-mesh`,
			patches: [{
				after: 0,
				apply: (cluster) => void cluster.store.create(schedule(site, name, "NetworkChaos", body(site, action, to)))
			}]
		};
	}
};
/** The Schedule or what it spawned: both name the cause. */
function scheduleRoot(name, child) {
	return {
		kind: "Schedule",
		namespace: "chaos-mesh",
		name,
		filter: `${name}\\b`,
		also: [{
			kind: child,
			filter: `${name}-.*`
		}]
	};
}
function schedule(site, name, type, spec) {
	const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
	return {
		apiVersion: "chaos-mesh.org/v1alpha1",
		kind: "Schedule",
		metadata: {
			name,
			namespace: "chaos-mesh",
			generation: 1
		},
		spec: {
			schedule: "* * * * *",
			concurrencyPolicy: "Forbid",
			historyLimit: 1,
			type,
			[field]: {
				mode: "all",
				selector: selectorFor(site, site.target),
				...spec
			}
		},
		status: {}
	};
}
function selectorFor(site, name) {
	const workload = site.application.workloads.find((one) => one.name === name) ?? workloadAt(site);
	return {
		namespaces: [workload.namespace ?? site.application.namespace],
		labelSelectors: selectorOf(site.application, workload)
	};
}
function body(site, action, to) {
	return {
		action,
		...action === "delay" ? { delay: {
			latency: argument(site, "latency", "4s"),
			jitter: "0ms"
		} } : {},
		...action === "loss" ? { loss: {
			loss: argument(site, "loss", "80"),
			correlation: "0"
		} } : {},
		...to === "" ? { direction: "to" } : {
			direction: "both",
			target: {
				mode: "all",
				selector: selectorFor(site, to)
			}
		}
	};
}
/** Something the workload talks to. */
function peerOf(site) {
	const calls = workloadAt(site).operations.flatMap((one) => one.calls).map((one) => one.to);
	const callers = callersOf(site.application, site.target);
	const peers = [.../* @__PURE__ */ new Set([...calls, ...callers])].filter((one) => site.application.workloads.some((other) => other.name === one));
	return peers.length === 0 ? "" : site.stream.pick(peers);
}
function callersOf(application, name) {
	return application.workloads.filter((one) => one.operations.some((operation) => operation.calls.some((call) => call.to === name))).map((one) => one.name);
}

// src/world/faults/network-policy.ts
/** A policy selects the workload and lets nothing in. */
const networkPolicy = {
	id: "network-policy",
	family: "network policy",
	category: "Configuration",
	steps: 1,
	technologies: 2,
	arguments: ["name"],
	targets: (application) => application.workloads.filter((one) => one.serves !== null && one.role !== "load" && one.role !== "flags").map((one) => one.name),
	plan(site) {
		const namespace = namespaceAt(site);
		const name = argument(site, "name", `${site.target}-ingress`);
		return {
			roots: [{
				kind: "NetworkPolicy",
				namespace,
				name,
				filter: name,
				also: []
			}],
			path: [site.target],
			condition: `NetworkPolicy ${name} allows no ingress to the pods of ${site.target}`,
			repair: `Remove NetworkPolicy ${name}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					cluster.store.create({
						apiVersion: "networking.k8s.io/v1",
						kind: "NetworkPolicy",
						metadata: {
							name,
							namespace,
							generation: 1
						},
						spec: {
							podSelector: { matchLabels: selectorOf(site.application, workloadAt(site)) },
							policyTypes: ["Ingress"],
							ingress: []
						}
					});
				}
			}]
		};
	}
};

// src/world/faults/node-cordoned.ts
/** The only node the pods may use takes no more pods. */
const nodeCordoned = {
	id: "node-cordoned",
	family: "scheduling",
	category: "Infrastructure",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const name = site.stream.pick(site.nodes);
		return {
			roots: [{
				kind: "Node",
				namespace: null,
				name,
				filter: null,
				also: []
			}],
			path: [site.target],
			condition: `Node ${name}, to which ${site.target} is pinned, was cordoned`,
			repair: `Uncordon node ${name}`,
			patches: [
				pinned(site.target, name),
				{
					after: -20,
					apply: (cluster) => {
						const node = [...cluster.store.list("Node")].find((one) => one.metadata.name === name);
						if (!node) throw new Error(`no node ${name}`);
						node.spec.unschedulable = true;
						node.spec.taints = [{
							key: "node.kubernetes.io/unschedulable",
							effect: "NoSchedule"
						}];
						cluster.store.changed(node);
						cluster.events.record(node, "Normal", "NodeNotSchedulable", `Node ${name} status is now: NodeNotSchedulable`, {
							component: "kubelet",
							host: name
						});
					}
				},
				...editWorkload(site, () => {})
			]
		};
	}
};
/** The workload was tied to that node long before. */
function pinned(target, node) {
	return {
		after: HISTORY,
		apply: (cluster) => {
			for (const kind of ["Deployment", "StatefulSet"]) for (const owner of cluster.store.list(kind)) {
				if (owner.metadata.name !== target) continue;
				owner.spec.template.spec.nodeSelector = { "kubernetes.io/hostname": node };
				cluster.store.changed(owner);
			}
		}
	};
}

// src/world/faults/node-selector.ts
/** The pods want a node that does not exist. */
const nodeSelector = {
	id: "node-selector",
	family: "scheduling",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const node = `invalid-node-${site.stream.below(1e3)}`;
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `Node selector of ${site.target} names ${node}`,
			repair: `Remove the node selector of ${site.target}`,
			patches: editWorkload(site, (template) => {
				template.spec.nodeSelector = { "kubernetes.io/hostname": node };
			})
		};
	}
};

// src/world/faults/pool-neighbour.ts
/** A quiet batch workload takes every connection the database has: its own logs say nothing. */
const poolNeighbour = {
	id: "pool-neighbour",
	family: "connection pool exhaustion",
	category: "Resource Saturation",
	steps: 3,
	technologies: 3,
	arguments: ["size"],
	targets: (application) => application.workloads.filter((one) => one.pool !== void 0 && one.serves === null && one.operations.every(({ kind }) => kind === "query")).map((one) => one.name),
	plan(site) {
		const size = argument(site, "size", String(site.stream.between(120, 160)));
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `${site.target} opens ${size} database connections`,
			repair: `Set DB_POOL_SIZE of ${site.target} back`,
			patches: editWorkload(site, (_, container) => {
				const entry = container.env?.find(({ name }) => name === "DB_POOL_SIZE");
				if (!entry) throw new Error(`${site.target} has no pool`);
				entry.value = size;
			})
		};
	}
};

// src/world/faults/pool-size.ts
/** The pool of database connections is too small for the load: requests wait for a connection in vain. */
const poolSize = {
	id: "pool-size",
	family: "connection pool exhaustion",
	category: "Configuration Setting",
	steps: 2,
	technologies: 3,
	arguments: ["size"],
	targets: (application) => application.workloads.filter((one) => one.operations.length > 0 && poolMap(one) !== null).map((one) => one.name),
	plan(site) {
		const namespace = namespaceAt(site);
		const ref = poolMap(workloadAt(site));
		const name = ref?.configMap ?? "";
		const size = argument(site, "size", "0");
		return {
			roots: [{
				kind: "ConfigMap",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `ConfigMap ${name} gives ${site.target} ${size} database connections`,
			repair: `Raise ${ref?.key} in ConfigMap ${name} and restart ${site.target}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const map = cluster.store.get("ConfigMap", namespace, name);
					if (!map || !ref) throw new Error(`no ConfigMap ${name}`);
					map.data[ref.key] = size;
					cluster.store.changed(map);
				}
			}, restartPods(10, site.target)]
		};
	}
};
function poolMap(workload) {
	const value = workload.env.find(({ name }) => name === workload.pool?.sizeEnv)?.value;
	return typeof value === "object" && "configMap" in value ? value : null;
}

// src/world/cluster/controllers/scheduler.ts
const COMPLAIN_SECONDS = 60;
/** Binds waiting pods to nodes, or says why it cannot; takes a node from a lesser pod where it may. */
function scheduler(cluster) {
	for (const runtime of cluster.runtimes.values()) {
		if (runtime.phase !== "scheduling") continue;
		const nodes = [...cluster.store.list("Node")];
		const claim = unboundClaim(cluster, runtime.pod);
		const refusals = /* @__PURE__ */ new Map();
		const [first] = leastUsed(cluster, nodes.filter((node) => {
			const reason = claim ?? refusalOf(cluster, runtime.pod, node);
			if (reason !== null) refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
			return reason === null;
		}));
		if (first) bind(cluster, runtime, first);
		else if (!preempt(cluster, runtime, nodes)) complain(cluster, runtime, nodes.length, refusals, claim);
	}
}
function unboundClaim(cluster, pod) {
	for (const volume of pod.spec.volumes ?? []) {
		const name = volume.persistentVolumeClaim?.claimName;
		if (name === void 0) continue;
		const claim = cluster.store.get("PersistentVolumeClaim", pod.metadata.namespace ?? "", name);
		if (!claim) return `persistentvolumeclaim "${name}" not found`;
		if (claim.status.phase !== "Bound") return "pod has unbound immediate PersistentVolumeClaims";
	}
	return null;
}
function refusalOf(cluster, pod, node) {
	if (node.spec.unschedulable) return "node(s) were unschedulable";
	const selector = pod.spec.nodeSelector;
	if (selector && !matches(selector, node.metadata.labels)) return "node(s) didn't match Pod's node affinity/selector";
	const taint = node.spec.taints?.find((one) => one.effect === "NoSchedule");
	if (taint) return `node(s) had untolerated taint {${taint.key}: }`;
	if ((pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution)?.some((rule) => hosts(cluster, node, rule.labelSelector.matchLabels))) return "node(s) didn't match pod anti-affinity rules";
	const free = freeOn(cluster, node);
	const asked = requestOf(pod);
	if (asked.cpu > free.cpu) return "Insufficient cpu";
	if (asked.memory > free.memory) return "Insufficient memory";
	return null;
}
function hosts(cluster, node, selector) {
	for (const pod of cluster.store.list("Pod")) if (pod.spec.nodeName === node.metadata.name && matches(selector, pod.metadata.labels)) return true;
	return false;
}
function requestOf(pod) {
	let cpu = 0;
	let memory = 0;
	for (const { resources } of pod.spec.containers) {
		cpu += millicores(resources?.requests?.cpu) ?? 0;
		memory += mebibytes(resources?.requests?.memory) ?? 0;
	}
	return {
		cpu,
		memory
	};
}
function freeOn(cluster, node) {
	let cpu = millicores(node.status.allocatable.cpu) ?? 0;
	let memory = mebibytes(node.status.allocatable.memory) ?? 0;
	for (const pod of cluster.store.list("Pod")) {
		if (pod.spec.nodeName !== node.metadata.name) continue;
		const asked = requestOf(pod);
		cpu -= asked.cpu;
		memory -= asked.memory;
	}
	return {
		cpu,
		memory
	};
}
function leastUsed(cluster, nodes) {
	const free = new Map(nodes.map((node) => [node, freeOn(cluster, node).memory]));
	return [...nodes].sort((a, b) => (free.get(b) ?? 0) - (free.get(a) ?? 0));
}
function bind(cluster, runtime, node) {
	const { pod } = runtime;
	pod.spec.nodeName = node.metadata.name;
	pod.status.hostIP = node.status.addresses[0]?.address ?? "";
	pod.status.startTime = cluster.clock.iso(cluster.now);
	pod.status.conditions = [{
		type: "PodScheduled",
		status: "True",
		lastTransitionTime: cluster.clock.iso(cluster.now)
	}];
	cluster.store.noted(pod);
	cluster.events.record(pod, "Normal", "Scheduled", `Successfully assigned ${pod.metadata.namespace}/${pod.metadata.name} to ${node.metadata.name}`, { component: "default-scheduler" });
	runtime.phase = "pulling";
	runtime.until = cluster.now + 5 * cluster.streams.of(`pull/${pod.metadata.name}`).between(0, 2);
}
/** Room for a pod of higher priority: the pods of lower priority on one node have to leave. */
function preempt(cluster, runtime, nodes) {
	const priority = runtime.pod.spec.priority ?? 0;
	if (priority <= 0) return false;
	const wanted = runtime.pod.spec.nodeSelector;
	const node = nodes.find((one) => !wanted || matches(wanted, one.metadata.labels));
	if (!node) return false;
	const victims = [...cluster.runtimes.values()].filter((other) => other.pod.spec.nodeName === node.metadata.name && (other.pod.spec.priority ?? 0) < priority);
	if (victims.length === 0) return false;
	for (const victim of victims) {
		cluster.events.record(victim.pod, "Normal", "Preempted", `Preempted by pod ${runtime.pod.metadata.uid} on node ${node.metadata.name}`, { component: "default-scheduler" });
		deletePod(cluster, victim);
	}
	return true;
}
function complain(cluster, runtime, nodes, refusals, claim) {
	if (cluster.now - runtime.complained < COMPLAIN_SECONDS) return;
	runtime.complained = cluster.now;
	const reasons = [...refusals].map(([reason, count]) => `${count} ${reason}`).sort();
	const note = `0/${nodes} nodes are available: ${claim ?? reasons.join(", ")}. preemption: 0/${nodes} nodes are available: ${nodes} Preemption is not helpful for scheduling.`;
	const { pod } = runtime;
	pod.status.conditions = [{
		type: "PodScheduled",
		status: "False",
		reason: "Unschedulable",
		message: note,
		lastTransitionTime: pod.status.conditions[0]?.lastTransitionTime ?? cluster.clock.iso(cluster.now)
	}];
	cluster.store.noted(pod);
	cluster.events.record(pod, "Warning", "FailedScheduling", note, { component: "default-scheduler" });
}

// src/world/faults/preemption.ts
/** Somebody's important batch work takes the node that a less important workload is bound to. */
const preemption = {
	id: "preemption",
	family: "preemption",
	category: "Resource",
	steps: 3,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = site.stream.pick([
			"nightly-index",
			"forecast-batch",
			"media-transcode"
		]);
		const node = site.stream.pick(site.nodes);
		return {
			roots: [{
				kind: "Deployment",
				namespace,
				name,
				filter: `${name}\\b`,
				also: [{
					kind: "Pod",
					filter: `${name}-.*`
				}]
			}],
			path: [site.target],
			condition: `Pods of ${name} preempt the pods of ${site.target}`,
			repair: `Lower the priority of Deployment ${name} or move it away`,
			patches: [pinned(site.target, node), invade(namespace, name, node)]
		};
	}
};
/** A Deployment of high priority that asks for all that the node's system pods leave. */
function invade(namespace, name, node) {
	return {
		after: 0,
		apply: (cluster) => {
			const room = roomOn(cluster, node);
			const aggressor = workload(name, "python", "ghcr.io/platform/batch-runner:4.2.0", {
				namespace,
				serves: null,
				port: null,
				memory: {
					request: room - 4,
					limit: room - 4,
					base: 60
				},
				instrumented: false
			});
			cluster.store.create({
				apiVersion: "scheduling.k8s.io/v1",
				kind: "PriorityClass",
				metadata: { name: "batch-critical" },
				value: 1e4,
				globalDefault: false
			});
			cluster.adopt(aggressor);
			installWorkload(cluster, aggressor);
			const { spec } = ownerOf(cluster, namespace, name).spec.template;
			spec.nodeSelector = { "kubernetes.io/hostname": node };
			spec.priorityClassName = "batch-critical";
			spec.priority = 1e4;
		}
	};
}
/** Memory on a node once every pod of the application has left it. */
function roomOn(cluster, name) {
	const node = [...cluster.store.list("Node")].find((one) => one.metadata.name === name);
	if (!node) throw new Error(`no node ${name}`);
	let room = freeOn(cluster, node).memory;
	for (const { pod } of cluster.runtimes.values()) if (pod.spec.nodeName === name) room += requestOf(pod).memory;
	return room;
}

// src/world/faults/readiness-probe.ts
/** The probe asks a port on which nobody listens: a healthy process that is never ready. */
const readinessProbe = {
	id: "readiness-probe",
	family: "probes",
	category: "Configuration Setting",
	steps: 2,
	technologies: 2,
	arguments: ["port"],
	targets: served,
	plan(site) {
		const port = Number(argument(site, "port", String(site.stream.between(40, 90))));
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `Readiness probe of ${site.target} asks port ${port}`,
			repair: `Let the readiness probe of ${site.target} ask the port it serves`,
			patches: editWorkload(site, (_, container) => {
				container.readinessProbe = {
					httpGet: {
						path: "/ready",
						port
					},
					periodSeconds: 5,
					failureThreshold: 3
				};
			})
		};
	}
};

// src/world/faults/resource-quota.ts
/** A quota below what already runs: the workload that is restarted next cannot come back. */
const resourceQuota = {
	id: "resource-quota",
	family: "quota exhaustion",
	category: "Resource Unavailable",
	steps: 2,
	technologies: 2,
	arguments: ["name"],
	targets: ordinary,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = argument(site, "name", site.stream.pick([
			"compute",
			"memory",
			"namespace-limits",
			"team-budget"
		]));
		return {
			roots: [{
				kind: "ResourceQuota",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `ResourceQuota ${name} leaves no memory for the pods of ${site.target}`,
			repair: `Raise or remove ResourceQuota ${name}`,
			patches: [
				{
					after: 0,
					apply: (cluster) => {
						const limit = `${Math.floor(used(cluster, namespace).memory * 7 / 10)}Mi`;
						cluster.store.create({
							apiVersion: "v1",
							kind: "ResourceQuota",
							metadata: {
								name,
								namespace
							},
							spec: { hard: { "limits.memory": limit } },
							status: {
								hard: { "limits.memory": limit },
								used: {}
							}
						});
					}
				},
				scale(site, 10, 0),
				scale(site, 25, "as before")
			]
		};
	}
};

// src/world/faults/scaled-to-zero.ts
/** Nobody is left to answer. */
const scaledToZero = {
	id: "scaled-to-zero",
	family: "rollout failure",
	category: "Resource Unavailable",
	steps: 1,
	technologies: 1,
	arguments: [],
	targets: ordinary,
	plan(site) {
		return {
			roots: [workloadRoot(site)],
			path: [site.target],
			condition: `${site.target} scaled to zero`,
			repair: `Scale ${site.target} back`,
			patches: [scale(site, 0, 0)]
		};
	}
};

// src/world/faults/secret-corrupted.ts
/** The Secret's values are replaced; the database keeps the old password, the restarted client has the new one. */
const secretCorrupted = {
	id: "secret-corrupted",
	family: "secrets",
	category: "Change",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: (application) => application.workloads.filter((one) => one.role === "service" && one.env.some(({ value }) => typeof value !== "string" && "secret" in value)).map((one) => one.name),
	plan(site) {
		const namespace = namespaceAt(site);
		const source = workloadAt(site).env.map(({ value }) => value).find((value) => typeof value !== "string" && "secret" in value);
		const name = typeof source === "object" && "secret" in source ? source.secret : "";
		const keys = site.application.secrets.find((one) => one.name === name)?.keys ?? [];
		const wrong = Object.fromEntries(keys.map((key) => [key, encoded(site.stream.hex(24))]));
		return {
			roots: [{
				kind: "Secret",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `Secret ${name} holds other credentials than the server accepts`,
			repair: `Restore Secret ${name} and restart ${site.target}`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const secret = cluster.store.get("Secret", namespace, name);
					if (!secret) throw new Error(`no Secret ${namespace}/${name}`);
					secret.data = {
						...secret.data,
						...wrong
					};
					cluster.store.changed(secret);
				}
			}, restartPods(10, site.target)]
		};
	}
};

// src/world/faults/service-deleted.ts
/** The Service is gone: its name no longer resolves. */
const serviceDeleted = {
	id: "service-deleted",
	family: "DNS",
	category: "Resource Unavailable",
	steps: 1,
	technologies: 1,
	arguments: [],
	targets: served,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = workloadAt(site).serves ?? site.target;
		return {
			roots: [{
				kind: "Service",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `Service ${name} was deleted`,
			repair: `Create Service ${name} again`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const service = cluster.store.get("Service", namespace, name);
					if (service) cluster.store.remove(service);
				}
			}]
		};
	}
};

// src/world/faults/service-selector.ts
/** The Service looks for pods by a label that none has. */
const serviceSelector = {
	id: "service-selector",
	family: "service wiring",
	category: "Change",
	steps: 1,
	technologies: 1,
	arguments: [],
	targets: served,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = workloadAt(site).serves ?? site.target;
		const nobody = `invalid-workload-${site.stream.below(100)}`;
		return {
			roots: [{
				kind: "Service",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `Selector of Service ${name} matches no pod`,
			repair: `Set the selector of Service ${name} back`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const service = cluster.store.get("Service", namespace, name);
					if (!service) throw new Error(`no Service ${namespace}/${name}`);
					service.spec.selector = { "app.kubernetes.io/name": nobody };
					cluster.store.changed(service);
				}
			}]
		};
	}
};

// src/world/faults/storage-claim.ts
/** The pods want a volume of a storage class that does not exist. */
const storageClaim = {
	id: "storage-claim",
	family: "storage",
	category: "Create",
	steps: 2,
	technologies: 2,
	arguments: [],
	targets: ordinary,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = `${site.target}-data`;
		const storageClassName = site.stream.pick([
			"gp3-encrypted",
			"io2-fast",
			"efs-shared"
		]);
		return {
			roots: [{
				kind: "PersistentVolumeClaim",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `PersistentVolumeClaim ${name} asks for storage class ${storageClassName}, which does not exist`,
			repair: `Give PersistentVolumeClaim ${name} a storage class that exists`,
			patches: editWorkload(site, (template, _, cluster) => {
				cluster.store.create({
					apiVersion: "v1",
					kind: "PersistentVolumeClaim",
					metadata: {
						name,
						namespace
					},
					spec: {
						accessModes: ["ReadWriteOnce"],
						storageClassName,
						resources: { requests: { storage: "5Gi" } }
					},
					status: { phase: "Pending" }
				});
				template.spec.volumes = [...template.spec.volumes ?? [], {
					name: "scratch",
					persistentVolumeClaim: { claimName: name }
				}];
			})
		};
	}
};

// src/world/faults/target-port.ts
/** The Service sends requests to a port on which nobody listens. */
const targetPort = {
	id: "target-port",
	family: "service wiring",
	category: "Change",
	steps: 1,
	technologies: 1,
	arguments: ["port"],
	targets: served,
	plan(site) {
		const namespace = namespaceAt(site);
		const name = workloadAt(site).serves ?? site.target;
		const port = Number(argument(site, "port", "9999"));
		return {
			roots: [{
				kind: "Service",
				namespace,
				name,
				filter: `${name}\\b`,
				also: []
			}],
			path: [site.target],
			condition: `Service ${name} forwards to port ${port}`,
			repair: `Set targetPort of Service ${name} back`,
			patches: [{
				after: 0,
				apply: (cluster) => {
					const service = cluster.store.get("Service", namespace, name);
					const [first] = service?.spec.ports ?? [];
					if (!service || !first) throw new Error(`no Service ${namespace}/${name}`);
					first.targetPort = port;
					cluster.store.changed(service);
				}
			}]
		};
	}
};

// src/world/faults/workload-chaos.ts
const written = (language) => (application) => application.workloads.filter((one) => one.language === language && one.role === "service" && one.operations.length > 0).map((one) => one.name);
const http = served;
const EXPERIMENTS = [
	{
		id: "pod-chaos",
		kind: "PodChaos",
		word: "pod-failure",
		targets: ordinary,
		spec: () => ({
			action: "pod-failure",
			duration: "55s"
		})
	},
	{
		id: "cpu-stress-chaos",
		kind: "StressChaos",
		word: "cpu-stress",
		targets: http,
		spec: () => ({ stressors: { cpu: {
			workers: 4,
			load: 100
		} } })
	},
	{
		id: "memory-stress-chaos",
		kind: "StressChaos",
		word: "memory-stress",
		targets: ordinary,
		spec: () => ({ stressors: { memory: {
			workers: 2,
			size: "512MB"
		} } })
	},
	{
		id: "http-abort-chaos",
		kind: "HTTPChaos",
		word: "http-abort",
		targets: http,
		spec: () => ({
			port: 8080,
			method: "POST",
			path: "*",
			abort: true
		})
	},
	{
		id: "http-tamper-chaos",
		kind: "HTTPChaos",
		word: "http-body-tamper",
		targets: http,
		spec: () => ({
			port: 8080,
			method: "POST",
			patch: { body: {
				type: "JSON",
				value: "{\"tampered\": true}"
			} }
		})
	},
	{
		id: "jvm-return-chaos",
		kind: "JVMChaos",
		word: "jvm-return",
		targets: written("java"),
		spec: () => ({
			action: "return",
			class: "AdService",
			method: "getAds",
			value: "null",
			port: 9277
		})
	},
	{
		id: "jvm-stress-chaos",
		kind: "JVMChaos",
		word: "jvm-stress",
		targets: written("java"),
		spec: () => ({
			action: "stress",
			cpuCount: 2,
			port: 9277
		})
	},
	{
		id: "io-chaos",
		kind: "IOChaos",
		word: "io-latency",
		targets: (application) => application.workloads.filter((one) => one.role === "datastore").map((one) => one.name),
		spec: () => ({
			action: "latency",
			delay: "1900ms",
			path: "/var/lib/data/**",
			percent: 100,
			volumePath: "/var/lib/data"
		})
	}
];
/** Experiments on the pods themselves, each under a Schedule that renews it every minute. */
const workloadChaos = EXPERIMENTS.map((experiment) => ({
	id: experiment.id,
	family: "chaos",
	category: "Chaos",
	steps: 2,
	technologies: 3,
	arguments: ["name"],
	targets: experiment.targets,
	plan(site) {
		const name = argument(site, "name", `${site.target}-${experiment.word}`);
		return {
			roots: [scheduleRoot(name, experiment.kind)],
			path: [site.target],
			condition: `Schedule ${name} injects ${experiment.word} into the pods of ${site.target}`,
			repair: `Pause or delete Schedule ${name} in chaos-mesh`,
			patches: [{
				after: 0,
				apply: (cluster) => void cluster.store.create(schedule(site, name, experiment.kind, experiment.spec(site)))
			}]
		};
	}
}));

// src/world/faults/index.ts
const FAULTS = [
	antiAffinity,
	apiServerSurge,
	autoscaler,
	containerCommand,
	containerImage,
	containerResources,
	corednsConfig,
	crossNamespacePolicy,
	datastoreMemory,
	datastorePassword,
	dnsPolicy,
	environmentVariable,
	externalOutage,
	featureFlag,
	imageArchitecture,
	initCrash,
	initHang,
	meshAuthorization,
	meshDisabled,
	meshRoute,
	meshStrict,
	missingLimits,
	networkChaos,
	networkPolicy,
	nodeCordoned,
	nodeSelector,
	poolNeighbour,
	poolSize,
	preemption,
	readinessProbe,
	resourceQuota,
	scaledToZero,
	secretCorrupted,
	serviceDeleted,
	serviceSelector,
	storageClaim,
	targetPort,
	...workloadChaos
];
/** Every mechanism by its id. */
const faults = new Map(FAULTS.map((fault) => [fault.id, fault]));

Object.defineProperty(exports, "Cluster", {
  enumerable: true,
  get: function () {
    return Cluster;
  }
});
Object.defineProperty(exports, "HEALTHY", {
  enumerable: true,
  get: function () {
    return HEALTHY;
  }
});
Object.defineProperty(exports, "HISTORY", {
  enumerable: true,
  get: function () {
    return HISTORY;
  }
});
Object.defineProperty(exports, "Streams", {
  enumerable: true,
  get: function () {
    return Streams;
  }
});
Object.defineProperty(exports, "call", {
  enumerable: true,
  get: function () {
    return call;
  }
});
Object.defineProperty(exports, "createPod", {
  enumerable: true,
  get: function () {
    return createPod;
  }
});
Object.defineProperty(exports, "decoded", {
  enumerable: true,
  get: function () {
    return decoded;
  }
});
Object.defineProperty(exports, "deletePod", {
  enumerable: true,
  get: function () {
    return deletePod;
  }
});
Object.defineProperty(exports, "faults", {
  enumerable: true,
  get: function () {
    return faults;
  }
});
Object.defineProperty(exports, "install", {
  enumerable: true,
  get: function () {
    return install;
  }
});
Object.defineProperty(exports, "installWorkload", {
  enumerable: true,
  get: function () {
    return installWorkload;
  }
});
Object.defineProperty(exports, "matches", {
  enumerable: true,
  get: function () {
    return matches;
  }
});
Object.defineProperty(exports, "mebibytes", {
  enumerable: true,
  get: function () {
    return mebibytes;
  }
});
Object.defineProperty(exports, "memory", {
  enumerable: true,
  get: function () {
    return memory;
  }
});
Object.defineProperty(exports, "millicores", {
  enumerable: true,
  get: function () {
    return millicores;
  }
});
Object.defineProperty(exports, "milliseconds", {
  enumerable: true,
  get: function () {
    return milliseconds;
  }
});
Object.defineProperty(exports, "mix", {
  enumerable: true,
  get: function () {
    return mix;
  }
});
Object.defineProperty(exports, "operation", {
  enumerable: true,
  get: function () {
    return operation;
  }
});
Object.defineProperty(exports, "ownedBy", {
  enumerable: true,
  get: function () {
    return ownedBy;
  }
});
Object.defineProperty(exports, "ownerOf", {
  enumerable: true,
  get: function () {
    return ownerOf;
  }
});
Object.defineProperty(exports, "podsByOwner", {
  enumerable: true,
  get: function () {
    return podsByOwner;
  }
});
Object.defineProperty(exports, "quotaController", {
  enumerable: true,
  get: function () {
    return quotaController;
  }
});
Object.defineProperty(exports, "refusal", {
  enumerable: true,
  get: function () {
    return refusal;
  }
});
Object.defineProperty(exports, "replicaSetController", {
  enumerable: true,
  get: function () {
    return replicaSetController;
  }
});
Object.defineProperty(exports, "safeLetters", {
  enumerable: true,
  get: function () {
    return safeLetters;
  }
});
Object.defineProperty(exports, "scale", {
  enumerable: true,
  get: function () {
    return scale$1;
  }
});
Object.defineProperty(exports, "scheduler", {
  enumerable: true,
  get: function () {
    return scheduler;
  }
});
Object.defineProperty(exports, "selectorOf", {
  enumerable: true,
  get: function () {
    return selectorOf;
  }
});
Object.defineProperty(exports, "textHash", {
  enumerable: true,
  get: function () {
    return textHash;
  }
});
Object.defineProperty(exports, "workload", {
  enumerable: true,
  get: function () {
    return workload;
  }
});