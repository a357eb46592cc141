import { parseJson } from "../../model/json.ts";
import { type Dialect, isObject, NOTHING_SEEN, type UsageSeen } from "./dialect.ts";

/** A longer answer is passed on unread, and its usage is unknown. */
const READ_CAP = 64 * 1024 * 1024;
const EVENT_CAP = 8 * 1024 * 1024;

/** Reads usage from a copy of an answer as it passes. */
export interface UsageReader {
  push(chunk: Buffer): void;
  end(): UsageSeen;
}

export function usageReader(dialect: Dialect, contentType: string): UsageReader {
  return contentType.includes("text/event-stream")
    ? new EventReader(dialect)
    : new DocumentReader(dialect);
}

class DocumentReader implements UsageReader {
  readonly #dialect: Dialect;
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  push(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length <= READ_CAP) this.#chunks.push(chunk);
  }

  end(): UsageSeen {
    if (this.#length > READ_CAP) return NOTHING_SEEN;
    const document = parseJson(Buffer.concat(this.#chunks).toString("utf8"));
    // Gemini without alt=sse streams one JSON list.
    const documents = Array.isArray(document) ? document : [document];
    return documents
      .filter(isObject)
      .reduce<UsageSeen>((seen, one) => this.#dialect.read(one, seen), NOTHING_SEEN);
  }
}

class EventReader implements UsageReader {
  readonly #dialect: Dialect;
  #held = "";
  #seen = NOTHING_SEEN;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  push(chunk: Buffer): void {
    this.#held += chunk.toString("latin1");
    for (let end = this.#held.indexOf("\n"); end >= 0; end = this.#held.indexOf("\n")) {
      this.#line(this.#held.slice(0, end));
      this.#held = this.#held.slice(end + 1);
    }
    if (this.#held.length > EVENT_CAP) this.#held = "";
  }

  /** Only lines that may hold usage or a model are parsed: most of a stream is text. */
  #line(line: string): void {
    if (!line.startsWith("data:")) return;
    if (!/"(usage|usageMetadata|model|modelVersion|response)"/.test(line)) return;
    const document = parseJson(Buffer.from(line.slice(5), "latin1").toString("utf8"));
    if (isObject(document)) this.#seen = this.#dialect.read(document, this.#seen);
  }

  end(): UsageSeen {
    this.#line(this.#held);
    return this.#seen;
  }
}
