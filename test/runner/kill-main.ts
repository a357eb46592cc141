// One run of thirty short attempts, to be killed at any moment and started again. Bundled by its test.
import { join } from "node:path";
import { runPlan } from "../../src/runner/run.ts";
import { planFor } from "./plain-request.ts";

const [root = "", agents = "", model = ""] = process.argv.slice(2);
const request = planFor(root, agents, ["./nonce.sh", join(root, "notebook"), "0.01"]);
const outcome = await runPlan({
  ...request,
  // Every run that comes to its end is followed by one of another agent: the shared store answers none of it.
  agent: { ...request.agent, model },
  cache: { dir: join(root, "cache") },
});
process.stdout.write(JSON.stringify(outcome.attempts.map((attempt) => attempt.state)));
