// Judges the corpus and says where the judge and the labels differ.
// Usage: node scripts/run.mjs test/repairs/run.ts [--seeds 1,2,3] [--only REGEXP] [--every N] [--out FILE]
// --digest prints one of all facts, to compare engines with. --every 10 judges each tenth repair, another tenth with each seed. --out appends a line of JSON for every judgement.
import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { labelledRepairs, mechanismsWithoutPlace } from "./corpus.ts";
import { byMechanism, judged } from "./trial.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    every: { type: "string", default: "1" },
    out: { type: "string" },
    digest: { type: "boolean", default: false },
  },
});
const wanted = new RegExp(values.only);
const every = Number(values.every);
let right = 0;
let wrong = 0;
const digest = createHash("sha256");
for (const [turn, seed] of values.seeds.split(",").entries()) {
  const chosen = labelledRepairs()
    .filter(({ id }) => wanted.test(id))
    .filter((_, index) => index % every === turn % every);
  for (const [mechanism, repairs] of byMechanism(chosen))
    for (const { repair, score, why, asLabelled, log, cpuMs, units, facts } of judged(
      mechanism,
      repairs,
      seed,
    )) {
      digest.update(JSON.stringify([repair.id, seed, score, log, facts]));
      if (asLabelled) right += 1;
      else {
        wrong += 1;
        console.log(`${repair.id} seed ${seed}: ${repair.label}, but ${score}: ${why}`);
      }
      if (values.out !== undefined) {
        const { id, label, name } = repair;
        const line = {
          id,
          seed,
          name,
          label,
          score,
          why,
          asLabelled,
          log,
          cpuMs,
          units,
          facts,
        };
        appendFileSync(values.out, `${JSON.stringify(line)}\n`);
      }
    }
}
const missing = mechanismsWithoutPlace();
if (missing.length > 0) console.log(`not in the corpus: ${missing.join(", ")}`);
if (values.digest) console.log(digest.digest("hex"));
console.log(`${right} judged as labelled, ${wrong} not`);
process.exitCode = wrong === 0 ? 0 : 1;
