// A root-cause analyst without a model: reads the whole snapshot once and reasons from mechanisms.
// Usage: investigator.js [--explain] [--mutant NAME] [--consult MODEL]
import { parseArgs } from "node:util";
import { readAssignment, runAgent, writeAnswer, writeUsage } from "../contract.ts";
import { consult } from "./consult.ts";
import { explain } from "./explain.ts";
import { investigate, UNIMPAIRED } from "./investigate.ts";
import { MUTANTS, type Mutant, STEPS } from "./mutants.ts";

await runAgent("investigator", async () => {
  const { values } = parseArgs({
    options: {
      explain: { type: "boolean", default: false },
      mutant: { type: "string" },
      consult: { type: "string" },
    },
  });
  const mutant = values.mutant === undefined ? null : findMutant(values.mutant);
  const assignment = readAssignment(process.env);
  const steps = { ...STEPS, ...mutant?.steps };
  if (values.consult !== undefined) {
    const origin = process.env.OPENAI_BASE_URL ?? "https://api.openai.com/v1";
    const { refused } = await consult(values.consult, origin, steps);
    if (refused) throw new Error("the model's proxy refused: a limit is reached");
  }
  const abilities = mutant?.abilities ? mutant.abilities(UNIMPAIRED) : UNIMPAIRED;
  const found = await investigate(assignment.snapshot, abilities);
  writeAnswer(assignment, found.answer);
  if (values.consult === undefined) {
    writeUsage(assignment, { turns: 1, input_tokens: 0, output_tokens: 0, cost: 0 });
  }
  if (values.explain) process.stderr.write(explain(found));
});

function findMutant(name: string): Mutant {
  const mutant = Object.hasOwn(MUTANTS, name) ? MUTANTS[name] : undefined;
  if (!mutant) throw new Error(`--mutant ${name}: one of ${Object.keys(MUTANTS).join(", ")}`);
  return mutant;
}
