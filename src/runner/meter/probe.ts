import type { Generation } from "./asked.ts";
import { forward } from "./forward.ts";

/** The longest wait for the answer to the gate's own request. */
const PATIENCE_MS = 20_000;

/** An outage seldom ends for all requests at one moment. */
const SHORTLY_MS = 60_000;

/**
 * Sends a provider that has just failed an agent a small request of the gate's own. If that is answered, the provider works
 * and the agent's request caused the error. Otherwise an agent without an answer could provoke an error and get another
 * try. One question at a time per model, however many attempts fail at once.
 */
export class ProviderProbe {
  readonly #patienceMs: number;
  readonly #asking = new Map<string, Promise<boolean>>();
  /** When a request of the gate's own failed last, by provider. */
  readonly #failedAt = new Map<string, number>();
  readonly #served = new Set<string>();

  /** `attemptSeconds`: what an attempt could not have waited for is not waited for here. */
  constructor(attemptSeconds: number) {
    this.#patienceMs = Math.min(PATIENCE_MS, attemptSeconds * 1000);
  }

  /** The provider answered an attempt of this run. */
  served(upstream: string): void {
    this.#served.add(upstream);
  }

  hasServed(upstream: string): boolean {
    return this.#served.has(upstream);
  }

  /** Whether the provider fails us too. */
  fails(route: Generation, model: string | null): Promise<boolean> {
    const key = `${route.upstream.name} ${route.path} ${model}`;
    const known = this.#asking.get(key);
    if (known !== undefined) return known;
    const asking = ask(route, model, this.#patienceMs)
      .then((failed) => {
        if (failed) this.#failedAt.set(route.upstream.name, performance.now());
        return failed;
      })
      .finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    return asking;
  }

  /** Whether a request of the gate's own failed since this moment, or shortly before it. */
  failedAround(upstream: string, since: number): boolean {
    return (this.#failedAt.get(upstream) ?? Number.NEGATIVE_INFINITY) > since - SHORTLY_MS;
  }
}

async function ask(route: Generation, model: string | null, patienceMs: number): Promise<boolean> {
  const body = Buffer.from(JSON.stringify(route.dialect.probe(model ?? "")));
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const incoming = await forward({
      url: route.url,
      upstream: route.upstream,
      headers: {},
      body,
      signal,
      silenceMs: patienceMs,
    });
    incoming.resume();
    const status = incoming.statusCode ?? 0;
    return status === 429 || status >= 500;
  } catch {
    return true;
  }
}
