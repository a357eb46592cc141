// Gives the answer that an earlier run gave: a folder of recorded answers, chosen by what the snapshot is.
// Usage: replay.js FOLDER   with FOLDER/<digest of the snapshot>.json or FOLDER/default.json
// The agent does not learn which task it works on, so recordings are filed by the snapshot's fingerprint:
// `replay.js --fingerprint FOLDER` prints it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../files/atomic.ts";
import { readAssignment, runAgent, writeUsage } from "../contract.ts";
import { requestFingerprint } from "./fingerprint.ts";

await runAgent("replay", async () => {
  const [first, second] = process.argv.slice(2);
  if (first === "--fingerprint" && second) {
    process.stdout.write(`${requestFingerprint(second)}\n`);
    return;
  }
  if (!first) throw new Error("give the folder of recorded answers");
  const assignment = readAssignment(process.env);
  const print = requestFingerprint(assignment.snapshot);
  const file = [print, "default"].map((name) => join(first, `${name}.json`)).find(existsSync);
  if (!file)
    throw new Error(`no recorded answer: neither ${print}.json nor default.json in ${first}`);
  writeWhole(assignment.output, readFileSync(file, "utf8"));
  const usage = file.replace(/\.json$/, ".usage.json");
  if (existsSync(usage) && assignment.usage) {
    writeWhole(assignment.usage, readFileSync(usage, "utf8"));
    return;
  }
  writeUsage(assignment, { turns: 1, input_tokens: 0, output_tokens: 0, cost: 0 });
});
