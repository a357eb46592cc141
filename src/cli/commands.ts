import type { CommandEntry } from "./command.ts";

/** Every sub-command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "gate",
    summary: "run the agent, compare with the baseline, say pass or fail (the default)",
    load: async () => (await import("./gate.ts")).gateCommand,
  },
];
