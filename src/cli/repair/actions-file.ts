import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";
import { splitWords } from "../../runner/command/words.ts";
import type { JsonObject } from "../../world/actions.ts";

const after = z
  .string()
  .regex(/^\d+(s|m)$/, "a time as 30s or 2m")
  .optional();

/** A line of kubectl, a manifest to apply, or whom to tell. */
const StepSchema = z.union([
  z.string().min(1),
  z.strictObject({ kubectl: z.string().min(1), after }),
  z.strictObject({ manifest: z.record(z.string(), z.unknown()), after }),
  z.strictObject({ escalate: z.string().min(1) }),
]);

export type RepairStep =
  | {
      readonly kind: "line";
      readonly after: number;
      readonly words: readonly string[];
      readonly text: string;
    }
  | { readonly kind: "manifest"; readonly after: number; readonly manifest: JsonObject }
  | { readonly kind: "escalate"; readonly reason: string };

/** Simulated seconds between two steps that name no time of their own: the world moves in steps of five. */
const USUAL = 5;

export function readActionsFile(path: string, where: string): RepairStep[] {
  const read = z.array(StepSchema).safeParse(parseYaml(textOf(path, where), where));
  if (!read.success)
    throw notActions(where, read.error.issues[0]?.message ?? "it is no list of steps");
  return read.data.map((step, index): RepairStep => {
    if (typeof step === "string") return line(step, USUAL, `${where}[${index}]`);
    if ("escalate" in step) return { kind: "escalate", reason: step.escalate };
    const seconds = secondsOf(step.after);
    if ("kubectl" in step) return line(step.kubectl, seconds, `${where}[${index}]`);
    return { kind: "manifest", after: seconds, manifest: step.manifest as JsonObject };
  });
}

function line(text: string, seconds: number, where: string): RepairStep {
  return { kind: "line", after: seconds, words: splitWords(text, where), text };
}

function secondsOf(text: string | undefined): number {
  if (text === undefined) return USUAL;
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
