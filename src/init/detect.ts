import type { AgentCandidate, AgentEvidence } from "./candidate.ts";
import { byConfidence, ENOUGH } from "./confidence.ts";
import type { Repository } from "./repository.ts";
import { goCandidates } from "./signs/go.ts";
import { hintsOf } from "./signs/hints.ts";
import { nodeCandidates } from "./signs/node.ts";
import { pythonCandidates } from "./signs/python.ts";
import { shellCandidates } from "./signs/shell.ts";

/** Everything here that could be the agent, the likeliest first. */
export function candidatesOf(repository: Repository): AgentCandidate[] {
  const hints = hintsOf(repository);
  return [
    ...pythonCandidates(repository, hints),
    ...nodeCandidates(repository, hints),
    ...goCandidates(repository, hints),
    ...shellCandidates(repository, hints),
  ].sort(byConfidence);
}

/** The one to propose; null where nothing is likely enough to spend somebody's money on. */
export function proposed(candidates: readonly AgentCandidate[]): AgentCandidate | null {
  const [first] = candidates;
  return first !== undefined && first.confidence >= ENOUGH ? first : null;
}

export function evidenceText(evidence: readonly AgentEvidence[]): string[] {
  return evidence.map(({ path, says }) => `${path}: ${says}`);
}
