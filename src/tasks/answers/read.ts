import { readTextFile } from "../../files/regular-file.ts";
import type { Diagnosis } from "../../model/diagnosis.ts";
import { MAX_ANSWER, readDiagnosis } from "../../score/read-diagnosis.ts";

/** An answer that lies in a file, or what is there instead of one. */
export type AnswerFile =
  | {
      readonly state: "answered";
      readonly diagnosis: Diagnosis;
      readonly repaired: readonly string[];
    }
  | { readonly state: "no-answer" | "invalid-answer"; readonly reason: string };

export async function readAnswerFile(
  path: string,
  mode: "strict" | "lenient",
): Promise<AnswerFile> {
  const file = await readTextFile(path, MAX_ANSWER);
  switch (file.kind) {
    case "missing":
      return { state: "no-answer", reason: "there is no answer file" };
    case "too-large":
      return { state: "invalid-answer", reason: `the answer has ${file.bytes} bytes` };
    case "unreadable":
      return { state: "invalid-answer", reason: `the answer cannot be read: ${file.why}` };
    case "text": {
      const reading = readDiagnosis(file.text, mode);
      if (reading.kind === "invalid") return { state: "invalid-answer", reason: reading.reason };
      return { state: "answered", diagnosis: reading.diagnosis, repaired: reading.repaired };
    }
  }
}
