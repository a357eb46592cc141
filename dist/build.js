import { At as adopt, Hr as hmacSha256, Mt as sweep, Nt as writeTask, Pn as readPrivateSeed, Vr as digestOf, ct as SIMULATOR_VERSION, jt as readCached } from "./gate.js";
import { d as UserError } from "./start.js";
import { a as UnsolvableTask, n as privateVariants, o as simulate, r as scenarioProblems, t as difficultyOf } from "./world.js";
import { dirname, join } from "node:path";

// src/tasks/build.ts
/** The snapshot of a simulated task: from the cache if it is whole, else built into it. */
async function ensureBuilt(id, file, options) {
	const published = simulationOf(id, file, options.volume ?? "small");
	const seed = options.privateSeed ? readPrivateSeed(options.privateSeed) : null;
	const requests = seed === null ? [published] : privateVariants(published, seed);
	const folder = folderOf(options.cacheDir, published, seed);
	const promised = seed === null && options.volume !== "real" ? options.lockDigest : null;
	const cached = against(promised, await readCached(folder));
	if (cached.state === "damaged") {
		const [name, what] = seed === null ? [id, ` (${cached.what})`] : ["a private task", ""];
		options.progress(`${name}: the cached snapshot is damaged${what}, building it again`);
	}
	const digest = cached.state === "whole" ? cached.digest : await buildFirst(requests, folder, seed !== null);
	if (seed !== null) return {
		folder,
		digest: keyed(seed, digest)
	};
	if (promised !== null && promised !== digest) throw lockMismatch(id, promised, digest);
	return {
		folder,
		digest
	};
}
/** An intact folder with other bytes than the lock promises was built by another version, or by hand. */
function against(promised, cached) {
	return cached.state === "whole" && promised !== null && cached.digest !== promised ? {
		state: "damaged",
		what: "another digest than the suite's"
	} : cached;
}
/** What the simulator is asked for; every problem of the scenario at once. */
function simulationOf(id, file, volume) {
	if (!("simulate" in file.source)) throw new Error(`${id} is not simulated`);
	const scenario = file.source.simulate;
	const problems = scenarioProblems(`tasks/${id}/task.yaml`, scenario, file.expect);
	if (problems.length > 0) throw new UserError(problems);
	return {
		task: id,
		...scenario,
		volume
	};
}
/** What the built snapshot was recorded from: of a private task the first variant that can be solved. */
function playedScenario(id, file, privateSeed) {
	const published = simulationOf(id, file, "small");
	if (privateSeed === null) return published;
	for (const variant of privateVariants(published, readPrivateSeed(privateSeed))) if (isSolvable(variant)) return variant;
	throw silent("no variant of a private task can be solved from its files");
}
function isSolvable(request) {
	try {
		for (const _ of simulate(request));
		return true;
	} catch (error) {
		if (error instanceof UnsolvableTask) return false;
		throw error;
	}
}
/** The folder of a published task once it is built. */
function builtFolder(id, file, cacheDir) {
	return folderOf(cacheDir, simulationOf(id, file, "small"), null);
}
/** Private tasks have a folder of their own, under names that mean nothing without the seed. */
function folderOf(cacheDir, request, seed) {
	const key = digestOf({
		simulator: 6,
		request
	});
	return seed === null ? join(cacheDir, "tasks", key) : join(cacheDir, "private-tasks", keyed(seed, key));
}
/** Without the key a digest cannot be found by trying every scenario. */
function keyed(seed, digest) {
	return Buffer.from(hmacSha256(seed, `digest/${digest}`)).toString("hex").slice(0, 20);
}
/** The first request that can be solved by what its files hold. */
async function buildFirst(requests, folder, isPrivate) {
	await sweep(dirname(folder));
	let reason = null;
	for (const request of requests) try {
		return await adopt(await writeTask(simulate(request), folder), folder);
	} catch (error) {
		if (!(error instanceof UnsolvableTask)) throw error;
		reason = error;
	}
	throw silent(isPrivate ? "no variant of a private task can be solved from its files" : reason?.message ?? "the fault changes no signal");
}
function silent(message) {
	return new UserError({
		code: "SCENARIO_SILENT",
		where: "source.simulate.faults",
		message,
		help: "Choose another target: this one does nothing that an alert would show."
	});
}
function lockMismatch(id, locked, built) {
	return new UserError({
		code: "TASK_DIGEST",
		where: `tasks/${id}/task.yaml`,
		message: `the built task has digest ${built}, the published suite says ${locked}`,
		help: "A published task never changes a byte: undo the change of the scenario, or use the gate version that built the suite."
	});
}

export { SIMULATOR_VERSION, builtFolder, difficultyOf, ensureBuilt, playedScenario, simulationOf };