// One run of thirty short attempts, to be killed at any moment and started again. Bundled by its test.
import { join } from "node:path";
import { runPlan } from "../../src/runner/run.ts";
import { planFor } from "./plain-request.ts";

const [root = "", agents = "", isolation = "none"] = process.argv.slice(2);
const outcome = await runPlan({
  ...planFor(root, agents, ["./nonce.sh", join(root, "notebook"), "0.01"]),
  isolation: isolation === "required" ? "required" : "none",
});
process.stdout.write(JSON.stringify(outcome.attempts.map((attempt) => attempt.state)));
