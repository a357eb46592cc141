import { readFile } from "node:fs/promises";
import { z } from "zod";
import { problemsOfIssues } from "../../model/issue.ts";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";
import type { TokenCount } from "./dialect.ts";

/** A user's own prices, US dollars per million tokens, by exact model name. */
const PriceFileSchema = z.record(
  z.string(),
  z.strictObject({
    input: z.number().nonnegative(),
    output: z.number().nonnegative(),
    "cache-read": z.number().nonnegative().optional(),
    "cache-write": z.number().nonnegative().optional(),
  }),
);
type PriceFile = z.infer<typeof PriceFileSchema>;

/** Dollars for one exchange, or null: unknown is never free. */
export type PriceOf = (model: string, tokens: TokenCount, family: string | null) => number | null;

/** Prices, and the name under which a model has one. Names match loosely, so a requested name may contain anything. */
export interface Prices extends PriceOf {
  nameOf(model: string, family: string | null): string | null;
}

/** The user's file first, then the table in @pydantic/genai-prices. Loaded only when needed. */
export async function loadPrices(file: string | undefined): Promise<Prices> {
  const own = file === undefined ? {} : await readPriceFile(file);
  const { calcPrice } = await import("@pydantic/genai-prices");
  const inTable = (model: string, tokens: TokenCount, family: string | null) => {
    const usage = {
      input_tokens: tokens.input,
      cache_read_tokens: Math.min(tokens.cached, tokens.input),
      cache_write_tokens: Math.min(tokens.cacheWrite, tokens.input - tokens.cached),
      output_tokens: tokens.output,
    };
    const provider = family === null ? null : (PROVIDERS[family] ?? null);
    try {
      return (
        (provider === null ? null : calcPrice(usage, model, { providerId: provider })) ??
        calcPrice(usage, model)
      );
    } catch {
      return null;
    }
  };
  const fromTable: PriceOf = (model, tokens, family) => {
    const price = inTable(model, tokens, family)?.total_price ?? null;
    const hour = tokens.cacheWriteHour ?? 0;
    if (price === null || hour === 0) return price;
    // A token cached for an hour costs twice the input price; the table only knows the price for five minutes.
    const alone = { ...ONE_EACH, input: hour, output: 0 };
    const twice = 2 * (inTable(model, alone, family)?.total_price ?? 0);
    const short = inTable(model, { ...alone, cacheWrite: hour }, family)?.total_price ?? 0;
    return price + Math.max(0, twice - short);
  };
  const priceOf: PriceOf = (model, tokens, family) => {
    const price = own[ownName(own, model) ?? ""];
    return price === undefined ? fromTable(model, tokens, family) : fromFile(price, tokens);
  };
  return Object.assign(priceOf, {
    nameOf: (model: string, family: string | null) =>
      ownName(own, model) ?? inTable(model, ONE_EACH, family)?.model.id ?? null,
  });
}

export const ONE_EACH: TokenCount = { input: 1, cached: 0, cacheWrite: 0, output: 1, reasoning: 0 };

/** `house/model-7` may be requested as model-7 if house is an upstream, so either name finds the other if it is unique. */
function ownName(own: PriceFile, model: string): string | null {
  if (Object.hasOwn(own, model)) return model;
  const [bare, asked] = [afterSlash(model), !model.includes("/")];
  const meant = Object.keys(own).filter(
    (name) => name === bare || (asked && afterSlash(name) === bare),
  );
  const [name] = meant;
  return meant.length === 1 && name !== undefined ? name : null;
}

function afterSlash(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

const PROVIDERS: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  gemini: "google",
  openrouter: "openrouter",
};

function fromFile(price: PriceFile[string], tokens: TokenCount): number {
  const plain = tokens.input - tokens.cached - tokens.cacheWrite;
  const read = price["cache-read"] ?? price.input;
  const write = price["cache-write"] ?? price.input;
  const hour = tokens.cacheWriteHour ?? 0;
  const million = 1_000_000;
  return (
    (plain * price.input +
      tokens.cached * read +
      (tokens.cacheWrite - hour) * write +
      hour * Math.max(write, 2 * price.input) +
      tokens.output * price.output) /
    million
  );
}

async function readPriceFile(file: string): Promise<PriceFile> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null)
    throw new UserError({
      code: "PRICES_MISSING",
      where: "judge.prices",
      message: `${file} cannot be read`,
      help: "Correct the path, or take judge.prices out to use the built-in table.",
    });
  const document = parseYaml(text, file);
  const parsed = PriceFileSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const help =
    "Each model has input and output (and, if you like, cache-read and cache-write): US dollars per million tokens.";
  const problem = { code: "PRICES_INVALID", where: file, help };
  throw new UserError(problemsOfIssues(parsed.error.issues, document, problem));
}
