// No change and no broken object: then the place where errors, delays or load begin is the best lead.
import { valueAt } from "../../../model/json.ts";
import { latest } from "../reason/cluster.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspect.ts";

export function* blamedServices(scene: Findings): Generator<SuspectedCause> {
  for (const blame of scene.blame) {
    const workload = scene.cluster.byName.get(blame.service);
    const namespace = workload?.namespace ?? guessNamespace(scene);
    yield suspect({
      name: workload?.key ?? `${namespace}/Service/${blame.service}`,
      mechanism: `The trouble begins at ${blame.service}: ${blame.why}`,
      harm: 0.8 * blame.amount,
      victims: [blame.service],
      evidence: scene.incident.traces.file
        ? [{ file: scene.incident.traces.file, match: blame.match }]
        : [],
    });
  }
}

/**
 * A caller whose credentials are refused: Secrets are not recorded, but the workload says which one it reads. If
 * the other side was changed as well, its own detector weighs more.
 */
export function* refusedCredentials(scene: Findings): Generator<SuspectedCause> {
  for (const blame of scene.blame) {
    if (
      !/password authentication failed|invalid (username|credentials)|WRONGPASS|access denied/i.test(
        blame.message,
      )
    )
      continue;
    const workload = scene.cluster.byName.get(blame.service);
    if (!workload) continue;
    const spec = JSON.stringify(valueAt(latest(workload.history), "spec.template.spec") ?? {});
    const secrets = [...spec.matchAll(/"secret(?:KeyRef|Ref)":\{[^}]*"name":"([^"]+)"/g)];
    for (const name of new Set(secrets.map((match) => match[1] ?? ""))) {
      yield suspect({
        name: `${workload.namespace}/Secret/${name}`,
        mechanism: `Secret ${name} holds credentials that ${workload.name} is refused with: ${blame.message}`,
        harm: 3,
        victims: [workload.name],
        evidence: scene.incident.traces.file
          ? [{ file: scene.incident.traces.file, match: blame.match }]
          : [],
      });
    }
  }
}

/** Alerted workloads are suspects of last resort: something is better than nothing, and it is marked as thin. */
export function* alertedServices(scene: Findings): Generator<SuspectedCause> {
  for (const symptom of scene.symptoms) {
    const workload = scene.cluster.byName.get(symptom.service);
    if (!symptom.alerted || !workload || symptom.kind === "silence") continue;
    yield suspect({
      name: workload.key,
      mechanism: `${symptom.service} is where it hurts: ${symptom.text}`,
      harm: 0.2,
      victims: [symptom.service],
      evidence: [symptom.evidence],
    });
  }
}

function guessNamespace(scene: Findings): string {
  const counts = new Map<string, number>();
  for (const workload of scene.cluster.workloads.values()) {
    const name = workload.namespace ?? "default";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "default";
}
