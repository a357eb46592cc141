import type { Limits } from "../../model/instrument.ts";
import { UNKNOWN_USAGE, type Usage } from "../../model/usage.ts";
import type { TokenCount, UsageSeen } from "./dialect.ts";
import {
  type Figures,
  type LimitCut,
  limitReached,
  minus,
  NO_FIGURES,
  plus,
} from "./limit-reached.ts";
import { ONE_EACH, type PriceOf } from "./prices.ts";
import { BYTES_PER_TOKEN } from "./received.ts";
import { type Reserve, UnderWay } from "./under-way.ts";

export interface LedgerSetting {
  readonly limits: Limits;
  readonly price: PriceOf | null;
  /** The name by which the settings or prices know the requested model; null if they do not know it. */
  readonly named: (asked: string, family: string) => string | null;
}

/** What is known of a request before it goes out. */
export interface Asking {
  readonly model: string | null;
  readonly family: string;
  readonly bytes: number;
  readonly declaredOutput: number | null;
}

/** How much of an answer arrived: all of it, or its beginning. `least` bounds its tokens from below. */
export type Extent =
  | { readonly kind: "whole" | "begun"; readonly least: () => number }
  /** Not a byte: then a stream has written nothing, while any other answer was written before its first byte. */
  | { readonly kind: "nothing"; readonly stream: boolean };

/** The reservation of one request, from sending it until its usage is counted. */
export interface Hold {
  /** A 2xx answer is a turn from its first byte on, because it will be billed whatever happens next. */
  answered(): void;
  failed(): void;
  /** Its usage is counted, or never will be. */
  release(): void;
}

/** Who ended an answer before its usage was known. */
export type AtFault = "agent" | "provider";

/** Why a request is not sent, and whose fault that is. */
export interface MeterRefusal {
  readonly cut: LimitCut;
  readonly fault: AtFault;
}

/** How much of its limits one attempt has used. A turn is a generation that the provider answered with 2xx. */
export class Ledger {
  #turns = 0;
  #pending = 0;
  #longestOutput: number | null = null;
  #input = 0;
  #cached = 0;
  #cacheWrite = 0;
  #output = 0;
  #cost = 0;
  #uncounted = 0;
  #unpriced = 0;
  /** Calls charged with an estimate, because their own count never arrived. */
  #charged = 0;
  #boundless = 0;
  /** The part that is due to answers the provider broke off. */
  #broken: Figures = NO_FIGURES;
  #model: string | null = null;
  readonly #underWay = new UnderWay();
  readonly #limits: Limits;
  readonly #price: PriceOf | null;
  readonly #named: LedgerSetting["named"];

  constructor({ limits, price, named }: LedgerSetting) {
    this.#limits = limits;
    this.#price = price;
    this.#named = named;
  }

  /**
   * Called before a request is sent. Returns its reservation, why it is refused, or null if `signal` came first. Requests
   * under way may use up the rest, so a request that might exceed a limit waits until they are counted: it is refused
   * for what was used, never for a guess.
   */
  async enter(asking: Asking, signal: AbortSignal): Promise<Hold | MeterRefusal | null> {
    for (;;) {
      const refusal = this.refusal(asking.model, asking.family);
      if (refusal !== null) return refusal;
      if (this.#hasRoom()) return this.begin(asking);
      if (!(await this.#underWay.changed(signal))) return null;
    }
  }

  /**
   * Decides by what was used; turns under way count as if they will succeed. Answers that broke off count too, because
   * money is real. But if nothing would be refused without those the provider broke off, the provider is at fault.
   */
  refusal(model: string | null, family: string): MeterRefusal | null {
    const all = this.#figures();
    const cut = this.#cutAt(all, model, family);
    if (cut === null) return null;
    const own = this.#cutAt(minus(all, this.#broken), model, family);
    return { cut, fault: own === null ? "provider" : "agent" };
  }

  #figures(): Figures {
    return {
      turns: this.#turns + this.#pending,
      tokens: this.#input + this.#output,
      cost: this.#cost,
      uncounted: this.#uncounted,
      boundless: this.#boundless,
    };
  }

  #cutAt(used: Figures, model: string | null, family: string): LimitCut | null {
    const hasPrice = this.#limits.cost === null || this.#hasPrice(model, family);
    return limitReached(this.#limits, used, { model, hasPrice });
  }

  #hasPrice(model: string | null, family: string): boolean {
    return model !== null && this.#price !== null && this.#price(model, ONE_EACH, family) !== null;
  }

  #hasRoom(): boolean {
    const { tokens, cost } = this.#limits;
    if (tokens !== null && this.#input + this.#output + this.#underWay.tokens >= tokens)
      return false;
    return cost === null || this.#cost + this.#underWay.cost < cost;
  }

  begin(asking: Asking): Hold {
    this.#pending += 1;
    const release = this.#underWay.add(this.#reserveFor(asking));
    return {
      answered: () => {
        this.#pending -= 1;
        this.#turns += 1;
      },
      failed: () => {
        this.#pending -= 1;
      },
      release,
    };
  }

  /** If nothing is declared and nothing was counted yet, one request may use everything that is left. */
  #reserveFor(asking: Asking): Reserve {
    const most = this.#mostFor(asking);
    if (most === null) return { tokens: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
    const cost = this.#priceOf([asking.model], most, asking.family);
    return { tokens: most.input + most.output, cost: cost ?? Number.POSITIVE_INFINITY };
  }

  #mostFor({ bytes, declaredOutput }: Asking): TokenCount | null {
    const output = declaredOutput ?? this.#longestOutput;
    if (output === null) return null;
    const input = Math.ceil(bytes / BYTES_PER_TOKEN);
    return { input, cached: 0, cacheWrite: 0, output, reasoning: 0 };
  }

