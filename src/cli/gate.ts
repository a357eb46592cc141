import type { Command } from "./command.ts";
import { COMMON } from "./flags.ts";

export const gateCommand: Command = {
  name: "gate",
  about: "Runs the agent on the suite, compares with the committed baseline and exits 0, 1 or 3.",
  flags: COMMON,
  positionals: null,
  run: async ({ io }) => {
    io.stderr("not wired yet\n");
    return 70;
  },
};
