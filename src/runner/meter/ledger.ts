import type { Limits } from "../../model/instrument.ts";
import { UNKNOWN_USAGE, type Usage } from "../../model/usage.ts";
import type { Cut } from "../attempt/state.ts";
import type { TokenCount, UsageSeen } from "./dialect.ts";
import { ONE_EACH, type PriceOf } from "./prices.ts";
import { type Reserve, UnderWay } from "./under-way.ts";

export interface LedgerSetting {
  readonly limits: Limits;
  readonly price: PriceOf | null;
  /** The name by which settings or prices know a model that the agent asks for; null where they know none. */
  readonly named: (asked: string, family: string) => string | null;
}

/** What is known of a request before it goes out. */
export interface Asking {
  readonly model: string | null;
  readonly family: string;
  readonly bytes: number;
  readonly declaredOutput: number | null;
}

/** How much of an answer came: all of it, only its beginning, or not one byte. */
export type Extent = "whole" | "begun" | "nothing";

/** One request from its way out to its count. */
export interface Hold {
  /** A 2xx answer is a turn from its first byte on: it will be billed whatever happens to it. */
  answered(): void;
  failed(): void;
  /** Counted, or never to be. */
  release(): void;
}

/** Who ended an answer before its usage was told. */
export type Fault = "agent" | "provider";

/** Why a request does not go out, and on whose account. */
export interface Refusal {
  readonly cut: LimitCut;
  readonly fault: Fault;
}

/** What limits are held against. */
interface Figures {
  turns: number;
  tokens: number;
  cost: number;
  uncounted: number;
  /** Calls of which not even the most they can have cost is known. */
  boundless: number;
}

const NONE: Figures = { turns: 0, tokens: 0, cost: 0, uncounted: 0, boundless: 0 };

/** Prompts, logs and JSON have three to four bytes a token. */
const BYTES_PER_TOKEN = 3;
const UNKNOWN_CALL = "what an earlier call used is unknown, so the limit";

