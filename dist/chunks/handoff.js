import { At as unknown, Ct as number, Dt as string, Et as strictObject, _t as _enum, bt as discriminatedUnion, vt as array, xt as literal, yt as boolean } from "./steps.js";
import { join } from "node:path";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

// src/github/check-run.ts
/** The API takes this many annotations per request; more are appended by further ones. */
const PER_REQUEST = 50;
/** Both limits are in characters; the margin is for what GitHub counts differently. */
const SUMMARY_LIMIT = 6e4;
/** Answers that a fork made where nobody watched, or a branch that is its own judge. */
const ASIDE = ["unverified", "by its own settings"];
/** Gate ids stand in brackets, so no id can name the check of another gate or one that stands aside. */
function checkName(gate) {
	return gate === "default" ? "sre-gate" : `sre-gate (${gate})`;
}
/** GitHub takes a neutral check for a satisfied one: what no base judged needs a name of its own. */
function nameOf({ gate, aside }) {
	return aside ? `${checkName(gate)}, ${aside}` : checkName(gate);
}
/** A check in progress; needs `checks: write`, and is left out quietly where the token may not. */
async function startCheck(api, target) {
	return api.call("start the check run", (signal) => api.octokit.rest.checks.create({
		owner: api.owner,
		repo: api.repo,
		name: nameOf(target),
		head_sha: target.headSha,
		status: "in_progress",
		request: { signal }
	}));
}
async function finishCheck(api, target, result) {
	const started = result.id === null ? await startCheck(api, target) : null;
	if (started?.ok === false) return started;
	const id = result.id ?? started?.value.id ?? 0;
	const batches = inBatches(result.annotations);
	let last = {
		ok: true,
		value: { id }
	};
	for (const [index, batch] of batches.entries()) {
		const final = index === batches.length - 1;
		last = await api.call("finish the check run", (signal) => api.octokit.rest.checks.update({
			owner: api.owner,
			repo: api.repo,
			check_run_id: id,
			...final ? {
				status: "completed",
				conclusion: result.conclusion
			} : {},
			output: {
				title: result.title.slice(0, 200),
				summary: result.summary.slice(0, SUMMARY_LIMIT),
				annotations: batch.map(annotationBody)
			},
			request: { signal }
		}));
		if (!last.ok) return last;
	}
	return last;
}
function inBatches(annotations) {
	const located = annotations.filter((annotation) => annotation.path !== null);
	const batches = [];
	for (let from = 0; from < located.length; from += PER_REQUEST) batches.push(located.slice(from, from + PER_REQUEST));
	return batches.length === 0 ? [[]] : batches;
}
function annotationBody(annotation) {
	return {
		path: annotation.path ?? "",
		start_line: annotation.line ?? 1,
		end_line: annotation.line ?? 1,
		annotation_level: annotation.level,
		title: annotation.title.slice(0, 255),
		message: annotation.message.slice(0, 4e3)
	};
}

// src/github/handoff.ts
function workFolders(work) {
	return {
		work,
		results: join(work, "results"),
		base: join(work, "base")
	};
}
const AnnotationSchema = strictObject({
	level: _enum([
		"failure",
		"warning",
		"notice"
	]),
	title: string(),
	message: string(),
	path: string().nullable(),
	line: number().int().positive().nullable()
});
const PageSchema = discriminatedUnion("kind", [strictObject({
	kind: literal("report"),
	model: unknown(),
	/** The artifact holds transcripts to look at. */
	transcripts: boolean().default(false)
}), strictObject({
	kind: literal("text"),
	markdown: string()
})]);
const CacheStoreSchema = strictObject({
	name: string(),
	paths: array(string()).readonly(),
	key: string(),
	prefixes: array(string()).readonly()
});
/** What the gate step leaves for the steps after it. */
const HandoffSchema = strictObject({
	gate: string(),
	/** Where the comment goes; null when this event has none or the token may not write one. */
	pullRequest: number().int().nullable(),
	/** Commit the check run is for. */
	headSha: string(),
	/** Not judged by the base, and why: the check run has a name that no rule requires. */
	aside: _enum(ASIDE).nullable(),
	/** One of several jobs: it speaks only of its own mistakes, the merge of everything else. */
	part: boolean(),
	checkRun: number().int().nullable(),
	/** Null where nothing may be kept for other jobs. */
	cache: strictObject({
		folder: string(),
		attempts: CacheStoreSchema,
		tasks: CacheStoreSchema
	}).nullable(),
	/** Null while the gate runs: a job that dies leaves it so. */
	ending: strictObject({
		page: PageSchema,
		headline: string(),
		conclusion: _enum([
			"success",
			"failure",
			"neutral",
			"cancelled"
		]),
		annotations: array(AnnotationSchema)
	}).nullable()
});
function writeHandoff(work, handoff) {
	const path = join(work, "handoff.json");
	writeFileSync(`${path}.part`, JSON.stringify(handoff));
	renameSync(`${path}.part`, path);
}
/** Null when the gate step died before it knew anything, and where there is no folder of ours: the work tree is the head's. */
function readHandoff(work) {
	if (work === "") return null;
	const path = join(work, "handoff.json");
	return existsSync(path) ? HandoffSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}

export { finishCheck as a, checkName as i, workFolders as n, startCheck as o, writeHandoff as r, readHandoff as t };