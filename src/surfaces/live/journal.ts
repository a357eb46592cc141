import type { Action } from "../../world/actions.ts";
import type { World } from "../../world/world.ts";

/** Why time went on: a model's turn, a request, a write, a client that waits, or a wait that was asked for. */
export type PassReason = "turn" | "request" | "write" | "watch" | "wait";

/** One line of `actions.ndjson`: all that the agent did to the world, and when. Reads move nothing but time. */
export type JournalEntry =
  | { readonly kind: "pass"; readonly from: number; readonly to: number; readonly for: PassReason }
  | {
      readonly kind: "write";
      readonly action: Action;
      readonly status: number;
      /** The write was taken, and the world does not act on such objects. */
      readonly beyond?: true;
    };

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
