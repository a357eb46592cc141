// Judges the corpus and says where the judge and the labels differ.
// Usage: node scripts/run.mjs test/repairs/run.ts [--seeds 1,2,3] [--only REGEXP] [--every N] [--out FILE]
// --every 10 judges each tenth repair, another tenth with each seed. --out appends a line of JSON for every judgement.
import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { labelledRepairs } from "./corpus.ts";
import { byMechanism, judged } from "./trial.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    every: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const wanted = new RegExp(values.only);
const every = Number(values.every);
let right = 0;
let wrong = 0;
for (const [turn, seed] of values.seeds.split(",").entries()) {
  const chosen = labelledRepairs()
    .filter(({ id }) => wanted.test(id))
    .filter((_, index) => index % every === turn % every);
  for (const [mechanism, repairs] of byMechanism(chosen))
    for (const { repair, score, why, asLabelled, log, milliseconds, units, facts } of judged(
      mechanism,
      repairs,
      seed,
    )) {
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
          milliseconds,
          units,
          facts,
        };
        appendFileSync(values.out, `${JSON.stringify(line)}\n`);
      }
    }
}
console.log(`${right} judged as labelled, ${wrong} not`);
process.exitCode = wrong === 0 ? 0 : 1;
