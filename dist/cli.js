#!/usr/bin/env node
import { createRequire } from "node:module";
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { accessSync, closeSync, constants, createReadStream, createWriteStream, existsSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { chmod, copyFile, link, lstat, mkdir, mkdtemp, open, readFile, readdir, readlink, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { availableParallelism, homedir, tmpdir } from "node:os";
import { finished } from "node:stream/promises";
import { execFileSync, spawn } from "node:child_process";
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
var cuid, cuid2, ulid, xid, ksuid, nanoid, duration$1, guid, uuid, email, _emoji$1, ipv4, ipv6, cidrv4, cidrv6, base64, base64url, httpProtocol, e164, dateSource, date, anyString, integer, number$3, boolean$1, _null$2, lowercase, uppercase;
var init_regexes = __esmMin((() => {
	cuid = /^[cC][0-9a-z]{6,}$/;
	cuid2 = /^[0-9a-z]+$/;
	ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
	xid = /^[0-9a-vA-V]{20}$/;
	ksuid = /^[A-Za-z0-9]{27}$/;
	nanoid = /^[a-zA-Z0-9_-]{21}$/;
	duration$1 = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
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
	number$3 = /^-?\d+(?:\.\d+)?$/;
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
var $ZodType, toStandardResult, $ZodString, $ZodStringFormat, $ZodGUID, $ZodUUID, $ZodEmail, URL_BAD_FORMAT, URL_UNPARSEABLE, asciiTabOrNewline, $ZodURL, $ZodEmoji, $ZodNanoID, $ZodCUID, $ZodCUID2, $ZodULID, $ZodXID, $ZodKSUID, $ZodISODateTime, $ZodISODate, $ZodISOTime, $ZodISODuration, $ZodIPv4, ipv6Alphabet, $ZodIPv6, $ZodCIDRv4, $ZodCIDRv6, base64Charset, $ZodBase64, base64urlCharset, $ZodBase64URL, $ZodE164, $ZodJWT, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodNull, $ZodUnknown, $ZodNever, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodObjectJIT, $ZodUnion, $ZodIntersection, $ZodRecord, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodOptional, $ZodExactOptional, $ZodNullable, $ZodDefault, $ZodPrefault, $ZodNonOptional, $ZodCatch, $ZodPipe, $ZodReadonly, $ZodCustom;
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
		def.pattern ?? (def.pattern = duration$1);
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
		inst._zod.pattern = number$3;
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
					if (typeof key === "string" && number$3.test(key) && keyResult.issues.length) {
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
	$ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
		$ZodType.init(inst, def);
		const values = new Set(def.values);
		inst._zod.values = values;
		defineLazyInternal(inst, "pattern", (zod) => {
			const vals = zod.def.values;
			return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
		});
		inst._zod.parse = (payload, _ctx) => {
			const input = payload.value;
			if (values.has(input)) return payload;
			payload.issues.push({
				code: "invalid_value",
				values: def.values,
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
	if (cached !== void 0) return cached ? PROVEN : NONE$1;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE$1;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE$1;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE$1;
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
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
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
var $ZodCyclicError, STATE, NO_ISSUES, recursive, NONE$1, ASSUMED, PROVEN, handoff, open$1, memo;
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
	NONE$1 = 0;
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
						if (walked === NONE$1) {
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
	if (!values) rest.pattern = (types.includes("number") ? number$3 : integer).source;
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
var narrowMin, narrowMax, narrowBoth, addDivisor, addPattern, intersectMime, setFormat, minContributor, maxContributor, formatContributor, contributors, formatMap, exactPatterns, exactPattern, stringProcessor, numberProcessor, booleanProcessor, nullProcessor, neverProcessor, unknownProcessor, enumProcessor, literalProcessor, customProcessor, transformProcessor, arrayProcessor, objectProcessor, unionProcessor, intersectionProcessor, pendingRecords, recordProcessor, nullableProcessor, nonoptionalProcessor, UNREPRESENTABLE_DEFAULT, defaultProcessor, prefaultProcessor, catchProcessor, pipeProcessor, readonlyProcessor, optionalProcessor;
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
	literalProcessor = (schema, ctx, json, params) => {
		const def = schema._zod.def;
		if (def.values.length === 0) {
			json.not = {};
			return;
		}
		const vals = [];
		for (const val of def.values) if (val === void 0) {
			if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
		} else if (typeof val === "bigint") {
			if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
			vals.push(Number(val));
		} else vals.push(val);
		if (vals.length === 0) {} else if (vals.length === 1) {
			const val = vals[0];
			json.type = val === null ? "null" : typeof val;
			if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
			else json.const = val;
		} else {
			if (vals.every((v) => typeof v === "number")) json.type = "number";
			if (vals.every((v) => typeof v === "string")) json.type = "string";
			if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
			if (vals.every((v) => v === null)) json.type = "null";
			json.enum = vals;
		}
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
var parse, parseAsync, safeParse, safeParseAsync, encode, decode, encodeAsync, decodeAsync, safeEncode, safeDecode, safeEncodeAsync, safeDecodeAsync;
var init_parse = __esmMin((() => {
	init_core();
	init_errors();
	parse = /* @__PURE__ */ _parse(ZodRealError);
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
function url(params) {
	return _url(ZodURL, params);
}
function number$2(params) {
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
function unknown() {
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
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
function transform$1(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
function optional$2(innerType) {
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
var ZodType, _ZodString, ZodString, ZodStringFormat, ZodISODateTime, ZodISODate, ZodISOTime, ZodISODuration, ZodEmail, ZodGUID, ZodUUID, ZodURL, ZodEmoji, ZodNanoID, ZodCUID, ZodCUID2, ZodULID, ZodXID, ZodKSUID, ZodIPv4, ZodIPv6, ZodCIDRv4, ZodCIDRv6, ZodBase64, ZodBase64URL, ZodE164, ZodJWT, ZodNumber, ZodNumberFormat, ZodBoolean, ZodNull, ZodUnknown, ZodNever, ZodArray, ZodObject, ZodUnion, ZodIntersection, ZodRecord, ZodEnum, ZodLiteral, ZodTransform, ZodOptional, ZodExactOptional, ZodNullable, ZodDefault, ZodPrefault, ZodNonOptional, ZodCatch, ZodPipe, ZodReadonly, ZodCustom;
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
			return optional$2(this);
		},
		exactOptional() {
			return exactOptional(this);
		},
		nullable() {
			return nullable(this);
		},
		nullish() {
			return optional$2(nullable(this));
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
			return pipe(this, transform$1(tx));
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
			return parse(this, data, params, { callee: _parse });
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
			return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
		},
		loose() {
			return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
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
	ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
		$ZodLiteral.init(inst, def);
		ZodType.init(inst, def);
		inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
		inst.values = new Set(def.values);
		Object.defineProperty(inst, "value", { get() {
			if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
			return def.values[0];
		} });
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
			number$2(),
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
var VERSION;
var init_version = __esmMin((() => {
	VERSION = version;
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
		confidence: number$2().min(0).max(1).nullable(),
		/** Set when the agent hands over to a person instead of guessing. */
		escalate: strictObject({ reason: string() }).nullable(),
		noFault: boolean()
	});
}));

// src/model/score.ts
var WrongClassSchema, TierSchema, PredictionSchema, OutcomeSchema, ScoreSchema;
var init_score$1 = __esmMin((() => {
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
		value: number$2().min(0).max(1).nullable(),
		byPolicy: record(string(), number$2().min(0).max(1).nullable()),
		outcome: OutcomeSchema,
		predictions: array(PredictionSchema),
		missed: array(strictObject({
			cause: string(),
			nearest: string().nullable()
		})),
		metrics: strictObject({
			precision: number$2().nullable(),
			recall: number$2().nullable(),
			f1: number$2().nullable(),
			/** Recall-gated precision of the first k names, k = 1 to 5. */
			at: array(number$2().nullable())
		}),
		evidence: strictObject({
			checked: number$2().int(),
			verified: number$2().int()
		}).nullable()
	});
}));

// src/model/usage.ts
var OriginSchema, count$1, UsageSchema, ReportedUsageSchema, UNKNOWN_USAGE;
var init_usage$1 = __esmMin((() => {
	init_zod();
	OriginSchema = _enum([
		"metered",
		"trajectory",
		"reported",
		"estimated",
		"unknown"
	]);
	count$1 = number$2().int().nonnegative().nullable();
	UsageSchema = strictObject({
		turns: count$1,
		inputTokens: count$1,
		/** Part of inputTokens. */
		cachedTokens: count$1,
		outputTokens: count$1,
		/** US dollars. A sum over calls of which some had no price is a lower bound: see unpricedCalls. */
		cost: number$2().nonnegative().nullable(),
		calls: count$1,
		unpricedCalls: count$1,
		/** The model as the provider named it in its answers. */
		model: string().nullable(),
		origin: strictObject({
			turns: OriginSchema,
			tokens: OriginSchema,
			cost: OriginSchema
		})
	});
	ReportedUsageSchema = strictObject({
		turns: count$1.optional(),
		input_tokens: count$1.optional(),
		cached_tokens: count$1.optional(),
		output_tokens: count$1.optional(),
		cost: number$2().nonnegative().nullable().optional(),
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
/** The name of an attempt in files and messages: "netpol-cart#2". */
function attemptKey(attempt) {
	return `${attempt.task}#${attempt.repeat}`;
}
var StateSchema, identity, AttemptSchema, ScoredAttemptSchema, AttemptTimesSchema;
var init_attempt = __esmMin((() => {
	init_zod();
	init_diagnosis();
	init_score$1();
	init_usage$1();
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
		repeat: number$2().int().positive()
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
		tries: number$2().int().nonnegative(),
		/** Found again from an earlier run instead of run now. */
		cached: boolean(),
		/** Writes to the incident that the agent tried through a surface. */
		attemptedChanges: number$2().int().nonnegative()
	});
	ScoredAttemptSchema = AttemptSchema.extend({ score: ScoreSchema.nullable() });
	AttemptTimesSchema = strictObject({
		...identity,
		startedAt: string(),
		seconds: number$2().nonnegative(),
		/** Seconds until the first valid answer lay at the output path. */
		firstCandidateSeconds: number$2().nonnegative().nullable()
	});
}));

// src/model/instrument.ts
var LimitsSchema, InstrumentSchema, AgentIdentitySchema;
var init_instrument$1 = __esmMin((() => {
	init_zod();
	LimitsSchema = strictObject({
		turns: number$2().int().positive().nullable(),
		seconds: number$2().positive(),
		tokens: number$2().int().positive().nullable(),
		cost: number$2().positive().nullable()
	});
	InstrumentSchema = strictObject({
		prompt: string(),
		policy: strictObject({
			id: string(),
			digest: string()
		}),
		limits: LimitsSchema,
		isolation: _enum(["bubblewrap", "none"]),
		network: _enum([
			"proxy",
			"open",
			"none"
		]),
		surfaces: array(string()),
		clock: _enum(["real", "shifted"])
	});
	AgentIdentitySchema = strictObject({
		name: string(),
		command: array(string()),
		model: string().nullable(),
		parameters: record(string(), union([
			string(),
			number$2(),
			boolean()
		])),
		/** Over the files below, the command, model and parameters. */
		digest: string(),
		files: record(string(), string())
	});
}));

// src/model/task.ts
var ExpectSchema, ScenarioSchema, TaskFileSchema;
var init_task$1 = __esmMin((() => {
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
				number$2(),
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
		difficulty: number$2().optional(),
		tags: array(string()).default([]),
		expect: ExpectSchema.default("fault"),
		source: union([strictObject({ simulate: ScenarioSchema }), strictObject({ snapshot: strictObject({ path: string() }) })])
	});
}));

// src/model/run.ts
var RUN_FORMAT, RunTaskSchema, RunSchema, TimesSchema;
var init_run$2 = __esmMin((() => {
	init_zod();
	init_attempt();
	init_instrument$1();
	init_task$1();
	RUN_FORMAT = "sre-gate-run@1";
	RunTaskSchema = strictObject({
		id: string(),
		digest: string(),
		title: string().nullable(),
		family: string().nullable(),
		difficulty: number$2().nullable(),
		expect: ExpectSchema,
		defects: array(string()),
		private: boolean()
	});
	RunSchema = strictObject({
		format: literal(RUN_FORMAT),
		gate: string(),
		gateVersion: string(),
		suite: string(),
		instrument: InstrumentSchema,
		agent: AgentIdentitySchema,
		seed: string(),
		design: _enum(["fixed", "adaptive"]),
		/** Planned attempts, so that a cut run is seen to be cut. */
		planned: number$2().int().nonnegative(),
		isolationNote: string().nullable(),
		tasks: array(RunTaskSchema),
		/** Best constant answer on these tasks: a score near it means nothing. */
		bestConstant: strictObject({
			name: string(),
			score: number$2()
		}).nullable(),
		attempts: array(ScoredAttemptSchema)
	});
	TimesSchema = strictObject({
		format: literal("sre-gate-times@1"),
		startedAt: string(),
		seconds: number$2().nonnegative(),
		attempts: array(AttemptTimesSchema)
	});
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
/** Numbers in committed files carry at most six decimals, so that a diff never shows rounding noise. */
function fixed(value, decimals = 6) {
	return Number(value.toFixed(decimals));
}
/** One line, keys sorted, undefined left out: what digests are taken of. */
function canonicalJson(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.entries(value).filter(([, inner]) => inner !== void 0).sort(([left], [right]) => byCodePoint(left, right)).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
/**
* JSON for files that people read in a diff: keys in the order given, two spaces, and everything
* below `depth` on one line, so that one task or attempt is one line.
*/
function diffableJson(value, depth) {
	return `${render(value, depth, "")}\n`;
}
function render(value, depth, indent) {
	if (value === null || typeof value !== "object" || depth <= 0) return inline(value);
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		if (value.length === 0) return "[]";
		return `[\n${value.map((item) => inner + render(item, depth - 1, inner)).join(",\n")}\n${indent}]`;
	}
	const entries = Object.entries(value).filter(([, item]) => item !== void 0);
	if (entries.length === 0) return "{}";
	return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${render(item, depth - 1, inner)}`).join(",\n")}\n${indent}}`;
}
function inline(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
	const entries = Object.entries(value).filter(([, item]) => item !== void 0);
	if (entries.length === 0) return "{}";
	return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(", ")} }`;
}
var init_stable = __esmMin((() => {
	init_order();
}));

// src/report/escape.ts
/** One visible line of text: line breaks become a space, everything unseen a replacement sign. */
function plain(text) {
	return text.replace(BREAKS, " ").replace(UNSEEN, "�").replace(LONE_SURROGATE, "�");
}
/** Several lines: line feeds and tabs stay, the rest as in `plain`. */
function plainLines(text) {
	return text.replace(/\r\n?/g, "\n").split("\n").map((line) => line.split("	").map(plain).join("	")).join("\n");
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
/** For text nodes and quoted attributes of HTML, SVG and XML alike. */
function html(text) {
	return plainLines(text).replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}
function entity$1(sign) {
	return `&#${sign.codePointAt(0)};`;
}
/**
* Prose in GitHub's Markdown. Entities take the meaning from every sign; a word joiner keeps GitHub from pinging
* people, linking issues and addresses and drawing emoji, which it does after entities are resolved.
*/
function markdown(text) {
	return plain(text).replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)/gi, "$&⁠").replace(/[\\`*_[\]<>&|~$#]/g, entity$1).replace(/^(\s*\d+)([.)])/, (_, digits, sign) => digits + entity$1(sign)).replace(/^(\s*)([-+])/, (_, space, sign) => space + entity$1(sign));
}
/** A name as code: nothing in it is markup, a mention or a link, inside a table or out of it. */
function markdownCode(name, limit = 80) {
	const text = shorten(plain(name).trim(), limit);
	if (text === "") return "(empty)";
	if (SAFE_CODE.test(text)) return `\`${text}\``;
	return `<code>${text.replace(/[^\p{L}\p{N} .\ufffd…]/gu, entity$1)}</code>`;
}
/** XML 1.0 forbids most control characters even as references: they were replaced by `plainLines`. */
function xml(text) {
	return html(text).replace(/[\ufffe\uffff]/g, "�");
}
var UNSEEN, LONE_SURROGATE, BREAKS, HTML, SAFE_CODE;
var init_escape = __esmMin((() => {
	UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
	LONE_SURROGATE = /\p{Surrogate}/gu;
	BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
	HTML = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	};
	SAFE_CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._:/@#=,+()'*~^%?!;[\]{}…-]*$/u;
}));

// src/report/markup.ts
/** Tagged template for HTML and SVG: h`<b>${name}</b>`. Attributes must be quoted. */
function h(strings, ...values) {
	let out = strings[0] ?? "";
	values.forEach((value, index) => {
		out += source(value) + (strings[index + 1] ?? "");
	});
	return new Markup(out);
}
function source(value) {
	if (value === null || value === void 0 || value === false) return "";
	if (value instanceof Markup) return value.source;
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return html(value);
	return value.map((item) => item.source).join("");
}
/** Coordinates in a picture: two decimals, so that a snapshot shows shapes and not rounding noise. */
function at$1(value) {
	return String(Math.round(value * 100) / 100);
}
var Markup, NOTHING$1, SCRIPT_END;
var init_markup = __esmMin((() => {
	init_escape();
	Markup = class {
		source;
		constructor(source) {
			this.source = source;
		}
	};
	NOTHING$1 = new Markup("");
	SCRIPT_END = new Markup(["</", "script>"].join(""));
}));

// src/model/digest.ts
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
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

// src/report/page/script.ts
var SCRIPT;
var init_script = __esmMin((() => {
	SCRIPT = `"use strict";
(() => {
const $ = (root, query) => root.querySelector(query);
const all = (root, query) => Array.from(root.querySelectorAll(query));
const make = (name, className, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};
const table = $(document, "#tasks");
const filter = $(document, "#filter");
const group = $(document, "#group");
const shown = $(document, "#shown");
if (table && filter && group) {
  const rows = all(table, "tbody tr");
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      const text = row.dataset.text;
      const fits = words.every((word) => text.includes(word)) && (group.value === "" || row.dataset.group === group.value);
      row.hidden = !fits;
      if (fits) left += 1;
    }
    shown.textContent = left + " of " + rows.length + " shown";
  };
  filter.addEventListener("input", apply);
  group.addEventListener("change", apply);
}
for (const sortable of all(document, "table[data-sort]")) {
  const rows = all(sortable, "tbody tr");
  all(sortable, "th button").forEach((button) => button.addEventListener("click", () => {
    const head = button.closest("th");
    const index = Array.from(head.parentNode.children).indexOf(head);
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of all(sortable, "th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = (row) => row.children[index].dataset.value ?? row.children[index].textContent;
    const order = (a, b) => {
      const [left, right] = [key(a), key(b)];
      const [x, y] = [Number(left), Number(right)];
      const numbers = left !== "" && right !== "" && !Number.isNaN(x) && !Number.isNaN(y);
      if (left === "" || right === "") return left === right ? 0 : left === "" ? 1 : -1;
      return (numbers ? x - y : left < right ? -1 : left > right ? 1 : 0) * (up ? 1 : -1);
    };
    $(sortable, "tbody").append(...rows.slice().sort(order));
  }));
}
for (const task of all(document, ".task")) {
  const selects = all(task, ".tools select");
  const attempts = all(task, ".attempt");
  const reset = $(task, ".tools button");
  const compare = () => {
    const wanted = selects.map((select) => select.value).filter(Boolean);
    for (const attempt of attempts) {
      attempt.hidden = wanted.length > 0 && !wanted.includes(attempt.dataset.repeat);
      if (wanted.length > 0 && !attempt.hidden) attempt.open = true;
    }
  };
  for (const select of selects) select.addEventListener("change", compare);
  if (reset) reset.addEventListener("click", () => { for (const select of selects) select.value = ""; compare(); });
}
const number = (value) => value === null ? "?" : String(value).replace(/\\B(?=(\\d{3})+(?!\\d))/g, ",");
const firstLine = (text) => { const line = text.trim().split("\\n", 1)[0]; return line.length > 90 ? line.slice(0, 89) + "\\u2026" : line; };
const block = (title, text) => {
  const parts = [make("div", "soft small", title), make("pre", "", text)];
  parts[1].tabIndex = 0;
  parts[1].setAttribute("role", "region");
  parts[1].setAttribute("aria-label", title);
  return parts;
};
const turnNode = (turn, first) => {
  const node = make("details", "turn" + (first ? " first" : ""));
  const call = turn.calls[0];
  const what = call ? firstLine(call.input) || call.name : firstLine(turn.say || turn.out || turn.think);
  const facts = turn.who === "agent" ? " \\u00b7 " + number(turn.input) + " in, " + number(turn.output) + " out" + (turn.cost === null ? "" : ", $" + turn.cost.toFixed(4)) : "";
  const when = turn.at === null ? "" : " \\u00b7 " + turn.at + " s";
  const head = make("summary", "", (first ? "First candidate \\u00b7 " : "") + turn.n + " " + turn.who + when + facts + " ");
  head.append(make("code", "", what));
  node.append(head);
  node.addEventListener("toggle", () => {
    if (!node.open || node.dataset.full) return;
    node.dataset.full = "1";
    if (turn.think) node.append(...block("reasoning", turn.think));
    if (turn.say) node.append(...block("message", turn.say));
    for (const each of turn.calls) node.append(...block("command (" + each.name + ")", each.input));
    if (turn.out) {
      const folded = make("details");
      folded.append(make("summary", "", "output, " + number(turn.out.length) + " characters"), ...block("output", turn.out));
      node.append(folded);
    }
  });
  return node;
};
const unpack = async (text) => {
  const raw = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
};
for (const button of all(document, "button[data-transcript]")) {
  button.addEventListener("click", async () => {
    const box = button.nextElementSibling;
    if (box.childElementCount > 0) {
      box.hidden = !box.hidden;
      button.setAttribute("aria-expanded", String(!box.hidden));
      return;
    }
    try {
      const transcript = await unpack(document.getElementById(button.dataset.transcript).textContent);
      if (transcript.cut > 0) box.append(make("p", "soft small", number(transcript.cut) + " characters were left out here; the whole transcript lies in the run folder."));
      transcript.turns.forEach((turn, index) => box.append(turnNode(turn, index === transcript.first)));
    } catch (error) {
      box.append(make("p", "", "This transcript cannot be unpacked: " + error.message));
    }
    box.hidden = false;
    button.setAttribute("aria-expanded", "true");
  });
}
for (const button of all(document, "button[data-copy]")) {
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(button.dataset.copy); button.textContent = "copied"; }
    catch { button.textContent = "select the text instead"; }
  });
}
const focusTarget = () => {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const heading = target ? $(target, "h1,h2") : null;
  if (heading) { heading.tabIndex = -1; heading.focus(); document.title = heading.textContent + " \\u00b7 sre-gate"; }
};
addEventListener("hashchange", focusTarget);
addEventListener("beforeprint", () => { for (const details of all(document, "details.attempt")) details.open = true; });
document.documentElement.dataset.ready = "1";
})();
`;
}));

// src/report/page/style.ts
var STYLE, CHART_STYLE;
var init_style = __esmMin((() => {
	STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--link:#0550ae;--good:#1a7f37;--bad:#cf222e;--warn:#7d4e00;--now:#0550ae;--base:#656d76;--ref:#8250df;--bad-bg:#ffebe9;--warn-bg:#fff8c5;--good-bg:#dafbe1}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9198a1;--line:#3d444d;--panel:#151b23;--link:#79b8ff;--good:#56d364;--bad:#ff8178;--warn:#e3b341;--now:#79b8ff;--base:#9198a1;--ref:#d2a8ff;--bad-bg:#3c1618;--warn-bg:#2e2400;--good-bg:#0f2d18}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:72rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.25rem;margin:2.25rem 0 .6rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0;max-width:75ch}
a{color:var(--link)}
a:focus-visible,button:focus-visible,summary:focus-visible,select:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code,pre,.mono{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{white-space:pre-wrap;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem;margin:.4rem 0;max-height:26rem;overflow:auto}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem .6rem}
.soft{color:var(--soft)}.small{font-size:.875rem}
.pill{display:inline-block;border-radius:2rem;padding:.1rem .75rem;font-weight:600;border:1px solid currentColor}
.pill.pass{color:var(--good)}.pill.fail{color:var(--bad)}.pill.inconclusive,.pill.incompatible{color:var(--warn)}.pill.no-baseline{color:var(--soft)}
.note{border-left:4px solid var(--line);background:var(--panel);padding:.4rem .75rem;margin:.5rem 0;border-radius:0 6px 6px 0}
.note.fail{border-color:var(--bad);background:var(--bad-bg)}.note.warn,.note.blocks{border-color:var(--warn);background:var(--warn-bg)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.tile{border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;background:var(--panel)}
.tile b{display:block;font-size:1.45rem;line-height:1.3;font-variant-numeric:tabular-nums}
.tile .small{display:block}.bad{color:var(--bad);font-weight:700}.warned{color:var(--warn);font-weight:700}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;white-space:nowrap}
td.name{min-width:9rem;overflow-wrap:anywhere}#tasks{min-width:54rem}dd,code,.incident{overflow-wrap:anywhere}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline dotted}
tr.lost td:first-child{box-shadow:inset 4px 0 var(--bad)}tr.suspect td:first-child{box-shadow:inset 4px 0 var(--warn)}tr.gained td:first-child{box-shadow:inset 4px 0 var(--good)}
.symbols{letter-spacing:.12em;white-space:nowrap}
.lost-word{color:var(--bad);font-weight:600}.suspect-word{color:var(--warn);font-weight:600}.gained-word{color:var(--good);font-weight:600}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.6rem 0}
.tools label{display:flex;flex-direction:column;font-size:.875rem;color:var(--soft)}
input,select,button.do{font:inherit;padding:.3rem .6rem;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--fg)}
button.do{cursor:pointer;background:var(--panel)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:1.25rem 2rem}
figure{margin:0;min-width:0}figcaption{font-size:.875rem;color:var(--soft);margin-top:.25rem;max-width:75ch}
.chart{display:block;width:100%;height:auto;min-width:32rem;max-width:60rem;font-family:inherit}
.chart.graph{width:auto;max-width:none;min-width:0}
.task{display:none}
.task:target{display:block}
body:has(.task:target) #overview{display:none}
.bar-nav{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;font-size:.9rem}
.attempts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1rem;align-items:start}
.attempt{border:1px solid var(--line);border-radius:8px;min-width:0}
.attempt>summary{cursor:pointer;padding:.6rem .8rem;background:var(--panel);border-radius:8px}
.attempt>div{padding:.2rem .9rem .9rem}
.attempt summary .symbols{font-size:1.15rem}
.factor{border-left:3px solid var(--line);padding-left:.7rem;margin:.6rem 0}
.factor.right{border-color:var(--good)}.factor.wrong{border-color:var(--bad)}
ul.plain{margin:.3rem 0;padding-left:1.2rem}
.turn{border-top:1px solid var(--line);padding:.35rem 0}
.turn>summary{cursor:pointer}
.turn.first>summary{color:var(--good);font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0;min-width:0}
.hidden,[hidden]{display:none!important}
@media (max-width:40rem){h1{font-size:1.3rem}th,td{padding:.3rem .4rem;font-size:.9rem}.wide{display:none}dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
@media print{body{font-size:11pt}.tools,.skip,.bar-nav,button{display:none!important}main{max-width:none;padding:0}details>*{display:block}pre{max-height:none}figure,tr,.attempt{break-inside:avoid}.chart{min-width:0}a{color:inherit;text-decoration:none}}
`;
	CHART_STYLE = `
.chart text{fill:var(--fg)}.chart .tick,.chart .axis{fill:var(--soft);font-size:12px}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .label,.chart .delta{fill:var(--fg);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.chart .leader{stroke:var(--soft);stroke-width:.8}
.chart .front{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4}
.chart .dot{fill:var(--now);stroke:var(--bg);stroke-width:1}
.chart .base .dot{fill:var(--base)}.chart .reference .dot{fill:none;stroke:var(--ref);stroke-width:1.5}.chart .floor .dot{fill:var(--soft)}
.chart .bar{stroke-width:4;stroke:var(--line);stroke-linecap:round}.chart .bar.down{stroke:var(--bad)}.chart .bar.up{stroke:var(--good)}
.chart .repeat{opacity:.75}.chart .repeat.now{fill:var(--now)}.chart .repeat.base{fill:var(--base)}
.chart .mean.base{fill:var(--bg);stroke:var(--base);stroke-width:2}.chart .mean.now{fill:var(--now)}
.chart .delta.down{fill:var(--bad)}.chart .delta.up{fill:var(--good)}
.chart .fill{fill:var(--base)}.chart .fill.right{fill:var(--good)}.chart .fill.wrong{fill:var(--bad)}.chart .fill.partly{fill:var(--warn)}.chart .fill.unanswered{fill:var(--ref)}.chart .fill.unmeasured{fill:var(--line)}.chart .first{fill:var(--bg)}
.chart .edge{fill:none;stroke:var(--soft);stroke-width:1.6}.chart .arrow{fill:var(--soft)}
.chart .node rect{fill:var(--panel);stroke:var(--line);stroke-width:1.5}.chart .node.root rect{stroke:var(--bad);stroke-width:3}.chart .node.symptom rect{stroke:var(--warn)}.chart .node.outside rect{stroke-dasharray:5 4}
.chart .node .kind{fill:var(--soft)}.chart .chip{fill:var(--now)}.chart .chip-text{fill:var(--bg);font-weight:600}
.chart .limit{stroke:var(--warn);stroke-width:1.2;stroke-dasharray:6 4}.chart .center{stroke:var(--soft);stroke-width:1.2}.chart .line{fill:none;stroke:var(--now);stroke-width:1.8}.chart .event{stroke:var(--ref);stroke-width:1.2;stroke-dasharray:2 3}.chart .out .dot{fill:var(--bad)}.chart .band{fill:var(--panel)}
`;
}));

// src/report/page/frame.ts
/** One self-contained file: its policy allows its own style and script by their hashes and nothing else. */
function frame(title, body) {
	const style = `${STYLE}${CHART_STYLE}`;
	const policy = `default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
	return h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${new Markup(style)}</style></head>
<body><a class="skip" href="#main">Skip to content</a>
<main id="main">
${body}
</main>
<script>${new Markup(SCRIPT)}${SCRIPT_END}
</body></html>
`.source;
}
function hash(text) {
	const bytes = sha256(text).match(/../g) ?? [];
	return btoa(bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}
var init_frame = __esmMin((() => {
	init_digest$1();
	init_markup();
	init_script();
	init_style();
}));

// src/report/numbers.ts
/** Digits with the typographic minus: "−10.8", "3.0". */
function decimal(value, digits) {
	const text = Math.abs(value).toFixed(digits);
	return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}
function grouped(text) {
	return text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
function whole(value) {
	const text = grouped(Math.round(Math.abs(value)).toString());
	return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}
/** A score of 0..1 on the scale people speak of: "46.1". */
function points(score) {
	return decimal(score * 100, 1);
}
/** "+3.2", "−10.8", "0.0". */
function signedPoints(change) {
	const text = decimal(change * 100, 1);
	return text.startsWith(MINUS) || Number(text) === 0 ? text : `+${text}`;
}
function signedWholePoints(change) {
	const text = decimal(change * 100, 0);
	return text.startsWith(MINUS) || text === "0" ? text : `+${text}`;
}
/** "×1.44". */
function ratio(value) {
	return `×${value >= 100 ? whole(value) : value.toFixed(2)}`;
}
/** Dollars with the digits that matter: "$0.0012", "$0.61", "$9.40", "$61", "$1,240". */
function dollars(value) {
	if (value === 0) return "$0";
	if (value < .01) return `$${value < 5e-5 ? value.toExponential(1) : value.toFixed(4)}`;
	if (value < 10) return `$${value.toFixed(2)}`;
	return `$${whole(value)}`;
}
function turnCount(value) {
	return value < 10 ? decimal(value, 1) : whole(value);
}
/** "p = 0.008"; below a thousandth only the bound says something. */
function probability(p) {
	return p < .001 ? "p < 0.001" : `p = ${p.toFixed(p < .1 ? 3 : 2)}`;
}
/** "14 min", "38 s", "2 h 5 min". */
function duration(seconds) {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	if (seconds < 100) return `${Math.round(seconds)} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	const rest = minutes % 60;
	return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
/** "6 %". */
function percent$1(fraction) {
	const value = fraction * 100;
	return `${value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)} %`;
}
/** "1 task", "59 tasks". */
function count(number, one, many = `${one}s`) {
	return `${whole(number)} ${number === 1 ? one : many}`;
}
var MINUS;
var init_numbers$1 = __esmMin((() => {
	MINUS = "−";
}));

// src/report/words.ts
function text$2(values, key) {
	const value = values[key];
	return value === void 0 || value === null ? "unknown" : String(value);
}
function shown$1(values, key, format) {
	const value = values[key];
	return typeof value === "number" && Number.isFinite(value) ? format(value) : "unknown";
}
function has(values, key) {
	return values[key] !== void 0 && values[key] !== null;
}
/** "3 tasks (a, b, c)" from { count, tasks }; "task a" from { task }. */
function tasksOf(values) {
	if (has(values, "task")) return `task ${text$2(values, "task")}`;
	const number = typeof values.count === "number" ? count(values.count, "task") : "tasks";
	const cutOff = typeof values.count === "number" && values.count > listed$1(values) ? ", …" : "";
	return has(values, "tasks") ? `${number} (${text$2(values, "tasks")}${cutOff})` : number;
}
function listed$1(values) {
	return text$2(values, "tasks").split(", ").length;
}
function change(values) {
	return shown$1(values, "change", (value) => `${signedPoints(value)} points`);
}
function chance$1(values) {
	return shown$1(values, "p", probability);
}
function because(values) {
	return has(values, "reason") ? `: ${text$2(values, "reason")}` : "";
}
/** "turns rose at least ×1.31 (tolerance ×1.10)": the lower bound decides, so it is what is said. */
function rose(what, values) {
	return `${what} rose${values.attempts === "solved" ? " on solved attempts" : ""}: ${shown$1(values, "ratio", ratio)}, at least ${shown$1(values, "lower", ratio)} (tolerance ${shown$1(values, "tolerance", ratio)})`;
}
function differs(values) {
	return `${text$2(values, "part")} was ${text$2(values, "base")}, is ${text$2(values, "now")}`;
}
/** A code without words yet is shown as it is, with its values: never hidden. */
function bare(reason) {
	const values = Object.entries(reason.values).map(([key, value]) => `${key} ${value ?? "unknown"}`);
	return values.length === 0 ? reason.code : `${reason.code} (${values.join(", ")})`;
}
function reasonWords(reason) {
	return isWorded(reason.code) ? REASONS[reason.code](reason.values) : bare(reason);
}
function isWorded(code) {
	return Object.hasOwn(REASONS, code);
}
function verdictWords(kind) {
	switch (kind) {
		case "pass": return {
			symbol: "🟢",
			word: "pass"
		};
		case "fail": return {
			symbol: "🔴",
			word: "fail"
		};
		case "inconclusive": return {
			symbol: "🟡",
			word: "inconclusive"
		};
		case "no-baseline": return {
			symbol: "⚪",
			word: "no baseline"
		};
		case "incompatible": return {
			symbol: "🟡",
			word: "incompatible"
		};
		default: return assertNever(kind);
	}
}
function stateWords(state) {
	switch (state) {
		case "answered": return "answered";
		case "no-answer": return "no answer";
		case "invalid-answer": return "invalid answer";
		case "timeout": return "time limit";
		case "turn-limit": return "turn limit";
		case "token-limit": return "token limit";
		case "cost-limit": return "cost limit";
		case "agent-error": return "agent error";
		case "policy-violation": return "policy violation";
		case "infra-error": return "not measured: infrastructure";
		case "cancelled": return "not measured: cancelled";
		default: return assertNever(state);
	}
}
function wrongWords(kind) {
	switch (kind) {
		case "symptom": return "symptom";
		case "intermediate": return "link of the chain";
		case "mechanism": return "mechanism";
		case "bystander": return "bystander";
		case "observer": return "observer";
		case "invented": return "invented";
		case "unknown":
		case null: return "wrong";
		default: return assertNever(kind);
	}
}
var REASONS, SAID_ELSEWHERE;
var init_words$1 = __esmMin((() => {
	init_problem();
	init_numbers$1();
	REASONS = {
		SCORE_FELL: (v) => `the drop of ${shown$1(v, "change", (value) => points(Math.abs(value)))} points is more than chance gives (${chance$1(v)}, limit ${shown$1(v, "alpha", (value) => String(value))})`,
		TASK_LOST: (v) => `${tasksOf(v)} solved reliably before, never now`,
		TURNS_ROSE: (v) => rose("turns", v),
		COST_ROSE: (v) => rose("cost", v),
		SLO_EXCEEDED: (v) => `service level missed: ${text$2(v, "slo")} is ${text$2(v, "value")}, limit ${text$2(v, "limit")}`,
		BELOW_FLOOR: (v) => `the score ${shown$1(v, "score", points)} is below the floor of ${shown$1(v, "floor", points)}`,
		NOT_SHOWN_NON_INFERIOR: (v) => `not shown to be within ${shown$1(v, "margin", (value) => `${points(value)} points`)} of the base`,
		NO_BASELINE: () => "there is no baseline for this gate yet",
		INSTRUMENT_DIFFERS: (v) => `measured differently: ${differs(v)}`,
		INVALID_NUMBERS: (v) => `numbers that cannot be${because(v)}`,
		NOTHING_MEASURED: () => "no attempt could be measured",
		NOTHING_COMPARED: () => "no task could be compared with the baseline",
		TOO_FEW_MEASURED: (v) => `${text$2(v, "missing")} of ${text$2(v, "of")} attempts could not be measured (limit ${shown$1(v, "limit", percent$1)})`,
		SINGLE_ATTEMPTS: () => "one attempt per task on both sides: chance cannot be told from change",
		CANNOT_DETECT: () => "with so few attempts no drop, however large, could be seen",
		RUN_CUT_SHORT: (v) => has(v, "planned") ? `the run was cut short after ${text$2(v, "measured")} of ${text$2(v, "planned")} attempts` : "the run was cut short",
		PLAN_DIFFERS: (v) => `the attempts are not those of the plan${because(v)}`,
		VETO_UNFINISHED: (v) => `repeats that would settle whether ${tasksOf(v)} are lost are missing`,
		SELECTION_BIASED: (v) => `the tasks were chosen by the repeats they are compared with${because(v)}`,
		NOT_CONFIRMED: (v) => `the drop was not confirmed against the base run again today${has(v, "p") ? ` (${chance$1(v)})` : ""}`,
		CONFIRMATION_UNFINISHED: () => "the base could not be run again today to confirm the drop",
		BASELINE_STALE: (v) => `the baseline is ${text$2(v, "days")} days old`,
		BASELINE_UNDATED: () => "the baseline has no date, so its age is unknown",
		SMALL_BASELINE: (v) => `the baseline is small${has(v, "repeats") ? `: ${text$2(v, "repeats")} repeats` : ""}`,
		NEAR_CONSTANT: (v) => `the score ${shown$1(v, "score", points)} is no better than always answering ${text$2(v, "name")} (${shown$1(v, "constant", points)})`,
		INSTRUMENT_NOTED: differs,
		TASKS_CHANGED: (v) => `${tasksOf(v)} changed since the baseline, not compared`,
		TASK_QUARANTINED: (v) => `${tasksOf(v)} in quarantine${has(v, "until") ? ` until ${text$2(v, "until")}` : ""}${because(v)}`,
		QUARANTINE_EXPIRED: (v) => `the quarantine of ${tasksOf(v)} ended${has(v, "until") ? ` on ${text$2(v, "until")}` : ""}`,
		QUARANTINE_UNDATED: (v) => `the quarantine of ${tasksOf(v)} does not count: today's date is unknown`,
		TASK_SUSPECT: (v) => `${tasksOf(v)} may be lost: not proven`,
		VETO_OFF: (v) => `the guard for reliable tasks is off${because(v)}`,
		SLO_UNMEASURED: (v) => `service level not measured: ${text$2(v, "slo")}${because(v)}`,
		SCORES_ROUNDED: (v) => `scores were rounded for the test${has(v, "errorBound") ? `; p is off by at most ${text$2(v, "errorBound")}` : ""}`,
		NO_DROP_SEEN: (v) => `no drop seen (${chance$1(v)})`,
		NON_INFERIOR: (v) => `shown to be within ${shown$1(v, "margin", (value) => `${points(value)} points`)} of the base`,
		SCORE_ROSE: (v) => `the score rose by more than chance gives: ${change(v)}`,
		DROP_BELOW_MIN_EFFECT: (v) => `the drop (${change(v)}, ${chance$1(v)}) is smaller than the ${shown$1(v, "minEffect", (value) => `${points(value)} points`)} that count`,
		AGENT_UNCHANGED: () => "the agent is unchanged",
		AGENT_CHANGED: (v) => `the agent changed: ${text$2(v, "parts")}`,
		TASKS_NEW: (v) => `${tasksOf(v)} new, not compared`,
		TASKS_REMOVED: (v) => `${tasksOf(v)} no longer in the suite`,
		TASKS_LEFT_OUT: (v) => `${tasksOf(v)} left out: the baseline never solved them`,
		DETECTABLE_DROP: (v) => `a drop below ${shown$1(v, "drop", points)} points would not have been seen`,
		STOPPED_EARLY: (v) => has(v, "attempts") ? `stopped early after ${text$2(v, "attempts")} attempts: the answer was clear` : "stopped early: the answer was clear",
		DETERMINISTIC: () => "repeats of a task all agree: this agent looks deterministic",
		CONFIRMED_BY_BASE: (v) => `base run again today${has(v, "score") ? `: ${shown$1(v, "score", points)}` : ""}, so it is not the provider${has(v, "p") ? ` (${chance$1(v)})` : ""}`,
		ADVISORY: () => "advisory: nothing fails but errors"
	};
	SAID_ELSEWHERE = /* @__PURE__ */ new Set([
		"NO_DROP_SEEN",
		"AGENT_UNCHANGED",
		"AGENT_CHANGED",
		"TASKS_NEW",
		"TASKS_REMOVED",
		"TASKS_LEFT_OUT",
		"DETECTABLE_DROP",
		"ADVISORY"
	]);
}));

// src/report/answers.ts
function symbolOf(attempt) {
	const score = attempt.score;
	if (score === null) return "?";
	const value = score.value ?? (score.outcome === "no-fault-right" ? 1 : 0);
	if (value >= 1) return "●";
	if (value > 0) return "◐";
	return score.outcome === "no-answer" || attempt.diagnosis === null ? "⊘" : "○";
}
/** "otel-demo/Deployment/cart" is read as "Deployment/cart" where the namespace says nothing. */
function shortName(name) {
	const parts = name.split("/");
	return parts.length === 3 ? parts.slice(1).join("/") : name;
}
function answerOf(attempt) {
	const { score } = attempt;
	if (score === null || attempt.diagnosis === null) return {
		words: stateWords(attempt.state),
		name: null
	};
	switch (score.outcome) {
		case "right":
		case "no-fault-right": return {
			words: "right",
			name: null
		};
		case "escalated": return {
			words: "hands over to a person",
			name: null
		};
		case "no-answer": return {
			words: "names nothing",
			name: null
		};
		case "partly-right":
		case "wrong":
		case "false-accusation": return wrongAnswer(score);
	}
}
function wrongAnswer(score) {
	const wrong = score.predictions.find((prediction) => prediction.verdict === "wrong");
	if (wrong === void 0) {
		const missed = score.missed[0];
		if (missed !== void 0) return {
			words: "misses",
			name: shortName(missed.cause)
		};
		return {
			words: "names nothing",
			name: null
		};
	}
	return {
		words: score.predictions.some((prediction) => prediction.verdict === "right") ? `right, and ${wrongWords(wrong.class)}` : wrongWords(wrong.class),
		name: shortName(wrong.name)
	};
}
/** The answers of one task, most frequent first. */
function answerGroups(attempts) {
	const groups = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const answer = answerOf(attempt);
		const key = `${answer.words}\n${answer.name ?? ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			...answer,
			times: 1
		});
		else group.times += 1;
	}
	return [...groups.entries()].sort(([a, left], [b, right]) => right.times - left.times || byCodePoint(a, b)).map(([, group]) => ({
		...group,
		of: attempts.length
	}));
}
var SYMBOL_LEGEND;
var init_answers = __esmMin((() => {
	init_order();
	init_words$1();
	SYMBOL_LEGEND = "● right  ◐ partly  ○ wrong  ⊘ no valid answer  ? not measured";
}));

// src/report/references.ts
var REFERENCES_DATE, REFERENCES;
var init_references = __esmMin((() => {
	REFERENCES_DATE = "2026-05-28";
	REFERENCES = [
		{
			name: "Claude Opus 4.7 (max)",
			score: .467,
			turns: null,
			cost: 5.38
		},
		{
			name: "GPT-5.5 (xhigh)",
			score: .458,
			turns: 31,
			cost: null
		},
		{
			name: "Qwen3.7 Max",
			score: .425,
			turns: null,
			cost: null
		},
		{
			name: "GLM-5.1",
			score: .4,
			turns: null,
			cost: 1.23
		},
		{
			name: "DeepSeek V4 Pro",
			score: .38,
			turns: null,
			cost: null
		},
		{
			name: "Gemma 4 31B",
			score: .37,
			turns: 58,
			cost: .14
		},
		{
			name: "Gemini 3.1 Pro Preview",
			score: .3,
			turns: 83,
			cost: 2.23
		}
	];
}));

// src/report/fit.ts
function bytes(text) {
	return encoder.encode(text).length;
}
/** The longest prefix of at most `limit` bytes that ends on a character. */
function cutBytes(text, limit) {
	if (bytes(text) <= limit) return text;
	let used = 0;
	let out = "";
	for (const character of text) {
		const size = bytes(character);
		if (used + size > limit) break;
		used += size;
		out += character;
	}
	return out;
}
/** The first version that fits with `tail` behind it; the last one is cut if even it is too long. */
function fitLadder(versions, tail, limit) {
	const room = limit - bytes(tail);
	let last = "";
	for (const version of versions) {
		last = version();
		if (bytes(last) <= room) return last + tail;
	}
	return room <= 0 ? cutBytes(tail, limit) : cutBytes(last, room) + tail;
}
/** Cells a terminal needs for the text: East Asian wide signs and emoji take two, combining marks none. */
function cells(text) {
	let width = 0;
	for (const character of text) width += cell$1(character);
	return width;
}
function cell$1(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 768) return 1;
	if (/\p{Mark}/u.test(character)) return 0;
	return wide(code) ? 2 : 1;
}
function wide(code) {
	return code >= 4352 && code <= 4447 || code >= 11904 && code <= 42191 || code >= 44032 && code <= 55203 || code >= 63744 && code <= 64255 || code >= 65072 && code <= 65135 || code >= 65280 && code <= 65376 || code >= 65504 && code <= 65510 || code >= 127744 && code <= 129791 || code >= 131072 && code <= 262141;
}
/** At most `width` cells, with an ellipsis when something was cut. */
function cutCells(text, width) {
	if (cells(text) <= width) return text;
	let used = 0;
	let out = "";
	for (const character of text) {
		const size = cell$1(character);
		if (used + size > width - 1) break;
		used += size;
		out += character;
	}
	return width > 0 ? `${out}…` : "";
}
function pad(text, width, side) {
	const space = " ".repeat(Math.max(0, width - cells(text)));
	return side === "left" ? text + space : space + text;
}
/** Lines of at most `width` cells, broken at spaces. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const next = line === "" ? word : `${line} ${word}`;
		if (cells(next) <= width || line === "") line = next;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}
var encoder;
var init_fit = __esmMin((() => {
	encoder = new TextEncoder();
}));

// src/report/svg/labels.ts
/** An upper bound for the usual sans-serif fonts: pictures are placed without a browser to measure in. */
function textWidth(text, size) {
	return cells(text) * size * .62;
}
function overlaps(a, b, gap = 0) {
	return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}
function inside(box, bounds) {
	return box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;
}
/** Places every label it can so that no label covers another, a point, or the edge. */
function placeLabels(requests, bounds, size) {
	const points = requests.map(({ x, y, radius }) => ({
		x: x - radius,
		y: y - radius,
		width: radius * 2,
		height: radius * 2
	}));
	const placed = requests.map(() => null);
	const taken = [];
	const order = requests.map((request, index) => ({
		request,
		index
	})).sort((a, b) => b.request.priority - a.request.priority || a.index - b.index);
	for (const { request, index } of order) {
		const others = [...points, ...taken];
		const label = place(request, request.text, bounds, size, others) ?? place(request, shorten(request.text, CROWDED), bounds, size, others);
		placed[index] = label;
		if (label !== null) taken.push(label.box);
	}
	return placed;
}
function place(request, text, bounds, size, taken) {
	const width = textWidth(text, size);
	const height = size * 1.25;
	for (const distance of DISTANCES) for (const [dx, dy] of DIRECTIONS) {
		const reach = request.radius + distance;
		const x = request.x + dx * reach - (dx === 0 ? width / 2 : dx < 0 ? width : 0);
		const y = request.y + dy * reach - (dy === 0 ? height / 2 : dy < 0 ? height : 0);
		const box = {
			x,
			y,
			width,
			height
		};
		if (!inside(box, bounds) || taken.some((other) => overlaps(box, other, 1))) continue;
		return {
			text,
			box,
			textX: x,
			textY: y + height * .78,
			leader: distance > 4
		};
	}
	return null;
}
var DIRECTIONS, CROWDED, DISTANCES;
var init_labels = __esmMin((() => {
	init_escape();
	init_fit();
	DIRECTIONS = [
		[1, 0],
		[-1, 0],
		[0, -1],
		[0, 1],
		[1, -1],
		[1, 1],
		[-1, -1],
		[-1, 1],
		[1, -.5],
		[1, .5],
		[-1, -.5],
		[-1, .5],
		[.5, -1],
		[.5, 1],
		[-.5, -1],
		[-.5, 1]
	];
	CROWDED = 10;
	DISTANCES = [
		4,
		12,
		22,
		34,
		48,
		64,
		84,
		110
	];
}));

// src/report/svg/bars.ts
/** Horizontal bars with the label before and the number behind: nothing to look up in a legend. */
function bars(items, title) {
	if (items.length === 0) return NOTHING$1;
	const names = Math.min(240, Math.max(...items.map((item) => textWidth(item.label, SIZE$1))) + 8);
	const tails = Math.max(...items.map((item) => textWidth(item.text, SIZE$1))) + 12;
	const most = Math.max(...items.map((item) => item.value)) || 1;
	const room = WIDTH$3 - names - tails - 8;
	const rows = items.map((item, index) => {
		const y = index * ROW$1 + 4;
		const width = item.value / most * room;
		return h`<g><text class="label" x="${at$1(names - 4)}" y="${y + 15}" text-anchor="end" font-size="${SIZE$1}">${item.label}</text><rect class="fill ${item.kind}" x="${at$1(names + 4)}" y="${y + 2}" width="${at$1(Math.max(width, item.value > 0 ? 2 : 0))}" height="18" rx="2"/><text class="label" x="${at$1(names + 10 + width)}" y="${y + 15}" font-size="${SIZE$1}">${item.text}</text></g>`;
	});
	return h`<svg class="chart" viewBox="0 0 ${WIDTH$3} ${items.length * ROW$1 + 8}" role="img" aria-label="${title}">${rows}</svg>`;
}
var WIDTH$3, ROW$1, SIZE$1;
var init_bars = __esmMin((() => {
	init_markup();
	init_labels();
	WIDTH$3 = 640;
	ROW$1 = 28;
	SIZE$1 = 13;
}));

// src/report/svg/scale.ts
/** Steps of 1, 2 or 5 times a power of ten, at most `most` of them, over the whole domain. */
function linear(domain, range, most = 6) {
	const span = domain[1] - domain[0] || 1;
	const rough = span / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([
		1,
		2,
		5,
		10
	].find((factor) => factor * power >= rough * .999) ?? 10) * power;
	const ticks = [];
	const first = Math.ceil(domain[0] / step - 1e-9);
	for (let index = first; index * step <= domain[1] + step * 1e-9; index += 1) ticks.push(Number((index * step).toPrecision(12)));
	return {
		at: (value) => range[0] + (value - domain[0]) / span * (range[1] - range[0]),
		ticks
	};
}
/** For costs, which differ by factors: ticks at 1, 2 and 5 of every decade, thinned when there are many. */
function logarithmic(domain, range) {
	const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
	const span = high - low || 1;
	const factors = span > 3 ? [1] : span > 1.6 ? [1, 3] : [
		1,
		2,
		5
	];
	const ticks = [];
	for (let decade = Math.floor(low); decade <= Math.ceil(high); decade += 1) for (const factor of factors) {
		const value = factor * 10 ** decade;
		if (value >= domain[0] * .999 && value <= domain[1] * 1.001) ticks.push(Number(value.toPrecision(6)));
	}
	return {
		at: (value) => range[0] + (Math.log10(value) - low) / span * (range[1] - range[0]),
		ticks
	};
}
function dollarTick(value) {
	return value >= 1 && Number.isInteger(value) ? dollars(value).replace(/\.00$/, "") : dollars(value);
}
var init_scale = __esmMin((() => {
	init_numbers$1();
}));

// src/report/svg/dumbbell.ts
/** One row per task: base mean to present mean, every repeat of both sides as a dot, the change at the end. */
function dumbbell(tasks) {
	if (tasks.length === 0) return NOTHING$1;
	const height = TOP + tasks.length * ROW + 8;
	const x = linear([0, 1], [214, 642], 4);
	const grid = x.ticks.map((value) => h`<line class="grid" x1="${at$1(x.at(value))}" y1="${20}" x2="${at$1(x.at(value))}" y2="${height - 4}"/><text class="tick" x="${at$1(x.at(value))}" y="${14}" text-anchor="middle">${Math.round(value * 100)}</text>`);
	const rows = tasks.map((task, index) => row(task, TOP + index * ROW + ROW / 2, x.at));
	return h`<svg class="chart" viewBox="0 0 ${WIDTH$2} ${height}" role="img" aria-label="Score per task, base to now, one dot per repeat">${grid}${rows}</svg>`;
}
function row(task, y, x) {
	const { raw } = task;
	const both = raw.base !== null && raw.now !== null;
	const name = cutName(task.label);
	const lane = (scores, kind, offset) => spread$1(scores).map((dot) => h`<circle class="repeat ${kind}" cx="${at$1(x(dot.score) + dot.shift)}" cy="${at$1(y + offset)}" r="2.2"/>`);
	const bar = both ? h`<line class="bar ${direction(raw.change)}" x1="${at$1(x(raw.base ?? 0))}" y1="${at$1(y)}" x2="${at$1(x(raw.now ?? 0))}" y2="${at$1(y)}"/>` : NOTHING$1;
	const mean = (value, kind) => value === null ? NOTHING$1 : h`<circle class="mean ${kind}" cx="${at$1(x(value))}" cy="${at$1(y)}" r="5"/>`;
	return h`<g class="row"><title>${task.label}: ${task.base} → ${task.now} (${task.change}); base ${task.baseTally}, now ${task.nowTally}</title><text class="label" x="${NAMES$1}" y="${at$1(y + 4)}" text-anchor="end" font-size="${SIZE}">${name}</text>${bar}${lane(raw.baseScores, "base", -8)}${lane(raw.nowScores, "now", 8)}${mean(raw.base, "base")}${mean(raw.now, "now")}<text class="delta ${direction(raw.change)}" x="${712}" y="${at$1(y + 4)}" text-anchor="end" font-size="${SIZE}">${task.change}</text></g>`;
}
function cutName(label) {
	let width = 40;
	let name = cutCells(label, width);
	while (textWidth(name, SIZE) > 196 && width > 4) {
		width -= 1;
		name = cutCells(label, width);
	}
	return name;
}
function direction(change) {
	if (change === null || change === 0) return "same";
	return change < 0 ? "down" : "up";
}
/** Equal scores stand side by side, so that ten repeats are ten dots. */
function spread$1(scores) {
	const seen = /* @__PURE__ */ new Map();
	const totals = /* @__PURE__ */ new Map();
	for (const score of scores) totals.set(score, (totals.get(score) ?? 0) + 1);
	return scores.map((score) => {
		const index = seen.get(score) ?? 0;
		seen.set(score, index + 1);
		const total = totals.get(score) ?? 1;
		const step = Math.min(5, 60 / total);
		return {
			score,
			shift: (score >= 1 ? -(total - 1) * step : score <= 0 ? 0 : -(total - 1) * step / 2) + index * step
		};
	});
}
var WIDTH$2, ROW, TOP, NAMES$1, SIZE;
var init_dumbbell = __esmMin((() => {
	init_fit();
	init_markup();
	init_labels();
	init_scale();
	WIDTH$2 = 720;
	ROW = 24;
	TOP = 26;
	NAMES$1 = 200;
	SIZE = 12;
}));

// src/report/svg/scatter.ts
/** Points that no other beats on both: from left to right, each one higher than all before it. */
function paretoFront(points) {
	let best = Number.NEGATIVE_INFINITY;
	return [...points].sort((a, b) => a.x - b.x || b.y - a.y || byCodePoint(a.name, b.name)).filter((point) => {
		if (point.y <= best) return false;
		best = point.y;
		return true;
	});
}
function scatter(points, options) {
	const drawn = points.filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y) && (options.x === "turns" || point.x > 0));
	if (drawn.length === 0) return NOTHING$1;
	const x = xScale(drawn, options.x);
	const y = linear([0, 1], [PLOT.y + PLOT.height, PLOT.y], 5);
	const labels = placeLabels(drawn.map((point) => ({
		x: x.at(point.x),
		y: y.at(point.y),
		radius: RADIUS,
		text: shorten(point.name, 28),
		priority: PRIORITY[point.kind]
	})), PLOT, LABEL);
	const marks = drawn.map((point, index) => {
		const [cx, cy] = [x.at(point.x), y.at(point.y)];
		const label = labels[index] ?? null;
		const text = label === null ? NOTHING$1 : h`${label.leader ? leader(cx, cy, label.box) : NOTHING$1}<text class="label" x="${at$1(label.textX)}" y="${at$1(label.textY)}" font-size="${LABEL}">${label.text}</text>`;
		return h`<g class="mark ${point.kind}"><title>${point.name}: ${point.note}</title>${shape(point, cx, cy)}${text}</g>`;
	});
	return h`<svg class="chart" viewBox="0 0 ${WIDTH$1} ${HEIGHT}" role="img" aria-label="${options.title}">${axes(x, y, options)}${front(drawn, x, y)}${marks}</svg>`;
}
function xScale(points, kind) {
	const values = points.map((point) => point.x);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const range = [PLOT.x, PLOT.x + PLOT.width];
	if (kind === "dollars") return logarithmic([low / 1.6, high * 1.6], range);
	return linear([0, Math.max(10, high * 1.12)], range);
}
function shape(point, cx, cy) {
	if (point.kind === "reference") {
		const r = RADIUS;
		return h`<path class="dot" d="M${at$1(cx)} ${at$1(cy - r)}L${at$1(cx + r)} ${at$1(cy)}L${at$1(cx)} ${at$1(cy + r)}L${at$1(cx - r)} ${at$1(cy)}Z"/>`;
	}
	if (point.kind === "floor") return h`<rect class="dot" x="${at$1(cx - 4)}" y="${at$1(cy - 4)}" width="8" height="8"/>`;
	return h`<circle class="dot" cx="${at$1(cx)}" cy="${at$1(cy)}" r="${RADIUS}"/>`;
}
function leader(cx, cy, box) {
	const x = Math.max(box.x, Math.min(cx, box.x + box.width));
	const y = Math.max(box.y, Math.min(cy, box.y + box.height));
	return h`<line class="leader" x1="${at$1(cx)}" y1="${at$1(cy)}" x2="${at$1(x)}" y2="${at$1(y)}"/>`;
}
function axes(x, y, options) {
	const bottom = PLOT.y + PLOT.height;
	const format = options.x === "dollars" ? dollarTick : (value) => String(value);
	const across = x.ticks.map((value) => h`<line class="grid" x1="${at$1(x.at(value))}" y1="${PLOT.y}" x2="${at$1(x.at(value))}" y2="${bottom}"/><text class="tick" x="${at$1(x.at(value))}" y="${bottom + 16}" text-anchor="middle">${format(value)}</text>`);
	const up = y.ticks.map((value) => h`<line class="grid" x1="${PLOT.x}" y1="${at$1(y.at(value))}" x2="${PLOT.x + PLOT.width}" y2="${at$1(y.at(value))}"/><text class="tick" x="${PLOT.x - 8}" y="${at$1(y.at(value) + 4)}" text-anchor="end">${points(value).replace(".0", "")}</text>`);
	return h`<g>${across}${up}<text class="axis" x="${PLOT.x + PLOT.width / 2}" y="${372}" text-anchor="middle">${options.xLabel}</text><text class="axis" transform="translate(14 ${PLOT.y + PLOT.height / 2}) rotate(-90)" text-anchor="middle">score</text></g>`;
}
function front(points, x, y) {
	const best = paretoFront(points.filter((point) => point.kind !== "floor"));
	if (best.length < 2) return NOTHING$1;
	const path = best.map((point, index) => {
		const [px, py] = [at$1(x.at(point.x)), at$1(y.at(point.y))];
		return index === 0 ? `M${px} ${py}` : `H${px}V${py}`;
	}).join("");
	return h`<path class="front" d="${path}"><title>Pareto front</title></path>`;
}
var WIDTH$1, HEIGHT, PLOT, RADIUS, LABEL, PRIORITY;
var init_scatter = __esmMin((() => {
	init_order();
	init_escape();
	init_markup();
	init_numbers$1();
	init_labels();
	init_scale();
	WIDTH$1 = 640;
	HEIGHT = 380;
	PLOT = {
		x: 52,
		y: 14,
		width: 572,
		height: 320
	};
	RADIUS = 5;
	LABEL = 12;
	PRIORITY = {
		now: 5,
		base: 4,
		floor: 3,
		run: 2,
		reference: 1
	};
}));

// src/report/svg/timeline.ts
/** Every attempt as a bar in the first lane that is free: how many ran side by side, which ones held the run up. */
function timeline(spans) {
	if (spans.length === 0) return NOTHING$1;
	const ends = [];
	const placed = [...spans].sort((a, b) => a.start - b.start).map((span) => {
		const free = ends.findIndex((end) => end <= span.start + .001);
		const lane = free === -1 ? ends.length : free;
		ends[lane] = span.start + span.seconds;
		return {
			span,
			lane
		};
	});
	const lanes = Math.min(ends.length, MOST_LANES);
	const row = lanes <= 8 ? 20 : lanes <= 16 ? 12 : 8;
	const height = lanes * row + 34;
	const end = Math.max(...ends);
	const x = linear([0, end || 1], [LEFT, 704], 6);
	const marks = placed.filter(({ lane }) => lane < MOST_LANES).map(({ span, lane }) => bar(span, 4 + lane * row, row - 3, x.at));
	const ticks = x.ticks.map((value) => h`<line class="grid" x1="${at$1(x.at(value))}" y1="0" x2="${at$1(x.at(value))}" y2="${height - 26}"/><text class="tick" x="${at$1(x.at(value))}" y="${height - 10}" text-anchor="${value === 0 ? "start" : "middle"}">${value === 0 ? "0" : duration(value)}</text>`);
	return h`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time line of the run, one bar per attempt">${ticks}${marks}</svg>`;
}
function bar(span, y, height, x) {
	const width = Math.max(1, x(span.start + span.seconds) - x(span.start) - .6);
	const first = span.first === null ? NOTHING$1 : h`<rect class="first" x="${at$1(x(span.start + span.first))}" y="${y}" width="1.6" height="${height}"/>`;
	return h`<g><title>${span.label}: ${span.kind}, ${duration(span.seconds)}</title><rect class="fill ${span.kind}" x="${at$1(x(span.start))}" y="${y}" width="${at$1(width)}" height="${height}" rx="1.5"/>${first}</g>`;
}
var WIDTH, LEFT, MOST_LANES;
var init_timeline = __esmMin((() => {
	init_markup();
	init_numbers$1();
	init_scale();
	WIDTH = 720;
	LEFT = 16;
	MOST_LANES = 48;
}));

// src/report/task-lines.ts
function groupOf(row) {
	if (row.mark !== null) return row.mark;
	if (row.status !== "compared") return row.status;
	if (row.change === null || row.change === 0) return "same";
	return row.change < 0 ? "lower" : "higher";
}
/** "9/10", "8/10 and 1 partly". */
function tally(side) {
	if (side === null || side.scores.length === 0) return "–";
	const right = side.scores.filter((score) => score >= 1).length;
	const partly = side.scores.filter((score) => score > 0 && score < 1).length;
	const text = `${right}/${side.scores.length}`;
	return partly === 0 ? text : `${text} and ${partly} partly`;
}
function move(base, now, format) {
	const left = base === null || base === void 0 ? "–" : format(base);
	const right = now === null || now === void 0 ? "–" : format(now);
	return left === "–" && right === "–" ? "–" : `${left} → ${right}`;
}
function repeatOf(attempt, hidden) {
	return {
		repeat: attempt.repeat,
		symbol: symbolOf(attempt),
		score: attempt.score?.value ?? null,
		words: hidden ? "private" : plain(attempt.reason ?? stateWords(attempt.state))
	};
}
function lineOf$1(row, task, label, attempts) {
	const hidden = task?.private ?? false;
	const repeats = attempts.map((attempt) => repeatOf(attempt, hidden));
	const optional = (value) => value === null || value === void 0 ? "–" : points(value);
	return {
		label,
		private: hidden,
		title: hidden || !task?.title ? null : plain(task.title),
		family: row.family === null ? null : plain(row.family),
		group: groupOf(row),
		status: row.status,
		mark: row.mark,
		repeats,
		symbols: repeats.map((repeat) => repeat.symbol).join(""),
		baseTally: tally(row.base),
		nowTally: tally(row.now),
		base: optional(row.base?.mean),
		now: optional(row.now?.mean),
		change: row.change === null ? "–" : signedPoints(row.change),
		turns: move(row.base?.turns, row.now?.turns, turnCount),
		cost: move(row.base?.cost, row.now?.cost, dollars),
		answers: hidden ? [] : answerGroups(attempts),
		raw: {
			baseScores: row.base?.scores ?? [],
			nowScores: row.now?.scores ?? [],
			base: row.base?.mean ?? null,
			now: row.now?.mean ?? null,
			change: row.change,
			baseTurns: row.base?.turns ?? null,
			nowTurns: row.now?.turns ?? null,
			baseCost: row.base?.cost ?? null,
			nowCost: row.now?.cost ?? null
		}
	};
}
/** Names for people: private tasks are counted through in the order of their digests, never named. */
function labels(tasks) {
	const hidden = tasks.filter((task) => task.private).sort((left, right) => byCodePoint(left.digest, right.digest) || byCodePoint(left.id, right.id)).map((task) => task.id);
	return new Map(tasks.map((task) => {
		const number = hidden.indexOf(task.id) + 1;
		const family = task.family === null ? "" : ` (${plain(task.family)})`;
		return [task.id, number > 0 ? `private task ${number}${family}` : plain(task.id)];
	}));
}
/** Every task of the comparison: the ones to look at first, the largest drop first, then by name. */
function taskLines(rows, tasks, attempts) {
	const names = labels(tasks);
	const byTask = new Map(tasks.map((task) => [task.id, task]));
	const tries = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const list = tries.get(attempt.task);
		if (list === void 0) tries.set(attempt.task, [attempt]);
		else list.push(attempt);
	}
	return rows.map((row) => {
		const ours = [...tries.get(row.task) ?? []].sort((a, b) => a.repeat - b.repeat);
		return lineOf$1(row, byTask.get(row.task) ?? null, names.get(row.task) ?? plain(row.task), ours);
	}).sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group) || (left.raw.change ?? 0) - (right.raw.change ?? 0) || byCodePoint(left.label, right.label));
}
var GROUPS, NONE;
var init_task_lines = __esmMin((() => {
	init_order();
	init_answers();
	init_escape();
	init_numbers$1();
	init_words$1();
	GROUPS = [
		"lost",
		"suspect",
		"changed",
		"unmeasured",
		"lower",
		"gained",
		"higher",
		"same",
		"quarantined",
		"new",
		"removed",
		"outside-mean",
		"left-out"
	];
	NONE = "–";
}));

// src/report/terminal.ts
function renderTerminal(model, options) {
	const width = Math.max(40, Math.min(options.width, 160));
	const paint = (text, style) => options.colour && style !== "none" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
	return `${[
		top(model, width, paint),
		table(model, width, paint),
		overall(model, width, paint),
		closing(model, width, paint)
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function verdictStyle(model) {
	if (model.verdict.kind === "pass") return "green";
	return model.verdict.kind === "fail" ? "red" : "yellow";
}
function top(model, width, paint) {
	const { verdict } = model;
	const word = verdict.word.toUpperCase();
	const title = wrap(`${word}  ${verdict.headline}`, width).map((line, index) => index === 0 && line.startsWith(word) ? `${paint(word, verdictStyle(model))}${paint(line.slice(word.length), "bold")}` : paint(line, "bold"));
	const warnings = model.reasons.filter((reason) => reason.weight === "warn").flatMap((reason) => wrap(`warning: ${reason.text}`, width).map((line) => paint(line, "yellow")));
	return [
		...model.notices.flatMap((notice) => wrap(`! ${notice}`, width).map((line) => paint(line, "yellow"))),
		...title,
		...verdict.sentence === "" ? [] : wrap(verdict.sentence, width),
		...verdict.enforced ? [] : [paint("Advisory: this verdict does not fail the job.", "dim")],
		...warnings,
		...wrap(`${model.suite}, ${agentWords(model)}: ${model.facts}`, width).map((line) => paint(line, "dim"))
	];
}
function agentWords(model) {
	return model.agent.model === null ? model.agent.name : `${model.agent.name} (${model.agent.model})`;
}
function changeStyle(task) {
	if (task.group === "lost") return "red";
	if (task.group === "suspect") return "yellow";
	return task.group === "gained" ? "green" : "none";
}
function cellOf(text, style = "none") {
	return {
		text,
		style
	};
}
/** Every repeat as a symbol; from eleven on they are counted. */
function symbols$1(task) {
	if (task.repeats.length === 0) return "–";
	if (task.repeats.length <= 10) return task.symbols;
	const counts = /* @__PURE__ */ new Map();
	for (const { symbol } of task.repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
	return [...counts].map(([symbol, times]) => `${times}${symbol}`).join(" ");
}
function baseToNow(task) {
	if (task.base === "–") return task.now;
	return `${task.base} → ${task.now}`;
}
function remark(task) {
	const said = task.answers.find((answer) => answer.words !== "right");
	const answer = said === void 0 || task.group === "same" ? "" : answerWords(said);
	if (task.group === "lost" || task.group === "suspect" || task.group === "gained" || task.group === "quarantined") return answer === "" || task.group === "gained" ? task.group : `${task.group}: ${answer}`;
	return task.status === "compared" ? "" : STATUS[task.status];
}
function statusWords(status) {
	return STATUS[status];
}
function answerWords(answer) {
	const name = answer.name === null ? "" : ` ${shorten(plain(answer.name), 48)}`;
	return `${answer.times}× ${answer.words}${name}`;
}
function table(model, width, paint) {
	if (model.tasks.length === 0) return [];
	const columns = columnsThatFit(model.tasks, width);
	const sizes = columns.map((column) => columnWidth(column, model.tasks));
	const used = sizes.reduce((sum, size) => sum + size + 2, 2);
	const longest = Math.max(4, ...model.tasks.map((task) => cells(task.label)));
	const nameWidth = Math.max(12, Math.min(longest, 48, width - used));
	const restWidth = width - used - nameWidth - 2;
	const line = (gutter, name, parts, rest, style) => [
		paint(`${gutter} ${pad(cutCells(name, nameWidth), nameWidth, "left")}`, style),
		...parts.map((part, index) => {
			const size = sizes[index] ?? 0;
			return paint(pad(cutCells(part.text, size), size, columns[index]?.side ?? "left"), part.style);
		}),
		...rest === "" || restWidth < 12 ? [] : [paint(cutCells(rest, restWidth), style)]
	].join("  ").trimEnd();
	return [
		paint(line(" ", "task", columns.map((column) => cellOf(column.title)), "", "none"), "dim"),
		...model.tasks.map((task) => line(GUTTER[task.mark ?? "none"], task.label, columns.map((column) => column.of(task)), remark(task), changeStyle(task))),
		...wrap(SYMBOL_LEGEND, width).map((text) => paint(text, "dim"))
	];
}
function columnWidth(column, tasks) {
	return Math.max(cells(column.title), ...tasks.map((task) => Math.min(48, cells(column.of(task).text))));
}
/** Narrow terminals lose cost first, then turns and change; the repeats always stay. */
function columnsThatFit(tasks, width) {
	for (const drop of [
		[],
		[4],
		[4, 3],
		[
			4,
			3,
			2
		]
	]) {
		const columns = COLUMNS.filter((_, index) => !drop.includes(index));
		const used = columns.reduce((sum, column) => sum + columnWidth(column, tasks) + 2, 2);
		const names = Math.max(...tasks.map((task) => cells(task.label)));
		if (used + Math.min(names, 24) <= width) return columns;
	}
	return COLUMNS.slice(0, 1);
}
function overall(model, width, paint) {
	const rows = model.overall.map((row) => [
		row.label,
		row.base,
		row.now,
		row.change
	]);
	const size = (index) => Math.max(...rows.map((row) => cells(row[index])));
	return model.overall.map((row) => {
		const mark = row.mark === "fail" ? "✗" : row.mark === "warn" ? "!" : " ";
		const style = row.mark === "fail" ? "red" : row.mark === "warn" ? "yellow" : "none";
		const text = `${mark} ${pad(row.label, size(0), "left")}  ${pad(row.base, size(1), "right")} → ${pad(row.now, size(2), "right")}  ${row.change}`;
		return paint(cutCells(text, width), style);
	});
}
function closing(model, width, paint) {
	const lines = [];
	for (const change of model.agent.changes) lines.push(`changed: ${plain(change.part)} ${plain(change.base)} → ${plain(change.now)}`);
	for (const difference of model.incompatible) lines.push(`differs: ${plain(difference.part)} ${plain(difference.base)} → ${plain(difference.now)}`);
	if (model.families.length > 1) lines.push(`by family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}`);
	if (model.next.reproduce !== null) lines.push(`look closer: ${model.next.reproduce}${model.next.price === null ? "" : ` (about ${model.next.price})`}`);
	if (model.counts.infraErrors + model.counts.cancelled > 0) lines.push(`${count(model.counts.infraErrors + model.counts.cancelled, "attempt")} not measured`);
	return [...lines, ...model.footer].flatMap((line) => wrap(line, width)).map((line) => paint(line, "dim"));
}
var CODES, COLUMNS, STATUS, GUTTER;
var init_terminal = __esmMin((() => {
	init_answers();
	init_escape();
	init_fit();
	init_numbers$1();
	init_task_lines();
	CODES = {
		bold: "1",
		dim: "2",
		red: "31",
		green: "32",
		yellow: "33"
	};
	COLUMNS = [
		{
			title: "repeats",
			side: "left",
			of: (task) => cellOf(symbols$1(task))
		},
		{
			title: "base → now",
			side: "right",
			of: (task) => cellOf(baseToNow(task))
		},
		{
			title: "change",
			side: "right",
			of: (task) => cellOf(task.change, changeStyle(task))
		},
		{
			title: "turns",
			side: "right",
			of: (task) => cellOf(task.turns)
		},
		{
			title: "cost",
			side: "right",
			of: (task) => cellOf(task.cost)
		}
	];
	STATUS = {
		compared: "",
		new: "new, not compared",
		removed: "no longer in the suite",
		changed: "task changed, not compared",
		unmeasured: "not measured",
		"outside-mean": "no fault planted, outside the mean",
		"left-out": "left out: the baseline never solved it"
	};
	GUTTER = {
		lost: "✗",
		suspect: "!",
		gained: "+",
		quarantined: "~",
		none: " "
	};
}));

// src/report/page/overview.ts
/** Ids of the task pages: positions, never names, so that no name can break a link. */
function pageIds(model) {
	const open = model.tasks.filter((task) => model.details.has(task.label));
	return new Map(open.map((task, index) => [task.label, `t${index + 1}`]));
}
function overview$1(model, ids) {
	return h`<div id="overview">
${opening$1(model)}
${tiles(model)}
${blind(model)}
${changes(model)}
${taskTable(model, ids)}
${pictures(model)}
${measured(model)}
</div>`;
}
function opening$1(model) {
	const { verdict } = model;
	const gate = model.gate === "default" ? "" : ` ${model.gate}`;
	const reasons = model.reasons.filter((reason) => reason.weight !== "info");
	const decided = reasons.some((reason) => reason.weight !== "warn");
	return h`${model.notices.map((notice) => h`<p class="note warn">${notice}</p>`)}
<p class="small soft">sre-gate${gate} · ${model.suite} · ${model.agent.name}${model.agent.model === null ? "" : ` (${model.agent.model})`}</p>
<h1><span class="pill ${verdict.kind}">${verdict.word}</span> ${verdict.headline}</h1>
${verdict.sentence === "" || decided ? NOTHING$1 : h`<p>${verdict.sentence}</p>`}
${verdict.enforced ? NOTHING$1 : h`<p class="note">Advisory: this verdict does not fail the job.</p>`}
${reasons.map((reason) => h`<p class="note ${reason.weight}"><code>${reason.code}</code> ${reason.text}</p>`)}
<p class="soft">${model.facts}</p>`;
}
function tiles(model) {
	const drop = model.test.detectableDrop;
	return h`<ul class="tiles">${model.overall.map(tile)}<li class="tile"><span class="soft small">blind below</span><b>${drop === null ? "unknown" : `${Math.round(drop * 100)} points`}</b><span class="small">smallest uniform drop seen with 80 % power</span></li></ul>`;
}
function tile(row) {
	const mark = row.mark === "fail" ? h`<span class="bad">✗ fails</span> ` : row.mark === "warn" ? h`<span class="warned">! warns</span> ` : NOTHING$1;
	const note = row.note === null ? NOTHING$1 : h`<span class="small soft">${row.note}</span>`;
	return h`<li class="tile"><span class="soft small">${row.label}</span><b>${row.base === "–" ? row.now : `${row.base} → ${row.now}`}</b><span class="small">${mark}${row.change === "–" ? "no change known" : row.change}</span>${note}</li>`;
}
/** What the gate could not see, said at the top and not in a footnote. */
function blind(model) {
	const { counts } = model;
	const status = (wanted) => model.tasks.filter((task) => task.status === wanted).length;
	const lines = [
		...counts.infraErrors > 0 ? [`${count(counts.infraErrors, "attempt")} failed for reasons of infrastructure and count for nothing`] : [],
		...counts.cancelled > 0 ? [`${count(counts.cancelled, "attempt")} cancelled`] : [],
		...[
			"new",
			"removed",
			"changed",
			"unmeasured",
			"left-out",
			"outside-mean"
		].filter((wanted) => status(wanted) > 0).map((wanted) => `${count(status(wanted), "task")}: ${statusWords(wanted)}`),
		...model.overall.filter((row) => row.raw.base === null || row.raw.now === null).map((row) => `${row.label}: ${row.note ?? "unknown on one side"}`),
		...model.limits
	];
	return h`<h2>What the gate could not see</h2><ul class="plain">${lines.map((line) => h`<li>${line}</li>`)}</ul>`;
}
function changes(model) {
	const list = (items, title) => items.length === 0 ? NOTHING$1 : h`<h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">part</th><th scope="col">base</th><th scope="col">now</th></tr></thead><tbody>${items.map((item) => h`<tr><td>${plain(item.part)}</td><td><code>${shorten(plain(item.base), 300)}</code></td><td><code>${shorten(plain(item.now), 300)}</code></td></tr>`)}</tbody></table></div>`;
	const any = model.agent.changes.length + model.incompatible.length + model.noted.length > 0;
	return h`<h2>What changed</h2>${any ? NOTHING$1 : h`<p>The agent and the instrument are as they were.</p>`}${list(model.agent.changes, "In the agent")}${list(model.incompatible, "In the instrument: forbids comparing")}${list(model.noted, "In the instrument: noted")}${next$1(model)}`;
}
function next$1(model) {
	const { reproduce, price, accept } = model.next;
	const line = (words, command, tail) => h`<p>${words} <code>${command}</code>${tail} <button class="do" type="button" data-copy="${command}">copy</button></p>`;
	return h`${reproduce === null ? NOTHING$1 : line("Look closer:", reproduce, price === null ? "" : ` (about ${price})`)}${accept === null ? NOTHING$1 : line("Accept this change:", accept, "")}`;
}
function answerText(group) {
	const name = group.name === null ? "" : ` ${shorten(plain(group.name), 60)}`;
	return `${group.times}× ${group.words}${name}`;
}
function sortable(name, number = true) {
	return h`<th scope="col"${number ? h` class="n"` : NOTHING$1}><button type="button">${name}</button></th>`;
}
function taskTable(model, ids) {
	if (model.tasks.length === 0) return NOTHING$1;
	const groups = GROUPS.filter((group) => model.tasks.some((task) => task.group === group));
	return h`<h2>Tasks</h2>
<div class="tools"><label>filter <input id="filter" type="search" autocomplete="off"></label><label>show <select id="group"><option value="">all</option>${groups.map((group) => h`<option value="${group}">${group}</option>`)}</select></label><span id="shown" class="soft small" role="status">${model.tasks.length} of ${model.tasks.length} shown</span></div>
<p class="soft small">${SYMBOL_LEGEND}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks"><table id="tasks" data-sort="1"><thead><tr>${sortable("task", false)}<th scope="col">repeats</th>${sortable("base")}${sortable("now")}${sortable("change")}<th scope="col">answers now</th>${sortable("turns")}${sortable("cost")}</tr></thead><tbody>${model.tasks.map((task) => taskRow(task, ids.get(task.label) ?? null))}</tbody></table></div>`;
}
function cell(text, raw) {
	return h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
}
function taskRow(task, id) {
	const { raw } = task;
	const words = [
		task.label,
		task.family ?? "",
		task.title ?? "",
		task.group
	].join(" ").toLowerCase();
	const mark = task.mark === null ? NOTHING$1 : h` <span class="${task.mark}-word">${task.mark}</span>`;
	const name = shorten(task.label, 90);
	return h`<tr class="${task.group}" data-group="${task.group}" data-text="${shorten(words, 300)}"><td class="name">${id === null ? name : h`<a href="#${id}">${name}</a>`}${mark}${task.status === "compared" ? NOTHING$1 : h` <span class="soft small">${statusWords(task.status)}</span>`}</td><td class="symbols">${task.repeats.length > 20 ? task.nowTally : task.symbols || "–"}</td>${cell(task.base, raw.base)}${cell(task.now, raw.now)}${cell(task.change, raw.change)}<td>${task.answers.slice(0, 2).map(answerText).join(", ")}</td>${cell(task.turns, raw.nowTurns)}${cell(task.cost, raw.nowCost)}</tr>`;
}
function figure(picture, title, caption) {
	if (picture === NOTHING$1) return NOTHING$1;
	return h`<figure><h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}">${picture}</div><figcaption>${caption}</figcaption></figure>`;
}
function pictures(model) {
	const { figures } = model;
	const compared = model.tasks.filter((task) => task.raw.base !== null || task.raw.now !== null);
	const [first, rest] = [compared.slice(0, FIRST_ROWS), compared.slice(FIRST_ROWS)];
	return h`<h2>Pictures</h2>
${figure(dumbbell(first), "Every task, base to now", "Ring: mean of the base; full: mean now. Small dots: each repeat, the base above the line, now below it.")}
${rest.length === 0 ? NOTHING$1 : h`<details><summary>${count(rest.length, "more task")}</summary>${figure(dumbbell(rest), "The other tasks", "As above.")}</details>`}
<div class="charts">
${figure(scatter(figures.cost, {
		title: "Score against cost per task",
		xLabel: "cost per task (US dollars, logarithmic)",
		x: "dollars"
	}), "Score against cost", `Dashed: the Pareto front. Diamonds: models on ITBench-AA as published on ${REFERENCES_DATE}: other snapshots, another judge.`)}
${figure(scatter(figures.turns, {
		title: "Score against turns per task",
		xLabel: "turns per task",
		x: "turns"
	}), "Score against turns", `Diamonds: models on ITBench-AA as published on ${REFERENCES_DATE}.`)}
${figure(bars(figures.wrong, "What went wrong, by class"), "What went wrong", "Attempts that were not right, by what they named first or how they ended.")}
${figure(bars(figures.flips.bars, "Tasks by how often they are right now"), "How steady", `Tasks whose repeats disagree: now ${figures.flips.now}, base ${figures.flips.base}.`)}
</div>
${figure(timeline(figures.spans), "Time line of the run", "One bar per attempt, in the first free lane; the light mark is the first candidate answer.")}
${families(model)}`;
}
function families(model) {
	if (model.families.length < 2) return NOTHING$1;
	return h`<h3>By fault family</h3><table><thead><tr><th scope="col">family</th><th scope="col" class="n">tasks</th><th scope="col" class="n">change</th></tr></thead><tbody>${model.families.map((line) => h`<tr><td>${line.family}</td><td class="n">${line.tasks}</td><td class="n">${line.change}</td></tr>`)}</tbody></table>`;
}
function measured(model) {
	return h`<h2>How it was measured</h2><dl>${model.provenance.map(([word, value]) => h`<dt>${word}</dt><dd class="mono">${shorten(value, 400)}</dd>`)}<dt>test</dt><dd>${model.test.method}, one-sided, limit ${String(model.test.alpha)}</dd></dl>`;
}
var FIRST_ROWS;
var init_overview = __esmMin((() => {
	init_answers();
	init_escape();
	init_markup();
	init_numbers$1();
	init_references();
	init_bars();
	init_dumbbell();
	init_scatter();
	init_timeline();
	init_task_lines();
	init_terminal();
	FIRST_ROWS = 60;
}));

// src/report/svg/graph.ts
/** How far each node is from a root: the longest way, counted without walking a circle twice. */
function layers(nodes, edges) {
	const depth = new Map(nodes.map((node) => [node.id, 0]));
	const forward = edges.filter((edge) => edge.source !== edge.target && depth.has(edge.source) && depth.has(edge.target));
	for (let round = 0; round < nodes.length; round += 1) {
		let moved = false;
		for (const edge of forward) {
			const next = (depth.get(edge.source) ?? 0) + 1;
			if (next > (depth.get(edge.target) ?? 0) && next < nodes.length) {
				depth.set(edge.target, next);
				moved = true;
			}
		}
		if (!moved) break;
	}
	return squeezed(depth);
}
/** A circle leaves gaps between layers: close them. */
function squeezed(depth) {
	const used = [...new Set(depth.values())].sort((a, b) => a - b);
	return new Map([...depth].map(([id, layer]) => [id, used.indexOf(layer)]));
}
/** Left to right by layer; inside a layer near the mean of what leads there, so that few edges cross. */
function placeGraph(nodes, edges) {
	const inside = nodes.filter((node) => node.role !== "outside");
	const outside = nodes.filter((node) => node.role === "outside");
	const depth = layers(inside, edges);
	const columns = [];
	for (const node of [...inside].sort((a, b) => byCodePoint(a.id, b.id))) {
		const layer = depth.get(node.id) ?? 0;
		columns[layer] = [...columns[layer] ?? [], node];
	}
	const rows = /* @__PURE__ */ new Map();
	for (const column of columns) {
		const weight = (node) => {
			const before = edges.filter((edge) => edge.target === node.id).flatMap((edge) => rows.get(edge.source) ?? []);
			return before.length === 0 ? 0 : before.reduce((sum, value) => sum + value, 0) / before.length;
		};
		column.sort((a, b) => weight(a) - weight(b) || byCodePoint(a.id, b.id));
		for (const [index, node] of column.entries()) rows.set(node.id, index);
	}
	const tallest = Math.max(1, ...columns.map((column) => column.length));
	const placed = columns.flatMap((column, layer) => column.map((node, index) => ({
		node,
		x: MARGIN + layer * (BOX.width + GAP.x),
		y: MARGIN + (index + (tallest - column.length) / 2) * (BOX.height + GAP.y)
	})));
	const perRow = Math.max(1, columns.length);
	const below = MARGIN + tallest * (BOX.height + GAP.y);
	const extra = outside.map((node, index) => ({
		node,
		x: MARGIN + index % perRow * (BOX.width + GAP.x),
		y: below + Math.floor(index / perRow) * (BOX.height + GAP.y)
	}));
	const last = Math.max(0, ...[...placed, ...extra].map(({ y }) => y));
	return {
		placed: [...placed, ...extra],
		width: 24 + perRow * BOX.width + (perRow - 1) * GAP.x,
		height: last + BOX.height + MARGIN + 20
	};
}
/** The propagation graph, with the repeats that named each node. `id` keeps marker ids apart on one page. */
function graph(nodes, edges, id) {
	if (nodes.length === 0) return NOTHING$1;
	const { placed, width, height } = placeGraph(nodes, edges);
	const where = new Map(placed.map((item) => [item.node.id, item]));
	const lines = edges.map((edge) => {
		const [from, to] = [where.get(edge.source), where.get(edge.target)];
		if (from === void 0 || to === void 0 || from === to) return NOTHING$1;
		return h`<path class="edge" marker-end="url(#${id}-arrow)" d="${curve(from, to)}"><title>${edge.words}</title></path>`;
	});
	const boxes = placed.map(box);
	return h`<svg class="chart graph" viewBox="0 0 ${at$1(width)} ${at$1(height)}" width="${at$1(width)}" height="${at$1(height)}" role="img" aria-label="Propagation graph: ${summary(nodes)}"><defs><marker id="${id}-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="arrow" d="M0 0L8 4L0 8Z"/></marker></defs>${lines}${boxes}</svg>`;
}
function summary(nodes) {
	return nodes.filter((node) => node.role === "root" || node.named.length > 0).map((node) => {
		const named = node.named.length === 0 ? "named by no repeat" : `named by repeat ${node.named.join(", ")}`;
		return `${node.kind} ${node.name} (${ROLE[node.role]}, ${named})`;
	}).join("; ");
}
function curve(from, to) {
	const back = to.x <= from.x;
	const [x1, y1] = [back ? from.x + BOX.width / 2 : from.x + BOX.width, back ? from.y : from.y + BOX.height / 2];
	const [x2, y2] = [back ? to.x + BOX.width / 2 : to.x, back ? to.y - 1 : to.y + BOX.height / 2];
	if (back) return `M${at$1(x1)} ${at$1(y1)}C${at$1(x1)} ${at$1(y1 - 30)} ${at$1(x2)} ${at$1(y2 - 30)} ${at$1(x2)} ${at$1(y2)}`;
	const middle = (x1 + x2) / 2;
	return `M${at$1(x1)} ${at$1(y1)}C${at$1(middle)} ${at$1(y1)} ${at$1(middle)} ${at$1(y2)} ${at$1(x2 - 1)} ${at$1(y2)}`;
}
function box({ node, x, y }) {
	const chips = node.named.slice(0, 8).map((repeat, index) => {
		const cx = x + 12 + index * 20;
		const cy = y + BOX.height + 8;
		return h`<circle class="chip" cx="${at$1(cx)}" cy="${at$1(cy)}" r="9"/><text class="chip-text" x="${at$1(cx)}" y="${at$1(cy + 4)}" text-anchor="middle" font-size="11">${repeat}</text>`;
	});
	const more = node.named.length > 8 ? h`<text class="label" x="${at$1(x + BOX.width)}" y="${at$1(y + BOX.height + 12)}" text-anchor="end" font-size="11">+${node.named.length - 8}</text>` : NOTHING$1;
	return h`<g class="node ${node.role}"><title>${node.kind} ${node.name}: ${ROLE[node.role]}</title><rect x="${at$1(x)}" y="${at$1(y)}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text class="kind" x="${at$1(x + 10)}" y="${at$1(y + 17)}" font-size="11">${shorten(node.kind, 14)} · ${ROLE[node.role]}</text><text class="name" x="${at$1(x + 10)}" y="${at$1(y + 35)}" font-size="13">${shorten(node.name, NAME_LIMIT)}</text>${chips}${more}</g>`;
}
var BOX, GAP, MARGIN, NAME_LIMIT, ROLE;
var init_graph = __esmMin((() => {
	init_order();
	init_escape();
	init_markup();
	BOX = {
		width: 168,
		height: 46
	};
	GAP = {
		x: 66,
		y: 34
	};
	MARGIN = 12;
	NAME_LIMIT = 22;
	ROLE = {
		root: "root cause",
		link: "on the path",
		symptom: "symptom",
		outside: "not involved"
	};
}));

// src/report/page/task.ts
/** The page of one task: shown when it is the target of the address, so that it can be linked without any script. */
function taskPage(task, detail, id, before, after) {
	const picture = graph(detail.nodes, detail.edges, id);
	return h`<section class="task" id="${id}" aria-labelledby="${id}-h">
<nav class="bar-nav" aria-label="Pages"><a href="#main">← overview</a>${before === null ? NOTHING$1 : h`<a href="#${before}">previous task</a>`}${after === null ? NOTHING$1 : h`<a href="#${after}">next task</a>`}</nav>
<h1 id="${id}-h">${shorten(task.label, 120)}</h1>
<p><span class="symbols">${task.symbols}</span> base ${task.base}, now ${task.now}, change ${task.change}; turns ${task.turns}; cost ${task.cost}${task.mark === null ? NOTHING$1 : h` <span class="${task.mark}-word">${task.mark}</span>`}</p>
${detail.incident === null ? NOTHING$1 : h`<h2>The incident</h2><p>${detail.incident}</p>`}
${list$1("Alerts", detail.alerts)}
${list$1("Known defects of this ground truth", detail.defects)}
${picture === NOTHING$1 ? NOTHING$1 : h`<h2>How it spread, and what was named</h2><div class="scroll" tabindex="0" role="region" aria-label="Propagation graph">${picture}</div><p class="soft small">Thick border: root cause. Dashed: not part of the incident. Numbers: the repeats that named it.</p>`}
<h2>Attempts</h2>
${chooser(detail.attempts)}
<div class="attempts">${detail.attempts.map((attempt, index) => attemptCard(attempt, `${id}-${attempt.repeat}`, index < 2))}</div>
</section>`;
}
function list$1(title, items) {
	if (items.length === 0) return NOTHING$1;
	return h`<h3>${title}</h3><ul class="plain">${items.map((item) => h`<li>${item}</li>`)}</ul>`;
}
function chooser(attempts) {
	if (attempts.length < 2) return h`<p class="soft small">${SYMBOL_LEGEND}</p>`;
	const options = attempts.map((attempt) => h`<option value="${attempt.repeat}">repeat ${attempt.repeat} ${attempt.symbol}</option>`);
	const select = (label) => h`<label>${label} <select><option value="">–</option>${options}</select></label>`;
	return h`<div class="tools">${select("compare")}${select("with")}<button class="do" type="button">show all</button></div><p class="soft small">${SYMBOL_LEGEND}</p>`;
}
function attemptCard(attempt, id, open) {
	return h`<details class="attempt" data-repeat="${attempt.repeat}"${open ? h` open` : NOTHING$1}><summary><span class="symbols">${attempt.symbol}</span> <b>Repeat ${attempt.repeat}</b>: ${attempt.outcome}, score ${attempt.score} <span class="soft small">${attempt.state}; ${attempt.facts.slice(0, 2).join(", ")}</span></summary><div>
<p><b>Hand-over.</b> ${attempt.handOver}</p>
${attempt.reason === null ? NOTHING$1 : h`<p class="note warn">${attempt.reason}</p>`}
${attempt.factors.map(factorBlock)}
${list$1("Missed", attempt.missed)}
${list$1("How it says the fault spread", attempt.chain)}
${attempt.alternatives.length === 0 ? NOTHING$1 : h`<h3>Looked at and rejected</h3><ul class="plain">${attempt.alternatives.map((other) => h`<li><code>${shorten(other.name, 120)}</code> ${other.reason}</li>`)}</ul>`}
${list$1("Alerts explained", attempt.alerts)}
<p class="soft small">${[
		`confidence ${attempt.confidence ?? "not given"}`,
		...attempt.evidence === null ? [] : [attempt.evidence],
		...attempt.attemptedChanges === 0 ? [] : [`tried to change the cluster ${count(attempt.attemptedChanges, "time")}`],
		...attempt.facts
	].join(" · ")}</p>
${transcript(attempt, id)}
</div></details>`;
}
function factorBlock(factor) {
	return h`<div class="factor ${factor.verdict}"><p><code>${shorten(factor.name, 300)}</code> <span class="small">${factor.ruling}</span></p>${factor.reasoning === "" ? NOTHING$1 : h`<p>${factor.reasoning}</p>`}${factor.evidence.length === 0 ? NOTHING$1 : h`<ul class="plain small">${factor.evidence.map((item) => h`<li>${item}</li>`)}</ul>`}</div>`;
}
function transcript(attempt, id) {
	if (attempt.transcript === null) return NOTHING$1;
	const { turns, data } = attempt.transcript;
	return h`<button class="do" type="button" data-transcript="${id}" aria-expanded="false">Transcript, ${count(turns, "step")}</button><div hidden></div><script type="text/plain" id="${id}">${data}${SCRIPT_END}`;
}
var init_task = __esmMin((() => {
	init_answers();
	init_escape();
	init_markup();
	init_numbers$1();
	init_graph();
}));

// src/report/html.ts
/** report.html: one file that works from a downloaded artifact, with a page per task inside. */
function renderHtml(model) {
	const ids = pageIds(model);
	const order = [...ids.values()];
	const pages = model.tasks.flatMap((task) => {
		const [id, detail] = [ids.get(task.label), model.details.get(task.label)];
		if (id === void 0 || detail === void 0) return [];
		const index = order.indexOf(id);
		return [taskPage(task, detail, id, order[index - 1] ?? null, order[index + 1] ?? null)];
	});
	const title = `sre-gate ${model.gate}: ${model.verdict.word}`;
	return frame(title, h`${overview$1(model, ids)}\n${pages}`);
}
var init_html = __esmMin((() => {
	init_markup();
	init_frame();
	init_overview();
	init_task();
}));

// src/report/json.ts
function number$1(value) {
	return value === null ? null : fixed(value);
}
/** report.json and `--json` of gate and compare: scripts read it, so fields are only ever added. */
function reportDocument(model) {
	return {
		format: model.format,
		gate: model.gate,
		gateVersion: model.gateVersion,
		suite: model.suite,
		policy: model.policy,
		verdict: model.verdict.kind,
		enforced: model.verdict.enforced,
		headline: model.verdict.headline,
		sentence: model.verdict.sentence,
		reasons: model.reasons,
		pValue: number$1(model.test.p),
		delta: number$1(metric(model, "score").change),
		detectableDrop: number$1(model.test.detectableDrop),
		score: metric(model, "score"),
		turns: metric(model, "turns"),
		cost: metric(model, "cost"),
		attempts: model.counts,
		totals: {
			cost: number$1(model.totals.cost),
			seconds: number$1(model.totals.seconds)
		},
		agent: model.agent,
		incompatible: model.incompatible,
		noted: model.noted,
		families: model.families.map(({ family, tasks, raw }) => ({
			family,
			tasks,
			change: fixed(raw)
		})),
		tasks: model.tasks.map((task) => ({
			task: task.label,
			private: task.private,
			family: task.family,
			status: task.status,
			mark: task.mark,
			base: {
				scores: task.raw.baseScores.map((score) => fixed(score)),
				mean: number$1(task.raw.base)
			},
			now: {
				scores: task.raw.nowScores.map((score) => fixed(score)),
				mean: number$1(task.raw.now)
			},
			change: number$1(task.raw.change),
			turns: {
				base: number$1(task.raw.baseTurns),
				now: number$1(task.raw.nowTurns)
			},
			cost: {
				base: number$1(task.raw.baseCost),
				now: number$1(task.raw.nowCost)
			},
			answers: task.answers
		}))
	};
}
function metric(model, key) {
	const raw = model.overall.find((candidate) => candidate.key === key)?.raw ?? {
		base: null,
		now: null,
		change: null,
		interval: null,
		reason: null
	};
	return {
		base: number$1(raw.base),
		now: number$1(raw.now),
		change: number$1(raw.change),
		interval: raw.interval === null ? null : raw.interval.map((bound) => fixed(bound)),
		reason: raw.reason
	};
}
function renderJson(model) {
	return `${JSON.stringify(reportDocument(model), null, 2)}\n`;
}
var init_json = __esmMin((() => {
	init_stable();
}));

// src/report/junit.ts
/**
* JUnit XML for test tabs: one case for the verdict, one per task. Only a lost task is a failure: a task that is lower
* is what chance alone gives, and a red test for it would be the false alarm this gate exists to avoid.
*/
function renderJunit(model) {
	const cases = [verdictCase(model), ...model.tasks.map(taskCase)];
	const failures = cases.filter((item) => item.kind === "failure").length;
	const errors = cases.filter((item) => item.kind === "error").length;
	const skipped = cases.filter((item) => item.kind === "skipped").length;
	const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
	const seconds = model.totals.seconds === null ? "" : ` time="${model.totals.seconds.toFixed(3)}"`;
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="sre-gate" ${counts}${seconds}>`,
		`  <testsuite name="${xml(`sre-gate ${model.gate} (${model.suite})`)}" ${counts}${seconds}>`,
		...cases.map((item) => item.text),
		"  </testsuite>",
		"</testsuites>",
		""
	].join("\n");
}
function caseOf(name, group, kind, message, body) {
	const open = `    <testcase name="${xml(name)}" classname="${xml(group)}"`;
	if (kind === "passed") return {
		kind,
		text: `${open}><system-out>${xml(body)}</system-out></testcase>`
	};
	return {
		kind,
		text: `${open}><${kind} message="${xml(message)}">${kind === "skipped" ? "" : xml(body)}</${kind}></testcase>`
	};
}
function verdictCase(model) {
	const { kind, headline, sentence, enforced } = model.verdict;
	const body = [sentence, ...model.reasons.map((reason) => `${reason.weight}: ${reason.text}`)].join("\n");
	if (kind === "pass") return caseOf("verdict", "gate", "passed", headline, body);
	if (kind === "fail" && enforced) return caseOf("verdict", "gate", "failure", headline, body);
	if (kind === "fail") return caseOf("verdict", "gate", "skipped", `advisory: ${headline}`, body);
	return caseOf("verdict", "gate", "skipped", headline, body);
}
function taskCase(task) {
	const body = `base ${task.base}, now ${task.now}, change ${task.change}; repeats ${task.symbols || "–"}; turns ${task.turns}; cost ${task.cost}`;
	const group = task.family ?? "tasks";
	if (task.group === "lost") return caseOf(task.label, group, "failure", remark(task), body);
	if (task.status === "unmeasured") return caseOf(task.label, group, "error", remark(task), body);
	if (task.status !== "compared" && task.status !== "outside-mean" && task.status !== "new") return caseOf(task.label, group, "skipped", remark(task), body);
	return caseOf(task.label, group, "passed", "", body);
}
var init_junit = __esmMin((() => {
	init_escape();
	init_task_lines();
	init_terminal();
}));

// src/report/markdown.ts
function renderMarkdown(model, options) {
	const tail = options.marker === "" ? "" : `\n${options.marker}\n`;
	const versions = [
		...LADDER.map((rung) => () => comment(model, rung)),
		() => `${title(model)}\n`,
		() => `### sre-gate: ${model.verdict.word}\n`
	];
	return fitLadder(versions, tail, options.maxBytes);
}
function comment(model, rung) {
	return `${[
		...model.notices.map((notice) => `> [!WARNING]\n> ${markdown(notice)}`),
		title(model),
		opening(model, rung),
		overallTable(model.overall),
		lost(model, rung),
		suspects(model, rung),
		rung.rest === "none" ? "" : rest(model, rung),
		next(model),
		footer(model)
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function title(model) {
	const gate = model.gate === "default" ? "" : ` (${model.gate})`;
	const advisory = model.verdict.enforced ? "" : " · advisory";
	return `### ${model.verdict.symbol} sre-gate${gate}: ${markdown(model.verdict.headline)}${advisory}`;
}
function opening(model, rung) {
	const lines = model.verdict.sentence === "" ? [] : [markdown(model.verdict.sentence)];
	const changes = changed(model, rung.changes);
	lines.push(`${changes === "" ? "" : `${changes} `}${markdown(model.facts)}`);
	for (const difference of model.incompatible) lines.push(`Differs: ${markdownCode(difference.part)} ${fromTo(difference)}.`);
	for (const reason of model.reasons) if (reason.weight === "warn") lines.push(`⚠️ ${markdown(reason.text)}`);
	return lines.join("\n\n");
}
function fromTo(change) {
	return `${markdownCode(change.base)} → ${markdownCode(change.now)}`;
}
/** Digests say nothing to a reader: a changed file is named, a changed model is shown from and to. */
function changed(model, most) {
	const { changes } = model.agent;
	if (changes.length === 0) return "The agent is unchanged.";
	const shown = changes.slice(0, most).map((change) => {
		const file = /^files?[.:/ ]\s*/.exec(change.part);
		if (file !== null) return markdownCode(change.part.slice(file[0].length));
		return `${markdown(change.part)} ${fromTo(change)}`;
	});
	const more = changes.length - shown.length;
	const list = [...shown, ...more > 0 ? [count(more, shown.length === 0 ? "thing" : "other")] : []];
	const kept = model.agent.model === null || changes.some((change) => change.part === "model") ? "" : `; model ${markdownCode(model.agent.model)} as before`;
	return `Changed: ${list.join(", ")}${kept}.`;
}
function overallTable(rows) {
	return [
		"| | base | now | change | |",
		"|---|--:|--:|--:|---|",
		...rows.map((row) => {
			const note = row.note === null ? "" : ` ${markdown(row.note)}`;
			return `| ${row.label} | ${row.base} | ${row.now} | ${row.change} | ${MARKS[row.mark]}${note} |`;
		})
	].join("\n");
}
function answer(group) {
	if (group === void 0) return "";
	const name = group.name === null ? "" : ` ${markdownCode(group.name, 60)}`;
	return `${group.times}× ${group.words}${name}`;
}
function wrongAnswers(task) {
	return task.answers.filter((group) => group.words !== "right").slice(0, 2).map(answer).join(", ");
}
function symbols(task) {
	if (task.repeats.length <= 12) return task.symbols || "–";
	return task.nowTally;
}
function lost(model, rung) {
	const tasks = model.tasks.filter((task) => task.group === "lost");
	if (tasks.length === 0) return "";
	const shown = tasks.slice(0, rung.lost);
	const heading = `**Lost**: ${count(tasks.length, "task")} the base solves reliably`;
	const more = tasks.length > shown.length ? `\n\nand ${count(tasks.length - shown.length, "more lost task")}.` : "";
	return shown.length === 0 ? heading : `${heading}\n\n${bigTable(shown)}${more}`;
}
function bigTable(tasks) {
	return [
		"| task | base | now | answers now | turns | cost |",
		"|---|---|---|---|--:|--:|",
		...tasks.map((task) => `| ${markdownCode(task.label)} | ${task.baseTally} | ${symbols(task)} | ${wrongAnswers(task)} | ${task.turns} | ${task.cost} |`)
	].join("\n");
}
function suspects(model, rung) {
	const tasks = model.tasks.filter((task) => task.group === "suspect");
	const shown = tasks.slice(0, Math.min(rung.lost, 10));
	const list = shown.map((task) => {
		const said = wrongAnswers(task);
		return `${markdownCode(task.label)} ${task.baseTally} → ${symbols(task)}${said === "" ? "" : ` (${said})`}`;
	});
	const more = tasks.length > shown.length ? `, and ${count(tasks.length - shown.length, "more")}` : "";
	const lines = [];
	if (list.length > 0) lines.push(`Suspects, not proven: ${list.join(", ")}${more}.`);
	else if (tasks.length > 0) lines.push(`${count(tasks.length, "suspect")}, not proven.`);
	if (rung.families && model.families.length > 1) lines.push(`By family: ${model.families.map((line) => `${markdown(line.family)} ${line.change}`).join(", ")}.`);
	return lines.join(" ");
}
function rest(model, rung) {
	const tasks = model.tasks.filter((task) => task.group !== "lost" && task.group !== "suspect");
	if (tasks.length === 0) return "";
	const summary = restWords(model, tasks);
	if (rung.rest === "counts") return `${summary}.`;
	return `<details><summary>${summary}</summary>\n\n${rung.rest === "table" ? fullTable(tasks) : shortTable(tasks)}\n\n</details>`;
}
/** "55 other tasks: 15 lower, 12 higher, as chance alone gives". */
function restWords(model, tasks) {
	const number = (group) => tasks.filter((task) => task.group === group).length;
	const [lower, higher] = [number("lower"), number("higher")];
	const others = tasks.length < model.tasks.length ? "other task" : "task";
	const parts = [...lower + higher === 0 ? [] : [`${lower} lower, ${higher} higher, as chance alone gives`], ...[
		"gained",
		"quarantined",
		"new",
		"removed",
		"changed",
		"unmeasured",
		"left-out"
	].filter((group) => number(group) > 0).map((group) => `${number(group)} ${REST[group]}`)];
	return `${count(tasks.length, others)}${parts.length === 0 ? "" : `: ${parts.join("; ")}`}`;
}
function fullTable(tasks) {
	return [
		"| task | repeats | base | now | change | turns | cost | |",
		"|---|---|--:|--:|--:|--:|--:|---|",
		...tasks.map((task) => {
			const remark = task.mark ?? statusWords(task.status);
			return `| ${markdownCode(task.label)} | ${symbols(task)} | ${task.base} | ${task.now} | ${task.change} | ${task.turns} | ${task.cost} | ${remark} |`;
		})
	].join("\n");
}
function shortTable(tasks) {
	return [
		"| task | repeats | change |",
		"|---|---|--:|",
		...tasks.map((task) => `| ${markdownCode(task.label, 40)} | ${symbols(task)} | ${task.change} |`)
	].join("\n");
}
function link$1(words, address) {
	return `[${words}](<${address.replace(/[<>\\\s|]/g, (sign) => encodeURIComponent(sign))}>)`;
}
function next(model) {
	const { reproduce, price, accept } = model.next;
	const parts = [
		...model.links.transcripts === null ? [] : [link$1("compare transcripts", model.links.transcripts)],
		...reproduce === null ? [] : [`${markdownCode(reproduce, 400)}${price === null ? "" : ` (about ${price})`}`],
		...accept === null ? [] : [`${markdownCode(accept, 200)} to accept`]
	];
	return parts.length === 0 ? "" : `Next: ${parts.join(" · ")}`;
}
function footer(model) {
	const report = model.links.report === null ? "" : ` ${link$1("report", model.links.report)}`;
	return `<sub>${[...model.reasons.filter((reason) => reason.weight === "info" && !SAID_ELSEWHERE.has(reason.code)).map((reason) => reason.text).map((text) => /[.!?]$/.test(text) ? text : `${text}.`), ...model.footer].map(markdown).join(" ")}${report}</sub>`;
}
var ALL, LADDER, MARKS, REST;
var init_markdown = __esmMin((() => {
	init_escape();
	init_fit();
	init_numbers$1();
	init_task_lines();
	init_terminal();
	init_words$1();
	ALL = Number.POSITIVE_INFINITY;
	LADDER = [
		{
			lost: ALL,
			rest: "table",
			families: true,
			changes: ALL
		},
		{
			lost: ALL,
			rest: "short",
			families: true,
			changes: 20
		},
		{
			lost: ALL,
			rest: "counts",
			families: true,
			changes: 10
		},
		{
			lost: 50,
			rest: "counts",
			families: true,
			changes: 5
		},
		{
			lost: 10,
			rest: "counts",
			families: false,
			changes: 3
		},
		{
			lost: 0,
			rest: "none",
			families: false,
			changes: 0
		}
	];
	MARKS = {
		fail: "❌",
		warn: "⚠️",
		"": ""
	};
	REST = {
		gained: "gained",
		quarantined: "quarantined",
		new: "new",
		removed: "removed",
		changed: "changed",
		unmeasured: "not measured",
		"left-out": "left out (never solved at the base)"
	};
}));

// src/gate/results.ts
/** Every file of a finished run, by name. Rendering only: the verdict is made. */
function resultFiles(run, times, conclusion) {
	const { comparison, verdict, report } = conclusion;
	const marker = `<!-- sre-gate:${run.gate} -->`;
	return new Map([
		["run.json", diffableJson(run, 2)],
		...times ? [["times.json", diffableJson(times, 2)]] : [],
		["comparison.json", diffableJson(comparison, 2)],
		["verdict.json", diffableJson(verdict, 2)],
		["report.json", renderJson(report)],
		["report.md", renderMarkdown(report, {
			maxBytes: COMMENT_BYTES,
			marker
		})],
		["report.html", renderHtml(report)],
		["junit.xml", renderJunit(report)]
	]);
}
function writeResults(out, files) {
	mkdirSync(out, { recursive: true });
	for (const [name, text] of files) {
		const path = join(out, name);
		writeFileSync(`${path}.part`, text);
		renameSync(`${path}.part`, path);
	}
}
/** A stored run: its folder, or its run.json. */
function readRun(place) {
	const file = existsSync(place) && statSync(place).isDirectory() ? join(place, "run.json") : place;
	const run = readJson(file, RunSchema, "run.json of 'sre-gate run' or 'sre-gate gate'");
	const timesFile = join(dirname(file), "times.json");
	return {
		run,
		times: basename(file) === "run.json" && existsSync(timesFile) ? readJson(timesFile, TimesSchema, "times.json beside run.json") : null,
		folder: dirname(file)
	};
}
function readJson(file, schema, what) {
	const help = `give the folder of a finished run (it holds ${what})`;
	if (!existsSync(file)) throw new UserError({
		code: "RUN_NOT_FOUND",
		where: file,
		message: "there is no such file",
		help
	});
	let document;
	try {
		document = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		const message = `it is cut short or not JSON (${error.message})`;
		throw new UserError({
			code: "RUN_NOT_JSON",
			where: file,
			message,
			help
		});
	}
	const parsed = schema.safeParse(document);
	if (parsed.success) return parsed.data;
	throw new UserError(parsed.error.issues.slice(0, 20).map((issue) => ({
		code: "RUN_BAD_VALUE",
		where: `${file}: ${issue.path.join(".")}`,
		message: issue.message,
		help
	})));
}
var COMMENT_BYTES;
var init_results = __esmMin((() => {
	init_problem();
	init_run$2();
	init_stable();
	init_html();
	init_json();
	init_junit();
	init_markdown();
	COMMENT_BYTES = 6e4;
}));

// src/model/baseline.ts
var BASELINE_FORMAT, ProvenanceSchema, BaselineAttemptSchema, BaselineTaskSchema, BaselineSchema;
var init_baseline$1 = __esmMin((() => {
	init_zod();
	init_attempt();
	init_instrument$1();
	BASELINE_FORMAT = "sre-gate-baseline@1";
	ProvenanceSchema = strictObject({
		/** Digest of the run's attempts: a run that is already pooled is never pooled again. */
		run: string(),
		commit: string().nullable(),
		date: string().nullable(),
		workflowRun: string().nullable(),
		/** As the provider named it. */
		model: string().nullable(),
		agentDigest: string(),
		gateVersion: string(),
		/** Why it was taken, when a person accepted a drop. */
		accepted: string().nullable()
	});
	BaselineAttemptSchema = strictObject({
		/** Index into `runs`. */
		run: number$2().int().nonnegative(),
		repeat: number$2().int().positive(),
		state: StateSchema,
		score: number$2().min(0).max(1).nullable(),
		turns: number$2().int().nonnegative().nullable(),
		inputTokens: number$2().int().nonnegative().nullable(),
		cachedTokens: number$2().int().nonnegative().nullable(),
		outputTokens: number$2().int().nonnegative().nullable(),
		cost: number$2().nonnegative().nullable(),
		seconds: number$2().nonnegative().nullable()
	});
	BaselineTaskSchema = strictObject({
		id: string(),
		digest: string(),
		family: string().nullable(),
		attempts: array(BaselineAttemptSchema)
	});
	BaselineSchema = strictObject({
		format: literal(BASELINE_FORMAT),
		/** Over everything below: a file cut short or edited by hand does not read. */
		digest: string(),
		gate: string(),
		suite: string(),
		instrument: InstrumentSchema,
		agent: AgentIdentitySchema,
		runs: array(ProvenanceSchema),
		tasks: array(BaselineTaskSchema)
	});
}));

// src/baselines/write.ts
/** The digest that ends with the file: over everything but itself. */
function baselineDigest(baseline) {
	const { gate, suite, instrument, agent, runs, tasks } = baseline;
	return digestOf({
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
	return diffableJson(BaselineSchema.parse(ordered), 4);
}
var init_write = __esmMin((() => {
	init_baseline$1();
	init_digest$1();
	init_stable();
}));

// src/baselines/read.ts
/** A baseline that is whole: parsed, of our format, unedited. Anything else is an error, never "no baseline". */
function readBaseline(text, where) {
	let document;
	try {
		document = JSON.parse(text);
	} catch (error) {
		throw problem$1("BASELINE_NOT_JSON", where, `it is cut short or not JSON (${error.message})`);
	}
	const format = document?.format;
	if (format !== "sre-gate-baseline@1") throw problem$1("BASELINE_FORMAT", where, `its format is ${JSON.stringify(format ?? null)}, this version reads ${JSON.stringify(BASELINE_FORMAT)}`);
	const parsed = BaselineSchema.safeParse(document);
	if (!parsed.success) throw new UserError(parsed.error.issues.slice(0, 20).map((issue) => ({
		code: "BASELINE_BAD_VALUE",
		where: `${where}: ${issue.path.join(".")}`,
		message: issue.message,
		help: CURE
	})));
	const baseline = parsed.data;
	const expected = baselineDigest(baseline);
	if (baseline.digest !== expected) throw problem$1("BASELINE_EDITED", where, `its content has digest ${expected} and it says ${baseline.digest}: it was changed by hand or cut`);
	return baseline;
}
function problem$1(code, where, message) {
	return new UserError({
		code,
		where,
		message,
		help: CURE
	});
}
var CURE;
var init_read = __esmMin((() => {
	init_baseline$1();
	init_problem();
	init_write();
	CURE = "restore it from git, or make it anew with 'sre-gate baseline add'";
}));

// src/runner/prompt.ts
/** The task as every agent reads it: one contract for all, in placeholders until an attempt fills in the paths. */
function promptFor(limits, surfaces) {
	return `${OBJECTIVE}${limitsText(limits)}${surfacesText(surfaces)}`;
}
function limitsText(limits) {
	return `\n## Limits\n\n${[
		limits.turns === null ? null : `- ${limits.turns} turns (one turn is one answer of a model)`,
		`- ${limits.seconds} seconds`,
		limits.tokens === null ? null : `- ${limits.tokens} tokens`,
		limits.cost === null ? null : `- ${limits.cost} US dollars`
	].filter((line) => line !== null).join("\n")}\n`;
}
function surfacesText(surfaces) {
	const lines = surfaces.flatMap((name) => {
		const address = ADDRESSES[name];
		return address === void 0 ? [] : [`- ${address}`];
	});
	return lines.length === 0 ? "" : `\n## Systems you can query\n\nThey answer from the recording, as of the incident.\n\n${lines.join("\n")}\n`;
}
var OBJECTIVE, PROMPT_DIGEST, ADDRESSES;
var init_prompt = __esmMin((() => {
	init_digest$1();
	OBJECTIVE = `# Incident

Something went wrong in a Kubernetes cluster. Find out what caused it.

You work offline: everything known about the incident was recorded and lies, read-only, below

    {snapshot}

as alerts, Kubernetes events and objects, metrics, logs and traces (not every recording has all of them). Nothing there can be changed and nothing you do reaches a cluster.

## What to deliver

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
- \`evidence\` is text, or a list of {"file": "path inside the recording", "match": "a text that stands in it"}.
- You may write the file early and improve it. What lies there when you stop, or when a limit stops you, is your answer. A missing file or invalid JSON scores zero.
`;
	PROMPT_DIGEST = digestOf({
		prompt: OBJECTIVE,
		limits: limitsText,
		surfaces: "1"
	});
	ADDRESSES = {
		kubernetes: "Kubernetes API (read-only): the KUBECONFIG variable points at it",
		prometheus: "Prometheus: PROMETHEUS_URL",
		alertmanager: "Alertmanager: ALERTMANAGER_URL",
		jaeger: "Jaeger: JAEGER_URL",
		loki: "Loki: LOKI_URL"
	};
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
	return WORKLOADS.has(kind);
}
/** A chaos-mesh experiment: every such kind ends in Chaos, whatever the case (`HttpChaos`). */
function isChaos(kind) {
	return /chaos$/i.test(kind);
}
var KINDS$1, CLUSTER_SCOPED, WORKLOADS, BY_WORD, KIND_TABLES;
var init_kinds = __esmMin((() => {
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
	WORKLOADS = /* @__PURE__ */ new Set([
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
		workloads: [...WORKLOADS].sort()
	};
}));

// src/score/pattern/syntax.ts
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
var PatternError, MAX_LENGTH$1, MAX_REPEAT, MAX_DEPTH$2, DIGIT, WORD, SPACE, NEWLINE, CLASSES, CONTROL, Parser;
var init_syntax = __esmMin((() => {
	PatternError = class extends Error {
		name = "PatternError";
	};
	MAX_LENGTH$1 = 500;
	MAX_REPEAT = 1e3;
	MAX_DEPTH$2 = 50;
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
}));

// src/score/pattern/machine.ts
function compile(node, ignoreCase) {
	const steps = [];
	emit(node, steps);
	add$1(steps, { op: "match" });
	return {
		steps,
		ignoreCase
	};
}
function add$1(steps, step) {
	if (steps.length >= MAX_STEPS) throw new PatternError(`needs more than ${MAX_STEPS} steps`);
	steps.push(step);
	return steps.length - 1;
}
function emit(node, steps) {
	switch (node.type) {
		case "set":
			add$1(steps, {
				op: "set",
				ranges: node.ranges,
				negated: node.negated
			});
			return;
		case "assert":
			add$1(steps, {
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
	const split = add$1(steps, {
		op: "split",
		to: []
	});
	const starts = [];
	const ends = [];
	for (const option of options) {
		starts.push(steps.length);
		emit(option, steps);
		ends.push(add$1(steps, {
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
	const split = add$1(steps, {
		op: "split",
		to: []
	});
	emit(item, steps);
	add$1(steps, {
		op: "split",
		to: [split]
	});
	steps[split] = {
		op: "split",
		to: [split + 1, steps.length]
	};
}
function emitOptional(item, steps) {
	const split = add$1(steps, {
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
function run(machine, text) {
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
		return build(source, source, "regex", null);
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		return build(source, globToPattern(source), "glob", error.message);
	}
}
function build(source, expression, reading, problem) {
	const { node, ignoreCase } = parsePattern(expression);
	const machine = compile(node, ignoreCase);
	const example = shortest(node);
	return {
		source,
		reading,
		problem,
		literal: example.length,
		example,
		find: (name) => run(machine, name)
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
	init_kinds();
	init_pattern();
	prepared = /* @__PURE__ */ new WeakMap();
}));

// src/score/entity/entity.ts
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
var MAX_LENGTH, CLUSTER_WORDS;
var init_entity = __esmMin((() => {
	init_kinds();
	MAX_LENGTH = 512;
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
	return TIERS$1.indexOf(left.tier) - TIERS$1.indexOf(right.tier) || Number(left.byBaseName) - Number(right.byBaseName) || KIND_RULES.indexOf(left.kindRule) - KIND_RULES.indexOf(right.kindRule) || right.literal - left.literal || Number(isRootCause(incident, left.target)) - Number(isRootCause(incident, right.target));
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
function matchedBy(target, entity, relaxed) {
	const direct = bestTier(target, entity.name);
	if (direct?.tier === "full" || !relaxed || !isWorkload(entity.kind)) return direct && {
		...direct,
		byBaseName: false
	};
	const stems = [...workloadBases(entity.name), `${entity.name}-`];
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
		const rank = TIERS$1.indexOf(tier);
		const bestRank = best === null ? TIERS$1.length : TIERS$1.indexOf(best.tier);
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
		const rank = (named ? 4 - TIERS$1.indexOf(named.tier) : 0) * 10 + (kind ? 8 : 0) + (namespace ? 4 : 0) + Number(isRootCause(incident, target));
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
var TIERS$1, KIND_RULES;
var init_match = __esmMin((() => {
	init_entity();
	init_kinds();
	init_incident();
	TIERS$1 = [
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

// src/gate/assemble-run.ts
/** run.json: what was measured and with what, in an order that does not depend on who finished first. */
function assembleRun(input) {
	const { settings, tasks, outcome } = input;
	const planned = new Set(input.plan.attempts.map((attempt) => attempt.task));
	return {
		format: RUN_FORMAT,
		gate: settings.judge.id,
		gateVersion: VERSION,
		suite: suiteName(settings),
		instrument: instrumentOf(settings, outcome, input.matcher),
		agent: input.agent,
		seed: settings.seed,
		design: settings.judge.design,
		planned: input.plan.attempts.length,
		isolationNote: outcome.isolationNote,
		tasks: tasks.filter((task) => planned.has(task.id)).map(runTask),
		bestConstant: bestConstant(tasks, input.matcher),
		attempts: [...input.attempts].sort((left, right) => byCodePoint(left.task, right.task) || left.repeat - right.repeat)
	};
}
function suiteName(settings) {
	const suite = settings.judge.suite ?? (settings.judge.tasks.length > 0 ? "selection" : "smoke@1");
	return settings.privateSeed === null ? suite : `${suite} (private)`;
}
function instrumentOf(settings, outcome, matcher) {
	const { judge } = settings;
	return {
		prompt: PROMPT_DIGEST,
		policy: {
			id: matcher.id,
			digest: matcher.digest
		},
		limits: judge.limits,
		isolation: outcome.isolation,
		network: judge.network,
		surfaces: [...judge.surfaces].sort(byCodePoint),
		clock: judge.clock
	};
}
/** Private tasks carry no words of the incident: family and score are all that may be seen of them. */
function runTask(task) {
	return {
		id: task.id,
		digest: task.digest,
		title: task.private ? null : task.title,
		family: task.family,
		difficulty: task.difficulty,
		expect: task.expect,
		defects: [...task.defects],
		private: task.private
	};
}
function assembleTimes(start, end, attempts) {
	return {
		format: "sre-gate-times@1",
		startedAt: start.toISOString(),
		seconds: fixed((end.getTime() - start.getTime()) / 1e3, 3),
		attempts: [...attempts].sort((left, right) => byCodePoint(left.task, right.task) || left.repeat - right.repeat)
	};
}
var init_assemble_run = __esmMin((() => {
	init_order();
	init_run$2();
	init_stable();
	init_prompt();
	init_best_constant();
	init_version();
}));

// src/report/details.ts
/** One entry per task that may be opened; private tasks have none. */
function taskDetails(input) {
	const times = new Map((input.times?.attempts ?? []).map((time) => [attemptKey(time), time]));
	const byTask = /* @__PURE__ */ new Map();
	for (const attempt of input.run.attempts) {
		const list = byTask.get(attempt.task);
		if (list === void 0) byTask.set(attempt.task, [attempt]);
		else list.push(attempt);
	}
	const details = /* @__PURE__ */ new Map();
	for (const task of input.run.tasks) {
		if (task.private) continue;
		const label = input.labels.get(task.id) ?? plain(task.id);
		const attempts = (byTask.get(task.id) ?? []).sort((a, b) => a.repeat - b.repeat);
		const truth = input.incidents.get(task.id)?.truth ?? null;
		details.set(label, {
			label,
			incident: truth === null ? null : incidentWords(truth, task.title),
			alerts: truth === null ? [] : alertWords(truth),
			defects: task.defects.map(plain),
			...picture(truth, attempts),
			attempts: attempts.map((attempt) => attemptDetail(attempt, times.get(attemptKey(attempt)) ?? null, input.transcripts.get(attemptKey(attempt)) ?? null))
		});
	}
	return details;
}
/** A filter is a regular expression; people read "cart-*" more easily than "cart-.*\\b". */
function readable(filter) {
	return filter.replace(/\\[bB]|[\^$]/g, "").replace(/\.\*|\[[^\]]*\][+*]?|\.\+/g, "*").replace(/\\(.)/g, "$1");
}
function groupName(group) {
	if (group.name !== null) return group.name;
	return group.filter.length > 0 ? group.filter.map(readable).join(" or ") : group.id;
}
function nameOf(truth, id) {
	const group = truth.groups.find((candidate) => candidate.id === id);
	return plain(group === void 0 ? id : `${group.kind} ${groupName(group)}`);
}
/** The incident in one paragraph, from its ground truth. */
function incidentWords(truth, title) {
	const roots = truth.groups.filter((group) => group.rootCause);
	const targets = new Set(truth.propagations.map((step) => step.target));
	const sources = new Set(truth.propagations.map((step) => step.source));
	const symptoms = [...targets].filter((id) => !sources.has(id)).map((id) => nameOf(truth, id));
	const faults = truth.faults.map((fault) => `${fault.condition} (${fault.category}, ${fault.mechanism})`);
	const first = truth.propagations[0];
	return [
		title === null ? "" : `${plain(title)}.`,
		roots.length === 0 ? "No fault was planted: every accusation is wrong." : `The ${roots.length === 1 ? "root cause is" : "root causes are"} ${roots.map((group) => plain(`${group.kind} ${groupName(group)}`)).join(" and ")}.`,
		faults.length === 0 ? "" : `What was planted: ${shorten(plain(faults.join("; ")), 300)}.`,
		first === void 0 ? "" : `${shorten(plain(first.condition), 200)} leads to ${shorten(plain(first.effect), 200)}.`,
		symptoms.length === 0 ? "" : `It shows at ${symptoms.slice(0, 4).join(", ")}${symptoms.length > 4 ? ` and ${symptoms.length - 4} more` : ""}.`
	].filter((part) => part !== "").join(" ");
}
function alertWords(truth) {
	return truth.alerts.map((alert) => {
		const place = alert.group === null ? "" : ` at ${nameOf(truth, alert.group)}`;
		const text = alert.description === "" ? "" : `: ${shorten(plain(alert.description), 200)}`;
		return `${plain(alert.id)}${place}${text}`;
	});
}
/** Groups on the way of the fault, and beside them what the attempts named without being on it. */
function picture(truth, attempts) {
	if (truth === null) return {
		nodes: [],
		edges: []
	};
	const { byGroup, byName } = namings(attempts);
	const sources = new Set(truth.propagations.map((step) => step.source));
	const onPath = new Set(truth.propagations.flatMap((step) => [step.source, step.target]));
	const inside = truth.groups.filter((group) => group.rootCause || onPath.has(group.id) || byGroup.has(group.id)).slice(0, MOST_NODES).map((group) => ({
		id: group.id,
		kind: plain(group.kind),
		name: plain(groupName(group)),
		role: group.rootCause ? "root" : !onPath.has(group.id) ? "outside" : sources.has(group.id) ? "link" : "symptom",
		named: byGroup.get(group.id) ?? []
	}));
	const outside = [...byName].slice(0, 8).map(([name, named]) => {
		const parts = shortName(name).split("/");
		return {
			id: `named:${name}`,
			kind: parts.length > 1 ? parts[0] ?? "" : "named",
			name: parts.at(-1) ?? name,
			role: "outside",
			named
		};
	});
	const edges = truth.propagations.map((step) => ({
		source: step.source,
		target: step.target,
		words: shorten(plain(`${step.condition} → ${step.effect}`), 300)
	}));
	return {
		nodes: [...inside, ...outside],
		edges
	};
}
/** Which repeats named which group, and which names hit none. */
function namings(attempts) {
	const byGroup = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	for (const attempt of attempts) for (const prediction of attempt.score?.predictions ?? []) {
		const [map, key] = prediction.group === null ? [byName, plain(prediction.name)] : [byGroup, prediction.group];
		const list = map.get(key) ?? [];
		if (!list.includes(attempt.repeat)) list.push(attempt.repeat);
		map.set(key, list);
	}
	return {
		byGroup,
		byName
	};
}
function attemptDetail(attempt, times, transcript) {
	const { score, diagnosis } = attempt;
	return {
		repeat: attempt.repeat,
		symbol: symbolOf(attempt),
		score: score === null ? "not measured" : score.value === null ? "outside the mean" : decimal(score.value, 2),
		outcome: score === null ? "not measured" : score.outcome.replace(/-/g, " "),
		state: stateWords(attempt.state),
		reason: attempt.reason === null ? null : plain(attempt.reason),
		facts: factsOf(attempt, times),
		handOver: handOver(attempt),
		factors: (diagnosis?.factors ?? []).map((factor, index) => {
			const prediction = score?.predictions[index]?.name === factor.name ? score.predictions[index] : score?.predictions.find((candidate) => candidate.name === factor.name);
			return {
				name: plain(factor.name),
				verdict: prediction?.verdict ?? "unscored",
				ruling: prediction === void 0 ? "" : ruling(prediction),
				reasoning: plainLines(shorten(factor.reasoning ?? "", 2e3)),
				evidence: factor.evidence === null ? [] : typeof factor.evidence === "string" ? [plainLines(shorten(factor.evidence, 2e3))] : factor.evidence.map((item) => `${plain(item.file)}: ${plain(shorten(item.match, 400))}`)
			};
		}),
		missed: (score?.missed ?? []).map((miss) => plain(miss.nearest === null ? miss.cause : `${miss.cause} (nearest answer: ${shortName(miss.nearest)})`)),
		alternatives: (diagnosis?.alternatives ?? []).map((other) => ({
			name: plain(other.name),
			reason: plainLines(shorten(other.reason, 1e3))
		})),
		chain: (diagnosis?.propagations ?? []).map((step) => plain(`${shortName(step.source)} (${step.condition}) → ${shortName(step.target)} (${step.effect})`)),
		alerts: (diagnosis?.alertsExplained ?? []).map((item) => plain(`${item.alert}: ${item.explained ? "" : "not explained: "}${item.explanation}`)),
		confidence: diagnosis?.confidence === null || diagnosis === null ? null : percent$1(diagnosis.confidence),
		escalate: diagnosis?.escalate ? plain(diagnosis.escalate.reason) : null,
		evidence: score?.evidence === null || score === null || score.evidence.checked === 0 ? null : `${score.evidence.verified} of ${count(score.evidence.checked, "quotation")} found in the snapshot`,
		attemptedChanges: attempt.attemptedChanges,
		transcript
	};
}
function factsOf(attempt, times) {
	const { usage } = attempt;
	return [
		usage.turns === null ? "turns unknown" : count(usage.turns, "turn"),
		usage.cost === null ? "cost unknown" : dollars(usage.cost),
		...usage.inputTokens === null ? [] : [`${whole(usage.inputTokens)} tokens in`],
		...usage.outputTokens === null ? [] : [`${whole(usage.outputTokens)} out`],
		...times === null ? [] : [duration(times.seconds)],
		...times?.firstCandidateSeconds === null || times === null ? [] : [`first candidate after ${duration(times.firstCandidateSeconds)}`],
		...attempt.tries > 1 ? [`${attempt.tries} tries`] : [],
		...attempt.cached ? ["replayed from the cache"] : [],
		...usage.model === null ? [] : [`served by ${plain(usage.model)}`]
	];
}
/** What an incident commander would be told. */
function handOver(attempt) {
	const { diagnosis } = attempt;
	if (diagnosis === null) return `No diagnosis: ${stateWords(attempt.state)}${attempt.reason === null ? "" : ` (${plain(attempt.reason)})`}.`;
	if (diagnosis.escalate !== null) return `Hands over to a person: ${plain(diagnosis.escalate.reason)}`;
	if (diagnosis.noFault) return "Says that nothing is wrong.";
	const names = diagnosis.factors.map((factor) => plain(shorten(factor.name, 100)));
	if (names.length === 0) return "Names no cause.";
	const sure = diagnosis.confidence === null ? "" : `, ${percent$1(diagnosis.confidence)} sure`;
	return `Look at ${names.join(", then ")}${sure}.`;
}
function ruling(prediction) {
	const group = prediction.group === null ? "" : ` (${plain(prediction.group)})`;
	switch (prediction.verdict) {
		case "right": return `root cause${group}, matched ${prediction.tier === null ? "" : TIERS[prediction.tier]}${prediction.rule === null ? "" : `: ${plain(prediction.rule)}`}`;
		case "repeated": return `names a root cause again${group}`;
		case "wrong": {
			const near = prediction.nearest === null ? "" : `; nearest is ${plain(prediction.nearest.group)}: ${plain(prediction.nearest.why)}`;
			return `${wrongWords(prediction.class)}${group}${near}`;
		}
	}
}
var MOST_NODES, TIERS;
var init_details = __esmMin((() => {
	init_attempt();
	init_answers();
	init_escape();
	init_numbers$1();
	init_words$1();
	MOST_NODES = 30;
	TIERS = {
		full: "by its full name",
		prefix: "by the beginning of its name",
		search: "by a part of its name"
	};
}));

// src/model/time.ts
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
var TIME;
var init_time = __esmMin((() => {
	TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|\+00:?00)?$/;
}));

// src/report/figures.ts
function figures(run, times, overall, tasks, labels) {
	return {
		cost: against(overall, "cost"),
		turns: against(overall, "turns"),
		wrong: wrongBars(run.attempts),
		flips: flips(tasks),
		spans: spans(run.attempts, times, labels)
	};
}
function against(overall, key) {
	const score = overall.find((row) => row.key === "score")?.raw;
	const other = overall.find((row) => row.key === key)?.raw;
	const format = key === "cost" ? dollars : turnCount;
	const unit = key === "cost" ? "a task" : "turns";
	const point = (name, kind, x, y, date) => x === null || x === void 0 || y === null || y === void 0 ? [] : [{
		name,
		kind,
		x,
		y,
		note: `score ${points(y)}, ${format(x)} ${unit}${date}`
	}];
	return [
		...point("now", "now", other?.now, score?.now, ""),
		...point("base", "base", other?.base, score?.base, ""),
		...REFERENCES.flatMap((reference) => point(reference.name, "reference", reference[key], reference.score, `, published ${REFERENCES_DATE}`))
	];
}
/** Every attempt that was not right, by what it did instead. */
function wrongBars(attempts) {
	const counts = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const kind = failure(attempt);
		if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].sort(([a, left], [b, right]) => right - left || byCodePoint(a, b)).map(([label, value]) => ({
		label,
		value,
		text: `${value} (${percent$1(value / attempts.length)})`,
		kind: label.startsWith("named") ? "wrong" : label.startsWith("not measured") ? "unmeasured" : "unanswered"
	}));
}
function failure(attempt) {
	const { score } = attempt;
	if (score === null) return stateWords(attempt.state);
	if (score.outcome === "right" || score.outcome === "no-fault-right") return null;
	if (attempt.diagnosis === null) return stateWords(attempt.state);
	if (score.outcome === "escalated") return "handed over";
	const wrong = score.predictions.find((prediction) => prediction.verdict === "wrong");
	if (wrong !== void 0) return `named: ${wrongWords(wrong.class)}`;
	return score.missed.length > 0 ? "missed a cause" : "named nothing";
}
/** A task flips when its repeats disagree about right or not right. */
function flips(tasks) {
	const compared = tasks.filter((task) => task.status === "compared");
	const rate = (side) => {
		const several = compared.filter((task) => task.raw[side].length > 1);
		const flipped = several.filter((task) => new Set(task.raw[side].map((score) => score >= 1)).size > 1);
		return several.length === 0 ? "unknown (one repeat)" : `${percent$1(flipped.length / several.length)} (${flipped.length} of ${several.length} tasks)`;
	};
	return {
		now: rate("nowScores"),
		base: rate("baseScores"),
		bars: solvedBars(compared)
	};
}
function solvedBars(tasks) {
	const counts = SHARES$1.map(() => 0);
	for (const { raw } of tasks) {
		if (raw.nowScores.length === 0) continue;
		const share = raw.nowScores.filter((score) => score >= 1).length / raw.nowScores.length;
		const index = share === 0 ? 0 : share === 1 ? 4 : share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
		counts[index] = (counts[index] ?? 0) + 1;
	}
	if (counts.every((value) => value === 0)) return [];
	return SHARES$1.map((label, index) => ({
		label,
		value: counts[index] ?? 0,
		text: `${counts[index] ?? 0}`,
		kind: index === 4 ? "right" : index === 0 ? "wrong" : "partly"
	}));
}
function spans(attempts, times, labels) {
	if (times === null) return [];
	const kinds = new Map(attempts.map((attempt) => [`${attempt.task}\n${attempt.repeat}`, symbolOf(attempt)]));
	const starts = times.attempts.map((time) => parseTimeMs(time.startedAt));
	const zero = Math.min(...starts.filter((start) => start !== null));
	return times.attempts.flatMap((time, index) => {
		const start = starts[index];
		const symbol = kinds.get(`${time.task}\n${time.repeat}`);
		if (start === null || start === void 0 || symbol === void 0) return [];
		return [{
			label: `${labels.get(time.task) ?? time.task} #${time.repeat}`,
			start: (start - zero) / 1e3,
			seconds: time.seconds,
			kind: KINDS[symbol],
			first: time.firstCandidateSeconds
		}];
	});
}
var SHARES$1, KINDS;
var init_figures = __esmMin((() => {
	init_order();
	init_time();
	init_answers();
	init_numbers$1();
	init_references();
	init_words$1();
	SHARES$1 = [
		"never right",
		"up to a third",
		"up to two thirds",
		"more, not always",
		"always right"
	];
	KINDS = {
		"●": "right",
		"◐": "partly",
		"○": "wrong",
		"⊘": "unanswered",
		"?": "unmeasured"
	};
}));

// src/report/headline.ts
function wholePoints(score) {
	return decimal(score * 100, 0);
}
/** "score fell 46 → 35 (−11 points, p = 0.008)"; whole points, with a decimal where they would hide the move. */
function scoreMove(score, p) {
	if (score.base === null || score.now === null || score.change === null) return null;
	const hidden = wholePoints(score.base) === wholePoints(score.now) && score.change !== 0;
	const show = hidden ? points : wholePoints;
	const change = hidden ? signedPoints(score.change) : signedWholePoints(score.change);
	const word = score.change < 0 ? "fell" : score.change > 0 ? "rose" : "stayed";
	const from = score.change === 0 ? `at ${show(score.now)}` : `${show(score.base)} → ${show(score.now)}`;
	const known = [score.change === 0 ? null : `${change} points`, p === null ? null : probability(p)].filter((part) => part !== null);
	return `score ${word} ${from}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}
/** A pass claims a rise only when the test shows one; else it says that nothing was found. */
function passed({ score, test }) {
	if (test.pImproved !== null && test.pImproved <= test.alpha && (score.change ?? 0) > 0) return scoreMove(score, test.pImproved) ?? "pass";
	if (score.base === null || score.now === null) return "pass";
	const show = wholePoints(score.base) === wholePoints(score.now) && score.base !== score.now ? points : wholePoints;
	const tail = test.p === null ? "" : ` (${probability(test.p)})`;
	return `no regression: score ${show(score.base)} → ${show(score.now)}${tail}`;
}
function firstOf(verdict, weight) {
	const reason = verdict.reasons.find((candidate) => candidate.weight === weight);
	return reason === void 0 ? null : reasonWords(reason);
}
/** The verdict in one line, without the symbol. */
function headline(verdict, comparison) {
	const moved = scoreMove(comparison.score, comparison.test.p);
	switch (verdict.verdict) {
		case "pass": return passed(comparison);
		case "fail": return (verdict.reasons.some((reason) => reason.code === "SCORE_FELL" && reason.weight === "fail") ? moved : firstOf(verdict, "fail")) ?? moved ?? "fail";
		case "inconclusive": return `inconclusive: ${firstOf(verdict, "blocks") ?? "not enough was measured"}`;
		case "no-baseline": {
			const now = comparison.score.now;
			return `no baseline to compare with${now === null ? "" : `; score ${points(now)}`}`;
		}
		case "incompatible": return `not comparable with the baseline: ${firstOf(verdict, "blocks") ?? parts(comparison)}`;
	}
}
function parts(comparison) {
	const names = comparison.incompatible.map((difference) => difference.part);
	return names.length === 0 ? "the instrument differs" : `${names.join(", ")} differ`;
}
/** What the gate could not see, said every time. */
function blindSpot(comparison) {
	const drop = comparison.test.detectableDrop;
	return drop === null ? null : `Blind below ${decimal(drop * 100, 0)} points (80 % power).`;
}
/** One sentence under the headline: why it is so; empty when the headline has said it. */
function sentence(verdict, comparison) {
	const weight = verdict.verdict === "fail" ? "fail" : "blocks";
	const texts = verdict.reasons.filter((reason) => reason.weight === weight).map(reasonWords);
	const said = headline(verdict, comparison);
	const news = texts.filter((text) => !said.includes(text));
	if (news.length > 0) return sentenceCase(news.join("; "));
	if (verdict.verdict !== "pass") return "";
	if (comparison.test.p === null) return "Nothing failed; nothing could be compared.";
	const { alpha } = comparison.test;
	return `No evidence of a regression (one-sided test at ${percent$1(alpha)}).`;
}
function sentenceCase(text) {
	const upper = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}
var init_headline = __esmMin((() => {
	init_numbers$1();
	init_words$1();
}));

// src/report/model.ts
function buildReport(whole) {
	const input = {
		...whole,
		verdict: withoutPrivateNames(whole.verdict, whole.run)
	};
	const { run, comparison, verdict } = input;
	const words = verdictWords(verdict.verdict);
	const tasks = taskLines(comparison.tasks, run.tasks, run.attempts);
	const overall = overallRows(input);
	const names = labels(run.tasks);
	return {
		format: "sre-gate-report@1",
		gate: run.gate,
		gateVersion: run.gateVersion,
		suite: plain(run.suite),
		policy: run.instrument.policy.id,
		verdict: {
			kind: verdict.verdict,
			enforced: verdict.enforced,
			...words,
			headline: headline(verdict, comparison),
			sentence: sentence(verdict, comparison)
		},
		notices: (input.notices ?? []).map(plain),
		reasons: verdict.reasons.map((reason) => ({
			...reason,
			text: reasonWords(reason)
		})),
		facts: factsLine(input),
		agent: {
			name: plain(run.agent.name),
			model: run.agent.model === null ? null : plain(run.agent.model),
			changes: comparison.agentChanges
		},
		incompatible: comparison.incompatible,
		noted: comparison.noted,
		overall,
		tasks,
		families: familyLines(tasks),
		counts: comparison.counts,
		test: comparison.test,
		totals: {
			cost: totalCost(run),
			seconds: input.times?.seconds ?? null
		},
		next: nextSteps(input, tasks),
		links: {
			report: input.links?.report ?? null,
			transcripts: input.links?.transcripts ?? null
		},
		limits: limitLines(input),
		footer: [...limitLines(input), ...footerLines(input)],
		figures: figures(run, input.times, overall, tasks, names),
		details: taskDetails({
			run,
			times: input.times,
			incidents: input.incidents ?? /* @__PURE__ */ new Map(),
			transcripts: input.trajectories ?? /* @__PURE__ */ new Map(),
			labels: names
		}),
		provenance: provenance(run)
	};
}
/** Reasons list tasks by id; private ones are not to be named anywhere. */
function withoutPrivateNames(verdict, run) {
	const names = labels(run.tasks);
	const hidden = run.tasks.filter((task) => task.private).map((task) => task.id);
	if (hidden.length === 0) return verdict;
	const clean = (value) => typeof value !== "string" ? value : value.split(", ").map((part) => hidden.includes(part) ? names.get(part) ?? "private task" : part).join(", ");
	const reasons = verdict.reasons.map((reason) => ({
		...reason,
		values: Object.fromEntries(Object.entries(reason.values).map(([key, value]) => [key, clean(value)]))
	}));
	return {
		...verdict,
		reasons
	};
}
/** What measured, in pairs of word and value. */
function provenance(run) {
	const { instrument, agent } = run;
	const limits = Object.entries(instrument.limits).flatMap(([name, value]) => value === null ? [] : [`${value} ${name}`]);
	return [
		["agent", plain(agent.command.join(" "))],
		["agent digest", agent.digest],
		["gate", `sre-gate ${run.gateVersion}, ${run.design} design, seed ${plain(run.seed)}`],
		["policy", `${instrument.policy.id} (${instrument.policy.digest})`],
		["prompt", instrument.prompt],
		["limits", limits.join(", ")],
		["isolation", `${instrument.isolation}, network ${instrument.network}`],
		["surfaces", `${instrument.surfaces.join(", ")}; clock ${instrument.clock}`]
	];
}
/** Null as soon as nothing is known; a lower bound when only some attempts have a price. */
function totalCost(run) {
	const known = run.attempts.flatMap((attempt) => attempt.usage.cost === null || attempt.cached ? [] : [attempt.usage.cost]);
	return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}
function factsLine({ run, times, comparison, estimate }) {
	const { measured, planned } = comparison.counts;
	const attempts = measured === planned ? count(measured, "attempt") : `${measured} of ${count(planned, "attempt")}`;
	const cost = totalCost(run);
	const expected = estimate?.cost ?? null;
	const priced = cost === null ? "cost unknown" : `${dollars(cost)}${expected === null ? "" : ` (estimate ${dollars(expected)})`}`;
	const cached = run.attempts.filter((attempt) => attempt.cached).length;
	return `${[
		attempts,
		count(run.tasks.length, "task"),
		priced,
		...times === null ? [] : [duration(times.seconds)],
		...cached === 0 ? [] : [`${cached} replayed from the cache`]
	].join(", ")}.`;
}
function overallRows({ comparison, verdict }) {
	const { score, turns, cost } = comparison;
	return [
		{
			key: "score",
			label: "score",
			base: optional$1(score.base, points),
			now: optional$1(score.now, points),
			change: scoreChange(score),
			mark: markOf(verdict, [
				"SCORE_",
				"TASK_LOST",
				"NOT_SHOWN",
				"BELOW_FLOOR"
			]),
			note: score.reason,
			raw: score
		},
		ratioRow("turns", "turns per task", turns, turnCount, markOf(verdict, ["TURNS_"])),
		ratioRow("cost", "cost per task", cost, dollars, markOf(verdict, ["COST_"]))
	];
}
function ratioRow(key, label, metric, format, mark) {
	return {
		key,
		label,
		base: optional$1(metric.base, format),
		now: optional$1(metric.now, format),
		change: ratioChange(metric),
		mark,
		note: metric.reason,
		raw: metric
	};
}
function optional$1(value, format) {
	return value === null ? "–" : format(value);
}
function scoreChange({ change, interval }) {
	if (change === null) return "–";
	const bounds = interval === null ? "" : ` (${signedWholePoints(interval[0])} to ${signedWholePoints(interval[1])})`;
	return `${signedPoints(change)}${bounds}`;
}
/** A ratio above 1 says what it is at least, one below 1 what it is at most: the bound against the reader's hope. */
function ratioChange({ change, interval }) {
	if (change === null) return "–";
	if (interval === null) return ratio(change);
	if (change >= 1 && interval[0] > 1) return `${ratio(change)}, at least ${ratio(interval[0])}`;
	if (change < 1 && interval[1] < 1) return `${ratio(change)}, at most ${ratio(interval[1])}`;
	return ratio(change);
}
/** The reason codes of a metric begin with its name. */
function markOf(verdict, prefixes) {
	const ours = verdict.reasons.filter((reason) => prefixes.some((prefix) => reason.code.startsWith(prefix)));
	if (ours.some((reason) => reason.weight === "fail")) return "fail";
	return ours.some((reason) => reason.weight === "warn") ? "warn" : "";
}
function familyLines(tasks) {
	const families = /* @__PURE__ */ new Map();
	for (const task of tasks) {
		if (task.status !== "compared" || task.family === null || task.raw.change === null) continue;
		const changes = families.get(task.family);
		if (changes === void 0) families.set(task.family, [task.raw.change]);
		else changes.push(task.raw.change);
	}
	return [...families].map(([family, changes]) => {
		const raw = changes.reduce((sum, change) => sum + change, 0) / changes.length;
		return {
			family,
			tasks: changes.length,
			change: signedWholePoints(raw),
			raw
		};
	}).sort((left, right) => left.raw - right.raw || byCodePoint(left.family, right.family));
}
function shellWord(text) {
	return SHELL_SAFE.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
/** The command that runs the doubtful tasks again, and what it will cost at today's prices. */
function nextSteps(input, tasks) {
	const accept = input.accept ?? null;
	const doubtful = tasks.filter((task) => (task.group === "lost" || task.group === "suspect") && !task.private).slice(0, 5);
	if (doubtful.length === 0) return {
		reproduce: null,
		price: null,
		accept
	};
	const repeats = 5;
	const costs = doubtful.map((task) => task.raw.nowCost);
	const known = costs.every((cost) => cost !== null);
	const total = costs.reduce((sum, cost) => sum + (cost ?? 0) * repeats, 0);
	return {
		reproduce: `sre-gate run --tasks ${shellWord(doubtful.map((task) => task.label).join(","))} --repeats ${repeats}`,
		price: known ? dollars(total) : null,
		accept
	};
}
function limitLines({ run, comparison, falseAlarms }) {
	const blind = blindSpot(comparison);
	return [
		...blind === null ? [] : [blind],
		...falseAlarms === void 0 ? [] : [`Unchanged agents fail ${percent$1(falseAlarms.rate)} of runs here (${count(falseAlarms.nights, "night")}).`],
		...run.bestConstant === null ? [] : [`The best constant answer scores ${decimal(run.bestConstant.score * 100, 0)}.`],
		...run.isolationNote === null ? [] : [plain(run.isolationNote)],
		"Offline, diagnosis only: nothing is repaired, no live cluster is seen."
	];
}
function footerLines({ run, comparison }) {
	const { baseMeasured, baseRuns } = comparison.counts;
	return [...baseRuns === 0 ? [] : [`Baseline: ${count(baseMeasured, "attempt")} of ${count(baseRuns, "run")}.`], `Policy ${run.instrument.policy.id}, suite ${plain(run.suite)}.`];
}
var SHELL_SAFE;
var init_model = __esmMin((() => {
	init_order();
	init_details();
	init_escape();
	init_figures();
	init_headline();
	init_numbers$1();
	init_task_lines();
	init_words$1();
	SHELL_SAFE = /^[\w@%+=:,./-]+$/;
}));

// src/stats/normal.ts
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
function acklam(p) {
	if (p < .02425) return tail(Math.sqrt(-2 * Math.log(p)));
	if (p > .97575) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
	const q = p - .5;
	return q * polynomial(A, q * q) / polynomial(B, q * q);
}
function tail(q) {
	return polynomial(C, q) / polynomial(D, q);
}
var SQRT_TWO_PI, NUMERATOR, DENOMINATOR, A, B, C, D;
var init_normal = __esmMin((() => {
	SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
	NUMERATOR = [
		.0352624965998911,
		.700383064443688,
		6.37396220353165,
		33.912866078383,
		112.079291497871,
		221.213596169931,
		220.206867912376
	];
	DENOMINATOR = [
		.0883883476483184,
		1.75566716318264,
		16.064177579207,
		86.7807322029461,
		296.564248779674,
		637.333633378831,
		793.826512519948,
		440.413735824752
	];
	A = [
		-39.69683028665376,
		220.9460984245205,
		-275.9285104469687,
		138.357751867269,
		-30.66479806614716,
		2.506628277459239
	];
	B = [
		-54.47609879822406,
		161.5858368580409,
		-155.6989798598866,
		66.80131188771972,
		-13.28068155288572,
		1
	];
	C = [
		-.007784894002430293,
		-.3223964580411365,
		-2.400758277161838,
		-2.549732539343734,
		4.374664141464968,
		2.938163982698783
	];
	D = [
		.007784695709041462,
		.3224671290700398,
		2.445134137142996,
		3.754408661907416,
		1
	];
}));

// src/stats/boundary.ts
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
		reject.push(below$2(state, time, low, drift));
		stop.push(high === Infinity ? 0 : Math.max(0, mass(state) - below$2(state, time, high, drift)));
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
function mass(state) {
	let total = 0;
	for (const weight of state.weights) total += weight;
	return total;
}
/** P(still running before, and the process is below `limit` at `time`). */
function below$2(state, time, limit, drift) {
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
function solve(state, time, allowed) {
	if (allowed <= 1e-12 || time <= state.time) return -Infinity;
	let low = -8 * Math.sqrt(time);
	let high = FAR * Math.sqrt(time);
	for (let i = 0; i < 48; i += 1) {
		const middle = (low + high) / 2;
		if (below$2(state, time, middle, 0) < allowed) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
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
		let density = 0;
		for (let i = 0; i < state.points.length; i += 1) {
			const z = (point - state.points[i] - drift * step) / scale;
			if (z > -8 && z < FAR) density += state.weights[i] * normalDensity(z);
		}
		const simpson = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
		points[k] = point;
		weights[k] = density / scale * simpson * width / 3;
	}
	return {
		time,
		points,
		weights
	};
}
var STEPS, COARSE_STEPS, FAR, START;
var init_boundary = __esmMin((() => {
	init_normal();
	STEPS = 128;
	COARSE_STEPS = 32;
	FAR = 8;
	START = {
		time: 0,
		points: Float64Array.of(0),
		weights: Float64Array.of(1)
	};
}));

// src/stats/gamma.ts
/** ln Gamma(x) for x > 0 (Lanczos, g = 7, nine terms: about 1e-15). */
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	let sum = LANCZOS[0] ?? 1;
	for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] ?? 0) / (shifted + i);
	const t = shifted + 7.5;
	return .5 * Math.log(2 * Math.PI) + (shifted + .5) * Math.log(t) - t + Math.log(sum);
}
/** ln n!, summed once and kept: exact to the last digits for the counts that occur here. */
function logFactorial(n) {
	for (let i = factorials.length; i <= n; i += 1) factorials.push((factorials[i - 1] ?? 0) + Math.log(i));
	return factorials[n] ?? NaN;
}
function logChoose(n, k) {
	if (k < 0 || k > n) return -Infinity;
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
var LANCZOS, factorials;
var init_gamma = __esmMin((() => {
	LANCZOS = [
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
	factorials = [0];
}));

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
var init_student = __esmMin((() => {
	init_gamma();
}));

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
var init_ratio = __esmMin((() => {
	init_student();
}));

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
var init_difference = __esmMin((() => {
	init_boundary();
	init_normal();
	init_ratio();
}));

// src/stats/fourier.ts
/** In-place fast Fourier transform of a complex array whose length is a power of two. */
function transform(real, imaginary, inverse) {
	const n = real.length;
	reorder(real, imaginary);
	for (let size = 2; size <= n; size *= 2) {
		const half = size / 2;
		const [cosines, sines] = circle(size, inverse);
		for (let start = 0; start < n; start += size) for (let i = 0; i < half; i += 1) {
			const [low, high] = [start + i, start + i + half];
			const cos = cosines[i];
			const sin = sines[i];
			const re = real[high] * cos - imaginary[high] * sin;
			const im = real[high] * sin + imaginary[high] * cos;
			real[high] = real[low] - re;
			imaginary[high] = imaginary[low] - im;
			real[low] = real[low] + re;
			imaginary[low] = imaginary[low] + im;
		}
	}
}
function circle(size, inverse) {
	const half = size / 2;
	const cosines = new Float64Array(half);
	const sines = new Float64Array(half);
	const angle = (inverse ? 2 : -2) * Math.PI / size;
	for (let i = 0; i < half; i += 1) {
		cosines[i] = Math.cos(angle * i);
		sines[i] = Math.sin(angle * i);
	}
	return [cosines, sines];
}
function reorder(real, imaginary) {
	const n = real.length;
	for (let i = 1, j = 0; i < n; i += 1) {
		let bit = n >> 1;
		for (; j & bit; bit >>= 1) j ^= bit;
		j ^= bit;
		if (i < j) {
			[real[i], real[j]] = [real[j], real[i]];
			[imaginary[i], imaginary[j]] = [imaginary[j], imaginary[i]];
		}
	}
}
var init_fourier = __esmMin((() => {}));

// src/stats/distribution.ts
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
function below$1(distribution, limit) {
	const end = Math.min(distribution.cells.length, Math.ceil(limit) - distribution.from);
	let total = 0;
	for (let i = 0; i < end; i += 1) total += distribution.cells[i];
	return Math.min(1, total);
}
/** P(value = point). */
function at(distribution, point) {
	return distribution.cells[point - distribution.from] ?? 0;
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
	transform(real, imaginary, false);
	for (let i = 0; i < size; i += 1) {
		const re = real[i];
		const im = imaginary[i];
		real[i] = re * re - im * im;
		imaginary[i] = 2 * re * im;
	}
	transform(real, imaginary, true);
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
var CERTAIN_ZERO, KEEP_ALL, NEGLIGIBLE, DIRECT_LIMIT;
var init_distribution = __esmMin((() => {
	init_fourier();
	CERTAIN_ZERO = {
		from: 0,
		cells: Float64Array.of(1),
		lost: 0
	};
	KEEP_ALL = 4096;
	NEGLIGIBLE = 1e-15;
	DIRECT_LIMIT = 4e5;
}));

// src/stats/lattice.ts
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
var LARGEST_DENOMINATOR, TOLERANCE, CELLS;
var init_lattice = __esmMin((() => {
	LARGEST_DENOMINATOR = 64;
	TOLERANCE = 1e-6;
	CELLS = 2 ** 21;
}));

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
	let ways = /* @__PURE__ */ new Map([[0, /* @__PURE__ */ new Map([[0, 1]])]]);
	for (const [value, count] of counts) {
		const weights = binomial(count, share, Math.min(count, draw.most));
		ways = withValue(ways, value, weights, draw.most);
	}
	const filler = binomial(draw.zeros, share, draw.zeros);
	const cells = [];
	for (const [drawn, sums] of ways) {
		const rest = filler[draw.draw - drawn] ?? 0;
		if (rest === 0) continue;
		for (const [sum, weight] of sums) cells[sum] = (cells[sum] ?? 0) + weight * rest;
	}
	return Float64Array.from(cells, (cell) => cell ?? 0);
}
function withValue(ways, value, weights, most) {
	const result = /* @__PURE__ */ new Map();
	for (const [drawn, sums] of ways) for (let more = 0; more < weights.length && drawn + more <= most; more += 1) {
		const target = result.get(drawn + more) ?? /* @__PURE__ */ new Map();
		result.set(drawn + more, target);
		const weight = weights[more];
		for (const [sum, way] of sums) {
			const next = sum + more * value;
			target.set(next, (target.get(next) ?? 0) + way * weight);
		}
	}
	return result;
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
var init_subset_sums = __esmMin((() => {
	init_gamma();
}));

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
	if (usable.length === 0) return NOTHING;
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
	const total = sumOf(parts.sort((left, right) => left.cells.length - right.cells.length));
	const p = Math.min(1, below$1(total, observed) + at(total, observed) / 2);
	const rounding = lattice.exact ? 0 : roundingEffect(total, observed, draws, p);
	return {
		p,
		errorBound: total.lost + rounding,
		exact: lattice.exact,
		denominator: lattice.denominator,
		strata: usable.length
	};
}
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
	const low = below$1(total, observed - draws);
	const high = below$1(total, observed + draws + 1);
	return Math.max(high - p, p - low);
}
var NOTHING;
var init_permutation = __esmMin((() => {
	init_distribution();
	init_lattice();
	init_subset_sums();
	NOTHING = {
		p: null,
		errorBound: 0,
		exact: true,
		denominator: 1,
		strata: 0
	};
}));

// src/verdict/design.ts
function suiteSpending(policy) {
	return powerSpending(policy.suiteAlpha, ADAPTIVE.spendingPower);
}
/** Successes a baseline needs for its task to be run. */
function atLeastOf(policy) {
	return policy.neverSolved === "left-out" ? ADAPTIVE.atLeast : 0;
}
/** Non-inferiority puts the burden of proof on the change: it is judged once, on all attempts. */
function isAdaptive(design, policy) {
	return design === "adaptive" && policy.decision === "regression";
}
var ADAPTIVE;
var init_design = __esmMin((() => {
	init_boundary();
	ADAPTIVE = {
		spendingPower: 2,
		futility: .38,
		atLeast: 1
	};
}));

// src/verdict/instrument.ts
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
				names(base.surfaces),
				names(now.surfaces)
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
	return {
		...compareInstruments(baseline.instrument, run.instrument),
		agentChanges: compareAgents(baseline.agent, run.agent)
	};
}
function policyName(instrument) {
	return `${instrument.policy.id} ${instrument.policy.digest}`;
}
function names(list) {
	return [...list].sort(byCodePoint).join(" ");
}
function keyed(part, base, now) {
	return [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(now)])].sort(byCodePoint).flatMap((key) => difference(`${part}.${key}`, base[key], now[key]));
}
function difference(part, base, now) {
	if (canonicalJson(base ?? null) === canonicalJson(now ?? null)) return [];
	return [{
		part,
		base: shown(base),
		now: shown(now)
	}];
}
function shown(value) {
	return value === null || value === void 0 ? "none" : String(value);
}
var init_instrument = __esmMin((() => {
	init_order();
	init_stable();
}));

// src/stats/random.ts
/** xoshiro128** (Blackman and Vigna, public domain), started from a hash so that near seeds give far streams. */
function seededRandom(seed) {
	const hash = sha256(seed);
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
var init_random = __esmMin((() => {
	init_digest$1();
}));

// src/stats/sequence.ts
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
		futility: looks.map((look) => look >= input.tasks ? input.futility : null)
	};
}
function lookTimes(attempts, tasks) {
	const step = Math.max(SMALLEST_STEP, Math.ceil(tasks / LOOKS_PER_ROUND));
	const looks = [];
	for (let look = step; look < attempts; look += step) looks.push(look);
	if (attempts > 0) looks.push(attempts);
	return looks;
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
var LOOKS_PER_ROUND, SMALLEST_STEP;
var init_sequence = __esmMin((() => {
	init_boundary();
	LOOKS_PER_ROUND = 3;
	SMALLEST_STEP = 3;
}));

// src/verdict/look.ts
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
var init_look = __esmMin((() => {
	init_difference();
	init_permutation();
}));

// src/verdict/reason.ts
function reason(code, weight, values = {}) {
	return {
		code,
		weight,
		values
	};
}
var init_reason = __esmMin((() => {}));

// src/verdict/quarantine.ts
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
var init_quarantine = __esmMin((() => {
	init_reason();
}));

// src/verdict/numbers.ts
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
function isSound(what, value) {
	return Number.isFinite(value) && value >= 0 && (what !== "score" || value <= 1);
}
var SHOWN;
var init_numbers = __esmMin((() => {
	init_reason();
	SHOWN = 5;
}));

// src/verdict/sides.ts
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
		mean: rounded$1(arm.measured.map(({ score }) => score)),
		turns: rounded$1(known$1(arm, "turns")),
		cost: rounded$1(known$1(arm, "cost")),
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
function rounded$1(values) {
	return values.length === 0 ? null : fixed(average(values));
}
var init_sides = __esmMin((() => {
	init_attempt();
	init_stable();
	init_ratio();
	init_numbers();
}));

// src/verdict/plan.ts
function planAttempts(input) {
	const tasks = [...input.tasks].sort(byCodePoint);
	if (input.baseline === null || !isAdaptive(input.design, input.policy)) return {
		attempts: cut(inRounds(tasks, input.repeats, input.seed), input.maxAttempts),
		looks: [],
		decide: () => "continue",
		leftOut: [],
		...NO_LOOKS
	};
	return adaptivePlan(input, tasks, comparableScores(input, input.baseline));
}
function adaptivePlan(input, tasks, base) {
	const atLeast = atLeastOf(input.policy);
	const leftOut = tasks.filter((task) => {
		const scores = base.get(task);
		return scores !== void 0 && successes(scores) < atLeast;
	});
	const run = tasks.filter((task) => !leftOut.includes(task));
	const attempts = cut(inRounds(run, input.repeats, input.seed), input.maxAttempts);
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
		return index < 0 ? null : lookAt(strataOf(prefix, base), sequence, index, rule);
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
function strataOf(prefix, base) {
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
function cut(attempts, most) {
	return most === void 0 ? attempts : attempts.slice(0, most);
}
function successes(scores) {
	return scores.filter((score) => score > 0).length;
}
var NO_LOOKS;
var init_plan = __esmMin((() => {
	init_attempt();
	init_order();
	init_random();
	init_sequence();
	init_design();
	init_look();
	init_quarantine();
	init_sides();
	NO_LOOKS = {
		sequence: null,
		look: () => null
	};
}));

// src/verdict/replay.ts
/**
* An adaptive run is judged at the look where its own plan stopped it. The plan follows from the seed, the
* tasks, the baseline and the policy, so it is made again here and never taken from the run: attempts that
* happened to finish after that look do not count, and a run that went on or stopped at will is found out.
*/
function replay(run, baseline, policy, today) {
	if (baseline === null || !isAdaptive(run.design, policy)) {
		const used = run.attempts.filter(({ repeat }) => repeat <= policy.repeats);
		return {
			used,
			plan: null,
			look: null,
			cutShort: used.length < run.planned
		};
	}
	return followPlan(run, planAttempts({
		tasks: run.tasks.map(({ id }) => id),
		repeats: policy.repeats,
		seed: run.seed,
		design: run.design,
		baseline,
		policy,
		digests: new Map(run.tasks.map(({ id, digest }) => [id, digest])),
		today,
		maxAttempts: run.planned
	}));
}
function followPlan(run, plan) {
	const found = new Map(run.attempts.map((attempt) => [attemptKey(attempt), attempt]));
	const prefix = [];
	let last = null;
	let used = [];
	for (const target of plan.looks) {
		for (const planned of plan.attempts.slice(prefix.length, target)) {
			const attempt = found.get(attemptKey(planned));
			if (attempt === void 0 || attempt.state === "cancelled") return {
				used,
				plan,
				look: last,
				cutShort: true
			};
			prefix.push(attempt);
		}
		used = [...prefix];
		last = plan.look(used);
		if (last !== null && last.outcome !== "continue") break;
	}
	return {
		used,
		plan,
		look: last,
		cutShort: false
	};
}
var init_replay = __esmMin((() => {
	init_attempt();
	init_design();
	init_plan();
}));

// src/verdict/rows.ts
/** Puts the two sides of every task next to each other and says which of them may be compared. */
function matchTasks(input) {
	const { run, baseline, policy, today } = input;
	const quarantined = activeQuarantine(policy, today);
	const mine = new Map(run.tasks.map((task) => [task.id, task]));
	const theirs = new Map(baseline?.tasks.map((task) => [task.id, task]) ?? []);
	const attempts = groupByTask(input.used);
	const compared = [];
	return {
		rows: [.../* @__PURE__ */ new Set([...mine.keys(), ...theirs.keys()])].sort(byCodePoint).map((id) => {
			const sides = bothSides(mine.get(id), theirs.get(id), attempts.get(id) ?? []);
			const isQuarantined = quarantined.has(id);
			if (sides.status === "compared" && !isQuarantined) compared.push({
				id,
				now: sides.now,
				base: sides.base
			});
			return rowOf(id, sides, isQuarantined, mine.get(id)?.family ?? theirs.get(id)?.family ?? null);
		}),
		compared
	};
}
function bothSides(mine, theirs, attempts) {
	const base = theirs === void 0 ? null : armOfBaseline(theirs);
	const now = armOfRun(attempts);
	if (mine === void 0) return {
		status: "removed",
		now: null,
		base: base ?? NO_ATTEMPTS
	};
	if (mine.expect === "no-fault") return {
		status: "outside-mean",
		now,
		base
	};
	if (base === null) return {
		status: "new",
		now,
		base
	};
	if (theirs?.digest !== mine.digest) return {
		status: "changed",
		now,
		base
	};
	if (attempts.length === 0 && base.measured.every(({ score }) => score === 0) && base.measured.length > 0) return {
		status: "left-out",
		now: null,
		base
	};
	return {
		status: now.measured.length > 0 && base.measured.length > 0 ? "compared" : "unmeasured",
		now,
		base
	};
}
function rowOf(id, sides, quarantined, family) {
	const change = sides.status === "compared" ? fixed(average(scoresOf(sides.now)) - average(scoresOf(sides.base))) : null;
	return {
		task: id,
		family,
		status: sides.status,
		base: sides.base === null ? null : sideOf(sides.base),
		now: sides.now === null ? null : sideOf(sides.now),
		change,
		mark: quarantined ? "quarantined" : null
	};
}
function groupByTask(attempts) {
	const groups = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const group = groups.get(attempt.task) ?? [];
		groups.set(attempt.task, group);
		group.push(attempt);
	}
	return groups;
}
var NO_ATTEMPTS;
var init_rows = __esmMin((() => {
	init_order();
	init_stable();
	init_ratio();
	init_quarantine();
	init_sides();
	NO_ATTEMPTS = {
		measured: [],
		unmeasured: 0
	};
}));

// src/stats/veto.ts
/**
* Watches tasks that the baseline solves reliably. The bound is exact and needs no assumption about the
* tasks: the sum over all of them of the largest chance, over every true solving rate, that a task looks
* reliable in the baseline and then fails every new attempt.
*/
function vetoRule$1(base, repeats, alpha) {
	const needed = Math.max(FAILURES, repeats);
	let bound = 1;
	for (const share of SHARES) {
		bound = unionBound(base, share, needed);
		if (bound <= alpha) return {
			status: "on",
			share,
			needed,
			bound
		};
	}
	return {
		status: "off",
		share: 1,
		needed,
		bound
	};
}
function isWatched(solved, tried, share) {
	return tried > 0 && solved >= requiredSuccesses(tried, share);
}
function requiredSuccesses(tried, share) {
	return Math.ceil(Math.round(share * tried * 1e6) / 1e6);
}
function unionBound(base, share, needed) {
	let total = 0;
	for (let i = 0; i < base.length; i += 1) {
		const tried = base[i];
		if (tried > 0) total += worstChance(tried, requiredSuccesses(tried, share), needed);
	}
	return Math.min(1, total);
}
/** max over p of P(Bin(tried, p) >= required) (1 - p)^needed. */
function worstChance(tried, required, needed) {
	const key = `${tried}:${required}:${needed}`;
	const found = known.get(key);
	if (found !== void 0) return found;
	let low = 0;
	let high = 1;
	const ratio = (Math.sqrt(5) - 1) / 2;
	for (let i = 0; i < 80; i += 1) {
		const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
		if (chance(a, tried, required, needed) < chance(b, tried, required, needed)) low = a;
		else high = b;
	}
	const worst = chance((low + high) / 2, tried, required, needed);
	known.set(key, worst);
	return worst;
}
function chance(p, tried, required, needed) {
	if (p <= 0 || p >= 1) return 0;
	let reliable = 0;
	for (let x = required; x <= tried; x += 1) reliable += Math.exp(logChoose(tried, x) + x * Math.log(p) + (tried - x) * Math.log1p(-p));
	return reliable * (1 - p) ** needed;
}
var SHARES, FAILURES, known;
var init_veto$1 = __esmMin((() => {
	init_gamma();
	SHARES = [.9, 1];
	FAILURES = 5;
	known = /* @__PURE__ */ new Map();
}));

// src/verdict/veto.ts
/** The second guard: one capability that dies hardly moves the mean and must be seen all the same. */
function vetoState(run, tasks, policy) {
	const rule = vetoRule$1(tasks.map(({ base }) => base.measured.length), policy.repeats, policy.vetoAlpha);
	const state = {
		status: rule.status,
		reason: rule.status === "off" ? "the union bound over the tasks exceeds its share" : null,
		share: rule.share,
		bound: fixed(rule.bound),
		watched: [],
		pending: [],
		lost: [],
		needed: rule.needed
	};
	if (rule.status === "off") return state;
	for (const { id, base } of tasks) {
		const scores = scoresOf(base);
		if (!isWatched(scores.filter((score) => score > 0).length, scores.length, rule.share)) continue;
		state.watched.push(id);
		const mine = inOrder(run, id);
		if (mine.length === 0 || mine.some((score) => score > 0)) continue;
		if (mine.length >= rule.needed) state.lost.push(id);
		else state.pending.push(id);
	}
	return state;
}
/**
* Measured scores in the order of the repeats, up to the first that was never finished: failures finish
* sooner than successes, so an attempt after a gap would be a biased sample.
*/
function inOrder(run, task) {
	const own = /* @__PURE__ */ new Map();
	for (const attempt of run.attempts) if (attempt.task === task) own.set(attempt.repeat, attempt);
	const scores = [];
	for (let repeat = 1;; repeat += 1) {
		const attempt = own.get(repeat);
		if (attempt === void 0 || attempt.state === "cancelled") return scores;
		const value = attempt.score?.value ?? null;
		if (isMeasured(attempt.state) && value !== null) scores.push(value);
	}
}
var init_veto = __esmMin((() => {
	init_attempt();
	init_stable();
	init_veto$1();
	init_sides();
}));

// src/verdict/compare.ts
/** Run against baseline: what each task and the suite did. Says nothing yet about right or wrong. */
function compare(run, baseline, policy, today = null) {
	const replayed = replay(run, baseline, policy, today);
	const { rows, compared } = matchTasks({
		run,
		baseline,
		policy,
		today,
		used: replayed.used
	});
	const strata = compared.map(({ now, base }) => ({
		now: scoresOf(now),
		base: scoresOf(base)
	}));
	const veto = vetoState(run, compared, policy);
	const differences = baseline === null ? {
		incompatible: [],
		noted: [],
		agentChanges: []
	} : compareWithBaseline(run, baseline);
	return {
		tasks: marked(rows, veto),
		score: scoreMetric(rows, strata),
		turns: ratioMetric(compared, "turns", false),
		cost: ratioMetric(compared, "cost", false),
		turnsSolved: ratioMetric(compared, "turns", true),
		costSolved: ratioMetric(compared, "cost", true),
		test: scoreTest(strata, replayed, policy),
		veto,
		...differences,
		counts: counts(run, baseline, replayed)
	};
}
function marked(rows, veto) {
	const lost = new Set(veto.lost);
	const pending = new Set(veto.pending);
	return rows.map((row) => {
		if (lost.has(row.task)) return {
			...row,
			mark: "lost"
		};
		return pending.has(row.task) ? {
			...row,
			mark: "suspect"
		} : row;
	});
}
function scoreTest(strata, replayed, policy) {
	const { look, plan } = replayed;
	const truncated = plan === null ? 0 : atLeastOf(policy);
	const result = look?.test ?? stratifiedTest(strata, truncated);
	const detectable = detectableBy(strata, plan, policy);
	return {
		method: `${truncated > 0 ? "truncated-" : ""}${result.exact ? "exact" : "rounded"}-stratified-permutation`,
		p: result.p,
		alpha: look?.nominal ?? policy.suiteAlpha,
		pImproved: result.p === null ? null : 1 - result.p,
		detectableDrop: detectable === null ? null : fixed(Math.min(1, Math.max(detectable, policy.minEffect))),
		errorBound: result.errorBound,
		smallestP: smallestP(strata, truncated),
		deterministic: isDeterministic(strata),
		...plan === null ? {} : { look: lookRecord(replayed, plan) }
	};
}
/** What p would be had this run solved nothing, against the same baseline. */
function smallestP(strata, atLeast) {
	const nothing = strata.map(({ now, base }) => ({
		now: now.map(() => 0),
		base
	}));
	return stratifiedTest(nothing, atLeast).p;
}
function isDeterministic(strata) {
	const same = (scores) => scores.every((score) => score === scores[0]);
	return strata.every(({ now, base }) => base.length > 1 && same(now) && same(base));
}
function detectableBy(strata, plan, policy) {
	return plan?.sequence ? detectableDropSequential(strata, plan.sequence) : detectableDrop(strata, policy.suiteAlpha);
}
function lookRecord({ look, cutShort }, plan) {
	return {
		attempts: look?.attempts ?? 0,
		of: plan.attempts.length,
		index: look === null ? 0 : look.index + 1,
		looks: plan.looks.length,
		information: fixed(look?.information ?? 0),
		outcome: cutShort || look === null ? "continue" : look.outcome
	};
}
function scoreMetric(rows, strata) {
	const difference = meanDifference(strata);
	if (difference === null) {
		const means = rows.flatMap(({ now }) => now?.mean == null ? [] : [now.mean]);
		return {
			base: null,
			now: means.length === 0 ? null : fixed(average(means)),
			change: null,
			interval: null,
			reason: "no task was compared"
		};
	}
	return {
		base: fixed(average(strata.map(({ base }) => average(base)))),
		now: fixed(average(strata.map(({ now }) => average(now)))),
		change: fixed(difference.change),
		interval: roundedPair(difference.interval),
		reason: difference.interval === null ? "no task was repeated" : null
	};
}
function ratioMetric(compared, what, solvedOnly) {
	const strata = compared.map(({ now, base }) => ({
		now: known$1(now, what, solvedOnly),
		base: known$1(base, what, solvedOnly)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
	const result = meanRatio(strata);
	if (result === null) return {
		base: null,
		now: null,
		change: null,
		interval: null,
		reason: strata.length === 0 ? `no task has known ${what} on both sides` : `all ${what} are 0`
	};
	return {
		base: fixed(average(strata.map(({ base }) => average(base)))),
		now: fixed(average(strata.map(({ now }) => average(now)))),
		change: fixed(result.ratio),
		interval: roundedPair(result.interval),
		reason: result.interval === null ? "one task only" : null
	};
}
function roundedPair(pair) {
	return pair === null ? null : [fixed(pair[0]), fixed(pair[1])];
}
function counts(run, baseline, replayed) {
	const inState = (state) => run.attempts.filter((one) => one.state === state).length;
	const infraErrors = inState("infra-error");
	const cancelled = inState("cancelled");
	const expected = replayed.plan === null ? Math.max(run.planned, replayed.used.length) : replayed.used.length;
	const measured = replayed.used.filter(({ state }) => isMeasured(state)).length;
	const base = baseline?.tasks.flatMap((task) => task.attempts) ?? [];
	return {
		planned: run.planned,
		measured: run.attempts.length - infraErrors - cancelled,
		infraErrors,
		cancelled,
		baseMeasured: base.filter(({ state }) => isMeasured(state)).length,
		baseRuns: baseline?.runs.length ?? 0,
		missing: Math.max(0, expected - measured),
		expected
	};
}
var init_compare$1 = __esmMin((() => {
	init_attempt();
	init_stable();
	init_difference();
	init_permutation();
	init_ratio();
	init_design();
	init_instrument();
	init_replay();
	init_rows();
	init_sides();
	init_veto();
}));

// src/verdict/blocking.ts
/** What forbids a decision. All of it is reported, the gravest first. */
function blockingReasons(input) {
	const { comparison, run, baseline } = input;
	const invalid = invalidNumbers(run, baseline);
	if (baseline === null) {
		const nothing = comparison.counts.measured === 0 ? [reason("NOTHING_MEASURED", "blocks")] : [];
		return [
			reason("NO_BASELINE", "blocks"),
			...nothing,
			...invalid
		];
	}
	return [
		...comparison.incompatible.map(({ part, base, now }) => reason("INSTRUMENT_DIFFERS", "blocks", {
			part,
			base,
			now
		})),
		...invalid,
		...measurementReasons(input)
	];
}
function measurementReasons(input) {
	const { comparison } = input;
	const { planned, measured, infraErrors, cancelled } = comparison.counts;
	if (measured === 0) return [reason("NOTHING_MEASURED", "blocks", {
		planned,
		infraErrors,
		cancelled
	})];
	if (comparison.test.p === null) return [reason("NOTHING_COMPARED", "blocks", statusCounts(input))];
	return [
		...missingReasons(input),
		...planReasons(input),
		...baselineReasons$1(input)
	];
}
function missingReasons({ comparison, policy }) {
	const { missing = 0, expected = 0 } = comparison.counts;
	if (missing <= policy.inconclusiveAbove * expected) return [];
	const values = {
		missing,
		of: expected,
		limit: policy.inconclusiveAbove
	};
	return [reason("TOO_FEW_MEASURED", "blocks", values)];
}
function planReasons({ comparison }) {
	const look = comparison.test.look;
	if (look?.outcome !== "continue") return [];
	return [reason("RUN_CUT_SHORT", "blocks", {
		attempts: look.attempts,
		of: look.of
	})];
}
/** One attempt per task says nothing about chance: every difference would be as likely as the next. */
function baselineReasons$1({ comparison }) {
	const compared = comparison.tasks.filter(({ status }) => status === "compared");
	return Math.max(...compared.map(({ base }) => base?.scores.length ?? 0)) > 1 ? [] : [reason("SINGLE_ATTEMPTS", "blocks", { tasks: compared.length })];
}
function statusCounts({ comparison }) {
	const counts = {};
	for (const { status } of comparison.tasks) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}
var init_blocking = __esmMin((() => {
	init_numbers();
	init_reason();
}));

// src/verdict/context.ts
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
function baselineReasons({ comparison, baseline, policy, today }) {
	const reasons = [];
	const repeats = medianRepeats(comparison.tasks);
	if (repeats !== null && repeats < 5) reasons.push(reason("SMALL_BASELINE", "warn", {
		repeats,
		enough: 5
	}));
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
	if (veto?.status === "off" && policy.failOn.includes("veto")) reasons.push(reason("VETO_OFF", "info", {
		bound: veto.bound,
		share: policy.vetoAlpha
	}));
	return reasons;
}
/** A score that one fixed answer to every task reaches as well says nothing about the agent. */
function constantReasons({ comparison, run }) {
	const constant = run.bestConstant;
	const now = comparison.score.now;
	if (constant === null || now === null || constant.score <= 0 || now > constant.score) return [];
	const { name, score } = constant;
	return [reason("NEAR_CONSTANT", "warn", {
		score: now,
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
var STATUSES, ENOUGH_REPEATS, DAY;
var init_context = __esmMin((() => {
	init_time();
	init_quarantine();
	init_reason();
	STATUSES = [
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
	ENOUGH_REPEATS = 5;
	DAY = 864e5;
}));

// src/verdict/slo.ts
/** Objectives for the agent in service terms: the 90th percentile over tasks of each task's mean. */
function sloReasons(input) {
	const { policy } = input;
	const fails = policy.failOn.includes("slo");
	if (!fails && !policy.warnOn.includes("slo")) return [];
	return OBJECTIVES.flatMap((objective) => {
		const limit = policy.slo[objective];
		if (limit === void 0) return [];
		const perTask = valuesByTask(input, objective);
		if (perTask.length === 0) return [reason("SLO_UNMEASURED", fails ? "blocks" : "warn", { objective })];
		const p90 = percentile90(perTask);
		const { p90: allowed, tolerance } = limit;
		if (p90 <= allowed * (1 + tolerance)) return [];
		const shown = Number.isFinite(p90) ? fixed(p90) : null;
		return [reason("SLO_EXCEEDED", fails ? "fail" : "warn", {
			objective,
			p90: shown,
			allowed,
			tolerance
		})];
	});
}
function valuesByTask(input, objective) {
	const groups = /* @__PURE__ */ new Map();
	for (const [task, value] of measurements(input, objective)) groups.set(task, [...groups.get(task) ?? [], value]);
	return [...groups.values()].map(average);
}
function measurements({ run, times }, objective) {
	const measured = run.attempts.filter(({ state }) => isMeasured(state));
	if (objective === "turns" || objective === "cost") return measured.flatMap(({ task, usage }) => {
		const value = usage[objective];
		return value === null ? [] : [[task, value]];
	});
	const clock = new Map((times?.attempts ?? []).map((one) => [`${one.task}#${one.repeat}`, one]));
	return measured.flatMap(({ task, repeat, state }) => {
		const own = clock.get(`${task}#${repeat}`);
		if (own === void 0) return [];
		if (objective === "first-candidate-seconds") return [[task, own.firstCandidateSeconds ?? Number.POSITIVE_INFINITY]];
		return [[task, state === "answered" ? own.seconds : Number.POSITIVE_INFINITY]];
	});
}
/** The smallest value that nine tasks of ten do not exceed. */
function percentile90(values) {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.ceil(.9 * sorted.length) - 1] ?? NaN;
}
var OBJECTIVES;
var init_slo = __esmMin((() => {
	init_attempt();
	init_stable();
	init_ratio();
	init_reason();
	OBJECTIVES = [
		"first-candidate-seconds",
		"answer-seconds",
		"turns",
		"cost"
	];
}));

// src/verdict/rules.ts
/** The rules proper. Each says what it saw, weighted as the settings say. */
function ruleReasons(input) {
	return [
		...input.policy.decision === "non-inferiority" ? nonInferiority(input) : scoreRule(input),
		...vetoRule(input),
		...ratioRules(input),
		...sloReasons(input),
		...floorRule(input)
	];
}
/** fail, warn or not watched at all. */
function weightOf(policy, gate) {
	if (policy.failOn.includes(gate)) return "fail";
	return policy.warnOn.includes(gate) ? "warn" : null;
}
function scoreRule(input) {
	const { comparison, policy } = input;
	const { p, alpha, pImproved, detectableDrop } = comparison.test;
	const weight = weightOf(policy, "score");
	const change = comparison.score.change ?? 0;
	const values = {
		p,
		alpha,
		change,
		minEffect: policy.minEffect,
		detectableDrop
	};
	if (p !== null && p <= alpha) {
		if (-change >= policy.minEffect) return [reason("SCORE_FELL", weight ?? "info", values)];
		return lostForCertain(input) ?? [reason("DROP_BELOW_MIN_EFFECT", "info", values)];
	}
	if (pImproved !== null && pImproved <= policy.suiteAlpha) return [reason("SCORE_ROSE", "info", values)];
	return [cannotDetect(input) ?? reason("NO_DROP_SEEN", "info", values)];
}
/**
* `min-effect` keeps chance differences of many tasks from mattering. Where every task ends the same way
* each time there is no chance, and a solved task that is now never solved counts however long the suite is.
*/
function lostForCertain({ comparison, policy }) {
	const weight = weightOf(policy, "score");
	if (comparison.test.deterministic !== true || weight === null) return null;
	const lost = comparison.tasks.filter(({ status, base, now }) => status === "compared" && now?.mean === 0 && (base?.mean ?? 0) > 0);
	if (lost.length === 0) return null;
	const { p, alpha } = comparison.test;
	return lost.map(({ task, now, base }) => reason("TASK_LOST", weight, {
		task,
		attempts: now?.scores.length ?? 0,
		baseAttempts: base?.scores.length ?? 0,
		p,
		alpha
	}));
}
/** Not even a run that solved nothing would have failed: a pass would be an empty promise. */
function cannotDetect({ comparison, policy }) {
	const smallest = comparison.test.smallestP ?? null;
	if (smallest === null || smallest <= policy.suiteAlpha) return null;
	return reason("CANNOT_DETECT", "blocks", {
		smallestP: smallest,
		alpha: policy.suiteAlpha
	});
}
/** Passes only when a drop of the margin is excluded: the burden of proof is on the change. */
function nonInferiority({ comparison, policy }) {
	const lower = comparison.score.interval?.[0] ?? null;
	const weight = weightOf(policy, "score");
	const values = {
		lower,
		margin: policy.margin,
		change: comparison.score.change
	};
	if (lower === null) return [reason("CANNOT_DETECT", "blocks", values)];
	if (lower > -policy.margin) return [reason("NON_INFERIOR", "info", values)];
	return weight === null ? [] : [reason("NOT_SHOWN_NON_INFERIOR", weight, values)];
}
function vetoRule({ comparison, policy }) {
	const weight = weightOf(policy, "veto");
	const veto = comparison.veto;
	if (weight === null || veto === void 0) return [];
	const row = (task) => comparison.tasks.find((one) => one.task === task);
	const lost = veto.lost.map((task) => reason("TASK_LOST", weight, {
		task,
		attempts: veto.needed,
		baseAttempts: row(task)?.base?.scores.length ?? 0
	}));
	if (lost.length > 0) return lost;
	return veto.pending.map((task) => reason("VETO_UNFINISHED", weight === "fail" ? "blocks" : "warn", {
		task,
		needed: veto.needed
	}));
}
function ratioRules({ comparison, policy }) {
	return [
		...ratioRule(policy, "turns", comparison.turns, "all"),
		...ratioRule(policy, "turns", comparison.turnsSolved, "solved"),
		...ratioRule(policy, "cost", comparison.cost, "all"),
		...ratioRule(policy, "cost", comparison.costSolved, "solved")
	];
}
function ratioRule(policy, gate, metric, attempts) {
	const weight = weightOf(policy, gate);
	const tolerance = gate === "turns" ? policy.turnsTolerance : policy.costTolerance;
	const lower = metric?.interval?.[0] ?? null;
	if (weight === null || lower === null || lower <= tolerance) return [];
	const values = {
		ratio: metric?.change ?? null,
		lower,
		tolerance,
		attempts
	};
	return [reason(gate === "turns" ? "TURNS_ROSE" : "COST_ROSE", weight, values)];
}
function floorRule({ comparison, policy }) {
	const weight = weightOf(policy, "floor");
	const now = comparison.score.now;
	if (policy.floor === null || weight === null || now === null || now >= policy.floor) return [];
	return [reason("BELOW_FLOOR", weight, {
		score: now,
		floor: policy.floor
	})];
}
var init_rules = __esmMin((() => {
	init_reason();
	init_slo();
}));

// src/verdict/decide.ts
/** Comparison and policy -> one word with its reasons. What forbids deciding comes before any rule. */
function decide(input) {
	const blocking = blockingReasons(input);
	const rules = blocking.length === 0 ? ruleReasons(input) : [];
	const reasons = [
		...blocking,
		...rules,
		...contextReasons(input)
	];
	const verdict = kindOf(blocking, reasons);
	const enforced = input.policy.enforce === "fail";
	if (!enforced) reasons.push(reason("ADVISORY", "info", { verdict }));
	return {
		verdict,
		reasons,
		enforced
	};
}
/** A proven failure stands whatever else is unfinished; what blocks comes from before any rule. */
function kindOf(blocking, reasons) {
	const codes = new Set(blocking.map(({ code }) => code));
	if (codes.has("NO_BASELINE")) return "no-baseline";
	if (codes.has("INSTRUMENT_DIFFERS")) return "incompatible";
	if (blocking.length > 0) return "inconclusive";
	if (reasons.some(({ weight }) => weight === "fail")) return "fail";
	return reasons.some(({ weight }) => weight === "blocks") ? "inconclusive" : "pass";
}
var init_decide = __esmMin((() => {
	init_blocking();
	init_context();
	init_reason();
	init_rules();
}));

// src/gate/conclude.ts
/** Everything after the run: pure, so that `compare` and `report` give the same bytes from run.json alone. */
function conclude(input) {
	const { run, times, baseline, policy, today } = input;
	const comparison = compare(run, baseline, policy);
	const verdict = decide({
		comparison,
		run,
		baseline,
		policy,
		today,
		times
	});
	return {
		comparison,
		verdict,
		report: buildReport({
			run,
			times,
			baseline,
			comparison,
			verdict
		}),
		exitCode: exitCodeOf(verdict)
	};
}
function exitCodeOf(verdict) {
	if (!verdict.enforced) return EXIT.pass;
	switch (verdict.verdict) {
		case "pass": return EXIT.pass;
		case "fail": return EXIT.fail;
		case "inconclusive":
		case "no-baseline":
		case "incompatible": return EXIT.inconclusive;
		default: return assertNever(verdict.verdict);
	}
}
var init_conclude = __esmMin((() => {
	init_problem();
	init_verdict();
	init_model();
	init_compare$1();
	init_decide();
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
	init_kinds();
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
var init_nearest$1 = __esmMin((() => {
	init_entity();
	init_kinds();
	init_incident();
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
var MATCHER_VERSION, POLICIES;
var init_policies = __esmMin((() => {
	init_digest$1();
	init_problem();
	init_kinds();
	MATCHER_VERSION = 1;
	POLICIES = [
		policy("aa", "ranked", "every", "ITBench-AA's rules to the letter: repetitions count as right"),
		policy("aa-dedup", "ranked", "once", "the same, each root cause counted once (default)"),
		policy("strict", "exact", "once", "full match of the name and exactly the kind, counted once")
	];
}));

// src/score/score.ts
/** Null only when the attempt could not be measured. */
function scoreAttempt(attempt, task, policy, facts) {
	return isMeasured(attempt.state) ? scoreDiagnosis(attempt.diagnosis, task, policy, facts) : null;
}
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
var init_score = __esmMin((() => {
	init_attempt();
	init_classify();
	init_incident();
	init_mapping();
	init_match();
	init_nearest$1();
	init_policies();
	FIRST = [
		1,
		2,
		3,
		4,
		5
	];
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
	return SIGNALS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
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
var GROUND_TRUTH, RECORDER, TELEMETRY, SIGNALS;
var init_layout = __esmMin((() => {
	init_order();
	GROUND_TRUTH = /^ground_?truth(_v\d+)?\.(ya?ml|json)$/i;
	RECORDER = /^(status|assertion|assertions|metadata|scenario|task)\.(json|ya?ml)$/i;
	TELEMETRY = /\.(tsv|csv|json|jsonl|ndjson|log|txt)$/i;
	SIGNALS = [
		["alerts", /(^|\/)alerts?[_.-]|(^|\/)alerts\//],
		["events", /(^|\/)(k8s_events|events__)/],
		["objects", /(^|\/)k8s_objects/],
		["logs", /(^|\/)otel_logs/],
		["traces", /(^|\/)(otel_traces|traces_at_)/],
		["metrics", /(^|\/)metrics(_pod|_service)?\/|(^|\/)(pod|service)_[^/]*\.tsv$/],
		["topology", /(^|\/)(nodes|edges|graph)__|(^|\/)(topology|architecture)[^/]*\.json$/]
	];
}));

// src/tasks/evidence.ts
/** How much of the evidence that names a file and a text stands there. Null when there is none. */
async function verifyEvidence(task, diagnosis) {
	const pointers = diagnosis.factors.flatMap(({ evidence }) => Array.isArray(evidence) ? evidence : []).slice(0, MAX_POINTERS);
	if (pointers.length === 0) return null;
	const visible = new Set((await snapshotFiles(task.folder)).map(({ path }) => path));
	let verified = 0;
	for (const [path, texts] of textsByFile(pointers, visible)) verified += await countFound(join(task.folder, path), texts);
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
		if (path === void 0 || match === "" || match.length > MAX_TEXT$1) continue;
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
var MAX_POINTERS, MAX_TEXT$1;
var init_evidence = __esmMin((() => {
	init_layout();
	MAX_POINTERS = 200;
	MAX_TEXT$1 = 1e4;
}));

// src/model/snapshot/tsv.ts
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
	const parsed = parseJson$1(body);
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
function parseJson$1(text) {
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
/** What scoring needs to know of a snapshot: its objects (read once per folder) and this answer's evidence. */
async function snapshotFacts(task, diagnosis) {
	const [inventory, evidence] = await Promise.all([inventoryOf(task.folder), diagnosis === null ? null : verifyEvidence(task, diagnosis)]);
	return {
		inventory,
		evidence
	};
}
var init_facts = __esmMin((() => {
	init_evidence();
	init_inventory();
}));

// src/gate/score-attempts.ts
function openScorer(tasks, policy) {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const taskOf = (attempt) => {
		const task = byId.get(attempt.task);
		if (!task) throw new Error(`an attempt at ${attempt.task}, which is not in the plan`);
		return task;
	};
	return {
		scoreQuickly: (attempt) => ({
			...attempt,
			score: scoreAttempt(attempt, taskOf(attempt), policy, null)
		}),
		scoreFully: async (attempts) => {
			const scored = [];
			for (const attempt of attempts) {
				const task = taskOf(attempt);
				const facts = attempt.diagnosis ? await snapshotFacts(task, attempt.diagnosis) : null;
				scored.push({
					...attempt,
					score: scoreAttempt(attempt, task, policy, facts)
				});
			}
			return scored;
		}
	};
}
var init_score_attempts = __esmMin((() => {
	init_score();
	init_facts();
}));

// src/tasks/without.ts
/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
function isLeftOut(task, file) {
	return file.signal !== null && (task.without ?? []).includes(file.signal);
}
var init_without = __esmMin((() => {}));

// src/tasks/stage.ts
/**
* Lays out what the agent may see in a folder of random name below `parent`: hard links to the telemetry
* files, nothing else, no truth, no id in any path. Linking a snapshot of 1 GB takes milliseconds; where
* the file system cannot link, a file is cloned or, as the last resort, copied.
*/
async function stageSnapshot(task, parent) {
	const folder = join(parent, randomBytes(9).toString("base64url"));
	await mkdir(folder, { recursive: true });
	const files = (await snapshotFiles(task.folder)).filter((file) => !isLeftOut(task, file));
	const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
	for (const below of folders) await mkdir(below, { recursive: true });
	await Promise.all(files.map(({ path }) => linkFile(join(task.folder, path), join(folder, path))));
	return folder;
}
async function linkFile(from, to) {
	try {
		await link(from, to);
	} catch (error) {
		if (!isNodeError(error) || !CANNOT_LINK.has(error.code ?? "")) throw error;
		await copyFile(from, to, constants.COPYFILE_FICLONE);
	}
}
function isNodeError(error) {
	return error instanceof Error && "code" in error;
}
var CANNOT_LINK;
var init_stage = __esmMin((() => {
	init_layout();
	init_without();
	CANNOT_LINK = /* @__PURE__ */ new Set([
		"EXDEV",
		"EMLINK",
		"EPERM",
		"EACCES",
		"ENOTSUP",
		"EOPNOTSUPP"
	]);
}));

// src/runner/attempt/files.ts
/** Folder of one attempt's transcripts: out/attempts/<task>/<repeat>/. */
function attemptFolder(out, planned) {
	const task = encodeURIComponent(planned.task);
	if (task === "." || task === "..") throw new Error(`unusable task id ${attemptKey(planned)}`);
	return join(out, "attempts", task, String(planned.repeat));
}
/** Either the whole file or none of it, also after a power cut: written aside, synced, renamed. */
async function writeAtomically(path, content) {
	serial += 1;
	const aside = join(dirname(path), `.${process.pid}-${serial}.tmp`);
	await mkdir(dirname(path), { recursive: true });
	try {
		const file = await open(aside, "wx");
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
}
var serial;
var init_files = __esmMin((() => {
	init_attempt();
	serial = 0;
}));

// src/runner/attempt/result.ts
var RESULT_FORMAT, ResultSchema;
var init_result = __esmMin((() => {
	init_zod();
	init_attempt();
	RESULT_FORMAT = "sre-gate-result@1";
	ResultSchema = strictObject({
		format: literal(RESULT_FORMAT),
		/** Digest of everything that went in: task, agent, model, parameters, limits, repeat. */
		key: string(),
		attempt: AttemptSchema,
		times: AttemptTimesSchema
	});
}));

// src/runner/command/contract.ts
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
		HOME: places.home,
		TMPDIR: places.temporary
	};
}
/** Replaces {snapshot} and its like; braces around anything else stay as they are. */
function fillPlaceholders(words, places, model) {
	const values = {
		...places,
		model: model ?? ""
	};
	return words.map((word) => word.replace(/\{(snapshot|output|prompt|workspace|usage|trajectory|agent|model)\}/g, (whole, name) => values[name] ?? whole));
}
var ANSWER_FILE, USAGE_FILE, TRAJECTORY_FILE;
var init_contract = __esmMin((() => {
	ANSWER_FILE = "agent_output.json";
	USAGE_FILE = "usage.json";
	TRAJECTORY_FILE = "trajectory.json";
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
var PythonLiteralError, MAX_DEPTH$1, Reader, WORDS;
var init_python = __esmMin((() => {
	PythonLiteralError = class extends Error {
		name = "PythonLiteralError";
	};
	MAX_DEPTH$1 = 64;
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
			if (depth > MAX_DEPTH$1) this.fail(`nested deeper than ${MAX_DEPTH$1}`);
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
			const value = WORDS.get(word) ?? number(word);
			if (value === void 0) this.fail(`not a Python literal: ${JSON.stringify(word.slice(0, 20))}`);
			this.position += word.length;
			return value;
		}
	};
	WORDS = /* @__PURE__ */ new Map([
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
			const [source, target] = [text$1(item.source), text$1(item.target)];
			if (source === null || target === null) return [];
			return {
				source,
				target,
				condition: text$1(item.condition) ?? "",
				effect: text$1(item.effect) ?? ""
			};
		}),
		alertsExplained: items(fields.alerts_explained).flatMap((item) => {
			const alert = text$1(item.alert);
			if (alert === null) return [];
			return {
				alert,
				explanation: text$1(item.explanation) ?? "",
				explained: item.explained === true
			};
		}),
		alternatives: items(fields.alternatives).flatMap((item) => {
			const name = text$1(item.name);
			return name === null ? [] : {
				name,
				reason: text$1(item.reason) ?? ""
			};
		}),
		confidence: fraction$1(fields.confidence),
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
		factors.push(factorFrom(text$1(entry.name) ?? "", entry));
	}
	return factors;
}
/** IBM's agent: all entities it looked at, those it blames flagged. */
function flaggedEntities(value) {
	if (!Array.isArray(value)) return `"entities" is ${typeName(value)}, not a list`;
	return items(value).filter((item) => item.contributing_factor === true || item.root_cause === true).map((item) => factorFrom(text$1(item.name) ?? text$1(item.id) ?? "", item));
}
function rootCauseList(value) {
	if (!Array.isArray(value)) return `"root_causes" is ${typeName(value)}, not a list`;
	return items(value).map((item) => factorFrom(joinedName(item, text$1(item.name)), item));
}
function singleRootCause(fields) {
	const named = asFields(fields.root_cause);
	if (named) return [factorFrom(joinedName(named, text$1(named.name)), named)];
	if (typeof fields.root_cause !== "string") return `"root_cause" is ${typeName(fields.root_cause)}, not a name`;
	return [factorFrom(joinedName(fields, text$1(fields.root_cause)), fields)];
}
/** Where namespace, kind and name are fields of their own. A name that has slashes is complete. */
function joinedName(item, name) {
	if (name === null || name.includes("/")) return name ?? "";
	const [namespace, kind] = [text$1(item.namespace), text$1(item.kind)];
	return [
		namespace,
		kind,
		name
	].filter((part) => part !== null && part !== "").join("/");
}
function factorFrom(name, item) {
	return {
		name,
		reasoning: text$1(item.reasoning) ?? text$1(item.condition) ?? text$1(item.reason),
		evidence: readEvidence(item.evidence)
	};
}
function readEvidence(value) {
	if (!Array.isArray(value)) return text$1(value);
	const pointers = items(value).flatMap((item) => {
		const [file, match] = [text$1(item.file), text$1(item.match)];
		return file === null || match === null ? [] : {
			file,
			match
		};
	});
	const words = value.filter((item) => typeof item === "string");
	if (pointers.length > 0) return pointers;
	return words.length > 0 ? words.join("\n").slice(0, MAX_TEXT) : null;
}
function readEscalation(value) {
	const reason = text$1(asFields(value)?.reason) ?? text$1(value);
	return reason === null || reason.trim() === "" ? null : { reason };
}
function fraction$1(value) {
	return typeof value === "number" && value >= 0 && value <= 1 ? value : null;
}
function text$1(value) {
	return typeof value === "string" ? value.slice(0, MAX_TEXT) : null;
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
var MAX_ANSWER, MAX_NAMES, MAX_TEXT;
var init_read_diagnosis = __esmMin((() => {
	init_repair_json();
	MAX_ANSWER = 4194304;
	MAX_NAMES = 1e3;
	MAX_TEXT = 2e4;
}));

// src/runner/attempt/answer.ts
/** What the file at the output path is worth. */
function readAnswer(file, mode) {
	switch (file.kind) {
		case "missing": return { kind: "none" };
		case "refused": return {
			kind: "invalid",
			reason: `the answer ${file.reason}`
		};
		case "text": {
			if (file.text.trim() === "") return {
				kind: "invalid",
				reason: "the answer is empty"
			};
			const reading = readDiagnosis(file.text, mode);
			return reading.kind === "valid" ? reading : {
				kind: "invalid",
				reason: firstLine$2(reading.reason)
			};
		}
	}
}
function firstLine$2(text) {
	return text.split("\n", 1)[0] ?? text;
}
var ANSWER_CAP;
var init_answer = __esmMin((() => {
	init_read_diagnosis();
	ANSWER_CAP = 1048576;
}));

// src/runner/attempt/state.ts
/** The one place where the end of an attempt gets its name. */
function stateOf(ended) {
	const { cut, end, answer } = ended;
	if (cut !== null && cut.kind !== "resources") return cutState(cut);
	if (answer.kind !== "valid" && ended.providerFailure !== null) return {
		state: "infra-error",
		reason: ended.providerFailure
	};
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
		default: return assertNever(end);
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
		case "turn-limit":
		case "token-limit":
		case "cost-limit":
		case "policy-violation": return {
			state: cut.kind,
			reason: cut.reason
		};
		default: return assertNever(cut);
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
		default: return assertNever(answer);
	}
}
function withWords(what, ended) {
	return ended.lastWords === null ? what : `${what}: ${ended.lastWords}`;
}
var init_state = __esmMin((() => {
	init_problem();
}));

// src/runner/attempt/usage.ts
/** The agent's own figures. A file that cannot be read is as good as none: unknown, never 0. */
function reportedUsage(file) {
	if (file.kind !== "text") return UNKNOWN_USAGE;
	const parsed = ReportedUsageSchema.safeParse(parseJson(file.text));
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
		model: said.model ?? null,
		origin: {
			turns: said.turns == null ? "unknown" : "reported",
			tokens: tokens === null ? "unknown" : "reported",
			cost: said.cost == null ? "unknown" : "reported"
		}
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
var USAGE_CAP;
var init_usage = __esmMin((() => {
	init_usage$1();
	USAGE_CAP = 65536;
}));

// src/runner/attempt/run-attempt.ts
/** One try: lays out the cell, runs the agent inside its limits, reads what it left. */
async function runAttempt(setting, job) {
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	const begun = performance.now();
	await mkdir(job.folder, { recursive: true });
	const scratch = join(setting.scratch, randomBytes(9).toString("base64url"));
	await mkdir(scratch, { mode: 448 });
	const cell = await setting.sandbox.open({
		scratch,
		snapshot: job.snapshot,
		prompt: setting.prompt,
		slot: job.slot
	});
	const cuts = new Cuts(setting, () => cell.stop());
	try {
		const ended = await cell.run({
			command: fillPlaceholders(setting.command, cell.places, setting.agent.model),
			environment: environmentFor(setting, cell.places),
			stdout: join(job.folder, "stdout.log"),
			stderr: join(job.folder, "stderr.log"),
			logCap: LOG_CAP,
			mask: setting.mask
		});
		const seconds = (performance.now() - begun) / 1e3;
		await keepAnswer(job.folder, ended);
		return finishedFrom(setting, job, ended, cuts.first, {
			startedAt,
			seconds
		});
	} finally {
		cuts.close();
		await cell.close();
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
function environmentFor(setting, places) {
	const { limits } = setting.judge;
	const deadline = Date.now() / 1e3 + limits.seconds;
	return {
		...setting.environment,
		...contractEnvironment(places, limits, deadline, setting.agent.model)
	};
}
async function keepAnswer(folder, ended) {
	const { answer } = ended.collected;
	if (answer.kind === "text") await writeFile(join(folder, "answer.json"), answer.text);
	else await rm(join(folder, "answer.json"), { force: true });
}
function finishedFrom(setting, job, ended, cut, clock) {
	const answer = readAnswer(ended.collected.answer, setting.judge.answers);
	const { state, reason } = stateOf({
		end: ended.end,
		cut: cut ?? (ended.resources === null ? null : {
			kind: "resources",
			reason: ended.resources
		}),
		answer,
		providerFailure: null,
		lastWords: ended.lastWords
	});
	const valid = answer.kind === "valid" && state !== "cancelled" && state !== "infra-error";
	return {
		attempt: {
			...job.planned,
			state,
			reason,
			diagnosis: valid ? answer.diagnosis : null,
			repaired: valid ? [...answer.repaired] : [],
			usage: reportedUsage(ended.collected.usage),
			tries: 1,
			cached: false,
			attemptedChanges: 0
		},
		times: {
			...job.planned,
			startedAt: clock.startedAt,
			seconds: clock.seconds,
			firstCandidateSeconds: ended.collected.firstCandidateSeconds
		}
	};
}
var LOG_CAP, Cuts;
var init_run_attempt = __esmMin((() => {
	init_contract();
	init_answer();
	init_state();
	init_usage();
	LOG_CAP = 1048576;
	Cuts = class {
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
}));

// src/runner/command/environment.ts
/** The variables that pass to the agent: a short fixed list and those the judge names, never ours. */
function allowedEnvironment(source, allowed) {
	const result = {};
	for (const name of [...ALWAYS, ...allowed]) {
		const value = source[name];
		if (value !== void 0) result[name] = value;
	}
	return result;
}
var ALWAYS;
var init_environment = __esmMin((() => {
	ALWAYS = [
		"PATH",
		"LANG",
		"LC_ALL",
		"LC_CTYPE",
		"TZ",
		"TERM"
	];
}));

// src/runner/command/locate.ts
/** The file that the first word of a command starts, found as execvp would: never through a shell. */
function locateProgram(program, cwd, path) {
	const candidates = program.includes("/") ? [isAbsolute(program) ? program : resolve(cwd, program)] : path.split(delimiter).filter((folder) => folder !== "").map((folder) => join(folder, program));
	const existing = candidates.filter(isFile);
	const found = existing.find(isExecutable);
	if (found !== void 0) return found;
	const [present] = existing;
	throw new UserError(present === void 0 ? {
		code: "AGENT_NOT_FOUND",
		where: "agent.run",
		message: `the agent's command ${JSON.stringify(program)} does not exist${program.includes("/") ? ` (looked at ${candidates[0]})` : " on PATH"}`,
		help: "Install it in an earlier step, correct the name, or give a path relative to the repository's root."
	} : {
		code: "AGENT_NOT_EXECUTABLE",
		where: "agent.run",
		message: `${present} is not executable`,
		help: `Run chmod +x ${program}, or name its interpreter first, for example: node ${program}`
	});
}
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
/**
* Words that name a file of the repository become absolute, because the agent's cwd is its
* workspace. A folder counts only when it is written as a path: "logs" may just be an argument.
*/
function anchorWords(words, cwd) {
	return words.map((word, index) => {
		if (isAbsolute(word) || word.startsWith("-") || word.includes("{")) return word;
		if (index === 0 && !word.includes("/")) return word;
		const path = resolve(cwd, word);
		const found = statSync(path, { throwIfNoEntry: false });
		return found?.isFile() || found?.isDirectory() && word.includes("/") ? path : word;
	});
}
var init_locate = __esmMin((() => {
	init_problem();
}));

// src/runner/process/mask.ts
/** Replaces the values of variables that look like secrets, longest first, so that none shows in part. */
function secretMask(environment) {
	const secrets = Object.entries(environment).filter(([name, value]) => SECRET_NAME.test(name) && value !== void 0 && value.length >= 8).map(([, value]) => value ?? "").sort((left, right) => right.length - left.length);
	if (secrets.length === 0) return (text) => text;
	return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
}
var SECRET_NAME;
var init_mask = __esmMin((() => {
	SECRET_NAME = /(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH)/i;
}));

// src/runner/command/glob.ts
/** The part of a glob before its first wildcard, up to a whole folder: where a walk may start. */
function staticBase(glob) {
	const words = glob.split("/");
	const wild = words.findIndex((word) => /[*?[{]/.test(word));
	return (wild < 0 ? words : words.slice(0, wild)).join("/");
}
/** `**` any folders, `*` and `?` inside one name, [a-z] and {a,b} as in a shell. */
function globPattern(glob) {
	let source = "";
	for (let at = 0; at < glob.length; at += 1) {
		const char = glob.charAt(at);
		if (glob.startsWith("**/", at)) {
			source += "(?:[^/]+/)*";
			at += 2;
		} else if (glob.startsWith("**", at)) {
			source += ".*";
			at += 1;
		} else if (char === "*") source += "[^/]*";
		else if (char === "?") source += "[^/]";
		else if (char === "[" && glob.indexOf("]", at) > 0) {
			const end = glob.indexOf("]", at);
			source += `[${glob.slice(at + 1, end).replace(/^!/, "^").replace(/\\/g, "\\\\")}]`;
			at = end;
		} else if (char === "{") source += "(?:";
		else if (char === "}") source += ")";
		else if (char === "," && source.lastIndexOf("(?:") > source.lastIndexOf(")")) source += "|";
		else source += char.replace(/[.+^$()|\\[\]]/, "\\$&");
	}
	return new RegExp(`^${source}$`);
}
var init_glob$2 = __esmMin((() => {}));

// src/runner/sandbox/agent-files.ts
/**
* Finds the files that `agent.files` and the command name. Tasks, baselines, history and results
* are never among them: a wide glob passes over them, a glob that means them is an error.
*/
async function findAgentFiles(agent, command, guarded) {
	const root = resolve(agent.cwd);
	const problems = [];
	const found = /* @__PURE__ */ new Set();
	for (const glob of agent.files) {
		const base = resolve(root, staticBase(glob));
		if (within(base, guarded)) problems.push(refusedGlob(glob, relative(root, base)));
		else for (const file of await matches$1(root, base, glob, guarded)) found.add(file);
	}
	for (const word of command) {
		if (!isAbsolute(word) || !within(word, [root]) || word === root) continue;
		if (within(word, guarded)) problems.push(refusedGlob(word, relative(root, word)));
		else for (const file of [...await filesBelow(word, guarded), ...packageFiles(word, root)]) found.add(file);
	}
	if (problems.length > 0) throw new UserError(problems);
	return {
		root,
		files: [...found].sort(byCodePoint)
	};
}
/** Node asks the package.json above a script what sort of module it is. */
function packageFiles(file, root) {
	const found = [];
	for (let folder = dirname(file); within(folder, [root]); folder = dirname(folder)) {
		const candidate = join(folder, "package.json");
		if (existsSync(candidate)) found.push(candidate);
		if (folder === root) break;
	}
	return found;
}
/** Files outside the repository that the command names by absolute path (an agent of ours, a tool). */
function foreignFiles(command, root, guarded) {
	return command.slice(1).flatMap((word) => {
		if (!isAbsolute(word) || within(word, [root, ...guarded])) return [];
		if (!statSync(word, { throwIfNoEntry: false })?.isFile()) return [];
		return [word, ...packageFiles(word, dirname(dirname(word)))];
	});
}
async function matches$1(root, base, glob, guarded) {
	const pattern = globPattern(relative(root, resolve(root, glob)));
	const files = await filesBelow(base, guarded);
	return staticBase(glob) === glob ? files : files.filter((file) => pattern.test(relative(root, file)));
}
async function filesBelow(path, guarded) {
	if (within(path, guarded)) return [];
	const facts = await stat(path).catch(() => null);
	if (facts === null) return [];
	if (!facts.isDirectory()) return [path];
	const found = [];
	for (const entry of await readdir(path, { withFileTypes: true })) {
		const inner = join(path, entry.name);
		if (within(inner, guarded)) continue;
		if (entry.isDirectory()) found.push(...await filesBelow(inner, guarded));
		else if (entry.isFile() || entry.isSymbolicLink()) found.push(inner);
	}
	return found;
}
/** True for a path that is, or lies below, one of the folders. */
function within(path, folders) {
	return folders.some((folder) => path === folder || path.startsWith(folder + sep));
}
/** A tree of links to the agent's files, readable by whoever the sandbox makes of us. */
async function stageAgentFiles(agent, target, how = "link") {
	await mkdir(target, { recursive: true });
	const made = /* @__PURE__ */ new Set([target]);
	for (const file of agent.files) {
		const place = join(target, relative(agent.root, file));
		const folder = dirname(place);
		if (!made.has(folder)) await mkdir(folder, { recursive: true });
		made.add(folder);
		await stageOne(file, place, how);
	}
}
async function stageOne(file, place, how) {
	const target = await readlink(file).catch(() => null);
	if (target !== null) return symlink(target, place);
	const { mode } = await stat(file);
	const readable = (mode & 4) !== 0;
	if (how === "link" && readable) {
		if (await link(file, place).then(() => true, () => false)) return;
	}
	await copyFile(file, place);
	await chmod(place, (mode & 73) === 0 ? 420 : 493);
}
function refusedGlob(glob, place) {
	return {
		code: "AGENT_FILES_REFUSED",
		where: "agent.files",
		message: `${JSON.stringify(glob)} names ${place}, which no agent may see`,
		help: "Tasks, baselines, .git and results stay outside the sandbox. Name the agent's own files only."
	};
}
var init_agent_files$1 = __esmMin((() => {
	init_order();
	init_problem();
	init_glob$2();
}));

// src/runner/attempt/open-regular.ts
/**
* Reads a file that an untrusted program left: never through a link, never from a pipe or device,
* never more than `cap` bytes, whatever its size was a moment ago.
*/
async function readRegularFile(path, cap) {
	let file;
	try {
		file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY);
	} catch (error) {
		return refusal(error);
	}
	try {
		const facts = await file.stat();
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
			const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
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
		await file.close();
	}
}
function refusal(error) {
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
var init_open_regular = __esmMin((() => {}));

// src/runner/attempt/trajectory-cap.ts
var TRAJECTORY_CAP;
var init_trajectory_cap = __esmMin((() => {
	TRAJECTORY_CAP = 16777216;
}));

// src/runner/process/capture.ts
/**
* Writes a stream to a file up to a byte cap and throws the rest away, so that a flood costs
* neither disk nor memory. `rewrite` sees whole lines as far as lines are shorter than the hold-back.
*/
function capture(stream, file, cap, rewrite = (text) => text) {
	const sink = createWriteStream(file);
	const failed = new Promise((resolve) => sink.once("error", () => resolve()));
	const masked = new LineHold(rewrite);
	let bytes = 0;
	stream.on("error", () => stream.destroy());
	stream.on("data", (chunk) => {
		const room = cap - bytes;
		bytes += chunk.length;
		if (room <= 0) return;
		const text = masked.push(chunk.subarray(0, room).toString("latin1"));
		if (!sink.write(Buffer.from(text, "latin1"))) {
			stream.pause();
			sink.once("drain", () => stream.resume());
		}
	});
	return { async finish() {
		await Promise.race([finished(stream).catch(() => void 0), pause(250)]);
		stream.destroy();
		const rest = masked.flush();
		const cut = bytes > cap;
		const note = cut ? `\n[sre-gate: cut here, ${bytes} bytes or more in all]\n` : "";
		sink.end(Buffer.from(rest + note, "latin1"));
		await Promise.race([finished(sink).catch(() => void 0), failed]);
		return {
			bytes,
			cut
		};
	} };
}
function pause(milliseconds) {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
var HOLD, LineHold;
var init_capture = __esmMin((() => {
	HOLD = 65536;
	LineHold = class {
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
}));

// src/runner/process/last-words.ts
/** The last line a program wrote to stderr, short enough for a report: usually the reason. */
async function lastWords(file) {
	const handle = await open(file).catch(() => null);
	if (handle === null) return null;
	try {
		const { size } = await handle.stat();
		const buffer = Buffer.alloc(Math.min(size, 4096));
		await handle.read(buffer, 0, buffer.length, size - buffer.length);
		const last = printable(buffer.toString("utf8")).split("\n").map((line) => line.trim()).findLast((line) => line !== "");
		return last === void 0 ? null : last.slice(0, 200);
	} finally {
		await handle.close();
	}
}
/** Without colour codes and other control characters. */
function printable(text) {
	return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0009\u000b-\u001f]/g, "");
}
var init_last_words = __esmMin((() => {}));

// src/runner/process/start.ts
/**
* Starts a program as leader of a process group of its own. `ended` follows the program, not its
* pipes: a child that keeps stdout open must not keep us waiting.
*/
function start(options) {
	const child = spawn(options.program, options.words, {
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
		child.once("error", (error) => resolve(notStarted$1(error)));
		child.once("exit", (code, signal) => resolve(code === null ? {
			kind: "killed",
			by: signal ?? "an unknown signal"
		} : {
			kind: "exit",
			code
		}));
	});
	if (child.stdout === null || child.stderr === null) throw new Error("no pipes to the agent");
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
function notStarted$1(error) {
	const code = "code" in error ? String(error.code) : "";
	return {
		kind: "not-started",
		fault: MACHINE_FAULTS.has(code) ? "machine" : "agent",
		reason: error.message
	};
}
function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}
var MACHINE_FAULTS;
var init_start = __esmMin((() => {
	MACHINE_FAULTS = /* @__PURE__ */ new Set([
		"EAGAIN",
		"ENOMEM",
		"EMFILE",
		"ENFILE"
	]);
}));

// src/runner/process/strays.ts
/**
* Kills what left the process group (setsid, double fork) by a marker that every child inherits in
* its environment. Linux only, best effort: without isolation nothing better is to be had.
*/
function killStrays(marker) {
	let killed = 0;
	for (let round = 0; round < 5; round += 1) {
		const strays = processesWith(marker);
		if (strays.length === 0) break;
		for (const pid of strays) try {
			process.kill(pid, "SIGKILL");
			killed += 1;
		} catch {}
	}
	return killed;
}
function processesWith(marker) {
	let names;
	try {
		names = readdirSync("/proc");
	} catch {
		return [];
	}
	return names.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).filter((name) => environmentOf(name).includes(marker)).map(Number);
}
function environmentOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/environ`, "latin1");
	} catch {
		return "";
	}
}
var init_strays = __esmMin((() => {}));

// src/runner/sandbox/candidate.ts
/**
* Notes when the first valid answer lay at the output path. A look every quarter of a second is
* enough: the figure is compared in minutes.
*/
function watchCandidate(path) {
	const begun = performance.now();
	let first = null;
	let looking = false;
	const look = async () => {
		if (looking || first !== null) return;
		looking = true;
		const at = performance.now();
		if (readAnswer(await readRegularFile(path, 1048576), "lenient").kind === "valid") first = (at - begun) / 1e3;
		looking = false;
	};
	const timer = setInterval(() => void look(), INTERVAL_MS$1);
	return { async finish() {
		clearInterval(timer);
		await look();
		return first;
	} };
}
var INTERVAL_MS$1;
var init_candidate = __esmMin((() => {
	init_answer();
	init_open_regular();
	INTERVAL_MS$1 = 250;
}));

// src/runner/sandbox/cell.ts
var GRACE_MS;
var init_cell = __esmMin((() => {
	GRACE_MS = 2e3;
}));

// src/runner/sandbox/bare.ts
/** No sandbox: the agent runs beside us and sees what our user sees. Every report says so. */
function bareSandbox(agentFolder) {
	return {
		kind: "none",
		async open(setup) {
			const places = placesIn(setup, agentFolder);
			for (const folder of [
				places.workspace,
				places.home,
				places.temporary
			]) await mkdir(folder, { recursive: true });
			await writeFile(places.prompt, fillPrompt(setup.prompt, places));
			return new BareCell(setup, places);
		}
	};
}
function fillPrompt(prompt, places) {
	return prompt.replaceAll("{snapshot}", places.snapshot).replaceAll("{output}", places.output);
}
function placesIn(setup, agent) {
	const workspace = join(setup.scratch, "workspace");
	return {
		snapshot: setup.snapshot,
		workspace,
		output: join(workspace, ANSWER_FILE),
		prompt: join(setup.scratch, "prompt.md"),
		usage: join(workspace, USAGE_FILE),
		trajectory: join(workspace, TRAJECTORY_FILE),
		agent,
		home: join(setup.scratch, "home"),
		temporary: join(setup.scratch, "tmp")
	};
}
var BareCell;
var init_bare = __esmMin((() => {
	init_answer();
	init_open_regular();
	init_trajectory_cap();
	init_usage();
	init_contract();
	init_capture();
	init_last_words();
	init_start();
	init_strays();
	init_candidate();
	init_cell();
	BareCell = class {
		places;
		#scratch;
		#running = null;
		#stopped = false;
		constructor(setup, places) {
			this.#scratch = setup.scratch;
			this.places = places;
		}
		async run(options) {
			const [program, ...words] = options.command;
			if (program === void 0) throw new Error("an empty command");
			const marker = `SRE_GATE_ATTEMPT=${this.#scratch}`;
			const running = start({
				program,
				words,
				cwd: this.places.workspace,
				environment: {
					...options.environment,
					SRE_GATE_ATTEMPT: this.#scratch
				}
			});
			this.#running = running;
			if (this.#stopped) this.stop();
			const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
			const candidate = watchCandidate(this.places.output);
			const end = await running.ended;
			running.kill("SIGKILL");
			killStrays(marker);
			await Promise.all(logs.map((log) => log.finish()));
			const [answer, usage, trajectory] = await Promise.all([
				readRegularFile(this.places.output, ANSWER_CAP),
				readRegularFile(this.places.usage, USAGE_CAP),
				readRegularFile(this.places.trajectory, TRAJECTORY_CAP)
			]);
			return {
				end,
				collected: {
					answer,
					usage,
					trajectory,
					firstCandidateSeconds: await candidate.finish()
				},
				lastWords: await lastWords(options.stderr),
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
			await rm(this.#scratch, {
				recursive: true,
				force: true
			});
		}
	};
}));

// src/runner/sandbox/arguments.ts
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
		...folders(parents(plan.mounts)),
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
		...plan.mounts.flatMap((mount) => [
			...underSized(mount.target) ? folders(ancestors(mount.target)) : [],
			"--ro-bind",
			mount.source,
			mount.target
		]),
		"--remount-ro",
		"/",
		"--chdir",
		INSIDE.workspace
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
var INSIDE, DEV_SHM_BYTES;
var init_arguments = __esmMin((() => {
	INSIDE = {
		snapshot: "/incident/snapshot",
		prompt: "/incident/prompt.md",
		workspace: "/workspace",
		home: "/home/agent",
		temporary: "/tmp",
		gate: "/run/sre-gate",
		port: 41184
	};
	DEV_SHM_BYTES = 67108864;
}));

// src/runner/sandbox/frames.ts
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
var HEADER_CAP, TOTAL_CAP, FrameReader;
var init_frames = __esmMin((() => {
	HEADER_CAP = 80;
	TOTAL_CAP = 100663296;
	FrameReader = class {
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
}));

// src/runner/sandbox/watch.ts
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
		return readFileSync(path, "latin1");
	} catch {
		return "";
	}
}
var INTERVAL_MS;
var init_watch = __esmMin((() => {
	INTERVAL_MS = 200;
}));

// src/runner/sandbox/sandboxed-cell.ts
function isValid(frame) {
	return readAnswer(readingFrom(frame, ANSWER_CAP), "lenient").kind === "valid";
}
function gateOf(running) {
	const [gate] = running.pipes;
	if (gate === null || gate === void 0 || !("on" in gate)) throw new Error("no gate descriptor");
	return gate;
}
/** What the launcher wrote before it left is still in the pipe. */
function drained(gate) {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			gate.destroy();
			resolve();
		};
		const timer = setTimeout(done, 500);
		gate.once("end", done);
		gate.once("close", done);
		if (gate.readableEnded || gate.destroyed) done();
	});
}
var SandboxedCell;
var init_sandboxed_cell = __esmMin((() => {
	init_answer();
	init_trajectory_cap();
	init_usage();
	init_capture();
	init_last_words();
	init_start();
	init_cell();
	init_frames();
	init_watch();
	SandboxedCell = class {
		places;
		#parts;
		#frames = /* @__PURE__ */ new Map();
		#begun = 0;
		#firstCandidate = null;
		#running = null;
		#stopped = false;
		#resources = null;
		constructor(parts) {
			this.#parts = parts;
			this.places = parts.places;
		}
		async run(options) {
			this.#begun = performance.now();
			const running = this.#start(options);
			this.#running = running;
			const reader = new FrameReader((frame) => this.#note(frame));
			const gate = gateOf(running);
			gate.on("data", (chunk) => reader.push(chunk));
			gate.on("error", () => void 0);
			const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
			const watch = running.pid === null ? null : watchTree(running.pid, this.#parts.bounds, this.#overdone);
			if (this.#stopped) this.stop();
			const end = await running.ended;
			watch?.close();
			running.kill("SIGKILL");
			await Promise.all([...logs.map((log) => log.finish()), drained(gate)]);
			return this.#endOf(end, await lastWords(options.stderr));
		}
		#start(options) {
			const filter = this.#parts.openFilter();
			try {
				return start({
					program: this.#parts.program,
					words: [...this.#parts.prefix, ...options.command],
					cwd: "/",
					environment: {
						...options.environment,
						PATH: this.#parts.path
					},
					pipes: 1,
					files: filter === null ? [] : [filter]
				});
			} finally {
				if (filter !== null) this.#parts.closeFilter(filter);
			}
		}
		#note(frame) {
			if (frame.type !== "C") this.#frames.set(frame.type, frame);
			else if (this.#firstCandidate === null && isValid(frame)) this.#firstCandidate = (performance.now() - this.#begun) / 1e3;
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
			const gate = gateOf(this.#running);
			if (gate.writable) gate.write(order);
		}
		/** The launcher had its chance to pass the files out: now the namespace goes, and all in it. */
		#endIn(milliseconds) {
			const running = this.#running;
			if (running === null) return;
			const timer = setTimeout(() => running.kill("SIGKILL"), milliseconds);
			running.ended.then(() => clearTimeout(timer));
		}
		close() {
			return this.#parts.remove();
		}
	};
}));

// src/runner/sandbox/seccomp.ts
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
			refuse(ENOSYS)
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
			refuse(ENOSYS)
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
			refuse(EPERM)
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
		refuse(errno)
	]];
}
var LOAD, JUMP_EQUAL, JUMP_SET, JUMP_AT_LEAST, RETURN, ALLOW, refuse, EPERM, ENOSYS, CLONE_NEWUSER, OFFSET, NUMBERS;
var init_seccomp = __esmMin((() => {
	LOAD = 32;
	JUMP_EQUAL = 21;
	JUMP_SET = 69;
	JUMP_AT_LEAST = 53;
	RETURN = 6;
	ALLOW = 2147418112;
	refuse = (errno) => 327680 | errno;
	EPERM = 1;
	ENOSYS = 38;
	CLONE_NEWUSER = 268435456;
	OFFSET = {
		number: 0,
		architecture: 4,
		firstArgument: 16
	};
	NUMBERS = {
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
}));

// src/runner/sandbox/system-mounts.ts
/** The operating system, read-only. */
function systemMounts(network) {
	const links = [];
	const mounts = [];
	for (const path of FOLDERS) {
		const facts = lstatSync(path, { throwIfNoEntry: false });
		if (facts?.isSymbolicLink()) links.push({
			source: readlinkSync(path),
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
		if (statSync(path, { throwIfNoEntry: false }) !== void 0) mounts.push({
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
var FOLDERS, ETC, ETC_NETWORK;
var init_system_mounts = __esmMin((() => {
	FOLDERS = [
		"/usr",
		"/bin",
		"/sbin",
		"/lib",
		"/lib32",
		"/lib64",
		"/libx32"
	];
	ETC = [
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
	ETC_NETWORK = [
		"resolv.conf",
		"nsswitch.conf",
		"services",
		"protocols"
	];
}));

// src/runner/sandbox/bubblewrap.ts
function bubblewrapSandbox(plan) {
	return {
		kind: "bubblewrap",
		open: (setup) => openCell(plan, setup)
	};
}
async function openCell(plan, setup) {
	const gate = join(setup.scratch, "gate");
	const etc = join(setup.scratch, "etc");
	const uid = plan.tools.privileged ? FIRST_UID + setup.slot : 65534;
	await mkdir(gate, { recursive: true });
	await mkdir(etc);
	await writeFile(join(gate, plan.tools.launcher.file), plan.tools.launcher.text);
	await writeFile(join(setup.scratch, "prompt.md"), fillPrompt(setup.prompt, places(plan)));
	await writeIdentity(etc, uid);
	const filter = seccompFilter(process.arch);
	const filterFile = join(setup.scratch, "filter");
	if (filter !== null) await writeFile(filterFile, filter);
	const words = bwrapArguments(bwrapPlan(plan, setup, filter !== null));
	return new SandboxedCell({
		places: places(plan),
		program: plan.tools.bwrap,
		prefix: [
			...words,
			"--",
			...privilegesOff(plan.tools, uid),
			...launcherWords(plan)
		],
		path: [...plan.path, SYSTEM_PATH].join(":"),
		openFilter: () => filter === null ? null : openSync(filterFile, "r"),
		closeFilter: (descriptor) => closeSync(descriptor),
		bounds: plan.bounds,
		scratch: setup.scratch,
		remove: () => rm(setup.scratch, {
			recursive: true,
			force: true
		})
	});
}
function places(plan) {
	const { workspace } = INSIDE;
	return {
		snapshot: INSIDE.snapshot,
		workspace,
		output: join(workspace, ANSWER_FILE),
		usage: join(workspace, USAGE_FILE),
		trajectory: join(workspace, TRAJECTORY_FILE),
		prompt: INSIDE.prompt,
		agent: plan.agentFolder,
		home: INSIDE.home,
		temporary: INSIDE.temporary
	};
}
function bwrapPlan(plan, setup, filtered) {
	const system = systemMounts(plan.network);
	const own = (name, target) => ({
		source: join(setup.scratch, name),
		target
	});
	return {
		links: system.links,
		mounts: [
			...system.mounts,
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
async function writeIdentity(etc, uid) {
	const lines = {
		passwd: `root:x:0:0:root:/root:/bin/sh\nagent:x:${uid}:${uid}:agent:${INSIDE.home}:/bin/sh\n`,
		group: `root:x:0:\nagent:x:${uid}:\n`,
		hosts: "127.0.0.1 localhost incident\n"
	};
	for (const [name, text] of Object.entries(lines)) {
		await writeFile(join(etc, name), text);
		await chmod(join(etc, name), 420);
	}
}
function privilegesOff(tools, uid) {
	const user = tools.privileged && tools.setpriv !== null ? [
		tools.setpriv,
		`--reuid=${uid}`,
		`--regid=${uid}`,
		"--clear-groups",
		"--inh-caps=-all",
		"--bounding-set=-all"
	] : [];
	const limits = tools.prlimit === null ? [] : [
		tools.prlimit,
		"--nproc=1024",
		"--nofile=8192",
		"--core=0",
		"--memlock=65536"
	];
	return [...user, ...limits];
}
function launcherWords(plan) {
	const { launcher } = plan.tools;
	const { output, usage, trajectory } = places(plan);
	return [
		launcher.program,
		join(INSIDE.gate, launcher.file),
		plan.network === "proxy" ? String(INSIDE.port) : "-",
		join(INSIDE.gate, SOCKET),
		`A:${ANSWER_CAP}:${output}`,
		`U:${USAGE_CAP}:${usage}`,
		`T:${TRAJECTORY_CAP}:${trajectory}`,
		"--"
	];
}
var SYSTEM_PATH, FIRST_UID, SOCKET;
var init_bubblewrap = __esmMin((() => {
	init_answer();
	init_trajectory_cap();
	init_usage();
	init_contract();
	init_arguments();
	init_bare();
	init_sandboxed_cell();
	init_seccomp();
	init_system_mounts();
	SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
	FIRST_UID = 61e3;
	SOCKET = "out.sock";
}));

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
	const folder = await mkdtemp(join(scratch, "probe-"));
	const snapshot = join(folder, "snapshot");
	await mkdir(snapshot);
	const cell = await bubblewrapSandbox(probePlan(tools, disableUserNamespaces)).open({
		scratch: folder,
		snapshot,
		prompt: "",
		slot: 999
	});
	try {
		const stderr = join(scratch, "probe.log");
		const ended = await cell.run({
			command: ["true"],
			environment: {},
			stdout: join(scratch, "probe-out.log"),
			stderr,
			logCap: 4096,
			mask: (text) => text
		});
		if (ended.end.kind === "exit" && ended.end.code === 0) return null;
		return (await readFile(stderr, "utf8")).trim() || `ended by ${JSON.stringify(ended.end)}`;
	} finally {
		await cell.close();
		await rm(folder, {
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
	if (refused && existsSync("/.dockerenv") || refused && existsSync("/run/.containerenv")) return {
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
		return readFileSync(path, "utf8").trim();
	} catch {
		return null;
	}
}
var init_probe = __esmMin((() => {
	init_bubblewrap();
}));

// src/runner/sandbox/runtime-mounts.ts
/**
* What the agent's program needs besides the system: its interpreter (Node from a version manager,
* a Python environment), the runner's tool cache, and the Node that runs us.
*/
function findRuntime(search) {
	const finder = new Finder(search.repository);
	finder.addProgram(search.program);
	for (const name of interpretersOf(search.program)) {
		const path = name.includes("/") ? name : onPath$1(name, search.environment.PATH ?? "");
		if (path !== null) finder.addProgram(path);
	}
	finder.addProgram(process.execPath);
	const { environment } = search;
	if (environment.VIRTUAL_ENV) finder.addProgram(join(environment.VIRTUAL_ENV, "bin/python"));
	const cache = environment.RUNNER_TOOL_CACHE ?? environment.AGENT_TOOLSDIRECTORY;
	for (const folder of (environment.PATH ?? "").split(delimiter)) if (cache && folder.startsWith(`${cache}/`)) finder.addFolder(folder);
	return {
		mounts: [...finder.mounts.values()],
		path: [...finder.path]
	};
}
/** /opt/node-24/bin/node -> /opt/node-24. */
function prefixOf(file) {
	const folder = dirname(file);
	return basename(folder) === "bin" ? dirname(folder) : null;
}
/** The interpreter of a script, from its first line; "env NAME" means NAME on PATH. */
function interpretersOf(program) {
	const line = firstLine$1(program);
	if (!line.startsWith("#!")) return [];
	const [interpreter = "", ...rest] = line.slice(2).trim().split(/\s+/);
	if (basename(interpreter) !== "env") return [interpreter];
	return rest.filter((word) => !word.startsWith("-") && !word.includes("=")).slice(0, 1);
}
function firstLine$1(file) {
	const descriptor = openSync(file, "r");
	try {
		const buffer = Buffer.alloc(256);
		const length = readSync(descriptor, buffer, 0, buffer.length, 0);
		return buffer.subarray(0, length).toString("latin1").split("\n", 1)[0] ?? "";
	} finally {
		closeSync(descriptor);
	}
}
function onPath$1(name, path) {
	return path.split(delimiter).map((folder) => join(folder, name)).find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}
var Finder;
var init_runtime_mounts = __esmMin((() => {
	init_system_mounts();
	Finder = class {
		mounts = /* @__PURE__ */ new Map();
		path = /* @__PURE__ */ new Set();
		#repository;
		constructor(repository) {
			this.#repository = realpathSync(repository);
		}
		addProgram(program) {
			if (!existsSync(program)) return;
			for (const file of /* @__PURE__ */ new Set([program, realpathSync(program)])) {
				if (inSystem(file) || this.#inRepository(file)) continue;
				const prefix = prefixOf(file);
				this.#mount(prefix !== null && !this.#holds(prefix) ? prefix : file);
				this.path.add(dirname(file));
				if (prefix !== null && existsSync(join(prefix, "pyvenv.cfg"))) continue;
			}
		}
		/** A tool's bin folder: the tool is the folder above. */
		addFolder(bin) {
			if (!existsSync(bin) || inSystem(bin)) return;
			const prefix = basename(bin) === "bin" ? dirname(bin) : bin;
			if (this.#holds(prefix)) return;
			this.#mount(prefix);
			this.path.add(bin);
		}
		#mount(path) {
			this.mounts.set(path, {
				source: path,
				target: path
			});
		}
		#inRepository(path) {
			return path === this.#repository || path.startsWith(`${this.#repository}/`);
		}
		/** Never a folder that holds the repository or a whole home. */
		#holds(folder) {
			const inside = folder === "/" ? "/" : `${folder}/`;
			return [this.#repository, homedir()].some((path) => path === folder || path.startsWith(inside) || dirname(folder) === homedir());
		}
	};
}));

// src/runner/sandbox/launcher-node.ts
var NODE_LAUNCHER;
var init_launcher_node = __esmMin((() => {
	NODE_LAUNCHER = String.raw`
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

function run() {
  const agent = spawn(command[0], command.slice(1), { stdio: "inherit", detached: true });
  agent.on("error", (error) => { frame("E", "exec", Buffer.from(error.message)); finish(9); });
  try { fs.writeFileSync("/proc/" + agent.pid + "/oom_score_adj", "1000\n"); } catch {}
  gate.on("data", (orders) => { for (const order of orders) killAll(order === 75 ? "SIGKILL" : "SIGTERM"); });
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

if (port === "-") run();
else net.createServer({ allowHalfOpen: true }, (client) => {
  const up = net.connect({ path: upstream, allowHalfOpen: true });
  client.on("error", () => up.destroy());
  up.on("error", () => client.destroy());
  client.pipe(up); up.pipe(client);
}).listen(Number(port), "127.0.0.1", run);
`;
}));

// src/runner/sandbox/launcher-perl.ts
var PERL_LAUNCHER;
var init_launcher_perl = __esmMin((() => {
	PERL_LAUNCHER = String.raw`
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
}));

// src/runner/sandbox/tools.ts
function findTools(environment, launcher = "auto") {
	const path = `${environment.PATH ?? ""}${delimiter}/usr/bin${delimiter}/bin`;
	const find = (name) => path.split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
	const bwrap = find("bwrap");
	if (bwrap === null) return null;
	return {
		bwrap,
		launcher: existsSync("/usr/bin/perl") && launcher !== "node" ? {
			program: "/usr/bin/perl",
			file: "launch.pl",
			text: PERL_LAUNCHER
		} : {
			program: process.execPath,
			file: "launch.cjs",
			text: NODE_LAUNCHER
		},
		prlimit: systemProgram("prlimit"),
		setpriv: systemProgram("setpriv"),
		privileged: process.getuid?.() === 0
	};
}
/** These run inside, where only the system's own folders exist. */
function systemProgram(name) {
	return [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? null;
}
var init_tools = __esmMin((() => {
	init_launcher_node();
	init_launcher_perl();
}));

// src/runner/sandbox/choose.ts
/** Bubblewrap where it works. Where it does not, `required` is an error and `auto` says so. */
async function chooseSandbox(request, command, scratch, staging) {
	const bare = bareSandbox(resolve(request.agent.cwd));
	if (request.isolation === "none") return {
		sandbox: bare,
		note: "switched off by isolation: none"
	};
	const tools = findTools(process.env);
	const probe = await probeBubblewrap(tools, scratch);
	if (probe.kind === "fails" || tools === null) {
		const { why, cure } = probe.kind === "fails" ? probe : {
			why: "no bubblewrap",
			cure: ""
		};
		if (request.isolation === "auto") return {
			sandbox: bare,
			note: `${why}; run: ${cure}`
		};
		throw new UserError({
			code: "ISOLATION_UNAVAILABLE",
			where: "judge.isolation",
			message: `isolation is required and ${why}`,
			help: `Run: ${cure}`
		});
	}
	const guarded = guardedFolders(request);
	const files = await findAgentFiles(request.agent, command, guarded);
	const staged = join(staging, "agent");
	await stageAgentFiles(files, staged);
	const runtime = findRuntime({
		program: command[0] ?? "",
		environment: process.env,
		repository: files.root
	});
	return {
		sandbox: bubblewrapSandbox({
			tools,
			network: request.judge.network,
			mounts: [
				...runtime.mounts,
				...judgeMounts(request.judge, guarded),
				{
					source: staged,
					target: files.root
				},
				...foreignFiles(command, files.root, guarded).filter((file) => !inSystem(file)).map((file) => ({
					source: file,
					target: file
				}))
			],
			path: runtime.path,
			agentFolder: files.root,
			sizes: {
				workspace: request.judge.workspace * MEGABYTE,
				temporary: request.judge.workspace * MEGABYTE,
				home: request.judge.workspace * MEGABYTE
			},
			bounds: {
				memoryBytes: request.judge.memory * MEGABYTE,
				processes: PROCESSES
			},
			disableUserNamespaces: probe.disableUserNamespaces
		}),
		note: null
	};
}
/** What no agent may see, whoever asks for it. */
function guardedFolders(request) {
	const root = resolve(request.agent.cwd);
	const folders = [
		join(root, ".git"),
		join(root, ".sre-gate"),
		join(root, "tasks"),
		join(root, "baselines"),
		resolve(request.out),
		...[...request.tasks.values()].map((task) => resolve(task.folder)),
		...request.cache.dir === null ? [] : [resolve(request.cache.dir)]
	];
	return [...new Set(folders)];
}
function judgeMounts(judge, guarded) {
	const problems = [];
	const mounts = judge.mounts.map((path) => {
		const source = resolve(path);
		const real = statSync(source, { throwIfNoEntry: false }) ? realpathSync(source) : null;
		if (real === null) problems.push(missingMount(path));
		else if (within(real, guarded) || guarded.some((folder) => within(folder, [real]))) problems.push(refusedMount(path));
		return {
			source,
			target: source
		};
	});
	if (problems.length > 0) throw new UserError(problems);
	return mounts;
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
var MEGABYTE, PROCESSES;
var init_choose = __esmMin((() => {
	init_problem();
	init_agent_files$1();
	init_bare();
	init_bubblewrap();
	init_probe();
	init_runtime_mounts();
	init_system_mounts();
	init_tools();
	MEGABYTE = 1048576;
	PROCESSES = 512;
}));

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
var init_pool$1 = __esmMin((() => {}));

// src/runner/run.ts
/** Runs the plan up to the look at which the decision falls; what finished is kept whatever happens. */
async function runPlan(request) {
	const scratch = await mkdtemp(join(tmpdir(), "sre-gate-"));
	const staging = join(resolve(request.out), ".staging");
	try {
		await rm(join(request.out, "attempts"), {
			recursive: true,
			force: true
		});
		await rm(staging, {
			recursive: true,
			force: true
		});
		await mkdir(staging, { recursive: true });
		const command = findCommand$1(request);
		const { sandbox, note } = await chooseSandbox(request, command, scratch, staging);
		const course = new Course(request, settingFor(request, command, sandbox, scratch), staging);
		const stopped = await course.run();
		return course.outcome(stopped, note);
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
		await rm(staging, {
			recursive: true,
			force: true
		});
	}
}
function findCommand$1({ agent }) {
	const [program = "", ...words] = anchorWords(agent.command, agent.cwd);
	return [locateProgram(program, agent.cwd, process.env.PATH ?? ""), ...words];
}
function settingFor(request, command, sandbox, scratch) {
	const { agent, judge, signal } = request;
	return {
		agent,
		command,
		judge,
		sandbox,
		prompt: promptFor(judge.limits, judge.surfaces),
		environment: allowedEnvironment(process.env, judge.env),
		mask: secretMask(process.env),
		scratch,
		signal
	};
}
async function keepResult(folder, finished) {
	const { task } = finished.attempt;
	const result = {
		format: RESULT_FORMAT,
		key: sha256(task),
		...finished
	};
	await writeAtomically(join(folder, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
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
var Course;
var init_run$1 = __esmMin((() => {
	init_digest$1();
	init_usage$1();
	init_stage();
	init_files();
	init_result();
	init_run_attempt();
	init_environment();
	init_locate();
	init_mask();
	init_prompt();
	init_choose();
	init_pool$1();
	Course = class {
		#request;
		#setting;
		#staging;
		#staged = /* @__PURE__ */ new Map();
		#finished = /* @__PURE__ */ new Map();
		constructor(request, setting, staging) {
			this.#request = request;
			this.#setting = setting;
			this.#staging = staging;
		}
		async run() {
			const { plan, looks, decide, signal } = this.#request;
			let begin = 0;
			for (const end of boundaries(looks, plan.length)) {
				await this.#runSegment(plan.slice(begin, end));
				if (signal.aborted) return "signal";
				if (looks.includes(end) && end < plan.length && decide(this.#prefix(end)) === "stop") return "look";
				begin = end;
			}
			return "complete";
		}
		/** Nothing after a look starts before it: a decision must not pay for attempts it makes useless. */
		async #runSegment(segment) {
			const queue = segment.values();
			await runPool(this.#request.concurrency, () => this.#request.signal.aborted ? null : queue.next().value ?? null, (planned, slot) => this.#runOne(planned, slot));
		}
		async #runOne(planned, slot) {
			const folder = attemptFolder(this.#request.out, planned);
			const finished = await runAttempt(this.#setting, {
				planned,
				snapshot: await this.#snapshotOf(planned.task),
				folder,
				slot
			});
			if (finished.attempt.state !== "cancelled") await keepResult(folder, finished);
			this.#finished.set(planned, finished);
			this.#request.progress({
				kind: "finished",
				attempt: finished.attempt,
				done: this.#finished.size,
				total: this.#request.plan.length,
				seconds: finished.times.seconds
			});
		}
		#snapshotOf(id) {
			const known = this.#staged.get(id);
			if (known !== void 0) return known;
			const staged = stageSnapshot(taskOf(this.#request.tasks, id), this.#staging);
			this.#staged.set(id, staged);
			return staged;
		}
		#prefix(length) {
			return this.#request.plan.slice(0, length).flatMap((planned) => {
				const finished = this.#finished.get(planned);
				return finished === void 0 ? [] : [finished.attempt];
			});
		}
		/** What a stop left unstarted is `cancelled`; what a look made needless was never planned. */
		outcome(stopped, isolationNote) {
			const whole = stopped !== "complete" && stopped !== "look";
			const finished = this.#request.plan.flatMap((planned) => this.#finished.get(planned) ?? (whole ? notStarted(planned) : []));
			return {
				attempts: finished.map((one) => one.attempt),
				times: finished.map((one) => one.times),
				isolation: this.#setting.sandbox.kind,
				isolationNote,
				stopped
			};
		}
	};
}));

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
var init_nearest = __esmMin((() => {}));

// src/runner/command/words.ts
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
	throw new UserError({
		code: "AGENT_COMMAND_QUOTE",
		where,
		message: `the quote ${quote} that opens at column ${start + 1} of ${JSON.stringify(text)} is never closed`,
		help: "Close the quote, or write the command as a list of words."
	});
}
function needsShell(char, text, where) {
	return new UserError({
		code: "AGENT_COMMAND_SHELL",
		where,
		message: `${JSON.stringify(char)} in ${JSON.stringify(text)} means something to a shell only, and no shell reads this command`,
		help: `Quote the word, or say it openly: ["sh", "-c", ${JSON.stringify(text)}].`
	});
}
function emptyCommand(text, where) {
	return new UserError({
		code: "AGENT_COMMAND_EMPTY",
		where,
		message: `${JSON.stringify(text)} holds no command`,
		help: "Name the program that runs the agent, for example: node agent.js {snapshot} {output}"
	});
}
var SHELL_ONLY;
var init_words = __esmMin((() => {
	init_problem();
	SHELL_ONLY = /* @__PURE__ */ new Set([
		"|",
		"&",
		";",
		"<",
		">",
		"(",
		")",
		"`"
	]);
}));

// src/model/glob.ts
/** `*` and `?` stay inside a path segment, `**` crosses segments, `{a,b}` chooses. */
function globToRegExp(glob) {
	let source = "";
	let braces = 0;
	for (let index = 0; index < glob.length; index += 1) {
		const char = glob[index] ?? "";
		if (char === "*" && glob[index + 1] === "*") {
			const slash = glob[index + 2] === "/";
			source += slash ? "(?:[^/]+/)*" : ".*";
			index += slash ? 2 : 1;
		} else if (char === "*") source += "[^/]*";
		else if (char === "?") source += "[^/]";
		else if (char === "{") {
			braces += 1;
			source += "(?:";
		} else if (char === "}" && braces > 0) {
			braces -= 1;
			source += ")";
		} else if (char === "," && braces > 0) source += "|";
		else source += char.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
	}
	return new RegExp(`^${source}${")".repeat(braces)}$`, "u");
}
var init_glob$1 = __esmMin((() => {}));

// src/settings/agent-files.ts
/** The files below `root` that the globs name, sorted. Symbolic links are listed, never followed. */
function listAgentFiles(root, globs) {
	const patterns = globs.map((glob) => globToRegExp(glob.endsWith("/") ? `${glob}**` : glob));
	if (patterns.length === 0) return [];
	const found = [];
	const walk = (folder) => {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
			if (SKIPPED.has(entry.name)) continue;
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) walk(path);
			else if (patterns.some((pattern) => pattern.test(path))) found.push(path);
		}
	};
	walk("");
	return found.sort(byCodePoint);
}
/** Path -> digest of mode and bytes, for showing which files of the agent changed. */
async function digestFiles(root, files) {
	const digests = {};
	for (const file of files) digests[file] = await digestFile(join(root, file));
	return digests;
}
async function digestFile(path) {
	const status = await lstat(path);
	const hash = createHash("sha256").update(status.mode & 73 ? "x" : "-");
	if (status.isSymbolicLink()) hash.update(`link ${await readlink(path)}`);
	else for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex").slice(0, 20);
}
var SKIPPED;
var init_agent_files = __esmMin((() => {
	init_glob$1();
	init_order();
	SKIPPED = /* @__PURE__ */ new Set([".git", ".sre-gate"]);
}));

// src/settings/resolve-agent.ts
/** `--agent` wins over the file: one word without a slash is a shipped agent, anything else a command. */
function resolveAgent(input) {
	const half = input.flag === null ? input.half : {
		...emptyHalf(input.half),
		run: input.flag
	};
	if (half === null) throw new UserError({
		code: "NO_AGENT",
		where: input.where,
		message: "nothing says which agent to test",
		help: "write 'agent: {run: ...}' there ('sre-gate init' does it), or pass --agent investigator"
	});
	const words = typeof half.run === "string" ? splitWords(half.run, `${input.where}: agent.run`) : [...half.run];
	const shipped = shippedAgent(words, input.packageRoot);
	const command = shipped ?? words;
	if (command.length === 0 || command[0] === "") throw new UserError({
		code: "EMPTY_COMMAND",
		where: `${input.where}: agent.run`,
		message: "the command is empty",
		help: "name a shipped agent (investigator) or a command line"
	});
	return {
		name: half.name ?? (shipped ? words[0] ?? "" : (command[0] ?? "").split("/").at(-1) ?? ""),
		command,
		cwd: shipped ? input.packageRoot : input.root,
		files: shipped ? [relative(input.packageRoot, shipped[1] ?? "")] : listAgentFiles(input.root, half.files),
		build: half.build ?? null,
		model: half.model ?? null,
		parameters: half.parameters,
		shipped: shipped !== null
	};
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
	const folder = join(packageRoot, "dist/agents");
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((file) => file.endsWith(".js")).map((file) => file.slice(0, -3)).sort();
}
/** A bare first word that is no program on the PATH by convention of ours: `investigator --flag`. */
function shippedAgent(words, packageRoot) {
	const name = words[0] ?? "";
	const known = shippedAgents(packageRoot);
	if (known.includes(name)) return [
		process.execPath,
		join(packageRoot, "dist/agents", `${name}.js`),
		...words.slice(1)
	];
	if (words.length === 1 && /^[a-z][a-z-]*$/.test(name) && !onPath(name)) throw new UserError({
		code: "UNKNOWN_AGENT",
		where: "--agent",
		message: `${JSON.stringify(name)} is neither a shipped agent (${known.join(", ")}) nor a program on the PATH`,
		help: `did you mean '${nearest(name, known)}'? A command of your own may have arguments: --agent 'python -m agent'`
	});
	return null;
}
function onPath(program) {
	return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}
/** The agent as runs and baselines remember it. Paths of this machine stay out: the digest must travel. */
async function identifyAgent(agent) {
	const files = await digestFiles(agent.cwd, agent.files);
	const command = agent.shipped ? [agent.name, ...agent.command.slice(2)] : [...agent.command];
	const parameters = { ...agent.parameters };
	return {
		name: agent.name,
		command,
		model: agent.model,
		parameters,
		digest: digestOf({
			command,
			model: agent.model,
			parameters,
			files,
			build: agent.build
		}),
		files
	};
}
var init_resolve_agent = __esmMin((() => {
	init_digest$1();
	init_nearest();
	init_problem();
	init_words();
	init_agent_files();
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
	const document = (0, import_dist$1.parseDocument)(text, {
		logLevel: "silent",
		uniqueKeys: true,
		prettyErrors: true
	});
	const [error] = document.errors;
	if (error) throw problem("YAML_SYNTAX", where, firstLine(error.message));
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (cause) {
		throw problem("YAML_ALIASES", where, cause instanceof Error ? firstLine(cause.message) : "cannot be read");
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
function firstLine(message) {
	return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}
var import_dist$1, MAX_YAML, MAX_ALIASES;
var init_yaml = __esmMin((() => {
	import_dist$1 = require_dist();
	init_problem();
	MAX_YAML = 1048576;
	MAX_ALIASES = 50;
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
	init_task$1();
	init_layout();
	init_yaml();
	init_glob();
	MAX_DEPTH = 5;
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

// src/model/ground-truth.ts
var GroupSchema, PropagationSchema, GroundTruthSchema;
var init_ground_truth = __esmMin((() => {
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
var MAX_GROUPS, GroupInput, EntityInput;
var init_read_ground_truth = __esmMin((() => {
	init_zod();
	init_ground_truth();
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

// src/tasks/read/truth.ts
/** The ground truth file of a task: the first found, folder by folder. */
async function findTruthFile(folders) {
	for (const folder of folders) for (const name of NAMES) {
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
var NAMES;
var init_truth = __esmMin((() => {
	init_problem();
	init_read_ground_truth();
	init_yaml();
	NAMES = [
		"ground_truth.yaml",
		"ground_truth.yml",
		"groundtruth_v1.yaml",
		"ground_truth.json",
		"groundtruth.yaml",
		"groundtruth_v2.yaml"
	];
}));

// src/tasks/simulated.ts
/** A simulated task, built into the cache. The simulator's `ensureBuilt` is called here and nowhere else. */
async function buildSimulated(candidate, _options) {
	throw new UserError({
		code: "TASK_NOT_BUILT",
		where: `${candidate.where}: source.simulate`,
		message: "this build of the gate has no simulator",
		help: "Use tasks with source.snapshot, or a version of the gate that builds simulated tasks."
	});
}
var init_simulated = __esmMin((() => {
	init_problem();
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
var init_load$1 = __esmMin((() => {
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

// src/tasks/find/select.ts
/** `cart-*`, `tag:network`, `family:image`. */
function matches(pattern, { id, file }) {
	const [, field, value = ""] = /^(tag|family):(.*)$/.exec(pattern) ?? [];
	if (field === "tag") return file.tags.some((tag) => matchesGlob(value, tag));
	if (field === "family") return file.family !== void 0 && matchesGlob(value, file.family);
	return matchesGlob(pattern, id);
}
/** Candidates that any pattern names; a pattern that names none is an error of its own. */
function select(candidates, patterns, problems) {
	for (const pattern of patterns) {
		if (candidates.some((candidate) => matches(pattern, candidate))) continue;
		problems.add({
			code: "TASK_NOT_FOUND",
			where: "tasks",
			message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
			help: `${hint(candidates)} Paths of ITBench folders need a slash: ./Scenario-2.`
		});
	}
	return candidates.filter((candidate) => patterns.some((pattern) => matches(pattern, candidate)));
}
function isExcluded(candidate, exclude) {
	return exclude.some((pattern) => matches(pattern, candidate));
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
/** `smoke@1`, or `smoke` for its newest version. */
function findSuite(suites, wanted) {
	const [name, version] = wanted.split("@");
	const named = suites.filter((suite) => suite.name === name);
	const newest = named.reduce((best, suite) => best === null || suite.version > best.version ? suite : best, null);
	const found = version === void 0 ? newest : named.find((suite) => String(suite.version) === version);
	if (found) return found;
	const known = suites.map((suite) => `${suite.name}@${suite.version}`).join(", ");
	throw new UserError({
		code: "SUITE_UNKNOWN",
		where: "suite",
		message: `there is no suite ${JSON.stringify(wanted.slice(0, 80))} below tasks/suites`,
		help: known === "" ? "Select tasks by id instead." : `Known suites: ${known}.`
	});
}
var SuiteSchema, DEFAULT_SUITE;
var init_suite = __esmMin((() => {
	init_zod();
	init_order();
	init_problem();
	init_yaml();
	SuiteSchema = strictObject({
		name: string().regex(/^[a-z][a-z0-9-]*$/),
		version: number$2().int().positive(),
		tasks: array(string().min(1)).min(1)
	});
	DEFAULT_SUITE = "smoke";
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
	const external = await foldersOf(selection.root, paths, problems);
	const own = paths.length > 0 && patterns.length === 0 && selection.suite === null ? [] : await ownTasks(selection, patterns, problems);
	const exclude = selection.exclude.filter((pattern) => pattern !== DEFECTIVE);
	const kept = [...own, ...external].filter((candidate) => !isExcluded(candidate, exclude));
	refuseDuplicates(kept, problems);
	return sortedBy(kept, ({ id }) => id);
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
			message: `no ITBench folder at ${JSON.stringify(path)}`,
			help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*."
		});
	}
	return [...found.values()];
}
async function ownTasks(selection, patterns, problems) {
	const all = await tasksBelow(selection.root, problems);
	const inSuite = await problems.collect(() => suiteOf(selection, patterns, all, problems)) ?? [];
	return patterns.length === 0 ? inSuite : select(inSuite, patterns, problems);
}
/** The suite's tasks; without a suite all tasks, and without any selection the default suite. */
async function suiteOf(selection, patterns, all, problems) {
	const wanted = selection.suite;
	if (wanted === null && patterns.length > 0) return all;
	const suites = await readSuites(selection.root);
	if (wanted === null && !suites.some(({ name }) => name === "smoke")) return all;
	const suite = findSuite(suites, wanted ?? "smoke");
	const byId = new Map(all.map((candidate) => [candidate.id, candidate]));
	return suite.tasks.flatMap((id) => {
		const candidate = byId.get(id);
		if (candidate) return candidate;
		problems.add({
			code: "SUITE_TASK_MISSING",
			where: `tasks/suites: ${suite.name}@${suite.version}`,
			message: `the suite names ${JSON.stringify(id)}, which is no folder below tasks/`,
			help: "Restore the task's folder: a published suite never changes."
		});
		return [];
	});
}
var DEFECTIVE;
var init_find = __esmMin((() => {
	init_order();
	init_candidates();
	init_glob();
	init_load$1();
	init_select();
	init_suite();
	init_problems();
	DEFECTIVE = "defective";
}));

// src/verdict/policy.ts
function policyFrom(judge) {
	return {
		design: judge.design,
		repeats: judge.repeats ?? DEFAULT_REPEATS$1[judge.design],
		decision: judge.decision,
		margin: judge.margin,
		alpha: judge.alpha,
		suiteAlpha: judge.alpha * .86,
		vetoAlpha: judge.alpha * VETO_SHARE,
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
var VETO_SHARE, DEFAULT_REPEATS$1;
var init_policy = __esmMin((() => {
	VETO_SHARE = .14;
	DEFAULT_REPEATS$1 = {
		fixed: 3,
		adaptive: 5
	};
}));

// src/gate.ts
/** settings -> tasks -> plan -> attempts -> scores -> comparison -> verdict -> reports */
async function runGate(request) {
	const { settings } = request;
	const { judge } = settings;
	const { text, where } = request.baseline;
	const baseline = text === null ? null : readBaseline(text, where);
	const policy = policyFrom(judge);
	const matcher = findPolicy(judge.policy);
	const note = (line) => request.progress({
		kind: "note",
		text: line
	});
	const tasks = await findTasks({
		root: settings.tasksRoot,
		cacheDir: settings.cacheDir,
		suite: judge.suite ?? null,
		patterns: judge.tasks,
		exclude: judge.exclude,
		without: judge.without,
		privateSeed: settings.privateSeed,
		progress: note
	});
	const agent = await identifyAgent(settings.agent);
	const plan = planAttempts({
		tasks: tasks.map((task) => task.id),
		repeats: settings.repeats,
		seed: settings.seed,
		design: judge.design,
		baseline,
		policy
	});
	const scorer = openScorer(tasks, matcher);
	const startedAt = /* @__PURE__ */ new Date();
	const outcome = await runPlan({
		plan: plan.attempts,
		tasks: new Map(tasks.map((task) => [task.id, task])),
		agent: settings.agent,
		judge,
		isolation: settings.isolation,
		concurrency: settings.concurrency,
		out: settings.out,
		looks: plan.looks,
		decide: (prefix) => plan.decide(prefix.map(scorer.scoreQuickly)),
		cache: { dir: request.fresh ? null : settings.cacheDir },
		progress: request.progress,
		signal: request.signal
	});
	const attempts = await scorer.scoreFully(outcome.attempts);
	const run = assembleRun({
		settings,
		agent,
		tasks,
		plan,
		outcome,
		attempts,
		matcher
	});
	const times = assembleTimes(startedAt, /* @__PURE__ */ new Date(), outcome.times);
	return {
		run,
		times,
		baseline,
		...conclude({
			run,
			times,
			baseline,
			policy,
			today: request.today
		})
	};
}
var init_gate$1 = __esmMin((() => {
	init_read();
	init_assemble_run();
	init_conclude();
	init_score_attempts();
	init_run$1();
	init_policies();
	init_resolve_agent();
	init_find();
	init_plan();
	init_policy();
}));

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
/** A whole number, or a problem that names the flag and the value: `3x` is never read as 3. */
function wholeNumber(flags, name, problems) {
	const text = flagText(flags, name);
	if (text === null) return null;
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	problems.push({
		code: "FLAG_NOT_A_NUMBER",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is not a whole number above 0`,
		help: `write --${name} 3`
	});
	return null;
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
var init_flags = __esmMin((() => {
	init_problem();
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

// src/cli/progress.ts
/** A rewritten status line on a terminal; elsewhere one plain line per finished attempt. */
function openProgress(io) {
	const { terminal } = io;
	let shown = false;
	const clear = () => {
		if (shown) io.stderr("\r\x1B[2K");
		shown = false;
	};
	return {
		report: (event) => {
			clear();
			const line = lineOf(event);
			if (terminal === null || event.kind === "note") io.stderr(`${line}\n`);
			else {
				io.stderr(line.slice(0, terminal.columns - 1));
				shown = true;
			}
		},
		close: clear
	};
}
function lineOf(event) {
	if (event.kind === "note") return event.text;
	const { attempt, done, total } = event;
	const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
	return `[${done}/${total}] ${attempt.task} #${attempt.repeat} ${ending} (${event.seconds.toFixed(1)} s)`;
}
var init_progress = __esmMin((() => {}));

// src/model/settings.ts
var fraction, repeats, text, slo, AgentSettingsSchema, JudgeSettingsSchema, SettingsFileSchema;
var init_settings$1 = __esmMin((() => {
	init_zod();
	fraction = number$2().min(0).max(1);
	repeats = number$2().int().min(1).max(1e3);
	text = string().min(1);
	slo = strictObject({
		p90: number$2().positive(),
		tolerance: fraction.default(0)
	});
	AgentSettingsSchema = strictObject({
		name: text.optional(),
		/** Shell-free: split like a POSIX shell splits words, or a list. */
		run: union([text, array(text).min(1)]),
		build: text.optional(),
		/** The agent's own files (globs from the repository's root): mounted read-only, part of its digest. */
		files: array(text).default([]),
		model: text.optional(),
		parameters: record(string(), union([
			string(),
			number$2(),
			boolean()
		])).default({})
	});
	JudgeSettingsSchema = strictObject({
		id: string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and dashes, at most 40").default("default"),
		suite: text.optional(),
		/** Task ids or globs inside the suite, or paths of ITBench folders. */
		tasks: array(text).default([]),
		exclude: array(text).default([]),
		without: array(_enum([
			"traces",
			"metrics",
			"logs",
			"events",
			"alerts"
		])).default([]),
		repeats: repeats.optional(),
		design: _enum(["fixed", "adaptive"]).default("fixed"),
		decision: _enum(["regression", "non-inferiority"]).default("regression"),
		margin: fraction.default(.1),
		seed: text.optional(),
		policy: text.default("aa-dedup"),
		answers: _enum(["strict", "lenient"]).default("strict"),
		alpha: number$2().min(.001).max(.5).default(.05),
		"min-effect": fraction.default(.03),
		"never-solved": _enum(["left-out", "run"]).default("left-out"),
		"turns-tolerance": number$2().min(1).default(1.1),
		"cost-tolerance": number$2().min(1).default(1.15),
		"fail-on": array(_enum([
			"score",
			"veto",
			"turns",
			"cost",
			"slo",
			"floor"
		])).default(["score", "veto"]),
		"warn-on": array(_enum([
			"score",
			"veto",
			"turns",
			"cost",
			"slo",
			"floor"
		])).default([
			"turns",
			"cost",
			"slo",
			"floor"
		]),
		floor: fraction.optional(),
		slo: strictObject({
			"first-candidate-seconds": slo.optional(),
			"answer-seconds": slo.optional(),
			turns: slo.optional(),
			cost: slo.optional()
		}).default({}),
		quarantine: array(strictObject({
			task: text,
			until: string().regex(/^\d{4}-\d{2}-\d{2}$/),
			reason: text
		})).default([]),
		confirm: _enum(["base", "none"]).default("base"),
		"inconclusive-above": fraction.default(.1),
		baseline: text.optional(),
		"baseline-runs": number$2().int().min(1).max(100).default(10),
		"stale-after-days": number$2().int().positive().default(30),
		limits: strictObject({
			turns: number$2().int().positive().nullable().default(100),
			seconds: number$2().positive().default(1800),
			tokens: number$2().int().positive().nullable().default(null),
			cost: number$2().positive().nullable().default(null)
		}).prefault({}),
		"max-cost": number$2().positive().optional(),
		"max-minutes": number$2().positive().optional(),
		isolation: _enum([
			"auto",
			"required",
			"none"
		]).optional(),
		network: _enum([
			"proxy",
			"open",
			"none"
		]).default("proxy"),
		surfaces: array(_enum([
			"files",
			"kubernetes",
			"prometheus",
			"alertmanager",
			"jaeger",
			"loki"
		])).default(["files"]),
		clock: _enum(["real", "shifted"]).default("real"),
		/** Variables of ours that pass into the sandbox, by exact name. */
		env: array(text).default([]),
		/** Folders of the machine (a tool cache, a virtual environment) mounted read-only. */
		mounts: array(text).default([]),
		models: array(text).default([]),
		upstreams: record(string(), strictObject({
			"base-url": url(),
			dialect: _enum([
				"openai",
				"anthropic",
				"gemini"
			]),
			"key-env": text.optional(),
			headers: record(string(), string()).default({})
		})).default({}),
		prices: text.optional(),
		/** Megabytes of memory an attempt may use. */
		memory: number$2().int().positive().default(4096),
		/** Megabytes it may write to its workspace, and as many to /tmp and to its home. */
		workspace: number$2().int().positive().default(1024),
		"requests-in-flight": number$2().int().positive().default(16),
		enforce: _enum(["fail", "advisory"]).default("fail"),
		history: text.optional()
	});
	SettingsFileSchema = strictObject({
		agent: AgentSettingsSchema.optional(),
		judge: JudgeSettingsSchema.optional()
	});
}));

// src/settings/read-file.ts
/** sre-gate.yaml as a checked record, or every problem in it at once. */
function readSettingsFile(text, where) {
	const document = (0, import_dist.parseDocument)(text, { uniqueKeys: true });
	const broken = document.errors.map((error) => ({
		code: "SETTINGS_NOT_YAML",
		where: `${where}:${error.linePos?.[0].line ?? 1}`,
		message: error.message.split("\n")[0] ?? "not YAML",
		help: "check indentation and quotes"
	}));
	if (broken.length > 0) throw new UserError(broken);
	const parsed = SettingsFileSchema.safeParse(unfold(document, where) ?? {});
	if (!parsed.success) throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, where)));
	return parsed.data;
}
/** Aliases are bounded, so that a bomb of them cannot fill the memory. */
function unfold(document, where) {
	try {
		return document.toJS({ maxAliasCount: 50 });
	} catch (error) {
		throw new UserError({
			code: "SETTINGS_TOO_MANY_ALIASES",
			where,
			message: error.message,
			help: "write the values out instead of using YAML aliases"
		});
	}
}
function problemsOf(issue, where) {
	const path = issue.path.join(".");
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		code: "SETTINGS_UNKNOWN_KEY",
		where: `${where}: ${[path, key].filter(Boolean).join(".")}`,
		message: "there is no such setting",
		help: `did you mean '${nearest(key, knownKeys(issue.path))}'?`
	}));
	return [{
		code: "SETTINGS_BAD_VALUE",
		where: `${where}: ${path || "(top)"}`,
		message: issue.message,
		help: "see docs/settings.md for what is allowed there"
	}];
}
/** The keys allowed at a place of the schema, for "did you mean". */
function knownKeys(path) {
	let schema = SettingsFileSchema;
	for (const step of path) schema = unwrap(shapeOf(schema)?.[String(step)]);
	return Object.keys(shapeOf(schema) ?? {
		agent: 1,
		judge: 1
	});
}
function shapeOf(schema) {
	return schema?.shape ?? null;
}
function unwrap(schema) {
	let current = schema;
	while (current && !current.shape && current.def?.innerType) current = current.def.innerType;
	return current;
}
var import_dist;
var init_read_file = __esmMin((() => {
	import_dist = require_dist();
	init_nearest();
	init_problem();
	init_settings$1();
}));

// src/settings/load.ts
/** The settings file of a folder; an empty one when there is none and none was asked for. */
function loadSettingsFile(root, named) {
	const where = named ?? "sre-gate.yaml";
	const path = named === null ? join(root, SETTINGS_NAME) : resolve(root, named);
	if (!existsSync(path)) {
		if (named === null) return {
			file: {},
			where
		};
		throw new UserError({
			code: "SETTINGS_NOT_FOUND",
			where,
			message: "there is no such file",
			help: "check --config, or run 'sre-gate init' to write sre-gate.yaml"
		});
	}
	return {
		file: readSettingsFile(readFileSync(path, "utf8"), where),
		where
	};
}
var SETTINGS_NAME;
var init_load = __esmMin((() => {
	init_problem();
	init_read_file();
	SETTINGS_NAME = "sre-gate.yaml";
}));

// src/settings/resolve.ts
function resolveSettings(input) {
	const { overrides, root } = input;
	const judge = withOverrides(input.file.judge ?? JudgeSettingsSchema.parse({}), overrides);
	const underActions = input.env.GITHUB_ACTIONS === "true";
	const problems = contradictions(judge, input.where);
	if (problems.length > 0) throw new UserError(problems);
	return {
		root,
		tasksRoot: input.tasksRoot ?? root,
		packageRoot: input.packageRoot,
		out: below(root, overrides.out ?? ".sre-gate"),
		cacheDir: below(root, input.env.SRE_GATE_CACHE || ".sre-gate/cache"),
		agent: resolveAgent({
			flag: overrides.agent,
			half: input.file.agent ?? null,
			root,
			packageRoot: input.packageRoot,
			where: input.where
		}),
		judge,
		repeats: judge.repeats ?? DEFAULT_REPEATS[judge.design],
		seed: judge.seed ?? "sre-gate",
		concurrency: overrides.concurrency ?? availableParallelism(),
		isolation: judge.isolation ?? (underActions ? "required" : "auto"),
		baselinePath: below(root, judge.baseline ?? `baselines/${judge.id}.json`),
		privateSeed: input.env.SRE_GATE_PRIVATE_SEED || null
	};
}
function withOverrides(judge, overrides) {
	return {
		...judge,
		...overrides.suite === null ? {} : { suite: overrides.suite },
		...overrides.tasks.length === 0 ? {} : { tasks: [...overrides.tasks] },
		...overrides.repeats === null ? {} : { repeats: overrides.repeats },
		...overrides.seed === null ? {} : { seed: overrides.seed },
		...overrides.policy === null ? {} : { policy: overrides.policy },
		...overrides.isolation === null ? {} : { isolation: overrides.isolation },
		...overrides.network === null ? {} : { network: overrides.network },
		...overrides.baseline === null ? {} : { baseline: overrides.baseline }
	};
}
/** Settings that are fine alone and not together. */
function contradictions(judge, where) {
	const problems = [];
	if (judge["fail-on"].filter((metric) => metric === "floor" && judge.floor === void 0).length > 0) problems.push({
		code: "SETTINGS_FLOOR_MISSING",
		where: `${where}: judge.fail-on`,
		message: "it names floor, and judge.floor is not set",
		help: "set judge.floor to a score between 0 and 1"
	});
	const dead = judge.quarantine.filter((entry) => Number.isNaN(Date.parse(entry.until)));
	for (const entry of dead) problems.push({
		code: "SETTINGS_BAD_VALUE",
		where: `${where}: judge.quarantine`,
		message: `${entry.until} is not a date`,
		help: "write a day that exists, as 2026-12-31"
	});
	return problems;
}
function below(root, path) {
	return isAbsolute(path) ? path : resolve(join(root, path));
}
var NO_OVERRIDES, DEFAULT_REPEATS;
var init_resolve = __esmMin((() => {
	init_problem();
	init_settings$1();
	init_resolve_agent();
	NO_OVERRIDES = {
		agent: null,
		suite: null,
		tasks: [],
		repeats: null,
		concurrency: null,
		seed: null,
		baseline: null,
		policy: null,
		isolation: null,
		network: null,
		out: null
	};
	DEFAULT_REPEATS = {
		fixed: 3,
		adaptive: 5
	};
}));

// src/cli/settings.ts
/** Settings of a terminal call: the file in the work tree, then the flags. */
function settingsFrom(flags, io) {
	const problems = [];
	const overrides = {
		...NO_OVERRIDES,
		agent: flagText(flags, "agent"),
		suite: flagText(flags, "suite"),
		tasks: flagList(flags, "tasks"),
		repeats: wholeNumber(flags, "repeats", problems),
		concurrency: wholeNumber(flags, "concurrency", problems),
		seed: flagText(flags, "seed"),
		baseline: flagText(flags, "baseline"),
		policy: flagText(flags, "policy"),
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
	throwIfAny(problems);
	const { file, where } = loadSettingsFile(io.cwd, flagText(flags, "config"));
	return resolveSettings({
		file,
		where,
		overrides,
		root: io.cwd,
		packageRoot: io.packageRoot,
		env: io.env
	});
}
var init_settings = __esmMin((() => {
	init_load();
	init_resolve();
	init_flags();
}));

// src/cli/gate.ts
var gate_exports = /* @__PURE__ */ __exportAll({ gateCommand: () => gateCommand });
var gateCommand;
var init_gate = __esmMin((() => {
	init_results();
	init_gate$1();
	init_json();
	init_terminal();
	init_flags();
	init_progress();
	init_settings();
	gateCommand = {
		name: "gate",
		about: ["Runs the agent on the suite, scores every repeat, compares with the committed baseline and says", "pass (0), fail (1) or inconclusive (3). Without settings or flags: the suite smoke@1."].join("\n"),
		flags: {
			...COMMON,
			"no-cache": {
				type: "boolean",
				help: "run every attempt anew"
			}
		},
		positionals: null,
		run: async ({ flags, io }) => {
			const settings = settingsFrom(flags, io);
			const progress = openProgress(io);
			const text = existsSync(settings.baselinePath) ? readFileSync(settings.baselinePath, "utf8") : null;
			const result = await runGate({
				settings,
				baseline: {
					text,
					where: relative(io.cwd, settings.baselinePath)
				},
				today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
				fresh: flagOn(flags, "no-cache"),
				progress: progress.report,
				signal: io.signal
			}).finally(progress.close);
			writeResults(settings.out, resultFiles(result.run, result.times, result));
			if (flagOn(flags, "json")) io.stdout(renderJson(result.report));
			else {
				const { terminal } = io;
				const page = join(relative(io.cwd, settings.out) || ".", "report.html");
				io.stdout(renderTerminal(result.report, {
					colour: terminal?.colour ?? false,
					width: terminal?.columns ?? 100
				}));
				io.stdout(`\nReport: ${page}\n`);
			}
			return result.exitCode;
		}
	};
}));

// src/report/run-table.ts
/** The JSON of `run --json`: others script against it, so it only grows. */
function renderRunJson(run, times) {
	const summary = summarize(run);
	const document = {
		agent: run.agent.name,
		model: run.agent.model,
		suite: run.suite,
		policy: run.instrument.policy.id,
		...summary,
		attempts: run.attempts.length,
		measured: run.attempts.filter((attempt) => isMeasured(attempt.state)).length,
		seconds: times?.seconds ?? null,
		tasks: run.tasks.map((task) => ({
			id: task.id,
			scores: attemptsOf(run, task.id).map((attempt) => attempt.score?.value ?? null)
		}))
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
/** One line of ITBench-AA's table: score with its standard error, turns, output tokens and cost per task. */
function renderRunTable(run, times) {
	const { score, turns, outputTokens, cost } = summarize(run);
	const rows = [
		["agent", run.agent.model === null ? run.agent.name : `${run.agent.name} (${run.agent.model})`],
		["suite", `${run.suite}, ${run.tasks.length} tasks, ${run.attempts.length} attempts`],
		["score", score.mean === null ? "nothing measured" : `${percent(score.mean)} ± ${percent(score.stderr)}`],
		["turns per task", turns === null ? "unknown" : turnCount(turns)],
		["output tokens per task", outputTokens === null ? "unknown" : whole(outputTokens)],
		["cost per task", cost === null ? "unknown" : dollars(cost)],
		["best constant answer", run.bestConstant === null ? "none" : percent(run.bestConstant.score)],
		["isolation", run.isolationNote ?? run.instrument.isolation],
		...times === null ? [] : [["time", duration(times.seconds)]]
	];
	const width = Math.max(...rows.map(([name]) => (name ?? "").length));
	return `${rows.map(([name, value]) => `${(name ?? "").padEnd(width)}  ${value}`).join("\n")}\n`;
}
/** Mean over task means; the standard error is between tasks, as ITBench-AA prints it. */
function summarize(run) {
	const means = run.tasks.map((task) => mean(attemptsOf(run, task.id).map((attempt) => attempt.score?.value ?? null))).filter((value) => value !== null);
	return {
		score: {
			mean: rounded(mean(means)),
			stderr: rounded(standardError(means))
		},
		turns: rounded(mean(run.attempts.map((attempt) => attempt.usage.turns))),
		outputTokens: rounded(mean(run.attempts.map((attempt) => attempt.usage.outputTokens))),
		cost: rounded(mean(run.attempts.map((attempt) => attempt.usage.cost)))
	};
}
function attemptsOf(run, task) {
	return run.attempts.filter((attempt) => attempt.task === task && isMeasured(attempt.state));
}
function mean(values) {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
function standardError(values) {
	const centre = mean(values);
	if (centre === null || values.length < 2) return null;
	const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1) / values.length);
}
function rounded(value) {
	return value === null ? null : fixed(value);
}
function percent(value) {
	return value === null ? "?" : points(value);
}
var init_run_table = __esmMin((() => {
	init_attempt();
	init_stable();
	init_numbers$1();
}));

// src/cli/run.ts
var run_exports = /* @__PURE__ */ __exportAll({ runCommand: () => runCommand });
var _unused, FLAGS$1, runCommand;
var init_run = __esmMin((() => {
	init_results();
	init_gate$1();
	init_attempt();
	init_verdict();
	init_run_table();
	init_flags();
	init_progress();
	init_settings();
	({baseline: _unused, ...FLAGS$1} = COMMON);
	runCommand = {
		name: "run",
		about: ["Runs the agent on the suite and prints the score with its standard error, turns, tokens and cost per task.", "Compares with nothing: exits 0 when anything was measured, 3 when nothing was."].join("\n"),
		flags: {
			...FLAGS$1,
			"no-cache": {
				type: "boolean",
				help: "run every attempt anew"
			}
		},
		positionals: null,
		run: async ({ flags, io }) => {
			const settings = settingsFrom(flags, io);
			const progress = openProgress(io);
			const result = await runGate({
				settings,
				baseline: {
					text: null,
					where: "none"
				},
				today: null,
				fresh: flagOn(flags, "no-cache"),
				progress: progress.report,
				signal: io.signal
			}).finally(progress.close);
			writeResults(settings.out, resultFiles(result.run, result.times, result));
			if (flagOn(flags, "json")) io.stdout(renderRunJson(result.run, result.times));
			else {
				io.stdout(renderRunTable(result.run, result.times));
				io.stdout(`\nRun: ${relative(io.cwd, settings.out) || "."}\n`);
			}
			return result.run.attempts.some((attempt) => isMeasured(attempt.state)) ? EXIT.pass : EXIT.inconclusive;
		}
	};
}));

// src/cli/compare.ts
var compare_exports = /* @__PURE__ */ __exportAll({
	STORED_RUN_FLAGS: () => STORED_RUN_FLAGS,
	compareCommand: () => compareCommand,
	judgeStoredRun: () => judgeStoredRun
});
/** A stored run judged again: what `compare` and `report` have in common. */
function judgeStoredRun({ flags, positionals, io }) {
	const { run, times, folder } = readRun(positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
	const { file } = loadSettingsFile(io.cwd, flagText(flags, "config"));
	const judge = file.judge ?? JudgeSettingsSchema.parse({});
	const where = flagText(flags, "baseline") ?? judge.baseline ?? `baselines/${run.gate}.json`;
	const path = where.startsWith("/") ? where : `${io.cwd}/${where}`;
	if (!existsSync(path) && flagText(flags, "baseline") !== null) throw new UserError({
		code: "BASELINE_NOT_FOUND",
		where,
		message: "there is no such file",
		help: "make one with 'sre-gate baseline add', or leave --baseline out"
	});
	const baseline = existsSync(path) ? readBaseline(readFileSync(path, "utf8"), where) : null;
	const policy = policyFrom(judge);
	const today = flagText(flags, "today") ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	return {
		run,
		times,
		folder,
		baseline,
		policy,
		...conclude({
			run,
			times,
			baseline,
			policy,
			today
		})
	};
}
var STORED_RUN_FLAGS, compareCommand;
var init_compare = __esmMin((() => {
	init_read();
	init_conclude();
	init_results();
	init_problem();
	init_settings$1();
	init_json();
	init_terminal();
	init_load();
	init_policy();
	init_flags();
	STORED_RUN_FLAGS = {
		config: COMMON.config,
		baseline: COMMON.baseline,
		out: {
			...COMMON.out,
			help: "where the run lies (default: .sre-gate)"
		},
		today: {
			type: "string",
			value: "YYYY-MM-DD",
			help: "the day to judge staleness and quarantine by"
		}
	};
	compareCommand = {
		name: "compare",
		about: "Judges a stored run against a baseline again, without the agent. RUN is its folder or run.json.",
		flags: {
			...STORED_RUN_FLAGS,
			json: COMMON.json
		},
		positionals: "[RUN]",
		run: async (invocation) => {
			const { flags, io } = invocation;
			const judged = judgeStoredRun(invocation);
			if (flagOn(flags, "json")) io.stdout(renderJson(judged.report));
			else {
				const { terminal } = io;
				io.stdout(renderTerminal(judged.report, {
					colour: terminal?.colour ?? false,
					width: terminal?.columns ?? 100
				}));
				io.stdout(`\nRun: ${relative(io.cwd, judged.folder) || "."}\n`);
			}
			return judged.exitCode;
		}
	};
}));

// src/cli/report.ts
var report_exports = /* @__PURE__ */ __exportAll({ reportCommand: () => reportCommand });
var reportCommand;
var init_report = __esmMin((() => {
	init_results();
	init_verdict();
	init_compare();
	reportCommand = {
		name: "report",
		about: "Writes every report of a stored run anew (Markdown, HTML, JSON, JUnit), without the agent.",
		flags: STORED_RUN_FLAGS,
		positionals: "[RUN]",
		run: async (invocation) => {
			const { io } = invocation;
			const judged = judgeStoredRun(invocation);
			const files = resultFiles(judged.run, judged.times, judged);
			writeResults(judged.folder, files);
			for (const name of files.keys()) io.stdout(`${relative(io.cwd, judged.folder) || "."}/${name}\n`);
			return EXIT.pass;
		}
	};
}));

// src/baselines/pool.ts
/** Which run this is, whoever made it: the same attempts are the same run. */
function runDigest(run) {
	return digestOf({
		agent: run.agent.digest,
		seed: run.seed,
		attempts: run.attempts
	});
}
/** The baseline with one more run, oldest runs beyond `keep` dropped. A new one when there is none. */
function addRun(baseline, run, times, provenance, keep) {
	const attempts = poolable(run);
	const entry = {
		run: runDigest(run),
		...provenance,
		model: servedModel(run.attempts) ?? run.agent.model,
		agentDigest: run.agent.digest,
		gateVersion: run.gateVersion
	};
	if (baseline?.runs.some((known) => known.run === entry.run)) throw new UserError({
		code: "RUN_ALREADY_POOLED",
		where: entry.run,
		message: "this very run is in the baseline already; counting it twice would make noise look like certainty",
		help: "run the agent again and add that run"
	});
	const old = baseline !== null && canonicalJson(baseline.instrument) === canonicalJson(run.instrument) && baseline.gate === run.gate ? baseline : null;
	const runs = [...old?.runs ?? [], entry];
	const dropped = Math.max(0, runs.length - keep);
	const tasks = /* @__PURE__ */ new Map();
	for (const task of old?.tasks ?? []) tasks.set(task.id, task);
	for (const task of run.tasks) {
		const known = tasks.get(task.id);
		const kept = known?.digest === task.digest ? known.attempts : [];
		const added = attempts.filter((attempt) => attempt.task === task.id).map((attempt) => baselineAttempt(attempt, runs.length - 1, times));
		tasks.set(task.id, {
			id: task.id,
			digest: task.digest,
			family: task.family,
			attempts: [...kept, ...added]
		});
	}
	return {
		gate: run.gate,
		suite: run.suite,
		instrument: run.instrument,
		agent: run.agent,
		runs: runs.slice(dropped),
		tasks: sortedBy(tasks.values(), (task) => task.id).map((task) => ({
			...task,
			attempts: shifted(task.attempts, dropped)
		})).filter((task) => task.attempts.length > 0)
	};
}
function shifted(attempts, dropped) {
	return attempts.filter((attempt) => attempt.run >= dropped).map((attempt) => ({
		...attempt,
		run: attempt.run - dropped
	}));
}
/** Only what was measured, and run for this purpose: a replayed attempt would be counted twice. */
function poolable(run) {
	const measured = run.attempts.filter((attempt) => isMeasured(attempt.state));
	const cached = measured.filter((attempt) => attempt.cached);
	if (cached.length > 0) throw new UserError({
		code: "RUN_HAS_CACHED_ATTEMPTS",
		where: cached.slice(0, 3).map(attemptKey).join(", "),
		message: `${cached.length} of ${measured.length} attempts were found in the cache, so they measured nothing new`,
		help: "run with --no-cache and add that run"
	});
	if (measured.length === 0) throw new UserError({
		code: "NOTHING_MEASURED",
		where: run.gate,
		message: "no attempt of the run could be measured",
		help: "look at the reasons in run.json, then run again"
	});
	return measured;
}
function baselineAttempt(attempt, run, times) {
	const time = times?.attempts.find((entry) => attemptKey(entry) === attemptKey(attempt));
	return {
		run,
		repeat: attempt.repeat,
		state: attempt.state,
		score: attempt.score?.value == null ? null : fixed(attempt.score.value),
		turns: attempt.usage.turns,
		inputTokens: attempt.usage.inputTokens,
		cachedTokens: attempt.usage.cachedTokens,
		outputTokens: attempt.usage.outputTokens,
		cost: attempt.usage.cost === null ? null : fixed(attempt.usage.cost),
		seconds: time ? fixed(time.seconds, 1) : null
	};
}
/** The model the providers named; several are joined, since a pool over two models should show it. */
function servedModel(attempts) {
	const models = new Set(attempts.map((attempt) => attempt.usage.model).filter((model) => model !== null));
	return models.size === 0 ? null : [...models].sort().join(" + ");
}
var init_pool = __esmMin((() => {
	init_attempt();
	init_digest$1();
	init_order();
	init_problem();
	init_stable();
}));

// src/report/baseline-table.ts
/** `baseline show`: provenance first, then each task with every pooled repeat. */
function renderBaselineTable(baseline) {
	const width = Math.max(4, ...baseline.tasks.map((task) => task.id.length));
	const runs = baseline.runs.map((run, index) => {
		const place = run.commit === null ? "no commit" : run.commit.slice(0, 10);
		const why = run.accepted === null ? "" : `, accepted: ${run.accepted}`;
		return `  ${index + 1}. ${run.date ?? "no date"} ${place} model ${run.model ?? "none"}${why}`;
	});
	const tasks = baseline.tasks.map((task) => {
		const scores = task.attempts.map((attempt) => attempt.score === null ? "-" : String(attempt.score));
		return `  ${task.id.padEnd(width)}  ${scores.join(" ")}`;
	});
	return [
		`${baseline.gate}: ${baseline.agent.name} on ${baseline.suite}, policy ${baseline.instrument.policy.id}`,
		"",
		`${baseline.runs.length} runs`,
		...runs,
		"",
		`${baseline.tasks.length} tasks, every repeat`,
		...tasks,
		""
	].join("\n");
}
var init_baseline_table = __esmMin((() => {}));

// src/cli/baseline.ts
var baseline_exports = /* @__PURE__ */ __exportAll({
	baselineAddCommand: () => baselineAddCommand,
	baselineShowCommand: () => baselineShowCommand
});
function placeOf({ flags, io }, gate) {
	const { file } = loadSettingsFile(io.cwd, flagText(flags, "config"));
	const judge = file.judge ?? JudgeSettingsSchema.parse({});
	const where = flagText(flags, "baseline") ?? judge.baseline ?? `baselines/${gate ?? judge.id}.json`;
	return {
		where,
		path: resolve(io.cwd, where),
		keep: judge["baseline-runs"]
	};
}
/** Provenance dates come from commits: a clock reading would differ between two makers of one file. */
function headCommit(cwd) {
	try {
		const [commit, date] = execFileSync("git", [
			"log",
			"-1",
			"--format=%H %cI"
		], {
			cwd,
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			]
		}).trim().split(" ");
		return {
			commit: commit ?? null,
			date: date?.slice(0, 10) ?? null
		};
	} catch {
		return {
			commit: null,
			date: null
		};
	}
}
var FLAGS, baselineAddCommand, baselineShowCommand;
var init_baseline = __esmMin((() => {
	init_pool();
	init_read();
	init_write();
	init_results();
	init_problem();
	init_settings$1();
	init_verdict();
	init_baseline_table();
	init_load();
	init_flags();
	FLAGS = {
		config: COMMON.config,
		baseline: COMMON.baseline
	};
	baselineAddCommand = {
		name: "baseline add",
		about: ["Pools a stored run into the baseline file (and makes the file when there is none). Commit the result.", "A run with another instrument starts the pool anew; a run that is in it already is refused."].join("\n"),
		flags: {
			...FLAGS,
			out: {
				...COMMON.out,
				help: "where the run lies (default: .sre-gate)"
			},
			replace: {
				type: "boolean",
				help: "start the pool anew with this run"
			},
			accept: {
				type: "string",
				value: "REASON",
				help: "record why a drop is accepted (starts the pool anew)"
			}
		},
		positionals: "[RUN]",
		run: async (invocation) => {
			const { flags, io } = invocation;
			const { run, times } = readRun(invocation.positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
			const { where, path, keep } = placeOf(invocation, run.gate);
			const accepted = flagText(flags, "accept");
			const fresh = flagOn(flags, "replace") || accepted !== null;
			const old = existsSync(path) && !fresh ? readBaseline(readFileSync(path, "utf8"), where) : null;
			const { commit, date } = headCommit(io.cwd);
			const workflowRun = io.env.GITHUB_RUN_ID ?? null;
			const draft = addRun(old, run, times, {
				commit,
				date,
				workflowRun,
				accepted
			}, keep);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(`${path}.part`, baselineText(draft));
			renameSync(`${path}.part`, path);
			io.stdout(`${relative(io.cwd, path)}: ${draft.tasks.length} tasks from ${draft.runs.length} runs\n`);
			return EXIT.pass;
		}
	};
	baselineShowCommand = {
		name: "baseline show",
		about: "Prints the baseline: where its runs came from, and every task with its repeats.",
		flags: {
			...FLAGS,
			json: COMMON.json
		},
		positionals: null,
		run: async (invocation) => {
			const { flags, io } = invocation;
			const { where, path } = placeOf(invocation, null);
			if (!existsSync(path)) throw new UserError({
				code: "BASELINE_NOT_FOUND",
				where,
				message: "there is no baseline yet",
				help: "run 'sre-gate run' and then 'sre-gate baseline add'"
			});
			const text = readFileSync(path, "utf8");
			const baseline = readBaseline(text, where);
			io.stdout(flagOn(flags, "json") ? text : renderBaselineTable(baseline));
			return EXIT.pass;
		}
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
		name: "run",
		summary: "run the agent and print its score, turns and cost",
		load: async () => (await Promise.resolve().then(() => (init_run(), run_exports))).runCommand
	},
	{
		name: "compare",
		summary: "judge a stored run against a baseline again",
		load: async () => (await Promise.resolve().then(() => (init_compare(), compare_exports))).compareCommand
	},
	{
		name: "report",
		summary: "write the reports of a stored run again",
		load: async () => (await Promise.resolve().then(() => (init_report(), report_exports))).reportCommand
	},
	{
		name: "baseline add",
		summary: "pool a stored run into the committed baseline",
		load: async () => (await Promise.resolve().then(() => (init_baseline(), baseline_exports))).baselineAddCommand
	},
	{
		name: "baseline show",
		summary: "print the baseline and where it came from",
		load: async () => (await Promise.resolve().then(() => (init_baseline(), baseline_exports))).baselineShowCommand
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

// src/cli/parse.ts
init_nearest();
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
init_version();
/** Parses, calls one command and returns the exit code. The only place of the terminal door that catches. */
async function main(argv, io) {
	try {
		if (argv[0] === "--version") {
			io.stdout(`${VERSION}\n`);
			return EXIT.pass;
		}
		if (argv[0] === "--help" || argv[0] === "help") {
			io.stdout(overview(COMMANDS, VERSION));
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