import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { faults } from "../../src/world/faults/index.ts";
import type { SimulationRequest } from "../../src/world/simulate.ts";

// The labels: repairs as data, each with the reason for its label. No judge is asked here.

const FOLDER = join(
  process.env.SRE_GATE_ROOT ?? join(import.meta.dirname, "../.."),
  "test/repairs",
);

const PlaceSchema = z.strictObject({
  application: z.string(),
  target: z.string(),
  arguments: z.record(z.string(), z.string()).default({}),
  /** A workload that has nothing to do with the incident, and that users need. */
  other: z.string(),
  /** Where the incident shows in no request: what tells instead. */
  quiet: z.string().optional(),
});

const RepairSchema = z.strictObject({
  name: z.string(),
  /** workaround: users are served and it lasts, the cause stays. */
  label: z.enum(["right", "workaround", "wrong"]),
  reason: z.string().min(10),
  /** Where no request can tell: the second reason for the label. */
  second: z.string().min(10).optional(),
  /** Its place in SREMut's ladder of Service repairs, where it has one. */
  ladder: z.enum(["M1", "M2", "M3", "M4", "M5", "C1"]).optional(),
  /** Only where the incident's bystanding policy closes a port at all. */
  needs: z.literal("policy").optional(),
  only: z.array(z.string()).optional(),
  unless: z.array(z.string()).optional(),
  steps: z.array(z.unknown()),
});

const FileSchema = z.strictObject({
  mechanisms: z.union([z.literal("all"), z.array(z.string())]),
  repairs: z.array(RepairSchema),
});

export type Place = z.infer<typeof PlaceSchema>;

export interface LabelledRepair extends z.infer<typeof RepairSchema> {
  readonly id: string;
  readonly mechanism: string;
  readonly place: Place;
}

const read = (path: string): unknown => parse(readFileSync(join(FOLDER, path), "utf8"));

export function places(): ReadonlyMap<string, Place> {
  return new Map(Object.entries(z.record(z.string(), PlaceSchema).parse(read("places.yaml"))));
}

/** Mechanisms that something inside the cluster repairs and that the corpus has no place for. */
export function mechanismsWithoutPlace(): string[] {
  const known = places();
  return [...faults.keys()].filter((id) => !known.has(id) && id !== "external-outage");
}

export function labelledRepairs(): LabelledRepair[] {
  const files = [
    "everywhere.yaml",
    ...readdirSync(join(FOLDER, "mechanisms")).map((name) => `mechanisms/${name}`),
  ];
  const found = files.map((path) => FileSchema.parse(read(path)));
  return [...places()].flatMap(([mechanism, place]) =>
    found
      .filter(({ mechanisms }) => mechanisms === "all" || mechanisms.includes(mechanism))
      .flatMap(({ repairs }) => repairs)
      .filter(
        ({ only, unless }) => (only?.includes(mechanism) ?? true) && !unless?.includes(mechanism),
      )
      .map((repair) => ({ ...repair, id: `${mechanism}/${repair.name}`, mechanism, place })),
  );
}

/** Each incident has a guard of the namespace and a policy that the fault has nothing to do with. */
export function requestOf(mechanism: string, place: Place, seed: string): SimulationRequest {
  return {
    task: `repairs-${mechanism}`,
    application: place.application,
    faults: [{ fault: mechanism, target: place.target, arguments: place.arguments }],
    seed,
    distractors: ["harmless-policy", "roomy-quota"],
    without: [],
    volume: "small",
    shape: "with-before",
    ticket: "alerts",
  };
}
