import { baselineAddCommand, baselineShowCommand } from "./baseline.ts";
import { calibrateCommand } from "./calibrate.ts";
import type { CommandEntry } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { doctorCommand } from "./doctor.ts";
import { driftCommand } from "./drift.ts";
import { exportCommand } from "./export.ts";
import { gateCommand } from "./gate.ts";
import { initCommand } from "./init.ts";
import { leaderboardCommand } from "./leaderboard.ts";
import { mergeCommand } from "./merge.ts";
import { planCommand } from "./plan.ts";
import { reportCommand } from "./report.ts";
import { runCommand } from "./run.ts";
import { scoreCommand } from "./score.ts";
import { tasksImportCommand, tasksListCommand, tasksValidateCommand } from "./tasks.ts";
import { tasksBuildCommand } from "./tasks-build.ts";

/** Every sub-command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "gate",
    summary: "run the agent, compare with the baseline, say pass or fail (the default)",
    command: gateCommand,
  },
  {
    name: "doctor",
    summary: "look at all that a run stands on: command, sandbox, keys, model, disk, baseline",
    command: doctorCommand,
  },
  {
    name: "run",
    summary: "run the agent and print its score, turns and cost",
    command: runCommand,
  },
  {
    name: "compare",
    summary: "judge a stored run against a baseline again",
    command: compareCommand,
  },
  {
    name: "report",
    summary: "write the reports of a stored run again",
    command: reportCommand,
  },
  {
    name: "export",
    summary: "write a stored run for inspect_ai and for OpenTelemetry",
    command: exportCommand,
  },
  {
    name: "score",
    summary: "score answers against ground truths, without running anything",
    command: scoreCommand,
  },
  {
    name: "leaderboard",
    summary: "rank stored runs in one table and one page",
    command: leaderboardCommand,
  },
  {
    name: "baseline add",
    summary: "pool a stored run into the committed baseline",
    command: baselineAddCommand,
  },
  {
    name: "baseline show",
    summary: "print the baseline and where it came from",
    command: baselineShowCommand,
  },
  {
    name: "tasks list",
    summary: "list tasks",
    command: tasksListCommand,
  },
  {
    name: "tasks validate",
    summary: "check tasks: layout, ground truth, leaks, best constant answer",
    command: tasksValidateCommand,
  },
  {
    name: "tasks build",
    summary: "build simulated tasks into the cache and check their digests",
    command: tasksBuildCommand,
  },
  {
    name: "tasks import",
    summary: "describe ITBench folders as tasks, without copying them",
    command: tasksImportCommand,
  },
  {
    name: "plan",
    summary: "split the suite into parts for several jobs",
    command: planCommand,
  },
  {
    name: "merge",
    summary: "put the parts together and judge the whole",
    command: mergeCommand,
  },
  {
    name: "init",
    summary: "find this repository's agent, write settings and a workflow, print what they cost",
    command: initCommand,
  },
  {
    name: "calibrate",
    summary: "how often this gate is wrong: from stored runs, or by simulation",
    command: calibrateCommand,
  },
  {
    name: "drift",
    summary: "follow the nightly runs: alarm, and since when",
    command: driftCommand,
  },
];
