import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";
import { splitWords } from "../../runner/command/words.ts";
import type { JsonObject } from "../../world/actions.ts";
import { type RepairStep, USUAL_SECONDS } from "../../world/judge/steps.ts";

const after = z
  .string()
  .regex(/^\d+(s|m)$/, "a time as 30s or 2m")
  .optional();

/** A line of kubectl, a manifest to apply or to put in the place of what is there, or whom to tell. */
export const StepSchema = z.union([
  z.string().min(1),
  z.strictObject({ kubectl: z.string().min(1), after }),
  z.strictObject({ manifest: z.record(z.string(), z.unknown()), after }),
  z.strictObject({ replace: z.record(z.string(), z.unknown()), after }),
  z.strictObject({ escalate: z.string().min(1) }),
]);

export function readActionsFile(path: string, where: string): RepairStep[] {
  const read = z.array(StepSchema).safeParse(parseYaml(textOf(path, where), where));
  if (!read.success)
    throw notActions(where, read.error.issues[0]?.message ?? "it is no list of steps");
  return read.data.map((step, index) => stepOf(step, `${where}[${index}]`));
}

/** A step as it is written in a list, parsed. */
export function stepOf(step: z.infer<typeof StepSchema>, where: string): RepairStep {
  if (typeof step === "string") return line(step, USUAL_SECONDS, where);
  if ("escalate" in step) return { kind: "escalate", reason: step.escalate };
  const after = secondsOf(step.after);
  if ("kubectl" in step) return line(step.kubectl, after, where);
  return "replace" in step
    ? { kind: "replace", after, manifest: step.replace as JsonObject }
    : { kind: "manifest", after, manifest: step.manifest as JsonObject };
}

function line(text: string, seconds: number, where: string): RepairStep {
  return { kind: "line", after: seconds, words: splitWords(text, where), text };
}

function secondsOf(text: string | undefined): number {
  if (text === undefined) return USUAL_SECONDS;
  return Number(text.slice(0, -1)) * (text.endsWith("m") ? 60 : 1);
}

function textOf(path: string, where: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw notActions(where, "it cannot be read");
  }
}

function notActions(where: string, message: string): UserError {
  return new UserError({
    code: "ACTIONS_FILE",
    where,
    message,
    help: "write a list, for example: - kubectl rollout undo deployment/ad -n otel-demo; docs/repair.md shows all forms",
  });
}
