import { readFileSync } from "node:fs";
import { UserError } from "../../model/problem.ts";
import type { JudgedRepair } from "../../model/repair.ts";
import { admit } from "../../world/api/admit.ts";
import { incidentOf, worldOf } from "../../world/incident.ts";
import { scoreOf } from "../../world/judge/facts.ts";
import { judge, type Lived } from "../../world/judge/judge.ts";
import { doSteps, type RepairStep } from "../../world/judge/steps.ts";
import { actionsIn, type JournalEntry, readJournal, replayJournal } from "./journal.ts";
import { stepOf } from "./steps.ts";
import type { JudgeSetup } from "./worker-messages.ts";

/** What became of an incident by what its journal says was done, and by what the answer proposes to do after that. */
export function judgeRepair({ scenario, journal, steps, escalated }: JudgeSetup): JudgedRepair {
  const incident = incidentOf(scenario);
  const entries = readJournal(readFileSync(journal, "utf8"), journal);
  const world = worldOf(incident, { faults: "all", telemetry: "silent", admit });
  replayJournal(world.pass(incident.window.end), entries);
  const read = readSteps(steps);
  const proposed = doSteps(world, incident, read.steps);
  const facts = judge({
    incident,
    actions: [...actionsIn(entries), ...proposed.actions],
    handedOver: escalated || proposed.handedOver,
    admit,
    ...(steps.length > 0 ? {} : { lived: livedIn(entries, incident.window.end) }),
  });
  const whole = { ...facts, refused: [...facts.refused, ...read.unread, ...proposed.unread] };
  // As plain values: they cross from one thread to another and into a file.
  return JSON.parse(JSON.stringify({ ...scoreOf(whole), facts: whole })) as JudgedRepair;
}

/** Words that only a shell understands cost the step, not the whole answer. */
function readSteps(written: JudgeSetup["steps"]): { steps: RepairStep[]; unread: string[] } {
  const unread: string[] = [];
  const steps = written.flatMap((step, index) => {
    try {
      return [stepOf(step, `actions[${index}]`)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push(error.message);
      return [];
    }
  });
  return { steps, unread };
}

function livedIn(entries: readonly JournalEntry[], start: number): Lived {
  let answeredAt = start;
  let lastLook: number | null = null;
  for (const entry of entries) {
    if (entry.kind === "write") continue;
    answeredAt = entry.to;
    if (entry.for === "request" || entry.for === "watch") lastLook = entry.to;
  }
  return { answeredAt, lastLook };
}
