import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { isatty } from "node:tty";
import { textIfThere } from "../../files/absent.ts";
import { UserError } from "../../model/problem.ts";
import { SYSTEMS } from "../../model/surfaces.ts";
import type { PlayedScenario, Task } from "../../model/task.ts";
import { signalOf } from "../../records/layout.ts";
import { clockOnPath } from "../../runner/sandbox/clock-programs.ts";
import { actionsIn, type JournalEntry } from "../../surfaces/live/journal.ts";
import { BY_THE_WALL, PACE } from "../../surfaces/live/life.ts";
import { type LiveOptions, type OpenSurfaces, openSurfaces } from "../../surfaces/serve.ts";
import { systemPrefix } from "../../surfaces/systems.ts";
import { PRIVATE_SEED } from "../../tasks/build-private.ts";
import { findTasks } from "../../tasks/find.ts";
import { stageSnapshot } from "../../tasks/stage.ts";
import { admit } from "../../world/api/admit.ts";
import { incidentOf, worldOf } from "../../world/incident.ts";
import { scoreOf } from "../../world/judge/facts.ts";
import { judge } from "../../world/judge/judge.ts";
import type { CliIo } from "../command.ts";
import { verdictText } from "../repair/verdict-text.ts";
import { cacheOf } from "../tasks-build.ts";
import { addressesPage, exportLines, findOnPath, NO_KUBECTL } from "./addresses.ts";
import { firingIn, ticketText } from "./ticket.ts";
import { causesText, deedsText } from "./told.ts";

export interface PlayRequest {
  readonly task: string;
  /** Null: as nothing was said. */
  readonly time: PlayTime | null;
  readonly serve: boolean;
}

/** How many times faster than the clock on the wall time passes; "hand": it passes only for what the player does. */
export type PlayTime = number | "hand";

/** What is being played: a world that goes on, with what was done to it so far, or a record. */
interface Played {
  readonly surfaces: OpenSurfaces;
  readonly scenario: PlayedScenario | null;
  readonly journal: readonly JournalEntry[];
  readonly time: PlayTime | null;
}

