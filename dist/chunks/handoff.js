import { a as discriminatedUnion, c as number, d as strictObject, f as string, h as unknown, i as boolean, o as literal, r as array, t as _enum } from "./schemas.js";
import { join } from "node:path";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

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
	/** Made where nobody could watch: the check run has a name that no rule requires. */
	unverified: boolean(),
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
/** Null when the gate step died before it knew anything. */
function readHandoff(work) {
	const path = join(work, "handoff.json");
	return existsSync(path) ? HandoffSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}

export { workFolders as n, writeHandoff as r, readHandoff as t };