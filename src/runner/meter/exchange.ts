import type { JsonFields } from "../../model/json.ts";
import type { TokenCount } from "./dialect.ts";

/** One line of llm.ndjson: what was asked of whom and what it cost. Bodies only when recording. */
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
  /** What went wrong on the way, if anything. */
  readonly failure: string | null;
}

/** The same exchange with its words, kept in memory for the trajectory. */
export interface Conversation {
  readonly exchange: Exchange;
  /** As the agent asked for it: /openai/v1/responses. */
  readonly path: string;
  readonly request: JsonFields;
  readonly contentType: string;
  /** The answer's bytes as the agent got them, under a cap. */
  readonly response: Buffer;
}
