import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type Attempt,
  type AttemptTimes,
  isMeasured,
  type PlannedAttempt,
} from "../../model/attempt.ts";
import type { JudgeSettings } from "../../model/settings.ts";
import { systemsAmong } from "../../model/surfaces.ts";
import type { Surfaces } from "../../surfaces/serve.ts";
import { contractEnvironment, fillPlaceholders, type Places } from "../command/contract.ts";
import { type Metered, type Metering, openConnection } from "../meter/connection.ts";
import { placeNames } from "../replay/places.ts";
import { readRecording, writeRecording } from "../replay/recording.ts";
import type { AgentToRun } from "../request.ts";
import type { InstanceEnd, Sandbox } from "../sandbox/instance.ts";
import { readAnswer } from "./answer.ts";
import { Cuts, earliestCut } from "./cuts.ts";
import { makeFolder } from "./files.ts";
import { ownTrajectory, trajectoryNotes } from "./own-trajectory.ts";
import { type Cut, stateOf } from "./state.ts";
import { bestUsage, reportedUsage, trajectoryUsage } from "./usage.ts";

export const LOG_CAP = 1024 * 1024;

/** What all attempts of a run share. */
export interface AttemptSetting {
  readonly agent: AgentToRun;
  /** The agent's command with words of the repository made absolute. */
  readonly command: readonly string[];
  readonly judge: JudgeSettings;
  readonly sandbox: Sandbox;
  readonly metering: Metering;
  readonly record: string | null;
  readonly replay: string | null;
  /** Where surfaces keep what they computed of a snapshot. */
  readonly indexDir: string;
  readonly prompt: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly mask: (text: string) => string;
  /** Scratch folders go below this one. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

export interface AttemptJob {
  readonly planned: PlannedAttempt;
  readonly snapshot: string;
  /** Where stdout, stderr and answer are kept. */
  readonly folder: string;
  readonly slot: number;
}

export interface Finished {
  readonly attempt: Attempt;
  readonly times: AttemptTimes;
}

/** One try: lays out the instance, runs the agent inside its limits, reads what it left. */
export async function runAttempt(setting: AttemptSetting, job: AttemptJob): Promise<Finished> {
  const surfaces = await openAttemptSurfaces(setting, job);
  try {
    return await runWith(setting, job, surfaces);
  } finally {
    await surfaces?.close();
  }
}

async function runWith(
  setting: AttemptSetting,
  job: AttemptJob,
  surfaces: Surfaces | null,
): Promise<Finished> {
  const scratch = join(setting.scratch, randomBytes(9).toString("base64url"));
  mkdirSync(scratch, { mode: 0o700 });
  const instance = setting.sandbox.open({
    scratch,
    snapshot: shownSnapshot(setting, job, scratch),
    prompt: setting.prompt.replaceAll("{now}", surfaces?.now ?? ""),
    slot: job.slot,
  });
  const connection = await openConnection({
    metering: setting.metering,
    instance,
    judge: setting.judge,
    logFile: join(job.folder, "llm.ndjson"),
    surfaces,
    keepAll: setting.record !== null,
    replay: setting.replay === null ? null : await readRecording(setting.replay, job.planned),
  });
  const startedAt = new Date().toISOString();
  const begun = performance.now();
  let over = begun;
  const cuts = new Cuts(setting.judge.limits.seconds, setting.signal, () => instance.stop());
  try {
    const ended = masked(
      setting,
      await instance.run({
        command: fillPlaceholders(setting.command, instance.places, setting.agent.model),
        environment: {
          ...environmentFor(setting, instance.places, job.planned.repeat),
          ...connection.environment,
        },
        stdout: join(job.folder, "stdout.log"),
        stderr: join(job.folder, "stderr.log"),
        logCap: LOG_CAP,
        mask: setting.mask,
        gone: () => {
          // From here on nothing can cut it short: what is left to do is ours.
          over = performance.now();
          cuts.close();
        },
      }),
    );
    const seconds = (over - begun) / 1000;
    const metered = await connection.close();
    await keepFiles(setting, job, instance.places, ended, metered);
    const counted = {
      attemptedChanges: surfaces?.attemptedChanges() ?? 0,
      touched: surfaces?.touched() ?? [],
      unsupportedQueries: surfaces?.unsupported() ?? 0,
    };
    const clock = { startedAt, seconds };
    return finishedFrom(setting, job, { ended, cut: cuts.first, metered, clock, counted });
  } finally {
    cuts.close();
    await connection.close();
    await instance.close();
  }
}

/** Before it is kept or scored: the answer stands in every file and page that follows. */
function masked({ mask }: AttemptSetting, ended: InstanceEnd): InstanceEnd {
  const { answer } = ended.collected;
  if (answer.kind !== "text") return ended;
  const text = mask(answer.text);
  return { ...ended, collected: { ...ended.collected, answer: { ...answer, text } } };
}

