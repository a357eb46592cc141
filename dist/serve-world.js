import { d as UserError, f as assertNever } from "./start.js";
import { Bn as systemPrefix, Et as signalOf } from "./gate.js";
import { c as stepOf, d as judge, m as worldOf, p as incidentOf, s as findingOf, u as doSteps, v as admit } from "./world.js";
import { a as PACE, c as replayJournal, i as BY_THE_WALL, n as openSurfaces, o as JournalWriter, s as actionsIn } from "./surfaces.js";
import { dirname } from "node:path";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

// src/surfaces/live/judged-repair.ts
/**
* What came of what the journal says was done, and of what the answer proposes to do after that: the incident is played
* again with it, without it, and healthy.
*/
function judgedRepair(scenario, entries, answer) {
	const incident = incidentOf(scenario);
	const own = {
		incident,
		actions: actionsIn(entries),
		handedOver: answer.handedOver,
		admit
	};
	if (answer.proposed.length === 0) return findingOf(judge({
		...own,
		lived: livedIn(entries, incident.window.end)
	}));
	const { steps, unread } = readSteps(answer.proposed);
	const world = worldOf(incident, {
		faults: "all",
		telemetry: "silent",
		admit
	});
	const then = doSteps(replayJournal(world.pass(incident.window.end), entries), incident, steps);
	const facts = judge({
		...own,
		actions: [...own.actions, ...then.actions],
		handedOver: own.handedOver || then.handedOver
	});
	return findingOf({
		...facts,
		refused: [
			...facts.refused,
			...unread,
			...then.unread
		]
	});
}
/** Words that only a shell understands cost the step, not the whole answer. */
function readSteps(written) {
	const unread = [];
	return {
		steps: written.flatMap((step, index) => {
			try {
				return [stepOf(step, `actions[${index}]`)];
			} catch (error) {
				if (!(error instanceof UserError)) throw error;
				unread.push(error.message);
				return [];
			}
		}),
		unread
	};
}
function livedIn(entries, start) {
	let answeredAt = start;
	let lastLook = null;
	for (const entry of entries) {
		if (entry.kind === "write") continue;
		answeredAt = entry.to;
		if (entry.for === "request" || entry.for === "watch") lastLook = entry.to;
	}
	return {
		answeredAt,
		lastLook
	};
}

// src/surfaces/live/serve-world.ts
/** Serves one attempt's world at a socket until it is told to close. */
async function serveWorld(setup, port) {
	const { scenario, without, wall } = setup;
	mkdirSync(dirname(setup.journal), { recursive: true });
	writeFileSync(setup.journal, "");
	const journal = new JournalWriter((line) => appendFileSync(setup.journal, line));
	const entries = [];
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
			journal: (entry) => {
				journal.add(entry);
				entries.push(entry);
			}
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
			case "judge":
				say({
					kind: "judged",
					finding: judgedRepair(scenario, entries, message)
				});
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