// Puts an incident right without a model: finds the cause as the investigator does, takes the change back through the
// Kubernetes API, looks whether it helped, and hands over what only people can mend.
// Usage: mechanic.js [--mutant NAME]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Assignment, readAssignment, runAgent, writeUsage } from "../contract.ts";
import { HABITS, type Habits, MUTANTS } from "./habits.ts";
import { KubernetesClient } from "./kubernetes-client.ts";
import { type Outcome, work } from "./work.ts";

await runAgent("mechanic", async () => {
  const { values } = parseArgs({ options: { mutant: { type: "string" } } });
  const habits = values.mutant === undefined ? HABITS : { ...HABITS, ...habitsOf(values.mutant) };
  const assignment = readAssignment(process.env);
  const { KUBECONFIG, ALERTMANAGER_URL, SRE_GATE_CLOCK } = process.env;
  if (KUBECONFIG === undefined)
    throw new Error("there is no cluster to mend: this agent is for tasks of mode repair");
  const outcome = await work({
    snapshot: assignment.snapshot,
    cluster: new KubernetesClient(KUBECONFIG),
    alertmanager: ALERTMANAGER_URL,
    clock: SRE_GATE_CLOCK,
    habits,
  });
  answer(assignment, outcome);
  writeUsage(assignment, { turns: outcome.steps, input_tokens: 0, output_tokens: 0, cost: 0 });
});

function habitsOf(name: string): Partial<Habits> {
  const mutant = Object.hasOwn(MUTANTS, name) ? MUTANTS[name] : undefined;
  if (!mutant) throw new Error(`--mutant ${name}: one of ${Object.keys(MUTANTS).join(", ")}`);
  return mutant.habits;
}

function answer({ output }: Assignment, { causes, resolved, summary, handOver }: Outcome): void {
  const written = {
    resolved,
    root_causes: causes.map((name) => ({ name })),
    ...(causes.length === 0 && resolved ? { no_fault: true } : {}),
    ...(handOver === null ? {} : { escalate: { reason: handOver } }),
    summary,
  };
  writeFileSync(output, `${JSON.stringify(written, null, 2)}\n`);
}
