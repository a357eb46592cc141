import type { Diagnosis } from "../../model/diagnosis.ts";
import type { WrittenStep } from "../../model/repair.ts";
import type { Mode } from "../../model/task.ts";
import { readDiagnosis } from "../../score/read-diagnosis.ts";
import type { FileReading } from "./open-regular.ts";
import { proposedIn } from "./proposed.ts";

export const ANSWER_CAP = 1024 * 1024;

export type AnswerReading =
  | { readonly kind: "none" }
  | { readonly kind: "invalid"; readonly reason: string }
  | {
      readonly kind: "valid";
      readonly diagnosis: Diagnosis;
      readonly repaired: readonly string[];
      /** What it proposes to do, where that is asked for. */
      readonly proposed: readonly WrittenStep[];
    };

/** Reads the file at the output path as an answer. */
export function readAnswer(
  file: FileReading,
  answers: "strict" | "lenient",
  mode: Mode = "diagnose",
): AnswerReading {
  switch (file.kind) {
    case "missing":
      return { kind: "none" };
    case "refused":
      return { kind: "invalid", reason: `the answer ${file.reason}` };
    case "text": {
      const reading = readDiagnosis(file.text, answers);
      if (reading.kind === "invalid") return { kind: "invalid", reason: firstLine(reading.reason) };
      if (mode === "diagnose") return { ...reading, proposed: [] };
      const proposal = proposedIn(file.text);
      return proposal.kind === "invalid" ? proposal : { ...reading, proposed: proposal.steps };
    }
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
