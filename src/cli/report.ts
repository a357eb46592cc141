import { relative, resolve } from "node:path";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { EXIT } from "../model/exit.ts";
import type { Command } from "./command.ts";
import { judgeStoredRun, STORED_RUN_FLAGS } from "./compare.ts";
import { flagText } from "./flags.ts";

export const reportCommand: Command = {
  name: "report",
  about:
    "Writes every report of a stored run again (Markdown, HTML, JSON, JUnit), without the agent.",
  flags: {
    ...STORED_RUN_FLAGS,
    out: { ...STORED_RUN_FLAGS.out, help: "the folder for the reports (default: that of the run)" },
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
    // Writes a report without judging again: the verdict is in the files.
    return EXIT.pass;
  },
};
