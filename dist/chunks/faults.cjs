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
function memory$1(limit, base) {
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
			known.version = this.#store.eventVersion();
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
			version: this.#store.eventVersion()
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
					version: this.#store.eventVersion()
				}
			});
		}
	}
};
/** "187f2a9b3c4d5e6f": the nanoseconds of the first occurrence in hexadecimal. */
function eventSuffix(startMs, now, key, streams) {
	return (BigInt(startMs + now * 1e3) * 1000000n + BigInt(streams.key(`event-name/${key}`) % 1e9)).toString(16);
}

// src/world/cluster/images.ts
/** Public images that anybody may start a pod of, by their repository. */
const TOOLBOXES = [
	"busybox",
	"alpine",
	"curlimages/curl",
	"nicolaka/netshoot",
	"bitnami/kubectl"
];
const SERVERS = [
	"nginx",
	"registry.k8s.io/pause",
	"httpd"
];
/** What the registries hold that this cluster can reach. */
var Images = class {
	#known = /* @__PURE__ */ new Map();
	/** A release of a workload's program. */
	publish(image, program, architecture = "amd64") {
		const others = (this.#known.get(image)?.programs ?? []).filter((one) => one.name !== program.name);
		this.#known.set(image, {
			architecture,
			programs: [...others, program],
			serves: true
		});
	}
	/** An image of somebody else's program. */
	publishForeign(image, architecture) {
		this.#known.set(image, {
			architecture,
			programs: [],
			serves: true
		});
	}
	withdraw(image) {
		this.#known.delete(image);
	}
	find(image) {
		const known = this.#known.get(image);
		if (known) return known;
		const name = image.replace(/@.*$/, "").replace(/:[^:/]*$/, "").replace(/^(docker\.io\/)?(library\/)?/, "");
		if (TOOLBOXES.includes(name)) return {
			architecture: "amd64",
			programs: [],
			serves: false
		};
		if (SERVERS.includes(name)) return {
			architecture: "amd64",
			programs: [],
			serves: true
		};
		return null;
	}
	/** The program a container runs: the one of its image, of several the one whose name the container bears. */
	programOf(container) {
		const programs = this.find(container.image)?.programs ?? [];
		return programs.find((one) => one.name === container.name) ?? programs[0] ?? stranger(container);
	}
};
/** A program that takes no part in the application. */
function stranger({ name, image, ports }) {
	return workload(name, "go", image, {
		serves: null,
		port: ports?.[0]?.containerPort ?? null,
		instrumented: false,
		memory: {
			request: 16,
			limit: 64,
			base: 12
		}
	});
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
	/** Writes at which pods and their runtimes were last compared. */
	metPods = -1;
	/** Removals from the store that garbage collection has seen. */
	collectedRemovals = -1;
	/** Writes at which it last looked for objects on their way out. */
	collectedWrites = -1;
	/** Writes at which taints were last compared with the nodes' state. */
	taintedWrites = -1;
	/** What each autoscaler asked for in the last minutes, by its uid. */
	recommendations = /* @__PURE__ */ new Map();
	/** When each node was last short of memory or disk, by node and condition. */
	pressedAt = /* @__PURE__ */ new Map();
	/** When each experiment was first seen, by its uid. */
	chaosSince = /* @__PURE__ */ new Map();
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
/** More would make a simulated minute cost seconds. */
const MOST_PODS = 500;
const MOST_OBJECTS = 5e3;
const NONE = /* @__PURE__ */ new Map();
/** The API server: objects by kind, namespace and name, each with a resource version that only grows. */
var Store = class {
	/** Grows with every write that can change where a request goes or how it is answered. */
	epoch = 0;
	now = 0;
	/** Counts every write to an object: controllers that saw the last one have nothing to do. */
	writes = 0;
	/** Counts every object that was taken away. */
	removals = 0;
	#size = 0;
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
	/** For an event: no controller acts on one. */
	eventVersion() {
		this.#version += 1;
		return String(this.#version);
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
		if (!this.#of(kind).get(place)) this.#size += 1;
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
		this.removals += 1;
		const { namespace, name } = object.metadata;
		const place = `${namespace ?? ""}/${name}`;
		const objects = this.#of(object.kind);
		if (objects.get(place) === object && objects.delete(place)) this.#size -= 1;
		this.epoch += 1;
	}
	/** Why one more object of a kind does not fit, in the words of a server whose disk is full; null while there is room. */
	full(kind) {
		if (this.#size >= 5e3) return "etcdserver: mvcc: database space exceeded";
		if (kind === "Pod" && (this.#kinds.get(kind)?.size ?? 0) >= 500) return `exceeded the limit of ${500} pods of this cluster`;
		return null;
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
	images = new Images();
	/** MiB used on each volume that somebody fills, by its name. */
	disks = /* @__PURE__ */ new Map();
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
		this.images.publish(workload.image, workload);
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
/** Whether a selector with labels and expressions chooses these labels; an empty one chooses all, none at all nothing. */
function chooses(selector, labels = {}) {
	if (!selector) return false;
	if (!matches(selector.matchLabels ?? {}, labels)) return false;
	return (selector.matchExpressions ?? []).every((one) => meets(one, labels));
}
function meets({ key, operator, values = [] }, labels = {}) {
	const value = labels[key];
	switch (operator) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		case "Gt": return value !== void 0 && Number(value) > Number(values[0]);
		case "Lt": return value !== void 0 && Number(value) < Number(values[0]);
		default: return false;
	}
}
function ownedBy(owner) {
	const { name, uid } = owner.metadata;
	const { apiVersion, kind } = owner;
	return [{
		apiVersion,
		kind,
		name,
		uid,
		controller: true,
		blockOwnerDeletion: true
	}];
}

// src/world/cluster/pods.ts
/** Pods come and go with a write each: as long as there is none, the last answer stands. */
function podsByOwner(cluster) {
	const { writes } = cluster.store;
	const known = cluster.memory.podsByOwner;
	if (known?.writes === writes) return known.owners;
	const owners = /* @__PURE__ */ new Map();
	for (const runtime of cluster.runtimes.values()) {
		const uid = ownerOf$1(runtime.pod)?.uid;
		const ended = runtime.phase === "failed" || runtime.phase === "succeeded";
		if (uid === void 0 || ended || isLeaving(runtime.pod)) continue;
		const list = owners.get(uid);
		if (list) list.push(runtime);
		else owners.set(uid, [runtime]);
	}
	cluster.memory.podsByOwner = {
		writes,
		owners
	};
	return owners;
}
function ownerOf$1(object) {
	return object.metadata.ownerReferences?.find((one) => one.controller);
}
function isLeaving(object) {
	return object.metadata.deletionTimestamp !== void 0;
}
function createPod(cluster, owner, name, template) {
	const { namespace = "default" } = owner.metadata;
	const { labels, annotations } = template.metadata;
	const pod = cluster.store.create({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			name,
			namespace,
			labels: { ...labels },
			...annotations ? { annotations: { ...annotations } } : {},
			ownerReferences: ownedBy(owner)
		},
		spec: { ...template.spec },
		status: {
			phase: "Pending",
			conditions: [],
			qosClass: qosOf(template)
		}
	});
	addRuntime(cluster, pod);
	return pod;
}
function qosOf({ spec }) {
	const all = spec.containers.map((one) => one.resources ?? {});
	if (all.every(({ requests, limits }) => limits?.cpu !== void 0 && limits.memory !== void 0 && (requests?.cpu ?? limits.cpu) === limits.cpu && (requests?.memory ?? limits.memory) === limits.memory)) return "Guaranteed";
	return all.every(({ requests = {}, limits = {} }) => Object.keys(requests).length + Object.keys(limits).length === 0) ? "BestEffort" : "Burstable";
}
/** From here on somebody looks after the pod. */
function addRuntime(cluster, pod) {
	const [container] = pod.spec.containers;
	if (!container || cluster.runtimes.has(pod.metadata.uid)) return;
	cluster.runtimes.set(pod.metadata.uid, {
		pod,
		workload: cluster.images.programOf(container),
		phase: pod.spec.nodeName === void 0 ? "scheduling" : "pulling",
		until: cluster.now,
		startedAt: null,
		readyAt: null,
		ready: false,
		serving: false,
		process: {
			kind: "server",
			fillMemory: 0,
			fillDisk: 0
		},
		image: container.image,
		files: /* @__PURE__ */ new Map(),
		probeFailures: 0,
		livenessFailures: 0,
		restarts: 0,
		backoff: 10,
		initIndex: 0,
		environment: /* @__PURE__ */ new Map(),
		cpuStep: 0,
		cpuTotal: 0,
		load: 0,
		heap: 0,
		scratch: 0,
		full: false,
		affliction: HEALTHY,
		pools: /* @__PURE__ */ new Map(),
		complained: Number.NEGATIVE_INFINITY
	});
}
/** Takes a pod away: at once, or when its node is heard of again. A finalizer keeps the object, not the process. */
function deletePod(cluster, runtime, force = false) {
	const { pod } = runtime;
	if (cluster.lostNodes.has(pod.spec.nodeName ?? "") && !force) {
		if (isLeaving(pod)) return;
		pod.metadata.deletionTimestamp = cluster.clock.iso(cluster.now);
		pod.metadata.deletionGracePeriodSeconds = pod.spec.terminationGracePeriodSeconds ?? 30;
		runtime.ready = false;
		cluster.store.noted(pod, true);
		return;
	}
	if (runtime.phase === "running" || runtime.phase === "starting") cluster.events.record(pod, "Normal", "Killing", `Stopping container ${pod.spec.containers[0]?.name ?? ""}`, {
		component: "kubelet",
		host: pod.spec.nodeName ?? ""
	});
	dropRuntime(cluster, runtime);
	if ((pod.metadata.finalizers ?? []).length === 0) cluster.store.remove(pod);
	else if (!isLeaving(pod)) {
		pod.metadata.deletionTimestamp = cluster.clock.iso(cluster.now);
		cluster.store.noted(pod, true);
	}
}
/** The process is gone, whatever becomes of the object. */
function dropRuntime(cluster, runtime) {
	runtime.phase = "gone";
	runtime.ready = false;
	runtime.serving = false;
	cluster.runtimes.delete(runtime.pod.metadata.uid);
	const { podIP } = runtime.pod.status;
	if (podIP && cluster.byIp.get(podIP) === runtime) cluster.byIp.delete(podIP);
	cluster.store.epoch += 1;
}
/** Pods that somebody created get a runtime, those that vanished lose theirs. */
function meetPods(cluster) {
	const { writes } = cluster.store;
	if (cluster.memory.metPods === writes) return;
	for (const runtime of [...cluster.runtimes.values()]) {
		const { namespace = "", name } = runtime.pod.metadata;
		if (cluster.store.get("Pod", namespace, name) !== runtime.pod) dropRuntime(cluster, runtime);
	}
	for (const pod of cluster.store.list("Pod")) if (!cluster.runtimes.has(pod.metadata.uid) && !isLeaving(pod)) addRuntime(cluster, pod);
	cluster.memory.metPods = cluster.store.writes;
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
	const image = "fluent/fluent-bit:4.0.3";
	cluster.images.publishForeign(image, "amd64");
	cluster.store.create({
		apiVersion: "apps/v1",
		kind: "DaemonSet",
		metadata: {
			name,
			namespace,
			generation: 1,
			labels: LABELS
		},
		spec: {
			selector: { matchLabels: LABELS },
			template: {
				metadata: { labels: LABELS },
				spec: { containers: [{
					name,
					image
				}] }
			}
		},
		status: {}
	});
}

// src/world/faults/api-server-surge.ts
const REPLICAS = 4;
/** Of each pod; a hundred and twenty in all are what the API server can bear. */
const LISTS_PER_MINUTE = 110;
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
					if (!map?.data) throw new Error("no ConfigMap coredns");
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
	if (!object?.data || key === void 0) throw new Error(`no flags in ConfigMap ${namespace}/${map}`);
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
				cluster.images.publishForeign(image, "arm64");
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
					const { metadata } = owner.spec.template;
					metadata.labels = {
						...metadata.labels,
						"istio.io/dataplane-mode": "none"
					};
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
						cluster.store.changed(node);
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
					if (!map?.data || !ref) throw new Error(`no ConfigMap ${name}`);
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

// src/world/cluster/controllers/scheduler/node-fit.ts
function requestOf(spec) {
	let cpu = 0;
	let memory = 0;
	for (const { resources } of spec.containers) {
		const asked = (name) => resources?.requests?.[name] ?? resources?.limits?.[name];
		cpu += millicores(asked("cpu")) ?? 0;
		memory += mebibytes(asked("memory")) ?? 0;
	}
	return {
		cpu,
		memory
	};
}
/** The room on every node; taken anew only when a pod was written. */
function roomOf(cluster) {
	const rooms = /* @__PURE__ */ new Map();
	for (const { metadata, status } of cluster.store.list("Node")) rooms.set(metadata.name, {
		cpu: millicores(status.allocatable.cpu) ?? 0,
		memory: mebibytes(status.allocatable.memory) ?? 0,
		pods: Number(status.allocatable.pods)
	});
	for (const pod of cluster.store.list("Pod")) take(rooms.get(pod.spec.nodeName ?? ""), pod);
	return rooms;
}
function take(room, pod) {
	if (!room || pod.status.phase === "Succeeded" || pod.status.phase === "Failed") return;
	const asked = requestOf(pod.spec);
	room.cpu -= asked.cpu;
	room.memory -= asked.memory;
	room.pods -= 1;
}
function tolerates(toleration, taint) {
	if (toleration.effect && toleration.effect !== taint.effect) return false;
	if (toleration.key && toleration.key !== taint.key) return false;
	if (toleration.operator === "Exists") return true;
	return toleration.key !== void 0 && (toleration.value ?? "") === (taint.value ?? "");
}
/** Why a pod may not run on a node whatever else runs there, or null. */
function nodeProblem(spec, node) {
	const { labels } = node.metadata;
	if (spec.nodeSelector && !matches(spec.nodeSelector, labels)) return "node(s) didn't match Pod's node affinity/selector";
	const terms = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
	if (terms && !terms.some((one) => (one.matchExpressions ?? []).every((rule) => meets(rule, labels)))) return "node(s) didn't match Pod's node affinity/selector";
	const tolerations = spec.tolerations ?? [];
	const borne = (taint) => tolerations.some((one) => tolerates(one, taint));
	const taints = (node.spec.taints ?? []).filter((one) => one.effect !== "PreferNoSchedule" && !borne(one));
	const cordon = "node.kubernetes.io/unschedulable";
	if (node.spec.unschedulable && !borne({
		key: cordon,
		effect: "NoSchedule"
	}) || taints.some(({ key }) => key === cordon)) return "node(s) were unschedulable";
	const [taint] = taints;
	return taint ? `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ""}}` : null;
}
/** What a node lacks for a pod, or null. */
function shortage(spec, room) {
	const asked = requestOf(spec);
	if (room.pods < 1) return "Too many pods";
	if (asked.cpu > room.cpu) return "Insufficient cpu";
	if (asked.memory > room.memory) return "Insufficient memory";
	return null;
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
	let room = roomOf(cluster).get(name)?.memory;
	if (room === void 0) throw new Error(`no node ${name}`);
	const { application } = cluster;
	for (const { pod, workload } of cluster.runtimes.values()) if (application.workloads.includes(workload) && pod.spec.nodeName === name) room += requestOf(pod.spec).memory;
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

// src/world/cluster/controllers/quota.ts
function sums(specs) {
	const sum = {
		requestsCpu: 0,
		requestsMemory: 0,
		limitsCpu: 0,
		memory: 0,
		pods: 0
	};
	for (const spec of specs) {
		sum.pods += 1;
		for (const { resources } of spec.containers) {
			const { requests, limits } = resources ?? {};
			sum.memory += mebibytes(limits?.memory ?? requests?.memory) ?? 0;
			sum.limitsCpu += millicores(limits?.cpu) ?? 0;
			sum.requestsCpu += millicores(requests?.cpu ?? limits?.cpu) ?? 0;
			sum.requestsMemory += mebibytes(requests?.memory ?? limits?.memory) ?? 0;
		}
	}
	return sum;
}
/** Pods that ended no longer count. */
function used(cluster, namespace) {
	const specs = [];
	for (const { metadata, spec, status } of cluster.store.list("Pod")) {
		const ended = status.phase === "Succeeded" || status.phase === "Failed";
		if (metadata.namespace === namespace && !ended) specs.push(spec);
	}
	return sums(specs);
}
const memory = (text) => mebibytes(text) ?? 0;
const cpu = (text) => millicores(text) ?? 0;
const FIELDS = [
	[
		["limits.memory"],
		(one) => one.memory,
		memory,
		(amount) => `${amount}Mi`
	],
	[
		["limits.cpu"],
		(one) => one.limitsCpu,
		cpu,
		(amount) => `${amount}m`
	],
	[
		["requests.cpu", "cpu"],
		(one) => one.requestsCpu,
		cpu,
		(amount) => `${amount}m`
	],
	[
		["requests.memory", "memory"],
		(one) => one.requestsMemory,
		memory,
		(amount) => `${amount}Mi`
	],
	[
		["pods", "count/pods"],
		(one) => one.pods,
		Number,
		String
	]
];
/** What the API server answers when a pod would exceed a quota of its namespace, or null. */
function quotaProblem(cluster, namespace, spec) {
	for (const quota of cluster.store.list("ResourceQuota")) {
		if (quota.metadata.namespace !== namespace) continue;
		const { hard = {} } = quota.spec;
		const bare = unspecified(hard, spec);
		if (bare !== null) return `failed quota: ${quota.metadata.name}: ${bare}`;
		const now = used(cluster, namespace);
		const asked = sums([spec]);
		for (const [names, amount, read, write] of FIELDS) for (const field of names) {
			const limit = hard[field];
			if (limit === void 0 || amount(now) + amount(asked) <= read(limit)) continue;
			return `exceeded quota: ${quota.metadata.name}, requested: ${field}=${write(amount(asked))}, used: ${field}=${write(amount(now))}, limited: ${field}=${limit}`;
		}
	}
	return null;
}
/** A quota on an amount asks every container to name it. */
function unspecified(hard, spec) {
	for (const [which, resource] of [
		["limits", "memory"],
		["limits", "cpu"],
		["requests", "memory"],
		["requests", "cpu"]
	]) {
		if (hard[`${which}.${resource}`] === void 0) continue;
		const bare = spec.containers.find(({ resources }) => resources?.[which]?.[resource] === void 0 && (which === "limits" || resources?.limits?.[resource] === void 0));
		if (bare) return `must specify ${which}.${resource} for: ${bare.name}`;
	}
	return null;
}
/** Keeps `status.used` current. */
function quotaController(cluster) {
	for (const quota of cluster.store.list("ResourceQuota")) refresh(cluster, quota);
}
function refresh(cluster, quota) {
	const now = used(cluster, quota.metadata.namespace ?? "default");
	const { hard = {} } = quota.spec;
	const fresh = {};
	for (const [names, amount, , write] of FIELDS) for (const field of names) if (hard[field] !== void 0) fresh[field] = write(amount(now));
	const known = quota.status;
	if (JSON.stringify([known?.hard, known?.used]) === JSON.stringify([hard, fresh])) return;
	quota.status = {
		hard: { ...hard },
		used: fresh
	};
	cluster.store.noted(quota);
}

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
Object.defineProperty(exports, "chooses", {
  enumerable: true,
  get: function () {
    return chooses;
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
Object.defineProperty(exports, "isLeaving", {
  enumerable: true,
  get: function () {
    return isLeaving;
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
Object.defineProperty(exports, "meetPods", {
  enumerable: true,
  get: function () {
    return meetPods;
  }
});
Object.defineProperty(exports, "memory", {
  enumerable: true,
  get: function () {
    return memory$1;
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
Object.defineProperty(exports, "nodeProblem", {
  enumerable: true,
  get: function () {
    return nodeProblem;
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
Object.defineProperty(exports, "ownerOf$1", {
  enumerable: true,
  get: function () {
    return ownerOf$1;
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
Object.defineProperty(exports, "quotaProblem", {
  enumerable: true,
  get: function () {
    return quotaProblem;
  }
});
Object.defineProperty(exports, "requestOf", {
  enumerable: true,
  get: function () {
    return requestOf;
  }
});
Object.defineProperty(exports, "roomOf", {
  enumerable: true,
  get: function () {
    return roomOf;
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
Object.defineProperty(exports, "selectorOf", {
  enumerable: true,
  get: function () {
    return selectorOf;
  }
});
Object.defineProperty(exports, "shortage", {
  enumerable: true,
  get: function () {
    return shortage;
  }
});
Object.defineProperty(exports, "take", {
  enumerable: true,
  get: function () {
    return take;
  }
});
Object.defineProperty(exports, "textHash", {
  enumerable: true,
  get: function () {
    return textHash;
  }
});
Object.defineProperty(exports, "tolerates", {
  enumerable: true,
  get: function () {
    return tolerates;
  }
});
Object.defineProperty(exports, "workload", {
  enumerable: true,
  get: function () {
    return workload;
  }
});