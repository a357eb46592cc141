"use strict";

const require_gate = require("./gate.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");

// src/cli/doctor.ts
const doctorCommand = {
	name: "doctor",
	about: ["Looks at all that a run stands on, before anything is paid: the agent's command, its sandbox and mounts, keys and", "prices, the model (asked for one word), the disk, the baseline. Exits 0 where all is well, else 2."].join("\n"),
	flags: require_gate.COMMON,
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = require_gate.settingsFrom(flags, io);
		const findings = await require_gate.examineHere({
			settings,
			baseline: require_gate.readBaselineFile(settings, io),
			today: null,
			fresh: false,
			progress: () => void 0,
			signal: io.signal
		});
		const isWell = findings.every(({ problems }) => problems.length === 0);
		if (require_gate.flagOn(flags, "json")) io.stdout(`${JSON.stringify({
			ok: isWell,
			findings
		}, null, 2)}\n`);
		else for (const { what, problems, note } of findings) {
			io.stdout(`${problems.length === 0 ? "ok " : "bad"} ${what}${note === null ? "" : `: ${require_steps.plain(note)}`}\n`);
			for (const { code, where, message, help } of problems) io.stdout(`    ${code}: ${require_steps.plain(where)}: ${require_steps.plain(message)}\n    ${require_steps.plain(help)}\n`);
		}
		return isWell ? require_start.EXIT.pass : require_start.EXIT.userError;
	}
};

exports.doctorCommand = doctorCommand;