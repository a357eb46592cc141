// One run of a few agents that sleep long, one at a time, to be killed while the next stands ready. Bundled by its test.
import { runPlan } from "../../src/runner/run.ts";
import { planFor } from "./plain-request.ts";

const [root = "", agents = "", isolation = "none", seconds = "60"] = process.argv.slice(2);
await runPlan({
  ...planFor(root, agents, ["./sleeps.sh", seconds]),
  concurrency: 1,
  isolation: isolation === "required" ? "required" : "none",
});
