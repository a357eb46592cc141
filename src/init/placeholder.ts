import { PLACEHOLDER_AGENT } from "../settings/resolve-agent.ts";
import type { AgentChoice } from "./choose.ts";
import { findProviders } from "./providers.ts";
import type { Repository } from "./repository.ts";

/** Settings that every run refuses, with the way to go: an agent of ours in its place would pass for theirs. */
export function placeholderChoice(repository: Repository): AgentChoice {
  return {
    agent: [`run: ${PLACEHOLDER_AGENT} # put your agent's command here`],
    judge: [],
    runner: null,
    providers: findProviders(repository),
    notes: [],
  };
}
