import type { IncomingMessage, ServerResponse } from "node:http";
import { RequestBudget } from "../budget.ts";

/** One request, read and bounded. */
export interface SurfaceCall {
  readonly method: string;
  /** Below the surface's prefix, decoded, without slashes at either end: ["api", "v1", "query"]. */
  readonly path: readonly string[];
  /** Of the address and, for a form, of the body. */
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly contentType: string;
  /** At most a megabyte. */
  readonly body: Uint8Array;
  readonly budget: RequestBudget;
}

export interface SurfaceAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export const MAX_BODY = 1 << 20;

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** Null when the address cannot be decoded. */
export async function readCall(
  prefix: string,
  request: IncomingMessage,
): Promise<SurfaceCall | null> {
  const [target = "/", search = ""] = split(request.url ?? "/", "?");
  const below = target.startsWith(prefix) ? target.slice(prefix.length) : target;
  const path = decodePath(below);
  if (path === null) return null;
  const query = new URLSearchParams(search);
  const body = await readBody(request);
  if ((request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")) {
    for (const [name, value] of new URLSearchParams(Buffer.from(body).toString("utf8")))
      query.append(name, value);
  }
  return {
    method: request.method ?? "GET",
    path,
    query,
    accept: request.headers.accept ?? "",
    contentType: request.headers["content-type"] ?? "",
    body,
    budget: new RequestBudget(),
  };
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function decodePath(path: string): string[] | null {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new BodyTooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export function json(status: number, value: unknown): SurfaceAnswer {
  return { status, type: "application/json", body: JSON.stringify(value) };
}

export function plainText(status: number, body: string): SurfaceAnswer {
  return { status, type: "text/plain; charset=utf-8", body };
}

export function send(response: ServerResponse, answer: SurfaceAnswer): void {
  if (response.destroyed) return;
  const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, {
    "content-type": answer.type,
    "content-length": String(body.byteLength),
    ...answer.headers,
  });
  response.end(body);
}