/** From the ticket to the verdict. */
export async function play(request: PlayRequest, io: CliIo): Promise<void> {
  const task = await findTask(request.task, io);
  const scenario = (await task.scenario?.()) ?? null;
  const time = timeIn(request.time, scenario);
  const home = await mkdtemp(join(tmpdir(), "sre-gate-play-"));
  try {
    const journal: JournalEntry[] = [];
    const surfaces = await openSurfaces({
      folder: await stageSnapshot(task, home),
      systems: SYSTEMS,
      // Tools count ages by the machine's clock: an incident of last year would be a year old.
      clock: "shifted",
      indexDir: join(cacheOf(io), "surfaces"),
      ...(scenario === null ? {} : { live: worldFor(scenario, time, journal) }),
    });
    try {
      await playWith(
        { surfaces, scenario, journal, time },
        { task, home, serve: request.serve },
        io,
      );
    } finally {
      await surfaces.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function findTask(pattern: string, io: CliIo): Promise<Task> {
  const tasks = await findTasks({
    root: io.cwd,
    packageRoot: io.packageRoot,
    cacheDir: cacheOf(io),
    suite: null,
    patterns: [pattern],
    exclude: [],
    privateSeed: io.env[PRIVATE_SEED] || null,
    progress: (line) => io.stderr(`${line}\n`),
  });
  const [task, ...more] = tasks;
  if (task !== undefined && more.length === 0) return task;
  throw new UserError({
    code: "PLAY_TASK",
    where: "play",
    message: `${JSON.stringify(pattern)} names ${tasks.length} incidents`,
    help: `name one of them: ${tasks
      .slice(0, 5)
      .map(({ id }) => id)
      .join(", ")}`,
  });
}

function timeIn(asked: PlayTime | null, scenario: PlayedScenario | null): PlayTime | null {
  if (scenario !== null) return asked ?? 1;
  if (asked === null) return null;
  throw new UserError({
    code: "PLAY_RECORD",
    where: "--time",
    message: "this incident is a record, and its time stands still",
    help: "leave --time out, or play a simulated incident: 'sre-gate tasks list' shows them",
  });
}

function worldFor(
  scenario: PlayedScenario,
  time: PlayTime | null,
  journal: JournalEntry[],
): LiveOptions {
  const hidden = new Set<string | null>(scenario.without);
  return {
    world: worldOf(incidentOf(scenario), { faults: "all", telemetry: "silent", admit }),
    keeps: (file) => !hidden.has(signalOf(file)),
    ...(typeof time === "number" ? { pace: BY_THE_WALL, wall: time } : { pace: PACE }),
    journal: (entry) => journal.push(entry),
  };
}

interface Scene {
  readonly task: Task;
  readonly home: string;
  readonly serve: boolean;
}

async function playWith(played: Played, { task, home, serve }: Scene, io: CliIo): Promise<void> {
  const { surfaces } = played;
  let page = "";
  const server = createServer((request, response) => {
    if (request.url !== "/")
      return surfaces.handle(systemPrefix(request.url ?? "") ?? "", request, response);
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    response.end(page);
  });
  const origin = await listen(server);
  try {
    const environment = await surfaces.environment(origin, join(home, "files"));
    page = addressesPage(environment);
    const alerts = await fetch(`${origin}/alertmanager/api/v2/alerts`);
    const handover = join(home, "handed-over");
    io.stdout(`${ticketText(headline(task), firingIn(await alerts.json()), surfaces.now)}\n`);
    io.stdout(howText(played, { environment, serve }, io));
    if (serve) await untilStopped(io.signal);
    else await shell(played, { environment, home, handover }, io);
    io.stdout(`\n${endText(played, task, textIfThere(handover) !== null)}`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

/** The symptom as somebody reported it; of a private task only what to call it. */
function headline({ id, title, private: isPrivate }: Task): string {
  return isPrivate || title === null ? id : `${id}: ${title}`;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : null;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

const TIMES = {
  hand: "Time stands still while you think: a request takes a second, a write five, a watch what it waits.",
  wall: (times: number) =>
    times === 1
      ? "Time goes on as on your clock."
      : `Time goes on ${times} times as fast as your clock.`,
} as const;

function howText(
  { scenario, time }: Played,
  { environment, serve }: { environment: Readonly<Record<string, string>>; serve: boolean },
  io: CliIo,
): string {
  const kubectl = findOnPath("kubectl", io.env.PATH) !== null;
  const world = [
    time === "hand" || time === null ? TIMES.hand : TIMES.wall(time),
    "What you change takes effect.",
  ];
  const commands = [
    kubectl ? ["kubectl get pods -A", "the cluster"] : null,
    ["curl $ALERTMANAGER_URL/api/v2/alerts", "what fires"],
    [`curl -sG $PROMETHEUS_URL/api/v1/query --data-urlencode 'query=up == 0'`, "any PromQL"],
    scenario === null ? null : ["sleep 5m", "lets five minutes pass there"],
    scenario === null
      ? null
      : [`hand-over "whom, and why"`, "where it cannot be put right from inside"],
    ["exit", "ends it, and says how it is judged"],
  ].filter((row) => row !== null);
  const width = Math.max(...commands.map(([command = ""]) => command.length));
  const lines = commands.map(
    ([command = "", what = ""]) => `  ${command.padEnd(width)}  ${what}\n`,
  );
  return [
    scenario === null
      ? "This is a record: look at all of it, and change nothing.\n"
      : `${world.join(" ")}\n`,
    kubectl ? "" : `\n${NO_KUBECTL}`,
    serve || !kubectl ? `\n${exportLines(environment)}` : "",
    serve ? "\nServed until Ctrl-C: kubectl, k9s, Lens, a browser.\n" : `\n${lines.join("")}\n`,
  ].join("");
}

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** The user's own shell at a terminal; else `sh`, which reads the commands that come in. */
async function shell(
  { scenario }: Played,
  place: {
    readonly environment: Readonly<Record<string, string>>;
    readonly home: string;
    readonly handover: string;
  },
  io: CliIo,
): Promise<void> {
  const { environment, home, handover } = place;
  const programs = scenario === null ? [] : ownPrograms(home, handover);
  const terminal = isatty(0);
  const program = (terminal ? io.env.SHELL : null) || "/bin/sh";
  const path = [...programs, io.env.PATH ?? ""].join(delimiter);
  const child = spawn(program, terminal ? shellWords(program, home) : [], {
    cwd: io.cwd,
    env: { ...io.env, ...environment, PATH: path, PS1: "incident$ " },
    stdio: "inherit",
  });
  const stop = () => child.kill("SIGHUP");
  io.signal.addEventListener("abort", stop, { once: true });
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
  });
  io.signal.removeEventListener("abort", stop);
}

/** bash sets its prompt from the user's file: ours comes after it. */
function shellWords(program: string, home: string): string[] {
  if (basename(program) !== "bash") return [];
  const file = join(home, "bashrc");
  writeFileSync(file, `[ -r ~/.bashrc ] && . ~/.bashrc\nPS1="(incident) $PS1"\n`);
  return ["--rcfile", file];
}

/** `sleep` and `date` of the incident, and a way to hand it over. */
function ownPrograms(home: string, handover: string): string[] {
  const clock = clockOnPath(join(home, "clock"));
  const bin = join(home, "bin");
  mkdirSync(bin);
  writeFileSync(
    join(bin, "hand-over"),
    `#!/bin/sh\nprintf '%s\\n' "$*" > '${handover}'\necho "Handed over. Leave with: exit"\n`,
  );
  chmodSync(join(bin, "hand-over"), 0o755);
  return clock === null ? [bin] : [clock, bin];
}

function endText({ surfaces, scenario, journal }: Played, task: Task, handedOver: boolean): string {
  if (scenario === null) {
    const { attemptedChanges } = surfaces.counts;
    const changes = attemptedChanges === 1 ? "1 change was" : `${attemptedChanges} changes were`;
    const tried = attemptedChanges === 0 ? "" : `${changes} refused.\n`;
    return `${tried}${causesText(task.truth)}A record is judged by the answer it gets: docs/scoring.md.\n`;
  }
  const incident = incidentOf(scenario);
  const actions = actionsIn(journal);
  const facts = judge({ incident, actions, handedOver, admit });
  return [
    deedsText(journal, incident.window.end),
    handedOver ? "You handed it over.\n" : "",
    causesText(task.truth),
    "\n",
    verdictText(facts, scoreOf(facts)),
  ].join("");
}
