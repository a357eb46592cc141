import type { Trace } from "./walk.ts";

/** Seconds from one fetch of a consumer to the next; without it there is one in every step. */
export const FETCH_EVERY = "CONSUMER_FETCH_INTERVAL_SECONDS";

export interface Message {
  readonly trace: Trace;
  readonly parent: string;
  readonly at: number;
}

/** Topics of the broker: what was published, and how far each consumer group has read. */
export class Queues {
  readonly #topics = new Map<string, Message[]>();
  readonly #offsets = new Map<string, number>();

  publish(topic: string, message: Message, copies: number): void {
    const messages = this.#topics.get(topic) ?? [];
    this.#topics.set(topic, messages);
    for (let copy = 0; copy < copies; copy += 1) messages.push(message);
  }

  take(topic: string, group: string, most: number): readonly Message[] {
    const messages = this.#topics.get(topic) ?? [];
    const offset = this.#offsets.get(group) ?? 0;
    const taken = messages.slice(offset, offset + most);
    this.#offsets.set(group, offset + taken.length);
    return taken;
  }

  lag(topic: string, group: string): number {
    return (this.#topics.get(topic)?.length ?? 0) - (this.#offsets.get(group) ?? 0);
  }
}
