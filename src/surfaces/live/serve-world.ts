import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname } from "node:path";
import type { MessagePort } from "node:worker_threads";
import { assertNever } from "../../model/problem.ts";
import { signalOf } from "../../records/layout.ts";
import { admit } from "../../world/api/admit.ts";
import { incidentOf, worldOf } from "../../world/incident.ts";
import { type ModelTurn, openSurfaces } from "../serve.ts";
import { systemPrefix } from "../systems.ts";
import { type JournalEntry, JournalWriter } from "./journal.ts";
import { judgedRepair } from "./judged-repair.ts";
import { BY_THE_WALL, PACE } from "./life.ts";
import type { FromWorker, ToWorker, WorkerSetup } from "./worker-messages.ts";

/** Serves one attempt's world at a socket until it is told to close. */
export async function serveWorld(setup: WorkerSetup, port: MessagePort): Promise<void> {
  const { scenario, without, wall } = setup;
  mkdirSync(dirname(setup.journal), { recursive: true });
  writeFileSync(setup.journal, "");
  const journal = new JournalWriter((line) => appendFileSync(setup.journal, line));
  const entries: JournalEntry[] = [];
  const hidden = new Set<string | null>([...without, ...scenario.without]);
  const surfaces = await openSurfaces({
    folder: setup.folder,
    systems: setup.systems,
    clock: setup.clock,
    indexDir: setup.indexDir,
    live: {
      world: worldOf(incidentOf(scenario), { faults: "all", telemetry: "silent", admit }),
      keeps: (file) => !hidden.has(signalOf(file)),
      pace: wall === null ? { ...PACE, turn: setup.turnSeconds } : BY_THE_WALL,
      ...(wall === null ? {} : { wall }),
      journal: (entry) => {
        journal.add(entry);
        entries.push(entry);
      },
    },
  });
  const server = createServer((request, response) =>
    surfaces.handle(systemPrefix(request.url ?? "") ?? "", request, response),
  );
  server.requestTimeout = 0;
  server.timeout = 0;
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(setup.socket, done));
  const say = (message: FromWorker) => port.postMessage(message);
  const turns = new Map<number, ModelTurn>();
  const over = (turn: number) => {
    turns.delete(turn);
    say({ kind: "turn-over", turn });
  };
  port.on("message", (message: ToWorker) => {
    switch (message.kind) {
      case "turn-begins":
        turns.set(message.turn, surfaces.turn());
        return;
      case "turn-answered":
        void turns
          .get(message.turn)
          ?.answered()
          .then(() => over(message.turn));
        return;
      case "turn-failed":
        turns.get(message.turn)?.failed();
        turns.delete(message.turn);
        return;
      case "judge":
        say({ kind: "judged", finding: judgedRepair(scenario, entries, message) });
        return;
      case "close":
        server.close();
        server.closeAllConnections();
        void surfaces.close().then(() => {
          journal.flush();
          say({ kind: "closed", counts: surfaces.counts });
          port.close();
        });
        return;
      default:
        assertNever(message);
    }
  });
  say({ kind: "ready", now: surfaces.now });
}
