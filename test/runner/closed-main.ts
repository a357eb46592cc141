// Runs an agent that closes folders, as whoever starts it, and prints what came of it and what is left.
// Bundled by closed.test.ts, because an ordinary user cannot always read the checkout.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../src/model/problem.ts";
import { runPlan } from "../../src/runner/run.ts";
import { planFor } from "./plain-request.ts";

const [root = "", how = ""] = process.argv.slice(2);
// Short, because the runner goes past a long one.
const temporary = mkdtempSync("/tmp/closed-");
mkdirSync(join(temporary, "sre-gate-run-999999999-left"), { recursive: true });
process.env.TMPDIR = temporary;
const request = planFor(root, join(root, "agents"), ["./closes-folders.sh", how]);
const came = await runPlan({ ...request, plan: [{ task: "t0", repeat: 1 }] }).then(
  ({ attempts }) => attempts.map(({ state, reason }) => ({ state, reason })),
  (error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ code }) => code);
  },
);
const mode = statSync(join(root, "tasks/t0/events.tsv")).mode & 0o777;
const left = [...readdirSync(temporary), ...readdirSync(request.out)].filter(
  (name) => name.startsWith("sre-gate-run-") || name === ".staging",
);
console.log(JSON.stringify({ came, left, mode: mode.toString(8) }));
rmSync(temporary, { recursive: true, force: true });
