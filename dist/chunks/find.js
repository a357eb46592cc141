import { a as canonicalJson, c as byCodePoint, l as sortedBy, r as sha256, t as digestOf } from "./digest.js";
import { o as hashFile, t as CACHE_NOT_WRITABLE } from "./build-cache.js";
import { n as readPrivateSeed } from "./build-private.js";
import { C as ProblemList, D as scenarioOf, E as readTruthFile, O as withoutRootCause, S as snapshotFiles, T as findTruthFile, a as isPathPattern, c as refuseForeignSuite, f as incidentOf, i as tasksBelow, n as itbenchFolders, o as matchesGlob, r as snapshotFolder, s as lockedDigests, t as defectsOf } from "./defects.js";
import { t as UserError } from "./problem.js";
import { n as readSuites, t as newest } from "./suite.js";
import { t as whenAbsent } from "./absent.js";
import { basename, dirname, join, relative } from "node:path";
import { mkdir, open, readFile, rename, stat, writeFile } from "node:fs/promises";

// src/tasks/find/select.ts
/** `cart-*`, `tag:network`, `family:image`; a private variant by its own id too. */
function matchesTask(pattern, { id, alias, file }) {
	const [, field, value = ""] = /^(tag|family):(.*)$/.exec(pattern) ?? [];
	if (field === "tag") return file.tags.some((tag) => matchesGlob(value, tag));
	if (field === "family") return file.family !== void 0 && matchesGlob(value, file.family);
	return matchesGlob(pattern, id) || alias !== null && matchesGlob(pattern, alias);
}
/** Candidates that any pattern names; a pattern that names none is an error of its own. */
function select(candidates, patterns, root, problems) {
	for (const pattern of patterns) {
		if (candidates.some((candidate) => matchesTask(pattern, candidate))) continue;
		problems.add({
			code: "TASK_NOT_FOUND",
			where: "tasks",
			message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
			help: `${hint(candidates, root)} Paths of ITBench folders need a slash: ./Scenario-2.`
		});
	}
	return candidates.filter((candidate) => patterns.some((pattern) => matchesTask(pattern, candidate)));
}
function isExcluded(candidate, exclude) {
	return exclude.some((pattern) => matchesTask(pattern, candidate));
}
function hint(candidates, root) {
	const ids = candidates.slice(0, 8).map(({ id }) => id);
	if (ids.length === 0) return "There is no folder with a task.yaml below tasks/.";
	return `${candidates.some((candidate) => candidate.root === root) ? "Tasks here" : "This repository has no tasks of its own below tasks/; those of the gate are"}: ${ids.join(", ")}${candidates.length > 8 ? " and more" : ""}.`;
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

// src/tasks/find/library.ts
/** The user's own library first, then the gate's. */
function openLibraries(roots, privateSeed, problems) {
	return [...new Set(roots)].map((root) => ({
		root,
		candidates: once(() => tasksBelow(root, privateSeed, problems)),
		suites: once(async () => await problems.collect(() => readSuites(root)) ?? [])
	}));
}
function once(read) {
	let reading = null;
	return () => {
		reading ??= read();
		return reading;
	};
}
/** Without any selection: the suite of this name in the first library that has tasks, or all its tasks. */
async function defaultTasks(libraries, name, problems) {
	const library = await firstWithTasks(libraries);
	if (library === null) return [];
	const suite = newest(await library.suites(), name);
	return suite === null ? library.candidates() : membersOf(suite, [library], problems);
}
/** What those tasks are called: `full@1`, or null for a library without a suite of that name. */
async function defaultSuite(libraries, name) {
	const suite = newest(await (await firstWithTasks(libraries))?.suites() ?? [], name);
	return suite === null ? null : nameOf(suite);
}
async function firstWithTasks(libraries) {
	for (const library of libraries) if ((await library.candidates()).length > 0) return library;
	return null;
}
/** Every suite that can be named here. */
async function suiteNames(libraries) {
	const suites = await Promise.all(libraries.map((library) => library.suites()));
	return [...new Set(suites.flat().map(nameOf))].sort(byCodePoint);
}
function nameOf({ name, version }) {
	return `${name}@${version}`;
}
/**
* Own tasks that the patterns name; a pattern that no own task fits is tried on the tasks that come with
* the gate, so that `*` never adds those to somebody's own.
*/
async function everyTask(libraries, patterns) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns) for (const candidate of await firstMatches(libraries, pattern)) found.add(candidate);
	return found.size === 0 ? firstWithAny(libraries) : [...found];
}
/** Nothing fits: whoever asked is shown their own tasks, or the gate's where they have none. */
async function firstWithAny(libraries) {
	for (const { candidates } of libraries) {
		const known = await candidates();
		if (known.length > 0) return known;
	}
	return [];
}
async function firstMatches(libraries, pattern) {
	for (const { candidates } of libraries) {
		const matches = (await candidates()).filter((candidate) => matchesTask(pattern, candidate));
		if (matches.length > 0) return matches;
	}
	return [];
}
/** A suite by name: an own suite may use own tasks and the gate's, a shipped one its own only. */
async function suiteTasks(libraries, wanted, problems) {
	const known = [];
	for (const [index, library] of libraries.entries()) {
		const suites = await library.suites();
		const suite = suiteNamed(suites, wanted);
		if (suite) return membersOf(suite, libraries.slice(index), problems);
		known.push(...suites);
	}
	for (const { root } of libraries) await refuseForeignSuite(root, versionOf(wanted));
	throw unknownSuite(known, wanted);
}
/** `smoke@1`, or `smoke` for its newest version. */
function suiteNamed(suites, wanted) {
	const [name = "", version] = wanted.split("@");
	if (version === void 0) return newest(suites, name);
	return suites.find((suite) => suite.name === name && String(suite.version) === version) ?? null;
}
function versionOf(wanted) {
	return wanted.split("@")[1] ?? "";
}
async function membersOf(suite, libraries, problems) {
	const [home] = libraries;
	if (home) await refuseForeignSuite(home.root, String(suite.version));
	const members = [];
	for (const id of suite.tasks) {
		const member = await candidateNamed(libraries, id);
		if (member !== null) members.push(member);
		else problems.add({
			code: "SUITE_TASK_MISSING",
			where: `tasks/suites: ${suite.name}@${suite.version}`,
			message: `the suite names ${JSON.stringify(id)}, which is no folder below tasks/`,
			help: "Restore the task's folder: a published suite never changes."
		});
	}
	return members;
}
async function candidateNamed(libraries, id) {
	for (const { candidates } of libraries) {
		const found = (await candidates()).find((known) => known.id === id);
		if (found) return found;
	}
	return null;
}
function unknownSuite(suites, wanted) {
	const known = suites.map(nameOf).join(", ");
	return new UserError({
		code: "SUITE_UNKNOWN",
		where: "suite",
		message: `there is no suite ${JSON.stringify(wanted.slice(0, 80))} below tasks/suites`,
		help: known === "" ? "Select tasks by id instead." : `Known suites: ${known}.`
	});
}

