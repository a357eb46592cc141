import type { Asked } from "./asked.ts";
import type { ProviderProbe } from "./probe.ts";

/** What the provider's last failure was, and whether it fails us as well. */
interface Failure {
  readonly reason: string;
  readonly confirmed: () => Promise<boolean>;
}

/** Whoever waited less was hardly kept waiting. */
const LONG_WAIT_MS = 2000;

const SURELY = (): Promise<boolean> => Promise.resolve(true);

/** More requests than this in ten seconds and a 429 is the agent's own doing. */
const FLOOD = { requests: 60, milliseconds: 10_000 };

/** What went wrong between one attempt and its providers, as far as it was the last thing that happened. */
export class ProviderFaults {
  /** Set while the last thing that happened was that the provider refused the gate's key or the model. */
  refusal: string | null = null;
  /** Whether any answer of a provider came, and was not broken off by it. */
  served = false;
  readonly #probe: ProviderProbe;
  #failure: Failure | null = null;
  /** How the provider last broke an answer off. */
  #broken: string | null = null;
  #recent: number[] = [];
  /** Requests whose first byte is still awaited, the oldest first, and since when. */
  readonly #awaited = new Map<Asked, number>();

  constructor(probe: ProviderProbe) {
    this.#probe = probe;
  }

  /**
   * The provider's failure that the attempt ended with; null where a request of our own was answered at the same time:
   * then it was this agent's request that was too large or too many.
   */
  async failure(): Promise<string | null> {
    const [longest] = this.#awaited.keys();
    if (longest !== undefined) this.left(longest);
    const failure = this.#failure;
    return failure !== null && (await failure.confirmed()) ? failure.reason : null;
  }

  /** Something else happened since. */
  forget(): void {
    this.#failure = null;
  }

  refused(reason: string): void {
    this.#failure = null;
    this.refusal = reason;
  }

  /** What the provider's broken answers used up, or left unclear, is what stops the agent now. */
  usedUp(reason: string): void {
    this.#failure = { reason: `${this.#broken}: ${reason}`, confirmed: SURELY };
  }

  /** From here on the agent waits for an answer. */
  awaited(asked: Asked): void {
    this.#awaited.set(asked, performance.now());
  }

  settled(asked: Asked): void {
    this.#awaited.delete(asked);
  }

  answered(status: number, asked: Asked): void {
    this.settled(asked);
    const { name } = asked.route.upstream;
    if (status >= 200 && status < 300) this.#probe.served(name);
    this.refusal = this.#refusalOf(status, asked);
    const isFailure = (status === 429 || status >= 500) && this.#blamesProvider(asked, status);
    this.#failure = isFailure
      ? { reason: `${name} answered ${status}`, confirmed: this.#failsUsNow(asked) }
      : null;
  }

  /** A connection that died. True where that was the provider's doing. */
  broke(reason: string, asked: Asked, isProvoked: boolean): boolean {
    if (!this.#blamesProvider(asked, null)) {
      this.#failure = null;
      return false;
    }
    const whole = `${asked.route.upstream.name}: ${reason}`;
    this.#broken = whole;
    this.#failure = { reason: whole, confirmed: isProvoked ? this.#failsUsNow(asked) : SURELY };
    return true;
  }

  /**
   * The agent hung up, or its time was over, before the first byte came. Whether the provider hangs, or only takes its time
   * over what was asked, shows a question of our own: asked when the attempt has ended so, since an agent may well cancel
   * what it needs no more.
   */
  left(asked: Asked): void {
    const waitedMs = performance.now() - (this.#awaited.get(asked) ?? performance.now());
    this.settled(asked);
    if (waitedMs < LONG_WAIT_MS || !this.#blamesProvider(asked, null)) return;
    const { name } = asked.route.upstream;
    this.#failure = {
      reason: `${name} gave no answer in ${Math.round(waitedMs / 1000)} s`,
      confirmed: () => this.#failsUs(asked),
    };
  }

  /**
   * The key is the gate's, and which models it opens is the provider's word. Where the key has opened one, another that
   * it does not open is the agent's choice: it could otherwise ask for nonsense whenever it has no answer.
   */
  #refusalOf(status: number, { route, model }: Asked): string | null {
    const { name, keyName } = route.upstream;
    if (status === 401 || status === 402)
      return `${name} refuses the key in ${keyName} (${status})`;
    if ((status !== 403 && status !== 404) || this.#probe.hasServed(name)) return null;
    return `${name} does not serve the model ${model ?? "that was asked for"} to this key (${status})`;
  }

  /** Asked at this moment: later the provider may have recovered. */
  #failsUsNow(asked: Asked): Failure["confirmed"] {
    const answer = this.#failsUs(asked);
    return () => answer;
  }

  #failsUs({ route, model }: Asked): Promise<boolean> {
    return this.#probe.fails(route, model);
  }

  /** Malformed requests and floods are the agent's own: it could otherwise ask for another roll of the dice. */
  #blamesProvider(asked: Asked, status: number | null): boolean {
    if (!asked.route.dialect.isWellFormed(asked.document)) return false;
    const now = performance.now();
    this.#recent = [...this.#recent.filter((at) => now - at < FLOOD.milliseconds), now];
    return status !== 429 || this.#recent.length <= FLOOD.requests;
  }
}
