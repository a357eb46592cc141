import type { AnswerFactor, WrittenDiagnosis } from "../../contract.ts";
import type { Findings } from "../suspects/suspect.ts";
import type { ServiceSymptom } from "./symptoms.ts";
import { isUsed, type Weighed } from "./weigh.ts";

export interface Judgement {
  /** Below this weight nothing is accused. */
  readonly enough: number;
  /** A second, independent cause needs this much on its own. */
  readonly second: number;
}

export const JUDGEMENT: Judgement = { enough: 2.5, second: 6 };

export function concludeDiagnosis(
  scene: Findings,
  ranked: readonly Weighed[],
  judgement: Judgement,
): WrittenDiagnosis {
  const best = ranked[0];
  if (!best || best.weight < judgement.enough || !isHurting(scene, best))
    return thin(scene, ranked);
  const chosen = [best, ...independent(scene, ranked, best, judgement)];
  const others = ranked.filter((entry) => !chosen.includes(entry)).slice(0, 5);
  const next = ranked.find((entry) => !chosen.includes(entry));
  const lead = best.weight - (next?.weight ?? 0);
  return {
    contributing_factors: chosen.map(factor),
    alternatives: others.map((entry) => ({
      name: entry.suspect.name,
      reason: entry.reasons.join("; "),
    })),
    confidence: Math.max(0.05, Math.min(0.95, Number((0.5 + lead / 10).toFixed(2)))),
  };
}

/** Further causes that clearly harm something which the first one does not explain. */
function independent(
  scene: Findings,
  ranked: readonly Weighed[],
  best: Weighed,
  judgement: Judgement,
): Weighed[] {
  const done = new Set(best.explains);
  return ranked
    .slice(1)
    .filter((entry) => {
      if (entry.weight < judgement.second || best.suspect.causes.includes(entry.suspect.name))
        return false;
      const own = entry.explains.filter(
        (symptom) => !done.has(symptom) && entry.suspect.victims.includes(symptom.service),
      );
      const sharesVictims = entry.suspect.victims.some((victim) =>
        best.suspect.victims.includes(victim),
      );
      if (sharesVictims) return false;
      return own.some((symptom) => symptom.alerted) || isBroken(scene, entry);
    })
    .slice(0, 1);
}

/** Its victims' trouble begins with it, and it does harm by itself, so it is no effect of another cause. */
function isBroken(scene: Findings, entry: Weighed): boolean {
  const begins = scene.blame.some(
    ({ service, amount }) => amount > 0.3 && entry.suspect.victims.includes(service),
  );
  return begins && entry.suspect.harm >= 2.5;
}

function factor(entry: Weighed): AnswerFactor {
  const { suspect } = entry;
  return {
    name: suspect.name,
    reasoning: `${suspect.mechanism}. For and against: ${entry.reasons.join("; ")}.`,
    evidence: suspect.evidence.length > 0 ? suspect.evidence.slice(0, 5) : "see reasoning",
  };
}

/** An alert about something that others depend on; where no alert names anybody, any symptom of it. */
function isLoudSymptom(scene: Findings, symptom: ServiceSymptom): boolean {
  const named = scene.symptoms.some(({ alerted }) => alerted);
  const told = symptom.alerted || !named;
  return told && symptom.strength > 0.3 && isUsed(scene, symptom.service);
}

/** A cause must have effects: a change without any is a change, not an incident. */
function isHurting(scene: Findings, entry: Weighed): boolean {
  return (
    scene.blame.some(({ service }) => entry.suspect.victims.includes(service)) ||
    // What cannot run hurts those that call it, whether or not anybody was woken up.
    (entry.suspect.harm >= 3 && entry.suspect.victims.some((one) => isUsed(scene, one))) ||
    entry.explains.some((symptom) => isLoudSymptom(scene, symptom))
  );
}

/** No suspect is strong enough. Whether the system is healthy or something was missed depends on the symptoms. */
function thin(scene: Findings, ranked: readonly Weighed[]): WrittenDiagnosis {
  const hurts = scene.symptoms.filter((symptom) => isLoudSymptom(scene, symptom));
  const alternatives = ranked.slice(0, 5).map((entry) => ({
    name: entry.suspect.name,
    reason: entry.reasons.join("; "),
  }));
  if (scene.window.end === 0) {
    const reason = "there is nothing to read: no alerts, events, objects, logs, traces or metrics";
    return { contributing_factors: [], escalate: { reason }, confidence: 0.05 };
  }
  if (hurts.length === 0) {
    return {
      contributing_factors: [],
      alternatives,
      no_fault: true,
      confidence: 0.5,
    };
  }
  return {
    contributing_factors: ranked.slice(0, 1).map(factor),
    alternatives: alternatives.slice(1),
    confidence: 0.1,
    escalate: { reason: `${hurts.length} alerts are not explained by anything in the recording` },
  };
}
