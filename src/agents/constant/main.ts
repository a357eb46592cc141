// Says the same thing about every incident: the floor below which a score means nothing.
// Usage: constant.js NAME [NAME ...]
import { readAssignment, runAgent, writeAnswer, writeUsage } from "../contract.ts";

await runAgent("constant", async () => {
  const names = process.argv.slice(2);
  if (names.length === 0) throw new Error("give at least one name: namespace/Kind/name");
  const assignment = readAssignment(process.env);
  writeAnswer(assignment, {
    contributing_factors: names.map((name) => ({
      name,
      reasoning: "Named without looking at the incident.",
      evidence: "none",
    })),
  });
  writeUsage(assignment, { turns: 1, input_tokens: 0, output_tokens: 0, cost: 0 });
});
