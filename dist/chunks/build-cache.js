import { a as canonicalJson, i as sha256Stream, t as digestOf } from "./digest.js";
import { d as strictObject, f as string, u as record } from "./schemas.js";
import { t as UserError } from "./problem.js";
import { dirname, join, relative } from "node:path";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readSync, readdirSync, writeSync } from "node:fs";
import { readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";

// src/tasks/hash-file.ts
/** One buffer for all files: a gigabyte read in fresh ones waits in memory for a collector that has nothing else to do. */
const buffer = Buffer.alloc(1048576);
/** Not asynchronous on purpose: nothing else may use the buffer in between. */
function hashFile(path) {
	const hash = sha256Stream();
	const descriptor = openSync(path, "r");
	try {
		for (;;) {
			const length = readSync(descriptor, buffer, 0, buffer.length, null);
			if (length === 0) return hash.hex();
			hash.update(buffer.subarray(0, length));
		}
	} finally {
		closeSync(descriptor);
	}
}

// src/tasks/build-cache.ts
const ManifestSchema = strictObject({
	digest: string(),
	/** sha256 of every file, by its path in the snapshot. */
	files: record(string(), string())
});
const ASIDE = /\.\d+-[0-9a-f]{8}$/;
/** A name of this process's own beside a folder or file of the cache. */
function besides(path) {
	return `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
}
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
	const wrong = wrongFile(folder, manifest);
	if (wrong !== null) return {
		state: "damaged",
		what: wrong
	};
	if (digestOf(manifest.files) !== manifest.digest) return {
		state: "damaged",
		what: "digest"
	};
	return {
		state: "whole",
		digest: manifest.digest
	};
}
function wrongFile(folder, { files }) {
	for (const [path, hash] of Object.entries(files)) if (hashOf(join(folder, path)) !== hash) return path;
	return strange(folder, files);
}
/** A file that no manifest names would be shown to agents all the same. */
function strange(folder, files) {
	if (!existsSync(folder)) return "the folder";
	return readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).find((path) => !(path in files)) ?? null;
}
function hashOf(path) {
	try {
		return hashFile(path);
	} catch {
		return null;
	}
}
function parseManifest(text) {
	try {
		return ManifestSchema.parse(JSON.parse(text));
	} catch {
		return null;
	}
}
const FLUSH_CHARACTERS = 262144;
/** Writes the pieces into a folder of our own beside the final one; nothing is held but a few buffers. */
async function writeTask(pieces, folder) {
	const aside = besides(folder);
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
	if (![...files.keys()].some((known) => dirname(known) === dirname(path))) mkdirSync(dirname(full), { recursive: true });
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
/** Moves the folder to its place. Another process may have been faster: the same bytes are left where they are. */
async function adopt(written, folder) {
	const { manifest } = written;
	try {
		if (wrongFile(folder, manifest) !== null) await replace(written.folder, folder);
	} finally {
		await rm(written.folder, {
			recursive: true,
			force: true
		});
	}
	const path = manifestPath(folder);
	const aside = besides(path);
	try {
		await writeFile(aside, canonicalJson(written.manifest));
		await rename(aside, path);
	} catch (error) {
		throw cacheProblem(error, folder);
	}
	return written.manifest.digest;
}
/** Never removed in place: somebody who found it damaged as well may have mended it a moment ago. */
async function replace(from, folder) {
	for (let tries = 0;; tries += 1) {
		try {
			await rename(from, folder);
			return;
		} catch (error) {
			if (!isTaken(error) || tries > 2) throw cacheProblem(error, folder);
		}
		const aside = besides(folder);
		await rename(folder, aside).catch(() => null);
		await rm(aside, {
			recursive: true,
			force: true
		});
	}
}
const ABANDONED_MS = 36e5;
/** What a killed build left beside the tasks; within the hour it may be one that is still at work. */
async function sweep(parent) {
	for (const name of await readdir(parent).catch(() => [])) {
		if (!ASIDE.test(name)) continue;
		const path = join(parent, name);
		const written = (await stat(path).catch(() => null))?.mtimeMs;
		if (written === void 0 || Date.now() - written < ABANDONED_MS) continue;
		await rm(path, {
			recursive: true,
			force: true
		}).catch(() => null);
	}
}
function isTaken(error) {
	const code = codeOf(error);
	return code === "ENOTEMPTY" || code === "EEXIST";
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : null;
}
/** What stops one task stops them all. */
const CACHE_NOT_WRITABLE = "CACHE_NOT_WRITABLE";
const CURES = {
	ENOSPC: "The disk is full: free some space or set SRE_GATE_CACHE to a folder on another disk.",
	EDQUOT: "The disk quota is used up: free some space or set SRE_GATE_CACHE to a folder on another disk.",
	EACCES: "Make the cache folder writable or set SRE_GATE_CACHE to another.",
	EPERM: "Make the cache folder writable or set SRE_GATE_CACHE to another.",
	EROFS: "The file system is read-only: set SRE_GATE_CACHE to another.",
	ENOTDIR: "A file lies where the cache folder should be: remove it or set SRE_GATE_CACHE to another."
};
function cacheProblem(error, folder) {
	const code = codeOf(error);
	const help = code === null ? void 0 : CURES[code];
	if (help === void 0) return error;
	return new UserError({
		code: CACHE_NOT_WRITABLE,
		where: dirname(folder),
		message: `a task cannot be built into the cache (${code})`,
		help
	});
}

export { writeTask as a, sweep as i, adopt as n, hashFile as o, readCached as r, CACHE_NOT_WRITABLE as t };