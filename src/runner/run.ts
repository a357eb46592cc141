import { setMaxListeners } from "node:events";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { keyNames } from "../model/settings.ts";
import { RunStore } from "../store/run-store.ts";
import { SharedStore } from "../store/shared-store.ts";
import { digestAgent } from "./agent/digest.ts";
import { findAgentFiles } from "./agent/files.ts";
import { guardedFolders } from "./agent/guarded.ts";
import type { AttemptSetting } from "./attempt/job.ts";
import { clearAwayNow } from "./clear-away.ts";
import { allowedEnvironment } from "./command/environment.ts";
import { anchorWords, locateProgram } from "./command/locate.ts";
import type { Metering } from "./meter/connection.ts";
import { prepareMetering } from "./meter/prepare.ts";
import { secretMask } from "./process/mask.ts";
import { promptFor } from "./prompt.ts";
import type { ProgressEvent, RunOutcome, RunRequest, Stopped } from "./request.ts";
import { chooseSandbox } from "./sandbox/choose.ts";
import type { Sandbox } from "./sandbox/instance.ts";
import { setTryAside } from "./schedule/retry.ts";
import { Scheduler } from "./schedule/scheduler.ts";
import { makeScratch } from "./scratch.ts";
import { subjects } from "./subject.ts";

export type {
  AgentToRun,
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
    const store = await openRunStore(request, subjects(request, agentDigest, sandbox.kind));
    const known = request.append
      ? await store.extend(request.plan)
      : await store.begin(request.plan, request.whole ?? request.plan, setTryAside);
    if (known.size > 0)
      request.progress({ kind: "note", text: `${known.size} attempts of an interrupted run kept` });
    const outcomeOf = (stopped: Stopped): RunOutcome => {
      const results = scheduler.results(stopped);
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
    const reporting = { ...request, progress };
    const scheduler = new Scheduler({ request: reporting, setting, staging, store, known });
    const stopped = await scheduler.run();
    if (stopped === "complete" || stopped === "look") await store.finish();
    return outcomeOf(stopped);
  } finally {
    // At once: no agent runs any more, and whoever waits for the verdict waits for this as well.
    clearAwayNow(scratch);
    clearAwayNow(staging);
  }
}

async function openRunStore(
  request: RunRequest,
  subjectOf: ReturnType<typeof subjects>,
): Promise<RunStore> {
  const { dir, earlier = null, notBefore = null, notAfter = null } = request.cache;
  // A recording needs the exchanges of attempts that run now.
  const recording = (request.record ?? null) !== null;
  return new RunStore(request.out, subjectOf, {
    shared: recording || dir === null ? null : await SharedStore.open(dir),
    earlier: recording ? null : earlier,
    notBefore,
    notAfter,
  });
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
    prompts: {
      diagnose: promptFor(judge.limits, judge.surfaces, "diagnose"),
      repair: promptFor(judge.limits, judge.surfaces, "repair"),
    },
    environment: allowedEnvironment(process.env, judge.env),
    mask: secretMask(process.env, keyNames(judge)),
    scratch,
    signal,
  };
}
