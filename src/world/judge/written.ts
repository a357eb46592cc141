import { USUAL_SECONDS, type WrittenStep } from "../../model/repair.ts";
import { splitWords } from "../../model/split-words.ts";
import type { JsonObject } from "../actions.ts";
import type { RepairStep } from "./steps.ts";

/** A step as it is written in a list, parsed. */
export function stepOf(step: WrittenStep, where: string): RepairStep {
  if (typeof step === "string") return line(step, USUAL_SECONDS, where);
  if ("escalate" in step) return { kind: "escalate", reason: step.escalate };
  const seconds = secondsOf(step.after);
  if ("kubectl" in step) return line(step.kubectl, seconds, where);
  return "replace" in step
    ? { kind: "replace", after: seconds, manifest: step.replace as JsonObject }
    : { kind: "manifest", after: seconds, manifest: step.manifest as JsonObject };
}

function line(text: string, seconds: number, where: string): RepairStep {
  return { kind: "line", after: seconds, words: splitWords(text, where), text };
}

function secondsOf(text: string | undefined): number {
  if (text === undefined) return USUAL_SECONDS;
  return Number(text.slice(0, -1)) * (text.endsWith("m") ? 60 : 1);
}
