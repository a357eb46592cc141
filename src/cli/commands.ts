import type { CommandEntry } from "./command.ts";

/** Every sub-command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "gate",
    summary: "run the agent, compare with the baseline, say pass or fail (the default)",
    load: async () => (await import("./gate.ts")).gateCommand,
  },
  {
    name: "score",
    summary: "score answers against ground truths, without running anything",
    load: async () => (await import("./score.ts")).scoreCommand,
  },
  {
    name: "tasks list",
    summary: "list tasks",
    load: async () => (await import("./tasks.ts")).tasksListCommand,
  },
  {
    name: "tasks validate",
    summary: "check tasks: layout, ground truth, leaks, best constant answer",
    load: async () => (await import("./tasks.ts")).tasksValidateCommand,
  },
  {
    name: "tasks import",
    summary: "describe ITBench folders as tasks, without copying them",
    load: async () => (await import("./tasks.ts")).tasksImportCommand,
  },
];
