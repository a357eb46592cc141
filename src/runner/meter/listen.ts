import { randomBytes } from "node:crypto";
import { chmod } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { refuse } from "./replies.ts";

/** Where an attempt's requests arrive: at its own socket in a sandbox, or at a port with a secret path without one. */
export interface ProxyEntry {
  /** The start of every URL on this machine; inside a sandbox it differs. */
  readonly origin: string;
  close(): Promise<void>;
}

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
) => Promise<void>;

/** A socket file that only the attempt's sandbox can see. */
export async function openSocket(path: string, handle: Handler): Promise<ProxyEntry> {
  const server = serve((request, response) => handle(request, response, request.url ?? ""));
  await listen(server, { path });
  // The sandbox runs as another user; the folder around the socket is private to the attempt.
  await chmod(path, 0o666);
  return { origin: "http://localhost", close: () => shut(server) };
}

/** Without a network namespace everybody shares loopback, so the path contains a secret of the attempt. */
export async function openPort(handle: Handler): Promise<ProxyEntry> {
  const secret = `/${randomBytes(12).toString("hex")}`;
  const server = serve(async (request, response) => {
    const target = request.url ?? "";
    if (target.startsWith(`${secret}/`))
      return handle(request, response, target.slice(secret.length));
    refuse(response, "not-served", "this is another attempt's entry");
  });
  await listen(server, { port: 0, host: "127.0.0.1" });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${address.port}${secret}`,
    close: () => shut(server),
  };
}

function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Server {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  // Models may think for long; the attempt's own time limit ends it.
  server.requestTimeout = 0;
  server.timeout = 0;
  // No listener for upgrades: such a request is answered like any other, so `kubectl exec` gets a refusal.
  server.on("connect", (_request, socket) => {
    socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
  });
  return server;
}

function listen(server: Server, place: { path: string } | { port: number; host: string }) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(place, () => resolve());
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
