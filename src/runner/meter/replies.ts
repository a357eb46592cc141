import type { ServerResponse } from "node:http";

/** 403 rather than 429, so that clients do not retry; with a type, so that an agent can see why. */
export function refuse(response: ServerResponse, type: string, message: string): void {
  const error = { type: `sre_gate_${type.replaceAll("-", "_")}`, code: type, message };
  answer(response, 403, { type: "error", error });
}

export function answer(response: ServerResponse, status: number, document: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const text = JSON.stringify(document);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}
