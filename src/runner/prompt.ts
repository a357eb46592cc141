import { digestOf } from "../model/digest.ts";
import type { Limits } from "../model/instrument.ts";
import { assertNever } from "../model/problem.ts";
import {
  type SurfaceName,
  SYSTEM_DESCRIPTORS,
  surfacesIn,
  systemsAmong,
} from "../model/surfaces.ts";
import type { Mode } from "../model/task.ts";

const OPENING = `# Incident

Something went wrong in a Kubernetes cluster. Find out what caused it.

`;

const FILES = `You work offline: everything known about the incident was recorded and lies, read-only, below

    {snapshot}

as alerts, Kubernetes events and objects, metrics, logs and traces (not every recording has all of them). Nothing there can be changed and nothing you do reaches a cluster.

`;

const SYSTEMS_ONLY = `You work offline: everything known about the incident was recorded, and the systems named at the end answer from the recording (not every recording has all signals). Nothing there can be changed and nothing you do reaches a cluster.

`;

const TASK = `## What to deliver

The smallest set of independent root-cause entities: the Kubernetes entities whose own failure or change directly explains the incident.

An entity belongs in the answer when both hold:

1. Evidence in the recorded window points at it: a firing alert, an event, an error or warning in a log, an unusual metric, a trace.
2. No other entity of your answer explains it. What merely suffers from the cause (callers, dependants, pods of a broken configuration) stays out.

Name more than one entity only if they failed independently of each other. If several objects describe one failure, name the most specific one that introduced it. For example, when a Deployment cannot create pods because a ResourceQuota is used up, name the ResourceQuota and not the Deployment.

A good order of work: learn the environment, look at what the alerts say and when they started, form hypotheses, check each against the evidence, follow the chain of effects back to where it began, conclude.

## How to answer

Write one JSON file to

    {output}

with this shape:

    {"contributing_factors": [{"name": "namespace/Kind/name", "reasoning": "why it is a cause", "evidence": "what shows it"}]}

- \`name\` is namespace/Kind/name, for example shop/ConfigMap/feature-flags; an object without a namespace is cluster/Kind/name, for example cluster/Node/worker-1. No UIDs.
`;

const FILE_EVIDENCE = `- \`evidence\` is text, or a list of {"file": "path inside the recording", "match": "a text that stands in it"}.
`;

const TEXT_EVIDENCE = `- \`evidence\` is text.
`;

const ENDING = `- You may write the file early and improve it. What lies there when you stop, or when a limit stops you, is your answer. A missing file or invalid JSON scores zero.
`;

const REPAIR_OPENING = `# Incident

Something is going wrong in a Kubernetes cluster, right now. Find out what caused it and put it right.

`;

const WORLD = `The cluster is live: what you change takes effect, and metrics, logs, traces, alerts and events follow. You work in it through the systems named at the end; KUBECONFIG and the other variables point at them, and any Kubernetes client will do.

`;

const WORLD_FILES = `What was recorded up to now lies, read-only, below

    {snapshot}

as alerts, Kubernetes events and objects, metrics, logs and traces (not every recording has all of them). It does not go on.

`;

const REPAIR_TASK = `## What to deliver

A cluster whose users are served as before, and stay so.

- Remove the cause, not only the symptom: what is done will be tried again with pods that are deleted, nodes that are drained, schedules that fire again and more traffic.
- Change what the cause needs and nothing else. Needless changes count against you, as do requests that users lose by your hand.
- Do not destroy data (claims, StatefulSets, Secrets) and do not take protection away (network policies, mutual TLS, limits, quotas, disruption budgets).
- Look whether it helped before you say so. A write takes some seconds to show, a rollout and an alert some minutes.
- You may change what lies in the application's namespaces, chaos objects, CoreDNS' ConfigMap, and cordon and taint nodes. All else is refused. \`kubectl exec\`, \`kubectl port-forward\` and the deletion of namespaces are not there.
- Some incidents cannot be put right from inside the cluster: then leave it as it is and hand over, with what the people who can must know.

## Time

Time in the cluster passes for what you do and not by the wall's clock: some seconds for each of your turns, one for each request, five for a write. \`sleep 60\` lets a minute pass and returns at once; \`date\` says what time it is there. Use these two and no clock of your own (a program asks SRE_GATE_CLOCK: \`curl $SRE_GATE_CLOCK\`, \`curl -X POST "$SRE_GATE_CLOCK/sleep?seconds=60"\`). A command that waits for the cluster (\`kubectl rollout status\`, \`kubectl wait\`, \`kubectl get --watch\`) lets up to 15 minutes pass.

`;

