import { d as UserError } from "./start.js";
import { $ as candidatesOf, Jn as WrittenStepSchema, Nn as PRIVATE_SEED, Pt as ProblemList, Ri as array, vr as parseYaml } from "./gate.js";
import { c as stepOf, d as judge, f as scoreOf, l as actionsOfSteps, p as incidentOf, v as admit } from "./world.js";
import { t as verdictText } from "./surfaces.js";
import { readFileSync } from "node:fs";

// src/cli/repair/actions-file.ts
function readActionsFile(path, where) {
	const read = array(WrittenStepSchema).safeParse(parseYaml(textOf(path, where), where));
	if (!read.success) throw notActions(where, read.error.issues[0]?.message ?? "it is no list of steps");
	return read.data.map((step, index) => stepOf(step, `${where}[${index}]`));
}
function textOf(path, where) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw notActions(where, "it cannot be read");
	}
}
function notActions(where, message) {
	return new UserError({
		code: "ACTIONS_FILE",
		where,
		message,
		help: "write a list, for example: - kubectl rollout undo deployment/ad -n otel-demo; docs/repair.md shows all forms"
	});
}

// src/cli/repair/judge-steps.ts
/** The steps of a file done in the task's own world, and what the judge makes of them. */
async function judgeSteps(task, file, io, cacheDir) {
	const steps = readActionsFile(file.path, file.name);
	const incident = await incidentNamed(task, io, cacheDir);
	const { actions, unread, handedOver } = actionsOfSteps(incident, steps, admit);
	const found = judge({
		incident,
		actions,
		handedOver,
		admit
	});
	const facts = {
		...found,
		refused: [...unread, ...found.refused]
	};
	const verdict = scoreOf(facts);
	return {
		facts,
		verdict,
		text: verdictText(facts, verdict)
	};
}
async function incidentNamed(id, io, cacheDir) {
	const problems = new ProblemList();
	const selection = {
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir,
		suite: null,
		patterns: [id],
		exclude: [],
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		progress: () => void 0
	};
	const [candidate] = await candidatesOf(selection, problems);
	problems.throwIfAny();
	if (candidate === void 0 || !("simulate" in candidate.file.source)) throw new UserError({
		code: "REPAIR_NOT_SIMULATED",
		where: "--task",
		message: `${JSON.stringify(id)} is no simulated incident`,
		help: "a repair can be judged where the world can be played on: 'sre-gate tasks list' shows the simulated ones"
	});
	const { simulationOf } = await import("./build.js");
	return incidentOf(simulationOf(candidate.id, candidate.file, "small"));
}

export { judgeSteps };