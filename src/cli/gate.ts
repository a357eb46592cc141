import { join, relative, resolve } from "node:path";
import { requireCommit } from "../gate/base-agent.ts";
import { refuseCommittedResults } from "../gate/committed-results.ts";
import type { Estimate } from "../gate/estimate.ts";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { estimateGate, type GateRequest, type GateResult, runGate } from "../gate.ts";
import { EXIT } from "../model/exit.ts";
import type { DryRunOutputSchema, Printed } from "../model/output.ts";
import { UserError } from "../model/problem.ts";
import { renderJson } from "../report/json.ts";
import { dollars, duration } from "../report/numbers.ts";
import { renderTerminal } from "../report/terminal.ts";
import type { Settings } from "../settings/resolve.ts";
import { readBaselineFile } from "./baseline-file.ts";
import type { CliIo, Command, FlagValues } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";
import { tellMergeRequest, toldTo } from "./gitlab.ts";
import { openProgress } from "./progress.ts";
import { settingsFrom } from "./settings.ts";

export const gateCommand: Command = {
  name: "gate",
  about: [
    "Runs the agent on the suite, scores every repeat, compares with the committed baseline and says",
    "pass (0), fail (1) or inconclusive (3). Settings that name no suite mean full, under a cap of 40 US dollars;",
    "without a settings file it is smoke@1. judge:, tasks and baseline are read from the work tree;",
    "only the action reads them from the base commit. --base REF takes that commit's agent and nothing else.",
  ].join("\n"),
  flags: {
    ...COMMON,
    base: {
      type: "string",
      value: "REF",
      help: "commit whose agent, by its own settings, may be run today to confirm a failure",
    },
    ci: {
      type: "string",
      value: "gitlab",
      help: "write the result as a note of the merge request; its base is --base unless given",
    },
    record: { type: "string", value: "DIR", help: "record every exchange with a model there" },
    replay: {
      type: "string",
      value: "DIR",
      help: "answer model calls from a recording: free, offline",
    },
    "dry-run": { type: "boolean", help: "say what it would run and cost, and stop" },
    "no-cache": { type: "boolean", help: "run every attempt anew" },
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const settings = settingsFrom(flags, io);
    await refuseCommittedResults(settings);
    const told = toldTo(flags, io);
    const baseRef = flagText(flags, "base") ?? told?.base ?? null;
    if (baseRef !== null) await requireCommit(settings.root, baseRef);
    const progress = openProgress(io);
    const request: GateRequest = {
      settings,
      baseline: readBaselineFile(settings, io),
      baseRef,
      record: folderOf(flags, "record", io),
      replay: folderOf(flags, "replay", io),
      today: new Date().toISOString().slice(0, 10),
      fresh: flagOn(flags, "no-cache"),
      progress: progress.report,
      signal: io.signal,
    };
    if (flagOn(flags, "dry-run")) {
      const { estimate, refusals } = await estimateGate(request).finally(progress.close);
      io.stdout(flagOn(flags, "json") ? estimateJson(estimate) : estimateText(estimate));
      // A dry run shows the price even if no key is set yet.
      if (refusals.length > 0) throw new UserError(refusals);
      return EXIT.pass;
    }
    const result = await runGate(request).finally(progress.close);
    writeResults(settings.out, resultFiles(result.run, result.times, result));
    if (told !== null) await tellMergeRequest(told, settings.out, io);
    const text = (): string =>
      `${renderTerminal(result.report, io.view)}\n${afterwards(result, settings, io)}`;
    io.stdout(flagOn(flags, "json") ? renderJson(result.report) : text());
    return result.exitCode;
  },
};

function folderOf(flags: FlagValues, name: string, io: CliIo): string | null {
  const text = flagText(flags, name);
  return text === null ? null : resolve(io.cwd, text);
}

function estimateJson(estimate: Printed<typeof DryRunOutputSchema>): string {
  return `${JSON.stringify(estimate)}\n`;
}

function estimateText({ attempts, cost, seconds, most }: Estimate): string {
  const price = cost === null ? "at an unknown price" : `for about ${dollars(cost)}`;
  const red = `, and if it looks red up to ${most.attempts}${most.cost === null ? "" : ` for ${dollars(most.cost)}`}`;
  const time = seconds === null ? "" : `, about ${duration(seconds)}`;
  const source = cost === null && seconds === null ? "" : " (by the baseline)";
  return `Would run ${attempts} attempts ${price}${time}${source}${red}. Nothing was run.\n`;
}

function afterwards(result: GateResult, settings: Settings, io: CliIo): string {
  const near = relative(io.cwd, settings.out) || ".";
  const page = join(near.startsWith("..") ? settings.out : near, "report.html");
  return `Report: ${page}\n${firstBaseline(result, settings, io)}${demonstration(result, settings, io)}`;
}

/** Printed at the first gate of a repository, which has no baseline. */
function firstBaseline({ baseline }: GateResult, settings: Settings, io: CliIo): string {
  if (baseline !== null) return "";
  const place = relative(io.cwd, settings.baselinePath);
  return `There is no baseline at ${place}: make this run the first with 'sre-gate baseline add', and commit the file.\n`;
}

/** After our own agent passes, suggests how to see a gate fail. */
function demonstration({ verdict }: GateResult, { agent }: Settings, { call }: CliIo): string {
  const ours = agent.shipped !== null && agent.name === "investigator";
  if (!ours || verdict.verdict !== "pass" || agent.command.includes("--mutant")) return "";
  return `See a planted defect turn it red: ${call} --agent 'investigator --mutant symptom'\n`;
}
