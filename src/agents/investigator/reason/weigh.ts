import type { Findings, SuspectedCause } from "../suspects/suspect.ts";
import { reachable } from "./graph.ts";
import type { ServiceSymptom } from "./symptoms.ts";

export interface Weighed {
  readonly suspect: SuspectedCause;
  readonly weight: number;
  /** Symptoms that this cause would explain. */
  readonly explains: readonly ServiceSymptom[];
  /** Arguments for and against, as sentences. */
  readonly reasons: readonly string[];
}

const MINUTE = 60_000;
/** Several signs of the same harm count once. */
const SUREST = 5;

export function weigh(scene: Findings, suspects: readonly SuspectedCause[]): Weighed[] {
  const weighed = merge(suspects).map((suspect) => weighOne(scene, suspect));
  return weighed
    .map((entry) => inherit(entry, weighed))
    .sort((a, b) => b.weight - a.weight || (a.suspect.name < b.suspect.name ? -1 : 1));
}

/** Evidence for an effect is also evidence for its cause, which is therefore ranked first. */
function inherit(entry: Weighed, all: readonly Weighed[]): Weighed {
  const effects = all.filter(({ suspect }) => entry.suspect.causes.includes(suspect.name));
  const heaviest = Math.max(Number.NEGATIVE_INFINITY, ...effects.map(({ weight }) => weight));
  return heaviest < entry.weight ? entry : { ...entry, weight: heaviest + 0.5 };
}

/** Merges findings of several detectors about one entity into one suspect. */
function merge(suspects: readonly SuspectedCause[]): SuspectedCause[] {
  const byName = new Map<string, SuspectedCause>();
  for (const suspect of suspects) {
    const old = byName.get(suspect.name);
    byName.set(suspect.name, old ? both(old, suspect) : suspect);
  }
  return [...byName.values()];
}

function both(a: SuspectedCause, b: SuspectedCause): SuspectedCause {
  const [strong, weak] = a.harm >= b.harm ? [a, b] : [b, a];
  // The same finding again (a quota refuses every pod) adds nothing.
  if (strong.mechanism.includes(weak.mechanism)) {
    return { ...strong, causes: [...new Set([...a.causes, ...b.causes])] };
  }
  return {
    ...strong,
    mechanism:
      strong.mechanism === weak.mechanism
        ? strong.mechanism
        : `${strong.mechanism}. ${weak.mechanism}`,
    harm: Math.max(strong.harm, Math.min(SUREST, strong.harm + 0.3 * weak.harm)),
    victims: [...new Set([...strong.victims, ...weak.victims])],
    began: strong.began ?? weak.began,
    evidence: [...strong.evidence, ...weak.evidence],
    causes: [...strong.causes, ...weak.causes],
  };
}

function weighOne(scene: Findings, suspect: SuspectedCause): Weighed {
  const explains = explained(scene, suspect);
  const parts = [coverage(scene, explains), locality(scene, suspect), timing(scene, suspect)];
  const weight = parts.reduce((sum, part) => sum + part.weight, suspect.harm);
  return { suspect, weight, explains, reasons: parts.map((part) => part.reason) };
}

interface Part {
  readonly weight: number;
  readonly reason: string;
}

/** Errors and delays travel to callers, missing requests to whatever those call. */
export function explained(scene: Findings, suspect: SuspectedCause): ServiceSymptom[] {
  const loud = reachable(scene.graph.callers, suspect.victims);
  const quiet = reachable(scene.graph.callees, loud);
  const own = new Set(suspect.victims);
  return scene.symptoms.filter((symptom) => {
    if (symptom.kind === "silence") return quiet.has(symptom.service);
    if (symptom.kind === "errors" || symptom.kind === "latency") return loud.has(symptom.service);
    return own.has(symptom.service);
  });
}

function coverage(scene: Findings, explains: readonly ServiceSymptom[]): Part {
  const sum = (symptoms: readonly ServiceSymptom[]) =>
    symptoms.reduce((total, symptom) => total + symptom.strength * (symptom.alerted ? 2 : 1), 0);
  const all = sum(scene.symptoms);
  const share = all === 0 ? 0 : sum(explains) / all;
  return { weight: 3 * share, reason: `explains ${Math.round(share * 100)} % of what hurts` };
}

function locality(scene: Findings, suspect: SuspectedCause): Part {
  const own = new Set(suspect.victims);
  const blamed = Math.max(
    0,
    ...scene.blame.filter((blame) => own.has(blame.service)).map((blame) => blame.amount),
  );
  const hurt = scene.symptoms.filter(
    (symptom) => own.has(symptom.service) && symptom.strength > 0.2,
  );
  if (!suspect.victims.some((victim) => isUsed(scene, victim))) {
    return { weight: -4, reason: `nobody depends on ${suspect.victims.join(", ") || "it"}` };
  }
  if (blamed > 0) {
    return {
      weight: 1 + 2 * blamed,
      reason: `the trouble begins at ${suspect.victims.join(", ")}`,
    };
  }
  const disturbs = /\/(NetworkPolicy|Schedule|\w+Chaos)\//.test(suspect.name);
  if (disturbs && !hurt.some(({ kind }) => kind === "errors" || kind === "latency")) {
    return { weight: -2, reason: `traffic of ${suspect.victims.join(", ")} is as it was` };
  }
  if (hurt.length > 0) return { weight: 0.5, reason: `${suspect.victims.join(", ")} suffers` };
  return {
    weight: -2,
    reason: `no trouble is seen at ${suspect.victims.join(", ") || "anything it touches"}`,
  };
}

/** Something that nobody calls and that calls nobody may fail all day without an incident. */
export function isUsed(scene: Findings, service: string): boolean {
  const { graph, incident } = scene;
  if ((graph.callers.get(service)?.size ?? 0) > 0) return true;
  return incident.traces.services.has(service) || incident.metrics.services.has(service);
}

function timing(scene: Findings, suspect: SuspectedCause): Part {
  const onset = scene.window.onset;
  if (!suspect.began || onset === null) return { weight: 0, reason: "when it began is not known" };
  const lead = (onset - suspect.began.to) / MINUTE;
  const late = (suspect.began.from - onset) / MINUTE;
  if (late > 2)
    return { weight: -4, reason: `it began ${late.toFixed(0)} min after the trouble began` };
  if (lead <= 8) return { weight: 2, reason: "it began shortly before the trouble" };
  return {
    weight: Math.max(-2, 1 - lead / 10),
    reason: `it began ${lead.toFixed(0)} min before the trouble`,
  };
}
