import { digestOf } from "../model/digest.ts";
import type { Limits } from "../model/instrument.ts";
import { type SurfaceName, systemsAmong } from "../model/surfaces.ts";
import { SYSTEM_DESCRIPTORS } from "../surfaces/systems.ts";

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

/** The task as every agent reads it: one contract for all, in placeholders until an attempt fills in paths and time. */
export function promptFor(limits: Limits, surfaces: readonly SurfaceName[]): string {
  return `${objectiveText(surfaces)}${limitsText(limits)}${surfacesText(surfaces)}`;
}

/** The wording's digest is part of the instrument: another wording is another measurement. */
export function promptDigest(surfaces: readonly SurfaceName[]): string {
  const systems = surfacesText(surfaces);
  return digestOf({
    prompt: objectiveText(surfaces),
    limits: limitsText,
    surfaces: systems === "" ? "1" : systems,
  });
}

function objectiveText(surfaces: readonly SurfaceName[]): string {
  return surfaces.includes("files")
    ? `${OPENING}${FILES}${TASK}${FILE_EVIDENCE}${ENDING}`
    : `${OPENING}${SYSTEMS_ONLY}${TASK}${TEXT_EVIDENCE}${ENDING}`;
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

function surfacesText(surfaces: readonly SurfaceName[]): string {
  const lines = systemsAmong(surfaces).map((name) => `- ${SYSTEM_DESCRIPTORS[name].prompt}`);
  return lines.length === 0
    ? ""
    : `\n## Systems you can query\n\nThey answer from the recording, read-only. For them it is now {now} (SRE_GATE_NOW), the end of the recording.\n\n${lines.join("\n")}\n`;
}
