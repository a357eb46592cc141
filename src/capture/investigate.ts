import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readDiagnosis } from "../score/read-diagnosis.ts";
import type { Clue } from "./clues.ts";

const run = promisify(execFile);

/** What the shipped investigator makes of a record, as clues with the words it quotes. It knows no truth. */
export async function investigated(snapshot: string, program: string): Promise<readonly Clue[]> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-investigated-"));
  const output = join(folder, "answer.json");
  try {
    const env = { ...process.env, SRE_GATE_SNAPSHOT: snapshot, SRE_GATE_OUTPUT: output };
    await run(process.execPath, [program], { env, timeout: 300_000, maxBuffer: 1 << 26 });
    const reading = readDiagnosis(readFileSync(output, "utf8"), "strict");
    if (reading.kind === "invalid") return [];
    return reading.diagnosis.factors.flatMap(({ name, evidence }) => {
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
  } catch {
    // A draft has other clues; that this agent fails on a record is what the lint tells.
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
