// The reference harness: what ITBench-AA runs, rebuilt. Usage: reference.js --model PROVIDER/NAME (see --help)
import { writeWhole } from "../../files/atomic.ts";
import { readAssignment, runAgent, writeAnswer, writeUsage } from "../contract.ts";
import { readFlags, USAGE } from "./flags.ts";
import { converse, type TurnRecord } from "./loop.ts";
import { openModel } from "./model.ts";
import { toolBox } from "./tools.ts";
import { trajectory } from "./trajectory.ts";

const HOUR_MS = 3_600_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Later than the gate's limit: otherwise the gate would call a slow agent broken. */
const GRACE_MS = 2000;

await runAgent("reference", async () => {
  if (process.argv.includes("--help")) {
    process.stdout.write(USAGE);
    return;
  }
  const assignment = readAssignment(process.env);
  const flags = readFlags(process.argv.slice(2), assignment, process.env);
  if (assignment.prompt === null) throw new Error("SRE_GATE_PROMPT is not set: there is no task.");
  const task = assignment.prompt;
  const signal = deadline(process.env.SRE_GATE_DEADLINE);
  const turns: TurnRecord[] = [];
  const { ending, tally } = await converse({
    model: openModel(flags.model, process.env, flags.api),
    tools: toolBox({
      cwd: process.cwd(),
      shellSeconds: flags.shellSeconds,
      signal,
      extra: flags.extraTools,
      submit: (answer) => writeAnswer(assignment, answer),
    }),
    task,
    instructions: flags.instructions,
    turns: flags.turns,
    window: flags.window,
    signal,
    settings: flags.settings,
    onTurn: (turn) => {
      turns.push(turn);
      process.stderr.write(
        `turn ${turn.turn}: ${turn.calls.map((call) => call.tool).join(", ") || "text"}\n`,
      );
    },
  });
  writeUsage(assignment, tally.reported());
  const file = process.env.SRE_GATE_TRAJECTORY;
  if (file) writeWhole(file, trajectory(flags.model.name, task, turns, tally.reported()));
  if (ending.kind === "failed") throw new Error(ending.reason);
  if (ending.kind === "turns-used-up") process.stderr.write("reference: the turns are used up\n");
});

/** Only for a start without the gate, which sets a deadline in seconds since 1970 and ends the attempt itself. */
function deadline(text: string | undefined): AbortSignal {
  const until = Number(text ?? "") * 1000;
  const given = Number.isFinite(until) && until > 0;
  const left = given ? until - Date.now() + GRACE_MS : HOUR_MS;
  return AbortSignal.timeout(Math.min(Math.max(1, left), LONGEST_TIMER_MS));
}
