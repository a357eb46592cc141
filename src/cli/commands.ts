import type { CommandEntry } from "./command.ts";

/** Every sub-command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "gate",
    summary: "run the agent, compare with the baseline, say pass or fail (the default)",
    load: async () => (await import("./gate.ts")).gateCommand,
  },
  {
    name: "doctor",
    summary: "look at all that a run stands on: command, sandbox, keys, model, disk, baseline",
    load: async () => (await import("./doctor.ts")).doctorCommand,
  },
  {
    name: "run",
    summary: "run the agent and print its score, turns and cost",
    load: async () => (await import("./run.ts")).runCommand,
  },
  {
    name: "compare",
    summary: "judge a stored run against a baseline again",
    load: async () => (await import("./compare.ts")).compareCommand,
  },
  {
    name: "report",
    summary: "write the reports of a stored run again",
    load: async () => (await import("./report.ts")).reportCommand,
  },
  {
    name: "score",
    summary: "score answers against ground truths, without running anything",
    load: async () => (await import("./score.ts")).scoreCommand,
  },
  {
    name: "leaderboard",
    summary: "rank stored runs in one table and one page",
    load: async () => (await import("./leaderboard.ts")).leaderboardCommand,
  },
  {
    name: "baseline add",
    summary: "pool a stored run into the committed baseline",
    load: async () => (await import("./baseline.ts")).baselineAddCommand,
  },
  {
    name: "baseline show",
    summary: "print the baseline and where it came from",
    load: async () => (await import("./baseline.ts")).baselineShowCommand,
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
    name: "tasks build",
    summary: "build simulated tasks into the cache and check their digests",
    load: async () => (await import("./tasks-build.ts")).tasksBuildCommand,
  },
  {
    name: "tasks import",
    summary: "describe ITBench folders as tasks, without copying them",
    load: async () => (await import("./tasks.ts")).tasksImportCommand,
  },
  {
    name: "plan",
    summary: "split the suite into parts for several jobs",
    load: async () => (await import("./plan.ts")).planCommand,
  },
  {
    name: "merge",
    summary: "put the parts together and judge the whole",
    load: async () => (await import("./merge.ts")).mergeCommand,
  },
  {
    name: "init",
    summary: "find this repository's agent, write settings and a workflow, print what they cost",
    load: async () => (await import("./init.ts")).initCommand,
  },
  {
    name: "calibrate",
    summary: "how often this gate is wrong: from stored runs, or by simulation",
    load: async () => (await import("./calibrate.ts")).calibrateCommand,
  },
  {
    name: "drift",
    summary: "follow the nightly runs: alarm, and since when",
    load: async () => (await import("./drift.ts")).driftCommand,
  },
];
