import { d as assertNever } from "./start.js";
import { Nn as systemPrefix, Nt as signalOf } from "./gate.js";
import { d as incidentOf, f as worldOf, h as admit } from "./world.js";
import { n as BY_THE_WALL, r as PACE, t as openSurfaces } from "./serve.js";
import { t as JournalWriter } from "./journal.js";
import { dirname } from "node:path";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

// src/surfaces/live/serve-world.ts
/** Serves one attempt's world at a socket until it is told to close. */
async function serveWorld(setup, port) {
	const { scenario, without, wall } = setup;
	mkdirSync(dirname(setup.journal), { recursive: true });
	writeFileSync(setup.journal, "");
	const journal = new JournalWriter((line) => appendFileSync(setup.journal, line));
	const hidden = /* @__PURE__ */ new Set([...without, ...scenario.without]);
	const surfaces = await openSurfaces({
		folder: setup.folder,
		systems: setup.systems,
		clock: setup.clock,
		indexDir: setup.indexDir,
		live: {
			world: worldOf(incidentOf(scenario), {
				faults: "all",
				telemetry: "silent",
				admit
			}),
			keeps: (file) => !hidden.has(signalOf(file)),
			pace: wall === null ? {
				...PACE,
				turn: setup.turnSeconds
			} : BY_THE_WALL,
			...wall === null ? {} : { wall },
			journal: (entry) => journal.add(entry)
		}
	});
	const server = createServer((request, response) => surfaces.handle(systemPrefix(request.url ?? "") ?? "", request, response));
	server.requestTimeout = 0;
	server.timeout = 0;
	server.keepAliveTimeout = 0;
	await new Promise((done) => server.listen(setup.socket, done));
	const say = (message) => port.postMessage(message);
	const turns = /* @__PURE__ */ new Map();
	const over = (turn) => {
		turns.delete(turn);
		say({
			kind: "turn-over",
			turn
		});
	};
	port.on("message", (message) => {
		switch (message.kind) {
			case "turn-begins":
				turns.set(message.turn, surfaces.turn());
				return;
			case "turn-answered":
				turns.get(message.turn)?.answered().then(() => over(message.turn));
				return;
			case "turn-failed":
				turns.get(message.turn)?.failed();
				turns.delete(message.turn);
				return;
			case "close":
				server.close();
				server.closeAllConnections();
				surfaces.close().then(() => {
					journal.flush();
					say({
						kind: "closed",
						counts: surfaces.counts
					});
					port.close();
				});
				return;
			default: assertNever(message);
		}
	});
	say({
		kind: "ready",
		now: surfaces.now
	});
}

export { serveWorld };