// src/tasks/digest.ts
/**
* Digest of what is measured with: the bytes of every file the agent may see, and the truth. Hashing a
* real snapshot reads 1 GB once; the result is kept by path, size, inode and change time.
*/
async function snapshotDigest(folder, files, truth, cacheDir) {
	const stamps = await Promise.all(files.map(({ path }) => stampOf(folder, path)));
	const cached = join(cacheDir, "digests", `${sha256(`${folder}\n${stamps.join("\n")}`)}.txt`);
	const known = await readFile(cached, "utf8").catch(() => null);
	const content = known && /^[0-9a-f]{20}$/.test(known) ? known : hashFiles(folder, files);
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
function hashFiles(folder, files) {
	const hashes = {};
	for (const { path } of files) hashes[path] = hashFile(join(folder, path));
	return digestOf(hashes);
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

// src/tasks/read/lfs.ts
const POINTER = "version https://git-lfs.github.com/spec/";
/** A pointer has three short lines. */
const LARGEST_POINTER = 1024;
/** A clone without Git LFS has a few lines in place of each file: the agent would read nothing. */
async function refuseLfsPointers(folder, files, where) {
	const found = await Promise.all(files.map(({ path }) => isPointer(join(folder, path))));
	const pointers = files.filter((_, index) => found[index]);
	if (pointers.length === 0) return;
	throw new UserError({
		code: "TASK_LFS_POINTERS",
		where,
		message: `${pointers.length} of ${files.length} files are Git LFS pointers, not the data (${pointers[0]?.path})`,
		help: "Run 'git lfs install' and 'git lfs pull' in the data set's clone."
	});
}
async function isPointer(path) {
	if ((await stat(path)).size > LARGEST_POINTER) return false;
	const handle = await open(path, "r");
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(40));
		return buffer.toString("latin1", 0, bytesRead) === POINTER;
	} finally {
		await handle.close();
	}
}

