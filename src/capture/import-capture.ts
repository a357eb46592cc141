import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/problem.ts";
import { clickhouseTime, isoTime } from "../model/time.ts";
import { writeYaml } from "../model/yaml.ts";
import { Clues } from "./clues.ts";
import { DRAFT, draftText, propose, TRUTH, truthOfAnswers } from "./draft.ts";
import { cluesOf, investigate } from "./investigate.ts";
import { CAPTURED_SIGNALS } from "./observation.ts";
import { shiftedText, shiftRecord } from "./record/shift.ts";
import { Redactor } from "./redact/redactor.ts";
import { Intake, type TakenIn } from "./take-in.ts";

export interface CaptureRequest {
  readonly id: string;
  /** The folder that holds tasks: `<into>/<id>/` is made, and nothing is written elsewhere. */
  readonly into: string;
  readonly overwrite: boolean;
  readonly title: string;
  readonly tag: string;
  readonly notes: string | null;
  /** A program that looks for the cause, to propose what it finds; null asks none. */
  readonly investigator: string | null;
  readonly hidden: readonly string[];
  readonly keepAddresses: boolean;
  readonly asOf: bigint | null;
  readonly zone: number;
  readonly window: { readonly from: bigint; readonly to: bigint } | null;
  /** When the record begins, if its times are moved; null keeps them. */
  readonly beginAt: bigint | null;
}

/** What a capture says of itself, in capture.json beside the record. */
export interface CaptureReport {
  readonly window: { readonly start: string; readonly end: string } | null;
  readonly asOf: string;
  readonly rows: Readonly<Record<string, { readonly in: number; readonly out: number }>>;
  /** Signals that the sources do not hold: their absence is no finding of the agent's. */
  readonly missing: readonly string[];
  readonly formats: Readonly<Record<string, number>>;
  readonly left: Readonly<Record<string, number>>;
  readonly unread: readonly string[];
  readonly links: number;
  /** Found and replaced, by rule; no value is kept anywhere. */
  readonly redacted: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

export interface CapturedTask {
  readonly id: string;
  readonly folder: string;
  readonly report: CaptureReport;
  /** Whether the truth came with the data, or waits for a person. */
  readonly truth: "known" | "draft";
}

/** Fills an intake with whatever the sources are, and writes the task that comes of it. */
export async function captureTask(
  request: CaptureRequest,
  fill: (intake: Intake) => Promise<readonly string[]>,
): Promise<CapturedTask> {
  const folder = join(request.into, request.id);
  if (existsSync(folder) && !request.overwrite) throw exists(folder);
  const aside = join(request.into, `.${request.id}.${process.pid}.tmp`);
  const redactor = new Redactor({ names: request.hidden, addresses: !request.keepAddresses });
  const clues = new Clues();
  try {
    const { asOf, zone, window } = request;
    const options = { folder: join(aside, "snapshot"), redactor, clues, asOf, zone, window };
    const intake = new Intake(options);
    const notes = await fill(intake);
    const seen = await intake.finish();
    const shift = shiftOf(seen, request.beginAt);
    if (shift !== 0n) await shiftRecord(options.folder, shift);
    const taken = moved(seen, shift);
    if (CAPTURED_SIGNALS.every((signal) => taken.signals[signal].out === 0))
      throw nothingRead(request.id, taken);
    const report = reportOf(taken, redactor, notes);
    if (taken.answers.length === 0 && request.investigator !== null) {
      const answer = await investigate(join(aside, "snapshot"), request.investigator);
      if (answer !== null) clues.found.push(...cluesOf(answer));
    }
    const about = { taken, clues, report, redactor, window: seen.window };
    const truth = writeAround(aside, request, about);
    if (truth === "draft" && shift !== 0n) {
      const draft = join(aside, DRAFT);
      writeFileSync(draft, shiftedText(readFileSync(draft, "utf8"), shift));
    }
    mkdirSync(request.into, { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
    return { id: request.id, folder, report, truth };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Whole seconds, so that fractions stay what they were. */
function shiftOf({ window }: TakenIn, beginAt: bigint | null): bigint {
  if (beginAt === null || window === null) return 0n;
  return ((beginAt - window.start) / 1_000_000_000n) * 1_000_000_000n;
}

function moved(taken: TakenIn, shift: bigint): TakenIn {
  const { window, asOf } = taken;
  return {
    ...taken,
    asOf: asOf + shift,
    window: window === null ? null : { start: window.start + shift, end: window.end + shift },
  };
}

function writeAround(
  folder: string,
  request: CaptureRequest,
  {
    taken,
    clues,
    report,
    redactor,
    window,
  }: {
    taken: TakenIn;
    clues: Clues;
    report: CaptureReport;
    redactor: Redactor;
    window: TakenIn["window"];
  },
): "known" | "draft" {
  const task = {
    title: request.title,
    family: "captured",
    tags: ["captured", request.tag, ...report.missing.map((signal) => `without-${signal}`)],
    source: { snapshot: { path: "snapshot" } },
  };
  writeFileSync(join(folder, "task.yaml"), writeYaml(task));
  writeFileSync(join(folder, "capture.json"), `${JSON.stringify(report, null, 2)}\n`);
  if (taken.answers.length > 0) {
    writeFileSync(join(folder, TRUTH), truthOfAnswers(taken.answers));
    return "known";
  }
  const notes = request.notes === null ? null : redactor.text(request.notes);
  const proposals = propose(clues, notes, window);
  writeFileSync(join(folder, DRAFT), draftText(proposals));
  return "draft";
}

function reportOf(taken: TakenIn, redactor: Redactor, notes: readonly string[]): CaptureReport {
  const { window, signals } = taken;
  const iso = (at: bigint) => isoTime(Number(at / 1_000_000n));
  const rows = Object.fromEntries(
    CAPTURED_SIGNALS.filter((signal) => signals[signal].in > 0).map((signal) => [
      signal,
      signals[signal],
    ]),
  );
  return {
    window: window === null ? null : { start: iso(window.start), end: iso(window.end) },
    asOf: clickhouseTime(taken.asOf),
    rows,
    missing: CAPTURED_SIGNALS.filter((signal) => (taken.rows[signal] ?? 0) === 0),
    formats: taken.formats as Readonly<Record<string, number>>,
    left: taken.left,
    unread: taken.unread,
    links: taken.links,
    redacted: redactor.report,
    notes,
  };
}

function exists(where: string): UserError {
  return new UserError({
    code: "TASK_EXISTS",
    where,
    message: "a task is there already",
    help: "Add --overwrite to make it anew, or give another name with --id.",
  });
}

function nothingRead(where: string, { unread }: TakenIn): UserError {
  const some = unread.slice(0, 3).join(", ");
  return new UserError({
    code: "CAPTURE_NOTHING_READ",
    where,
    message:
      unread.length === 0
        ? "nothing was read: the sources hold no row, or none in the window"
        : `no file is of a format that is read (${some}${unread.length > 3 ? ` and ${unread.length - 3} more` : ""})`,
    help: "docs/capture.md lists the formats. Check --from and --to.",
  });
}
