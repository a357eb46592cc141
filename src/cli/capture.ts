import { relative } from "node:path";
import { captureTask } from "../capture/import-capture.ts";
import { ClusterSource } from "../capture/live/capture-cluster.ts";
import { roleYaml } from "../capture/live/kubernetes.ts";
import { EXIT } from "../model/exit.ts";
import type { ImportOutputSchema, Printed } from "../model/output.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { isoTime } from "../model/time.ts";
import { capturedText } from "./capture-text.ts";
import type { Command, Invocation } from "./command.ts";
import { COMMON, flagOn, flagText, throwIfAny, wholeNumber } from "./flags.ts";
import { windowFlags } from "./moments.ts";
import { CAPTURE_FLAGS, requestOf } from "./tasks-import.ts";

export const captureCommand: Command = {
  name: "capture",
  about: [
    "Makes a task of an incident in a live cluster: objects, events and logs by the kubeconfig that kubectl uses, and what",
    "PROMETHEUS_URL, ALERTMANAGER_URL, LOKI_URL and JAEGER_URL lead to. Nothing but GET is sent, and no Secret is asked for.",
  ].join("\n"),
  flags: {
    ...CAPTURE_FLAGS,
    context: {
      type: "string",
      value: "NAME",
      help: "of the kubeconfig (default: the current one)",
    },
    metrics: {
      type: "string",
      value: "REGEX",
      help: "metrics to take beside those of rules, cluster and requests",
    },
    rate: { type: "string", value: "N", help: "requests a second, to each system (default: 20)" },
    estimate: { type: "boolean", help: "only say how much there is" },
    rbac: { type: "boolean", help: "only print the ClusterRole that is enough" },
    json: COMMON.json,
  },
  positionals: null,
  run: async (invocation) => {
    const { flags, io } = invocation;
    if (flagOn(flags, "rbac")) {
      io.stdout(roleYaml());
      return EXIT.pass;
    }
    const source = await ClusterSource.open(sourceRequest(invocation));
    const { objects, kinds, megabytes } = await source.estimate();
    io.stderr(
      `${objects} objects of ${kinds} kinds, about ${megabytes} MB, and the telemetry of the window\n`,
    );
    if (flagOn(flags, "estimate")) return EXIT.pass;
    const window = windowFlags(flags, source.now);
    if (window === null) throw new UserError(NO_WINDOW);
    if (window.from > source.now)
      throw new UserError(future(isoTime(Number(source.now / 1_000_000n))));
    const day = isoTime(Number(window.from / 1_000_000n))
      .slice(0, 16)
      .replace(":", "");
    const request = requestOf(invocation, `incident-${day}`);
    // Objects are as they are now, whatever the window.
    const asOf = source.now > window.to ? source.now : window.to;
    const live = { ...request, title: `Captured ${day}`, tag: "live", window, asOf };
    const captured = await captureTask(live, (intake) => source.take(window, intake));
    const folder = relative(io.cwd, captured.folder) || ".";
    const printed: Printed<typeof ImportOutputSchema> = [
      {
        id: captured.id,
        path: `${folder}/task.yaml`,
        truth: captured.truth,
        capture: { ...captured.report },
      },
    ];
    io.stdout(
      flagOn(flags, "json")
        ? `${JSON.stringify(printed, null, 2)}\n`
        : capturedText(captured, folder),
    );
    return EXIT.pass;
  },
};

function sourceRequest({ flags, io }: Invocation) {
  const problems: Problem[] = [];
  const perSecond = wholeNumber(flags, "rate", problems, 1000) ?? 20;
  throwIfAny(problems);
  return {
    env: io.env,
    context: flagText(flags, "context"),
    metrics: regexOf(flagText(flags, "metrics")),
    perSecond,
    signal: io.signal,
    progress: (line: string) => io.stderr(`${line}\n`),
  };
}

function regexOf(text: string | null): RegExp | null {
  if (text === null) return null;
  try {
    return new RegExp(text);
  } catch (error) {
    throw new UserError({
      code: "FLAG_NOT_A_REGEX",
      where: "--metrics",
      message: (error as Error).message,
      help: "write --metrics '^(jvm_|redis_)'",
    });
  }
}

const NO_WINDOW: Problem = {
  code: "WINDOW_MISSING",
  where: "--from, --to",
  message: "no window is given",
  help: "sre-gate capture --from 14:00 --to 14:40",
};

function future(now: string): Problem {
  return {
    code: "WINDOW_IN_THE_FUTURE",
    where: "--from",
    message: `in the cluster it is ${now}`,
    help: "Give the zone of your times with --zone, or full times: --from 2026-01-05T14:00:00Z.",
  };
}