const REPAIR_ANSWER = `## How to answer

When you are done, write one JSON file to

    {output}

with this shape:

    {"resolved": true, "root_causes": [{"name": "namespace/Kind/name", "reasoning": "why it is a cause"}], "summary": "what was wrong and what was done"}

- \`name\` is namespace/Kind/name, for example shop/ConfigMap/feature-flags; an object without a namespace is cluster/Kind/name, for example cluster/Node/worker-1. No UIDs.
- To hand over instead: \`"resolved": false, "escalate": {"reason": "what is wrong, who can put it right, and how"}\`.
- If you may not change the cluster yourself, say what to do: \`"actions": ["kubectl rollout undo deployment/ad -n shop", {"manifest": {...}}, {"kubectl": "...", "after": "2m"}]\`. It is done when you have ended, and judged as if you had done it.
- Where nothing is wrong: \`"resolved": true, "root_causes": [], "no_fault": true\`.
- The cluster as you leave it is judged first, this file beside it. A missing file or invalid JSON scores zero.
`;

/** The task as every agent reads it: one contract for all, in placeholders until an attempt fills in paths and time. */
export function promptFor(limits: Limits, surfaces: readonly SurfaceName[], mode: Mode): string {
  return `${objectiveText(surfaces, mode)}${limitsText(limits)}${surfacesText(surfaces, mode)}`;
}

/** The wording's digest is part of the instrument: another wording is another measurement. */
export function promptDigest(surfaces: readonly SurfaceName[], modes: readonly Mode[]): string {
  const [first = "diagnose", ...more] = modes;
  const digest = digestIn(first, surfaces);
  return more.length === 0
    ? digest
    : digestOf([digest, ...more.map((mode) => digestIn(mode, surfaces))]);
}

function digestIn(mode: Mode, surfaces: readonly SurfaceName[]): string {
  const systems = surfacesText(surfaces, mode);
  return digestOf({
    prompt: objectiveText(surfaces, mode),
    limits: limitsText,
    surfaces: systems === "" ? "1" : systems,
  });
}

function objectiveText(surfaces: readonly SurfaceName[], mode: Mode): string {
  const files = surfaces.includes("files");
  switch (mode) {
    case "diagnose":
      return files
        ? `${OPENING}${FILES}${TASK}${FILE_EVIDENCE}${ENDING}`
        : `${OPENING}${SYSTEMS_ONLY}${TASK}${TEXT_EVIDENCE}${ENDING}`;
    case "repair":
      return `${REPAIR_OPENING}${WORLD}${files ? WORLD_FILES : ""}${REPAIR_TASK}${REPAIR_ANSWER}`;
    default:
      return assertNever(mode);
  }
}

function limitsText(limits: Limits): string {
  const lines = [
    limits.turns === null ? null : `- ${limits.turns} turns (one turn is one answer of a model)`,
    `- ${limits.seconds} seconds`,
    limits.tokens === null ? null : `- ${limits.tokens} tokens`,
    limits.cost === null ? null : `- ${limits.cost} US dollars`,
  ].filter((line) => line !== null);
  return `\n## Limits\n\n${lines.join("\n")}\n`;
}

const HOW_THEY_ANSWER: Readonly<Record<Mode, string>> = {
  diagnose:
    "They answer from the recording, read-only. For them it is now {now} (SRE_GATE_NOW), the end of the recording.",
  repair: "When you begin it is {now} there (SRE_GATE_NOW); `date` says what time it is later.",
};

function surfacesText(surfaces: readonly SurfaceName[], mode: Mode): string {
  const lines = systemsAmong(surfacesIn(mode, surfaces)).map(
    (name) => `- ${SYSTEM_DESCRIPTORS[name].prompt[mode]}`,
  );
  const [title, how] = ["Systems you can query", HOW_THEY_ANSWER[mode]];
  return lines.length === 0 ? "" : `\n## ${title}\n\n${how}\n\n${lines.join("\n")}\n`;
}
