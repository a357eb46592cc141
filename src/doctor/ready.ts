import { setTimeout as pause } from "node:timers/promises";
import type { JudgeSettings } from "../model/settings.ts";
import { prepareMetering } from "../runner/meter/prepare.ts";
import type { AgentToRun, NotReady, ProgressEvent } from "../runner/request.ts";
import type { Budget } from "../runner/schedule/budget.ts";
import { checkProvider, modelAt } from "./provider.ts";

export interface ReadyRequest {
  readonly agent: AgentToRun;
  readonly judge: JudgeSettings;
  readonly replay: string | null;
  readonly budget: Budget;
  readonly progress: (event: ProgressEvent) => void;
  readonly signal: AbortSignal;
}

/** Shares of `wait-for-provider`. */
const WAITS = [1 / 16, 1 / 8, 1 / 4, 9 / 16];

/** One question per model and run, for the head and the base together. */
const asked = new WeakMap<JudgeSettings, Map<string, Promise<NotReady | null>>>();

/**
 * Called before the first attempt that has to run: can the model be reached at all? Null if it can, or if it is unknown
 * whom to ask.
 */
export function readiness(request: ReadyRequest): () => Promise<NotReady | null> {
  return () => {
    const { judge, agent, replay } = request;
    if (agent.model === null || replay !== null || judge.network !== "proxy")
      return Promise.resolve(null);
    const known = asked.get(judge) ?? new Map<string, Promise<NotReady | null>>();
    asked.set(judge, known);
    const before = known.get(agent.model);
    if (before !== undefined) return before;
    const answer = ask(request);
    known.set(agent.model, answer);
    return answer;
  };
}

async function ask({
  agent,
  judge,
  budget,
  progress,
  signal,
}: ReadyRequest): Promise<NotReady | null> {
  const metering = await prepareMetering({ agent, judge, replay: null });
  const at = modelAt(agent, metering);
  if (at === null) return null;
  for (const share of [...WAITS, 0]) {
    const check = await checkProvider(at, metering);
    switch (check.kind) {
      case "answers":
        budget.keep([{ cost: check.cost, calls: 1 }]);
        return null;
      case "unknown":
        return null;
      case "refuses":
        return { state: "provider-refused", reason: check.words };
      case "down":
        break;
    }
    const seconds = share * judge["wait-for-provider"];
    if (seconds === 0 || signal.aborted) return { state: "infra-error", reason: check.words };
    progress({
      kind: "note",
      text: `${check.words}: waiting ${Math.ceil(seconds)} s before asking again`,
    });
    await pause(seconds * 1000, null, { signal }).catch(() => null);
  }
  return null;
}
