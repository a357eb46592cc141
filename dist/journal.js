import { Bi as record, Fi as json, Hi as string, Ii as literal, Pi as discriminatedUnion, Ri as number, Vi as strictObject, ji as _enum } from "./gate.js";

// src/surfaces/live/journal.ts
/** Why time went on: a model's turn, a request, a write, a client that waits, a wait that was asked for, the wall's clock. */
const PASS_REASONS = [
	"turn",
	"request",
	"write",
	"watch",
	"wait",
	"wall"
];
/** Something else was under way: in another try the two may come in another order. */
const overlap = literal(true).optional();
const TargetSchema = strictObject({
	group: string(),
	version: string(),
	resource: string(),
	namespace: string().nullable(),
	name: string().nullable(),
	subresource: string().nullable()
});
const ActionSchema = strictObject({
	at: number(),
	verb: _enum([
		"create",
		"update",
		"patch",
		"delete",
		"deletecollection"
	]),
	target: TargetSchema,
	contentType: string(),
	body: json(),
	query: record(string(), string()).optional()
});
const JournalEntrySchema = discriminatedUnion("kind", [strictObject({
	kind: literal("pass"),
	from: number(),
	to: number(),
	for: _enum(PASS_REASONS),
	overlap
}), strictObject({
	kind: literal("write"),
	action: ActionSchema,
	status: number().int(),
	/** The write was taken, and the world does not act on such objects. */
	beyond: literal(true).optional(),
	overlap
})]);
/** What the agent did, in order: all that a judge needs. Refused writes are among it. */
function actionsIn(entries) {
	return entries.flatMap((entry) => entry.kind === "write" ? [entry.action] : []);
}
/** Puts stretches of time that follow one another for one reason into one line. */
var JournalWriter = class {
	#write;
	#open = null;
	constructor(write) {
		this.#write = write;
	}
	add(entry) {
		const open = this.#open;
		if (entry.kind === "pass") {
			if (open !== null && open.for === entry.for && open.overlap === entry.overlap) this.#open = {
				...open,
				to: entry.to
			};
			else {
				this.flush();
				this.#open = entry;
			}
			return;
		}
		this.flush();
		this.#write(`${JSON.stringify(entry)}\n`);
	}
	flush() {
		if (this.#open !== null) this.#write(`${JSON.stringify(this.#open)}\n`);
		this.#open = null;
	}
};
/**
* Does again what a journal says to a world that stands where the journal begins. Only the writes and the last
* moment count: in how many steps time went on makes no difference.
*/
function replayJournal(world, entries) {
	for (const entry of entries) switch (entry.kind) {
		case "pass":
			world.pass(entry.to);
			break;
		case "write": {
			world.pass(entry.action.at);
			const { status } = world.act(entry.action);
			if (status !== entry.status) throw new JournalMismatch(`a write at second ${entry.action.at} was answered with ${entry.status} and now with ${status}`);
			break;
		}
	}
	return world;
}
/** The world is not the one the journal was written in. */
var JournalMismatch = class extends Error {
	name = "JournalMismatch";
};

export { actionsIn as n, replayJournal as r, JournalWriter as t };