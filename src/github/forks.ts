import { UserError } from "../model/problem.ts";
import type { NamedPull } from "./base.ts";
import type { GateEvent } from "./event.ts";

/**
 * The code of a fork beside the repository's secrets: whoever opened the pull request could send them away. Only a run
 * that a maintainer started for one commit may have both.
 */
export function refuseSecretsBesideForks(
  event: GateEvent,
  named: NamedPull | null,
  secrets: readonly string[],
): void {
  if (named !== null || secrets.length === 0) return;
  const fromFork = event.kind === "pull-request" && event.fork;
  // Started by another workflow: whose code is checked out cannot be told from here.
  if (!fromFork && event.kind !== "workflow-run") return;
  throw new UserError({
    code: "FORK_WITH_SECRETS",
    where: `env: ${secrets.join(", ")}`,
    message: "a fork's code would run where these secrets are",
    help: "leave them out of this workflow and let a maintainer start the run: docs/setup.md, 'Forks'",
  });
}
