import { chmod } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";

/** A package registry that this machine's own settings name. */
const OWN = [
  "npm_config_registry",
  "NPM_CONFIG_REGISTRY",
  "PIP_INDEX_URL",
  "UV_INDEX_URL",
  "GOPROXY",
];

/**
 * Where packages may come from: hosts that the judge's settings name and those of the machine's own package
 * clients. A build reaches nothing else: no provider, no page, no other host.
 */
export function registryHosts(
  environment: Readonly<Record<string, string | undefined>>,
  named: readonly string[],
): ReadonlySet<string> {
  const own = OWN.flatMap((name) => (environment[name] ?? "").split(/[,|]/))
    .filter((text) => URL.canParse(text))
    .map((text) => hostAndPort(new URL(text)));
  return new Set([...named.map((host) => (host.includes(":") ? host : `${host}:443`)), ...own]);
}

function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === "http:" ? "80" : "443")}`;
}

/** A forward proxy for CONNECT to the hosts named, on the build sandbox's only socket. */
export async function openRegistryDoor(
  path: string,
  hosts: ReadonlySet<string>,
): Promise<{ readonly refused: ReadonlySet<string>; close(): Promise<void> }> {
  const refused = new Set<string>();
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((request, response) => {
    refused.add(request.url ?? "");
    response.writeHead(403).end("a build reaches package registries only\n");
  });
  server.on("connect", (request, client) => {
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
