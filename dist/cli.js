#!/usr/bin/env node
import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { access, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";

// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (!no_symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();

// src/model/problem.ts
function assertNever(value) {
	throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
var UserError;
var init_problem = __esmMin((() => {
	UserError = class extends Error {
		name = "UserError";
		problems;
		constructor(problems) {
			const list = Array.isArray(problems) ? problems : [problems];
			super(list.map((problem) => `${problem.code}: ${problem.where}: ${problem.message}`).join("\n"));
			this.problems = list;
		}
	};
}));

// ../../main/node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
var Cached, captureStackTrace, allowsEval, propertyKeyTypes, NUMBER_FORMAT_RANGES, BIGINT_FORMAT_RANGES, highSurrogate, installing, broke, breaker, CONSTANT_CATCH;
var init_util = __esmMin((() => {
	init_core$1();
	Cached = class {
		constructor(getter) {
			this._getter = getter;
			this._value = void 0;
		}
		get value() {
			const getter = this._getter;
			if (getter !== void 0) {
				this._value = getter();
				this._getter = void 0;
			}
			return this._value;
		}
	};
	captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
	allowsEval = /* @__PURE__*/ cached(() => {
		if (globalConfig.jitless) return false;
		if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
		try {
			new Function("");
			return true;
		} catch (_) {
			return false;
		}
	});
	propertyKeyTypes = /* @__PURE__*/ new Set([
		"string",
		"number",
		"symbol"
	]);
	NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
		safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
		int32: [-2147483648, 2147483647],
		uint32: [0, 4294967295],
		float32: [-34028234663852886e22, 34028234663852886e22],
		float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
	}))();
	BIGINT_FORMAT_RANGES = {
		int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
		uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
	};
	highSurrogate = /[\uD800-\uDBFF]/;
	;
	broke = false;
	breaker = {
		configurable: true,
		get() {
			broke = true;
		}
	};
	CONSTANT_CATCH = "~constantCatch";
}));

// ../../main/node_modules/zod/v4/core/core.js
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
var _a$1, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core$1 = __esmMin((() => {
	init_util();
	;
	_zodDesc = {
		value: void 0,
		enumerable: false
	};
	_E = "captureStackTrace" in Error ? Error : null;
	$ZodAsyncError = class extends Error {
		constructor() {
			super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
		}
	};
	$ZodEncodeError = class extends Error {
		constructor(name) {
			super(`Encountered unidirectional transform during encode: ${name}`);
			this.name = "ZodEncodeError";
		}
	};
	(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
	globalConfig = globalThis.__zod_globalConfig;
}));

// ../../main/node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}
var _messageDesc, _issuesDesc, _installedToString, initializer$1, $ZodError;
var init_errors$1 = __esmMin((() => {
	init_core$1();
	init_util();
	_messageDesc = {
		get: _getMessage,
		set: _setMessage,
		enumerable: true,
		configurable: true
	};
	_issuesDesc = {
		value: void 0,
		enumerable: false
	};
	_installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
	initializer$1 = (inst, def) => {
		inst.name = "$ZodError";
		_issuesDesc.value = def;
		Object.defineProperty(inst, "issues", _issuesDesc);
		_issuesDesc.value = void 0;
		Object.defineProperty(inst, "message", _messageDesc);
		const proto = Object.getPrototypeOf(inst);
		if (!_installedToString.has(proto)) {
			_installedToString.add(proto);
			Object.defineProperty(proto, "toString", {
				configurable: true,
				enumerable: false,
				get() {
					const value = () => this.message;
					Object.defineProperty(this, "toString", {
						value,
						configurable: true,
						writable: true
					});
					return value;
				},
				set(value) {
					Object.defineProperty(this, "toString", {
						value,
						configurable: true,
						writable: true
					});
				}
			});
		}
	};
	$ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
}));

// ../../main/node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
function failure$1(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
var _parse, _parseAsync, _safeParse, _safeParseAsync, COMPILE_INVALID, COMPILE_FALLBACK, validate, validateAsync$1, _encode, _decode, _encodeAsync, _decodeAsync, _safeEncode, _safeDecode, _safeEncodeAsync, _safeDecodeAsync;
var init_parse$1 = __esmMin((() => {
	init_core$1();
	init_util();
	_parse = (_Err) => {
		const fn = (schema, value, _ctx, _params) => {
			const ctx = _ctx ? {
				..._ctx,
				async: false
			} : { async: false };
			const result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) throw new $ZodAsyncError();
			if (result.issues.length) {
				const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
				captureStackTrace(e, _params?.callee ?? fn);
				throw e;
			}
			return result.value;
		};
		return fn;
	};
	_parseAsync = (_Err) => {
		const fn = async (schema, value, _ctx, params) => {
			const ctx = _ctx ? {
				..._ctx,
				async: true
			} : { async: true };
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) result = await result;
			if (result.issues.length) {
				const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
				captureStackTrace(e, params?.callee ?? fn);
				throw e;
			}
			return result.value;
		};
		return fn;
	};
	_safeParse = (_Err) => (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		return result.issues.length ? failure$1(_Err, result.issues, ctx) : {
			success: true,
			data: result.value
		};
	};
	_safeParseAsync = (_Err) => async (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		return result.issues.length ? failure$1(_Err, result.issues, ctx) : {
			success: true,
			data: result.value
		};
	};
	COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
	COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
	validate = ((schema, value, _ctx) => {
		const validator = schema._zod.bag.validator;
		if (validator !== void 0) {
			if (validator(value) !== COMPILE_INVALID) return true;
			if (validator.definite === true && _ctx === void 0) return false;
		}
		return validateFallback(schema, value, _ctx);
	});
	validateAsync$1 = async (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true,
			abortEarly: true
		} : {
			async: true,
			abortEarly: true
		};
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		return result.issues.length === 0;
	};
	_encode = (_Err) => {
		const parse = _parse(_Err);
		const fn = (schema, value, _ctx, _params) => {
			const ctx = _ctx ? {
				..._ctx,
				direction: "backward"
			} : { direction: "backward" };
			return parse(schema, value, ctx, finalizeParams(fn, _params));
		};
		return fn;
	};
	_decode = (_Err) => {
		const parse = _parse(_Err);
		const fn = (schema, value, _ctx, _params) => {
			return parse(schema, value, _ctx, finalizeParams(fn, _params));
		};
		return fn;
	};
	_encodeAsync = (_Err) => {
		const parseAsync = _parseAsync(_Err);
		const fn = async (schema, value, _ctx, _params) => {
			const ctx = _ctx ? {
				..._ctx,
				direction: "backward"
			} : { direction: "backward" };
			return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
		};
		return fn;
	};
	_decodeAsync = (_Err) => {
		const parseAsync = _parseAsync(_Err);
		const fn = async (schema, value, _ctx, _params) => {
			return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
		};
		return fn;
	};
	_safeEncode = (_Err) => (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return _safeParse(_Err)(schema, value, ctx);
	};
	_safeDecode = (_Err) => (schema, value, _ctx) => {
		return _safeParse(_Err)(schema, value, _ctx);
	};
	_safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return _safeParseAsync(_Err)(schema, value, ctx);
	};
	_safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
		return _safeParseAsync(_Err)(schema, value, _ctx);
	};
}));

// ../../main/node_modules/zod/v4/core/regexes.js
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
function emoji() {
	return new RegExp(_emoji$1, "u");
}
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var cuid, cuid2, ulid, xid, ksuid, nanoid, duration, guid, uuid, email, _emoji$1, ipv4, ipv6, cidrv4, cidrv6, base64, base64url, httpProtocol, e164, dateSource, date, anyString, integer, number$2, boolean$1, _null$2, lowercase, uppercase;
var init_regexes = __esmMin((() => {
	cuid = /^[cC][0-9a-z]{6,}$/;
	cuid2 = /^[0-9a-z]+$/;
	ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
	xid = /^[0-9a-vA-V]{20}$/;
	ksuid = /^[A-Za-z0-9]{27}$/;
	nanoid = /^[a-zA-Z0-9_-]{21}$/;
	duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
	guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
	uuid = (version) => {
		if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
		return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
	};
	email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
	_emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
	ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
	ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
	cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
	cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
	base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
	base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
	httpProtocol = /^https?$/;
	e164 = /^\+[1-9]\d{6,14}$/;
	dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
	date = /*@__PURE__*/ anchor(dateSource);
	anyString = /^[\s\S]{0,}$/;
	integer = /^-?\d+$/;
	number$2 = /^-?\d+(?:\.\d+)?$/;
	boolean$1 = /^(?:true|false)$/i;
	_null$2 = /^null$/i;
	lowercase = /^[^A-Z]*$/;
	uppercase = /^[^a-z]*$/;
}));

// ../../main/node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckLessThan, $ZodCheckGreaterThan, $ZodCheckMultipleOf, $ZodCheckNumberFormat, $ZodCheckMaxLength, $ZodCheckMinLength, $ZodCheckLengthEquals, $ZodCheckStringFormat, $ZodCheckRegex, $ZodCheckLowerCase, $ZodCheckUpperCase, $ZodCheckIncludes, $ZodCheckStartsWith, $ZodCheckEndsWith, $ZodCheckOverwrite;
var init_checks$1 = __esmMin((() => {
	init_core$1();
	init_regexes();
	init_util();
	$ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
		var _a;
		inst._zod ?? (inst._zod = {});
		inst._zod.def = def;
		(_a = inst._zod).onattach ?? (_a.onattach = []);
	});
	_whenHasLength = (payload) => {
		const val = payload.value;
		return !nullish(val) && val.length !== void 0;
	};
	numericOriginMap = {
		number: "number",
		bigint: "bigint",
		object: "date"
	};
	$ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
		$ZodCheck.init(inst, def);
		const origin = numericOriginMap[typeof def.value];
		inst._zod.check = (payload) => {
			if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
			payload.issues.push({
				origin: numericOriginMap[typeof payload.value] ?? origin,
				code: "too_big",
				maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
				input: payload.value,
				inclusive: def.inclusive,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
		$ZodCheck.init(inst, def);
		const origin = numericOriginMap[typeof def.value];
		inst._zod.check = (payload) => {
			if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
			payload.issues.push({
				origin: numericOriginMap[typeof payload.value] ?? origin,
				code: "too_small",
				minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
				input: payload.value,
				inclusive: def.inclusive,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
		$ZodCheck.init(inst, def);
		inst._zod.check = (payload) => {
			if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
			if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
			payload.issues.push({
				origin: typeof payload.value,
				code: "not_multiple_of",
				divisor: def.value,
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
		$ZodCheck.init(inst, def);
		def.format = def.format || "float64";
		const isInt = def.format?.includes("int");
		const origin = isInt ? "int" : "number";
		const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
		inst._zod.check = (payload) => {
			const input = payload.value;
			if (isInt) {
				if (!Number.isInteger(input)) {
					payload.issues.push({
						expected: origin,
						format: def.format,
						code: "invalid_type",
						continue: false,
						input,
						inst
					});
					return;
				}
				if (!Number.isSafeInteger(input)) {
					if (input > 0) payload.issues.push({
						input,
						code: "too_big",
						maximum: Number.MAX_SAFE_INTEGER,
						note: "Integers must be within the safe integer range.",
						inst,
						origin,
						inclusive: true,
						continue: !def.abort
					});
					else payload.issues.push({
						input,
						code: "too_small",
						minimum: Number.MIN_SAFE_INTEGER,
						note: "Integers must be within the safe integer range.",
						inst,
						origin,
						inclusive: true,
						continue: !def.abort
					});
					return;
				}
			}
			if (input < minimum) payload.issues.push({
				origin: "number",
				input,
				code: "too_small",
				minimum,
				inclusive: true,
				inst,
				continue: !def.abort
			});
			if (input > maximum) payload.issues.push({
				origin: "number",
				input,
				code: "too_big",
				maximum,
				inclusive: true,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
		var _a;
		$ZodCheck.init(inst, def);
		(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
		inst._zod.check = (payload) => {
			const input = payload.value;
			const units = input.length;
			if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
			const origin = getLengthableOrigin(input);
			payload.issues.push({
				origin,
				code: "too_big",
				maximum: def.maximum,
				inclusive: true,
				input,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
		var _a;
		$ZodCheck.init(inst, def);
		(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
		inst._zod.check = (payload) => {
			const input = payload.value;
			const units = input.length;
			if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
			const origin = getLengthableOrigin(input);
			payload.issues.push({
				origin,
				code: "too_small",
				minimum: def.minimum,
				inclusive: true,
				input,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
		var _a;
		$ZodCheck.init(inst, def);
		(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
		inst._zod.check = (payload) => {
			const input = payload.value;
			const units = input.length;
			const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
			if (length === def.length) return;
			const origin = getLengthableOrigin(input);
			const tooBig = length > def.length;
			payload.issues.push({
				origin,
				...tooBig ? {
					code: "too_big",
					maximum: def.length
				} : {
					code: "too_small",
					minimum: def.length
				},
				inclusive: true,
				exact: true,
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
		var _a, _b;
		$ZodCheck.init(inst, def);
		if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
			def.pattern.lastIndex = 0;
			if (def.pattern.test(payload.value)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: def.format,
				input: payload.value,
				...def.pattern ? { pattern: def.pattern.toString() } : {},
				inst,
				continue: !def.abort
			});
		});
		else (_b = inst._zod).check ?? (_b.check = () => {});
	});
	$ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
		$ZodCheckStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			def.pattern.lastIndex = 0;
			if (def.pattern.test(payload.value)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: "regex",
				input: payload.value,
				pattern: def.pattern.toString(),
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
		def.pattern ?? (def.pattern = lowercase);
		$ZodCheckStringFormat.init(inst, def);
	});
	$ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
		def.pattern ?? (def.pattern = uppercase);
		$ZodCheckStringFormat.init(inst, def);
	});
	$ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
		$ZodCheck.init(inst, def);
		const escapedRegex = escapeRegex(def.includes);
		def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
		inst._zod.check = (payload) => {
			if (payload.value.includes(def.includes, def.position)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: "includes",
				includes: def.includes,
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
		$ZodCheck.init(inst, def);
		const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
		def.pattern ?? (def.pattern = pattern);
		inst._zod.check = (payload) => {
			if (payload.value.startsWith(def.prefix)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: "starts_with",
				prefix: def.prefix,
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
		$ZodCheck.init(inst, def);
		const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
		def.pattern ?? (def.pattern = pattern);
		inst._zod.check = (payload) => {
			if (payload.value.endsWith(def.suffix)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: "ends_with",
				suffix: def.suffix,
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
		$ZodCheck.init(inst, def);
		inst._zod.check = (payload) => {
			payload.value = def.tx(payload.value);
		};
	});
}));

// ../../main/node_modules/zod/v4/core/doc.js
var Doc;
var init_doc = __esmMin((() => {
	Doc = class {
		constructor(args = [], closed = {}) {
			this.content = [];
			this.indent = 0;
			this.args = args;
			this.closed = closed;
		}
		indented(fn) {
			this.indent += 1;
			try {
				fn(this);
			} finally {
				this.indent -= 1;
			}
		}
		write(arg) {
			if (typeof arg === "function") {
				arg(this, { execution: "sync" });
				arg(this, { execution: "async" });
				return;
			}
			const lines = arg.split("\n").filter((x) => x);
			const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
			const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
			for (const line of dedented) this.content.push(line);
		}
		compile() {
			const F = Function;
			const content = this?.content ?? [``];
			return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
		}
	};
}));

// ../../main/node_modules/zod/v4/core/versions.js
var version$1;
var init_versions = __esmMin((() => {
	version$1 = {
		major: 4,
		minor: 6,
		patch: 7
	};
}));

// ../../main/node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
var $ZodType, toStandardResult, $ZodString, $ZodStringFormat, $ZodGUID, $ZodUUID, $ZodEmail, URL_BAD_FORMAT, URL_UNPARSEABLE, asciiTabOrNewline, $ZodURL, $ZodEmoji, $ZodNanoID, $ZodCUID, $ZodCUID2, $ZodULID, $ZodXID, $ZodKSUID, $ZodISODateTime, $ZodISODate, $ZodISOTime, $ZodISODuration, $ZodIPv4, ipv6Alphabet, $ZodIPv6, $ZodCIDRv4, $ZodCIDRv6, base64Charset, $ZodBase64, base64urlCharset, $ZodBase64URL, $ZodE164, $ZodJWT, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodNull, $ZodUnknown, $ZodNever, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodObjectJIT, $ZodUnion, $ZodIntersection, $ZodRecord, $ZodEnum, $ZodTransform, $ZodOptional, $ZodExactOptional, $ZodNullable, $ZodDefault, $ZodPrefault, $ZodNonOptional, $ZodCatch, $ZodPipe, $ZodReadonly, $ZodCustom;
var init_schemas$1 = __esmMin((() => {
	init_checks$1();
	init_core$1();
	init_doc();
	init_regexes();
	init_util();
	init_versions();
	$ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
		var _a;
		inst ?? (inst = {});
		inst._zod.def = def;
		inst._zod.bag = inst._zod.bag || {};
		inst._zod.version = version$1;
		const defChecks = inst._zod.def.checks;
		const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
		for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
		if (checks.length === 0) {
			(_a = inst._zod).deferred ?? (_a.deferred = []);
			inst._zod.deferred?.push(() => {
				inst._zod.run = inst._zod.parse;
			});
		} else {
			const runChecks = (payload, checks, ctx) => {
				if (payload.memo) return payload;
				let isAborted = aborted(payload);
				let asyncResult;
				for (const ch of checks) {
					if (ch._zod.def.when) {
						if (explicitlyAborted(payload)) continue;
						if (!ch._zod.def.when(payload)) continue;
					} else if (isAborted) continue;
					const currLen = payload.issues.length;
					const _ = ch._zod.check(payload);
					if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
					if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
						await _;
						if (payload.issues.length === currLen) return;
						attachSchema(payload.issues, currLen, inst);
						if (!isAborted) isAborted = aborted(payload, currLen);
					});
					else {
						if (payload.issues.length === currLen) continue;
						attachSchema(payload.issues, currLen, inst);
						if (!isAborted) isAborted = aborted(payload, currLen);
					}
				}
				if (asyncResult) return asyncResult.then(() => {
					return payload;
				});
				return payload;
			};
			const handleCanaryResult = (canary, payload, ctx) => {
				if (aborted(canary)) {
					canary.aborted = true;
					return canary;
				}
				const checkResult = runChecks(payload, checks, ctx);
				if (checkResult instanceof Promise) {
					if (ctx.async === false) throw new $ZodAsyncError();
					return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
				}
				return inst._zod.parse(checkResult, ctx);
			};
			inst._zod.run = (payload, ctx) => {
				if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
				if (ctx.direction === "backward") {
					const canary = inst._zod.parse({
						value: payload.value,
						issues: []
					}, {
						...ctx,
						skipChecks: true
					});
					if (canary instanceof Promise) return canary.then((canary) => {
						return handleCanaryResult(canary, payload, ctx);
					});
					return handleCanaryResult(canary, payload, ctx);
				}
				const result = inst._zod.parse(payload, ctx);
				if (result instanceof Promise) {
					if (ctx.async === false) throw new $ZodAsyncError();
					return result.then((result) => runChecks(result, checks, ctx));
				}
				return runChecks(result, checks, ctx);
			};
		}
	}, {
		get "~standard"() {
			return hide(this, "~standard", standardProps(this));
		},
		set "~standard"(value) {
			own(this, "~standard", value);
		}
	});
	toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
	$ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = def.pattern ?? anyString;
		inst._zod.parse = (payload, _) => {
			if (def.coerce) try {
				payload.value = String(payload.value);
			} catch (_) {}
			if (typeof payload.value === "string") return payload;
			payload.issues.push({
				expected: "string",
				code: "invalid_type",
				input: payload.value,
				inst
			});
			return payload;
		};
	});
	$ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
		$ZodCheckStringFormat.init(inst, def);
		$ZodString.init(inst, def);
	});
	$ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
		def.pattern ?? (def.pattern = guid);
		$ZodStringFormat.init(inst, def);
	});
	$ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
		if (def.version) {
			const v = {
				v1: 1,
				v2: 2,
				v3: 3,
				v4: 4,
				v5: 5,
				v6: 6,
				v7: 7,
				v8: 8
			}[def.version];
			if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
			def.pattern ?? (def.pattern = uuid(v));
		} else def.pattern ?? (def.pattern = uuid());
		$ZodStringFormat.init(inst, def);
	});
	$ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
		def.pattern ?? (def.pattern = email);
		$ZodStringFormat.init(inst, def);
	});
	URL_BAD_FORMAT = 1;
	URL_UNPARSEABLE = 2;
	asciiTabOrNewline = /[\t\n\r]/g;
	$ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
		$ZodStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			try {
				const trimmed = payload.value.trim();
				const url = validateURL(trimmed, def);
				if (url === 1) {
					payload.issues.push({
						code: "invalid_format",
						format: "url",
						note: "Invalid URL format",
						input: payload.value,
						inst,
						continue: !def.abort
					});
					return;
				}
				if (url === 2) {
					payload.issues.push({
						code: "invalid_format",
						format: "url",
						input: payload.value,
						inst,
						continue: !def.abort
					});
					return;
				}
				if (url === true) {
					payload.value = stripTabAndNewline(trimmed);
					return;
				}
				if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid hostname",
					pattern: def.hostname.source,
					input: payload.value,
					inst,
					continue: !def.abort
				});
				if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid protocol",
					pattern: def.protocol.source,
					input: payload.value,
					inst,
					continue: !def.abort
				});
				payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
				return;
			} catch (_) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
			}
		};
	});
	$ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
		def.pattern ?? (def.pattern = emoji());
		$ZodStringFormat.init(inst, def);
	});
	$ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
		if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
		def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
		$ZodStringFormat.init(inst, def);
	});
	$ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
		def.pattern ?? (def.pattern = cuid);
		$ZodStringFormat.init(inst, def);
	});
	$ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
		def.pattern ?? (def.pattern = cuid2);
		$ZodStringFormat.init(inst, def);
	});
	$ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
		def.pattern ?? (def.pattern = ulid);
		$ZodStringFormat.init(inst, def);
	});
	$ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
		def.pattern ?? (def.pattern = xid);
		$ZodStringFormat.init(inst, def);
	});
	$ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
		def.pattern ?? (def.pattern = ksuid);
		$ZodStringFormat.init(inst, def);
	});
	$ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
		def.pattern ?? (def.pattern = datetime(def));
		$ZodStringFormat.init(inst, def);
	});
	$ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
		def.pattern ?? (def.pattern = date);
		$ZodStringFormat.init(inst, def);
	});
	$ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
		def.pattern ?? (def.pattern = time(def));
		$ZodStringFormat.init(inst, def);
	});
	$ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
		def.pattern ?? (def.pattern = duration);
		$ZodStringFormat.init(inst, def);
	});
	$ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
		def.pattern ?? (def.pattern = ipv4);
		$ZodStringFormat.init(inst, def);
	});
	ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
	$ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
		def.pattern ?? (def.pattern = ipv6);
		$ZodStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			if (!isValidIPv6(payload.value)) payload.issues.push({
				code: "invalid_format",
				format: "ipv6",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
		def.pattern ?? (def.pattern = cidrv4);
		$ZodStringFormat.init(inst, def);
	});
	$ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
		def.pattern ?? (def.pattern = cidrv6);
		$ZodStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			if (!isValidCIDRv6(payload.value)) payload.issues.push({
				code: "invalid_format",
				format: "cidrv6",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
	$ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
		def.pattern ?? (def.pattern = base64Charset);
		$ZodStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			if (isValidBase64(payload.value)) return;
			payload.issues.push({
				code: "invalid_format",
				format: "base64",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	base64urlCharset = /^[A-Za-z0-9_-]*$/;
	$ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
		def.pattern ?? (def.pattern = base64urlCharset);
		$ZodStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			if (isValidBase64URL(payload.value)) return;
			payload.issues.push({
				code: "invalid_format",
				format: "base64url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
		def.pattern ?? (def.pattern = e164);
		$ZodStringFormat.init(inst, def);
	});
	$ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
		$ZodStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			if (isValidJWT(payload.value, def.alg)) return;
			payload.issues.push({
				code: "invalid_format",
				format: "jwt",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = number$2;
		inst._zod.parse = (payload, _ctx) => {
			if (def.coerce) try {
				payload.value = Number(payload.value);
			} catch (_) {}
			const input = payload.value;
			if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
			const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
			payload.issues.push({
				expected: "number",
				code: "invalid_type",
				input,
				inst,
				...received ? { received } : {}
			});
			return payload;
		};
	});
	$ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
		$ZodCheckNumberFormat.init(inst, def);
		$ZodNumber.init(inst, def);
	});
	$ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = boolean$1;
		inst._zod.parse = (payload, _ctx) => {
			if (def.coerce) try {
				payload.value = Boolean(payload.value);
			} catch (_) {}
			const input = payload.value;
			if (typeof input === "boolean") return payload;
			payload.issues.push({
				expected: "boolean",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		};
	});
	$ZodNull = /*@__PURE__*/ $constructor("$ZodNull", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = _null$2;
		inst._zod.values = /* @__PURE__ */ new Set([null]);
		inst._zod.parse = (payload, _ctx) => {
			const input = payload.value;
			if (input === null) return payload;
			payload.issues.push({
				expected: "null",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		};
	});
	$ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.parse = (payload) => payload;
	});
	$ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.parse = (payload, _ctx) => {
			payload.issues.push({
				expected: "never",
				code: "invalid_type",
				input: payload.value,
				inst
			});
			return payload;
		};
	});
	arraySize = (input) => Array.isArray(input) ? input.length : -1;
	$ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
		$ZodType.init(inst, def);
		const memo = globalConfig.memoizer;
		memo?.attach(inst);
		inst._zod.parse = (payload, ctx) => {
			const input = payload.value;
			if (!Array.isArray(input)) {
				payload.issues.push({
					expected: "array",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
			const proms = [];
			const abortEarly = ctx?.abortEarly;
			for (let i = 0; i < input.length; i++) {
				const item = input[i];
				const result = def.element._zod.run({
					value: item,
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
				else {
					handleArrayResult(result, payload, i);
					if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
				}
			}
			if (proms.length) return Promise.all(proms).then(() => payload);
			return payload;
		};
		capSize(inst, arraySize);
	});
	NO_SYMBOL_KEYS = [];
	$ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
		$ZodType.init(inst, def);
		const desc = Object.getOwnPropertyDescriptor(def, "shape");
		const sh = desc?.get ? desc.get.raw : def.shape ?? {};
		if (sh) {
			const get = () => {
				const newSh = { ...sh };
				Object.defineProperty(def, "shape", { value: newSh });
				get.raw = newSh;
				return newSh;
			};
			get.raw = sh;
			Object.defineProperty(def, "shape", { get });
		}
		const _normalized = cached(() => normalizeDef(def));
		defineLazyInternal(inst, "propValues", (zod) => {
			const shape = zod.def.shape;
			const propValues = {};
			for (const key in shape) {
				const field = shape[key]._zod;
				if (field.values) {
					if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
					for (const v of field.values) propValues[key].add(v);
					if (field.optin !== void 0) propValues[key].add(void 0);
				}
			}
			return propValues;
		});
		const isObject$1 = isObject;
		const catchall = def.catchall;
		let value;
		const memo = globalConfig.memoizer;
		memo?.attach(inst);
		inst._zod.parse = (payload, ctx) => {
			value ?? (value = _normalized.value);
			const input = payload.value;
			if (!isObject$1(input)) {
				payload.issues.push({
					expected: "object",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const proms = [];
			const shape = value.shape;
			const abortEarly = ctx?.abortEarly;
			let seen = payload.issues.length;
			for (const key of value.allKeys) {
				if (abortEarly && payload.issues.length !== seen) {
					if (aborted(payload, seen)) break;
					seen = payload.issues.length;
				}
				if (key === "__proto__") continue;
				const el = shape[key];
				const optin = el._zod.optin;
				const optout = el._zod.optout;
				const r = el._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
				else handlePropertyResult(r, payload, key, input, optin, optout);
			}
			if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
			return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
		};
	});
	$ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
		$ZodObject.init(inst, def);
		const superParse = inst._zod.parse;
		const _normalized = cached(() => normalizeDef(def));
		const memo = globalConfig.memoizer;
		const generateFastpass = (shape) => {
			const normalized = _normalized.value;
			const syms = normalized.symbolKeys;
			const doc = new Doc(["payload", "ctx"], {
				shape,
				inst,
				memo,
				syms
			});
			const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
			const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
			doc.write(`const input = payload.value;`);
			const ids = Object.create(null);
			let counter = 0;
			for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
			doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
			for (const key of normalized.allKeys) {
				if (key === "__proto__") continue;
				const id = ids[key];
				const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
				const isPresent = `${k} in input`;
				const schema = shape[key];
				const optin = schema?._zod?.optin;
				const isOptionalIn = optin !== void 0;
				const isOptionalOut = schema?._zod?.optout === "optional";
				doc.write(`const ${id} = ${parseStr(k)};`);
				if (isOptionalIn && isOptionalOut) {
					const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
					doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
				} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
				else {
					doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
					if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
					else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
				}
			}
			doc.write(`payload.value = newResult;`);
			doc.write(`return payload;`);
			return doc.compile();
		};
		let fastpass;
		const isObject$2 = isObject;
		const jit = !globalConfig.jitless;
		const allowsEval$1 = allowsEval;
		const fastEnabled = jit && allowsEval$1.value;
		const catchall = def.catchall;
		let value;
		inst._zod.parse = (payload, ctx) => {
			value ?? (value = _normalized.value);
			const input = payload.value;
			if (!isObject$2(input)) {
				payload.issues.push({
					expected: "object",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
				if (!fastpass) fastpass = generateFastpass(def.shape);
				payload = fastpass(payload, ctx);
				if (!catchall) return payload;
				return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
			}
			return superParse(payload, ctx);
		};
	});
	$ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
		defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
		defineLazyInternal(inst, "values", (zod) => {
			if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
		});
		defineLazyInternal(inst, "pattern", (zod) => {
			if (zod.def.options.every((o) => o._zod.pattern)) {
				const patterns = zod.def.options.map((o) => o._zod.pattern);
				return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
			}
		});
		const first = def.options.length === 1 ? def.options[0]._zod.run : null;
		inst._zod.parse = (payload, ctx) => {
			if (first) return first(payload, ctx);
			let async = false;
			const results = [];
			for (const option of def.options) {
				const result = option._zod.run({
					value: payload.value,
					issues: []
				}, ctx);
				if (result instanceof Promise) {
					results.push(result);
					async = true;
				} else {
					if (result.issues.length === 0) return result;
					results.push(result);
				}
			}
			if (!async) return handleUnionResults(results, payload, inst, ctx);
			return Promise.all(results).then((results) => {
				return handleUnionResults(results, payload, inst, ctx);
			});
		};
	});
	$ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.parse = (payload, ctx) => {
			const input = payload.value;
			const left = def.left._zod.run({
				value: input,
				issues: []
			}, ctx);
			const right = def.right._zod.run({
				value: input,
				issues: []
			}, ctx);
			if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
				return handleIntersectionResults(payload, left, right);
			});
			return handleIntersectionResults(payload, left, right);
		};
	});
	$ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
		$ZodType.init(inst, def);
		const memo = globalConfig.memoizer;
		memo?.attach(inst);
		inst._zod.parse = (payload, ctx) => {
			const input = payload.value;
			if (!isPlainObject(input)) {
				payload.issues.push({
					expected: "record",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			const proms = [];
			const values = def.keyType._zod.values;
			if (values && !def.partial) {
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				const recordKeys = /* @__PURE__ */ new Set();
				for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
					recordKeys.add(typeof key === "number" ? key.toString() : key);
					if (key === "__proto__") continue;
					const keyResult = def.keyType._zod.run({
						value: key,
						issues: []
					}, ctx);
					if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (keyResult.issues.length) {
						payload.issues.push({
							code: "invalid_key",
							origin: "record",
							issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
							input: key,
							path: [key],
							inst
						});
						continue;
					}
					const outKey = keyResult.value;
					if (outKey === "__proto__") continue;
					const result = def.valueType._zod.run({
						value: input[key],
						issues: []
					}, ctx);
					if (result instanceof Promise) proms.push(result.then((result) => {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}));
					else {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}
				}
				let unrecognized;
				for (const key in input) if (!recordKeys.has(key)) {
					if (def.mode === "loose") {
						if (key === "__proto__") continue;
						payload.value[key] = input[key];
					} else {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					}
				}
				if (unrecognized && unrecognized.length > 0) payload.issues.push({
					code: "unrecognized_keys",
					input,
					inst,
					keys: unrecognized,
					continue: true
				});
			} else {
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				let unrecognized;
				for (const key of Reflect.ownKeys(input)) {
					if (key === "__proto__") continue;
					if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
					let keyResult = def.keyType._zod.run({
						value: key,
						issues: []
					}, ctx);
					if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
						const retryResult = def.keyType._zod.run({
							value: Number(key),
							issues: []
						}, ctx);
						if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
						if (retryResult.issues.length === 0) keyResult = retryResult;
					}
					if (keyResult.issues.length) {
						if (def.mode === "loose") payload.value[key] = input[key];
						else if (values) {
							unrecognized = unrecognized ?? [];
							unrecognized.push(key);
						} else payload.issues.push({
							code: "invalid_key",
							origin: "record",
							issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
							input: key,
							path: [key],
							inst
						});
						continue;
					}
					const outKey = keyResult.value;
					if (outKey === "__proto__") continue;
					const result = def.valueType._zod.run({
						value: input[key],
						issues: []
					}, ctx);
					if (result instanceof Promise) proms.push(result.then((result) => {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}));
					else {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}
				}
				if (unrecognized && unrecognized.length > 0) payload.issues.push({
					code: "unrecognized_keys",
					input,
					inst,
					keys: unrecognized,
					continue: true
				});
			}
			if (proms.length) return Promise.all(proms).then(() => payload);
			return payload;
		};
	});
	$ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
		$ZodType.init(inst, def);
		const values = getEnumValues(def.entries);
		const valuesSet = new Set(values);
		inst._zod.values = valuesSet;
		defineLazyInternal(inst, "pattern", (zod) => {
			const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
			return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
		});
		inst._zod.parse = (payload, _ctx) => {
			const input = payload.value;
			if (valuesSet.has(input)) return payload;
			payload.issues.push({
				code: "invalid_value",
				values,
				input,
				inst
			});
			return payload;
		};
	});
	$ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.optin = "optional";
		globalConfig.memoizer?.guard(inst);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
			const _out = def.transform(payload.value, payload);
			if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
				payload.value = output;
				return payload;
			});
			if (_out instanceof Promise) throw new $ZodAsyncError();
			payload.value = _out;
			return payload;
		};
	});
	$ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
		inst._zod.optout = "optional";
		defineLazyInternal(inst, "values", (zod) => {
			const values = zod.def.innerType._zod.values;
			return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
		});
		defineLazyInternal(inst, "pattern", (zod) => {
			const pattern = zod.def.innerType._zod.pattern;
			return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
		});
		inst._zod.parse = (payload, ctx) => {
			if (payload.value === void 0) {
				if (def.innerType._zod.optin !== "defaulted") return payload;
				const result = def.innerType._zod.run({
					value: payload.value,
					issues: []
				}, ctx);
				if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
				return handleOptionalResult(payload, result);
			}
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
		$ZodOptional.init(inst, def);
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
		inst._zod.parse = (payload, ctx) => {
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
		defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
		defineLazyInternal(inst, "pattern", (zod) => {
			const pattern = zod.def.innerType._zod.pattern;
			return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
		});
		defineLazyInternal(inst, "values", (zod) => {
			return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
		});
		inst._zod.parse = (payload, ctx) => {
			if (payload.value === null) return payload;
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.optin = "defaulted";
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
			if (payload.value === void 0) {
				payload.value = def.defaultValue;
				/**
				* $ZodDefault returns the default value immediately in forward direction.
				* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
				return payload;
			}
			const result = def.innerType._zod.run(payload, ctx);
			if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
			return handleDefaultResult(result, def);
		};
	});
	$ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.optin = "defaulted";
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
			if (payload.value === void 0) payload.value = def.defaultValue;
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "values", (zod) => {
			const v = zod.def.innerType._zod.values;
			return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
		});
		inst._zod.parse = (payload, ctx) => {
			const result = def.innerType._zod.run(payload, ctx);
			if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
			return handleNonOptionalResult(result, inst);
		};
	});
	$ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
		defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
			return handleCatchResult(payload, result, def, ctx);
		};
	});
	$ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
		defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
		defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
		defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") {
				const right = def.out._zod.run(payload, ctx);
				if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
				return handlePipeResult(right, def.in, ctx);
			}
			const left = def.in._zod.run(payload, ctx);
			if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
			return handlePipeResult(left, def.out, ctx);
		};
	});
	$ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
		defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
			const result = def.innerType._zod.run(payload, ctx);
			if (result instanceof Promise) return result.then(handleReadonlyResult);
			return handleReadonlyResult(result);
		};
	});
	$ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
		$ZodCheck.init(inst, def);
		$ZodType.init(inst, def);
		inst._zod.parse = (payload, _) => {
			return payload;
		};
		inst._zod.check = (payload) => {
			const input = payload.value;
			const r = def.fn(input);
			if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
			handleRefineResult(r, payload, input, inst);
		};
	});
}));

// ../../main/node_modules/zod/v4/core/memoizer.js
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle$1(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle$1(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
var $ZodCyclicError, STATE, NO_ISSUES, recursive, NONE, ASSUMED, PROVEN, handoff, open$1, memo;
var init_memoizer = __esmMin((() => {
	init_util();
	$ZodCyclicError = class extends Error {
		constructor() {
			super(`Cannot parse a reference cycle that closes through a transform`);
			this.name = "ZodCyclicError";
		}
	};
	STATE = "~memo";
	NO_ISSUES = [];
	recursive = /*@__PURE__*/ new WeakMap();
	NONE = 0;
	ASSUMED = 1;
	PROVEN = 2;
	;
	open$1 = [];
	memo = {
		alloc(_inst, payload, empty) {
			const bucket = handoff;
			if (!bucket) return empty;
			handoff = void 0;
			const entry = {
				value: empty,
				issues: null
			};
			bucket.set(payload.value, entry);
			open$1.push(entry);
			return empty;
		},
		guard(inst) {
			var _a;
			(_a = inst._zod).deferred ?? (_a.deferred = []);
			inst._zod.deferred.push(() => {
				const base = inst._zod.parse;
				const wrapped = (payload, ctx) => {
					if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
					return base(payload, ctx);
				};
				inst._zod.parse = wrapped;
				if (inst._zod.run === base) inst._zod.run = wrapped;
			});
		},
		attach(inst) {
			var _a;
			let isRecursiveInst;
			let rechecked = false;
			let lastCtx;
			let lastBucket;
			(_a = inst._zod).deferred ?? (_a.deferred = []);
			inst._zod.deferred.push(() => {
				const base = inst._zod.parse;
				const wrapped = (payload, ctx) => {
					if (isRecursiveInst === void 0) {
						const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
						if (walked === NONE) {
							inst._zod.parse = base;
							if (inst._zod.run === wrapped) inst._zod.run = base;
							return base(payload, ctx);
						}
						if (walked === PROVEN || rechecked) isRecursiveInst = true;
						else rechecked = true;
					}
					const input = payload.value;
					if (!isRef(input)) return base(payload, ctx);
					let state = ctx[STATE];
					if (!state) {
						state = {
							buckets: /* @__PURE__ */ new WeakMap(),
							backEdges: void 0
						};
						ctx[STATE] = state;
					}
					let bucket;
					if (lastCtx === ctx) bucket = lastBucket;
					else {
						bucket = bucketFor(state, inst);
						lastCtx = ctx;
						lastBucket = bucket;
					}
					const hit = bucket.get(input);
					if (hit) {
						payload.value = hit.value;
						if (hit.issues) {
							if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
						} else {
							payload.memo = true;
							state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
							state.backEdges.add(hit.value);
						}
						return payload;
					}
					handoff = bucket;
					const depth = open$1.length;
					const result = base(payload, ctx);
					handoff = void 0;
					const entry = open$1.length > depth ? open$1.pop() : void 0;
					if (result instanceof Promise) return result.then((r) => {
						if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
						return r;
					});
					if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
					return result;
				};
				inst._zod.parse = wrapped;
				if (inst._zod.run === base) inst._zod.run = wrapped;
			});
		}
	};
}));

// ../../main/node_modules/zod/v4/locales/en.js
function en_default() {
	return { localeError: error() };
}
var error;
var init_en = __esmMin((() => {
	init_util();
	error = () => {
		const Sizable = {
			string: {
				unit: "characters",
				verb: "to have"
			},
			file: {
				unit: "bytes",
				verb: "to have"
			},
			array: {
				unit: "items",
				verb: "to have"
			},
			set: {
				unit: "items",
				verb: "to have"
			},
			map: {
				unit: "entries",
				verb: "to have"
			}
		};
		function getSizing(origin) {
			return Sizable[origin] ?? null;
		}
		const FormatDictionary = {
			regex: "input",
			email: "email address",
			url: "URL",
			emoji: "emoji",
			uuid: "UUID",
			uuidv4: "UUIDv4",
			uuidv6: "UUIDv6",
			nanoid: "nanoid",
			guid: "GUID",
			cuid: "cuid",
			cuid2: "cuid2",
			ulid: "ULID",
			xid: "XID",
			ksuid: "KSUID",
			datetime: "ISO datetime",
			date: "ISO date",
			time: "ISO time",
			duration: "ISO duration",
			ipv4: "IPv4 address",
			ipv6: "IPv6 address",
			mac: "MAC address",
			cidrv4: "IPv4 range",
			cidrv6: "IPv6 range",
			base64: "base64-encoded string",
			base64url: "base64url-encoded string",
			json_string: "JSON string",
			e164: "E.164 number",
			currency_code: "currency code",
			credit_card: "credit card number",
			iban: "IBAN",
			jwt: "JWT",
			template_literal: "input"
		};
		const TypeDictionary = { nan: "NaN" };
		function getTypeName(type, input) {
			if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
			return TypeDictionary[type] ?? type;
		}
		return (issue) => {
			switch (issue.code) {
				case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
				case "invalid_value":
					if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
					return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
				case "too_big": {
					const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
					const sizing = getSizing(issue.origin);
					if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
					return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
				}
				case "too_small": {
					const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
					const sizing = getSizing(issue.origin);
					if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
					return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
				}
				case "invalid_format": {
					const _issue = issue;
					if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
					if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
					if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
					if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
					return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
				}
				case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
				case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
				case "invalid_key": return `Invalid key in ${issue.origin}`;
				case "invalid_union":
					if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
					if (issue.inclusive === false) return "Invalid input: more than one option matched";
					return "Invalid input";
				case "invalid_element": return `Invalid value in ${issue.origin}`;
				default: return `Invalid input`;
			}
		};
	};
}));

// ../../main/node_modules/zod/v4/core/registries.js
function registry() {
	return new $ZodRegistry();
}
var _a, $ZodRegistry, globalRegistry;
var init_registries = __esmMin((() => {
	;
	$ZodRegistry = class {
		constructor() {
			this._map = /* @__PURE__ */ new WeakMap();
			this._idmap = /* @__PURE__ */ new Map();
		}
		add(schema, ..._meta) {
			const meta = _meta[0];
			this._map.set(schema, meta);
			if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
			return this;
		}
		clear() {
			this._map = /* @__PURE__ */ new WeakMap();
			this._idmap = /* @__PURE__ */ new Map();
			return this;
		}
		remove(schema) {
			const meta = this._map.get(schema);
			if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
			this._map.delete(schema);
			return this;
		}
		get(schema) {
			const p = schema._zod.parent;
			if (p) {
				const pm = { ...this.get(p) ?? {} };
				delete pm.id;
				const f = {
					...pm,
					...this._map.get(schema)
				};
				return Object.keys(f).length ? f : void 0;
			}
			return this._map.get(schema);
		}
		has(schema) {
			return this._map.has(schema);
		}
	};
	(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
	globalRegistry = globalThis.__zod_globalRegistry;
}));

// ../../main/node_modules/zod/v4/core/compile.js
var init_compile = __esmMin((() => {}));

// ../../main/node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _null$1(Class, params) {
	return new Class({
		type: "null",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
var init_api = __esmMin((() => {
	init_checks$1();
	init_util();
}));

// ../../main/node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
var FOLDABLE_KEYS, UNION_KEYS, createToJSONSchemaMethod, createStandardJSONSchemaMethod;
var init_to_json_schema = __esmMin((() => {
	init_registries();
	init_util();
	FOLDABLE_KEYS = /* @__PURE__ */ new Set([
		"type",
		"properties",
		"required",
		"additionalProperties"
	]);
	UNION_KEYS = ["oneOf", "anyOf"];
	createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
		const ctx = initializeContext({
			...params,
			processors
		});
		processSchema(schema, ctx);
		extractDefs(ctx, schema);
		return finalize(ctx, schema);
	};
	createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
		const { libraryOptions, target } = params ?? {};
		const ctx = initializeContext({
			...libraryOptions ?? {},
			target,
			io,
			processors
		});
		processSchema(schema, ctx);
		extractDefs(ctx, schema);
		return finalize(ctx, schema);
	};
}));

// ../../main/node_modules/zod/v4/core/json-schema-processors.js
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$2 : integer).source;
	return rest;
}
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
var narrowMin, narrowMax, narrowBoth, addDivisor, addPattern, intersectMime, setFormat, minContributor, maxContributor, formatContributor, contributors, formatMap, exactPatterns, exactPattern, stringProcessor, numberProcessor, booleanProcessor, nullProcessor, neverProcessor, unknownProcessor, enumProcessor, customProcessor, transformProcessor, arrayProcessor, objectProcessor, unionProcessor, intersectionProcessor, pendingRecords, recordProcessor, nullableProcessor, nonoptionalProcessor, UNREPRESENTABLE_DEFAULT, defaultProcessor, prefaultProcessor, catchProcessor, pipeProcessor, readonlyProcessor, optionalProcessor;
var init_json_schema_processors = __esmMin((() => {
	init_regexes();
	init_schemas$1();
	init_to_json_schema();
	init_util();
	narrowMin = (agg, key, value) => {
		if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
	};
	narrowMax = (agg, key, value) => {
		if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
	};
	narrowBoth = (agg, value) => {
		narrowMin(agg, "minimum", value);
		narrowMax(agg, "maximum", value);
	};
	addDivisor = (agg, value) => {
		agg.multipleOf ?? (agg.multipleOf = []);
		if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
	};
	addPattern = (agg, pattern) => {
		agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
		agg.patterns.add(pattern);
	};
	intersectMime = (agg, mime) => {
		agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
	};
	setFormat = (agg, format) => {
		agg.format = format;
		if (format.includes("int")) agg.isInt = true;
	};
	minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
	maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
	formatContributor = (ranges) => (agg, def) => {
		setFormat(agg, def.format);
		const [minimum, maximum] = ranges[def.format];
		narrowMin(agg, "minimum", minimum);
		narrowMax(agg, "maximum", maximum);
	};
	contributors = {
		greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
		less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
		multiple_of: (agg, def) => addDivisor(agg, def.value),
		number_format: formatContributor(NUMBER_FORMAT_RANGES),
		bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
		min_length: minContributor,
		max_length: maxContributor,
		length_equals: (agg, def) => narrowBoth(agg, def.length),
		min_size: minContributor,
		max_size: maxContributor,
		size_equals: (agg, def) => narrowBoth(agg, def.size),
		string_format: (agg, def) => {
			setFormat(agg, def.format);
			if (def.pattern) addPattern(agg, def.pattern);
			if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
			if (def.local || def.precision === -1) agg.laxFormat = true;
		},
		mime_type: (agg, def) => intersectMime(agg, def.mime)
	};
	formatMap = {
		guid: "uuid",
		url: "uri",
		datetime: "date-time",
		json_string: "json-string",
		regex: ""
	};
	exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
	exactPattern = (p) => exactPatterns.get(p) ?? p;
	stringProcessor = (schema, ctx, _json, _params) => {
		const json = _json;
		json.type = "string";
		const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
		if (typeof minimum === "number") json.minLength = minimum;
		if (typeof maximum === "number") json.maxLength = maximum;
		if (format) {
			json.format = formatMap[format] ?? format;
			if (json.format === "") delete json.format;
			if (format === "time" || laxFormat) delete json.format;
		}
		if (contentEncoding) json.contentEncoding = contentEncoding;
		if (patterns && patterns.size > 0) {
			const patternList = [...patterns].map(exactPattern);
			if (patternList.length === 1) json.pattern = patternList[0].source;
			else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
				...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
				pattern: regex.source
			}))];
		}
	};
	numberProcessor = (schema, ctx, _json, params) => {
		const json = _json;
		const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
		json.type = isInt ? "integer" : "number";
		const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
		const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
		const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
		if (exMin) {
			if (legacy) {
				json.minimum = exclusiveMinimum;
				json.exclusiveMinimum = true;
			} else json.exclusiveMinimum = exclusiveMinimum;
		} else if (typeof minimum === "number") json.minimum = minimum;
		if (exMax) {
			if (legacy) {
				json.maximum = exclusiveMaximum;
				json.exclusiveMaximum = true;
			} else json.exclusiveMaximum = exclusiveMaximum;
		} else if (typeof maximum === "number") json.maximum = maximum;
		if (multipleOf) {
			const divisors = /* @__PURE__ */ new Set();
			for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
			else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
			const [first, ...rest] = divisors;
			if (first !== void 0) json.multipleOf = first;
			if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
		}
	};
	booleanProcessor = (_schema, _ctx, json, _params) => {
		json.type = "boolean";
	};
	nullProcessor = (_schema, ctx, json, _params) => {
		if (ctx.target === "openapi-3.0") {
			json.type = "string";
			json.nullable = true;
			json.enum = [null];
		} else json.type = "null";
	};
	neverProcessor = (_schema, _ctx, json, _params) => {
		json.not = {};
	};
	unknownProcessor = (_schema, _ctx, _json, _params) => {};
	enumProcessor = (schema, _ctx, json, _params) => {
		const def = schema._zod.def;
		const values = getEnumValues(def.entries);
		if (values.length === 0) {
			json.not = {};
			return;
		}
		if (values.every((v) => typeof v === "number")) json.type = "number";
		if (values.every((v) => typeof v === "string")) json.type = "string";
		json.enum = values;
	};
	customProcessor = (schema, ctx, json, params) => {
		handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
	};
	transformProcessor = (schema, ctx, json, params) => {
		handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
	};
	arrayProcessor = (schema, ctx, _json, params) => {
		const json = _json;
		const def = schema._zod.def;
		const { minimum, maximum } = aggregateChecks(schema);
		if (typeof minimum === "number") json.minItems = minimum;
		if (typeof maximum === "number") json.maxItems = maximum;
		json.type = "array";
		json.items = processSchema(def.element, ctx, {
			...params,
			path: [...params.path, "items"]
		});
	};
	objectProcessor = (schema, ctx, _json, params) => {
		const json = _json;
		const def = schema._zod.def;
		const shape = def.shape;
		if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
		json.type = "object";
		json.properties = {};
		for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
			...params,
			path: [
				...params.path,
				"properties",
				key
			]
		}));
		const requiredKeys = [];
		for (const key of Object.keys(shape)) {
			const field = def.shape[key];
			if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
		}
		if (requiredKeys.length > 0) json.required = requiredKeys;
		if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
		else if (!def.catchall) {
			if (ctx.io === "output") json.additionalProperties = false;
		} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	};
	unionProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		const isExclusive = def.inclusive === false;
		const options = def.options.map((x, i) => processSchema(x, ctx, {
			...params,
			path: [
				...params.path,
				isExclusive ? "oneOf" : "anyOf",
				i
			]
		}));
		if (isExclusive) json.oneOf = options;
		else json.anyOf = options;
	};
	intersectionProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		const a = processSchema(def.left, ctx, {
			...params,
			path: [
				...params.path,
				"allOf",
				0
			]
		});
		const b = processSchema(def.right, ctx, {
			...params,
			path: [
				...params.path,
				"allOf",
				1
			]
		});
		const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
		const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
		json.allOf = allOf;
		ctx.intersections.push(allOf);
	};
	pendingRecords = /* @__PURE__ */ new WeakMap();
	recordProcessor = (schema, ctx, _json, params) => {
		const json = _json;
		const def = schema._zod.def;
		json.type = "object";
		const keyType = def.keyType;
		const patterns = aggregateChecks(keyType).patterns;
		if (def.mode === "loose" && patterns && patterns.size > 0) {
			const valueSchema = processSchema(def.valueType, ctx, {
				...params,
				path: [
					...params.path,
					"patternProperties",
					"*"
				]
			});
			json.patternProperties = {};
			for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
		} else {
			if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
				json.propertyNames = processSchema(def.keyType, ctx, {
					...params,
					path: [...params.path, "propertyNames"]
				});
				let pending = pendingRecords.get(ctx);
				if (!pending) {
					pending = [];
					pendingRecords.set(ctx, pending);
					ctx.deferred.push(() => rewriteKeyNames(ctx));
				}
				pending.push(schema);
			}
			json.additionalProperties = processSchema(def.valueType, ctx, {
				...params,
				path: [...params.path, "additionalProperties"]
			});
		}
		const keyValues = keyType._zod.values;
		const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
		if (keyValues && !def.partial && !omittableOnInput) {
			const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
			if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
		}
	};
	nullableProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		const inner = processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		if (ctx.target === "openapi-3.0") {
			seen.ref = def.innerType;
			json.nullable = true;
		} else json.anyOf = [inner, { type: "null" }];
	};
	nonoptionalProcessor = (schema, ctx, _json, params) => {
		const def = schema._zod.def;
		processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = def.innerType;
	};
	UNREPRESENTABLE_DEFAULT = Symbol();
	defaultProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = def.innerType;
		const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
		if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
	};
	prefaultProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = def.innerType;
		if (ctx.io !== "input") return;
		const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
		if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
	};
	catchProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = def.innerType;
		let catchValue;
		try {
			catchValue = def.catchValue(void 0);
		} catch {
			handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
			return;
		}
		json.default = catchValue;
	};
	pipeProcessor = (schema, ctx, _json, params) => {
		const def = schema._zod.def;
		const inIsTransform = def.in._zod.traits.has("$ZodTransform");
		const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
		processSchema(innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = innerType;
	};
	readonlyProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = def.innerType;
		json.readOnly = true;
	};
	optionalProcessor = (schema, ctx, _json, params) => {
		const def = schema._zod.def;
		processSchema(def.innerType, ctx, params);
		const seen = ctx.seen.get(schema);
		seen.ref = def.innerType;
	};
}));

// ../../main/node_modules/zod/v4/core/index.js
var init_core = __esmMin((() => {
	init_core$1();
	init_parse$1();
	init_errors$1();
	init_schemas$1();
	init_memoizer();
	init_checks$1();
	init_versions();
	init_util();
	init_regexes();
	init_en();
	init_registries();
	init_doc();
	init_compile();
	init_api();
	init_to_json_schema();
	init_json_schema_processors();
	init_to_json_schema();
}));

// ../../main/node_modules/zod/v4/classic/checks.js
var init_checks = __esmMin((() => {
	init_core();
}));

// ../../main/node_modules/zod/v4/classic/errors.js
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
var _installedErrorProtos, initializer, ZodRealError;
var init_errors = __esmMin((() => {
	init_core();
	init_util();
	_installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
	initializer = (inst, issues) => {
		$ZodError.init(inst, issues);
		inst.name = "ZodError";
		const proto = Object.getPrototypeOf(inst);
		if (_installedErrorProtos.has(proto)) return;
		_installedErrorProtos.add(proto);
		_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
		_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
		_lazyMethod(proto, "addIssue", (self) => (issue) => {
			self.issues.push(issue);
			self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
		});
		_lazyMethod(proto, "addIssues", (self) => (issues) => {
			self.issues.push(...issues);
			self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
		});
		Object.defineProperty(proto, "isEmpty", {
			configurable: true,
			enumerable: false,
			get() {
				return this.issues.length === 0;
			}
		});
	};
	ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });
}));

// ../../main/node_modules/zod/v4/classic/parse.js
var parse$1, parseAsync, safeParse, safeParseAsync, encode, decode, encodeAsync, decodeAsync, safeEncode, safeDecode, safeEncodeAsync, safeDecodeAsync;
var init_parse = __esmMin((() => {
	init_core();
	init_errors();
	parse$1 = /* @__PURE__ */ _parse(ZodRealError);
	parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
	safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
	safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
	encode = /* @__PURE__ */ _encode(ZodRealError);
	decode = /* @__PURE__ */ _decode(ZodRealError);
	encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
	decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
	safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
	safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
	safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
	safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
}));

// ../../main/node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
function string(params) {
	return _string(ZodString, params);
}
function number$1(params) {
	return _number(ZodNumber, params);
}
function int(params) {
	return _int(ZodNumberFormat, params);
}
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
function _null(params) {
	return _null$1(ZodNull, params);
}
function unknown$1() {
	return _unknown(ZodUnknown);
}
function never(params) {
	return _never(ZodNever, params);
}
function array(element, params) {
	return _array(ZodArray, element, params);
}
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
function optional$1(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}
var ZodType, _ZodString, ZodString, ZodStringFormat, ZodISODateTime, ZodISODate, ZodISOTime, ZodISODuration, ZodEmail, ZodGUID, ZodUUID, ZodURL, ZodEmoji, ZodNanoID, ZodCUID, ZodCUID2, ZodULID, ZodXID, ZodKSUID, ZodIPv4, ZodIPv6, ZodCIDRv4, ZodCIDRv6, ZodBase64, ZodBase64URL, ZodE164, ZodJWT, ZodNumber, ZodNumberFormat, ZodBoolean, ZodNull, ZodUnknown, ZodNever, ZodArray, ZodObject, ZodUnion, ZodIntersection, ZodRecord, ZodEnum, ZodTransform, ZodOptional, ZodExactOptional, ZodNullable, ZodDefault, ZodPrefault, ZodNonOptional, ZodCatch, ZodPipe, ZodReadonly, ZodCustom;
var init_schemas = __esmMin((() => {
	init_core();
	init_json_schema_processors();
	init_to_json_schema();
	init_en();
	init_checks();
	init_parse();
	ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
		_ensureDefaultLocale();
		$ZodType.init(inst, def);
		inst.def = def;
		inst.type = def.type;
		return inst;
	}, {
		check(...chks) {
			const def = this.def;
			return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)] }), { parent: true });
		},
		with(...chks) {
			return this.check(...chks);
		},
		clone(def, params) {
			return clone(this, def, params);
		},
		brand() {
			return this;
		},
		register(reg, meta) {
			reg.add(this, meta);
			return this;
		},
		refine(check, params) {
			return this.check(refine(check, params));
		},
		superRefine(refinement, params) {
			return this.check(superRefine(refinement, params));
		},
		overwrite(fn) {
			return this.check(_overwrite(fn));
		},
		optional() {
			return optional$1(this);
		},
		exactOptional() {
			return exactOptional(this);
		},
		nullable() {
			return nullable(this);
		},
		nullish() {
			return optional$1(nullable(this));
		},
		nonoptional(params) {
			return nonoptional(this, params);
		},
		array() {
			return array(this);
		},
		or(arg) {
			return union([this, arg]);
		},
		and(arg) {
			return intersection(this, arg);
		},
		transform(tx) {
			return pipe(this, transform(tx));
		},
		default(d) {
			return _default(this, d);
		},
		prefault(d) {
			return prefault(this, d);
		},
		catch(params) {
			return _catch(this, params);
		},
		pipe(target) {
			return pipe(this, target);
		},
		readonly() {
			return readonly(this);
		},
		describe(description) {
			const cl = this.clone();
			globalRegistry.add(cl, { description });
			return cl;
		},
		meta(...args) {
			if (args.length === 0) return globalRegistry.get(this);
			const cl = this.clone();
			globalRegistry.add(cl, args[0]);
			return cl;
		},
		isOptional() {
			return this.safeParse(void 0).success;
		},
		isNullable() {
			return this.safeParse(null).success;
		},
		apply(fn, ...args) {
			return args.length === 0 ? fn(this) : fn(this, ...args);
		},
		get "~standard"() {
			return hide(this, "~standard", {
				...standardProps(this),
				jsonSchema: {
					input: createStandardJSONSchemaMethod(this, "input"),
					output: createStandardJSONSchemaMethod(this, "output")
				}
			});
		},
		set "~standard"(value) {
			own(this, "~standard", value);
		},
		parse: function _parse(data, params) {
			return parse$1(this, data, params, { callee: _parse });
		},
		parseAsync: async function _parseAsync(data, params) {
			return await parseAsync(this, data, params, { callee: _parseAsync });
		},
		safeParse(data, params) {
			return safeParse(this, data, params);
		},
		async safeParseAsync(data, params) {
			return safeParseAsync(this, data, params);
		},
		get spa() {
			return this?.safeParseAsync;
		},
		set spa(value) {
			own(this, "spa", value);
		},
		validate(data, params) {
			return validate(this, data, params);
		},
		validateAsync(data, params) {
			return validateAsync$1(this, data, params);
		},
		encode: function _encode(data, params) {
			return encode(this, data, params, { callee: _encode });
		},
		decode: function _decode(data, params) {
			return decode(this, data, params, { callee: _decode });
		},
		encodeAsync: async function _encodeAsync(data, params) {
			return await encodeAsync(this, data, params, { callee: _encodeAsync });
		},
		decodeAsync: async function _decodeAsync(data, params) {
			return await decodeAsync(this, data, params, { callee: _decodeAsync });
		},
		safeEncode(data, params) {
			return safeEncode(this, data, params);
		},
		safeDecode(data, params) {
			return safeDecode(this, data, params);
		},
		async safeEncodeAsync(data, params) {
			return safeEncodeAsync(this, data, params);
		},
		async safeDecodeAsync(data, params) {
			return safeDecodeAsync(this, data, params);
		},
		toJSONSchema(params) {
			return createToJSONSchemaMethod(this, {})(params);
		},
		get description() {
			return globalRegistry.get(this)?.description;
		},
		get _def() {
			return this._zod.def;
		}
	});
	_ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
		$ZodString.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
	}, /*@__PURE__*/ derived({
		format: (inst) => aggregateChecks(inst).format ?? null,
		minLength: (inst) => aggregateChecks(inst).minimum ?? null,
		maxLength: (inst) => aggregateChecks(inst).maximum ?? null
	}, {
		regex(...args) {
			return this.check(_regex(...args));
		},
		includes(...args) {
			return this.check(_includes(...args));
		},
		startsWith(...args) {
			return this.check(_startsWith(...args));
		},
		endsWith(...args) {
			return this.check(_endsWith(...args));
		},
		min(...args) {
			return this.check(_minLength(...args));
		},
		max(...args) {
			return this.check(_maxLength(...args));
		},
		length(...args) {
			return this.check(_length(...args));
		},
		nonempty(...args) {
			return this.check(_minLength(1, ...args));
		},
		lowercase(params) {
			return this.check(_lowercase(params));
		},
		uppercase(params) {
			return this.check(_uppercase(params));
		},
		trim() {
			return this.check(_trim());
		},
		normalize(...args) {
			return this.check(_normalize(...args));
		},
		toLowerCase() {
			return this.check(_toLowerCase());
		},
		toUpperCase() {
			return this.check(_toUpperCase());
		},
		slugify() {
			return this.check(_slugify());
		}
	}));
	ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
		$ZodString.init(inst, def);
		_ZodString.init(inst, def);
	}, {
		email(params) {
			return this.check(_email(ZodEmail, params));
		},
		url(params) {
			return this.check(_url(ZodURL, params));
		},
		jwt(params) {
			return this.check(_jwt(ZodJWT, params));
		},
		emoji(params) {
			return this.check(_emoji(ZodEmoji, params));
		},
		guid(params) {
			return this.check(_guid(ZodGUID, params));
		},
		uuid(params) {
			return this.check(_uuid(ZodUUID, params));
		},
		uuidv4(params) {
			return this.check(_uuidv4(ZodUUID, params));
		},
		uuidv6(params) {
			return this.check(_uuidv6(ZodUUID, params));
		},
		uuidv7(params) {
			return this.check(_uuidv7(ZodUUID, params));
		},
		nanoid(params) {
			return this.check(_nanoid(ZodNanoID, params));
		},
		cuid(params) {
			return this.check(_cuid(ZodCUID, params));
		},
		cuid2(params) {
			return this.check(_cuid2(ZodCUID2, params));
		},
		ulid(params) {
			return this.check(_ulid(ZodULID, params));
		},
		base64(params) {
			return this.check(_base64(ZodBase64, params));
		},
		base64url(params) {
			return this.check(_base64url(ZodBase64URL, params));
		},
		xid(params) {
			return this.check(_xid(ZodXID, params));
		},
		ksuid(params) {
			return this.check(_ksuid(ZodKSUID, params));
		},
		ipv4(params) {
			return this.check(_ipv4(ZodIPv4, params));
		},
		ipv6(params) {
			return this.check(_ipv6(ZodIPv6, params));
		},
		cidrv4(params) {
			return this.check(_cidrv4(ZodCIDRv4, params));
		},
		cidrv6(params) {
			return this.check(_cidrv6(ZodCIDRv6, params));
		},
		e164(params) {
			return this.check(_e164(ZodE164, params));
		},
		datetime(params) {
			return this.check(_isoDateTime(ZodISODateTime, params));
		},
		date(params) {
			return this.check(_isoDate(ZodISODate, params));
		},
		time(params) {
			return this.check(_isoTime(ZodISOTime, params));
		},
		duration(params) {
			return this.check(_isoDuration(ZodISODuration, params));
		}
	});
	ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
		$ZodStringFormat.init(inst, def);
		_ZodString.init(inst, def);
	});
	ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
		$ZodISODateTime.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
		$ZodISODate.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
		$ZodISOTime.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
		$ZodISODuration.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
		$ZodEmail.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
		$ZodGUID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
		$ZodUUID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
		$ZodURL.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
		$ZodEmoji.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
		$ZodNanoID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
		$ZodCUID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
		$ZodCUID2.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
		$ZodULID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
		$ZodXID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
		$ZodKSUID.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
		$ZodIPv4.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
		$ZodIPv6.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
		$ZodCIDRv4.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
		$ZodCIDRv6.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
		$ZodBase64.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
		$ZodBase64URL.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
		$ZodE164.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
		$ZodJWT.init(inst, def);
		ZodStringFormat.init(inst, def);
	});
	ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
		$ZodNumber.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
		inst.isFinite = true;
	}, /*@__PURE__*/ derived({
		minValue: (inst) => {
			const { minimum, exclusiveMinimum } = aggregateChecks(inst);
			return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
		},
		maxValue: (inst) => {
			const { maximum, exclusiveMaximum } = aggregateChecks(inst);
			return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
		},
		isInt: (inst) => {
			const { isInt, multipleOf } = aggregateChecks(inst);
			return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
		},
		format: (inst) => aggregateChecks(inst).format ?? null
	}, {
		gt(value, params) {
			return this.check(_gt(value, params));
		},
		gte(value, params) {
			return this.check(_gte(value, params));
		},
		min(value, params) {
			return this.check(_gte(value, params));
		},
		lt(value, params) {
			return this.check(_lt(value, params));
		},
		lte(value, params) {
			return this.check(_lte(value, params));
		},
		max(value, params) {
			return this.check(_lte(value, params));
		},
		int(params) {
			return this.check(int(params));
		},
		safe(params) {
			return this.check(int(params));
		},
		positive(params) {
			return this.check(_gt(0, params));
		},
		nonnegative(params) {
			return this.check(_gte(0, params));
		},
		negative(params) {
			return this.check(_lt(0, params));
		},
		nonpositive(params) {
			return this.check(_lte(0, params));
		},
		multipleOf(value, params) {
			return this.check(_multipleOf(value, params));
		},
		step(value, params) {
			return this.check(_multipleOf(value, params));
		},
		finite() {
			return this;
		}
	}));
	ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
		$ZodNumberFormat.init(inst, def);
		ZodNumber.init(inst, def);
	});
	ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
		$ZodBoolean.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
	});
	ZodNull = /*@__PURE__*/ $constructor("ZodNull", (inst, def) => {
		$ZodNull.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
	});
	ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
		$ZodUnknown.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
	});
	ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
		$ZodNever.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
	});
	ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
		_ensureDefaultMemoizer();
		$ZodArray.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
		inst.element = def.element;
	}, {
		min(n, params) {
			return this.check(_minLength(n, params));
		},
		nonempty(params) {
			return this.check(_minLength(1, params));
		},
		max(n, params) {
			return this.check(_maxLength(n, params));
		},
		length(n, params) {
			return this.check(_length(n, params));
		},
		unwrap() {
			return this.element;
		}
	});
	ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
		_ensureDefaultMemoizer();
		$ZodObjectJIT.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
		installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
	}, {
		keyof() {
			return _enum(Object.keys(this._zod.def.shape));
		},
		catchall(catchall) {
			return this.clone(mergeDefs(this._zod.def, { catchall }));
		},
		passthrough() {
			return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
		},
		loose() {
			return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
		},
		strict() {
			return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
		},
		strip() {
			return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
		},
		extend(incoming) {
			return extend(this, incoming);
		},
		safeExtend(incoming) {
			return safeExtend(this, incoming);
		},
		merge(other) {
			return merge(this, other);
		},
		pick(mask) {
			return pick(this, mask);
		},
		omit(mask) {
			return omit(this, mask);
		},
		partial(...args) {
			return partial(ZodOptional, this, args[0]);
		},
		exactPartial(...args) {
			return partial(ZodExactOptional, this, args[0], "exactPartial");
		},
		required(...args) {
			return required(ZodNonOptional, this, args[0]);
		}
	});
	ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
		$ZodUnion.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
		inst.options = def.options;
	});
	ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
		$ZodIntersection.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
	});
	ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
		_ensureDefaultMemoizer();
		$ZodRecord.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
		inst.keyType = def.keyType;
		inst.valueType = def.valueType;
	});
	ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
		$ZodEnum.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
		inst.enum = def.entries;
		inst.options = [...inst._zod.values];
		const keys = new Set(Object.keys(def.entries));
		inst.extract = (values, params) => {
			const newEntries = {};
			for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
			else throw new Error(`Key ${value} not found in enum`);
			return new ZodEnum({
				...def,
				checks: [],
				...normalizeParams(params),
				entries: newEntries
			});
		};
		inst.exclude = (values, params) => {
			const newEntries = { ...def.entries };
			for (const value of values) if (keys.has(value)) delete newEntries[value];
			else throw new Error(`Key ${value} not found in enum`);
			return new ZodEnum({
				...def,
				checks: [],
				...normalizeParams(params),
				entries: newEntries
			});
		};
	});
	ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
		_ensureDefaultMemoizer();
		$ZodTransform.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
		inst._zod.parse = (payload, _ctx) => {
			if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
			payload.addIssue = (issue$1) => {
				if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
				else {
					const _issue = issue$1;
					if (_issue.fatal) _issue.continue = false;
					_issue.code ?? (_issue.code = "custom");
					if (!("input" in _issue)) _issue.input = payload.value;
					_issue.inst ?? (_issue.inst = inst);
					payload.issues.push(issue(_issue));
				}
			};
			const output = def.transform(payload.value, payload);
			if (output instanceof Promise) return output.then((output) => {
				payload.value = output;
				return payload;
			});
			payload.value = output;
			return payload;
		};
	});
	ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
		$ZodOptional.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
	});
	ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
		$ZodExactOptional.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
	});
	ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
		$ZodNullable.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
	});
	ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
		$ZodDefault.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
		inst.removeDefault = inst.unwrap;
	});
	ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
		$ZodPrefault.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
	});
	ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
		$ZodNonOptional.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
	});
	ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
		$ZodCatch.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
		inst.removeCatch = inst.unwrap;
	});
	ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
		$ZodPipe.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
		inst.in = def.in;
		inst.out = def.out;
	});
	ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
		$ZodReadonly.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
		inst.unwrap = () => inst._zod.def.innerType;
	});
	ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
		$ZodCustom.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
	});
}));

// ../../main/node_modules/zod/v4/classic/compat.js
var init_compat = __esmMin((() => {
	init_core();
}));

// ../../main/node_modules/zod/v4/classic/external.js
var init_external = __esmMin((() => {
	init_core();
	init_schemas();
	init_checks();
	init_errors();
	init_parse();
	init_compat();
	init_json_schema_processors();
	init_registries();
	init_util();
	init_checks();
	init_schemas();
	init_schemas$1();
	init_en();
}));

// ../../main/node_modules/zod/index.js
var init_zod = __esmMin((() => {
	init_external();
	init_external();
}));

// src/model/verdict.ts
var VerdictKindSchema, ReasonSchema, VerdictSchema, EXIT;
var init_verdict = __esmMin((() => {
	init_zod();
	VerdictKindSchema = _enum([
		"pass",
		"fail",
		"inconclusive",
		"no-baseline",
		"incompatible"
	]);
	ReasonSchema = strictObject({
		code: string(),
		weight: _enum([
			"fail",
			"blocks",
			"warn",
			"info"
		]),
		values: record(string(), union([
			string(),
			number$1(),
			_null()
		]))
	});
	VerdictSchema = strictObject({
		verdict: VerdictKindSchema,
		reasons: array(ReasonSchema),
		/** What it would have been without `enforce: advisory`; equal to `verdict` when enforced. */
		enforced: boolean()
	});
	EXIT = {
		pass: 0,
		fail: 1,
		userError: 2,
		inconclusive: 3,
		bug: 70
	};
}));

// package.json
var version = "0.1.0";

// src/version.ts
init_problem();
init_verdict();
const VERSION$1 = version;

// src/cli/flags.ts
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
function throwIfAny(problems) {
	if (problems.length > 0) throw new UserError(problems);
}
var COMMON;
var init_flags$1 = __esmMin((() => {
	COMMON = {
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
}));

// src/cli/gate.ts
var gate_exports = /* @__PURE__ */ __exportAll({ gateCommand: () => gateCommand });
var gateCommand;
var init_gate = __esmMin((() => {
	init_flags$1();
	gateCommand = {
		name: "gate",
		about: "Runs the agent on the suite, compares with the committed baseline and exits 0, 1 or 3.",
		flags: COMMON,
		positionals: null,
		run: async ({ io }) => {
			io.stderr("not wired yet\n");
			return 70;
		}
	};
}));

// src/model/order.ts
/** Order by UTF-16 code unit: the same on every machine, whatever its locale. */
function byCodePoint(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
function sortedBy(items, key) {
	return [...items].sort((left, right) => byCodePoint(key(left), key(right)));
}
var init_order = __esmMin((() => {}));

// src/model/stable.ts
/** One line, keys sorted, undefined left out: what digests are taken of. */
function canonicalJson(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.entries(value).filter(([, inner]) => inner !== void 0).sort(([left], [right]) => byCodePoint(left, right)).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
var init_stable = __esmMin((() => {
	init_order();
}));

// src/model/digest.ts
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
function hmacSha256(key, message) {
	return new Uint8Array(createHmac("sha256", key).update(message).digest());
}
/** Short enough to read, long enough (80 bits) that two inputs of one project do not meet. */
function digestOf(value) {
	return sha256(canonicalJson(value)).slice(0, 20);
}
/** A digest over chunks, for contents too large to hold. */
function sha256Stream() {
	const hash = createHash("sha256");
	return {
		update(chunk) {
			hash.update(chunk);
		},
		hex: () => hash.digest("hex")
	};
}
var init_digest$1 = __esmMin((() => {
	init_stable();
}));

// src/score/entity/kinds.ts
function wordTable() {
	const words = /* @__PURE__ */ new Map();
	for (const [kind, short] of Object.entries(KINDS$1)) {
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
	return WORKLOADS$1.has(kind);
}
/** A chaos-mesh experiment: every such kind ends in Chaos, whatever the case (`HttpChaos`). */
function isChaos(kind) {
	return /chaos$/i.test(kind);
}
var KINDS$1, CLUSTER_SCOPED, WORKLOADS$1, BY_WORD, KIND_TABLES;
var init_kinds$1 = __esmMin((() => {
	KINDS$1 = {
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
	CLUSTER_SCOPED = /* @__PURE__ */ new Set([
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
	WORKLOADS$1 = /* @__PURE__ */ new Set([
		"DaemonSet",
		"Deployment",
		"Pod",
		"ReplicaSet",
		"Rollout",
		"StatefulSet"
	]);
	BY_WORD = wordTable();
	KIND_TABLES = {
		kinds: KINDS$1,
		clusterScoped: [...CLUSTER_SCOPED].sort(),
		workloads: [...WORKLOADS$1].sort()
	};
}));

// src/score/policies.ts
function policy(id, matching, counting, about) {
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
		counting,
		about
	};
}
function findPolicy(id) {
	const found = POLICIES.find((candidate) => candidate.id === id);
	if (found) return found;
	throw new UserError({
		code: "POLICY_UNKNOWN",
		where: "policy",
		message: `there is no scoring policy ${JSON.stringify(id.slice(0, 80))}`,
		help: `Use one of: ${POLICIES.map((candidate) => candidate.id).join(", ")}.`
	});
}
var MATCHER_VERSION, POLICIES, DEFAULT_POLICY;
var init_policies = __esmMin((() => {
	init_digest$1();
	init_problem();
	init_kinds$1();
	MATCHER_VERSION = 1;
	POLICIES = [
		policy("aa", "ranked", "every", "ITBench-AA's rules to the letter: repetitions count as right"),
		policy("aa-dedup", "ranked", "once", "the same, each root cause counted once (default)"),
		policy("strict", "exact", "once", "full match of the name and exactly the kind, counted once")
	];
	DEFAULT_POLICY = "aa-dedup";
}));

// src/model/diagnosis.ts
var EvidenceSchema, FactorSchema, DiagnosisSchema;
var init_diagnosis = __esmMin((() => {
	init_zod();
	EvidenceSchema = strictObject({
		file: string(),
		match: string()
	});
	FactorSchema = strictObject({
		name: string(),
		reasoning: string().nullable(),
		evidence: union([string(), array(EvidenceSchema)]).nullable()
	});
	DiagnosisSchema = strictObject({
		factors: array(FactorSchema),
		propagations: array(strictObject({
			source: string(),
			target: string(),
			condition: string(),
			effect: string()
		})),
		alertsExplained: array(strictObject({
			alert: string(),
			explanation: string(),
			explained: boolean()
		})),
		alternatives: array(strictObject({
			name: string(),
			reason: string()
		})),
		/** The agent's own, 0 to 1. */
		confidence: number$1().min(0).max(1).nullable(),
		/** Set when the agent hands over to a person instead of guessing. */
		escalate: strictObject({ reason: string() }).nullable(),
		noFault: boolean()
	});
}));

// src/model/score.ts
var WrongClassSchema, TierSchema, PredictionSchema, OutcomeSchema, ScoreSchema;
var init_score$2 = __esmMin((() => {
	init_zod();
	WrongClassSchema = _enum([
		"symptom",
		"intermediate",
		"mechanism",
		"bystander",
		"observer",
		"invented",
		"unknown"
	]);
	TierSchema = _enum([
		"full",
		"prefix",
		"search"
	]);
	PredictionSchema = strictObject({
		name: string(),
		/** The group it hit, or null. */
		group: string().nullable(),
		tier: TierSchema.nullable(),
		rule: string().nullable(),
		/** right: a root cause; repeated: names a root cause that an earlier entry named already. */
		verdict: _enum([
			"right",
			"repeated",
			"wrong"
		]),
		class: WrongClassSchema.nullable(),
		/** For a miss: the closest group and why it did not match. */
		nearest: strictObject({
			group: string(),
			why: string()
		}).nullable()
	});
	OutcomeSchema = _enum([
		"right",
		"partly-right",
		"wrong",
		"escalated",
		"no-answer",
		"no-fault-right",
		"false-accusation"
	]);
	ScoreSchema = strictObject({
		policy: string(),
		/** Null only for tasks outside the mean (expect: no-fault). */
		value: number$1().min(0).max(1).nullable(),
		byPolicy: record(string(), number$1().min(0).max(1).nullable()),
		outcome: OutcomeSchema,
		predictions: array(PredictionSchema),
		missed: array(strictObject({
			cause: string(),
			nearest: string().nullable()
		})),
		metrics: strictObject({
			precision: number$1().nullable(),
			recall: number$1().nullable(),
			f1: number$1().nullable(),
			/** Recall-gated precision of the first k names, k = 1 to 5. */
			at: array(number$1().nullable())
		}),
		evidence: strictObject({
			checked: number$1().int(),
			verified: number$1().int()
		}).nullable()
	});
}));

// src/model/usage.ts
var OriginSchema, count, UsageSchema, ReportedUsageSchema, UNKNOWN_USAGE;
var init_usage = __esmMin((() => {
	init_zod();
	OriginSchema = _enum([
		"metered",
		"trajectory",
		"reported",
		"estimated",
		"unknown"
	]);
	count = number$1().int().nonnegative().nullable();
	UsageSchema = strictObject({
		turns: count,
		inputTokens: count,
		/** Part of inputTokens. */
		cachedTokens: count,
		outputTokens: count,
		/** US dollars. A sum over calls of which some had no price is a lower bound: see unpricedCalls. */
		cost: number$1().nonnegative().nullable(),
		calls: count,
		unpricedCalls: count,
		/** The model as the provider named it in its answers. */
		model: string().nullable(),
		origin: strictObject({
			turns: OriginSchema,
			tokens: OriginSchema,
			cost: OriginSchema
		})
	});
	ReportedUsageSchema = strictObject({
		turns: count.optional(),
		input_tokens: count.optional(),
		cached_tokens: count.optional(),
		output_tokens: count.optional(),
		cost: number$1().nonnegative().nullable().optional(),
		model: string().nullable().optional()
	});
	UNKNOWN_USAGE = {
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
}));

// src/model/attempt.ts
/** The last two are never scored: we could not measure. Every other state without an answer scores 0. */
function isMeasured(state) {
	return state !== "infra-error" && state !== "cancelled";
}
var StateSchema, identity, AttemptSchema, ScoredAttemptSchema, AttemptTimesSchema;
var init_attempt = __esmMin((() => {
	init_zod();
	init_diagnosis();
	init_score$2();
	init_usage();
	StateSchema = _enum([
		"answered",
		"no-answer",
		"invalid-answer",
		"timeout",
		"turn-limit",
		"token-limit",
		"cost-limit",
		"agent-error",
		"policy-violation",
		"infra-error",
		"cancelled"
	]);
	identity = {
		task: string().min(1),
		repeat: number$1().int().positive()
	};
	AttemptSchema = strictObject({
		...identity,
		state: StateSchema,
		/** One line for people: exit code, limit reached, what the answer lacks. */
		reason: string().nullable(),
		diagnosis: DiagnosisSchema.nullable(),
		/** Repairs made to the answer's JSON under `lenient`. */
		repaired: array(string()),
		usage: UsageSchema,
		/** How often it was started; more than one after infra errors. */
		tries: number$1().int().nonnegative(),
		/** Found again from an earlier run instead of run now. */
		cached: boolean(),
		/** Writes to the incident that the agent tried through a surface. */
		attemptedChanges: number$1().int().nonnegative()
	});
	ScoredAttemptSchema = AttemptSchema.extend({ score: ScoreSchema.nullable() });
	AttemptTimesSchema = strictObject({
		...identity,
		startedAt: string(),
		seconds: number$1().nonnegative(),
		/** Seconds until the first valid answer lay at the output path. */
		firstCandidateSeconds: number$1().nonnegative().nullable()
	});
}));

// src/score/entity/entity.ts
/** Reads `namespace/Kind/name`, `Kind/name` and the spellings agents use for them. */
function parseEntity(text) {
	if (text.length > MAX_LENGTH$1) return unreadable(`longer than ${MAX_LENGTH$1} characters`);
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
var MAX_LENGTH$1, CLUSTER_WORDS;
var init_entity = __esmMin((() => {
	init_kinds$1();
	MAX_LENGTH$1 = 512;
	CLUSTER_WORDS = /* @__PURE__ */ new Set([
		"cluster",
		"_cluster",
		"-",
		"",
		"cluster-scoped",
		"none",
		"null"
	]);
}));

// src/score/pattern/syntax.ts
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
var PatternError, MAX_LENGTH, MAX_REPEAT, MAX_DEPTH$3, DIGIT, WORD, SPACE, NEWLINE, CLASSES, CONTROL, Parser;
var init_syntax = __esmMin((() => {
	PatternError = class extends Error {
		name = "PatternError";
	};
	MAX_LENGTH = 500;
	MAX_REPEAT = 1e3;
	MAX_DEPTH$3 = 50;
	DIGIT = [[48, 57]];
	WORD = [
		[48, 57],
		[65, 90],
		[95, 95],
		[97, 122]
	];
	SPACE = [[9, 13], [32, 32]];
	NEWLINE = [[10, 10]];
	CLASSES = {
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
	CONTROL = {
		n: 10,
		t: 9,
		r: 13,
		f: 12,
		v: 11,
		a: 7
	};
	Parser = class {
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
			if (depth > MAX_DEPTH$3) this.fail(`nested deeper than ${MAX_DEPTH$3}`);
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
}));

// src/score/pattern/machine.ts
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
/** Where the pattern matches a text: the three questions are answered in at most two passes. */
function run$1(machine, text) {
	const points = [...machine.ignoreCase ? text.toLowerCase() : text].map((char) => char.codePointAt(0) ?? 0);
	const anchored = pass(machine, points, false);
	const search = anchored.some || pass(machine, points, true).some;
	return {
		full: anchored.atEnd,
		prefix: anchored.some,
		search
	};
}
function pass(machine, points, anywhere) {
	const { steps } = machine;
	let some = false;
	let atEnd = false;
	let current = /* @__PURE__ */ new Set();
	for (let at = 0; at <= points.length; at += 1) {
		if (at === 0 || anywhere) follow(steps, 0, points, at, current);
		const next = /* @__PURE__ */ new Set();
		for (const index of current) {
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
		current = next;
		if (current.size === 0 && !anywhere) break;
	}
	return {
		some,
		atEnd
	};
}
/** Adds every step reachable from `start` without reading a character. */
function follow(steps, start, points, at, into) {
	const open = [start];
	for (let index = open.pop(); index !== void 0; index = open.pop()) {
		if (into.has(index)) continue;
		into.add(index);
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
var MAX_STEPS;
var init_machine = __esmMin((() => {
	init_syntax();
	MAX_STEPS = 5e3;
}));

// src/score/pattern/pattern.ts
function patternFrom(source) {
	try {
		return build$1(source, source, "regex", null);
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		return build$1(source, globToPattern(source), "glob", error.message);
	}
}
function build$1(source, expression, reading, problem) {
	const { node, ignoreCase } = parsePattern(expression);
	const machine = compile(node, ignoreCase);
	const example = shortest(node);
	return {
		source,
		reading,
		problem,
		literal: example.length,
		example,
		find: (name) => run$1(machine, name)
	};
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
var init_pattern = __esmMin((() => {
	init_machine();
	init_syntax();
}));

// src/score/incident.ts
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
	return {
		targets,
		components,
		rootCauses: components.flatMap((component, index) => component.isRootCause ? [index] : []),
		effects: effectsOf(truth, componentOf),
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
function hopsFrom(incident, sources) {
	const hops = new Map(sources.map((component) => [component, 0]));
	const open = [...sources];
	for (let at = open.shift(); at !== void 0; at = open.shift()) for (const next of incident.effects.get(at) ?? []) {
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
var prepared;
var init_incident = __esmMin((() => {
	init_order();
	init_kinds$1();
	init_pattern();
	prepared = /* @__PURE__ */ new WeakMap();
}));

// src/score/classify.ts
/** What a wrongly named entity is, seen from the incident. */
function classify(incident, name, match, facts) {
	const reading = parseEntity(name);
	if (reading.kind === "unreadable") return facts === null ? "unknown" : "invented";
	const { entity } = reading;
	if (isMechanism(entity)) return "mechanism";
	const place = placeInGraph(incident, match);
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
function placeInGraph(incident, match) {
	const component = componentFor(match);
	if (component === null) return null;
	if (!hopsFrom(incident, incident.rootCauses).has(component)) return incident.alerted.has(component) ? "symptom" : null;
	const further = incident.effects.get(component);
	return further !== void 0 && further.size > 0 ? "intermediate" : "symptom";
}
function componentFor(match) {
	if (match.kind === "hit") return match.hit.target.component;
	if (match.kind === "unreadable" || match.near === null) return null;
	const { target, named } = match.near;
	return named && isWorkloadOrService(match.entity) && isWorkloadOrService(target) ? target.component : null;
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
var OBSERVER_NAMESPACES, OBSERVER_NAME;
var init_classify = __esmMin((() => {
	init_entity();
	init_kinds$1();
	init_incident();
	OBSERVER_NAMESPACES = /* @__PURE__ */ new Set([
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
	OBSERVER_NAME = /^(prometheus|grafana|jaeger|otel-collector|opentelemetry-collector|alertmanager|loki|opensearch|topology-monitor|kube-state-metrics|node-exporter|metrics-server)(-|$)/;
}));

// src/score/match.ts
/**
* Maps one name to the group it means. All groups compete: tier first, then the kind rule, then the
* longest literal. A tie between a root cause and another group goes to the other one: a doubtful name
* earns nothing.
*/
function matchName(incident, name, matching) {
	const reading = parseEntity(name);
	if (reading.kind === "unreadable") return reading;
	const hit = bestHit(incident, reading.entity, matching);
	if (hit) return {
		kind: "hit",
		hit
	};
	return {
		kind: "miss",
		entity: reading.entity,
		near: nearestMiss(incident, reading.entity, matching)
	};
}
function bestHit(incident, entity, matching) {
	let best = null;
	for (const target of incident.targets) {
		const hit = hitOf(target, entity, matching);
		if (hit && (best === null || compareHits(incident, hit, best) < 0)) best = hit;
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
function hitOf(target, entity, matching) {
	if (!namespaceFits(target, entity)) return null;
	const kindRule = kindRuleOf(target, entity);
	if (kindRule === null) return null;
	const found = matchedBy(target, entity, matching === "ranked");
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
function podNames(workload) {
	return [
		`${workload}-`,
		`${workload}-7c7f8b68dc-7rqh9`,
		`${workload}-0`
	];
}
function matchedBy(target, entity, relaxed) {
	const direct = bestTier(target, entity.name);
	if (direct?.tier === "full" || !relaxed || !isWorkload(entity.kind)) return direct && {
		...direct,
		byBaseName: false
	};
	const stems = [...workloadBases(entity.name), ...podNames(entity.name)];
	for (const stem of stems) {
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
		const found = pattern.find(name);
		if (!found.search) continue;
		const tier = found.full ? "full" : found.prefix ? "prefix" : "search";
		const rank = TIERS.indexOf(tier);
		const bestRank = best === null ? TIERS.length : TIERS.indexOf(best.tier);
		if (rank < bestRank || rank === bestRank && pattern.literal > (best?.literal ?? 0)) best = {
			tier,
			literal: pattern.literal
		};
	}
	return best;
}
/** The group that fits best although it does not match, and what is in the way. */
function nearestMiss(incident, entity, matching) {
	let best = null;
	for (const target of incident.targets) {
		const named = matchedBy(target, entity, true);
		const namespace = namespaceFits(target, entity);
		const kind = kindRuleOf(target, entity);
		const rank = (named ? 4 - TIERS.indexOf(named.tier) : 0) * 10 + (kind ? 8 : 0) + (namespace ? 4 : 0) + Number(isRootCause(incident, target));
		if (!named && !kind) continue;
		if (best !== null && rank <= best.rank) continue;
		const why = whyNot(target, entity, matching);
		best = {
			near: {
				target,
				named: namespace && named?.tier === "full",
				why
			},
			rank
		};
	}
	return best?.near ?? null;
}
function whyNot(target, entity, matching) {
	const reasons = [];
	if (!namespaceFits(target, entity)) reasons.push(`namespace ${entity.namespace} is not ${target.namespace}`);
	const kindRule = kindRuleOf(target, entity);
	if (kindRule === null) reasons.push(`kind ${entity.kind} is not ${target.kind}`);
	if (matchedBy(target, entity, true) === null) reasons.push(`name does not match ${targetLabel(target).split("/").slice(2).join("/")}`);
	if (reasons.length === 0 && matching === "exact") reasons.push(kindRule === "kind" ? "the name matches only in part" : `kind is not exactly ${target.kind}`);
	return reasons.join("; ");
}
/** How a hit came about, in the words of the record: `kind`, `workload, base name`. */
function ruleOf(hit) {
	return hit.byBaseName ? `${hit.kindRule}, base name` : hit.kindRule;
}
var TIERS, KIND_RULES;
var init_match = __esmMin((() => {
	init_entity();
	init_kinds$1();
	init_incident();
	TIERS = [
		"full",
		"prefix",
		"search"
	];
	KIND_RULES = [
		"kind",
		"workload",
		"schedule->chaos"
	];
}));

// src/score/mapping.ts
function mapNames(incident, names, matching) {
	const found = /* @__PURE__ */ new Set();
	return names.map((name) => {
		const match = matchName(incident, name, matching);
		const rootCause = rootCauseOf(incident, match);
		const repeated = rootCause !== null && found.has(rootCause);
		if (rootCause !== null) found.add(rootCause);
		return {
			name,
			match,
			rootCause,
			verdict: rootCause === null ? "wrong" : repeated ? "repeated" : "right"
		};
	});
}
function rootCauseOf(incident, match) {
	if (match.kind !== "hit") return null;
	const { component } = match.hit.target;
	return incident.components[component]?.isRootCause ? component : null;
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
var init_mapping = __esmMin((() => {
	init_match();
}));

// src/score/nearest.ts
/** Of everything the agent named, what comes closest to a root cause it missed; null when it named nothing. */
function closestNamed(incident, cause, mapped) {
	const hops = hopsFrom(incident, [cause]);
	let best = null;
	for (const { name, match } of mapped) {
		const rank = closeness(incident, cause, name, match, hops);
		if (rank !== null && (best === null || rank > best.rank)) best = {
			name,
			rank
		};
	}
	return best?.name ?? null;
}
/** Higher is closer: the same name under another kind, then few hops down the causal graph, then the kind. */
function closeness(incident, cause, name, match, hops) {
	const reading = parseEntity(name);
	if (reading.kind === "unreadable") return null;
	const { entity } = reading;
	const members = incident.components[cause]?.members ?? [];
	const names = [entity.name, ...workloadBases(entity.name)];
	const named = members.some((member) => names.includes(member.name ?? "") || member.patterns.some((pattern) => names.some((candidate) => pattern.find(candidate).search)));
	const sameSort = members.some((member) => sameKind(member.kind, entity.kind));
	const component = match.kind === "hit" ? match.hit.target.component : null;
	const distance = component === null ? void 0 : hops.get(component);
	const proximity = distance === void 0 ? 0 : 10 / (1 + distance);
	return (named ? 100 : 0) + proximity + (sameSort ? 2 : 0);
}
var init_nearest = __esmMin((() => {
	init_entity();
	init_kinds$1();
	init_incident();
}));

// src/score/score.ts
/** Scores an answer, or the lack of one. */
function scoreDiagnosis(diagnosis, task, policy, facts) {
	const incident = incidentOf(task.truth);
	const names = (diagnosis?.factors ?? []).map(({ name }) => name).filter((name) => name.trim());
	const mapped = mapNames(incident, names, policy.matching);
	const counts = countVerdicts(incident, mapped);
	const inMean = task.expect === "fault";
	const value = inMean ? gatedPrecision(counts, policy.counting) : null;
	return {
		policy: policy.id,
		value,
		byPolicy: valuesByPolicy(incident, names, inMean),
		outcome: outcomeOf(diagnosis, task.expect, counts, value),
		predictions: mapped.map((entry) => predictionOf(incident, entry, facts)),
		missed: inMean ? missedCauses(incident, mapped) : [],
		metrics: metricsOf(incident, mapped, policy, inMean),
		evidence: facts?.evidence ?? null
	};
}
function valuesByPolicy(incident, names, inMean) {
	return Object.fromEntries(POLICIES.map(({ id, matching, counting }) => {
		if (!inMean) return [id, null];
		const counts = countVerdicts(incident, mapNames(incident, names, matching));
		return [id, gatedPrecision(counts, counting)];
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
function predictionOf(incident, { name, match, verdict }, facts) {
	const hit = match.kind === "hit" ? match.hit : null;
	return {
		name,
		group: hit?.target.group.id ?? null,
		tier: hit?.tier ?? null,
		rule: hit ? ruleOf(hit) : null,
		verdict,
		class: verdict === "wrong" ? classify(incident, name, match, facts) : null,
		nearest: nearestOf(match)
	};
}
function nearestOf(match) {
	if (match.kind === "hit") return null;
	if (match.kind === "unreadable") return {
		group: "",
		why: match.why
	};
	return match.near && {
		group: match.near.target.group.id,
		why: match.near.why
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
var FIRST;
var init_score$1 = __esmMin((() => {
	init_attempt();
	init_classify();
	init_incident();
	init_mapping();
	init_match();
	init_nearest();
	init_policies();
	FIRST = [
		1,
		2,
		3,
		4,
		5
	];
}));

// src/model/snapshot/python.ts
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
function reprString(text) {
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return quote + text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n").replaceAll("	", "\\t").replaceAll("\r", "\\r") + quote;
}
var PythonLiteralError, MAX_DEPTH$2, Reader, WORDS$2;
var init_python = __esmMin((() => {
	PythonLiteralError = class extends Error {
		name = "PythonLiteralError";
	};
	MAX_DEPTH$2 = 64;
	Reader = class {
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
			if (depth > MAX_DEPTH$2) this.fail(`nested deeper than ${MAX_DEPTH$2}`);
			this.skipSpace();
			const char = this.text[this.position];
			if (char === void 0) this.fail("the text ends where a value should be");
			if (char === "{") return this.dict(depth);
			if (char === "[") return this.list("]", depth);
			if (char === "(") return this.list(")", depth);
			if (char === "'" || char === "\"") return this.string(char);
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
			const value = WORDS$2.get(word) ?? number(word);
			if (value === void 0) this.fail(`not a Python literal: ${JSON.stringify(word.slice(0, 20))}`);
			this.position += word.length;
			return value;
		}
	};
	WORDS$2 = /* @__PURE__ */ new Map([
		["True", true],
		["False", false],
		["nan", null],
		["inf", null],
		["-inf", null]
	]);
}));

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
var init_repair_json = __esmMin((() => {
	init_python();
}));

// src/score/read-diagnosis.ts
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
	return value.slice(0, 1001).filter(isFields$1);
}
function isFields$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asFields(value) {
	return isFields$1(value) ? value : null;
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
var MAX_ANSWER, MAX_NAMES, MAX_TEXT$1;
var init_read_diagnosis = __esmMin((() => {
	init_repair_json();
	MAX_ANSWER = 4194304;
	MAX_NAMES = 1e3;
	MAX_TEXT$1 = 2e4;
}));

// src/tasks/read/regular-file.ts
/** The text of a file of at most `cap` bytes: a larger one is told apart by its size, never read. */
async function readTextFile(path, cap) {
	let handle;
	try {
		handle = await open(path, "r");
	} catch (error) {
		return failure(error);
	}
	try {
		const found = await handle.stat();
		if (!found.isFile()) return {
			kind: "unreadable",
			why: "it is no regular file"
		};
		if (found.size > cap) return {
			kind: "too-large",
			bytes: found.size
		};
		return {
			kind: "text",
			text: await handle.readFile("utf8")
		};
	} catch (error) {
		return failure(error);
	} finally {
		await handle.close();
	}
}
function failure(error) {
	const code = error.code ?? String(error);
	return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : {
		kind: "unreadable",
		why: code
	};
}
var init_regular_file = __esmMin((() => {}));

// src/tasks/answers/read.ts
async function readAnswerFile(path, mode) {
	const file = await readTextFile(path, MAX_ANSWER);
	switch (file.kind) {
		case "missing": return {
			state: "no-answer",
			reason: "there is no answer file"
		};
		case "too-large": return {
			state: "invalid-answer",
			reason: `the answer has ${file.bytes} bytes`
		};
		case "unreadable": return {
			state: "invalid-answer",
			reason: `the answer cannot be read: ${file.why}`
		};
		case "text": {
			const reading = readDiagnosis(file.text, mode);
			if (reading.kind === "invalid") return {
				state: "invalid-answer",
				reason: reading.reason
			};
			return {
				state: "answered",
				diagnosis: reading.diagnosis,
				repaired: reading.repaired
			};
		}
	}
}
var init_read = __esmMin((() => {
	init_read_diagnosis();
	init_regular_file();
}));

// src/model/ground-truth.ts
var GroupSchema, PropagationSchema, GroundTruthSchema;
var init_ground_truth$1 = __esmMin((() => {
	init_zod();
	GroupSchema = strictObject({
		id: string().min(1),
		kind: string(),
		/** Null where the file gives none: cluster-scoped objects, and a known trap for Namespace groups. */
		namespace: string().nullable(),
		/** Regular expressions as published (Python flavour); empty when the group is named exactly. */
		filter: array(string()),
		name: string().nullable(),
		rootCause: boolean()
	});
	PropagationSchema = strictObject({
		source: string(),
		target: string(),
		condition: string(),
		effect: string()
	});
	GroundTruthSchema = strictObject({
		groups: array(GroupSchema),
		aliases: array(array(string())),
		propagations: array(PropagationSchema),
		alerts: array(strictObject({
			id: string(),
			group: string().nullable(),
			description: string()
		})),
		faults: array(strictObject({
			category: string(),
			condition: string(),
			mechanism: string()
		})),
		actions: array(string()),
		/** Ids that the file names and does not define: reported, never fatal (published files have them). */
		dangling: array(string())
	});
}));

// src/score/read-ground-truth.ts
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
	const aliases = !Array.isArray(fields.groups) ? [groups.map(({ id }) => id)] : readAliases(fields.aliases);
	const propagations = list$1(fields.propagations).map((item) => ({
		source: word$1(item.source),
		target: word$1(item.target),
		condition: word$1(item.condition),
		effect: word$1(item.effect)
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
			category: word$1(fault.category),
			condition: word$1(fault.condition),
			mechanism: word$1(fault.fault_mechanism)
		})),
		actions: readActions(fields),
		dangling: [...new Set(referenced.filter((id) => id !== "" && !known.has(id)))].sort()
	};
}
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
		const [issue] = read.error.issues;
		problems.push({
			code: "TRUTH_GROUP",
			where: `${place}${issue ? `.${issue.path.join(".")}` : ""}`,
			message: issue?.message ?? "not a group",
			help: "A group has id, kind, namespace, and filter (regular expressions) or name."
		});
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
		id: optional(item.id) ?? word$1(item.name),
		group: optional(item.group_id),
		description: word$1(fieldsOf(item.metadata).description)
	};
}
/** Both spellings, and the alternatives of v2. */
function readActions(fields) {
	const actions = [...list$1(fields.recommended_actions), ...list$1(fields.recommendedActions)].flatMap(({ solution }) => {
		const lines = fieldsOf(solution).actions;
		return Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : [];
	});
	const steps = (Array.isArray(fields.solutions) ? fields.solutions : []).flatMap((alternative) => list$1(alternative).flatMap((part) => list$1(part.steps).map((step) => word$1(step.text))));
	return [...actions, ...steps];
}
function list$1(value) {
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
function word$1(value) {
	return typeof value === "string" ? value : "";
}
var MAX_GROUPS, GroupInput, EntityInput;
var init_read_ground_truth = __esmMin((() => {
	init_zod();
	init_ground_truth$1();
	init_problem();
	MAX_GROUPS = 2e3;
	GroupInput = object({
		id: string().min(1),
		kind: string().min(1),
		namespace: string().nullish(),
		filter: union([string(), array(string())]).nullish(),
		name: string().nullish(),
		root_cause: boolean().nullish()
	});
	EntityInput = object({
		kind: string().min(1),
		metadata: object({
			name: string().min(1),
			namespace: string().nullish()
		})
	});
}));

// src/tasks/itbench/layout.ts
function isGroundTruth(path) {
	return GROUND_TRUTH.test(baseName(path));
}
/** What an agent may see: telemetry, without truth, recorder files and hidden files. */
function isVisible(path) {
	if (path.split("/").some((part) => part.startsWith(".") || GROUND_TRUTH.test(part))) return false;
	return TELEMETRY.test(path) && !RECORDER.test(baseName(path));
}
function signalOf(path) {
	return SIGNALS$2.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}
/** Every regular file below a folder, sorted. Symbolic links are not followed: they may lead anywhere. */
async function listFiles(folder) {
	const found = [];
	await walk(folder, "", found);
	return found.sort(byCodePoint);
}
async function walk(folder, below, found) {
	for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) await walk(folder, path, found);
		else if (entry.isFile()) found.push(path);
	}
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
var GROUND_TRUTH, RECORDER, TELEMETRY, SIGNALS$2;
var init_layout = __esmMin((() => {
	init_order();
	GROUND_TRUTH = /^ground_?truth(_v\d+)?\.(ya?ml|json)$/i;
	RECORDER = /^(status|assertion|assertions|metadata|scenario|task)\.(json|ya?ml)$/i;
	TELEMETRY = /\.(tsv|csv|json|jsonl|ndjson|log|txt)$/i;
	SIGNALS$2 = [
		["alerts", /(^|\/)alerts?[_.-]|(^|\/)alerts\//],
		["events", /(^|\/)(k8s_events|events__)/],
		["objects", /(^|\/)k8s_objects/],
		["logs", /(^|\/)otel_logs/],
		["traces", /(^|\/)(otel_traces|traces_at_)/],
		["metrics", /(^|\/)metrics(_pod|_service)?\/|(^|\/)(pod|service)_[^/]*\.tsv$/],
		["topology", /(^|\/)(nodes|edges|graph)__|(^|\/)(topology|architecture)[^/]*\.json$/]
	];
}));

// src/tasks/read/problems.ts
var ProblemList;
var init_problems = __esmMin((() => {
	init_problem();
	ProblemList = class {
		#problems = [];
		add(problem) {
			this.#problems.push(problem);
		}
		async collect(step) {
			try {
				return await step();
			} catch (error) {
				if (!(error instanceof UserError)) throw error;
				this.#problems.push(...error.problems);
				return null;
			}
		}
		get found() {
			return this.#problems;
		}
		throwIfAny() {
			if (this.#problems.length > 0) throw new UserError(this.#problems);
		}
	};
}));

// ../../main/node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// ../../main/node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// ../../main/node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// ../../main/node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// ../../main/node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// ../../main/node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// ../../main/node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// ../../main/node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// ../../main/node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// ../../main/node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// ../../main/node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// ../../main/node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// ../../main/node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// ../../main/node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// ../../main/node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// ../../main/node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// ../../main/node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// ../../main/node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// ../../main/node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// ../../main/node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// ../../main/node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// ../../main/node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// ../../main/node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// ../../main/node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// ../../main/node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// ../../main/node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// ../../main/node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// ../../main/node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// ../../main/node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// ../../main/node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// ../../main/node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// ../../main/node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// ../../main/node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// ../../main/node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// ../../main/node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// ../../main/node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// ../../main/node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// ../../main/node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// ../../main/node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// ../../main/node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// ../../main/node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// ../../main/node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// ../../main/node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// ../../main/node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// ../../main/node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// ../../main/node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// ../../main/node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// ../../main/node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// ../../main/node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// ../../main/node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// ../../main/node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// ../../main/node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// ../../main/node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// ../../main/node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// ../../main/node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// ../../main/node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// ../../main/node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/tasks/read/yaml.ts
/** Reads YAML or JSON of a person or a benchmark. Size and aliases are bounded: a bomb is an error, not a hang. */
function parseYaml(text, where) {
	if (text.length > MAX_YAML) throw problem("YAML_TOO_LARGE", where, `${text.length} characters; at most ${MAX_YAML} are read`);
	const document = (0, import_dist$2.parseDocument)(text, {
		logLevel: "silent",
		uniqueKeys: true,
		prettyErrors: true
	});
	const [error] = document.errors;
	if (error) throw problem("YAML_SYNTAX", where, firstLine$1(error.message));
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (cause) {
		throw problem("YAML_ALIASES", where, cause instanceof Error ? firstLine$1(cause.message) : "cannot be read");
	}
}
function problem(code, where, message) {
	return new UserError({
		code,
		where,
		message,
		help: "Give one plain YAML or JSON document without anchors that multiply."
	});
}
function firstLine$1(message) {
	return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}
var import_dist$2, MAX_YAML, MAX_ALIASES;
var init_yaml = __esmMin((() => {
	import_dist$2 = require_dist();
	init_problem();
	MAX_YAML = 1048576;
	MAX_ALIASES = 50;
}));

// src/tasks/read/truth.ts
/** The ground truth file of a task: the first found, folder by folder. */
async function findTruthFile(folders) {
	for (const folder of folders) for (const name of NAMES$1) {
		const path = join(folder, name);
		if ((await stat(path).catch(() => null))?.isFile()) return path;
	}
	return null;
}
async function readTruthFile(path, shown = path) {
	const text = await readFile(path, "utf8").catch((error) => {
		throw new UserError({
			code: "TRUTH_UNREADABLE",
			where: shown,
			message: `the ground truth cannot be read (${error.code ?? error.message})`,
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
function statedScenario(document) {
	const metadata = document?.metadata;
	return typeof metadata?.name === "string" ? scenarioOf(metadata.name) : null;
}
/** "2" for `Scenario-2`, `scenario_2`, `scenario-2.yaml`. */
function scenarioOf(name) {
	return /^scenario[-_ ]?(\d+)(?:\.[a-z]+)?$/i.exec(name)?.[1] ?? null;
}
var NAMES$1;
var init_truth = __esmMin((() => {
	init_problem();
	init_read_ground_truth();
	init_yaml();
	NAMES$1 = [
		"ground_truth.yaml",
		"ground_truth.yml",
		"groundtruth_v1.yaml",
		"ground_truth.json",
		"groundtruth.yaml",
		"groundtruth_v2.yaml"
	];
}));

// src/tasks/answers/tree.ts
/**
* Answers of ITBench's output tree, `<incident>/<trial>/outputs/agent_output.json`, and of our own run
* folder, `<task>/<repeat>/answer.json`. Incidents may be called `Scenario-2`, `scenario_2` or `2`.
*/
async function findAnswers(folder) {
	const places = [];
	for (const name of await foldersIn(folder)) {
		const inside = join(folder, name);
		const direct = await answerIn(inside);
		const incident = incidentOfName(name);
		const trials = direct === null ? await foldersIn(inside) : [];
		if (trials.length === 0) places.push({
			incident,
			trial: "1",
			path: direct
		});
		for (const trial of trials) places.push({
			incident,
			trial,
			path: await answerIn(join(inside, trial))
		});
	}
	return sortedBy(places, ({ incident, trial }) => `${incident}\n${trial}`);
}
/** "2" for every spelling of scenario 2; other ids stay as they are. */
function incidentOfName(name) {
	return scenarioOf(name) ?? name;
}
async function answerIn(folder) {
	for (const inside of INSIDE) {
		const names = await readdir(join(folder, inside)).catch(() => []);
		const found = NAMES.find((name) => names.includes(name));
		if (found) return join(folder, inside, found);
	}
	return null;
}
async function foldersIn(folder) {
	return (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name).sort(byCodePoint);
}
var NAMES, INSIDE;
var init_tree = __esmMin((() => {
	init_order();
	init_truth();
	NAMES = [
		"agent_output.json",
		"agent_response.json",
		"answer.json"
	];
	INSIDE = [
		"outputs",
		"output",
		"."
	];
}));

// src/tasks/answers/truths.ts
/** `FILE`, or `FILE#ID` for one of a flat JSON list. */
async function readOneTruth(place) {
	const [path = "", id] = place.split(/#(?=[^#/]*$)/);
	if (id === void 0) return (await readTruthFile(path)).truth;
	const found = (await readTruthList(path)).get(incidentOfName(id));
	if (found) return found;
	throw new UserError({
		code: "TRUTH_NOT_IN_LIST",
		where: path,
		message: `no ground truth in the list has the id ${JSON.stringify(id.slice(0, 80))}`,
		help: "Give the id as the list has it, for example FILE#105."
	});
}
/** Every ground truth below a folder, or in a flat JSON list, by incident. */
async function readTruths(place) {
	if ((await stat(place).catch(() => null))?.isFile()) return readTruthList(place);
	const truths = /* @__PURE__ */ new Map();
	const problems = new ProblemList();
	for (const { incident, path } of await truthFiles(place, MAX_DEPTH$1)) {
		const read = await problems.collect(() => readTruthFile(path));
		if (read && truths.has(incident)) problems.add(twice(incident, path));
		if (read) truths.set(incident, read.truth);
	}
	problems.throwIfAny();
	if (truths.size > 0) return truths;
	throw new UserError({
		code: "TRUTHS_NONE",
		where: place,
		message: "no ground truth is found here",
		help: "Give a folder of Scenario-N folders with ground_truth.yaml, or of scenario-N.yaml files."
	});
}
async function truthFiles(folder, depth) {
	const own = await findTruthFile([folder]);
	if (own) return [{
		incident: incidentOfName(basename(dirname(own))),
		path: own
	}];
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const found = entries.flatMap((entry) => {
		const scenario = entry.isFile() && !isGroundTruth(entry.name) ? scenarioOf(entry.name) : null;
		return scenario === null ? [] : [{
			incident: scenario,
			path: join(folder, entry.name)
		}];
	});
	if (depth === 0) return found;
	const below = await Promise.all(entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => truthFiles(join(folder, name), depth - 1)));
	return [...found, ...below.flat()];
}
/** ITBench-Evaluations keeps all ground truths in one JSON list, each with an `id`. */
async function readTruthList(path) {
	const text = await readFile(path, "utf8").catch((error) => {
		throw new UserError({
			code: "TRUTH_UNREADABLE",
			where: path,
			message: `it cannot be read (${error.code ?? error.message})`,
			help: "Check the path."
		});
	});
	const document = parseYaml(text, path);
	const items = Array.isArray(document) ? document : [document];
	const truths = /* @__PURE__ */ new Map();
	const problems = new ProblemList();
	for (const [index, item] of items.entries()) {
		const id = item?.id;
		const incident = incidentOfName(typeof id === "string" || typeof id === "number" ? `${id}` : "");
		const where = `${path}#${incident || index + 1}`;
		const truth = await problems.collect(async () => readGroundTruth(item, where));
		if (truth && truths.has(incident)) problems.add(twice(incident, where));
		if (truth) truths.set(incident, truth);
	}
	problems.throwIfAny();
	return truths;
}
function twice(incident, where) {
	return {
		code: "TRUTH_TWICE",
		where,
		message: `a second ground truth for incident ${JSON.stringify(incident)}`,
		help: "Give a folder that holds each incident once."
	};
}
var MAX_DEPTH$1;
var init_truths = __esmMin((() => {
	init_problem();
	init_read_ground_truth();
	init_layout();
	init_problems();
	init_truth();
	init_yaml();
	init_tree();
	MAX_DEPTH$1 = 6;
}));

// src/tasks/without.ts
/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
function isLeftOut(without, file) {
	return file.signal !== null && (without ?? []).includes(file.signal);
}
var init_without = __esmMin((() => {}));

// src/tasks/evidence.ts
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
	const open = texts.map((text, index) => ({
		index,
		text
	}));
	const found = /* @__PURE__ */ new Set();
	const longest = Math.max(...texts.map((text) => text.length));
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
var MAX_POINTERS, MAX_TEXT;
var init_evidence = __esmMin((() => {
	init_layout();
	init_without();
	MAX_POINTERS = 200;
	MAX_TEXT = 1e4;
}));

// src/model/snapshot/tsv.ts
/** Quotes a cell the way pandas does: only when it holds a tab, a quote or a line break. */
function tsvCell(value) {
	return /["\t\n\r]/.test(value) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
}
var TsvParser;
var init_tsv = __esmMin((() => {
	TsvParser = class {
		#row = [];
		#cell = [];
		#state = "start";
		#carriageReturn = false;
		/** Rows that ended inside this chunk. */
		push(chunk) {
			const rows = [];
			let from = 0;
			const keep = (to) => {
				if (to > from) this.#cell.push(chunk.slice(from, to));
			};
			for (let index = 0; index < chunk.length; index += 1) {
				if (this.#state === "quoted") {
					const quote = chunk.indexOf("\"", index);
					if (quote === -1) break;
					keep(quote);
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
}));

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
var init_tsv_rows = __esmMin((() => {
	init_tsv();
}));

// src/tasks/inventory.ts
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
	add$1(inventory, object.kind, object.metadata?.name, object.metadata?.namespace);
	for (const about of [object.involvedObject, object.regarding]) if (about) add$1(inventory, about.kind, about.name, about.namespace);
}
function add$1(inventory, kind, name, namespace) {
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
var inventories;
var init_inventory = __esmMin((() => {
	init_entity();
	init_layout();
	init_tsv_rows();
	inventories = /* @__PURE__ */ new Map();
}));

// src/tasks/facts.ts
async function factsOfFolder(folder, diagnosis, without = []) {
	const [inventory, evidence] = await Promise.all([inventoryOf(folder), diagnosis === null ? null : verifyEvidence(folder, diagnosis, without)]);
	return {
		inventory,
		evidence
	};
}
var init_facts = __esmMin((() => {
	init_evidence();
	init_inventory();
}));

// src/report/escape.ts
/** One visible line of text: line breaks become a space, everything unseen a replacement sign. */
function plain$1(text) {
	return text.replace(BREAKS, " ").replace(UNSEEN, "�").replace(LONE_SURROGATE, "�");
}
/** At most `limit` characters, cut in the middle: the ends of a name tell more than its middle. */
function shorten(text, limit) {
	const characters = Array.from(text.length > limit * 4 ? ends(text, limit * 2) : text);
	if (characters.length <= limit) return characters.join("");
	const tail = Math.floor((limit - 1) / 3);
	return `${characters.slice(0, limit - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
function ends(text, keep) {
	return `${text.slice(0, keep)}…${text.slice(-keep)}`;
}
var UNSEEN, LONE_SURROGATE, BREAKS;
var init_escape = __esmMin((() => {
	UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
	LONE_SURROGATE = /\p{Surrogate}/gu;
	BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
}));

// src/cli/score-text.ts
function scoreJson({ score, answer, policy, dangling }) {
	const { value, ...parts } = score;
	const result = {
		score: value,
		...parts,
		policy: policy.id,
		policyDigest: policy.digest,
		state: answer.state,
		reason: answer.state === "answered" ? null : answer.reason,
		repaired: answer.state === "answered" ? answer.repaired : [],
		dangling
	};
	return `${JSON.stringify(result, null, 2)}\n`;
}
/** For a terminal. Every name is the agent's text: it goes through `plain`. */
function scoreText({ score, answer, policy, dangling }) {
	const others = Object.entries(score.byPolicy).filter(([id]) => id !== policy.id).map(([id, value]) => `${id} ${figure(value)}`);
	return `${[
		`score ${figure(score.value)} by ${policy.id} (${others.join(", ")}): ${outcomeWords(score.outcome)}`,
		...answer.state === "answered" ? [] : [`  ${answer.state}: ${plain$1(answer.reason)}`],
		...repairLines(answer),
		...score.predictions.slice(0, MAX_LINES).map(predictionLine),
		...hiddenLine(score.predictions.length),
		...score.missed.map(missedLine),
		...score.evidence === null ? [] : [evidenceLine(score.evidence)],
		...dangling.length === 0 ? [] : [`  note: the ground truth names undefined ids: ${list(dangling)}`]
	].join("\n")}\n`;
}
function hiddenLine(total) {
	return total > MAX_LINES ? [`  ... and ${total - MAX_LINES} more`] : [];
}
function repairLines(answer) {
	if (answer.state !== "answered" || answer.repaired.length === 0) return [];
	return [`  repaired: ${answer.repaired.join(", ")}`];
}
function predictionLine(prediction) {
	const name = shown(prediction.name);
	const { verdict, group, tier, rule, nearest } = prediction;
	const how = group === null ? "" : ` (group ${shown(group)}, ${tier} match, rule ${rule})`;
	switch (verdict) {
		case "right": return `  ok  ${name}: a root cause${how}`;
		case "repeated": return `  =   ${name}: a root cause named before${how}`;
		case "wrong": {
			const near = nearest === null ? "" : `; nearest ${shown(nearest.group)}: ${plain$1(nearest.why)}`;
			return `  no  ${name}: ${prediction.class ?? "wrong"}${how}${near}`;
		}
		default: return assertNever(verdict);
	}
}
function missedLine({ cause, nearest }) {
	const close = nearest === null ? "nothing close was named" : `closest named: ${shown(nearest)}`;
	return `  --  missed ${shown(cause)}; ${close}`;
}
function evidenceLine({ checked, verified }) {
	return `  evidence: ${verified} of ${checked} pointers stand in the snapshot`;
}
function outcomeWords(outcome) {
	switch (outcome) {
		case "right": return "right";
		case "partly-right": return "partly right";
		case "wrong": return "confidently wrong";
		case "escalated": return "handed over to a person";
		case "no-answer": return "no answer";
		case "no-fault-right": return "right: nothing is broken";
		case "false-accusation": return "accuses although nothing is broken";
		default: return assertNever(outcome);
	}
}
function figure(value) {
	return value === null ? "n/a" : value.toFixed(3);
}
function shown(text) {
	return shorten(plain$1(text), 120);
}
function list(ids) {
	return ids.slice(0, 10).map(shown).join(", ");
}
var MAX_LINES;
var init_score_text = __esmMin((() => {
	init_problem();
	init_escape();
	MAX_LINES = 40;
}));

// src/score/best-constant.ts
/**
* The best score that one name gives when it answers every task without reading anything. A score near
* it means nothing. Null without a task that has a root cause to name.
*/
function bestConstant(tasks, policy) {
	const incidents = tasks.filter(({ expect }) => expect === "fault").map(({ truth }) => incidentOf(truth));
	const candidates = new Set(incidents.flatMap(rootCauseNames));
	let best = null;
	for (const name of [...candidates].sort(byCodePoint)) {
		const score = meanOf(incidents, name, policy);
		if (best === null || score > best.score) best = {
			name,
			score
		};
	}
	return best;
}
function meanOf(incidents, name, policy) {
	return incidents.map((incident) => {
		const mapped = mapNames(incident, [name], policy.matching);
		return gatedPrecision(countVerdicts(incident, mapped), policy.counting);
	}).reduce((sum, value) => sum + value, 0) / incidents.length;
}
/** Names that somebody who knows the suite, and not the incident, would try. */
function rootCauseNames(incident) {
	return incident.rootCauses.flatMap((component) => (incident.components[component]?.members ?? []).flatMap(likelyNames));
}
function likelyNames(target) {
	const names = target.name === null ? [] : [target.name];
	for (const { example } of target.patterns) names.push(example, example.replace(/[-._]+$/, ""));
	return names.filter((name) => name !== "").map((name) => `${target.namespace ?? "cluster"}/${target.kind}/${name}`);
}
var init_best_constant = __esmMin((() => {
	init_order();
	init_incident();
	init_mapping();
}));

// src/score/suite-metrics.ts
/** Figures over the attempts of one run. `k` is 5 where every task has as many repeats, else the least. */
function suiteMetrics(attempts) {
	const measured = attempts.filter(({ state }) => isMeasured(state));
	const tasks = scoresByTask(measured);
	const least = Math.min(...tasks.map(({ values }) => values.length));
	const k = tasks.length === 0 ? 1 : Math.min(5, least);
	const none = "no attempt of a task with a root cause was measured";
	return {
		tasks: tasks.length,
		attempts: measured.length,
		unmeasured: attempts.length - measured.length,
		mean: meanFigure(tasks.map(({ values }) => mean(values)), none),
		standardError: standardError(tasks.map(({ values }) => mean(values))),
		passAt1: meanFigure(tasks.map(({ values }) => passAtK(values, 1)), none),
		passAtK: meanFigure(tasks.map(({ values }) => passAtK(values, k)), none),
		passHatK: meanFigure(tasks.map(({ values }) => passHatK(values, k)), none),
		k,
		flipRate: flipRate(tasks),
		falseAccusationRate: falseAccusationRate(measured),
		outcomes: countOutcomes(measured)
	};
}
function scoresByTask(attempts) {
	const values = /* @__PURE__ */ new Map();
	for (const { task, score } of attempts) {
		if (score === null || score.value === null) continue;
		const list = values.get(task) ?? [];
		list.push(score.value);
		values.set(task, list);
	}
	const tasks = [...values].map(([task, list]) => ({
		task,
		values: list
	}));
	return sortedBy(tasks, ({ task }) => task);
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function meanFigure(values, reason) {
	return values.length === 0 ? {
		value: null,
		reason
	} : {
		value: mean(values),
		reason: null
	};
}
function standardError(means) {
	if (means.length < 2) return {
		value: null,
		reason: "needs at least two tasks"
	};
	const centre = mean(means);
	const squares = means.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
	return {
		value: Math.sqrt(squares / (means.length - 1) / means.length),
		reason: null
	};
}
/** Correct means exactly right: the score is 1. */
function correct(values) {
	return values.filter((value) => value === 1).length;
}
function passAtK(values, k) {
	return 1 - ratioOfChoices(values.length - correct(values), values.length, k);
}
function passHatK(values, k) {
	return ratioOfChoices(correct(values), values.length, k);
}
/** C(part, k) / C(whole, k) as a product, so that large numbers never appear. */
function ratioOfChoices(part, whole, k) {
	if (part < k) return 0;
	let ratio = 1;
	for (let index = 0; index < k; index += 1) ratio *= (part - index) / (whole - index);
	return ratio;
}
function flipRate(tasks) {
	const repeated = tasks.filter(({ values }) => values.length >= 2);
	if (repeated.length === 0) return {
		value: null,
		reason: "needs a task with two repeats"
	};
	return {
		value: repeated.filter(({ values }) => {
			const right = correct(values);
			return right > 0 && right < values.length;
		}).length / repeated.length,
		reason: null
	};
}
function falseAccusationRate(attempts) {
	const outside = attempts.filter(({ score }) => score !== null && score.value === null);
	if (outside.length === 0) return {
		value: null,
		reason: "no task expects no fault"
	};
	return {
		value: outside.filter(({ score }) => score?.outcome === "false-accusation").length / outside.length,
		reason: null
	};
}
function countOutcomes(attempts) {
	const counts = {
		right: 0,
		"partly-right": 0,
		wrong: 0,
		escalated: 0,
		"no-answer": 0,
		"no-fault-right": 0,
		"false-accusation": 0
	};
	for (const { score } of attempts) if (score) counts[score.outcome] += 1;
	return counts;
}
var init_suite_metrics = __esmMin((() => {
	init_attempt();
	init_order();
}));

// src/tasks/itbench/known-defects.ts
var KNOWN_DEFECTS;
var init_known_defects = __esmMin((() => {
	KNOWN_DEFECTS = {
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
}));

// src/tasks/defects.ts
/** Known defects of a published scenario's ground truth, in words; none for our own tasks. */
function defectsOf(scenario) {
	return scenario === null ? [] : KNOWN_DEFECTS[scenario] ?? [];
}
var init_defects = __esmMin((() => {
	init_known_defects();
}));

// src/cli/score-tree.ts
/** Scores a tree of answers against a folder of ground truths. */
async function scoreTree(request) {
	const truths = await readTruths(request.truth);
	const places = await findAnswers(request.answers ?? "");
	refuseStrays(places, new Set(truths.keys()), request.answers ?? "");
	const trials = [];
	for (const [index, place] of places.entries()) {
		const truth = truths.get(place.incident);
		if (truth) {
			const attempt = await scoredAttempt(place, index, request, (diagnosis) => scoreDiagnosis(diagnosis, {
				truth,
				expect: request.expect
			}, request.policy, null));
			trials.push({
				incident: place.incident,
				trial: place.trial,
				attempt
			});
		}
	}
	const answered = new Set(trials.map(({ incident }) => incident));
	const unanswered = [...truths.keys()].filter((incident) => !answered.has(incident));
	const tasks = [...answered].flatMap((incident) => {
		const truth = truths.get(incident);
		return truth ? [{
			truth,
			expect: request.expect
		}] : [];
	});
	const result = {
		request,
		trials,
		unanswered: unanswered.sort(byIncident),
		metrics: suiteMetrics(trials.map(({ attempt }) => attempt)),
		constant: bestConstant(tasks, request.policy)
	};
	return request.json ? treeJson(result) : treeText(result);
}
/** An answer whose incident has no ground truth would silently be left out of the mean. */
function refuseStrays(places, known, folder) {
	const problems = [];
	if (places.length === 0) problems.push({
		code: "ANSWERS_NONE",
		where: folder,
		message: "no answer is found here",
		help: "Give a folder with INCIDENT/TRIAL/outputs/agent_output.json."
	});
	const strays = new Set(places.map(({ incident }) => incident).filter((id) => !known.has(id)));
	for (const incident of strays) problems.push({
		code: "ANSWER_WITHOUT_TRUTH",
		where: folder,
		message: `incident ${JSON.stringify(incident)} has answers and no ground truth`,
		help: "Add its ground truth, or move its answers elsewhere."
	});
	if (problems.length > 0) throw new UserError(problems);
}
async function scoredAttempt(place, index, request, score) {
	const answer = place.path === null ? NOTHING : await readAnswerFile(place.path, request.mode);
	const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
	return {
		task: place.incident,
		repeat: index + 1,
		state: answer.state,
		reason: answer.state === "answered" ? null : answer.reason,
		diagnosis,
		repaired: answer.state === "answered" ? [...answer.repaired] : [],
		usage: UNKNOWN_USAGE,
		tries: 1,
		cached: false,
		attemptedChanges: 0,
		score: score(diagnosis)
	};
}
function treeJson({ request, trials, unanswered, metrics, constant }) {
	const result = {
		score: metrics.mean.value,
		stderr: metrics.standardError.value,
		policy: request.policy.id,
		policyDigest: request.policy.digest,
		byPolicy: meansByPolicy(trials),
		metrics,
		bestConstant: constant,
		unanswered,
		incidents: incidentsOf(trials).map((incident) => ({
			id: incident,
			defects: defectsOf(incident),
			trials: trials.filter((trial) => trial.incident === incident).map(({ trial, attempt: { state, reason, repaired, score } }) => {
				const { value, ...parts } = score ?? { value: null };
				return {
					trial,
					state,
					reason,
					repaired,
					score: value,
					...parts
				};
			})
		}))
	};
	return `${JSON.stringify(result, null, 2)}\n`;
}
/** Every policy's mean, each incident weighing the same. */
function meansByPolicy(trials) {
	const ids = Object.keys(trials[0]?.attempt.score?.byPolicy ?? {});
	return Object.fromEntries(ids.map((id) => {
		const attempts = trials.map(({ attempt }) => {
			const score = attempt.score && {
				...attempt.score,
				value: attempt.score.byPolicy[id] ?? null
			};
			return {
				...attempt,
				score
			};
		});
		return [id, suiteMetrics(attempts).mean.value];
	}));
}
function treeText({ request, trials, unanswered, metrics, constant }) {
	const rows = incidentsOf(trials).map((incident) => incidentRow(incident, trials));
	const width = Math.max(8, ...rows.map(({ name }) => name.length));
	const others = Object.entries(meansByPolicy(trials)).filter(([id]) => id !== request.policy.id).map(([id, value]) => `${id} ${figure(value)}`);
	return `${[
		`${"incident".padEnd(width)}  score  trials`,
		...rows.map(({ name, mean, words }) => `${name.padEnd(width)}  ${figure(mean)}  ${words}`),
		"",
		`score ${words(metrics.mean)} by ${request.policy.id} (${others.join(", ")}), standard error ${words(metrics.standardError)}`,
		`${metrics.tasks} incidents, ${metrics.attempts} trials; pass@1 ${words(metrics.passAt1)}, pass@${metrics.k} ${words(metrics.passAtK)}, pass^${metrics.k} ${words(metrics.passHatK)}`,
		...constantLine(constant),
		...unanswered.length === 0 ? [] : [`not in the mean, no answers: ${unanswered.map(shown).join(", ")}`]
	].join("\n")}\n`;
}
function constantLine(constant) {
	if (constant === null) return [];
	return [`without reading anything, ${shown(constant.name)} scores ${figure(constant.score)} here`];
}
function incidentRow(incident, trials) {
	const own = trials.filter((trial) => trial.incident === incident);
	const values = own.flatMap(({ attempt }) => attempt.score?.value ?? []);
	const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
	const outcomes = /* @__PURE__ */ new Map();
	for (const { attempt } of own) {
		const word = attempt.score ? outcomeWords(attempt.score.outcome) : attempt.state;
		outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
	}
	const words = [...outcomes].map(([word, count]) => count > 1 ? `${count}x ${word}` : word);
	const flag = defectsOf(incident).length > 0 ? "  (known defect)" : "";
	return {
		name: shown(incident),
		mean,
		words: `${words.join(", ")}${flag}`
	};
}
function incidentsOf(trials) {
	return [...new Set(trials.map(({ incident }) => incident))].sort(byIncident);
}
/** Numbers by value, then names. */
function byIncident(left, right) {
	const [a, b] = [Number(left), Number(right)];
	return Number.isNaN(a) || Number.isNaN(b) ? byCodePoint(left, right) : a - b;
}
function words(value) {
	return value.value === null ? `n/a (${value.reason})` : figure(value.value);
}
var NOTHING;
var init_score_tree = __esmMin((() => {
	init_order();
	init_problem();
	init_usage();
	init_best_constant();
	init_score$1();
	init_suite_metrics();
	init_read();
	init_tree();
	init_truths();
	init_defects();
	init_score_text();
	NOTHING = {
		state: "no-answer",
		reason: "there is no answer file"
	};
}));

// src/cli/score.ts
var score_exports = /* @__PURE__ */ __exportAll({ scoreCommand: () => scoreCommand });
function requestFrom({ flags, io }) {
	const problems = [];
	const path = (name) => {
		const text = flagText(flags, name);
		return text === null ? null : resolve(io.cwd, text);
	};
	const truth = path("truth");
	const [answer, answers] = [path("answer"), path("answers")];
	if (truth === null) problems.push(missing("--truth", "no ground truth is given"));
	if (answer === null === (answers === null)) problems.push(missing("--answer", "give one of --answer FILE and --answers DIR"));
	const expect = oneOf(flags, "expect", ["fault", "no-fault"], problems) ?? "fault";
	throwIfAny(problems);
	return {
		truth: truth ?? "",
		answer,
		answers,
		snapshot: path("snapshot"),
		policy: findPolicy(flagText(flags, "policy") ?? "aa-dedup"),
		expect,
		mode: flagOn(flags, "lenient") ? "lenient" : "strict",
		json: flagOn(flags, "json")
	};
}
function missing(where, message) {
	return {
		code: "FLAG_MISSING",
		where,
		message,
		help: "sre-gate score --truth ground_truth.yaml --answer agent_output.json"
	};
}
async function scoreOne(request) {
	const path = request.answer ?? "";
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) throw new UserError({
		code: "ANSWER_MISSING",
		where: path,
		message: found ? "it is no file" : "there is no such file",
		help: "Give the agent's answer, or --answers DIR for a tree of them."
	});
	const truth = await readOneTruth(request.truth);
	const answer = await readAnswerFile(path, request.mode);
	const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
	const facts = request.snapshot === null ? null : await factsOfFolder(request.snapshot, diagnosis);
	const result = {
		score: scoreDiagnosis(diagnosis, {
			truth,
			expect: request.expect
		}, request.policy, facts),
		answer,
		policy: request.policy,
		dangling: truth.dangling
	};
	return request.json ? scoreJson(result) : scoreText(result);
}
var scoreCommand;
var init_score = __esmMin((() => {
	init_problem();
	init_policies();
	init_score$1();
	init_read();
	init_truths();
	init_facts();
	init_flags$1();
	init_score_text();
	init_score_tree();
	scoreCommand = {
		name: "score",
		about: [
			"Scores answers against ground truths by ITBench-AA's rules, without running anything.",
			"Takes one answer and its ground truth, or a folder of each: ITBench's output tree",
			"(INCIDENT/TRIAL/outputs/agent_output.json) or the attempts of one of our own runs."
		].join("\n"),
		flags: {
			truth: {
				type: "string",
				value: "FILE|DIR",
				help: "ground truth (FILE#ID of a JSON list)"
			},
			answer: {
				type: "string",
				value: "FILE",
				help: "one answer"
			},
			answers: {
				type: "string",
				value: "DIR",
				help: "a tree of answers"
			},
			snapshot: {
				type: "string",
				value: "DIR",
				help: "to check evidence and tell invented names"
			},
			policy: COMMON.policy,
			expect: {
				type: "string",
				value: "fault|no-fault",
				help: "what the task expects"
			},
			lenient: {
				type: "boolean",
				help: "repair broken JSON, and say so"
			},
			json: COMMON.json
		},
		positionals: null,
		run: async (invocation) => {
			const request = requestFrom(invocation);
			const isTree = request.answers !== null;
			invocation.io.stdout(isTree ? await scoreTree(request) : await scoreOne(request));
			return EXIT.pass;
		}
	};
}));

// src/model/task.ts
var ExpectSchema, ScenarioSchema, TaskFileSchema;
var init_task = __esmMin((() => {
	init_zod();
	ExpectSchema = _enum(["fault", "no-fault"]);
	ScenarioSchema = strictObject({
		application: string(),
		/** One or two faults (two are independent root causes); none for a no-fault task. */
		faults: array(strictObject({
			fault: string(),
			target: string(),
			arguments: record(string(), union([
				string(),
				number$1(),
				boolean()
			])).default({})
		})),
		seed: string(),
		distractors: array(string()).default([]),
		/** Signals left out: traces, metrics, logs, events, objects, alerts. */
		without: array(string()).default([])
	});
	TaskFileSchema = strictObject({
		title: string().optional(),
		family: string().optional(),
		difficulty: number$1().optional(),
		tags: array(string()).default([]),
		expect: ExpectSchema.default("fault"),
		source: union([strictObject({ simulate: ScenarioSchema }), strictObject({ snapshot: strictObject({ path: string() }) })])
	});
}));

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
		return (await stat(path).catch(() => null))?.isDirectory() ? [path] : [];
	}
	const matching = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter(({ name }) => matchesGlob(segment, name));
	return (await Promise.all(matching.map(async ({ name }) => {
		return (await stat(join(folder, name)).catch(() => null))?.isDirectory() ? [join(folder, name)] : [];
	}))).flat();
}
var init_glob = __esmMin((() => {
	init_order();
}));

// src/tasks/find/candidates.ts
/** The tasks below `<root>/tasks`: every folder with a task.yaml. */
async function tasksBelow(root, problems) {
	const folder = join(root, "tasks");
	const names = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort(byCodePoint);
	return (await Promise.all(names.map((name) => problems.collect(() => describedTask(root, join(folder, name)))))).flatMap((candidate) => candidate ?? []);
}
async function describedTask(root, folder) {
	const path = join(folder, "task.yaml");
	const text = await readFile(path, "utf8").catch(() => null);
	if (text === null) return null;
	const where = relative(root, path) || path;
	return {
		id: basename(folder),
		where,
		folder,
		file: readTaskFile(text, where)
	};
}
function readTaskFile(text, where) {
	const read = TaskFileSchema.safeParse(parseYaml(text, where));
	if (read.success) return read.data;
	const problems = read.error.issues.map((issue) => ({
		code: "TASK_FILE",
		where: [where, issue.path.join(".")].filter((part) => part !== "").join(": "),
		message: issue.message,
		help: "A task.yaml has title, family, tags, expect and source (simulate or snapshot.path)."
	}));
	throw new UserError(problems);
}
/** ITBench folders that a path names: the folder itself, or those below it. */
async function itbenchFolders(root, pattern) {
	const folders = await expandFolders(root, pattern);
	const found = await Promise.all(folders.map((folder) => scenarioFolders(folder, MAX_DEPTH)));
	return Promise.all(found.flat().map((folder) => folderCandidate(root, folder)));
}
async function folderCandidate(root, folder) {
	const described = await describedTask(root, folder);
	if (described) return described;
	return {
		id: basename(folder),
		where: relative(root, folder) || folder,
		folder,
		file: {
			tags: ["itbench"],
			expect: "fault",
			source: { snapshot: { path: "." } }
		}
	};
}
async function scenarioFolders(folder, depth) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	if (files.includes("task.yaml") || files.some(isGroundTruth)) return [folder];
	if (files.some((name) => isVisible(name) && signalOf(name) !== null)) return [folder];
	if (depth === 0) return [];
	const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => join(folder, name)).sort(byCodePoint);
	return (await Promise.all(below.map((inner) => scenarioFolders(inner, depth - 1)))).flat();
}
/** Where a task's snapshot lies. */
async function snapshotFolder(candidate, path) {
	const folder = resolve(candidate.folder, path);
	if ((await stat(folder).catch(() => null))?.isDirectory()) return folder;
	throw new UserError({
		code: "TASK_SNAPSHOT_MISSING",
		where: `${candidate.where}: source.snapshot.path`,
		message: `there is no folder ${JSON.stringify(path)} beside ${basename(candidate.where) === "task.yaml" ? dirname(candidate.where) : candidate.where}`,
		help: "Give the path of an ITBench snapshot folder, relative to the task.yaml."
	});
}
var MAX_DEPTH;
var init_candidates = __esmMin((() => {
	init_order();
	init_problem();
	init_task();
	init_layout();
	init_yaml();
	init_glob();
	MAX_DEPTH = 5;
}));

// src/tasks/find/select.ts
/** `cart-*`, `tag:network`, `family:image`. */
function matchesTask(pattern, { id, file }) {
	const [, field, value = ""] = /^(tag|family):(.*)$/.exec(pattern) ?? [];
	if (field === "tag") return file.tags.some((tag) => matchesGlob(value, tag));
	if (field === "family") return file.family !== void 0 && matchesGlob(value, file.family);
	return matchesGlob(pattern, id);
}
/** Candidates that any pattern names; a pattern that names none is an error of its own. */
function select(candidates, patterns, problems) {
	for (const pattern of patterns) {
		if (candidates.some((candidate) => matchesTask(pattern, candidate))) continue;
		problems.add({
			code: "TASK_NOT_FOUND",
			where: "tasks",
			message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
			help: `${hint(candidates)} Paths of ITBench folders need a slash: ./Scenario-2.`
		});
	}
	return candidates.filter((candidate) => patterns.some((pattern) => matchesTask(pattern, candidate)));
}
function isExcluded(candidate, exclude) {
	return exclude.some((pattern) => matchesTask(pattern, candidate));
}
function hint(candidates) {
	const ids = candidates.slice(0, 8).map(({ id }) => id);
	if (ids.length === 0) return "There are no tasks here.";
	return `Tasks here: ${ids.join(", ")}${candidates.length > 8 ? ", ..." : ""}.`;
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
	return new UserError({
		code: "TASKS_NONE",
		where: "tasks",
		message: "no task is selected: there would be nothing to measure",
		help: "Add tasks below tasks/, or select some with --suite, --tasks or a path of ITBench folders."
	});
}
var init_select = __esmMin((() => {
	init_problem();
	init_glob();
}));

// src/tasks/find/suite.ts
async function readSuites(root) {
	const folder = join(root, "tasks", "suites");
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".yaml"));
	return Promise.all(names.sort(byCodePoint).map(async (name) => {
		const where = `tasks/suites/${name}`;
		const read = SuiteSchema.safeParse(parseYaml(await readFile(join(folder, name), "utf8"), where));
		if (read.success) return read.data;
		throw new UserError(read.error.issues.map((issue) => ({
			code: "SUITE_FILE",
			where: `${where}: ${issue.path.join(".")}`,
			message: issue.message,
			help: "A suite has name, version and tasks (a list of task ids)."
		})));
	}));
}
function newest(suites, name) {
	let best = null;
	for (const suite of suites) if (suite.name === name && (best === null || suite.version > best.version)) best = suite;
	return best;
}
var SuiteSchema, DEFAULT_SUITE;
var init_suite = __esmMin((() => {
	init_zod();
	init_order();
	init_problem();
	init_yaml();
	SuiteSchema = strictObject({
		name: string().regex(/^[a-z][a-z0-9-]*$/),
		version: number$1().int().positive(),
		tasks: array(string().min(1)).min(1)
	});
	DEFAULT_SUITE = "smoke";
}));

// src/tasks/find/library.ts
/** The user's own library first, then the gate's. */
async function openLibraries(roots, problems) {
	const libraries = [];
	for (const root of new Set(roots)) {
		const candidates = await tasksBelow(root, problems);
		const suites = await problems.collect(() => readSuites(root)) ?? [];
		libraries.push({
			candidates,
			suites
		});
	}
	return libraries;
}
/** Without any selection: the first library's smoke suite, or all its tasks. */
function defaultTasks(libraries, problems) {
	const own = libraries.find(({ candidates }) => candidates.length > 0);
	if (!own) return [];
	const suite = newest(own.suites, DEFAULT_SUITE);
	return suite === null ? own.candidates : membersOf(suite, [own], problems);
}
/**
* Own tasks that the patterns name; a pattern that no own task fits is tried on the tasks that come with
* the gate, so that `*` never adds those to somebody's own.
*/
function everyTask(libraries, patterns) {
	const found = patterns.flatMap((pattern) => {
		return (libraries.find(({ candidates }) => candidates.some((candidate) => matchesTask(pattern, candidate)))?.candidates ?? []).filter((candidate) => matchesTask(pattern, candidate));
	});
	const rest = found.length === 0 ? libraries[0]?.candidates ?? [] : [];
	return [.../* @__PURE__ */ new Set([...found, ...rest])];
}
/** A suite by name: an own suite may use own tasks and the gate's, a shipped one its own only. */
function suiteTasks(libraries, wanted, problems) {
	for (const [index, library] of libraries.entries()) {
		const suite = suiteNamed(library.suites, wanted);
		if (suite) return membersOf(suite, libraries.slice(index), problems);
	}
	throw unknownSuite(libraries.flatMap(({ suites }) => suites), wanted);
}
/** `smoke@1`, or `smoke` for its newest version. */
function suiteNamed(suites, wanted) {
	const [name = "", version] = wanted.split("@");
	if (version === void 0) return newest(suites, name);
	return suites.find((suite) => suite.name === name && String(suite.version) === version) ?? null;
}
function membersOf(suite, libraries, problems) {
	return suite.tasks.flatMap((id) => {
		for (const { candidates } of libraries) {
			const candidate = candidates.find((known) => known.id === id);
			if (candidate) return candidate;
		}
		problems.add({
			code: "SUITE_TASK_MISSING",
			where: `tasks/suites: ${suite.name}@${suite.version}`,
			message: `the suite names ${JSON.stringify(id)}, which is no folder below tasks/`,
			help: "Restore the task's folder: a published suite never changes."
		});
		return [];
	});
}
function unknownSuite(suites, wanted) {
	const known = suites.map((suite) => `${suite.name}@${suite.version}`).join(", ");
	return new UserError({
		code: "SUITE_UNKNOWN",
		where: "suite",
		message: `there is no suite ${JSON.stringify(wanted.slice(0, 80))} below tasks/suites`,
		help: known === "" ? "Select tasks by id instead." : `Known suites: ${known}.`
	});
}
var init_library = __esmMin((() => {
	init_problem();
	init_candidates();
	init_select();
	init_suite();
}));

// src/tasks/digest.ts
/**
* Digest of what is measured with: the bytes of every file the agent may see, and the truth. Hashing a
* real snapshot reads 1 GB once; the result is kept by path, size, inode and change time.
*/
async function snapshotDigest(folder, files, truth, cacheDir) {
	const stamps = await Promise.all(files.map(({ path }) => stampOf(folder, path)));
	const cached = join(cacheDir, "digests", `${sha256(`${folder}\n${stamps.join("\n")}`)}.txt`);
	const known = await readFile(cached, "utf8").catch(() => null);
	const content = known && /^[0-9a-f]{20}$/.test(known) ? known : await hashFiles(folder, files);
	if (content !== known) await keep(cached, content);
	return digestOf({
		content,
		truth
	});
}
async function stampOf(folder, path) {
	const { size, ino, mtimeMs, ctimeMs } = await stat(join(folder, path));
	return `${path}\t${size}\t${ino}\t${mtimeMs}\t${ctimeMs}`;
}
async function hashFiles(folder, files) {
	const hashes = {};
	for (const { path } of files) hashes[path] = await hashFile(join(folder, path));
	return digestOf(hashes);
}
async function hashFile(path) {
	const hash = sha256Stream();
	for await (const chunk of createReadStream(path, { highWaterMark: 1048576 })) hash.update(chunk);
	return hash.hex();
}
/** A cache that cannot be written costs time, never a result. */
async function keep(path, content) {
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(`${path}.${process.pid}`, content);
		await rename(`${path}.${process.pid}`, path);
	} catch {
		return;
	}
}
var init_digest = __esmMin((() => {
	init_digest$1();
}));

// src/simulator/application/types.ts
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
var init_types = __esmMin((() => {}));

// src/simulator/application/otel-demo.ts
var VERSION, image, COLLECTOR, FLAGD, env, PRODUCTS$1, PRODUCT, CURRENCIES, CONVERT, CART, PAGES, frontendOperations, proxyOperations, flagged, WORKLOADS, flag, SWITCH, FLAGS, otelDemo;
var init_otel_demo = __esmMin((() => {
	init_types();
	VERSION = "2.1.3";
	image = (name) => `ghcr.io/open-telemetry/demo:${VERSION}-${name}`;
	COLLECTOR = {
		name: "OTEL_EXPORTER_OTLP_ENDPOINT",
		value: "http://otel-collector.opentelemetry-collectors:4317"
	};
	FLAGD = {
		name: "FLAGD_HOST",
		value: "flagd"
	};
	env = (entries) => [...Object.entries(entries).map(([name, value]) => ({
		name,
		value
	})), COLLECTOR];
	PRODUCTS$1 = call("product-catalog", "PRODUCT_CATALOG_ADDR", "ListProducts");
	PRODUCT = call("product-catalog", "PRODUCT_CATALOG_ADDR", "GetProduct");
	CURRENCIES = call("currency", "CURRENCY_ADDR", "GetSupportedCurrencies");
	CONVERT = call("currency", "CURRENCY_ADDR", "Convert");
	CART = call("cart", "CART_ADDR", "GetCart");
	PAGES = [
		{
			id: "home",
			method: "GET",
			path: "/",
			weight: 8,
			calls: []
		},
		{
			id: "products",
			method: "GET",
			path: "/api/products",
			weight: 10,
			calls: [PRODUCTS$1, CONVERT]
		},
		{
			id: "product",
			method: "GET",
			path: "/api/products/{productId}",
			weight: 22,
			calls: [PRODUCT, CONVERT]
		},
		{
			id: "recommendations",
			method: "GET",
			path: "/api/recommendations",
			weight: 12,
			calls: [call("recommendation", "RECOMMENDATION_ADDR", "ListRecommendations"), {
				...PRODUCT,
				times: 2
			}]
		},
		{
			id: "ads",
			method: "GET",
			path: "/api/data",
			weight: 14,
			noise: 4,
			calls: [call("ad", "AD_ADDR", "GetAds")]
		},
		{
			id: "cart",
			method: "GET",
			path: "/api/cart",
			weight: 10,
			calls: [CART, PRODUCT]
		},
		{
			id: "add",
			method: "POST",
			path: "/api/cart",
			weight: 14,
			calls: [
				PRODUCT,
				call("cart", "CART_ADDR", "AddItem"),
				CART
			]
		},
		{
			id: "reviews",
			method: "GET",
			path: "/api/product-reviews/{productId}",
			weight: 8,
			calls: [call("product-reviews", "PRODUCT_REVIEWS_ADDR", "GetProductReviews")]
		},
		{
			id: "currency",
			method: "GET",
			path: "/api/currency",
			weight: 5,
			calls: [CURRENCIES]
		},
		{
			id: "shipping",
			method: "GET",
			path: "/api/shipping",
			weight: 6,
			calls: [call("shipping", "SHIPPING_ADDR", "get-quote"), CONVERT]
		},
		{
			id: "checkout",
			method: "POST",
			path: "/api/checkout",
			weight: 15,
			timeoutMs: 1e4,
			calls: [call("checkout", "CHECKOUT_ADDR", "PlaceOrder", { timeoutMs: 1e4 }), PRODUCT]
		}
	];
	frontendOperations = PAGES.map((page) => operation("http", page.id, `${page.method} ${page.path}`, 1800, page.calls, {
		noise: page.noise ?? 0,
		attributes: {
			"http.method": page.method,
			"http.target": page.path,
			"next.route": page.path
		}
	}));
	proxyOperations = [...PAGES.map((page) => operation("http", page.id, "ingress", 400, [call("frontend", "FRONTEND_HOST", page.id, { timeoutMs: 15e3 })], {
		attributes: {
			"http.method": page.method,
			"http.url": page.path
		},
		log: {
			body: "access",
			chance: 1e3
		}
	})), operation("http", "image", "ingress", 300, [call("image-provider", "IMAGE_PROVIDER_HOST", "image", { timeoutMs: 15e3 })], {
		attributes: {
			"http.method": "GET",
			"http.url": "/images/products/{name}"
		},
		log: {
			body: "access",
			chance: 300
		}
	})];
	flagged = (flag, on) => ({
		flag,
		variants: {
			on,
			off: 0
		}
	});
	WORKLOADS = [
		workload("frontend-proxy", "envoy", image("frontend-proxy"), {
			memory: memory(65, 38),
			env: env({
				FRONTEND_HOST: "frontend:8080",
				IMAGE_PROVIDER_HOST: "image-provider:8081",
				FLAGD_UI_HOST: "flagd-ui:4000"
			}),
			operations: proxyOperations
		}),
		workload("frontend", "javascript", image("frontend"), {
			memory: memory(250, 150),
			env: env({
				AD_ADDR: "ad:8080",
				CART_ADDR: "cart:8080",
				CHECKOUT_ADDR: "checkout:8080",
				CURRENCY_ADDR: "currency:8080",
				PRODUCT_CATALOG_ADDR: "product-catalog:8080",
				PRODUCT_REVIEWS_ADDR: "product-reviews:3551",
				RECOMMENDATION_ADDR: "recommendation:8080",
				SHIPPING_ADDR: "http://shipping:8080"
			}),
			operations: frontendOperations
		}),
		workload("ad", "java", image("ad"), {
			memory: memory(300, 190),
			cpu: {
				request: 100,
				limit: 400
			},
			env: [...env({ AD_PORT: "8080" }), FLAGD],
			operations: [operation("grpc", "GetAds", "oteldemo.AdService/GetAds", 2600, [], {
				log: {
					body: "Targeted ad request received for [travel]",
					chance: 500
				},
				noise: 2,
				flags: [
					{
						...flagged("adFailure", 400),
						kind: "error",
						message: "UNAVAILABLE: RESOURCE_EXHAUSTED"
					},
					{
						...flagged("adHighCpu", 392),
						kind: "cpu"
					},
					{
						...flagged("adManualGc", 2600),
						kind: "delay"
					}
				]
			})]
		}),
		workload("cart", "dotnet", image("cart"), {
			memory: memory(160, 90),
			env: [...env({
				CART_PORT: "8080",
				VALKEY_ADDR: "valkey-cart:6379"
			}), FLAGD],
			waitsFor: "valkey-cart",
			operations: [
				operation("grpc", "GetCart", "POST /oteldemo.CartService/GetCart", 900, [call("valkey-cart", "VALKEY_ADDR", "HGET", { passwordEnv: "VALKEY_PASSWORD" })], { log: {
					body: "GetCartAsync called with userId={userId}",
					chance: 600
				} }),
				operation("grpc", "AddItem", "POST /oteldemo.CartService/AddItem", 1100, [call("valkey-cart", "VALKEY_ADDR", "HGET", { passwordEnv: "VALKEY_PASSWORD" }), call("valkey-cart", "VALKEY_ADDR", "HMSET", { passwordEnv: "VALKEY_PASSWORD" })], { log: {
					body: "AddItemAsync called with userId={userId}, productId={productId}, quantity=1",
					chance: 800
				} }),
				operation("grpc", "EmptyCart", "POST /oteldemo.CartService/EmptyCart", 900, [call("valkey-cart", "VALKEY_ADDR", "HMSET", { passwordEnv: "VALKEY_PASSWORD" })], {
					log: {
						body: "EmptyCartAsync called with userId={userId}",
						chance: 1e3
					},
					flags: [{
						...flagged("cartFailure", 1e3),
						kind: "error",
						message: "FailedPrecondition: Can't access cart storage. System.ApplicationException: Wasn't able to connect to redis"
					}]
				})
			]
		}),
		workload("checkout", "go", image("checkout"), {
			memory: memory(40, 22),
			env: [...env({
				CART_ADDR: "cart:8080",
				CURRENCY_ADDR: "currency:8080",
				EMAIL_ADDR: "http://email:8080",
				PAYMENT_ADDR: "payment:8080",
				PRODUCT_CATALOG_ADDR: "product-catalog:8080",
				SHIPPING_ADDR: "http://shipping:8080",
				KAFKA_ADDR: "kafka:9092"
			}), FLAGD],
			waitsFor: "kafka",
			operations: [operation("grpc", "PlaceOrder", "oteldemo.CheckoutService/PlaceOrder", 2200, [
				CART,
				PRODUCT,
				CONVERT,
				call("shipping", "SHIPPING_ADDR", "get-quote"),
				CONVERT,
				call("payment", "PAYMENT_ADDR", "Charge"),
				call("shipping", "SHIPPING_ADDR", "ship-order"),
				call("cart", "CART_ADDR", "EmptyCart", { mode: "needed" }),
				call("email", "EMAIL_ADDR", "send", {
					mode: "soft",
					timeoutMs: 3e3
				}),
				call("kafka", "KAFKA_ADDR", "orders", {
					mode: "publish",
					timeoutMs: 1e4
				})
			], {
				log: {
					body: "order placed",
					chance: 1e3
				},
				flags: [{
					...flagged("paymentUnreachable", 1),
					kind: "misdirect",
					via: "PAYMENT_ADDR",
					address: "badAddress:50051"
				}, {
					flag: "kafkaQueueProblems",
					variants: {
						on: 100,
						off: 0
					},
					kind: "repeat"
				}]
			})]
		}),
		workload("currency", "cpp", image("currency"), {
			memory: memory(40, 12),
			env: env({
				CURRENCY_PORT: "8080",
				VERSION
			}),
			operations: [operation("grpc", "GetSupportedCurrencies", "CurrencyService/GetSupportedCurrencies", 400, [], { log: {
				body: "GetSupportedCurrencies successful",
				chance: 500
			} }), operation("grpc", "Convert", "CurrencyService/Convert", 300, [], { log: {
				body: "Convert conversion successful",
				chance: 120
			} })]
		}),
		workload("email", "ruby", image("email"), {
			memory: memory(100, 62),
			env: [...env({ EMAIL_PORT: "8080" }), FLAGD],
			operations: [operation("http", "send", "POST /send_order_confirmation", 5200, [], {
				log: {
					body: "Order confirmation email sent to: {email}",
					chance: 1e3
				},
				flags: [{
					flag: "emailMemoryLeak",
					variants: {
						off: 0,
						"1x": 2,
						"10x": 8,
						"100x": 30,
						"1000x": 90,
						"10000x": 300
					},
					kind: "leak"
				}]
			})]
		}),
		workload("payment", "javascript", image("payment"), {
			memory: memory(140, 85),
			env: [...env({ PAYMENT_PORT: "8080" }), FLAGD],
			operations: [operation("grpc", "Charge", "grpc.oteldemo.PaymentService/Charge", 1500, [], {
				log: {
					body: "Transaction complete.",
					chance: 1e3
				},
				flags: [{
					flag: "paymentFailure",
					variants: {
						off: 0,
						"10%": 100,
						"25%": 250,
						"50%": 500,
						"75%": 750,
						"90%": 900,
						"100%": 1e3
					},
					kind: "error",
					message: "Payment request failed. Invalid token. app.loyalty.level=gold"
				}]
			})]
		}),
		workload("product-catalog", "go", image("product-catalog"), {
			memory: memory(40, 16),
			env: [...env({ PRODUCT_CATALOG_PORT: "8080" }), FLAGD],
			mounts: ["product-catalog-products"],
			operations: [operation("grpc", "ListProducts", "oteldemo.ProductCatalogService/ListProducts", 700, [], { log: {
				body: "Product Catalog List Products",
				chance: 200
			} }), operation("grpc", "GetProduct", "oteldemo.ProductCatalogService/GetProduct", 500, [], {
				log: {
					body: "Product Found",
					chance: 300
				},
				flags: [{
					...flagged("productCatalogFailure", 170),
					kind: "error",
					message: "Error: Product Catalog Fail Feature Flag Enabled"
				}]
			})]
		}),
		workload("product-reviews", "python", image("product-reviews"), {
			port: 3551,
			memory: memory(160, 88),
			env: [...env({
				PRODUCT_CATALOG_ADDR: "product-catalog:8080",
				DB_HOST: "postgresql:5432"
			}), {
				name: "DB_PASSWORD",
				value: {
					secret: "postgresql-credentials",
					key: "reviews-password"
				}
			}],
			operations: [operation("grpc", "GetProductReviews", "oteldemo.ProductReviewService/GetProductReviews", 1900, [call("postgresql", "DB_HOST", "reviews", { passwordEnv: "DB_PASSWORD" })], { log: {
				body: "Receive GetProductReviews for product id:{productId}",
				chance: 700
			} })]
		}),
		workload("quote", "php", image("quote"), {
			memory: memory(40, 24),
			env: env({ QUOTE_PORT: "8080" }),
			operations: [operation("http", "getquote", "POST /getquote", 800, [], { log: {
				body: "Calculated quote",
				chance: 900
			} })]
		}),
		workload("recommendation", "python", image("recommendation"), {
			memory: memory(500, 110),
			env: [...env({
				PRODUCT_CATALOG_ADDR: "product-catalog:8080",
				RECOMMENDATION_PORT: "8080"
			}), FLAGD],
			operations: [operation("grpc", "ListRecommendations", "/oteldemo.RecommendationService/ListRecommendations", 2100, [PRODUCTS$1], {
				log: {
					body: "Receive ListRecommendations for product ids:['{productId}']",
					chance: 600
				},
				flags: [{
					...flagged("recommendationCacheFailure", 62),
					kind: "leak"
				}]
			})]
		}),
		workload("shipping", "rust", image("shipping"), {
			memory: memory(30, 10),
			env: env({
				QUOTE_ADDR: "http://quote:8080",
				SHIPPING_PORT: "8080"
			}),
			operations: [operation("http", "get-quote", "POST /get-quote", 900, [call("quote", "QUOTE_ADDR", "getquote")], { log: {
				body: "Sending Quote: 47.9",
				chance: 700
			} }), operation("http", "ship-order", "POST /ship-order", 700, [], { log: {
				body: "Tracking ID Created: {tracking}",
				chance: 1e3
			} })]
		}),
		workload("image-provider", "nginx", image("image-provider"), {
			port: 8081,
			memory: memory(50, 18),
			env: env({ IMAGE_PROVIDER_PORT: "8081" }),
			operations: [operation("http", "image", "image-provider", 700, [], { flags: [{
				flag: "imageSlowLoad",
				variants: {
					off: 0,
					"5sec": 5e3,
					"10sec": 1e4
				},
				kind: "delay"
			}] })]
		}),
		workload("accounting", "dotnet", image("accounting"), {
			serves: null,
			port: null,
			memory: memory(160, 96),
			env: [...env({
				KAFKA_ADDR: "kafka:9092",
				DB_HOST: "postgresql:5432"
			}), {
				name: "DB_PASSWORD",
				value: {
					secret: "postgresql-credentials",
					key: "accounting-password"
				}
			}],
			waitsFor: "kafka",
			operations: [operation("consume", "orders", "orders process", 1400, [call("postgresql", "DB_HOST", "insert-order", { passwordEnv: "DB_PASSWORD" })], { log: {
				body: "Order details: {order}",
				chance: 1e3
			} })]
		}),
		workload("fraud-detection", "java", image("fraud-detection"), {
			serves: null,
			port: null,
			memory: memory(300, 210),
			env: [...env({ KAFKA_ADDR: "kafka:9092" }), FLAGD],
			waitsFor: "kafka",
			operations: [operation("consume", "orders", "orders process", 1200, [], { log: {
				body: "Consumed record with orderId: {order}, and updated total count to: {count}",
				chance: 1e3
			} })]
		}),
		workload("load-generator", "python", image("load-generator"), {
			serves: "load-generator",
			role: "load",
			port: 8089,
			memory: memory(1500, 420),
			env: [...env({
				LOCUST_HOST: "http://frontend-proxy:8080",
				LOCUST_USERS: "10"
			}), FLAGD],
			operations: [operation("http", "ui", "GET /", 500, [], { flags: [{
				flag: "loadGeneratorFloodHomepage",
				variants: {
					on: 60,
					off: 0
				},
				kind: "repeat"
			}] })]
		}),
		workload("flagd", "go", "ghcr.io/open-feature/flagd:v0.12.9", {
			role: "flags",
			port: 8013,
			memory: memory(75, 26),
			env: [{
				name: "FLAGD_METRICS_EXPORTER",
				value: "otel"
			}],
			mounts: ["flagd-config"],
			instrumented: false,
			operations: [operation("grpc", "EventStream", "flagd.evaluation.v1.Service/EventStream", 600)]
		}),
		workload("flagd-ui", "elixir", image("flagd-ui"), {
			port: 4e3,
			memory: memory(250, 120),
			env: [{
				name: "PHX_HOST",
				value: "localhost"
			}],
			instrumented: false,
			operations: [operation("http", "ui", "GET /feature", 900)]
		}),
		workload("valkey-cart", "c", "valkey/valkey:8.1.3-alpine", {
			role: "datastore",
			port: 6379,
			memory: memory(20, 7),
			env: [],
			passwordEnv: "VALKEY_PASSWORD",
			instrumented: false,
			operations: [operation("query", "HGET", "HGET", 250), operation("query", "HMSET", "HMSET", 300)]
		}),
		workload("kafka", "java", image("kafka"), {
			role: "broker",
			port: 9092,
			memory: memory(600, 420),
			env: [{
				name: "KAFKA_ADVERTISED_LISTENERS",
				value: "PLAINTEXT://kafka:9092"
			}, {
				name: "KAFKA_HEAP_OPTS",
				value: "-Xmx400M -Xms400M"
			}],
			instrumented: false,
			operations: [operation("query", "orders", "orders publish", 1200)]
		}),
		workload("postgresql", "c", "postgres:17.6", {
			role: "datastore",
			port: 5432,
			memory: memory(100, 52),
			env: [{
				name: "POSTGRES_USER",
				value: "root"
			}, {
				name: "POSTGRES_DB",
				value: "otel"
			}],
			instrumented: false,
			connections: 100,
			operations: [operation("query", "insert-order", "INSERT otel.order", 900), operation("query", "reviews", "SELECT otel.productreviews", 1100)]
		})
	];
	flag = (description, variants) => ({
		description,
		state: "ENABLED",
		variants,
		defaultVariant: "off"
	});
	SWITCH = {
		on: true,
		off: false
	};
	FLAGS = {
		$schema: "https://flagd.dev/schema/v0/flags.json",
		flags: {
			llmInaccurateResponse: flag("LLM returns an inaccurate product summary for product ID L9ECAV7KIM", SWITCH),
			llmRateLimitError: flag("LLM intermittently returns a rate limit error", SWITCH),
			productCatalogFailure: flag("Fail product catalog service on a specific product", SWITCH),
			recommendationCacheFailure: flag("Fail recommendation service cache", SWITCH),
			adManualGc: flag("Triggers full manual garbage collections in the ad service", SWITCH),
			adHighCpu: flag("Triggers high cpu load in the ad service", SWITCH),
			adFailure: flag("Fail ad service", SWITCH),
			kafkaQueueProblems: flag("Overloads Kafka queue while simultaneously introducing a consumer side delay leading to a lag spike", {
				on: 100,
				off: 0
			}),
			cartFailure: flag("Fail cart service", SWITCH),
			paymentFailure: flag("Fail payment service charge requests n%", {
				"100%": 1,
				"90%": .95,
				"75%": .75,
				"50%": .5,
				"25%": .25,
				"10%": .1,
				off: 0
			}),
			paymentUnreachable: flag("Payment service is unavailable", SWITCH),
			loadGeneratorFloodHomepage: flag("Flood the frontend with a large amount of requests.", {
				on: 100,
				off: 0
			}),
			imageSlowLoad: flag("slow loading images in the frontend", {
				"10sec": 1e4,
				"5sec": 5e3,
				off: 0
			}),
			emailMemoryLeak: flag("Memory leak in the email service.", {
				off: 0,
				"1x": 1,
				"10x": 10,
				"100x": 100,
				"1000x": 1e3,
				"10000x": 1e4
			})
		}
	};
	otelDemo = {
		id: "otel-demo",
		namespace: "otel-demo",
		version: VERSION,
		partOf: "opentelemetry-demo",
		mesh: "none",
		pace: 200,
		workloads: WORKLOADS,
		journeys: [...PAGES.map((page) => ({
			name: page.id,
			weight: page.weight,
			call: call("frontend-proxy", "LOCUST_HOST", page.id, { timeoutMs: 2e4 })
		})), {
			name: "image",
			weight: 10,
			call: call("frontend-proxy", "LOCUST_HOST", "image", { timeoutMs: 2e4 })
		}],
		configMaps: [
			{
				name: "flagd-config",
				data: { "demo.flagd.json": JSON.stringify(FLAGS, null, 2) }
			},
			{
				name: "product-catalog-products",
				data: { "products.json": JSON.stringify({ products: [
					{
						id: "OLJCESPC7Z",
						name: "National Park Foundation Explorascope"
					},
					{
						id: "66VCHSJNUP",
						name: "Starsense Explorer Refractor Telescope"
					},
					{
						id: "1YMWWN1N4O",
						name: "Eclipsmart Travel Refractor Telescope"
					},
					{
						id: "L9ECAV7KIM",
						name: "Lens Cleaning Kit"
					}
				] }, null, 2) }
			},
			{
				name: "postgresql-init",
				data: { "init.sql": "CREATE SCHEMA IF NOT EXISTS accounting;\nCREATE TABLE accounting.\"order\" (order_id TEXT PRIMARY KEY);\n" }
			}
		],
		secrets: [{
			name: "postgresql-credentials",
			keys: [
				"postgres-password",
				"accounting-password",
				"reviews-password"
			]
		}],
		externals: []
	};
}));

// src/simulator/application/index.ts
var applications;
var init_application = __esmMin((() => {
	init_otel_demo();
	applications = new Map([otelDemo].map((application) => [application.id, application]));
}));

// src/simulator/faults/fault.ts
function served(application) {
	return application.workloads.filter((one) => one.role === "service" && one.serves !== null && one.operations.length > 0).map((one) => one.name);
}
function workloadAt(site) {
	const found = site.application.workloads.find((one) => one.name === site.target);
	if (!found) throw new Error(`${site.application.id} has no workload ${site.target}`);
	return found;
}
function namespaceAt(site) {
	return site.cluster.namespaceOf(workloadAt(site));
}
function deploymentOf(cluster, namespace, name) {
	const found = cluster.store.get("Deployment", namespace, name);
	if (!found) throw new Error(`no Deployment ${namespace}/${name}`);
	return found;
}
/** A Deployment as the cause; its pods are the same cause by another name. */
function deploymentRoot(namespace, name) {
	return {
		kind: "Deployment",
		namespace,
		name,
		filter: `${name}\\b`,
		also: [{
			kind: "Pod",
			filter: `${name}-.*`
		}]
	};
}
/** An edit of the pod template that takes effect at once: scaled to zero, changed, scaled back. */
function editWorkload(namespace, name, edit) {
	let replicas = 1;
	return [{
		after: 0,
		apply: (cluster) => {
			const deployment = deploymentOf(cluster, namespace, name);
			replicas = deployment.spec.replicas;
			edit(deployment);
			deployment.spec.replicas = 0;
			cluster.store.changed(deployment);
		}
	}, {
		after: 15,
		apply: (cluster) => {
			const deployment = deploymentOf(cluster, namespace, name);
			deployment.spec.replicas = replicas;
			cluster.store.changed(deployment);
		}
	}];
}
function argument(site, name, fallback) {
	const value = site.arguments[name];
	return value === void 0 ? fallback : String(value);
}
var init_fault = __esmMin((() => {}));

// src/simulator/faults/container-image.ts
var containerImage;
var init_container_image = __esmMin((() => {
	init_fault();
	containerImage = {
		id: "container-image",
		family: "image",
		category: "Change",
		steps: 2,
		technologies: 2,
		arguments: ["image"],
		targets: served,
		plan(site) {
			const namespace = namespaceAt(site);
			const image = argument(site, "image", `quay.io/it-bench/hello-bench-invalid:1.0.${site.stream.below(10)}`);
			return {
				roots: [{
					...deploymentRoot(namespace, site.target),
					filter: `${site.target}-.*`
				}],
				path: [site.target],
				condition: `Image ${image} of ${site.target} does not exist`,
				repair: `Set the image of Deployment ${site.target} back to the released one`,
				patches: editWorkload(namespace, site.target, (deployment) => {
					const [container] = deployment.spec.template.spec.containers;
					if (container) container.image = image;
				})
			};
		}
	};
}));

// src/simulator/faults/environment-variable.ts
/** Variables that hold the address of something the workload calls. */
function addresses(application, name) {
	const workload = application.workloads.find((one) => one.name === name);
	const used = new Set((workload?.operations ?? []).flatMap((one) => one.calls).map((one) => one.via));
	return (workload?.env ?? []).filter((one) => used.has(one.name)).map((one) => one.name);
}
var environmentVariable;
var init_environment_variable = __esmMin((() => {
	init_fault();
	environmentVariable = {
		id: "environment-variable",
		family: "environment variable",
		category: "Change",
		steps: 2,
		technologies: 2,
		arguments: ["variable", "value"],
		targets: (application) => application.workloads.filter((one) => one.kind === "Deployment" && addresses(application, one.name).length > 0).map((one) => one.name),
		plan(site) {
			const namespace = namespaceAt(site);
			const candidates = addresses(site.application, site.target);
			const variable = argument(site, "variable", candidates[site.stream.below(Math.max(1, candidates.length))] ?? "");
			const before = workloadAt(site).env.find((one) => one.name === variable)?.value;
			const right = typeof before === "string" ? before : "";
			const value = argument(site, "value", right.replace(/:\d+$/, `:${site.stream.between(9e3, 9899)}`));
			return {
				roots: [deploymentRoot(namespace, site.target)],
				path: [site.target],
				condition: `${variable} environment variable set to ${value}`,
				repair: `Set ${variable} of Deployment ${site.target} back to ${right}`,
				patches: editWorkload(namespace, site.target, (deployment) => {
					const entry = deployment.spec.template.spec.containers[0]?.env?.find((one) => one.name === variable);
					if (!entry) throw new Error(`${site.target} has no variable ${variable}`);
					entry.value = value;
				})
			};
		}
	};
}));

// src/simulator/random.ts
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
var SAFE, HEX, Streams;
var init_random = __esmMin((() => {
	init_digest$1();
	SAFE = "bcdfghjklmnpqrstvwxz2456789";
	HEX = "0123456789abcdef";
	Streams = class {
		#seed;
		#task;
		constructor(seed, task) {
			this.#seed = seed;
			this.#task = task;
		}
		#bytes(purpose) {
			return hmacSha256(this.#seed, `${this.#task}\u0000${purpose}`);
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
}));

// src/simulator/cluster/events.ts
/** "187f2a9b3c4d5e6f": the nanoseconds of the first occurrence in hexadecimal. */
function eventSuffix(startMs, now, key, streams) {
	return (BigInt(startMs + now * 1e3) * 1000000n + BigInt(streams.key(`event-name/${key}`) % 1e9)).toString(16);
}
var TIME_TO_LIVE, EventRecorder;
var init_events$1 = __esmMin((() => {
	TIME_TO_LIVE = 3600;
	EventRecorder = class {
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
}));

// src/simulator/cluster/store.ts
var Store;
var init_store = __esmMin((() => {
	Store = class {
		/** Grows with every write that can change where a request goes or how it is answered. */
		epoch = 0;
		now = 0;
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
			return this.#of(kind).values();
		}
		every(kind) {
			return this.#of(kind).values();
		}
		kinds() {
			return [...this.#kinds.keys()];
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
}));

// src/simulator/cluster/cluster.ts
var HEALTHY, Cluster;
var init_cluster = __esmMin((() => {
	init_random();
	init_events$1();
	init_store();
	HEALTHY = {
		cpu: 0,
		memory: 0,
		delayMs: 0,
		errors: 0,
		errorText: "",
		killed: false
	};
	Cluster = class {
		store;
		events;
		clock;
		streams;
		application;
		/** Running and waiting pods of the application by uid. */
		runtimes = /* @__PURE__ */ new Map();
		byIp = /* @__PURE__ */ new Map();
		workloads = /* @__PURE__ */ new Map();
		images = /* @__PURE__ */ new Map();
		lines = [];
		impairments = [];
		/** Passwords a datastore wrote to its disk when it was first started. */
		savedPasswords = /* @__PURE__ */ new Map();
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
}));

// src/simulator/cluster/kinds.ts
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
var init_kinds = __esmMin((() => {}));

// src/simulator/cluster/quantity.ts
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
var init_quantity = __esmMin((() => {}));

// src/simulator/cluster/controllers/quota.ts
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
function used(cluster, namespace) {
	const specs = [];
	for (const pod of cluster.store.list("Pod")) if (pod.metadata.namespace === namespace) specs.push(pod.spec);
	return sums(specs);
}
/** Admission: what the API server answers when a pod would exceed a quota of its namespace, or null. */
function refusal(cluster, namespace, spec) {
	for (const quota of cluster.store.list("ResourceQuota")) {
		if (quota.metadata.namespace !== namespace) continue;
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
	for (const quota of cluster.store.list("ResourceQuota")) refresh$1(cluster, quota);
}
function refresh$1(cluster, quota) {
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
var FIELDS;
var init_quota = __esmMin((() => {
	init_quantity();
	FIELDS = [
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
}));

// src/simulator/cluster/controllers/replicaset.ts
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
function podsByOwner(cluster) {
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
		const serial = nextSerial(cluster, set.metadata.name);
		const suffix = cluster.streams.of(`pod-name/${set.metadata.name}/${serial}`).suffix(5);
		const pod = createPod(cluster, set, `${set.metadata.name}-${suffix}`, set.spec.template);
		if (!pod) return;
		cluster.events.record(set, "Normal", "SuccessfulCreate", `Created pod: ${pod.metadata.name}`, { component: "replicaset-controller" });
	}
}
function nextSerial(cluster, name) {
	const map = serials.get(cluster) ?? /* @__PURE__ */ new Map();
	serials.set(cluster, map);
	const serial = (map.get(name) ?? 0) + 1;
	map.set(name, serial);
	return serial;
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
		affliction: { ...HEALTHY },
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
var serials;
var init_replicaset = __esmMin((() => {
	init_cluster();
	init_kinds();
	init_quota();
	serials = /* @__PURE__ */ new WeakMap();
}));

// src/simulator/faults/feature-flag.ts
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
function restart(cluster, name) {
	for (const runtime of [...cluster.runtimes.values()]) if (runtime.workload.name === name) deletePod(cluster, runtime);
}
var featureFlag;
var init_feature_flag = __esmMin((() => {
	init_replicaset();
	init_fault();
	featureFlag = {
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
				}, {
					after: 5,
					apply: (cluster) => restart(cluster, flags?.name ?? "")
				}]
			};
		}
	};
}));

// src/simulator/cluster/template.ts
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
	const selector = selectorOf(application, workload);
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
var init_template = __esmMin((() => {}));

// src/simulator/faults/network-chaos.ts
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
		namespaces: [site.cluster.namespaceOf(workload)],
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
var networkChaos;
var init_network_chaos = __esmMin((() => {
	init_template();
	init_fault();
	networkChaos = {
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
}));

// src/simulator/faults/network-policy.ts
var networkPolicy;
var init_network_policy = __esmMin((() => {
	init_template();
	init_fault();
	networkPolicy = {
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
}));

// src/simulator/faults/resource-quota.ts
var resourceQuota;
var init_resource_quota = __esmMin((() => {
	init_fault();
	resourceQuota = {
		id: "resource-quota",
		family: "quota exhaustion",
		category: "Resource Unavailable",
		steps: 2,
		technologies: 2,
		arguments: ["name"],
		targets: served,
		plan(site) {
			const namespace = namespaceAt(site);
			const name = argument(site, "name", site.stream.pick([
				"compute",
				"memory",
				"namespace-limits",
				"team-budget"
			]));
			let replicas = 1;
			const scaleTo = (after, amount) => ({
				after,
				apply: (cluster) => {
					const deployment = deploymentOf(cluster, namespace, site.target);
					if (amount() === 0) replicas = deployment.spec.replicas;
					deployment.spec.replicas = amount();
					cluster.store.changed(deployment);
				}
			});
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
							cluster.store.create({
								apiVersion: "v1",
								kind: "ResourceQuota",
								metadata: {
									name,
									namespace
								},
								spec: { hard: { "limits.memory": "1Gi" } },
								status: {
									hard: { "limits.memory": "1Gi" },
									used: {}
								}
							});
						}
					},
					scaleTo(10, () => 0),
					scaleTo(25, () => Math.max(1, replicas))
				]
			};
		}
	};
}));

// src/simulator/faults/scaled-to-zero.ts
var scaledToZero;
var init_scaled_to_zero = __esmMin((() => {
	init_fault();
	scaledToZero = {
		id: "scaled-to-zero",
		family: "rollout failure",
		category: "Resource Unavailable",
		steps: 1,
		technologies: 1,
		arguments: [],
		targets: (application) => application.workloads.filter((one) => one.kind === "Deployment" && one.role !== "flags" && one.role !== "load").map((one) => one.name),
		plan(site) {
			const namespace = namespaceAt(site);
			return {
				roots: [deploymentRoot(namespace, site.target)],
				path: [site.target],
				condition: `Deployment ${site.target} scaled to zero`,
				repair: `Scale Deployment ${site.target} back`,
				patches: [{
					after: 0,
					apply: (cluster) => {
						const deployment = deploymentOf(cluster, namespace, site.target);
						deployment.spec.replicas = 0;
						cluster.store.changed(deployment);
					}
				}]
			};
		}
	};
}));

// src/simulator/faults/target-port.ts
var targetPort;
var init_target_port = __esmMin((() => {
	init_fault();
	targetPort = {
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
}));

// src/simulator/faults/index.ts
var FAULTS, faults;
var init_faults = __esmMin((() => {
	init_container_image();
	init_environment_variable();
	init_feature_flag();
	init_network_chaos();
	init_network_policy();
	init_resource_quota();
	init_scaled_to_zero();
	init_target_port();
	FAULTS = [
		containerImage,
		environmentVariable,
		featureFlag,
		networkChaos,
		networkPolicy,
		resourceQuota,
		scaledToZero,
		targetPort
	];
	faults = new Map(FAULTS.map((fault) => [fault.id, fault]));
}));

// src/simulator/truth/derive.ts
/** Compares the two runs of one seed and orders what differs by distance from where the fault acts. */
function derivePropagation(application, clean, broken, origin) {
	const affected = application.workloads.filter((one) => one.role !== "load").map((one) => ({
		workload: one.name,
		symptoms: symptoms(one.name, clean, broken)
	})).filter((one) => one.symptoms.length > 0);
	const names = new Set(affected.map((one) => one.workload));
	return {
		affected,
		steps: spread(edgesBetween(application), names, origin)
	};
}
function symptoms(name, clean, broken) {
	const found = [];
	const before = clean.services.get(name) ?? {
		requests: 0,
		failures: 0,
		micros: 0
	};
	const after = broken.services.get(name) ?? {
		requests: 0,
		failures: 0,
		micros: 0
	};
	if (moreFailures(before, after) || callsFail(name, clean, broken)) found.push("errors");
	if (slower(before, after)) found.push("latency");
	if (before.requests >= 8 && after.requests * 2 < before.requests) found.push("no-requests");
	if ((broken.down.get(name) ?? 0) - (clean.down.get(name) ?? 0) > 30) found.push("not-ready");
	return found;
}
function moreFailures(before, after) {
	const extra = after.failures - before.failures;
	return extra >= 3 && extra * 50 >= after.requests;
}
/** Clients that serve nobody (consumers, load generators) show errors on what they call. */
function callsFail(name, clean, broken) {
	for (const [edge, after] of broken.edges) {
		if (!edge.startsWith(`${name}>`)) continue;
		if (moreFailures(clean.edges.get(edge) ?? {
			requests: 0,
			failures: 0,
			micros: 0
		}, after)) return true;
	}
	return false;
}
function slower(before, after) {
	if (before.requests === 0 || after.requests === 0) return false;
	const was = Math.floor(before.micros / before.requests);
	const is = Math.floor(after.micros / after.requests);
	return is > was * 2 && is - was > 1e5;
}
/** Caller and callee of every call, also of those that go through a queue. */
function edgesBetween(application) {
	const edges = [];
	const behind = (service) => application.workloads.filter((one) => (one.serves ?? one.name) === service);
	for (const caller of application.workloads) for (const call of caller.operations.flatMap((one) => one.calls)) {
		for (const callee of behind(call.to)) edges.push([caller.name, callee.name]);
		if (call.mode !== "publish") continue;
		for (const consumer of application.workloads) {
			if (!consumer.operations.some((one) => one.kind === "consume" && one.id === call.operation)) continue;
			edges.push([caller.name, consumer.name]);
			for (const broker of behind(call.to)) edges.push([broker.name, consumer.name]);
		}
	}
	for (const { call } of application.journeys) {
		const load = application.workloads.find((one) => one.role === "load");
		if (load) for (const callee of behind(call.to)) edges.push([load.name, callee.name]);
	}
	return edges;
}
/** Breadth first from where the fault acts, over workloads that differ. */
function spread(edges, affected, origin) {
	const steps = [];
	const seen = new Set(origin);
	let front = [...origin];
	while (front.length > 0) {
		const next = [];
		for (const name of front) for (const [caller, callee] of edges) {
			const other = caller === name ? callee : callee === name ? caller : null;
			if (other === null || seen.has(other) || !affected.has(other)) continue;
			seen.add(other);
			next.push(other);
			steps.push({
				source: name,
				target: other,
				direction: caller === other ? "caller" : "callee"
			});
		}
		front = next;
	}
	return steps;
}
var init_derive = __esmMin((() => {}));

// src/simulator/truth/ground-truth.ts
/** ITBench's v1 form: root groups, aliases, and the propagation as it was observed. */
function groundTruthYaml(parts) {
	const groups = [];
	const aliases = [];
	const roots = parts.plans.flatMap(({ plan }) => plan.roots);
	for (const root of roots) addRoot(root, groups, aliases);
	const affected = new Map(parts.plans.flatMap(({ propagation }) => propagation.affected).map((one) => [one.workload, one]));
	for (const { workload } of affected.values()) addWorkload(parts, workload, groups, aliases);
	const document = {
		apiVersion: "itbench.io/v1",
		kind: "GroundTruth",
		spec: {
			alerts: alertsOf(parts, groups),
			aliases,
			fault: parts.plans.map(({ plan, category, mechanism }) => ({
				category,
				condition: plan.condition,
				entity: {
					group_id: rootId(plan.roots[0]),
					kind: plan.roots[0]?.kind ?? "",
					name: plan.roots[0]?.name ?? ""
				},
				fault_mechanism: mechanism
			})),
			groups,
			propagations: parts.plans.flatMap(({ plan, propagation }) => propagationsOf(plan, propagation, affected)),
			recommendedActions: parts.plans.map(({ plan }) => ({ solution: {
				id: rootId(plan.roots[0]),
				actions: [plan.repair]
			} }))
		}
	};
	return (0, import_dist$1.stringify)(document, { lineWidth: 0 });
}
function rootId(root) {
	return root ? `${root.name}-${root.kind.toLowerCase()}-1` : "none";
}
function addRoot(root, groups, aliases) {
	const place = root.namespace === null ? {} : { namespace: root.namespace };
	const by = root.filter === null ? { name: root.name } : { filter: [root.filter] };
	groups.push({
		id: rootId(root),
		kind: root.kind,
		...place,
		...by,
		root_cause: true
	});
	const others = root.also.map((other) => ({
		id: `${root.name}-${other.kind.toLowerCase()}-1`,
		...other
	}));
	for (const other of others) groups.push({
		id: other.id,
		kind: other.kind,
		...place,
		filter: [other.filter]
	});
	if (others.length > 0) aliases.push([rootId(root), ...others.map((other) => other.id)]);
}
function addWorkload(parts, name, groups, aliases) {
	const workload = parts.application.workloads.find((one) => one.name === name);
	const namespace = parts.namespaceOf(name);
	const ids = [];
	const add = (id, kind, filter) => {
		if (groups.some((group) => group.id === id)) return;
		ids.push(id);
		groups.push({
			id,
			kind,
			namespace,
			filter: [filter]
		});
	};
	if (workload?.serves) add(`${name}-service-1`, "Service", `${workload.serves}\\b`);
	add(`${name}-pod-1`, "Pod", `${name}-.*`);
	if (ids.length > 1) aliases.push(ids);
}
function nodeId(workload, known, groups) {
	const service = `${workload}-service-1`;
	return !groups || groups.some((group) => group.id === service) ? service : `${workload}-pod-1`;
}
function alertsOf(parts, groups) {
	return parts.alerts.flatMap((alert) => {
		const pod = alert.labels.pod;
		const name = alert.labels.service_name ?? alert.labels.group ?? alert.labels.deployment ?? (pod === void 0 ? void 0 : ownerOf(parts, pod));
		if (name === void 0) return [];
		const id = nodeId(name, /* @__PURE__ */ new Map(), groups);
		if (!groups.some((group) => group.id === id)) return [];
		return [{
			id: alert.name,
			group_id: id,
			metadata: { description: alert.description }
		}];
	});
}
function ownerOf(parts, pod) {
	return parts.application.workloads.map((one) => one.name).filter((name) => pod.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0];
}
function describe(name, affected) {
	const symptoms = affected.get(name)?.symptoms ?? [];
	return symptoms.length === 0 ? `${name} is changed` : `${name} ${symptoms.map((one) => WORDS$1[one]).join(", ")}`;
}
function propagationsOf(plan, propagation, affected) {
	const root = rootId(plan.roots[0]);
	const id = (name) => `${name}-service-1`;
	const path = plan.path.filter((name) => affected.has(name));
	const first = path.map((name, index) => ({
		source: index === 0 ? root : id(path[index - 1] ?? ""),
		target: id(name),
		condition: plan.condition,
		effect: describe(name, affected)
	}));
	const link = (step) => ({
		source: affected.has(step.source) ? id(step.source) : root,
		target: id(step.target),
		condition: affected.has(step.source) ? describe(step.source, affected) : plan.condition,
		effect: describe(step.target, affected)
	});
	return [...first, ...propagation.steps.map(link)];
}
var import_dist$1, WORDS$1;
var init_ground_truth = __esmMin((() => {
	import_dist$1 = require_dist();
	WORDS$1 = {
		errors: "answers with errors",
		latency: "answers slowly",
		"no-requests": "receives too few requests",
		"not-ready": "has no ready pod"
	};
}));

// src/model/time.ts
/** "2025-12-15T17:24:44.327Z" for milliseconds since the epoch. */
function isoTime(milliseconds) {
	return new Date(milliseconds).toISOString();
}
var init_time = __esmMin((() => {}));

// src/simulator/clock.ts
var Clock;
var init_clock = __esmMin((() => {
	init_time();
	Clock = class {
		startMs;
		#second = NaN;
		#prefix = "";
		constructor(startMs) {
			this.startMs = startMs;
		}
		/** "2025-12-15T17:24:44Z", the form of Kubernetes objects. */
		iso(seconds) {
			return `${isoTime(this.startMs + seconds * 1e3).slice(0, 19)}Z`;
		}
		/** "2025-12-15 17:24:44.327494932"; whole seconds lose the fraction, as ClickHouse writes them. */
		stamp(micros, nanos = 0) {
			const fraction = micros - Math.floor(micros / 1e6) * 1e6;
			const prefix = this.#whole(Math.floor(micros / 1e6));
			if (fraction === 0 && nanos === 0) return prefix;
			return `${prefix}.${String(fraction).padStart(6, "0")}${String(nanos).padStart(3, "0")}`;
		}
		/** Milliseconds, the form of the metric files. */
		milli(millis) {
			const seconds = Math.floor(millis / 1e3);
			return `${this.#whole(seconds)}.${String(millis - seconds * 1e3).padStart(3, "0")}`;
		}
		/** RFC 3339 with nanoseconds, the form of alerts. */
		nano(seconds, nanos) {
			return `${this.#whole(seconds).replace(" ", "T")}.${String(nanos).padStart(9, "0")}Z`;
		}
		/** RFC 3339 with microseconds, as `eventTime` has it. */
		micro(micros) {
			const seconds = Math.floor(micros / 1e6);
			return `${this.#whole(seconds).replace(" ", "T")}.${String(micros - seconds * 1e6).padStart(6, "0")}Z`;
		}
		#whole(second) {
			if (second !== this.#second) {
				this.#second = second;
				this.#prefix = isoTime(this.startMs + second * 1e3).slice(0, 19).replace("T", " ");
			}
			return this.#prefix;
		}
	};
}));

// src/simulator/cluster/background.ts
/** Nodes, namespaces and system pods, made some days before the window. */
function furnish(cluster) {
	const { application } = cluster;
	const workloads = [
		...SYSTEM,
		...CHAOS,
		...application.mesh === "ambient" ? ISTIO : []
	];
	const nodes = furnishNodes(cluster);
	const namespaces = /* @__PURE__ */ new Set([
		"default",
		"kube-system",
		"kube-public",
		"kube-node-lease",
		...workloads.map(([namespace]) => namespace)
	]);
	for (const workload of application.workloads) namespaces.add(cluster.namespaceOf(workload));
	namespaces.add(application.namespace);
	for (const namespace of namespaces) furnishNamespace(cluster, namespace);
	for (const [namespace, name, kind, count] of workloads) systemWorkload(cluster, nodes, namespace, name, kind, count);
	furnishConfiguration(cluster);
}
function furnishNodes(cluster) {
	const stream = cluster.streams.of("nodes");
	return [
		0,
		1,
		2,
		3,
		4
	].map((index) => {
		const name = `i-0${stream.hex(16)}`;
		const at = cluster.clock.iso(cluster.now);
		const condition = (type, status, reason) => ({
			type,
			status,
			reason,
			message: reason,
			lastTransitionTime: at,
			lastHeartbeatTime: at
		});
		cluster.store.create({
			apiVersion: "v1",
			kind: "Node",
			metadata: {
				name,
				labels: {
					"beta.kubernetes.io/arch": "amd64",
					"kubernetes.io/arch": "amd64",
					"kubernetes.io/hostname": name,
					"kubernetes.io/os": "linux",
					"node.kubernetes.io/instance-type": "m5.xlarge",
					"topology.kubernetes.io/region": "us-west-1",
					"topology.kubernetes.io/zone": index < 3 ? "us-west-1a" : "us-west-1c"
				}
			},
			spec: { providerID: `aws:///us-west-1a/${name}` },
			status: {
				capacity: {
					cpu: "4",
					memory: "15896Mi",
					pods: "58"
				},
				allocatable: {
					cpu: "3920m",
					memory: "14400Mi",
					pods: "58"
				},
				conditions: [
					condition("MemoryPressure", "False", "KubeletHasSufficientMemory"),
					condition("DiskPressure", "False", "KubeletHasNoDiskPressure"),
					condition("PIDPressure", "False", "KubeletHasSufficientPID"),
					condition("Ready", "True", "KubeletReady")
				],
				addresses: [{
					type: "InternalIP",
					address: `172.20.${stream.between(32, 63)}.${stream.between(4, 250)}`
				}],
				nodeInfo: {
					architecture: "amd64",
					containerRuntimeVersion: "containerd://1.7.28",
					kernelVersion: "6.8.0-1036-aws",
					kubeletVersion: "v1.32.4",
					operatingSystem: "linux",
					osImage: "Ubuntu 24.04.2 LTS"
				}
			}
		});
		return name;
	});
}
function furnishNamespace(cluster, name) {
	const mesh = cluster.application.mesh === "ambient" && name === cluster.application.namespace;
	cluster.store.create({
		apiVersion: "v1",
		kind: "Namespace",
		metadata: {
			name,
			labels: {
				"kubernetes.io/metadata.name": name,
				...mesh ? { "istio.io/dataplane-mode": "ambient" } : {}
			}
		},
		spec: { finalizers: ["kubernetes"] },
		status: { phase: "Active" }
	});
	cluster.store.create({
		apiVersion: "v1",
		kind: "ServiceAccount",
		metadata: {
			name: "default",
			namespace: name
		}
	});
	cluster.store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "kube-root-ca.crt",
			namespace: name,
			annotations: { "kubernetes.io/description": "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc." }
		},
		data: { "ca.crt": `-----BEGIN CERTIFICATE-----\n${cluster.streams.of("ca").hex(640)}\n-----END CERTIFICATE-----\n` }
	});
}
function systemWorkload(cluster, nodes, namespace, name, kind, count) {
	const { store, streams } = cluster;
	const labels = { "app.kubernetes.io/name": name };
	const stream = streams.of(`system/${namespace}/${name}`);
	const owner = store.create({
		apiVersion: "apps/v1",
		kind,
		metadata: {
			name,
			namespace,
			generation: 1,
			labels
		},
		spec: {
			...kind === "DaemonSet" ? {} : { replicas: count },
			selector: { matchLabels: labels },
			template: {
				metadata: { labels },
				spec: { containers: [{
					name,
					image: `registry.k8s.io/${name}:v1`
				}] }
			}
		},
		status: kind === "DaemonSet" ? {
			desiredNumberScheduled: count,
			numberReady: count,
			conditions: []
		} : {
			observedGeneration: 1,
			replicas: count,
			readyReplicas: count,
			updatedReplicas: count,
			availableReplicas: count,
			conditions: [{
				type: "Available",
				status: "True",
				lastTransitionTime: cluster.clock.iso(cluster.now)
			}]
		}
	});
	for (let index = 0; index < count; index += 1) systemPod(cluster, owner, `${name}${kind === "StatefulSet" ? `-${index}` : kind === "DaemonSet" ? `-${stream.suffix(5)}` : `-${stream.suffix(10)}-${stream.suffix(5)}`}`, nodes[index % nodes.length] ?? "", stream.between(2, 254));
}
function systemPod(cluster, owner, name, node, octet) {
	const at = cluster.clock.iso(cluster.now);
	const { name: container, namespace = "", uid } = owner.metadata;
	cluster.store.create({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			name,
			namespace,
			labels: { "app.kubernetes.io/name": container },
			ownerReferences: [{
				apiVersion: "apps/v1",
				kind: owner.kind,
				name: container,
				uid,
				controller: true
			}]
		},
		spec: {
			containers: [{
				name: container,
				image: `registry.k8s.io/${container}:v1`,
				imagePullPolicy: "IfNotPresent",
				resources: { requests: {
					cpu: "50m",
					memory: "128Mi"
				} }
			}],
			dnsPolicy: "ClusterFirst",
			restartPolicy: "Always",
			serviceAccountName: "default",
			terminationGracePeriodSeconds: 30,
			nodeName: node
		},
		status: {
			phase: "Running",
			conditions: [{
				type: "Ready",
				status: "True",
				lastTransitionTime: at
			}],
			containerStatuses: [{
				name: container,
				image: `registry.k8s.io/${container}:v1`,
				ready: true,
				started: true,
				restartCount: 0,
				state: { running: { startedAt: at } },
				lastState: {}
			}],
			podIP: `100.96.7.${octet}`,
			startTime: at,
			qosClass: "Burstable"
		}
	});
}
function furnishConfiguration(cluster) {
	const { store } = cluster;
	store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "coredns",
			namespace: "kube-system",
			labels: {
				"eks.amazonaws.com/component": "coredns",
				"k8s-app": "kube-dns"
			}
		},
		data: { Corefile: ".:53 {\n    errors\n    health {\n      lameduck 5s\n    }\n    ready\n    kubernetes cluster.local. in-addr.arpa ip6.arpa {\n      pods insecure\n      fallthrough in-addr.arpa ip6.arpa\n      ttl 30\n    }\n    prometheus :9153\n    forward . /etc/resolv.conf {\n      max_concurrent 1000\n    }\n    cache 30\n    loop\n    reload\n    loadbalance\n}\n" }
	});
	store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "cluster-autoscaler-status",
			namespace: "kube-system",
			annotations: { "cluster-autoscaler.kubernetes.io/last-updated": cluster.clock.iso(cluster.now) }
		},
		data: { status: "autoscalerStatus: Running\nclusterWide:\n  health: {status: Healthy, nodeCounts: {registered: {total: 5, ready: 5}}}\n" }
	});
	store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "otel-collector",
			namespace: "opentelemetry-collectors"
		},
		data: { "relay.yaml": "processors:\n  probabilistic_sampler:\n    sampling_percentage: 10\nconnectors:\n  spanmetrics: {}\nservice:\n  pipelines:\n    traces:\n      receivers: [otlp]\n      exporters: [spanmetrics, clickhouse]\n" }
	});
}
/** What changes on a quiet cluster: heartbeats, status files, leases. */
function breathe(cluster) {
	const { store, now } = cluster;
	store.age(3 + cluster.streams.key("breath") % 5);
	const at = cluster.clock.iso(now);
	if (now % 300 < 5) for (const node of store.list("Node")) {
		for (const condition of node.status.conditions) condition.lastHeartbeatTime = at;
		store.noted(node);
	}
	if (now % 60 < 5) {
		const status = store.get("ConfigMap", "kube-system", "cluster-autoscaler-status");
		if (status) {
			status.metadata.annotations = { "cluster-autoscaler.kubernetes.io/last-updated": at };
			store.noted(status);
		}
	}
}
/** Events that were there before the window and those that come on any day. */
function murmur(cluster) {
	const { store, events, now, streams } = cluster;
	const [controller] = [...store.list("Pod")].filter((pod) => pod.metadata.namespace === "ingress-nginx");
	const hash = streams.key(`murmur/${now}`);
	if (controller && hash % 97 === 0) events.record(controller, "Normal", "RELOAD", "NGINX reload triggered due to a change in configuration", { component: "nginx-ingress-controller" });
	if (hash % 61 === 0) {
		const autoscaler = store.find("ConfigMap", "kube-system", "cluster-autoscaler-status");
		if (autoscaler) events.record(autoscaler, "Normal", "ScaleDownEmpty", "No candidates for scale down", { component: "cluster-autoscaler" });
	}
	if (hash % 83 === 0) {
		const pods = [...store.list("Pod")].filter((pod) => pod.metadata.namespace === "prometheus");
		const pod = pods[hash % Math.max(1, pods.length)];
		if (pod) events.record(pod, "Warning", "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", {
			component: "kubelet",
			host: pod.spec.nodeName ?? ""
		});
	}
}
var SYSTEM, CHAOS, ISTIO;
var init_background = __esmMin((() => {
	SYSTEM = [
		[
			"kube-system",
			"aws-node",
			"DaemonSet",
			5
		],
		[
			"kube-system",
			"ebs-csi-node",
			"DaemonSet",
			5
		],
		[
			"kube-system",
			"kube-proxy",
			"DaemonSet",
			5
		],
		[
			"kube-system",
			"coredns",
			"Deployment",
			2
		],
		[
			"kube-system",
			"cluster-autoscaler",
			"Deployment",
			1
		],
		[
			"clickhouse",
			"chi-clickhouse-cluster-0-0",
			"StatefulSet",
			1
		],
		[
			"clickhouse-operator",
			"altinity-clickhouse-operator",
			"Deployment",
			1
		],
		[
			"ingress-nginx",
			"ingress-nginx-controller",
			"Deployment",
			1
		],
		[
			"metrics-server",
			"metrics-server",
			"Deployment",
			1
		],
		[
			"opentelemetry-collectors",
			"otel-collector",
			"Deployment",
			1
		],
		[
			"opentelemetry-operator",
			"opentelemetry-operator",
			"Deployment",
			1
		],
		[
			"prometheus",
			"prometheus-kube-prometheus-stack-prometheus",
			"StatefulSet",
			1
		],
		[
			"prometheus",
			"kube-prometheus-stack-kube-state-metrics",
			"Deployment",
			1
		],
		[
			"prometheus",
			"kube-prometheus-stack-operator",
			"Deployment",
			1
		],
		[
			"prometheus",
			"prometheus-node-exporter",
			"DaemonSet",
			5
		]
	];
	CHAOS = [[
		"chaos-mesh",
		"chaos-controller-manager",
		"Deployment",
		3
	], [
		"chaos-mesh",
		"chaos-daemon",
		"DaemonSet",
		5
	]];
	ISTIO = [
		[
			"istio-system",
			"istiod",
			"Deployment",
			1
		],
		[
			"istio-system",
			"ztunnel",
			"DaemonSet",
			5
		],
		[
			"istio-system",
			"istio-cni-node",
			"DaemonSet",
			5
		]
	];
}));

// src/simulator/cluster/controllers/chaos-mesh.ts
/** Schedules spawn experiments; experiments afflict the pods they select until they end. */
function chaosController(cluster) {
	for (const schedule of cluster.store.list("Schedule")) spawn(cluster, schedule);
	cluster.impairments.length = 0;
	for (const runtime of cluster.runtimes.values()) runtime.affliction = { ...HEALTHY };
	for (const kind of KINDS) for (const object of cluster.store.every(kind)) apply(cluster, object);
	settle(cluster);
}
function spawn(cluster, schedule) {
	const { name, namespace = "", annotations } = schedule.metadata;
	if (annotations?.[paused] === "true" || (schedule.status.active?.length ?? 0) > 0) return;
	if (!due(cluster, schedule)) return;
	const { type } = schedule.spec;
	const body = schedule.spec[`${type.charAt(0).toLowerCase()}${type.slice(1)}`];
	const child = cluster.store.create({
		apiVersion: API,
		kind: type,
		metadata: {
			name: `${name}-${cluster.streams.of(`chaos-child/${name}`).suffix(5)}`,
			namespace,
			labels: { managedBy: name },
			ownerReferences: ownedBy(schedule)
		},
		spec: structuredClone(body),
		status: {
			conditions: [
				{
					type: "Selected",
					status: "True"
				},
				{
					type: "AllInjected",
					status: "True"
				},
				{
					type: "Paused",
					status: "False"
				}
			],
			experiment: {
				desiredPhase: "Run",
				containerRecords: []
			}
		}
	});
	schedule.status = {
		active: [{
			apiVersion: API,
			kind: type,
			name: child.metadata.name,
			namespace,
			uid: child.metadata.uid
		}],
		time: cluster.clock.iso(cluster.now)
	};
	cluster.store.noted(schedule);
	cluster.events.record(schedule, "Normal", "Spawned", `Create new object: ${child.metadata.name}`, { component: "chaos-schedule" });
	child.status.experiment.containerRecords = selected(cluster, body).map((runtime) => ({
		id: `${runtime.pod.metadata.namespace}/${runtime.pod.metadata.name}`,
		phase: "Injected",
		selectorKey: "."
	}));
	for (const runtime of selected(cluster, body)) cluster.events.record(child, "Normal", "Applied", `Successfully apply chaos for ${runtime.pod.metadata.namespace}/${runtime.pod.metadata.name}`, { component: "chaos-records" });
}
/** Schedules of every minute are due at once; the others wait for an hour that is not in the window. */
function due(cluster, schedule) {
	return schedule.spec.schedule === "* * * * *" && cluster.now % 60 < 5;
}
function selected(cluster, spec) {
	return [...cluster.runtimes.values()].filter((runtime) => hits(spec.selector, runtime.pod));
}
function hits(selector, pod) {
	return selector.namespaces.includes(pod.metadata.namespace ?? "") && matches(selector.labelSelectors, pod.metadata.labels);
}
function apply(cluster, chaos) {
	const { spec } = chaos;
	if (chaos.kind === "NetworkChaos") {
		impair(cluster, chaos.metadata.name, spec);
		return;
	}
	for (const runtime of selected(cluster, spec)) afflict(chaos.kind, spec, runtime);
}
function impair(cluster, name, spec) {
	const here = (pod) => hits(spec.selector, pod);
	const there = (pod) => spec.target ? hits(spec.target.selector, pod) : true;
	const [kind, amount] = effectOf(spec);
	const direction = spec.direction ?? "to";
	const add = (from, to) => cluster.impairments.push({
		name,
		from,
		to,
		kind,
		amount
	});
	if (direction !== "from") add(here, there);
	if (direction !== "to") add(there, here);
	if (direction === "to" && !spec.target) add(() => true, here);
}
function latencyOf(spec) {
	return milliseconds(typeof spec.delay === "string" ? spec.delay : spec.delay?.latency);
}
function effectOf(spec) {
	switch (spec.action) {
		case "delay": return ["delay", latencyOf(spec)];
		case "loss": return ["loss", Number(spec.loss?.loss ?? 0) * 10];
		default: return ["partition", 0];
	}
}
function afflict(kind, spec, runtime) {
	const { affliction } = runtime;
	switch (kind) {
		case "PodChaos":
			affliction.killed = true;
			break;
		case "StressChaos":
			affliction.cpu += (spec.stressors?.cpu?.workers ?? 0) * (spec.stressors?.cpu?.load ?? 0) * 10;
			affliction.memory += (spec.stressors?.memory?.workers ?? 0) * (mebibytes(spec.stressors?.memory?.size.replace("MB", "Mi")) ?? 0);
			break;
		case "IOChaos":
			affliction.delayMs += latencyOf(spec);
			break;
		case "JVMChaos":
			if (spec.action === "stress") affliction.cpu += 2e3;
			else {
				affliction.errors = 1e3;
				affliction.errorText = String(spec.exception ?? spec.value ?? "unexpected value returned");
			}
			break;
		case "HTTPChaos":
			if (spec.abort === true) {
				affliction.errors = 1e3;
				affliction.errorText = "connection reset by peer";
			} else if (spec.patch !== void 0) {
				affliction.errors = 1e3;
				affliction.errorText = "Malformed request body: JSON parse error, unexpected token";
			}
			affliction.delayMs += latencyOf(spec);
	}
}
/** Routes are computed anew only when the set of impairments or paused pods changed. */
function settle(cluster) {
	let state = cluster.impairments.map((one) => one.name).join();
	for (const runtime of cluster.runtimes.values()) if (runtime.affliction.killed) state += `/${runtime.pod.metadata.name}`;
	if (known.get(cluster) === state) return;
	known.set(cluster, state);
	cluster.store.epoch += 1;
}
var KINDS, API, paused, known;
var init_chaos_mesh = __esmMin((() => {
	init_cluster();
	init_kinds();
	init_quantity();
	KINDS = [
		"NetworkChaos",
		"PodChaos",
		"StressChaos",
		"HTTPChaos",
		"JVMChaos",
		"IOChaos",
		"DNSChaos"
	];
	API = "chaos-mesh.org/v1alpha1";
	paused = "experiment.chaos-mesh.org/pause";
	known = /* @__PURE__ */ new WeakMap();
}));

// src/simulator/cluster/controllers/deployment.ts
/** Keeps one ReplicaSet per pod template and moves the replicas from old ones to the newest. */
function deploymentController(cluster) {
	for (const deployment of cluster.store.list("Deployment")) {
		const { name, namespace = "" } = deployment.metadata;
		if (!cluster.workloads.has(`${namespace}/${name}`)) continue;
		const sets = ownedSets(cluster, deployment);
		const hash = templateHash(deployment);
		let current = sets.find((set) => set.metadata.labels?.[HASH_LABEL] === hash);
		const old = sets.filter((set) => set !== current);
		if (!current) current = createSet(cluster, deployment, hash, sets.length);
		roll(cluster, deployment, current, old);
		report(cluster, deployment, current, old);
	}
}
/** The same template has the same hash in every run; it is taken anew only when the spec was changed. */
function templateHash(deployment) {
	const generation = deployment.metadata.generation ?? 0;
	const known = hashes.get(deployment);
	if (known?.generation === generation) return known.hash;
	const hash = safeLetters(textHash(canonicalJson(deployment.spec.template)), 10);
	hashes.set(deployment, {
		generation,
		hash
	});
	return hash;
}
function ownedSets(cluster, deployment) {
	const { uid } = deployment.metadata;
	const sets = [];
	for (const set of cluster.store.list("ReplicaSet")) if (set.metadata.ownerReferences?.[0]?.uid === uid) sets.push(set);
	return sets;
}
function createSet(cluster, deployment, hash, revisions) {
	const { name, namespace = "default", annotations } = deployment.metadata;
	const revision = String(Math.max(revisions, Number(annotations?.[REVISION] ?? 0)) + 1);
	const template = structuredClone(deployment.spec.template);
	template.metadata.labels[HASH_LABEL] = hash;
	const labels = { ...template.metadata.labels };
	deployment.metadata.annotations = {
		...annotations,
		[REVISION]: revision
	};
	return cluster.store.create({
		apiVersion: "apps/v1",
		kind: "ReplicaSet",
		metadata: {
			name: `${name}-${hash}`,
			namespace,
			generation: 1,
			labels,
			annotations: {
				"deployment.kubernetes.io/desired-replicas": String(deployment.spec.replicas),
				[REVISION]: revision
			},
			ownerReferences: ownedBy(deployment)
		},
		spec: {
			replicas: 0,
			selector: { matchLabels: {
				...deployment.spec.selector.matchLabels,
				[HASH_LABEL]: hash
			} },
			template
		},
		status: {
			replicas: 0,
			readyReplicas: 0,
			availableReplicas: 0
		}
	});
}
/** Surge one, never below the wanted number of ready pods; Recreate empties the old sets first. */
function roll(cluster, deployment, current, old) {
	const wanted = deployment.spec.replicas;
	const oldReplicas = old.reduce((sum, set) => sum + set.spec.replicas, 0);
	if (wanted === 0) {
		for (const set of [...old, current]) scale(cluster, deployment, set, 0);
		return;
	}
	if (deployment.spec.strategy.type === "Recreate") {
		if (oldReplicas > 0) for (const set of old) scale(cluster, deployment, set, 0);
		else if (old.every((set) => set.status.replicas === 0)) scale(cluster, deployment, current, wanted);
		return;
	}
	const room = wanted + Math.max(1, Math.floor((wanted + 3) / 4)) - oldReplicas;
	if (current.spec.replicas !== wanted) scale(cluster, deployment, current, oldReplicas === 0 ? wanted : Math.min(wanted, Math.max(room, current.spec.replicas)));
	let spare = current.status.readyReplicas + old.reduce((sum, set) => sum + set.status.readyReplicas, 0) - wanted;
	for (const set of old) {
		const idle = set.spec.replicas - set.status.readyReplicas;
		const drop = Math.min(set.spec.replicas, idle + Math.max(0, spare));
		if (drop <= 0) continue;
		spare -= Math.max(0, drop - idle);
		scale(cluster, deployment, set, set.spec.replicas - drop);
	}
}
function scale(cluster, deployment, set, replicas) {
	if (set.spec.replicas === replicas) return;
	const note = `Scaled ${replicas > set.spec.replicas ? "up" : "down"} replica set ${set.metadata.name} from ${set.spec.replicas} to ${replicas}`;
	set.spec.replicas = replicas;
	cluster.store.changed(set);
	cluster.events.record(deployment, "Normal", "ScalingReplicaSet", note, { component: "deployment-controller" });
}
function report(cluster, deployment, current, old) {
	const sets = [current, ...old];
	const replicas = sets.reduce((sum, set) => sum + set.status.replicas, 0);
	const ready = sets.reduce((sum, set) => sum + set.status.readyReplicas, 0);
	const status = deployment.status;
	const unavailable = Math.max(0, deployment.spec.replicas - ready);
	const same = status.replicas === replicas && status.readyReplicas === ready && status.updatedReplicas === current.status.replicas && (status.unavailableReplicas ?? 0) === unavailable && status.observedGeneration === deployment.metadata.generation;
	const available = unavailable === 0 || deployment.spec.replicas === 0;
	const stuck = !same || available ? false : overdue(cluster, deployment);
	if (same && !stuck) return;
	const { unavailableReplicas: _, ...rest } = status;
	const at = cluster.clock.iso(cluster.now);
	deployment.status = {
		...rest,
		observedGeneration: deployment.metadata.generation ?? 1,
		replicas,
		readyReplicas: ready,
		availableReplicas: ready,
		updatedReplicas: current.status.replicas,
		...unavailable > 0 ? { unavailableReplicas: unavailable } : {},
		conditions: [available ? {
			type: "Available",
			status: "True",
			reason: "MinimumReplicasAvailable",
			message: "Deployment has minimum availability.",
			lastTransitionTime: at
		} : {
			type: "Available",
			status: "False",
			reason: "MinimumReplicasUnavailable",
			message: "Deployment does not have minimum availability.",
			lastTransitionTime: at
		}, stuck ? {
			type: "Progressing",
			status: "False",
			reason: "ProgressDeadlineExceeded",
			message: `ReplicaSet "${current.metadata.name}" has timed out progressing.`,
			lastTransitionTime: at
		} : {
			type: "Progressing",
			status: "True",
			reason: available ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
			message: `ReplicaSet "${current.metadata.name}" ${available ? "has successfully progressed" : "is progressing"}.`,
			lastTransitionTime: at
		}]
	};
	cluster.store.noted(deployment);
}
function overdue(cluster, deployment) {
	const progressing = deployment.status.conditions.find((one) => one.type === "Progressing");
	if (!progressing || progressing.status === "False") return false;
	const limit = cluster.clock.iso(cluster.now - PROGRESS_DEADLINE);
	return progressing.lastTransitionTime <= limit;
}
var HASH_LABEL, REVISION, hashes, PROGRESS_DEADLINE;
var init_deployment = __esmMin((() => {
	init_stable();
	init_random();
	init_kinds();
	HASH_LABEL = "pod-template-hash";
	REVISION = "deployment.kubernetes.io/revision";
	hashes = /* @__PURE__ */ new WeakMap();
	PROGRESS_DEADLINE = 600;
}));

// src/simulator/cluster/controllers/endpoints.ts
/** Lists behind each Service the pods its selector finds: ready ones get requests. */
function endpointsController(cluster) {
	if (looked.get(cluster) === cluster.store.epoch) return;
	looked.set(cluster, cluster.store.epoch);
	for (const service of cluster.store.list("Service")) if (service.spec.selector) refresh(cluster, service);
	for (const endpoints of cluster.store.list("Endpoints")) {
		const { namespace = "", name } = endpoints.metadata;
		if (!cluster.store.get("Service", namespace, name)) cluster.store.remove(endpoints);
	}
}
function refresh(cluster, service) {
	const { namespace = "", name, labels = {} } = service.metadata;
	const found = [];
	for (const runtime of cluster.runtimes.values()) {
		const { metadata, status } = runtime.pod;
		if (metadata.namespace !== namespace || !status.podIP) continue;
		if (matches(service.spec.selector, metadata.labels)) found.push(runtime);
	}
	const ready = found.filter((runtime) => runtime.ready);
	const rest = found.filter((runtime) => !runtime.ready);
	const ports = service.spec.ports.map((port) => ({
		name: port.name,
		port: port.targetPort,
		protocol: port.protocol
	}));
	const subsets = found.length === 0 ? [] : [{
		...ready.length > 0 ? { addresses: ready.map(address) } : {},
		...rest.length > 0 ? { notReadyAddresses: rest.map(address) } : {},
		ports
	}];
	const known = cluster.store.get("Endpoints", namespace, name);
	if (!known) cluster.store.create({
		apiVersion: "v1",
		kind: "Endpoints",
		metadata: {
			name,
			namespace,
			labels: { ...labels }
		},
		subsets
	});
	else if (JSON.stringify(known.subsets) !== JSON.stringify(subsets)) {
		known.subsets = subsets;
		cluster.store.noted(known, true);
	}
}
function address(runtime) {
	const { metadata, spec, status } = runtime.pod;
	return {
		ip: status.podIP ?? "",
		nodeName: spec.nodeName ?? "",
		targetRef: {
			kind: "Pod",
			name: metadata.name,
			namespace: metadata.namespace ?? "",
			uid: metadata.uid
		}
	};
}
var looked;
var init_endpoints = __esmMin((() => {
	init_kinds();
	looked = /* @__PURE__ */ new WeakMap();
}));

// src/simulator/cluster/controllers/kubelet.ts
/** Takes pods from their node to running, and back again when a process dies. */
function kubelet(cluster) {
	for (const runtime of cluster.runtimes.values()) {
		advance(cluster, runtime);
		if (runtime.phase === "running") {
			watchMemory(cluster, runtime);
			probe(cluster, runtime);
		}
	}
}
function advance(cluster, runtime) {
	if (cluster.now < runtime.until) return;
	switch (runtime.phase) {
		case "pulling":
		case "pull-failed":
			pull(cluster, runtime);
			return;
		case "init":
		case "init-failed":
			initialise(cluster, runtime);
			return;
		case "config-failed":
		case "crashed":
		case "starting":
			start(cluster, runtime);
			return;
		case "scheduling":
		case "running":
		case "gone": return;
	}
}
function kubeletEvent(cluster, runtime, type, reason, note, container) {
	cluster.events.record(runtime.pod, type, reason, note, {
		component: "kubelet",
		host: runtime.pod.spec.nodeName ?? "",
		...container === null ? {} : { fieldPath: `spec.containers{${container}}` }
	});
}
function main$1(runtime) {
	const [container] = runtime.pod.spec.containers;
	if (!container) throw new Error(`pod ${runtime.pod.metadata.name} has no container`);
	return container;
}
function pull(cluster, runtime) {
	const { pod } = runtime;
	const broken = [...pod.spec.initContainers ?? [], main$1(runtime)].find((container) => pullProblem(cluster, container.image) !== null);
	if (!broken) {
		const { name, image } = main$1(runtime);
		kubeletEvent(cluster, runtime, "Normal", "Pulled", `Container image "${image}" already present on machine`, name);
		giveAddress(cluster, runtime);
		runtime.phase = "init";
		runtime.backoff = 10;
		initialise(cluster, runtime);
		return;
	}
	const problem = pullProblem(cluster, broken.image) ?? "";
	const first = runtime.phase === "pulling";
	kubeletEvent(cluster, runtime, "Normal", "Pulling", `Pulling image "${broken.image}"`, broken.name);
	kubeletEvent(cluster, runtime, "Warning", "Failed", `Failed to pull image "${broken.image}": ${problem}`, broken.name);
	kubeletEvent(cluster, runtime, "Warning", "Failed", first ? "Error: ErrImagePull" : "Error: ImagePullBackOff", broken.name);
	if (!first) kubeletEvent(cluster, runtime, "Normal", "BackOff", `Back-off pulling image "${broken.image}"`, broken.name);
	giveAddress(cluster, runtime);
	show(cluster, runtime, { waiting: first ? {
		reason: "ErrImagePull",
		message: problem
	} : {
		reason: "ImagePullBackOff",
		message: `Back-off pulling image "${broken.image}"`
	} });
	runtime.phase = "pull-failed";
	backOff(cluster, runtime);
}
function pullProblem(cluster, image) {
	const built = cluster.images.get(image) ?? (image.startsWith("busybox") ? "amd64" : null);
	if (built === "amd64") return null;
	const repository = image.slice(0, image.lastIndexOf(":"));
	return built === null ? `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${repository}: not found` : `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;
}
function backOff(cluster, runtime) {
	runtime.until = cluster.now + runtime.backoff;
	runtime.backoff = Math.min(MAX_BACKOFF, runtime.backoff * 2);
}
function giveAddress(cluster, runtime) {
	const { pod } = runtime;
	if (pod.status.podIP) return;
	const stream = cluster.streams.of(`pod-ip/${pod.metadata.name}`);
	pod.status.podIP = `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
	while (cluster.byIp.has(pod.status.podIP)) pod.status.podIP = `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
	cluster.byIp.set(pod.status.podIP, runtime);
}
/** Init containers run one after the other; `sleep infinity` never ends and `exit 1` never succeeds. */
function initialise(cluster, runtime) {
	const container = (runtime.pod.spec.initContainers ?? [])[runtime.initIndex];
	if (!container) {
		runtime.phase = "starting";
		start(cluster, runtime);
		return;
	}
	const script = (container.command ?? []).join(" ");
	kubeletEvent(cluster, runtime, "Normal", "Started", `Started container ${container.name}`, container.name);
	if (script.includes("sleep infinity")) {
		showInit(cluster, runtime, container, { running: { startedAt: cluster.clock.iso(cluster.now) } });
		runtime.phase = "init";
		runtime.until = Number.POSITIVE_INFINITY;
		return;
	}
	if (initFails(cluster, runtime, container)) {
		kubeletEvent(cluster, runtime, "Warning", "BackOff", `Back-off restarting failed container ${container.name} in pod ${runtime.pod.metadata.name}_${runtime.pod.metadata.namespace}(${runtime.pod.metadata.uid})`, container.name);
		runtime.restarts += 1;
		showInit(cluster, runtime, container, { waiting: {
			reason: "CrashLoopBackOff",
			message: `back-off ${runtime.backoff}s restarting failed container=${container.name}`
		} });
		runtime.phase = "init-failed";
		backOff(cluster, runtime);
		return;
	}
	runtime.initIndex += 1;
	runtime.phase = "init";
	runtime.until = cluster.now + 5;
}
/** A script that parses a mounted configuration file fails when the file is not JSON. */
function initFails(cluster, runtime, container) {
	const script = (container.command ?? []).join(" ");
	const wait = /until nslookup (\S+);/.exec(script)?.[1];
	if (wait) return !cluster.store.get("Service", runtime.pod.metadata.namespace ?? "", wait);
	return (container.volumeMounts ?? []).some(({ name }) => {
		const volume = runtime.pod.spec.volumes?.find((one) => one.name === name)?.configMap?.name;
		return volume !== void 0 && brokenFile(cluster, runtime, volume) !== null;
	});
}
function brokenFile(cluster, runtime, name) {
	const map = cluster.store.get("ConfigMap", runtime.pod.metadata.namespace ?? "", name);
	if (!map) return name;
	for (const [key, text] of Object.entries(map.data)) {
		if (!key.endsWith(".json")) continue;
		try {
			JSON.parse(text);
		} catch {
			return key;
		}
	}
	return null;
}
function start(cluster, runtime) {
	const container = main$1(runtime);
	const missing = missingReference(cluster, runtime);
	if (missing !== null) {
		kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${missing}`, container.name);
		show(cluster, runtime, { waiting: {
			reason: "CreateContainerConfigError",
			message: missing
		} });
		runtime.phase = "config-failed";
		runtime.until = cluster.now + 30;
		return;
	}
	kubeletEvent(cluster, runtime, "Normal", "Created", `Created container: ${container.name}`, container.name);
	const [command] = container.command ?? [];
	if (command?.startsWith("invalid")) {
		const message = `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "${command}": executable file not found in $PATH: unknown`;
		kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${message}`, container.name);
		crash(cluster, runtime, 128, "StartError", message);
		return;
	}
	kubeletEvent(cluster, runtime, "Normal", "Started", `Started container ${container.name}`, container.name);
	runtime.startedAt = cluster.now;
	const broken = (runtime.workload.mounts ?? []).map((name) => brokenFile(cluster, runtime, name)).find((file) => file !== null);
	if (broken) {
		cluster.log(runtime, "error", `failed to load configuration: parsing ${broken}: invalid character '}' looking for beginning of object key string`);
		crash(cluster, runtime, 1, "Error", "");
		return;
	}
	run(cluster, runtime);
}
function run(cluster, runtime) {
	runtime.phase = "running";
	runtime.heap = 0;
	runtime.probeFailures = 0;
	runtime.environment = resolveEnvironment(cluster, runtime);
	const { passwordEnv, name } = runtime.workload;
	const password = passwordEnv ? runtime.environment.get(passwordEnv) : void 0;
	if (runtime.workload.claim) {
		if (!cluster.savedPasswords.has(name)) cluster.savedPasswords.set(name, password ?? "");
	} else cluster.savedPasswords.set(name, password ?? "");
	runtime.ready = !main$1(runtime).readinessProbe && !runtime.affliction.killed;
	show(cluster, runtime, { running: { startedAt: cluster.clock.iso(cluster.now) } });
	cluster.store.epoch += 1;
}
function missingReference(cluster, runtime) {
	const namespace = runtime.pod.metadata.namespace ?? "";
	for (const { valueFrom } of main$1(runtime).env ?? []) {
		const secret = valueFrom?.secretKeyRef;
		if (secret) {
			const found = cluster.store.get("Secret", namespace, secret.name);
			if (!found) return `secret "${secret.name}" not found`;
			if (found.data[secret.key] === void 0) return `couldn't find key ${secret.key} in Secret ${namespace}/${secret.name}`;
		}
		const map = valueFrom?.configMapKeyRef;
		if (map && cluster.store.get("ConfigMap", namespace, map.name)?.data[map.key] === void 0) return `couldn't find key ${map.key} in ConfigMap ${namespace}/${map.name}`;
	}
	return null;
}
function resolveEnvironment(cluster, runtime) {
	const namespace = runtime.pod.metadata.namespace ?? "";
	const environment = /* @__PURE__ */ new Map();
	for (const { name, value, valueFrom } of main$1(runtime).env ?? []) {
		const secret = valueFrom?.secretKeyRef;
		const map = valueFrom?.configMapKeyRef;
		const text = value ?? (secret && cluster.store.get("Secret", namespace, secret.name)?.data[secret.key]) ?? (map && cluster.store.get("ConfigMap", namespace, map.name)?.data[map.key]);
		if (text !== void 0) environment.set(name, text);
	}
	return environment;
}
function memoryOf(runtime) {
	return runtime.workload.memory.base * 1024 + runtime.heap + runtime.affliction.memory * 1024;
}
function watchMemory(cluster, runtime) {
	const limit = mebibytes(main$1(runtime).resources?.limits?.memory);
	if (limit === null || memoryOf(runtime) <= limit * 1024) return;
	cluster.log(runtime, "warn", "memory usage is close to the container limit");
	crash(cluster, runtime, 137, "OOMKilled", "");
}
function crash(cluster, runtime, exitCode, reason, message) {
	const container = main$1(runtime);
	const now = cluster.clock.iso(cluster.now);
	const startedAt = cluster.clock.iso(runtime.startedAt ?? cluster.now);
	runtime.restarts += 1;
	runtime.ready = false;
	runtime.phase = "crashed";
	if (runtime.startedAt !== null && cluster.now - runtime.startedAt > 600) runtime.backoff = 10;
	const { name, namespace, uid } = runtime.pod.metadata;
	kubeletEvent(cluster, runtime, "Warning", "BackOff", `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`, container.name);
	show(cluster, runtime, { waiting: {
		reason: "CrashLoopBackOff",
		message: `back-off ${runtime.backoff}s restarting failed container=${container.name} pod=${name}_${namespace}(${uid})`
	} }, { terminated: {
		exitCode,
		reason,
		startedAt,
		finishedAt: now,
		...message ? { message } : {}
	} });
	backOff(cluster, runtime);
	cluster.store.epoch += 1;
}
function probe(cluster, runtime) {
	const container = main$1(runtime);
	const answer = probeProblem(runtime, container);
	if (answer === null) {
		runtime.probeFailures = 0;
		if (!runtime.ready && cluster.now - (runtime.startedAt ?? 0) >= 5) setReady(cluster, runtime, true);
		return;
	}
	runtime.probeFailures += 1;
	if (runtime.probeFailures % 6 === 1) kubeletEvent(cluster, runtime, "Warning", "Unhealthy", answer, container.name);
	const limit = container.readinessProbe?.failureThreshold ?? 1;
	if (runtime.ready && runtime.probeFailures >= limit) setReady(cluster, runtime, false);
}
function probeProblem(runtime, container) {
	if (runtime.affliction.killed) return "Readiness probe failed: container is paused";
	const wanted = container.readinessProbe;
	if (!wanted) return null;
	const port = wanted.httpGet?.port ?? wanted.tcpSocket?.port ?? 0;
	if (port === runtime.workload.port) return null;
	const ip = runtime.pod.status.podIP ?? "";
	return wanted.httpGet ? `Readiness probe failed: Get "http://${ip}:${port}${wanted.httpGet.path}": dial tcp ${ip}:${port}: connect: connection refused` : `Readiness probe failed: dial tcp ${ip}:${port}: connect: connection refused`;
}
function setReady(cluster, runtime, ready) {
	runtime.ready = ready;
	show(cluster, runtime, { running: { startedAt: cluster.clock.iso(runtime.startedAt ?? cluster.now) } });
	cluster.store.epoch += 1;
}
function statusOf(runtime, container, state) {
	const known = runtime.pod.status.containerStatuses?.[0];
	return {
		name: container.name,
		image: container.image,
		ready: runtime.ready,
		started: state.running !== void 0,
		restartCount: runtime.restarts,
		state,
		lastState: known?.lastState ?? {}
	};
}
/** Writes what the kubelet knows into the pod's status. */
function show(cluster, runtime, state, lastState) {
	const status = statusOf(runtime, main$1(runtime), state);
	if (lastState) status.lastState = lastState;
	runtime.pod.status.containerStatuses = [status];
	if (runtime.pod.status.initContainerStatuses) {
		runtime.pod.status.initContainerStatuses = void 0;
		delete runtime.pod.status.initContainerStatuses;
	}
	conditions(cluster, runtime, true);
}
function showInit(cluster, runtime, container, state) {
	runtime.pod.status.containerStatuses = [statusOf(runtime, main$1(runtime), { waiting: { reason: "PodInitializing" } })];
	runtime.pod.status.initContainerStatuses = [statusOf(runtime, container, state)];
	conditions(cluster, runtime, false);
}
function conditions(cluster, runtime, initialized) {
	const { pod } = runtime;
	const at = cluster.clock.iso(cluster.now);
	const known = new Map(pod.status.conditions.map((one) => [one.type, one]));
	const set = (type, value) => {
		const status = value ? "True" : "False";
		const before = known.get(type);
		if (before?.status === status) return before;
		return {
			type,
			status,
			...value ? {} : {
				reason: "ContainersNotReady",
				message: `containers with unready status: [${main$1(runtime).name}]`
			},
			lastTransitionTime: at
		};
	};
	pod.status.conditions = [
		set("Initialized", initialized),
		set("Ready", runtime.ready),
		set("ContainersReady", runtime.ready),
		set("PodScheduled", true)
	];
	pod.status.phase = runtime.phase === "running" || runtime.restarts > 0 ? "Running" : "Pending";
	cluster.store.noted(pod);
}
/** Millicores the pod may use: its limit, or what the node has. */
function cpuAllowance(runtime) {
	return millicores(runtime.pod.spec.containers[0]?.resources?.limits?.cpu) ?? 2e3;
}
var MAX_BACKOFF;
var init_kubelet = __esmMin((() => {
	init_quantity();
	MAX_BACKOFF = 300;
}));

// src/simulator/cluster/controllers/scheduler.ts
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
	const asked = requestOf$1(pod);
	if (asked.cpu > free.cpu) return "Insufficient cpu";
	if (asked.memory > free.memory) return "Insufficient memory";
	return null;
}
function hosts(cluster, node, selector) {
	for (const pod of cluster.store.list("Pod")) if (pod.spec.nodeName === node.metadata.name && matches(selector, pod.metadata.labels)) return true;
	return false;
}
function requestOf$1(pod) {
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
		const asked = requestOf$1(pod);
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
var COMPLAIN_SECONDS;
var init_scheduler = __esmMin((() => {
	init_kinds();
	init_quantity();
	init_replicaset();
	COMPLAIN_SECONDS = 60;
}));

// src/simulator/cluster/flags.ts
var Flags;
var init_flags = __esmMin((() => {
	init_kubelet();
	Flags = class {
		#cluster;
		#network;
		/** Default variants as each flagd pod loaded them. */
		#loaded = /* @__PURE__ */ new Map();
		constructor(cluster, network) {
			this.#cluster = cluster;
			this.#network = network;
		}
		/** What a flag does to this pod now: 0 is nothing. */
		amount(runtime, effect) {
			const host = runtime.environment.get("FLAGD_HOST");
			if (host === void 0) return 0;
			const route = this.#network.route(runtime, `${host}:8013`);
			if (route.kind !== "pods") return 0;
			const [leg] = route.legs;
			if (!leg || leg.refusal) return 0;
			return effect.variants[this.#variants(leg.runtime).get(effect.flag) ?? ""] ?? 0;
		}
		#variants(flagd) {
			const known = this.#loaded.get(flagd.pod.metadata.uid);
			if (known && known.startedAt === flagd.startedAt) return known.variants;
			const variants = /* @__PURE__ */ new Map();
			const text = this.#text(flagd);
			for (const [name, flag] of Object.entries(text.flags ?? {})) if (flag.state === "ENABLED") variants.set(name, flag.defaultVariant);
			this.#loaded.set(flagd.pod.metadata.uid, {
				startedAt: flagd.startedAt,
				variants
			});
			return variants;
		}
		#text(flagd) {
			const [name] = flagd.workload.mounts ?? [];
			if (!name || brokenFile(this.#cluster, flagd, name) !== null) return {};
			const map = this.#cluster.store.get("ConfigMap", flagd.pod.metadata.namespace ?? "", name);
			const [text = "{}"] = Object.values(map?.data ?? {});
			return JSON.parse(text);
		}
	};
}));

// src/simulator/cluster/install.ts
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
			data: Object.fromEntries(secret.keys.map((key) => [key, stream.hex(24)]))
		});
	}
	for (const workload of application.workloads) installWorkload(cluster, workload);
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
var init_install = __esmMin((() => {
	init_template();
}));

// src/simulator/cluster/network.ts
function resolve$1(cluster, from, address) {
	const [host = "", portText = "80"] = address.replace(/^[a-z]+:\/\//, "").split("/")[0]?.split(":") ?? [];
	const port = Number(portText);
	const refused = (code, text) => ({
		kind: "refused",
		host,
		port,
		refusal: {
			code,
			text
		}
	});
	const external = cluster.application.externals.find((one) => one.host === host);
	if (external) return {
		kind: "external",
		host,
		port,
		external
	};
	const service = lookUp(cluster, from, host);
	if (!service) return refused("nxdomain", `lookup ${host} on 100.64.0.10:53: no such host`);
	if (service.spec.externalName !== void 0) return resolve$1(cluster, from, `${service.spec.externalName}:${port}`);
	const ip = service.spec.clusterIP ?? host;
	const open = service.spec.ports.find((one) => one.port === port);
	if (!open) return refused("timeout", `dial tcp ${ip}:${portText}: i/o timeout`);
	const endpoints = cluster.store.get("Endpoints", service.metadata.namespace ?? "", service.metadata.name);
	const legs = [];
	for (const subset of endpoints?.subsets ?? []) {
		const target = subset.ports.find((one) => one.name === open.name)?.port ?? open.targetPort;
		for (const { ip: podIp } of subset.addresses ?? []) {
			const runtime = cluster.byIp.get(podIp);
			if (runtime) legs.push(leg(cluster, from, runtime, target));
		}
	}
	if (legs.length === 0) return refused("refused", `dial tcp ${ip}:${port}: connect: connection refused`);
	return {
		kind: "pods",
		host,
		port,
		legs
	};
}
function lookUp(cluster, from, host) {
	if (from.pod.spec.dnsPolicy === "Default" || !clusterDns(cluster)) return null;
	const [name = "", second] = host.split(".");
	const namespace = second ?? from.pod.metadata.namespace ?? "";
	return cluster.store.get("Service", namespace, name) ?? null;
}
/** CoreDNS answers for the cluster's zone only if its Corefile says so. */
function clusterDns(cluster) {
	const corefile = cluster.store.get("ConfigMap", "kube-system", "coredns")?.data.Corefile;
	return corefile === void 0 || /kubernetes cluster\.local/.test(corefile);
}
function leg(cluster, from, to, port) {
	let delayMs = 0;
	let lossPerThousand = 0;
	let refusal = portProblem(to, port) ?? policyProblem(cluster, from, to, port);
	for (const impairment of cluster.impairments) {
		if (!impairment.from(from.pod) || !impairment.to(to.pod)) continue;
		if (impairment.kind === "delay") delayMs += impairment.amount;
		if (impairment.kind === "loss") lossPerThousand = Math.min(1e3, lossPerThousand + impairment.amount);
		if (impairment.kind === "partition") refusal ??= {
			code: "timeout",
			text: `dial tcp ${ipOf(to)}:${port}: i/o timeout`
		};
	}
	return {
		runtime: to,
		refusal,
		delayMs,
		lossPerThousand
	};
}
function ipOf(runtime) {
	return runtime.pod.status.podIP ?? "";
}
function portProblem(to, port) {
	if (port === to.workload.port && to.phase === "running" && !to.affliction.killed) return null;
	return {
		code: "refused",
		text: `dial tcp ${ipOf(to)}:${port}: connect: connection refused`
	};
}
/** Policies only ever allow: a pod that one selects takes just what some policy lets through. */
function policyProblem(cluster, from, to, port) {
	return !allowed(cluster, "Ingress", to.pod, from.pod, port) || !allowed(cluster, "Egress", from.pod, to.pod, port) ? {
		code: "timeout",
		text: `dial tcp ${ipOf(to)}:${port}: i/o timeout`
	} : null;
}
function allowed(cluster, direction, subject, peer, port) {
	let isolated = false;
	for (const policy of cluster.store.list("NetworkPolicy")) {
		if (!selects(policy, direction, subject)) continue;
		isolated = true;
		if (((direction === "Ingress" ? policy.spec.ingress : policy.spec.egress) ?? []).some((rule) => admits(cluster, rule, direction, policy, peer, port))) return true;
	}
	return !isolated;
}
function selects(policy, direction, pod) {
	return policy.metadata.namespace === pod.metadata.namespace && policy.spec.policyTypes.includes(direction) && matches(policy.spec.podSelector.matchLabels ?? {}, pod.metadata.labels);
}
function admits(cluster, rule, direction, policy, peer, port) {
	if (rule.ports && !rule.ports.some((one) => one.port === port)) return false;
	const peers = direction === "Ingress" ? rule.from : rule.to;
	return !peers || peers.some((one) => isPeer(cluster, one, policy, peer));
}
function isPeer(cluster, peer, policy, pod) {
	const namespace = pod.metadata.namespace ?? "";
	if (peer.namespaceSelector) {
		const labels = cluster.store.find("Namespace", "", namespace)?.metadata.labels;
		if (!matches(peer.namespaceSelector.matchLabels ?? {}, labels)) return false;
	} else if (namespace !== policy.metadata.namespace) return false;
	return matches(peer.podSelector?.matchLabels ?? {}, pod.metadata.labels);
}
var Network;
var init_network = __esmMin((() => {
	init_kinds();
	Network = class {
		#cluster;
		#epoch = -1;
		#routes = /* @__PURE__ */ new Map();
		constructor(cluster) {
			this.#cluster = cluster;
		}
		route(from, address) {
			if (this.#epoch !== this.#cluster.store.epoch) {
				this.#routes.clear();
				this.#epoch = this.#cluster.store.epoch;
			}
			const key = `${from.pod.metadata.uid} ${address}`;
			let route = this.#routes.get(key);
			if (!route) {
				route = resolve$1(this.#cluster, from, address);
				this.#routes.set(key, route);
			}
			return route;
		}
	};
}));

// src/simulator/telemetry/alerts.ts
var STATIC, Alerts;
var init_alerts = __esmMin((() => {
	init_order();
	STATIC = [
		[
			"Watchdog",
			"none",
			{},
			"This is an alert meant to ensure that the entire alerting pipeline is functional."
		],
		[
			"InfoInhibitor",
			"none",
			{ namespace: "kube-system" },
			"This is an alert that is used to inhibit info alerts."
		],
		[
			"KubeClientCertificateExpiration",
			"warning",
			{ job: "apiserver" },
			"A client certificate used to authenticate to the apiserver is expiring in less than 7.0 days."
		],
		[
			"KubeClientCertificateExpiration",
			"critical",
			{ job: "apiserver" },
			"A client certificate used to authenticate to the apiserver is expiring in less than 24.0 hours."
		],
		[
			"KubeSchedulerDown",
			"critical",
			{},
			"KubeScheduler has disappeared from Prometheus target discovery."
		],
		[
			"KubeControllerManagerDown",
			"critical",
			{},
			"KubeControllerManager has disappeared from Prometheus target discovery."
		],
		[
			"PrometheusNotConnectedToAlertmanagers",
			"warning",
			{
				namespace: "prometheus",
				pod: "prometheus-kube-prometheus-stack-prometheus-0"
			},
			"Prometheus is not connected to any Alertmanagers."
		],
		[
			"CPUThrottlingHigh",
			"info",
			{
				namespace: "kube-system",
				container: "ebs-plugin"
			},
			"Processes experience elevated CPU throttling."
		]
	];
	Alerts = class {
		#clock;
		#stream;
		#active = /* @__PURE__ */ new Map();
		#fired = /* @__PURE__ */ new Map();
		#born;
		constructor(clock, stream) {
			this.#clock = clock;
			this.#stream = stream;
			this.#born = STATIC.map(() => stream.between(2e4, 4e5));
		}
		update(now, findings) {
			const seen = /* @__PURE__ */ new Set();
			for (const finding of findings) {
				const key = `${finding.name}${JSON.stringify(finding.labels)}`;
				seen.add(key);
				const known = this.#active.get(key);
				const since = known?.since ?? now;
				const nanos = known?.nanos ?? this.#stream.below(1e9);
				const firing = now - since >= finding.forSeconds;
				const firedAt = known?.firedAt ?? (firing ? now : null);
				this.#active.set(key, {
					finding,
					since,
					nanos,
					firing,
					firedAt
				});
				if (firing && !this.#fired.has(key)) {
					const { name, labels, description, golden } = finding;
					this.#fired.set(key, {
						name,
						labels,
						description,
						firedAt: now,
						golden
					});
				}
			}
			for (const key of this.#active.keys()) if (!seen.has(key)) this.#active.delete(key);
		}
		get fired() {
			return this.#fired;
		}
		/** The file of one minute. */
		snapshot(now) {
			const stamp = this.#clock.stamp(now * 1e6 + 329092).replace(" ", "T").slice(0, 26).replaceAll(":", "-");
			const alerts = [...this.#static(), ...sortedBy(this.#active.values(), (one) => JSON.stringify([one.finding.name, one.finding.labels])).map((one) => this.#json(one))];
			return {
				file: `alerts/alerts_at_${stamp}.json`,
				text: `${JSON.stringify(alerts)}\n`
			};
		}
		/** The ticket: golden signals that fired after `after` and still do. */
		ticket(now, after) {
			const alerts = [...this.#active.values()].filter((one) => one.firing && one.finding.golden && (one.firedAt ?? 0) >= after).map((one) => this.#json(one));
			const iso = this.#clock.iso(now);
			return {
				file: `alerts/alerts_in_alerting_state_${this.#clock.stamp(now * 1e6 + 904312).replace(" ", "T").slice(0, 26).replaceAll(":", "")}Z.json`,
				text: `${JSON.stringify({
					status: "success",
					data: { alerts },
					timestamp: iso
				})}\n`
			};
		}
		#static() {
			return STATIC.map(([alertname, severity, labels, description], index) => ({
				labels: {
					alertname,
					...labels,
					severity
				},
				annotations: { description },
				state: "firing",
				activeAt: this.#clock.nano(-(this.#born[index] ?? 0), 488970782),
				value: "1e+00"
			}));
		}
		#json(alert) {
			const { finding } = alert;
			const value = `${(finding.value / 1e4).toExponential()}`;
			return {
				labels: {
					alertname: finding.name,
					...finding.labels,
					severity: finding.severity
				},
				annotations: { description: `${finding.description} (current: ${finding.value / 1e4})` },
				state: alert.firing ? "firing" : "pending",
				activeAt: this.#clock.nano(alert.since, alert.nanos),
				value: value.replace(/e([+-])(\d)$/, "e$10$2")
			};
		}
	};
}));

// src/simulator/telemetry/tables.ts
function row$1(cells) {
	return `${cells.map(tsvCell).join("	")}\n`;
}
function repr(map) {
	return pythonRepr({ ...map });
}
var LOG_COLUMNS, OBJECT_COLUMNS, TRACE_COLUMNS, SERVICE_COLUMNS, POD_COLUMNS, EVENTS_FILE, OBJECTS_FILE, LOGS_FILE, TRACES_FILE, OBJECT_RECEIVER;
var init_tables = __esmMin((() => {
	init_python();
	init_tsv();
	LOG_COLUMNS = "Timestamp TimestampTime TraceId SpanId TraceFlags SeverityText SeverityNumber ServiceName Body ResourceSchemaUrl ResourceAttributes ScopeSchemaUrl ScopeName ScopeVersion ScopeAttributes LogAttributes EventName".split(" ");
	OBJECT_COLUMNS = LOG_COLUMNS.slice(0, 16);
	TRACE_COLUMNS = "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage Events.Timestamp Events.Name Events.Attributes Links.TraceId Links.SpanId Links.TraceState Links.Attributes".split(" ");
	SERVICE_COLUMNS = "metric_name timestamp value service_name namespace bucket_le tags metric_type status_code".split(" ");
	POD_COLUMNS = "metric_name timestamp value pod_name namespace tags".split(" ");
	EVENTS_FILE = "k8s_events_raw.tsv";
	OBJECTS_FILE = "k8s_objects_raw.tsv";
	LOGS_FILE = "otel_logs_raw.tsv";
	TRACES_FILE = "otel_traces_raw.tsv";
	OBJECT_RECEIVER = "github.com/open-telemetry/opentelemetry-collector-contrib/receiver/k8sobjectsreceiver";
}));

// src/simulator/telemetry/events.ts
/** Every event comes twice, as the core API and as events.k8s.io show the same object. */
function eventRows(clock, entry) {
	const { event, type } = entry;
	const stamp = clock.stamp(entry.at * 1e6 + Number(event.version) % 1e3 * 977, Number(event.version) % 1e3);
	return [core(clock, event), modern(clock, event)].map((object) => row$1([
		stamp,
		stamp.slice(0, 19),
		"",
		"",
		"0",
		"",
		"0",
		"",
		JSON.stringify({
			type,
			object
		}),
		"",
		repr({ "k8s.namespace.name": event.namespace }),
		"",
		OBJECT_RECEIVER,
		"1.0.0",
		"{}",
		repr({
			"event.domain": "k8s",
			"event.name": event.name,
			"k8s.resource.name": "events"
		}),
		""
	])).join("");
}
function metadata(clock, event, api) {
	return {
		name: event.name,
		namespace: event.namespace,
		uid: event.uid,
		resourceVersion: event.version,
		creationTimestamp: clock.iso(event.first),
		managedFields: [{
			manager: event.component,
			operation: "Update",
			apiVersion: api,
			time: clock.iso(event.last),
			fieldsType: "FieldsV1",
			fieldsV1: {
				"f:count": {},
				"f:lastTimestamp": {},
				"f:message": {},
				"f:reason": {},
				"f:type": {}
			}
		}]
	};
}
function regarding(event) {
	const { fieldPath, ...rest } = event.regarding;
	return fieldPath === null ? rest : {
		...rest,
		fieldPath
	};
}
function source(event) {
	return {
		component: event.component,
		...event.host === null ? {} : { host: event.host }
	};
}
function core(clock, event) {
	return {
		kind: "Event",
		apiVersion: "v1",
		metadata: metadata(clock, event, "v1"),
		involvedObject: regarding(event),
		reason: event.reason,
		message: event.note,
		source: source(event),
		firstTimestamp: clock.iso(event.first),
		lastTimestamp: clock.iso(event.last),
		count: event.count,
		type: event.type,
		eventTime: null,
		reportingComponent: event.component,
		reportingInstance: event.host ?? ""
	};
}
function modern(clock, event) {
	return {
		kind: "Event",
		apiVersion: "events.k8s.io/v1",
		metadata: metadata(clock, event, "v1"),
		eventTime: null,
		reportingController: event.component,
		reportingInstance: event.host ?? "",
		reason: event.reason,
		regarding: regarding(event),
		note: event.note,
		type: event.type,
		deprecatedSource: source(event),
		deprecatedFirstTimestamp: clock.iso(event.first),
		deprecatedLastTimestamp: clock.iso(event.last),
		deprecatedCount: event.count
	};
}
var init_events = __esmMin((() => {
	init_tables();
}));

// src/simulator/telemetry/resources.ts
/** Resource attributes of one pod as the collector's k8sattributes processor fills them in. */
function resourceOf(cluster, runtime) {
	const known = cache.get(runtime);
	if (known !== void 0) return known;
	const { pod, workload } = runtime;
	const sdk = SDK[workload.language];
	const text = repr({
		[workload.kind === "StatefulSet" ? "k8s.statefulset.name" : "k8s.deployment.name"]: workload.name,
		"k8s.namespace.name": pod.metadata.namespace ?? "",
		"k8s.node.name": pod.spec.nodeName ?? "",
		"k8s.pod.ip": pod.status.podIP ?? "",
		"k8s.pod.name": pod.metadata.name,
		"k8s.pod.start_time": pod.status.startTime ?? "",
		"k8s.pod.uid": pod.metadata.uid,
		"service.name": workload.name,
		"service.namespace": cluster.application.partOf,
		"service.version": cluster.application.version,
		...sdk ? {
			"telemetry.sdk.language": sdk[0],
			"telemetry.sdk.name": "opentelemetry",
			"telemetry.sdk.version": sdk[1]
		} : {}
	});
	if (pod.status.podIP) cache.set(runtime, text);
	return text;
}
/** Languages do not agree on how to spell a severity, and some say none. */
function severityOf(language, severity) {
	const [info, warn, error] = WORDS[language];
	switch (severity) {
		case "debug": return {
			text: info === "" ? "" : "DEBUG",
			number: info === "" ? "0" : "5"
		};
		case "info": return {
			text: info,
			number: info === "" ? "0" : "9"
		};
		case "warn": return {
			text: warn,
			number: warn === "" ? "0" : "13"
		};
		case "error": return {
			text: error,
			number: error === "" ? "0" : "17"
		};
	}
}
function scopeOf(language) {
	switch (language) {
		case "go": return ["go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc", "0.63.0"];
		case "javascript": return ["@opentelemetry/instrumentation-http", "0.203.0"];
		case "python": return ["opentelemetry.instrumentation.grpc", "0.58b0"];
		case "java": return ["io.opentelemetry.grpc-1.6", "2.20.0-alpha"];
		case "dotnet": return ["Microsoft.AspNetCore", ""];
		default: return ["", ""];
	}
}
var SDK, cache, WORDS;
var init_resources = __esmMin((() => {
	init_tables();
	SDK = {
		go: ["go", "1.38.0"],
		dotnet: ["dotnet", "1.12.0"],
		java: ["java", "1.53.0"],
		javascript: ["nodejs", "2.1.0"],
		python: ["python", "1.37.0"],
		ruby: ["ruby", "1.9.0"],
		rust: ["rust", "0.30.0"],
		php: ["php", "1.7.1"],
		cpp: ["cpp", "1.22.0"],
		envoy: ["cpp", "1.34.0"],
		nginx: ["cpp", "1.21.0"],
		elixir: null,
		c: null
	};
	cache = /* @__PURE__ */ new WeakMap();
	WORDS = {
		go: [
			"INFO",
			"WARN",
			"ERROR"
		],
		dotnet: [
			"Information",
			"Warning",
			"Error"
		],
		java: [
			"INFO",
			"WARN",
			"ERROR"
		],
		javascript: [
			"info",
			"warn",
			"error"
		],
		python: [
			"INFO",
			"WARNING",
			"ERROR"
		],
		ruby: [
			"INFO",
			"WARN",
			"ERROR"
		],
		rust: [
			"INFO",
			"WARN",
			"ERROR"
		],
		php: [
			"INFO",
			"WARNING",
			"ERROR"
		],
		cpp: [
			"INFO",
			"WARN",
			"ERROR"
		],
		envoy: [
			"",
			"",
			""
		],
		nginx: [
			"",
			"",
			""
		],
		elixir: [
			"info",
			"warning",
			"error"
		],
		c: [
			"",
			"",
			""
		]
	};
}));

// src/simulator/telemetry/logs.ts
/** One row of otel_logs_raw.tsv for a line written while answering a request. */
function requestLogRow(cluster, line) {
	return logRow(cluster, line.runtime, line.at, line.severity, line.body, line.trace, line.span);
}
/** The same for a line of the process itself. */
function processLogRow(cluster, line) {
	return logRow(cluster, line.runtime, line.at * 1e6, line.severity, line.body, "", "");
}
function logRow(cluster, runtime, micros, severity, body, trace, span) {
	const { language, name, instrumented } = runtime.workload;
	const spelt = severityOf(language, severity);
	const nanos = mix(textHash(body), micros & 1073741823, 3) % 1e3;
	const stamp = cluster.clock.stamp(micros, nanos);
	return row$1([
		stamp,
		stamp.slice(0, 19),
		instrumented ? trace : "",
		instrumented ? span : "",
		trace === "" ? "0" : "1",
		spelt.text,
		spelt.number,
		name,
		body,
		"",
		resourceOf(cluster, runtime),
		"",
		language === "java" ? "oteldemo" : "",
		"",
		"{}",
		"{}",
		""
	]);
}
var init_logs = __esmMin((() => {
	init_random();
	init_resources();
	init_tables();
}));

// src/simulator/telemetry/metrics.ts
function serviceFile(service) {
	return `metrics/service_${service}_raw.tsv`;
}
function bucketOf(micros) {
	let index = 0;
	for (const bound of BOUNDS) {
		if (micros <= bound * 1e3) return index;
		index += 1;
	}
	return index;
}
function callsRow(series, stamp) {
	return row$1([
		"traces_span_metrics_calls_total",
		stamp,
		String(series.count),
		series.service,
		series.namespace,
		"",
		series.tags,
		"error_rate",
		series.status
	]);
}
function bucketRows(series, stamp) {
	let sum = 0;
	return series.buckets.map((count, index) => {
		sum += count;
		const bound = BOUNDS[index];
		const edge = bound === void 0 ? "+Inf" : `${bound}.0`;
		return row$1([
			"traces_span_metrics_duration_milliseconds_bucket",
			stamp,
			String(sum),
			series.service,
			series.namespace,
			edge,
			series.tags,
			"duration_p95",
			""
		]);
	});
}
/** Container and runtime metrics of one pod. */
function podPieces(cluster) {
	const pieces = [];
	for (const runtime of cluster.runtimes.values()) {
		if (runtime.phase === "scheduling") continue;
		pieces.push({
			file: `metrics/pod_${runtime.pod.metadata.name}_raw.tsv`,
			text: podRows(cluster, runtime)
		});
	}
	return pieces;
}
function podRows(cluster, runtime) {
	const { name, namespace = "" } = runtime.pod.metadata;
	const [container] = runtime.pod.spec.containers;
	const stamp = cluster.clock.milli(cluster.now * 1e3 + 120);
	const tags = repr({
		container: container?.name ?? "",
		namespace,
		node: runtime.pod.spec.nodeName ?? "",
		pod: name
	});
	const rows = [];
	const add = (metric, value) => rows.push(row$1([
		metric,
		stamp,
		value,
		name,
		namespace,
		tags
	]));
	const running = runtime.phase === "running";
	if (running) {
		add("container_cpu_usage_seconds_total", decimals(runtime.cpuTotal, 1e6));
		add("container_memory_working_set_bytes", String(memoryOf(runtime) * 1024));
	}
	const { requests, limits } = container?.resources ?? {};
	const cpuLimit = millicores(limits?.cpu);
	const cpuRequest = millicores(requests?.cpu);
	const memoryLimit = mebibytes(limits?.memory);
	const memoryRequest = mebibytes(requests?.memory);
	const prefix = "cluster:namespace";
	if (cpuLimit !== null) {
		add(`${prefix}:pod_cpu:active:kube_pod_container_resource_limits`, decimals(cpuLimit, 1e3));
		if (running) add("container_cpu_cfs_throttled_periods_total", String(Math.floor(runtime.cpuTotal / 9e4)));
	}
	if (cpuRequest !== null) add(`${prefix}:pod_cpu:active:kube_pod_container_resource_requests`, decimals(cpuRequest, 1e3));
	if (memoryLimit !== null) add(`${prefix}:pod_memory:active:kube_pod_container_resource_limits`, String(memoryLimit * 1048576));
	if (memoryRequest !== null) add(`${prefix}:pod_memory:active:kube_pod_container_resource_requests`, String(memoryRequest * 1048576));
	add("kube_pod_container_status_restarts_total", String(runtime.restarts));
	return rows.join("");
}
/** A fraction written out without floating point. */
function decimals(value, unit) {
	const whole = Math.floor(value / unit);
	const rest = value - whole * unit;
	return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(String(unit).length - 1, "0").replace(/0+$/, "")}`;
}
var BOUNDS, SpanMetrics, SERVICE_HEADER, POD_HEADER;
var init_metrics = __esmMin((() => {
	init_kubelet();
	init_quantity();
	init_tables();
	BOUNDS = [
		2,
		8,
		50,
		200,
		800,
		1400,
		2e3,
		5e3,
		1e4,
		15e3
	];
	SpanMetrics = class {
		#series = /* @__PURE__ */ new Map();
		totals = /* @__PURE__ */ new Map();
		add(span) {
			const { workload, pod } = span.runtime;
			const status = span.error === null ? "STATUS_CODE_UNSET" : "STATUS_CODE_ERROR";
			const key = `${workload.name}|${span.name}|${span.kind}|${status}`;
			const namespace = pod.metadata.namespace ?? "";
			let series = this.#series.get(key);
			if (!series) {
				const kind = `SPAN_KIND_${span.kind.toUpperCase()}`;
				series = {
					service: workload.name,
					namespace,
					span: span.name,
					kind,
					status,
					count: 0,
					buckets: new Array(BOUNDS.length + 1).fill(0),
					tags: repr({
						service_name: workload.name,
						span_kind: kind,
						span_name: span.name,
						status_code: status,
						job: `${namespace}/${workload.name}`
					})
				};
				this.#series.set(key, series);
			}
			const bucket = bucketOf(span.micros);
			series.count += 1;
			series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
			if (workload.role !== "load") this.#total(span, namespace, bucket);
		}
		#total(span, namespace, bucket) {
			const { name } = span.runtime.workload;
			let total = this.totals.get(name);
			if (!total) {
				total = {
					namespace,
					good: 0,
					bad: 0,
					buckets: new Array(BOUNDS.length + 1).fill(0),
					database: 0
				};
				this.totals.set(name, total);
			}
			if (span.error === null) total.good += 1;
			else total.bad += 1;
			if (span.kind === "Client" && span.name.startsWith("postgresql")) total.database += span.error === null ? 1 : 0;
			total.buckets[bucket] = (total.buckets[bucket] ?? 0) + 1;
		}
		/** One scrape of every series of the services that have a file. */
		scrape(cluster, listed, withBuckets) {
			const texts = /* @__PURE__ */ new Map();
			const stamp = cluster.clock.milli(cluster.now * 1e3 + 949);
			for (const series of this.#series.values()) {
				if (!listed.has(series.service)) continue;
				const rows = texts.get(series.service) ?? [];
				texts.set(series.service, rows);
				rows.push(callsRow(series, stamp));
				if (withBuckets && series.kind !== "SPAN_KIND_CLIENT") rows.push(...bucketRows(series, stamp));
			}
			return [...texts].map(([service, rows]) => ({
				file: serviceFile(service),
				text: rows.join("")
			}));
		}
	};
	SERVICE_HEADER = row$1(SERVICE_COLUMNS);
	POD_HEADER = row$1(POD_COLUMNS);
}));

// src/simulator/telemetry/objects.ts
/** One pull of everything, kind after kind, in the order of the API server: by namespace and name. */
function pullRows(cluster) {
	const parts = [];
	let offset = 0;
	for (const [kind, resource] of PULLED) {
		const objects = sortedBy(cluster.store.every(kind), place);
		for (const object of objects) {
			offset += 211;
			parts.push(objectRow(cluster, object, resource, offset));
		}
	}
	return parts.join("");
}
function place(object) {
	return `${object.metadata.namespace ?? ""}/${object.metadata.name}`;
}
function objectRow(cluster, object, resource, offset) {
	const { namespace } = object.metadata;
	const stamp = cluster.clock.stamp(cluster.now * 1e6 + offset * 7, offset % 1e3);
	return row$1([
		stamp,
		stamp.slice(0, 19),
		"",
		"",
		"0",
		"",
		"0",
		"",
		JSON.stringify(object),
		"",
		namespace === void 0 ? "{}" : repr({ "k8s.namespace.name": namespace }),
		"",
		OBJECT_RECEIVER,
		"1.0.0",
		"{}",
		repr({ "k8s.resource.name": resource })
	]);
}
var PULLED;
var init_objects = __esmMin((() => {
	init_order();
	init_tables();
	PULLED = [
		["Pod", "pods"],
		["Service", "services"],
		["Endpoints", "endpoints"],
		["ConfigMap", "configmaps"],
		["ServiceAccount", "serviceaccounts"],
		["Namespace", "namespaces"],
		["Node", "nodes"],
		["PersistentVolumeClaim", "persistentvolumeclaims"],
		["PersistentVolume", "persistentvolumes"],
		["ResourceQuota", "resourcequotas"],
		["LimitRange", "limitranges"],
		["Deployment", "deployments"],
		["DaemonSet", "daemonsets"],
		["StatefulSet", "statefulsets"],
		["ReplicaSet", "replicasets"],
		["Job", "jobs"],
		["CronJob", "cronjobs"],
		["Ingress", "ingresses"],
		["NetworkPolicy", "networkpolicies"],
		["Role", "roles"],
		["RoleBinding", "rolebindings"],
		["ClusterRole", "clusterroles"],
		["ClusterRoleBinding", "clusterrolebindings"],
		["StorageClass", "storageclasses"],
		["PriorityClass", "priorityclasses"],
		["HorizontalPodAutoscaler", "horizontalpodautoscalers"],
		["PodDisruptionBudget", "poddisruptionbudgets"],
		["CustomResourceDefinition", "customresourcedefinitions"],
		["Schedule", "schedules"],
		["NetworkChaos", "networkchaos"],
		["PodChaos", "podchaos"],
		["StressChaos", "stresschaos"],
		["HTTPChaos", "httpchaos"],
		["JVMChaos", "jvmchaos"],
		["IOChaos", "iochaos"],
		["DNSChaos", "dnschaos"],
		["Gateway", "gateways"],
		["VirtualService", "virtualservices"],
		["DestinationRule", "destinationrules"],
		["PeerAuthentication", "peerauthentications"],
		["AuthorizationPolicy", "authorizationpolicies"]
	];
}));

// src/simulator/telemetry/rules.ts
function* podFindings(runtime) {
	const { name, namespace = "" } = runtime.pod.metadata;
	const container = runtime.workload.name;
	if (!runtime.ready) yield plain("KubePodNotReady", {
		namespace,
		pod: name
	}, 300, `Pod ${namespace}/${name} is not ready`);
	const waiting = runtime.pod.status.containerStatuses?.[0]?.state.waiting?.reason;
	if (waiting === void 0) return;
	yield plain("KubeContainerWaiting", {
		container,
		namespace,
		pod: name,
		reason: waiting
	}, 600, `Container ${container} of pod ${namespace}/${name} is waiting: ${waiting}`);
	if (waiting === "CrashLoopBackOff") yield plain("KubePodCrashLooping", {
		container,
		namespace,
		pod: name,
		reason: waiting
	}, 300, `Pod ${namespace}/${name} (${container}) is in waiting state (reason: "CrashLoopBackOff")`);
}
function golden(name, labels, severity, forSeconds, value, description) {
	return {
		name,
		labels,
		severity,
		description,
		value,
		forSeconds,
		golden: true
	};
}
function plain(name, labels, forSeconds, description) {
	return {
		name,
		labels,
		severity: "warning",
		description,
		value: 1e4,
		forSeconds,
		golden: false
	};
}
function copy(totals) {
	return new Map([...totals].map(([name, total]) => [name, {
		...total,
		buckets: [...total.buckets]
	}]));
}
/** The bound below which 95 percent lie, interpolated as Prometheus does, in whole milliseconds. */
function percentile95(total, before) {
	const counts = total.buckets.map((count, index) => count - (before?.buckets[index] ?? 0));
	const sum = counts.reduce((a, b) => a + b, 0);
	if (sum === 0) return 0;
	const rank = sum * 95;
	let seen = 0;
	for (const [index, count] of counts.entries()) {
		if ((seen + count) * 100 >= rank && count > 0) {
			const low = index === 0 ? 0 : BOUNDS[index - 1] ?? 0;
			const high = BOUNDS[index] ?? low;
			return low + Math.floor((high - low) * (rank - seen * 100) / (count * 100));
		}
		seen += count;
	}
	return 0;
}
var LATENCY_LIMIT_MS, Rules;
var init_rules = __esmMin((() => {
	init_metrics();
	LATENCY_LIMIT_MS = 1500;
	Rules = class {
		#cluster;
		#metrics;
		#users;
		#past = [];
		constructor(cluster, metrics, users) {
			this.#cluster = cluster;
			this.#metrics = metrics;
			this.#users = users;
		}
		evaluate() {
			const { now } = this.#cluster;
			const two = this.#before(now - 120);
			const five = this.#before(now - 300);
			const findings = [
				...this.#requests(two, five),
				...this.#queues(),
				...this.#pods()
			];
			this.#past.push({
				at: now,
				totals: copy(this.#metrics.totals)
			});
			if (this.#past.length > 11) this.#past.shift();
			return findings;
		}
		#before(at) {
			let best = null;
			for (const entry of this.#past) if (entry.at <= at) best = entry.totals;
			return best;
		}
		*#requests(two, five) {
			for (const [service, total] of this.#metrics.totals) {
				const labels = {
					namespace: total.namespace,
					service_name: service
				};
				const place = `service ${service} in namespace ${total.namespace}`;
				const errors = two === null ? 0 : total.bad - (two.get(service)?.bad ?? 0);
				if (errors > 0) yield golden("HighRequestErrorRate", labels, "critical", 180, Math.floor(errors * 1e4 / 120), `Request error rate in ${place} is above 0`);
				const p95 = two === null ? 0 : percentile95(total, two.get(service));
				if (p95 > LATENCY_LIMIT_MS) yield golden("HighRequestLatency", labels, "critical", 180, p95 * 1e4, `95th percentile of request latency in ${place} is above ${LATENCY_LIMIT_MS} ms`);
				if (five === null) continue;
				const before = five.get(service);
				if (before && total.good === before.good) yield golden("NoRequestsReceived", labels, "critical", 300, 0, `Service ${service} in namespace ${total.namespace} has 0 requests`);
				if (before && before.database > 0 && total.database === before.database) yield golden("NoDatabaseOperations", labels, "warning", 300, 0, `Service ${service} in namespace ${total.namespace} performs no database operations`);
			}
		}
		*#queues() {
			for (const workload of this.#cluster.application.workloads) for (const operation of workload.operations) {
				if (operation.kind !== "consume") continue;
				const labels = {
					namespace: this.#cluster.namespaceOf(workload),
					group: workload.name,
					topic: operation.id
				};
				if (this.#cluster.runtimesOf(workload).filter((runtime) => runtime.phase === "running" && this.#users.connected(runtime)).length === 0) yield golden("KafkaConsumerGroupInactive", labels, "critical", 120, 0, `Kafka consumer group ${workload.name} has no members`);
				const lag = this.#users.queues.lag(operation.id, workload.name);
				if (lag > 100) yield golden("HighKafkaConsumerLag", labels, "warning", 300, lag * 1e4, `Kafka consumer group ${workload.name} lags behind topic ${operation.id}`);
			}
		}
		*#pods() {
			for (const runtime of this.#cluster.runtimes.values()) yield* podFindings(runtime);
			for (const deployment of this.#cluster.store.list("Deployment")) {
				const { name, namespace = "" } = deployment.metadata;
				if (deployment.status.conditions.some((one) => one.reason === "ProgressDeadlineExceeded")) yield plain("KubeDeploymentRolloutStuck", {
					deployment: name,
					namespace
				}, 300, `Rollout of deployment ${namespace}/${name} is not progressing`);
				if (deployment.spec.replicas !== deployment.status.availableReplicas) yield plain("KubeDeploymentReplicasMismatch", {
					deployment: name,
					namespace
				}, 600, `Deployment ${namespace}/${name} has not matched the expected number of replicas`);
			}
			for (const scaler of this.#cluster.store.list("HorizontalPodAutoscaler")) {
				const { name, namespace = "" } = scaler.metadata;
				if (scaler.status.currentReplicas >= scaler.spec.maxReplicas && scaler.spec.maxReplicas > scaler.spec.minReplicas) yield plain("KubeHpaMaxedOut", {
					horizontalpodautoscaler: name,
					namespace
				}, 300, `HPA ${namespace}/${name} has been running at max replicas`);
			}
		}
	};
}));

// src/simulator/telemetry/tally.ts
function add(map, key, micros, failed) {
	let sums = map.get(key);
	if (!sums) {
		sums = {
			requests: 0,
			failures: 0,
			micros: 0
		};
		map.set(key, sums);
	}
	sums.requests += 1;
	sums.micros += micros;
	if (failed) sums.failures += 1;
}
var Tally;
var init_tally = __esmMin((() => {
	init_cluster();
	Tally = class {
		/** Seconds at which counting starts. */
		since = Number.POSITIVE_INFINITY;
		services = /* @__PURE__ */ new Map();
		/** "caller>callee" as the callers saw it. */
		edges = /* @__PURE__ */ new Map();
		/** Seconds in which no pod of a workload was ready. */
		down = /* @__PURE__ */ new Map();
		served(workload, _operation, at, micros, failed) {
			if (at >= this.since * 1e6) add(this.services, workload.name, micros, failed);
		}
		called(from, to, at, micros, failed) {
			if (at >= this.since * 1e6) add(this.edges, `${from.name}>${to}`, micros, failed);
		}
		observe(cluster) {
			if (cluster.now < this.since) return;
			const ready = /* @__PURE__ */ new Set();
			for (const runtime of cluster.runtimes.values()) if (runtime.ready) ready.add(runtime.workload.name);
			for (const { name } of cluster.application.workloads) if (!ready.has(name)) this.down.set(name, (this.down.get(name) ?? 0) + 5);
		}
	};
}));

// src/simulator/telemetry/traces.ts
/** One row of otel_traces_raw.tsv. */
function spanRow(cluster, span) {
	const { runtime } = span;
	const [scope, version] = scopeOf(runtime.workload.language);
	const nanos = Number.parseInt(span.id.slice(-3), 16) % 1e3;
	const stamp = cluster.clock.stamp(span.start, nanos);
	const exception = span.error?.includes("\n") === true;
	return row$1([
		stamp,
		span.trace,
		span.id,
		span.parent,
		"",
		span.name,
		span.kind,
		runtime.workload.name,
		resourceOf(cluster, runtime),
		scope,
		version,
		repr(span.attributes),
		String(span.micros * 1e3 + nanos),
		span.error === null ? "Unset" : "Error",
		span.error ?? "",
		exception ? `['${cluster.clock.stamp(span.start + span.micros)}']` : "[]",
		exception ? "['exception']" : "[]",
		exception ? `[${repr({
			"exception.message": span.error?.split("\n")[0] ?? "",
			"exception.type": "Error"
		})}]` : "[]",
		"[]",
		"[]",
		"[]",
		"[]"
	]);
}
var init_traces = __esmMin((() => {
	init_resources();
	init_tables();
}));

// src/simulator/telemetry/recorder.ts
function headerOf(file) {
	if (file === "k8s_objects_raw.tsv") return row$1(OBJECT_COLUMNS);
	if (file === "otel_traces_raw.tsv") return row$1(TRACE_COLUMNS);
	if (file === "otel_logs_raw.tsv" || file === "k8s_events_raw.tsv") return row$1(LOG_COLUMNS);
	if (file.startsWith("metrics/pod_")) return POD_HEADER;
	if (file.startsWith("metrics/service_")) return SERVICE_HEADER;
	return null;
}
var Recorder;
var init_recorder = __esmMin((() => {
	init_alerts();
	init_events();
	init_logs();
	init_metrics();
	init_objects();
	init_rules();
	init_tables();
	init_tally();
	init_traces();
	Recorder = class {
		metrics = new SpanMetrics();
		tally = new Tally();
		alerts;
		#cluster;
		#silent;
		#cadence;
		#listed;
		#started = /* @__PURE__ */ new Set();
		#rules = null;
		#spans = [];
		#logs = [];
		constructor(cluster, silent, cadence) {
			this.#cluster = cluster;
			this.#silent = silent;
			this.#cadence = cadence;
			this.alerts = new Alerts(cluster.clock, cluster.streams.of("alerts"));
			this.#listed = new Set(cluster.application.workloads.filter((one) => one.instrumented && one.role === "service").map((one) => one.name));
		}
		watch(users) {
			this.#rules = new Rules(this.#cluster, this.metrics, users);
		}
		span(span) {
			this.metrics.add(span);
			if (span.sampled && !this.#silent) this.#spans.push(span);
		}
		log(line) {
			if (!this.#silent) this.#logs.push(line);
		}
		served(workload, operation, at, micros, failed) {
			this.tally.served(workload, operation, at, micros, failed);
		}
		called(from, to, at, micros, failed) {
			this.tally.called(from, to, at, micros, failed);
		}
		/** What belongs to the step that just ended. Before the window starts, nothing is written. */
		step() {
			const { now } = this.#cluster;
			if (now % 30 === 0 && this.#rules) this.alerts.update(now, this.#rules.evaluate());
			this.tally.observe(this.#cluster);
			if (this.#silent || now <= 0) {
				this.#drop();
				return [];
			}
			return [...this.#flush(), ...this.#periodic(now)].flatMap((piece) => [...this.#withHeader(piece)]);
		}
		#drop() {
			this.#spans = [];
			this.#logs = [];
			this.#cluster.events.rows.length = 0;
			this.#cluster.lines.length = 0;
		}
		*#flush() {
			const cluster = this.#cluster;
			const spans = this.#spans.filter((span) => span.start >= 0).sort((a, b) => a.start - b.start);
			if (spans.length > 0) yield {
				file: TRACES_FILE,
				text: spans.map((span) => spanRow(cluster, span)).join("")
			};
			const logs = this.#logs.filter((line) => line.at >= 0).sort((a, b) => a.at - b.at);
			const lines = cluster.lines.map((line) => processLogRow(cluster, line)).join("");
			const text = logs.map((line) => requestLogRow(cluster, line)).join("") + lines;
			if (text !== "") yield {
				file: LOGS_FILE,
				text
			};
			const events = cluster.events.rows.map((entry) => eventRows(cluster.clock, entry)).join("");
			if (events !== "") yield {
				file: EVENTS_FILE,
				text: events
			};
			this.#drop();
		}
		*#periodic(now) {
			const { pullSeconds, scrapeSeconds, bucketSeconds } = this.#cadence;
			if (now % scrapeSeconds === 0) {
				yield* this.metrics.scrape(this.#cluster, this.#listed, now % bucketSeconds === 0);
				yield* podPieces(this.#cluster);
			}
			if (now % pullSeconds === 180 % pullSeconds) yield {
				file: OBJECTS_FILE,
				text: pullRows(this.#cluster)
			};
			if (now % 60 === 0) yield this.alerts.snapshot(now);
		}
		*#withHeader(piece) {
			if (!this.#started.has(piece.file)) {
				this.#started.add(piece.file);
				const header = headerOf(piece.file);
				if (header !== null) yield {
					file: piece.file,
					text: header
				};
			}
			yield piece;
		}
	};
}));

// src/simulator/traffic/queues.ts
var Queues;
var init_queues = __esmMin((() => {
	Queues = class {
		#topics = /* @__PURE__ */ new Map();
		#offsets = /* @__PURE__ */ new Map();
		publish(topic, message, copies) {
			const messages = this.#topics.get(topic) ?? [];
			this.#topics.set(topic, messages);
			for (let copy = 0; copy < copies; copy += 1) messages.push(message);
		}
		take(topic, group, most) {
			const messages = this.#topics.get(topic) ?? [];
			const offset = this.#offsets.get(group) ?? 0;
			const taken = messages.slice(offset, offset + most);
			this.#offsets.set(group, offset + taken.length);
			return taken;
		}
		lag(topic, group) {
			return (this.#topics.get(topic)?.length ?? 0) - (this.#offsets.get(group) ?? 0);
		}
	};
}));

// src/simulator/traffic/words.ts
/** How each language's libraries word a failed call. */
function clientError(language, target, text) {
	switch (language) {
		case "go": return `rpc error: code = Unavailable desc = ${target}: ${text}`;
		case "java": return `io.grpc.StatusRuntimeException: UNAVAILABLE: ${target}: ${text}\n\tat io.grpc.stub.ClientCalls.toStatusRuntimeException(ClientCalls.java:268)\n\tat io.grpc.stub.ClientCalls.blockingUnaryCall(ClientCalls.java:167)`;
		case "javascript": return `Error: 14 UNAVAILABLE: No connection established. Last error: ${target}: ${text}\n    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:32:19)`;
		case "dotnet": return `System.ApplicationException: Wasn't able to connect to ${target}: ${text}\n   at cart.cartstore.ValkeyCartStore.EnsureRedisConnected()`;
		case "python": return `<_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.UNAVAILABLE\n\tdetails = "${target}: ${text}"\n>`;
		case "rust": return `Failed to send request to ${target}: ${text}`;
		case "envoy":
		case "nginx": return `upstream connect error or disconnect/reset before headers. reset reason: ${text}`;
		default: return `${target}: ${text}`;
	}
}
/** Fills {names} in a log line from a hash, so that lines differ as real ones do. */
function fill(body, hash) {
	return body.replace(/\{(\w+)\}/g, (_, name) => {
		const digits = hash.toString(16).padStart(8, "0");
		switch (name) {
			case "productId": return PRODUCTS[hash % PRODUCTS.length] ?? "OLJCESPC7Z";
			case "email": return `user${hash % 4096}@example.com`;
			case "count": return String(hash % 9e3);
			default: return `${digits}-${digits.slice(4)}-11f0-${digits.slice(0, 4)}-${digits}${digits.slice(0, 4)}`;
		}
	});
}
var PRODUCTS;
var init_words = __esmMin((() => {
	PRODUCTS = [
		"OLJCESPC7Z",
		"66VCHSJNUP",
		"1YMWWN1N4O",
		"L9ECAV7KIM",
		"2ZYFJ3GM2N",
		"0PUK6V6EV0",
		"LS4PSXUNUM",
		"9SIQT8TOJO",
		"6E92ZMYYFZ",
		"HQTGWGPNH4"
	];
}));

// src/simulator/traffic/walk.ts
function refused(refusal, call, hash) {
	return {
		micros: refusal.code === "timeout" ? call.timeoutMs * 1e3 : jitter(1800, hash),
		error: refusal.text
	};
}
/** 60 to 180 percent, most often near the middle. */
function jitter(micros, hash) {
	const percent = 60 + scale$1(mix(hash, 51, 1), 61) + scale$1(mix(hash, 51, 2), 61);
	return Math.floor(micros * percent / 100);
}
/** Above nine tenths of its CPU a process waits for its share more than it works. */
function throttling(load, hash) {
	if (load <= 900) return 0;
	return jitter((load - 900) * 28e3, hash);
}
function spanId(hash) {
	return hash.toString(16).padStart(8, "0") + mix(hash, 61, 1).toString(16).padStart(8, "0");
}
function firstLine(text) {
	const end = text.indexOf("\n");
	return end === -1 ? text : text.slice(0, end);
}
function clientName(call) {
	if (call.mode === "publish") return `${call.operation} publish`;
	return call.operation.includes("/") ? call.operation : `${call.to}/${call.operation}`;
}
function clientAttributes(call, address) {
	const [name = "", port = ""] = address.replace(/^[a-z]+:\/\//, "").split(":");
	if (call.mode === "publish") return {
		"messaging.system": "kafka",
		"messaging.destination.name": call.operation,
		"server.address": name
	};
	return {
		"server.address": name,
		"server.port": port,
		"net.peer.name": name
	};
}
function complaint(call) {
	switch (call.mode) {
		case "publish": return `failed to publish message to ${call.operation}`;
		case "soft": return `call to ${call.to} failed, continuing`;
		case "needed": return `failed to call ${call.to}`;
	}
}
function accessLine(cluster, operation, start, micros, error) {
	const method = operation.attributes["http.method"] ?? "GET";
	const path = operation.attributes["http.url"] ?? "/";
	const millis = Math.floor(micros / 1e3);
	return `[${cluster.clock.micro(start).replace(/\d{3}Z$/, "Z")}] "${method} ${path} HTTP/1.1" ${error === null ? "200 - via_upstream - \"-\"" : millis >= 15e3 ? "504 UT response_timeout - \"-\"" : error.includes("refused") ? "503 UF upstream_reset_before_response_started{connection_failure} - \"-\"" : "500 - via_upstream - \"-\""} 0 ${error === null ? 1260 : 24} ${millis} ${millis} "-" "python-requests/2.32.5" "-" "frontend-proxy:8080" "100.64.0.12:8080" frontend - 100.96.1.7:8080 100.96.2.5:41234 - -`;
}
var Walker;
var init_walk = __esmMin((() => {
	init_cluster();
	init_kubelet();
	init_random();
	init_words();
	Walker = class {
		#cluster;
		#network;
		#flags;
		#observer;
		#queues;
		constructor(parts) {
			this.#cluster = parts.cluster;
			this.#network = parts.network;
			this.#flags = parts.flags;
			this.#observer = parts.observer;
			this.#queues = parts.queues;
		}
		/** The client's side: `hash` names this call, so that both runs of a seed draw alike for it. */
		call(from, call, trace, parent, start, hash) {
			const address = this.#address(from, call);
			const id = spanId(hash);
			const outcome = this.#deliver(from, call, address, trace, id, start, hash);
			const limit = call.timeoutMs * 1e3;
			const late = outcome.micros > limit;
			const error = late ? `context deadline exceeded after ${call.timeoutMs}ms` : outcome.error;
			const micros = late ? limit : outcome.micros;
			this.#observer.called(from.workload, call.to, start, micros, error !== null);
			this.#span(from, trace, id, parent, clientName(call), call.mode === "publish" ? "Producer" : "Client", start, micros, error, clientAttributes(call, address));
			return {
				micros,
				error: error === null ? null : clientError(from.workload.language, address, error)
			};
		}
		#address(from, call) {
			for (const operation of from.workload.operations) for (const effect of operation.flags) {
				if (effect.kind !== "misdirect" || effect.via !== call.via) continue;
				if (this.#flags.amount(from, effect) > 0) return effect.address;
			}
			return from.environment.get(call.via) ?? "";
		}
		#deliver(from, call, address, trace, parent, start, hash) {
			if (address === "") return {
				micros: 50,
				error: `${call.via} environment variable is not set`
			};
			const route = this.#network.route(from, address);
			if (route.kind === "refused") return refused(route.refusal, call, hash);
			if (route.kind === "external") {
				const operation = route.external.operations.find((one) => one.id === call.operation);
				const failing = operation !== void 0 && scale$1(mix(hash, 7, 7), 1e3) < operation.noise;
				return {
					micros: jitter(route.external.micros, hash),
					error: failing ? "503 Service Unavailable" : null
				};
			}
			const leg = route.legs[scale$1(mix(hash, 3, 1), route.legs.length)];
			if (!leg) return {
				micros: 300,
				error: "no healthy upstream"
			};
			if (leg.refusal) return refused(leg.refusal, call, hash);
			if (scale$1(mix(hash, 5, 2), 1e3) < leg.lossPerThousand) return {
				micros: call.timeoutMs * 1e3,
				error: "read: connection timed out"
			};
			return this.#reach(from, leg, call, trace, parent, start, hash);
		}
		#reach(from, leg, call, trace, parent, start, hash) {
			const way = leg.delayMs * 1e3 + 150 + scale$1(mix(hash, 9, 9), 400);
			const to = leg.runtime;
			const operation = to.workload.operations.find((one) => one.id === call.operation);
			if (!operation) return {
				micros: way + 400,
				error: `code = Unimplemented desc = unknown method ${call.operation}`
			};
			const denial = this.#denied(from, to, call);
			if (denial !== null) return {
				micros: way + 900,
				error: denial
			};
			const wait = this.#pooled(from, to, hash);
			if (wait.error !== null) return wait;
			if (call.mode === "publish") this.#publish(from, call, trace, parent, start + way);
			const served = this.serve(to, operation, trace, parent, start + way + wait.micros, mix(hash, 11, 4));
			return {
				micros: way + wait.micros + served.micros,
				error: served.error
			};
		}
		#denied(from, to, call) {
			const { passwordEnv } = to.workload;
			if (passwordEnv === void 0) return null;
			const wanted = this.#cluster.savedPasswords.get(to.workload.name) ?? "";
			const given = call.passwordEnv === null ? "" : from.environment.get(call.passwordEnv) ?? "";
			if (wanted === given) return null;
			if (to.workload.port === 6379) return given === "" ? "NOAUTH Authentication required." : "WRONGPASS invalid username-password pair or user is disabled.";
			return `FATAL: password authentication failed for user "${from.workload.name.replaceAll("-", "_")}"`;
		}
		/** Connections are a number of microseconds a step: when they are used up, requests wait in vain. */
		#pooled(from, to, hash) {
			const { pool } = from.workload;
			if (!pool || to.workload.role !== "datastore") return {
				micros: 0,
				error: null
			};
			const size = Number(from.environment.get(pool.sizeEnv) ?? "10");
			const granted = Math.min(size, this.#connectionsFor(from, to));
			const free = from.pools.get(pool.via) ?? granted * 5 * 1e6;
			const hold = jitter(pool.holdMs * 1e3, hash);
			if (free < hold) {
				const error = granted < size ? "FATAL: sorry, too many clients already" : `timeout: failed to get a connection from the pool within 3000ms (size=${size}, in use=${size}, waiting=${3 + hash % 7})`;
				return {
					micros: granted < size ? 4e3 : 3e6,
					error
				};
			}
			from.pools.set(pool.via, free - hold);
			return {
				micros: 0,
				error: null
			};
		}
		/** A datastore grants connections in the order in which the pools were opened. */
		#connectionsFor(from, to) {
			const total = to.workload.connections ?? 1e6;
			let others = 0;
			for (const runtime of this.#cluster.runtimes.values()) {
				const { pool } = runtime.workload;
				if (runtime === from || !pool || runtime.phase !== "running") continue;
				const size = Number(runtime.environment.get(pool.sizeEnv) ?? "10");
				if (size > total / 2) others += size;
			}
			return Math.max(0, total - others);
		}
		#publish(from, call, trace, parent, at) {
			let copies = 1;
			for (const effect of from.workload.operations.flatMap((one) => one.flags)) if (effect.kind === "repeat") copies += this.#flags.amount(from, effect);
			this.#queues.publish(call.operation, {
				trace,
				parent,
				at
			}, copies);
		}
		/** The server's side: own work, then the calls one after the other. */
		serve(runtime, operation, trace, parent, start, hash) {
			const id = spanId(hash);
			const own = this.#work(runtime, operation, hash);
			let micros = own.micros;
			let error = own.error;
			let index = 0;
			for (const call of operation.calls) {
				if (error !== null) break;
				for (let time = 0; time < call.times && error === null; time += 1) {
					index += 1;
					const callHash = mix(hash, index, 21);
					if (scale$1(mix(callHash, 1, 1), 1e3) >= call.chance) continue;
					const answer = this.call(runtime, call, trace, id, start + micros, callHash);
					if (call.mode !== "publish" || answer.error !== null) micros += answer.micros;
					if (answer.error !== null) {
						this.#complain(runtime, call, answer.error, trace, id, start + micros);
						if (call.mode !== "soft") error = answer.error;
					}
				}
			}
			if (own.error !== null) this.#observer.log({
				at: start + micros,
				runtime,
				severity: "error",
				body: own.error,
				trace: trace.id,
				span: id
			});
			this.#finish(runtime, operation, trace, id, parent, start, micros, error, hash);
			return {
				micros,
				error: error === null ? null : firstLine(error)
			};
		}
		#work(runtime, operation, hash) {
			const { affliction } = runtime;
			let micros = jitter(operation.micros, hash) + affliction.delayMs * 1e3;
			micros += throttling(runtime.load, hash);
			runtime.cpuStep += operation.micros;
			let error = null;
			if (scale$1(mix(hash, 31, 1), 1e3) < operation.noise) error = "INTERNAL: upstream reset";
			if (scale$1(mix(hash, 31, 2), 1e3) < affliction.errors) error = affliction.errorText;
			for (const effect of operation.flags) {
				const amount = this.#effect(runtime, effect);
				if (amount === 0) continue;
				if (effect.kind === "delay") micros += jitter(amount * 1e3, hash);
				if (effect.kind === "leak") runtime.heap += amount * 64;
				if (effect.kind === "error" && scale$1(mix(hash, 31, 3), 1e3) < amount) error = effect.message;
			}
			return {
				micros,
				error
			};
		}
		#effect(runtime, effect) {
			return effect.kind === "misdirect" || effect.kind === "repeat" || effect.kind === "cpu" ? 0 : this.#flags.amount(runtime, effect);
		}
		#complain(runtime, call, error, trace, span, at) {
			const severity = call.mode === "soft" ? "warn" : "error";
			this.#observer.log({
				at,
				runtime,
				severity,
				body: `${complaint(call)}: ${error}`,
				trace: trace.id,
				span
			});
		}
		#finish(runtime, operation, trace, id, parent, start, micros, error, hash) {
			this.#observer.served(runtime.workload, operation, start, micros, error !== null);
			const kind = operation.kind === "consume" ? "Consumer" : "Server";
			const status = operation.kind === "http" ? { "http.status_code": error === null ? "200" : micros > 14e6 ? "504" : "500" } : operation.kind === "grpc" ? {
				"rpc.system": "grpc",
				"rpc.grpc.status_code": error === null ? "0" : "14"
			} : {};
			this.#span(runtime, trace, id, parent, operation.span, kind, start, micros, error, {
				...operation.attributes,
				...status
			});
			const { log } = operation;
			if (!log) return;
			if (log.body === "access") {
				if (error === null && scale$1(mix(hash, 41, 1), 1e3) >= log.chance) return;
				const body = accessLine(this.#cluster, operation, start, micros, error);
				this.#observer.log({
					at: start + micros,
					runtime,
					severity: "info",
					body,
					trace: trace.id,
					span: id
				});
				return;
			}
			if (error !== null || scale$1(mix(hash, 41, 1), 1e3) >= log.chance) return;
			this.#observer.log({
				at: start + micros,
				runtime,
				severity: "info",
				body: fill(log.body, hash),
				trace: trace.id,
				span: id
			});
		}
		#span(runtime, trace, id, parent, name, kind, start, micros, error, attributes) {
			if (!runtime.workload.instrumented) return;
			this.#observer.span({
				trace: trace.id,
				id,
				parent,
				runtime,
				name,
				kind,
				start,
				micros,
				error,
				attributes,
				sampled: trace.sampled
			});
		}
		/** CPU that flags burn, added once a step; then the load that the next step's requests meet. */
		settle(runtime) {
			let burned = runtime.affliction.cpu * 5 * 1e3;
			for (const operation of runtime.workload.operations) for (const effect of operation.flags) if (effect.kind === "cpu" && runtime.phase === "running") burned += this.#flags.amount(runtime, effect) * 5 * 1e3;
			const allowed = cpuAllowance(runtime) * 5 * 1e3;
			const used = Math.min(allowed, runtime.cpuStep + burned);
			runtime.load = Math.floor(used * 1e3 / allowed);
			runtime.cpuTotal += used + 2e3;
			runtime.cpuStep = 0;
			runtime.pools.clear();
		}
	};
}));

// src/simulator/traffic/users.ts
var Users;
var init_users = __esmMin((() => {
	init_cluster();
	init_random();
	init_queues();
	init_walk();
	Users = class {
		#cluster;
		#network;
		#flags;
		#walker;
		queues = new Queues();
		#key;
		#samplePerThousand;
		#weights;
		#load;
		constructor(parts) {
			this.#cluster = parts.cluster;
			this.#network = parts.network;
			this.#flags = parts.flags;
			this.#walker = new Walker({
				...parts,
				queues: this.queues
			});
			this.#key = parts.cluster.streams.key("traffic");
			this.#samplePerThousand = parts.samplePerThousand;
			this.#weights = parts.cluster.application.journeys.reduce((sum, one) => sum + one.weight, 0);
			this.#load = parts.cluster.application.workloads.find((one) => one.role === "load");
		}
		step() {
			const { now } = this.#cluster;
			const [sender] = this.#load ? this.#cluster.runtimesOf(this.#load) : [];
			if (sender?.phase === "running") this.#send(sender, now);
			for (const runtime of this.#cluster.runtimes.values()) if (runtime.phase === "running") this.#consume(runtime);
			for (const runtime of this.#cluster.runtimes.values()) this.#walker.settle(runtime);
		}
		#send(sender, now) {
			const draw = scale$1(mix(this.#key, now + 9999, 77), 100);
			const pace = this.#cluster.application.pace * this.#cluster.pressure;
			const count = Math.floor((pace + draw * 1e3) / 1e5);
			for (let index = 0; index < count; index += 1) this.#journey(sender, this.#choose(mix(this.#key, now + 9999, index)), now, index);
			const flood = this.#flood(sender);
			const [home] = this.#cluster.application.journeys;
			for (let index = 0; home && index < flood; index += 1) this.#journey(sender, home, now, 1e3 + index);
		}
		#flood(sender) {
			let sum = 0;
			for (const operation of sender.workload.operations) for (const effect of operation.flags) if (effect.kind === "repeat") sum += this.#flags.amount(sender, effect);
			return sum;
		}
		#choose(hash) {
			let rest = scale$1(hash, this.#weights);
			for (const journey of this.#cluster.application.journeys) {
				rest -= journey.weight;
				if (rest < 0) return journey;
			}
			throw new Error("journeys have no weight");
		}
		#journey(sender, journey, now, index) {
			const hash = mix(this.#key, now * 4096 + index, 5);
			const start = (now - 5) * 1e6 + scale$1(mix(hash, 1, 9), 5 * 1e6);
			const trace = {
				id: [
					1,
					2,
					3,
					4
				].map((part) => mix(hash, part, 15).toString(16).padStart(8, "0")).join(""),
				sampled: scale$1(mix(hash, 2, 9), 1e3) < this.#samplePerThousand
			};
			this.#walker.call(sender, journey.call, trace, "", start, hash);
		}
		#consume(runtime) {
			for (const operation of runtime.workload.operations) {
				if (operation.kind !== "consume" || !this.connected(runtime)) continue;
				const group = runtime.workload.name;
				for (const message of this.queues.take(operation.id, group, 3)) {
					const hash = mix(mix(this.#key, message.at & 2147483647, 3), group.length, operation.micros);
					const start = Math.max(message.at + 4e3, (this.#cluster.now - 5) * 1e6) + scale$1(hash, 9e5);
					this.#walker.serve(runtime, operation, message.trace, message.parent, start, hash);
				}
			}
		}
		/** Whether a consumer holds its membership in the group: it reaches the broker. */
		connected(runtime) {
			const address = runtime.environment.get("KAFKA_ADDR") ?? runtime.environment.get("BROKER_ADDR");
			if (address === void 0) return false;
			const route = this.#network.route(runtime, address);
			return route.kind === "pods" && route.legs.some((leg) => leg.refusal === null && leg.lossPerThousand < 900);
		}
	};
}));

// src/simulator/world.ts
function happenings(start, patches) {
	return patches.map((patch) => ({
		at: start + patch.after,
		apply: patch.apply
	}));
}
var SETTLE_STEPS, World;
var init_world = __esmMin((() => {
	init_clock();
	init_background();
	init_cluster();
	init_chaos_mesh();
	init_deployment();
	init_endpoints();
	init_kubelet();
	init_quota();
	init_replicaset();
	init_scheduler();
	init_flags();
	init_install();
	init_network();
	init_recorder();
	init_users();
	SETTLE_STEPS = 40;
	World = class {
		cluster;
		recorder;
		#users;
		#window;
		constructor(setup) {
			const { application, seed, task, window, silent, cadence, samplePerThousand } = setup;
			this.#window = window;
			this.cluster = new Cluster(application, new Clock(window.startMs), seed, task);
			this.recorder = new Recorder(this.cluster, silent, cadence);
			const network = new Network(this.cluster);
			const flags = new Flags(this.cluster, network);
			this.#users = new Users({
				cluster: this.cluster,
				network,
				flags,
				observer: this.recorder,
				samplePerThousand
			});
			this.recorder.watch(this.#users);
			this.recorder.tally.since = window.incident;
			this.#build();
		}
		/** Installed some days ago and left in peace until the window. */
		#build() {
			const { store, streams } = this.cluster;
			const age = streams.of("age");
			const installed = -86400 * age.between(2, 6) - 5 * age.below(1e4);
			store.now = installed - 3600;
			furnish(this.cluster);
			store.now = installed;
			install(this.cluster);
			for (let step = 0; step < SETTLE_STEPS; step += 1) {
				store.now += 5;
				this.#control();
			}
			store.now = -3600;
			this.cluster.events.expire();
			for (; store.now < -360; store.now += 60) {
				store.age(40);
				murmur(this.cluster);
			}
		}
		#control() {
			deploymentController(this.cluster);
			replicaSetController(this.cluster);
			scheduler(this.cluster);
			chaosController(this.cluster);
			kubelet(this.cluster);
			quotaController(this.cluster);
			endpointsController(this.cluster);
		}
		/** The recording, step by step. */
		*play(plan) {
			const { store, events } = this.cluster;
			const todo = [...plan].sort((a, b) => a.at - b.at);
			for (store.now = -360; store.now <= this.#window.end; store.now += 5) {
				while ((todo[0]?.at ?? Number.POSITIVE_INFINITY) <= store.now) todo.shift()?.apply(this.cluster);
				this.#control();
				breathe(this.cluster);
				if (store.now % 30 === 0) murmur(this.cluster);
				this.#users.step();
				events.expire();
				yield* this.recorder.step();
			}
			store.now = this.#window.end;
		}
	};
}));

// src/simulator/simulate.ts
/** The files of one task, piece by piece: first the snapshot in the order of time, last the ground truth. */
function* simulate(request) {
	const application = applications.get(request.application);
	if (!application) throw new Error(`unknown application ${request.application}`);
	const streams = new Streams(request.seed, request.task);
	const window = windowOf(streams);
	const setup = {
		application,
		seed: request.seed,
		task: request.task,
		window,
		cadence: CADENCE,
		samplePerThousand: SAMPLE
	};
	const clean = new World({
		...setup,
		silent: true
	});
	for (const _ of clean.play([]));
	const broken = new World({
		...setup,
		silent: false
	});
	const chosen = choose(request, application, broken, streams);
	const plan = chosen.flatMap((one) => happenings(window.incident, one.plan.patches));
	for (const piece of broken.play(plan)) if (!left(request.without, piece)) yield piece;
	const ticket = broken.recorder.alerts.ticket(window.end, chosen.length > 0 ? window.incident : 0);
	if (!left(request.without, ticket)) yield ticket;
	yield {
		file: "ground_truth.yaml",
		text: truthOf(application, chosen, clean, broken)
	};
}
/** A morning or afternoon in the weeks the snapshots of the field were taken. */
function windowOf(streams) {
	const stream = streams.of("window");
	return {
		startMs: (1763942400 + 86400 * stream.below(60) + 3600 * stream.between(7, 20) + 5 * stream.below(720)) * 1e3,
		incident: 900 + 5 * stream.below(60),
		end: 2100
	};
}
function choose(request, application, world, streams) {
	return request.faults.map((wanted, index) => {
		const fault = faults.get(wanted.fault);
		if (!fault) throw new Error(`unknown fault ${wanted.fault}`);
		const site = {
			cluster: world.cluster,
			application,
			target: wanted.target,
			arguments: wanted.arguments,
			stream: streams.of(`fault/${index}`)
		};
		return {
			fault,
			plan: fault.plan(site)
		};
	});
}
function left(without, piece) {
	return without.some((signal) => SIGNALS$1[signal]?.(piece.file) ?? false);
}
function truthOf(application, chosen, clean, broken) {
	const plans = chosen.map(({ fault, plan }) => {
		const propagation = derivePropagation(application, clean.recorder.tally, broken.recorder.tally, plan.path);
		if (propagation.affected.length === 0) throw new Error(`fault ${fault.id} on ${plan.path.join(", ")} changes no signal`);
		return {
			plan,
			category: fault.category,
			mechanism: fault.id,
			propagation
		};
	});
	const known = clean.recorder.alerts.fired;
	const alerts = [...broken.recorder.alerts.fired].filter(([key]) => !known.has(key)).map(([, alert]) => alert);
	const workloads = new Map(application.workloads.map((one) => [one.name, broken.cluster.namespaceOf(one)]));
	return groundTruthYaml({
		application,
		namespaceOf: (name) => workloads.get(name) ?? application.namespace,
		plans,
		alerts
	});
}
var CADENCE, SAMPLE, SIGNALS$1, SIGNAL_NAMES;
var init_simulate = __esmMin((() => {
	init_application();
	init_faults();
	init_random();
	init_derive();
	init_ground_truth();
	init_world();
	CADENCE = {
		pullSeconds: 300,
		scrapeSeconds: 60,
		bucketSeconds: 300
	};
	SAMPLE = 110;
	SIGNALS$1 = {
		traces: (file) => file.startsWith("otel_traces"),
		logs: (file) => file.startsWith("otel_logs"),
		metrics: (file) => file.startsWith("metrics/"),
		events: (file) => file.startsWith("k8s_events"),
		objects: (file) => file.startsWith("k8s_objects"),
		alerts: (file) => file.startsWith("alerts/alerts_at")
	};
	SIGNAL_NAMES = Object.keys(SIGNALS$1);
}));

// src/simulator/check.ts
/** Everything wrong with a scenario, in the words of its file. */
function scenarioProblems(where, scenario, expect) {
	const at = `${where}: source.simulate`;
	const application = applications.get(scenario.application);
	if (!application) return [unknown(`${at}.application`, "application", scenario.application, applications.keys())];
	const problems = scenario.faults.flatMap((entry, index) => {
		const place = `${at}.faults.${index}`;
		const fault = faults.get(entry.fault);
		if (!fault) return [unknown(`${place}.fault`, "fault", entry.fault, faults.keys())];
		const targets = fault.targets(application);
		const found = [];
		if (targets.length === 0) found.push(inapplicable(place, entry.fault, application.id));
		else if (!targets.includes(entry.target)) found.push(unknown(`${place}.target`, `target of ${entry.fault}`, entry.target, targets));
		for (const name of Object.keys(entry.arguments)) {
			if (fault.arguments.includes(name)) continue;
			found.push(unknown(`${place}.arguments`, "argument", name, fault.arguments));
		}
		return found;
	});
	for (const signal of scenario.without) {
		if (SIGNAL_NAMES.includes(signal)) continue;
		problems.push(unknown(`${at}.without`, "signal", signal, SIGNAL_NAMES));
	}
	if (expect === "no-fault" !== (scenario.faults.length === 0)) problems.push({
		code: "SCENARIO_EXPECT",
		where: `${where}: expect`,
		message: `expect is ${expect}, the scenario has ${scenario.faults.length} faults`,
		help: "A task without faults says `expect: no-fault`, any other does not."
	});
	return problems;
}
function unknown(where, what, value, known) {
	return {
		code: "SCENARIO_UNKNOWN",
		where,
		message: `unknown ${what} ${JSON.stringify(value.slice(0, 80))}`,
		help: `Known: ${[...known].sort().join(", ") || "none"}.`
	};
}
function inapplicable(where, fault, application) {
	return {
		code: "SCENARIO_INAPPLICABLE",
		where: `${where}.fault`,
		message: `${fault} cannot be applied to anything in ${application}`,
		help: "Choose another fault or another application."
	};
}
var init_check = __esmMin((() => {
	init_application();
	init_faults();
	init_simulate();
}));

// src/tasks/build-cache.ts
/** Beside the folder, so that the folder holds the task and nothing else. */
function manifestPath(folder) {
	return `${folder}.json`;
}
/** Reads every byte of a cached task: a cache that was cut or edited must not be what an agent is judged by. */
async function readCached(folder) {
	const text = await readFile(manifestPath(folder), "utf8").catch(() => null);
	if (text === null) return { state: "absent" };
	const manifest = parseManifest(text);
	if (manifest === null) return {
		state: "damaged",
		what: "manifest"
	};
	for (const [path, hash] of Object.entries(manifest.files)) {
		const content = await readFile(join(folder, path)).catch(() => null);
		if (content === null || sha256(content) !== hash) return {
			state: "damaged",
			what: path
		};
	}
	if (digestOf(manifest.files) !== manifest.digest) return {
		state: "damaged",
		what: "digest"
	};
	return {
		state: "whole",
		digest: manifest.digest
	};
}
function parseManifest(text) {
	try {
		return ManifestSchema.parse(JSON.parse(text));
	} catch {
		return null;
	}
}
/** Writes the pieces into a folder of our own beside the final one; nothing is held but a few buffers. */
async function writeTask(pieces, folder) {
	const aside = `${folder}.${process.pid}-${randomBytes(4).toString("hex")}`;
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
		await rm(aside, {
			recursive: true,
			force: true
		}).catch(() => null);
		throw cacheProblem(error, folder);
	} finally {
		for (const { descriptor } of files.values()) closeSync(descriptor);
	}
	const hashes = Object.fromEntries([...files].map(([path, file]) => [path, file.hash.hex()]));
	return {
		folder: aside,
		manifest: {
			digest: digestOf(hashes),
			files: hashes
		}
	};
}
function openFile(folder, path, files) {
	const full = join(folder, path);
	mkdirSync(dirname(full), { recursive: true });
	const file = {
		descriptor: openSync(full, "w"),
		hash: sha256Stream(),
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
	while (written < bytes.length) written += writeSync(file.descriptor, bytes, written);
	file.pending = [];
	file.size = 0;
}
/** Moves the folder to its place. Another process may have been faster: its bytes are the same. */
async function adopt(written, folder) {
	try {
		await rename(written.folder, folder);
	} catch (error) {
		await rm(written.folder, {
			recursive: true,
			force: true
		});
		if (!isTaken(error)) throw cacheProblem(error, folder);
	}
	const path = manifestPath(folder);
	const aside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
	try {
		await writeFile(aside, canonicalJson(written.manifest));
		await rename(aside, path);
	} catch (error) {
		throw cacheProblem(error, folder);
	}
	return written.manifest.digest;
}
function isTaken(error) {
	const code = codeOf(error);
	return code === "ENOTEMPTY" || code === "EEXIST";
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : null;
}
function cacheProblem(error, folder) {
	const code = codeOf(error);
	const help = code === null ? void 0 : CURES[code];
	if (help === void 0) return error;
	return new UserError({
		code: "CACHE_NOT_WRITABLE",
		where: dirname(folder),
		message: `a task cannot be built into the cache (${code})`,
		help
	});
}
var ManifestSchema, FLUSH_CHARACTERS, CURES;
var init_build_cache = __esmMin((() => {
	init_zod();
	init_digest$1();
	init_problem();
	init_stable();
	ManifestSchema = strictObject({
		digest: string(),
		/** sha256 of every file, by its path in the snapshot. */
		files: record(string(), string())
	});
	FLUSH_CHARACTERS = 262144;
	CURES = {
		ENOSPC: "The disk is full: free some space or point --cache to another disk.",
		EDQUOT: "The disk quota is used up: free some space or point --cache to another disk.",
		EACCES: "Make the cache folder writable or point --cache elsewhere.",
		EPERM: "Make the cache folder writable or point --cache elsewhere.",
		EROFS: "The file system is read-only: point --cache elsewhere.",
		ENOTDIR: "A file lies where the cache folder should be: remove it or point --cache elsewhere."
	};
}));

// src/tasks/build.ts
/** The snapshot of a simulated task: from the cache if it is whole, else built into it. */
async function ensureBuilt(id, file, options) {
	const request = requestOf(id, file);
	const folder = join(options.cacheDir, "tasks", cacheKey(request));
	const cached = await readCached(folder);
	if (cached.state === "damaged") {
		options.progress(`${id}: the cached snapshot is damaged (${cached.what}), building it again`);
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
	const digest = cached.state === "whole" ? cached.digest : await build(request, folder);
	if (options.lockDigest !== null && options.lockDigest !== digest) throw lockMismatch(id, options.lockDigest, digest);
	return {
		folder,
		digest
	};
}
/** What the simulator is asked for; every problem of the scenario at once. */
function requestOf(id, file) {
	if (!("simulate" in file.source)) throw new Error(`${id} is not simulated`);
	const scenario = file.source.simulate;
	const problems = scenarioProblems(`tasks/${id}/task.yaml`, scenario, file.expect);
	if (problems.length > 0) throw new UserError(problems);
	return {
		task: id,
		...scenario
	};
}
function cacheKey(request) {
	return digestOf({
		simulator: 1,
		request
	});
}
async function build(request, folder) {
	const written = await writeTask(simulate(request), folder);
	return adopt(written, folder);
}
function lockMismatch(id, locked, built) {
	return new UserError({
		code: "TASK_DIGEST",
		where: `tasks/${id}/task.yaml`,
		message: `the built task has digest ${built}, the published suite says ${locked}`,
		help: "A published task never changes a byte: undo the change of the scenario, or use the gate version that built the suite."
	});
}
var init_build = __esmMin((() => {
	init_digest$1();
	init_problem();
	init_check();
	init_simulate();
	init_build_cache();
}));

// src/tasks/suites-lock.ts
/** Digests that published suites promise, by task id. */
async function lockedDigests(root) {
	const folder = join(root, "tasks", "suites");
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".lock.json"));
	const digests = /* @__PURE__ */ new Map();
	for (const name of names.sort()) {
		const lock = await readLock(join(folder, name), `tasks/suites/${name}`);
		for (const [id, digest] of Object.entries(lock.tasks)) digests.set(id, digest);
	}
	return digests;
}
async function readLock(path, where) {
	const read = LockSchema.safeParse(parse(await readFile(path, "utf8")));
	if (!read.success) throw new UserError({
		code: "SUITE_LOCK",
		where,
		message: "the lock file cannot be read",
		help: "Restore it from version control: it promises what each task's bytes are."
	});
	if (read.data.simulator !== 1) throw new UserError({
		code: "SUITE_OF_ANOTHER_GATE",
		where,
		message: `the suite was built by simulator ${read.data.simulator}, this gate holds simulator ${1}`,
		help: `Use the suite's next version, or a gate of version ${read.data.gates}.`
	});
	return read.data;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
var LockSchema;
var init_suites_lock = __esmMin((() => {
	init_zod();
	init_problem();
	init_simulate();
	LockSchema = strictObject({
		/** The simulator that built the tasks; each gate holds exactly one. */
		simulator: number$1().int().positive(),
		/** Gate versions that hold it, for the message to those who have another. */
		gates: string(),
		tasks: record(string(), string())
	});
}));

// src/tasks/simulated.ts
/** A simulated task, built into the cache. The simulator's `ensureBuilt` is called here and nowhere else. */
async function buildSimulated(candidate, options) {
	const locked = await lockedDigests(options.root);
	return ensureBuilt(candidate.id, candidate.file, {
		cacheDir: options.cacheDir,
		lockDigest: locked.get(candidate.id) ?? null,
		progress: options.progress
	});
}
var init_simulated = __esmMin((() => {
	init_build();
	init_suites_lock();
}));

// src/tasks/find/load.ts
/** Makes a candidate a task: its snapshot is on disk, its truth is read, its bytes have a digest. */
async function loadTask(candidate, options) {
	const { file } = candidate;
	const source = await sourceOf(candidate, options);
	const path = await findTruthFile([source.folder, candidate.folder]);
	if (path === null) throw truthMissing(candidate);
	const { truth, isV2 } = await readTruthFile(path, shownPath(candidate, path));
	if (file.expect === "fault" && incidentOf(truth).rootCauses.length === 0) throw noRootCause(candidate, path);
	const files = await snapshotFiles(source.folder);
	if (files.length === 0) throw snapshotEmpty(candidate);
	const without = [...new Set(options.without)].sort();
	const bytes = source.digest ?? await snapshotDigest(source.folder, files, truth, options.cacheDir);
	return {
		id: candidate.id,
		title: file.title ?? null,
		family: file.family ?? null,
		difficulty: file.difficulty ?? null,
		tags: file.tags,
		expect: file.expect,
		folder: source.folder,
		truth,
		digest: without.length === 0 ? bytes : digestOf({
			bytes,
			without
		}),
		defects: [...defectsOf(source.scenario), ...isV2 ? [V2_DEFECT] : []],
		...without.length > 0 ? { without } : {},
		private: source.private
	};
}
async function sourceOf(candidate, options) {
	const { source } = candidate.file;
	if ("simulate" in source) return {
		...await buildSimulated(candidate, options),
		scenario: null,
		private: options.privateSeed !== null
	};
	const folder = await snapshotFolder(candidate, source.snapshot.path);
	return {
		folder,
		digest: null,
		scenario: scenarioOf(basename(folder)),
		private: false
	};
}
function shownPath(candidate, path) {
	return join(candidate.where.replace(/\/?task\.yaml$/, ""), basename(path));
}
function truthMissing(candidate) {
	return new UserError({
		code: "TASK_WITHOUT_TRUTH",
		where: candidate.where,
		message: "the task has no ground truth: nothing could be scored",
		help: "Put a ground_truth.yaml into the snapshot folder or beside the task.yaml."
	});
}
function noRootCause(candidate, path) {
	return new UserError({
		code: "TRUTH_WITHOUT_ROOT_CAUSE",
		where: shownPath(candidate, path),
		message: "no group has root_cause: true, so every answer would score 0",
		help: "Flag the root cause, or write `expect: no-fault` into the task.yaml if nothing is broken."
	});
}
function snapshotEmpty(candidate) {
	return new UserError({
		code: "TASK_SNAPSHOT_EMPTY",
		where: candidate.where,
		message: "the snapshot has no file that an agent may see",
		help: "Check source.snapshot.path: it should hold alerts/, metrics/ and *.tsv files."
	});
}
var V2_DEFECT;
var init_load = __esmMin((() => {
	init_digest$1();
	init_problem();
	init_incident();
	init_defects();
	init_digest();
	init_layout();
	init_truth();
	init_simulated();
	init_candidates();
	V2_DEFECT = "the ground truth is v2: it lists mechanism and victim alike, any of them counts";
}));

// src/tasks/find.ts
/** The tasks of a run, ready and sorted by id; every problem of every task is reported at once. */
async function findTasks(selection) {
	const problems = new ProblemList();
	const candidates = await candidatesOf(selection, problems);
	problems.throwIfAny();
	if (candidates.length === 0) throw nothingSelected();
	const options = {
		...selection,
		without: selection.without ?? []
	};
	const tasks = [];
	for (const candidate of candidates) {
		const task = await problems.collect(() => loadTask(candidate, options));
		if (task) tasks.push(task);
	}
	problems.throwIfAny();
	const kept = selection.exclude.includes(DEFECTIVE) ? tasks.filter(({ defects }) => defects.length === 0) : tasks;
	if (kept.length === 0) throw nothingSelected();
	return sortedBy(kept, ({ id }) => id);
}
/** Candidates that the selection names, checked for duplicates. */
async function candidatesOf(selection, problems) {
	const paths = selection.patterns.filter(isPathPattern);
	const patterns = selection.patterns.filter((pattern) => !isPathPattern(pattern));
	const external = await foldersOf$1(selection.root, paths, problems);
	const own = paths.length > 0 && patterns.length === 0 && selection.suite === null ? [] : await ownTasks(selection, patterns, problems);
	const exclude = selection.exclude.filter((pattern) => pattern !== DEFECTIVE);
	const kept = [...own, ...external].filter((candidate) => !isExcluded(candidate, exclude));
	refuseDuplicates(kept, problems);
	return sortedBy(kept, ({ id }) => id);
}
async function foldersOf$1(root, paths, problems) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const candidates = await problems.collect(() => itbenchFolders(root, path)) ?? [];
		for (const candidate of candidates) found.set(candidate.folder, candidate);
		if (candidates.length > 0) continue;
		problems.add({
			code: "TASK_PATH_EMPTY",
			where: "tasks",
			message: `no ITBench folder at ${JSON.stringify(path)}`,
			help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*."
		});
	}
	return [...found.values()];
}
async function ownTasks(selection, patterns, problems) {
	const { root, packageRoot = root, suite } = selection;
	const libraries = await openLibraries([root, packageRoot], problems);
	if (suite === null && patterns.length === 0) return defaultTasks(libraries, problems);
	const candidates = suite === null ? everyTask(libraries, patterns) : await problems.collect(async () => suiteTasks(libraries, suite, problems));
	if (candidates === null || patterns.length === 0) return candidates ?? [];
	return select(candidates, patterns, problems);
}
var DEFECTIVE;
var init_find = __esmMin((() => {
	init_order();
	init_candidates();
	init_glob();
	init_library();
	init_load();
	init_select();
	init_problems();
	DEFECTIVE = "defective";
}));

// src/tasks/import.ts
/** Writes a task.yaml for ITBench folders. The snapshots stay where they are; nothing is copied. */
async function importTasks(request) {
	const problems = new ProblemList();
	const candidates = await foldersOf(request, problems);
	refuseDuplicates(candidates, problems);
	const files = [];
	for (const candidate of candidates) {
		const file = await problems.collect(() => taskFile(candidate, request));
		if (file) files.push(file);
	}
	problems.throwIfAny();
	for (const { path, text } of files) {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text).catch((error) => {
			throw cannotWrite(path, error);
		});
	}
	return files.map(({ id, path }) => ({
		id,
		path: relative(request.root, path)
	}));
}
async function foldersOf({ root, paths }, problems) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const candidates = await problems.collect(() => itbenchFolders(root, path)) ?? [];
		for (const candidate of candidates) found.set(candidate.folder, candidate);
		if (candidates.length === 0) problems.add(emptyPath(path));
	}
	return [...found.values()];
}
async function taskFile(candidate, request) {
	const truthPath = await findTruthFile([candidate.folder]);
	if (truthPath === null) throw new UserError({
		code: "TASK_WITHOUT_TRUTH",
		where: candidate.where,
		message: "the folder has no ground truth: nothing could be scored",
		help: "Put its ground_truth.yaml into the folder."
	});
	const { truth } = await readTruthFile(truthPath);
	const { components, rootCauses } = incidentOf(truth);
	const [root] = rootCauses;
	const kind = root === void 0 ? null : components[root]?.members[0]?.kind;
	const folder = request.into === null ? candidate.folder : join(request.into, candidate.id);
	const path = join(folder, "task.yaml");
	await refuseOverwrite(path, request.overwrite);
	const content = {
		title: `ITBench ${candidate.id}`,
		...kind ? { family: kind.toLowerCase() } : {},
		tags: ["itbench"],
		...root === void 0 ? { expect: "no-fault" } : {},
		source: { snapshot: { path: relative(folder, candidate.folder) || "." } }
	};
	return {
		id: candidate.id,
		path,
		text: (0, import_dist.stringify)(content)
	};
}
async function refuseOverwrite(path, overwrite) {
	if (overwrite) return;
	if (!await access(path).then(() => true, () => false)) return;
	throw new UserError({
		code: "TASK_EXISTS",
		where: path,
		message: "a task.yaml is there already",
		help: "Add --overwrite to write it anew."
	});
}
function emptyPath(path) {
	return {
		code: "TASK_PATH_EMPTY",
		where: path,
		message: "no ITBench folder is found there",
		help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*."
	};
}
function cannotWrite(path, error) {
	return new UserError({
		code: "TASK_NOT_WRITABLE",
		where: path,
		message: `it cannot be written (${error.code ?? error.message})`,
		help: "Write elsewhere with --into tasks."
	});
}
var import_dist;
var init_import = __esmMin((() => {
	import_dist = require_dist();
	init_problem();
	init_incident();
	init_candidates();
	init_select();
	init_problems();
	init_truth();
}));

// src/tasks/validate/leaks.ts
/** Texts that must not stand in what the agent sees: of the ground truth, and ids. */
function needlesOf(task, inventory) {
	const names = new Set([...inventory].map((entity) => entity.split("/").slice(2).join("/")));
	const { groups, propagations, faults } = task.truth;
	const ids = groups.map(({ id }) => id).filter((id) => /-\d+$/.test(id) && !names.has(id));
	const prose = [...propagations.flatMap(({ condition, effect }) => [condition, effect]), ...faults.map(({ condition }) => condition)].filter((text) => text.includes(" ") && text.length >= 20);
	const scenario = scenarioOf(basename(task.folder));
	const scenarios = scenario === null ? [] : [
		`Scenario-${scenario}/`,
		`scenario-${scenario}/`,
		`scenario_${scenario}/`
	];
	const texts = [
		...TRUTH_PHRASES,
		...ids,
		...prose,
		...scenarios
	];
	return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}
/** What stands in a file's text or name and must not. */
function leaksIn(path, found, task) {
	const texts = [...found].map((text) => `${path} holds ${JSON.stringify(text.slice(0, 80))}`);
	return /scenario[-_]?\d/i.test(path) || path.includes(task.id) ? [...texts, `the path ${path} gives the task away`] : texts;
}
var TRUTH_PHRASES, SHORTEST;
var init_leaks = __esmMin((() => {
	init_truth();
	TRUTH_PHRASES = [
		"root_cause: true",
		"\"root_cause\": true",
		"fault_mechanism",
		"kind: GroundTruth"
	];
	SHORTEST = 8;
}));

// src/tasks/validate/scan.ts
/** One pass over a file: its rows, and which texts stand in it. Tables are never held in memory. */
async function scanFile(path, needles) {
	const isTable = path.endsWith(".tsv");
	const isJson = path.endsWith(".json");
	const parser = new TsvParser();
	const longest = Math.max(0, ...needles.map((needle) => needle.length));
	const open = new Set(needles);
	const found = /* @__PURE__ */ new Set();
	const parts = [];
	let [bytes, rows, tail] = [
		0,
		0,
		""
	];
	for await (const piece of createReadStream(path, {
		encoding: "utf8",
		highWaterMark: 1 << 20
	})) {
		const chunk = piece;
		bytes += Buffer.byteLength(chunk);
		if (isTable) rows += parser.push(chunk).length;
		if (isJson && bytes <= MAX_JSON) parts.push(chunk);
		const window = tail + chunk;
		for (const needle of open) if (window.includes(needle)) found.add(needle);
		for (const needle of found) open.delete(needle);
		tail = window.slice(-longest);
	}
	if (isTable) {
		const end = parser.end();
		rows += end.rows.length;
		const problem = end.cut ? "it ends inside a quoted cell: the file is cut off" : null;
		return {
			bytes,
			rows: Math.max(0, rows - 1),
			found,
			problem
		};
	}
	if (!isJson) return {
		bytes,
		rows: 0,
		found,
		problem: null
	};
	return {
		bytes,
		found,
		...countEntries(bytes > MAX_JSON ? null : parts.join(""))
	};
}
/** Entries of an alert file: an array, or the answer of Prometheus' API. */
function countEntries(text) {
	if (text === null) return {
		rows: 0,
		problem: "it is too large for a JSON file"
	};
	try {
		const value = JSON.parse(text);
		const list = Array.isArray(value) ? value : value?.data?.alerts;
		return {
			rows: Array.isArray(list) ? list.length : 1,
			problem: null
		};
	} catch {
		return {
			rows: 0,
			problem: "it is not JSON"
		};
	}
}
var MAX_JSON;
var init_scan = __esmMin((() => {
	init_tsv();
	MAX_JSON = 67108864;
}));

// src/tasks/validate.ts
/** Reads a whole task once: what each signal holds, what leaks, what looks wrong. */
async function validateTask(task) {
	const files = (await snapshotFiles(task.folder)).filter((file) => !isLeftOut(task.without, file));
	const inventory = await inventoryOf(task.folder);
	const needles = needlesOf(task, inventory);
	const signals = {};
	const leaks = [];
	const warnings = [];
	for (const { path, signal } of files) {
		const scan = await scanFile(join(task.folder, path), needles);
		const count = signals[signal ?? "other"] ?? {
			files: 0,
			rows: 0,
			bytes: 0
		};
		signals[signal ?? "other"] = {
			files: count.files + 1,
			rows: count.rows + scan.rows,
			bytes: count.bytes + scan.bytes
		};
		leaks.push(...leaksIn(path, scan.found, task));
		if (scan.problem !== null) warnings.push(`${path}: ${scan.problem}`);
	}
	warnings.push(...missingSignals(task, signals), ...recorderObjects(inventory), ...truthWarnings(task), ...unobservable(incidentOf(task.truth), task, inventory));
	return {
		id: task.id,
		signals,
		leaks,
		warnings,
		defects: task.defects
	};
}
function missingSignals(task, signals) {
	return EXPECTED.filter((signal) => signals[signal] === void 0 && !task.without?.includes(signal)).map((signal) => `no ${signal} in the snapshot`);
}
/** The bench's own machinery in the object dump tells an agent where it is. */
function recorderObjects(inventory) {
	const recorders = [...inventory].filter((name) => name.startsWith("data-recorders/") || name.includes("/topology-monitor"));
	if (recorders.length === 0) return [];
	const [first] = recorders;
	return [`${recorders.length} recorder objects are visible to the agent (${first})`];
}
function truthWarnings(task) {
	const { dangling } = task.truth;
	const globs = incidentOf(task.truth).targets.flatMap(({ group, patterns }) => patterns.filter(({ reading }) => reading === "glob").map(({ source }) => `group ${group.id}: ${source} is no regular expression, read as a glob`));
	const ids = dangling.slice(0, 5).join(", ");
	return dangling.length === 0 ? globs : [...globs, `the ground truth names ${dangling.length} undefined ids: ${ids}`];
}
/** A root cause that no object of the snapshot matches may still show in events only: a warning. */
function unobservable(incident, task, inventory) {
	if (task.expect === "no-fault" || inventory.size === 0) return [];
	const seen = /* @__PURE__ */ new Set();
	for (const name of inventory) {
		const match = matchName(incident, name, "ranked");
		if (match.kind === "hit") seen.add(match.hit.target.component);
	}
	return incident.rootCauses.filter((component) => !seen.has(component)).map((component) => {
		return `no object of the snapshot matches the root cause ${(incident.components[component]?.members ?? []).map(({ group }) => group.id).join(" or ")}`;
	});
}
var EXPECTED;
var init_validate = __esmMin((() => {
	init_incident();
	init_match();
	init_inventory();
	init_layout();
	init_leaks();
	init_scan();
	init_without();
	EXPECTED = [
		"alerts",
		"events",
		"objects",
		"logs",
		"traces",
		"metrics"
	];
}));

// src/cli/tasks-text.ts
function listText(tasks) {
	return table([
		"task",
		"family",
		"difficulty",
		"expect",
		"title",
		""
	], tasks.map((task) => [
		shown(task.id),
		shown(task.family ?? "-"),
		task.difficulty === null ? "-" : task.difficulty.toFixed(1),
		task.expect,
		shown(task.private ? "(private)" : task.title ?? "-"),
		task.defects.length === 0 ? "" : `known defect: ${task.defects.join("; ")}`
	]));
}
function validationText(result) {
	const rows = result.reports.map(({ id, signals, leaks, warnings }) => [
		shown(id),
		...SIGNALS.map((signal) => String(signals[signal]?.rows ?? 0)),
		megabytes(signals),
		leaks.length > 0 ? "LEAKS" : warnings.length > 0 ? `${warnings.length} warnings` : "ok"
	]);
	const notes = result.reports.flatMap(({ id, leaks, warnings, defects }) => [
		...leaks.map((leak) => `LEAK     ${shown(id)}: ${shown(leak)}`),
		...warnings.map((warning) => `warning  ${shown(id)}: ${shown(warning)}`),
		...defects.map((defect) => `defect   ${shown(id)}: ${shown(defect)}`)
	]);
	const constant = result.bestConstant === null ? "no task has a root cause: no constant answer scores" : `best constant answer: ${shown(result.bestConstant.name)} scores ${figure(result.bestConstant.score)} by ${result.policy} without reading anything`;
	return [
		table([
			"task",
			...SIGNALS,
			"MB",
			""
		], rows).trimEnd(),
		...notes.length === 0 ? [] : ["", ...notes],
		"",
		`${result.tasks} tasks; ${constant}`,
		""
	].join("\n");
}
function megabytes(signals) {
	return (Object.values(signals).reduce((sum, count) => sum + (count?.bytes ?? 0), 0) / 1e6).toFixed(1);
}
function table(head, rows) {
	const all = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	const line = (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd();
	return `${all.map(line).join("\n")}\n`;
}
var SIGNALS;
var init_tasks_text = __esmMin((() => {
	init_score_text();
	SIGNALS = [
		"alerts",
		"events",
		"objects",
		"logs",
		"traces",
		"metrics"
	];
}));

// src/cli/tasks.ts
var tasks_exports = /* @__PURE__ */ __exportAll({
	tasksImportCommand: () => tasksImportCommand,
	tasksListCommand: () => tasksListCommand,
	tasksValidateCommand: () => tasksValidateCommand
});
function selectedTasks({ flags, positionals, io }) {
	const named = [...flagList(flags, "tasks"), ...positionals.map(asPath)];
	const suite = flagText(flags, "suite");
	return findTasks({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: resolve(io.cwd, io.env.SRE_GATE_CACHE || join(".sre-gate", "cache")),
		suite,
		patterns: named.length === 0 && suite === null ? ["*"] : named,
		exclude: flagList(flags, "exclude"),
		without: flagList(flags, "without"),
		privateSeed: io.env.SRE_GATE_PRIVATE_SEED || null,
		progress: (line) => io.stderr(`${line}\n`)
	});
}
/** Positional arguments are always paths: `Scenario-2` means `./Scenario-2`. */
function asPath(argument) {
	return argument.includes("/") ? argument : `./${argument}`;
}
function row(task) {
	const { id, title, family, difficulty, tags, expect, digest, defects } = task;
	return {
		id,
		...task.private ? {
			title: null,
			tags: []
		} : {
			title,
			tags
		},
		family,
		difficulty,
		expect,
		digest,
		defects,
		private: task.private
	};
}
var SELECTION, tasksListCommand, tasksValidateCommand, tasksImportCommand, NO_PATH;
var init_tasks = __esmMin((() => {
	init_problem();
	init_verdict();
	init_best_constant();
	init_policies();
	init_find();
	init_import();
	init_validate();
	init_flags$1();
	init_tasks_text();
	SELECTION = {
		suite: COMMON.suite,
		tasks: COMMON.tasks,
		exclude: {
			type: "string",
			multiple: true,
			value: "GLOB",
			help: "ids, globs, or: defective"
		},
		without: {
			type: "string",
			multiple: true,
			value: "SIGNAL",
			help: "leave a signal out: traces"
		}
	};
	tasksListCommand = {
		name: "tasks list",
		about: "Lists the tasks of a selection; all tasks of this repository without one.",
		flags: {
			...SELECTION,
			json: COMMON.json
		},
		positionals: "[PATH...]",
		run: async (invocation) => {
			const tasks = await selectedTasks(invocation);
			const { io, flags } = invocation;
			io.stdout(flagOn(flags, "json") ? `${JSON.stringify(tasks.map(row), null, 2)}\n` : listText(tasks));
			return EXIT.pass;
		}
	};
	tasksValidateCommand = {
		name: "tasks validate",
		about: ["Reads every file of the selected tasks once: layout, ground truth, leaks of the truth into what an", "agent sees, counts per signal, and what the best constant answer would score. Exits 2 on a leak."].join("\n"),
		flags: {
			...SELECTION,
			policy: COMMON.policy,
			json: COMMON.json
		},
		positionals: "[PATH...]",
		run: async (invocation) => {
			const { flags, io } = invocation;
			const policy = findPolicy(flagText(flags, "policy") ?? "aa-dedup");
			const tasks = await selectedTasks(invocation);
			const reports = [];
			for (const task of tasks) {
				io.stderr(`reading ${task.private ? "a private task" : task.id}\n`);
				reports.push(await validateTask(task));
			}
			const result = {
				tasks: tasks.length,
				families: new Set(tasks.map(({ family }) => family)).size,
				policy: policy.id,
				bestConstant: bestConstant(tasks, policy),
				leaks: reports.flatMap(({ id, leaks }) => leaks.map((leak) => `${id}: ${leak}`)),
				reports
			};
			io.stdout(flagOn(flags, "json") ? `${JSON.stringify(result, null, 2)}\n` : validationText(result));
			return result.leaks.length === 0 ? EXIT.pass : EXIT.userError;
		}
	};
	tasksImportCommand = {
		name: "tasks import",
		about: ["Writes a task.yaml beside the data of ITBench folders (Scenario-N), or below --into.", "Snapshots stay where they are; ITBench folders also work without importing: --tasks PATH."].join("\n"),
		flags: {
			into: {
				type: "string",
				value: "DIR",
				help: "write DIR/ID/task.yaml instead"
			},
			overwrite: {
				type: "boolean",
				help: "replace a task.yaml that exists"
			},
			json: COMMON.json
		},
		positionals: "PATH...",
		run: async ({ flags, positionals, io }) => {
			if (positionals.length === 0) throw new UserError(NO_PATH);
			const into = flagText(flags, "into");
			const imported = await importTasks({
				root: io.cwd,
				paths: positionals,
				into: into === null ? null : resolve(io.cwd, into),
				overwrite: flagOn(flags, "overwrite")
			});
			const lines = imported.map(({ path }) => `${path}\n`).join("");
			io.stdout(flagOn(flags, "json") ? `${JSON.stringify(imported, null, 2)}\n` : lines);
			return EXIT.pass;
		}
	};
	NO_PATH = {
		code: "PATH_MISSING",
		where: "tasks import",
		message: "no folder is given",
		help: "sre-gate tasks import path/to/ITBench-Lite/snapshots/sre/v0.2-*/Scenario-*"
	};
}));

// src/cli/commands.ts
/** Every sub-command, in the order of the help. */
const COMMANDS = [
	{
		name: "gate",
		summary: "run the agent, compare with the baseline, say pass or fail (the default)",
		load: async () => (await Promise.resolve().then(() => (init_gate(), gate_exports))).gateCommand
	},
	{
		name: "score",
		summary: "score answers against ground truths, without running anything",
		load: async () => (await Promise.resolve().then(() => (init_score(), score_exports))).scoreCommand
	},
	{
		name: "tasks list",
		summary: "list tasks",
		load: async () => (await Promise.resolve().then(() => (init_tasks(), tasks_exports))).tasksListCommand
	},
	{
		name: "tasks validate",
		summary: "check tasks: layout, ground truth, leaks, best constant answer",
		load: async () => (await Promise.resolve().then(() => (init_tasks(), tasks_exports))).tasksValidateCommand
	},
	{
		name: "tasks import",
		summary: "describe ITBench folders as tasks, without copying them",
		load: async () => (await Promise.resolve().then(() => (init_tasks(), tasks_exports))).tasksImportCommand
	}
];

// src/cli/help.ts
function overview(entries, version) {
	const width = Math.max(...entries.map((entry) => entry.name.length));
	const rows = entries.map((entry) => `  ${entry.name.padEnd(width)}  ${entry.summary}`);
	return [
		`sre-gate ${version}: did a change make your incident agent worse?`,
		"",
		"Usage: sre-gate [COMMAND] [FLAGS]",
		"",
		...rows,
		"",
		"'sre-gate COMMAND --help' explains one. Exit codes: 0 pass, 1 fail, 2 your input, 3 inconclusive, 70 our bug.",
		""
	].join("\n");
}
function usage(command) {
	const flags = Object.entries(command.flags).map(([name, flag]) => ({
		left: `--${name}${flag.value ? ` ${flag.value}` : ""}`,
		help: flag.help
	}));
	flags.push({
		left: "--help",
		help: "this text"
	});
	const width = Math.max(...flags.map((flag) => flag.left.length));
	return [
		`Usage: sre-gate ${command.name}${command.positionals ? ` ${command.positionals}` : ""} [FLAGS]`,
		"",
		command.about,
		"",
		...flags.map((flag) => `  ${flag.left.padEnd(width)}  ${flag.help}`),
		""
	].join("\n");
}

// src/model/nearest.ts
/** The known word with the fewest edits: for "did you mean". */
function nearest(word, known) {
	let best = known[0] ?? "";
	let fewest = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const edits = distance(word, candidate);
		if (edits < fewest) [best, fewest] = [candidate, edits];
	}
	return best;
}
function distance(left, right) {
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= right.length; column += 1) {
			const same = left[row - 1] === right[column - 1];
			current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1)));
		}
		previous = current;
	}
	return previous[right.length] ?? 0;
}

// src/cli/parse.ts
init_problem();
/** Splits off the command's name: the longest entry that the leading words spell; `gate` without any. */
function findCommand(argv, entries) {
	const lead = argv.findIndex((word) => word.startsWith("-"));
	const words = lead === -1 ? argv : argv.slice(0, lead);
	for (let length = Math.min(2, words.length); length > 0; length -= 1) {
		const name = words.slice(0, length).join(" ");
		const entry = entries.find((candidate) => candidate.name === name);
		if (entry) return {
			entry,
			rest: argv.slice(length)
		};
	}
	const gate = entries.find((candidate) => candidate.name === "gate");
	if (words.length === 0 && gate) return {
		entry: gate,
		rest: argv
	};
	const known = entries.map((candidate) => candidate.name);
	const names = known.filter((name) => name.startsWith(`${words[0]} `));
	throw new UserError({
		code: "UNKNOWN_COMMAND",
		where: words.slice(0, 2).join(" "),
		message: names.length > 0 ? `${words[0]} needs one of its sub-commands` : "there is no such command",
		help: `did you mean '${names[0] ?? nearest(words[0] ?? "", known)}'? 'sre-gate --help' lists them`
	});
}
/** Every misspelt flag is an error, and all of them are told at once. */
function parseFlags(argv, command) {
	const options = {
		...command.flags,
		help: {
			type: "boolean",
			help: "this text"
		}
	};
	const { values, positionals, tokens } = parseArgs({
		args: [...argv],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const flag = options[token.name];
		if (flag === void 0) problems.push(unknownFlag(token.rawName, Object.keys(options), command.name));
		else if (flag.type === "string" && (token.value === void 0 || token.value === "")) problems.push(flagProblem("FLAG_NEEDS_A_VALUE", token.rawName, "it stands without a value", flag.value));
		else if (flag.type === "boolean" && token.value !== void 0) problems.push(flagProblem("FLAG_TAKES_NO_VALUE", token.rawName, `it takes no value (got ${JSON.stringify(token.value)})`));
		else if (flag.multiple !== true && seen.has(token.name)) problems.push(flagProblem("FLAG_GIVEN_TWICE", token.rawName, "it is given twice"));
		seen.add(token.name);
	}
	if (command.positionals === null && positionals.length > 0) problems.push({
		code: "UNEXPECTED_ARGUMENT",
		where: positionals.join(" "),
		message: `'${command.name}' takes no arguments`,
		help: `see 'sre-gate ${command.name} --help'`
	});
	if (problems.length > 0) throw new UserError(problems);
	return {
		flags: values,
		positionals
	};
}
function unknownFlag(rawName, known, command) {
	return {
		code: "UNKNOWN_FLAG",
		where: rawName,
		message: `'${command}' has no such flag`,
		help: `did you mean --${nearest(rawName.replace(/^-+/, ""), known)}? 'sre-gate ${command} --help' lists them`
	};
}
function flagProblem(code, rawName, message, value) {
	return {
		code,
		where: rawName,
		message,
		help: value ? `write ${rawName} ${value}` : `write ${rawName} once, alone`
	};
}

// src/cli/main.ts
init_problem();
init_verdict();
/** Parses, calls one command and returns the exit code. The only place of the terminal door that catches. */
async function main(argv, io) {
	try {
		if (argv[0] === "--version") {
			io.stdout(`${VERSION$1}\n`);
			return EXIT.pass;
		}
		if (argv[0] === "--help" || argv[0] === "help") {
			io.stdout(overview(COMMANDS, VERSION$1));
			return EXIT.pass;
		}
		const { entry, rest } = findCommand(argv, COMMANDS);
		const command = await entry.load();
		if (rest.includes("--help")) {
			io.stdout(usage(command));
			return EXIT.pass;
		}
		const { flags, positionals } = parseFlags(rest, command);
		return await command.run({
			flags,
			positionals,
			io
		});
	} catch (error) {
		if (error instanceof UserError) {
			io.stderr(error.problems.map(problemText).join("\n"));
			return EXIT.userError;
		}
		io.stderr(`sre-gate has a bug. Please report it with this text:\n${stackOf(error)}\n`);
		return EXIT.bug;
	}
}
function problemText(problem) {
	return `error ${problem.code}: ${problem.where}: ${problem.message}\n  ${problem.help}\n`;
}
function stackOf(error) {
	return error instanceof Error ? error.stack ?? error.message : String(error);
}

// src/cli.ts
init_verdict();
const stop = new AbortController();
let signals = 0;
for (const signal of [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
]) process.on(signal, () => {
	signals += 1;
	if (signals > 1) process.exit(EXIT.inconclusive);
	stop.abort(signal);
});
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2), {
	stdout: (text) => process.stdout.write(text),
	stderr: (text) => process.stderr.write(text),
	env: process.env,
	cwd: process.cwd(),
	packageRoot: dirname(dirname(fileURLToPath(import.meta.url))),
	terminal: process.stderr.isTTY ? {
		columns: process.stderr.columns ?? 80,
		colour: process.env.NO_COLOR === void 0
	} : null,
	signal: stop.signal
});

export {  };