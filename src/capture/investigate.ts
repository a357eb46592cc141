import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Diagnosis } from "../model/diagnosis.ts";
import { readDiagnosis } from "../score/read-diagnosis.ts";
import type { Clue } from "./clues.ts";

const run = promisify(execFile);

/** What the shipped investigator answers for a record; null where it fails. It knows no truth. */
export async function investigate(snapshot: string, program: string): Promise<Diagnosis | null> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-investigated-"));
  const output = join(folder, "answer.json");
  try {
    const env = { ...process.env, SRE_GATE_SNAPSHOT: snapshot, SRE_GATE_OUTPUT: output };
    await run(process.execPath, [program], { env, timeout: 300_000, maxBuffer: 1 << 26 });
    const reading = readDiagnosis(readFileSync(output, "utf8"), "strict");
    return reading.kind === "invalid" ? null : reading.diagnosis;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as clues, with the words it quotes. */
export function cluesOf({ factors }: Diagnosis): readonly Clue[] {
  return factors.flatMap(({ name, evidence }) => {
    const [namespace = "", kind = "", ...rest] = name.split("/");
    const pointers = Array.isArray(evidence) ? evidence : [];
    return pointers.slice(0, 3).map(
      ({ match }): Clue => ({
        kind,
        namespace: namespace === "cluster" || namespace === "" ? null : namespace,
        name: rest.join("/"),
        what: "named by the investigator",
        at: null,
        quote: match,
      }),
    );
  });
}
