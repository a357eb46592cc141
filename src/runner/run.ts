import { setMaxListeners } from "node:events";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { keyNames } from "../model/settings.ts";
import { digestAgent } from "./agent/digest.ts";
import { findAgentFiles } from "./agent/files.ts";
import { guardedFolders } from "./agent/guarded.ts";
import type { AttemptSetting } from "./attempt/run-attempt.ts";
import { clearAwayNow } from "./clear-away.ts";
import { allowedEnvironment } from "./command/environment.ts";
import { anchorWords, locateProgram } from "./command/locate.ts";
import { AttemptCache } from "./journal/cache.ts";
import { Journal } from "./journal/journal.ts";
import { attemptKeys } from "./journal/key.ts";
import type { Metering } from "./meter/connection.ts";
import { prepareMetering } from "./meter/prepare.ts";
import { secretMask } from "./process/mask.ts";
import { promptFor } from "./prompt.ts";
import type { ProgressEvent, RunOutcome, RunRequest, Stopped } from "./request.ts";
import { chooseSandbox } from "./sandbox/choose.ts";
import type { Sandbox } from "./sandbox/instance.ts";
import { Course } from "./schedule/course.ts";
import { makeScratch } from "./scratch.ts";

export type {
  AgentToRun,
  PlannedAttempt,
  ProgressEvent,
  RunOutcome,
  RunRequest,
} from "./request.ts";

/** Runs the plan up to the look at which the decision falls; what finished is kept whatever happens. */
export async function runPlan(request: RunRequest): Promise<RunOutcome> {
  // Every attempt under way listens for the stop.
  setMaxListeners(0, request.signal);
  const scratch = makeScratch();
  const staging = join(resolve(request.out), ".staging");
  try {
    clearAwayNow(staging);
    const command = findCommand(request);
    const metering = await prepareMetering(request);
    mkdirSync(staging, { recursive: true });
    const guarded = guardedFolders(request);
    const files = await findAgentFiles(request.agent, command, guarded);
    const own = { files, guarded };
    const chosen = await chooseSandbox(request, command, own, scratch, staging);
    const { sandbox, note } = chosen;
    const setting = settingFor(request, chosen.command, sandbox, metering, { scratch, staging });
    const agentDigest = await digestAgent(request.agent, command, files);
    const keyOf = attemptKeys(request, agentDigest, sandbox.kind);
    const journal = new Journal(request.out, keyOf, request.cache.notBefore);
    const kept = request.append
      ? await journal.extend(request.plan)
      : await journal.open(request.plan, request.whole);
    if (kept.size > 0)
      request.progress({ kind: "note", text: `${kept.size} attempts of an interrupted run kept` });
    const cache = new AttemptCache(cacheDirOf(request), keyOf, journal, request.cache.notBefore);
    const outcomeOf = (stopped: Stopped): RunOutcome => {
      const results = course.results(stopped);
      return {
        attempts: results.map((one) => one.attempt),
        times: results.map((one) => one.times),
        isolation: sandbox.kind,
        isolationNote: note,
        stopped,
      };
    };
    const progress = (event: ProgressEvent): void => {
      request.progress(event);
      if (event.kind === "finished" && !event.attempt.cached && event.done < event.total)
        request.soFar?.(() => outcomeOf("signal"));
    };
    const told = { ...request, progress };
    const course = new Course({ request: told, setting, staging, journal, cache, kept });
    const stopped = await course.run();
    if (stopped === "complete" || stopped === "look") await journal.finish();
    return outcomeOf(stopped);
  } finally {
    // At once: no agent runs any more, and whoever waits for the verdict waits for this as well.
    clearAwayNow(scratch);
    clearAwayNow(staging);
  }
}

/** A recording needs the exchanges of attempts that run now. */
function cacheDirOf(request: RunRequest): string | null {
  return (request.record ?? null) === null ? request.cache.dir : null;
}

function findCommand({ agent }: RunRequest): string[] {
  const [program = "", ...words] = anchorWords(agent.command, agent.cwd);
  return [locateProgram(program, agent.cwd, process.env.PATH ?? ""), ...words];
}

function settingFor(
  request: RunRequest,
  command: readonly string[],
  sandbox: Sandbox,
  metering: Metering,
  { scratch, staging }: { readonly scratch: string; readonly staging: string },
): AttemptSetting {
  const { agent, judge, signal } = request;
  return {
    agent,
    command,
    judge,
    sandbox,
    metering,
    record: request.record ?? null,
    replay: request.replay ?? null,
    indexDir: join(request.cache.dir ?? staging, "surfaces"),
    prompt: promptFor(judge.limits, judge.surfaces),
    environment: allowedEnvironment(process.env, judge.env),
    mask: secretMask(process.env, keyNames(judge)),
    scratch,
    signal,
  };
}
