import { Ai as json, Ei as _enum, Fi as record, Ii as strictObject, Li as string, Ni as number, ji as literal, ki as discriminatedUnion } from "./gate.js";

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

export { actionsIn as n, JournalWriter as t };