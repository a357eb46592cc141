import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help. commands.ts, which runs them, is loaded only when one is called. */
export const COMMAND_LIST = [
  {
    name: "gate",
    summary: "run the agent, compare with the baseline, say pass or fail (the default)",
  },
  {
    name: "doctor",
    summary: "check everything a run needs: command, sandbox, keys, model, disk, baseline",
  },
  {
    name: "run",
    summary: "run the agent and print its score, turns and cost",
  },
  {
    name: "compare",
    summary: "judge a stored run against a baseline again",
  },
  {
    name: "report",
    summary: "write the reports of a stored run again",
  },
  {
    name: "export",
    summary: "write a stored run for inspect_ai and for OpenTelemetry",
  },
  {
    name: "score",
    summary: "score answers against ground truths, without running anything",
  },
  {
    name: "leaderboard",
    summary: "rank stored runs in one table and one page",
  },
  {
    name: "baseline add",
    summary: "pool a stored run into the committed baseline",
  },
  {
    name: "baseline show",
    summary: "print the baseline and where it came from",
  },
  {
    name: "tasks list",
    summary: "list tasks",
  },
  {
    name: "tasks validate",
    summary: "check tasks: layout, ground truth, leaks, best constant answer",
  },
  {
    name: "tasks build",
    summary: "build simulated tasks into the cache and check their digests",
  },
  {
    name: "tasks import",
    summary: "make a task of dumps, bundles and telemetry of an incident; describe ITBench folders",
  },
  {
    name: "tasks lint",
    summary: "ask of captured tasks whether they can be solved, and not too easily",
  },
  {
    name: "capture",
    summary: "make a task of an incident in a live cluster, read-only",
  },
  {
    name: "repair try",
    summary: "judge a repair of a simulated incident as if it had been done",
  },
  {
    name: "play",
    summary: "open a shell in an incident: look, change, and hear how it is judged",
  },
  {
    name: "plan",
    summary: "split the suite into parts for several jobs",
  },
  {
    name: "merge",
    summary: "join the parts and judge the whole",
  },
  {
    name: "init",
    summary: "find this repository's agent, write settings and a workflow, print what they cost",
  },
  {
    name: "calibrate",
    summary: "how often this gate is wrong: from stored runs, or by simulation",
  },
  {
    name: "drift",
    summary: "follow the nightly runs: alarm, and since when",
  },
] as const satisfies readonly CommandEntry[];

export type CommandName = (typeof COMMAND_LIST)[number]["name"];
