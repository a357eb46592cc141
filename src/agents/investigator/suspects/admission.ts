// What refuses pods before they exist: the controllers that make them say so in events.
import { asList, asObject, asText, valueAt } from "../../../model/json.ts";
import type { EventHistory } from "../read/events.ts";
import { historiesOf, latest, type WorkloadState } from "../reason/cluster.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspect.ts";

export function* refusals(scene: Findings): Generator<SuspectedCause> {
  for (const event of scene.incident.events) {
    if (!/FailedCreate/.test(event.reason) || event.namespace === null) continue;
    const culprit = culpritOf(scene, event, event.namespace);
    if (culprit === null) continue;
    const workload = makerOf(scene, event);
    yield suspect({
      name: culprit.name,
      mechanism: `${culprit.says}: pods of ${workload?.name ?? event.name} are refused`,
      harm: 4,
      victims: workload ? [workload.name] : [],
      began: { from: event.first - 60_000, to: event.first },
      evidence: [{ file: event.file, match: culprit.match }],
      causes: workload ? [workload.key] : [],
    });
  }
}

function makerOf({ cluster }: Findings, event: EventHistory): WorkloadState | null {
  return (
    cluster.workloadOfPod(event.namespace, `${event.name}-xxxxx`) ??
    cluster.byName.get(event.name) ??
    null
  );
}

interface Culprit {
  readonly name: string;
  readonly says: string;
  readonly match: string;
}

function culpritOf(scene: Findings, { note }: EventHistory, namespace: string): Culprit | null {
  if (/violates PodSecurity/.test(note))
    return {
      name: `cluster/Namespace/${namespace}`,
      says: `Namespace ${namespace} enforces a pod security standard that they do not meet`,
      match: "violates PodSecurity",
    };
  if (/(maximum|minimum) (memory|cpu) usage per (Container|Pod)/.test(note)) {
    const [range] = historiesOf(scene.incident, "LimitRange").filter(
      (one) => one.namespace === namespace,
    );
    if (!range) return null;
    const says = `LimitRange ${range.name} allows less than they ask for`;
    return { name: `${namespace}/LimitRange/${range.name}`, says, match: "usage per " };
  }
  const webhook = /failed calling webhook "?([a-z0-9.-]+)/.exec(note)?.[1];
  if (webhook === undefined) return null;
  const owner = historiesOf(
    scene.incident,
    "ValidatingWebhookConfiguration",
    "MutatingWebhookConfiguration",
  ).find((one) =>
    asList(valueAt(latest(one), "webhooks")).some(
      (hook) => asText(asObject(hook).name) === webhook,
    ),
  );
  if (!owner) return null;
  return {
    name: `cluster/${owner.kind}/${owner.name}`,
    says: `${owner.kind} ${owner.name} must be asked and does not answer`,
    match: "failed calling webhook",
  };
}