// src/tasks/simulated.ts
/** The largest room: who brings snapshots of their own never loads it. */
const simulator = () => import("./build2.js");
/** A simulated task: promised where a published suite's index knows it, else built into the cache. */
async function simulatedSource(candidate, options) {
	const { indexed } = candidate;
	if (indexed === null || options.privateSeed !== null) return {
		...await buildSimulated(candidate, options),
		promised: null
	};
	let building = null;
	const prepare = () => {
		building ??= buildAsPromised(candidate, indexed, options);
		return building;
	};
	const { builtFolder } = await simulator();
	return {
		folder: builtFolder(candidate.id, candidate.file, options.cacheDir),
		digest: indexed.digest,
		promised: {
			indexed,
			prepare
		}
	};
}
/** The simulator's `ensureBuilt` is called here and nowhere else. */
async function buildSimulated(candidate, options) {
	const { ensureBuilt } = await simulator();
	const locked = await lockedDigests(candidate.root);
	return ensureBuilt(candidate.id, candidate.file, {
		cacheDir: options.cacheDir,
		lockDigest: locked.get(candidate.id) ?? null,
		progress: options.progress,
		privateSeed: options.privateSeed,
		...options.fetchBuilt ? { fetchBuilt: options.fetchBuilt } : {}
	});
}
/** The lock's digest holds the ground truth too: what the index said of it must be what was built. */
async function buildAsPromised(candidate, indexed, options) {
	const { folder } = await buildSimulated(candidate, options);
	const path = await findTruthFile([folder]);
	const truth = path === null ? null : (await readTruthFile(path, candidate.where)).truth;
	if (canonicalJson(truth) === canonicalJson(indexed.truth)) return;
	throw new UserError({
		code: "TASK_TRUTH",
		where: candidate.where,
		message: "the suite's index gives another ground truth than the built task holds",
		help: "Use the gate as it was published: its index of the suite does not belong to its simulator."
	});
}

