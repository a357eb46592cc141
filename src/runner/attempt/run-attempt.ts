import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMeasured } from "../../model/attempt.ts";
import type { RepairFinding } from "../../model/repair.ts";
import { surfacesIn } from "../../model/surfaces.ts";
import type { Surfaces } from "../../surfaces/serve.ts";
import { NOTHING_COUNTED, type SurfaceCounts } from "../../surfaces/snapshot.ts";
import { contractEnvironment, fillPlaceholders, type Places } from "../command/contract.ts";
import { type Metered, openConnection } from "../meter/connection.ts";
import { placeNames } from "../replay/places.ts";
import { readRecording, writeRecording } from "../replay/recording.ts";
import type { InstanceEnd } from "../sandbox/instance.ts";
import { notStarted } from "../schedule/not-started.ts";
import { type AnswerReading, readAnswer } from "./answer.ts";
import { Cuts, earliestCut } from "./cuts.ts";
import { makeFolder } from "./files.ts";
import type { AttemptJob, AttemptSetting, Finished } from "./job.ts";
import { openAttemptSurfaces, WorldNotStarted, withinModel, worldNotes } from "./open-surfaces.ts";
import { ownTrajectory, trajectoryNotes } from "./own-trajectory.ts";
import { type Cut, stateOf } from "./state.ts";
import { bestUsage, reportedUsage, trajectoryUsage } from "./usage.ts";

export const LOG_CAP = 1024 * 1024;

/** One try: prepares the instance, runs the agent within its limits, reads its answer. */
export async function runAttempt(setting: AttemptSetting, job: AttemptJob): Promise<Finished> {
  const scratch = join(setting.scratch, randomBytes(9).toString("base64url"));
  mkdirSync(scratch, { mode: 0o700 });
  let surfaces: Surfaces | null;
  try {
    surfaces = await openAttemptSurfaces(setting, job, join(scratch, "world.sock"));
  } catch (error) {
    if (!(error instanceof WorldNotStarted)) throw error;
    return notStarted(job.planned, { state: "infra-error", reason: setting.mask(error.message) });
  }
  try {
    return await runWith(setting, job, surfaces, scratch);
  } finally {
    await surfaces?.close();
  }
}

async function runWith(
  setting: AttemptSetting,
  job: AttemptJob,
  surfaces: Surfaces | null,
  scratch: string,
): Promise<Finished> {
  const instance = setting.sandbox.open({
    scratch,
    snapshot: shownSnapshot(setting, job, scratch),
    prompt: setting.prompts[job.mode].replaceAll("{now}", surfaces?.now ?? ""),
    slot: job.slot,
    live: job.scenario !== null,
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
  surfaces?.onLost((reason) => cuts.worldLost(reason));
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
          // The agent is gone: what remains is the gate's work, and no limit applies to it.
          over = performance.now();
          cuts.close();
        },
      }),
    );
    const seconds = (over - begun) / 1000;
    const metered = await connection.close();
    await keepFiles(setting, job, instance.places, ended, metered);
    const answer = readAnswer(ended.collected.answer, setting.judge.answers, job.mode);
    const repair = answer.kind === "valid" ? await judged(job, surfaces, answer) : null;
    await surfaces?.close();
    const counted = surfaces?.counts ?? NOTHING_COUNTED;
    const clock = { startedAt, seconds };
    const cut = cuts.first;
    return finishedFrom(setting, job, { ended, answer, repair, cut, metered, clock, counted });
  } finally {
    cuts.close();
    await connection.close();
    await instance.close();
  }
}

/** A hand-over and what is only proposed stand in the answer; whatever else it claims, the world shows. */
async function judged(
  { mode }: AttemptJob,
  surfaces: Surfaces | null,
  { diagnosis, proposed }: Extract<AnswerReading, { kind: "valid" }>,
): Promise<RepairFinding | null> {
  return mode === "repair" && surfaces !== null
    ? surfaces.judge(diagnosis.escalate !== null, proposed)
    : null;
}

/** Before the answer is stored or scored, because every later file and page quotes it. */
function masked({ mask }: AttemptSetting, ended: InstanceEnd): InstanceEnd {
  const { answer } = ended.collected;
  if (answer.kind !== "text") return ended;
  const text = mask(answer.text);
  return { ...ended, collected: { ...ended.collected, answer: { ...answer, text } } };
}

/** Without the files surface, the agent gets an empty folder. */
function shownSnapshot(setting: AttemptSetting, job: AttemptJob, scratch: string): string {
  if (surfacesIn(job.mode, setting.judge.surfaces).includes("files")) return job.snapshot;
  const empty = join(scratch, "snapshot");
  mkdirSync(empty);
  return empty;
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

/** The proxy's trajectory if models were metered, otherwise the agent's own if it is valid. */
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

/** Null removes the file: an earlier try may have left it there. */
function keepFile(path: string, text: string | null): void {
  if (text === null) {
    rmSync(path, { force: true });
    return;
  }
  makeFolder(dirname(path));
  writeFileSync(path, text);
}

/** Everything known about an attempt that is over. */
interface Observed {
  readonly ended: InstanceEnd;
  readonly answer: AnswerReading;
  readonly repair: RepairFinding | null;
  readonly cut: Cut | null;
  readonly metered: Metered;
  readonly clock: { readonly startedAt: string; readonly seconds: number };
  readonly counted: Readonly<SurfaceCounts>;
}

function finishedFrom(setting: AttemptSetting, job: AttemptJob, observed: Observed): Finished {
  const { ended, answer, repair, cut, metered, clock, counted } = observed;
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
  const notes = [
    ...trajectoryNotes(own, metered.usage !== null).map(setting.mask),
    ...worldNotes(setting.judge, job, counted),
  ];
  const usage = bestUsage(
    metered.usage ?? trajectoryUsage(own.kind === "valid" ? own.trajectory : null),
    reportedUsage(ended.collected.usage),
  );
  const valid = answer.kind === "valid" && isMeasured(state);
  if (valid && job.mode === "repair" && repair === null)
    return notStarted(job.planned, {
      state: "infra-error",
      reason: "the world broke before what was done could be judged",
    });
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
      ...(counted.unsupported === 0 ? {} : { unsupportedQueries: counted.unsupported }),
      ...(counted.beyondPhysics === 0 ? {} : { unmodelledWrites: counted.beyondPhysics }),
      ...(valid && repair !== null ? { repair: withinModel(repair, counted) } : {}),
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
