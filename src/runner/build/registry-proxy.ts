import { chmod } from "node:fs/promises";
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";

/** The allowed hosts: those in the judge's settings and those of this machine's package clients. */
export function registryHosts(
  clients: readonly string[],
  named: readonly string[],
): ReadonlySet<string> {
  return new Set([...named.map((host) => (host.includes(":") ? host : `${host}:443`)), ...clients]);
}

function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === "http:" ? "80" : "443")}`;
}

/** A forward proxy to the allowed hosts, on the build sandbox's only socket: CONNECT, and plain GET. */
export async function openRegistryProxy(
  path: string,
  hosts: ReadonlySet<string>,
): Promise<{ readonly refused: ReadonlySet<string>; close(): Promise<void> }> {
  const refused = new Set<string>();
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((request, response) => {
    const target = plainTarget(request, hosts);
    if (target !== null) return fetchPlain(target, request, response);
    refused.add(request.url ?? "");
    response.writeHead(403).end("a build reaches package registries only\n");
  });
  server.on("connect", (request, client, early) => {
    const target = request.url ?? "";
    sockets.add(client);
    client.on("error", () => client.destroy());
    if (!hosts.has(target)) {
      refused.add(target);
      client.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    const [host = "", port = ""] = target.split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      // Bytes that the client sent before it got our reply arrived with its request.
      upstream.write(early);
      client.pipe(upstream);
      upstream.pipe(client);
    });
    sockets.add(upstream);
    upstream.on("error", () => client.destroy());
    client.on("close", () => upstream.destroy());
  });
  await listen(server, path);
  await chmod(path, 0o666);
  return { refused, close: () => shut(server, sockets) };
}

/** Only reading methods: a build has nothing to send to anyone. */
function plainTarget(request: IncomingMessage, hosts: ReadonlySet<string>): URL | null {
  const target = request.url ?? "";
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  if (!target.startsWith("http://") || !URL.canParse(target)) return null;
  const url = new URL(target);
  return hosts.has(hostAndPort(url)) ? url : null;
}

function fetchPlain(url: URL, request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const headers = { ...request.headers, host: url.host };
  const upstream = httpRequest(url, { method: request.method, headers }, (incoming) => {
    response.writeHead(incoming.statusCode ?? 502, incoming.headers);
    incoming.pipe(response);
  });
  upstream.on("error", () => response.destroy());
  response.on("close", () => upstream.destroy());
  upstream.end();
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => resolve());
  });
}

function shut(server: Server, sockets: ReadonlySet<{ destroy(): void }>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
  });
}
