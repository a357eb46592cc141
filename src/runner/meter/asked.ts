import { sha256 } from "../../model/digest.ts";
import type { JsonFields } from "../../model/json.ts";
import { canonicalJson } from "../../model/stable.ts";
import { isObject } from "./dialect.ts";
import type { Asking } from "./ledger.ts";
import type { RequestRoute } from "./route.ts";

export type Generation = Extract<RequestRoute, { kind: "generation" }>;

/** A request that passed every check, as it goes to the provider. */
export interface CheckedRequest {
  readonly route: Generation;
  readonly body: Buffer;
  readonly document: JsonFields;
  readonly model: string | null;
  /** The gate asked for this stream's usage and the agent did not, so the usage is removed from the answer. */
  readonly hidesUsage: boolean;
  readonly digest: string;
}

export function askedOf(
  route: Generation,
  document: JsonFields,
  model: string | null,
): CheckedRequest {
  const options = isObject(document.stream_options) ? document.stream_options : {};
  const hidesUsage =
    route.dialect.name === "openai-chat" &&
    document.stream === true &&
    options.include_usage !== true;
  const streamed = { ...document, stream_options: { ...options, include_usage: true } };
  return {
    route,
    document,
    model,
    hidesUsage,
    // Serialized anew, never the agent's bytes: two parsers may read a duplicate key differently.
    body: Buffer.from(JSON.stringify(hidesUsage ? streamed : document)),
    digest: sha256(`${route.path}\n${canonicalJson(document)}`),
  };
}

export function askingOf({ route, model, document, body }: CheckedRequest): Asking {
  return {
    model,
    family: route.upstream.name,
    bytes: body.length,
    declaredOutput: route.dialect.declaredOutput(document),
  };
}
