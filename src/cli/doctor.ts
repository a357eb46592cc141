import { examineHere } from "../gate/before-start.ts";
import { EXIT } from "../model/exit.ts";
import { plain } from "../report/escape.ts";
import { readBaselineFile } from "./baseline-file.ts";
import type { Command } from "./command.ts";
import { COMMON, flagOn } from "./flags.ts";
import { settingsFrom } from "./settings.ts";

export const doctorCommand: Command = {
  name: "doctor",
  about: [
    "Checks everything a run needs before anything is paid: the agent's command, its sandbox and mounts, keys and",
    "prices, the model (asked for one word), the disk, the baseline. Exits 0 if all is well, otherwise 2.",
  ].join("\n"),
  flags: COMMON,
  positionals: null,
  run: async ({ flags, io }) => {
    const settings = settingsFrom(flags, io);
    const findings = await examineHere({
      settings,
      baseline: readBaselineFile(settings, io),
      today: null,
      fresh: false,
      progress: () => undefined,
      signal: io.signal,
    });
    const isWell = findings.every(({ problems }) => problems.length === 0);
    if (flagOn(flags, "json")) io.stdout(`${JSON.stringify({ ok: isWell, findings }, null, 2)}\n`);
    else
      for (const { what, problems, note } of findings) {
        io.stdout(
          `${problems.length === 0 ? "ok " : "bad"} ${what}${note === null ? "" : `: ${plain(note)}`}\n`,
        );
        for (const { code, where, message, help } of problems)
          io.stdout(`    ${code}: ${plain(where)}: ${plain(message)}\n    ${plain(help)}\n`);
      }
    return isWell ? EXIT.pass : EXIT.userError;
  },
};
