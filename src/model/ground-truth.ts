import { z } from "zod";

/** A class of entities that ITBench treats as one node of the incident (`groups[]` of a v1 file). */
export const GroupSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string(),
  /** Null where the file gives none: cluster-scoped objects, and a known trap for Namespace groups. */
  namespace: z.string().nullable(),
  /** Regular expressions as published (Python flavour); empty when the group is named exactly. */
  filter: z.array(z.string()),
  name: z.string().nullable(),
  rootCause: z.boolean(),
});

export const PropagationSchema = z.strictObject({
  source: z.string(),
  target: z.string(),
  condition: z.string(),
  effect: z.string(),
});

/** ITBench v1, the native form: every other format is read into this. */
export const GroundTruthSchema = z.strictObject({
  groups: z.array(GroupSchema),
  aliases: z.array(z.array(z.string())),
  propagations: z.array(PropagationSchema),
  alerts: z.array(
    z.strictObject({ id: z.string(), group: z.string().nullable(), description: z.string() }),
  ),
  faults: z.array(
    z.strictObject({ category: z.string(), condition: z.string(), mechanism: z.string() }),
  ),
  actions: z.array(z.string()),
  /** Ids that the file names and does not define: reported, never fatal (published files have them). */
  dangling: z.array(z.string()),
});

export type Group = z.infer<typeof GroupSchema>;
export type Propagation = z.infer<typeof PropagationSchema>;
export type GroundTruth = z.infer<typeof GroundTruthSchema>;
