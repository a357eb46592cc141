import { u as UserError } from "./start.js";
import { $ as candidatesOf, Nt as ProblemList, jn as PRIVATE_SEED } from "./gate.js";
import { _ as admit, c as actionsOfSteps, d as scoreOf, f as incidentOf, u as judge } from "./world.js";

// src/cli/repair/judge-steps.ts
/** The steps done in the task's own world, and what the judge makes of them. */
async function judgeSteps(task, steps, io, cacheDir) {
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
	return {
		facts,
		verdict: scoreOf(facts)
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