import type { State } from "../../model/attempt.ts";
import { assertNever } from "../../model/problem.ts";
import type { ProcessEnd } from "../process/start.ts";
import type { AnswerReading } from "./answer.ts";

/** Why the gate stopped an attempt, or refused it something, before it ended by itself. */
export type Cut =
  | { readonly kind: "timeout"; readonly seconds: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "turn-limit" | "token-limit" | "cost-limit"; readonly reason: string }
  | { readonly kind: "policy-violation"; readonly reason: string }
  /** It asked for something that the recording lacks: nothing was measured. */
  | { readonly kind: "replay-miss"; readonly reason: string }
  /** The world that the incident is served from broke: nothing was measured. */
  | { readonly kind: "world-lost"; readonly reason: string }
  /** Too much memory or too many processes: the agent's own fault. */
  | { readonly kind: "resources"; readonly reason: string };

export interface Ended {
  readonly end: ProcessEnd;
  readonly cut: Cut | null;
  readonly answer: AnswerReading;
  /** The provider's failure, if it was the last thing that happened. */
  readonly providerFailure: string | null;
  /** How the provider refused the gate's key or the model, if that was the last thing that happened. */
  readonly providerRefusal: string | null;
  /** It asked models and none ever answered, so its answer is no diagnosis of its own. */
  readonly unserved: boolean;
  readonly lastWords: string | null;
}

export interface EndState {
  readonly state: State;
  readonly reason: string | null;
}

/** The only place that decides the state of an attempt. */
export function stateOf(ended: Ended): EndState {
  const { cut, end, answer } = ended;
  // An agent whose time ran out while it waited for a failing provider was not measured either.
  const isLost = answer.kind !== "valid" || ended.unserved;
  if (isLost && (cut === null || cut.kind === "timeout" || cut.kind === "resources")) {
    const { providerFailure, providerRefusal } = ended;
    if (providerFailure !== null) return { state: "infra-error", reason: providerFailure };
    if (providerRefusal !== null) return { state: "provider-refused", reason: providerRefusal };
  }
  if (cut !== null && cut.kind !== "resources") return cutState(cut);
  if (cut !== null) return { state: "agent-error", reason: cut.reason };
  switch (end.kind) {
    case "not-started":
      return {
        state: end.fault === "machine" ? "infra-error" : "agent-error",
        reason: `not started: ${end.reason}`,
      };
    case "killed":
      return { state: "agent-error", reason: withWords(`killed by ${end.by}`, ended) };
    case "exit":
      if (end.code !== 0)
        return { state: "agent-error", reason: withWords(`exit code ${end.code}`, ended) };
      return answerState(answer);
    default:
      return assertNever(end);
  }
}

function cutState(cut: Exclude<Cut, { kind: "resources" }>): EndState {
  switch (cut.kind) {
    case "timeout":
      return { state: "timeout", reason: `stopped after ${cut.seconds} s` };
    case "cancelled":
      return { state: "cancelled", reason: "stopped before it ended" };
    case "replay-miss":
    case "world-lost":
      return { state: "infra-error", reason: cut.reason };
    case "turn-limit":
    case "token-limit":
    case "cost-limit":
    case "policy-violation":
      return { state: cut.kind, reason: cut.reason };
    default:
      return assertNever(cut);
  }
}

function answerState(answer: AnswerReading): EndState {
  switch (answer.kind) {
    case "valid":
      return { state: "answered", reason: null };
    case "none":
      return { state: "no-answer", reason: "no file at the output path" };
    case "invalid":
      return { state: "invalid-answer", reason: answer.reason };
    default:
      return assertNever(answer);
  }
}

function withWords(what: string, ended: Ended): string {
  return ended.lastWords === null ? what : `${what}: ${ended.lastWords}`;
}
