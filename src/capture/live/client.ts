import http from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { parseJson } from "../../model/json.ts";
import type { ClusterAccess } from "./kubeconfig.ts";

export interface Fetched {
  readonly status: number;
  readonly text: string;
  /** What time it is there, in nanoseconds; null where it does not say. */
  readonly now: bigint | null;
}

/** Answers of one system. Only GET is ever sent: whoever is asked cannot be changed. */
export class ReadOnlyClient {
  readonly #base: URL;
  readonly #access: Omit<ClusterAccess, "server">;
  readonly #pause: number;
  readonly #signal: AbortSignal;
  #next = 0;
  requests = 0;
  bytes = 0;

  constructor(
    base: string,
    access: Omit<ClusterAccess, "server">,
    limits: { readonly perSecond: number; readonly signal: AbortSignal },
  ) {
    this.#base = new URL(base.endsWith("/") ? base : `${base}/`);
    this.#access = access;
    this.#pause = 1000 / limits.perSecond;
    this.#signal = limits.signal;
  }

  async json(path: string, query: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const { status, text } = await this.get(path, query);
    if (status !== 200) throw new Refused(status, `${path}: ${status} ${text.slice(0, 200)}`);
    const value = parseJson(text);
    if (value === undefined) throw new Refused(status, `${path}: the answer is no JSON`);
    return value;
  }

  /** Waits its turn; what is busy or out for a moment is asked again. */
  async get(path: string, query: Readonly<Record<string, string>> = {}): Promise<Fetched> {
    let last: Fetched | Error = new Error("never asked");
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      await this.#turn(attempt);
      last = await this.#once(path, query).catch((error: Error) => error);
      if (this.#signal.aborted) throw new Error("interrupted");
      if (!(last instanceof Error) && last.status !== 429 && last.status < 500) return last;
    }
    if (last instanceof Error) throw new Refused(0, `${path}: ${last.message}`);
    return last;
  }

  async #turn(attempt: number): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#next) + (attempt === 0 ? 0 : 250 * 4 ** attempt);
    this.#next = at + this.#pause;
    if (at > now) await sleep(at - now, undefined, { signal: this.#signal }).catch(() => undefined);
  }

  #once(path: string, query: Readonly<Record<string, string>>): Promise<Fetched> {
    const url = new URL(path.replace(/^\//, ""), this.#base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const { get } = url.protocol === "https:" ? https : http;
    this.requests += 1;
    return new Promise((resolve, reject) => {
      const options = {
        ...this.#access.tls,
        headers: { accept: "application/json", ...this.#access.headers },
        timeout: 60_000,
        signal: this.#signal,
      };
      const request = get(url, options, (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > MOST) request.destroy(new Error(`the answer is larger than ${MOST >> 20} MB`));
          else parts.push(part);
        });
        response.on("error", reject);
        response.on("end", () => {
          this.bytes += size;
          const date = Date.parse(response.headers.date ?? "");
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString("utf8"),
            now: Number.isNaN(date) ? null : BigInt(date) * 1_000_000n,
          });
        });
      });
      request.on("timeout", () => request.destroy(new Error("no answer within a minute")));
      request.on("error", reject);
    });
  }
}

const RETRIES = 4;
/** One page of a list, one metric of a few minutes: more is no page. */
const MOST = 128 << 20;

/** The system answered, and not with what was asked for. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
