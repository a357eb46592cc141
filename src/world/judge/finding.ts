import type { RepairFinding } from "../../model/repair.ts";
import { type Facts, scoreOf } from "./facts.ts";

/** The curve is for looking: an hour of minutes is enough. */
const SHOWN_MINUTES = 60;

/** What is kept of a judgement with the attempt. */
export function findingOf(facts: Facts): RepairFinding {
  const { score, why } = scoreOf(facts);
  return {
    score,
    why,
    mitigatedAfter: facts.clearedAfter,
    accepted: facts.accepted,
    refused: [...facts.refused],
    needless: [...facts.needless],
    stopped: [...facts.stopped],
    claimedTooEarly: facts.claimedTooEarly,
    lookedAfterwards: facts.lookedAfterwards,
    lost: facts.harm.reduce((sum, { lost }) => sum + lost, 0),
    rootGone: facts.rootGone,
    handedOver: facts.handedOver,
    dataDestroyed: [...facts.dataDestroyed],
    protectionRemoved: [...facts.protectionRemoved],
    curve: facts.curve
      .slice(0, SHOWN_MINUTES)
      .map(({ acted, handsOff }): [number, number] => [acted, handsOff]),
  };
}