/** An agent that has to ask gets an empty folder. */
function shownSnapshot(setting: AttemptSetting, job: AttemptJob, scratch: string): string {
  if (setting.judge.surfaces.includes("files")) return job.snapshot;
  const empty = join(scratch, "snapshot");
  mkdirSync(empty);
  return empty;
}

/** Only what the judge allows, over the same staged files that the agent would see. */
async function openAttemptSurfaces(
  setting: AttemptSetting,
  job: AttemptJob,
): Promise<Surfaces | null> {
  const systems = systemsAmong(setting.judge.surfaces);
  if (systems.length === 0) return null;
  // Loaded here: a run over files alone does not pay for parsers it never calls.
  const { openSurfaces } = await import("../../surfaces/serve.ts");
  return openSurfaces({
    folder: job.snapshot,
    systems,
    clock: setting.judge.clock,
    indexDir: setting.indexDir,
  });
}

function environmentFor(
  setting: AttemptSetting,
  places: Places,
  repeat: number,
): Record<string, string> {
  const { limits } = setting.judge;
  const deadline = Date.now() / 1000 + limits.seconds;
  return {
    ...setting.environment,
    ...contractEnvironment(places, limits, deadline, setting.agent.model, repeat),
  };
}

async function keepFiles(
  setting: AttemptSetting,
  job: AttemptJob,
  places: Places,
  ended: InstanceEnd,
  metered: Metered,
): Promise<void> {
  const { answer } = ended.collected;
  keepFile(join(job.folder, "answer.json"), answer.kind === "text" ? answer.text : null);
  keepTrajectory(setting, job, ended, metered);
  if (setting.record === null) return;
  const { takeOut } = placeNames(places);
  const clean = (text: string): string => takeOut(setting.mask(text));
  await writeRecording(setting.record, job.planned, metered.conversations, clean);
}

/** Ours from the wire where models were metered; else the agent's own, if it reads as one. */
function keepTrajectory(
  setting: AttemptSetting,
  job: AttemptJob,
  ended: InstanceEnd,
  metered: Metered,
): void {
  const own = ownTrajectory(ended.collected.trajectory);
  const trajectory =
    metered.usage !== null
      ? metered.trajectory.build(setting.agent, metered.usage)
      : own.kind === "valid"
        ? own.trajectory
        : null;
  const text = trajectory && setting.mask(`${JSON.stringify(trajectory, null, 1)}\n`);
  keepFile(join(job.folder, "trajectory.json"), text);
}

/** Null: what a try before this one left there is not this one's. */
function keepFile(path: string, text: string | null): void {
  if (text === null) {
    rmSync(path, { force: true });
    return;
  }
  makeFolder(dirname(path));
  writeFileSync(path, text);
}

/** What is known of an attempt when it is over. */
interface Observed {
  readonly ended: InstanceEnd;
  readonly cut: Cut | null;
  readonly metered: Metered;
  readonly clock: { readonly startedAt: string; readonly seconds: number };
  readonly counted: {
    readonly attemptedChanges: number;
    readonly touched: readonly string[];
    readonly unsupportedQueries: number;
  };
}

function finishedFrom(setting: AttemptSetting, job: AttemptJob, observed: Observed): Finished {
  const { ended, cut, metered, clock, counted } = observed;
  const answer = readAnswer(ended.collected.answer, setting.judge.answers);
  const { state, reason } = stateOf({
    end: ended.end,
    cut:
      earliestCut(cut, metered.cut) ??
      (ended.resources === null ? null : { kind: "resources", reason: ended.resources }),
    answer,
    providerFailure: metered.providerFailure,
    providerRefusal: metered.providerRefusal,
    unserved: metered.unserved,
    lastWords: ended.lastWords,
  });
  const own = ownTrajectory(ended.collected.trajectory);
  const notes = trajectoryNotes(own, metered.usage !== null).map(setting.mask);
  const usage = bestUsage(
    metered.usage ?? trajectoryUsage(own.kind === "valid" ? own.trajectory : null),
    reportedUsage(ended.collected.usage),
  );
  const valid = answer.kind === "valid" && isMeasured(state);
  return {
    attempt: {
      ...job.planned,
      state,
      reason: reason === null ? null : setting.mask(reason),
      diagnosis: valid ? answer.diagnosis : null,
      repaired: valid ? [...answer.repaired] : [],
      usage: { ...usage, model: usage.model && setting.mask(usage.model) },
      tries: 1,
      cached: false,
      attemptedChanges: counted.attemptedChanges,
      ...(counted.touched.length === 0 ? {} : { touched: [...counted.touched] }),
      ...(counted.unsupportedQueries === 0
        ? {}
        : { unsupportedQueries: counted.unsupportedQueries }),
      ...(notes.length === 0 ? {} : { notes }),
    },
    times: {
      ...job.planned,
      startedAt: clock.startedAt,
      seconds: clock.seconds,
      firstCandidateSeconds: ended.collected.firstCandidateSeconds,
    },
  };
}
