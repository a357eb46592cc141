import type { Baseline } from "../../model/baseline.ts";
import type { AgentIdentity, Instrument } from "../../model/instrument.ts";
import { byCodePoint } from "../../model/order.ts";
import { isPrivateSuite } from "../../model/private-id.ts";
import type { Run } from "../../model/run.ts";
import { canonicalJson } from "../../model/stable.ts";

export interface PartDifference {
  readonly part: string;
  readonly base: string;
  readonly now: string;
}

export interface InstrumentDifferences {
  /** These change what a score means. */
  readonly incompatible: PartDifference[];
  /** Shown, still compared: a terminal without bubblewrap against a baseline that had it. */
  readonly noted: PartDifference[];
}

export function compareInstruments(base: Instrument, now: Instrument): InstrumentDifferences {
  const parts: [string, unknown, unknown][] = [
    ["prompt", base.prompt, now.prompt],
    ["policy", policyName(base), policyName(now)],
    ["limits.turns", base.limits.turns, now.limits.turns],
    ["limits.seconds", base.limits.seconds, now.limits.seconds],
    ["limits.tokens", base.limits.tokens, now.limits.tokens],
    ["limits.cost", base.limits.cost, now.limits.cost],
    ["network", base.network, now.network],
    ["surfaces", names(base.surfaces), names(now.surfaces)],
    ["clock", base.clock, now.clock],
    ["pace", base.pace, now.pace],
  ];
  return {
    incompatible: parts.flatMap(([part, left, right]) => difference(part, left, right)),
    noted: difference("isolation", base.isolation, now.isolation),
  };
}

/** What is being tested: shown first, never a reason not to compare. */
export function compareAgents(base: AgentIdentity, now: AgentIdentity): PartDifference[] {
  return [
    ...difference("name", base.name, now.name),
    ...difference("command", base.command.join(" "), now.command.join(" ")),
    ...difference("model", base.model, now.model),
    ...keyed("parameters", base.parameters, now.parameters),
    ...keyed("files", base.files, now.files),
  ];
}

export function compareWithBaseline(
  run: Pick<Run, "suite" | "instrument" | "agent">,
  baseline: Baseline,
) {
  const { incompatible, noted } = compareInstruments(baseline.instrument, run.instrument);
  return {
    incompatible: [...incompatible, ...difference("tasks", secrecy(baseline), secrecy(run))],
    noted,
    agentChanges: compareAgents(baseline.agent, run.agent),
  };
}

/** A private variant is another incident than the task it was made of, whatever both are called. */
function secrecy({ suite }: Pick<Run, "suite">): string {
  return isPrivateSuite(suite) ? "private" : "public";
}

function policyName(instrument: Instrument): string {
  return `${instrument.policy.id} ${instrument.policy.digest}`;
}

function names(list: readonly string[]): string {
  return [...list].sort(byCodePoint).join(" ");
}

function keyed(
  part: string,
  base: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): PartDifference[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(now)])].sort(byCodePoint);
  return keys.flatMap((key) => difference(`${part}.${key}`, base[key], now[key]));
}

function difference(part: string, base: unknown, now: unknown): PartDifference[] {
  if (canonicalJson(base ?? null) === canonicalJson(now ?? null)) return [];
  return [{ part, base: shown(base), now: shown(now) }];
}

function shown(value: unknown): string {
  return value === null || value === undefined ? "none" : String(value);
}