/** What one attempt has used of its limits. A turn is a generation that the provider answered with 2xx. */
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
  /** Calls charged with what they may have used, because their own count never came. */
  #charged = 0;
  #boundless = 0;
  /** The part of it all that the provider's broken answers take. */
  readonly #broken: Figures = { ...NONE };
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
   * Asked before a request goes out: the hold on its share, why it is refused, or null when `signal` came first.
   * What is under way may turn out to leave nothing, so a request that might be one too many waits for its count:
   * it is refused for what was used and never for a guess.
   */
  async enter(asking: Asking, signal: AbortSignal): Promise<Hold | Refusal | null> {
    for (;;) {
      const refusal = this.refusal(asking.model, asking.family);
      if (refusal !== null) return refusal;
      if (this.#hasRoom()) return this.begin(asking);
      if (!(await this.#underWay.changed(signal))) return null;
    }
  }

  /**
   * By what was used. Of turns also those under way count, as if they will succeed. Money is kept whoever broke an answer
   * off; but where nothing would be refused without the provider's broken ones, it is the provider that stops the agent.
   */
  refusal(model: string | null, family: string): Refusal | null {
    const all = this.#figures();
    const cut = this.#cutAt(all, model, family);
    if (cut === null) return null;
    const own = this.#cutAt(without(all, this.#broken), model, family);
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
    const { turns, tokens, cost } = this.#limits;
    if (turns !== null && used.turns >= turns)
      return { kind: "turn-limit", reason: `the limit of ${turns} turns is reached` };
    if (tokens !== null && used.tokens >= tokens)
      return { kind: "token-limit", reason: `the limit of ${tokens} tokens is reached` };
    if (tokens !== null && used.uncounted > 0)
      return { kind: "token-limit", reason: `${UNKNOWN_CALL} of ${tokens} tokens cannot be kept` };
    if (cost === null) return null;
    if (used.boundless > 0)
      return {
        kind: "cost-limit",
        reason: `${UNKNOWN_CALL} of ${cost} US dollars cannot be kept`,
      };
    if (used.cost >= cost)
      return { kind: "cost-limit", reason: `the limit of ${cost} US dollars is reached` };
    if (!this.#hasPrice(model, family))
      return {
        kind: "cost-limit",
        reason: `the model ${JSON.stringify(model)} has no price, so the limit of ${cost} US dollars cannot be kept`,
      };
    return null;
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

  /** Where nothing is declared and nothing was seen yet, one request may take all there is. */
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

  /** The dollars of one answer, for its record; null when unknown. `fault`: who ended it, where it is not whole. */
  count(seen: UsageSeen, asking: Asking, extent: Extent, fault: Fault): number | null {
    const before = this.#figures();
    const cost = this.#counted(seen, asking, extent);
    if (extent !== "whole" && fault === "provider") {
      const more = without(this.#figures(), before);
      // Its turn was counted when the answer began.
      add(this.#broken, { ...more, turns: 1 });
    }
    return cost;
  }

  #counted(seen: UsageSeen, asking: Asking, extent: Extent): number | null {
    this.#model = seen.model ?? this.#model ?? this.#knownModel(asking);
    const told = extent === "whole" || !seen.partial ? seen.tokens : null;
    return told === null ? this.#charge(seen, asking, extent) : this.#countTold(seen, told, asking);
  }

  /** Where no answer named it: the agent's own words would stand in reports that show nothing else of a private task. */
  #knownModel({ model, family }: Asking): string | null {
    return model === null ? null : this.#named(model, family);
  }

  #countTold(seen: UsageSeen, tokens: TokenCount, asking: Asking): number | null {
    this.#add(tokens);
    this.#longestOutput = Math.max(this.#longestOutput ?? 0, tokens.output);
    const cost = seen.cost ?? this.#priceOf([seen.model, asking.model], tokens, asking.family);
    if (cost === null) this.#unpriced += 1;
    else this.#cost += cost;
    return cost;
  }

  /** An agent that hangs up before the last event must not get for nothing what the provider will bill. */
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
    const cost = this.#priceOf([seen.model, asking.model], tokens, asking.family);
    if (cost === null) {
      this.#unpriced += 1;
      this.#boundless += 1;
    } else this.#cost += cost;
    return null;
  }

  /** What was reserved for it, except what the answer did say; where not one byte came nothing was written. */
  #assumed(said: TokenCount | null, asking: Asking, extent: Extent): TokenCount | null {
    const most = this.#mostFor(extent === "nothing" ? { ...asking, declaredOutput: 0 } : asking);
    if (most === null || said === null) return most;
    return { ...said, output: Math.max(said.output, most.output) };
  }

  #add(tokens: TokenCount): void {
    this.#input += tokens.input;
    this.#cached += tokens.cached;
    this.#cacheWrite += tokens.cacheWrite;
    this.#output += tokens.output;
  }

  /** By the first of the names that has a price. */
  #priceOf(names: readonly (string | null)[], tokens: TokenCount, family: string): number | null {
    for (const name of names) {
      const cost = name === null ? null : (this.#price?.(name, tokens, family) ?? null);
      if (cost !== null) return cost;
    }
    return null;
  }

  /** Null when nothing was metered: an agent that spoke past us (or to no model) is unknown, not free. */
  usage(): Usage | null {
    if (this.#turns === 0) return null;
    // A sum that leaves out calls nobody can put a bound on is too low by any amount: unknown, then.
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

export type LimitCut = Extract<Cut, { kind: "turn-limit" | "token-limit" | "cost-limit" }>;

function without(all: Figures, part: Figures): Figures {
  return {
    turns: all.turns - part.turns,
    tokens: all.tokens - part.tokens,
    cost: all.cost - part.cost,
    uncounted: all.uncounted - part.uncounted,
    boundless: all.boundless - part.boundless,
  };
}

function add(sum: Figures, more: Figures): void {
  sum.turns += more.turns;
  sum.tokens += more.tokens;
  sum.cost += more.cost;
  sum.uncounted += more.uncounted;
  sum.boundless += more.boundless;
}
