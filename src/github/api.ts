import { setTimeout as sleep } from "node:timers/promises";
import { getOctokit } from "@actions/github";

export type Octokit = ReturnType<typeof getOctokit>;

/** The outcome of a request, as callers need to distinguish it. */
export type ApiFailure =
  | { readonly kind: "forbidden" | "missing" | "too-long" | "locked"; readonly message: string }
  | { readonly kind: "unreachable"; readonly message: string };

export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure };

export interface Api {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Runs one request; what may pass by itself (429, 5xx, a cut line, silence) is tried again. */
  call<T>(
    what: string,
    request: (signal: AbortSignal) => Promise<{ data: T }>,
    silenceMs?: number,
  ): Promise<ApiResult<T>>;
}

export interface ApiOptions {
  readonly token: string;
  readonly baseUrl: string;
  readonly repository: string;
  readonly note: (line: string) => void;
  /** Tests shorten these; a reporter may not hold up a job for minutes. */
  readonly patience?: Partial<Patience>;
}

interface Patience {
  readonly tries: number;
  readonly silenceMs: number;
  readonly longestWaitMs: number;
  readonly firstWaitMs: number;
}

const PATIENCE: Patience = {
  tries: 4,
  silenceMs: 15_000,
  longestWaitMs: 30_000,
  firstWaitMs: 500,
};

export function openApi(options: ApiOptions): Api {
  const patience = { ...PATIENCE, ...options.patience };
  const [owner = "", repo = ""] = options.repository.split("/");
  const octokit = getOctokit(options.token, { baseUrl: options.baseUrl });
  return {
    octokit,
    owner,
    repo,
    async call(what, request, silenceMs = patience.silenceMs) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { data } = await request(AbortSignal.timeout(silenceMs));
          return { ok: true, value: data };
        } catch (error) {
          const wait = waitBefore(error, attempt, patience);
          if (wait === null) return { ok: false, failure: classify(what, error) };
          options.note(`${what}: ${messageOf(error)}; trying again in ${wait / 1000} s`);
          await sleep(wait);
        }
      }
    },
  };
}

/** Milliseconds until the next try, or null when another one would end the same. */
function waitBefore(error: unknown, attempt: number, patience: Patience): number | null {
  if (attempt >= patience.tries) return null;
  const status = statusOf(error);
  const asked = askedWait(error);
  if (asked !== null) return asked <= patience.longestWaitMs ? asked : null;
  const passing = status === null || status === 429 || status >= 500;
  return passing ? patience.firstWaitMs * 2 ** (attempt - 1) : null;
}

/** Retry-After in seconds; GitHub also sends it with 403 for its secondary limits. */
function askedWait(error: unknown): number | null {
  const status = statusOf(error);
  if (status !== 429 && status !== 403) return null;
  const seconds = Number(headersOf(error)["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function classify(what: string, error: unknown): ApiFailure {
  const status = statusOf(error);
  const message = `${what}: ${messageOf(error)}`;
  if (status === 403 && /locked/i.test(messageOf(error))) return { kind: "locked", message };
  if (status === 401 || status === 403) return { kind: "forbidden", message };
  if (status === 404 || status === 410) return { kind: "missing", message };
  if (status === 422 && /too long|maximum/i.test(messageOf(error))) {
    return { kind: "too-long", message };
  }
  return { kind: "unreachable", message };
}

function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status;
  // Octokit gives a request that never got an answer the status 500, without a response.
  if (typeof status !== "number") return null;
  return (error as { response?: unknown }).response === undefined ? null : status;
}

function headersOf(error: unknown): Record<string, string | undefined> {
  const response = (error as { response?: { headers?: Record<string, string> } }).response;
  return response?.headers ?? {};
}

function messageOf(error: unknown): string {
  const status = statusOf(error);
  const text = error instanceof Error ? error.message : String(error);
  return status === null ? text : `HTTP ${status}, ${text.split("\n")[0]?.slice(0, 200)}`;
}
