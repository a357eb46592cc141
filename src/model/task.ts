import { z } from "zod";
import type { GroundTruth } from "./ground-truth.ts";

export const ExpectSchema = z.enum(["fault", "no-fault"]);

/** What is asked of the agent: to say what is wrong, from a record, or to put it right, in a world that goes on. */
export const ModeSchema = z.enum(["diagnose", "repair"]);

/** `source.simulate` of a task.yaml: what the simulator builds the snapshot from. */
export const ScenarioSchema = z.strictObject({
  application: z.string(),
  /** One or two faults (two are independent root causes); none for a no-fault task. */
  faults: z.array(
    z.strictObject({
      fault: z.string(),
      target: z.string(),
      arguments: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    }),
  ),
  seed: z.string(),
  distractors: z.array(z.string()).default([]),
  /** Signals left out: traces, metrics, logs, events, objects, alerts. */
  without: z.array(z.string()).default([]),
  /** What is left of the incident: with-before, from-the-start, thin, long-ago. */
  shape: z.enum(["with-before", "from-the-start", "thin", "long-ago"]).default("with-before"),
  /** What the ticket says: the alerts that fire, that something is wrong, or the wrong name. */
  ticket: z.enum(["alerts", "nameless", "wrong"]).default("alerts"),
});

/** tasks/<id>/task.yaml. */
export const TaskFileSchema = z.strictObject({
  title: z.string().optional(),
  family: z.string().optional(),
  difficulty: z.number().optional(),
  tags: z.array(z.string()).default([]),
  expect: ExpectSchema.default("fault"),
  /** Left out: diagnose. Only what is simulated can be repaired. */
  mode: ModeSchema.optional(),
  source: z.union([
    z.strictObject({ simulate: ScenarioSchema }),
    z.strictObject({ snapshot: z.strictObject({ path: z.string() }) }),
  ]),
});

export type Scenario = z.infer<typeof ScenarioSchema>;
export type TaskFile = z.infer<typeof TaskFileSchema>;
export type Expect = z.infer<typeof ExpectSchema>;
export type Mode = z.infer<typeof ModeSchema>;

/** What a task's world is made of. A private task's is the variant that was built, and says what is wrong. */
export interface PlayedScenario {
  readonly task: string;
  readonly application: string;
  readonly faults: readonly Readonly<Scenario["faults"][number]>[];
  readonly seed: string;
  readonly distractors: readonly string[];
  readonly without: readonly string[];
  readonly volume: "small" | "real";
  readonly shape: Scenario["shape"];
  readonly ticket: Scenario["ticket"];
}

/** A task ready to run: its snapshot is on disk and its ground truth is read. */
export interface Task {
  readonly id: string;
  readonly title: string | null;
  readonly family: string | null;
  readonly difficulty: number | null;
  readonly tags: readonly string[];
  readonly expect: Expect;
  readonly mode: Mode;
  /** What its world is made of; absent where there is only a record. */
  readonly scenario?: () => Promise<PlayedScenario>;
  /** Folder in ITBench layout. It may hold the ground truth: staging leaves that out. */
  readonly folder: string;
  /** Builds or checks `folder`; absent if the files there need neither. Called by `openSnapshot`. */
  readonly prepare?: () => Promise<void>;
  readonly truth: GroundTruth;
  /** Over the bytes the agent may see and the ground truth: part of the instrument. */
  readonly digest: string;
  /** Known ground-truth defects (words), empty for sound tasks. */
  readonly defects: readonly string[];
  /** Signals that are not staged (`without: [traces]`); part of the digest. */
  readonly without?: readonly string[];
  /** Private tasks show family and score only, anywhere. */
  readonly private: boolean;
}
