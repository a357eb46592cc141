import type { Diagnosis } from "../../model/diagnosis.ts";
import { readDiagnosis } from "../../score/read-diagnosis.ts";
import type { FileReading } from "./open-regular.ts";

export const ANSWER_CAP = 1024 * 1024;

export type AnswerReading =
  | { readonly kind: "none" }
  | { readonly kind: "invalid"; readonly reason: string }
  | {
      readonly kind: "valid";
      readonly diagnosis: Diagnosis;
      readonly repaired: readonly string[];
    };

/** Reads the file at the output path as an answer. */
export function readAnswer(file: FileReading, mode: "strict" | "lenient"): AnswerReading {
  switch (file.kind) {
    case "missing":
      return { kind: "none" };
    case "refused":
      return { kind: "invalid", reason: `the answer ${file.reason}` };
    case "text": {
      const reading = readDiagnosis(file.text, mode);
      return reading.kind === "valid"
        ? reading
        : { kind: "invalid", reason: firstLine(reading.reason) };
    }
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
