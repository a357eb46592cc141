import type { Journey, Workload } from "../application/types.ts";
import { isTurn } from "../clock.ts";
import { type Cluster, type PodRuntime, STEP_SECONDS } from "../cluster/cluster.ts";
import type { Flags } from "../cluster/flags.ts";
import { legsOf, type Network } from "../cluster/network.ts";
import { mix, scale } from "../random.ts";
import { endFlagStreams } from "./flag-streams.ts";
import type { Observer } from "./observer.ts";
import { FETCH_EVERY, Queues } from "./queues.ts";
import { hex8, type Trace, Walker } from "./walk.ts";

/** Sends the journeys of each step and lets the consumers read what was published. */
export class Users {
  readonly #cluster: Cluster;
  readonly #network: Network;
  readonly #flags: Flags;
  readonly #observer: Observer;
  readonly #walker: Walker;
  readonly queues = new Queues();
  readonly #key: number;
  readonly #samplePerThousand: number;
  readonly #weights: number;
  readonly #load: Workload | undefined;

  constructor(parts: {
    cluster: Cluster;
    network: Network;
    flags: Flags;
    observer: Observer;
    samplePerThousand: number;
  }) {
    this.#cluster = parts.cluster;
    this.#network = parts.network;
    this.#flags = parts.flags;
    this.#observer = parts.observer;
    this.#walker = new Walker({ ...parts, queues: this.queues });
    this.#key = parts.cluster.streams.key("traffic");
    this.#samplePerThousand = parts.samplePerThousand;
    this.#weights = parts.cluster.application.journeys.reduce((sum, one) => sum + one.weight, 0);
    this.#load = parts.cluster.application.workloads.find((one) => one.role === "load");
  }

  step(): void {
    const { now } = this.#cluster;
    const [sender] = this.#load ? this.#cluster.runtimesOf(this.#load) : [];
    if (sender?.serving) this.#send(sender, now);
    for (const runtime of this.#cluster.runtimes.values()) {
      if (runtime.serving) this.#consume(runtime);
    }
    endFlagStreams(this.#cluster, this.#network, this.#observer);
    for (const runtime of this.#cluster.runtimes.values()) this.#walker.settle(runtime);
  }

  #send(sender: PodRuntime, now: number): void {
    const draw = scale(mix(this.#key, now + 9999, 77), 100);
    const pace = this.#cluster.application.pace * this.#cluster.pressure;
    const count = Math.floor((pace + draw * 1000) / 100_000);
    for (let index = 0; index < count; index += 1) {
      this.#journey(sender, this.#choose(mix(this.#key, now + 9999, index)), now, index);
    }
    const flood = this.#flood(sender);
    const [home] = this.#cluster.application.journeys;
    for (let index = 0; home && index < flood; index += 1)
      this.#journey(sender, home, now, 1000 + index);
  }

  #flood(sender: PodRuntime): number {
    let sum = 0;
    for (const operation of sender.workload.operations) {
      for (const effect of operation.flags) {
        if (effect.kind === "repeat") sum += this.#flags.amount(sender, effect);
      }
    }
    return sum;
  }

  #choose(hash: number): Journey {
    let rest = scale(hash, this.#weights);
    for (const journey of this.#cluster.application.journeys) {
      rest -= journey.weight;
      if (rest < 0) return journey;
    }
    throw new Error("journeys have no weight");
  }

  #journey(sender: PodRuntime, journey: Journey, now: number, index: number): void {
    const hash = mix(this.#key, now * 4096 + index, 5);
    const start =
      (now - STEP_SECONDS) * 1_000_000 + scale(mix(hash, 1, 9), STEP_SECONDS * 1_000_000);
    const trace: Trace = {
      id: this.#observer.silent
        ? ""
        : [1, 2, 3, 4].map((part) => hex8(mix(hash, part, 15))).join(""),
      sampled: scale(mix(hash, 2, 9), 1000) < this.#samplePerThousand,
    };
    const { micros, error } = this.#walker.call(sender, journey.call, trace, "", start, hash);
    this.#observer.asked(journey.name, now * 4096 + index, micros, error !== null);
  }

  #consume(runtime: PodRuntime): void {
    for (const operation of runtime.workload.operations) {
      if (operation.kind !== "consume" || !this.connected(runtime)) continue;
      if (!isTurn(this.#cluster.now, Number(runtime.environment.get(FETCH_EVERY) ?? "5"))) continue;
      const group = runtime.workload.name;
      for (const message of this.queues.take(operation.id, group, 3)) {
        const hash = mix(
          mix(this.#key, message.at & 0x7fffffff, 3),
          group.length,
          operation.micros,
        );
        const start =
          Math.max(message.at + 4000, (this.#cluster.now - STEP_SECONDS) * 1_000_000) +
          scale(hash, 900_000);
        this.#walker.serve(runtime, operation, message.trace, message.parent, start, hash);
      }
    }
  }

  /** Whether a consumer holds its membership in the group: it reaches the broker. */
  connected(runtime: PodRuntime): boolean {
    const address = runtime.environment.get("KAFKA_ADDR") ?? runtime.environment.get("BROKER_ADDR");
    if (address === undefined) return false;
    const route = this.#network.route(runtime, address);
    for (const { way } of legsOf(route)) {
      if (way.refusal === null && way.lossPerThousand < 900) return true;
    }
    return false;
  }
}
