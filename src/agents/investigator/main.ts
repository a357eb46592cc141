// A root-cause analyst without a model: reads the whole snapshot once and reasons from mechanisms.
// Usage: investigator.js [--explain]
import { parseArgs } from "node:util";
import { readAssignment, runAgent, writeAnswer, writeUsage } from "../contract.ts";
import { explain } from "./explain.ts";
import { HEALTHY, investigate } from "./investigate.ts";

await runAgent("investigator", async () => {
  const { values } = parseArgs({ options: { explain: { type: "boolean", default: false } } });
  const assignment = readAssignment(process.env);
  const found = await investigate(assignment.snapshot, HEALTHY);
  writeAnswer(assignment, found.answer);
  writeUsage(assignment, { turns: 1, input_tokens: 0, output_tokens: 0, cost: 0 });
  if (values.explain) process.stderr.write(explain(found));
});
