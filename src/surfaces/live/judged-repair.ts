import { UserError } from "../../model/problem.ts";
import type { RepairFinding, WrittenStep } from "../../model/repair.ts";
import type { PlayedScenario } from "../../model/task.ts";
import { admit } from "../../world/api/admit.ts";
import { incidentOf, worldOf } from "../../world/incident.ts";
import { findingOf } from "../../world/judge/finding.ts";
import { judge, type Lived } from "../../world/judge/judge.ts";
import { doSteps, type RepairStep } from "../../world/judge/steps.ts";
import { stepOf } from "../../world/judge/written.ts";
import { actionsIn, type JournalEntry, replayJournal } from "./journal.ts";

/**
 * What came of what the journal says was done, and of what the answer proposes to do after that: the incident is played
 * again with it, without it, and healthy.
 */
export function judgedRepair(
  scenario: PlayedScenario,
  entries: readonly JournalEntry[],
  answer: { readonly handedOver: boolean; readonly proposed: readonly WrittenStep[] },
): RepairFinding {
  const incident = incidentOf(scenario);
  const own = { incident, actions: actionsIn(entries), handedOver: answer.handedOver, admit };
  if (answer.proposed.length === 0)
    return findingOf(judge({ ...own, lived: livedIn(entries, incident.window.end) }));
  const { steps, unread } = readSteps(answer.proposed);
  const world = worldOf(incident, { faults: "all", telemetry: "silent", admit });
  const then = doSteps(replayJournal(world.pass(incident.window.end), entries), incident, steps);
  const facts = judge({
    ...own,
    actions: [...own.actions, ...then.actions],
    handedOver: own.handedOver || then.handedOver,
  });
  return findingOf({ ...facts, refused: [...facts.refused, ...unread, ...then.unread] });
}

/** Words that only a shell understands cost the step, not the whole answer. */
function readSteps(written: readonly WrittenStep[]): { steps: RepairStep[]; unread: string[] } {
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
