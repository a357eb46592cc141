import { n as hmacSha256 } from "./digest.js";

// src/model/private-id.ts
const BYTES = 5;
const SHAPE = /^private-[0-9a-f]{10}$/;
const MARK = " (private)";
/**
* What a private variant is called: the same in every run with the same seed, so that runs compare, and nothing that
* leads anybody without the seed to the published task, whose truth is public.
*/
function privateId(seed, id) {
	return `private-${[...hmacSha256(seed, `id/${id}`)].slice(0, BYTES).map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
/** Runs of older gates hold private tasks under their published ids. */
function isPrivateId(id) {
	return SHAPE.test(id);
}
/** `full@1 (private)`. */
function privateSuite(suite) {
	return `${suite}${MARK}`;
}
function isPrivateSuite(suite) {
	return suite.endsWith(MARK);
}

export { privateSuite as i, isPrivateSuite as n, privateId as r, isPrivateId as t };