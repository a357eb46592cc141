#!/usr/bin/env node
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Script, constants } from "node:vm";
import { crc32 } from "node:zlib";

// src/cli/compiled.ts
/** A command that ends sooner ran no agent. */
const BRIEF_MS = 1e3;
function openBundle(chunks, folder) {
	const native = createRequire(join(chunks, "process.cjs"));
	const loaded = /* @__PURE__ */ new Map();
	const fresh = [];
	const scanty = [];
	const keeps = mayKeep();
	function load(path) {
		const before = loaded.get(path);
		if (before !== void 0) return before.exports;
		const module = { exports: {} };
		loaded.set(path, module);
		const kept = keeps ? keptFor(path, relative(chunks, path), folder) : null;
		const whole = kept === null ? null : readKept(kept.file);
		const cachedData = whole ?? (kept === null ? null : readKept(kept.brief));
		const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8")}\n})`, {
			filename: path,
			importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
			...cachedData === null ? {} : { cachedData }
		});
		if (kept !== null && (cachedData === null || script.cachedDataRejected)) fresh.push({
			script,
			kept
		});
		else if (kept !== null && whole === null) scanty.push({
			script,
			kept
		});
		const require = (id) => id.startsWith(".") ? load(join(dirname(path), id)) : native(id);
		script.runInThisContext().call(module.exports, module.exports, require, module, path, dirname(path));
		return module.exports;
	}
	return {
		load: (file) => load(join(chunks, file)),
		keep: () => {
			const isBrief = performance.now() < BRIEF_MS;
			for (const { script, kept } of isBrief ? fresh : [...fresh, ...scanty]) writeKept(folder, kept, isBrief, script.createCachedData());
		}
	};
}
/** Under flags V8 refuses code that was compiled without them, and coverage counts no function that was not compiled. */
function mayKeep() {
	const { NODE_OPTIONS, NODE_V8_COVERAGE, NODE_DISABLE_COMPILE_CACHE } = process.env;
	return process.execArgv.length === 0 && !NODE_OPTIONS && !NODE_V8_COVERAGE && NODE_DISABLE_COMPILE_CACHE !== "1";
}
/** V8 knows a source by its length alone: the time of its last change tells an edit, as it does for make. */
function keptFor(path, name, folder) {
	const { size, mtimeNs } = statSync(path, { bigint: true });
	const stem = `${name}-${process.version}-${process.platform}-${process.arch}-`;
	const file = join(folder, `${stem}${size}-${mtimeNs}`);
	return {
		file,
		brief: `${file}-brief`,
		stem
	};
}
/** Null where there is none, or where its sum says that it is not what was written: V8 itself would not look. */
function readKept(file) {
	try {
		const bytes = readFileSync(file);
		const code = bytes.subarray(0, -4);
		return bytes.length > 4 && bytes.readUInt32LE(code.length) === crc32(code) ? code : null;
	} catch {
		return null;
	}
}
/** A folder that cannot be written keeps nothing: the next start compiles as this one did. */
function writeKept(folder, kept, isBrief, code) {
	const { stem } = kept;
	const file = isBrief ? kept.brief : kept.file;
	try {
		mkdirSync(folder, { recursive: true });
		if (isBrief && existsSync(kept.file)) return;
		for (const name of readdirSync(folder)) if (name.startsWith(stem)) rmSync(join(folder, name));
		const sum = Buffer.alloc(4);
		sum.writeUInt32LE(crc32(code));
		const aside = `${file}.${process.pid}`;
		writeFileSync(aside, Buffer.concat([code, sum]));
		renameSync(aside, file);
	} catch {}
}

// src/cli.ts
const dist = dirname(fileURLToPath(import.meta.url));
const bundle = openBundle(join(dist, "chunks"), join(dist, "compiled"));
const { runProcess } = bundle.load("process.cjs");
const code = await runProcess(dirname(dist));
bundle.keep();
process.exit(code);

export {  };