import { u as UserError } from "./start.js";
import { $ as candidatesOf, En as PRIVATE_SEED, Vt as ProblemList } from "./gate.js";
import { c as judge, d as incidentOf, f as worldOf, h as admit, l as onStep, o as applyManifest, s as readLine, u as scoreOf } from "./world.js";

// src/cli/repair/judge-steps.ts
/** The steps done in the task's own world, and what the judge makes of them. */
async function judgeSteps(task, steps, io, cacheDir) {
	const incident = await incidentNamed(task, io, cacheDir);
	const { actions, unread } = actionsOf(incident, steps);
	const handedOver = steps.some(({ kind }) => kind === "escalate");
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
/** The steps as writes. Each is made of the world as it stands then: what kubectl reads before it writes may have changed. */
function actionsOf(incident, steps) {
	const world = worldOf(incident, {
		faults: "all",
		telemetry: "silent",
		admit
	});
	world.pass(incident.window.end);
	const actions = [];
	const unread = [];
	for (const step of steps) {
		if (step.kind === "escalate") continue;
		world.pass(onStep(world.now + step.after));
		const reading = step.kind === "line" ? readLine(world.cluster, step.words) : applyManifest(step.manifest, incident.application.namespace);
		if (reading.kind === "refused") {
			unread.push(`${step.kind === "line" ? step.text : "manifest"}: ${reading.reason}`);
			continue;
		}
		for (const write of reading.writes) {
			const action = {
				...write,
				at: world.now
			};
			world.act(action);
			actions.push(action);
		}
	}
	return {
		actions,
		unread
	};
}

export { judgeSteps };