import { t as resultFiles } from "./result-files.js";
import { Sn as writeResults, u as flagText } from "./gate.js";
import { f as EXIT } from "./start.js";
import { r as judgeStoredRun, t as STORED_RUN_FLAGS } from "./compare2.js";
import { relative, resolve } from "node:path";

// src/cli/report.ts
const reportCommand = {
	name: "report",
	about: "Writes every report of a stored run anew (Markdown, HTML, JSON, JUnit), without the agent.",
	flags: {
		...STORED_RUN_FLAGS,
		out: {
			...STORED_RUN_FLAGS.out,
			help: "where the reports go (default: where the run lies)"
		}
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { io } = invocation;
		const judged = await judgeStoredRun(invocation);
		const out = flagText(invocation.flags, "out");
		const folder = out === null ? judged.folder : resolve(io.cwd, out);
		const files = resultFiles(judged.run, judged.times, judged);
		writeResults(folder, files);
		for (const name of files.keys()) io.stdout(`${relative(io.cwd, folder) || "."}/${name}\n`);
		return EXIT.pass;
	}
};

export { reportCommand };