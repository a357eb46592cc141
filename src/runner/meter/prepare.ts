import { UserError } from "../../model/problem.ts";
import type { RunRequest } from "../request.ts";
import type { Metering } from "./connection.ts";
import { loadPrices, ONE_EACH, type PriceOf } from "./prices.ts";
import { ProviderProbe } from "./probe.ts";
import { Semaphore } from "./semaphore.ts";
import { findUpstreams } from "./upstreams.ts";

type Metered = Pick<RunRequest, "agent" | "judge" | "replay">;

/** Keys, prices and lanes, once per run. The price table is only loaded if something can be billed. */
export async function prepareMetering(request: Metered): Promise<Metering> {
  const { judge } = request;
  const upstreams = findUpstreams(judge, process.env);
  const billable = upstreams.some((upstream) => upstream.headers !== null);
  const price =
    billable || request.replay || boundsCost(request) ? await loadPrices(judge.prices) : null;
  if (price !== null) requirePrice(request, price);
  const lanes = new Map(
    upstreams.map((upstream) => [upstream.name, new Semaphore(judge["requests-in-flight"])]),
  );
  const listed = [request.agent.model, ...judge.models];
  const named: Metering["named"] = (asked, family) =>
    listed.includes(asked) ? asked : (price?.nameOf(asked, family) ?? null);
  return { upstreams, price, named, lanes, probe: new ProviderProbe(judge.limits.seconds) };
}

function boundsCost({ judge }: Metered): boolean {
  return (
    judge.limits.cost !== null ||
    judge["max-cost"] !== undefined ||
    judge["fail-on"].includes("cost")
  );
}

/** A limit on dollars means nothing for a model of unknown price. */
function requirePrice(request: Metered, price: PriceOf): void {
  const { model } = request.agent;
  if (model === null || !boundsCost(request)) return;
  if (price(model, ONE_EACH, null) !== null) return;
  throw new UserError({
    code: "PRICE_UNKNOWN",
    where: "agent.model",
    message: `${model} has no price, and a limit, budget or gate on cost is set`,
    help: `Give its price in a file named by judge.prices: ${model}: {input: ..., output: ...} (US dollars per million tokens)`,
  });
}
