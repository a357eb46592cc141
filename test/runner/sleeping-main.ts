// A run of agents that sleep long in their sandboxes, to be killed meanwhile. Bundled by its test.
import { runPlan } from "../../src/runner/run.ts";
import { planFor } from "./plain-request.ts";

const [root = "", agents = "", seconds = "60"] = process.argv.slice(2);
await runPlan({
  ...planFor(root, agents, ["./sleeps.sh", seconds]),
  concurrency: 1,
  isolation: "required",
});