  /** The dollars of one answer, for its record; null if unknown. `fault`: who ended it, if it is not whole. */
  count(seen: UsageSeen, asking: Asking, extent: Extent, fault: AtFault): number | null {
    const before = this.#figures();
    const cost = this.#counted(seen, asking, extent);
    if (extent.kind !== "whole" && fault === "provider") {
      const more = minus(this.#figures(), before);
      // Its turn was counted when the answer began.
      this.#broken = plus(this.#broken, { ...more, turns: 1 });
    }
    return cost;
  }

  #counted(seen: UsageSeen, asking: Asking, extent: Extent): number | null {
    this.#model = seen.model ?? this.#model ?? this.#knownModel(asking);
    const counted = extent.kind === "whole" || !seen.partial ? seen.tokens : null;
    return counted === null
      ? this.#charge(seen, asking, extent)
      : this.#countWhole(seen, counted, asking);
  }

  /** Null if no answer named it: the agent's own text must not appear in reports of private tasks. */
  #knownModel({ model, family }: Asking): string | null {
    return model === null ? null : this.#named(model, family);
  }

  #countWhole(seen: UsageSeen, tokens: TokenCount, asking: Asking): number | null {
    this.#add(tokens);
    this.#longestOutput = Math.max(this.#longestOutput ?? 0, tokens.output);
    const cost = seen.cost ?? this.#listPrice(seen, tokens, asking);
    if (cost === null) {
      this.#unpriced += 1;
      // The cost of another tier is unknown, and so is whether a limit still holds.
      if (seen.surcharge !== null) this.#boundless += 1;
    } else this.#cost += cost;
    return cost;
  }

  #listPrice(seen: UsageSeen, tokens: TokenCount, { model, family }: Asking): number | null {
    return seen.surcharge === null ? this.#priceOf([seen.model, model], tokens, family) : null;
  }

  /** An agent that hangs up before the last event must not get free what the provider will bill. */
  #charge(seen: UsageSeen, asking: Asking, extent: Extent): null {
    const tokens = this.#assumed(seen.tokens, asking, extent);
    if (tokens === null) {
      this.#uncounted += 1;
      this.#unpriced += 1;
      this.#boundless += 1;
      return null;
    }
    this.#add(tokens);
    this.#charged += 1;
    const cost = this.#listPrice(seen, tokens, asking);
    if (cost === null) {
      this.#unpriced += 1;
      this.#boundless += 1;
    } else this.#cost += cost;
    return null;
  }

  /** What was reserved, but at least what arrived and what the answer itself reported. */
  #assumed(reported: TokenCount | null, asking: Asking, extent: Extent): TokenCount | null {
    const isUnwritten = extent.kind === "nothing" && extent.stream;
    const most = this.#mostFor(isUnwritten ? { ...asking, declaredOutput: 0 } : asking);
    if (most === null) return null;
    const least = extent.kind === "nothing" ? 0 : extent.least();
    const output = Math.max(most.output, least, reported?.output ?? 0);
    return { ...(reported ?? most), output };
  }

  #add(tokens: TokenCount): void {
    this.#input += tokens.input;
    this.#cached += tokens.cached;
    this.#cacheWrite += tokens.cacheWrite;
    this.#output += tokens.output;
  }

  /** Priced by the first of the names that has a price. */
  #priceOf(names: readonly (string | null)[], tokens: TokenCount, family: string): number | null {
    for (const name of names) {
      const cost = name === null ? null : (this.#price?.(name, tokens, family) ?? null);
      if (cost !== null) return cost;
    }
    return null;
  }

  /** Null if nothing was metered: an agent that called models elsewhere, or none, has unknown cost, not zero. */
  usage(): Usage | null {
    if (this.#turns === 0) return null;
    // Without calls that cannot be bounded, the sum could be too low by any amount, so it is unknown.
    const counted = this.#uncounted === 0;
    const priced = this.#boundless === 0 && this.#turns > this.#unpriced;
    const known = this.#charged > 0 ? "estimated" : "metered";
    return {
      ...UNKNOWN_USAGE,
      turns: this.#turns,
      inputTokens: counted ? this.#input : null,
      cachedTokens: counted ? this.#cached : null,
      ...(this.#cacheWrite > 0 ? { cacheWriteTokens: this.#cacheWrite } : {}),
      outputTokens: counted ? this.#output : null,
      cost: priced ? this.#cost : null,
      calls: this.#turns,
      unpricedCalls: this.#unpriced,
      model: this.#model,
      origin: {
        turns: "metered",
        tokens: counted ? known : "unknown",
        cost: priced ? known : "unknown",
      },
    };
  }
}
