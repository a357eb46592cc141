import type { CheckedRequest } from "./asked.ts";
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

/** What went wrong between one attempt and its providers, if nothing has happened since. */
export class ProviderFaults {
  /** Set if the last thing that happened was that the provider refused the gate's key or the model. */
  refusal: string | null = null;
  /** Whether a provider gave any answer that it did not break off. */
  served = false;
  readonly #probe: ProviderProbe;
  #failure: Failure | null = null;
  /** How the provider last broke an answer off. */
  #broken: string | null = null;
  #recent: number[] = [];
  /** Requests whose first byte is still awaited, the oldest first, and since when. */
  readonly #awaited = new Map<CheckedRequest, number>();

  constructor(probe: ProviderProbe) {
    this.#probe = probe;
  }

  /**
   * The provider's failure that the attempt ended with. Null if the gate's own request was answered at the same time: then
   * the agent sent too large a request, or too many.
   */
  async failure(): Promise<string | null> {
    const [longest] = this.#awaited.keys();
    if (longest !== undefined) this.left(longest);
    const failure = this.#failure;
    return failure !== null && (await failure.confirmed()) ? failure.reason : null;
  }

  /** Something else has happened since. */
  forget(): void {
    this.#failure = null;
  }

  refused(reason: string): void {
    this.#failure = null;
    this.refusal = reason;
  }

  /** Answers that the provider broke off used up a limit, or left it unclear, and that stops the agent now. */
  usedUp(reason: string): void {
    this.#failure = { reason: `${this.#broken}: ${reason}`, confirmed: SURELY };
  }

  /** From here on the agent waits for an answer. */
  awaited(asked: CheckedRequest): void {
    this.#awaited.set(asked, performance.now());
  }

  settled(asked: CheckedRequest): void {
    this.#awaited.delete(asked);
  }

  answered(status: number, asked: CheckedRequest): void {
    this.settled(asked);
    const { name } = asked.route.upstream;
    if (status >= 200 && status < 300) this.#probe.served(name);
    this.refusal = this.#refusalOf(status, asked);
    const isFailure = (status === 429 || status >= 500) && this.#blamesProvider(asked, status);
    this.#failure = isFailure
      ? { reason: `${name} answered ${status}`, confirmed: this.#failsUsNow(asked) }
      : null;
  }

  /** A connection broke. True if that was the provider's fault. */
  broke(reason: string, asked: CheckedRequest, isProvoked: boolean): boolean {
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
   * The agent hung up, or its time was over, before the first byte came. The gate's own request tells whether the provider
   * hangs or only takes long over what was asked. It is sent when the attempt has ended: until then an agent may well
   * cancel what it no longer needs.
   */
  left(asked: CheckedRequest): void {
    const since = this.#awaited.get(asked) ?? performance.now();
    const waitedMs = performance.now() - since;
    this.settled(asked);
    if (waitedMs < LONG_WAIT_MS || !this.#blamesProvider(asked, null)) return;
    const { name } = asked.route.upstream;
    this.#failure = {
      reason: `${name} gave no answer in ${Math.round(waitedMs / 1000)} s`,
      // The provider may have recovered while the agent still waited.
      confirmed: async () => (await this.#failsUs(asked)) || this.#probe.failedAround(name, since),
    };
  }

  /**
   * The key is the gate's, and the provider decides which models it serves. Once the key has worked for one model, asking
   * for another is the agent's choice: otherwise an agent without an answer could ask for a model that does not exist.
   */
  #refusalOf(status: number, { route, model }: CheckedRequest): string | null {
    const { name, keyName } = route.upstream;
    if (status === 401) return `${name} refuses the key in ${keyName} (${status})`;
    if (status === 402)
      return `${name} wants the account of the key in ${keyName} to be paid (${status})`;
    if ((status !== 403 && status !== 404) || this.#probe.hasServed(name)) return null;
    return `${name} does not serve the model ${model ?? "that was asked for"} to this key (${status})`;
  }

  /** CheckedRequest at this moment: later the provider may have recovered. */
  #failsUsNow(asked: CheckedRequest): Failure["confirmed"] {
    const answer = this.#failsUs(asked);
    return () => answer;
  }

  #failsUs({ route, model }: CheckedRequest): Promise<boolean> {
    return this.#probe.fails(route, model);
  }

  /** Malformed requests and floods are the agent's fault: otherwise it could use them to get another try. */
  #blamesProvider(asked: CheckedRequest, status: number | null): boolean {
    if (!asked.route.dialect.isWellFormed(asked.document)) return false;
    const now = performance.now();
    this.#recent = [...this.#recent.filter((at) => now - at < FLOOD.milliseconds), now];
    return status !== 429 || this.#recent.length <= FLOOD.requests;
  }
}
