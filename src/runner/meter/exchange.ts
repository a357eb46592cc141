import type { JsonFields } from "../../model/json.ts";
import type { TokenCount } from "./dialect.ts";

/** One line of llm.ndjson: which model was called and what it cost. Bodies only when recording. */
export interface Exchange {
  readonly at: string;
  readonly dialect: string;
  readonly upstream: string;
  readonly digest: string;
  readonly model: string | null;
  readonly served: string | null;
  readonly status: number | null;
  readonly stream: boolean;
  readonly tokens: TokenCount | null;
  readonly cost: number | null;
  readonly firstByteMs: number | null;
  readonly totalMs: number;
  /** The error, if the exchange failed. */
  readonly failure: string | null;
}

/** The same exchange with its content, held in memory for the trajectory. */
export interface Conversation {
  readonly exchange: Exchange;
  /** As the agent requested it: /openai/v1/responses. */
  readonly path: string;
  readonly request: JsonFields;
  readonly contentType: string;
  /** The answer's bytes as the agent got them, up to a cap. */
  readonly response: Buffer;
}
