import { c as byCodePoint } from "./digest.js";
import { f as incidentOf } from "./defects.js";
import { a as countVerdicts, o as gatedPrecision, s as mapNames } from "./inventory.js";

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
	const isSecret = tasks.some((task) => task.private === true);
	return best !== null && isSecret ? {
		...best,
		name: "(private)"
	} : best;
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
	for (const { example, find } of target.patterns) {
		names.push(example, example.replace(/[-._]+$/, ""));
		if (example === "" && find("any") !== null) names.push("any");
	}
	return names.filter((name) => name !== "").map((name) => `${target.namespace ?? "cluster"}/${target.kind}/${name}`);
}

export { bestConstant as t };