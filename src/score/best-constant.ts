import { sortedBy } from "../model/order.ts";
import { type AnswerKey, answerKeyOf, type KeyTarget } from "./answer-key.ts";
import { countVerdicts, gatedPrecision, mapNames } from "./mapping.ts";
import type { Policy } from "./policies.ts";
import type { ScoredTask } from "./score.ts";

interface BestConstant {
  readonly name: string;
  readonly score: number;
}

/**
 * The best score of a single name given as the answer to every task, without reading anything. A score near
 * it means nothing. Null if no task has a root cause.
 */
export function bestConstant(tasks: readonly ScoredTask[], policy: Policy): BestConstant | null {
  const incidents = tasks
    .filter(({ expect }) => expect === "fault")
    .map(({ truth }) => answerKeyOf(truth));
  const candidates = new Set(incidents.flatMap(rootCauseNames));
  let best: BestConstant | null = null;
  for (const name of sortedBy(candidates, (name) => `${partsOf(name) === 3 ? 0 : 1}${name}`)) {
    const score = meanOf(incidents, name, policy);
    if (best === null || score > best.score) best = { name, score };
  }
  // The best name is a root cause of the suite, so a private suite shows only its score.
  const isSecret = tasks.some((task) => task.private === true);
  return best !== null && isSecret ? { ...best, name: "(private)" } : best;
}

/** Of names with the same score, prefers the one with a namespace. */
function partsOf(name: string): number {
  return name.split("/").length;
}

function meanOf(incidents: readonly AnswerKey[], name: string, policy: Policy): number {
  const values = incidents.map((incident) => {
    const mapped = mapNames(incident, [name], policy.matching, null);
    return gatedPrecision(countVerdicts(incident, mapped), policy.counting);
  });
  return values.reduce((sum, value) => sum + value, 0) / incidents.length;
}

/** Names to try for somebody who knows the suite but not the incident. */
function rootCauseNames(incident: AnswerKey): readonly string[] {
  return incident.rootCauses.flatMap((component) =>
    (incident.components[component]?.members ?? []).flatMap(likelyNames),
  );
}

function likelyNames(target: KeyTarget): readonly string[] {
  const names = target.name === null ? [] : [target.name];
  for (const { example, find } of target.patterns) {
    names.push(example, example.replace(/[-._]+$/, ""));
    // A filter that requires no letter (`.*`, `*.*`) accepts any name.
    if (example === "" && find("any") !== null) names.push("any");
  }
  return (
    names
      .filter((name) => name !== "")
      // Without a namespace a name means all of them.
      .flatMap((name) => [
        `${target.namespace ?? "cluster"}/${target.kind}/${name}`,
        `${target.kind}/${name}`,
      ])
  );
}
