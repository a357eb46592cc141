import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { TOKEN } from "./server.ts";

/** One request of a client and how it was answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly accept: string;
  readonly type?: string;
  /** As text where it is JSON; kubectl also writes protobuf, which is base64 here. */
  readonly body?: string;
  readonly binary?: true;
  readonly status: number;
  /** The object's kind, or the type of what is no object. */
  readonly kind: string;
  /** What a Status says. */
  readonly message?: string;
}

export interface Proxy {
  readonly origin: string;
  /** What went by since the last time. */
  readonly taken: () => Exchange[];
  readonly close: () => void;
}

/** Stands before the real server, without its certificate, and writes down what goes by. */
export async function startProxy(port: number): Promise<Proxy> {
  const kept: Exchange[] = [];
  const server = createServer((incoming, outgoing) => void pass(port, incoming, outgoing, kept));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => kept.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pass(
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  kept: Exchange[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { method = "GET", url = "/", headers } = incoming;
  const passed = request(
    {
      host: "127.0.0.1",
      port,
      method,
      path: url,
      rejectUnauthorized: false,
      headers: { ...headers, authorization: `Bearer ${TOKEN}`, "accept-encoding": "identity" },
    },
    (answer) => {
      const said: Buffer[] = [];
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.flushHeaders();
      answer.on("data", (chunk: Buffer) => {
        if (said.length < 200) said.push(chunk);
        outgoing.write(chunk);
      });
      const over = () => {
        outgoing.end();
        const type = headers["content-type"];
        const binary = type?.includes("protobuf") ?? false;
        kept.push({
          method,
          path: url,
          accept: headers.accept ?? "",
          ...(type === undefined ? {} : { type }),
          ...(body.length === 0 ? {} : { body: body.toString(binary ? "base64" : "utf8") }),
          ...(binary ? { binary } : {}),
          status: answer.statusCode ?? 0,
          ...told(Buffer.concat(said).toString("utf8"), answer.headers["content-type"] ?? ""),
        });
      };
      answer.once("end", over);
      answer.once("aborted", over);
    },
  );
  passed.on("error", () => outgoing.destroy());
  outgoing.once("close", () => passed.destroy());
  passed.end(body);
}

function told(text: string, type: string): { kind: string; message?: string } {
  try {
    const { kind, message } = JSON.parse(text.split("\n")[0] ?? "") as Record<string, string>;
    return { kind: kind ?? type, ...(kind === "Status" && message ? { message } : {}) };
  } catch {
    return { kind: type };
  }
}
