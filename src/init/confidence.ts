import type { AgentCandidate } from "./candidate.ts";

/** Where the author of a repository says: this is what is started. */
const DECLARED = 0.35;
const STATED_IN_PASSING = 0.15;

export interface Signs {
  /** A manifest, a graph file or an image names it. */
  readonly declared: boolean;
  /** A README, a Makefile or a comment shows how it is started. */
  readonly shown: boolean;
  /** Its sources, or what they import from this repository, call a model. */
  readonly callsModel: boolean;
  readonly takesPrompt: boolean;
  /** It takes the place of its answer, too: few programs but agents take both. */
  readonly writesAnswer: boolean;
  /** Its sources read or call what incidents are found in: Kubernetes, Prometheus, logs. */
  readonly readsCluster: boolean;
  readonly asksPerson: boolean;
  /** Serves tools to other agents over MCP. */
  readonly servesTools: boolean;
}

const TELLING =
  /agent|diagnos|incident|triage|investigat|(^|[^a-z])(sre|rca|aiops|oncall)([^a-z]|$)|root.?cause/i;
/** Programs that measure agents, and programs that are somebody's sample. */
const HARNESS =
  /(^|\/)(tests?|e2e|evals?|bench(marks?)?|examples?|samples?|demos?|docs|tutorials?|notebooks?|fixtures?)(\/|$)|bench|eval(uate|uation)?\b|leaderboard/i;
const SERVICE_WORK = /migrat|seed|setup|install|deploy|release|lint|format/i;

export function confidenceOf(names: readonly string[], signs: Signs): number {
  const text = names.join(" ");
  const sum =
    0.1 +
    (signs.declared ? DECLARED : 0) +
    (signs.shown ? STATED_IN_PASSING : 0) +
    (TELLING.test(text) ? 0.25 : 0) +
    (signs.callsModel ? 0.2 : 0) +
    (signs.takesPrompt ? 0.1 : 0) +
    (signs.takesPrompt && signs.writesAnswer ? 0.15 : 0) +
    (signs.readsCluster ? 0.05 : 0) -
    (names.some((name) => HARNESS.test(name)) ? 0.35 : 0) -
    (SERVICE_WORK.test(text) ? 0.2 : 0) -
    (signs.asksPerson && !signs.takesPrompt ? 0.2 : 0) -
    (signs.servesTools && !signs.callsModel ? 0.4 : 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}

/** Below this a program is listed and not proposed: a wrong agent costs more than a question. */
export const ENOUGH = 0.35;

export function byConfidence(left: AgentCandidate, right: AgentCandidate): number {
  return right.confidence - left.confidence || left.title.length - right.title.length;
}
