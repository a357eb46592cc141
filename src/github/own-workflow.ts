import { posix } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { ActionSource } from "./trust.ts";

/** Actions that bring files and run none of them. */
const HARMLESS = ["actions/checkout", "actions/download-artifact"];

const StepSchema = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const WorkflowSchema = z.looseObject({
  jobs: z.record(
    z.string(),
    z.looseObject({ uses: z.string().optional(), steps: z.array(StepSchema).optional() }),
  ),
});

/**
 * Whether nothing but the gate runs in a workflow, as `init` writes it. Any other job or step may run code of the head, which
 * could leave an artifact in the gate's name. Null, or what else runs.
 */
export function whyNotOwn(text: string, gate: ActionSource): string | null {
  const parsed = WorkflowSchema.safeParse(readYaml(text));
  if (!parsed.success) return "it does not read as a workflow";
  for (const [job, { uses, steps = [] }] of Object.entries(parsed.data.jobs)) {
    if (uses !== undefined) return `its job ${job} calls another workflow (${uses})`;
    const other = steps.find((step) => !isGate(step.uses ?? "", gate) && !isHarmless(step.uses));
    if (other === undefined) continue;
    const what = other.uses ?? `run: ${(other.run ?? "").split("\n", 1)[0]}`;
    return `its job ${job} has a step that may run code of the head (${what})`;
  }
  return null;
}

function isGate(uses: string, gate: ActionSource): boolean {
  return gate.kind === "repository"
    ? nameOf(uses) === gate.name.toLowerCase()
    : uses.startsWith("./") && posix.normalize(`${uses}/`) === posix.normalize(`${gate.path}/`);
}

function isHarmless(uses = ""): boolean {
  return HARMLESS.includes(nameOf(uses));
}

/** owner/name of `uses: owner/name@ref`. */
function nameOf(uses: string): string {
  return (uses.split("@", 1)[0] ?? "").toLowerCase();
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
