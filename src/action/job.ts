import { type Api, openApi } from "../github/api.ts";
import { type GateEvent, type Place, readEvent, readPlace } from "../github/event.ts";
import { type Git, openGit } from "../github/git.ts";
import { type WorkFolders, workFolders } from "../github/handoff.ts";
import { type ActionInputs, readInputs } from "../github/inputs.ts";
import { type Runner, secretNames } from "../github/runner.ts";

/** Everything that a mode of the action can use. */
export interface ActionJob {
  readonly runner: Runner;
  readonly packageRoot: string;
  readonly inputs: ActionInputs;
  readonly place: Place;
  readonly event: GateEvent;
  readonly folders: WorkFolders;
  readonly api: Api;
  readonly git: Git;
  readonly runUrl: string;
}

export function openJob(runner: Runner, packageRoot: string): ActionJob {
  const { env } = runner;
  const inputs = readInputs(env.SRE_GATE_INPUTS);
  runner.mask(inputs.token);
  // The runner masks its `secrets` itself, but does not know a key that an earlier step fetched.
  for (const name of secretNames(env, [])) runner.mask(env[name] ?? "");
  const place = readPlace(env);
  const remote = { url: place.server, token: inputs.token };
  return {
    runner,
    packageRoot,
    inputs,
    place,
    event: readEvent(env),
    folders: workFolders(env.SRE_GATE_WORK ?? ""),
    api: openApi({
      token: inputs.token,
      baseUrl: place.api,
      repository: place.repository,
      note: runner.note,
    }),
    git: openGit(place.workspace, remote),
    runUrl: `${place.server}/${place.repository}/actions/runs/${place.runId}`,
  };
}

/** How a mode ended. */
export interface Ending {
  readonly verdict: string;
  readonly exitCode: number;
  /** Outputs of action.yml by name, verdict and exit code apart. */
  readonly outputs: Readonly<Record<string, string | number | null>>;
}
