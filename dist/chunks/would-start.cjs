"use strict";

const require_start = require("./start.cjs");
const require_gate = require("./gate.cjs");
let node_fs = require("node:fs");

// src/gate/would-start.ts
/** What a run would be refused for on this machine before its first attempt: all of it, with nothing run. */
async function refusalsOfStart(bench) {
	const { settings, request } = bench;
	const { agent, judge } = settings;
	const replay = request.replay ?? null;
	return [...await refusalsOf(() => require_gate.prepareMetering({
		agent,
		judge,
		replay
	})), ...await refusalsOf(() => planSandbox(bench))];
}
/** Of an agent that is built first only its build is there to be started. */
async function planSandbox({ settings, tasks }) {
	const { agent, judge, isolation } = settings;
	const where = agent.build === null ? "agent.run" : "agent.build";
	const words = require_gate.anchorWords(agent.build ?? agent.command, agent.cwd, where);
	const program = require_gate.locateProgram(words[0] ?? "", agent.cwd, process.env.PATH ?? "", where);
	const scratch = require_gate.makeScratch();
	try {
		const kind = await require_gate.chooseKind(isolation, scratch);
		if (kind.kind === "none") return;
		const guarded = require_gate.guardedFrom(settings, agent, tasks);
		const command = [program, ...words.slice(1)];
		require_gate.sandboxPlan({
			kind,
			judge,
			guarded,
			root: agent.cwd,
			command,
			outside: agent.outside
		});
	} finally {
		(0, node_fs.rmSync)(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function refusalsOf(step) {
	try {
		await step();
		return [];
	} catch (error) {
		const mistake = require_start.userErrorOf(error);
		if (mistake === null) throw error;
		return mistake.problems;
	}
}

exports.refusalsOfStart = refusalsOfStart;