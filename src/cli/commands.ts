import { baselineAddCommand, baselineShowCommand } from "./baseline.ts";
import { calibrateCommand } from "./calibrate.ts";
import { captureCommand } from "./capture.ts";
import type { Command } from "./command.ts";
import type { CommandName } from "./command-list.ts";
import { compareCommand } from "./compare.ts";
import { doctorCommand } from "./doctor.ts";
import { driftCommand } from "./drift.ts";
import { exportCommand } from "./export.ts";
import { gateCommand } from "./gate.ts";
import { initCommand } from "./init.ts";
import { leaderboardCommand } from "./leaderboard.ts";
import { mergeCommand } from "./merge.ts";
import { planCommand } from "./plan.ts";
import { playCommand } from "./play.ts";
import { repairTryCommand } from "./repair/try.ts";
import { reportCommand } from "./report.ts";
import { runCommand } from "./run.ts";
import { scoreCommand } from "./score.ts";
import { tasksListCommand, tasksValidateCommand } from "./tasks.ts";
import { tasksBuildCommand } from "./tasks-build.ts";
import { tasksImportCommand } from "./tasks-import.ts";
import { tasksLintCommand } from "./tasks-lint.ts";

export { runDemo, showsDemo } from "./demo.ts";

export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  gate: gateCommand,
  doctor: doctorCommand,
  run: runCommand,
  compare: compareCommand,
  report: reportCommand,
  export: exportCommand,
  score: scoreCommand,
  leaderboard: leaderboardCommand,
  "baseline add": baselineAddCommand,
  "baseline show": baselineShowCommand,
  "tasks list": tasksListCommand,
  "tasks validate": tasksValidateCommand,
  "tasks build": tasksBuildCommand,
  "tasks import": tasksImportCommand,
  "tasks lint": tasksLintCommand,
  capture: captureCommand,
  "repair try": repairTryCommand,
  play: playCommand,
  plan: planCommand,
  merge: mergeCommand,
  init: initCommand,
  calibrate: calibrateCommand,
  drift: driftCommand,
};
