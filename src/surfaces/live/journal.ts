import { z } from "zod";
import type { Action } from "../../world/actions.ts";
import type { World } from "../../world/world.ts";

/** Why time went on: a model's turn, a request, a write, a client that waits, a wait that was asked for, the wall's clock. */
const PASS_REASONS = ["turn", "request", "write", "watch", "wait", "wall"] as const;
export type PassReason = (typeof PASS_REASONS)[number];

/** Something else was under way: in another try the two may come in another order. */
const overlap = z.literal(true).optional();

const TargetSchema = z.strictObject({
  group: z.string(),
  version: z.string(),
  resource: z.string(),
  namespace: z.string().nullable(),
  name: z.string().nullable(),
  subresource: z.string().nullable(),
});

const ActionSchema = z.strictObject({
  at: z.number(),
  verb: z.enum(["create", "update", "patch", "delete", "deletecollection"]),
  target: TargetSchema,
  contentType: z.string(),
  body: z.json(),
  query: z.record(z.string(), z.string()).optional(),
});

const JournalEntrySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("pass"),
    from: z.number(),
    to: z.number(),
    for: z.enum(PASS_REASONS),
    overlap,
  }),
  z.strictObject({
    kind: z.literal("write"),
    action: ActionSchema,
    status: z.number().int(),
    /** The write was taken, and the world does not act on such objects. */
    beyond: z.literal(true).optional(),
    overlap,
  }),
]);

/** One line of `actions.ndjson`: all that the agent did to the world, and when. Reads move nothing but time. */
export type JournalEntry =
  | {
      readonly kind: "pass";
      readonly from: number;
      readonly to: number;
      readonly for: PassReason;
      readonly overlap?: true;
    }
  | {
      readonly kind: "write";
      readonly action: Action;
      readonly status: number;
      readonly beyond?: true;
      readonly overlap?: true;
    };

/** The lines of an `actions.ndjson`; `where` names it in errors. A last line that a crash cut off is left out. */
export function readJournal(text: string, where: string): JournalEntry[] {
  const lines = text.split("\n");
  lines.pop();
  return lines.map((line, index) => {
    const read = JournalEntrySchema.safeParse(parsed(line));
    if (read.success) return read.data as JournalEntry;
    throw new Error(`${where}:${index + 1} is no entry of a journal of actions`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What the agent did, in order: all that a judge needs. Refused writes are among it. */
export function actionsIn(entries: readonly JournalEntry[]): Action[] {
  return entries.flatMap((entry) => (entry.kind === "write" ? [entry.action] : []));
}

/** Puts stretches of time that follow one another for one reason into one line. */
export class JournalWriter {
  readonly #write: (line: string) => void;
  #open: Extract<JournalEntry, { kind: "pass" }> | null = null;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  add(entry: JournalEntry): void {
    const open = this.#open;
    if (entry.kind === "pass") {
      const goesOn = open !== null && open.for === entry.for && open.overlap === entry.overlap;
      if (goesOn) this.#open = { ...open, to: entry.to };
      else {
        this.flush();
        this.#open = entry;
      }
      return;
    }
    this.flush();
    this.#write(`${JSON.stringify(entry)}\n`);
  }

  flush(): void {
    if (this.#open !== null) this.#write(`${JSON.stringify(this.#open)}\n`);
    this.#open = null;
  }
}

/**
 * Does again what a journal says to a world that stands where the journal begins. Only the writes and the last
 * moment count: in how many steps time went on makes no difference.
 */
export function replayJournal(world: World, entries: Iterable<JournalEntry>): World {
  for (const entry of entries) {
    switch (entry.kind) {
      case "pass":
        world.pass(entry.to);
        break;
      case "write": {
        world.pass(entry.action.at);
        const { status } = world.act(entry.action);
        if (status !== entry.status)
          throw new JournalMismatch(
            `a write at second ${entry.action.at} was answered with ${entry.status} and now with ${status}`,
          );
        break;
      }
    }
  }
  return world;
}

/** The world is not the one the journal was written in. */
class JournalMismatch extends Error {
  override readonly name = "JournalMismatch";
}