// src/tasks/find/load.ts
/** Makes a candidate a task: its truth is read, its bytes have a digest, its snapshot is on disk or promised. */
async function loadTask(candidate, options) {
	const { file } = candidate;
	const source = await sourceOf(candidate, options);
	const { truth, bytes, isV2 } = source.promised === null ? await readSource(candidate, source, options) : {
		truth: source.promised.indexed.truth,
		bytes: source.digest ?? "",
		isV2: false
	};
	const without = [...new Set(options.without)].sort();
	return {
		id: candidate.alias ?? candidate.id,
		title: file.title ?? null,
		family: file.family ?? null,
		difficulty: source.private ? await ofVariant(file, truth) : file.difficulty ?? null,
		tags: file.tags,
		expect: file.expect,
		folder: source.folder,
		...source.promised ? { prepare: source.promised.prepare } : {},
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
async function readSource(candidate, source, options) {
	const path = await findTruthFile([source.folder, candidate.folder]);
	if (path === null) throw truthMissing(candidate);
	const { truth, isV2 } = await readTruthFile(path, shownPath(candidate, path));
	if (candidate.file.expect === "fault" && incidentOf(truth).rootCauses.length === 0) throw withoutRootCause(shownPath(candidate, path), "write `expect: no-fault` into the task.yaml if nothing is broken");
	const files = await snapshotFiles(source.folder);
	if (files.length === 0) throw snapshotEmpty(candidate);
	if (source.digest === null) await refuseLfsPointers(source.folder, files, candidate.where);
	return {
		truth,
		bytes: source.digest ?? await snapshotDigest(source.folder, files, truth, options.cacheDir),
		isV2
	};
}
const V2_DEFECT = "the ground truth is v2: it lists mechanism and victim alike, any of them counts";
/** Of what was built, in whole numbers: tenths would tell how far the fault of a known mechanism reaches. */
async function ofVariant({ source }, { propagations }) {
	if (!("simulate" in source)) return null;
	const { difficultyOf } = await import("./difficulty.js");
	return difficultyOf(source.simulate.faults.map(({ fault }) => fault), propagations.length, 0);
}
async function sourceOf(candidate, options) {
	const { source } = candidate.file;
	if ("simulate" in source) return {
		...await simulatedSource(candidate, options),
		scenario: null,
		private: options.privateSeed !== null
	};
	const folder = await snapshotFolder(candidate, source.snapshot.path);
	return {
		folder,
		digest: null,
		scenario: scenarioOf(basename(folder)),
		private: false,
		promised: null
	};
}
function shownPath(candidate, path) {
	const inside = relative(candidate.folder, path);
	const shown = inside.startsWith("..") ? basename(path) : inside;
	return join(candidate.where.replace(/\/?task\.yaml$/, ""), shown);
}
function truthMissing(candidate) {
	return new UserError({
		code: "TASK_WITHOUT_TRUTH",
		where: candidate.where,
		message: "the task has no ground truth: nothing could be scored",
		help: "Put a ground_truth.yaml into the snapshot folder or beside the task.yaml."
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

// src/tasks/find.ts
/** The tasks of a run, sorted by id, with what may be read of them before their snapshots are opened; every problem of every task is reported at once. */
async function findTasks(selection) {
	const problems = new ProblemList();
	const candidates = await candidatesOf(selection, problems);
	problems.throwIfAny();
	if (candidates.length === 0) throw nothingSelected();
	const options = {
		...selection,
		without: selection.without ?? []
	};
	const load = (candidate) => problems.collect(() => loadTask(candidate, options));
	const isBuilt = ({ file }) => "simulate" in file.source;
	const loaded = await Promise.all(candidates.filter((one) => !isBuilt(one)).map(load));
	for (const candidate of candidates.filter(isBuilt)) {
		loaded.push(await load(candidate));
		if (problems.has("CACHE_NOT_WRITABLE")) break;
	}
	const tasks = loaded.filter((task) => task !== null);
	problems.throwIfAny();
	const kept = selection.exclude.includes(DEFECTIVE) ? tasks.filter(({ defects }) => defects.length === 0) : tasks;
	if (kept.length === 0) throw nothingSelected();
	return sortedBy(kept, ({ id }) => id);
}
/** What a selection is called in runs and reports: its suite, or `selection` for tasks of one's own choice. */
async function suiteOf(selection) {
	const { suite, patterns, byDefault = "smoke" } = selection;
	if (suite !== null) return suite;
	if (patterns.length > 0) return SELECTED;
	return await defaultSuite(librariesOf(selection, new ProblemList()), byDefault) ?? SELECTED;
}
const SELECTED = "selection";
/** The names that `judge.suite` and `judge.suites` may have here. */
function knownSuites(selection) {
	return suiteNames(librariesOf(selection, new ProblemList()));
}
function librariesOf({ root, packageRoot = root, privateSeed }, problems) {
	const seed = privateSeed === null ? null : readPrivateSeed(privateSeed);
	return openLibraries([root, packageRoot], seed, problems);
}
const DEFECTIVE = "defective";
/** Candidates that the selection names, checked for duplicates. */
async function candidatesOf(selection, problems) {
	const { paths, patterns } = await sorted(selection);
	const external = await foldersOf(selection.root, paths, problems);
	const own = paths.length > 0 && patterns.length === 0 && selection.suite === null ? [] : await ownTasks(selection, patterns, problems);
	const exclude = selection.exclude.filter((pattern) => pattern !== DEFECTIVE);
	const kept = [...own, ...external].filter((candidate) => !isExcluded(candidate, exclude));
	refuseDuplicates(kept, problems);
	return sortedBy(kept, ({ id }) => id);
}
/** A word without a slash is an id or a glob of ids, unless it only names a folder that is there. */
async function sorted({ root, packageRoot = root, patterns }) {
	const isPath = await Promise.all(patterns.map(async (pattern) => isPathPattern(pattern) || await isFolder(join(root, pattern)) && !await isFolder(join(root, "tasks", pattern)) && !await isFolder(join(packageRoot, "tasks", pattern))));
	return {
		paths: patterns.filter((_, index) => isPath[index]),
		patterns: patterns.filter((_, index) => !isPath[index])
	};
}
async function isFolder(path) {
	return (await stat(path).catch(whenAbsent(null)))?.isDirectory() ?? false;
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
			message: `no ITBench SRE folder at ${JSON.stringify(path)}`,
			help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*."
		});
	}
	return [...found.values()];
}
async function ownTasks(selection, patterns, problems) {
	const { suite } = selection;
	const libraries = librariesOf(selection, problems);
	if (suite === null && patterns.length === 0) return defaultTasks(libraries, selection.byDefault ?? "smoke", problems);
	const candidates = suite === null ? await everyTask(libraries, patterns) : await problems.collect(() => suiteTasks(libraries, suite, problems));
	if (candidates === null || patterns.length === 0) return candidates ?? [];
	return select(candidates, patterns, selection.root, problems);
}

export { refuseDuplicates as a, suiteOf as i, findTasks as n, knownSuites as r, candidatesOf as t };